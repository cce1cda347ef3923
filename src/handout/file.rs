//! Writing a file for somebody else: temporary file, sync, rename; only its owner may read it; a link is never followed.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Writes a whole file. Afterwards it is either the old or the new, and never half.
///
/// # Errors
/// When there is something else than an ordinary file already (a link, a folder, a pipe), or writing fails; the old file is whole then.
pub fn write_file(path: &Path, content: &[u8]) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(meta) if !meta.is_file() => return Err(io::Error::from(io::ErrorKind::AlreadyExists)),
        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
        _ => {}
    }
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Made for its owner alone, and gone again when anything below fails.
    let mut temporary = tempfile::NamedTempFile::new_in(folder)?;
    temporary.write_all(content)?;
    temporary.as_file().sync_all()?;
    temporary.persist(path).map_err(|e| e.error)?;
    #[cfg(unix)]
    fs::File::open(folder)?.sync_all()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_a_link_is_not_followed() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a.ics");
        write_file(&file, b"old").unwrap();
        write_file(&file, b"new").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"new");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "nothing temporary is left");
        assert!(write_file(dir.path(), b"x").is_err());
        assert!(write_file(&dir.path().join("no/such/folder"), b"x").is_err());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
            let link = dir.path().join("b.ics");
            std::os::unix::fs::symlink(&file, &link).unwrap();
            assert!(write_file(&link, b"through").is_err());
            assert_eq!(fs::read(&file).unwrap(), b"new");
        }
    }
}
