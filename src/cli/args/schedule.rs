//! Arguments of `schedule`.

use clap::{Args, Subcommand, ValueEnum};

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
        /// As it was announced in this release
        #[arg(long, value_name = "N")]
        release: Option<u16>,
    },
    /// Set the rule by which a group is ordered
    Order {
        /// Event
        event: String,
        /// Number of the group
        group: u16,
        /// fair, size, size-desc, name, registered or shuffle
        #[arg(long)]
        by: String,
        /// For shuffle: the number that draws the same order again
        #[arg(long, value_name = "SEED")]
        seed: Option<u32>,
    },
    /// The rules beside each other: who begins and ends, which wishes fail, how many move
    Compare {
        /// Event
        event: String,
        /// Number of the group
        group: u16,
    },
    /// Move a slot within its group
    Move {
        /// Event
        event: String,
        /// Name or number; of a guest the registration
        municipality: String,
        /// Position from 1
        #[arg(long)]
        to: usize,
    },
    /// Give a presentation a length of its own
    Length {
        /// Event
        event: String,
        /// Name or number; of a guest the registration
        municipality: String,
        /// Minutes; 0 for the session's
        minutes: u16,
    },
    /// Put a pause into one group
    Pause {
        /// Event
        event: String,
        /// Number of the group
        group: u16,
        /// Before the presentation at this position, from 1
        #[arg(long, value_name = "POSITION")]
        before: usize,
        /// Minutes; 0 takes it away
        #[arg(long)]
        minutes: u16,
    },
    /// Keep the times as they were announced, whoever comes or goes
    Keep {
        /// Event
        event: String,
        /// Let times follow from the order again
        #[arg(long)]
        off: bool,
    },
    /// What other lengths, changeovers and breaks would hold
    WhatIf {
        /// Event
        event: String,
    },
    /// Give the group session other lengths
    Timing(TimingArgs),
    /// Announce the draft as the next release
    Release {
        /// Event
        event: String,
        /// Also with what is wrong with it
        #[arg(long)]
        acknowledge: bool,
    },
    /// List the releases
    Releases {
        /// Event
        event: String,
    },
    /// What differs: the draft from the last release, or one release from another
    Diff {
        /// Event
        event: String,
        /// Number of the older release
        a: Option<u16>,
        /// Number of the newer; the draft otherwise
        b: Option<u16>,
    },
    /// The day itself: who presents now in each group, and what an overrun does
    Live(LiveArgs),
    /// Where everybody presented over the forums of a series
    Positions {
        /// Event or series
        event: String,
    },
}

/// Lengths of a group session.
#[derive(Debug, Args)]
pub struct TimingArgs {
    /// Event
    pub event: String,
    /// Minutes of a presentation
    #[arg(long)]
    pub slot: Option<u16>,
    /// Minutes between two
    #[arg(long)]
    pub changeover: Option<u16>,
    /// Minutes of the break
    #[arg(long = "break", value_name = "MINUTES")]
    pub pause: Option<u16>,
}

/// What is done on the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LiveDo {
    /// Note from now on how it goes
    Begin,
    /// What is on ends now
    Next,
    /// A minute more
    More,
    /// A minute less
    Less,
    /// Leave a presentation out, or take it in again
    Skip,
    /// Let the next one come before
    Swap,
    /// Do what is proposed to end in time
    BringBack,
    /// Forget all that was noted: it was a rehearsal
    Forget,
}

/// The day itself.
#[derive(Debug, Args)]
pub struct LiveArgs {
    /// Event
    pub event: String,
    /// Do something about it
    #[arg(long = "do", value_enum, value_name = "WHAT")]
    pub act: Option<LiveDo>,
    /// In this group
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub group: u16,
    /// To this presentation: name or number of the municipality; what is on otherwise
    #[arg(long, value_name = "MUNICIPALITY")]
    pub who: Option<String>,
}
