//! What can go wrong with a workspace. Every kind says which file; the words for people are made by the shell.

use std::io;
use std::path::{Path, PathBuf};

use super::holder::Holder;

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
    /// The workspace is open to others or is a link.
    #[error("{} is not private: {why}", path.display())]
    NotPrivate {
        /// Which folder.
        path: PathBuf,
        /// What is wrong with it.
        why: &'static str,
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
        what: String,
    },
    /// An earlier write failed; nothing more is accepted until the workspace is opened again.
    #[error("nothing more is saved since a write failed: {0}")]
    ReadOnly(String),
    /// What was to be changed is no longer as it was.
    #[error("{0} has changed in the meantime")]
    Stale(String),
    /// Nothing to undo or redo.
    #[error("nothing to {0}")]
    NothingTo(&'static str),
    /// sled could not read or write.
    #[error("state: {0}")]
    State(String),
}

impl StoreError {
    /// An I/O error with its file and what was being done.
    pub(super) fn io(path: &Path, doing: &'static str) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { path, doing, source }
    }

    /// Damage with its file.
    pub(super) fn damaged(path: &Path, what: impl Into<String>) -> Self {
        Self::Damaged { path: path.to_owned(), what: what.into() }
    }
}

impl From<sled::Error> for StoreError {
    fn from(e: sled::Error) -> Self {
        Self::State(e.to_string())
    }
}
