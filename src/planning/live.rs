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
    for (i, item) in run.items.iter().enumerate() {
        if item.skipped {
            continue;
        }
        let start = match (out.is_empty(), item.gap) {
            (true, _) => at,
            (_, SLACK..) => at.max(second(item.planned)),
            (_, gap) => at + i64::from(gap),
        };
        let end = start + i64::from(item.given);
        out.push(Timed { at: i, start, end });
        at = end;
    }
    out
}

/// How a group stands at a moment, in seconds from midnight.
#[must_use]
pub fn standing(run: &GroupRun, now: i64) -> Standing {
    let timed = timeline(run);
    let current = timed.iter().copied().find(|t| (t.start..t.end).contains(&now));
    let next = timed.iter().copied().find(|t| t.start > now);
    let left = current.map(|t| t.end - now).or(next.map(|t| t.start - now)).unwrap_or(0);
    let end = timed.last().map_or_else(|| second(run.start), |t| t.end);
    let planned_end = run.items.iter().map(|i| second(i.planned) + i64::from(i.length)).max().unwrap_or(end);
    Standing { current, next, left, late: end - planned_end, end, planned_end, timed }
}

/// What is on ends now, and the next begins. Before the beginning: it begins now. Whether anything changed.
pub fn go_on(run: &mut GroupRun, now: i64) -> bool {
    let s = standing(run, now);
    match (s.current, s.next) {
        (Some(t), _) => give(run, t.at, (now - t.start).max(1)),
        (None, Some(t)) if s.timed.first() == Some(&t) => {
            run.start = clock(now);
            true
        }
        // Between two: the changeover is over.
        (None, Some(t)) => {
            let ended = s.timed.iter().rfind(|x| x.end <= now).map_or(now, |x| x.end);
            run.items.get_mut(t.at).is_some_and(|item| {
                item.gap = short(now - ended).min(SLACK - 1);
                item.planned = clock(now);
                true
            })
        }
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

/// What is on gets so many seconds more, or fewer; never less than it has had. Before the beginning everything is shifted; after the end the last gets them. Whether
/// anything changed.
pub fn lengthen(run: &mut GroupRun, now: i64, by: i64) -> bool {
    let s = standing(run, now);
    match (s.current, s.next, s.timed.last()) {
        (Some(t), ..) => give(run, t.at, (t.end - t.start + by).max(now - t.start).max(1)),
        (None, Some(t), _) if s.timed.first() == Some(&t) => {
            run.start = clock((t.start + by).max(0));
            true
        }
        (None, Some(t), _) => run.items.get_mut(t.at).is_some_and(|item| {
            let before = item.gap;
            item.gap = short((i64::from(before) + by).max(0)).min(SLACK - 1);
            item.gap != before
        }),
        (None, None, Some(t)) if by > 0 => give(run, t.at, (now - t.start).max(t.end - t.start) + by),
        _ => false,
    }
}

/// A piece is left out, or taken in again. What had been waited for it stays lost. Nothing that is over is left out. Whether anything changed.
pub fn skip(run: &mut GroupRun, now: i64, at: usize) -> bool {
    let s = standing(run, now);
    let timed = s.timed.iter().copied().find(|t| t.at == at);
    if timed.is_some_and(|t| t.end <= now) {
        return false;
    }
    let waited = timed.map_or(0, |t| (now - t.start).max(0));
    let Some(item) = run.items.get_mut(at) else { return false };
    item.skipped = !item.skipped;
    let gap = item.gap;
    // The first has nothing before it that a gap could follow.
    if timed.is_some_and(|t| s.timed.first() == Some(&t)) && waited > 0 {
        run.start = clock(now);
    } else if waited > 0
        && let Some(next) = run.items.get_mut(at + 1..).and_then(|rest| rest.iter_mut().find(|i| !i.skipped))
    {
        next.gap = (gap.min(SLACK - 1) + short(waited)).max(next.gap);
        next.planned = clock(now);
    }
    true
}

/// Two presentations change places: this one and the next after it. Nothing that is over moves. Whether anything changed.
pub fn swap(run: &mut GroupRun, now: i64, at: usize) -> bool {
    let over = standing(run, now).timed.iter().any(|t| t.at == at && t.end <= now);
    let presents = |i: &RunItem| i.kind == SlotKind::Presentation && !i.skipped;
    let other = run.items.iter().enumerate().skip(at + 1).find(|(_, i)| presents(i)).map(|(n, _)| n);
    let Some(other) = other.filter(|_| !over && run.items.get(at).is_some_and(presents)) else { return false };
    let Ok([a, b]) = run.items.get_disjoint_mut([at, other]) else { return false };
    std::mem::swap(&mut a.piece, &mut b.piece);
    std::mem::swap(&mut a.part, &mut b.part);
    std::mem::swap(&mut a.given, &mut b.given);
    std::mem::swap(&mut a.length, &mut b.length);
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
    let ahead: Vec<(usize, &RunItem, i64)> = s.timed.iter().filter(|t| t.end > now).filter_map(|t| run.items.get(t.at).map(|i| (t.at, i, (now - t.start).max(0)))).collect();
    let mut out = BringBack::default();
    let cut = |at: usize, item: &RunItem, minutes: i64, out: &mut BringBack| {
        out.given.push((at, item.given - short(minutes * 60)));
        i64::from(item.given) / 60 - minutes
    };
    for (at, item, had) in ahead.iter().filter(|(_, i, _)| matches!(i.kind, SlotKind::Break | SlotKind::Pause)) {
        let most = (i64::from(item.given) - SHORTEST.max(*had)).max(0) / 60;
        if rest > 0 && most > 0 {
            let by = rest.min(most);
            rest -= by;
            out.pause = Some(cut(*at, item, by, &mut out));
        }
    }
    let unbegun: Vec<&(usize, &RunItem, i64)> = ahead.iter().filter(|(at, i, _)| i.kind == SlotKind::Presentation && s.current.is_none_or(|c| c.at != *at)).collect();
    if rest > 0 && !unbegun.is_empty() {
        let n = i64::try_from(unbegun.len()).unwrap_or(i64::MAX);
        let each = (rest + n - 1) / n;
        for (at, item, _) in &unbegun {
            let by = each.min((i64::from(item.given) - SHORTEST).max(0) / 60).min(rest);
            if by > 0 {
                rest -= by;
                let minutes = cut(*at, item, by, &mut out);
                out.slots = Some(out.slots.map_or(minutes, |m: i64| m.min(minutes)));
            }
        }
    }
    for (at, item, had) in ahead.iter().filter(|(_, i, _)| i.kind == SlotKind::Discussion) {
        let by = rest.min((i64::from(item.given) - had).max(0) / 60);
        if by > 0 {
            rest -= by;
            out.discussion = Some(cut(*at, item, by, &mut out));
        }
    }
    out.still_late = rest.max(0) * 60;
    (!out.given.is_empty()).then_some(out)
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
            part: Some(u16::try_from(n).unwrap()),
            planned: clock(at(start)),
            length: minutes * 60,
            gap: 0,
            given: minutes * 60,
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
        // It has come after all.
        assert!(skip(&mut r, at("09:39"), 1));
        let mut r = run();
        assert!(swap(&mut r, at("09:31"), 1));
        assert_eq!((r.items[1].part, r.items[2].part), (Some(2), Some(1)));
        assert!(swap(&mut r, at("09:31"), 2), "over the break");
        assert_eq!((r.items[2].part, r.items[4].part), (Some(4), Some(1)));
        assert!(!swap(&mut r, at("09:31"), 5), "nobody comes after the last");
        // The opening takes longer: everything is shifted; and it begins when somebody says so.
        assert!(lengthen(&mut r, at("09:20"), 120));
        assert_eq!(shown(&r, "09:20").2, 120);
        assert!(go_on(&mut r, at("09:29")));
        assert_eq!(shown(&r, "09:29").2, -60);
    }

    #[test]
    fn after_the_end_the_last_can_still_get_more() {
        let mut r = run();
        assert!(lengthen(&mut r, at("10:46"), 60));
        assert_eq!(shown(&r, "10:46").0, Some(6));
        assert!(!go_on(&mut run(), at("11:30")));
    }
}
