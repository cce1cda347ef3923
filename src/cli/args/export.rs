//! Arguments of `export` and `calendar`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// iCalendar
    Ics,
}

/// What of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// The event itself
    Event,
    /// Last day to sign up, catering freeze, day of the link
    Deadlines,
    /// The presentations of each group
    Schedule,
}

/// What to write.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// Id or a unique beginning of it
    #[arg(required_unless_present_any = ["series", "all"], conflicts_with_all = ["series", "all"])]
    pub event: Option<String>,
    /// All events of a series instead: its short name or id
    #[arg(long, conflicts_with = "all")]
    pub series: Option<String>,
    /// All events instead
    #[arg(long)]
    pub all: bool,
    /// The form
    #[arg(long, value_enum)]
    pub format: Format,
    /// What of it; may be said several times
    #[arg(long, value_enum)]
    pub what: Vec<Part>,
    /// With the meeting link: only for those who are registered
    #[arg(long)]
    pub with_link: bool,
    /// The file; standard output otherwise
    #[arg(short = 'o', long = "output", value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// Calendar files.
#[derive(Debug, Subcommand)]
pub enum CalendarCommand {
    /// Keep a folder of calendar files up to date: all.ics, and one for each series; what has not changed is left alone
    Publish {
        /// The folder
        folder: PathBuf,
        /// With last days to sign up, catering freezes and days of links
        #[arg(long)]
        deadlines: bool,
    },
}
