//! That somebody's data were destroyed: remembered without the data, so that they do not come back unasked.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A destruction. Says nothing about who it was, except to somebody who already has the address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasure {
    /// SHA-256 over key and address, hexadecimal: tells whether an address is the one, and nothing else.
    pub mark: String,
    /// The key, the same for all destructions of a workspace; nobody outside knows it.
    pub key: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Why, in the words of the one who decided.
    pub basis: String,
    /// How many registrations were made anonymous.
    pub registrations: u32,
}
