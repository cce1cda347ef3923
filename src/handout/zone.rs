//! A time zone as calendars describe it: one STANDARD and one DAYLIGHT with a yearly rule.

use std::collections::BTreeSet;

use calcard::icalendar::{ICalendarComponent, ICalendarComponentType, ICalendarProperty};
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Weekday};
use chrono_tz::{OffsetName, Tz};

use crate::domain::Zone;

/// A change of the clocks as a rule that holds every year: `month`, the `nth` weekday of it (negative from its end), and the hour that the clock shows before.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Change {
    month: u32,
    nth: i64,
    weekday: Weekday,
    time: NaiveTime,
    /// Seconds east of Greenwich before and after.
    from: i32,
    to: i32,
    name: String,
    on: NaiveDate,
}

/// The changes of a year, in order.
fn changes(zone: Tz, year: i32) -> Vec<Change> {
    let offset = |t: NaiveDateTime| zone.offset_from_utc_datetime(&t).fix().local_minus_utc();
    let Some(first) = NaiveDate::from_ymd_opt(year, 1, 1) else { return Vec::new() };
    let mut out = Vec::new();
    for day in first.iter_days().take_while(|d| d.year() == year) {
        let begin = day.and_time(NaiveTime::MIN);
        let (before, after) = (offset(begin), offset(begin + TimeDelta::days(1)));
        if before != after {
            // Clocks change at a full minute.
            let at = (0..24 * 60).map(|m| begin + TimeDelta::minutes(m + 1)).find(|t| offset(*t) != before).unwrap_or(begin);
            let local = at + TimeDelta::seconds(i64::from(before));
            let name = zone.offset_from_utc_datetime(&at).abbreviation().unwrap_or_default().to_owned();
            let date = local.date();
            let is_last = date.checked_add_days(Days::new(7)).is_none_or(|d| d.month() != date.month());
            let nth = if is_last { -1 } else { i64::from((date.day() - 1) / 7 + 1) };
            out.push(Change { month: date.month(), nth, weekday: date.weekday(), time: local.time(), from: before, to: after, name, on: date });
        }
    }
    out
}

fn rules(zone: Tz, year: i32) -> Vec<Change> {
    let any = NaiveDate::default();
    changes(zone, year).into_iter().map(|c| Change { on: any, ..c }).collect()
}

/// A description that holds for some years.
#[derive(Debug, Clone)]
pub struct Description {
    zone: Zone,
    from: i32,
    rules: Vec<Change>,
    holds_in: BTreeSet<i32>,
}

impl Description {
    /// For these years: from the year before the first on, so that the rule is in force when that begins.
    #[must_use]
    pub fn of_years(zone: Zone, years: &BTreeSet<i32>) -> Self {
        let first = years.first().copied().unwrap_or_default();
        let known = rules(zone.0, first);
        // The onset is in the year before; where that had other rules, nothing is described and instants are written.
        let begins = rules(zone.0, first - 1) == known;
        let holds = |year: &i32| begins && known.len().is_multiple_of(2) && rules(zone.0, *year) == known;
        let holds_in = years.iter().copied().filter(holds).collect();
        Self { zone, from: first - 1, rules: known, holds_in }
    }

    /// Whether clocks in a year are as the description says. Where they are not, a time is written as an instant instead.
    #[must_use]
    pub fn holds_in(&self, year: i32) -> bool {
        self.holds_in.contains(&year)
    }

    /// As components: the zone and its parts.
    #[must_use]
    pub fn components(&self) -> (ICalendarComponent, Vec<ICalendarComponent>) {
        let mut zone = ICalendarComponent::new(ICalendarComponentType::VTimezone);
        zone.add_property(ICalendarProperty::Tzid, self.zone.to_string());
        let onsets = changes(self.zone.0, self.from);
        let parts = self.rules.iter().zip(onsets).map(|(rule, onset)| part(rule, Some(onset.on.and_time(onset.time)))).collect::<Vec<_>>();
        if !parts.is_empty() {
            return (zone, parts);
        }
        let (at, still) = (NaiveDate::from_ymd_opt(self.from, 1, 1).unwrap_or_default().and_time(NaiveTime::MIN), self.zone.0);
        let now = still.offset_from_utc_datetime(&at);
        let seconds = now.fix().local_minus_utc();
        let never = Change { month: 1, nth: 1, weekday: Weekday::Mon, time: NaiveTime::MIN, from: seconds, to: seconds, name: now.abbreviation().unwrap_or_default().to_owned(), on: at.date() };
        (zone, vec![part(&never, None)])
    }
}

fn part(c: &Change, onset: Option<NaiveDateTime>) -> ICalendarComponent {
    let kind = if c.to > c.from { ICalendarComponentType::Daylight } else { ICalendarComponentType::Standard };
    let mut out = ICalendarComponent::new(kind);
    let offset = |s: i32| format!("{}{:02}{:02}", if s < 0 { '-' } else { '+' }, s.abs() / 3600, s.abs() % 3600 / 60);
    let start = onset.unwrap_or_else(|| c.on.and_time(c.time));
    out.add_property(ICalendarProperty::Dtstart, start.format("%Y%m%dT%H%M%S").to_string());
    out.add_property(ICalendarProperty::Tzoffsetfrom, offset(c.from));
    out.add_property(ICalendarProperty::Tzoffsetto, offset(c.to));
    out.add_property(ICalendarProperty::Tzname, c.name.clone());
    if onset.is_some() {
        let day = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].get(c.weekday.num_days_from_monday() as usize).copied().unwrap_or("SU");
        out.add_property(ICalendarProperty::Rrule, format!("FREQ=YEARLY;BYMONTH={};BYDAY={}{day}", c.month, c.nth));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clocks_of_the_north() {
        let oslo: Zone = "Europe/Oslo".parse().unwrap();
        let of = |zone, years: &[i32]| Description::of_years(zone, &years.iter().copied().collect());
        let d = of(oslo, &[2021, 2050]);
        assert!(d.holds_in(2021) && d.holds_in(2050) && !d.holds_in(2020));
        assert!(!of(oslo, &[1990, 2021]).holds_in(2021), "the autumn change moved in 1996");
        let (_, parts) = d.components();
        let text = format!("{parts:?}");
        assert_eq!(parts.len(), 2);
        assert!(
            text.contains("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU") && text.contains("20200329T020000") && text.contains("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU") && text.contains("20201025T030000"),
            "{text}"
        );
        let utc: Zone = "UTC".parse().unwrap();
        assert_eq!(of(utc, &[2021]).components().1.len(), 1);
    }
}
