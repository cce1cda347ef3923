//! What screen 4 knows.

use super::list_screen::Filter;
use crate::desk::{LiveView, ScheduleView};
use crate::domain::Piece;

/// The day itself.
#[derive(Debug)]
pub struct LiveScreen {
    /// How it runs.
    pub view: LiveView,
    /// The group in focus.
    pub group: usize,
    /// The piece in focus, by its position; none for what is on.
    pub pick: Option<usize>,
    /// Something has been done that is not seen yet: what comes next would be about something else.
    pub waits: bool,
}

/// Screen 4.
#[derive(Debug, Default)]
pub struct ScheduleScreen {
    /// The draft.
    pub view: Option<ScheduleView>,
    /// A release that is looked at.
    pub peek: Option<Box<ScheduleView>>,
    /// The release that is waited for.
    pub wanted: Option<u16>,
    /// The day is to be followed.
    pub follows: bool,
    /// The group in focus.
    pub group: usize,
    /// The presentation in focus; without groups the part of the programme.
    pub slot: usize,
    /// Whose presentation is in focus, so that it is found again.
    pub at: Option<Piece>,
    /// Finds somebody.
    pub filter: Filter,
    /// The day itself, while it is followed.
    pub live: Option<LiveScreen>,
}

impl ScheduleScreen {
    /// What is shown: a release, else the draft.
    #[must_use]
    pub fn shown(&self) -> Option<&ScheduleView> {
        self.peek.as_deref().or(self.view.as_ref())
    }
}
