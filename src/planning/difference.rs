//! What differs between two schedules: two releases, or a release and the draft.

use std::collections::BTreeMap;

use chrono::NaiveTime;

use crate::domain::{GroupNumber, Part, Piece, Release, ReleasedGroup, SlotKind, TimedSlot, word_enum};

word_enum! {
    /// How something differs.
    pub enum Kind {
        /// Has a slot now.
        New = "new",
        /// Has none any more.
        Cancelled = "cancelled",
        /// Is at another time.
        Moved = "moved",
        /// Is in another group.
        Group = "group",
        /// Takes longer or shorter.
        Length = "length",
        /// The break of a group is at another time.
        Break = "break",
        /// Somebody else presents.
        Presenter = "presenter",
        /// A group has another name, room or chair.
        Details = "details",
        /// Somebody else leads a part of the programme.
        Speaker = "speaker",
        /// The event is on another day, or begins at another time.
        Day = "day",
        /// A part of the programme is new, gone, or at another time.
        Programme = "programme",
    }
}

impl Kind {
    /// What stands before it, so that it is told without colour.
    #[must_use]
    pub const fn glyph(self) -> &'static str {
        match self {
            Self::New => "+",
            Self::Cancelled => "-",
            _ => "~",
        }
    }
}

/// A time in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// The group; none for a part that all have together.
    pub group: Option<GroupNumber>,
    /// Start.
    pub start: NaiveTime,
    /// End.
    pub end: NaiveTime,
}

/// Something that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// How.
    pub kind: Kind,
    /// Whose slot it is.
    pub piece: Option<Piece>,
    /// The part's title, for parts of the programme.
    pub title: String,
    /// As it was.
    pub from: Option<At>,
    /// As it is.
    pub to: Option<At>,
}

/// What is different in `new`, by time.
#[must_use]
pub fn differences(old: &Release, new: &Release) -> Vec<Difference> {
    let (before, after) = (slots(old), slots(new));
    let mut out: Vec<Difference> = Vec::new();
    for (piece, at) in &after {
        let from = before.get(piece).copied();
        out.extend(kind(from, *at).map(|kind| Difference { kind, piece: Some(*piece), title: String::new(), from, to: Some(*at) }));
    }
    let gone = before.iter().filter(|(p, _)| !after.contains_key(p));
    out.extend(gone.map(|(p, at)| Difference { kind: Kind::Cancelled, piece: Some(*p), title: String::new(), from: Some(*at), to: None }));
    out.extend(presenters(old, new, &before, &after));
    out.extend(details(old, new));
    out.extend(breaks(old, new));
    if old.start != new.start {
        let at = |r: &Release| Some(At { group: None, start: r.start.time(), end: r.start.time() });
        out.push(Difference { kind: Kind::Day, piece: None, title: String::new(), from: at(old), to: at(new) });
    }
    out.extend(parts(&old.programme, &new.programme));
    out.sort_by_key(|d| d.to.or(d.from).map(|a| (a.start, a.group)));
    out
}

fn at(group: &ReleasedGroup, s: &TimedSlot) -> At {
    At { group: Some(group.number), start: s.start, end: s.end }
}

fn slots(r: &Release) -> BTreeMap<Piece, At> {
    r.groups.iter().flat_map(|g| g.slots.iter().filter_map(move |s| Some((s.piece?, at(g, s))))).collect()
}

fn kind(from: Option<At>, to: At) -> Option<Kind> {
    let Some(from) = from else { return Some(Kind::New) };
    if from == to {
        None
    } else if from.group != to.group {
        Some(Kind::Group)
    } else if from.start != to.start {
        Some(Kind::Moved)
    } else {
        Some(Kind::Length)
    }
}

/// Slots that are where they were, with somebody else.
fn presenters(old: &Release, new: &Release, before: &BTreeMap<Piece, At>, after: &BTreeMap<Piece, At>) -> Vec<Difference> {
    let who = |r: &Release, p: Piece| r.slot_of(p).and_then(|(_, s)| s.presenter);
    let same = after.iter().filter(|(p, at)| before.get(p) == Some(at) && who(old, **p) != who(new, **p));
    same.map(|(p, at)| Difference { kind: Kind::Presenter, piece: Some(*p), title: String::new(), from: Some(*at), to: Some(*at) }).collect()
}

/// What groups are called, where they meet and who leads them.
fn details(old: &Release, new: &Release) -> Vec<Difference> {
    let said = |g: &ReleasedGroup| (g.name.clone(), g.room.clone(), g.chair.clone());
    let changed = new.groups.iter().filter(|g| old.groups.iter().any(|o| o.number == g.number && said(o) != said(g)));
    let at = |g: &ReleasedGroup| g.slots.first().map(|s| at(g, s));
    changed.map(|g| Difference { kind: Kind::Details, piece: None, title: g.room.clone(), from: at(g), to: at(g) }).collect()
}

/// Breaks group by group; where all groups have the same difference it is said once.
fn breaks(old: &Release, new: &Release) -> Vec<Difference> {
    let of = |r: &Release, n: GroupNumber| -> Vec<At> {
        let group = r.groups.iter().find(|g| g.number == n);
        group.iter().flat_map(|g| g.slots.iter().filter(|s| s.kind == SlotKind::Break).map(|s| at(g, s))).collect()
    };
    let mut out: Vec<Difference> = Vec::new();
    for g in &new.groups {
        let (was, is) = (of(old, g.number), of(new, g.number));
        for i in 0..was.len().max(is.len()) {
            let (from, to) = (was.get(i).copied(), is.get(i).copied());
            // A group that is new has no break that was elsewhere.
            if from != to && old.groups.iter().any(|o| o.number == g.number) {
                out.push(Difference { kind: Kind::Break, piece: None, title: String::new(), from, to });
            }
        }
    }
    let times = |d: &Difference| (d.from.map(|a| (a.start, a.end)), d.to.map(|a| (a.start, a.end)));
    if out.len() > 1 && out.len() == new.groups.len() && out.windows(2).all(|w| matches!(w, [a, b] if times(a) == times(b))) {
        out.truncate(1);
        out.iter_mut().for_each(|d| {
            d.from = d.from.map(|a| At { group: None, ..a });
            d.to = d.to.map(|a| At { group: None, ..a });
        });
    }
    out
}

/// Parts by their title; of several with one title, in order.
fn parts(old: &[Part], new: &[Part]) -> Vec<Difference> {
    let whole = |p: &Part| At { group: None, start: p.start, end: p.end };
    let mut left: Vec<&Part> = old.iter().collect();
    let mut out = Vec::new();
    for p in new {
        let same = left.iter().position(|o| o.title == p.title && o.kind == p.kind).map(|i| left.remove(i));
        let from = same.map(whole);
        if from == Some(whole(p)) && same.is_some_and(|o| o.speaker != p.speaker) {
            out.push(Difference { kind: Kind::Speaker, piece: None, title: p.title.clone(), from, to: from });
        }
        if from != Some(whole(p)) {
            out.push(Difference { kind: Kind::Programme, piece: None, title: p.title.clone(), from, to: Some(whole(p)) });
        }
    }
    out.extend(left.into_iter().map(|p| Difference { kind: Kind::Programme, piece: None, title: p.title.clone(), from: Some(whole(p)), to: None }));
    out
}
