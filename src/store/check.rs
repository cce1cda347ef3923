//! Looking at everything: the whole chain, every checksum, sled against the journal, indexes and counters against what they follow from.

use std::collections::BTreeMap;

use super::codec::{encode, seal, unseal, unseal_record};
use super::derive::{Counts, counts_key, follow};
use super::digest::Digest;
use super::error::StoreError;
use super::journal::{Lines, segments, str_of};
use super::line;
use super::record::{Key, Record};
use super::state::{Meta, State};
use super::workspace::Workspace;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CheckReport {
    /// Number of things.
    pub records: u64,
    /// First journal line.
    pub first: u64,
    /// Last journal line.
    pub last: u64,
    /// What is wrong; empty when all is well.
    pub problems: Vec<String>,
}

fn is_record(key: &str) -> bool {
    key.split('/').next().is_some_and(|p| Record::PREFIXES.contains(&p))
}

/// One scan over sled: every checksum, and both digests against what is noted.
pub(super) fn scan(state: &State, meta: &Meta) -> Result<(), String> {
    let (mut things, mut derived, mut records) = (Digest::default(), Digest::default(), 0u64);
    for entry in state.db.iter() {
        let (key, value) = entry.map_err(|e| e.to_string())?;
        let key = std::str::from_utf8(&key).map_err(|e| e.to_string())?;
        let bad = || format!("the entry {key} is not as it was written");
        if is_record(key) {
            things.toggle(unseal_record(key, &value).ok_or_else(bad)?.0);
            records += 1;
        } else if key != "meta" {
            unseal(key, &value).ok_or_else(bad)?;
            derived.toggle(Digest::entry(key.as_bytes(), &value));
        }
    }
    match (things == meta.digest, derived == meta.derived, records == meta.records) {
        (true, true, true) => Ok(()),
        (false, ..) | (.., false) => Err("things are missing or changed".into()),
        _ => Err("indexes or counters are missing or changed".into()),
    }
}

impl Workspace {
    /// Checks everything against everything. Reads the whole journal and the whole state.
    ///
    /// # Errors
    /// Only when files cannot be read; what is wrong with their content is in the report.
    pub fn check(&self) -> Result<CheckReport, StoreError> {
        let mut report = CheckReport { records: self.meta.records, ..CheckReport::default() };
        let stands = self.walk(&mut report)?;
        if let Err(what) = scan(&self.state, &self.meta) {
            report.problems.push(what);
        }
        self.compare(&stands, &mut report)?;
        Ok(report)
    }

    /// Follows the chain from its first line; gives the stamp of everything that stands at its end.
    fn walk(&self, report: &mut CheckReport) -> Result<BTreeMap<Key, Digest>, StoreError> {
        let mut stands = BTreeMap::new();
        let (mut prev, mut digest) = (Digest::default(), Digest::default());
        for segment in segments(self.journal.folder())? {
            for next in Lines::open(self.journal.folder(), segment, 0)? {
                let (position, text) = next?;
                let place = format!("{segment:012}.jsonl, byte {}", position.offset);
                let (line, hash) = match str_of(&text).map_err(|e| e.to_string()).and_then(line::parse) {
                    Ok(parsed) => parsed,
                    Err(what) => {
                        report.problems.push(format!("{place}: {what}"));
                        continue;
                    }
                };
                report.first = if report.first == 0 { line.seq } else { report.first };
                if line.prev != prev || report.last != 0 && line.seq != report.last + 1 {
                    report.problems.push(format!("{place}: line {} does not follow line {}", line.seq, report.last));
                }
                for c in &line.changes {
                    let new = c.new.map(|raw| line::stamp(&c.key, raw));
                    let old = match new {
                        Some(n) => stands.insert(c.key.clone(), n),
                        None => stands.remove(&c.key),
                    };
                    [old, new].into_iter().flatten().for_each(|s| digest.toggle(s));
                }
                if line.digest != digest {
                    report.problems.push(format!("{place}: line {} does not lead to the state that it says", line.seq));
                }
                (prev, report.last) = (hash, line.seq);
            }
        }
        Ok(stands)
    }

    /// Holds sled against what the journal amounts to, record by record, and indexes and counters against the records.
    fn compare(&self, stands: &BTreeMap<Key, Digest>, report: &mut CheckReport) -> Result<(), StoreError> {
        let mut expected: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        let mut counts: BTreeMap<_, Counts> = BTreeMap::new();
        for (key, stamp) in stands {
            match self.state.record(key) {
                Ok(Some(record)) if self.state.stamp(key)? == Some(*stamp) && is_stamped(key, &record, *stamp) => {
                    let set = super::change::ChangeSet::from_changes(vec![super::change::Change { key: key.clone(), old: None, new: Some(record) }]);
                    let derived = follow(&set);
                    expected.extend(derived.entries.into_iter().filter_map(|(k, v)| v.map(|v| (k, v))));
                    derived.counts.into_iter().for_each(|(event, c)| counts.entry(event).or_default().merge(&c));
                }
                _ => report.problems.push(format!("{} is not what the journal says", key.as_str())),
            }
        }
        expected.extend(counts.iter().map(|(event, c)| (counts_key(*event), encode(c))));
        for entry in self.state.db.scan_prefix("x/") {
            let (key, value) = entry?;
            let key = String::from_utf8_lossy(&key).into_owned();
            if !key.starts_with("x/hi/") && expected.remove(&key).is_none_or(|v| value != seal(&key, None, &v)) {
                report.problems.push(format!("{key} does not follow from what is kept"));
            }
        }
        report.problems.extend(expected.keys().map(|k| format!("{k} is missing")));
        Ok(())
    }
}

/// Whether sled's record, written as JSON again, is what the journal has.
fn is_stamped(key: &Key, record: &Record, stamp: Digest) -> bool {
    serde_json::value::to_raw_value(record).is_ok_and(|raw| line::stamp(key, &raw) == stamp)
}
