//! Copying a workspace out without writing to it: to look at it while somebody else has it open, and to save what can be saved from a full or failing disk.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use super::begin::write_things;
use super::change::ChangeSet;
use super::documents;
use super::error::{ReadOnly, StoreError};
use super::fault::Fault;
use super::files::{DESTROYING, names, private_dir, private_file, remove, size_of};
use super::format;
use super::history::Ends;
use super::journal::{Lines, segments, str_of};
use super::line;
use super::open::{open_sled, open_watched};
use super::progress::{Meter, Stage, UNWATCHED, Watch};
use super::snapshot::{Header, Item, Snapshot, Writer};
use super::verify::Sums;
use super::workspace::{Workspace, contained};

/// Where a rescued workspace keeps journal files that nothing reads any more.
pub const UNREAD: &str = "journal-as-found";

/// What was rescued.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RescueReport {
    /// The last journal line of what was rescued.
    pub seq: u64,
    /// The last line that is known to have been saved.
    pub saved: u64,
    /// Number of things.
    pub records: u64,
    /// Files that could not be read to their end, by their name in the workspace.
    pub unreadable: Vec<String>,
    /// Documents that are missing or changed.
    pub lacking: Vec<Fault>,
    /// Lines were left out: the rescued workspace ends before the first that is damaged.
    pub ends_early: bool,
}

/// Copies what can be read into a new folder and makes it a workspace that opens: everything if that can be, else everything up to the first damaged line.
/// The workspace itself is not written to, and need not be closed.
///
/// # Errors
/// [`StoreError::Exists`] when the folder is there and not empty, [`StoreError::NotAWorkspace`], [`StoreError::Damaged`] when nothing can be saved, I/O
/// where the new folder is.
pub fn rescue(workspace: &Path, to: &Path, watch: Watch<'_>) -> Result<RescueReport, StoreError> {
    if !names(to)?.is_empty() {
        return Err(StoreError::Exists(to.to_owned()));
    }
    let mut report = RescueReport::default();
    copy_out(workspace, to, &mut report, true, watch)?;
    let known = known(workspace);
    let (copy, proven) = match open_watched(to, watch) {
        Err(StoreError::Damaged { .. }) => {
            remove(&to.join("head"))?;
            // sled may know what a damaged journal no longer tells: its digests prove it.
            let from_state = contained(|| begin_from_state(to, watch)).map_or_else(|_| begin_from_snapshot(to, watch), |n| Ok(Some(n)))?;
            if from_state.is_none() {
                cut_before_damage(to)?;
            }
            let opened = open_watched(to, watch)?.0;
            // Only now: a beginning removes what is older from its folder.
            let aside = set_aside(to);
            if aside.exists() {
                fs::rename(&aside, to.join(UNREAD)).map_err(StoreError::io(&aside, "rename"))?;
            }
            (opened, from_state)
        }
        other => (other?.0, None),
    };
    (report.seq, report.records) = (proven.unwrap_or(copy.meta.seq), copy.meta.records);
    report.saved = known;
    // Where lines were damaged, only what `head` says tells whether there were more.
    report.ends_early = known > report.seq || to.join(UNREAD).exists() && known != report.seq;
    // Whatever the copied journal is worth: from here on there is a whole one to start from.
    copy.snapshot(watch)?;
    report.lacking = copy.lacking(watch)?;
    Ok(report)
}

/// Makes sled's state the beginning of a new journal, where it proves to be whole. The old journal is kept aside.
/// Returns the last line that is in it.
fn begin_from_state(folder: &Path, watch: Watch<'_>) -> Result<u64, StoreError> {
    let state = open_sled(&folder.join("state"))?;
    let meta = state.meta()?;
    let mut sums = Sums::default();
    for entry in state.db()?.iter() {
        let (key, value) = entry?;
        sums.add(&key, &value).map_err(|f| StoreError::State(f.to_string()))?;
    }
    sums.compare(&meta).map_err(|f| StoreError::State(f.to_string()))?;
    if meta.seq == 0 || meta.seq < last_good(folder)? {
        return Err(StoreError::State(Fault::Records.to_string()));
    }
    let header = Header { snapshot: 1, seq: meta.seq + 1, begin: true, at: chrono::Utc::now(), by: String::new(), label: "rescue".into(), records: meta.records, digest: meta.digest };
    let mut meter = Meter::begin(watch, Stage::Rescue, meta.records)?;
    let writer = Writer::begin(folder, header, None)?;
    write_things(&state, writer, &ChangeSet::default(), None, &mut meter)?.finish(Ends::default())?;
    drop(state);
    put_aside(folder)?;
    private_dir(&folder.join("journal"))?;
    Ok(meta.seq)
}

/// Makes the newest whole snapshot the beginning of a new journal, where the old one does not even reach it. Returns the last line that is in it.
fn begin_from_snapshot(folder: &Path, watch: Watch<'_>) -> Result<Option<u64>, StoreError> {
    let mut meter = Meter::begin(watch, Stage::Rescue, 1)?;
    let journal = folder.join("journal");
    let mut last = 0;
    for segment in if journal.is_dir() { segments(&journal)? } else { Vec::new() } {
        for next in Lines::open(&journal, segment, 0)? {
            last = str_of(&next?.1).and_then(line::parse).map_or(last, |(l, _)| last.max(l.seq));
        }
    }
    for snapshot in Snapshot::all(folder)?.into_iter().rev().filter(|s| s.header.seq > last && !s.header.begin) {
        if !snapshot.is_whole(&mut meter)? {
            continue;
        }
        let header = Header { begin: true, seq: snapshot.header.seq + 1, at: chrono::Utc::now(), label: "rescue".into(), ..snapshot.header.clone() };
        let mut writer = Writer::begin(folder, header, None)?;
        snapshot.read(&mut meter, &mut |item| if matches!(item, Item::Thing(_)) { writer.add(&item) } else { Ok(()) })?;
        writer.finish(Ends::default())?;
        remove(&folder.join("state"))?;
        put_aside(folder)?;
        private_dir(&journal)?;
        return Ok(Some(snapshot.header.seq));
    }
    Ok(None)
}

/// Where the journal's files wait meanwhile.
fn set_aside(folder: &Path) -> PathBuf {
    PathBuf::from(format!("{}.{UNREAD}", folder.display()))
}

/// Keeps the journal's files where no opening looks.
fn put_aside(folder: &Path) -> Result<(), StoreError> {
    let aside = set_aside(folder);
    remove(&aside)?;
    fs::rename(folder.join("journal"), &aside).map_err(StoreError::io(&aside, "rename"))
}

/// The last line of the whole lines that follow each other, from the newest whole snapshot on.
fn last_good(folder: &Path) -> Result<u64, StoreError> {
    Ok(walk(folder)?.0)
}

/// Opens a copy for reading, in a folder that is thrown away by whoever holds it. Nothing can be saved in it.
///
/// # Errors
/// As for opening, and I/O.
pub fn open_copy(workspace: &Path, into: &Path, watch: Watch<'_>) -> Result<Workspace, StoreError> {
    format::look(workspace)?;
    let mut report = RescueReport::default();
    copy_out(workspace, into, &mut report, false, watch)?;
    // sled's files are not a copy of one moment where somebody goes on writing; `head` is older than the journal, and says what must be in it.
    remove(&into.join("state"))?;
    let (mut copy, _) = open_watched(into, watch).map_err(|e| named_as(e, into, workspace))?;
    copy.broken = Some(ReadOnly::Copy);
    // They never change, and are not needed twice.
    copy.documents = workspace.join(documents::FOLDER);
    Ok(copy)
}

/// An error about a copy, said about what was copied: the copy is gone when somebody reads it.
fn named_as(e: StoreError, copy: &Path, original: &Path) -> StoreError {
    match e {
        StoreError::Damaged { path, what } => StoreError::Damaged { path: path.strip_prefix(copy).map_or_else(|_| path.clone(), |rest| original.join(rest)), what },
        other => other,
    }
}

/// The last line that `head` says was saved.
fn known(workspace: &Path) -> u64 {
    match super::head::Head::read(workspace) {
        Ok(super::head::Found::Head(h)) => h.seq,
        _ => 0,
    }
}

fn copy_out(workspace: &Path, to: &Path, report: &mut RescueReport, with_documents: bool, watch: Watch<'_>) -> Result<(), StoreError> {
    if !["journal", "snapshots", "state", "FORMAT"].iter().any(|p| workspace.join(p).exists()) {
        return Err(StoreError::NotAWorkspace(workspace.to_owned()));
    }
    private_dir(&to.join("journal"))?;
    let mut meter = Meter::begin(watch, Stage::Rescue, size_of(workspace))?;
    // FORMAT is written anew where the journal proves that it is ours: its own may be what is damaged.
    let format = if super::journal::is_ours(workspace) { None } else { Some("FORMAT") };
    let mut files: Vec<PathBuf> = ["head", "config.toml", DESTROYING].into_iter().chain(format).map(PathBuf::from).collect();
    // Snapshots before the journal: while somebody goes on writing, lines may be added to what was copied, but never be missing before it.
    for part in ["snapshots", "state", "journal"] {
        list(&workspace.join(part), Path::new(part), &mut files);
    }
    copy_all(workspace, to, &files, report, &mut meter)?;
    // Documents after the journal: each is there before the line that names it.
    let mut files = Vec::new();
    if with_documents {
        list(&workspace.join(documents::FOLDER), Path::new(documents::FOLDER), &mut files);
    }
    copy_all(workspace, to, &files, report, &mut meter)
}

fn copy_all(workspace: &Path, to: &Path, files: &[PathBuf], report: &mut RescueReport, meter: &mut Meter<'_>) -> Result<(), StoreError> {
    for file in files.iter().filter(|f| workspace.join(f).is_file()) {
        if !copy(&workspace.join(file), &to.join(file), meter)? {
            report.unreadable.push(file.display().to_string());
        }
    }
    Ok(())
}

fn list(folder: &Path, name: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = name.join(entry.file_name());
        match entry.file_type() {
            Ok(t) if t.is_dir() => list(&entry.path(), &name, out),
            Ok(t) if t.is_file() => out.push(name),
            _ => {}
        }
    }
}

/// Copies as much as can be read. Whether that was everything.
fn copy(from: &Path, to: &Path, meter: &mut Meter<'_>) -> Result<bool, StoreError> {
    to.parent().map_or(Ok(()), private_dir)?;
    let mut out = private_file(OpenOptions::new().write(true).create(true).truncate(true)).open(to).map_err(StoreError::io(to, "create"))?;
    let Ok(mut source) = File::open(from) else { return Ok(false) };
    let mut block = vec![0; 1 << 20];
    loop {
        match source.read(&mut block) {
            Ok(0) => break,
            Ok(n) => {
                out.write_all(block.get(..n).unwrap_or_default()).map_err(StoreError::io(to, "write"))?;
                meter.add(n as u64)?;
            }
            Err(_) => return Ok(false),
        }
    }
    out.sync_all().map_err(StoreError::io(to, "write"))?;
    Ok(true)
}

/// Goes through the lines after the newest whole snapshot. Gives the last that follows, and, where one does not, its segment and place.
fn walk(folder: &Path) -> Result<(u64, Option<(u64, u64)>), StoreError> {
    let journal = folder.join("journal");
    let from = Snapshot::all(folder)?.pop().map_or(0, |s| s.header.seq);
    let (mut last, mut prev) = (from, None);
    for segment in if journal.is_dir() { segments(&journal)? } else { Vec::new() } {
        for next in Lines::open(&journal, segment, 0)? {
            let (position, text) = next?;
            match str_of(&text).and_then(line::parse) {
                Ok((line, _)) if line.seq < from => {}
                Ok((line, hash)) if text.ends_with(b"\n") && (line.seq == from || line.seq == last + 1) && prev.is_none_or(|p| p == line.prev) => {
                    (last, prev) = (line.seq, Some(hash));
                }
                // What is damaged before the snapshot is not needed.
                Err(_) if last == from && prev.is_none() && from > 0 => {}
                _ => return Ok((last, Some((segment, position.offset)))),
            }
        }
    }
    Ok((last, None))
}

/// Makes a copied journal end before its first damaged line after the newest whole snapshot. The files as they were copied are kept aside.
fn cut_before_damage(folder: &Path) -> Result<(), StoreError> {
    let journal = folder.join("journal");
    remove(&folder.join("state"))?;
    for snapshot in Snapshot::all(folder)? {
        if !snapshot.is_whole(&mut Meter::begin(UNWATCHED, Stage::Rescue, 1)?)? {
            remove(&snapshot.path)?;
        }
    }
    let (_, damage) = walk(folder)?;
    let Some((segment, at)) = damage else { return Ok(()) };
    let whole = segments(&journal)?;
    put_aside(folder)?;
    private_dir(&journal)?;
    for s in whole.into_iter().filter(|s| *s <= segment) {
        let name = format!("{s:012}.jsonl");
        let source = File::open(set_aside(folder).join(&name)).map_err(StoreError::io(&journal, "open"))?;
        let path = journal.join(&name);
        let mut file = private_file(OpenOptions::new().write(true).create_new(true)).open(&path).map_err(StoreError::io(&path, "create"))?;
        let most = if s == segment { at } else { u64::MAX };
        std::io::copy(&mut source.take(most), &mut file).and_then(|_| file.sync_all()).map_err(StoreError::io(&path, "write"))?;
    }
    Ok(())
}

impl RescueReport {
    /// Whether something is missing.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        self.ends_early || !self.unreadable.is_empty() || !self.lacking.is_empty()
    }
}
