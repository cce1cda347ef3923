# dialogforum: nn. One key each in all four files; `cargo test --test locales` compares them.


## Screens and frame
screen-calendar = Kalender
screen-registrations = Påmeldingar
screen-groups = Grupper
screen-schedule = Køyreplan
screen-municipalities = Kommunar
screen-experiences = Erfaringar
context-global = Overalt
context-lists = I lister og tavler
context-proposal = Medan eit framlegg blir vist
opening = Opnar arbeidsområdet …
any-key-quits = Trykk ein tast for å avslutte.
too-small = Vindauget er for lite. Gjer det minst { $w } teikn breitt og { $h } linjer høgt.
no-terminal = Arbeidsområdet treng ein terminal. Kommandoane verkar utan: dialogforum --help
language-name = Nynorsk
welcome-new = Nytt arbeidsområde. n: første arrangement, F1: alle tastar.
saved = lagra
saving = lagrar …
not-saved = IKKJE LAGRA
saved-undo = lagra  u angre: «{ $what }»
nothing-changed = ingenting å endre
filter-on = Filter: { $text } (Esc fjernar)
filter-empty = Ingen treff. Esc viser alle.
paste-ignored = Limt inn utan felt å lime i. Opne eit skjema først.
palette-empty = Ingen kommando passar.
ask-title = Er du sikker?
ask-keys = Enter ja   Esc nei
ask-cancel-event = Avlyse «{ $title }»? Arrangementet og påmeldingane blir ståande.
ask-several = Gjere dette med { $n } påmeldingar?
ask-overbook = { $name } ventar: { $why } Stadfeste likevel?
yes = ja
no = nei
line = linje
choose-event-first = Vel eit arrangement i kalenderen først (1, så Enter).
why-opening = Arbeidsområdet er ikkje ferdig opna enno. Vent litt.
why-elsewhere = på eit anna skjermbilete
why-no-registration = Inga påmelding er vald.

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
cmd-registrations = påmeldingar
cmd-groups = grupper
cmd-schedule = køyreplan
cmd-municipalities = kommunar
cmd-experiences = erfaringar
cmd-help = hjelp
cmd-palette = alle kommandoar
cmd-undo = angre
cmd-redo = gjer om att
cmd-language = anna språk
cmd-suspend = legg i bakgrunnen
cmd-quit = avslutt
cmd-up = opp
cmd-down = ned
cmd-left = venstre
cmd-right = høgre
cmd-page-up = ei side opp
cmd-page-down = ei side ned
cmd-first = til den første
cmd-last = til den siste
cmd-open = opne
cmd-next-part = neste del
cmd-previous-part = førre del
cmd-filter = søk
cmd-back = lukk eller fjern filter
cmd-new-event = nytt arrangement
cmd-edit-event = endre arrangement
cmd-cancel-event = avlys arrangement
cmd-go-to-date = gå til dato
cmd-today = i dag
cmd-month-back = førre månad
cmd-month-on = neste månad
cmd-confirm = stadfest
cmd-wait = venteliste
cmd-decline = avslå
cmd-cancel = meld av
cmd-move-up = flytt opp frå ventelista
cmd-settle = kontrollert
cmd-municipality = kommune
cmd-new-registration = ny påmelding
cmd-edit-registration = endre påmelding
cmd-mark = merk
cmd-mark-all = merk alle som blir viste
cmd-propose = føreslå
cmd-group-left = til gruppa før
cmd-group-right = til gruppa etter
cmd-group-number = til gruppe (3g)
cmd-pin = lås
cmd-mark-member = merk
cmd-name-group = namn på gruppa
cmd-accept = ta framlegget
cmd-next-strategy = annan måte
cmd-more-groups = fleire grupper
cmd-fewer-groups = færre grupper
cmd-discard = forkast
cmd-slot-up = tidlegare
cmd-slot-down = seinare
cmd-next-order = anna rekkjefølgje
cmd-other-country = anna land

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
weekday-short-1 = mån.
weekday-short-2 = tys.
weekday-short-3 = ons.
weekday-short-4 = tor.
weekday-short-5 = fre.
weekday-short-6 = lau.
weekday-short-7 = søn.
weekday-two-1 = må
weekday-two-2 = ty
weekday-two-3 = on
weekday-two-4 = to
weekday-two-5 = fr
weekday-two-6 = la
weekday-two-7 = sø
week-letter = v

## Calendar
calendar-due = Å gjere
calendar-coming = Komande
calendar-empty = Ingen arrangement her. n lagar eit nytt.
calendar-nothing-due = Ingenting hastar.
legend-event = * arrangement
legend-deadline = ! frist
legend-link = > utsending
legend-holiday = h heilagdag
due-deadline = Påmeldingsfrist
due-lapsed = Tilbod har gått ut
due-late = Fristen er ute
due-link = Lenkja skal sendast
due-freeze = Tal til serveringa
due-new = Nye påmeldingar
due-check = Må kontrollerast
due-divide = Ikkje delt i grupper
due-clarify = Må avklarast
goto-note = 3 mars, 19.3., v12, neste fredag, i morgon, +7
goto-unknown = Dette er ikkje ein dato.
signup-open = ope, inga påmelding
mode-digital = digitalt
mode-on-site = på staden
mode-hybrid = på staden og digitalt
kind-dialogforum = dialogforum
kind-seminar = seminar
kind-coffee-talk = kaffiprat
kind-breakfast = frukostsamling
kind-network = nettverk
kind-other = anna
signup-required = påmelding
capacity-limited = avgrensa
municipality-none = ingen regel
municipality-first-seat-first = nye kommunar først
municipality-max = høgst { $n }
party-strict = ingen forbi
party-fill = den neste som får plass
automatic-true = ja
automatic-false = nei
status-planned = planlagt
status-moved = flytta
status-cancelled = avlyst
holiday-new-year = Første nyttårsdag
holiday-epiphany = Heilagtrekongarsdag
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
holiday-midsummer = Midtsommardagen
holiday-all-saints = Allehelgensdag
holiday-christmas = Første juledag
holiday-second-christmas = Andre juledag

## Registrations
state-new = Ny
state-confirmed = Stadfesta
state-waiting = Ventar
state-offered = Tilboden
state-lapsed = Utgått
state-declined = Avslått
state-cancelled = Avmeld
state-attended = Deltok
state-no-show = Møtte ikkje
flag-municipality-unknown = kommune?
flag-municipality-ambiguous = kva kommune?
flag-duplicate = dobbelt?
flag-invalid-address = adresse?
flag-look-alike-address = liknande teikn?
flag-late = for sein
flag-over-municipality-limit = over grensa
flag-contradiction = uklar
flag-overbooked = overbooka
tab-all = Alle
tab-to-check = Å kontrollere
queue-empty = Ingen her. n legg til ei påmelding.
seats-of = plassar { $taken } / { $seats }
seats-taken = plassar { $taken }
seats-over = { $n } for mange
deadline-passed = fristen var { $day }
deadline-coming = frist { $day }
municipalities-confirmed =
    { $n ->
        [one] { $n } kommune
       *[other] { $n } kommunar
    }
marked = { $n } merka
count-attended =
    { $n ->
        [one] { $n } deltok
       *[other] { $n } deltok
    }
count-queue = stadfesta { $confirmed }  ventar { $waiting }  nye { $new }
source-hand = Skriven inn for hand.
source-file = Frå { $name }, linje { $row }:
source-attendance = Frå møterapporten { $name }.
skip-full = Alle plassar er tekne.
skip-party = Følgjet treng { $wanted } plassar, men det er berre { $free } att.
skip-behind-party = Eit følgje framfor får ikkje plass enno.
skip-municipality =
    { $n ->
        [one] Kommunen har alt { $n } plass.
       *[other] Kommunen har alt { $n } plassar.
    }
skip-number-unknown = Talet på plassar er ikkje kjent.
skip-too-late = Opprykk er avslutta.
take-plain = får plass
take-reason = får plass (forbi { $names })
nobody-moves-up = Ingen på ventelista kan få plass no.
nobody-moves-up-next = Grunnen står ved kvar påmelding. Avslå eller meld av nokon, eller auk talet på plassar.
no-organisation-written = { $name } har ikkje skrive nokon organisasjon.
note-waits =
    { $n ->
        [one] { $n } ventar: { $why }
       *[other] { $n } ventar: { $why }
    }
note-overbooked =
    { $n ->
        [one] { $n } overbooka
       *[other] { $n } overbooka
    }
note-over =
    { $n ->
        [one] { $n } fleire stadfesta enn det er plassar til
       *[other] { $n } fleire stadfesta enn det er plassar til
    }
note-event-cancelled = «{ $title }» er avlyst.
note-can-move-up = { $n } kan flyttast opp: { $names } (b)
note-moved-up = { $n } flytta opp: { $names }
note-tell-confirmed =
    { $n ->
        [one] { $n } stadfesta bør få beskjed.
       *[other] { $n } stadfesta bør få beskjed.
    }

## Forms
form-keys = Enter/F4 lagre  mellomrom vel  Tab neste felt  Esc forkast
form-discard = Det er endringar. Esc ein gong til forkastar dei.
form-event-note = Tider som 2021-03-19 09:00. Kapasitet: tal, avgrensa eller tom.
form-municipality-note = Namn eller kommunenummer. Tomt felt: ein annan organisasjon.
form-municipality-suggestions = Meinte du: { $names }? Tomt felt: ein annan organisasjon.
form-name = Namn
form-email = E-post
form-phone = Telefon
form-function = Funksjon
form-organisation = Kommune eller organisasjon
form-seats = Tal på plassar
form-presents = Held innlegg
form-title = Tittel på innlegget
form-diet = Kosthald
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
field-venue = Stad
field-address = Adresse
field-link = Lenkje
field-link-days-before = Lenkje, dagar før
field-organiser = Arrangør
field-target-group = Målgruppe
field-description = Skildring
field-price = Pris
field-signup = Påmelding
wrong-capacity = «{ $text }» er ingen kapasitet: skriv eit tal, avgrensa eller ingenting.
field-register-until = Påmeldingsfrist
field-promote-until = Opprykk til
field-catering-freeze = Frist for servering
field-party-policy = Følgje
field-municipality-policy = Per kommune
field-automatic = Automatisk opprykk
field-capacity = Kapasitet
field-date = «{ $text }» er ingen dato som 2021-03-19.
field-deadline = «{ $text }» er ingen frist for { $key }: skriv 2021-03-12 eller 2021-03-12 12:00.
field-number = «{ $text }» er ikkje noko tal for { $key }.
field-time = «{ $text }» er ikkje noko tidspunkt som 2021-03-19T09:00.
field-time-of-day = «{ $text }» er ikkje noko klokkeslett som 09:30:00.
field-unknown = Det finst ikkje noko felt «{ $key }».
field-word = «{ $text }» går ikkje for { $key }. Mogleg: { $known }.

## Groups
group-number = Gruppe { $n }
groups-none-yet =
    { $n ->
        [one] { $n } kommune er stadfesta og ikkje delt inn. a føreslår ei inndeling.
       *[other] { $n } kommunar er stadfesta og ikkje delte inn. a føreslår ei inndeling.
    }
groups-press-propose = Trykk a for eit framlegg til inndeling.
groups-summary = { $strategy }, høgst { $max } i ei gruppe, spreiing { $spread }, { $moves } i ei anna gruppe enn sist
groups-unplaced = I inga gruppe: { $names }
proposal = FRAMLEGG
proposal-keys = Ingenting er endra enno. Enter tek framlegget, Esc forkastar det.
proposal-discarded = Framlegget er forkasta.
board-municipalities =
    { $n ->
        [one] { $n } kommune
       *[other] { $n } kommunar
    }
board-capacity = plass til { $n } i kvar gruppe, slutt { $end }
board-spread = spreiing { $spread }
board-changes = mot det som står: { $new } nye, { $gone } borte, { $moved } flytta
board-changes-first = { $n } i ei anna gruppe enn i førre forum
board-as-last = Som førre forum: { $moved } i ei anna gruppe
board-unplaced = Utan gruppe
board-nobody-left =
    { $n ->
        [one] { $n } kommune har ingen stadfesta lenger
       *[other] { $n } kommunar har ingen stadfesta lenger
    }
digit-pending = { $n } … g flyttar til gruppe { $n }, elles blir skjermbilete { $n } opna
type-number-first = Skriv nummeret til gruppa først: 3g
no-group-there = Det er inga gruppe der.
no-such-group = Det finst inga gruppe { $group }; det er { $groups }.
no-such-position = Det finst ingen plass { $position }; gruppa har { $n }.
no-division = Inga inndeling er gjord enno.
no-division-next = Føreslå ei: a på tavla, eller dialogforum groups propose.
no-division-there = Det arrangementet har inga inndeling.
no-division-there-next = Vel eit tidlegare arrangement som er delt i grupper.
no-earlier-division = Serien har inga tidlegare inndeling å halde fram med.
no-earlier-division-next = Bruk natural, even eller bands, eller nemn eit arrangement med --from.
takes-no-part = { $name } har ingen stadfesta her.
in-no-group = { $name } er ikkje i noka gruppe.
note-group-now = gruppe { $group }: { $members }/{ $max }, slutt { $end }
strategy-natural = etter storleik
strategy-even = like store grupper
strategy-bands = faste grenser
strategy-previous = som førre forum
strategy-manual = for hand
change-new = ny her
change-gone = ikkje med lenger
change-moved = i ei anna gruppe
warn-no-presenter =
    { $n ->
        [one] { $n } kommune utan namngjeven innleiar
       *[other] { $n } kommunar utan namngjeven innleiar
    }
warn-added-groups = Ikkje alle får plass i dei gamle gruppene: la til { $n }, no { $groups } i alt.
warn-bands-groups = Faste grenser gjev sitt eige tal på grupper.
warn-merged = { $name } er slått saman av kommunar frå ulike grupper; den største avgjer.
limits-nobody = Det er ingen kommunar å dele inn.
limits-max-zero = Ei gruppe på høgst 0 rommar ingen; { $n } kommunar treng minst 1.
limits-min-over-max = Minst { $min } er meir enn høgst { $max }.
limits-too-many = { $n } kommunar får ikkje plass i { $groups } grupper på høgst { $max }. Bruk { $enough } grupper, eller auk til { $slots } per gruppe.
limits-too-few = { $n } kommunar fyller ikkje { $groups } grupper på minst { $min }. Bruk { $enough } grupper, eller senk kravet til minst { $least }.
limits-too-many-pinned = { $n } er låste til gruppe { $group }, som rommar høgst { $max }.
limits-pinned-beyond =
    { $n ->
        [one] { $n } er låst til gruppe { $group }, men det blir berre { $groups }.
       *[other] { $n } er låste til gruppe { $group }, men det blir berre { $groups }.
    }

## Schedule
schedule-draft = Utkast
schedule-capacity =
    { $n ->
        [one] { $n } innlegg får plass i kvar gruppe
       *[other] { $n } innlegg får plass i kvar gruppe
    }
schedule-no-groups = Programmet har inga gruppeøkt.
slot-presentation = Innlegg
slot-break = Pause
slot-discussion = Samtale
slot-minutes = { $what } { $n } min
order-size = minste først
order-size-desc = største først
order-name = alfabetisk
order-registered = først påmeld
order-manual = for hand
conflict-overlap = «{ $second }» tek til { $at }, før «{ $first }» er slutt.
conflict-outside = «{ $title }» ({ $start }–{ $end }) går utanfor arrangementet.
conflict-too-full = Gruppe { $group } har { $members } kommunar, og { $capacity } får plass: kortare innlegg, kortare pause eller ei gruppe til.
conflict-break-too-long = Pausen på { $minutes } minutt får ikkje plass i «{ $title }».
conflict-no-break = { $minutes } minutt utan pause.
conflict-two-groups = { $name } er i gruppe { $a } og gruppe { $b } samstundes.
conflict-no-presenter =
    { $n ->
        [one] Gruppe { $group }: { $n } kommune utan namngjeven innleiar.
       *[other] Gruppe { $group }: { $n } kommunar utan namngjeven innleiar.
    }
conflict-wish = { $name } har innlegg kl. { $at }, mot ønsket «{ $wish }»: { $why }
conflict-not-divided =
    { $n ->
        [one] { $n } stadfesta kommune er ikkje i noka gruppe.
       *[other] { $n } stadfesta kommunar er ikkje i noka gruppe.
    }

## Municipalities and experiences
municipalities-head =
    { $n ->
        [one] { $n } kommune ({ $country })
       *[other] { $n } kommunar ({ $country })
    }
experiences-head =
    { $n ->
        [one] { $n } erfaring
       *[other] { $n } erfaringar
    }
experiences-empty = Ingen erfaringar er samla enno.
experience-from = Frå
experience-topics = Tema
find-ambiguous = kan bety { $names }
find-none = ingen kommune
find-suggestions = ingen kommune; liknar på { $names }
municipality-ambiguous = «{ $given }» kan bety { $names }.
municipality-ambiguous-next = Skriv kommunenummeret, eller fylket i parentes.
municipality-suggestions = Meinte du: { $names }?

## Heads
head-id = Id
head-date = Dato
head-time = Tid
head-title = Tittel
head-status = Status
head-name = Namn
head-municipality = Kommune
head-population = Folketal
head-state = Status
head-received = Motteke
head-flags = Merknad
head-function = Funksjon
head-reason = Kvifor
head-seat = Plass
head-code = Nr.
head-county = Fylke
head-skr = SKR
head-other-names = Andre namn
head-predecessors = Tidlegare
head-people = Personar
head-pinned = Låst
head-before = Sist
head-presenter = Innleiar
head-documents = Dokument
head-seq = Nr.
head-at = Tid (UTC)
head-by = Av
head-label = Kva
head-blank = {""}
history-undone = angra

## Done
did-add-event = La til «{ $title }»
did-edit-event = Endra «{ $title }»
did-cancel-event = Avlyste «{ $title }»
did-add-experience = La til erfaringa «{ $title }»
did-add-registration = Melde på { $name }
did-edit-registration = Endra { $name }
did-import = Las inn { $n } frå { $file }
did-confirm =
    { $n ->
        [one] Stadfesta { $name }
       *[other] Stadfesta { $n } påmeldingar
    }
did-not-confirm =
    { $n ->
        [one] Ingen plass til { $name }
       *[other] Ingen plass til { $n } påmeldingar
    }
did-wait =
    { $n ->
        [one] Sette { $name } på venteliste
       *[other] Sette { $n } påmeldingar på venteliste
    }
did-decline =
    { $n ->
        [one] Avslo påmeldinga frå { $name }
       *[other] Avslo { $n } påmeldingar
    }
did-cancel =
    { $n ->
        [one] Melde av { $name }
       *[other] Melde av { $n } påmeldingar
    }
did-attended =
    { $n ->
        [one] Registrerte at { $name } deltok
       *[other] Registrerte at { $n } påmelde deltok
    }
did-no-show =
    { $n ->
        [one] Registrerte at { $name } ikkje møtte
       *[other] Registrerte at { $n } påmelde ikkje møtte
    }
did-settle =
    { $n ->
        [one] Kontrollerte { $name }
       *[other] Kontrollerte { $n } påmeldingar
    }
did-settle-organisation =
    { $n ->
        [one] { $name } kjem frå { $organisation }
       *[other] { $name } og andre kjem frå { $organisation } ({ $n })
    }
did-set-municipality =
    { $n ->
        [one] { $name } kjem frå { $municipality }
       *[other] { $name } og andre kjem frå { $municipality } ({ $n })
    }
did-divide = Delte inn { $n } kommunar i { $groups } grupper
did-move =
    { $n ->
        [one] Flytta { $name } til gruppe { $group }
       *[other] Flytta { $n } kommunar til gruppe { $group }
    }
did-pin =
    { $n ->
        [one] Låste { $name }
       *[other] Låste { $n } kommunar
    }
did-unpin =
    { $n ->
        [one] Låste opp { $name }
       *[other] Låste opp { $n } kommunar
    }
did-rename-group = Kalla gruppe { $group } «{ $name }»
did-order = Ordna gruppe { $group }: { $rule }
did-move-slot = Flytta { $name } til plass { $position }
did-attendance = Førte { $n } deltakarar på «{ $title }»
did-mark-link-sent = Merka lenkja som send
did-library = La til { $n } erfaringar
undid = Angra: { $what }
redid = Gjorde om att: { $what }

## Files
file-unreadable = { $file } kan ikkje lesast: { $why }
file-unreadable-next = Sjekk namnet og rettane.
file-unwritable = { $file } kan ikkje skrivast: { $why }
file-not-ordinary = { $file } er inga vanleg fil.
file-not-ordinary-next = Oppgje ei fil, ikkje ei mappe eller eining.
file-too-large = { $file } er større enn { $mb } MiB.
encoding-unknown = Teiknsettet «{ $name }» finst ikkje.
encoding-unknown-next = Prøv utf-8, windows-1252, utf-16le eller macintosh.
encoding-faulty = Fila er ikkje i teiknsettet { $name }.
encoding-faulty-next = Utelat --encoding, så blir det rette funne.
file-unwritable-next = Oppgje eit nytt filnamn.
csv-nul = Linja har eit nullteikn; dette er ikkje ei tekstliste.
csv-nul-next = Lagre lista som CSV og prøv att.
csv-empty = Lista er tom.
csv-empty-next = Den første linja skal ha kolonnenamn.
csv-unclosed = Eit hermeteikn som blir opna på linje { $line }, blir aldri lukka.
csv-unclosed-next = Lukk det, eller fjern det, og prøv att.
csv-unreadable = Lista kan ikkje lesast som tabell.
csv-too-many-rows = Lista har meir enn { $most } rader.
csv-too-many-columns = Linja har meir enn { $most } kolonnar. Fjern dei som ikkje trengst.
csv-field-too-long = Eit felt er lengre enn { $kb } KiB. Kort det ned.
csv-column-twice = Kolonnen «{ $name }» finst to gonger.
csv-column-twice-next = Gje den eine eit anna namn.
csv-no-name = Ingen kolonne seier kven som melder seg på: { $names }
csv-no-name-next = Sei kva for ein det er: --map "kolonne=name"
row-too-many-fields = rada har { $fields } felt, men det er { $columns } kolonnar
row-says-nobody = Verken namn eller e-post er oppgjeve.
row-odd-time = «{ $text }» er ikkje noko tidspunkt
row-odd-seats = «{ $text }» er ikkje noko tal
map-form = «{ $text }» er ikkje på forma kolonne=felt.
map-no-column = Lista har ingen kolonne «{ $name }»: { $names }
import-understood = { $file }: { $rows } rader, { $encoding }, skiljeteikn { $delimiter }
import-understood-workbook = { $file }: { $rows } rader, Excel
import-unknown-columns = ukjende kolonnar, tekne vare på i kjeldeteksten: { $names }
import-result = { $rows } rader: { $new } nye, { $updated } oppdaterte, { $unchanged } uendra, { $refused } avviste; { $flagged } å kontrollere
import-aside =
    { $n ->
        [one] { $n } melding sett til side
       *[other] { $n } meldingar sette til side
    }
toml-unreadable = Fila er ikkje gyldig TOML: { $why }
toml-unreadable-next = Sjå på linja som er nemnd.
toml-unknown-key = «{ $key }» er ukjent. Meinte du «{ $nearest }»?
toml-missing-key = «{ $key }» manglar.
toml-wrong-type = «{ $key }» kan ikkje vere { $found }.
toml-expected-text = Skriv ein tekst i hermeteikn, eit tal eller ein dato.
toml-expected-list = Skriv ei liste: ["a", "b"]
toml-expected-tables = Skriv [[{ $key }]] framfor kvar del.
keys-no-command = Det finst ingen kommando «{ $id }» (dialogforum keys viser dei).
keys-no-key = «{ $key }» er ingen tast (for { $id }).
keys-twice = { $key } er bunden både til { $first } og { $second }.
config-wrong = Innstillingane kan ikkje lesast.
config-wrong-next = dialogforum config default viser korleis dei ser ut.
no-home = Systemet seier ikkje kvar data skal liggje.
no-home-next = Oppgje --workspace MAPPE.

## Finding
no-such-event = Det finst ikkje noko arrangement { $given }.
no-such-event-next = dialogforum event list viser dei.
no-such-registration-next = dialogforum registration list ARRANGEMENT viser dei.
no-such-registration = Det finst inga påmelding { $given }.
no-such-municipality = «{ $given }» er ingen kommune.
id-ambiguous = { $given } passar på fleire: { $ids }
id-ambiguous-next = Skriv meir av han.
event-no-title = Tittelen er tom.
event-already-there = «{ $title }» finst alt på det tidspunktet.
event-already-there-next = Endre det som finst, eller vel ein annan tittel.
event-already-cancelled = «{ $title }» er alt avlyst.
event-end-before-start = Slutt { $end } er ikkje etter start { $start }.
event-part-ends-first = «{ $title }» sluttar { $end }, ikkje etter { $start }.
event-no-slot-length = «{ $title }» har innlegg på 0 minutt.
time-gap = { $time } finst ikkje i { $zone }: klokka blir stilt fram. { $earlier } eller { $later }?
time-fold = { $time } kjem to gonger i { $zone }: { $first } og { $second }. Vel eit anna tidspunkt.
time-unknown-zone = { $zone } er inga tidssone som Europe/Oslo.

## Store
store-busy = Arbeidsområdet er ope ein annan stad: prosess { $pid } på { $host }, sidan { $since }.
store-busy-next = Lukk det der, eller vent. Sjå på ein kopi så lenge: dialogforum --read-only
store-io = { $path }: { $why }
store-io-next = Sjekk namnet, og plass og rettar på disken.
store-read-only-next = Ingenting meir blir lagra før arbeidsområdet blir opna på nytt. Sjekk plass og rettar på disken.
store-not-a-workspace = { $path } er ikkje eit arbeidsområde.
store-not-a-workspace-next = Oppgje ei ny eller tom mappe, eller eit arbeidsområde.
store-not-private = { $path } er ikkje privat ({ $why }).
store-not-private-next = Bruk ei eiga mappe med rettane 0700.
store-newer = Arbeidsområdet har format { $found }; denne versjonen les { $ours }.
store-newer-next = Det er ikkje rørt. Installer ein nyare versjon. Har ingen nyare versjon vore brukt, er fila «FORMAT» skadd: dialogforum rescue --to MAPPE
store-damaged = { $path } er skadd: { $what }
store-damaged-next = Ingenting er endra. Berg det som kan lesast: dialogforum rescue --to MAPPE, eller gjenopprett ein tryggingskopi: dialogforum restore FIL
store-read-only = Ingenting blir lagra: { $why }
store-stale = { $what } er endra i mellomtida.
store-stale-next = Prøv att.
store-state = Indeksen kan ikkje brukast.
store-state-next = Det lagra er trygt i journalen. Lukk og opne på nytt, så blir indeksen bygd opp.
store-nothing-to-undo = Ingenting å angre.
store-nothing-to-redo = Ingenting å gjere om att.
note-rebuilt = Indeksen mangla eller var skadd, og er bygd opp på nytt frå journalen. Ingenting er tapt.
note-cut = Ei uferdig siste linje i journalen er lagd til side. Alt som var lagra, er der.
check-ok = Alt stemmer: { $records } postar, journal til linje { $last }.
check-problems =
    { $n ->
        [one] { $n } feil funnen.
       *[other] { $n } feil funne.
    }
backup-verified = Tryggingskopien { $file } er skriven og prøvd: { $records } postar, til linje { $last }.
restored = Gjenoppretta: { $records } postar, til linje { $last }.
restored-kept = Det gamle ligg i { $folder }
due-count =
    { $kind ->
        [due-deadline] { $n ->
            [one] { $n } påmeld
           *[other] { $n } påmelde
        }
        [due-late] { $n ->
            [one] { $n } ny
           *[other] { $n } nye
        }
        [due-link] { $n ->
            [one] { $n } person
           *[other] { $n } personar
        }
        [due-freeze] { $n ->
            [one] { $n } plass
           *[other] { $n } plassar
        }
        [due-new] { $n ->
            [one] { $n } ny
           *[other] { $n } nye
        }
        [due-check] { $n ->
            [one] { $n } påmelding
           *[other] { $n } påmeldingar
        }
        [due-divide] { $n ->
            [one] { $n } person
           *[other] { $n } personar
        }
        [due-link-late] { $n ->
            [one] { $n } person
           *[other] { $n } personar
        }
        [due-outdated] { $n ->
            [one] { $n } kommune
           *[other] { $n } kommunar
        }
        [due-answers] { $n ->
            [one] { $n } kommune
           *[other] { $n } kommunar
        }
        [due-lapsed] { $n } tilbod
        [due-review] { $n ->
            [one] { $n } erfaring
           *[other] { $n } erfaringar
        }
        [due-renewal] { $n ->
            [one] { $n } kommune
           *[other] { $n } kommunar
        }
        [due-programme] manglar
       *[due-clarify] { $n ->
            [one] { $n } punkt
           *[other] { $n } punkt
        }
    }

## What the system says
os-hardware = disken melder feil
os-too-many-files = for mange opne filer
os-other = feil { $code } frå systemet
os-not-found = finst ikkje
os-rights = ingen tilgang
os-full = disken er full
os-read-only = disken er skriveverna
os-is-a-folder = det er ei mappe
os-no-folder = det er ikkje ei mappe
os-exists = finst alt
os-ends-early = sluttar for tidleg

## The store
store-exists = { $path } finst alt.
store-exists-next = Oppgje eit nytt namn.
store-other-layout = Indeksen er skriven av ein annan versjon.
store-cancelled = Avbrote. Det som var lagra, er urørt.
store-io-full-next = Frigjer plass på disken og opne på nytt. Eller kopier alt til ein annan disk: dialogforum rescue --to MAPPE
store-io-rescue-next = Kopier alt til ein annan disk: dialogforum rescue --to MAPPE
store-io-rights-next = Sjekk rettane til fila og mappa.
store-io-files-next = Lukk andre program og prøv att.
store-backup-next = Fila kan ikkje brukast. Arbeidsområdet er urørt; prøv ein annan tryggingskopi.
store-check-next = Alt som gjeld no, er heilt. Sjå kva som er gale: dialogforum check
not-private-link = det er ei symbolsk lenkje
not-private-writable = andre har skrivetilgang
not-private-foreign = ho høyrer til nokon annan
read-only-failed = { $path } kunne ikkje skrivast ({ $why }).
read-only-behind = indeksen stemmer ikkje med journalen.
read-only-copy = dette er ein kopi å sjå på.
read-only-copy-next = Opne sjølve arbeidsområdet for å endre noko.
fault-journal-gone = journalen er borte.
fault-journal-short = journalen sluttar ved linje { $ends }, men linje { $saved } var lagra.
fault-journal-begins = journalen byrjar ved linje { $first }, og det som var før, finst ikkje.
fault-line-not-whole = linje { $seq } vart lagra, men er ikkje heil.
fault-line-missing = linje { $seq } er ikkje der ho var.
fault-line = { $file }, byte { $byte }: { $what }
fault-last-line = siste linja: { $what }
fault-line-no-hash = linja har ingen kontrollsum.
fault-line-wrong-hash = linja stemmer ikkje med kontrollsummen sin.
fault-line-not-text = linja er ikkje tekst.
fault-line-malformed = linja er ikkje som ho skal.
fault-line-not-following = linje { $seq } følgjer ikkje etter linja før.
fault-line-wrong-state = linje { $seq } fører ikkje til det ho seier.
fault-thing = { $key } kan ikkje lesast.
fault-not-amounting = linjene fører ikkje til det den siste seier.
fault-format = ho seier ikkje kva format dette er.
fault-snapshot = augneblinksbiletet { $name } er ikkje slik det vart skrive.
fault-no-backup = dette er ikkje ein tryggingskopi.
fault-backup-not-whole = han er ikkje heil.
fault-backup-stranger = han inneheld «{ $name }», som ikkje høyrer til.
fault-backup-changed = { $name } er ikkje slik ho vart kopiert.
fault-missing = { $name } manglar.
fault-backup-differs = innhaldet stemmer ikkje med det kopien oppgjev.
fault-record = { $key } er ikkje det journalen seier.
fault-stranger = { $key } følgjer ikkje av det som er lagra.
fault-entry = oppføringa { $key } er ikkje slik ho vart skriven.
fault-records = postar i indeksen manglar eller er endra.
fault-indexes = oppslag eller teljarar i indeksen manglar eller er endra.
fault-sled = indeksen kan ikkje lesast.
note-upgraded = Indeksen er bygd opp på nytt for denne versjonen.
note-head-mended = Fila «head» var skadd og er skriven på nytt. Journalen er heil.
note-format-mended = Fila «FORMAT» var skadd og er skriven på nytt.
note-finished = Ei sletting som vart avbroten, er no fullført.
note-little-space = Det er lite plass att på disken.
note-journal-damaged = Ei gammal linje i journalen er skadd: { $what } Alt som gjeld no, er heilt og er skrive på nytt. Ta ein tryggingskopi.
note-copies-elsewhere = Eldre kopiar inneheld det framleis; slett dei sjølv: { $folders }
stage-rebuild = Byggjer opp indeksen
stage-snapshot = Skriv eit augneblinksbilete
stage-backup = Skriv ein tryggingskopi
stage-prove = Prøver tryggingskopien
stage-restore = Pakkar ut tryggingskopien
stage-check = Kontrollerer alt mot alt
stage-rescue = Kopierer ut
stage-compact = Skriv indeksen tettare
check-problems-next = Det som er gale i indeksen, blir retta med: dialogforum rebuild. Det som er gale i journalen: ta ein tryggingskopi, eller berg det som kan lesast: dialogforum rescue --to MAPPE
rescued = Berga til { $folder }: { $records } postar, til linje { $last }.
rescued-unreadable = { $file } kunne ikkje lesast til slutten.
rescued-partly = Det som vart gjort etter linje { $last }, kunne ikkje lesast; linje { $saved } var lagra.
rescued-next = Arbeid vidare der: dialogforum --workspace { $folder }
rebuilt = Indeksen er bygd opp på nytt: { $records } postar, til linje { $last }.
doctor-free = Ledig på disken: { $size }
doctor-backups =
    { $n ->
        [one] { $n } tryggingskopi, til linje { $last }
       *[other] { $n } tryggingskopiar, den nyaste til linje { $last }
    }
doctor-no-backup = Ingen automatisk tryggingskopi enno.
upkeep-failed = Alt er lagra, men tryggingskopien vart ikkje teken: { $why }

## Privacy
no-such-person = Fann ingen med «{ $given }».
no-such-person-next = Oppgje e-postadressa slik ho står i påmeldinga.
forget-needs-basis = Sletting må ha eit grunnlag.
forget-needs-basis-next = --basis "samtykket er trekt tilbake", "oppbevaringstida er ute" eller "vedtak om sletting"
forget-basis-names = Grunnlaget skal ikkje seie kven det gjeld.
did-forget =
    { $n ->
        [one] Sletta opplysningane om ein person i { $n } påmelding ({ $basis })
       *[other] Sletta opplysningane om ein person i { $n } påmeldingar ({ $basis })
    }
did-forget-again =
    { $n ->
        [one] Sletta på nytt det som var sletta etter tryggingskopien ({ $n } påmelding)
       *[other] Sletta på nytt det som var sletta etter tryggingskopien ({ $n } påmeldingar)
    }
did-retention = Sletta etter reglane: behov i { $needs }, person i { $people }
was-forgotten = Opplysningane om denne personen vart sletta { $date }.
was-forgotten-next = Spør personen først. Ta så personen med att: --readmit
would-destroy = Dette ville gjelde: påmeldingar { $registrations }, personar { $people }.
person-mentions =
    { $n ->
        [one] Nemnd i { $n } annan tekst
       *[other] Nemnd i { $n } andre tekstar
    }
head-email = E-post
head-phone = Telefon
head-organisation = Organisasjon
head-diet = Kosthald
head-access = Tilrettelegging
head-note = Notat
anonymous = (sletta)

## The workspace as a whole, in the terminal
cmd-backup = ta tryggingskopi
cmd-restore = gjenopprett tryggingskopi
cmd-check = kontroller arbeidsområdet
cmd-rebuild = bygg opp indeksen
cmd-rescue = berg til ei anna mappe
form-file = Fil
form-folder = Mappe
form-backup-note = Tryggingskopien blir gjenoppretta på prøve før han gjeld.
form-restore-note = Det du har no, blir teke vare på i ei eiga mappe.
form-rescue-note = Ei ny mappe, helst på ein annan disk.
form-file-missing = Skriv eit namn.
ask-restore = Byte ut det du har no, med { $file }? Det gamle blir teke vare på.
ask-readmit = Opplysningane om denne personen er sletta før. Har du spurt, og skal personen takast med att?
banner-read-only = Ingenting blir lagra: { $why }
job-title = Eit augneblink
job-closing = Lukkar
job-stop = Esc avbryt
job-leave-now = Esc avsluttar straks; alt er lagra
any-key-quits-or-reads = r opnar ein kopi å sjå på; alle andre tastar avsluttar
context-workspace = Arbeidsområdet (Ctrl+P)
title-workspace = Arbeidsområdet
read-only-mark = kopi, blir ikkje lagra
cmd-person = vis alt som er lagra om ein person
cmd-forget-person = slett opplysningane om ein person
cmd-retention = slett etter reglane
form-basis = Grunnlag
form-person-note = Namn, påmeldingar, behov, notat og kjeldetekstar, til innsyn.
form-forget-note = Grunnlag utan å seie kven: samtykket er trekt tilbake, oppbevaringstida er ute, vedtak om sletting. Kan ikkje angrast; historikken før dette blir også sletta.
ask-forget = Slette alt om { $address }? Det kan ikkje angrast, og det som er gjort før, kan heller ikkje angrast.
ask-retention = Slette det som skal slettast etter reglane i config.toml? Det kan ikkje angrast, og det som er gjort før, kan heller ikkje angrast.
os-unknown = ukjend feil
fault-wrong-kind = her ligg noko anna enn det som skal vere her.
fault-restore-interrupted = ei gjenoppretting vart avbroten; det som var her, ligg i { $names }.
store-restore-interrupted-next = Gje mappa det gamle namnet, eller gjenopprett på nytt: dialogforum restore FIL
store-wrong-kind-next = Flytt det bort, eller berg resten: dialogforum rescue --to MAPPE
store-inside = { $path } ligg inne i arbeidsområdet.
restore-forgotten-unknown = Arbeidsområdet kan ikkje lesast, og det er ikkje mogleg å sjå kven som er sletta i det.
restore-forgotten-unknown-next = Gjenopprett til ei ny mappe: dialogforum --workspace MAPPE restore FIL, og slett personane på nytt.
why-copy = Dette er ein kopi å sjå på.
config-unknown-key = Innstillinga «{ $key }» finst ikkje.
note-config-wrong = Innstillingane i config.toml kan ikkje lesast; standardane gjeld.
internal-error-at = Intern feil ved { $place }. Alt som er meldt lagra, er lagra.

### announcements
announce-missing = står ikkje i teksten.
announce-several = teksten seier fleire: { $values }
announce-no-year = «{ $date }» er utan år.
announce-no-year-fits = «{ $date }» er utan år; det passar i { $years }.
announce-weekday = vekedagen passar ikkje til datoen: «{ $text }»
announce-no-time = { $date }, men klokkeslettet står ikkje i teksten.
announce-end-day = siste dag er { $day }.{ $month }. Når sluttar det?
announce-further = også { $date }, utan klokkeslett eller år.
announce-after-start = { $date } er etter at det byrjar.
announce-country = språket viser ikkje sikkert om det er Noreg eller Sverige.
announce-place-and-digital = teksten nemner både ein stad og noko digitalt.
announce-some-days = lenkja blir send «nokre dagar» før: kor mange?
announce-no-end = «{ $text }» har ingen slutt.
announce-backwards = klokkesletta går bakover ved «{ $text }».
announce-slot-minutes = «{ $text }»: kor mange minutt per innlegg?
announce-break = «{ $text }»: kor lang er pausen?
announce-by-size = etter storleik: natural, even eller bands?
announce-undecided = { $field } er ikkje avgjort: { $what }
announce-undecided-next = Sei det, til dømes med --{ $field }.
announce-open = Ikkje avgjort:
announce-accept-hint = Ta det inn med --accept, og sei kva som er ope med eit flagg per felt.
did-add-events = La til { $n } arrangement: «{ $title }»
field-grouping = Gruppeinndeling
field-programme = Program
field-questions = Spørsmål
field-contacts = Kontaktar
field-registration-addresses = Påmelding til
part-minutes-each = { $n } min per innlegg
at-line = linje { $n }

### calendars
calendar-all = Alle arrangement
calendar-register-until = Påmeldingsfrist: { $title }
calendar-freeze = Tal til servering: { $title }
calendar-link = Send lenkje: { $title }
calendar-not-ours = { $file } er ikkje skriven herfrå og blir ikkje rørt.
calendar-not-ours-next = Flytt fila, eller vel ei anna mappe: kvart arbeidsområde treng si eiga.
did-export = Skreiv { $file } ({ $n } arrangement)
did-publish = Skrivne: { $written }, uendra: { $unchanged }, fjerna: { $removed }
no-such-series = Det finst ingen serie { $given }.

### calendar files from others
calendar-too-much = Kalenderfila er nøsta djupare enn { $depth } eller har meir enn { $n } delar.
calendar-wrong-end = END:{ $found } sluttar det som byrja med BEGIN:{ $begun } på linje { $line }.
calendar-end-without-begin = END:{ $found } utan BEGIN.
calendar-not-ended = BEGIN:{ $begun } har ingen END.
calendar-unknown-zone = tidssona «{ $zone }» er ikkje kjend.
calendar-no-start = utan start.
calendar-bad-start = starten eller slutten er ikkje noko tidspunkt som finst éin gong.
calendar-bad-rule = regelen for gjentaking kan ikkje brukast.
calendar-too-often = blir gjenteke oftare enn kvar dag.
calendar-cut = berre dei første { $n } gongene, og høgst { $years } år, er tekne med.
calendar-whole-day = kalenderen gir heile dagar, utan klokkeslett.
calendar-cancels-unknown = avlyser noko som ikkje er her.
did-import-calendar = Tok inn { $file }: { $new } nye, { $updated } endra
calendar-import-counts = Nye: { $new }, endra: { $updated }, uendra: { $unchanged }, avviste: { $refused }, ikkje arrangement: { $skipped }
calendar-change-new = ny
calendar-change-updated = endra
calendar-change-unchanged = uendra
calendar-change-cancelled = avlyst
head-change = Endring

### series
note-link-not-copied = lenkja vart ikkje med: den nye dagen får si eiga
did-copy-event = Kopierte «{ $title }» til { $date }
did-move-event = Flytta «{ $title }» til { $date }
did-repeat-event =
    { $n ->
        [one] La til { $n } dato for «{ $title }»
       *[other] La til { $n } datoar for «{ $title }»
    }
did-split-series = Delte serien «{ $title }»: { $n } arrangement er no { $name }
series-not-named = Arrangementet høyrer ikkje til nokon serie.
series-not-named-next = Gje serien eit kort namn.
series-no-dates = Regelen gjev ingen nye datoar.
series-name-taken = Kortnamnet «{ $name }» er tomt eller i bruk.
series-split-nothing = Serien har ikkje arrangement både før og frå { $date }.
series-wrong-step = «{ $text }» er ingen regel: skriv veke, 4 veker, månad eller 2 månader.
left-out-there = finst allereie
left-out-holiday = heilagdag: { $name }
left-out-week = veke { $week }
left-out-date-itself = unnateke
left-out-date = { $date } utelate ({ $why })
head-events = Arrangement
head-first = Første
head-was-first = Først
head-last = Siste
head-was-last = Sist
due-link-late = Har ikkje fått lenkja
due-outdated = Ikkje i nokon gruppe
due-programme = Utan program
due-answers = Ingen presenterer
field-contact = «{ $text }» er ingen kontakt: skriv rolle; namn; adresse; telefon.
field-after-start = Fristen er etter at det byrjar.
field-to-clarify = Må avklarast
did-set-programme = Endra programmet for «{ $title }»
conflict-over-the-hour = innlegga tek { $minutes } minutt: ein kaffeprat er høgst ein time

### calendar screen
programme-title = Program: { $title }
programme-empty = Ingen delar enno. n lagar ein.
programme-sum = { $sum } minutt av { $whole }
programme-groups = { $each } min kvar, plass til { $fit }
programme-keys = n ny  Enter endre  x fjern  ⇧↑⇧↓ flytt  ←→ kortare/lengre  s lagre  Esc lukk
programme-cannot-stretch = Delen kan ikkje bli kortare eller lengre.
minutes = { $n } min
part-change = Endre del
part-new = Ny del
part-note = Klokkeslett som 09:30. Minutt per innlegg, pause og diskusjon gjeld grupper.
part-title = Tittel
part-start = Frå
part-end = Til
part-kind = Type
part-speaker = Talar
part-slot-minutes = Min per innlegg
part-changeover-minutes = Min til byte
part-break-minutes = Min pause
part-break-at = Pause kl.
part-discussion-minutes = Min diskusjon
part-kind-plenary = felles
part-kind-talk = innlegg
part-kind-break = pause
part-kind-groups = grupper
part-kind-meal = måltid
cmd-copy-event = same som sist
cmd-move-event = flytt arrangement
cmd-programme = program
cmd-repeat-event = gjenta i ein serie
cmd-split-series = del serien
cmd-read-announcement = les ei kunngjering
cmd-import-events = hent inn kalender
cmd-export-calendar = skriv kalenderfil
cmd-view-mode = månad/veke/liste
cmd-narrow = vis berre
form-start-note = 2021-03-19 09:00, eller berre ein dato: 3 mars, neste fredag, v. 12
form-start-wrong = Dette er ikkje noko tidspunkt og ingen dato.
repeat-every = Kvar
repeat-until = Til og med
repeat-except-holidays = Ikkje på heilagdagar
repeat-except-week = Ikkje i veke
repeat-except-date = Ikkje på dato
repeat-dates = Eller på datoar
repeat-series = Kortnamn på serien
repeat-note = «4 veker» er kvar fjerde veke, «månad» same vekedag kvar månad. Datoar med komma mellom.
repeat-four-weeks = 4 veker
split-from = Frå og med
split-note = Arrangementa frå denne dagen blir ein eigen serie.
announcement-text = Teksten
announcement-note = Lim inn heile teksten, og trykk F4.
announcement-empty = Lim inn ein tekst først.
announcement-proposal = Framlegg frå kunngjeringa
announcement-proposal-note = Opne punkt: { $open }. Fleire datoar: { $dates }. Programpunkt: { $parts }.
import-events-note = Kalenderfil (.ics) eller arrangementsfil (.toml). Du ser først kva som skjer.
ask-import-events = Ta inn dette?
export-which = Kva
export-which-event = dette arrangementet
export-which-series = heile serien
export-which-all = alle arrangement
export-what = Med
export-what-event = arrangement
export-what-deadlines = arrangement og fristar
export-what-schedule = innlegga i gruppene
export-calendar-note = iCalendar, utan møtelenkja.
narrow-any = alle
narrow-note = Mellomrom vel. Esc i kalenderen viser alle igjen.
calendar-week = Veke { $week }
calendar-list = Frå { $date }
calendar-today = i dag
calendar-free = ingenting
why-no-event = Vel eit arrangement først.
why-no-series = Arrangementet høyrer ikkje til nokon serie.
calendar-too-many = fila har fleire enn { $n } hendingar; resten er ikkje teken med.
calendar-no-end = utan slutt.
programme-past-midnight = Programmet ville gå over midnatt. Endre programmet først.
announce-called-off = teksten seier at det er avlyst: «{ $text }»
left-out-too-many = og alle etter: ein regel gjev høgst { $n } datoar
did-edit-series = Endra serien «{ $title }»
cmd-edit-series = endre serien
series-tracks = Spor
series-note = Eitt spor per linje.
series-no-dates-next = Vel ein seinare sluttdato, eller andre datoar.
series-name-taken-next = Vel eit anna kortnamn.
series-split-nothing-next = Vel ein dato mellom det første og det siste.
calendar-broken-next = Hent kalenderfila på nytt, eller rett linja.
note-import-refused =
    { $n ->
        [one] { $n } oppføring vart avvist
       *[other] { $n } oppføringar vart avviste
    }
take-some = { $n } av følgjet får plass, { $rest } ventar
reason-lapsed = tilbodet vart ikkje svara på i tide
note-have-lapsed = { $n } tilbod har gått ut: { $names } (b)
note-lapsed = { $n } tilbod gjekk ut: { $names }
note-offered =
    { $n ->
        [one] { $n } plass tilboden: { $names }
       *[other] { $n } plassar tilbodne: { $names }
    }
party-split = blir delt når følgjet vil
field-offer-hours = Tilbod, kontortimar
form-may-split = Følgjet kan delast
offered-until = Tilbodet gjeld til
reason-merged = slått saman med påmeldinga til { $name }
did-merge = Slo saman påmeldingane til { $name }
no-duplicate = Denne påmeldinga har inga tidlegare frå same person. Gå til den siste av to og prøv igjen.
nothing-to-check = Ingenting å kontrollere.
all-checked = Alt er kontrollert.
range-begun = Området byrjar her; V igjen der det sluttar.
cmd-walk-through = kontroller alle
cmd-merge = slå saman dobbel påmelding
cmd-headcount = tal, mat og behov
cmd-person-events = alt personen er påmeld til
cmd-mark-range = merk eit område
walk-title = Å kontrollere: { $n } av { $all }
walk-keys = → neste  ← førre  s greitt som det er  u angre  Esc ferdig
walk-unknown = Ingen kommune heiter «{ $text }».
walk-ambiguous = «{ $text }» kan vere fleire.
walk-duplicate = { $name } har ei påmelding frå før: { $state }, { $received }.
walk-duplicate-gone = Den tidlegare påmeldinga er ikkje med lenger.
walk-address = «{ $text }» kan ikkje vere ei adresse.
walk-look-alike = «{ $text }» har teikn som liknar andre teikn.
walk-late = Fristen var { $deadline }.
walk-over-limit = { $place } har det talet som reglane tillèt.
walk-contradiction = Noko i kjelda må nokon lese; sjå linjene under.
walk-overbooked = Det er fleire enn det er plassar til.
walk-suggestion = { $n } { $name }
walk-key-other-municipality = m annan kommune
walk-key-organisation = o ikkje ein kommune
walk-key-merge = f slå saman
walk-key-two-people = s to ulike
walk-key-edit = e rett
walk-key-settle = s greitt som det er
walk-key-confirm = a stadfest
walk-key-wait = w venteliste
walk-key-decline = d avslå
headcount-seats =
    { $n ->
        [one] { $n } plass teken
       *[other] { $n } plassar tekne
    }
headcount-mode-open = ikkje sagt
headcount-offered =
    { $n ->
        [one] { $n } plass er tilboden og blir halden av
       *[other] { $n } plassar er tilbodne og blir haldne av
    }
headcount-expected = Venta oppmøte: { $n } ({ $percent } % fråvær av { $of } ved { $events } tidlegare av same type)
headcount-no-experience = Venta oppmøte: ingen tidlegare av denne typen har oppmøtetal.
headcount-no-freeze = Ingen frist for tal til kjøkkenet er sett.
headcount-freeze-ahead = Talet blir låst { $when }.
headcount-fixed =
    { $n ->
        [one] { $n } plass vart meld { $when }. Sidan då:
       *[other] { $n } plassar vart melde { $when }. Sidan då:
    }
headcount-no-change = inga endring
person-events =
    { $n ->
        [one] Påmeld til { $n } arrangement, møtte på { $attended }
       *[other] Påmeld til { $n } arrangement, møtte på { $attended }
    }
ahead-cancel = x: { $n } blir flytta opp ({ $names })
ahead-confirm = a: { $seated } får plass, { $waits } ventar
ahead-promote = b: { $n } på ventelista kan få plass
ahead-lapsed = b: { $n } tilbod har gått ut
per-municipality = Plassar per kommune (+ ikkje avgjort)
filter-unknown = «{ $text }» er ikkje forstått.
filter-unknown-next = Felt: kommune, status, merknad, namn, epost, funksjon, organisasjon, plassar, innlegg, kjelde.
xlsx-old = Fila er eit gammalt Excel-format eller har passord.
xlsx-save-as = Opne ho i eit rekneark, fjern passordet, og lagre som .xlsx eller CSV.
xlsx-unreadable = Arbeidsboka er skadd og kan ikkje lesast.
xlsx-too-much = Arbeidsboka pakkar ut til meir enn ei vanleg liste.
xlsx-other = Fila er ein behaldar, men inga Excel-arbeidsbok.
xlsx-too-many-cells = Arbeidsboka har meir enn { $most } celler.
list-in-parts = Del ho i fleire filer, og hent dei inn kvar for seg.
list-is-page = Fila er ei nettside, ikkje ei liste.
file-too-demanding = Fila kravde meir minne eller tid enn ei vanleg fil og vart ikkje lesen.
file-too-demanding-next = Ingenting er endra. Kjem fila frå nokon du kjenner, be om ho som CSV.
reader-failed = Fillesaren kunne ikkje startast: { $why }
reader-failed-next = Prøv igjen, eller lagre lista som CSV.
cmd-import-list = hent inn liste
import-list-note = CSV, Excel (.xlsx), e-post (.eml, mbox) eller ei mappe med e-post. Du ser først kva som skjer.
import-save-refused = lagre avviste rader
import-refused-saved =
    { $n ->
        [one] { $n } avvist rad lagra i { $file }
       *[other] { $n } avviste rader lagra i { $file }
    }
import-columns = kva kolonnane betyr
import-columns-note = Mellomrom eller første bokstav vel. Blir hugsa for neste liste frå same skjema.
import-column-number = Kolonne { $n }
import-keys = Enter hent inn  m kolonnar  r lagre avviste  Esc la vere
import-keys-columns = m sei kva kolonnane betyr  Esc la vere
column-name = Namn
column-first-name = Førenamn
column-last-name = Etternamn
column-email = E-post
column-phone = Telefon
column-function = Funksjon
column-organisation = Kommune eller verksemd
column-country = Land
column-received = Motteke
column-mode = Deltaking
column-presenting = Held innlegg
column-title = Tittel på innlegg
column-not-before = Ikkje før
column-done-by = Ferdig innan
column-seats = Tal på personar
column-brought-by = Invitert av
column-diet = Kosthald
column-access = Tilrettelegging
column-note = Merknad
column-state = Status
column-may-split = Følgjet kan delast
column-form-id = Nummeret på svaret
column-skip = – (ikkje bruk)
import-mails =
    { $n ->
        [one] { $file }: { $n } melding
       *[other] { $file }: { $n } meldingar
    }
source-mail = Frå e-post i { $name }, melding { $row }:
flag-signs-off = melder av?
walk-signs-off = Ifølgje e-posten kjem vedkomande ikkje; sjå under.
walk-key-cancel = x meld av
mail-unclear = Meldinga seier ikkje klart om nokon melder seg på eller av.
mail-two-senders = Meldinga har fleire avsendarar.
mail-name-is-address = Namnet på avsendaren er ei anna adresse enn { $address }.
mail-other-number = Meldinga seier { $said } personar, men nemner { $named }.
mail-too-large = Meldinga er større enn ein vanleg e-post.
mail-unreadable = Dette er ingen e-post som kan lesast. Opne han i e-postprogrammet, og lagre han på nytt som .eml.
mail-bounce = ikkje levert
mail-automatic = automatisk svar
mail-list = frå ei e-postliste
mail-too-many = Mappa har meir enn { $most } meldingar.
mail-too-many-next = Del ho i fleire mapper, og hent dei inn kvar for seg.
export-name = Namn
export-email = E-post
export-phone = Telefon
export-function = Funksjon
export-organisation = Kommune
export-received = Motteke
export-mode = Deltaking
export-presenting = Presenterer
export-title = Tema
export-not-before = Ikkje før
export-done-by = Seinast
export-seats = Antal
export-may-split = Kan delast
export-brought-by = Invitert av
export-diet = Kosthald
export-access = Tilrettelegging
export-note = Merknad
export-state = Status
export-digital = digitalt
export-on-site = på staden
export-attendance = Deltakarar
export-there = Til stades
export-needs-event = Sei kva arrangement.
export-wrong-part = I ein tabell kan stå påmeldingar eller deltakarar: --what registrations eller --what attendance.
export-too-large = Tabellen er større enn filtypen toler.
export-too-large-next = Vel den andre filtypen: .csv eller .xlsx.
export-needs-file = Ei arbeidsbok treng ei fil: -o liste.xlsx.
did-export-table =
    { $n ->
        [one] Skreiv { $n } rad til { $file }
       *[other] Skreiv { $n } rader til { $file }
    }
zoom-too-many = Zoom tek ikkje { $rooms } rom og { $people } personar: høgst { $most_rooms } rom og { $most_people } personar.
zoom-too-many-next = Del i færre grupper, eller fordel dei for hand i møtet.
zoom-many = { $rooms } rom og { $people } personar: nokre Zoom-kontoar tek færre.
zoom-by-hand =
    { $n ->
        [one] { $n } person må plasserast for hand:
       *[other] { $n } personar må plasserast for hand:
    }
cmd-export-list = skriv liste
form-what = Kva
export-what-registrations = påmeldingar
export-what-attendance = deltakarliste
export-what-zoom = Zoom-rom
export-list-note = Skriv eit filnamn som sluttar på .csv eller .xlsx.
flag-unmatched = ikkje påmeld?
walk-unmatched = Var i møtet, men passar ikkje sikkert til noka påmelding.
walk-key-attended = t var til stades
cmd-attended = var til stades
cmd-no-show = møtte ikkje
cmd-import-attendance = hent inn møterapport
attendance-note = Deltakarrapporten frå Teams eller Zoom. Du ser først kva som skjer.
ask-import-attendance = Hente inn oppmøtet?
attendance-result = { $people } i rapporten: { $attended } var til stades, { $away } møtte ikkje, { $new } utan påmelding
attendance-no-names = Fila har ingen tabell med namn.
attendance-no-names-next = Lagre deltakarrapporten frå møtet, og ta han inn slik han er.
did-import-attendance = Henta oppmøte frå { $file }: { $n } til stades
note-unmatched = { $n } utan påmelding (c)
refused-one-file = --refused går med éi fil om gongen.
file-is-other = det er inga vanleg fil
file-is-read = det er lista som blir lesen
mail-more-to-read = Meldinga seier meir enn det som er lese ut av ho.
mail-more-names = Meldinga nemner fleire namn: { $names }
mail-too-many-people = Meldinga nemner meir enn { $most } personar.
walk-said = { $why }
import-keys-mail = Enter hent inn (ingen blir stadfesta)  ↓↑ bla  Esc la vere

## letters
cmd-outbox = lenkje og e-post
language-nb = bokmål
language-nn = nynorsk
language-sv = svensk
language-en = engelsk
letter-draft = utkast
letter-sending = uviss
letter-sent = send
letter-from = Frå
letter-to = Til
letter-bcc = Blindkopi
letter-subject = Emne
letter-body = Tekst
letter-in-doubt = Serveren svarte ikkje: e-posten kan vere send. Sjå i utboksen, og merk han som send (s) eller ta han bort (x).
letter-left-out =
    { $n ->
        [one] Går ikkje til { $names } lenger (avmeld, eller har fått ny adresse).
       *[other] Går ikkje til { $n } lenger (avmelde, eller har fått ny adresse) – { $names }.
    }
letter-outdated = E-posten stemmer ikkje lenger: { $title } har fått ei anna lenkje eller eit anna tidspunkt, eller er avlyst.
letter-outdated-next = Skriv han på nytt (N på skjermen, --again på kommandolinja), eller ta han bort.
letter-to-nobody = E-posten går ikkje til nokon lenger: dei er avmelde eller har fått ny adresse.
letter-to-nobody-next = Ta han bort.
letter-was-sent = Ein e-post som er send, blir ståande.
no-such-letter = Ingen e-post byrjar med «{ $given }».
no-such-letter-next = outbox list viser dei alle.
link-not-sent = ikkje send
link-drafted = utkast { $at }
link-sent = send { $at }
fact-link = Lenkje
link-plan =
    { $n ->
        [one] { $n } person har ikkje fått lenkja ({ $languages }).
       *[other] { $n } personar har ikkje fått lenkja ({ $languages }).
    }
link-plan-has-it =
    { $n ->
        [one] { $n } har fått lenkja.
       *[other] { $n } har fått lenkja.
    }
link-plan-unreachable =
    { $n ->
        [one] { $names } manglar e-postadresse, eller har ei som må sjåast på først.
       *[other] { $n } manglar e-postadresse, eller har ei som må sjåast på først – { $names }.
    }
link-event-cancelled = { $title } er avlyst: ingen får lenkja.
link-missing = { $title } har inga lenkje enno.
link-missing-next = Skriv ho inn: l på denne skjermen, eller event edit EVENT --link ADRESSE.
link-nobody = Ingen manglar lenkja.
link-nobody-next = Berre stadfesta får ho. Til alle på nytt: N på skjermen, --again på kommandolinja.
link-hidden-personal = Malen på språket { $language } seier noko om kvar mottakar, og kan ikkje gå til fleire på éin gong.
link-hidden-personal-next = Skriv éin e-post til kvar (--each), eller ta namn og kommune ut av malen.
link-too-many-each = Éin e-post til kvar av { $n } er for mange; høgst { $most } på éin gong.
link-too-many-each-next = Send til fleire med blindkopi (--bcc), og ta namn og kommune ut av malen.
did-draft-link =
    { $n ->
        [one] Skreiv lenkja til { $n } for { $title }; ingenting er sendt
       *[other] Skreiv lenkja til { $n } for { $title }; ingenting er sendt
    }
did-mark-letters-sent = Noterte e-posten som send til { $n }
did-remove-letters =
    { $n ->
        [one] Tok bort ein e-post
       *[other] Tok bort { $n } e-postar
    }
did-begin-sending = Byrja å sende ein e-post
did-not-send = Serveren tok ikkje imot ein e-post
did-send =
    { $n ->
        [one] Sendt til { $n } ({ $letters } e-post).
       *[other] Sendt til { $n } ({ $letters } e-post).
    }
did-export-letters = Skreiv { $n } utkast til { $folder }; opne dei i e-postprogrammet, sjå over og send.
did-set-template = Endra teksten i e-post ({ $language })
did-set-languages =
    { $n ->
        [one] Noterte målvedtaket i { $n } kommune
       *[other] Noterte målvedtaket i { $n } kommunar
    }
language-what = Sei kva kommune, og nb, nn eller neutral.
language-what-next = Eller mange på éin gong: --file FIL med linjer som Voss;nynorsk.
language-unknown = «{ $given }» er ikkje nb, nn eller neutral.
language-norway-only = { $name } er ikkje ein norsk kommune: berre norske kommunar gjer målvedtak.
template-open-brace = ein { utan }
template-unknown = det finst ingen plasshaldar {"{"}{ $name }{"}"}
template-in-subject = Emne, teikn { $column }: { $what }
template-in-body = Tekst, linje { $line }, teikn { $column }: { $what }
template-known = Plasshaldarar: { $names }
template-empty = Emne og tekst må ha noko i seg.
template-not-utf8 = Teksten er ikkje UTF-8.
note-link-outdated =
    { $n ->
        [one] { $n } har fått den gamle lenkja eller tida; skriv til dei på nytt
       *[other] { $n } har fått den gamle lenkja eller tida; skriv til dei på nytt
    }
outbox-empty = Ingen e-postar ligg klare.
outbox-empty-next = Skriv dei: n på skjermen, outbox draft link EVENT på kommandolinja.
outbox-nothing-to-mark = Ingen e-post som ikkje er notert som send.
outbox-none = Ingen e-post enno (n skriv). Teksten:
outbox-keys = n skriv  N på nytt  e mal  l lenkje  w til filer  s sendt  x ta bort  u angre  Esc
outbox-keys-send = n skriv  N på nytt  e mal  l lenkje  w filer  p send  s sendt  x bort  u angre  Esc
outbox-write = Skriv utkast til filer
outbox-write-note = E-postprogrammet opnar kvar fil (.eml) som eit utkast. Merk dei som sende (s) når dei er sende.
outbox-template = Tekst i e-post: { $language }
outbox-send = Send e-postane som ligg klare
outbox-send-note = Passordet blir ikkje lagra. Du blir spurd før noko går.
form-password = Passord
ask-link-again = Skrive til alle stadfesta på nytt, òg til dei som har fått lenkja?
ask-letters-sent =
    { $n ->
        [one] Har du sendt e-posten som ligg klar? Mottakarane blir noterte som at dei har fått han.
       *[other] Har du sendt dei { $n } e-postane som ligg klare? Mottakarane blir noterte som at dei har fått dei.
    }
ask-send = Det som er sendt, kan ikkje takast tilbake.
post-confirm =
    { $n ->
        [one] Sende til { $n } mottakar no, gjennom { $server } ({ $letters } e-post)?
       *[other] Sende til { $n } mottakarar no, gjennom { $server } ({ $letters } e-post)?
    }
post-confirm-next = Sjå over dei (outbox list, outbox show), og sei så: --confirm { $n }.
post-next = Ingenting er sendt. Serveren og avsendaren står i config.toml under [mail]; utan dei: outbox export skriv utkast til e-postprogrammet.
post-not-set = Ingen e-postserver er sett opp: w skriv utkast til e-postprogrammet.
post-not-built = Dette programmet er bygd utan sending (cargo install --features smtp).
post-no-server = Ingen e-postserver er sett opp.
post-no-sender = Avsendaren manglar: from = "Namn <namn@example.org>".
post-insecure = Utan kryptering blir det berre sendt gjennom ein server på denne maskina, og utan passord.
post-refused = Serveren seier nei: { $why }
post-no-answer = { $server } svarar ikkje.
post-address = { $address } er inga adresse som kan sendast til.
post-in-doubt = Svaret kom ikkje, e-posten kan vere send: { $why }
post-stopped = Stoppa.
post-rest-next = Det som er sendt, er notert. Resten ligg klart.
stage-send = Sender
head-written = Skrive
head-language = Språk
head-recipients = Mottakarar
head-subject = Emne
link-plan-ready =
    { $n ->
        [one] For { $n } ligg e-posten klar, ikkje send.
       *[other] For { $n } ligg e-posten klar, ikkje send.
    }
link-plan-nobody = Ingen er stadfesta enno.
letter-recipients =
    { $n ->
        [one] { $n } mottakar
       *[other] { $n } mottakarar
    }
stage-read = Les
stage-import = Finn personar og kommunar
stage-save = Lagrar
dropped =
    { $n ->
        [one] { $n } ny fil i mappa (i på skjerm 2 ser på ho)
       *[other] { $n } nye filer i mappa (i på skjerm 2 ser på dei)
    }
dropped-mark =
    { $n ->
        [one] { $n } ny fil
       *[other] { $n } nye filer
    }
note-group-range = { $smallest }–{ $largest }, spreiing i alt { $spread }
warn-no-chair = Gruppe { $groups } har ingen leiar.
did-add-group = La til gruppe { $group }
did-split-group = Delte gruppe { $group } i to
did-merge-groups = Slo gruppe { $other } saman med gruppe { $group }
did-remove-group =
    { $n ->
        [one] Fjerna gruppe { $group }; { $n } kommune er plassert i ei anna
       *[other] Fjerna gruppe { $group }; { $n } kommunar er plasserte i dei andre
    }
did-move-group = Flytta gruppe { $group } til plass { $to }
did-describe-group = Endra gruppe { $group }
did-place-guests =
    { $n ->
        [one] Plasserte { $name }
       *[other] Plasserte { $n } gjester
    }
did-spread-guests =
    { $n ->
        [one] Plasserte { $n } gjest
       *[other] Spreidde { $n } gjester på gruppene
    }
did-accept-group = Tok gruppe { $group } frå framlegget
split-too-small = Gruppe { $group } har færre enn to kommunar.
merge-same-group = Gruppe { $group } kan ikkje slåast saman med seg sjølv.
group-not-empty =
    { $n ->
        [one] Gruppe { $group } har { $n } kommune.
       *[other] Gruppe { $group } har { $n } kommunar.
    }
group-not-empty-next = Flytt dei først, eller sprei dei på dei andre gruppene (--spread).
group-is-last = Det er den siste gruppa.
groups-from-one = Grupper har nummer frå 1.
not-a-guest = Berre gjester som er stadfesta, kan plasserast for seg: folk frå ein kommune er der kommunen er.
not-a-guest-next = groups show viser gjestene og kven av dei som er utan gruppe.
no-free-guests = Alle gjester er i ei gruppe.
guests-where = Sei kven (id) og kvar: --to GRUPPE, --with KOMMUNE eller --spread.
no-late-changes = Ingen kommune har kome til eller falle frå sidan inndelinga.
late-gone =
    { $n ->
        [one] { $names } har ingen stadfest att, og blir teken ut.
       *[other] { $n } kommunar har ingen stadfest att, og blir tekne ut – { $names }.
    }
delegation-people =
    { $n ->
        [one] { $n } stadfest påmelding
       *[other] { $n } stadfesta påmeldingar
    }
delegation-earlier = Tidlegare forum
delegation-was = { $day } – gruppe { $group }, saman med { $names }
delegation-not-there = { $day } – ikkje med
delegation-first = Dette er det første.
group-chair = Leiar
group-room = Rom eller lenkje
board-free-guests = Gjester utan gruppe
head-strategy = Måte
head-groups = Grupper
head-spread = Spreiing
head-moves = Flytta
head-sizes = Storleikar
cmd-as-last-time = som førre forum
cmd-late-changes = endringar sidan sist
cmd-warnings = merknader
cmd-split-group = del gruppa
cmd-merge-group = slå saman med neste
cmd-add-group = ny gruppe
cmd-remove-group = fjern gruppa
cmd-group-earlier = gruppa eit hakk fram
cmd-group-later = gruppa eit hakk tilbake
cmd-spread-guests = sprei gjestene
cmd-alternatives = samanlikn måtar
cmd-how-to-divide = korleis dele
cmd-take-group = ta berre denne gruppa
board-notices =
    { $n ->
        [one] { $n } merknad (w)
       *[other] { $n } merknader (w)
    }
no-notices = Ingenting å merke seg.
ask-remove-group =
    { $n ->
        [one] Fjerne gruppe { $group }? { $n } kommune blir flytta til ei anna etter storleik.
       *[other] Fjerne gruppe { $group }? { $n } kommunar blir fordelte på dei andre etter storleik.
    }
divide-max = Høgst i ei gruppe
divide-min = Minst i ei gruppe
divide-limits = Grenser (innbyggjarar)
divide-from = Som ved
divide-note = Tomt: det som passar. Vanlege grenser: { $presets }
divide-impossible = går ikkje
form-number = Skriv eit tal, eller la det stå tomt.
alternatives-keys = Enter vis framlegget  ↓↑ vel  Esc tilbake
notices-keys = Enter gå dit  ↓↑ vel  Esc tilbake
cmd-export-groups = skriv gruppene til fil
export-what-groups = grupper
export-what-teams = Teams (lim inn)
export-groups-note = Grupper: .xlsx, .csv, .html eller .md. Svar òg. Zoom: .csv. Teams: .txt.
export-groups-json = Gruppene som JSON: groups show EVENT --json.
group-summary =
    { $n ->
        [one] { $n } kommune, { $smallest } innbyggjarar
       *[other] { $n } kommunar, { $smallest }–{ $largest } innbyggjarar
    }
teams-how = Teams les inga liste over grupperom. Lag romma i møtet, og lim inn adressene for kvart rom i søkjefeltet under «Tilordne deltakarar».
teams-without = Utan adresse, blir plasserte for hand: { $names }
head-group = Gruppe
head-presents = Innlegg
cmd-peek = vis det som gjeld
peek-stands = SLIK DET ER NO (v: førre forum eller framlegget)
peek-before = FØRRE FORUM, { $day } (v: framlegget)
warn-moved-full =
    { $n ->
        [one] { $n } flytta, fordi gruppe { $group } har { $members } og plass til { $max }
       *[other] { $n } flytta, fordi gruppe { $group } har { $members } og plass til { $max }
    }
group-over-limit = Gruppe { $group } har { $members } kommunar; grensa er { $max }.
warn-min-ignored = Færrast i ei gruppe gjeld ikkje for denne måten.
note-groups-dropped =
    { $n ->
        [one] Ei gruppe er borte, med leiar, rom eller { $guests } gjester
       *[other] { $n } grupper er borte, med leiar, rom eller { $guests } gjester
    }
ask-remove-bare-group = Fjerne gruppe { $group }? Leiar, rom og gjester mistar plassen sin.
groups-free-guests = Gjester utan gruppe: { $names }
ask-doubtful-sent = Er denne e-posten send? Sjå i utboksen. Mottakarane blir noterte som at dei har fått han.
link-not-in-text = Teksten på { $language } har inga lenkje i seg, eller linja med lenkja fell bort.
link-not-in-text-next = Set {"{"}lenkje{"}"} på ei linje for seg (e på skjermen, outbox template set på kommandolinja).
undo-sent = E-post som har gått til serveren, kan ikkje takast tilbake.
undo-sent-next = Det som er gjort etterpå, kan angrast; det som er gjort før, blir retta for hand.
context-live = Køyreplan på sjølve dagen
order-fair = rettferdig
order-shuffle = loddtrekking
slot-pause = Pause i gruppa
slot-free = Ledig
change-word-new = ny
change-word-cancelled = går ut
change-word-moved = flytta
change-word-group = anna gruppe
change-word-length = anna lengd
change-word-break = pause
change-word-programme = program
ask-live-forget = Gløyme alt som er notert om korleis det gjekk? Det er meininga etter ei øving.
ask-release = Publisere køyreplanen som versjon { $number }? Han kan ikkje endrast sidan; ein ny versjon kan kome etter.
ask-release-changes =
    { $n ->
        [one] Éi endring:
       *[other] { $n } endringar:
    }
ask-release-conflicts =
    { $n ->
        [one] Sjølv om dette står att:
       *[other] Sjølv om desse { $n } står att:
    }
ask-schedule-letters = Skrive e-post til alle om når dei har innlegg? Ingenting blir sendt.
ask-schedule-letters-changes = Skrive e-post til dei som endringane gjeld? Ingenting blir sendt.
back-break = pause { $n } min
back-slots = innlegg { $n } min
back-discussion = samtale { $n } min
beside-keys = Enter ta  * no  Esc lukk
positions-keys = ○ før  ● sist  ↑↓ bla  Esc lukk
cmd-compare-orders = samanlikn rekkjefølgjer
cmd-difference = skilnad frå sist
cmd-export-schedule = skriv køyreplanen til fil
cmd-keep-times = hald på tidene
cmd-live = køyr no
cmd-live-bring-back = hent inn tida
cmd-live-forget = gløym det som er notert
cmd-live-go-on = neste
cmd-live-leave = tilbake til utkastet
cmd-live-less = eitt minutt mindre
cmd-live-more = eitt minutt meir
cmd-live-skip = hopp over
cmd-live-swap = byt med neste
cmd-longer = lengre
cmd-shorter = kortare
cmd-pause-before = pause framfor
cmd-positions = plassar i serien
cmd-release = publiser
cmd-releases = sjå versjonar
cmd-schedule-letters = e-post om køyreplanen
cmd-schedule-remarks = merknader
cmd-slot-left = til gruppa før
cmd-slot-right = til gruppa etter
cmd-timing = lengder og pausar
conflict-no-speaker = «{ $title }» har ingen innleiar.
conflict-over-the-end = Gruppe { $group } sluttar { $end }, etter at økta er over.
conflict-presenter-away = { $name } skulle ha innlegget for { $delegation }, men er ikkje med.
conflict-slot-overlap = Gruppe { $group }: { $name } begynner { $at }, før det førre innlegget er slutt.
conflict-too-long = { $name } har { $minutes } minutt; det er avtalt høgst { $limit }.
conflict-two-groups-at = { $name } har innlegg i gruppe { $a } og gruppe { $b } samstundes, kl. { $at }.
did-draft-schedule =
    { $n ->
        [one] Skreiv e-post om køyreplanen til éin person: { $title }
       *[other] Skreiv e-post om køyreplanen til { $n } personar: { $title }
    }
did-keep-times = Held på tidene frå versjon { $release }
did-let-times = Tidene følgjer rekkjefølgja att
did-live-begin = Noterer korleis det går
did-live-bring-back = Gruppe { $group } hentar inn tida
did-live-forget = Gløymde korleis det gjekk
did-live-go-on = Gruppe { $group }: neste
did-live-lengthen = Gruppe { $group }: { $by } min
did-live-skip = Gruppe { $group }: hoppa over, eller teke inn att
did-live-swap = Gruppe { $group }: bytte plass
did-release = Publiserte versjon { $number }
did-remove-pause = Tok bort pausen framfor plass { $position } i gruppe { $group }
did-set-length = { $name }: { $n } minutt
did-set-pause = Pause på { $n } minutt framfor plass { $position } i gruppe { $group }
did-set-timing = Innlegg på { $slot } min, { $changeover } mellom, pause { $pause }
diff-break = Pausen flytta { $from } -> { $to }
diff-break-group = Pausen i gruppe { $group } flytta { $from } -> { $to }
diff-cancelled = { $name } går ut (var { $place })
diff-group = { $name } til ei anna gruppe: { $from } -> { $to }
diff-length = { $name } frå { $from } til { $to } minutt
diff-moved = { $name } flytta { $from } -> { $to }
diff-new = { $name } ny: { $place }
diff-none = Ingen skilnad
diff-programme = «{ $title }»: { $from } -> { $to }
place-in-group = { $at } i gruppe { $group }
place-none = inga tid
place-start = { $at }
place-time = { $at }–{ $end }
does-not-fit = får ikkje plass
event-in-no-series = «{ $title }» høyrer ikkje til nokon serie.
event-in-no-series-next = Gje arrangementet ein serie (event edit --series).
head-begins = Begynner
head-break = Pause
head-changeover = Mellom
head-ends = Slutt
head-ends-with = Sluttar
head-first-to-last = Først ... sist
head-fits = Plass
head-forums = Forum
head-mean = Snitt
head-moved = Flytta
head-order = Rekkjefølgje
head-past = Før
head-places = Plassar
head-presentations = Innlegg
head-release = Versjon
head-slot = Innlegg
head-turn = Tur
head-unmet = Ønske
head-wish = Ønske
in-no-group-next = Del inn i grupper først, eller sjå om kommunen er med.
length-out-of-range = Minutt frå 1 til { $most }.
letter-outdated-release = E-posten stemmer ikkje lenger: han gjeld versjon { $number }, og ein seinare er publisert.
letter-was-sent-next = Det som er sendt, blir ståande; skriv heller ein ny.
live-by-draft = etter utkastet
live-by-release = etter versjon { $number }
live-kept = blir notert
live-rehearsal = ikkje i dag: slik vil han begynne
live-changes-nothing = Det endrar ingenting no.
live-changes-nothing-next = Det som er over, blir ikkje endra; framlegg finst berre når gruppa er forseinka.
live-early = { $n } min føre: slutt { $end }
live-late = { $n } min etter: slutt { $end }
live-goes-on = Arrangementet er i gang: køyreplanen går vidare der han var.
live-minutes = min
live-seconds = sek
live-next = Neste { $at } { $name }
live-not-begun = Ikkje begynt
live-not-in-group = { $name } har ikkje innlegg i gruppe { $group }.
live-nothing-kept = Ingenting er notert om korleis det gjekk.
live-now =
    { $n ->
        [one] { $name }, eitt minutt att
       *[other] { $name }, { $n } minutt att
    }
live-other-day = Arrangementet er { $day }, ikkje i dag.
live-other-day-next = Ei øving: start programmet med --now og den dagen.
live-over = Ferdig
live-proposal = Framlegg: { $parts }
live-proposal-partly = Framlegg: { $parts }, framleis { $n } min etter
live-until =
    { $n ->
        [one] Begynner om eitt minutt
       *[other] Begynner om { $n } minutt
    }
looking-at-draft = Utkastet
looking-at-release = Versjon { $number }, publisert { $day }. v: den før, Esc: utkastet
no-release = Køyreplanen er ikkje publisert enno.
no-release-next = Publiser utkastet først (r, eller schedule release).
no-schedule-remarks = Ingenting å merke seg: køyreplanen går opp.
no-such-release = Det finst ingen versjon { $number }; siste er { $releases }.
note-release-changes =
    { $n ->
        [one] éi endring
       *[other] { $n } endringar
    }
orders-note = Ønske som ikkje blir oppfylte, innlegg flytta sidan siste versjon, og om dei som tala seint, no kjem tidleg (1) eller seint att (-1).
past-first = først ×{ $n }
past-last = tala sist ×{ $n }
past-never = har ikkje hatt innlegg før
past-places =
    { $n ->
        [one] eitt forum før: snitt { $mean } (0 først, 1 sist), først { $first }, sist { $last }
       *[other] { $n } forum før: snitt { $mean } (0 først, 1 sist), først { $first }, sist { $last }
    }
pause-times-kept = Tidene står som publisert; då blir ingen pause lagd inn.
pause-times-kept-next = La tidene følgje rekkjefølgja att først (f, eller schedule keep --off).
positions-all = Alle som har vore med, har hatt innlegg.
positions-announced = som publisert
positions-held = slik det gjekk
positions-evenness = Jamleik { $share } % (100: alle er i snitt i midten)
positions-forums =
    { $n ->
        [one] eitt forum
       *[other] { $n } forum
    }
positions-never =
    { $n ->
        [one] Éin har aldri hatt innlegg: { $names }
       *[other] { $n } har aldri hatt innlegg: { $names }
    }
positions-none = Ingen køyreplan i serien er publisert eller køyrd.
positions-none-next = Publiser ein (r), så har neste forum noko å rette seg etter.
release-cancelled = { $title } er avlyst.
release-cancelled-next = Eit avlyst arrangement har ingen køyreplan å publisere; angre avlysinga (u) om det skal haldast.
release-conflicts =
    { $n ->
        [one] Éin merknad til køyreplanen: { $texts }
       *[other] { $n } merknader til køyreplanen: { $texts }
    }
release-conflicts-next = Rett dei, eller publiser likevel med --acknowledge.
release-nothing = Programmet er tomt.
release-nothing-next = Legg inn delar i programmet (o på kalenderen).
release-unchanged = Ingenting er endra sidan versjon { $number }.
release-unchanged-next = Endre noko først; versjonen som er publisert, gjeld.
remarks-more = ({ $n } til, w)
schedule-after-release =
    { $n ->
        [one] Utkast etter versjon { $number } ({ $day }): éi endring
       *[other] Utkast etter versjon { $number } ({ $day }): { $n } endringar
    }
schedule-release = Versjon { $number }, publisert { $day }
schedule-kept = tidene som publisert
schedule-letters-nobody = Det er ingen å skrive til: endringane gjeld ingen som har ei adresse.
schedule-letters-nobody-next = Til alle likevel: --full.
schedule-plan =
    { $n ->
        [one] Éin person (e-postar: { $letters })
       *[other] { $n } personar (e-postar: { $letters })
    }
schedule-plan-unconcerned =
    { $n ->
        [one] utan endring: éin kommune
       *[other] utan endring: { $n } kommunar
    }
slot-not-in-text = E-posten seier ikkje når mottakaren har innlegg.
slot-not-in-text-next = Set inn plasshaldaren for innlegget eller køyreplanen.
unmet-by-hand = rekkjefølgja er sett for hand (o oppfyller ønsket)
unmet-kept = tidene står som publisert
unmet-no-time = ingen innlegg ligg i den tida
unmet-taken = den tida har { $others } ønskt
what-if-changeover = med { $minutes } min mellom: { $n }
what-if-most =
    { $n ->
        [one] Den største gruppa har eitt innlegg.
       *[other] Den største gruppa har { $n } innlegg.
    }
what-if-none = utan tid mellom: { $n }
why-released = det som er publisert, blir ikkje endra
wish-between = mellom { $from } og { $until }
wish-from = ikkje før { $from }
wish-none = inga tid
wish-until = ferdig innan { $until }
live-newer = blir notert; versjon { $number } blir ikkje følgd
head-part = Del
head-speaker = Innleiar
programme-is-draft = Køyreplanen er ikkje publisert: dette er utkastet.
programme-newer-draft =
    { $n ->
        [one] Dette er versjon { $number }; utkastet har éi endring som ikkje er med.
       *[other] Dette er versjon { $number }; utkastet har { $n } endringar som ikkje er med.
    }
programme-group =
    { $n ->
        [one] eitt innlegg, til { $end }
       *[other] { $n } innlegg, til { $end }
    }
page-template-broken = Malen kan ikkje brukast (linje { $line }): { $why }
page-template-next = Programmet si eiga side står i «config page»; rett malen, eller ta han bort.
export-schedule-forms = Køyreplanen blir skriven som html, md, xlsx, csv eller ics; som JSON: schedule show EVENT --json.
export-schedule-note = Filendinga bestemmer formatet: .html, .md, .xlsx, .csv eller .ics (ikkje for utkastet); med lenkja .html, .md eller .ics.
export-what-programme = programmet som publisert
export-what-programme-draft = utkastet
export-what-programme-link = programmet med møtelenkja
letter-outdated-release-next = Skriv dei på nytt (m på køyreplanen, outbox draft schedule på kommandolinja).
positions-keys-plain = o før  O sist  ↑↓ bla  Esc lukk
ask-release-both = { $conflicts } som står att, { $n } endra.
live-groups = gruppe { $first }–{ $last } av { $n }
live-changeover = Byte
note-release-people =
    { $n ->
        [one] gjeld éin person
       *[other] gjeld { $n } personar
    }
diff-presenter = { $name }: ein annan held innlegget
diff-details = Gruppe { $group }: nytt namn, rom eller ny leiar
diff-speaker = «{ $title }»: ein annan innleiar
diff-day = Arrangementet er på ein annan dag eller begynner på eit anna tidspunkt
change-word-presenter = annan innleiar
change-word-details = nytt rom
change-word-speaker = annan innleiar
change-word-day = ny dag
conflict-guest-outside = { $name } har innlegg, men er ikkje i noka gruppe.
coverage-all = Alle møte
coverage-name = Rekkjevidd
coverage-sum =
    { $n ->
        [one] Nådd: { $reached } av { $of } kommunar, på eitt møte
       *[other] Nådd: { $reached } av { $of } kommunar, på { $n } møte
    }
coverage-parts = { $returning } kom att, { $once } var med éin gong, { $never } aldri
coverage-inherited =
    { $n ->
        [one] Éin tel berre fordi ein kommune som gjekk inn i han, var med
       *[other] { $n } tel berre fordi ein kommune som gjekk inn i han, var med
    }
coverage-unrecorded =
    { $n ->
        [one] For eitt møte veit ingen kven som var der
       *[other] For { $n } møte veit ingen kven som var der
    }
coverage-reached = Nådd
coverage-of = Kommunar
coverage-share = Del
coverage-counties = Fylke
coverage-sizes = Etter folketal
coverage-meetings = Møte for møte
coverage-present = Til stades
coverage-new = Nye
coverage-cumulative = I alt
coverage-never = Aldri nådd
head-meetings = Møte
head-first-day = Første gong
head-last-day = Siste gong
head-inherited = Gjennom tidlegare kommune
size-below = under { $n }
size-from = { $n } og meir
no-such-county = Det finst ikkje noko fylke som heiter «{ $given }».
no-such-county-next = Fylka: { $names }
cmd-reach = rekkjevidd
cmd-reach-series = neste serie
cmd-reach-period = anna tidsrom
cmd-never-reached = aldri nådd
cmd-export-reach = skriv rekkjevidda til fil
export-reach-note = Filendinga bestemmer formatet: .html, .csv eller .xlsx.
why-reach = opne rekkjevidda først (r)
period-all = alle år
period-year = i år
period-twelve = siste 12 månader
never-nobody = Alle er nådde.
coverage-line = Ulike kommunar i alt: { $n } (øvst dei nye)
network-head = Nettverket
network-none = ikkje kjend
network-interested = interessert
network-in-network = med i nettverket
network-step = på veg, trinn { $n } av 8
network-step-choice = trinn { $n }
network-approved = godkjend
network-renewal = blir fornya { $day }
renewal-not-approved = { $name } er ikkje godkjend; berre ei godkjenning blir fornya.
contact-address = «{ $address }» er inga e-postadresse.
did-describe-municipality = Noterte om { $name }
head-size = Storleik
head-formal-name = Formelt namn
head-network = Nettverk
head-role = Rolle
municipality-never = Har ikkje meldt seg på noko.
municipality-took-part = Arrangement
form-network-status = Status
form-since = Sidan (2021-03-19)
form-renewal = Blir fornya
form-contacts = Kontaktar
form-contacts-note = Ein kontakt per linje: Namn (adresse), rolle, telefon
cmd-edit-municipality = status og kontaktar
form-day = Ein dato som 2021-03-19.
why-no-municipality = ingen kommune er vald
no-such-experience = Inga erfaring begynner med «{ $given }».
no-such-experience-next = Sjå experience list.
did-edit-experience = Endra erfaringa «{ $title }»
did-remove-experience = Tok bort erfaringa «{ $title }»
note-no-consent = ingen har sagt ja til at ho blir delt: ho er berre her
document-link = «{ $link }» er inga lenkje som begynner med https:// eller http://.
document-link-next = Skriv tittelen, eit mellomrom og lenkja.
no-shared-experience = Inga av desse erfaringane kan delast: ingen har sagt ja.
no-shared-experience-next = Spør kommunen, og noter det (experience edit --consent yes).
experience-contact = Kontakt
experience-valid-until = Gjeld til
experience-consent = Kan delast
form-experience-municipalities = Kommunar
form-experience-partners = Partnarar (;)
form-experience-topics = Tema
form-experience-text = Tekst
form-experience-documents = Dokument
form-experience-note = Dokument: eitt per linje, tittelen og til slutt lenkja eller filnamnet. Teksten er Markdown.
cmd-new-experience = ny erfaring
cmd-edit-experience = endre
cmd-remove-experience = ta bort
cmd-like-us = som vår kommune
cmd-export-experiences = skriv til fil
ask-remove-experience = Ta bort erfaringa «{ $title }»?
form-like-note = Tomt: alle. Storleik: berre frå kommunar av same storleik. Nærleik: fylket først, så landet, så storleiken.
like-size = storleik
like-near = nærleik
export-experiences-note = Dei som er viste og kan delast: .html eller .md.
experiences-like = som { $name }
why-no-experience = inga erfaring er vald
no-experience-found = Inga erfaring passar.
no-experience-found-next = Søk med færre ord, eller med byrjinga av dei.
due-review = Erfaring å sjå over
due-renewal = Godkjenning å fornye
form-like-how = Etter
cmd-open-document = opne dokument
form-document = Dokument
form-open-note = Blir opna som ein kopi som blir sletta etterpå: lagre endringar ein annan stad.
did-open-link = Opna { $link }
link-not-opened = Kunne ikkje opne { $link }: { $why }
link-not-opened-next = Over SSH finst ikkje noko slikt program: kopier lenkja, eller skriv fila ut med experience document.
renewal-not-approved-next = Vel statusen godkjend, eller lat dagen stå tom.
contact-address-next = Skriv éin kontakt per linje: Namn (adresse), rolle, telefon.
answers-head = Svar
answers-beside = Utanom spørsmåla
answers-no-group = I inga gruppe
answers-count = ({ $n } av { $all })
answers-at = Svar { $day }, { $title }
answers-where = Ei slik fil har ikkje plass til svar.
answers-where-next = Vel xlsx, md eller html, eller skriv svara for seg: --what answers.
no-such-question = Det finst ikkje noko spørsmål { $number }; arrangementet har { $n }.
no-such-question-next = event show viser spørsmåla; utan nummer blir det notert utanom dei.
note-answers-not-registered = { $name } er ikkje påmeld her
note-answers-reworded =
    { $n ->
        [one] { $n } svar følgjer med til den nye skrivemåten
       *[other] { $n } svar følgjer med til den nye skrivemåten
    }
did-note-answers = Noterte kva { $name } svara
did-remove-answers = Tok bort svara frå { $name }
no-answers = Ingenting er notert av det { $name } svara.
no-answers-yet = Ingen svar er noterte.
no-answers-next = Noter svara: S på skjerm 3 og 4, eller answer note.
head-question = Spørsmål
head-answer = Svar
cmd-answers = svar på spørsmåla
cmd-live-answer = noter kva dei svarar
answers-keys = Enter skriv  v alt, etter spørsmål  m lag ei erfaring  t fil  mellomrom meir  u angre  Esc
answers-empty = Ingen kommunar er stadfesta.
answers-nothing = Ingenting notert. Enter: skriv kva dei svara.
answers-form = Svar frå { $name }
answers-form-note = Noter kort. Tomt felt tek notatet bort.
answers-example = erfaring
head-noted = Notert
export-what-groups-answers = gruppene med svara
export-what-answers = svara for seg
why-answers = Opne skjerm 2, 3 eller 4 for arrangementet.
why-no-speaker = Ingen kommune har innlegg no: gå til ein, eller bruk S.
no-such-series-next = dialogforum series list viser dei.
no-such-municipality-next = dialogforum municipality find NAMN seier kva som liknar.
answers-left = { $time } att.
document-none = Her er ingen dokument som kan opnast: a legg ved ei fil, e ei lenkje.
document-here = ({ $name }, her)
document-known = Erfaringa har denne fila: «{ $title }».
document-empty = { $file } er tom.
document-is-link = Dokumentet er ei lenkje: { $link }
document-not-here = «{ $title }» er berre ein tittel: fila er ikkje her.
document-not-here-next = Legg ho ved: a på skjerm 6, eller experience attach.
no-such-document = Det finst ikkje noko dokument { $number }; erfaringa har { $n }.
no-such-document-next = experience show viser dei i rekkjefølgje.
did-attach = La { $file } ved «{ $title }»
did-write-document = Skreiv { $name } til { $file }
note-documents-left =
    { $n ->
        [one] { $n } vedlagd fil høyrer ikkje lenger til
       *[other] { $n } vedlagde filer høyrer ikkje lenger til
    }
note-documents-unread =
    { $n ->
        [one] { $n } dokument i biblioteket er ikkje lese. Nemner det personen, så ta det bort frå erfaringa og køyr retention run.
       *[other] { $n } dokument i biblioteket er ikkje lesne. Nemner nokon av dei personen, så ta dei bort frå erfaringa og køyr retention run.
    }
fault-document = dokumentet { $name } manglar eller er endra
fault-document-next = Legg fila ved på nytt, eller hent ho frå ein tryggingskopi.
cmd-attach-file = legg ved ei fil
form-attach-note = Fila blir kopiert hit, høgst 50 MiB. Utan tittel: namnet på fila.
document-mended = { $file } er på plass att
cmd-invite = inviter
invite-event = Til
invite-whom = Kven
invite-all = alle kommunar som ikkje er påmelde
invite-never = dei som aldri har vore på eit møte
invite-never-series = dei som aldri har vore på eit møte i serien
invite-any-status = alle
invite-step = på veg, alle steg
invite-min = Innbyggjarar frå
invite-below = under
invite-note = Skriv e-post til kontaktane deira (e); ingenting blir sendt.
invite-number = Skriv eit tal, til dømes 5000.
invite-no-event = Ingen arrangement er planlagde: n på kalenderen lagar eit.
invitation-plan =
    { $n ->
        [one] Mottakarar: { $people }, i { $n } kommune ({ $languages }).
       *[other] Mottakarar: { $people }, i { $n } kommunar ({ $languages }).
    }
invitation-registered =
    { $n ->
        [one] { $n } kommune er påmeld.
       *[other] { $n } kommunar er påmelde.
    }
invitation-invited =
    { $n ->
        [one] { $n } kommune er invitert før.
       *[other] { $n } kommunar er inviterte før.
    }
invitation-ready =
    { $n ->
        [one] For { $n } kommune ligg invitasjonen klar, ikkje send.
       *[other] For { $n } kommunar ligg invitasjonen klar, ikkje send.
    }
invitation-without =
    { $n ->
        [one] { $names } har ingen kontakt med e-postadresse.
       *[other] { $n } kommunar har ingen kontakt med e-postadresse – { $names }.
    }
invitation-nobody-meant = Ingen kommunar passar med utvalet.
invitation-nobody-next = Kontaktar blir skrivne inn med e på skjerm 5.
invitation-past = { $title } har begynt eller er over.
invitation-past-next = Vel eit arrangement som kjem.
invitation-left-out =
    { $n ->
        [one] Går ikkje til { $names } lenger (påmeld, eller ikkje kontaktperson lenger).
       *[other] Går ikkje til { $n } lenger (påmelde, eller ikkje kontaktpersonar lenger) – { $names }.
    }
invitation-to-nobody = Invitasjonen går ikkje til nokon lenger: dei er påmelde, eller er ikkje kontaktpersonar lenger.
did-draft-invitation =
    { $n ->
        [one] Skreiv invitasjon til { $n } kommune, mottakarar: { $people }; ingenting er sendt: { $title }
       *[other] Skreiv invitasjon til { $n } kommunar, mottakarar: { $people }; ingenting er sendt: { $title }
    }
invitation-nobody = Ingen nye å invitere. { $why }
letters-to = Invitasjonar
invitation-no-link = Møtet er ope, men har inga lenkje enno: invitasjonen seier ikkje kvar.
experience-told = Fortald
form-keys-line = Enter/F4 lagre  Tab neste felt  Esc forkast
form-keys-text = F4 lagre  Enter ny linje  Tab neste felt  Esc forkast
note-documents-destroyed =
    { $n ->
        [one] { $n } dokument som inga erfaring hadde lenger, er sletta.
       *[other] { $n } dokument som inga erfaring hadde lenger, er sletta.
    }
would-destroy-documents =
    { $n ->
        [one] { $n } dokument som inga erfaring har lenger.
       *[other] { $n } dokument som inga erfaring har lenger.
    }
fault-document-unread = dokumentet { $name } kan ikkje lesast
invitation-outdated = Invitasjonen stemmer ikkje lenger: { $title } er endra, avlyst eller har begynt, eller malen er ein annan.
invitation-outdated-next = Skriv han på nytt: i på skjerm 5, eller outbox draft invitation.
invitation-out =
    { $n ->
        [one] { $n } kommune har meldt seg av, eller fekk ikkje plass.
       *[other] { $n } kommunar har meldt seg av, eller fekk ikkje plass.
    }
invitation-late = Fristen for å melde seg på er ute.
invitation-no-address = Invitasjonen seier ikkje kvar ein melder seg på: skriv inn adresse eller kontakt på arrangementet.
invitation-without-all =
    { $n ->
        [one] { $n } kommune manglar kontakt.
       *[other] { $n } kommunar manglar kontakt.
    }
answers-not-here = Kommunen er ikkje blant dei som er her: svar blir noterte frå lista (S).
answers-where-form = Gruppene med svara: .xlsx, .html eller .md.
invite-never-shown = dei som manglar i rekkjevidda som blir vist: { $title }
invite-again = Òg inviterte
invite-no-series = { $title } høyrer ikkje til nokon serie.
person-letters = E-postar til personen: { $n }
would-destroy-contacts = Kontaktpersonar og e-postar: { $n }.
no-such-group-next = groups show viser dei.
split-too-small-next = Flytt kommunar hit først, eller slå gruppa saman med ei anna.
merge-same-group-next = Oppgje nummeret på ei anna gruppe.
no-free-guests-next = Ein gjest blir flytt til ei anna gruppe slik kommunane blir flytte.
template-empty-next = outbox template reset gir teksten til programmet tilbake.
document-known-next = Tittelen blir endra med e på skjerm 6.
form-attach-new = eit nytt dokument
note-answers-left =
    { $n ->
        [one] { $n } svar står under spørsmålet sitt, som ikkje blir stilt lenger
       *[other] { $n } svar står under spørsmåla sine, som ikkje blir stilte lenger
    }
