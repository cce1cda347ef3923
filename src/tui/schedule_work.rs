//! What screen 4 holds beside a schedule: other timings, other orders, places over the series; and announcing it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::keys::{Command, Key, KeyName};
use super::message::{Deed, Effect, Load, SlotDeed};
use super::model::{Model, Overlay};
use super::update::{ask, deed};
use super::widgets::list::{Cell, Column, List};
use super::widgets::popup::{popup, wrap};
use crate::desk::{self, Desk, DifferenceLine, Notice, OrderChoice, PositionLine, PositionsView, Refusal, Which};
use crate::domain::{Event, EventId, GroupNumber, Piece};
use crate::planning::programme::Conflict;
use crate::planning::slots::{Fit, what_if};
use crate::text::{Dates, conflict, msg, shown, time_wish};

/// What is held beside a schedule.
#[derive(Debug)]
pub enum Beside {
    /// Other timings, for so many presentations.
    Fits(Vec<Fit>, usize),
    /// Other orders of a group.
    Orders(GroupNumber, Vec<OrderChoice>),
    /// Places over the series.
    Positions(Box<PositionsView>),
}

impl Beside {
    fn rows(&self) -> usize {
        match self {
            Self::Fits(all, _) => all.len(),
            Self::Orders(_, all) => all.len(),
            Self::Positions(view) => view.lines.len(),
        }
    }
}

/// Carries a command out that opens something.
pub fn perform(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some((event, view)) = model.event.zip(model.schedule.view.as_ref()) else { return Vec::new() };
    match command {
        Command::CompareOrders => {
            let number = view.groups.get(model.schedule.group).map(|g| g.number);
            return number.map(|n| vec![Effect::Load(Load::OrderChoices(event, n))]).unwrap_or_default();
        }
        Command::Timing => {
            let most = view.most();
            model.overlay = Some(Overlay::Beside(Box::new(Beside::Fits(what_if(&view.event.programme, most), most)), 0));
        }
        // The first release has nothing that it could differ from.
        Command::Release if view.release.is_none() => on_differences(model, &[], true),
        Command::Release => return vec![Effect::Load(Load::Differences(event, true))],
        Command::Difference => return vec![Effect::Load(Load::Differences(event, false))],
        Command::ScheduleLetters => {
            let full = view.release.is_some_and(|(n, _)| n == 1);
            return ask(model, &if full { msg!("ask-schedule-letters") } else { msg!("ask-schedule-letters-changes") }, vec![Effect::Do(Deed::Slots(event, SlotDeed::Letters(full)))]);
        }
        Command::ScheduleRemarks => remarks(model),
        Command::Positions => return view.event.series.map(|s| vec![Effect::Load(Load::Positions(s))]).unwrap_or_default(),
        Command::ExportSchedule => super::table_export::ask(model),
        Command::Live => return go_live(model, event),
        // Without groups a row is a part of the programme.
        Command::Open if view.groups.is_empty() => return vec![Effect::Load(Load::Programme(event))],
        Command::Open => facts(model),
        _ => {}
    }
    Vec::new()
}

/// Follows the day itself. On that day it is kept from then on how it goes, so that it goes on whatever happens to the program.
fn go_live(model: &mut Model, event: EventId) -> Vec<Effect> {
    let begins = model.schedule.view.as_ref().is_some_and(|v| !v.is_running && v.event.zone.wall(model.clock.now()).date() == v.event.start.date() && !model.is_copy);
    (model.schedule.follows, model.schedule.peek, model.schedule.wanted) = (true, None, None);
    let mut effects = if begins { deed(model, Deed::Live(event, crate::desk::RunAct::Begin)) } else { Vec::new() };
    effects.push(Effect::Load(Load::Live(event)));
    effects
}

/// What is wrong, each with the presentation that it is about.
fn remarks(model: &mut Model) {
    // A release has no remarks; its draft has.
    let Some(view) = &model.schedule.view else { return };
    let at = |c: &Conflict| match c {
        Conflict::Wish { piece, .. } => Some(*piece),
        Conflict::GroupTooFull { group, .. } | Conflict::OverTheEnd { group, .. } | Conflict::SlotOverlap { group, .. } => {
            view.groups.iter().find(|g| g.number.get() == *group).and_then(|g| g.presentations().last()).and_then(|s| s.piece)
        }
        Conflict::NoPresenter { group, .. } => view.groups.iter().find(|g| g.number.get() == *group).and_then(|g| g.presentations().find(|s| s.presenter_id.is_none())).and_then(|s| s.piece),
        Conflict::TooLong { name, .. } | Conflict::PresenterAway { delegation: name, .. } => view.groups.iter().flat_map(|g| &g.slots).find(|s| s.name == *name).and_then(|s| s.piece),
        _ => None,
    };
    let grave = |c: &Conflict| !matches!(c, Conflict::NoPresenter { .. } | Conflict::NoSpeaker { .. });
    let all: Vec<Notice> = view.conflicts.iter().map(|c| Notice { text: conflict(c), at: at(c), is_grave: grave(c) }).collect();
    if all.is_empty() {
        model.say(model.words.text("no-schedule-remarks"));
    } else {
        model.overlay = Some(Overlay::Notices(all, 0));
    }
}

/// Everything about the presentation in focus.
fn facts(model: &mut Model) {
    let Some((view, piece)) = model.schedule.shown().zip(model.schedule.at) else { return };
    let Some((g, s)) = view.groups.iter().find_map(|g| g.slots.iter().find(|s| s.piece == Some(piece)).map(|s| (g, s))) else { return };
    let (words, dates) = (model.words, Dates(model.words));
    let mut lines = vec![format!("{}–{}  {}", dates.time(s.start), dates.time(s.end), words.say(&msg!("minutes", n = s.minutes())))];
    lines.push(words.say(&msg!("group-number", n = g.number.get())));
    let mut said = |key: &str, text: String| {
        if !text.is_empty() {
            lines.push(format!("  {}: {text}", words.text(key)));
        }
    };
    said("head-presenter", shown(&s.presenter).to_string());
    said("head-title", shown(&s.title).to_string());
    if s.wish.from.is_some() || s.wish.until.is_some() {
        said("head-wish", words.say(&time_wish(s.wish)));
    }
    said("head-past", past(model, s).unwrap_or_else(|| words.text("past-never")));
    said("head-change", s.change.as_ref().map(|d| words.say(&crate::text::difference(d, &s.name))).unwrap_or_default());
    let own = |c: &&Conflict| matches!(c, Conflict::Wish { piece: p, .. } if *p == piece);
    lines.extend(view.conflicts.iter().filter(own).map(|c| format!("! {}", words.say(&conflict(c)))));
    super::queue_draw::open(model, shown(&s.name).to_string(), lines);
}

/// Where somebody presented before, in words; nothing for whoever never did.
#[must_use]
pub fn past(model: &Model, s: &desk::SlotView) -> Option<String> {
    let mean = s.past.mean?;
    Some(model.words.say(&msg!("past-places", n = s.past.forums, mean = model.words.decimal(mean), first = s.past.first, last = s.past.last)))
}

/// What differs from the last release; nothing where there is none.
///
/// # Errors
/// When the state cannot be read.
pub fn differences(desk: &Desk<'_>, event: &Event) -> Result<Vec<DifferenceLine>, Refusal> {
    let Some(last) = desk.state.last_release(event.id)? else { return Ok(Vec::new()) };
    desk::difference_lines(desk, event, Which::Release(last.number), Which::Draft)
}

/// Shows what differs; or asks whether it shall be announced, with what is wrong.
pub fn on_differences(model: &mut Model, all: &[DifferenceLine], announce: bool) {
    let Some((event, view)) = model.event.zip(model.schedule.view.as_ref()) else { return };
    let words = model.words;
    let lines: Vec<String> = all.iter().map(|l| format!("{} {}", l.difference.kind.glyph(), l.text)).collect();
    if !announce {
        let lines = if lines.is_empty() { vec![words.text("diff-none")] } else { lines };
        return super::queue_draw::open(model, words.text("cmd-difference"), lines);
    }
    let number = view.release.map_or(1, |(n, _)| n + 1);
    if number > 1 && lines.is_empty() {
        return model.complain(words.say(&msg!("release-unchanged", number = number - 1)));
    }
    let mut text = vec![words.say(&msg!("ask-release", number = number))];
    // How much there is of both comes first, so that it is seen in a small window.
    if !view.conflicts.is_empty() && !lines.is_empty() {
        text.push(words.say(&msg!("ask-release-both", conflicts = view.conflicts.len(), n = lines.len())));
    }
    if !view.conflicts.is_empty() {
        text.push(words.say(&msg!("ask-release-conflicts", n = view.conflicts.len())));
        text.extend(view.conflicts.iter().map(|c| format!("! {}", words.say(&conflict(c)))));
    }
    if !lines.is_empty() {
        text.push(words.say(&msg!("ask-release-changes", n = lines.len())));
        text.extend(lines);
    }
    model.overlay = Some(Overlay::Ask(text.join("\n"), vec![Effect::Do(Deed::Slots(event, SlotDeed::Release))], None));
}

/// The rules beside each other.
pub fn on_orders(model: &mut Model, number: GroupNumber, all: Vec<OrderChoice>) {
    let at = all.iter().position(|c| c.is_now).unwrap_or(0);
    model.overlay = Some(Overlay::Beside(Box::new(Beside::Orders(number, all)), at));
}

/// Places over the series.
pub fn on_positions(model: &mut Model, view: Box<PositionsView>) {
    if view.forums.is_empty() {
        return model.complain(format!("{} {}", model.words.text("positions-none"), model.words.text("positions-none-next")));
    }
    let at = model.schedule.at.and_then(Piece::municipality).and_then(|c| view.lines.iter().position(|l| l.code == c)).unwrap_or(0);
    model.overlay = Some(Overlay::Beside(Box::new(Beside::Positions(view)), at));
}

/// A key while something is held beside.
pub fn beside_key(model: &mut Model, key: Key, beside: Box<Beside>, at: usize) -> Vec<Effect> {
    let last = beside.rows().saturating_sub(1);
    let at = match key.name {
        KeyName::Esc | KeyName::Char('q') => return Vec::new(),
        KeyName::Down | KeyName::Char('j') => (at + 1).min(last),
        KeyName::Up | KeyName::Char('k') => at.saturating_sub(1),
        KeyName::PageDown => (at + 15).min(last),
        KeyName::PageUp => at.saturating_sub(15),
        KeyName::Home => 0,
        KeyName::End => last,
        KeyName::Enter => match (&*beside, model.event) {
            (Beside::Fits(all, _), Some(event)) => return all.get(at).map(|f| deed(model, Deed::Slots(event, SlotDeed::Timing(*f)))).unwrap_or_default(),
            (Beside::Orders(number, all), Some(event)) => {
                let chosen = all.get(at).filter(|c| !c.is_now).map(|c| SlotDeed::Order(*number, c.rule));
                return chosen.map(|d| deed(model, Deed::Slots(event, d))).unwrap_or_default();
            }
            _ => at,
        },
        _ => at,
    };
    model.overlay = Some(Overlay::Beside(beside, at));
    Vec::new()
}

/// Draws it.
pub fn draw_beside(model: &Model, beside: &Beside, at: usize, area: Rect, buffer: &mut Buffer) {
    match beside {
        Beside::Fits(all, most) => draw_fits(model, all, *most, at, area, buffer),
        Beside::Orders(number, all) => draw_orders(model, *number, all, at, area, buffer),
        Beside::Positions(view) => draw_positions(model, view, at, area, buffer),
    }
}

/// A window with a table, a line above it and keys below.
#[expect(clippy::too_many_arguments, reason = "one frame for three tables")]
fn table(model: &Model, title: &str, above: &[String], (columns, rows, at): (&[Column], usize, usize), row: &dyn Fn(usize) -> (char, Vec<Cell>), keys: &str, area: Rect, buffer: &mut Buffer) {
    let columns_wide = 110.min(area.width.saturating_sub(6));
    let above: Vec<String> = above.iter().flat_map(|l| if l.is_empty() { vec![String::new()] } else { wrap(l, usize::from(columns_wide)) }).collect();
    let wanted = u16::try_from(rows + above.len() + 4).unwrap_or(u16::MAX);
    let inside = popup(area, columns_wide, wanted.min(area.height.saturating_sub(2)), title, &model.theme, model.plain, buffer);
    let room = usize::from(inside.width);
    for (y, line) in (inside.y..inside.bottom()).zip(&above) {
        buffer.set_stringn(inside.x, y, shown(line).cut(room), room, model.theme.text);
    }
    let from = u16::try_from(above.len()).unwrap_or(0);
    let list = Rect { y: inside.y + from, height: inside.height.saturating_sub(from + 2), ..inside };
    List { columns, rows, cursor: at, focused: true, empty: String::new(), row }.draw(list, buffer, &model.theme);
    buffer.set_stringn(inside.x, inside.bottom().saturating_sub(1), keys, room, model.theme.dim);
}

fn draw_fits(model: &Model, all: &[Fit], most: usize, at: usize, area: Rect, buffer: &mut Buffer) {
    let words = model.words;
    let head = |key: &str| words.text(key);
    let columns = [
        Column::new(head("head-slot"), 10, 1).right(),
        Column::new(head("head-changeover"), 10, 1).right(),
        Column::new(head("head-break"), 8, 1).right(),
        Column::new(head("head-fits"), 8, 1).right(),
        Column::new(head("head-ends"), 14, 2).grows(),
    ];
    let row = |i: usize| {
        let Some(f) = all.get(i) else { return (' ', Vec::new()) };
        let end = f.end.map_or_else(|| Cell::styled(words.text("does-not-fit"), model.theme.warn), |t| Cell::from(Dates(words).time(t)));
        let number = |n: u16| Cell::from(n.to_string());
        (if i == 0 && i != at { '*' } else { ' ' }, vec![number(f.slot), number(f.changeover), number(f.pause), Cell::from(f.capacity.to_string()), end])
    };
    let above = [words.say(&msg!("what-if-most", n = most)), String::new()];
    table(model, &words.text("cmd-timing"), &above, (&columns, all.len(), at), &row, &words.text("beside-keys"), area, buffer);
}

fn draw_orders(model: &Model, number: GroupNumber, all: &[OrderChoice], at: usize, area: Rect, buffer: &mut Buffer) {
    let words = model.words;
    let head = |key: &str| words.text(key);
    let columns = [
        Column::new(head("head-order"), 20, 1),
        Column::new(head("head-unmet"), 8, 2).right(),
        Column::new(head("head-moved"), 8, 3).right(),
        Column::new(head("head-turn"), 7, 4).right(),
        Column::new(head("head-begins"), 14, 1).grows(),
        Column::new(head("head-ends-with"), 14, 2),
    ];
    let row = |i: usize| {
        let Some(c) = all.get(i) else { return (' ', Vec::new()) };
        let name = |n: Option<&String>| Cell::from(n.cloned().unwrap_or_default());
        let turn = c.turn.map(|t| words.decimal(t)).unwrap_or_default();
        let cells =
            vec![Cell::from(words.text(&format!("order-{}", c.rule))), Cell::from(c.unmet.to_string()), Cell::from(c.moved.to_string()), Cell::from(turn), name(c.names.first()), name(c.names.last())];
        (if c.is_now && i != at { '*' } else { ' ' }, cells)
    };
    let title = format!("{} – {}", words.text("cmd-compare-orders"), words.say(&msg!("group-number", n = number.get())));
    let above = [words.text("orders-note"), String::new()];
    table(model, &title, &above, (&columns, all.len(), at), &row, &words.text("beside-keys"), area, buffer);
}

/// Columns of the track that positions are drawn on.
const TRACK: usize = 21;

/// A track from first to last: earlier forums as rings, the last as a dot.
fn track(line: &PositionLine, plain: bool) -> String {
    let (rest, ring, dot) = if plain { ('.', 'o', 'O') } else { ('·', '○', '●') };
    let mut out = vec![rest; TRACK];
    let known: Vec<(usize, usize)> = line.places.iter().filter_map(|p| *p).collect();
    for (n, (place, of)) in known.iter().enumerate() {
        let at = if *of < 2 { TRACK / 2 } else { place * (TRACK - 1) / (of - 1) };
        if let Some(c) = out.get_mut(at) {
            *c = if n + 1 == known.len() { dot } else { ring };
        }
    }
    out.into_iter().collect()
}

fn draw_positions(model: &Model, view: &PositionsView, at: usize, area: Rect, buffer: &mut Buffer) {
    let words = model.words;
    let head = |key: &str| words.text(key);
    let mut columns = vec![
        Column::new(head("head-municipality"), 18, 1).grows(),
        Column::new(head("head-first-to-last"), u16::try_from(TRACK).unwrap_or(21), 1),
        Column::new(head("head-mean"), 6, 2).right(),
        Column::new(head("head-was-first"), 7, 3).right(),
        Column::new(head("head-was-last"), 7, 3).right(),
    ];
    // The newest forums have their figures where there is room.
    let newest: Vec<usize> = (0..view.forums.len()).rev().take(4).collect();
    columns.extend(newest.iter().zip(4..).map(|(i, rank)| Column::new(view.forums.get(*i).map(|(_, at, _)| at.date().format("%Y-%m").to_string()).unwrap_or_default(), 8, rank).right()));
    let row = |i: usize| {
        let Some(l) = view.lines.get(i) else { return (' ', Vec::new()) };
        let mut cells = vec![
            Cell::from(l.name.clone()),
            Cell::from(track(l, model.plain)),
            Cell::from(l.past.mean.map(|m| words.decimal(m)).unwrap_or_default()),
            Cell::from(l.past.first.to_string()),
            Cell::from(l.past.last.to_string()),
        ];
        let place = |n: &usize| l.places.get(*n).copied().flatten().map_or_else(|| "–".to_owned(), |(place, of)| format!("{}/{of}", place + 1));
        cells.extend(newest.iter().map(|n| Cell::from(place(n))));
        (' ', cells)
    };
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and 100")]
    let share = view.evenness.map(|e| (e * 100.0).round() as i64);
    let fair = share.map(|s| words.say(&msg!("positions-evenness", share = s))).unwrap_or_default();
    let names = view.never.iter().map(|(_, n)| n.as_str()).collect::<Vec<_>>().join(", ");
    let never = if names.is_empty() { words.text("positions-all") } else { words.say(&msg!("positions-never", n = view.never.len(), names = names)) };
    let above = [words.say(&msg!("positions-forums", n = view.forums.len())) + "  " + &fair, never, String::new()];
    table(model, shown(&view.title).as_str(), &above, (&columns, view.lines.len(), at), &row, &words.text(if model.plain { "positions-keys-plain" } else { "positions-keys" }), area, buffer);
}
