//! Calendar files from others, by the real program: the same file twice changes nothing, one import is one step, nothing is guessed, and hostile files harm nothing.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/place.rs"]
mod place;

use place::Place;
use serde_json::{Value, json};

/// As Outlook writes it: a zone by its Windows name, described by the file, and a weekly meeting of which one is moved and one is called off.
const OUTLOOK: &str = "BEGIN:VCALENDAR\r\nPRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\r\nVERSION:2.0\r\nMETHOD:PUBLISH\r\nBEGIN:VTIMEZONE\r\nTZID:W. Europe Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16011028T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010325T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:040000008200E00074C5B7101A82E008\r\nDTSTAMP:20210101T080000Z\r\nDTSTART;TZID=\"W. Europe Standard Time\":20210311T140000\r\nDTEND;TZID=\"W. Europe Standard Time\":20210311T150000\r\nRRULE:FREQ=WEEKLY;COUNT=4;BYDAY=TH\r\nSUMMARY:Kaffeprat\\, uformelt\r\nLOCATION:Microsoft Teams-møte\r\nORGANIZER;CN=Skadeforebyggende forum:mailto:post@example.org\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:040000008200E00074C5B7101A82E008\r\nRECURRENCE-ID;TZID=\"W. Europe Standard Time\":20210318T140000\r\nDTSTART;TZID=\"W. Europe Standard Time\":20210319T100000\r\nDTEND;TZID=\"W. Europe Standard Time\":20210319T110000\r\nSUMMARY:Kaffeprat\\, flyttet\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:unknown-zone\r\nDTSTART;TZID=Mars/Olympus:20210311T140000\r\nSUMMARY:På Mars\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:seminar-1\r\nDTSTART:20210615T080000Z\r\nDTEND:20210615T120000Z\r\nSUMMARY:Seminar\r\nLOCATION:Rådhuset\\, Storgata 1\\, Eksempelby\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn import(place: &Place, file: &str, more: &[&str]) -> Value {
    let out = place.run(&[&["--json", "--lang", "nb", "event", "import", file], more].concat());
    let read: Value = serde_json::from_slice(&out.stdout).unwrap();
    if read.is_array() { read[0].clone() } else { read }
}

fn list(place: &Place) -> Vec<Value> {
    serde_json::from_slice(&place.run(&["--json", "event", "list"]).stdout).unwrap()
}

#[test]
fn a_calendar_is_looked_at_taken_in_once_and_taken_back_in_one_step() {
    let place = Place::new();
    let file = place.write("outlook.ics", OUTLOOK);
    let preview = import(&place, &file, &["--dry-run"]);
    assert_eq!((&preview["new"], list(&place).len()), (&json!(5), 0), "{preview}");
    assert_eq!(preview["refused"], json!([{"title": "På Mars", "reason": "tidssonen «Mars/Olympus» er ikke kjent."}]));
    assert_eq!(import(&place, &file, &[])["new"], 5);
    let events = list(&place);
    let starts: Vec<&str> = events.iter().map(|e| e["start"].as_str().unwrap()).collect();
    assert_eq!(starts, ["2021-03-11T14:00:00", "2021-03-19T10:00:00", "2021-03-25T14:00:00", "2021-04-01T14:00:00", "2021-06-15T10:00:00"], "14:00 stays 14:00 when the clocks change");
    let seminar: Value = serde_json::from_slice(&place.run(&["--json", "event", "show", events[4]["id"].as_str().unwrap()]).stdout).unwrap();
    assert_eq!((&seminar["venue"], &seminar["address"], &seminar["mode"], &seminar["timezone"]), (&json!("Rådhuset"), &json!("Storgata 1, Eksempelby"), &json!("on-site"), &json!("Europe/Oslo")));
    let again = import(&place, &file, &[]);
    assert_eq!((&again["new"], &again["updated"], &again["unchanged"]), (&json!(0), &json!(0), &json!(5)));
    place.ok(&["undo"]);
    assert_eq!(list(&place).len(), 0, "one import is one step");
}

/// What comes again by its identity is changed, moved and called off; what is not known is not called off.
#[test]
fn changes_come_by_identity() {
    let place = Place::new();
    let file = place.write("a.ics", OUTLOOK);
    import(&place, &file, &[]);
    let moved = OUTLOOK.replace("DTSTART:20210615T080000Z\r\nDTEND:20210615T120000Z", "DTSTART:20210616T080000Z\r\nDTEND:20210616T120000Z");
    let changed = import(&place, &place.write("b.ics", &moved), &[]);
    assert_eq!((&changed["updated"], &changed["unchanged"]), (&json!(1), &json!(4)), "{changed}");
    let off = "BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:seminar-1\nSUMMARY:Seminar\nDTSTART:20210616T080000Z\nEND:VEVENT\nBEGIN:VEVENT\nUID:somebody-elses\nSUMMARY:Fremmed\nDTSTART:20210616T080000Z\nEND:VEVENT\nEND:VCALENDAR\n";
    let cancelled = import(&place, &place.write("c.ics", off), &[]);
    assert_eq!((&cancelled["updated"], cancelled["refused"].as_array().unwrap().len()), (&json!(1), 1), "{cancelled}");
    assert_eq!(list(&place).iter().filter(|e| e["status"] == "cancelled").count(), 1);
}

/// A place is read by whole words, a page in its place is the link, and what is refused leaves no series behind.
#[test]
fn places_links_and_leftovers() {
    let place = Place::new();
    let event = |uid: &str, lines: &str| format!("BEGIN:VEVENT\nUID:{uid}\nSUMMARY:{uid}\nDTSTART:20210315T090000Z\nDTEND:20210315T100000Z\n{lines}\nEND:VEVENT\n");
    let text = [
        event("a", "LOCATION:Digitaliseringsdirektoratet\\, Skrivarvegen 2\\, Leikanger"),
        event("b", "LOCATION:https://zoom.us/j/123"),
        event("c", "LOCATION:Rådhuset / Teams"),
        event("d", "DURATION:P1D").replace("DTEND:20210315T100000Z\n", ""),
    ]
    .concat();
    let file = place.write("a.ics", &format!("BEGIN:VCALENDAR\n{text}END:VCALENDAR\n"));
    assert_eq!(import(&place, &file, &[])["new"], 4);
    let shown = |title: &str| -> Value {
        let id = list(&place).iter().find(|e| e["title"] == title).unwrap()["id"].as_str().unwrap().to_owned();
        serde_json::from_slice(&place.run(&["--json", "event", "show", &id]).stdout).unwrap()
    };
    assert_eq!((&shown("a")["mode"], &shown("a")["venue"]), (&json!("on-site"), &json!("Digitaliseringsdirektoratet")));
    assert_eq!((&shown("b")["mode"], &shown("b")["link"]), (&json!("digital"), &json!("https://zoom.us/j/123")));
    assert_eq!((&shown("c")["mode"], &shown("c")["venue"]), (&json!("hybrid"), &json!("Rådhuset / Teams")));
    let empty = event("e", "RRULE:FREQ=WEEKLY;COUNT=3").replace("T100000Z", "T090000Z");
    let refused = import(&place, &place.write("b.ics", &format!("BEGIN:VCALENDAR\n{empty}END:VCALENDAR\n")), &[]);
    assert_eq!((&refused["new"], refused["refused"].as_array().unwrap().len()), (&json!(0), 3), "{refused}");
    assert_eq!(serde_json::from_slice::<Value>(&place.run(&["--json", "series", "list"]).stdout).unwrap(), json!([]));
    for (name, lines) in [("weeks", "DURATION:P2000000000W"), ("days", "DURATION:-P2000000000D"), ("years", "DTEND:39370101T000000Z")] {
        let text = event("x", lines).replace("DTEND:20210315T100000Z\n", "");
        let refused = import(&place, &place.write("c.ics", &format!("BEGIN:VCALENDAR\n{text}END:VCALENDAR\n")), &[]);
        assert_eq!((&refused["new"], refused["refused"].as_array().map(Vec::len)), (&json!(0), Some(1)), "{name}: {refused}");
    }
    for absurd in ["+262142-12-31T23:59", "-262143-01-01", "9999-12-31"] {
        let id = list(&place)[0]["id"].as_str().unwrap().to_owned();
        assert_eq!(place.said(&["event", "copy", &id, &format!("--to={absurd}")]).0, 2, "{absurd}");
    }
}

/// An occurrence that is moved is the same occurrence; another workspace's calendar is known again; files put after each other hold each thing once.
#[test]
fn the_same_thing_is_known_again() {
    let place = Place::new();
    let rule = "BEGIN:VEVENT\nUID:weekly\nSUMMARY:Møte\nDTSTART;TZID=Europe/Oslo:20210301T090000\nDTEND;TZID=Europe/Oslo:20210301T100000\nRRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT\n";
    let moved =
        "BEGIN:VEVENT\nUID:weekly\nSUMMARY:Møte\nRECURRENCE-ID;TZID=Europe/Oslo:20210308T090000\nDTSTART;TZID=Europe/Oslo:20210309T090000\nDTEND;TZID=Europe/Oslo:20210309T100000\nEND:VEVENT\n";
    let file = |name: &str, events: &str| place.write(name, &format!("BEGIN:VCALENDAR\n{events}END:VCALENDAR\n"));
    assert_eq!(import(&place, &file("a.ics", rule), &[])["new"], 3);
    let second = import(&place, &file("b.ics", &format!("{rule}{moved}")), &[]);
    assert_eq!((&second["new"], &second["updated"], list(&place).len()), (&json!(0), &json!(1), 3), "{second}");
    let foreign = rule.replace("UID:weekly", "UID:01F0TF2767TDNC3NG86DR1NP18@dialogforum").replace("RRULE:FREQ=WEEKLY;COUNT=3\n", "").replace("0301T", "0401T");
    let twice =
        format!("{foreign}{}", foreign.replace("SUMMARY:Møte", "SUMMARY:Møte to").replace("UID:01F0TF2767TDNC3NG86DR1NP18@dialogforum\n", "UID:01F0TF2767TDNC3NG86DR1NP18@dialogforum\nSEQUENCE:2\n"));
    assert_eq!(import(&place, &file("c.ics", &twice), &[])["new"], 1);
    let again = import(&place, &file("d.ics", &twice), &[]);
    assert_eq!((&again["new"], &again["unchanged"], again["refused"].as_array().unwrap().len()), (&json!(0), &json!(1), 0), "{again}");
    assert!(list(&place).iter().any(|e| e["title"] == "Møte to"), "the newest version stands");
}

/// What was heard before is no news: an event that was moved here stays, its deadlines move along when the calendar moves it, and our own older export takes nothing back.
#[test]
fn the_same_words_again_take_nothing_back() {
    let place = Place::new();
    let file = place.write("a.ics", OUTLOOK);
    import(&place, &file, &[]);
    let seminar = |place: &Place| list(place).into_iter().find(|e| e["title"] == "Seminar").unwrap();
    let id = seminar(&place)["id"].as_str().unwrap().to_owned();
    place.ok(&["event", "edit", &id, "--register-until", "2021-06-10"]);
    place.ok(&["event", "move", &id, "--to", "2021-06-17"]);
    let again = import(&place, &file, &[]);
    assert_eq!((&again["updated"], &seminar(&place)["start"]), (&json!(0), &json!("2021-06-17T10:00:00")), "{again}");
    let moved = OUTLOOK.replace("DTSTART:20210615T080000Z\r\nDTEND:20210615T120000Z", "DTSTART:20210622T080000Z\r\nDTEND:20210622T120000Z");
    assert_eq!(import(&place, &place.write("b.ics", &moved), &[])["updated"], 1);
    assert_eq!((&seminar(&place)["start"], &seminar(&place)["register_until"]), (&json!("2021-06-22T10:00:00"), &json!("2021-06-17T23:59:59")));
    let export = place.path("own.ics").display().to_string();
    place.ok(&["export", &id, "--format", "ics", "-o", &export]);
    place.ok(&["event", "move", &id, "--to", "2021-06-29"]);
    assert_eq!(import(&place, &export, &[])["unchanged"], 1, "an older export of ours");
    assert_eq!(seminar(&place)["start"], "2021-06-29T10:00:00");
}

/// What we wrote ourselves comes back without changing anything, also its deadlines.
#[test]
fn our_own_export_changes_nothing() {
    let place = Place::new();
    place.ok(&["demo", "--no-tui"]);
    let before = list(&place);
    let file = place.path("all.ics").display().to_string();
    place.ok(&["export", "--all", "--format", "ics", "--what", "event", "--what", "deadlines", "-o", &file]);
    let back = import(&place, &file, &[]);
    assert_eq!((&back["new"], &back["updated"], &back["unchanged"]), (&json!(0), &json!(0), &json!(before.len())), "{back}");
    assert!(back["skipped"].as_u64().unwrap() > 10);
    assert_eq!(list(&place), before);
}

#[test]
fn hostile_calendars_are_refused_with_their_place_and_change_nothing() {
    let place = Place::new();
    let event = |lines: &str| format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:X\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n");
    for (name, text, row) in [
        ("nested", "BEGIN:VCALENDAR\n".to_owned() + &"BEGIN:VEVENT\n".repeat(100_000), Some(9)),
        ("end without begin", "BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VEVENT\n".into(), Some(3)),
        ("not ended", "BEGIN:VCALENDAR\rBEGIN:VEVENT\rUID:1\rEND:VEVENT\r".into(), Some(1)),
    ] {
        let refused = import(&place, &place.write("x.ics", &text), &[]);
        assert_eq!((refused["error"]["row"].as_u64(), refused["error"]["kind"].as_str()), (row, Some("data")), "{name}: {refused}");
    }
    for (name, lines) in [
        ("every second", "DTSTART:20210101T000000Z\nRRULE:FREQ=SECONDLY"),
        ("30 February", "DTSTART:20210230T000000Z"),
        ("end before start", "DTSTART:20210101T100000Z\nDTEND:20210101T090000Z"),
        ("in the gap", "DTSTART;TZID=Europe/Oslo:20210328T023000\nDURATION:PT1H"),
        ("in the fold", "DTSTART;TZID=Europe/Oslo:20211031T023000\nDURATION:PT1H"),
        ("unknown zone", "DTSTART;TZID=Nowhere:20210101T090000"),
    ] {
        let refused = import(&place, &place.write("x.ics", &event(lines)), &[]);
        assert_eq!((refused["new"].as_u64(), refused["refused"].as_array().map(Vec::len)), (Some(0), Some(1)), "{name}: {refused}");
    }
    let many = import(&place, &place.write("x.ics", &event("DTSTART:20210101T100000Z\nDTEND:20210101T110000Z\nRRULE:FREQ=DAILY;COUNT=4000000000")), &["--dry-run"]);
    assert!(many["new"].as_u64().unwrap() <= 1_000 && many["refused"].as_array().unwrap().len() == 1, "cut, and said so");
    let never = import(&place, &place.write("x.ics", &event("DTSTART:20210101T100000Z\nDTEND:20210101T110000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")), &["--dry-run"]);
    assert!(never["new"].as_u64().unwrap() <= 1, "{never}");
    let shown = place.ok(&["event", "import", "--dry-run", &place.write("x.ics", &event("DTSTART:20210101T100000Z\nDTEND:20210101T110000Z").replace("SUMMARY:X", "SUMMARY:X\u{1b}[2J\u{202e}"))]);
    assert!(!shown.contains('\u{1b}') && shown.contains("<U+202E>"), "{shown}");
    assert_eq!(list(&place).len(), 0);
}
