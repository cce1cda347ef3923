//! Workspaces and backups of every released format open in this version, with everything in them; a newer one is refused untouched; another layout of sled's
//! values is made anew without a word of damage.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use common::{at, copy, stamp};
use dialogforum::desk::{self, Clock, Office, Readmit};
use dialogforum::domain::IdSource;
use dialogforum::intake::{Columns, decode, parse_event_file, sign_ups, table};
use dialogforum::store::{Draft, Keep, Notice, StoreError, UNWATCHED, Workspace, backups, open, restore};
use serde_json::Value;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// Everything that is kept, as JSON.
fn content(w: &Workspace) -> BTreeMap<String, Value> {
    let mut out = BTreeMap::new();
    w.state().each(&mut |k, r| drop(out.insert(k.as_str().to_owned(), serde_json::to_value(&r).unwrap()))).unwrap();
    out
}

/// Whether a value says everything that an earlier one said; later versions may say more.
fn says(now: &Value, then: &Value) -> bool {
    match (now, then) {
        (Value::Object(now), Value::Object(then)) => then.iter().all(|(k, v)| now.get(k).is_some_and(|n| says(n, v))),
        (Value::Array(now), Value::Array(then)) => now.len() == then.len() && now.iter().zip(then).all(|(n, t)| says(n, t)),
        _ => now == then,
    }
}

fn compare(w: &Workspace, expected: &Path, why: &str) {
    let then: BTreeMap<String, Value> = serde_json::from_str(&fs::read_to_string(expected).unwrap()).unwrap();
    let now = content(w);
    assert_eq!(now.keys().collect::<Vec<_>>(), then.keys().collect::<Vec<_>>(), "{why}");
    for (key, value) in &then {
        assert!(says(&now[key], value), "{why}: {key}: {} was {value}", now[key]);
    }
    assert_eq!(common::problems(w), Vec::<String>::new(), "{why}");
}

#[test]
fn every_released_format_opens() {
    let mut seen = 0;
    for entry in fs::read_dir(fixtures()).unwrap() {
        let format = entry.unwrap().path();
        let why = format.display().to_string();
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("w");
        copy(&format.join("workspace"), &folder);
        let (mut w, report) = open(&folder).unwrap_or_else(|e| panic!("{why}: {e}"));
        assert!(report.has(Notice::Rebuilt) && report.notices.len() == 1, "{why}: {report:?}");
        compare(&w, &format.join("content.json"), &why);
        // It is not only read: what was done then can be undone now, and more can be done.
        let undone = w.undo(stamp("undo")).unwrap();
        assert!(!undone.touched.is_empty());
        w.redo(stamp("redo")).unwrap();
        let mut draft = Draft::new(w.state());
        let mut changed = w.state().events().unwrap().pop().unwrap();
        changed.title.push('!');
        draft.put(changed);
        let set = draft.finish().unwrap();
        w.commit(&set, stamp("change")).unwrap();
        assert_eq!(common::problems(&w), Vec::<String>::new(), "{why}");
        drop(w);
        restore(&format.join("backup.tar"), &folder, UNWATCHED, |_| Ok::<(), StoreError>(())).unwrap_or_else(|e| panic!("{why}: backup: {e}"));
        compare(&open(&folder).unwrap().0, &format.join("content.json"), &why);
        seen += 1;
    }
    assert!(seen > 0);
}

/// Made once for each format, by the version that brings it: `cargo test --test formats make_fixture -- --ignored`.
#[test]
#[ignore = "writes a fixture"]
fn make_fixture() {
    let format = fixtures().join(format!("format-{}.{}", dialogforum::store::FORMAT, dialogforum::store::JOURNAL));
    assert!(!format.exists(), "a fixture is never changed");
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    let (w, _) = open(&folder).unwrap();
    let now = at("2021-03-15T08:12:00Z");
    let words = dialogforum::text::Words::of(dialogforum::text::Lang::Sv);
    let mut office = Office::new(w, Clock::set_to(now), words, IdSource::seeded(42), "fixture".into());
    let mut forum = None;
    office
        .act(|desk| {
            let (outcome, event) = desk::import_event(desk, &parse_event_file(include_str!("../assets/demo/forum-2021-03.toml")).unwrap())?;
            forum = Some(event.id);
            Ok(outcome)
        })
        .unwrap();
    let forum = |desk: &desk::Desk<'_>| desk.state.event(forum.unwrap()).unwrap().unwrap();
    let rows: String = include_str!("../assets/demo/forum-2021-03.csv").split_inclusive('\n').take(13).collect();
    office
        .act(|desk| {
            let table = table(&decode(rows.as_bytes(), None).unwrap().text).unwrap();
            let columns = Columns::find(&table.header, &[]).unwrap();
            let list = sign_ups(&table, &columns, forum(desk).zone).unwrap();
            desk::import(desk, &forum(desk), list, "forum-2021-03.csv", Readmit::Ask).map(|(o, _)| o)
        })
        .unwrap();
    office.destroy(UNWATCHED, |desk| desk::forget(desk, "anders.hagg@example.org", Some("samtycke återkallat"))).unwrap();
    let all = |desk: &desk::Desk<'_>| desk.state.registrations(forum(desk).id).unwrap().iter().map(|r| r.id).collect::<Vec<_>>();
    office.act(|desk| desk::act(desk, &forum(desk), &all(desk), desk::Act::Confirm { force: false })).unwrap();
    let ask = desk::Propose { groups: Some(2), ..desk::Propose::default() };
    office.act(|desk| desk::accept(desk, &forum(desk), &ask)).unwrap();
    office.act(|desk| desk::set_order(desk, &forum(desk), dialogforum::domain::GroupNumber::new(1).unwrap(), dialogforum::domain::OrderRule::Name, None)).unwrap();
    office.undo().unwrap();
    office.redo().unwrap();
    office.workspace().snapshot(UNWATCHED).unwrap();
    office.workspace().backup(&format.with_extension("tar"), now, UNWATCHED).unwrap();
    fs::create_dir_all(&format).unwrap();
    fs::rename(format.with_extension("tar"), format.join("backup.tar")).unwrap();
    fs::write(format.join("content.json"), serde_json::to_string(&content(office.workspace())).unwrap()).unwrap();
    drop(office);
    fs::remove_dir_all(folder.join("state")).unwrap();
    fs::remove_dir_all(folder.join("logs")).ok();
    copy(&folder, &format.join("workspace"));
}

/// Every file with its bytes and the time of its last change.
fn everything(folder: &Path) -> BTreeMap<PathBuf, (Vec<u8>, std::time::SystemTime)> {
    let mut out = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            out.extend(everything(&path));
        } else {
            out.insert(path.clone(), (fs::read(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap()));
        }
    }
    out
}

fn workspace() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    let (mut w, _) = open(&folder).unwrap();
    let mut ids = IdSource::seeded(1);
    let mut draft = Draft::new(w.state());
    draft.put(common::event(&mut ids, "Forum", "2021-03-19T09:00", "2021-03-19T12:00"));
    let set = draft.finish().unwrap();
    w.commit(&set, stamp("event")).unwrap();
    w.keep_backup(Keep::default(), at("2021-03-15T08:00:00Z"), UNWATCHED).unwrap();
    (dir, folder)
}

#[test]
fn a_newer_workspace_is_refused_untouched() {
    let (_dir, folder) = workspace();
    let ours = fs::read_to_string(folder.join("FORMAT")).unwrap();
    for newer in ["dialogforum 2\n".to_owned(), "dialogforum 2\njournal 1\n".into(), "dialogforum 1\njournal 2\nsum 00000000\n".into(), ours.replace("dialogforum 1", "dialogforum 12")] {
        fs::write(folder.join("FORMAT"), &newer).unwrap();
        let before = everything(&folder);
        assert!(matches!(open(&folder), Err(StoreError::Newer { .. })), "{newer}");
        assert_eq!(everything(&folder), before, "{newer}");
    }
}

#[test]
fn another_layout_in_sled_is_made_anew_and_nothing_is_called_damaged() {
    let (_dir, folder) = workspace();
    {
        let db = sled::open(folder.join("state")).unwrap();
        let mut meta = db.get("meta").unwrap().unwrap().to_vec();
        meta[0] = meta[0].wrapping_add(1);
        db.insert("meta", meta).unwrap();
    }
    let (w, report) = open(&folder).unwrap();
    assert_eq!(report.notices, [Notice::Upgraded]);
    assert_eq!(w.state().events().unwrap().len(), 1);
    assert!(!fs::read_dir(&folder).unwrap().any(|e| e.unwrap().file_name().to_string_lossy().starts_with("state.")));
    assert_eq!(common::problems(&w), Vec::<String>::new());
}

/// A thing that an earlier version wrote in other words is the same thing: it can be changed, and what was done to it can be undone.
#[test]
fn lines_in_other_words_are_lived_with() {
    let (_dir, folder) = workspace();
    let journal = folder.join("journal/000000000001.jsonl");
    let text = fs::read_to_string(&journal).unwrap();
    // As if an earlier version had written a blank and another order; with hash and digest made to fit by another program.
    let line: Value = serde_json::from_str(&text).unwrap();
    let key = line["changes"][0]["key"].as_str().unwrap().to_owned();
    let change = text.split("\"new\":").nth(1).unwrap().split("}],\"digest\"").next().unwrap();
    let thing: Value = serde_json::from_str(change).unwrap();
    let other = serde_json::to_string(&thing).unwrap().replacen("\":", "\": ", 1);
    let digest = dialogforum::store::Digest::entry(key.as_bytes(), other.as_bytes());
    let body = text.replace(change, &other);
    let body = body.split(",\"digest\":").next().unwrap().to_owned() + &format!(",\"digest\":\"{digest}\",\"prev\":\"{}\"", "0".repeat(64));
    let hash = dialogforum::store::Digest::of(body.as_bytes());
    fs::write(&journal, format!("{body},\"hash\":\"{hash}\"}}\n")).unwrap();
    fs::remove_dir_all(folder.join("state")).unwrap();
    fs::remove_file(folder.join("head")).unwrap();
    let (mut w, _) = open(&folder).unwrap();
    assert_eq!(common::problems(&w), Vec::<String>::new());
    let mut e = w.state().events().unwrap().pop().unwrap();
    e.title = "Seminar".into();
    let mut draft = Draft::new(w.state());
    draft.put(e);
    let set = draft.finish().unwrap();
    w.commit(&set, stamp("change")).unwrap();
    w.snapshot(UNWATCHED).unwrap();
    w.undo(stamp("undo")).unwrap();
    assert_eq!(w.state().events().unwrap()[0].title, "Forum");
    assert_eq!(common::problems(&w), Vec::<String>::new());
    w.rebuild(UNWATCHED).unwrap();
    assert_eq!(w.state().events().unwrap()[0].title, "Forum");
    w.undo(stamp("undo")).unwrap();
    assert!(w.state().events().unwrap().is_empty());
    assert_eq!(backups(&folder).unwrap().len(), 1);
    assert_eq!(common::problems(&w), Vec::<String>::new());
}

/// The journal can be read and proven by another program, with nothing but the description in the README.
#[test]
fn another_program_reads_and_proves_the_journal() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/read_journal.py");
    let read = |folder: &Path| std::process::Command::new("python3").arg(&script).arg(folder).output();
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    copy(&fixtures().join("format-1.1/workspace"), &folder);
    let (w, _) = open(&folder).unwrap();
    let Ok(out) = read(&folder) else {
        println!("not run: no python3 here");
        return;
    };
    let said = String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr);
    assert_eq!(said.trim(), format!("{} records, journal to line {}, digest {}", w.state().records().unwrap(), w.tail().seq, w.tail().digest));
    drop(w);
    // And it notices what we notice.
    let journal = fs::read_dir(folder.join("journal")).unwrap().next().unwrap().unwrap().path();
    let mut bytes = fs::read(&journal).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&journal, bytes).unwrap();
    assert!(!read(&folder).unwrap().status.success());
}
