//! Who has a seat and who waits: one pure function, with a reason for everyone taken and everyone passed over.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::domain::{Capacity, Event, MunicipalityCode, MunicipalityPolicy, PartyPolicy, Registration, RegistrationId, State};

/// Why somebody who waits is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Skip {
    /// Every seat is taken or held.
    Full,
    /// The party is larger than what is free.
    PartyTooLarge {
        /// Seats wanted.
        wanted: u16,
        /// Seats free.
        free: u32,
    },
    /// Somebody before does not fit, and nobody passes.
    BehindParty,
    /// The municipality has what the policy allows.
    MunicipalityHasAll {
        /// Seats that it may have.
        allowed: u16,
    },
    /// Nobody has said how many seats there are: seats are given by hand.
    NumberUnknown,
    /// The time in which people move up is over.
    TooLate,
}

/// What the rule says about one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Gets a seat; the places in the queue that it passed over, if any.
    Take {
        /// Which.
        id: RegistrationId,
        /// How many before it could not be taken.
        passed: usize,
    },
    /// Stays where it is.
    Skip {
        /// Which.
        id: RegistrationId,
        /// Why.
        why: Skip,
    },
}

/// The seats of an event and what is left of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seats {
    /// Left; `None` without a limit.
    pub free: Option<u32>,
    /// More taken than there are, in seats.
    pub over: u32,
    per_municipality: BTreeMap<MunicipalityCode, u32>,
}

impl Seats {
    /// Counts what is taken and held.
    #[must_use]
    pub fn of(event: &Event, registrations: &[Registration]) -> Self {
        let holding = || registrations.iter().filter(|r| r.state.holds_seat());
        let taken: u32 = holding().map(|r| u32::from(r.seats)).sum();
        let mut per_municipality = BTreeMap::new();
        for r in holding() {
            if let Some(code) = r.municipality() {
                *per_municipality.entry(code).or_default() += u32::from(r.seats);
            }
        }
        let (free, over) = match event.queue.capacity {
            Capacity::Unlimited => (None, 0),
            Capacity::Limited => (Some(0), 0),
            Capacity::Seats(n) => (Some(n.saturating_sub(taken)), taken.saturating_sub(n)),
        };
        Self { free, over, per_municipality }
    }

    /// Why a registration gets no seat now, or `None` when it does.
    fn refuses(&self, event: &Event, r: &Registration) -> Option<Skip> {
        if event.queue.capacity == Capacity::Limited {
            return Some(Skip::NumberUnknown);
        }
        let has = r.municipality().and_then(|c| self.per_municipality.get(&c)).copied().unwrap_or(0);
        if let (MunicipalityPolicy::Max(allowed), Some(_)) = (event.queue.municipality, r.municipality())
            && has + u32::from(r.seats) > u32::from(allowed)
        {
            return Some(Skip::MunicipalityHasAll { allowed });
        }
        match self.free {
            Some(0) => Some(Skip::Full),
            Some(free) if free < u32::from(r.seats) => Some(Skip::PartyTooLarge { wanted: r.seats, free }),
            _ => None,
        }
    }

    fn take(&mut self, r: &Registration) {
        if let Some(free) = &mut self.free {
            *free = free.saturating_sub(u32::from(r.seats));
        }
        if let Some(code) = r.municipality() {
            *self.per_municipality.entry(code).or_default() += u32::from(r.seats);
        }
    }
}

/// The order in which those who wait are looked at: priority, who wrote first, who was entered first; with `first_seat_first`, municipalities without a
/// seat before all others.
fn line<'r>(event: &Event, registrations: &'r [Registration], seats: &Seats) -> Vec<&'r Registration> {
    let mut waiting: Vec<&Registration> = registrations.iter().filter(|r| r.state == State::Waiting).collect();
    waiting.sort_by_key(|r| r.queue_order());
    if event.queue.municipality == MunicipalityPolicy::FirstSeatFirst {
        let mut seen: Vec<MunicipalityCode> = Vec::new();
        let mut later = |r: &&Registration| {
            let Some(code) = r.municipality() else { return true };
            let first = !seats.per_municipality.contains_key(&code) && !seen.contains(&code);
            seen.push(code);
            !first
        };
        let marked: Vec<(bool, &Registration)> = waiting.iter().map(|r| (later(r), *r)).collect();
        let (first, rest): (Vec<_>, Vec<_>) = marked.into_iter().partition(|(later, _)| !later);
        return first.into_iter().chain(rest).map(|(_, r)| r).collect();
    }
    waiting
}

/// Who of those who wait gets a seat now. Looking again after the decisions are carried out changes nothing.
#[must_use]
pub fn rebalance(event: &Event, registrations: &[Registration], now: DateTime<Utc>) -> Vec<Decision> {
    let mut seats = Seats::of(event, registrations);
    let over = event.zone.instant(event.promote_until()).is_ok_and(|until| now > until) || event.is_cancelled();
    let (mut out, mut passed, mut blocked) = (Vec::new(), 0, false);
    for r in line(event, registrations, &seats) {
        let refusal = if over {
            Some(Skip::TooLate)
        } else if blocked {
            Some(Skip::BehindParty)
        } else {
            seats.refuses(event, r)
        };
        match refusal {
            None => {
                seats.take(r);
                out.push(Decision::Take { id: r.id, passed });
            }
            Some(why) => {
                blocked |= matches!(why, Skip::PartyTooLarge { .. }) && event.queue.party == PartyPolicy::Strict;
                passed += usize::from(matches!(why, Skip::PartyTooLarge { .. } | Skip::MunicipalityHasAll { .. }));
                out.push(Decision::Skip { id: r.id, why });
            }
        }
    }
    out
}

#[cfg(test)]
mod tests;
