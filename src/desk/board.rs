//! The groups as the board shows them: what stands, or what is proposed beside what stands and the forum before.

use std::collections::BTreeMap;

use super::delegations::{People, delegations};
use super::groups::{Proposed, last_divided};
use super::office::Desk;
use super::refusal::Refusal;
use crate::domain::{Division, Event, EventId, GroupNumber, MunicipalityCode, Strategy};
use crate::planning::division::{Change, ChangeKind, Delegation, compare, summary};
use crate::planning::slots;
use crate::text::{Message, msg};

/// A municipality on the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardMember {
    /// Which.
    pub code: MunicipalityCode,
    /// Name.
    pub name: String,
    /// The population of the division.
    pub population: u32,
    /// Confirmed people, parties counted; 0 when the delegation has cancelled since.
    pub people: usize,
    /// Somebody is named to present.
    pub presents: bool,
    /// Stays.
    pub pinned: bool,
    /// Its group at the forum before.
    pub previous: Option<GroupNumber>,
    /// How it differs from what stands, for a proposal.
    pub change: Option<ChangeKind>,
}

/// A group on the board.
#[derive(Debug, Clone, PartialEq)]
pub struct BoardGroup {
    /// Number.
    pub number: GroupNumber,
    /// Own name, or empty.
    pub name: String,
    /// Spread.
    pub spread: f64,
    /// Smallest population.
    pub smallest: u32,
    /// Largest population.
    pub largest: u32,
    /// Members, smallest first.
    pub members: Vec<BoardMember>,
}

/// The board.
#[derive(Debug, Clone, PartialEq)]
pub struct BoardView {
    /// The event.
    pub event: Event,
    /// The rule.
    pub strategy: Strategy,
    /// Most in a group.
    pub max: usize,
    /// What the schedule holds; 0 without a group session.
    pub capacity: usize,
    /// Spread of the whole.
    pub spread: f64,
    /// Groups.
    pub groups: Vec<BoardGroup>,
    /// Confirmed municipalities in no group.
    pub unplaced: Vec<BoardMember>,
    /// Differences: of a proposal against what stands, of what stands against the forum before.
    pub changes: Vec<Change>,
    /// Returning municipalities in another group than at the forum before.
    pub moves: usize,
    /// The forum before.
    pub previous: Option<EventId>,
    /// People from elsewhere than municipalities.
    pub guests: usize,
    /// What to know.
    pub warnings: Vec<Message>,
    /// Whether a division stands.
    pub stands: bool,
}

/// The board of an event: of a proposal when one is given, else of what stands.
///
/// # Errors
/// When the state cannot be read.
pub fn board(desk: &Desk<'_>, event: &Event, proposed: Option<&Proposed>) -> Result<BoardView, Refusal> {
    let (people, guests) = delegations(desk, event.id)?;
    let standing = desk.state.division(event.id)?;
    let before = match proposed.and_then(|p| p.previous) {
        Some(id) => desk.state.division(id)?,
        None => last_divided(desk, event)?.map(|(_, d)| d),
    };
    let groups = match proposed {
        Some(p) => p.proposal.groups.clone(),
        None => standing.as_ref().map(as_delegations).unwrap_or_default(),
    };
    let against = if proposed.is_some() { standing.as_ref() } else { before.as_ref() };
    let changes = if proposed.is_none() && standing.is_none() { Vec::new() } else { compare(against, &groups) };
    let returning = compare(before.as_ref(), &groups);
    let names = |i: usize| match proposed {
        Some(p) => p.proposal.names.get(i).cloned(),
        None => standing.as_ref().and_then(|d| d.groups.get(i)).map(|g| g.name.clone()),
    };
    let pinned = |code| standing.as_ref().is_some_and(|d| d.groups.iter().flat_map(|g| &g.members).any(|m| m.code == code && m.pinned));
    let look = Look { desk, people: &people, before: before.as_ref(), changes: if proposed.is_some() { &changes } else { &[] }, pinned: &pinned };
    let board_groups: Vec<BoardGroup> = groups.iter().enumerate().map(|(i, g)| look.group(i, names(i).unwrap_or_default(), g)).collect();
    let board_groups_people: Vec<usize> = board_groups.iter().flat_map(|g| &g.members).map(|m| m.people).collect();
    let placed = |code: &MunicipalityCode| groups.iter().any(|g| g.iter().any(|d| d.code == *code));
    let unplaced = people.keys().filter(|c| !placed(c)).map(|c| look.member(*c, desk.register.get(*c).map_or(0, |m| m.population)));
    let capacity = slots::capacity(&event.programme);
    Ok(BoardView {
        strategy: proposed.map(|p| p.proposal.strategy).or_else(|| standing.as_ref().map(|d| d.strategy)).unwrap_or(Strategy::Manual),
        max: proposed.map(|p| p.proposal.max).or_else(|| standing.as_ref().map(|d| usize::from(d.max))).unwrap_or(capacity),
        capacity,
        spread: board_groups.iter().map(|g| g.spread).sum(),
        unplaced: unplaced.collect(),
        moves: returning.iter().filter(|c| c.kind == ChangeKind::Moved).count(),
        groups: board_groups,
        changes,
        previous: before.map(|d| d.event),
        guests: guests.len(),
        warnings: proposed.map_or_else(|| nobody_left(&board_groups_people), |p| p.warnings.clone()),
        stands: standing.is_some(),
        event: event.clone(),
    })
}

/// Municipalities that stand in a group and have nobody confirmed any more.
fn nobody_left(people: &[usize]) -> Vec<Message> {
    let n = people.iter().filter(|p| **p == 0).count();
    if n > 0 { vec![msg!("board-nobody-left", n = n)] } else { Vec::new() }
}

fn as_delegations(d: &Division) -> Vec<Vec<Delegation>> {
    d.groups.iter().map(|g| g.members.iter().map(|m| Delegation { code: m.code, population: m.population, pinned: None }).collect()).collect()
}

struct Look<'l> {
    desk: &'l Desk<'l>,
    people: &'l BTreeMap<MunicipalityCode, People>,
    before: Option<&'l Division>,
    changes: &'l [Change],
    pinned: &'l dyn Fn(MunicipalityCode) -> bool,
}

impl Look<'_> {
    fn group(&self, index: usize, name: String, members: &[Delegation]) -> BoardGroup {
        let s = summary(members.iter().map(|d| d.population));
        BoardGroup { number: GroupNumber::at(index), name, spread: s.spread, smallest: s.smallest, largest: s.largest, members: members.iter().map(|d| self.member(d.code, d.population)).collect() }
    }

    fn member(&self, code: MunicipalityCode, population: u32) -> BoardMember {
        let people = self.people.get(&code);
        BoardMember {
            code,
            name: self.desk.register.name(code),
            population,
            people: people.map_or(0, People::count),
            presents: people.is_some_and(|p| p.presenter().is_some()),
            pinned: (self.pinned)(code),
            previous: self.before.and_then(|d| d.group_of(code)),
            change: self.changes.iter().find(|c| c.code == code).map(|c| c.kind),
        }
    }
}
