//! How the board looks.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::groups::{column as column_of, shown as board_shown};
use crate::desk::{BoardGroup, BoardGuest, BoardMember, BoardView};
use crate::domain::Piece;
use crate::planning::division::ChangeKind;
use crate::planning::slots;
use crate::text::{Dates, msg, number, shown, width};
use crate::tui::model::Model;
use crate::tui::widgets::bar::bar;
use crate::tui::widgets::list::offset;

/// Columns of the terminal for one group.
const GROUP: u16 = 24;
/// The least that a group needs.
const NARROW: u16 = 19;

/// Draws the screen.
pub fn draw(model: &Model, area: Rect, buffer: &mut Buffer) {
    let Some(view) = board_shown(&model.groups) else {
        buffer.set_stringn(area.x + 2, area.y, model.words.text("choose-event-first"), usize::from(area.width), model.theme.dim);
        return;
    };
    draw_head(model, view, area, buffer);
    if view.groups.is_empty() {
        let text = model.words.say(&msg!("groups-none-yet", n = view.unplaced.len()));
        buffer.set_stringn(area.x + 2, area.y + 3, text, usize::from(area.width), model.theme.text);
    }
    let axis = area.height > 18 && !view.groups.is_empty();
    if axis {
        draw_axis(model, view, Rect { x: area.x + 1, y: area.y + 3, width: area.width.saturating_sub(2), height: 2 }, buffer);
    }
    let top = area.y + if axis { 6 } else { 3 };
    draw_columns(model, view, Rect { y: top, height: area.bottom().saturating_sub(top), ..area }, buffer);
}

fn draw_head(model: &Model, view: &BoardView, area: Rect, buffer: &mut Buffer) {
    let (words, theme) = (model.words, &model.theme);
    let placed: usize = view.groups.iter().map(|g| g.members.len()).sum();
    let n = placed + view.unplaced.len();
    let title = shown(&view.event.title).cut(usize::from(area.width).saturating_sub(30));
    buffer.set_stringn(area.x + 1, area.y, format!("{title}   {}", words.say(&msg!("board-municipalities", n = n))), usize::from(area.width), theme.head);
    let mut parts = Vec::new();
    if view.capacity > 0 {
        let end = slots::end_of(&view.event.programme, view.capacity).map(|t| Dates(words).time(t)).unwrap_or_default();
        parts.push(words.say(&msg!("board-capacity", n = view.capacity, end = end)));
    }
    if !view.groups.is_empty() {
        let spread = words.decimal(view.spread);
        parts.push(format!("{} {}", words.text(&format!("strategy-{}", view.strategy.word())), words.say(&msg!("board-spread", spread = spread))));
    }
    if let Some(peek) = &model.groups.peek {
        let is_before = model.groups.proposal.as_ref().is_some_and(|(v, ..)| v.event.id != peek.event.id);
        let text = if is_before { words.say(&msg!("peek-before", day = Dates(words).day_year(peek.event.start.date()))) } else { words.text("peek-stands") };
        buffer.set_stringn(area.x + 1, area.y + 2, text, usize::from(area.width), theme.accent);
    } else if model.groups.proposal.is_some() {
        let count = |k: ChangeKind| view.changes.iter().filter(|c| c.kind == k).count();
        let base = if model.groups.view.as_ref().is_some_and(|v| v.stands) { "board-changes" } else { "board-changes-first" };
        let text = match base {
            "board-changes" => words.say(&msg!("board-changes", new = count(ChangeKind::New), gone = count(ChangeKind::Gone), moved = count(ChangeKind::Moved))),
            _ => words.say(&msg!("board-changes-first", n = view.moves)),
        };
        let warnings = view.warnings.iter().map(|w| words.say(w)).collect::<Vec<_>>().join("  ! ");
        let line = if warnings.is_empty() { format!("{}  {text}", words.text("proposal")) } else { format!("{}  {text}  ! {warnings}", words.text("proposal")) };
        buffer.set_stringn(area.x + 1, area.y + 2, shown(&line).cut(usize::from(area.width.saturating_sub(2))), usize::from(area.width), theme.changed);
    } else if let Some(grave) = view.notices.iter().find(|n| n.is_grave) {
        let more = if view.notices.len() > 1 { format!("  ({}: w)", view.notices.len()) } else { String::new() };
        let room = usize::from(area.width.saturating_sub(3)).saturating_sub(width(&more));
        let text = shown(&words.say(&grave.text)).cut(room);
        buffer.set_stringn(area.x + 1, area.y + 2, format!("! {text}{more}"), usize::from(area.width.saturating_sub(1)), theme.warn);
    } else if !view.groups.is_empty() {
        let last = view.previous.is_some().then(|| words.say(&msg!("board-as-last", moved = view.moves)));
        let notices = (!view.notices.is_empty()).then(|| words.say(&msg!("board-notices", n = view.notices.len())));
        let text = [last, notices].into_iter().flatten().collect::<Vec<_>>().join("   ");
        buffer.set_stringn(area.x + 1, area.y + 2, text, usize::from(area.width), theme.dim);
    }
    buffer.set_stringn(area.x + 1, area.y + 1, parts.join("   "), usize::from(area.width.saturating_sub(1)), theme.text);
}

/// All municipalities on a logarithmic line, with the borders of groups that are ranges.
fn draw_axis(model: &Model, view: &BoardView, area: Rect, buffer: &mut Buffer) {
    let populations: Vec<u32> = view.groups.iter().flat_map(|g| &g.members).map(|m| m.population.max(1)).collect();
    let (Some(least), Some(most)) = (populations.iter().min(), populations.iter().max()) else { return };
    let (low, high) = (f64::from(*least).log10(), f64::from(*most).log10());
    let last = f64::from(area.width.saturating_sub(1));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a column of the terminal, between 0 and its width")]
    let column = |p: f64| if high > low { ((p.log10() - low) / (high - low) * last).round().clamp(0.0, last) as u16 } else { 0 };
    let mut counts = vec![0u32; usize::from(area.width)];
    for p in &populations {
        counts.iter_mut().skip(usize::from(column(f64::from(*p)))).take(1).for_each(|c| *c += 1);
    }
    let glyphs = if model.plain { ['.', 'o', 'O'] } else { ['·', '•', '●'] };
    for (x, n) in (area.x..area.right()).zip(&counts) {
        let glyph = match n {
            0 => continue,
            1 => glyphs[0],
            2 => glyphs[1],
            _ => glyphs[2],
        };
        buffer.set_stringn(x, area.y + 1, glyph.to_string(), 1, model.theme.text);
    }
    for pair in view.groups.windows(2) {
        if let [a, b] = pair
            && a.largest < b.smallest
        {
            let middle = (f64::from(a.largest) * f64::from(b.smallest)).sqrt();
            buffer.set_stringn(area.x + column(middle), area.y + 1, if model.plain { "|" } else { "┊" }, 1, model.theme.accent);
        }
    }
    let mut free_from = area.x;
    for p in [500u32, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000] {
        let label = number(p.into());
        let x = area.x + column(f64::from(p));
        if p >= *least && p <= *most && x >= free_from && x + u16::try_from(label.len()).unwrap_or(9) <= area.right() {
            buffer.set_stringn(x, area.y, &label, label.len(), model.theme.dim);
            free_from = x + u16::try_from(label.len()).unwrap_or(9) + 2;
        }
    }
}

fn draw_columns(model: &Model, view: &BoardView, area: Rect, buffer: &mut Buffer) {
    let total = view.groups.len() + usize::from(!view.unplaced.is_empty() || !view.free_guests.is_empty() && !view.groups.is_empty());
    if total == 0 || area.width == 0 {
        return;
    }
    let fit = usize::from((area.width / NARROW).max(1)).min(total);
    let each = (area.width / u16::try_from(fit).unwrap_or(1)).clamp(NARROW.min(area.width), GROUP.max(area.width / u16::try_from(total).unwrap_or(1).max(1)).min(30));
    let from = offset(total, model.groups.column, fit);
    for (i, column) in (from..total).take(fit).enumerate() {
        let x = area.x + each * u16::try_from(i).unwrap_or(0);
        let place = Rect { x, width: each.min(area.right().saturating_sub(x)), ..area };
        match view.groups.get(column) {
            Some(g) => draw_group(model, view, g, column, place, buffer),
            None => draw_unplaced(model, view, place, buffer),
        }
    }
    let hidden = total - fit;
    if hidden > 0 {
        let text = format!("{}–{} / {total}", from + 1, from + fit);
        let x = area.right().saturating_sub(u16::try_from(width(&text)).unwrap_or(0) + 1);
        buffer.set_stringn(x, area.y.saturating_sub(1), &text, width(&text), model.theme.dim);
    }
}

fn draw_group(model: &Model, view: &BoardView, g: &BoardGroup, column: usize, area: Rect, buffer: &mut Buffer) {
    let theme = &model.theme;
    let room = usize::from(area.width.saturating_sub(2));
    let limit = view.limit;
    let full = format!("{}/{limit}", g.presentations());
    let over = g.presentations() > limit;
    let name = shown(&crate::text::group_name(model.words, g.number, &g.name)).to_string();
    let title = shown(&name).cut(room.saturating_sub(width(&full) + 3));
    let here = column == model.groups.column;
    buffer.set_stringn(area.x + 1, area.y, &title, room, if here { theme.accent } else { theme.head });
    let text = if over { format!("!{full}") } else { full };
    let x = area.x + u16::try_from((room + 1).saturating_sub(width(&text))).unwrap_or(0);
    buffer.set_stringn(x, area.y, &text, width(&text), if over { theme.bad } else { theme.text });
    let range = format!("{}–{}", number(g.smallest.into()), number(g.largest.into()));
    buffer.set_stringn(area.x + 1, area.y + 1, &range, room, theme.dim);
    // How wide it is beside the widest.
    let widest = view.groups.iter().map(|g| g.spread).fold(0.0, f64::max);
    if widest > 0.0 && room >= 22 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share, between 0 and 100")]
        let share = (g.spread / widest * 100.0).round() as u64;
        let x = area.x + u16::try_from(room.saturating_sub(4)).unwrap_or(0);
        buffer.set_stringn(x, area.y + 1, bar(share, 100, 5, model.plain), 5, theme.dim);
    }
    let mut top = area.y + 2;
    if view.groups.iter().any(|g| !g.chair.is_empty() || !g.room.is_empty()) {
        let led = [g.chair.as_str(), g.room.as_str()].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" · ");
        buffer.set_stringn(area.x + 1, top, shown(&led).cut(room), room, theme.dim);
        top += 1;
    }
    draw_pieces(model, view, column, Rect { y: top, height: area.bottom().saturating_sub(top), ..area }, buffer);
}

fn draw_unplaced(model: &Model, view: &BoardView, area: Rect, buffer: &mut Buffer) {
    let title = format!("{} {}", model.words.text("board-unplaced"), view.unplaced.len() + view.free_guests.len());
    buffer.set_stringn(area.x + 1, area.y, &title, usize::from(area.width.saturating_sub(2)), model.theme.warn);
    draw_pieces(model, view, view.groups.len(), Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area }, buffer);
}

fn draw_pieces(model: &Model, view: &BoardView, column: usize, area: Rect, buffer: &mut Buffer) {
    let (members, guests) = column_of(view, column);
    let cursor = if column == model.groups.column { model.groups.row } else { 0 };
    let height = usize::from(area.height);
    let total = members.len() + guests.len();
    let from = offset(total, cursor, height);
    for i in (from..total).take(height) {
        let place = Rect { y: area.y + u16::try_from(i - from).unwrap_or(0), height: 1, ..area };
        match (members.get(i), i.checked_sub(members.len()).and_then(|g| guests.get(g))) {
            (Some(m), _) => draw_member(model, m, column, place, buffer),
            (None, Some(g)) => draw_guest(model, g, place, buffer),
            (None, None) => {}
        }
    }
}

/// `> · Kari Nordmann, Länsstyrelsen`: somebody from elsewhere, below the municipalities.
fn draw_guest(model: &Model, g: &BoardGuest, area: Rect, buffer: &mut Buffer) {
    let here = model.groups.at == Some(Piece::Guest(g.id));
    let mark = if model.groups.marks.contains(&Piece::Guest(g.id)) {
        '*'
    } else if here {
        '>'
    } else {
        ' '
    };
    let room = usize::from(area.width.saturating_sub(1));
    let text = shown(&format!("{}, {}", g.name, g.organisation)).cut(room.saturating_sub(4));
    let pad = " ".repeat(room.saturating_sub(4 + width(&text)));
    buffer.set_stringn(area.x, area.y, format!("{mark} · {text}{pad}"), room, if here { model.theme.selected } else { model.theme.dim });
}

fn arrow(plain: bool) -> &'static str {
    if plain { ">" } else { "▸" }
}

/// `>PTanum       12 677`: focus or mark; pin, `+` for one that was not at the forum before, or an arrow for one in another group than then; name, population.
fn draw_member(model: &Model, m: &BoardMember, column: usize, area: Rect, buffer: &mut Buffer) {
    let here = model.groups.at == Some(Piece::Municipality(m.code));
    let group = crate::domain::GroupNumber::at(column);
    let most = board_shown(&model.groups).map_or(0, |v| u16::try_from(v.groups.len()).unwrap_or(u16::MAX));
    let theme = &model.theme;
    let room = usize::from(area.width.saturating_sub(1));
    let marked = model.groups.marks.contains(&Piece::Municipality(m.code));
    // Where there is room: how many come, and whether nobody of them is named to present.
    let people = if area.width >= 26 && m.people > 0 { format!(" {:>2}{}", m.people, if m.presents { " " } else { "!" }) } else { String::new() };
    let number = format!("{}{people}", number(m.population.into()));
    let stands = board_shown(&model.groups).is_some_and(|v| v.stands);
    let proposed = model.groups.proposal.is_some() && model.groups.peek.is_none();
    // Against the forum before; beside what stands it is the difference to that which counts.
    let elsewhere = !(proposed && stands) && m.previous.is_some_and(|p| p != group) && group.get() <= most;
    let sign = match m.change {
        _ if m.pinned => "P",
        Some(ChangeKind::New) if stands || m.previous.is_none() => "+",
        Some(ChangeKind::Moved) => arrow(model.plain),
        _ if elsewhere => arrow(model.plain),
        _ => " ",
    };
    let name = shown(&m.name).cut(room.saturating_sub(width(&number) + 3));
    let gap = room.saturating_sub(2 + width(&name) + width(&number));
    let mark = if marked {
        '*'
    } else if here {
        '>'
    } else {
        ' '
    };
    let text = format!("{mark}{sign}{name}{}{number}", " ".repeat(gap));
    let style = if here {
        theme.selected
    } else if m.change.is_some() && (sign != " ") || elsewhere {
        theme.changed
    } else if m.people == 0 {
        theme.dim
    } else {
        theme.text
    };
    buffer.set_stringn(area.x, area.y, &text, room, style);
}
