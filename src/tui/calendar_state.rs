//! What the calendar screen knows: what is shown, how, and what narrows it.

use chrono::NaiveDate;

use super::list_screen::Filter;
use crate::desk::CalendarView;
use crate::domain::{Event, EventId, EventKind, SeriesId};

/// How the calendar is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CalendarMode {
    /// A month beside what is due and what is coming.
    #[default]
    Month,
    /// A week, day by day.
    Week,
    /// One list.
    Agenda,
}

impl CalendarMode {
    /// The next in turn.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Month => Self::Week,
            Self::Week => Self::Agenda,
            Self::Agenda => Self::Month,
        }
    }
}

/// Which events are shown; what is not said is any.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Narrow {
    /// Of this kind.
    pub kind: Option<EventKind>,
    /// Of this series.
    pub series: Option<SeriesId>,
    /// Of this organiser.
    pub organiser: String,
    /// In this status, by its word.
    pub status: String,
}

impl Narrow {
    /// Whether an event is shown.
    #[must_use]
    pub fn fits(&self, e: &Event) -> bool {
        self.kind.is_none_or(|k| k == e.kind)
            && self.series.is_none_or(|s| Some(s) == e.series)
            && (self.organiser.is_empty() || self.organiser == e.organiser)
            && (self.status.is_empty() || self.status == e.status.word())
    }
}

/// Screen 1.
#[derive(Debug, Default)]
pub struct CalendarScreen {
    /// How it is looked at.
    pub mode: CalendarMode,
    /// Which events are shown.
    pub narrow: Narrow,
    /// What is shown.
    pub view: Option<CalendarView>,
    /// Keys go to the month, not to the list.
    pub in_month: bool,
    /// The day in focus.
    pub day: Option<NaiveDate>,
    /// The line in focus: first what is due, then events.
    pub cursor: usize,
    /// Narrows the list.
    pub filter: Filter,
    /// The event to put the focus on when the calendar comes.
    pub goto: Option<EventId>,
}
