//! Changing a division by hand. Over-full groups are allowed, and said.

use super::delegations::{delegations, to_divide};
use super::office::{Desk, Outcome};
use super::refusal::{Refusal, no_such_group};
use crate::domain::{Division, Event, Group, GroupNumber, Member, MunicipalityCode, RegistrationId, Strategy};
use crate::planning::division::summary;
use crate::planning::slots;
use crate::store::Draft;
use crate::text::{Message, msg, number};

pub(super) fn standing(desk: &Desk<'_>, event: &Event) -> Result<Division, Refusal> {
    desk.state.division(event.id)?.ok_or_else(|| Refusal::new(msg!("no-division")).next(msg!("no-division-next")))
}

/// A step that leaves an event with this division.
pub(super) fn finish(desk: &Desk<'_>, division: Division, label: Message, notes: Vec<Message>) -> Result<Outcome, Refusal> {
    let mut draft = Draft::new(desk.state);
    draft.put(division);
    Ok(Outcome { set: draft.finish()?, label, notes })
}

/// Moves municipalities and guests to a group; whoever is in no group yet is placed there. A group one beyond the last is made.
///
/// # Errors
/// When there is no division, no such group, or somebody who takes no part.
pub fn move_to(desk: &Desk<'_>, event: &Event, codes: &[MunicipalityCode], guests: &[RegistrationId], to: GroupNumber) -> Result<Outcome, Refusal> {
    let mut division = standing(desk, event)?;
    if to.index() > division.groups.len() {
        return Err(no_such_group(to.get(), division.groups.len()));
    }
    if to.index() == division.groups.len() {
        division.groups.push(Group::default());
    }
    let (people, here) = delegations(desk, event.id)?;
    for code in codes {
        let member = take_out(&mut division, *code).or_else(|| {
            let fresh = people.contains_key(code).then(|| to_divide(desk, std::iter::once(*code), None));
            fresh.iter().flatten().next().map(|d| Member { code: d.code, population: d.population, pinned: false })
        });
        let Some(member) = member else { return Err(Refusal::new(msg!("takes-no-part", name = desk.register.name(*code)))) };
        if let Some(group) = division.groups.get_mut(to.index()) {
            group.members.push(member);
            group.sort();
        }
    }
    if guests.iter().any(|id| !here.iter().any(|r| r.id == *id)) {
        return Err(Refusal::new(msg!("not-a-guest")).next(msg!("not-a-guest-next")));
    }
    division.groups.iter_mut().for_each(|g| g.guests.retain(|id| !guests.contains(id)));
    division.groups.get_mut(to.index()).into_iter().for_each(|g| g.guests.extend(guests));
    if !codes.is_empty() {
        division.strategy = Strategy::Manual;
    }
    let guest = || here.iter().find(|r| guests.first() == Some(&r.id)).map(|r| r.name.clone());
    let name = codes.first().map(|c| desk.register.name(*c)).or_else(guest).unwrap_or_default();
    let notes = effect(desk, event, &division, to);
    let label = if codes.is_empty() { msg!("did-place-guests", n = guests.len(), name = name) } else { msg!("did-move", n = codes.len(), name = name, group = to.get()) };
    finish(desk, division, label, notes)
}

fn take_out(division: &mut Division, code: MunicipalityCode) -> Option<Member> {
    division.groups.iter_mut().find_map(|g| {
        let at = g.members.iter().position(|m| m.code == code)?;
        Some(g.members.remove(at))
    })
}

/// What a move means for the group that it leads to: how full it is, and when it ends.
pub(super) fn effect(desk: &Desk<'_>, event: &Event, division: &Division, to: GroupNumber) -> Vec<Message> {
    let members = division.groups.get(to.index()).map_or(0, |g| g.members.len());
    let capacity = slots::capacity(&event.programme);
    let mut out: Vec<Message> = if capacity > 0 && members > capacity {
        vec![msg!("conflict-too-full", group = to.get(), members = members, capacity = capacity)]
    } else {
        slots::end_of(&event.programme, members).map(|end| msg!("note-group-now", group = to.get(), members = members, max = capacity, end = end)).into_iter().collect()
    };
    let populations = |g: &Group| g.members.iter().map(|m| m.population).collect::<Vec<u32>>();
    let all: f64 = division.groups.iter().map(|g| summary(populations(g).into_iter()).spread).sum();
    if let Some(g) = division.groups.get(to.index()) {
        let s = summary(populations(g).into_iter());
        out.push(msg!("note-group-range", smallest = number(s.smallest.into()), largest = number(s.largest.into()), spread = desk.words.decimal(all)));
    }
    out
}

/// Pins municipalities to where they are, or lets them go.
///
/// # Errors
/// When there is no division, or one of them is in no group.
pub fn pin(desk: &Desk<'_>, event: &Event, codes: &[MunicipalityCode], on: bool) -> Result<Outcome, Refusal> {
    let mut division = standing(desk, event)?;
    for code in codes {
        let member = division.groups.iter_mut().flat_map(|g| &mut g.members).find(|m| m.code == *code);
        let member = member.ok_or_else(|| Refusal::new(msg!("in-no-group", name = desk.register.name(*code))))?;
        member.pinned = on;
    }
    let name = codes.first().map(|c| desk.register.name(*c)).unwrap_or_default();
    let label = if on { msg!("did-pin", n = codes.len(), name = name) } else { msg!("did-unpin", n = codes.len(), name = name) };
    finish(desk, division, label, Vec::new())
}

/// Gives a group a name.
///
/// # Errors
/// When there is no such group.
pub fn rename_group(desk: &Desk<'_>, event: &Event, number: GroupNumber, name: &str) -> Result<Outcome, Refusal> {
    let mut division = standing(desk, event)?;
    let groups = division.groups.len();
    let group = division.groups.get_mut(number.index()).ok_or_else(|| no_such_group(number.get(), groups))?;
    group.name = name.trim().to_owned();
    finish(desk, division, msg!("did-rename-group", group = number.get(), name = name.trim()), Vec::new())
}
