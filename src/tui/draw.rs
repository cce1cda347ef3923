//! The frame around every screen: header, status, footer.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::keys::{COMMANDS, Context};
use super::model::{Model, Opening, Screen};
use super::widgets::bar::bar;
use super::widgets::popup::{popup, wrap};
use super::{overlays, screens};
use crate::store::Stage;
use crate::text::{Dates, msg, shown, stage, width};

/// Below this, a sentence says that the window is too small.
pub const LEAST: (u16, u16) = (60, 16);

/// Draws everything.
pub fn draw(model: &Model, area: Rect, buffer: &mut Buffer) {
    if area.width < LEAST.0 || area.height < LEAST.1 {
        for (y, line) in (area.y..area.bottom()).zip(wrap(&model.words.say(&msg!("too-small", w = LEAST.0, h = LEAST.1)), usize::from(area.width))) {
            buffer.set_stringn(area.x, y, line, usize::from(area.width), model.theme.text);
        }
        return;
    }
    header(model, Rect { height: 1, ..area }, buffer);
    let banner = banner_lines(model, area.width);
    let more = u16::try_from(banner.len().saturating_sub(1)).unwrap_or(0);
    let body = Rect { y: area.y + 2 + more, height: area.height.saturating_sub(5 + more), ..area };
    match &model.opening {
        Opening::Underway => note(model, body, &model.words.text("opening"), buffer),
        Opening::Failed(why, busy) => {
            let keys = model.words.text(if *busy { "any-key-quits-or-reads" } else { "any-key-quits" });
            note(model, body, &format!("{why}\n\n{keys}"), buffer);
        }
        Opening::Ready => match model.screen {
            Screen::Calendar => screens::draw_calendar(model, body, buffer),
            Screen::Registrations => screens::draw_registrations(model, body, buffer),
            Screen::Groups => screens::draw_groups(model, body, buffer),
            Screen::Schedule => screens::draw_schedule(model, body, buffer),
            Screen::Municipalities => screens::municipalities::draw(model, body, buffer),
            Screen::Experiences => screens::experiences::draw(model, body, buffer),
        },
    }
    footer(model, Rect { y: area.bottom().saturating_sub(3), height: 3, ..area }, buffer);
    for (y, line) in (area.y + 1..area.bottom()).zip(&banner) {
        buffer.set_stringn(area.x + 1, y, line, usize::from(area.width), model.theme.bad);
    }
    overlays::draw(model, body, buffer);
    job(model, body, buffer);
}

/// What must be known about the workspace: that nothing is saved, or what opening met. At most three lines; what is below moves down for it.
fn banner_lines(model: &Model, columns: u16) -> Vec<String> {
    let text = match (&model.read_only, &model.banner) {
        (_, Some(banner)) => format!("! {banner} (Esc)"),
        (Some(why), None) => format!("! {}", model.words.say(&msg!("banner-read-only", why = why))),
        (None, None) => return Vec::new(),
    };
    let mut lines = wrap(shown(&text).as_str(), usize::from(columns).saturating_sub(2));
    lines.truncate(3);
    lines
}

/// How far long work has come, once it takes a while.
fn job(model: &Model, area: Rect, buffer: &mut Buffer) {
    let Some(p) = model.job.and_then(|j| j.progress) else { return };
    let closing = model.job.is_some_and(|j| j.closing);
    let title = model.words.text(if closing { "job-closing" } else { "job-title" });
    let inside = popup(area, 56, 4, &title, &model.theme, model.plain, buffer);
    let percent = (p.done * 100 / p.of.max(1)).min(99);
    let columns = usize::from(inside.width).saturating_sub(6);
    let mut lines = vec![model.words.say(&stage(p.stage))];
    // What has begun to be saved is saved, and says nothing until it is.
    if p.stage != Stage::Save {
        let stop = model.words.text(if closing { "job-leave-now" } else { "job-stop" });
        lines.extend([format!("{} {percent:>3} %", bar(percent, 100, columns, model.plain)), String::new(), stop]);
    }
    for (y, line) in (inside.y..inside.bottom()).zip(&lines) {
        buffer.set_stringn(inside.x, y, line, usize::from(inside.width), model.theme.text);
    }
}

fn note(model: &Model, area: Rect, text: &str, buffer: &mut Buffer) {
    for (y, line) in (area.y + 1..area.bottom()).zip(wrap(text, usize::from(area.width.saturating_sub(6)))) {
        buffer.set_stringn(area.x + 3, y, line, usize::from(area.width.saturating_sub(3)), model.theme.text);
    }
}

/// Tabs to the left, week, day and clock to the right; names are left out where there is no room.
fn header(model: &Model, area: Rect, buffer: &mut Buffer) {
    let (dates, theme) = (Dates(model.words), &model.theme);
    let now = model.country.zone().wall(model.clock.now());
    let week = format!("{}{}", model.words.text("week-letter"), chrono::Datelike::iso_week(&now.date()).week());
    let clock = format!("{week}  {}  {} ", dates.day_year(now.date()), dates.time(now.time()));
    let short = format!("{} ", dates.time(now.time()));
    let names: Vec<String> = Screen::ALL.iter().zip(1..).map(|(s, n)| format!("{n} {}", model.words.text(s.context().text()))).collect();
    let tabs: usize = names.iter().map(|n| width(n) + 2).sum();
    let brand = if model.organisation.is_empty() { " dialogforum".to_owned() } else { format!(" dialogforum  {}", shown(&model.organisation).cut(30)) };
    let room = usize::from(area.width);
    let clock = if tabs + width(&clock) < room { clock } else { short };
    let mut x = area.x + 1;
    if tabs + width(&clock) + width(&brand) + 4 <= room {
        buffer.set_stringn(area.x, area.y, &brand, room, theme.head);
        x = area.x + u16::try_from(width(&brand)).unwrap_or(0) + 3;
    }
    let cut = tabs + width(&clock) + 1 > room;
    for (screen, name) in Screen::ALL.iter().zip(&names) {
        let here = *screen == model.screen;
        let most = room.saturating_sub(width(&clock) + 8) / 6;
        let text = if cut && !here { shown(name).cut(most.saturating_sub(1)) } else { name.clone() };
        buffer.set_stringn(x, area.y, &text, usize::from(area.right().saturating_sub(x)), if here { theme.accent } else { theme.dim });
        x = x.saturating_add(u16::try_from(width(&text)).unwrap_or(0) + 2);
    }
    let at = area.right().saturating_sub(u16::try_from(width(&clock)).unwrap_or(0));
    if at >= x {
        buffer.set_stringn(at, area.y, &clock, width(&clock), theme.dim);
    }
}

fn footer(model: &Model, area: Rect, buffer: &mut Buffer) {
    let theme = &model.theme;
    let rule = if model.plain { "-" } else { "─" };
    buffer.set_stringn(area.x, area.y, rule.repeat(usize::from(area.width)), usize::from(area.width), theme.dim);
    let saved = if model.opening == Opening::Ready { saved(model) } else { String::new() };
    let room = usize::from(area.width).saturating_sub(2);
    // What was just said comes before the filter, until the next key.
    let filter = filter_line(model).filter(|(_, typing)| *typing || model.status.text.is_empty()).map(|(line, _)| line);
    let left = filter.clone().unwrap_or_else(|| model.status.text.clone());
    let style = if filter.is_some() {
        theme.accent
    } else if model.status.bad {
        theme.bad
    } else {
        theme.text
    };
    let right_room = width(&saved);
    let left_room = if width(&left) + right_room + 2 > room { room.saturating_sub(right_room.min(24) + 2) } else { room - right_room - 2 };
    buffer.set_stringn(area.x + 1, area.y + 1, shown(&left).cut(left_room), left_room, style);
    let right = shown(&saved).cut(room.saturating_sub(width(&shown(&left).cut(left_room)) + 2));
    let x = area.right().saturating_sub(u16::try_from(width(&right)).unwrap_or(0) + 1);
    buffer.set_stringn(x, area.y + 1, &right, width(&right), if model.read_only.is_some() { theme.bad } else { theme.dim });
    keys(model, Rect { y: area.y + 2, height: 1, ..area }, buffer);
}

/// Whether everything is saved, and what undo would take back.
fn saved(model: &Model) -> String {
    if model.read_only.is_some() {
        return model.words.text(if model.is_copy { "read-only-mark" } else { "not-saved" });
    }
    if model.pending > 0 {
        return model.words.text("saving");
    }
    let new = model.dropped.as_ref().map(|(n, _)| format!("{}  ", model.words.say(&msg!("dropped-mark", n = *n)))).unwrap_or_default();
    let saved = match &model.undo {
        Some(what) => model.words.say(&msg!("saved-undo", what = what)),
        None => model.words.text("saved"),
    };
    format!("{new}{saved}")
}

/// What is being looked for, and whether it is still being typed.
fn filter_line(model: &Model) -> Option<(String, bool)> {
    let f = match model.screen {
        Screen::Calendar => &model.calendar.filter,
        Screen::Registrations => &model.queue.filter,
        Screen::Groups => &model.groups.filter,
        Screen::Schedule => &model.schedule.filter,
        Screen::Municipalities => &model.municipalities.filter,
        Screen::Experiences => &model.experiences.filter,
    };
    let text = shown(&f.text);
    let line = if f.typing { Some(format!("/ {text}_")) } else { (!f.text.is_empty()).then(|| model.words.say(&msg!("filter-on", text = text.to_string()))) };
    line.map(|l| (l, f.typing))
}

/// What keys do here: from the table of commands, as many as there is room for.
fn keys(model: &Model, area: Rect, buffer: &mut Buffer) {
    if matches!(model.opening, Opening::Failed(..)) {
        return;
    }
    let contexts = model.contexts();
    let mut rows: Vec<_> = COMMANDS.iter().filter(|r| r.footer > 0 && contexts.contains(&r.context)).collect();
    if matches!(contexts.first(), Some(Context::Groups | Context::Schedule | Context::Live | Context::Proposal)) {
        rows.retain(|r| r.id != "open" && r.id != "next-part");
    }
    rows.sort_by_key(|r| r.footer);
    let items: Vec<(String, String)> = rows
        .iter()
        .filter_map(|r| {
            let key = model.keymap.keys(r.command).first()?.shown(model.words);
            Some((key, model.words.text(r.text)))
        })
        .collect();
    // Help and quitting stand last and always fit.
    let size = |(k, t): &(String, String)| width(k) + width(t) + 3;
    let (first, last) = items.split_at(items.len().saturating_sub(2));
    let kept: usize = last.iter().map(size).sum();
    let mut x = area.x + 1;
    let mut put = |x: &mut u16, (key, text): &(String, String)| {
        buffer.set_stringn(*x, area.y, key, width(key), model.theme.head);
        let at = *x + u16::try_from(width(key)).unwrap_or(0) + 1;
        buffer.set_stringn(at, area.y, text, usize::from(area.right().saturating_sub(at)), model.theme.dim);
        *x = at + u16::try_from(width(text)).unwrap_or(0) + 2;
    };
    for item in first {
        if usize::from(x) + size(item) + kept > usize::from(area.right()) {
            break;
        }
        put(&mut x, item);
    }
    last.iter().for_each(|item| put(&mut x, item));
}
