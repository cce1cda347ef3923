//! The folder into which a coordinator drops what comes: which of its files could be taken in, and what each is known by.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use super::problem::Problem;
use super::read::read_file;

/// Endings of what can be taken in.
const ENDINGS: &[&str] = &["eml", "mbox", "csv", "tsv", "xlsx"];

/// Which of them is mail: all of it is looked at together.
const MAIL: &[&str] = &["eml", "mbox"];

fn ending(path: &Path) -> String {
    path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// Whether a file of this name is mail.
#[must_use]
pub fn is_mail_name(path: &Path) -> bool {
    MAIL.contains(&ending(path).as_str())
}

/// How a file stands: it is read again only when this changes.
pub type Stand = (u64, Option<SystemTime>);

/// The files of a folder that could be taken in, with how each stands. What is still being written (hidden, or by another name) is none of them. Nothing where
/// the folder is not there: a share may come back.
#[must_use]
pub fn dropped(folder: &Path) -> BTreeMap<PathBuf, Stand> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let usable = |e: &std::fs::DirEntry| {
        let name = e.file_name().to_string_lossy().into_owned();
        let meta = e.metadata().ok().filter(std::fs::Metadata::is_file)?;
        let known = !name.starts_with(['.', '~']) && ENDINGS.contains(&ending(Path::new(&name)).as_str());
        known.then(|| (e.path(), (meta.len(), meta.modified().ok())))
    };
    entries.filter_map(|e| usable(&e)).collect()
}

/// What a file's content is known by.
#[must_use]
pub fn mark(content: &[u8]) -> String {
    Sha256::digest(content).iter().fold(String::with_capacity(64), |hex, b| hex + &format!("{b:02x}"))
}

/// What a file is known by.
///
/// # Errors
/// When it cannot be read.
pub fn mark_of(path: &Path) -> Result<String, Problem> {
    Ok(mark(&read_file(path)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_files_of_a_known_kind_are_seen() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["a.EML", ".b.eml", "~$c.xlsx", "d.eml.part", "e.csv", "f.msg", "g"] {
            std::fs::write(dir.path().join(name), b"x").unwrap();
        }
        std::fs::create_dir(dir.path().join("h.eml")).unwrap();
        let names: Vec<String> = dropped(dir.path()).keys().map(|p| p.file_name().unwrap().to_string_lossy().into_owned()).collect();
        assert_eq!(names, ["a.EML", "e.csv"]);
        assert!(dropped(&dir.path().join("gone")).is_empty());
        assert_eq!(mark(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
