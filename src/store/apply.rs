//! Bringing sled to the state after a line: one batch, so that a crash leaves it before or after.

use super::change::{Change, ChangeSet};
use super::codec::{encode, seal};
use super::derive::{Counts, Entry, counts_key, follow, revision_key};
use super::digest::Digest;
use super::error::StoreError;
use super::history::HistoryEntry;
use super::state::{Meta, State, entry_bytes, history_key};
use super::verify::Verification;

/// What a change takes out of the digest and puts into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weighed {
    /// Share and bytes of what was.
    pub old: Option<(Digest, u64)>,
    /// Share of what will be.
    pub new: Option<Digest>,
}

/// Takes an old stamp out and a new one in.
pub fn count(meta: &mut Meta, w: &Weighed) {
    for stamp in [w.old.map(|(s, _)| s), w.new].into_iter().flatten() {
        meta.digest.toggle(stamp);
    }
    meta.records = meta.records + u64::from(w.new.is_some()) - u64::from(w.old.is_some());
}

/// Brings sled to the state after a line. `seen` is what a check in the background has already looked at.
pub fn apply(state: &State, meta: &mut Meta, set: &ChangeSet, weighed: &[Weighed], mut entry: HistoryEntry, seen: Option<&mut Verification>) -> Result<(), StoreError> {
    let mut batch = Batch { state, inner: sled::Batch::default(), derived: meta.derived, bytes: meta.bytes, seen };
    for (change, w) in set.changes().iter().zip(weighed) {
        batch.record(change, w);
    }
    let derived = follow(set);
    for (key, entry) in &derived.entries {
        match entry {
            Entry::Gone => batch.derived(key, None)?,
            Entry::Fresh(value) => batch.derived_after(key, Some(value), None),
            Entry::Written(value) => batch.derived(key, Some(value))?,
        }
    }
    for (event, delta) in &derived.counts {
        let mut counts: Counts = state.counts(*event)?;
        counts.merge(delta);
        batch.derived(&counts_key(*event), (!counts.is_zero()).then(|| encode(&counts)).as_deref())?;
    }
    for event in &derived.events {
        batch.derived(&revision_key(*event), Some(&encode(&(entry.seq, entry.at))))?;
    }
    entry.touched = derived.events.into_iter().collect();
    let mut target = entry.deed.target().map_or(Ok(None), |t| state.history_entry(t))?;
    meta.ends.follow(&mut entry, target.as_mut());
    for e in [Some(entry), target].into_iter().flatten() {
        batch.derived(&history_key(e.seq), Some(&encode(&e)))?;
    }
    (meta.derived, meta.bytes) = (batch.derived, batch.bytes);
    batch.inner.insert("meta", seal("meta", None, &encode(meta)));
    state.db()?.apply_batch(batch.inner)?;
    Ok(())
}

struct Batch<'s> {
    state: &'s State,
    inner: sled::Batch,
    derived: Digest,
    bytes: u64,
    seen: Option<&'s mut Verification>,
}

impl Batch<'_> {
    fn record(&mut self, change: &Change, w: &Weighed) {
        let key = change.key.as_str();
        self.bytes = self.bytes.saturating_sub(w.old.map_or(0, |(_, n)| n));
        match &change.new {
            Some(r) => {
                let value = seal(key, w.new, &r.to_bincode());
                self.bytes += entry_bytes(key, &value);
                self.inner.insert(key, value);
            }
            None => self.inner.remove(key),
        }
        if let Some(seen) = &mut self.seen {
            seen.thing_changed(key, w.old.map(|(s, _)| s), w.new);
        }
    }

    /// Sets an entry that follows from things, and keeps the digest of all such.
    fn derived(&mut self, key: &str, payload: Option<&[u8]>) -> Result<(), StoreError> {
        let old = self.state.db()?.get(key)?;
        self.derived_after(key, payload, old.as_deref());
        Ok(())
    }

    /// The same, where it is known what was there.
    fn derived_after(&mut self, key: &str, payload: Option<&[u8]>, old: Option<&[u8]>) {
        let new = payload.map(|p| seal(key, None, p));
        let of = |v: &[u8]| Digest::entry(key.as_bytes(), v);
        let stamps = (old.map(of), new.as_deref().map(of));
        [stamps.0, stamps.1].into_iter().flatten().for_each(|s| self.derived.toggle(s));
        let size = |v: Option<&[u8]>| v.map_or(0, |v| entry_bytes(key, v));
        self.bytes = (self.bytes + size(new.as_deref())).saturating_sub(size(old));
        match new {
            Some(value) => self.inner.insert(key, value),
            None => self.inner.remove(key),
        }
        if let Some(seen) = &mut self.seen {
            seen.derived_changed(key, stamps.0, stamps.1);
        }
    }
}
