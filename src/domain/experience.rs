//! Examples that municipalities share.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{EventId, ExperienceId, MunicipalityCode, OrganisationId};

/// Where a document is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// Not at hand yet: only known to exist.
    Unknown,
    /// On the web.
    Link(String),
    /// In the workspace, by content hash.
    File {
        /// SHA-256 of the content, hexadecimal.
        hash: String,
        /// Its name.
        name: String,
    },
}

/// A checklist, routine, agreement, brochure or course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Title.
    pub title: String,
    /// Where.
    pub place: Place,
}

/// An example.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Experience {
    /// Identity.
    pub id: ExperienceId,
    /// Title.
    pub title: String,
    /// Text, Markdown.
    pub text: String,
    /// The municipalities that it comes from.
    pub municipalities: Vec<MunicipalityCode>,
    /// Partner organisations.
    pub partners: Vec<OrganisationId>,
    /// Topics.
    pub topics: Vec<String>,
    /// Documents.
    pub documents: Vec<Document>,
    /// Whether those it comes from agree that it is shared.
    pub consent: bool,
    /// When it should be looked at again.
    pub valid_until: Option<NaiveDate>,
    /// Whom to ask, by role.
    pub contact: String,
    /// The event at which it was told.
    pub event: Option<EventId>,
}
