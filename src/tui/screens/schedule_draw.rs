//! How the schedule looks: time down and to scale, groups across, what all have together over the whole width.

use chrono::NaiveTime;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::desk::{GroupSchedule, ScheduleView, SlotView};
use crate::domain::{Part, PartKind, SlotKind};
use crate::planning::slots::what_if;
use crate::text::{Dates, conflict, difference, msg, shown, time_wish, width, word_shown};
use crate::tui::model::Model;
use crate::tui::schedule_work::past;
use crate::tui::widgets::list::{Cell, Column, List, offset};
use crate::tui::widgets::popup::wrap;

/// Columns of the terminal for the time, the least for one group, and the most that it uses.
const TIME: u16 = 7;
const NARROW: u16 = 18;
const WIDE: u16 = 40;
/// Minutes that one line may stand for.
const UNITS: [i64; 8] = [1, 2, 3, 5, 10, 15, 20, 30];

/// Draws the screen.
pub fn draw(model: &Model, area: Rect, buffer: &mut Buffer) {
    if let Some(live) = &model.schedule.live {
        return super::live_draw::draw(model, live, area, buffer);
    }
    let (theme, words) = (&model.theme, model.words);
    let Some(view) = model.schedule.shown() else {
        buffer.set_stringn(area.x + 2, area.y, words.text("choose-event-first"), usize::from(area.width), theme.dim);
        return;
    };
    let room = usize::from(area.width.saturating_sub(2));
    buffer.set_stringn(area.x + 1, area.y, shown(&view.event.title).cut(room), room, theme.head);
    buffer.set_stringn(area.x + 1, area.y + 1, shown(&state_line(model, view, room)).cut(room), room, theme.text);
    let focus: Vec<String> = focus_lines(model, view).into_iter().flat_map(|l| wrap(&l, room)).take(if area.height > 24 { 3 } else { 2 }).collect();
    let most = if area.height > 30 { 6 } else { 2 };
    let wrong = conflict_lines(model, view, room, most);
    let below = u16::try_from(focus.len() + wrong.len()).unwrap_or(0);
    let body = Rect { y: area.y + 3, height: area.height.saturating_sub(3 + below), ..area };
    if view.groups.is_empty() {
        draw_parts(model, view, body, buffer);
    } else {
        draw_grid(model, view, body, buffer);
    }
    let lines = focus.iter().map(|l| (l, theme.dim)).chain(wrong.iter().map(|l| (l, theme.warn)));
    for (y, (line, style)) in (area.bottom().saturating_sub(below)..).zip(lines) {
        buffer.set_stringn(area.x + 1, y, line, room, style);
    }
}

/// Draft or release, how the group in focus is ordered, how much fits, and what else would; the last of these first where there is no room.
fn state_line(model: &Model, view: &ScheduleView, room: usize) -> String {
    let words = model.words;
    let day = |at| Dates(words).day(view.event.zone.wall(at).date());
    let state = match (view.release, model.schedule.peek.is_some()) {
        (Some((n, at)), true) => words.say(&msg!("schedule-release", number = n, day = day(at))),
        (Some((number, at)), false) => words.say(&msg!("schedule-after-release", number = number, day = day(at), n = view.changes.len())),
        (None, _) => words.text("schedule-draft"),
    };
    let mut parts = vec![state];
    if let Some(g) = view.groups.get(model.schedule.group).filter(|_| model.schedule.peek.is_none()) {
        let rule = if g.is_kept { words.text("schedule-kept") } else { words.text(&format!("order-{}", g.rule)) };
        let seed = g.seed.map(|s| format!(" {s}")).unwrap_or_default();
        parts.push(format!("{}: {rule}{seed}", words.say(&msg!("group-number", n = g.number.get()))));
    }
    if view.capacity > 0 {
        let ways = what_if(&view.event.programme, view.most());
        parts.push(words.say(&msg!("schedule-capacity", n = view.capacity)));
        // One other changeover: none where there is one, two minutes where there is none.
        let other = ways.first().and_then(|f| ways.iter().find(|w| w.slot == f.slot && w.pause == f.pause && w.changeover == if f.changeover == 0 { 2 } else { 0 }));
        parts.extend(other.map(|w| if w.changeover == 0 { words.say(&msg!("what-if-none", n = w.capacity)) } else { words.say(&msg!("what-if-changeover", n = w.capacity, minutes = w.changeover)) }));
    } else if !view.event.programme.iter().any(|p| p.kind == PartKind::Groups) {
        let sum: i64 = view.event.programme.iter().map(Part::minutes).sum();
        parts.push(words.say(&msg!("programme-sum", sum = sum, whole = (view.event.end.0 - view.event.start.0).num_minutes())));
    }
    while parts.len() > 1 && width(&parts.join("   ")) > room {
        parts.pop();
    }
    parts.join("   ")
}

/// What there is to know about the presentation in focus.
fn focus_lines(model: &Model, view: &ScheduleView) -> Vec<String> {
    let words = model.words;
    let Some(s) = view.groups.get(model.schedule.group).and_then(|g| g.presentations().nth(model.schedule.slot)) else { return Vec::new() };
    let dates = Dates(words);
    let who = [s.name.as_str(), s.presenter.as_str(), s.title.as_str()].iter().filter(|t| !t.is_empty()).map(|t| shown(t).to_string()).collect::<Vec<_>>().join(" – ");
    let mut parts = vec![format!("{}–{} {who}", dates.time(s.start), dates.time(s.end))];
    if s.wish.from.is_some() || s.wish.until.is_some() {
        parts.push(words.say(&time_wish(s.wish)));
    }
    parts.push(past(model, s).unwrap_or_else(|| words.text("past-never")));
    parts.extend(s.change.as_ref().map(|d| format!("{} {}", d.kind.glyph(), words.say(&difference(d, &s.name)))));
    vec![parts.join(" · ")]
}

/// As many of the conflicts as there is room for; of the others how many.
fn conflict_lines(model: &Model, view: &ScheduleView, room: usize, most: usize) -> Vec<String> {
    let all: Vec<String> = view.conflicts.iter().map(|c| format!("! {}", model.words.say(&conflict(c)))).collect();
    let mut out: Vec<String> = Vec::new();
    for (n, text) in all.iter().enumerate() {
        let lines = wrap(text, room);
        if out.len() + lines.len() > most && n > 0 {
            let more = model.words.say(&msg!("remarks-more", n = all.len() - n));
            match out.last_mut() {
                Some(last) if width(last) + width(&more) + 2 <= room => *last = format!("{last}  {more}"),
                Some(last) => *last = format!("{}… {more}", shown(last).cut(room.saturating_sub(width(&more) + 2))),
                None => {}
            }
            break;
        }
        out.extend(lines.into_iter().take(most));
    }
    out
}

/// A programme without groups: its parts, as a list.
fn draw_parts(model: &Model, view: &ScheduleView, area: Rect, buffer: &mut Buffer) {
    let (words, dates) = (model.words, Dates(model.words));
    // Nobody is named: the titles have the room.
    let speakers = if view.event.programme.iter().all(|p| p.speaker.is_empty()) { 1 } else { 26 };
    let columns = [Column::new("", 11, 1), Column::new("", 7, 3).right(), Column::new("", 28, 2).grows(), Column::new("", 12, 5), Column::new("", speakers, 4)];
    let row = |i: usize| {
        let Some(p) = view.event.programme.get(i) else { return (' ', Vec::new()) };
        let cells = vec![
            Cell::from(format!("{}–{}", dates.time(p.start), dates.time(p.end))),
            Cell::from(words.say(&msg!("minutes", n = p.minutes()))),
            Cell::from(shown(&p.title)),
            Cell::from(word_shown(words, "part-kind", p.kind.word())),
            Cell::from(shown(&p.speaker)),
        ];
        (' ', cells)
    };
    let rows = view.event.programme.len();
    List { columns: &columns, rows, cursor: model.schedule.slot, focused: true, empty: words.text("programme-empty"), row: &row }.draw(
        Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area },
        buffer,
        &model.theme,
    );
}

/// Something that all have together.
struct Joint {
    start: NaiveTime,
    end: NaiveTime,
    text: String,
}

/// Which line a time stands on.
struct Scale {
    start: NaiveTime,
    unit: i64,
}

impl Scale {
    fn line(&self, t: NaiveTime) -> usize {
        usize::try_from((t - self.start).num_minutes().max(0) / self.unit).unwrap_or(0)
    }
}

/// Parts that are for all, and breaks and discussions that all groups have at the same time.
fn joint(model: &Model, view: &ScheduleView) -> Vec<Joint> {
    let words = model.words;
    let mut out: Vec<Joint> = view.event.programme.iter().filter(|p| p.kind != PartKind::Groups).map(|p| Joint { start: p.start, end: p.end, text: shown(&p.title).to_string() }).collect();
    if let Some(first) = view.groups.first() {
        for s in first.slots.iter().filter(|s| matches!(s.kind, SlotKind::Break | SlotKind::Discussion) && is_joint(view, s)) {
            let text = words.say(&msg!("slot-minutes", what = words.text(&format!("slot-{}", s.kind)), n = s.minutes()));
            out.push(Joint { start: s.start, end: s.end, text });
        }
    }
    out
}

fn is_joint(view: &ScheduleView, s: &SlotView) -> bool {
    view.groups.iter().all(|g| g.slots.iter().any(|o| (o.kind, o.start, o.end) == (s.kind, s.start, s.end)))
}

/// The lines that a minute takes: everything in sight where that can be, but nothing shorter than a line.
fn scale(view: &ScheduleView, joint: &[Joint], height: usize) -> (Scale, usize) {
    let slots = || view.groups.iter().flat_map(|g| &g.slots);
    let times = || slots().map(|s| (s.start, s.end)).chain(joint.iter().map(|j| (j.start, j.end)));
    let start = times().map(|(s, _)| s).min().unwrap_or_default();
    let end = times().map(|(_, e)| e).max().unwrap_or_default();
    let shortest = times().map(|(s, e)| (e - s).num_minutes()).filter(|m| *m > 0).min().unwrap_or(10);
    let whole = (end - start).num_minutes().max(1);
    let fits = UNITS.into_iter().find(|u| usize::try_from(whole / u + 1).unwrap_or(usize::MAX) <= height);
    let unit = fits.unwrap_or(30).min(shortest).max(1);
    let scale = Scale { start, unit };
    let lines = scale.line(end).max(1);
    (scale, lines)
}

fn draw_grid(model: &Model, view: &ScheduleView, area: Rect, buffer: &mut Buffer) {
    let theme = &model.theme;
    let groups = view.groups.len();
    let room = area.width.saturating_sub(TIME + 1);
    let fit = usize::from((room / NARROW).max(1)).min(groups.max(1));
    let each = (room / u16::try_from(fit).unwrap_or(1)).min(WIDE);
    let from = offset(groups, model.schedule.group, fit);
    for (i, g) in view.groups.iter().enumerate().skip(from).take(fit) {
        let x = area.x + TIME + 1 + each * u16::try_from(i - from).unwrap_or(0);
        let name = shown(&crate::text::group_name(model.words, g.number, &g.name)).to_string();
        let style = if i == model.schedule.group { theme.accent } else { theme.head };
        buffer.set_stringn(x + 1, area.y, shown(&name).cut(usize::from(each.saturating_sub(2))), usize::from(each), style);
    }
    let more = if from + fit < groups { ">" } else { "" };
    buffer.set_stringn(area.right().saturating_sub(2), area.y, more, 2, theme.dim);
    let joint = joint(model, view);
    let height = usize::from(area.height.saturating_sub(1));
    let (scale, lines) = scale(view, &joint, height);
    let focus = view.groups.get(model.schedule.group).and_then(|g| g.presentations().nth(model.schedule.slot));
    let first = offset(lines, focus.map_or(0, |s| scale.line(s.start)), height);
    Grid { model, view, scale, first, each, from, fit, area: Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area } }.draw(&joint, buffer);
}

struct Grid<'g> {
    model: &'g Model,
    view: &'g ScheduleView,
    scale: Scale,
    first: usize,
    each: u16,
    from: usize,
    fit: usize,
    area: Rect,
}

impl Grid<'_> {
    /// The lines of the screen between two times; none where they are out of sight.
    fn lines(&self, start: NaiveTime, end: NaiveTime) -> std::ops::Range<u16> {
        let height = usize::from(self.area.height);
        let (a, b) = (self.scale.line(start), self.scale.line(end).max(self.scale.line(start) + 1));
        let at = |n: usize| self.area.y + u16::try_from(n.saturating_sub(self.first).min(height)).unwrap_or(0);
        if b <= self.first { at(self.first)..at(self.first) } else { at(a.max(self.first))..at(b) }
    }

    fn draw(&self, joint: &[Joint], buffer: &mut Buffer) {
        let (theme, dates) = (&self.model.theme, Dates(self.model.words));
        let x = self.area.x + TIME + 1;
        let shown_groups: Vec<&GroupSchedule> = self.view.groups.iter().skip(self.from).take(self.fit).collect();
        // Times of the group in focus come before those of the others on the same line.
        let own = self.view.groups.get(self.model.schedule.group);
        let times = shown_groups.iter().flat_map(|g| &g.slots).map(|s| s.start).chain(own.iter().flat_map(|g| &g.slots).map(|s| s.start)).chain(joint.iter().map(|j| j.start));
        for t in times {
            let lines = self.lines(t, t);
            if self.scale.line(t) >= self.first && lines.start < self.area.bottom() {
                buffer.set_stringn(self.area.x + 1, lines.start, dates.time(t), usize::from(TIME), theme.dim);
            }
        }
        for j in joint {
            let room = usize::from(self.area.right().saturating_sub(x + 1));
            if let Some(y) = self.lines(j.start, j.end).next() {
                let text = shown(&j.text).cut(room);
                let rule = if self.model.plain { "-" } else { "─" };
                buffer.set_stringn(x + 1, y, format!("{text} {}", rule.repeat(room.saturating_sub(width(&text) + 2))), room.saturating_sub(1), theme.text);
            }
        }
        for (n, g) in shown_groups.iter().enumerate() {
            let x = x + self.each * u16::try_from(n).unwrap_or(0);
            let is_here = self.from + n == self.model.schedule.group;
            for s in g.slots.iter().filter(|s| !(matches!(s.kind, SlotKind::Break | SlotKind::Discussion) && is_joint(self.view, s))) {
                self.slot(s, is_here && s.piece.is_some() && s.piece == self.model.schedule.at, x, buffer);
            }
        }
    }

    fn style(&self, s: &SlotView, here: bool) -> Style {
        let theme = &self.model.theme;
        if here {
            theme.selected
        } else if s.beyond || s.unmet {
            theme.bad
        } else if s.change.is_some() {
            theme.changed
        } else if s.piece.is_none() {
            theme.dim
        } else {
            theme.text
        }
    }

    /// A mark, the name, and what is special about it as far as there is room; below it who presents, where it takes several lines.
    fn slot(&self, s: &SlotView, here: bool, x: u16, buffer: &mut Buffer) {
        let (model, words) = (self.model, self.model.words);
        let room = usize::from(self.each.saturating_sub(2));
        let mut lines = self.lines(s.start, s.end);
        let Some(y) = lines.next() else { return };
        let mark = if s.beyond || s.unmet {
            "!"
        } else if let Some(d) = &s.change {
            d.kind.glyph()
        } else if here {
            ">"
        } else {
            " "
        };
        if s.piece.is_none() {
            let what = words.say(&msg!("slot-minutes", what = words.text(&format!("slot-{}", s.kind)), n = s.minutes()));
            buffer.set_stringn(x, y, format!(" {}", shown(&what).cut(room.saturating_sub(1))), room, self.style(s, here));
            return;
        }
        let name = shown(&s.name).cut(room.saturating_sub(1));
        let mut text = format!("{mark}{name}");
        for extra in self.extras(s) {
            if width(&text) + 2 + width(&extra) <= room {
                text = format!("{text}  {extra}");
            }
        }
        let pad = if here { " ".repeat(room.saturating_sub(width(&text))) } else { String::new() };
        buffer.set_stringn(x, y, format!("{text}{pad}"), room, self.style(s, here));
        let under = [&s.presenter, &s.title];
        for (y, text) in lines.zip(under.into_iter().filter(|t| !t.is_empty())) {
            buffer.set_stringn(x + 3, y, shown(text).cut(room.saturating_sub(3)), room, model.theme.dim);
        }
    }

    /// What is special about a presentation, the most important first.
    fn extras(&self, s: &SlotView) -> Vec<String> {
        let (words, dates) = (self.model.words, Dates(self.model.words));
        let mut out = Vec::new();
        if let Some(from) = s.change.as_ref().and_then(|d| d.from).filter(|f| f.start != s.start) {
            out.push(format!("{}->", dates.time(from.start)));
        } else if let Some(d) = &s.change {
            out.push(words.text(&format!("change-word-{}", d.kind)));
        }
        if s.own_length {
            out.push(words.say(&msg!("minutes", n = s.minutes())));
        }
        if s.wish.from.is_some() || s.wish.until.is_some() {
            out.push(words.say(&time_wish(s.wish)));
        }
        if s.past.last > 0 {
            out.push(words.say(&msg!("past-last", n = s.past.last)));
        } else if s.past.first > 0 {
            out.push(words.say(&msg!("past-first", n = s.past.first)));
        }
        out
    }
}
