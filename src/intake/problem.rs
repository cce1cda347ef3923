//! Why a file cannot be used, with its place.

use crate::text::Message;

/// A fault in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub what: Message,
    /// What to do.
    pub next: Option<Message>,
    /// Line, from 1.
    pub row: Option<u64>,
    /// Column name or number.
    pub column: Option<String>,
    /// The file could not be read at all (as against: its content is wrong).
    pub io: bool,
}

impl Problem {
    /// A fault of content without a place.
    #[must_use]
    pub fn new(what: Message) -> Self {
        Self { what, next: None, row: None, column: None, io: false }
    }

    /// With what to do.
    #[must_use]
    pub fn next(mut self, next: Message) -> Self {
        self.next = Some(next);
        self
    }

    /// With its line.
    #[must_use]
    pub fn at(mut self, row: u64) -> Self {
        self.row = Some(row);
        self
    }

    /// With its column.
    #[must_use]
    pub fn column(mut self, column: impl Into<String>) -> Self {
        self.column = Some(column.into());
        self
    }
}
