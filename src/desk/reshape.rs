//! Changing the groups themselves by hand: adding, splitting, merging, removing, putting in another order, naming; and where guests are. What belongs to a group
//! (its name, chair, room, guests, the order in which it presents) goes along with it.

use std::collections::BTreeMap;

use super::delegations::delegations;
use super::groups::limit;
use super::moves::{finish, standing};
use super::office::{Desk, Outcome};
use super::refusal::{Refusal, no_such_group};
use crate::domain::{Division, Event, Group, GroupNumber, GroupOrder, Member, MunicipalityCode, OrderRule, Registration, RegistrationId, Schedule, Strategy};
use crate::planning::division::{Delegation, Limits, natural, place};
use crate::store::Draft;
use crate::text::{Message, msg};

/// A division with the order in which each of its groups presents.
struct Shape {
    division: Division,
    schedule: Option<Schedule>,
}

impl Shape {
    fn of(desk: &Desk<'_>, event: &Event) -> Result<Self, Refusal> {
        let division = standing(desk, event)?;
        let mut schedule = desk.state.schedule(event.id)?;
        if let Some(s) = &mut schedule {
            s.groups.resize(division.groups.len(), GroupOrder::default());
        }
        Ok(Self { division, schedule })
    }

    fn check(&self, number: GroupNumber) -> Result<(), Refusal> {
        let groups = self.division.groups.len();
        if number.index() < groups { Ok(()) } else { Err(no_such_group(number.get(), groups)) }
    }

    fn group(&mut self, number: GroupNumber) -> Result<&mut Group, Refusal> {
        self.check(number)?;
        self.division.groups.get_mut(number.index()).ok_or_else(|| Refusal::new(msg!("no-division")))
    }

    fn insert(&mut self, at: usize, group: Group, order: GroupOrder) {
        self.division.groups.insert(at.min(self.division.groups.len()), group);
        if let Some(s) = &mut self.schedule {
            s.groups.insert(at.min(s.groups.len()), order);
        }
    }

    /// The order in which a group presents.
    fn order(&self, number: GroupNumber) -> GroupOrder {
        self.schedule.as_ref().and_then(|s| s.groups.get(number.index())).cloned().unwrap_or_default()
    }

    fn remove(&mut self, number: GroupNumber) -> Result<Group, Refusal> {
        self.check(number)?;
        if let Some(s) = self.schedule.as_mut().filter(|s| number.index() < s.groups.len()) {
            // Lengths of their own belong to presenters, wherever they are.
            let gone = s.groups.remove(number.index());
            s.groups.first_mut().into_iter().for_each(|g| g.lengths.extend(&gone.lengths));
        }
        Ok(self.division.groups.remove(number.index()))
    }

    fn finish(mut self, desk: &Desk<'_>, label: Message, notes: Vec<Message>) -> Result<Outcome, Refusal> {
        self.division.strategy = Strategy::Manual;
        self.division.groups.iter_mut().for_each(Group::sort);
        let mut draft = Draft::new(desk.state);
        draft.put(self.division);
        self.schedule.into_iter().for_each(|s| draft.put(s));
        Ok(Outcome { set: draft.finish()?, label, notes })
    }
}

fn as_delegation(m: &Member) -> Delegation {
    Delegation { code: m.code, population: m.population, pinned: None }
}

/// Adds an empty group after the last.
///
/// # Errors
/// When there is no division.
pub fn add_group(desk: &Desk<'_>, event: &Event) -> Result<Outcome, Refusal> {
    let mut shape = Shape::of(desk, event)?;
    let at = shape.division.groups.len();
    shape.insert(at, Group::default(), GroupOrder::default());
    shape.finish(desk, msg!("did-add-group", group = at + 1), Vec::new())
}

/// Splits a group in two by `natural`; the larger municipalities get a group of their own after it.
///
/// # Errors
/// When there is no such group, or it has fewer than two municipalities.
pub fn split_group(desk: &Desk<'_>, event: &Event, number: GroupNumber) -> Result<Outcome, Refusal> {
    let mut shape = Shape::of(desk, event)?;
    let members = std::mem::take(&mut shape.group(number)?.members);
    if members.len() < 2 {
        return Err(Refusal::new(msg!("split-too-small", group = number.get())).next(msg!("split-too-small-next")));
    }
    let all: Vec<Delegation> = members.iter().map(as_delegation).collect();
    let halves = natural(&all, Limits { groups: Some(2), max: all.len() - 1, min: Some(1) }).map_err(|e| Refusal::new(crate::text::limits_error(&e)))?;
    let larger: Vec<MunicipalityCode> = halves.get(1).map(|h| h.iter().map(|d| d.code).collect()).unwrap_or_default();
    let (large, small): (Vec<Member>, Vec<Member>) = members.into_iter().partition(|m| larger.contains(&m.code));
    shape.group(number)?.members = small;
    // Both halves go on in the order that they had.
    let order = shape.order(number);
    shape.insert(number.index() + 1, Group { members: large, ..Group::default() }, order);
    shape.finish(desk, msg!("did-split-group", group = number.get()), Vec::new())
}

/// Takes a group into another, with its guests. The one that stays keeps its name, chair and room; what it has not said is taken over.
///
/// # Errors
/// When there is no such group, or both are the same.
pub fn merge_groups(desk: &Desk<'_>, event: &Event, into: GroupNumber, other: GroupNumber) -> Result<Outcome, Refusal> {
    let mut shape = Shape::of(desk, event)?;
    shape.check(into)?;
    if into == other {
        return Err(Refusal::new(msg!("merge-same-group", group = into.get())).next(msg!("merge-same-group-next")));
    }
    let (order, label) = (shape.order(other), msg!("did-merge-groups", group = into.get(), other = other.get()));
    let gone = shape.remove(other)?;
    // What comes after the one that is gone has moved up.
    let into = if other < into { GroupNumber::at(into.index() - 1) } else { into };
    let group = shape.group(into)?;
    group.members.extend(gone.members);
    group.guests.extend(gone.guests);
    // What the one that stays has not is taken over.
    for (to, from) in [(&mut group.name, gone.name), (&mut group.chair, gone.chair), (&mut group.room, gone.room)] {
        if to.is_empty() {
            *to = from;
        }
    }
    // After those who have been put in order by hand come the others as they were.
    if let Some(own) = shape.schedule.as_mut().and_then(|s| s.groups.get_mut(into.index())).filter(|o| o.rule == Some(OrderRule::Manual)) {
        own.order.extend(order.order);
    }
    let notes = super::moves::effect(desk, event, &shape.division, into);
    shape.finish(desk, label, notes)
}

/// Removes a group. Its municipalities, if it has any, are spread over the others by size, where there is room; its guests are in no group then.
///
/// # Errors
/// When there is no such group, it is not empty and is not to be spread, or it is the last.
pub fn remove_group(desk: &Desk<'_>, event: &Event, number: GroupNumber, spread: bool) -> Result<Outcome, Refusal> {
    let mut shape = Shape::of(desk, event)?;
    let gone = shape.remove(number)?;
    if !gone.members.is_empty() && !spread {
        return Err(Refusal::new(msg!("group-not-empty", group = number.get(), n = gone.members.len())).next(msg!("group-not-empty-next")));
    }
    let groups: Vec<Vec<Delegation>> = shape.division.groups.iter().map(|g| g.members.iter().map(as_delegation).collect()).collect();
    let left: Vec<Delegation> = gone.members.iter().map(as_delegation).collect();
    if !left.is_empty() {
        let places = place(&groups, &left, limit(event, &shape.division)).ok_or_else(|| Refusal::new(msg!("group-is-last")))?;
        for (member, at) in gone.members.into_iter().zip(places) {
            // A pin held it where it was.
            shape.division.groups.get_mut(at).into_iter().for_each(|g| g.members.push(Member { pinned: false, ..member.clone() }));
        }
    }
    shape.finish(desk, msg!("did-remove-group", group = number.get(), n = left.len()), Vec::new())
}

/// Puts a group into another place in the order of groups.
///
/// # Errors
/// When one of the numbers is no group.
pub fn move_group(desk: &Desk<'_>, event: &Event, number: GroupNumber, to: GroupNumber) -> Result<Outcome, Refusal> {
    let mut shape = Shape::of(desk, event)?;
    shape.check(number)?;
    shape.check(to)?;
    let group = shape.division.groups.remove(number.index());
    shape.division.groups.insert(to.index(), group);
    if let Some(s) = &mut shape.schedule {
        let order = s.groups.remove(number.index());
        s.groups.insert(to.index(), order);
    }
    shape.finish(desk, msg!("did-move-group", group = number.get(), to = to.get()), Vec::new())
}

/// What a group is called, who leads it, where it meets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GroupFacts {
    /// Name.
    pub name: Option<String>,
    /// Chair.
    pub chair: Option<String>,
    /// Room or link.
    pub room: Option<String>,
}

/// Says them; what is not said stays.
///
/// # Errors
/// When there is no such group.
pub fn describe_group(desk: &Desk<'_>, event: &Event, number: GroupNumber, facts: &GroupFacts) -> Result<Outcome, Refusal> {
    let mut division = standing(desk, event)?;
    let groups = division.groups.len();
    let group = division.groups.get_mut(number.index()).ok_or_else(|| no_such_group(number.get(), groups))?;
    for (to, said) in [(&mut group.name, &facts.name), (&mut group.chair, &facts.chair), (&mut group.room, &facts.room)] {
        said.iter().for_each(|t| t.trim().clone_into(to));
    }
    finish(desk, division, msg!("did-describe-group", group = number.get()), Vec::new())
}

/// Where guests go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuestPlace {
    /// Into this group.
    Group(GroupNumber),
    /// Where this municipality is.
    With(MunicipalityCode),
    /// Into none.
    None,
}

/// The guests of an event who take part.
fn guests(desk: &Desk<'_>, event: &Event) -> Result<Vec<Registration>, Refusal> {
    Ok(delegations(desk, event.id)?.1)
}

/// Puts guests into a group.
///
/// # Errors
/// When one of them is no guest who takes part, or there is no such group.
pub fn place_guests(desk: &Desk<'_>, event: &Event, ids: &[RegistrationId], to: GuestPlace) -> Result<Outcome, Refusal> {
    let mut division = standing(desk, event)?;
    let known: BTreeMap<RegistrationId, Registration> = guests(desk, event)?.into_iter().map(|r| (r.id, r)).collect();
    let number = match to {
        GuestPlace::Group(n) => Some(n),
        GuestPlace::With(code) => Some(division.group_of(code).ok_or_else(|| Refusal::new(msg!("in-no-group", name = desk.register.name(code))))?),
        GuestPlace::None => None,
    };
    let groups = division.groups.len();
    if let Some(n) = number.filter(|n| n.index() >= groups) {
        return Err(no_such_group(n.get(), groups));
    }
    if ids.iter().any(|id| !known.contains_key(id)) {
        return Err(Refusal::new(msg!("not-a-guest")).next(msg!("not-a-guest-next")));
    }
    division.groups.iter_mut().for_each(|g| g.guests.retain(|id| !ids.contains(id)));
    if let Some(group) = number.and_then(|n| division.groups.get_mut(n.index())) {
        group.guests.extend(ids);
    }
    let name = ids.first().and_then(|id| known.get(id)).map(|r| r.name.clone()).unwrap_or_default();
    finish(desk, division, msg!("did-place-guests", n = ids.len(), name = name), Vec::new())
}

/// Spreads the guests who are in no group evenly: each into the group with the fewest guests, the first of several.
///
/// # Errors
/// When there is no division, or no guest without a group.
pub fn spread_guests(desk: &Desk<'_>, event: &Event) -> Result<Outcome, Refusal> {
    let mut division = standing(desk, event)?;
    let here = guests(desk, event)?;
    // Whoever has signed off since makes room.
    division.groups.iter_mut().for_each(|g| g.guests.retain(|id| here.iter().any(|r| r.id == *id)));
    let free: Vec<RegistrationId> = here.iter().map(|r| r.id).filter(|id| !division.groups.iter().any(|g| g.guests.contains(id))).collect();
    if free.is_empty() {
        return Err(Refusal::new(msg!("no-free-guests")).next(msg!("no-free-guests-next")));
    }
    for id in &free {
        let fewest = division.groups.iter_mut().min_by_key(|g| g.guests.len());
        fewest.into_iter().for_each(|g| g.guests.push(*id));
    }
    finish(desk, division, msg!("did-spread-guests", n = free.len()), Vec::new())
}
