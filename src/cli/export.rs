//! `export` and `calendar publish`.

use std::path::Path;

use serde_json::json;

use super::args::{CsvDialect, ExportArgs, Format, Part};
use super::output::Output;
use crate::desk::{self, GroupsForm, Office, ProgrammeAsk, ProgrammeForm, Refusal, Shown, TableForm, find_event, find_series};
use crate::handout::{Dialect, Sheet, Value, write_file};
use crate::text::msg;

/// `export`
pub fn run(e: &ExportArgs, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let readable = matches!(e.format, Format::Xlsx | Format::Md | Format::Html);
    let elsewhere = e.with_answers && !(readable && (e.what.is_empty() || e.what == [Part::Groups]));
    if elsewhere || e.what.contains(&Part::Answers) && !(readable || matches!(e.format, Format::Csv | Format::Json)) {
        return Err(Refusal::usage(msg!("answers-where")).next(msg!("answers-where-next")));
    }
    if e.format != Format::Ics {
        if e.what == [Part::Schedule] {
            return programme(e, office, out);
        }
        return table(e, office, out);
    }
    if e.draft {
        return Err(Refusal::usage(msg!("export-schedule-forms")));
    }
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

/// The programme: a page, Markdown, a workbook or a table.
fn programme(e: &ExportArgs, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let Some(id) = &e.event else { return Err(Refusal::usage(msg!("export-needs-event"))) };
    let event = find_event(&desk, id)?;
    let dialect = if e.dialect == CsvDialect::Nordic { Dialect::Nordic } else { Dialect::Rfc4180 };
    let form = match e.format {
        Format::Html => ProgrammeForm::Page,
        Format::Md => ProgrammeForm::Markdown,
        Format::Xlsx => ProgrammeForm::Workbook,
        Format::Csv => ProgrammeForm::Csv(dialect),
        _ => return Err(Refusal::usage(msg!("export-schedule-forms"))),
    };
    let template = match &e.template {
        Some(path) => Some(std::fs::read_to_string(path).map_err(|err| Refusal::file(path, false, &err))?),
        None => desk::programme_template(office.workspace().folder())?,
    };
    let named = |r: Refusal| if r.row.is_some() { r.in_file(e.template.as_ref().map_or_else(|| "templates/programme.html".to_owned(), |p| p.display().to_string())) } else { r };
    let ask = ProgrammeAsk { draft: e.draft, with_link: e.with_link, template: template.as_deref() };
    let (content, rows, said) = desk::programme_file(&desk, &event, form, ask).map_err(named)?;
    said.iter().for_each(|m| out.say(out.words.say(m)));
    give(e, content, rows, out)
}

/// Tables: registrations, the list of those who take part, rooms.
fn table(e: &ExportArgs, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let Some(id) = &e.event else { return Err(Refusal::usage(msg!("export-needs-event"))) };
    let event = find_event(&desk, id)?;
    let answers = e.what == [Part::Answers];
    let groups = answers || e.with_answers || e.what.contains(&Part::Groups) || matches!(e.format, Format::Teams | Format::Md | Format::Html);
    let attendance = e.what.contains(&Part::Attendance);
    if e.what.iter().any(|p| !matches!(p, Part::Registrations | Part::Attendance | Part::Groups | Part::Answers))
        || e.what.len() > 1
        || groups && !answers && !e.what.is_empty() && !e.what.contains(&Part::Groups)
    {
        return Err(Refusal::usage(msg!("export-wrong-part")));
    }
    let dialect = if e.dialect == CsvDialect::Nordic { Dialect::Nordic } else { Dialect::Rfc4180 };
    let of_groups = match e.format {
        Format::Csv => Some(GroupsForm::Csv(dialect)),
        Format::Xlsx => Some(GroupsForm::Workbook),
        Format::Md => Some(GroupsForm::Markdown),
        Format::Html => Some(GroupsForm::Page),
        Format::Teams => Some(GroupsForm::Teams),
        Format::Json | Format::Zoom | Format::Ics => None,
    };
    if answers && e.format == Format::Json {
        let sheet = desk::answers_sheet(&desk, &event)?;
        return give(e, sheet_json(&sheet).to_string().into_bytes(), sheet.rows.len(), out);
    }
    if groups && e.format == Format::Json {
        return Err(Refusal::usage(msg!("export-groups-json")));
    }
    if let Some(form) = of_groups.filter(|_| groups) {
        if answers {
            let (content, rows) = desk::answers_file(&desk, &event, form)?;
            return give(e, content, rows, out);
        }
        let file = desk::groups_file(&desk, &event, form, e.with_answers)?;
        file.warnings.iter().for_each(|w| out.say(out.words.say(w)));
        return give(e, file.content, file.rows, out);
    }
    let sheet = match (e.format, attendance) {
        (Format::Zoom, _) => {
            let rooms = desk::zoom_rooms(&desk, &event)?;
            rooms.said(out.words).into_iter().for_each(|line| out.say(line));
            rooms.sheet
        }
        (_, true) => desk::attendance_sheet(&desk, &event)?,
        (_, false) => desk::registrations_sheet(&desk, &event)?,
    };
    let content = match e.format {
        Format::Json => sheet_json(&sheet).to_string().into_bytes(),
        Format::Xlsx => desk::table_content(&sheet, TableForm::Workbook)?,
        Format::Zoom => desk::table_content(&sheet, TableForm::Csv(Dialect::Rfc4180))?,
        _ => desk::table_content(&sheet, TableForm::Csv(dialect))?,
    };
    give(e, content, sheet.rows.len(), out)
}

/// Writes a file's content where it is wanted, and says how many rows it has.
fn give(e: &ExportArgs, content: Vec<u8>, rows: usize, out: &mut Output) -> Result<(), Refusal> {
    let Some(path) = &e.output else {
        // A workbook is no text; it needs a file.
        let Ok(text) = String::from_utf8(content) else { return Err(Refusal::usage(msg!("export-needs-file"))) };
        if out.json && e.format != Format::Json {
            out.json(&json!({"content": text, "rows": rows}));
        } else {
            out.raw(&text);
        }
        return Ok(());
    };
    write_file(path, &content).map_err(|e| Refusal::file(path, true, &e))?;
    if out.json {
        out.json(&json!({"file": path.display().to_string(), "rows": rows}));
    } else {
        out.say(out.words.say(&msg!("did-export-table", file = path.display().to_string(), n = rows)));
    }
    Ok(())
}

fn sheet_json(sheet: &Sheet) -> serde_json::Value {
    let cell = |v: &Value| match v {
        Value::Text(t) => json!(t),
        Value::Number(n) => json!(n),
        Value::Time(w) => json!(w.to_string()),
    };
    sheet.rows.iter().map(|row| serde_json::Value::Object(sheet.header.iter().cloned().zip(row.iter().map(cell)).collect())).collect()
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
