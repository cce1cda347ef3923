//! The arguments. Help is in English; what the program says is in the chosen language.

mod answer;
mod coverage;
mod event;
mod experience;
mod export;
mod municipality;
mod outbox;
mod registration;
mod schedule;
mod series;

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

pub use answer::AnswerCommand;
pub use coverage::{CoverageArgs, CoverageForm};
pub use event::EventCommand;
pub use experience::{ExperienceCommand, ExperienceFlags};
pub use export::{CalendarCommand, CsvDialect, ExportArgs, Format, Part};
pub use municipality::{AudienceArgs, MunicipalityCommand, WhoArgs};
pub use outbox::{DraftCommand, InvitationArgs, Letters, OutboxCommand, TemplateCommand};
pub use registration::{AttendanceCommand, RegistrationCommand, RegistrationFields, Which};
pub use schedule::{LiveArgs, LiveDo, ScheduleCommand, TimingArgs};
pub use series::{RepeatArgs, SeriesCommand};

/// A workspace for those who gather municipalities: calendar, registration queues, groups by size, slot schedules.
#[derive(Debug, Parser)]
#[command(name = "dialogforum", version, about, max_term_width = 100, arg_required_else_help = false)]
pub struct Cli {
    /// Folder of the workspace
    #[arg(long, global = true, env = "DIALOGFORUM_WORKSPACE", value_name = "DIR")]
    pub workspace: Option<PathBuf>,
    /// Language
    #[arg(long, global = true, value_name = "LANG", value_parser = ["nb", "nn", "sv", "en"])]
    pub lang: Option<String>,
    /// Print one JSON document
    #[arg(long, global = true)]
    pub json: bool,
    /// No box drawing, for screen readers and simple terminals
    #[arg(long, global = true)]
    pub plain: bool,
    /// The time that the program believes in (ISO 8601; a local time is in the zone of the workspace's language)
    #[arg(long, global = true, value_name = "TIME")]
    pub now: Option<String>,
    /// Look at a copy, also while the workspace is open elsewhere or its disk cannot be written; nothing can be saved
    #[arg(long, global = true)]
    pub read_only: bool,
    /// What to do; nothing opens the terminal workspace
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// A command.
#[derive(Debug, Subcommand)]
#[expect(clippy::large_enum_variant, reason = "made once per call")]
pub enum Command {
    /// Make a demo workspace from five real announcements and open it
    Demo {
        /// Only make it and print its folder
        #[arg(long)]
        no_tui: bool,
        /// The day that the demo believes in; the Monday before the forum otherwise
        #[arg(long, value_name = "DATE")]
        today: Option<String>,
    },
    /// Events
    #[command(subcommand)]
    Event(EventCommand),
    /// Series of events
    #[command(subcommand)]
    Series(SeriesCommand),
    /// Who was there
    #[command(subcommand)]
    Attendance(AttendanceCommand),
    /// Registrations and their queue
    #[command(subcommand)]
    Registration(RegistrationCommand),
    /// Groups by municipality size
    #[command(subcommand)]
    Groups(GroupsCommand),
    /// The slot schedule
    #[command(subcommand)]
    Schedule(ScheduleCommand),
    /// What municipalities answered to the questions of an event
    #[command(subcommand)]
    Answer(AnswerCommand),
    /// The library of examples
    #[command(subcommand)]
    Experience(ExperienceCommand),
    /// Reach: which municipalities were at meetings, and which never were
    Coverage(CoverageArgs),
    /// Write a file for somebody else
    Export(ExportArgs),
    /// Letters that lie ready: drafts of mail, never sent by themselves
    #[command(subcommand)]
    Outbox(OutboxCommand),
    /// Calendar files for those who serve or sync them
    #[command(subcommand)]
    Calendar(CalendarCommand),
    /// The municipalities of Norway and Sweden
    #[command(subcommand)]
    Municipality(MunicipalityCommand),
    /// What was done
    History {
        /// How many, newest first
        #[arg(short = 'n', default_value_t = 50, value_name = "N")]
        n: usize,
    },
    /// Take the last deed back
    Undo,
    /// Do again what was taken back
    Redo,
    /// Check everything against everything
    Check,
    /// Write everything to one file, and prove that it restores
    Backup {
        /// The file
        file: PathBuf,
    },
    /// Put a backup in the place of the workspace; the old one is kept
    Restore {
        /// The file
        file: PathBuf,
    },
    /// Copy what can be read from a workspace on a full or failing disk to another folder, and make it whole; the workspace is not written to
    Rescue {
        /// A new or empty folder, best on another disk
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
    },
    /// Make the index anew from snapshot and journal
    Rebuild,
    /// What is kept about a person, and destroying it
    #[command(subcommand)]
    Person(PersonCommand),
    /// Destroying by rule what is kept no longer
    #[command(subcommand)]
    Retention(RetentionCommand),
    /// How the workspace and its surroundings stand, without anything personal
    Doctor,
    /// Show the settings in force, where they are kept, or the defaults
    Config {
        /// Which
        #[arg(value_enum, default_value_t = ConfigShow::Show)]
        what: ConfigShow,
    },
    /// List the keys of the terminal workspace
    Keys,
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the man page
    Man,
}

/// A person.
#[derive(Debug, Subcommand)]
pub enum PersonCommand {
    /// Everything that is kept about somebody
    Show {
        /// E-mail address
        email: String,
    },
    /// Destroy it: from the workspace, its history, its backups; cannot be undone
    Forget {
        /// E-mail address
        email: String,
        /// Why: consent withdrawn, retention over, a destruction decision; without saying who
        #[arg(long, value_name = "TEXT")]
        basis: Option<String>,
        /// Only say what would happen
        #[arg(long)]
        dry_run: bool,
    },
}

/// Retention.
#[derive(Debug, Subcommand)]
pub enum RetentionCommand {
    /// Destroy what the rules in config.toml say is over; cannot be undone
    Run {
        /// Only say what would happen
        #[arg(long)]
        dry_run: bool,
    },
}

/// What of the settings to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ConfigShow {
    /// In force
    Show,
    /// The file
    Path,
    /// The defaults, as a file to begin with
    Default,
    /// The page of a programme: put a changed one at templates/programme.html in the workspace's folder
    Page,
}

/// Groups.
#[derive(Debug, Subcommand)]
pub enum GroupsCommand {
    /// Propose a division; nothing changes without --accept
    Propose {
        /// Event
        event: String,
        /// natural, even, bands or previous
        #[arg(long)]
        strategy: Option<String>,
        /// Number of groups
        #[arg(long, value_name = "K")]
        groups: Option<usize>,
        /// Most in a group
        #[arg(long, value_name = "N")]
        max: Option<usize>,
        /// Fewest in a group
        #[arg(long, value_name = "N")]
        min: Option<usize>,
        /// Limits of bands, such as 5000,20000
        #[arg(long, value_delimiter = ',', value_name = "POPULATIONS")]
        limits: Vec<u32>,
        /// The earlier event to continue
        #[arg(long, value_name = "EVENT")]
        from: Option<String>,
        /// Take it
        #[arg(long)]
        accept: bool,
    },
    /// Show the division that stands
    Show {
        /// Event
        event: String,
    },
    /// Move municipalities to a group
    Move {
        /// Event
        event: String,
        /// Names or numbers
        #[arg(required = true)]
        municipalities: Vec<String>,
        /// Number of the group
        #[arg(long)]
        to: u16,
    },
    /// Let municipalities stay in their group whatever is proposed
    Pin {
        /// Event
        event: String,
        /// Names or numbers
        #[arg(required = true)]
        municipalities: Vec<String>,
    },
    /// Let them go again
    Unpin {
        /// Event
        event: String,
        /// Names or numbers
        #[arg(required = true)]
        municipalities: Vec<String>,
    },
    /// Place who came after the division was made and take out who has gone; nobody else moves. Nothing changes without --accept
    Late {
        /// Event
        event: String,
        /// Take it
        #[arg(long)]
        accept: bool,
    },
    /// The ways of dividing beside each other, in figures
    Compare {
        /// Event
        event: String,
        /// Number of groups that is looked at, with one fewer and one more; as many as stand or would be proposed otherwise
        #[arg(long, value_name = "K")]
        groups: Option<usize>,
        /// The earlier event to continue
        #[arg(long, value_name = "EVENT")]
        from: Option<String>,
    },
    /// A municipality's people, and where it was at earlier forums and with whom
    History {
        /// Event
        event: String,
        /// Name or number
        municipality: String,
    },
    /// Add an empty group
    Add {
        /// Event
        event: String,
    },
    /// Split a group in two by size
    Split {
        /// Event
        event: String,
        /// Number of the group
        group: u16,
    },
    /// Take a group into another
    Merge {
        /// Event
        event: String,
        /// The group that stays
        group: u16,
        /// The group that goes
        other: u16,
    },
    /// Remove an empty group
    Remove {
        /// Event
        event: String,
        /// Number of the group
        group: u16,
        /// Also one that is not empty: its municipalities are spread over the others by size
        #[arg(long)]
        spread: bool,
    },
    /// Put a group into another place in the order
    Reorder {
        /// Event
        event: String,
        /// Number of the group
        group: u16,
        /// Its number afterwards
        #[arg(long)]
        to: u16,
    },
    /// Say who leads a group, and its room or link
    Describe {
        /// Event
        event: String,
        /// Number of the group
        group: u16,
        /// Who leads it
        #[arg(long)]
        chair: Option<String>,
        /// Its room or link
        #[arg(long)]
        room: Option<String>,
    },
    /// Place people from elsewhere than municipalities
    Guests {
        /// Event
        event: String,
        /// Registrations: ids or unique beginnings of them
        ids: Vec<String>,
        /// Into this group; 0 for none
        #[arg(long, conflicts_with_all = ["with", "spread"])]
        to: Option<u16>,
        /// Where this municipality is
        #[arg(long, value_name = "MUNICIPALITY", conflicts_with = "spread")]
        with: Option<String>,
        /// All who are in no group, evenly
        #[arg(long, conflicts_with = "ids")]
        spread: bool,
    },
    /// Name a group
    Rename {
        /// Event
        event: String,
        /// Number of the group
        number: u16,
        /// The name
        name: String,
    },
}
