//! When an event is, and until when one signs up: from the dates of a text to what is certain of them.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, TimeDelta};

use regex::Regex;

use super::Announcement;
use super::dates::{Day, Fact, Role, Times, pattern, times_in};
use super::lines::{Label, Page};
use crate::domain::Wall;
use crate::text::msg;

/// A date without a year is that of another with one only when they are this near, in days.
const NEAR: i64 = 183;

/// Finds when the event is.
pub fn event_time(page: &Page, facts: &[Fact], today: NaiveDate, out: &mut Announcement) {
    let Some(chosen) = choose(facts, out) else { return };
    let off = ["avlyst", "inställt", "inställd", "aflyst"];
    let title = out.get("title").unwrap_or_default().to_lowercase();
    let called_off =
        page.lines.iter().find(|l| off.iter().any(|w| l.whole.to_lowercase().contains(w)) && (l.number <= chosen.line || title == l.whole.to_lowercase()) && l.whole.chars().count() < 160);
    if let Some(line) = called_off {
        return out.ask("start", msg!("announce-called-off", text = &line.whole), Some(line.number));
    }
    let Some(date) = with_year(chosen.day, facts, chosen, today, out) else { return };
    if chosen.day.weekday.is_some_and(|w| w != date.weekday()) {
        return out.ask("start", msg!("announce-weekday", text = &chosen.text), Some(chosen.line));
    }
    out.date = Some(date);
    let hours = times(page, facts, chosen, out);
    let Some((from, to)) = hours else { return out.ask("start", msg!("announce-no-time", date = date.to_string()), Some(chosen.line)) };
    let start = Wall(date.and_time(from));
    out.set("start", start.to_string(), chosen.line);
    match (chosen.last, to) {
        (Some(last), _) => out.ask("end", msg!("announce-end-day", day = last.day, month = last.month), Some(chosen.line)),
        (None, Some(to)) => {
            out.set("end", Wall(date.and_time(to)).to_string(), chosen.line);
            further(facts, chosen, (from, to), out);
        }
        (None, None) => {}
    }
}

/// The one date that is the event's, or a question.
fn choose<'f>(facts: &'f [Fact], out: &mut Announcement) -> Option<&'f Fact> {
    for role in [Role::Event, Role::Timed] {
        let all: Vec<&Fact> = facts.iter().filter(|f| f.role == role).collect();
        let Some(first) = all.iter().find(|f| f.day.year.is_some()).or_else(|| all.first()).copied() else { continue };
        let others: Vec<&&Fact> = all.iter().filter(|f| !f.day.is_same(first.day)).collect();
        // Dates of one enumeration, one of which is the event's, are further dates and no contradiction.
        let list_has = |list: usize| all.iter().any(|f| f.list == Some(list) && f.day.is_same(first.day)) || facts.iter().any(|f| f.list == Some(list) && f.day.is_same(first.day));
        if let Some(other) = others.iter().find(|f| f.list.is_none_or(|l| !list_has(l))) {
            let dates = format!("{} / {}", first.text, other.text);
            out.ask("start", msg!("announce-several", values = dates), Some(other.line));
            return None;
        }
        // One without hours does not beat another day that has them: which of the two it is, is not sure.
        if role == Role::Event && !all.iter().any(|f| f.times.is_some() && f.day.is_same(first.day)) {
            let timed = facts.iter().find(|f| f.role == Role::Timed && !f.day.is_same(first.day) && f.list.is_none());
            if let Some(other) = timed {
                out.ask("start", msg!("announce-several", values = format!("{} / {}", first.text, other.text)), Some(other.line));
                return None;
            }
        }
        // The earliest of an enumeration begins it.
        let earliest = all.iter().filter(|f| f.day.is_same(first.day)).min_by_key(|f| (f.times.is_none(), f.day.year.is_none())).copied();
        let list = first.list.or_else(|| facts.iter().find(|f| f.list.is_some() && f.day.is_same(first.day)).and_then(|f| f.list));
        let listed = list.and_then(|l| facts.iter().find(|f| f.list == Some(l)));
        return listed.filter(|l| !l.day.is_same(first.day)).or(earliest).or(Some(first));
    }
    None
}

/// The date with its year: written with it, written with the same date elsewhere, or following from the last day to sign up.
fn with_year(day: Day, facts: &[Fact], chosen: &Fact, today: NaiveDate, out: &mut Announcement) -> Option<NaiveDate> {
    if let Some(date) = day.date() {
        return Some(date);
    }
    let mut known: Vec<i32> = facts.iter().filter(|f| f.day.is_same(day)).filter_map(|f| f.day.year).collect();
    known.dedup();
    if let [year] = known.as_slice() {
        return day.in_year(*year);
    }
    let deadline = facts.iter().filter(|f| f.role == Role::Deadline).find_map(|f| f.day.date());
    let after = deadline.and_then(|d| [d.year(), d.year() + 1].into_iter().filter_map(|y| day.in_year(y)).find(|e| *e >= d && *e - d <= TimeDelta::days(NEAR)));
    if after.is_some() {
        return after;
    }
    let fits = |y: &i32| day.in_year(*y).is_some_and(|d| day.weekday.is_none_or(|w| w == d.weekday()));
    let years: Vec<String> = (today.year() - 1..=today.year() + 1).filter(fits).map(|y| y.to_string()).collect();
    let what = if years.is_empty() { msg!("announce-no-year", date = &chosen.text) } else { msg!("announce-no-year-fits", date = &chosen.text, years = years.join(", ")) };
    out.ask("start", what, Some(chosen.line));
    None
}

/// The hours: with the date, else under a label of time, else the only ones that are said with another mention of the same date.
fn times(page: &Page, facts: &[Fact], chosen: &Fact, out: &mut Announcement) -> Option<Times> {
    let mut all: Vec<Times> = facts.iter().filter(|f| f.day.is_same(chosen.day) && matches!(f.role, Role::Event | Role::Timed)).filter_map(|f| f.times).collect();
    if all.is_empty() {
        let labelled = page.under(Label::Time).filter(|l| !facts.iter().any(|f| f.line == l.number)).filter_map(|l| times_in(&l.text, true)).map(|(_, t)| t);
        all.extend(labelled);
    }
    if all.is_empty() {
        // "Torsdag 5. mai 2022" and below it "kl. 09.00-15.00".
        let below = page.lines.iter().find(|l| l.number > chosen.line && !l.bullet).filter(|l| l.number <= chosen.line + 2 && l.whole.to_lowercase().starts_with("kl"));
        all.extend(below.and_then(|l| times_in(&l.whole, false)).map(|(_, t)| t));
    }
    if all.is_empty() {
        all.extend(page.sentences().filter_map(|(_, s)| from_and_to(s)));
    }
    // One that says no end agrees with one that does.
    all.sort_by_key(|t| t.1.is_none());
    let first = *all.first()?;
    if all.iter().any(|t| t.0 != first.0 || t.1.is_some() && t.1 != first.1) {
        let values = all.iter().map(|(a, b)| format!("{}{}", a.format("%H:%M"), b.map(|b| format!("–{}", b.format("%H:%M"))).unwrap_or_default())).collect::<Vec<_>>().join(" / ");
        out.ask("start", msg!("announce-several", values = values), Some(chosen.line));
        return None;
    }
    Some(first)
}

pattern!(
    FROM_TO,
    r"(?i)\b(?:starter|startar|begynner|byrjar|börjar)\b[^.]{0,20}?\bkl[a-zå]*\.?\s*(?P<a>\d{1,2}[.:]?\d{0,2})\b.{0,60}?\b(?:slutter|sluttar|slutar|avsluttes|avslutas|er ferdig)\b[^.]{0,20}?\bkl[a-zå]*\.?\s*(?P<b>\d{1,2}[.:]?\d{0,2})\b"
);

/// "Kurset starter kl. 0900 og slutter kl. 1530."
fn from_and_to(sentence: &str) -> Option<Times> {
    let c = FROM_TO.captures(sentence)?;
    let hour = |n: &str| times_in(&format!("kl. {}", c.name(n)?.as_str().trim_end_matches('.')), false).map(|(_, t)| t.0);
    Some((hour("a")?, Some(hour("b")?)))
}

/// The other dates of the same enumeration, at the same hours.
fn further(facts: &[Fact], chosen: &Fact, (from, to): (chrono::NaiveTime, chrono::NaiveTime), out: &mut Announcement) {
    let lists: Vec<usize> = facts.iter().filter(|f| f.day.is_same(chosen.day)).filter_map(|f| f.list).collect();
    let Some(list) = lists.first() else { return };
    for f in facts.iter().filter(|f| f.list == Some(*list) && !f.day.is_same(chosen.day)) {
        // A date that is spoken of again is moved, called off or at other hours.
        if facts.iter().any(|o| o.list != Some(*list) && o.day.is_same(f.day)) {
            out.ask("start", msg!("announce-further", date = &f.text), Some(f.line));
            continue;
        }
        let other_hours = f.times.is_some_and(|t| t != (from, Some(to)));
        match f.day.date().filter(|_| !other_hours) {
            Some(d) => out.further.push((Wall(d.and_time(from)), Wall(d.and_time(to)))),
            None => out.ask("start", msg!("announce-further", date = &f.text), Some(f.line)),
        }
    }
}

/// Finds the last day to sign up.
pub fn deadline(page: &Page, facts: &[Fact], out: &mut Announcement) {
    let all: Vec<&Fact> = facts.iter().filter(|f| f.role == Role::Deadline).collect();
    let Some(first) = all.first().copied() else { return };
    let mut dates = Vec::new();
    for f in &all {
        let Some(date) = f.day.date().or_else(|| before_event(f.day, out.date)) else {
            return out.ask("register_until", msg!("announce-no-year", date = &f.text), Some(f.line));
        };
        if f.day.weekday.is_some_and(|w| w != date.weekday()) {
            return out.ask("register_until", msg!("announce-weekday", text = &f.text), Some(f.line));
        }
        if !dates.iter().any(|(d, _)| *d == date) {
            dates.push((date, f.text.clone()));
        }
    }
    let [(date, _)] = dates.as_slice() else {
        let values = dates.iter().map(|(_, t)| t.clone()).collect::<Vec<_>>().join(" / ");
        return out.ask("register_until", msg!("announce-several", values = values), Some(first.line));
    };
    if out.date.is_some_and(|e| *date > e) {
        return out.ask("register_until", msg!("announce-after-start", date = &first.text), Some(first.line));
    }
    let hour = all.iter().find_map(|f| hour_of_deadline(page, f));
    let text = hour.map_or_else(|| date.to_string(), |t| Wall(date.and_time(t)).to_string());
    out.set("register_until", text, first.line);
}

/// `innen 5. juni kl. 12.00`: a deadline has one hour, not two.
fn hour_of_deadline(page: &Page, f: &Fact) -> Option<chrono::NaiveTime> {
    let line = page.lines.iter().find(|l| l.number == f.line)?;
    let after = line.whole.split_once(f.text.as_str())?.1.trim_start_matches([',', ' ']);
    let close = after.to_lowercase().starts_with("kl") || after.starts_with(|c: char| c.is_ascii_digit());
    match times_in(after, false).filter(|(at, _)| close && *at < 3)? {
        (_, (t, None)) => Some(t),
        _ => None,
    }
}

/// A day without a year is the last such day before the event.
fn before_event(day: Day, event: Option<NaiveDate>) -> Option<NaiveDate> {
    let event = event?;
    [event.year(), event.year() - 1].into_iter().filter_map(|y| day.in_year(y)).find(|d| *d <= event && event - *d <= TimeDelta::days(NEAR))
}
