//! The groups of an event as files for others: tables, a page, Markdown, and a list to paste into Teams.

use std::collections::BTreeMap;

use super::answers::{AnswersView, answers};
use super::board::{BoardGroup, BoardView, board};
use super::delegations::{People, delegations};
use super::office::Desk;
use super::refusal::Refusal;
use super::tables::{TableForm, table_content};
use crate::domain::{Email, Event, MunicipalityCode, Registration};
use crate::handout::{Dialect, GroupsPage, PageAnswer, PageAnswers, PageGroup, PageGuest, PageMember, PageQuestion, PageWords, Sheet, Value, groups_html, groups_markdown, is_web_link, xlsx};
use crate::text::{Dates, Message, group_name, msg, number};

/// As what the groups are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupsForm {
    /// One table, a row for each person.
    Csv(Dialect),
    /// A workbook with a sheet for each group.
    Workbook,
    /// Markdown: municipalities and who presents.
    Markdown,
    /// A page of the same.
    Page,
    /// Addresses by room, to be pasted: Teams reads no list of rooms.
    Teams,
}

/// A file of groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupsFile {
    /// Its content.
    pub content: Vec<u8>,
    /// Rows of tables; of what is read, municipalities and guests.
    pub rows: usize,
    /// Who is in no group, and so not in it.
    pub warnings: Vec<Message>,
}

/// The groups of an event as a file; with what their municipalities answered, where that is asked for and such a file has room for it.
///
/// # Errors
/// When there is no division, or it is larger than such a file can hold.
pub fn groups_file(desk: &Desk<'_>, event: &Event, form: GroupsForm, with_answers: bool) -> Result<GroupsFile, Refusal> {
    if with_answers && matches!(form, GroupsForm::Csv(_) | GroupsForm::Teams) {
        return Err(Refusal::usage(msg!("answers-where")).next(msg!("answers-where-next")));
    }
    let view = board(desk, event, None)?;
    if !view.stands {
        return Err(Refusal::new(msg!("no-division")).next(msg!("no-division-next")));
    }
    let here = delegations(desk, event.id)?;
    let said = if with_answers { Some(answers(desk, event)?) } else { None };
    let too_large = || Refusal::data(msg!("export-too-large")).next(msg!("export-too-large-next"));
    let read = view.groups.iter().map(|g| g.members.len() + g.guests.len()).sum();
    let (content, rows) = match form {
        GroupsForm::Csv(dialect) => {
            let sheet = one_sheet(desk, &here, &view);
            (table_content(&sheet, TableForm::Csv(dialect))?, sheet.rows.len())
        }
        GroupsForm::Workbook => {
            let mut sheets = sheets(desk, &here, &view);
            sheets.extend(said.as_ref().map(|a| answers_table(desk, a)));
            (xlsx(&sheets).map_err(|_| too_large())?, sheets.iter().map(|s| s.rows.len()).sum())
        }
        GroupsForm::Markdown => (groups_markdown(&page(desk, event, Some((&here, &view)), said.as_ref())).into_bytes(), read),
        GroupsForm::Page => (html(&page(desk, event, Some((&here, &view)), said.as_ref()))?, read),
        GroupsForm::Teams => (teams(desk, &here, &view).into_bytes(), read),
    };
    Ok(GroupsFile { content, rows, warnings: missing(&view) })
}

/// Who is in no group: they are in no file of the groups.
pub(super) fn missing(view: &BoardView) -> Vec<Message> {
    let names = |all: Vec<&str>| all.join(", ");
    let municipalities = (!view.unplaced.is_empty()).then(|| msg!("groups-unplaced", names = names(view.unplaced.iter().map(|m| m.name.as_str()).collect())));
    let guests = (!view.free_guests.is_empty()).then(|| msg!("groups-free-guests", names = names(view.free_guests.iter().map(|g| g.name.as_str()).collect())));
    municipalities.into_iter().chain(guests).collect()
}

/// Everybody of an event: by municipality, and guests.
type Here = (BTreeMap<MunicipalityCode, People>, Vec<Registration>);

/// A group's own name after its number, or its number in words.
fn name(desk: &Desk<'_>, g: &BoardGroup) -> String {
    group_name(desk.words, g.number, &g.name)
}

/// The people of a group: of each municipality in turn, then its guests.
fn people<'p>(g: &BoardGroup, (all, guests): &'p Here) -> Vec<(Option<usize>, &'p Registration)> {
    let of = |(i, m): (usize, &super::board::BoardMember)| all.get(&m.code).into_iter().flat_map(|p| &p.registrations).map(move |r| (Some(i), r));
    let residents = g.members.iter().enumerate().flat_map(of);
    residents.chain(guests.iter().filter(|r| g.guests.iter().any(|x| x.id == r.id)).map(|r| (None, r))).collect()
}

const COLUMNS: &[&str] = &["head-code", "head-municipality", "head-population", "head-name", "form-function", "form-email", "form-presents"];

fn rows(desk: &Desk<'_>, here: &Here, g: &BoardGroup) -> Vec<Vec<Value>> {
    let row = |(at, r): (Option<usize>, &Registration)| {
        let m = at.and_then(|i| g.members.get(i));
        let presents = r.presenting.as_ref().map(|p| if p.title.is_empty() { desk.words.text("yes") } else { p.title.clone() });
        vec![
            m.map(|m| m.code.digits()).unwrap_or_default().into(),
            m.map_or_else(|| r.organisation.clone(), |m| m.name.clone()).into(),
            m.map_or_else(|| Value::from(""), |m| Value::Number(m.population.into())),
            r.name.as_str().into(),
            r.function.as_str().into(),
            r.email.as_ref().map_or("", Email::as_str).into(),
            presents.unwrap_or_default().into(),
        ]
    };
    people(g, here).into_iter().map(row).collect()
}

fn header(desk: &Desk<'_>) -> Vec<String> {
    COLUMNS.iter().map(|c| desk.words.text(c)).collect()
}

fn sheets(desk: &Desk<'_>, here: &Here, view: &BoardView) -> Vec<Sheet> {
    view.groups.iter().map(|g| Sheet { name: name(desk, g), header: header(desk), rows: rows(desk, here, g) }).collect()
}

fn one_sheet(desk: &Desk<'_>, here: &Here, view: &BoardView) -> Sheet {
    let before = ["head-group", "group-chair", "group-room"].map(|k| desk.words.text(k));
    let mut out = Sheet { name: desk.words.text("screen-groups"), header: before.into_iter().chain(header(desk)).collect(), rows: Vec::new() };
    for g in &view.groups {
        let first: [Value; 3] = [name(desk, g).into(), g.chair.as_str().into(), g.room.as_str().into()];
        out.rows.extend(rows(desk, here, g).into_iter().map(|row| first.iter().cloned().chain(row).collect()));
    }
    out
}

fn html(page: &GroupsPage) -> Result<Vec<u8>, Refusal> {
    let text = groups_html(page).map_err(|e| Refusal::data(msg!("file-unwritable", file = "groups.html", why = e.to_string())))?;
    Ok(text.into_bytes())
}

/// What was answered at an event as a file of its own: to read, by question and group; as a table, a row for each answer. With how many answers it has.
///
/// # Errors
/// When nothing is noted, or such a file has no room for it.
pub fn answers_file(desk: &Desk<'_>, event: &Event, form: GroupsForm) -> Result<(Vec<u8>, usize), Refusal> {
    let view = answers(desk, event)?;
    let sheet = answers_table(desk, &view);
    if sheet.rows.is_empty() {
        return Err(Refusal::new(msg!("no-answers-yet")).next(msg!("no-answers-next")));
    }
    let content = match form {
        GroupsForm::Csv(dialect) => table_content(&sheet, TableForm::Csv(dialect))?,
        GroupsForm::Workbook => table_content(&sheet, TableForm::Workbook)?,
        GroupsForm::Markdown => groups_markdown(&page(desk, event, None, Some(&view))).into_bytes(),
        GroupsForm::Page => html(&page(desk, event, None, Some(&view)))?,
        GroupsForm::Teams => return Err(Refusal::usage(msg!("answers-where")).next(msg!("answers-where-next"))),
    };
    Ok((content, sheet.rows.len()))
}

/// What was answered at an event, a row for each answer.
///
/// # Errors
/// When the state cannot be read.
pub fn answers_sheet(desk: &Desk<'_>, event: &Event) -> Result<Sheet, Refusal> {
    Ok(answers_table(desk, &answers(desk, event)?))
}

fn answers_table(desk: &Desk<'_>, view: &AnswersView) -> Sheet {
    let header = ["head-group", "head-code", "head-municipality", "head-question", "head-answer"].map(|k| desk.words.text(k)).to_vec();
    let mut rows = Vec::new();
    for (g, l) in view.groups.iter().flat_map(|g| g.lines.iter().map(move |l| (g, l))) {
        for (at, answer) in l.answers.iter().enumerate().filter(|(_, a)| !a.is_empty()) {
            rows.push(vec![g.name.as_str().into(), l.code.digits().into(), l.name.as_str().into(), view.asked(desk.words, at).into(), answer.as_str().into()]);
        }
    }
    Sheet { name: desk.words.text("answers-head"), header, rows }
}

/// What was answered, by question and group; questions that nobody answered are left out.
fn page_answers(desk: &Desk<'_>, view: &AnswersView) -> Vec<PageQuestion> {
    let lines = |text: &str| text.lines().map(str::to_owned).collect();
    let question = |at: usize| {
        let of = |g: &super::answers::AnswersGroup| PageAnswers {
            group: g.name.clone(),
            answers: g.lines.iter().filter_map(|l| Some(PageAnswer { name: l.name.clone(), lines: lines(l.answers.get(at).filter(|a| !a.is_empty())?) })).collect(),
        };
        PageQuestion { question: view.asked(desk.words, at), groups: view.groups.iter().map(of).filter(|g| !g.answers.is_empty()).collect() }
    };
    (0..view.questions.len()).map(question).filter(|q| !q.groups.is_empty()).collect()
}

fn page(desk: &Desk<'_>, event: &Event, groups: Option<(&Here, &BoardView)>, said: Option<&AnswersView>) -> GroupsPage {
    let (words, dates) = (desk.words, Dates(desk.words));
    let group = |all: &BTreeMap<MunicipalityCode, People>, g: &BoardGroup| PageGroup {
        name: name(desk, g),
        chair: g.chair.clone(),
        room: g.room.clone(),
        room_is_link: is_web_link(&g.room),
        summary: words.say(&msg!("group-summary", n = g.members.len(), smallest = number(g.smallest.into()), largest = number(g.largest.into()))),
        members: g
            .members
            .iter()
            .map(|m| PageMember { name: m.name.clone(), population: number(m.population.into()), presenter: all.get(&m.code).and_then(People::presenter).map(|r| r.name.clone()).unwrap_or_default() })
            .collect(),
        guests: g.guests.iter().map(|x| PageGuest { name: x.name.clone(), organisation: x.organisation.clone() }).collect(),
    };
    let labels = ["group-chair", "group-room", "head-municipality", "head-population", "head-presents", "answers-head"].map(|k| words.text(k));
    let [chair, room, municipality, population, presents, answers] = labels;
    GroupsPage {
        language: words.lang.word().to_owned(),
        title: event.title.clone(),
        when: format!("{} {}–{}", dates.day_year(event.start.date()), dates.time(event.start.time()), dates.time(event.end.time())),
        organiser: event.organiser.clone(),
        groups: groups.map(|((all, _), view)| view.groups.iter().map(|g| group(all, g)).collect()).unwrap_or_default(),
        questions: said.map(|v| page_answers(desk, v)).unwrap_or_default(),
        words: PageWords { chair, room, municipality, population, presents, answers },
    }
}

/// Rooms with the addresses of those in them, to be pasted one room after the other; who has none is named.
fn teams(desk: &Desk<'_>, here: &Here, view: &BoardView) -> String {
    let mut out = format!("{}\r\n", desk.words.text("teams-how"));
    for g in &view.groups {
        let here = people(g, here);
        let mut addresses: Vec<&str> = here.iter().filter_map(|(_, r)| r.email.as_ref()).filter(|e| e.is_plausible()).map(Email::as_str).collect();
        addresses.sort_unstable_by_key(|a| a.to_lowercase());
        addresses.dedup_by_key(|a| a.to_lowercase());
        out.push_str(&format!("\r\n{}\r\n{}\r\n", crate::text::shown(&name(desk, g)), addresses.join("; ")));
        let without: Vec<String> = here.iter().filter(|(_, r)| r.email.as_ref().is_none_or(|e| !e.is_plausible())).map(|(_, r)| crate::text::shown(&r.name).to_string()).collect();
        if !without.is_empty() {
            out.push_str(&format!("{}\r\n", desk.words.say(&msg!("teams-without", names = without.join(", ")))));
        }
    }
    out
}
