//! Taking events in from somebody else's calendar: known again by their identity, so that the same file twice changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::events::{build, check, set_fields};
use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use super::series::at;
use crate::domain::{Event, EventId, EventStatus, SeriesId, Wall};
use crate::intake::{CalendarEvent, CalendarFile};
use crate::store::Draft;
use crate::text::{Message, msg};

/// What an import does to an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It is made.
    New,
    /// Something of it changes.
    Updated,
    /// It is called off.
    Cancelled,
    /// It is as the file says.
    Unchanged,
}

impl Change {
    /// The word in JSON, and the end of its text's key.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Updated => "updated",
            Self::Cancelled => "cancelled",
            Self::Unchanged => "unchanged",
        }
    }
}

/// What a calendar file amounts to: nothing of it is lost from the sum.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CalendarReport {
    /// Each event as it will be, and what happens to it.
    pub events: Vec<(Event, Change)>,
    /// Titles of what is refused, and why.
    pub refused: Vec<(String, Message)>,
    /// Deadlines and slots that this program itself had put into a calendar.
    pub skipped: usize,
}

impl CalendarReport {
    /// How many events something happens to.
    #[must_use]
    pub fn count(&self, change: Change) -> usize {
        self.events.iter().filter(|(_, c)| *c == change).count()
    }

    /// Changed in any way.
    #[must_use]
    pub fn updated(&self) -> usize {
        self.count(Change::Updated) + self.count(Change::Cancelled)
    }
}

/// Whose an identity is.
enum Known {
    /// An event that is here.
    Here(Box<Event>, bool),
    /// Ours, but no event.
    NoEvent,
    /// Not known.
    New,
}

fn look_up(desk: &Desk<'_>, e: &CalendarEvent) -> Result<Known, Refusal> {
    if let Some(own) = e.uid.strip_suffix("@dialogforum") {
        let id: Option<EventId> = own.parse().ok();
        let event = id.map(|id| desk.state.event(id)).transpose()?.flatten();
        let part_of_one = own.split_once('-').is_some_and(|(id, _)| id.parse::<EventId>().is_ok());
        match event {
            Some(event) => return Ok(Known::Here(Box::new(event), true)),
            None if part_of_one => return Ok(Known::NoEvent),
            // Another workspace's: known as anybody's.
            None => {}
        }
    }
    if let Some(event) = (!e.uid.is_empty()).then(|| desk.state.event_by_uid(&e.uid)).transpose()?.flatten() {
        return Ok(Known::Here(Box::new(event), false));
    }
    let said = |key: &str| e.file.fields.iter().find(|(k, ..)| k == key).map(|(_, v, _)| v.as_str());
    // One that was typed in before it came by calendar.
    if let (Some(title), Some(start)) = (said("title"), said("start").and_then(crate::domain::parse_wall)) {
        let then = desk.state.events_between(start, Wall(start.0 + chrono::TimeDelta::minutes(1)))?;
        if let Some(event) = then.into_iter().find(|e| e.title == title && e.uid.is_empty()) {
            return Ok(Known::Here(Box::new(event), false));
        }
    }
    Ok(Known::New)
}

/// Decides what a calendar file does. Deciding changes nothing: the report is the preview, and the outcome is one step for undo.
///
/// # Errors
/// When the state cannot be read.
pub fn import_calendar(desk: &Desk<'_>, file: &CalendarFile, name: &str) -> Result<(Outcome, CalendarReport), Refusal> {
    let mut draft = Draft::new(desk.state);
    let mut report = CalendarReport { refused: file.refused.clone(), ..CalendarReport::default() };
    let mut series: BTreeMap<String, SeriesId> = BTreeMap::new();
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    for e in &file.events {
        // The same thing again in one file, as when files are put after each other.
        if !e.uid.is_empty() && !taken.insert(&e.uid) {
            report.skipped += 1;
            continue;
        }
        let title = e.file.fields.iter().find(|(k, ..)| k == "title").map(|(_, v, _)| v.clone()).unwrap_or_default();
        let decided = match look_up(desk, e)? {
            Known::NoEvent => {
                report.skipped += 1;
                continue;
            }
            Known::Here(event, own) => renew(desk, &event, e, own),
            Known::New if e.cancelled => Err(Refusal::new(msg!("calendar-cancels-unknown"))),
            Known::New => new(desk, &mut draft, e, &mut series),
        };
        match decided {
            Ok((event, change)) => {
                if change != Change::Unchanged {
                    draft.put(event.clone());
                }
                report.events.push((event, change));
            }
            Err(refusal) => report.refused.push((title, refusal.what)),
        }
    }
    // Who was confirmed for what is moved or called off does not know it yet.
    let mut confirmed = 0;
    for (event, change) in &report.events {
        let moved = *change == Change::Updated && desk.state.event(event.id)?.is_some_and(|old| old.start != event.start);
        if *change == Change::Cancelled || moved {
            confirmed += desk.state.counts(event.id)?.of(crate::domain::State::Confirmed);
        }
    }
    let notes = if confirmed > 0 { vec![msg!("note-tell-confirmed", n = confirmed)] } else { Vec::new() };
    let label = msg!("did-import-calendar", file = name, new = report.count(Change::New), updated = report.updated());
    Ok((Outcome { set: draft.finish()?, label, notes }, report))
}

fn new(desk: &Desk<'_>, draft: &mut Draft<'_>, e: &CalendarEvent, series: &mut BTreeMap<String, SeriesId>) -> Result<(Event, Change), Refusal> {
    let mut file = e.file.clone();
    let slug = file.fields.iter().find(|(k, ..)| k == "series").map(|(_, v, _)| v.clone());
    // The first of a rule makes the series, the others join it.
    let known = slug.as_ref().and_then(|s| series.get(s).copied());
    if known.is_some() {
        file.fields.retain(|(k, ..)| k != "series");
    }
    file.to_clarify = Some(e.open.iter().map(|m| desk.words.say(m)).collect());
    let mut event = build(desk, draft, &file, false)?;
    event.series = event.series.or(known);
    event.uid.clone_from(&e.uid);
    event.heard = e.mark();
    if let (Some(slug), Some(id)) = (slug, event.series) {
        series.insert(slug, id);
    }
    Ok((event, Change::New))
}

/// A known event as the file says it is now. Of what this program wrote itself only time, title and calling off come back: its text was made from other fields.
/// What was heard before is no news: what has been changed here since stands.
fn renew(desk: &Desk<'_>, event: &Event, e: &CalendarEvent, own: bool) -> Result<(Event, Change), Refusal> {
    let older = own && desk.state.revision(event.id)?.is_some_and(|(seq, _)| i64::try_from(seq).is_ok_and(|seq| e.sequence < seq));
    let heard = if own { event.heard.clone() } else { e.mark() };
    if older || !own && heard == event.heard {
        return Ok((event.clone(), Change::Unchanged));
    }
    if e.cancelled {
        let change = if event.is_cancelled() { Change::Unchanged } else { Change::Cancelled };
        return Ok((Event { status: EventStatus::Cancelled, heard, ..event.clone() }, change));
    }
    let back = |key: &str| ["title", "start", "end", "timezone"].contains(&key) || !own && key != "series";
    let mut fields: Vec<_> = e.file.fields.iter().filter(|(k, ..)| back(k)).cloned().collect();
    // A place that the calendar names anew takes the place of the old one as a whole.
    let says = |key: &str| fields.iter().any(|(k, ..)| k == key);
    if says("venue") && !says("address") {
        fields.push(("address".into(), String::new(), 0));
    }
    let start = fields.iter().find(|(k, ..)| k == "start").and_then(|(_, v, _)| crate::domain::parse_wall(v)).filter(|s| *s != event.start);
    // Deadlines and programme move along.
    let mut changed = start.map_or_else(|| Ok(event.clone()), |s| at(event, s))?;
    set_fields(&mut changed, &fields)?;
    if !own {
        changed.uid.clone_from(&e.uid);
    }
    changed.heard = heard;
    if start.is_some() && changed.status == EventStatus::Planned {
        changed.status = EventStatus::Moved { from: event.start };
    }
    check(&changed, &fields)?;
    let change = if (Event { heard: event.heard.clone(), ..changed.clone() }) == *event { Change::Unchanged } else { Change::Updated };
    Ok((changed, change))
}
