//! `series ...`, and events that are copied, moved and held again.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::args::{RepeatArgs, SeriesCommand};
use super::output::{Align, Output};
use crate::desk::{self, Again, Desk, Office, Refusal, Repeated, find_event, find_series};
use crate::domain::{Event, Wall, parse_date, parse_wall};
use crate::planning::recurrence::{Rule, Step};
use crate::text::{Dates, msg, shown};

fn date(text: &str) -> Result<NaiveDate, Refusal> {
    parse_date(text).ok_or_else(|| Refusal::usage(msg!("field-date", text = text)))
}

/// A start: with a date alone, the time of day stays.
pub fn new_start(text: &str, event: &Event) -> Result<Wall, Refusal> {
    let wall = parse_wall(text).or_else(|| parse_date(text).map(|d| Wall(d.and_time(event.start.time()))));
    wall.ok_or_else(|| Refusal { column: Some("start".into()), ..Refusal::usage(msg!("field-time", text = text)) })
}

fn when(args: &RepeatArgs, event: &Event) -> Result<Again, Refusal> {
    let all = |list: &[String]| list.iter().map(|t| date(t)).collect::<Result<Vec<_>, _>>();
    let Some(every) = &args.every else { return Ok(Again::On(all(&args.dates)?)) };
    let step = Step::parse(every).ok_or_else(|| Refusal { column: Some("every".into()), ..Refusal::usage(msg!("series-wrong-step", text = every)) })?;
    Ok(Again::By(Rule {
        first: event.start.date(),
        step,
        until: date(args.until.as_deref().unwrap_or_default())?,
        except_holidays: args.except_holidays.then_some(event.country),
        except_weeks: args.except_week.clone(),
        except_dates: all(&args.except_date)?,
    }))
}

/// `event repeat`
pub fn repeat(event: &str, args: &RepeatArgs, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    let mut repeated = Repeated::default();
    let decide = |desk: &Desk<'_>| {
        let event = find_event(desk, event)?;
        desk::repeat_event(desk, &event, &when(args, &event)?, args.series.as_deref())
    };
    let done = if args.dry_run {
        repeated = decide(&office.desk())?.1;
        None
    } else {
        Some(office.act(|desk| {
            let (outcome, r) = decide(desk)?;
            repeated = r;
            Ok(outcome)
        })?)
    };
    if out.json {
        let events: Vec<Value> = repeated.events.iter().map(|e| json!({"id": if args.dry_run { Value::Null } else { e.id.to_string().into() }, "start": e.start.to_string()})).collect();
        let left: Vec<Value> = repeated.left_out.iter().map(|(d, why)| json!({"date": d.to_string(), "reason": out.words.say(why)})).collect();
        out.json(&json!({"events": events, "left_out": left, "seq": done.and_then(|d| d.seq)}));
        return Ok(());
    }
    let dates = Dates(out.words);
    repeated.events.iter().for_each(|e| out.line(format!("{} {}", dates.day_year(e.start.date()), dates.time(e.start.time()))));
    match done {
        Some(done) => out.done(&done),
        None => repeated.left_out.iter().for_each(|(d, why)| out.say(format!("  {} – {}", dates.day_year(*d), out.words.say(why)))),
    }
    Ok(())
}

/// `series ...`
pub fn run(c: &SeriesCommand, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    match c {
        SeriesCommand::List => list(office, out),
        SeriesCommand::Show { series } => {
            let desk = office.desk();
            let series = find_series(&desk, series)?;
            let lines = desk.state.series_events(series.id)?.into_iter().map(|event| Ok(desk::AgendaLine { counts: desk.state.counts(event.id)?, event })).collect::<Result<Vec<_>, Refusal>>()?;
            if out.json {
                let events: Vec<Value> = lines.iter().map(super::event::line_json).collect();
                out.json(&json!({"id": series.id.to_string(), "name": series.slug, "title": series.title, "tracks": series.tracks, "events": events}));
            } else {
                out.line(format!("{}  {}", shown(&series.title), shown(&series.slug)));
                super::event::agenda_table(&lines, out);
            }
            Ok(())
        }
        SeriesCommand::Edit { series, title, tracks } => {
            let done = office.act(|desk| desk::edit_series(desk, &find_series(desk, series)?, title.as_deref(), tracks.as_deref()))?;
            out.done(&done);
            Ok(())
        }
        SeriesCommand::Split { series, from, slug, title } => {
            let from = date(from)?;
            let done = office.act(|desk| desk::split_series(desk, &find_series(desk, series)?, from, slug, title))?;
            out.done(&done);
            Ok(())
        }
    }
}

fn list(office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let lines = desk::series_lines(&office.desk())?;
    if out.json {
        let span = |w: Option<Wall>| w.map_or(Value::Null, |w| w.to_string().into());
        out.json(&lines.iter().map(|l| json!({"id": l.series.id.to_string(), "name": l.series.slug, "title": l.series.title, "events": l.events, "first": span(l.span.map(|s| s.0)), "last": span(l.span.map(|s| s.1))})).collect());
        return Ok(());
    }
    let dates = Dates(out.words);
    let day = |w: Option<Wall>| w.map(|w| dates.day_year(w.date())).unwrap_or_default();
    let rows: Vec<_> = lines.iter().map(|l| vec![l.series.slug.clone(), l.series.title.clone(), l.events.to_string(), day(l.span.map(|s| s.0)), day(l.span.map(|s| s.1))]).collect();
    out.table(&[("head-name", Align::Left), ("head-title", Align::Left), ("head-events", Align::Right), ("head-first", Align::Left), ("head-last", Align::Left)], &rows);
    Ok(())
}
