//! How the day itself looks: for each group who presents, the minutes that are left in figures to be read across the room, who comes next, and what an overrun does.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::desk::{LiveGroup, live_lines};
use crate::domain::{PartKind, SlotKind};
use crate::planning::live::{Standing, Timed, clock, standing};
use crate::text::{Dates, msg, shown, width};
use crate::tui::live::{focus, is_today, now};
use crate::tui::model::{LiveScreen, Model};
use crate::tui::widgets::bar::bar;
use crate::tui::widgets::figures::{HEIGHT, figures};
use crate::tui::widgets::list::offset;
use crate::tui::widgets::popup::wrap;

/// The least that a panel needs.
const LEAST: (u16, u16) = (38, 8);
/// Columns beside the figures: two figures and what they count.
const FIGURES: u16 = 10;

/// Draws it.
pub fn draw(model: &Model, live: &LiveScreen, area: Rect, buffer: &mut Buffer) {
    let (words, theme, dates) = (model.words, &model.theme, Dates(model.words));
    let at = now(model, &live.view);
    let title = shown(&live.view.event.title).cut(usize::from(area.width.saturating_sub(30)));
    let state = match (live.view.is_kept, live.view.release, is_today(model, &live.view)) {
        (true, ..) if live.view.newer.is_some() => words.say(&msg!("live-newer", number = live.view.newer.unwrap_or_default())),
        (_, _, false) => words.text("live-rehearsal"),
        (true, ..) => words.text("live-kept"),
        (false, Some(n), _) => words.say(&msg!("live-by-release", number = n)),
        (false, None, _) => words.text("live-by-draft"),
    };
    let time = if is_today(model, &live.view) { format!("{}  ", dates.time(clock(at))) } else { String::new() };
    buffer.set_stringn(area.x + 1, area.y, format!("{time}{title}"), usize::from(area.width), theme.head);
    let joint = live.view.event.programme.iter().find(|p| !live.view.is_programme && p.kind != PartKind::Groups && (seconds(p.start)..seconds(p.end)).contains(&at));
    let joint = joint.map(|p| format!("   {}", words.say(&msg!("live-now", name = &p.title, n = (seconds(p.end) - at + 59) / 60)))).unwrap_or_default();
    buffer.set_stringn(area.x + 1, area.y + 1, format!("{state}{joint}"), usize::from(area.width.saturating_sub(1)), theme.dim);
    let body = Rect { y: area.y + 3, height: area.height.saturating_sub(3), ..area };
    // Whoever moves about in a group sees all of it.
    let all = if live.pick.is_some() { 1 } else { live.view.groups.len() };
    let groups = all;
    let across = usize::from((body.width / LEAST.0).max(1)).min(groups.max(1));
    let down = usize::from((body.height / LEAST.1).max(1)).min(groups.div_ceil(across).max(1));
    let (w, h) = (body.width / u16::try_from(across).unwrap_or(1), body.height / u16::try_from(down).unwrap_or(1));
    let from = if live.pick.is_some() { live.group } else { offset(groups.div_ceil(across), live.group / across, down) * across };
    if live.view.groups.len() > across * down {
        let text = words.say(&msg!("live-groups", first = from + 1, last = (from + across * down).min(live.view.groups.len()), n = live.view.groups.len()));
        let x = area.right().saturating_sub(u16::try_from(width(&text)).unwrap_or(0) + 1);
        buffer.set_stringn(x, area.y, &text, width(&text), theme.dim);
    }
    for (i, g) in live.view.groups.iter().enumerate().skip(from).take(across * down) {
        let (column, row) = (u16::try_from((i - from) % across).unwrap_or(0), u16::try_from((i - from) / across).unwrap_or(0));
        let panel = Rect { x: body.x + 1 + column * w, y: body.y + row * h, width: w.saturating_sub(2), height: h };
        Panel { model, g, s: standing(&g.run, at), at, here: i == live.group, is_programme: live.view.is_programme }.draw(panel, buffer);
    }
}

fn seconds(t: chrono::NaiveTime) -> i64 {
    crate::planning::live::second(t)
}

struct Panel<'m> {
    model: &'m Model,
    g: &'m LiveGroup,
    s: Standing,
    at: i64,
    here: bool,
    is_programme: bool,
}

impl Panel<'_> {
    fn name(&self, at: usize) -> String {
        let named = self.g.names.get(at).map(|n| shown(&n.name).to_string()).unwrap_or_default();
        if named.is_empty() { self.g.run.items.get(at).map(|i| self.model.words.text(&format!("slot-{}", i.kind))).unwrap_or_default() } else { named }
    }

    fn draw(&self, area: Rect, buffer: &mut Buffer) {
        let (words, theme) = (self.model.words, &self.model.theme);
        let room = usize::from(area.width);
        let number = if self.is_programme {
            String::new()
        } else if self.g.name.is_empty() {
            words.say(&msg!("group-number", n = self.g.number.get()))
        } else {
            format!("{} {}", self.g.number.get(), shown(&self.g.name))
        };
        let head = format!("{}{number}", if self.here { "> " } else { "  " });
        buffer.set_stringn(area.x, area.y, shown(&head).cut(room), room, if self.here { theme.accent } else { theme.head });
        self.figures(Rect { y: area.y + 1, ..area }, buffer);
        let said = live_lines(words, self.g, &self.s, self.at);
        let mut y = area.y + 1 + HEIGHT;
        self.bar(Rect { y, height: 1, ..area }, buffer);
        y += 1;
        for (n, line) in said.iter().skip(1).enumerate() {
            let style = if n == 0 && self.s.next.is_some() { theme.text } else { theme.warn };
            for piece in wrap(line, room.saturating_sub(2)) {
                if y < area.bottom() {
                    buffer.set_stringn(area.x + 2, y, piece, room, style);
                    y += 1;
                }
            }
        }
        // What follows, where there is room: of the group in focus with its cursor.
        self.rest(Rect { y: y + 1, height: area.bottom().saturating_sub(y + 2), ..area }, buffer);
    }

    /// Minutes that are left, and beside them who presents. In the last minute they are seconds.
    fn figures(&self, area: Rect, buffer: &mut Buffer) {
        let (words, theme) = (self.model.words, &self.model.theme);
        let last_minute = self.s.current.is_some() && self.s.left < 60;
        let left = if last_minute { self.s.left } else { (self.s.left + 59) / 60 };
        let style = if self.s.current.is_some() && self.s.left <= 60 { theme.bad } else { theme.head };
        // Nobody counts down in hours.
        if !self.s.is_over() && left <= 99 {
            for (y, line) in (area.y..).zip(figures(left, self.model.plain)) {
                buffer.set_stringn(area.x + 2, y, line, usize::from(FIGURES), style);
            }
            let unit = words.text(if last_minute { "live-seconds" } else { "live-minutes" });
            buffer.set_stringn(area.x + FIGURES, area.y + 2, unit, usize::from(area.width.saturating_sub(FIGURES)), theme.dim);
        }
        let (x, room) = (area.x + FIGURES, usize::from(area.width.saturating_sub(FIGURES)));
        let (name, presenter) = match (self.s.current, self.s.next) {
            (Some(t), _) => (self.name(t.at), self.g.names.get(t.at).map(|n| n.presenter.clone()).unwrap_or_default()),
            (None, Some(_)) if self.s.next == self.s.timed.first().copied() => (words.text("live-not-begun"), String::new()),
            (None, Some(_)) => (words.text("live-changeover"), String::new()),
            (None, None) => (words.text("live-over"), String::new()),
        };
        buffer.set_stringn(x, area.y, shown(&name).cut(room), room, theme.accent);
        buffer.set_stringn(x, area.y + 1, shown(&presenter).cut(room), room, theme.text);
    }

    fn bar(&self, area: Rect, buffer: &mut Buffer) {
        let Some(t) = self.s.current else { return };
        let whole = u64::try_from(t.end - t.start).unwrap_or(1).max(1);
        let part = u64::try_from(self.at - t.start).unwrap_or(0);
        let columns = usize::from(area.width.saturating_sub(4)).min(40);
        buffer.set_stringn(area.x + 2, area.y, bar(part, whole, columns, self.model.plain), columns, self.model.theme.good);
    }

    fn rest(&self, area: Rect, buffer: &mut Buffer) {
        let (theme, dates) = (&self.model.theme, Dates(self.model.words));
        let height = usize::from(area.height);
        if height == 0 {
            return;
        }
        let time = |at: usize| self.s.timed.iter().find(|t| t.at == at).copied();
        let focus = focus(self.model).filter(|_| self.here).map(|(_, at)| at);
        let first = focus.or(self.s.current.or(self.s.next).map(|t| t.at)).unwrap_or(0);
        let from = offset(self.g.run.items.len(), first, height);
        for (y, (at, item)) in (area.y..).zip(self.g.run.items.iter().enumerate().skip(from)).take(height) {
            let when = time(at).map_or_else(|| "  –  ".to_owned(), |t: Timed| dates.time(clock(t.start)));
            let name = match (item.kind, item.skipped) {
                (_, true) => format!("({})", self.name(at)),
                (SlotKind::Presentation, _) => self.name(at),
                _ => self.name(at).to_lowercase(),
            };
            let mark = if self.s.current.is_some_and(|t| t.at == at) { ">" } else { " " };
            let text = format!("{mark} {when}  {name}");
            let text = shown(&text).cut(usize::from(area.width.saturating_sub(2)));
            let style = if focus == Some(at) && self.model.schedule.live.as_ref().is_some_and(|l| l.pick.is_some()) {
                theme.selected
            } else if time(at).is_none_or(|t| t.end <= self.at) {
                theme.dim
            } else {
                theme.text
            };
            let pad = " ".repeat(usize::from(area.width.saturating_sub(2)).saturating_sub(width(&text)));
            buffer.set_stringn(area.x, y, format!("{text}{pad}"), usize::from(area.width), style);
        }
    }
}
