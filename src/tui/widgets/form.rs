//! Forms: fields under each other, the fault beside the field, notes over several lines.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;
use tui_textarea::{CursorMove, Input, TextArea, WrapMode};

use super::popup::{popup, wrap};
use crate::text::{Words, shown, width};
use crate::tui::keys::{Key, KeyName};
use crate::tui::theme::Theme;

/// Columns of a form at most.
const COLUMNS: u16 = 70;

/// A field.
#[derive(Debug, Clone)]
pub struct Field {
    /// What it is called among the fields.
    pub key: &'static str,
    /// The key of its label.
    pub label: String,
    /// The words that it takes, if only these: as they are stored, and as they are shown.
    choices: Vec<(String, String)>,
    /// Which of them it is; two may look alike.
    chosen: Option<usize>,
    area: TextArea<'static>,
    raw: String,
    lines: u16,
    /// The label is a sentence, and stands over the field.
    is_under: bool,
}

impl Field {
    /// A field of one line. What is there already is shown safely; as long as it is not changed, it is given back as it was.
    #[must_use]
    pub fn new(key: &'static str, label: impl Into<String>, value: &str) -> Self {
        let mut area = TextArea::new(vec![shown(value).to_string()]);
        area.move_cursor(CursorMove::End);
        area.set_cursor_line_style(ratatui::style::Style::new());
        Self { key, label: label.into(), choices: Vec::new(), chosen: None, area, raw: value.to_owned(), lines: 1, is_under: false }
    }

    /// A field of several lines.
    #[must_use]
    pub fn notes(key: &'static str, label: impl Into<String>, value: &str) -> Self {
        let mut area = TextArea::new(value.lines().map(|l| shown(l).to_string()).collect());
        area.set_cursor_line_style(ratatui::style::Style::new());
        // A paragraph is read whole, not sideways.
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { lines: 3, area, ..Self::new(key, label, value) }
    }

    /// A field of many lines, for a whole text.
    #[must_use]
    pub fn text(key: &'static str, label: impl Into<String>, value: &str) -> Self {
        Self { lines: 9, ..Self::notes(key, label, value) }
    }

    /// A field for a note of some lines under the question that it answers; Enter saves it.
    #[must_use]
    pub fn answer(key: &'static str, question: impl Into<String>, value: &str) -> Self {
        Self { is_under: true, ..Self::notes(key, question, value) }
    }

    /// The question over a field, in so many columns.
    fn question(&self, columns: u16) -> Vec<String> {
        if self.is_under { wrap(&self.label, usize::from(columns)) } else { Vec::new() }
    }

    /// A field of one line that nobody shall read over one's shoulder.
    #[must_use]
    pub fn secret(key: &'static str, label: impl Into<String>) -> Self {
        let mut field = Self::new(key, label, "");
        field.area.set_mask_char('•');
        field
    }

    /// One of some words, each with how it is shown; blank turns to the next.
    #[must_use]
    pub fn choice(key: &'static str, label: impl Into<String>, value: &str, choices: Vec<(String, String)>) -> Self {
        let mut field = Self { choices, ..Self::new(key, label, value) };
        field.show(value);
        field
    }

    /// What it says now.
    #[must_use]
    pub fn value(&self) -> String {
        let now = self.area.lines().join("\n");
        if !self.choices.is_empty() {
            return self.chosen.and_then(|i| self.choices.get(i)).map_or_else(|| self.raw.clone(), |(word, _)| word.clone());
        }
        let was: String = if self.lines > 1 { self.raw.lines().map(|l| shown(l).to_string()).collect::<Vec<_>>().join("\n") } else { shown(&self.raw).to_string() };
        if now == was { self.raw.clone() } else { now }
    }

    /// Whether it was changed.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.value() != self.raw
    }

    fn turn(&mut self, by: usize) {
        let now = self.value();
        let at = self.choices.iter().position(|(word, _)| *word == now).map_or(0, |i| (i + by) % self.choices.len().max(1));
        if let Some((next, _)) = self.choices.get(at).cloned() {
            self.show(&next);
        }
    }

    fn turn_to(&mut self, letter: char) {
        let now = self.value();
        let from = self.choices.iter().position(|(word, _)| *word == now).map_or(0, |i| i + 1);
        let begins = |(_, shown): &&(String, String)| shown.to_lowercase().starts_with(&letter.to_lowercase().to_string());
        let next = self.choices.iter().cycle().skip(from).take(self.choices.len()).find(begins).cloned();
        if let Some((next, _)) = next {
            self.show(&next);
        }
    }

    fn show(&mut self, word: &str) {
        self.chosen = self.choices.iter().position(|(w, _)| w == word);
        let shown = self.choices.iter().find(|(w, _)| w == word).map_or_else(|| shown(word).to_string(), |(_, s)| s.clone());
        self.area = TextArea::new(vec![shown]);
        self.area.move_cursor(CursorMove::End);
        self.area.set_cursor_line_style(ratatui::style::Style::new());
    }
}

/// What a key did to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// It goes on.
    Open,
    /// To be saved.
    Save,
    /// To be left.
    Leave,
}

/// A form.
#[derive(Debug, Clone)]
pub struct Form {
    /// Heading.
    pub title: String,
    /// Fields in order.
    pub fields: Vec<Field>,
    /// What is wrong, if it was tried to be saved.
    pub fault: Option<String>,
    /// Sent, and not yet answered.
    pub saving: bool,
    /// A line of help under the fields.
    pub note: String,
    /// What is wrong with a field as it stands: its key, and the fault; shown once somebody has been in it.
    pub faults: Vec<(String, String)>,
    /// What is open about a field: its key, and the question.
    pub hints: Vec<(String, String)>,
    focus: usize,
    asked: bool,
}

impl Form {
    /// A form with its first field in focus.
    #[must_use]
    pub fn new(title: impl Into<String>, fields: Vec<Field>) -> Self {
        Self { title: title.into(), fields, fault: None, saving: false, note: String::new(), faults: Vec::new(), hints: Vec::new(), focus: 0, asked: false }
    }

    /// With a line of help.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    /// All fields as (key, text, no line).
    #[must_use]
    pub fn values(&self) -> Vec<(String, String, u64)> {
        self.fields.iter().map(|f| (f.key.to_owned(), f.value(), 0)).collect()
    }

    /// What one field says.
    #[must_use]
    pub fn value(&self, key: &str) -> String {
        self.fields.iter().find(|f| f.key == key).map(Field::value).unwrap_or_default()
    }

    /// Whether one field was changed.
    #[must_use]
    pub fn is_changed(&self, key: &str) -> bool {
        self.fields.iter().any(|f| f.key == key && f.is_changed())
    }

    /// Moves the focus to the field that is at fault.
    pub fn point_at(&mut self, key: &str) {
        if let Some(i) = self.fields.iter().position(|f| f.key == key) {
            self.focus = i;
        }
    }

    /// A key. Enter saves from a field of one line or of an answer; F4 from anywhere; Escape leaves, and asks first when something was written.
    pub fn key(&mut self, key: Key, words: &Words) -> Answer {
        let last = self.fields.len().saturating_sub(1);
        let changed = self.fields.iter().any(Field::is_changed);
        let asked = std::mem::take(&mut self.asked);
        let Some(field) = self.fields.get_mut(self.focus) else { return Answer::Leave };
        let many = field.lines > 1;
        // At the edge of a text of several lines an arrow goes on to the next field.
        let (at_top, at_end) = (!many || is_edge(&field.area, CursorMove::Up), !many || is_edge(&field.area, CursorMove::Down));
        match key.name {
            KeyName::Esc if asked || !changed => return Answer::Leave,
            KeyName::Esc => {
                self.asked = true;
                self.fault = Some(words.text("form-discard"));
            }
            // An answer is noted while somebody speaks: it is one paragraph, and Enter is at hand.
            KeyName::Enter if !many || field.is_under => return Answer::Save,
            KeyName::F(4) => return Answer::Save,
            KeyName::Tab if key.shift => self.focus = self.focus.checked_sub(1).unwrap_or(last),
            KeyName::Tab => self.focus = if self.focus == last { 0 } else { self.focus + 1 },
            KeyName::Up if at_top && !key.shift => self.focus = self.focus.saturating_sub(1),
            KeyName::Down if at_end && !key.shift => self.focus = (self.focus + 1).min(last),
            _ if !field.choices.is_empty() => {
                match key.name {
                    KeyName::Char(' ') | KeyName::Right => field.turn(1),
                    KeyName::Left => field.turn(field.choices.len().saturating_sub(1)),
                    // A letter goes to the next that begins with it.
                    _ => key.typed().into_iter().for_each(|c| field.turn_to(c)),
                }
            }
            _ => {
                field.area.input(input(key));
            }
        }
        Answer::Open
    }

    /// Pasted text goes into the field in focus; line ends become blanks in a field of one line.
    pub fn paste(&mut self, text: &str) {
        if let Some(f) = self.fields.get_mut(self.focus).filter(|f| f.choices.is_empty()) {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            let clean = if f.lines > 1 { text } else { text.replace('\n', " ").trim().to_owned() };
            let clean: String = clean.lines().map(|l| shown(l).to_string()).collect::<Vec<_>>().join("\n");
            f.area.insert_str(clean);
        }
    }

    /// What stands under a field: what is wrong with it, else what is open about it.
    fn remark(&self, at: usize) -> Option<(&str, bool)> {
        let field = self.fields.get(at)?;
        let of = |list: &'_ [(String, String)]| list.iter().position(|(k, _)| k == field.key);
        let seen = field.is_changed() || self.fault.is_some();
        let wrong = of(&self.faults).filter(|_| seen).and_then(|i| self.faults.get(i)).map(|(_, t)| (t.as_str(), true));
        wrong.or_else(|| of(&self.hints).filter(|_| !field.is_changed()).and_then(|i| self.hints.get(i)).map(|(_, t)| (t.as_str(), false)))
    }

    /// Lines that a field takes.
    fn height(&self, at: usize, columns: u16) -> u16 {
        let over = |f: &Field| u16::try_from(f.question(columns).len()).unwrap_or(0);
        self.fields.get(at).map_or(0, |f| f.lines + over(f)) + u16::from(self.remark(at).is_some())
    }

    /// The first field that is shown in so many lines, so that the one in focus is, with something before and after it where there is room.
    fn first_shown(&self, room: u16, columns: u16) -> usize {
        let all: u16 = (0..self.fields.len()).map(|i| self.height(i, columns)).sum();
        if all <= room {
            return 0;
        }
        let below: u16 = (self.focus + 1..self.fields.len()).map(|i| self.height(i, columns)).sum();
        let mut left = room.saturating_sub(self.height(self.focus, columns)).saturating_sub(below.min(room / 2));
        let mut from = self.focus;
        while from > 0 && self.height(from - 1, columns) <= left {
            from -= 1;
            left -= self.height(from, columns);
        }
        from
    }

    /// What keys do in the field in focus.
    fn keys(&self) -> &'static str {
        match self.fields.get(self.focus) {
            Some(f) if !f.choices.is_empty() => "form-keys",
            Some(f) if f.lines > 1 && !f.is_under => "form-keys-text",
            _ => "form-keys-line",
        }
    }

    /// Draws the form in a box.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, theme: &Theme, words: &Words, plain: bool) {
        let labels = self.fields.iter().filter(|f| !f.is_under).map(|f| width(&f.label)).max().unwrap_or(0);
        // Two columns beside a question show which one is in focus.
        let columns = area.width.saturating_sub(4).min(COLUMNS).saturating_sub(2);
        let lines: u16 = (0..self.fields.len()).map(|i| self.height(i, columns)).sum();
        let inside = popup(area, COLUMNS, lines + 4, &self.title, theme, plain, buffer);
        let mut y = inside.y;
        let bottom = inside.bottom().saturating_sub(3);
        for (i, f) in self.fields.iter().enumerate().skip(self.first_shown(inside.height.saturating_sub(3), columns)) {
            let here = i == self.focus;
            let style = if here { theme.head } else { theme.dim };
            for (n, line) in f.question(columns).iter().enumerate().take(usize::from(bottom.saturating_sub(y))) {
                buffer.set_stringn(inside.x, y, format!("{}{line}", if here && n == 0 { "> " } else { "  " }), usize::from(inside.width), style);
                y += 1;
            }
            let height = f.lines.min(bottom.saturating_sub(y));
            if height == 0 {
                break;
            }
            let mut x = inside.x + 4;
            if !f.is_under {
                let pad = labels.saturating_sub(width(&f.label));
                buffer.set_stringn(inside.x, y, format!("{}{}{}", if here { "> " } else { "  " }, " ".repeat(pad), f.label), usize::from(inside.width), style);
                x += u16::try_from(labels).unwrap_or(0);
            }
            let box_area = Rect { x, y, width: inside.right().saturating_sub(x), height };
            if f.lines > 1 {
                // Where the lines of a paragraph end is known to the field from being drawn; what is seen is a copy in other colours.
                (&f.area).render(box_area, &mut Buffer::empty(box_area));
            }
            let mut input = f.area.clone();
            // A long text is read from its beginning, except where one writes.
            if (!here || !f.choices.is_empty()) && f.lines == 1 {
                input.move_cursor(CursorMove::Head);
            }
            input.set_cursor_style(if here { theme.selected } else { theme.text });
            input.set_style(if here { theme.resting } else { theme.text });
            (&input).render(box_area, buffer);
            y += height;
            if let Some((text, wrong)) = self.remark(i).filter(|_| y < bottom) {
                let text = format!("{} {text}", if wrong { '!' } else { '?' });
                // Under the field where there is room, else from the left.
                let from = x.min(inside.right().saturating_sub(u16::try_from(width(&text)).unwrap_or(u16::MAX))).max(inside.x + 2);
                buffer.set_stringn(from, y, text, usize::from(inside.right().saturating_sub(from)), if wrong { theme.bad } else { theme.warn });
                y += 1;
            }
        }
        let under = |line: u16| inside.bottom().saturating_sub(line);
        // What is wrong and what to do about it may need both lines.
        let (text, style) = self.fault.as_ref().map_or((&self.note, theme.dim), |f| (f, theme.bad));
        for (line, text) in [3, 2].into_iter().zip(wrap(text, usize::from(inside.width))) {
            buffer.set_stringn(inside.x, under(line), text, usize::from(inside.width), style);
        }
        buffer.set_stringn(inside.x, under(1), words.text(self.keys()), usize::from(inside.width), theme.dim);
    }
}

/// Whether there is no line of a text beyond the cursor's in a direction, as it is seen.
fn is_edge(area: &TextArea<'_>, to: CursorMove) -> bool {
    let mut moved = area.clone();
    moved.move_cursor(to);
    moved.cursor() == area.cursor()
}

/// A key as the editing field takes it.
fn input(key: Key) -> Input {
    use tui_textarea::Key as K;
    let name = match key.name {
        KeyName::Char(c) => K::Char(if key.shift { c.to_uppercase().next().unwrap_or(c) } else { c }),
        KeyName::Enter => K::Enter,
        KeyName::Backspace => K::Backspace,
        KeyName::Delete => K::Delete,
        KeyName::Up => K::Up,
        KeyName::Down => K::Down,
        KeyName::Left => K::Left,
        KeyName::Right => K::Right,
        KeyName::Home => K::Home,
        KeyName::End => K::End,
        KeyName::PageUp => K::PageUp,
        KeyName::PageDown => K::PageDown,
        _ => K::Null,
    };
    Input { key: name, ctrl: key.ctrl, alt: key.alt, shift: key.shift }
}
