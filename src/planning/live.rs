//! The run of show of one group: what is on by the clock, what an overrun does to the rest, and what would bring it back. Seconds, because people press keys in the
//! middle of a minute.

use chrono::{NaiveTime, TimeDelta, Timelike};

use crate::domain::{GroupRun, RunItem, SlotKind};

/// A gap of this many seconds or more is no changeover: what comes after it begins when it was planned, however early or late the rest is, if it can.
const SLACK: u32 = 300;
/// Nothing is proposed to be shorter than this, in seconds.
const SHORTEST: i64 = 300;

/// A piece with its times as things stand, in seconds from midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timed {
    /// Its position in the run.
    pub at: usize,
    /// Start.
    pub start: i64,
    /// End, not included.
    pub end: i64,
}

/// How a group stands at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Everything that is not skipped, in order.
    pub timed: Vec<Timed>,
    /// What is on.
    pub current: Option<Timed>,
    /// What comes next.
    pub next: Option<Timed>,
    /// Seconds until what is on ends, or, where nothing is on, until the next begins.
    pub left: i64,
    /// Seconds that it ends later than planned; less than nothing when earlier.
    pub late: i64,
    /// When it ends as things stand.
    pub end: i64,
    /// When it was to end.
    pub planned_end: i64,
}

impl Standing {
    /// Whether everything has been.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.current.is_none() && self.next.is_none()
    }
}

/// A time of day in seconds from midnight.
#[must_use]
pub fn second(t: NaiveTime) -> i64 {
    i64::from(t.num_seconds_from_midnight())
}

/// Seconds from midnight as a time of day.
#[must_use]
pub fn clock(second: i64) -> NaiveTime {
    NaiveTime::MIN + TimeDelta::seconds(second)
}

fn short(seconds: i64) -> u32 {
    u32::try_from(seconds).unwrap_or(0)
}

/// The times of everything that is not skipped.
#[must_use]
pub fn timeline(run: &GroupRun) -> Vec<Timed> {
    let mut out: Vec<Timed> = Vec::with_capacity(run.items.len());
    let mut at = second(run.start);
    // What comes after a long gap begins as planned, also when its first piece is left out.
    let mut anchor: Option<i64> = None;
    for (i, item) in run.items.iter().enumerate() {
        if item.gap >= SLACK && i > 0 {
            anchor = Some(second(item.planned));
        }
        if item.skipped {
            continue;
        }
        let gap = if out.is_empty() || anchor.is_some() { 0 } else { i64::from(item.gap) };
        let start = item.begun.map_or((at + gap).max(anchor.unwrap_or(0)), second);
        anchor = None;
        let end = start + i64::from(item.given);
        out.push(Timed { at: i, start, end });
        at = end;
    }
    out
}

/// The pieces between two long gaps to which one belongs, as a range of positions.
fn stretch(run: &GroupRun, at: usize) -> std::ops::Range<usize> {
    let breaks = |i: &usize| run.items.get(*i).is_some_and(|x| x.gap >= SLACK);
    let from = (1..=at).rev().find(breaks).unwrap_or(0);
    let to = (at + 1..run.items.len()).find(breaks).unwrap_or(run.items.len());
    from..to
}

/// How a group stands at a moment, in seconds from midnight. What is late is late for the stretch that it is in: a long gap takes it up.
#[must_use]
pub fn standing(run: &GroupRun, now: i64) -> Standing {
    let timed = timeline(run);
    let current = timed.iter().copied().find(|t| (t.start..t.end).contains(&now));
    let next = timed.iter().copied().find(|t| t.start > now);
    let left = current.map(|t| t.end - now).or(next.map(|t| t.start - now)).unwrap_or(0);
    let about = current.or(next).map_or(run.items.len().saturating_sub(1), |t| t.at);
    let here = stretch(run, about);
    let end = timed.iter().filter(|t| here.contains(&t.at)).map(|t| t.end).max().unwrap_or_else(|| second(run.start));
    let planned_end = run.items.get(here).unwrap_or_default().iter().map(|i| second(i.planned) + i64::from(i.length)).max().unwrap_or(end);
    Standing { current, next, left, late: end - planned_end, end, planned_end, timed }
}

/// What is on ends now, and the next begins. Before the beginning, and between two: the next begins now. Whether anything changed.
pub fn go_on(run: &mut GroupRun, now: i64) -> bool {
    let s = standing(run, now);
    match (s.current, s.next) {
        (Some(t), _) => give(run, t.at, (now - t.start).max(1)),
        (None, Some(t)) => begin(run, t.at, now),
        (None, None) => false,
    }
}

fn give(run: &mut GroupRun, at: usize, seconds: i64) -> bool {
    run.items.get_mut(at).is_some_and(|item| {
        let before = item.given;
        item.given = short(seconds);
        item.given != before
    })
}

/// A piece begins at a time, whatever comes before it.
fn begin(run: &mut GroupRun, at: usize, start: i64) -> bool {
    run.items.get_mut(at).is_some_and(|item| {
        let before = item.begun;
        item.begun = Some(clock(start.clamp(0, 86_399)));
        item.begun != before
    })
}

/// What is on gets so many seconds more, or fewer; never less than it has had. Before the beginning, and between two, the next begins so much later or earlier; after the
/// end the last gets them. Whether anything changed.
pub fn lengthen(run: &mut GroupRun, now: i64, by: i64) -> bool {
    let s = standing(run, now);
    match (s.current, s.next, s.timed.last()) {
        (Some(t), ..) => give(run, t.at, (t.end - t.start + by).max(now - t.start).max(1)),
        (None, Some(t), _) => begin(run, t.at, (t.start + by).max(now)),
        (None, None, Some(t)) if by > 0 => give(run, t.at, (now - t.start).max(t.end - t.start) + by),
        _ => false,
    }
}

/// A piece is left out, or comes after all. What had been waited for it stays lost. Nothing that is over is left out; what comes after all when others have begun comes
/// after them. Whether anything changed.
pub fn skip(run: &mut GroupRun, now: i64, at: usize) -> bool {
    let Some(item) = run.items.get(at) else { return false };
    if item.skipped {
        return take_in(run, now, at);
    }
    let timed = standing(run, now).timed.into_iter().find(|t| t.at == at);
    if timed.is_some_and(|t| t.end <= now) {
        return false;
    }
    let waited = timed.is_some_and(|t| t.start < now);
    run.items.get_mut(at).into_iter().for_each(|i| i.skipped = true);
    let next = run.items.iter().enumerate().skip(at + 1).find(|(_, i)| !i.skipped).map(|(n, i)| (n, i.gap));
    if let Some((next, gap)) = next
        && waited
        && gap < SLACK
    {
        begin(run, next, now);
    }
    true
}

/// What had been left out comes after all: where it was, or, when others have begun since, after the last of them.
fn take_in(run: &mut GroupRun, now: i64, at: usize) -> bool {
    let begun = standing(run, now).timed.iter().filter(|t| t.start <= now && t.at > at).map(|t| t.at).max();
    let mut item = run.items.remove(at);
    (item.skipped, item.begun) = (false, None);
    if begun.is_some() {
        // It follows what is on, with no gap of where it was to be.
        item.gap = 0;
    }
    // Every position after the one that was taken out is one less.
    run.items.insert(begun.unwrap_or(at).min(run.items.len()), item);
    true
}

/// Two presentations change places: this one and the next after it. Nothing that is over moves; whoever comes in for the one that is on has its own time from now. Whether
/// anything changed.
pub fn swap(run: &mut GroupRun, now: i64, at: usize) -> bool {
    let timed = standing(run, now).timed.into_iter().find(|t| t.at == at);
    let over = timed.is_none_or(|t| t.end <= now);
    let presents = |i: &RunItem| i.kind == SlotKind::Presentation && !i.skipped;
    let other = run.items.iter().enumerate().skip(at + 1).find(|(_, i)| presents(i)).map(|(n, _)| n);
    let Some(other) = other.filter(|_| !over && run.items.get(at).is_some_and(presents)) else { return false };
    let had = timed.map_or(0, |t| (now - t.start).max(0));
    let Ok([a, b]) = run.items.get_disjoint_mut([at, other]) else { return false };
    // The lengths as planned stay where they are: they say when the group was to end.
    std::mem::swap(&mut a.piece, &mut b.piece);
    std::mem::swap(&mut a.part, &mut b.part);
    std::mem::swap(&mut a.given, &mut b.given);
    a.given += short(had);
    true
}

/// What brings a late group back to its end, in whole minutes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BringBack {
    /// Minutes of the break then.
    pub pause: Option<i64>,
    /// Minutes of each presentation that has not begun then.
    pub slots: Option<i64>,
    /// Minutes of the discussion then.
    pub discussion: Option<i64>,
    /// Seconds that it ends late all the same.
    pub still_late: i64,
    /// What each piece gets, by its position.
    pub given: Vec<(usize, u32)>,
}

/// What would bring a group back: the break shorter, then presentations, then the discussion; none of the first two under five minutes. None where it is not late, or
/// nothing can be done.
#[must_use]
pub fn bring_back(run: &GroupRun, now: i64) -> Option<BringBack> {
    let s = standing(run, now);
    // Whole minutes, rounded up: a proposal is something that one says.
    let mut rest = (s.late + 59).div_euclid(60);
    if rest <= 0 {
        return None;
    }
    let about = s.current.or(s.next).map_or(0, |t| t.at);
    let here = stretch(run, about);
    let mut left: Vec<Left> = Vec::new();
    for t in s.timed.iter().filter(|t| t.end > now && here.contains(&t.at)) {
        let Some(item) = run.items.get(t.at) else { continue };
        let (had, begun) = ((now - t.start).max(0), s.current.is_some_and(|c| c.at == t.at));
        let least = match item.kind {
            SlotKind::Break | SlotKind::Pause => SHORTEST.max(had),
            SlotKind::Presentation if !begun => SHORTEST,
            SlotKind::Discussion => had,
            _ => i64::from(item.given),
        };
        left.push(Left { at: t.at, kind: item.kind, minutes: i64::from(item.given) / 60, can: (i64::from(item.given) - least).max(0) / 60, cut: 0 });
    }
    // The break first, then each presentation a minute at a time, then the discussion.
    for kinds in [&[SlotKind::Break, SlotKind::Pause][..], &[SlotKind::Presentation], &[SlotKind::Discussion]] {
        let mut before = rest + 1;
        while rest > 0 && rest < before {
            before = rest;
            for l in left.iter_mut().filter(|l| kinds.contains(&l.kind)) {
                let by = if l.kind == SlotKind::Presentation { 1 } else { rest };
                let by = by.min(l.can - l.cut).min(rest);
                l.cut += by;
                rest -= by;
            }
        }
    }
    let least = |kind: SlotKind| left.iter().filter(|l| l.kind == kind && l.cut > 0).map(|l| l.minutes - l.cut).min();
    let given: Vec<(usize, u32)> = left.iter().filter(|l| l.cut > 0).filter_map(|l| run.items.get(l.at).map(|i| (l.at, i.given - short(l.cut * 60)))).collect();
    let pause = least(SlotKind::Break).or(least(SlotKind::Pause));
    let out = BringBack { pause, slots: least(SlotKind::Presentation), discussion: least(SlotKind::Discussion), still_late: rest.max(0) * 60, given };
    (!out.given.is_empty()).then_some(out)
}

/// A piece that can give minutes.
struct Left {
    at: usize,
    kind: SlotKind,
    minutes: i64,
    can: i64,
    cut: i64,
}

/// Takes it.
pub fn take_back(run: &mut GroupRun, how: &BringBack) {
    for (at, given) in &how.given {
        run.items.get_mut(*at).into_iter().for_each(|i| i.given = *given);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> i64 {
        second(NaiveTime::parse_from_str(text, "%H:%M:%S").or_else(|_| NaiveTime::parse_from_str(text, "%H:%M")).unwrap())
    }

    /// 09:30 three presentations, a break of 15, two presentations, discussion of 10: ends 10:45.
    fn run() -> GroupRun {
        let plan = [
            ("09:30", 10, SlotKind::Presentation),
            ("09:40", 10, SlotKind::Presentation),
            ("09:50", 10, SlotKind::Presentation),
            ("10:00", 15, SlotKind::Break),
            ("10:15", 10, SlotKind::Presentation),
        ];
        let rest = [("10:25", 10, SlotKind::Presentation), ("10:35", 10, SlotKind::Discussion)];
        let item = |(n, (start, minutes, kind)): (usize, &(&str, u32, SlotKind))| RunItem {
            kind: *kind,
            piece: None,
            part: Some(n.to_string()),
            planned: clock(at(start)),
            length: minutes * 60,
            gap: 0,
            given: minutes * 60,
            begun: None,
            skipped: false,
        };
        GroupRun { start: clock(at("09:30")), items: plan.iter().chain(&rest).enumerate().map(item).collect() }
    }

    fn shown(run: &GroupRun, now: &str) -> (Option<usize>, i64, i64, String) {
        let s = standing(run, at(now));
        (s.current.map(|t| t.at), s.left, s.late, clock(s.end).format("%H:%M:%S").to_string())
    }

    #[test]
    fn it_follows_the_clock_by_itself() {
        let r = run();
        assert_eq!(shown(&r, "09:00"), (None, 1_800, 0, "10:45:00".into()));
        assert_eq!(shown(&r, "09:44:30"), (Some(1), 330, 0, "10:45:00".into()));
        assert_eq!(shown(&r, "10:05"), (Some(3), 600, 0, "10:45:00".into()));
        assert!(standing(&r, at("10:45")).is_over());
    }

    #[test]
    fn an_overrun_moves_the_rest_and_the_break_brings_it_back() {
        let mut r = run();
        for _ in 0..6 {
            assert!(lengthen(&mut r, at("09:45"), 60));
        }
        assert_eq!(shown(&r, "09:45"), (Some(1), 660, 360, "10:51:00".into()));
        let how = bring_back(&r, at("09:45")).unwrap();
        assert_eq!((how.pause, how.slots, how.still_late), (Some(9), None, 0));
        take_back(&mut r, &how);
        assert_eq!(shown(&r, "09:45").2, 0);
        assert_eq!(bring_back(&r, at("09:45")), None);
    }

    #[test]
    fn what_the_break_cannot_give_presentations_and_discussion_give_and_the_rest_is_said() {
        let mut r = run();
        lengthen(&mut r, at("09:45"), 20 * 60);
        let how = bring_back(&r, at("09:45")).unwrap();
        assert_eq!((how.pause, how.slots, how.discussion, how.still_late), (Some(5), Some(6), None, 0));
        lengthen(&mut r, at("09:45"), 60 * 60);
        let how = bring_back(&r, at("09:45")).unwrap();
        assert_eq!((how.pause, how.slots, how.discussion, how.still_late), (Some(5), Some(5), Some(0), 45 * 60));
        // A break that has begun gives only what is left of it.
        let mut late = run();
        lengthen(&mut late, at("09:55"), 300);
        assert_eq!(bring_back(&late, at("10:17")).unwrap().pause, Some(12));
    }

    #[test]
    fn going_on_skipping_and_swapping() {
        let mut r = run();
        assert!(go_on(&mut r, at("09:37")));
        assert_eq!(shown(&r, "09:37"), (Some(1), 600, -180, "10:42:00".into()));
        // The second is not there; two minutes were waited.
        assert!(skip(&mut r, at("09:39"), 1));
        assert_eq!(shown(&r, "09:39"), (Some(2), 600, -660, "10:34:00".into()));
        assert!(!skip(&mut r, at("09:39"), 0), "it is over");
        // It has come after all: after the one that is on, which is not moved for it.
        assert!(skip(&mut r, at("09:41"), 1));
        assert_eq!(shown(&r, "09:41"), (Some(1), 480, -60, "10:44:00".into()));
        assert_eq!(r.items[2].part.as_deref(), Some("1"));
        let mut r = run();
        assert!(swap(&mut r, at("09:31"), 1));
        assert_eq!((r.items[1].part.as_deref(), r.items[2].part.as_deref()), (Some("2"), Some("1")));
        assert!(swap(&mut r, at("09:31"), 2), "over the break");
        assert_eq!((r.items[2].part.as_deref(), r.items[4].part.as_deref()), (Some("4"), Some("1")));
        assert!(!swap(&mut r, at("09:31"), 5), "nobody comes after the last");
        // The opening takes longer: everything is shifted; and it begins when somebody says so.
        assert!(lengthen(&mut r, at("09:20"), 120));
        assert_eq!(shown(&r, "09:20").2, 120);
        assert!(go_on(&mut r, at("09:29")));
        assert_eq!(shown(&r, "09:29").2, -60);
    }

    /// 09:30 two presentations of 10 and 20 minutes; a long gap; 13:00 two of 10.
    fn with_lunch() -> GroupRun {
        let mut r = run();
        r.items.truncate(4);
        for (item, (start, minutes, gap)) in r.items.iter_mut().zip([("09:30", 10, 0), ("09:40", 20, 0), ("13:00", 10, 3 * 3_600), ("13:10", 10, 0)]) {
            (item.planned, item.length, item.given, item.gap, item.kind) = (clock(at(start)), minutes * 60, minutes * 60, gap, SlotKind::Presentation);
        }
        r
    }

    #[test]
    fn a_long_gap_takes_up_what_is_late_and_nobody_is_thrown_over_it() {
        let mut r = with_lunch();
        lengthen(&mut r, at("09:45"), 12 * 60);
        let s = standing(&r, at("09:46"));
        assert_eq!((s.late, clock(s.end)), (720, clock(at("10:12"))));
        assert_eq!(standing(&r, at("12:00")).late, 0);
        // In the gap: later, or at once.
        assert!(lengthen(&mut r, at("12:55"), 120));
        assert_eq!(standing(&r, at("13:03")).current.map(|t| (t.at, clock(t.start))), Some((2, clock(at("13:02")))));
        assert!(go_on(&mut r, at("12:58")));
        assert_eq!(standing(&r, at("12:58")).current.map(|t| t.at), Some(2));
        // Leaving out whoever is before the gap, or first after it, keeps the gap.
        let mut r = with_lunch();
        assert!(skip(&mut r, at("09:42"), 1) && skip(&mut r, at("09:43"), 2));
        assert_eq!(timeline(&r).iter().map(|t| (t.at, clock(t.start))).collect::<Vec<_>>(), [(0, clock(at("09:30"))), (3, clock(at("13:00")))]);
    }

    #[test]
    fn two_of_unequal_length_change_places_and_nothing_is_late() {
        let mut r = with_lunch();
        assert!(swap(&mut r, at("09:00"), 0));
        assert_eq!(standing(&r, at("09:00")).late, 0);
        // Whoever comes in for the one that is on has all of its time.
        let mut r = with_lunch();
        assert!(swap(&mut r, at("09:36"), 0));
        assert_eq!(standing(&r, at("09:36")).left, 20 * 60);
    }

    #[test]
    fn minutes_are_taken_where_there_are_some() {
        let mut r = with_lunch();
        (r.items[2].given, r.items[3].given) = (360, 600);
        r.items[2].begun = Some(clock(at("13:08")));
        // 13:08 to 13:14, then to 13:24: four minutes late, and the first can give one.
        let how = bring_back(&r, at("12:59")).unwrap();
        assert_eq!((how.given.clone(), how.still_late), (vec![(2, 300), (3, 420)], 0));
    }

    #[test]
    fn after_the_end_the_last_can_still_get_more() {
        let mut r = run();
        assert!(lengthen(&mut r, at("10:46"), 60));
        assert_eq!(shown(&r, "10:46").0, Some(6));
        assert!(!go_on(&mut run(), at("11:30")));
    }
}
