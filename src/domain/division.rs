//! A stored division of an event's municipalities into groups.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::words::word_enum;
use super::{DivisionId, EventId, MunicipalityCode, RegistrationId};

word_enum! {
    /// The rule that a division was made by.
    pub enum Strategy { Natural = "natural", Even = "even", Bands = "bands", Previous = "previous", Manual = "manual" }
}

/// A group's number, from 1: group 1 has the smallest municipalities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct GroupNumber(u16);

impl GroupNumber {
    /// From the number that people see; `None` for 0.
    #[must_use]
    pub fn new(number: u16) -> Option<Self> {
        (number > 0).then_some(Self(number))
    }

    /// Of the group at a position from 0.
    #[must_use]
    pub fn at(index: usize) -> Self {
        Self(u16::try_from(index + 1).unwrap_or(u16::MAX))
    }

    /// The number that people see.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }

    /// The position from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize - 1
    }
}

/// A municipality's place in a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Which municipality.
    pub code: MunicipalityCode,
    /// The population that the division was made with.
    pub population: u32,
    /// Stays where it is, whatever a strategy says.
    pub pinned: bool,
}

/// A group.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Group {
    /// Name, or empty for "Group N" in the reader's language.
    pub name: String,
    /// Who leads it, or empty.
    pub chair: String,
    /// Its own room or link, or empty.
    pub room: String,
    /// Its municipalities, smallest first (ties by code).
    pub members: Vec<Member>,
    /// Registrations from others than municipalities, placed by hand.
    pub guests: Vec<RegistrationId>,
}

impl Group {
    /// Puts members into the order in which they are shown and stored: by population, then by code.
    pub fn sort(&mut self) {
        self.members.sort_by_key(|m| (m.population, m.code));
    }
}

/// A division.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Division {
    /// Identity.
    pub id: DivisionId,
    /// Of which event.
    pub event: EventId,
    /// Rule.
    pub strategy: Strategy,
    /// Date of the population figures.
    pub register_date: NaiveDate,
    /// The earlier event whose division it came from or is compared with.
    pub previous: Option<EventId>,
    /// The limit that it was made with.
    pub max: u16,
    /// Groups in order.
    pub groups: Vec<Group>,
}

impl Division {
    /// Where a municipality is.
    #[must_use]
    pub fn group_of(&self, code: MunicipalityCode) -> Option<GroupNumber> {
        self.groups.iter().position(|g| g.members.iter().any(|m| m.code == code)).map(GroupNumber::at)
    }
}
