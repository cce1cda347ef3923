//! An event's simple fields as text: one way in for event files, flags of the command line and forms on screen.

use chrono::{NaiveDate, NaiveTime};

use crate::domain::{Capacity, Contact, Country, Event, EventKind, Mode, MunicipalityPolicy, PartyPolicy, Signup, Strategy, TimeError, Venue, Wall, Zone, parse_date, parse_wall};
use crate::text::{Arg, Message, msg, time_problem};

/// The keys of simple fields, as event files have them. `series` is settled by the desk, which knows the series.
pub const FIELDS: &[&str] = &[
    "title", "kind", "series", "track", "start", "end", "timezone", "country", "mode", "venue", "address", "link", "link_days_before", "organiser", "target_group", "description", "price", "signup",
    "capacity", "register_until", "promote_until", "catering_freeze", "party_policy", "municipality_policy", "automatic", "offer_hours", "grouping",
];

/// The keys of lists, as text: a line each; addresses also with commas, a contact's role, name, address and telephone with semicolons.
pub const LISTS: &[&str] = &["questions", "registration_addresses", "contacts", "to_clarify"];

/// Sets one field from text. An empty text clears an optional field.
///
/// # Errors
/// What is wrong with the text, and what would be right.
pub fn set(event: &mut Event, key: &str, text: &str) -> Result<(), Message> {
    let text = text.trim();
    match key {
        "title" => event.title = text.to_owned(),
        "kind" => event.kind = word::<EventKind>(key, text)?,
        "track" => event.track = text.to_owned(),
        "start" => event.start = moment(text)?,
        "end" => event.end = moment(text)?,
        "timezone" => set_zone(event, text)?,
        "country" => event.country = word::<Country>(key, &text.to_ascii_uppercase())?,
        "mode" => event.mode = word::<Mode>(key, text)?,
        "venue" => event.venue = with_venue(event, |v| v.name = text.to_owned()),
        "address" => event.venue = with_venue(event, |v| v.address = text.to_owned()),
        "link" => event.link = text.to_owned(),
        "link_days_before" => event.link_days_before = optional(text, |t| t.parse().ok().filter(|n| *n <= 365)).ok_or_else(|| msg!("field-number", key = Arg::field(key), text = text))?,
        "organiser" => event.organiser = text.to_owned(),
        "target_group" => event.target_group = text.to_owned(),
        "description" => event.description = text.to_owned(),
        "price" => event.price = text.to_owned(),
        "signup" => event.queue.signup = word::<Signup>(key, text)?,
        "capacity" => event.queue.capacity = capacity(text)?,
        "register_until" => event.queue.register_until = deadline(key, text)?,
        "promote_until" => event.queue.promote_until = deadline(key, text)?,
        "catering_freeze" => event.queue.catering_freeze = deadline(key, text)?,
        "party_policy" => event.queue.party = word::<PartyPolicy>(key, text)?,
        "municipality_policy" => {
            event.queue.municipality = MunicipalityPolicy::parse(text).ok_or_else(|| msg!("field-word", key = Arg::field(key), text = text, known = "none, first-seat-first, max-2 …"))?;
        }
        "automatic" => event.queue.automatic = matches!(text, "true" | "yes" | "ja"),
        "offer_hours" => event.queue.offer_hours = optional(text, |t| t.parse().ok().filter(|n| (1..=400).contains(n))).ok_or_else(|| msg!("field-number", key = Arg::field(key), text = text))?,
        "grouping" => event.grouping = if text.is_empty() { None } else { Some(word::<Strategy>(key, text)?) },
        "questions" => event.questions = lines(text),
        "registration_addresses" => event.registration_addresses = text.split(['\n', ',']).map(str::trim).filter(|a| !a.is_empty()).map(str::to_owned).collect(),
        "contacts" => event.contacts = lines(text).iter().map(|l| contact(l)).collect::<Result<_, _>>()?,
        "to_clarify" => event.to_clarify = lines(text),
        _ => return Err(msg!("field-unknown", key = key)),
    }
    Ok(())
}

/// What a field says now, as text that [`set`] reads.
#[must_use]
pub fn get(event: &Event, key: &str) -> String {
    let wall = |w: Option<Wall>| w.map(|w| w.0.format("%Y-%m-%d %H:%M").to_string()).unwrap_or_default();
    let venue = |f: fn(&Venue) -> &String| event.venue.as_ref().map(f).cloned().unwrap_or_default();
    match key {
        "title" => event.title.clone(),
        "kind" => event.kind.word().into(),
        "track" => event.track.clone(),
        "start" => wall(Some(event.start)),
        "end" => wall(Some(event.end)),
        "timezone" => event.zone.to_string(),
        "country" => event.country.word().into(),
        "mode" => event.mode.word().into(),
        "venue" => venue(|v| &v.name),
        "address" => venue(|v| &v.address),
        "link" => event.link.clone(),
        "link_days_before" => event.link_days_before.map(|n| n.to_string()).unwrap_or_default(),
        "organiser" => event.organiser.clone(),
        "target_group" => event.target_group.clone(),
        "description" => event.description.clone(),
        "price" => event.price.clone(),
        "signup" => event.queue.signup.word().into(),
        "capacity" => match event.queue.capacity {
            Capacity::Unlimited => String::new(),
            Capacity::Limited => "limited".into(),
            Capacity::Seats(n) => n.to_string(),
        },
        "register_until" => wall(event.queue.register_until),
        "promote_until" => wall(event.queue.promote_until),
        "catering_freeze" => wall(event.queue.catering_freeze),
        "party_policy" => event.queue.party.word().into(),
        "municipality_policy" => event.queue.municipality.word(),
        "automatic" => event.queue.automatic.to_string(),
        "offer_hours" => event.queue.offer_hours.map(|n| n.to_string()).unwrap_or_default(),
        "grouping" => event.grouping.map(|s| s.word().to_owned()).unwrap_or_default(),
        "questions" => event.questions.join("\n"),
        "registration_addresses" => event.registration_addresses.join("\n"),
        "contacts" => event.contacts.iter().map(|c| [c.role.as_str(), &c.name, &c.email, &c.phone].join("; ")).collect::<Vec<_>>().join("\n"),
        "to_clarify" => event.to_clarify.join("\n"),
        _ => String::new(),
    }
}

fn word<T: std::str::FromStr<Err = crate::domain::UnknownWord>>(key: &str, text: &str) -> Result<T, Message> {
    text.parse().map_err(|e: crate::domain::UnknownWord| msg!("field-word", key = Arg::field(key), text = text, known = e.known))
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect()
}

/// "role; name; address; telephone": what is known by its shape may stand anywhere, and the role may be left out.
fn contact(line: &str) -> Result<Contact, Message> {
    let mut c = Contact { role: String::new(), name: String::new(), email: String::new(), phone: String::new() };
    let parts: Vec<&str> = line.split(';').map(str::trim).collect();
    let mut words = Vec::new();
    for part in parts.iter().filter(|p| !p.is_empty()) {
        if part.contains('@') {
            c.email = (*part).to_owned();
        } else if part.chars().filter(char::is_ascii_digit).count() >= 5 {
            c.phone = (*part).to_owned();
        } else {
            words.push((*part).to_owned());
        }
    }
    match words.as_slice() {
        [] => {}
        [name] => c.name.clone_from(name),
        [role, name] => (c.role, c.name) = (role.clone(), name.clone()),
        _ => return Err(msg!("field-contact", text = line)),
    }
    Ok(c)
}

/// A local time; a date alone is no moment.
fn moment(text: &str) -> Result<Wall, Message> {
    parse_wall(text).ok_or_else(|| msg!("field-time", text = text))
}

/// A deadline: a date alone means its last second.
fn deadline(key: &str, text: &str) -> Result<Option<Wall>, Message> {
    if text.is_empty() {
        return Ok(None);
    }
    let wall = parse_wall(text).or_else(|| parse_date(text).map(Wall::end_of));
    wall.map(Some).ok_or_else(|| msg!("field-deadline", key = Arg::field(key), text = text))
}

fn capacity(text: &str) -> Result<Capacity, Message> {
    match text {
        "" | "none" => Ok(Capacity::Unlimited),
        "limited" | "begrenset" | "avgrensa" | "begränsad" => Ok(Capacity::Limited),
        n => n.parse().map(Capacity::Seats).map_err(|_| msg!("wrong-capacity", text = n)),
    }
}

fn set_zone(event: &mut Event, text: &str) -> Result<(), Message> {
    event.zone = text.parse::<Zone>().map_err(|e: TimeError| time_problem(&e))?;
    if event.zone == Country::No.zone() {
        event.country = Country::No;
    } else if event.zone == Country::Se.zone() {
        event.country = Country::Se;
    }
    Ok(())
}

fn with_venue(event: &Event, change: impl FnOnce(&mut Venue)) -> Option<Venue> {
    let mut venue = event.venue.clone().unwrap_or_default();
    change(&mut venue);
    (venue != Venue::default()).then_some(venue)
}

fn optional<T>(text: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
    if text.is_empty() { Some(None) } else { parse(text).map(Some) }
}

/// A time of day, `9:30`, `09.30` or `09:30:00`.
#[must_use]
pub fn time_of_day(text: &str) -> Option<NaiveTime> {
    let text = text.trim().replace('.', ":");
    ["%H:%M", "%H:%M:%S"].iter().find_map(|f| NaiveTime::parse_from_str(&text, f).ok())
}

/// A date as text for a field.
#[must_use]
pub fn date_text(d: NaiveDate) -> String {
    d.format("%Y-%m-%d").to_string()
}
