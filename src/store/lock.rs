//! The lock of a workspace: held as long as it is open, and says by whom. What is left in the file after a crash tells the next opening to look twice.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;

use chrono::DateTime;

use super::error::StoreError;
use super::files::private_file;
use super::holder::Holder;

/// The lock; released when dropped, also by the system when the process dies.
#[derive(Debug)]
pub struct Lock {
    file: File,
    /// Whether the one before left without closing.
    pub was_unclean: bool,
}

impl Lock {
    /// Takes the lock.
    ///
    /// # Errors
    /// [`StoreError::Busy`] with the holder when another process has it.
    pub fn take(workspace: &Path) -> Result<Self, StoreError> {
        let path = workspace.join("LOCK");
        let mut file = private_file(OpenOptions::new().read(true).write(true).create(true).truncate(false)).open(&path).map_err(StoreError::io(&path, "open"))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(StoreError::Busy { path: workspace.to_owned(), holder: read_holder(&mut file) }),
            Err(TryLockError::Error(e)) => return Err(StoreError::io(&path, "lock")(e)),
        }
        let was_unclean = file.metadata().map_err(StoreError::io(&path, "look at"))?.len() > 0;
        let text = serde_json::to_vec(&Holder::me()).unwrap_or_default();
        file.set_len(0).and_then(|()| file.write_all(&text)).map_err(StoreError::io(&path, "write"))?;
        Ok(Self { file, was_unclean })
    }

    /// Marks that everything was closed in order. Best effort: when it fails, the next opening only checks more than it need.
    pub fn leave_clean(&self) {
        let _ = self.file.set_len(0);
    }
}

fn read_holder(file: &mut File) -> Holder {
    let mut text = String::new();
    // The holder writes its name right after it takes the lock; a racing start may look in between.
    for _ in 0..20 {
        text.clear();
        let read = file.rewind().and_then(|()| file.read_to_string(&mut text));
        if let (Ok(_), Ok(holder)) = (read, serde_json::from_str(&text)) {
            return holder;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    Holder { pid: 0, host: "?".into(), user: "?".into(), since: DateTime::UNIX_EPOCH, version: "?".into() }
}
