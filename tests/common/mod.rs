//! Things that several test files make: an event, a registration, an open workspace.
#![allow(dead_code, reason = "each test file uses its own part")]

use chrono::{DateTime, Utc};
use dialogforum::domain::{
    Affiliation, Capacity, Country, Event, EventId, EventKind, EventStatus, IdSource, LinkMark, Mode, MunicipalityPolicy, Needs, PartyPolicy, Person, Queue, Registration, Signup, Source, State,
    parse_wall,
};
use dialogforum::store::Stamp;

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub fn stamp(label: &str) -> Stamp {
    Stamp { at: at("2021-03-15T08:00:00Z"), by: "test".into(), label: label.into() }
}

pub fn event(ids: &mut IdSource, title: &str, start: &str, end: &str) -> Event {
    Event {
        id: ids.next(at("2021-01-01T00:00:00Z")),
        title: title.into(),
        kind: EventKind::Dialogforum,
        series: None,
        track: String::new(),
        start: parse_wall(start).unwrap(),
        end: parse_wall(end).unwrap(),
        zone: Country::Se.zone(),
        country: Country::Se,
        mode: Mode::Digital,
        venue: None,
        link: String::new(),
        link_days_before: Some(3),
        organiser: "Länsstyrelsen".into(),
        target_group: String::new(),
        description: String::new(),
        price: String::new(),
        status: EventStatus::Planned,
        queue: Queue {
            signup: Signup::Required,
            capacity: Capacity::Unlimited,
            register_until: None,
            promote_until: None,
            catering_freeze: None,
            party: PartyPolicy::Strict,
            municipality: MunicipalityPolicy::None,
            automatic: false,
        },
        contacts: vec![],
        registration_addresses: vec![],
        programme: vec![],
        questions: vec![],
        to_clarify: vec![],
    }
}

pub fn registration(ids: &mut IdSource, event: EventId, n: u32, state: State) -> (Person, Registration) {
    let received = at("2021-02-01T08:00:00Z") + chrono::TimeDelta::minutes(i64::from(n));
    let person = Person { id: ids.next(received), name: format!("Deltagare {n}"), email: dialogforum::domain::Email::new(&format!("deltagare{n}@example.org")), phone: String::new() };
    let r = Registration {
        id: ids.next(received),
        event,
        person: person.id,
        name: person.name.clone(),
        email: person.email.clone(),
        phone: String::new(),
        function: String::new(),
        affiliation: Affiliation::Open,
        organisation: String::new(),
        mode: None,
        presenting: None,
        seats: 1,
        brought_by: String::new(),
        needs: Needs::default(),
        note: String::new(),
        state,
        reason: String::new(),
        priority: 0,
        flags: std::collections::BTreeSet::new(),
        source: Source::Hand,
        raw: String::new(),
        received_at: received,
        link: LinkMark::NotSent,
    };
    (person, r)
}
