//! Which municipality: its country and four digits, and what this workspace knows of it beyond the public register.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::words::word_enum;
use super::{Contact, Lang};

word_enum! {
    /// A country whose municipalities are in the register.
    pub enum Country { No = "NO", Se = "SE" }
}

impl Country {
    /// The time zone of its events.
    #[must_use]
    pub const fn zone(self) -> super::Zone {
        super::Zone(match self {
            Self::No => chrono_tz::Europe::Oslo,
            Self::Se => chrono_tz::Europe::Stockholm,
        })
    }
}

/// A municipality's official number with its country: both countries use four digits, and 1860 exists in both.
/// Written `SE-1435` where it is stored, `1435` where the country is plain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MunicipalityCode {
    country: Country,
    number: u16,
}

/// A text that is no municipality code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a municipality code such as SE-1435")]
pub struct CodeError(pub String);

impl MunicipalityCode {
    /// From four digits.
    ///
    /// # Errors
    /// When it is not exactly four ASCII digits.
    pub fn new(country: Country, digits: &str) -> Result<Self, CodeError> {
        let ok = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
        let number = digits.parse().ok().filter(|_| ok).ok_or_else(|| CodeError(digits.to_owned()))?;
        Ok(Self { country, number })
    }

    /// The country.
    #[must_use]
    pub const fn country(self) -> Country {
        self.country
    }

    /// The four digits.
    #[must_use]
    pub fn digits(self) -> String {
        format!("{:04}", self.number)
    }

    /// The first two digits: the county.
    #[must_use]
    pub fn county_digits(self) -> String {
        format!("{:02}", self.number / 100)
    }
}

impl fmt::Display for MunicipalityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:04}", self.country.word(), self.number)
    }
}

impl FromStr for MunicipalityCode {
    type Err = CodeError;
    fn from_str(s: &str) -> Result<Self, CodeError> {
        let wrong = || CodeError(s.to_owned());
        let (country, digits) = s.split_once('-').ok_or_else(wrong)?;
        Self::new(country.to_ascii_uppercase().parse().map_err(|_| wrong())?, digits)
    }
}

impl Serialize for MunicipalityCode {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for MunicipalityCode {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

/// How far a municipality has come in the network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum NetworkStatus {
    /// Nothing known.
    None,
    /// Has asked or come to an introduction.
    Interested,
    /// Takes part in the network.
    InNetwork,
    /// On the way to approval, at one of the eight steps.
    InProcess {
        /// 1 to 8.
        step: u8,
    },
    /// Approved.
    Approved {
        /// Since when, where known.
        since: Option<NaiveDate>,
    },
}

impl NetworkStatus {
    /// Every status, from nothing known to approved; an approval without its day.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let steps = (1..=8).map(|step| Self::InProcess { step });
        [Self::None, Self::Interested, Self::InNetwork].into_iter().chain(steps).chain([Self::Approved { since: None }]).collect()
    }

    /// The written form: `none`, `interested`, `in-network`, `step-1` to `step-8`, `approved`.
    #[must_use]
    pub fn word(&self) -> String {
        match self {
            Self::None => "none".into(),
            Self::Interested => "interested".into(),
            Self::InNetwork => "in-network".into(),
            Self::InProcess { step } => format!("step-{step}"),
            Self::Approved { .. } => "approved".into(),
        }
    }

    /// From the written form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::all().into_iter().find(|s| s.word() == text.trim())
    }
}

/// That a status was reached, or given up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusChange {
    /// On which day.
    pub on: NaiveDate,
    /// Which.
    pub status: NetworkStatus,
}

/// What this workspace keeps about a municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Network {
    /// Which one.
    pub municipality: MunicipalityCode,
    /// Its status in the network.
    pub status: NetworkStatus,
    /// The coordinator's own notes.
    pub note: String,
    /// The language that it has decided to be written to in by the state (Norway: lov om målbruk i offentleg teneste § 5); none where it is neutral or not known.
    #[serde(default)]
    pub language: Option<Lang>,
    /// How it came to its status, the oldest first.
    #[serde(default)]
    pub history: Vec<StatusChange>,
    /// When its approval is to be renewed.
    #[serde(default)]
    pub renewal: Option<NaiveDate>,
    /// Whom to write to there.
    #[serde(default)]
    pub contacts: Vec<Contact>,
}

impl Network {
    /// Nothing is kept yet.
    #[must_use]
    pub fn new(municipality: MunicipalityCode) -> Self {
        Self { municipality, status: NetworkStatus::None, note: String::new(), language: None, history: Vec::new(), renewal: None, contacts: Vec::new() }
    }
}
