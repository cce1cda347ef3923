//! The groups as the board shows them: what stands, or what is proposed beside what stands and the forum before.

use std::collections::{BTreeMap, BTreeSet};

use super::delegations::{People, delegations};
use super::groups::{Proposed, as_today, last_divided};
use super::office::Desk;
use super::refusal::Refusal;
use crate::domain::{Division, Event, EventId, GroupNumber, MunicipalityCode, PersonId, Piece, Registration, RegistrationId, Strategy};
use crate::planning::division::{Change, ChangeKind, Delegation, compare, summary};
use crate::planning::slots;
use crate::text::{Dates, Message, msg};

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

/// Somebody from elsewhere than a municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardGuest {
    /// The registration.
    pub id: RegistrationId,
    /// Name.
    pub name: String,
    /// Where from.
    pub organisation: String,
    /// Presents.
    pub presents: bool,
}

/// Something to know about the board, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What.
    pub text: Message,
    /// The piece that it is about.
    pub at: Option<Piece>,
    /// Whether the day itself does not work with it.
    pub is_grave: bool,
}

/// A group on the board.
#[derive(Debug, Clone, PartialEq)]
pub struct BoardGroup {
    /// Number.
    pub number: GroupNumber,
    /// Own name, or empty.
    pub name: String,
    /// Who leads it, or empty.
    pub chair: String,
    /// Its room or link, or empty.
    pub room: String,
    /// Spread.
    pub spread: f64,
    /// Smallest population.
    pub smallest: u32,
    /// Largest population.
    pub largest: u32,
    /// Members, smallest first.
    pub members: Vec<BoardMember>,
    /// Guests.
    pub guests: Vec<BoardGuest>,
}

impl BoardGroup {
    /// Presentations that it has: its municipalities, and guests who present.
    #[must_use]
    pub fn presentations(&self) -> usize {
        self.members.len() + self.guests.iter().filter(|g| g.presents).count()
    }
}

/// The board.
#[derive(Debug, Clone, PartialEq)]
pub struct BoardView {
    /// The event.
    pub event: Event,
    /// The rule.
    pub strategy: Strategy,
    /// Most in a group, as it was divided.
    pub max: usize,
    /// Most in a group, as the schedule holds no more either.
    pub limit: usize,
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
    /// Forums of the series before this one that were divided, the last first.
    pub earlier: Vec<(EventId, String)>,
    /// People from elsewhere than municipalities.
    pub guests: usize,
    /// Those of them who are in no group.
    pub free_guests: Vec<BoardGuest>,
    /// What to know of a proposal.
    pub warnings: Vec<Message>,
    /// What is wrong with what stands, the gravest first.
    pub notices: Vec<Notice>,
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
    // Under today's numbers, as the rule that continues it has them.
    let before = before.map(|d| as_today(desk, &d));
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
    let here: BTreeMap<RegistrationId, &Registration> = guests.iter().map(|r| (r.id, r)).collect();
    let old = |i: usize| standing.as_ref().and_then(|d| d.groups.get(i));
    let group = |(i, g): (usize, &Vec<Delegation>)| BoardGroup {
        chair: old(i).map(|g| g.chair.clone()).unwrap_or_default(),
        room: old(i).map(|g| g.room.clone()).unwrap_or_default(),
        guests: old(i).map(|g| g.guests.iter().filter_map(|id| here.get(id)).map(|r| guest(r)).collect()).unwrap_or_default(),
        ..look.group(i, names(i).unwrap_or_default(), g)
    };
    let board_groups: Vec<BoardGroup> = groups.iter().enumerate().map(group).collect();
    let placed_guests: BTreeSet<RegistrationId> = board_groups.iter().flat_map(|g| &g.guests).map(|g| g.id).collect();
    let placed = |code: &MunicipalityCode| groups.iter().any(|g| g.iter().any(|d| d.code == *code));
    let unplaced = people.keys().filter(|c| !placed(c)).map(|c| look.member(*c, desk.register.get(*c).map_or(0, |m| m.population)));
    let unplaced: Vec<BoardMember> = unplaced.collect();
    let capacity = slots::capacity(&event.programme);
    let max = proposed.map(|p| p.proposal.max).or_else(|| standing.as_ref().map(|d| usize::from(d.max))).unwrap_or(capacity);
    let limit = if capacity > 0 { max.min(capacity) } else { max };
    let found = if proposed.is_some() || standing.is_some() { notices(&board_groups, &unplaced, (limit, capacity), &people) } else { Vec::new() };
    let warnings = said(proposed, &found);
    Ok(BoardView {
        strategy: proposed.map(|p| p.proposal.strategy).or_else(|| standing.as_ref().map(|d| d.strategy)).unwrap_or(Strategy::Manual),
        max,
        limit,
        capacity,
        spread: board_groups.iter().map(|g| g.spread).sum(),
        unplaced,
        moves: returning.iter().filter(|c| c.kind == ChangeKind::Moved).count(),
        groups: board_groups,
        changes,
        previous: before.map(|d| d.event),
        earlier: earlier(desk, event)?,
        guests: guests.len(),
        free_guests: guests.iter().filter(|r| !placed_guests.contains(&r.id)).map(guest).collect(),
        warnings,
        notices: if proposed.is_none() { found } else { Vec::new() },
        stands: standing.is_some(),
        event: event.clone(),
    })
}

/// What a proposal says of itself, and what would be wrong with it; of what stands, what is wrong.
fn said(proposed: Option<&Proposed>, found: &[Notice]) -> Vec<Message> {
    let own: Vec<Message> = proposed.map(|p| p.warnings.clone()).unwrap_or_default();
    let more = found.iter().map(|n| n.text.clone()).filter(|w| !own.iter().any(|o| o.key == w.key));
    own.iter().cloned().chain(more).collect()
}

fn guest(r: &Registration) -> BoardGuest {
    BoardGuest { id: r.id, name: r.name.clone(), organisation: r.organisation.clone(), presents: r.presenting.is_some() }
}

/// The forums of the series before this one that were divided, the last first.
fn earlier(desk: &Desk<'_>, event: &Event) -> Result<Vec<(EventId, String)>, Refusal> {
    let Some(series) = event.series else { return Ok(Vec::new()) };
    let mut out = Vec::new();
    for e in desk.state.series_events(series)?.into_iter().rev().filter(|e| e.start < event.start && !e.is_cancelled()) {
        if desk.state.division(e.id)?.is_some() {
            out.push((e.id, format!("{} {}", Dates(desk.words).day_year(e.start.date()), e.title)));
        }
    }
    Ok(out)
}

/// What is wrong with what stands, in words, each with the first piece that it is about.
fn notices(groups: &[BoardGroup], unplaced: &[BoardMember], (limit, capacity): (usize, usize), people: &BTreeMap<MunicipalityCode, People>) -> Vec<Notice> {
    let of = |m: &BoardMember| Some(Piece::Municipality(m.code));
    let mut out = Vec::new();
    for g in groups.iter().filter(|g| g.presentations() > limit && (capacity == 0 || g.presentations() <= capacity)) {
        out.push(Notice { text: msg!("group-over-limit", group = g.number.get(), members = g.presentations(), max = limit), at: g.members.last().and_then(of), is_grave: capacity == 0 });
    }
    for g in groups.iter().filter(|g| capacity > 0 && g.presentations() > capacity) {
        out.push(Notice { text: msg!("conflict-too-full", group = g.number.get(), members = g.presentations(), capacity = capacity), at: g.members.last().and_then(of), is_grave: true });
    }
    if !unplaced.is_empty() {
        out.push(Notice { text: msg!("conflict-not-divided", n = unplaced.len()), at: unplaced.first().and_then(of), is_grave: true });
    }
    let all = || groups.iter().flat_map(|g| &g.members);
    let gone: Vec<&BoardMember> = all().filter(|m| m.people == 0).collect();
    if !gone.is_empty() {
        out.push(Notice { text: msg!("board-nobody-left", n = gone.len()), at: gone.first().and_then(|m| of(m)), is_grave: true });
    }
    out.extend(in_two_groups(groups, people));
    let silent: Vec<&BoardMember> = all().filter(|m| m.people > 0 && !m.presents).collect();
    if !silent.is_empty() {
        out.push(Notice { text: msg!("warn-no-presenter", n = silent.len()), at: silent.first().and_then(|m| of(m)), is_grave: false });
    }
    // Only where chairs are used at all.
    let without: Vec<&BoardGroup> = groups.iter().filter(|g| g.chair.is_empty()).collect();
    if !without.is_empty() && without.len() < groups.len() {
        let numbers = without.iter().map(|g| g.number.get().to_string()).collect::<Vec<_>>().join(", ");
        out.push(Notice { text: msg!("warn-no-chair", groups = numbers), at: without.first().and_then(|g| g.members.first()).and_then(of), is_grave: false });
    }
    out
}

/// People who have signed up for municipalities in different groups.
fn in_two_groups(groups: &[BoardGroup], people: &BTreeMap<MunicipalityCode, People>) -> Vec<Notice> {
    let mut first: BTreeMap<PersonId, GroupNumber> = BTreeMap::new();
    let mut out = Vec::new();
    for (g, m) in groups.iter().flat_map(|g| g.members.iter().map(move |m| (g, m))) {
        for r in people.get(&m.code).into_iter().flat_map(|p| &p.registrations) {
            match first.insert(r.person, g.number) {
                Some(other) if other != g.number => {
                    let text = msg!("conflict-two-groups", name = &r.name, a = other.get(), b = g.number.get());
                    out.push(Notice { text, at: Some(Piece::Municipality(m.code)), is_grave: true });
                }
                _ => {}
            }
        }
    }
    out
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
        BoardGroup {
            number: GroupNumber::at(index),
            name,
            chair: String::new(),
            room: String::new(),
            spread: s.spread,
            smallest: s.smallest,
            largest: s.largest,
            members: members.iter().map(|d| self.member(d.code, d.population)).collect(),
            guests: Vec::new(),
        }
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
