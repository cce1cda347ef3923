//! Damage: one bit flipped, an end cut off, a file emptied or deleted, in every file of a workspace. What is read afterwards is what was there, or there is an
//! error that says so; never something else, never a raw panic. `DIALOGFORUM_FLIPS=20000 cargo test --release --test damaged -- --nocapture` runs the long form.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "a test that cannot go on should stop")]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use common::chance::{Chance, rounds};
use common::{copy, event, registration, stamp};
use dialogforum::domain::{IdSource, State};
use dialogforum::store::{Draft, Keep, Notice, StoreError, Tail, UNWATCHED, Workspace, backups, open, rescue, restore};

/// A workspace with everything in it: a beginning, lines after it, undone ones, snapshots, backups.
struct Sample {
    folder: PathBuf,
    tail: Tail,
    content: Vec<String>,
    crashed: bool,
    _dir: tempfile::TempDir,
}

fn content(w: &Workspace) -> Vec<String> {
    let mut out = Vec::new();
    w.state().each(&mut |key, record| out.push(format!("{} {record:?}", key.as_str()))).unwrap();
    for e in w.state().events().unwrap() {
        out.push(format!("{:?}", w.state().counts(e.id).unwrap()));
    }
    out
}

fn commit(w: &mut Workspace, ids: &mut IdSource, people: u32) {
    let e = event(ids, "Forum", "2021-03-19T09:00", "2021-03-19T12:00");
    let id = e.id;
    let mut draft = Draft::new(w.state());
    draft.put(e);
    for n in 0..people {
        let (p, r) = registration(ids, id, n, State::New);
        draft.put(p);
        draft.put(r);
    }
    let set = draft.finish().unwrap();
    w.commit(&set, stamp("commit")).unwrap();
}

/// `begun` makes it begin anew once; `crashed` leaves it without closing.
fn sample(begun: bool, crashed: bool) -> Sample {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    let mut ids = IdSource::seeded(7);
    let (mut w, _) = open(&folder).unwrap();
    commit(&mut w, &mut ids, 12);
    if begun {
        let set = Draft::new(w.state()).finish().unwrap();
        w.begin_anew(&set, stamp("begin"), UNWATCHED).unwrap();
    }
    for n in 0..6 {
        commit(&mut w, &mut ids, n);
    }
    w.undo(stamp("undo")).unwrap();
    w.snapshot(UNWATCHED).unwrap();
    w.keep_backup(Keep::default(), common::at("2021-03-15T08:00:00Z"), UNWATCHED).unwrap();
    commit(&mut w, &mut ids, 3);
    let (tail, content) = (w.tail(), content(&w));
    if crashed {
        let image = dir.path().join("crashed");
        copy(&folder, &image);
        drop(w);
        return Sample { folder: image, tail, content, crashed, _dir: dir };
    }
    drop(w);
    Sample { folder, tail, content, crashed, _dir: dir }
}

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() { files(&path, out) } else { out.push(path) }
    }
}

/// Damages one file. What was done, in words; `None` when the file had nothing to damage.
fn damage(path: &Path, chance: &mut Chance) -> Option<String> {
    let mut bytes = fs::read(path).unwrap();
    let what = match chance.below(12) {
        0 => {
            fs::remove_file(path).unwrap();
            return Some("deleted".into());
        }
        1 => {
            bytes.clear();
            "emptied".into()
        }
        2 | 3 if !bytes.is_empty() => {
            bytes.truncate(chance.below(bytes.len()));
            format!("cut to {} bytes", bytes.len())
        }
        4 if bytes.len() > 2 => {
            // A block of another file, as a disk may give it back.
            let (from, n) = (chance.below(bytes.len()), 1 + chance.below(512));
            bytes.iter_mut().skip(from).take(n).for_each(|b| *b = 0);
            format!("{n} bytes from {from} are zero")
        }
        _ if bytes.is_empty() => return None,
        _ => {
            let bit = chance.below(bytes.len() * 8);
            bytes[bit / 8] ^= 1 << (bit % 8);
            format!("bit {} of byte {} flipped", bit % 8, bit / 8)
        }
    };
    fs::write(path, bytes).unwrap();
    Some(what)
}

#[test]
fn damage_is_noticed_and_never_silently_read() {
    let rounds = rounds("DIALOGFORUM_FLIPS", 250);
    let (mut chance, seed) = Chance::from_environment("damage");
    common::only_own_panics("damage_is_noticed");
    let samples: Vec<Sample> = [(false, false), (true, false), (false, true), (true, true)].map(|(b, c)| sample(b, c)).into();
    let place = common::fast_place();
    let mut outcomes: BTreeMap<&str, usize> = BTreeMap::new();
    let mut by_part: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    let mut done = 0;
    while done < rounds {
        let sample = &samples[chance.below(samples.len())];
        let dir = tempfile::tempdir_in(&place).unwrap();
        let folder = dir.path().join("w");
        copy(&sample.folder, &folder);
        let mut all = Vec::new();
        files(&folder, &mut all);
        let file = all[chance.below(all.len())].clone();
        let Some(what) = damage(&file, &mut chance) else { continue };
        let name = file.strip_prefix(&folder).unwrap().display().to_string();
        let why = format!("seed {seed}, round {done}, {name}: {what}");
        let outcome = catch_unwind(AssertUnwindSafe(|| look(&folder, sample, &name, &why))).unwrap_or_else(|_| panic!("{why}: a raw panic"));
        *outcomes.entry(outcome).or_default() += 1;
        let part = name.split(['/', '.']).next().unwrap().to_owned();
        by_part.entry(part).or_default()[["harmless", "mended", "refused"].iter().position(|o| *o == outcome).unwrap()] += 1;
        done += 1;
    }
    println!("{done} damaged workspaces: {outcomes:?}, 0 silently wrong, 0 raw panics; [harmless, mended, refused] by part: {by_part:?}");
}

/// What became of it: as if nothing were wrong, mended and said so, or refused.
fn look(folder: &Path, sample: &Sample, name: &str, why: &str) -> &'static str {
    if name.starts_with("backups/") {
        let Some(kept) = backups(folder).unwrap().pop() else { return "refused" };
        // What a backup holds must be what was backed up, or it is refused.
        let to = folder.with_extension("restored");
        return match restore(&kept.path, &to, UNWATCHED, |_| Ok::<(), StoreError>(())) {
            Err(_) => "refused",
            Ok(r) => {
                assert_eq!(r.report.seq + 1, sample.tail.seq, "{why}");
                "harmless"
            }
        };
    }
    match open(folder) {
        Err(e) => {
            assert!(matches!(e, StoreError::Damaged { .. } | StoreError::Newer { .. } | StoreError::NotAWorkspace(_)), "{why}: {e}");
            rescued(folder, sample, why);
            "refused"
        }
        Ok((w, report)) => {
            // A workspace that was killed may have been killed while it wrote its last line: a torn one is kept aside and said so.
            let may_be_cut = sample.crashed && report.has(Notice::Cut) && w.tail().seq + 1 == sample.tail.seq;
            assert!(may_be_cut || w.tail() == sample.tail && content(&w) == sample.content, "{why}: it is silently wrong ({report:?}, line {})", w.tail().seq);
            let found = common::problems(&w);
            let is_noticed =
                report.has(Notice::Rebuilt) || report.has(Notice::HeadMended) || report.has(Notice::FormatMended) || report.has(Notice::Upgraded) || report.has(Notice::Cut) || !found.is_empty();
            if name.starts_with("journal/") && !name.contains("torn") {
                assert!(!found.is_empty() || report.has(Notice::Cut), "{why}: the journal is damaged and nothing says so");
            }
            if is_noticed { "mended" } else { "harmless" }
        }
    }
}

/// What was refused can be rescued, at least up to the damage.
fn rescued(folder: &Path, sample: &Sample, why: &str) {
    let to = folder.with_extension("rescued");
    match rescue(folder, &to, UNWATCHED) {
        Ok(report) => {
            let (w, _) = open(&to).unwrap_or_else(|e| panic!("{why}: rescued, but {e}"));
            assert_eq!(common::problems(&w), Vec::<String>::new(), "{why}: rescued");
            assert!(report.is_partial() || content(&w) == sample.content, "{why}: rescued {report:?}");
        }
        Err(e) => assert!(matches!(e, StoreError::Damaged { .. } | StoreError::NotAWorkspace(_)), "{why}: rescue: {e}"),
    }
}
