//! One group's slots: who presents when. Times follow from the programme, the order, own lengths and pauses; or they are kept as announced.

use chrono::{NaiveTime, TimeDelta};

use super::order::{Speaker, order};
use super::slots::{Sessions, Wanted};
use super::wishes::{Kept, Unmet, keep_wishes, meets};
use crate::domain::{GroupOrder, OrderRule, Part, PartKind, Piece, SlotKind};

/// A piece of a group's time, with who has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// Start.
    pub start: NaiveTime,
    /// End, not included.
    pub end: NaiveTime,
    /// What.
    pub kind: SlotKind,
    /// Who presents.
    pub piece: Option<Piece>,
    /// After the end of the session.
    pub beyond: bool,
}

/// A group's slots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arranged {
    /// In order of time.
    pub turns: Vec<Turn>,
    /// Whose wish about the time is not met, and why.
    pub unmet: Vec<(Piece, Unmet)>,
}

/// Arranges one group by a rule.
#[must_use]
pub fn arrange(programme: &[Part], sessions: &Sessions, speakers: &[Speaker], by: &GroupOrder, rule: OrderRule) -> Arranged {
    let wanted = order(speakers, by, rule);
    if !by.kept.is_empty() {
        let turns = keep_times(programme, sessions, speakers, &wanted, by);
        let unmet = missed(speakers, &turns).map(|p| (p, Unmet::Kept)).collect();
        return Arranged { turns, unmet };
    }
    let by_hand = rule == OrderRule::Manual;
    let Kept { order, mut unmet } = if by_hand { Kept { order: wanted, unmet: Vec::new() } } else { keep_wishes(sessions, speakers, wanted, by) };
    let turns = lay(sessions, speakers, &order, by);
    if by_hand {
        // What no order could meet is no fault of the hand.
        let missed: Vec<Piece> = missed(speakers, &turns).collect();
        let best = if missed.is_empty() { Vec::new() } else { keep_wishes(sessions, speakers, order, by).unmet };
        unmet = missed.into_iter().map(|p| best.iter().find(|(q, _)| *q == p).cloned().unwrap_or((p, Unmet::ByHand))).collect();
    }
    Arranged { turns, unmet }
}

fn missed<'s>(speakers: &'s [Speaker], turns: &'s [Turn]) -> impl Iterator<Item = Piece> + 's {
    let is_missed = |s: &&Speaker| turns.iter().any(|t| t.piece == Some(s.piece) && !meets(s.wish, t.start, t.end));
    speakers.iter().filter(is_missed).map(|s| s.piece)
}

fn lay(sessions: &Sessions, speakers: &[Speaker], order: &[usize], by: &GroupOrder) -> Vec<Turn> {
    let who: Vec<Piece> = order.iter().filter_map(|i| speakers.get(*i)).map(|s| s.piece).collect();
    let wanted: Vec<Wanted> = who.iter().enumerate().map(|(n, p)| Wanted { minutes: by.length_of(*p), pause: by.pause_before(n) }).collect();
    let mut next = who.into_iter();
    let turn = |s: super::slots::Slot| Turn { start: s.start, end: s.end, kind: s.kind, piece: if s.kind == SlotKind::Presentation { next.next() } else { None }, beyond: s.beyond };
    sessions.lay(&wanted).into_iter().map(turn).collect()
}

/// The announced times stay: whoever has gone leaves a hole, whoever has come gets the first hole that is long enough, else a time in which nothing else is, else one
/// after the end.
fn keep_times(programme: &[Part], sessions: &Sessions, speakers: &[Speaker], order: &[usize], by: &GroupOrder) -> Vec<Turn> {
    let windows = sessions.windows();
    let inside = |start: NaiveTime, end: NaiveTime| windows.iter().any(|(a, b)| *a <= start && end <= *b);
    let here = |p: &Piece| speakers.iter().any(|s| s.piece == *p);
    let mut turns: Vec<Turn> =
        by.kept.iter().map(|k| Turn { start: k.start, end: k.end, kind: k.kind, piece: k.piece.filter(here), beyond: k.kind == SlotKind::Presentation && !inside(k.start, k.end) }).collect();
    turns.iter_mut().filter(|t| t.kind == SlotKind::Presentation && t.piece.is_none()).for_each(|t| t.kind = SlotKind::Free);
    let session = programme.iter().rfind(|p| p.kind == PartKind::Groups);
    let usual = session.map_or(10, |p| p.slot_minutes);
    let placed: Vec<Piece> = turns.iter().filter_map(|t| t.piece).collect();
    for piece in order.iter().filter_map(|i| speakers.get(*i)).map(|s| s.piece).filter(|p| !placed.contains(p)) {
        let length = TimeDelta::minutes(i64::from(by.length_of(piece).unwrap_or(usual)));
        if let Some(hole) = turns.iter_mut().find(|t| t.kind == SlotKind::Free && t.end - t.start >= length) {
            // What is left of it stays a hole.
            let rest = Turn { start: hole.start + length, ..*hole };
            (hole.kind, hole.piece, hole.end) = (SlotKind::Presentation, Some(piece), rest.start);
            turns.extend((rest.end > rest.start).then_some(rest));
            turns.sort_by_key(|t| (t.beyond, t.start));
            continue;
        }
        let (start, beyond) = gap(sessions, &turns, length);
        turns.push(Turn { start, end: start + length, kind: SlotKind::Presentation, piece: Some(piece), beyond });
        turns.sort_by_key(|t| (t.beyond, t.start));
    }
    turns
}

/// A start at which nothing else happens for so long, and whether that is after the end.
fn gap(sessions: &Sessions, turns: &[Turn], length: TimeDelta) -> (NaiveTime, bool) {
    let is_free = |from: NaiveTime| turns.iter().all(|t| t.end <= from || t.start >= from + length);
    let windows = sessions.windows();
    let starts = windows.iter().map(|(from, _)| *from).chain(turns.iter().map(|t| t.end));
    let found = starts.filter(|from| windows.iter().any(|(a, b)| *a <= *from && *from + length <= *b) && is_free(*from)).min();
    let end = windows.last().map(|(_, b)| *b).into_iter().chain(turns.iter().map(|t| t.end)).max().unwrap_or_default();
    found.map_or((end, true), |from| (from, false))
}
