//! The settings of a workspace: `config.toml` in its folder. An unknown key is an error with its line, never ignored.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::desk::{Refusal, Retention};
use crate::domain::Country;
use crate::handout::Mail;
use crate::store::Keep;
use crate::text::{Lang, msg};

/// Settings.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Language; the system's when not set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Lang>,
    /// Country whose holidays the calendar shows; by language when not set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// `dark`, `light`, `contrast` or `mono`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// Name of the organisation, shown in the header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Automatic backups.
    #[serde(skip_serializing_if = "is_default")]
    pub backups: Backups,
    /// How long things are kept.
    #[serde(skip_serializing_if = "is_default")]
    pub retention: Retention,
    /// A folder into which files are dropped: what is new in it is said while the workspace is open. `~` is the user's own folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drop_folder: Option<String>,
    /// Whom letters come from, and the server that sends them.
    #[serde(skip_serializing_if = "is_default")]
    pub mail: Mail,
    /// Keys of commands: `"move-up" = ["ctrl-u"]`; an empty list unbinds.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub keys: BTreeMap<String, Vec<String>>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Automatic backups, made when a workspace is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Backups {
    /// How many are kept; none are made when 0.
    pub keep: usize,
    /// One is due when the last is so many hours old.
    pub hours: u64,
}

impl Default for Backups {
    fn default() -> Self {
        Self { keep: 14, hours: 24 }
    }
}

impl Backups {
    /// As the store takes it.
    #[must_use]
    pub fn keep(self) -> Keep {
        Keep { backups: self.keep, every: std::time::Duration::from_secs(self.hours.saturating_mul(3_600)), ..Keep::default() }
    }
}

impl Config {
    /// The defaults, as a file to begin with.
    pub const DEFAULT: &'static str = include_str!("../assets/config.toml");

    /// Reads the settings of a workspace; defaults when there is no file.
    ///
    /// # Errors
    /// When the file cannot be read or holds something unknown; with its line.
    pub fn load(workspace: &Path) -> Result<Self, Refusal> {
        let path = workspace.join("config.toml");
        let name = path.display().to_string();
        let kind = std::fs::symlink_metadata(&path).map(|m| m.is_file() || m.is_symlink());
        let content = match kind.and_then(|ordinary| if ordinary { std::fs::read(&path) } else { Err(std::io::ErrorKind::InvalidInput.into()) }) {
            Ok(content) => content,
            Err(e) if matches!(e.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory) => return Ok(Self::default()),
            Err(e) => return Err(Refusal::file(&path, false, &e).next(msg!("config-wrong-next"))),
        };
        let wrong = |row, what| Refusal { row, ..Refusal::data(what).next(msg!("config-wrong-next")).in_file(&name) };
        let text = String::from_utf8(content).map_err(|e| {
            let before = e.as_bytes().iter().take(e.utf8_error().valid_up_to());
            wrong(Some(1 + before.filter(|b| **b == b'\n').count() as u64), msg!("config-wrong"))
        })?;
        toml::from_str(&text).map_err(|e| {
            let row = e.span().map(|s| 1 + text.bytes().take(s.start).filter(|b| *b == b'\n').count() as u64);
            // What the parser says is English; the name of the setting is what helps.
            let unknown = e.message().strip_prefix("unknown field `").and_then(|m| m.split_once('`')).map(|(key, _)| key.to_owned());
            wrong(row, unknown.map_or_else(|| msg!("config-wrong"), |key| msg!("config-unknown-key", key = key)))
        })
    }

    /// The folder into which files are dropped, where there is one.
    #[must_use]
    pub fn drop_folder(&self) -> Option<std::path::PathBuf> {
        let given = self.drop_folder.as_deref().map(str::trim).filter(|f| !f.is_empty())?;
        let home = || std::env::var_os("HOME").map(std::path::PathBuf::from);
        Some(given.strip_prefix("~/").and_then(|rest| Some(home()?.join(rest))).unwrap_or_else(|| given.into()))
    }

    /// As a file.
    #[must_use]
    pub fn to_toml(&self) -> String {
        toml::to_string(self).unwrap_or_default()
    }
}
