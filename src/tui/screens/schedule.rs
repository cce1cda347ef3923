//! Screen 4: what its commands do. Without groups its rows are the parts of the programme.

use crate::desk::{GroupSchedule, ScheduleView};
use crate::domain::{OrderRule, Part, PartKind, Piece};
use crate::planning::programme::{break_before, move_part, resize_part};
use crate::text::msg;
use crate::tui::event_work::EventDeed;
use crate::tui::keys::Command;
use crate::tui::message::{Deed, Effect, Load, SlotDeed};
use crate::tui::model::{Filter, Model, ScheduleScreen};
use crate::tui::schedule_work;
use crate::tui::update::deed;

/// Minutes of a pause: pressed again it is longer, then gone.
const PAUSES: [u16; 4] = [5, 10, 15, 0];

fn pieces(g: &GroupSchedule) -> Vec<Piece> {
    g.presentations().filter_map(|s| s.piece).collect()
}

/// Whether the event is divided.
#[must_use]
pub fn has_groups(model: &Model) -> bool {
    model.schedule.view.as_ref().is_some_and(|v| !v.groups.is_empty())
}

/// Whether its programme has a group session.
#[must_use]
pub fn has_session(model: &Model) -> bool {
    model.schedule.view.as_ref().is_some_and(|v| v.event.programme.iter().any(|p| p.kind == PartKind::Groups))
}

/// Puts the cursor where its presentation is now, or near where it was.
fn settle(s: &mut ScheduleScreen) {
    let Some(view) = s.shown() else { return };
    if view.groups.is_empty() {
        s.slot = s.slot.min(view.event.programme.len().saturating_sub(1));
        return;
    }
    let found = s.at.and_then(|piece| view.groups.iter().enumerate().find_map(|(g, x)| pieces(x).iter().position(|c| *c == piece).map(|i| (g, i))));
    let group = found.map_or(s.group, |f| f.0).min(view.groups.len() - 1);
    let here = view.groups.get(group).map(pieces).unwrap_or_default();
    let slot = found.map_or(s.slot, |f| f.1).min(here.len().saturating_sub(1));
    (s.group, s.slot, s.at) = (group, slot, here.get(slot).copied());
}

/// Takes the draft in; the cursor stays with its presentation.
pub fn on_loaded(model: &mut Model, view: ScheduleView) {
    model.schedule.view = Some(view);
    settle(&mut model.schedule);
}

/// A release is looked at.
pub fn on_released(model: &mut Model, view: ScheduleView) {
    // Whoever has gone on meanwhile is not called back.
    if view.release.map(|(n, _)| n) != model.schedule.wanted {
        return;
    }
    let wall = view.release.map(|(n, at)| (n, view.event.zone.wall(at)));
    if let Some((number, wall)) = wall {
        let day = crate::text::Dates(model.words).day_time(wall.date(), wall.time());
        model.say(model.words.say(&msg!("looking-at-release", number = number, day = day)));
    }
    model.schedule.peek = Some(Box::new(view));
    settle(&mut model.schedule);
}

/// Puts the cursor on a presentation.
pub fn go_to(s: &mut ScheduleScreen, piece: Piece) {
    s.at = Some(piece);
    settle(s);
}

/// Moves the cursor to the first presentation that the filter fits.
pub fn find(s: &mut ScheduleScreen) {
    let Some(view) = s.shown() else { return };
    if s.filter.text.is_empty() {
        return;
    }
    let fits = |text: String| s.filter.fits(&text);
    let part = view.event.programme.iter().position(|p| fits(format!("{} {}", p.title, p.speaker)));
    let found = view.groups.iter().flat_map(GroupSchedule::presentations).find(|x| fits(format!("{} {} {}", x.name, x.presenter, x.title))).and_then(|x| x.piece);
    match (view.groups.is_empty(), found) {
        (true, _) => s.slot = part.unwrap_or(s.slot),
        (false, Some(piece)) => go_to(s, piece),
        (false, None) => {}
    }
}

/// Carries a command out.
pub fn perform(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(event) = model.event else { return Vec::new() };
    match command {
        Command::SlotUp => return shift(model, false),
        Command::SlotDown => return shift(model, true),
        Command::SlotLeft => return send(model, false),
        Command::SlotRight => return send(model, true),
        Command::Longer => return stretch(model, 1),
        Command::Shorter => return stretch(model, -1),
        Command::PauseBefore => return pause(model),
        Command::NextOrder => return next_order(model),
        Command::KeepTimes => {
            let kept = model.schedule.view.as_ref().is_some_and(|v| v.groups.iter().any(|g| g.is_kept));
            return deed(model, Deed::Slots(event, SlotDeed::Keep(!kept)));
        }
        Command::Releases => return look_back(model),
        Command::Back => {
            model.schedule.filter = Filter::default();
            (model.schedule.peek, model.schedule.wanted) = (None, None);
            settle(&mut model.schedule);
        }
        Command::CompareOrders
        | Command::Timing
        | Command::Release
        | Command::Difference
        | Command::ScheduleLetters
        | Command::ScheduleRemarks
        | Command::Positions
        | Command::ExportSchedule
        | Command::Live
        | Command::Open => return schedule_work::perform(model, command),
        other => movement(&mut model.schedule, other),
    }
    Vec::new()
}

fn movement(s: &mut ScheduleScreen, command: Command) {
    let Some(view) = s.shown() else { return };
    let last = view.groups.len().saturating_sub(1);
    let group = match command {
        Command::Right | Command::Next => (s.group + 1).min(last),
        Command::Left | Command::Previous => s.group.saturating_sub(1),
        _ => s.group,
    };
    let here = view.groups.get(group).map(pieces).unwrap_or_default();
    let rows = if view.groups.is_empty() { view.event.programme.len() } else { here.len() };
    let slot = super::step(command, s.slot, rows, super::PAGE).unwrap_or(s.slot).min(rows.saturating_sub(1));
    (s.group, s.slot, s.at) = (group, slot, here.get(slot).copied());
}

/// The rules in turn. From an order by hand the first is the usual one.
fn next_order(model: &mut Model) -> Vec<Effect> {
    let Some((event, g)) = model.event.zip(model.schedule.view.as_ref().and_then(|v| v.groups.get(model.schedule.group))) else { return Vec::new() };
    let rules = [OrderRule::Fair, OrderRule::Size, OrderRule::SizeDesc, OrderRule::Name, OrderRule::Registered, OrderRule::Shuffle];
    let at = rules.iter().position(|r| *r == g.rule).map_or(0, |i| i + 1);
    let (number, rule) = (g.number, rules.get(at % rules.len()).copied().unwrap_or(OrderRule::Size));
    deed(model, Deed::Slots(event, SlotDeed::Order(number, rule)))
}

/// Changes the programme where the parts themselves are the rows; how returns where the cursor is then.
fn reprogramme(model: &mut Model, how: impl FnOnce(&mut Vec<Part>, usize) -> Option<usize>) -> Vec<Effect> {
    let Some((event, view)) = model.event.zip(model.schedule.view.as_ref()) else { return Vec::new() };
    let mut parts = view.event.programme.clone();
    let at = how(&mut parts, model.schedule.slot);
    if parts == view.event.programme {
        return Vec::new();
    }
    model.schedule.slot = at.unwrap_or(model.schedule.slot);
    // The next key may come before this has been saved and read again.
    if let Some(view) = &mut model.schedule.view {
        view.event.programme.clone_from(&parts);
    }
    deed(model, Deed::Event(Box::new(EventDeed::Programme(event, parts))))
}

fn shift(model: &mut Model, down: bool) -> Vec<Effect> {
    if !has_groups(model) {
        return reprogramme(model, |parts, at| Some(move_part(parts, at, down)));
    }
    let (Some(event), Some(piece)) = (model.event, model.schedule.at) else { return Vec::new() };
    let n = model.schedule.view.as_ref().and_then(|v| v.groups.get(model.schedule.group)).map_or(0, |g| pieces(g).len());
    let at = model.schedule.slot;
    let to = if down { (at + 1).min(n.saturating_sub(1)) } else { at.saturating_sub(1) };
    if to == at {
        return Vec::new();
    }
    // The next key may come before this has been saved and read again.
    model.schedule.slot = to;
    deed(model, Deed::Slots(event, SlotDeed::Move(piece, to + 1)))
}

/// To the group beside.
fn send(model: &mut Model, right: bool) -> Vec<Effect> {
    let (Some(event), Some(piece), Some(view)) = (model.event, model.schedule.at, model.schedule.view.as_ref()) else { return Vec::new() };
    let to = if right { model.schedule.group + 1 } else { model.schedule.group.wrapping_sub(1) };
    let Some(number) = view.groups.get(to).map(|g| g.number) else {
        model.say(model.words.text("no-group-there"));
        return Vec::new();
    };
    let (codes, guests) = match piece {
        Piece::Municipality(code) => (vec![code], Vec::new()),
        Piece::Guest(id) => (Vec::new(), vec![id]),
    };
    deed(model, Deed::Move(event, codes, guests, number))
}

/// Longer or shorter by so many minutes.
fn stretch(model: &mut Model, by: i64) -> Vec<Effect> {
    if !has_groups(model) {
        // Nothing is shorter than five minutes, and a part is made longer by five.
        return reprogramme(model, |parts, at| resize_part(parts, at, by * 5).then_some(at));
    }
    let (Some(event), Some(piece)) = (model.event, model.schedule.at) else { return Vec::new() };
    let slot = model.schedule.view.as_ref().and_then(|v| v.groups.get(model.schedule.group)).and_then(|g| g.slots.iter().find(|s| s.piece == Some(piece)));
    let minutes = slot.and_then(|s| u16::try_from((s.minutes() + by).max(1)).ok());
    deed(model, Deed::Slots(event, SlotDeed::Length(piece, minutes)))
}

/// A pause before the presentation in focus; without groups a break before the part in focus.
fn pause(model: &mut Model) -> Vec<Effect> {
    if !has_groups(model) {
        let title = model.words.text("slot-break");
        return reprogramme(model, |parts, at| break_before(parts, at, &title, 5).then_some(at + 1));
    }
    let (Some(event), Some(piece)) = (model.event, model.schedule.at) else { return Vec::new() };
    let Some(g) = model.schedule.view.as_ref().and_then(|v| v.groups.get(model.schedule.group)) else { return Vec::new() };
    let at = g.slots.iter().position(|s| s.piece == Some(piece)).unwrap_or(0);
    let before = at.checked_sub(1).and_then(|i| g.slots.get(i)).filter(|s| s.kind == crate::domain::SlotKind::Pause).map_or(0, crate::desk::SlotView::minutes);
    let next = PAUSES.iter().copied().find(|p| i64::from(*p) > before).unwrap_or(0);
    let (number, position) = (g.number, model.schedule.slot + 1);
    deed(model, Deed::Slots(event, SlotDeed::Pause(number, position, next)))
}

/// The releases, the last first, then the draft again.
fn look_back(model: &mut Model) -> Vec<Effect> {
    let last = model.schedule.view.as_ref().and_then(|v| v.release).map(|(n, _)| n);
    let now = model.schedule.peek.as_ref().and_then(|v| v.release).map(|(n, _)| n);
    let next = match now {
        None => last,
        Some(n) => n.checked_sub(1).filter(|n| *n > 0),
    };
    model.schedule.wanted = next;
    if let Some((event, n)) = model.event.zip(next) {
        return vec![Effect::Load(Load::Released(event, n))];
    }
    model.schedule.peek = None;
    model.say(model.words.text("looking-at-draft"));
    settle(&mut model.schedule);
    Vec::new()
}
