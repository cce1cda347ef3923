//! The arguments. Help is in English; what the program says is in the chosen language.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

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
    /// Registrations and their queue
    #[command(subcommand)]
    Registration(RegistrationCommand),
    /// Groups by municipality size
    #[command(subcommand)]
    Groups(GroupsCommand),
    /// The slot schedule
    #[command(subcommand)]
    Schedule(ScheduleCommand),
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

/// What of the settings to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ConfigShow {
    /// In force
    Show,
    /// The file
    Path,
    /// The defaults, as a file to begin with
    Default,
}

/// Events.
#[derive(Debug, Subcommand)]
pub enum EventCommand {
    /// List events by start
    List {
        /// From this date on
        #[arg(long, value_name = "DATE")]
        from: Option<String>,
        /// Up to and including this date
        #[arg(long, value_name = "DATE")]
        to: Option<String>,
    },
    /// Show one event
    Show {
        /// Id or a unique beginning of it
        event: String,
    },
    /// Add an event
    Add(EventFields),
    /// Change fields of an event
    Edit {
        /// Id or a unique beginning of it
        event: String,
        /// The fields
        #[command(flatten)]
        fields: EventFields,
    },
    /// Call an event off; it stays with its registrations
    Cancel {
        /// Id or a unique beginning of it
        event: String,
    },
    /// Take event files (TOML) in
    Import {
        /// The files
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
}

/// A flag per field of an event.
#[derive(Debug, Default, Args)]
pub struct EventFields {
    /// Title
    #[arg(long)]
    pub title: Option<String>,
    /// dialogforum, seminar, coffee-talk, breakfast, network, other
    #[arg(long)]
    pub kind: Option<String>,
    /// Short name of the series; made when it does not exist
    #[arg(long)]
    pub series: Option<String>,
    /// Track within the series
    #[arg(long)]
    pub track: Option<String>,
    /// Local start, 2021-03-19T09:00
    #[arg(long)]
    pub start: Option<String>,
    /// Local end
    #[arg(long)]
    pub end: Option<String>,
    /// IANA zone, such as Europe/Oslo
    #[arg(long)]
    pub timezone: Option<String>,
    /// NO or SE
    #[arg(long)]
    pub country: Option<String>,
    /// digital, on-site, hybrid
    #[arg(long)]
    pub mode: Option<String>,
    /// Venue
    #[arg(long)]
    pub venue: Option<String>,
    /// Address of the venue
    #[arg(long)]
    pub address: Option<String>,
    /// Meeting link
    #[arg(long)]
    pub link: Option<String>,
    /// Days before the start at which the link is sent
    #[arg(long, value_name = "DAYS")]
    pub link_days_before: Option<String>,
    /// Who invites
    #[arg(long)]
    pub organiser: Option<String>,
    /// For whom
    #[arg(long)]
    pub target_group: Option<String>,
    /// What it is about
    #[arg(long)]
    pub description: Option<String>,
    /// Price, as text
    #[arg(long)]
    pub price: Option<String>,
    /// required or open
    #[arg(long)]
    pub signup: Option<String>,
    /// A number, limited, or none
    #[arg(long)]
    pub capacity: Option<String>,
    /// Last moment to sign up; a date means its last second
    #[arg(long)]
    pub register_until: Option<String>,
    /// Last moment at which somebody moves up
    #[arg(long)]
    pub promote_until: Option<String>,
    /// When the caterer wants the number
    #[arg(long)]
    pub catering_freeze: Option<String>,
    /// strict or fill
    #[arg(long)]
    pub party_policy: Option<String>,
    /// none, first-seat-first, max-2 ...
    #[arg(long)]
    pub municipality_policy: Option<String>,
    /// true: people move up at once; false: it is proposed
    #[arg(long)]
    pub automatic: Option<String>,
}

impl EventFields {
    /// The fields that are said, as (key, text, no line).
    #[must_use]
    pub fn said(&self) -> Vec<(String, String, u64)> {
        let all = [
            ("title", &self.title),
            ("kind", &self.kind),
            ("series", &self.series),
            ("track", &self.track),
            ("start", &self.start),
            ("end", &self.end),
            ("timezone", &self.timezone),
            ("country", &self.country),
            ("mode", &self.mode),
            ("venue", &self.venue),
            ("address", &self.address),
            ("link", &self.link),
            ("link_days_before", &self.link_days_before),
            ("organiser", &self.organiser),
            ("target_group", &self.target_group),
            ("description", &self.description),
            ("price", &self.price),
            ("signup", &self.signup),
            ("capacity", &self.capacity),
            ("register_until", &self.register_until),
            ("promote_until", &self.promote_until),
            ("catering_freeze", &self.catering_freeze),
            ("party_policy", &self.party_policy),
            ("municipality_policy", &self.municipality_policy),
            ("automatic", &self.automatic),
        ];
        all.into_iter().filter_map(|(k, v)| v.as_ref().map(|v| (k.to_owned(), v.clone(), 0))).collect()
    }
}

/// Registrations.
#[derive(Debug, Subcommand)]
pub enum RegistrationCommand {
    /// Take lists of sign-ups in (CSV, TSV)
    Import {
        /// Event id or a unique beginning of it
        event: String,
        /// The files
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// What a column holds: "Vem är du?=name"
        #[arg(long = "map", value_name = "COLUMN=FIELD")]
        map: Vec<String>,
        /// Encoding, instead of what is found
        #[arg(long)]
        encoding: Option<String>,
        /// Only say what would happen
        #[arg(long)]
        dry_run: bool,
        /// Save the rows that are not taken in
        #[arg(long, value_name = "FILE")]
        refused: Option<PathBuf>,
    },
    /// List registrations in queue order
    List {
        /// Event
        event: String,
        /// Only those in this state
        #[arg(long)]
        state: Option<String>,
        /// Only those with this flag
        #[arg(long)]
        flag: Option<String>,
    },
    /// Show one registration with its source
    Show {
        /// Id or a unique beginning of it
        id: String,
    },
    /// Add a registration by hand
    Add {
        /// Event
        event: String,
        /// The fields
        #[command(flatten)]
        fields: RegistrationFields,
    },
    /// Change a registration
    Edit {
        /// Id or a unique beginning of it
        id: String,
        /// The fields
        #[command(flatten)]
        fields: RegistrationFields,
    },
    /// Give a seat; who cannot have one waits, with the reason
    Confirm {
        /// Which
        #[command(flatten)]
        which: Which,
        /// Also where there is no seat
        #[arg(long)]
        overbook: bool,
    },
    /// Put on the waiting list
    Wait(Which),
    /// Turn down
    Decline(Which),
    /// Sign off
    Cancel(Which),
    /// Mark as having been there
    Attended(Which),
    /// Mark as not having come
    NoShow(Which),
    /// Who of those who wait can have a seat now
    Rebalance {
        /// Event
        event: String,
        /// Give them the seats
        #[arg(long)]
        accept: bool,
    },
}

/// A flag per field of a registration.
#[derive(Debug, Default, Args)]
pub struct RegistrationFields {
    /// Name
    #[arg(long)]
    pub name: Option<String>,
    /// E-mail address
    #[arg(long)]
    pub email: Option<String>,
    /// Telephone
    #[arg(long)]
    pub phone: Option<String>,
    /// Function or role
    #[arg(long)]
    pub function: Option<String>,
    /// Municipality or organisation
    #[arg(long, visible_alias = "municipality")]
    pub organisation: Option<String>,
    /// Party size
    #[arg(long)]
    pub seats: Option<u16>,
    /// Title of what the person presents; empty for no title
    #[arg(long, value_name = "TITLE")]
    pub presents: Option<String>,
    /// Food
    #[arg(long)]
    pub diet: Option<String>,
    /// Access needs
    #[arg(long)]
    pub access: Option<String>,
    /// Note
    #[arg(long)]
    pub note: Option<String>,
    /// Higher goes first
    #[arg(long, allow_negative_numbers = true)]
    pub priority: Option<i8>,
}

/// Which registrations of an event.
#[derive(Debug, Args)]
pub struct Which {
    /// Event
    pub event: String,
    /// Ids or unique beginnings of them
    #[arg(required_unless_present = "all", conflicts_with = "all")]
    pub ids: Vec<String>,
    /// All of the event
    #[arg(long)]
    pub all: bool,
    /// With --all: only those in this state
    #[arg(long, requires = "all")]
    pub state: Option<String>,
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

/// The schedule.
#[derive(Debug, Subcommand)]
pub enum ScheduleCommand {
    /// Show who presents when
    Show {
        /// Event
        event: String,
        /// Only this group
        #[arg(long, value_name = "N")]
        group: Option<u16>,
    },
    /// Set the rule by which a group is ordered
    Order {
        /// Event
        event: String,
        /// Number of the group
        group: u16,
        /// size, size-desc, name, registered
        #[arg(long)]
        by: String,
    },
    /// Move a slot within its group
    Move {
        /// Event
        event: String,
        /// Name or number
        municipality: String,
        /// Position from 1
        #[arg(long)]
        to: usize,
    },
}

/// Municipalities.
#[derive(Debug, Subcommand)]
pub enum MunicipalityCommand {
    /// Which municipality a text means; - reads a line each from standard input
    Find {
        /// The text
        text: String,
        /// NO or SE
        #[arg(long)]
        country: Option<String>,
    },
    /// List them
    List {
        /// NO or SE
        #[arg(long)]
        country: Option<String>,
    },
    /// Show one
    Show {
        /// Name or number
        municipality: String,
    },
}
