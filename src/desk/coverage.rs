//! Reach: which municipalities were at the meetings of a series, a kind or a period, and which never were.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::office::Desk;
use super::refusal::Refusal;
use super::tables::{TableForm, table_content};
use crate::domain::{Country, Event, EventKind, MunicipalityCode, SeriesId, Wall};
use crate::handout::{ReachPage, ReachRow, ReachTable, Sheet, Value, reach_html};
use crate::planning::coverage::{Coverage, Meeting, MeetingReach, Place, Share, coverage};
use crate::planning::division::BandPreset;
use crate::text::{Dates, Words, msg, number};

/// Of which meetings, and of which municipalities.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CoverageAsk {
    /// Of this series only.
    pub series: Option<SeriesId>,
    /// Of this kind only.
    pub kind: Option<EventKind>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// To this day, included.
    pub to: Option<NaiveDate>,
    /// Municipalities of this country; of those of the meetings where it is not said.
    pub country: Option<Country>,
    /// Of this county.
    pub county: Option<String>,
    /// With so many inhabitants at least.
    pub min: Option<u32>,
    /// With fewer than so many.
    pub below: Option<u32>,
}

/// Reach, with what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverageView {
    /// How it was asked for.
    pub ask: CoverageAsk,
    /// What it is called: the series, or all meetings.
    pub title: String,
    /// Country whose municipalities they are.
    pub country: Country,
    /// The figures.
    pub coverage: Coverage,
    /// Meetings that have been and of which nobody knows who was there.
    pub unrecorded: usize,
}

/// Reach as asked for. Only meetings that have been, and of which it is known who was there.
///
/// # Errors
/// When there is no such county, or the state cannot be read.
pub fn reach(desk: &Desk<'_>, ask: &CoverageAsk) -> Result<CoverageView, Refusal> {
    let all = match ask.series {
        Some(series) => desk.state.series_events(series)?,
        None => desk.state.events_in(ask.from.map(midnight), ask.to.and_then(|t| t.succ_opt()).map(midnight))?,
    };
    let fits = |e: &Event| {
        let day = e.start.date();
        let been = e.zone.instant(e.start).is_ok_and(|t| t <= desk.now);
        been && !e.is_cancelled() && ask.kind.is_none_or(|k| e.kind == k) && ask.from.is_none_or(|f| day >= f) && ask.to.is_none_or(|t| day <= t)
    };
    let events: Vec<Event> = all.into_iter().filter(fits).collect();
    let country = ask.country.or_else(|| events.last().map(|e| e.country)).unwrap_or_else(|| desk.words.lang.country());
    let mut meetings = Vec::with_capacity(events.len());
    let mut unrecorded = 0;
    for e in &events {
        let codes = desk.state.attended_by(e.id)?;
        if codes.is_empty() {
            unrecorded += 1;
        } else {
            meetings.push(Meeting { id: e.id, date: e.start.date(), present: present(desk, codes.into_iter()) });
        }
    }
    let series = ask.series.map_or(Ok(None), |s| desk.state.series(s))?;
    let title = series.map_or_else(|| desk.words.text("coverage-all"), |s| s.title);
    let found = coverage(&places(desk, ask, country)?, &meetings, BandPreset::fine(country));
    Ok(CoverageView { ask: ask.clone(), title, country, coverage: found, unrecorded })
}

/// Who was there, under the numbers of today; true for whoever was there only under an earlier one.
fn present(desk: &Desk<'_>, codes: impl Iterator<Item = MunicipalityCode>) -> BTreeMap<MunicipalityCode, bool> {
    let mut out: BTreeMap<MunicipalityCode, bool> = BTreeMap::new();
    for was in codes {
        for code in desk.register.today(was) {
            let inherited = code != was;
            out.entry(code).and_modify(|i| *i &= inherited).or_insert(inherited);
        }
    }
    out
}

fn midnight(day: NaiveDate) -> Wall {
    Wall(day.and_time(chrono::NaiveTime::MIN))
}

/// The municipalities of a country that are asked for.
pub(super) fn places(desk: &Desk<'_>, ask: &CoverageAsk, country: Country) -> Result<Vec<Place>, Refusal> {
    let of_country = || desk.register.all().iter().filter(|m| m.code.country() == country);
    let folded = ask.county.as_ref().map(|c| c.trim().to_lowercase());
    let in_county = |county: &str| folded.as_ref().is_none_or(|f| county.to_lowercase() == *f || county.to_lowercase().strip_suffix(" län").is_some_and(|c| c == f || c.strip_suffix('s') == Some(f)));
    if folded.is_some() && !of_country().any(|m| in_county(&m.county)) {
        let mut names: Vec<&str> = of_country().map(|m| m.county.as_str()).collect();
        names.dedup();
        names.sort_unstable();
        names.dedup();
        return Err(Refusal::usage(msg!("no-such-county", given = ask.county.clone().unwrap_or_default())).next(msg!("no-such-county-next", names = names.join(", "))));
    }
    let fits = |p: u32| ask.min.is_none_or(|m| p >= m) && ask.below.is_none_or(|b| p < b);
    Ok(of_country().filter(|m| in_county(&m.county) && fits(m.population)).map(|m| Place { code: m.code, county: m.county.clone(), population: m.population }).collect())
}

/// Reach as a table: a row for each municipality, also of those that were never reached.
fn coverage_sheet(desk: &Desk<'_>, view: &CoverageView) -> Sheet {
    let words = desk.words;
    let header = ["head-code", "head-municipality", "head-county", "head-population", "head-meetings", "head-first-day", "head-last-day", "head-inherited"].map(|k| words.text(k)).to_vec();
    let mut codes: Vec<MunicipalityCode> = view.coverage.reached.iter().map(|r| r.code).chain(view.coverage.never.iter().copied()).collect();
    codes.sort_unstable();
    let row = |code: &MunicipalityCode| {
        let m = desk.register.get(*code);
        let r = view.coverage.reached.iter().find(|r| r.code == *code);
        let day = |d: Option<NaiveDate>| Value::from(d.map(|d| d.to_string()).unwrap_or_default());
        vec![
            code.digits().into(),
            desk.register.name(*code).into(),
            m.map(|m| m.county.clone()).unwrap_or_default().into(),
            Value::Number(m.map_or(0, |m| m.population.into())),
            Value::Number(r.map_or(0, |r| i64::try_from(r.times).unwrap_or(i64::MAX))),
            day(r.map(|r| r.first)),
            day(r.map(|r| r.last)),
            if r.is_some_and(|r| r.inherited) { words.text("yes") } else { String::new() }.into(),
        ]
    };
    Sheet { name: words.text("coverage-name"), header, rows: codes.iter().map(row).collect() }
}

/// What it amounts to: of how many, and what part of them how often.
#[must_use]
pub fn coverage_sums(words: &Words, view: &CoverageView) -> [String; 2] {
    let c = &view.coverage;
    [
        words.say(&msg!("coverage-sum", reached = c.reached.len(), of = c.municipalities, n = c.meetings.len())),
        words.say(&msg!("coverage-parts", returning = c.returning().count(), once = c.once().count(), never = c.never.len())),
    ]
}

/// What one must know to read the figures: who counts only by an earlier municipality, and meetings that do not count.
#[must_use]
pub fn coverage_notes(words: &Words, view: &CoverageView) -> Vec<String> {
    let inherited = view.coverage.reached.iter().filter(|r| r.inherited).count();
    let inherited = (inherited > 0).then(|| words.say(&msg!("coverage-inherited", n = inherited)));
    inherited.into_iter().chain((view.unrecorded > 0).then(|| words.say(&msg!("coverage-unrecorded", n = view.unrecorded)))).collect()
}

/// All of that, a sentence each, and of which time it speaks.
#[must_use]
pub fn coverage_lines(words: &'static Words, view: &CoverageView) -> Vec<String> {
    let mut out = coverage_sums(words, view).to_vec();
    out.extend(coverage_notes(words, view));
    if let (Some(first), Some(last)) = (view.coverage.meetings.first(), view.coverage.meetings.last()) {
        let dates = Dates(words);
        out.push(format!("{} – {}", dates.day_year(first.date), dates.day_year(last.date)));
    }
    out
}

/// As what reach is written for others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoverageForm {
    /// A row for each municipality.
    Table(TableForm),
    /// A page.
    Page,
}

/// Reach as a file.
///
/// # Errors
/// When it cannot be made.
pub fn coverage_file(desk: &Desk<'_>, view: &CoverageView, form: CoverageForm) -> Result<Vec<u8>, Refusal> {
    match form {
        CoverageForm::Table(form) => table_content(&coverage_sheet(desk, view), form),
        CoverageForm::Page => {
            let html = reach_html(&coverage_page(desk, view)).map_err(|e| Refusal::data(msg!("file-unwritable", file = "coverage.html", why = e.to_string())))?;
            Ok(html.into_bytes())
        }
    }
}

/// The name of a size class.
#[must_use]
pub fn size_name(words: &Words, share: &Share) -> String {
    match (share.from, share.below) {
        (0, Some(b)) => words.say(&msg!("size-below", n = number(b.into()))),
        (f, Some(b)) => format!("{}–{}", number(f.into()), number((b - 1).into())),
        (f, None) => words.say(&msg!("size-from", n = number(f.into()))),
    }
}

/// Of a hundred.
#[must_use]
pub fn percent(part: usize, whole: usize) -> u64 {
    (part * 100).checked_div(whole).unwrap_or(0) as u64
}

/// Reach as a page: the same numbers as on the screen and in the table.
fn coverage_page(desk: &Desk<'_>, view: &CoverageView) -> ReachPage {
    let (words, dates) = (desk.words, Dates(desk.words));
    let c = &view.coverage;
    let heads = |first: &str, rest: &[&str]| std::iter::once(&first).chain(rest).map(|k| words.text(k)).collect();
    let share = |name: String, s: &Share| ReachRow { name, numbers: vec![s.reached.to_string(), s.municipalities.to_string()], percent: percent(s.reached, s.municipalities) };
    let meeting = |m: &MeetingReach| ReachRow {
        name: dates.day_year(m.date),
        numbers: vec![m.present.to_string(), m.first.to_string(), m.cumulative.to_string()],
        percent: percent(m.cumulative, c.municipalities),
    };
    let counted = ["coverage-reached", "coverage-of"];
    let tables = vec![
        ReachTable { title: words.text("coverage-counties"), heads: heads("head-county", &counted), rows: c.counties.iter().map(|s| share(s.name.clone(), s)).collect(), bars: true },
        ReachTable { title: words.text("coverage-sizes"), heads: heads("head-population", &counted), rows: c.sizes.iter().map(|s| share(size_name(words, s), s)).collect(), bars: true },
        ReachTable {
            title: words.text("coverage-meetings"),
            heads: heads("head-time", &["coverage-present", "coverage-new", "coverage-cumulative"]),
            rows: c.meetings.iter().map(meeting).collect(),
            bars: true,
        },
    ];
    let never = c.never.iter().map(|code| desk.register.name(*code)).collect::<Vec<_>>().join(", ");
    ReachPage {
        language: words.lang.word().to_owned(),
        title: format!("{}: {}", words.text("coverage-name"), view.title),
        lines: coverage_lines(words, view),
        share: words.text("coverage-share"),
        tables,
        never_title: words.text("coverage-never"),
        never,
    }
}
