//! Opening something by the program that the system has for it, in a process of its own that writes nothing into the terminal.

use std::io;
use std::path::Path;

use super::page::is_web_link;

/// Files that are opened: documents, tables, pictures, sound and film. Nothing that a system runs by itself; what a document asks its program to do is for that program to
/// refuse, so that kinds made for macros are not among them.
const OPENED: &[&str] = &["pdf", "docx", "odt", "txt", "md", "csv", "xlsx", "ods", "pptx", "odp", "png", "jpg", "jpeg", "gif", "webp", "mp3", "mp4", "webm"];

/// Opens a link to the web.
///
/// # Errors
/// When it is no link to the web, or the system has no program for it.
pub fn open_link(link: &str) -> io::Result<()> {
    if !is_web_link(link) {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    open::that_detached(link.trim())
}

/// Whether a file of this name is opened at all.
#[must_use]
pub fn is_openable(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|e| OPENED.iter().any(|o| e.eq_ignore_ascii_case(o)))
}

/// Opens a file.
///
/// # Errors
/// When it is of a kind that is not opened, or the system has no program for it.
pub fn open_file(path: &Path) -> io::Result<()> {
    if !is_openable(&path.to_string_lossy()) {
        return Err(io::ErrorKind::Unsupported.into());
    }
    open::that_detached(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_opened_that_a_system_might_run() {
        assert!(is_openable("Sjekkliste.PDF") && is_openable("a.b.docx"));
        for name in ["a.exe", "a.desktop", "a.sh", "a.html", "a.docm", "a.rtf", "pdf", "a.pdf.exe", "a", ""] {
            assert!(!is_openable(name) && open_file(Path::new(name)).is_err(), "{name}");
        }
        assert!(open_link("file:///etc/passwd").is_err() && open_link("javascript:1").is_err());
    }
}
