//! Settling by hand where somebody comes from: for everybody of the event who wrote the same.

use super::office::{Desk, Outcome};
use super::refusal::{Refusal, no_such};
use super::roll::Roll;
use crate::domain::{Affiliation, Event, Flag, MunicipalityCode, Organisation, OrganisationKind, Registration, RegistrationId};
use crate::store::Draft;
use crate::text::{Message, msg};

fn of(desk: &Desk<'_>, id: RegistrationId) -> Result<(Registration, Event), Refusal> {
    let r = desk.state.registration(id)?.ok_or_else(|| no_such("registration", &id.to_string()))?;
    let event = desk.state.event(r.event)?.ok_or_else(|| no_such("event", &r.event.to_string()))?;
    Ok((r, event))
}

/// Gives an affiliation to a registration, and to those of its event whose place is open and who wrote the same.
fn settle(desk: &Desk<'_>, (r, event): (&Registration, &Event), to: &Affiliation, mut draft: Draft<'_>, label: impl FnOnce(usize) -> Message) -> Result<Outcome, Refusal> {
    let written = r.organisation.trim().to_lowercase();
    let mut roll = Roll::of(desk, event)?;
    let same = |o: &Registration| o.id == r.id || o.affiliation == Affiliation::Open && !written.is_empty() && o.organisation.trim().to_lowercase() == written;
    let mut n = 0;
    for o in roll.all.iter_mut().filter(|o| same(o)) {
        o.affiliation = to.clone();
        o.flags.remove(&Flag::MunicipalityUnknown);
        o.flags.remove(&Flag::MunicipalityAmbiguous);
        n += 1;
    }
    let notes = roll.follow_up();
    roll.finish(&mut draft);
    Ok(Outcome { set: draft.finish()?, label: label(n), notes })
}

/// Settles that somebody, and whoever wrote the same, comes from an organisation that is not a municipality.
///
/// # Errors
/// When nothing is written.
pub fn settle_organisation(desk: &Desk<'_>, id: RegistrationId) -> Result<Outcome, Refusal> {
    let (r, event) = of(desk, id)?;
    let name = r.organisation.trim();
    if name.is_empty() {
        return Err(Refusal::new(msg!("no-organisation-written", name = &r.name)));
    }
    let mut draft = Draft::new(desk.state);
    let known = desk.state.organisation_by_name(name)?;
    let organisation = known.unwrap_or_else(|| desk.new_id());
    if known.is_none() {
        draft.put(Organisation { id: organisation, name: name.to_owned(), kind: OrganisationKind::Other, country: event.country, covers: Vec::new(), members: Vec::new() });
    }
    settle(desk, (&r, &event), &Affiliation::Organisation(organisation), draft, |n| msg!("did-settle-organisation", n = n, name = &r.name, organisation = name))
}

/// Settles the municipality of somebody, and of whoever wrote the same.
///
/// # Errors
/// When there is no such registration.
pub fn settle_municipality(desk: &Desk<'_>, id: RegistrationId, code: MunicipalityCode) -> Result<Outcome, Refusal> {
    let (r, event) = of(desk, id)?;
    settle(desk, (&r, &event), &Affiliation::Municipality(code), Draft::new(desk.state), |n| msg!("did-set-municipality", n = n, name = &r.name, municipality = desk.register.name(code)))
}

/// Settles where somebody comes from by what is typed: a municipality, or, with nothing typed, the organisation that is written.
///
/// # Errors
/// When no municipality, or more than one, is meant.
pub fn set_municipality(desk: &Desk<'_>, id: RegistrationId, text: &str) -> Result<Outcome, Refusal> {
    if text.trim().is_empty() {
        return settle_organisation(desk, id);
    }
    let (_, event) = of(desk, id)?;
    settle_municipality(desk, id, super::find_municipality(desk, text, Some(event.country))?)
}
