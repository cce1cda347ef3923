//! The command line: one file per noun over the desk. Tables go to stdout, messages to stderr; `--json` prints one document.
//!
//! Knows `desk` and below, never the terminal workspace or sled.

mod announcement;
mod answer;
mod args;
mod attendance;
mod coverage;
mod event;
mod experience;
mod export;
mod groups;
mod keeping;
mod municipality;
mod outbox;
mod output;
mod person;
mod registration;
mod registration_import;
mod request;
mod run;
mod schedule;
mod schedule_live;
mod schedule_show;
mod series;
mod session;
mod workspace;

pub use args::{Cli, Command};
pub use request::Request;
pub use run::run;
pub use session::{default_workspace, language, parse_now};
