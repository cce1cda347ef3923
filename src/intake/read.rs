//! Reading a file that somebody names: only an ordinary file, only so much of it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::limits;
use super::problem::Problem;
use crate::text::{msg, system_error};

/// The content of a file.
///
/// # Errors
/// When it is no ordinary file, cannot be read, or is longer than [`limits::FILE`].
pub fn read_file(path: &Path) -> Result<Vec<u8>, Problem> {
    let name = path.display().to_string();
    let io = |e: std::io::Error| Problem { io: true, ..Problem::new(msg!("file-unreadable", file = &name, why = system_error(&e))).next(msg!("file-unreadable-next")) };
    let meta = std::fs::metadata(path).map_err(io)?;
    if !meta.is_file() {
        return Err(Problem { io: true, ..Problem::new(msg!("file-not-ordinary", file = &name)).next(msg!("file-not-ordinary-next")) });
    }
    if meta.len() > limits::FILE {
        return Err(Problem::new(msg!("file-too-large", file = &name, mb = limits::FILE >> 20)));
    }
    let mut content = Vec::new();
    File::open(path).and_then(|f| f.take(limits::FILE + 1).read_to_end(&mut content)).map_err(io)?;
    Ok(content)
}
