//! Arguments of `series`, and of events that are held again.

use clap::{Args, Subcommand};

/// Series.
#[derive(Debug, Subcommand)]
pub enum SeriesCommand {
    /// List the series
    List,
    /// Show the events of a series
    Show {
        /// Short name, id or a unique beginning of it
        series: String,
    },
    /// Give a series another title or other tracks
    Edit {
        /// Short name, id or a unique beginning of it
        series: String,
        /// Title
        #[arg(long)]
        title: Option<String>,
        /// Tracks, with commas
        #[arg(long, value_delimiter = ',')]
        tracks: Option<Vec<String>>,
    },
    /// Make events from a date on a series of their own
    Split {
        /// Short name, id or a unique beginning of it
        series: String,
        /// From this date on
        #[arg(long, value_name = "DATE")]
        from: String,
        /// Short name of the new series
        #[arg(long = "to", value_name = "NAME")]
        slug: String,
        /// Title of the new series; that of the old one otherwise
        #[arg(long, default_value = "")]
        title: String,
    },
}

/// On which dates.
#[derive(Debug, Args)]
pub struct RepeatArgs {
    /// How far apart: week, 4w (every fourth week), month (the same weekday of the month), 2m
    #[arg(long, value_name = "STEP", required_unless_present = "dates", requires = "until")]
    pub every: Option<String>,
    /// The last date that may be
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,
    /// Not on public holidays of the event's country
    #[arg(long)]
    pub except_holidays: bool,
    /// Not in these ISO weeks
    #[arg(long, value_name = "WEEK", value_delimiter = ',')]
    pub except_week: Vec<u32>,
    /// Not on these dates
    #[arg(long, value_name = "DATE", value_delimiter = ',')]
    pub except_date: Vec<String>,
    /// On these dates instead
    #[arg(long, value_name = "DATE", value_delimiter = ',', conflicts_with_all = ["every", "until", "except_holidays", "except_week", "except_date"])]
    pub dates: Vec<String>,
    /// Short name of the series; needed where the event is in none
    #[arg(long, value_name = "NAME")]
    pub series: Option<String>,
    /// Only say which dates
    #[arg(long)]
    pub dry_run: bool,
}
