//! What is coming: a month of days with their marks, what is due, and the events ahead. Reads only the dates that are shown.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta};

use super::delegations::delegations;
use super::office::Desk;
use super::refusal::Refusal;
use crate::domain::{Country, Event, EventId, PartKind, SeriesId, Signup, State, Wall};
use crate::planning::holidays::holidays;
use crate::planning::queue::Entry;
use crate::store::Counts;

/// Events this many days ahead stand under "coming".
const AHEAD: i64 = 120;
/// Deadlines, links and freezes this many days ahead are due soon.
const SOON: i64 = 14;
/// What was due this many days ago is still shown when it was not done.
const PAST: i64 = 30;

/// With more registrations than these, what needs reading each of them is not looked for here; the board and the schedule say it.
const READ_THROUGH: i64 = 1_000;

/// What a day of the month has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DayMarks {
    /// Events that start.
    pub events: usize,
    /// A registration deadline or a freeze.
    pub deadline: bool,
    /// A link to send.
    pub link: bool,
    /// Key of the holiday's name.
    pub holiday: Option<&'static str>,
}

/// What kind of thing is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueKind {
    /// Sign-up ends.
    Deadline,
    /// Sign-up has ended, and late ones wait for a decision.
    Late,
    /// The link is to be sent.
    Link,
    /// The caterer wants the number.
    Freeze,
    /// New sign-ups are undecided.
    New,
    /// Sign-ups with something to look at.
    Check,
    /// Confirmed municipalities are not divided into groups.
    Divide,
    /// The source leaves something open.
    Clarify,
    /// The link has gone out, and some who were confirmed later have not got it.
    LinkLate,
    /// Confirmed municipalities are in no group of the division that stands.
    Outdated,
    /// It is soon, and has no programme.
    Programme,
    /// Municipalities that are to present have not said who does.
    Answers,
    /// Offers of seats that nobody has answered in time.
    Lapsed,
    /// Examples are to be looked at again.
    Review,
    /// Approvals are to be renewed.
    Renewal,
}

impl DueKind {
    /// The key of its text.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Deadline => "due-deadline",
            Self::Late => "due-late",
            Self::Link => "due-link",
            Self::Freeze => "due-freeze",
            Self::New => "due-new",
            Self::Check => "due-check",
            Self::Divide => "due-divide",
            Self::Clarify => "due-clarify",
            Self::LinkLate => "due-link-late",
            Self::Outdated => "due-outdated",
            Self::Programme => "due-programme",
            Self::Answers => "due-answers",
            Self::Lapsed => "due-lapsed",
            Self::Review => "due-review",
            Self::Renewal => "due-renewal",
        }
    }
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What.
    pub kind: DueKind,
    /// By when.
    pub date: NaiveDate,
    /// For which event; none where it is about no event.
    pub event: Option<EventId>,
    /// Its title, or the names of what it is about.
    pub title: String,
    /// How many it concerns.
    pub count: i64,
}

/// An event with its counts.
#[derive(Debug, Clone, PartialEq)]
pub struct AgendaLine {
    /// The event.
    pub event: Event,
    /// Its registrations.
    pub counts: Counts,
}

/// The calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarView {
    /// Today, as the program believes.
    pub today: NaiveDate,
    /// First of the month shown.
    pub month: NaiveDate,
    /// Marks of days that have any.
    pub days: BTreeMap<NaiveDate, DayMarks>,
    /// What is due, by date.
    pub due: Vec<Due>,
    /// Events from the first day of the grid on, by start.
    pub agenda: Vec<AgendaLine>,
    /// Series of these events, with their titles.
    pub series: BTreeMap<SeriesId, String>,
}

/// The Monday on or before a day.
fn monday(d: NaiveDate) -> NaiveDate {
    d - TimeDelta::days(i64::from(d.weekday().num_days_from_monday()))
}

fn midnight(d: NaiveDate) -> Wall {
    Wall(d.and_time(NaiveTime::MIN))
}

/// The calendar with the month of a date.
///
/// # Errors
/// When the state cannot be read.
pub fn calendar(desk: &Desk<'_>, country: Country, shown: NaiveDate) -> Result<CalendarView, Refusal> {
    let today = country.zone().wall(desk.now).date();
    let month = shown.with_day(1).unwrap_or(shown);
    let (from, to) = (monday(month), monday(month) + TimeDelta::days(42));
    let mut days: BTreeMap<NaiveDate, DayMarks> = BTreeMap::new();
    for (id, what) in desk.state.due_between(from, to)? {
        let Some(e) = desk.state.event(id)?.filter(|e| !e.is_cancelled()) else { continue };
        match what.as_str() {
            "link" => e.link_date().into_iter().for_each(|d| days.entry(d).or_default().link = true),
            "freeze" => e.queue.catering_freeze.into_iter().for_each(|w| days.entry(w.date()).or_default().deadline = true),
            _ => e.queue.register_until.into_iter().for_each(|w| days.entry(w.date()).or_default().deadline = true),
        }
    }
    for year in from.year()..=to.year() {
        for (d, key) in holidays(country, year).into_iter().filter(|(d, _)| (from..to).contains(d)) {
            days.entry(d).or_default().holiday = Some(key);
        }
    }
    // From the first day that is seen, so that each can be opened; the screen leaves out what is over.
    let agenda = agenda(desk, Some(from), Some(month + TimeDelta::days(AHEAD)))?;
    for line in agenda.iter().filter(|l| l.event.start.date() < to) {
        days.entry(line.event.start.date()).or_default().events += 1;
    }
    let mut series = BTreeMap::new();
    for id in agenda.iter().filter_map(|l| l.event.series) {
        if let std::collections::btree_map::Entry::Vacant(place) = series.entry(id) {
            place.insert(desk.state.series(id)?.map(|s| s.title).unwrap_or_default());
        }
    }
    Ok(CalendarView { today, month, days, due: due(desk, today)?, agenda, series })
}

/// Events that start between two days (the second not included), with their counts; an end that is not said is open.
///
/// # Errors
/// When the state cannot be read.
pub fn agenda(desk: &Desk<'_>, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<Vec<AgendaLine>, Refusal> {
    let events = desk.state.events_in(from.map(midnight), to.map(midnight))?;
    events.into_iter().map(|event| Ok(AgendaLine { counts: desk.state.counts(event.id)?, event })).collect()
}

/// What is due around today.
fn due(desk: &Desk<'_>, today: NaiveDate) -> Result<Vec<Due>, Refusal> {
    let mut out = Vec::new();
    let mut ids: Vec<EventId> = desk.state.due_between(today - TimeDelta::days(PAST), today + TimeDelta::days(SOON))?.into_iter().map(|(id, _)| id).collect();
    ids.extend(desk.state.events_between(midnight(today), midnight(today + TimeDelta::days(3 * SOON)))?.into_iter().map(|e| e.id));
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        let Some(e) = desk.state.event(id)?.filter(|e| !e.is_cancelled() && e.end.date() >= today) else { continue };
        due_of(desk, &e, today, &mut out)?;
    }
    reviews(desk, today + TimeDelta::days(SOON), &mut out)?;
    out.sort_by(|a, b| (a.date, a.kind, &a.title).cmp(&(b.date, b.kind, &b.title)));
    Ok(out)
}

/// Examples to look at again, and approvals to renew: a line each, with the first that waits and how many there are. They stay until it is done.
fn reviews(desk: &Desk<'_>, until: NaiveDate, out: &mut Vec<Due>) -> Result<(), Refusal> {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let examples = desk.state.experiences_to_review(until)?;
    if let Some(first) = examples.first().map(|id| desk.state.experience(*id)).transpose()?.flatten() {
        out.extend(first.valid_until.map(|date| Due { kind: DueKind::Review, date, event: None, title: first.title.clone(), count: count(examples.len()) }));
    }
    let approvals = desk.state.approvals_to_renew(until)?;
    if let Some(first) = approvals.first().map(|code| desk.state.network(*code)).transpose()?.flatten() {
        let title = desk.register.name(first.municipality);
        out.extend(first.renewal.map(|date| Due { kind: DueKind::Renewal, date, event: None, title, count: count(approvals.len()) }));
    }
    Ok(())
}

fn due_of(desk: &Desk<'_>, e: &Event, today: NaiveDate, out: &mut Vec<Due>) -> Result<(), Refusal> {
    let counts = desk.state.counts(e.id)?;
    let soon = today + TimeDelta::days(SOON);
    let mut push = |kind, date, count| out.push(Due { kind, date, event: Some(e.id), title: e.title.clone(), count });
    if let Some(d) = e.queue.register_until.map(Wall::date) {
        if (today..=soon).contains(&d) {
            push(DueKind::Deadline, d, counts.all());
        } else if d < today && counts.of(State::New) > 0 {
            push(DueKind::Late, d, counts.of(State::New));
        }
    }
    if let Some(d) = e.link_date().filter(|d| *d <= soon && counts.without_link > 0) {
        // Where some have it already, those without came later.
        let some_have_it = d < today && counts.without_link < counts.of(State::Confirmed);
        push(if some_have_it { DueKind::LinkLate } else { DueKind::Link }, d, counts.without_link);
    }
    if e.programme.is_empty() && e.start.date() >= today {
        push(DueKind::Programme, e.start.date(), 0);
    }
    if let Some(d) = e.queue.catering_freeze.map(Wall::date).filter(|d| (today..=soon).contains(d)) {
        push(DueKind::Freeze, d, counts.seats(State::Confirmed));
    }
    let open = e.queue.register_until.is_none_or(|d| d.date() >= today);
    if open && e.queue.signup == Signup::Required && counts.of(State::New) > 0 {
        push(DueKind::New, e.start.date(), counts.of(State::New));
    }
    if counts.of(State::Offered) > 0 {
        let lapsed = desk.state.registrations(e.id)?.iter().filter(|r| Entry::from(*r).has_lapsed(desk.now)).count();
        if lapsed > 0 {
            push(DueKind::Lapsed, today, i64::try_from(lapsed).unwrap_or(i64::MAX));
        }
    }
    if counts.to_check > 0 {
        push(DueKind::Check, e.start.date(), counts.to_check);
    }
    let divides = e.programme.iter().any(|p| p.kind == PartKind::Groups);
    if divides && counts.of(State::Confirmed) > 0 {
        match desk.state.division(e.id)? {
            None => push(DueKind::Divide, e.start.date(), counts.of(State::Confirmed)),
            Some(division) if e.start.date() <= soon && counts.all() <= READ_THROUGH => {
                let (all, _) = delegations(desk, e.id)?;
                let unplaced = all.keys().filter(|code| division.group_of(**code).is_none()).count();
                let silent = all.values().filter(|people| people.presenter().is_none()).count();
                for (kind, n) in [(DueKind::Outdated, unplaced), (DueKind::Answers, silent)] {
                    if n > 0 {
                        push(kind, e.start.date(), i64::try_from(n).unwrap_or(i64::MAX));
                    }
                }
            }
            Some(_) => {}
        }
    }
    if !e.to_clarify.is_empty() {
        push(DueKind::Clarify, e.start.date(), i64::try_from(e.to_clarify.len()).unwrap_or(i64::MAX));
    }
    Ok(())
}
