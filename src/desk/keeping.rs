//! Restoring and looking at a copy: what lies around an open workspace.

use std::cell::RefCell;
use std::path::Path;

use super::clock::Clock;
use super::office::Desk;
use super::privacy::forget_again;
use super::refusal::Refusal;
use crate::domain::{Erasure, IdSource};
use crate::register::Register;
use crate::store::{self, Restored, Stamp, Watch, Workspace};
use crate::text::{Message, Words, msg};

/// Puts a backup in the place of a workspace. Whoever was forgotten in the workspace since is forgotten in what comes back as well.
///
/// # Errors
/// As for the store's restore; the workspace is then as it was.
pub fn restore(file: &Path, folder: &Path, clock: Clock, words: &'static Words, watch: Watch<'_>) -> Result<Restored, Refusal> {
    let forgotten = remembered(folder)?;
    store::restore(file, folder, watch, |copy| {
        let ids = RefCell::new(IdSource::random());
        let desk = Desk { state: copy.state(), register: Register::built_in(), now: clock.now(), words, watch: crate::store::UNWATCHED, ids: &ids };
        if let Some(outcome) = forget_again(&desk, &forgotten)? {
            let stamp = Stamp { at: clock.now(), by: store::current_user(), label: words.say(&outcome.label) };
            copy.begin_anew(&outcome.set, stamp, watch)?;
        }
        Ok(())
    })
}

/// Who was forgotten in a workspace: what it says itself where it opens, else what its files say.
fn remembered(folder: &Path) -> Result<Vec<Erasure>, Refusal> {
    if !folder.join("FORMAT").exists() && !folder.join("journal").exists() {
        return Ok(Vec::new());
    }
    match store::open(folder) {
        Ok((workspace, _)) => Ok(workspace.state().erasures()?),
        Err(e @ store::StoreError::Busy { .. }) => Err(e.into()),
        Err(_) => store::erasures(folder).ok_or_else(|| Refusal::new(msg!("restore-forgotten-unknown")).next(msg!("restore-forgotten-unknown-next"))),
    }
}

/// Opens a copy of a workspace for reading. The copy lies inside the workspace's folder, or, where nothing can be written there, in the system's folder for
/// temporary files; it goes with what is returned beside it.
///
/// # Errors
/// When it cannot be copied or read.
pub fn look_at_copy(folder: &Path, watch: Watch<'_>) -> Result<(Workspace, tempfile::TempDir), Refusal> {
    let mut builder = tempfile::Builder::new();
    builder.prefix("reading-").suffix(".tmp");
    let place = builder.tempdir_in(folder).or_else(|_| builder.tempdir()).map_err(|e| Refusal::file(folder, true, &e))?;
    let workspace = store::open_copy(folder, &place.path().join("workspace"), watch)?;
    Ok((workspace, place))
}

/// Older copies that lie beside a workspace and still hold what was destroyed in it.
pub(super) fn copies_elsewhere(folder: &Path) -> Option<Message> {
    let copies = store::left_by_restore(folder);
    (!copies.is_empty()).then(|| msg!("note-copies-elsewhere", folders = copies.join(", ")))
}
