//! The kinds of things that are kept, and their keys. A thing's key never changes, so that its history can be followed.

use serde::{Serialize, Serializer};

use crate::domain::{
    Answers, Division, Erasure, Event, EventId, Experience, ExperienceId, Form, Lang, Letter, LetterKind, MunicipalityCode, Network, Organisation, OrganisationId, Person, PersonId, Registration,
    RegistrationId, Release, Run, Schedule, Series, SeriesId, Taken, Template,
};

/// Where a thing is kept: two letters for its kind, then what identifies it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, serde::Deserialize)]
pub struct Key(pub(super) String);

impl Key {
    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// An event's key.
    #[must_use]
    pub fn event(id: EventId) -> Self {
        Self(format!("ev/{id}"))
    }

    /// A series' key.
    #[must_use]
    pub fn series(id: SeriesId) -> Self {
        Self(format!("se/{id}"))
    }

    /// A person's key.
    #[must_use]
    pub fn person(id: PersonId) -> Self {
        Self(format!("pe/{id}"))
    }

    /// An organisation's key.
    #[must_use]
    pub fn organisation(id: OrganisationId) -> Self {
        Self(format!("og/{id}"))
    }

    /// A registration's key: an event's registrations lie together in the order in which they came.
    #[must_use]
    pub fn registration(r: &Registration) -> Self {
        Self(format!("rg/{}/{}/{}", r.event, r.received_at.format("%Y%m%dT%H%M%S%3f"), r.id))
    }

    /// The key of an event's division.
    #[must_use]
    pub fn division(event: EventId) -> Self {
        Self(format!("dv/{event}"))
    }

    /// The key of an event's draft schedule.
    #[must_use]
    pub fn schedule(event: EventId) -> Self {
        Self(format!("sc/{event}"))
    }

    /// A release's key: an event's releases lie together by number.
    #[must_use]
    pub fn release(event: EventId, number: u16) -> Self {
        Self(format!("re/{event}/{number:05}"))
    }

    /// The key of how an event was held.
    #[must_use]
    pub fn run(event: EventId) -> Self {
        Self(format!("ru/{event}"))
    }

    /// The key of what a municipality answered at an event: an event's answers lie together.
    #[must_use]
    pub fn answers(event: EventId, municipality: MunicipalityCode) -> Self {
        Self(format!("an/{event}/{municipality}"))
    }

    /// An example's key.
    #[must_use]
    pub fn experience(id: ExperienceId) -> Self {
        Self(format!("ex/{id}"))
    }

    /// The key of a destruction.
    #[must_use]
    pub fn erasure(mark: &str) -> Self {
        Self(format!("er/{mark}"))
    }

    /// The key of a form.
    #[must_use]
    pub fn form(mark: &str) -> Self {
        Self(format!("fo/{mark}"))
    }

    /// A letter's key: an event's letters lie together in the order in which they were written.
    #[must_use]
    pub fn letter(letter: &Letter) -> Self {
        Self(format!("le/{}/{}", letter.event, letter.id))
    }

    /// The key of the text of a kind of letter.
    #[must_use]
    pub fn template(kind: LetterKind, language: Lang) -> Self {
        Self(format!("te/{kind}-{language}"))
    }

    /// The key of a file that was taken in.
    #[must_use]
    pub fn taken(mark: &str) -> Self {
        Self(format!("ta/{mark}"))
    }

    /// The key of what is kept about a municipality.
    #[must_use]
    pub fn network(code: MunicipalityCode) -> Self {
        Self(format!("mu/{code}"))
    }
}

/// A kind of thing that is kept.
pub trait Stored: Sized + serde::Serialize + serde::de::DeserializeOwned {
    /// The two letters before its key.
    const PREFIX: &'static str;
    /// Its key.
    fn key(&self) -> Key;
    /// As one of all kinds.
    fn into_record(self) -> Record;
}

macro_rules! records {
    ($($kind:ident $prefix:literal |$it:ident| $key:expr;)+) => {
        /// Anything that is kept.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Record { $(
            #[doc = concat!("Under `", $prefix, "/`.")]
            $kind(Box<$kind>)
        ),+ }

        impl Record {
            /// The prefixes of all kinds.
            pub(super) const PREFIXES: &'static [&'static str] = &[$($prefix),+];

            /// Its key.
            #[must_use]
            pub fn key(&self) -> Key { match self { $(Self::$kind(v) => v.key()),+ } }

            /// Reads a value of the kind that a key says, from JSON; `None` for a kind that this version does not know.
            pub(super) fn from_json(key: &Key, json: &str) -> Option<serde_json::Result<Self>> {
                match key.0.split('/').next()? { $($prefix => Some(serde_json::from_str(json).map(|v| Self::$kind(Box::new(v)))),)+ _ => None }
            }

            /// Reads a value of the kind that a key says, from sled's form.
            pub(super) fn from_bincode(key: &str, bytes: &[u8]) -> Option<Self> {
                match key.split('/').next()? { $($prefix => super::codec::decode(bytes).map(|v| Self::$kind(Box::new(v))),)+ _ => None }
            }

            /// sled's form.
            pub(super) fn to_bincode(&self) -> Vec<u8> { match self { $(Self::$kind(v) => super::codec::encode(v.as_ref())),+ } }
        }

        impl Record {
            /// With every text in it changed as asked; `None` when none is. Ids, times and words of enumerations are asked about as well: a change that makes
            /// the thing unreadable is not made.
            #[must_use]
            pub fn with_texts(&self, change: &dyn Fn(&str) -> Option<String>) -> Option<Self> {
                let mut value = serde_json::to_value(self).ok()?;
                if !change_texts(&mut value, change) {
                    return None;
                }
                let text = serde_json::to_string(&value).ok()?;
                Self::from_json(&self.key(), &text)?.ok()
            }
        }

        impl Serialize for Record {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> { match self { $(Self::$kind(v) => v.serialize(s)),+ } }
        }

        $(impl Stored for $kind {
            const PREFIX: &'static str = $prefix;
            fn key(&self) -> Key { let $it = self; $key }
            fn into_record(self) -> Record { Record::$kind(Box::new(self)) }
        })+
    };
}

records! {
    Event "ev" |v| Key::event(v.id);
    Series "se" |v| Key::series(v.id);
    Person "pe" |v| Key::person(v.id);
    Organisation "og" |v| Key::organisation(v.id);
    Registration "rg" |v| Key::registration(v);
    Division "dv" |v| Key::division(v.event);
    Schedule "sc" |v| Key::schedule(v.event);
    Release "re" |v| Key::release(v.event, v.number);
    Run "ru" |v| Key::run(v.event);
    Answers "an" |v| Key::answers(v.event, v.municipality);
    Experience "ex" |v| Key::experience(v.id);
    Network "mu" |v| Key::network(v.municipality);
    Erasure "er" |v| Key::erasure(&v.mark);
    Form "fo" |v| Key::form(&v.mark);
    Letter "le" |v| Key::letter(v);
    Taken "ta" |v| Key::taken(&v.mark);
    Template "te" |v| Key::template(v.kind, v.language);
}

fn change_texts(value: &mut serde_json::Value, change: &dyn Fn(&str) -> Option<String>) -> bool {
    use serde_json::Value;
    match value {
        // A hash is no text, whatever digits it has.
        Value::String(text) if super::digest::Digest::from_hex(text).is_some() => false,
        Value::String(text) => change(text).map(|new| *text = new).is_some(),
        // All of them, not only up to the first.
        Value::Array(items) => items.iter_mut().map(|v| change_texts(v, change)).filter(|c| *c).count() > 0,
        Value::Object(fields) => fields.values_mut().map(|v| change_texts(v, change)).filter(|c| *c).count() > 0,
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// A letter's key has its event before its id; the id alone leads there through an index.
pub(super) fn letter_index(id: impl std::fmt::Display) -> String {
    format!("x/li/{id}")
}

/// The key of a registration is only known with its time; its id alone leads there through an index.
pub(super) fn registration_index(id: RegistrationId) -> String {
    format!("x/ri/{id}")
}
