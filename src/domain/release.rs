//! Releases: schedules as they were announced. Numbered from 1, dated, never changed. They name presenters by their registration, so that whoever is
//! forgotten is forgotten here as well.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{EventId, GroupNumber, Part, Piece, TimedSlot, Wall};

/// A group as it was announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleasedGroup {
    /// Number.
    pub number: GroupNumber,
    /// Its own name then, or empty.
    pub name: String,
    /// Its room or link then, or empty.
    pub room: String,
    /// Who led it then, or empty.
    pub chair: String,
    /// What happened in it, in order of time.
    pub slots: Vec<TimedSlot>,
}

impl ReleasedGroup {
    /// Who presents, in order.
    pub fn presenters(&self) -> impl Iterator<Item = Piece> + '_ {
        self.slots.iter().filter_map(|s| s.piece)
    }
}

/// A schedule as it was announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// Of which event.
    pub event: EventId,
    /// From 1.
    pub number: u16,
    /// When.
    pub at: DateTime<Utc>,
    /// When the event was to begin then.
    pub start: Wall,
    /// The programme then.
    pub programme: Vec<Part>,
    /// Groups in order; none where the event has no group session.
    pub groups: Vec<ReleasedGroup>,
    /// The kinds of conflicts that were acknowledged, with how many of each.
    pub acknowledged: Vec<(String, u32)>,
}

impl Release {
    /// Where somebody presents.
    #[must_use]
    pub fn slot_of(&self, piece: Piece) -> Option<(GroupNumber, TimedSlot)> {
        self.groups.iter().find_map(|g| g.slots.iter().find(|s| s.piece == Some(piece)).map(|s| (g.number, *s)))
    }
}
