//! What is done before a workspace is closed: a snapshot when much has happened, a backup when the last is old, sled's files written anew when they have
//! grown far beyond what they hold.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use chrono::{DateTime, Utc};

use super::error::StoreError;
use super::fault::Fault;
use super::files::{names, private_dir, remove, size_of, sync_parent};
use super::open::open_sled;
use super::progress::{Meter, Stage, Watch};
use super::snapshot::Snapshot;
use super::workspace::{Workspace, contained};

/// A snapshot is written when so many lines have been added since the last, or so many bytes since there is none.
const LINES: u64 = 1_000;
const BYTES: u64 = 4 << 20;
/// sled's files are written anew when they are this many times as long as what they hold.
const TIMES: u64 = 5;

/// What is kept, and for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keep {
    /// Backups that are kept; none are made when 0.
    pub backups: usize,
    /// A backup is due when the last is older.
    pub every: Duration,
    /// sled's files are left as they are up to this length, in bytes: it takes some for a few entries.
    pub large: u64,
}

impl Default for Keep {
    fn default() -> Self {
        Self { backups: 14, every: Duration::from_hours(24), large: 64 << 20 }
    }
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Upkeep {
    /// A snapshot was written.
    pub snapshot: bool,
    /// A backup was written there.
    pub backup: Option<PathBuf>,
    /// sled's files were written anew.
    pub compacted: bool,
    /// Documents that the backup lacks: they are missing or changed. The newest backup that lacks nothing is kept then.
    pub lacking: Vec<Fault>,
}

/// An automatic backup on disk. Its number rises with each, whatever the clock says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptBackup {
    /// The file.
    pub path: PathBuf,
    /// Its running number.
    pub number: u64,
    /// The journal line that it goes to.
    pub seq: u64,
}

/// How the name of a backup ends that lacks a document.
const LACKING: &str = "lacking";

impl KeptBackup {
    /// Whether a document was missing when it was made.
    fn lacks(&self) -> bool {
        self.path.file_stem().is_some_and(|s| s.to_string_lossy().ends_with(LACKING))
    }
}

/// The automatic backups of a workspace, oldest first. Their names are `NUMBER-SEQ-DATE.tar`, with `-lacking` before the ending where a document was missing.
///
/// # Errors
/// When the folder cannot be listed.
pub fn backups(workspace: &Path) -> Result<Vec<KeptBackup>, StoreError> {
    let folder = workspace.join("backups");
    let read = |n: String| {
        let mut parts = n.strip_suffix(".tar")?.splitn(3, '-');
        let (number, seq) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Some(KeptBackup { path: folder.join(&n), number, seq })
    };
    let mut out: Vec<_> = names(&folder)?.into_iter().filter_map(read).collect();
    out.sort_by_key(|b| b.number);
    Ok(out)
}

impl Workspace {
    /// What would be done now.
    ///
    /// # Errors
    /// When the workspace's folders cannot be listed.
    pub fn upkeep_due(&self, keep: Keep) -> Result<Upkeep, StoreError> {
        if self.broken.is_some() || self.meta.seq == 0 {
            return Ok(Upkeep::default());
        }
        let backup = if self.backup_is_due(keep)? { Some(self.folder.join("backups")) } else { None };
        let length = size_of(&self.folder.join("state"));
        let compacted = length > keep.large && length > TIMES * self.meta.bytes;
        Ok(Upkeep { snapshot: self.snapshot_is_due()?, backup, compacted, lacking: Vec::new() })
    }

    fn snapshot_is_due(&self) -> Result<bool, StoreError> {
        let last = Snapshot::all(&self.folder)?.last().map_or(0, |s| s.header.seq);
        let lines = self.meta.seq.saturating_sub(last);
        Ok(lines >= LINES || last == 0 && size_of(self.journal.folder()) >= BYTES)
    }

    fn backup_is_due(&self, keep: Keep) -> Result<bool, StoreError> {
        let Some(last) = backups(&self.folder)?.pop() else { return Ok(keep.backups > 0) };
        // A backup from the future says that the clock has been set back: its age is not known.
        let age = fs::metadata(&last.path).and_then(|m| m.modified()).ok().and_then(|m| SystemTime::now().duration_since(m).ok());
        Ok(keep.backups > 0 && last.seq != self.meta.seq && age.is_none_or(|a| a >= keep.every))
    }

    /// Does what is due. sled is closed afterwards when its files were written anew: nothing more can be read or saved then.
    ///
    /// # Errors
    /// I/O and [`StoreError::Cancelled`]. Whatever happens here, nothing that was saved is touched.
    pub fn upkeep(&mut self, keep: Keep, at: DateTime<Utc>, watch: Watch<'_>) -> Result<Upkeep, StoreError> {
        let due = self.upkeep_due(keep)?;
        if due.snapshot {
            self.snapshot(watch)?;
        }
        let (backup, lacking) = if due.backup.is_some() { self.keep_backup(keep, at, watch).map(|(path, lacking)| (Some(path), lacking))? } else { (None, Vec::new()) };
        if due.compacted {
            contained(|| self.compact(watch))?;
        }
        Ok(Upkeep { backup, lacking, ..due })
    }

    /// Writes one more automatic backup, and removes those that are too many. While a document is missing, the newest that lacks nothing stays: it may be the last that has it.
    ///
    /// # Errors
    /// As for [`Workspace::backup`].
    pub fn keep_backup(&self, keep: Keep, at: DateTime<Utc>, watch: Watch<'_>) -> Result<(PathBuf, Vec<Fault>), StoreError> {
        let folder = self.folder.join("backups");
        private_dir(&folder)?;
        sync_parent(&folder)?;
        let before = backups(&self.folder)?;
        let number = before.last().map_or(1, |b| b.number + 1);
        let name = format!("{number:06}-{}-{}", self.meta.seq, at.format("%Y-%m-%d"));
        let mut path = folder.join(format!("{name}.tar"));
        let lacking = self.backup(&path, at, watch)?.lacking;
        if !lacking.is_empty() {
            let named = folder.join(format!("{name}-{LACKING}.tar"));
            fs::rename(&path, &named).map_err(StoreError::io(&named, "rename"))?;
            path = named;
        }
        // The newest that lacks nothing stays, however many come after it.
        let last_whole = if lacking.is_empty() { None } else { before.iter().rev().find(|b| !b.lacks()).map(|b| b.number) };
        for old in before.iter().rev().skip(keep.backups.saturating_sub(1)).filter(|b| Some(b.number) != last_whole) {
            remove(&old.path)?;
        }
        Ok((path, lacking))
    }

    /// Writes sled's entries into fresh files and puts those in the place of the old ones. An interruption leaves the old ones, or none: then the next
    /// opening makes them from the journal.
    fn compact(&mut self, watch: Watch<'_>) -> Result<(), StoreError> {
        let (path, new, old) = (self.folder.join("state"), self.folder.join("state.new"), self.folder.join("state.old"));
        let mut meter = Meter::begin(watch, Stage::Compact, self.meta.bytes)?;
        remove(&new)?;
        let mut fresh = open_sled(&new)?;
        let mut batch = sled::Batch::default();
        for (n, entry) in self.state.db()?.iter().enumerate() {
            let (key, value) = entry?;
            meter.add((key.len() + value.len()) as u64)?;
            batch.insert(key, value);
            if n % 4_096 == 4_095 {
                fresh.db()?.apply_batch(std::mem::take(&mut batch))?;
            }
        }
        fresh.db()?.apply_batch(batch)?;
        fresh.close()?;
        self.state.close()?;
        fs::rename(&path, &old).map_err(StoreError::io(&old, "rename"))?;
        fs::rename(&new, &path).map_err(StoreError::io(&path, "rename"))?;
        sync_parent(&path)?;
        remove(&old)
    }
}
