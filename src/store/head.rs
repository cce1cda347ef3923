//! `head`: how far the workspace was known to go, and on which run of the machine. Written at a clean exit and every 256 commits, so that a journal that
//! has lost its end is noticed.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::digest::Digest;
use super::error::StoreError;
use super::fault::Tail;
use super::files::write_atomically;

/// A commit in this many is noted.
pub const EVERY: u64 = 256;

/// The last acknowledged line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    pub seq: u64,
    pub hash: Digest,
    /// The state after it; the first version did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<Digest>,
    /// Which run of the machine wrote it: sled's data is sure to be on disk only while that lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub boot: Option<String>,
    /// Guards the others against a flipped bit.
    sum: Digest,
}

/// What was found of a head.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// None: the workspace is new, or was killed before the first was written.
    Nothing,
    /// Not what was written.
    Broken,
    /// Whole.
    Head(Head),
}

impl Head {
    pub fn new(tail: Tail) -> Self {
        let mut head = Self { seq: tail.seq, hash: tail.hash, digest: Some(tail.digest), boot: boot(), sum: Digest::default() };
        head.sum = head.sum_of();
        head
    }

    fn sum_of(&self) -> Digest {
        let mut text = format!("{} {}", self.seq, self.hash);
        self.digest.iter().for_each(|d| text.push_str(&format!(" {d}")));
        self.boot.iter().for_each(|b| text.push_str(&format!(" {b}")));
        Digest::of(text.as_bytes())
    }

    fn path(workspace: &Path) -> PathBuf {
        workspace.join("head")
    }

    /// Reads it.
    pub fn read(workspace: &Path) -> Result<Found, StoreError> {
        let path = Self::path(workspace);
        if fs::symlink_metadata(&path).is_ok_and(|m| !m.is_file()) {
            return Ok(Found::Broken);
        }
        let text = match fs::read(&path) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Found::Nothing),
            other => other.map_err(StoreError::io(&path, "read"))?,
        };
        let head: Option<Self> = serde_json::from_slice(&text).ok();
        Ok(head.filter(|h| h.sum == h.sum_of()).map_or(Found::Broken, Found::Head))
    }

    /// Writes it whole.
    pub fn write(&self, workspace: &Path) -> Result<(), StoreError> {
        let text = serde_json::to_vec(&self).unwrap_or_default();
        write_atomically(&Self::path(workspace), &text)
    }
}

/// This run of the machine, where the system says which it is.
pub fn boot() -> Option<String> {
    let id = fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    Some(id.trim().to_owned()).filter(|b| !b.is_empty())
}
