//! Events: what is held, when, where, for whom, and by which rules one gets a seat.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::words::word_enum;
use super::{Country, EventId, Part, SeriesId, Strategy, TimeError, Wall, Zone};

word_enum! {
    /// What kind of meeting.
    pub enum EventKind {
        Dialogforum = "dialogforum",
        Seminar = "seminar",
        CoffeeTalk = "coffee-talk",
        Breakfast = "breakfast",
        Network = "network",
        Other = "other",
    }
}

word_enum! {
    /// How one takes part.
    pub enum Mode { Digital = "digital", OnSite = "on-site", Hybrid = "hybrid" }
}

word_enum! {
    /// Whether one signs up at all.
    pub enum Signup { Required = "required", Open = "open" }
}

word_enum! {
    /// What happens when a party at the head of the queue does not fit.
    pub enum PartyPolicy {
        /// Nobody passes it.
        Strict = "strict",
        /// The next that fits passes, and that is recorded.
        Fill = "fill",
        /// As many of it as fit come and the others wait, where the sender agreed to that; otherwise nobody passes it.
        Split = "split",
    }
}

/// Whether the event takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventStatus {
    /// As planned.
    Planned,
    /// Moved from another time.
    Moved {
        /// When it was first to start.
        from: Wall,
    },
    /// Called off; kept, never removed.
    Cancelled,
}

impl EventStatus {
    /// The word used in JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Moved { .. } => "moved",
            Self::Cancelled => "cancelled",
        }
    }
}

/// How many seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Capacity {
    /// No limit.
    Unlimited,
    /// Limited, but nobody has said to how many: seats are given by hand.
    Limited,
    /// This many seats.
    Seats(u32),
}

/// How seats are shared among municipalities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MunicipalityPolicy {
    /// Not at all.
    None,
    /// A municipality without a seat comes before a second person from another.
    FirstSeatFirst,
    /// At most this many seats for each.
    Max(u16),
}

impl MunicipalityPolicy {
    /// From `none`, `first-seat-first` or `max-2`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "none" => Some(Self::None),
            "first-seat-first" => Some(Self::FirstSeatFirst),
            _ => text.strip_prefix("max-")?.parse().ok().filter(|n| *n > 0).map(Self::Max),
        }
    }

    /// The written form.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Self::None => "none".into(),
            Self::FirstSeatFirst => "first-seat-first".into(),
            Self::Max(n) => format!("max-{n}"),
        }
    }
}

/// A venue.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Venue {
    /// Its name.
    pub name: String,
    /// Street and place.
    pub address: String,
}

/// Whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Role, such as "Samordnare brottsförebyggande arbete".
    pub role: String,
    /// Name or organisation.
    pub name: String,
    /// Address, or empty.
    pub email: String,
    /// Telephone, or empty.
    pub phone: String,
}

/// The rules by which one gets a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Queue {
    /// Whether one signs up.
    pub signup: Signup,
    /// Seats.
    pub capacity: Capacity,
    /// Last moment to sign up; later ones are *late*, kept and decided by hand.
    pub register_until: Option<Wall>,
    /// Last moment at which someone moves up from the waiting list; catering freeze, else the start, when not said.
    pub promote_until: Option<Wall>,
    /// When the caterer wants the number.
    pub catering_freeze: Option<Wall>,
    /// Parties.
    pub party: PartyPolicy,
    /// Municipalities.
    pub municipality: MunicipalityPolicy,
    /// Whether people move up at once; otherwise it is proposed and applied with one key.
    pub automatic: bool,
    /// Where seats are offered and not given at once: so many office hours an offer holds.
    #[serde(default)]
    pub offer_hours: Option<u16>,
}

/// An event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Identity.
    pub id: EventId,
    /// Title.
    pub title: String,
    /// Kind.
    pub kind: EventKind,
    /// The series that it belongs to.
    pub series: Option<SeriesId>,
    /// Its track within the series, or empty.
    pub track: String,
    /// Local start.
    pub start: Wall,
    /// Local end.
    pub end: Wall,
    /// Zone of all its local times.
    pub zone: Zone,
    /// Country: holidays and the municipalities meant first.
    pub country: Country,
    /// How one takes part.
    pub mode: Mode,
    /// Place, for those who come.
    pub venue: Option<Venue>,
    /// Meeting link, or empty.
    pub link: String,
    /// Days before the start at which the link is sent.
    pub link_days_before: Option<u16>,
    /// Who invites.
    pub organiser: String,
    /// For whom.
    pub target_group: String,
    /// What it is about.
    pub description: String,
    /// What it costs, as written; empty when not said.
    pub price: String,
    /// Whether it takes place.
    pub status: EventStatus,
    /// Rules for seats.
    pub queue: Queue,
    /// Whom to ask.
    pub contacts: Vec<Contact>,
    /// Where one signs up, one or more addresses.
    pub registration_addresses: Vec<String>,
    /// Parts in order of time.
    pub programme: Vec<Part>,
    /// What each municipality answers.
    pub questions: Vec<String>,
    /// What the source leaves open or contradicts itself about, for the coordinator to settle.
    pub to_clarify: Vec<String>,
    /// The identity that it has in somebody else's calendar, where it came from one; empty otherwise.
    #[serde(default)]
    pub uid: String,
    /// What that calendar last said of it, as a mark: the same again is no news, and takes nothing back that was changed here.
    #[serde(default)]
    pub heard: String,
    /// How its municipalities are to be divided, where that was announced.
    #[serde(default)]
    pub grouping: Option<Strategy>,
}

/// Why an event cannot be as written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EventProblem {
    /// No title.
    #[error("the title is empty")]
    NoTitle,
    /// It ends before it starts.
    #[error("it ends {end}, not after its start {start}")]
    EndBeforeStart {
        /// Start as written.
        start: Wall,
        /// End as written.
        end: Wall,
    },
    /// One of its times is no instant.
    #[error(transparent)]
    Time(#[from] TimeError),
    /// A part ends before it starts.
    #[error("the part \"{title}\" ends {end}, not after its start {start}")]
    PartEndsFirst {
        /// The part.
        title: String,
        /// Its start.
        start: chrono::NaiveTime,
        /// Its end.
        end: chrono::NaiveTime,
    },
    /// A group session with presentations of no length.
    #[error("the group session \"{title}\" has presentations of 0 minutes")]
    NoSlotLength {
        /// The part.
        title: String,
    },
}

impl Default for Queue {
    /// Sign-up, no limit of seats, nobody passes anybody, moving up is proposed.
    fn default() -> Self {
        Self {
            signup: Signup::Required,
            capacity: Capacity::Unlimited,
            register_until: None,
            promote_until: None,
            catering_freeze: None,
            party: PartyPolicy::Strict,
            municipality: MunicipalityPolicy::None,
            automatic: false,
            offer_hours: None,
        }
    }
}

impl Event {
    /// A digital event with nothing said but when and in which country.
    #[must_use]
    pub fn new(id: EventId, start: Wall, end: Wall, country: Country) -> Self {
        Self {
            id,
            title: String::new(),
            kind: EventKind::Other,
            series: None,
            track: String::new(),
            start,
            end,
            zone: country.zone(),
            country,
            mode: Mode::Digital,
            venue: None,
            link: String::new(),
            link_days_before: None,
            organiser: String::new(),
            target_group: String::new(),
            description: String::new(),
            price: String::new(),
            status: EventStatus::Planned,
            queue: Queue::default(),
            contacts: Vec::new(),
            registration_addresses: Vec::new(),
            programme: Vec::new(),
            questions: Vec::new(),
            to_clarify: Vec::new(),
            uid: String::new(),
            heard: String::new(),
            grouping: None,
        }
    }

    /// Checks what can never be right; conflicts of a programme are warnings and stand elsewhere.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn validate(&self) -> Result<(), EventProblem> {
        if self.title.trim().is_empty() {
            return Err(EventProblem::NoTitle);
        }
        let (start, end) = (self.zone.instant(self.start)?, self.zone.instant(self.end)?);
        if end <= start {
            return Err(EventProblem::EndBeforeStart { start: self.start, end: self.end });
        }
        for wall in [self.queue.register_until, self.queue.promote_until, self.queue.catering_freeze].into_iter().flatten() {
            self.zone.instant(wall)?;
        }
        for part in &self.programme {
            if part.end <= part.start {
                return Err(EventProblem::PartEndsFirst { title: part.title.clone(), start: part.start, end: part.end });
            }
            if part.kind == super::PartKind::Groups && part.slot_minutes == 0 {
                return Err(EventProblem::NoSlotLength { title: part.title.clone() });
            }
        }
        Ok(())
    }

    /// The date at which the link goes out.
    #[must_use]
    pub fn link_date(&self) -> Option<NaiveDate> {
        self.link_days_before.map(|days| self.start.date() - TimeDelta::days(i64::from(days)))
    }

    /// The last moment at which someone moves up from the waiting list.
    #[must_use]
    pub fn promote_until(&self) -> Wall {
        self.queue.promote_until.or(self.queue.catering_freeze).unwrap_or(self.start)
    }

    /// Whether it is called off.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.status == EventStatus::Cancelled
    }
}
