//! The schedule on the command line: what scripts rely on, refusals that help, and calendars that follow the releases.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;
#[path = "common/place.rs"]
mod place;

use std::collections::BTreeMap;

use place::Place;
use serde_json::Value;

/// The demo with the forum of March divided.
fn forum() -> (Place, String) {
    let place = Place::new();
    place.ok(&["demo", "--no-tui"]);
    let id = place.json(&["event", "list"]).as_array().unwrap().iter().find(|e| e["start"].as_str().unwrap().starts_with("2021-03-19")).unwrap()["id"].as_str().unwrap().to_owned();
    place.ok(&["groups", "propose", &id, "--accept"]);
    (place, id)
}

fn first(show: &Value, n: usize) -> String {
    show["groups"][0]["slots"][n]["municipality"].as_str().unwrap().to_owned()
}

#[test]
fn from_a_draft_to_a_second_release() {
    let (place, id) = forum();
    let show = || place.json(&["schedule", "show", &id]);
    assert_eq!((show()["groups"][0]["order"].as_str(), show()["release"].is_null()), (Some("fair"), true));
    let (status, said) = place.said(&["schedule", "release", &id]);
    assert!(status == 1 && said.contains("with nobody named to present") && said.contains("--acknowledge"), "{said}");
    let (status, said) = place.said(&["schedule", "diff", &id]);
    assert!(status == 1 && said.contains("has not been published yet"), "{said}");
    place.ok(&["schedule", "release", &id, "--acknowledge"]);
    let (status, said) = place.said(&["schedule", "release", &id, "--acknowledge"]);
    assert!(status == 1 && said.contains("Nothing has changed since release 1"), "{said}");
    let (a, b) = (first(&show(), 0), first(&show(), 1));
    place.ok(&["schedule", "move", &id, &b, "--to", "1"]);
    place.ok(&["schedule", "length", &id, &a, "12"]);
    place.ok(&["schedule", "pause", &id, "2", "--before", "3", "--minutes", "5"]);
    let changed = show();
    assert_eq!((first(&changed, 0), first(&changed, 1)), (b.clone(), a.clone()));
    assert!(changed["conflicts"].as_array().unwrap().iter().any(|c| c["kind"] == "over-the-limit"));
    assert_eq!(changed["groups"][1]["slots"][2]["kind"], "pause");
    let diff = place.json(&["schedule", "diff", &id]);
    let of = |kind: &str| diff.as_array().unwrap().iter().filter(|d| d["kind"] == kind).count();
    assert!(of("moved") > 2 && of("break") == 2 && of("new") + of("cancelled") == 0, "{diff}");
    assert_eq!(diff.as_array().unwrap().iter().find(|d| d["municipality"] == b.as_str()).unwrap()["to"]["start"], "09:30");
    place.ok(&["schedule", "release", &id, "--acknowledge"]);
    assert_eq!(place.json(&["schedule", "diff", &id, "1", "2"]), diff);
    assert_eq!(place.json(&["schedule", "releases", &id]).as_array().unwrap().len(), 2);
    assert_eq!(place.json(&["schedule", "show", &id, "--release", "1"])["groups"][0]["slots"][0]["municipality"], a.as_str());
    let letters = place.json(&["outbox", "draft", "schedule", &id, "--dry-run"]);
    assert!(letters["people"].as_u64().unwrap() > 10 && letters["letters"].as_array().unwrap().iter().all(|l| l["kind"] == "schedule" && l["release"] == 2));
    // Everything is taken back, the releases as well.
    for _ in 0..5 {
        place.ok(&["undo"]);
    }
    assert!(place.ok(&["schedule", "releases", &id]).contains("has not been published yet"));
    assert_eq!(place.json(&["schedule", "releases", &id]).as_array().unwrap().len(), 0);
}

#[test]
fn orders_lots_and_timings() {
    let (place, id) = forum();
    let names = || {
        let show = place.json(&["schedule", "show", &id]);
        show["groups"][0]["slots"].as_array().unwrap().iter().filter_map(|s| s["municipality"].as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    place.ok(&["schedule", "order", &id, "1", "--by", "shuffle", "--seed", "4711"]);
    let drawn = names();
    place.ok(&["schedule", "order", &id, "1", "--by", "name"]);
    assert_ne!(names(), drawn);
    place.ok(&["schedule", "order", &id, "1", "--by", "shuffle", "--seed", "4711"]);
    assert_eq!(names(), drawn);
    assert_eq!(place.json(&["schedule", "show", &id])["groups"][0]["seed"], 4711);
    let (status, said) = place.said(&["schedule", "order", &id, "1", "--by", "manual"]);
    assert!(status == 2 && said.contains("fair, size, size-desc, name, registered, shuffle"), "{said}");
    let compared = place.json(&["schedule", "compare", &id, "1"]);
    assert_eq!(compared.as_array().unwrap().iter().filter(|c| c["now"] == true).count(), 1);
    assert!(compared.as_array().unwrap().iter().find(|c| c["rule"] == "fair").unwrap()["turn"].as_f64().unwrap() > 0.9);
    let ways = place.json(&["schedule", "what-if", &id]);
    let of = |changeover: u64| ways["ways"].as_array().unwrap().iter().find(|w| w["slot"] == 10 && w["changeover"] == changeover && w["break"] == 15).unwrap()["capacity"].as_u64();
    assert_eq!((of(0), of(2)), (Some(13), Some(11)));
    place.ok(&["schedule", "timing", &id, "--slot", "8", "--changeover", "2"]);
    assert_eq!(place.json(&["schedule", "show", &id])["capacity"], 13);
    for (args, status, says) in [
        (vec!["schedule", "move", &id, "Oslo", "--to", "1"], 1, "Divide into groups first"),
        (vec!["schedule", "order", &id, "9", "--by", "name"], 1, "9"),
        (vec!["schedule", "order", &id, "0", "--by", "name"], 2, ""),
        (vec!["schedule", "length", &id, "Dals-Ed", "900"], 1, "240"),
        (vec!["schedule", "keep", &id], 1, "Publish the draft first"),
        (vec!["schedule", "show", &id, "--release", "3"], 1, "has not been published yet"),
        (vec!["export", &id, "--what", "schedule", "--format", "ics", "--draft"], 2, "html, md, xlsx, csv"),
    ] {
        let (code, said) = place.said(&args);
        assert!(code == status && said.contains(says), "{args:?} {code} {said}");
    }
}

#[test]
fn the_day_on_the_command_line() {
    let (place, id) = forum();
    place.ok(&["schedule", "release", &id, "--acknowledge"]);
    let (status, said) = place.said(&["--now", "2021-03-15T09:12:00", "schedule", "live", &id, "--do", "more"]);
    assert!(status == 1 && said.contains("not today") && said.contains("--now"), "{said}");
    let at = |time: &str, more: &[&str]| {
        let now = format!("2021-03-19T{time}");
        let args: Vec<&str> = ["--now", &now, "schedule", "live", &id].into_iter().chain(more.iter().copied()).collect();
        place.json(&args)
    };
    let before = at("08:50:00", &[]);
    assert_eq!((before["groups"][0]["current"].is_null(), before["groups"][0]["next"]["planned"].as_str()), (true, Some("09:30")));
    let now = at("09:44:00", &[]);
    let group = |v: &Value, n: usize| v["groups"][n].clone();
    assert_eq!((group(&now, 1)["current"]["planned"].as_str(), group(&now, 1)["late"].as_i64()), (Some("09:40"), Some(0)));
    for _ in 0..6 {
        at("09:44:00", &["--do", "more", "--group", "2"]);
    }
    let late = group(&at("09:44:00", &[]), 1);
    assert_eq!((late["late"].as_i64(), late["proposal"]["break"].as_i64()), (Some(360), Some(9)));
    let back = group(&at("09:44:00", &["--do", "bring-back", "--group", "2"]), 1);
    assert_eq!((back["late"].as_i64(), back["proposal"].is_null()), (Some(0), true));
    let third = back["items"][2]["municipality"].as_str().unwrap().to_owned();
    let without = group(&at("09:44:30", &["--do", "skip", "--group", "2", "--who", &third]), 1);
    assert!(without["skipped"].as_array().unwrap().len() == 1 && without["late"].as_i64().unwrap() < 0, "{without}");
    // Whoever was left out has not spoken.
    let places = place.json(&["schedule", "positions", &id]);
    let line = |code: &str| places["municipalities"].as_array().unwrap().iter().find(|l| l["code"] == code).unwrap().clone();
    assert!(line(&third)["places"][1].is_null() && !line(&third)["places"][0].is_null());
    assert_eq!(places["forums"][1]["held"], true);
    place.ok(&["schedule", "live", &id, "--do", "forget"]);
    assert_eq!(place.json(&["schedule", "positions", &id])["forums"][1]["held"], false);
}

/// UID, SEQUENCE, STATUS and start of each presentation.
fn entries(text: &str) -> BTreeMap<String, (u64, String, String)> {
    let unfolded = text.replace("\r\n ", "");
    let of = |part: &str, name: &str| part.lines().find_map(|l| l.strip_prefix(name)).map(|v| v.trim_start_matches([':', ';']).to_owned()).unwrap_or_default();
    unfolded.split("BEGIN:VEVENT").skip(1).map(|p| (of(p, "UID:"), (of(p, "SEQUENCE:").parse().unwrap(), of(p, "STATUS:"), of(p, "DTSTART")))).collect()
}

#[test]
fn calendars_follow_the_releases_and_call_off_what_has_gone() {
    let (place, id) = forum();
    let export = || entries(&place.ok(&["export", &id, "--what", "schedule", "--format", "ics"]));
    let drafted = export();
    place.ok(&["schedule", "release", &id, "--acknowledge"]);
    let one = export();
    assert!(one.keys().eq(drafted.keys()) && one.iter().all(|(uid, e)| e.0 > drafted[uid].0 && e.1 == "CONFIRMED"));
    // The draft moves on; what was announced does not.
    let show = place.json(&["schedule", "show", &id]);
    let (gone, moved) = (first(&show, 0), first(&show, 1));
    place.ok(&["schedule", "move", &id, &moved, "--to", "5"]);
    let people = place.json(&["registration", "list", &id]);
    for r in people.as_array().unwrap().iter().filter(|r| r["municipality"] == gone.as_str() && r["state"] == "confirmed") {
        place.ok(&["registration", "cancel", &id, r["id"].as_str().unwrap()]);
    }
    let still = export();
    assert!(still.iter().all(|(uid, e)| (&e.1, &e.2) == (&one[uid].1, &one[uid].2)), "only a release changes what is announced");
    place.ok(&["schedule", "release", &id, "--acknowledge"]);
    let two = export();
    assert!(two.keys().eq(one.keys()) && two.iter().all(|(uid, e)| e.0 > still[uid].0));
    let of = |code: &str| two.iter().find(|(uid, _)| uid.contains(&format!("-slot-SE-{code}@"))).unwrap().1.clone();
    assert_eq!((of(&gone).1, of(&moved).1), ("CANCELLED".into(), "CONFIRMED".into()));
    let diff = place.json(&["schedule", "diff", &id, "1", "2"]);
    assert_eq!(diff.as_array().unwrap().iter().filter(|d| d["kind"] == "cancelled").count(), 1);
    // Whoever has gone is told of it by no letter: nobody of them takes part; the others are.
    let letters = place.json(&["outbox", "draft", "schedule", &id, "--dry-run"]);
    assert!(!letters["letters"].as_array().unwrap().is_empty());
}

#[test]
fn nothing_of_a_person_stays_in_a_release() {
    let place = Place::new();
    let file = place.write("event.toml", &format!("{}\n[[programme]]\nstart = 09:00:00\nend = 11:00:00\ntitle = \"Grupper\"\nkind = \"groups\"\nslot_minutes = 10\n", place::EVENT));
    place.ok(&["event", "import", &file]);
    let id = place.event();
    place.ok(&["registration", "import", &id, &place.write("list.csv", place::LIST)]);
    place.ok(&["registration", "confirm", &id, "--all"]);
    place.ok(&["groups", "propose", &id, "--accept"]);
    place.ok(&["schedule", "release", &id, "--acknowledge"]);
    place.ok(&["person", "forget", place::CANARY[1], "--basis", "consent withdrawn"]);
    let show = place.ok(&["--json", "schedule", "show", &id, "--release", "1"]);
    assert!(place::CANARY.iter().all(|c| !show.contains(c)), "{show}");
    assert!(show.contains("Tana"), "that the municipality presented is no personal data");
}
