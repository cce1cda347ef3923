//! Screen 4: time down, groups across.

use chrono::NaiveTime;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::desk::{GroupSchedule, ScheduleView, SlotView};
use crate::domain::{MunicipalityCode, OrderRule, PartKind};
use crate::planning::slots::SlotKind;
use crate::text::{Dates, conflict, msg, shown, width};
use crate::tui::keys::Command;
use crate::tui::message::{Deed, Effect};
use crate::tui::model::{Filter, Model, ScheduleScreen};
use crate::tui::update::deed;
use crate::tui::widgets::list::offset;
use crate::tui::widgets::popup::wrap;

/// Columns of the terminal for the time, and the least for one group.
const TIME: u16 = 7;
const NARROW: u16 = 18;

fn speakers(g: &GroupSchedule) -> Vec<MunicipalityCode> {
    g.slots.iter().filter_map(|s| s.municipality).collect()
}

/// Takes the schedule in; the cursor stays with its municipality.
pub fn on_loaded(model: &mut Model, view: ScheduleView) {
    let s = &mut model.schedule;
    let found = s.at.and_then(|code| view.groups.iter().enumerate().find_map(|(g, x)| speakers(x).iter().position(|c| *c == code).map(|i| (g, i))));
    s.group = found.map_or(s.group, |f| f.0).min(view.groups.len().saturating_sub(1));
    let members = view.groups.get(s.group).map(speakers).unwrap_or_default();
    s.slot = found.map_or(s.slot, |f| f.1).min(members.len().saturating_sub(1));
    s.at = members.get(s.slot).copied();
    s.view = Some(view);
}

/// Moves the cursor to the first municipality that the filter fits.
pub fn find(s: &mut ScheduleScreen) {
    let Some(view) = &s.view else { return };
    if s.filter.text.is_empty() {
        return;
    }
    let found = view.groups.iter().enumerate().find_map(|(g, x)| {
        let hit = x.slots.iter().filter(|slot| slot.municipality.is_some()).position(|slot| s.filter.fits(&format!("{} {}", slot.name, slot.presenter)))?;
        Some((g, hit, speakers(x).get(hit).copied()))
    });
    if let Some((g, i, at)) = found {
        (s.group, s.slot, s.at) = (g, i, at);
    }
}

/// Carries a command out.
pub fn perform(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(event) = model.event else { return Vec::new() };
    match command {
        Command::SlotUp => return shift(model, false),
        Command::SlotDown => return shift(model, true),
        Command::NextOrder => {
            let Some(g) = model.schedule.view.as_ref().and_then(|v| v.groups.get(model.schedule.group)) else { return Vec::new() };
            let rules = [OrderRule::Size, OrderRule::SizeDesc, OrderRule::Name, OrderRule::Registered];
            let at = rules.iter().position(|r| *r == g.rule).map_or(0, |i| i + 1);
            let (number, rule) = (g.number, rules.get(at % rules.len()).copied().unwrap_or(OrderRule::Size));
            return deed(model, Deed::Order(event, number, rule));
        }
        Command::Back => model.schedule.filter = Filter::default(),
        Command::Left | Command::Previous => step(&mut model.schedule, Some(false), command),
        Command::Right | Command::Next => step(&mut model.schedule, Some(true), command),
        other => step(&mut model.schedule, None, other),
    }
    Vec::new()
}

fn step(s: &mut ScheduleScreen, sideways: Option<bool>, command: Command) {
    let Some(view) = &s.view else { return };
    let last = view.groups.len().saturating_sub(1);
    s.group = match sideways {
        Some(true) => (s.group + 1).min(last),
        Some(false) => s.group.saturating_sub(1),
        None => s.group,
    };
    let members = view.groups.get(s.group).map(speakers).unwrap_or_default();
    s.slot = super::step(command, s.slot, members.len(), super::PAGE).unwrap_or(s.slot).min(members.len().saturating_sub(1));
    s.at = members.get(s.slot).copied();
}

fn shift(model: &mut Model, down: bool) -> Vec<Effect> {
    let (Some(event), Some(code)) = (model.event, model.schedule.at) else { return Vec::new() };
    let n = model.schedule.view.as_ref().and_then(|v| v.groups.get(model.schedule.group)).map_or(0, |g| speakers(g).len());
    let to = if down { (model.schedule.slot + 1).min(n.saturating_sub(1)) } else { model.schedule.slot.saturating_sub(1) };
    if to == model.schedule.slot { Vec::new() } else { deed(model, Deed::MoveSlot(event, code, to + 1)) }
}

/// A row: a joint part across all groups, or the slots that begin at one time.
enum Row<'v> {
    Joint(NaiveTime, String),
    Slots(NaiveTime, Vec<Option<&'v SlotView>>),
}

fn rows<'v>(model: &Model, view: &'v ScheduleView) -> Vec<(Row<'v>, Option<usize>)> {
    let joint = view.event.programme.iter().filter(|p| p.kind != PartKind::Groups || view.groups.is_empty()).map(|p| Row::Joint(p.start, shown(&p.title).to_string()));
    let mut times: Vec<(NaiveTime, SlotKind)> = view.groups.iter().flat_map(|g| &g.slots).map(|s| (s.start, s.kind)).collect();
    times.sort_by_key(|(t, k)| (*t, *k as u8));
    times.dedup();
    let slots = times.into_iter().map(|(at, kind)| {
        let here = |g: &'v GroupSchedule| g.slots.iter().find(|s| s.start == at && s.kind == kind);
        if kind == SlotKind::Presentation {
            return Row::Slots(at, view.groups.iter().map(here).collect());
        }
        let minutes = view.groups.iter().find_map(here).map_or(0, |s| (s.end - s.start).num_minutes());
        Row::Joint(at, model.words.say(&msg!("slot-minutes", what = model.words.text(&format!("slot-{}", kind.word())), n = minutes)))
    });
    let mut all: Vec<Row<'v>> = joint.chain(slots).collect();
    all.sort_by_key(|r| match r {
        Row::Joint(t, _) => (*t, 0),
        Row::Slots(t, _) => (*t, 1),
    });
    let mut n = 0;
    all.into_iter()
        .map(|r| {
            let index = matches!(r, Row::Slots(..)).then_some(n);
            n += usize::from(index.is_some());
            (r, index)
        })
        .collect()
}

/// Draws the screen.
pub fn draw(model: &Model, area: Rect, buffer: &mut Buffer) {
    let (theme, words) = (&model.theme, model.words);
    let Some(view) = &model.schedule.view else {
        buffer.set_stringn(area.x + 2, area.y, words.text("choose-event-first"), usize::from(area.width), theme.dim);
        return;
    };
    buffer.set_stringn(area.x + 1, area.y, shown(&view.event.title).cut(usize::from(area.width.saturating_sub(2))), usize::from(area.width), theme.head);
    let room = if view.capacity > 0 { words.say(&msg!("schedule-capacity", n = view.capacity)) } else { words.text("schedule-no-groups") };
    let order = view.groups.get(model.schedule.group).map(|g| format!("   {}: {}", words.say(&msg!("group-number", n = g.number.get())), words.text(&format!("order-{}", g.rule.word()))));
    let line = format!("{}   {room}{}", words.text("schedule-draft"), order.unwrap_or_default());
    buffer.set_stringn(area.x + 1, area.y + 1, line, usize::from(area.width.saturating_sub(1)), theme.text);
    let conflicts: Vec<String> = view.conflicts.iter().map(|c| words.say(&conflict(c))).collect();
    let lines: Vec<String> = conflicts.iter().flat_map(|c| wrap(&format!("! {c}"), usize::from(area.width.saturating_sub(2)))).collect();
    let below = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height / 4);
    let body = Rect { y: area.y + 3, height: area.height.saturating_sub(3 + below + u16::from(below > 0)), ..area };
    draw_grid(model, view, body, buffer);
    for (y, line) in (area.bottom().saturating_sub(below)..area.bottom()).zip(&lines) {
        buffer.set_stringn(area.x + 1, y, line, usize::from(area.width.saturating_sub(1)), theme.warn);
    }
}

fn draw_grid(model: &Model, view: &ScheduleView, area: Rect, buffer: &mut Buffer) {
    let theme = &model.theme;
    let groups = view.groups.len();
    let room = area.width.saturating_sub(TIME + 1);
    let fit = usize::from((room / NARROW).max(1)).min(groups.max(1));
    let each = (room / u16::try_from(fit).unwrap_or(1)).min(34);
    let from = offset(groups, model.schedule.group, fit);
    for (i, g) in view.groups.iter().enumerate().skip(from).take(fit) {
        let x = area.x + TIME + 1 + each * u16::try_from(i - from).unwrap_or(0);
        let name = if g.name.is_empty() { model.words.say(&msg!("group-number", n = g.number.get())) } else { format!("{} {}", g.number.get(), shown(&g.name)) };
        let rule = model.words.text(&format!("order-{}", g.rule.word()));
        let head = if each > 28 { format!("{name} ({rule})") } else { name };
        let style = if i == model.schedule.group { theme.accent } else { theme.head };
        buffer.set_stringn(x, area.y, shown(&head).cut(usize::from(each.saturating_sub(1))), usize::from(each), style);
    }
    let all = rows(model, view);
    let height = usize::from(area.height.saturating_sub(1));
    let cursor = all.iter().position(|(_, n)| *n == Some(model.schedule.slot)).unwrap_or(0);
    let first = offset(all.len(), cursor, height);
    let grid = Grid { model, each, from, fit };
    for (y, (row, _)) in (area.y + 1..area.bottom()).zip(all.iter().skip(first)) {
        grid.row(row, Rect { y, height: 1, ..area }, buffer);
    }
}

struct Grid<'g> {
    model: &'g Model,
    each: u16,
    from: usize,
    fit: usize,
}

impl Grid<'_> {
    fn row(&self, row: &Row<'_>, area: Rect, buffer: &mut Buffer) {
        let (theme, dates) = (&self.model.theme, Dates(self.model.words));
        let (Row::Joint(at, _) | Row::Slots(at, _)) = row;
        buffer.set_stringn(area.x + 1, area.y, dates.time(*at), usize::from(TIME), theme.dim);
        let x = area.x + TIME + 1;
        match row {
            Row::Joint(_, text) => {
                let room = usize::from(area.right().saturating_sub(x + 1));
                let text = shown(text).cut(room);
                let rule = if self.model.plain { "-" } else { "─" };
                let fill = room.saturating_sub(width(&text) + 1);
                buffer.set_stringn(x, area.y, format!("{text} {}", rule.repeat(fill)), room, theme.text);
            }
            Row::Slots(_, slots) => {
                for (i, slot) in slots.iter().enumerate().skip(self.from).take(self.fit) {
                    let x = x + self.each * u16::try_from(i - self.from).unwrap_or(0);
                    slot.iter().for_each(|s| self.slot(i, s, x, area.y, buffer));
                }
            }
        }
    }

    fn slot(&self, group: usize, s: &SlotView, x: u16, y: u16, buffer: &mut Buffer) {
        let (model, theme) = (self.model, &self.model.theme);
        let here = s.municipality.is_some() && s.municipality == model.schedule.at && group == model.schedule.group;
        let room = usize::from(self.each.saturating_sub(2));
        let mark = if s.beyond {
            "!"
        } else if here {
            ">"
        } else {
            " "
        };
        let who = if room > 26 && !s.presenter.is_empty() { format!("{} – {}", s.name, s.presenter) } else { s.name.clone() };
        let text = format!("{mark}{}", shown(&who).cut(room.saturating_sub(1)));
        let style = if here {
            theme.selected
        } else if s.beyond {
            theme.bad
        } else {
            theme.text
        };
        buffer.set_stringn(x, y, text, room, style);
    }
}
