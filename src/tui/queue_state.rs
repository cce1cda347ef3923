//! What the terminal knows of screen 2.

use std::collections::BTreeSet;

use super::list_screen::Filter;
use crate::desk::{Ahead, QueueFilter, QueueRow, QueueView, look_ahead};
use crate::domain::{RegistrationId, State};

/// Which registrations are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// Those in a state.
    State(State),
    /// Those with something to look at.
    ToCheck,
    /// All.
    #[default]
    All,
}

impl Tab {
    /// In order.
    pub const ALL: [Self; 11] = [
        Self::All,
        Self::State(State::New),
        Self::State(State::Confirmed),
        Self::State(State::Offered),
        Self::State(State::Waiting),
        Self::State(State::Lapsed),
        Self::State(State::Declined),
        Self::State(State::Cancelled),
        Self::State(State::Attended),
        Self::State(State::NoShow),
        Self::ToCheck,
    ];

    /// Whether it stands there also when it is empty.
    #[must_use]
    pub const fn always(self) -> bool {
        matches!(self, Self::All | Self::ToCheck | Self::State(State::New | State::Confirmed | State::Waiting))
    }

    /// How many it holds: from counters.
    #[must_use]
    pub fn count(self, view: &QueueView) -> i64 {
        match self {
            Self::All => view.counts.all(),
            Self::ToCheck => view.counts.to_check,
            Self::State(s) => view.counts.of(s),
        }
    }

    fn holds(self, r: &QueueRow) -> bool {
        match self {
            Self::All => true,
            Self::State(s) => r.registration.state == s,
            Self::ToCheck => r.registration.is_to_check(),
        }
    }
}

/// Screen 2.
#[derive(Debug, Default)]
pub struct QueueScreen {
    /// What is shown.
    pub view: Option<QueueView>,
    /// Which.
    pub tab: Tab,
    /// The row in focus, of those shown.
    pub cursor: usize,
    /// The registration in focus, so that it is found again when the list changes.
    pub at: Option<RegistrationId>,
    /// Marked ones.
    pub marks: BTreeSet<RegistrationId>,
    /// The first of a range that is being marked.
    pub range_from: Option<RegistrationId>,
    /// Narrows the list.
    pub filter: Filter,
    /// Positions in the view of the rows that are shown.
    pub shown: Vec<usize>,
    /// What an action to those chosen would cause.
    pub ahead: Ahead,
    /// The first line that is shown of the one that is looked at.
    pub walk_from: usize,
    /// Whether those with something to look at are gone through one by one.
    pub walking: bool,
}

impl QueueScreen {
    /// The row in focus.
    #[must_use]
    pub fn current(&self) -> Option<&QueueRow> {
        let view = self.view.as_ref()?;
        self.shown.get(self.cursor).and_then(|&i| view.rows.get(i))
    }

    /// What an action is done to: the marked, else the one in focus.
    #[must_use]
    pub fn chosen(&self) -> Vec<RegistrationId> {
        // What is not seen is not acted on.
        let seen = |view: &QueueView| self.shown.iter().filter_map(|&i| view.rows.get(i)).map(|r| r.registration.id).filter(|id| self.marks.contains(id)).collect::<Vec<_>>();
        let marked = if self.marks.is_empty() { Vec::new() } else { self.view.as_ref().map(seen).unwrap_or_default() };
        if marked.is_empty() { self.current().map(|r| r.registration.id).into_iter().collect() } else { marked }
    }

    /// Puts the cursor on a row.
    pub fn go(&mut self, to: usize) {
        self.cursor = to.min(self.shown.len().saturating_sub(1));
        self.at = self.current().map(|r| r.registration.id);
        self.look();
    }

    /// Looks at what an action to those chosen would cause.
    pub fn look(&mut self) {
        let chosen = self.chosen().into_iter().collect();
        self.ahead = self.view.as_ref().map(|v| look_ahead(&v.event, &v.entries, &chosen, v.now)).unwrap_or_default();
    }

    /// Finds the rows to show again, and the one in focus among them.
    pub fn refresh(&mut self) {
        let Some(view) = &self.view else { return };
        let (filter, mut matcher) = (QueueFilter::parse(&self.filter.text), QueueFilter::matcher());
        let mut wanted = |r: &QueueRow| self.tab.holds(r) && filter.fits(r, &mut matcher);
        self.shown = view.rows.iter().enumerate().filter(|(_, r)| wanted(r)).map(|(i, _)| i).collect();
        let found = self.at.and_then(|id| self.shown.iter().position(|&i| view.rows.get(i).is_some_and(|r| r.registration.id == id)));
        self.cursor = found.unwrap_or(self.cursor).min(self.shown.len().saturating_sub(1));
        self.at = self.current().map(|r| r.registration.id);
        if !self.marks.is_empty() {
            let known: BTreeSet<_> = view.rows.iter().map(|r| r.registration.id).collect();
            self.marks.retain(|m| known.contains(m));
        }
        self.look();
    }
}
