//! One person's sign-up for one event, its state and its flags.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::words::word_enum;
use super::{Email, EventId, Mode, MunicipalityCode, OrganisationId, PersonId, RegistrationId};

word_enum! {
    /// Where a registration stands.
    pub enum State {
        New = "new",
        Confirmed = "confirmed",
        Waiting = "waiting",
        Offered = "offered",
        Lapsed = "lapsed",
        Declined = "declined",
        Cancelled = "cancelled",
        Attended = "attended",
        NoShow = "no-show",
    }
}

impl State {
    /// Whether it holds seats.
    #[must_use]
    pub const fn holds_seat(self) -> bool {
        matches!(self, Self::Confirmed | Self::Offered | Self::Attended | Self::NoShow)
    }

    /// Whether it has left the queue for good.
    #[must_use]
    pub const fn is_out(self) -> bool {
        matches!(self, Self::Cancelled | Self::Declined | Self::Lapsed)
    }

    /// Whether the person counts among those who take part (placed in groups, gets the link).
    #[must_use]
    pub const fn takes_part(self) -> bool {
        matches!(self, Self::Confirmed | Self::Attended | Self::NoShow)
    }
}

word_enum! {
    /// What the coordinator should look at, beside the state.
    pub enum Flag {
        MunicipalityUnknown = "municipality-unknown",
        MunicipalityAmbiguous = "municipality-ambiguous",
        Duplicate = "duplicate",
        InvalidAddress = "invalid-address",
        LookAlike = "look-alike-address",
        Late = "late",
        OverMunicipalityLimit = "over-municipality-limit",
        Contradiction = "contradiction",
        Overbooked = "overbooked",
        /// Somebody wrote that they do not come after all.
        SignsOff = "signs-off",
        /// Was in the meeting, and nobody knows who of those registered it was.
        Unmatched = "unmatched",
    }
}

/// Whom somebody comes for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Affiliation {
    /// A municipality.
    Municipality(MunicipalityCode),
    /// Another organisation that is kept here.
    Organisation(OrganisationId),
    /// Not settled: only what was written is known.
    Open,
}

/// A wish about when to present, local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TimeWish {
    /// Not before.
    pub from: Option<NaiveTime>,
    /// Finished by.
    pub until: Option<NaiveTime>,
}

/// That somebody presents.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Presenting {
    /// Title, or empty.
    pub title: String,
    /// When.
    pub wish: TimeWish,
}

/// What somebody needs; kept apart because it is the first to be removed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Needs {
    /// Food.
    pub diet: String,
    /// Access.
    pub access: String,
}

/// Where a registration came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// Typed by the coordinator.
    Hand,
    /// A row of a file.
    File {
        /// File name without folders.
        name: String,
        /// Line in the file at which the row starts, from 1.
        row: u64,
    },
    /// A meeting report.
    Attendance {
        /// File name without folders.
        name: String,
    },
    /// A message.
    Mail {
        /// File name without folders.
        name: String,
        /// Its number in the file, from 1.
        row: u64,
        /// Its identity, or empty.
        message: String,
    },
}

/// Whether the link has gone out to this person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LinkMark {
    /// No.
    NotSent,
    /// A draft lies ready since.
    Drafted(DateTime<Utc>),
    /// The coordinator says that it was sent at.
    Sent(DateTime<Utc>),
}

/// A sign-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// Identity.
    pub id: RegistrationId,
    /// For which event.
    pub event: EventId,
    /// Who.
    pub person: PersonId,
    /// Name as given here.
    pub name: String,
    /// Address as given here.
    pub email: Option<Email>,
    /// Telephone as given here, or empty.
    pub phone: String,
    /// Function or role, or empty.
    pub function: String,
    /// Whom the person comes for.
    pub affiliation: Affiliation,
    /// The organisation as written.
    pub organisation: String,
    /// On site or digital, where both are possible.
    pub mode: Option<Mode>,
    /// Whether and how the person presents.
    pub presenting: Option<Presenting>,
    /// Party size, at least 1.
    pub seats: u16,
    /// Who brought this person, or empty.
    pub brought_by: String,
    /// Needs.
    pub needs: Needs,
    /// The coordinator's note and the sender's remark.
    pub note: String,
    /// State.
    pub state: State,
    /// Why it is in that state, in words, when a rule decided; else empty.
    pub reason: String,
    /// Higher goes first in the queue.
    pub priority: i8,
    /// What to look at.
    pub flags: BTreeSet<Flag>,
    /// Remarks that somebody has looked at and found to be fine.
    #[serde(default)]
    pub settled: BTreeSet<Flag>,
    /// Where it came from.
    pub source: Source,
    /// The raw source text.
    pub raw: String,
    /// The sender's own time; never changed.
    pub received_at: DateTime<Utc>,
    /// Link.
    pub link: LinkMark,
    /// Until when an offer of a seat holds.
    #[serde(default)]
    pub offered_until: Option<DateTime<Utc>>,
    /// The sender agreed that some of the party come while the others wait.
    #[serde(default)]
    pub may_split: bool,
    /// The others of a party of which some have seats: the registration of those.
    #[serde(default)]
    pub part_of: Option<RegistrationId>,
    /// The answer of a form that it came from, as the form's mark and the answer's number; empty where there is none.
    #[serde(default)]
    pub answer: String,
    /// How many seats it took from when on: what the caterer was told can be held against what is.
    #[serde(default)]
    pub seated: Vec<Seated>,
}

/// From a moment on a registration took so many seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seated {
    /// From when.
    pub from: DateTime<Utc>,
    /// Seats; 0 for none.
    pub seats: u16,
}

impl Registration {
    /// A new registration for one, typed by hand, with nothing said yet.
    #[must_use]
    pub fn new(id: RegistrationId, event: EventId, person: PersonId, received_at: DateTime<Utc>) -> Self {
        Self {
            id,
            event,
            person,
            name: String::new(),
            email: None,
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
            state: State::New,
            reason: String::new(),
            priority: 0,
            flags: BTreeSet::new(),
            settled: BTreeSet::new(),
            source: Source::Hand,
            raw: String::new(),
            received_at,
            link: LinkMark::NotSent,
            offered_until: None,
            may_split: false,
            part_of: None,
            answer: String::new(),
            seated: Vec::new(),
        }
    }

    /// Seats that it takes now.
    #[must_use]
    pub fn seats_taken(&self) -> u16 {
        if self.state.takes_part() { self.seats } else { 0 }
    }

    /// Seats that it took at a moment.
    #[must_use]
    pub fn seats_taken_at(&self, at: DateTime<Utc>) -> u16 {
        self.seated.iter().rev().find(|s| s.from <= at).map_or(0, |s| s.seats)
    }

    /// The municipality, when it is settled.
    #[must_use]
    pub fn municipality(&self) -> Option<MunicipalityCode> {
        match self.affiliation {
            Affiliation::Municipality(code) => Some(code),
            _ => None,
        }
    }

    /// Whether nothing says any more who it was: the person's data have been destroyed.
    #[must_use]
    pub fn is_anonymous(&self) -> bool {
        self.name.is_empty() && self.email.is_none()
    }

    /// Whether somebody should look at it: it has a flag that nobody has settled, and is not out of the queue.
    #[must_use]
    pub fn is_to_check(&self) -> bool {
        !self.flags.is_empty() && !self.state.is_out()
    }

    /// The order of the queue: priority (higher first), then who wrote first, then who was entered first.
    #[must_use]
    pub fn queue_order(&self) -> (std::cmp::Reverse<i8>, DateTime<Utc>, RegistrationId) {
        (std::cmp::Reverse(self.priority), self.received_at, self.id)
    }
}
