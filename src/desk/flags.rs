//! What the coordinator should look at in a registration, found by rule.

use std::collections::BTreeSet;

use crate::domain::{Affiliation, Event, Flag, Registration};
use crate::register::{Found, Register, search_key};

/// Settles whom a registration comes for, from what is written, and says what is unsettled. A settled one is left alone.
pub fn settle_municipality(r: &mut Registration, event: &Event, register: &Register) {
    r.flags.remove(&Flag::MunicipalityUnknown);
    r.flags.remove(&Flag::MunicipalityAmbiguous);
    match register.find_preferring(&r.organisation, None, Some(event.country)) {
        Found::Match(code) => r.affiliation = Affiliation::Municipality(code),
        Found::Ambiguous(_) => {
            r.affiliation = Affiliation::Open;
            r.flags.insert(Flag::MunicipalityAmbiguous);
        }
        Found::None(_) => {
            r.affiliation = Affiliation::Open;
            r.flags.insert(Flag::MunicipalityUnknown);
        }
    }
}

/// Finds what is odd about the address and the time.
pub fn look(r: &mut Registration, event: &Event) {
    note(r, Flag::InvalidAddress, r.email.as_ref().is_some_and(|e| !e.is_plausible()));
    note(r, Flag::LookAlike, r.email.as_ref().is_some_and(crate::domain::Email::may_be_look_alike) || has_hidden(&r.name));
    let deadline = event.queue.register_until.and_then(|w| event.zone.instant(w).ok());
    note(r, Flag::Late, deadline.is_some_and(|d| r.received_at >= d + chrono::TimeDelta::seconds(1)));
}

/// Sets a flag that follows from what is there, unless somebody has looked at it already; or takes it away.
fn note(r: &mut Registration, flag: Flag, on: bool) {
    let on = on && !r.settled.contains(&flag);
    set(&mut r.flags, flag, on);
}

/// Sets or takes away a flag.
pub fn set(flags: &mut BTreeSet<Flag>, flag: Flag, on: bool) {
    if on {
        flags.insert(flag);
    } else {
        flags.remove(&flag);
    }
}

/// Invisible characters make two names look like one.
fn has_hidden(name: &str) -> bool {
    crate::text::shown(name).as_str().contains("<U+")
}

/// What two sign-ups of one person have in common: the address, or name and municipality.
#[must_use]
pub fn identities(r: &Registration) -> Vec<String> {
    let by_mail = r.email.as_ref().map(|e| format!("m {}", e.folded()));
    let by_name = (!r.name.trim().is_empty()).then(|| format!("n {} {:?}", search_key(&r.name), r.municipality()));
    by_mail.into_iter().chain(by_name).collect()
}

/// Marks every registration whose person has signed up before it. The first keeps its good name.
pub fn mark_duplicates(all: &mut [Registration]) {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    // The others of a party are known to be the same people.
    for r in all.iter_mut().filter(|r| r.part_of.is_none()) {
        let ids = identities(r);
        let again = !r.state.is_out() && ids.iter().any(|i| seen.contains(i));
        note(r, Flag::Duplicate, again);
        if !r.state.is_out() {
            seen.extend(ids);
        }
    }
}
