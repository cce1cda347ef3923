//! What municipalities answer to the questions of a forum: a list by group with what each said, a form to note it in while they speak, and what becomes of it afterwards.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::keys::{Key, KeyName};
use super::live;
use super::message::{Deed, Effect, Load};
use super::model::{Model, Overlay, Purpose, Screen};
use super::screens::PAGE;
use super::update::deed;
use super::widgets::form::{Field, Form};
use super::widgets::list::{Cell, Column, List};
use super::widgets::popup::{popup, wrap, wrap_keys};
use crate::desk::{AnswersGroup, AnswersLine, AnswersView, answers_lines};
use crate::domain::{EventId, MunicipalityCode, Piece};
use crate::planning::live::standing;
use crate::text::{msg, shown};

/// Lines for what somebody answered, the heading of the list and the keys.
const TEXT: u16 = 16;

/// What is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswersScreen {
    view: AnswersView,
    /// The municipality in focus, as one of all.
    cursor: usize,
    /// The first line of what it said.
    from: usize,
}

impl AnswersScreen {
    /// Of which event.
    #[must_use]
    pub fn event(&self) -> EventId {
        self.view.event.id
    }

    fn current(&self) -> Option<&AnswersLine> {
        self.view.lines().nth(self.cursor)
    }
}

/// What a command asks for: the list, with the focus where the screen has it.
pub fn open(model: &Model) -> Vec<Effect> {
    let at = match model.screen {
        Screen::Groups => model.groups.at,
        Screen::Schedule if model.schedule.live.is_some() => live_piece(model),
        Screen::Schedule => model.schedule.at,
        _ => None,
    };
    let code = at.and_then(|p| if let Piece::Municipality(code) = p { Some(code) } else { None });
    model.event.map(|e| Effect::Load(Load::Answers(e, code))).into_iter().collect()
}

/// On the day: who is in focus, else who presents.
fn live_piece(model: &Model) -> Option<Piece> {
    let (group, at) = live::focus(model)?;
    model.schedule.live.as_ref()?.view.groups.get(group)?.run.items.get(at)?.piece
}

/// The form of whoever that is.
pub fn note_now(model: &mut Model, event: EventId) -> Vec<Effect> {
    let Some(Piece::Municipality(code)) = live_piece(model) else {
        model.complain(model.words.text("why-no-speaker"));
        return Vec::new();
    };
    vec![Effect::Load(Load::AnswersForm(event, code))]
}

/// Opens the list, or shows it again, with the focus on a municipality.
pub fn on_loaded(model: &mut Model, view: AnswersView, at: Option<MunicipalityCode>) {
    let before = if let Some(Overlay::Answers(old)) = &model.overlay { old.cursor } else { 0 };
    let found = at.and_then(|code| view.lines().position(|l| l.code == code));
    let cursor = found.unwrap_or(before).min(view.lines().count().saturating_sub(1));
    model.overlay = Some(Overlay::Answers(Box::new(AnswersScreen { view, cursor, from: 0 })));
}

/// A key while the list is open.
pub fn on_key(model: &mut Model, key: Key, mut screen: Box<AnswersScreen>) -> Vec<Effect> {
    let event = screen.event();
    let last = screen.view.lines().count().saturating_sub(1);
    let code = screen.current().map(|l| l.code);
    match (key.name, code) {
        (KeyName::Esc | KeyName::Char('q'), _) => return Vec::new(),
        (KeyName::Down | KeyName::Char('j'), _) => (screen.cursor, screen.from) = ((screen.cursor + 1).min(last), 0),
        (KeyName::Up | KeyName::Char('k'), _) => (screen.cursor, screen.from) = (screen.cursor.saturating_sub(1), 0),
        (KeyName::Home, _) => (screen.cursor, screen.from) = (0, 0),
        (KeyName::End, _) => (screen.cursor, screen.from) = (last, 0),
        (KeyName::PageDown, _) => (screen.cursor, screen.from) = ((screen.cursor + PAGE).min(last), 0),
        (KeyName::PageUp, _) => (screen.cursor, screen.from) = (screen.cursor.saturating_sub(PAGE), 0),
        (KeyName::Char(' '), _) => screen.from += PAGE,
        (KeyName::Enter | KeyName::Char('e'), Some(code)) => {
            model.back_to = Some(Load::Answers(event, Some(code)));
            edit(model, &screen.view, code);
            return Vec::new();
        }
        (KeyName::Char('m'), Some(code)) => {
            model.back_to = Some(Load::Answers(event, Some(code)));
            return vec![Effect::Load(Load::AnswersExample(event, code))];
        }
        (KeyName::Char('v'), _) => {
            model.back_to = Some(Load::Answers(event, code));
            let lines = read(model, &screen.view);
            model.overlay = Some(Overlay::Text(model.words.text("answers-head"), lines, 0));
            return Vec::new();
        }
        (KeyName::Char('t'), _) => {
            model.back_to = Some(Load::Answers(event, code));
            super::table_export::ask_about(model, event, "answers");
            return Vec::new();
        }
        (KeyName::Char('u'), _) => {
            model.overlay = Some(Overlay::Answers(screen));
            return deed(model, Deed::Undo);
        }
        _ => {}
    }
    model.overlay = Some(Overlay::Answers(screen));
    Vec::new()
}

/// All of it, by question and group, in lines that fit.
fn read(model: &Model, view: &AnswersView) -> Vec<String> {
    let columns = super::overlays::text_width(model);
    let fitted = |line: &String| {
        let indent = line.len() - line.trim_start().len();
        let more = if indent > 2 { indent + 2 } else { indent };
        let pieces = wrap(line.trim_start(), columns.saturating_sub(more + 1));
        pieces.into_iter().enumerate().map(|(n, p)| format!("{}{p}", " ".repeat(if n == 0 { indent } else { more }))).collect::<Vec<_>>()
    };
    answers_lines(model.words, view).iter().flat_map(fitted).collect()
}

/// The form in which a municipality's answers are noted: a field for each question, and one for what is beside them.
pub fn edit(model: &mut Model, view: &AnswersView, code: MunicipalityCode) {
    let words = model.words;
    let Some(line) = view.lines().find(|l| l.code == code) else { return model.complain(words.text("answers-not-here")) };
    let field = |at: usize| {
        let number = if view.questions.get(at).is_some_and(|q| !q.is_empty()) { format!("{} ", at + 1) } else { String::new() };
        Field::answer("answer", format!("{number}{}", view.asked(words, at)), line.answers.get(at).map_or("", String::as_str))
    };
    let title = words.say(&msg!("answers-form", name = &line.name));
    let form = Form::new(title, (0..view.questions.len()).map(field).collect()).note(note(model, code));
    model.overlay = Some(Overlay::Form(Box::new(form), Purpose::Answers(view.event.id, code, view.questions.clone())));
}

/// What saving the form keeps: what was changed in it.
#[must_use]
pub fn notes(form: &Form, questions: &[String]) -> Vec<(String, String)> {
    form.fields.iter().zip(questions).filter(|(f, _)| f.is_changed()).map(|(f, q)| (q.clone(), f.value())).collect()
}

/// The line under the form: on the day, how long whoever is noted about still has.
fn note(model: &Model, code: MunicipalityCode) -> String {
    let words = model.words;
    let left = model.schedule.live.as_ref().and_then(|l| {
        let now = live::now(model, &l.view);
        let of = |g: &crate::desk::LiveGroup| {
            let s = standing(&g.run, now);
            let piece = g.run.items.get(s.current?.at)?.piece;
            (piece == Some(Piece::Municipality(code))).then_some(s.left)
        };
        l.view.groups.iter().find_map(of)
    });
    let left = left.map(|s| if s < 60 { (s, "live-seconds") } else { ((s + 59) / 60, "live-minutes") });
    let left = left.map(|(n, unit)| format!("{} ", words.say(&msg!("answers-left", time = format!("{n} {}", words.text(unit))))));
    left.unwrap_or_default() + &words.text("answers-form-note")
}

/// The clock has gone on.
pub fn tick(model: &mut Model) {
    let Some(Overlay::Form(_, Purpose::Answers(_, code, _))) = &model.overlay else { return };
    let text = note(model, *code);
    if let Some(Overlay::Form(form, _)) = &mut model.overlay {
        form.note = text;
    }
}

/// Draws the list, and under it what the municipality in focus answered.
pub fn draw(model: &Model, screen: &AnswersScreen, area: Rect, buffer: &mut Buffer) {
    let (words, theme, view) = (model.words, &model.theme, &screen.view);
    let title = format!("{}: {}", words.text("answers-head"), shown(&view.event.title).cut(usize::from(area.width.saturating_sub(30))));
    // No higher than it needs, and the same for everybody in the list.
    let needed = u16::try_from(view.lines().count()).unwrap_or(u16::MAX).saturating_add(TEXT);
    let inside = popup(area, 100.min(area.width.saturating_sub(8)), needed.min(area.height.saturating_sub(4)), &title, theme, model.plain, buffer);
    let columns = usize::from(inside.width);
    let keys = wrap_keys(&words.text("answers-keys"), columns);
    let below = u16::try_from(keys.len()).unwrap_or(1);
    for (n, line) in (1..).zip(keys.iter().rev()) {
        buffer.set_stringn(inside.x, inside.bottom().saturating_sub(n), line, columns, theme.dim);
    }
    let rows: Vec<(&AnswersGroup, &AnswersLine)> = view.groups.iter().flat_map(|g| g.lines.iter().map(move |l| (g, l))).collect();
    let has_groups = view.groups.iter().any(|g| g.number.is_some());
    let mut heads = vec![
        Column::new(words.text("head-municipality"), 18, 1).grows(),
        Column::new(words.text("head-presenter"), 20, 4),
        Column::new(words.text("head-noted"), 9, 2).right(),
        Column::new("", 11, 3),
    ];
    if has_groups {
        heads.insert(0, Column::new(words.text("head-group"), 14, 3));
    }
    let row = |i: usize| {
        let Some((g, l)) = rows.get(i) else { return (' ', Vec::new()) };
        let more = if l.said_more() { "+" } else { "" };
        let noted = match asked(view) {
            _ if l.noted() == 0 && !l.said_more() => "–".to_owned(),
            0 => more.to_owned(),
            all => format!("{}/{all}{more}", l.noted()),
        };
        let told = if l.examples > 0 { words.text("answers-example") } else { String::new() };
        let mut cells = vec![Cell::from(shown(&l.name)), Cell::from(shown(&l.presenter)), Cell::from(noted), Cell::styled(told, theme.dim)];
        if has_groups {
            cells.insert(0, Cell::styled(g.name.clone(), theme.dim));
        }
        (' ', cells)
    };
    let room = inside.height.saturating_sub(below + 1);
    let said = screen.current().map(|l| said(model, view, l, columns)).unwrap_or_default();
    // The list has what is left, and half of it at least.
    let least = (room / 2).max(2);
    let most = room.saturating_sub(u16::try_from(said.len() + 1).unwrap_or(u16::MAX)).max(least);
    let height = u16::try_from(rows.len() + 1).unwrap_or(u16::MAX).clamp(2, most);
    let list = Rect { height, ..inside };
    List { columns: &heads, rows: rows.len(), cursor: screen.cursor, focused: true, empty: words.text("answers-empty"), row: &row }.draw(list, buffer, theme);
    let rest = Rect { y: inside.y + height + 1, height: room.saturating_sub(height + 1), ..inside };
    let first = screen.from.min(said.len().saturating_sub(usize::from(rest.height)));
    for (y, (text, style)) in (rest.y..rest.bottom()).zip(said.iter().skip(first)) {
        buffer.set_stringn(rest.x, y, text, columns, *style);
    }
    if said.len() > first + usize::from(rest.height) && rest.height > 0 {
        buffer.set_stringn(rest.right().saturating_sub(1), rest.bottom() - 1, "…", 1, theme.dim);
    }
}

/// Questions that there are, without what is beside them.
fn asked(view: &AnswersView) -> usize {
    view.questions.len().saturating_sub(1)
}

/// What a municipality answered: each note under its question.
fn said(model: &Model, view: &AnswersView, line: &AnswersLine, columns: usize) -> Vec<(String, Style)> {
    let (words, theme) = (model.words, &model.theme);
    let mut out = Vec::new();
    for (at, answer) in line.answers.iter().enumerate().filter(|(_, a)| !a.is_empty()) {
        out.extend(wrap(&view.asked(words, at), columns).into_iter().map(|l| (l, theme.dim)));
        let safe: Vec<String> = answer.lines().map(|l| shown(l).to_string()).collect();
        out.extend(safe.iter().flat_map(|l| wrap(l, columns.saturating_sub(2))).map(|l| (format!("  {l}"), theme.text)));
    }
    if out.is_empty() {
        out.push((words.text("answers-nothing"), theme.dim));
    }
    out
}
