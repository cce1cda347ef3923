//! How a workspace and its surroundings stand, for whoever helps: numbers and kinds, never content.

use std::path::Path;

use crate::store::{self, FORMAT, JOURNAL, KeptBackup};

/// What is found. No names, no addresses, no titles; a path only as far as it does not say whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnosis {
    /// Program version.
    pub version: &'static str,
    /// Layout and journal number that this version writes.
    pub format: String,
    /// System and processor.
    pub system: String,
    /// `TERM`, where set.
    pub term: String,
    /// The language of the system.
    pub locale: String,
    /// Bytes of each part of the workspace.
    pub sizes: Vec<(&'static str, u64)>,
    /// Free bytes on its disk, where known.
    pub free: Option<u64>,
    /// Automatic backups.
    pub backups: usize,
    /// The journal line of the newest.
    pub newest_backup: Option<u64>,
    /// The last lines of the incident log.
    pub incidents: Vec<String>,
}

/// Looks at a workspace from outside. Nothing is opened or written.
#[must_use]
pub fn diagnose(folder: &Path) -> Diagnosis {
    let kept = store::backups(folder).unwrap_or_default();
    let log = std::fs::read_to_string(folder.join("logs/incidents.log")).unwrap_or_default();
    let lines: Vec<&str> = log.lines().collect();
    Diagnosis {
        version: env!("CARGO_PKG_VERSION"),
        format: format!("{FORMAT}.{JOURNAL}"),
        system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
        term: std::env::var("TERM").unwrap_or_default(),
        locale: sys_locale::get_locale().unwrap_or_default(),
        sizes: ["journal", "state", "snapshots", "documents", "backups", "logs"].map(|part| (part, store::size_of(&folder.join(part)))).to_vec(),
        free: store::free_space(folder),
        backups: kept.len(),
        newest_backup: kept.last().map(|b: &KeptBackup| b.seq),
        incidents: lines.iter().rev().take(10).rev().map(|l| (*l).to_owned()).collect(),
    }
}
