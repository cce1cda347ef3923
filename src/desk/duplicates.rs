//! Two sign-ups of one person made one: the first keeps its place, and nothing that the other says is lost.

use super::flags;
use super::office::{Desk, Outcome};
use super::refusal::{Refusal, no_such};
use super::roll::Roll;
use crate::domain::{Affiliation, Event, Flag, Registration, RegistrationId, State};
use crate::store::Draft;
use crate::text::msg;

/// How far somebody has come: of two, the better one stays.
const fn standing(s: State) -> u8 {
    match s {
        State::Attended => 5,
        State::Confirmed | State::NoShow => 4,
        State::Offered => 3,
        State::Waiting => 2,
        State::New => 1,
        State::Declined | State::Lapsed | State::Cancelled => 0,
    }
}

/// Takes `other` into `keep`: what `keep` does not say is taken over, the larger party and the better state stay, and `other` is signed off with that reason.
///
/// # Errors
/// When one of them is not of this event, or they are the same.
pub fn merge(desk: &Desk<'_>, event: &Event, keep: RegistrationId, other: RegistrationId) -> Result<Outcome, Refusal> {
    let mut roll = Roll::of(desk, event)?;
    let of = |id: RegistrationId| roll.before(id).cloned().filter(|_| keep != other).ok_or_else(|| no_such("registration", &id.to_string()));
    let (first, second) = (of(keep)?, of(other)?);
    for r in &mut roll.all {
        if r.id == keep {
            *r = taken_together(first.clone(), &second);
            flags::look(r, event);
        } else if r.id == other {
            r.state = State::Cancelled;
            r.offered_until = None;
            r.flags.clear();
            r.reason = desk.words.say(&msg!("reason-merged", name = &first.name));
        }
    }
    flags::mark_duplicates(&mut roll.all);
    let notes = roll.follow_up();
    let mut draft = Draft::new(desk.state);
    roll.finish(&mut draft);
    Ok(Outcome { set: draft.finish()?, label: msg!("did-merge", name = &first.name), notes })
}

fn taken_together(mut r: Registration, other: &Registration) -> Registration {
    let fill = |to: &mut String, from: &String| {
        if to.is_empty() {
            to.clone_from(from);
        }
    };
    fill(&mut r.name, &other.name);
    fill(&mut r.phone, &other.phone);
    fill(&mut r.function, &other.function);
    fill(&mut r.brought_by, &other.brought_by);
    fill(&mut r.needs.diet, &other.needs.diet);
    fill(&mut r.needs.access, &other.needs.access);
    if r.affiliation == Affiliation::Open && other.affiliation != Affiliation::Open {
        r.affiliation = other.affiliation.clone();
        r.organisation.clone_from(&other.organisation);
        r.flags.remove(&Flag::MunicipalityUnknown);
        r.flags.remove(&Flag::MunicipalityAmbiguous);
    }
    if !other.note.is_empty() && !r.note.contains(&other.note) {
        r.note = [r.note.as_str(), &other.note].into_iter().filter(|n| !n.is_empty()).collect::<Vec<_>>().join("\n");
    }
    let folded = |e: Option<&crate::domain::Email>| e.map(crate::domain::Email::folded);
    let marks = [(folded(r.email.as_ref()), r.link), (folded(other.email.as_ref()), other.link)];
    r.email = r.email.or_else(|| other.email.clone());
    // The link went to an address: whoever has another now has not got it.
    let own = folded(r.email.as_ref());
    r.link = marks.into_iter().filter(|(e, _)| *e == own).map(|(_, m)| m).max_by_key(|m| matches!(m, crate::domain::LinkMark::Sent(_))).unwrap_or(crate::domain::LinkMark::NotSent);
    r.mode = r.mode.or(other.mode);
    match (&mut r.presenting, &other.presenting) {
        (None, theirs) => r.presenting.clone_from(theirs),
        (Some(ours), Some(theirs)) => fill(&mut ours.title, &theirs.title),
        (Some(_), None) => {}
    }
    r.may_split |= other.may_split;
    // Whoever has seats keeps those; a larger party of the other sign-up is for somebody to decide, and not a way past the queue.
    let larger = r.seats.max(other.seats);
    if standing(other.state) > standing(r.state) {
        (r.state, r.offered_until, r.seats) = (other.state, other.offered_until, other.seats);
        r.reason.clear();
    }
    if !r.state.holds_seat() {
        r.seats = larger;
    }
    if r.seats != larger || other.flags.contains(&Flag::Contradiction) {
        r.flags.insert(Flag::Contradiction);
    }
    if other.flags.contains(&Flag::SignsOff) {
        r.flags.insert(Flag::SignsOff);
    }
    r
}
