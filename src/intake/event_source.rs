//! A file of events, whichever kind it is: an event file or a calendar.

use std::path::Path;

use super::calendar_file::{CalendarFile, is_calendar, read_calendar};
use super::decode::decode;
use super::event_file::{EventFile, parse_event_file};
use super::problem::Problem;
use super::read::read_file;
use super::sandbox::{Risky, survives};
use crate::domain::Zone;

/// What a file of events holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EventSource {
    /// One event, as TOML.
    Event(Box<EventFile>),
    /// A calendar.
    Calendar(CalendarFile),
}

/// Reads a file of events. Times of a calendar that have no zone are given in `home`.
///
/// # Errors
/// When it cannot be read, or its content cannot be used, with the line.
pub fn read_events(path: &Path, home: Zone) -> Result<EventSource, Problem> {
    let bytes = read_file(path)?;
    let text = decode(&bytes, None)?.text;
    if is_calendar(&text) {
        survives(Risky::Calendar, &bytes)?;
        read_calendar(&text, home).map(EventSource::Calendar)
    } else {
        parse_event_file(&text).map(|f| EventSource::Event(Box::new(f)))
    }
}
