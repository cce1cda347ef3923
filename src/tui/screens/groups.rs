//! Screen 3: the board.

use crate::desk::{BoardView, Propose, Proposed};
use crate::domain::{GroupNumber, MunicipalityCode, Strategy};
use crate::text::msg;
use crate::tui::keys::{Command, Key, KeyName};
use crate::tui::message::{Deed, Effect, Load};
use crate::tui::model::{Filter, GroupsScreen, Model, Overlay, Purpose, Screen};
use crate::tui::update::{deed, open};
use crate::tui::widgets::form::{Field, Form};

/// The board that is shown: a proposal, else what stands.
#[must_use]
pub fn shown(screen: &GroupsScreen) -> Option<&BoardView> {
    screen.proposal.as_ref().map(|(v, ..)| v).or(screen.view.as_ref())
}

/// Columns: the groups, and one for those in none when there are any.
fn columns(view: &BoardView) -> usize {
    view.groups.len() + usize::from(!view.unplaced.is_empty())
}

fn codes(view: &BoardView, column: usize) -> Vec<MunicipalityCode> {
    let members = view.groups.get(column).map_or(&view.unplaced, |g| &g.members);
    members.iter().map(|m| m.code).collect()
}

/// Puts the cursor where its municipality is now, or near where it was.
fn settle(screen: &mut GroupsScreen) {
    let Some(view) = screen.proposal.as_ref().map(|(v, ..)| v).or(screen.view.as_ref()) else { return };
    let n = columns(view);
    let found = screen.at.and_then(|code| (0..n).find_map(|c| codes(view, c).iter().position(|x| *x == code).map(|r| (c, r))));
    let (column, row) = found.unwrap_or((screen.column.min(n.saturating_sub(1)), screen.row));
    let members = codes(view, column);
    let row = row.min(members.len().saturating_sub(1));
    let at = members.get(row).copied();
    (screen.column, screen.row, screen.at) = (column, row, at);
}

/// Takes what stands in.
pub fn on_loaded(model: &mut Model, view: BoardView) {
    if !view.stands && model.status.text.is_empty() {
        model.say(model.words.text("groups-press-propose"));
    }
    model.groups.view = Some(view);
    settle(&mut model.groups);
}

/// Takes a proposal in.
pub fn on_proposal(model: &mut Model, view: BoardView, proposed: Proposed, ask: Propose) {
    model.groups.proposal = Some((view, proposed, ask));
    settle(&mut model.groups);
    model.say(model.words.text("proposal-keys"));
}

/// Moves the cursor to the first municipality that the filter fits.
pub fn find(screen: &mut GroupsScreen) {
    if screen.filter.text.is_empty() {
        return;
    }
    let Some(view) = shown(screen) else { return };
    let all = view.groups.iter().flat_map(|g| &g.members).chain(&view.unplaced);
    let found = all.into_iter().find(|m| screen.filter.fits(&m.name)).map(|m| m.code);
    if found.is_some() {
        screen.at = found;
        settle(screen);
    }
}

/// Digits before `g` name a group; alone they open a screen, a moment later.
pub fn on_digit(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    if model.screen != Screen::Groups || model.groups.proposal.is_some() || model.groups.view.as_ref().is_none_or(|v| !v.stands) {
        return None;
    }
    match key.name {
        KeyName::Char(c) if c.is_ascii_digit() && !key.ctrl && !key.alt && (c != '0' || !model.groups.digits.is_empty()) => {
            model.groups.digits.push(c);
            let digits = model.groups.digits.clone();
            model.say(model.words.say(&msg!("digit-pending", n = digits)));
            Some(Vec::new())
        }
        _ if model.groups.digits.is_empty() => None,
        KeyName::Char('g') if !key.ctrl => {
            let number = std::mem::take(&mut model.groups.digits).parse().ok().and_then(GroupNumber::new);
            Some(number.map(|n| send(model, n)).unwrap_or_default())
        }
        _ => {
            let effects = on_tick(model);
            let more = crate::tui::update::update(model, crate::tui::message::Msg::Key(key));
            Some(effects.into_iter().chain(more).collect())
        }
    }
}

/// The wait for `g` is over: the digit meant a screen.
pub fn on_tick(model: &mut Model) -> Vec<Effect> {
    let digits = std::mem::take(&mut model.groups.digits);
    let screen = digits.parse::<usize>().ok().and_then(|n| Screen::ALL.get(n.checked_sub(1)?).copied());
    model.status = if digits.is_empty() { std::mem::take(&mut model.status) } else { crate::tui::model::Status::default() };
    screen.map(|s| open(model, s)).unwrap_or_default()
}

/// What is moved or pinned: the marked, else the one in focus.
fn chosen(screen: &GroupsScreen) -> Vec<MunicipalityCode> {
    if screen.marks.is_empty() { screen.at.into_iter().collect() } else { screen.marks.iter().copied().collect() }
}

fn send(model: &mut Model, to: GroupNumber) -> Vec<Effect> {
    let codes = chosen(&model.groups);
    match (model.event, codes.is_empty()) {
        (Some(event), false) => deed(model, Deed::Move(event, codes, to)),
        _ => Vec::new(),
    }
}

/// Moves to the group beside the one in focus; from those in no group, to the last or first.
fn shift(model: &mut Model, right: bool) -> Vec<Effect> {
    let Some(view) = &model.groups.view else { return Vec::new() };
    let (at, groups) = (model.groups.column, view.groups.len());
    let to = if right { (at + 1 < groups).then_some(at + 1) } else { at.min(groups).checked_sub(1) };
    if let Some(to) = to {
        return send(model, GroupNumber::at(to));
    }
    model.say(model.words.text("no-group-there"));
    Vec::new()
}

fn pin(model: &mut Model) -> Vec<Effect> {
    let codes = chosen(&model.groups);
    let Some((event, view)) = model.event.zip(model.groups.view.as_ref()) else { return Vec::new() };
    let pinned = |c: &MunicipalityCode| view.groups.iter().flat_map(|g| &g.members).any(|m| m.code == *c && m.pinned);
    let on = !codes.iter().all(pinned);
    deed(model, Deed::Pin(event, codes, on))
}

fn mark(model: &mut Model) {
    if let Some(code) = model.groups.at
        && !model.groups.marks.remove(&code)
    {
        model.groups.marks.insert(code);
    }
}

fn movement(screen: &mut GroupsScreen, command: Command) {
    let Some(view) = shown(screen) else { return };
    let (n, rows) = (columns(view), codes(view, screen.column).len());
    let (mut column, mut row) = (screen.column, screen.row);
    match command {
        Command::Left | Command::Previous => column = column.saturating_sub(1),
        Command::Right | Command::Next => column = (column + 1).min(n.saturating_sub(1)),
        other => row = super::step(other, row, rows, super::PAGE).unwrap_or(row),
    }
    let members = codes(view, column);
    row = row.min(members.len().saturating_sub(1));
    let at = members.get(row).copied();
    (screen.column, screen.row, screen.at) = (column, row, at);
}

/// Carries a command out.
pub fn perform(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::Propose => return model.event.map(|e| vec![Effect::Load(Load::Proposal(e, Propose::default()))]).unwrap_or_default(),
        Command::Accept | Command::Open if model.groups.proposal.is_some() => return accept(model),
        Command::NextStrategy => return change(model, next_strategy),
        Command::MoreGroups => return change(model, |view, ask| ask.groups = Some(view.groups.len() + 1)),
        Command::FewerGroups => return change(model, |view, ask| ask.groups = Some(view.groups.len().saturating_sub(1).max(1))),
        Command::Discard => {
            model.groups.proposal = None;
            settle(&mut model.groups);
            model.say(model.words.text("proposal-discarded"));
        }
        Command::Back => {
            model.groups.marks.clear();
            model.groups.filter = Filter::default();
        }
        Command::MoveLeft => return shift(model, false),
        Command::MoveRight => return shift(model, true),
        Command::Pin => return pin(model),
        Command::MarkMember => mark(model),
        Command::SendTo => model.say(model.words.text("type-number-first")),
        Command::NameGroup => name(model),
        other => movement(&mut model.groups, other),
    }
    Vec::new()
}

fn accept(model: &mut Model) -> Vec<Effect> {
    match (model.event, &model.groups.proposal) {
        (Some(event), Some((_, proposed, _))) => {
            let proposed = Box::new(proposed.clone());
            deed(model, Deed::Accept(event, proposed))
        }
        _ => Vec::new(),
    }
}

/// Asks for another proposal.
fn change(model: &mut Model, how: impl FnOnce(&BoardView, &mut Propose)) -> Vec<Effect> {
    let Some((event, (view, _, ask))) = model.event.zip(model.groups.proposal.as_ref()) else { return Vec::new() };
    let mut ask = ask.clone();
    how(view, &mut ask);
    vec![Effect::Load(Load::Proposal(event, ask))]
}

/// The strategies in turn; `previous` only where there is a forum before.
fn next_strategy(view: &BoardView, ask: &mut Propose) {
    let all: Vec<Strategy> = [Strategy::Previous, Strategy::Natural, Strategy::Even, Strategy::Bands].into_iter().filter(|s| *s != Strategy::Previous || view.previous.is_some()).collect();
    let at = all.iter().position(|s| *s == view.strategy).unwrap_or(0);
    ask.strategy = all.get((at + 1) % all.len()).copied();
    ask.groups = None;
}

fn name(model: &mut Model) {
    let Some(view) = &model.groups.view else { return };
    let (Some(event), Some(group)) = (model.event, view.groups.get(model.groups.column)) else { return };
    let form = Form::new(model.words.text("cmd-name-group"), vec![Field::new("name", model.words.text("head-name"), &group.name)]);
    model.overlay = Some(Overlay::Form(Box::new(form), Purpose::NameGroup(event, group.number)));
}
