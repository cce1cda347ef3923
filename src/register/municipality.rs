//! A municipality as the register has it.

use chrono::NaiveDate;

use crate::domain::MunicipalityCode;

/// A municipality of today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    /// Country and number.
    pub code: MunicipalityCode,
    /// Its name in Norwegian or Swedish.
    pub name: String,
    /// Further official names (Sámi, Kven).
    pub other_names: Vec<String>,
    /// The form with "kommun", Sweden only; else empty.
    pub formal_name: String,
    /// County.
    pub county: String,
    /// Inhabitants.
    pub population: u32,
    /// Date of that figure.
    pub population_date: NaiveDate,
    /// SKR group of 2023, Sweden only; else empty.
    pub skr_group: String,
}

impl Municipality {
    /// The name, with the county in brackets where two of the country share it (Herøy, Våler).
    #[must_use]
    pub fn unique_name(&self) -> String {
        if matches!(self.name.as_str(), "Herøy" | "Våler") { format!("{} ({})", self.name, self.county) } else { self.name.clone() }
    }
}
