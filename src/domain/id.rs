//! Identities: ULIDs with a type each, so that one kind of thing is never taken for another. They need no coordinator and sort by time.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ulid::Ulid;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(Ulid);
        impl From<Ulid> for $name { fn from(u: Ulid) -> Self { Self(u) } }
        impl fmt::Display for $name { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.pad(&self.0.to_string()) } }
        impl FromStr for $name {
            type Err = ulid::DecodeError;
            fn from_str(s: &str) -> Result<Self, Self::Err> { Ulid::from_string(&s.to_ascii_uppercase()).map(Self) }
        }
    )+};
}

ids! {
    /// An event.
    EventId,
    /// A series of events.
    SeriesId,
    /// A person, the same one in all events.
    PersonId,
    /// An organisation that is not a municipality.
    OrganisationId,
    /// One person's sign-up for one event.
    RegistrationId,
    /// A division of an event's municipalities into groups.
    DivisionId,
    /// An example in the library.
    ExperienceId,
    /// A letter in the outbox.
    LetterId,
}

/// Where new ids come from; passed in, so that tests and the demo workspace can repeat a run exactly.
#[derive(Debug, Clone)]
pub struct IdSource {
    seed: Option<u64>,
    last: Ulid,
}

impl IdSource {
    /// Ids that nobody can guess and that never collide.
    #[must_use]
    pub fn random() -> Self {
        Self { seed: None, last: Ulid::nil() }
    }

    /// The same ids again for the same seed and the same times.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self { seed: Some(seed), last: Ulid::nil() }
    }

    /// The next id; always greater than the one before from this source, also within a millisecond and when the clock goes back.
    pub fn next<I: From<Ulid>>(&mut self, now: DateTime<Utc>) -> I {
        let ms = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        let fresh = match &mut self.seed {
            None => Ulid::from_parts(ms, Ulid::new().random()),
            Some(state) => Ulid::from_parts(ms, u128::from(split_mix(state)) << 64 | u128::from(split_mix(state))),
        };
        let id = if fresh > self.last { fresh } else { self.last.increment().unwrap_or(fresh) };
        self.last = id;
        I::from(id)
    }
}

/// One step of `SplitMix64` (Steele, Lea, Flood 2014): enough spread for ids in tests, and for drawing lots that can be drawn again.
pub fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_rise_even_when_the_clock_goes_back() {
        let mut source = IdSource::seeded(1);
        let later = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
        let earlier = DateTime::from_timestamp(1_600_000_000, 0).unwrap();
        let a: EventId = source.next(later);
        let b: EventId = source.next(earlier);
        let c: EventId = source.next(earlier);
        assert!(a < b && b < c);
        assert_eq!(a.to_string().to_lowercase().parse::<EventId>().unwrap(), a);
    }
}
