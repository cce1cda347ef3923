//! The draft of an event's slot schedule: in which order each group presents, and what of it is settled by hand. Times follow from the programme; only those
//! that are kept as announced are stored.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use super::words::word_enum;
use super::{EventId, MunicipalityCode, RegistrationId};

/// What a group consists of, and who can have a slot: a municipality's delegation, or a guest. Written `SE-1435` or `guest:` with the registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Piece {
    /// A municipality with its people.
    Municipality(MunicipalityCode),
    /// Somebody from elsewhere.
    Guest(RegistrationId),
}

const GUEST: &str = "guest:";

impl Piece {
    /// The municipality, where it is one.
    #[must_use]
    pub const fn municipality(self) -> Option<MunicipalityCode> {
        if let Self::Municipality(code) = self { Some(code) } else { None }
    }
}

impl fmt::Display for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Municipality(code) => code.fmt(f),
            Self::Guest(id) => write!(f, "{GUEST}{id}"),
        }
    }
}

impl From<Piece> for String {
    fn from(p: Piece) -> Self {
        p.to_string()
    }
}

impl FromStr for Piece {
    type Err = super::CodeError;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        match s.strip_prefix(GUEST) {
            Some(id) => id.parse().map(Self::Guest).map_err(|_| super::CodeError(s.to_owned())),
            None => s.parse().map(Self::Municipality),
        }
    }
}

impl TryFrom<String> for Piece {
    type Error = super::CodeError;
    fn try_from(s: String) -> Result<Self, Self::Error> {
        s.parse()
    }
}

word_enum! {
    /// How a group's order is made.
    pub enum OrderRule {
        /// Who spoke late at earlier forums speaks early.
        Fair = "fair",
        Size = "size",
        SizeDesc = "size-desc",
        Name = "name",
        Registered = "registered",
        /// By lot, the same again for the same seed.
        Shuffle = "shuffle",
        Manual = "manual",
    }
}

word_enum! {
    /// What happens in a piece of a group session.
    pub enum SlotKind {
        /// Somebody presents.
        Presentation = "presentation",
        /// The session's break.
        Break = "break",
        /// A pause of one group, put in by hand.
        Pause = "pause",
        /// Discussion at the end.
        Discussion = "discussion",
        /// A time that was announced for somebody who is not there any more.
        Free = "free",
    }
}

/// A presenter who has another length than the session's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnLength {
    /// Who.
    pub piece: Piece,
    /// Minutes.
    pub minutes: u16,
}

/// A pause that one group makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// Before the presentation at this position, from 0. It stays there, whoever presents.
    pub before: u16,
    /// Minutes.
    pub minutes: u16,
}

/// A piece of a group session at its time: as it was announced, or is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimedSlot {
    /// Local start on the event's day.
    pub start: NaiveTime,
    /// Local end, not included.
    pub end: NaiveTime,
    /// What.
    pub kind: SlotKind,
    /// Who presents.
    pub piece: Option<Piece>,
    /// The registration of the person who presents, where somebody is named.
    pub presenter: Option<RegistrationId>,
}

/// The order within one group.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GroupOrder {
    /// The rule; `Manual` once somebody has moved a slot; none for the usual one: fair where there were forums before, else by size.
    pub rule: Option<OrderRule>,
    /// For `Manual`: the order. Presenters that are not named come after, by size.
    pub order: Vec<Piece>,
    /// For `Shuffle`: the seed.
    #[serde(default)]
    pub seed: Option<u32>,
    /// Presenters with a length of their own.
    #[serde(default)]
    pub lengths: Vec<OwnLength>,
    /// Pauses of this group.
    #[serde(default)]
    pub pauses: Vec<Pause>,
    /// Times that stay as announced, in order of time; empty when times follow from the order.
    #[serde(default)]
    pub kept: Vec<TimedSlot>,
}

impl GroupOrder {
    /// The length that a presenter has other than the session's, in minutes.
    #[must_use]
    pub fn length_of(&self, piece: Piece) -> Option<u16> {
        self.lengths.iter().find(|l| l.piece == piece).map(|l| l.minutes)
    }

    /// The minutes of the pause before a position, from 0.
    #[must_use]
    pub fn pause_before(&self, position: usize) -> u16 {
        self.pauses.iter().filter(|p| usize::from(p.before) == position).map(|p| p.minutes).sum()
    }
}

/// The draft schedule of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// Of which event.
    pub event: EventId,
    /// One entry per group of the division, in the same order; a missing one means the default.
    pub groups: Vec<GroupOrder>,
}
