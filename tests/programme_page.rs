//! The page of a programme in a real browser: it renders, prints, fetches nothing, and is accessible; whatever people write in it is text.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;
#[path = "common/place.rs"]
mod place;
#[path = "common/python.rs"]
mod python;

use std::path::Path;
use std::process::Command;

use place::Place;
use serde_json::Value;

/// What a browser finds in a page; nothing where there is no browser to ask.
fn look(page: &Path) -> Option<Value> {
    let folder = std::env::var("DIALOGFORUM_WEB").unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/target/clients/web").into());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clients/page.mjs");
    let out = Command::new("node").arg(script).arg(page).env("DIALOGFORUM_WEB", folder).output().ok()?;
    if !out.status.success() {
        let why = String::from_utf8_lossy(&out.stderr).into_owned();
        assert!(why.contains("Cannot find module") || why.contains("executable doesn't exist"), "{why}");
        return None;
    }
    Some(serde_json::from_slice(&out.stdout).unwrap())
}

fn check(found: &Value, page: &Path) {
    assert_eq!(found["errors"].as_array().unwrap().len(), 0, "{}", found["errors"]);
    assert_eq!(found["serious"].as_array().unwrap().len(), 0, "{}", found["serious"]);
    assert!(found["passes"].as_u64().unwrap() > 10);
    assert_eq!((found["scripts"].as_u64().unwrap(), found["images"].as_u64().unwrap()), (0, 0));
    let requests = found["requests"].as_array().unwrap();
    assert!(requests.len() == 1 && requests[0].as_str().unwrap().ends_with(&*page.file_name().unwrap().to_string_lossy()), "{requests:?}");
    assert!(found["pdf"].as_u64().unwrap() > 5_000);
}

fn forum(place: &Place) -> String {
    place.ok(&["demo", "--no-tui"]);
    let events: Value = serde_json::from_slice(&place.run(&["--json", "event", "list"]).stdout).unwrap();
    let id = events.as_array().unwrap().iter().find(|e| e["start"].as_str().unwrap().starts_with("2021-03-19")).unwrap()["id"].as_str().unwrap().to_owned();
    place.ok(&["registration", "confirm", &id, "--all", "--state", "new"]);
    place.ok(&["groups", "propose", &id, "--accept"]);
    id
}

#[test]
fn the_demo_forum_is_a_page_that_anyone_can_read() {
    let place = Place::new();
    let id = forum(&place);
    // An invitation with its meeting in its text, and a group with a meeting of its own.
    place.ok(&["event", "edit", &id, "--description", "Om sociala risker\nhttps://teams.microsoft.com/l/meetup\nLösenord: 4711"]);
    place.ok(&["groups", "describe", &id, "1", "--room", "https://video.example.org/rum-1"]);
    place.ok(&["schedule", "release", &id, "--acknowledge"]);
    let page = place.path("programme.html");
    place.ok(&["export", &id, "--what", "schedule", "--format", "html", "-o", page.to_str().unwrap()]);
    let text = std::fs::read_to_string(&page).unwrap();
    assert!(!text.contains("video.example.org") && !text.contains("teams.microsoft") && !text.contains("4711"), "what lets one in is only for those who are registered");
    assert!(text.contains("Om sociala risker"));
    let Some(found) = look(&page) else { return python::missing("a browser with playwright-core and axe-core") };
    check(&found, &page);
    assert!(found["text"].as_str().unwrap().contains("Dals-Ed") && found["rows"].as_u64().unwrap() > 49, "{}", found["text"]);
    let data = &found["data"][0];
    assert_eq!((data["@type"].as_str(), data["startDate"].as_str()), (Some("Event"), Some("2021-03-19T09:00:00+01:00")));
    assert!(found["narrow"].as_u64().unwrap() <= 360, "a telephone shows it without much scrolling sideways: {}", found["narrow"]);
    place.ok(&["export", &id, "--what", "schedule", "--format", "html", "--with-link", "-o", page.to_str().unwrap()]);
    assert!(std::fs::read_to_string(&page).unwrap().contains("video.example.org"));
}

#[test]
fn hostile_texts_are_text() {
    let place = Place::new();
    let evil = "</title></script><script>alert(1)</script><img src=x onerror=alert(2)> \u{202e}&amp; {{ 1234*2 }}";
    let file = place.path("event.toml");
    let speaker = "\" onmouseover=\"alert(3)";
    let quoted = |t: &str| serde_json::to_string(t).unwrap();
    let toml = format!(
        "title = {t}\nkind = \"seminar\"\nstart = 2021-03-19T09:00:00\nend = 2021-03-19T12:00:00\ntimezone = \"Europe/Oslo\"\nmode = \"digital\"\nlink = \"javascript:alert(4)\"\norganiser = {t}\ndescription = {t}\nquestions = [{t}]\n\n[[programme]]\nstart = 09:00:00\nend = 10:00:00\ntitle = {t}\nkind = \"talk\"\nspeaker = {s}\n",
        t = quoted(evil),
        s = quoted(speaker)
    );
    std::fs::write(&file, toml).unwrap();
    place.ok(&["event", "import", file.to_str().unwrap()]);
    let events: Value = serde_json::from_slice(&place.run(&["--json", "event", "list"]).stdout).unwrap();
    let id = events[0]["id"].as_str().unwrap();
    let page = place.path("hostile.html");
    place.ok(&["export", id, "--what", "schedule", "--format", "html", "--with-link", "-o", page.to_str().unwrap()]);
    let text = std::fs::read_to_string(&page).unwrap();
    assert!(!text.contains("<script>") && !text.contains("<img") && !text.contains("javascript:") && !text.contains('\u{202e}') && !text.contains("2468"), "{text}");
    let markdown = place.ok(&["export", id, "--what", "schedule", "--format", "md"]);
    assert!(markdown.contains("\\<script\\>") && !markdown.contains('\u{202e}'), "{markdown}");
    let Some(found) = look(&page) else { return python::missing("a browser with playwright-core and axe-core") };
    check(&found, &page);
    assert!(found["data"][0]["name"].as_str().unwrap().contains("<script>alert(1)</script>"), "what machines read is what was written");
}

#[test]
fn a_page_of_ones_own_takes_the_place_of_the_programs_and_its_fault_has_a_line() {
    let place = Place::new();
    let id = forum(&place);
    let own = place.ok(&["config", "page"]).replace("<h1>{{ title }}</h1>", "<h1>Vår sida: {{ title }}</h1>");
    let folder = place.path("w").join("templates");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("programme.html"), &own).unwrap();
    assert!(place.ok(&["export", &id, "--what", "schedule", "--format", "html"]).contains("<h1>Vår sida: "));
    let broken = place.path("broken.html");
    std::fs::write(&broken, "<h1>{{ title }}</h1>\n<p>{{ titel }}</p>\n").unwrap();
    let out = place.run(&["--json", "export", &id, "--what", "schedule", "--format", "html", "--template", broken.to_str().unwrap()]);
    let error: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!((out.status.code(), error["error"]["row"].as_u64()), (Some(65), Some(2)), "{error}");
    assert!(error["error"]["file"].as_str().unwrap().ends_with("broken.html"));
}
