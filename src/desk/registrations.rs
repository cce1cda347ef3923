//! One event's queue as the screen shows it.

use std::collections::{BTreeMap, BTreeSet};

use super::flags;
use super::office::Desk;
use super::refusal::Refusal;
use crate::domain::{Affiliation, Capacity, Event, MunicipalityCode, PersonId, Registration, RegistrationId, State};
use crate::planning::queue::{Decision, Entry, rebalance};
use crate::store::Counts;

/// A row of the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueRow {
    /// The registration.
    pub registration: Registration,
    /// The municipality's or organisation's name; as written with a question mark where it is not settled.
    pub place: String,
    /// Population, where it is a municipality.
    pub population: Option<u32>,
    /// What is looked through when somebody searches: name, place, function, address, in small letters.
    pub search: String,
}

/// Seats and people of a municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FromMunicipality {
    /// Which.
    pub code: MunicipalityCode,
    /// Its name.
    pub name: String,
    /// Seats that are taken or held.
    pub taken: u32,
    /// Seats that are waited for or not decided.
    pub open: u32,
}

/// The queue.
#[derive(Debug, Clone, PartialEq)]
pub struct QueueView {
    /// The event.
    pub event: Event,
    /// Counts by state.
    pub counts: Counts,
    /// Rows in queue order.
    pub rows: Vec<QueueRow>,
    /// Seats there are, where a number is known.
    pub seats: Option<u32>,
    /// Different municipalities with somebody confirmed.
    pub municipalities: usize,
    /// When it was looked at.
    pub now: chrono::DateTime<chrono::Utc>,
    /// What the rules need to know, in queue order: to say what an action would cause.
    pub entries: Vec<Entry>,
    /// What the rules say now of those who wait, and of offers that have lapsed.
    pub decisions: BTreeMap<RegistrationId, Decision>,
    /// Municipalities with somebody in the queue, most seats first.
    pub from: Vec<FromMunicipality>,
}

impl QueueView {
    /// The first registration of the same person, where one is a duplicate.
    #[must_use]
    pub fn same_person(&self, r: &Registration) -> Option<&QueueRow> {
        let mine = flags::identities(r);
        let before = self.rows.iter().take_while(|o| o.registration.id != r.id);
        before.filter(|o| !o.registration.state.is_out()).find(|o| flags::identities(&o.registration).iter().any(|i| mine.contains(i)))
    }

    /// How many the rules would give a seat, and how many offers have lapsed.
    #[must_use]
    pub fn due(&self) -> (usize, usize) {
        let of = |f: fn(&Decision) -> bool| self.decisions.values().filter(|d| f(d)).count();
        (of(|d| matches!(d, Decision::Take { .. })), of(|d| matches!(d, Decision::Lapse { .. })))
    }
}

/// The queue of an event; `only` leaves the other states out.
///
/// # Errors
/// When the state cannot be read.
pub fn queue(desk: &Desk<'_>, event: &Event, only: Option<State>) -> Result<QueueView, Refusal> {
    let mut all = desk.state.registrations(event.id)?;
    all.sort_by_key(Registration::queue_order);
    let confirmed: BTreeSet<_> = all.iter().filter(|r| r.state.takes_part()).filter_map(Registration::municipality).collect();
    let entries: Vec<Entry> = all.iter().map(Entry::from).collect();
    let decisions = rebalance(event, &entries, desk.now).into_iter().map(|d| (d.id(), d)).collect();
    let from = from(desk, &entries);
    let rows = all.into_iter().filter(|r| only.is_none_or(|s| r.state == s)).map(|r| row(desk, r)).collect::<Result<_, Refusal>>()?;
    let seats = match event.queue.capacity {
        Capacity::Seats(n) => Some(n),
        Capacity::Unlimited | Capacity::Limited => None,
    };
    Ok(QueueView { counts: desk.state.counts(event.id)?, rows, seats, municipalities: confirmed.len(), event: event.clone(), now: desk.now, entries, decisions, from })
}

fn from(desk: &Desk<'_>, entries: &[Entry]) -> Vec<FromMunicipality> {
    let mut seats: BTreeMap<MunicipalityCode, (u32, u32)> = BTreeMap::new();
    for e in entries {
        let Some(code) = e.municipality else { continue };
        let (taken, open) = seats.entry(code).or_default();
        match e.state {
            s if s.holds_seat() => *taken += u32::from(e.seats),
            State::New | State::Waiting => *open += u32::from(e.seats),
            _ => {}
        }
    }
    let mut out: Vec<FromMunicipality> = seats.into_iter().filter(|(_, n)| *n != (0, 0)).map(|(code, (taken, open))| FromMunicipality { code, name: desk.register.name(code), taken, open }).collect();
    out.sort_by(|a, b| (b.taken, b.open, &a.name).cmp(&(a.taken, a.open, &b.name)));
    out
}

fn row(desk: &Desk<'_>, r: Registration) -> Result<QueueRow, Refusal> {
    let (place, population) = match r.affiliation {
        Affiliation::Municipality(code) => (desk.register.name(code), desk.register.get(code).map(|m| m.population)),
        Affiliation::Organisation(id) => (desk.state.organisation(id)?.map_or_else(|| r.organisation.clone(), |o| o.name), None),
        Affiliation::Open => (format!("? {}", r.organisation), None),
    };
    let search = [r.name.as_str(), &place, &r.function, r.email.as_ref().map_or("", crate::domain::Email::as_str)].join("\n").to_lowercase();
    Ok(QueueRow { registration: r, place, population, search })
}

/// Everything that a person has signed up for, newest event first.
///
/// # Errors
/// When the state cannot be read.
pub fn person_events(desk: &Desk<'_>, person: PersonId) -> Result<Vec<(Registration, Event)>, Refusal> {
    let mut out = Vec::new();
    for r in desk.state.registrations_of(person)? {
        if let Some(event) = desk.state.event(r.event)? {
            out.push((r, event));
        }
    }
    out.sort_by_key(|(_, e)| std::cmp::Reverse(e.start));
    Ok(out)
}
