//! Settling by hand where somebody comes from.

use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use crate::domain::{Affiliation, Flag, Organisation, OrganisationKind, Registration, RegistrationId};
use crate::store::Draft;
use crate::text::msg;

/// Settles that somebody comes from an organisation that is not a municipality.
///
/// # Errors
/// When nothing is written.
pub fn settle_organisation(desk: &Desk<'_>, r: &Registration) -> Result<Outcome, Refusal> {
    let name = r.organisation.trim();
    if name.is_empty() {
        return Err(Refusal::new(msg!("no-organisation-written", name = &r.name)));
    }
    let mut draft = Draft::new(desk.state);
    let country = desk.state.event(r.event)?.map_or(crate::domain::Country::No, |e| e.country);
    let known = desk.state.organisation_by_name(name)?;
    let id = known.unwrap_or_else(|| desk.new_id());
    if known.is_none() {
        draft.put(Organisation { id, name: name.to_owned(), kind: OrganisationKind::Other, country, covers: Vec::new(), members: Vec::new() });
    }
    let mut r = r.clone();
    r.affiliation = Affiliation::Organisation(id);
    r.flags.remove(&Flag::MunicipalityUnknown);
    r.flags.remove(&Flag::MunicipalityAmbiguous);
    let label = msg!("did-settle-organisation", name = &r.name, organisation = name);
    draft.put(r);
    Ok(Outcome { set: draft.finish()?, label, notes: Vec::new() })
}

/// Settles where somebody comes from by what is typed: a municipality, or, with nothing typed, the organisation that is written.
///
/// # Errors
/// When no municipality, or more than one, is meant.
pub fn set_municipality(desk: &Desk<'_>, id: RegistrationId, text: &str) -> Result<Outcome, Refusal> {
    let mut r = desk.state.registration(id)?.ok_or_else(|| super::refusal::no_such("registration", &id.to_string()))?;
    if text.trim().is_empty() {
        return settle_organisation(desk, &r);
    }
    let country = desk.state.event(r.event)?.map(|e| e.country);
    let code = super::find_municipality(desk, text, country)?;
    r.affiliation = Affiliation::Municipality(code);
    r.flags.remove(&Flag::MunicipalityUnknown);
    r.flags.remove(&Flag::MunicipalityAmbiguous);
    let label = msg!("did-set-municipality", name = &r.name, municipality = desk.register.name(code));
    let mut draft = Draft::new(desk.state);
    draft.put(r);
    Ok(Outcome { set: draft.finish()?, label, notes: Vec::new() })
}
