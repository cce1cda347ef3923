//! Screen 6: the library as a list, with the text beside it where there is room.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{PAGE, step};
use crate::desk::{ExperienceLine, experience_lines};
use crate::text::{msg, shown};
use crate::tui::keys::Command;
use crate::tui::message::Effect;
use crate::tui::model::{Filter, Model, Overlay};
use crate::tui::widgets::list::{Cell, Column, List};
use crate::tui::widgets::popup::wrap;

/// Carries a command out.
pub fn perform(model: &mut Model, command: Command) -> Vec<Effect> {
    if let Some(to) = step(command, model.experiences.cursor, model.experiences.shown.len(), PAGE) {
        model.experiences.cursor = to;
        return Vec::new();
    }
    match command {
        Command::NewExperience | Command::EditExperience | Command::AttachFile | Command::RemoveExperience | Command::LikeUs | Command::OpenDocument | Command::ExportExperiences => {
            return crate::tui::library::perform(model, command);
        }
        Command::Back => {
            if model.experiences.filter.text.is_empty() && model.like.take().is_some() {
                return vec![Effect::Load(crate::tui::message::Load::Experiences(None))];
            }
            model.experiences.filter = Filter::default();
            crate::tui::update::refilter(model);
        }
        Command::Open => {
            if let Some(line) = model.experiences.current() {
                let title = shown(&line.experience.title).to_string();
                let lines = text(model, line, crate::tui::overlays::text_width(model));
                model.overlay = Some(Overlay::Text(title, lines, 0));
            }
        }
        _ => {}
    }
    Vec::new()
}

fn text(model: &Model, line: &ExperienceLine, columns: usize) -> Vec<String> {
    experience_lines(model.words, line).iter().flat_map(|l| wrap(l, columns.saturating_sub(1))).map(|l| format!(" {l}")).collect()
}

/// Draws the screen.
pub fn draw(model: &Model, area: Rect, buffer: &mut Buffer) {
    let (words, screen) = (model.words, &model.experiences);
    let like = model.like.as_ref().map(|l| format!("   {}", words.say(&msg!("experiences-like", name = l.name())))).unwrap_or_default();
    buffer.set_stringn(area.x + 1, area.y, format!("{}{like}", words.say(&msg!("experiences-head", n = screen.shown.len()))), usize::from(area.width), model.theme.head);
    let mut body = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    if area.width >= 110 {
        let side = (area.width / 2).min(80);
        let place = Rect { x: area.right() - side, width: side, ..body };
        body.width -= side + 2;
        if let Some(line) = screen.current() {
            let room = usize::from(side.saturating_sub(2));
            buffer.set_stringn(place.x, place.y, shown(&line.experience.title).cut(room), room, model.theme.head);
            for (y, l) in (place.y + 1..place.bottom()).zip(text(model, line, room)) {
                buffer.set_stringn(place.x, y, l, room, model.theme.text);
            }
        }
    }
    let columns = [Column::new(words.text("head-title"), 30, 1).grows(), Column::new(words.text("experience-from"), 26, 2), Column::new(words.text("head-documents"), 10, 3).right()];
    let row = |i: usize| {
        let Some(l) = screen.shown.get(i).and_then(|&at| screen.rows.get(at)) else { return (' ', Vec::new()) };
        let mark = if l.is_over { '!' } else { ' ' };
        (mark, vec![Cell::from(shown(&l.experience.title)), Cell::from(shown(&l.from)), Cell::from(l.experience.documents.len().to_string())])
    };
    let empty = if screen.filter.text.is_empty() { words.text("experiences-empty") } else { words.text("filter-empty") };
    List { columns: &columns, rows: screen.shown.len(), cursor: screen.cursor, focused: true, empty, row: &row }.draw(body, buffer, &model.theme);
}
