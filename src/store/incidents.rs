//! `logs/incidents.log`: what went wrong and when, for whoever helps. Says kinds, never content: no names, no paths, no values.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

use super::error::StoreError;
use super::files::{private_dir, private_file};

/// The log is begun anew when it has this many bytes.
const LONGEST: u64 = 256 << 10;

/// What happened.
#[derive(Debug, Clone, Copy)]
pub enum Incident<'a> {
    /// The one before did not close in order.
    Unclean,
    /// sled was made anew.
    Rebuilt,
    /// A torn end was cut off the journal.
    Cut,
    /// `head` or FORMAT was damaged.
    Mended(&'static str),
    /// A write failed.
    WriteFailed(&'a StoreError),
    /// sled is not what the journal says.
    IndexWrong,
    /// A line of the journal is damaged.
    JournalDamaged,
    /// The program itself failed, at this place of its source.
    Panic(&'a str),
}

/// Notes it. Best effort: a log that cannot be written is no reason to stop.
pub fn note(workspace: &Path, what: Incident<'_>) {
    let folder = workspace.join("logs");
    if private_dir(&folder).is_err() {
        return;
    }
    let path = folder.join("incidents.log");
    if fs::metadata(&path).is_ok_and(|m| m.len() > LONGEST) {
        let _ = fs::rename(&path, folder.join("incidents.1.log"));
    }
    let text = match what {
        Incident::Unclean => "unclean-end".to_owned(),
        Incident::Rebuilt => "index-rebuilt".to_owned(),
        Incident::Cut => "torn-line-kept-aside".to_owned(),
        Incident::Mended(what) => format!("mended {what}"),
        Incident::WriteFailed(StoreError::Io { doing, source, .. }) => format!("write-failed {doing} {:?}", source.kind()),
        Incident::WriteFailed(_) => "write-failed".to_owned(),
        Incident::IndexWrong => "index-wrong".to_owned(),
        Incident::JournalDamaged => "journal-damaged".to_owned(),
        Incident::Panic(place) => format!("panic {place}"),
    };
    let line = format!("{} {} {text}\n", chrono::Utc::now().format("%Y-%m-%dT%H:%M:%SZ"), env!("CARGO_PKG_VERSION"));
    if let Ok(mut file) = private_file(OpenOptions::new().append(true).create(true)).open(&path) {
        let _ = file.write_all(line.as_bytes());
    }
}
