//! The ways of dividing, held against their properties, another solver, and unreasonable wishes.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/python.rs"]
mod python;

use std::collections::BTreeSet;

use dialogforum::domain::{Country, GroupNumber, MunicipalityCode};
use dialogforum::planning::division::{Before, Delegation, Groups, Limits, even, natural, previous, spread};
use dialogforum::register::Register;
use proptest::prelude::*;

/// The municipalities of a country as delegations.
fn country(country: Country) -> Vec<Delegation> {
    Register::built_in().all().iter().filter(|m| m.code.country() == country).map(|m| Delegation { code: m.code, population: m.population, pinned: None }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn every_strategy_places_everybody_once_within_limits_and_whatever_the_order(
        pick in prop::collection::btree_set(0usize..640, 4..60), k in 2usize..6, slack in 0usize..5, pins in prop::collection::vec((0usize..60, 0usize..6), 0..4), seed in any::<u64>(),
    ) {
        let every: Vec<Delegation> = [country(Country::No), country(Country::Se)].concat();
        let mut all: Vec<Delegation> = pick.iter().filter_map(|i| every.get(*i).cloned()).collect();
        let max = all.len().div_ceil(k) + slack;
        for (who, group) in pins {
            let n = all.len();
            all[who % n].pinned = Some(GroupNumber::at(group % k));
        }
        let limits = Limits { groups: Some(k), max, min: None };
        let mut turned = all.clone();
        turned.sort_by_key(|d| (d.population ^ u32::try_from(seed & 0xffff).unwrap()).wrapping_mul(2_654_435_761));
        let before = Before { groups: natural(&every[..30], Limits { groups: Some(k), max: 30, min: None }).unwrap().iter().map(|g| g.iter().map(|d| (d.code, d.population)).collect()).collect() };
        let ways: [(&str, Result<Groups, _>, Result<Groups, _>); 3] = [
            ("natural", natural(&all, limits), natural(&turned, limits)),
            ("even", even(&all, limits), even(&turned, limits)),
            ("previous", previous(&all, &before, limits).map(|(g, _)| g), previous(&turned, &before, limits).map(|(g, _)| g)),
        ];
        for (name, found, again) in ways {
            let (Ok(found), Ok(again)) = (found, again) else { continue };
            prop_assert_eq!(&found, &again, "{} depends on the order of its input", name);
            let placed: Vec<MunicipalityCode> = found.iter().flatten().map(|d| d.code).collect();
            prop_assert_eq!(placed.iter().copied().collect::<BTreeSet<_>>().len(), all.len());
            prop_assert_eq!(placed.len(), all.len());
            prop_assert!(found.iter().all(|g| g.len() <= max), "{} over its limit", name);
            for (i, d) in found.iter().enumerate().flat_map(|(i, g)| g.iter().map(move |d| (i, d))) {
                prop_assert!(d.pinned.is_none_or(|p| p.index() == i), "{} moved a pin", name);
            }
        }
    }
}

#[test]
fn another_solver_finds_nothing_better() {
    let mut problems = Vec::new();
    let mut ours = Vec::new();
    for all in [country(Country::No), country(Country::Se)] {
        let k = all.len().div_ceil(13);
        let limits = Limits { groups: Some(k), max: 13, min: None };
        let found = natural(&all, limits).unwrap();
        let x: Vec<f64> = all.iter().map(Delegation::x).collect();
        problems.push(serde_json::json!({"kind": "natural", "x": x, "k": k, "min": all.len().div_ceil(2 * k), "max": 13}));
        ours.push(spread(&found));
        // The same people a year later: a tenth gone, a tenth new, and one group of the earlier division too large.
        let stayed: Vec<Delegation> = all.iter().enumerate().filter(|(i, _)| i % 10 != 3).map(|(_, d)| d.clone()).collect();
        let was: Vec<Vec<(MunicipalityCode, u32)>> =
            natural(&all.iter().enumerate().filter(|(i, _)| i % 10 != 7).map(|(_, d)| d.clone()).collect::<Vec<_>>(), Limits { groups: Some(k - 1), max: 15, min: None })
                .unwrap()
                .iter()
                .map(|g| g.iter().map(|d| (d.code, d.population)).collect())
                .collect();
        let before = Before { groups: was.clone() };
        let limits = Limits { groups: Some(k - 1), max: 13, min: None };
        let (placed, moved) = previous(&stayed, &before, limits).unwrap();
        let centre: Vec<f64> = was.iter().map(|g| g.iter().map(|(_, p)| f64::from(*p).log10()).sum::<f64>() / f64::from(u32::try_from(g.len()).unwrap())).collect();
        let home: Vec<i64> = stayed.iter().map(|d| was.iter().position(|g| g.iter().any(|(c, _)| *c == d.code)).map_or(-1, |i| i64::try_from(i).unwrap())).collect();
        let x: Vec<f64> = stayed.iter().map(Delegation::x).collect();
        problems.push(serde_json::json!({"kind": "previous", "x": x, "centre": centre, "home": home, "max": 13}));
        let at = |d: &Delegation| placed.iter().position(|g| g.contains(d)).unwrap();
        let distance: f64 = stayed.iter().zip(&home).filter(|(d, h)| usize::try_from(**h).ok() != Some(at(d))).map(|(d, _)| (d.x() - centre[at(d)]).abs()).sum();
        #[expect(clippy::cast_precision_loss, reason = "a number of municipalities")]
        ours.push(moved.returning_moved as f64 * 1_000.0 + distance);
    }
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("problems.json");
    std::fs::write(&file, serde_json::to_string(&problems).unwrap()).unwrap();
    let Some(out) = python::run("divide.py", &[&file.display().to_string()]) else { return python::missing("python3") };
    if !out.status.success() && String::from_utf8_lossy(&out.stderr).contains("No module named") {
        return python::missing("highspy");
    }
    let theirs: Vec<f64> = serde_json::from_slice(&out.stdout).unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(&out.stderr)));
    for (ours, theirs) in ours.iter().zip(&theirs) {
        assert!((ours - theirs).abs() < 1e-5, "{ours} here, {theirs} there");
    }
    assert_eq!(ours.len(), theirs.len());
}

#[test]
fn nobody_asks_for_more_groups_than_there_is_anybody_for() {
    let all = country(Country::Se);
    let huge = Limits { groups: Some(1_000_000), max: 13, min: Some(0) };
    assert!(natural(&all, huge).is_err() && previous(&all, &Before::default(), huge).is_err() && even(&all, Limits { max: usize::MAX, ..huge }).is_err());
    // What an error names does work.
    let six: Vec<Delegation> = all.iter().take(6).cloned().collect();
    let pinned: Vec<Delegation> = six.iter().enumerate().map(|(i, d)| Delegation { pinned: (i < 4).then(|| GroupNumber::at(0)), ..d.clone() }).collect();
    let limits = Limits { groups: Some(3), max: 4, min: Some(2) };
    match natural(&pinned, limits).unwrap_err() {
        dialogforum::planning::division::LimitsError::TooFew { enough_min, .. } => assert!(natural(&pinned, Limits { min: Some(enough_min), ..limits }).is_ok(), "{enough_min}"),
        other => panic!("{other}"),
    }
}
