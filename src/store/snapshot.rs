//! Snapshots: the whole state after a line, in JSON lines like the journal's. A rebuild starts from the newest that is whole; after a destruction the
//! journal starts from one.
//!
//! `{"snapshot":1,"seq":N,"begin":false,"at":…,"by":…,"label":…,"records":R,"digest":…,"hash":…}`, then a line for each thing and for each journal line that
//! can still be undone, then `{"end":{…,"hash":…}}` with SHA-256 over everything before that field. `hash` in the first line is that of journal line N; where
//! the journal begins anew (`begin`) it is the first line's own, and line N + 1 has it as `prev`.

use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest as _, Sha256};

use super::digest::Digest;
use super::error::StoreError;
use super::fault::{Fault, Tail};
use super::files::{names, private_dir, private_file, sync_parent};
use super::history::{Ends, HistoryEntry};
use super::line;
use super::progress::Meter;
use super::record::Key;

/// The first line, without its hash.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Header {
    pub snapshot: u32,
    pub seq: u64,
    pub begin: bool,
    pub at: DateTime<Utc>,
    pub by: String,
    pub label: String,
    pub records: u64,
    pub digest: Digest,
}

/// A line of a snapshot.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Item<'l> {
    /// A thing.
    #[serde(borrow)]
    Thing(Thing<'l>),
    /// A journal line's facts.
    History(HistoryEntry),
    /// The last line.
    End(End),
}

/// A thing as it stands.
#[derive(Debug, Serialize, Deserialize)]
pub struct Thing<'l> {
    pub key: Key,
    #[serde(borrow)]
    pub value: &'l RawValue,
    /// Its share of the digest, where an earlier version wrote the thing in other words than ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stamp: Option<Digest>,
}

impl Thing<'_> {
    /// Its share of the digest.
    pub fn share(&self) -> Digest {
        self.stamp.unwrap_or_else(|| line::stamp(&self.key, self.value))
    }
}

/// What stands at the end.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct End {
    pub records: u64,
    pub history: u64,
    pub ends: Ends,
    hash: Digest,
}

/// A snapshot on disk.
#[derive(Debug, Clone)]
pub struct Snapshot {
    pub path: PathBuf,
    pub header: Header,
    pub hash: Digest,
}

impl Snapshot {
    /// Where the chain stands at it.
    pub fn tail(&self) -> Tail {
        Tail { seq: self.header.seq, hash: self.hash, digest: self.header.digest }
    }

    /// All of a workspace whose first line can be read, oldest first.
    pub fn all(workspace: &Path) -> Result<Vec<Self>, StoreError> {
        let folder = workspace.join("snapshots");
        let number = |n: &String| n.strip_suffix(".jsonl").filter(|n| n.len() == 12).and_then(|n| n.parse::<u64>().ok());
        let files = names(&folder)?.into_iter().filter(|n| number(n).is_some());
        Ok(files.filter_map(|n| Self::look(&folder.join(&n)).ok().filter(|s| Some(s.header.seq) == number(&n))).collect())
    }

    /// The names of those whose first line cannot be read, or says something else than their name.
    pub fn unreadable(workspace: &Path) -> Result<Vec<String>, StoreError> {
        let known = Self::all(workspace)?;
        let is_known = |n: &String| known.iter().any(|s| s.path.file_name().is_some_and(|f| f.to_string_lossy() == *n));
        Ok(names(&workspace.join("snapshots"))?.into_iter().filter(|n| !is_known(n)).collect())
    }

    /// The one at which the journal begins anew, if it does.
    pub fn beginning(workspace: &Path) -> Result<Option<Self>, StoreError> {
        Ok(Self::all(workspace)?.into_iter().rfind(|s| s.header.begin))
    }

    /// Reads the first line.
    fn look(path: &Path) -> Result<Self, StoreError> {
        let bad = || StoreError::damaged(path, Fault::snapshot(path));
        if !fs::symlink_metadata(path).is_ok_and(|m| m.is_file()) {
            return Err(bad());
        }
        let mut text = String::new();
        let file = File::open(path).map_err(StoreError::io(path, "open"))?;
        BufReader::new(file).read_line(&mut text).map_err(|_| bad())?;
        Self::first(path, text.trim_end_matches('\n')).ok_or_else(bad)
    }

    fn first(path: &Path, text: &str) -> Option<Self> {
        #[derive(Deserialize)]
        struct Hashed {
            #[serde(flatten)]
            header: Header,
            hash: Digest,
        }
        let Hashed { header, hash } = serde_json::from_str(text).ok()?;
        // A beginning proves itself; any other is proven by its end and by the journal.
        let proven = !header.begin || line::proven(text).is_ok_and(|h| h == hash);
        proven.then(|| Self { path: path.to_owned(), header, hash })
    }

    /// Reads all of it and proves it, giving every line to `take`; `take` must not be believed in before this returns.
    pub fn read(&self, meter: &mut Meter<'_>, take: &mut dyn FnMut(Item<'_>) -> Result<(), StoreError>) -> Result<End, StoreError> {
        let bad = || StoreError::damaged(&self.path, Fault::snapshot(&self.path));
        let file = File::open(&self.path).map_err(StoreError::io(&self.path, "open"))?;
        let mut reader = BufReader::with_capacity(1 << 20, file);
        let (mut sum, mut text) = (Sha256::new(), Vec::new());
        let (mut records, mut history, mut first) = (0, 0, true);
        loop {
            text.clear();
            let n = reader.read_until(b'\n', &mut text).map_err(StoreError::io(&self.path, "read"))?;
            meter.add(n as u64)?;
            let line = text.strip_suffix(b"\n").and_then(|t| std::str::from_utf8(t).ok()).ok_or_else(bad)?;
            if std::mem::take(&mut first) {
                Self::first(&self.path, line).filter(|s| s.hash == self.hash).ok_or_else(bad)?;
            } else {
                match serde_json::from_str(line).map_err(|_| bad())? {
                    Item::End(end) => {
                        let rest = reader.fill_buf().map_err(StoreError::io(&self.path, "read"))?;
                        let whole = rest.is_empty() && line == end_text(&end, sum.clone());
                        return if whole && (records, history) == (end.records, end.history) { Ok(end) } else { Err(bad()) };
                    }
                    item => {
                        *(if matches!(item, Item::History(_)) { &mut history } else { &mut records }) += 1;
                        take(item)?;
                    }
                }
            }
            sum.update(&text);
        }
    }

    /// Whether it is whole, from its first byte to its last.
    pub fn is_whole(&self, meter: &mut Meter<'_>) -> Result<bool, StoreError> {
        match self.read(meter, &mut |_| Ok(())) {
            Ok(_) => Ok(true),
            Err(StoreError::Damaged { .. }) => Ok(false),
            Err(e) => Err(e),
        }
    }

    /// Its length in bytes.
    pub fn length(&self) -> u64 {
        fs::metadata(&self.path).map_or(0, |m| m.len())
    }
}

/// The last line without its line end.
fn end_text(end: &End, before: Sha256) -> String {
    let text = serde_json::to_string(&Item::End(*end)).unwrap_or_default();
    let body = text.rsplit_once(line::HASH_FIELD).map_or("", |(b, _)| b);
    format!("{body}{}{}\"}}}}", line::HASH_FIELD, Digest(before.chain_update(body).finalize().into()))
}

/// A snapshot being written, beside where it will be.
pub struct Writer {
    file: BufWriter<File>,
    temporary: PathBuf,
    path: PathBuf,
    header: Header,
    hash: Digest,
    sum: Sha256,
    end: End,
    finished: bool,
}

impl Writer {
    /// Begins one. `hash` is the journal line's; `None` for one at which the journal begins anew.
    pub fn begin(workspace: &Path, header: Header, hash: Option<Digest>) -> Result<Self, StoreError> {
        let folder = workspace.join("snapshots");
        private_dir(&folder)?;
        sync_parent(&folder)?;
        let path = folder.join(format!("{:012}.jsonl", header.seq));
        let temporary = path.with_extension("tmp");
        let file = private_file(OpenOptions::new().write(true).create(true).truncate(true)).open(&temporary).map_err(StoreError::io(&temporary, "create"))?;
        let state = |e: serde_json::Error| StoreError::State(e.to_string());
        let (text, hash) = match hash {
            None => line::sealed(&header).map_err(state)?,
            Some(hash) => {
                let mut text = serde_json::to_string(&header).map_err(state)?;
                text.pop();
                (format!("{text},\"hash\":\"{hash}\"}}\n"), hash)
            }
        };
        let end = End { records: 0, history: 0, ends: Ends::default(), hash: Digest::default() };
        let mut out = Self { file: BufWriter::with_capacity(1 << 20, file), temporary, path, header, hash, sum: Sha256::new(), end, finished: false };
        out.write(&text)?;
        Ok(out)
    }

    fn write(&mut self, text: &str) -> Result<(), StoreError> {
        self.sum.update(text);
        self.file.write_all(text.as_bytes()).map_err(StoreError::io(&self.temporary, "write"))
    }

    /// The line that it stands at.
    pub fn seq(&self) -> u64 {
        self.header.seq
    }

    /// Where it will be.
    pub fn place(&self) -> &Path {
        &self.path
    }

    /// Adds a thing or a journal line's facts.
    pub fn add(&mut self, item: &Item<'_>) -> Result<(), StoreError> {
        let mut text = serde_json::to_string(item).map_err(|e| StoreError::State(e.to_string()))?;
        text.push('\n');
        match item {
            Item::History(_) => self.end.history += 1,
            _ => self.end.records += 1,
        }
        self.write(&text)
    }

    /// Writes the end and puts it in its place: from then on it counts.
    pub fn finish(mut self, ends: Ends) -> Result<Snapshot, StoreError> {
        self.end.ends = ends;
        let text = format!("{}\n", end_text(&self.end, self.sum.clone()));
        self.write(&text)?;
        let synced = self.file.flush().and_then(|()| self.file.get_ref().sync_all());
        synced.map_err(StoreError::io(&self.temporary, "write"))?;
        fs::rename(&self.temporary, &self.path).map_err(StoreError::io(&self.path, "rename"))?;
        self.finished = true;
        sync_parent(&self.path)?;
        Ok(Snapshot { path: self.path.clone(), header: self.header.clone(), hash: self.hash })
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        if !self.finished {
            let _ = fs::remove_file(&self.temporary);
        }
    }
}
