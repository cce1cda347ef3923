//! Making sled what the journal amounts to: the lines that it lacks, or everything, from the newest whole snapshot on.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, Utc};

use super::apply::{Weighed, apply, count};
use super::change::{Change, ChangeSet};
use super::codec::{encode, seal};
use super::derive::{Counts, counts_key, follow, revision_key};
use super::digest::Digest;
use super::error::StoreError;
use super::fault::{Fault, LineFault, Tail};
use super::files::{private_dir, remove};
use super::history::HistoryEntry;
use super::journal::{Journal, Lines, Position, segments, str_of};
use super::line::{self, Line};
use super::open::open_sled;
use super::progress::{Meter, Stage, Watch};
use super::snapshot::{End, Item, Snapshot, Thing};
use super::state::{Meta, State, entry_bytes, history_key};
use crate::domain::EventId;

/// So many entries are put into sled at once.
const AT_ONCE: usize = 4_096;

/// Makes sled anew in a folder that is not there: from the newest snapshot that is whole and leads to the journal's end, else from the first line.
///
/// # Errors
/// [`StoreError::Damaged`] when none does; I/O; [`StoreError::Cancelled`].
pub fn rebuild(workspace: &Path, journal: &Journal, tail: Tail, watch: Watch<'_>) -> Result<(State, Meta), StoreError> {
    let first = segments(journal.folder())?.first().copied().unwrap_or(1);
    let usable = |s: &Snapshot| s.header.seq <= tail.seq && s.header.seq + 1 >= first;
    let mut starts: Vec<Option<Snapshot>> = Snapshot::all(workspace)?.into_iter().filter(usable).map(Some).collect();
    if first == 1 {
        starts.insert(0, None);
    }
    let mut failed = StoreError::damaged(journal.folder(), Fault::JournalBegins { first });
    while let Some(start) = starts.pop() {
        match from(workspace, journal, tail, start.as_ref(), watch) {
            Err(e @ StoreError::Damaged { .. }) => failed = e,
            other => return other,
        }
    }
    Err(failed)
}

fn from(workspace: &Path, journal: &Journal, tail: Tail, start: Option<&Snapshot>, watch: Watch<'_>) -> Result<(State, Meta), StoreError> {
    let path = workspace.join("state");
    remove(&path)?;
    private_dir(&path)?;
    let state = open_sled(&path)?;
    let begun = start.map_or(0, |s| s.header.seq);
    let lines: u64 = segments(journal.folder())?.into_iter().filter_map(|s| Journal::at(journal.folder(), s).ok()).map(|j| j.length()).sum();
    let mut meter = Meter::begin(watch, Stage::Rebuild, start.map_or(lines, |s| s.length() + lines / 8))?;
    let mut meta = match start {
        Some(s) => load(s, &state, &mut meter)?,
        None => Meta::default(),
    };
    replay(journal, &state, &mut meta, begun, &mut meter)?;
    if meta.tail() != tail {
        return Err(StoreError::damaged(journal.folder(), Fault::NotAmounting));
    }
    state.flush()?;
    Ok((state, meta))
}

/// Puts a snapshot into an empty sled.
fn load(snapshot: &Snapshot, state: &State, meter: &mut Meter<'_>) -> Result<Meta, StoreError> {
    let mut loader = Loader { state, meta: Meta::default(), batch: sled::Batch::default(), size: 0, counts: BTreeMap::new(), revisions: BTreeMap::new() };
    let end = snapshot.read(meter, &mut |item| match item {
        Item::Thing(t) => loader.thing(&t).map_err(|e| in_file(e, &snapshot.path)),
        Item::History(e) => {
            // Oldest first: the last that touched an event is the one that stands.
            loader.revisions.extend(e.touched.iter().map(|event| (*event, (e.seq, e.at))));
            loader.derived(&history_key(e.seq), &encode(&e))
        }
        Item::End(_) => Ok(()),
    })?;
    let meta = loader.finish(snapshot, &end)?;
    if (meta.digest, meta.records) == (snapshot.header.digest, snapshot.header.records) { Ok(meta) } else { Err(StoreError::damaged(&snapshot.path, Fault::snapshot(&snapshot.path))) }
}

fn in_file(e: StoreError, path: &Path) -> StoreError {
    match e {
        StoreError::Damaged { what, .. } => StoreError::damaged(path, what),
        other => other,
    }
}

struct Loader<'s> {
    state: &'s State,
    meta: Meta,
    batch: sled::Batch,
    size: usize,
    counts: BTreeMap<EventId, Counts>,
    revisions: BTreeMap<EventId, (u64, DateTime<Utc>)>,
}

impl Loader<'_> {
    fn thing(&mut self, t: &Thing<'_>) -> Result<(), StoreError> {
        let record = line::thing(&t.key, t.value).map_err(|what| StoreError::damaged(Path::new(""), what))?;
        let stamp = t.share();
        self.meta.digest.toggle(stamp);
        self.meta.records += 1;
        self.insert(t.key.as_str(), seal(t.key.as_str(), Some(stamp), &record.to_bincode()))?;
        let set = ChangeSet::from_changes(vec![Change { key: t.key.clone(), old: None, new: Some(record) }]);
        let derived = follow(&set);
        for (key, value) in derived.entries {
            value.value().map_or(Ok(()), |v| self.derived(&key, &v))?;
        }
        for (event, delta) in derived.counts {
            self.counts.entry(event).or_default().merge(&delta);
        }
        Ok(())
    }

    fn derived(&mut self, key: &str, payload: &[u8]) -> Result<(), StoreError> {
        let value = seal(key, None, payload);
        self.meta.derived.toggle(Digest::entry(key.as_bytes(), &value));
        self.insert(key, value)
    }

    fn insert(&mut self, key: &str, value: Vec<u8>) -> Result<(), StoreError> {
        self.meta.bytes += entry_bytes(key, &value);
        self.batch.insert(key, value);
        self.size += 1;
        if self.size >= AT_ONCE {
            self.size = 0;
            self.state.db()?.apply_batch(std::mem::take(&mut self.batch))?;
        }
        Ok(())
    }

    /// Only now it says how far it is: a load that was interrupted begins anew.
    fn finish(mut self, snapshot: &Snapshot, end: &End) -> Result<Meta, StoreError> {
        for (event, counts) in std::mem::take(&mut self.counts) {
            if !counts.is_zero() {
                self.derived(&counts_key(event), &encode(&counts))?;
            }
        }
        for (event, revision) in std::mem::take(&mut self.revisions) {
            self.derived(&revision_key(event), &encode(&revision))?;
        }
        (self.meta.seq, self.meta.hash, self.meta.ends) = (snapshot.header.seq, snapshot.hash, end.ends);
        self.batch.insert("meta", seal("meta", None, &encode(&self.meta)));
        self.state.db()?.apply_batch(self.batch)?;
        Ok(self.meta)
    }
}

/// Takes the lines after `meta.seq` in, in order, each proven by its hash, its predecessor and the state that it says. Returns how many. `begun` is the
/// line after which the chain is followed: lines up to it are passed over.
pub fn replay(journal: &Journal, state: &State, meta: &mut Meta, begun: u64, meter: &mut Meter<'_>) -> Result<u64, StoreError> {
    let all = segments(journal.folder())?;
    let from = all.iter().rposition(|s| *s <= meta.seq + 1).unwrap_or(0);
    let known = state.history_entry(meta.seq)?;
    let before = meta.seq;
    for &segment in all.get(from..).unwrap_or_default() {
        let offset = known.as_ref().filter(|k| k.segment == segment).map_or(0, |k| k.offset + k.length);
        let mut lines = journal.lines(segment, offset)?;
        while let Some(next) = lines.next() {
            let (position, text) = next?;
            meter.add(position.length)?;
            let (line, hash) = str_of(&text).and_then(line::parse).map_err(|what| lines.fault(position, what))?;
            if line.seq > begun {
                take_in(&line, hash, position, state, meta, &lines)?;
            }
        }
    }
    Ok(meta.seq - before)
}

fn take_in(line: &Line<'_>, hash: Digest, position: Position, state: &State, meta: &mut Meta, lines: &Lines) -> Result<(), StoreError> {
    if line.seq != meta.seq + 1 || line.prev != meta.hash {
        return Err(lines.fault(position, LineFault::NotFollowing(line.seq)));
    }
    let deed = line.deed().ok_or_else(|| lines.fault(position, LineFault::Malformed(line.deed.clone())))?;
    let set = line::typed(&line.changes).map_err(|what| StoreError::damaged(lines.path(), what))?;
    let mut next = *meta;
    let mut weighed = Vec::with_capacity(line.changes.len());
    for c in &line.changes {
        // What stands is known by what was put there, not by how this version would write it again.
        let w = Weighed { old: state.weight(&c.key)?, new: c.new.map(|r| line::stamp(&c.key, r)) };
        count(&mut next, &w);
        weighed.push(w);
    }
    if next.digest != line.digest {
        return Err(lines.fault(position, LineFault::WrongState(line.seq)));
    }
    next.seq = line.seq;
    next.hash = hash;
    let entry = HistoryEntry::new(line.seq, line.at, &line.by, &line.label, deed, position);
    apply(state, &mut next, &set, &weighed, entry, None)?;
    *meta = next;
    Ok(())
}
