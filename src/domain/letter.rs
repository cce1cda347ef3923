//! Letters to those who take part: written here, sent by the coordinator, never by themselves.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::words::word_enum;
use super::{Email, EventId, LetterId, LinkMark, MunicipalityCode, PersonId, Piece, Wall};

word_enum! {
    /// A language of the program and of what it writes to others.
    pub enum Lang { Nb = "nb", Nn = "nn", Sv = "sv", En = "en" }
}

word_enum! {
    /// What a letter is about.
    pub enum LetterKind {
        /// The meeting link.
        Link = "link",
        /// When its recipients present, and what has changed.
        Schedule = "schedule",
        /// What the contacts of municipalities are invited to.
        Invitation = "invitation",
    }
}

/// How far a letter has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LetterState {
    /// It lies here.
    Draft,
    /// Was being handed to a server since; whether the server has it is not known until the answer is saved.
    Sending(DateTime<Utc>),
    /// The coordinator says that it was sent at.
    Sent(DateTime<Utc>),
}

impl LetterState {
    /// The word used in JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sending(_) => "sending",
            Self::Sent(_) => "sent",
        }
    }
}

/// Somebody whom a letter goes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// Name as in the registration.
    pub name: String,
    /// Where it goes.
    pub email: Email,
    /// Who it is, whatever address they have later.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// Of an invitation: whose contact it is.
    #[serde(default)]
    pub municipality: Option<MunicipalityCode>,
    /// How the registration's mark stood before: it stands so again when the letter is taken away.
    pub before: LinkMark,
}

/// A letter to one, or to several who do not see each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Identity.
    pub id: LetterId,
    /// About which event.
    pub event: EventId,
    /// What it is about.
    pub kind: LetterKind,
    /// In which language.
    pub language: Lang,
    /// To whom.
    pub recipients: Vec<Recipient>,
    /// Whether they are kept from each other (Bcc).
    pub hidden: bool,
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
    /// When it was written.
    pub made: DateTime<Utc>,
    /// How far it has come.
    pub state: LetterState,
    /// The link that it gives: with another one since, it is out of date.
    pub link: String,
    /// The start that it gives.
    pub start: Wall,
    /// Of a letter about the schedule: the release that it gives. With a later one it is out of date.
    #[serde(default)]
    pub release: Option<u16>,
    /// Of a letter about the schedule: whose presentation it is about.
    #[serde(default)]
    pub piece: Option<Piece>,
}

impl Letter {
    /// Whether it was handed on, or may have been.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.state != LetterState::Draft
    }
}

/// The text of a kind of letter in a language, where somebody has written another than the program's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// Of which letters.
    pub kind: LetterKind,
    /// In which language.
    pub language: Lang,
    /// Subject, with placeholders.
    pub subject: String,
    /// Text, with placeholders.
    pub body: String,
}
