//! The delegations of an event: for each municipality, its confirmed people. One pass over the event's registrations.

use std::collections::{BTreeMap, BTreeSet};

use super::office::Desk;
use super::refusal::Refusal;
use crate::domain::{Division, EventId, MunicipalityCode, Registration};
use crate::planning::division::Delegation;

/// The people of a delegation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct People {
    /// Registrations, in queue order.
    pub registrations: Vec<Registration>,
}

impl People {
    /// How many come, parties counted.
    #[must_use]
    pub fn count(&self) -> usize {
        self.registrations.iter().map(|r| usize::from(r.seats)).sum()
    }

    /// The one who presents, if somebody is named.
    #[must_use]
    pub fn presenter(&self) -> Option<&Registration> {
        self.registrations.iter().find(|r| r.presenting.is_some())
    }
}

/// Everybody who takes part, by municipality; and the guests, who come from no municipality.
///
/// # Errors
/// When the state cannot be read.
pub fn delegations(desk: &Desk<'_>, event: EventId) -> Result<(BTreeMap<MunicipalityCode, People>, Vec<Registration>), Refusal> {
    Ok(by_municipality(desk.state.registrations(event)?.into_iter().filter(|r| r.state.takes_part()).collect()))
}

/// Registrations by municipality, in queue order; and those from elsewhere.
pub(super) fn by_municipality(mut all: Vec<Registration>) -> (BTreeMap<MunicipalityCode, People>, Vec<Registration>) {
    let mut by_municipality: BTreeMap<MunicipalityCode, People> = BTreeMap::new();
    let mut guests = Vec::new();
    all.sort_by_key(Registration::queue_order);
    for r in all {
        match r.municipality() {
            Some(code) => by_municipality.entry(code).or_default().registrations.push(r),
            None => guests.push(r),
        }
    }
    (by_municipality, guests)
}

/// The delegations as a strategy takes them, with the pins of the division that stands.
#[must_use]
pub fn to_divide(desk: &Desk<'_>, codes: impl Iterator<Item = MunicipalityCode>, standing: Option<&Division>) -> Vec<Delegation> {
    let pins: BTreeSet<MunicipalityCode> = standing.iter().flat_map(|d| &d.groups).flat_map(|g| &g.members).filter(|m| m.pinned).map(|m| m.code).collect();
    let one = |code| Delegation { code, population: desk.register.get(code).map_or(0, |m| m.population), pinned: standing.filter(|_| pins.contains(&code)).and_then(|d| d.group_of(code)) };
    codes.map(one).collect()
}
