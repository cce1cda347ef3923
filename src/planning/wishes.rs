//! Wishes about the time: kept when a feasible order exists, exactly; where not all can be kept, whose is not, and why.

use std::collections::HashSet;

use chrono::NaiveTime;

use super::order::Speaker;
use super::slots::{Course, Sessions, Slot, Wanted};
use crate::domain::{GroupOrder, Piece, SlotKind, TimeWish};

/// Why a wish is not met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unmet {
    /// No presentation lies in that time.
    NoTime,
    /// Those who wish for the same time have it.
    Taken(Vec<Piece>),
    /// Another order would meet it, and this one was made by hand.
    ByHand,
    /// Times are kept as announced.
    Kept,
}

/// Whether a slot meets a wish.
#[must_use]
pub fn meets(wish: TimeWish, start: NaiveTime, end: NaiveTime) -> bool {
    wish.from.is_none_or(|f| start >= f) && wish.until.is_none_or(|u| end <= u)
}

fn is_wish(wish: TimeWish) -> bool {
    wish.from.is_some() || wish.until.is_some()
}

/// An order that keeps as many wishes as it can, otherwise as near to the given one as that allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Positions in the list of speakers.
    pub order: Vec<usize>,
    /// Whose wish is not met, and why.
    pub unmet: Vec<(Piece, Unmet)>,
}

/// So many states are looked at where lengths differ; beyond them a wish counts as one that cannot be met.
const MOST_STATES: usize = 200_000;

/// Keeps the wishes of a group. Those who come first in the order keep theirs first.
#[must_use]
pub fn keep_wishes(sessions: &Sessions, speakers: &[Speaker], order: Vec<usize>, by: &GroupOrder) -> Kept {
    let group = Group::of(sessions, speakers, &order, by);
    let wishing: Vec<usize> = order.iter().copied().filter(|i| group.wish(*i).is_some()).collect();
    if wishing.is_empty() || sessions.is_empty() {
        return Kept { order, unmet: Vec::new() };
    }
    let (mut kept, mut unmet): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    for i in wishing {
        kept.push(i);
        if !group.is_feasible(&group.everybody(), sessions.begin(), &kept) {
            kept.pop();
            unmet.push(i);
        }
    }
    let why = |i: &usize| {
        if !group.is_feasible(&group.everybody(), sessions.begin(), &[*i]) {
            return Unmet::NoTime;
        }
        let wish = group.wish(*i).unwrap_or_default();
        let clash = |other: &&usize| group.wish(**other).is_some_and(|w| w.from.zip(wish.until).is_none_or(|(f, u)| f < u) && wish.from.zip(w.until).is_none_or(|(f, u)| f < u));
        Unmet::Taken(kept.iter().filter(clash).filter_map(|o| speakers.get(*o)).map(|s| s.piece).collect())
    };
    let unmet = unmet.iter().filter_map(|i| speakers.get(*i).map(|s| (s.piece, why(i)))).collect();
    Kept { order: group.nearest(&order, &kept), unmet }
}

/// How far a search has come: the time, who with a wish is left, and the lengths of the others.
type Tried = (Course, Vec<usize>, Vec<Option<u16>>);

/// The presenters of a group, with what decides about their times.
struct Group<'g> {
    sessions: &'g Sessions,
    /// For each speaker.
    wishes: Vec<Option<TimeWish>>,
    lengths: Vec<Option<u16>>,
    by: &'g GroupOrder,
    n: usize,
    /// Nobody has a length of their own: then the slots are the same whoever has them.
    alike: Option<Vec<Slot>>,
}

impl<'g> Group<'g> {
    fn of(sessions: &'g Sessions, speakers: &[Speaker], order: &[usize], by: &'g GroupOrder) -> Self {
        let lengths: Vec<Option<u16>> = speakers.iter().map(|s| by.length_of(s.piece)).collect();
        let n = order.len();
        let alike = lengths.iter().all(Option::is_none).then(|| {
            let wanted: Vec<Wanted> = (0..n).map(|p| Wanted { minutes: None, pause: by.pause_before(p) }).collect();
            sessions.lay(&wanted).into_iter().filter(|s| s.kind == SlotKind::Presentation).collect()
        });
        let wishes = speakers.iter().map(|s| Some(s.wish).filter(|w| is_wish(*w))).collect();
        Self { sessions, wishes, lengths, by, n, alike }
    }

    fn everybody(&self) -> Vec<usize> {
        (0..self.n).collect()
    }

    fn wish(&self, i: usize) -> Option<TimeWish> {
        self.wishes.get(i).copied().flatten()
    }

    fn wanted(&self, i: usize, position: usize) -> Wanted {
        Wanted { minutes: self.lengths.get(i).copied().flatten(), pause: self.by.pause_before(position) }
    }

    /// Whether those that are left can follow so that all of `kept` who are among them have their wishes.
    fn is_feasible(&self, left: &[usize], course: Course, kept: &[usize]) -> bool {
        let waiting: Vec<usize> = left.iter().copied().filter(|i| kept.contains(i)).collect();
        if waiting.is_empty() {
            return true;
        }
        if let Some(slots) = &self.alike {
            return self.earliest_deadline(slots.get(self.n - left.len()..).unwrap_or_default(), &waiting);
        }
        let rest: Vec<usize> = left.iter().copied().filter(|i| !kept.contains(i)).collect();
        self.search(course, &waiting, &rest, &mut HashSet::new())
    }

    /// Unit jobs with release times and deadlines on given slots: earliest deadline first finds a schedule whenever there is one.
    fn earliest_deadline(&self, slots: &[Slot], waiting: &[usize]) -> bool {
        let mut left: Vec<TimeWish> = waiting.iter().filter_map(|i| self.wish(*i)).collect();
        for s in slots {
            let ready = left.iter().enumerate().filter(|(_, w)| w.from.is_none_or(|f| s.start >= f));
            if let Some(at) = ready.min_by_key(|(_, w)| w.until.unwrap_or(NaiveTime::MIN + chrono::TimeDelta::seconds(86_399))).map(|(at, _)| at) {
                let wish = left.swap_remove(at);
                if !meets(wish, s.start, s.end) {
                    return false;
                }
            }
        }
        left.is_empty()
    }

    /// Where lengths differ, every order is tried that could matter: presenters without a wish count by their length alone.
    fn search(&self, course: Course, waiting: &[usize], rest: &[usize], failed: &mut HashSet<Tried>) -> bool {
        if waiting.is_empty() {
            return true;
        }
        let mut lengths: Vec<Option<u16>> = rest.iter().map(|i| self.lengths.get(*i).copied().flatten()).collect();
        lengths.sort_unstable();
        let state = (course, waiting.to_vec(), lengths);
        if failed.contains(&state) || failed.len() > MOST_STATES {
            return false;
        }
        let position = self.n - waiting.len() - rest.len();
        for (at, i) in waiting.iter().enumerate() {
            let (next, slot) = self.sessions.next(course, self.wanted(*i, position), &mut |_| {});
            let others: Vec<usize> = waiting.iter().enumerate().filter(|(k, _)| *k != at).map(|(_, x)| *x).collect();
            if self.wish(*i).is_none_or(|w| meets(w, slot.start, slot.end)) && self.search(next, &others, rest, failed) {
                return true;
            }
        }
        let mut tried: Vec<Option<u16>> = Vec::new();
        for (at, i) in rest.iter().enumerate() {
            let length = self.lengths.get(*i).copied().flatten();
            if tried.contains(&length) {
                continue;
            }
            tried.push(length);
            let (next, _) = self.sessions.next(course, self.wanted(*i, position), &mut |_| {});
            let others: Vec<usize> = rest.iter().enumerate().filter(|(k, _)| *k != at).map(|(_, x)| *x).collect();
            if self.search(next, waiting, &others, failed) {
                return true;
            }
        }
        failed.insert(state);
        false
    }

    /// The order in which each place goes to the first, by the given order, after whom the wishes of all others can still be kept.
    fn nearest(&self, order: &[usize], kept: &[usize]) -> Vec<usize> {
        let mut left = order.to_vec();
        let mut course = self.sessions.begin();
        let mut out = Vec::with_capacity(order.len());
        while !left.is_empty() {
            let position = out.len();
            let fits = |at: &usize| {
                let Some(i) = left.get(*at).copied() else { return false };
                let (next, slot) = self.sessions.next(course, self.wanted(i, position), &mut |_| {});
                let own = !kept.contains(&i) || self.wish(i).is_none_or(|w| meets(w, slot.start, slot.end));
                let others: Vec<usize> = left.iter().copied().filter(|x| *x != i).collect();
                own && self.is_feasible(&others, next, kept)
            };
            // There is always one: the wishes in `kept` can be kept together.
            let at = (0..left.len()).find(fits).unwrap_or(0);
            let i = left.remove(at);
            course = self.sessions.next(course, self.wanted(i, position), &mut |_| {}).0;
            out.push(i);
        }
        out
    }
}
