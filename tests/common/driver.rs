//! A process that does everything that can be done to a workspace, in random order, and says what has been acknowledged. The harnesses start it from their own
//! test binary and then take away its disk, its power, its files or its life.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use dialogforum::domain::{EventId, IdSource, PersonId, State};
use dialogforum::store::{Draft, Keep, StoreError, Tail, UNWATCHED, Verdict, Workspace, open};

use super::chance::Chance;
use super::{event, registration, stamp};

/// The variable that makes the driver run: `FOLDER|SEED|OPERATIONS`.
pub const DRIVE: &str = "DIALOGFORUM_DRIVE";

/// The variable that makes it keep the workspace open until its standard input ends.
pub const HOLD: &str = "DIALOGFORUM_HOLD";

/// A command that runs the driver. The binary must have a test `driver_process` that calls [`drive_if_asked`].
pub fn command(folder: &Path, seed: u64, operations: usize) -> Command {
    let mut c = Command::new(std::env::current_exe().unwrap());
    c.args(["driver_process", "--exact", "--nocapture", "--test-threads=1"]).env(DRIVE, format!("{}|{seed}|{operations}", folder.display()));
    c
}

/// What has been acknowledged: the state's digest after each line.
#[derive(Debug, Default, Clone)]
pub struct Acknowledged {
    pub last: u64,
    pub digests: BTreeMap<u64, String>,
}

impl Acknowledged {
    /// Takes a line of the driver's output in. Whether it was one.
    pub fn take(&mut self, line: &str) -> bool {
        let Some((_, rest)) = line.split_once("acknowledged ") else { return false };
        let mut words = rest.split_whitespace();
        let (Some(Ok(seq)), Some(digest)) = (words.next().map(str::parse::<u64>), words.next()) else { return false };
        // After a crash a line that nobody was told of may be gone, and its number used again.
        self.digests.split_off(&seq);
        self.digests.insert(seq, digest.to_owned());
        self.last = seq;
        true
    }

    /// Whether a state is one that may be found: nothing acknowledged is missing, and at most what was under way has been added.
    pub fn allows(&self, tail: Tail) -> Result<(), String> {
        let known = self.digests.get(&tail.seq);
        match () {
            () if tail.seq < self.last => Err(format!("line {} was acknowledged, the workspace ends at {}", self.last, tail.seq)),
            () if tail.seq > self.last + 1 => Err(format!("line {} was never written, the last is {}", tail.seq, self.last)),
            () if known.is_some_and(|d| *d != tail.digest.to_string()) => Err(format!("line {} leads to another state than was acknowledged", tail.seq)),
            () => Ok(()),
        }
    }
}

fn say(w: &Workspace) {
    let tail = w.tail();
    let mut out = std::io::stdout().lock();
    // One write, so that it is seen whole or not at all.
    out.write_all(format!("acknowledged {} {}\n", tail.seq, tail.digest).as_bytes()).unwrap();
    out.flush().unwrap();
}

/// Runs the driver, where the environment says so.
pub fn drive_if_asked() {
    let Ok(asked) = std::env::var(DRIVE) else { return };
    let mut parts = asked.split('|');
    let folder = parts.next().unwrap().to_owned();
    let seed: u64 = parts.next().unwrap().parse().unwrap();
    let operations: usize = parts.next().unwrap().parse().unwrap();
    if let Err(e) = drive(Path::new(&folder), seed, operations) {
        println!("refused {e}");
        std::process::exit(3);
    }
}

fn drive(folder: &Path, seed: u64, operations: usize) -> Result<(), StoreError> {
    let mut chance = Chance::of(seed);
    let mut ids = IdSource::random();
    let (mut w, _) = open(folder)?;
    say(&w);
    if std::env::var_os(HOLD).is_some() {
        // Until whoever started it lets go.
        let _ = std::io::stdin().read_line(&mut String::new());
    }
    let mut last_event = None;
    for n in 0..operations {
        let done = match chance.below(40) {
            // Closed and opened again; what is due before closing is done every second time, and then nothing else can be.
            which @ 37..=39 => {
                let done = if which == 37 { w.upkeep(Keep { backups: 2, every: Duration::ZERO, large: 0 }, chrono::Utc::now(), UNWATCHED).map(drop) } else { Ok(()) };
                drop(w);
                w = open(folder)?.0;
                done
            }
            which => operate(&mut w, which, folder, &mut ids, &mut last_event, &mut chance, n),
        };
        if let Err(e) = done {
            // Whoever is refused tries again: what is said to be saved then must be.
            for _ in 0..2 {
                if commit(&mut w, &mut ids, &mut last_event, 1, n).is_ok() {
                    say(&w);
                }
            }
            return Err(e);
        }
        say(&w);
    }
    Ok(())
}

fn operate(w: &mut Workspace, which: usize, folder: &Path, ids: &mut IdSource, last: &mut Option<EventId>, chance: &mut Chance, n: usize) -> Result<(), StoreError> {
    match which {
        0..=17 => commit(w, ids, last, 1 + chance.below(3), n),
        18..=20 => commit(w, ids, last, 60 + chance.below(120), n),
        21..=25 => w.undo(stamp("undo")).or_else(nothing).map(drop),
        26..=28 => w.redo(stamp("redo")).or_else(nothing).map(drop),
        29..=30 => w.snapshot(UNWATCHED),
        31..=32 => w.backup(&folder.with_extension("tar"), chrono::Utc::now(), UNWATCHED).map(drop),
        33..=34 => forget(w),
        35 => w.rebuild(UNWATCHED),
        _ => {
            while w.verify_some(500)? == Verdict::Going {}
            Ok(())
        }
    }
}

fn nothing(e: StoreError) -> Result<dialogforum::store::Receipt, StoreError> {
    let none = dialogforum::store::Receipt { seq: 0, label: String::new(), touched: Vec::new() };
    if matches!(e, StoreError::NothingTo(_)) { Ok(none) } else { Err(e) }
}

fn commit(w: &mut Workspace, ids: &mut IdSource, last: &mut Option<EventId>, people: usize, n: usize) -> Result<(), StoreError> {
    let now = chrono::Utc::now();
    let mut draft = Draft::new(w.state());
    let known = last.map_or(Ok(None), |id| w.state().event(id))?;
    let mut e = known.unwrap_or_else(|| {
        let fresh = event(ids, "Forum", "2021-03-19T09:00", "2021-03-19T12:00");
        dialogforum::domain::Event { id: ids.next(now), ..fresh }
    });
    let id = e.id;
    e.description = format!("{n}");
    draft.put(e);
    *last = Some(id);
    // What is known of a municipality moves in its indexes, too.
    let code = dialogforum::register::Register::built_in().all()[n % 7].code;
    let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::TimeDelta::days(i64::try_from(n).unwrap());
    let known = w.state().network(code)?.unwrap_or_else(|| dialogforum::domain::Network::new(code));
    draft.put(dialogforum::domain::Network { renewal: Some(day), ..known });
    // So does what it answered.
    let said = dialogforum::domain::Answer { question: String::new(), text: format!("{n}") };
    draft.put(dialogforum::domain::Answers { event: id, municipality: code, answers: vec![said] });
    for n in 0..people {
        let (mut p, mut r) = registration(ids, id, u32::try_from(n).unwrap(), State::New);
        p.id = ids.next(now);
        (r.id, r.person) = (ids.next(now), p.id);
        draft.put(p);
        draft.put(r);
    }
    // One document at a time is named; what was named before can still be brought back.
    let staged = if n.is_multiple_of(3) { Some(w.stage_document(format!("document {n}").as_bytes())?) } else { None };
    if let Some(staged) = &staged {
        draft.put(example(staged.hash()));
    }
    let set = draft.finish()?;
    staged.map_or(Ok(()), dialogforum::store::Staged::keep)?;
    w.commit(&set, stamp("commit")).map(drop)
}

fn example(hash: String) -> dialogforum::domain::Experience {
    dialogforum::domain::Experience {
        id: "01F0TF278KZ1J7VW9PWPB7SV53".parse().unwrap(),
        title: "Example".into(),
        text: String::new(),
        municipalities: Vec::new(),
        partners: Vec::new(),
        topics: Vec::new(),
        documents: vec![dialogforum::domain::Document { title: String::new(), place: dialogforum::domain::Place::File { hash, name: "a.txt".into() } }],
        consent: false,
        valid_until: None,
        contact: String::new(),
        event: None,
    }
}

/// The workspace begins anew without one of its people.
fn forget(w: &mut Workspace) -> Result<(), StoreError> {
    let mut somebody: Option<PersonId> = None;
    w.state().each(&mut |_, record| {
        if let dialogforum::store::Record::Person(p) = record {
            somebody = Some(p.id);
        }
    })?;
    let mut draft = Draft::new(w.state());
    if let Some(id) = somebody {
        draft.remove(dialogforum::store::Key::person(id));
    }
    let set = draft.finish()?;
    w.begin_anew(&set, stamp("forget"), UNWATCHED)
}
