//! Arguments of `coverage`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// As what reach is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CoverageForm {
    /// A row for each municipality
    Csv,
    /// A page
    Html,
}

/// Which municipalities.
#[derive(Debug, Args)]
pub struct PlaceArgs {
    /// Municipalities of this country: NO or SE
    #[arg(long)]
    pub country: Option<String>,
    /// Of this county
    #[arg(long)]
    pub county: Option<String>,
    /// With so many inhabitants at least
    #[arg(long, value_name = "POPULATION")]
    pub min: Option<u32>,
    /// With fewer inhabitants
    #[arg(long, value_name = "POPULATION")]
    pub below: Option<u32>,
}

/// Reach: which municipalities were at meetings, and which never were.
#[derive(Debug, Args)]
pub struct CoverageArgs {
    /// Meetings of this series: its short name or id
    #[arg(long)]
    pub series: Option<String>,
    /// Meetings of this kind
    #[arg(long)]
    pub kind: Option<String>,
    /// Meetings from this day on
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Meetings to this day
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
    #[command(flatten)]
    pub place: PlaceArgs,
    /// As a file for others
    #[arg(long, value_enum)]
    pub format: Option<CoverageForm>,
    /// The file; standard output otherwise
    #[arg(short = 'o', long = "output", value_name = "FILE", requires = "format")]
    pub output: Option<PathBuf>,
}
