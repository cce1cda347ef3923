//! One event's queue as the screen shows it.

use super::office::Desk;
use super::refusal::Refusal;
use crate::domain::{Affiliation, Capacity, Event, Registration, State};
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
}

/// The queue of an event; `only` leaves the other states out.
///
/// # Errors
/// When the state cannot be read.
pub fn queue(desk: &Desk<'_>, event: &Event, only: Option<State>) -> Result<QueueView, Refusal> {
    let mut all = desk.state.registrations(event.id)?;
    all.sort_by_key(Registration::queue_order);
    let confirmed: std::collections::BTreeSet<_> = all.iter().filter(|r| r.state.takes_part()).filter_map(Registration::municipality).collect();
    let rows = all.into_iter().filter(|r| only.is_none_or(|s| r.state == s)).map(|r| row(desk, r)).collect::<Result<_, Refusal>>()?;
    let seats = match event.queue.capacity {
        Capacity::Seats(n) => Some(n),
        Capacity::Unlimited | Capacity::Limited => None,
    };
    Ok(QueueView { counts: desk.state.counts(event.id)?, rows, seats, municipalities: confirmed.len(), event: event.clone() })
}

fn row(desk: &Desk<'_>, r: Registration) -> Result<QueueRow, Refusal> {
    let (place, population) = match r.affiliation {
        Affiliation::Municipality(code) => (desk.register.name(code), desk.register.get(code).map(|m| m.population)),
        Affiliation::Organisation(id) => (desk.state.organisation(id)?.map_or_else(|| r.organisation.clone(), |o| o.name), None),
        Affiliation::Open => (format!("? {}", r.organisation), None),
    };
    Ok(QueueRow { registration: r, place, population })
}
