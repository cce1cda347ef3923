//! What the store says, as messages: errors with the next step, faults, notices, stages of long work.

use std::io::{Error, ErrorKind};

use super::message::{Message, msg};
use crate::store::{Fault, LineFault, NotPrivate, Notice, ReadOnly, Stage, StoreError};

/// What the operating system says, in the user's language where it is one of the usual things.
#[must_use]
pub fn system_error(e: &Error) -> Message {
    match (e.raw_os_error(), e.kind()) {
        // Those that Rust has no kind for.
        (Some(5), _) => msg!("os-hardware"),
        (Some(23 | 24), _) => msg!("os-too-many-files"),
        (_, ErrorKind::NotFound) => msg!("os-not-found"),
        (_, ErrorKind::PermissionDenied) => msg!("os-rights"),
        (_, ErrorKind::StorageFull | ErrorKind::QuotaExceeded) => msg!("os-full"),
        (_, ErrorKind::ReadOnlyFilesystem) => msg!("os-read-only"),
        (_, ErrorKind::IsADirectory) => msg!("os-is-a-folder"),
        (_, ErrorKind::NotADirectory) => msg!("os-no-folder"),
        (_, ErrorKind::AlreadyExists) => msg!("os-exists"),
        (_, ErrorKind::UnexpectedEof) => msg!("os-ends-early"),
        (Some(code), _) => msg!("os-other", code = code),
        (None, _) => msg!("os-unknown"),
    }
}

/// What is wrong with the store, and what to do about it.
#[must_use]
pub fn store_problem(e: &StoreError) -> (Message, Option<Message>) {
    let of = |path: &std::path::Path| path.display().to_string();
    match e {
        StoreError::Busy { holder, .. } => {
            let since = holder.since.format("%Y-%m-%d %H:%M UTC").to_string();
            (msg!("store-busy", pid = i64::from(holder.pid), host = &holder.host, since = since), Some(msg!("store-busy-next")))
        }
        StoreError::Io { path, source, .. } => (msg!("store-io", path = of(path), why = system_error(source)), Some(io_next(source))),
        StoreError::NotAWorkspace(path) => (msg!("store-not-a-workspace", path = of(path)), Some(msg!("store-not-a-workspace-next"))),
        StoreError::Exists(path) => (msg!("store-exists", path = of(path)), Some(msg!("store-exists-next"))),
        StoreError::Inside(path) => (msg!("store-inside", path = of(path)), Some(msg!("store-exists-next"))),
        StoreError::NotPrivate { path, why } => (msg!("store-not-private", path = of(path), why = not_private(*why)), Some(msg!("store-not-private-next"))),
        StoreError::Newer { found, ours } => (msg!("store-newer", found = found, ours = *ours), Some(msg!("store-newer-next"))),
        StoreError::Damaged { path, what } => (msg!("store-damaged", path = of(path), what = fault(what)), Some(damaged_next(what))),
        StoreError::ReadOnly(why) => (msg!("store-read-only", why = read_only(why)), Some(read_only_next(why))),
        StoreError::Stale(what) => (msg!("store-stale", what = what), Some(msg!("store-stale-next"))),
        StoreError::NothingTo("undo") => (msg!("store-nothing-to-undo"), None),
        StoreError::NothingTo(_) => (msg!("store-nothing-to-redo"), None),
        StoreError::State(_) => (msg!("store-state"), Some(msg!("store-state-next"))),
        StoreError::OtherLayout => (msg!("store-other-layout"), Some(msg!("store-state-next"))),
        StoreError::Cancelled => (msg!("store-cancelled"), None),
    }
}

fn io_next(e: &Error) -> Message {
    match (e.kind(), e.raw_os_error()) {
        (ErrorKind::StorageFull | ErrorKind::QuotaExceeded, _) => msg!("store-io-full-next"),
        (ErrorKind::ReadOnlyFilesystem, _) | (_, Some(5)) => msg!("store-io-rescue-next"),
        (ErrorKind::PermissionDenied, _) => msg!("store-io-rights-next"),
        (_, Some(23 | 24)) => msg!("store-io-files-next"),
        _ => msg!("store-io-next"),
    }
}

fn damaged_next(what: &Fault) -> Message {
    match what {
        Fault::NoBackup | Fault::BackupNotWhole | Fault::BackupStranger(_) | Fault::BackupChanged(_) | Fault::BackupMissing(_) | Fault::BackupDiffers => msg!("store-backup-next"),
        Fault::LineMissing(_) => msg!("store-check-next"),
        Fault::Document(_) | Fault::DocumentUnread(_) => msg!("fault-document-next"),
        Fault::RestoreInterrupted(_) => msg!("store-restore-interrupted-next"),
        Fault::WrongKind => msg!("store-wrong-kind-next"),
        _ => msg!("store-damaged-next"),
    }
}

fn not_private(why: NotPrivate) -> Message {
    match why {
        NotPrivate::Link => msg!("not-private-link"),
        NotPrivate::Writable => msg!("not-private-writable"),
        NotPrivate::Foreign => msg!("not-private-foreign"),
    }
}

/// What to do about what a check has found: a message for each kind of remedy.
#[must_use]
pub fn problems_next(found: &[Fault]) -> Vec<Message> {
    let of_documents = |f: &&Fault| matches!(f, Fault::Document(_) | Fault::DocumentUnread(_));
    let documents = found.iter().find(of_documents).map(damaged_next);
    let others = (found.iter().filter(of_documents).count() < found.len()).then(|| msg!("check-problems-next"));
    others.into_iter().chain(documents).collect()
}

/// Why nothing is saved.
#[must_use]
pub fn read_only(why: &ReadOnly) -> Message {
    match why {
        ReadOnly::Failed { path, kind, code } => {
            let why = code.map_or_else(|| Error::from(*kind), Error::from_raw_os_error);
            msg!("read-only-failed", path = path.display().to_string(), why = system_error(&why))
        }
        ReadOnly::Behind => msg!("read-only-behind"),
        ReadOnly::Copy => msg!("read-only-copy"),
    }
}

fn read_only_next(why: &ReadOnly) -> Message {
    match why {
        ReadOnly::Copy => msg!("read-only-copy-next"),
        ReadOnly::Behind => msg!("store-state-next"),
        ReadOnly::Failed { .. } => msg!("store-read-only-next"),
    }
}

fn line_fault(what: &LineFault) -> Message {
    match what {
        LineFault::NoHash => msg!("fault-line-no-hash"),
        LineFault::WrongHash => msg!("fault-line-wrong-hash"),
        LineFault::NotText => msg!("fault-line-not-text"),
        LineFault::Malformed(_) => msg!("fault-line-malformed"),
        LineFault::NotFollowing(seq) => msg!("fault-line-not-following", seq = *seq),
        LineFault::WrongState(seq) => msg!("fault-line-wrong-state", seq = *seq),
    }
}

/// What is wrong with something that is kept.
#[must_use]
pub fn fault(f: &Fault) -> Message {
    match f {
        Fault::JournalGone => msg!("fault-journal-gone"),
        Fault::JournalShort { ends, saved } => msg!("fault-journal-short", ends = *ends, saved = *saved),
        Fault::JournalBegins { first } => msg!("fault-journal-begins", first = *first),
        Fault::LineNotWhole(seq) => msg!("fault-line-not-whole", seq = *seq),
        Fault::LineMissing(seq) => msg!("fault-line-missing", seq = *seq),
        Fault::Line { file, byte, what } => msg!("fault-line", file = file, byte = *byte, what = line_fault(what)),
        Fault::LastLine(what) => msg!("fault-last-line", what = line_fault(what)),
        Fault::Thing(key) => msg!("fault-thing", key = key),
        Fault::NotAmounting => msg!("fault-not-amounting"),
        Fault::Format => msg!("fault-format"),
        Fault::WrongKind => msg!("fault-wrong-kind"),
        Fault::RestoreInterrupted(names) => msg!("fault-restore-interrupted", names = names),
        Fault::Snapshot(name) => msg!("fault-snapshot", name = name),
        Fault::NoBackup => msg!("fault-no-backup"),
        Fault::BackupNotWhole => msg!("fault-backup-not-whole"),
        Fault::BackupStranger(name) => msg!("fault-backup-stranger", name = name),
        Fault::BackupChanged(name) => msg!("fault-backup-changed", name = name),
        Fault::BackupMissing(name) | Fault::Missing(name) => msg!("fault-missing", name = name),
        Fault::BackupDiffers => msg!("fault-backup-differs"),
        Fault::Record(key) => msg!("fault-record", key = key),
        Fault::Stranger(key) => msg!("fault-stranger", key = key),
        Fault::Entry(key) => msg!("fault-entry", key = key),
        Fault::Records => msg!("fault-records"),
        Fault::Indexes => msg!("fault-indexes"),
        Fault::Document(name) => msg!("fault-document", name = name),
        Fault::DocumentUnread(name) => msg!("fault-document-unread", name = name),
        Fault::Sled(_) => msg!("fault-sled"),
    }
}

/// What opening met.
#[must_use]
pub fn notice(n: Notice) -> Message {
    match n {
        Notice::Rebuilt => msg!("note-rebuilt"),
        Notice::Upgraded => msg!("note-upgraded"),
        Notice::Cut => msg!("note-cut"),
        Notice::HeadMended => msg!("note-head-mended"),
        Notice::FormatMended => msg!("note-format-mended"),
        Notice::Finished => msg!("note-finished"),
        Notice::LittleSpace => msg!("note-little-space"),
    }
}

/// What long work is doing.
#[must_use]
pub fn stage(s: Stage) -> Message {
    match s {
        Stage::Rebuild => msg!("stage-rebuild"),
        Stage::Snapshot => msg!("stage-snapshot"),
        Stage::Backup => msg!("stage-backup"),
        Stage::Prove => msg!("stage-prove"),
        Stage::Restore => msg!("stage-restore"),
        Stage::Check => msg!("stage-check"),
        Stage::Rescue => msg!("stage-rescue"),
        Stage::Compact => msg!("stage-compact"),
        Stage::Send => msg!("stage-send"),
        Stage::Read => msg!("stage-read"),
        Stage::Import => msg!("stage-import"),
        Stage::Save => msg!("stage-save"),
    }
}
