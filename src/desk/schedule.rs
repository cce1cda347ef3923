//! The slot schedule of an event: who presents when in each group, and what is wrong with it, in words.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveTime, TimeDelta};

use super::delegations::{People, delegations};
use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use crate::domain::{Event, Group, GroupNumber, GroupOrder, MunicipalityCode, OrderRule, Part, PartKind, PersonId, Registration, RegistrationId, Schedule};
use crate::planning::order::{Speaker, order};
use crate::planning::programme::{Conflict, conflicts};
use crate::planning::slots::{self, Slot, SlotKind};
use crate::store::Draft;
use crate::text::{Lang, collation_key, msg};

/// A slot with who has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotView {
    /// Start.
    pub start: NaiveTime,
    /// End, not included.
    pub end: NaiveTime,
    /// What.
    pub kind: SlotKind,
    /// Whose presentation.
    pub municipality: Option<MunicipalityCode>,
    /// The municipality's name, or empty.
    pub name: String,
    /// Who presents, or empty.
    pub presenter: String,
    /// Title, or empty.
    pub title: String,
    /// After the end of the session.
    pub beyond: bool,
}

/// A group's schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupSchedule {
    /// Number.
    pub number: GroupNumber,
    /// Own name, or empty.
    pub name: String,
    /// How its order is made.
    pub rule: OrderRule,
    /// Slots in order of time.
    pub slots: Vec<SlotView>,
}

/// The schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduleView {
    /// The event.
    pub event: Event,
    /// Presentations that fit in each group.
    pub capacity: usize,
    /// Groups.
    pub groups: Vec<GroupSchedule>,
    /// What is wrong.
    pub conflicts: Vec<Conflict>,
}

/// The schedule as it is now.
///
/// # Errors
/// When the state cannot be read.
pub fn schedule(desk: &Desk<'_>, event: &Event) -> Result<ScheduleView, Refusal> {
    let (people, guests) = delegations(desk, event.id)?;
    let division = desk.state.division(event.id)?;
    let orders = desk.state.schedule(event.id)?;
    let layout = slots::layout(&event.programme);
    let groups: Vec<GroupSchedule> = division
        .iter()
        .flat_map(|d| d.groups.iter().enumerate())
        .map(|(i, g)| {
            let by = orders.as_ref().and_then(|o| o.groups.get(i)).cloned().unwrap_or_default();
            // Guests come after the municipalities, and only those who present.
            let presents = |id: &RegistrationId| guests.iter().find(|r| r.id == *id && r.presenting.is_some()).map(Who::Guest);
            let speaking: Vec<Who<'_>> = speaking(desk, event, g, &by, &people).into_iter().map(Who::Municipality).chain(g.guests.iter().filter_map(presents)).collect();
            GroupSchedule { number: GroupNumber::at(i), name: g.name.clone(), rule: by.rule, slots: fill(desk, event, &layout, &speaking, &people) }
        })
        .collect();
    let capacity = slots::capacity(&event.programme);
    let mut all = conflicts(event);
    all.extend(group_conflicts(desk, event, &groups, &people, capacity));
    Ok(ScheduleView { event: event.clone(), capacity, groups, conflicts: all })
}

/// A group's members in the order in which they speak. A delegation that has nobody left does not.
fn speaking(desk: &Desk<'_>, event: &Event, group: &Group, by: &GroupOrder, people: &BTreeMap<MunicipalityCode, People>) -> Vec<MunicipalityCode> {
    let lang = if event.country == crate::domain::Country::Se { Lang::Sv } else { Lang::Nb };
    let speaker = |code: MunicipalityCode, population: u32, p: &People| Speaker {
        code,
        population,
        collation: collation_key(lang, &desk.register.name(code)),
        registered: p.registrations.iter().map(|r| r.received_at.timestamp()).min().unwrap_or_default(),
    };
    let all: Vec<Speaker> = group.members.iter().filter_map(|m| people.get(&m.code).map(|p| speaker(m.code, m.population, p))).collect();
    order(&all, by)
}

/// Whose slot it is.
#[derive(Clone, Copy)]
enum Who<'r> {
    Municipality(MunicipalityCode),
    Guest(&'r Registration),
}

/// Puts speakers into the slots; those for whom there is none come after the end, so that it shows by how much.
fn fill(desk: &Desk<'_>, event: &Event, layout: &[Slot], speaking: &[Who<'_>], people: &BTreeMap<MunicipalityCode, People>) -> Vec<SlotView> {
    let mut rest = speaking.iter().copied();
    let mut out: Vec<SlotView> = Vec::new();
    for s in layout {
        match s.kind {
            SlotKind::Presentation => out.extend(rest.next().map(|who| slot(desk, *s, Some(who), people, false))),
            _ => out.push(slot(desk, *s, None, people, false)),
        }
    }
    let Some(session) = event.programme.iter().rfind(|p| p.kind == PartKind::Groups) else { return out };
    let last = layout.iter().filter(|s| s.kind == SlotKind::Presentation).map(|s| s.end).max().unwrap_or(session.start);
    let mut at = if session.discussion_minutes > 0 { session.end } else { last + gap(session) };
    for who in rest {
        let end = at + TimeDelta::minutes(i64::from(session.slot_minutes));
        out.push(slot(desk, Slot { start: at, end, kind: SlotKind::Presentation }, Some(who), people, true));
        at = end + gap(session);
    }
    out
}

fn gap(session: &Part) -> TimeDelta {
    TimeDelta::minutes(i64::from(session.changeover_minutes))
}

fn slot(desk: &Desk<'_>, s: Slot, who: Option<Who<'_>>, people: &BTreeMap<MunicipalityCode, People>, beyond: bool) -> SlotView {
    let (municipality, name, presenter) = match who {
        Some(Who::Municipality(code)) => (Some(code), desk.register.name(code), people.get(&code).and_then(People::presenter)),
        Some(Who::Guest(r)) => (None, if r.organisation.is_empty() { r.name.clone() } else { r.organisation.clone() }, Some(r)),
        None => (None, String::new(), None),
    };
    SlotView {
        start: s.start,
        end: s.end,
        kind: s.kind,
        municipality,
        name,
        presenter: presenter.map(|r| r.name.clone()).unwrap_or_default(),
        title: presenter.and_then(|r| r.presenting.as_ref()).map(|p| p.title.clone()).unwrap_or_default(),
        beyond,
    }
}

fn group_conflicts(desk: &Desk<'_>, event: &Event, groups: &[GroupSchedule], people: &BTreeMap<MunicipalityCode, People>, capacity: usize) -> Vec<Conflict> {
    let mut out = Vec::new();
    let mut seen: BTreeMap<PersonId, u16> = BTreeMap::new();
    let mut placed = BTreeSet::new();
    for g in groups {
        let members: Vec<MunicipalityCode> = g.slots.iter().filter_map(|s| s.municipality).collect();
        // With the guests who present.
        let speaking = g.slots.iter().filter(|s| s.kind == SlotKind::Presentation).count();
        if speaking > capacity {
            out.push(Conflict::GroupTooFull { group: g.number.get(), members: speaking, capacity });
        }
        let without = members.iter().filter(|c| people.get(c).is_none_or(|p| p.presenter().is_none())).count();
        if without > 0 {
            out.push(Conflict::NoPresenter { group: g.number.get(), delegations: without });
        }
        for r in members.iter().filter_map(|c| people.get(c)).flat_map(|p| &p.registrations) {
            match seen.insert(r.person, g.number.get()) {
                Some(other) if other != g.number.get() => out.push(Conflict::TwoGroups { name: r.name.clone(), groups: (other, g.number.get()) }),
                _ => {}
            }
        }
        out.extend(g.slots.iter().filter_map(|s| wish_missed(s, people)).map(|(code, at)| Conflict::Wish { name: desk.register.name(code), at }));
        placed.extend(members);
    }
    let outside = people.keys().filter(|c| !placed.contains(c)).count();
    let divides = event.programme.iter().any(|p| p.kind == PartKind::Groups);
    if divides && outside > 0 {
        out.push(Conflict::NotDivided { municipalities: outside });
    }
    out
}

fn wish_missed(s: &SlotView, people: &BTreeMap<MunicipalityCode, People>) -> Option<(MunicipalityCode, NaiveTime)> {
    let code = s.municipality?;
    let wish = people.get(&code)?.presenter()?.presenting.as_ref()?.wish;
    let missed = wish.from.is_some_and(|f| s.start < f) || wish.until.is_some_and(|u| s.end > u);
    missed.then_some((code, s.start))
}

/// The draft with an entry for every group.
fn draft_of(desk: &Desk<'_>, event: &Event, number: GroupNumber) -> Result<Schedule, Refusal> {
    let division = desk.state.division(event.id)?.ok_or_else(|| Refusal::new(msg!("no-division")).next(msg!("no-division-next")))?;
    if number.index() >= division.groups.len() {
        return Err(Refusal::new(msg!("no-such-group", group = number.get(), groups = division.groups.len())));
    }
    let mut schedule = desk.state.schedule(event.id)?.unwrap_or(Schedule { event: event.id, groups: Vec::new() });
    schedule.groups.resize(division.groups.len().max(schedule.groups.len()), GroupOrder::default());
    Ok(schedule)
}

/// Sets the rule by which a group is ordered.
///
/// # Errors
/// When there is no such group.
pub fn set_order(desk: &Desk<'_>, event: &Event, number: GroupNumber, rule: OrderRule) -> Result<Outcome, Refusal> {
    let mut schedule = draft_of(desk, event, number)?;
    if let Some(g) = schedule.groups.get_mut(number.index()) {
        *g = GroupOrder { rule, order: Vec::new() };
    }
    let mut draft = Draft::new(desk.state);
    draft.put(schedule);
    let rule = desk.words.text(&format!("order-{}", rule.word()));
    Ok(Outcome { set: draft.finish()?, label: msg!("did-order", group = number.get(), rule = rule), notes: Vec::new() })
}

/// Moves a municipality's slot within its group to a position from 1.
///
/// # Errors
/// When the municipality is in no group.
pub fn move_slot(desk: &Desk<'_>, event: &Event, code: MunicipalityCode, position: usize) -> Result<Outcome, Refusal> {
    let name = desk.register.name(code);
    let view = schedule(desk, event)?;
    let group = view.groups.iter().find(|g| g.slots.iter().any(|s| s.municipality == Some(code)));
    let group = group.ok_or_else(|| Refusal::new(msg!("in-no-group", name = &name)))?;
    let mut order: Vec<MunicipalityCode> = group.slots.iter().filter_map(|s| s.municipality).collect();
    if !(1..=order.len()).contains(&position) {
        return Err(Refusal::new(msg!("no-such-position", position = position, n = order.len())));
    }
    order.retain(|c| *c != code);
    order.insert((position - 1).min(order.len()), code);
    let mut stored = draft_of(desk, event, group.number)?;
    if let Some(g) = stored.groups.get_mut(group.number.index()) {
        *g = GroupOrder { rule: OrderRule::Manual, order };
    }
    let mut draft = Draft::new(desk.state);
    draft.put(stored);
    Ok(Outcome { set: draft.finish()?, label: msg!("did-move-slot", name = name, position = position), notes: Vec::new() })
}
