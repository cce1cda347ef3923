//! Public holidays of Norway and Sweden.
//!
//! Norway: the act on public holidays (lov 24. februar 1995 nr. 12) with 1 and 17 May (lov 26. april 1947 nr. 1). Sweden: lag (1989:253) om allmänna helgdagar;
//! the eves that are only customary are left out.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use crate::domain::Country;

/// A holiday: its date and the key of its name in the locale files.
pub type Holiday = (NaiveDate, &'static str);

/// Days from Easter Sunday, and which countries keep them.
const FROM_EASTER: &[(i64, &str, &[Country])] = &[
    (-3, "holiday-maundy-thursday", &[Country::No]),
    (-2, "holiday-good-friday", &[Country::No, Country::Se]),
    (0, "holiday-easter", &[Country::No, Country::Se]),
    (1, "holiday-easter-monday", &[Country::No, Country::Se]),
    (39, "holiday-ascension", &[Country::No, Country::Se]),
    (49, "holiday-pentecost", &[Country::No, Country::Se]),
    (50, "holiday-pentecost-monday", &[Country::No]),
];

/// Fixed days.
const FIXED: &[(u32, u32, &str, &[Country])] = &[
    (1, 1, "holiday-new-year", &[Country::No, Country::Se]),
    (1, 6, "holiday-epiphany", &[Country::Se]),
    (5, 1, "holiday-may-day", &[Country::No, Country::Se]),
    (5, 17, "holiday-constitution", &[Country::No]),
    (6, 6, "holiday-national-day", &[Country::Se]),
    (12, 25, "holiday-christmas", &[Country::No, Country::Se]),
    (12, 26, "holiday-second-christmas", &[Country::No, Country::Se]),
];

/// The holidays of a year, by date.
#[must_use]
pub fn holidays(country: Country, year: i32) -> Vec<Holiday> {
    let date = |m, d| NaiveDate::from_ymd_opt(year, m, d);
    let mut out: Vec<Holiday> = FIXED.iter().filter(|(.., c)| c.contains(&country)).filter_map(|(m, d, key, _)| date(*m, *d).map(|d| (d, *key))).collect();
    // Sweden kept Whit Monday until 2004 and has had the national day since 2005.
    if country == Country::Se && year < 2005 {
        out.retain(|(_, key)| *key != "holiday-national-day");
    }
    if let Ok(easter) = computus::gregorian_naive(year) {
        out.extend(
            FROM_EASTER
                .iter()
                .filter(|(_, key, c)| c.contains(&country) || country == Country::Se && year < 2005 && *key == "holiday-pentecost-monday")
                .map(|(days, key, _)| (easter + TimeDelta::days(*days), *key)),
        );
    }
    if country == Country::Se {
        out.extend(first_saturday(date(6, 20)).map(|d| (d, "holiday-midsummer")));
        out.extend(first_saturday(date(10, 31)).map(|d| (d, "holiday-all-saints")));
    }
    out.sort_unstable();
    out
}

fn first_saturday(from: Option<NaiveDate>) -> Option<NaiveDate> {
    let from = from?;
    let days = (Weekday::Sat.num_days_from_monday() + 7 - from.weekday().num_days_from_monday()) % 7;
    Some(from + TimeDelta::days(i64::from(days)))
}
