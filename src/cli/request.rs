//! What the command line hands over when no command is given.

use std::path::PathBuf;

use crate::config::Config;
use crate::desk::Clock;
use crate::text::Lang;

/// That the terminal workspace is to be opened.
pub struct Request {
    /// Its folder.
    pub folder: PathBuf,
    /// Kept until the workspace is closed: a temporary demo.
    pub temporary: Option<tempfile::TempDir>,
    /// The clock.
    pub clock: Clock,
    /// Language said on the command line.
    pub lang: Option<Lang>,
    /// Settings of the workspace.
    pub config: Config,
    /// Without box drawing.
    pub plain: bool,
    /// Fill the workspace with the demo first.
    pub demo: bool,
    /// Look at a copy.
    pub read_only: bool,
}

impl Request {
    /// The language: said, else set, else the system's.
    #[must_use]
    pub fn language(&self) -> Lang {
        self.lang.or(self.config.language).unwrap_or_else(Lang::of_system)
    }
}
