//! kill -9 at any moment: whatever was acknowledged is there, and the workspace opens. `DIALOGFORUM_KILLS` sets the number of rounds.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use dialogforum::domain::IdSource;
use dialogforum::store::{Draft, Stamp, open};

#[path = "common/mod.rs"]
mod common;

/// A process that commits without end and says the number of each commit once it is saved. Started by the test below from this same binary.
#[test]
fn committing_process() {
    let Ok(folder) = std::env::var("DIALOGFORUM_COMMIT_INTO") else { return };
    let (mut w, _) = open(Path::new(&folder)).unwrap();
    let mut ids = IdSource::random();
    loop {
        let mut e = common::event(&mut ids, "Forum", "2021-03-19T09:00", "2021-03-19T12:00");
        e.id = ids.next(chrono::Utc::now());
        let id = e.id;
        let mut draft = Draft::new(w.state());
        draft.put(e);
        for n in 0..3 {
            let (mut p, mut r) = common::registration(&mut ids, id, n, dialogforum::domain::State::New);
            p.id = ids.next(chrono::Utc::now());
            r.id = ids.next(chrono::Utc::now());
            draft.put(p);
            draft.put(r);
        }
        let set = draft.finish().unwrap();
        let receipt = w.commit(&set, Stamp { at: chrono::Utc::now(), by: "t".into(), label: "x".into() }).unwrap();
        println!("saved {}", receipt.seq);
        if receipt.seq.is_multiple_of(5) {
            println!("saved {}", w.undo(Stamp { at: chrono::Utc::now(), by: "t".into(), label: "u".into() }).unwrap().seq);
        }
    }
}

#[test]
fn nothing_acknowledged_is_lost_when_the_process_is_killed() {
    let rounds: u64 = std::env::var("DIALOGFORUM_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(25);
    let seed: u64 = std::env::var("DIALOGFORUM_SEED").ok().and_then(|n| n.parse().ok()).unwrap_or_else(|| u64::from(std::process::id()));
    println!("seed {seed}, {rounds} rounds");
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    let mut random = seed;
    let mut last = 0;
    for round in 0..rounds {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["committing_process", "--exact", "--nocapture"])
            .env("DIALOGFORUM_COMMIT_INTO", &folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let reader = std::thread::spawn(move || {
            let saved = |l: String| l.split("saved ").nth(1).and_then(|n| n.trim().parse::<u64>().ok());
            output.lines().map_while(Result::ok).filter_map(saved).max()
        });
        std::thread::sleep(Duration::from_millis(5 + (random >> 33) % 120));
        child.kill().unwrap();
        child.wait().unwrap();
        let acknowledged = reader.join().unwrap().unwrap_or(last);
        let (w, _) = open(&folder).unwrap_or_else(|e| panic!("round {round}: {e}"));
        let there = w.state().history(1).unwrap().first().map_or(0, |e| e.seq);
        assert!(there >= acknowledged, "round {round}: {acknowledged} was acknowledged, {there} is there");
        if round % 8 == 7 {
            assert_eq!(common::problems(&w), Vec::<String>::new(), "round {round}");
        }
        last = there;
    }
    assert!(last > 0);
}
