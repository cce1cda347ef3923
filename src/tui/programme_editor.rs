//! The parts of a programme under each other: added, changed, moved and stretched by keyboard, with what is odd about them at once.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::keys::{Key, KeyName};
use super::theme::Theme;
use super::widgets::form::{Answer, Field, Form};
use super::widgets::list::{Cell, Column, List};
use super::widgets::popup::popup;
use crate::domain::{Event, Part, PartKind};
use crate::intake::event_fields::time_of_day;
use crate::planning::programme::{conflicts, move_part, resize_part};
use crate::planning::slots;
use crate::text::{Arg, Dates, Words, conflict, msg, shown, word_shown};

/// Minutes that a key makes a part longer or shorter by.
const STEP: i64 = 5;

/// Minutes of a new part.
const NEW: i64 = 15;

/// A programme that is being worked on.
#[derive(Debug, Clone)]
pub struct ProgrammeEditor {
    /// The event, with the parts as they are now.
    pub event: Event,
    was: Vec<Part>,
    cursor: usize,
    form: Option<(Form, Option<usize>)>,
    fault: Option<String>,
    asked: bool,
    /// Sent, and not yet answered.
    pub saving: bool,
}

impl ProgrammeEditor {
    /// Of an event as it stands.
    #[must_use]
    pub fn new(event: Event) -> Self {
        Self { was: event.programme.clone(), event, cursor: 0, form: None, fault: None, asked: false, saving: false }
    }

    /// Says what kept it from being saved.
    pub fn refuse(&mut self, why: String) {
        self.saving = false;
        self.fault = Some(why);
    }

    /// Pasted text goes into the field in focus.
    pub fn paste(&mut self, text: &str) {
        if let Some((form, _)) = &mut self.form {
            form.paste(text);
        }
    }

    /// A key: moving about, moving parts, stretching them, opening one.
    pub fn key(&mut self, key: Key, words: &Words) -> Answer {
        if let Some((mut form, at)) = self.form.take() {
            match form.key(key, words) {
                Answer::Leave => {}
                Answer::Open => self.form = Some((form, at)),
                Answer::Save => self.take(form, at, words),
            }
            return Answer::Open;
        }
        self.fault = None;
        let asked = std::mem::take(&mut self.asked);
        let parts = &mut self.event.programme;
        let last = parts.len().saturating_sub(1);
        match key.name {
            KeyName::Esc if asked || *parts == self.was => return Answer::Leave,
            KeyName::Esc => {
                self.asked = true;
                self.fault = Some(words.text("form-discard"));
            }
            KeyName::F(4) | KeyName::Char('s') => return Answer::Save,
            KeyName::Up | KeyName::Char('k') if key.shift => self.cursor = move_part(parts, self.cursor, false),
            KeyName::Down | KeyName::Char('j') if key.shift => self.cursor = move_part(parts, self.cursor, true),
            KeyName::Up | KeyName::Char('k') => self.cursor = self.cursor.saturating_sub(1),
            KeyName::Down | KeyName::Char('j') => self.cursor = (self.cursor + 1).min(last),
            KeyName::Right | KeyName::Char('+' | 'l') => self.stretch(STEP, words),
            KeyName::Left | KeyName::Char('-' | 'h') => self.stretch(-STEP, words),
            KeyName::Char('n') => self.open(None, words),
            KeyName::Enter | KeyName::Char('e') if !parts.is_empty() => self.open(Some(self.cursor), words),
            KeyName::Char('x') | KeyName::Delete if !parts.is_empty() => {
                parts.remove(self.cursor.min(last));
                self.cursor = self.cursor.min(parts.len().saturating_sub(1));
            }
            _ => {}
        }
        Answer::Open
    }

    fn stretch(&mut self, minutes: i64, words: &Words) {
        if !self.event.programme.is_empty() && !resize_part(&mut self.event.programme, self.cursor, minutes) {
            self.fault = Some(words.text("programme-cannot-stretch"));
        }
    }

    /// The form of a part; a new one begins where the last ends.
    fn open(&mut self, at: Option<usize>, words: &Words) {
        let known = at.and_then(|i| self.event.programme.get(i));
        let part = known.cloned().unwrap_or_else(|| {
            let start = self.event.programme.last().map_or(self.event.start.time(), |p| p.end);
            let (end, over) = start.overflowing_add_signed(chrono::TimeDelta::minutes(NEW));
            let end = if over == 0 { end } else { start };
            Part::new(start, end, "", PartKind::Talk)
        });
        let time = |t: chrono::NaiveTime| t.format("%H:%M").to_string();
        let kinds = PartKind::ALL.iter().map(|k| (k.word().to_owned(), word_shown(words, "part-kind", k.word()))).collect();
        let label = |key: &str| words.text(&format!("part-{key}"));
        let number = |key: &'static str, n: u16| Field::new(key, label(key), &if n == 0 { String::new() } else { n.to_string() });
        let fields = vec![
            Field::new("title", label("title"), &part.title),
            Field::new("start", label("start"), &time(part.start)),
            Field::new("end", label("end"), &time(part.end)),
            Field::choice("kind", label("kind"), part.kind.word(), kinds),
            Field::new("speaker", label("speaker"), &part.speaker),
            number("slot-minutes", part.slot_minutes),
            number("changeover-minutes", part.changeover_minutes),
            number("break-minutes", part.break_minutes),
            Field::new("break-at", label("break-at"), &part.break_at.map(time).unwrap_or_default()),
            number("discussion-minutes", part.discussion_minutes),
        ];
        let title = words.text(if at.is_some() { "part-change" } else { "part-new" });
        self.form = Some((Form::new(title, fields).note(words.text("part-note")), at));
    }

    fn take(&mut self, mut form: Form, at: Option<usize>, words: &Words) {
        match part_of(&form) {
            Ok(part) => {
                let moved = (part.start, part.title.clone());
                let parts = &mut self.event.programme;
                match at.and_then(|i| parts.get_mut(i)) {
                    Some(old) => *old = part,
                    None => parts.push(part),
                }
                parts.sort_by_key(|p| (p.start, p.end));
                self.cursor = parts.iter().position(|p| (p.start, &p.title) == (moved.0, &moved.1)).unwrap_or(0);
            }
            Err((key, what)) => {
                form.fault = Some(words.say(&what));
                form.point_at(key);
                self.form = Some((form, at));
            }
        }
    }

    /// Draws it, with its sums and what is odd about it.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, theme: &Theme, words: &'static Words, plain: bool) {
        let odd: Vec<String> = conflicts(&self.event).iter().map(|c| format!("! {}", words.say(&conflict(c)))).collect();
        let parts = &self.event.programme;
        let odd_lines = u16::try_from(odd.len()).unwrap_or(3).min(3);
        let wanted = u16::try_from(parts.len()).unwrap_or(20).clamp(4, 20) + odd_lines + 5;
        let title = words.say(&msg!("programme-title", title = &self.event.title));
        let inside = popup(area, 96, wanted, shown(&title).cut(usize::from(area.width.saturating_sub(8))).as_str(), theme, plain, buffer);
        let below = odd_lines + 3;
        let list_area = Rect { height: inside.height.saturating_sub(below), ..inside };
        let dates = Dates(words);
        let columns = [Column::new("", 11, 1), Column::new("", 7, 3).right(), Column::new("", 28, 2).grows(), Column::new("", 12, 5), Column::new("", 26, 4)];
        let row = |i: usize| {
            let Some(p) = parts.get(i) else { return (' ', Vec::new()) };
            let details = if p.kind == PartKind::Groups { words.say(&msg!("programme-groups", each = p.slot_minutes, fit = slots::capacity(std::slice::from_ref(p)))) } else { p.speaker.clone() };
            let cells = vec![
                Cell::from(format!("{}–{}", dates.time(p.start), dates.time(p.end))),
                Cell::from(words.say(&msg!("minutes", n = p.minutes()))),
                Cell::from(shown(&p.title)),
                Cell::from(word_shown(words, "part-kind", p.kind.word())),
                Cell::from(shown(&details)),
            ];
            (' ', cells)
        };
        List { columns: &columns, rows: parts.len(), cursor: self.cursor, focused: true, empty: words.text("programme-empty"), row: &row }.draw(list_area, buffer, theme);
        let mut y = list_area.bottom();
        let mut line = |text: &str, style| {
            buffer.set_stringn(inside.x, y, text, usize::from(inside.width), style);
            y += 1;
        };
        let sum: i64 = parts.iter().map(Part::minutes).sum();
        let whole = (self.event.end.0 - self.event.start.0).num_minutes();
        line(&words.say(&msg!("programme-sum", sum = sum, whole = whole)), theme.dim);
        odd.iter().take(usize::from(odd_lines)).for_each(|text| line(text, theme.warn));
        let fault = self.fault.clone().unwrap_or_default();
        let bottom = inside.bottom().saturating_sub(2);
        buffer.set_stringn(inside.x, bottom, &fault, usize::from(inside.width), theme.bad);
        buffer.set_stringn(inside.x, bottom + 1, words.text("programme-keys"), usize::from(inside.width), theme.dim);
        if let Some((form, _)) = &self.form {
            form.draw(area, buffer, theme, words, plain);
        }
    }
}

/// A part from its form, or the field that is wrong.
fn part_of(form: &Form) -> Result<Part, (&'static str, crate::text::Message)> {
    let time = |key: &'static str| {
        let text = form.value(key);
        time_of_day(&text).ok_or_else(|| (key, msg!("field-time-of-day", text = text)))
    };
    let number = |key: &'static str| {
        let text = form.value(key).trim().to_owned();
        if text.is_empty() { Ok(0) } else { text.parse::<u16>().ok().filter(|n| *n <= 1_440).ok_or_else(|| (key, msg!("field-number", key = Arg::field(key), text = text))) }
    };
    let title = form.value("title").trim().to_owned();
    let (start, end) = (time("start")?, time("end")?);
    if end <= start {
        return Err(("end", msg!("event-part-ends-first", title = &title, start = start, end = end)));
    }
    let kind = form.value("kind").parse().unwrap_or(PartKind::Talk);
    let slot_minutes = number("slot-minutes")?;
    if kind == PartKind::Groups && slot_minutes == 0 {
        return Err(("slot-minutes", msg!("event-no-slot-length", title = &title)));
    }
    let break_at = if form.value("break-at").trim().is_empty() { None } else { Some(time("break-at")?) };
    Ok(Part {
        speaker: form.value("speaker").trim().to_owned(),
        slot_minutes,
        changeover_minutes: number("changeover-minutes")?,
        break_minutes: number("break-minutes")?,
        break_at,
        discussion_minutes: number("discussion-minutes")?,
        ..Part::new(start, end, title, kind)
    })
}
