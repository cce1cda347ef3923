//! The register with what this workspace knows of each municipality.

use std::collections::BTreeMap;

use super::office::Desk;
use super::refusal::Refusal;
use crate::domain::{Country, Network};
use crate::register::Municipality;

/// A municipality in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MunicipalityLine {
    /// From the register.
    pub municipality: Municipality,
    /// From the workspace.
    pub network: Option<Network>,
    /// The names of those that became it, so that it is found by them.
    pub former: String,
}

/// All municipalities of a country, or of both.
///
/// # Errors
/// When the state cannot be read.
pub fn municipality_lines(desk: &Desk<'_>, country: Option<Country>) -> Result<Vec<MunicipalityLine>, Refusal> {
    let mut known: BTreeMap<_, Network> = desk.state.networks()?.into_iter().map(|n| (n.municipality, n)).collect();
    let all = desk.register.all().iter().filter(|m| country.is_none_or(|c| m.code.country() == c));
    let former = |m: &Municipality| desk.register.predecessors(m.code).iter().map(|(_, name, _)| name.as_str()).collect::<Vec<_>>().join(" ");
    Ok(all.map(|m| MunicipalityLine { municipality: m.clone(), network: known.remove(&m.code), former: former(m) }).collect())
}
