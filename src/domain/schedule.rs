//! The draft of an event's slot schedule: in which order each group presents. Times follow from the programme and are never stored in a draft.

use serde::{Deserialize, Serialize};

use super::words::word_enum;
use super::{EventId, MunicipalityCode};

word_enum! {
    /// How a group's order is made.
    pub enum OrderRule { Size = "size", SizeDesc = "size-desc", Name = "name", Registered = "registered", Manual = "manual" }
}

/// The order within one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupOrder {
    /// The rule; `Manual` once somebody has moved a slot.
    pub rule: OrderRule,
    /// For `Manual`: the order. Members that are not named come after, by size.
    pub order: Vec<MunicipalityCode>,
}

impl Default for GroupOrder {
    fn default() -> Self {
        Self { rule: OrderRule::Size, order: Vec::new() }
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
