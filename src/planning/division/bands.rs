//! `bands`: fixed limits of population.

use super::contiguous::even;
use super::limits::{Limits, LimitsError};
use super::{Delegation, Groups, sorted};
use crate::domain::Country;

/// Limits that are in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BandPreset {
    /// For which country.
    pub country: Country,
    /// Lower edges of the second band and those above it.
    pub limits: &'static [u32],
}

impl BandPreset {
    /// All, the coarser first.
    pub const ALL: &'static [Self] = &[
        Self { country: Country::No, limits: &[5_000, 20_000] },
        Self { country: Country::No, limits: &[2_000, 5_000, 10_000, 20_000, 50_000] },
        Self { country: Country::Se, limits: &[15_000, 50_000] },
        Self { country: Country::Se, limits: &[10_000, 20_000, 50_000, 100_000] },
    ];

    /// The finest limits of a country: for figures by size.
    #[must_use]
    pub fn fine(country: Country) -> &'static [u32] {
        Self::ALL.iter().rfind(|p| p.country == country).map_or(&[], |p| p.limits)
    }

    /// The limits that a country's events begin with.
    #[must_use]
    pub fn usual(country: Country) -> &'static [u32] {
        Self::ALL.iter().find(|p| p.country == country).map_or(&[], |p| p.limits)
    }
}

/// The division by fixed limits, with each group's band. A municipality exactly on a limit belongs to the upper band; a band with more than `max` members is
/// split evenly into parts; an empty band makes no group. Pins are kept by moving the pinned to their group.
///
/// # Errors
/// [`LimitsError::Nobody`], [`LimitsError::MaxZero`], [`LimitsError::PinnedBeyond`].
pub fn bands(delegations: &[Delegation], limits: &[u32], max: usize) -> Result<(Groups, Vec<String>), LimitsError> {
    if delegations.is_empty() {
        return Err(LimitsError::Nobody);
    }
    if max == 0 {
        return Err(LimitsError::MaxZero { n: delegations.len() });
    }
    let mut edges: Vec<u32> = limits.iter().copied().filter(|l| *l > 0).collect();
    edges.sort_unstable();
    edges.dedup();
    let (pinned, free): (Vec<_>, Vec<_>) = sorted(delegations).into_iter().partition(|d| d.pinned.is_some());
    let (mut groups, mut names) = (Groups::new(), Vec::new());
    for band in 0..=edges.len() {
        let (from, to) = (band.checked_sub(1).and_then(|b| edges.get(b)).copied(), edges.get(band).copied());
        let inside = |d: &&Delegation| from.is_none_or(|f| d.population >= f) && to.is_none_or(|t| d.population < t);
        let members: Vec<Delegation> = free.iter().filter(inside).cloned().collect();
        if members.is_empty() {
            continue;
        }
        let parts = members.len().div_ceil(max);
        let split = even(&members, Limits { groups: Some(parts), max, min: Some(0) })?;
        for (part, group) in ('a'..).zip(split) {
            names.push(if parts > 1 { format!("{} {part}", band_name(from, to)) } else { band_name(from, to) });
            groups.push(group);
        }
    }
    for d in pinned {
        let Some(number) = d.pinned else { continue };
        let count = groups.len();
        let beyond = LimitsError::PinnedBeyond { group: number.get(), pinned: 1, groups: count };
        let group = groups.get_mut(number.index()).ok_or(beyond)?;
        group.push(d);
        group.sort_by_key(|d| (d.population, d.code));
    }
    Ok((groups, names))
}

/// A band in figures, the same in every language: `–4 999`, `5 000–19 999`, `20 000–`.
fn band_name(from: Option<u32>, to: Option<u32>) -> String {
    let figure = |n: u32| if n >= 1_000 { format!("{} {:03}", n / 1_000, n % 1_000) } else { n.to_string() };
    format!("{}–{}", from.map(figure).unwrap_or_default(), to.map(|t| figure(t - 1)).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::MunicipalityCode;

    #[test]
    fn on_a_limit_is_above_it_and_full_bands_are_split() {
        let of = |populations: &[u32]| -> Vec<Delegation> {
            populations.iter().enumerate().map(|(i, p)| Delegation { code: MunicipalityCode::new(Country::No, &format!("{:04}", i + 1)).unwrap(), population: *p, pinned: None }).collect()
        };
        let (groups, names) = bands(&of(&[4_999, 5_000, 5_001, 90_000]), &[20_000, 5_000, 50_000], 13).unwrap();
        assert_eq!(groups.iter().map(Vec::len).collect::<Vec<_>>(), [1, 2, 1]);
        assert_eq!(names, ["–4 999", "5 000–19 999", "50 000–"]);
        let (groups, names) = bands(&of(&[100, 200, 300, 400, 500]), &[1_000], 2).unwrap();
        assert_eq!(groups.iter().map(Vec::len).collect::<Vec<_>>(), [1, 2, 2]);
        assert_eq!(names, ["–999 a", "–999 b", "–999 c"]);
    }
}
