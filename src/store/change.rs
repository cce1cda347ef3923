//! A change set: what was, what shall be, for each key. Every change of state is one.

use std::collections::BTreeMap;

use super::error::StoreError;
use super::record::{Key, Record, Stored};
use super::state::State;

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

/// A change set in the making, on top of a state. What was put is read back before what is stored.
pub struct Draft<'s> {
    state: &'s State,
    new: BTreeMap<Key, Option<Record>>,
}

impl<'s> Draft<'s> {
    /// An empty one.
    #[must_use]
    pub fn new(state: &'s State) -> Self {
        Self { state, new: BTreeMap::new() }
    }

    /// Adds or replaces a thing.
    pub fn put<T: Stored>(&mut self, value: T) {
        self.new.insert(value.key(), Some(value.into_record()));
    }

    /// Takes a thing away.
    pub fn remove(&mut self, key: Key) {
        self.new.insert(key, None);
    }

    /// The change set: only what really differs from the state.
    ///
    /// # Errors
    /// When the state cannot be read.
    pub fn finish(self) -> Result<ChangeSet, StoreError> {
        let mut changes = Vec::with_capacity(self.new.len());
        for (key, new) in self.new {
            let old = self.state.record(&key)?;
            if old != new {
                changes.push(Change { key, old, new });
            }
        }
        Ok(ChangeSet { changes })
    }
}
