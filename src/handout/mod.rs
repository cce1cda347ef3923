//! What goes out: calendars, tables, and the writing of files that are either the old or the new.
//!
//! Knows `domain` and `text`. Nothing here is read from the store, and nothing is sent.

mod calendar;
mod file;
mod sheet;
mod zone;

pub use calendar::{Entry, EntryKind, When, calendar};
pub use file::write_file;
pub use sheet::{Dialect, Sheet, Value, csv, xlsx};
