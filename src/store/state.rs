//! Reading what the journal amounts to. Everything that a screen shows comes from here, by key or by a short range.

use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};

use super::codec::{SCHEMA, decode, unseal, unseal_record};
use super::derive::{self, Counts, counts_key, due_key, prefix_of, revision_key};
use super::digest::Digest;
use super::error::StoreError;
use super::fault::{Fault, Tail};
use super::history::{Ends, HistoryEntry};
use super::record::{Key, Record, Stored, registration_index};
use super::workspace::contained;
use crate::domain::{
    Erasure, Event, EventId, Experience, ExperienceId, Form, MunicipalityCode, Network, Organisation, OrganisationId, Person, PersonId, Registration, RegistrationId, Series, SeriesId, Taken, Wall,
};

/// What is known about the state as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Meta {
    /// The last journal line that is in it.
    pub seq: u64,
    /// That line's hash.
    pub hash: Digest,
    /// Over all things.
    pub digest: Digest,
    /// Over everything that follows from them.
    pub derived: Digest,
    /// Number of things.
    pub records: u64,
    /// Bytes of all keys and values: what sled must keep, beside what it keeps.
    pub bytes: u64,
    /// Undo and redo.
    pub ends: Ends,
}

/// A thing as it stands.
pub struct Standing {
    pub stamp: Digest,
    pub bytes: u64,
    pub record: Record,
}

impl Meta {
    /// Where the chain stands.
    pub(super) fn tail(&self) -> Tail {
        Tail { seq: self.seq, hash: self.hash, digest: self.digest }
    }
}

/// The state, for reading.
#[derive(Debug)]
pub struct State {
    /// `None` while sled's files are exchanged.
    db: Option<sled::Db>,
}

fn damaged(key: &str) -> StoreError {
    StoreError::State(Fault::Entry(key.to_owned()).to_string())
}

impl State {
    pub(super) fn of(db: sled::Db) -> Self {
        Self { db: Some(db) }
    }

    pub(super) fn db(&self) -> Result<&sled::Db, StoreError> {
        self.db.as_ref().ok_or_else(|| StoreError::State("closed".into()))
    }

    /// Hands everything over to the system. sled may wait for ever for a write that has failed, so it is not waited for.
    pub(super) fn flush(&self) -> Result<(), StoreError> {
        let db = self.db()?.clone();
        away(move || db.flush().map(drop))?.map_err(StoreError::from)
    }

    /// Lets go of sled's files, with everything handed over to the system. Reading fails from then on.
    pub(super) fn close(&mut self) -> Result<(), StoreError> {
        let Some(db) = self.db.take() else { return Ok(()) };
        let flushed = away(move || {
            let flushed = db.flush().map(drop);
            drop(db);
            flushed
        });
        flushed?.map_err(StoreError::from)
    }
}

/// So long sled may take to write what it holds.
const SLED_WRITES_WITHIN: Duration = Duration::from_secs(30);

/// Does something with sled in a thread of its own: where its files are broken it may panic or never come back.
fn away<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, StoreError> {
    let (to, from) = std::sync::mpsc::channel();
    std::thread::spawn(move || to.send(work()));
    from.recv_timeout(SLED_WRITES_WITHIN).map_err(|_| StoreError::State(Fault::Sled(String::new()).to_string()))
}

#[expect(clippy::missing_errors_doc, reason = "every read fails in one way: the entry cannot be read or is not as it was written")]
impl State {
    /// What lies under a key. sled panics where its files are broken; here that is an error like any other.
    fn raw(&self, key: &str) -> Result<Option<sled::IVec>, StoreError> {
        contained(|| Ok(self.db()?.get(key)?))
    }

    fn value<T: serde::de::DeserializeOwned>(&self, key: &str) -> Result<Option<T>, StoreError> {
        let Some(value) = self.raw(key)? else { return Ok(None) };
        unseal(key, &value).and_then(decode).map(Some).ok_or_else(|| damaged(key))
    }

    /// The whole state's facts.
    pub(super) fn meta(&self) -> Result<Meta, StoreError> {
        match self.raw("meta")? {
            Some(value) if value.first() != Some(&SCHEMA) => Err(StoreError::OtherLayout),
            _ => Ok(self.value("meta")?.unwrap_or_default()),
        }
    }

    /// One thing of any kind.
    pub(super) fn record(&self, key: &Key) -> Result<Option<Record>, StoreError> {
        Ok(self.standing(key)?.map(|s| s.record))
    }

    /// A thing with its share of the digest and the bytes that it takes.
    pub(super) fn standing(&self, key: &Key) -> Result<Option<Standing>, StoreError> {
        let key = key.as_str();
        let Some(value) = self.raw(key)? else { return Ok(None) };
        let (stamp, payload) = unseal_record(key, &value).ok_or_else(|| damaged(key))?;
        let record = Record::from_bincode(key, payload).ok_or_else(|| damaged(key))?;
        Ok(Some(Standing { stamp, bytes: entry_bytes(key, &value), record }))
    }

    /// The share of the digest and the bytes of a thing.
    pub(super) fn weight(&self, key: &Key) -> Result<Option<(Digest, u64)>, StoreError> {
        let key = key.as_str();
        let Some(value) = self.raw(key)? else { return Ok(None) };
        unseal_record(key, &value).map(|(stamp, _)| Some((stamp, entry_bytes(key, &value)))).ok_or_else(|| damaged(key))
    }

    pub(super) fn get<T: Stored>(&self, key: &Key) -> Result<Option<T>, StoreError> {
        let Some(value) = self.raw(key.as_str())? else { return Ok(None) };
        unseal_record(key.as_str(), &value).and_then(|(_, payload)| decode(payload)).map(Some).ok_or_else(|| damaged(key.as_str()))
    }

    pub(super) fn scan<T: Stored>(&self, prefix: &str) -> Result<Vec<T>, StoreError> {
        let read = |entry: sled::Result<(sled::IVec, sled::IVec)>| {
            let (key, value) = entry?;
            let key = std::str::from_utf8(&key).map_err(|_| damaged(prefix))?;
            unseal_record(key, &value).and_then(|(_, payload)| decode(payload)).ok_or_else(|| damaged(key))
        };
        contained(|| self.db()?.scan_prefix(prefix).map(read).collect())
    }

    /// The ids that index entries in a range lead to.
    pub(super) fn ids<T: serde::de::DeserializeOwned>(range: impl Iterator<Item = sled::Result<(sled::IVec, sled::IVec)>>) -> Result<Vec<(String, T)>, StoreError> {
        let read = |entry: sled::Result<(sled::IVec, sled::IVec)>| {
            let (key, value) = entry?;
            let key = String::from_utf8_lossy(&key).into_owned();
            let id = unseal(&key, &value).and_then(decode).ok_or_else(|| damaged(&key))?;
            Ok((key, id))
        };
        contained(|| range.map(read).collect())
    }

    /// The first thing of a name: the one that was made first.
    fn by_name<T: serde::de::DeserializeOwned>(&self, index: &str, name: &str) -> Result<Option<T>, StoreError> {
        Ok(Self::ids::<T>(self.db()?.scan_prefix(derive::named_prefix(index, name)).take(1))?.pop().map(|(_, id)| id))
    }

    /// An event.
    pub fn event(&self, id: EventId) -> Result<Option<Event>, StoreError> {
        self.get(&Key::event(id))
    }

    /// Events that start in [from, to), by start; an end that is not said is open.
    pub fn events_in(&self, from: Option<Wall>, to: Option<Wall>) -> Result<Vec<Event>, StoreError> {
        let bound = |w: Option<Wall>, open: &str| w.map_or_else(|| open.to_owned(), |w| format!("x/et/{}", derive::time_key(w)));
        // `0` is the character after `/`: everything under `x/et/` lies between the two.
        let (from, to) = (bound(from, "x/et/"), bound(to, "x/et0"));
        if from > to {
            return Ok(Vec::new());
        }
        let ids = Self::ids::<EventId>(self.db()?.range(from..to))?;
        self.existing(ids.into_iter().map(|(_, id)| id))
    }

    /// Events that start in [from, to), by start.
    pub fn events_between(&self, from: Wall, to: Wall) -> Result<Vec<Event>, StoreError> {
        self.events_in(Some(from), Some(to))
    }

    /// All events by start. For lists that show all of them.
    pub fn events(&self) -> Result<Vec<Event>, StoreError> {
        self.events_in(None, None)
    }

    /// The event that starts last.
    pub fn last_event(&self) -> Result<Option<Event>, StoreError> {
        let last = Self::ids::<EventId>(self.db()?.scan_prefix("x/et/").rev().take(1))?;
        last.into_iter().next().map_or(Ok(None), |(_, id)| self.event(id))
    }

    /// The events that started last up to a moment, the newest first, at most so many.
    pub fn events_before(&self, until: Wall, most: usize) -> Result<Vec<Event>, StoreError> {
        let range = "x/et/".to_owned()..=format!("x/et/{}/~", derive::time_key(until));
        let newest = Self::ids::<EventId>(self.db()?.range(range).rev().take(most))?;
        self.existing(newest.into_iter().map(|(_, id)| id))
    }

    fn existing(&self, ids: impl Iterator<Item = EventId>) -> Result<Vec<Event>, StoreError> {
        ids.map(|id| self.event(id)).filter_map(Result::transpose).collect()
    }

    /// Dates by which something must be done, in [from, to]: which event and what (`register`, `freeze`, `link`).
    pub fn due_between(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<(EventId, String)>, StoreError> {
        let range = format!("x/du/{}", from.format("%Y%m%d"))..format!("x/du/{}", (to + chrono::TimeDelta::days(1)).format("%Y%m%d"));
        let entries = Self::ids::<EventId>(self.db()?.range(range))?;
        Ok(entries.into_iter().map(|(key, id)| (id, key.rsplit('/').next().unwrap_or_default().to_owned())).collect())
    }

    /// Examples that are to be looked at again by a day, those that have waited longest first.
    ///
    /// # Errors
    /// When sled cannot be read.
    pub fn experiences_to_review(&self, until: NaiveDate) -> Result<Vec<ExperienceId>, StoreError> {
        self.by_day("x/dx", until)
    }

    /// Municipalities whose approval is to be renewed by a day, those that have waited longest first.
    ///
    /// # Errors
    /// When sled cannot be read.
    pub fn approvals_to_renew(&self, until: NaiveDate) -> Result<Vec<MunicipalityCode>, StoreError> {
        self.by_day("x/dr", until)
    }

    fn by_day<T: serde::de::DeserializeOwned>(&self, index: &str, until: NaiveDate) -> Result<Vec<T>, StoreError> {
        let range = format!("{index}/")..due_key(index, until + chrono::TimeDelta::days(1));
        Ok(Self::ids(self.db()?.range(range))?.into_iter().map(|(_, id)| id).collect())
    }

    /// Examples that come from a municipality, the oldest first.
    ///
    /// # Errors
    /// When sled cannot be read.
    pub fn experiences_from(&self, code: MunicipalityCode) -> Result<Vec<Experience>, StoreError> {
        let ids = Self::ids::<ExperienceId>(self.db()?.scan_prefix(format!("x/xm/{code}/")))?;
        ids.into_iter().map(|(_, id)| self.experience(id)).filter_map(Result::transpose).collect()
    }

    /// An example.
    ///
    /// # Errors
    /// When sled cannot be read.
    pub fn experience(&self, id: ExperienceId) -> Result<Option<Experience>, StoreError> {
        self.get(&Key::experience(id))
    }

    /// The events of a series, by start.
    pub fn series_events(&self, series: SeriesId) -> Result<Vec<Event>, StoreError> {
        let ids = Self::ids::<EventId>(self.db()?.scan_prefix(format!("x/es/{series}/")))?;
        self.existing(ids.into_iter().map(|(_, id)| id))
    }

    /// All series.
    pub fn all_series(&self) -> Result<Vec<Series>, StoreError> {
        self.scan(&prefix_of::<Series>())
    }

    /// A series.
    pub fn series(&self, id: SeriesId) -> Result<Option<Series>, StoreError> {
        self.get(&Key::series(id))
    }

    /// The series with a short name.
    pub fn series_by_slug(&self, slug: &str) -> Result<Option<Series>, StoreError> {
        let id: Option<SeriesId> = self.by_name("x/sl", slug)?;
        id.map_or(Ok(None), |id| self.series(id))
    }

    /// The event that came from somebody else's calendar with an identity.
    pub fn event_by_uid(&self, uid: &str) -> Result<Option<Event>, StoreError> {
        let id: Option<EventId> = self.by_name("x/eu", uid)?;
        id.map_or(Ok(None), |id| self.event(id))
    }

    /// A person.
    pub fn person(&self, id: PersonId) -> Result<Option<Person>, StoreError> {
        self.get(&Key::person(id))
    }

    /// The person with an address, compared without regard to case.
    pub fn person_by_email(&self, folded: &str) -> Result<Option<PersonId>, StoreError> {
        self.by_name("x/pm", folded)
    }

    /// Everybody with an address, compared without regard to case.
    pub fn people_by_email(&self, folded: &str) -> Result<Vec<PersonId>, StoreError> {
        Ok(Self::ids(self.db()?.scan_prefix(derive::named_prefix("x/pm", folded)))?.into_iter().map(|(_, id)| id).collect())
    }

    /// All destructions.
    pub fn erasures(&self) -> Result<Vec<Erasure>, StoreError> {
        self.scan(&prefix_of::<Erasure>())
    }

    /// Everything that is kept, kind by kind, each thing in turn: for work that must look at all.
    pub fn each(&self, take: &mut dyn FnMut(Key, Record)) -> Result<(), StoreError> {
        contained(|| {
            for prefix in Record::PREFIXES {
                for entry in self.db()?.scan_prefix(format!("{prefix}/")) {
                    let (key, value) = entry?;
                    let name = std::str::from_utf8(&key).map_err(|_| damaged(prefix))?;
                    let record = unseal_record(name, &value).and_then(|(_, payload)| Record::from_bincode(name, payload)).ok_or_else(|| damaged(name))?;
                    take(Key(name.to_owned()), record);
                }
            }
            Ok(())
        })
    }

    /// A form whose columns somebody has explained.
    pub fn form(&self, mark: &str) -> Result<Option<Form>, StoreError> {
        self.get(&Key::form(mark))
    }

    /// A file that was taken in.
    pub fn taken(&self, mark: &str) -> Result<Option<Taken>, StoreError> {
        self.get(&Key::taken(mark))
    }

    /// An organisation.
    pub fn organisation(&self, id: OrganisationId) -> Result<Option<Organisation>, StoreError> {
        self.get(&Key::organisation(id))
    }

    /// The organisation with a name, compared without regard to case.
    pub fn organisation_by_name(&self, name: &str) -> Result<Option<OrganisationId>, StoreError> {
        self.by_name("x/on", &name.to_lowercase())
    }

    /// A registration.
    pub fn registration(&self, id: RegistrationId) -> Result<Option<Registration>, StoreError> {
        let key: Option<Key> = self.value(&registration_index(id))?;
        key.map_or(Ok(None), |k| self.get(&k))
    }

    /// An event's registrations in the order in which they came.
    pub fn registrations(&self, event: EventId) -> Result<Vec<Registration>, StoreError> {
        self.scan(&format!("{}{event}/", prefix_of::<Registration>()))
    }

    /// The things whose keys stand in an index, at most so many.
    pub(super) fn led_to<T: Stored>(&self, index: &str, most: usize) -> Result<Vec<T>, StoreError> {
        let keys = Self::ids::<Key>(self.db()?.scan_prefix(index).take(most))?;
        keys.iter().map(|(_, k)| self.get(k)).filter_map(Result::transpose).collect()
    }

    /// A person's registrations, over all events.
    pub fn registrations_of(&self, person: PersonId) -> Result<Vec<Registration>, StoreError> {
        self.led_to(&format!("x/rp/{person}/"), usize::MAX)
    }

    /// A municipality's registrations, over all events.
    pub fn registrations_from(&self, code: MunicipalityCode) -> Result<Vec<Registration>, StoreError> {
        self.led_to(&format!("x/rm/{code}/"), usize::MAX)
    }

    /// How many registrations an event has in each state: one read, whatever their number.
    pub fn counts(&self, event: EventId) -> Result<Counts, StoreError> {
        Ok(self.value(&counts_key(event))?.unwrap_or_default())
    }

    /// All examples.
    pub fn experiences(&self) -> Result<Vec<Experience>, StoreError> {
        self.scan(&prefix_of::<Experience>())
    }

    /// What is kept about a municipality.
    pub fn network(&self, code: MunicipalityCode) -> Result<Option<Network>, StoreError> {
        self.get(&Key::network(code))
    }

    /// What is kept about all municipalities.
    pub fn networks(&self) -> Result<Vec<Network>, StoreError> {
        self.scan(&prefix_of::<Network>())
    }

    /// Ids of a kind that begin with some characters, at most `most`.
    pub fn ids_beginning(&self, kind: &str, start: &str, most: usize) -> Result<Vec<String>, StoreError> {
        let scan = self.db()?.scan_prefix(format!("{kind}/{}", start.to_ascii_uppercase()));
        contained(|| scan.keys().take(most).map(|k| Ok(String::from_utf8_lossy(&k?).rsplit('/').next().unwrap_or_default().to_owned())).collect())
    }

    /// The last journal lines, newest first.
    pub fn history(&self, most: usize) -> Result<Vec<HistoryEntry>, StoreError> {
        let newest = self.db()?.scan_prefix("x/hi/").rev().take(most);
        Ok(Self::ids::<HistoryEntry>(newest)?.into_iter().map(|(_, e)| e).collect())
    }

    /// One journal line's facts.
    pub(super) fn history_entry(&self, seq: u64) -> Result<Option<HistoryEntry>, StoreError> {
        self.value(&history_key(seq))
    }

    /// The number and time of the line that last changed an event, its groups or its schedule, also by undo. It only ever grows.
    pub fn revision(&self, event: EventId) -> Result<Option<(u64, DateTime<Utc>)>, StoreError> {
        if let Some(known) = self.value(&revision_key(event))? {
            return Ok(Some(known));
        }
        // Where history has been destroyed, the beginning after it is the last that is known.
        let first = Self::ids::<HistoryEntry>(self.db()?.scan_prefix("x/hi/").take(1))?.pop();
        Ok(first.map(|(_, e)| (e.seq, e.at)))
    }

    /// What undo and redo would do now.
    pub fn next_undo_redo(&self) -> Result<(Option<HistoryEntry>, Option<HistoryEntry>), StoreError> {
        let ends = self.meta()?.ends;
        let entry = |seq: Option<u64>| seq.map_or(Ok(None), |s| self.history_entry(s));
        Ok((entry(ends.undo)?, entry(ends.redo)?))
    }

    /// The number of things.
    pub fn records(&self) -> Result<u64, StoreError> {
        Ok(self.meta()?.records)
    }
}

/// The key of a history entry.
pub fn history_key(seq: u64) -> String {
    format!("x/hi/{seq:020}")
}

/// The bytes of a key and its value.
pub fn entry_bytes(key: &str, value: &[u8]) -> u64 {
    (key.len() + value.len()) as u64
}
