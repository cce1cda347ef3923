//! The queue as `registrations.md` promises it: the twelve cases that other programs get wrong, each through the desk and the store.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use dialogforum::desk::{self, Act, Clock, Desk, Done, ImportReport, Office, Outcome, Readmit, Refusal};
use dialogforum::domain::{Email, Event, EventId, Flag, IdSource, Registration, RegistrationId, State};
use dialogforum::intake::{Columns, sign_ups, table};
use dialogforum::store::open;
use dialogforum::text::{Lang, Words};

/// A seminar with seats, and somebody at the desk on the first of March 2021 at nine in Oslo.
struct Seminar {
    dir: tempfile::TempDir,
    office: Option<Office>,
    event: EventId,
    now: DateTime<Utc>,
}

fn office(dir: &tempfile::TempDir, now: DateTime<Utc>) -> Office {
    let (workspace, _) = open(&dir.path().join("workspace")).unwrap();
    Office::new(workspace, Clock::set_to(now), Words::of(Lang::Nb), IdSource::random(), "test".into())
}

impl Seminar {
    /// With fields beside title and time.
    fn with(fields: &[(&str, &str)]) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let now: DateTime<Utc> = "2021-03-01T08:00:00Z".parse().unwrap();
        let mut office = office(&dir, now);
        let all = [("title", "Introdag"), ("start", "2021-03-19T09:00"), ("end", "2021-03-19T12:00")];
        let fields: Vec<_> = all.iter().chain(fields).map(|(k, v)| ((*k).to_owned(), (*v).to_owned(), 0)).collect();
        let event = office.act(|desk| desk::add_event(desk, &fields).map(|(outcome, _)| outcome)).unwrap().event.unwrap().0;
        Self { dir, office: Some(office), event, now }
    }

    fn desk<T>(&self, look: impl FnOnce(&Desk<'_>, &Event) -> T) -> T {
        let desk = self.office.as_ref().unwrap().desk();
        let event = desk.state.event(self.event).unwrap().unwrap();
        look(&desk, &event)
    }

    fn act(&mut self, decide: impl FnOnce(&Desk<'_>, &Event) -> Result<Outcome, Refusal>) -> Result<Done, Refusal> {
        let id = self.event;
        self.office.as_mut().unwrap().act(|desk| decide(desk, &desk.state.event(id)?.unwrap()))
    }

    /// The clock goes on.
    fn at(&mut self, now: &str) -> &mut Self {
        self.now = now.parse().unwrap();
        self.office = None;
        self.office = Some(office(&self.dir, self.now));
        self
    }

    /// Somebody signs up, an hour after the one before.
    fn add(&mut self, name: &str, seats: u16, state: State) -> RegistrationId {
        let n = i64::try_from(self.all().len()).unwrap();
        let sent = self.now - TimeDelta::days(20) + TimeDelta::hours(n);
        let mut id = None;
        self.act(|desk, event| {
            let mut r = desk::blank_registration(desk, event);
            (r.name, r.email, r.seats, r.received_at, r.state) = (name.into(), Email::new(&format!("{name}@example.org")), seats, sent, state);
            id = Some(r.id);
            desk::add_registration(desk, event, r, Readmit::Ask)
        })
        .unwrap();
        id.unwrap()
    }

    fn to(&mut self, what: Act, ids: &[RegistrationId]) -> Done {
        self.act(|desk, event| desk::act(desk, event, ids, what)).unwrap()
    }

    fn edit(&mut self, fields: &[(&str, &str)]) -> Done {
        let fields: Vec<_> = fields.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned(), 0)).collect();
        self.act(|desk, event| desk::edit_event(desk, event, &fields)).unwrap()
    }

    fn import(&mut self, text: &str) -> (Done, ImportReport) {
        let mut report = None;
        let done = self.act(|desk, event| {
            let table = table(text).unwrap();
            let list = sign_ups(&table, &Columns::find(&table.header, &[]).unwrap(), event.zone).unwrap();
            let (outcome, r) = desk::import(desk, event, list, "liste.csv", Readmit::Ask)?;
            report = Some(r);
            Ok(outcome)
        });
        (done.unwrap(), report.unwrap())
    }

    fn all(&self) -> Vec<Registration> {
        self.desk(|desk, event| desk.state.registrations(event.id).unwrap())
    }

    fn one(&self, id: RegistrationId) -> Registration {
        self.all().into_iter().find(|r| r.id == id).unwrap()
    }

    fn state(&self, id: RegistrationId) -> State {
        self.one(id).state
    }

    /// Everything that is kept, as it is written.
    fn everything(&self) -> BTreeMap<String, String> {
        let mut out = BTreeMap::new();
        self.desk(|desk, _| desk.state.each(&mut |key, record| drop(out.insert(key.as_str().to_owned(), serde_json::to_string(&record).unwrap()))).unwrap());
        out
    }

    /// Does something, and takes it back: nothing is other than before.
    fn and_back(&mut self, what: impl FnOnce(&mut Self)) {
        let before = self.everything();
        what(self);
        assert_ne!(self.everything(), before);
        self.office.as_mut().unwrap().undo().unwrap();
        assert_eq!(self.everything(), before);
        self.office.as_mut().unwrap().redo().unwrap();
    }
}

const ONE_SEAT: &[(&str, &str)] = &[("capacity", "1"), ("automatic", "true")];

/// Case 1: whatever frees a seat, exactly one moves up, in the same step.
#[test]
fn each_way_of_freeing_a_seat_moves_exactly_one_up() {
    type Way = (&'static str, fn(&mut Seminar, RegistrationId));
    let ways: [Way; 5] = [
        ("by staff", |s, kari| drop(s.to(Act::Cancel, &[kari]))),
        ("by a list", |s, _| drop(s.import("Navn;E-post;Status\nkari;kari@example.org;avmeldt\n"))),
        ("by a smaller party", |s, kari| {
            let smaller = Registration { seats: 1, ..s.one(kari) };
            s.act(|desk, event| desk::edit_registration(desk, event, smaller, Readmit::Ask)).unwrap();
        }),
        ("by more seats", |s, _| drop(s.edit(&[("capacity", "3")]))),
        ("by turning down", |s, kari| drop(s.to(Act::Decline, &[kari]))),
    ];
    for (how, way) in ways {
        let mut s = Seminar::with(&[("capacity", "2"), ("automatic", "true")]);
        let kari = s.add("kari", 2, State::New);
        s.to(Act::Confirm { force: false }, &[kari]);
        let waiting = ["per", "ola", "ida"].map(|name| s.add(name, if name == "per" { 1 } else { 2 }, State::New));
        s.to(Act::Confirm { force: false }, &waiting);
        assert_eq!(waiting.map(|id| s.state(id)), [State::Waiting; 3], "{how}");
        s.and_back(|s| way(s, kari));
        assert_eq!(waiting.map(|id| s.state(id)), [State::Confirmed, State::Waiting, State::Waiting], "{how}");
    }
}

/// Case 1, by undo: what had filled the seats is taken back, and nobody who moved up since is left without.
#[test]
fn taking_back_brings_everything_back() {
    let mut s = Seminar::with(ONE_SEAT);
    let (kari, per) = (s.add("kari", 1, State::New), s.add("per", 1, State::New));
    s.to(Act::Confirm { force: false }, &[kari, per]);
    s.to(Act::Cancel, &[kari]);
    assert_eq!(s.state(per), State::Confirmed);
    s.office.as_mut().unwrap().undo().unwrap();
    assert_eq!((s.state(kari), s.state(per)), (State::Confirmed, State::Waiting));
    s.to(Act::Cancel, &[kari]);
    assert_eq!(s.state(per), State::Confirmed, "and once more, once");
}

/// Cases 2 and 3.
#[test]
fn who_waits_and_withdraws_frees_nothing_and_is_passed_in_the_same_step() {
    let mut s = Seminar::with(ONE_SEAT);
    let [kari, per, ola] = ["kari", "per", "ola"].map(|n| s.add(n, 1, State::New));
    s.to(Act::Confirm { force: false }, &[kari, per, ola]);
    let done = s.to(Act::Cancel, &[per]);
    assert_eq!((s.state(ola), done.notes.len()), (State::Waiting, 0), "a waiting entry takes no seat with it");
    s.office.as_mut().unwrap().undo().unwrap();
    let done = s.to(Act::Cancel, &[kari, per]);
    assert_eq!((s.state(per), s.state(ola)), (State::Cancelled, State::Confirmed));
    assert!(done.notes.iter().all(|n| !n.contains("per")), "{:?}", done.notes);
}

/// Cases 4, 5 and 7: an offer holds its seat in office hours, and whoever declines it or lets it lapse is not offered again.
#[test]
fn offers_are_held_declined_lapsed_and_accepted() {
    let mut s = Seminar::with(&[("capacity", "1"), ("automatic", "true"), ("offer_hours", "8")]);
    let [kari, per, ola, ida] = ["kari", "per", "ola", "ida"].map(|n| s.add(n, 1, State::New));
    s.to(Act::Confirm { force: false }, &[kari, per, ola, ida]);
    s.to(Act::Cancel, &[kari]);
    assert_eq!([per, ola].map(|id| s.state(id)), [State::Offered, State::Waiting]);
    assert_eq!(s.one(per).offered_until.unwrap().to_rfc3339(), "2021-03-02T08:00:00+00:00", "9 in Oslo, the day after");
    assert_eq!(s.desk(|desk, e| desk.state.counts(e.id).unwrap().taken()), 1, "an offer holds its seat");
    s.to(Act::Decline, &[per]);
    assert_eq!([per, ola].map(|id| s.state(id)), [State::Declined, State::Offered]);
    // Nobody answers; the next morning the next one is asked.
    s.at("2021-03-02T09:00:00Z").act(desk::promote).unwrap();
    assert_eq!([per, ola, ida].map(|id| s.state(id)), [State::Declined, State::Lapsed, State::Offered]);
    assert!(s.one(ola).reason.contains("ikke besvart"));
    // Accepted, and at once cancelled: the seat is free at once, and nobody is left to have it.
    s.to(Act::Confirm { force: false }, &[ida]);
    assert_eq!((s.state(ida), s.one(ida).offered_until), (State::Confirmed, None));
    s.to(Act::Cancel, &[ida]);
    assert_eq!(s.desk(|desk, e| desk.state.counts(e.id).unwrap().taken()), 0);
    assert_eq!([per, ola].map(|id| s.state(id)), [State::Declined, State::Lapsed]);
    // The one who lapsed writes again: a new place, not the old one; the same form once more brings nobody back.
    s.import("Tidspunkt;Navn;E-post\n2021-03-02 10:00;ola;ola@example.org\n");
    let again = s.all().into_iter().find(|r| r.name == "ola" && r.state == State::New).unwrap();
    assert!(again.id != ola && again.received_at > s.one(ola).received_at);
    assert_eq!(s.import("Tidspunkt;Navn;E-post\n2021-03-02 10:00;ola;ola@example.org\n").1.unchanged, 1);
}

/// Case 6.
#[test]
fn a_party_that_does_not_fit_holds_the_line_or_is_passed_on_record() {
    for (policy, expected) in [("strict", State::Waiting), ("fill", State::Confirmed), ("split", State::Waiting)] {
        let mut s = Seminar::with(&[("capacity", "3"), ("automatic", "true"), ("party_policy", policy)]);
        let kari = s.add("kari", 3, State::New);
        let (two, one) = (s.add("to", 2, State::New), s.add("en", 1, State::New));
        s.to(Act::Confirm { force: false }, &[kari, two, one]);
        let smaller = Registration { seats: 2, ..s.one(kari) };
        s.act(|desk, event| desk::edit_registration(desk, event, smaller, Readmit::Ask)).unwrap();
        assert_eq!((s.state(two), s.state(one)), (State::Waiting, expected), "{policy}");
        if expected == State::Confirmed {
            assert!(s.one(one).reason.contains("forbi to"), "{}", s.one(one).reason);
        }
    }
}

/// Case 8.
#[test]
fn a_newcomer_goes_behind_those_who_wait_even_if_a_seat_is_free() {
    let mut s = Seminar::with(&[("capacity", "1")]);
    let [kari, per] = ["kari", "per"].map(|n| s.add(n, 1, State::New));
    s.to(Act::Confirm { force: false }, &[kari, per]);
    let done = s.to(Act::Cancel, &[kari]);
    assert_eq!(s.state(per), State::Waiting, "proposed, not done: {:?}", done.notes);
    let ola = s.add("ola", 1, State::New);
    s.to(Act::Confirm { force: false }, &[ola]);
    assert_eq!([per, ola].map(|id| s.state(id)), [State::Waiting, State::Waiting]);
    s.act(desk::promote).unwrap();
    assert_eq!([per, ola].map(|id| s.state(id)), [State::Confirmed, State::Waiting]);
}

/// Case 9.
#[test]
fn people_move_up_after_the_deadline_and_not_after_the_last_moment() {
    let mut s = Seminar::with(&[("capacity", "1"), ("register_until", "2021-03-05"), ("promote_until", "2021-03-15 12:00")]);
    let [kari, per, ola] = ["kari", "per", "ola"].map(|n| s.add(n, 1, State::New));
    s.to(Act::Confirm { force: false }, &[kari, per, ola]);
    s.at("2021-03-10T08:00:00Z").to(Act::Cancel, &[kari]);
    s.act(desk::promote).unwrap();
    assert_eq!(s.state(per), State::Confirmed);
    s.at("2021-03-15T12:00:00Z").to(Act::Cancel, &[per]);
    let refusal = s.act(desk::promote).unwrap_err();
    assert_eq!((refusal.what.key, refusal.next.map(|n| n.key)), ("nobody-moves-up", Some("nobody-moves-up-next")), "what to do is said");
    assert_eq!(s.state(ola), State::Waiting);
    // A late one is kept, marked, and the coordinator's to decide.
    s.import("Tidspunkt;Navn;E-post\n2021-03-06 00:00;ida;ida@example.org\n2021-03-05 23:59:59;eva;eva@example.org\n");
    let late = |name: &str| s.all().iter().find(|r| r.name == name).unwrap().flags.contains(&Flag::Late);
    assert_eq!((late("ida"), late("eva")), (true, false));
}

/// Case 10.
#[test]
fn a_party_is_never_silently_cut() {
    let mut s = Seminar::with(&[("capacity", "3"), ("party_policy", "split")]);
    let five = s.add("fem", 5, State::New);
    s.to(Act::Confirm { force: false }, &[five]);
    assert_eq!((s.state(five), s.one(five).seats), (State::Waiting, 5));
    assert!(s.act(desk::promote).is_err());
    // They agree to it: three come, two wait, and everybody is somebody.
    let agreed = Registration { may_split: true, ..s.one(five) };
    s.act(|desk, event| desk::edit_registration(desk, event, agreed, Readmit::Ask)).unwrap();
    s.to(Act::Confirm { force: false }, &[five]);
    assert_eq!((s.state(five), s.one(five).seats), (State::Waiting, 5), "a key that says confirm confirms whole parties");
    s.and_back(|s| drop(s.act(desk::promote).unwrap()));
    let rest = s.all().into_iter().find(|r| r.part_of == Some(five)).unwrap();
    assert_eq!((s.state(five), s.one(five).seats, rest.state, rest.seats), (State::Confirmed, 3, State::Waiting, 2));
    assert_eq!((rest.received_at, rest.flags.contains(&Flag::Duplicate)), (s.one(five).received_at, false));
    s.edit(&[("capacity", "5")]);
    s.act(desk::promote).unwrap();
    assert_eq!(s.state(rest.id), State::Confirmed);
}

/// Case 11.
#[test]
fn fewer_seats_throw_nobody_out() {
    let mut s = Seminar::with(&[("capacity", "3"), ("automatic", "true")]);
    let ids = ["kari", "per", "ola"].map(|n| s.add(n, 1, State::New));
    s.to(Act::Confirm { force: false }, &ids);
    let done = s.edit(&[("capacity", "2")]);
    assert_eq!(ids.map(|id| s.state(id)), [State::Confirmed; 3]);
    assert!(done.notes.iter().any(|n| n.contains('1')), "{:?}", done.notes);
}

/// Case 12.
#[test]
fn an_import_of_many_is_one_step() {
    let mut s = Seminar::with(&[("capacity", "5"), ("automatic", "true")]);
    let ids: Vec<_> = (0..8).map(|n| s.add(&format!("person{n}"), 1, State::New)).collect();
    s.to(Act::Confirm { force: false }, &ids);
    let rows = (0..200).map(|n| format!("2021-02-20 10:{:02};ny{n};ny{n}@example.org;", n % 60)).collect::<Vec<_>>().join("\n");
    s.and_back(|s| {
        let (_, report) = s.import(&format!("Tidspunkt;Navn;E-post;Status\n{rows}\n2021-02-20 10:00;person0;person0@example.org;avmeldt\n"));
        assert_eq!((report.new, report.updated), (200, 1));
        assert_eq!((s.state(ids[0]), s.state(ids[5]), s.state(ids[6])), (State::Cancelled, State::Confirmed, State::Waiting));
    });
}

/// What the caterer was told can be held against what is: seats are known with the time from which they were taken.
#[test]
fn seats_are_known_as_they_were() {
    let mut s = Seminar::with(ONE_SEAT);
    let [kari, per] = ["kari", "per"].map(|n| s.add(n, 1, State::New));
    s.to(Act::Confirm { force: false }, &[kari, per]);
    s.at("2021-03-05T08:00:00Z").to(Act::Cancel, &[kari]);
    let then: DateTime<Utc> = "2021-03-03T08:00:00Z".parse().unwrap();
    assert_eq!([kari, per].map(|id| s.one(id).seats_taken_at(then)), [1, 0]);
    assert_eq!([kari, per].map(|id| s.one(id).seats_taken()), [0, 1]);
}

/// What a coordinator has corrected stands, whatever else changes in the row; what the row says anew is taken over.
#[test]
fn a_changed_row_changes_what_it_changes() {
    let mut s = Seminar::with(&[]);
    let row = |phone: &str, seats: &str, remark: &str| format!("Fornavn;Etternavn;E-post;Telefon;Antall;Innlegg;Merknad\nKari;Li;kari@example.org;{phone};{seats};nei;{remark}\n");
    s.import(&row("221", "1", "x"));
    let id = s.all()[0].id;
    let corrected = Registration { name: "Kari Lie".into(), seats: 3, note: "ringte: kommer tre".into(), presenting: Some(dialogforum::domain::Presenting::default()), ..s.one(id) };
    s.act(|desk, event| desk::edit_registration(desk, event, corrected, Readmit::Ask)).unwrap();
    s.import(&row("22", "1", "x"));
    let r = s.one(id);
    assert_eq!((r.name.as_str(), r.phone.as_str(), r.seats, r.note.as_str(), r.presenting.is_some()), ("Kari Lie", "22", 3, "ringte: kommer tre", true));
    s.import(&row("22", "2", "y"));
    let r = s.one(id);
    assert_eq!((r.name.as_str(), r.seats, r.note.as_str()), ("Kari Lie", 2, "ringte: kommer tre\ny"));
    assert_eq!(s.import(&row("22", "2", "y")).1.unchanged, 1);
}

/// Two lists that number their own rows are two lists.
#[test]
fn numbers_of_another_list_are_other_numbers() {
    let mut s = Seminar::with(&[]);
    let (_, first) = s.import("ID;Dato;Navn;E-post\n1;2021-02-01;Anna;anna@example.org\n2;2021-02-02;Bo;bo@example.org\n");
    let (_, second) = s.import("ID;Dato;Navn;E-post\n1;2021-02-08;Cia;cia@example.org\n2;2021-02-09;Dan;dan@example.org\n");
    assert_eq!((first.new, second.new, second.updated), (2, 2, 0));
    assert_eq!(s.all().len(), 4);
}

/// A list knows nothing of how a party has been split.
#[test]
fn a_list_leaves_a_split_party_as_it_is() {
    let mut s = Seminar::with(&[("capacity", "3"), ("automatic", "true"), ("party_policy", "split")]);
    let row = |phone: &str, status: &str| format!("Navn;E-post;Telefon;Antall;Kan deles;Status\nfem;fem@example.org;{phone};5;ja;{status}\n");
    s.import(&row("1", ""));
    let id = s.all()[0].id;
    s.to(Act::Wait, &[id]);
    assert_eq!((s.state(id), s.one(id).seats), (State::Confirmed, 3));
    s.import(&row("2", ""));
    let seats: u32 = s.all().iter().filter(|r| r.state.takes_part()).map(|r| u32::from(r.seats)).sum();
    assert_eq!((seats, s.one(id).phone.as_str()), (3, "2"));
    s.import(&row("2", "avmeldt"));
    assert!(s.all().iter().all(|r| r.state == State::Cancelled), "whoever signs off takes the others along");
}

/// "Two different people" is said once.
#[test]
fn what_has_been_looked_at_is_not_asked_about_again() {
    let mut s = Seminar::with(&[]);
    let [_, second] = ["kari", "kari"].map(|n| s.add(n, 1, State::New));
    assert!(s.one(second).flags.contains(&Flag::Duplicate));
    s.to(Act::Settle, &[second]);
    s.add("per", 1, State::New);
    assert!(s.one(second).flags.is_empty());
    let other = Registration { name: "Kari Li".into(), ..s.one(second) };
    s.act(|desk, event| desk::edit_registration(desk, event, other, Readmit::Ask)).unwrap();
    assert!(s.one(second).flags.contains(&Flag::Duplicate), "another name is another question");
}

/// A form that was open while something was decided changes what it says, and nothing that was decided.
#[test]
fn a_form_takes_no_decision_back() {
    let mut s = Seminar::with(ONE_SEAT);
    let kari = s.add("kari", 1, State::New);
    let opened = s.one(kari);
    s.to(Act::Confirm { force: false }, &[kari]);
    s.act(|desk, event| desk::edit_registration(desk, event, Registration { phone: "1".into(), ..opened }, Readmit::Ask)).unwrap();
    assert_eq!((s.state(kari), s.one(kari).phone.as_str(), s.one(kari).seated.len()), (State::Confirmed, "1", 1));
}

/// Merging gives nobody more seats than they had.
#[test]
fn merging_is_no_way_past_the_queue() {
    let mut s = Seminar::with(&[("capacity", "3")]);
    let [first, second] = ["bo", "bo"].map(|n| s.add(n, 1, State::New));
    s.to(Act::Confirm { force: false }, &[first]);
    let large = Registration { seats: 9, ..s.one(second) };
    s.act(|desk, event| desk::edit_registration(desk, event, large, Readmit::Ask)).unwrap();
    s.act(|desk, event| desk::merge(desk, event, first, second)).unwrap();
    assert_eq!((s.state(first), s.one(first).seats, s.one(first).flags.contains(&Flag::Contradiction)), (State::Confirmed, 1, true));
}

/// An offer ends with the time in which people move up, and a lapsed one holds no seat against a decision.
#[test]
fn offers_end_and_hold_nothing_afterwards() {
    let mut s = Seminar::with(&[("capacity", "1"), ("offer_hours", "100"), ("promote_until", "2021-03-02 12:00"), ("automatic", "true")]);
    let [kari, per] = ["kari", "per"].map(|n| s.add(n, 1, State::New));
    s.to(Act::Wait, &[kari, per]);
    assert_eq!(s.one(kari).offered_until.unwrap().to_rfc3339(), "2021-03-02T11:00:00+00:00");
    s.at("2021-03-03T08:00:00Z").to(Act::Confirm { force: false }, &[per]);
    assert_eq!(s.state(per), State::Confirmed, "the seat was free: {}", s.one(per).reason);
}

/// An offer that nobody answered is seen on the calendar, and is gone from there when it has been dealt with.
#[test]
fn lapsed_offers_are_due() {
    use dialogforum::desk::DueKind;
    let mut s = Seminar::with(&[("capacity", "1"), ("offer_hours", "8")]);
    let [kari, per] = ["kari", "per"].map(|n| s.add(n, 1, State::New));
    s.to(Act::Wait, &[kari, per]);
    s.act(desk::promote).unwrap();
    let due = |s: &Seminar| s.desk(|desk, e| desk::calendar(desk, e.country, e.start.date()).unwrap().due.into_iter().filter(|d| d.kind == DueKind::Lapsed).map(|d| d.count).sum::<i64>());
    assert_eq!((s.state(kari), due(&s)), (State::Offered, 0));
    s.at("2021-03-03T08:00:00Z");
    assert_eq!(due(&s), 1);
    s.act(desk::promote).unwrap();
    assert_eq!((s.state(kari), s.state(per), due(&s)), (State::Lapsed, State::Offered, 0));
}
