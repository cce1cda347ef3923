//! Random commands against a plain map in memory: commits, undo, redo, crashes, reopening, rebuilds, snapshots, beginnings, backups and restores leave no
//! difference. `DIALOGFORUM_SESSIONS=2000` sets how many sessions; `DIALOGFORUM_DRILLS=1000` how many backups are restored and compared.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use common::chance::{Chance, rounds};
use common::{copy, event, registration, stamp};
use dialogforum::domain::{EventId, IdSource, State as Standing};
use dialogforum::store::{ChangeSet, Draft, Record, StoreError, UNWATCHED, Workspace, open, restore};

type Things = BTreeMap<String, Record>;

/// What a workspace should be.
#[derive(Default, Clone)]
struct Reference {
    things: Things,
    /// What undo and redo put in the place of what stands.
    undo: Vec<Things>,
    redo: Vec<Things>,
}

impl Reference {
    fn done(&mut self, set: &ChangeSet) {
        self.undo.push(self.things.clone());
        self.redo.clear();
        for c in set.changes() {
            match &c.new {
                Some(r) => drop(self.things.insert(c.key.as_str().to_owned(), r.clone())),
                None => drop(self.things.remove(c.key.as_str())),
            }
        }
    }

    fn undone(&mut self) -> bool {
        let Some(before) = self.undo.pop() else { return false };
        self.redo.push(std::mem::replace(&mut self.things, before));
        true
    }

    fn redone(&mut self) -> bool {
        let Some(after) = self.redo.pop() else { return false };
        self.undo.push(std::mem::replace(&mut self.things, after));
        true
    }

    fn compare(&self, w: &Workspace, why: &str) {
        let mut there = Things::new();
        w.state().each(&mut |k, r| drop(there.insert(k.as_str().to_owned(), r))).unwrap();
        assert!(there == self.things, "{why}: {} things there, {} should be", there.len(), self.things.len());
        let mut counts: BTreeMap<EventId, [i64; 9]> = BTreeMap::new();
        for r in self.things.values() {
            if let Record::Registration(r) = r {
                counts.entry(r.event).or_default()[r.state as usize] += 1;
            }
        }
        for (event, of) in counts {
            let counted = w.state().counts(event).unwrap();
            assert_eq!(Standing::ALL.iter().map(|s| counted.of(*s)).collect::<Vec<_>>(), of, "{why}");
            assert_eq!(i64::try_from(w.state().registrations(event).unwrap().len()).unwrap(), of.iter().sum::<i64>(), "{why}");
        }
        let (undo, redo) = w.state().next_undo_redo().unwrap();
        assert_eq!((undo.is_some(), redo.is_some()), (!self.undo.is_empty(), !self.redo.is_empty()), "{why}: what can be undone and done again");
    }
}

/// A random change: something new, something changed, something taken away.
fn change(w: &Workspace, ids: &mut IdSource, chance: &mut Chance, reference: &Reference) -> ChangeSet {
    let mut draft = Draft::new(w.state());
    let all: Vec<&Record> = reference.things.values().collect();
    for _ in 0..=chance.below(4) {
        match chance.below(4) {
            0 => draft.put(event(ids, &format!("Forum {}", chance.below(9)), "2021-03-19T09:00", "2021-03-19T12:00")),
            1 => {
                let events: Vec<EventId> = all.iter().filter_map(|r| if let Record::Event(e) = r { Some(e.id) } else { None }).collect();
                if !events.is_empty() {
                    let n = u32::try_from(chance.below(50)).unwrap();
                    let (p, r) = registration(ids, events[chance.below(events.len())], n, Standing::ALL[chance.below(9)]);
                    draft.put(p);
                    draft.put(r);
                }
            }
            2 if !all.is_empty() => match all[chance.below(all.len())] {
                Record::Registration(r) => {
                    let mut r = r.clone();
                    r.state = Standing::ALL[chance.below(9)];
                    draft.put(*r);
                }
                Record::Event(e) => {
                    let mut e = e.clone();
                    e.title = format!("Forum {}", chance.below(1000));
                    draft.put(*e);
                }
                _ => {}
            },
            _ if all.len() > 12 => draft.remove(all[chance.below(all.len())].key()),
            _ => {}
        }
    }
    draft.finish().unwrap()
}

/// What a kill leaves: the files as they are, without closing anything.
fn crash(w: Workspace, folder: &Path, next: &Path) -> PathBuf {
    copy(folder, next);
    drop(w);
    next.to_owned()
}

fn session(chance: &mut Chance, why: &str, place: &Path) {
    let dir = tempfile::tempdir_in(place).unwrap();
    let mut folder = dir.path().join("w");
    let mut ids = IdSource::seeded(chance.next());
    let mut reference = Reference::default();
    let (mut w, _) = open(&folder).unwrap();
    for step in 0..40 {
        let why = format!("{why}, step {step}");
        match chance.below(24) {
            0..=9 => {
                let set = change(&w, &mut ids, chance, &reference);
                if !set.is_empty() {
                    w.commit(&set, stamp("commit")).unwrap();
                    reference.done(&set);
                }
            }
            10..=13 => assert_eq!(w.undo(stamp("undo")).is_ok(), reference.undone(), "{why}"),
            14..=16 => assert_eq!(w.redo(stamp("redo")).is_ok(), reference.redone(), "{why}"),
            17 => w.snapshot(UNWATCHED).unwrap(),
            18 => {
                drop(w);
                (w, _) = open(&folder).unwrap();
            }
            19 => {
                folder = crash(w, &folder, &dir.path().join(format!("crash{step}")));
                (w, _) = open(&folder).unwrap();
            }
            20 => {
                drop(w);
                std::fs::remove_dir_all(folder.join("state")).unwrap();
                (w, _) = open(&folder).unwrap();
            }
            21 => w.rebuild(UNWATCHED).unwrap(),
            22 => {
                let set = change(&w, &mut ids, chance, &reference);
                w.begin_anew(&set, stamp("begin"), UNWATCHED).unwrap();
                reference.done(&set);
                (reference.undo, reference.redo) = (Vec::new(), Vec::new());
            }
            _ => {
                // Somebody else's change in between is noticed, and nothing is changed by what was decided before it.
                let old = change(&w, &mut ids, chance, &reference);
                let new = change(&w, &mut ids, chance, &reference);
                if !new.is_empty() && old.changes().iter().any(|c| new.changes().iter().any(|n| n.key == c.key && n.new != c.old)) {
                    w.commit(&new, stamp("new")).unwrap();
                    reference.done(&new);
                    assert!(matches!(w.commit(&old, stamp("old")), Err(StoreError::Stale(_))), "{why}");
                }
            }
        }
        reference.compare(&w, &why);
    }
    assert_eq!(common::problems(&w), Vec::<String>::new(), "{why}");
}

#[test]
fn random_commands_leave_what_a_plain_map_would_hold() {
    let sessions = rounds("DIALOGFORUM_SESSIONS", 25);
    let (mut chance, seed) = Chance::from_environment("reference");
    for n in 0..sessions {
        session(&mut chance, &format!("seed {seed}, session {n}"), &common::fast_place());
    }
    println!("{sessions} sessions of 40 steps: no difference");
}

#[test]
fn a_restored_backup_is_what_was_backed_up() {
    let drills = rounds("DIALOGFORUM_DRILLS", 25);
    let (mut chance, seed) = Chance::from_environment("drills");
    let dir = tempfile::tempdir_in(common::fast_place()).unwrap();
    let (folder, file) = (dir.path().join("w"), dir.path().join("backup.tar"));
    let mut ids = IdSource::seeded(seed);
    let mut reference = Reference::default();
    let (mut w, _) = open(&folder).unwrap();
    for drill in 0..drills {
        let why = format!("seed {seed}, drill {drill}");
        for _ in 0..=chance.below(6) {
            let set = change(&w, &mut ids, &mut chance, &reference);
            if !set.is_empty() {
                w.commit(&set, stamp("commit")).unwrap();
                reference.done(&set);
            }
        }
        if chance.once_in(3) {
            assert_eq!(w.undo(stamp("undo")).is_ok(), reference.undone(), "{why}");
        }
        if chance.once_in(25) {
            let set = change(&w, &mut ids, &mut chance, &Reference::default());
            w.begin_anew(&set, stamp("begin"), UNWATCHED).unwrap();
            reference.done(&set);
            (reference.undo, reference.redo) = (Vec::new(), Vec::new());
        }
        w.backup(&file, common::at("2021-03-15T08:00:00Z"), UNWATCHED).unwrap();
        let backed_up = reference.clone();
        // Something more is done, which the restore takes back.
        let set = change(&w, &mut ids, &mut chance, &reference);
        if !set.is_empty() {
            w.commit(&set, stamp("lost")).unwrap();
        }
        drop(w);
        let restored = restore(&file, &folder, UNWATCHED, |_| Ok::<(), StoreError>(())).unwrap_or_else(|e| panic!("{why}: {e}"));
        std::fs::remove_dir_all(restored.kept.unwrap()).unwrap();
        (w, _) = open(&folder).unwrap();
        backed_up.compare(&w, &why);
        reference = backed_up;
        // A drill in fifty begins from nothing, so that journals stay short.
        if drill % 50 == 49 {
            drop(w);
            std::fs::remove_dir_all(&folder).unwrap();
            reference = Reference::default();
            (w, _) = open(&folder).unwrap();
        }
    }
    println!("{drills} backups restored: each equal, with what can be undone");
}
