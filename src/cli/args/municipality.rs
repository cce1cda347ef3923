//! Arguments of `municipality`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

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
    /// List them: all, or an audience by county, size, status, or never reached
    List(AudienceArgs),
    /// Say how far one has come in the network
    Status {
        /// Name or number
        municipality: String,
        /// none, interested, in-network, step-1 to step-8, approved
        status: String,
        /// Since this day; today otherwise
        #[arg(long, value_name = "DATE")]
        since: Option<String>,
        /// An approval is to be renewed on this day
        #[arg(long, value_name = "DATE")]
        renewal: Option<String>,
    },
    /// Say whom to write to there: all of them, each as "Name <address>, role, telephone"
    Contacts {
        /// Name or number
        municipality: String,
        /// Contacts; none takes all away
        contacts: Vec<String>,
        /// Take somebody in again whose data were destroyed: they have been asked
        #[arg(long)]
        readmit: bool,
    },
    /// Keep notes about one
    Note {
        /// Name or number
        municipality: String,
        /// The notes
        text: String,
    },
    /// Show one
    Show {
        /// Name or number
        municipality: String,
    },
    /// Settle in which language state and counties write to a Norwegian municipality
    Language {
        /// Name or number
        municipality: Option<String>,
        /// nb, nn, or neutral
        #[arg(value_parser = ["nb", "nn", "neutral"])]
        language: Option<String>,
        /// For many at once: lines of name or number, a semicolon, nb, nn or neutral
        #[arg(long, value_name = "FILE", conflicts_with_all = ["municipality", "language"])]
        file: Option<PathBuf>,
    },
}

/// Which municipalities.
#[derive(Debug, Args)]
pub struct AudienceArgs {
    #[command(flatten)]
    pub who: WhoArgs,
    /// A table with their contacts: .csv or .xlsx
    #[arg(short = 'o', long = "output", value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// Who is meant.
#[derive(Debug, Args)]
pub struct WhoArgs {
    #[command(flatten)]
    pub place: super::coverage::PlaceArgs,
    /// With this status: none, interested, in-network, step-1 to step-8, step for any of these, approved; may be said several times
    #[arg(long)]
    pub status: Vec<String>,
    /// Only those that were at no meeting
    #[arg(long)]
    pub never: bool,
    /// At no meeting of this series
    #[arg(long, requires = "never")]
    pub series: Option<String>,
    /// At no meeting from this day on
    #[arg(long, requires = "never", value_name = "DATE")]
    pub since: Option<String>,
}
