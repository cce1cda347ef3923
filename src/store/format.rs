//! FORMAT: which version of the layout a workspace has. It proves itself, so that damage is noticed.

use std::fs;
use std::path::Path;

use super::error::StoreError;
use super::fault::Fault;
use super::files::write_atomically;
use super::journal;

/// The number of the layout. Raised when an older version could misread the workspace.
pub const FORMAT: u32 = 1;
/// The number of the journal's line format.
pub const JOURNAL: u32 = 1;
const MAGIC: &str = "dialogforum";

fn text(format: u32, journal: u32) -> String {
    let body = format!("{MAGIC} {format}\njournal {journal}\n");
    let sum = crc32fast::hash(body.as_bytes());
    format!("{body}sum {sum:08x}\n")
}

/// What a FORMAT file says.
#[derive(Debug, PartialEq, Eq)]
enum Says {
    Ours,
    Newer(String),
    Nothing,
}

fn read(content: &[u8]) -> Says {
    let Ok(content) = std::str::from_utf8(content) else { return Says::Nothing };
    let mut words = content.split_whitespace();
    let mut number = |name: &str| if words.next() == Some(name) { words.next().and_then(|n| n.parse::<u32>().ok()) } else { None };
    let (Some(format), journal) = (number(MAGIC), number("journal")) else { return Says::Nothing };
    match journal {
        // A number above ours is believed whatever else stands there: better to refuse what is only damaged than to touch what is newer.
        j if format > FORMAT || j.is_some_and(|j| j > JOURNAL) => Says::Newer(format!("{format}.{}", j.unwrap_or(1))),
        // The first version wrote its number alone.
        None if content == format!("{MAGIC} 1\n") => Says::Ours,
        Some(_) if content == text(FORMAT, JOURNAL) => Says::Ours,
        _ => Says::Nothing,
    }
}

/// Whether a folder is a workspace of this version. `Ok(false)` when there is no FORMAT.
///
/// # Errors
/// [`StoreError::Newer`], or I/O. A file that says nothing is for [`settle`].
pub fn look(folder: &Path) -> Result<bool, StoreError> {
    let path = folder.join("FORMAT");
    match fs::read(&path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(e) => Err(StoreError::io(&path, "read")(e)),
        Ok(content) => match read(&content) {
            Says::Newer(found) => Err(StoreError::Newer { found, ours: FORMAT }),
            Says::Ours | Says::Nothing => Ok(true),
        },
    }
}

/// Writes FORMAT where it is missing, and where it is damaged but the journal proves that it is ours. Returns whether it was damaged.
///
/// # Errors
/// [`StoreError::Newer`], [`StoreError::Damaged`] or I/O.
pub fn settle(folder: &Path) -> Result<bool, StoreError> {
    let path = folder.join("FORMAT");
    let content = match fs::read(&path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => None,
        other => Some(other.map_err(StoreError::io(&path, "read"))?),
    };
    match content.as_deref().map(read) {
        Some(Says::Ours) => return Ok(false),
        Some(Says::Newer(found)) => return Err(StoreError::Newer { found, ours: FORMAT }),
        Some(Says::Nothing) if !journal::is_ours(folder) => return Err(StoreError::damaged(&path, Fault::Format)),
        Some(Says::Nothing) | None => {}
    }
    write_atomically(&path, text(FORMAT, JOURNAL).as_bytes())?;
    Ok(content.is_some() || journal::is_ours(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_written_is_ours() {
        assert_eq!(read(text(1, 1).as_bytes()), Says::Ours);
        assert_eq!(read(b"dialogforum 1\n"), Says::Ours);
        assert_eq!(read(text(2, 1).as_bytes()), Says::Newer("2.1".into()));
        assert_eq!(read(b"dialogforum 99\n"), Says::Newer("99.1".into()));
        assert_eq!(read(text(1, 7).as_bytes()), Says::Newer("1.7".into()));
        let whole = text(1, 1).into_bytes();
        for bit in 0..whole.len() * 8 {
            let mut broken = whole.clone();
            broken[bit / 8] ^= 1 << (bit % 8);
            assert_ne!(read(&broken), Says::Ours, "bit {bit}");
        }
    }
}
