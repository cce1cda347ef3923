//! Who has a workspace open.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Who has a workspace open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Process number.
    pub pid: u32,
    /// Machine.
    pub host: String,
    /// User name.
    pub user: String,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Program version.
    pub version: String,
}

impl Holder {
    pub(super) fn me() -> Self {
        #[cfg(unix)]
        let host = rustix::system::uname().nodename().to_string_lossy().into_owned();
        #[cfg(not(unix))]
        let host = std::env::var("COMPUTERNAME").unwrap_or_default();
        Self { pid: std::process::id(), host, user: current_user(), since: Utc::now(), version: env!("CARGO_PKG_VERSION").into() }
    }
}

/// The name of the user, as the system's environment has it; `-` when it has none.
#[must_use]
pub fn current_user() -> String {
    ["USER", "LOGNAME", "USERNAME"].iter().find_map(|v| std::env::var(v).ok()).filter(|u| !u.is_empty()).unwrap_or_else(|| "-".into())
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "process {} on {} ({}), since {}", self.pid, self.host, self.user, self.since.format("%Y-%m-%d %H:%M:%S UTC"))
    }
}
