//! Announcements as they are published, with invented people: what is certain is read, what is not is left open and asked about.
//!
//! `tests/data/announcements/NAME.json` says what `NAME.txt` amounts to: every field, those that are open, and nothing more. `UPDATE_ANNOUNCEMENTS=1` writes them anew, to be read before they are committed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/place.rs"]
mod place;

use std::fs;
use std::path::PathBuf;

use place::Place;
use serde_json::{Value, json};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/announcements")
}

/// What the command says, without the sentences of its language, and without what is not said.
fn read(place: &Place, name: &str) -> Value {
    let file = folder().join(format!("{name}.txt"));
    let out = place.run(&["--json", "--now", "2021-03-01T09:00:00Z", "event", "read", file.to_str().unwrap()]);
    assert!(out.status.success(), "{name}: {}", String::from_utf8_lossy(&out.stdout));
    let mut read: Value = serde_json::from_slice(&out.stdout).unwrap();
    let map = read.as_object_mut().unwrap();
    let open: Vec<Value> = map["open"].as_array().unwrap().iter().map(|o| o["field"].clone()).collect();
    map.insert("open".into(), open.into());
    map.remove("lines");
    map.remove("stored");
    map.retain(|_, v| !v.is_null() && *v != json!([]));
    read
}

#[test]
fn every_announcement_is_read_without_a_wrong_field() {
    let place = Place::new();
    let mut names: Vec<String> = fs::read_dir(folder()).unwrap().filter_map(|e| e.unwrap().file_name().to_str().and_then(|n| n.strip_suffix(".txt")).map(str::to_owned)).collect();
    names.sort();
    assert!(names.len() >= 19, "{names:?}");
    for name in names {
        let read = read(&place, &name);
        let expected = folder().join(format!("{name}.json"));
        if std::env::var_os("UPDATE_ANNOUNCEMENTS").is_some() {
            fs::write(&expected, serde_json::to_string_pretty(&read).unwrap() + "\n").unwrap();
        }
        let expected: Value = serde_json::from_str(&fs::read_to_string(expected).unwrap()).unwrap();
        assert_eq!(read, expected, "{name}");
    }
}

/// The breakfast has three dates: all are taken in, in one step; what is open is kept with them as something to clarify.
#[test]
fn an_announcement_is_taken_in_and_taken_back_in_one_step() {
    let place = Place::new();
    let file = folder().join("frokostsamling.txt");
    let stored: Value = serde_json::from_slice(&place.run(&["--json", "event", "read", file.to_str().unwrap(), "--accept"]).stdout).unwrap();
    assert_eq!(stored["stored"].as_array().unwrap().len(), 3);
    let list: Value = serde_json::from_slice(&place.run(&["--json", "event", "list"]).stdout).unwrap();
    let starts: Vec<&str> = list.as_array().unwrap().iter().map(|e| e["start"].as_str().unwrap()).collect();
    assert_eq!(starts, ["2020-01-17T08:00:00", "2020-03-27T08:00:00", "2020-05-29T08:00:00"]);
    assert_eq!(list[0]["register_until"], "2020-01-15T23:59:59");
    assert_eq!(list[1]["register_until"], Value::Null, "said of the first date only");
    let shown: Value = serde_json::from_slice(&place.run(&["--json", "event", "show", list[0]["id"].as_str().unwrap()]).stdout).unwrap();
    assert_eq!(shown["registration_addresses"].as_array().unwrap().len(), 2);
    assert_eq!(shown["to_clarify"].as_array().unwrap().len(), 1, "{shown}");
    place.ok(&["undo"]);
    assert_eq!(place.run(&["--json", "event", "list"]).stdout, b"[]\n");
}

/// What is undecided is not guessed: it is refused with its line, and a flag settles it.
#[test]
fn what_is_open_is_refused_until_it_is_said() {
    let place = Place::new();
    let file = folder().join("wrong-weekday.txt");
    let file = file.to_str().unwrap();
    let (status, text) = place.said(&["--lang", "nb", "event", "read", file, "--accept"]);
    assert_eq!(status, 65);
    assert!(text.contains("ukedagen passer ikke til datoen") && text.contains("Onsdag 12. april 2022") && text.contains("--start"), "{text}");
    place.ok(&["event", "read", file, "--accept", "--start", "2022-04-13T10:00", "--end", "2022-04-13T14:00"]);
    let (status, text) = place.said(&["--lang", "nb", "event", "read", file, "--accept", "--start", "2022-04-13T10:00", "--end", "2022-04-13T14:00"]);
    assert!(status == 1 && text.contains("finnes"), "{status} {text}");
}
