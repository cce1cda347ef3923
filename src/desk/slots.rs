//! Changing a draft schedule: the order of a group, the place, length and group of a slot, pauses, times that stay as announced, another timing. Every one of these
//! is one step, and undone like any other.

use super::events::set_programme;
use super::office::{Desk, Outcome};
use super::refusal::{Refusal, no_such_group};
use super::schedule::{GroupSchedule, ScheduleView, schedule};
use crate::domain::{Event, GroupNumber, GroupOrder, OrderRule, OwnLength, PartKind, Pause, Piece, Schedule, SlotKind, TimedSlot};
use crate::planning::slots::{Fit, timed};
use crate::store::Draft;
use crate::text::{Message, msg};

/// The longest that a presentation or a pause may be made, in minutes.
const LONGEST: u16 = 240;

/// The draft with an entry for every group.
fn draft_of(desk: &Desk<'_>, event: &Event) -> Result<Schedule, Refusal> {
    let division = desk.state.division(event.id)?.ok_or_else(|| Refusal::new(msg!("no-division")).next(msg!("no-division-next")))?;
    let mut schedule = desk.state.schedule(event.id)?.unwrap_or(Schedule { event: event.id, groups: Vec::new() });
    schedule.groups.resize(division.groups.len().max(schedule.groups.len()), GroupOrder::default());
    schedule.groups.truncate(division.groups.len());
    Ok(schedule)
}

fn entry(schedule: &mut Schedule, number: GroupNumber) -> Result<&mut GroupOrder, Refusal> {
    let groups = schedule.groups.len();
    schedule.groups.get_mut(number.index()).ok_or_else(|| no_such_group(number.get(), groups))
}

fn finish(desk: &Desk<'_>, schedule: Schedule, label: Message, notes: Vec<Message>) -> Result<Outcome, Refusal> {
    let mut draft = Draft::new(desk.state);
    draft.put(schedule);
    Ok(Outcome { set: draft.finish()?, label, notes })
}

/// Sets the rule by which a group is ordered. For an order by lot, `seed` draws the same again; without one, new lots are drawn. Times that were kept follow from the
/// order again.
///
/// # Errors
/// When there is no such group.
pub fn set_order(desk: &Desk<'_>, event: &Event, number: GroupNumber, rule: OrderRule, seed: Option<u32>) -> Result<Outcome, Refusal> {
    let mut schedule = draft_of(desk, event)?;
    let by = entry(&mut schedule, number)?;
    // Short enough to be said.
    let drawn = || u32::try_from(desk.new_id::<ulid::Ulid>().random() % 10_000).unwrap_or(0);
    let seed = (rule == OrderRule::Shuffle).then(|| seed.unwrap_or_else(drawn));
    *by = GroupOrder { rule: Some(rule), order: Vec::new(), seed, kept: Vec::new(), ..std::mem::take(by) };
    let said = desk.words.text(&format!("order-{}", rule.word()));
    let said = seed.map_or(said.clone(), |s| format!("{said} ({s})"));
    finish(desk, schedule, msg!("did-order", group = number.get(), rule = said), Vec::new())
}

/// The schedule, and the group in which somebody presents.
fn where_is(desk: &Desk<'_>, event: &Event, piece: Piece) -> Result<(ScheduleView, usize, String), Refusal> {
    let view = schedule(desk, event)?;
    let at = view.groups.iter().position(|g| g.slots.iter().any(|s| s.piece == Some(piece)));
    let name = match piece {
        Piece::Municipality(code) => desk.register.name(code),
        Piece::Guest(_) => at.and_then(|i| view.groups.get(i)).and_then(|g| g.slots.iter().find(|s| s.piece == Some(piece))).map(|s| s.name.clone()).unwrap_or_default(),
    };
    let at = at.ok_or_else(|| Refusal::new(msg!("in-no-group", name = &name)).next(msg!("in-no-group-next")))?;
    Ok((view, at, name))
}

fn order_of(g: &GroupSchedule) -> Vec<Piece> {
    g.presentations().filter_map(|s| s.piece).collect()
}

/// Moves a slot within its group to a position from 1. Where times stay as announced, those between exchange theirs.
///
/// # Errors
/// When nobody of that name presents, or there is no such position.
pub fn move_slot(desk: &Desk<'_>, event: &Event, piece: Piece, position: usize) -> Result<Outcome, Refusal> {
    let (view, at, name) = where_is(desk, event, piece)?;
    let Some(group) = view.groups.get(at) else { return Err(Refusal::new(msg!("in-no-group", name = &name))) };
    let mut order = order_of(group);
    if !(1..=order.len()).contains(&position) {
        return Err(Refusal::new(msg!("no-such-position", position = position, n = order.len())));
    }
    order.retain(|p| *p != piece);
    order.insert((position - 1).min(order.len()), piece);
    let mut stored = draft_of(desk, event)?;
    let by = entry(&mut stored, group.number)?;
    if !by.kept.is_empty() {
        // Whoever is new has a time from now on as well.
        let mut next = order.iter().copied();
        by.kept = timed_slots(group).into_iter().map(|k| TimedSlot { piece: k.piece.and_then(|_| next.next()), ..k }).collect();
    }
    *by = GroupOrder { rule: Some(OrderRule::Manual), order, seed: None, ..std::mem::take(by) };
    finish(desk, stored, msg!("did-move-slot", name = name, position = position), Vec::new())
}

fn timed_slots(g: &GroupSchedule) -> Vec<TimedSlot> {
    let kind = |s: &super::schedule::SlotView| if s.kind == SlotKind::Free { SlotKind::Presentation } else { s.kind };
    g.slots.iter().map(|s| TimedSlot { start: s.start, end: s.end, kind: kind(s), piece: s.piece, presenter: None }).collect()
}

/// Gives a presentation another length in minutes, or the session's again.
///
/// # Errors
/// When nobody of that name presents, or it would be longer than half a working day.
pub fn set_length(desk: &Desk<'_>, event: &Event, piece: Piece, minutes: Option<u16>) -> Result<Outcome, Refusal> {
    let (_, at, name) = where_is(desk, event, piece)?;
    if minutes.is_some_and(|m| !(1..=LONGEST).contains(&m)) {
        return Err(Refusal::new(msg!("length-out-of-range", most = LONGEST)));
    }
    let usual = event.programme.iter().find(|p| p.kind == PartKind::Groups).map(|p| p.slot_minutes);
    let mut stored = draft_of(desk, event)?;
    // It may have come from another group.
    stored.groups.iter_mut().for_each(|g| g.lengths.retain(|l| l.piece != piece));
    let by = entry(&mut stored, GroupNumber::at(at))?;
    let own = minutes.filter(|m| Some(*m) != usual);
    by.lengths.extend(own.map(|minutes| OwnLength { piece, minutes }));
    let now = minutes.or(usual).unwrap_or_default();
    for k in by.kept.iter_mut().filter(|k| k.piece == Some(piece)) {
        k.end = k.start + chrono::TimeDelta::minutes(i64::from(now));
    }
    let label = msg!("did-set-length", name = name, n = now);
    finish(desk, stored, label, Vec::new())
}

/// Puts a pause before a presentation of a group, at a position from 1; of no minutes takes it away.
///
/// # Errors
/// When there is no such group or position.
pub fn set_pause(desk: &Desk<'_>, event: &Event, number: GroupNumber, before: usize, minutes: u16) -> Result<Outcome, Refusal> {
    let view = schedule(desk, event)?;
    let mut stored = draft_of(desk, event)?;
    let by = entry(&mut stored, number)?;
    let n = view.groups.get(number.index()).map_or(0, |g| order_of(g).len());
    if !(1..=n).contains(&before) {
        return Err(Refusal::new(msg!("no-such-position", position = before, n = n)));
    }
    if minutes > LONGEST {
        return Err(Refusal::new(msg!("length-out-of-range", most = LONGEST)));
    }
    if !by.kept.is_empty() {
        return Err(Refusal::new(msg!("pause-times-kept")).next(msg!("pause-times-kept-next")));
    }
    let at = u16::try_from(before - 1).unwrap_or(u16::MAX);
    by.pauses.retain(|p| p.before != at);
    if minutes > 0 {
        by.pauses.push(Pause { before: at, minutes });
    }
    let label = if minutes > 0 { msg!("did-set-pause", group = number.get(), position = before, n = minutes) } else { msg!("did-remove-pause", group = number.get(), position = before) };
    finish(desk, stored, label, Vec::new())
}

/// Keeps the times of all groups as they were announced last, or lets them follow from the order again. Whoever is new gets a hole or comes last.
///
/// # Errors
/// When nothing has been announced, or there is no division.
pub fn keep_times(desk: &Desk<'_>, event: &Event, keep: bool) -> Result<Outcome, Refusal> {
    let mut stored = draft_of(desk, event)?;
    if !keep {
        stored.groups.iter_mut().for_each(|g| g.kept.clear());
        return finish(desk, stored, msg!("did-let-times"), Vec::new());
    }
    let release = desk.state.last_release(event.id)?.ok_or_else(|| Refusal::new(msg!("no-release")).next(msg!("no-release-next")))?;
    // Groups may have changed places since: each has the times of the announced group that most of its own were in.
    let view = schedule(desk, event)?;
    for (by, group) in stored.groups.iter_mut().zip(&view.groups) {
        let here = order_of(group);
        let shared = |g: &&crate::domain::ReleasedGroup| g.presenters().filter(|p| here.contains(p)).count();
        let announced = release.groups.iter().filter(|g| shared(g) > 0).max_by_key(|g| (shared(g), std::cmp::Reverse(g.number)));
        by.kept = announced.map(|g| g.slots.clone()).unwrap_or_default();
    }
    finish(desk, stored, msg!("did-keep-times", release = release.number), Vec::new())
}

/// Gives the first group session another timing.
///
/// # Errors
/// When there is no group session.
pub fn set_timing(desk: &Desk<'_>, event: &Event, fit: Fit) -> Result<Outcome, Refusal> {
    let at = event.programme.iter().position(|p| p.kind == PartKind::Groups).ok_or_else(|| Refusal::new(msg!("schedule-no-groups")))?;
    let outcome = set_programme(desk, event, &timed(&event.programme, at, (fit.slot, fit.changeover, fit.pause)))?;
    Ok(Outcome { label: msg!("did-set-timing", slot = fit.slot, changeover = fit.changeover, pause = fit.pause), ..outcome })
}
