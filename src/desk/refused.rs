//! Rows of a list that were not taken in, saved so that they can be mended and taken in.

use std::path::{Path, PathBuf};

use super::refusal::{Refusal, RefusalKind};
use crate::handout::write_file;
use crate::intake::{Refused, Table};
use crate::text::{Message, msg};

/// Refuses to write where something else than an ordinary file is, or over a list that is being read.
///
/// # Errors
/// When there is.
pub fn writable(path: &Path, files: &[PathBuf]) -> Result<(), Refusal> {
    let refuse = |why: &'static str| {
        Err(Refusal {
            kind: RefusalKind::Io,
            ..Refusal::new(msg!("file-unwritable", file = path.display().to_string(), why = Message { key: why, args: Vec::new() })).next(msg!("file-unwritable-next"))
        })
    };
    let same = |f: &PathBuf| matches!((f.canonicalize(), path.canonicalize()), (Ok(a), Ok(b)) if a == b);
    match std::fs::symlink_metadata(path) {
        Ok(meta) if !meta.is_file() => refuse("file-is-other"),
        Ok(_) if files.iter().any(same) => refuse("file-is-read"),
        _ => Ok(()),
    }
}

/// Writes the rows that were not taken in, as a list that can be mended and imported.
///
/// # Errors
/// When it cannot be written; what was there before is whole then.
pub fn save_refused(path: &Path, table: &Table, refused: &[Refused]) -> Result<(), Refusal> {
    let io = |e: std::io::Error| Refusal::file(path, true, &e);
    let mut writer = csv::WriterBuilder::new().flexible(true).delimiter(u8::try_from(table.delimiter).unwrap_or(b';')).from_writer(Vec::new());
    writer.write_record(&table.header).map_err(|e| io(e.into()))?;
    refused.iter().try_for_each(|r| writer.write_record(&r.fields)).map_err(|e| io(e.into()))?;
    let content = writer.into_inner().map_err(|e| io(e.into_error()))?;
    write_file(path, &content).map_err(io)
}
