//! kill -9 at any moment of commit, import, undo, open, rebuild, snapshot, backup, upkeep and forgetting: whatever was acknowledged is there, and the workspace
//! opens. `DIALOGFORUM_KILLS=10000 cargo test --release --test killed -- --nocapture` runs the long form.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::time::Duration;

use common::chance::{Chance, rounds};
use common::driver::{self, Acknowledged};
use dialogforum::store::open;

#[test]
fn driver_process() {
    driver::drive_if_asked();
}

#[test]
fn nothing_acknowledged_is_lost_when_the_process_is_killed() {
    let rounds = rounds("DIALOGFORUM_KILLS", 40);
    let (mut chance, seed) = Chance::from_environment("kills");
    let mut dir = tempfile::tempdir().unwrap();
    let mut known = Acknowledged::default();
    let (mut kills, mut lines) = (0, 0);
    for round in 0..rounds {
        // A workspace that has grown is put away: opening it would take most of the time.
        if round % 60 == 0 {
            dir = tempfile::tempdir().unwrap();
            known = Acknowledged::default();
        }
        let folder = dir.path().join("w");
        let mut child = driver::command(&folder, chance.next(), 100_000).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let mut so_far = known.clone();
        let reader = std::thread::spawn(move || {
            let mut refused = None;
            for line in output.lines().map_while(Result::ok) {
                so_far.take(&line);
                refused = line.contains("refused").then_some(line).or(refused);
            }
            (so_far, refused)
        });
        std::thread::sleep(Duration::from_micros(1_000 + chance.next() % 90_000));
        kills += usize::from(child.kill().is_ok());
        child.wait().unwrap();
        let (so_far, refused) = reader.join().unwrap();
        assert_eq!(refused, None, "seed {seed}, round {round}");
        known = so_far;
        let (w, report) = open(&folder).unwrap_or_else(|e| panic!("seed {seed}, round {round}: {e}"));
        known.allows(w.tail()).unwrap_or_else(|e| panic!("seed {seed}, round {round}: {e} ({report:?})"));
        if round % 5 == 4 {
            assert_eq!(common::problems(&w), Vec::<String>::new(), "seed {seed}, round {round}");
        }
        known.take(&format!("acknowledged {} {}", w.tail().seq, w.tail().digest));
        lines = lines.max(known.last);
    }
    println!("{kills} kills, 0 lost, 0 unopenable (up to {lines} lines in a workspace)");
}
