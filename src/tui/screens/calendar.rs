//! Screen 1: a month, what is due, what is coming.

use chrono::{Datelike, Months, NaiveDate, TimeDelta};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{PAGE, step};
use crate::desk::{CalendarView, Due, DueKind};
use crate::domain::{Event, EventId, Mode, Signup, State};
use crate::text::{Dates, msg, shown};
use crate::tui::forms::event_form;
use crate::tui::keys::Command;
use crate::tui::message::{Deed, Effect, Load};
use crate::tui::model::{Model, Overlay, Purpose, Screen};
use crate::tui::update::{ask, cancel_event_question, open};
use crate::tui::widgets::form::{Field, Form};
use crate::tui::widgets::list::{Cell, Column, List};

/// A line of the list.
enum Line<'v> {
    Due(&'v Due),
    Event(&'v crate::desk::AgendaLine),
}

fn lines(model: &Model) -> Vec<Line<'_>> {
    let Some(view) = &model.calendar.view else { return Vec::new() };
    let filter = &model.calendar.filter;
    let fits = |title: &str| filter.text.is_empty() || filter.fits(title);
    let due = view.due.iter().filter(|d| fits(&d.title)).map(Line::Due);
    // In the month of today, what is over is left out; another month is looked at for its own sake.
    let this_month = view.month <= view.today && view.today < view.month + Months::new(1);
    let over = |l: &&crate::desk::AgendaLine| !(this_month && l.event.end.date() < view.today);
    let agenda = view.agenda.iter().filter(over).filter(|l| fits(&format!("{} {} {}", l.event.title, l.event.organiser, l.event.track))).map(Line::Event);
    due.chain(agenda).collect()
}

/// Takes the calendar in.
pub fn on_loaded(model: &mut Model, view: CalendarView) {
    model.calendar.day.get_or_insert(view.today);
    model.calendar.view = Some(view);
    if let Some(event) = model.calendar.goto.take() {
        let found = lines(model).iter().position(|l| matches!(l, Line::Event(l) if l.event.id == event));
        model.calendar.cursor = found.unwrap_or(model.calendar.cursor);
    }
    let n = lines(model).len();
    model.calendar.cursor = model.calendar.cursor.min(n.saturating_sub(1));
}

fn go(model: &mut Model, day: NaiveDate) -> Vec<Effect> {
    let same_month = model.calendar.view.as_ref().is_some_and(|v| (v.month.year(), v.month.month()) == (day.year(), day.month()));
    model.calendar.day = Some(day);
    if same_month { Vec::new() } else { vec![Effect::Load(Load::Calendar(model.country, Some(day)))] }
}

/// A date as people type it: ISO, `19.3.2021`, `19.3.`, `v12`, or a number of days from today (`+7`).
#[must_use]
pub fn parse_day(model: &Model, text: &str) -> Option<NaiveDate> {
    let today = model.calendar.view.as_ref()?.today;
    let text = text.trim().to_lowercase();
    if let Some(d) = crate::domain::parse_date(&text) {
        return Some(d);
    }
    if let Some(days) = text.strip_prefix(['+', '-']).and_then(|n| n.parse::<i64>().ok()) {
        return today.checked_add_signed(TimeDelta::days(if text.starts_with('-') { -days } else { days }));
    }
    if let Some(week) = text.strip_prefix(['v', 'u', 'w']).and_then(|n| n.trim().trim_start_matches('.').trim().parse().ok()) {
        return NaiveDate::from_isoywd_opt(today.year(), week, chrono::Weekday::Mon);
    }
    let numbers: Vec<u32> = text.split(['.', '/', ' ']).filter(|s| !s.is_empty()).map_while(|s| s.parse().ok()).collect();
    match numbers.as_slice() {
        [d, m] => NaiveDate::from_ymd_opt(today.year(), *m, *d),
        [d, m, y] => NaiveDate::from_ymd_opt(i32::try_from(*y).ok()?, *m, *d),
        _ => None,
    }
}

/// The event of the line in focus.
fn current(model: &Model) -> Option<(EventId, Option<Event>, Option<DueKind>)> {
    if model.calendar.in_month {
        let day = model.calendar.day?;
        let view = model.calendar.view.as_ref()?;
        return view.agenda.iter().find(|l| l.event.start.date() == day).map(|l| (l.event.id, Some(l.event.clone()), None));
    }
    match lines(model).get(model.calendar.cursor)? {
        Line::Due(d) => {
            let view = model.calendar.view.as_ref()?;
            let event = view.agenda.iter().find(|l| l.event.id == d.event).map(|l| l.event.clone());
            Some((d.event, event, Some(d.kind)))
        }
        Line::Event(l) => Some((l.event.id, Some(l.event.clone()), None)),
    }
}

/// Carries a command out.
pub fn perform(model: &mut Model, command: Command) -> Vec<Effect> {
    let day = model.calendar.day;
    match command {
        Command::Next | Command::Previous => model.calendar.in_month = !model.calendar.in_month,
        Command::Back => {
            model.calendar.filter = crate::tui::model::Filter::default();
            model.calendar.in_month = false;
        }
        Command::MonthBack => return day.and_then(|d| d.checked_sub_months(Months::new(1))).map(|d| go(model, d)).unwrap_or_default(),
        Command::MonthOn => return day.and_then(|d| d.checked_add_months(Months::new(1))).map(|d| go(model, d)).unwrap_or_default(),
        Command::Today => return model.calendar.view.as_ref().map(|v| v.today).map(|d| go(model, d)).unwrap_or_default(),
        Command::Open => {
            if let Some((id, _, due)) = current(model) {
                model.event = Some(id);
                let to = if due == Some(DueKind::Divide) { Screen::Groups } else { Screen::Registrations };
                model.queue = crate::tui::model::QueueScreen::default();
                if due == Some(DueKind::Check) {
                    model.queue.tab = crate::tui::model::Tab::ToCheck;
                }
                return open(model, to);
            }
        }
        Command::GoTo => {
            let form = Form::new(model.words.text("cmd-go-to-date"), vec![Field::new("date", model.words.text("head-date"), "")]).note(model.words.text("goto-note"));
            model.overlay = Some(Overlay::Form(Box::new(form), Purpose::GoTo));
        }
        Command::NewEvent => new_event(model, day),
        Command::EditEvent => {
            if let Some((id, Some(event), _)) = current(model) {
                let form = event_form(model.words, Some(&event), &[]);
                model.overlay = Some(Overlay::Form(Box::new(form), Purpose::EditEvent(id)));
            }
        }
        Command::CancelEvent => {
            if let Some((id, Some(event), _)) = current(model) {
                return ask(model, &cancel_event_question(&event.title), vec![Effect::Do(Deed::CancelEvent(id))]);
            }
        }
        other => return movement(model, other, day),
    }
    Vec::new()
}

fn movement(model: &mut Model, command: Command, day: Option<NaiveDate>) -> Vec<Effect> {
    if !model.calendar.in_month {
        let rows = lines(model).len();
        if let Some(to) = step(command, model.calendar.cursor, rows, PAGE) {
            model.calendar.cursor = to;
        }
        return Vec::new();
    }
    let days = match command {
        Command::Left => -1,
        Command::Right => 1,
        Command::Up => -7,
        Command::Down => 7,
        Command::PageUp => return perform(model, Command::MonthBack),
        Command::PageDown => return perform(model, Command::MonthOn),
        _ => return Vec::new(),
    };
    day.and_then(|d| d.checked_add_signed(TimeDelta::days(days))).map(|d| go(model, d)).unwrap_or_default()
}

fn new_event(model: &mut Model, day: Option<NaiveDate>) {
    let date = day.map(|d| d.format("%Y-%m-%d").to_string()).unwrap_or_default();
    let prefill = [
        ("kind", "dialogforum".to_owned()),
        ("start", format!("{date} 09:00")),
        ("end", format!("{date} 12:00")),
        ("timezone", model.country.zone().to_string()),
        ("mode", "digital".to_owned()),
        ("signup", "required".to_owned()),
        ("municipality_policy", "none".to_owned()),
    ];
    let form = event_form(model.words, None, &prefill);
    model.overlay = Some(Overlay::Form(Box::new(form), Purpose::NewEvent));
}

/// Draws the screen.
pub fn draw(model: &Model, area: Rect, buffer: &mut Buffer) {
    let Some(view) = &model.calendar.view else { return };
    let month = Rect { width: 32.min(area.width), ..area };
    draw_month(model, view, month, buffer);
    let x = area.x + 34;
    if area.right() > x + 20 {
        draw_lists(model, view, Rect { x, width: area.right() - x, ..area }, buffer);
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
    let marks = view.days.get(&day).cloned().unwrap_or_default();
    let mark = if marks.events > 0 {
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
    buffer.set_stringn(area.x, y, model.words.text("calendar-coming"), usize::from(area.width), theme.head);
    let rest = Rect { y: y + 1, height: area.bottom() - y - 1, ..area };
    let columns = [Column::new("", 14, 1), Column::new("", 11, 4), Column::new("", 24, 2).grows(), Column::new("", 10, 6), Column::new("", 33, 3)];
    let row = |i: usize| match all.get(due + i) {
        Some(Line::Event(l)) => (' ', event_cells(model, view.today, l)),
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

fn event_cells(model: &Model, today: NaiveDate, l: &crate::desk::AgendaLine) -> Vec<Cell> {
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
    vec![Cell::from(dates.day(e.start.date())), Cell::from(times), Cell::from(shown(&e.title)), Cell::from(place), counts]
}
