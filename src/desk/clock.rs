//! The clock that the program believes in: the real one, or one that was set for a rehearsal and runs on from there.

use chrono::{DateTime, TimeDelta, Utc};

/// A clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Clock {
    ahead: TimeDelta,
}

impl Clock {
    /// One that shows `then` now.
    #[must_use]
    pub fn set_to(then: DateTime<Utc>) -> Self {
        Self { ahead: then - Utc::now() }
    }

    /// What it shows.
    #[must_use]
    pub fn now(self) -> DateTime<Utc> {
        Utc::now() + self.ahead
    }
}
