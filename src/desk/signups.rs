//! Working the queue: adding, changing, confirming, letting wait, declining, cancelling, moving up. Each is one step with everything it causes.

use std::collections::{BTreeMap, BTreeSet};

use super::erasures::{Forgotten, Readmit};
use super::flags;
use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use super::roll::Roll;
use crate::domain::{Affiliation, Capacity, Event, Flag, Person, PersonId, Registration, RegistrationId, State};
use crate::planning::queue::{Decision, Entry, Skip, rebalance, seats_by_hand};
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
    let mut roll = Roll::of(desk, event)?;
    let before = roll.before(r.id).map(|o| o.organisation.clone());
    // A form knows the fields as they were when it was opened; what has been decided since stands.
    let grows = roll.before(r.id).is_some_and(|old| old.state.takes_part() && r.seats > old.seats);
    if let Some(old) = roll.before(r.id) {
        let same = old.name == r.name && old.email == r.email;
        r = Registration {
            state: old.state,
            reason: old.reason.clone(),
            flags: old.flags.clone(),
            settled: if same { old.settled.clone() } else { BTreeSet::new() },
            seated: old.seated.clone(),
            offered_until: old.offered_until,
            // Nobody at a new address has got the link.
            link: if old.email.as_ref().map(crate::domain::Email::folded) == r.email.as_ref().map(crate::domain::Email::folded) { old.link } else { crate::domain::LinkMark::NotSent },
            received_at: old.received_at,
            source: old.source.clone(),
            raw: old.raw.clone(),
            answer: old.answer.clone(),
            part_of: old.part_of,
            ..r
        };
    }
    // What somebody has settled by hand stays settled until the words change.
    if before.as_deref() != Some(r.organisation.as_str()) || r.affiliation == Affiliation::Open && !r.flags.is_empty() {
        flags::settle_municipality(&mut r, event, desk.register);
    }
    flags::look(&mut r, event);
    let person = person_of(desk, &r, &BTreeMap::new())?;
    r.person = person.id;
    let label = label(&r.name);
    let id = r.id;
    match roll.all.iter_mut().find(|o| o.id == r.id) {
        Some(old) => *old = r,
        None => roll.all.push(r),
    }
    if grows {
        roll.mark_overbooked(id);
    }
    roll.all.sort_by_key(Registration::queue_order);
    flags::mark_duplicates(&mut roll.all);
    let notes = roll.follow_up();
    let mut draft = Draft::new(desk.state);
    draft.put(person);
    roll.finish(&mut draft);
    Ok(Outcome { set: draft.finish()?, label, notes })
}

/// Does one thing to several registrations of an event.
///
/// # Errors
/// When one of them is not of this event.
pub fn act(desk: &Desk<'_>, event: &Event, ids: &[RegistrationId], act: Act) -> Result<Outcome, Refusal> {
    let mut roll = Roll::of(desk, event)?;
    let mut chosen: BTreeSet<RegistrationId> = ids.iter().copied().collect();
    if let Some(stranger) = chosen.iter().find(|id| roll.before(**id).is_none()) {
        return Err(super::refusal::no_such("registration", &stranger.to_string()));
    }
    // Whoever has left the queue comes back one by one, never with a crowd.
    if chosen.len() > 1 && matches!(act, Act::Confirm { .. } | Act::Wait | Act::Attended | Act::NoShow) {
        let left: BTreeSet<RegistrationId> = roll.all.iter().filter(|r| r.state.is_out()).map(|r| r.id).collect();
        chosen.retain(|id| !left.contains(id));
    }
    let mut notes = Vec::new();
    let mut done = (chosen.len(), None);
    match act {
        Act::Confirm { force } => {
            notes.extend(confirm(desk, event, &mut roll, &chosen, force));
            // What is said to be confirmed is what has a seat.
            let seated: Vec<&Registration> = roll.all.iter().filter(|r| chosen.contains(&r.id) && r.state.takes_part()).collect();
            done = (seated.len(), seated.first().map(|r| r.name.clone()));
        }
        Act::Settle => roll.all.iter_mut().filter(|r| chosen.contains(&r.id)).for_each(|r| {
            // What somebody has looked at is not asked about again.
            let settled = std::mem::take(&mut r.flags);
            r.settled.extend(settled);
        }),
        other => {
            let to = match other {
                Act::Wait => State::Waiting,
                Act::Decline => State::Declined,
                Act::Cancel => State::Cancelled,
                Act::Attended => State::Attended,
                _ => State::NoShow,
            };
            for r in roll.all.iter_mut().filter(|r| chosen.contains(&r.id) && r.state != to) {
                r.state = to;
                r.reason.clear();
                r.offered_until = None;
                r.flags.remove(&Flag::Overbooked);
                r.flags.remove(&Flag::Unmatched);
            }
        }
    }
    // Who is a duplicate depends on who is in the queue at all.
    if roll.all.iter().any(|r| chosen.contains(&r.id) && roll.before(r.id).is_none_or(|b| b.state.is_out() != r.state.is_out())) {
        flags::mark_duplicates(&mut roll.all);
    }
    notes.extend(roll.follow_up());
    let first = done.1.or_else(|| roll.all.iter().find(|r| chosen.contains(&r.id)).map(|r| r.name.clone())).unwrap_or_default();
    let mut draft = Draft::new(desk.state);
    roll.finish(&mut draft);
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

/// Confirms the chosen as far as seats and rules go; the rest of them wait, with the reason. Those who waited before keep their place before them. An offer
/// holds its seat: whoever accepts it has it.
fn confirm(desk: &Desk<'_>, event: &Event, roll: &mut Roll<'_>, chosen: &BTreeSet<RegistrationId>, force: bool) -> Vec<Message> {
    let by_hand = event.queue.capacity == Capacity::Limited;
    for r in roll.all.iter_mut().filter(|r| chosen.contains(&r.id) && !r.state.takes_part()) {
        r.state = if r.state == State::Offered { State::Confirmed } else { State::Waiting };
        r.reason.clear();
        r.offered_until = None;
    }
    // The coordinator decides at any time; only moving up by itself has an end.
    let decisions = seats_by_hand(event, &roll.entries(), desk.now);
    let refusals: BTreeMap<RegistrationId, Skip> = decisions.iter().filter_map(|d| if let Decision::Skip { id, why } = d { Some((*id, *why)) } else { None }).collect();
    let passed: BTreeMap<RegistrationId, String> =
        decisions.iter().filter_map(|d| if let Decision::Take { id, passed, .. } = d { (!passed.is_empty()).then(|| (*id, roll.names(passed))) } else { None }).collect();
    // Some of a party alone never get in by a key that says "confirm": that is for moving up, where it is said.
    let parted: BTreeMap<RegistrationId, u16> = decisions.iter().filter_map(|d| if let Decision::Take { id, seats, rest: 1.., .. } = d { Some((*id, *seats)) } else { None }).collect();
    let (mut waits, mut overbooked) = (0usize, 0usize);
    let mut why_first = None;
    for r in roll.all.iter_mut().filter(|r| chosen.contains(&r.id) && r.state == State::Waiting) {
        let parted = parted.get(&r.id).map(|free| Skip::PartyTooLarge { wanted: r.seats, free: (*free).into() });
        let refused = refusals.get(&r.id).copied().or(parted).filter(|why| !(by_hand && *why == Skip::NumberUnknown));
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
                r.reason = passed.get(&r.id).map(|names| desk.words.say(&msg!("take-reason", names = names))).unwrap_or_default();
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

/// Does what the rules say now: offers that were not answered in time lapse, and everybody moves up who can have a seat.
///
/// # Errors
/// When there is nothing to do.
pub fn promote(desk: &Desk<'_>, event: &Event) -> Result<Outcome, Refusal> {
    let mut roll = Roll::of(desk, event)?;
    let mut notes = roll.promote();
    if notes.is_empty() {
        return Err(Refusal::new(msg!("nobody-moves-up")).next(msg!("nobody-moves-up-next")));
    }
    let label = notes.remove(notes.len() - 1);
    flags::mark_duplicates(&mut roll.all);
    let mut draft = Draft::new(desk.state);
    roll.finish(&mut draft);
    Ok(Outcome { set: draft.finish()?, label, notes })
}

/// What an action would cause, said before it is done.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ahead {
    /// Of those who are not decided: who would get a seat.
    pub seated: Vec<RegistrationId>,
    /// Of those: how many would wait.
    pub waits: usize,
    /// If all of them signed off: who would move up.
    pub moves_up: Vec<RegistrationId>,
}

/// Looks ahead for some registrations of a queue.
#[must_use]
pub fn look_ahead(event: &Event, entries: &[Entry], ids: &BTreeSet<RegistrationId>, now: chrono::DateTime<chrono::Utc>) -> Ahead {
    let taken = |entries: &[Entry]| super::roll::ids(&rebalance(event, entries, now)).1;
    let with = |state: fn(State) -> State| -> Vec<Entry> { entries.iter().map(|e| if ids.contains(&e.id) { Entry { state: state(e.state), ..*e } } else { *e }).collect() };
    let undecided = entries.iter().filter(|e| ids.contains(&e.id) && matches!(e.state, State::New | State::Waiting)).count();
    let mut out = Ahead::default();
    if undecided > 0 {
        let asked = with(|s| if s == State::New { State::Waiting } else { s });
        out.seated = super::roll::ids(&seats_by_hand(event, &asked, now)).1.into_iter().filter(|id| ids.contains(id)).collect();
        out.waits = undecided.saturating_sub(out.seated.len());
    }
    let frees = entries.iter().any(|e| ids.contains(&e.id) && e.state.holds_seat());
    if frees && entries.iter().any(|e| e.state == State::Waiting) {
        let before: BTreeSet<RegistrationId> = taken(entries).into_iter().collect();
        out.moves_up = taken(&with(|_| State::Cancelled)).into_iter().filter(|id| !before.contains(id)).collect();
    }
    out
}
