//! Help, palette, forms, questions: what lies over a screen.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::answers;
use super::available::available;
use super::event_work::EventDeed;
use super::jobs;
use super::keys::{COMMANDS, CommandRow, Context, Key, KeyName};
use super::message::{Deed, Effect, Job, Load};
use super::model::{Model, Overlay, Purpose};
use super::outbox;
use super::programme_editor::ProgrammeEditor;
use super::update::{deed, perform};
use super::widgets::form::{Answer, Field, Form};
use super::widgets::list::{Cell, Column, List};
use super::widgets::popup::{popup, wrap};
use super::{event_forms, forms, list_import};
use crate::desk::Readmit;
use crate::text::{Message, Words, msg};

/// A key while something lies over the screen.
pub fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    // Keys that belong to a paste are no commands.
    if model.pasted && key.typed().is_some() {
        return Vec::new();
    }
    match model.overlay.take() {
        Some(Overlay::Help(from)) => scroll(model, key, from, Overlay::Help),
        Some(Overlay::Text(title, lines, from)) => scroll(model, key, from, |n| Overlay::Text(title, lines, n)),
        Some(Overlay::Palette(typed, at)) => palette_key(model, key, typed, at),
        Some(Overlay::Form(form, purpose)) => form_key(model, key, form, purpose),
        Some(Overlay::Programme(editor)) => programme_key(model, key, editor),
        Some(Overlay::Walk) => super::queue_walk::on_key(model, key),
        Some(Overlay::List(import)) => list_import::on_key(model, key, import),
        Some(Overlay::Outbox(outbox)) => outbox::on_key(model, key, outbox),
        Some(Overlay::Answers(screen)) => answers::on_key(model, key, screen),
        Some(Overlay::Alternatives(all, at)) => super::groups_work::alternatives_key(model, key, all, at),
        Some(Overlay::Notices(all, at)) => super::groups_work::notices_key(model, key, all, at),
        Some(Overlay::Beside(beside, at)) => super::schedule_work::beside_key(model, key, beside, at),
        Some(Overlay::Ask(question, effects, form)) => match key.name {
            KeyName::Enter | KeyName::Char('y' | 'j') => {
                model.pending += effects.iter().filter(|e| matches!(e, Effect::Do(_))).count();
                match effects.as_slice() {
                    [Effect::Job(job)] => jobs::start(model, job.clone()),
                    _ => effects,
                }
            }
            KeyName::Esc | KeyName::Char('n' | 'q') => {
                model.overlay = form.map(|(form, purpose)| Overlay::Form(form, purpose));
                if model.overlay.is_none() { resume(model) } else { Vec::new() }
            }
            _ => {
                model.overlay = Some(Overlay::Ask(question, effects, form));
                Vec::new()
            }
        },
        None => Vec::new(),
    }
}

/// Shows again what a question, a form or a text was about, or reads what is open once more.
pub fn resume(model: &mut Model) -> Vec<Effect> {
    let open = match &model.overlay {
        Some(Overlay::Outbox(o)) => Some(Load::Outbox(o.event)),
        Some(Overlay::Answers(a)) => Some(Load::Answers(a.event(), None)),
        _ => None,
    };
    model.back_to.take().or(open).map(Effect::Load).into_iter().collect()
}

fn scroll(model: &mut Model, key: Key, from: usize, stay: impl FnOnce(usize) -> Overlay) -> Vec<Effect> {
    let to = match key.name {
        KeyName::Down | KeyName::Char('j') => from + 1,
        KeyName::Up | KeyName::Char('k') => from.saturating_sub(1),
        KeyName::PageDown | KeyName::Char(' ') => from + 10,
        KeyName::PageUp => from.saturating_sub(10),
        _ => return resume(model),
    };
    model.overlay = Some(stay(to));
    Vec::new()
}

fn palette_key(model: &mut Model, key: Key, mut typed: String, at: usize) -> Vec<Effect> {
    let rows = palette_rows(model.words, &typed);
    let at = match key.name {
        KeyName::Esc => return Vec::new(),
        KeyName::Enter => return rows.get(at).map(|r| perform(model, r.command)).unwrap_or_default(),
        KeyName::Down => (at + 1).min(rows.len().saturating_sub(1)),
        KeyName::Up => at.saturating_sub(1),
        KeyName::Backspace => {
            typed.pop();
            0
        }
        _ => {
            typed.extend(key.typed());
            0
        }
    };
    model.overlay = Some(Overlay::Palette(typed, at));
    Vec::new()
}

/// Commands whose name fits what is typed, best first.
fn palette_rows(words: &Words, typed: &str) -> Vec<&'static CommandRow> {
    let listed = COMMANDS.iter().filter(|r| r.context != Context::Lists);
    if typed.is_empty() {
        return listed.collect();
    }
    let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Never);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut scored: Vec<(u32, &CommandRow)> = listed
        .filter_map(|r| {
            let text = words.text(r.text);
            pattern.score(nucleo_matcher::Utf32Str::new(&text, &mut buffer), &mut matcher).map(|s| (s, r))
        })
        .collect();
    scored.sort_by_key(|(s, _)| std::cmp::Reverse(*s));
    scored.into_iter().map(|(_, r)| r).collect()
}

fn form_key(model: &mut Model, key: Key, mut form: Box<Form>, purpose: Purpose) -> Vec<Effect> {
    match form.key(key, model.words) {
        Answer::Leave => {
            // Nobody was invited: there are no letters to look at.
            if purpose == Purpose::Invite {
                model.back_to = None;
            }
            // Back to what the form was about.
            if let Purpose::ListColumns(import) | Purpose::ListRefused(import) = purpose {
                model.overlay = Some(Overlay::List(import));
            }
            resume(model)
        }
        Answer::Open => {
            if let Purpose::Event(purpose) = &purpose {
                event_forms::check(model, &mut form, purpose);
            }
            model.overlay = Some(Overlay::Form(form, purpose));
            Vec::new()
        }
        Answer::Save => save(model, form, purpose),
    }
}

fn programme_key(model: &mut Model, key: Key, mut editor: Box<ProgrammeEditor>) -> Vec<Effect> {
    let answer = editor.key(key, model.words);
    let effects = match answer {
        Answer::Leave => return Vec::new(),
        Answer::Open => Vec::new(),
        Answer::Save => {
            editor.saving = true;
            deed(model, Deed::Event(Box::new(EventDeed::Programme(editor.event.id, editor.event.programme.clone()))))
        }
    };
    model.overlay = Some(Overlay::Programme(editor));
    effects
}

/// The form stays until what it says is saved; a refusal comes back to it.
fn save(model: &mut Model, mut form: Box<Form>, purpose: Purpose) -> Vec<Effect> {
    let effects = match &purpose {
        Purpose::Event(purpose) => return event_forms::save(model, form, purpose.clone()),
        Purpose::Attendance(_) | Purpose::Attach(_) => {
            let Some(path) = typed_path(&form) else { return stay(model, form, purpose, ("form-file-missing", "file")) };
            take_in(model, &purpose, path, &form)
        }
        Purpose::Table(event) => return super::table_export::start(model, form, *event),
        Purpose::Invite | Purpose::Network(_) => match of_municipalities(model, &form, &purpose) {
            Ok(effects) => effects,
            Err(wrong) => return stay(model, form, purpose, wrong),
        },
        Purpose::Experience(id) => deed(model, Deed::KeepExperience(*id, form.values().into_iter().map(|(k, v, _)| (k, v)).collect())),
        Purpose::Answers(event, code, questions) => deed(model, Deed::NoteAnswers(*event, *code, answers::notes(&form, questions))),
        Purpose::Like | Purpose::Document(_) | Purpose::Examples => match super::library::save(model, &form, &purpose) {
            Ok(effects) => return effects,
            Err(wrong) => return stay(model, form, purpose, wrong),
        },
        Purpose::Reach => {
            let ask = model.reach.shown.as_ref().map(|r| r.view.ask.clone());
            let (Some(path), Some(ask)) = (typed_path(&form), ask) else { return stay(model, form, purpose, ("form-file-missing", "file")) };
            return jobs::start(model, Job::Reach(ask, path));
        }
        Purpose::List(event) => return list_import::read(model, form, *event),
        Purpose::ListRefused(import) => return list_import::save_refused(model, &form, import.clone()),
        Purpose::ListColumns(import) => list_import::read_again(model, import, &form.values()),
        Purpose::NameGroup(..) | Purpose::HowToDivide(..) | Purpose::LetterLink(_) | Purpose::Template(..) | Purpose::ExportLetters(..) | Purpose::SendLetters(..) => {
            let of_groups = matches!(purpose, Purpose::NameGroup(..) | Purpose::HowToDivide(..));
            let saved = if of_groups { super::groups_work::save(model, &mut form, &purpose) } else { outbox::save(model, &mut form, &purpose) };
            match saved {
                // A job has its own place on the screen.
                Some(effects) if matches!(purpose, Purpose::ExportLetters(..)) => return effects,
                Some(effects) => effects,
                None => {
                    model.overlay = Some(Overlay::Form(form, purpose));
                    return Vec::new();
                }
            }
        }
        Purpose::NewRegistration(id) => deed(model, Deed::AddRegistration(*id, Box::new(form.values()), Readmit::Ask)),
        Purpose::EditRegistration(r) => {
            let mut r = r.clone();
            forms::fill_registration(&mut r, &form.values());
            deed(model, Deed::EditRegistration(r, Readmit::Ask))
        }
        Purpose::Municipality(id) => deed(model, Deed::SetMunicipality(*id, form.value("municipality"))),
        Purpose::Backup | Purpose::Restore | Purpose::Rescue => return save_file(model, form, purpose),
        Purpose::Person => return jobs::start(model, Job::Person(form.value("email"))),
        Purpose::Forget => {
            let (address, basis) = (form.value("email").trim().to_owned(), form.value("basis"));
            if basis.trim().is_empty() {
                return stay(model, form, purpose, ("forget-needs-basis", "basis"));
            }
            return ask_over(model, &msg!("ask-forget", address = &address), Job::Forget(address, basis), (form, purpose));
        }
    };
    form.saving = true;
    model.overlay = Some(Overlay::Form(form, purpose));
    effects
}

/// What is said of a municipality, or whom to invite.
fn of_municipalities(model: &mut Model, form: &Form, purpose: &Purpose) -> Result<Vec<Effect>, (&'static str, &'static str)> {
    let Purpose::Network(code) = purpose else { return super::invitations::save(model, form) };
    let facts = super::screens::municipalities::facts_of(form)?;
    Ok(deed(model, Deed::Describe(*code, Box::new(facts))))
}

/// A file that is looked at, or put with an example.
fn take_in(model: &mut Model, purpose: &Purpose, path: String, form: &Form) -> Vec<Effect> {
    match purpose {
        // A title that waits for its file, else one of its own.
        Purpose::Attach(id) => {
            let title = Some(form.value("which")).filter(|t| !t.is_empty()).unwrap_or_else(|| form.value("title"));
            deed(model, Deed::Attach(*id, path, title))
        }
        Purpose::Attendance(event) => vec![Effect::Load(Load::Attendance(*event, path))],
        _ => Vec::new(),
    }
}

/// A backup, a copy or a restoration from the file that is named.
fn save_file(model: &mut Model, form: Box<Form>, purpose: Purpose) -> Vec<Effect> {
    let Some(path) = typed_path(&form) else { return stay(model, form, purpose, ("form-file-missing", "file")) };
    match purpose {
        Purpose::Backup => jobs::start(model, Job::Backup(path)),
        Purpose::Rescue => jobs::start(model, Job::Rescue(path)),
        _ => ask_over(model, &msg!("ask-restore", file = &path), Job::Restore(path), (form, purpose)),
    }
}

/// The form stays, with a fault beside a field.
fn stay(model: &mut Model, mut form: Box<Form>, purpose: Purpose, (fault, field): (&str, &str)) -> Vec<Effect> {
    form.fault = Some(model.words.text(fault));
    form.point_at(field);
    model.overlay = Some(Overlay::Form(form, purpose));
    Vec::new()
}

/// Asks before a job; whoever says no is back at the form.
fn ask_over(model: &mut Model, question: &Message, job: Job, from: (Box<Form>, Purpose)) -> Vec<Effect> {
    model.overlay = Some(Overlay::Ask(model.words.say(question), vec![Effect::Job(job)], Some(from)));
    Vec::new()
}

/// The form that asks where a backup or a copy shall be.
pub fn ask_for_file(model: &mut Model, purpose: Purpose) -> Vec<Effect> {
    let words = model.words;
    let (title, label, note, value) = match purpose {
        Purpose::Backup => ("cmd-backup", "form-file", "form-backup-note", format!("dialogforum-{}.tar", model.clock.now().format("%Y-%m-%d"))),
        Purpose::Restore => ("cmd-restore", "form-file", "form-restore-note", String::new()),
        _ => ("cmd-rescue", "form-folder", "form-rescue-note", String::new()),
    };
    let form = Form::new(words.text(title), vec![Field::new("file", words.text(label), &value)]).note(words.text(note));
    model.overlay = Some(Overlay::Form(Box::new(form), purpose));
    Vec::new()
}

/// The form that asks about whom it is; on the screen of registrations, the one in focus is meant first.
pub fn ask_for_person(model: &mut Model, purpose: Purpose) -> Vec<Effect> {
    let words = model.words;
    let at = if model.screen == super::model::Screen::Registrations { model.queue.current().and_then(|r| r.registration.email.clone()) } else { None };
    let mut fields = vec![Field::new("email", words.text("form-email"), at.as_ref().map_or("", crate::domain::Email::as_str))];
    let forgets = purpose == Purpose::Forget;
    if forgets {
        fields.push(Field::new("basis", words.text("form-basis"), ""));
    }
    let title = words.text(if forgets { "cmd-forget-person" } else { "cmd-person" });
    let form = Form::new(title, fields).note(words.text(if forgets { "form-forget-note" } else { "form-person-note" }));
    model.overlay = Some(Overlay::Form(Box::new(form), purpose));
    Vec::new()
}

/// A file or folder as it was typed; `~` is the user's own folder.
pub fn typed_path(form: &Form) -> Option<String> {
    let typed = form.value("file").trim().to_owned();
    let home = || std::env::var("HOME").unwrap_or_default();
    let full = typed.strip_prefix("~/").map_or_else(|| typed.clone(), |rest| format!("{}/{rest}", home()));
    (!full.is_empty()).then_some(full)
}

/// Asks whether somebody who was forgotten may come back, where a form says so. Whether it did.
pub fn ask_readmission(model: &mut Model) -> bool {
    let Some(Overlay::Form(form, purpose)) = &mut model.overlay else { return false };
    let again = match &*purpose {
        Purpose::NewRegistration(id) => Deed::AddRegistration(*id, Box::new(form.values()), Readmit::Yes),
        Purpose::EditRegistration(r) => {
            let mut r = r.clone();
            forms::fill_registration(&mut r, &form.values());
            Deed::EditRegistration(r, Readmit::Yes)
        }
        Purpose::Network(code) => {
            let Ok(facts) = super::screens::municipalities::facts_of(form) else { return false };
            Deed::Describe(*code, Box::new(crate::desk::NetworkFacts { readmit: true, ..facts }))
        }
        _ => return false,
    };
    form.saving = false;
    let question = model.words.text("ask-readmit");
    // Whoever says no goes on with what was written.
    if let Some(Overlay::Form(form, purpose)) = model.overlay.take() {
        model.overlay = Some(Overlay::Ask(question, vec![Effect::Do(again)], Some((form, purpose))));
    }
    true
}

/// Draws what lies over the screen.
pub fn draw(model: &Model, area: Rect, buffer: &mut Buffer) {
    match &model.overlay {
        Some(Overlay::Help(from)) => {
            let lines = help(model);
            text(model, area, &model.words.text("cmd-help"), &lines, *from, buffer);
        }
        Some(Overlay::Text(title, lines, from)) => text(model, area, title, lines, *from, buffer),
        Some(Overlay::Palette(typed, at)) => palette(model, area, typed, *at, buffer),
        Some(Overlay::Form(form, _)) => form.draw(area, buffer, &model.theme, model.words, model.plain),
        Some(Overlay::List(import)) => list_import::draw(model, import, area, buffer),
        Some(Overlay::Outbox(outbox)) => outbox::draw(model, outbox, area, buffer),
        Some(Overlay::Answers(screen)) => answers::draw(model, screen, area, buffer),
        Some(Overlay::Alternatives(all, at)) => super::groups_work::draw_alternatives(model, all, *at, area, buffer),
        Some(Overlay::Notices(all, at)) => super::groups_work::draw_notices(model, all, *at, area, buffer),
        Some(Overlay::Beside(beside, at)) => super::schedule_work::draw_beside(model, beside, *at, area, buffer),
        Some(Overlay::Walk) => super::queue_walk::draw(model, area, buffer),
        Some(Overlay::Programme(editor)) => editor.draw(area, buffer, &model.theme, model.words, model.plain),
        Some(Overlay::Ask(question, ..)) => {
            let lines = wrap(question, 60);
            let height = (u16::try_from(lines.len()).unwrap_or(1) + 2).min(area.height.saturating_sub(4));
            let inside = popup(area, 60, height, &model.words.text("ask-title"), &model.theme, model.plain, buffer);
            // What does not fit is said to be more; the keys are always seen.
            let room = usize::from(inside.height.saturating_sub(2));
            for (n, (y, line)) in (inside.y..).zip(&lines).take(room).enumerate() {
                let text = if n + 1 == room && lines.len() > room { "…" } else { line };
                buffer.set_stringn(inside.x, y, text, usize::from(inside.width), model.theme.text);
            }
            buffer.set_stringn(inside.x, inside.bottom().saturating_sub(1), model.words.text("ask-keys"), usize::from(inside.width), model.theme.dim);
        }
        None => {}
    }
}

/// Columns for a text to read in a window of this size.
pub fn text_width(model: &Model) -> usize {
    usize::from(model.size.0.saturating_sub(12).min(84))
}

fn text(model: &Model, area: Rect, title: &str, lines: &[String], from: usize, buffer: &mut Buffer) {
    let columns = area.width.saturating_sub(12).min(84);
    let needed = u16::try_from(lines.len() + 1).unwrap_or(u16::MAX).max(3);
    let inside = popup(area, columns, needed.min(area.height.saturating_sub(4)), title, &model.theme, model.plain, buffer);
    let height = usize::from(inside.height);
    let from = from.min(lines.len().saturating_sub(height));
    for (y, line) in (inside.y..inside.bottom()).zip(lines.iter().skip(from)) {
        let style = if line.starts_with(' ') || line.is_empty() { model.theme.text } else { model.theme.head };
        buffer.set_stringn(inside.x, y, line, usize::from(inside.width), style);
    }
}

/// All keys: those of this screen first.
fn help(model: &Model) -> Vec<String> {
    // The workspace as a whole comes last, wherever one is.
    let here: Vec<Context> = model.contexts().into_iter().filter(|c| *c != Context::Workspace).collect();
    let others = Context::ALL.iter().filter(|c| !here.contains(c));
    let mut out = Vec::new();
    for context in here.iter().chain(others) {
        out.push(model.words.text(context.text()));
        for row in COMMANDS.iter().filter(|r| r.context == *context) {
            out.push(format!("  {:<20} {}", keys(model, row), model.words.text(row.text)));
        }
        out.push(String::new());
    }
    out
}

/// The keys of a command as people read them.
pub fn keys(model: &Model, row: &CommandRow) -> String {
    model.keymap.keys(row.command).iter().map(|k| k.shown(model.words)).collect::<Vec<_>>().join(", ")
}

fn palette(model: &Model, area: Rect, typed: &str, at: usize, buffer: &mut Buffer) {
    let rows = palette_rows(model.words, typed);
    let inside = popup(area, 72, 16, &model.words.text("cmd-palette"), &model.theme, model.plain, buffer);
    buffer.set_stringn(inside.x, inside.y, format!("> {}_", crate::text::shown(typed)), usize::from(inside.width), model.theme.accent);
    let columns = [Column::new("", 30, 1).grows(), Column::new("", 10, 3), Column::new("", 26, 2)];
    let list_area = Rect { y: inside.y + 1.min(inside.height), height: inside.height.saturating_sub(1), ..inside };
    let row = |i: usize| {
        let Some(r) = rows.get(i) else { return (' ', Vec::new()) };
        let why = available(model, r.command).err().map(|k| model.words.text(k)).unwrap_or_default();
        (' ', vec![Cell::from(model.words.text(r.text)), Cell::from(keys(model, r)), Cell::styled(why, model.theme.dim)])
    };
    List { columns: &columns, rows: rows.len(), cursor: at, focused: true, empty: model.words.text("palette-empty"), row: &row }.draw(list_area, buffer, &model.theme);
}
