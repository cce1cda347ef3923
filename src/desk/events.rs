//! Events: adding, changing, calling off, taking in from a file.

use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use crate::domain::{Country, Event, EventKind, EventProblem, EventStatus, Series, SeriesId, TimeError, Wall};
use crate::intake::{EventFile, event_fields};
use crate::store::Draft;
use crate::text::{Message, event_problem, msg};

/// An event without anything in it yet, at the current hour.
fn blank(desk: &Desk<'_>, country: Country) -> Event {
    let start = Wall(country.zone().wall(desk.now).date().and_time(chrono::NaiveTime::MIN));
    Event::new(desk.new_id(), start, start, country)
}

/// Sets fields in the order given; the zone and country first, because times depend on them.
pub(super) fn set_fields(event: &mut Event, fields: &[(String, String, u64)]) -> Result<(), Refusal> {
    let early = |key: &str| matches!(key, "timezone" | "country");
    let (first, rest): (Vec<_>, Vec<_>) = fields.iter().filter(|(k, ..)| k != "series").partition(|(k, ..)| early(k));
    for (key, text, line) in first.into_iter().chain(rest) {
        event_fields::set(event, key, text).map_err(|what| Refusal { row: (*line > 0).then_some(*line), column: Some(key.clone()), ..Refusal::data(what) })?;
    }
    Ok(())
}

/// What can never be right, with the field that says it and its line.
pub(super) fn check(event: &Event, fields: &[(String, String, u64)]) -> Result<(), Refusal> {
    let refuse = |e: EventProblem| {
        let column = at_fault(event, &e);
        let row = column.and_then(|c| fields.iter().find(|(k, ..)| k == c)).map(|(.., line)| *line).filter(|line| *line > 0);
        Refusal { row, column: column.map(str::to_owned), ..Refusal::data(event_problem(&e)) }
    };
    event.validate().map_err(refuse)
}

/// What is wrong with each field, all at once, for a form: the field and the fault.
#[must_use]
pub fn event_faults(fields: &[(String, String, u64)], country: Country) -> Vec<(String, Message)> {
    let then = Wall(chrono::NaiveDate::default().and_time(chrono::NaiveTime::MIN));
    let mut scratch = Event::new(ulid::Ulid::nil().into(), then, then, country);
    let mut out: Vec<(String, Message)> = Vec::new();
    let early = |key: &str| matches!(key, "timezone" | "country");
    let (first, rest): (Vec<_>, Vec<_>) = fields.iter().filter(|(k, ..)| k != "series").partition(|(k, ..)| early(k));
    for (key, text, _) in first.into_iter().chain(rest) {
        if let Err(what) = event_fields::set(&mut scratch, key, text) {
            out.push((key.clone(), what));
        }
    }
    if out.is_empty()
        && let Err(e) = scratch.validate()
    {
        out.push((at_fault(&scratch, &e).unwrap_or("title").to_owned(), event_problem(&e)));
    }
    let late = scratch.queue.register_until.is_some_and(|d| d.0 > scratch.start.0);
    if out.is_empty() && late {
        out.push(("register_until".into(), msg!("field-after-start")));
    }
    out
}

/// The field that a problem is about.
fn at_fault(event: &Event, e: &EventProblem) -> Option<&'static str> {
    let times = [
        ("start", Some(event.start)),
        ("end", Some(event.end)),
        ("register_until", event.queue.register_until),
        ("promote_until", event.queue.promote_until),
        ("catering_freeze", event.queue.catering_freeze),
    ];
    match e {
        EventProblem::NoTitle => Some("title"),
        EventProblem::EndBeforeStart { .. } => Some("end"),
        EventProblem::Time(TimeError::UnknownZone(_)) => Some("timezone"),
        EventProblem::Time(TimeError::Gap { wall, .. } | TimeError::Fold { wall, .. }) => times.into_iter().find(|(_, t)| *t == Some(*wall)).map(|(k, _)| k),
        EventProblem::PartEndsFirst { .. } | EventProblem::NoSlotLength { .. } => Some("programme"),
    }
}

/// The series with a short name, made when it does not exist.
fn series(desk: &Desk<'_>, draft: &mut Draft<'_>, slug: &str, title: Option<&str>, kind: EventKind, track: &str) -> Result<Option<SeriesId>, Refusal> {
    let slug = slug.trim();
    if slug.is_empty() {
        return Ok(None);
    }
    let mut series = desk.state.series_by_slug(slug)?.unwrap_or_else(|| Series { id: desk.new_id(), slug: slug.to_owned(), title: title.unwrap_or(slug).to_owned(), kind, tracks: Vec::new() });
    if !track.is_empty() && !series.tracks.iter().any(|t| t == track) {
        series.tracks.push(track.to_owned());
    }
    let id = series.id;
    draft.put(series);
    Ok(Some(id))
}

fn field<'f>(fields: &'f [(String, String, u64)], key: &str) -> Option<&'f str> {
    fields.iter().find(|(k, ..)| k == key).map(|(_, t, _)| t.as_str())
}

/// A new event from fields.
///
/// # Errors
/// The first field that is wrong, or one that is missing; or that the event is there already: adding never writes over one.
pub fn add_event(desk: &Desk<'_>, fields: &[(String, String, u64)]) -> Result<(Outcome, Event), Refusal> {
    make_event(desk, &EventFile { fields: fields.to_vec(), ..EventFile::default() }, false)
}

/// A new event from an event file; the same event (title and start) again is changed to what the file says.
///
/// # Errors
/// The first thing in the file that is wrong, with its line.
pub fn import_event(desk: &Desk<'_>, file: &EventFile) -> Result<(Outcome, Event), Refusal> {
    make_event(desk, file, true)
}

fn make_event(desk: &Desk<'_>, file: &EventFile, may_change: bool) -> Result<(Outcome, Event), Refusal> {
    let mut draft = Draft::new(desk.state);
    let event = build(desk, &mut draft, file, may_change)?;
    let mut notes = Vec::new();
    let old = desk.state.event(event.id)?;
    // Other seats or rules move people up, whichever way they come.
    if old.as_ref().is_some_and(|old| old.queue != event.queue) {
        let mut roll = super::roll::Roll::of(desk, &event)?;
        notes = roll.follow_up();
        roll.finish(&mut draft);
    }
    if let Some(old) = &old {
        notes.extend(outdated_link(desk, old, &event)?);
        notes.extend(super::answers::reword(desk, &mut draft, old, &event)?);
    }
    draft.put(event.clone());
    Ok((Outcome { set: draft.finish()?, label: msg!("did-add-event", title = &event.title), notes }, event))
}

/// The event that a file describes; its series goes into the draft.
pub(super) fn build(desk: &Desk<'_>, draft: &mut Draft<'_>, file: &EventFile, may_change: bool) -> Result<Event, Refusal> {
    for key in ["title", "start", "end"] {
        if field(&file.fields, key).is_none_or(str::is_empty) {
            return Err(Refusal { column: Some(key.into()), ..Refusal::data(msg!("toml-missing-key", key = key)) });
        }
    }
    let mut event = blank(desk, desk.words.lang.country());
    set_fields(&mut event, &file.fields)?;
    let same_day = desk.state.events_between(event.start, Wall(event.start.0 + chrono::TimeDelta::minutes(1)))?;
    if let Some(old) = same_day.into_iter().find(|e| e.title == event.title) {
        if !may_change {
            return Err(Refusal { column: Some("title".into()), ..Refusal::new(msg!("event-already-there", title = &event.title)).next(msg!("event-already-there-next")) });
        }
        event = Event { id: old.id, status: old.status, series: old.series, ..event };
    }
    take(&mut event.questions, file.questions.as_ref());
    take(&mut event.registration_addresses, file.registration_addresses.as_ref());
    take(&mut event.to_clarify, file.to_clarify.as_ref());
    take(&mut event.contacts, file.contacts.as_ref());
    take(&mut event.programme, file.programme.as_ref());
    event.programme.sort_by_key(|p| (p.start, p.end));
    check(&event, &file.fields)?;
    // Last: what is refused leaves no series behind.
    if let Some(slug) = field(&file.fields, "series") {
        event.series = series(desk, draft, slug, file.series_title.as_deref(), event.kind, &event.track)?;
    }
    Ok(event)
}

fn take<T: Clone>(into: &mut Vec<T>, from: Option<&Vec<T>>) {
    if let Some(from) = from {
        into.clone_from(from);
    }
}

/// Changes fields of an event. A new start is noted as a move.
///
/// # Errors
/// The first field that is wrong.
pub fn edit_event(desk: &Desk<'_>, event: &Event, fields: &[(String, String, u64)]) -> Result<Outcome, Refusal> {
    let mut changed = event.clone();
    set_fields(&mut changed, fields)?;
    if changed.start != event.start && changed.status == EventStatus::Planned {
        changed.status = EventStatus::Moved { from: event.start };
        // An event that is moved keeps its length unless its end is said too.
        if field(fields, "end").is_none() {
            changed.end = Wall(changed.start.0 + (event.end.0 - event.start.0));
        }
    }
    let mut draft = Draft::new(desk.state);
    if let Some(slug) = field(fields, "series") {
        changed.series = series(desk, &mut draft, slug, None, changed.kind, &changed.track)?;
    }
    check(&changed, fields)?;
    let label = msg!("did-edit-event", title = &changed.title);
    let mut notes = Vec::new();
    // More seats, or other rules, may move somebody up; fewer seats throw nobody out, and say by how many they are too few.
    if changed.queue != event.queue {
        let mut roll = super::roll::Roll::of(desk, &changed)?;
        if changed.queue.register_until != event.queue.register_until {
            roll.all.iter_mut().for_each(|r| super::flags::look(r, &changed));
        }
        notes = roll.follow_up();
        roll.finish(&mut draft);
    }
    notes.extend(outdated_link(desk, event, &changed)?);
    notes.extend(super::answers::reword(desk, &mut draft, event, &changed)?);
    draft.put(changed);
    Ok(Outcome { set: draft.finish()?, label, notes })
}

/// Who was told another link or start than the event has now.
fn outdated_link(desk: &Desk<'_>, old: &Event, new: &Event) -> Result<Option<Message>, Refusal> {
    if (&old.link, old.start) == (&new.link, new.start) {
        return Ok(None);
    }
    let told = desk.state.registrations(old.id)?.iter().filter(|r| r.state == crate::domain::State::Confirmed && matches!(r.link, crate::domain::LinkMark::Sent(_))).count();
    Ok((told > 0).then(|| msg!("note-link-outdated", n = told)))
}

/// Gives an event another programme. What is odd about it is said; it keeps nobody from saving.
///
/// # Errors
/// When a part ends before it starts.
pub fn set_programme(desk: &Desk<'_>, event: &Event, parts: &[crate::domain::Part]) -> Result<Outcome, Refusal> {
    let mut changed = Event { programme: parts.to_vec(), ..event.clone() };
    changed.programme.sort_by_key(|p| (p.start, p.end));
    check(&changed, &[])?;
    let notes = crate::planning::programme::conflicts(&changed).iter().map(crate::text::conflict).collect();
    let mut draft = Draft::new(desk.state);
    draft.put(changed);
    Ok(Outcome { set: draft.finish()?, label: msg!("did-set-programme", title = &event.title), notes })
}

/// Calls an event off. It stays, with its registrations.
///
/// # Errors
/// When it is called off already.
pub fn cancel_event(desk: &Desk<'_>, event: &Event) -> Result<Outcome, Refusal> {
    if event.is_cancelled() {
        return Err(Refusal::new(msg!("event-already-cancelled", title = &event.title)));
    }
    let mut draft = Draft::new(desk.state);
    draft.put(Event { status: EventStatus::Cancelled, ..event.clone() });
    let counts = desk.state.counts(event.id)?;
    let confirmed = counts.of(crate::domain::State::Confirmed);
    let notes = if confirmed > 0 { vec![msg!("note-tell-confirmed", n = confirmed)] } else { Vec::new() };
    Ok(Outcome { set: draft.finish()?, label: msg!("did-cancel-event", title = &event.title), notes })
}
