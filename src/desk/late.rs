//! What has happened since a division was made: who has come is placed by rule, who has gone is taken out, and nobody else moves. A proposal like any other.

use super::delegations::{delegations, to_divide};
use super::groups::{Propose, Proposed, as_today, limit, propose};
use super::moves::{finish, standing};
use super::office::{Desk, Outcome};
use super::refusal::{Refusal, no_such_group};
use crate::domain::{Event, Group, GroupNumber, Member, MunicipalityCode, Strategy};
use crate::planning::division::{ChangeKind, Delegation, Proposal, compare, place, spread};
use crate::text::{Message, msg};

/// Proposes to place those who came after the division was made, and to take out those of whom nobody is left. Nothing else moves.
///
/// # Errors
/// When there is no division, or nothing has changed since.
pub fn late_changes(desk: &Desk<'_>, event: &Event) -> Result<Proposed, Refusal> {
    let division = standing(desk, event)?;
    let (people, _) = delegations(desk, event.id)?;
    let mut gone: Vec<MunicipalityCode> = Vec::new();
    let mut groups: Vec<Vec<Delegation>> = Vec::new();
    for (i, group) in division.groups.iter().enumerate() {
        let (here, left): (Vec<_>, Vec<_>) = group.members.iter().partition(|m| people.contains_key(&m.code));
        gone.extend(left.iter().map(|m| m.code));
        groups.push(here.iter().map(|m| Delegation { code: m.code, population: m.population, pinned: m.pinned.then(|| GroupNumber::at(i)) }).collect());
    }
    let new = to_divide(desk, people.keys().copied().filter(|c| division.group_of(*c).is_none()), None);
    if new.is_empty() && gone.is_empty() {
        return Err(Refusal::new(msg!("no-late-changes")));
    }
    let max = limit(event, &division);
    let places = place(&groups, &new, max).ok_or_else(|| Refusal::new(msg!("no-division")).next(msg!("no-division-next")))?;
    let mut warnings: Vec<Message> = Vec::new();
    if !gone.is_empty() {
        let names = gone.iter().map(|c| desk.register.name(*c)).collect::<Vec<_>>().join(", ");
        warnings.push(msg!("late-gone", n = gone.len(), names = names));
    }
    for (d, at) in new.into_iter().zip(places) {
        groups.get_mut(at).into_iter().for_each(|g| g.push(d.clone()));
    }
    for (i, group) in groups.iter_mut().enumerate() {
        group.sort_by_key(|d| (d.population, d.code));
        if group.len() > max && group.len() > division.groups.get(i).map_or(0, |g| g.members.len()) {
            warnings.push(msg!("group-over-limit", group = i + 1, members = group.len(), max = max));
        }
    }
    let names = division.groups.iter().map(|g| g.name.clone()).collect();
    Ok(Proposed { proposal: Proposal { strategy: division.strategy, groups, names, max: usize::from(division.max) }, previous: division.previous, warnings })
}

/// A way of dividing, in figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Alternative {
    /// As it was asked for.
    pub ask: Propose,
    /// The rule.
    pub strategy: Strategy,
    /// Sizes of its groups; none where it cannot be done.
    pub sizes: Vec<usize>,
    /// Its spread.
    pub spread: f64,
    /// Returning municipalities in another group than at the forum before.
    pub moves: usize,
    /// Why it cannot be done, if so.
    pub refused: Option<Message>,
}

/// The ways of dividing beside each other: every strategy, with one group fewer, as many, and one more than are looked at.
///
/// # Errors
/// When the state cannot be read.
pub fn alternatives(desk: &Desk<'_>, event: &Event, ask: &Propose, groups: usize) -> Result<Vec<Alternative>, Refusal> {
    let mut out = Vec::new();
    let before = match ask.from {
        Some(id) => desk.state.division(id)?,
        None => super::groups::last_divided(desk, event)?.map(|(_, d)| d),
    };
    let before = before.map(|d| as_today(desk, &d));
    for strategy in [Strategy::Previous, Strategy::Natural, Strategy::Even, Strategy::Bands] {
        if strategy == Strategy::Previous && before.is_none() {
            continue;
        }
        // Bands have as many groups as there are bands.
        let counts: Vec<Option<usize>> = if strategy == Strategy::Bands { vec![None] } else { [groups.saturating_sub(1), groups, groups + 1].into_iter().filter(|k| *k > 0).map(Some).collect() };
        for k in counts {
            let ask = Propose { strategy: Some(strategy), groups: k, ..ask.clone() };
            out.push(match propose(desk, event, &ask) {
                Ok(p) => {
                    let returning = compare(before.as_ref(), &p.proposal.groups);
                    let moves = returning.iter().filter(|c| c.kind == ChangeKind::Moved).count();
                    Alternative { strategy, sizes: p.proposal.groups.iter().map(Vec::len).collect(), spread: spread(&p.proposal.groups), moves, refused: None, ask }
                }
                Err(r) => Alternative { strategy, sizes: Vec::new(), spread: 0.0, moves: 0, refused: Some(r.what), ask },
            });
        }
    }
    Ok(out)
}

/// Takes one group of a proposal: it becomes as proposed. Whoever was in it and is not proposed to be goes where the proposal has them; nobody else moves.
///
/// # Errors
/// When there is no division yet, or no such group in both.
pub fn accept_group(desk: &Desk<'_>, event: &Event, p: &Proposed, number: GroupNumber) -> Result<Outcome, Refusal> {
    let mut division = standing(desk, event)?;
    let groups = division.groups.len();
    let wanted = p.proposal.groups.get(number.index()).ok_or_else(|| no_such_group(number.get(), p.proposal.groups.len()))?;
    if number.index() > groups {
        return Err(no_such_group(number.get(), groups));
    }
    if number.index() == groups {
        division.groups.push(Group::default());
    }
    let pinned: Vec<MunicipalityCode> = division.groups.iter().flat_map(|g| &g.members).filter(|m| m.pinned).map(|m| m.code).collect();
    let before: Vec<Member> = division.groups.get_mut(number.index()).map(|g| std::mem::take(&mut g.members)).unwrap_or_default();
    division.groups.iter_mut().for_each(|g| g.members.retain(|m| !wanted.iter().any(|d| d.code == m.code)));
    // Groups that the proposal has more of are made, as far as somebody goes there.
    let needed = before.iter().filter_map(|m| p.proposal.groups.iter().position(|g| g.iter().any(|d| d.code == m.code))).max().map_or(0, |i| i + 1);
    if division.groups.len() < needed {
        division.groups.resize(needed, Group::default());
    }
    for member in before.into_iter().filter(|m| !wanted.iter().any(|d| d.code == m.code)) {
        let to = p.proposal.groups.iter().position(|g| g.iter().any(|d| d.code == member.code));
        // One that is in no group of the proposal has gone.
        to.and_then(|i| division.groups.get_mut(i)).into_iter().for_each(|g| g.members.push(member.clone()));
    }
    if let Some(group) = division.groups.get_mut(number.index()) {
        group.members = wanted.iter().map(|d| Member { code: d.code, population: d.population, pinned: pinned.contains(&d.code) }).collect();
    }
    division.groups.iter_mut().for_each(Group::sort);
    division.strategy = Strategy::Manual;
    let notes = super::moves::effect(desk, event, &division, number);
    finish(desk, division, msg!("did-accept-group", group = number.get()), notes)
}
