//! Backup and restore: one tar file that any tool can open, with a manifest of hashes first.

use std::fs::{self, File, OpenOptions};
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::digest::Digest;
use super::error::StoreError;
use super::files::{aside_stamp, private_dir, private_file, sync_parent};
use super::open::open;
use super::workspace::Workspace;

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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupReport {
    /// Last journal line.
    pub seq: u64,
    /// Number of things.
    pub records: u64,
    /// Length of the file in bytes.
    pub bytes: u64,
}

impl Workspace {
    /// Writes everything to one file, then restores that file into a temporary workspace and compares, before it says that it is done.
    /// An existing file is only replaced by a whole new one.
    ///
    /// # Errors
    /// I/O, or [`StoreError::Damaged`] when what was written does not restore to the same state.
    pub fn backup(&self, to: &Path, at: DateTime<Utc>) -> Result<BackupReport, StoreError> {
        let meta = fs::symlink_metadata(to);
        if meta.as_ref().is_ok_and(|m| !m.is_file()) {
            return Err(StoreError::io(to, "write")(std::io::Error::other("it exists and is no ordinary file")));
        }
        let temporary = PathBuf::from(format!("{}.{}.tmp", to.display(), std::process::id()));
        let written = self.write_backup(&temporary, at).and_then(|()| self.verify(&temporary));
        let finished = written.and_then(|()| fs::rename(&temporary, to).map_err(StoreError::io(to, "rename"))).and_then(|()| sync_parent(to));
        if finished.is_err() {
            let _ = fs::remove_file(&temporary);
        }
        finished?;
        let bytes = fs::metadata(to).map_err(StoreError::io(to, "look at"))?.len();
        Ok(BackupReport { seq: self.meta.seq, records: self.meta.records, bytes })
    }

    fn write_backup(&self, to: &Path, at: DateTime<Utc>) -> Result<(), StoreError> {
        let mut files = Vec::new();
        for folder in ["journal", "documents"] {
            let path = self.folder.join(folder);
            if path.exists() {
                list(&path, folder, &mut files)?;
            }
        }
        files.push("FORMAT".into());
        // The coordinator's language and keys come back with the rest.
        files.extend(self.folder.join("config.toml").is_file().then(|| "config.toml".to_owned()));
        files.sort();
        let items = files.iter().map(|f| item(&self.folder, f)).collect::<Result<Vec<_>, _>>()?;
        let manifest =
            Manifest { format: "dialogforum backup 1".into(), program: env!("CARGO_PKG_VERSION").into(), at, seq: self.meta.seq, hash: self.meta.hash, digest: self.meta.digest, files: items.clone() };
        let file = private_file(OpenOptions::new().write(true).create(true).truncate(true)).open(to).map_err(StoreError::io(to, "create"))?;
        let mut tar = tar::Builder::new(&file);
        let text = serde_json::to_vec_pretty(&manifest).unwrap_or_default();
        add(&mut tar, MANIFEST, text.len() as u64, &text[..]).map_err(StoreError::io(to, "write"))?;
        for i in &items {
            let path = self.folder.join(&i.path);
            let source = File::open(&path).map_err(StoreError::io(&path, "open"))?;
            add(&mut tar, &i.path, i.size, source.take(i.size)).map_err(StoreError::io(to, "write"))?;
        }
        tar.finish().and_then(|()| file.sync_all()).map_err(StoreError::io(to, "write"))
    }

    /// Restores into a folder that is thrown away, and compares.
    fn verify(&self, file: &Path) -> Result<(), StoreError> {
        let folder = tempfile::tempdir_in(file.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))).map_err(StoreError::io(file, "verify"))?;
        let into = folder.path().join("workspace");
        unpack(file, &into)?;
        let (copy, _) = open(&into)?;
        if (copy.meta.seq, copy.meta.hash, copy.meta.digest) != (self.meta.seq, self.meta.hash, self.meta.digest) {
            return Err(StoreError::damaged(file, "the backup does not restore to the same state"));
        }
        Ok(())
    }
}

fn list(folder: &Path, name: &str, out: &mut Vec<String>) -> Result<(), StoreError> {
    for entry in fs::read_dir(folder).map_err(StoreError::io(folder, "list"))? {
        let entry = entry.map_err(StoreError::io(folder, "list"))?;
        let is_file = entry.file_type().is_ok_and(|t| t.is_file());
        out.extend(entry.file_name().to_str().filter(|_| is_file).map(|f| format!("{name}/{f}")));
    }
    Ok(())
}

fn item(folder: &Path, name: &str) -> Result<Item, StoreError> {
    let path = folder.join(name);
    let content = fs::read(&path).map_err(StoreError::io(&path, "read"))?;
    Ok(Item { path: name.to_owned(), size: content.len() as u64, sha256: Digest::of(&content) })
}

fn add(tar: &mut tar::Builder<&File>, name: &str, size: u64, content: impl Read) -> std::io::Result<()> {
    let mut header = tar::Header::new_gnu();
    header.set_size(size);
    header.set_mode(0o600);
    header.set_cksum();
    tar.append_data(&mut header, name, content)
}

/// Restores a backup over a workspace. The backup is unpacked and proven beside it first; then the two are swapped. The old one is kept under
/// another name, which is returned.
///
/// # Errors
/// [`StoreError::Busy`], [`StoreError::Damaged`] when the file is not whole, or I/O; the workspace is then as it was.
pub fn restore(file: &Path, workspace: &Path) -> Result<(BackupReport, Option<PathBuf>), StoreError> {
    let beside = |what: &str| PathBuf::from(format!("{}.{what}-{}", workspace.display(), aside_stamp()));
    let fresh = beside("restoring");
    let prepared = unpack(file, &fresh).and_then(|manifest| {
        let (copy, _) = open(&fresh)?;
        if (copy.meta.seq, copy.meta.hash, copy.meta.digest) != (manifest.seq, manifest.hash, manifest.digest) {
            return Err(StoreError::damaged(file, "the content does not amount to what the manifest says"));
        }
        Ok(BackupReport { seq: copy.meta.seq, records: copy.meta.records, bytes: fs::metadata(file).map_or(0, |m| m.len()) })
    });
    let report = prepared.inspect_err(|_| {
        let _ = fs::remove_dir_all(&fresh);
    })?;
    let kept = fs::symlink_metadata(workspace).is_ok().then(|| beside("before-restore"));
    if let Some(kept) = &kept {
        let _lock = super::lock::Lock::take(workspace)?;
        fs::rename(workspace, kept).map_err(StoreError::io(kept, "rename"))?;
    }
    fs::rename(&fresh, workspace).map_err(StoreError::io(workspace, "rename"))?;
    sync_parent(workspace)?;
    Ok((report, kept))
}

/// Unpacks a backup into a new folder; every name and hash must be as the manifest says.
fn unpack(file: &Path, into: &Path) -> Result<Manifest, StoreError> {
    let bad = |what: &str| StoreError::damaged(file, what);
    let source = File::open(file).map_err(StoreError::io(file, "open"))?;
    let mut archive = tar::Archive::new(source);
    let mut entries = archive.entries().map_err(StoreError::io(file, "read"))?;
    let first = entries.next().and_then(Result::ok).ok_or_else(|| bad("it is not a backup"))?;
    let mut text = Vec::new();
    if first.path().map_or(true, |p| p != Path::new(MANIFEST)) {
        return Err(bad("it is not a backup"));
    }
    first.take(LONGEST_MANIFEST).read_to_end(&mut text).map_err(StoreError::io(file, "read"))?;
    let manifest: Manifest = serde_json::from_slice(&text).map_err(|_| bad("its manifest cannot be read"))?;
    private_dir(into)?;
    let mut wanted = manifest.files.iter();
    for entry in entries {
        let mut entry = entry.map_err(|_| bad("it is not whole"))?;
        let item = wanted.next().ok_or_else(|| bad("it holds more than its manifest says"))?;
        if entry.path().map_or(true, |p| p != Path::new(&item.path)) || !is_ours(&item.path) {
            return Err(bad("it holds a file that its manifest does not name"));
        }
        let mut content = Vec::new();
        (&mut entry).take(item.size + 1).read_to_end(&mut content).map_err(StoreError::io(file, "read"))?;
        if content.len() as u64 != item.size || Digest::of(&content) != item.sha256 {
            return Err(StoreError::damaged(file, format!("{} is not as it was backed up", item.path)));
        }
        let path = into.join(&item.path);
        path.parent().map_or(Ok(()), private_dir)?;
        super::files::write_atomically(&path, &content)?;
    }
    wanted.next().map_or(Ok(manifest.seq), |i| Err(StoreError::damaged(file, format!("{} is missing", i.path))))?;
    Ok(manifest)
}

/// Whether a name may be unpacked: FORMAT, the settings, or a file right inside one of our folders.
fn is_ours(name: &str) -> bool {
    let parts: Vec<_> = Path::new(name).components().collect();
    match parts.as_slice() {
        [Component::Normal(f)] => *f == "FORMAT" || *f == "config.toml",
        [Component::Normal(folder), Component::Normal(_)] => *folder == "journal" || *folder == "documents",
        _ => false,
    }
}
