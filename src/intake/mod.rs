//! What comes in: files decoded and parsed into proposals, with limits, and every refusal with its place. Nothing is stored here.
//!
//! Knows `domain` and `text`.

mod announcement;
mod attendance;
mod calendar_file;
mod columns;
mod decode;
mod dropped;
pub mod event_fields;
mod event_file;
mod event_source;
pub mod limits;
mod list;
mod mail;
mod problem;
mod read;
pub mod sandbox;
mod signups;
mod table;
mod workbook;

pub use announcement::{Announcement, Ask, read_announcement};
pub use attendance::{Attendee, read_report};
pub use calendar_file::{CalendarEvent, CalendarFile, slug};
pub use columns::{Column, Columns};
pub use decode::{Decoded, decode};
pub use dropped::{Stand, dropped, is_mail_name, mark, mark_of};
pub use event_file::{EventFile, parse_event_file};
pub use event_source::{EventSource, read_events};
pub use list::{List, read_list, read_mail_files};
pub use mail::{municipal_domain, read_mails};
pub use problem::Problem;
pub use read::read_file;
pub use signups::{Refused, SetAside, SignUp, SignUps, parse_time, sign_ups};
pub use table::{Row, Table, table};
