//! What is kept: a journal that is the truth, and sled as what it amounts to.
//!
//! `Workspace` opens, commits, undoes, checks, backs up. `State` reads. Nothing else in the program touches the journal or sled.
//! Knows `domain`.

mod apply;
mod backup;
mod begin;
mod change;
mod check;
mod codec;
mod derive;
mod digest;
mod documents;
mod draft;
mod error;
mod fault;
mod files;
mod format;
mod forum;
mod head;
mod history;
mod holder;
mod incidents;
mod journal;
mod line;
mod lock;
mod open;
mod progress;
mod rebuild;
mod record;
mod rescue;
mod snapshot;
mod state;
mod upkeep;
mod verify;
mod workspace;

pub use backup::{BackupReport, Restored, left_by_restore, restore};
pub use begin::erasures;
pub use change::{Change, ChangeSet};
pub use check::CheckReport;
pub use derive::Counts;
pub use digest::Digest;
pub use documents::Staged;
pub use draft::Draft;
pub use error::{NotPrivate, ReadOnly, StoreError};
pub use fault::{Fault, LineFault, Tail};
pub use files::size_of;
pub use format::{FORMAT, JOURNAL};
pub use history::{Deed, HistoryEntry};
pub use holder::{Holder, current_user};
pub use incidents::{Incident, note as note_incident};
pub use open::{Notice, OpenReport, free_space, open, open_watched};
pub use progress::{Meter, Progress, Stage, UNWATCHED, Watch};
pub use record::{Key, Record, Stored};
pub use rescue::{RescueReport, open_copy, rescue};
pub use state::State;
pub use upkeep::{Keep, KeptBackup, Upkeep, backups};
pub use verify::Verdict;
pub use workspace::{Receipt, Stamp, Workspace, panics_are_contained};
