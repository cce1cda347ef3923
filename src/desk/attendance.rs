//! Who was there, from a meeting's report: matched by address, then by name and place; whoever fits nobody stays to be placed by hand.

use std::collections::{BTreeMap, BTreeSet};

use super::flags;
use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use super::roll::Roll;
use super::signups::{blank_registration, person_of};
use crate::domain::{Email, Event, Flag, Registration, RegistrationId, Signup, Source, State};
use crate::intake::Attendee;
use crate::register::search_key;
use crate::store::Draft;
use crate::text::msg;

/// What a report amounts to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AttendanceReport {
    /// People in the report, rejoins counted once.
    pub people: usize,
    /// Of those who had a seat: were there.
    pub attended: usize,
    /// Had a seat and were not.
    pub no_show: usize,
    /// Were there without having signed up: kept, to be placed by hand; at events without sign-up, as those who were there.
    pub new: Vec<String>,
    /// Knew already by an earlier report.
    pub unchanged: usize,
}

/// Takes a report in. Whoever had a seat and is not in any report was not there.
///
/// # Errors
/// When the state cannot be read.
pub fn import_attendance(desk: &Desk<'_>, event: &Event, people: &[Attendee], file: &str) -> Result<(Outcome, AttendanceReport), Refusal> {
    let mut roll = Roll::of(desk, event)?;
    let mut report = AttendanceReport { people: people.len(), ..AttendanceReport::default() };
    let mut there: BTreeSet<RegistrationId> = BTreeSet::new();
    let mut draft = Draft::new(desk.state);
    for a in people {
        if let Some(at) = find(desk, &roll.all, a, &there) {
            let Some(r) = roll.all.get_mut(at) else { continue };
            there.insert(r.id);
            report.unchanged += usize::from(r.state == State::Attended);
            // Found among those of an earlier report that fit nobody: that is still so.
            if r.flags.contains(&Flag::Unmatched) {
                report.new.push(r.name.clone());
                continue;
            }
            r.state = State::Attended;
            r.offered_until = None;
            continue;
        }
        let r = newcomer(desk, event, a, file);
        let person = person_of(desk, &r, &BTreeMap::new())?;
        report.new.push(r.name.clone());
        there.insert(r.id);
        roll.all.push(Registration { person: person.id, ..r });
        draft.put(person);
    }
    for r in roll.all.iter_mut().filter(|r| r.state == State::Confirmed && !there.contains(&r.id)) {
        r.state = State::NoShow;
    }
    let of = |state| roll.all.iter().filter(|r| r.state == state).count();
    (report.attended, report.no_show) = (of(State::Attended), of(State::NoShow));
    roll.finish(&mut draft);
    let label = msg!("did-import-attendance", n = report.attended, file = file);
    let notes = if report.new.is_empty() { Vec::new() } else { vec![msg!("note-unmatched", n = report.new.len())] };
    Ok((Outcome { set: draft.finish()?, label, notes }, report))
}

/// The registration of somebody in the report: by address; else by name, where one only has it, or one only of that place.
fn find(desk: &Desk<'_>, all: &[Registration], a: &Attendee, there: &BTreeSet<RegistrationId>) -> Option<usize> {
    let free = || all.iter().enumerate().filter(|(_, r)| !there.contains(&r.id));
    // Who has signed off and came after all was there; whoever holds a seat is meant first.
    let best = |found: Vec<(usize, &Registration)>| found.into_iter().min_by_key(|(_, r)| (r.state.is_out(), !r.state.takes_part())).map(|(at, _)| at);
    if let Some(email) = &a.email {
        let by_mail: Vec<_> = free().filter(|(_, r)| r.email.as_ref().map(Email::folded) == Some(email.folded())).collect();
        if !by_mail.is_empty() {
            return best(by_mail);
        }
    }
    let named = |name: &str| -> Vec<(usize, &Registration)> {
        let name = search_key(name);
        if name.is_empty() { Vec::new() } else { free().filter(|(_, r)| search_key(&r.name) == name && !r.state.is_out()).collect() }
    };
    // "Tanum - Kari Nordmann": either may be the name.
    let (found, place) = match named(&a.name) {
        found if !found.is_empty() => (found, &a.place),
        _ => (named(&a.place), &a.name),
    };
    if found.len() < 2 {
        return found.first().map(|(at, _)| *at);
    }
    let code = super::find_municipality(desk, place, None).ok()?;
    let of_place: Vec<_> = found.into_iter().filter(|(_, r)| r.municipality() == Some(code)).collect();
    if of_place.len() == 1 { best(of_place) } else { None }
}

/// Somebody who had not signed up: at events that ask nobody to, a registration of its own; else somebody to look at.
fn newcomer(desk: &Desk<'_>, event: &Event, a: &Attendee, file: &str) -> Registration {
    let mut r = blank_registration(desk, event);
    r.name.clone_from(&a.name);
    r.email.clone_from(&a.email);
    r.organisation.clone_from(&a.place);
    if r.organisation.is_empty() {
        r.organisation = a.email.as_ref().and_then(|e| crate::intake::municipal_domain(e.as_str())).unwrap_or_default();
    }
    r.raw = [a.name.as_str(), &a.place, a.email.as_ref().map_or("", Email::as_str)].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", ");
    r.source = Source::Attendance { name: file.to_owned() };
    flags::settle_municipality(&mut r, event, desk.register);
    if event.queue.signup == Signup::Open {
        r.state = State::Attended;
    } else {
        r.flags.insert(Flag::Unmatched);
    }
    r
}
