//! Proposing a division and taking it. A proposal changes nothing; taking it is one step.

use std::collections::{BTreeMap, BTreeSet};

use super::delegations::{delegations, to_divide};
use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use crate::domain::{Division, Event, EventId, Group, GroupNumber, Member, MunicipalityCode, Strategy};
use crate::planning::division::{self, BandPreset, Before, Delegation, Limits, Proposal};
use crate::planning::slots;
use crate::store::Draft;
use crate::text::{Message, limits_error, msg};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Propose {
    /// The rule; else `previous` when the series has an earlier division, else `natural`.
    pub strategy: Option<Strategy>,
    /// Number of groups.
    pub groups: Option<usize>,
    /// Most in a group; else what the schedule holds.
    pub max: Option<usize>,
    /// Fewest in a group.
    pub min: Option<usize>,
    /// Limits of bands; else the usual ones of the country.
    pub limits: Vec<u32>,
    /// The earlier event to continue; else the last of the series.
    pub from: Option<EventId>,
}

/// A proposal with what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposed {
    /// The division.
    pub proposal: Proposal,
    /// The earlier event that it continues or is compared with.
    pub previous: Option<EventId>,
    /// What to know about it.
    pub warnings: Vec<Message>,
}

/// The most delegations that a group can hold: what the group session holds, or everybody where there is none.
#[must_use]
pub fn usual_max(event: &Event, delegations: usize) -> usize {
    match slots::capacity(&event.programme) {
        0 => delegations.max(1),
        n => n,
    }
}

/// The most that a group of a division that stands may hold: what it was made with, and no more than the group session holds.
#[must_use]
pub fn limit(event: &Event, division: &Division) -> usize {
    let max = usize::from(division.max).max(1);
    match slots::capacity(&event.programme) {
        0 => max,
        n => max.min(n),
    }
}

/// A division with today's municipalities, as [`before`] has them.
#[must_use]
pub fn as_today(desk: &Desk<'_>, division: &Division) -> Division {
    let today = before(desk, division, &mut Vec::new());
    let mut out = division.clone();
    for (group, members) in out.groups.iter_mut().zip(today.groups) {
        group.members = members.into_iter().map(|(code, population)| Member { code, population, pinned: false }).collect();
        group.sort();
    }
    out
}

/// The last event of the series before this one that has a division.
///
/// # Errors
/// When the state cannot be read.
pub fn last_divided(desk: &Desk<'_>, event: &Event) -> Result<Option<(Event, Division)>, Refusal> {
    let Some(series) = event.series else { return Ok(None) };
    for earlier in desk.state.series_events(series)?.into_iter().rev().filter(|e| e.start < event.start && !e.is_cancelled()) {
        if let Some(d) = desk.state.division(earlier.id)? {
            return Ok(Some((earlier, d)));
        }
    }
    Ok(None)
}

/// Makes a proposal for an event's confirmed municipalities.
///
/// # Errors
/// When no division satisfies the limits; the text says which would.
pub fn propose(desk: &Desk<'_>, event: &Event, ask: &Propose) -> Result<Proposed, Refusal> {
    let standing = desk.state.division(event.id)?;
    let (people, _) = delegations(desk, event.id)?;
    let all = to_divide(desk, people.keys().copied(), standing.as_ref());
    let earlier = match ask.from {
        Some(id) => desk.state.event(id)?.zip(desk.state.division(id)?),
        None => last_divided(desk, event)?,
    };
    if ask.from.is_some() && earlier.is_none() {
        return Err(Refusal::new(msg!("no-division-there")).next(msg!("no-division-there-next")));
    }
    let max = ask.max.unwrap_or_else(|| usual_max(event, all.len()));
    let limits = Limits { groups: ask.groups, max, min: ask.min };
    let strategy = ask.strategy.or(event.grouping).unwrap_or(if earlier.is_some() { Strategy::Previous } else { Strategy::Natural });
    let mut warnings = Vec::new();
    let (groups, names) = divide(desk, event, &all, strategy, limits, &ask.limits, earlier.as_ref(), &mut warnings)?;
    let without = people.values().filter(|p| p.presenter().is_none()).count();
    if without > 0 {
        warnings.push(msg!("warn-no-presenter", n = without));
    }
    Ok(Proposed { proposal: Proposal { strategy, groups, names, max }, previous: earlier.map(|(e, _)| e.id), warnings })
}

type Named = (division::Groups, Vec<String>);

#[expect(clippy::too_many_arguments, reason = "the four rules share what they need; a struct would only be unpacked again")]
fn divide(
    desk: &Desk<'_>,
    event: &Event,
    all: &[Delegation],
    strategy: Strategy,
    limits: Limits,
    bands: &[u32],
    earlier: Option<&(Event, Division)>,
    warnings: &mut Vec<Message>,
) -> Result<Named, Refusal> {
    let refuse = |e: division::LimitsError| Refusal::new(limits_error(&e));
    let unnamed = |groups: division::Groups| {
        let names = vec![String::new(); groups.len()];
        (groups, names)
    };
    match strategy {
        Strategy::Even => division::even(all, limits).map(unnamed).map_err(refuse),
        Strategy::Bands => {
            warnings.extend(limits.groups.is_some().then(|| msg!("warn-bands-groups")));
            warnings.extend(limits.min.is_some().then(|| msg!("warn-min-ignored")));
            let limits_of = if bands.is_empty() { BandPreset::usual(event.country).to_vec() } else { bands.to_vec() };
            let (groups, names) = division::bands(all, &limits_of, limits.max).map_err(refuse)?;
            // Pins come on top of what a band is split into.
            let full = groups.iter().enumerate().filter(|(_, g)| g.len() > limits.max);
            warnings.extend(full.map(|(i, g)| msg!("group-over-limit", group = i + 1, members = g.len(), max = limits.max)));
            Ok((groups, names))
        }
        Strategy::Previous => {
            let (_, last) = earlier.ok_or_else(|| Refusal::new(msg!("no-earlier-division")).next(msg!("no-earlier-division-next")))?;
            let before = before(desk, last, warnings);
            let (groups, moved) = division::previous(all, &before, limits).map_err(refuse)?;
            warnings.extend(moved_from_full(all, &before, &groups, limits.max));
            warnings.extend(limits.min.is_some().then(|| msg!("warn-min-ignored")));
            if moved.added_groups > 0 && limits.groups.is_none() {
                warnings.push(msg!("warn-added-groups", n = moved.added_groups, groups = groups.len()));
            }
            let names = (0..groups.len()).map(|i| last.groups.get(i).map(|g| g.name.clone()).unwrap_or_default()).collect();
            Ok((groups, names))
        }
        Strategy::Natural | Strategy::Manual => division::natural(all, limits).map(unnamed).map_err(refuse),
    }
}

/// Why returning municipalities change group: theirs has more of them than a group holds.
fn moved_from_full(all: &[Delegation], before: &Before, groups: &division::Groups, max: usize) -> Vec<Message> {
    let mut out = Vec::new();
    for (i, home) in before.groups.iter().enumerate() {
        let back: Vec<MunicipalityCode> = home.iter().map(|(code, _)| *code).filter(|code| all.iter().any(|d| d.code == *code)).collect();
        let moved: Vec<&MunicipalityCode> = back.iter().filter(|code| !groups.get(i).is_some_and(|g| g.iter().any(|d| d.code == **code))).collect();
        if back.len() > max && !moved.is_empty() {
            out.push(msg!("warn-moved-full", n = moved.len(), group = i + 1, members = back.len(), max = max));
        }
    }
    out
}

/// An earlier division as today's municipalities: one that took in others stands where the largest of them was; of a split, each part.
fn before(desk: &Desk<'_>, last: &Division, warnings: &mut Vec<Message>) -> Before {
    let mut homes: BTreeMap<MunicipalityCode, Vec<(u32, usize)>> = BTreeMap::new();
    for (at, group) in last.groups.iter().enumerate() {
        for m in &group.members {
            for today in desk.register.today(m.code) {
                homes.entry(today).or_default().push((m.population, at));
            }
        }
    }
    let mut groups = vec![Vec::new(); last.groups.len()];
    for (code, mut from) in homes {
        from.sort_unstable();
        let distinct: BTreeSet<usize> = from.iter().map(|(_, at)| *at).collect();
        if distinct.len() > 1 {
            warnings.push(msg!("warn-merged", name = desk.register.name(code)));
        }
        let at = from.last().map_or(0, |(_, at)| *at);
        let population = desk.register.get(code).map_or(0, |m| m.population);
        if let Some(g) = groups.get_mut(at) {
            g.push((code, population));
        }
    }
    Before { groups }
}

/// Takes a fresh proposal.
///
/// # Errors
/// As for [`propose`].
pub fn accept(desk: &Desk<'_>, event: &Event, ask: &Propose) -> Result<Outcome, Refusal> {
    accept_given(desk, event, &propose(desk, event, ask)?)
}

/// Takes a proposal that has been shown.
///
/// # Errors
/// When the state cannot be read.
pub fn accept_given(desk: &Desk<'_>, event: &Event, p: &Proposed) -> Result<Outcome, Refusal> {
    let standing = desk.state.division(event.id)?;
    let old_group = |i: usize| standing.as_ref().and_then(|d| d.groups.get(i));
    // What somebody has called a group stays, unless bands name it.
    let banded = |s: Strategy| s == Strategy::Bands;
    let own = |i: usize| standing.as_ref().filter(|d| !banded(d.strategy)).and_then(|d| d.groups.get(i)).map(|g| g.name.clone()).filter(|n| !n.is_empty());
    let proposed = |i: usize| p.proposal.names.get(i).cloned().unwrap_or_default();
    let name = |i: usize| if banded(p.proposal.strategy) { proposed(i) } else { own(i).unwrap_or_else(|| proposed(i)) };
    let group = |(i, members): (usize, &Vec<Delegation>)| Group {
        name: name(i),
        chair: old_group(i).map(|g| g.chair.clone()).unwrap_or_default(),
        room: old_group(i).map(|g| g.room.clone()).unwrap_or_default(),
        members: members.iter().map(|d| Member { code: d.code, population: d.population, pinned: d.pinned == Some(GroupNumber::at(i)) }).collect(),
        guests: old_group(i).map(|g| g.guests.clone()).unwrap_or_default(),
    };
    let division = Division {
        id: standing.as_ref().map_or_else(|| desk.new_id(), |d| d.id),
        event: event.id,
        strategy: p.proposal.strategy,
        register_date: desk.register.population_date(event.country).unwrap_or_default(),
        previous: p.previous,
        max: u16::try_from(p.proposal.max).unwrap_or(u16::MAX),
        groups: p.proposal.groups.iter().enumerate().map(group).collect(),
    };
    let n = p.proposal.groups.iter().map(Vec::len).sum::<usize>();
    let mut notes = p.warnings.clone();
    let dropped: Vec<&Group> = standing.iter().flat_map(|d| d.groups.iter().skip(division.groups.len())).filter(|g| !g.guests.is_empty() || !g.chair.is_empty() || !g.room.is_empty()).collect();
    notes.extend((!dropped.is_empty()).then(|| msg!("note-groups-dropped", n = dropped.len(), guests = dropped.iter().map(|g| g.guests.len()).sum::<usize>())));
    let mut draft = Draft::new(desk.state);
    // The order of a group that is gone is no other group's.
    if let Some(mut schedule) = desk.state.schedule(event.id)?.filter(|s| s.groups.len() > division.groups.len()) {
        // Lengths of their own belong to presenters, wherever they are.
        let lengths: Vec<_> = schedule.groups.drain(division.groups.len()..).flat_map(|g| g.lengths).collect();
        schedule.groups.first_mut().into_iter().for_each(|g| g.lengths.extend(&lengths));
        draft.put(schedule);
    }
    draft.put(division);
    Ok(Outcome { set: draft.finish()?, label: msg!("did-divide", n = n, groups = p.proposal.groups.len()), notes })
}
