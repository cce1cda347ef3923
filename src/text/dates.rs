//! Dates, times and numbers as each language writes them. Weeks are ISO weeks, Monday first; the day has 24 hours.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::lang::{Lang, Words};

/// A whole number with a space between thousands.
#[must_use]
pub fn number(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + 4);
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(c);
    }
    out.replace('\u{a0}', " ")
}

/// Writes dates in one language.
#[derive(Clone, Copy)]
pub struct Dates(pub &'static Words);

impl Dates {
    /// `fre 19 mars`, `fre. 19. mars`.
    #[must_use]
    pub fn day(self, d: NaiveDate) -> String {
        let day = if matches!(self.0.lang, Lang::Nb | Lang::Nn) { format!("{}.", d.day()) } else { d.day().to_string() };
        format!("{} {day} {}", self.weekday(d), self.month_short(d))
    }

    /// The day with its year.
    #[must_use]
    pub fn day_year(self, d: NaiveDate) -> String {
        format!("{} {}", self.day(d), d.year())
    }

    /// `mars 2021`.
    #[must_use]
    pub fn month_year(self, d: NaiveDate) -> String {
        format!("{} {}", self.0.text(&format!("month-{}", d.month())), d.year())
    }

    /// `mars`, `sep`.
    #[must_use]
    pub fn month_short(self, d: NaiveDate) -> String {
        self.0.text(&format!("month-short-{}", d.month()))
    }

    /// `fre`.
    #[must_use]
    pub fn weekday(self, d: NaiveDate) -> String {
        self.0.text(&format!("weekday-short-{}", d.weekday().number_from_monday()))
    }

    /// The two letters over a column of a month.
    #[must_use]
    pub fn weekday_head(self, number_from_monday: u32) -> String {
        self.0.text(&format!("weekday-two-{number_from_monday}"))
    }

    /// `09.00`; in English `09:00`.
    #[must_use]
    pub fn time(self, t: NaiveTime) -> String {
        self.0.lang.time(t)
    }

    /// `fre 19 mars 09.00`.
    #[must_use]
    pub fn day_time(self, d: NaiveDate, t: NaiveTime) -> String {
        format!("{} {}", self.day(d), self.time(t))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_in_its_own_way() {
        let d = NaiveDate::from_ymd_opt(2021, 3, 19).unwrap();
        let t = NaiveTime::from_hms_opt(9, 0, 0).unwrap();
        let say = |l| Dates(Words::of(l)).day_time(d, t);
        assert_eq!(say(Lang::Sv), "fre 19 mars 09.00");
        assert_eq!(say(Lang::Nb), "fre. 19. mars 09.00");
        assert_eq!(say(Lang::En), "Fri 19 Mar 09:00");
        assert_eq!(number(1_234_567), "1 234 567");
        assert_eq!(number(999), "999");
    }
}
