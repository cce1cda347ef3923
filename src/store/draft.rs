//! A change set in the making.

use std::collections::BTreeMap;

use super::change::{Change, ChangeSet};
use super::error::StoreError;
use super::record::{Key, Record, Stored};
use super::state::State;

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

    /// Adds or replaces a thing of any kind.
    pub fn put_record(&mut self, record: Record) {
        self.new.insert(record.key(), Some(record));
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
        Ok(ChangeSet::from_changes(changes))
    }
}
