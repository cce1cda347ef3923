//! Files that have been taken in from the folder into which they are dropped.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::EventId;

/// That a file was taken in. Nothing of it is kept here: the same content is known again under any name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// SHA-256 of its content, as 64 hexadecimal digits.
    pub mark: String,
    /// For which event.
    pub event: EventId,
    /// When.
    pub at: DateTime<Utc>,
}
