//! Reach on screen 5: which municipalities were at the meetings of a series and a period, and which never were.

use chrono::{Datelike, NaiveDate, TimeDelta};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::keys::Command;
use super::message::{Effect, Load};
use super::model::{Model, Overlay, Purpose};
use super::widgets::bar::bar;
use super::widgets::form::{Field, Form};
use super::widgets::list::{Cell, Column, List};
use crate::desk::{self, CoverageAsk, CoverageForm, CoverageView, Desk, Refusal, TableForm};
use crate::domain::{Country, SeriesId};
use crate::handout::{Dialect, write_file};
use crate::planning::coverage::MeetingReach;
use crate::text::{Dates, msg, shown, width};

/// How much of the past is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Period {
    /// All of it.
    #[default]
    All,
    /// From the first of January on.
    ThisYear,
    /// The last twelve months.
    TwelveMonths,
}

/// Reach on screen 5.
#[derive(Debug, Default)]
pub struct ReachScreen {
    /// It is to be looked at: whoever has gone on meanwhile is not called back.
    pub wanted: bool,
    /// While it is looked at.
    pub shown: Option<Box<Reach>>,
}

/// What is looked at.
#[derive(Debug)]
pub struct Reach {
    /// The figures.
    pub view: CoverageView,
    /// All series, to go from one to the next.
    pub series: Vec<(SeriesId, String)>,
    /// How much of the past.
    pub period: Period,
    /// The county in focus.
    pub cursor: usize,
}

/// Lines of the chart: at least, at most.
const CHART: (u16, u16) = (5, 14);

/// Reads it.
///
/// # Errors
/// When the state cannot be read.
pub fn load(desk: &Desk<'_>, ask: &CoverageAsk, period: Period) -> Result<Reach, Refusal> {
    let series = desk.state.all_series()?.into_iter().map(|s| (s.id, s.title)).collect();
    let today = Country::No.zone().wall(desk.now).date();
    let from = match period {
        Period::All => None,
        Period::ThisYear => NaiveDate::from_ymd_opt(today.year(), 1, 1),
        Period::TwelveMonths => Some(today - TimeDelta::days(365)),
    };
    Ok(Reach { view: desk::reach(desk, &CoverageAsk { from, ..ask.clone() })?, series, period, cursor: 0 })
}

/// Takes it in; the cursor stays.
pub fn on_loaded(model: &mut Model, mut reach: Box<Reach>) {
    if !model.reach.wanted {
        return;
    }
    if let Some(old) = &model.reach.shown {
        reach.cursor = old.cursor.min(reach.view.coverage.counties.len().saturating_sub(1));
    }
    model.reach.shown = Some(reach);
}

/// Opens it, for the series of the event that the screens are about.
pub fn open(model: &mut Model) -> Vec<Effect> {
    model.reach.wanted = true;
    let series = model.schedule.view.as_ref().and_then(|v| v.event.series).filter(|_| model.event.is_some());
    vec![Effect::Load(Load::Reach(CoverageAsk { series, country: Some(model.country), ..CoverageAsk::default() }, Period::All))]
}

/// Carries a command out while it is open.
pub fn perform(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(reach) = &mut model.reach.shown else { return Vec::new() };
    let (ask, mut period) = (&reach.view.ask, reach.period);
    let ask = match command {
        Command::Reach | Command::Back => {
            model.reach = ReachScreen::default();
            return Vec::new();
        }
        Command::ReachSeries => {
            // After the last one all meetings again.
            let at = ask.series.and_then(|id| reach.series.iter().position(|(s, _)| *s == id)).map_or(0, |i| i + 1);
            CoverageAsk { series: reach.series.get(at).map(|(id, _)| *id), ..ask.clone() }
        }
        Command::ReachPeriod => {
            period = match period {
                Period::All => Period::ThisYear,
                Period::ThisYear => Period::TwelveMonths,
                Period::TwelveMonths => Period::All,
            };
            ask.clone()
        }
        Command::OtherCountry => {
            model.country = if model.country == Country::No { Country::Se } else { Country::No };
            CoverageAsk { country: Some(model.country), ..ask.clone() }
        }
        Command::Invite => return vec![Effect::Load(Load::Invitable)],
        Command::NeverReached => {
            never(model);
            return Vec::new();
        }
        Command::ExportReach => {
            let form = Form::new(model.words.text("cmd-export-reach"), vec![Field::new("file", model.words.text("form-file"), "")]).note(model.words.text("export-reach-note"));
            model.overlay = Some(Overlay::Form(Box::new(form), Purpose::Reach));
            return Vec::new();
        }
        other => {
            let rows = reach.view.coverage.counties.len();
            reach.cursor = super::screens::step(other, reach.cursor, rows, super::screens::PAGE).unwrap_or(reach.cursor);
            return Vec::new();
        }
    };
    vec![Effect::Load(Load::Reach(ask, period))]
}

/// Who was never reached, county by county.
fn never(model: &mut Model) {
    let Some(reach) = &model.reach.shown else { return };
    let register = crate::register::Register::built_in();
    let columns = super::overlays::text_width(model);
    let mut lines = Vec::new();
    for county in &reach.view.coverage.counties {
        let here: Vec<String> = reach.view.coverage.never.iter().filter_map(|c| register.get(*c)).filter(|m| m.county == county.name).map(crate::register::Municipality::unique_name).collect();
        if !here.is_empty() {
            lines.push(format!("{} ({}/{})", county.name, here.len(), county.municipalities));
            lines.extend(super::widgets::popup::wrap(&here.join(", "), columns.saturating_sub(4)).into_iter().map(|l| format!("  {l}")));
        }
    }
    if lines.is_empty() {
        return model.say(model.words.text("never-nobody"));
    }
    super::queue_draw::open(model, model.words.text("coverage-never"), lines);
}

/// Writes it as the file's name says. Returns how many municipalities it is about.
///
/// # Errors
/// When the name says no form, or it cannot be written.
pub fn write(desk: &Desk<'_>, ask: &CoverageAsk, file: &str) -> Result<usize, Refusal> {
    let path = std::path::Path::new(file);
    let view = desk::reach(desk, ask)?;
    let form = match path.extension().map(|e| e.to_string_lossy().to_lowercase()).as_deref() {
        Some("csv") => CoverageForm::Table(TableForm::Csv(Dialect::Nordic)),
        Some("xlsx") => CoverageForm::Table(TableForm::Workbook),
        Some("html") => CoverageForm::Page,
        _ => return Err(Refusal::usage(msg!("export-reach-note"))),
    };
    let content = desk::coverage_file(desk, &view, form)?;
    write_file(path, &content).map_err(|e| Refusal::file(path, true, &e))?;
    Ok(view.coverage.municipalities)
}

/// Draws it: what it amounts to; counties beside sizes and the line of all meetings.
pub fn draw(model: &Model, reach: &Reach, area: Rect, buffer: &mut Buffer) {
    let (words, theme) = (model.words, &model.theme);
    let period = words.text(match reach.period {
        Period::All => "period-all",
        Period::ThisYear => "period-year",
        Period::TwelveMonths => "period-twelve",
    });
    let room = usize::from(area.width.saturating_sub(2));
    let head = format!("{}: {}   {period}", words.text("coverage-name"), shown(&reach.view.title));
    buffer.set_stringn(area.x + 1, area.y, shown(&head).cut(room), room, theme.head);
    for (y, line) in (area.y + 1..).zip(&desk::coverage_sums(words, &reach.view)) {
        buffer.set_stringn(area.x + 1, y, shown(line).cut(room), room, theme.text);
    }
    let notes = desk::coverage_notes(words, &reach.view).join("  ");
    buffer.set_stringn(area.x + 1, area.y + 3, shown(&notes).cut(room), room, theme.warn);
    let head = if notes.is_empty() { 4 } else { 5 };
    let body = Rect { y: area.y + head, height: area.height.saturating_sub(head), ..area };
    let half = (body.width / 2).min(64);
    draw_counties(model, reach, Rect { x: body.x + 1, width: half.saturating_sub(2), ..body }, buffer);
    draw_right(model, reach, Rect { x: body.x + half + 1, width: body.width.saturating_sub(half + 2).min(64), ..body }, buffer);
}

/// A bar with its figures.
fn share_cells(reached: usize, of: usize, plain: bool) -> Vec<Cell> {
    vec![Cell::from(bar(reached as u64, of as u64, 12, plain)), Cell::from(format!("{reached}/{of}")), Cell::from(format!("{} %", desk::percent(reached, of)))]
}

fn draw_counties(model: &Model, reach: &Reach, area: Rect, buffer: &mut Buffer) {
    let columns = [Column::new(model.words.text("head-county"), 10, 1).grows(), Column::new("", 12, 2), Column::new("", 7, 1).right(), Column::new("", 5, 3).right()];
    let all = &reach.view.coverage.counties;
    let row = |i: usize| {
        let Some(s) = all.get(i) else { return (' ', Vec::new()) };
        (' ', std::iter::once(Cell::from(s.name.clone())).chain(share_cells(s.reached, s.municipalities, model.plain)).collect())
    };
    List { columns: &columns, rows: all.len(), cursor: reach.cursor, focused: true, empty: model.words.text("filter-empty"), row: &row }.draw(area, buffer, &model.theme);
}

fn draw_right(model: &Model, reach: &Reach, area: Rect, buffer: &mut Buffer) {
    let (words, theme) = (model.words, &model.theme);
    let c = &reach.view.coverage;
    let room = usize::from(area.width);
    buffer.set_stringn(area.x, area.y, words.text("coverage-sizes"), room, theme.dim);
    let mut y = area.y + 1;
    for s in &c.sizes {
        if y >= area.bottom() {
            return;
        }
        let name = desk::size_name(words, s);
        let line = format!(
            "{name}{} {} {:>7}",
            " ".repeat(15usize.saturating_sub(width(&name))),
            bar(s.reached as u64, s.municipalities as u64, 10, model.plain),
            format!("{}/{}", s.reached, s.municipalities)
        );
        buffer.set_stringn(area.x, y, line, room, theme.text);
        y += 1;
    }
    if y + CHART.0 + 3 <= area.bottom() && !c.meetings.is_empty() {
        let lines = (area.bottom() - y - 3).min(CHART.1);
        draw_chart(model, &c.meetings, lines, Rect { y: y + 1, height: lines + 2, ..area }, buffer);
    }
}

/// The different municipalities so far, meeting by meeting: a column each, its top what was new.
fn draw_chart(model: &Model, all: &[MeetingReach], lines: u16, area: Rect, buffer: &mut Buffer) {
    let (words, theme, dates) = (model.words, &model.theme, Dates(model.words));
    let most = all.last().map_or(1, |m| m.cumulative).max(1);
    buffer.set_stringn(area.x, area.y, words.say(&msg!("coverage-line", n = most)), usize::from(area.width), theme.dim);
    // The newest meetings, each as wide as there is room for.
    let room = usize::from(area.width);
    let each = (room / all.len().max(1)).clamp(1, 4);
    let shown_meetings: Vec<&MeetingReach> = all.iter().skip(all.len().saturating_sub(room / each)).collect();
    let (full, new) = if model.plain { ("#", "+") } else { ("█", "░") };
    let height = usize::from(lines);
    let level = |n: usize| (n * height).div_ceil(most);
    for (i, m) in shown_meetings.iter().enumerate() {
        let (old, top) = (level(m.cumulative - m.first), level(m.cumulative));
        let x = area.x + u16::try_from(i * each).unwrap_or(0);
        for h in 0..top {
            let y = area.y + lines - u16::try_from(h).unwrap_or(0);
            let glyph = if h < old { full } else { new };
            buffer.set_stringn(x, y, glyph.repeat((each - usize::from(each > 2)).max(1)), each, theme.good);
        }
    }
    if let (Some(first), Some(last)) = (shown_meetings.first(), shown_meetings.last()) {
        let text = format!("{} – {}", dates.day_year(first.date), dates.day_year(last.date));
        buffer.set_stringn(area.x, area.y + lines + 1, text, room, theme.dim);
    }
}
