//! Events held again, by the real program: by a rule, on dates, copied, moved, split, and taken back.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/place.rs"]
mod place;

use place::Place;
use serde_json::{Value, json};

fn said(place: &Place, args: &[&str]) -> Value {
    serde_json::from_slice(&place.run(&[&["--json", "--lang", "nb"], args].concat()).stdout).unwrap()
}

/// A breakfast with deadlines, a programme and a link.
fn breakfast(place: &Place) -> String {
    let file = place.write(
        "e.toml",
        "title = \"Frokost\"\nkind = \"breakfast\"\nstart = 2021-03-04T08:00:00\nend = 2021-03-04T10:00:00\ntimezone = \"Europe/Oslo\"\nregister_until = 2021-03-02\ncatering_freeze = 2021-03-03T12:00:00\nlink = \"https://example.org/x\"\nquestions = [\"Hva?\"]\n[[programme]]\nstart = 08:00:00\nend = 08:30:00\ntitle = \"Frokost\"\nkind = \"meal\"\n",
    );
    said(place, &["event", "import", &file])[0]["id"].as_str().unwrap().to_owned()
}

fn starts(place: &Place) -> Vec<String> {
    said(place, &["event", "list"]).as_array().unwrap().iter().map(|e| e["start"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_series_by_rule_keeps_the_hour_and_says_what_it_leaves_out() {
    let place = Place::new();
    let id = breakfast(&place);
    let rule = ["event", "repeat", &id, "--every", "week", "--until", "2021-04-15", "--except-holidays", "--except-week", "11", "--except-date", "2021-04-08"];
    let (status, text) = place.said(&[&["--lang", "nb"], &rule[..]].concat());
    assert!(status == 1 && text.contains("hører ikke til noen serie"), "{text}");
    let rule = [&rule[..], &["--series", "frokost"]].concat();
    let preview = said(&place, &[&rule[..], &["--dry-run"]].concat());
    assert_eq!(starts(&place).len(), 1);
    let done = said(&place, &rule);
    assert_eq!(preview["left_out"], done["left_out"]);
    assert_eq!(done["left_out"], json!([{"date": "2021-03-18", "reason": "uke 11"}, {"date": "2021-04-01", "reason": "helligdag: Skjærtorsdag"}, {"date": "2021-04-08", "reason": "unntatt"}]));
    assert_eq!(starts(&place), ["2021-03-04T08:00:00", "2021-03-11T08:00:00", "2021-03-25T08:00:00", "2021-04-15T08:00:00"], "08:00 stays 08:00 when the clocks change");
    let last = said(&place, &["event", "list"])[3]["id"].as_str().unwrap().to_owned();
    let last = said(&place, &["event", "show", &last]);
    assert_eq!((&last["register_until"], &last["catering_freeze"]), (&json!("2021-04-13T23:59:59"), &json!("2021-04-14 12:00")));
    assert_eq!((&last["series"], &last["questions"]), (&json!("frokost"), &json!(["Hva?"])));
    let again = said(&place, &rule);
    assert_eq!(again["error"]["kind"], "refused", "the same rule again gives nothing new: {again}");
    place.ok(&["undo"]);
    assert_eq!(starts(&place).len(), 1, "one step");
}

#[test]
fn a_list_of_dates_and_a_series_in_two() {
    let place = Place::new();
    let id = breakfast(&place);
    let done = said(&place, &["event", "repeat", &id, "--dates", "2021-05-27,2021-09-02", "--series", "frokost"]);
    assert_eq!(done["events"].as_array().unwrap().len(), 2);
    place.ok(&["series", "split", "frokost", "--from", "2021-06-01", "--to", "frokost-host", "--title", "Frokost, høst"]);
    let list = said(&place, &["series", "list"]);
    assert_eq!((&list[0]["events"], &list[1]["events"], &list[1]["title"]), (&json!(2), &json!(1), &json!("Frokost, høst")));
    assert_eq!(said(&place, &["series", "show", "frokost-host"])["events"][0]["start"], "2021-09-02T08:00:00");
    assert_eq!(said(&place, &["series", "split", "frokost", "--from", "2020-01-01", "--to", "x"])["error"]["kind"], "refused");
    assert_eq!(said(&place, &["series", "split", "frokost", "--from", "2021-05-01", "--to", "frokost-host"])["error"]["column"], "series");
    place.ok(&["undo"]);
    assert_eq!(said(&place, &["series", "list"]).as_array().unwrap().len(), 1);
}

#[test]
fn a_copy_and_a_move_take_deadlines_and_programme_along() {
    let place = Place::new();
    let id = breakfast(&place);
    let copy = said(&place, &["event", "copy", &id, "--to", "2022-03-03T09:00"])["id"].as_str().unwrap().to_owned();
    let copy = said(&place, &["event", "show", &copy]);
    assert_eq!((&copy["start"], &copy["end"], &copy["register_until"], &copy["link"]), (&json!("2022-03-03T09:00:00"), &json!("2022-03-03T11:00:00"), &json!("2022-03-01T23:59:59"), &Value::Null));
    assert_eq!((&copy["programme"][0]["start"], &copy["questions"]), (&json!("09:00:00"), &json!(["Hva?"])));
    assert_eq!(said(&place, &["event", "copy", &id, "--to", "2022-03-03T09:00"])["error"]["column"], "start", "twice is refused");
    let gap = said(&place, &["event", "copy", &id, "--to", "2022-03-27T02:30"]);
    assert_eq!(gap["error"]["kind"], "data", "a time that the clocks skip is refused: {gap}");
    place.ok(&["event", "move", &id, "--to", "2021-03-05"]);
    let moved = said(&place, &["event", "show", &id]);
    assert_eq!((&moved["start"], &moved["status"], &moved["register_until"]), (&json!("2021-03-05T08:00:00"), &json!("moved"), &json!("2021-03-03T23:59:59")));
    place.ok(&["event", "move", &id, "--to", "2021-03-04"]);
    assert_eq!(said(&place, &["event", "show", &id])["status"], "planned", "back is as planned");
    let wrong = said(&place, &["event", "move", &id, "--to", "someday"]);
    assert_eq!(wrong["error"]["kind"], "usage");
}

#[test]
fn a_series_gets_another_title_and_tracks() {
    let place = Place::new();
    let id = breakfast(&place);
    said(&place, &["event", "repeat", &id, "--dates", "2021-05-27", "--series", "frokost"]);
    place.ok(&["series", "edit", "frokost", "--title", "Frokost i byen", "--tracks", "sentrum, Alvim"]);
    let shown = said(&place, &["series", "show", "frokost"]);
    assert_eq!((&shown["title"], &shown["tracks"]), (&json!("Frokost i byen"), &json!(["sentrum", "Alvim"])));
    assert_eq!(said(&place, &["series", "edit", "frokost", "--title", " "])["error"]["column"], "title");
    place.ok(&["undo"]);
    assert_eq!(said(&place, &["series", "show", "frokost"])["title"], "Frokost");
    let long = said(&place, &["event", "repeat", &id, "--every", "1w", "--until", "2099-12-31", "--dry-run"]);
    assert!(long["left_out"].as_array().unwrap().last().unwrap()["reason"].as_str().unwrap().contains("høyst 500"), "what is cut is said");
}
