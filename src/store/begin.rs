//! Snapshots of an open workspace, and beginning anew: what was before is gone from history, undo, sled, copies and logs.

use std::path::Path;

use super::change::ChangeSet;
use super::error::{ReadOnly, StoreError};
use super::fault::{Fault, Tail};
use super::files::{names, remove, sync_parent};
use super::head::Head;
use super::history::{Deed, Ends, HistoryEntry};
use super::journal::{Journal, Position, segments};
use super::line::{self, Texts};
use super::progress::{Meter, Stage, UNWATCHED, Watch};
use super::rebuild::rebuild;
use super::record::{Key, Record};
use super::snapshot::{Header, Item, Snapshot, Thing, Writer};
use super::state::State;
use super::workspace::{Stamp, Workspace, contained};
use crate::domain::Erasure;

/// Ordinary snapshots that are kept.
const KEPT: usize = 2;

impl Workspace {
    /// Writes the state down, so that a rebuild can start from here.
    ///
    /// # Errors
    /// I/O or [`StoreError::Cancelled`]; nothing is changed then.
    pub fn snapshot(&self, watch: Watch<'_>) -> Result<(), StoreError> {
        let last = self.state.history_entry(self.meta.seq)?;
        let (at, by) = last.map_or_else(|| (chrono::Utc::now(), String::new()), |e| (e.at, e.by));
        let header = Header { snapshot: 1, seq: self.meta.seq, begin: false, at, by, label: String::new(), records: self.meta.records, digest: self.meta.digest };
        // The one at which the journal begins stands already.
        if Snapshot::all(&self.folder)?.iter().any(|s| s.header.seq == self.meta.seq && s.header.begin) {
            return Ok(());
        }
        let mut meter = Meter::begin(watch, Stage::Snapshot, self.meta.records)?;
        let writer = Writer::begin(&self.folder, header, Some(self.meta.hash))?;
        contained(|| write_things(&self.state, writer, &ChangeSet::default(), Some(segments(self.journal.folder())?.first().copied().unwrap_or(1)), &mut meter))?.finish(self.meta.ends)?;
        let all = Snapshot::all(&self.folder)?;
        let ordinary: Vec<&Snapshot> = all.iter().filter(|s| !s.header.begin).collect();
        for old in ordinary.iter().rev().skip(KEPT) {
            remove(&old.path)?;
        }
        Ok(())
    }

    /// Begins anew with a change: a new state is written down, and everything from which what was before could be read is removed: journal, undo, sled,
    /// earlier snapshots and backups of this workspace, logs, what was kept aside. Cannot be undone.
    ///
    /// # Errors
    /// Before anything is changed: as for [`Workspace::commit`], and [`StoreError::Cancelled`]. After that only I/O; the removal is then completed at the
    /// next opening.
    pub fn begin_anew(&mut self, set: &ChangeSet, stamp: Stamp, watch: Watch<'_>) -> Result<(), StoreError> {
        self.may_write()?;
        let texts = Texts::of(set).map_err(|e| StoreError::State(e.to_string()))?;
        let mut next = self.meta;
        self.weigh(set, &texts, &mut next)?;
        // The digest is of the new words: nothing of the old ones is needed any more.
        let header = Header { snapshot: 1, seq: next.seq + 1, begin: true, at: stamp.at, by: stamp.by, label: stamp.label, records: next.records, digest: next.digest };
        let mut meter = Meter::begin(watch, Stage::Snapshot, next.records)?;
        let beginning = beginning_of(&header);
        let mut writer = Writer::begin(&self.folder, header, None)?;
        writer.add(&Item::History(beginning))?;
        let snapshot = contained(|| write_things(&self.state, writer, set, None, &mut meter))?.finish(Ends::default())?;
        // Its files go, whatever it says.
        let _ = self.state.close();
        self.verification = None;
        let done = self.go_on_from(&snapshot, watch);
        done.map_err(|e| self.break_off(e))
    }

    fn go_on_from(&mut self, snapshot: &Snapshot, watch: Watch<'_>) -> Result<(), StoreError> {
        let begun = snapshot.tail();
        sweep(&self.folder, begun.seq)?;
        remove(&self.folder.join("head"))?;
        self.journal = Journal::open(&self.folder, begun.seq, 0, false)?;
        // It is done already: whoever would stop here would only have to wait at the next opening.
        let uncancelled = |p| {
            let _ = watch(p);
            std::ops::ControlFlow::Continue(())
        };
        (self.state, self.meta) = rebuild(&self.folder, &self.journal, begun, &uncancelled)?;
        Head::new(begun).write(&self.folder)
    }

    /// Makes sled anew from snapshot and journal.
    ///
    /// # Errors
    /// As for opening. Nothing more can be read then until the workspace is opened again.
    pub fn rebuild(&mut self, watch: Watch<'_>) -> Result<(), StoreError> {
        // Its files go, whatever it says.
        let _ = self.state.close();
        self.verification = None;
        match contained(|| rebuild(&self.folder, &self.journal, self.meta.tail(), watch)) {
            Ok((state, meta)) => {
                (self.state, self.meta) = (state, meta);
                if self.broken == Some(ReadOnly::Behind) {
                    self.broken = None;
                }
                Ok(())
            }
            Err(e) => {
                self.broken.get_or_insert(ReadOnly::Behind);
                Err(e)
            }
        }
    }

    /// Where the chain stands.
    #[must_use]
    pub fn tail(&self) -> Tail {
        self.meta.tail()
    }
}

/// How history shows a beginning.
fn beginning_of(header: &Header) -> HistoryEntry {
    let nowhere = Position { segment: 0, offset: 0, length: 0 };
    HistoryEntry::new(header.seq, header.at, &header.by, &header.label, Deed::Begin, nowhere)
}

/// Everything that stands after a change, in key order, and, where wanted, the facts of journal lines from one on.
pub fn write_things(state: &State, mut writer: Writer, set: &ChangeSet, history: Option<u64>, meter: &mut Meter<'_>) -> Result<Writer, StoreError> {
    let json = |r: &Record| serde_json::value::to_raw_value(r).map_err(|e| StoreError::State(e.to_string()));
    let changed = |key: &Key| set.changes().binary_search_by(|c| c.key.cmp(key)).is_ok();
    for prefix in Record::PREFIXES {
        for entry in state.db()?.scan_prefix(format!("{prefix}/")) {
            let (key, _) = entry?;
            let key = Key(String::from_utf8_lossy(&key).into_owned());
            meter.add(1)?;
            let Some(standing) = state.standing(&key)?.filter(|_| !changed(&key)) else { continue };
            let value = json(&standing.record)?;
            let stamp = Some(standing.stamp).filter(|s| *s != line::stamp(&key, &value));
            writer.add(&Item::Thing(Thing { key, value: &value, stamp }))?;
        }
    }
    for change in set.changes() {
        if let Some(record) = &change.new {
            writer.add(&Item::Thing(Thing { key: change.key.clone(), value: &json(record)?, stamp: None }))?;
        }
    }
    if let Some(first) = history {
        for entry in state.history_from(first)? {
            writer.add(&Item::History(entry?))?;
        }
    }
    Ok(writer)
}

/// Removes everything from before a beginning. Returns whether there was anything.
pub fn sweep(workspace: &Path, begun: u64) -> Result<bool, StoreError> {
    let journal = workspace.join("journal");
    super::files::private_dir(&journal)?;
    let mut old = Vec::new();
    for name in names(&journal)? {
        let segment = name.strip_suffix(".jsonl").and_then(|n| n.parse::<u64>().ok());
        if segment.is_none_or(|s| s <= begun) {
            old.push(journal.join(name));
        }
    }
    // A torn line kept aside after the beginning stays; from before it, segments are left as well.
    if !old.iter().any(|p| p.extension().is_some_and(|e| e == "jsonl")) && Snapshot::all(workspace)?.iter().all(|s| s.header.seq >= begun) {
        return Ok(false);
    }
    // What is removed is in the new beginning, or it is not removed.
    let beginning = Snapshot::beginning(workspace)?.ok_or_else(|| StoreError::damaged(workspace, Fault::JournalBegins { first: begun + 1 }))?;
    if !beginning.is_whole(&mut Meter::begin(UNWATCHED, Stage::Snapshot, 1)?)? {
        return Err(StoreError::damaged(&beginning.path, Fault::snapshot(&beginning.path)));
    }
    old.extend(Snapshot::all(workspace)?.into_iter().filter(|s| s.header.seq < begun).map(|s| s.path));
    let aside = |n: &String| n == "state" || n.starts_with("state.") || n == "backups" || n == "logs" || n == super::rescue::UNREAD || Path::new(n).extension().is_some_and(|e| e == "tmp");
    old.extend(names(workspace)?.into_iter().filter(aside).map(|n| workspace.join(n)));
    // The state goes first: it must not be taken for that of the new beginning.
    old.sort_by_key(|p| (!p.starts_with(workspace.join("state")), p.extension().is_some_and(|e| e == "jsonl")));
    for path in &old {
        remove(path)?;
    }
    sync_parent(&journal.join("x"))?;
    sync_parent(&journal)?;
    Ok(true)
}

impl State {
    /// Journal lines' facts from a line on, oldest first.
    pub(super) fn history_from(&self, first: u64) -> Result<impl Iterator<Item = Result<HistoryEntry, StoreError>>, StoreError> {
        let range = super::state::history_key(first)..=super::state::history_key(u64::MAX);
        let read = |e: sled::Result<(sled::IVec, sled::IVec)>| {
            let (key, value) = e?;
            let key = String::from_utf8_lossy(&key).into_owned();
            super::codec::unseal(&key, &value).and_then(super::codec::decode).ok_or_else(|| StoreError::State(super::fault::Fault::Entry(key).to_string()))
        };
        Ok(self.db()?.range(range).map(read))
    }
}

/// The destructions that a workspace remembers, read without opening it: they stand in the snapshot at which it last began anew, whatever else is broken.
#[must_use]
pub fn erasures(workspace: &Path) -> Vec<Erasure> {
    let mut out = Vec::new();
    if let (Ok(Some(s)), Ok(mut meter)) = (Snapshot::beginning(workspace), Meter::begin(UNWATCHED, Stage::Restore, 1)) {
        // What can be read counts, also where the rest is damaged.
        let _ = s.read(&mut meter, &mut |item| {
            if let Item::Thing(t) = item
                && t.key.as_str().starts_with("er/")
            {
                out.extend(serde_json::from_str::<Erasure>(t.value.get()));
            }
            Ok(())
        });
    }
    out
}
