//! How many presentations a group session holds, and when each is. Half-open times; a slot never straddles a break or the end.

use chrono::{NaiveTime, TimeDelta, Timelike};

use crate::domain::{Part, PartKind, SlotKind};

/// A stretch without a break may be this long, in minutes, before it is warned of.
pub const MAX_STRETCH: i64 = 90;

/// A piece of a group session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Start.
    pub start: NaiveTime,
    /// End, not included.
    pub end: NaiveTime,
    /// What.
    pub kind: SlotKind,
    /// After the end of the last session: there is no room for it.
    pub beyond: bool,
}

/// A presentation that wants a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wanted {
    /// Its length in minutes, where it is another than the session's.
    pub minutes: Option<u16>,
    /// Minutes of a pause before it.
    pub pause: u16,
}

/// One session, in seconds from midnight.
#[derive(Debug, Clone, Copy)]
struct Session {
    start: i64,
    /// Where the discussion begins, or the session ends.
    close: i64,
    end: i64,
    slot: i64,
    changeover: i64,
    pause: i64,
    /// Where the break is wanted.
    wanted: i64,
}

fn seconds(t: NaiveTime) -> i64 {
    i64::from(t.num_seconds_from_midnight())
}

/// No day is longer: what would come after midnight is at its end.
fn time(second: i64) -> NaiveTime {
    NaiveTime::MIN + TimeDelta::seconds(second.clamp(0, 86_399))
}

impl Session {
    fn of(part: &Part) -> Self {
        let (start, length) = (seconds(part.start), part.minutes().max(0) * 60);
        let end = start + length;
        let discussion = i64::from(part.discussion_minutes) * 60;
        Self {
            start,
            close: if discussion <= length { end - discussion } else { start },
            end,
            slot: i64::from(part.slot_minutes).max(1) * 60,
            changeover: i64::from(part.changeover_minutes) * 60,
            pause: i64::from(part.break_minutes) * 60,
            wanted: part.break_at.map_or(start + length / 2, seconds),
        }
    }

    /// Whether the break begins here, before a slot that would end at `next`: this boundary is at least as near to where it is wanted, or the last that
    /// leaves room for it.
    fn breaks_here(&self, at: i64, next: i64) -> bool {
        let is_nearer = (at - self.wanted).abs() <= (next - self.wanted).abs();
        self.pause > 0 && at + self.pause <= self.close && (next + self.pause > self.close || is_nearer)
    }
}

/// How far the laying out has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Course {
    session: usize,
    at: i64,
    had_break: bool,
    begun: bool,
}

/// The group sessions of a programme, ready to be filled.
#[derive(Debug, Clone)]
pub struct Sessions(Vec<Session>);

impl Sessions {
    /// Of a programme.
    #[must_use]
    pub fn of(programme: &[Part]) -> Self {
        Self(programme.iter().filter(|p| p.kind == PartKind::Groups).map(Session::of).collect())
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// When presentations may be: from the start of each session to its discussion or its end.
    #[must_use]
    pub fn windows(&self) -> Vec<(NaiveTime, NaiveTime)> {
        self.0.iter().map(|s| (time(s.start), time(s.close))).collect()
    }

    /// Before the first slot.
    #[must_use]
    pub fn begin(&self) -> Course {
        Course { session: 0, at: self.0.first().map_or(0, |s| s.start), had_break: false, begun: false }
    }

    /// Places one presentation; what lies before it is told as well. Those for which there is no room come after the end, so that it shows by how much.
    pub fn next(&self, mut c: Course, wanted: Wanted, tell: &mut dyn FnMut(Slot)) -> (Course, Slot) {
        let last = self.0.last().copied();
        let pause = i64::from(wanted.pause) * 60;
        loop {
            let session = self.0.get(c.session).copied();
            let (Some(s), beyond) = (session.or(last), session.is_none()) else {
                // A programme without sessions has no times; whoever asks all the same is told midnight.
                let slot = Slot { start: NaiveTime::MIN, end: NaiveTime::MIN, kind: SlotKind::Presentation, beyond: true };
                return (c, slot);
            };
            let from = c.at + if pause > 0 { pause } else { s.changeover * i64::from(c.begun) };
            let to = from + wanted.minutes.map_or(s.slot, |m| i64::from(m).max(1) * 60);
            if !beyond && !c.had_break && s.breaks_here(c.at, to) {
                tell(piece(c.at, c.at + s.pause, SlotKind::Break));
                c = Course { at: c.at + s.pause, had_break: true, begun: false, ..c };
                continue;
            }
            if beyond || to <= s.close {
                if pause > 0 {
                    tell(Slot { beyond, ..piece(c.at, c.at + pause, SlotKind::Pause) });
                }
                let slot = Slot { beyond, ..piece(from, to, SlotKind::Presentation) };
                return (Course { at: to, begun: true, ..c }, slot);
            }
            c = self.leave(c, tell);
        }
    }

    /// What is left of the session: its break, where the next default slots would have brought it, and its discussion.
    fn leave(&self, mut c: Course, tell: &mut dyn FnMut(Slot)) -> Course {
        let Some(s) = self.0.get(c.session) else { return c };
        let (mut at, mut begun) = (c.at, c.begun);
        while !c.had_break && s.pause > 0 && at <= s.close {
            let to = at + s.changeover * i64::from(begun) + s.slot;
            if s.breaks_here(at, to) {
                tell(piece(at, at + s.pause, SlotKind::Break));
                c.had_break = true;
                // Whoever has no room any more comes after what there was.
                c.at = c.at.max(if at == c.at { at + s.pause } else { c.at });
            }
            (at, begun) = (to, true);
        }
        let has_discussion = s.close < s.end;
        if has_discussion {
            tell(piece(s.close, s.end, SlotKind::Discussion));
        }
        match self.0.get(c.session + 1) {
            Some(next) => Course { session: c.session + 1, at: next.start, had_break: false, begun: false },
            None => Course { session: c.session + 1, at: if has_discussion { s.end } else { c.at }, had_break: true, begun: c.begun && !has_discussion },
        }
    }

    /// All pieces for these presentations in order of time, breaks and discussions included; none without a session.
    #[must_use]
    pub fn lay(&self, wanted: &[Wanted]) -> Vec<Slot> {
        let mut out = Vec::new();
        if self.is_empty() {
            return out;
        }
        let mut c = self.begin();
        for w in wanted {
            let (next, slot) = self.next(c, *w, &mut |s| out.push(s));
            out.push(slot);
            c = next;
        }
        while c.session < self.0.len() {
            c = self.leave(c, &mut |s| out.push(s));
        }
        out.sort_by_key(|s| (s.beyond, s.start, s.kind));
        out
    }
}

fn piece(from: i64, to: i64, kind: SlotKind) -> Slot {
    Slot { start: time(from), end: time(to), kind, beyond: false }
}

/// All pieces of the group sessions of a programme, in order of time, filled to the brim.
#[must_use]
pub fn layout(programme: &[Part]) -> Vec<Slot> {
    let sessions = Sessions::of(programme);
    let mut out = Vec::new();
    let mut c = sessions.begin();
    while !sessions.is_empty() {
        let (next, slot) = sessions.next(c, Wanted::default(), &mut |s| out.push(s));
        if slot.beyond {
            break;
        }
        out.push(slot);
        c = next;
    }
    out
}

/// How many presentations each group can hold: what the layout really holds.
#[must_use]
pub fn capacity(programme: &[Part]) -> usize {
    layout(programme).iter().filter(|s| s.kind == SlotKind::Presentation).count()
}

/// The longest time without a break among pieces in order of time, in minutes. Five minutes in which nothing happens are a break.
#[must_use]
pub fn longest_stretch(slots: &[Slot]) -> i64 {
    let (mut longest, mut begun) = (0, None::<NaiveTime>);
    let mut last = None;
    for s in slots {
        let is_break = matches!(s.kind, SlotKind::Break | SlotKind::Pause | SlotKind::Free);
        if is_break || last.is_some_and(|l| s.start - l >= TimeDelta::minutes(5)) {
            begun = None;
        }
        if s.kind == SlotKind::Presentation {
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

/// What another way of timing would hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    /// Minutes of a presentation.
    pub slot: u16,
    /// Minutes between two.
    pub changeover: u16,
    /// Minutes of the break.
    pub pause: u16,
    /// How many it holds.
    pub capacity: usize,
    /// When as many as are wanted have presented; `None` when they do not fit.
    pub end: Option<NaiveTime>,
}

/// Ways of timing the first group session beside each other: as it is, with other changeovers, lengths and breaks. `most` presentations are wanted.
#[must_use]
pub fn what_if(programme: &[Part], most: usize) -> Vec<Fit> {
    let Some(at) = programme.iter().position(|p| p.kind == PartKind::Groups) else { return Vec::new() };
    let Some(part) = programme.get(at) else { return Vec::new() };
    let (slot, changeover, pause) = (part.slot_minutes, part.changeover_minutes, part.break_minutes);
    let mut ways = vec![(slot, changeover, pause)];
    ways.extend([0, 1, 2, 3].map(|c| (slot, c, pause)));
    ways.extend([slot.saturating_sub(4), slot.saturating_sub(2)].map(|s| (s, changeover, pause)));
    ways.extend([pause / 2, pause.saturating_sub(5)].map(|p| (slot, changeover, p)));
    let mut out: Vec<Fit> = Vec::new();
    for (slot, changeover, pause) in ways.into_iter().filter(|(s, ..)| *s >= 3) {
        if out.iter().any(|f| (f.slot, f.changeover, f.pause) == (slot, changeover, pause)) {
            continue;
        }
        let with = timed(programme, at, (slot, changeover, pause));
        out.push(Fit { slot, changeover, pause, capacity: capacity(&with), end: end_of(&with, most) });
    }
    out
}

/// A programme with another timing of one of its group sessions.
#[must_use]
pub fn timed(programme: &[Part], at: usize, (slot, changeover, pause): (u16, u16, u16)) -> Vec<Part> {
    let mut out = programme.to_vec();
    if let Some(p) = out.get_mut(at) {
        (p.slot_minutes, p.changeover_minutes, p.break_minutes) = (slot, changeover, pause);
    }
    out
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

    fn shape(slots: &[Slot]) -> Vec<String> {
        slots.iter().map(|s| format!("{}{} {}-{}", if s.beyond { "!" } else { "" }, s.kind, s.start.format("%H:%M"), s.end.format("%H:%M"))).collect()
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
        p[0].discussion_minutes = 600;
        assert_eq!(capacity(&p), 0);
    }

    /// The formula of the definition: floor((usable + changeover) / (slot + changeover)), less what a break that cuts the time in two costs.
    #[test]
    fn slots_never_overlap_and_are_as_many_as_the_formula_allows() {
        for pause in [0, 5, 15, 40] {
            for changeover in [0, 1, 2, 7] {
                for slot in [1, 7, 10, 25] {
                    let mut p = session(pause, changeover);
                    p[0].slot_minutes = slot;
                    p[0].discussion_minutes = 10;
                    let slots = layout(&p);
                    assert!(slots.windows(2).all(|w| w[0].end <= w[1].start), "{pause} {changeover} {slot}");
                    assert!(slots.iter().all(|s| s.start >= t(9, 30) && s.end <= t(12, 0)));
                    let usable = 150 - i64::from(pause) - 10;
                    let formula = usize::try_from((usable + i64::from(changeover)) / i64::from(slot + changeover)).unwrap();
                    let held = capacity(&p);
                    // Before and after a break there is no changeover.
                    assert!(held <= formula + 1 && held + 1 >= formula, "{pause} {changeover} {slot}: {held} {formula}");
                }
            }
        }
    }

    #[test]
    fn own_lengths_and_pauses_move_what_follows_and_never_straddle_the_break() {
        let p = session(15, 0);
        let own = |minutes| Wanted { minutes: Some(minutes), pause: 0 };
        let laid = Sessions::of(&p).lay(&[own(20), Wanted { minutes: None, pause: 5 }, own(37), Wanted::default()]);
        assert_eq!(shape(&laid), ["presentation 09:30-09:50", "pause 09:50-09:55", "presentation 09:55-10:05", "presentation 10:05-10:42", "break 10:42-10:57", "presentation 10:57-11:07"]);
        // A few only: the break is where the others have it.
        assert_eq!(shape(&Sessions::of(&p).lay(&[Wanted::default()])), ["presentation 09:30-09:40", "break 10:40-10:55"]);
        let many = Sessions::of(&p).lay(&[Wanted::default(); 14]);
        assert_eq!(shape(&many).last().unwrap(), "!presentation 11:55-12:05");
    }

    #[test]
    fn two_sessions_are_filled_one_after_the_other() {
        let mut p = session(0, 0);
        p.push(Part { discussion_minutes: 10, ..Part::new(t(13, 0), t(13, 30), "Grupper", PartKind::Groups) });
        assert_eq!(capacity(&p), 17);
        let laid = Sessions::of(&p).lay(&[Wanted::default(); 18]);
        assert_eq!(shape(&laid)[15..], ["presentation 13:00-13:10", "presentation 13:10-13:20", "discussion 13:20-13:30", "!presentation 13:30-13:40"]);
        assert_eq!(longest_stretch(&laid), 150);
    }

    #[test]
    fn what_if_says_what_other_timings_hold() {
        let ways = what_if(&session(15, 2), 13);
        let of = |slot, changeover, pause| ways.iter().find(|f| (f.slot, f.changeover, f.pause) == (slot, changeover, pause)).map(|f| (f.capacity, f.end.is_some()));
        assert_eq!((of(10, 2, 15), of(10, 0, 15), of(8, 2, 15)), (Some((11, false)), Some((13, true)), Some((13, true))));
    }
}
