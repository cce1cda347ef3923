//! How many groups, how many in each.

/// What the coordinator or the schedule demands; `None` where nothing is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Limits {
    /// Number of groups.
    pub groups: Option<usize>,
    /// Most delegations in a group.
    pub max: usize,
    /// Fewest delegations in a group.
    pub min: Option<usize>,
}

/// Limits that hold together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sizes {
    /// Number of groups.
    pub groups: usize,
    /// Fewest in a group.
    pub min: usize,
    /// Most in a group.
    pub max: usize,
}

/// Limits that no division can satisfy, with the nearest that works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LimitsError {
    /// Nobody to divide.
    #[error("there is no municipality to divide")]
    Nobody,
    /// A group of none.
    #[error("a group of at most 0 holds nobody; {n} municipalities need at least 1")]
    MaxZero {
        /// Delegations.
        n: usize,
    },
    /// The fewest is more than the most.
    #[error("at least {min} is more than at most {max}")]
    MinOverMax {
        /// Fewest.
        min: usize,
        /// Most.
        max: usize,
    },
    /// Too few places.
    #[error("{n} municipalities do not fit {groups} groups of at most {max}; {enough_groups} groups, or {enough_max} slots, would")]
    TooMany {
        /// Delegations.
        n: usize,
        /// Groups.
        groups: usize,
        /// Most in a group.
        max: usize,
        /// Groups that would do with this most.
        enough_groups: usize,
        /// Most that would do with this number of groups.
        enough_max: usize,
    },
    /// Too few delegations to fill the groups.
    #[error("{n} municipalities do not fill {groups} groups of at least {min}; {enough_groups} groups, or at least {enough_min}, would")]
    TooFew {
        /// Delegations.
        n: usize,
        /// Groups.
        groups: usize,
        /// Fewest in a group.
        min: usize,
        /// Groups that would be filled.
        enough_groups: usize,
        /// Fewest that would do with this number of groups.
        enough_min: usize,
    },
    /// More pinned in a group than it may hold.
    #[error("{pinned} are pinned to group {group}, which holds at most {max}")]
    TooManyPinned {
        /// The group.
        group: u16,
        /// Pinned there.
        pinned: usize,
        /// Most.
        max: usize,
    },
    /// A pin to a group that there will not be.
    #[error("{pinned} are pinned to group {group}, but there are only {groups} groups")]
    PinnedBeyond {
        /// The group.
        group: u16,
        /// Pinned there.
        pinned: usize,
        /// Groups.
        groups: usize,
    },
}

impl Limits {
    /// The sizes for `n` delegations: K is what is asked for, else the smallest with K times max at least n; min is what is asked for, else n / 2K, rounded up.
    ///
    /// # Errors
    /// [`LimitsError`] when no division can satisfy them.
    pub fn sizes(self, n: usize) -> Result<Sizes, LimitsError> {
        if n == 0 {
            return Err(LimitsError::Nobody);
        }
        if self.max == 0 {
            return Err(LimitsError::MaxZero { n });
        }
        if let Some(min) = self.min.filter(|min| *min > self.max) {
            return Err(LimitsError::MinOverMax { min, max: self.max });
        }
        let enough_groups = n.div_ceil(self.max);
        let groups = self.groups.unwrap_or(enough_groups);
        if groups.saturating_mul(self.max) < n {
            return Err(LimitsError::TooMany { n, groups, max: self.max, enough_groups, enough_max: n.div_ceil(groups.max(1)) });
        }
        let min = self.min.unwrap_or(n.div_ceil(groups.saturating_mul(2))).min(self.max);
        if groups.saturating_mul(min) > n {
            // As many as can be filled, and no fewer than hold everybody.
            let enough_groups = n.checked_div(min).unwrap_or(n).max(enough_groups);
            return Err(LimitsError::TooFew { n, groups, min, enough_groups, enough_min: n / groups });
        }
        Ok(Sizes { groups, min, max: self.max })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_names_what_would_do() {
        let limits = Limits { groups: Some(3), max: 13, min: None };
        let e = limits.sizes(49).unwrap_err();
        assert_eq!(e.to_string(), "49 municipalities do not fit 3 groups of at most 13; 4 groups, or 17 slots, would");
        assert_eq!(Limits { groups: None, max: 13, min: None }.sizes(49), Ok(Sizes { groups: 4, min: 7, max: 13 }));
        assert_eq!(Limits { groups: None, max: 0, min: None }.sizes(4), Err(LimitsError::MaxZero { n: 4 }));
        assert_eq!(Limits { groups: None, max: 3, min: Some(4) }.sizes(4), Err(LimitsError::MinOverMax { min: 4, max: 3 }));
        assert!(matches!(Limits { groups: Some(9), max: 3, min: Some(2) }.sizes(4), Err(LimitsError::TooFew { enough_groups: 2, enough_min: 0, .. })));
    }
}
