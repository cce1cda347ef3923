//! Files written from screens 2, 3 and 4: registrations, those who take part, rooms of a video meeting, groups, the programme.

use std::path::Path;

use super::jobs;
use super::message::{Effect, Fields, Job};
use super::model::{Model, Overlay, Purpose, Screen};
use super::widgets::form::{Field, Form};
use crate::desk::{self, Desk, GroupsForm, ProgrammeAsk, ProgrammeForm, Refusal, TableForm};
use crate::domain::{Event, EventId};
use crate::handout::{Dialect, Sheet, write_file};
use crate::text::msg;

/// Asks what to write, and where.
pub fn ask(model: &mut Model) {
    let Some(event) = model.event else { return };
    let first = match model.screen {
        Screen::Groups => "groups",
        Screen::Schedule => "programme",
        _ => "registrations",
    };
    ask_about(model, event, first);
}

/// Asks the same, beginning with something.
pub fn ask_about(model: &mut Model, event: EventId, first: &str) {
    let words = model.words;
    // What the screen is about comes first.
    let (kinds, title, note): (&[&str], _, _) = match first {
        "groups" | "answers" => (&["groups", "zoom", "teams", "groups-answers", "answers"], "cmd-export-groups", "export-groups-note"),
        "programme" => (&["programme", "programme-draft", "programme-link"], "cmd-export-schedule", "export-schedule-note"),
        _ => (&["registrations", "attendance", "zoom"], "cmd-export-list", "export-list-note"),
    };
    let what = kinds.iter().map(|w| ((*w).to_owned(), words.text(&format!("export-what-{w}")))).collect();
    let fields = vec![Field::choice("what", words.text("form-what"), first, what), Field::new("file", words.text("form-file"), "")];
    let form = Form::new(words.text(title), fields).note(words.text(note));
    model.overlay = Some(Overlay::Form(Box::new(form), Purpose::Table(event)));
}

/// Starts writing, as the form says.
pub fn start(model: &mut Model, mut form: Box<Form>, event: EventId) -> Vec<Effect> {
    let path = super::overlays::typed_path(&form);
    let wanted = form.value("what");
    let known = path.as_deref().is_some_and(|p| extension(p).is_some_and(|e| fits(&wanted, e)));
    let Some(path) = path.filter(|_| known) else {
        form.fault = Some(if wanted == "groups-answers" { model.words.text("answers-where-form") } else { form.note.clone() });
        model.overlay = Some(Overlay::Form(form, Purpose::Table(event)));
        return Vec::new();
    };
    let mut fields = form.values();
    fields.iter_mut().filter(|(k, ..)| k == "file").for_each(|(_, v, _)| v.clone_from(&path));
    jobs::start(model, Job::Table(event, fields))
}

/// Whether something can be written as such a file.
fn fits(what: &str, extension: &str) -> bool {
    match what {
        "groups" | "answers" => !matches!(extension, "txt" | "ics"),
        "groups-answers" => matches!(extension, "xlsx" | "md" | "html"),
        "programme" => extension != "txt",
        // A calendar has what was announced; a table has no link.
        "programme-draft" => !matches!(extension, "txt" | "ics"),
        "programme-link" => matches!(extension, "html" | "md" | "ics"),
        "teams" => extension == "txt",
        _ => matches!(extension, "csv" | "xlsx"),
    }
}

/// What a file is, by its name.
fn extension(path: &str) -> Option<&'static str> {
    let given = Path::new(path).extension()?.to_string_lossy().to_lowercase();
    ["csv", "xlsx", "md", "html", "ics", "txt"].into_iter().find(|e| *e == given)
}

/// Writes it. Returns how many rows there are, and what to know.
///
/// # Errors
/// When there is nothing to write, or it cannot be written.
pub fn write(desk: &Desk<'_>, workspace: &Path, event: EventId, fields: &Fields) -> Result<(usize, Vec<String>), Refusal> {
    let value = |key: &str| fields.iter().find(|(k, ..)| k == key).map_or("", |(_, v, _)| v.as_str());
    let e = desk.state.event(event)?.ok_or_else(|| Refusal::new(msg!("no-such-event", given = event.to_string())))?;
    let path = Path::new(value("file"));
    if value("what").starts_with("programme") {
        return programme(desk, workspace, &e, value("what"), path);
    }
    if let "groups" | "groups-answers" | "answers" | "teams" = value("what") {
        let form = match extension(value("file")) {
            _ if value("what") == "teams" => GroupsForm::Teams,
            Some("xlsx") => GroupsForm::Workbook,
            Some("md") => GroupsForm::Markdown,
            Some("html") => GroupsForm::Page,
            _ => GroupsForm::Csv(Dialect::Nordic),
        };
        if value("what") == "answers" {
            let (content, rows) = desk::answers_file(desk, &e, form)?;
            write_file(path, &content).map_err(|e| Refusal::file(path, true, &e))?;
            return Ok((rows, Vec::new()));
        }
        let file = desk::groups_file(desk, &e, form, value("what") == "groups-answers")?;
        write_file(path, &file.content).map_err(|e| Refusal::file(path, true, &e))?;
        return Ok((file.rows, file.warnings.iter().map(|w| desk.words.say(w)).collect()));
    }
    let mut said: Vec<String> = Vec::new();
    let sheet: Sheet = match value("what") {
        "attendance" => desk::attendance_sheet(desk, &e)?,
        "zoom" => {
            let rooms = desk::zoom_rooms(desk, &e)?;
            said = rooms.said(desk.words);
            rooms.sheet
        }
        _ => desk::registrations_sheet(desk, &e)?,
    };
    let form = match extension(value("file")) {
        Some("xlsx") => TableForm::Workbook,
        // A video meeting reads it, no spreadsheet of the north.
        _ if value("what") == "zoom" => TableForm::Csv(Dialect::Rfc4180),
        _ => TableForm::Csv(Dialect::Nordic),
    };
    let content = desk::table_content(&sheet, form)?;
    write_file(path, &content).map_err(|e| Refusal::file(path, true, &e))?;
    Ok((sheet.rows.len(), said))
}

/// The programme, as it was announced, as it is drafted, or with the meeting link; as a calendar, the presentations.
fn programme(desk: &Desk<'_>, workspace: &Path, event: &Event, what: &str, path: &Path) -> Result<(usize, Vec<String>), Refusal> {
    let name = path.display().to_string();
    let with_link = what == "programme-link";
    if extension(&name) == Some("ics") {
        let shown = desk::Shown { events: true, deadlines: false, slots: true, link: with_link };
        let text = desk::calendar_of(desk, &event.title, std::slice::from_ref(event), shown)?;
        write_file(path, text.as_bytes()).map_err(|e| Refusal::file(path, true, &e))?;
        return Ok((text.matches("BEGIN:VEVENT").count(), Vec::new()));
    }
    let form = match extension(&name) {
        Some("xlsx") => ProgrammeForm::Workbook,
        Some("md") => ProgrammeForm::Markdown,
        Some("csv") => ProgrammeForm::Csv(Dialect::Nordic),
        _ => ProgrammeForm::Page,
    };
    let template = desk::programme_template(workspace)?;
    let ask = ProgrammeAsk { draft: what == "programme-draft", with_link, template: template.as_deref() };
    let (content, rows, said) = desk::programme_file(desk, event, form, ask)?;
    write_file(path, &content).map_err(|e| Refusal::file(path, true, &e))?;
    Ok((rows, said.iter().map(|m| desk.words.say(m)).collect()))
}
