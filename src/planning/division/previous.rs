//! `previous`: everyone stays in the group of the last forum; newcomers are placed by size; somebody moves only where a group is over its limit.
//!
//! Exact and lexicographic: first the fewest who change group, then the least sum, over newcomers and moved, of the distance between x and the group's
//! centre (the mean x of the group's members last time, by today's figures). That is an assignment problem; Kuhn-Munkres solves it.

use std::collections::BTreeMap;

use pathfinding::kuhn_munkres::kuhn_munkres_min;
use pathfinding::matrix::Matrix;

use super::contiguous::natural;
use super::limits::{Limits, LimitsError};
use super::{Delegation, Groups, sorted};
use crate::domain::{GroupNumber, MunicipalityCode};

/// The division of the last forum, as today's municipalities.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Before {
    /// Group by group, with today's populations. A municipality that took in others stands where the largest of them was.
    pub groups: Vec<Vec<(MunicipalityCode, u32)>>,
}

/// What had to be done to the number of groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// Returning delegations that change group.
    pub returning_moved: usize,
    /// Groups that were added because all would not fit, or because more were asked for.
    pub added_groups: usize,
}

/// Fixed point for distances: 10^9 per unit of x keeps sums exact to well below what a figure of population means.
const SCALE: f64 = 1e9;
/// More than all distances together can be (647 municipalities, x below 7), so that one move fewer always counts more.
const MOVE: i64 = 8_000_000_000_000;
/// For places that a pin forbids.
const NEVER: i64 = 1_000 * MOVE;

/// Divides as last time.
///
/// # Errors
/// [`LimitsError`] as for `natural`; also when there was no group last time.
pub fn previous(delegations: &[Delegation], before: &Before, limits: Limits) -> Result<(Groups, Moved), LimitsError> {
    let all = sorted(delegations);
    if all.is_empty() {
        return Err(LimitsError::Nobody);
    }
    let wanted = limits.groups.unwrap_or_else(|| before.groups.len().max(all.len().div_ceil(limits.max.max(1))));
    Limits { groups: Some(wanted), min: Some(0), ..limits }.sizes(all.len())?;
    // More groups than there is anybody for, or than there were, are a slip of the pen.
    let most = all.len().max(before.groups.len());
    if wanted > most {
        return Err(LimitsError::TooFew { n: all.len(), groups: wanted, min: 1, enough_groups: most, enough_min: 0 });
    }
    check_pins(&all, wanted, limits.max)?;
    let mut groups = before.groups.clone();
    while groups.len() < wanted && groups.iter().any(|g| g.len() > 1) {
        split_fullest(&mut groups, &all)?;
    }
    groups.resize(wanted, Vec::new());
    let home: BTreeMap<MunicipalityCode, usize> = groups.iter().enumerate().flat_map(|(i, g)| g.iter().map(move |(code, _)| (*code, i))).collect();
    let placed = assign(&all, &groups, &home, limits.max);
    let first: BTreeMap<MunicipalityCode, usize> = before.groups.iter().enumerate().flat_map(|(i, g)| g.iter().map(move |(code, _)| (*code, i))).collect();
    let returning_moved = all.iter().zip(&placed).filter(|(d, at)| first.get(&d.code).is_some_and(|f| f != *at)).count();
    let mut out: Groups = vec![Vec::new(); wanted];
    for (d, at) in all.into_iter().zip(placed) {
        if let Some(group) = out.get_mut(at) {
            group.push(d);
        }
    }
    Ok((out, Moved { returning_moved, added_groups: wanted.saturating_sub(before.groups.len()) }))
}

fn check_pins(all: &[Delegation], groups: usize, max: usize) -> Result<(), LimitsError> {
    let mut pinned: BTreeMap<GroupNumber, usize> = BTreeMap::new();
    for number in all.iter().filter_map(|d| d.pinned) {
        *pinned.entry(number).or_default() += 1;
    }
    for (number, count) in pinned {
        if number.index() >= groups {
            return Err(LimitsError::PinnedBeyond { group: number.get(), pinned: count, groups });
        }
        if count > max {
            return Err(LimitsError::TooManyPinned { group: number.get(), pinned: count, max });
        }
    }
    Ok(())
}

/// Splits the group that most of today's delegations return to, in two by `natural`; the larger municipalities get the new number.
fn split_fullest(groups: &mut Vec<Vec<(MunicipalityCode, u32)>>, all: &[Delegation]) -> Result<(), LimitsError> {
    let returning = |g: &Vec<(MunicipalityCode, u32)>| g.iter().filter(|(code, _)| all.iter().any(|d| d.code == *code)).count();
    let Some(fullest) = (0..groups.len()).max_by_key(|&i| groups.get(i).map(|g| (g.len() > 1, returning(g), std::cmp::Reverse(i)))) else { return Ok(()) };
    let Some(group) = groups.get_mut(fullest) else { return Ok(()) };
    let members: Vec<Delegation> = group.iter().map(|(code, population)| Delegation { code: *code, population: *population, pinned: None }).collect();
    let halves = natural(&members, Limits { groups: Some(2), max: members.len(), min: Some(1) })?;
    let mut halves = halves.into_iter().map(|h| h.into_iter().map(|d| (d.code, d.population)).collect::<Vec<_>>());
    *group = halves.next().unwrap_or_default();
    groups.extend(halves);
    Ok(())
}

/// The group, from 0, of each delegation.
fn assign(all: &[Delegation], groups: &[Vec<(MunicipalityCode, u32)>], home: &BTreeMap<MunicipalityCode, usize>, max: usize) -> Vec<usize> {
    #[expect(clippy::cast_precision_loss, reason = "numbers of municipalities are far below 2^52")]
    let mean = |x: &[f64]| if x.is_empty() { None } else { Some(x.iter().sum::<f64>() / x.len() as f64) };
    let everyone = mean(&all.iter().map(Delegation::x).collect::<Vec<_>>()).unwrap_or_default();
    let centres: Vec<f64> = groups.iter().map(|g| mean(&g.iter().map(|(_, p)| f64::from((*p).max(1)).log10()).collect::<Vec<_>>()).unwrap_or(everyone)).collect();
    // A group never needs more places than there are delegations.
    let places = max.min(all.len());
    #[expect(clippy::cast_possible_truncation, reason = "distances of x are below 7, times 10^9")]
    let distance = |d: &Delegation, g: usize| ((d.x() - centres.get(g).copied().unwrap_or_default()).abs() * SCALE).round() as i64;
    let cost = |d: &Delegation, g: usize| match (d.pinned, home.get(&d.code)) {
        (Some(pin), _) if pin.index() != g => NEVER,
        (_, Some(&at)) if at == g => 0,
        (_, Some(_)) => MOVE + distance(d, g),
        (_, None) => distance(d, g),
    };
    let rows = all.iter().map(|d| (0..groups.len()).flat_map(move |g| std::iter::repeat_n(cost(d, g), places)));
    let flat: Vec<i64> = rows.flatten().collect();
    let Ok(matrix) = Matrix::from_vec(all.len(), groups.len() * places, flat) else { return vec![0; all.len()] };
    let (_, columns) = kuhn_munkres_min(&matrix);
    columns.into_iter().map(|c| c / places.max(1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Country;

    fn d(n: u32, population: u32) -> Delegation {
        Delegation { code: code(n), population, pinned: None }
    }

    fn code(n: u32) -> MunicipalityCode {
        MunicipalityCode::new(Country::Se, &format!("{n:04}")).unwrap()
    }

    fn before(groups: &[&[(u32, u32)]]) -> Before {
        Before { groups: groups.iter().map(|g| g.iter().map(|(n, p)| (code(*n), *p)).collect()).collect() }
    }

    #[test]
    fn everyone_stays_and_newcomers_go_by_size() {
        let b = before(&[&[(1, 1_000), (2, 90_000)], &[(3, 100_000), (4, 110_000)]]);
        let all = [d(1, 1_000), d(2, 90_000), d(3, 100_000), d(5, 95_000), d(6, 2_000)];
        let (groups, moved) = previous(&all, &b, Limits { groups: None, max: 3, min: None }).unwrap();
        assert_eq!(moved, Moved { returning_moved: 0, added_groups: 0 });
        let codes: Vec<Vec<_>> = groups.iter().map(|g| g.iter().map(|d| d.code).collect()).collect();
        assert_eq!(codes, [vec![code(1), code(6), code(2)], vec![code(5), code(3)]]);
        let again = Before { groups: groups.iter().map(|g| g.iter().map(|d| (d.code, d.population)).collect()).collect() };
        assert_eq!(previous(&all, &again, Limits { groups: None, max: 3, min: None }).unwrap().0, groups);
    }

    #[test]
    fn only_a_full_group_makes_anyone_move() {
        let b = before(&[&[(1, 1_000), (2, 1_100), (3, 60_000)], &[(4, 100_000)]]);
        let all = [d(1, 1_000), d(2, 1_100), d(3, 60_000), d(4, 100_000)];
        let (groups, moved) = previous(&all, &b, Limits { groups: None, max: 2, min: None }).unwrap();
        assert_eq!(moved.returning_moved, 1);
        assert!(groups[1].iter().any(|x| x.code == code(3)));
        let (more, moved) = previous(&all, &b, Limits { groups: None, max: 1, min: None }).unwrap();
        assert_eq!((more.len(), moved.added_groups), (4, 2));
    }

    /// Every way to place everybody, judged by moves first and distance second.
    fn brute(all: &[Delegation], b: &Before, max: usize) -> (usize, f64) {
        let mean = |g: &Vec<(MunicipalityCode, u32)>| g.iter().map(|(_, p)| f64::from(*p).log10()).sum::<f64>() / f64::from(u32::try_from(g.len()).unwrap());
        let centres: Vec<f64> = b.groups.iter().map(mean).collect();
        let home = |c| b.groups.iter().position(|g| g.iter().any(|(x, _)| *x == c));
        let k = b.groups.len();
        let mut best = (usize::MAX, f64::INFINITY);
        for way in 0..k.pow(u32::try_from(all.len()).unwrap()) {
            let (mut rest, mut sizes, mut moves, mut distance) = (way, vec![0; k], 0, 0.0);
            for d in all {
                let g = rest % k;
                rest /= k;
                sizes[g] += 1;
                if home(d.code) != Some(g) {
                    moves += usize::from(home(d.code).is_some());
                    distance += (d.x() - centres[g]).abs();
                }
            }
            let better = moves < best.0 || moves == best.0 && distance < best.1;
            if sizes.iter().all(|s| *s <= max) && better {
                best = (moves, distance);
            }
        }
        best
    }

    proptest::proptest! {
        #[test]
        fn no_placement_moves_fewer_or_lies_nearer(populations in proptest::collection::vec(500u32..500_000, 3..8), homes in proptest::collection::vec(0usize..4, 8), max in 2usize..5) {
            let all: Vec<Delegation> = (1u32..).zip(&populations).map(|(n, p)| d(n, *p)).collect();
            let mut groups = vec![vec![(code(101), 2_000)], vec![(code(102), 20_000)], vec![(code(103), 200_000)]];
            for (x, home) in all.iter().zip(&homes) {
                if let Some(g) = groups.get_mut(*home) {
                    g.push((x.code, x.population));
                }
            }
            let b = Before { groups };
            let Ok((found, moved)) = previous(&all, &b, Limits { groups: Some(3), max, min: None }) else { return Ok(()) };
            let (moves, distance) = brute(&all, &b, max);
            let mean = |g: &Vec<(MunicipalityCode, u32)>| g.iter().map(|(_, p)| f64::from(*p).log10()).sum::<f64>() / f64::from(u32::try_from(g.len()).unwrap());
            let placed = |x: &Delegation| found.iter().position(|g| g.contains(x)).unwrap();
            let home = |x: &Delegation| b.groups.iter().position(|g| g.iter().any(|(c, _)| *c == x.code));
            let there: f64 = all.iter().filter(|x| home(x) != Some(placed(x))).map(|x| (x.x() - mean(&b.groups[placed(x)])).abs()).sum();
            proptest::prop_assert_eq!(moved.returning_moved, moves);
            proptest::prop_assert!((there - distance).abs() < 1e-6, "{} against {}", there, distance);
            proptest::prop_assert!(found.iter().all(|g| g.len() <= max));
        }
    }
}
