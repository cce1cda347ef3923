//! Power cuts: what a process wrote and synced is recorded, and every kind of image that a disk may then hold is opened. Only what was synced is sure; of the
//! rest any part may be there, in any order and torn within a write, as block devices allow; names may be missing where their folder was not synced.
//! `DIALOGFORUM_IMAGES=50000 cargo test --release --test power_cut -- --nocapture` runs the long form. Needs strace; says so where there is none.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "a test that cannot go on should stop")]

mod common;

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use common::chance::{Chance, rounds};
use common::driver::{self, Acknowledged};
use common::strace::{self, Event, Inode, Timed};
use dialogforum::store::open;

/// What a disk writes whole or not at all, in bytes.
const SECTOR: usize = 512;

#[test]
fn driver_process() {
    driver::drive_if_asked();
}

#[test]
fn nothing_acknowledged_is_lost_when_the_power_goes() {
    if !strace::is_there() {
        println!("not run: no strace here");
        return;
    }
    let images = rounds("DIALOGFORUM_IMAGES", 150);
    let (mut chance, seed) = Chance::from_environment("power cuts");
    common::only_own_panics("nothing_acknowledged");
    let place = common::fast_place();
    let mut done = 0;
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    while done < images {
        let recorded = record(&mut chance);
        let here = (images - done).min(150.max(images / 60));
        for _ in 0..here {
            let cut = 1 + chance.below(recorded.last);
            let dir = tempfile::tempdir_in(&place).unwrap();
            let acknowledged = image(&recorded, cut, dir.path(), &mut chance);
            let folder = dir.path().join("w");
            if !folder.exists() {
                assert_eq!(acknowledged.last, 0, "seed {seed}: the whole workspace is gone");
                continue;
            }
            let why = |e: String| {
                let kept = Path::new("/tmp").join(format!("dialogforum-power-cut-{seed}-{done}"));
                let _ = std::process::Command::new("cp").arg("-r").arg(dir.path()).arg(&kept).status();
                format!("seed {seed}, image {done}, cut at {cut} of {}: {e}; the image is kept in {}", recorded.last, kept.display())
            };
            let (w, report) = open(&folder).unwrap_or_else(|e| panic!("{}", why(e.to_string())));
            acknowledged.allows(w.tail()).unwrap_or_else(|e| panic!("{}", why(format!("{e} ({report:?})"))));
            for n in &report.notices {
                *seen.entry(format!("{n:?}")).or_default() += 1;
            }
            if done % 10 == 0 {
                assert_eq!(common::problems(&w), Vec::<String>::new(), "{}", why("check".into()));
            }
            done += 1;
        }
    }
    println!("{done} images: 0 lost, 0 unopenable, each the state after some line; {seen:?}");
}

/// Commits a hundred times. Started by the test below.
#[test]
fn committing_process() {
    let Ok(folder) = std::env::var("DIALOGFORUM_COMMIT_INTO") else { return };
    let (mut w, _) = open(Path::new(&folder)).unwrap();
    let mut ids = dialogforum::domain::IdSource::seeded(1);
    println!("begun");
    for _ in 0..100 {
        let mut draft = dialogforum::store::Draft::new(w.state());
        draft.put(common::event(&mut ids, "Forum", "2021-03-19T09:00", "2021-03-19T12:00"));
        let set = draft.finish().unwrap();
        w.commit(&set, common::stamp("commit")).unwrap();
    }
    println!("done");
}

/// A commit is one write and one sync of the journal, and nothing else that waits for the disk.
#[test]
fn a_commit_is_one_write_and_one_sync() {
    if !strace::is_there() {
        println!("not run: no strace here");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let log = dir.path().join("log");
    let status = std::process::Command::new("strace")
        .args(["-f", "-y", "-e", "signal=none", "-e", "trace=write,fsync,fdatasync,sync_file_range,msync", "-o"])
        .arg(&log)
        .arg(std::env::current_exe().unwrap())
        .args(["committing_process", "--exact", "--nocapture"])
        .env("DIALOGFORUM_COMMIT_INTO", dir.path().join("w"))
        .stdout(std::process::Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    let text = fs::read_to_string(&log).unwrap();
    let commits: Vec<&str> = text.lines().skip_while(|l| !l.contains("\"begun")).take_while(|l| !l.contains("\"done")).collect();
    let of = |call: &str, place: &str| commits.iter().filter(|l| l.contains(&format!(" {call}(")) && l.contains(place)).count();
    assert_eq!((of("write", "/journal/"), of("fdatasync", "/journal/")), (100, 100));
    assert_eq!(of("fsync", "/w/"), 0, "nothing else is waited for");
}

struct Recorded {
    events: Vec<Timed>,
    root: PathBuf,
    last: usize,
}

/// Records two runs of the driver in one workspace: one that is killed, and one that opens what it left.
fn record(chance: &mut Chance) -> Recorded {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().to_owned();
    let log = dir.path().with_extension("strace");
    let folder = root.join("w");
    let exe = std::env::current_exe().unwrap();
    let run = |seed: u64, limit: &str| format!("{}={:?} {limit} '{}' driver_process --exact --nocapture --test-threads=1", driver::DRIVE, format!("{}|{seed}|25", folder.display()), exe.display());
    let (first, second) = (chance.next() >> 8, chance.next() >> 8);
    let limit = format!("timeout -s KILL 0.{}", 150 + chance.below(400));
    let script = format!("{}; {}; true", run(first, &limit), run(second, ""));
    let status = std::process::Command::new("strace")
        .args(["-f", "-y", "-xx", "-s", "100000000", "-e", "signal=none", "-e"])
        .arg(format!("trace={}", strace::CALLS))
        .arg("-o")
        .arg(&log)
        .args(["sh", "-c", &script])
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    let text = String::from_utf8_lossy(&fs::read(&log).unwrap()).into_owned();
    fs::remove_file(&log).unwrap();
    let events = strace::read(&text, &root);
    Recorded { last: text.lines().count(), events, root }
}

/// One change of a folder's names.
#[derive(Debug, Clone)]
enum Naming {
    Put(PathBuf, Inode),
    Make(PathBuf),
    Move(PathBuf, PathBuf),
    Drop(PathBuf),
}

/// Makes one of the images that the disk may hold when the power goes at `cut`. Gives what had been acknowledged by then.
fn image(recorded: &Recorded, cut: usize, to: &Path, chance: &mut Chance) -> Acknowledged {
    let mut acknowledged = Acknowledged::default();
    let happened: Vec<&Timed> = recorded.events.iter().filter(|e| e.begun < cut).collect();
    // Up to which beginning everything of a file, or of a folder's names, is sure.
    let (mut files, mut folders): (HashMap<Inode, usize>, HashMap<PathBuf, usize>) = (HashMap::new(), HashMap::new());
    for e in happened.iter().filter(|e| e.done < cut) {
        match &e.event {
            Event::Sync(inode) => drop(files.insert(*inode, e.begun)),
            Event::SyncFolder(folder) => drop(folders.insert(folder.clone(), e.begun)),
            Event::Said(text) => text.lines().for_each(|l| {
                acknowledged.take(l);
            }),
            _ => {}
        }
    }
    let mut data: HashMap<Inode, Vec<(bool, &Event)>> = HashMap::new();
    let mut names: Vec<(bool, PathBuf, Naming)> = Vec::new();
    for e in happened {
        let folder = |p: &Path| p.parent().unwrap().to_owned();
        let sure = |p: &PathBuf| folders.get(p).is_some_and(|at| e.done < *at);
        let mut name = |p: PathBuf, n: Naming| names.push((sure(&p), p, n));
        match &e.event {
            Event::Write(inode, ..) | Event::Truncate(inode, _) => data.entry(*inode).or_default().push((files.get(inode).is_some_and(|at| e.done < *at), &e.event)),
            Event::Name(p, inode) => name(folder(p), Naming::Put(p.clone(), *inode)),
            Event::Folder(p) => name(folder(p), Naming::Make(p.clone())),
            Event::Rename(from, into) => name(folder(into), Naming::Move(from.clone(), into.clone())),
            Event::Remove(p) => name(folder(p), Naming::Drop(p.clone())),
            _ => {}
        }
    }
    let tree = names_on_disk(names, chance);
    for (path, inode) in tree {
        let target = to.join(path.strip_prefix(&recorded.root).unwrap());
        match inode {
            None => fs::create_dir_all(&target).unwrap(),
            Some(inode) => {
                fs::create_dir_all(target.parent().unwrap()).unwrap();
                fs::write(&target, content(data.get(&inode).map_or(&[][..], |d| d), chance)).unwrap();
            }
        }
    }
    // A folder that is made by a person is 0700; the test's are whatever its umask says.
    use std::os::unix::fs::PermissionsExt;
    let _ = fs::set_permissions(to.join("w"), fs::Permissions::from_mode(0o700));
    acknowledged
}

/// The names that the disk holds: in each folder everything that is sure, and then as many of the following as chance says, in their order.
fn names_on_disk(names: Vec<(bool, PathBuf, Naming)>, chance: &mut Chance) -> BTreeMap<PathBuf, Option<Inode>> {
    let mut more: HashMap<PathBuf, usize> = HashMap::new();
    for (_, folder, _) in names.iter().filter(|(sure, ..)| !sure) {
        *more.entry(folder.clone()).or_default() += 1;
    }
    let everything = chance.below(3);
    let mut folders: Vec<_> = more.keys().cloned().collect();
    folders.sort();
    for folder in folders {
        let n = more.get_mut(&folder).unwrap();
        *n = match everything {
            0 => *n,
            1 => 0,
            _ => chance.below(*n + 1),
        };
    }
    let mut tree: BTreeMap<PathBuf, Option<Inode>> = BTreeMap::new();
    for (sure, folder, naming) in names {
        if !sure {
            let left = more.get_mut(&folder).unwrap();
            if *left == 0 {
                continue;
            }
            *left -= 1;
        }
        match naming {
            Naming::Put(p, inode) => drop(tree.insert(p, Some(inode))),
            Naming::Make(p) => drop(tree.insert(p, None)),
            Naming::Drop(p) => drop(tree.remove(&p)),
            Naming::Move(from, into) => {
                let moved: Vec<_> = tree.keys().filter(|p| p.starts_with(&from)).cloned().collect();
                if !moved.is_empty() {
                    tree.retain(|p, _| !p.starts_with(&into) || p.starts_with(&from));
                }
                for old in moved {
                    let inode = tree.remove(&old).unwrap();
                    let rest = old.strip_prefix(&from).unwrap();
                    tree.insert(if rest.as_os_str().is_empty() { into.clone() } else { into.join(rest) }, inode);
                }
            }
        }
    }
    // What lies in a folder that is not there is not there either.
    let whole = tree.clone();
    tree.retain(|p, _| p.ancestors().skip(1).take_while(|a| whole.keys().next().is_some_and(|first| a.starts_with(first))).all(|a| whole.get(a).is_some_and(Option::is_none)));
    tree
}

/// A file's bytes: what is sure, and of the rest all, nothing, a beginning with a torn end, or any sectors in any order.
fn content(events: &[(bool, &Event)], chance: &mut Chance) -> Vec<u8> {
    let mut out = Vec::new();
    let unsure = events.iter().filter(|(sure, _)| !sure).count();
    let how = chance.below(4);
    let mut left = match how {
        0 => unsure,
        1 => 0,
        _ => chance.below(unsure + 1),
    };
    for (sure, event) in events {
        let (skip, torn) = match (*sure, how) {
            (true, _) => (false, false),
            (false, 3) => (chance.once_in(2), chance.once_in(2)),
            (false, _) => {
                let last = left == 1;
                let skip = left == 0;
                left = left.saturating_sub(1);
                (skip, last && how == 2)
            }
        };
        if !skip {
            put(&mut out, event, torn, chance);
        }
    }
    out
}

fn put(out: &mut Vec<u8>, event: &Event, torn: bool, chance: &mut Chance) {
    match event {
        Event::Truncate(_, length) => out.resize(usize::try_from(*length).unwrap(), 0),
        Event::Write(_, at, bytes) => {
            let at = usize::try_from(*at).unwrap();
            if !torn {
                out.resize(out.len().max(at + bytes.len()), 0);
                out[at..at + bytes.len()].copy_from_slice(bytes);
                return;
            }
            // The end of a write may be there without its middle; the file is as long as its last sector says.
            let mut from = 0;
            while from < bytes.len() {
                let to = ((at + from) / SECTOR * SECTOR + SECTOR - at).min(bytes.len());
                if !chance.once_in(3) {
                    out.resize(out.len().max(at + to), 0);
                    out[at + from..at + to].copy_from_slice(&bytes[from..to]);
                }
                from = to;
            }
        }
        _ => {}
    }
}
