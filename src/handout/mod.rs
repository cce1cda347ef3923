//! What goes out: calendars, tables, letters, and the writing of files that are either the old or the new.
//!
//! Knows `domain` and `text`. Nothing here is read from the store, and nothing is sent by itself.

mod calendar;
mod file;
mod letter;
mod library;
mod opening;
mod page;
mod post;
mod programme;
mod reach;
mod sheet;
mod zone;

pub use calendar::{Entry, EntryKind, When, calendar};
pub use file::write_file;
pub use letter::{Placeholder, Sender, TemplateFault, Use, fill_body, fill_subject, message, own_template, placeholders, template_of, template_text};
pub use library::{PageDocument, PageExample, library_html, library_markdown};
pub use opening::{is_openable, open_file, open_link};
pub use page::{GroupsPage, PageAnswer, PageAnswers, PageGroup, PageGuest, PageMember, PageQuestion, PageWords, groups_html, groups_markdown, is_web_link};
pub use post::{Mail, NotPosted, Post, Secret, Security};
pub use programme::{PROGRAMME_TEMPLATE, PageFault, ProgrammeGroup, ProgrammePage, ProgrammePart, ProgrammeSlot, ProgrammeWords, programme_html, programme_markdown};
pub use reach::{ReachPage, ReachRow, ReachTable, reach_html};
pub use sheet::{Dialect, Sheet, Value, csv, xlsx};
