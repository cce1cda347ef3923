//! Releases: the draft is announced, and what is announced never changes. What differs from one to the next, and whom that concerns.

use std::collections::{BTreeMap, BTreeSet};

use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use super::schedule::{Cast, GroupSchedule, ScheduleView, SlotView, as_release, schedule};
use crate::domain::{Event, GroupNumber, OrderRule, Piece, Release, ReleasedGroup, TimeWish, TimedSlot, Wall};
use crate::planning::difference::{Difference, Kind, differences};
use crate::planning::slots::capacity;
use crate::store::Draft;
use crate::text::{conflict, difference, msg};

/// One of the schedules of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// As it is drafted now.
    Draft,
    /// As it was announced.
    Release(u16),
}

/// A difference in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferenceLine {
    /// What.
    pub difference: Difference,
    /// The name of whose slot it is, or empty.
    pub name: String,
    /// In words.
    pub text: String,
}

/// Announces the draft as the next release.
///
/// # Errors
/// When there is nothing to announce or nothing is new, the event is called off, or conflicts have not been acknowledged.
pub fn release(desk: &Desk<'_>, event: &Event, acknowledge: bool) -> Result<Outcome, Refusal> {
    if event.is_cancelled() {
        return Err(Refusal::new(msg!("release-cancelled", title = &event.title)).next(msg!("release-cancelled-next")));
    }
    let view = schedule(desk, event)?;
    if event.programme.is_empty() {
        return Err(Refusal::new(msg!("release-nothing")).next(msg!("release-nothing-next")));
    }
    if view.groups.is_empty() && view.capacity > 0 {
        return Err(Refusal::new(msg!("no-division")).next(msg!("no-division-next")));
    }
    if let Some((number, _)) = view.release.filter(|_| view.changes.is_empty()) {
        return Err(Refusal::new(msg!("release-unchanged", number = number)).next(msg!("release-unchanged-next")));
    }
    if !view.conflicts.is_empty() && !acknowledge {
        let texts: Vec<String> = view.conflicts.iter().map(|c| desk.words.say(&conflict(c))).collect();
        return Err(Refusal::new(msg!("release-conflicts", n = texts.len(), texts = texts.join(" · "))).next(msg!("release-conflicts-next")));
    }
    let number = view.release.map_or(1, |(n, _)| n.saturating_add(1));
    let new = Release { number, acknowledged: counted(&view), ..as_release(desk, &view) };
    let mut draft = Draft::new(desk.state);
    // Where times are kept, those of this release are the ones that are kept from now on.
    if let Some(mut orders) = desk.state.schedule(event.id)?.filter(|s| s.groups.iter().any(|g| !g.kept.is_empty())) {
        for (by, announced) in orders.groups.iter_mut().zip(&new.groups).filter(|(by, _)| !by.kept.is_empty()) {
            by.kept.clone_from(&announced.slots);
        }
        draft.put(orders);
    }
    draft.put(new);
    let notes = if number > 1 { vec![msg!("note-release-changes", n = view.changes.len()), msg!("note-release-people", n = concerned_people(desk, event, &view)?)] } else { Vec::new() };
    Ok(Outcome { set: draft.finish()?, label: msg!("did-release", number = number), notes })
}

/// How many people what is new concerns.
fn concerned_people(desk: &Desk<'_>, event: &Event, view: &ScheduleView) -> Result<usize, Refusal> {
    let cast = Cast::of(desk, event)?;
    let concerned = concerned(&view.changes, &as_release(desk, view));
    let people = |p: &Piece| match p {
        Piece::Municipality(code) => cast.people.get(code).map_or(0, |x| x.registrations.len()),
        Piece::Guest(_) => 1,
    };
    Ok(concerned.iter().map(people).sum())
}

fn counted(view: &ScheduleView) -> Vec<(String, u32)> {
    let mut kinds: BTreeMap<&str, u32> = BTreeMap::new();
    view.conflicts.iter().for_each(|c| *kinds.entry(c.kind()).or_default() += 1);
    kinds.into_iter().map(|(k, n)| (k.to_owned(), n)).collect()
}

/// Whom differences concern: whoever's slot it is; of a break its group; of a part of the programme everybody.
#[must_use]
pub fn concerned(all: &[Difference], now: &Release) -> BTreeSet<Piece> {
    let of_group = |n: Option<GroupNumber>| now.groups.iter().filter(move |g| n.is_none_or(|n| g.number == n)).flat_map(crate::domain::ReleasedGroup::presenters);
    let mut out = BTreeSet::new();
    for d in all {
        match (d.kind, d.piece) {
            (_, Some(piece)) => drop(out.insert(piece)),
            (Kind::Break | Kind::Details, None) => out.extend(of_group(d.to.or(d.from).and_then(|a| a.group))),
            (_, None) => out.extend(of_group(None)),
        }
    }
    out
}

/// One of an event's schedules.
///
/// # Errors
/// When there is no such release.
pub fn schedule_as(desk: &Desk<'_>, event: &Event, which: Which) -> Result<Release, Refusal> {
    match which {
        Which::Draft => Ok(as_release(desk, &schedule(desk, event)?)),
        Which::Release(n) => {
            let all = desk.state.releases(event.id)?;
            let last = all.last().map(|r| r.number).ok_or_else(|| Refusal::new(msg!("no-release")).next(msg!("no-release-next")))?;
            all.into_iter().find(|r| r.number == n).ok_or_else(|| Refusal::new(msg!("no-such-release", number = n, releases = last)))
        }
    }
}

/// A release as a schedule is shown, with what it changed against the one before.
///
/// # Errors
/// When there is no such release.
pub fn released_view(desk: &Desk<'_>, event: &Event, number: u16) -> Result<ScheduleView, Refusal> {
    let release = schedule_as(desk, event, Which::Release(number))?;
    let before = if number > 1 { schedule_as(desk, event, Which::Release(number - 1)).ok() } else { None };
    let changes = before.map(|b| differences(&b, &release)).unwrap_or_default();
    let cast = Cast::of(desk, event)?;
    let slot = |s: &TimedSlot| {
        let presenter = s.presenter.map_or(Ok(None), |id| desk.state.registration(id))?;
        Ok(SlotView {
            start: s.start,
            end: s.end,
            kind: s.kind,
            piece: s.piece,
            name: s.piece.map(|p| cast.name(desk, p)).unwrap_or_default(),
            presenter: presenter.as_ref().map(|r| r.name.clone()).unwrap_or_default(),
            presenter_id: s.presenter,
            title: presenter.and_then(|r| r.presenting).map(|p| p.title).unwrap_or_default(),
            beyond: false,
            own_length: false,
            wish: TimeWish::default(),
            unmet: false,
            past: s.piece.and_then(Piece::municipality).and_then(|c| cast.pasts.get(&c)).copied().unwrap_or_default(),
            change: changes.iter().find(|d| d.piece.is_some() && d.piece == s.piece).cloned(),
        })
    };
    let group = |g: &ReleasedGroup| -> Result<GroupSchedule, Refusal> {
        let slots = g.slots.iter().map(slot).collect::<Result<_, Refusal>>()?;
        Ok(GroupSchedule { number: g.number, name: g.name.clone(), room: g.room.clone(), chair: g.chair.clone(), rule: OrderRule::Manual, seed: None, is_kept: false, slots })
    };
    let groups = release.groups.iter().map(group).collect::<Result<_, Refusal>>()?;
    let length = event.end.0 - event.start.0;
    let event = Event { programme: release.programme.clone(), start: release.start, end: Wall(release.start.0 + length), ..event.clone() };
    Ok(ScheduleView { capacity: capacity(&event.programme), event, groups, conflicts: Vec::new(), release: Some((number, release.at)), changes, is_running: false })
}

/// What differs, in words.
///
/// # Errors
/// When one of the releases does not exist.
pub fn difference_lines(desk: &Desk<'_>, event: &Event, old: Which, new: Which) -> Result<Vec<DifferenceLine>, Refusal> {
    let all = differences(&schedule_as(desk, event, old)?, &schedule_as(desk, event, new)?);
    let cast = Cast::of(desk, event)?;
    Ok(all.into_iter().map(|d| line(desk, &cast, d)).collect())
}

/// A difference in the coordinator's words.
pub(super) fn line(desk: &Desk<'_>, cast: &Cast, d: Difference) -> DifferenceLine {
    let name = d.piece.map(|p| cast.name(desk, p)).unwrap_or_default();
    DifferenceLine { text: desk.words.say(&difference(&d, &name)), name, difference: d }
}
