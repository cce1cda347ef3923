//! Working the queue: adding, changing, confirming, letting wait, declining, cancelling, moving up. Each is one step with everything it causes.

use std::collections::{BTreeMap, BTreeSet};

use super::erasures::{Forgotten, Readmit};
use super::flags;
use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use crate::domain::{Affiliation, Capacity, Event, Flag, Organisation, OrganisationKind, Person, PersonId, Registration, RegistrationId, State};
use crate::planning::queue::{Decision, Seats, Skip, rebalance};
use crate::store::Draft;
use crate::text::{Message, msg, skip};

/// What is done to registrations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Gives a seat; `force` also where there is none.
    Confirm {
        /// Overbook.
        force: bool,
    },
    /// Puts on the waiting list.
    Wait,
    /// Turns down.
    Decline,
    /// Signs off.
    Cancel,
    /// Was there.
    Attended,
    /// Was not.
    NoShow,
    /// Looked at: the flags are settled.
    Settle,
}

/// An empty registration for a form.
#[must_use]
pub fn blank_registration(desk: &Desk<'_>, event: &Event) -> Registration {
    Registration::new(desk.new_id(), event.id, desk.new_id(), desk.now)
}

/// The person of a registration: the one with the address, else the one it names, else a new one.
pub(super) fn person_of(desk: &Desk<'_>, r: &Registration, known: &BTreeMap<String, PersonId>) -> Result<Person, Refusal> {
    let folded = r.email.as_ref().map(crate::domain::Email::folded);
    let by_mail = match &folded {
        Some(m) => match known.get(m) {
            Some(id) => Some(*id),
            None => desk.state.person_by_email(m)?,
        },
        None => None,
    };
    let id = by_mail.unwrap_or(r.person);
    let old = desk.state.person(id)?;
    let phone = if r.phone.is_empty() { old.map(|p| p.phone).unwrap_or_default() } else { r.phone.clone() };
    Ok(Person { id, name: r.name.clone(), email: r.email.clone(), phone })
}

/// Adds a registration.
///
/// # Errors
/// When it says nobody, or somebody who was forgotten.
pub fn add_registration(desk: &Desk<'_>, event: &Event, r: Registration, readmit: Readmit) -> Result<Outcome, Refusal> {
    ask(desk, &r, readmit)?;
    let mut outcome = store(desk, event, r, |name| msg!("did-add-registration", name = name))?;
    if event.is_cancelled() {
        outcome.notes.push(msg!("note-event-cancelled", title = &event.title));
    }
    Ok(outcome)
}

/// Changes a registration. Its time of arrival stays.
///
/// # Errors
/// When it says nobody any more, or somebody who was forgotten.
pub fn edit_registration(desk: &Desk<'_>, event: &Event, r: Registration, readmit: Readmit) -> Result<Outcome, Refusal> {
    ask(desk, &r, readmit)?;
    store(desk, event, r, |name| msg!("did-edit-registration", name = name))
}

fn ask(desk: &Desk<'_>, r: &Registration, readmit: Readmit) -> Result<(), Refusal> {
    if readmit == Readmit::Yes { Ok(()) } else { Forgotten::of(desk)?.ask(desk, r.email.as_ref()) }
}

fn store(desk: &Desk<'_>, event: &Event, mut r: Registration, label: impl FnOnce(&str) -> Message) -> Result<Outcome, Refusal> {
    if r.name.trim().is_empty() && r.email.is_none() {
        return Err(Refusal::data(msg!("row-says-nobody")));
    }
    let mut all = desk.state.registrations(event.id)?;
    let before = all.iter().find(|o| o.id == r.id).map(|o| o.organisation.clone());
    // What somebody has settled by hand stays settled until the words change.
    if before.as_deref() != Some(r.organisation.as_str()) || r.affiliation == Affiliation::Open && !r.flags.is_empty() {
        flags::settle_municipality(&mut r, event, desk.register);
    }
    flags::look(&mut r, event);
    let person = person_of(desk, &r, &BTreeMap::new())?;
    r.person = person.id;
    let label = label(&r.name);
    match all.iter_mut().find(|o| o.id == r.id) {
        Some(old) => *old = r,
        None => all.push(r),
    }
    let mut draft = Draft::new(desk.state);
    draft.put(person);
    all.sort_by_key(Registration::queue_order);
    flags::mark_duplicates(&mut all);
    let notes = follow_up(desk, event, &mut all);
    for r in all {
        draft.put(r);
    }
    Ok(Outcome { set: draft.finish()?, label, notes })
}

/// Does one thing to several registrations of an event.
///
/// # Errors
/// When one of them is not of this event.
pub fn act(desk: &Desk<'_>, event: &Event, ids: &[RegistrationId], act: Act) -> Result<Outcome, Refusal> {
    let mut all = desk.state.registrations(event.id)?;
    let mut chosen: BTreeSet<RegistrationId> = ids.iter().copied().collect();
    if let Some(stranger) = chosen.iter().find(|id| !all.iter().any(|r| r.id == **id)) {
        return Err(super::refusal::no_such("registration", &stranger.to_string()));
    }
    // Whoever has left the queue comes back one by one, never with a crowd.
    if chosen.len() > 1 && matches!(act, Act::Confirm { .. } | Act::Wait | Act::Attended | Act::NoShow) {
        let left: Vec<RegistrationId> = all.iter().filter(|r| !flags::counts(r)).map(|r| r.id).collect();
        chosen.retain(|id| !left.contains(id));
    }
    let mut notes = Vec::new();
    let mut done = (chosen.len(), None);
    match act {
        Act::Confirm { force } => {
            notes.extend(confirm(desk, event, &mut all, &chosen, force));
            // What is said to be confirmed is what has a seat.
            let seated: Vec<&Registration> = all.iter().filter(|r| chosen.contains(&r.id) && r.state.takes_part()).collect();
            done = (seated.len(), seated.first().map(|r| r.name.clone()));
        }
        Act::Settle => all.iter_mut().filter(|r| chosen.contains(&r.id)).for_each(|r| r.flags.clear()),
        other => {
            let to = match other {
                Act::Wait => State::Waiting,
                Act::Decline => State::Declined,
                Act::Cancel => State::Cancelled,
                Act::Attended => State::Attended,
                _ => State::NoShow,
            };
            for r in all.iter_mut().filter(|r| chosen.contains(&r.id) && r.state != to) {
                r.state = to;
                r.reason.clear();
                r.flags.remove(&Flag::Overbooked);
            }
        }
    }
    if act != Act::Settle {
        flags::mark_duplicates(&mut all);
    }
    notes.extend(follow_up(desk, event, &mut all));
    let first = done.1.or_else(|| all.iter().find(|r| chosen.contains(&r.id)).map(|r| r.name.clone())).unwrap_or_default();
    let mut draft = Draft::new(desk.state);
    for r in all {
        draft.put(r);
    }
    Ok(Outcome { set: draft.finish()?, label: if done.0 == 0 && !chosen.is_empty() { msg!("did-not-confirm", n = chosen.len(), name = first) } else { label(act, done.0, &first) }, notes })
}

fn label(act: Act, n: usize, name: &str) -> Message {
    match act {
        Act::Confirm { .. } => msg!("did-confirm", n = n, name = name),
        Act::Wait => msg!("did-wait", n = n, name = name),
        Act::Decline => msg!("did-decline", n = n, name = name),
        Act::Cancel => msg!("did-cancel", n = n, name = name),
        Act::Attended => msg!("did-attended", n = n, name = name),
        Act::NoShow => msg!("did-no-show", n = n, name = name),
        Act::Settle => msg!("did-settle", n = n, name = name),
    }
}

/// Confirms the chosen as far as seats and rules go; the rest of them wait, with the reason. Those who waited before keep their place before them.
fn confirm(desk: &Desk<'_>, event: &Event, all: &mut [Registration], chosen: &BTreeSet<RegistrationId>, force: bool) -> Vec<Message> {
    let by_hand = event.queue.capacity == Capacity::Limited;
    for r in all.iter_mut().filter(|r| chosen.contains(&r.id) && !r.state.takes_part()) {
        r.state = State::Waiting;
        r.reason.clear();
    }
    // The coordinator decides at any time; only moving up by itself has an end.
    let decisions = rebalance(event, all, chrono::DateTime::UNIX_EPOCH);
    let (mut waits, mut overbooked) = (0usize, 0usize);
    let mut why_first = None;
    for r in all.iter_mut().filter(|r| chosen.contains(&r.id) && r.state == State::Waiting) {
        let refused = decisions.iter().find_map(|d| match d {
            Decision::Skip { id, why } if *id == r.id => Some(*why),
            _ => None,
        });
        let refused = refused.filter(|why| !(by_hand && *why == Skip::NumberUnknown));
        match refused {
            Some(why) if !force => {
                r.reason = desk.words.say(&skip(why));
                why_first.get_or_insert(why);
                flags::set(&mut r.flags, Flag::OverMunicipalityLimit, matches!(why, Skip::MunicipalityHasAll { .. }));
                waits += 1;
            }
            Some(_) => {
                overbooked += 1;
                r.flags.insert(Flag::Overbooked);
                r.state = State::Confirmed;
                r.reason.clear();
            }
            None => {
                r.state = State::Confirmed;
                r.reason.clear();
                r.flags.remove(&Flag::OverMunicipalityLimit);
            }
        }
    }
    let mut notes = Vec::new();
    if let Some(why) = why_first {
        notes.push(msg!("note-waits", n = waits, why = desk.words.say(&skip(why))));
    }
    if overbooked > 0 {
        notes.push(msg!("note-overbooked", n = overbooked));
    }
    notes
}

/// What follows when seats may have become free: done at once where the event says so, else proposed.
pub(super) fn follow_up(desk: &Desk<'_>, event: &Event, all: &mut [Registration]) -> Vec<Message> {
    let over = Seats::of(event, all).over;
    if over == 0 {
        all.iter_mut().for_each(|r| flags::set(&mut r.flags, Flag::Overbooked, false));
    }
    let takes = taken(desk, event, all);
    if takes.is_empty() {
        return if over > 0 { vec![msg!("note-over", n = over)] } else { Vec::new() };
    }
    let names = names(all, &takes);
    if !event.queue.automatic {
        return vec![msg!("note-can-move-up", n = takes.len(), names = names)];
    }
    move_up(all, &takes);
    vec![msg!("note-moved-up", n = takes.len(), names = names)]
}

fn taken(desk: &Desk<'_>, event: &Event, all: &[Registration]) -> Vec<RegistrationId> {
    let take = |d: Decision| match d {
        Decision::Take { id, .. } => Some(id),
        Decision::Skip { .. } => None,
    };
    rebalance(event, all, desk.now).into_iter().filter_map(take).collect()
}

fn names(all: &[Registration], ids: &[RegistrationId]) -> String {
    let name = |id: &RegistrationId| all.iter().find(|r| r.id == *id).map(|r| r.name.clone());
    let mut names: Vec<String> = ids.iter().take(4).filter_map(name).collect();
    if ids.len() > 4 {
        names.push("…".into());
    }
    names.join(", ")
}

fn move_up(all: &mut [Registration], ids: &[RegistrationId]) {
    for r in all.iter_mut().filter(|r| ids.contains(&r.id)) {
        r.state = State::Confirmed;
        r.reason.clear();
        r.flags.remove(&Flag::OverMunicipalityLimit);
    }
}

/// Moves everybody up who can have a seat.
///
/// # Errors
/// When nobody can.
pub fn promote(desk: &Desk<'_>, event: &Event) -> Result<Outcome, Refusal> {
    let mut all = desk.state.registrations(event.id)?;
    let takes = taken(desk, event, &all);
    if takes.is_empty() {
        return Err(Refusal::new(msg!("nobody-moves-up")));
    }
    let label = msg!("did-move-up", n = takes.len(), names = names(&all, &takes));
    move_up(&mut all, &takes);
    let mut draft = Draft::new(desk.state);
    for r in all {
        draft.put(r);
    }
    Ok(Outcome { set: draft.finish()?, label, notes: Vec::new() })
}

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
