//! Screen 1: a month, a week or a list, beside what is due: what its commands do.

use chrono::{Datelike, Months, NaiveDate, TimeDelta, Weekday};

use super::{PAGE, step};
use crate::desk::{AgendaLine, CalendarView, DayMarks, Due, DueKind};
use crate::domain::{Event, EventId};
use crate::tui::event_forms;
use crate::tui::event_work::EventDeed;
use crate::tui::keys::Command;
use crate::tui::message::{Deed, Effect, Load};
use crate::tui::model::{CalendarMode, Model, Narrow, QueueScreen, Screen, Tab};
use crate::tui::update::{ask, cancel_event_question, open};

/// A line of the list.
pub enum Line<'v> {
    /// Something to do.
    Due(&'v Due),
    /// An event.
    Event(&'v AgendaLine),
    /// A day of the week that is shown.
    Day(NaiveDate, DayMarks),
    /// What is above is over.
    Today(NaiveDate),
}

/// Everything that the list shows, in order.
pub fn lines(model: &Model) -> Vec<Line<'_>> {
    let Some(view) = &model.calendar.view else { return Vec::new() };
    match model.calendar.mode {
        CalendarMode::Month => month_lines(model, view),
        CalendarMode::Week => week_lines(model, view),
        CalendarMode::Agenda => agenda_lines(model, view),
    }
}

/// Events that are not filtered away.
pub fn events<'v>(model: &'v Model, view: &'v CalendarView) -> impl Iterator<Item = &'v AgendaLine> {
    let (filter, narrow) = (&model.calendar.filter, &model.calendar.narrow);
    let text = |l: &AgendaLine| format!("{} {} {} {}", l.event.title, l.event.organiser, l.event.track, l.event.series.and_then(|s| view.series.get(&s)).map_or("", String::as_str));
    view.agenda.iter().filter(move |l| narrow.fits(&l.event) && (filter.text.is_empty() || filter.fits(&text(l))))
}

fn month_lines<'v>(model: &'v Model, view: &'v CalendarView) -> Vec<Line<'v>> {
    let (filter, narrow) = (&model.calendar.filter, &model.calendar.narrow);
    let due =
        view.due.iter().filter(|d| (filter.text.is_empty() || filter.fits(&d.title)) && (*narrow == Narrow::default() || events(model, view).any(|l| Some(l.event.id) == d.event))).map(Line::Due);
    // In the month of today, what is over is left out; another month is looked at for its own sake.
    let this_month = view.month <= view.today && view.today < view.month + Months::new(1);
    let wanted = |l: &&AgendaLine| l.event.start.date() >= view.month && !(this_month && l.event.end.date() < view.today);
    due.chain(events(model, view).filter(wanted).map(Line::Event)).collect()
}

/// The Monday of the week that is shown.
pub fn monday(model: &Model, view: &CalendarView) -> NaiveDate {
    model.calendar.day.unwrap_or(view.today).week(Weekday::Mon).first_day()
}

fn week_lines<'v>(model: &'v Model, view: &'v CalendarView) -> Vec<Line<'v>> {
    let mut out = Vec::new();
    for day in monday(model, view).iter_days().take(7) {
        out.push(Line::Day(day, view.days.get(&day).cloned().unwrap_or_default()));
        out.extend(events(model, view).filter(|l| l.event.start.date() <= day && l.event.end.0 > day.and_time(chrono::NaiveTime::MIN)).map(Line::Event));
    }
    out
}

fn agenda_lines<'v>(model: &'v Model, view: &'v CalendarView) -> Vec<Line<'v>> {
    let mut out: Vec<Line<'v>> = events(model, view).map(Line::Event).collect();
    let over = out.iter().take_while(|l| matches!(l, Line::Event(l) if l.event.start.date() < view.today)).count();
    let first = view.month.week(Weekday::Mon).first_day();
    if first <= view.today && out.iter().any(|l| matches!(l, Line::Event(l) if l.event.start.date() >= view.today)) {
        out.insert(over, Line::Today(view.today));
    }
    out
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

/// Goes to a day; its month is read where it is another.
fn go(model: &mut Model, day: NaiveDate) -> Vec<Effect> {
    let same_month = model.calendar.view.as_ref().is_some_and(|v| (v.month.year(), v.month.month()) == (day.year(), day.month()));
    model.calendar.day = Some(day);
    if same_month { Vec::new() } else { vec![Effect::Load(Load::Calendar(model.country, Some(day)))] }
}

/// Goes to a day that was asked for.
pub fn show(model: &mut Model, day: NaiveDate) -> Vec<Effect> {
    model.calendar.in_month = model.calendar.mode == CalendarMode::Month;
    model.calendar.cursor = 0;
    model.say(crate::text::Dates(model.words).day_year(day));
    go(model, day)
}

/// The event of the line in focus; whether it is known whole; and what is due about it.
fn current(model: &Model) -> Option<(EventId, Option<Event>, Option<DueKind>)> {
    let view = model.calendar.view.as_ref()?;
    let whole = |l: &AgendaLine| (l.event.id, Some(l.event.clone()), None);
    if model.calendar.in_month {
        let day = model.calendar.day?;
        return events(model, view).find(|l| l.event.start.date() == day).map(whole);
    }
    match lines(model).get(model.calendar.cursor)? {
        Line::Due(d) => Some((d.event?, view.agenda.iter().find(|l| Some(l.event.id) == d.event).map(|l| l.event.clone()), Some(d.kind))),
        Line::Event(l) => Some(whole(l)),
        Line::Day(..) | Line::Today(_) => None,
    }
}

/// Whether a line with an event is in focus.
#[must_use]
pub fn has_event(model: &Model) -> bool {
    current(model).is_some()
}

/// Whether the event in focus is in a series.
#[must_use]
pub fn has_series(model: &Model) -> bool {
    current(model).is_some_and(|(_, e, _)| e.is_some_and(|e| e.series.is_some()))
}

/// The day that something new is for.
fn day_in_focus(model: &Model) -> Option<NaiveDate> {
    match lines(model).get(model.calendar.cursor) {
        Some(Line::Day(day, _)) if !model.calendar.in_month => Some(*day),
        _ => model.calendar.day,
    }
}

/// Carries a command out.
pub fn perform(model: &mut Model, command: Command) -> Vec<Effect> {
    let day = model.calendar.day;
    match command {
        Command::Next | Command::Previous => model.calendar.in_month = !model.calendar.in_month && model.calendar.mode != CalendarMode::Agenda,
        Command::Back => {
            model.calendar.filter = crate::tui::model::Filter::default();
            model.calendar.narrow = Narrow::default();
            model.calendar.in_month = false;
        }
        Command::ViewMode => {
            model.calendar.mode = model.calendar.mode.next();
            (model.calendar.in_month, model.calendar.cursor) = (false, 0);
            let day = model.calendar.day;
            let today = lines(model).iter().position(|l| matches!(l, Line::Today(_)) || matches!(l, Line::Day(d, _) if Some(*d) == day));
            model.calendar.cursor = today.unwrap_or(0);
        }
        Command::MonthBack => return turn(model, false),
        Command::MonthOn => return turn(model, true),
        Command::Today => return model.calendar.view.as_ref().map(|v| v.today).map(|d| go(model, d)).unwrap_or_default(),
        Command::Open => return open_line(model),
        Command::GoTo => event_forms::go_to(model),
        Command::Narrow => event_forms::narrow(model),
        Command::ReadAnnouncement => event_forms::take_in(model, true),
        Command::ImportEvents => event_forms::take_in(model, false),
        Command::NewEvent => {
            let day = day_in_focus(model);
            event_forms::new_event(model, day);
        }
        Command::ExportCalendar => {
            let event = current(model).and_then(|(_, e, _)| e);
            event_forms::calendar_file(model, event.as_ref());
        }
        Command::EditEvent | Command::CancelEvent | Command::CopyEvent | Command::MoveEvent | Command::Programme | Command::RepeatEvent | Command::SplitSeries | Command::EditSeries => {
            return with_event(model, command);
        }
        other => return movement(model, other, day),
    }
    Vec::new()
}

/// One month, or in the week view one week, back or on.
fn turn(model: &mut Model, on: bool) -> Vec<Effect> {
    let Some(day) = model.calendar.day else { return Vec::new() };
    let to = match (model.calendar.mode, on) {
        (CalendarMode::Week, true) => day.checked_add_signed(TimeDelta::days(7)),
        (CalendarMode::Week, false) => day.checked_sub_signed(TimeDelta::days(7)),
        (_, true) => day.checked_add_months(Months::new(1)),
        (_, false) => day.checked_sub_months(Months::new(1)),
    };
    to.map(|d| go(model, d)).unwrap_or_default()
}

/// What is to be done with the event in focus.
fn with_event(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some((id, event, _)) = current(model) else { return Vec::new() };
    match (command, event) {
        (Command::EditEvent, _) => return vec![Effect::Load(Load::EventFields(id))],
        (Command::Programme, _) => return vec![Effect::Load(Load::Programme(id))],
        (Command::CancelEvent, Some(e)) => return ask(model, &cancel_event_question(&e.title), vec![Effect::Do(Deed::Event(Box::new(EventDeed::Cancel(id))))]),
        (Command::CopyEvent, Some(e)) => event_forms::other_start(model, &e, true),
        (Command::MoveEvent, Some(e)) => event_forms::other_start(model, &e, false),
        (Command::RepeatEvent, Some(e)) => event_forms::repeat(model, &e),
        (Command::EditSeries, Some(Event { series: Some(series), .. })) => return vec![Effect::Load(Load::Series(series))],
        (Command::SplitSeries, Some(e)) => {
            if let Some(series) = e.series {
                event_forms::split(model, &e, series);
            }
        }
        // What is due lies outside what is shown: it is opened where it is solved.
        _ => model.complain(model.words.text("why-no-event")),
    }
    Vec::new()
}

/// Opens what is in focus where it is solved.
fn open_line(model: &mut Model) -> Vec<Effect> {
    if let Some(Line::Due(Due { event: None, kind, .. })) = lines(model).get(model.calendar.cursor).filter(|_| !model.calendar.in_month) {
        return open(model, if *kind == DueKind::Renewal { Screen::Municipalities } else { Screen::Experiences });
    }
    let Some((id, _, due)) = current(model) else { return Vec::new() };
    model.choose(Some(id));
    model.queue = QueueScreen::default();
    match due {
        Some(DueKind::Programme) => return vec![Effect::Load(Load::Programme(id))],
        Some(DueKind::Clarify) => return vec![Effect::Load(Load::EventFields(id))],
        Some(DueKind::Divide | DueKind::Outdated) => return open(model, Screen::Groups),
        Some(DueKind::Lapsed) => model.queue.tab = Tab::State(crate::domain::State::Offered),
        Some(DueKind::Check) => model.queue.tab = Tab::ToCheck,
        Some(DueKind::Late | DueKind::New | DueKind::Deadline) => model.queue.tab = Tab::State(crate::domain::State::New),
        Some(DueKind::Link | DueKind::LinkLate | DueKind::Freeze | DueKind::Answers) => model.queue.tab = Tab::State(crate::domain::State::Confirmed),
        Some(DueKind::Review | DueKind::Renewal) | None => {}
    }
    open(model, Screen::Registrations)
}

fn movement(model: &mut Model, command: Command, day: Option<NaiveDate>) -> Vec<Effect> {
    if !model.calendar.in_month {
        let sideways = matches!(command, Command::Left | Command::Right) && model.calendar.mode != CalendarMode::Month;
        if sideways {
            return turn(model, command == Command::Right);
        }
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
        Command::PageUp => return turn(model, false),
        Command::PageDown => return turn(model, true),
        _ => return Vec::new(),
    };
    day.and_then(|d| d.checked_add_signed(TimeDelta::days(days))).map(|d| go(model, d)).unwrap_or_default()
}
