//! What is kept: a journal that is the truth, and sled as what it amounts to.
//!
//! `Workspace` opens, commits, undoes, checks, backs up. `State` reads. Nothing else in the program touches the journal or sled.
//! Knows `domain`.

mod backup;
mod change;
mod check;
mod codec;
mod derive;
mod digest;
mod draft;
mod error;
mod files;
mod head;
mod history;
mod holder;
mod journal;
mod line;
mod lock;
mod open;
mod record;
mod state;
mod workspace;

pub use backup::{BackupReport, restore};
pub use change::{Change, ChangeSet};
pub use check::CheckReport;
pub use derive::Counts;
pub use draft::Draft;
pub use error::StoreError;
pub use history::{Deed, HistoryEntry};
pub use holder::{Holder, current_user};
pub use open::{OpenReport, open};
pub use record::{Key, Record, Stored};
pub use state::State;
pub use workspace::{Receipt, Stamp, Workspace};
