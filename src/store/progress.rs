//! How far long work has come, and whether it should go on.

use std::ops::ControlFlow;

use super::error::StoreError;

/// What long work is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Making sled anew from snapshot and journal.
    Rebuild,
    /// Writing a snapshot.
    Snapshot,
    /// Writing a backup.
    Backup,
    /// Proving that a backup restores.
    Prove,
    /// Unpacking a backup.
    Restore,
    /// Holding everything against everything.
    Check,
    /// Copying a workspace out.
    Rescue,
    /// Writing sled's data close together.
    Compact,
    /// Handing letters to a server.
    Send,
    /// Reading a file.
    Read,
    /// Finding who is on a list and where they come from.
    Import,
    /// Saving what has been decided: the one stage that cannot be stopped.
    Save,
}

/// How far it has come, in bytes of what is read or in things; `of` is an estimate and may be passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// So much is done.
    pub done: u64,
    /// Of so much.
    pub of: u64,
}

/// Is told how far work has come; answers whether to go on.
pub type Watch<'w> = &'w dyn Fn(Progress) -> ControlFlow<()>;

/// For work that nobody watches.
pub const UNWATCHED: Watch<'static> = &|_| ControlFlow::Continue(());

/// Counts, and tells about every hundredth part.
pub struct Meter<'w> {
    watch: Watch<'w>,
    progress: Progress,
    next: u64,
}

impl<'w> Meter<'w> {
    /// # Errors
    /// [`StoreError::Cancelled`] when nobody wants it.
    pub fn begin(watch: Watch<'w>, stage: Stage, of: u64) -> Result<Self, StoreError> {
        let mut meter = Self { watch, progress: Progress { stage, done: 0, of }, next: 0 };
        meter.add(0)?;
        Ok(meter)
    }

    /// # Errors
    /// [`StoreError::Cancelled`].
    pub fn add(&mut self, n: u64) -> Result<(), StoreError> {
        self.progress.done += n;
        if self.progress.done < self.next {
            return Ok(());
        }
        self.next = self.progress.done + (self.progress.of / 100).max(1);
        match (self.watch)(self.progress) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(StoreError::Cancelled),
        }
    }
}
