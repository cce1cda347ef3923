//! Arguments of `experience`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// The library of examples.
#[derive(Debug, Subcommand)]
pub enum ExperienceCommand {
    /// List all
    List,
    /// Find some: every word must begin a word of the example; the best first
    Search {
        /// Words; "" for all
        #[arg(default_value = "")]
        text: String,
        /// Only from municipalities of the size of this one
        #[arg(long, value_name = "MUNICIPALITY")]
        size: Option<String>,
        /// Those nearest to this one first: its county, its country, then its size
        #[arg(long, value_name = "MUNICIPALITY")]
        near: Option<String>,
        /// Write those that may be shared as a page
        #[arg(long, value_name = "FILE")]
        html: Option<PathBuf>,
        /// Write them as Markdown
        #[arg(long, value_name = "FILE", conflicts_with = "html")]
        markdown: Option<PathBuf>,
    },
    /// Show one
    Show {
        /// Id or a unique beginning of it
        id: String,
    },
    /// Add one
    Add {
        /// Title
        title: String,
        #[command(flatten)]
        flags: ExperienceFlags,
    },
    /// Change one; what is not said stays
    Edit {
        /// Id or a unique beginning of it
        id: String,
        /// Title
        #[arg(long)]
        title: Option<String>,
        #[command(flatten)]
        flags: ExperienceFlags,
    },
    /// Copy a file into the workspace and put it with an example
    Attach {
        /// Id of the example, or a unique beginning of it
        id: String,
        /// The file
        file: PathBuf,
        /// What it is called; the file's name otherwise
        #[arg(long)]
        title: Option<String>,
    },
    /// Write a document that is in the workspace to a file
    Document {
        /// Id of the example, or a unique beginning of it
        id: String,
        /// Which of its documents, from 1
        number: usize,
        /// The file
        #[arg(short = 'o', long = "output", value_name = "FILE")]
        output: PathBuf,
    },
    /// Take one away
    Remove {
        /// Id or a unique beginning of it
        id: String,
    },
}

/// What an example says.
#[derive(Debug, Args)]
pub struct ExperienceFlags {
    /// Its text, Markdown; - for standard input
    #[arg(long)]
    pub text: Option<String>,
    /// A municipality that it comes from; may be said several times
    #[arg(long)]
    pub municipality: Vec<String>,
    /// A partner organisation; may be said several times
    #[arg(long)]
    pub partner: Vec<String>,
    /// A topic; may be said several times
    #[arg(long)]
    pub topic: Vec<String>,
    /// A document as "Title" or "Title https://..."; one in the workspace as "Title NAME" of its file; may be said several times, and then all are said
    #[arg(long)]
    pub document: Vec<String>,
    /// Whether those it comes from agree that it is shared
    #[arg(long, value_parser = ["yes", "no"])]
    pub consent: Option<String>,
    /// When it should be looked at again
    #[arg(long, value_name = "DATE")]
    pub valid_until: Option<String>,
    /// Whom to ask
    #[arg(long)]
    pub contact: Option<String>,
    /// The event at which it was told
    #[arg(long)]
    pub event: Option<String>,
}
