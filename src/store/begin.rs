//! Snapshots of an open workspace, and beginning anew: what was before is gone from history, undo, sled, copies and logs.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use super::change::ChangeSet;
use super::documents;
use super::error::{ReadOnly, StoreError};
use super::fault::{Fault, Tail};
use super::files::{DESTROYING, is_leftover, names, private_dir, remove, sync_parent, write_atomically};
use super::head::Head;
use super::history::{Deed, Ends, HistoryEntry};
use super::journal::{Journal, Position, segments};
use super::line::{self, Texts};
use super::progress::{Meter, Stage, UNWATCHED, Watch};
use super::rebuild::rebuild;
use super::record::{Key, Record};
use super::rescue::UNREAD;
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
        let mut meter = Meter::begin(watch, Stage::Snapshot, self.meta.records)?;
        // The one at which the journal begins stands already; where it is damaged, the same one is written again.
        if let Some(s) = Snapshot::beginning(&self.folder)?.filter(|s| s.header.seq == self.meta.seq) {
            if s.is_whole(&mut meter)? {
                return Ok(());
            }
            let beginning = beginning_of(&s.header);
            let mut writer = Writer::begin(&self.folder, s.header, None)?;
            writer.add(&Item::History(beginning))?;
            return contained(|| write_things(&self.state, writer, &ChangeSet::default(), None, &mut meter))?.finish(Ends::default()).map(drop);
        }
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
        let writer = contained(|| write_things(&self.state, writer, set, None, &mut meter))?;
        // From here on an opening would complete it, as soon as the snapshot is in its place.
        write_atomically(&self.folder.join(DESTROYING), writer.seq().to_string().as_bytes())?;
        let place = writer.place().to_owned();
        let snapshot = match writer.finish(Ends::default()) {
            Ok(snapshot) => snapshot,
            // It may stand already, and an opening would complete it: a line written now would go with what is older.
            Err(e) if fs::symlink_metadata(&place).is_ok() => return Err(self.break_off(e)),
            Err(e) => {
                let _ = remove(&self.folder.join(DESTROYING));
                return Err(e);
            }
        };
        // Its files go, whatever it says.
        let _ = self.state.close();
        self.verification = None;
        let done = self.go_on_from(&snapshot, watch);
        done.map_err(|e| self.break_off(e))
    }

    fn go_on_from(&mut self, snapshot: &Snapshot, watch: Watch<'_>) -> Result<(), StoreError> {
        let begun = snapshot.tail();
        sweep(&self.folder, snapshot)?;
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

/// Completes a destruction that was interrupted. Returns whether there was one.
pub fn complete(workspace: &Path) -> Result<bool, StoreError> {
    let marker = workspace.join(DESTROYING);
    if fs::symlink_metadata(&marker).is_err() {
        return Ok(false);
    }
    let seq = fs::read_to_string(&marker).ok().and_then(|t| t.trim().parse::<u64>().ok());
    match Snapshot::beginning(workspace)?.filter(|s| Some(s.header.seq) == seq) {
        // What is removed is in the new beginning, or it is not removed.
        Some(s) if s.is_whole(&mut Meter::begin(UNWATCHED, Stage::Snapshot, 1)?)? => sweep(workspace, &s).map(|()| true),
        Some(s) => Err(StoreError::damaged(&s.path, Fault::snapshot(&s.path))),
        // It had not been decided yet: everything is as before.
        None => remove(&marker).and_then(|()| sync_parent(&marker)).map(|()| false),
    }
}

/// Removes everything from before a beginning, whatever its name: only what the beginning itself consists of stays.
fn sweep(workspace: &Path, beginning: &Snapshot) -> Result<(), StoreError> {
    let (journal, snapshots) = (workspace.join("journal"), workspace.join("snapshots"));
    private_dir(&journal)?;
    let is_later = |n: &String| n.len() == 18 && n.strip_suffix(".jsonl").and_then(|n| n.parse::<u64>().ok()).is_some_and(|s| s > beginning.header.seq);
    let is_it = |n: &String| beginning.path.file_name().is_some_and(|f| f.to_string_lossy() == *n);
    let aside = |n: &String| ["state", "backups", "logs", UNREAD].contains(&n.as_str()) || n.starts_with("state.") || is_leftover(n);
    let mut old: Vec<PathBuf> = names(workspace)?.into_iter().filter(aside).map(|n| workspace.join(n)).collect();
    old.extend(names(&journal)?.into_iter().filter(|n| !is_later(n)).map(|n| journal.join(n)));
    old.extend(names(&snapshots)?.into_iter().filter(|n| !is_it(n)).map(|n| snapshots.join(n)));
    for path in &old {
        match remove(path) {
            // A copy that somebody still looks at goes at the next opening.
            Err(_) if path.file_name().is_some_and(|n| n.to_string_lossy().starts_with("opened-")) => {}
            other => other?,
        }
    }
    documents::sweep(workspace, beginning)?;
    for folder in [&journal, &snapshots] {
        sync_parent(&folder.join("x"))?;
    }
    let marker = workspace.join(DESTROYING);
    remove(&marker)?;
    sync_parent(&marker)
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

/// The destructions that a workspace remembers, read without opening it: wherever they stand in snapshots and journal, whatever else is broken there. `None`
/// when the workspace has begun anew and nothing of that can be read any more.
#[must_use]
pub fn erasures(workspace: &Path) -> Option<Vec<Erasure>> {
    #[derive(serde::Deserialize)]
    struct Standing {
        value: Erasure,
    }
    let mut out: Vec<Erasure> = Vec::new();
    let mut has_begun = false;
    for part in ["snapshots", "journal"] {
        let folder = workspace.join(part);
        for name in names(&folder).unwrap_or_default() {
            has_begun |= part == "journal" && name.strip_suffix(".jsonl").and_then(|n| n.parse::<u64>().ok()).is_some_and(|n| n > 1);
            let path = folder.join(&name);
            // A pipe would be waited for.
            let ordinary = fs::symlink_metadata(&path).is_ok_and(|m| m.is_file());
            let Some(file) = ordinary.then(|| File::open(&path).ok()).flatten() else { continue };
            for line in BufReader::new(file).split(b'\n').map_while(Result::ok) {
                let Ok(text) = std::str::from_utf8(&line) else { continue };
                // In a snapshot each stands on a line of its own; a journal line names them among its changes.
                let thing = text.strip_prefix("{\"thing\":").and_then(|t| t.strip_suffix('}')).filter(|t| t.starts_with("{\"key\":\"er/"));
                out.extend(thing.and_then(|t| serde_json::from_str::<Standing>(t).ok()).map(|s| s.value));
                if part == "journal" && text.contains("\"key\":\"er/") {
                    let changes = line::parse(text).map(|(l, _)| l.changes).unwrap_or_default();
                    out.extend(changes.iter().filter(|c| c.key.as_str().starts_with("er/")).filter_map(|c| serde_json::from_str(c.new?.get()).ok()));
                }
            }
        }
    }
    (!out.is_empty() || !has_begun).then_some(out)
}
