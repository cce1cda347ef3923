//! `natural` and `even`: the least spread over all divisions into ranges of the sorted list, found exactly by dynamic programming.
//!
//! In one dimension the least sum of squares is always reached by ranges (Fisher 1958), so looking at ranges loses nothing. Pinned delegations count in their
//! group; the others form ranges in group order.

use super::limits::{Limits, LimitsError, Sizes};
use super::{Delegation, Groups, sorted};

/// The division with the least spread, group sizes within the limits. Ties: more even sizes first, then the smaller list of sizes.
///
/// # Errors
/// [`LimitsError`] when no division satisfies the limits.
pub fn natural(delegations: &[Delegation], limits: Limits) -> Result<Groups, LimitsError> {
    divide(delegations, limits.sizes(delegations.len())?)
}

/// The least spread among divisions whose sizes differ by at most one.
///
/// # Errors
/// As for [`natural`].
pub fn even(delegations: &[Delegation], limits: Limits) -> Result<Groups, LimitsError> {
    let n = delegations.len();
    let sizes = limits.sizes(n)?;
    divide(delegations, Sizes { min: n / sizes.groups, max: n.div_ceil(sizes.groups), ..sizes })
}

/// Two spreads nearer than this are the same: the figures are sums of a few hundred squares below 10, so rounding stays far below it.
const SAME: f64 = 1e-11;

/// What a way of dividing the rest of the list costs.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Cost {
    spread: f64,
    /// Sum of the squared sizes: the smaller, the more even.
    uneven: usize,
}

impl Cost {
    const NEVER: Self = Self { spread: f64::INFINITY, uneven: usize::MAX };

    fn is_less_than(self, other: Self) -> bool {
        if (self.spread - other.spread).abs() > SAME { self.spread < other.spread } else { self.uneven < other.uneven }
    }
}

/// Running sums of x and x squared, so that the spread of a range together with a group's pinned members is found in one step.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    n: usize,
    x: f64,
    xx: f64,
}

impl Sums {
    fn with(self, x: f64) -> Self {
        Self { n: self.n + 1, x: self.x + x, xx: self.xx + x * x }
    }

    #[expect(clippy::cast_precision_loss, reason = "numbers of municipalities are far below 2^52")]
    fn spread(self) -> f64 {
        if self.n == 0 { 0.0 } else { (self.xx - self.x * self.x / self.n as f64).max(0.0) }
    }
}

fn divide(delegations: &[Delegation], sizes: Sizes) -> Result<Groups, LimitsError> {
    let all = sorted(delegations);
    if sizes.groups > all.len() {
        return Err(LimitsError::TooFew { n: all.len(), groups: sizes.groups, min: 1, enough_groups: all.len(), enough_min: 0 });
    }
    #[expect(clippy::cast_precision_loss, reason = "numbers of municipalities are far below 2^52")]
    let middle = all.iter().map(Delegation::x).sum::<f64>() / all.len().max(1) as f64;
    let mut groups: Groups = vec![Vec::new(); sizes.groups];
    for d in all.iter().filter(|d| d.pinned.is_some()) {
        let Some(number) = d.pinned else { continue };
        let group = groups.get_mut(number.index()).ok_or_else(|| beyond(&all, number, sizes.groups))?;
        group.push(d.clone());
        if group.len() > sizes.max {
            let pinned = all.iter().filter(|o| o.pinned == Some(number)).count();
            return Err(LimitsError::TooManyPinned { group: number.get(), pinned, max: sizes.max });
        }
    }
    let free: Vec<Delegation> = all.iter().filter(|d| d.pinned.is_none()).cloned().collect();
    // Distances from the common mean keep the sums small, and so the rounding.
    let mut sums = vec![Sums::default()];
    for d in &free {
        sums.push(sums.last().copied().unwrap_or_default().with(d.x() - middle));
    }
    let pinned: Vec<Sums> = groups.iter().map(|g| g.iter().fold(Sums::default(), |s, d| s.with(d.x() - middle))).collect();
    let lengths = Search { sums: &sums, pinned: &pinned, sizes }.best().ok_or(LimitsError::TooFew {
        n: all.len(),
        groups: sizes.groups,
        min: sizes.min,
        // Pins take what the others would need.
        enough_groups: sizes.groups.saturating_sub(1).max(1),
        enough_min: (0..sizes.min).rev().find(|min| pinned.iter().map(|p| p.n.max(*min)).sum::<usize>() <= all.len()).unwrap_or(0),
    })?;
    let mut rest = free.into_iter();
    for (group, length) in groups.iter_mut().zip(lengths) {
        group.extend(rest.by_ref().take(length));
        group.sort_by_key(|d| (d.population, d.code));
    }
    Ok(groups)
}

fn beyond(all: &[Delegation], number: crate::domain::GroupNumber, groups: usize) -> LimitsError {
    LimitsError::PinnedBeyond { group: number.get(), pinned: all.iter().filter(|o| o.pinned == Some(number)).count(), groups }
}

/// The dynamic programme: best[k][i] is the cheapest way to give the delegations from i on to the groups from k on.
struct Search<'s> {
    sums: &'s [Sums],
    pinned: &'s [Sums],
    sizes: Sizes,
}

impl Search<'_> {
    /// How many of the sorted, unpinned delegations each group takes; `None` when the pins leave no way.
    fn best(&self) -> Option<Vec<usize>> {
        let (n, k) = (self.sums.len() - 1, self.pinned.len());
        let mut next = vec![Cost::NEVER; n + 1];
        *next.last_mut()? = Cost { spread: 0.0, uneven: 0 };
        let mut takes = vec![vec![usize::MAX; n + 1]; k];
        for group in (0..k).rev() {
            let mut this = vec![Cost::NEVER; n + 1];
            for (from, (slot, take)) in this.iter_mut().zip(takes.get_mut(group)?).enumerate() {
                (*slot, *take) = self.cheapest(group, from, &next)?;
            }
            next = this;
        }
        if next.first()?.spread.is_infinite() {
            return None;
        }
        let mut from = 0;
        let follow = |t: &Vec<usize>| {
            let length = *t.get(from)?;
            from += length;
            Some(length)
        };
        takes.iter().map(follow).collect()
    }

    /// The cheapest number for one group to take from one place on. Smaller numbers are tried first, so that of equal ways the smaller list of sizes stays.
    fn cheapest(&self, group: usize, from: usize, next: &[Cost]) -> Option<(Cost, usize)> {
        let pinned = self.pinned.get(group)?;
        let least = self.sizes.min.saturating_sub(pinned.n);
        let most = (self.sizes.max - pinned.n).min(next.len() - 1 - from);
        let start = self.sums.get(from)?;
        let (mut best, mut take) = (Cost::NEVER, usize::MAX);
        for length in least..=most {
            let (end, after) = (self.sums.get(from + length)?, next.get(from + length)?);
            if after.spread.is_infinite() {
                continue;
            }
            let here = Sums { n: pinned.n + length, x: pinned.x + end.x - start.x, xx: pinned.xx + end.xx - start.xx };
            let cost = Cost { spread: here.spread() + after.spread, uneven: after.uneven + here.n * here.n };
            if cost.is_less_than(best) {
                (best, take) = (cost, length);
            }
        }
        Some((best, take))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Country, GroupNumber, MunicipalityCode};
    use crate::planning::division::spread;
    use proptest::prelude::*;

    fn delegations(populations: &[u32]) -> Vec<Delegation> {
        let code = |i: usize| MunicipalityCode::new(Country::Se, &format!("{:04}", i + 1)).unwrap();
        populations.iter().enumerate().map(|(i, p)| Delegation { code: code(i), population: *p, pinned: None }).collect()
    }

    /// Every way to cut a sorted list into K ranges.
    fn brute(all: &[Delegation], sizes: Sizes) -> f64 {
        fn go(rest: &[Delegation], groups: usize, sizes: Sizes) -> f64 {
            if groups == 0 {
                return if rest.is_empty() { 0.0 } else { f64::INFINITY };
            }
            (sizes.min..=sizes.max.min(rest.len())).map(|l| spread(&[rest[..l].to_vec()]) + go(&rest[l..], groups - 1, sizes)).fold(f64::INFINITY, f64::min)
        }
        go(&sorted(all), sizes.groups, sizes)
    }

    #[test]
    fn all_of_one_size_is_divided_evenly() {
        let groups = natural(&delegations(&[5000; 10]), Limits { groups: Some(3), max: 5, min: None }).unwrap();
        let lengths: Vec<_> = groups.iter().map(Vec::len).collect();
        assert_eq!(lengths, [3, 3, 4]);
    }

    #[test]
    fn a_pin_holds_and_counts() {
        let mut all = delegations(&[100, 200, 300, 10_000, 20_000, 30_000]);
        all[0].pinned = GroupNumber::new(2);
        let groups = natural(&all, Limits { groups: Some(2), max: 4, min: None }).unwrap();
        assert!(groups[1].iter().any(|d| d.population == 100));
        assert_eq!(groups.iter().map(Vec::len).collect::<Vec<_>>(), [2, 4]);
        all[1].pinned = GroupNumber::new(5);
        assert!(matches!(natural(&all, Limits { groups: Some(2), max: 4, min: None }), Err(LimitsError::PinnedBeyond { group: 5, .. })));
    }

    proptest! {
        #[test]
        fn no_division_has_less_spread(populations in prop::collection::vec(1u32..2_000_000, 1..11), k in 1usize..5, slack in 0usize..4) {
            let all = delegations(&populations);
            let max = populations.len().div_ceil(k) + slack;
            let Ok(sizes) = (Limits { groups: Some(k), max, min: None }).sizes(all.len()) else { return Ok(()) };
            let found = natural(&all, Limits { groups: Some(k), max, min: None }).unwrap();
            prop_assert!((spread(&found) - brute(&all, sizes)).abs() < 1e-9);
            prop_assert_eq!(found.iter().map(Vec::len).sum::<usize>(), all.len());
            prop_assert!(found.iter().all(|g| (sizes.min..=sizes.max).contains(&g.len())));
            let mut turned = all.clone();
            turned.reverse();
            prop_assert_eq!(natural(&turned, Limits { groups: Some(k), max, min: None }).unwrap(), found);
            let fair = even(&all, Limits { groups: Some(k), max, min: None }).unwrap();
            let lengths: Vec<_> = fair.iter().map(Vec::len).collect();
            prop_assert!(lengths.iter().max().unwrap() - lengths.iter().min().unwrap() <= 1);
        }
    }
}
