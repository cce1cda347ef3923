//! How the queue looks.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::desk::{QueueRow, QueueView, facts, source_said};
use crate::domain::{Flag, MunicipalityPolicy, State};
use crate::text::{Dates, flag, msg, number, shown, state_word, who, width};
use crate::tui::model::{Model, Tab};
use crate::tui::queue_draw;
use crate::tui::widgets::bar::bar;
use crate::tui::widgets::list::{Cell, Column, List};
use crate::tui::widgets::popup::wrap;

/// Which of the columns says the state.
const STATE_COLUMN: usize = 3;
/// From this width on the inspector stands beside the list.
const INSPECTOR_FROM: u16 = 110;

/// Draws the screen.
pub fn draw(model: &Model, area: Rect, buffer: &mut Buffer) {
    let Some(view) = &model.queue.view else {
        buffer.set_stringn(area.x + 2, area.y, model.words.text("choose-event-first"), usize::from(area.width), model.theme.dim);
        return;
    };
    draw_head(model, view, area, buffer);
    draw_tabs(model, view, Rect { y: area.y + 2, height: 1, ..area }, buffer);
    if let Some(text) = queue_draw::ahead(model) {
        buffer.set_stringn(area.x + 1, area.y + 3, shown(&text).cut(usize::from(area.width.saturating_sub(2))), usize::from(area.width), model.theme.warn);
    }
    let mut body = Rect { y: area.y + 4, height: area.height.saturating_sub(4), ..area };
    if area.width >= INSPECTOR_FROM {
        let side = (area.width / 3).min(60);
        draw_inspector(model, Rect { x: area.right() - side, width: side, ..body }, buffer);
        body.width -= side + 2;
    }
    draw_rows(model, view, body, buffer);
}

/// Title, time, deadline, seats.
fn draw_head(model: &Model, view: &QueueView, area: Rect, buffer: &mut Buffer) {
    let (dates, e, theme) = (Dates(model.words), &view.event, &model.theme);
    let when = dates.day_time(e.start.date(), e.start.time());
    let room = usize::from(area.width).saturating_sub(width(&when) + 4);
    let title = shown(&e.title).cut(room);
    buffer.set_stringn(area.x + 1, area.y, format!("{title}  {when}"), usize::from(area.width), theme.head);
    let taken = u64::try_from(view.counts.taken()).unwrap_or(0);
    let seats = match view.seats {
        Some(n) => {
            let over = taken.saturating_sub(n.into());
            let bar = bar(taken, n.into(), 10, model.plain);
            let text = model.words.say(&msg!("seats-of", taken = taken, seats = n));
            if over > 0 { format!("{text} {bar} {}", model.words.say(&msg!("seats-over", n = over))) } else { format!("{text} {bar}") }
        }
        None => model.words.say(&msg!("seats-taken", taken = taken)),
    };
    let today = model.calendar.view.as_ref().map(|v| v.today);
    let deadline = e.queue.register_until.map(|w| {
        let key = if today.is_some_and(|t| w.date() < t) { msg!("deadline-passed", day = dates.day(w.date())) } else { msg!("deadline-coming", day = dates.day(w.date())) };
        model.words.say(&key)
    });
    let municipalities = model.words.say(&msg!("municipalities-confirmed", n = view.municipalities));
    let status = e.is_cancelled().then(|| model.words.text("status-cancelled"));
    let line: Vec<String> = [status, Some(seats), Some(municipalities), deadline].into_iter().flatten().collect();
    buffer.set_stringn(area.x + 1, area.y + 1, line.join("   "), usize::from(area.width.saturating_sub(1)), theme.text);
}

fn draw_tabs(model: &Model, view: &QueueView, area: Rect, buffer: &mut Buffer) {
    let mut x = area.x + 1;
    for tab in Tab::ALL {
        let n = tab.count(view);
        let name = match tab {
            Tab::All => model.words.text("tab-all"),
            Tab::ToCheck => model.words.text("tab-to-check"),
            Tab::State(s) => state_word(model.words, s),
        };
        let here = tab == model.queue.tab;
        if n == 0 && !here && !tab.always() {
            continue;
        }
        let text = if here { format!("[{name} {n}]") } else { format!(" {name} {n} ") };
        let style = if here {
            model.theme.accent
        } else if tab == Tab::ToCheck && n > 0 {
            model.theme.warn
        } else {
            model.theme.text
        };
        buffer.set_stringn(x, area.y, &text, usize::from(area.right().saturating_sub(x)), style);
        x = x.saturating_add(u16::try_from(width(&text)).unwrap_or(0) + 1);
    }
    if !model.queue.marks.is_empty() {
        let text = model.words.say(&msg!("marked", n = model.queue.marks.len()));
        buffer.set_stringn(x + 1, area.y, text, usize::from(area.right().saturating_sub(x + 1)), model.theme.changed);
    }
}

fn draw_rows(model: &Model, view: &QueueView, area: Rect, buffer: &mut Buffer) {
    let words = model.words;
    let mut columns = vec![
        Column::new(words.text("head-name"), 19, 1),
        Column::new(words.text("head-municipality"), 15, 2).grows(),
        Column::new(words.text("head-population"), 9, 5).right(),
        Column::new(words.text("head-state"), 10, 3),
        Column::new(words.text("head-function"), 22, 7),
        Column::new(words.text("head-received"), 18, 6),
        Column::new(words.text("head-flags"), 15, 4),
    ];
    // Where all have one state, the tab says which.
    let one_state = matches!(model.queue.tab, Tab::State(_));
    if one_state {
        columns.remove(STATE_COLUMN);
    }
    let row = |i: usize| {
        let Some(r) = model.queue.shown.get(i).and_then(|&at| view.rows.get(at)) else { return (' ', Vec::new()) };
        let mark = if model.queue.marks.contains(&r.registration.id) { '*' } else { ' ' };
        let mut cells = cells(model, view, r);
        if one_state {
            cells.remove(STATE_COLUMN);
        }
        (mark, cells)
    };
    let empty = if model.queue.filter.text.is_empty() { words.text("queue-empty") } else { words.text("filter-empty") };
    List { columns: &columns, rows: model.queue.shown.len(), cursor: model.queue.cursor, focused: true, empty, row: &row }.draw(area, buffer, &model.theme);
}

fn cells(model: &Model, view: &QueueView, r: &QueueRow) -> Vec<Cell> {
    let (x, theme, dates) = (&r.registration, &model.theme, Dates(model.words));
    let received = view.event.zone.wall(x.received_at);
    let place = if r.place.starts_with('?') { Cell::styled(r.place.clone(), theme.warn) } else { Cell::from(shown(&r.place)) };
    let state = match x.state {
        State::Confirmed | State::Attended => Cell::styled(state_word(model.words, x.state), theme.good),
        State::Waiting => Cell::styled(state_word(model.words, x.state), theme.warn),
        State::New => Cell::styled(state_word(model.words, x.state), theme.head),
        s => Cell::styled(state_word(model.words, s), theme.dim),
    };
    let flags: Vec<String> = x.flags.iter().map(|f| flag(model.words, *f)).collect();
    let flag_style = if x.flags.contains(&Flag::Late) || x.flags.contains(&Flag::Duplicate) { theme.bad } else { theme.warn };
    vec![
        Cell::from(shown(&who(model.words, x))),
        place,
        Cell::from(r.population.map(|p| number(p.into())).unwrap_or_default()),
        state,
        Cell::from(shown(&x.function)),
        Cell::from(dates.day_time(received.date(), received.time())),
        Cell::styled(flags.join(", "), flag_style),
    ]
}

fn draw_inspector(model: &Model, area: Rect, buffer: &mut Buffer) {
    let rule = if model.plain { "|" } else { "│" };
    for y in area.y..area.bottom() {
        buffer.set_stringn(area.x, y, rule, 1, model.theme.dim);
    }
    let Some(row) = model.queue.current() else { return };
    let room = usize::from(area.width.saturating_sub(3));
    buffer.set_stringn(area.x + 2, area.y, shown(&who(model.words, &row.registration)).cut(room), room, model.theme.head);
    let lines = inspector(model, row, room);
    for (y, line) in (area.y + 1..area.bottom()).zip(&lines) {
        buffer.set_stringn(area.x + 2, y, line, room, model.theme.text);
    }
    // What is left of the column shows who comes from where.
    let used = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX);
    let rest = Rect { x: area.x + 2, y: area.y.saturating_add(used), width: area.width.saturating_sub(3), height: area.height.saturating_sub(used) };
    if let Some(view) = model.queue.view.as_ref().filter(|_| rest.height > 4) {
        draw_municipalities(model, view, row, rest, buffer);
    }
}

/// Municipalities by seats, as bars: that of the one in focus first.
fn draw_municipalities(model: &Model, view: &QueueView, row: &QueueRow, area: Rect, buffer: &mut Buffer) {
    let here = row.registration.municipality();
    let most = view.from.iter().map(|m| m.taken).max().unwrap_or(0);
    let of = if let MunicipalityPolicy::Max(n) = view.event.queue.municipality { n.into() } else { most };
    buffer.set_stringn(area.x, area.y, model.words.text("per-municipality"), usize::from(area.width), model.theme.head);
    let lines = view.from.iter().filter(|m| Some(m.code) == here).chain(view.from.iter().filter(|m| Some(m.code) != here));
    for (y, m) in (area.y + 1..area.bottom()).zip(lines) {
        let open = if m.open > 0 { format!(" +{}", m.open) } else { String::new() };
        let text = format!(" {:<18} {} {:>3}{open}", shown(&m.name).cut(18), queue_draw::municipality_bar(m.taken, of, model.plain), m.taken);
        let style = if Some(m.code) == here { model.theme.accent } else { model.theme.text };
        buffer.set_stringn(area.x, y, text, usize::from(area.width), style);
    }
}

/// Everything about one registration, as lines so wide.
pub fn inspector(model: &Model, row: &QueueRow, columns: usize) -> Vec<String> {
    let Some(view) = &model.queue.view else { return Vec::new() };
    let said = facts(model.words, view, row).into_iter().map(|(label, value)| format!("{label}: {}", shown(&value)));
    let mut out: Vec<String> = said.flat_map(|text| wrap(&text, columns.saturating_sub(1))).map(|l| format!(" {l}")).collect();
    out.extend([String::new(), format!(" {}", source_said(model.words, &row.registration.source))]);
    for raw in row.registration.raw.lines() {
        out.extend(wrap(shown(raw).as_str(), columns.saturating_sub(3)).into_iter().map(|l| format!(" | {l}")));
    }
    out
}
