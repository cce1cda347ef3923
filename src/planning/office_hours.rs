//! Office hours: time in which somebody at work can answer. Monday to Friday, 8 to 16 by the clock on the wall, not on public holidays.

use chrono::{DateTime, Datelike, DurationRound, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};

use super::holidays::holidays;
use crate::domain::{Country, TimeError, Wall, Zone};

/// The office opens at this hour.
const OPENS: u32 = 8;
/// Hours of a working day.
const HOURS: i64 = 8;

fn is_working_day(day: NaiveDate, country: Country) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !holidays(country, day.year()).iter().any(|(d, _)| *d == day)
}

/// The moment at which so many office hours have gone by, to the minute. A time outside office hours begins with the next of them.
#[must_use]
pub fn after_office_hours(from: DateTime<Utc>, hours: u16, zone: Zone, country: Country) -> DateTime<Utc> {
    let opens = NaiveTime::from_hms_opt(OPENS, 0, 0).unwrap_or(NaiveTime::MIN);
    let wall = zone.wall(from.duration_trunc(TimeDelta::minutes(1)).unwrap_or(from));
    let (mut day, mut left) = (wall.date(), TimeDelta::hours(i64::from(hours)));
    let mut begins = wall.0.max(day.and_time(opens));
    // A year of hours at most: 65 535 hours are some 32 years of working days.
    for _ in 0..20_000 {
        if is_working_day(day, country) {
            let closes = day.and_time(opens) + TimeDelta::hours(HOURS);
            let room = (closes - begins).max(TimeDelta::zero());
            if left <= room {
                return instant(Wall(begins + left), zone);
            }
            left -= room;
        }
        day += TimeDelta::days(1);
        begins = day.and_time(opens);
    }
    from + TimeDelta::hours(i64::from(hours))
}

/// A time of the working day that the clocks skip or show twice exists nowhere in the north; elsewhere the later reading holds.
fn instant(wall: Wall, zone: Zone) -> DateTime<Utc> {
    match zone.instant(wall) {
        Ok(at) => at,
        Err(TimeError::Fold { second, .. }) => second.to_utc(),
        Err(TimeError::Gap { later, .. }) => zone.instant(later).unwrap_or_else(|_| wall.0.and_utc()),
        Err(TimeError::UnknownZone(_)) => wall.0.and_utc(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::parse_wall;

    fn after(from: &str, hours: u16, country: Country) -> String {
        let zone = country.zone();
        zone.wall(after_office_hours(zone.instant(parse_wall(from).unwrap()).unwrap(), hours, zone, country)).to_string()
    }

    #[test]
    fn only_hours_at_work_count() {
        assert_eq!(after("2021-03-16T09:30", 4, Country::Se), "2021-03-16T13:30:00");
        assert_eq!(after("2021-03-16T14:00", 4, Country::Se), "2021-03-17T10:00:00");
        assert_eq!(after("2021-03-16T23:10", 8, Country::Se), "2021-03-17T16:00:00", "the evening is no office hour");
        assert_eq!(after("2021-03-19T15:00", 24, Country::Se), "2021-03-24T15:00:00", "a weekend lies between");
        // Maundy Thursday is a holiday in Norway alone; Good Friday and Easter Monday in both; the clocks change on the Sunday before.
        assert_eq!(after("2021-03-31T15:00", 8, Country::No), "2021-04-06T15:00:00");
        assert_eq!(after("2021-03-31T15:00", 8, Country::Se), "2021-04-01T15:00:00");
        assert_eq!(after("2021-03-27T12:00", 1, Country::No), "2021-03-29T09:00:00");
        assert!(after("2021-03-27T12:00", u16::MAX, Country::No).as_str() > "2050");
    }
}
