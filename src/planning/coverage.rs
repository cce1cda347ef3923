//! Reach: which municipalities were at which meetings, and which never were.
//!
//! A municipality of today was reached when it was there itself, or, *inherited*, when one that became it was: of a merger all of them count for the new one, of a split
//! each part was there. Whoever calls has followed the changes; here codes are those of today.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::{EventId, MunicipalityCode};

/// A municipality that could be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Which.
    pub code: MunicipalityCode,
    /// County.
    pub county: String,
    /// Inhabitants.
    pub population: u32,
}

/// A meeting, with who was there: true for whoever was there only under a number of before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Which.
    pub id: EventId,
    /// When.
    pub date: NaiveDate,
    /// Who was there.
    pub present: BTreeMap<MunicipalityCode, bool>,
}

/// A municipality that was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    /// Which.
    pub code: MunicipalityCode,
    /// At how many meetings.
    pub times: usize,
    /// At the first.
    pub first: NaiveDate,
    /// At the last.
    pub last: NaiveDate,
    /// Only as one that became it.
    pub inherited: bool,
}

/// What one meeting adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeetingReach {
    /// Which.
    pub id: EventId,
    /// When.
    pub date: NaiveDate,
    /// Municipalities there.
    pub present: usize,
    /// Of them for the first time.
    pub first: usize,
    /// Different municipalities so far.
    pub cumulative: usize,
}

/// So many of so many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// What it is called; for sizes empty.
    pub name: String,
    /// For sizes: from this population on.
    pub from: u32,
    /// For sizes: below this one.
    pub below: Option<u32>,
    /// Municipalities.
    pub municipalities: usize,
    /// Of them reached.
    pub reached: usize,
}

/// Reach over some meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Municipalities that could be reached.
    pub municipalities: usize,
    /// Those that were, by code.
    pub reached: Vec<Reached>,
    /// Those that never were, by code.
    pub never: Vec<MunicipalityCode>,
    /// Meeting by meeting, the first one first.
    pub meetings: Vec<MeetingReach>,
    /// County by county, by name.
    pub counties: Vec<Share>,
    /// By size, the smallest first.
    pub sizes: Vec<Share>,
}

impl Coverage {
    /// Those that came at least twice.
    pub fn returning(&self) -> impl Iterator<Item = &Reached> {
        self.reached.iter().filter(|r| r.times > 1)
    }

    /// Those that came once.
    pub fn once(&self) -> impl Iterator<Item = &Reached> {
        self.reached.iter().filter(|r| r.times == 1)
    }
}

/// Reach of `places` over meetings. `edges` are the lower limits of the size classes above the first.
#[must_use]
pub fn coverage(places: &[Place], meetings: &[Meeting], edges: &[u32]) -> Coverage {
    let known: BTreeMap<MunicipalityCode, &Place> = places.iter().map(|p| (p.code, p)).collect();
    let mut ordered: Vec<&Meeting> = meetings.iter().collect();
    ordered.sort_by_key(|m| (m.date, m.id));
    let mut reached: BTreeMap<MunicipalityCode, Reached> = BTreeMap::new();
    let mut out = Vec::with_capacity(ordered.len());
    for m in ordered {
        let (mut present, mut first) = (0, 0);
        for (code, inherited) in m.present.iter().filter(|(c, _)| known.contains_key(c)) {
            present += 1;
            let r = reached.entry(*code).or_insert_with(|| {
                first += 1;
                Reached { code: *code, times: 0, first: m.date, last: m.date, inherited: true }
            });
            r.times += 1;
            r.last = m.date;
            r.inherited &= *inherited;
        }
        out.push(MeetingReach { id: m.id, date: m.date, present, first, cumulative: reached.len() });
    }
    Coverage {
        municipalities: known.len(),
        never: known.keys().filter(|c| !reached.contains_key(c)).copied().collect(),
        meetings: out,
        counties: counties(&known, &reached),
        sizes: sizes(&known, &reached, edges),
        reached: reached.into_values().collect(),
    }
}

fn counties(known: &BTreeMap<MunicipalityCode, &Place>, reached: &BTreeMap<MunicipalityCode, Reached>) -> Vec<Share> {
    let mut by_name: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (code, p) in known {
        let n = by_name.entry(&p.county).or_default();
        n.0 += 1;
        n.1 += usize::from(reached.contains_key(code));
    }
    by_name.into_iter().map(|(name, (municipalities, reached))| Share { name: name.to_owned(), from: 0, below: None, municipalities, reached }).collect()
}

fn sizes(known: &BTreeMap<MunicipalityCode, &Place>, reached: &BTreeMap<MunicipalityCode, Reached>, edges: &[u32]) -> Vec<Share> {
    let lower = std::iter::once(0).chain(edges.iter().copied());
    let upper = edges.iter().copied().map(Some).chain([None]);
    let of = |(from, below): (u32, Option<u32>)| {
        let here = || known.iter().filter(move |(_, p)| p.population >= from && below.is_none_or(|b| p.population < b));
        Share { name: String::new(), from, below, municipalities: here().count(), reached: here().filter(|(c, _)| reached.contains_key(c)).count() }
    };
    lower.zip(upper).map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Country;

    fn code(n: u32) -> MunicipalityCode {
        MunicipalityCode::new(Country::No, &format!("{n:04}")).unwrap()
    }

    #[test]
    fn reached_returning_never_and_what_each_meeting_adds() {
        let places: Vec<Place> = (1..=5).map(|n| Place { code: code(n), county: if n < 4 { "A" } else { "B" }.into(), population: n * 3_000 }).collect();
        let meeting = |n: u8, present: &[(u32, bool)]| Meeting {
            id: ulid::Ulid::from_parts(u64::from(n), 0).into(),
            date: NaiveDate::from_ymd_opt(2021, u32::from(n), 1).unwrap(),
            present: present.iter().map(|(c, i)| (code(*c), *i)).collect(),
        };
        // The order in which they come does not matter; whoever is no place here is not counted.
        let c = coverage(&places, &[meeting(2, &[(1, false), (2, true), (9, false)]), meeting(1, &[(1, true)]), meeting(3, &[(2, true), (4, false)])], &[5_000, 10_000]);
        assert_eq!(c.meetings.iter().map(|m| (m.present, m.first, m.cumulative)).collect::<Vec<_>>(), [(1, 1, 1), (2, 1, 2), (2, 1, 3)]);
        assert_eq!(c.reached.iter().map(|r| (r.code, r.times, r.inherited)).collect::<Vec<_>>(), [(code(1), 2, false), (code(2), 2, true), (code(4), 1, false)]);
        assert_eq!((c.never.clone(), c.returning().count(), c.once().count()), (vec![code(3), code(5)], 2, 1));
        assert_eq!(c.counties.iter().map(|s| (s.name.as_str(), s.reached, s.municipalities)).collect::<Vec<_>>(), [("A", 2, 3), ("B", 1, 2)]);
        assert_eq!(c.sizes.iter().map(|s| (s.from, s.below, s.reached, s.municipalities)).collect::<Vec<_>>(), [(0, Some(5_000), 1, 1), (5_000, Some(10_000), 1, 2), (10_000, None, 1, 2)]);
    }
}
