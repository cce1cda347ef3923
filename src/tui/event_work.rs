//! Deeds and questions about events, carried out at the desk: adding, copying, moving, holding again, taking in, giving out.

use std::path::Path;

use crate::desk::{self, Again, Desk, Outcome, Refusal, Shown};
use crate::domain::{Event, EventId, Part, SeriesId, Wall, parse_date};
use crate::handout::write_file;
use crate::intake::{Announcement, EventSource, event_fields, read_events};
use crate::planning::recurrence::{Rule, Step};
use crate::text::{Arg, Dates, msg};

use super::message::Fields;

/// What is to be done with events.
#[derive(Debug, Clone, PartialEq)]
pub enum EventDeed {
    /// A new one.
    Add(Fields),
    /// Fields of one.
    Edit(EventId, Fields),
    /// Call one off.
    Cancel(EventId),
    /// The same again at another start.
    Copy(EventId, Wall),
    /// To another start.
    Move(EventId, Wall),
    /// Again on many dates.
    Repeat(EventId, Fields),
    /// From a date on a series of its own.
    Split(SeriesId, Fields),
    /// Title and tracks of a series.
    Series(SeriesId, Fields),
    /// Another programme.
    Programme(EventId, Vec<Part>),
    /// What a file with this name holds, as the preview read it.
    Import(String, Box<EventSource>),
    /// What an announcement proposes, with what was decided.
    Accept(Box<Announcement>, Fields),
}

fn value<'f>(fields: &'f Fields, key: &str) -> &'f str {
    fields.iter().find(|(k, ..)| k == key).map_or("", |(_, v, _)| v.trim())
}

/// Decides.
///
/// # Errors
/// What the desk refuses.
pub fn decide(desk: &Desk<'_>, deed: EventDeed) -> Result<Outcome, Refusal> {
    let event = |id: EventId| desk.state.event(id)?.ok_or_else(|| Refusal::new(msg!("no-such-event", given = id.to_string())));
    match deed {
        EventDeed::Add(fields) => desk::add_event(desk, &fields).map(|(outcome, _)| outcome),
        EventDeed::Edit(id, fields) => {
            let e = event(id)?;
            let changed: Vec<_> = fields.into_iter().filter(|(k, v, _)| event_fields::get(&e, k) != *v).collect();
            desk::edit_event(desk, &e, &changed)
        }
        EventDeed::Cancel(id) => desk::cancel_event(desk, &event(id)?),
        EventDeed::Copy(id, start) => desk::copy_event(desk, &event(id)?, start).map(|(outcome, _)| outcome),
        EventDeed::Move(id, start) => desk::move_event(desk, &event(id)?, start),
        EventDeed::Repeat(id, fields) => {
            let e = event(id)?;
            desk::repeat_event(desk, &e, &again(&e, &fields)?, Some(value(&fields, "series"))).map(|(outcome, _)| outcome)
        }
        EventDeed::Split(id, fields) => {
            let series = desk.state.series(id)?.ok_or_else(|| Refusal::new(msg!("no-such-series", given = id.to_string())))?;
            desk::split_series(desk, &series, date(&fields, "from")?, value(&fields, "series"), value(&fields, "title"))
        }
        EventDeed::Series(id, fields) => {
            let series = desk.state.series(id)?.ok_or_else(|| Refusal::new(msg!("no-such-series", given = id.to_string())))?;
            let tracks: Vec<String> = value(&fields, "tracks").split([',', '\n']).map(str::to_owned).collect();
            desk::edit_series(desk, &series, Some(value(&fields, "title")), Some(&tracks))
        }
        EventDeed::Programme(id, parts) => desk::set_programme(desk, &event(id)?, &parts),
        EventDeed::Import(path, source) => match *source {
            EventSource::Event(file) => desk::import_event(desk, &file).map(|(outcome, _)| outcome),
            EventSource::Calendar(file) => {
                let (mut outcome, report) = desk::import_calendar(desk, &file, &path)?;
                outcome.notes.extend((!report.refused.is_empty()).then(|| msg!("note-import-refused", n = report.refused.len())));
                Ok(outcome)
            }
        },
        EventDeed::Accept(announcement, fields) => {
            let mut decided = *announcement;
            // What was emptied is taken out of the proposal; what was left open stays open.
            let emptied: Vec<String> = fields.iter().filter(|(_, v, _)| v.trim().is_empty()).map(|(k, ..)| k.clone()).collect();
            decided.file.fields.retain(|(k, ..)| !emptied.contains(k));
            let said: Vec<_> = fields.into_iter().filter(|(_, v, _)| !v.trim().is_empty()).collect();
            desk::decide_fields(&mut decided, &said);
            // These stand in the form as text, and take the place of the proposal's lists.
            (decided.file.questions, decided.file.registration_addresses, decided.file.contacts) = (None, None, None);
            desk::accept_announcement(desk, &decided).map(|(outcome, _)| outcome)
        }
    }
}

fn wrong(column: &str, what: crate::text::Message) -> Refusal {
    Refusal { column: Some(column.into()), ..Refusal::data(what) }
}

fn date(fields: &Fields, key: &str) -> Result<chrono::NaiveDate, Refusal> {
    let text = value(fields, key);
    parse_date(text).ok_or_else(|| wrong(key, msg!("field-date", text = text)))
}

/// The rule, or the list of dates, of the form.
fn again(event: &Event, fields: &Fields) -> Result<Again, Refusal> {
    let list = |key: &str| {
        let parts = value(fields, key).split([',', ' ', '\n']).map(str::trim).filter(|p| !p.is_empty());
        parts.map(|p| parse_date(p).ok_or_else(|| wrong(key, msg!("field-date", text = p)))).collect::<Result<Vec<_>, _>>()
    };
    let dates = list("dates")?;
    if !dates.is_empty() {
        return Ok(Again::On(dates));
    }
    let every = value(fields, "every");
    let weeks =
        value(fields, "except-week").split([',', ' ']).filter(|w| !w.is_empty()).map(|w| w.parse().map_err(|_| wrong("except-week", msg!("field-number", key = Arg::field("except-week"), text = w))));
    Ok(Again::By(Rule {
        first: event.start.date(),
        step: Step::parse(every).ok_or_else(|| wrong("every", msg!("series-wrong-step", text = every)))?,
        until: date(fields, "until")?,
        except_holidays: (value(fields, "except-holidays") == "yes").then_some(event.country),
        except_weeks: weeks.collect::<Result<_, _>>()?,
        except_dates: list("except-date")?,
    }))
}

fn read(desk: &Desk<'_>, path: &str) -> Result<EventSource, Refusal> {
    read_events(Path::new(path), desk.words.lang.country().zone()).map_err(|p| Refusal::from(p).in_file(path))
}

/// Reads a file, and says what taking it in would do, as lines to read.
///
/// # Errors
/// When the file cannot be read or used.
pub fn preview(desk: &Desk<'_>, path: &str) -> Result<(EventSource, Vec<String>), Refusal> {
    let (words, dates) = (desk.words, Dates(desk.words));
    let line = |e: &Event| format!("{}  {}–{}  {}", dates.day_year(e.start.date()), dates.time(e.start.time()), dates.time(e.end.time()), crate::text::shown(&e.title));
    let source = read(desk, path)?;
    let lines = match &source {
        EventSource::Event(file) => vec![line(&desk::import_event(desk, file)?.1)],
        EventSource::Calendar(file) => {
            let (_, report) = desk::import_calendar(desk, file, path)?;
            let count = |c| report.count(c);
            let mut lines = vec![words.say(&msg!(
                "calendar-import-counts",
                new = count(desk::Change::New),
                updated = report.updated(),
                unchanged = count(desk::Change::Unchanged),
                refused = report.refused.len(),
                skipped = report.skipped
            ))];
            lines.extend(report.refused.iter().map(|(title, why)| format!("! {}: {}", crate::text::shown(title), words.say(why))));
            lines.extend(report.events.iter().filter(|(_, c)| *c != desk::Change::Unchanged).map(|(e, c)| format!("{}: {}", words.text(&format!("calendar-change-{}", c.word())), line(e))));
            lines
        }
    };
    Ok((source, lines))
}

/// Writes a calendar file. Returns how many events are in it.
///
/// # Errors
/// When the event or series is gone, or the file cannot be written.
pub fn write_calendar(desk: &Desk<'_>, event: Option<EventId>, fields: &Fields) -> Result<usize, Refusal> {
    let one = event.map(|id| desk.state.event(id)).transpose()?.flatten();
    let (name, events) = match (value(fields, "which"), one) {
        ("event", Some(e)) => (e.title.clone(), vec![e]),
        ("series", Some(Event { series: Some(id), .. })) => {
            let events = desk.state.series_events(id)?;
            (desk.state.series(id)?.map(|s| s.title).unwrap_or_default(), events)
        }
        ("all", _) => (desk.words.text("calendar-all"), desk.state.events()?),
        _ => return Err(wrong("which", msg!("series-not-named"))),
    };
    let what = value(fields, "what");
    let shown = Shown { events: what != "schedule", deadlines: what == "deadlines", slots: what == "schedule", link: false };
    let text = desk::calendar_of(desk, &name, &events, shown)?;
    let path = Path::new(value(fields, "file"));
    write_file(path, text.as_bytes()).map_err(|e| Refusal::file(path, true, &e))?;
    Ok(events.len())
}
