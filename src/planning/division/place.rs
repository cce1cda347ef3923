//! Placing a few by size while nobody else moves: who comes after the division was made, and whoever is left over when a group goes.

use pathfinding::kuhn_munkres::kuhn_munkres_min;
use pathfinding::matrix::Matrix;

use super::{Delegation, Groups};

/// Fixed point for distances, as in `previous`.
const SCALE: f64 = 1e9;

/// The group, from 0, of each newcomer: the least sum of distances between x and the mean x of the group as it stands, with no group over `max`. Where there is
/// not room for all, every group takes one more than `max` (or than it has), and so on until there is. An empty group stands in the middle of all.
/// `None` without a group.
#[must_use]
pub fn place(groups: &Groups, newcomers: &[Delegation], max: usize) -> Option<Vec<usize>> {
    if groups.is_empty() {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "numbers of municipalities are far below 2^52")]
    let mean = |all: &mut dyn Iterator<Item = &Delegation>| {
        let x: Vec<f64> = all.map(Delegation::x).collect();
        if x.is_empty() { None } else { Some(x.iter().sum::<f64>() / x.len() as f64) }
    };
    let everyone = mean(&mut groups.iter().flatten().chain(newcomers)).unwrap_or_default();
    let centres: Vec<f64> = groups.iter().map(|g| mean(&mut g.iter()).unwrap_or(everyone)).collect();
    let free = |limit: usize| groups.iter().map(|g| limit.saturating_sub(g.len())).collect::<Vec<usize>>();
    let most = groups.iter().map(Vec::len).max().unwrap_or(0).max(max) + newcomers.len();
    let limit = (max..=most).find(|m| free(*m).iter().sum::<usize>() >= newcomers.len())?;
    let places: Vec<usize> = free(limit).into_iter().enumerate().flat_map(|(g, n)| std::iter::repeat_n(g, n.min(newcomers.len()))).collect();
    #[expect(clippy::cast_possible_truncation, reason = "distances of x are below 7, times 10^9")]
    let cost = |d: &Delegation, g: usize| ((d.x() - centres.get(g).copied().unwrap_or_default()).abs() * SCALE).round() as i64;
    // By size first, so that the order in which they are given says nothing.
    let mut order: Vec<usize> = (0..newcomers.len()).collect();
    order.sort_by_key(|i| newcomers.get(*i).map(|d| (d.population, d.code)));
    let flat: Vec<i64> = order.iter().filter_map(|i| newcomers.get(*i)).flat_map(|d| places.iter().map(move |g| cost(d, *g))).collect();
    let matrix = Matrix::from_vec(newcomers.len(), places.len(), flat).ok()?;
    if newcomers.is_empty() {
        return Some(Vec::new());
    }
    let (_, columns) = kuhn_munkres_min(&matrix);
    let mut out = vec![0; newcomers.len()];
    for (i, column) in order.into_iter().zip(columns) {
        if let (Some(slot), Some(g)) = (out.get_mut(i), places.get(column)) {
            *slot = *g;
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Country, MunicipalityCode};

    fn d(n: u32, population: u32) -> Delegation {
        Delegation { code: MunicipalityCode::new(Country::Se, &format!("{n:04}")).unwrap(), population, pinned: None }
    }

    #[test]
    fn newcomers_go_by_size_where_there_is_room() {
        let groups = vec![vec![d(1, 1_000), d(2, 1_200)], vec![d(3, 90_000)]];
        assert_eq!(place(&groups, &[d(5, 1_100)], 3), Some(vec![0]));
        assert_eq!(place(&groups, &[d(5, 1_100)], 2), Some(vec![1]), "the nearer is full");
        assert_eq!(place(&groups, &[d(5, 1_100), d(6, 95_000)], 2), Some(vec![0, 1]), "there is room for one only: each group takes one more");
        assert_eq!(place(&Vec::new(), &[d(5, 1)], 2), None);
        assert_eq!(place(&groups, &[], 2), Some(Vec::new()));
    }

    proptest::proptest! {
        #[test]
        fn no_way_is_nearer(held in proptest::collection::vec(500u32..500_000, 1..6), new in proptest::collection::vec(500u32..500_000, 1..5), max in 2usize..5) {
            let mut groups: Groups = vec![Vec::new(), Vec::new(), Vec::new()];
            for (n, p) in (1u32..).zip(&held) {
                groups[n as usize % 3].push(d(n, *p));
            }
            let newcomers: Vec<Delegation> = (100u32..).zip(&new).map(|(n, p)| d(n, *p)).collect();
            let found = place(&groups, &newcomers, max).unwrap();
            let all: Vec<f64> = groups.iter().flatten().chain(&newcomers).map(Delegation::x).collect();
            let mean = |x: &[f64]| x.iter().sum::<f64>() / f64::from(u32::try_from(x.len()).unwrap());
            let centre = |g: &Vec<Delegation>| if g.is_empty() { mean(&all) } else { mean(&g.iter().map(Delegation::x).collect::<Vec<_>>()) };
            let room = (max..100).find(|m| groups.iter().map(|g| m.saturating_sub(g.len())).sum::<usize>() >= newcomers.len()).unwrap();
            let fits = |way: &[usize]| (0..3).all(|g| groups[g].len() + way.iter().filter(|w| **w == g).count() <= room.max(groups[g].len()));
            let sum = |way: &[usize]| way.iter().zip(&newcomers).map(|(g, d)| (d.x() - centre(&groups[*g])).abs()).sum::<f64>();
            proptest::prop_assert!(fits(&found));
            for way in 0..3usize.pow(u32::try_from(newcomers.len()).unwrap()) {
                let way: Vec<usize> = (0..newcomers.len()).map(|i| way / 3usize.pow(u32::try_from(i).unwrap()) % 3).collect();
                proptest::prop_assert!(!fits(&way) || sum(&way) > sum(&found) - 1e-6);
            }
            let mut turned = newcomers.clone();
            turned.reverse();
            let mut again = place(&groups, &turned, max).unwrap();
            again.reverse();
            proptest::prop_assert_eq!(again, found);
        }
    }
}
