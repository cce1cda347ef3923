//! Screen 5: the register as a list, with what the workspace knows of each municipality.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{PAGE, step};
use crate::desk::{MunicipalityLine, NetworkFacts, contact_text, contacts_of, status_text};
use crate::domain::{Country, Network, NetworkStatus, parse_date};
use crate::text::{msg, number, shown};
use crate::tui::keys::Command;
use crate::tui::message::{Effect, Load};
use crate::tui::model::{Filter, Model, Overlay, Purpose};
use crate::tui::widgets::form::{Field, Form};
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
        Command::Invite => return vec![Effect::Load(crate::tui::message::Load::Invitable)],
        Command::EditMunicipality => edit(model),
        Command::Open => return model.municipalities.current().map(|l| vec![Effect::Load(Load::Municipality(l.municipality.code))]).unwrap_or_default(),
        _ => {}
    }
    Vec::new()
}

/// What a filter looks at.
#[must_use]
pub fn text(l: &MunicipalityLine) -> String {
    let m = &l.municipality;
    let status = l.network.as_ref().map(|n| n.status.word()).unwrap_or_default();
    let note = l.network.as_ref().map(|n| n.note.as_str()).unwrap_or_default();
    format!("{} {} {} {} {} {status} {note}", m.code.digits(), m.name, m.county, m.other_names.join(" "), l.former)
}

/// Status, contacts and notes of the one in focus.
fn edit(model: &mut Model) {
    let words = model.words;
    let Some(line) = model.municipalities.current() else { return };
    let code = line.municipality.code;
    let n = line.network.clone().unwrap_or_else(|| Network::new(code));
    let choice = |s: &NetworkStatus| match s {
        NetworkStatus::InProcess { step } => words.say(&msg!("network-step-choice", n = u16::from(*step))),
        other => words.text(&format!("network-{}", other.word())),
    };
    let statuses = NetworkStatus::all().iter().map(|s| (s.word(), choice(s))).collect();
    let contacts = n.contacts.iter().map(contact_text).collect::<Vec<_>>().join("\n");
    let fields = vec![
        Field::choice("status", words.text("form-network-status"), &n.status.word(), statuses),
        Field::new("since", words.text("form-since"), ""),
        Field::new("renewal", words.text("form-renewal"), &n.renewal.map(|d| d.to_string()).unwrap_or_default()),
        Field::text("contacts", words.text("form-contacts"), &contacts),
        Field::notes("note", words.text("form-note"), &n.note),
    ];
    let form = Form::new(line.municipality.unique_name(), fields).note(words.text("form-contacts-note"));
    model.overlay = Some(Overlay::Form(Box::new(form), Purpose::Network(code)));
}

/// What the form says.
///
/// # Errors
/// The reason and the field of the first day that is none.
pub fn facts_of(form: &Form) -> Result<NetworkFacts, (&'static str, &'static str)> {
    let day = |key: &'static str| {
        let text = form.value(key);
        if text.trim().is_empty() { Ok(None) } else { parse_date(&text).map(Some).ok_or(("form-day", key)) }
    };
    let since = day("since")?;
    Ok(NetworkFacts {
        status: NetworkStatus::parse(&form.value("status")).map(|s| (s, since)),
        renewal: Some(day("renewal")?),
        note: Some(form.value("note")),
        contacts: Some(contacts_of(&form.value("contacts"))),
        readmit: false,
    })
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
        Column::new(words.text("head-network"), 22, 4),
        Column::new(words.text("head-skr"), 4, 6),
        Column::new(words.text("head-other-names"), 28, 5),
    ];
    let row = |i: usize| {
        let Some(line) = screen.shown.get(i).and_then(|&at| screen.rows.get(at)) else { return (' ', Vec::new()) };
        let m = &line.municipality;
        let status = line.network.as_ref().filter(|n| n.status != NetworkStatus::None).map(|n| status_text(words, n)).unwrap_or_default();
        let cells = [m.code.digits(), m.name.clone(), m.county.clone(), number(m.population.into()), status, m.skr_group.clone(), m.other_names.join(", ")];
        (' ', cells.iter().map(|c| Cell::from(shown(c))).collect())
    };
    let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    List { columns: &columns, rows: screen.shown.len(), cursor: screen.cursor, focused: true, empty: words.text("filter-empty"), row: &row }.draw(body, buffer, &model.theme);
}
