//! Documents of the library: files in `documents/`, named by the hash of what they hold, which never change. A document is on disk before the line that names it is
//! written, so that nothing that is acknowledged can lack it; one that nothing names any more stays as long as history could bring it back, and goes when the workspace
//! begins anew.

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::digest::Digest;
use super::error::StoreError;
use super::fault::Fault;
use super::files::{hash_file, names, private_dir, private_file, remove, sync_parent};
use super::line;
use super::progress::{Meter, Stage, UNWATCHED};
use super::record::{Record, Stored};
use super::snapshot::{Item, Snapshot};
use super::state::State;
use super::workspace::Workspace;
use crate::domain::{Experience, Place};

const FOLDER: &str = "documents";
/// An ending is no longer than this, so that a name from elsewhere makes no long file names.
const LONGEST_ENDING: usize = 8;

/// A document that has been copied into the workspace and has no name there yet. Dropped, it is gone.
#[derive(Debug)]
pub struct Staged {
    hash: Digest,
    temporary: PathBuf,
    place: PathBuf,
}

impl Staged {
    /// The hash of its content, as things name it.
    #[must_use]
    pub fn hash(&self) -> String {
        self.hash.to_string()
    }

    /// Gives it its name. It is on disk when this returns.
    ///
    /// # Errors
    /// I/O.
    pub fn keep(self) -> Result<(), StoreError> {
        private_dir(self.place.parent().unwrap_or(Path::new(".")))?;
        fs::rename(&self.temporary, &self.place).map_err(StoreError::io(&self.place, "rename"))?;
        sync_parent(&self.place)?;
        // The folder itself may be new.
        self.place.parent().map_or(Ok(()), sync_parent)
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        // Once it has its name there is nothing here; and what is left behind is removed at the next opening.
        let _ = fs::remove_file(&self.temporary);
    }
}

impl Workspace {
    /// Puts the content of a file into the workspace; its name says what it ends in.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`] or I/O.
    pub fn stage_document(&self, content: &[u8], name: &str) -> Result<Staged, StoreError> {
        self.may_write()?;
        let hash = Digest::of(content);
        // One that is there already keeps its name: the same content twice is one file.
        let known = find(&self.folder, &hash.to_string())?;
        let place = known.unwrap_or_else(|| self.folder.join(FOLDER).join(format!("{hash}{}", ending(name))));
        let temporary = self.folder.join(format!("document-{}.tmp", std::process::id()));
        remove(&temporary)?;
        let staged = Staged { hash, temporary, place };
        let mut out = private_file(OpenOptions::new().write(true).create_new(true)).open(&staged.temporary).map_err(StoreError::io(&staged.temporary, "create"))?;
        out.write_all(content).and_then(|()| out.sync_all()).map_err(StoreError::io(&staged.temporary, "write"))?;
        Ok(staged)
    }

    /// The file of a document, after its content has been held against its hash.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when it is missing or changed, or I/O.
    pub fn document(&self, hash: &str) -> Result<PathBuf, StoreError> {
        let path = find(&self.folder, hash)?.filter(|p| is_whole(p, hash, &mut |_| Ok(())).unwrap_or(false));
        path.ok_or_else(|| StoreError::damaged(&self.folder.join(FOLDER).join(hash), Fault::Document(hash.chars().take(12).collect())))
    }

    /// What is wrong with the documents that things name.
    pub(super) fn check_documents(&self, meter: &mut Meter<'_>) -> Result<Vec<Fault>, StoreError> {
        let mut out = Vec::new();
        for e in self.state.experiences()? {
            for (n, hash) in (1..).zip(&e.documents).filter_map(|(n, d)| Some((n, hash_in(&d.place)?))) {
                let mut count = |read| meter.add(read);
                let whole = match find(&self.folder, hash)?.map(|p| is_whole(&p, hash, &mut count)) {
                    Some(Err(e @ StoreError::Cancelled)) => return Err(e),
                    found => found.is_some_and(|w| w.unwrap_or(false)),
                };
                out.extend((!whole).then(|| Fault::Document(format!("{} ({n})", e.id))));
            }
        }
        Ok(out)
    }
}

impl State {
    /// How many documents the things of the workspace name.
    ///
    /// # Errors
    /// When sled cannot be read.
    pub fn documents(&self) -> Result<usize, StoreError> {
        Ok(self.experiences()?.iter().map(named).map(|n| n.len()).sum())
    }
}

/// The bytes that documents take.
pub fn length(workspace: &Path) -> u64 {
    super::files::size_of(&workspace.join(FOLDER))
}

/// Removes the documents that a beginning does not name.
pub fn sweep(workspace: &Path, beginning: &Snapshot) -> Result<(), StoreError> {
    let folder = workspace.join(FOLDER);
    let there = names(&folder)?;
    if there.is_empty() {
        return Ok(());
    }
    let mut kept: BTreeSet<String> = BTreeSet::new();
    beginning.read(&mut Meter::begin(UNWATCHED, Stage::Snapshot, 1)?, &mut |item| {
        // Only examples name documents; one that cannot be read must not cost its own.
        if let Item::Thing(t) = item
            && t.key.as_str().starts_with(Experience::PREFIX)
            && let Record::Experience(e) = line::thing(&t.key, t.value).map_err(|f| StoreError::damaged(&beginning.path, f))?
        {
            kept.extend(named(&e).into_iter().map(str::to_owned));
        }
        Ok(())
    })?;
    for name in there.iter().filter(|n| !kept.contains(stem(n))) {
        remove(&folder.join(name))?;
    }
    sync_parent(&folder.join("x"))
}

/// The hashes that an example names.
fn named(e: &Experience) -> Vec<&str> {
    e.documents.iter().filter_map(|d| hash_in(&d.place)).collect()
}

fn hash_in(place: &Place) -> Option<&str> {
    if let Place::File { hash, .. } = place { Some(hash) } else { None }
}

/// The file of a hash, whatever it ends in.
fn find(workspace: &Path, hash: &str) -> Result<Option<PathBuf>, StoreError> {
    let folder = workspace.join(FOLDER);
    // A hash from a damaged thing must not lead anywhere else.
    if Digest::from_hex(hash).is_none() {
        return Ok(None);
    }
    let path = names(&folder)?.into_iter().find(|n| stem(n) == hash).map(|n| folder.join(n));
    Ok(path.filter(|p| fs::symlink_metadata(p).is_ok_and(|m| m.is_file())))
}

fn stem(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

/// The ending of a file's name, by which a system knows the program for it: letters and digits only.
fn ending(name: &str) -> String {
    let given = Path::new(name).extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    let is_plain = !given.is_empty() && given.len() <= LONGEST_ENDING && given.bytes().all(|b| b.is_ascii_alphanumeric());
    if is_plain { format!(".{given}") } else { String::new() }
}

/// Whether a file holds what its name says.
fn is_whole(path: &Path, hash: &str, read: &mut dyn FnMut(u64) -> Result<(), StoreError>) -> Result<bool, StoreError> {
    Ok(hash_file(path, read)?.0.to_string() == hash)
}
