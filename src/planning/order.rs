//! In which order a group presents.

use crate::domain::{GroupOrder, MunicipalityCode, OrderRule};

/// A delegation as an order needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// Which.
    pub code: MunicipalityCode,
    /// Population.
    pub population: u32,
    /// Its place in the alphabet of the event's language.
    pub collation: Vec<u8>,
    /// When the first of its people signed up, as a sortable number.
    pub registered: i64,
}

/// The order by a rule. Every speaker is in it exactly once; ties by code.
#[must_use]
pub fn order(speakers: &[Speaker], by: &GroupOrder) -> Vec<MunicipalityCode> {
    let mut all: Vec<&Speaker> = speakers.iter().collect();
    all.sort_by_key(|s| (s.population, s.code));
    match by.rule {
        OrderRule::Size => {}
        OrderRule::SizeDesc => all.reverse(),
        OrderRule::Name => all.sort_by(|a, b| a.collation.cmp(&b.collation)),
        OrderRule::Registered => all.sort_by_key(|s| s.registered),
        OrderRule::Manual => all.sort_by_key(|s| by.order.iter().position(|c| *c == s.code).unwrap_or(usize::MAX)),
    }
    all.into_iter().map(|s| s.code).collect()
}
