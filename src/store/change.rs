//! A change set: what was, what shall be, for each key. Every change of state is one.

use super::record::{Key, Record};

/// One thing before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where.
    pub key: Key,
    /// Before; `None` when it did not exist.
    pub old: Option<Record>,
    /// After; `None` when it is taken away.
    pub new: Option<Record>,
}

/// What is done in one step, saved in one step, undone in one step. Keys in order, each once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChangeSet {
    changes: Vec<Change>,
}

impl ChangeSet {
    /// The changes, in key order.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Whether nothing would change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// What takes it back.
    #[must_use]
    pub fn inverted(self) -> Self {
        let swap = |c: Change| Change { key: c.key, old: c.new, new: c.old };
        Self { changes: self.changes.into_iter().map(swap).collect() }
    }

    pub(super) fn from_changes(changes: Vec<Change>) -> Self {
        Self { changes }
    }
}
