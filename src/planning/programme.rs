//! What is odd about a programme, by itself: overlaps, parts outside the event, a talk too long.

use chrono::NaiveTime;

use super::slots;
use super::wishes::Unmet;
use crate::domain::{Event, EventKind, Part, PartKind, Piece, SlotKind, TimeWish};

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
    /// A coffee talk is at most an hour.
    OverTheHour {
        /// Minutes of its parts together.
        minutes: i64,
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
        /// When the person is to present in both.
        at: Option<NaiveTime>,
    },
    /// A group ends after its session, though it has no more presentations than fit.
    OverTheEnd {
        /// The group.
        group: u16,
        /// When it ends.
        end: NaiveTime,
    },
    /// A presentation longer than the event allows.
    TooLong {
        /// Whose.
        name: String,
        /// Its minutes.
        minutes: i64,
        /// The event's limit in minutes.
        limit: u16,
    },
    /// Two pieces of a group at once.
    SlotOverlap {
        /// The group.
        group: u16,
        /// Whose presentation begins before the one before it has ended.
        name: String,
        /// When.
        at: NaiveTime,
    },
    /// The person who is to present does not take part.
    PresenterAway {
        /// Who.
        name: String,
        /// For whom.
        delegation: String,
    },
    /// A guest who is to present and is in no group.
    GuestOutside {
        /// Who.
        name: String,
    },
    /// A talk that nobody is named for.
    NoSpeaker {
        /// Its title.
        title: String,
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
        piece: Piece,
        /// Its name.
        name: String,
        /// When the presentation is.
        at: NaiveTime,
        /// The wish.
        wish: TimeWish,
        /// Why it is not met.
        why: Unmet,
        /// The names of those who have the time that is wished for.
        others: String,
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
            Self::Outside { .. } | Self::OverTheHour { .. } => "outside",
            Self::GroupTooFull { .. } | Self::OverTheEnd { .. } => "over-the-end",
            Self::TooLong { .. } => "over-the-limit",
            Self::Overlap { .. } | Self::SlotOverlap { .. } => "overlap",
            Self::PresenterAway { .. } => "presenter-not-registered",
            Self::NoBreak { .. } | Self::BreakTooLong { .. } => "no-break",
            Self::TwoGroups { .. } => "two-groups",
            Self::NoPresenter { .. } | Self::NoSpeaker { .. } => "no-presenter",
            Self::Wish { .. } => "wish",
            Self::NotDivided { .. } | Self::GuestOutside { .. } => "not-divided",
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
    // Skadeforebyggende forum: "Hvert møte varer maks én time".
    let together: i64 = parts.iter().map(|p| p.minutes()).sum();
    if event.kind == EventKind::CoffeeTalk && together > 60 {
        out.push(Conflict::OverTheHour { minutes: together });
    }
    let unbroken = parts.iter().filter(|p| p.kind == PartKind::Groups && p.break_minutes > 0 && !slots::layout(&[(**p).clone()]).iter().any(|s| s.kind == SlotKind::Break));
    out.extend(unbroken.map(|p| Conflict::BreakTooLong { title: p.title.clone(), minutes: p.break_minutes }));
    let stretch = longest_stretch(&event.programme);
    if stretch > slots::MAX_STRETCH {
        out.push(Conflict::NoBreak { minutes: stretch });
    }
    // Meetings that consist of talks: somebody gives each.
    if !parts.iter().any(|p| p.kind == PartKind::Groups) {
        let unnamed = parts.iter().filter(|p| p.kind == PartKind::Talk && p.speaker.trim().is_empty() && parts.iter().any(|o| !o.speaker.trim().is_empty()));
        out.extend(unnamed.map(|p| Conflict::NoSpeaker { title: p.title.clone() }));
    }
    out
}

/// The longest time without a break in a programme, in minutes: its talks, or its group sessions when they are full.
fn longest_stretch(programme: &[Part]) -> i64 {
    if programme.iter().any(|p| p.kind == PartKind::Groups) {
        return slots::longest_stretch(&slots::layout(programme));
    }
    let kind = |p: &Part| if matches!(p.kind, PartKind::Break | PartKind::Meal) { SlotKind::Break } else { SlotKind::Presentation };
    let mut parts: Vec<slots::Slot> = programme.iter().map(|p| slots::Slot { start: p.start, end: p.end, kind: kind(p), beyond: false }).collect();
    parts.sort_by_key(|s| s.start);
    slots::longest_stretch(&parts)
}

/// How long a part may be made.
const SHORTEST: i64 = 5;

/// Moves a part one place earlier or later: the two change places, each keeps its length, and what lies between them stays between them. Returns its new place.
pub fn move_part(parts: &mut [Part], at: usize, later: bool) -> usize {
    let other = if later { at + 1 } else { at.wrapping_sub(1) };
    let (a, b) = (at.min(other), at.max(other));
    let Ok([first, second]) = parts.get_disjoint_mut([a, b]) else { return at };
    if second.start < first.end {
        // Parts that overlap have no order to change.
        return at;
    }
    let (begin, gap, end) = (first.start, second.start - first.end, second.end);
    let length = second.end - second.start;
    std::mem::swap(first, second);
    // What came second begins now, and what came first ends where both ended.
    let moved = (first.start, first.end);
    (first.start, first.end) = (begin, begin + length);
    second.start = first.end + gap;
    second.end = end;
    shift_break(first, first.start - moved.0);
    other
}

fn shift_break(part: &mut Part, by: chrono::TimeDelta) {
    part.break_at = part.break_at.map(|t| t + by).filter(|t| (part.start..part.end).contains(t));
}

/// Makes a part longer or shorter by some minutes; those that follow it without a gap move along, as far as the day goes. Whether it was done.
pub fn resize_part(parts: &mut [Part], at: usize, minutes: i64) -> bool {
    let Some(part) = parts.get(at) else { return false };
    let by = chrono::TimeDelta::minutes(minutes);
    let joined = 1 + parts.get(at..).unwrap_or_default().windows(2).take_while(|w| matches!(w, [a, b] if a.end == b.start)).count();
    let fits = |t: NaiveTime| t.overflowing_add_signed(by).1 == 0;
    let last = parts.get(at + joined - 1).map_or(part.end, |p| p.end);
    if part.minutes() + minutes < SHORTEST || !fits(last) {
        return false;
    }
    for (i, p) in parts.iter_mut().enumerate().skip(at).take(joined) {
        if i > at {
            p.start += by;
            shift_break(p, by);
        }
        p.end += by;
    }
    true
}

/// Puts a break before a part; it and those that follow it without a gap move along, as far as the day goes. Whether it was done.
pub fn break_before(parts: &mut Vec<Part>, at: usize, title: &str, minutes: i64) -> bool {
    let by = chrono::TimeDelta::minutes(minutes);
    let Some(start) = parts.get(at).map(|p| p.start) else { return false };
    let joined = 1 + parts.get(at..).unwrap_or_default().windows(2).take_while(|w| matches!(w, [a, b] if a.end == b.start)).count();
    let last = parts.get(at + joined - 1).map_or(start, |p| p.end);
    if last.overflowing_add_signed(by).1 != 0 {
        return false;
    }
    for p in parts.iter_mut().skip(at).take(joined) {
        p.start += by;
        p.end += by;
        shift_break(p, by);
    }
    parts.insert(at, Part::new(start, start + by, title, PartKind::Break));
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn t(text: &str) -> NaiveTime {
        NaiveTime::parse_from_str(text, "%H:%M").unwrap()
    }

    fn parts(list: &[(&str, &str, &str)]) -> Vec<Part> {
        list.iter().map(|(a, b, title)| Part::new(t(a), t(b), *title, PartKind::Talk)).collect()
    }

    fn shape(parts: &[Part]) -> Vec<String> {
        parts.iter().map(|p| format!("{} {}-{}", p.title, p.start.format("%H:%M"), p.end.format("%H:%M"))).collect()
    }

    #[test]
    fn two_parts_change_places_and_keep_their_lengths_and_the_gap() {
        let mut p = parts(&[("14:00", "14:05", "a"), ("14:10", "14:30", "b"), ("14:30", "15:00", "c")]);
        assert_eq!(move_part(&mut p, 0, true), 1);
        assert_eq!(shape(&p), ["b 14:00-14:20", "a 14:25-14:30", "c 14:30-15:00"]);
        assert_eq!(move_part(&mut p, 1, false), 0);
        assert_eq!(shape(&p), ["a 14:00-14:05", "b 14:10-14:30", "c 14:30-15:00"]);
        assert_eq!((move_part(&mut p, 0, false), move_part(&mut p, 2, true), move_part(&mut [], 0, true)), (0, 2, 0));
    }

    #[test]
    fn a_longer_part_pushes_those_that_follow_without_a_gap() {
        let mut p = parts(&[("14:00", "14:20", "a"), ("14:20", "14:40", "b"), ("14:50", "15:00", "c")]);
        assert!(resize_part(&mut p, 0, 5));
        assert_eq!(shape(&p), ["a 14:00-14:25", "b 14:25-14:45", "c 14:50-15:00"]);
        assert!(!resize_part(&mut p, 2, -10), "nothing is shorter than five minutes");
        let mut late = parts(&[("23:00", "23:58", "a")]);
        assert!(!resize_part(&mut late, 0, 5), "a day ends at midnight");
    }

    #[test]
    fn a_break_pushes_what_follows_without_a_gap_and_nothing_else() {
        let mut p = parts(&[("14:00", "14:20", "a"), ("14:20", "14:40", "b"), ("14:50", "15:00", "c")]);
        assert!(break_before(&mut p, 1, "pause", 5));
        assert_eq!(shape(&p), ["a 14:00-14:20", "pause 14:20-14:25", "b 14:25-14:45", "c 14:50-15:00"]);
        assert!(!break_before(&mut p, 9, "pause", 5) && !break_before(&mut parts(&[("23:00", "23:58", "a")]), 0, "pause", 5));
    }

    #[test]
    fn three_talks_in_a_coffee_talk_end_within_the_hour() {
        let wall = |text| crate::domain::parse_wall(text).unwrap();
        let blank = Event::new(ulid::Ulid::nil().into(), wall("2021-03-25T14:00"), wall("2021-03-25T15:30"), crate::domain::Country::No);
        let talk = Event { kind: EventKind::CoffeeTalk, programme: parts(&[("14:00", "14:20", "a"), ("14:20", "14:45", "b"), ("14:45", "15:10", "c")]), ..blank };
        assert_eq!(conflicts(&talk), [Conflict::OverTheHour { minutes: 70 }]);
    }
}
