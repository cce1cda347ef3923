//! Taking a list of sign-ups in: first what was understood of it and what it would change, with the columns open to correction, then one key.

use std::path::{Path, PathBuf};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::drop_folder::NewFile;
use super::jobs;
use super::keys::{Key, KeyName};
use super::message::{Effect, Fields, Job};
use super::model::{Model, Overlay, Purpose};
use super::widgets::form::{Field, Form};
use super::widgets::popup::{popup, wrap};
use crate::desk::{self, Beside, Desk, ImportReport, Outcome, Readmit, Refusal};
use crate::domain::{Event, EventId};
use crate::intake::{Column, Columns, List, SignUp, SignUps, is_mail_name, read_list, read_mail_files};
use crate::text::{Words, msg, shown};

/// What to read, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// The file, as it was typed.
    pub path: String,
    /// Its encoding, where somebody says it.
    pub encoding: Option<String>,
    /// What its columns hold, where somebody says it.
    pub told: Vec<(String, Column)>,
    /// Files of the folder that have been chosen already.
    pub chosen: Vec<NewFile>,
}

/// A list that is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListImport {
    /// For which event.
    pub event: EventId,
    /// Where it comes from.
    pub source: Source,
    /// What it holds.
    pub list: List,
    /// What its files are known by, where they were dropped into the folder.
    pub marks: Vec<String>,
    /// What its columns were taken for.
    pub columns: Columns,
    /// Of mail: whom each message names, and why somebody should read it.
    pub named: Vec<String>,
    /// What taking it in would do, or why it cannot be done yet.
    pub report: Result<ImportReport, Refusal>,
    /// The first line that is shown.
    pub from: usize,
}

/// Reads a list and decides what it would do. Nothing changes. Of the folder into which files are dropped, `new` are those that have not been taken in: all
/// mail among them at once, else the first list.
///
/// # Errors
/// When the file cannot be read.
pub fn look(desk: &Desk<'_>, event: &Event, source: Source, new: &[NewFile]) -> Result<ListImport, Refusal> {
    let path = PathBuf::from(&source.path);
    let path = path.as_path();
    let chosen = if source.chosen.is_empty() { choose(new) } else { source.chosen.clone() };
    let is_mail = chosen.first().is_some_and(|f| is_mail_name(&f.path));
    let list = match chosen.as_slice() {
        [] => read_list(path, source.encoding.as_deref()),
        files if is_mail => {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            read_mail_files(&name, &files.iter().map(|f| f.path.clone()).collect::<Vec<_>>())
        }
        [first, ..] => read_list(&first.path, source.encoding.as_deref()),
    };
    let marks = chosen.iter().map(|f| f.mark.clone()).collect();
    let source = Source { chosen, ..source };
    let in_file = |p| Refusal::from(p).in_file(&source.path);
    let list = list.map_err(in_file)?;
    let told = desk::told_columns(desk, &list.table.form(), &source.told)?;
    let columns = list.columns(&told).map_err(in_file)?;
    let signups = list.sign_ups(&columns, event.zone).map_err(in_file);
    let named = signups.as_ref().map(|s| named(desk.words, s)).unwrap_or_default();
    let report = signups.and_then(|s| desk::import(desk, event, s, &list.name, Readmit::Ask).map(|(_, report)| report));
    Ok(ListImport { event: event.id, source, list, marks, columns, named, report, from: 0 })
}

/// What is looked at of the new files in the folder: all mail that is not too large together, else the first list.
fn choose(new: &[NewFile]) -> Vec<NewFile> {
    let mut room = crate::intake::limits::FILE;
    let mail = new.iter().filter(|f| is_mail_name(&f.path));
    let fits = |f: &&NewFile| {
        let size = std::fs::metadata(&f.path).map_or(0, |m| m.len());
        let fits = size <= room;
        room = room.saturating_sub(size);
        fits
    };
    let some: Vec<NewFile> = mail.take_while(fits).cloned().collect();
    if some.is_empty() { new.first().cloned().into_iter().collect() } else { some }
}

/// Whom messages name, a line each; nothing for lists, which show their columns.
fn named(words: &Words, signups: &SignUps) -> Vec<String> {
    let one = |s: &SignUp| {
        let email = s.email.as_ref().map_or("", crate::domain::Email::as_str);
        let facts = [s.name.as_str(), email, &s.function, &s.organisation].into_iter().filter(|t| !t.is_empty()).map(|t| shown(t).to_string()).collect::<Vec<_>>().join(" · ");
        let seats = if s.seats > 1 { format!(" ({})", s.seats) } else { String::new() };
        let off = if s.signs_off { format!(" – {}", words.text("flag-signs-off")) } else { String::new() };
        let odd: Vec<String> = s.contradictions.iter().map(|m| words.say(m)).collect();
        let odd = if odd.is_empty() { String::new() } else { format!(" – {}", odd.join(" – ")) };
        format!("{}: {facts}{seats}{off}{odd}", s.line)
    };
    signups.proposed.iter().filter(|s| s.message.is_some()).map(one).collect()
}

/// Takes it in as it was looked at.
///
/// # Errors
/// What the desk refuses.
pub fn decide(desk: &Desk<'_>, event: &Event, import: &ListImport) -> Result<Outcome, Refusal> {
    let signups = import.list.sign_ups(&import.columns, event.zone).map_err(|p| Refusal::from(p).in_file(&import.source.path))?;
    let (mut outcome, report) = desk::import_beside(desk, event, signups, &import.list.name, Readmit::Ask, Beside { told: &import.source.told, marks: &import.marks })?;
    outcome.notes.splice(..0, report.said());
    Ok(outcome)
}

/// Asks for the file.
pub fn ask(model: &mut Model) {
    // What has been dropped into the folder is meant first.
    let folder = model.dropped.as_ref().map(|(_, folder)| folder.clone()).unwrap_or_default();
    if let Some(event) = model.event {
        let form = Form::new(model.words.text("cmd-import-list"), vec![Field::new("file", model.words.text("form-file"), &folder)]).note(model.words.text("import-list-note"));
        model.overlay = Some(Overlay::Form(Box::new(form), Purpose::List(event)));
    }
}

/// Reads it, as a form says.
pub fn read(model: &mut Model, mut form: Box<Form>, event: EventId) -> Vec<Effect> {
    let Some(path) = super::overlays::typed_path(&form) else {
        form.fault = Some(model.words.text("form-file-missing"));
        model.overlay = Some(Overlay::Form(form, Purpose::List(event)));
        return Vec::new();
    };
    form.saving = true;
    model.overlay = Some(Overlay::Form(form, Purpose::List(event)));
    jobs::start(model, Job::ReadList(event, Source { path, ..Source::default() }))
}

/// A key while a list is looked at.
pub fn on_key(model: &mut Model, key: Key, mut import: Box<ListImport>) -> Vec<Effect> {
    match key.name {
        KeyName::Esc | KeyName::Char('q') => return Vec::new(),
        KeyName::Enter if import.report.as_ref().is_ok_and(|r| r.new + r.updated > 0 || !import.marks.is_empty()) => return jobs::start(model, Job::ImportList(import)),
        KeyName::Enter if import.report.is_ok() => return Vec::new(),
        KeyName::Char('m') if !import.list.is_mail() => {
            let form = columns_form(model.words, &import);
            model.overlay = Some(Overlay::Form(Box::new(form), Purpose::ListColumns(import)));
            return Vec::new();
        }
        KeyName::Char('r') if import.report.as_ref().is_ok_and(|r| !r.refused.is_empty()) => {
            let form = Form::new(model.words.text("import-save-refused"), vec![Field::new("file", model.words.text("form-file"), &refused_name(&import))]);
            model.overlay = Some(Overlay::Form(Box::new(form), Purpose::ListRefused(import)));
            return Vec::new();
        }
        KeyName::Down | KeyName::Char('j') => import.from += 1,
        KeyName::Up | KeyName::Char('k') => import.from = import.from.saturating_sub(1),
        KeyName::PageDown => import.from += 10,
        KeyName::PageUp => import.from = import.from.saturating_sub(10),
        _ => {}
    }
    model.overlay = Some(Overlay::List(import));
    Vec::new()
}

/// Where the list lies: in the folder, one of several.
fn file_of(import: &ListImport) -> PathBuf {
    let path = Path::new(&import.source.path);
    if import.marks.is_empty() { path.to_owned() } else { path.join(&import.list.name) }
}

/// Beside the list, with a name that says what it is.
fn refused_name(import: &ListImport) -> String {
    let path = file_of(import);
    let stem = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!("{stem}-refused.csv")).display().to_string()
}

/// Saves the rows that are not taken in, and goes on with the list.
pub fn save_refused(model: &mut Model, form: &Form, import: Box<ListImport>) -> Vec<Effect> {
    let job = super::overlays::typed_path(form).map(|path| Job::SaveRefused(import.clone(), path));
    model.overlay = Some(Overlay::List(import));
    job.map(|job| jobs::start(model, job)).unwrap_or_default()
}

/// Writes them. Returns how many.
///
/// # Errors
/// When the file is there as something else, or cannot be written.
pub fn write_refused(import: &ListImport, path: &str) -> Result<usize, Refusal> {
    let rows = import.report.as_ref().map(|r| r.refused.clone()).unwrap_or_default();
    desk::writable(Path::new(path), &[file_of(import)])?;
    desk::save_refused(Path::new(path), &import.list.table, &rows)?;
    Ok(rows.len())
}

/// The form in which each column is given its meaning.
fn columns_form(words: &Words, import: &ListImport) -> Form {
    let mut choices: Vec<(String, String)> = Column::ALL.iter().map(|c| (c.word().to_owned(), words.text(&format!("column-{}", c.word())))).collect();
    choices.sort_by_key(|(word, _)| word != "skip");
    let meanings = import.columns.meanings(&import.list.table.header);
    let field = |(i, (name, meaning)): (usize, (String, Option<Column>))| {
        let label = if name.is_empty() { words.say(&msg!("import-column-number", n = i + 1)) } else { shown(&name).cut(24) };
        Field::choice(KEYS.get(i).copied().unwrap_or("…"), label, meaning.unwrap_or(Column::Skip).word(), choices.clone())
    };
    Form::new(words.text("import-columns"), meanings.into_iter().enumerate().take(KEYS.len()).map(field).collect()).note(words.text("import-columns-note"))
}

/// Keys of the fields of that form, one for each column.
const KEYS: &[&str] = &[
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33", "34",
    "35", "36", "37", "38", "39", "40",
];

/// Reads the list again with what was said of its columns.
pub fn read_again(model: &mut Model, import: &ListImport, fields: &Fields) -> Vec<Effect> {
    let said = fields.iter().zip(&import.list.table.header).filter(|(_, name)| !name.is_empty());
    let told = said.filter_map(|((_, word, _), name)| Some((name.clone(), word.parse().ok()?))).collect();
    jobs::start(model, Job::ReadList(import.event, Source { told, ..import.source.clone() }))
}

/// Draws it.
pub fn draw(model: &Model, import: &ListImport, area: Rect, buffer: &mut Buffer) {
    let columns = area.width.saturating_sub(8).min(100);
    let lines = lines(model, import, usize::from(columns));
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX).min(area.height.saturating_sub(4));
    let inside = popup(area, columns, height, &model.words.text("cmd-import-list"), &model.theme, model.plain, buffer);
    let room = usize::from(inside.height.saturating_sub(2));
    let from = import.from.min(lines.len().saturating_sub(room));
    for (y, (line, style)) in (inside.y..).zip(lines.iter().skip(from)).take(room) {
        buffer.set_stringn(inside.x, y, line, usize::from(inside.width), *style);
    }
    let keys = if import.list.is_mail() {
        "import-keys-mail"
    } else if import.report.is_ok() {
        "import-keys"
    } else {
        "import-keys-columns"
    };
    buffer.set_stringn(inside.x, inside.bottom().saturating_sub(1), model.words.text(keys), usize::from(inside.width), model.theme.dim);
}

fn lines(model: &Model, import: &ListImport, columns: usize) -> Vec<(String, Style)> {
    let (words, theme, table) = (model.words, &model.theme, &import.list.table);
    let mut out: Vec<(String, Style)> = wrap(&words.say(&import.list.understood()), columns).into_iter().map(|l| (l, theme.head)).collect();
    match &import.report {
        Ok(r) => {
            let said = r.said().iter().map(|m| words.say(m)).collect::<Vec<_>>().join("; ");
            out.extend(wrap(&said, columns).into_iter().map(|l| (l, theme.text)));
            out.extend(r.refused.iter().take(20).map(|x| (format!("  ! {}: {}", x.line, words.say(&x.reason)), theme.bad)));
            out.extend(r.set_aside.iter().map(|x| (format!("  – {}: {} ({})", x.line, words.say(&x.reason), shown(&x.subject)), theme.dim)));
            if r.refused.len() > 20 {
                out.push((format!("  … {}", r.refused.len()), theme.bad));
            }
        }
        Err(refusal) => {
            out.extend(wrap(&words.say(&refusal.what), columns).into_iter().map(|l| (l, theme.bad)));
            out.extend(refusal.next.iter().flat_map(|n| wrap(&words.say(n), columns)).map(|l| (l, theme.text)));
        }
    }
    out.push((String::new(), theme.text));
    out.extend(import.named.iter().flat_map(|l| wrap(l, columns.saturating_sub(4))).map(|l| (format!("  {l}"), theme.text)));
    let first = table.rows.first();
    for (at, (name, meaning)) in import.columns.meanings(&table.header).into_iter().enumerate() {
        let meaning = meaning.filter(|c| *c != Column::Skip).map(|c| words.text(&format!("column-{}", c.word())));
        let style = if meaning.is_some() { theme.text } else { theme.dim };
        let example = first.and_then(|r| r.fields.get(at)).map(|f| shown(f).cut(40)).unwrap_or_default();
        let (name, meaning) = (shown(&name).cut(28), meaning.unwrap_or_else(|| "–".into()));
        out.push((format!("  {} {} {example}", pad(&name, 28), pad(&meaning, 24)), style));
    }
    out
}

fn pad(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(crate::text::width(text))))
}
