//! Arguments of `registration`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

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
        /// Take somebody in who was forgotten, after asking them
        #[arg(long)]
        readmit: bool,
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
        /// Words, and fields: "kommune:tjörn state:waiting late"
        #[arg(long, value_name = "TEXT")]
        filter: Option<String>,
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
        /// Take somebody in who was forgotten, after asking them
        #[arg(long)]
        readmit: bool,
    },
    /// Change a registration
    Edit {
        /// Id or a unique beginning of it
        id: String,
        /// The fields
        #[command(flatten)]
        fields: RegistrationFields,
        /// Take somebody in who was forgotten, after asking them
        #[arg(long)]
        readmit: bool,
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
    /// Looked at: it is fine as it is, whatever was remarked
    Settle(Which),
    /// Make two sign-ups of one person one: the first stays, with what the other says
    Merge {
        /// The one that stays
        keep: String,
        /// The one that is signed off
        other: String,
    },
    /// Settle where somebody, and whoever wrote the same, comes from
    Municipality {
        /// Id or a unique beginning of it
        id: String,
        /// Code or name; left out: the organisation that is written is no municipality
        municipality: Option<String>,
    },
    /// Seats, needs as numbers, expected attendance, changes since the catering freeze
    Headcount {
        /// Event
        event: String,
    },
    /// Who of those who wait can have a seat now
    Rebalance {
        /// Event
        event: String,
        /// Give them the seats
        #[arg(long)]
        accept: bool,
    },
}

/// Who was there.
#[derive(Debug, Subcommand)]
pub enum AttendanceCommand {
    /// Take in the report of a Teams or Zoom meeting: who was there, and who was not
    Import {
        /// Event
        event: String,
        /// The report
        file: PathBuf,
        /// Only say what would happen
        #[arg(long)]
        dry_run: bool,
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
    /// Whether some of the party may come while the others wait: true or false
    #[arg(long)]
    pub may_split: Option<bool>,
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
