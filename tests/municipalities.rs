//! What the workspace knows of municipalities: status with its history, contacts, notes, everything they took part in; and who is meant by a status, a county or a size.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;
#[path = "common/place.rs"]
mod place;
#[path = "common/session.rs"]
mod session;

use dialogforum::text::Lang;
use place::Place;
use session::Session;

#[test]
fn a_status_has_a_history_and_an_approval_a_day_and_a_renewal() {
    let place = Place::new();
    let at = |day: &str, args: &[&str]| {
        let all: Vec<&str> = ["--now", day, "municipality"].into_iter().chain(args.iter().copied()).collect();
        place.run(&all)
    };
    let ok = |day: &str, args: &[&str]| assert!(at(day, args).status.success(), "{args:?}");
    ok("2017-06-15T10:00:00", &["status", "Bærum", "interested"]);
    ok("2018-01-10T10:00:00", &["status", "Bærum", "step-3"]);
    // The same again is no news.
    ok("2018-02-10T10:00:00", &["status", "Bærum", "step-3"]);
    ok("2019-05-02T10:00:00", &["status", "Bærum", "approved", "--since", "2019-04-01", "--renewal", "2024-04-01"]);
    ok("2019-05-02T10:00:00", &["contacts", "Bærum", "Kari Nordmann <kari@example.org>, folkehelsekoordinator", "post@example.org"]);
    ok("2019-05-02T10:00:00", &["note", "Bærum", "Vil gjerne fortelle."]);
    let show = place.json(&["municipality", "show", "Bærum"]);
    let history: Vec<(&str, &str)> = show["history"].as_array().unwrap().iter().map(|h| (h["on"].as_str().unwrap(), h["status"].as_str().unwrap())).collect();
    assert_eq!(history, [("2017-06-15", "interested"), ("2018-01-10", "step-3"), ("2019-04-01", "approved")]);
    assert_eq!((show["status"].as_str(), show["renewal"].as_str(), show["contacts"][0]["role"].as_str()), (Some("approved"), Some("2024-04-01"), Some("folkehelsekoordinator")));
    let said = place.ok(&["municipality", "show", "Bærum"]);
    for part in ["approved", "renewed", "step 3 of 8", "interested", "Kari Nordmann <kari@example.org>", "Vil gjerne fortelle.", "50 000 and more", "Has not signed up"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let refused = |args: &[&str], status: i32, says: &str| {
        let out = at("2019-05-02T10:00:00", args);
        let text = String::from_utf8_lossy(&out.stderr).into_owned();
        assert!(out.status.code() == Some(status) && text.contains(says), "{args:?} {text}");
    };
    refused(&["status", "Bærum", "step-9"], 2, "step-8");
    refused(&["status", "Asker", "in-network", "--renewal", "2024-04-01"], 65, "not approved");
    refused(&["contacts", "Asker", "Ola <ikke en adresse>"], 65, "no e-mail address");
    refused(&["status", "Bærum", "approved", "--since", "i fjor"], 2, "2021-03-19");
    // One step back, and it is as it was.
    place.ok(&["undo"]);
    assert_eq!(place.json(&["municipality", "show", "Bærum"])["note"], "");
    // What is personal goes with the person.
    place.ok(&["registration", "add", &event(&place), "--name", "Kari Nordmann", "--email", "kari@example.org", "--organisation", "Bærum"]);
    place.ok(&["person", "forget", "kari@example.org", "--basis", "consent withdrawn"]);
    assert!(!place.ok(&["--json", "municipality", "show", "Bærum"]).contains("kari@example.org"));
}

fn event(place: &Place) -> String {
    place.ok(&["event", "import", &place.write("event.toml", place::EVENT)]);
    place.event()
}

#[test]
fn an_audience_is_those_of_a_status_a_county_a_size_or_never_reached() {
    let place = Place::new();
    place.ok(&["--now", "2021-12-15T09:00:00", "demo", "--no-tui"]);
    place.ok(&["municipality", "status", "Klepp", "step-2"]);
    place.ok(&["municipality", "status", "Time", "step-5"]);
    place.ok(&["municipality", "status", "Arendal", "approved"]);
    place.ok(&["municipality", "contacts", "Klepp", "Ola Nordmann <ola@example.org>, rådgiver", "post@example.org"]);
    let list = |args: &[&str]| {
        let all: Vec<&str> = ["--now", "2021-12-15T09:00:00", "municipality", "list"].into_iter().chain(args.iter().copied()).collect();
        place.json(&all).as_array().unwrap().iter().map(|m| m["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(list(&["--status", "step"]), ["Klepp", "Time"]);
    assert_eq!(list(&["--status", "step-2", "--status", "approved"]), ["Klepp", "Arendal"]);
    assert_eq!(list(&["--county", "Vestfold", "--min", "50000"]).len(), 2);
    assert_eq!((list(&[]).len(), list(&["--country", "SE"]).len()), (647, 290));
    let coverage = place.json(&["--now", "2021-12-15T09:00:00", "coverage", "--series", "kaffeprat"]);
    let never = list(&["--country", "NO", "--never", "--series", "kaffeprat"]);
    assert_eq!(never.len(), coverage["never"].as_array().unwrap().len());
    let file = place.path("rogaland.csv");
    place.ok(&["municipality", "list", "--county", "Rogaland", "--status", "step", "-o", file.to_str().unwrap()]);
    let text = std::fs::read_to_string(&file).unwrap();
    let rows: Vec<&str> = text.lines().skip(1).collect();
    assert!(rows.len() == 3 && rows[0].contains("ola@example.org") && rows[1].contains("post@example.org") && rows[2].contains("Time"), "{text}");
    let (status, said) = place.said(&["municipality", "list", "--status", "venn"]);
    assert!(status == 2 && said.contains("in-network"), "{said}");
}

#[test]
fn screen_5_shows_everything_about_one_and_takes_what_is_said_of_it() {
    let (_dir, mut s) = Session::demo_queue(Lang::Nb, (120, 40));
    s.keys("5");
    if s.screen().contains("SE") {
        s.keys("c");
    }
    // Found by what it was before a merger, too.
    s.keys("/").write("Rennesøy");
    s.keys("enter");
    assert!(s.screen().contains("1 kommune") && s.screen().contains("Stavanger"), "{}", s.screen());
    s.keys("esc /").write("sandnes");
    s.keys("enter e");
    assert!(s.screen().contains("Sandnes") && s.screen().contains("Kontakter"), "{}", s.screen());
    s.keys("down").write("i fjor");
    s.keys("f4");
    assert!(s.screen().contains("En dato som 2021-03-19"), "{}", s.screen());
    s.keys("esc esc e right right f4");
    let screen = s.screen();
    assert!(screen.contains("med i nettverket") && screen.contains("Noterte om Sandnes"), "{screen}");
    s.keys("enter");
    let facts = s.screen();
    assert!(facts.contains("Nettverket") && facts.contains("med i nettverket") && facts.contains("Forsand (2020-01-01)"), "{facts}");
    s.keys("esc u");
    assert!(!s.screen().contains("med i nettverket"), "{}", s.screen());
}
