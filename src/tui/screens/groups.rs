//! Screen 3: the board.

use super::super::groups_work;
use crate::desk::{BoardGuest, BoardMember, BoardView, Propose, Proposed};
use crate::domain::{GroupNumber, MunicipalityCode, Piece, RegistrationId, Strategy};
use crate::text::msg;
use crate::tui::keys::{Command, Key, KeyName};
use crate::tui::message::{Deed, Effect, Load};
use crate::tui::model::{Filter, GroupsScreen, Model, Overlay, Purpose, Screen};
use crate::tui::update::{deed, open};

/// The board that is shown: a proposal, else what stands.
#[must_use]
pub fn shown(screen: &GroupsScreen) -> Option<&BoardView> {
    screen.peek.as_deref().or(screen.proposal.as_ref().map(|(v, ..)| v)).or(screen.view.as_ref())
}

/// Columns: the groups, and one for whoever is in none when there are any.
fn columns(view: &BoardView) -> usize {
    view.groups.len() + usize::from(!view.unplaced.is_empty() || !view.free_guests.is_empty() && !view.groups.is_empty())
}

/// The members and guests of a column.
#[must_use]
pub fn column(view: &BoardView, column: usize) -> (&[BoardMember], &[BoardGuest]) {
    view.groups.get(column).map_or((&view.unplaced, &view.free_guests), |g| (&g.members, &g.guests))
}

fn pieces(view: &BoardView, at: usize) -> Vec<Piece> {
    let (members, guests) = column(view, at);
    members.iter().map(|m| Piece::Municipality(m.code)).chain(guests.iter().map(|g| Piece::Guest(g.id))).collect()
}

/// Puts the cursor where its piece is now, or near where it was.
fn settle(screen: &mut GroupsScreen) {
    let Some(view) = shown(screen) else { return };
    let n = columns(view);
    let found = screen.at.and_then(|piece| (0..n).find_map(|c| pieces(view, c).iter().position(|x| *x == piece).map(|r| (c, r))));
    let (column, row) = found.unwrap_or((screen.column.min(n.saturating_sub(1)), screen.row));
    let members = pieces(view, column);
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
pub fn on_proposal(model: &mut Model, found: (BoardView, Proposed, Propose)) {
    if matches!(&model.overlay, Some(Overlay::Form(_, Purpose::HowToDivide(..)))) {
        model.overlay = None;
    }
    // The first one is read from its beginning.
    if !found.0.stands && model.groups.proposal.is_none() {
        (model.groups.at, model.groups.column, model.groups.row) = (None, 0, 0);
    }
    model.groups.peek = None;
    model.groups.proposal = Some(found);
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
    let found = all.into_iter().find(|m| screen.filter.fits(&m.name)).map(|m| Piece::Municipality(m.code));
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
fn chosen(screen: &GroupsScreen) -> (Vec<MunicipalityCode>, Vec<RegistrationId>) {
    let pieces: Vec<Piece> = if screen.marks.is_empty() { screen.at.into_iter().collect() } else { screen.marks.iter().copied().collect() };
    let codes = pieces.iter().filter_map(|p| if let Piece::Municipality(c) = p { Some(*c) } else { None }).collect();
    (codes, pieces.iter().filter_map(|p| if let Piece::Guest(id) = p { Some(*id) } else { None }).collect())
}

fn send(model: &mut Model, to: GroupNumber) -> Vec<Effect> {
    let (codes, guests) = chosen(&model.groups);
    match (model.event, codes.is_empty() && guests.is_empty()) {
        (Some(event), false) => deed(model, Deed::Move(event, codes, guests, to)),
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
    let (codes, _) = chosen(&model.groups);
    let Some((event, view)) = model.event.zip(model.groups.view.as_ref()).filter(|_| !codes.is_empty()) else { return Vec::new() };
    let pinned = |c: &MunicipalityCode| view.groups.iter().flat_map(|g| &g.members).any(|m| m.code == *c && m.pinned);
    let on = !codes.iter().all(pinned);
    deed(model, Deed::Pin(event, codes, on))
}

fn mark(model: &mut Model) {
    if let Some(piece) = model.groups.at
        && !model.groups.marks.remove(&piece)
    {
        model.groups.marks.insert(piece);
    }
}

fn movement(screen: &mut GroupsScreen, command: Command) {
    let Some(view) = shown(screen) else { return };
    let (n, rows) = (columns(view), pieces(view, screen.column).len());
    let (mut column, mut row) = (screen.column, screen.row);
    match command {
        Command::Left | Command::Previous => column = column.saturating_sub(1),
        Command::Right | Command::Next => column = (column + 1).min(n.saturating_sub(1)),
        other => row = super::step(other, row, rows, super::PAGE).unwrap_or(row),
    }
    let members = pieces(view, column);
    row = row.min(members.len().saturating_sub(1));
    let at = members.get(row).copied();
    (screen.column, screen.row, screen.at) = (column, row, at);
}

/// What stands beside a proposal, then the forum before, then the proposal again. The cursor stays with its municipality.
fn peek(model: &mut Model) -> Vec<Effect> {
    let Some((proposed, ..)) = &model.groups.proposal else { return Vec::new() };
    let (previous, here) = (proposed.previous, proposed.event.id);
    let stands = model.groups.view.as_ref().filter(|v| v.stands).cloned();
    let now = model.groups.peek.as_ref().map(|v| v.event.id);
    match (now, stands) {
        (None, Some(view)) => model.groups.peek = Some(Box::new(view)),
        (at, _) if at.is_none() || at == Some(here) => match previous {
            Some(id) => return vec![Effect::Load(Load::Peek(id))],
            None => model.groups.peek = None,
        },
        _ => model.groups.peek = None,
    }
    settle(&mut model.groups);
    Vec::new()
}

/// The forum before is held beside the proposal.
pub fn on_peek(model: &mut Model, view: BoardView) {
    if model.groups.proposal.is_some() {
        model.groups.peek = Some(Box::new(view));
        settle(&mut model.groups);
    }
}

/// Carries a command out.
pub fn perform(model: &mut Model, command: Command) -> Vec<Effect> {
    let moves =
        matches!(command, Command::Up | Command::Down | Command::Left | Command::Right | Command::PageUp | Command::PageDown | Command::First | Command::Last | Command::Next | Command::Previous);
    if command == Command::Peek {
        return peek(model);
    }
    // Whatever is done is done to the proposal.
    if !moves && model.groups.peek.take().is_some() {
        settle(&mut model.groups);
    }
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
        Command::Open => return groups_work::facts(model),
        Command::ExportGroups => crate::tui::table_export::ask(model),
        Command::AsLastTime | Command::LateChanges | Command::Alternatives | Command::TakeGroup | Command::HowToDivide | Command::Warnings => return groups_work::propose(model, command),
        Command::NameGroup | Command::AddGroup | Command::SplitGroup | Command::MergeGroup | Command::RemoveGroup | Command::GroupEarlier | Command::GroupLater | Command::SpreadGuests => {
            return groups_work::reshape(model, command);
        }
        other => movement(&mut model.groups, other),
    }
    Vec::new()
}

fn accept(model: &mut Model) -> Vec<Effect> {
    // For the event that it was made for.
    let Some((event, proposed)) = model.groups.proposal.as_ref().map(|(view, proposed, _)| (view.event.id, Box::new(proposed.clone()))) else { return Vec::new() };
    deed(model, Deed::Accept(event, proposed))
}

/// Puts the cursor on a piece, wherever it is.
pub fn go_to(screen: &mut GroupsScreen, piece: Piece) {
    screen.at = Some(piece);
    settle(screen);
}

/// Asks for another proposal.
fn change(model: &mut Model, how: impl FnOnce(&BoardView, &mut Propose)) -> Vec<Effect> {
    let Some((view, _, ask)) = model.groups.proposal.as_ref() else { return Vec::new() };
    let (event, mut ask) = (view.event.id, ask.clone());
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
