//! What is given to others as tables: registrations as they can be taken in again, the list for the day itself, rooms of a video meeting.

use super::office::Desk;
use super::refusal::Refusal;
use crate::domain::{Affiliation, Email, Event, Mode, Registration};
use crate::handout::{Dialect, Sheet, Value, csv, xlsx};
use crate::text::{Message, Words, collation_key, msg, shown, state_word};

/// Columns of the table of registrations, by their words; each is one that an import knows in the same language.
const COLUMNS: &[&str] =
    &["name", "email", "phone", "function", "organisation", "received", "mode", "presenting", "title", "not-before", "done-by", "seats", "may-split", "brought-by", "diet", "access", "note", "state"];

/// With more rooms than the first it is said that some accounts take fewer; with more than the second Zoom takes the file not at all.
const ROOMS: (usize, usize) = (50, 100);
/// The same for people.
const PEOPLE: (usize, usize) = (200, 1_000);

fn header(desk: &Desk<'_>, columns: &[&str]) -> Vec<String> {
    columns.iter().map(|c| desk.words.text(&format!("export-{c}"))).collect()
}

/// The registrations of an event in the order of the queue, with what an import of them reads.
///
/// # Errors
/// When the state cannot be read.
pub fn registrations_sheet(desk: &Desk<'_>, event: &Event) -> Result<Sheet, Refusal> {
    let mut all = desk.state.registrations(event.id)?;
    all.sort_by_key(Registration::queue_order);
    Ok(Sheet { name: desk.words.text("screen-registrations"), header: header(desk, COLUMNS), rows: all.iter().map(|r| row(desk, event, r)).collect() })
}

fn row(desk: &Desk<'_>, event: &Event, r: &Registration) -> Vec<Value> {
    let words = desk.words;
    let wall = event.zone.wall(r.received_at);
    // A time that the clocks show twice is written with what tells the two apart; parts of a second stay in the workspace.
    let received = if event.zone.instant(wall).is_ok() { Value::Time(wall) } else { r.received_at.to_rfc3339().into() };
    let yes = |on: bool| Value::from(if on { words.text("yes") } else { String::new() });
    let time = |t: Option<chrono::NaiveTime>| Value::from(t.map(|t| t.format("%H:%M").to_string()).unwrap_or_default());
    let mode = match r.mode {
        Some(Mode::Digital) => words.text("export-digital"),
        Some(Mode::OnSite) => words.text("export-on-site"),
        _ => String::new(),
    };
    let presenting = r.presenting.as_ref();
    vec![
        r.name.as_str().into(),
        r.email.as_ref().map_or("", Email::as_str).into(),
        r.phone.as_str().into(),
        r.function.as_str().into(),
        // What was written, unless somebody has settled that it means something else.
        settled(desk, r).into(),
        received,
        mode.into(),
        yes(presenting.is_some()),
        presenting.map(|p| p.title.clone()).unwrap_or_default().into(),
        time(presenting.and_then(|p| p.wish.from)),
        time(presenting.and_then(|p| p.wish.until)),
        Value::Number(r.seats.into()),
        yes(r.may_split),
        r.brought_by.as_str().into(),
        r.needs.diet.as_str().into(),
        r.needs.access.as_str().into(),
        r.note.as_str().into(),
        state_word(words, r.state).into(),
    ]
}

/// The organisation as written where that says the municipality by itself, else the municipality's name.
fn settled(desk: &Desk<'_>, r: &Registration) -> String {
    let Affiliation::Municipality(code) = r.affiliation else { return r.organisation.clone() };
    match desk.register.find_preferring(&r.organisation, None, Some(code.country())) {
        crate::register::Found::Match(found) if found == code => r.organisation.clone(),
        _ => desk.register.get(code).map_or_else(|| desk.register.name(code), crate::register::Municipality::unique_name),
    }
}

/// Those who take part, by the alphabet, with room to tick them off.
///
/// # Errors
/// When the state cannot be read.
pub fn attendance_sheet(desk: &Desk<'_>, event: &Event) -> Result<Sheet, Refusal> {
    let mut all: Vec<Registration> = desk.state.registrations(event.id)?.into_iter().filter(|r| r.state.takes_part()).collect();
    all.sort_by_cached_key(|r| collation_key(desk.words.lang, &r.name));
    let line = |r: &Registration| vec![r.name.as_str().into(), settled(desk, r).into(), r.function.as_str().into(), Value::Number(r.seats.into()), "".into()];
    Ok(Sheet { name: desk.words.text("export-attendance"), header: header(desk, &["name", "organisation", "function", "seats", "there"]), rows: all.iter().map(line).collect() })
}

/// The rooms of a video meeting, one line a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rooms {
    /// What the service reads, in its own words.
    pub sheet: Sheet,
    /// Who must be placed by hand, and where: without an address, or with the address of somebody in another room.
    pub by_hand: Vec<(String, String)>,
    /// What to know before it is used.
    pub warnings: Vec<Message>,
}

impl Rooms {
    /// What to know before it is used, and whom to place by hand, as lines.
    #[must_use]
    pub fn said(&self, words: &Words) -> Vec<String> {
        let by_hand = self.by_hand.iter().map(|(name, room)| format!("  {}: {}", shown(room), shown(name)));
        self.warnings.iter().map(|w| words.say(w)).chain(by_hand).collect()
    }
}

/// As what a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableForm {
    /// CSV.
    Csv(Dialect),
    /// XLSX.
    Workbook,
}

/// A table as the content of a file.
///
/// # Errors
/// When it is larger than such a file can hold.
pub fn table_content(sheet: &Sheet, form: TableForm) -> Result<Vec<u8>, Refusal> {
    let too_large = || Refusal::data(msg!("export-too-large")).next(msg!("export-too-large-next"));
    match form {
        TableForm::Csv(dialect) => csv(sheet, dialect).map_err(|_| too_large()),
        TableForm::Workbook => xlsx(std::slice::from_ref(sheet)).map_err(|_| too_large()),
    }
}

/// Breakout rooms as Zoom reads them.
///
/// # Errors
/// When there is no division, or more rooms or people than Zoom takes.
pub fn zoom_rooms(desk: &Desk<'_>, event: &Event) -> Result<Rooms, Refusal> {
    let division = desk.state.division(event.id)?.ok_or_else(|| Refusal::new(msg!("no-division")).next(msg!("no-division-next")))?;
    let people: Vec<Registration> = desk.state.registrations(event.id)?.into_iter().filter(|r| r.state.takes_part()).collect();
    let name_of = |number: usize, name: &str| if name.is_empty() { desk.words.say(&msg!("group-number", n = number)) } else { name.to_owned() };
    let (mut rows, mut by_hand) = (Vec::new(), Vec::new());
    let mut seen: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    for (number, group) in (1..).zip(&division.groups) {
        let room = name_of(number, &group.name);
        let is_here = |r: &Registration| r.municipality().map_or_else(|| group.guests.contains(&r.id), |c| group.members.iter().any(|m| m.code == c));
        for r in people.iter().filter(|r| is_here(r)) {
            match r.email.as_ref().filter(|e| e.is_plausible()) {
                Some(e) if *seen.entry(e.folded()).or_insert(number) == number => rows.push(vec![room.as_str().into(), e.as_str().into()]),
                _ => by_hand.push((r.name.clone(), room.clone())),
            }
        }
    }
    rows.dedup();
    let (rooms, n) = (division.groups.len(), rows.len());
    if rooms > ROOMS.1 || n > PEOPLE.1 {
        return Err(Refusal::new(msg!("zoom-too-many", rooms = rooms, people = n, most_rooms = ROOMS.1, most_people = PEOPLE.1)).next(msg!("zoom-too-many-next")));
    }
    let mut warnings = Vec::new();
    warnings.extend((rooms > ROOMS.0 || n > PEOPLE.0).then(|| msg!("zoom-many", rooms = rooms, people = n)));
    warnings.extend(super::group_files::missing(&super::board::board(desk, event, None)?));
    warnings.extend((!by_hand.is_empty()).then(|| msg!("zoom-by-hand", n = by_hand.len())));
    Ok(Rooms { sheet: Sheet { name: "Zoom".into(), header: vec!["Pre-assign Room Name".into(), "Email Address".into()], rows }, by_hand, warnings })
}
