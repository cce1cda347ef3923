//! Screen 5: the register as a list.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{PAGE, step};
use crate::domain::Country;
use crate::register::Register;
use crate::text::{msg, number, shown};
use crate::tui::keys::Command;
use crate::tui::message::{Effect, Load};
use crate::tui::model::{Filter, Model, Overlay};
use crate::tui::widgets::list::{Cell, Column, List};

/// Carries a command out.
pub fn perform(model: &mut Model, command: Command) -> Vec<Effect> {
    if let Some(to) = step(command, model.municipalities.cursor, model.municipalities.shown.len(), PAGE) {
        model.municipalities.cursor = to;
        return Vec::new();
    }
    match command {
        Command::OtherCountry => {
            model.country = if model.country == Country::No { Country::Se } else { Country::No };
            return vec![Effect::Load(Load::Municipalities(model.country))];
        }
        Command::Back => {
            model.municipalities.filter = Filter::default();
            crate::tui::update::refilter(model);
        }
        Command::Reach => return crate::tui::reach::open(model),
        Command::Open => inspect(model),
        _ => {}
    }
    Vec::new()
}

fn inspect(model: &mut Model) {
    let Some(line) = model.municipalities.current() else { return };
    let m = &line.municipality;
    let words = model.words;
    let field = |key: &str, value: String| (!value.is_empty()).then(|| format!(" {}: {value}", words.text(key)));
    let before = Register::built_in().predecessors(m.code);
    let lines = [
        field("head-code", m.code.to_string()),
        field("head-county", m.county.clone()),
        field("head-population", format!("{} ({})", number(m.population.into()), m.population_date)),
        field("head-other-names", m.other_names.join(", ")),
        field("head-skr", m.skr_group.clone()),
        (!before.is_empty()).then(|| format!(" {}:", words.text("head-predecessors"))),
    ];
    let mut lines: Vec<String> = lines.into_iter().flatten().collect();
    lines.extend(before.iter().map(|(c, n, d)| format!("   {} {n}  {d}", c.digits())));
    model.overlay = Some(Overlay::Text(m.unique_name(), lines, 0));
}

/// Draws the screen.
pub fn draw(model: &Model, area: Rect, buffer: &mut Buffer) {
    if let Some(reach) = &model.reach.shown {
        return crate::tui::reach::draw(model, reach, area, buffer);
    }
    let (words, screen) = (model.words, &model.municipalities);
    let head = words.say(&msg!("municipalities-head", n = screen.shown.len(), country = model.country.word()));
    buffer.set_stringn(area.x + 1, area.y, head, usize::from(area.width), model.theme.head);
    let columns = [
        Column::new(words.text("head-code"), 7, 4),
        Column::new(words.text("head-municipality"), 22, 1).grows(),
        Column::new(words.text("head-county"), 22, 3),
        Column::new(words.text("head-population"), 10, 2).right(),
        Column::new(words.text("head-skr"), 4, 6),
        Column::new(words.text("head-other-names"), 28, 5),
    ];
    let row = |i: usize| {
        let Some(m) = screen.shown.get(i).and_then(|&at| screen.rows.get(at)).map(|l| &l.municipality) else { return (' ', Vec::new()) };
        let cells = [m.code.digits(), m.name.clone(), m.county.clone(), number(m.population.into()), m.skr_group.clone(), m.other_names.join(", ")];
        (' ', cells.iter().map(|c| Cell::from(shown(c))).collect())
    };
    let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    List { columns: &columns, rows: screen.shown.len(), cursor: screen.cursor, focused: true, empty: words.text("filter-empty"), row: &row }.draw(body, buffer, &model.theme);
}
