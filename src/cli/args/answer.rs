//! Arguments of `answer ...`.

use clap::Subcommand;

/// What municipalities answered to the questions of an event.
#[derive(Debug, Subcommand)]
pub enum AnswerCommand {
    /// Show what was answered, by question and group
    List {
        /// Id of the event, or a unique beginning of it
        event: String,
        /// Only to this question, by its number from 1
        #[arg(long, value_name = "N")]
        question: Option<usize>,
        /// Only of this group
        #[arg(long, value_name = "N")]
        group: Option<u16>,
    },
    /// Note what a municipality answered; an empty text takes the note away
    Note {
        /// Id of the event, or a unique beginning of it
        event: String,
        /// Code or name
        municipality: String,
        /// What it said; - for standard input
        text: String,
        /// To which question, by its number from 1; beside the questions otherwise
        #[arg(long, value_name = "N")]
        question: Option<usize>,
    },
    /// Make an example for the library of what a municipality answered
    Example {
        /// Id of the event, or a unique beginning of it
        event: String,
        /// Code or name
        municipality: String,
        /// Only what it answered to this question, by its number from 1
        #[arg(long, value_name = "N")]
        question: Option<usize>,
        /// Its title; that of its presentation, else its name and the event's title
        #[arg(long)]
        title: Option<String>,
        /// Whether those it comes from agree that it is shared
        #[arg(long, value_parser = ["yes", "no"])]
        consent: Option<String>,
    },
}
