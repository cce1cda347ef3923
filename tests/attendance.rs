//! Who was there: reports of meetings held against those who had signed up.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/place.rs"]
mod place;
#[path = "common/session.rs"]
mod session;

use place::Place;
use serde_json::{Value, json};

const TEAMS: &str = "1. Summary\nMeeting title\tForum\nAttended participants\t4\n\n2. Participants\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\nNordmann, Kari\t3/19/21, 8:56:02 AM\t3/19/21, 12:00:01 PM\t3h\tKARI@example.org\tkari@example.org\tAttendee\nPer Ek (Tanum)\t3/19/21, 8:56:02 AM\t3/19/21, 12:00:01 PM\t3h\t\t\tAttendee\nSomebody Else (Guest)\t3/19/21, 8:56:02 AM\t3/19/21, 12:00:01 PM\t3h\t\t\tAttendee\n\n3. In-Meeting Activities\nName\tJoin Time\tLeave Time\nKari\t8\t9\n";

fn utf16(text: &str) -> Vec<u8> {
    [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

fn forum(fields: &[&str]) -> Place {
    let place = Place::new();
    place.ok(&[&["event", "add", "--title", "Forum", "--start", "2021-03-19T09:00", "--end", "2021-03-19T12:00", "--country", "SE", "--timezone", "Europe/Stockholm"], fields].concat());
    place
}

fn import(place: &Place, bytes: &[u8]) -> Value {
    let path = place.path("meetingAttendanceReport.csv");
    std::fs::write(&path, bytes).unwrap();
    serde_json::from_slice(&place.run(&["--json", "attendance", "import", &place.event(), &path.display().to_string()]).stdout).unwrap()
}

fn states(place: &Place) -> Vec<(String, String)> {
    let list: Vec<Value> = serde_json::from_slice(&place.run(&["--json", "registration", "list", &place.event()]).stdout).unwrap();
    list.iter().map(|r| (r["name"].as_str().unwrap().to_owned(), r["state"].as_str().unwrap().to_owned())).collect()
}

#[test]
fn a_report_is_matched_by_address_then_by_name_and_place() {
    let place = forum(&[]);
    for (name, email, from) in [("Kari Nordmann", "kari@example.org", "Tjörn"), ("Per Ek", "", "Tjörn"), ("Per Ek", "", "Tanum"), ("Ola Borte", "ola@example.org", "Ale")] {
        place.ok(&["registration", "add", &place.event(), "--name", name, "--email", email, "--organisation", from]);
    }
    place.ok(&["registration", "confirm", &place.event(), "--all"]);
    let report = import(&place, &utf16(TEAMS));
    assert_eq!((&report["people"], &report["attended"], &report["no_show"], &report["unmatched"]), (&json!(3), &json!(2), &json!(2), &json!(["Somebody Else"])), "{report}");
    let pairs = states(&place);
    let of = |name: &str| pairs.iter().filter(|(n, _)| n == name).map(|(_, s)| s.as_str()).collect::<Vec<_>>();
    assert_eq!((of("Kari Nordmann"), of("Per Ek"), of("Ola Borte"), of("Somebody Else")), (vec!["attended"], vec!["no-show", "attended"], vec!["no-show"], vec!["new"]));
    // The same report again; then another room's report, in which one was who had been missed.
    assert_eq!(import(&place, &utf16(TEAMS))["unmatched"], json!(["Somebody Else"]));
    assert_eq!(states(&place), pairs);
    let zoom = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\nOla B.,ola@example.org,1,2,3,No\nOla B.,ola@example.org,3,4,5,No\n";
    let report = import(&place, zoom.as_bytes());
    assert_eq!((&report["people"], &report["attended"], &report["no_show"]), (&json!(1), &json!(3), &json!(1)), "{report}");
    for _ in 0..2 {
        place.ok(&["undo"]);
    }
    assert!(states(&place).iter().all(|(_, s)| s == "confirmed"), "one step each");
    assert_eq!(import(&place, b"x;y\n1;2\n")["error"]["kind"], "data");
}

#[test]
fn an_open_meeting_counts_whoever_was_there() {
    let place = forum(&["--signup", "open"]);
    let report = import(&place, TEAMS.replace("Somebody Else (Guest)", "Åsa Li (Tjörns kommun)").as_bytes());
    assert_eq!((&report["attended"], &report["no_show"]), (&json!(3), &json!(0)), "{report}");
    let list: Vec<Value> = serde_json::from_slice(&place.run(&["--json", "registration", "list", &place.event()]).stdout).unwrap();
    let from: Vec<_> = list.iter().map(|r| r["municipality"].as_str().unwrap_or("-")).collect();
    assert_eq!(from, ["-", "1435", "1419"], "{list:?}");
}

#[test]
fn a_report_is_looked_at_on_the_screen_and_who_fits_nobody_is_settled() {
    use dialogforum::domain::State;
    let dir = tempfile::tempdir().unwrap();
    let mut s = session::Session::start(&dir.path().join("w"), dialogforum::text::Lang::Nb, (120, 40), true);
    let event = s.model.event.unwrap();
    let first = s.office().desk().state.registrations(event).unwrap().into_iter().find(|r| r.state == State::Confirmed).unwrap();
    let path = dir.path().join("rapport.csv");
    std::fs::write(&path, format!("Navn\tFørste pålogging\tSiste avlogging\tVarighet\tE-post\n{}\t1\t2\t3\t{}\nKaia Ukjent\t1\t2\t3\t\n", first.name, first.email.as_ref().unwrap().as_str())).unwrap();
    s.keys("2 ctrl-p").write("møterapport").keys("enter").write(&path.display().to_string()).keys("enter");
    assert!(s.screen().contains("2 i rapporten: 1 var til stede") && s.screen().contains("Kaia Ukjent"), "{}", s.screen());
    let counts = |s: &session::Session| s.office().desk().state.counts(event).unwrap();
    assert_eq!(counts(&s).of(State::Attended), 0, "looking changes nothing");
    s.keys("enter");
    assert_eq!(counts(&s).of(State::Attended), 1);
    s.keys("c");
    while s.model.queue.current().unwrap().registration.name != "Kaia Ukjent" {
        s.keys("right");
    }
    assert!(s.screen().contains("passer ikke sikkert til noen påmelding"), "{}", s.screen());
    s.keys("t");
    assert_eq!(counts(&s).of(State::Attended), 2);
}
