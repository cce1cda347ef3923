//! Who has a seat and who waits: one pure function, with a reason for everyone taken and everyone passed over.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use crate::domain::{Capacity, Event, MunicipalityCode, MunicipalityPolicy, PartyPolicy, Registration, RegistrationId, State};

/// What the queue needs to know of a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Which.
    pub id: RegistrationId,
    /// Where it stands.
    pub state: State,
    /// Party size.
    pub seats: u16,
    /// Where it comes from, where that is settled.
    pub municipality: Option<MunicipalityCode>,
    /// Higher goes first.
    pub priority: i8,
    /// When it was sent.
    pub received_at: DateTime<Utc>,
    /// Until when an offer holds.
    pub offered_until: Option<DateTime<Utc>>,
    /// Whether the sender agreed that some of the party come while the others wait.
    pub may_split: bool,
}

impl From<&Registration> for Entry {
    fn from(r: &Registration) -> Self {
        Self { id: r.id, state: r.state, seats: r.seats, municipality: r.municipality(), priority: r.priority, received_at: r.received_at, offered_until: r.offered_until, may_split: r.may_split }
    }
}

impl Entry {
    /// Whether it is an offer that nobody has answered in time.
    #[must_use]
    pub fn has_lapsed(&self, now: DateTime<Utc>) -> bool {
        self.state == State::Offered && self.offered_until.is_some_and(|until| now > until)
    }
}

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
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// The offer was not answered in time: it leaves the queue, and its seats are free.
    Lapse {
        /// Which.
        id: RegistrationId,
    },
    /// Gets seats.
    Take {
        /// Which.
        id: RegistrationId,
        /// So many seats of its party now.
        seats: u16,
        /// So many go on waiting: only where the sender agreed.
        rest: u16,
        /// The first few of those before it that could not be taken.
        passed: Vec<RegistrationId>,
    },
    /// Stays where it is.
    Skip {
        /// Which.
        id: RegistrationId,
        /// Why.
        why: Skip,
    },
}

impl Decision {
    /// About which entry.
    #[must_use]
    pub const fn id(&self) -> RegistrationId {
        match self {
            Self::Lapse { id } | Self::Take { id, .. } | Self::Skip { id, .. } => *id,
        }
    }
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
    /// Counts what is taken and held; offers that have lapsed hold nothing.
    #[must_use]
    pub fn of(event: &Event, entries: &[Entry], now: DateTime<Utc>) -> Self {
        let holding = || entries.iter().filter(|r| r.state.holds_seat() && !r.has_lapsed(now));
        let taken: u32 = holding().map(|r| u32::from(r.seats)).sum();
        let mut per_municipality = BTreeMap::new();
        for r in holding() {
            if let Some(code) = r.municipality {
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

    /// How many seats an entry gets now, or why none.
    fn gives(&self, event: &Event, r: &Entry) -> Result<u16, Skip> {
        if event.queue.capacity == Capacity::Limited {
            return Err(Skip::NumberUnknown);
        }
        let has = r.municipality.and_then(|c| self.per_municipality.get(&c)).copied().unwrap_or(0);
        if let (MunicipalityPolicy::Max(allowed), Some(_)) = (event.queue.municipality, r.municipality)
            && has + u32::from(r.seats) > u32::from(allowed)
        {
            return Err(Skip::MunicipalityHasAll { allowed });
        }
        match self.free {
            Some(0) => Err(Skip::Full),
            Some(free) if free < u32::from(r.seats) => match u16::try_from(free) {
                Ok(some) if event.queue.party == PartyPolicy::Split && r.may_split => Ok(some),
                _ => Err(Skip::PartyTooLarge { wanted: r.seats, free }),
            },
            _ => Ok(r.seats),
        }
    }

    fn take(&mut self, r: &Entry, seats: u16) {
        if let Some(free) = &mut self.free {
            *free = free.saturating_sub(u32::from(seats));
        }
        if let Some(code) = r.municipality {
            *self.per_municipality.entry(code).or_default() += u32::from(seats);
        }
    }
}

/// The order in which those who wait are looked at: priority, who wrote first, who was entered first; with `first_seat_first`, municipalities without a
/// seat before all others.
fn line(event: &Event, entries: &[Entry], seats: &Seats) -> Vec<Entry> {
    let mut waiting: Vec<Entry> = entries.iter().filter(|r| r.state == State::Waiting).copied().collect();
    waiting.sort_by_key(|r| (std::cmp::Reverse(r.priority), r.received_at, r.id));
    if event.queue.municipality != MunicipalityPolicy::FirstSeatFirst {
        return waiting;
    }
    let mut seen: BTreeSet<MunicipalityCode> = BTreeSet::new();
    let mut is_first = |r: &Entry| r.municipality.is_some_and(|code| !seats.per_municipality.contains_key(&code) && seen.insert(code));
    let (first, rest): (Vec<Entry>, Vec<Entry>) = waiting.into_iter().partition(|r| is_first(r));
    first.into_iter().chain(rest).collect()
}

/// So many of those who are passed are named: a long list is copied for each who passes them.
const NAMED: usize = 4;

/// What a coordinator's own decision may use: as [`rebalance`], but with no end of the time in which people move up.
#[must_use]
pub fn seats_by_hand(event: &Event, entries: &[Entry], now: DateTime<Utc>) -> Vec<Decision> {
    decide(event, entries, now, false)
}

/// Which offers have lapsed, and who of those who wait gets a seat now, in the order of the queue. Looking again after the decisions are carried out changes
/// nothing.
#[must_use]
pub fn rebalance(event: &Event, entries: &[Entry], now: DateTime<Utc>) -> Vec<Decision> {
    let over = event.zone.instant(event.promote_until()).is_ok_and(|until| now > until) || event.is_cancelled();
    decide(event, entries, now, over)
}

fn decide(event: &Event, entries: &[Entry], now: DateTime<Utc>, over: bool) -> Vec<Decision> {
    let mut seats = Seats::of(event, entries, now);
    let mut out: Vec<Decision> = entries.iter().filter(|r| r.has_lapsed(now)).map(|r| Decision::Lapse { id: r.id }).collect();
    let (mut passed, mut blocked) = (Vec::new(), false);
    for r in line(event, entries, &seats) {
        let given = if over {
            Err(Skip::TooLate)
        } else if blocked {
            Err(Skip::BehindParty)
        } else {
            seats.gives(event, &r)
        };
        match given {
            Ok(n) => {
                seats.take(&r, n);
                // Who passes whom is said where it is not only that there is no seat left.
                out.push(Decision::Take { id: r.id, seats: n, rest: r.seats - n, passed: passed.clone() });
            }
            Err(why) => {
                blocked |= matches!(why, Skip::PartyTooLarge { .. }) && event.queue.party != PartyPolicy::Fill;
                if passed.len() < NAMED && matches!(why, Skip::PartyTooLarge { .. } | Skip::MunicipalityHasAll { .. }) {
                    passed.push(r.id);
                }
                out.push(Decision::Skip { id: r.id, why });
            }
        }
    }
    out
}

#[cfg(test)]
mod tests;
