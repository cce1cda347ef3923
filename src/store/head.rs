//! `head`: how far the journal was known to go. Written at a clean exit and every 256 commits, so that a journal that has lost its end is noticed.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::digest::Digest;
use super::error::StoreError;
use super::files::write_atomically;

/// A commit in this many is noted.
pub const EVERY: u64 = 256;

/// The last acknowledged line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    pub seq: u64,
    pub hash: Digest,
    /// Guards the other two against a flipped bit: the digest of "seq hash".
    sum: Digest,
}

impl Head {
    pub fn new(seq: u64, hash: Digest) -> Self {
        Self { seq, hash, sum: Digest::of(format!("{seq} {hash}").as_bytes()) }
    }

    fn path(workspace: &Path) -> PathBuf {
        workspace.join("head")
    }

    /// Reads it; `None` when there is none yet.
    pub fn read(workspace: &Path) -> Result<Option<Self>, StoreError> {
        let path = Self::path(workspace);
        let text = match fs::read_to_string(&path) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            other => other.map_err(StoreError::io(&path, "read"))?,
        };
        let head: Option<Self> = serde_json::from_str(&text).ok();
        match head {
            Some(h) if h == Self::new(h.seq, h.hash) => Ok(Some(h)),
            _ => Err(StoreError::damaged(&path, "it is not what was written")),
        }
    }

    /// Writes it whole.
    pub fn write(self, workspace: &Path) -> Result<(), StoreError> {
        let text = serde_json::to_vec(&self).unwrap_or_default();
        write_atomically(&Self::path(workspace), &text)
    }
}
