//! `export` and `calendar publish`.

use std::path::Path;

use serde_json::json;

use super::args::{ExportArgs, Part};
use super::output::Output;
use crate::desk::{self, Office, Refusal, Shown, find_event, find_series};
use crate::handout::write_file;
use crate::text::msg;

/// `export`
pub fn run(e: &ExportArgs, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let (name, events) = match (&e.event, &e.series) {
        (Some(id), _) => {
            let event = find_event(&desk, id)?;
            (event.title.clone(), vec![event])
        }
        (None, Some(given)) => {
            let series = find_series(&desk, given)?;
            let events = desk.state.series_events(series.id)?;
            (series.title, events)
        }
        (None, None) => (out.words.text("calendar-all"), desk.state.events()?),
    };
    let has = |part| e.what.contains(&part);
    let shown = Shown { events: e.what.is_empty() || has(Part::Event), deadlines: has(Part::Deadlines), slots: has(Part::Schedule), link: e.with_link };
    let text = desk::calendar_of(&desk, &name, &events, shown)?;
    let Some(path) = &e.output else {
        if out.json {
            out.json(&json!({"content": text, "events": events.len()}));
        } else {
            // A calendar file has line ends of its own.
            out.raw(&text);
        }
        return Ok(());
    };
    write_file(path, text.as_bytes()).map_err(|e| Refusal::file(path, true, &e))?;
    if out.json {
        out.json(&json!({"file": path.display().to_string(), "events": events.len()}));
    } else {
        out.say(out.words.say(&msg!("did-export", file = path.display().to_string(), n = events.len())));
    }
    Ok(())
}

/// `calendar publish`
pub fn publish(folder: &Path, deadlines: bool, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let done = desk::publish_calendars(&office.desk(), folder, Shown { deadlines, ..Shown::default() })?;
    if out.json {
        out.json(&json!({"folder": folder.display().to_string(), "written": done.written, "unchanged": done.unchanged, "removed": done.removed}));
        return Ok(());
    }
    done.written.iter().for_each(|name| out.line(crate::text::shown(name).to_string()));
    out.say(out.words.say(&msg!("did-publish", written = done.written.len(), unchanged = done.unchanged, removed = done.removed.len())));
    Ok(())
}
