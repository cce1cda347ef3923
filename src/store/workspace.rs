//! An open workspace: the only place where state changes.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::apply::{Weighed, apply, count};
use super::change::ChangeSet;
use super::error::{ReadOnly, StoreError};
use super::fault::Fault;
use super::head::{EVERY, Head};
use super::history::{Deed, HistoryEntry};
use super::incidents;
use super::journal::{Journal, Position};
use super::line::{self, Line, Texts};
use super::lock::Lock;
use super::record::Key;
use super::state::{Meta, State};
use super::verify::Verification;

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
    /// Where its documents lie; of a copy, where those of the original do.
    pub(super) documents: PathBuf,
    pub(super) state: State,
    pub(super) journal: Journal,
    pub(super) meta: Meta,
    pub(super) lock: Lock,
    /// Why nothing more is saved, if so.
    pub(super) broken: Option<ReadOnly>,
    /// How far the check in the background has come, where one is due.
    pub(super) verification: Option<Verification>,
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
    pub fn read_only(&self) -> Option<&ReadOnly> {
        self.broken.as_ref()
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
        self.may_write()?;
        let target = self.meta.ends.undo.ok_or(StoreError::NothingTo("undo"))?;
        let set = self.changes_of(target)?.inverted();
        self.write(&set, stamp, Deed::Undo(target))
    }

    /// What undo would take back, change by change; `None` when there is nothing.
    ///
    /// # Errors
    /// When the line cannot be read.
    pub fn next_undone(&self) -> Result<Option<ChangeSet>, StoreError> {
        self.meta.ends.undo.map(|seq| self.changes_of(seq)).transpose()
    }

    /// Does again what was taken back last.
    ///
    /// # Errors
    /// As for [`Workspace::commit`], and [`StoreError::NothingTo`].
    pub fn redo(&mut self, stamp: Stamp) -> Result<Receipt, StoreError> {
        self.may_write()?;
        let target = self.meta.ends.redo.ok_or(StoreError::NothingTo("redo"))?;
        let set = self.changes_of(target)?;
        self.write(&set, stamp, Deed::Redo(target))
    }

    fn changes_of(&self, seq: u64) -> Result<ChangeSet, StoreError> {
        let damaged = |what| StoreError::damaged(self.journal.folder(), what);
        let entry = self.state.history_entry(seq)?.ok_or_else(|| damaged(Fault::LineMissing(seq)))?;
        let text = self.journal.read(Position { segment: entry.segment, offset: entry.offset, length: entry.length })?;
        let (line, _) = line::parse(&text).map_err(|what| damaged(Fault::line(entry.segment, entry.offset, what)))?;
        if line.seq != seq {
            return Err(damaged(Fault::LineMissing(seq)));
        }
        line::typed(&line.changes).map_err(damaged)
    }

    fn write(&mut self, set: &ChangeSet, stamp: Stamp, deed: Deed) -> Result<Receipt, StoreError> {
        self.may_write()?;
        let texts = Texts::of(set).map_err(|e| StoreError::State(e.to_string()))?;
        let mut next = self.meta;
        let weighed = self.weigh(set, &texts, &mut next)?;
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
        let (text, hash) = line::sealed(&line).map_err(|e| StoreError::State(e.to_string()))?;
        next.hash = hash;
        let position = self.journal.append(next.seq, &text).map_err(|e| self.break_off(e))?;
        let receipt = Receipt { seq: next.seq, label: line.label.clone(), touched: set.changes().iter().map(|c| c.key.clone()).collect() };
        let entry = HistoryEntry::new(line.seq, line.at, &line.by, &line.label, deed, position);
        drop(texts);
        // From here on it is saved, whatever sled does: a state that could not follow is rebuilt at the next opening.
        let seen = self.verification.as_mut();
        let followed = contained(|| apply(&self.state, &mut next, set, &weighed, entry, seen));
        if let Err(e) = followed {
            self.break_off(e);
        }
        self.meta = next;
        if next.seq.is_multiple_of(EVERY) {
            let _ = Head::new(next.tail()).write(&self.folder);
        }
        Ok(receipt)
    }

    /// Whether anything may be written.
    pub(super) fn may_write(&self) -> Result<(), StoreError> {
        self.broken.clone().map_or(Ok(()), |why| Err(StoreError::ReadOnly(why)))
    }

    /// Checks that everything is as the change set says, and weighs what will be; digest and number of things follow.
    pub(super) fn weigh(&self, set: &ChangeSet, texts: &Texts, next: &mut Meta) -> Result<Vec<Weighed>, StoreError> {
        let mut out = Vec::with_capacity(set.changes().len());
        for (change, text) in set.changes().iter().zip(texts.changes()) {
            let standing = self.state.standing(&change.key)?;
            if standing.as_ref().map(|s| &s.record) != change.old.as_ref() {
                return Err(StoreError::Stale(change.key.as_str().to_owned()));
            }
            let weighed = Weighed { old: standing.map(|s| (s.stamp, s.bytes)), new: text.new.map(|raw| line::stamp(&change.key, raw)) };
            count(next, &weighed);
            out.push(weighed);
        }
        Ok(out)
    }

    /// Nothing more is written: after a failed write, only a new opening knows what is on disk.
    pub(super) fn break_off(&mut self, e: StoreError) -> StoreError {
        incidents::note(&self.folder, incidents::Incident::WriteFailed(&e));
        self.broken.get_or_insert(e.cause());
        e
    }
}

std::thread_local! {
    static CONTAINED: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}

/// Whether a panic of this thread is caught here and becomes an error.
#[must_use]
pub fn panics_are_contained() -> bool {
    CONTAINED.get() > 0
}

/// sled panics where its files are broken; that is an error like any other.
pub(super) fn contained<T>(work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
    struct Within;
    impl Drop for Within {
        fn drop(&mut self) {
            CONTAINED.set(CONTAINED.get() - 1);
        }
    }
    CONTAINED.set(CONTAINED.get() + 1);
    let _within = Within;
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).unwrap_or_else(|_| Err(StoreError::State(Fault::Sled(String::new()).to_string())))
}

impl Drop for Workspace {
    fn drop(&mut self) {
        let whole = self.state.close().is_ok() && self.broken.is_none() && Head::new(self.meta.tail()).write(&self.folder).is_ok();
        if whole {
            self.lock.leave_clean();
        }
    }
}
