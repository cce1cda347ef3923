//! What a screen knows that is one list, and what narrows it.

/// Text that narrows a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// What is typed.
    pub text: String,
    /// Whether keys go into it.
    pub typing: bool,
}

impl Filter {
    /// Whether all words stand in a text, each at the beginning of one of its words.
    #[must_use]
    pub fn fits(&self, text: &str) -> bool {
        let folded = text.to_lowercase();
        let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).collect();
        self.text.to_lowercase().split_whitespace().all(|w| words.iter().any(|t| t.starts_with(w)) || folded.contains(w) && w.len() > 2)
    }
}

/// A screen that is one list.
#[derive(Debug)]
pub struct ListScreen<T> {
    /// All rows.
    pub rows: Vec<T>,
    /// Positions of those that are shown.
    pub shown: Vec<usize>,
    /// The one in focus.
    pub cursor: usize,
    /// Narrows the list.
    pub filter: Filter,
}

impl<T> Default for ListScreen<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), shown: Vec::new(), cursor: 0, filter: Filter::default() }
    }
}

impl<T> ListScreen<T> {
    /// Finds the rows to show again.
    pub fn refresh(&mut self, text: impl Fn(&T) -> String) {
        self.shown = self.rows.iter().enumerate().filter(|(_, r)| self.filter.text.is_empty() || self.filter.fits(&text(r))).map(|(i, _)| i).collect();
        self.cursor = self.cursor.min(self.shown.len().saturating_sub(1));
    }

    /// The row in focus.
    #[must_use]
    pub fn current(&self) -> Option<&T> {
        self.shown.get(self.cursor).and_then(|&i| self.rows.get(i))
    }
}
