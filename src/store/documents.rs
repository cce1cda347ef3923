//! Documents of the library: files in `documents/`, each named by the hash of what it holds, which never change. A document is on disk before the line that names it is
//! written, so that nothing that is acknowledged can lack it; one that nothing names any more stays as long as history could bring it back, and goes when the workspace
//! begins anew. Whoever reads one is given a copy elsewhere: nothing but this writes where they lie.

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

pub const FOLDER: &str = "documents";

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
    /// Puts a document into the workspace.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`] or I/O.
    pub fn stage_document(&self, content: &[u8]) -> Result<Staged, StoreError> {
        self.may_write()?;
        let hash = Digest::of(content);
        let temporary = self.folder.join(format!("document-{}.tmp", std::process::id()));
        remove(&temporary)?;
        let staged = Staged { hash, temporary, place: self.documents.join(hash.to_string()) };
        let mut out = private_file(OpenOptions::new().write(true).create_new(true)).open(&staged.temporary).map_err(StoreError::io(&staged.temporary, "create"))?;
        out.write_all(content).and_then(|()| out.sync_all()).map_err(StoreError::io(&staged.temporary, "write"))?;
        Ok(staged)
    }

    /// What a document holds, held against its hash.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when it is missing or changed, or I/O.
    pub fn document(&self, hash: &str) -> Result<Vec<u8>, StoreError> {
        let lacking = || StoreError::damaged(&self.documents.join(hash), Fault::Document(hash.chars().take(12).collect()));
        let path = find(&self.documents, hash).ok_or_else(lacking)?;
        let content = fs::read(&path).map_err(StoreError::io(&path, "read"))?;
        if Digest::of(&content).to_string() == hash { Ok(content) } else { Err(lacking()) }
    }

    /// A copy of a document under its own name, for a program that shows it: it cannot be written to, and goes at the next opening of the workspace.
    ///
    /// # Errors
    /// As for [`Workspace::document`].
    pub fn lay_out_document(&self, hash: &str, name: &str) -> Result<PathBuf, StoreError> {
        let content = self.document(hash)?;
        let short: String = hash.chars().take(12).collect();
        let folder = self.folder.join(format!("opened-{}.tmp", std::process::id())).join(short);
        // A name from elsewhere leads nowhere else.
        let path = folder.join(Path::new(name).file_name().unwrap_or(hash.as_ref()));
        remove(&path)?;
        private_dir(&folder)?;
        let mut out = private_file(OpenOptions::new().write(true).create_new(true)).open(&path).map_err(StoreError::io(&path, "create"))?;
        let mut rights = out.metadata().map_err(StoreError::io(&path, "look at"))?.permissions();
        rights.set_readonly(true);
        out.write_all(&content).and_then(|()| out.set_permissions(rights)).map_err(StoreError::io(&path, "write"))?;
        Ok(path)
    }

    /// What is wrong with the documents that things name.
    pub(super) fn check_documents(&self, meter: &mut Meter<'_>) -> Result<Vec<Fault>, StoreError> {
        let mut out = Vec::new();
        for e in self.state.experiences()? {
            for (n, hash) in (1..).zip(&e.documents).filter_map(|(n, d)| Some((n, hash_in(&d.place)?))) {
                let which = format!("{} ({n})", e.id);
                match find(&self.documents, hash).map(|p| hash_file(&p, &mut |read| meter.add(read))) {
                    Some(Ok((found, _))) if found.to_string() == hash => {}
                    Some(Err(e @ StoreError::Cancelled)) => return Err(e),
                    Some(Err(_)) => out.push(Fault::DocumentUnread(which)),
                    _ => out.push(Fault::Document(which)),
                }
            }
        }
        Ok(out)
    }

    /// How many documents lie here that nothing names any more: history could still bring them back.
    ///
    /// # Errors
    /// When the folder or sled cannot be read.
    pub fn unnamed_documents(&self) -> Result<usize, StoreError> {
        let there = kept(&self.documents)?;
        if there.is_empty() {
            return Ok(0);
        }
        let all = self.state.experiences()?;
        let named: BTreeSet<&str> = all.iter().flat_map(named).collect();
        Ok(there.iter().filter(|n| !named.contains(n.as_str())).count())
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

/// The documents in a folder by their names; whatever else somebody has put there is not one.
pub fn kept(folder: &Path) -> Result<Vec<String>, StoreError> {
    Ok(names(folder)?.into_iter().filter(|n| find(folder, n).is_some()).collect())
}

/// The bytes that documents take.
pub fn length(folder: &Path) -> u64 {
    super::files::size_of(folder)
}

/// Removes the documents that a beginning does not name.
pub fn sweep(workspace: &Path, beginning: &Snapshot) -> Result<(), StoreError> {
    let folder = workspace.join(FOLDER);
    let there = kept(&folder)?;
    if there.is_empty() {
        return Ok(());
    }
    let mut wanted: BTreeSet<String> = BTreeSet::new();
    beginning.read(&mut Meter::begin(UNWATCHED, Stage::Snapshot, 1)?, &mut |item| {
        // Only examples name documents; one that cannot be read must not cost its own.
        if let Item::Thing(t) = item
            && t.key.as_str().starts_with(Experience::PREFIX)
            && let Record::Experience(e) = line::thing(&t.key, t.value).map_err(|f| StoreError::damaged(&beginning.path, f))?
        {
            wanted.extend(named(&e).into_iter().map(str::to_owned));
        }
        Ok(())
    })?;
    for name in there.iter().filter(|n| !wanted.contains(*n)) {
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

/// The file of a hash, where it is one: a text from a damaged thing, or a link, leads nowhere else.
fn find(folder: &Path, hash: &str) -> Option<PathBuf> {
    Digest::from_hex(hash)?;
    Some(folder.join(hash)).filter(|p| fs::symlink_metadata(p).is_ok_and(|m| m.is_file()))
}
