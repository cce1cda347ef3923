//! An event again: at another time, on many dates, in another series. Texts, programme and questions stay; dates follow.

use chrono::{NaiveDate, TimeDelta};

use super::events::check;
use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use crate::domain::{Event, EventStatus, Series, Wall};
use crate::planning::recurrence::{LeftOut, Rule, dates};
use crate::store::Draft;
use crate::text::{Message, msg};

/// An event at another start: it keeps its length by the clock on the wall, its deadlines as many days before, and its programme in step with its start.
///
/// # Errors
/// When a time does not exist, or exists twice.
pub(super) fn at(event: &Event, start: Wall) -> Result<Event, Refusal> {
    let days = start.date() - event.start.date();
    let by_clock = start.0 - event.start.0;
    let shift = |w: Option<Wall>| w.map(|w| Wall(w.0 + days));
    let mut out = Event { start, end: Wall(event.end.0 + by_clock), ..event.clone() };
    out.queue.register_until = shift(event.queue.register_until);
    out.queue.promote_until = shift(event.queue.promote_until);
    out.queue.catering_freeze = shift(event.queue.catering_freeze);
    let hours = start.time() - event.start.time();
    if !hours.is_zero() {
        for part in &mut out.programme {
            let [from, to] = [part.start, part.end].map(|t| t.overflowing_add_signed(hours));
            // All of it moves along, or nothing: a part cut at midnight would be lost.
            if from.1 != 0 || to.1 != 0 {
                return Err(Refusal { column: Some("start".into()), ..Refusal::data(msg!("programme-past-midnight")) });
            }
            (part.start, part.end, part.break_at) = (from.0, to.0, part.break_at.map(|t| t.overflowing_add_signed(hours).0));
        }
    }
    check(&out, &[])?;
    Ok(out)
}

/// A new event like another: what was only of the other (its identity elsewhere, what was open) is not taken along. The events of a series share a meeting link.
fn again(desk: &Desk<'_>, event: &Event, start: Wall) -> Result<Event, Refusal> {
    let like = Event { id: desk.new_id(), status: EventStatus::Planned, to_clarify: Vec::new(), uid: String::new(), heard: String::new(), ..event.clone() };
    at(&like, start)
}

/// Whether the same event is there already.
fn is_there(desk: &Desk<'_>, title: &str, start: Wall) -> Result<bool, Refusal> {
    let then = desk.state.events_between(start, Wall(start.0 + TimeDelta::minutes(1)))?;
    Ok(then.iter().any(|e| e.title == title))
}

/// The same event as last time, at another start.
///
/// # Errors
/// When it is there already, or its time does not exist.
pub fn copy_event(desk: &Desk<'_>, event: &Event, start: Wall) -> Result<(Outcome, Event), Refusal> {
    if is_there(desk, &event.title, start)? {
        return Err(Refusal { column: Some("start".into()), ..Refusal::new(msg!("event-already-there", title = &event.title)).next(msg!("event-already-there-next")) });
    }
    let copy = Event { link: String::new(), ..again(desk, event, start)? };
    let mut draft = Draft::new(desk.state);
    draft.put(copy.clone());
    let notes = if event.link.is_empty() { Vec::new() } else { vec![msg!("note-link-not-copied")] };
    Ok((Outcome { set: draft.finish()?, label: msg!("did-copy-event", title = &event.title, date = start.date().to_string()), notes }, copy))
}

/// Moves an event with its deadlines. Its registrations stay; those who are confirmed should be told.
///
/// # Errors
/// When it is called off, or its time does not exist.
pub fn move_event(desk: &Desk<'_>, event: &Event, start: Wall) -> Result<Outcome, Refusal> {
    if event.is_cancelled() {
        return Err(Refusal::new(msg!("event-already-cancelled", title = &event.title)));
    }
    let first = match event.status {
        EventStatus::Moved { from } => from,
        _ => event.start,
    };
    let moved = Event { status: if first == start { EventStatus::Planned } else { EventStatus::Moved { from: first } }, ..at(event, start)? };
    let mut draft = Draft::new(desk.state);
    draft.put(moved);
    let confirmed = desk.state.counts(event.id)?.of(crate::domain::State::Confirmed);
    let notes = if confirmed > 0 && start != event.start { vec![msg!("note-tell-confirmed", n = confirmed)] } else { Vec::new() };
    Ok(Outcome { set: draft.finish()?, label: msg!("did-move-event", title = &event.title, date = start.date().to_string()), notes })
}

/// The dates on which an event is to be held again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Again {
    /// By a rule; the first date is the event's own.
    By(Rule),
    /// On these.
    On(Vec<NaiveDate>),
}

/// What a series came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Repeated {
    /// New events, by start.
    pub events: Vec<Event>,
    /// Dates that were left out, and why.
    pub left_out: Vec<(NaiveDate, Message)>,
}

/// Holds an event again on many dates, each an event of its own in one series, at the same time by the clock on the wall.
///
/// # Errors
/// When the event is in no series and none is named, or there is no date.
pub fn repeat_event(desk: &Desk<'_>, event: &Event, when: &Again, slug: Option<&str>) -> Result<(Outcome, Repeated), Refusal> {
    let mut draft = Draft::new(desk.state);
    let series = match (event.series, slug.map(str::trim).filter(|s| !s.is_empty())) {
        (Some(id), None) => id,
        (_, Some(slug)) => {
            let series = desk.state.series_by_slug(slug)?.unwrap_or_else(|| Series { id: desk.new_id(), slug: slug.to_owned(), title: event.title.clone(), kind: event.kind, tracks: Vec::new() });
            let id = series.id;
            draft.put(series);
            id
        }
        (None, None) => return Err(Refusal { column: Some("series".into()), ..Refusal::new(msg!("series-not-named")).next(msg!("series-not-named-next")) }),
    };
    let mut out = Repeated::default();
    let wanted = match when {
        Again::By(rule) => {
            let (kept, left) = dates(rule);
            out.left_out = left.into_iter().map(|(d, why)| (d, left_out(desk, why))).collect();
            kept
        }
        Again::On(list) => list.clone(),
    };
    let own = Event { series: Some(series), ..event.clone() };
    draft.put(own.clone());
    for date in wanted.into_iter().filter(|d| *d != event.start.date()) {
        let start = Wall(date.and_time(event.start.time()));
        if is_there(desk, &event.title, start)? || out.events.iter().any(|e| e.start == start) {
            out.left_out.push((date, msg!("left-out-there")));
            continue;
        }
        match again(desk, &own, start) {
            Ok(e) => {
                draft.put(e.clone());
                out.events.push(e);
            }
            Err(refusal) => out.left_out.push((date, refusal.what)),
        }
    }
    if out.events.is_empty() {
        return Err(Refusal { column: Some("until".into()), ..Refusal::new(msg!("series-no-dates")).next(msg!("series-no-dates-next")) });
    }
    out.events.sort_by_key(|e| e.start);
    out.left_out.sort_by_key(|(d, _)| *d);
    let notes = out.left_out.iter().map(|(d, why)| msg!("left-out-date", date = d.to_string(), why = why.clone())).collect();
    Ok((Outcome { set: draft.finish()?, label: msg!("did-repeat-event", n = out.events.len(), title = &event.title), notes }, out))
}

fn left_out(desk: &Desk<'_>, why: LeftOut) -> Message {
    match why {
        LeftOut::Holiday(key) => msg!("left-out-holiday", name = desk.words.text(key)),
        LeftOut::Week(week) => msg!("left-out-week", week = week),
        LeftOut::Date => msg!("left-out-date-itself"),
        LeftOut::TooMany => msg!("left-out-too-many", n = crate::planning::recurrence::MOST),
    }
}

/// Events of a series from a date on become a series of their own.
///
/// # Errors
/// When the new name is taken or empty, or one of the two would have no events.
pub fn split_series(desk: &Desk<'_>, series: &Series, from: NaiveDate, slug: &str, title: &str) -> Result<Outcome, Refusal> {
    let slug = slug.trim();
    if slug.is_empty() || desk.state.series_by_slug(slug)?.is_some() {
        return Err(Refusal { column: Some("series".into()), ..Refusal::new(msg!("series-name-taken", name = slug)).next(msg!("series-name-taken-next")) });
    }
    let (before, after): (Vec<Event>, Vec<Event>) = desk.state.series_events(series.id)?.into_iter().partition(|e| e.start.date() < from);
    if before.is_empty() || after.is_empty() {
        return Err(Refusal { column: Some("from".into()), ..Refusal::new(msg!("series-split-nothing", date = from.to_string())).next(msg!("series-split-nothing-next")) });
    }
    let mut draft = Draft::new(desk.state);
    let title = if title.trim().is_empty() { series.title.clone() } else { title.trim().to_owned() };
    let new = Series { id: desk.new_id(), slug: slug.to_owned(), title, ..series.clone() };
    let n = after.len();
    for e in after {
        draft.put(Event { series: Some(new.id), ..e });
    }
    draft.put(new);
    Ok(Outcome { set: draft.finish()?, label: msg!("did-split-series", title = &series.title, n = n, name = slug), notes: Vec::new() })
}

/// Gives a series another title, or other tracks.
///
/// # Errors
/// When the title is empty.
pub fn edit_series(desk: &Desk<'_>, series: &Series, title: Option<&str>, tracks: Option<&[String]>) -> Result<Outcome, Refusal> {
    let mut changed = series.clone();
    if let Some(title) = title {
        if title.trim().is_empty() {
            return Err(Refusal { column: Some("title".into()), ..Refusal::data(msg!("event-no-title")) });
        }
        title.trim().clone_into(&mut changed.title);
    }
    if let Some(tracks) = tracks {
        changed.tracks = tracks.iter().map(|t| t.trim().to_owned()).filter(|t| !t.is_empty()).collect();
    }
    let mut draft = Draft::new(desk.state);
    draft.put(changed);
    Ok(Outcome { set: draft.finish()?, label: msg!("did-edit-series", title = &series.title), notes: Vec::new() })
}

/// A series with its events in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesLine {
    /// The series.
    pub series: Series,
    /// How many events it has.
    pub events: usize,
    /// When the first and the last of them start.
    pub span: Option<(Wall, Wall)>,
}

/// All series by their title.
///
/// # Errors
/// When the state cannot be read.
pub fn series_lines(desk: &Desk<'_>) -> Result<Vec<SeriesLine>, Refusal> {
    let mut out = Vec::new();
    for series in desk.state.all_series()? {
        let events = desk.state.series_events(series.id)?;
        let span = events.first().zip(events.last()).map(|(a, b)| (a.start, b.start));
        out.push(SeriesLine { events: events.len(), span, series });
    }
    out.sort_by(|a, b| a.series.title.cmp(&b.series.title));
    Ok(out)
}
