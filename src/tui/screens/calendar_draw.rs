//! Screen 1 as it is drawn.

use chrono::{Datelike, NaiveDate, TimeDelta};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::calendar::{Line, events, lines, monday};
use crate::desk::{AgendaLine, CalendarView, DayMarks, Due};
use crate::domain::{Mode, Signup, State};
use crate::text::{Dates, msg, shown, word_shown};
use crate::tui::model::{CalendarMode, Model, Narrow};
use crate::tui::widgets::list::{Cell, Column, List};

/// Draws the screen.
pub fn draw(model: &Model, area: Rect, buffer: &mut Buffer) {
    let Some(view) = &model.calendar.view else { return };
    if model.calendar.mode == CalendarMode::Agenda {
        return draw_agenda(model, view, area, buffer);
    }
    let month = Rect { width: 32.min(area.width), ..area };
    draw_month(model, view, month, buffer);
    let x = area.x + 34;
    if area.right() > x + 20 {
        let list = Rect { x, width: area.right() - x, ..area };
        if model.calendar.mode == CalendarMode::Week { draw_week(model, view, list, buffer) } else { draw_lists(model, view, list, buffer) }
    }
}

fn draw_month(model: &Model, view: &CalendarView, area: Rect, buffer: &mut Buffer) {
    let dates = Dates(model.words);
    let theme = &model.theme;
    buffer.set_stringn(area.x + 4, area.y, dates.month_year(view.month), 26, theme.head);
    let heads = (1..=7).map(|n| format!("{:>3} ", dates.weekday_head(n))).collect::<Vec<_>>().concat();
    buffer.set_stringn(area.x, area.y + 1, format!(" {:>2}{heads}", model.words.text("week-letter")), usize::from(area.width), theme.dim);
    let first = view.month - TimeDelta::days(i64::from(view.month.weekday().num_days_from_monday()));
    for week in 0..6u16 {
        let monday = first + TimeDelta::days(7 * i64::from(week));
        let y = area.y + 2 + week;
        if y >= area.bottom() {
            return;
        }
        buffer.set_stringn(area.x, y, format!("{:>3}", monday.iso_week().week()), 3, theme.dim);
        for n in 0..7u16 {
            draw_day(model, view, monday + TimeDelta::days(i64::from(n)), area.x + 3 + 4 * n, y, buffer);
        }
    }
    let legend = ["legend-event", "legend-deadline", "legend-link", "legend-holiday"];
    for (i, key) in (0u16..).zip(legend) {
        let y = area.y + 9 + i;
        if y < area.bottom() {
            buffer.set_stringn(area.x + 1, y, model.words.text(key), usize::from(area.width), theme.dim);
        }
    }
    let holiday = model.calendar.day.and_then(|d| view.days.get(&d)).and_then(|m| m.holiday);
    if let (Some(key), true) = (holiday, area.height > 14) {
        buffer.set_stringn(area.x + 1, area.y + 14, model.words.text(key), usize::from(area.width), theme.warn);
    }
}

fn draw_day(model: &Model, view: &CalendarView, day: NaiveDate, x: u16, y: u16, buffer: &mut Buffer) {
    let mut marks = view.days.get(&day).cloned().unwrap_or_default();
    if is_narrowed(model) {
        marks.events = events(model, view).filter(|l| l.event.start.date() == day).count();
    }
    let mark = if marks.events > 1 {
        // How many, also without colours.
        char::from_digit(u32::try_from(marks.events).unwrap_or(9).min(9), 10).unwrap_or('*')
    } else if marks.events > 0 {
        '*'
    } else if marks.deadline {
        '!'
    } else if marks.link {
        '>'
    } else if marks.holiday.is_some() {
        'h'
    } else {
        ' '
    };
    let theme = &model.theme;
    let text = if day == view.today { format!("[{:>2}]", day.day()) } else { format!(" {:>2}{mark}", day.day()) };
    let inside = day.month() == view.month.month();
    let mut style = if !inside {
        theme.dim
    } else if marks.events > 0 {
        theme.accent
    } else if marks.deadline || marks.link {
        theme.warn
    } else {
        theme.text
    };
    if model.calendar.day == Some(day) {
        style = style.patch(if model.calendar.in_month { theme.selected } else { theme.resting });
    }
    buffer.set_stringn(x, y, &text, 4, style);
    // The mark of today goes after its bracket, where the next day begins with a blank.
    if day == view.today && mark != ' ' {
        buffer.set_stringn(x + 4, y, mark.to_string(), 1, style);
    }
}

fn draw_lists(model: &Model, view: &CalendarView, area: Rect, buffer: &mut Buffer) {
    let all = lines(model);
    let due = all.iter().filter(|l| matches!(l, Line::Due(_))).count();
    let theme = &model.theme;
    let focused = !model.calendar.in_month;
    let cursor = model.calendar.cursor;
    let due_height = u16::try_from(due.max(1)).unwrap_or(1).min(area.height.saturating_sub(4) / 2).max(1);
    buffer.set_stringn(area.x, area.y, model.words.text("calendar-due"), usize::from(area.width), theme.head);
    let due_area = Rect { y: area.y + 1, height: due_height, ..area };
    let columns = [Column::new("", 23, 1), Column::new("", 14, 4), Column::new("", 18, 2).grows(), Column::new("", 14, 3)];
    let row = |i: usize| match all.get(i) {
        Some(Line::Due(d)) => (' ', due_cells(model, view, d)),
        _ => (' ', Vec::new()),
    };
    let in_due = cursor < due;
    List { columns: &columns, rows: due, cursor: if in_due { cursor } else { due }, focused: focused && in_due, empty: model.words.text("calendar-nothing-due"), row: &row }
        .draw(due_area, buffer, theme);
    let y = due_area.bottom() + 1;
    if y + 1 >= area.bottom() {
        return;
    }
    buffer.set_stringn(area.x, y, narrowed(model, view, model.words.text("calendar-coming")), usize::from(area.width), theme.head);
    let rest = Rect { y: y + 1, height: area.bottom() - y - 1, ..area };
    let columns = [Column::new("", 14, 1), Column::new("", 11, 4), Column::new("", 24, 2).grows(), Column::new("", 10, 6), Column::new("", 33, 3)];
    let row = |i: usize| match all.get(due + i) {
        Some(Line::Event(l)) => (' ', event_cells(model, view.today, l).to_vec()),
        _ => (' ', Vec::new()),
    };
    let rows = all.len() - due;
    let cursor = if in_due { rows } else { cursor - due };
    List { columns: &columns, rows, cursor, focused: focused && !in_due, empty: model.words.text("calendar-empty"), row: &row }.draw(rest, buffer, theme);
}

fn due_cells(model: &Model, view: &CalendarView, d: &Due) -> Vec<Cell> {
    let dates = Dates(model.words);
    let late = d.date < view.today;
    let style = if late { model.theme.bad } else { model.theme.warn };
    let what = format!("{}{}", if late { "! " } else { "" }, model.words.text(d.kind.key()));
    vec![Cell::styled(what, style), Cell::from(dates.day(d.date)), Cell::from(shown(&d.title)), Cell::from(model.words.say(&msg!("due-count", n = d.count, kind = d.kind.key())))]
}

fn event_cells(model: &Model, today: NaiveDate, l: &AgendaLine) -> [Cell; 5] {
    let (dates, e) = (Dates(model.words), &l.event);
    let place = match (e.mode, &e.venue) {
        (Mode::Digital, _) | (_, None) => model.words.text(&format!("mode-{}", e.mode.word())),
        (_, Some(v)) => shown(&v.name).to_string(),
    };
    let counts = if e.is_cancelled() {
        Cell::styled(model.words.text("status-cancelled"), model.theme.bad)
    } else if e.queue.signup == Signup::Open {
        Cell::styled(
            if l.counts.of(State::Attended) > 0 && e.end.date() < today { model.words.say(&msg!("count-attended", n = l.counts.of(State::Attended))) } else { model.words.text("signup-open") },
            model.theme.dim,
        )
    } else {
        let (c, w, n) = (l.counts.of(State::Confirmed), l.counts.of(State::Waiting), l.counts.of(State::New));
        Cell::from(model.words.say(&msg!("count-queue", confirmed = c, waiting = w, new = n)))
    };
    let times = format!("{}–{}", dates.time(e.start.time()), dates.time(e.end.time()));
    [Cell::from(dates.day(e.start.date())), Cell::from(times), Cell::from(shown(&e.title)), Cell::from(place), counts]
}

fn is_narrowed(model: &Model) -> bool {
    model.calendar.narrow != Narrow::default() || !model.calendar.filter.text.is_empty()
}

/// A heading with what narrows the list below it.
fn narrowed(model: &Model, view: &CalendarView, head: String) -> String {
    let n = &model.calendar.narrow;
    let kind = n.kind.map(|k| word_shown(model.words, "kind", k.word()));
    let series = n.series.and_then(|s| view.series.get(&s)).map(|t| shown(t).to_string());
    let organiser = (!n.organiser.is_empty()).then(|| shown(&n.organiser).to_string());
    let status = (!n.status.is_empty()).then(|| model.words.text(&format!("status-{}", n.status)));
    let said: Vec<String> = [kind, series, organiser, status].into_iter().flatten().collect();
    if said.is_empty() { head } else { format!("{head} – {}", said.join(", ")) }
}

/// The days of a week under each other, each with its events.
fn draw_week(model: &Model, view: &CalendarView, area: Rect, buffer: &mut Buffer) {
    let all = lines(model);
    let theme = &model.theme;
    let head = model.words.say(&msg!("calendar-week", week = monday(model, view).iso_week().week()));
    buffer.set_stringn(area.x, area.y, narrowed(model, view, head), usize::from(area.width), theme.head);
    let columns = [Column::new("", 14, 1), Column::new("", 24, 2).grows(), Column::new("", 12, 5), Column::new("", 33, 4)];
    let row = |i: usize| match all.get(i) {
        Some(Line::Day(day, marks)) => (' ', day_cells(model, view, *day, marks, matches!(all.get(i + 1), Some(Line::Event(_))))),
        Some(Line::Event(l)) => {
            let [_, times, title, place, counts] = event_cells(model, view.today, l);
            (' ', vec![Cell { text: shown(&format!("  {}", times.text)), ..times }, title, place, counts])
        }
        _ => (' ', Vec::new()),
    };
    let rest = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    List { columns: &columns, rows: all.len(), cursor: model.calendar.cursor, focused: !model.calendar.in_month, empty: String::new(), row: &row }.draw(rest, buffer, theme);
}

/// A day of the week: its name, its holiday, and what is due on it.
fn day_cells(model: &Model, view: &CalendarView, day: NaiveDate, marks: &DayMarks, has_events: bool) -> Vec<Cell> {
    let (words, theme) = (model.words, &model.theme);
    let name = Dates(words).day(day);
    let style = if day == view.today { theme.accent } else { theme.head };
    let mut said: Vec<String> = Vec::new();
    said.extend((day == view.today).then(|| words.text("calendar-today")));
    said.extend(marks.holiday.map(|key| words.text(key)));
    said.extend(marks.deadline.then(|| words.text("legend-deadline").trim_start_matches("! ").to_owned()));
    said.extend(marks.link.then(|| words.text("legend-link").trim_start_matches("> ").to_owned()));
    if said.is_empty() && !has_events {
        said.push("–".into());
    }
    vec![Cell::styled(name, style), Cell::styled(said.join(", "), if marks.holiday.is_some() { theme.warn } else { theme.dim })]
}

/// One list over the whole width, with a line between what is over and what is coming.
fn draw_agenda(model: &Model, view: &CalendarView, area: Rect, buffer: &mut Buffer) {
    let all = lines(model);
    let (theme, words) = (&model.theme, model.words);
    let head = words.say(&msg!("calendar-list", date = Dates(words).month_year(view.month)));
    buffer.set_stringn(area.x + 1, area.y, narrowed(model, view, head), usize::from(area.width), theme.head);
    let columns = [
        Column::new("", 18, 1),
        Column::new("", 11, 3),
        Column::new("", 28, 2).grows(),
        Column::new("", 13, 7),
        Column::new("", 26, 8),
        Column::new("", 22, 6),
        Column::new("", 14, 5),
        Column::new("", 33, 4),
    ];
    let row = |i: usize| match all.get(i) {
        Some(Line::Event(l)) => {
            let [_, times, title, place, counts] = event_cells(model, view.today, l);
            let over = l.event.end.date() < view.today;
            let date = Cell::styled(Dates(words).day_year(l.event.start.date()), if over { theme.dim } else { theme.text });
            let series = l.event.series.and_then(|s| view.series.get(&s)).map_or(Cell::default(), |t| Cell::from(shown(t)));
            let kind = Cell::from(word_shown(words, "kind", l.event.kind.word()));
            (' ', vec![date, times, title, kind, series, Cell::from(shown(&l.event.organiser)), place, counts])
        }
        Some(Line::Today(day)) => {
            let rule = if model.plain { "-" } else { "─" };
            let dash = rule.repeat(5);
            (
                ' ',
                vec![
                    Cell::styled(Dates(words).day_year(*day), theme.accent),
                    Cell::styled(dash.clone(), theme.accent),
                    Cell::styled(format!("{dash} {} {}", words.text("calendar-today"), rule.repeat(14)), theme.accent),
                ],
            )
        }
        _ => (' ', Vec::new()),
    };
    let rest = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    List { columns: &columns, rows: all.len(), cursor: model.calendar.cursor, focused: true, empty: words.text("calendar-empty"), row: &row }.draw(rest, buffer, theme);
}
