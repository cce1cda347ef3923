//! Backup and restore: one tar file that any tool can open, with a manifest of hashes first.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Component, Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::digest::Digest;
use super::documents;
use super::error::StoreError;
use super::fault::Fault;
use super::files::{beside, folder_of, hash_file, names, private_dir, private_file, remove, sync_parent};
use super::lock::Lock;
use super::open::open_watched;
use super::progress::{Meter, Progress, Stage, Watch};
use super::snapshot::Snapshot;
use super::workspace::{Workspace, contained};

const MANIFEST: &str = "manifest.json";
/// A manifest is never longer than this, in bytes.
const LONGEST_MANIFEST: u64 = 16 << 20;

#[derive(Debug, Serialize, Deserialize)]
struct Manifest {
    format: String,
    program: String,
    at: DateTime<Utc>,
    seq: u64,
    hash: Digest,
    digest: Digest,
    files: Vec<Item>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Item {
    path: String,
    size: u64,
    sha256: Digest,
}

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupReport {
    /// Last journal line.
    pub seq: u64,
    /// Number of things.
    pub records: u64,
    /// Length of the file in bytes.
    pub bytes: u64,
    /// Documents that it lacks, because they were missing or changed when it was made; everything else is in it.
    pub lacking: Vec<Fault>,
}

impl Workspace {
    /// Writes everything to one file, then restores that file into a temporary workspace and compares, before it says that it is done.
    /// An existing file is only replaced by a whole new one.
    ///
    /// # Errors
    /// I/O, [`StoreError::Cancelled`], or [`StoreError::Damaged`] when what was written does not restore to the same state.
    pub fn backup(&self, to: &Path, at: DateTime<Utc>, watch: Watch<'_>) -> Result<BackupReport, StoreError> {
        let meta = fs::symlink_metadata(to);
        if meta.as_ref().is_ok_and(|m| !m.is_file()) {
            return Err(StoreError::Exists(to.to_owned()));
        }
        // Inside the workspace only where backups are kept: anywhere else it would take the place of what it is a backup of.
        let place = folder_of(to).canonicalize().map_err(StoreError::io(to, "write"))?;
        let own = self.folder.canonicalize().map_err(StoreError::io(&self.folder, "look at"))?;
        if place.starts_with(&own) && place != own.join("backups") {
            return Err(StoreError::Inside(to.to_owned()));
        }
        let mut temporary = to.as_os_str().to_owned();
        temporary.push(format!(".{}.tmp", std::process::id()));
        let temporary = PathBuf::from(temporary);
        let written = self.write_backup(&temporary, at, watch).and_then(|()| self.prove(&temporary, watch));
        let finished = written.and_then(|lacking| {
            fs::rename(&temporary, to).map_err(StoreError::io(to, "rename"))?;
            sync_parent(to).map(|()| lacking)
        });
        if finished.is_err() {
            let _ = fs::remove_file(&temporary);
        }
        let lacking = finished?;
        let bytes = fs::metadata(to).map_err(StoreError::io(to, "look at"))?.len();
        Ok(BackupReport { seq: self.meta.seq, records: self.meta.records, bytes, lacking })
    }

    /// Where something of a backup lies: of a copy, documents lie where those of the original do.
    fn place(&self, name: &str) -> PathBuf {
        match name.split_once('/') {
            Some((documents::FOLDER, hash)) => self.documents.join(hash),
            _ => self.folder.join(name),
        }
    }

    fn write_backup(&self, to: &Path, at: DateTime<Utc>, watch: Watch<'_>) -> Result<(), StoreError> {
        let files = contents(&self.folder)?;
        let documents = documents::kept(&self.documents)?;
        let size = |f: &String| fs::metadata(self.place(f)).map_or(0, |m| m.len());
        // Each file is read twice: for its hash, which stands before it, and for itself.
        let documents: Vec<String> = documents.into_iter().map(|n| format!("{}/{n}", documents::FOLDER)).collect();
        let mut meter = Meter::begin(watch, Stage::Backup, 2 * files.iter().chain(&documents).map(size).sum::<u64>())?;
        let mut items = files.iter().map(|f| item(&self.place(f), f, &mut meter)).collect::<Result<Vec<_>, _>>()?;
        for name in &documents {
            match item(&self.place(name), name, &mut meter) {
                // One that cannot be read keeps nothing else from being backed up; that it is lacking is said.
                Err(StoreError::Io { .. }) => {}
                other => items.push(other?),
            }
        }
        items.sort_by(|a, b| a.path.cmp(&b.path));
        let manifest =
            Manifest { format: "dialogforum backup 1".into(), program: env!("CARGO_PKG_VERSION").into(), at, seq: self.meta.seq, hash: self.meta.hash, digest: self.meta.digest, files: items.clone() };
        let file = private_file(OpenOptions::new().write(true).create(true).truncate(true)).open(to).map_err(StoreError::io(to, "create"))?;
        let mut tar = tar::Builder::new(&file);
        let text = serde_json::to_vec_pretty(&manifest).unwrap_or_default();
        add(&mut tar, MANIFEST, text.len() as u64, &text[..]).map_err(StoreError::io(to, "write"))?;
        for i in &items {
            let path = self.place(&i.path);
            let source = File::open(&path).map_err(StoreError::io(&path, "open"))?;
            add(&mut tar, &i.path, i.size, source.take(i.size)).map_err(StoreError::io(to, "write"))?;
            meter.add(i.size)?;
        }
        tar.finish().and_then(|()| file.sync_all()).map_err(StoreError::io(to, "write"))
    }

    /// Restores into a folder that is thrown away, and compares. Gives the documents that it lacks.
    fn prove(&self, file: &Path, watch: Watch<'_>) -> Result<Vec<Fault>, StoreError> {
        // By its name an opening knows that it was left behind.
        let folder = tempfile::Builder::new().prefix("proving-").suffix(".tmp").tempdir_in(folder_of(file)).map_err(StoreError::io(file, "verify"))?;
        let into = folder.path().join("workspace");
        let proving = |p: Progress| watch(Progress { stage: Stage::Prove, ..p });
        unpack(file, &into, &proving)?;
        let (copy, _) = open_watched(&into, &proving)?;
        if copy.tail() != self.tail() {
            return Err(StoreError::damaged(file, Fault::BackupDiffers));
        }
        copy.lacking(&proving)
    }

    /// Documents that are missing or changed.
    pub(super) fn lacking(&self, watch: Watch<'_>) -> Result<Vec<Fault>, StoreError> {
        let mut meter = Meter::begin(watch, Stage::Prove, documents::length(&self.documents))?;
        contained(|| self.check_documents(&mut meter))
    }
}

/// The files that a backup holds beside documents: everything except what follows from it.
fn contents(folder: &Path) -> Result<Vec<String>, StoreError> {
    let mut files = vec!["FORMAT".to_owned()];
    // The coordinator's language and keys come back with the rest.
    files.extend(folder.join("config.toml").is_file().then(|| "config.toml".to_owned()));
    let lines = names(&folder.join("journal"))?.into_iter().filter(|n| !n.starts_with("torn-"));
    files.extend(lines.map(|n| format!("journal/{n}")).filter(|n| folder.join(n).is_file()));
    let all = Snapshot::all(folder)?;
    let kept = all.iter().enumerate().filter(|(i, s)| s.header.begin || i + 1 == all.len());
    files.extend(kept.filter_map(|(_, s)| s.path.file_name()).map(|n| format!("snapshots/{}", n.to_string_lossy())));
    files.sort();
    Ok(files)
}

fn item(path: &Path, name: &str, meter: &mut Meter<'_>) -> Result<Item, StoreError> {
    let (sha256, size) = hash_file(path, &mut |read| meter.add(read))?;
    Ok(Item { path: name.to_owned(), size, sha256 })
}

fn add(tar: &mut tar::Builder<&File>, name: &str, size: u64, content: impl Read) -> std::io::Result<()> {
    let mut header = tar::Header::new_gnu();
    header.set_size(size);
    header.set_mode(0o600);
    header.set_cksum();
    tar.append_data(&mut header, name, content)
}

/// What was restored, and where the old one is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// What the workspace holds now.
    pub report: BackupReport,
    /// Where what was there before is kept.
    pub kept: Option<PathBuf>,
}

/// Restores a backup over a workspace. The backup is unpacked and proven beside it first, and `settle` may change what must not come back; then the two are
/// swapped. The old one is kept under another name.
///
/// # Errors
/// [`StoreError::Busy`], [`StoreError::Damaged`] when the file is not whole, [`StoreError::Cancelled`], what `settle` says, or I/O; the workspace is then as
/// it was.
pub fn restore<E: From<StoreError>>(file: &Path, workspace: &Path, watch: Watch<'_>, settle: impl FnOnce(&mut Workspace) -> Result<(), E>) -> Result<Restored, E> {
    let above = folder_of(workspace);
    if !fs::metadata(file).map_err(StoreError::io(file, "open"))?.is_file() {
        return Err(StoreError::damaged(file, Fault::NoBackup).into());
    }
    let name = workspace.file_name().unwrap_or_default().to_string_lossy();
    let lock = match fs::symlink_metadata(workspace) {
        Ok(_) => {
            super::files::check_private(workspace)?;
            let there = names(workspace)?;
            if !there.is_empty() && !there.iter().any(|n| n == "FORMAT" || n == "journal") {
                return Err(StoreError::NotAWorkspace(workspace.to_owned()).into());
            }
            Some(Lock::take(workspace)?)
        }
        Err(_) => None,
    };
    let fresh = beside(above, &format!("{name}.restoring"));
    let prepared = prepare(file, &fresh, watch, settle);
    let swapped = prepared.and_then(|report| {
        let keep = lock.is_some().then(|| beside(above, &format!("{name}.before-restore")));
        let kept = swap(&fresh, workspace, keep)?;
        Ok(Restored { report, kept })
    });
    // Never after the two have changed places: what bears that name then is the old one, and `swap` does not fail any more.
    if swapped.is_err() {
        let _ = remove(&fresh);
    }
    swapped
}

/// Puts the new in the place of the old, and the old where it is kept. Where the system can, the two change places in one step, so that there is no moment
/// without a workspace. Returns where the old one is kept. An error means that nothing has moved.
fn swap(fresh: &Path, workspace: &Path, keep: Option<PathBuf>) -> Result<Option<PathBuf>, StoreError> {
    let Some(kept) = keep else {
        fs::rename(fresh, workspace).map_err(StoreError::io(workspace, "rename"))?;
        let _ = sync_parent(workspace);
        return Ok(None);
    };
    #[cfg(target_os = "linux")]
    if rustix::fs::renameat_with(rustix::fs::CWD, fresh, rustix::fs::CWD, workspace, rustix::fs::RenameFlags::EXCHANGE).is_ok() {
        // What is kept has a plainer name, if it can be given one.
        let named = fs::rename(fresh, &kept).is_ok();
        let _ = sync_parent(workspace);
        return Ok(Some(if named { kept } else { fresh.to_owned() }));
    }
    fs::rename(workspace, &kept).map_err(StoreError::io(&kept, "rename"))?;
    if let Err(e) = fs::rename(fresh, workspace) {
        // Better the old one in its place than none.
        let _ = fs::rename(&kept, workspace);
        return Err(StoreError::io(workspace, "rename")(e));
    }
    let _ = sync_parent(workspace);
    Ok(Some(kept))
}

/// Folders beside a workspace that a restore has made: copies of it, whole or not.
#[must_use]
pub fn left_by_restore(workspace: &Path) -> Vec<String> {
    let Some(name) = workspace.file_name().map(|n| n.to_string_lossy().into_owned()) else { return Vec::new() };
    let kinds = ["before-restore-", "restoring-", super::rescue::UNREAD];
    let is_one = |n: &String| n.strip_prefix(&format!("{name}.")).is_some_and(|rest| kinds.iter().any(|k| rest.starts_with(k)));
    let there = names(folder_of(workspace)).unwrap_or_default();
    there.into_iter().filter(is_one).map(|n| folder_of(workspace).join(n).display().to_string()).collect()
}

fn prepare<E: From<StoreError>>(file: &Path, fresh: &Path, watch: Watch<'_>, settle: impl FnOnce(&mut Workspace) -> Result<(), E>) -> Result<BackupReport, E> {
    let manifest = unpack(file, fresh, watch)?;
    let (mut copy, _) = open_watched(fresh, watch)?;
    let tail = copy.tail();
    if (tail.seq, tail.hash, tail.digest) != (manifest.seq, manifest.hash, manifest.digest) {
        return Err(StoreError::damaged(file, Fault::BackupDiffers).into());
    }
    settle(&mut copy)?;
    let lacking = copy.lacking(watch)?;
    Ok(BackupReport { seq: copy.meta.seq, records: copy.meta.records, bytes: fs::metadata(file).map_or(0, |m| m.len()), lacking })
}

/// Unpacks a backup into a new folder; every name and hash must be as the manifest says.
fn unpack(file: &Path, into: &Path, watch: Watch<'_>) -> Result<Manifest, StoreError> {
    let bad = |what: Fault| StoreError::damaged(file, what);
    let source = File::open(file).map_err(StoreError::io(file, "open"))?;
    let mut meter = Meter::begin(watch, Stage::Restore, source.metadata().map_or(0, |m| m.len()))?;
    let mut archive = tar::Archive::new(source);
    let mut entries = archive.entries().map_err(StoreError::io(file, "read"))?;
    let manifest = manifest(&mut entries).ok_or_else(|| bad(Fault::NoBackup))?;
    private_dir(into)?;
    let mut wanted = manifest.files.iter();
    for entry in entries {
        let mut entry = entry.map_err(|_| bad(Fault::BackupNotWhole))?;
        let name = entry.path().map_or_else(|_| String::new(), |p| p.to_string_lossy().into_owned());
        let item = wanted.next().filter(|i| i.path == name && is_ours(&i.path)).ok_or_else(|| bad(Fault::BackupStranger(name)))?;
        take_out(&mut entry, item, &into.join(&item.path)).map_err(|e| match e {
            StoreError::Io { doing: "read", .. } => bad(Fault::BackupNotWhole),
            StoreError::Damaged { what, .. } => bad(what),
            other => other,
        })?;
        meter.add(item.size)?;
    }
    wanted.next().map_or(Ok(()), |i| Err(bad(Fault::BackupMissing(i.path.clone()))))?;
    Ok(manifest)
}

/// The manifest, which stands first.
fn manifest(entries: &mut tar::Entries<'_, File>) -> Option<Manifest> {
    let first = entries.next()?.ok()?;
    (first.path().ok()?.as_ref() == Path::new(MANIFEST)).then_some(())?;
    let mut text = Vec::new();
    first.take(LONGEST_MANIFEST).read_to_end(&mut text).ok()?;
    serde_json::from_slice(&text).ok()
}

/// Writes one file of a backup out, and proves it.
fn take_out(from: &mut impl Read, item: &Item, path: &Path) -> Result<(), StoreError> {
    path.parent().map_or(Ok(()), private_dir)?;
    let mut file = private_file(OpenOptions::new().write(true).create_new(true)).open(path).map_err(StoreError::io(path, "create"))?;
    let (mut sum, mut size, mut block) = (Sha256::new(), 0, vec![0; 1 << 20]);
    loop {
        let n = from.read(&mut block).map_err(StoreError::io(path, "read"))?;
        let Some(read) = block.get(..n).filter(|b| !b.is_empty()) else { break };
        sum.update(read);
        size += n as u64;
        file.write_all(read).map_err(StoreError::io(path, "write"))?;
    }
    if size != item.size || Digest(sum.finalize().into()) != item.sha256 {
        return Err(StoreError::damaged(path, Fault::BackupChanged(item.path.clone())));
    }
    file.sync_all().map_err(StoreError::io(path, "write"))?;
    sync_parent(path)
}

/// Whether a name may be unpacked: FORMAT, the settings, or a file right inside one of our folders.
fn is_ours(name: &str) -> bool {
    let parts: Vec<_> = Path::new(name).components().collect();
    match parts.as_slice() {
        [Component::Normal(f)] => *f == "FORMAT" || *f == "config.toml",
        [Component::Normal(folder), Component::Normal(_)] => ["journal", "documents", "snapshots"].iter().any(|f| folder == f),
        _ => false,
    }
}
