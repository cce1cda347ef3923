//! A date as people type it: `2021-03-19`, `19.3.`, `3 mars`, `v. 12`, `neste fredag`, `i morgon`, `+7`.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use super::lexicon;

/// Reads a date as somebody types it today. Without a year, that of `today` is meant; a weekday alone is the next such day after today; with "next"
/// (`neste`, `nästa`) it is that day of the week after this one, as the words are used in Norway and Sweden.
#[must_use]
pub fn natural_date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    let found = relative(&text, today).or_else(|| week(&text, today)).or_else(|| calendar_date(&text, today)).or_else(|| by_weekday(&text, today));
    found.filter(|d| crate::domain::YEARS.contains(&d.year()))
}

fn days(today: NaiveDate, n: i64) -> Option<NaiveDate> {
    today.checked_add_signed(TimeDelta::try_days(n)?)
}

/// `+7`, `-3`, today, tomorrow, yesterday.
fn relative(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    match text {
        "i dag" | "idag" | "today" => return Some(today),
        "i morgen" | "i morgon" | "imorgen" | "imorgon" | "tomorrow" => return days(today, 1),
        "i overmorgen" | "i overmorgon" | "i övermorgon" => return days(today, 2),
        "i går" | "igår" | "yesterday" => return days(today, -1),
        _ => {}
    }
    // Digits alone: a second sign is a slip.
    let n: u32 = text.strip_prefix(['+', '-'])?.trim().parse().ok().filter(|_| !text.get(1..).is_some_and(|r| r.contains(['+', '-'])))?;
    days(today, if text.starts_with('-') { -i64::from(n) } else { i64::from(n) })
}

/// `v. 12`, `uke 12`, `vecka 12 2022`, `w12`: the Monday of that ISO week; `neste uke`, `nästa vecka`.
fn week(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    if ["neste uke", "neste veke", "nästa vecka", "next week"].contains(&text) {
        return days(monday(today), 7);
    }
    let rest = ["vecka", "veke", "uke", "week", "v", "u", "w"].iter().find_map(|w| text.strip_prefix(w))?;
    let mut numbers = rest.trim_start_matches('.').split([' ', '/', '-']).filter(|s| !s.is_empty());
    let number = numbers.next()?.parse().ok()?;
    let year = numbers.next().map_or(Some(today.iso_week().year()), |y| y.parse().ok())?;
    NaiveDate::from_isoywd_opt(year, number, Weekday::Mon)
}

fn monday(d: NaiveDate) -> NaiveDate {
    d.week(Weekday::Mon).first_day()
}

/// `2021-03-19`, `19.3.2021`, `19/3`, `19 mars`, `19. mars 2021`, `mars 2021`, with or without a weekday before it.
fn calendar_date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    if let Some(d) = crate::domain::parse_date(text) {
        return Some(d);
    }
    let mut words: Vec<&str> = text.split([' ', '.', '/', ',']).filter(|w| !w.is_empty() && *w != "den").collect();
    let stated = words.first().and_then(|w| lexicon::weekday(w)).filter(|_| words.len() > 1);
    if stated.is_some() {
        words.remove(0);
    }
    let number = |w: &str| w.trim_end_matches(":e").trim_end_matches(":a").parse::<u32>().ok();
    let month_of = |w: &str| number(w).or_else(|| lexicon::month(w));
    let year = |w: &str| number(w).and_then(|y| i32::try_from(if y < 100 { y + 2000 } else { y }).ok());
    let found = match words.as_slice() {
        [d, m] if number(d).is_some_and(|d| d <= 31) => NaiveDate::from_ymd_opt(today.year(), month_of(m)?, number(d)?),
        [d, m, y] => NaiveDate::from_ymd_opt(year(y)?, month_of(m)?, number(d)?),
        [m, y] => NaiveDate::from_ymd_opt(year(y)?, lexicon::month(m)?, 1),
        [m] if m.chars().count() > 2 => NaiveDate::from_ymd_opt(today.year(), lexicon::month(m)?, 1),
        _ => None,
    }?;
    // A weekday that does not fit is a slip of the one or the other: nothing is guessed.
    (stated.is_none_or(|w| w == found.weekday())).then_some(found)
}

/// `fredag`, `på fredag`, `førstkommende fredag`, `neste fredag`, `nästa fre`.
fn by_weekday(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let wanted = lexicon::weekday(words.last()?)?;
    match words.as_slice() {
        [_] | ["på" | "nå" | "nu" | "førstkommende" | "førstkomande" | "kommande" | "this" | "on", _] => {
            let ahead = (wanted.num_days_from_monday() + 6 - today.weekday().num_days_from_monday()) % 7 + 1;
            days(today, i64::from(ahead))
        }
        ["neste" | "nästa" | "next", _] => days(monday(today), 7 + i64::from(wanted.num_days_from_monday())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_people_type_it() {
        let d = |s: &str| s.parse::<NaiveDate>().unwrap();
        let today = d("2021-03-15");
        for (typed, expected) in [
            ("2021-03-19", "2021-03-19"),
            ("19.3.", "2021-03-19"),
            ("19/3", "2021-03-19"),
            ("19.3.22", "2022-03-19"),
            ("3 mars", "2021-03-03"),
            ("3. marts 2022", "2022-03-03"),
            ("den 3 maj", "2021-05-03"),
            ("fredag 19 mars", "2021-03-19"),
            ("v. 12", "2021-03-22"),
            ("uke 1 2022", "2022-01-03"),
            ("vecka 53 2020", "2020-12-28"),
            ("neste fredag", "2021-03-26"),
            ("nästa fredag", "2021-03-26"),
            ("fredag", "2021-03-19"),
            ("på måndag", "2021-03-22"),
            ("i morgon", "2021-03-16"),
            ("i går", "2021-03-14"),
            ("+7", "2021-03-22"),
            ("-15", "2021-02-28"),
            ("juni", "2021-06-01"),
            ("juni 2022", "2022-06-01"),
            ("nästa vecka", "2021-03-22"),
        ] {
            assert_eq!(natural_date(typed, today), Some(d(expected)), "{typed}");
        }
        for nonsense in ["", "30 februari", "torsdag 19 mars", "uke 60", "snart", "+", "+99999999999999", "v", "2021-13-01", "neste"] {
            assert_eq!(natural_date(nonsense, today), None, "{nonsense}");
        }
    }
}
