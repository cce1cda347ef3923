//! Calendar files as others read them: khal, calcurse, and Python's icalendar and vobject agree on every instant; and the days that nobody works, as PyPI's `holidays` has them.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/place.rs"]
mod place;
#[path = "common/python.rs"]
mod python;

use std::collections::BTreeMap;
use std::fs;

use dialogforum::domain::{Country, Zone, parse_wall};
use dialogforum::planning::holidays::holidays;
use place::Place;
use serde_json::{Value, json};

/// A workspace with the demo, a divided forum, and events that are easy to get wrong.
fn workspace() -> Place {
    let place = Place::new();
    place.ok(&["demo", "--no-tui"]);
    let forum = id(&place, "Uppföljande");
    place.ok(&["groups", "propose", &forum, "--accept"]);
    for (title, start, end, zone) in [
        ("Natten då klockan ställs om", "2026-03-28T22:00", "2026-03-29T04:00", "Europe/Stockholm"),
        ("Før høstskiftet ble flyttet", "1994-10-05T09:00", "1994-10-05T10:00", "Europe/Oslo"),
        ("Utan sommartid", "2026-07-01T09:00", "2026-07-01T10:00", "Atlantic/Reykjavik"),
        ("Gjester fra New York; med komma, og \"anførselstegn\"", "2026-10-28T09:00", "2026-10-28T10:00", "America/New_York"),
        ("Over to dager", "2026-11-05T10:00", "2026-11-06T15:00", "Europe/Oslo"),
        ("En svært lang tittel som må brettes over flere linjer fordi den er lengre enn det en linje i en kalenderfil får være, æøå åäö", "2026-12-01T09:00", "2026-12-01T10:00", "Europe/Oslo"),
    ] {
        place.ok(&[
            "event",
            "add",
            "--title",
            title,
            "--start",
            start,
            "--end",
            end,
            "--timezone",
            zone,
            "--register-until",
            &start[..10],
            "--description",
            "Første linje\nAndre linje, med komma; og semikolon \\ skråstrek",
        ]);
    }
    place.ok(&["event", "cancel", &id(&place, "Over to dager")]);
    place
}

fn events(place: &Place) -> Vec<Value> {
    serde_json::from_slice(&place.run(&["--json", "event", "list"]).stdout).unwrap()
}

fn id(place: &Place, title: &str) -> String {
    events(place).iter().find(|e| e["title"].as_str().unwrap().starts_with(title)).unwrap()["id"].as_str().unwrap().to_owned()
}

fn seconds(wall: &Value, zone: &Value) -> i64 {
    let zone: Zone = zone.as_str().unwrap().parse().unwrap();
    zone.instant(parse_wall(wall.as_str().unwrap()).unwrap()).unwrap().timestamp()
}

/// What each client understood of a file, sorted; or nothing where there is no Python.
fn read(file: &str) -> Option<BTreeMap<String, Value>> {
    let out = python::run("read_calendar.py", &[file])?;
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    Some(serde_json::from_slice(&out.stdout).unwrap())
}

fn sorted(mut list: Vec<Value>) -> Value {
    list.sort_by_key(|v| format!("{v}"));
    Value::Array(list)
}

fn agree(what: &str, file: &str, expected: &[Value]) {
    let Some(clients) = read(file) else { return python::missing("python3") };
    for (client, understood) in clients {
        match understood {
            Value::Array(list) => assert_eq!(sorted(list), sorted(expected.to_vec()), "{what}: {client}"),
            missing => python::missing(&format!("{client}: {missing}")),
        }
    }
}

#[test]
fn every_client_agrees_on_every_instant() {
    let place = workspace();
    let file = place.path("all.ics").display().to_string();
    place.ok(&["export", "--all", "--format", "ics", "-o", &file]);
    let all = events(&place);
    let timed: Vec<Value> = all.iter().map(|e| json!([seconds(&e["start"], &e["timezone"]), seconds(&e["end"], &e["timezone"]), e["title"]])).collect();
    assert_eq!(timed.len(), 25);
    agree("all events", &file, &timed);

    place.ok(&["--lang", "nb", "export", "--all", "--what", "deadlines", "--format", "ics", "-o", &file]);
    let Some(clients) = read(&file) else { return };
    let deadlines = clients["icalendar"].as_array().expect("icalendar reads it");
    let with_deadline = all.iter().filter(|e| !e["register_until"].is_null()).count();
    assert_eq!(deadlines.iter().filter(|d| d[2].as_str().unwrap().starts_with("Påmeldingsfrist")).count(), with_deadline);
    assert!(deadlines.iter().all(|d| d[0].is_string() && d[1].as_str().unwrap() > d[0].as_str().unwrap()), "whole days with an end that is not included");
    agree("deadlines", &file, deadlines);

    let forum = id(&place, "Uppföljande");
    place.ok(&["export", &forum, "--what", "schedule", "--format", "ics", "-o", &file]);
    let slots: Value = serde_json::from_slice(&place.run(&["--json", "schedule", "show", &forum]).stdout).unwrap();
    let presentations = slots["groups"].as_array().unwrap().iter().flat_map(|g| g["slots"].as_array().unwrap()).filter(|s| s["kind"] == "presentation").count();
    assert!(presentations > 40);
    let clients = read(&file).unwrap();
    let understood = clients["icalendar"].as_array().unwrap();
    assert_eq!(understood.len(), presentations);
    agree("slots", &file, understood);
}

fn line<'t>(text: &'t str, name: &str) -> &'t str {
    text.lines().find_map(|l| l.strip_prefix(name)).unwrap_or_default()
}

/// The same thing keeps its identity; its number grows with every change, also with undo; a cancelled event stays in the file.
#[test]
fn identity_stays_and_the_version_grows() {
    let place = Place::new();
    place.ok(&["event", "add", "--title", "Forum", "--start", "2026-03-19T09:00", "--end", "2026-03-19T12:00", "--link", "https://example.org/hemlig"]);
    let forum = id(&place, "Forum");
    let export = || place.ok(&["export", &forum, "--format", "ics"]);
    let version = |text: &str| line(text, "SEQUENCE:").parse::<u64>().unwrap();
    let first = export();
    assert_eq!(export(), first, "nothing has changed");
    assert_eq!(line(&first, "UID:"), format!("{forum}@dialogforum"));
    assert!(!first.contains("hemlig"), "the link is for those who are registered");
    assert!(place.ok(&["export", &forum, "--format", "ics", "--with-link"]).contains("URL:https://example.org/hemlig"));
    place.ok(&["event", "edit", &forum, "--start", "2026-03-20T09:00"]);
    let moved = export();
    place.ok(&["undo"]);
    let back = export();
    place.ok(&["event", "cancel", &forum]);
    let cancelled = export();
    for (before, after) in [(&first, &moved), (&moved, &back), (&back, &cancelled)] {
        assert!(version(before) < version(after));
        assert_eq!(line(before, "UID:"), line(after, "UID:"));
    }
    assert_eq!(line(&cancelled, "STATUS:"), "CANCELLED");
    assert_eq!(line(&back, "STATUS:"), "CONFIRMED");
}

/// A delegation that signs off moves the presentations after it: their version grows.
#[test]
fn presentations_have_a_new_version_when_somebody_signs_off() {
    let place = workspace();
    let forum = id(&place, "Uppföljande");
    let export = || place.ok(&["export", &forum, "--what", "schedule", "--format", "ics"]);
    let before = export();
    let list: Value = serde_json::from_slice(&place.run(&["--json", "registration", "list", &forum, "--state", "confirmed"]).stdout).unwrap();
    place.ok(&["registration", "cancel", &forum, list[0]["id"].as_str().unwrap()]);
    let after = export();
    let version = |text: &str| line(text, "SEQUENCE:").parse::<u64>().unwrap();
    assert!(version(&after) > version(&before));
    // Who does not present any more is taken off by calendars that have the presentation.
    let gone = |text: &str| text.matches("STATUS:CANCELLED").count();
    let of = |code: &str, text: &str| text.split("BEGIN:VEVENT").find(|e| e.contains(&format!("-slot-SE-{code}@dialogforum"))).map(str::to_owned).unwrap_or_default();
    let all = |text: &str| text.matches("BEGIN:VEVENT").count();
    let code = list.as_array().unwrap().iter().filter_map(|r| r["municipality"].as_str()).find(|c| of(c, &before).contains("CONFIRMED")).unwrap();
    let whole: Vec<&str> = list.as_array().unwrap().iter().filter(|r| r["municipality"] == code).map(|r| r["id"].as_str().unwrap()).collect();
    place.ok(&[&["registration", "cancel", &forum], &whole[..]].concat());
    let last = export();
    assert!(of(code, &last).contains("STATUS:CANCELLED"), "{}", of(code, &last));
    assert_eq!((all(&last), gone(&before)), (all(&before), 0), "nobody disappears without a word");
}

/// A folder that is synced sees only what changed; what is not ours in it is not touched.
#[test]
fn a_folder_is_kept_up_to_date() {
    let place = workspace();
    let folder = place.path("calendars").display().to_string();
    let publish = || -> Value { serde_json::from_slice(&place.run(&["--json", "calendar", "publish", &folder]).stdout).unwrap() };
    assert_eq!(publish()["error"]["kind"], "io", "the folder must be there");
    fs::create_dir(&folder).unwrap();
    assert_eq!(publish()["written"].as_array().unwrap().len(), 4);
    assert_eq!(publish(), json!({"folder": folder, "written": [], "unchanged": 4, "removed": []}));
    place.ok(&["event", "cancel", &id(&place, "Uppföljande")]);
    assert_eq!(publish()["written"], json!(["all.ics", "series-dialogforum-sociala-risker.ics"]));
    let own = format!("{folder}/series-mine.ics");
    fs::write(&own, "BEGIN:VCALENDAR\r\nPRODID:-//somebody else//EN\r\nEND:VCALENDAR\r\n").unwrap();
    fs::copy(format!("{folder}/series-kaffeprat.ics"), format!("{folder}/series-gone.ics")).unwrap();
    assert_eq!(publish()["removed"], json!(["series-gone.ics"]));
    assert!(fs::read_to_string(&own).unwrap().contains("somebody else"));
    fs::copy(&own, format!("{folder}/all.ics")).unwrap();
    let (status, text) = place.said(&["--lang", "sv", "calendar", "publish", &folder]);
    assert!(status == 1 && text.contains("är inte skriven härifrån"), "{status} {text}");
}

/// Two workspaces that are told the same folder: the second touches nothing of the first.
#[test]
fn a_folder_belongs_to_one_workspace() {
    let (first, second) = (workspace(), Place::new());
    second.ok(&["event", "add", "--title", "Eget", "--kind", "other", "--start", "2026-12-01T09:00", "--end", "2026-12-01T10:00", "--series", "kaffeprat"]);
    let folder = first.path("calendars").display().to_string();
    fs::create_dir(&folder).unwrap();
    first.ok(&["calendar", "publish", &folder]);
    let read = || -> BTreeMap<String, String> { fs::read_dir(&folder).unwrap().map(|e| e.unwrap()).map(|e| (e.file_name().into_string().unwrap(), fs::read_to_string(e.path()).unwrap())).collect() };
    let before = read();
    let (status, text) = second.said(&["--lang", "nb", "calendar", "publish", &folder]);
    assert!(status == 1 && text.contains("all.ics er ikke skrevet herfra"), "{status} {text}");
    // Nor does it take away what it does not know, when the common file is gone.
    fs::remove_file(format!("{folder}/all.ics")).unwrap();
    fs::remove_file(format!("{folder}/series-kaffeprat.ics")).unwrap();
    second.ok(&["calendar", "publish", &folder]);
    let after = read();
    assert!(before.iter().filter(|(name, _)| !["all.ics", "series-kaffeprat.ics"].contains(&name.as_str())).all(|(name, text)| after.get(name) == Some(text)), "{:?}", after.keys());
}

#[test]
fn public_holidays_are_those_of_an_independent_source() {
    let Some(out) = python::run("public_holidays.py", &[]).filter(|o| o.status.success()) else { return python::missing("PyPI's holidays") };
    let theirs: Vec<String> = String::from_utf8(out.stdout).unwrap().lines().map(str::to_owned).collect();
    let mut ours: Vec<String> = Vec::new();
    for (country, word) in [(Country::No, "NO"), (Country::Se, "SE")] {
        let mut days: Vec<String> = (2000..=2050).flat_map(|y| holidays(country, y)).map(|(d, _)| format!("{word} {d}")).collect();
        days.dedup();
        ours.extend(days);
    }
    assert!(theirs.len() > 1_200, "{}", theirs.len());
    assert_eq!(ours, theirs);
}
