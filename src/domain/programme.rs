//! An event's parts in order.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use super::words::word_enum;

word_enum! {
    /// What happens in a part of the programme.
    pub enum PartKind { Plenary = "plenary", Talk = "talk", Break = "break", Groups = "groups", Meal = "meal" }
}

/// One part: a half-open time [start, end) on the event's day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Local start.
    pub start: NaiveTime,
    /// Local end, not included.
    pub end: NaiveTime,
    /// What it is called.
    pub title: String,
    /// What it is.
    pub kind: PartKind,
    /// Who leads or speaks, as text.
    pub speaker: String,
    /// Group sessions: minutes per presentation.
    pub slot_minutes: u16,
    /// Group sessions: minutes between two presentations.
    pub changeover_minutes: u16,
    /// Group sessions: minutes of one break inside, 0 for none.
    pub break_minutes: u16,
    /// Group sessions: when the break is wanted; the middle of the session when not said.
    pub break_at: Option<NaiveTime>,
    /// Group sessions: minutes of discussion at the end.
    pub discussion_minutes: u16,
}

impl Part {
    /// A part with times, title and kind, and nothing special.
    #[must_use]
    pub fn new(start: NaiveTime, end: NaiveTime, title: impl Into<String>, kind: PartKind) -> Self {
        Self { start, end, title: title.into(), kind, speaker: String::new(), slot_minutes: 10, changeover_minutes: 0, break_minutes: 0, break_at: None, discussion_minutes: 0 }
    }

    /// Length in minutes; negative when it ends before it starts.
    #[must_use]
    pub fn minutes(&self) -> i64 {
        (self.end - self.start).num_minutes()
    }
}
