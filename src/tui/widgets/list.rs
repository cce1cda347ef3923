//! A list with columns. Builds only the rows that are seen; columns that do not fit are left out, the least important first.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::text::{Shown, width};
use crate::tui::theme::Theme;

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    /// Heading.
    pub head: String,
    /// Columns of the terminal that it needs.
    pub width: u16,
    /// Takes what is left over.
    pub grows: bool,
    /// Numbers stand to the right.
    pub right: bool,
    /// 1 stays longest.
    pub rank: u8,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn new(head: impl Into<String>, width: u16, rank: u8) -> Self {
        Self { head: head.into(), width, grows: false, right: false, rank }
    }

    /// Takes what is left over.
    #[must_use]
    pub fn grows(mut self) -> Self {
        self.grows = true;
        self
    }

    /// Numbers.
    #[must_use]
    pub fn right(mut self) -> Self {
        self.right = true;
        self
    }
}

/// A cell.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// Safe text.
    pub text: Shown,
    /// How it looks; the list's own style when not said.
    pub style: Option<Style>,
}

impl From<Shown> for Cell {
    fn from(text: Shown) -> Self {
        Self { text, style: None }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text: crate::text::shown(&text), style: None }
    }
}

impl Cell {
    /// With a style.
    #[must_use]
    pub fn styled(text: impl Into<String>, style: Style) -> Self {
        Self { text: crate::text::shown(&text.into()), style: Some(style) }
    }
}

/// Which widths the columns get; `None` for those that do not fit.
fn widths(columns: &[Column], room: u16) -> Vec<Option<u16>> {
    let mut out: Vec<Option<u16>> = columns.iter().map(|c| Some(c.width)).collect();
    let total = |out: &[Option<u16>]| out.iter().flatten().map(|w| w + 1).sum::<u16>().saturating_sub(1);
    while total(&out) > room {
        let last = columns.iter().enumerate().filter(|(i, _)| out.get(*i).is_some_and(Option::is_some)).max_by_key(|(i, c)| (c.rank, *i)).map(|(i, _)| i);
        let (Some(last), 2..) = (last, out.iter().flatten().count()) else {
            out.iter_mut().flatten().for_each(|w| *w = room);
            break;
        };
        out.iter_mut().skip(last).take(1).for_each(|w| *w = None);
    }
    let left = room.saturating_sub(total(&out));
    if let Some(w) = columns.iter().zip(out.iter_mut()).find(|(c, w)| c.grows && w.is_some()).and_then(|(_, w)| w.as_mut()) {
        *w += left;
    }
    out
}

/// The first row that is shown: the cursor stays in sight, and in the middle while there is more on both sides.
#[must_use]
pub fn offset(rows: usize, cursor: usize, height: usize) -> usize {
    cursor.saturating_sub(height / 2).min(rows.saturating_sub(height))
}

/// What a list shows.
pub struct List<'l> {
    /// Columns.
    pub columns: &'l [Column],
    /// Number of rows.
    pub rows: usize,
    /// The row in focus.
    pub cursor: usize,
    /// Whether the keys go here.
    pub focused: bool,
    /// What stands when there is no row.
    pub empty: String,
    /// Makes a row: a mark of one column before it, and its cells.
    pub row: &'l dyn Fn(usize) -> (char, Vec<Cell>),
}

impl List<'_> {
    /// Draws head and rows.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, theme: &Theme) {
        let widths = widths(self.columns, area.width.saturating_sub(2));
        let has_head = self.columns.iter().any(|c| !c.head.is_empty());
        let mut y = area.y;
        if has_head && area.height > 0 {
            let heads = self.columns.iter().map(|c| Cell::styled(c.head.clone(), theme.dim)).collect();
            self.line(area, y, ' ', heads, &widths, theme.dim, buffer);
            y += 1;
        }
        let height = usize::from(area.bottom().saturating_sub(y));
        if self.rows == 0 {
            if height > 0 {
                buffer.set_stringn(area.x + 2, y, &self.empty, usize::from(area.width.saturating_sub(2)), theme.dim);
            }
            return;
        }
        for index in (offset(self.rows, self.cursor, height)..self.rows).take(height) {
            let (mark, cells) = (self.row)(index);
            let here = index == self.cursor;
            let base = if here && self.focused {
                theme.selected
            } else if here {
                theme.resting
            } else {
                theme.text
            };
            self.line(area, y, if here && mark == ' ' { '>' } else { mark }, cells, &widths, base, buffer);
            y += 1;
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one line of a table is drawn in one place")]
    fn line(&self, area: Rect, y: u16, mark: char, cells: Vec<Cell>, widths: &[Option<u16>], base: Style, buffer: &mut Buffer) {
        buffer.set_style(Rect { y, height: 1, ..area }, base);
        buffer.set_stringn(area.x, y, mark.to_string(), 1, base);
        let mut x = area.x + 2;
        for ((column, cell), w) in self.columns.iter().zip(cells).zip(widths) {
            let Some(w) = *w else { continue };
            let text = cell.text.cut(usize::from(w));
            let pad = if column.right { usize::from(w).saturating_sub(width(&text)) } else { 0 };
            // The row in focus is one bar; its words say what colours say elsewhere.
            let style = cell.style.filter(|_| !base.add_modifier.contains(Modifier::REVERSED)).map_or(base, |s| base.patch(s));
            let room = usize::from(area.right().saturating_sub(x)).saturating_sub(pad);
            buffer.set_stringn(x + u16::try_from(pad).unwrap_or(0), y, &text, room, style);
            x += w + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_important_columns_go_first() {
        let columns = [Column::new("a", 20, 1).grows(), Column::new("b", 20, 3), Column::new("c", 10, 2)];
        assert_eq!(widths(&columns, 60), [Some(28), Some(20), Some(10)]);
        assert_eq!(widths(&columns, 40), [Some(29), None, Some(10)]);
        assert_eq!(widths(&columns, 10), [Some(10), None, None]);
        assert_eq!(offset(100, 50, 10), 45);
        assert_eq!(offset(100, 99, 10), 90);
        assert_eq!(offset(5, 4, 10), 0);
    }
}
