//! Opening a workspace: lock, look at everything that could be wrong, bring sled up to the journal, rebuild it where it is not what the journal says.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use super::error::StoreError;
use super::files::{aside_stamp, check_private, private_dir, sync_parent, write_atomically};
use super::head::Head;
use super::journal::{Journal, Lines, segments, str_of};
use super::line::{self, Line};
use super::lock::Lock;
use super::state::{Meta, State};
use super::workspace::{Workspace, apply, count, entry_of};

/// The number in FORMAT. Raised when an older version could misread the workspace.
pub const FORMAT: u32 = 1;
const MAGIC: &str = "dialogforum";
/// Up to this many things are checked at every opening; above, only when the one before did not close in order.
const ALWAYS_CHECKED: u64 = 20_000;

/// What opening found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OpenReport {
    /// A new workspace was made.
    pub created: bool,
    /// Journal lines that sled had not yet taken in.
    pub replayed: u64,
    /// sled had to be made anew from the journal.
    pub rebuilt: bool,
    /// An unfinished last line was kept aside.
    pub cut: bool,
}

/// Opens a workspace, making a new one where the folder does not exist or is empty.
///
/// # Errors
/// [`StoreError::Busy`], [`StoreError::NotAWorkspace`], [`StoreError::NotPrivate`], [`StoreError::Newer`], [`StoreError::Damaged`] or I/O.
pub fn open(folder: &Path) -> Result<(Workspace, OpenReport), StoreError> {
    let created = prepare(folder)?;
    // Before the lock: a newer workspace is not touched at all.
    if folder.join("FORMAT").exists() {
        check_format(folder)?;
    }
    let lock = Lock::take(folder)?;
    check_format(folder)?;
    let head = Head::read(folder)?;
    if head.is_some_and(|h| h.seq > 0) && segments(&folder.join("journal")).map_or(true, |s| s.is_empty()) {
        return Err(StoreError::damaged(&folder.join("journal"), "the journal is gone"));
    }
    let (journal, cut) = Journal::open(folder, head.map_or(0, |h| h.seq))?;
    let tail = Tail::of(&journal)?;
    if let Some(h) = head.filter(|h| h.seq > tail.seq || h.seq == tail.seq && h.hash != tail.hash) {
        return Err(StoreError::damaged(journal.folder(), format!("the journal ends at {}, but {} was saved", tail.seq, h.seq)));
    }
    let mut report = OpenReport { created, cut, ..OpenReport::default() };
    let (state, meta) = bring_up(folder, &journal, &tail, lock.was_unclean, &mut report)?;
    Ok((Workspace { folder: folder.to_owned(), state, journal, meta, lock, broken: None }, report))
}

/// Makes sure that the folder is one in which a workspace is or may be. Returns whether it is new.
fn prepare(folder: &Path) -> Result<bool, StoreError> {
    if fs::symlink_metadata(folder).is_err() {
        private_dir(folder)?;
        sync_parent(folder)?;
    }
    check_private(folder)?;
    if folder.join("FORMAT").exists() {
        return Ok(false);
    }
    let mut entries = fs::read_dir(folder).map_err(StoreError::io(folder, "list"))?;
    // A crash right after creation leaves at most the lock behind.
    if entries.any(|e| e.is_ok_and(|e| e.file_name() != "LOCK" && e.file_name() != "FORMAT.tmp" && e.file_name() != "config.toml")) {
        return Err(StoreError::NotAWorkspace(folder.to_owned()));
    }
    Ok(true)
}

fn check_format(folder: &Path) -> Result<(), StoreError> {
    let path = folder.join("FORMAT");
    if !path.exists() {
        return write_atomically(&path, format!("{MAGIC} {FORMAT}\n").as_bytes());
    }
    let text = fs::read_to_string(&path).map_err(StoreError::io(&path, "read"))?;
    match text.trim().strip_prefix(MAGIC).map(|n| n.trim().parse::<u32>()) {
        Some(Ok(FORMAT)) => Ok(()),
        Some(Ok(n)) if n > FORMAT => Err(StoreError::Newer { found: n.to_string(), ours: FORMAT }),
        _ => Err(StoreError::damaged(&path, "it does not say which format this is")),
    }
}

/// The journal's last line.
struct Tail {
    seq: u64,
    hash: super::digest::Digest,
    digest: super::digest::Digest,
}

impl Tail {
    fn of(journal: &Journal) -> Result<Self, StoreError> {
        let Some((_, text)) = journal.last_of_all()? else { return Ok(Self { seq: 0, hash: super::digest::Digest::default(), digest: super::digest::Digest::default() }) };
        let bad = |what: String| StoreError::damaged(journal.folder(), format!("last line: {what}"));
        let text = str_of(&text).map_err(|e| bad(e.to_string()))?;
        let (line, hash) = line::parse(text).map_err(bad)?;
        Ok(Self { seq: line.seq, hash, digest: line.digest })
    }
}

/// sled, brought up to the journal's end; made anew where it is missing, broken, or not what the journal says.
fn bring_up(folder: &Path, journal: &Journal, tail: &Tail, unclean: bool, report: &mut OpenReport) -> Result<(State, Meta), StoreError> {
    let path = folder.join("state");
    if path.exists() {
        let tried = catch_unwind(AssertUnwindSafe(|| follow(&path, journal, tail, unclean, report)));
        match tried {
            Ok(Ok(done)) => return Ok(done),
            Ok(Err(e @ StoreError::Damaged { .. })) => return Err(e),
            _ => move_aside(&path)?,
        }
        report.rebuilt = true;
    }
    rebuild(&path, journal, tail)
}

fn open_sled(path: &Path) -> Result<State, StoreError> {
    private_dir(path)?;
    // A snapshot that a kill interrupted would keep sled from opening.
    for entry in fs::read_dir(path).map_err(StoreError::io(path, "list"))?.flatten() {
        if entry.file_name().to_string_lossy().ends_with(".generating") {
            let aside = entry.path().with_extension("interrupted");
            fs::rename(entry.path(), &aside).map_err(StoreError::io(&aside, "rename"))?;
        }
    }
    let db = sled::Config::new().path(path).cache_capacity(64 << 20).flush_every_ms(Some(1_000)).open()?;
    Ok(State { db })
}

/// Takes in what sled lacks and holds the result against the journal.
fn follow(path: &Path, journal: &Journal, tail: &Tail, unclean: bool, report: &mut OpenReport) -> Result<(State, Meta), StoreError> {
    let state = open_sled(path)?;
    let mut meta = state.meta()?;
    if meta.seq > tail.seq {
        return Err(StoreError::damaged(journal.folder(), format!("the journal ends at {}, but {} was saved", tail.seq, meta.seq)));
    }
    report.replayed = replay(journal, &state, &mut meta)?;
    if meta.hash != tail.hash || meta.digest != tail.digest {
        return Err(StoreError::State("it is not what the journal amounts to".into()));
    }
    if unclean || meta.records <= ALWAYS_CHECKED {
        super::check::scan(&state, &meta).map_err(StoreError::State)?;
    }
    Ok((state, meta))
}

fn move_aside(path: &Path) -> Result<(), StoreError> {
    let aside = PathBuf::from(format!("{}.broken-{}", path.display(), aside_stamp()));
    fs::rename(path, &aside).map_err(StoreError::io(&aside, "rename"))
}

/// Makes sled anew from the journal's first line on.
fn rebuild(path: &Path, journal: &Journal, tail: &Tail) -> Result<(State, Meta), StoreError> {
    let state = open_sled(path)?;
    let mut meta = Meta::default();
    replay(journal, &state, &mut meta)?;
    if meta.hash != tail.hash || meta.digest != tail.digest {
        return Err(StoreError::damaged(journal.folder(), "the lines do not amount to what the last one says"));
    }
    state.db.flush()?;
    Ok((state, meta))
}

/// Takes the lines after `meta.seq` in, in order, each proven by its hash, its predecessor and the state that it says. Returns how many.
fn replay(journal: &Journal, state: &State, meta: &mut Meta) -> Result<u64, StoreError> {
    let all = segments(journal.folder())?;
    let from = all.iter().rposition(|s| *s <= meta.seq + 1).unwrap_or(0);
    let known = state.history_entry(meta.seq)?;
    let before = meta.seq;
    for &segment in all.get(from..).unwrap_or_default() {
        let offset = known.as_ref().filter(|k| k.segment == segment).map_or(0, |k| k.offset + k.length);
        let mut lines = Lines::open(journal.folder(), segment, offset)?;
        while let Some(next) = lines.next() {
            let (position, text) = next?;
            let bad = |what: String| StoreError::damaged(lines.path(), format!("at byte {}: {what}", position.offset));
            let text = str_of(&text).map_err(|e| bad(e.to_string()))?;
            let (line, hash) = line::parse(text).map_err(bad)?;
            take_in(&line, hash, position, state, meta).map_err(|e| match e {
                StoreError::NothingTo(what) => bad(what.into()),
                other => other,
            })?;
        }
    }
    Ok(meta.seq - before)
}

fn take_in(line: &Line<'_>, hash: super::digest::Digest, position: super::journal::Position, state: &State, meta: &mut Meta) -> Result<(), StoreError> {
    if line.seq != meta.seq + 1 || line.prev != meta.hash {
        return Err(StoreError::NothingTo("the line does not follow the one before"));
    }
    let deed = line.deed().ok_or(StoreError::NothingTo("the line's deed is unknown"))?;
    let set = line::typed(&line.changes).map_err(|what| StoreError::damaged(Path::new("journal"), what))?;
    let mut next = *meta;
    let stamps: Vec<_> = line
        .changes
        .iter()
        .map(|c| {
            let (old, new) = (c.old.map(|r| line::stamp(&c.key, r)), c.new.map(|r| line::stamp(&c.key, r)));
            count(&mut next, old, new);
            new
        })
        .collect();
    if next.digest != line.digest {
        return Err(StoreError::NothingTo("the line does not lead to the state that it says"));
    }
    next.seq = line.seq;
    next.hash = hash;
    apply(state, &mut next, &set, &stamps, entry_of(line, deed, position))?;
    *meta = next;
    Ok(())
}
