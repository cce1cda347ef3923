//! The promise of the store: nothing acknowledged is lost, damage is noticed, undo survives a restart.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use std::fs;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use common::{at, copy, event, registration, stamp};
use dialogforum::domain::{EventId, IdSource, State as Standing};
use dialogforum::store::{ChangeSet, Draft, Keep, Notice, ReadOnly, State, StoreError, UNWATCHED, Verdict, Workspace, open, open_watched, rescue, restore};

fn folder() -> (tempfile::TempDir, std::path::PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("workspace");
    (dir, path)
}

fn change(state: &State, fill: impl FnOnce(&mut Draft)) -> ChangeSet {
    let mut draft = Draft::new(state);
    fill(&mut draft);
    draft.finish().unwrap()
}

/// An event and some registrations, each its own commit.
fn fill(w: &mut Workspace, ids: &mut IdSource, people: u32) -> EventId {
    let e = event(ids, "Forum", "2021-03-19T09:00", "2021-03-19T12:00");
    let id = e.id;
    let set = change(w.state(), |d| d.put(e));
    w.commit(&set, stamp("event")).unwrap();
    for n in 0..people {
        let (p, r) = registration(ids, id, n, Standing::New);
        let set = change(w.state(), |d| {
            d.put(p);
            d.put(r);
        });
        w.commit(&set, stamp("sign-up")).unwrap();
    }
    id
}

/// Leaves the process without closing: what a kill does to a workspace, as far as one process can show it.
fn crash(w: Workspace) {
    std::mem::forget(w);
}

#[test]
fn what_is_committed_is_there_after_reopening_and_undo_goes_on() {
    let (_dir, path) = folder();
    let mut ids = IdSource::seeded(1);
    let (mut w, report) = open(&path).unwrap();
    assert!(report.created);
    let id = fill(&mut w, &mut ids, 5);
    assert_eq!(w.state().counts(id).unwrap().of(Standing::New), 5);
    w.undo(stamp("undo")).unwrap();
    w.undo(stamp("undo")).unwrap();
    drop(w);
    let (mut w, report) = open(&path).unwrap();
    assert_eq!((report.replayed, report.notices), (0, vec![]));
    assert_eq!(w.state().counts(id).unwrap().of(Standing::New), 3);
    w.redo(stamp("redo")).unwrap();
    assert_eq!(w.state().registrations(id).unwrap().len(), 4);
    w.undo(stamp("undo")).unwrap();
    for _ in 0..4 {
        w.undo(stamp("undo")).unwrap();
    }
    assert!(w.state().event(id).unwrap().is_none());
    assert!(matches!(w.undo(stamp("undo")), Err(StoreError::NothingTo("undo"))));
    for _ in 0..6 {
        w.redo(stamp("redo")).unwrap();
    }
    assert!(matches!(w.redo(stamp("redo")), Err(StoreError::NothingTo("redo"))));
    assert_eq!(w.state().counts(id).unwrap().of(Standing::New), 5);
    assert_eq!(common::problems(&w), Vec::<String>::new());
    let undone: Vec<bool> = w.state().history(100).unwrap().iter().filter(|h| h.deed == dialogforum::store::Deed::Do).map(|h| h.undone).collect();
    assert_eq!(undone, [false; 6]);
}

#[test]
fn a_new_deed_forgets_what_could_be_redone() {
    let (_dir, path) = folder();
    let mut ids = IdSource::seeded(2);
    let (mut w, _) = open(&path).unwrap();
    let id = fill(&mut w, &mut ids, 2);
    w.undo(stamp("undo")).unwrap();
    let (p, r) = registration(&mut ids, id, 9, Standing::New);
    let set = change(w.state(), |d| {
        d.put(p);
        d.put(r);
    });
    w.commit(&set, stamp("other")).unwrap();
    assert!(matches!(w.redo(stamp("redo")), Err(StoreError::NothingTo("redo"))));
    assert_eq!(common::problems(&w), Vec::<String>::new());
}

/// Two people may share an address; taking one of them away leaves the other to be found.
#[test]
fn an_index_entry_goes_only_with_its_own_record() {
    let (_dir, path) = folder();
    let mut ids = IdSource::seeded(11);
    let (mut w, _) = open(&path).unwrap();
    let id = fill(&mut w, &mut ids, 0);
    for _ in 0..2 {
        let (p, r) = registration(&mut ids, id, 1, Standing::New);
        let set = change(w.state(), |d| {
            d.put(p);
            d.put(r);
        });
        w.commit(&set, stamp("sign-up")).unwrap();
    }
    w.undo(stamp("undo")).unwrap();
    assert!(w.state().person_by_email("deltagare1@example.org").unwrap().is_some());
    assert_eq!(common::problems(&w), Vec::<String>::new());
}

#[test]
fn without_sled_everything_is_rebuilt_from_the_journal() {
    let (_dir, path) = folder();
    let mut ids = IdSource::seeded(3);
    let (mut w, _) = open(&path).unwrap();
    let id = fill(&mut w, &mut ids, 8);
    let before = w.state().registrations(id).unwrap();
    drop(w);
    fs::remove_dir_all(path.join("state")).unwrap();
    let (w, _) = open(&path).unwrap();
    assert_eq!(w.state().registrations(id).unwrap(), before);
    assert_eq!(common::problems(&w), Vec::<String>::new());
}

#[test]
fn a_crash_loses_nothing_that_was_acknowledged() {
    let (dir, path) = folder();
    let mut ids = IdSource::seeded(4);
    let (mut w, _) = open(&path).unwrap();
    let id = fill(&mut w, &mut ids, 20);
    let seq = w.state().history(1).unwrap()[0].seq;
    let image = dir.path().join("image");
    copy(&path, &image);
    crash(w);
    // A torn write after the last acknowledged line.
    let mut journal = fs::OpenOptions::new().append(true).open(image.join("journal/000000000001.jsonl")).unwrap();
    journal.write_all(b"{\"seq\":22,\"at\":\"2021-").unwrap();
    let (w, report) = open(&image).unwrap();
    assert!(report.has(Notice::Cut));
    assert_eq!(w.state().registrations(id).unwrap().len(), 20);
    assert_eq!(w.state().history(1).unwrap()[0].seq, seq);
    assert!(fs::read_dir(image.join("journal")).unwrap().any(|e| e.unwrap().file_name().to_string_lossy().starts_with("torn-")));
}

#[test]
fn any_flipped_bit_in_the_journal_is_noticed() {
    let (dir, path) = folder();
    let mut ids = IdSource::seeded(5);
    let (mut w, _) = open(&path).unwrap();
    fill(&mut w, &mut ids, 6);
    drop(w);
    let length = fs::metadata(path.join("journal/000000000001.jsonl")).unwrap().len();
    for (i, bit) in (0..40u64).zip((0..8u8).cycle()) {
        let image = dir.path().join(format!("flip{i}"));
        copy(&path, &image);
        flip(&image.join("journal/000000000001.jsonl"), length * i / 40, bit);
        fs::remove_dir_all(image.join("state")).unwrap();
        let opened = open(&image);
        assert!(matches!(opened, Err(StoreError::Damaged { .. })), "{i}: {:?}", opened.map(|(_, r)| r));
    }
}

fn flip(path: &Path, byte: u64, bit: u8) {
    let mut file = fs::OpenOptions::new().read(true).write(true).open(path).unwrap();
    let mut one = [0];
    file.seek(SeekFrom::Start(byte)).unwrap();
    file.read_exact(&mut one).unwrap();
    file.seek(SeekFrom::Start(byte)).unwrap();
    file.write_all(&[one[0] ^ (1 << (bit % 8))]).unwrap();
}

#[test]
fn damage_in_sled_is_noticed_and_mended_from_the_journal() {
    let (dir, path) = folder();
    let mut ids = IdSource::seeded(6);
    let (mut w, _) = open(&path).unwrap();
    let id = fill(&mut w, &mut ids, 30);
    let before = w.state().registrations(id).unwrap();
    drop(w);
    let db = path.join("state/db");
    let length = fs::metadata(&db).unwrap().len();
    for (i, bit) in (0..25u64).zip((0..8u8).cycle()) {
        let image = dir.path().join(format!("sled{i}"));
        copy(&path, &image);
        flip(&image.join("state/db"), (length - 1) * i / 25, bit);
        let (w, _) = open(&image).unwrap();
        assert_eq!(w.state().registrations(id).unwrap(), before, "{i}");
    }
}

#[test]
fn a_lost_journal_or_a_shorter_one_is_never_a_new_workspace() {
    let (dir, path) = folder();
    let mut ids = IdSource::seeded(7);
    let (mut w, _) = open(&path).unwrap();
    fill(&mut w, &mut ids, 3);
    drop(w);
    let gone = dir.path().join("gone");
    copy(&path, &gone);
    fs::remove_file(gone.join("journal/000000000001.jsonl")).unwrap();
    assert!(matches!(open(&gone), Err(StoreError::Damaged { .. })));
    let short = dir.path().join("short");
    copy(&path, &short);
    let file = short.join("journal/000000000001.jsonl");
    let text = fs::read_to_string(&file).unwrap();
    let kept = text.split_inclusive('\n').take(2).collect::<String>();
    fs::write(&file, kept).unwrap();
    assert!(matches!(open(&short), Err(StoreError::Damaged { .. })));
    let newer = dir.path().join("newer");
    copy(&path, &newer);
    fs::write(newer.join("FORMAT"), "dialogforum 99\n").unwrap();
    assert!(matches!(open(&newer), Err(StoreError::Newer { .. })));
    let other = dir.path().join("other");
    fs::create_dir(&other).unwrap();
    fs::write(other.join("holiday.jpg"), "x").unwrap();
    assert!(matches!(open(&other), Err(StoreError::NotAWorkspace(_) | StoreError::NotPrivate { .. })));
}

#[test]
fn the_second_to_open_is_told_who_was_first() {
    let (_dir, path) = folder();
    let (_w, _) = open(&path).unwrap();
    let Err(StoreError::Busy { holder, .. }) = open(&path) else { panic!("two opened the same workspace") };
    assert_eq!(holder.pid, std::process::id());
}

#[test]
fn a_backup_restores_to_the_same_state_and_a_damaged_one_is_refused() {
    let (dir, path) = folder();
    let mut ids = IdSource::seeded(8);
    let (mut w, _) = open(&path).unwrap();
    let id = fill(&mut w, &mut ids, 4);
    let file = dir.path().join("backup.tar");
    w.backup(&file, at("2021-03-15T08:00:00Z"), UNWATCHED).unwrap();
    let before = w.state().registrations(id).unwrap();
    w.undo(stamp("undo")).unwrap();
    drop(w);
    let broken = dir.path().join("broken.tar");
    let mut content = fs::read(&file).unwrap();
    let middle = content.len() / 2;
    content[middle] ^= 4;
    fs::write(&broken, content).unwrap();
    assert!(restore(&broken, &path, UNWATCHED, |_| Ok::<(), StoreError>(())).is_err());
    let restored = restore(&file, &path, UNWATCHED, |_| Ok::<(), StoreError>(())).unwrap();
    assert!(restored.kept.unwrap().exists());
    let (w, _) = open(&path).unwrap();
    assert_eq!(w.state().registrations(id).unwrap(), before);
}

/// A last line that was acknowledged and is no longer whole is damage, not a torn write: nothing is cut.
#[test]
fn an_acknowledged_line_is_never_cut_off() {
    let (_dir, path) = folder();
    let mut ids = IdSource::seeded(12);
    let (mut w, _) = open(&path).unwrap();
    fill(&mut w, &mut ids, 3);
    drop(w);
    let file = path.join("journal/000000000001.jsonl");
    let text = fs::read(&file).unwrap();
    fs::write(&file, &text[..text.len() - 20]).unwrap();
    assert!(matches!(open(&path), Err(StoreError::Damaged { .. })));
    assert_eq!(fs::read(&file).unwrap(), text[..text.len() - 20]);
}

#[cfg(unix)]
#[test]
fn files_are_private_and_links_are_refused() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let (dir, path) = folder();
    let mut ids = IdSource::seeded(9);
    let (mut w, _) = open(&path).unwrap();
    fill(&mut w, &mut ids, 1);
    drop(w);
    let mode = |p: &Path| fs::metadata(p).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&path), 0o700);
    for file in ["FORMAT", "LOCK", "head", "journal/000000000001.jsonl"] {
        assert_eq!(mode(&path.join(file)), 0o600, "{file}");
    }
    let link = dir.path().join("link");
    symlink(&path, &link).unwrap();
    assert!(matches!(open(&link), Err(StoreError::NotPrivate { .. })));
}

/// sled's files, written anew, hold the same and are shorter; what is kept aside is gone.
#[test]
fn compacting_changes_nothing_but_the_length() {
    let (_dir, path) = folder();
    let mut ids = IdSource::seeded(13);
    let (mut w, _) = open(&path).unwrap();
    let id = fill(&mut w, &mut ids, 30);
    for n in 0..200 {
        let mut e = w.state().event(id).unwrap().unwrap();
        e.description = format!("{n}").repeat(2_000);
        let set = change(w.state(), |d| d.put(e));
        w.commit(&set, stamp("edit")).unwrap();
    }
    let (before, tail) = (w.state().registrations(id).unwrap(), w.tail());
    let length = dialogforum::store::size_of(&path.join("state"));
    let done = w.upkeep(Keep { backups: 0, large: 0, ..Keep::default() }, at("2021-03-15T08:00:00Z"), UNWATCHED).unwrap();
    assert!(done.compacted);
    drop(w);
    assert!(dialogforum::store::size_of(&path.join("state")) < length);
    let (w, report) = open(&path).unwrap();
    assert_eq!((report.notices, w.tail(), w.state().registrations(id).unwrap()), (Vec::new(), tail, before));
    assert_eq!(common::problems(&w), Vec::<String>::new());
    assert!(!path.join("state.old").exists() && !path.join("state.new").exists());
}

/// After a thousand lines there is a snapshot, and what is damaged before it is not needed to make sled anew.
#[test]
fn a_rebuild_starts_from_the_newest_whole_snapshot() {
    let (_dir, path) = folder();
    let mut ids = IdSource::seeded(14);
    let (mut w, _) = open(&path).unwrap();
    let id = fill(&mut w, &mut ids, 1_000);
    let keep = Keep { backups: 0, ..Keep::default() };
    assert!(w.upkeep(keep, at("2021-03-15T08:00:00Z"), UNWATCHED).unwrap().snapshot);
    assert!(!w.upkeep(keep, at("2021-03-15T08:00:00Z"), UNWATCHED).unwrap().snapshot, "one is enough");
    let set = change(w.state(), |d| d.put(event(&mut ids, "Later", "2021-04-19T09:00", "2021-04-19T12:00")));
    w.commit(&set, stamp("later")).unwrap();
    drop(w);
    flip(&path.join("journal/000000000001.jsonl"), 900, 2);
    fs::remove_dir_all(path.join("state")).unwrap();
    let (mut w, report) = open(&path).unwrap();
    assert!(report.has(Notice::Rebuilt));
    assert_eq!((w.state().registrations(id).unwrap().len(), w.state().events().unwrap().len()), (1_000, 2));
    w.undo(stamp("undo")).unwrap();
    w.undo(stamp("undo")).unwrap();
    assert_eq!((w.state().registrations(id).unwrap().len(), w.state().events().unwrap().len()), (999, 1));
    assert_eq!(common::problems(&w).len(), 1, "the damaged line, and nothing else");
}

/// Whoever stops long work finds everything as it was.
#[test]
fn long_work_that_is_stopped_changes_nothing() {
    let (dir, path) = folder();
    let mut ids = IdSource::seeded(15);
    let (mut w, _) = open(&path).unwrap();
    let id = fill(&mut w, &mut ids, 20);
    let (file, other) = (dir.path().join("b.tar"), dir.path().join("other.tar"));
    w.backup(&file, at("2021-03-15T08:00:00Z"), UNWATCHED).unwrap();
    let stop = |_| std::ops::ControlFlow::Break(());
    let is_stopped = |r: Result<(), StoreError>| assert!(matches!(r, Err(StoreError::Cancelled)), "{r:?}");
    is_stopped(w.backup(&other, at("2021-03-15T08:00:00Z"), &stop).map(drop));
    is_stopped(w.check(&stop).map(drop));
    is_stopped(w.snapshot(&stop));
    let nothing = change(w.state(), |_| {});
    is_stopped(w.begin_anew(&nothing, stamp("begin"), &stop));
    is_stopped(w.upkeep(Keep { large: 0, ..Keep::default() }, at("2021-03-15T08:00:00Z"), &stop).map(drop));
    is_stopped(rescue(&path, &dir.path().join("rescued"), &stop).map(drop));
    w.undo(stamp("undo")).unwrap();
    drop(w);
    is_stopped(restore(&file, &path, &stop, |_| Ok::<(), StoreError>(())).map(drop));
    fs::remove_dir_all(path.join("state")).unwrap();
    is_stopped(open_watched(&path, &stop).map(drop));
    let (w, _) = open(&path).unwrap();
    assert_eq!(w.state().registrations(id).unwrap().len(), 19);
    assert_eq!(common::problems(&w), Vec::<String>::new());
    let left: Vec<_> = fs::read_dir(dir.path()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).filter(|n| n.contains("tmp") || n.contains("restoring") || n == "other.tar").collect();
    assert_eq!(left, Vec::<String>::new());
}

/// In a large workspace the scan goes on in the background, while more is saved; what it finds closes the workspace to writing, and the next opening mends it.
#[test]
fn a_large_workspace_is_checked_in_the_background() {
    let (_dir, path) = folder();
    let mut ids = IdSource::seeded(16);
    let (mut w, _) = open(&path).unwrap();
    let id = fill(&mut w, &mut ids, 0);
    let set = change(w.state(), |d| {
        for n in 0..10_100 {
            let (p, r) = registration(&mut ids, id, n, Standing::New);
            d.put(p);
            d.put(r);
        }
    });
    w.commit(&set, stamp("import")).unwrap();
    drop(w);
    let (mut w, _) = open(&path).unwrap();
    assert!(w.is_verifying());
    let mut slices = 0;
    loop {
        match w.verify_some(2_000).unwrap() {
            Verdict::Going => slices += 1,
            other => break assert_eq!(other, Verdict::Sound),
        }
        // Before and behind where the scan is.
        if slices % 5 == 0 {
            w.undo(stamp("undo")).unwrap();
            w.redo(stamp("redo")).unwrap();
        }
    }
    assert!(slices > 20, "{slices}");
    drop(w);
    {
        let db = sled::open(path.join("state")).unwrap();
        let (key, _) = db.scan_prefix("rg/").nth(5_000).unwrap().unwrap();
        db.remove(key).unwrap();
    }
    let (mut w, report) = open(&path).unwrap();
    assert_eq!(report.notices, []);
    while w.verify_some(2_000).unwrap() == Verdict::Going {}
    assert_eq!(w.read_only(), Some(&ReadOnly::Behind));
    assert!(matches!(w.undo(stamp("undo")), Err(StoreError::ReadOnly(ReadOnly::Behind))));
    drop(w);
    let (w, report) = open(&path).unwrap();
    assert!(report.has(Notice::Rebuilt));
    assert_eq!(w.state().registrations(id).unwrap().len(), 10_100);
}

/// What calendars number an event's versions by: the line that changed it last. It grows with every change, also with undo, and a rebuilt index knows it as well.
#[test]
fn the_version_of_an_event_only_grows() {
    let (_dir, path) = folder();
    let mut ids = IdSource::seeded(7);
    let (mut w, _) = open(&path).unwrap();
    let id = fill(&mut w, &mut ids, 3);
    let of = |w: &Workspace| w.state().revision(id).unwrap().unwrap().0;
    assert_eq!(of(&w), 1, "registrations are not the event");
    let mut e = w.state().event(id).unwrap().unwrap();
    e.title = "Forum 2".into();
    let set = change(w.state(), |d| d.put(e));
    w.commit(&set, stamp("title")).unwrap();
    assert_eq!(of(&w), 5);
    w.undo(stamp("undo")).unwrap();
    assert_eq!(of(&w), 6);
    w.snapshot(UNWATCHED).unwrap();
    drop(w);
    fs::remove_dir_all(path.join("state")).unwrap();
    let (w, report) = open(&path).unwrap();
    assert!(report.has(Notice::Rebuilt));
    assert_eq!((of(&w), common::problems(&w)), (6, Vec::new()));
}
