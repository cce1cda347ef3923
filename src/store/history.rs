//! What was done, and what undo and redo do next. Both follow from the journal alone, so they survive a restart.
//!
//! The undo stack is a chain: each deed knows the one below it. A new deed forgets what could be redone.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::journal::Position;
use crate::domain::EventId;

/// What a journal line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Deed {
    /// Something new.
    Do,
    /// Takes line N back.
    Undo(u64),
    /// Does line N again.
    Redo(u64),
    /// The workspace began anew; nothing before it can be undone.
    Begin,
}

impl Deed {
    /// The word in the journal.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::Undo(_) => "undo",
            Self::Redo(_) => "redo",
            Self::Begin => "begin",
        }
    }

    /// The line that it is about, if not itself.
    #[must_use]
    pub const fn target(self) -> Option<u64> {
        match self {
            Self::Do | Self::Begin => None,
            Self::Undo(t) | Self::Redo(t) => Some(t),
        }
    }
}

/// One line as history shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryEntry {
    /// Its number.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: String,
    /// What, in the words of the one who did it.
    pub label: String,
    /// Kind.
    pub deed: Deed,
    /// Whether it has been taken back.
    pub undone: bool,
    /// What undo takes back after this one.
    pub(super) below: Option<u64>,
    /// What redo does after this one.
    pub(super) redo_below: Option<u64>,
    /// The journal segment that holds it (the number in its file name).
    pub(super) segment: u64,
    /// Where in the segment it begins, in bytes.
    pub(super) offset: u64,
    /// Its length in bytes with the line end.
    pub(super) length: u64,
    /// Events whose own facts, groups or schedule it changed.
    #[serde(default)]
    pub(super) touched: Vec<EventId>,
}

impl HistoryEntry {
    /// A line that has just been written.
    pub(super) fn new(seq: u64, at: DateTime<Utc>, by: &str, label: &str, deed: Deed, place: Position) -> Self {
        let Position { segment, offset, length } = place;
        Self { seq, at, by: by.to_owned(), label: label.to_owned(), deed, undone: false, below: None, redo_below: None, segment, offset, length, touched: Vec::new() }
    }
}

/// The two ends that undo and redo pull at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ends {
    pub undo: Option<u64>,
    pub redo: Option<u64>,
}

impl Ends {
    /// Takes in a new line. `target` is the entry that it undoes or redoes; what must be stored again is changed in place.
    pub fn follow(&mut self, entry: &mut HistoryEntry, target: Option<&mut HistoryEntry>) {
        match (entry.deed, target) {
            (Deed::Undo(t), Some(target)) => {
                self.undo = target.below;
                target.redo_below = self.redo;
                target.undone = true;
                self.redo = Some(t);
            }
            (Deed::Redo(t), Some(target)) => {
                self.redo = target.redo_below;
                target.below = self.undo;
                target.undone = false;
                self.undo = Some(t);
            }
            _ => {
                entry.below = self.undo;
                self.undo = Some(entry.seq);
                self.redo = None;
            }
        }
    }
}
