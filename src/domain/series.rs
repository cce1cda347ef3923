//! Series: events that belong together, with tracks.

use serde::{Deserialize, Serialize};

use super::{EventKind, SeriesId};

/// Events that follow each other: a forum held again, a breakfast on three dates, coffee talks with two tracks.
/// Its dates are the events that name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// Identity.
    pub id: SeriesId,
    /// The short name that event files use (`dialogforum-sociala-risker`).
    pub slug: String,
    /// Title for people.
    pub title: String,
    /// What its events usually are.
    pub kind: EventKind,
    /// Parallel strands, such as two subjects of coffee talks.
    pub tracks: Vec<String>,
}
