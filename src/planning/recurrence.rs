//! The dates of a series: by a rule, with what is left out and why.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::holidays::holidays;
use crate::domain::Country;

/// How far one date is from the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Every so many weeks, on the weekday of the first date.
    Weeks(u32),
    /// Every so many months, on the same weekday of the month as the first date: the second Thursday stays the second Thursday; the fifth is the last.
    Months(u32),
}

impl Step {
    /// From `week`, `4w`, `4 weeks`, `month`, `2m`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        let unit = text.get(digits.len()..)?.trim();
        let n = if digits.is_empty() { 1 } else { digits.parse().ok()? };
        match unit {
            _ if n == 0 || n > 520 => None,
            "w" | "week" | "weeks" | "u" | "uke" | "uker" | "veke" | "veker" | "v" | "vecka" | "veckor" => Some(Self::Weeks(n)),
            "m" | "month" | "months" | "md" | "måned" | "måneder" | "månad" | "månader" | "månadar" => Some(Self::Months(n)),
            _ => None,
        }
    }
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The first date.
    pub first: NaiveDate,
    /// From one to the next.
    pub step: Step,
    /// The last date that may be.
    pub until: NaiveDate,
    /// Not on public holidays of this country.
    pub except_holidays: Option<Country>,
    /// Not in these ISO weeks.
    pub except_weeks: Vec<u32>,
    /// Not on these dates.
    pub except_dates: Vec<NaiveDate>,
}

/// Why a date is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// A public holiday, by the key of its name.
    Holiday(&'static str),
    /// Its ISO week.
    Week(u32),
    /// By itself.
    Date,
    /// It and all that follow: a rule gives at most [`MOST`] dates.
    TooMany,
}

/// At most this many dates come of one rule.
pub const MOST: usize = 500;

/// The dates of a rule in order, and those that are left out with their reason.
#[must_use]
pub fn dates(rule: &Rule) -> (Vec<NaiveDate>, Vec<(NaiveDate, LeftOut)>) {
    let (mut kept, mut left_out) = (Vec::new(), Vec::new());
    for n in 0.. {
        let Some(date) = nth_date(rule, n).filter(|d| *d <= rule.until) else { break };
        if kept.len() + left_out.len() >= MOST {
            left_out.push((date, LeftOut::TooMany));
            break;
        }
        match reason(rule, date) {
            Some(why) => left_out.push((date, why)),
            None => kept.push(date),
        }
    }
    (kept, left_out)
}

fn nth_date(rule: &Rule, n: u32) -> Option<NaiveDate> {
    match rule.step {
        Step::Weeks(weeks) => rule.first.checked_add_days(Days::new(7 * u64::from(weeks) * u64::from(n))),
        Step::Months(months) => {
            let month = rule.first.with_day(1)?.checked_add_months(Months::new(months.checked_mul(n)?))?;
            weekday_of_month(month, rule.first.weekday(), (rule.first.day() - 1) / 7)
        }
    }
}

/// The weekday after `nth` others of its kind in a month; the last where there are not so many.
fn weekday_of_month(first: NaiveDate, weekday: Weekday, nth: u32) -> Option<NaiveDate> {
    let ahead = (7 + weekday.num_days_from_monday() - first.weekday().num_days_from_monday()) % 7;
    let date = first.checked_add_days(Days::new(u64::from(ahead + 7 * nth)))?;
    if date.month() == first.month() { Some(date) } else { date.checked_sub_days(Days::new(7)) }
}

fn reason(rule: &Rule, date: NaiveDate) -> Option<LeftOut> {
    if rule.except_dates.contains(&date) {
        return Some(LeftOut::Date);
    }
    let week = date.iso_week().week();
    if rule.except_weeks.contains(&week) {
        return Some(LeftOut::Week(week));
    }
    let country = rule.except_holidays?;
    holidays(country, date.year()).into_iter().find(|(d, _)| *d == date).map(|(_, key)| LeftOut::Holiday(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn rule(first: &str, step: &str, until: &str) -> Rule {
        Rule { first: d(first), step: Step::parse(step).unwrap(), until: d(until), except_holidays: None, except_weeks: Vec::new(), except_dates: Vec::new() }
    }

    #[test]
    fn every_fourth_thursday_except_holidays_and_week_8() {
        let r = Rule { except_holidays: Some(Country::No), except_weeks: vec![8], except_dates: vec![d("2021-07-15")], ..rule("2021-01-28", "4w", "2021-09-30") };
        let (kept, left_out) = dates(&r);
        assert_eq!(left_out, [(d("2021-02-25"), LeftOut::Week(8)), (d("2021-07-15"), LeftOut::Date)]);
        assert_eq!(kept, ["2021-01-28", "2021-03-25", "2021-04-22", "2021-05-20", "2021-06-17", "2021-08-12", "2021-09-09"].map(d));
        let ascension = Rule { except_holidays: Some(Country::No), ..rule("2021-05-06", "week", "2021-05-20") };
        assert_eq!(dates(&ascension).1, [(d("2021-05-13"), LeftOut::Holiday("holiday-ascension"))]);
    }

    #[test]
    fn the_same_weekday_of_the_month() {
        assert_eq!(dates(&rule("2021-01-14", "month", "2021-04-30")).0, ["2021-01-14", "2021-02-11", "2021-03-11", "2021-04-08"].map(d));
        assert_eq!(dates(&rule("2021-04-29", "m", "2021-07-31")).0, ["2021-04-29", "2021-05-27", "2021-06-24", "2021-07-29"].map(d), "the fifth is the last");
        assert_eq!(dates(&rule("1900-01-01", "w", "2100-01-01")).0.len(), MOST);
        for wrong in ["", "0w", "4", "4x", "w4", "-1w"] {
            assert_eq!(Step::parse(wrong), None, "{wrong}");
        }
    }
}
