//! Local wall time and its zone. A local time is not an instant: it becomes one only through a zone, and a time that the clocks
//! skip or show twice is refused, never guessed.

use std::fmt;

use chrono::{DateTime, Datelike, FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// What a clock on the wall shows: date and time without a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Wall(pub NaiveDateTime);

impl Wall {
    /// The date part.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        self.0.date()
    }

    /// The time of day.
    #[must_use]
    pub fn time(self) -> NaiveTime {
        self.0.time()
    }

    /// The last second of a date: what a deadline given as a date alone means.
    #[must_use]
    pub fn end_of(date: NaiveDate) -> Self {
        Self(date.and_time(NaiveTime::MIN) + TimeDelta::seconds(86_399))
    }
}

impl fmt::Display for Wall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%dT%H:%M:%S"))
    }
}

/// An IANA time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Zone(pub Tz);

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.name())
    }
}

impl std::str::FromStr for Zone {
    type Err = TimeError;
    fn from_str(s: &str) -> Result<Self, TimeError> {
        s.parse::<Tz>().map(Zone).map_err(|_| TimeError::UnknownZone(s.to_owned()))
    }
}

/// A wall time that is no instant, with the readings that would be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TimeError {
    /// The clocks jump over it.
    #[error("{wall} does not exist in {zone}: {earlier} or {later}?")]
    Gap {
        /// The time as written.
        wall: Wall,
        /// Its zone.
        zone: Zone,
        /// The same instant by the offset that held after the jump.
        earlier: Wall,
        /// The same instant by the offset that held before the jump.
        later: Wall,
    },
    /// The clocks show it twice.
    #[error("{wall} happens twice in {zone}: {first} and {second}")]
    Fold {
        /// The time as written.
        wall: Wall,
        /// Its zone.
        zone: Zone,
        /// The first time that it is shown.
        first: DateTime<FixedOffset>,
        /// The second time.
        second: DateTime<FixedOffset>,
    },
    /// No such zone.
    #[error("{0} is not an IANA time zone")]
    UnknownZone(String),
}

impl Zone {
    /// The instant of a wall time here.
    ///
    /// # Errors
    /// [`TimeError::Gap`] or [`TimeError::Fold`] with both readings when the clocks skip or repeat that time.
    pub fn instant(self, wall: Wall) -> Result<DateTime<Utc>, TimeError> {
        match self.0.from_local_datetime(&wall.0) {
            MappedLocalTime::Single(t) => Ok(t.to_utc()),
            MappedLocalTime::Ambiguous(a, b) => Err(TimeError::Fold { wall, zone: self, first: a.fixed_offset(), second: b.fixed_offset() }),
            MappedLocalTime::None => {
                // A gap is at most a few hours long; the offsets a day before and after are those on its two sides.
                let offset = |days| {
                    let probe = wall.0 + TimeDelta::days(days);
                    self.0.offset_from_utc_datetime(&probe).fix().local_minus_utc()
                };
                let jump = TimeDelta::seconds(i64::from(offset(1) - offset(-1)));
                Err(TimeError::Gap { wall, zone: self, earlier: Wall(wall.0 - jump), later: Wall(wall.0 + jump) })
            }
        }
    }

    /// What the clock on the wall shows here at an instant.
    #[must_use]
    pub fn wall(self, at: DateTime<Utc>) -> Wall {
        Wall(at.with_timezone(&self.0).naive_local())
    }
}

/// Years that an event may be in. Others are slips or mischief, and beyond them dates cannot be reckoned with safely.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// A date as ISO 8601 (`2021-03-19`), in [`YEARS`].
#[must_use]
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok().filter(|d| YEARS.contains(&d.year()))
}

/// A local time as ISO 8601, with or without seconds, `T` or a blank between.
#[must_use]
pub fn parse_wall(text: &str) -> Option<Wall> {
    let text = text.trim().replace(' ', "T");
    ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"].iter().find_map(|f| NaiveDateTime::parse_from_str(&text, f).ok()).filter(|t| YEARS.contains(&t.year())).map(Wall)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wall(s: &str) -> Wall {
        parse_wall(s).unwrap()
    }

    #[test]
    fn a_time_in_the_gap_names_both_readings() {
        let oslo: Zone = "Europe/Oslo".parse().unwrap();
        let Err(TimeError::Gap { earlier, later, .. }) = oslo.instant(wall("2021-03-28 02:30")) else { panic!("gap expected") };
        assert_eq!((earlier, later), (wall("2021-03-28 01:30"), wall("2021-03-28 03:30")));
    }

    #[test]
    fn a_time_in_the_fold_names_both_readings() {
        let stockholm: Zone = "Europe/Stockholm".parse().unwrap();
        let Err(TimeError::Fold { first, second, .. }) = stockholm.instant(wall("2021-10-31 02:30")) else { panic!("fold expected") };
        assert_eq!(second.to_utc() - first.to_utc(), TimeDelta::hours(1));
    }

    #[test]
    fn an_ordinary_time_goes_there_and_back() {
        let oslo: Zone = "Europe/Oslo".parse().unwrap();
        let w = wall("2021-03-19T09:00");
        assert_eq!(oslo.wall(oslo.instant(w).unwrap()), w);
        assert!("Europe/Kristiansund".parse::<Zone>().is_err());
    }
}
