//! What follows from the things that are kept: indexes and counters, so that a screen reads only what it shows.
//!
//! All of it lies under `x/` and can be made again from the journal; `check` does so and compares.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::change::ChangeSet;
use super::codec::encode;
use super::record::{Record, Stored, letter_index, registration_index};
use crate::domain::{Event, EventId, LinkMark, Registration, State};

/// How many registrations an event has in each state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    persons: [i64; 9],
    seats: [i64; 9],
    /// Registrations with a flag that nobody has settled.
    pub to_check: i64,
    /// People who take part and have not got the link.
    pub without_link: i64,
}

impl Counts {
    /// Registrations in a state.
    #[must_use]
    pub fn of(&self, state: State) -> i64 {
        self.persons.get(state as usize).copied().unwrap_or(0)
    }

    /// Seats held by those in a state.
    #[must_use]
    pub fn seats(&self, state: State) -> i64 {
        self.seats.get(state as usize).copied().unwrap_or(0)
    }

    /// Seats that are taken or held.
    #[must_use]
    pub fn taken(&self) -> i64 {
        State::ALL.iter().filter(|s| s.holds_seat()).map(|s| self.seats(*s)).sum()
    }

    /// All registrations.
    #[must_use]
    pub fn all(&self) -> i64 {
        self.persons.iter().sum()
    }

    fn add(&mut self, r: &Registration, sign: i64) {
        let state = r.state as usize;
        if let (Some(p), Some(s)) = (self.persons.get_mut(state), self.seats.get_mut(state)) {
            *p += sign;
            *s += sign * i64::from(r.seats);
        }
        if r.is_to_check() {
            self.to_check += sign;
        }
        if r.state.takes_part() && !matches!(r.link, LinkMark::Sent(_)) {
            self.without_link += sign;
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        for (a, b) in self.persons.iter_mut().zip(other.persons).chain(self.seats.iter_mut().zip(other.seats)) {
            *a += b;
        }
        self.to_check += other.to_check;
        self.without_link += other.without_link;
    }

    pub(super) fn is_zero(&self) -> bool {
        *self == Self::default()
    }
}

/// The key of an event's counters.
pub fn counts_key(event: EventId) -> String {
    format!("x/ct/{event}")
}

/// The key of the line that changed an event, its groups or its schedule last.
pub fn revision_key(event: EventId) -> String {
    format!("x/rv/{event}")
}

/// Whether an entry follows from the journal's lines, and not from what stands.
pub fn is_of_lines(key: &str) -> bool {
    key.starts_with("x/hi/") || key.starts_with("x/rv/")
}

/// A moment as part of a key: sorts as time does.
pub fn time_key(wall: crate::domain::Wall) -> String {
    wall.0.format("%Y%m%dT%H%M").to_string()
}

/// An index entry by a name that several things may share: taking one of them away must leave the others to be found.
fn named(index: &str, name: &str, id: impl std::fmt::Display) -> String {
    format!("{}{id}", named_prefix(index, name))
}

/// What the entries of all things of a name begin with. The mark after the name keeps one name from being the beginning of another.
pub fn named_prefix(index: &str, name: &str) -> String {
    format!("{index}/{name}\u{1f}/")
}

/// What the entries of a day begin with, in an index by days.
pub fn due_key(index: &str, day: chrono::NaiveDate) -> String {
    format!("{index}/{}", day.format("%Y%m%d"))
}

/// The index entries of one thing.
pub fn entries(record: &Record) -> Vec<(String, Vec<u8>)> {
    let key = record.key();
    match record {
        Record::Event(e) => event_entries(e),
        Record::Series(s) => vec![(named("x/sl", &s.slug, s.id), encode(&s.id))],
        Record::Person(p) => p.email.iter().map(|m| (named("x/pm", &m.folded(), p.id), encode(&p.id))).collect(),
        Record::Organisation(o) => vec![(named("x/on", &o.name.to_lowercase(), o.id), encode(&o.id))],
        Record::Registration(r) => {
            let place = encode(&key);
            let mut out = vec![(registration_index(r.id), place.clone()), (format!("x/rp/{}/{}", r.person, r.id), place.clone())];
            out.extend(r.municipality().map(|code| (format!("x/rm/{code}/{}/{}", r.event, r.id), place)));
            // Who was there, so that reach needs no look at every registration.
            out.extend(r.municipality().filter(|_| r.state == State::Attended).map(|code| (format!("x/at/{}/{code}/{}", r.event, r.id), encode(&code))));
            out
        }
        Record::Experience(e) => {
            let due = e.valid_until.map(|d| format!("{}/{}", due_key("x/dx", d), e.id));
            e.municipalities.iter().map(|code| format!("x/xm/{code}/{}", e.id)).chain(due).map(|key| (key, encode(&e.id))).collect()
        }
        // What a municipality answered anywhere, for all that is known of it.
        Record::Answers(a) => vec![(format!("x/am/{}/{}", a.municipality, a.event), encode(&key))],
        Record::Network(n) => n.renewal.map(|d| (format!("{}/{}", due_key("x/dr", d), n.municipality), encode(&n.municipality))).into_iter().collect(),
        Record::Letter(l) => {
            let place = encode(&key);
            // To which municipalities it went, for all that is known of them.
            let to: BTreeSet<_> = l.recipients.iter().filter_map(|r| r.municipality).collect();
            to.into_iter().map(|code| format!("x/lm/{code}/{}", l.id)).chain([letter_index(l.id)]).map(|k| (k, place.clone())).collect()
        }
        Record::Division(_) | Record::Schedule(_) | Record::Release(_) | Record::Run(_) | Record::Erasure(_) | Record::Form(_) | Record::Taken(_) | Record::Template(_) => Vec::new(),
    }
}

fn event_entries(e: &Event) -> Vec<(String, Vec<u8>)> {
    let place = encode(&e.id);
    let mut out = vec![(format!("x/et/{}/{}", time_key(e.start), e.id), place.clone())];
    if let Some(series) = e.series {
        out.push((format!("x/es/{series}/{}/{}", time_key(e.start), e.id), place.clone()));
    }
    if !e.uid.is_empty() {
        out.push((named("x/eu", &e.uid, e.id), place.clone()));
    }
    let link = e.link_date().map(|d| crate::domain::Wall(d.and_time(chrono::NaiveTime::MIN)));
    for (what, when) in [("register", e.queue.register_until), ("freeze", e.queue.catering_freeze), ("link", link)] {
        out.extend(when.map(|w| (format!("x/du/{}/{}/{what}", time_key(w), e.id), place.clone())));
    }
    out
}

/// What becomes of an index entry.
pub enum Entry {
    /// It is taken away.
    Gone,
    /// It is there for the first time: its key has the id of a thing in it that was not there, so nothing needs to be looked for.
    Fresh(Vec<u8>),
    /// It is written, whether it was there or not.
    Written(Vec<u8>),
}

impl Entry {
    /// What stands there.
    pub fn value(self) -> Option<Vec<u8>> {
        match self {
            Self::Gone => None,
            Self::Fresh(value) | Self::Written(value) => Some(value),
        }
    }
}

/// What a change set does to indexes and to counters.
pub struct Derived {
    pub entries: BTreeMap<String, Entry>,
    pub counts: BTreeMap<EventId, Counts>,
    /// Events whose own facts, groups or schedule are other than before.
    pub events: BTreeSet<EventId>,
}

/// Follows a change set.
pub fn follow(set: &ChangeSet) -> Derived {
    let mut out = Derived { entries: BTreeMap::new(), counts: BTreeMap::new(), events: BTreeSet::new() };
    for change in set.changes() {
        for (key, _) in change.old.iter().flat_map(entries) {
            out.entries.entry(key).or_insert(Entry::Gone);
        }
        for (key, value) in change.new.iter().flat_map(entries) {
            out.entries.insert(key, if change.old.is_none() { Entry::Fresh(value) } else { Entry::Written(value) });
        }
        for (record, sign) in [(&change.old, -1), (&change.new, 1)] {
            match record {
                Some(Record::Registration(r)) => out.counts.entry(r.event).or_default().add(r, sign),
                Some(Record::Event(e)) => drop(out.events.insert(e.id)),
                Some(Record::Division(d)) => drop(out.events.insert(d.event)),
                Some(Record::Schedule(s)) => drop(out.events.insert(s.event)),
                Some(Record::Release(r)) => drop(out.events.insert(r.event)),
                _ => {}
            }
        }
    }
    out.counts.retain(|_, c| !c.is_zero());
    out
}

/// The prefix of all keys of a kind.
pub fn prefix_of<T: Stored>() -> String {
    format!("{}/", T::PREFIX)
}
