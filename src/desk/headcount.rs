//! Who is counted on: seats for the caterer, needs as numbers without names, how many will come by experience, and what has changed since the number was fixed.

use std::collections::BTreeMap;

use super::office::Desk;
use super::refusal::Refusal;
use crate::domain::{Event, Mode, Registration, RegistrationId, State};
use crate::text::{Dates, Words, msg, number, shown, word_shown};

/// How many of those who had a seat came, at earlier events of the same kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Experience {
    /// Events that it is known of.
    pub events: usize,
    /// People who came.
    pub came: i64,
    /// People who did not.
    pub stayed_away: i64,
}

impl Experience {
    /// Share of no-shows in percent, rounded; `None` where nothing is known.
    #[must_use]
    pub fn percent(&self) -> Option<i64> {
        let all = self.came + self.stayed_away;
        (all > 0).then(|| (self.stayed_away * 100 + all / 2) / all)
    }
}

/// Somebody whose seats are others than when the number was fixed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delta {
    /// Which.
    pub id: RegistrationId,
    /// Name.
    pub name: String,
    /// Seats then.
    pub then: u16,
    /// Seats now.
    pub now: u16,
    /// What the caterer has to know of them, or empty.
    pub diet: String,
}

/// The headcount of an event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headcount {
    /// Seats of those who take part, by mode; `None` where somebody did not say.
    pub seats: BTreeMap<Option<Mode>, u32>,
    /// Seats of offers that are open.
    pub offered: u32,
    /// Diets, each as written without regard to case, with their number.
    pub diet: BTreeMap<String, u32>,
    /// Access needs, likewise.
    pub access: BTreeMap<String, u32>,
    /// How many came before.
    pub experience: Experience,
    /// How many will come by that.
    pub expected: Option<i64>,
    /// Seats when the number was fixed, where that moment has passed.
    pub fixed: Option<u32>,
    /// Changes since then.
    pub since: Vec<Delta>,
}

impl Headcount {
    /// All seats of those who take part.
    #[must_use]
    pub fn all(&self) -> u32 {
        self.seats.values().sum()
    }
}

/// Counts.
///
/// # Errors
/// When the state cannot be read.
pub fn headcount(desk: &Desk<'_>, event: &Event) -> Result<Headcount, Refusal> {
    let mut out = Headcount { experience: experience(desk, event)?, ..Headcount::default() };
    let fixed = event.queue.catering_freeze.and_then(|w| event.zone.instant(w).ok()).filter(|at| *at < desk.now);
    let all = desk.state.registrations(event.id)?;
    for r in &all {
        if r.state == State::Offered {
            out.offered += u32::from(r.seats);
        }
        if r.state.takes_part() {
            *out.seats.entry(r.mode.or((event.mode != Mode::Hybrid).then_some(event.mode))).or_default() += u32::from(r.seats);
            for (text, to) in [(&r.needs.diet, &mut out.diet), (&r.needs.access, &mut out.access)] {
                let text = text.trim();
                if !text.is_empty() {
                    *to.entry(text.to_lowercase()).or_default() += 1;
                }
            }
        }
    }
    if let Some(at) = fixed {
        out.fixed = Some(all.iter().map(|r| u32::from(r.seats_taken_at(at))).sum());
        out.since = all.iter().filter(|r| r.seats_taken_at(at) != r.seats_taken()).map(|r| delta(r, at)).collect();
    }
    out.expected = out.experience.percent().map(|p| (i64::from(out.all()) * (100 - p) + 50) / 100);
    Ok(out)
}

fn delta(r: &Registration, at: chrono::DateTime<chrono::Utc>) -> Delta {
    Delta { id: r.id, name: r.name.clone(), then: r.seats_taken_at(at), now: r.seats_taken(), diet: r.needs.diet.trim().to_owned() }
}

/// From counters alone: no registration of another event is read.
fn experience(desk: &Desk<'_>, event: &Event) -> Result<Experience, Refusal> {
    let mut out = Experience::default();
    for e in desk.state.events_in(None, Some(event.start))?.into_iter().filter(|e| e.kind == event.kind && e.id != event.id) {
        let counts = desk.state.counts(e.id)?;
        let (came, stayed_away) = (counts.of(State::Attended), counts.of(State::NoShow));
        if came + stayed_away > 0 {
            out.events += 1;
            out.came += came;
            out.stayed_away += stayed_away;
        }
    }
    Ok(out)
}

/// The headcount in lines; those that belong to one are indented.
#[must_use]
pub fn headcount_lines(words: &'static Words, event: &Event, h: &Headcount) -> Vec<String> {
    let mut out = vec![words.say(&msg!("headcount-seats", n = h.all()))];
    let mode = |m: &Option<Mode>| m.map_or_else(|| words.text("headcount-mode-open"), |m| word_shown(words, "mode", m.word()));
    if h.seats.len() > 1 || h.seats.keys().any(|m| *m != Some(event.mode)) {
        out.extend(h.seats.iter().map(|(m, n)| format!("  {:>5}  {}", number((*n).into()), mode(m))));
    }
    if h.offered > 0 {
        out.push(format!("  {}", words.say(&msg!("headcount-offered", n = h.offered))));
    }
    if let (Some(expected), Some(percent)) = (h.expected, h.experience.percent()) {
        let of = h.experience.came + h.experience.stayed_away;
        out.push(format!("  {}", words.say(&msg!("headcount-expected", n = expected, percent = percent, of = of, events = h.experience.events))));
    } else {
        out.push(format!("  {}", words.text("headcount-no-experience")));
    }
    for (key, all) in [("form-diet", &h.diet), ("form-access", &h.access)] {
        if !all.is_empty() {
            out.extend([String::new(), words.text(key)]);
            out.extend(all.iter().map(|(text, n)| format!("  {:>5}  {}", number((*n).into()), shown(text))));
        }
    }
    out.push(String::new());
    out.extend(since(words, event, h));
    out
}

fn since(words: &'static Words, event: &Event, h: &Headcount) -> Vec<String> {
    let dates = Dates(words);
    let Some(freeze) = event.queue.catering_freeze else { return vec![words.text("headcount-no-freeze")] };
    let when = dates.day_time(freeze.date(), freeze.time());
    let Some(fixed) = h.fixed else { return vec![words.say(&msg!("headcount-freeze-ahead", when = when))] };
    let mut out = vec![words.say(&msg!("headcount-fixed", n = fixed, when = when))];
    if h.since.is_empty() {
        out.push(format!("  {}", words.text("headcount-no-change")));
    }
    let line = |d: &Delta| {
        let change = i32::from(d.now) - i32::from(d.then);
        let diet = if d.diet.is_empty() { String::new() } else { format!(" ({})", shown(&d.diet)) };
        format!("  {change:>+5}  {}{diet}", shown(&d.name))
    };
    out.extend(h.since.iter().map(line));
    out
}
