//! How many presentations a group session holds, and when each is. Half-open times; a slot never straddles a break or the end.

use chrono::{NaiveTime, TimeDelta};

use crate::domain::{Part, PartKind};

/// A stretch without a break may be this long, in minutes, before it is warned of.
pub const MAX_STRETCH: i64 = 90;

/// What happens in a piece of a group session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotKind {
    /// Somebody presents.
    Presentation,
    /// A break.
    Break,
    /// Discussion at the end.
    Discussion,
}

impl SlotKind {
    /// The word in JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Presentation => "presentation",
            Self::Break => "break",
            Self::Discussion => "discussion",
        }
    }
}

/// A piece of a group session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Start.
    pub start: NaiveTime,
    /// End, not included.
    pub end: NaiveTime,
    /// What.
    pub kind: SlotKind,
}

/// One session, in minutes from its start.
struct Session<'p> {
    part: &'p Part,
    length: i64,
    slot: i64,
    changeover: i64,
    pause: i64,
    discussion: i64,
}

impl<'p> Session<'p> {
    fn of(part: &'p Part) -> Self {
        Self {
            part,
            length: part.minutes().max(0),
            slot: i64::from(part.slot_minutes).max(1),
            changeover: i64::from(part.changeover_minutes),
            pause: i64::from(part.break_minutes),
            discussion: i64::from(part.discussion_minutes),
        }
    }

    /// How many slots fit between two minutes.
    fn fit(&self, from: i64, to: i64) -> i64 {
        ((to - from + self.changeover) / (self.slot + self.changeover)).max(0)
    }

    /// Where the break begins: at the slot boundary nearest its wanted time, the earlier of two equally near; `None` without a break or without room.
    fn break_start(&self) -> Option<i64> {
        let end = self.length - self.discussion;
        if self.pause <= 0 || self.pause > end {
            return None;
        }
        let wanted = self.part.break_at.map_or(self.length * 30, |at| (at - self.part.start).num_seconds());
        let boundary = |n: i64| if n == 0 { 0 } else { n * self.slot + (n - 1) * self.changeover };
        let possible = (0..=self.fit(0, end)).map(boundary).filter(|b| b + self.pause <= end);
        possible.min_by_key(|b| ((b * 60 - wanted).abs(), *b))
    }

    fn time(&self, minute: i64) -> NaiveTime {
        self.part.start + TimeDelta::minutes(minute)
    }

    fn slots(&self) -> Vec<Slot> {
        let end = self.length - self.discussion;
        let piece = |from: i64, to: i64, kind| Slot { start: self.time(from), end: self.time(to), kind };
        let run = |from: i64, to: i64| (0..self.fit(from, to)).map(move |n| from + n * (self.slot + self.changeover)).map(|s| piece(s, s + self.slot, SlotKind::Presentation));
        let mut out = Vec::new();
        match self.break_start() {
            Some(at) => {
                out.extend(run(0, at));
                out.push(piece(at, at + self.pause, SlotKind::Break));
                out.extend(run(at + self.pause, end));
            }
            None => out.extend(run(0, end)),
        }
        if self.discussion > 0 && self.discussion <= self.length {
            out.push(piece(end, self.length, SlotKind::Discussion));
        }
        out
    }
}

/// All pieces of the group sessions of a programme, in order of time, filled to the brim. The breaks are the same in every group.
#[must_use]
pub fn layout(programme: &[Part]) -> Vec<Slot> {
    programme.iter().filter(|p| p.kind == PartKind::Groups).flat_map(|p| Session::of(p).slots()).collect()
}

/// How many presentations each group can hold: what the layout really holds.
#[must_use]
pub fn capacity(programme: &[Part]) -> usize {
    layout(programme).iter().filter(|s| s.kind == SlotKind::Presentation).count()
}

/// The longest time without a break in the group sessions, in minutes, when `presentations` are held.
#[must_use]
pub fn longest_stretch(programme: &[Part], presentations: usize) -> i64 {
    let (mut longest, mut begun, mut left) = (0, None::<NaiveTime>, presentations);
    let mut last = None;
    for s in layout(programme) {
        let starts_anew = s.kind == SlotKind::Break || last.is_some_and(|l| s.start - l >= TimeDelta::minutes(5));
        if starts_anew {
            begun = None;
        }
        if s.kind == SlotKind::Presentation && left > 0 {
            left -= 1;
            let from = *begun.get_or_insert(s.start);
            longest = longest.max((s.end - from).num_minutes());
        }
        last = Some(s.end);
    }
    longest
}

/// When the last of so many presentations ends; `None` when there are more than fit, or none.
#[must_use]
pub fn end_of(programme: &[Part], presentations: usize) -> Option<NaiveTime> {
    layout(programme).iter().filter(|s| s.kind == SlotKind::Presentation).nth(presentations.checked_sub(1)?).map(|s| s.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn t(h: u32, m: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(h, m, 0).unwrap()
    }

    fn session(pause: u16, changeover: u16) -> Vec<Part> {
        vec![Part { break_minutes: pause, changeover_minutes: changeover, ..Part::new(t(9, 30), t(12, 0), "Grupper", PartKind::Groups) }]
    }

    #[test]
    fn the_forum_of_2021_holds_thirteen_and_eleven_with_two_minutes_between() {
        assert_eq!(capacity(&session(15, 0)), 13);
        assert_eq!(capacity(&session(15, 2)), 11);
        assert_eq!(capacity(&session(0, 0)), 15);
        let pause = layout(&session(15, 0)).into_iter().find(|s| s.kind == SlotKind::Break).unwrap();
        assert_eq!((pause.start, pause.end), (t(10, 40), t(10, 55)));
        assert_eq!(end_of(&session(15, 0), 13), Some(t(11, 55)));
        assert_eq!(end_of(&session(15, 0), 14), None);
    }

    #[test]
    fn impossible_sessions_hold_nobody() {
        let mut p = session(200, 0);
        assert_eq!(layout(&p).iter().filter(|s| s.kind == SlotKind::Break).count(), 0);
        p[0].slot_minutes = 400;
        assert_eq!(capacity(&p), 0);
    }

    #[test]
    fn slots_never_overlap() {
        for pause in [0, 5, 15, 40] {
            for changeover in [0, 1, 2, 7] {
                for slot in [1, 7, 10, 25] {
                    let mut p = session(pause, changeover);
                    p[0].slot_minutes = slot;
                    p[0].discussion_minutes = 10;
                    let slots = layout(&p);
                    assert!(slots.windows(2).all(|w| w[0].end <= w[1].start), "{pause} {changeover} {slot}");
                    assert!(slots.iter().all(|s| s.start >= t(9, 30) && s.end <= t(12, 0)));
                }
            }
        }
    }
}
