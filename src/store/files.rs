//! Files and folders that only their owner may read, and writing that leaves either the old or the new.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::Write;
use std::path::Path;

use super::error::StoreError;

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
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
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

/// Makes sure that a name in a folder is on disk.
pub fn sync_parent(path: &Path) -> Result<(), StoreError> {
    let Some(parent) = path.parent() else { return Ok(()) };
    // A bare name lies in the folder that one is in.
    let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
    #[cfg(unix)]
    File::open(parent).and_then(|d| d.sync_all()).map_err(StoreError::io(parent, "sync folder"))?;
    #[cfg(not(unix))]
    let _ = (parent, File::open);
    Ok(())
}

/// Refuses a workspace folder that is a link, belongs to somebody else, or that others may write to.
pub fn check_private(path: &Path) -> Result<(), StoreError> {
    let meta = fs::symlink_metadata(path).map_err(StoreError::io(path, "look at"))?;
    let not = |why| Err(StoreError::NotPrivate { path: path.to_owned(), why });
    if meta.file_type().is_symlink() {
        return not("it is a link");
    }
    if !meta.is_dir() {
        return Err(StoreError::NotAWorkspace(path.to_owned()));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if meta.mode() & 0o022 != 0 {
            return not("others may write to it");
        }
        if meta.uid() != rustix::process::geteuid().as_raw() {
            return not("it belongs to somebody else");
        }
    }
    Ok(())
}

/// A moment for names of things moved aside; without characters that file systems refuse.
pub fn aside_stamp() -> String {
    chrono::Utc::now().format("%Y%m%dT%H%M%S%3f").to_string()
}
