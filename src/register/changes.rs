//! Mergers, splits, renumberings and renamings since 2002, followed forward and back.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use crate::domain::{MunicipalityCode, parse_date};

/// One row: an old municipality became (part of) a new one.
#[derive(Debug, Clone)]
pub struct Change {
    /// The number before.
    pub old: MunicipalityCode,
    /// The name before, with a county in brackets where the bureau wrote one.
    pub old_name: String,
    /// The number after.
    pub new: MunicipalityCode,
    /// From when.
    pub from: NaiveDate,
}

/// All changes, by date.
#[derive(Debug, Default)]
pub struct Changes {
    rows: Vec<Change>,
    from_old: HashMap<MunicipalityCode, Vec<usize>>,
    before: HashMap<MunicipalityCode, Vec<Former>>,
}

/// A municipality that became another: its number and name, and from when it was the other.
pub type Former = (MunicipalityCode, String, NaiveDate);

impl Changes {
    /// Reads the rows of `changes.csv`.
    pub fn parse(records: impl Iterator<Item = Vec<String>>) -> Self {
        let mut rows: Vec<Change> = records.filter_map(|r| change(&r)).collect();
        rows.sort_by_key(|c| (c.from, c.old, c.new));
        let mut from_old: HashMap<_, Vec<usize>> = HashMap::new();
        for (i, c) in rows.iter().enumerate() {
            from_old.entry(c.old).or_default().push(i);
        }
        let mut out = Self { rows, from_old, before: HashMap::new() };
        let mut before: HashMap<MunicipalityCode, Vec<Former>> = HashMap::new();
        for c in &out.rows {
            // Under the same number it became nothing else.
            for code in out.today(c.new, Some(c.from)).into_iter().filter(|code| c.old != *code || c.new != *code) {
                before.entry(code).or_default().push((c.old, c.old_name.clone(), c.from));
            }
        }
        for all in before.values_mut() {
            all.sort_by_key(|(old, _, from)| (std::cmp::Reverse(*from), *old));
            all.dedup();
        }
        out.before = before;
        out
    }

    /// The rows in order of date.
    pub fn rows(&self) -> &[Change] {
        &self.rows
    }

    /// What a number that was in use on the day before `since` is today: itself when nothing happened to it, several after a split.
    pub fn today(&self, code: MunicipalityCode, since: Option<NaiveDate>) -> BTreeSet<MunicipalityCode> {
        let later = || self.from_old.get(&code).into_iter().flatten().filter_map(|&i| self.rows.get(i)).filter(|c| since.is_none_or(|s| c.from > s));
        let Some(first) = later().map(|c| c.from).min() else { return BTreeSet::from([code]) };
        later().filter(|c| c.from == first).flat_map(|c| self.today(c.new, Some(first))).collect()
    }

    /// Whether a number was ever in use before a change.
    pub fn knows(&self, code: MunicipalityCode) -> bool {
        self.from_old.contains_key(&code)
    }

    /// Those that became this one, latest first.
    pub fn predecessors(&self, code: MunicipalityCode) -> &[Former] {
        self.before.get(&code).map(Vec::as_slice).unwrap_or_default()
    }
}

fn change(row: &[String]) -> Option<Change> {
    let [country, old, old_name, new, _, from, _] = row else { return None };
    let country = country.parse().ok()?;
    let code = |s| MunicipalityCode::new(country, s).ok();
    Some(Change { old: code(old)?, old_name: old_name.clone(), new: code(new)?, from: parse_date(from)? })
}
