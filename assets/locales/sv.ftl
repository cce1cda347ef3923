# dialogforum: sv. One key each in all four files; `cargo test --test locales` compares them.


## Screens and frame
screen-calendar = Kalender
screen-registrations = Anmälningar
screen-groups = Grupper
screen-schedule = Körschema
screen-municipalities = Kommuner
screen-experiences = Erfarenheter
context-global = Överallt
context-lists = I listor och tavlor
context-proposal = När ett förslag visas
opening = Öppnar arbetsytan …
any-key-quits = Tryck på en tangent för att avsluta.
too-small = Fönstret är för litet. Gör det minst { $w } tecken brett och { $h } rader högt.
no-terminal = Arbetsytan behöver en terminal. Kommandona fungerar utan: dialogforum --help
language-name = Svenska
welcome-new = Ny arbetsyta. n: första evenemanget, F1: alla tangenter.
saved = sparat
saving = sparar …
not-saved = INTE SPARAT
saved-undo = sparat  u ångra: ”{ $what }”
nothing-changed = inget att ändra
filter-on = Filter: { $text } (Esc tar bort)
filter-empty = Inga träffar. Esc visar alla.
paste-ignored = Inklistrat utan fält att klistra i. Öppna ett formulär först.
palette-empty = Inget kommando passar.
ask-title = Är du säker?
ask-keys = Enter ja   Esc nej
ask-cancel-event = Ställa in ”{ $title }”? Evenemanget och anmälningarna finns kvar.
ask-several = Göra detta med { $n } anmälningar?
ask-overbook = { $name } väntar: { $why } Bekräfta ändå?
yes = ja
no = nej
line = rad
choose-event-first = Välj ett evenemang i kalendern först (1, sedan Enter).
why-opening = Arbetsytan öppnas fortfarande.
why-elsewhere = i en annan vy
why-no-registration = Ingen anmälan är vald.

## Keys
key-space = blanksteg
key-enter = Enter
key-esc = Esc
key-tab = Tab
key-backspace = Backsteg
key-delete = Delete
key-home = Home
key-end = End
key-pageup = PgUp
key-pagedown = PgDn

## Commands
cmd-calendar = kalender
cmd-registrations = anmälningar
cmd-groups = grupper
cmd-schedule = körschema
cmd-municipalities = kommuner
cmd-experiences = erfarenheter
cmd-help = hjälp
cmd-palette = alla kommandon
cmd-undo = ångra
cmd-redo = gör om
cmd-language = annat språk
cmd-suspend = lägg i bakgrunden
cmd-quit = avsluta
cmd-up = upp
cmd-down = ned
cmd-left = vänster
cmd-right = höger
cmd-page-up = en sida upp
cmd-page-down = en sida ned
cmd-first = till den första
cmd-last = till den sista
cmd-open = öppna
cmd-next-part = nästa del
cmd-previous-part = föregående del
cmd-filter = sök
cmd-back = stäng eller ta bort filter
cmd-new-event = nytt evenemang
cmd-edit-event = ändra evenemang
cmd-cancel-event = ställ in evenemang
cmd-go-to-date = gå till datum
cmd-today = i dag
cmd-month-back = föregående månad
cmd-month-on = nästa månad
cmd-confirm = bekräfta
cmd-wait = väntelista
cmd-decline = avslå
cmd-cancel = avanmäl
cmd-move-up = flytta upp från väntelistan
cmd-settle = kontrollerad
cmd-municipality = kommun
cmd-new-registration = ny anmälan
cmd-edit-registration = ändra anmälan
cmd-mark = markera
cmd-mark-all = markera alla som visas
cmd-propose = föreslå
cmd-group-left = till gruppen före
cmd-group-right = till gruppen efter
cmd-group-number = till grupp (3g)
cmd-pin = lås
cmd-mark-member = markera
cmd-name-group = namn på gruppen
cmd-accept = ta förslaget
cmd-next-strategy = annat sätt
cmd-more-groups = fler grupper
cmd-fewer-groups = färre grupper
cmd-discard = förkasta
cmd-slot-up = tidigare
cmd-slot-down = senare
cmd-next-order = annan ordning
cmd-other-country = annat land

## Dates
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
month-short-1 = jan
month-short-2 = feb
month-short-3 = mars
month-short-4 = april
month-short-5 = maj
month-short-6 = juni
month-short-7 = juli
month-short-8 = aug
month-short-9 = sep
month-short-10 = okt
month-short-11 = nov
month-short-12 = dec
weekday-short-1 = mån
weekday-short-2 = tis
weekday-short-3 = ons
weekday-short-4 = tor
weekday-short-5 = fre
weekday-short-6 = lör
weekday-short-7 = sön
weekday-two-1 = må
weekday-two-2 = ti
weekday-two-3 = on
weekday-two-4 = to
weekday-two-5 = fr
weekday-two-6 = lö
weekday-two-7 = sö
week-letter = v

## Calendar
calendar-due = Att göra
calendar-coming = Kommande
calendar-empty = Inga evenemang här. n skapar ett nytt.
calendar-nothing-due = Inget brådskar.
legend-event = * evenemang
legend-deadline = ! sista dag
legend-link = > utskick
legend-holiday = h helgdag
due-deadline = Sista anmälningsdag
due-lapsed = Erbjudanden har förfallit
due-late = Sista dag passerad
due-link = Länk ska skickas
due-freeze = Antal till serveringen
due-new = Nya anmälningar
due-check = Att kontrollera
due-divide = Inte gruppindelade
due-clarify = Att klargöra
goto-note = 3 mars, 19.3., v. 12, nästa fredag, i morgon, +7
goto-unknown = Det är inget datum.
signup-open = öppet, ingen anmälan
mode-digital = digitalt
mode-on-site = på plats
mode-hybrid = på plats och digitalt
kind-dialogforum = dialogforum
kind-seminar = seminarium
kind-coffee-talk = kaffeprat
kind-breakfast = frukostmöte
kind-network = nätverk
kind-other = annat
signup-required = anmälan
capacity-limited = begränsad
municipality-none = ingen regel
municipality-first-seat-first = nya kommuner först
municipality-max = högst { $n }
party-strict = ingen förbi
party-fill = nästa som ryms
automatic-true = ja
automatic-false = nej
status-planned = planerat
status-moved = flyttat
status-cancelled = inställt
holiday-new-year = Nyårsdagen
holiday-epiphany = Trettondedag jul
holiday-maundy-thursday = Skärtorsdagen
holiday-good-friday = Långfredagen
holiday-easter = Påskdagen
holiday-easter-monday = Annandag påsk
holiday-may-day = Första maj
holiday-constitution = Norges nationaldag
holiday-ascension = Kristi himmelsfärdsdag
holiday-pentecost = Pingstdagen
holiday-pentecost-monday = Annandag pingst
holiday-national-day = Sveriges nationaldag
holiday-midsummer = Midsommardagen
holiday-all-saints = Alla helgons dag
holiday-christmas = Juldagen
holiday-second-christmas = Annandag jul

## Registrations
state-new = Ny
state-confirmed = Bekräftad
state-waiting = Väntar
state-offered = Erbjuden
state-lapsed = Förfallen
state-declined = Avböjd
state-cancelled = Avanmäld
state-attended = Deltog
state-no-show = Uteblev
flag-municipality-unknown = kommun?
flag-municipality-ambiguous = vilken kommun?
flag-duplicate = dubblett?
flag-invalid-address = adress?
flag-look-alike-address = förväxlingsbar?
flag-late = sen
flag-over-municipality-limit = över gränsen
flag-contradiction = oklar
flag-overbooked = överbokad
tab-all = Alla
tab-to-check = Att kontrollera
queue-empty = Ingen här. n lägger till en anmälan.
seats-of = platser { $taken } / { $seats }
seats-taken = platser { $taken }
seats-over = { $n } för många
deadline-passed = anmälan stängde { $day }
deadline-coming = sista anmälningsdag { $day }
municipalities-confirmed =
    { $n ->
        [one] { $n } kommun
       *[other] { $n } kommuner
    }
marked =
    { $n ->
        [one] { $n } markerad
       *[other] { $n } markerade
    }
count-attended =
    { $n ->
        [one] { $n } deltog
       *[other] { $n } deltog
    }
count-queue = bekräftade { $confirmed }  väntar { $waiting }  nya { $new }
source-hand = Inskriven för hand.
source-file = Från { $name }, rad { $row }:
source-attendance = Från mötesrapporten { $name }.
skip-full = Alla platser är tagna.
skip-party = Sällskapet behöver { $wanted } platser, men det finns bara { $free } kvar.
skip-behind-party = Ett sällskap före får inte plats ännu.
skip-municipality =
    { $n ->
        [one] Kommunen har redan { $n } plats.
       *[other] Kommunen har redan { $n } platser.
    }
skip-number-unknown = Antalet platser är inte känt.
skip-too-late = Uppflyttningen är avslutad.
take-plain = får plats
take-reason = får plats (förbi { $names })
nobody-moves-up = Ingen på väntelistan kan få plats nu.
nobody-moves-up-next = Skälet står vid varje anmälan. Avslå eller avanmäl någon, eller öka antalet platser.
no-organisation-written = { $name } har inte skrivit någon organisation.
note-waits =
    { $n ->
        [one] { $n } väntar: { $why }
       *[other] { $n } väntar: { $why }
    }
note-overbooked =
    { $n ->
        [one] { $n } överbokad
       *[other] { $n } överbokade
    }
note-over =
    { $n ->
        [one] { $n } fler bekräftad än det finns platser
       *[other] { $n } fler bekräftade än det finns platser
    }
note-event-cancelled = ”{ $title }” är inställt.
note-can-move-up = { $n } kan flyttas upp: { $names } (b)
note-moved-up = { $n } flyttades upp: { $names }
note-tell-confirmed =
    { $n ->
        [one] { $n } bekräftad bör få besked.
       *[other] { $n } bekräftade bör få besked.
    }

## Forms
form-keys = Enter/F4 spara  blanksteg välj  Tab nästa fält  Esc förkasta
form-discard = Det finns ändringar. Esc en gång till förkastar dem.
form-event-note = Tider som 2021-03-19 09:00. Kapacitet: tal, begränsad eller tomt.
form-municipality-note = Namn eller kommunkod. Tomt fält: en annan organisation.
form-municipality-suggestions = Menade du: { $names }? Tomt fält: en annan organisation.
form-name = Namn
form-email = E-post
form-phone = Telefon
form-function = Funktion
form-organisation = Kommun eller organisation
form-seats = Antal platser
form-presents = Håller presentation
form-title = Presentationens titel
form-diet = Specialkost
form-access = Tillgänglighet
form-brought-by = Inbjuden av
form-note = Anteckning
field-title = Titel
field-kind = Typ
field-series = Serie
field-track = Spår
field-start = Start
field-end = Slut
field-timezone = Tidszon
field-country = Land
field-mode = Form
field-venue = Plats
field-address = Adress
field-link = Länk
field-link-days-before = Länk, dagar före
field-organiser = Arrangör
field-target-group = Målgrupp
field-description = Beskrivning
field-price = Kostnad
field-signup = Anmälan
wrong-capacity = ”{ $text }” är ingen kapacitet: skriv ett tal, begränsad eller inget.
field-register-until = Sista anmälningsdag
field-promote-until = Uppflyttning till
field-catering-freeze = Servering, senast
field-party-policy = Sällskap
field-municipality-policy = Per kommun
field-automatic = Automatisk uppflyttning
field-capacity = Kapacitet
field-date = ”{ $text }” är inget datum som 2021-03-19.
field-deadline = ”{ $text }” är ingen tid för { $key }: skriv 2021-03-12 eller 2021-03-12 12:00.
field-number = ”{ $text }” är inget tal för { $key }.
field-time = ”{ $text }” är ingen tidpunkt som 2021-03-19T09:00.
field-time-of-day = ”{ $text }” är inget klockslag som 09:30:00.
field-unknown = Det finns inget fält ”{ $key }”.
field-word = ”{ $text }” kan inte användas för { $key }. Möjliga värden: { $known }.

## Groups
group-number = Grupp { $n }
groups-none-yet =
    { $n ->
        [one] { $n } kommun är bekräftad och inte indelad. a föreslår en indelning.
       *[other] { $n } kommuner är bekräftade och inte indelade. a föreslår en indelning.
    }
groups-press-propose = Tryck a för ett förslag till indelning.
groups-summary = { $strategy }, högst { $max } i en grupp, spridning { $spread }, { $moves } i en annan grupp än sist
groups-unplaced = I ingen grupp: { $names }
proposal = FÖRSLAG
proposal-keys = Inget är ändrat ännu. Enter tar förslaget, Esc förkastar det.
proposal-discarded = Förslaget är förkastat.
board-municipalities =
    { $n ->
        [one] { $n } kommun
       *[other] { $n } kommuner
    }
board-capacity = plats för { $n } i varje grupp, slut { $end }
board-spread = spridning { $spread }
board-changes = mot det som gäller: { $new } nya, { $gone } borta, { $moved } flyttade
board-changes-first = { $n } i en annan grupp än i förra forumet
board-as-last = Som förra forumet: { $moved } i en annan grupp
board-unplaced = Utan grupp
board-nobody-left =
    { $n ->
        [one] { $n } kommun har inga bekräftade längre
       *[other] { $n } kommuner har inga bekräftade längre
    }
digit-pending = { $n } … g flyttar till grupp { $n }, annars öppnas vy { $n }
type-number-first = Skriv gruppens nummer först: 3g
no-group-there = Det finns ingen grupp där.
no-such-group = Det finns ingen grupp { $group }; det finns { $groups }.
no-such-position = Det finns ingen plats { $position }; gruppen har { $n }.
no-division = Ingen indelning är gjord ännu.
no-division-next = Föreslå en: a på tavlan, eller dialogforum groups propose.
no-division-there = Det evenemanget har ingen indelning.
no-division-there-next = Välj ett tidigare evenemang som är gruppindelat.
no-earlier-division = Serien har ingen tidigare indelning att fortsätta.
no-earlier-division-next = Använd natural, even eller bands, eller ange ett evenemang med --from.
takes-no-part = { $name } har inga bekräftade här.
in-no-group = { $name } är inte i någon grupp.
note-group-now = grupp { $group }: { $members }/{ $max }, slut { $end }
strategy-natural = efter storlek
strategy-even = lika stora grupper
strategy-bands = fasta gränser
strategy-previous = som förra forumet
strategy-manual = för hand
change-new = ny här
change-gone = inte med längre
change-moved = i en annan grupp
warn-no-presenter =
    { $n ->
        [one] { $n } kommun utan namngiven talare
       *[other] { $n } kommuner utan namngiven talare
    }
warn-added-groups = Alla får inte plats i de gamla grupperna: lade till { $n }, nu { $groups } totalt.
warn-bands-groups = Fasta gränser ger sitt eget antal grupper.
warn-merged = { $name } har bildats av kommuner från olika grupper; den största avgör.
limits-nobody = Det finns inga kommuner att dela in.
limits-max-zero = En grupp på högst 0 rymmer ingen; { $n } kommuner behöver minst 1.
limits-min-over-max = Minst { $min } är mer än högst { $max }.
limits-too-many = { $n } kommuner får inte plats i { $groups } grupper om högst { $max }. Använd { $enough } grupper, eller höj till { $slots } per grupp.
limits-too-few = { $n } kommuner fyller inte { $groups } grupper om minst { $min }. Använd { $enough } grupper, eller sänk kravet till minst { $least }.
limits-too-many-pinned = { $n } är låsta till grupp { $group }, som rymmer högst { $max }.
limits-pinned-beyond =
    { $n ->
        [one] { $n } är låst till grupp { $group }, men det blir bara { $groups }.
       *[other] { $n } är låsta till grupp { $group }, men det blir bara { $groups }.
    }

## Schedule
schedule-draft = Utkast
schedule-capacity =
    { $n ->
        [one] { $n } presentation ryms i varje grupp
       *[other] { $n } presentationer ryms i varje grupp
    }
schedule-no-groups = Programmet har inget gruppass.
slot-presentation = Presentation
slot-break = Paus
slot-discussion = Samtal
slot-minutes = { $what } { $n } min
order-size = minsta först
order-size-desc = största först
order-name = alfabetisk
order-registered = först anmäld
order-manual = för hand
conflict-overlap = ”{ $second }” börjar { $at }, innan ”{ $first }” är slut.
conflict-outside = ”{ $title }” ({ $start }–{ $end }) går utanför evenemanget.
conflict-too-full = Grupp { $group } har { $members } kommuner, och { $capacity } ryms: kortare presentationer, kortare paus eller en grupp till.
conflict-break-too-long = Pausen på { $minutes } minuter ryms inte i ”{ $title }”.
conflict-no-break = { $minutes } minuter utan paus.
conflict-two-groups = { $name } är i grupp { $a } och grupp { $b } samtidigt.
conflict-no-presenter =
    { $n ->
        [one] Grupp { $group }: { $n } kommun utan namngiven talare.
       *[other] Grupp { $group }: { $n } kommuner utan namngiven talare.
    }
conflict-wish = { $name } presenterar { $at }, mot önskemålet ”{ $wish }”: { $why }
conflict-not-divided =
    { $n ->
        [one] { $n } bekräftad kommun är inte i någon grupp.
       *[other] { $n } bekräftade kommuner är inte i någon grupp.
    }

## Municipalities and experiences
municipalities-head =
    { $n ->
        [one] { $n } kommun ({ $country })
       *[other] { $n } kommuner ({ $country })
    }
experiences-head =
    { $n ->
        [one] { $n } erfarenhet
       *[other] { $n } erfarenheter
    }
experiences-empty = Inga erfarenheter är samlade ännu.
experience-from = Från
experience-topics = Ämnen
find-ambiguous = kan betyda { $names }
find-none = ingen kommun
find-suggestions = ingen kommun; liknar { $names }
municipality-ambiguous = ”{ $given }” kan betyda { $names }.
municipality-ambiguous-next = Skriv kommunkoden, eller länet inom parentes.
municipality-suggestions = Menade du: { $names }?

## Heads
head-id = Id
head-date = Datum
head-time = Tid
head-title = Titel
head-status = Status
head-name = Namn
head-municipality = Kommun
head-population = Befolkn.
head-state = Status
head-received = Inkom
head-flags = Anm.
head-function = Funktion
head-reason = Varför
head-seat = Plats
head-code = Kod
head-county = Län
head-skr = SKR
head-other-names = Andra namn
head-predecessors = Tidigare
head-people = Personer
head-pinned = Låst
head-before = Sist
head-presenter = Talare
head-documents = Dokument
head-seq = Nr
head-at = Tid (UTC)
head-by = Av
head-label = Vad
head-blank = {""}
history-undone = ångrad

## Done
did-add-event = Lade till ”{ $title }”
did-edit-event = Ändrade ”{ $title }”
did-cancel-event = Ställde in ”{ $title }”
did-add-experience = Lade till erfarenheten ”{ $title }”
did-add-registration = Anmälde { $name }
did-edit-registration = Ändrade { $name }
did-import = Läste in { $n } från { $file }
did-confirm =
    { $n ->
        [one] Bekräftade { $name }
       *[other] Bekräftade { $n } anmälningar
    }
did-not-confirm =
    { $n ->
        [one] Ingen plats för { $name }
       *[other] Ingen plats för { $n } anmälningar
    }
did-wait =
    { $n ->
        [one] Satte { $name } på väntelistan
       *[other] Satte { $n } anmälningar på väntelistan
    }
did-decline =
    { $n ->
        [one] Avböjde { $name }
       *[other] Avböjde { $n } anmälningar
    }
did-cancel =
    { $n ->
        [one] Avanmälde { $name }
       *[other] Avanmälde { $n } anmälningar
    }
did-attended =
    { $n ->
        [one] Antecknade { $name } som närvarande
       *[other] Antecknade { $n } anmälningar som närvarande
    }
did-no-show =
    { $n ->
        [one] Antecknade { $name } som frånvarande
       *[other] Antecknade { $n } anmälningar som frånvarande
    }
did-settle =
    { $n ->
        [one] Kontrollerade { $name }
       *[other] Kontrollerade { $n } anmälningar
    }
did-settle-organisation =
    { $n ->
        [one] { $name } kommer från { $organisation }
       *[other] { $name } och andra kommer från { $organisation } ({ $n })
    }
did-set-municipality =
    { $n ->
        [one] { $name } kommer från { $municipality }
       *[other] { $name } och andra kommer från { $municipality } ({ $n })
    }
did-divide = Delade in { $n } kommuner i { $groups } grupper
did-move =
    { $n ->
        [one] Flyttade { $name } till grupp { $group }
       *[other] Flyttade { $n } kommuner till grupp { $group }
    }
did-pin =
    { $n ->
        [one] Låste { $name }
       *[other] Låste { $n } kommuner
    }
did-unpin =
    { $n ->
        [one] Låste upp { $name }
       *[other] Låste upp { $n } kommuner
    }
did-rename-group = Kallade grupp { $group } ”{ $name }”
did-order = Ordnade grupp { $group }: { $rule }
did-move-slot = Flyttade { $name } till plats { $position }
did-attendance = Antecknade { $n } deltagare på ”{ $title }”
did-mark-link-sent = Markerade länken som skickad
did-library = Lade till { $n } erfarenheter
undid = Ångrade: { $what }
redid = Gjorde om: { $what }

## Files
file-unreadable = { $file } kan inte läsas: { $why }
file-unreadable-next = Kontrollera namnet och behörigheten.
file-unwritable = { $file } kan inte skrivas: { $why }
file-not-ordinary = { $file } är ingen vanlig fil.
file-not-ordinary-next = Ange en fil, inte en mapp eller enhet.
file-too-large = { $file } är större än { $mb } MiB.
encoding-unknown = Teckenkodningen ”{ $name }” finns inte.
encoding-unknown-next = Prova utf-8, windows-1252, utf-16le eller macintosh.
encoding-faulty = Filen är inte i teckenkodningen { $name }.
encoding-faulty-next = Utelämna --encoding, så hittas den rätta.
file-unwritable-next = Ange ett nytt filnamn.
csv-nul = Raden har ett nolltecken; detta är ingen textlista.
csv-nul-next = Spara listan som CSV och försök igen.
csv-empty = Listan är tom.
csv-empty-next = Den första raden ska ha kolumnnamn.
csv-unclosed = Ett citattecken som öppnas på rad { $line } stängs aldrig.
csv-unclosed-next = Stäng det, eller ta bort det, och försök igen.
csv-unreadable = Listan kan inte läsas som tabell.
csv-too-many-rows = Listan har fler än { $most } rader.
csv-too-many-columns = Raden har fler än { $most } kolumner. Ta bort dem som inte behövs.
csv-field-too-long = Ett fält är längre än { $kb } KiB. Korta det.
csv-column-twice = Kolumnen ”{ $name }” finns två gånger.
csv-column-twice-next = Ge den ena ett annat namn.
csv-no-name = Ingen kolumn säger vem som anmäler sig: { $names }
csv-no-name-next = Ange vilken det är: --map "kolumn=name"
row-too-many-fields = raden har { $fields } fält, men det finns { $columns } kolumner
row-says-nobody = Varken namn eller e-post är angivet.
row-odd-time = ”{ $text }” är ingen tidpunkt
row-odd-seats = ”{ $text }” är inget antal
map-form = ”{ $text }” är inte på formen kolumn=fält.
map-no-column = Listan har ingen kolumn ”{ $name }”: { $names }
import-understood = { $file }: { $rows } rader, { $encoding }, avgränsare { $delimiter }
import-understood-workbook = { $file }: { $rows } rader, Excel
import-unknown-columns = okända kolumner, bevarade i källtexten: { $names }
import-result = { $rows } rader: { $new } nya, { $updated } uppdaterade, { $unchanged } oförändrade, { $refused } avvisade; { $flagged } att kontrollera
import-aside =
    { $n ->
        [one] { $n } meddelande lagt åt sidan
       *[other] { $n } meddelanden lagda åt sidan
    }
toml-unreadable = Filen är inte giltig TOML: { $why }
toml-unreadable-next = Se på raden som anges.
toml-unknown-key = ”{ $key }” är okänt. Menade du ”{ $nearest }”?
toml-missing-key = ”{ $key }” saknas.
toml-wrong-type = ”{ $key }” kan inte vara { $found }.
toml-expected-text = Skriv en text inom citattecken, ett tal eller ett datum.
toml-expected-list = Skriv en lista: ["a", "b"]
toml-expected-tables = Skriv [[{ $key }]] före varje del.
keys-no-command = Det finns inget kommando ”{ $id }” (dialogforum keys visar dem).
keys-no-key = ”{ $key }” är ingen tangent (för { $id }).
keys-twice = { $key } är bunden till både { $first } och { $second }.
config-wrong = Inställningarna kan inte läsas.
config-wrong-next = dialogforum config default visar hur de ser ut.
no-home = Systemet anger inte var data ska ligga.
no-home-next = Ange --workspace MAPP.

## Finding
no-such-event = Det finns inget evenemang { $given }.
no-such-event-next = dialogforum event list visar dem.
no-such-registration-next = dialogforum registration list EVENEMANG visar dem.
no-such-registration = Det finns ingen anmälan { $given }.
no-such-municipality = ”{ $given }” är ingen kommun.
id-ambiguous = { $given } passar på flera: { $ids }
id-ambiguous-next = Skriv mer av det.
event-no-title = Titeln är tom.
event-already-there = ”{ $title }” finns redan på den tiden.
event-already-there-next = Ändra det som finns, eller välj en annan titel.
event-already-cancelled = ”{ $title }” är redan inställt.
event-end-before-start = Slut { $end } är inte efter start { $start }.
event-part-ends-first = ”{ $title }” slutar { $end }, inte efter { $start }.
event-no-slot-length = ”{ $title }” har presentationer på 0 minuter.
time-gap = { $time } finns inte i { $zone }: klockan ställs fram. { $earlier } eller { $later }?
time-fold = { $time } kommer två gånger i { $zone }: { $first } och { $second }. Välj en annan tid.
time-unknown-zone = { $zone } är ingen tidszon som Europe/Stockholm.

## Store
store-busy = Arbetsytan är öppen på annat håll: process { $pid } på { $host }, sedan { $since }.
store-busy-next = Stäng den där, eller vänta. Titta på en kopia så länge: dialogforum --read-only
store-io = { $path }: { $why }
store-io-next = Kontrollera namnet, och utrymme och behörighet på disken.
store-read-only-next = Inget mer sparas förrän arbetsytan öppnas igen. Kontrollera utrymme och behörighet på disken.
store-not-a-workspace = { $path } är ingen arbetsyta.
store-not-a-workspace-next = Ange en ny eller tom mapp, eller en arbetsyta.
store-not-private = { $path } är inte privat ({ $why }).
store-not-private-next = Använd en egen mapp med behörigheten 0700.
store-newer = Arbetsytan har format { $found }; den här versionen läser { $ours }.
store-newer-next = Den är orörd. Installera en nyare version. Har ingen nyare version använts är filen ”FORMAT” skadad: dialogforum rescue --to MAPP
store-damaged = { $path } är skadad: { $what }
store-damaged-next = Inget är ändrat. Rädda det som går att läsa: dialogforum rescue --to MAPP, eller återställ en säkerhetskopia: dialogforum restore FIL
store-read-only = Inget sparas: { $why }
store-stale = { $what } har ändrats under tiden.
store-stale-next = Försök igen.
store-state = Indexet kan inte användas.
store-state-next = Det sparade är tryggt i journalen. Stäng och öppna igen, så byggs indexet upp.
store-nothing-to-undo = Inget att ångra.
store-nothing-to-redo = Inget att göra om.
note-rebuilt = Indexet saknades eller var skadat och har byggts upp igen från journalen. Inget har gått förlorat.
note-cut = En oavslutad sista rad i journalen har lagts åt sidan. Allt som var sparat finns kvar.
check-ok = Allt stämmer: { $records } poster, journal till rad { $last }.
check-problems =
    { $n ->
        [one] { $n } fel hittades.
       *[other] { $n } fel hittades.
    }
backup-verified = Säkerhetskopian { $file } är skriven och prövad: { $records } poster, till rad { $last }.
restored = Återställd: { $records } poster, till rad { $last }.
restored-kept = Den gamla finns i { $folder }
due-count =
    { $kind ->
        [due-deadline] { $n ->
            [one] { $n } anmäld
           *[other] { $n } anmälda
        }
        [due-late] { $n ->
            [one] { $n } ny
           *[other] { $n } nya
        }
        [due-link] { $n ->
            [one] { $n } person
           *[other] { $n } personer
        }
        [due-freeze] { $n ->
            [one] { $n } plats
           *[other] { $n } platser
        }
        [due-new] { $n ->
            [one] { $n } ny
           *[other] { $n } nya
        }
        [due-check] { $n ->
            [one] { $n } anmälan
           *[other] { $n } anmälningar
        }
        [due-divide] { $n ->
            [one] { $n } person
           *[other] { $n } personer
        }
        [due-link-late] { $n ->
            [one] { $n } person
           *[other] { $n } personer
        }
        [due-outdated] { $n ->
            [one] { $n } kommun
           *[other] { $n } kommuner
        }
        [due-answers] { $n ->
            [one] { $n } kommun
           *[other] { $n } kommuner
        }
        [due-lapsed] { $n ->
            [one] { $n } erbjudande
           *[other] { $n } erbjudanden
        }
        [due-review] { $n ->
            [one] { $n } erfarenhet
           *[other] { $n } erfarenheter
        }
        [due-renewal] { $n ->
            [one] { $n } kommun
           *[other] { $n } kommuner
        }
        [due-programme] saknas
       *[due-clarify] { $n ->
            [one] { $n } punkt
           *[other] { $n } punkter
        }
    }

## What the system says
os-hardware = disken rapporterar fel
os-too-many-files = för många öppna filer
os-other = fel { $code } från systemet
os-not-found = finns inte
os-rights = åtkomst nekad
os-full = disken är full
os-read-only = disken är skrivskyddad
os-is-a-folder = det är en mapp
os-no-folder = det är ingen mapp
os-exists = finns redan
os-ends-early = slutar för tidigt

## The store
store-exists = { $path } finns redan.
store-exists-next = Ange ett nytt namn.
store-other-layout = Indexet är skrivet av en annan version.
store-cancelled = Avbrutet. Det som var sparat är orört.
store-io-full-next = Frigör utrymme på disken och öppna igen. Eller kopiera allt till en annan disk: dialogforum rescue --to MAPP
store-io-rescue-next = Kopiera allt till en annan disk: dialogforum rescue --to MAPP
store-io-rights-next = Kontrollera behörigheten för filen och mappen.
store-io-files-next = Stäng andra program och försök igen.
store-backup-next = Filen går inte att använda. Arbetsytan är orörd; prova en annan säkerhetskopia.
store-check-next = Allt som gäller nu är helt. Se vad som är fel: dialogforum check
not-private-link = det är en symbolisk länk
not-private-writable = andra kan skriva till den
not-private-foreign = den tillhör någon annan
read-only-failed = { $path } kunde inte skrivas ({ $why }).
read-only-behind = indexet stämmer inte med journalen.
read-only-copy = det här är en kopia att titta på.
read-only-copy-next = Öppna själva arbetsytan för att ändra något.
fault-journal-gone = journalen är borta.
fault-journal-short = journalen slutar vid rad { $ends }, men rad { $saved } var sparad.
fault-journal-begins = journalen börjar vid rad { $first }, och det som var före finns inte.
fault-line-not-whole = rad { $seq } sparades, men är inte hel.
fault-line-missing = rad { $seq } finns inte där den var.
fault-line = { $file }, byte { $byte }: { $what }
fault-last-line = sista raden: { $what }
fault-line-no-hash = raden har ingen kontrollsumma.
fault-line-wrong-hash = raden stämmer inte med sin kontrollsumma.
fault-line-not-text = raden är inte text.
fault-line-malformed = raden är inte som den ska.
fault-line-not-following = rad { $seq } följer inte på raden före.
fault-line-wrong-state = rad { $seq } leder inte till det den säger.
fault-thing = { $key } går inte att läsa.
fault-not-amounting = raderna leder inte till det den sista säger.
fault-format = den säger inte vilket format det här är.
fault-snapshot = ögonblicksbilden { $name } är inte som när den skrevs.
fault-no-backup = det är ingen säkerhetskopia.
fault-backup-not-whole = den är inte hel.
fault-backup-stranger = den innehåller ”{ $name }”, som inte hör dit.
fault-backup-changed = { $name } är inte som när den kopierades.
fault-missing = { $name } saknas.
fault-backup-differs = innehållet stämmer inte med det kopian anger.
fault-record = { $key } är inte det som journalen säger.
fault-stranger = { $key } följer inte av det som är sparat.
fault-entry = uppgiften { $key } är inte som när den skrevs.
fault-records = poster i indexet saknas eller är ändrade.
fault-indexes = uppslag eller räknare i indexet saknas eller är ändrade.
fault-sled = indexet går inte att läsa.
note-upgraded = Indexet har byggts upp igen för den här versionen.
note-head-mended = Filen ”head” var skadad och har skrivits om. Journalen är hel.
note-format-mended = Filen ”FORMAT” var skadad och har skrivits om.
note-finished = En gallring som avbröts är nu slutförd.
note-little-space = Det är ont om utrymme på disken.
note-journal-damaged = En gammal rad i journalen är skadad: { $what } Allt som gäller nu är helt och har skrivits på nytt. Ta en säkerhetskopia.
note-copies-elsewhere = Äldre kopior innehåller det fortfarande; radera dem själv: { $folders }
stage-rebuild = Bygger upp indexet
stage-snapshot = Skriver en ögonblicksbild
stage-backup = Skriver en säkerhetskopia
stage-prove = Prövar säkerhetskopian
stage-restore = Packar upp säkerhetskopian
stage-check = Kontrollerar allt mot allt
stage-rescue = Kopierar ut
stage-compact = Skriver indexet tätare
check-problems-next = Det som är fel i indexet rättas med: dialogforum rebuild. Det som är fel i journalen: ta en säkerhetskopia, eller rädda det som går att läsa: dialogforum rescue --to MAPP
rescued = Räddat till { $folder }: { $records } poster, till rad { $last }.
rescued-unreadable = { $file } gick inte att läsa till slutet.
rescued-partly = Det som gjordes efter rad { $last } gick inte att läsa; rad { $saved } var sparad.
rescued-next = Arbeta vidare där: dialogforum --workspace { $folder }
rebuilt = Indexet har byggts upp igen: { $records } poster, till rad { $last }.
doctor-free = Ledigt på disken: { $size }
doctor-backups =
    { $n ->
        [one] { $n } säkerhetskopia, till rad { $last }
       *[other] { $n } säkerhetskopior, den senaste till rad { $last }
    }
doctor-no-backup = Ingen automatisk säkerhetskopia ännu.
upkeep-failed = Allt är sparat, men säkerhetskopian togs inte: { $why }

## Privacy
no-such-person = Hittade ingen med ”{ $given }”.
no-such-person-next = Ange e-postadressen så som den står i anmälan.
forget-needs-basis = Gallring kräver en grund.
forget-needs-basis-next = --basis "samtycket är återkallat", "gallringsfristen har gått ut" eller "gallringsbeslut"
forget-basis-names = Grunden ska inte säga vem det gäller.
did-forget =
    { $n ->
        [one] Gallrade en persons uppgifter i { $n } anmälan ({ $basis })
       *[other] Gallrade en persons uppgifter i { $n } anmälningar ({ $basis })
    }
did-forget-again =
    { $n ->
        [one] Gallrade på nytt det som gallrats efter säkerhetskopian ({ $n } anmälan)
       *[other] Gallrade på nytt det som gallrats efter säkerhetskopian ({ $n } anmälningar)
    }
did-retention = Gallrade enligt reglerna: behov i { $needs }, person i { $people }
was-forgotten = Uppgifterna om den här personen gallrades { $date }.
was-forgotten-next = Fråga personen först. Ta sedan med personen igen: --readmit
would-destroy = Detta skulle gälla: anmälningar { $registrations }, personer { $people }.
person-mentions =
    { $n ->
        [one] Omnämnd i { $n } annan text
       *[other] Omnämnd i { $n } andra texter
    }
head-email = E-post
head-phone = Telefon
head-organisation = Organisation
head-diet = Specialkost
head-access = Tillgänglighet
head-note = Anteckning
anonymous = (gallrad)

## The workspace as a whole, in the terminal
cmd-backup = ta säkerhetskopia
cmd-restore = återställ säkerhetskopia
cmd-check = kontrollera arbetsytan
cmd-rebuild = bygg upp indexet
cmd-rescue = rädda till en annan mapp
form-file = Fil
form-folder = Mapp
form-backup-note = Säkerhetskopian återställs på prov innan den gäller.
form-restore-note = Det du har nu sparas i en egen mapp.
form-rescue-note = En ny mapp, helst på en annan disk.
form-file-missing = Skriv ett namn.
ask-restore = Ersätta det du har nu med { $file }? Det gamla sparas.
ask-readmit = Uppgifterna om den här personen har gallrats tidigare. Har du frågat, och ska personen tas med igen?
banner-read-only = Inget sparas: { $why }
job-title = Ett ögonblick
job-closing = Stänger
job-stop = Esc avbryter
job-leave-now = Esc avslutar genast; allt är sparat
any-key-quits-or-reads = r öppnar en kopia att titta på; alla andra tangenter avslutar
context-workspace = Arbetsytan (Ctrl+P)
title-workspace = Arbetsytan
read-only-mark = kopia, sparas inte
cmd-person = visa allt som är sparat om en person
cmd-forget-person = gallra en persons uppgifter
cmd-retention = gallra enligt reglerna
form-basis = Grund
form-person-note = Namn, anmälningar, behov, anteckningar och källtexter, för registerutdrag.
form-forget-note = Grund utan att säga vem: samtycket är återkallat, gallringsfristen har gått ut, gallringsbeslut. Kan inte ångras; historiken dessförinnan gallras också.
ask-forget = Gallra allt om { $address }? Det kan inte ångras, och det som gjorts tidigare kan inte heller ångras.
ask-retention = Gallra det som ska gallras enligt reglerna i config.toml? Det kan inte ångras, och det som gjorts tidigare kan inte heller ångras.
os-unknown = okänt fel
fault-wrong-kind = här ligger något annat än det som ska vara här.
fault-restore-interrupted = en återställning avbröts; det som fanns här ligger i { $names }.
store-restore-interrupted-next = Ge mappen dess gamla namn, eller återställ igen: dialogforum restore FIL
store-wrong-kind-next = Flytta bort det, eller rädda resten: dialogforum rescue --to MAPP
store-inside = { $path } ligger inne i arbetsytan.
restore-forgotten-unknown = Arbetsytan går inte att läsa, och det går inte att se vilka som har gallrats i den.
restore-forgotten-unknown-next = Återställ till en ny mapp: dialogforum --workspace MAPP restore FIL, och gallra personerna på nytt.
why-copy = Det här är en kopia att titta på.
config-unknown-key = Inställningen ”{ $key }” finns inte.
note-config-wrong = Inställningarna i config.toml går inte att läsa; standardvärdena gäller.
internal-error-at = Internt fel vid { $place }. Allt som sagts vara sparat är sparat.

### announcements
announce-missing = står inte i texten.
announce-several = texten säger flera: { $values }
announce-no-year = ”{ $date }” saknar år.
announce-no-year-fits = ”{ $date }” saknar år; passar i { $years }.
announce-weekday = veckodagen stämmer inte med datumet: ”{ $text }”
announce-no-time = { $date }, men klockslaget står inte i texten.
announce-end-day = sista dagen är den { $day }/{ $month }. När slutar det?
announce-further = även { $date }, utan klockslag eller år.
announce-after-start = { $date } är efter att det börjar.
announce-country = språket visar inte säkert om det är Norge eller Sverige.
announce-place-and-digital = texten nämner både en plats och något digitalt.
announce-some-days = länken skickas ”några dagar” före: hur många?
announce-no-end = ”{ $text }” har inget slut.
announce-backwards = klockslagen går bakåt vid ”{ $text }”.
announce-slot-minutes = ”{ $text }”: hur många minuter per presentation?
announce-break = ”{ $text }”: hur lång är pausen?
announce-by-size = efter storlek: natural, even eller bands?
announce-undecided = { $field } är inte avgjort: { $what }
announce-undecided-next = Säg det, till exempel med --{ $field }.
announce-open = Inte avgjort:
announce-accept-hint = Ta in det med --accept, och säg vad som är öppet med en flagga per fält.
did-add-events = Lade till { $n } evenemang: ”{ $title }”
field-grouping = Gruppindelning
field-programme = Program
field-questions = Frågor
field-contacts = Kontakter
field-registration-addresses = Anmälan till
part-minutes-each = { $n } min per presentation
at-line = rad { $n }

### calendars
calendar-all = Alla evenemang
calendar-register-until = Sista anmälningsdag: { $title }
calendar-freeze = Antal till servering: { $title }
calendar-link = Skicka länk: { $title }
calendar-not-ours = { $file } är inte skriven härifrån och rörs inte.
calendar-not-ours-next = Flytta filen, eller välj en annan mapp: varje arbetsyta behöver sin egen.
did-export = Skrev { $file } ({ $n } evenemang)
did-publish = Skrivna: { $written }, oförändrade: { $unchanged }, borttagna: { $removed }
no-such-series = Det finns ingen serie { $given }.

### calendar files from others
calendar-too-much = Kalenderfilen är nästlad djupare än { $depth } eller har fler än { $n } delar.
calendar-wrong-end = END:{ $found } avslutar det som började med BEGIN:{ $begun } på rad { $line }.
calendar-end-without-begin = END:{ $found } utan BEGIN.
calendar-not-ended = BEGIN:{ $begun } har inget END.
calendar-unknown-zone = tidszonen ”{ $zone }” är inte känd.
calendar-no-start = utan start.
calendar-bad-start = starten eller slutet är ingen tidpunkt som finns en gång.
calendar-bad-rule = regeln för upprepning går inte att använda.
calendar-too-often = upprepas oftare än varje dag.
calendar-cut = bara de första { $n } gångerna, och högst { $years } år, är med.
calendar-whole-day = kalendern ger hela dagar, utan klockslag.
calendar-cancels-unknown = ställer in något som inte finns här.
did-import-calendar = Tog in { $file }: { $new } nya, { $updated } ändrade
calendar-import-counts = Nya: { $new }, ändrade: { $updated }, oförändrade: { $unchanged }, avvisade: { $refused }, inga evenemang: { $skipped }
calendar-change-new = ny
calendar-change-updated = ändrad
calendar-change-unchanged = oförändrad
calendar-change-cancelled = inställd
head-change = Ändring

### series
note-link-not-copied = länken följde inte med: den nya dagen får sin egen
did-copy-event = Kopierade ”{ $title }” till { $date }
did-move-event = Flyttade ”{ $title }” till { $date }
did-repeat-event = Lade till { $n } datum för ”{ $title }”
did-split-series = Delade serien ”{ $title }”: { $n } evenemang är nu { $name }
series-not-named = Evenemanget hör inte till någon serie.
series-not-named-next = Ge serien ett kort namn.
series-no-dates = Regeln ger inga nya datum.
series-name-taken = Kortnamnet ”{ $name }” är tomt eller används redan.
series-split-nothing = Serien har inte evenemang både före och från { $date }.
series-wrong-step = ”{ $text }” är ingen regel: skriv vecka, 4 veckor, månad eller 2 månader.
left-out-there = finns redan
left-out-holiday = helgdag: { $name }
left-out-week = vecka { $week }
left-out-date-itself = undantaget
left-out-date = { $date } utelämnat ({ $why })
head-events = Evenemang
head-first = Första
head-was-first = Först
head-last = Sista
head-was-last = Sist
due-link-late = Har inte fått länken
due-outdated = Inte i någon grupp
due-programme = Utan program
due-answers = Ingen presenterar
field-contact = ”{ $text }” är ingen kontakt: skriv roll; namn; adress; telefon.
field-after-start = Sista dagen är efter att det börjar.
field-to-clarify = Att klargöra
did-set-programme = Ändrade programmet för ”{ $title }”
conflict-over-the-hour = delarna tar { $minutes } minuter: en kaffeprat är högst en timme

### calendar screen
programme-title = Program: { $title }
programme-empty = Inga delar än. n skapar en.
programme-sum = { $sum } minuter av { $whole }
programme-groups = { $each } min var, plats för { $fit }
programme-keys = n ny  Enter ändra  x ta bort  ⇧↑⇧↓ flytta  ←→ kortare/längre  s spara  Esc stäng
programme-cannot-stretch = Delen kan inte bli kortare eller längre.
minutes = { $n } min
part-change = Ändra del
part-new = Ny del
part-note = Klockslag som 09:30. Minuter per presentation, paus och diskussion gäller grupper.
part-title = Titel
part-start = Från
part-end = Till
part-kind = Typ
part-speaker = Talare
part-slot-minutes = Min per presentation
part-changeover-minutes = Min för byte
part-break-minutes = Min paus
part-break-at = Paus kl.
part-discussion-minutes = Min diskussion
part-kind-plenary = gemensamt
part-kind-talk = föredrag
part-kind-break = paus
part-kind-groups = grupper
part-kind-meal = måltid
cmd-copy-event = samma som sist
cmd-move-event = flytta evenemang
cmd-programme = program
cmd-repeat-event = upprepa i en serie
cmd-split-series = dela serien
cmd-read-announcement = läs en inbjudan
cmd-import-events = hämta in kalender
cmd-export-calendar = skriv kalenderfil
cmd-view-mode = månad/vecka/lista
cmd-narrow = visa bara
form-start-note = 2021-03-19 09:00, eller bara ett datum: 3 mars, nästa fredag, v. 12
form-start-wrong = Det här är ingen tidpunkt och inget datum.
repeat-every = Varje
repeat-until = Till och med
repeat-except-holidays = Inte på helgdagar
repeat-except-week = Inte i vecka
repeat-except-date = Inte på datum
repeat-dates = Eller på datum
repeat-series = Seriens kortnamn
repeat-note = ”4 veckor” är var fjärde vecka, ”månad” samma veckodag varje månad. Datum med komma mellan.
repeat-four-weeks = 4 veckor
split-from = Från och med
split-note = Evenemangen från den dagen blir en egen serie.
announcement-text = Texten
announcement-note = Klistra in hela texten, och tryck F4.
announcement-empty = Klistra in en text först.
announcement-proposal = Förslag från inbjudan
announcement-proposal-note = Öppna punkter: { $open }. Fler datum: { $dates }. Programpunkter: { $parts }.
import-events-note = Kalenderfil (.ics) eller evenemangsfil (.toml). Du ser först vad som händer.
ask-import-events = Ta in det här?
export-which = Vilka
export-which-event = det här evenemanget
export-which-series = hela serien
export-which-all = alla evenemang
export-what = Med
export-what-event = evenemang
export-what-deadlines = evenemang och sista dagar
export-what-schedule = presentationerna i grupperna
export-calendar-note = iCalendar, utan möteslänken.
narrow-any = alla
narrow-note = Blanksteg väljer. Esc i kalendern visar alla igen.
calendar-week = Vecka { $week }
calendar-list = Från { $date }
calendar-today = i dag
calendar-free = inget
why-no-event = Välj ett evenemang först.
why-no-series = Evenemanget hör inte till någon serie.
calendar-too-many = filen har fler än { $n } händelser; resten är inte med.
calendar-no-end = utan slut.
programme-past-midnight = Programmet skulle gå över midnatt. Ändra programmet först.
announce-called-off = texten säger att det är inställt: ”{ $text }”
left-out-too-many = och alla efter: en regel ger högst { $n } datum
did-edit-series = Ändrade serien ”{ $title }”
cmd-edit-series = ändra serien
series-tracks = Spår
series-note = Ett spår per rad.
series-no-dates-next = Välj ett senare slutdatum, eller andra datum.
series-name-taken-next = Välj ett annat kortnamn.
series-split-nothing-next = Välj ett datum mellan det första och det sista.
calendar-broken-next = Hämta kalenderfilen på nytt, eller rätta raden.
note-import-refused =
    { $n ->
        [one] { $n } post avvisades
       *[other] { $n } poster avvisades
    }
take-some = { $n } i sällskapet får plats, { $rest } väntar
reason-lapsed = erbjudandet besvarades inte i tid
note-have-lapsed =
    { $n ->
        [one] { $n } erbjudande har förfallit: { $names } (b)
       *[other] { $n } erbjudanden har förfallit: { $names } (b)
    }
note-lapsed =
    { $n ->
        [one] { $n } erbjudande förföll: { $names }
       *[other] { $n } erbjudanden förföll: { $names }
    }
note-offered =
    { $n ->
        [one] { $n } plats erbjuden: { $names }
       *[other] { $n } platser erbjudna: { $names }
    }
party-split = delas när sällskapet vill
field-offer-hours = Erbjudande, timmar
form-may-split = Sällskapet får delas
offered-until = Erbjudandet gäller till
reason-merged = sammanförd med anmälan för { $name }
did-merge = Förde ihop anmälningarna för { $name }
no-duplicate = Den här anmälan har ingen tidigare från samma person. Gå till den sista av två och försök igen.
nothing-to-check = Inget att kontrollera.
all-checked = Allt är kontrollerat.
range-begun = Området börjar här; V igen där det slutar.
cmd-walk-through = kontrollera alla
cmd-merge = för ihop dubbel anmälan
cmd-headcount = antal, mat och behov
cmd-person-events = allt personen är anmäld till
cmd-mark-range = markera ett område
walk-title = Att kontrollera: { $n } av { $all }
walk-keys = → nästa  ← föregående  s bra som det är  u ångra  Esc klar
walk-unknown = Ingen kommun heter ”{ $text }”.
walk-ambiguous = ”{ $text }” kan vara flera.
walk-duplicate = { $name } har en tidigare anmälan: { $state }, { $received }.
walk-duplicate-gone = Den tidigare anmälan är inte med längre.
walk-address = ”{ $text }” kan inte vara en adress.
walk-look-alike = ”{ $text }” har tecken som liknar andra tecken.
walk-late = Sista anmälningsdag var { $deadline }.
walk-over-limit = { $place } har det antal som reglerna tillåter.
walk-contradiction = Något i källan behöver läsas; se raderna nedan.
walk-overbooked = Det är fler än det finns platser till.
walk-suggestion = { $n } { $name }
walk-key-other-municipality = m annan kommun
walk-key-organisation = o inte en kommun
walk-key-merge = f för ihop
walk-key-two-people = s två olika
walk-key-edit = e rätta
walk-key-settle = s bra som det är
walk-key-confirm = a bekräfta
walk-key-wait = w väntelista
walk-key-decline = d avslå
headcount-seats =
    { $n ->
        [one] { $n } plats tagen
       *[other] { $n } platser tagna
    }
headcount-mode-open = inte sagt
headcount-offered =
    { $n ->
        [one] { $n } plats är erbjuden och reserverad
       *[other] { $n } platser är erbjudna och reserverade
    }
headcount-expected = Väntat antal: { $n } ({ $percent } % uteblivna av { $of } vid { $events } tidigare av samma typ)
headcount-no-experience = Väntat antal: inga tidigare av denna typ har närvarosiffror.
headcount-no-freeze = Ingen sista dag för antal till köket är satt.
headcount-freeze-ahead = Antalet låses { $when }.
headcount-fixed =
    { $n ->
        [one] { $n } plats var anmäld { $when }. Sedan dess:
       *[other] { $n } platser var anmälda { $when }. Sedan dess:
    }
headcount-no-change = ingen ändring
person-events =
    { $n ->
        [one] Anmäld till { $n } evenemang, deltog i { $attended }
       *[other] Anmäld till { $n } evenemang, deltog i { $attended }
    }
ahead-cancel = x: { $n } flyttas upp ({ $names })
ahead-confirm = a: { $seated } får plats, { $waits } väntar
ahead-promote = b: { $n } på väntelistan kan få plats
ahead-lapsed =
    { $n ->
        [one] b: { $n } erbjudande har förfallit
       *[other] b: { $n } erbjudanden har förfallit
    }
per-municipality = Platser per kommun (+ ej avgjort)
filter-unknown = ”{ $text }” förstås inte.
filter-unknown-next = Fält: kommun, status, anm, namn, epost, funktion, organisation, platser, presentation, källa.
xlsx-old = Filen är ett gammalt Excel-format eller har lösenord.
xlsx-save-as = Öppna den i ett kalkylark, ta bort lösenordet och spara som .xlsx eller CSV.
xlsx-unreadable = Arbetsboken är skadad och kan inte läsas.
xlsx-too-much = Arbetsboken packar upp till mer än en vanlig lista.
xlsx-other = Filen är en behållare, men ingen Excel-arbetsbok.
xlsx-too-many-cells = Arbetsboken har mer än { $most } celler.
list-in-parts = Dela den i flera filer och hämta in dem var för sig.
list-is-page = Filen är en webbsida, inte en lista.
file-too-demanding = Filen krävde mer minne eller tid än en vanlig fil och lästes inte.
file-too-demanding-next = Ingenting har ändrats. Kommer filen från någon du känner, be om den som CSV.
reader-failed = Filläsaren kunde inte startas: { $why }
reader-failed-next = Försök igen, eller spara listan som CSV.
cmd-import-list = hämta in lista
import-list-note = CSV, Excel (.xlsx), e-post (.eml, mbox) eller en mapp med e-post. Du ser först vad som händer.
import-save-refused = spara avvisade rader
import-refused-saved =
    { $n ->
        [one] { $n } avvisad rad sparad i { $file }
       *[other] { $n } avvisade rader sparade i { $file }
    }
import-columns = vad kolumnerna betyder
import-columns-note = Blanksteg eller första bokstaven väljer. Kommer ihåg till nästa lista från samma formulär.
import-column-number = Kolumn { $n }
import-keys = Enter hämta in  m kolumner  r spara avvisade  Esc låt vara
import-keys-columns = m säg vad kolumnerna betyder  Esc låt vara
column-name = Namn
column-first-name = Förnamn
column-last-name = Efternamn
column-email = E-post
column-phone = Telefon
column-function = Funktion
column-organisation = Kommun eller verksamhet
column-country = Land
column-received = Inkom
column-mode = Deltagande
column-presenting = Håller presentation
column-title = Presentationens titel
column-not-before = Inte före
column-done-by = Klar senast
column-seats = Antal
column-brought-by = Inbjuden av
column-diet = Kost
column-access = Tillgänglighet
column-note = Meddelande
column-state = Status
column-may-split = Sällskapet får delas
column-form-id = Svarets nummer
column-skip = – (använd inte)
import-mails =
    { $n ->
        [one] { $file }: { $n } meddelande
       *[other] { $file }: { $n } meddelanden
    }
source-mail = Från e-post i { $name }, meddelande { $row }:
flag-signs-off = avanmäler?
walk-signs-off = Enligt mejlet kommer personen inte; se nedan.
walk-key-cancel = x avanmäl
mail-unclear = Meddelandet säger inte klart om någon anmäler eller avanmäler sig.
mail-two-senders = Meddelandet har flera avsändare.
mail-name-is-address = Avsändarens namn är en annan adress än { $address }.
mail-other-number = Meddelandet säger { $said } personer men nämner { $named }.
mail-too-large = Meddelandet är större än ett vanligt mejl.
mail-unreadable = Det här är inget mejl som kan läsas. Öppna det i e-postprogrammet och spara det på nytt som .eml.
mail-bounce = inte levererat
mail-automatic = automatiskt svar
mail-list = från en e-postlista
mail-too-many = Mappen har mer än { $most } meddelanden.
mail-too-many-next = Dela upp den i flera mappar och hämta in dem var för sig.
export-name = Namn
export-email = E-post
export-phone = Telefon
export-function = Funktion
export-organisation = Kommun
export-received = Inkom
export-mode = Deltagande
export-presenting = Presenterar
export-title = Ämne
export-not-before = Inte före
export-done-by = Senast
export-seats = Antal
export-may-split = Får delas
export-brought-by = Inbjuden av
export-diet = Kost
export-access = Tillgänglighet
export-note = Meddelande
export-state = Status
export-digital = digitalt
export-on-site = på plats
export-attendance = Deltagare
export-there = På plats
export-needs-event = Ange vilket evenemang.
export-wrong-part = I en tabell kan stå anmälningar eller deltagare: --what registrations eller --what attendance.
export-too-large = Tabellen är större än vad filtypen klarar.
export-too-large-next = Välj den andra filtypen: .csv eller .xlsx.
export-needs-file = En arbetsbok behöver en fil: -o lista.xlsx.
did-export-table =
    { $n ->
        [one] Skrev { $n } rad till { $file }
       *[other] Skrev { $n } rader till { $file }
    }
zoom-too-many = Zoom tar inte { $rooms } rum och { $people } personer: högst { $most_rooms } rum och { $most_people } personer.
zoom-too-many-next = Dela i färre grupper, eller fördela dem för hand i mötet.
zoom-many = { $rooms } rum och { $people } personer: en del Zoom-konton tar färre.
zoom-by-hand =
    { $n ->
        [one] { $n } person måste placeras för hand:
       *[other] { $n } personer måste placeras för hand:
    }
cmd-export-list = skriv lista
form-what = Vad
export-what-registrations = anmälningar
export-what-attendance = deltagarlista
export-what-zoom = Zoom-rum
export-list-note = Ange ett filnamn som slutar på .csv eller .xlsx.
flag-unmatched = inte anmäld?
walk-unmatched = Var i mötet men passar inte säkert till någon anmälan.
walk-key-attended = t deltog
cmd-attended = deltog
cmd-no-show = uteblev
cmd-import-attendance = hämta in mötesrapport
attendance-note = Deltagarrapporten från Teams eller Zoom. Du ser först vad som händer.
ask-import-attendance = Hämta in närvaron?
attendance-result = { $people } i rapporten: { $attended } deltog, { $away } uteblev, { $new } utan anmälan
attendance-no-names = Filen har ingen tabell med namn.
attendance-no-names-next = Spara deltagarrapporten från mötet och hämta in den som den är.
did-import-attendance = Hämtade närvaro från { $file }: { $n } deltog
note-unmatched = { $n } utan anmälan (c)
refused-one-file = --refused går med en fil i taget.
file-is-other = det är ingen vanlig fil
file-is-read = det är listan som läses
mail-more-to-read = Meddelandet säger mer än vad som lästs ut ur det.
mail-more-names = Meddelandet nämner fler namn: { $names }
mail-too-many-people = Meddelandet nämner mer än { $most } personer.
walk-said = { $why }
import-keys-mail = Enter hämta in (ingen blir bekräftad)  ↓↑ bläddra  Esc låt vara

## letters
cmd-outbox = länk och mejl
language-nb = bokmål (norska)
language-nn = nynorska
language-sv = svenska
language-en = engelska
letter-draft = utkast
letter-sending = osäker
letter-sent = skickat
letter-from = Från
letter-to = Till
letter-bcc = Dold kopia
letter-subject = Ämne
letter-body = Innehåll
letter-in-doubt = Servern svarade inte: mejlet kan ha skickats. Titta bland skickade mejl och markera det som skickat (s) eller ta bort det (x).
letter-left-out =
    { $n ->
        [one] Går inte till { $names } längre (avanmäld, eller har ny adress).
       *[other] Går inte till { $n } längre (avanmälda, eller har ny adress) – { $names }.
    }
letter-outdated = Mejlet stämmer inte längre: { $title } har fått en annan länk eller tid, eller är inställt.
letter-outdated-next = Skriv det på nytt (N på skärmen, --again på kommandoraden), eller ta bort det.
letter-to-nobody = Mejlet går inte till någon längre: de är avanmälda eller har ny adress.
letter-to-nobody-next = Ta bort det.
letter-was-sent = Ett skickat mejl ligger kvar.
no-such-letter = Inget mejl börjar med ”{ $given }”.
no-such-letter-next = outbox list visar alla.
link-not-sent = inte skickad
link-drafted = utkast { $at }
link-sent = skickat { $at }
fact-link = Länk
link-plan =
    { $n ->
        [one] { $n } person har inte fått länken ({ $languages }).
       *[other] { $n } personer har inte fått länken ({ $languages }).
    }
link-plan-has-it =
    { $n ->
        [one] { $n } har fått länken.
       *[other] { $n } har fått länken.
    }
link-plan-unreachable =
    { $n ->
        [one] { $names } saknar e-postadress, eller har en som behöver kontrolleras först.
       *[other] { $n } saknar e-postadress, eller har en som behöver kontrolleras först – { $names }.
    }
link-event-cancelled = { $title } är inställt: ingen får länken.
link-missing = { $title } har ingen länk ännu.
link-missing-next = Skriv in den: l på den här skärmen, eller event edit EVENT --link ADRESS.
link-nobody = Ingen saknar länken.
link-nobody-next = Bara bekräftade får den. Till alla på nytt: N på skärmen, --again på kommandoraden.
link-hidden-personal = Mallen på språket { $language } säger något om varje mottagare och kan inte gå till flera på en gång.
link-hidden-personal-next = Skriv ett mejl till var och en (--each), eller ta bort namn och kommun ur mallen.
link-too-many-each = Ett mejl till var och en av { $n } är för många; högst { $most } på en gång.
link-too-many-each-next = Skicka till flera med dold kopia (--bcc), och ta bort namn och kommun ur mallen.
did-draft-link =
    { $n ->
        [one] Skrev länken till { $n } för { $title }; inget är skickat
       *[other] Skrev länken till { $n } för { $title }; inget är skickat
    }
did-mark-letters-sent = Noterade mejlet som skickat till { $n }
did-remove-letters =
    { $n ->
        [one] Tog bort ett mejl
       *[other] Tog bort { $n } mejl
    }
did-begin-sending = Började skicka ett mejl
did-not-send = Servern tog inte emot ett mejl
did-send =
    { $n ->
        [one] Skickat till { $n } ({ $letters } mejl).
       *[other] Skickat till { $n } ({ $letters } mejl).
    }
did-export-letters = Skrev { $n } utkast till { $folder }; öppna dem i mejlprogrammet, titta igenom och skicka.
did-set-template = Ändrade texten i mejl ({ $language })
did-set-languages =
    { $n ->
        [one] Noterade språkbeslutet i { $n } kommun
       *[other] Noterade språkbeslutet i { $n } kommuner
    }
language-what = Säg vilken kommun, och nb, nn eller neutral.
language-what-next = Eller många på en gång: --file FIL med rader som Voss;nynorsk.
language-unknown = ”{ $given }” är inte nb, nn eller neutral.
language-norway-only = { $name } är ingen norsk kommun: bara norska kommuner fattar språkbeslut.
template-open-brace = en { utan }
template-unknown = det finns ingen platshållare {"{"}{ $name }{"}"}
template-in-subject = Ämne, tecken { $column }: { $what }
template-in-body = Text, rad { $line }, tecken { $column }: { $what }
template-known = Platshållare: { $names }
template-empty = Ämne och text får inte vara tomma.
template-not-utf8 = Texten är inte UTF-8.
note-link-outdated =
    { $n ->
        [one] { $n } har fått den gamla länken eller tiden; skriv till dem igen
       *[other] { $n } har fått den gamla länken eller tiden; skriv till dem igen
    }
outbox-empty = Inga mejl ligger klara.
outbox-empty-next = Skriv dem: n på skärmen, outbox draft link EVENT på kommandoraden.
outbox-nothing-to-mark = Inga mejl som inte är noterade som skickade.
outbox-none = Inga mejl ännu (n skriver). Texten:
outbox-keys = n skriv  N på nytt  e mall  l länk  w till filer  s skickat  x ta bort  u ångra  Esc
outbox-keys-send = n skriv  N på nytt  e mall  l länk  w filer  p skicka  s skickat  x bort  u ångra  Esc
outbox-write = Skriv utkast till filer
outbox-write-note = Mejlprogrammet öppnar varje fil (.eml) som ett utkast. Markera dem som skickade (s) när de är skickade.
outbox-template = Text i mejl: { $language }
outbox-send = Skicka mejlen som ligger klara
outbox-send-note = Lösenordet sparas inte. Du blir tillfrågad innan något går iväg.
form-password = Lösenord
ask-link-again = Skriva till alla bekräftade på nytt, även till dem som har fått länken?
ask-letters-sent =
    { $n ->
        [one] Har du skickat mejlet som ligger klart? Mottagarna noteras som att de har fått det.
       *[other] Har du skickat de { $n } mejlen som ligger klara? Mottagarna noteras som att de har fått dem.
    }
ask-send = Det som har skickats kan inte tas tillbaka.
post-confirm =
    { $n ->
        [one] Skicka till { $n } mottagare nu, genom { $server } ({ $letters } mejl)?
       *[other] Skicka till { $n } mottagare nu, genom { $server } ({ $letters } mejl)?
    }
post-confirm-next = Titta igenom dem (outbox list, outbox show) och säg sedan: --confirm { $n }.
post-next = Inget är skickat. Server och avsändare står i config.toml under [mail]; utan dem: outbox export skriver utkast till mejlprogrammet.
post-not-set = Ingen mejlserver är inställd: w skriver utkast till mejlprogrammet.
post-not-built = Det här programmet är byggt utan sändning (cargo install --features smtp).
post-no-server = Ingen mejlserver är inställd.
post-no-sender = Avsändaren saknas: from = "Namn <namn@example.org>".
post-insecure = Utan kryptering skickas bara genom en server på den här datorn, och utan lösenord.
post-refused = Servern säger nej: { $why }
post-no-answer = { $server } svarar inte.
post-address = { $address } är ingen adress som går att skicka till.
post-in-doubt = Svaret kom inte, mejlet kan ha skickats: { $why }
post-stopped = Stoppat.
post-rest-next = Det som har skickats är noterat. Resten ligger klart.
stage-send = Skickar
head-written = Skrivet
head-language = Språk
head-recipients = Mottagare
head-subject = Ämne
link-plan-ready =
    { $n ->
        [one] För { $n } ligger mejlet klart, inte skickat.
       *[other] För { $n } ligger mejlet klart, inte skickat.
    }
link-plan-nobody = Ingen är bekräftad ännu.
letter-recipients =
    { $n ->
        [one] { $n } mottagare
       *[other] { $n } mottagare
    }
stage-read = Läser
stage-import = Hittar personer och kommuner
stage-save = Sparar
dropped =
    { $n ->
        [one] { $n } ny fil i mappen (i på skärm 2 tittar på den)
       *[other] { $n } nya filer i mappen (i på skärm 2 tittar på dem)
    }
dropped-mark =
    { $n ->
        [one] { $n } ny fil
       *[other] { $n } nya filer
    }
note-group-range = { $smallest }–{ $largest }, spridning totalt { $spread }
warn-no-chair = Grupp { $groups } saknar samtalsledare.
did-add-group = Lade till grupp { $group }
did-split-group = Delade grupp { $group } i två
did-merge-groups = Slog ihop grupp { $other } med grupp { $group }
did-remove-group =
    { $n ->
        [one] Tog bort grupp { $group }; { $n } kommun är placerad i en annan
       *[other] Tog bort grupp { $group }; { $n } kommuner är placerade i de andra
    }
did-move-group = Flyttade grupp { $group } till plats { $to }
did-describe-group = Ändrade grupp { $group }
did-place-guests =
    { $n ->
        [one] Placerade { $name }
       *[other] Placerade { $n } gäster
    }
did-spread-guests =
    { $n ->
        [one] Placerade { $n } gäst
       *[other] Fördelade { $n } gäster på grupperna
    }
did-accept-group = Tog grupp { $group } från förslaget
split-too-small = Grupp { $group } har färre än två kommuner.
merge-same-group = Grupp { $group } kan inte slås ihop med sig själv.
group-not-empty =
    { $n ->
        [one] Grupp { $group } har { $n } kommun.
       *[other] Grupp { $group } har { $n } kommuner.
    }
group-not-empty-next = Flytta dem först, eller fördela dem på de andra grupperna (--spread).
group-is-last = Det är den sista gruppen.
groups-from-one = Grupper numreras från 1.
not-a-guest = Bara bekräftade gäster kan placeras för sig: deltagare från en kommun är där kommunen är.
not-a-guest-next = groups show visar gästerna och vilka som saknar grupp.
no-free-guests = Alla gäster är i en grupp.
guests-where = Säg vem (id) och var: --to GRUPP, --with KOMMUN eller --spread.
no-late-changes = Ingen kommun har tillkommit eller fallit ifrån sedan indelningen.
late-gone =
    { $n ->
        [one] { $names } har ingen bekräftad kvar och tas bort.
       *[other] { $n } kommuner har ingen bekräftad kvar och tas bort – { $names }.
    }
delegation-people =
    { $n ->
        [one] { $n } bekräftad anmälan
       *[other] { $n } bekräftade anmälningar
    }
delegation-earlier = Tidigare forum
delegation-was = { $day } – grupp { $group }, tillsammans med { $names }
delegation-not-there = { $day } – inte med
delegation-first = Detta är det första.
group-chair = Samtalsledare
group-room = Rum eller länk
board-free-guests = Gäster utan grupp
head-strategy = Sätt
head-groups = Grupper
head-spread = Spridning
head-moves = Flyttade
head-sizes = Storlekar
cmd-as-last-time = som förra forumet
cmd-late-changes = ändringar sedan sist
cmd-warnings = anmärkningar
cmd-split-group = dela gruppen
cmd-merge-group = slå ihop med nästa
cmd-add-group = ny grupp
cmd-remove-group = ta bort gruppen
cmd-group-earlier = gruppen ett steg fram
cmd-group-later = gruppen ett steg bak
cmd-spread-guests = fördela gästerna
cmd-alternatives = jämför sätt
cmd-how-to-divide = hur dela
cmd-take-group = ta bara den här gruppen
board-notices =
    { $n ->
        [one] { $n } anmärkning (w)
       *[other] { $n } anmärkningar (w)
    }
no-notices = Inget att anmärka.
ask-remove-group =
    { $n ->
        [one] Ta bort grupp { $group }? { $n } kommun flyttas till en annan efter storlek.
       *[other] Ta bort grupp { $group }? { $n } kommuner fördelas på de andra efter storlek.
    }
divide-max = Högst i en grupp
divide-min = Minst i en grupp
divide-limits = Gränser (invånare)
divide-from = Som vid
divide-note = Tomt: det som passar. Vanliga gränser: { $presets }
divide-impossible = går inte
form-number = Skriv ett tal, eller lämna tomt.
alternatives-keys = Enter visa förslaget  ↓↑ välj  Esc tillbaka
notices-keys = Enter gå dit  ↓↑ välj  Esc tillbaka
cmd-export-groups = skriv grupperna till fil
export-what-groups = grupper
export-what-teams = Teams (klistra in)
export-groups-note = Grupper: .xlsx, .csv, .html eller .md. Svar också. Zoom: .csv. Teams: .txt.
export-groups-json = Grupperna som JSON: groups show EVENT --json.
group-summary =
    { $n ->
        [one] { $n } kommun, { $smallest } invånare
       *[other] { $n } kommuner, { $smallest }–{ $largest } invånare
    }
teams-how = Teams läser ingen lista över grupprum. Skapa rummen i mötet och klistra in adresserna för varje rum i sökfältet under ”Tilldela deltagare”.
teams-without = Utan adress, placeras för hand: { $names }
head-group = Grupp
head-presents = Presentation
cmd-peek = visa det som gäller
peek-stands = SÅ SOM DET ÄR NU (v: förra forumet eller förslaget)
peek-before = FÖRRA FORUMET, { $day } (v: förslaget)
warn-moved-full =
    { $n ->
        [one] { $n } flyttad, eftersom grupp { $group } har { $members } och plats för { $max }
       *[other] { $n } flyttade, eftersom grupp { $group } har { $members } och plats för { $max }
    }
group-over-limit = Grupp { $group } har { $members } kommuner; gränsen är { $max }.
warn-min-ignored = Minst i en grupp gäller inte för det här sättet.
note-groups-dropped =
    { $n ->
        [one] En grupp är borta, med samtalsledare, rum eller { $guests } gäster
       *[other] { $n } grupper är borta, med samtalsledare, rum eller { $guests } gäster
    }
ask-remove-bare-group = Ta bort grupp { $group }? Samtalsledare, rum och gäster förlorar sin plats.
groups-free-guests = Gäster utan grupp: { $names }
ask-doubtful-sent = Har det här mejlet skickats? Titta bland skickade mejl. Mottagarna noteras som att de har fått det.
link-not-in-text = Texten på { $language } har ingen länk i sig, eller raden med länken faller bort.
link-not-in-text-next = Sätt {"{"}länk{"}"} på en egen rad (e på skärmen, outbox template set på kommandoraden).
undo-sent = Mejl som har gått till servern kan inte tas tillbaka.
undo-sent-next = Det som gjorts efteråt kan ångras; det som gjorts före rättas för hand.
context-live = Körschema på själva dagen
order-fair = rättvis
order-shuffle = lottning
slot-pause = Paus i gruppen
slot-free = Ledigt
change-word-new = ny
change-word-cancelled = utgår
change-word-moved = flyttad
change-word-group = annan grupp
change-word-length = annan längd
change-word-break = paus
change-word-programme = program
ask-live-forget = Glömma allt som har noterats om hur det gick? Det är meningen efter en övning.
ask-release = Publicera körschemat som version { $number }? Det kan inte ändras sedan; en ny version kan komma efter.
ask-release-changes =
    { $n ->
        [one] En ändring:
       *[other] { $n } ändringar:
    }
ask-release-conflicts =
    { $n ->
        [one] Trots att detta återstår:
       *[other] Trots att dessa { $n } återstår:
    }
ask-schedule-letters = Skriva e-post till alla om när de presenterar? Ingenting skickas.
ask-schedule-letters-changes = Skriva e-post till dem som ändringarna gäller? Ingenting skickas.
back-break = paus { $n } min
back-slots = presentationer { $n } min
back-discussion = samtal { $n } min
beside-keys = Enter ta  * nu  Esc stäng
positions-keys = ○ tidigare  ● senast  ↑↓ bläddra  Esc stäng
cmd-compare-orders = jämför ordningar
cmd-difference = skillnad mot senast
cmd-export-schedule = skriv körschemat till fil
cmd-keep-times = behåll tiderna
cmd-live = kör nu
cmd-live-bring-back = ta igen tiden
cmd-live-forget = glöm det som noterats
cmd-live-go-on = nästa
cmd-live-leave = tillbaka till utkastet
cmd-live-less = en minut mindre
cmd-live-more = en minut mer
cmd-live-skip = hoppa över
cmd-live-swap = byt med nästa
cmd-longer = längre
cmd-shorter = kortare
cmd-pause-before = paus före
cmd-positions = platser i serien
cmd-release = publicera
cmd-releases = visa versioner
cmd-schedule-letters = e-post om körschemat
cmd-schedule-remarks = anmärkningar
cmd-slot-left = till gruppen före
cmd-slot-right = till gruppen efter
cmd-timing = längder och pauser
conflict-no-speaker = ”{ $title }” har ingen talare.
conflict-over-the-end = Grupp { $group } slutar { $end }, efter passets slut.
conflict-presenter-away = { $name } skulle presentera för { $delegation } men deltar inte.
conflict-slot-overlap = Grupp { $group }: { $name } börjar { $at }, innan presentationen före är slut.
conflict-too-long = { $name } har { $minutes } minuter; avtalat är högst { $limit }.
conflict-two-groups-at = { $name } presenterar i grupp { $a } och grupp { $b } samtidigt, kl. { $at }.
did-draft-schedule =
    { $n ->
        [one] Skrev e-post om körschemat till en person: { $title }
       *[other] Skrev e-post om körschemat till { $n } personer: { $title }
    }
did-keep-times = Behåller tiderna från version { $release }
did-let-times = Tiderna följer ordningen igen
did-live-begin = Noterar hur det går
did-live-bring-back = Grupp { $group } tar igen tiden
did-live-forget = Glömde hur det gick
did-live-go-on = Grupp { $group }: nästa
did-live-lengthen = Grupp { $group }: { $by } min
did-live-skip = Grupp { $group }: hoppade över, eller tog in igen
did-live-swap = Grupp { $group }: bytte plats
did-release = Publicerade version { $number }
did-remove-pause = Tog bort pausen före plats { $position } i grupp { $group }
did-set-length = { $name }: { $n } minuter
did-set-pause = Paus på { $n } minuter före plats { $position } i grupp { $group }
did-set-timing = Presentationer på { $slot } min, { $changeover } emellan, paus { $pause }
diff-break = Pausen flyttad { $from } -> { $to }
diff-break-group = Pausen i grupp { $group } flyttad { $from } -> { $to }
diff-cancelled = { $name } utgår (var { $place })
diff-group = { $name } till en annan grupp: { $from } -> { $to }
diff-length = { $name } från { $from } till { $to } minuter
diff-moved = { $name } flyttad { $from } -> { $to }
diff-new = { $name } ny: { $place }
diff-none = Ingen skillnad
diff-programme = ”{ $title }”: { $from } -> { $to }
place-in-group = { $at } i grupp { $group }
place-none = ingen tid
place-start = { $at }
place-time = { $at }–{ $end }
does-not-fit = ryms inte
event-in-no-series = ”{ $title }” hör inte till någon serie.
event-in-no-series-next = Ge evenemanget en serie (event edit --series).
head-begins = Börjar
head-break = Paus
head-changeover = Emellan
head-ends = Slut
head-ends-with = Slutar
head-first-to-last = Först ... sist
head-fits = Ryms
head-forums = Forum
head-mean = Snitt
head-moved = Flyttade
head-order = Ordning
head-past = Tidigare
head-places = Platser
head-presentations = Presentationer
head-release = Version
head-slot = Längd
head-turn = Tur
head-unmet = Önskemål
head-wish = Önskemål
in-no-group-next = Dela in i grupper först, eller se om kommunen deltar.
length-out-of-range = Minuter från 1 till { $most }.
letter-outdated-release = Mejlet stämmer inte längre: det gäller version { $number }, och en senare har publicerats.
letter-was-sent-next = Det som har skickats står kvar; skriv hellre ett nytt mejl.
live-by-draft = efter utkastet
live-by-release = efter version { $number }
live-kept = noteras
live-rehearsal = inte i dag: så börjar det
live-changes-nothing = Det ändrar ingenting nu.
live-changes-nothing-next = Det som är över ändras inte; förslag finns bara när gruppen är försenad.
live-early = { $n } min före: slut { $end }
live-late = { $n } min efter: slut { $end }
live-goes-on = Evenemanget pågår: körschemat fortsätter där det var.
live-minutes = min
live-seconds = sek
live-next = Nästa { $at } { $name }
live-not-begun = Inte börjat
live-not-in-group = { $name } presenterar inte i grupp { $group }.
live-nothing-kept = Ingenting har noterats om hur det gick.
live-now =
    { $n ->
        [one] { $name }, en minut kvar
       *[other] { $name }, { $n } minuter kvar
    }
live-other-day = Evenemanget är { $day }, inte i dag.
live-other-day-next = En övning: starta programmet med --now och den dagen.
live-over = Klart
live-proposal = Förslag: { $parts }
live-proposal-partly = Förslag: { $parts }, ändå { $n } min efter
live-until =
    { $n ->
        [one] Börjar om en minut
       *[other] Börjar om { $n } minuter
    }
looking-at-draft = Utkastet
looking-at-release = Version { $number }, publicerad { $day }. v: den före, Esc: utkastet
no-release = Körschemat är inte publicerat än.
no-release-next = Publicera utkastet först (r, eller schedule release).
no-schedule-remarks = Inget att anmärka: körschemat går ihop.
no-such-release = Det finns ingen version { $number }; senaste är { $releases }.
note-release-changes =
    { $n ->
        [one] en ändring
       *[other] { $n } ändringar
    }
orders-note = Önskemål som inte uppfylls, presentationer flyttade sedan senaste versionen, och om de som talade sent nu kommer tidigt (1) eller sent igen (-1).
past-first = först ×{ $n }
past-last = talade sist ×{ $n }
past-never = har inte presenterat förut
past-places =
    { $n ->
        [one] ett forum förut: snitt { $mean } (0 först, 1 sist), först { $first }, sist { $last }
       *[other] { $n } forum förut: snitt { $mean } (0 först, 1 sist), först { $first }, sist { $last }
    }
pause-times-kept = Tiderna står som publicerade; då läggs ingen paus in.
pause-times-kept-next = Låt tiderna följa ordningen igen först (f, eller schedule keep --off).
positions-all = Alla som har varit med har presenterat.
positions-announced = som publicerat
positions-held = som det gick
positions-evenness = Jämnhet { $share } % (100: alla är i snitt i mitten)
positions-forums =
    { $n ->
        [one] ett forum
       *[other] { $n } forum
    }
positions-never =
    { $n ->
        [one] En har aldrig presenterat: { $names }
       *[other] { $n } har aldrig presenterat: { $names }
    }
positions-none = Inget körschema i serien är publicerat eller kört.
positions-none-next = Publicera ett (r), så har nästa forum något att gå efter.
release-cancelled = { $title } är inställt.
release-cancelled-next = Ett inställt evenemang har inget körschema att publicera; ångra det (u) om det ska hållas.
release-conflicts =
    { $n ->
        [one] En anmärkning på körschemat: { $texts }
       *[other] { $n } anmärkningar på körschemat: { $texts }
    }
release-conflicts-next = Rätta dem, eller publicera ändå med --acknowledge.
release-nothing = Programmet är tomt.
release-nothing-next = Lägg in delar i programmet (o på kalendern).
release-unchanged = Inget har ändrats sedan version { $number }.
release-unchanged-next = Ändra något först; den publicerade versionen gäller.
remarks-more = ({ $n } till, w)
schedule-after-release =
    { $n ->
        [one] Utkast efter version { $number } ({ $day }): en ändring
       *[other] Utkast efter version { $number } ({ $day }): { $n } ändringar
    }
schedule-release = Version { $number }, publicerad { $day }
schedule-kept = tiderna som de publicerats
schedule-letters-nobody = Det finns ingen att skriva till: ändringarna gäller ingen som har en adress.
schedule-letters-nobody-next = Till alla ändå: --full.
schedule-plan =
    { $n ->
        [one] En person (mejl: { $letters })
       *[other] { $n } personer (mejl: { $letters })
    }
schedule-plan-unconcerned =
    { $n ->
        [one] utan ändring: en kommun
       *[other] utan ändring: { $n } kommuner
    }
slot-not-in-text = Mejlet säger inte när mottagaren presenterar.
slot-not-in-text-next = Sätt in platshållaren för presentationen eller körschemat.
unmet-by-hand = ordningen är gjord för hand (o uppfyller önskemålet)
unmet-kept = tiderna står som publicerade
unmet-no-time = ingen presentation ligger i den tiden
unmet-taken = den tiden har { $others } önskat
what-if-changeover = med { $minutes } min emellan: { $n }
what-if-most =
    { $n ->
        [one] Den största gruppen har en presentation.
       *[other] Den största gruppen har { $n } presentationer.
    }
what-if-none = utan tid emellan: { $n }
why-released = det publicerade ändras inte
wish-between = mellan { $from } och { $until }
wish-from = inte före { $from }
wish-none = ingen tid
wish-until = klar senast { $until }
live-newer = noteras; version { $number } följs inte
head-part = Del
head-speaker = Talare
programme-is-draft = Körschemat är inte publicerat: detta är utkastet.
programme-newer-draft =
    { $n ->
        [one] Detta är version { $number }; utkastet har en ändring som inte är med.
       *[other] Detta är version { $number }; utkastet har { $n } ändringar som inte är med.
    }
programme-group =
    { $n ->
        [one] en presentation, till { $end }
       *[other] { $n } presentationer, till { $end }
    }
page-template-broken = Mallen kan inte användas (rad { $line }): { $why }
page-template-next = Programmets egen sida visas av ”config page”; rätta mallen, eller ta bort den.
export-schedule-forms = Körschemat skrivs som html, md, xlsx, csv eller ics; som JSON: schedule show EVENT --json.
export-schedule-note = Filändelsen bestämmer formatet: .html, .md, .xlsx, .csv eller .ics (inte för utkastet); med länken .html, .md eller .ics.
export-what-programme = programmet som publicerat
export-what-programme-draft = utkastet
export-what-programme-link = programmet med möteslänken
letter-outdated-release-next = Skriv dem på nytt (m på körschemat, outbox draft schedule på kommandoraden).
positions-keys-plain = o tidigare  O senast  ↑↓ bläddra  Esc stäng
ask-release-both = { $conflicts } som återstår, { $n } ändrade.
live-groups = grupp { $first }–{ $last } av { $n }
live-changeover = Byte
note-release-people =
    { $n ->
        [one] berör en person
       *[other] berör { $n } personer
    }
diff-presenter = { $name }: någon annan presenterar
diff-details = Grupp { $group }: nytt namn, rum eller ny ledare
diff-speaker = ”{ $title }”: en annan talare
diff-day = Evenemanget är en annan dag eller börjar en annan tid
change-word-presenter = annan talare
change-word-details = nytt rum
change-word-speaker = annan talare
change-word-day = ny dag
conflict-guest-outside = { $name } ska presentera men är inte i någon grupp.
coverage-all = Alla möten
coverage-name = Räckvidd
coverage-sum =
    { $n ->
        [one] Nådda: { $reached } av { $of } kommuner, på ett möte
       *[other] Nådda: { $reached } av { $of } kommuner, på { $n } möten
    }
coverage-parts = { $returning } kom igen, { $once } var med en gång, { $never } aldrig
coverage-inherited =
    { $n ->
        [one] En räknas bara för att en kommun som gick upp i den var med
       *[other] { $n } räknas bara för att en kommun som gick upp i den var med
    }
coverage-unrecorded =
    { $n ->
        [one] För ett möte vet ingen vilka som var där
       *[other] För { $n } möten vet ingen vilka som var där
    }
coverage-reached = Nådda
coverage-of = Kommuner
coverage-share = Andel
coverage-counties = Län
coverage-sizes = Efter folkmängd
coverage-meetings = Möte för möte
coverage-present = Närvarande
coverage-new = Nya
coverage-cumulative = Totalt
coverage-never = Aldrig nådda
head-meetings = Möten
head-first-day = Första gången
head-last-day = Senaste gången
head-inherited = Genom tidigare kommun
size-below = under { $n }
size-from = { $n } och mer
no-such-county = Det finns inget län som heter ”{ $given }”.
no-such-county-next = Länen: { $names }
cmd-reach = räckvidd
cmd-reach-series = nästa serie
cmd-reach-period = annan period
cmd-never-reached = aldrig nådda
cmd-export-reach = skriv räckvidden till fil
export-reach-note = Filändelsen bestämmer formatet: .html, .csv eller .xlsx.
why-reach = öppna räckvidden först (r)
period-all = alla år
period-year = i år
period-twelve = senaste 12 månaderna
never-nobody = Alla har nåtts.
coverage-line = Olika kommuner totalt: { $n } (överst de nya)
network-head = Nätverket
network-none = inte känd
network-interested = intresserad
network-in-network = med i nätverket
network-step = på väg, steg { $n } av 8
network-step-choice = steg { $n }
network-approved = godkänd
network-renewal = förnyas { $day }
renewal-not-approved = { $name } är inte godkänd; bara ett godkännande förnyas.
contact-address = ”{ $address }” är ingen e-postadress.
did-describe-municipality = Noterade om { $name }
head-size = Storlek
head-formal-name = Formellt namn
head-network = Nätverk
head-role = Roll
municipality-never = Har inte anmält sig till något.
municipality-took-part = Evenemang
form-network-status = Status
form-since = Sedan (2021-03-19)
form-renewal = Förnyas
form-contacts = Kontakter
form-contacts-note = En kontakt per rad: Namn (adress), roll, telefon
cmd-edit-municipality = status och kontakter
form-day = Ett datum som 2021-03-19.
why-no-municipality = ingen kommun är vald
no-such-experience = Ingen erfarenhet börjar med ”{ $given }”.
no-such-experience-next = Se experience list.
did-edit-experience = Ändrade erfarenheten ”{ $title }”
did-remove-experience = Tog bort erfarenheten ”{ $title }”
note-no-consent = ingen har sagt ja till att den delas: den finns bara här
document-link = ”{ $link }” är ingen länk som börjar med https:// eller http://.
document-link-next = Skriv titeln, ett mellanslag och länken.
no-shared-experience = Ingen av dessa erfarenheter får delas: ingen har sagt ja.
no-shared-experience-next = Fråga kommunen, och notera det (experience edit --consent yes).
experience-contact = Kontakt
experience-valid-until = Gäller till
experience-consent = Får delas
form-experience-municipalities = Kommuner
form-experience-partners = Partner (;)
form-experience-topics = Ämnen
form-experience-text = Text
form-experience-documents = Dokument
form-experience-note = Dokument: ett per rad, titeln och sist länken eller filnamnet. Texten är Markdown.
cmd-new-experience = ny erfarenhet
cmd-edit-experience = ändra
cmd-remove-experience = ta bort
cmd-like-us = som vår kommun
cmd-export-experiences = skriv till fil
ask-remove-experience = Ta bort erfarenheten ”{ $title }”?
form-like-note = Tomt: alla. Storlek: bara från kommuner av samma storlek. Närhet: länet först, sedan landet, sedan storleken.
like-size = storlek
like-near = närhet
export-experiences-note = De som visas och får delas: .html eller .md.
experiences-like = som { $name }
why-no-experience = ingen erfarenhet är vald
no-experience-found = Ingen erfarenhet passar.
no-experience-found-next = Sök med färre ord, eller med början av dem.
due-review = Erfarenhet ses över
due-renewal = Godkännande förnyas
form-like-how = Efter
cmd-open-document = öppna dokument
form-document = Dokument
form-open-note = Öppnas som en kopia som tas bort efteråt: spara ändringar någon annanstans.
did-open-link = Öppnade { $link }
link-not-opened = Kunde inte öppna { $link }: { $why }
link-not-opened-next = Över SSH finns inget sådant program: kopiera länken, eller skriv ut filen med experience document.
renewal-not-approved-next = Välj statusen godkänd, eller lämna dagen tom.
contact-address-next = Skriv en kontakt per rad: Namn (adress), roll, telefon.
answers-head = Svar
answers-beside = Vid sidan av frågorna
answers-no-group = I ingen grupp
answers-count = ({ $n } av { $all })
answers-at = Svar { $day }, { $title }
answers-where = En sådan fil har inte plats för svar.
answers-where-next = Välj xlsx, md eller html, eller skriv svaren för sig: --what answers.
no-such-question = Det finns ingen fråga { $number }; evenemanget har { $n }.
no-such-question-next = event show visar frågorna; utan nummer antecknas det vid sidan av dem.
note-answers-not-registered = { $name } är inte anmäld hit
note-answers-reworded =
    { $n ->
        [one] { $n } svar följer med till den nya stavningen
       *[other] { $n } svar följer med till den nya stavningen
    }
did-note-answers = Antecknade vad { $name } svarade
did-remove-answers = Tog bort svaren från { $name }
no-answers = Inget är antecknat av det { $name } svarade.
no-answers-yet = Inga svar är antecknade.
no-answers-next = Anteckna svaren: S på skärm 3 och 4, eller answer note.
head-question = Fråga
head-answer = Svar
cmd-answers = svar på frågorna
cmd-live-answer = anteckna vad de svarar
answers-keys = Enter skriv  v allt, per fråga  m spara som erfarenhet  t fil  blanksteg mer  u ångra  Esc
answers-empty = Inga kommuner är bekräftade.
answers-nothing = Inget antecknat. Enter: skriv vad de svarade.
answers-form = Svar från { $name }
answers-form-note = Anteckna kort. Ett tomt fält tar bort anteckningen.
answers-example = erfarenhet
head-noted = Antecknat
export-what-groups-answers = grupperna med svaren
export-what-answers = svaren för sig
why-answers = Öppna skärm 2, 3 eller 4 för evenemanget.
why-no-speaker = Ingen kommun presenterar nu: gå till en, eller använd S.
no-such-series-next = dialogforum series list visar dem.
no-such-municipality-next = dialogforum municipality find NAMN säger vad som liknar.
answers-left = { $time } kvar.
document-none = Här finns inga dokument som kan öppnas: a bifogar en fil, e en länk.
document-here = ({ $name }, här)
document-known = Erfarenheten har den filen: ”{ $title }”.
document-empty = { $file } är tom.
document-is-link = Dokumentet är en länk: { $link }
document-not-here = ”{ $title }” är bara en titel: filen finns inte här.
document-not-here-next = Bifoga den: a på skärm 6, eller experience attach.
no-such-document = Det finns inget dokument { $number }; erfarenheten har { $n }.
no-such-document-next = experience show visar dem i ordning.
did-attach = Bifogade { $file } till ”{ $title }”
did-write-document = Skrev { $name } till { $file }
note-documents-left =
    { $n ->
        [one] { $n } bifogad fil hör inte längre till
       *[other] { $n } bifogade filer hör inte längre till
    }
note-documents-unread =
    { $n ->
        [one] { $n } dokument i biblioteket har inte lästs. Nämner det personen, ta bort det från erfarenheten och kör retention run.
       *[other] { $n } dokument i biblioteket har inte lästs. Nämner något av dem personen, ta bort det från erfarenheten och kör retention run.
    }
fault-document = dokumentet { $name } saknas eller har ändrats
fault-document-next = Bifoga filen igen, eller hämta den från en säkerhetskopia.
cmd-attach-file = bifoga en fil
form-attach-note = Filen kopieras hit, högst 50 MiB. Utan titel: filens namn.
document-mended = { $file } är på plats igen
cmd-invite = bjud in
invite-event = Till
invite-whom = Vilka
invite-all = alla kommuner som inte är anmälda
invite-never = de som aldrig har varit på ett möte
invite-never-series = de som aldrig har varit på ett möte i serien
invite-any-status = alla
invite-step = på väg, alla steg
invite-min = Invånare från
invite-below = under
invite-note = Skriver mejl till deras kontakter (e); inget skickas.
invite-number = Skriv ett tal, till exempel 5000.
invite-no-event = Inga evenemang är planerade: n i kalendern skapar ett.
invitation-plan =
    { $n ->
        [one] Mottagare: { $people }, i { $n } kommun ({ $languages }).
       *[other] Mottagare: { $people }, i { $n } kommuner ({ $languages }).
    }
invitation-registered =
    { $n ->
        [one] { $n } kommun är anmäld.
       *[other] { $n } kommuner är anmälda.
    }
invitation-invited =
    { $n ->
        [one] { $n } kommun har bjudits in tidigare.
       *[other] { $n } kommuner har bjudits in tidigare.
    }
invitation-ready =
    { $n ->
        [one] För { $n } kommun ligger inbjudan klar, inte skickad.
       *[other] För { $n } kommuner ligger inbjudan klar, inte skickad.
    }
invitation-without =
    { $n ->
        [one] { $names } har ingen kontakt med e-postadress.
       *[other] { $n } kommuner har ingen kontakt med e-postadress – { $names }.
    }
invitation-nobody-meant = Inga kommuner stämmer med urvalet.
invitation-nobody-next = Kontakter skrivs in med e på skärm 5.
invitation-past = { $title } har börjat eller är över.
invitation-past-next = Välj ett evenemang som kommer.
invitation-left-out =
    { $n ->
        [one] Går inte till { $names } längre (anmäld, eller inte längre kontaktperson).
       *[other] Går inte till { $n } längre (anmälda, eller inte längre kontaktpersoner) – { $names }.
    }
invitation-to-nobody = Inbjudan går inte till någon längre: de är anmälda, eller är inte längre kontaktpersoner.
did-draft-invitation =
    { $n ->
        [one] Skrev inbjudan till { $n } kommun, mottagare: { $people }; inget är skickat: { $title }
       *[other] Skrev inbjudan till { $n } kommuner, mottagare: { $people }; inget är skickat: { $title }
    }
invitation-nobody = Inga nya att bjuda in. { $why }
letters-to = Inbjudningar
invitation-no-link = Mötet är öppet men har ingen länk än: inbjudan säger inte var.
experience-told = Berättad
form-keys-line = Enter/F4 spara  Tab nästa fält  Esc förkasta
form-keys-text = F4 spara  Enter ny rad  Tab nästa fält  Esc förkasta
note-documents-destroyed =
    { $n ->
        [one] { $n } dokument som ingen erfarenhet hade längre har gallrats.
       *[other] { $n } dokument som ingen erfarenhet hade längre har gallrats.
    }
would-destroy-documents =
    { $n ->
        [one] { $n } dokument som ingen erfarenhet har längre.
       *[other] { $n } dokument som ingen erfarenhet har längre.
    }
fault-document-unread = dokumentet { $name } går inte att läsa
invitation-outdated = Inbjudan stämmer inte längre: { $title } är ändrat, inställt eller har börjat, eller mallen är en annan.
invitation-outdated-next = Skriv den på nytt: i på skärm 5, eller outbox draft invitation.
invitation-out =
    { $n ->
        [one] { $n } kommun har avanmält sig, eller fick ingen plats.
       *[other] { $n } kommuner har avanmält sig, eller fick ingen plats.
    }
invitation-late = Sista anmälningsdag har passerat.
invitation-no-address = Inbjudan säger inte var man anmäler sig: skriv in adress eller kontakt på evenemanget.
invitation-without-all =
    { $n ->
        [one] { $n } kommun saknar kontakt.
       *[other] { $n } kommuner saknar kontakt.
    }
answers-not-here = Kommunen är inte bland dem som är här: svar antecknas från listan (S).
answers-where-form = Grupperna med svaren: .xlsx, .html eller .md.
invite-never-shown = de som saknas i räckvidden som visas: { $title }
invite-again = Även inbjudna
invite-no-series = { $title } hör inte till någon serie.
person-letters = Mejl till personen: { $n }
would-destroy-contacts = Kontaktpersoner och mejl: { $n }.
no-such-group-next = groups show visar dem.
split-too-small-next = Flytta kommuner hit först, eller slå ihop gruppen med en annan.
merge-same-group-next = Ange numret på en annan grupp.
no-free-guests-next = En gäst flyttas till en annan grupp som kommunerna flyttas.
template-empty-next = outbox template reset ger tillbaka programmets egen text.
document-known-next = Titeln ändras med e på skärm 6.
form-attach-new = ett nytt dokument
note-answers-left =
    { $n ->
        [one] { $n } svar står under sin fråga, som inte ställs längre
       *[other] { $n } svar står under sina frågor, som inte ställs längre
    }
