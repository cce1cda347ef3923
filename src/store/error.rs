//! What can go wrong with a workspace. Every kind says which file; the words for people are made by the shell.

use std::io;
use std::path::{Path, PathBuf};

use super::fault::Fault;
use super::holder::Holder;

/// Why a folder is not private.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotPrivate {
    /// It is a link.
    #[error("it is a link")]
    Link,
    /// Others may write to it.
    #[error("others may write to it")]
    Writable,
    /// It belongs to somebody else.
    #[error("it belongs to somebody else")]
    Foreign,
}

/// Why nothing is saved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadOnly {
    /// A write failed; what the disk has is known again only after reopening.
    #[error("a write failed: {}: {kind}", path.display())]
    Failed {
        /// Which file.
        path: PathBuf,
        /// Why.
        kind: io::ErrorKind,
        /// The system's number for it.
        code: Option<i32>,
    },
    /// sled could not follow what was saved.
    #[error("the index could not follow")]
    Behind,
    /// It is a copy to look at.
    #[error("it is a copy for reading")]
    Copy,
}

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another process has the workspace open.
    #[error("the workspace {} is open elsewhere: {holder}", path.display())]
    Busy {
        /// The workspace.
        path: PathBuf,
        /// Who.
        holder: Holder,
    },
    /// The operating system refused.
    #[error("{}: {doing}: {source}", path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// What was being done.
        doing: &'static str,
        /// Why not.
        source: io::Error,
    },
    /// The folder exists and is not a workspace.
    #[error("{} is not a dialogforum workspace", .0.display())]
    NotAWorkspace(PathBuf),
    /// There is already something where a new folder or file is to be made.
    #[error("{} exists already", .0.display())]
    Exists(PathBuf),
    /// A backup would take the place of what it is a backup of.
    #[error("{} lies inside the workspace", .0.display())]
    Inside(PathBuf),
    /// The workspace is open to others or is a link.
    #[error("{} is not private: {why}", path.display())]
    NotPrivate {
        /// Which folder.
        path: PathBuf,
        /// What is wrong with it.
        why: NotPrivate,
    },
    /// Written by a later version.
    #[error("the workspace has format {found}, this version reads {ours}")]
    Newer {
        /// What FORMAT says.
        found: String,
        /// What this version writes.
        ours: u32,
    },
    /// Data is missing or changed.
    #[error("{}: {what}", path.display())]
    Damaged {
        /// Which file or folder.
        path: PathBuf,
        /// What was found.
        what: Fault,
    },
    /// Nothing more is accepted until the workspace is opened again.
    #[error("nothing is saved: {0}")]
    ReadOnly(ReadOnly),
    /// What was to be changed is no longer as it was.
    #[error("{0} has changed in the meantime")]
    Stale(String),
    /// Nothing to undo or redo.
    #[error("nothing to {0}")]
    NothingTo(&'static str),
    /// sled could not read or write.
    #[error("state: {0}")]
    State(String),
    /// sled's values are laid out as another version does it.
    #[error("the index has the layout of another version")]
    OtherLayout,
    /// Whoever asked does not want it any more.
    #[error("cancelled")]
    Cancelled,
}

impl StoreError {
    /// An I/O error with its file and what was being done.
    pub(super) fn io(path: &Path, doing: &'static str) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { path, doing, source }
    }

    /// Damage with its file.
    pub(super) fn damaged(path: &Path, what: Fault) -> Self {
        Self::Damaged { path: path.to_owned(), what }
    }

    /// Why nothing more is saved after this.
    pub(super) fn cause(&self) -> ReadOnly {
        match self {
            Self::Io { path, source, .. } => ReadOnly::Failed { path: path.clone(), kind: source.kind(), code: source.raw_os_error() },
            _ => ReadOnly::Behind,
        }
    }
}

impl From<sled::Error> for StoreError {
    fn from(e: sled::Error) -> Self {
        match e {
            sled::Error::Io(source) if is_of_the_system(&source) => Self::Io { path: PathBuf::from("state"), doing: "use", source },
            other => Self::State(other.to_string()),
        }
    }
}

/// Whether an error says something about the machine rather than about the file: sled would fare no better in a new folder. A file that cannot be read (EIO) is
/// none of them: the journal may still be.
fn is_of_the_system(e: &io::Error) -> bool {
    use io::ErrorKind::{PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    /// ENFILE and EMFILE have no kind of their own.
    const OTHERS: [i32; 2] = [23, 24];
    matches!(e.kind(), PermissionDenied | QuotaExceeded | ReadOnlyFilesystem | StorageFull) || e.raw_os_error().is_some_and(|n| OTHERS.contains(&n))
}
