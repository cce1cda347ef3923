//! Somebody's data stay in the workspace, are closed to others, can be shown, and are gone when they are destroyed: from every file, in every form, and they do
//! not come back by undo, restore or import.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

#[path = "common/place.rs"]
mod place;

use place::{CANARY, Place};

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { out.extend(files(&path)) } else { out.push(path) }
    }
    out
}

/// The forms in which a text may lie in a file: as it is in any case, UTF-16 both ways, base64 at each of its three alignments.
fn forms(text: &str) -> Vec<Vec<u8>> {
    let mut out = vec![text.as_bytes().to_vec(), text.to_lowercase().into_bytes(), text.to_uppercase().into_bytes()];
    out.push(text.encode_utf16().flat_map(u16::to_le_bytes).collect());
    out.push(text.encode_utf16().flat_map(u16::to_be_bytes).collect());
    for text in [text.to_owned(), text.to_lowercase()] {
        for before in 0..3 {
            let padded = [&vec![0; before][..], text.as_bytes()].concat();
            let encoded = base64(&padded);
            // The first and last characters depend on what is around.
            let first = [0, 2, 3][before];
            out.push(encoded.as_bytes()[first..encoded.len() - 4].to_vec());
        }
    }
    out
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let of = |c: &[u8]| {
        let n = u32::from(c[0]) << 16 | u32::from(*c.get(1).unwrap_or(&0)) << 8 | u32::from(*c.get(2).unwrap_or(&0));
        [18, 12, 6, 0].map(|s| LETTERS[(n >> s & 63) as usize] as char).iter().collect::<String>()
    };
    bytes.chunks(3).map(of).collect()
}

fn holds(bytes: &[u8], form: &[u8]) -> bool {
    bytes.windows(form.len()).any(|w| w == form)
}

/// Every file of a folder in which the canary is found, and as what.
fn found(folder: &Path) -> Vec<String> {
    let mut out = Vec::new();
    for file in files(folder) {
        let bytes = fs::read(&file).unwrap();
        for text in CANARY {
            // Somebody else is called Kanarisen.
            let bytes = String::from_utf8_lossy(&bytes).replace("Kanarisen", "").replace("kanarisen", "").into_bytes();
            for form in forms(text).into_iter().filter(|f| holds(&bytes, f)) {
                out.push(format!("{} in {}: {:?}", text, file.display(), String::from_utf8_lossy(&form)));
            }
        }
    }
    out
}

#[test]
fn the_search_finds_what_is_there() {
    let place = Place::filled();
    assert!(found(&place.path("w")).len() > 15);
    let dir = tempfile::tempdir().unwrap();
    for (n, form) in forms("kari.kanari@example.org").iter().enumerate() {
        fs::write(dir.path().join(format!("{n}")), [b"xyz", &form[..], b"uvw"].concat()).unwrap();
    }
    assert!(found(dir.path()).len() >= 9);
}

#[test]
fn whoever_is_forgotten_is_found_nowhere_and_does_not_come_back() {
    let place = Place::filled();
    let event = place.event();
    let shown = place.ok(&["person", "show", "KARI.kanari@example.org"]);
    assert!(
        CANARY.iter().all(|c| shown.to_lowercase().contains(&c.to_lowercase())) && shown.contains("Letters to the person: 1") && shown.contains("Mentioned in 1 other text"),
        "a letter and a remark: {shown}"
    );
    assert_eq!(place.run(&["person", "forget", "kari.kanari@example.org"]).status.code(), Some(2));
    assert_eq!(place.run(&["person", "forget", "kari.kanari@example.org", "--basis", "Kari Kanari asked"]).status.code(), Some(2));
    let before = place.ok(&["--json", "registration", "list", &event]);
    assert!(place.ok(&["person", "forget", "kari.kanari@example.org", "--basis", "consent withdrawn", "--dry-run"]).contains("registrations 1,"));
    assert_eq!(place.ok(&["--json", "registration", "list", &event]), before);
    let done = place.ok(&["person", "forget", "kari.kanari@example.org", "--basis", "consent withdrawn"]);
    assert!(done.contains("consent withdrawn") && !done.contains("Kari"), "{done}");
    assert_eq!(found(&place.path("w")), Vec::<String>::new());
    // The number of those who came from Tana is what it was; namesakes and others are untouched.
    let list: serde_json::Value = serde_json::from_str(&place.ok(&["--json", "registration", "list", &event])).unwrap();
    let rows = list.as_array().unwrap();
    assert_eq!(rows.len(), 3);
    assert!(rows.iter().any(|r| r["name"] == "" && r["municipality"].as_str().is_some()), "{list}");
    assert!(rows.iter().any(|r| r["name"] == "Kari Kanarisen") && rows.iter().any(|r| r["name"] == "Ola Nordmann"));
    assert_eq!(place.run(&["person", "show", "kari.kanari@example.org"]).status.code(), Some(1));

    // Not by undo.
    assert_eq!(place.run(&["undo"]).status.code(), Some(1));
    assert!(place.ok(&["check"]).contains("All is well"));
    // Not by import, unless it has been asked.
    let again = place.ok(&["registration", "import", &event, &place.path("list.csv").display().to_string(), "--refused", &place.path("refused.csv").display().to_string()]);
    assert!(again.contains("were destroyed on") && again.contains("--readmit"), "{again}");
    assert!(fs::read_to_string(place.path("refused.csv")).unwrap().contains("Kari.Kanari@example.org"));
    // A name that somebody else wrote can be anybody's; an address is hers.
    assert_eq!(found(&place.path("w")).into_iter().filter(|f| !f.starts_with("Kari Kanari in")).collect::<Vec<_>>(), Vec::<String>::new());
    assert_eq!(place.run(&["registration", "add", &event, "--name", "K", "--email", "KARI.KANARI@example.org"]).status.code(), Some(1));
    // Not by restoring what was backed up before.
    let restored = place.ok(&["restore", &place.path("before.tar").display().to_string()]);
    assert!(restored.contains("Restored"), "{restored}");
    assert_eq!(found(&place.path("w")), Vec::<String>::new());
    assert_eq!(place.run(&["person", "show", "kari.kanari@example.org"]).status.code(), Some(1));
    assert!(place.ok(&["check"]).contains("All is well"));
    assert!(place.ok(&["history"]).contains("Destroyed again"));
    // Asked and answered, somebody may come back.
    let taken = place.ok(&["registration", "import", &event, &place.path("list.csv").display().to_string(), "--readmit"]);
    assert!(taken.contains("1 new"), "{taken}");
    place.ok(&["person", "show", "kari.kanari@example.org"]);
}

#[test]
fn retention_takes_needs_the_day_after_and_people_by_rule() {
    let place = Place::filled();
    let day = |d: &str, args: &[&str]| place.ok(&[&["--now", d], args].concat());
    assert!(day("2021-03-19", &["retention", "run", "--dry-run"]).contains("registrations 0,"));
    assert!(day("2021-03-20", &["retention", "run", "--dry-run"]).contains("registrations 1,"));
    day("2021-03-20", &["retention", "run"]);
    let left: Vec<String> = found(&place.path("w")).into_iter().filter(|f| f.starts_with("jord")).collect();
    assert_eq!(left, Vec::<String>::new());
    assert!(place.ok(&["person", "show", "kari.kanari@example.org"]).contains("Kari Kanari"));
    fs::write(place.path("w/config.toml"), "[retention]\npeople = 365\n").unwrap();
    assert!(day("2022-03-18", &["retention", "run", "--dry-run"]).contains("registrations 0,"));
    day("2022-03-19", &["retention", "run"]);
    assert_eq!(found(&place.path("w")), Vec::<String>::new());
    assert!(place.ok(&["check"]).contains("All is well"));
    // Nothing is left to do, and nothing is done.
    let seq = || fs::read_to_string(place.path("w/head")).unwrap();
    let before = seq();
    day("2022-03-20", &["retention", "run"]);
    assert_eq!(seq(), before);
    fs::write(place.path("w/config.toml"), "[retention]\npeople = \"never\"\n").unwrap();
    assert_eq!(place.run(&["retention", "run"]).status.code(), Some(65));
}

#[test]
fn files_are_for_their_owner_whatever_the_umask() {
    let place = Place::filled();
    place.ok(&["person", "forget", "kari.kanari@example.org", "--basis", "consent withdrawn"]);
    let all = files(&place.path("w"));
    assert!(["snapshots", "journal", "backups", "state"].iter().all(|part| all.iter().any(|f| f.starts_with(place.path("w").join(part)))), "{all:?}");
    let mode = |p: &Path| fs::symlink_metadata(p).unwrap().permissions().mode() & 0o777;
    for file in &all {
        assert_eq!(mode(file), 0o600, "{}", file.display());
        assert_eq!(mode(file.parent().unwrap()), 0o700, "{}", file.display());
    }
    assert_eq!(mode(&place.path("before.tar")), 0o600);
    // What came out readable, by copying or unpacking, is closed again.
    fs::set_permissions(place.path("w"), fs::Permissions::from_mode(0o755)).unwrap();
    place.ok(&["event", "list"]);
    assert_eq!(mode(&place.path("w")), 0o700);
    // What others may write to is refused, and so is a link, of the whole or of a part.
    fs::set_permissions(place.path("w/journal"), fs::Permissions::from_mode(0o777)).unwrap();
    assert_eq!(place.run(&["event", "list"]).status.code(), Some(77));
    fs::set_permissions(place.path("w/journal"), fs::Permissions::from_mode(0o700)).unwrap();
    fs::rename(place.path("w/journal"), place.path("elsewhere")).unwrap();
    std::os::unix::fs::symlink(place.path("elsewhere"), place.path("w/journal")).unwrap();
    let out = place.run(&["event", "list"]);
    assert!(out.status.code() == Some(77) && String::from_utf8_lossy(&out.stderr).contains("it is a link"));
}

#[test]
fn logs_and_doctor_say_nothing_about_anybody() {
    let place = Place::filled();
    // Something goes wrong, with the canary at hand.
    fs::write(place.path("w/state/db"), "broken").unwrap();
    place.ok(&["person", "show", "kari.kanari@example.org"]);
    let line = fs::read(place.path("w/journal/000000000001.jsonl")).unwrap();
    fs::write(place.path("w/journal/000000000001.jsonl"), [&line[..], b"{\"seq\":99,\"by\":\"Kari Kanari\""].concat()).unwrap();
    place.ok(&["event", "list"]);
    let log = fs::read_to_string(place.path("w/logs/incidents.log")).unwrap();
    assert!(log.contains("index-rebuilt") && log.contains("torn-line"), "{log}");
    let said = [place.ok(&["doctor"]), place.ok(&["--json", "doctor"]), log].join("\n");
    let me = std::env::var("USER").unwrap_or_default();
    assert!(CANARY.iter().all(|c| !said.contains(c)) && !said.contains("Nordmann") && !said.contains("example.org"), "{said}");
    assert!(!said.contains(place.path("w").to_str().unwrap()) && (me.len() < 3 || me == "root" || !said.contains(&me)), "{said}");
}

/// A process that dies leaves no image of its memory behind.
#[test]
fn no_core_is_dumped() {
    let place = Place::filled();
    let script = format!("ulimit -c unlimited; exec '{}' municipality find -", env!("CARGO_BIN_EXE_dialogforum"));
    let mut child = Command::new("sh").args(["-c", &script]).current_dir(place.dir.path()).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    std::thread::sleep(std::time::Duration::from_millis(300));
    if let Ok(limits) = fs::read_to_string(format!("/proc/{}/limits", child.id())) {
        assert!(limits.lines().any(|l| l.starts_with("Max core file size") && l.split_whitespace().nth(4) == Some("0")), "{limits}");
    }
    assert!(Command::new("kill").args(["-ABRT", &child.id().to_string()]).status().unwrap().success());
    let status = child.wait().unwrap();
    assert!(status.signal() == Some(6) && !status.core_dumped(), "{status:?}");
}

/// The same list again: whoever was forgotten is refused, and stays forgotten in the rows of those who mention them.
#[test]
fn a_colleagues_row_brings_nobody_back() {
    let place = Place::new();
    place.ok(&["event", "import", &place.write("e.toml", place::EVENT)]);
    let list = place.write("l.csv", place::LIST);
    let import = || -> serde_json::Value { serde_json::from_slice(&place.run(&["--json", "registration", "import", &place.event(), &list]).stdout).unwrap() };
    import();
    place.ok(&["person", "forget", "kari.kanari@example.org", "--basis", "samtykke trukket"]);
    let again = import();
    assert_eq!((again["refused"].as_array().unwrap().len(), &again["new"]), (1, &serde_json::json!(0)), "{again}");
    let out = place.run(&["--json", "registration", "list", &place.event()]);
    let all: Vec<serde_json::Value> = serde_json::from_slice(&out.stdout).unwrap();
    for r in &all {
        let shown = String::from_utf8(place.run(&["--json", "registration", "show", r["id"].as_str().unwrap()]).stdout).unwrap();
        assert!(!shown.contains("Kari Kanari ") && !shown.contains("Kari Kanari\"") && !shown.contains("kari.kanari@"), "{shown}");
    }
}
