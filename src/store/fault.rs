//! What can be found wrong with what is kept. The words for people are in the locale files.

use super::digest::Digest;

/// What is wrong with one line of the journal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LineFault {
    /// It was cut off or never had one.
    #[error("the line has no hash")]
    NoHash,
    /// It says another hash than it has.
    #[error("the line does not have the hash that it says")]
    WrongHash,
    /// It is no text.
    #[error("the line is not UTF-8")]
    NotText,
    /// It is no JSON of our kind.
    #[error("the line is not as it should be: {0}")]
    Malformed(String),
    /// The one before is missing or another.
    #[error("line {0} does not follow the one before")]
    NotFollowing(u64),
    /// The digest differs.
    #[error("line {0} does not lead to the state that it says")]
    WrongState(u64),
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// No segment is left.
    #[error("the journal is gone")]
    JournalGone,
    /// Lines are missing at the end.
    #[error("the journal ends at line {ends}, but line {saved} was saved")]
    JournalShort {
        /// Last line there.
        ends: u64,
        /// Last line that is known to have been saved.
        saved: u64,
    },
    /// Lines are missing at the beginning.
    #[error("the journal begins at line {first}, and no snapshot leads there")]
    JournalBegins {
        /// First line there.
        first: u64,
    },
    /// The last saved line is torn or changed.
    #[error("line {0} was saved and is not whole")]
    LineNotWhole(u64),
    /// A line that undo needs is not where it was.
    #[error("line {0} is not where it was")]
    LineMissing(u64),
    /// A line is wrong.
    #[error("{file}, byte {byte}: {what}")]
    Line {
        /// Name of the segment.
        file: String,
        /// Where the line begins.
        byte: u64,
        /// What is wrong with it.
        what: LineFault,
    },
    /// The last line is wrong.
    #[error("the last line: {0}")]
    LastLine(LineFault),
    /// A line holds a kind of thing that this version does not know, or a thing that is not as it should be.
    #[error("{0} cannot be read")]
    Thing(String),
    /// The chain leads to another state than its last line says.
    #[error("the lines do not amount to what the last one says")]
    NotAmounting,
    /// FORMAT.
    #[error("it does not say which format this is")]
    Format,
    /// A file where a folder should be, or the other way round.
    #[error("it is not the kind of file that it should be")]
    WrongKind,
    /// A restore was interrupted between its two steps.
    #[error("a restore was interrupted; what was there is in {0}")]
    RestoreInterrupted(String),
    /// A snapshot.
    #[error("the snapshot {0} is not as it was written")]
    Snapshot(String),
    /// Not one of our backups.
    #[error("it is not a backup")]
    NoBackup,
    /// A backup was cut off.
    #[error("it is not whole")]
    BackupNotWhole,
    /// A backup holds something that its manifest does not name.
    #[error("it holds {0}, which its manifest does not name")]
    BackupStranger(String),
    /// A file in a backup was changed.
    #[error("{0} is not as it was backed up")]
    BackupChanged(String),
    /// A file in a backup is missing.
    #[error("{0} is missing")]
    BackupMissing(String),
    /// A backup leads to another state.
    #[error("it does not restore to the state that it says")]
    BackupDiffers,
    /// A record in sled is not what the journal says.
    #[error("{0} is not what the journal says")]
    Record(String),
    /// Something in sled that nothing leads to.
    #[error("{0} does not follow from what is kept")]
    Stranger(String),
    /// An index entry is missing.
    #[error("{0} is missing")]
    Missing(String),
    /// An entry fails its checksum.
    #[error("the entry {0} is not as it was written")]
    Entry(String),
    /// sled's digest differs from the journal's.
    #[error("records are missing or changed")]
    Records,
    /// sled's digest over indexes and counters differs.
    #[error("indexes or counters are missing or changed")]
    Indexes,
    /// A document of the library is missing or changed.
    #[error("the document {0} is missing or not as it was kept")]
    Document(String),
    /// A document of the library cannot be read.
    #[error("the document {0} cannot be read")]
    DocumentUnread(String),
    /// sled itself could not read.
    #[error("the index could not be read: {0}")]
    Sled(String),
}

impl Fault {
    /// A snapshot's.
    pub(super) fn snapshot(path: &std::path::Path) -> Self {
        Self::Snapshot(path.file_name().unwrap_or_default().to_string_lossy().into_owned())
    }

    /// A line's fault with its place.
    pub(super) fn line(segment: u64, byte: u64, what: LineFault) -> Self {
        Self::Line { file: format!("{segment:012}.jsonl"), byte, what }
    }
}

/// Where a chain of lines stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tail {
    /// The last line.
    pub seq: u64,
    /// Its hash.
    pub hash: Digest,
    /// The digest of the state after it.
    pub digest: Digest,
}
