# dialogforum: en. One key each in all four files; `cargo test --test locales` compares them.


## Screens and frame
screen-calendar = Calendar
screen-registrations = Registrations
screen-groups = Groups
screen-schedule = Schedule
screen-municipalities = Municipalities
screen-experiences = Experiences
context-global = Everywhere
context-lists = In lists and boards
context-proposal = While a proposal is shown
opening = Opening the workspace …
any-key-quits = Press a key to leave.
too-small = The window is too small. Make it at least { $w } columns wide and { $h } lines high.
no-terminal = The workspace needs a terminal. The commands work without one: dialogforum --help
language-name = English
welcome-new = New workspace. n: first event, F1: all keys.
saved = saved
saving = saving …
not-saved = NOT SAVED
saved-undo = saved  u undo: "{ $what }"
nothing-changed = nothing to change
filter-on = Filter: { $text } (Esc clears)
filter-empty = No match. Esc shows all.
paste-ignored = Pasted with no field to paste into. Open a form first.
palette-empty = No command fits.
ask-title = Are you sure?
ask-keys = Enter yes   Esc no
ask-cancel-event = Cancel "{ $title }"? The event and its registrations stay.
ask-several = Do this to { $n } registrations?
ask-overbook = { $name } waits: { $why } Confirm anyway?
yes = yes
no = no
line = line
choose-event-first = Choose an event in the calendar first (1, then Enter).
why-opening = The workspace is still being opened.
why-elsewhere = on another screen
why-no-registration = No registration is chosen.

## Keys
key-space = space
key-enter = Enter
key-esc = Esc
key-tab = Tab
key-backspace = Backspace
key-delete = Delete
key-home = Home
key-end = End
key-pageup = PgUp
key-pagedown = PgDn

## Commands
cmd-calendar = calendar
cmd-registrations = registrations
cmd-groups = groups
cmd-schedule = schedule
cmd-municipalities = municipalities
cmd-experiences = experiences
cmd-help = help
cmd-palette = all commands
cmd-undo = undo
cmd-redo = redo
cmd-language = other language
cmd-suspend = put in the background
cmd-quit = quit
cmd-up = up
cmd-down = down
cmd-left = left
cmd-right = right
cmd-page-up = a page up
cmd-page-down = a page down
cmd-first = to the first
cmd-last = to the last
cmd-open = open
cmd-next-part = next part
cmd-previous-part = previous part
cmd-filter = search
cmd-back = close or clear the filter
cmd-new-event = new event
cmd-edit-event = edit event
cmd-cancel-event = cancel event
cmd-go-to-date = go to date
cmd-today = today
cmd-month-back = month before
cmd-month-on = month after
cmd-confirm = confirm
cmd-wait = waiting list
cmd-decline = decline
cmd-cancel = sign off
cmd-move-up = move up from the waiting list
cmd-settle = checked
cmd-municipality = municipality
cmd-new-registration = new registration
cmd-edit-registration = edit registration
cmd-mark = mark
cmd-mark-all = mark all that are shown
cmd-propose = propose
cmd-group-left = to the group before
cmd-group-right = to the group after
cmd-group-number = to group (3g)
cmd-pin = pin
cmd-mark-member = mark
cmd-name-group = name of the group
cmd-accept = take the proposal
cmd-next-strategy = another way
cmd-more-groups = more groups
cmd-fewer-groups = fewer groups
cmd-discard = discard
cmd-slot-up = earlier
cmd-slot-down = later
cmd-next-order = another order
cmd-other-country = other country

## Dates
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
weekday-two-1 = Mo
weekday-two-2 = Tu
weekday-two-3 = We
weekday-two-4 = Th
weekday-two-5 = Fr
weekday-two-6 = Sa
weekday-two-7 = Su
week-letter = w

## Calendar
calendar-due = To do
calendar-coming = Coming
calendar-empty = No events here. n makes one.
calendar-nothing-due = Nothing is due.
legend-event = * event
legend-deadline = ! deadline
legend-link = > link to send
legend-holiday = h public holiday
due-deadline = Registration deadline
due-lapsed = Offers have lapsed
due-late = Deadline has passed
due-link = Link to be sent
due-freeze = Number for the caterer
due-new = New registrations
due-check = To be checked
due-divide = Not divided into groups
due-clarify = To be clarified
goto-note = 3 March, 19.3., w12, next Friday, tomorrow, +7
goto-unknown = That is no date.
signup-open = open, no registration
mode-digital = digital
mode-on-site = on site
mode-hybrid = on site and digital
kind-dialogforum = dialogue forum
kind-seminar = seminar
kind-coffee-talk = coffee talk
kind-breakfast = breakfast
kind-network = network
kind-other = other
signup-required = registration
capacity-limited = limited
municipality-none = no rule
municipality-first-seat-first = new municipalities first
municipality-max = at most { $n }
party-strict = nobody passes
party-fill = the next that fits
automatic-true = yes
automatic-false = no
status-planned = planned
status-moved = moved
status-cancelled = cancelled
holiday-new-year = New Year's Day
holiday-epiphany = Epiphany
holiday-maundy-thursday = Maundy Thursday
holiday-good-friday = Good Friday
holiday-easter = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-may-day = May Day
holiday-constitution = Constitution Day
holiday-ascension = Ascension Day
holiday-pentecost = Whit Sunday
holiday-pentecost-monday = Whit Monday
holiday-national-day = National Day of Sweden
holiday-midsummer = Midsummer Day
holiday-all-saints = All Saints' Day
holiday-christmas = Christmas Day
holiday-second-christmas = Second Day of Christmas

## Registrations
state-new = New
state-confirmed = Confirmed
state-waiting = Waiting
state-offered = Offered
state-lapsed = Lapsed
state-declined = Declined
state-cancelled = Signed off
state-attended = Attended
state-no-show = No-show
flag-municipality-unknown = municipality?
flag-municipality-ambiguous = which municipality?
flag-duplicate = duplicate?
flag-invalid-address = address?
flag-look-alike-address = look-alike?
flag-late = late
flag-over-municipality-limit = over the limit
flag-contradiction = unclear
flag-overbooked = overbooked
tab-all = All
tab-to-check = To check
queue-empty = Nobody here. n adds a registration.
seats-of = seats { $taken } / { $seats }
seats-taken = seats { $taken }
seats-over = { $n } too many
deadline-passed = deadline was { $day }
deadline-coming = deadline { $day }
municipalities-confirmed =
    { $n ->
        [one] { $n } municipality
       *[other] { $n } municipalities
    }
marked = { $n } marked
count-attended =
    { $n ->
        [one] { $n } attended
       *[other] { $n } attended
    }
count-queue = confirmed { $confirmed }  waiting { $waiting }  new { $new }
source-hand = Typed by hand.
source-file = From { $name }, line { $row }:
source-attendance = From the meeting report { $name }.
skip-full = Every seat is taken.
skip-party = The party needs { $wanted }, and { $free } is free.
skip-behind-party = A party ahead does not fit yet.
skip-municipality =
    { $n ->
        [one] The municipality already has { $n } seat.
       *[other] The municipality already has { $n } seats.
    }
skip-number-unknown = The number of seats is not known.
skip-too-late = Moving up has ended.
take-plain = gets a seat
take-reason = gets a seat (passing { $names })
nobody-moves-up = Nobody on the waiting list can have a seat now.
nobody-moves-up-next = The reason stands with each registration. Decline or cancel somebody, or raise the number of seats.
no-organisation-written = { $name } has written no organisation.
note-waits =
    { $n ->
        [one] { $n } waits: { $why }
       *[other] { $n } wait: { $why }
    }
note-overbooked = { $n } overbooked
note-over = { $n } more confirmed than there are seats
note-event-cancelled = "{ $title }" is cancelled.
note-can-move-up = { $n } can move up: { $names } (b)
note-moved-up = { $n } moved up: { $names }
note-tell-confirmed = { $n } confirmed should be told.

## Forms
form-keys = Enter/F4 save  space choose  Tab next field  Esc discard
form-discard = There are changes. Esc once more discards them.
form-event-note = Times as 2021-03-19 09:00. Capacity: number, limited or empty.
form-municipality-note = Name or number. Empty: another organisation.
form-municipality-suggestions = Did you mean: { $names }? Empty: another organisation.
form-name = Name
form-email = E-mail
form-phone = Telephone
form-function = Function
form-organisation = Municipality or organisation
form-seats = Seats
form-presents = Presents
form-title = Title of the presentation
form-diet = Diet
form-access = Access
form-brought-by = Brought by
form-note = Note
field-title = Title
field-kind = Kind
field-series = Series
field-track = Track
field-start = Start
field-end = End
field-timezone = Time zone
field-country = Country
field-mode = Mode
field-venue = Venue
field-address = Address
field-link = Link
field-link-days-before = Link, days before
field-organiser = Organiser
field-target-group = Target group
field-description = Description
field-price = Price
field-signup = Registration
wrong-capacity = "{ $text }" is no capacity: write a number, limited or nothing.
field-register-until = Register until
field-promote-until = Promote until
field-catering-freeze = Catering freeze
field-party-policy = Parties
field-municipality-policy = Per municipality
field-automatic = Automatic promotion
field-capacity = Capacity
field-date = "{ $text }" is no date such as 2021-03-19.
field-deadline = "{ $text }" is no deadline for { $key }: write 2021-03-12 or 2021-03-12 12:00.
field-number = "{ $text }" is no number for { $key }.
field-time = "{ $text }" is no time such as 2021-03-19T09:00.
field-time-of-day = "{ $text }" is no time of day such as 09:30:00.
field-unknown = There is no field "{ $key }".
field-word = "{ $text }" will not do for { $key }. Possible: { $known }.

## Groups
group-number = Group { $n }
groups-none-yet =
    { $n ->
        [one] { $n } municipality confirmed and not divided. a proposes a division.
       *[other] { $n } municipalities confirmed and not divided. a proposes a division.
    }
groups-press-propose = Press a for a proposed division.
groups-summary = { $strategy }, at most { $max } in a group, spread { $spread }, { $moves } in another group than last time
groups-unplaced = In no group: { $names }
proposal = PROPOSAL
proposal-keys = Nothing is changed yet. Enter takes the proposal, Esc discards it.
proposal-discarded = The proposal is discarded.
board-municipalities =
    { $n ->
        [one] { $n } municipality
       *[other] { $n } municipalities
    }
board-capacity = room for { $n } in each group, ends { $end }
board-spread = spread { $spread }
board-changes = against what stands: { $new } new, { $gone } gone, { $moved } moved
board-changes-first = { $n } in another group than at the forum before
board-as-last = As at the forum before: { $moved } in another group
board-unplaced = In no group
board-nobody-left =
    { $n ->
        [one] { $n } municipality has nobody confirmed any more
       *[other] { $n } municipalities have nobody confirmed any more
    }
digit-pending = { $n } … g moves to group { $n }, else screen { $n } opens
type-number-first = Type the group's number first: 3g
no-group-there = There is no group there.
no-such-group = There is no group { $group }; there are { $groups }.
no-such-position = There is no position { $position }; the group has { $n }.
no-division = No division has been made yet.
no-division-next = Propose one: a on the board, or dialogforum groups propose.
no-division-there = That event has no division.
no-division-there-next = Choose an earlier event that is divided.
no-earlier-division = The series has no earlier division to continue.
no-earlier-division-next = Use natural, even or bands, or name an event with --from.
takes-no-part = { $name } has nobody confirmed here.
in-no-group = { $name } is in no group.
note-group-now = group { $group }: { $members }/{ $max }, ends { $end }
strategy-natural = by size
strategy-even = even groups
strategy-bands = fixed limits
strategy-previous = as last time
strategy-manual = by hand
change-new = new here
change-gone = no longer there
change-moved = in another group
warn-no-presenter =
    { $n ->
        [one] { $n } municipality with nobody named to present
       *[other] { $n } municipalities with nobody named to present
    }
warn-added-groups = Not everyone fits the old groups: { $n } added, now { $groups }.
warn-bands-groups = Fixed limits make their own number of groups.
warn-merged = { $name } was merged from municipalities in different groups; the largest decides.
limits-nobody = There is no municipality to divide.
limits-max-zero = A group of at most 0 holds nobody; { $n } municipalities need at least 1.
limits-min-over-max = At least { $min } is more than at most { $max }.
limits-too-many = { $n } municipalities do not fit { $groups } groups of at most { $max }; { $enough } groups, or { $slots } slots, would.
limits-too-few = { $n } municipalities do not fill { $groups } groups of at least { $min }; { $enough } groups, or at least { $least }, would.
limits-too-many-pinned = { $n } are pinned to group { $group }, which holds at most { $max }.
limits-pinned-beyond = { $n } pinned to group { $group }, but there are only { $groups }.

## Schedule
schedule-draft = Draft
schedule-capacity =
    { $n ->
        [one] { $n } presentation fits in each group
       *[other] { $n } presentations fit in each group
    }
schedule-no-groups = The programme has no group session.
slot-presentation = Presentation
slot-break = Break
slot-discussion = Discussion
slot-minutes = { $what } { $n } min
order-size = smallest first
order-size-desc = largest first
order-name = by name
order-registered = first registered
order-manual = by hand
conflict-overlap = "{ $second }" begins at { $at }, before "{ $first }" has ended.
conflict-outside = "{ $title }" ({ $start }–{ $end }) goes beyond the event.
conflict-too-full = Group { $group } has { $members } municipalities, and { $capacity } fit: shorter presentations, a shorter break or one more group.
conflict-break-too-long = The break of { $minutes } minutes does not fit "{ $title }".
conflict-no-break = { $minutes } minutes without a break.
conflict-two-groups = { $name } is in group { $a } and group { $b } at the same time.
conflict-no-presenter =
    { $n ->
        [one] Group { $group }: { $n } municipality with nobody named to present.
       *[other] Group { $group }: { $n } municipalities with nobody named to present.
    }
conflict-wish = { $name } presents at { $at }, against the wish “{ $wish }”: { $why }
conflict-not-divided =
    { $n ->
        [one] { $n } confirmed municipality is in no group.
       *[other] { $n } confirmed municipalities are in no group.
    }

## Municipalities and experiences
municipalities-head =
    { $n ->
        [one] { $n } municipality ({ $country })
       *[other] { $n } municipalities ({ $country })
    }
experiences-head =
    { $n ->
        [one] { $n } experience
       *[other] { $n } experiences
    }
experiences-empty = No experiences have been gathered yet.
experience-from = From
experience-topics = Topics
find-ambiguous = may mean { $names }
find-none = no municipality
find-suggestions = no municipality; near { $names }
municipality-ambiguous = "{ $given }" may mean { $names }.
municipality-ambiguous-next = Write its number, or the county in brackets.
municipality-suggestions = Did you mean: { $names }?

## Heads
head-id = Id
head-date = Date
head-time = Time
head-title = Title
head-status = Status
head-name = Name
head-municipality = Municipality
head-population = Population
head-state = State
head-received = Received
head-flags = Remark
head-function = Function
head-reason = Why
head-seat = Seat
head-code = Code
head-county = County
head-skr = SKR
head-other-names = Other names
head-predecessors = Formerly
head-people = People
head-pinned = Pinned
head-before = Before
head-presenter = Presenter
head-documents = Documents
head-seq = No.
head-at = Time (UTC)
head-by = By
head-label = What
head-blank = {""}
history-undone = undone

## Done
did-add-event = Added "{ $title }"
did-edit-event = Changed "{ $title }"
did-cancel-event = Cancelled "{ $title }"
did-add-experience = Added the experience "{ $title }"
did-add-registration = Registered { $name }
did-edit-registration = Changed { $name }
did-import = Imported { $n } from { $file }
did-confirm =
    { $n ->
        [one] Confirmed { $name }
       *[other] Confirmed { $n } registrations
    }
did-not-confirm =
    { $n ->
        [one] No seat for { $name }
       *[other] No seat for { $n } registrations
    }
did-wait =
    { $n ->
        [one] Put { $name } on the waiting list
       *[other] Put { $n } registrations on the waiting list
    }
did-decline =
    { $n ->
        [one] Declined { $name }
       *[other] Declined { $n } registrations
    }
did-cancel =
    { $n ->
        [one] Signed off { $name }
       *[other] Signed off { $n } registrations
    }
did-attended =
    { $n ->
        [one] Marked { $name } as attended
       *[other] Marked { $n } registrations as attended
    }
did-no-show =
    { $n ->
        [one] Marked { $name } as not having come
       *[other] Marked { $n } registrations as not having come
    }
did-settle =
    { $n ->
        [one] Checked { $name }
       *[other] Checked { $n } registrations
    }
did-settle-organisation =
    { $n ->
        [one] { $name } comes from { $organisation }
       *[other] { $name } and others come from { $organisation } ({ $n })
    }
did-set-municipality =
    { $n ->
        [one] { $name } comes from { $municipality }
       *[other] { $name } and others come from { $municipality } ({ $n })
    }
did-divide = Divided { $n } municipalities into { $groups } groups
did-move =
    { $n ->
        [one] Moved { $name } to group { $group }
       *[other] Moved { $n } municipalities to group { $group }
    }
did-pin =
    { $n ->
        [one] Pinned { $name }
       *[other] Pinned { $n } municipalities
    }
did-unpin =
    { $n ->
        [one] Unpinned { $name }
       *[other] Unpinned { $n } municipalities
    }
did-rename-group = Named group { $group } "{ $name }"
did-order = Ordered group { $group }: { $rule }
did-move-slot = Moved { $name } to position { $position }
did-attendance = Noted { $n } participants at "{ $title }"
did-mark-link-sent = Marked the link as sent
did-library = Added { $n } experiences
undid = Undid: { $what }
redid = Redid: { $what }

## Files
file-unreadable = { $file } cannot be read: { $why }
file-unreadable-next = Check the name and the rights.
file-unwritable = { $file } cannot be written: { $why }
file-not-ordinary = { $file } is no ordinary file.
file-not-ordinary-next = Name a file, not a folder or device.
file-too-large = { $file } is larger than { $mb } MiB.
encoding-unknown = There is no encoding "{ $name }".
encoding-unknown-next = Try utf-8, windows-1252, utf-16le or macintosh.
encoding-faulty = The file is not in the encoding { $name }.
encoding-faulty-next = Leave --encoding out, and the right one is found.
file-unwritable-next = Name a new file.
csv-nul = The line has a NUL character; this is no text list.
csv-nul-next = Save the list as CSV and try again.
csv-empty = The list is empty.
csv-empty-next = The first line should have names of columns.
csv-unclosed = A quote opened in line { $line } is never closed.
csv-unclosed-next = Close or remove it and try again.
csv-unreadable = The list cannot be read as a table.
csv-too-many-rows = The list has more than { $most } rows.
csv-too-many-columns = The line has more than { $most } columns. Remove those that are not needed.
csv-field-too-long = A field is longer than { $kb } KiB. Shorten it.
csv-column-twice = The column "{ $name }" is there twice.
csv-column-twice-next = Give one of them another name.
csv-no-name = No column says who registers: { $names }
csv-no-name-next = Say which it is: --map "column=name"
row-too-many-fields = the row has { $fields } fields, but there are { $columns } columns
row-says-nobody = Neither name nor e-mail is given.
row-odd-time = "{ $text }" is no time
row-odd-seats = "{ $text }" is no number of seats
map-form = "{ $text }" is not of the form column=field.
map-no-column = The list has no column "{ $name }": { $names }
import-understood = { $file }: { $rows } rows, { $encoding }, delimiter { $delimiter }
import-understood-workbook = { $file }: { $rows } rows, Excel
import-unknown-columns = unknown columns, kept in the source text: { $names }
import-result = { $rows } rows: { $new } new, { $updated } updated, { $unchanged } unchanged, { $refused } refused; { $flagged } to check
import-aside =
    { $n ->
        [one] { $n } message set aside
       *[other] { $n } messages set aside
    }
toml-unreadable = The file is not valid TOML: { $why }
toml-unreadable-next = Look at the line named.
toml-unknown-key = "{ $key }" is unknown. Did you mean "{ $nearest }"?
toml-missing-key = "{ $key }" is missing.
toml-wrong-type = "{ $key }" cannot be { $found }.
toml-expected-text = Write a text in quotes, a number or a date.
toml-expected-list = Write a list: ["a", "b"]
toml-expected-tables = Write [[{ $key }]] before each part.
keys-no-command = There is no command "{ $id }" (dialogforum keys lists them).
keys-no-key = "{ $key }" is no key (for { $id }).
keys-twice = { $key } is bound to both { $first } and { $second }.
config-wrong = The settings cannot be read.
config-wrong-next = dialogforum config default shows what they look like.
no-home = The system does not say where data should lie.
no-home-next = Name --workspace DIR.

## Finding
no-such-event = There is no event { $given }.
no-such-event-next = dialogforum event list shows them.
no-such-registration-next = dialogforum registration list EVENT shows them.
no-such-registration = There is no registration { $given }.
no-such-municipality = "{ $given }" is no municipality.
id-ambiguous = { $given } fits several: { $ids }
id-ambiguous-next = Write more of it.
event-no-title = The title is empty.
event-already-there = "{ $title }" is there already at that time.
event-already-there-next = Edit the one that is there, or choose another title.
event-already-cancelled = "{ $title }" is cancelled already.
event-end-before-start = The end { $end } is not after the start { $start }.
event-part-ends-first = "{ $title }" ends { $end }, not after { $start }.
event-no-slot-length = "{ $title }" has presentations of 0 minutes.
time-gap = { $time } does not exist in { $zone }: the clocks go forward. { $earlier } or { $later }?
time-fold = { $time } comes twice in { $zone }: { $first } and { $second }. Choose another time.
time-unknown-zone = { $zone } is no time zone such as Europe/Oslo.

## Store
store-busy = The workspace is open elsewhere: process { $pid } on { $host }, since { $since }.
store-busy-next = Close it there, or wait. Look at a copy meanwhile: dialogforum --read-only
store-io = { $path }: { $why }
store-io-next = Check the name, and space and rights on the disk.
store-read-only-next = Nothing more is saved until the workspace is opened again. Check space and rights on the disk.
store-not-a-workspace = { $path } is no workspace.
store-not-a-workspace-next = Name a new or empty folder, or a workspace.
store-not-private = { $path } is not private ({ $why }).
store-not-private-next = Use a folder of your own with mode 0700.
store-newer = The workspace has format { $found }; this version reads { $ours }.
store-newer-next = It is untouched. Install a newer version. If no newer version was ever used, the file "FORMAT" is damaged: dialogforum rescue --to DIR
store-damaged = { $path } is damaged: { $what }
store-damaged-next = Nothing was changed. Save what can be read: dialogforum rescue --to DIR, or restore a backup: dialogforum restore FILE
store-read-only = Nothing is saved: { $why }
store-stale = { $what } has changed in the meantime.
store-stale-next = Try again.
store-state = The index cannot be used.
store-state-next = What was saved is safe in the journal. Close and open again, and the index is rebuilt.
store-nothing-to-undo = Nothing to undo.
store-nothing-to-redo = Nothing to redo.
note-rebuilt = The index was missing or damaged and has been rebuilt from the journal. Nothing is lost.
note-cut = An unfinished last line of the journal was put aside. Everything that was saved is there.
check-ok = All is well: { $records } records, journal to line { $last }.
check-problems =
    { $n ->
        [one] { $n } problem found.
       *[other] { $n } problems found.
    }
backup-verified = The backup { $file } is written and verified: { $records } records, to line { $last }.
restored = Restored: { $records } records, to line { $last }.
restored-kept = The old one is kept in { $folder }
due-count =
    { $kind ->
        [due-deadline] { $n } registered
        [due-late] { $n } new
        [due-link] { $n ->
            [one] { $n } person
           *[other] { $n } people
        }
        [due-freeze] { $n ->
            [one] { $n } seat
           *[other] { $n } seats
        }
        [due-new] { $n } new
        [due-check] { $n ->
            [one] { $n } entry
           *[other] { $n } entries
        }
        [due-divide] { $n ->
            [one] { $n } person
           *[other] { $n } people
        }
        [due-link-late] { $n ->
            [one] { $n } person
           *[other] { $n } people
        }
        [due-outdated] { $n ->
            [one] { $n } municipality
           *[other] { $n } municipalities
        }
        [due-answers] { $n ->
            [one] { $n } municipality
           *[other] { $n } municipalities
        }
        [due-lapsed] { $n ->
            [one] { $n } offer
           *[other] { $n } offers
        }
        [due-review] { $n ->
            [one] { $n } example
           *[other] { $n } examples
        }
        [due-renewal] { $n ->
            [one] { $n } municipality
           *[other] { $n } municipalities
        }
        [due-programme] missing
       *[due-clarify] { $n ->
            [one] { $n } point
           *[other] { $n } points
        }
    }

## What the system says
os-hardware = the disk reports an error
os-too-many-files = too many open files
os-other = error { $code } from the system
os-not-found = it does not exist
os-rights = no access
os-full = the disk is full
os-read-only = the disk can only be read
os-is-a-folder = it is a folder
os-no-folder = it is not a folder
os-exists = it exists already
os-ends-early = it ends too early

## The store
store-exists = { $path } exists already.
store-exists-next = Give a new name.
store-other-layout = The index was written by another version.
store-cancelled = Stopped. What was saved is untouched.
store-io-full-next = Free some space on the disk and open again. Or copy everything to another disk: dialogforum rescue --to DIR
store-io-rescue-next = Copy everything to another disk: dialogforum rescue --to DIR
store-io-rights-next = Check the rights of the file and its folder.
store-io-files-next = Close other programs and try again.
store-backup-next = The file cannot be used. The workspace is untouched; try another backup.
store-check-next = What stands now is whole. See what is wrong: dialogforum check
not-private-link = it is a link
not-private-writable = others may write to it
not-private-foreign = it belongs to somebody else
read-only-failed = { $path } could not be written ({ $why }).
read-only-behind = the index does not agree with the journal.
read-only-copy = this is a copy to look at.
read-only-copy-next = Open the workspace itself to change something.
fault-journal-gone = the journal is gone.
fault-journal-short = the journal ends at line { $ends }, but line { $saved } was saved.
fault-journal-begins = the journal begins at line { $first }, and what was before is not there.
fault-line-not-whole = line { $seq } was saved and is not whole.
fault-line-missing = line { $seq } is not where it was.
fault-line = { $file }, byte { $byte }: { $what }
fault-last-line = the last line: { $what }
fault-line-no-hash = the line has no hash.
fault-line-wrong-hash = the line does not have the hash that it says.
fault-line-not-text = the line is no text.
fault-line-malformed = the line is not as it should be.
fault-line-not-following = line { $seq } does not follow the one before.
fault-line-wrong-state = line { $seq } does not lead to the state that it says.
fault-thing = { $key } cannot be read.
fault-not-amounting = the lines do not amount to what the last one says.
fault-format = it does not say which format this is.
fault-snapshot = the snapshot { $name } is not as it was written.
fault-no-backup = it is not a backup.
fault-backup-not-whole = it is not whole.
fault-backup-stranger = it holds "{ $name }", which does not belong there.
fault-backup-changed = { $name } is not as it was backed up.
fault-missing = { $name } is missing.
fault-backup-differs = it does not restore to the state that it says.
fault-record = { $key } is not what the journal says.
fault-stranger = { $key } does not follow from what is kept.
fault-entry = the entry { $key } is not as it was written.
fault-records = records in the index are missing or changed.
fault-indexes = look-ups or counters in the index are missing or changed.
fault-sled = the index cannot be read.
note-upgraded = The index has been rebuilt for this version.
note-head-mended = The file "head" was damaged and has been written anew. The journal is whole.
note-format-mended = The file "FORMAT" was damaged and has been written anew.
note-finished = A destruction that was interrupted has been completed.
note-little-space = There is little space left on the disk.
note-journal-damaged = An old line of the journal is damaged: { $what } Everything that stands now is whole and has been written anew. Make a backup.
note-copies-elsewhere = Older copies still hold it; remove them yourself: { $folders }
stage-rebuild = Rebuilding the index
stage-snapshot = Writing a snapshot
stage-backup = Writing a backup
stage-prove = Proving the backup
stage-restore = Unpacking the backup
stage-check = Checking everything against everything
stage-rescue = Copying out
stage-compact = Writing the index closer together
check-problems-next = What is wrong in the index is put right by: dialogforum rebuild. What is wrong in the journal: make a backup, or save what can be read: dialogforum rescue --to DIR
rescued = Rescued to { $folder }: { $records } records, to line { $last }.
rescued-unreadable = { $file } could not be read to its end.
rescued-partly = What was done after line { $last } could not be read; line { $saved } was saved.
rescued-next = Go on there: dialogforum --workspace { $folder }
rebuilt = The index has been rebuilt: { $records } records, to line { $last }.
doctor-free = Free on the disk: { $size }
doctor-backups =
    { $n ->
        [one] { $n } backup, to line { $last }
       *[other] { $n } backups, the newest to line { $last }
    }
doctor-no-backup = No automatic backup yet.
upkeep-failed = Everything is saved, but no backup was made: { $why }

## Privacy
no-such-person = Nobody is known by "{ $given }".
no-such-person-next = Give the e-mail address as the registration has it.
forget-needs-basis = A destruction needs a basis.
forget-needs-basis-next = --basis "consent withdrawn", "retention over" or "destruction decision"
forget-basis-names = The basis must not say who it is about.
did-forget =
    { $n ->
        [one] Destroyed a person's data in { $n } registration ({ $basis })
       *[other] Destroyed a person's data in { $n } registrations ({ $basis })
    }
did-forget-again =
    { $n ->
        [one] Destroyed again what was destroyed since the backup ({ $n } registration)
       *[other] Destroyed again what was destroyed since the backup ({ $n } registrations)
    }
did-retention = Destroyed by rule: needs in { $needs }, person in { $people }
was-forgotten = This person's data were destroyed on { $date }.
was-forgotten-next = Ask the person first. Then take them in again: --readmit
would-destroy = Would be affected: registrations { $registrations }, people { $people }.
person-mentions =
    { $n ->
        [one] Mentioned in { $n } other text
       *[other] Mentioned in { $n } other texts
    }
head-email = E-mail
head-phone = Telephone
head-organisation = Organization
head-diet = Diet
head-access = Access
head-note = Note
anonymous = (removed)

## The workspace as a whole, in the terminal
cmd-backup = make a backup
cmd-restore = restore a backup
cmd-check = check the workspace
cmd-rebuild = rebuild the index
cmd-rescue = rescue to another folder
form-file = File
form-folder = Folder
form-backup-note = The backup is restored on trial before it counts.
form-restore-note = What you have now is kept in a folder of its own.
form-rescue-note = A new folder, best on another disk.
form-file-missing = Write a name.
ask-restore = Put { $file } in the place of what you have now? The old one is kept.
ask-readmit = This person's data were destroyed before. Have you asked, and shall they be taken in again?
banner-read-only = Nothing is saved: { $why }
job-title = One moment
job-closing = Closing
job-stop = Esc stops it
job-leave-now = Esc leaves at once; everything is saved
any-key-quits-or-reads = r opens a copy to look at; any other key quits
context-workspace = The workspace (Ctrl+P)
title-workspace = The workspace
read-only-mark = copy, not saved
cmd-person = show everything kept about a person
cmd-forget-person = destroy a person's data
cmd-retention = destroy by rule
form-basis = Basis
form-person-note = Name, registrations, needs, notes and source texts, for an access request.
form-forget-note = Basis without saying who: consent withdrawn, retention over, a destruction decision. Cannot be undone; the history before it goes too.
ask-forget = Destroy everything about { $address }? It cannot be undone, and what was done before cannot be undone either.
ask-retention = Destroy what the rules in config.toml say is over? It cannot be undone, and what was done before cannot be undone either.
os-unknown = unknown error
fault-wrong-kind = something else lies here than what should.
fault-restore-interrupted = a restore was interrupted; what was here is in { $names }.
store-restore-interrupted-next = Give the folder its old name, or restore again: dialogforum restore FILE
store-wrong-kind-next = Move it away, or save the rest: dialogforum rescue --to DIR
store-inside = { $path } lies inside the workspace.
restore-forgotten-unknown = The workspace cannot be read, and who was destroyed in it cannot be seen.
restore-forgotten-unknown-next = Restore to a new folder: dialogforum --workspace DIR restore FILE, and forget the people again.
why-copy = This is a copy to look at.
config-unknown-key = There is no setting "{ $key }".
note-config-wrong = The settings in config.toml cannot be read; the defaults apply.
internal-error-at = Internal error at { $place }. Everything that was said to be saved is saved.

### announcements
announce-missing = the text does not say.
announce-several = the text says several: { $values }
announce-no-year = "{ $date }" has no year.
announce-no-year-fits = "{ $date }" has no year; it fits in { $years }.
announce-weekday = the weekday does not fit the date: "{ $text }"
announce-no-time = { $date }, but the text does not say the time.
announce-end-day = the last day is { $day }.{ $month }. When does it end?
announce-further = also { $date }, without time or year.
announce-after-start = { $date } is after it starts.
announce-country = the language does not tell for certain whether it is Norway or Sweden.
announce-place-and-digital = the text names both a place and something digital.
announce-some-days = the link is sent "some days" before: how many?
announce-no-end = "{ $text }" has no end.
announce-backwards = the times go backwards at "{ $text }".
announce-slot-minutes = "{ $text }": how many minutes per presentation?
announce-break = "{ $text }": how long is the break?
announce-by-size = by size: natural, even or bands?
announce-undecided = { $field } is not decided: { $what }
announce-undecided-next = Say it, for example with --{ $field }.
announce-open = Not decided:
announce-accept-hint = Take it in with --accept, and settle what is open with a flag per field.
did-add-events = Added { $n } events: "{ $title }"
field-grouping = Grouping
field-programme = Programme
field-questions = Questions
field-contacts = Contacts
field-registration-addresses = Registration addresses
part-minutes-each = { $n } min each
at-line = line { $n }

### calendars
calendar-all = All events
calendar-register-until = Registration closes: { $title }
calendar-freeze = Number for the caterer: { $title }
calendar-link = Send link: { $title }
calendar-not-ours = { $file } was not written from this workspace and is left alone.
calendar-not-ours-next = Move the file, or choose another folder: each workspace needs its own.
did-export =
    { $n ->
        [one] Wrote { $file } ({ $n } event)
       *[other] Wrote { $file } ({ $n } events)
    }
did-publish = Written: { $written }, unchanged: { $unchanged }, removed: { $removed }
no-such-series = There is no series { $given }.

### calendar files from others
calendar-too-much = The calendar file is nested deeper than { $depth }, or has more than { $n } parts.
calendar-wrong-end = END:{ $found } ends what BEGIN:{ $begun } began on line { $line }.
calendar-end-without-begin = END:{ $found } without BEGIN.
calendar-not-ended = BEGIN:{ $begun } has no END.
calendar-unknown-zone = the time zone "{ $zone }" is not known.
calendar-no-start = without a start.
calendar-bad-start = its start or end is no time that exists once.
calendar-bad-rule = its rule of recurrence cannot be used.
calendar-too-often = recurs more often than daily.
calendar-cut = only the first { $n } occurrences, and at most { $years } years, are taken.
calendar-whole-day = the calendar gives whole days, without times.
calendar-cancels-unknown = cancels something that is not here.
did-import-calendar = Took { $file } in: { $new } new, { $updated } changed
calendar-import-counts = New: { $new }, changed: { $updated }, unchanged: { $unchanged }, refused: { $refused }, no events: { $skipped }
calendar-change-new = new
calendar-change-updated = changed
calendar-change-unchanged = unchanged
calendar-change-cancelled = cancelled
head-change = Change

### series
note-link-not-copied = the link was not copied: the new day gets its own
did-copy-event = Copied "{ $title }" to { $date }
did-move-event = Moved "{ $title }" to { $date }
did-repeat-event =
    { $n ->
        [one] Added { $n } date for "{ $title }"
       *[other] Added { $n } dates for "{ $title }"
    }
did-split-series = Split the series "{ $title }": { $n } events are now { $name }
series-not-named = The event is in no series.
series-not-named-next = Give the series a short name.
series-no-dates = The rule gives no new dates.
series-name-taken = The short name "{ $name }" is empty or taken.
series-split-nothing = The series does not have events both before and from { $date }.
series-wrong-step = "{ $text }" is no rule: write week, 4 weeks, month or 2 months.
left-out-there = is there already
left-out-holiday = public holiday: { $name }
left-out-week = week { $week }
left-out-date-itself = excepted
left-out-date = { $date } left out ({ $why })
head-events = Events
head-first = First
head-was-first = First
head-last = Last
head-was-last = Last
due-link-late = Has not got the link
due-outdated = In no group
due-programme = Without programme
due-answers = Nobody presents
field-contact = "{ $text }" is no contact: write role; name; address; telephone.
field-after-start = It is after the start.
field-to-clarify = To clarify
did-set-programme = Changed the programme of "{ $title }"
conflict-over-the-hour = the parts take { $minutes } minutes: a coffee talk is at most an hour

### calendar screen
programme-title = Programme: { $title }
programme-empty = No parts yet. n makes one.
programme-sum = { $sum } minutes of { $whole }
programme-groups = { $each } min each, room for { $fit }
programme-keys = n new  Enter change  x remove  ⇧↑⇧↓ move  ←→ shorter/longer  s save  Esc close
programme-cannot-stretch = The part cannot be made shorter or longer.
minutes = { $n } min
part-change = Change part
part-new = New part
part-note = Times such as 09:30. Minutes per presentation, break and discussion are for groups.
part-title = Title
part-start = From
part-end = To
part-kind = Kind
part-speaker = Speaker
part-slot-minutes = Min each
part-changeover-minutes = Min between
part-break-minutes = Min break
part-break-at = Break at
part-discussion-minutes = Min discussion
part-kind-plenary = plenary
part-kind-talk = talk
part-kind-break = break
part-kind-groups = groups
part-kind-meal = meal
cmd-copy-event = same as last time
cmd-move-event = move event
cmd-programme = programme
cmd-repeat-event = repeat as a series
cmd-split-series = split the series
cmd-read-announcement = read an announcement
cmd-import-events = import calendar
cmd-export-calendar = write calendar file
cmd-view-mode = month/week/list
cmd-narrow = show only
form-start-note = 2021-03-19 09:00, or a date alone: 3 March, next Friday, w 12
form-start-wrong = This is neither a time nor a date.
repeat-every = Every
repeat-until = Until
repeat-except-holidays = Not on holidays
repeat-except-week = Not in week
repeat-except-date = Not on date
repeat-dates = Or on dates
repeat-series = Series' short name
repeat-note = "4 weeks" is every fourth week, "month" the same weekday of every month. Dates with commas between.
repeat-four-weeks = 4 weeks
split-from = From
split-note = The events from this day on become a series of their own.
announcement-text = The text
announcement-note = Paste the whole text, and press F4.
announcement-empty = Paste a text first.
announcement-proposal = Proposal from the announcement
announcement-proposal-note = Open points: { $open }. Further dates: { $dates }. Programme items: { $parts }.
import-events-note = Calendar file (.ics) or event file (.toml). You first see what happens.
ask-import-events = Take this in?
export-which = Which
export-which-event = this event
export-which-series = the whole series
export-which-all = all events
export-what = With
export-what-event = events
export-what-deadlines = events and deadlines
export-what-schedule = the groups' presentations
export-calendar-note = iCalendar, without the meeting link.
narrow-any = all
narrow-note = Space chooses. Esc in the calendar shows all again.
calendar-week = Week { $week }
calendar-list = From { $date }
calendar-today = today
calendar-free = nothing
why-no-event = Choose an event first.
why-no-series = The event is in no series.
calendar-too-many = the file has more than { $n } occurrences; the rest is not taken.
calendar-no-end = without an end.
programme-past-midnight = The programme would run past midnight. Change the programme first.
announce-called-off = the text says that it is called off: "{ $text }"
left-out-too-many = and all after it: a rule gives at most { $n } dates
did-edit-series = Changed the series "{ $title }"
cmd-edit-series = change the series
series-tracks = Tracks
series-note = One track a line.
series-no-dates-next = Choose a later end, or other dates.
series-name-taken-next = Choose another short name.
series-split-nothing-next = Choose a date between the first and the last.
calendar-broken-next = Get the calendar file again, or mend the line.
note-import-refused =
    { $n ->
        [one] { $n } entry was refused
       *[other] { $n } entries were refused
    }
take-some = { $n } of the party get seats, { $rest } wait
reason-lapsed = the offer was not answered in time
note-have-lapsed =
    { $n ->
        [one] { $n } offer has lapsed: { $names } (b)
       *[other] { $n } offers have lapsed: { $names } (b)
    }
note-lapsed =
    { $n ->
        [one] { $n } offer lapsed: { $names }
       *[other] { $n } offers lapsed: { $names }
    }
note-offered =
    { $n ->
        [one] { $n } seat offered: { $names }
       *[other] { $n } seats offered: { $names }
    }
party-split = split where the party agrees
field-offer-hours = Offers, office hours
form-may-split = Party may be split
offered-until = The offer holds until
reason-merged = merged with the registration of { $name }
did-merge = Merged the registrations of { $name }
no-duplicate = This registration has no earlier one from the same person. Go to the later of two and try again.
nothing-to-check = Nothing to check.
all-checked = Everything is checked.
range-begun = The range begins here; V again where it ends.
cmd-walk-through = check all
cmd-merge = merge duplicate
cmd-headcount = headcount and needs
cmd-person-events = everything this person signed up for
cmd-mark-range = mark a range
walk-title = To check: { $n } of { $all }
walk-keys = → next  ← previous  s fine as it is  u undo  Esc done
walk-unknown = No municipality is called "{ $text }".
walk-ambiguous = "{ $text }" may be several.
walk-duplicate = { $name } has signed up before: { $state }, { $received }.
walk-duplicate-gone = The earlier registration has left.
walk-address = "{ $text }" cannot be an address.
walk-look-alike = "{ $text }" has characters that look like others.
walk-late = The deadline was { $deadline }.
walk-over-limit = { $place } has what the rules allow.
walk-contradiction = Something in the source needs reading; see the lines below.
walk-overbooked = There are more than there are seats.
walk-suggestion = { $n } { $name }
walk-key-other-municipality = m other municipality
walk-key-organisation = o no municipality
walk-key-merge = f merge
walk-key-two-people = s two different
walk-key-edit = e correct
walk-key-settle = s fine as it is
walk-key-confirm = a confirm
walk-key-wait = w waiting list
walk-key-decline = d decline
headcount-seats =
    { $n ->
        [one] { $n } seat taken
       *[other] { $n } seats taken
    }
headcount-mode-open = not said
headcount-offered =
    { $n ->
        [one] { $n } seat is offered and held
       *[other] { $n } seats are offered and held
    }
headcount-expected = Expected: { $n } ({ $percent } % no-shows of { $of } at { $events } earlier ones of this kind)
headcount-no-experience = Expected: no earlier event of this kind has attendance figures.
headcount-no-freeze = No catering freeze is set.
headcount-freeze-ahead = The number is fixed { $when }.
headcount-fixed =
    { $n ->
        [one] { $n } seat was fixed { $when }. Since then:
       *[other] { $n } seats were fixed { $when }. Since then:
    }
headcount-no-change = no change
person-events =
    { $n ->
        [one] Signed up for { $n } event, attended { $attended }
       *[other] Signed up for { $n } events, attended { $attended }
    }
ahead-cancel =
    { $n ->
        [one] x: { $n } moves up ({ $names })
       *[other] x: { $n } move up ({ $names })
    }
ahead-confirm = a: { $seated } get seats, { $waits } wait
ahead-promote = b: { $n } on the waiting list can have seats
ahead-lapsed =
    { $n ->
        [one] b: { $n } offer has lapsed
       *[other] b: { $n } offers have lapsed
    }
per-municipality = Seats per municipality (+ undecided)
filter-unknown = "{ $text }" is not understood.
filter-unknown-next = Fields: municipality, state, flag, name, email, function, organisation, seats, presents, source.
xlsx-old = The file is an old Excel format or has a password.
xlsx-save-as = Open it in a spreadsheet, remove the password, and save it as .xlsx or CSV.
xlsx-unreadable = The workbook is damaged and cannot be read.
xlsx-too-much = The workbook unpacks to more than an ordinary list.
xlsx-other = The file is a container, but no Excel workbook.
xlsx-too-many-cells = The workbook has more than { $most } cells.
list-in-parts = Divide it into several files, and import them one by one.
list-is-page = The file is a web page, not a list.
file-too-demanding = The file asked for more memory or time than an ordinary one and was not read.
file-too-demanding-next = Nothing has changed. If it comes from somebody you know, ask for it as CSV.
reader-failed = The reader of files could not be started: { $why }
reader-failed-next = Try again, or save the list as CSV.
cmd-import-list = import list
import-list-note = CSV, Excel (.xlsx), mail (.eml, mbox) or a folder of mail. You first see what happens.
import-save-refused = save refused rows
import-refused-saved =
    { $n ->
        [one] { $n } refused row saved to { $file }
       *[other] { $n } refused rows saved to { $file }
    }
import-columns = what the columns mean
import-columns-note = Space or the first letter chooses. Remembered for the next list of the same form.
import-column-number = Column { $n }
import-keys = Enter import  m columns  r save refused  Esc leave it
import-keys-columns = m say what the columns mean  Esc leave it
column-name = Name
column-first-name = First name
column-last-name = Last name
column-email = E-mail
column-phone = Telephone
column-function = Function
column-organisation = Municipality or employer
column-country = Country
column-received = Received
column-mode = Attendance
column-presenting = Presents
column-title = Title of the presentation
column-not-before = Not before
column-done-by = Done by
column-seats = Seats
column-brought-by = Brought by
column-diet = Diet
column-access = Access needs
column-note = Note
column-state = State
column-may-split = Party may be split
column-form-id = Number of the answer
column-skip = – (do not use)
import-mails =
    { $n ->
        [one] { $file }: { $n } message
       *[other] { $file }: { $n } messages
    }
source-mail = From mail in { $name }, message { $row }:
flag-signs-off = signs off?
walk-signs-off = By the mail this person does not come; see below.
walk-key-cancel = x sign off
mail-unclear = The message does not clearly say whether somebody signs up or off.
mail-two-senders = The message has several senders.
mail-name-is-address = The sender's name is another address than { $address }.
mail-other-number = The message says { $said } people but names { $named }.
mail-too-large = The message is larger than an ordinary mail.
mail-unreadable = This is no mail that can be read. Open it in the mail program, and save it again as .eml.
mail-bounce = not delivered
mail-automatic = automatic reply
mail-list = from a mailing list
mail-too-many = The folder has more than { $most } messages.
mail-too-many-next = Divide it into several folders, and import them one by one.
export-name = Name
export-email = Email
export-phone = Phone
export-function = Function
export-organisation = Municipality
export-received = Received
export-mode = Attendance
export-presenting = Presenting
export-title = Talk title
export-not-before = Not before
export-done-by = Done by
export-seats = Seats
export-may-split = May split
export-brought-by = Brought by
export-diet = Diet
export-access = Access needs
export-note = Note
export-state = State
export-digital = digital
export-on-site = on site
export-attendance = Attendance list
export-there = There
export-needs-event = Say which event.
export-wrong-part = A table holds registrations or attendance: --what registrations or --what attendance.
export-too-large = The table is larger than that kind of file can hold.
export-too-large-next = Choose the other kind of file: .csv or .xlsx.
export-needs-file = A workbook needs a file: -o list.xlsx.
did-export-table =
    { $n ->
        [one] Wrote { $n } row to { $file }
       *[other] Wrote { $n } rows to { $file }
    }
zoom-too-many = Zoom does not take { $rooms } rooms and { $people } people: at most { $most_rooms } rooms and { $most_people } people.
zoom-too-many-next = Divide into fewer groups, or place them by hand in the meeting.
zoom-many = { $rooms } rooms and { $people } people: some Zoom accounts take fewer.
zoom-by-hand =
    { $n ->
        [one] { $n } person has to be placed by hand:
       *[other] { $n } people have to be placed by hand:
    }
cmd-export-list = write list
form-what = What
export-what-registrations = registrations
export-what-attendance = attendance list
export-what-zoom = Zoom rooms
export-list-note = Write a file name that ends in .csv or .xlsx.
flag-unmatched = not registered?
walk-unmatched = Was in the meeting, but fits no registration for certain.
walk-key-attended = t was there
cmd-attended = was there
cmd-no-show = did not come
cmd-import-attendance = import meeting report
attendance-note = The participant report of Teams or Zoom. You first see what happens.
ask-import-attendance = Take the attendance in?
attendance-result = { $people } in the report: { $attended } were there, { $away } did not come, { $new } without registration
attendance-no-names = The file has no table with names.
attendance-no-names-next = Save the meeting's participant report and import it as it is.
did-import-attendance = Took attendance from { $file }: { $n } there
note-unmatched = { $n } without registration (c)
refused-one-file = --refused goes with one file at a time.
file-is-other = it is no ordinary file
file-is-read = it is the list that is being read
mail-more-to-read = The message says more than was read out of it.
mail-more-names = The message mentions more names: { $names }
mail-too-many-people = The message names more than { $most } people.
walk-said = { $why }
import-keys-mail = Enter import (nobody is confirmed)  ↓↑ scroll  Esc leave it

## letters
cmd-outbox = link and mail
language-nb = Bokmål
language-nn = Nynorsk
language-sv = Swedish
language-en = English
letter-draft = draft
letter-sending = in doubt
letter-sent = sent
letter-from = From
letter-to = To
letter-bcc = Bcc
letter-subject = Subject
letter-body = Text
letter-in-doubt = The server did not answer: the mail may have gone. Look among sent mail, then note it as sent (s) or take it away (x).
letter-left-out =
    { $n ->
        [one] Does not go to { $names } any more (signed off, or has another address).
       *[other] Does not go to { $n } any more (signed off, or have another address) – { $names }.
    }
letter-outdated = The letter is no longer true: { $title } has another link or time, or is called off.
letter-outdated-next = Write it anew (N on the screen, --again on the command line), or take it away.
letter-to-nobody = The letter goes to nobody any more: they have signed off or have another address.
letter-to-nobody-next = Take it away.
letter-was-sent = A letter that has gone stays known.
no-such-letter = No letter begins with "{ $given }".
no-such-letter-next = outbox list shows them all.
link-not-sent = not sent
link-drafted = draft { $at }
link-sent = sent { $at }
fact-link = Link
link-plan =
    { $n ->
        [one] { $n } person has not got the link ({ $languages }).
       *[other] { $n } people have not got the link ({ $languages }).
    }
link-plan-has-it =
    { $n ->
        [one] { $n } has got the link.
       *[other] { $n } have got the link.
    }
link-plan-unreachable =
    { $n ->
        [one] { $names } has no e-mail address, or one to check first.
       *[other] { $n } have no e-mail address, or one to check first – { $names }.
    }
link-event-cancelled = { $title } is called off: nobody gets the link.
link-missing = { $title } has no link yet.
link-missing-next = Type it in: l on this screen, or event edit EVENT --link ADDRESS.
link-nobody = Nobody lacks the link.
link-nobody-next = Only the confirmed get it. To everybody anew: N on the screen, --again on the command line.
link-hidden-personal = The template in { $language } says something about each recipient, and cannot go to several at once.
link-hidden-personal-next = Write a letter to each (--each), or take name and municipality out of the template.
link-too-many-each = A letter to each of { $n } is too many; at most { $most } at once.
link-too-many-each-next = Send to many in Bcc (--bcc), and take name and municipality out of the template.
did-draft-link =
    { $n ->
        [one] Wrote the link to { $n } for { $title }; nothing has been sent
       *[other] Wrote the link to { $n } for { $title }; nothing has been sent
    }
did-mark-letters-sent = Noted the letter as sent to { $n }
did-remove-letters =
    { $n ->
        [one] Took away a letter
       *[other] Took away { $n } letters
    }
did-begin-sending = Began to send a letter
did-not-send = The server did not take a letter
did-send =
    { $n ->
        [one] Sent to { $n } person (letters – { $letters }).
       *[other] Sent to { $n } people (letters – { $letters }).
    }
did-export-letters = Wrote { $n } drafts to { $folder }; open them in your mail program, look them over and send.
did-set-template = Changed the text of letters ({ $language })
did-set-languages =
    { $n ->
        [one] Noted the language decision of { $n } municipality
       *[other] Noted the language decisions of { $n } municipalities
    }
language-what = Say which municipality, and nb, nn or neutral.
language-what-next = Or many at once: --file FILE with lines such as Voss;nynorsk.
language-unknown = "{ $given }" is not nb, nn or neutral.
language-norway-only = { $name } is no Norwegian municipality: only those decide on a language.
template-open-brace = a { without }
template-unknown = there is no placeholder {"{"}{ $name }{"}"}
template-in-subject = Subject, character { $column }: { $what }
template-in-body = Text, line { $line }, character { $column }: { $what }
template-known = Placeholders: { $names }
template-empty = Subject and text must say something.
template-not-utf8 = The text is not UTF-8.
note-link-outdated =
    { $n ->
        [one] { $n } has been told the old link or time; write again
       *[other] { $n } have been told the old link or time; write again
    }
outbox-empty = No letters lie ready.
outbox-empty-next = Write them: n on the screen, outbox draft link EVENT on the command line.
outbox-nothing-to-mark = No letters that are not noted as sent.
outbox-none = No letters yet (n writes). The text:
outbox-keys = n write  N anew  e template  l link  w to files  s sent  x remove  u undo  Esc
outbox-keys-send = n write  N anew  e template  l link  w files  p send  s sent  x remove  u undo  Esc
outbox-write = Write drafts to files
outbox-write-note = A mail program opens each file (.eml) as a draft. Note them as sent (s) when they have gone.
outbox-template = Text of letters: { $language }
outbox-send = Send the letters that lie ready
outbox-send-note = The password is not kept. You are asked before anything goes.
form-password = Password
ask-link-again = Write to everybody confirmed anew, also to those who have got the link?
ask-letters-sent =
    { $n ->
        [one] Have you sent the letter that lies ready? Its recipients are noted as having got it.
       *[other] Have you sent the { $n } letters that lie ready? Their recipients are noted as having got them.
    }
ask-send = What has gone cannot be taken back.
post-confirm =
    { $n ->
        [one] Send to { $n } person now, through { $server } (letters – { $letters })?
       *[other] Send to { $n } people now, through { $server } (letters – { $letters })?
    }
post-confirm-next = Look them over (outbox list, outbox show), then say: --confirm { $n }.
post-next = Nothing has been sent. Server and sender stand in config.toml under [mail]; without them: outbox export writes drafts for a mail program.
post-not-set = No mail server is set: w writes drafts for a mail program.
post-not-built = This program is built without sending (cargo install --features smtp).
post-no-server = No mail server is set.
post-no-sender = The sender is missing: from = "Name <name@example.org>".
post-insecure = Without encryption nothing is sent but through a server on this machine, and without a password.
post-refused = The server says no: { $why }
post-no-answer = { $server } does not answer.
post-address = { $address } is no address that can be sent to.
post-in-doubt = The answer did not come, the letter may have gone: { $why }
post-stopped = Stopped.
post-rest-next = What has gone is noted. The rest lies ready.
stage-send = Sending
head-written = Written
head-language = Language
head-recipients = Recipients
head-subject = Subject
link-plan-ready =
    { $n ->
        [one] For { $n } the letter lies ready, not sent.
       *[other] For { $n } the letter lies ready, not sent.
    }
link-plan-nobody = Nobody is confirmed yet.
letter-recipients =
    { $n ->
        [one] { $n } recipient
       *[other] { $n } recipients
    }
stage-read = Reading
stage-import = Finding people and municipalities
stage-save = Saving
dropped =
    { $n ->
        [one] { $n } new file in the folder (i on screen 2 looks at it)
       *[other] { $n } new files in the folder (i on screen 2 looks at them)
    }
dropped-mark =
    { $n ->
        [one] { $n } new file
       *[other] { $n } new files
    }
note-group-range = { $smallest }–{ $largest }, spread in all { $spread }
warn-no-chair = Group { $groups } has no chair.
did-add-group = Added group { $group }
did-split-group = Split group { $group } in two
did-merge-groups = Merged group { $other } into group { $group }
did-remove-group =
    { $n ->
        [one] Removed group { $group }; { $n } municipality is placed in another
       *[other] Removed group { $group }; { $n } municipalities are placed in the others
    }
did-move-group = Moved group { $group } to place { $to }
did-describe-group = Changed group { $group }
did-place-guests =
    { $n ->
        [one] Placed { $name }
       *[other] Placed { $n } guests
    }
did-spread-guests =
    { $n ->
        [one] Placed { $n } guest
       *[other] Spread { $n } guests over the groups
    }
did-accept-group = Took group { $group } from the proposal
split-too-small = Group { $group } has fewer than two municipalities.
merge-same-group = Group { $group } cannot be merged with itself.
group-not-empty =
    { $n ->
        [one] Group { $group } has { $n } municipality.
       *[other] Group { $group } has { $n } municipalities.
    }
group-not-empty-next = Move them first, or spread them over the other groups (--spread).
group-is-last = It is the last group.
groups-from-one = Groups are numbered from 1.
not-a-guest = Only confirmed guests can be placed by themselves: people from a municipality are where it is.
not-a-guest-next = groups show lists the guests and which of them are in no group.
no-free-guests = Every guest is in a group.
guests-where = Say who (id) and where: --to GROUP, --with MUNICIPALITY or --spread.
no-late-changes = No municipality has come or gone since the division.
late-gone =
    { $n ->
        [one] { $names } has nobody confirmed left and is taken out.
       *[other] { $n } municipalities have nobody confirmed left and are taken out – { $names }.
    }
delegation-people =
    { $n ->
        [one] { $n } confirmed registration
       *[other] { $n } confirmed registrations
    }
delegation-earlier = Earlier forums
delegation-was = { $day } – group { $group }, together with { $names }
delegation-not-there = { $day } – not there
delegation-first = This is the first.
group-chair = Chair
group-room = Room or link
board-free-guests = Guests without a group
head-strategy = Way
head-groups = Groups
head-spread = Spread
head-moves = Moved
head-sizes = Sizes
cmd-as-last-time = as last time
cmd-late-changes = changes since
cmd-warnings = remarks
cmd-split-group = split the group
cmd-merge-group = merge with the next
cmd-add-group = new group
cmd-remove-group = remove the group
cmd-group-earlier = group earlier in the order
cmd-group-later = group later in the order
cmd-spread-guests = spread the guests
cmd-alternatives = compare ways
cmd-how-to-divide = how to divide
cmd-take-group = take only this group
board-notices =
    { $n ->
        [one] { $n } remark (w)
       *[other] { $n } remarks (w)
    }
no-notices = Nothing to remark.
ask-remove-group =
    { $n ->
        [one] Remove group { $group }? { $n } municipality goes to another by size.
       *[other] Remove group { $group }? { $n } municipalities go to the others by size.
    }
divide-max = Most in a group
divide-min = Fewest in a group
divide-limits = Limits (population)
divide-from = As at
divide-note = Empty: what fits. Usual limits: { $presets }
divide-impossible = not possible
form-number = Type a number, or leave it empty.
alternatives-keys = Enter show the proposal  ↓↑ choose  Esc back
notices-keys = Enter go there  ↓↑ choose  Esc back
cmd-export-groups = write the groups
export-what-groups = groups
export-what-teams = Teams (to paste)
export-groups-note = Groups: .xlsx, .csv, .html or .md. Answers too. Zoom: .csv. Teams: .txt.
export-groups-json = The groups as JSON: groups show EVENT --json.
group-summary =
    { $n ->
        [one] { $n } municipality, population { $smallest }
       *[other] { $n } municipalities, population { $smallest }–{ $largest }
    }
teams-how = Teams reads no list of breakout rooms. Make the rooms in the meeting, and paste the addresses of each room into the search field under "Assign participants".
teams-without = Without an address, to be placed by hand: { $names }
head-group = Group
head-presents = Presents
cmd-peek = show what stands
peek-stands = AS IT STANDS (v: the forum before, or the proposal)
peek-before = THE FORUM BEFORE, { $day } (v: the proposal)
warn-moved-full =
    { $n ->
        [one] { $n } moved, because group { $group } has { $members } and room for { $max }
       *[other] { $n } moved, because group { $group } has { $members } and room for { $max }
    }
group-over-limit = Group { $group } has { $members } municipalities; the limit is { $max }.
warn-min-ignored = The fewest in a group is not used by this way.
note-groups-dropped =
    { $n ->
        [one] A group is gone, with chair, room or { $guests } guests
       *[other] { $n } groups are gone, with chair, room or { $guests } guests
    }
ask-remove-bare-group = Remove group { $group }? Its chair, room and guests lose their place.
groups-free-guests = Guests without a group: { $names }
ask-doubtful-sent = Has this letter gone? Look among sent mail. Its recipients are noted as having got it.
link-not-in-text = The text in { $language } has no link in it, or the line with the link falls away.
link-not-in-text-next = Put {"{"}link{"}"} on a line of its own (e on the screen, outbox template set on the command line).
undo-sent = A letter that has gone to the server cannot be taken back.
undo-sent-next = What was done afterwards can be undone; what was done before is corrected by hand.
context-live = Schedule on the day itself
order-fair = fair
order-shuffle = by lot
slot-pause = Pause in the group
slot-free = Free
change-word-new = new
change-word-cancelled = cancelled
change-word-moved = moved
change-word-group = other group
change-word-length = other length
change-word-break = break
change-word-programme = programme
ask-live-forget = Forget everything noted about how it went? That is for after a rehearsal.
ask-release = Publish the schedule as release { $number }? It cannot be changed then; another release can follow.
ask-release-changes =
    { $n ->
        [one] One change:
       *[other] { $n } changes:
    }
ask-release-conflicts =
    { $n ->
        [one] Although this remains:
       *[other] Although these { $n } remain:
    }
ask-schedule-letters = Write letters to everybody about when they present? Nothing is sent.
ask-schedule-letters-changes = Write letters to those whom the changes concern? Nothing is sent.
back-break = break { $n } min
back-slots = presentations { $n } min
back-discussion = discussion { $n } min
beside-keys = Enter take  * now  Esc close
positions-keys = ○ before  ● last  ↑↓ scroll  Esc close
cmd-compare-orders = compare orders
cmd-difference = difference from last
cmd-export-schedule = write the schedule
cmd-keep-times = keep the times
cmd-live = run it now
cmd-live-bring-back = bring back in time
cmd-live-forget = forget what is noted
cmd-live-go-on = next
cmd-live-leave = back to the draft
cmd-live-less = a minute less
cmd-live-more = a minute more
cmd-live-skip = skip
cmd-live-swap = swap with next
cmd-longer = longer
cmd-shorter = shorter
cmd-pause-before = pause before
cmd-positions = places in the series
cmd-release = publish
cmd-releases = look at releases
cmd-schedule-letters = letters about the schedule
cmd-schedule-remarks = remarks
cmd-slot-left = to the group before
cmd-slot-right = to the group after
cmd-timing = lengths and breaks
conflict-no-speaker = “{ $title }” has no speaker.
conflict-over-the-end = Group { $group } ends { $end }, after its session.
conflict-presenter-away = { $name } was to present for { $delegation } and does not take part.
conflict-slot-overlap = Group { $group }: { $name } begins { $at }, before the presentation before it has ended.
conflict-too-long = { $name } has { $minutes } minutes; at most { $limit } are agreed.
conflict-two-groups-at = { $name } presents in group { $a } and group { $b } at once, at { $at }.
did-draft-schedule =
    { $n ->
        [one] Wrote letters about the schedule to one person: { $title }
       *[other] Wrote letters about the schedule to { $n } people: { $title }
    }
did-keep-times = Kept the times of release { $release }
did-let-times = Times follow from the order again
did-live-begin = Noting how it goes
did-live-bring-back = Brought group { $group } back in time
did-live-forget = Forgot how it went
did-live-go-on = Group { $group }: next
did-live-lengthen = Group { $group }: { $by } min
did-live-skip = Group { $group }: skipped, or taken in again
did-live-swap = Group { $group }: swapped
did-release = Published release { $number }
did-remove-pause = Removed the pause before place { $position } in group { $group }
did-set-length = { $name }: { $n } minutes
did-set-pause = Pause of { $n } minutes before place { $position } in group { $group }
did-set-timing = Presentations of { $slot } min, { $changeover } between, break { $pause }
diff-break = Break moved { $from } -> { $to }
diff-break-group = Break of group { $group } moved { $from } -> { $to }
diff-cancelled = { $name } cancelled (was { $place })
diff-group = { $name } to another group: { $from } -> { $to }
diff-length = { $name } from { $from } to { $to } minutes
diff-moved = { $name } moved { $from } -> { $to }
diff-new = { $name } new: { $place }
diff-none = No difference
diff-programme = “{ $title }”: { $from } -> { $to }
place-in-group = { $at } in group { $group }
place-none = no time
place-start = { $at }
place-time = { $at }–{ $end }
does-not-fit = does not fit
event-in-no-series = “{ $title }” belongs to no series.
event-in-no-series-next = Give the event a series (event edit --series).
head-begins = Begins
head-break = Break
head-changeover = Between
head-ends = Ends
head-ends-with = Ends with
head-first-to-last = First ... last
head-fits = Fit
head-forums = Forums
head-mean = Mean
head-moved = Moved
head-order = Order
head-past = Before
head-places = Places
head-presentations = Presentations
head-release = Release
head-slot = Length
head-turn = Turn
head-unmet = Wishes
head-wish = Wish
in-no-group-next = Divide into groups first, or see whether the municipality takes part.
length-out-of-range = Minutes from 1 to { $most }.
letter-outdated-release = The letter no longer holds: it is about release { $number }, and a later one has been published.
letter-was-sent-next = What has been sent stays; write another instead.
live-by-draft = by the draft
live-by-release = by release { $number }
live-kept = being noted
live-rehearsal = not today: as it will begin
live-changes-nothing = That changes nothing now.
live-changes-nothing-next = What is over is not changed; there is a proposal only when the group is late.
live-early = { $n } min early: ends { $end }
live-late = { $n } min late: ends { $end }
live-goes-on = The event is under way: the schedule goes on where it was.
live-minutes = min
live-seconds = s
live-next = Next { $at } { $name }
live-not-begun = Not begun
live-not-in-group = { $name } does not present in group { $group }.
live-nothing-kept = Nothing has been noted about how it went.
live-now =
    { $n ->
        [one] { $name }, one minute left
       *[other] { $name }, { $n } minutes left
    }
live-other-day = The event is on { $day }, not today.
live-other-day-next = A rehearsal: start the program with --now and that day.
live-over = Over
live-proposal = Proposal: { $parts }
live-proposal-partly = Proposal: { $parts }, still { $n } min late
live-until =
    { $n ->
        [one] Begins in one minute
       *[other] Begins in { $n } minutes
    }
looking-at-draft = The draft
looking-at-release = Release { $number }, published { $day }. v: the one before, Esc: the draft
no-release = The schedule has not been published yet.
no-release-next = Publish the draft first (r, or schedule release).
no-schedule-remarks = Nothing to remark: the schedule works.
no-such-release = There is no release { $number }; the last is { $releases }.
note-release-changes =
    { $n ->
        [one] one change
       *[other] { $n } changes
    }
orders-note = Wishes not met, presentations moved since the last release, and whether those who spoke late now come early (1) or late again (-1).
past-first = first ×{ $n }
past-last = spoke last ×{ $n }
past-never = has not presented before
past-places =
    { $n ->
        [one] one forum before: mean { $mean } (0 first, 1 last), first { $first }, last { $last }
       *[other] { $n } forums before: mean { $mean } (0 first, 1 last), first { $first }, last { $last }
    }
pause-times-kept = Times stay as published; no pause is put in then.
pause-times-kept-next = Let times follow from the order again first (f, or schedule keep --off).
positions-all = Everybody who took part has presented.
positions-announced = as published
positions-held = as it went
positions-evenness = Evenness { $share } % (100: everybody's mean is the middle)
positions-forums =
    { $n ->
        [one] one forum
       *[other] { $n } forums
    }
positions-never =
    { $n ->
        [one] One has never presented: { $names }
       *[other] { $n } have never presented: { $names }
    }
positions-none = No schedule of the series has been published or run.
positions-none-next = Publish one (r): then the next forum has something to go by.
release-cancelled = { $title } is called off.
release-cancelled-next = An event that is called off has no schedule to publish; undo that (u) if it is to be held.
release-conflicts =
    { $n ->
        [one] One remark on the schedule: { $texts }
       *[other] { $n } remarks on the schedule: { $texts }
    }
release-conflicts-next = Mend them, or publish all the same with --acknowledge.
release-nothing = The programme is empty.
release-nothing-next = Put parts into the programme (o on the calendar).
release-unchanged = Nothing has changed since release { $number }.
release-unchanged-next = Change something first; the release that is published holds.
remarks-more = ({ $n } more, w)
schedule-after-release =
    { $n ->
        [one] Draft after release { $number } ({ $day }): one change
       *[other] Draft after release { $number } ({ $day }): { $n } changes
    }
schedule-release = Release { $number }, published { $day }
schedule-kept = times as published
schedule-letters-nobody = There is nobody to write to: the changes concern nobody who has an address.
schedule-letters-nobody-next = To everybody all the same: --full.
schedule-plan =
    { $n ->
        [one] One person (letters: { $letters })
       *[other] { $n } people (letters: { $letters })
    }
schedule-plan-unconcerned =
    { $n ->
        [one] nothing new for one municipality
       *[other] nothing new for { $n } municipalities
    }
slot-not-in-text = The letter does not say when its reader presents.
slot-not-in-text-next = Put in the placeholder for the presentation or the schedule.
unmet-by-hand = the order was made by hand (o meets the wish)
unmet-kept = times stay as published
unmet-no-time = no presentation lies in that time
unmet-taken = that time is wished for by { $others }
what-if-changeover = with { $minutes } min between: { $n }
what-if-most =
    { $n ->
        [one] The largest group has one presentation.
       *[other] The largest group has { $n } presentations.
    }
what-if-none = with nothing between: { $n }
why-released = what is published is not changed
wish-between = between { $from } and { $until }
wish-from = not before { $from }
wish-none = no time
wish-until = done by { $until }
live-newer = being noted; release { $number } is not followed
head-part = Part
head-speaker = Speaker
programme-is-draft = The schedule has not been published: this is the draft.
programme-newer-draft =
    { $n ->
        [one] This is release { $number }; the draft has one change that is not in it.
       *[other] This is release { $number }; the draft has { $n } changes that are not in it.
    }
programme-group =
    { $n ->
        [one] one presentation, until { $end }
       *[other] { $n } presentations, until { $end }
    }
page-template-broken = The template cannot be used (line { $line }): { $why }
page-template-next = The program's own page is printed by “config page”; mend the template, or take it away.
export-schedule-forms = The schedule is written as html, md, xlsx, csv or ics; as JSON: schedule show EVENT --json.
export-schedule-note = The file's ending decides the form: .html, .md, .xlsx, .csv or .ics (not for the draft); with the link .html, .md or .ics.
export-what-programme = the programme as published
export-what-programme-draft = the draft
export-what-programme-link = the programme with the meeting link
letter-outdated-release-next = Write them anew (m on the schedule, outbox draft schedule on the command line).
positions-keys-plain = o before  O last  ↑↓ scroll  Esc close
ask-release-both = { $conflicts } remaining, { $n } changed.
live-groups = groups { $first }–{ $last } of { $n }
live-changeover = Changeover
note-release-people =
    { $n ->
        [one] concerns one person
       *[other] concerns { $n } people
    }
diff-presenter = { $name }: somebody else presents
diff-details = Group { $group }: another name, room or chair
diff-speaker = “{ $title }”: somebody else speaks
diff-day = The event is on another day or begins at another time
change-word-presenter = other presenter
change-word-details = other room
change-word-speaker = other speaker
change-word-day = other day
conflict-guest-outside = { $name } is to present and is in no group.
coverage-all = All meetings
coverage-name = Reach
coverage-sum =
    { $n ->
        [one] Reached: { $reached } of { $of } municipalities, at one meeting
       *[other] Reached: { $reached } of { $of } municipalities, at { $n } meetings
    }
coverage-parts = { $returning } came again, { $once } came once, { $never } never
coverage-inherited =
    { $n ->
        [one] One counts only because a municipality that became part of it was there
       *[other] { $n } count only because a municipality that became part of it was there
    }
coverage-unrecorded =
    { $n ->
        [one] Of one meeting nobody knows who was there
       *[other] Of { $n } meetings nobody knows who was there
    }
coverage-reached = Reached
coverage-of = Municipalities
coverage-share = Share
coverage-counties = Counties
coverage-sizes = By population
coverage-meetings = Meeting by meeting
coverage-present = Present
coverage-new = New
coverage-cumulative = In all
coverage-never = Never reached
head-meetings = Meetings
head-first-day = First time
head-last-day = Last time
head-inherited = Through a former municipality
size-below = below { $n }
size-from = { $n } and more
no-such-county = There is no county called “{ $given }”.
no-such-county-next = The counties: { $names }
cmd-reach = reach
cmd-reach-series = next series
cmd-reach-period = other period
cmd-never-reached = never reached
cmd-export-reach = write reach
export-reach-note = The file's ending decides the form: .html, .csv or .xlsx.
why-reach = open reach first (r)
period-all = all years
period-year = this year
period-twelve = last 12 months
never-nobody = All have been reached.
coverage-line = Different municipalities in all: { $n } (new ones on top)
network-head = The network
network-none = nothing known
network-interested = interested
network-in-network = in the network
network-step = on the way, step { $n } of 8
network-step-choice = step { $n }
network-approved = approved
network-renewal = renewed { $day }
renewal-not-approved = { $name } is not approved; only an approval is renewed.
contact-address = “{ $address }” is no e-mail address.
did-describe-municipality = Noted about { $name }
head-size = Size
head-formal-name = Formal name
head-network = Network
head-role = Role
municipality-never = Has not signed up for anything.
municipality-took-part = Events
form-network-status = Status
form-since = Since (2021-03-19)
form-renewal = Renewed
form-contacts = Contacts
form-contacts-note = One contact a line: Name (address), role, telephone
cmd-edit-municipality = status and contacts
form-day = A date such as 2021-03-19.
why-no-municipality = no municipality is chosen
no-such-experience = No example begins with “{ $given }”.
no-such-experience-next = See experience list.
did-edit-experience = Changed the example “{ $title }”
did-remove-experience = Removed the example “{ $title }”
note-no-consent = nobody has agreed that it is shared: it is only here
document-link = “{ $link }” is no link that begins with https:// or http://.
document-link-next = Write the title, a blank and the link.
no-shared-experience = None of these examples may be shared: nobody has agreed.
no-shared-experience-next = Ask the municipality, and note it (experience edit --consent yes).
experience-contact = Contact
experience-valid-until = Valid until
experience-consent = May be shared
form-experience-municipalities = Municipalities
form-experience-partners = Partners (;)
form-experience-topics = Topics
form-experience-text = What they did
form-experience-documents = Documents
form-experience-note = Documents: one a line, the title and last the link or the file's name. The text is Markdown.
cmd-new-experience = new example
cmd-edit-experience = change
cmd-remove-experience = remove
cmd-like-us = like our municipality
cmd-export-experiences = write to a file
ask-remove-experience = Remove the example “{ $title }”?
form-like-note = Empty: all. Size: only from municipalities of the same size. Near: the county first, then the country, then the size.
like-size = size
like-near = near
export-experiences-note = Those that are shown and may be shared: .html or .md.
experiences-like = like { $name }
why-no-experience = no example is chosen
no-experience-found = No example fits.
no-experience-found-next = Search with fewer words, or with their beginnings.
due-review = Example to look over
due-renewal = Approval to renew
form-like-how = By
cmd-open-document = open a document
form-document = Which
form-open-note = Opened as a copy that goes afterwards: save changes somewhere else.
did-open-link = Opened { $link }
link-not-opened = Could not open { $link }: { $why }
link-not-opened-next = Over SSH there is no such program: copy the link, or write the file with experience document.
renewal-not-approved-next = Choose the status approved, or leave the day empty.
contact-address-next = Write one contact a line: Name (address), role, telephone.
answers-head = Answers
answers-beside = Beside the questions
answers-no-group = In no group
answers-count = ({ $n } of { $all })
answers-at = Answers { $day }, { $title }
answers-where = Such a file has no room for answers.
answers-where-next = Choose xlsx, md or html, or write the answers by themselves: --what answers.
no-such-question = There is no question { $number }; the event has { $n }.
no-such-question-next = event show shows the questions; without a number it is noted beside them.
note-answers-not-registered = { $name } is not registered here
note-answers-reworded =
    { $n ->
        [one] { $n } answer goes along to the new spelling
       *[other] { $n } answers go along to the new spelling
    }
did-note-answers = Noted what { $name } answered
did-remove-answers = Removed the answers of { $name }
no-answers = Nothing is noted of what { $name } answered.
no-answers-yet = No answers are noted.
no-answers-next = Note the answers: S on screens 3 and 4, or answer note.
head-question = Question
head-answer = Answer
cmd-answers = answers to the questions
cmd-live-answer = note what they answer
answers-keys = Enter write  v all, by question  m make an example  t file  space more  u undo  Esc
answers-empty = No municipality is confirmed.
answers-nothing = Nothing noted. Enter: write what they answered.
answers-form = Answers of { $name }
answers-form-note = Keep it short. An empty field takes the note away.
answers-example = example
head-noted = Noted
export-what-groups-answers = the groups with the answers
export-what-answers = the answers by themselves
why-answers = Open screen 2, 3 or 4 for the event.
why-no-speaker = No municipality presents now: go to one, or use S.
no-such-series-next = dialogforum series list shows them.
no-such-municipality-next = dialogforum municipality find NAME says what is like it.
answers-left = { $time } left.
document-none = There is no document here that can be opened: a attaches a file, e a link.
document-here = ({ $name }, here)
document-known = The example has this file: “{ $title }”.
document-empty = { $file } is empty.
document-is-link = The document is a link: { $link }
document-not-here = “{ $title }” is only a title: the file is not here.
document-not-here-next = Attach it: a on screen 6, or experience attach.
no-such-document = There is no document { $number }; the example has { $n }.
no-such-document-next = experience show shows them in order.
did-attach = Attached { $file } to “{ $title }”
did-write-document = Wrote { $name } to { $file }
note-documents-left =
    { $n ->
        [one] { $n } attached file no longer belongs to it
       *[other] { $n } attached files no longer belong to it
    }
note-documents-unread =
    { $n ->
        [one] { $n } document in the library has not been read. If it names the person, take it from its example and run retention run.
       *[other] { $n } documents in the library have not been read. If any of them names the person, take it from its example and run retention run.
    }
fault-document = the document { $name } is missing or changed
fault-document-next = Attach the file again, or take it from a backup.
cmd-attach-file = attach a file
form-attach-note = The file is copied here, 50 MiB at most. Without a title: its name.
document-mended = { $file } is in its place again
cmd-invite = invite
invite-event = To
invite-whom = Whom
invite-all = all municipalities that have not signed up
invite-never = those never at a meeting
invite-never-series = those never at a meeting of the series
invite-any-status = any
invite-step = on the way, all steps
invite-min = Inhabitants from
invite-below = below
invite-note = Writes letters to their contacts (e); nothing is sent.
invite-number = Write a number such as 5000.
invite-no-event = No event is planned: n on the calendar makes one.
invitation-plan =
    { $n ->
        [one] Recipients: { $people }, in { $n } municipality ({ $languages }).
       *[other] Recipients: { $people }, in { $n } municipalities ({ $languages }).
    }
invitation-registered =
    { $n ->
        [one] { $n } municipality has signed up.
       *[other] { $n } municipalities have signed up.
    }
invitation-invited =
    { $n ->
        [one] { $n } municipality was invited before.
       *[other] { $n } municipalities were invited before.
    }
invitation-ready =
    { $n ->
        [one] For { $n } municipality the invitation lies ready, not sent.
       *[other] For { $n } municipalities the invitation lies ready, not sent.
    }
invitation-without =
    { $n ->
        [one] { $names } has no contact with an e-mail address.
       *[other] { $n } municipalities have no contact with an e-mail address – { $names }.
    }
invitation-nobody-meant = No municipality matches.
invitation-nobody-next = Contacts are written with e on screen 5.
invitation-past = { $title } has begun or is over.
invitation-past-next = Choose an event that is to come.
invitation-left-out =
    { $n ->
        [one] Does not go to { $names } any more (signed up, or no longer a contact).
       *[other] Does not go to { $n } any more (signed up, or no longer contacts) – { $names }.
    }
invitation-to-nobody = The invitation goes to nobody any more: they have signed up, or are no longer contacts.
did-draft-invitation =
    { $n ->
        [one] Wrote an invitation to { $n } municipality, recipients: { $people }; nothing has been sent: { $title }
       *[other] Wrote an invitation to { $n } municipalities, recipients: { $people }; nothing has been sent: { $title }
    }
invitation-nobody = Nobody new to invite. { $why }
letters-to = Invitations
invitation-no-link = The meeting is open but has no link yet: the invitation does not say where.
experience-told = Told at
form-keys-line = Enter/F4 save  Tab next field  Esc discard
form-keys-text = F4 save  Enter new line  Tab next field  Esc discard
note-documents-destroyed =
    { $n ->
        [one] { $n } document that no example had any more was destroyed.
       *[other] { $n } documents that no example had any more were destroyed.
    }
would-destroy-documents =
    { $n ->
        [one] { $n } document that no example has any more.
       *[other] { $n } documents that no example has any more.
    }
fault-document-unread = the document { $name } cannot be read
invitation-outdated = The invitation no longer holds: { $title } is changed, called off or has begun, or the template is another.
invitation-outdated-next = Write it anew: i on screen 5, or outbox draft invitation.
invitation-out =
    { $n ->
        [one] { $n } municipality signed off or got no seat.
       *[other] { $n } municipalities signed off or got no seat.
    }
invitation-late = The last day to sign up has passed.
invitation-no-address = The invitation does not say where to sign up: write an address or contact on the event.
invitation-without-all =
    { $n ->
        [one] { $n } municipality has no contact.
       *[other] { $n } municipalities have no contact.
    }
answers-not-here = The municipality is not among those here: note answers from the list (S).
answers-where-form = The groups with the answers: .xlsx, .html or .md.
invite-never-shown = those whom the shown reach lacks: { $title }
invite-again = Also invited ones
invite-no-series = { $title } belongs to no series.
person-letters = Letters to the person: { $n }
would-destroy-contacts = Contacts and letters: { $n }.
no-such-group-next = groups show shows them.
split-too-small-next = Move municipalities here first, or merge the group with another.
merge-same-group-next = Give the number of another group.
no-free-guests-next = A guest is moved to another group as municipalities are.
template-empty-next = outbox template reset gives the program's own text back.
document-known-next = Its title is changed by e on screen 6.
form-attach-new = a new document
note-answers-left =
    { $n ->
        [one] { $n } answer stays under its question, which is asked no more
       *[other] { $n } answers stay under their questions, which are asked no more
    }
