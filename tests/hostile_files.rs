//! Files that are where they should not be, are not what they should be, or were left half done: nothing is lost, nothing hangs, nobody comes back, and what is
//! said helps.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/place.rs"]
mod place;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use place::Place;

const FORGET: [&str; 5] = ["person", "forget", "kari.kanari@example.org", "--basis", "consent withdrawn"];
const SHOW: [&str; 3] = ["person", "show", "kari.kanari@example.org"];

fn only_file(folder: PathBuf) -> PathBuf {
    fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).find(|p| p.is_file()).unwrap()
}

fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 1;
    fs::write(path, bytes).unwrap();
}

fn fifo(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// Only a destruction that was begun removes anything; what a file is called proves nothing.
#[test]
fn after_forgetting_no_name_of_a_file_destroys_anything() {
    let place = Place::filled();
    place.ok(&FORGET);
    place.ok(&["registration", "add", &place.event(), "--name", "Nora Ny", "--email", "nora@example.org"]);
    let segment = only_file(place.path("w/journal"));
    fs::copy(&segment, place.path("w/journal/copy.jsonl")).unwrap();
    fs::copy(&segment, place.path("w/snapshots/copy.jsonl")).unwrap();
    for own in ["mine.tmp", "mine.old", "notes.txt"] {
        fs::write(place.path("w").join(own), "mine").unwrap();
    }
    assert!(place.ok(&["registration", "list", &place.event()]).contains("Nora Ny"));
    assert!(place.path("w/backups").is_dir() && place.path("w/journal/copy.jsonl").exists());
    assert!(["mine.tmp", "mine.old", "notes.txt"].iter().all(|own| place.path("w").join(own).exists()));
    fs::remove_file(place.path("w/journal/copy.jsonl")).unwrap();
    for other in ["000000000046-old.jsonl", "000000000001.jsonl"] {
        let renamed = place.path("w/journal").join(other);
        fs::rename(&segment, &renamed).unwrap();
        let (_, said) = place.said(&["history"]);
        assert!(renamed.exists() && place.path("w/state").is_dir(), "{said}");
        fs::rename(&renamed, &segment).unwrap();
        let _ = fs::remove_file(place.path("w/journal/000000000008.jsonl"));
    }
    assert!(place.ok(&["registration", "list", &place.event()]).contains("Nora Ny"));
}

/// What nothing reads any more goes with the rest when somebody is forgotten.
#[test]
fn forgetting_sweeps_what_has_lost_its_name() {
    let place = Place::filled();
    let journal = fs::read(place.path("w/journal/000000000001.jsonl")).unwrap();
    fs::create_dir_all(place.path("w/snapshots")).unwrap();
    for name in ["snapshots/44.jsonl", "snapshots/000000000003.jsonl", "journal/torn-x", "journal/000000000001.damaged", "journal-as-found/a", "reading-x.tmp/a", "state.broken-x/db", "logs/old"] {
        fs::create_dir_all(place.path("w").join(name).parent().unwrap()).unwrap();
        fs::write(place.path("w").join(name), &journal).unwrap();
    }
    assert_eq!(place.said(&["check"]).0, 65, "unreadable snapshots are found");
    place.ok(&FORGET);
    let out = Command::new("grep").args(["-rli", "kari.kanari@"]).arg(place.path("w")).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&out.stdout), "");
    assert!(place.ok(&["check"]).contains("All is well"));
}

#[test]
fn nobody_comes_back_with_a_restore_whatever_is_broken() {
    let before = |p: &Place| p.path("before.tar").display().to_string();
    // The snapshot that remembers is damaged, or gone.
    for damage in [|p: &Path| flip(p, 20), |p: &Path| fs::remove_file(p).unwrap()] {
        let place = Place::filled();
        place.ok(&FORGET);
        damage(&only_file(place.path("w/snapshots")));
        let (status, said) = place.said(&["restore", &before(&place)]);
        assert!(status == 0 || said.contains("cannot be seen"), "{said}");
        assert_ne!(place.said(&SHOW).0, 0, "{said}");
    }
    // Even sled is gone: then it is refused, not guessed.
    let place = Place::filled();
    place.ok(&FORGET);
    place.ok(&["registration", "add", &place.event(), "--name", "Nora Ny"]);
    fs::remove_dir_all(place.path("w/snapshots")).unwrap();
    fs::remove_dir_all(place.path("w/state")).unwrap();
    let (status, said) = place.said(&["restore", &before(&place)]);
    assert!(status == 1 && said.contains("cannot be seen") && said.contains("new folder"), "{said}");
    // Forgotten, taken in again, backed up, forgotten again.
    let place = Place::filled();
    place.ok(&FORGET);
    place.ok(&["registration", "add", &place.event(), "--name", "Kari Kanari", "--email", "kari.kanari@example.org", "--readmit"]);
    let between = place.path("between.tar").display().to_string();
    place.ok(&["backup", &between]);
    place.ok(&FORGET);
    place.ok(&["restore", &between]);
    assert_eq!(place.said(&SHOW).0, 1);
}

/// Without an address there is still the person.
#[test]
fn whoever_has_no_address_is_forgotten_and_stays_so() {
    let place = Place::filled();
    place.ok(&["registration", "add", &place.event(), "--name", "Ola Utenpost", "--phone", "+47 912 34 567"]);
    place.ok(&["registration", "add", &place.event(), "--name", "Eva Vitne", "--note", "Utenpost, Ola har 91234567, ring 0047 91 23 45 67"]);
    let backup = place.path("b.tar").display().to_string();
    place.ok(&["backup", &backup]);
    let journal = fs::read_to_string(place.path("w/journal/000000000001.jsonl")).unwrap();
    let at = journal.find("\"name\":\"Ola Utenpost\"").unwrap();
    let id = journal[..at].rsplit("\"id\":\"").next().unwrap().split('"').next().unwrap();
    place.ok(&["person", "forget", id, "--basis", "consent withdrawn"]);
    let gone = || {
        let out = Command::new("grep").args(["-rlE", "Utenpost|912 34 567|91234567|91 23 45 67"]).arg(place.path("w")).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&out.stdout), "");
    };
    gone();
    place.ok(&["restore", &backup]);
    gone();
    // By rule as well.
    let place = Place::filled();
    fs::write(place.path("w/config.toml"), "[retention]\npeople = 30\n").unwrap();
    place.ok(&["--now", "2022-01-01", "retention", "run"]);
    place.ok(&["restore", &place.path("before.tar").display().to_string()]);
    assert_eq!(place.said(&SHOW).0, 1);
}

#[test]
fn what_a_restore_left_is_named_and_never_a_new_workspace() {
    let place = Place::filled();
    fs::rename(place.path("w"), place.path("w.before-restore-20260101T000000")).unwrap();
    let (status, said) = place.said(&["event", "list"]);
    assert!(status == 65 && said.contains("before-restore-20260101T000000") && !place.path("w").exists(), "{said}");
    fs::rename(place.path("w.before-restore-20260101T000000"), place.path("w")).unwrap();
    fs::create_dir(place.path("w.restoring-20260101T000000")).unwrap();
    assert!(place.ok(&FORGET).contains("w.restoring-20260101T000000"));
}

#[test]
fn one_lost_file_is_never_the_end() {
    // FORMAT, when there is no line yet after a beginning.
    let place = Place::filled();
    place.ok(&FORGET);
    fs::remove_file(place.path("w/FORMAT")).unwrap();
    place.ok(&["check"]);
    flip(&place.path("w/FORMAT"), 3);
    place.ok(&["check"]);
    // The whole journal, with nothing but sled left.
    let place = Place::filled();
    fs::remove_dir_all(place.path("w/journal")).unwrap();
    let (status, said) = place.said(&["event", "list"]);
    assert!(status == 65 && said.contains("rescue --to"), "{said}");
    let to = place.path("saved").display().to_string();
    place.ok(&["rescue", "--to", &to]);
    assert!(place.ok(&["--workspace", &to, "check"]).contains("All is well"));
    // A line in the middle: said after the next command, and written down anew.
    let place = Place::filled();
    flip(&place.path("w/journal/000000000001.jsonl"), 900);
    assert!(place.ok(&["event", "list"]).contains("An old line of the journal is damaged"));
    fs::remove_dir_all(place.path("w/state")).unwrap();
    place.ok(&["event", "list"]);
}

#[test]
fn a_copy_for_reading_is_only_read() {
    let place = Place::filled();
    let (status, said) = place.said(&["--read-only", "restore", &place.path("before.tar").display().to_string()]);
    assert!(status == 2 && !said.contains("Restored"), "{said}");
    assert_eq!(place.said(&["--read-only", "undo"]).0, 74);
    let journal = place.path("w/journal/000000000001.jsonl");
    let text = fs::read_to_string(&journal).unwrap();
    fs::write(&journal, text.split_inclusive('\n').take(2).collect::<String>()).unwrap();
    let (status, said) = place.said(&["--read-only", "history"]);
    assert!(status == 65 && said.contains("line 2") && !said.contains("reading-"), "{said}");
}

#[test]
fn pipes_and_folders_in_the_place_of_files_are_named() {
    for (name, is_pipe) in [("head", true), ("config.toml", true), ("LOCK", false), ("head", false), ("FORMAT", false)] {
        let place = Place::filled();
        let path = place.path("w").join(name);
        let _ = fs::remove_file(&path);
        if is_pipe {
            fifo(&path);
        } else {
            fs::create_dir(&path).unwrap();
        }
        let (status, said) = place.said(&["event", "list"]);
        assert!([65, 74].contains(&status) && said.contains(name), "{name}: {status} {said}");
    }
    for name in ["state", "snapshots"] {
        let place = Place::filled();
        let _ = fs::remove_dir_all(place.path("w").join(name));
        fs::write(place.path("w").join(name), "x").unwrap();
        let (status, said) = place.said(&["event", "list"]);
        assert!(status == 65 && said.contains("something else lies here"), "{name}: {said}");
    }
    let place = Place::filled();
    fs::create_dir_all(place.path("w/snapshots")).unwrap();
    fifo(&place.path("w/snapshots/000000000003.jsonl"));
    place.ok(&["event", "list"]);
    fifo(&place.path("pipe.tar"));
    assert_eq!(place.said(&["restore", &place.path("pipe.tar").display().to_string()]).0, 65);
    // sled would make what a dangling link points to.
    fs::remove_file(place.path("w/state/db")).unwrap();
    std::os::unix::fs::symlink(place.path("outside"), place.path("w/state/db")).unwrap();
    place.ok(&["event", "list"]);
    assert!(!place.path("outside").exists());
}

#[test]
fn settings_that_cannot_be_read_keep_nobody_from_what_helps() {
    let place = Place::filled();
    fs::write(place.path("w/config.toml"), "langage = \"nb\"\n").unwrap();
    let (status, said) = place.said(&["--lang", "nb", "event", "list"]);
    assert!(status == 65 && said.contains("«langage» finnes ikke") && !said.contains("unknown"), "{said}");
    fs::write(place.path("w/config.toml"), b"# \xff\n").unwrap();
    let (status, said) = place.said(&["--lang", "nb", "event", "list"]);
    assert!(status == 65 && !said.contains("UTF-8") && said.contains("config default"), "{said}");
    place.ok(&["doctor"]);
    place.ok(&["check"]);
    place.ok(&["rescue", "--to", &place.path("saved").display().to_string()]);
}

#[test]
fn a_backup_never_takes_the_place_of_the_workspace_itself() {
    let place = Place::filled();
    for name in ["w/journal/000000000001.jsonl", "w/head", "w/new.tar"] {
        let (status, said) = place.said(&["backup", &place.path(name).display().to_string()]);
        assert!(status == 1 && said.contains("inside the workspace"), "{name}: {said}");
    }
    assert!(place.ok(&["check"]).contains("All is well"));
}

/// Asked to stop while it writes a backup, the program takes away what is half written.
#[test]
fn a_backup_that_is_stopped_leaves_nothing_behind() {
    use std::fmt::Write;
    let place = Place::filled();
    let rows = (0..6_000).fold("Navn;E-post;Kommune\n".to_owned(), |mut all, n| {
        writeln!(all, "Deltaker {n};d{n}@example.org;Alta").unwrap();
        all
    });
    place.ok(&["registration", "import", &place.event(), &place.write("many.csv", &rows)]);
    let folder = place.path("elsewhere");
    fs::create_dir(&folder).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_dialogforum")).arg("backup").arg(folder.join("b.tar")).env("DIALOGFORUM_WORKSPACE", place.path("w")).spawn().unwrap();
    // As soon as it has begun to write.
    let begun = std::time::Instant::now();
    while fs::read_dir(&folder).unwrap().next().is_none() && begun.elapsed().as_secs() < 20 {
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    assert!(Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap().success());
    let status = child.wait().unwrap();
    let left: Vec<_> = fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert!(status.code() == Some(1) && left.is_empty(), "{status:?} {left:?}");
    assert!(place.ok(&["check"]).contains("All is well"));
}

/// Whichever of a restore's steps fails, what was there is there: in its place, or where it says that it is kept.
#[cfg(target_os = "linux")]
#[test]
fn a_restore_that_fails_anywhere_keeps_what_was_there() {
    if !Command::new("strace").args(["-f", "true"]).output().is_ok_and(|o| o.status.success()) {
        println!("not run: no strace here");
        return;
    }
    let place = Place::filled();
    place.ok(&["registration", "add", &place.event(), "--name", "Nora Etter"]);
    for (call, most) in [("renameat2", 2), ("rename", 12)] {
        for nth in 1..=most {
            let trial = tempfile::tempdir().unwrap();
            assert!(Command::new("cp").arg("-r").arg(place.path("w")).arg(trial.path()).status().unwrap().success());
            let out = Command::new("strace")
                .args(["-f", "-o", "/dev/null", "-e", &format!("trace={call}"), "-e", &format!("inject={call}:error=EIO:when={nth}")])
                .arg(env!("CARGO_BIN_EXE_dialogforum"))
                .arg("restore")
                .arg(place.path("before.tar"))
                .env("DIALOGFORUM_WORKSPACE", trial.path().join("w"))
                .output()
                .unwrap();
            let found = Command::new("grep").args(["-rl", "Nora Etter", "--include=*.jsonl"]).arg(trial.path()).output().unwrap();
            let why = format!("{call} {nth}: {:?} {}", out.status, String::from_utf8_lossy(&out.stderr));
            assert!(!found.stdout.is_empty(), "{why}: what was there is gone");
            let checked = Command::new(env!("CARGO_BIN_EXE_dialogforum")).arg("check").env("DIALOGFORUM_WORKSPACE", trial.path().join("w")).output().unwrap();
            assert!(checked.status.success(), "{why}: {}", String::from_utf8_lossy(&checked.stderr));
        }
    }
}
