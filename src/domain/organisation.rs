//! Organisations that are not municipalities: counties, fire services, agencies, associations.

use serde::{Deserialize, Serialize};

use super::words::word_enum;
use super::{Country, MunicipalityCode, OrganisationId};

word_enum! {
    /// What kind of organisation.
    pub enum OrganisationKind {
        County = "county",
        FireService = "fire-service",
        Agency = "agency",
        Association = "association",
        School = "school",
        Company = "company",
        Region = "regional-group",
        Other = "other",
    }
}

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Identity.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: OrganisationKind,
    /// Where it is.
    pub country: Country,
    /// The municipalities that it serves (a fire service usually several), in code order.
    pub covers: Vec<MunicipalityCode>,
    /// The organisations that it consists of (a regional group of services).
    pub members: Vec<OrganisationId>,
}
