//! Opening a workspace: lock, look at everything that could be wrong, bring sled up to the journal, rebuild it where it is not what the journal says.

use std::fs;
use std::path::Path;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use super::begin::complete;
use super::error::StoreError;
use super::fault::{Fault, Tail};
use super::files::{beside, check_private, close_to_others, is_leftover, names, private_dir, remove, sync_parent};
use super::head::{Found, Head, boot};
use super::incidents::{self, Incident};
use super::journal::{Journal, segments};
use super::lock::Lock;
use super::progress::{Meter, Stage, UNWATCHED, Watch};
use super::rebuild::{rebuild, replay};
use super::snapshot::Snapshot;
use super::state::{Meta, State};
use super::verify::{Sums, Verification};
use super::workspace::{Workspace, contained};
use super::{files, format};

/// Up to this many things are checked at every opening, and always after an end that was not in order; otherwise the check goes on in the background.
const ALWAYS_CHECKED: u64 = 20_000;
/// sled that has not opened by then is taken for broken.
const SLED_OPENS_WITHIN: Duration = Duration::from_mins(2);
/// So long sled's own threads may hold on to its files after it was closed.
const SLED_LETS_GO_WITHIN: Duration = Duration::from_secs(10);
/// Less free space than this is worth a word, in bytes.
const LITTLE_SPACE: u64 = 64 << 20;

/// Something that opening met, and that its user is told once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// sled was missing or damaged and has been made anew.
    Rebuilt,
    /// sled was laid out as another version does it and has been made anew.
    Upgraded,
    /// An unfinished last line was kept aside.
    Cut,
    /// `head` was damaged; the journal is whole.
    HeadMended,
    /// FORMAT was damaged; the journal says which it is.
    FormatMended,
    /// A destruction that was interrupted has been completed.
    Finished,
    /// The disk is nearly full.
    LittleSpace,
}

/// What opening found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpenReport {
    /// A new workspace was made.
    pub created: bool,
    /// Journal lines that sled had not yet taken in.
    pub replayed: u64,
    /// What else.
    pub notices: Vec<Notice>,
}

impl OpenReport {
    /// Whether something was met.
    #[must_use]
    pub fn has(&self, what: Notice) -> bool {
        self.notices.contains(&what)
    }
}

/// Opens a workspace, making a new one where the folder does not exist or is empty.
///
/// # Errors
/// [`StoreError::Busy`], [`StoreError::NotAWorkspace`], [`StoreError::NotPrivate`], [`StoreError::Newer`], [`StoreError::Damaged`] or I/O.
pub fn open(folder: &Path) -> Result<(Workspace, OpenReport), StoreError> {
    open_watched(folder, UNWATCHED)
}

/// The same, for somebody who sees how far it has come and may stop it. What was rebuilt until then is thrown away.
///
/// # Errors
/// As for [`open()`], and [`StoreError::Cancelled`].
pub fn open_watched(folder: &Path, watch: Watch<'_>) -> Result<(Workspace, OpenReport), StoreError> {
    let created = prepare(folder)?;
    let lock = Lock::take(folder)?;
    let mut report = OpenReport { created, ..OpenReport::default() };
    let was_unclean = lock.was_unclean;
    let brought = bring_in_order(folder, was_unclean, &mut report)
        .and_then(|(journal, tail, unclean)| bring_up(folder, &journal, tail, unclean, &mut report, watch).map(|up| (journal, up)))
        // Only now: sled could have known that the torn line was saved.
        .and_then(|(mut journal, up)| {
            report.notices.extend(journal.cut()?.then_some(Notice::Cut));
            Ok((journal, up))
        });
    note_incidents(folder, was_unclean, &report);
    match brought {
        Ok((journal, (state, meta, verification))) => {
            Ok((Workspace { folder: folder.to_owned(), documents: folder.join(super::documents::FOLDER), state, journal, meta, lock, broken: None, verification }, report))
        }
        Err(e) => {
            if !was_unclean {
                // Nothing was written: what was in order is so still.
                lock.leave_clean();
            }
            Err(e)
        }
    }
}

/// Makes sure that the folder is one in which a workspace is or may be. Returns whether it is new.
fn prepare(folder: &Path) -> Result<bool, StoreError> {
    if fs::symlink_metadata(folder).is_err() {
        let left = super::backup::left_by_restore(folder);
        if !left.is_empty() {
            return Err(StoreError::damaged(folder, Fault::RestoreInterrupted(left.join(", "))));
        }
        private_dir(folder)?;
        sync_parent(folder)?;
    }
    check_private(folder)?;
    // Before the lock: a newer workspace is not touched at all.
    if format::look(folder)? {
        return Ok(false);
    }
    // A crash right after creation leaves at most the lock behind; settings may lie there before.
    let ours = |n: &String| ["LOCK", "FORMAT.tmp", "config.toml"].contains(&n.as_str());
    let strangers = names(folder)?.into_iter().any(|n| !ours(&n));
    // Somebody else may just have made it; and a workspace that has lost its FORMAT says so by its journal.
    if strangers && !format::look(folder)? && !super::journal::is_ours(folder) {
        return Err(StoreError::NotAWorkspace(folder.to_owned()));
    }
    Ok(!strangers)
}

/// Everything before sled: format, leftovers, journal. Gives the journal, its end, and whether the last end was not in order.
fn bring_in_order(folder: &Path, was_unclean: bool, report: &mut OpenReport) -> Result<(Journal, Tail, bool), StoreError> {
    if format::settle(folder)? {
        report.notices.push(Notice::FormatMended);
    }
    close_to_others(folder)?;
    remove_leftovers(folder)?;
    if complete(folder)? {
        report.notices.push(Notice::Finished);
    }
    let beginning = Snapshot::beginning(folder)?;
    let begun = beginning.as_ref().map(Snapshot::tail).unwrap_or_default();
    let head = match Head::read(folder)? {
        Found::Head(h) => Some(h),
        Found::Nothing => None,
        Found::Broken => {
            report.notices.push(Notice::HeadMended);
            None
        }
    };
    let unclean = was_unclean || head.as_ref().is_none_or(|h| h.boot != boot());
    let known = head.as_ref().map_or(0, |h| h.seq);
    let folder_of_lines = folder.join("journal");
    let is_empty = !folder_of_lines.exists() || segments(&folder_of_lines)?.is_empty();
    // A journal with nothing in it is new only where nothing else says that there was one.
    if is_empty && (known > begun.seq || beginning.is_none() && (folder.join("state").exists() || !Snapshot::all(folder)?.is_empty())) {
        return Err(StoreError::damaged(&folder_of_lines, Fault::JournalGone));
    }
    let journal = Journal::open(folder, begun.seq, known, unclean)?;
    let tail = journal.tail(begun)?;
    let saved = head.filter(|h| h.seq > tail.seq || h.seq == tail.seq && h.hash != tail.hash).map(|h| h.seq);
    // A whole snapshot is a witness as well: what is in it was saved.
    let mut written = 0;
    for s in Snapshot::all(folder)?.iter().filter(|s| s.header.seq > tail.seq) {
        if s.is_whole(&mut Meter::begin(UNWATCHED, Stage::Rebuild, 1)?)? {
            written = s.header.seq;
        }
    }
    if let Some(saved) = saved.or_else(|| (written > tail.seq).then_some(written)) {
        return Err(StoreError::damaged(journal.folder(), Fault::JournalShort { ends: tail.seq, saved }));
    }
    if free_space(folder).is_some_and(|n| n < LITTLE_SPACE) {
        report.notices.push(Notice::LittleSpace);
    }
    Ok((journal, tail, unclean))
}

/// What an interrupted write, compaction or restore left behind.
fn remove_leftovers(folder: &Path) -> Result<(), StoreError> {
    for name in names(folder)?.iter().filter(|n| is_leftover(n)) {
        // A document may still be looked at: on some systems it cannot go then, and goes at a later opening.
        match remove(&folder.join(name)) {
            Err(_) if name.starts_with("opened-") => {}
            other => other?,
        }
    }
    for place in [folder.join("snapshots"), folder.join("backups")] {
        for name in names(&place)?.iter().filter(|n| Path::new(n).extension().is_some_and(|e| e == "tmp")) {
            remove(&place.join(name))?;
        }
    }
    Ok(())
}

/// Free bytes on the disk of a folder, where the system says so.
#[must_use]
pub fn free_space(folder: &Path) -> Option<u64> {
    #[cfg(unix)]
    {
        let s = rustix::fs::statvfs(folder).ok()?;
        Some(s.f_bavail.saturating_mul(s.f_frsize))
    }
    #[cfg(not(unix))]
    {
        let _ = folder;
        None
    }
}

/// sled, brought up to the journal's end; made anew where it is missing, broken, or not what the journal says.
fn bring_up(folder: &Path, journal: &Journal, tail: Tail, unclean: bool, report: &mut OpenReport, watch: Watch<'_>) -> Result<(State, Meta, Option<Verification>), StoreError> {
    let path = folder.join("state");
    if path.exists() {
        match contained(|| follow(&path, journal, tail, unclean, report, watch)) {
            Ok(done) => return Ok(done),
            Err(StoreError::OtherLayout) => {
                report.notices.push(Notice::Upgraded);
                remove(&path)?;
            }
            Err(StoreError::State(_)) => {
                report.notices.push(Notice::Rebuilt);
                keep_aside(folder, &path)?;
            }
            Err(other) => return Err(other),
        }
    } else if tail.seq > 0 {
        report.notices.push(Notice::Rebuilt);
    }
    let (state, meta) = contained(|| rebuild(folder, journal, tail, watch))?;
    Ok((state, meta, None))
}

/// Opens sled in a thread of its own, because it may hang or panic where its files are broken.
pub fn open_sled(path: &Path) -> Result<State, StoreError> {
    private_dir(path)?;
    // sled would follow a link, and wait for a pipe.
    let is_plain = |n: &String| fs::symlink_metadata(path.join(n)).is_ok_and(|m| m.is_file() || m.is_dir());
    if !names(path)?.iter().all(is_plain) {
        return Err(StoreError::State(Fault::WrongKind.to_string()));
    }
    // A snapshot that a kill interrupted would keep sled from opening.
    for name in names(path)?.iter().filter(|n| n.ends_with(".generating")) {
        files::remove(&path.join(name))?;
    }
    let (to, from) = channel();
    let at = path.to_owned();
    std::thread::spawn(move || {
        let _ = to.send(std::panic::catch_unwind(|| patiently(&at)));
    });
    match from.recv_timeout(SLED_OPENS_WITHIN) {
        Ok(Ok(Ok(db))) => Ok(State::of(db)),
        Ok(Ok(Err(e))) => Err(e.into()),
        Ok(Err(_)) | Err(_) => Err(StoreError::State(Fault::Sled(String::new()).to_string())),
    }
}

/// Opens sled, waiting for its lock. The workspace is ours already, so only sled itself can still hold that: a thread of its own that writes on for a moment after the last handle is gone.
fn patiently(path: &Path) -> sled::Result<sled::Db> {
    let began = Instant::now();
    loop {
        match sled::Config::new().path(path).cache_capacity(64 << 20).flush_every_ms(Some(1_000)).open() {
            // sled makes an error of its own kind of the system's and keeps only the words.
            Err(sled::Error::Io(e)) if e.to_string().contains("could not acquire lock") && began.elapsed() < SLED_LETS_GO_WITHIN => std::thread::sleep(Duration::from_millis(5)),
            other => return other,
        }
    }
}

/// Takes in what sled lacks and holds the result against the journal.
fn follow(path: &Path, journal: &Journal, tail: Tail, unclean: bool, report: &mut OpenReport, watch: Watch<'_>) -> Result<(State, Meta, Option<Verification>), StoreError> {
    let state = open_sled(path)?;
    let mut meta = state.meta()?;
    if meta.seq > tail.seq {
        return Err(StoreError::damaged(journal.folder(), Fault::JournalShort { ends: tail.seq, saved: meta.seq }));
    }
    let before = meta.seq;
    // sled opens what is left of its files as if it were new.
    if before == 0 && tail.seq > 0 && !unclean {
        return Err(StoreError::State(Fault::Records.to_string()));
    }
    let mut meter = Meter::begin(watch, Stage::Rebuild, journal.length())?;
    // Lines that only sled's own state could prove are tried from the beginning before they are believed to be damaged.
    match replay(journal, &state, &mut meta, before, &mut meter) {
        Err(StoreError::Damaged { what, .. }) => return Err(StoreError::State(what.to_string())),
        other => report.replayed = other?,
    }
    if meta.tail() != tail {
        return Err(StoreError::State(Fault::NotAmounting.to_string()));
    }
    if !unclean && meta.records > ALWAYS_CHECKED {
        return Ok((state, meta, Some(Verification::default())));
    }
    let mut sums = Sums::default();
    for entry in state.db()?.iter() {
        let (key, value) = entry?;
        sums.add(&key, &value).map_err(|f| StoreError::State(f.to_string()))?;
    }
    sums.compare(&meta).map_err(|f| StoreError::State(f.to_string()))?;
    let chain = Verification::of_chain(segments(journal.folder())?.first().copied());
    Ok((state, meta, chain))
}

/// The newest broken one is kept for whoever wants to know; what can be read from it is no better than the journal.
fn keep_aside(folder: &Path, path: &Path) -> Result<(), StoreError> {
    for old in names(folder)?.iter().filter(|n| n.starts_with("state.broken-")) {
        remove(&folder.join(old))?;
    }
    let aside = beside(folder, "state.broken");
    fs::rename(path, &aside).map_err(StoreError::io(&aside, "rename"))
}

fn note_incidents(folder: &Path, was_unclean: bool, report: &OpenReport) {
    if was_unclean {
        incidents::note(folder, Incident::Unclean);
    }
    for notice in &report.notices {
        match notice {
            Notice::Rebuilt | Notice::Upgraded => incidents::note(folder, Incident::Rebuilt),
            Notice::Cut => incidents::note(folder, Incident::Cut),
            Notice::HeadMended => incidents::note(folder, Incident::Mended("head")),
            Notice::FormatMended => incidents::note(folder, Incident::Mended("format")),
            Notice::Finished | Notice::LittleSpace => {}
        }
    }
}
