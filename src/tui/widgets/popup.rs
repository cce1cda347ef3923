//! A box in the middle of the screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, BorderType, Clear, Widget};

use crate::tui::theme::Theme;

/// Clears a box of at most so many columns and lines, frames it, and gives what is inside.
pub fn popup(area: Rect, columns: u16, lines: u16, title: &str, theme: &Theme, plain: bool, buffer: &mut Buffer) -> Rect {
    let (w, h) = ((columns + 4).min(area.width), (lines + 2).min(area.height));
    let outer = Rect { x: area.x + (area.width - w) / 2, y: area.y + (area.height - h) / 2, width: w, height: h };
    Clear.render(outer, buffer);
    let title = format!(" {title} ");
    if plain {
        buffer.set_stringn(outer.x + 1, outer.y, &title, usize::from(w.saturating_sub(2)), theme.head);
    } else {
        Block::bordered().border_type(BorderType::Plain).border_style(theme.dim).title(title).title_style(theme.head).render(outer, buffer);
    }
    Rect { x: outer.x + 2.min(w), y: outer.y + 1.min(h), width: w.saturating_sub(4), height: h.saturating_sub(2) }
}

/// Breaks a text into lines of at most so many columns, at blanks where it can.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut out = Vec::new();
    for line in text.lines() {
        let mut current = String::new();
        for word in line.split_whitespace() {
            let needs = crate::text::width(&current) + usize::from(!current.is_empty()) + crate::text::width(word);
            if needs > columns && !current.is_empty() {
                out.push(std::mem::take(&mut current));
            }
            if !current.is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
        out.push(current);
    }
    out
}

/// Keys in as many lines as they need; a key stays with its word.
#[must_use]
pub fn wrap_keys(keys: &str, columns: usize) -> Vec<String> {
    let mut out: Vec<String> = vec![String::new()];
    for part in keys.split("  ").filter(|p| !p.is_empty()) {
        let Some(last) = out.last_mut() else { continue };
        if last.is_empty() {
            last.push_str(part);
        } else if crate::text::width(last) + 2 + crate::text::width(part) <= columns {
            last.push_str("  ");
            last.push_str(part);
        } else {
            out.push(part.to_owned());
        }
    }
    out
}
