# dialogforum: nb. One key each in all four files; `cargo test --test locales` compares them.


## Screens and frame
screen-calendar = Kalender
screen-registrations = Påmeldinger
screen-groups = Grupper
screen-schedule = Kjøreplan
screen-municipalities = Kommuner
screen-experiences = Erfaringer
context-global = Overalt
context-lists = I lister og tavler
context-proposal = Mens et forslag vises
opening = Åpner arbeidsområdet …
any-key-quits = Trykk en tast for å avslutte.
too-small = Vinduet er for lite. Gjør det minst { $w } tegn bredt og { $h } linjer høyt.
no-terminal = Arbeidsområdet trenger en terminal. Kommandoene virker uten: dialogforum --help
language-name = Bokmål
welcome-new = Nytt arbeidsområde. n: første arrangement, F1: alle taster.
saved = lagret
saving = lagrer …
not-saved = IKKE LAGRET
saved-undo = lagret  u angre: «{ $what }»
nothing-changed = ingenting å endre
filter-on = Filter: { $text } (Esc fjerner)
filter-empty = Ingen treff. Esc viser alle.
paste-ignored = Limt inn uten felt å lime i. Åpne et skjema først.
palette-empty = Ingen kommando passer.
ask-title = Er du sikker?
ask-keys = Enter ja   Esc nei
ask-cancel-event = Avlyse «{ $title }»? Arrangementet og påmeldingene blir stående.
ask-several = Gjøre dette med { $n } påmeldinger?
ask-overbook = { $name } venter: { $why } Bekrefte likevel?
yes = ja
no = nei
line = linje
choose-event-first = Velg et arrangement i kalenderen først (1, så Enter).
why-opening = Arbeidsområdet er ikke ferdig åpnet ennå. Vent litt.
why-elsewhere = på et annet skjermbilde
why-no-registration = Ingen påmelding er valgt.

## Keys
key-space = mellomrom
key-enter = Enter
key-esc = Esc
key-tab = Tab
key-backspace = Rettetast
key-delete = Delete
key-home = Home
key-end = End
key-pageup = PgUp
key-pagedown = PgDn

## Commands
cmd-calendar = kalender
cmd-registrations = påmeldinger
cmd-groups = grupper
cmd-schedule = kjøreplan
cmd-municipalities = kommuner
cmd-experiences = erfaringer
cmd-help = hjelp
cmd-palette = alle kommandoer
cmd-undo = angre
cmd-redo = gjør om igjen
cmd-language = annet språk
cmd-suspend = legg i bakgrunnen
cmd-quit = avslutt
cmd-up = opp
cmd-down = ned
cmd-left = venstre
cmd-right = høyre
cmd-page-up = en side opp
cmd-page-down = en side ned
cmd-first = til den første
cmd-last = til den siste
cmd-open = åpne
cmd-next-part = neste del
cmd-previous-part = forrige del
cmd-filter = søk
cmd-back = lukk eller fjern filter
cmd-new-event = nytt arrangement
cmd-edit-event = endre arrangement
cmd-cancel-event = avlys arrangement
cmd-go-to-date = gå til dato
cmd-today = i dag
cmd-month-back = forrige måned
cmd-month-on = neste måned
cmd-confirm = bekreft
cmd-wait = venteliste
cmd-decline = avslå
cmd-cancel = meld av
cmd-move-up = flytt opp fra ventelisten
cmd-settle = kontrollert
cmd-municipality = kommune
cmd-new-registration = ny påmelding
cmd-edit-registration = endre påmelding
cmd-mark = merk
cmd-mark-all = merk alle som vises
cmd-propose = foreslå
cmd-group-left = til gruppen før
cmd-group-right = til gruppen etter
cmd-group-number = til gruppe (3g)
cmd-pin = lås
cmd-mark-member = merk
cmd-name-group = navn på gruppen
cmd-accept = ta forslaget
cmd-next-strategy = annen måte
cmd-more-groups = flere grupper
cmd-fewer-groups = færre grupper
cmd-discard = forkast
cmd-slot-up = tidligere
cmd-slot-down = senere
cmd-next-order = annen rekkefølge
cmd-other-country = annet land

## Dates
month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember
month-short-1 = jan.
month-short-2 = feb.
month-short-3 = mars
month-short-4 = april
month-short-5 = mai
month-short-6 = juni
month-short-7 = juli
month-short-8 = aug.
month-short-9 = sep.
month-short-10 = okt.
month-short-11 = nov.
month-short-12 = des.
weekday-short-1 = man.
weekday-short-2 = tir.
weekday-short-3 = ons.
weekday-short-4 = tor.
weekday-short-5 = fre.
weekday-short-6 = lør.
weekday-short-7 = søn.
weekday-two-1 = ma
weekday-two-2 = ti
weekday-two-3 = on
weekday-two-4 = to
weekday-two-5 = fr
weekday-two-6 = lø
weekday-two-7 = sø
week-letter = u

## Calendar
calendar-due = Å gjøre
calendar-coming = Kommende
calendar-empty = Ingen arrangementer her. n lager et nytt.
calendar-nothing-due = Ingenting haster.
legend-event = * arrangement
legend-deadline = ! frist
legend-link = > utsendelse
legend-holiday = h helligdag
due-deadline = Påmeldingsfrist
due-lapsed = Tilbud er utløpt
due-late = Fristen er ute
due-link = Lenken skal sendes
due-freeze = Antall til serveringen
due-new = Nye påmeldinger
due-check = Må kontrolleres
due-divide = Ikke delt i grupper
due-clarify = Må avklares
goto-note = 3 mars, 19.3., u12, neste fredag, i morgen, +7
goto-unknown = Dette er ikke en dato.
signup-open = åpent, ingen påmelding
mode-digital = digitalt
mode-on-site = på stedet
mode-hybrid = på stedet og digitalt
kind-dialogforum = dialogforum
kind-seminar = seminar
kind-coffee-talk = kaffeprat
kind-breakfast = frokostsamling
kind-network = nettverk
kind-other = annet
signup-required = påmelding
capacity-limited = begrenset
municipality-none = ingen regel
municipality-first-seat-first = nye kommuner først
municipality-max = høyst { $n }
party-strict = ingen forbi
party-fill = den neste som får plass
automatic-true = ja
automatic-false = nei
status-planned = planlagt
status-moved = flyttet
status-cancelled = avlyst
holiday-new-year = Første nyttårsdag
holiday-epiphany = Helligtrekongersdag
holiday-maundy-thursday = Skjærtorsdag
holiday-good-friday = Langfredag
holiday-easter = Første påskedag
holiday-easter-monday = Andre påskedag
holiday-may-day = Første mai
holiday-constitution = Grunnlovsdagen
holiday-ascension = Kristi himmelfartsdag
holiday-pentecost = Første pinsedag
holiday-pentecost-monday = Andre pinsedag
holiday-national-day = Sveriges nasjonaldag
holiday-midsummer = Midtsommerdagen
holiday-all-saints = Allehelgensdag
holiday-christmas = Første juledag
holiday-second-christmas = Andre juledag

## Registrations
state-new = Ny
state-confirmed = Bekreftet
state-waiting = Venter
state-offered = Tilbudt
state-lapsed = Utløpt
state-declined = Avslått
state-cancelled = Avmeldt
state-attended = Deltok
state-no-show = Møtte ikke
flag-municipality-unknown = kommune?
flag-municipality-ambiguous = hvilken kommune?
flag-duplicate = dobbelt?
flag-invalid-address = adresse?
flag-look-alike-address = liknende tegn?
flag-late = for sen
flag-over-municipality-limit = over grensen
flag-contradiction = uklar
flag-overbooked = overbooket
tab-all = Alle
tab-to-check = Å kontrollere
queue-empty = Ingen her. n legger til en påmelding.
seats-of = plasser { $taken } / { $seats }
seats-taken = plasser { $taken }
seats-over = { $n } for mange
deadline-passed = fristen var { $day }
deadline-coming = frist { $day }
municipalities-confirmed =
    { $n ->
        [one] { $n } kommune
       *[other] { $n } kommuner
    }
marked = { $n } merket
count-attended =
    { $n ->
        [one] { $n } deltok
       *[other] { $n } deltok
    }
count-queue = bekreftet { $confirmed }  venter { $waiting }  nye { $new }
source-hand = Skrevet inn for hånd.
source-file = Fra { $name }, linje { $row }:
source-attendance = Fra møterapporten { $name }.
skip-full = Alle plasser er tatt.
skip-party = Følget trenger { $wanted } plasser, men det er bare { $free } igjen.
skip-behind-party = Et følge foran får ikke plass ennå.
skip-municipality =
    { $n ->
        [one] Kommunen har allerede { $n } plass.
       *[other] Kommunen har allerede { $n } plasser.
    }
skip-number-unknown = Antall plasser er ikke kjent.
skip-too-late = Opprykk er avsluttet.
take-plain = får plass
take-reason = får plass (forbi { $names })
nobody-moves-up = Ingen på ventelisten kan få plass nå.
nobody-moves-up-next = Grunnen står ved hver påmelding. Avvis eller meld av noen, eller øk antallet plasser.
no-organisation-written = { $name } har ikke skrevet noen organisasjon.
note-waits =
    { $n ->
        [one] { $n } venter: { $why }
       *[other] { $n } venter: { $why }
    }
note-overbooked =
    { $n ->
        [one] { $n } overbooket
       *[other] { $n } overbooket
    }
note-over =
    { $n ->
        [one] { $n } flere bekreftet enn det er plasser til
       *[other] { $n } flere bekreftet enn det er plasser til
    }
note-event-cancelled = «{ $title }» er avlyst.
note-can-move-up = { $n } kan flyttes opp: { $names } (b)
note-moved-up = { $n } flyttet opp: { $names }
note-tell-confirmed =
    { $n ->
        [one] { $n } bekreftet bør få beskjed.
       *[other] { $n } bekreftede bør få beskjed.
    }

## Forms
form-keys = Enter/F4 lagre  mellomrom velg  Tab neste felt  Esc forkast
form-discard = Det er endringer. Esc en gang til forkaster dem.
form-event-note = Tider som 2021-03-19 09:00. Kapasitet: tall, begrenset eller tom.
form-municipality-note = Navn eller kommunenummer. Tomt felt: en annen organisasjon.
form-municipality-suggestions = Mente du: { $names }? Tomt felt: en annen organisasjon.
form-name = Navn
form-email = E-post
form-phone = Telefon
form-function = Funksjon
form-organisation = Kommune eller organisasjon
form-seats = Antall plasser
form-presents = Holder innlegg
form-title = Tittel på innlegget
form-diet = Kosthold
form-access = Tilrettelegging
form-brought-by = Invitert av
form-note = Notat
field-title = Tittel
field-kind = Type
field-series = Serie
field-track = Spor
field-start = Start
field-end = Slutt
field-timezone = Tidssone
field-country = Land
field-mode = Form
field-venue = Sted
field-address = Adresse
field-link = Lenke
field-link-days-before = Lenke, dager før
field-organiser = Arrangør
field-target-group = Målgruppe
field-description = Beskrivelse
field-price = Pris
field-signup = Påmelding
wrong-capacity = «{ $text }» er ingen kapasitet: skriv et tall, begrenset eller ingenting.
field-register-until = Påmeldingsfrist
field-promote-until = Opprykk til
field-catering-freeze = Frist for servering
field-party-policy = Følger
field-municipality-policy = Per kommune
field-automatic = Automatisk opprykk
field-capacity = Kapasitet
field-date = «{ $text }» er ingen dato som 2021-03-19.
field-deadline = «{ $text }» er ingen frist for { $key }: skriv 2021-03-12 eller 2021-03-12 12:00.
field-number = «{ $text }» er ikke noe tall for { $key }.
field-time = «{ $text }» er ikke noe tidspunkt som 2021-03-19T09:00.
field-time-of-day = «{ $text }» er ikke noe klokkeslett som 09:30:00.
field-unknown = Det finnes ikke noe felt «{ $key }».
field-word = «{ $text }» går ikke for { $key }. Mulig: { $known }.

## Groups
group-number = Gruppe { $n }
groups-none-yet =
    { $n ->
        [one] { $n } kommune er bekreftet og ikke delt inn. a foreslår en inndeling.
       *[other] { $n } kommuner er bekreftet og ikke delt inn. a foreslår en inndeling.
    }
groups-press-propose = Trykk a for et forslag til inndeling.
groups-summary = { $strategy }, høyst { $max } i en gruppe, spredning { $spread }, { $moves } i en annen gruppe enn sist
groups-unplaced = I ingen gruppe: { $names }
proposal = FORSLAG
proposal-keys = Ingenting er endret ennå. Enter tar forslaget, Esc forkaster det.
proposal-discarded = Forslaget er forkastet.
board-municipalities =
    { $n ->
        [one] { $n } kommune
       *[other] { $n } kommuner
    }
board-capacity = plass til { $n } i hver gruppe, slutt { $end }
board-spread = spredning { $spread }
board-changes = mot det som står: { $new } nye, { $gone } borte, { $moved } flyttet
board-changes-first = { $n } i en annen gruppe enn i forrige forum
board-as-last = Som forrige forum: { $moved } i en annen gruppe
board-unplaced = Uten gruppe
board-nobody-left =
    { $n ->
        [one] { $n } kommune har ingen bekreftede lenger
       *[other] { $n } kommuner har ingen bekreftede lenger
    }
digit-pending = { $n } … g flytter til gruppe { $n }, ellers åpnes skjermbilde { $n }
type-number-first = Skriv gruppens nummer først: 3g
no-group-there = Det er ingen gruppe der.
no-such-group = Det finnes ingen gruppe { $group }; det er { $groups }.
no-such-position = Det finnes ingen plass { $position }; gruppen har { $n }.
no-division = Ingen inndeling er gjort ennå.
no-division-next = Foreslå en: a på tavlen, eller dialogforum groups propose.
no-division-there = Det arrangementet har ingen inndeling.
no-division-there-next = Velg et tidligere arrangement som er delt i grupper.
no-earlier-division = Serien har ingen tidligere inndeling å fortsette.
no-earlier-division-next = Bruk natural, even eller bands, eller nevn et arrangement med --from.
takes-no-part = { $name } har ingen bekreftede her.
in-no-group = { $name } er ikke i noen gruppe.
note-group-now = gruppe { $group }: { $members }/{ $max }, slutt { $end }
strategy-natural = etter størrelse
strategy-even = like store grupper
strategy-bands = faste grenser
strategy-previous = som forrige forum
strategy-manual = for hånd
change-new = ny her
change-gone = ikke med lenger
change-moved = i en annen gruppe
warn-no-presenter =
    { $n ->
        [one] { $n } kommune uten navngitt innleder
       *[other] { $n } kommuner uten navngitt innleder
    }
warn-added-groups = Ikke alle får plass i de gamle gruppene: la til { $n }, nå { $groups } i alt.
warn-bands-groups = Faste grenser gir sitt eget antall grupper.
warn-merged = { $name } er slått sammen av kommuner fra ulike grupper; den største avgjør.
limits-nobody = Det er ingen kommuner å dele inn.
limits-max-zero = En gruppe på høyst 0 rommer ingen; { $n } kommuner trenger minst 1.
limits-min-over-max = Minst { $min } er mer enn høyst { $max }.
limits-too-many = { $n } kommuner får ikke plass i { $groups } grupper på høyst { $max }. Bruk { $enough } grupper, eller øk til { $slots } per gruppe.
limits-too-few = { $n } kommuner fyller ikke { $groups } grupper på minst { $min }. Bruk { $enough } grupper, eller senk kravet til minst { $least }.
limits-too-many-pinned = { $n } er låst til gruppe { $group }, som rommer høyst { $max }.
limits-pinned-beyond =
    { $n ->
        [one] { $n } er låst til gruppe { $group }, men det blir bare { $groups }.
       *[other] { $n } er låst til gruppe { $group }, men det blir bare { $groups }.
    }

## Schedule
schedule-draft = Utkast
schedule-capacity =
    { $n ->
        [one] { $n } innlegg får plass i hver gruppe
       *[other] { $n } innlegg får plass i hver gruppe
    }
schedule-no-groups = Programmet har ingen gruppeøkt.
slot-presentation = Innlegg
slot-break = Pause
slot-discussion = Samtale
slot-minutes = { $what } { $n } min
order-size = minste først
order-size-desc = største først
order-name = alfabetisk
order-registered = først påmeldt
order-manual = for hånd
conflict-overlap = «{ $second }» begynner { $at }, før «{ $first }» er slutt.
conflict-outside = «{ $title }» ({ $start }–{ $end }) går utenfor arrangementet.
conflict-too-full = Gruppe { $group } har { $members } kommuner, og { $capacity } får plass: kortere innlegg, kortere pause eller en gruppe til.
conflict-break-too-long = Pausen på { $minutes } minutter får ikke plass i «{ $title }».
conflict-no-break = { $minutes } minutter uten pause.
conflict-two-groups = { $name } er i gruppe { $a } og gruppe { $b } samtidig.
conflict-no-presenter =
    { $n ->
        [one] Gruppe { $group }: { $n } kommune uten navngitt innleder.
       *[other] Gruppe { $group }: { $n } kommuner uten navngitt innleder.
    }
conflict-wish = { $name } har innlegg kl. { $at }, mot ønsket «{ $wish }»: { $why }
conflict-not-divided =
    { $n ->
        [one] { $n } bekreftet kommune er ikke i noen gruppe.
       *[other] { $n } bekreftede kommuner er ikke i noen gruppe.
    }

## Municipalities and experiences
municipalities-head =
    { $n ->
        [one] { $n } kommune ({ $country })
       *[other] { $n } kommuner ({ $country })
    }
experiences-head =
    { $n ->
        [one] { $n } erfaring
       *[other] { $n } erfaringer
    }
experiences-empty = Ingen erfaringer er samlet ennå.
experience-from = Fra
experience-topics = Temaer
find-ambiguous = kan bety { $names }
find-none = ingen kommune
find-suggestions = ingen kommune; ligner på { $names }
municipality-ambiguous = «{ $given }» kan bety { $names }.
municipality-ambiguous-next = Skriv kommunenummeret, eller fylket i parentes.
municipality-suggestions = Mente du: { $names }?

## Heads
head-id = Id
head-date = Dato
head-time = Tid
head-title = Tittel
head-status = Status
head-name = Navn
head-municipality = Kommune
head-population = Folketall
head-state = Status
head-received = Mottatt
head-flags = Merknad
head-function = Funksjon
head-reason = Hvorfor
head-seat = Plass
head-code = Nr.
head-county = Fylke
head-skr = SKR
head-other-names = Andre navn
head-predecessors = Tidligere
head-people = Personer
head-pinned = Låst
head-before = Sist
head-presenter = Innleder
head-documents = Dokumenter
head-seq = Nr.
head-at = Tid (UTC)
head-by = Av
head-label = Hva
head-blank = {""}
history-undone = angret

## Done
did-add-event = La til «{ $title }»
did-edit-event = Endret «{ $title }»
did-cancel-event = Avlyste «{ $title }»
did-add-experience = La til erfaringen «{ $title }»
did-add-registration = Meldte på { $name }
did-edit-registration = Endret { $name }
did-import = Leste inn { $n } fra { $file }
did-confirm =
    { $n ->
        [one] Bekreftet { $name }
       *[other] Bekreftet { $n } påmeldinger
    }
did-not-confirm =
    { $n ->
        [one] Ingen plass til { $name }
       *[other] Ingen plass til { $n } påmeldinger
    }
did-wait =
    { $n ->
        [one] Satte { $name } på venteliste
       *[other] Satte { $n } påmeldinger på venteliste
    }
did-decline =
    { $n ->
        [one] Avslo påmeldingen fra { $name }
       *[other] Avslo { $n } påmeldinger
    }
did-cancel =
    { $n ->
        [one] Meldte av { $name }
       *[other] Meldte av { $n } påmeldinger
    }
did-attended =
    { $n ->
        [one] Registrerte at { $name } deltok
       *[other] Registrerte at { $n } påmeldte deltok
    }
did-no-show =
    { $n ->
        [one] Registrerte at { $name } ikke møtte
       *[other] Registrerte at { $n } påmeldte ikke møtte
    }
did-settle =
    { $n ->
        [one] Kontrollerte { $name }
       *[other] Kontrollerte { $n } påmeldinger
    }
did-settle-organisation =
    { $n ->
        [one] { $name } kommer fra { $organisation }
       *[other] { $name } og andre kommer fra { $organisation } ({ $n })
    }
did-set-municipality =
    { $n ->
        [one] { $name } kommer fra { $municipality }
       *[other] { $name } og andre kommer fra { $municipality } ({ $n })
    }
did-divide = Delte inn { $n } kommuner i { $groups } grupper
did-move =
    { $n ->
        [one] Flyttet { $name } til gruppe { $group }
       *[other] Flyttet { $n } kommuner til gruppe { $group }
    }
did-pin =
    { $n ->
        [one] Låste { $name }
       *[other] Låste { $n } kommuner
    }
did-unpin =
    { $n ->
        [one] Låste opp { $name }
       *[other] Låste opp { $n } kommuner
    }
did-rename-group = Kalte gruppe { $group } «{ $name }»
did-order = Ordnet gruppe { $group }: { $rule }
did-move-slot = Flyttet { $name } til plass { $position }
did-attendance = Førte { $n } deltakere på «{ $title }»
did-mark-link-sent = Merket lenken som sendt
did-library = La til { $n } erfaringer
undid = Angret: { $what }
redid = Gjorde om igjen: { $what }

## Files
file-unreadable = { $file } kan ikke leses: { $why }
file-unreadable-next = Sjekk navnet og rettighetene.
file-unwritable = { $file } kan ikke skrives: { $why }
file-not-ordinary = { $file } er ingen vanlig fil.
file-not-ordinary-next = Oppgi en fil, ikke en mappe eller enhet.
file-too-large = { $file } er større enn { $mb } MiB.
encoding-unknown = Tegnsettet «{ $name }» finnes ikke.
encoding-unknown-next = Prøv utf-8, windows-1252, utf-16le eller macintosh.
encoding-faulty = Filen er ikke i tegnsettet { $name }.
encoding-faulty-next = Utelat --encoding, så finnes det riktige.
file-unwritable-next = Oppgi et nytt filnavn.
csv-nul = Linjen har et nulltegn; dette er ikke en tekstliste.
csv-nul-next = Lagre listen som CSV og prøv igjen.
csv-empty = Listen er tom.
csv-empty-next = Den første linjen skal ha kolonnenavn.
csv-unclosed = Et anførselstegn som åpnes på linje { $line }, lukkes aldri.
csv-unclosed-next = Lukk det, eller fjern det, og prøv igjen.
csv-unreadable = Listen kan ikke leses som tabell.
csv-too-many-rows = Listen har mer enn { $most } rader.
csv-too-many-columns = Linjen har mer enn { $most } kolonner. Fjern dem som ikke trengs.
csv-field-too-long = Et felt er lengre enn { $kb } KiB. Kort det ned.
csv-column-twice = Kolonnen «{ $name }» finnes to ganger.
csv-column-twice-next = Gi den ene et annet navn.
csv-no-name = Ingen kolonne sier hvem som melder seg på: { $names }
csv-no-name-next = Si hvilken det er: --map "kolonne=name"
row-too-many-fields = raden har { $fields } felt, men det er { $columns } kolonner
row-says-nobody = Verken navn eller e-post er oppgitt.
row-odd-time = «{ $text }» er ikke noe tidspunkt
row-odd-seats = «{ $text }» er ikke noe antall
map-form = «{ $text }» er ikke på formen kolonne=felt.
map-no-column = Listen har ingen kolonne «{ $name }»: { $names }
import-understood = { $file }: { $rows } rader, { $encoding }, skilletegn { $delimiter }
import-understood-workbook = { $file }: { $rows } rader, Excel
import-unknown-columns = ukjente kolonner, tatt vare på i kildeteksten: { $names }
import-result = { $rows } rader: { $new } nye, { $updated } oppdatert, { $unchanged } uendret, { $refused } avvist; { $flagged } å kontrollere
import-aside =
    { $n ->
        [one] { $n } melding satt til side
       *[other] { $n } meldinger satt til side
    }
toml-unreadable = Filen er ikke gyldig TOML: { $why }
toml-unreadable-next = Se på linjen som er nevnt.
toml-unknown-key = «{ $key }» er ukjent. Mente du «{ $nearest }»?
toml-missing-key = «{ $key }» mangler.
toml-wrong-type = «{ $key }» kan ikke være { $found }.
toml-expected-text = Skriv en tekst i anførselstegn, et tall eller en dato.
toml-expected-list = Skriv en liste: ["a", "b"]
toml-expected-tables = Skriv [[{ $key }]] foran hver del.
keys-no-command = Det finnes ingen kommando «{ $id }» (dialogforum keys viser dem).
keys-no-key = «{ $key }» er ingen tast (for { $id }).
keys-twice = { $key } er bundet både til { $first } og { $second }.
config-wrong = Innstillingene kan ikke leses.
config-wrong-next = dialogforum config default viser hvordan de ser ut.
no-home = Systemet sier ikke hvor data skal ligge.
no-home-next = Oppgi --workspace MAPPE.

## Finding
no-such-event = Det finnes ikke noe arrangement { $given }.
no-such-event-next = dialogforum event list viser dem.
no-such-registration-next = dialogforum registration list ARRANGEMENT viser dem.
no-such-registration = Det finnes ingen påmelding { $given }.
no-such-municipality = «{ $given }» er ingen kommune.
id-ambiguous = { $given } passer på flere: { $ids }
id-ambiguous-next = Skriv mer av den.
event-no-title = Tittelen er tom.
event-already-there = «{ $title }» finnes allerede på det tidspunktet.
event-already-there-next = Endre det som finnes, eller velg en annen tittel.
event-already-cancelled = «{ $title }» er allerede avlyst.
event-end-before-start = Slutt { $end } er ikke etter start { $start }.
event-part-ends-first = «{ $title }» slutter { $end }, ikke etter { $start }.
event-no-slot-length = «{ $title }» har innlegg på 0 minutter.
time-gap = { $time } finnes ikke i { $zone }: klokken stilles frem. { $earlier } eller { $later }?
time-fold = { $time } kommer to ganger i { $zone }: { $first } og { $second }. Velg et annet tidspunkt.
time-unknown-zone = { $zone } er ingen tidssone som Europe/Oslo.

## Store
store-busy = Arbeidsområdet er åpent et annet sted: prosess { $pid } på { $host }, siden { $since }.
store-busy-next = Lukk det der, eller vent. Se på en kopi imens: dialogforum --read-only
store-io = { $path }: { $why }
store-io-next = Sjekk navnet, og plass og rettigheter på disken.
store-read-only-next = Ingenting mer lagres før arbeidsområdet åpnes på nytt. Sjekk plass og rettigheter på disken.
store-not-a-workspace = { $path } er ikke et arbeidsområde.
store-not-a-workspace-next = Oppgi en ny eller tom mappe, eller et arbeidsområde.
store-not-private = { $path } er ikke privat ({ $why }).
store-not-private-next = Bruk en egen mappe med rettighetene 0700.
store-newer = Arbeidsområdet har format { $found }; denne versjonen leser { $ours }.
store-newer-next = Det er ikke rørt. Installer en nyere versjon. Har ingen nyere versjon vært brukt, er filen «FORMAT» skadet: dialogforum rescue --to MAPPE
store-damaged = { $path } er skadet: { $what }
store-damaged-next = Ingenting er endret. Redd det som kan leses: dialogforum rescue --to MAPPE, eller gjenopprett en sikkerhetskopi: dialogforum restore FIL
store-read-only = Ingenting lagres: { $why }
store-stale = { $what } er endret i mellomtiden.
store-stale-next = Prøv igjen.
store-state = Indeksen kan ikke brukes.
store-state-next = Det lagrede er trygt i journalen. Lukk og åpne på nytt, så bygges indeksen opp.
store-nothing-to-undo = Ingenting å angre.
store-nothing-to-redo = Ingenting å gjøre om igjen.
note-rebuilt = Indeksen manglet eller var skadet, og er bygd opp på nytt fra journalen. Ingenting er tapt.
note-cut = En ufullført siste linje i journalen er lagt til side. Alt som var lagret, er der.
check-ok = Alt stemmer: { $records } poster, journal til linje { $last }.
check-problems =
    { $n ->
        [one] { $n } feil funnet.
       *[other] { $n } feil funnet.
    }
backup-verified = Sikkerhetskopien { $file } er skrevet og prøvd: { $records } poster, til linje { $last }.
restored = Gjenopprettet: { $records } poster, til linje { $last }.
restored-kept = Det gamle ligger i { $folder }
due-count =
    { $kind ->
        [due-deadline] { $n } påmeldt
        [due-late] { $n ->
            [one] { $n } ny
           *[other] { $n } nye
        }
        [due-link] { $n ->
            [one] { $n } person
           *[other] { $n } personer
        }
        [due-freeze] { $n ->
            [one] { $n } plass
           *[other] { $n } plasser
        }
        [due-new] { $n ->
            [one] { $n } ny
           *[other] { $n } nye
        }
        [due-check] { $n ->
            [one] { $n } påmelding
           *[other] { $n } påmeldinger
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
            [one] { $n } kommune
           *[other] { $n } kommuner
        }
        [due-answers] { $n ->
            [one] { $n } kommune
           *[other] { $n } kommuner
        }
        [due-lapsed] { $n } tilbud
        [due-review] { $n ->
            [one] { $n } erfaring
           *[other] { $n } erfaringer
        }
        [due-renewal] { $n ->
            [one] { $n } kommune
           *[other] { $n } kommuner
        }
        [due-programme] mangler
       *[due-clarify] { $n ->
            [one] { $n } punkt
           *[other] { $n } punkter
        }
    }

## What the system says
os-hardware = disken melder feil
os-too-many-files = for mange åpne filer
os-other = feil { $code } fra systemet
os-not-found = finnes ikke
os-rights = ingen tilgang
os-full = disken er full
os-read-only = disken er skrivebeskyttet
os-is-a-folder = det er en mappe
os-no-folder = det er ikke en mappe
os-exists = finnes allerede
os-ends-early = slutter for tidlig

## The store
store-exists = { $path } finnes allerede.
store-exists-next = Oppgi et nytt navn.
store-other-layout = Indeksen er skrevet av en annen versjon.
store-cancelled = Avbrutt. Det som var lagret, er urørt.
store-io-full-next = Frigjør plass på disken og åpne på nytt. Eller kopier alt til en annen disk: dialogforum rescue --to MAPPE
store-io-rescue-next = Kopier alt til en annen disk: dialogforum rescue --to MAPPE
store-io-rights-next = Sjekk rettighetene til filen og mappen.
store-io-files-next = Lukk andre programmer og prøv igjen.
store-backup-next = Filen kan ikke brukes. Arbeidsområdet er urørt; prøv en annen sikkerhetskopi.
store-check-next = Alt som gjelder nå, er helt. Se hva som er galt: dialogforum check
not-private-link = det er en symbolsk lenke
not-private-writable = andre kan skrive til den
not-private-foreign = den tilhører noen andre
read-only-failed = { $path } kunne ikke skrives ({ $why }).
read-only-behind = indeksen stemmer ikke med journalen.
read-only-copy = dette er en kopi å se på.
read-only-copy-next = Åpne selve arbeidsområdet for å endre noe.
fault-journal-gone = journalen er borte.
fault-journal-short = journalen slutter ved linje { $ends }, men linje { $saved } var lagret.
fault-journal-begins = journalen begynner ved linje { $first }, og det som var før, finnes ikke.
fault-line-not-whole = linje { $seq } ble lagret, men er ikke hel.
fault-line-missing = linje { $seq } er ikke der den var.
fault-line = { $file }, byte { $byte }: { $what }
fault-last-line = siste linje: { $what }
fault-line-no-hash = linjen har ingen kontrollsum.
fault-line-wrong-hash = linjen stemmer ikke med kontrollsummen sin.
fault-line-not-text = linjen er ikke tekst.
fault-line-malformed = linjen er ikke som den skal.
fault-line-not-following = linje { $seq } følger ikke etter linjen før.
fault-line-wrong-state = linje { $seq } fører ikke til det den sier.
fault-thing = { $key } kan ikke leses.
fault-not-amounting = linjene fører ikke til det den siste sier.
fault-format = den sier ikke hvilket format dette er.
fault-snapshot = øyeblikksbildet { $name } er ikke slik det ble skrevet.
fault-no-backup = dette er ikke en sikkerhetskopi.
fault-backup-not-whole = den er ikke hel.
fault-backup-stranger = den inneholder «{ $name }», som ikke hører til.
fault-backup-changed = { $name } er ikke slik den ble kopiert.
fault-missing = { $name } mangler.
fault-backup-differs = innholdet stemmer ikke med det kopien oppgir.
fault-record = { $key } er ikke det journalen sier.
fault-stranger = { $key } følger ikke av det som er lagret.
fault-entry = oppføringen { $key } er ikke slik den ble skrevet.
fault-records = poster i indeksen mangler eller er endret.
fault-indexes = oppslag eller tellere i indeksen mangler eller er endret.
fault-sled = indeksen kan ikke leses.
note-upgraded = Indeksen er bygd opp på nytt for denne versjonen.
note-head-mended = Filen «head» var skadet og er skrevet på nytt. Journalen er hel.
note-format-mended = Filen «FORMAT» var skadet og er skrevet på nytt.
note-finished = En sletting som ble avbrutt, er nå fullført.
note-little-space = Det er lite plass igjen på disken.
note-journal-damaged = En gammel linje i journalen er skadet: { $what } Alt som gjelder nå, er helt og er skrevet på nytt. Ta en sikkerhetskopi.
note-copies-elsewhere = Eldre kopier inneholder det fortsatt; slett dem selv: { $folders }
stage-rebuild = Bygger opp indeksen
stage-snapshot = Skriver et øyeblikksbilde
stage-backup = Skriver en sikkerhetskopi
stage-prove = Prøver sikkerhetskopien
stage-restore = Pakker ut sikkerhetskopien
stage-check = Kontrollerer alt mot alt
stage-rescue = Kopierer ut
stage-compact = Skriver indeksen tettere
check-problems-next = Det som er galt i indeksen, rettes med: dialogforum rebuild. Det som er galt i journalen: ta en sikkerhetskopi, eller redd det som kan leses: dialogforum rescue --to MAPPE
rescued = Reddet til { $folder }: { $records } poster, til linje { $last }.
rescued-unreadable = { $file } kunne ikke leses til slutten.
rescued-partly = Det som ble gjort etter linje { $last }, kunne ikke leses; linje { $saved } var lagret.
rescued-next = Arbeid videre der: dialogforum --workspace { $folder }
rebuilt = Indeksen er bygd opp på nytt: { $records } poster, til linje { $last }.
doctor-free = Ledig på disken: { $size }
doctor-backups =
    { $n ->
        [one] { $n } sikkerhetskopi, til linje { $last }
       *[other] { $n } sikkerhetskopier, den nyeste til linje { $last }
    }
doctor-no-backup = Ingen automatisk sikkerhetskopi ennå.
upkeep-failed = Alt er lagret, men sikkerhetskopien ble ikke tatt: { $why }

## Privacy
no-such-person = Fant ingen med «{ $given }».
no-such-person-next = Oppgi e-postadressen slik den står i påmeldingen.
forget-needs-basis = Sletting må ha et grunnlag.
forget-needs-basis-next = --basis "samtykket er trukket tilbake", "oppbevaringstiden er ute" eller "vedtak om sletting"
forget-basis-names = Grunnlaget skal ikke si hvem det gjelder.
did-forget =
    { $n ->
        [one] Slettet opplysningene om en person i { $n } påmelding ({ $basis })
       *[other] Slettet opplysningene om en person i { $n } påmeldinger ({ $basis })
    }
did-forget-again =
    { $n ->
        [one] Slettet på nytt det som var slettet etter sikkerhetskopien ({ $n } påmelding)
       *[other] Slettet på nytt det som var slettet etter sikkerhetskopien ({ $n } påmeldinger)
    }
did-retention = Slettet etter reglene: behov i { $needs }, person i { $people }
was-forgotten = Opplysningene om denne personen ble slettet { $date }.
was-forgotten-next = Spør personen først. Ta så personen med igjen: --readmit
would-destroy = Dette ville gjelde: påmeldinger { $registrations }, personer { $people }.
person-mentions =
    { $n ->
        [one] Nevnt i { $n } annen tekst
       *[other] Nevnt i { $n } andre tekster
    }
head-email = E-post
head-phone = Telefon
head-organisation = Organisasjon
head-diet = Kosthold
head-access = Tilrettelegging
head-note = Notat
anonymous = (slettet)

## The workspace as a whole, in the terminal
cmd-backup = ta sikkerhetskopi
cmd-restore = gjenopprett sikkerhetskopi
cmd-check = kontroller arbeidsområdet
cmd-rebuild = bygg opp indeksen
cmd-rescue = redd til en annen mappe
form-file = Fil
form-folder = Mappe
form-backup-note = Sikkerhetskopien gjenopprettes på prøve før den gjelder.
form-restore-note = Det du har nå, blir tatt vare på i en egen mappe.
form-rescue-note = En ny mappe, helst på en annen disk.
form-file-missing = Skriv et navn.
ask-restore = Erstatte det du har nå, med { $file }? Det gamle blir tatt vare på.
ask-readmit = Opplysningene om denne personen er slettet før. Har du spurt, og skal personen tas med igjen?
banner-read-only = Ingenting lagres: { $why }
job-title = Et øyeblikk
job-closing = Lukker
job-stop = Esc avbryter
job-leave-now = Esc avslutter straks; alt er lagret
any-key-quits-or-reads = r åpner en kopi å se på; alle andre taster avslutter
context-workspace = Arbeidsområdet (Ctrl+P)
title-workspace = Arbeidsområdet
read-only-mark = kopi, lagres ikke
cmd-person = vis alt som er lagret om en person
cmd-forget-person = slett en persons opplysninger
cmd-retention = slett etter reglene
form-basis = Grunnlag
form-person-note = Navn, påmeldinger, behov, notater og kildetekster, til innsyn.
form-forget-note = Grunnlag uten å si hvem: samtykket er trukket tilbake, oppbevaringstiden er ute, vedtak om sletting. Kan ikke angres; historikken før dette slettes også.
ask-forget = Slette alt om { $address }? Det kan ikke angres, og det som er gjort før, kan heller ikke angres.
ask-retention = Slette det som skal slettes etter reglene i config.toml? Det kan ikke angres, og det som er gjort før, kan heller ikke angres.
os-unknown = ukjent feil
fault-wrong-kind = her ligger noe annet enn det som skal være her.
fault-restore-interrupted = en gjenoppretting ble avbrutt; det som var her, ligger i { $names }.
store-restore-interrupted-next = Gi mappen det gamle navnet, eller gjenopprett på nytt: dialogforum restore FIL
store-wrong-kind-next = Flytt det bort, eller redd resten: dialogforum rescue --to MAPPE
store-inside = { $path } ligger inne i arbeidsområdet.
restore-forgotten-unknown = Arbeidsområdet kan ikke leses, og det er ikke mulig å se hvem som er slettet i det.
restore-forgotten-unknown-next = Gjenopprett til en ny mappe: dialogforum --workspace MAPPE restore FIL, og slett personene på nytt.
why-copy = Dette er en kopi å se på.
config-unknown-key = Innstillingen «{ $key }» finnes ikke.
note-config-wrong = Innstillingene i config.toml kan ikke leses; standardene gjelder.
internal-error-at = Intern feil ved { $place }. Alt som er meldt lagret, er lagret.

### announcements
announce-missing = står ikke i teksten.
announce-several = teksten sier flere: { $values }
announce-no-year = «{ $date }» er uten år.
announce-no-year-fits = «{ $date }» er uten år; det passer i { $years }.
announce-weekday = ukedagen passer ikke til datoen: «{ $text }»
announce-no-time = { $date }, men klokkeslettet står ikke i teksten.
announce-end-day = siste dag er { $day }.{ $month }. Når slutter det?
announce-further = også { $date }, uten klokkeslett eller år.
announce-after-start = { $date } er etter at det begynner.
announce-country = språket viser ikke sikkert om det er Norge eller Sverige.
announce-place-and-digital = teksten nevner både et sted og noe digitalt.
announce-some-days = lenken sendes «noen dager» før: hvor mange?
announce-no-end = «{ $text }» har ingen slutt.
announce-backwards = klokkeslettene går bakover ved «{ $text }».
announce-slot-minutes = «{ $text }»: hvor mange minutter per innlegg?
announce-break = «{ $text }»: hvor lang er pausen?
announce-by-size = etter størrelse: natural, even eller bands?
announce-undecided = { $field } er ikke avgjort: { $what }
announce-undecided-next = Si det, for eksempel med --{ $field }.
announce-open = Ikke avgjort:
announce-accept-hint = Ta det inn med --accept, og si hva som er åpent med et flagg per felt.
did-add-events = La til { $n } arrangementer: «{ $title }»
field-grouping = Gruppeinndeling
field-programme = Program
field-questions = Spørsmål
field-contacts = Kontakter
field-registration-addresses = Påmelding til
part-minutes-each = { $n } min per innlegg
at-line = linje { $n }

### calendars
calendar-all = Alle arrangementer
calendar-register-until = Påmeldingsfrist: { $title }
calendar-freeze = Antall til servering: { $title }
calendar-link = Send lenke: { $title }
calendar-not-ours = { $file } er ikke skrevet herfra og blir ikke rørt.
calendar-not-ours-next = Flytt filen, eller velg en annen mappe: hvert arbeidsområde trenger sin egen.
did-export =
    { $n ->
        [one] Skrev { $file } ({ $n } arrangement)
       *[other] Skrev { $file } ({ $n } arrangementer)
    }
did-publish = Skrevet: { $written }, uendret: { $unchanged }, fjernet: { $removed }
no-such-series = Det finnes ingen serie { $given }.

### calendar files from others
calendar-too-much = Kalenderfilen er nøstet dypere enn { $depth } eller har mer enn { $n } deler.
calendar-wrong-end = END:{ $found } slutter det som begynte med BEGIN:{ $begun } på linje { $line }.
calendar-end-without-begin = END:{ $found } uten BEGIN.
calendar-not-ended = BEGIN:{ $begun } har ingen END.
calendar-unknown-zone = tidssonen «{ $zone }» er ikke kjent.
calendar-no-start = uten start.
calendar-bad-start = starten eller slutten er ikke noe tidspunkt som finnes én gang.
calendar-bad-rule = regelen for gjentakelse kan ikke brukes.
calendar-too-often = gjentas oftere enn hver dag.
calendar-cut = bare de første { $n } gangene, og høyst { $years } år, er tatt med.
calendar-whole-day = kalenderen gir hele dager, uten klokkeslett.
calendar-cancels-unknown = avlyser noe som ikke er her.
did-import-calendar = Tok inn { $file }: { $new } nye, { $updated } endret
calendar-import-counts = Nye: { $new }, endret: { $updated }, uendret: { $unchanged }, avvist: { $refused }, ikke arrangementer: { $skipped }
calendar-change-new = ny
calendar-change-updated = endret
calendar-change-unchanged = uendret
calendar-change-cancelled = avlyst
head-change = Endring

### series
note-link-not-copied = lenken ble ikke med: den nye dagen får sin egen
did-copy-event = Kopierte «{ $title }» til { $date }
did-move-event = Flyttet «{ $title }» til { $date }
did-repeat-event =
    { $n ->
        [one] La til { $n } dato for «{ $title }»
       *[other] La til { $n } datoer for «{ $title }»
    }
did-split-series = Delte serien «{ $title }»: { $n } arrangementer er nå { $name }
series-not-named = Arrangementet hører ikke til noen serie.
series-not-named-next = Gi serien et kort navn.
series-no-dates = Regelen gir ingen nye datoer.
series-name-taken = Kortnavnet «{ $name }» er tomt eller i bruk.
series-split-nothing = Serien har ikke arrangementer både før og fra { $date }.
series-wrong-step = «{ $text }» er ingen regel: skriv uke, 4 uker, måned eller 2 måneder.
left-out-there = finnes allerede
left-out-holiday = helligdag: { $name }
left-out-week = uke { $week }
left-out-date-itself = unntatt
left-out-date = { $date } utelatt ({ $why })
head-events = Arrangementer
head-first = Første
head-was-first = Først
head-last = Siste
head-was-last = Sist
due-link-late = Har ikke fått lenken
due-outdated = Ikke i noen gruppe
due-programme = Uten program
due-answers = Ingen presenterer
field-contact = «{ $text }» er ingen kontakt: skriv rolle; navn; adresse; telefon.
field-after-start = Fristen er etter at det begynner.
field-to-clarify = Må avklares
did-set-programme = Endret programmet for «{ $title }»
conflict-over-the-hour = innleggene tar { $minutes } minutter: en kaffeprat er høyst en time

### calendar screen
programme-title = Program: { $title }
programme-empty = Ingen deler ennå. n lager en.
programme-sum = { $sum } minutter av { $whole }
programme-groups = { $each } min hver, plass til { $fit }
programme-keys = n ny  Enter endre  x fjern  ⇧↑⇧↓ flytt  ←→ kortere/lengre  s lagre  Esc lukk
programme-cannot-stretch = Delen kan ikke bli kortere eller lengre.
minutes = { $n } min
part-change = Endre del
part-new = Ny del
part-note = Klokkeslett som 09:30. Minutter per innlegg, pause og diskusjon gjelder grupper.
part-title = Tittel
part-start = Fra
part-end = Til
part-kind = Type
part-speaker = Taler
part-slot-minutes = Min per innlegg
part-changeover-minutes = Min til bytte
part-break-minutes = Min pause
part-break-at = Pause kl.
part-discussion-minutes = Min diskusjon
part-kind-plenary = felles
part-kind-talk = innlegg
part-kind-break = pause
part-kind-groups = grupper
part-kind-meal = måltid
cmd-copy-event = samme som sist
cmd-move-event = flytt arrangement
cmd-programme = program
cmd-repeat-event = gjenta i en serie
cmd-split-series = del serien
cmd-read-announcement = les en kunngjøring
cmd-import-events = hent inn kalender
cmd-export-calendar = skriv kalenderfil
cmd-view-mode = måned/uke/liste
cmd-narrow = vis bare
form-start-note = 2021-03-19 09:00, eller bare en dato: 3 mars, neste fredag, v. 12
form-start-wrong = Dette er ikke noe tidspunkt og ingen dato.
repeat-every = Hver
repeat-until = Til og med
repeat-except-holidays = Ikke på helligdager
repeat-except-week = Ikke i uke
repeat-except-date = Ikke på dato
repeat-dates = Eller på datoer
repeat-series = Seriens kortnavn
repeat-note = «4 uker» er hver fjerde uke, «måned» samme ukedag hver måned. Datoer med komma mellom.
repeat-four-weeks = 4 uker
split-from = Fra og med
split-note = Arrangementene fra denne dagen blir en egen serie.
announcement-text = Teksten
announcement-note = Lim inn hele teksten, og trykk F4.
announcement-empty = Lim inn en tekst først.
announcement-proposal = Forslag fra kunngjøringen
announcement-proposal-note = Åpne punkter: { $open }. Flere datoer: { $dates }. Programpunkter: { $parts }.
import-events-note = Kalenderfil (.ics) eller arrangementsfil (.toml). Du ser først hva som skjer.
ask-import-events = Ta inn dette?
export-which = Hva
export-which-event = dette arrangementet
export-which-series = hele serien
export-which-all = alle arrangementer
export-what = Med
export-what-event = arrangementer
export-what-deadlines = arrangementer og frister
export-what-schedule = innleggene i gruppene
export-calendar-note = iCalendar, uten møtelenken.
narrow-any = alle
narrow-note = Mellomrom velger. Esc i kalenderen viser alle igjen.
calendar-week = Uke { $week }
calendar-list = Fra { $date }
calendar-today = i dag
calendar-free = ingenting
why-no-event = Velg et arrangement først.
why-no-series = Arrangementet hører ikke til noen serie.
calendar-too-many = filen har flere enn { $n } hendelser; resten er ikke tatt med.
calendar-no-end = uten slutt.
programme-past-midnight = Programmet ville gå over midnatt. Endre programmet først.
announce-called-off = teksten sier at det er avlyst: «{ $text }»
left-out-too-many = og alle etter: en regel gir høyst { $n } datoer
did-edit-series = Endret serien «{ $title }»
cmd-edit-series = endre serien
series-tracks = Spor
series-note = Ett spor per linje.
series-no-dates-next = Velg en senere sluttdato, eller andre datoer.
series-name-taken-next = Velg et annet kortnavn.
series-split-nothing-next = Velg en dato mellom det første og det siste.
calendar-broken-next = Hent kalenderfilen på nytt, eller rett linjen.
note-import-refused =
    { $n ->
        [one] { $n } oppføring ble avvist
       *[other] { $n } oppføringer ble avvist
    }
take-some = { $n } av følget får plass, { $rest } venter
reason-lapsed = tilbudet ble ikke besvart i tide
note-have-lapsed = { $n } tilbud er utløpt: { $names } (b)
note-lapsed = { $n } tilbud utløp: { $names }
note-offered =
    { $n ->
        [one] { $n } plass tilbudt: { $names }
       *[other] { $n } plasser tilbudt: { $names }
    }
party-split = deles når følget vil
field-offer-hours = Tilbud, kontortimer
form-may-split = Følget kan deles
offered-until = Tilbudet gjelder til
reason-merged = slått sammen med påmeldingen til { $name }
did-merge = Slo sammen påmeldingene til { $name }
no-duplicate = Denne påmeldingen har ingen tidligere fra samme person. Gå til den siste av to og prøv igjen.
nothing-to-check = Ingenting å kontrollere.
all-checked = Alt er kontrollert.
range-begun = Området begynner her; V igjen der det slutter.
cmd-walk-through = kontroller alle
cmd-merge = slå sammen dobbel påmelding
cmd-headcount = antall, mat og behov
cmd-person-events = alt personen er påmeldt til
cmd-mark-range = merk et område
walk-title = Å kontrollere: { $n } av { $all }
walk-keys = → neste  ← forrige  s greit som det er  u angre  Esc ferdig
walk-unknown = Ingen kommune heter «{ $text }».
walk-ambiguous = «{ $text }» kan være flere.
walk-duplicate = { $name } har en påmelding fra før: { $state }, { $received }.
walk-duplicate-gone = Den tidligere påmeldingen er ikke med lenger.
walk-address = «{ $text }» kan ikke være en adresse.
walk-look-alike = «{ $text }» har tegn som ligner andre tegn.
walk-late = Fristen var { $deadline }.
walk-over-limit = { $place } har det antallet som reglene tillater.
walk-contradiction = Noe i kilden må noen lese; se linjene under.
walk-overbooked = Det er flere enn det er plasser til.
walk-suggestion = { $n } { $name }
walk-key-other-municipality = m annen kommune
walk-key-organisation = o ikke en kommune
walk-key-merge = f slå sammen
walk-key-two-people = s to forskjellige
walk-key-edit = e rett
walk-key-settle = s greit som det er
walk-key-confirm = a bekreft
walk-key-wait = w venteliste
walk-key-decline = d avslå
headcount-seats =
    { $n ->
        [one] { $n } plass tatt
       *[other] { $n } plasser tatt
    }
headcount-mode-open = ikke sagt
headcount-offered =
    { $n ->
        [one] { $n } plass er tilbudt og holdes av
       *[other] { $n } plasser er tilbudt og holdes av
    }
headcount-expected = Ventet oppmøte: { $n } ({ $percent } % uteblivelse av { $of } ved { $events } tidligere av samme type)
headcount-no-experience = Ventet oppmøte: ingen tidligere av denne typen har oppmøtetall.
headcount-no-freeze = Ingen frist for antall til kjøkkenet er satt.
headcount-freeze-ahead = Antallet låses { $when }.
headcount-fixed =
    { $n ->
        [one] { $n } plass ble meldt { $when }. Siden da:
       *[other] { $n } plasser ble meldt { $when }. Siden da:
    }
headcount-no-change = ingen endring
person-events =
    { $n ->
        [one] Påmeldt til { $n } arrangement, møtte på { $attended }
       *[other] Påmeldt til { $n } arrangementer, møtte på { $attended }
    }
ahead-cancel = x: { $n } flyttes opp ({ $names })
ahead-confirm = a: { $seated } får plass, { $waits } venter
ahead-promote = b: { $n } på ventelisten kan få plass
ahead-lapsed = b: { $n } tilbud er utløpt
per-municipality = Plasser per kommune (+ ikke avgjort)
filter-unknown = «{ $text }» er ikke forstått.
filter-unknown-next = Felt: kommune, status, merknad, navn, epost, funksjon, organisasjon, plasser, innlegg, kilde.
xlsx-old = Filen er et gammelt Excel-format eller har passord.
xlsx-save-as = Åpne den i et regneark, fjern passordet, og lagre som .xlsx eller CSV.
xlsx-unreadable = Arbeidsboken er skadet og kan ikke leses.
xlsx-too-much = Arbeidsboken pakker ut til mer enn en vanlig liste.
xlsx-other = Filen er en beholder, men ingen Excel-arbeidsbok.
xlsx-too-many-cells = Arbeidsboken har mer enn { $most } celler.
list-in-parts = Del den i flere filer, og hent dem inn hver for seg.
list-is-page = Filen er en nettside, ikke en liste.
file-too-demanding = Filen krevde mer minne eller tid enn en vanlig fil og ble ikke lest.
file-too-demanding-next = Ingenting er endret. Kommer filen fra noen du kjenner, be om den som CSV.
reader-failed = Filleseren kunne ikke startes: { $why }
reader-failed-next = Prøv igjen, eller lagre listen som CSV.
cmd-import-list = hent inn liste
import-list-note = CSV, Excel (.xlsx), e-post (.eml, mbox) eller en mappe med e-post. Du ser først hva som skjer.
import-save-refused = lagre avviste rader
import-refused-saved =
    { $n ->
        [one] { $n } avvist rad lagret i { $file }
       *[other] { $n } avviste rader lagret i { $file }
    }
import-columns = hva kolonnene betyr
import-columns-note = Mellomrom eller første bokstav velger. Huskes for neste liste fra samme skjema.
import-column-number = Kolonne { $n }
import-keys = Enter hent inn  m kolonner  r lagre avviste  Esc la være
import-keys-columns = m si hva kolonnene betyr  Esc la være
column-name = Navn
column-first-name = Fornavn
column-last-name = Etternavn
column-email = E-post
column-phone = Telefon
column-function = Funksjon
column-organisation = Kommune eller virksomhet
column-country = Land
column-received = Mottatt
column-mode = Deltakelse
column-presenting = Holder innlegg
column-title = Tittel på innlegg
column-not-before = Ikke før
column-done-by = Ferdig innen
column-seats = Antall
column-brought-by = Invitert av
column-diet = Kosthold
column-access = Tilrettelegging
column-note = Merknad
column-state = Status
column-may-split = Følget kan deles
column-form-id = Svarets nummer
column-skip = – (ikke bruk)
import-mails =
    { $n ->
        [one] { $file }: { $n } melding
       *[other] { $file }: { $n } meldinger
    }
source-mail = Fra e-post i { $name }, melding { $row }:
flag-signs-off = melder av?
walk-signs-off = Ifølge e-posten kommer vedkommende ikke; se under.
walk-key-cancel = x meld av
mail-unclear = Meldingen sier ikke klart om noen melder seg på eller av.
mail-two-senders = Meldingen har flere avsendere.
mail-name-is-address = Avsenderens navn er en annen adresse enn { $address }.
mail-other-number = Meldingen sier { $said } personer, men nevner { $named }.
mail-too-large = Meldingen er større enn en vanlig e-post.
mail-unreadable = Dette er ingen e-post som kan leses. Åpne den i e-postprogrammet, og lagre den på nytt som .eml.
mail-bounce = ikke levert
mail-automatic = automatisk svar
mail-list = fra en e-postliste
mail-too-many = Mappen har mer enn { $most } meldinger.
mail-too-many-next = Del den i flere mapper, og hent dem inn hver for seg.
export-name = Navn
export-email = E-post
export-phone = Telefon
export-function = Funksjon
export-organisation = Kommune
export-received = Mottatt
export-mode = Deltakelse
export-presenting = Presenterer
export-title = Tema
export-not-before = Ikke før
export-done-by = Senest
export-seats = Antall
export-may-split = Kan deles
export-brought-by = Invitert av
export-diet = Kosthold
export-access = Tilrettelegging
export-note = Merknad
export-state = Status
export-digital = digitalt
export-on-site = på stedet
export-attendance = Deltakere
export-there = Til stede
export-needs-event = Si hvilket arrangement.
export-wrong-part = I en tabell kan stå påmeldinger eller deltakere: --what registrations eller --what attendance.
export-too-large = Tabellen er større enn filtypen tåler.
export-too-large-next = Velg den andre filtypen: .csv eller .xlsx.
export-needs-file = En arbeidsbok trenger en fil: -o liste.xlsx.
did-export-table =
    { $n ->
        [one] Skrev { $n } rad til { $file }
       *[other] Skrev { $n } rader til { $file }
    }
zoom-too-many = Zoom tar ikke { $rooms } rom og { $people } personer: høyst { $most_rooms } rom og { $most_people } personer.
zoom-too-many-next = Del i færre grupper, eller fordel dem for hånd i møtet.
zoom-many = { $rooms } rom og { $people } personer: noen Zoom-kontoer tar færre.
zoom-by-hand =
    { $n ->
        [one] { $n } person må plasseres for hånd:
       *[other] { $n } personer må plasseres for hånd:
    }
cmd-export-list = skriv liste
form-what = Hva
export-what-registrations = påmeldinger
export-what-attendance = deltakerliste
export-what-zoom = Zoom-rom
export-list-note = Skriv et filnavn som slutter på .csv eller .xlsx.
flag-unmatched = ikke påmeldt?
walk-unmatched = Var i møtet, men passer ikke sikkert til noen påmelding.
walk-key-attended = t var til stede
cmd-attended = var til stede
cmd-no-show = møtte ikke
cmd-import-attendance = hent inn møterapport
attendance-note = Deltakerrapporten fra Teams eller Zoom. Du ser først hva som skjer.
ask-import-attendance = Hente inn oppmøtet?
attendance-result = { $people } i rapporten: { $attended } var til stede, { $away } møtte ikke, { $new } uten påmelding
attendance-no-names = Filen har ingen tabell med navn.
attendance-no-names-next = Lagre deltakerrapporten fra møtet, og ta den inn slik den er.
did-import-attendance = Hentet oppmøte fra { $file }: { $n } til stede
note-unmatched = { $n } uten påmelding (c)
refused-one-file = --refused går med én fil om gangen.
file-is-other = det er ingen vanlig fil
file-is-read = det er listen som leses
mail-more-to-read = Meldingen sier mer enn det som er lest ut av den.
mail-more-names = Meldingen nevner flere navn: { $names }
mail-too-many-people = Meldingen nevner mer enn { $most } personer.
walk-said = { $why }
import-keys-mail = Enter hent inn (ingen blir bekreftet)  ↓↑ bla  Esc la være

## letters
cmd-outbox = lenke og e-post
language-nb = bokmål
language-nn = nynorsk
language-sv = svensk
language-en = engelsk
letter-draft = utkast
letter-sending = uviss
letter-sent = sendt
letter-from = Fra
letter-to = Til
letter-bcc = Blindkopi
letter-subject = Emne
letter-body = Tekst
letter-in-doubt = Serveren svarte ikke: e-posten kan være sendt. Se i utboksen, og merk den som sendt (s) eller ta den bort (x).
letter-left-out =
    { $n ->
        [one] Går ikke til { $names } lenger (avmeldt, eller har fått ny adresse).
       *[other] Går ikke til { $n } lenger (avmeldt, eller har fått ny adresse) – { $names }.
    }
letter-outdated = E-posten stemmer ikke lenger: { $title } har fått en annen lenke eller et annet tidspunkt, eller er avlyst.
letter-outdated-next = Skriv den på nytt (N på skjermen, --again på kommandolinjen), eller ta den bort.
letter-to-nobody = E-posten går ikke til noen lenger: de er avmeldt eller har fått ny adresse.
letter-to-nobody-next = Ta den bort.
letter-was-sent = En e-post som er sendt, blir stående.
no-such-letter = Ingen e-post begynner med «{ $given }».
no-such-letter-next = outbox list viser dem alle.
link-not-sent = ikke sendt
link-drafted = utkast { $at }
link-sent = sendt { $at }
fact-link = Lenke
link-plan =
    { $n ->
        [one] { $n } person har ikke fått lenken ({ $languages }).
       *[other] { $n } personer har ikke fått lenken ({ $languages }).
    }
link-plan-has-it =
    { $n ->
        [one] { $n } har fått lenken.
       *[other] { $n } har fått lenken.
    }
link-plan-unreachable =
    { $n ->
        [one] { $names } mangler e-postadresse, eller har en som må ses på først.
       *[other] { $n } mangler e-postadresse, eller har en som må ses på først – { $names }.
    }
link-event-cancelled = { $title } er avlyst: ingen får lenken.
link-missing = { $title } har ingen lenke ennå.
link-missing-next = Skriv den inn: l på denne skjermen, eller event edit EVENT --link ADRESSE.
link-nobody = Ingen mangler lenken.
link-nobody-next = Bare bekreftede får den. Til alle på nytt: N på skjermen, --again på kommandolinjen.
link-hidden-personal = Malen på språket { $language } sier noe om hver mottaker, og kan ikke gå til flere på én gang.
link-hidden-personal-next = Skriv én e-post til hver (--each), eller ta navn og kommune ut av malen.
link-too-many-each = Én e-post til hver av { $n } er for mange; høyst { $most } på én gang.
link-too-many-each-next = Send til flere med blindkopi (--bcc), og ta navn og kommune ut av malen.
did-draft-link =
    { $n ->
        [one] Skrev lenken til { $n } for { $title }; ingenting er sendt
       *[other] Skrev lenken til { $n } for { $title }; ingenting er sendt
    }
did-mark-letters-sent = Noterte e-posten som sendt til { $n }
did-remove-letters =
    { $n ->
        [one] Tok bort en e-post
       *[other] Tok bort { $n } e-poster
    }
did-begin-sending = Begynte å sende en e-post
did-not-send = Serveren tok ikke imot en e-post
did-send =
    { $n ->
        [one] Sendt til { $n } ({ $letters } e-post).
       *[other] Sendt til { $n } ({ $letters } e-post).
    }
did-export-letters = Skrev { $n } utkast til { $folder }; åpne dem i e-postprogrammet, se over og send.
did-set-template = Endret teksten i e-post ({ $language })
did-set-languages =
    { $n ->
        [one] Noterte målvedtaket i { $n } kommune
       *[other] Noterte målvedtaket i { $n } kommuner
    }
language-what = Si hvilken kommune, og nb, nn eller neutral.
language-what-next = Eller mange på én gang: --file FIL med linjer som Voss;nynorsk.
language-unknown = «{ $given }» er ikke nb, nn eller neutral.
language-norway-only = { $name } er ikke en norsk kommune: bare norske kommuner gjør målvedtak.
template-open-brace = en { uten }
template-unknown = det finnes ingen plassholder {"{"}{ $name }{"}"}
template-in-subject = Emne, tegn { $column }: { $what }
template-in-body = Tekst, linje { $line }, tegn { $column }: { $what }
template-known = Plassholdere: { $names }
template-empty = Emne og tekst må ha noe i seg.
template-not-utf8 = Teksten er ikke UTF-8.
note-link-outdated =
    { $n ->
        [one] { $n } har fått den gamle lenken eller tiden; skriv til dem på nytt
       *[other] { $n } har fått den gamle lenken eller tiden; skriv til dem på nytt
    }
outbox-empty = Ingen e-poster ligger klare.
outbox-empty-next = Skriv dem: n på skjermen, outbox draft link EVENT på kommandolinjen.
outbox-nothing-to-mark = Ingen e-post som ikke er notert som sendt.
outbox-none = Ingen e-post ennå (n skriver). Teksten:
outbox-keys = n skriv  N på nytt  e mal  l lenke  w til filer  s sendt  x ta bort  u angre  Esc
outbox-keys-send = n skriv  N på nytt  e mal  l lenke  w filer  p send  s sendt  x bort  u angre  Esc
outbox-write = Skriv utkast til filer
outbox-write-note = E-postprogrammet åpner hver fil (.eml) som et utkast. Merk dem som sendt (s) når de er sendt.
outbox-template = Tekst i e-post: { $language }
outbox-send = Send e-postene som ligger klare
outbox-send-note = Passordet blir ikke lagret. Du blir spurt før noe går.
form-password = Passord
ask-link-again = Skrive til alle bekreftede på nytt, også til dem som har fått lenken?
ask-letters-sent =
    { $n ->
        [one] Har du sendt e-posten som ligger klar? Mottakerne blir notert som at de har fått den.
       *[other] Har du sendt de { $n } e-postene som ligger klare? Mottakerne blir notert som at de har fått dem.
    }
ask-send = Det som er sendt, kan ikke tas tilbake.
post-confirm =
    { $n ->
        [one] Sende til { $n } mottaker nå, gjennom { $server } ({ $letters } e-post)?
       *[other] Sende til { $n } mottakere nå, gjennom { $server } ({ $letters } e-post)?
    }
post-confirm-next = Se over dem (outbox list, outbox show), og si så: --confirm { $n }.
post-next = Ingenting er sendt. Serveren og avsenderen står i config.toml under [mail]; uten dem: outbox export skriver utkast til e-postprogrammet.
post-not-set = Ingen e-postserver er satt opp: w skriver utkast til e-postprogrammet.
post-not-built = Dette programmet er bygd uten sending (cargo install --features smtp).
post-no-server = Ingen e-postserver er satt opp.
post-no-sender = Avsenderen mangler: from = "Navn <navn@example.org>".
post-insecure = Uten kryptering sendes det bare gjennom en server på denne maskinen, og uten passord.
post-refused = Serveren sier nei: { $why }
post-no-answer = { $server } svarer ikke.
post-address = { $address } er ingen adresse som kan sendes til.
post-in-doubt = Svaret kom ikke, e-posten kan være sendt: { $why }
post-stopped = Stoppet.
post-rest-next = Det som er sendt, er notert. Resten ligger klart.
stage-send = Sender
head-written = Skrevet
head-language = Språk
head-recipients = Mottakere
head-subject = Emne
link-plan-ready =
    { $n ->
        [one] For { $n } ligger e-posten klar, ikke sendt.
       *[other] For { $n } ligger e-posten klar, ikke sendt.
    }
link-plan-nobody = Ingen er bekreftet ennå.
letter-recipients =
    { $n ->
        [one] { $n } mottaker
       *[other] { $n } mottakere
    }
stage-read = Leser
stage-import = Finner personer og kommuner
stage-save = Lagrer
dropped =
    { $n ->
        [one] { $n } ny fil i mappen (i på skjerm 2 ser på den)
       *[other] { $n } nye filer i mappen (i på skjerm 2 ser på dem)
    }
dropped-mark =
    { $n ->
        [one] { $n } ny fil
       *[other] { $n } nye filer
    }
note-group-range = { $smallest }–{ $largest }, spredning i alt { $spread }
warn-no-chair = Gruppe { $groups } har ingen leder.
did-add-group = La til gruppe { $group }
did-split-group = Delte gruppe { $group } i to
did-merge-groups = Slo gruppe { $other } sammen med gruppe { $group }
did-remove-group =
    { $n ->
        [one] Fjernet gruppe { $group }; { $n } kommune er plassert i en annen
       *[other] Fjernet gruppe { $group }; { $n } kommuner er plassert i de andre
    }
did-move-group = Flyttet gruppe { $group } til plass { $to }
did-describe-group = Endret gruppe { $group }
did-place-guests =
    { $n ->
        [one] Plasserte { $name }
       *[other] Plasserte { $n } gjester
    }
did-spread-guests =
    { $n ->
        [one] Plasserte { $n } gjest
       *[other] Spredte { $n } gjester på gruppene
    }
did-accept-group = Tok gruppe { $group } fra forslaget
split-too-small = Gruppe { $group } har færre enn to kommuner.
merge-same-group = Gruppe { $group } kan ikke slås sammen med seg selv.
group-not-empty =
    { $n ->
        [one] Gruppe { $group } har { $n } kommune.
       *[other] Gruppe { $group } har { $n } kommuner.
    }
group-not-empty-next = Flytt dem først, eller spre dem på de andre gruppene (--spread).
group-is-last = Det er den siste gruppen.
groups-from-one = Grupper har nummer fra 1.
not-a-guest = Bare gjester som er bekreftet, kan plasseres for seg: folk fra en kommune er der kommunen er.
not-a-guest-next = groups show viser gjestene og hvem av dem som er uten gruppe.
no-free-guests = Alle gjester er i en gruppe.
guests-where = Si hvem (id) og hvor: --to GRUPPE, --with KOMMUNE eller --spread.
no-late-changes = Ingen kommune er kommet til eller falt fra siden inndelingen.
late-gone =
    { $n ->
        [one] { $names } har ingen bekreftet igjen, og tas ut.
       *[other] { $n } kommuner har ingen bekreftet igjen, og tas ut – { $names }.
    }
delegation-people =
    { $n ->
        [one] { $n } bekreftet påmelding
       *[other] { $n } bekreftede påmeldinger
    }
delegation-earlier = Tidligere forum
delegation-was = { $day } – gruppe { $group }, sammen med { $names }
delegation-not-there = { $day } – ikke med
delegation-first = Dette er det første.
group-chair = Leder
group-room = Rom eller lenke
board-free-guests = Gjester uten gruppe
head-strategy = Måte
head-groups = Grupper
head-spread = Spredning
head-moves = Flyttet
head-sizes = Størrelser
cmd-as-last-time = som forrige forum
cmd-late-changes = endringer siden sist
cmd-warnings = merknader
cmd-split-group = del gruppen
cmd-merge-group = slå sammen med neste
cmd-add-group = ny gruppe
cmd-remove-group = fjern gruppen
cmd-group-earlier = gruppen et hakk fram
cmd-group-later = gruppen et hakk tilbake
cmd-spread-guests = spre gjestene
cmd-alternatives = sammenlign måter
cmd-how-to-divide = hvordan dele
cmd-take-group = ta bare denne gruppen
board-notices =
    { $n ->
        [one] { $n } merknad (w)
       *[other] { $n } merknader (w)
    }
no-notices = Ingenting å merke seg.
ask-remove-group =
    { $n ->
        [one] Fjerne gruppe { $group }? { $n } kommune flyttes til en annen etter størrelse.
       *[other] Fjerne gruppe { $group }? { $n } kommuner fordeles på de andre etter størrelse.
    }
divide-max = Høyst i en gruppe
divide-min = Minst i en gruppe
divide-limits = Grenser (innbyggere)
divide-from = Som ved
divide-note = Tomt: det som passer. Vanlige grenser: { $presets }
divide-impossible = går ikke
form-number = Skriv et tall, eller la det stå tomt.
alternatives-keys = Enter vis forslaget  ↓↑ velg  Esc tilbake
notices-keys = Enter gå dit  ↓↑ velg  Esc tilbake
cmd-export-groups = skriv gruppene til fil
export-what-groups = grupper
export-what-teams = Teams (lim inn)
export-groups-note = Grupper: .xlsx, .csv, .html eller .md. Svar også. Zoom: .csv. Teams: .txt.
export-groups-json = Gruppene som JSON: groups show EVENT --json.
group-summary =
    { $n ->
        [one] { $n } kommune, { $smallest } innbyggere
       *[other] { $n } kommuner, { $smallest }–{ $largest } innbyggere
    }
teams-how = Teams leser ingen liste over grupperom. Lag rommene i møtet, og lim inn adressene for hvert rom i søkefeltet under «Tilordne deltakere».
teams-without = Uten adresse, plasseres for hånd: { $names }
head-group = Gruppe
head-presents = Innlegg
cmd-peek = vis det som gjelder
peek-stands = SLIK DET ER NÅ (v: forrige forum eller forslaget)
peek-before = FORRIGE FORUM, { $day } (v: forslaget)
warn-moved-full =
    { $n ->
        [one] { $n } flyttet, fordi gruppe { $group } har { $members } og plass til { $max }
       *[other] { $n } flyttet, fordi gruppe { $group } har { $members } og plass til { $max }
    }
group-over-limit = Gruppe { $group } har { $members } kommuner; grensen er { $max }.
warn-min-ignored = Færrest i en gruppe gjelder ikke for denne måten.
note-groups-dropped =
    { $n ->
        [one] En gruppe er borte, med leder, rom eller { $guests } gjester
       *[other] { $n } grupper er borte, med leder, rom eller { $guests } gjester
    }
ask-remove-bare-group = Fjerne gruppe { $group }? Leder, rom og gjester mister plassen sin.
groups-free-guests = Gjester uten gruppe: { $names }
ask-doubtful-sent = Er denne e-posten sendt? Se i utboksen. Mottakerne blir notert som at de har fått den.
link-not-in-text = Teksten på { $language } har ingen lenke i seg, eller linjen med lenken faller bort.
link-not-in-text-next = Sett {"{"}lenke{"}"} på en linje for seg (e på skjermen, outbox template set på kommandolinjen).
undo-sent = E-post som er gått til serveren, kan ikke tas tilbake.
undo-sent-next = Det som er gjort etterpå, kan angres; det som er gjort før, rettes for hånd.
context-live = Kjøreplan på selve dagen
order-fair = rettferdig
order-shuffle = loddtrekning
slot-pause = Pause i gruppen
slot-free = Ledig
change-word-new = ny
change-word-cancelled = utgår
change-word-moved = flyttet
change-word-group = annen gruppe
change-word-length = annen lengde
change-word-break = pause
change-word-programme = program
ask-live-forget = Glemme alt som er notert om hvordan det gikk? Det er meningen etter en øvelse.
ask-release = Publisere kjøreplanen som versjon { $number }? Den kan ikke endres siden; en ny versjon kan komme etter.
ask-release-changes =
    { $n ->
        [one] Én endring:
       *[other] { $n } endringer:
    }
ask-release-conflicts =
    { $n ->
        [one] Selv om dette står igjen:
       *[other] Selv om disse { $n } står igjen:
    }
ask-schedule-letters = Skrive e-post til alle om når de har innlegg? Ingenting blir sendt.
ask-schedule-letters-changes = Skrive e-post til dem som endringene gjelder? Ingenting blir sendt.
back-break = pause { $n } min
back-slots = innlegg { $n } min
back-discussion = samtale { $n } min
beside-keys = Enter ta  * nå  Esc lukk
positions-keys = ○ før  ● sist  ↑↓ bla  Esc lukk
cmd-compare-orders = sammenlign rekkefølger
cmd-difference = forskjell fra sist
cmd-export-schedule = skriv kjøreplanen til fil
cmd-keep-times = behold tidene
cmd-live = kjør nå
cmd-live-bring-back = hent inn tiden
cmd-live-forget = glem det som er notert
cmd-live-go-on = neste
cmd-live-leave = tilbake til utkastet
cmd-live-less = ett minutt mindre
cmd-live-more = ett minutt mer
cmd-live-skip = hopp over
cmd-live-swap = bytt med neste
cmd-longer = lengre
cmd-shorter = kortere
cmd-pause-before = pause foran
cmd-positions = plasser i serien
cmd-release = publiser
cmd-releases = se versjoner
cmd-schedule-letters = e-post om kjøreplanen
cmd-schedule-remarks = merknader
cmd-slot-left = til gruppen før
cmd-slot-right = til gruppen etter
cmd-timing = lengder og pauser
conflict-no-speaker = «{ $title }» har ingen innleder.
conflict-over-the-end = Gruppe { $group } slutter { $end }, etter at økten er over.
conflict-presenter-away = { $name } skulle ha innlegget for { $delegation }, men deltar ikke.
conflict-slot-overlap = Gruppe { $group }: { $name } begynner { $at }, før det forrige innlegget er slutt.
conflict-too-long = { $name } har { $minutes } minutter; det er avtalt høyst { $limit }.
conflict-two-groups-at = { $name } har innlegg i gruppe { $a } og gruppe { $b } samtidig, kl. { $at }.
did-draft-schedule =
    { $n ->
        [one] Skrev e-post om kjøreplanen til én person: { $title }
       *[other] Skrev e-post om kjøreplanen til { $n } personer: { $title }
    }
did-keep-times = Beholder tidene fra versjon { $release }
did-let-times = Tidene følger rekkefølgen igjen
did-live-begin = Noterer hvordan det går
did-live-bring-back = Gruppe { $group } henter inn tiden
did-live-forget = Glemte hvordan det gikk
did-live-go-on = Gruppe { $group }: neste
did-live-lengthen = Gruppe { $group }: { $by } min
did-live-skip = Gruppe { $group }: hoppet over, eller tatt inn igjen
did-live-swap = Gruppe { $group }: byttet plass
did-release = Publiserte versjon { $number }
did-remove-pause = Tok bort pausen foran plass { $position } i gruppe { $group }
did-set-length = { $name }: { $n } minutter
did-set-pause = Pause på { $n } minutter foran plass { $position } i gruppe { $group }
did-set-timing = Innlegg på { $slot } min, { $changeover } mellom, pause { $pause }
diff-break = Pausen flyttet { $from } -> { $to }
diff-break-group = Pausen i gruppe { $group } flyttet { $from } -> { $to }
diff-cancelled = { $name } utgår (var { $place })
diff-group = { $name } til en annen gruppe: { $from } -> { $to }
diff-length = { $name } fra { $from } til { $to } minutter
diff-moved = { $name } flyttet { $from } -> { $to }
diff-new = { $name } ny: { $place }
diff-none = Ingen forskjell
diff-programme = «{ $title }»: { $from } -> { $to }
place-in-group = { $at } i gruppe { $group }
place-none = ingen tid
place-start = { $at }
place-time = { $at }–{ $end }
does-not-fit = får ikke plass
event-in-no-series = «{ $title }» hører ikke til noen serie.
event-in-no-series-next = Gi arrangementet en serie (event edit --series).
head-begins = Begynner
head-break = Pause
head-changeover = Mellom
head-ends = Slutt
head-ends-with = Slutter
head-first-to-last = Først ... sist
head-fits = Plass
head-forums = Forumer
head-mean = Snitt
head-moved = Flyttet
head-order = Rekkefølge
head-past = Før
head-places = Plasser
head-presentations = Innlegg
head-release = Versjon
head-slot = Innlegg
head-turn = Tur
head-unmet = Ønsker
head-wish = Ønske
in-no-group-next = Del inn i grupper først, eller se om kommunen deltar.
length-out-of-range = Minutter fra 1 til { $most }.
letter-outdated-release = E-posten stemmer ikke lenger: den gjelder versjon { $number }, og en senere er publisert.
letter-was-sent-next = Det som er sendt, blir stående; skriv heller en ny.
live-by-draft = etter utkastet
live-by-release = etter versjon { $number }
live-kept = noteres
live-rehearsal = ikke i dag: slik vil den begynne
live-changes-nothing = Det endrer ingenting nå.
live-changes-nothing-next = Det som er over, endres ikke; forslag finnes bare når gruppen er forsinket.
live-early = { $n } min foran: slutt { $end }
live-late = { $n } min etter: slutt { $end }
live-goes-on = Arrangementet er i gang: kjøreplanen går videre der den var.
live-minutes = min
live-seconds = sek
live-next = Neste { $at } { $name }
live-not-begun = Ikke begynt
live-not-in-group = { $name } har ikke innlegg i gruppe { $group }.
live-nothing-kept = Ingenting er notert om hvordan det gikk.
live-now =
    { $n ->
        [one] { $name }, ett minutt igjen
       *[other] { $name }, { $n } minutter igjen
    }
live-other-day = Arrangementet er { $day }, ikke i dag.
live-other-day-next = En øvelse: start programmet med --now og den dagen.
live-over = Ferdig
live-proposal = Forslag: { $parts }
live-proposal-partly = Forslag: { $parts }, fortsatt { $n } min etter
live-until =
    { $n ->
        [one] Begynner om ett minutt
       *[other] Begynner om { $n } minutter
    }
looking-at-draft = Utkastet
looking-at-release = Versjon { $number }, publisert { $day }. v: den før, Esc: utkastet
no-release = Kjøreplanen er ikke publisert ennå.
no-release-next = Publiser utkastet først (r, eller schedule release).
no-schedule-remarks = Ingenting å merke seg: kjøreplanen går opp.
no-such-release = Det finnes ingen versjon { $number }; siste er { $releases }.
note-release-changes =
    { $n ->
        [one] én endring
       *[other] { $n } endringer
    }
orders-note = Ønsker som ikke oppfylles, innlegg flyttet siden siste versjon, og om de som talte sent, nå kommer tidlig (1) eller sent igjen (-1).
past-first = først ×{ $n }
past-last = talte sist ×{ $n }
past-never = har ikke hatt innlegg før
past-places =
    { $n ->
        [one] ett forum før: snitt { $mean } (0 først, 1 sist), først { $first }, sist { $last }
       *[other] { $n } forumer før: snitt { $mean } (0 først, 1 sist), først { $first }, sist { $last }
    }
pause-times-kept = Tidene står som publisert; da legges ingen pause inn.
pause-times-kept-next = La tidene følge rekkefølgen igjen først (f, eller schedule keep --off).
positions-all = Alle som har vært med, har hatt innlegg.
positions-announced = som publisert
positions-held = slik det gikk
positions-evenness = Jevnhet { $share } % (100: alle er i snitt i midten)
positions-forums =
    { $n ->
        [one] ett forum
       *[other] { $n } forumer
    }
positions-never =
    { $n ->
        [one] Én har aldri hatt innlegg: { $names }
       *[other] { $n } har aldri hatt innlegg: { $names }
    }
positions-none = Ingen kjøreplan i serien er publisert eller kjørt.
positions-none-next = Publiser en (r), så har neste forum noe å rette seg etter.
release-cancelled = { $title } er avlyst.
release-cancelled-next = Et avlyst arrangement har ingen kjøreplan å publisere; angre avlysningen (u) om det skal holdes.
release-conflicts =
    { $n ->
        [one] Én merknad til kjøreplanen: { $texts }
       *[other] { $n } merknader til kjøreplanen: { $texts }
    }
release-conflicts-next = Rett dem, eller publiser likevel med --acknowledge.
release-nothing = Programmet er tomt.
release-nothing-next = Legg inn deler i programmet (o på kalenderen).
release-unchanged = Ingenting er endret siden versjon { $number }.
release-unchanged-next = Endre noe først; versjonen som er publisert, gjelder.
remarks-more = ({ $n } til, w)
schedule-after-release =
    { $n ->
        [one] Utkast etter versjon { $number } ({ $day }): én endring
       *[other] Utkast etter versjon { $number } ({ $day }): { $n } endringer
    }
schedule-release = Versjon { $number }, publisert { $day }
schedule-kept = tidene som publisert
schedule-letters-nobody = Det er ingen å skrive til: endringene gjelder ingen som har en adresse.
schedule-letters-nobody-next = Til alle likevel: --full.
schedule-plan =
    { $n ->
        [one] Én person (e-poster: { $letters })
       *[other] { $n } personer (e-poster: { $letters })
    }
schedule-plan-unconcerned =
    { $n ->
        [one] uten endring: én kommune
       *[other] uten endring: { $n } kommuner
    }
slot-not-in-text = E-posten sier ikke når mottakeren har innlegg.
slot-not-in-text-next = Sett inn plassholderen for innlegget eller kjøreplanen.
unmet-by-hand = rekkefølgen er satt for hånd (o oppfyller ønsket)
unmet-kept = tidene står som publisert
unmet-no-time = ingen innlegg ligger i den tiden
unmet-taken = den tiden har { $others } ønsket
what-if-changeover = med { $minutes } min mellom: { $n }
what-if-most =
    { $n ->
        [one] Den største gruppen har ett innlegg.
       *[other] Den største gruppen har { $n } innlegg.
    }
what-if-none = uten tid mellom: { $n }
why-released = det som er publisert, endres ikke
wish-between = mellom { $from } og { $until }
wish-from = ikke før { $from }
wish-none = ingen tid
wish-until = ferdig innen { $until }
live-newer = noteres; versjon { $number } følges ikke
head-part = Del
head-speaker = Innleder
programme-is-draft = Kjøreplanen er ikke publisert: dette er utkastet.
programme-newer-draft =
    { $n ->
        [one] Dette er versjon { $number }; utkastet har én endring som ikke er med.
       *[other] Dette er versjon { $number }; utkastet har { $n } endringer som ikke er med.
    }
programme-group =
    { $n ->
        [one] ett innlegg, til { $end }
       *[other] { $n } innlegg, til { $end }
    }
page-template-broken = Malen kan ikke brukes (linje { $line }): { $why }
page-template-next = Programmets egen side står i «config page»; rett malen, eller ta den bort.
export-schedule-forms = Kjøreplanen skrives som html, md, xlsx, csv eller ics; som JSON: schedule show EVENT --json.
export-schedule-note = Filendelsen bestemmer formatet: .html, .md, .xlsx, .csv eller .ics (ikke for utkastet); med lenken .html, .md eller .ics.
export-what-programme = programmet som publisert
export-what-programme-draft = utkastet
export-what-programme-link = programmet med møtelenken
letter-outdated-release-next = Skriv dem på nytt (m på kjøreplanen, outbox draft schedule på kommandolinjen).
positions-keys-plain = o før  O sist  ↑↓ bla  Esc lukk
ask-release-both = { $conflicts } som står igjen, { $n } endret.
live-groups = gruppe { $first }–{ $last } av { $n }
live-changeover = Bytte
note-release-people =
    { $n ->
        [one] gjelder én person
       *[other] gjelder { $n } personer
    }
diff-presenter = { $name }: en annen holder innlegget
diff-details = Gruppe { $group }: nytt navn, rom eller ny leder
diff-speaker = «{ $title }»: en annen innleder
diff-day = Arrangementet er på en annen dag eller begynner på et annet tidspunkt
change-word-presenter = annen innleder
change-word-details = nytt rom
change-word-speaker = annen innleder
change-word-day = ny dag
conflict-guest-outside = { $name } har innlegg, men er ikke i noen gruppe.
coverage-all = Alle møter
coverage-name = Rekkevidde
coverage-sum =
    { $n ->
        [one] Nådd: { $reached } av { $of } kommuner, på ett møte
       *[other] Nådd: { $reached } av { $of } kommuner, på { $n } møter
    }
coverage-parts = { $returning } kom igjen, { $once } var med én gang, { $never } aldri
coverage-inherited =
    { $n ->
        [one] Én teller bare fordi en kommune som gikk inn i den, var med
       *[other] { $n } teller bare fordi en kommune som gikk inn i den, var med
    }
coverage-unrecorded =
    { $n ->
        [one] For ett møte vet ingen hvem som var der
       *[other] For { $n } møter vet ingen hvem som var der
    }
coverage-reached = Nådd
coverage-of = Kommuner
coverage-share = Andel
coverage-counties = Fylker
coverage-sizes = Etter folketall
coverage-meetings = Møte for møte
coverage-present = Til stede
coverage-new = Nye
coverage-cumulative = I alt
coverage-never = Aldri nådd
head-meetings = Møter
head-first-day = Første gang
head-last-day = Siste gang
head-inherited = Gjennom tidligere kommune
size-below = under { $n }
size-from = { $n } og mer
no-such-county = Det finnes ikke noe fylke som heter «{ $given }».
no-such-county-next = Fylkene: { $names }
cmd-reach = rekkevidde
cmd-reach-series = neste serie
cmd-reach-period = annet tidsrom
cmd-never-reached = aldri nådd
cmd-export-reach = skriv rekkevidden til fil
export-reach-note = Filendelsen bestemmer formatet: .html, .csv eller .xlsx.
why-reach = åpne rekkevidden først (r)
period-all = alle år
period-year = i år
period-twelve = siste 12 måneder
never-nobody = Alle er nådd.
coverage-line = Forskjellige kommuner i alt: { $n } (øverst de nye)
network-head = Nettverket
network-none = ikke kjent
network-interested = interessert
network-in-network = med i nettverket
network-step = på vei, trinn { $n } av 8
network-step-choice = trinn { $n }
network-approved = godkjent
network-renewal = fornyes { $day }
renewal-not-approved = { $name } er ikke godkjent; bare en godkjenning fornyes.
contact-address = «{ $address }» er ingen e-postadresse.
did-describe-municipality = Noterte om { $name }
head-size = Størrelse
head-formal-name = Formelt navn
head-network = Nettverk
head-role = Rolle
municipality-never = Har ikke meldt seg på noe.
municipality-took-part = Arrangementer
form-network-status = Status
form-since = Siden (2021-03-19)
form-renewal = Fornyes
form-contacts = Kontakter
form-contacts-note = En kontakt per linje: Navn (adresse), rolle, telefon
cmd-edit-municipality = status og kontakter
form-day = En dato som 2021-03-19.
why-no-municipality = ingen kommune er valgt
no-such-experience = Ingen erfaring begynner med «{ $given }».
no-such-experience-next = Se experience list.
did-edit-experience = Endret erfaringen «{ $title }»
did-remove-experience = Tok bort erfaringen «{ $title }»
note-no-consent = ingen har sagt ja til at den deles: den er bare her
document-link = «{ $link }» er ingen lenke som begynner med https:// eller http://.
document-link-next = Skriv tittelen, et mellomrom og lenken.
no-shared-experience = Ingen av disse erfaringene kan deles: ingen har sagt ja.
no-shared-experience-next = Spør kommunen, og noter det (experience edit --consent yes).
experience-contact = Kontakt
experience-valid-until = Gjelder til
experience-consent = Kan deles
form-experience-municipalities = Kommuner
form-experience-partners = Partnere (;)
form-experience-topics = Temaer
form-experience-text = Tekst
form-experience-documents = Dokumenter
form-experience-note = Dokumenter: ett per linje, tittelen og til slutt lenken eller filnavnet. Teksten er Markdown.
cmd-new-experience = ny erfaring
cmd-edit-experience = endre
cmd-remove-experience = ta bort
cmd-like-us = som vår kommune
cmd-export-experiences = skriv til fil
ask-remove-experience = Ta bort erfaringen «{ $title }»?
form-like-note = Tomt: alle. Størrelse: bare fra kommuner av samme størrelse. Nærhet: fylket først, så landet, så størrelsen.
like-size = størrelse
like-near = nærhet
export-experiences-note = De som vises og kan deles: .html eller .md.
experiences-like = som { $name }
why-no-experience = ingen erfaring er valgt
no-experience-found = Ingen erfaring passer.
no-experience-found-next = Søk med færre ord, eller med begynnelsen av dem.
due-review = Erfaring å se over
due-renewal = Godkjenning å fornye
form-like-how = Etter
cmd-open-document = åpne dokument
form-document = Dokument
form-open-note = Åpnes som en kopi som slettes etterpå: lagre endringer et annet sted.
did-open-link = Åpnet { $link }
link-not-opened = Kunne ikke åpne { $link }: { $why }
link-not-opened-next = Over SSH finnes ikke noe slikt program: kopier lenken, eller skriv filen ut med experience document.
renewal-not-approved-next = Velg statusen godkjent, eller la dagen stå tom.
contact-address-next = Skriv én kontakt per linje: Navn (adresse), rolle, telefon.
answers-head = Svar
answers-beside = Utenom spørsmålene
answers-no-group = I ingen gruppe
answers-count = ({ $n } av { $all })
answers-at = Svar { $day }, { $title }
answers-where = En slik fil har ikke plass til svar.
answers-where-next = Velg xlsx, md eller html, eller skriv svarene for seg: --what answers.
no-such-question = Det finnes ikke noe spørsmål { $number }; arrangementet har { $n }.
no-such-question-next = event show viser spørsmålene; uten nummer noteres det utenom dem.
note-answers-not-registered = { $name } er ikke påmeldt her
note-answers-reworded =
    { $n ->
        [one] { $n } svar følger med til den nye skrivemåten
       *[other] { $n } svar følger med til den nye skrivemåten
    }
did-note-answers = Noterte hva { $name } svarte
did-remove-answers = Tok bort svarene fra { $name }
no-answers = Ingenting er notert av det { $name } svarte.
no-answers-yet = Ingen svar er notert.
no-answers-next = Noter svarene: S på skjerm 3 og 4, eller answer note.
head-question = Spørsmål
head-answer = Svar
cmd-answers = svar på spørsmålene
cmd-live-answer = noter hva de svarer
answers-keys = Enter skriv  v alt, etter spørsmål  m lag en erfaring  t fil  mellomrom mer  u angre  Esc
answers-empty = Ingen kommuner er bekreftet.
answers-nothing = Ingenting notert. Enter: skriv hva de svarte.
answers-form = Svar fra { $name }
answers-form-note = Noter kort. Tomt felt tar notatet bort.
answers-example = erfaring
head-noted = Notert
export-what-groups-answers = gruppene med svarene
export-what-answers = svarene for seg
why-answers = Åpne skjerm 2, 3 eller 4 for arrangementet.
why-no-speaker = Ingen kommune har innlegg nå: gå til en, eller bruk S.
no-such-series-next = dialogforum series list viser dem.
no-such-municipality-next = dialogforum municipality find NAVN sier hva som likner.
answers-left = { $time } igjen.
document-none = Her er ingen dokumenter som kan åpnes: a legger ved en fil, e en lenke.
document-here = ({ $name }, her)
document-known = Erfaringen har denne filen: «{ $title }».
document-empty = { $file } er tom.
document-is-link = Dokumentet er en lenke: { $link }
document-not-here = «{ $title }» er bare en tittel: filen er ikke her.
document-not-here-next = Legg den ved: a på skjerm 6, eller experience attach.
no-such-document = Det finnes ikke noe dokument { $number }; erfaringen har { $n }.
no-such-document-next = experience show viser dem i rekkefølge.
did-attach = La { $file } ved «{ $title }»
did-write-document = Skrev { $name } til { $file }
note-documents-left =
    { $n ->
        [one] { $n } vedlagt fil hører ikke lenger til
       *[other] { $n } vedlagte filer hører ikke lenger til
    }
note-documents-unread =
    { $n ->
        [one] { $n } dokument i biblioteket er ikke lest. Nevner det personen, så ta det bort fra erfaringen og kjør retention run.
       *[other] { $n } dokumenter i biblioteket er ikke lest. Nevner noen av dem personen, så ta dem bort fra erfaringen og kjør retention run.
    }
fault-document = dokumentet { $name } mangler eller er endret
fault-document-next = Legg filen ved på nytt, eller hent den fra en sikkerhetskopi.
cmd-attach-file = legg ved en fil
form-attach-note = Filen kopieres hit, høyst 50 MiB. Uten tittel: filens navn.
document-mended = { $file } er på plass igjen
cmd-invite = inviter
invite-event = Til
invite-whom = Hvem
invite-all = alle kommuner som ikke er påmeldt
invite-never = de som aldri har vært på et møte
invite-never-series = de som aldri har vært på et møte i serien
invite-any-status = alle
invite-step = på vei, alle trinn
invite-min = Innbyggere fra
invite-below = under
invite-note = Skriver e-post til kontaktene deres (e); ingenting sendes.
invite-number = Skriv et tall, for eksempel 5000.
invite-no-event = Ingen arrangement er planlagt: n på kalenderen lager et.
invitation-plan =
    { $n ->
        [one] Mottakere: { $people }, i { $n } kommune ({ $languages }).
       *[other] Mottakere: { $people }, i { $n } kommuner ({ $languages }).
    }
invitation-registered =
    { $n ->
        [one] { $n } kommune er påmeldt.
       *[other] { $n } kommuner er påmeldt.
    }
invitation-invited =
    { $n ->
        [one] { $n } kommune er invitert før.
       *[other] { $n } kommuner er invitert før.
    }
invitation-ready =
    { $n ->
        [one] For { $n } kommune ligger invitasjonen klar, ikke sendt.
       *[other] For { $n } kommuner ligger invitasjonen klar, ikke sendt.
    }
invitation-without =
    { $n ->
        [one] { $names } har ingen kontakt med e-postadresse.
       *[other] { $n } kommuner har ingen kontakt med e-postadresse – { $names }.
    }
invitation-nobody-meant = Ingen kommuner passer med utvalget.
invitation-nobody-next = Kontakter skrives inn med e på skjerm 5.
invitation-past = { $title } har begynt eller er over.
invitation-past-next = Velg et arrangement som kommer.
invitation-left-out =
    { $n ->
        [one] Går ikke til { $names } lenger (påmeldt, eller ikke kontaktperson lenger).
       *[other] Går ikke til { $n } lenger (påmeldt, eller ikke kontaktpersoner lenger) – { $names }.
    }
invitation-to-nobody = Invitasjonen går ikke til noen lenger: de er påmeldt, eller er ikke kontaktpersoner lenger.
did-draft-invitation =
    { $n ->
        [one] Skrev invitasjon til { $n } kommune, mottakere: { $people }; ingenting er sendt: { $title }
       *[other] Skrev invitasjon til { $n } kommuner, mottakere: { $people }; ingenting er sendt: { $title }
    }
invitation-nobody = Ingen nye å invitere. { $why }
letters-to = Invitasjoner
invitation-no-link = Møtet er åpent, men har ingen lenke ennå: invitasjonen sier ikke hvor.
experience-told = Fortalt
form-keys-line = Enter/F4 lagre  Tab neste felt  Esc forkast
form-keys-text = F4 lagre  Enter ny linje  Tab neste felt  Esc forkast
note-documents-destroyed =
    { $n ->
        [one] { $n } dokument som ingen erfaring hadde lenger, er slettet.
       *[other] { $n } dokumenter som ingen erfaring hadde lenger, er slettet.
    }
would-destroy-documents =
    { $n ->
        [one] { $n } dokument som ingen erfaring har lenger.
       *[other] { $n } dokumenter som ingen erfaring har lenger.
    }
fault-document-unread = dokumentet { $name } kan ikke leses
invitation-outdated = Invitasjonen stemmer ikke lenger: { $title } er endret, avlyst eller har begynt, eller malen er en annen.
invitation-outdated-next = Skriv den på nytt: i på skjerm 5, eller outbox draft invitation.
invitation-out =
    { $n ->
        [one] { $n } kommune har meldt seg av, eller fikk ikke plass.
       *[other] { $n } kommuner har meldt seg av, eller fikk ikke plass.
    }
invitation-late = Fristen for å melde seg på er ute.
invitation-no-address = Invitasjonen sier ikke hvor en melder seg på: skriv inn adresse eller kontakt på arrangementet.
invitation-without-all =
    { $n ->
        [one] { $n } kommune mangler kontakt.
       *[other] { $n } kommuner mangler kontakt.
    }
answers-not-here = Kommunen er ikke blant dem som er her: svar noteres fra listen (S).
answers-where-form = Gruppene med svarene: .xlsx, .html eller .md.
invite-never-shown = de som mangler i rekkevidden som vises: { $title }
invite-again = Også inviterte
invite-no-series = { $title } hører ikke til noen serie.
person-letters = E-poster til personen: { $n }
would-destroy-contacts = Kontaktpersoner og e-poster: { $n }.
no-such-group-next = groups show viser dem.
split-too-small-next = Flytt kommuner hit først, eller slå gruppen sammen med en annen.
merge-same-group-next = Oppgi nummeret på en annen gruppe.
no-free-guests-next = En gjest flyttes til en annen gruppe som kommunene flyttes.
template-empty-next = outbox template reset gir programmets egen tekst tilbake.
document-known-next = Tittelen endres med e på skjerm 6.
form-attach-new = et nytt dokument
note-answers-left =
    { $n ->
        [one] { $n } svar står under spørsmålet sitt, som ikke stilles lenger
       *[other] { $n } svar står under spørsmålene sine, som ikke stilles lenger
    }
