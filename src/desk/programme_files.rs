//! The programme of an event as files for others: a page, Markdown, a workbook, a table. As announced last, unless the draft is asked for.

use std::path::Path;

use super::meeting::for_others;
use super::office::Desk;
use super::refusal::Refusal;
use super::releases::released_view;
use super::schedule::{GroupSchedule, ScheduleView, SlotView, schedule};
use super::tables::{TableForm, table_content};
use crate::domain::{Event, Part, PartKind, SlotKind};
use crate::handout::{Dialect, ProgrammeGroup, ProgrammePage, ProgrammePart, ProgrammeSlot, ProgrammeWords, Sheet, Value, is_web_link, programme_html, programme_markdown, xlsx};
use crate::text::{Dates, Message, group_name, msg};

/// As what the programme is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProgrammeForm {
    /// A page.
    Page,
    /// Markdown.
    Markdown,
    /// A workbook: the programme, then a sheet for each group.
    Workbook,
    /// One table, a row for each presentation.
    Csv(Dialect),
}

/// What of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ProgrammeAsk<'t> {
    /// The draft, also where there is a release.
    pub draft: bool,
    /// With the meeting link: only for those who are registered.
    pub with_link: bool,
    /// Another page than the program's own.
    pub template: Option<&'t str>,
}

/// The page of a workspace, where somebody has put one into its folder: `templates/programme.html`.
///
/// # Errors
/// When it is there and cannot be read.
pub fn programme_template(workspace: &Path) -> Result<Option<String>, Refusal> {
    let path = workspace.join("templates").join("programme.html");
    match std::fs::read_to_string(&path) {
        Ok(text) => Ok(Some(text)),
        Err(e) if matches!(e.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory) => Ok(None),
        Err(e) => Err(Refusal::file(&path, false, &e)),
    }
}

/// The programme of an event as a file: its content, how many rows or parts it has, and what to know about it.
///
/// # Errors
/// When there is no programme, or the template is wrong; with its line.
pub fn programme_file(desk: &Desk<'_>, event: &Event, form: ProgrammeForm, ask: ProgrammeAsk<'_>) -> Result<(Vec<u8>, usize, Vec<Message>), Refusal> {
    let last = desk.state.last_release(event.id)?.map(|r| r.number).filter(|_| !ask.draft);
    let drafted = schedule(desk, event)?;
    let mut said = Vec::new();
    let view = match last {
        None => {
            said.push(msg!("programme-is-draft"));
            drafted
        }
        Some(n) => {
            said.extend((!drafted.changes.is_empty()).then(|| msg!("programme-newer-draft", number = n, n = drafted.changes.len())));
            released_view(desk, event, n)?
        }
    };
    if view.event.programme.is_empty() {
        return Err(Refusal::new(msg!("release-nothing")).next(msg!("release-nothing-next")));
    }
    let rows = view.groups.iter().map(|g| g.presentations().count()).sum::<usize>().max(view.event.programme.len());
    let too_large = || Refusal::data(msg!("export-too-large")).next(msg!("export-too-large-next"));
    let page = || page(desk, &view, ask);
    let content = match form {
        ProgrammeForm::Page => programme_html(&page(), ask.template)
            .map_err(|f| Refusal { row: f.line.map(|l| l as u64), ..Refusal::data(msg!("page-template-broken", line = f.line.unwrap_or(1), why = f.why)).next(msg!("page-template-next")) })?
            .into_bytes(),
        ProgrammeForm::Markdown => programme_markdown(&page()).into_bytes(),
        ProgrammeForm::Workbook => xlsx(&sheets(desk, &view)).map_err(|_| too_large())?,
        ProgrammeForm::Csv(dialect) => table_content(&one_sheet(desk, &view), TableForm::Csv(dialect))?,
    };
    Ok((content, rows, said))
}

fn name(desk: &Desk<'_>, g: &GroupSchedule) -> String {
    group_name(desk.words, g.number, &g.name)
}

fn slot_name(desk: &Desk<'_>, s: &SlotView) -> String {
    if s.piece.is_some() { s.name.clone() } else { desk.words.text(&format!("slot-{}", s.kind)) }
}

/// What of a group is shown: nothing of times that nobody has.
fn shown_slots(g: &GroupSchedule) -> impl Iterator<Item = &SlotView> {
    g.slots.iter().filter(|s| s.kind != SlotKind::Free)
}

fn page(desk: &Desk<'_>, view: &ScheduleView, ask: ProgrammeAsk<'_>) -> ProgrammePage {
    let (words, dates, event) = (desk.words, Dates(desk.words), &view.event);
    let span = |start, end| format!("{}–{}", dates.time(start), dates.time(end));
    let clock = |t: chrono::NaiveTime| t.format("%H:%M").to_string();
    let instant = |w| event.zone.instant(w).map(|t| t.with_timezone(&event.zone.0).to_rfc3339()).unwrap_or_default();
    let part =
        |p: &Part| ProgrammePart { start: clock(p.start), time: span(p.start, p.end), title: p.title.clone(), speaker: p.speaker.clone(), pause: matches!(p.kind, PartKind::Break | PartKind::Meal) };
    let slot =
        |s: &SlotView| ProgrammeSlot { start: clock(s.start), time: span(s.start, s.end), name: slot_name(desk, s), presenter: s.presenter.clone(), title: s.title.clone(), pause: s.piece.is_none() };
    let group = |g: &GroupSchedule| ProgrammeGroup {
        name: name(desk, g),
        chair: g.chair.clone(),
        // A room that is a link lets one into a meeting.
        room: if ask.with_link || !g.room.contains("://") { g.room.clone() } else { String::new() },
        room_is_link: is_web_link(&g.room),
        summary: words.say(&msg!("programme-group", n = g.presentations().count(), end = g.ends().unwrap_or_default())),
        slots: shown_slots(g).map(slot).collect(),
    };
    let state = match view.release {
        None => words.text("schedule-draft"),
        Some((n, at)) => words.say(&msg!("schedule-release", number = n, day = dates.day_year(event.zone.wall(at).date()))),
    };
    let labels = [
        "field-programme", "screen-groups", "head-time", "head-part", "head-speaker", "head-municipality", "head-presenter", "head-title", "group-chair", "group-room", "field-questions",
        "field-contacts", "field-link",
    ];
    let [programme, groups, time, part_word, speaker, municipality, presents, title, chair, room, questions, contacts, link] = labels.map(|k| words.text(k));
    let joined = |parts: &[&str]| parts.iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>().join(", ");
    // Without the link, nothing else lets one in either.
    let seen = if ask.with_link { event.clone() } else { for_others(event) };
    let venue = seen.venue.unwrap_or_default();
    let digital = if event.mode == crate::domain::Mode::OnSite { String::new() } else { words.text(&format!("mode-{}", event.mode)) };
    ProgrammePage {
        language: words.lang.word().to_owned(),
        title: event.title.clone(),
        when: format!("{} {}", dates.day_year(event.start.date()), span(event.start.time(), event.end.time())),
        start: instant(event.start),
        end: instant(event.end),
        cancelled: event.is_cancelled(),
        mode: event.mode.word().to_owned(),
        place: joined(&[&venue.name, &venue.address, &digital]),
        venue: venue.name,
        address: venue.address,
        organiser: event.organiser.clone(),
        description: seen.description,
        link: if is_web_link(&seen.link) { seen.link.trim().to_owned() } else { String::new() },
        state: if event.is_cancelled() { words.text("status-cancelled") } else { state },
        parts: seen.programme.iter().map(part).collect(),
        groups: view.groups.iter().map(group).collect(),
        questions: event.questions.clone(),
        contacts: event.contacts.iter().map(|c| joined(&[&c.name, &c.role, &c.email, &c.phone])).collect(),
        words: ProgrammeWords { programme, groups, time, part: part_word, speaker, municipality, presents, title, chair, room, questions, contacts, link },
    }
}

const COLUMNS: [&str; 5] = ["head-begins", "head-ends", "head-municipality", "head-presenter", "head-title"];

fn row(desk: &Desk<'_>, view: &ScheduleView, s: &SlotView) -> Vec<Value> {
    let at = |t| Value::Time(crate::domain::Wall(view.event.start.date().and_time(t)));
    vec![at(s.start), at(s.end), slot_name(desk, s).into(), s.presenter.as_str().into(), s.title.as_str().into()]
}

fn header(desk: &Desk<'_>, before: &[&str]) -> Vec<String> {
    before.iter().chain(&COLUMNS).map(|k| desk.words.text(k)).collect()
}

fn sheets(desk: &Desk<'_>, view: &ScheduleView) -> Vec<Sheet> {
    let at = |t| Value::Time(crate::domain::Wall(view.event.start.date().and_time(t)));
    let part = |p: &Part| vec![at(p.start), at(p.end), p.title.as_str().into(), p.speaker.as_str().into()];
    let words = ["head-begins", "head-ends", "head-part", "head-speaker"].map(|k| desk.words.text(k)).to_vec();
    let first = Sheet { name: desk.words.text("field-programme"), header: words, rows: view.event.programme.iter().map(part).collect() };
    let group = |g: &GroupSchedule| Sheet { name: name(desk, g), header: header(desk, &[]), rows: shown_slots(g).map(|s| row(desk, view, s)).collect() };
    std::iter::once(first).chain(view.groups.iter().map(group)).collect()
}

/// All groups in one table; without groups the programme.
fn one_sheet(desk: &Desk<'_>, view: &ScheduleView) -> Sheet {
    if view.groups.is_empty() {
        return sheets(desk, view).into_iter().next().unwrap_or_default();
    }
    let rows = view.groups.iter().flat_map(|g| shown_slots(g).map(move |s| (g, s))).map(|(g, s)| std::iter::once(name(desk, g).into()).chain(row(desk, view, s)).collect()).collect();
    Sheet { name: desk.words.text("screen-schedule"), header: header(desk, &["head-group"]), rows }
}
