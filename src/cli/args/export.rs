//! Arguments of `export` and `calendar`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// iCalendar
    Ics,
    /// CSV
    Csv,
    /// Excel workbook
    Xlsx,
    /// JSON
    Json,
    /// Zoom's breakout rooms
    Zoom,
    /// Addresses by group, to be pasted into Teams' breakout rooms
    Teams,
    /// Markdown, of the groups or the schedule
    Md,
    /// A page, of the groups or the schedule
    Html,
}

/// How CSV is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum CsvDialect {
    /// Semicolons and a mark, as spreadsheets in Norway and Sweden read it
    #[default]
    Nordic,
    /// Commas
    Rfc4180,
}

/// What of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// The event itself
    Event,
    /// Last day to sign up, catering freeze, day of the link
    Deadlines,
    /// The programme with the presentations of each group
    Schedule,
    /// The registrations, as they can be taken in again
    Registrations,
    /// Those who take part, to be ticked off
    Attendance,
    /// The groups
    Groups,
    /// What their municipalities answered to the questions
    Answers,
}

/// What to write.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command")]
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
    /// How CSV is written
    #[arg(long, value_enum, default_value_t)]
    pub dialect: CsvDialect,
    /// With the meeting link: only for those who are registered
    #[arg(long)]
    pub with_link: bool,
    /// The groups with what their municipalities answered, as xlsx, md or html
    #[arg(long)]
    pub with_answers: bool,
    /// The schedule as it is drafted, also where it has been announced
    #[arg(long)]
    pub draft: bool,
    /// Another page than the program's own, for --what schedule --format html; templates/programme.html in the workspace's folder otherwise
    #[arg(long, value_name = "FILE")]
    pub template: Option<PathBuf>,
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
