//! Arguments of `event`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

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
    /// The same event as last time, at another start: programme, questions and texts are kept, deadlines follow
    Copy {
        /// Id or a unique beginning of it
        event: String,
        /// Its start, 2021-03-19T09:00; with a date alone at the same time of day
        #[arg(long, value_name = "TIME")]
        to: String,
    },
    /// Move an event with its deadlines and programme
    Move {
        /// Id or a unique beginning of it
        event: String,
        /// Its new start; with a date alone at the same time of day
        #[arg(long, value_name = "TIME")]
        to: String,
    },
    /// Hold an event again on many dates, as a series
    Repeat {
        /// Id or a unique beginning of it
        event: String,
        /// Which
        #[command(flatten)]
        dates: super::RepeatArgs,
    },
    /// Propose an event from the text of an announcement; what the text leaves open is listed
    Read {
        /// The text, or - for standard input
        file: PathBuf,
        /// Store it
        #[arg(long)]
        accept: bool,
        /// What is decided instead of, or beside, what the text says
        #[command(flatten)]
        fields: EventFields,
    },
    /// Take event files (TOML) or calendar files (iCalendar) in
    Import {
        /// Only say what would happen
        #[arg(long)]
        dry_run: bool,
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
    /// strict, fill or split
    #[arg(long)]
    pub party_policy: Option<String>,
    /// none, first-seat-first, max-2 ...
    #[arg(long)]
    pub municipality_policy: Option<String>,
    /// true: people move up at once; false: it is proposed
    #[arg(long)]
    pub automatic: Option<String>,
    /// Seats are offered, and an offer holds so many office hours; empty: they are given at once
    #[arg(long)]
    pub offer_hours: Option<String>,
    /// How municipalities are divided: natural, even, bands, previous
    #[arg(long)]
    pub grouping: Option<String>,
    /// What each municipality answers, a line each
    #[arg(long)]
    pub questions: Option<String>,
    /// Where one signs up, with commas
    #[arg(long)]
    pub registration_addresses: Option<String>,
    /// Whom to ask: role; name; address; telephone, a line each
    #[arg(long)]
    pub contacts: Option<String>,
    /// What is still open, a line each; empty when it is settled
    #[arg(long)]
    pub to_clarify: Option<String>,
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
            ("offer_hours", &self.offer_hours),
            ("grouping", &self.grouping),
            ("questions", &self.questions),
            ("registration_addresses", &self.registration_addresses),
            ("contacts", &self.contacts),
            ("to_clarify", &self.to_clarify),
        ];
        all.into_iter().filter_map(|(k, v)| v.as_ref().map(|v| (k.to_owned(), v.clone(), 0))).collect()
    }
}
