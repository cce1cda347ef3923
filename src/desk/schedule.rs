//! The slot schedule of an event as it is drafted: who presents when in each group, what differs from what was announced, and what is wrong with it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveTime, Utc};

use super::conflicts::all_conflicts;
use super::delegations::{People, by_municipality};
use super::office::Desk;
use super::positions::pasts_before;
use super::refusal::Refusal;
use crate::domain::{
    Country, Division, Event, Group, GroupNumber, GroupOrder, MunicipalityCode, OrderRule, Piece, Presenting, Registration, RegistrationId, Release, ReleasedGroup, SlotKind, TimeWish, TimedSlot,
};
use crate::planning::arrange::{Arranged, Turn, arrange};
use crate::planning::difference::{Difference, differences};
use crate::planning::order::{Past, Speaker};
use crate::planning::programme::Conflict;
use crate::planning::slots::{Sessions, capacity};
use crate::text::{Lang, collation_key};

/// A slot with who has it.
#[derive(Debug, Clone, PartialEq)]
pub struct SlotView {
    /// Start.
    pub start: NaiveTime,
    /// End, not included.
    pub end: NaiveTime,
    /// What.
    pub kind: SlotKind,
    /// Whose presentation.
    pub piece: Option<Piece>,
    /// The municipality's or organisation's name, or empty.
    pub name: String,
    /// Who presents, or empty.
    pub presenter: String,
    /// The registration of whoever presents.
    pub presenter_id: Option<RegistrationId>,
    /// Title, or empty.
    pub title: String,
    /// After the end of the session.
    pub beyond: bool,
    /// It has a length of its own.
    pub own_length: bool,
    /// When it wants to present.
    pub wish: TimeWish,
    /// That wish is not met.
    pub unmet: bool,
    /// Where it presented at earlier forums of the series.
    pub past: Past,
    /// How it differs from the last release.
    pub change: Option<Difference>,
}

impl SlotView {
    /// The municipality, where it is one's presentation.
    #[must_use]
    pub fn municipality(&self) -> Option<MunicipalityCode> {
        self.piece.and_then(Piece::municipality)
    }

    /// Its length in minutes.
    #[must_use]
    pub fn minutes(&self) -> i64 {
        (self.end - self.start).num_minutes()
    }
}

/// A group's schedule.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupSchedule {
    /// Number.
    pub number: GroupNumber,
    /// Own name, or empty.
    pub name: String,
    /// Room or link, or empty.
    pub room: String,
    /// Who leads it, or empty.
    pub chair: String,
    /// How its order is made.
    pub rule: OrderRule,
    /// The seed of an order by lot.
    pub seed: Option<u32>,
    /// Its times stay as announced.
    pub is_kept: bool,
    /// Slots in order of time.
    pub slots: Vec<SlotView>,
}

impl GroupSchedule {
    /// Its presentations in order.
    pub fn presentations(&self) -> impl Iterator<Item = &SlotView> {
        self.slots.iter().filter(|s| s.piece.is_some())
    }

    /// When its last presentation ends.
    #[must_use]
    pub fn ends(&self) -> Option<NaiveTime> {
        self.presentations().last().map(|s| s.end)
    }
}

/// The schedule.
#[derive(Debug, Clone, PartialEq)]
pub struct ScheduleView {
    /// The event.
    pub event: Event,
    /// Presentations that fit in each group.
    pub capacity: usize,
    /// Groups.
    pub groups: Vec<GroupSchedule>,
    /// What is wrong.
    pub conflicts: Vec<Conflict>,
    /// The last release: its number, and when it was made.
    pub release: Option<(u16, DateTime<Utc>)>,
    /// What differs from it.
    pub changes: Vec<Difference>,
    /// It has been begun to be held.
    pub is_running: bool,
}

impl ScheduleView {
    /// The most presentations that a group has.
    #[must_use]
    pub fn most(&self) -> usize {
        self.groups.iter().map(|g| g.presentations().count()).max().unwrap_or(0)
    }
}

/// Everything that a schedule is made from.
pub(super) struct Cast {
    pub people: BTreeMap<MunicipalityCode, People>,
    pub guests: Vec<Registration>,
    /// Those who were to present and do not take part.
    pub away: Vec<Registration>,
    pub division: Option<Division>,
    pub orders: Vec<GroupOrder>,
    pub pasts: BTreeMap<MunicipalityCode, Past>,
}

impl Cast {
    pub fn of(desk: &Desk<'_>, event: &Event) -> Result<Self, Refusal> {
        let (here, others): (Vec<Registration>, Vec<Registration>) = desk.state.registrations(event.id)?.into_iter().partition(|r| r.state.takes_part());
        let (people, guests) = by_municipality(here);
        let orders = desk.state.schedule(event.id)?.map(|s| s.groups).unwrap_or_default();
        let away = others.into_iter().filter(|r| r.presenting.is_some() && !r.state.is_out() || r.presenting.is_some() && r.state == crate::domain::State::Cancelled).collect();
        Ok(Self { people, guests, away, division: desk.state.division(event.id)?, orders, pasts: pasts_before(desk, event)? })
    }

    /// The rule where none is said: fair where there were forums before, else by size.
    pub fn usual(&self) -> OrderRule {
        if self.pasts.is_empty() { OrderRule::Size } else { OrderRule::Fair }
    }

    /// The order of a group. A length of its own goes with a presenter into whatever group.
    pub fn order_of(&self, at: usize) -> GroupOrder {
        let lengths = self.orders.iter().flat_map(|o| &o.lengths).copied().collect();
        GroupOrder { lengths, ..self.orders.get(at).cloned().unwrap_or_default() }
    }

    /// Who presents for somebody.
    pub fn presenter(&self, piece: Piece) -> Option<&Registration> {
        match piece {
            Piece::Municipality(code) => self.people.get(&code)?.presenter(),
            Piece::Guest(id) => self.guests.iter().find(|r| r.id == id && r.presenting.is_some()),
        }
    }

    /// What somebody's presentation is called in lists: the municipality, the organisation, else the person.
    pub fn name(&self, desk: &Desk<'_>, piece: Piece) -> String {
        match piece {
            Piece::Municipality(code) => desk.register.name(code),
            Piece::Guest(id) => {
                let called = |r: &Registration| if r.organisation.is_empty() { r.name.clone() } else { r.organisation.clone() };
                let known = self.guests.iter().find(|r| r.id == id).map(called);
                // Whoever was announced and is no guest any more is still called something.
                known.or_else(|| desk.state.registration(id).ok().flatten().as_ref().map(called)).unwrap_or_default()
            }
        }
    }

    /// The presenters of a group, as an order needs them. A delegation that has nobody left does not present; of guests, those who do.
    pub fn speakers(&self, desk: &Desk<'_>, event: &Event, group: &Group) -> Vec<Speaker> {
        let lang = if event.country == Country::Se { Lang::Sv } else { Lang::Nb };
        let wish = |r: Option<&Registration>| r.and_then(|r| r.presenting.as_ref()).map(|p: &Presenting| p.wish).unwrap_or_default();
        let delegation = |m: &crate::domain::Member| {
            let people = self.people.get(&m.code)?;
            Some(Speaker {
                piece: Piece::Municipality(m.code),
                population: Some(m.population),
                collation: collation_key(lang, &desk.register.name(m.code)),
                registered: people.registrations.iter().map(|r| r.received_at.timestamp()).min().unwrap_or_default(),
                wish: wish(people.presenter()),
                past: self.pasts.get(&m.code).copied().unwrap_or_default(),
            })
        };
        let guest = |id: &RegistrationId| {
            let r = self.presenter(Piece::Guest(*id))?;
            let name = self.name(desk, Piece::Guest(*id));
            Some(Speaker { piece: Piece::Guest(*id), population: None, collation: collation_key(lang, &name), registered: r.received_at.timestamp(), wish: wish(Some(r)), past: Past::default() })
        };
        group.members.iter().filter_map(delegation).chain(group.guests.iter().filter_map(guest)).collect()
    }
}

/// The schedule as it is drafted now.
///
/// # Errors
/// When the state cannot be read.
pub fn schedule(desk: &Desk<'_>, event: &Event) -> Result<ScheduleView, Refusal> {
    let cast = Cast::of(desk, event)?;
    let sessions = Sessions::of(&event.programme);
    let division = cast.division.iter().flat_map(|d| d.groups.iter().enumerate());
    let arranged: Vec<(GroupSchedule, Arranged)> = division.map(|(i, g)| group_schedule(desk, event, &cast, &sessions, i, g)).collect();
    let conflicts = all_conflicts(desk, event, &cast, &arranged);
    let groups: Vec<GroupSchedule> = arranged.into_iter().map(|(g, _)| g).collect();
    let last = desk.state.last_release(event.id)?;
    let mut view = ScheduleView {
        event: event.clone(),
        capacity: capacity(&event.programme),
        groups,
        conflicts,
        release: last.as_ref().map(|r| (r.number, r.at)),
        changes: Vec::new(),
        is_running: desk.state.run(event.id)?.is_some(),
    };
    if let Some(last) = last {
        view.changes = differences(&last, &as_release(desk, &view));
        let of = |piece| view.changes.iter().find(|d| d.piece == Some(piece)).cloned();
        view.groups.iter_mut().flat_map(|g| &mut g.slots).for_each(|s| s.change = s.piece.and_then(of));
    }
    Ok(view)
}

fn group_schedule(desk: &Desk<'_>, event: &Event, cast: &Cast, sessions: &Sessions, at: usize, group: &Group) -> (GroupSchedule, Arranged) {
    let by = cast.order_of(at);
    let rule = by.rule.unwrap_or_else(|| cast.usual());
    let speakers = if sessions.is_empty() { Vec::new() } else { cast.speakers(desk, event, group) };
    let arranged = arrange(&event.programme, sessions, &speakers, &by, rule);
    let slot = |t: &Turn| {
        let speaker = t.piece.and_then(|p| speakers.iter().find(|s| s.piece == p));
        let presenter = t.piece.and_then(|p| cast.presenter(p));
        SlotView {
            start: t.start,
            end: t.end,
            kind: t.kind,
            piece: t.piece,
            name: t.piece.map(|p| cast.name(desk, p)).unwrap_or_default(),
            presenter: presenter.map(|r| r.name.clone()).unwrap_or_default(),
            presenter_id: presenter.map(|r| r.id),
            title: presenter.and_then(|r| r.presenting.as_ref()).map(|p| p.title.clone()).unwrap_or_default(),
            beyond: t.beyond,
            own_length: t.piece.is_some_and(|p| by.length_of(p).is_some()),
            wish: speaker.map(|s| s.wish).unwrap_or_default(),
            unmet: arranged.unmet.iter().any(|(p, _)| t.piece == Some(*p)),
            past: speaker.map(|s| s.past).unwrap_or_default(),
            change: None,
        }
    };
    let slots = arranged.turns.iter().map(slot).collect();
    let is_kept = !by.kept.is_empty();
    (
        GroupSchedule {
            number: GroupNumber::at(at),
            name: group.name.clone(),
            room: group.room.clone(),
            chair: group.chair.clone(),
            rule,
            seed: by.seed.filter(|_| rule == OrderRule::Shuffle),
            is_kept,
            slots,
        },
        arranged,
    )
}

/// The draft in the form of a release, without a number.
#[must_use]
pub(super) fn as_release(desk: &Desk<'_>, view: &ScheduleView) -> Release {
    let slot = |s: &SlotView| TimedSlot { start: s.start, end: s.end, kind: s.kind, piece: s.piece, presenter: s.presenter_id };
    let group = |g: &GroupSchedule| ReleasedGroup {
        number: g.number,
        name: g.name.clone(),
        room: g.room.clone(),
        chair: g.chair.clone(),
        // A hole that was left is nobody's time.
        slots: g.slots.iter().filter(|s| s.kind != SlotKind::Free).map(slot).collect(),
    };
    Release {
        event: view.event.id,
        number: 0,
        at: desk.now,
        start: view.event.start,
        programme: view.event.programme.clone(),
        groups: view.groups.iter().map(group).collect(),
        acknowledged: Vec::new(),
    }
}
