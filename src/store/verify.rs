//! The check that goes on in the background: sled's digests first, then the journal's chain, a little at a time between other work.

use std::ops::Bound;

use super::codec::{unseal, unseal_record};
use super::digest::Digest;
use super::error::{ReadOnly, StoreError};
use super::fault::{Fault, LineFault};
use super::incidents::{self, Incident};
use super::journal::{Lines, segments, str_of};
use super::line;
use super::progress::{Meter, Stage, UNWATCHED};
use super::record::Record;
use super::snapshot::Snapshot;
use super::state::Meta;
use super::workspace::{Workspace, contained};

/// So many bytes of the journal are looked at in one go.
const SLICE: u64 = 4 << 20;

/// How far a check in the background has come.
#[derive(Debug, Default)]
pub struct Verification {
    cursor: Vec<u8>,
    sums: Sums,
    /// Where the journal's chain goes on, once sled is proven: segment, byte, hash of the line before.
    chain: Option<(u64, u64, Option<Digest>)>,
}

/// What a scan adds up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sums {
    things: Digest,
    derived: Digest,
    records: u64,
}

/// What a look in the background found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// There is more to look at.
    Going,
    /// Everything is as it should be.
    Sound,
    /// sled is not what the journal says; it is rebuilt at the next opening, and nothing is saved until then.
    Index,
    /// A line of the journal is damaged. The state is whole and has been written down anew in a snapshot; what that line did cannot be undone.
    Journal(Fault),
}

impl Sums {
    /// Takes an entry in.
    pub fn add(&mut self, key: &[u8], value: &[u8]) -> Result<(), Fault> {
        let entry = || Fault::Entry(String::from_utf8_lossy(key).into_owned());
        let name = std::str::from_utf8(key).map_err(|_| entry())?;
        if is_record(name) {
            self.things.toggle(unseal_record(name, value).ok_or_else(entry)?.0);
            self.records += 1;
        } else if name.starts_with("x/") {
            unseal(name, value).ok_or_else(entry)?;
            self.derived.toggle(Digest::entry(key, value));
        } else if name != "meta" {
            return Err(Fault::Stranger(name.to_owned()));
        }
        Ok(())
    }

    /// Holds them against what is noted.
    pub fn compare(&self, meta: &Meta) -> Result<(), Fault> {
        match () {
            () if (self.things, self.records) != (meta.digest, meta.records) => Err(Fault::Records),
            () if self.derived != meta.derived => Err(Fault::Indexes),
            () => Ok(()),
        }
    }
}

fn is_record(key: &str) -> bool {
    key.split('/').next().is_some_and(|p| Record::PREFIXES.contains(&p))
}

impl Verification {
    /// For a workspace whose state has just been scanned: only the journal's chain is left.
    pub fn of_chain(first: Option<u64>) -> Option<Self> {
        first.map(|s| Self { chain: Some((s, 0, None)), ..Self::default() })
    }

    fn has_seen(&self, key: &str) -> bool {
        key.as_bytes() <= self.cursor.as_slice()
    }

    /// A thing changes that may have been looked at.
    pub fn thing_changed(&mut self, key: &str, old: Option<Digest>, new: Option<Digest>) {
        if self.has_seen(key) {
            [old, new].into_iter().flatten().for_each(|s| self.sums.things.toggle(s));
            self.sums.records = self.sums.records + u64::from(new.is_some()) - u64::from(old.is_some());
        }
    }

    /// An entry that follows from things changes.
    pub fn derived_changed(&mut self, key: &str, old: Option<Digest>, new: Option<Digest>) {
        if self.has_seen(key) {
            [old, new].into_iter().flatten().for_each(|s| self.sums.derived.toggle(s));
        }
    }
}

impl Workspace {
    /// Whether a check in the background is still due.
    #[must_use]
    pub fn is_verifying(&self) -> bool {
        self.verification.is_some() && self.broken.is_none()
    }

    /// Looks at the next `most` entries or lines.
    ///
    /// # Errors
    /// When files cannot be read.
    pub fn verify_some(&mut self, most: usize) -> Result<Verdict, StoreError> {
        let Some(mut v) = self.verification.take() else { return Ok(Verdict::Sound) };
        let verdict = contained(|| if v.chain.is_none() { self.verify_state(&mut v, most) } else { self.verify_chain(&mut v, most) });
        match verdict {
            Ok(Verdict::Going) => self.verification = Some(v),
            Ok(Verdict::Index) | Err(StoreError::State(_)) => {
                incidents::note(&self.folder, Incident::IndexWrong);
                self.broken = Some(ReadOnly::Behind);
                return Ok(Verdict::Index);
            }
            Ok(Verdict::Journal(_)) => {
                incidents::note(&self.folder, Incident::JournalDamaged);
                self.snapshot(UNWATCHED)?;
            }
            _ => {}
        }
        verdict
    }

    fn verify_state(&self, v: &mut Verification, most: usize) -> Result<Verdict, StoreError> {
        let range = (Bound::Excluded(v.cursor.clone()), Bound::Unbounded);
        let mut looked = 0;
        for entry in self.state.db()?.range::<Vec<u8>, _>(range).take(most) {
            let (key, value) = entry?;
            if v.sums.add(&key, &value).is_err() {
                return Ok(Verdict::Index);
            }
            v.cursor = key.to_vec();
            looked += 1;
        }
        if looked == most {
            return Ok(Verdict::Going);
        }
        if v.sums.compare(&self.meta).is_err() {
            return Ok(Verdict::Index);
        }
        v.chain = segments(self.journal.folder())?.first().map(|s| (*s, 0, None));
        Ok(if v.chain.is_some() { Verdict::Going } else { Verdict::Sound })
    }

    /// The snapshot at which the journal begins, if it does, unless it is too long for one go.
    fn verify_beginning(&self) -> Result<Verdict, StoreError> {
        let beginning = Snapshot::beginning(&self.folder)?.filter(|s| s.length() < 8 * SLICE);
        let Some(s) = beginning else { return Ok(Verdict::Sound) };
        let whole = s.is_whole(&mut Meter::begin(UNWATCHED, Stage::Check, 1)?)?;
        Ok(if whole { Verdict::Sound } else { Verdict::Journal(Fault::snapshot(&s.path)) })
    }

    fn verify_chain(&self, v: &mut Verification, most: usize) -> Result<Verdict, StoreError> {
        let Some((segment, offset, mut prev)) = v.chain else { return Ok(Verdict::Sound) };
        let mut lines = Lines::open(self.journal.folder(), segment, offset)?;
        let mut at = offset;
        for next in (&mut lines).take(most) {
            let (position, text) = next?;
            let fault = |what| Ok(Verdict::Journal(Fault::line(segment, position.offset, what)));
            let (line, hash) = match str_of(&text).and_then(line::parse) {
                Ok(parsed) => parsed,
                Err(what) => return fault(what),
            };
            if prev.is_some_and(|p| p != line.prev) || at == 0 && line.seq != segment {
                return fault(LineFault::NotFollowing(line.seq));
            }
            (prev, at) = (Some(hash), position.offset + position.length);
            if line.seq == self.meta.seq {
                return self.verify_beginning();
            }
            // An import is one long line: a few of those are enough for once.
            if at - offset > SLICE {
                break;
            }
        }
        v.chain = Some((segment, at, prev));
        if lines.next().is_none() {
            v.chain = segments(self.journal.folder())?.into_iter().find(|s| *s > segment).map(|s| (s, 0, prev));
        }
        Ok(if v.chain.is_some() { Verdict::Going } else { Verdict::Sound })
    }
}
