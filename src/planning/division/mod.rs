//! Dividing delegations into groups by size. Terms and rules: a delegation is what is placed; x is the logarithm (base 10) of its municipality's population;
//! the spread of a division is the sum over groups of the squared distances of x from the group's mean.

mod bands;
mod contiguous;
mod limits;
mod previous;
mod proposal;

pub use bands::{BandPreset, bands};
pub use contiguous::{even, natural};
pub use limits::{Limits, LimitsError, Sizes};
pub use previous::{Before, Moved, previous};
pub use proposal::{Change, ChangeKind, Proposal, Summary, compare, spread, summary};

use crate::domain::{GroupNumber, MunicipalityCode};

/// What is placed: all confirmed people of one municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegation {
    /// Its municipality.
    pub code: MunicipalityCode,
    /// That municipality's population.
    pub population: u32,
    /// The group that it must stay in.
    pub pinned: Option<GroupNumber>,
}

impl Delegation {
    /// log10 of the population; an unknown population counts as 1.
    #[must_use]
    pub fn x(&self) -> f64 {
        f64::from(self.population.max(1)).log10()
    }
}

/// Groups of delegations: group 1 first, each smallest first.
pub type Groups = Vec<Vec<Delegation>>;

/// By size, ties by code: the order that every strategy starts from, whatever order the input came in.
fn sorted(delegations: &[Delegation]) -> Vec<Delegation> {
    let mut all = delegations.to_vec();
    all.sort_by_key(|d| (d.population, d.code));
    all
}
