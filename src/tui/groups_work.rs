//! What screen 3 does beside moving: changing the groups themselves, comparing ways of dividing, and what is wrong with what stands.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::keys::{Command, Key, KeyName};
use super::message::{Deed, Effect, Load, Reshape};
use super::model::{Model, Overlay, Purpose};
use super::screens::groups::{go_to, shown as board_shown};
use super::update::{ask, deed};
use super::widgets::bar::bar;
use super::widgets::form::{Field, Form};
use super::widgets::list::{Cell, Column, List};
use super::widgets::popup::{popup, wrap};
use crate::desk::{Alternative, BoardView, GroupFacts, Notice, Propose};
use crate::domain::{EventId, GroupNumber, Piece, Strategy};
use crate::planning::division::BandPreset;
use crate::text::{msg, number, shown, width};

/// The group in focus.
fn focused(model: &Model) -> Option<(EventId, GroupNumber)> {
    let view = model.groups.view.as_ref()?;
    let at = model.groups.column;
    Some((model.event?, GroupNumber::at(at))).filter(|_| at < view.groups.len())
}

/// Changes the groups themselves.
pub fn reshape(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(event) = model.event else { return Vec::new() };
    // Numbers change with each of these: the next waits until the last has been done and seen.
    if model.pending > 0 {
        model.say(model.words.text("saving"));
        return Vec::new();
    }
    let how = match (command, focused(model)) {
        (Command::AddGroup, _) => Reshape::Add,
        (Command::SpreadGuests, _) => Reshape::SpreadGuests,
        (_, None) => {
            model.complain(model.words.text("no-group-there"));
            return Vec::new();
        }
        (Command::NameGroup, Some((_, number))) => return describe(model, event, number),
        (Command::SplitGroup, Some((_, number))) => Reshape::Split(number),
        (Command::RemoveGroup, Some((_, number))) => return remove(model, event, number),
        (Command::MergeGroup, Some((_, number))) => return merge(model, event, number),
        (_, Some((_, number))) => {
            let groups = model.groups.view.as_ref().map_or(0, |v| v.groups.len());
            let to = if command == Command::GroupEarlier { number.index().checked_sub(1) } else { Some(number.index() + 1).filter(|to| *to < groups) };
            let Some(to) = to else {
                model.complain(model.words.text("no-group-there"));
                return Vec::new();
            };
            // An empty group has nothing that the cursor could follow.
            if model.groups.at.is_none() {
                model.groups.column = to;
            }
            Reshape::Order(number, GroupNumber::at(to))
        }
    };
    deed(model, Deed::Reshape(event, how))
}

/// An empty group goes at once; of another it is asked.
fn remove(model: &mut Model, event: EventId, number: GroupNumber) -> Vec<Effect> {
    let Some(group) = model.groups.view.as_ref().and_then(|v| v.groups.get(number.index())) else { return Vec::new() };
    let members = group.members.len();
    let is_bare = members == 0 && group.guests.is_empty() && group.chair.is_empty() && group.room.is_empty();
    if is_bare {
        return deed(model, Deed::Reshape(event, Reshape::Remove(number, false)));
    }
    let question = if members > 0 { msg!("ask-remove-group", group = number.get(), n = members) } else { msg!("ask-remove-bare-group", group = number.get()) };
    ask(model, &question, vec![Effect::Do(Deed::Reshape(event, Reshape::Remove(number, true)))])
}

/// The one in focus and the next become one.
fn merge(model: &mut Model, event: EventId, number: GroupNumber) -> Vec<Effect> {
    let groups = model.groups.view.as_ref().map_or(0, |v| v.groups.len());
    let next = number.index() + 1;
    if next >= groups {
        model.complain(model.words.text("no-group-there"));
        return Vec::new();
    }
    deed(model, Deed::Reshape(event, Reshape::Merge(number, GroupNumber::at(next))))
}

fn describe(model: &mut Model, event: EventId, number: GroupNumber) -> Vec<Effect> {
    let words = model.words;
    let Some(group) = model.groups.view.as_ref().and_then(|v| v.groups.get(number.index())) else { return Vec::new() };
    let fields =
        vec![Field::new("name", words.text("head-name"), &group.name), Field::new("chair", words.text("group-chair"), &group.chair), Field::new("room", words.text("group-room"), &group.room)];
    let title = words.say(&msg!("group-number", n = number.get()));
    model.overlay = Some(Overlay::Form(Box::new(Form::new(title, fields)), Purpose::NameGroup(event, number)));
    Vec::new()
}

/// Proposes, compares, and shows what is wrong.
pub fn propose(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(event) = model.event else { return Vec::new() };
    let ask = model.groups.proposal.as_ref().map(|(.., ask)| ask.clone()).unwrap_or_default();
    match command {
        Command::AsLastTime => vec![Effect::Load(Load::Proposal(event, Propose { strategy: Some(Strategy::Previous), ..Propose::default() }))],
        Command::LateChanges => vec![Effect::Load(Load::LateChanges(event))],
        Command::Alternatives => {
            let groups = board_shown(&model.groups).map_or(0, |v| v.groups.len());
            vec![Effect::Load(Load::Alternatives(event, ask, groups))]
        }
        Command::TakeGroup => take_group(model),
        Command::HowToDivide => {
            if let Some(view) = board_shown(&model.groups) {
                let form = how_form(model, view, &ask);
                model.overlay = Some(Overlay::Form(Box::new(form), Purpose::HowToDivide(event, Box::new(ask))));
            }
            Vec::new()
        }
        _ => {
            let notices = model.groups.view.as_ref().map(|v| v.notices.clone()).unwrap_or_default();
            if notices.is_empty() {
                model.say(model.words.text("no-notices"));
            } else {
                model.overlay = Some(Overlay::Notices(notices, 0));
            }
            Vec::new()
        }
    }
}

/// The group in focus of the proposal becomes as it is proposed.
fn take_group(model: &mut Model) -> Vec<Effect> {
    let stands = model.groups.view.as_ref().is_some_and(|v| v.stands);
    let Some((view, proposed, _)) = &model.groups.proposal else { return Vec::new() };
    let at = model.groups.column;
    if !stands || at >= view.groups.len() {
        model.complain(model.words.text(if stands { "no-group-there" } else { "no-division" }));
        return Vec::new();
    }
    let (event, proposed) = (view.event.id, Box::new(proposed.clone()));
    deed(model, Deed::AcceptGroup(event, proposed, GroupNumber::at(at)))
}

/// Everything that decides a proposal.
fn how_form(model: &Model, view: &BoardView, ask: &Propose) -> Form {
    let words = model.words;
    let figure = |n: Option<usize>| n.map(|n| n.to_string()).unwrap_or_default();
    // By hand is no rule.
    let strategy = match view.strategy {
        Strategy::Manual if view.earlier.is_empty() => Strategy::Natural,
        Strategy::Manual => Strategy::Previous,
        rule => rule,
    };
    let strategies = [Strategy::Previous, Strategy::Natural, Strategy::Even, Strategy::Bands].into_iter().filter(|s| *s != Strategy::Previous || !view.earlier.is_empty());
    let strategies = strategies.map(|s| (s.word().to_owned(), words.text(&format!("strategy-{s}")))).collect();
    let limits = if ask.limits.is_empty() { BandPreset::usual(view.event.country).to_vec() } else { ask.limits.clone() };
    let limits = limits.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let mut fields = vec![
        Field::choice("strategy", words.text("head-strategy"), strategy.word(), strategies),
        Field::new("groups", words.text("head-groups"), &figure(ask.groups)),
        Field::new("max", words.text("divide-max"), &figure(ask.max)),
        Field::new("min", words.text("divide-min"), &figure(ask.min)),
        Field::new("limits", words.text("divide-limits"), &limits),
    ];
    if !view.earlier.is_empty() {
        let from = ask.from.or(view.previous).map(|id| id.to_string()).unwrap_or_default();
        let earlier = view.earlier.iter().map(|(id, title)| (id.to_string(), shown(title).cut(40))).collect();
        fields.push(Field::choice("from", words.text("divide-from"), &from, earlier));
    }
    let presets = BandPreset::ALL.iter().filter(|p| p.country == view.event.country).map(|p| p.limits.iter().map(|l| number((*l).into())).collect::<Vec<_>>().join(" / "));
    let note = words.say(&msg!("divide-note", presets = presets.collect::<Vec<_>>().join(";  ")));
    Form::new(words.text("cmd-how-to-divide"), fields).note(note)
}

/// What saving a form of the groups does; `None` where the form stays.
pub fn save(model: &mut Model, form: &mut Form, purpose: &Purpose) -> Option<Vec<Effect>> {
    match purpose {
        Purpose::NameGroup(id, number) => {
            let said = |key| Some(form.value(key));
            let facts = GroupFacts { name: said("name"), chair: said("chair"), room: said("room") };
            Some(deed(model, Deed::DescribeGroup(*id, *number, facts)))
        }
        Purpose::HowToDivide(event, ask) => match how(form, ask) {
            Ok(ask) => Some(vec![Effect::Load(Load::Proposal(*event, ask))]),
            Err(key) => {
                form.fault = Some(model.words.text("form-number"));
                form.point_at(key);
                None
            }
        },
        _ => None,
    }
}

/// What the form asks for.
///
/// # Errors
/// The key of the first field that is no number.
fn how(form: &Form, before: &Propose) -> Result<Propose, &'static str> {
    let figure = |key: &'static str| {
        let text = form.value(key);
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if text.is_empty() { Ok(None) } else { text.parse::<usize>().map(Some).map_err(|_| key) }
    };
    let limits = form.value("limits");
    let parts = limits.split([',', '/', ';']).map(|p| p.chars().filter(char::is_ascii_digit).collect::<String>()).filter(|p| !p.is_empty());
    let limits: Vec<u32> = parts.map(|p| p.parse().map_err(|_| "limits")).collect::<Result<_, _>>()?;
    let from = form.value("from").parse().ok().or(before.from);
    Ok(Propose {
        strategy: form.value("strategy").parse().ok().filter(|s| *s != Strategy::Manual).or(before.strategy),
        groups: figure("groups")?,
        max: figure("max")?,
        min: figure("min")?,
        limits,
        from,
    })
}

/// Everything about the delegation in focus.
pub fn facts(model: &mut Model) -> Vec<Effect> {
    match (model.event, model.groups.at) {
        (Some(event), Some(Piece::Municipality(code))) => vec![Effect::Load(Load::Delegation(event, code))],
        _ => Vec::new(),
    }
}

/// Shows the ways of dividing, with the one that is looked at in focus.
pub fn on_alternatives(model: &mut Model, all: Vec<Alternative>) {
    let now = board_shown(&model.groups).map(|v| (v.strategy, v.groups.len()));
    let at = all.iter().position(|a| Some((a.strategy, a.sizes.len())) == now).unwrap_or(0);
    model.overlay = Some(Overlay::Alternatives(all, at));
}

/// A key while the ways of dividing are compared.
pub fn alternatives_key(model: &mut Model, key: Key, all: Vec<Alternative>, at: usize) -> Vec<Effect> {
    let last = all.len().saturating_sub(1);
    let at = match key.name {
        KeyName::Esc | KeyName::Char('q') => return Vec::new(),
        KeyName::Down | KeyName::Char('j') => (at + 1).min(last),
        KeyName::Up | KeyName::Char('k') => at.saturating_sub(1),
        KeyName::Enter => {
            let chosen = all.get(at).filter(|a| a.refused.is_none()).map(|a| a.ask.clone());
            if let (Some(event), Some(ask)) = (model.event, chosen) {
                return vec![Effect::Load(Load::Proposal(event, ask))];
            }
            at
        }
        _ => at,
    };
    model.overlay = Some(Overlay::Alternatives(all, at));
    Vec::new()
}

/// Draws them: each with its spread as a bar, sizes and moves.
pub fn draw_alternatives(model: &Model, all: &[Alternative], at: usize, area: Rect, buffer: &mut Buffer) {
    let (words, theme) = (model.words, &model.theme);
    let height = u16::try_from(all.len() + 4).unwrap_or(u16::MAX).min(area.height.saturating_sub(4));
    let inside = popup(area, 96.min(area.width.saturating_sub(8)), height, &words.text("cmd-alternatives"), theme, model.plain, buffer);
    let most = all.iter().map(|a| a.spread).fold(0.0, f64::max).max(0.01);
    let columns = [
        Column::new(words.text("head-strategy"), 24, 1),
        Column::new(words.text("head-groups"), 7, 1).right(),
        Column::new(words.text("head-spread"), 9, 1).right(),
        Column::new("", 10, 4),
        Column::new(words.text("head-moves"), 8, 2).right(),
        Column::new(words.text("head-sizes"), 12, 3).grows(),
    ];
    let row = |i: usize| {
        let Some(a) = all.get(i) else { return (' ', Vec::new()) };
        let name = Cell::from(words.text(&format!("strategy-{}", a.strategy)));
        if a.refused.is_some() {
            let groups = a.ask.groups.map(|k| k.to_string()).unwrap_or_default();
            return (' ', vec![name, Cell::from(groups), Cell::from("–".to_owned()), Cell::default(), Cell::default(), Cell::styled(words.text("divide-impossible"), theme.dim)]);
        }
        // A spread is far below 1 000.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 10^6")]
        let thousandths = |s: f64| (s * 1_000.0).round() as u64;
        let (share, of) = (thousandths(a.spread), thousandths(most));
        let sizes = a.sizes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        (' ', vec![name, Cell::from(a.sizes.len().to_string()), Cell::from(words.decimal(a.spread)), Cell::from(bar(share, of, 10, model.plain)), Cell::from(a.moves.to_string()), Cell::from(sizes)])
    };
    let list = Rect { height: inside.height.saturating_sub(3), ..inside };
    List { columns: &columns, rows: all.len(), cursor: at, focused: true, empty: String::new(), row: &row }.draw(list, buffer, theme);
    // Why the one in focus cannot be.
    let why = all.get(at).and_then(|a| a.refused.as_ref()).map(|m| words.say(m)).unwrap_or_default();
    for (n, line) in wrap(&why, usize::from(inside.width)).iter().take(2).enumerate() {
        let y = inside.bottom().saturating_sub(3 - u16::try_from(n).unwrap_or(0));
        buffer.set_stringn(inside.x, y, line, usize::from(inside.width), theme.warn);
    }
    buffer.set_stringn(inside.x, inside.bottom().saturating_sub(1), words.text("alternatives-keys"), usize::from(inside.width), theme.dim);
}

/// A key while it is shown what is wrong: Enter goes there.
pub fn notices_key(model: &mut Model, key: Key, all: Vec<Notice>, at: usize) -> Vec<Effect> {
    let last = all.len().saturating_sub(1);
    let at = match key.name {
        KeyName::Down | KeyName::Char('j') => (at + 1).min(last),
        KeyName::Up | KeyName::Char('k') => at.saturating_sub(1),
        KeyName::Enter => {
            if let Some(piece) = all.get(at).and_then(|n| n.at) {
                if model.screen == super::model::Screen::Schedule {
                    super::screens::schedule::go_to(&mut model.schedule, piece);
                } else {
                    go_to(&mut model.groups, piece);
                }
            }
            return Vec::new();
        }
        _ => return Vec::new(),
    };
    model.overlay = Some(Overlay::Notices(all, at));
    Vec::new()
}

/// Draws it.
pub fn draw_notices(model: &Model, all: &[Notice], at: usize, area: Rect, buffer: &mut Buffer) {
    let columns = area.width.saturating_sub(12).min(84);
    let lines: Vec<(bool, bool, String)> = all
        .iter()
        .enumerate()
        .flat_map(|(i, n)| {
            let text = model.words.say(&n.text);
            wrap(&text, usize::from(columns).saturating_sub(4))
                .into_iter()
                .enumerate()
                .map(move |(k, l)| (i == at, n.is_grave, if k == 0 { format!("{} {l}", if i == at { '>' } else { ' ' }) } else { format!("  {l}") }))
        })
        .collect();
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX).min(area.height.saturating_sub(4));
    let inside = popup(area, columns, height, &model.words.text("cmd-warnings"), &model.theme, model.plain, buffer);
    let room = usize::from(inside.height.saturating_sub(2));
    let first = lines.iter().position(|(here, ..)| *here).unwrap_or(0).saturating_sub(room.saturating_sub(2));
    for (y, (here, grave, line)) in (inside.y..).zip(lines.iter().skip(first)).take(room) {
        let style = if *here {
            model.theme.selected
        } else if *grave {
            model.theme.warn
        } else {
            model.theme.text
        };
        let pad = " ".repeat(usize::from(inside.width).saturating_sub(width(line)));
        buffer.set_stringn(inside.x, y, format!("{line}{pad}"), usize::from(inside.width), style);
    }
    buffer.set_stringn(inside.x, inside.bottom().saturating_sub(1), model.words.text("notices-keys"), usize::from(inside.width), model.theme.dim);
}
