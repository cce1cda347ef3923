//! An open workspace: the only place where state changes.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::change::{Change, ChangeSet};
use super::codec::{encode, seal};
use super::derive::{Counts, counts_key, follow};
use super::digest::Digest;
use super::error::StoreError;
use super::head::{EVERY, Head};
use super::history::{Deed, HistoryEntry};
use super::journal::{Journal, Position};
use super::line::{self, Line, Texts};
use super::lock::Lock;
use super::record::Key;
use super::state::{Meta, State, history_key};

/// Who did something, when, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: String,
    /// What, in the language of the one who did it.
    pub label: String,
}

/// That something is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The journal line.
    pub seq: u64,
    /// What it is called.
    pub label: String,
    /// The keys that changed.
    pub touched: Vec<Key>,
}

/// An open workspace. Dropping it closes it in order.
#[derive(Debug)]
pub struct Workspace {
    pub(super) folder: PathBuf,
    pub(super) state: State,
    pub(super) journal: Journal,
    pub(super) meta: Meta,
    pub(super) lock: Lock,
    /// Why nothing more is saved, once a write has failed.
    pub(super) broken: Option<String>,
}

impl Workspace {
    /// Its folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// For reading.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Why nothing more is saved, if so.
    #[must_use]
    pub fn read_only(&self) -> Option<&str> {
        self.broken.as_deref()
    }

    /// Saves a change set. When this returns, it is on disk.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when something is no longer as the change set says; anything else means that nothing was saved and that nothing more will be
    /// until the workspace is opened again.
    pub fn commit(&mut self, set: &ChangeSet, stamp: Stamp) -> Result<Receipt, StoreError> {
        self.write(set, stamp, Deed::Do)
    }

    /// Takes the last deed back that still stands.
    ///
    /// # Errors
    /// As for [`Workspace::commit`], and [`StoreError::NothingTo`].
    pub fn undo(&mut self, stamp: Stamp) -> Result<Receipt, StoreError> {
        let target = self.meta.ends.undo.ok_or(StoreError::NothingTo("undo"))?;
        let set = self.changes_of(target)?.inverted();
        self.write(&set, stamp, Deed::Undo(target))
    }

    /// Does again what was taken back last.
    ///
    /// # Errors
    /// As for [`Workspace::commit`], and [`StoreError::NothingTo`].
    pub fn redo(&mut self, stamp: Stamp) -> Result<Receipt, StoreError> {
        let target = self.meta.ends.redo.ok_or(StoreError::NothingTo("redo"))?;
        let set = self.changes_of(target)?;
        self.write(&set, stamp, Deed::Redo(target))
    }

    fn changes_of(&self, seq: u64) -> Result<ChangeSet, StoreError> {
        let missing = || StoreError::damaged(self.journal.folder(), format!("line {seq} is not where it was"));
        let entry = self.state.history_entry(seq)?.ok_or_else(missing)?;
        let text = self.journal.read(Position { segment: entry.segment, offset: entry.offset, length: entry.length })?;
        let (line, _) = line::parse(&text).map_err(|what| StoreError::damaged(self.journal.folder(), what))?;
        if line.seq != seq {
            return Err(missing());
        }
        line::typed(&line.changes).map_err(|what| StoreError::damaged(self.journal.folder(), what))
    }

    fn write(&mut self, set: &ChangeSet, stamp: Stamp, deed: Deed) -> Result<Receipt, StoreError> {
        if let Some(why) = &self.broken {
            return Err(StoreError::ReadOnly(why.clone()));
        }
        let texts = Texts::of(set).map_err(|e| StoreError::State(e.to_string()))?;
        let mut next = self.meta;
        let stamps = self.weigh(&texts, &mut next)?;
        next.seq += 1;
        let line = Line {
            seq: next.seq,
            at: stamp.at,
            by: stamp.by,
            label: stamp.label,
            deed: deed.word().into(),
            target: deed.target(),
            changes: texts.changes(),
            digest: next.digest,
            prev: self.meta.hash,
        };
        let (text, hash) = line.seal().map_err(|e| StoreError::State(e.to_string()))?;
        next.hash = hash;
        let position = self.journal.append(next.seq, &text).map_err(|e| self.break_off(e))?;
        let receipt = Receipt { seq: next.seq, label: line.label.clone(), touched: set.changes().iter().map(|c| c.key.clone()).collect() };
        let entry = entry_of(&line, deed, position);
        drop(texts);
        // From here on it is saved, whatever sled does: a state that could not follow is rebuilt at the next opening.
        if let Err(e) = apply(&self.state, &mut next, set, &stamps, entry) {
            self.break_off(e);
        }
        self.meta = next;
        if next.seq.is_multiple_of(EVERY) {
            let _ = Head::new(next.seq, next.hash).write(&self.folder);
        }
        Ok(receipt)
    }

    /// Checks that everything is as the change set says, and gives the stamps of what will be; digest and number of things follow.
    fn weigh(&self, texts: &Texts, next: &mut Meta) -> Result<Vec<Option<Digest>>, StoreError> {
        let weigh = |c: line::RawChange<'_>| {
            let (old, new) = (c.old.map(|r| line::stamp(&c.key, r)), c.new.map(|r| line::stamp(&c.key, r)));
            if self.state.stamp(&c.key)? != old {
                return Err(StoreError::Stale(c.key.as_str().to_owned()));
            }
            count(next, old, new);
            Ok(new)
        };
        texts.changes().into_iter().map(weigh).collect()
    }

    fn break_off(&mut self, e: StoreError) -> StoreError {
        self.broken = Some(e.to_string());
        e
    }
}

impl Drop for Workspace {
    fn drop(&mut self) {
        if self.broken.is_none() && self.state.db.flush().is_ok() && Head::new(self.meta.seq, self.meta.hash).write(&self.folder).is_ok() {
            self.lock.leave_clean();
        }
    }
}

/// Takes an old stamp out and a new one in.
pub fn count(meta: &mut Meta, old: Option<Digest>, new: Option<Digest>) {
    for stamp in [old, new].into_iter().flatten() {
        meta.digest.toggle(stamp);
    }
    meta.records = meta.records + u64::from(new.is_some()) - u64::from(old.is_some());
}

/// What history keeps of a line.
pub fn entry_of(line: &Line<'_>, deed: Deed, at: Position) -> HistoryEntry {
    HistoryEntry {
        seq: line.seq,
        at: line.at,
        by: line.by.clone(),
        label: line.label.clone(),
        deed,
        undone: false,
        below: None,
        redo_below: None,
        segment: at.segment,
        offset: at.offset,
        length: at.length,
    }
}

/// Brings sled to the state after a line: one batch, so that a crash leaves it before or after.
pub fn apply(state: &State, meta: &mut Meta, set: &ChangeSet, stamps: &[Option<Digest>], mut entry: HistoryEntry) -> Result<(), StoreError> {
    let mut batch = Batch { state, inner: sled::Batch::default(), derived: meta.derived };
    for (change, stamp) in set.changes().iter().zip(stamps) {
        batch.record(change, *stamp);
    }
    let derived = follow(set);
    for (key, value) in &derived.entries {
        batch.derived(key, value.as_deref())?;
    }
    for (event, delta) in &derived.counts {
        let mut counts: Counts = state.counts(*event)?;
        counts.merge(delta);
        batch.derived(&counts_key(*event), (!counts.is_zero()).then(|| encode(&counts)).as_deref())?;
    }
    let mut target = entry.deed.target().map_or(Ok(None), |t| state.history_entry(t))?;
    meta.ends.follow(&mut entry, target.as_mut());
    for e in [Some(entry), target].into_iter().flatten() {
        batch.derived(&history_key(e.seq), Some(&encode(&e)))?;
    }
    meta.derived = batch.derived;
    batch.inner.insert("meta", seal("meta", None, &encode(meta)));
    state.db.apply_batch(batch.inner)?;
    Ok(())
}

struct Batch<'s> {
    state: &'s State,
    inner: sled::Batch,
    derived: Digest,
}

impl Batch<'_> {
    fn record(&mut self, change: &Change, stamp: Option<Digest>) {
        let key = change.key.as_str();
        match &change.new {
            Some(r) => self.inner.insert(key, seal(key, stamp, &r.to_bincode())),
            None => self.inner.remove(key),
        }
    }

    /// Sets an entry that follows from things, and keeps the digest of all such.
    fn derived(&mut self, key: &str, payload: Option<&[u8]>) -> Result<(), StoreError> {
        if let Some(old) = self.state.db.get(key)? {
            self.derived.toggle(Digest::entry(key.as_bytes(), &old));
        }
        match payload {
            Some(p) => {
                let sealed = seal(key, None, p);
                self.derived.toggle(Digest::entry(key.as_bytes(), &sealed));
                self.inner.insert(key, sealed);
            }
            None => self.inner.remove(key),
        }
        Ok(())
    }
}
