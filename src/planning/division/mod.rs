//! Dividing delegations into groups by size. Terms and rules: a delegation is what is placed; x is the logarithm (base 10) of its municipality's population;
//! the spread of a division is the sum over groups of the squared distances of x from the group's mean.
//!
//! ```
//! use dialogforum::domain::{Country, MunicipalityCode};
//! use dialogforum::planning::division::{Delegation, Limits, natural};
//!
//! let delegation = |digits, population| Delegation { code: MunicipalityCode::new(Country::Se, digits).unwrap(), population, pinned: None };
//! let all = [delegation("1480", 613_278), delegation("1438", 4_571), delegation("1490", 115_238), delegation("1447", 4_949)];
//! let groups = natural(&all, Limits { groups: Some(2), max: 3, min: None }).unwrap();
//! let populations: Vec<Vec<u32>> = groups.iter().map(|g| g.iter().map(|d| d.population).collect()).collect();
//! assert_eq!(populations, [[4_571, 4_949], [115_238, 613_278]]);
//! ```

mod bands;
mod contiguous;
mod limits;
mod place;
mod previous;
mod proposal;

pub use bands::{BandPreset, bands};
pub use contiguous::{even, natural};
pub use limits::{Limits, LimitsError, Sizes};
pub use place::place;
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
