//! How a forum really went: for each group what comes in which order, how long each part was given, what was skipped. Actual times follow from it; they feed
//! the fairness of later orders.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use super::{EventId, Piece, SlotKind};

/// One piece of a group's session as it is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunItem {
    /// What.
    pub kind: SlotKind,
    /// Who presents.
    pub piece: Option<Piece>,
    /// The title of the part of the programme that it is, where the event has no group session.
    pub part: Option<String>,
    /// When it was to start, local time.
    pub planned: NaiveTime,
    /// Seconds that it was planned for.
    pub length: u32,
    /// Seconds between the one before and it, as planned: a changeover.
    pub gap: u32,
    /// Seconds that it is given, or took.
    pub given: u32,
    /// When it began, where somebody said so; else it follows from what comes before.
    pub begun: Option<NaiveTime>,
    /// It is left out.
    pub skipped: bool,
}

/// A group's session as it is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupRun {
    /// When the first piece begins, local time: later than planned when what came before took longer.
    pub start: NaiveTime,
    /// In the order in which they come.
    pub items: Vec<RunItem>,
}

/// An event as it is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// Which event.
    pub event: EventId,
    /// By which release it was begun; none for a draft.
    pub release: Option<u16>,
    /// Something has gone otherwise than planned; until then it follows what is announced.
    pub touched: bool,
    /// One for each group, in order; a single one for a programme without a group session.
    pub groups: Vec<GroupRun>,
}
