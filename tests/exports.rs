//! Tables that go out: what an import of them gives is what went out, whatever people have written; other programs read the same.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/place.rs"]
mod place;
#[path = "common/python.rs"]
mod python;

use chrono::{DateTime, NaiveTime, Utc};
use dialogforum::desk::{self, Clock, Office, Outcome};
use dialogforum::domain::{Email, EventId, IdSource, Mode, Needs, Presenting, Registration, TimeWish};
use dialogforum::handout::{Dialect, csv, xlsx};
use dialogforum::intake::{Columns, SignUp, decode, read_list, sign_ups, table};
use dialogforum::store::{Draft, open};
use dialogforum::text::{Lang, Message, Words};
use place::Place;
use proptest::prelude::*;

struct Desk {
    dir: tempfile::TempDir,
    office: Office,
    event: EventId,
}

fn desk(lang: Lang) -> Desk {
    let dir = tempfile::tempdir().unwrap();
    let (workspace, _) = open(&dir.path().join("w")).unwrap();
    let now: DateTime<Utc> = "2021-03-01T08:00:00Z".parse().unwrap();
    let mut office = Office::new(workspace, Clock::set_to(now), Words::of(lang), IdSource::seeded(3), "test".into());
    let fields: Vec<_> =
        [("title", "Forum"), ("start", "2021-11-19T09:00"), ("end", "2021-11-19T12:00"), ("mode", "hybrid"), ("timezone", "Europe/Oslo")].map(|(k, v)| (k.to_owned(), v.to_owned(), 0)).into();
    let event = office.act(|d| desk::add_event(d, &fields).map(|(o, _)| o)).unwrap().event.unwrap().0;
    Desk { dir, office, event }
}

/// Text as people write it, with everything that a table could trip over; without blanks around it, which no table keeps.
fn text() -> impl Strategy<Value = String> {
    let odd = prop_oneof![
        Just("=1+1"),
        Just("+46 70 123 45 67"),
        Just("-"),
        Just("@SUM(A1)"),
        Just("'"),
        Just("'=x"),
        Just("\"a\";b,c"),
        Just("første\nandre"),
        Just("æøå ÆØÅ åäö"),
        Just("＝1"),
        Just("a;b"),
        Just("tab\there"),
        Just("1234567890123456789"),
        Just("00123"),
        Just("2021-03-01"),
        Just("TRUE"),
        Just("éß漢字🙂")
    ];
    prop_oneof![odd.prop_map(str::to_owned), "[a-zæøåA-Z0-9 .,;:'\"=+@-]{0,20}".prop_map(|t| t.trim().to_owned())]
}

fn registration() -> impl Strategy<Value = Registration> {
    let texts = (text(), text(), text(), text(), text(), text(), text(), text());
    let facts = (
        0i64..200_000_000,
        1u16..=100,
        0u8..3,
        any::<bool>(),
        proptest::option::of((text(), proptest::option::of(0u32..1_439), proptest::option::of(0u32..1_439))),
        proptest::option::of("[a-z]{1,8}@example\\.org"),
    );
    (texts, facts).prop_map(|((name, phone, function, organisation, brought_by, diet, access, note), (minute, seats, mode, may_split, presenting, email))| {
        let mut ids = IdSource::seeded(u64::try_from(minute).unwrap_or(0));
        let received: DateTime<Utc> = DateTime::from_timestamp(1_600_000_000 + minute, 0).unwrap();
        let at = |m: Option<u32>| m.and_then(|m| NaiveTime::from_hms_opt(m / 60, m % 60, 0));
        Registration {
            name: if name.is_empty() { "Kari".into() } else { name },
            email: email.and_then(|e| Email::new(&e)),
            phone,
            function,
            organisation,
            mode: [None, Some(Mode::Digital), Some(Mode::OnSite)][usize::from(mode)],
            presenting: presenting.map(|(title, from, until)| Presenting { title, wish: TimeWish { from: at(from), until: at(until) } }),
            seats,
            may_split,
            brought_by,
            needs: Needs { diet, access },
            note,
            ..Registration::new(ids.next(received), ulid::Ulid::nil().into(), ids.next(received), received)
        }
    })
}

type Said = (String, Option<Email>, Vec<String>, Option<DateTime<Utc>>, Option<Mode>, Option<Presenting>, u16, bool);

/// What a row says, to be held against the registration.
fn says(s: &SignUp) -> Said {
    let texts = [&s.phone, &s.function, &s.organisation, &s.brought_by, &s.needs.diet, &s.needs.access, &s.note].map(Clone::clone).to_vec();
    (s.name.clone(), s.email.clone(), texts, s.received_at, s.mode, s.presenting.clone(), s.seats, s.may_split)
}

fn stands(r: &Registration) -> Said {
    let texts = [&r.phone, &r.function, &r.organisation, &r.brought_by, &r.needs.diet, &r.needs.access, &r.note].map(Clone::clone).to_vec();
    (r.name.clone(), r.email.clone(), texts, Some(r.received_at), r.mode, r.presenting.clone(), r.seats, r.may_split)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn an_import_of_an_export_says_the_same(all in proptest::collection::vec(registration(), 1..6), lang in 0usize..4) {
        let lang = Lang::ALL[lang];
        let mut d = desk(lang);
        let event = d.event;
        d.office.act(|desk| {
            let mut draft = Draft::new(desk.state);
            for (n, r) in (0..).zip(all) {
                let id = desk.new_id();
                draft.put(Registration { id, event, received_at: r.received_at + chrono::TimeDelta::seconds(n), ..r });
            }
            Ok(Outcome { set: draft.finish()?, label: Message { key: "did-import", args: Vec::new() }, notes: Vec::new() })
        }).unwrap();
        let desk = d.office.desk();
        let e = desk.state.event(event).unwrap().unwrap();
        let sheet = desk::registrations_sheet(&desk, &e).unwrap();
        let mut stand = desk.state.registrations(event).unwrap();
        stand.sort_by_key(Registration::queue_order);
        let expected: Vec<_> = stand.iter().map(stands).collect();
        for dialect in [Dialect::Nordic, Dialect::Rfc4180] {
            let bytes = csv(&sheet, dialect).unwrap();
            let read = table(&decode(&bytes, None).unwrap().text).unwrap();
            let columns = Columns::find(&read.header, &[]).unwrap();
            prop_assert_eq!(&columns.unknown, &Vec::<String>::new());
            let back = sign_ups(&read, &columns, e.zone).unwrap();
            prop_assert!(back.refused.is_empty(), "{:?}", back.refused);
            prop_assert_eq!(back.proposed.iter().map(says).collect::<Vec<_>>(), expected.clone(), "{:?} {:?}", lang, dialect);
        }
        let path = d.dir.path().join("x.xlsx");
        std::fs::write(&path, xlsx(&[sheet]).unwrap()).unwrap();
        let list = read_list(&path, None).unwrap();
        let back = list.sign_ups(&list.columns(&[]).unwrap(), e.zone).unwrap();
        // Cells end where their text ends: a semicolon at the end is how forms close an answer.
        let workbook: Vec<_> = back.proposed.iter().map(says).collect();
        if expected.iter().all(|x| !x.0.ends_with(';') && x.2.iter().all(|t| !t.ends_with(';')) && !x.5.as_ref().is_some_and(|p| p.title.ends_with(';'))) {
            prop_assert_eq!(workbook, expected);
        }
    }
}

/// The demo's forum as another program reads it: the same cells in both dialects and in the workbook, and no formula anywhere.
#[test]
fn other_programs_read_what_we_write() {
    let place = Place::new();
    place.ok(&["--now", "2021-03-15T09:12", "demo", "--no-tui"]);
    let events: Vec<serde_json::Value> = serde_json::from_slice(&place.run(&["--json", "event", "list"]).stdout).unwrap();
    let forum = events.iter().find(|e| e["title"].as_str().unwrap().starts_with("Uppföljande")).unwrap()["id"].as_str().unwrap().to_owned();
    place.ok(&["registration", "add", &forum, "--name", "=HYPERLINK(\"x\")", "--phone", "+46 70 123 45 67", "--note", "första\nandra; \"tredje\""]);
    let mut seen = Vec::new();
    for (kind, more) in [("nordic", &["--format", "csv"][..]), ("rfc4180", &["--format", "csv", "--dialect", "rfc4180"]), ("xlsx", &["--format", "xlsx"])] {
        let path = place.path(&format!("out.{kind}")).display().to_string();
        place.ok(&[&["--lang", "sv", "export", &forum, "-o", &path], more].concat());
        let Some(out) = python::run("tables.py", &[&path, kind]).filter(|o| o.status.success() || !String::from_utf8_lossy(&o.stderr).contains("ModuleNotFound")) else {
            return python::missing("openpyxl");
        };
        assert!(out.status.success(), "{kind}: {}", String::from_utf8_lossy(&out.stderr));
        let rows: Vec<Vec<String>> = serde_json::from_slice(&out.stdout).unwrap();
        // The mark that keeps a cell text is CSV's alone.
        seen.push(rows.into_iter().map(|r| r.into_iter().map(|c| dialogforum::text::unguarded(&c).to_owned()).collect()).collect::<Vec<Vec<String>>>());
    }
    assert_eq!(seen[0].len(), 110);
    assert_eq!(seen[0][0][..5], ["Namn", "E-post", "Telefon", "Funktion", "Kommun"]);
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[0], seen[2]);
    assert!(seen[0].iter().any(|r| r[0] == "=HYPERLINK(\"x\")" && r[2] == "+46 70 123 45 67"));
}

/// A list that has gone out and comes back from a colleague changes nothing that stands, and takes in what was added.
#[test]
fn a_list_goes_out_and_comes_back() {
    let place = Place::new();
    place.ok(&["--now", "2021-03-15T09:12", "demo", "--no-tui"]);
    let other = Place::new();
    other.ok(&["event", "add", "--title", "Kopia", "--start", "2021-03-19T09:00", "--end", "2021-03-19T12:00", "--country", "SE", "--timezone", "Europe/Stockholm"]);
    let events: Vec<serde_json::Value> = serde_json::from_slice(&place.run(&["--json", "event", "list"]).stdout).unwrap();
    let forum = events.iter().find(|e| e["title"].as_str().unwrap().starts_with("Uppföljande")).unwrap()["id"].as_str().unwrap().to_owned();
    let path = other.path("lista.csv").display().to_string();
    place.ok(&["--lang", "nn", "export", &forum, "--format", "csv", "-o", &path]);
    let report = |file: &str| -> serde_json::Value { serde_json::from_slice(&other.run(&["--json", "registration", "import", &other.event(), file]).stdout).unwrap() };
    assert_eq!(report(&path)["new"], 108);
    assert_eq!(report(&path)["unchanged"], 108);
    let list = |p: &Place, e: &str| -> Vec<serde_json::Value> { serde_json::from_slice(&p.run(&["--json", "registration", "list", e]).stdout).unwrap() };
    let said = |v: &[serde_json::Value]| v.iter().map(|r| (r["name"].clone(), r["email"].clone(), r["municipality"].clone(), r["received_at"].clone())).collect::<Vec<_>>();
    assert_eq!(said(&list(&place, &forum)), said(&list(&other, &other.event())));
}

#[test]
fn rooms_and_attendance_lists() {
    let place = Place::new();
    place.ok(&["--now", "2021-03-15T09:12", "demo", "--no-tui"]);
    let events: Vec<serde_json::Value> = serde_json::from_slice(&place.run(&["--json", "event", "list"]).stdout).unwrap();
    let forum = events.iter().find(|e| e["title"].as_str().unwrap().starts_with("Uppföljande")).unwrap()["id"].as_str().unwrap().to_owned();
    let (status, text) = place.said(&["--lang", "nb", "export", &forum, "--format", "zoom"]);
    assert!(status == 1 && text.contains("Ingen inndeling"), "{text}");
    place.ok(&["groups", "propose", &forum, "--accept"]);
    let list: Vec<serde_json::Value> = serde_json::from_slice(&place.run(&["--json", "registration", "list", &forum, "--state", "confirmed"]).stdout).unwrap();
    place.ok(&["registration", "edit", list[0]["id"].as_str().unwrap(), "--email", ""]);
    let out = place.run(&["--lang", "sv", "export", &forum, "--format", "zoom"]);
    let (rooms, said) = (String::from_utf8(out.stdout).unwrap(), String::from_utf8(out.stderr).unwrap());
    let lines: Vec<&str> = rooms.split("\r\n").filter(|l| !l.is_empty()).collect();
    assert_eq!((lines[0], lines.len()), ("Pre-assign Room Name,Email Address", 84));
    assert!(lines[1].starts_with("Grupp 1,") && said.contains("1 person måste placeras för hand") && said.contains(list[0]["name"].as_str().unwrap()), "{said}");
    let there = place.ok(&["--lang", "sv", "export", &forum, "--format", "csv", "--what", "attendance"]);
    assert!(there.starts_with("\u{feff}Namn;Kommun;Funktion;Antal;På plats\r\n") && there.lines().count() == 85, "{there}");
    assert!(place.said(&["export", &forum, "--format", "xlsx"]).1.contains("A workbook needs a file"));
}
