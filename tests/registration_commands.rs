//! The queue from the command line: what the screen does, a command does too.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/place.rs"]
mod place;

use place::Place;
use serde_json::Value;

const AT: &str = "2021-03-15T09:12";

fn json(place: &Place, args: &[&str]) -> Value {
    let out = place.run(&[&["--json", "--now", AT], args].concat());
    serde_json::from_slice(&out.stdout).unwrap_or_else(|_| panic!("{args:?}: {}", String::from_utf8_lossy(&out.stderr)))
}

/// A workspace with the demo, and its forum.
fn demo() -> (Place, String) {
    let place = Place::new();
    place.ok(&["--now", AT, "demo", "--no-tui"]);
    let events = json(&place, &["event", "list"]);
    let forum = events.as_array().unwrap().iter().find(|e| e["title"].as_str().unwrap().starts_with("Uppföljande")).unwrap()["id"].as_str().unwrap().to_owned();
    (place, forum)
}

#[test]
fn a_list_is_narrowed_by_what_is_typed() {
    let (place, forum) = demo();
    let list = |filter: &str| json(&place, &["registration", "list", &forum, "--filter", filter]);
    let late = list("sen status:ny");
    assert!(!late.as_array().unwrap().is_empty() && late.as_array().unwrap().iter().all(|r| r["state"] == "new" && r["flags"].as_array().unwrap().contains(&"late".into())), "{late}");
    assert_eq!(list("kommune:ale").as_array().unwrap().iter().filter(|r| r["municipality"] != "1440").count(), 0);
    let refused = list("status:xyz");
    assert!(refused["error"]["kind"] == "usage" && refused["error"]["next"].as_str().unwrap().contains("Fields"), "{refused}");
}

#[test]
fn flags_are_settled_merged_and_placed() {
    let (place, forum) = demo();
    let with = |flag: &str| json(&place, &["registration", "list", &forum, "--flag", flag]);
    let unknown = with("municipality-unknown");
    let (first, written) = (unknown[0]["id"].as_str().unwrap(), unknown[0]["organisation"].as_str().unwrap().to_owned());
    assert_eq!(written, "Mölnlycke");
    place.ok(&["registration", "municipality", first, "Härryda"]);
    assert_eq!(json(&place, &["registration", "show", first])["affiliation"]["Municipality"], "SE-1401");
    let organisation = unknown[1]["id"].as_str().unwrap();
    place.ok(&["registration", "municipality", organisation]);
    assert_eq!(with("municipality-unknown").as_array().unwrap().len(), unknown.as_array().unwrap().len() - 2);
    let double = with("duplicate");
    let other = double[0]["id"].as_str().unwrap();
    let all = json(&place, &["registration", "list", &forum]);
    let keep = all.as_array().unwrap().iter().find(|r| r["name"] == double[0]["name"] && r["id"] != double[0]["id"]).unwrap()["id"].as_str().unwrap();
    place.ok(&["registration", "merge", keep, other]);
    assert_eq!(json(&place, &["registration", "show", other])["state"], "cancelled");
    let (status, text) = place.said(&["--lang", "nn", "registration", "merge", keep, keep]);
    assert!(status == 1 && text.contains("Det finst inga påmelding"), "{status} {text}");
    let late = with("late");
    place.ok(&["registration", "settle", &forum, late[0]["id"].as_str().unwrap()]);
    assert_eq!(with("late").as_array().unwrap().len(), late.as_array().unwrap().len() - 1);
}

/// From a full seminar with offers to the one who lets it lapse; each step says what it caused.
#[test]
fn seats_are_offered_and_lapse() {
    let place = Place::new();
    let at = |now: &str, args: &[&str]| place.said(&[&["--lang", "nb", "--now", now], args].concat());
    let monday = "2021-03-01T09:00";
    at(monday, &["event", "add", "--title", "Introdag", "--start", "2021-03-19T09:00", "--end", "2021-03-19T12:00", "--capacity", "1", "--offer-hours", "8", "--automatic", "true"]);
    let event = place.event();
    for (n, name) in ["kari", "per", "ola"].iter().enumerate() {
        at(&format!("2021-02-0{}T09:00", n + 1), &["registration", "add", &event, "--name", name, "--email", &format!("{name}@example.org")]);
    }
    at(monday, &["registration", "confirm", &event, "--all"]);
    let list = json(&place, &["registration", "list", &event]);
    let states = |list: &Value| list.as_array().unwrap().iter().map(|r| r["state"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(states(&list), ["confirmed", "waiting", "waiting"]);
    let (_, said) = at(monday, &["registration", "cancel", &event, list[0]["id"].as_str().unwrap()]);
    assert!(said.contains("1 plass tilbudt: per"), "{said}");
    let (_, table) = at("2021-03-02T08:59", &["registration", "rebalance", &event]);
    assert!(table.contains("ola") && !table.contains("ikke besvart"), "{table}");
    let (_, said) = at("2021-03-02T09:01", &["registration", "rebalance", &event, "--accept"]);
    assert!(said.contains("1 tilbud utløp: per") && said.contains("1 plass tilbudt: ola"), "{said}");
    assert_eq!(states(&json(&place, &["registration", "list", &event])), ["cancelled", "lapsed", "offered"]);
    let (status, said) = at("2021-03-02T09:02", &["event", "edit", &event, "--offer-hours", "lenge"]);
    assert!(status == 65 && said.contains("ikke noe tall for Tilbud"), "{status} {said}");
}

#[test]
fn the_headcount_says_what_the_caterer_must_know() {
    let place = Place::new();
    let at = |now: &str, args: &[&str]| place.ok(&[&["--lang", "sv", "--now", now], args].concat());
    at(
        "2021-03-01T09:00",
        &["event", "add", "--title", "Frukost", "--kind", "breakfast", "--start", "2021-03-19T08:00", "--end", "2021-03-19T10:00", "--mode", "on-site", "--catering-freeze", "2021-03-10 12:00"],
    );
    let event = place.event();
    let add = |now: &str, name: &str, seats: &str, diet: &str| {
        at(now, &["registration", "add", &event, "--name", name, "--seats", seats, "--diet", diet]);
        at(now, &["registration", "confirm", &event, "--all", "--state", "new"]);
    };
    add("2021-03-02T09:00", "Kari", "2", "vegetar");
    add("2021-03-03T09:00", "Per", "1", "Vegetar");
    add("2021-03-11T09:00", "Ola", "1", "utan gluten");
    let said = at("2021-03-12T09:00", &["registration", "headcount", &event]);
    assert!(said.contains("4 platser tagna") && said.contains("2  vegetar") && said.contains("3 platser var anmälda") && said.contains("+1  Ola (utan gluten)"), "{said}");
    let out = json(&place, &["registration", "headcount", &event]);
    assert_eq!((out["seats"].as_u64(), out["by_mode"]["on-site"].as_u64(), out["diet"]["vegetar"].as_u64()), (Some(4), Some(4), Some(2)));
    assert!(!said.contains("Kari"), "needs are numbers, not people");
}
