//! From the text of an announcement to a proposal: what it says, where it says so, and what it leaves open or contradicts itself about. A field that is not certain is
//! left open and asked about; nothing is guessed.

mod dates;
mod lines;
mod people;
mod programme;
mod title;
mod what;
mod when;

use chrono::NaiveDate;

use super::event_file::EventFile;
use crate::domain::Wall;
use crate::text::{Message, msg};
use lines::Page;

/// Something that the coordinator decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The field that it is about.
    pub field: &'static str,
    /// What is missing or contradictory.
    pub what: Message,
    /// The line of the text, from 1, if there is one.
    pub line: Option<u64>,
}

/// What an announcement says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Announcement {
    /// What is certain, in the shape of an event file; a field's line is the one that says so.
    pub file: EventFile,
    /// The day, also where the time is not known.
    pub date: Option<NaiveDate>,
    /// Further dates of the same announcement, with start and end.
    pub further: Vec<(Wall, Wall)>,
    /// What is open.
    pub asks: Vec<Ask>,
}

impl Announcement {
    fn set(&mut self, key: &str, value: impl Into<String>, line: u64) {
        self.file.fields.push((key.to_owned(), value.into(), line));
    }

    fn ask(&mut self, field: &'static str, what: Message, line: Option<u64>) {
        self.asks.push(Ask { field, what, line });
    }

    /// What a field says.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.file.fields.iter().find(|(k, ..)| k == key).map(|(_, v, _)| v.as_str())
    }

    fn is_open(&self, key: &str) -> bool {
        self.get(key).is_none() && !self.asks.iter().any(|a| a.field == key)
    }
}

/// Fields that a coordinator needs to have settled before an event can be announced further.
const WANTED: &[&str] = &["title", "kind", "start", "end", "mode", "organiser", "register_until"];

/// Reads an announcement. `today` only orders the years that a date without one may be in.
#[must_use]
pub fn read_announcement(text: &str, today: NaiveDate) -> Announcement {
    let page = Page::of(text);
    let mut out = Announcement::default();
    what::language(&page, &mut out);
    title::title(&page, &mut out);
    let facts = dates::facts(&page);
    when::event_time(&page, &facts, today, &mut out);
    when::deadline(&page, &facts, &mut out);
    what::kind(&page, &mut out);
    what::place(&page, &mut out);
    what::terms(&page, &mut out);
    people::people(&page, &mut out);
    programme::programme(&page, &mut out);
    for key in WANTED {
        // Without registration there is no deadline to ask about.
        let needless = *key == "register_until" && out.get("signup") == Some("open");
        if out.is_open(key) && !needless {
            out.ask(key, msg!("announce-missing"), None);
        }
    }
    let order = |key: &str| WANTED.iter().position(|w| *w == key).unwrap_or(WANTED.len());
    out.asks.sort_by_key(|a| order(a.field));
    out
}
