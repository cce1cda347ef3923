//! Looking at everything: the whole chain, every checksum, sled against the journal, indexes and counters against what they follow from.

use std::collections::BTreeMap;
use std::path::Path;

use super::change::{Change, ChangeSet};
use super::codec::{encode, seal};
use super::derive::{Counts, counts_key, follow, is_of_lines};
use super::digest::Digest;
use super::documents;
use super::error::StoreError;
use super::fault::{Fault, LineFault, Tail};
use super::files::size_of;
use super::journal::{Lines, segments, str_of};
use super::line::{self, Line, RawChange};
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
        let mut meter = Meter::begin(watch, Stage::Check, 2 * journal + snapshots.iter().map(Snapshot::length).sum::<u64>() + self.meta.bytes + documents::length(&self.documents))?;
        for s in &snapshots {
            if !s.is_whole(&mut meter)? {
                report.problems.push(Fault::snapshot(&s.path));
            }
        }
        report.problems.extend(Snapshot::unreadable(&self.folder)?.into_iter().map(Fault::Snapshot));
        let known = self.walk(&snapshots, &mut report, &mut meter)?;
        if let Err(e) = contained(|| self.scan(&mut meter)) {
            report.problems.push(fault_of(e)?);
        }
        match contained(|| self.check_documents(&mut meter)) {
            Ok(found) => report.problems.extend(found),
            Err(e) => report.problems.push(fault_of(e)?),
        }
        if let Some((stands, base)) = known {
            let recomputed = contained(|| self.compare(base, stands, &mut report, &mut meter))?;
            contained(|| self.compare_indexes(recomputed, &mut report))?;
        }
        Ok(report)
    }

    /// Follows the chain from its first line. Gives what stands at its end, and the snapshot from which that is known: after a line that cannot be read, only
    /// a later snapshot tells what it did; without one, nothing is known.
    fn walk<'s>(&self, snapshots: &'s [Snapshot], report: &mut CheckReport, meter: &mut Meter<'_>) -> Result<Option<(Standing, Option<&'s Snapshot>)>, StoreError> {
        let all = segments(self.journal.folder())?;
        let first = all.first().copied().unwrap_or(1);
        let base = snapshots.iter().find(|s| first > 1 && s.header.seq + 1 == first);
        if first > 1 && base.is_none() {
            report.problems.push(Fault::JournalBegins { first });
        }
        let mut chain = Chain { stands: base.map(|s| things(s, meter)).unwrap_or_default(), tail: base.map(Snapshot::tail).unwrap_or_default(), blind: first > 1 && base.is_none(), lost: None };
        chain.tail.seq = first - 1;
        for segment in all {
            for next in Lines::open(self.journal.folder(), segment, 0)? {
                let (position, text) = next?;
                meter.add(position.length)?;
                let wrong = match str_of(&text).and_then(line::parse) {
                    Ok((line, hash)) => chain.follow(&line, hash),
                    Err(what) => {
                        chain.blind = true;
                        Some(what)
                    }
                };
                report.problems.extend(wrong.map(|what| Fault::line(segment, position.offset, what)));
            }
        }
        (report.first, report.last) = (first, chain.tail.seq);
        if chain.tail.seq != self.meta.seq {
            report.problems.push(Fault::JournalShort { ends: chain.tail.seq, saved: self.meta.seq });
        }
        if chain.blind {
            chain.lost = Some(chain.tail.seq + 1);
        }
        let Some(lost) = chain.lost else { return Ok(Some((chain.stands, base))) };
        let Some(later) = snapshots.iter().rfind(|s| s.header.seq >= lost && s.is_whole(meter).unwrap_or(false)) else { return Ok(None) };
        let mut stands = things(later, meter);
        self.each_line_after(later.header.seq, meter, &mut |line| {
            for c in &line.changes {
                change(&mut stands, c);
            }
            Ok(())
        })?;
        Ok(Some((stands, Some(later))))
    }

    /// Gives every line after one that can be read; those that cannot are in the report already.
    fn each_line_after(&self, seq: u64, meter: &mut Meter<'_>, take: &mut dyn FnMut(&Line<'_>) -> Result<(), StoreError>) -> Result<(), StoreError> {
        for segment in segments(self.journal.folder())? {
            for next in Lines::open(self.journal.folder(), segment, 0)? {
                let (position, text) = next?;
                meter.add(position.length)?;
                if let Ok((line, _)) = str_of(&text).and_then(line::parse)
                    && line.seq > seq
                {
                    take(&line)?;
                }
            }
        }
        Ok(())
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
    fn compare(&self, base: Option<&Snapshot>, stands: Standing, report: &mut CheckReport, meter: &mut Meter<'_>) -> Result<Recomputed, StoreError> {
        let mut recomputed = Recomputed::default();
        let mut left = stands;
        let mut hold = |key: &Key, raw: &serde_json::value::RawValue, stamp: Digest| {
            if left.get(key) != Some(&stamp) {
                return;
            }
            left.remove(key);
            match (line::thing(key, raw), self.state.standing(key)) {
                (Ok(record), Ok(Some(s))) if s.stamp == stamp && s.record == record => recomputed.add(key, record),
                _ => report.problems.push(Fault::Record(key.as_str().to_owned())),
            }
        };
        if let Some(s) = base {
            // Its own faults are in the report already.
            let _ = s.read(meter, &mut |item| {
                if let Item::Thing(t) = item {
                    hold(&t.key, t.value, t.share());
                }
                Ok(())
            });
        }
        self.each_line_after(base.map_or(0, |s| s.header.seq), meter, &mut |line| {
            line.changes.iter().for_each(|c| c.new.into_iter().for_each(|raw| hold(&c.key, raw, line::stamp(&c.key, raw))));
            Ok(())
        })?;
        report.problems.extend(left.into_keys().map(|k| Fault::Record(k.as_str().to_owned())));
        Ok(recomputed)
    }

    /// Holds indexes and counters against what follows from the records: by digest, and entry by entry only where that differs.
    fn compare_indexes(&self, recomputed: Recomputed, report: &mut CheckReport) -> Result<(), StoreError> {
        let (expected, events) = recomputed.finish();
        let mut there = Digest::default();
        for entry in self.state.db()?.scan_prefix("x/") {
            let (key, value) = entry?;
            if !is_of_lines(&String::from_utf8_lossy(&key)) {
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
            if !is_of_lines(&key) && wanted.remove(&key).is_none_or(|v| value != v) {
                report.problems.push(Fault::Stranger(key));
            }
        }
        report.problems.extend(wanted.into_keys().map(Fault::Missing));
        Ok(())
    }
}

/// Everything that a snapshot holds, as far as it can be read.
fn things(snapshot: &Snapshot, meter: &mut Meter<'_>) -> Standing {
    let mut stands = Standing::new();
    // Its own faults are found elsewhere.
    let _ = snapshot.read(meter, &mut |item| {
        if let Item::Thing(t) = item {
            stands.insert(t.key.clone(), t.share());
        }
        Ok(())
    });
    stands
}

/// Takes a change in. Returns what was and what is.
fn change(stands: &mut Standing, c: &RawChange<'_>) -> (Option<Digest>, Option<Digest>) {
    let new = c.new.map(|raw| line::stamp(&c.key, raw));
    let old = match new {
        Some(n) => stands.insert(c.key.clone(), n),
        None => stands.remove(&c.key),
    };
    (old, new)
}

/// The chain of lines as far as it has been followed.
struct Chain {
    stands: Standing,
    tail: Tail,
    /// The line before could not be read: the next is believed.
    blind: bool,
    /// The last line of which it is not known what it did.
    lost: Option<u64>,
}

impl Chain {
    /// Takes a line in. What is wrong with it, if anything.
    fn follow(&mut self, line: &Line<'_>, hash: Digest) -> Option<LineFault> {
        let mut digest = self.tail.digest;
        for c in &line.changes {
            let (old, new) = change(&mut self.stands, c);
            [old, new].into_iter().flatten().for_each(|s| digest.toggle(s));
        }
        let follows = line.prev == self.tail.hash && line.seq == self.tail.seq + 1;
        let wrong = match () {
            () if std::mem::take(&mut self.blind) => {
                self.lost = Some(line.seq.saturating_sub(1));
                None
            }
            () if !follows => Some(LineFault::NotFollowing(line.seq)),
            () if digest != line.digest => Some(LineFault::WrongState(line.seq)),
            () => None,
        };
        if wrong.is_some() {
            self.lost = Some(line.seq);
        }
        // It goes on from what the line says, so that one fault is reported once.
        self.tail = Tail { seq: line.seq, hash, digest: line.digest };
        wrong
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
            value.value().iter().for_each(|v| self.digest.toggle(Digest::entry(key.as_bytes(), &seal(&key, None, v))));
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
