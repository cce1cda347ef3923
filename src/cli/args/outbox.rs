//! Arguments of `outbox`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// Letters that lie ready to be sent.
#[derive(Debug, Subcommand)]
pub enum OutboxCommand {
    /// List letters, oldest first
    List {
        /// Only of this event
        event: Option<String>,
    },
    /// Show a letter as it goes out
    Show {
        /// Id or a unique beginning of it
        id: String,
    },
    /// Write letters; nothing is sent
    #[command(subcommand)]
    Draft(DraftCommand),
    /// Write letters as files (.eml) that a mail program opens unsent
    Export {
        /// The folder; made where it is missing
        folder: PathBuf,
        #[command(flatten)]
        which: Letters,
    },
    /// Note letters as sent: their recipients have got what they say
    MarkSent(Letters),
    /// Take letters away that have not been sent
    Remove(Letters),
    /// Send letters by the server in config.toml, after a look at whom they go to (programs built with --features smtp)
    Send {
        #[command(flatten)]
        which: Letters,
        /// The number of people that they go to, as it is said without it: nothing is sent without this
        #[arg(long, value_name = "PEOPLE")]
        confirm: Option<usize>,
    },
    /// What letters say
    #[command(subcommand)]
    Template(TemplateCommand),
}

/// Which letters.
#[derive(Debug, Args)]
pub struct Letters {
    /// Ids or unique beginnings of them; all that lie ready where none is said
    pub ids: Vec<String>,
    /// All of this event that lie ready
    #[arg(long, conflicts_with = "ids")]
    pub event: Option<String>,
}

/// Of which letters.
#[derive(Debug, Subcommand)]
pub enum DraftCommand {
    /// The meeting link, to everybody confirmed who has not got it
    Link {
        /// Event
        event: String,
        /// A letter to each
        #[arg(long, conflicts_with = "bcc")]
        each: bool,
        /// Letters to many who do not see each other
        #[arg(long)]
        bcc: bool,
        /// Also to those who have it already, and anew where a letter lies ready
        #[arg(long)]
        again: bool,
        /// In this language, whoever it goes to
        #[arg(long, value_parser = ["nb", "nn", "sv", "en"])]
        language: Option<String>,
        /// Only say what would be written, and to whom
        #[arg(long)]
        dry_run: bool,
    },
    /// An invitation, to the contacts of the municipalities that are meant and have not signed up: of the event's country where none is said
    Invitation(InvitationArgs),
    /// When they present, by the last release: to those whom its changes concern, or to all
    Schedule {
        /// Event
        event: String,
        /// To everybody, whether something has changed for them or not
        #[arg(long)]
        full: bool,
        /// In this language, whoever it goes to
        #[arg(long, value_parser = ["nb", "nn", "sv", "en"])]
        language: Option<String>,
        /// Only say what would be written, and to whom
        #[arg(long)]
        dry_run: bool,
    },
}

/// An invitation.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command")]
pub struct InvitationArgs {
    /// Event
    pub event: String,
    #[command(flatten)]
    pub who: super::municipality::WhoArgs,
    /// A letter to each
    #[arg(long, conflicts_with = "bcc")]
    pub each: bool,
    /// Letters to many who do not see each other
    #[arg(long)]
    pub bcc: bool,
    /// Also to those who were invited, and anew where an invitation lies ready
    #[arg(long)]
    pub again: bool,
    /// In this language, whoever it goes to
    #[arg(long, value_parser = ["nb", "nn", "sv", "en"])]
    pub language: Option<String>,
    /// Only say what would be written, and to whom
    #[arg(long)]
    pub dry_run: bool,
}

/// The texts of letters.
#[derive(Debug, Subcommand)]
pub enum TemplateCommand {
    /// Show the text in force: its subject, an empty line, the letter
    Show {
        /// Kind of letter
        #[arg(value_parser = ["link", "schedule", "invitation"])]
        kind: String,
        /// Language
        #[arg(long, value_parser = ["nb", "nn", "sv", "en"])]
        language: String,
    },
    /// Take another text
    Set {
        /// Kind of letter
        #[arg(value_parser = ["link", "schedule", "invitation"])]
        kind: String,
        /// Language
        #[arg(long, value_parser = ["nb", "nn", "sv", "en"])]
        language: String,
        /// File with subject, an empty line, the letter; - for standard input
        file: PathBuf,
    },
    /// Take the program's own text again
    Reset {
        /// Kind of letter
        #[arg(value_parser = ["link", "schedule", "invitation"])]
        kind: String,
        /// Language
        #[arg(long, value_parser = ["nb", "nn", "sv", "en"])]
        language: String,
    },
}
