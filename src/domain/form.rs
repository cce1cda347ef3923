//! A form whose lists are taken in again and again: what its columns mean, as somebody has said once.

use serde::{Deserialize, Serialize};

/// A form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Its mark: the same columns in the same order give the same.
    pub mark: String,
    /// Names of columns, and the word for what each holds.
    pub columns: Vec<(String, String)>,
}
