//! Looking at everything: the whole chain, every checksum, sled against the journal, indexes and counters against what they follow from.

use std::collections::BTreeMap;
use std::path::Path;

use super::change::{Change, ChangeSet};
use super::codec::{encode, seal};
use super::derive::{Counts, counts_key, follow};
use super::digest::Digest;
use super::error::StoreError;
use super::fault::{Fault, LineFault};
use super::files::size_of;
use super::journal::{Lines, segments, str_of};
use super::line;
use super::progress::{Meter, Stage, Watch};
use super::record::{Key, Record};
use super::snapshot::{Item, Snapshot};
use super::verify::Sums;
use super::workspace::{Workspace, contained};
use crate::domain::EventId;

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
    pub problems: Vec<Fault>,
}

/// The share in the digest of everything that stands at the journal's end.
type Standing = BTreeMap<Key, Digest>;

impl Workspace {
    /// Checks everything against everything. Reads the whole journal twice, and the whole state.
    ///
    /// # Errors
    /// Only when files cannot be read, and [`StoreError::Cancelled`]; what is wrong with their content is in the report.
    pub fn check(&self, watch: Watch<'_>) -> Result<CheckReport, StoreError> {
        let mut report = CheckReport { records: self.meta.records, ..CheckReport::default() };
        let journal = size_of(self.journal.folder());
        let snapshots = Snapshot::all(&self.folder)?;
        let mut meter = Meter::begin(watch, Stage::Check, 2 * journal + snapshots.iter().map(Snapshot::length).sum::<u64>() + self.meta.bytes)?;
        for s in &snapshots {
            if !s.is_whole(&mut meter)? {
                report.problems.push(Fault::snapshot(&s.path));
            }
        }
        report.problems.extend(Snapshot::unreadable(&self.folder)?.into_iter().map(Fault::Snapshot));
        let stands = self.walk(&snapshots, &mut report, &mut meter)?;
        if let Err(e) = contained(|| self.scan(&mut meter)) {
            report.problems.push(fault_of(e)?);
        }
        let mut recomputed = Recomputed::default();
        contained(|| self.compare(&snapshots, &stands, &mut recomputed, &mut report, &mut meter))?;
        contained(|| self.compare_indexes(recomputed, &mut report))?;
        Ok(report)
    }

    /// Follows the chain from its first line; gives the stamp of everything that stands at its end.
    fn walk(&self, snapshots: &[Snapshot], report: &mut CheckReport, meter: &mut Meter<'_>) -> Result<Standing, StoreError> {
        let mut stands = Standing::new();
        let all = segments(self.journal.folder())?;
        let first = all.first().copied().unwrap_or(1);
        let (mut prev, mut digest, mut last) = (Digest::default(), Digest::default(), first - 1);
        if first > 1 {
            match snapshots.iter().find(|s| s.header.seq + 1 == first) {
                None => report.problems.push(Fault::JournalBegins { first }),
                Some(s) => {
                    (prev, digest) = (s.hash, s.header.digest);
                    // Its own faults are in the report already.
                    let _ = s.read(meter, &mut |item| {
                        if let Item::Thing(t) = item {
                            stands.insert(t.key.clone(), t.stamp.unwrap_or_else(|| line::stamp(&t.key, t.value)));
                        }
                        Ok(())
                    });
                }
            }
        }
        for segment in all {
            for next in Lines::open(self.journal.folder(), segment, 0)? {
                let (position, text) = next?;
                meter.add(position.length)?;
                let mut wrong = |what| report.problems.push(Fault::line(segment, position.offset, what));
                let (line, hash) = match str_of(&text).and_then(line::parse) {
                    Ok(parsed) => parsed,
                    Err(what) => {
                        wrong(what);
                        continue;
                    }
                };
                if line.prev != prev || line.seq != last + 1 {
                    wrong(LineFault::NotFollowing(line.seq));
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
                    report.problems.push(Fault::line(segment, position.offset, LineFault::WrongState(line.seq)));
                }
                (prev, last) = (hash, line.seq);
            }
        }
        (report.first, report.last) = (first, last);
        if last != self.meta.seq {
            report.problems.push(Fault::JournalShort { ends: last, saved: self.meta.seq });
        }
        Ok(stands)
    }

    /// One scan over sled: every checksum, and both digests against what is noted.
    fn scan(&self, meter: &mut Meter<'_>) -> Result<(), StoreError> {
        let mut sums = Sums::default();
        for entry in self.state.db()?.iter() {
            let (key, value) = entry?;
            meter.add((key.len() + value.len()) as u64)?;
            sums.add(&key, &value).map_err(|what| StoreError::damaged(Path::new("state"), what))?;
        }
        sums.compare(&self.meta).map_err(|what| StoreError::damaged(Path::new("state"), what))
    }

    /// Holds sled against what the journal amounts to, record by record, as things and not as bytes: what an earlier version wrote in other words is the
    /// same thing.
    fn compare(&self, snapshots: &[Snapshot], stands: &Standing, recomputed: &mut Recomputed, report: &mut CheckReport, meter: &mut Meter<'_>) -> Result<(), StoreError> {
        let mut left = stands.clone();
        let mut hold = |key: &Key, raw: &serde_json::value::RawValue, stamp: Digest| -> Result<(), StoreError> {
            if left.get(key) != Some(&stamp) {
                return Ok(());
            }
            left.remove(key);
            match (line::thing(key, raw), self.state.standing(key)) {
                (Ok(record), Ok(Some(s))) if s.stamp == stamp && s.record == record => recomputed.add(key, record),
                _ => report.problems.push(Fault::Record(key.as_str().to_owned())),
            }
            Ok(())
        };
        let all = segments(self.journal.folder())?;
        if let Some(s) = snapshots.iter().find(|s| Some(s.header.seq + 1) == all.first().copied() && s.header.seq > 0) {
            let _ = s.read(meter, &mut |item| match item {
                Item::Thing(t) => hold(&t.key, t.value, t.stamp.unwrap_or_else(|| line::stamp(&t.key, t.value))),
                _ => Ok(()),
            });
        }
        for segment in all {
            for next in Lines::open(self.journal.folder(), segment, 0)? {
                let (position, text) = next?;
                meter.add(position.length)?;
                // Lines that cannot be read are in the report already.
                let Ok((line, _)) = str_of(&text).and_then(line::parse) else { continue };
                for c in &line.changes {
                    c.new.map_or(Ok(()), |raw| hold(&c.key, raw, line::stamp(&c.key, raw)))?;
                }
            }
        }
        report.problems.extend(left.into_keys().map(|k| Fault::Record(k.as_str().to_owned())));
        Ok(())
    }

    /// Holds indexes and counters against what follows from the records: by digest, and entry by entry only where that differs.
    fn compare_indexes(&self, recomputed: Recomputed, report: &mut CheckReport) -> Result<(), StoreError> {
        let (expected, events) = recomputed.finish();
        let mut there = Digest::default();
        for entry in self.state.db()?.scan_prefix("x/") {
            let (key, value) = entry?;
            if !key.starts_with(b"x/hi/") {
                there.toggle(Digest::entry(&key, &value));
            }
        }
        if there == expected || !report.problems.is_empty() {
            return Ok(());
        }
        let mut wanted: BTreeMap<String, Vec<u8>> = events;
        for prefix in Record::PREFIXES {
            for entry in self.state.db()?.scan_prefix(format!("{prefix}/")) {
                let key = Key(String::from_utf8_lossy(&entry?.0).into_owned());
                wanted.extend(self.state.record(&key)?.iter().flat_map(super::derive::entries).map(|(k, v)| (k.clone(), seal(&k, None, &v))));
            }
        }
        for entry in self.state.db()?.scan_prefix("x/") {
            let (key, value) = entry?;
            let key = String::from_utf8_lossy(&key).into_owned();
            if !key.starts_with("x/hi/") && wanted.remove(&key).is_none_or(|v| value != v) {
                report.problems.push(Fault::Stranger(key));
            }
        }
        report.problems.extend(wanted.into_keys().map(Fault::Missing));
        Ok(())
    }
}

/// The digest of indexes and counters as they should be.
#[derive(Default)]
struct Recomputed {
    digest: Digest,
    counts: BTreeMap<EventId, Counts>,
}

impl Recomputed {
    fn add(&mut self, key: &Key, record: Record) {
        let set = ChangeSet::from_changes(vec![Change { key: key.clone(), old: None, new: Some(record) }]);
        let derived = follow(&set);
        for (key, value) in derived.entries {
            value.iter().for_each(|v| self.digest.toggle(Digest::entry(key.as_bytes(), &seal(&key, None, v))));
        }
        derived.counts.into_iter().for_each(|(event, c)| self.counts.entry(event).or_default().merge(&c));
    }

    /// With the counters; and those as entries.
    fn finish(mut self) -> (Digest, BTreeMap<String, Vec<u8>>) {
        let counts = std::mem::take(&mut self.counts).into_iter().filter(|(_, c)| !c.is_zero());
        let entries: BTreeMap<_, _> = counts.map(|(event, c)| (counts_key(event), c)).map(|(k, c)| (k.clone(), seal(&k, None, &encode(&c)))).collect();
        entries.iter().for_each(|(k, v)| self.digest.toggle(Digest::entry(k.as_bytes(), v)));
        (self.digest, entries)
    }
}

/// What of an error is a finding; the rest stops the check.
fn fault_of(e: StoreError) -> Result<Fault, StoreError> {
    match e {
        StoreError::Damaged { what, .. } => Ok(what),
        StoreError::State(what) => Ok(Fault::Sled(what)),
        other => Err(other),
    }
}
