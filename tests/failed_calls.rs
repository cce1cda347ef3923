//! Every write, sync, open, rename, removal that touches a workspace fails once (EIO, ENOSPC, EROFS, EMFILE): the program says so honestly or goes on unharmed,
//! and whatever was acknowledged is there afterwards. `DIALOGFORUM_FAILURES=2000 cargo test --release --test failed_calls -- --nocapture` runs the long form.
//! Needs strace, whose fault injection it uses; says so where there is none.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use std::collections::{BTreeMap, HashMap};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Output};

use common::chance::{Chance, rounds};
use common::driver::{self, Acknowledged};
use common::{copy, strace};
use dialogforum::store::open;

const OPERATIONS: usize = 14;

/// The calls, and how each can fail.
const FAILURES: &[(&str, &[&str])] = &[
    ("write", &["EIO", "ENOSPC"]),
    ("pwrite64", &["EIO", "ENOSPC"]),
    ("fsync", &["EIO"]),
    ("fdatasync", &["EIO"]),
    ("openat", &["EIO", "ENOSPC", "EROFS", "EMFILE"]),
    ("rename", &["EIO", "ENOSPC", "EROFS"]),
    ("ftruncate", &["EIO"]),
    ("mkdir", &["ENOSPC", "EROFS"]),
    ("unlink", &["EIO", "EROFS"]),
    ("unlinkat", &["EIO", "EROFS"]),
    ("read", &["EIO"]),
    ("flock", &["ENOLCK"]),
];

#[test]
fn driver_process() {
    driver::drive_if_asked();
}

/// A way of working on a workspace.
enum Work {
    /// The driver, with this seed.
    Drive(u64),
    /// The program's own commands.
    Command(&'static [&'static str]),
}

const COMMANDS: &[&[&str]] = &[
    &["undo"],
    &["redo"],
    &["history"],
    &["check"],
    &["rebuild"],
    &["event", "list"],
    &["event", "add", "--title", "Frokost", "--start", "2027-05-03T08:00", "--end", "2027-05-03T10:00"],
    &["person", "forget", "deltagare1@example.org", "--basis", "samtykke trukket"],
    &["retention", "run"],
    &["doctor"],
];

impl Work {
    fn command(&self, folder: &Path) -> Command {
        match self {
            Self::Drive(seed) => driver::command(folder, *seed, OPERATIONS),
            Self::Command(args) => {
                let mut c = Command::new(env!("CARGO_BIN_EXE_dialogforum"));
                c.arg("--workspace").arg(folder).args(["--lang", "en"]).args(*args);
                c
            }
        }
    }

    fn under_strace(&self, folder: &Path, options: &[String], log: &Path) -> Output {
        let work = self.command(folder);
        // What hangs is stopped, and found by its exit status.
        let mut c = Command::new("timeout");
        c.args(["-s", "KILL", "90", "strace", "-f", "-y", "-e", "signal=none"]).args(options).arg("-o").arg(log).arg(work.get_program()).args(work.get_args());
        c.envs(work.get_envs().filter_map(|(k, v)| v.map(|v| (k, v))));
        c.env("RUST_BACKTRACE", "0").output().unwrap()
    }
}

/// The calls that touch the workspace: name, and the how-manieth of its thread it is.
fn calls(work: &Work, base: &Path, place: &Path) -> Vec<(&'static str, usize)> {
    let dir = tempfile::tempdir_in(place).unwrap();
    let folder = dir.path().join("w");
    copy(base, &folder);
    let log = dir.path().join("log");
    let names: Vec<&str> = FAILURES.iter().map(|(n, _)| *n).collect();
    work.under_strace(&folder, &["-e".into(), format!("trace={}", names.join(","))], &log);
    let mut counts: HashMap<(String, &str), usize> = HashMap::new();
    let mut out = Vec::new();
    let inside = folder.display().to_string();
    for line in String::from_utf8_lossy(&std::fs::read(&log).unwrap()).lines() {
        let Some((pid, call)) = line.split_once(' ') else { continue };
        let Some((name, _)) = FAILURES.iter().find(|(n, _)| call.trim_start().starts_with(&format!("{n}("))) else { continue };
        let n = counts.entry((pid.to_owned(), name)).or_default();
        *n += 1;
        if call.contains(&inside) {
            out.push((*name, *n));
        }
    }
    out
}

#[test]
fn every_failed_call_is_an_honest_error() {
    if !strace::is_there() {
        println!("not run: no strace here");
        return;
    }
    let rounds = rounds("DIALOGFORUM_FAILURES", 60);
    let (mut chance, seed) = Chance::from_environment("failed calls");
    common::only_own_panics("every_failed_call");
    let place = common::fast_place();
    let dir = tempfile::tempdir_in(&place).unwrap();
    let base = dir.path().join("base");
    assert!(driver::command(&base, 5, 30).output().unwrap().status.success());
    let known = {
        let (w, _) = open(&base).unwrap();
        (w.tail().seq, w.tail().digest.to_string())
    };
    let mut works: Vec<(Work, Vec<(&str, usize)>)> = Vec::new();
    let mut outcomes: BTreeMap<String, usize> = BTreeMap::new();
    for round in 0..rounds {
        if round % 40 == 0 {
            works = COMMANDS.iter().map(|c| Work::Command(c)).chain((0..4).map(|_| Work::Drive(chance.next() >> 16))).map(|w| (calls(&w, &base, &place), w)).map(|(c, w)| (w, c)).collect();
        }
        let (work, calls) = &works[chance.below(works.len())];
        let (call, nth) = calls[chance.below(calls.len())];
        let ways = FAILURES.iter().find(|(n, _)| *n == call).unwrap().1;
        let error = ways[chance.below(ways.len())];
        let trial = tempfile::tempdir_in(&place).unwrap();
        let folder = trial.path().join("w");
        copy(&base, &folder);
        let output = work.under_strace(&folder, &["-e".into(), format!("trace={call}"), "-e".into(), format!("inject={call}:error={error}:when={nth}")], &trial.path().join("log"));
        let (said, complained) = (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned());
        let why = format!("seed {seed}, round {round}: {call} number {nth} fails with {error} in {:?}: {:?}\n{said}\n{complained}", work.command(Path::new("w")), output.status);
        let mut acknowledged = Acknowledged::default();
        acknowledged.take(&format!("acknowledged {} {}", known.0, known.1));
        for line in said.lines() {
            acknowledged.take(line);
        }
        let outcome = judge(work, &output, &said, &complained, &why);
        *outcomes.entry(outcome).or_default() += 1;
        let (w, report) = open(&folder).unwrap_or_else(|e| panic!("{why}\nafterwards: {e}"));
        if let Work::Command(["undo" | "person", ..] | ["event", "add", ..]) = work {
            assert!(output.status.code() != Some(0) || w.tail().seq > known.0, "{why}\nafterwards: it was said to be done and is not");
        }
        if let Work::Drive(_) = work {
            acknowledged.allows(w.tail()).unwrap_or_else(|e| panic!("{why}\nafterwards: {e} ({report:?})"));
        }
        assert_eq!(common::problems(&w), Vec::<String>::new(), "{why}\nafterwards");
    }
    println!("{rounds} failed calls, 0 lost: {outcomes:?}");
}

/// Whether it was honest: done, or an error in words with an exit status that says so; never a panic.
fn judge(work: &Work, output: &Output, said: &str, complained: &str, why: &str) -> String {
    let code = output.status.code().unwrap_or(-1);
    assert_ne!((code, output.status.signal()), (-1, Some(9)), "{why}: it hangs");
    assert_ne!(code, 137, "{why}: it hangs");
    if code == 127 && complained.contains("shared librar") {
        // Another thread's call has the same number: the system could not even load the program.
        return "not started".into();
    }
    match work {
        Work::Drive(_) => {
            // The test runner's own output may be what fails; everything else the driver says in words.
            let refused = said.lines().chain(complained.lines()).find_map(|l| l.split_once("refused ")).map(|(_, r)| r.to_owned());
            assert!(matches!(code, 0 | 3 | 101) && (code != 3 || refused.is_some()), "{why}");
            format!("driver {}", if code == 0 { "went on" } else { "refused" })
        }
        Work::Command(_) => {
            assert!([0, 1, 65, 74, 77].contains(&code), "{why}");
            assert!(code == 0 || !complained.trim().is_empty() || said.is_empty(), "{why}");
            assert!(!complained.contains("panicked") && !complained.to_lowercase().contains("internal error"), "{why}");
            format!("command {code}")
        }
    }
}
