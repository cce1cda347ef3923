//! Showing and destroying what is kept about a person, and destroying by rule what is kept no longer.
//!
//! A destruction is not a change like others: the workspace begins anew without the data (`Workspace::begin_anew`), because journal and undo would keep them.
//! Registrations stay as rows without a person, so that the numbers of an event and of its municipalities stay true.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, TimeDelta};

use super::erasures::{Forgotten, by_id, marks};
use super::office::{Desk, Outcome};
use super::outbox::without;
use super::refusal::Refusal;
use super::who::{Who, blot, who};
use crate::domain::{Contact, Email, Erasure, Event, EventId, MunicipalityCode, Needs, Person, PersonId, Presenting, Registration, Source, State};
use crate::store::{Draft, Record};
use crate::text::msg;

/// Somebody, and everything that is kept about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonView {
    /// The person; several where an address is shared.
    pub people: Vec<Person>,
    /// Their registrations with the event of each, oldest first.
    pub registrations: Vec<(Registration, Option<Event>)>,
    /// In which municipalities they are whom to write to, and how that stands there.
    pub contacts: Vec<(MunicipalityCode, Contact)>,
    /// Letters to them.
    pub letters: usize,
    /// Other things in whose text they are mentioned: remarks, "brought by", notes.
    pub mentions: usize,
}

/// Everything that is kept about somebody.
///
/// # Errors
/// When nobody has that address.
pub fn person(desk: &Desk<'_>, given: &str) -> Result<PersonView, Refusal> {
    let who = who(desk, given)?;
    let mut view = PersonView { people: Vec::new(), registrations: Vec::new(), contacts: Vec::new(), letters: 0, mentions: 0 };
    desk.state.each(&mut |_, record| match record {
        Record::Person(p) if who.ids.contains(&p.id) => view.people.push(*p),
        Record::Registration(r) if who.has(&r) => view.registrations.push((*r, None)),
        Record::Letter(l) if l.recipients.iter().any(|r| who.has_address(&r.email)) => view.letters += 1,
        Record::Network(n) if n.contacts.iter().any(|c| who.is_contact(c)) => {
            let code = n.municipality;
            view.contacts.extend(n.contacts.into_iter().filter(|c| who.is_contact(c)).map(|c| (code, c)));
        }
        other => {
            let namesake = who.is_namesake(&other);
            view.mentions += usize::from(other.with_texts(&|t| who.blotted_in(&other, t, namesake)).is_some());
        }
    })?;
    for (r, event) in &mut view.registrations {
        *event = desk.state.event(r.event)?;
    }
    view.registrations.sort_by_key(|(r, _)| r.received_at);
    Ok(view)
}

/// Where somebody is whom to write to, and how many letters went to them, as lines.
#[must_use]
pub fn person_lines(desk: &Desk<'_>, view: &PersonView) -> Vec<String> {
    let contact = |(code, c): &(MunicipalityCode, Contact)| format!("{}: {}", desk.register.name(*code), crate::text::shown(&super::network::contact_text(c)));
    let letters = (view.letters > 0).then(|| desk.words.say(&msg!("person-letters", n = view.letters)));
    view.contacts.iter().map(contact).chain(letters).collect()
}

/// What a destruction amounts to, before it is done.
#[derive(Debug)]
pub struct Destruction {
    /// The change, with which the workspace begins anew.
    pub outcome: Outcome,
    /// Registrations that become anonymous, or whose needs go.
    pub registrations: usize,
    /// People who are removed.
    pub people: usize,
    /// Contacts of municipalities, and letters, that go.
    pub contacts: usize,
}

/// Destroys what is kept about somebody. `basis` says why, without saying who.
///
/// # Errors
/// When nobody is meant, there is no basis, or the basis says who.
pub fn forget(desk: &Desk<'_>, given: &str, basis: Option<&str>) -> Result<Destruction, Refusal> {
    let who = who(desk, given)?;
    let basis = basis.map(str::trim).filter(|b| !b.is_empty()).ok_or_else(|| Refusal::usage(msg!("forget-needs-basis")).next(msg!("forget-needs-basis-next")))?;
    if basis.contains('@') || who.blotted(basis, false).is_some() {
        return Err(Refusal::usage(msg!("forget-basis-names")).next(msg!("forget-needs-basis-next")));
    }
    let mut draft = Draft::new(desk.state);
    let (registrations, contacts) = destroy(desk, &who, &mut draft)?;
    for mark in marks(desk, &who.tokens(), basis, registrations)? {
        draft.put(mark);
    }
    let label = msg!("did-forget", n = registrations, basis = basis);
    // What stands in a document is not read; somebody has to.
    let documents = desk.state.documents()?;
    let notes = if documents > 0 { vec![msg!("note-documents-unread", n = documents)] } else { Vec::new() };
    Ok(Destruction { outcome: Outcome { set: draft.finish()?, label, notes }, registrations, people: who.ids.len(), contacts })
}

/// Takes somebody out of everything. Returns how many registrations became anonymous, and how many contacts and letters lost them.
fn destroy(desk: &Desk<'_>, who: &Who, draft: &mut Draft<'_>) -> Result<(usize, usize), Refusal> {
    let (mut found, mut contacts) = (Vec::new(), 0);
    desk.state.each(&mut |key, record| match record {
        Record::Person(p) if who.ids.contains(&p.id) => draft.remove(key),
        Record::Registration(r) if who.has(&r) => {
            draft.remove(key);
            found.push(*r);
        }
        other => {
            // A letter goes to the others only; one to somebody alone goes with them.
            let (stays, is_less) = match other {
                Record::Letter(letter) => match without(&letter, |r| who.has_address(&r.email) || r.person.is_some_and(|p| who.ids.contains(&p))) {
                    Some(None) => {
                        contacts += 1;
                        return draft.remove(key);
                    }
                    Some(Some(rest)) => {
                        contacts += 1;
                        (Record::Letter(Box::new(rest)), true)
                    }
                    None => (Record::Letter(letter), false),
                },
                // Nobody is left to write to under a dash.
                Record::Network(mut n) => {
                    let before = n.contacts.len();
                    n.contacts.retain(|c| !who.is_contact(c));
                    let gone = before - n.contacts.len();
                    contacts += gone;
                    (Record::Network(n), gone > 0)
                }
                other => (other, false),
            };
            let namesake = who.is_namesake(&stays);
            match stays.with_texts(&|t| who.blotted_in(&stays, t, namesake)) {
                Some(changed) => draft.put_record(changed),
                None if is_less => draft.put_record(stays),
                None => {}
            }
        }
    })?;
    let n = found.len();
    for r in found {
        let event = desk.state.event(r.event)?;
        draft.put(anonymous(desk, &r, event.as_ref()));
    }
    Ok((n, contacts))
}

/// A registration without its person: what event, municipality, state and seats say stays. Whoever has not been there yet is signed off.
fn anonymous(desk: &Desk<'_>, r: &Registration, event: Option<&Event>) -> Registration {
    let is_ahead = event.is_some_and(|e| e.zone.instant(e.start).is_ok_and(|t| t > desk.now));
    // The moment at which somebody wrote can say who it was; the day keeps the order of the list.
    let day = r.received_at.date_naive().and_time(chrono::NaiveTime::MIN).and_utc();
    let blank = Registration::new(desk.new_id(), r.event, desk.new_id(), day);
    Registration {
        affiliation: r.affiliation.clone(),
        mode: r.mode,
        presenting: r.presenting.as_ref().map(|p| Presenting { title: String::new(), wish: p.wish }),
        seats: r.seats,
        state: if is_ahead && r.state != State::Declined { State::Cancelled } else { r.state },
        priority: r.priority,
        link: r.link,
        seated: r.seated.clone(),
        source: Source::Hand,
        ..blank
    }
}

/// How long things are kept after an event, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(untagged, expecting = "a number of days, or \"keep\"")]
pub enum Days {
    /// So many days.
    After(u16),
    /// Until somebody decides otherwise.
    Keep(KeepWord),
}

/// The one word that can stand for a number of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KeepWord {
    /// `keep`
    Keep,
}

/// The organisation's rules. By default needs go the day after the event, and everything else stays until it is decided: keeping is what Swedish law asks
/// of authorities until there is a destruction decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Retention {
    /// Diet and access needs.
    pub needs: Days,
    /// Who signed up.
    pub people: Days,
}

impl Default for Retention {
    fn default() -> Self {
        Self { needs: Days::After(1), people: Days::Keep(KeepWord::Keep) }
    }
}

impl Days {
    fn is_over(self, event: &Event, today: NaiveDate) -> bool {
        match self {
            Self::Keep(_) => false,
            Self::After(days) => event.end.date() + TimeDelta::days(i64::from(days)) <= today,
        }
    }
}

/// What the rules say is over. Nothing has to change where the outcome's change set is empty.
///
/// # Errors
/// When the state cannot be read.
pub fn retention(desk: &Desk<'_>, rules: Retention) -> Result<Destruction, Refusal> {
    let mut events: BTreeMap<EventId, Event> = BTreeMap::new();
    let (mut all, mut letters) = (Vec::new(), Vec::new());
    desk.state.each(&mut |_, record| match record {
        Record::Event(e) => drop(events.insert(e.id, *e)),
        Record::Registration(r) => all.push(*r),
        Record::Letter(letter) => letters.push(*letter),
        _ => {}
    })?;
    let today = |e: &Event| e.zone.wall(desk.now).date();
    let mut draft = Draft::new(desk.state);
    let (mut anonymised, mut emptied) = (0, 0);
    let (mut gone, mut staying, mut tokens) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for r in all {
        let event = events.get(&r.event);
        if !r.is_anonymous() && event.is_some_and(|e| rules.people.is_over(e, today(e))) {
            draft.remove(crate::store::Key::registration(&r));
            draft.put(anonymous(desk, &r, event));
            tokens.insert(by_id(r.id));
            gone.insert(r.person);
            anonymised += 1;
            continue;
        }
        staying.insert(r.person);
        if r.needs != Needs::default() && event.is_some_and(|e| rules.needs.is_over(e, today(e))) {
            draft.put(without_needs(r));
            emptied += 1;
        }
    }
    for letter in letters.iter().filter(|l| events.get(&l.event).is_some_and(|e| rules.people.is_over(e, today(e)))) {
        draft.remove(crate::store::Key::letter(letter));
    }
    // Somebody who is still signed up elsewhere stays a person.
    let leaving: Vec<PersonId> = gone.difference(&staying).copied().collect();
    leaving.iter().for_each(|id| draft.remove(crate::store::Key::person(*id)));
    // An older copy must not bring them back; a new sign-up is another matter, so it is not the address that is remembered.
    tokens.extend(leaving.iter().map(by_id));
    for mark in marks(desk, &tokens, "retention", anonymised)? {
        draft.put(mark);
    }
    let label = msg!("did-retention", needs = emptied, people = anonymised);
    Ok(Destruction { outcome: Outcome { set: draft.finish()?, label, notes: Vec::new() }, registrations: anonymised + emptied, people: leaving.len(), contacts: 0 })
}

/// Without diet and access, also where the source text says them.
fn without_needs(mut r: Registration) -> Registration {
    let needs = std::mem::take(&mut r.needs);
    let said = [needs.diet, needs.access].into_iter().map(|n| n.trim().to_lowercase()).filter(|n| !n.is_empty());
    for n in said {
        r.raw = blot(&r.raw, &n);
        r.note = blot(&r.note, &n);
    }
    r
}

/// Destroys again what came back with an older copy of the workspace: whoever was forgotten since. `None` when nobody was.
///
/// # Errors
/// When the state cannot be read.
pub fn forget_again(desk: &Desk<'_>, since: &[Erasure]) -> Result<Option<Outcome>, Refusal> {
    // What was destroyed once more after somebody came back counts by its time.
    let known: BTreeMap<String, _> = desk.state.erasures()?.into_iter().map(|e| (e.mark, e.at)).collect();
    let new: Vec<Erasure> = since.iter().filter(|e| known.get(&e.mark).is_none_or(|at| *at < e.at)).cloned().collect();
    if new.is_empty() {
        return Ok(None);
    }
    let forgotten = Forgotten::from(new.clone());
    let (mut meant, mut alone) = (BTreeSet::new(), Vec::new());
    desk.state.each(&mut |_, record| match record {
        Record::Person(p) if forgotten.find(p.email.as_ref()).or_else(|| forgotten.find_token(&by_id(p.id))).is_some() => drop(meant.insert(p.id.to_string())),
        Record::Registration(r) => match (&r.email, forgotten.find(r.email.as_ref())) {
            (Some(e), Some(_)) => drop(meant.insert(e.as_str().to_owned())),
            _ if forgotten.find_token(&by_id(r.id)).is_some() => alone.push(*r),
            _ => {}
        },
        Record::Letter(l) => meant.extend(l.recipients.into_iter().filter(|r| forgotten.find(Some(&r.email)).is_some()).map(|r| r.email.as_str().to_owned())),
        Record::Network(n) => meant.extend(n.contacts.into_iter().filter(|c| forgotten.find(Email::new(&c.email).as_ref()).is_some()).map(|c| c.email)),
        _ => {}
    })?;
    let mut all = Who::default();
    for given in &meant {
        all.merge(who(desk, given)?);
    }
    let mut draft = Draft::new(desk.state);
    let (mut n, _) = destroy(desk, &all, &mut draft)?;
    // Rows whose person is still signed up elsewhere.
    for r in alone.into_iter().filter(|r| !all.has(r)) {
        let event = desk.state.event(r.event)?;
        draft.remove(crate::store::Key::registration(&r));
        draft.put(anonymous(desk, &r, event.as_ref()));
        n += 1;
    }
    for e in new {
        draft.put(e);
    }
    Ok(Some(Outcome { set: draft.finish()?, label: msg!("did-forget-again", n = n), notes: Vec::new() }))
}
