//! What surrounds a workspace fails: the disk is full or can only be read, two processes want it at once, the clock jumps.
//! `DIALOGFORUM_RACES=1000` and `DIALOGFORUM_FULL_DISKS=200` set the size. Small disks need the right to mount (root or user namespaces); says so where it is missing.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use std::fs;
use std::io::{BufRead, BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use common::chance::{Chance, rounds};
use common::driver::{self, Acknowledged};
use common::{event, stamp};
use dialogforum::domain::IdSource;
use dialogforum::store::{Draft, Keep, Notice, ReadOnly, StoreError, UNWATCHED, Workspace, backups, open, open_copy, rescue};

#[test]
fn driver_process() {
    driver::drive_if_asked();
}

fn add_event(w: &mut Workspace, ids: &mut IdSource, at: &str) -> Result<u64, StoreError> {
    let mut draft = Draft::new(w.state());
    draft.put(event(ids, "Forum", "2021-03-19T09:00", "2021-03-19T12:00"));
    let set = draft.finish()?;
    w.commit(&set, dialogforum::store::Stamp { at: common::at(at), ..stamp("event") }).map(|r| r.seq)
}

/// Of two that start at the same moment exactly one gets the workspace; the other is told which process, on which machine, since when.
#[test]
fn of_two_racing_starts_exactly_one_wins() {
    let rounds = rounds("DIALOGFORUM_RACES", 30);
    let dir = tempfile::tempdir().unwrap();
    for round in 0..rounds {
        // Every third time there is no workspace yet.
        let folder = dir.path().join(if round % 3 == 0 { format!("new{round}") } else { "old".into() });
        let (to, said) = mpsc::channel();
        let mut racers: Vec<_> = (0..2).map(|_| driver::command(&folder, 1, 0).env(driver::HOLD, "1").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()).collect();
        for (n, child) in racers.iter_mut().enumerate() {
            let (to, output) = (to.clone(), child.stdout.take().unwrap());
            std::thread::spawn(move || {
                for line in BufReader::new(output).lines().map_while(Result::ok).filter(|l| l.contains("acknowledged ") || l.contains("refused ")) {
                    let _ = to.send((n, line));
                }
            });
        }
        let answers: Vec<(usize, String)> = (0..2).map(|_| said.recv_timeout(Duration::from_secs(20)).expect("both answer")).collect();
        let (won, lost): (Vec<_>, Vec<_>) = answers.iter().partition(|(_, l)| l.contains("acknowledged "));
        assert!(won.len() == 1 && lost.len() == 1, "round {round}: {answers:?}");
        let (pid, text) = (racers[won[0].0].id(), &lost[0].1);
        let host = fs::read_to_string("/proc/sys/kernel/hostname").unwrap();
        assert!(text.contains(&format!("process {pid} on {} ", host.trim())) && text.contains("since 20") && text.contains("UTC"), "round {round}: {text}");
        racers.iter_mut().for_each(|c| drop(c.stdin.take()));
        for mut c in racers {
            c.wait().unwrap();
        }
    }
    println!("{rounds} races: one winner each, the other was told who, where and since when");
}

/// The system's clock is nothing to rely on: ten years back or forth neither loses nor confuses anything.
#[test]
fn a_clock_that_jumps_does_no_harm() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    let mut ids = IdSource::seeded(3);
    let (mut w, _) = open(&folder).unwrap();
    let times = ["2026-11-21T10:00:00Z", "2036-11-21T10:00:00Z", "2016-11-21T10:00:00Z", "2026-11-21T10:00:01Z"];
    for at in times {
        add_event(&mut w, &mut ids, at).unwrap();
        w.keep_backup(Keep { backups: 3, every: Duration::ZERO, ..Keep::default() }, common::at(at), UNWATCHED).unwrap();
    }
    let seqs: Vec<u64> = w.state().history(10).unwrap().iter().map(|e| e.seq).collect();
    assert_eq!(seqs, [4, 3, 2, 1]);
    // The newest are kept, whatever date they bear.
    assert_eq!(backups(&folder).unwrap().iter().map(|b| b.seq).collect::<Vec<_>>(), [2, 3, 4]);
    add_event(&mut w, &mut ids, times[2]).unwrap();
    let future = std::time::SystemTime::now() + Duration::from_hours(90_000);
    let newest = backups(&folder).unwrap().pop().unwrap();
    fs::File::options().write(true).open(&newest.path).unwrap().set_modified(future).unwrap();
    assert!(w.upkeep_due(Keep::default()).unwrap().backup.is_some(), "a backup from the future says nothing about its age");
    w.undo(stamp("undo")).unwrap();
    drop(w);
    let (w, _) = open(&folder).unwrap();
    assert_eq!(w.state().events().unwrap().len(), 4);
    assert_eq!(common::problems(&w), Vec::<String>::new());
}

/// Runs a test of this binary on a small disk of its own, if that can be had.
fn on_a_small_disk(test: &str, kilobytes: usize, variables: &[(&str, String)]) -> bool {
    let dir = tempfile::tempdir().unwrap();
    let disk = dir.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let script = format!("mount -t tmpfs -o size={kilobytes}k,mode=700 none '{}' && exec '{}' {test} --exact --nocapture --ignored", disk.display(), std::env::current_exe().unwrap().display());
    let mut tried = String::new();
    for namespace in [&["-m"][..], &["-rm"][..]] {
        let mut c = Command::new("unshare");
        c.args(namespace).args(["sh", "-c", &script]).env("DIALOGFORUM_SMALL_DISK", &disk);
        c.envs(variables.iter().map(|(k, v)| (*k, v)));
        let Ok(out) = c.output() else { continue };
        let text = String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr);
        if out.status.success() && text.contains("1 passed") {
            text.lines().filter(|l| l.starts_with("on a small disk")).for_each(|l| println!("{l}"));
            return true;
        }
        assert!(!text.contains("test result: FAILED"), "{text}");
        tried = text;
    }
    println!("not run: no small disk can be mounted here ({})", tried.lines().last().unwrap_or_default());
    false
}

fn small_disk() -> PathBuf {
    PathBuf::from(std::env::var_os("DIALOGFORUM_SMALL_DISK").unwrap())
}

#[test]
fn a_full_disk_loses_nothing() {
    let (mut chance, seed) = Chance::from_environment("full disks");
    let _ = on_a_small_disk("full_disk_inside", 24 << 10, &[("DIALOGFORUM_SEED", (seed ^ chance.next() >> 20).to_string())]);
}

#[test]
#[ignore = "run by a_full_disk_loses_nothing, on a disk of its own"]
fn full_disk_inside() {
    let rounds = rounds("DIALOGFORUM_FULL_DISKS", 12);
    let (mut chance, seed) = Chance::from_environment("inside");
    let disk = small_disk();
    let (mut refused_to_open, mut refused_to_save) = (0, 0);
    for round in 0..rounds {
        let folder = disk.join(format!("w{round}"));
        assert!(driver::command(&folder, chance.next() >> 8, 10).output().unwrap().status.success());
        let mut known = Acknowledged::default();
        known.take(&{
            let (w, _) = open(&folder).unwrap();
            format!("acknowledged {} {}", w.tail().seq, w.tail().digest)
        });
        // Everything but a little is taken.
        let ballast = disk.join("ballast");
        let free = usize::try_from(dialogforum::store::free_space(&disk).unwrap()).unwrap();
        fs::write(&ballast, vec![1; free.saturating_sub(chance.below(1_500_000))]).unwrap();
        let out = driver::command(&folder, chance.next() >> 8, 3_000).output().unwrap();
        let text = String::from_utf8_lossy(&out.stdout).into_owned();
        let before = known.last;
        text.lines().for_each(|l| {
            known.take(l);
        });
        let says_why = text.contains("No space left") || text.contains("no storage space");
        assert!(text.contains("refused ") && says_why, "seed {seed}, round {round}: {text} {:?}", String::from_utf8_lossy(&out.stderr));
        *(if known.last == before { &mut refused_to_open } else { &mut refused_to_save }) += 1;
        // While it is full, it opens or says why not, and can be copied out.
        match open(&folder) {
            Ok((w, _)) => {
                known.allows(w.tail()).unwrap();
                let to = disk.join("backup.tar");
                assert_eq!(w.backup(&to, chrono::Utc::now(), UNWATCHED).is_ok(), to.exists(), "a backup is whole or not there");
                let _ = fs::remove_file(to);
            }
            Err(StoreError::Io { source, .. }) => assert_eq!(source.kind(), ErrorKind::StorageFull),
            Err(e) => panic!("seed {seed}, round {round}: {e}"),
        }
        let elsewhere = tempfile::tempdir_in("/dev/shm").unwrap();
        let saved = rescue(&folder, &elsewhere.path().join("r"), UNWATCHED).unwrap_or_else(|e| panic!("seed {seed}, round {round}: rescue: {e}"));
        assert!(saved.seq >= known.last, "seed {seed}, round {round}: {saved:?}");
        fs::remove_file(&ballast).unwrap();
        let (w, _) = open(&folder).unwrap_or_else(|e| panic!("seed {seed}, round {round}: with space again: {e}"));
        known.allows(w.tail()).unwrap_or_else(|e| panic!("seed {seed}, round {round}: {e}"));
        assert_eq!(common::problems(&w), Vec::<String>::new(), "seed {seed}, round {round}");
        drop(w);
        fs::remove_dir_all(&folder).unwrap();
        let _ = fs::remove_file(folder.with_extension("tar"));
    }
    println!("on a small disk: {rounds} times full, 0 lost ({refused_to_open} at opening, {refused_to_save} later)");
}

#[test]
fn a_disk_that_can_only_be_read_loses_nothing() {
    let _ = on_a_small_disk("read_only_inside", 64 << 10, &[]);
}

#[test]
#[ignore = "run by a_disk_that_can_only_be_read_loses_nothing, on a disk of its own"]
fn read_only_inside() {
    let disk = small_disk();
    let mount = |how: &str| assert!(Command::new("mount").args(["-o", how]).arg(&disk).status().unwrap().success());
    let folder = disk.join("w");
    let mut ids = IdSource::seeded(4);
    let (mut w, _) = open(&folder).unwrap();
    add_event(&mut w, &mut ids, "2026-11-21T10:00:00Z").unwrap();
    drop(w);
    mount("remount,ro");
    assert!(matches!(open(&folder), Err(StoreError::Io { source, .. }) if source.kind() == ErrorKind::ReadOnlyFilesystem));
    let elsewhere = tempfile::tempdir_in("/dev/shm").unwrap();
    let mut copy = open_copy(&folder, &elsewhere.path().join("w"), UNWATCHED).unwrap();
    assert_eq!(copy.state().events().unwrap().len(), 1);
    assert!(matches!(add_event(&mut copy, &mut ids, "2026-11-21T10:00:00Z"), Err(StoreError::ReadOnly(ReadOnly::Copy))));
    drop(copy);
    let saved = rescue(&folder, &elsewhere.path().join("r"), UNWATCHED).unwrap();
    assert_eq!((saved.seq, saved.is_partial()), (1, false));
    mount("remount,rw");
    let (w, report) = open(&folder).unwrap();
    assert!(!report.has(Notice::Rebuilt) && w.state().events().unwrap().len() == 1);
    println!("on a small disk: read-only, refused, looked at, rescued, and whole again");
}

/// A folder that loses its permissions while it is worked on: as for everything else, an error and nothing lost. (Root is refused nothing.)
#[test]
fn a_folder_that_can_no_longer_be_written_is_an_error() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    let mut ids = IdSource::seeded(5);
    let (mut w, _) = open(&folder).unwrap();
    add_event(&mut w, &mut ids, "2026-11-21T10:00:00Z").unwrap();
    let set = |mode| fs::set_permissions(folder.join("snapshots"), fs::Permissions::from_mode(mode));
    w.snapshot(UNWATCHED).unwrap();
    set(0o500).unwrap();
    add_event(&mut w, &mut ids, "2026-11-21T10:00:01Z").unwrap();
    let refused = w.snapshot(UNWATCHED);
    assert!(refused.is_ok() || matches!(refused, Err(StoreError::Io { ref source, .. }) if source.kind() == ErrorKind::PermissionDenied));
    set(0o700).unwrap();
    drop(w);
    // Removed while open: nothing is saved that could not be.
    let (mut w, _) = open(&folder).unwrap();
    fs::rename(&folder, dir.path().join("away")).unwrap();
    let _ = add_event(&mut w, &mut ids, "2026-11-21T10:00:02Z");
    let _ = w.snapshot(UNWATCHED);
    drop(w);
    assert!(fs::File::open(dir.path().join("away/journal/000000000001.jsonl")).unwrap().read(&mut [0; 1]).is_ok());
    let (w, _) = open(&dir.path().join("away")).unwrap();
    assert_eq!(common::problems(&w), Vec::<String>::new());
    assert!(w.state().events().unwrap().len() >= 2 && !Path::new(&folder).join("journal").exists());
}
