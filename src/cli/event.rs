//! `event ...`

use serde_json::{Value, json};

use super::args::EventCommand;
use super::output::{Align, Output};
use super::series::new_start;
use crate::desk::{self, AgendaLine, CalendarReport, Change, Office, Refusal, find_event};
use crate::domain::{Event, State, parse_date};
use crate::intake::{CalendarFile, EventFile, EventSource, event_fields, read_events};
use crate::text::{Dates, msg, number, shown};

/// Runs one.
pub fn run(c: &EventCommand, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    match c {
        EventCommand::List { from, to } => list(from.as_deref(), to.as_deref(), office, out),
        EventCommand::Show { event } => show(event, office, out),
        EventCommand::Add(fields) => {
            let fields = fields.said();
            let mut added = None;
            let done = office.act(|desk| {
                let (outcome, event) = desk::add_event(desk, &fields)?;
                added = Some(event);
                Ok(outcome)
            })?;
            stored(added.as_ref(), &done, out);
            Ok(())
        }
        EventCommand::Edit { event, fields } => {
            let fields = fields.said();
            let done = office.act(|desk| desk::edit_event(desk, &find_event(desk, event)?, &fields))?;
            out.done(&done);
            Ok(())
        }
        EventCommand::Cancel { event } => {
            let done = office.act(|desk| desk::cancel_event(desk, &find_event(desk, event)?))?;
            out.done(&done);
            Ok(())
        }
        EventCommand::Copy { event, to } => {
            let mut copied = None;
            let done = office.act(|desk| {
                let event = find_event(desk, event)?;
                let (outcome, copy) = desk::copy_event(desk, &event, new_start(to, &event)?)?;
                copied = Some(copy);
                Ok(outcome)
            })?;
            stored(copied.as_ref(), &done, out);
            Ok(())
        }
        EventCommand::Move { event, to } => {
            let done = office.act(|desk| {
                let event = find_event(desk, event)?;
                desk::move_event(desk, &event, new_start(to, &event)?)
            })?;
            out.done(&done);
            Ok(())
        }
        EventCommand::Repeat { event, dates } => super::series::repeat(event, dates, office, out),
        EventCommand::Import { files, dry_run } => import(files, *dry_run, office, out),
        EventCommand::Read { file, accept, fields } => super::announcement::run(file, *accept, &fields.said(), office, out),
    }
}

fn stored(event: Option<&Event>, done: &desk::Done, out: &mut Output) {
    let id = event.map(|e| e.id.to_string()).unwrap_or_default();
    if out.json {
        out.json(&json!({"id": id, "done": done.label, "seq": done.seq}));
    } else {
        out.done(done);
        out.line(id);
    }
}

/// Every file is checked before the first is stored, so that a fault in the last leaves nothing behind.
fn import(files: &[std::path::PathBuf], dry_run: bool, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    let mut parsed = Vec::new();
    for path in files {
        let name = path.display().to_string();
        let file = read_events(path, out.words.lang.country().zone()).map_err(|p| Refusal::from(p).in_file(&name))?;
        if let EventSource::Event(file) = &file {
            desk::import_event(&office.desk(), file).map_err(|r| r.in_file(&name))?;
        }
        parsed.push((name, file));
    }
    let mut done = Vec::new();
    for (name, file) in parsed {
        done.push(match file {
            EventSource::Event(file) => import_file(&name, &file, dry_run, office, out)?,
            EventSource::Calendar(file) => import_calendar(&name, &file, dry_run, office, out)?,
        });
    }
    if out.json {
        out.json(&Value::Array(done));
    }
    Ok(())
}

fn import_file(name: &str, file: &EventFile, dry_run: bool, office: &mut Office, out: &mut Output) -> Result<Value, Refusal> {
    if dry_run {
        let (outcome, event) = desk::import_event(&office.desk(), file).map_err(|r| r.in_file(name))?;
        if !out.json {
            let line = AgendaLine { counts: office.desk().state.counts(event.id)?, event };
            agenda_table(&[line], out);
        }
        return Ok(json!({"file": name, "id": null, "changed": !outcome.set.is_empty()}));
    }
    let mut event = None;
    let done = office.act(|desk| {
        let (outcome, e) = desk::import_event(desk, file).map_err(|r| r.in_file(name))?;
        event = Some(e);
        Ok(outcome)
    })?;
    let id = event.map(|e| e.id.to_string()).unwrap_or_default();
    if !out.json {
        out.done(&done);
        out.line(&id);
    }
    Ok(json!({"file": name, "id": id, "changed": done.seq.is_some()}))
}

fn import_calendar(name: &str, file: &CalendarFile, dry_run: bool, office: &mut Office, out: &mut Output) -> Result<Value, Refusal> {
    let mut report = CalendarReport::default();
    if dry_run {
        report = desk::import_calendar(&office.desk(), file, name)?.1;
    } else {
        let done = office.act(|desk| {
            let (outcome, r) = desk::import_calendar(desk, file, name)?;
            report = r;
            Ok(outcome)
        })?;
        if !out.json {
            out.done(&done);
        }
    }
    let counts = [report.count(Change::New), report.updated(), report.count(Change::Unchanged), report.refused.len(), report.skipped];
    if !out.json {
        let dates = Dates(out.words);
        let row = |(e, change): &(Event, Change)| {
            vec![out.words.text(&format!("calendar-change-{}", change.word())), dates.day_year(e.start.date()), format!("{}–{}", dates.time(e.start.time()), dates.time(e.end.time())), e.title.clone()]
        };
        let rows: Vec<_> = report.events.iter().map(row).collect();
        out.table(&[("head-change", Align::Left), ("head-date", Align::Left), ("head-time", Align::Left), ("head-title", Align::Left)], &rows);
        report.refused.iter().for_each(|(title, why)| out.say(format!("  ! {}: {}", shown(title), out.words.say(why))));
        out.say(out.words.say(&msg!("calendar-import-counts", new = counts[0], updated = counts[1], unchanged = counts[2], refused = counts[3], skipped = counts[4])));
    }
    let events: Vec<Value> = report
        .events
        .iter()
        .map(|(e, change)| json!({"id": e.id.to_string(), "title": e.title, "start": e.start.to_string(), "end": e.end.to_string(), "timezone": e.zone.to_string(), "change": change.word()}))
        .collect();
    let refused: Vec<Value> = report.refused.iter().map(|(title, why)| json!({"title": title, "reason": out.words.say(why)})).collect();
    Ok(json!({"file": name, "new": counts[0], "updated": counts[1], "unchanged": counts[2], "skipped": counts[4], "refused": refused, "events": events}))
}

fn list(from: Option<&str>, to: Option<&str>, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let date = |t: Option<&str>| t.map(|t| parse_date(t).ok_or_else(|| Refusal::usage(msg!("field-date", text = t)))).transpose();
    // "up to" is meant with that day.
    let (from, to) = (date(from)?, date(to)?.and_then(|d| d.succ_opt()));
    let lines = desk::agenda(&office.desk(), from, to)?;
    if out.json {
        out.json(&lines.iter().map(line_json).collect());
        return Ok(());
    }
    agenda_table(&lines, out);
    Ok(())
}

pub fn agenda_table(lines: &[AgendaLine], out: &mut Output) {
    let dates = Dates(out.words);
    let row = |l: &AgendaLine| {
        let e = &l.event;
        vec![
            short(&e.id.to_string()),
            dates.day_year(e.start.date()),
            format!("{}–{}", dates.time(e.start.time()), dates.time(e.end.time())),
            e.title.clone(),
            out.words.text(&format!("status-{}", e.status.word())),
            l.counts.of(State::Confirmed).to_string(),
            l.counts.of(State::Waiting).to_string(),
            l.counts.of(State::New).to_string(),
        ]
    };
    let rows: Vec<_> = lines.iter().map(row).collect();
    let heads = [
        ("head-id", Align::Left),
        ("head-date", Align::Left),
        ("head-time", Align::Left),
        ("head-title", Align::Left),
        ("head-status", Align::Left),
        ("state-confirmed", Align::Right),
        ("state-waiting", Align::Right),
        ("state-new", Align::Right),
    ];
    out.table(&heads, &rows);
}

/// Enough of an id to type: ids of one moment share their beginning, so the whole is shown.
fn short(id: &str) -> String {
    id.to_owned()
}

/// The keys that scripts rely on.
pub fn line_json(l: &AgendaLine) -> Value {
    let e = &l.event;
    let count = |s| l.counts.of(s);
    json!({
        "id": e.id.to_string(), "title": e.title, "kind": e.kind.word(), "start": e.start.to_string(), "end": e.end.to_string(), "timezone": e.zone.to_string(),
        "status": e.status.word(), "register_until": e.queue.register_until.map(|w| w.to_string()), "mode": e.mode.word(),
        "counts": {"new": count(State::New), "confirmed": count(State::Confirmed), "waiting": count(State::Waiting), "cancelled": count(State::Cancelled)},
    })
}

fn show(event: &str, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let event = find_event(&desk, event)?;
    let counts = desk.state.counts(event.id)?;
    if out.json {
        let mut value = line_json(&AgendaLine { event: event.clone(), counts });
        if let Value::Object(map) = &mut value {
            for key in event_fields::FIELDS {
                let text = event_fields::get(&event, key);
                map.entry(*key).or_insert_with(|| if text.is_empty() { Value::Null } else { text.into() });
            }
            let series = event.series.map(|id| desk.state.series(id)).transpose()?.flatten();
            map.insert("series".into(), series.map_or(Value::Null, |s| s.slug.into()));
            for (key, list) in [
                ("programme", json!(event.programme)),
                ("contacts", json!(event.contacts)),
                ("questions", json!(event.questions)),
                ("registration_addresses", json!(event.registration_addresses)),
                ("to_clarify", json!(event.to_clarify)),
            ] {
                map.insert(key.into(), list);
            }
        }
        out.json(&value);
        return Ok(());
    }
    out.line(format!("{}  {}", shown(&event.title), event.id));
    for key in event_fields::FIELDS.iter().filter(|k| **k != "title" && **k != "series") {
        let value = crate::text::word_shown(out.words, key, &event_fields::get(&event, key));
        if !value.is_empty() {
            out.line(format!("  {}: {}", out.words.field(key), shown(&value)));
        }
    }
    for p in &event.programme {
        let dates = Dates(out.words);
        out.line(format!("  {}–{}  {}", dates.time(p.start), dates.time(p.end), shown(&p.title)));
    }
    event.questions.iter().for_each(|q| out.line(format!("  ? {}", shown(q))));
    event.to_clarify.iter().for_each(|q| out.line(format!("  ! {}", shown(q))));
    let states: Vec<String> = State::ALL.iter().filter(|s| counts.of(**s) > 0).map(|s| format!("{} {}", crate::text::state_word(out.words, *s), number(counts.of(*s).unsigned_abs()))).collect();
    out.line(format!("  {}", states.join("  ")));
    Ok(())
}
