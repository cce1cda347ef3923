//! Where messages come from: one in a file, many in a mailbox file, a folder with one in each file (Maildir, or a folder into which they are dropped).

use std::path::Path;

use super::super::limits;
use super::super::problem::Problem;
use super::super::read::read_file;
use crate::text::msg;

/// Whether a file holds mail: a mailbox begins with `From `, a message with the name of a header.
#[must_use]
pub fn is_mail(name: &str, bytes: &[u8]) -> bool {
    let extension = Path::new(name).extension().map(|e| e.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    if matches!(extension.as_str(), "eml" | "mbox") {
        return true;
    }
    if ["csv", "tsv", "txt", "xlsx", "ics", "toml"].contains(&extension.as_str()) {
        return false;
    }
    let first = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
    let head = [&b"Return-Path:"[..], b"Received:", b"From:", b"Delivered-To:", b"Message-ID:", b"Date:", b"MIME-Version:", b"X-", b"DKIM-Signature:"];
    bytes.starts_with(b"From ") || head.iter().any(|h| first.len() >= h.len() && first.get(..h.len()).is_some_and(|f| f.eq_ignore_ascii_case(h)))
}

/// The messages of a file's content.
#[must_use]
pub fn messages(bytes: Vec<u8>) -> Vec<Vec<u8>> {
    if !bytes.starts_with(b"From ") {
        return vec![bytes];
    }
    let (mut out, mut current, mut after_blank) = (Vec::new(), Vec::new(), true);
    for line in bytes.split_inclusive(|b| *b == b'\n') {
        if after_blank && begins(line) {
            out.push(std::mem::take(&mut current));
        } else {
            // A line of the text that begins so has been given a mark.
            let quoted = line.iter().skip_while(|b| **b == b'>').copied().collect::<Vec<u8>>();
            current.extend_from_slice(if line.starts_with(b">") && quoted.starts_with(b"From ") { line.get(1..).unwrap_or_default() } else { line });
        }
        after_blank = matches!(line, b"\n" | b"\r\n");
    }
    out.push(current);
    out.retain(|m| !m.is_empty());
    out
}

/// The messages of a folder: of a Maildir its `cur` and `new`, else the files in it.
///
/// # Errors
/// When it cannot be listed, or a file in it cannot be read.
pub fn folder(path: &Path) -> Result<Vec<Vec<u8>>, Problem> {
    let io = |e: std::io::Error| Problem { io: true, ..Problem::new(msg!("file-unreadable", file = path.display().to_string(), why = crate::text::system_error(&e))) };
    let parts: Vec<_> = ["cur", "new"].iter().map(|p| path.join(p)).filter(|p| p.is_dir()).collect();
    let places = if parts.is_empty() { vec![path.to_owned()] } else { parts };
    let mut names = Vec::new();
    for place in places {
        for entry in std::fs::read_dir(&place).map_err(io)? {
            let entry = entry.map_err(io)?;
            let hidden = entry.file_name().to_string_lossy().starts_with('.');
            if entry.file_type().is_ok_and(|t| t.is_file()) && !hidden {
                names.push(entry.path());
            }
        }
    }
    names.sort();
    if names.len() > limits::MAILS {
        return Err(Problem::new(msg!("mail-too-many", most = limits::MAILS)).next(msg!("mail-too-many-next")));
    }
    let (mut out, mut size) = (Vec::new(), 0u64);
    for name in names {
        let bytes = read_file(&name)?;
        size += bytes.len() as u64;
        if size > limits::FILE {
            return Err(Problem::new(msg!("file-too-large", file = path.display().to_string(), mb = limits::FILE >> 20)));
        }
        if is_mail(&name.to_string_lossy(), &bytes) {
            out.extend(messages(bytes));
        }
    }
    Ok(out)
}

/// Whether a line begins a message of a mailbox: `From `, who, and when, with the year at its end. "From next week on" is somebody's words.
fn begins(line: &[u8]) -> bool {
    let text = String::from_utf8_lossy(line);
    let mut words = text.split_whitespace();
    let year = words.clone().last().is_some_and(|y| (y.len() == 4 || y.len() == 5) && y.bytes().all(|b| b.is_ascii_digit() || b == b'+' || b == b'-'));
    words.next() == Some("From") && year && text.contains(':')
}

/// Messages one after the other, each behind its length: for the child that tries them.
#[must_use]
pub fn framed(all: &[Vec<u8>]) -> Vec<u8> {
    let mut out = Vec::new();
    for message in all {
        out.extend((message.len() as u64).to_le_bytes());
        out.extend(message);
    }
    out
}

/// The messages of frames.
#[must_use]
pub fn unframed(mut bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut out = Vec::new();
    while let Some((length, rest)) = bytes.split_first_chunk::<8>() {
        let length = usize::try_from(u64::from_le_bytes(*length)).unwrap_or(usize::MAX).min(rest.len());
        let (message, rest) = rest.split_at(length);
        out.push(message.to_vec());
        bytes = rest;
    }
    out
}
