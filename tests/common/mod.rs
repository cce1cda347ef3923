//! Things that several test files make: an event, a registration, an open workspace.
#![allow(dead_code, reason = "each test file uses its own part")]

pub mod chance;
pub mod driver;
pub mod strace;

use chrono::{DateTime, Utc};
use dialogforum::domain::{Country, Event, EventId, EventKind, IdSource, Person, Registration, State, parse_wall};
use dialogforum::store::Stamp;

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub fn stamp(label: &str) -> Stamp {
    Stamp { at: at("2021-03-15T08:00:00Z"), by: "test".into(), label: label.into() }
}

pub fn event(ids: &mut IdSource, title: &str, start: &str, end: &str) -> Event {
    let id = ids.next(at("2021-01-01T00:00:00Z"));
    let blank = Event::new(id, parse_wall(start).unwrap(), parse_wall(end).unwrap(), Country::Se);
    Event { title: title.into(), kind: EventKind::Dialogforum, link_days_before: Some(3), organiser: "Länsstyrelsen".into(), ..blank }
}

pub fn registration(ids: &mut IdSource, event: EventId, n: u32, state: State) -> (Person, Registration) {
    let received = at("2021-02-01T08:00:00Z") + chrono::TimeDelta::minutes(i64::from(n));
    let person = Person { id: ids.next(received), name: format!("Deltagare {n}"), email: dialogforum::domain::Email::new(&format!("deltagare{n}@example.org")), phone: String::new() };
    let r = Registration { name: person.name.clone(), email: person.email.clone(), state, ..Registration::new(ids.next(received), event, person.id, received) };
    (person, r)
}

/// What a check finds, in English.
pub fn problems(w: &dialogforum::store::Workspace) -> Vec<String> {
    w.check(dialogforum::store::UNWATCHED).unwrap().problems.iter().map(ToString::to_string).collect()
}

/// Copies a folder with everything in it.
pub fn copy(from: &std::path::Path, to: &std::path::Path) {
    use std::fs;
    fs::create_dir_all(to).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(to, fs::Permissions::from_mode(0o700)).unwrap();
    }
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() { copy(&entry.path(), &target) } else { fs::copy(entry.path(), target).map(drop).unwrap() }
    }
}

/// A place in memory where there is one: thousands of workspaces come and go.
pub fn fast_place() -> std::path::PathBuf {
    let memory = std::path::Path::new("/dev/shm");
    if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() }
}

/// Panics of sled on broken files are expected and caught; their messages would bury everything else. Those of the test itself are said.
pub fn only_own_panics(test: &'static str) {
    std::panic::set_hook(Box::new(move |info| {
        if !dialogforum::store::panics_are_contained() && std::thread::current().name().is_some_and(|n| n.contains(test)) {
            eprintln!("{info}");
        }
    }));
}
