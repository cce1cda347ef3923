//! Reading what belongs to an event as a forum: its groups, its schedule and releases, how it was held, its answers, its letters.

use std::collections::BTreeSet;

use super::derive::prefix_of;
use super::error::StoreError;
use super::record::Key;
use super::state::State;
use super::workspace::contained;
use crate::domain::{Answers, Division, EventId, Lang, Letter, LetterKind, MunicipalityCode, Release, Run, Schedule, Template};

#[expect(clippy::missing_errors_doc, reason = "every read fails in one way: the entry cannot be read or is not as it was written")]
impl State {
    /// An event's division.
    pub fn division(&self, event: EventId) -> Result<Option<Division>, StoreError> {
        self.get(&Key::division(event))
    }

    /// An event's draft schedule.
    pub fn schedule(&self, event: EventId) -> Result<Option<Schedule>, StoreError> {
        self.get(&Key::schedule(event))
    }

    /// An event's releases by number.
    pub fn releases(&self, event: EventId) -> Result<Vec<Release>, StoreError> {
        self.scan(&format!("{}{event}/", prefix_of::<Release>()))
    }

    /// An event's last release.
    pub fn last_release(&self, event: EventId) -> Result<Option<Release>, StoreError> {
        let key = contained(|| Ok(self.db()?.scan_prefix(format!("{}{event}/", prefix_of::<Release>())).keys().next_back().transpose()?))?;
        key.map_or(Ok(None), |k| self.get(&Key(String::from_utf8_lossy(&k).into_owned())))
    }

    /// The municipalities that were at an event, under the numbers that were given then.
    pub fn attended_by(&self, event: EventId) -> Result<BTreeSet<MunicipalityCode>, StoreError> {
        Ok(Self::ids::<MunicipalityCode>(self.db()?.scan_prefix(format!("x/at/{event}/")))?.into_iter().map(|(_, code)| code).collect())
    }

    /// How an event was held.
    pub fn run(&self, event: EventId) -> Result<Option<Run>, StoreError> {
        self.get(&Key::run(event))
    }

    /// Letters whose ids begin with some characters, at most `most`.
    pub fn letters_beginning(&self, start: &str, most: usize) -> Result<Vec<Letter>, StoreError> {
        self.led_to(&format!("x/li/{}", start.to_ascii_uppercase()), most)
    }

    /// The letters that went, or are to go, to contacts of a municipality.
    pub fn letters_to(&self, code: MunicipalityCode) -> Result<Vec<Letter>, StoreError> {
        self.led_to(&format!("x/lm/{code}/"), usize::MAX)
    }

    /// What a municipality answered at an event.
    pub fn answers(&self, event: EventId, municipality: MunicipalityCode) -> Result<Option<Answers>, StoreError> {
        self.get(&Key::answers(event, municipality))
    }

    /// What the municipalities of an event answered, in code order.
    pub fn answers_at(&self, event: EventId) -> Result<Vec<Answers>, StoreError> {
        self.scan(&format!("{}{event}/", prefix_of::<Answers>()))
    }

    /// What a municipality answered, over all events.
    pub fn answers_from(&self, code: MunicipalityCode) -> Result<Vec<Answers>, StoreError> {
        self.led_to(&format!("x/am/{code}/"), usize::MAX)
    }

    /// An event's letters in the order in which they were written; of all events where none is said.
    pub fn letters(&self, event: Option<EventId>) -> Result<Vec<Letter>, StoreError> {
        self.scan(&event.map_or_else(prefix_of::<Letter>, |e| format!("{}{e}/", prefix_of::<Letter>())))
    }

    /// The text of a kind of letter, where somebody has written one.
    pub fn template(&self, kind: LetterKind, language: Lang) -> Result<Option<Template>, StoreError> {
        self.get(&Key::template(kind, language))
    }
}
