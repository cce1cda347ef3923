//! What is odd about a programme, by itself: overlaps, parts outside the event, a talk too long.

use chrono::NaiveTime;

use super::slots;
use crate::domain::{Event, PartKind};

/// Something to look at. It warns; it never keeps anybody from saving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// Two parts at once.
    Overlap {
        /// The first.
        first: String,
        /// The second, which starts before the first has ended.
        second: String,
        /// When it starts.
        at: NaiveTime,
    },
    /// A part goes beyond the event.
    Outside {
        /// The part.
        title: String,
        /// Its start.
        start: NaiveTime,
        /// Its end.
        end: NaiveTime,
    },
    /// More municipalities in a group than presentations fit.
    GroupTooFull {
        /// The group's number.
        group: u16,
        /// Its municipalities.
        members: usize,
        /// What fits.
        capacity: usize,
    },
    /// The break is longer than there is room for.
    BreakTooLong {
        /// The part.
        title: String,
        /// Minutes of the break.
        minutes: u16,
    },
    /// Too long without a break.
    NoBreak {
        /// Minutes.
        minutes: i64,
    },
    /// One person in two groups at the same time.
    TwoGroups {
        /// Who.
        name: String,
        /// The two groups.
        groups: (u16, u16),
    },
    /// Nobody of a delegation is named as the one who presents.
    NoPresenter {
        /// The group.
        group: u16,
        /// How many delegations.
        delegations: usize,
    },
    /// A wish about the time is not met.
    Wish {
        /// Who.
        name: String,
        /// When the presentation is.
        at: NaiveTime,
    },
    /// Confirmed municipalities that are in no group.
    NotDivided {
        /// How many.
        municipalities: usize,
    },
}

impl Conflict {
    /// The word in JSON.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Overlap { .. } => "overlap",
            Self::Outside { .. } => "outside",
            Self::GroupTooFull { .. } => "over-the-end",
            Self::NoBreak { .. } | Self::BreakTooLong { .. } => "no-break",
            Self::TwoGroups { .. } => "two-groups",
            Self::NoPresenter { .. } => "no-presenter",
            Self::Wish { .. } => "wish",
            Self::NotDivided { .. } => "not-divided",
        }
    }
}

/// What is odd about an event's programme, whoever takes part. Touching parts are fine.
#[must_use]
pub fn conflicts(event: &Event) -> Vec<Conflict> {
    let mut parts: Vec<_> = event.programme.iter().collect();
    parts.sort_by_key(|p| (p.start, p.end));
    let mut out = Vec::new();
    for pair in parts.windows(2) {
        if let [a, b] = pair
            && b.start < a.end
        {
            out.push(Conflict::Overlap { first: a.title.clone(), second: b.title.clone(), at: b.start });
        }
    }
    let one_day = event.start.date() == event.end.date();
    let outside = parts.iter().filter(|p| one_day && (p.start < event.start.time() || p.end > event.end.time()));
    out.extend(outside.map(|p| Conflict::Outside { title: p.title.clone(), start: p.start, end: p.end }));
    let unbroken = parts.iter().filter(|p| p.kind == PartKind::Groups && p.break_minutes > 0 && !slots::layout(&[(**p).clone()]).iter().any(|s| s.kind == slots::SlotKind::Break));
    out.extend(unbroken.map(|p| Conflict::BreakTooLong { title: p.title.clone(), minutes: p.break_minutes }));
    let sessions = parts.iter().any(|p| p.kind == PartKind::Groups);
    let stretch = slots::longest_stretch(&event.programme, usize::MAX);
    if sessions && stretch > slots::MAX_STRETCH {
        out.push(Conflict::NoBreak { minutes: stretch });
    }
    out
}
