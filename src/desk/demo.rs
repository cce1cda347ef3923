//! The demo workspace: five real announcements with invented people, made through the same doors as everything else.

use chrono::NaiveDate;
use serde::Deserialize;

use super::erasures::Readmit;
use super::import::import;
use super::office::{Desk, Office, Outcome};
use super::refusal::Refusal;
use super::signups::{Act, act, blank_registration};
use super::{Propose, accept, import_event};
use crate::domain::{Document, Event, EventId, Experience, LinkMark, Organisation, OrganisationId, OrganisationKind, Person, Place, RegistrationId, Release, Source, State, Strategy, parse_date};
use crate::intake::{Columns, SignUps, Table, decode, parse_event_file, sign_ups, table};
use crate::register::{Found, Register};
use crate::store::Draft;
use crate::text::msg;

/// The day that the demo believes in: the Monday before the forum.
pub const TODAY: &str = "2021-03-15T09:12:00";

macro_rules! asset {
    ($name:literal) => {
        include_str!(concat!("../../assets/demo/", $name))
    };
}

const KAFFEPRAT: &[&str] = &[
    asset!("kaffeprat-2021-01-14.toml"),
    asset!("kaffeprat-2021-02-04.toml"),
    asset!("kaffeprat-2021-02-25.toml"),
    asset!("kaffeprat-2021-03-25.toml"),
    asset!("kaffeprat-2021-04-22.toml"),
    asset!("kaffeprat-2021-05-20.toml"),
    asset!("kaffeprat-2021-06-10.toml"),
    asset!("kaffeprat-2021-08-26.toml"),
    asset!("kaffeprat-2021-09-16.toml"),
    asset!("kaffeprat-2021-10-07.toml"),
    asset!("kaffeprat-2021-10-28.toml"),
    asset!("kaffeprat-2021-11-18.toml"),
    asset!("kaffeprat-2021-12-09.toml"),
];

/// Fills an empty workspace; one that has events already is left as it is.
///
/// # Errors
/// When it cannot be saved.
pub fn fill(office: &mut Office) -> Result<(), Refusal> {
    if office.desk().state.records()? > 0 {
        return Ok(());
    }
    earlier_forum(office)?;
    forum(office)?;
    let introdag = event(office, asset!("introdag-2017.toml"))?;
    people(office, &introdag, asset!("introdag-2017.csv"), "introdag-2017.csv", None)?;
    let first = event(office, asset!("frokost-2020-01.toml"))?;
    people(office, &first, asset!("frokost-2020-01.csv"), "frokost-2020-01.csv", Some(Act::Attended))?;
    let second = event(office, asset!("frokost-2020-03.toml"))?;
    people(office, &second, asset!("frokost-2020-03.csv"), "frokost-2020-03.csv", None)?;
    event(office, asset!("frokost-2020-05.toml"))?;
    coffee_talks(office)?;
    office.act(library)?;
    Ok(())
}

fn event(office: &mut Office, text: &str) -> Result<Event, Refusal> {
    let file = parse_event_file(text)?;
    let mut made = None;
    office.act(|desk| {
        let (outcome, event) = import_event(desk, &file)?;
        made = Some(event);
        Ok(outcome)
    })?;
    made.ok_or_else(|| Refusal::new(msg!("no-such-event", given = "")))
}

fn list(text: &str) -> Result<Table, Refusal> {
    Ok(table(&decode(text.as_bytes(), None)?.text)?)
}

fn read(text: &str, event: &Event) -> Result<SignUps, Refusal> {
    let table = list(text)?;
    let columns = Columns::find(&table.header, &[]).map_err(|name| Refusal::data(msg!("map-no-column", name = name, names = "")))?;
    Ok(sign_ups(&table, &columns, event.zone)?)
}

/// Takes a list in, and does something with everybody on it.
fn people(office: &mut Office, event: &Event, text: &str, name: &str, then: Option<Act>) -> Result<(), Refusal> {
    let signups = read(text, event)?;
    office.act(|desk| import(desk, event, signups, name, Readmit::Ask).map(|(outcome, _)| outcome))?;
    let Some(then) = then else { return Ok(()) };
    office.act(|desk| {
        let all: Vec<RegistrationId> = desk.state.registrations(event.id)?.iter().map(|r| r.id).collect();
        act(desk, event, &all, then)
    })?;
    Ok(())
}

/// September 2020, held and divided.
fn earlier_forum(office: &mut Office) -> Result<(), Refusal> {
    let earlier = event(office, asset!("forum-2020-09.toml"))?;
    people(office, &earlier, asset!("forum-2020-09.csv"), "forum-2020-09.csv", Some(Act::Confirm { force: false }))?;
    office.act(|desk| accept(desk, &earlier, &Propose { strategy: Some(Strategy::Natural), ..Propose::default() }))?;
    announce(office, &earlier)?;
    office.act(|desk| {
        let all: Vec<RegistrationId> = desk.state.registrations(earlier.id)?.iter().map(|r| r.id).collect();
        act(desk, &earlier, &all, Act::Attended)
    })?;
    mark_link_sent(office, earlier.id)
}

/// Its schedule was announced four days before: who presented late then presents early now.
fn announce(office: &mut Office, event: &Event) -> Result<(), Refusal> {
    office.act(|desk| {
        let at = event.zone.instant(event.start).unwrap_or(desk.now) - chrono::TimeDelta::days(4);
        let release = Release { number: 1, at, ..super::schedule_as(desk, event, super::Which::Draft)? };
        let mut draft = Draft::new(desk.state);
        draft.put(release);
        Ok(Outcome { set: draft.finish()?, label: msg!("did-release", number = 1), notes: Vec::new() })
    })?;
    Ok(())
}

/// March 2021: sign-up has ended, most are confirmed, some wait, some are new.
fn forum(office: &mut Office) -> Result<(), Refusal> {
    let forum = event(office, asset!("forum-2021-03.toml"))?;
    // The announcement leaves the link for later; an invented one shows how it goes out.
    let link = ("link".to_owned(), "https://video.example.org/dialogforum-sociala-risker".to_owned(), 0);
    office.act(|desk| super::edit_event(desk, &forum, std::slice::from_ref(&link)))?;
    people(office, &forum, asset!("forum-2021-03.csv"), "forum-2021-03.csv", None)?;
    let decided = NaiveDate::from_ymd_opt(2021, 3, 11).unwrap_or_default();
    office.act(|desk| {
        let sound = |r: &&crate::domain::Registration| r.flags.is_empty() && forum.zone.wall(r.received_at).date() < decided;
        let ids: Vec<RegistrationId> = desk.state.registrations(forum.id)?.iter().filter(sound).map(|r| r.id).collect();
        act(desk, &forum, &ids, Act::Confirm { force: false })
    })?;
    Ok(())
}

fn mark_link_sent(office: &mut Office, event: EventId) -> Result<(), Refusal> {
    office.act(|desk| {
        let mut draft = Draft::new(desk.state);
        for mut r in desk.state.registrations(event)? {
            r.link = LinkMark::Sent(r.received_at);
            draft.put(r);
        }
        Ok(Outcome { set: draft.finish()?, label: msg!("did-mark-link-sent"), notes: Vec::new() })
    })?;
    Ok(())
}

/// A year of meetings without registration: whoever was there is known from the meeting reports.
fn coffee_talks(office: &mut Office) -> Result<(), Refusal> {
    let rows = list(asset!("kaffeprat-2021.csv"))?.rows;
    for text in KAFFEPRAT {
        let talk = event(office, text)?;
        let here: Vec<&Vec<String>> = rows.iter().map(|r| &r.fields).filter(|f| f.first().and_then(|d| parse_date(d)) == Some(talk.start.date())).collect();
        office.act(|desk| attendance(desk, &talk, &here))?;
    }
    Ok(())
}

fn attendance(desk: &Desk<'_>, talk: &Event, rows: &[&Vec<String>]) -> Result<Outcome, Refusal> {
    let mut draft = Draft::new(desk.state);
    for fields in rows {
        let [_, name, email, place] = fields.as_slice() else { continue };
        let mut r = blank_registration(desk, talk);
        r.name.clone_from(name);
        r.email = crate::domain::Email::new(email);
        r.organisation.clone_from(place);
        r.state = State::Attended;
        r.source = Source::Attendance { name: "kaffeprat-2021.csv".into() };
        r.received_at = talk.zone.instant(talk.start).unwrap_or(desk.now);
        r.link = LinkMark::Sent(r.received_at);
        super::flags::settle_municipality(&mut r, talk, desk.register);
        let id = r.email.as_ref().map(crate::domain::Email::folded).map_or(Ok(None), |m| desk.state.person_by_email(&m))?;
        r.person = id.unwrap_or(r.person);
        draft.put(Person { id: r.person, name: r.name.clone(), email: r.email.clone(), phone: String::new() });
        draft.put(r);
    }
    Ok(Outcome { set: draft.finish()?, label: msg!("did-attendance", n = rows.len(), title = &talk.title), notes: Vec::new() })
}

#[derive(Deserialize)]
struct Library {
    organisation: Vec<OrganisationRow>,
    experience: Vec<ExperienceRow>,
}

#[derive(Deserialize)]
struct OrganisationRow {
    name: String,
    kind: OrganisationKind,
}

#[derive(Deserialize)]
struct ExperienceRow {
    title: String,
    text: String,
    topics: Vec<String>,
    #[serde(default)]
    municipalities: Vec<String>,
    #[serde(default)]
    partners: Vec<String>,
    #[serde(default)]
    documents: Vec<String>,
}

/// The examples of source 003.
fn library(desk: &Desk<'_>) -> Result<Outcome, Refusal> {
    let file: Library = toml::from_str(asset!("experiences.toml")).map_err(|e| Refusal::data(msg!("toml-unreadable", why = e.message())))?;
    let mut draft = Draft::new(desk.state);
    let mut known: Vec<(String, OrganisationId)> = Vec::new();
    for o in file.organisation {
        let organisation = Organisation { id: desk.new_id(), name: o.name.clone(), kind: o.kind, country: crate::domain::Country::No, covers: Vec::new(), members: Vec::new() };
        known.push((o.name, organisation.id));
        draft.put(organisation);
    }
    let n = file.experience.len();
    for e in file.experience {
        let found = |name: &String| match Register::built_in().find(name, None) {
            Found::Match(code) => Some(code),
            _ => None,
        };
        draft.put(Experience {
            id: desk.new_id(),
            title: e.title,
            text: e.text,
            municipalities: e.municipalities.iter().filter_map(found).collect(),
            partners: e.partners.iter().filter_map(|p| known.iter().find(|(n, _)| n == p).map(|(_, id)| *id)).collect(),
            topics: e.topics,
            documents: e.documents.into_iter().map(|title| Document { title, place: Place::Unknown }).collect(),
            consent: true,
            valid_until: None,
            contact: String::new(),
            event: None,
        });
    }
    Ok(Outcome { set: draft.finish()?, label: msg!("did-library", n = n), notes: Vec::new() })
}
