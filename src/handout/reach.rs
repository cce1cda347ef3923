//! Reach as a page for others: what it amounts to, counties, sizes, meeting by meeting, and who was never reached.

use serde::Serialize;

use super::page::render;

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReachRow {
    /// What it is about.
    pub name: String,
    /// Its numbers, as they are written.
    pub numbers: Vec<String>,
    /// Of a hundred, for the bar.
    pub percent: u64,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReachTable {
    /// Its title.
    pub title: String,
    /// Names of columns.
    pub heads: Vec<String>,
    /// Rows.
    pub rows: Vec<ReachRow>,
    /// Whether each row has a bar.
    pub bars: bool,
}

/// Reach, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReachPage {
    /// Tag of the language.
    pub language: String,
    /// Title.
    pub title: String,
    /// What it amounts to, in sentences.
    pub lines: Vec<String>,
    /// Head of the column with bars.
    pub share: String,
    /// Tables.
    pub tables: Vec<ReachTable>,
    /// Head of the last part.
    pub never_title: String,
    /// Who was never reached, or empty.
    pub never: String,
}

/// As one self-contained page.
///
/// # Errors
/// None that the program's own template could have.
pub fn reach_html(page: &ReachPage) -> Result<String, minijinja::Error> {
    render(page, include_str!("../../assets/templates/coverage.html"), None)
}
