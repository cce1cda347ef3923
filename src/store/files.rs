//! Files and folders that only their owner may read, and writing that leaves either the old or the new.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::digest::Digest;
use super::error::{NotPrivate, StoreError};
use super::fault::Fault;

/// Makes a folder (and those above it) that only the owner may enter.
pub fn private_dir(path: &Path) -> Result<(), StoreError> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(StoreError::io(path, "create folder"))
}

/// Options for a file that only the owner may read, and that is not a link.
pub fn private_file(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        let no_links = i32::try_from(rustix::fs::OFlags::NOFOLLOW.bits()).unwrap_or(0);
        options.mode(0o600).custom_flags(no_links);
    }
    options
}

/// Writes a whole file so that after a crash it is either the old or the new: temporary file, sync, rename, sync of the folder.
pub fn write_atomically(path: &Path, content: &[u8]) -> Result<(), StoreError> {
    let temporary = path.with_extension("tmp");
    let mut file = private_file(OpenOptions::new().write(true).create(true).truncate(true)).open(&temporary).map_err(StoreError::io(&temporary, "create"))?;
    file.write_all(content).and_then(|()| file.sync_all()).map_err(StoreError::io(&temporary, "write"))?;
    fs::rename(&temporary, path).map_err(StoreError::io(path, "rename"))?;
    sync_parent(path)
}

/// The hash and length of a file; each block is told as it is read.
pub fn hash_file(path: &Path, read: &mut dyn FnMut(u64) -> Result<(), StoreError>) -> Result<(Digest, u64), StoreError> {
    let mut file = File::open(path).map_err(StoreError::io(path, "open"))?;
    let (mut sum, mut size, mut block) = (Sha256::new(), 0, vec![0; 1 << 20]);
    loop {
        let n = file.read(&mut block).map_err(StoreError::io(path, "read"))?;
        let Some(part) = block.get(..n).filter(|b| !b.is_empty()) else { return Ok((Digest(sum.finalize().into()), size)) };
        sum.update(part);
        size += n as u64;
        read(n as u64)?;
    }
}

/// The folder that something lies in; a bare name lies in the folder that one is in.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes sure that a name in a folder is on disk.
pub fn sync_parent(path: &Path) -> Result<(), StoreError> {
    let parent = folder_of(path);
    #[cfg(unix)]
    File::open(parent).and_then(|d| d.sync_all()).map_err(StoreError::io(parent, "sync folder"))?;
    #[cfg(not(unix))]
    let _ = (parent, File::open);
    Ok(())
}

/// Says that a destruction is under way, and of which line.
pub const DESTROYING: &str = "DESTROYING";

/// What a workspace consists of, and whether it is a folder. Nothing of it may be a link: what is written there would land elsewhere.
const PARTS: &[(&str, bool)] = &[
    ("LOCK", false),
    ("FORMAT", false),
    ("head", false),
    ("config.toml", false),
    (DESTROYING, false),
    ("journal", true),
    ("state", true),
    ("snapshots", true),
    ("documents", true),
    ("backups", true),
    ("logs", true),
];

/// Refuses a workspace folder that is a link or holds one, belongs to somebody else, or that others may write to. One that others may only read is closed
/// to them.
pub fn check_private(path: &Path) -> Result<(), StoreError> {
    let meta = fs::symlink_metadata(path).map_err(StoreError::io(path, "look at"))?;
    if !meta.is_dir() && !meta.file_type().is_symlink() {
        return Err(StoreError::NotAWorkspace(path.to_owned()));
    }
    check_one(path, &meta)?;
    for (part, is_folder) in PARTS {
        let part = path.join(part);
        match fs::symlink_metadata(&part) {
            Ok(meta) => {
                check_one(&part, &meta)?;
                // A pipe in the place of a file would be waited for without end.
                if meta.is_dir() != *is_folder || !meta.is_dir() && !meta.is_file() {
                    return Err(StoreError::damaged(&part, Fault::WrongKind));
                }
            }
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => {}
            Err(e) => return Err(StoreError::io(&part, "look at")(e)),
        }
    }
    Ok(())
}

fn check_one(path: &Path, meta: &fs::Metadata) -> Result<(), StoreError> {
    let not = |why| Err(StoreError::NotPrivate { path: path.to_owned(), why });
    if meta.file_type().is_symlink() {
        return not(NotPrivate::Link);
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if meta.mode() & 0o022 != 0 {
            return not(NotPrivate::Writable);
        }
        if meta.uid() != rustix::process::geteuid().as_raw() {
            return not(NotPrivate::Foreign);
        }
    }
    Ok(())
}

/// Takes from others what they need not have: a workspace that was copied or unpacked may have come out readable.
#[cfg(unix)]
pub fn close_to_others(path: &Path) -> Result<(), StoreError> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::symlink_metadata(path).map_err(StoreError::io(path, "look at"))?.permissions().mode();
    if mode & 0o077 != 0 {
        fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o700)).map_err(StoreError::io(path, "close to others"))?;
    }
    Ok(())
}

/// Takes from others what they need not have; here the platform keeps a user's folders.
#[cfg(not(unix))]
pub fn close_to_others(_: &Path) -> Result<(), StoreError> {
    Ok(())
}

/// A name in a folder that nothing has yet: what it is, and the moment.
pub fn beside(folder: &Path, what: &str) -> PathBuf {
    let stamp = chrono::Utc::now().format("%Y%m%dT%H%M%S");
    let names = (0u32..).map(|n| folder.join(if n == 0 { format!("{what}-{stamp}") } else { format!("{what}-{stamp}-{n}") }));
    // The range has no end that matters; the first name is only a fallback for the type.
    names.into_iter().find(|p| fs::symlink_metadata(p).is_err()).unwrap_or_else(|| folder.join(what))
}

/// Removes a file or folder with everything in it. That it is not there is no fault.
pub fn remove(path: &Path) -> Result<(), StoreError> {
    let gone = match fs::symlink_metadata(path) {
        Ok(m) if m.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(e) => Err(e),
    };
    match gone {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(StoreError::io(path, "remove")(e)),
        _ => Ok(()),
    }
}

/// Whether a name in a workspace is what an interrupted write, compaction or look at a copy leaves behind. Other people's files stay.
pub fn is_leftover(name: &str) -> bool {
    let ours = ["FORMAT.tmp", "head.tmp", "DESTROYING.tmp", "state.new", "state.old"];
    ours.contains(&name) || ["reading-", "document-", "opened-"].iter().any(|p| name.starts_with(p)) && Path::new(name).extension().is_some_and(|e| e == "tmp")
}

/// The names in a folder; none when it does not exist.
pub fn names(folder: &Path) -> Result<Vec<String>, StoreError> {
    let entries = match fs::read_dir(folder) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.map_err(StoreError::io(folder, "list"))?,
    };
    let mut out = entries.map(|e| Ok(e?.file_name().to_string_lossy().into_owned())).collect::<std::io::Result<Vec<_>>>().map_err(StoreError::io(folder, "list"))?;
    out.sort_unstable();
    Ok(out)
}

/// The bytes that a folder's files take, with those below it.
#[must_use]
pub fn size_of(folder: &Path) -> u64 {
    let size = |e: fs::DirEntry| e.metadata().map_or(0, |m| if m.is_dir() { size_of(&e.path()) } else { m.len() });
    fs::read_dir(folder).map_or(0, |entries| entries.flatten().map(size).sum())
}
