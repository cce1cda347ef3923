//! Taking a list of sign-ups in. Rows in = new + updated + unchanged + refused; the same file again changes nothing; one import is one undo step.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::erasures::{Forgotten, Readmit};
use super::flags;
use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use super::roll::Roll;
use super::signups::{blank_registration, person_of};
use crate::domain::{Email, Event, Flag, Form, PersonId, Registration, Source, State};
use crate::intake::{Column, Refused, SignUp, SignUps};
use crate::register::search_key;
use crate::store::Draft;
use crate::text::msg;

/// What an import amounts to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportReport {
    /// Rows in the file.
    pub rows: usize,
    /// Registrations that are new.
    pub new: usize,
    /// Known ones that say something else than before.
    pub updated: usize,
    /// Known ones that say the same.
    pub unchanged: usize,
    /// Rows that are not taken in.
    pub refused: Vec<Refused>,
    /// Of the new and updated: with something to look at.
    pub flagged: usize,
}

/// Whose sign-up a row is, as far as the row itself says: the n-th of one person in a file is the n-th of that person in the event.
fn identity(name: &str, email: Option<&Email>) -> String {
    format!("{}|{}", email.map(Email::folded).unwrap_or_default(), search_key(name))
}

/// Takes a list in.
///
/// # Errors
/// When the state cannot be read.
pub fn import(desk: &Desk<'_>, event: &Event, list: SignUps, file: &str, readmit: Readmit) -> Result<(Outcome, ImportReport), Refusal> {
    import_told(desk, event, list, file, readmit, &[])
}

/// What somebody has said before about the columns of a form, where nobody says it now.
///
/// # Errors
/// When the state cannot be read.
pub fn told_columns(desk: &Desk<'_>, form: &str, now: &[(String, Column)]) -> Result<Vec<(String, Column)>, Refusal> {
    if !now.is_empty() {
        return Ok(now.to_vec());
    }
    let known = desk.state.form(form)?.map(|f| f.columns).unwrap_or_default();
    Ok(known.into_iter().filter_map(|(name, word)| Some((name, word.parse().ok()?))).collect())
}

/// Takes a list in, and keeps what was said about its columns for the next one of the same form.
///
/// # Errors
/// When the state cannot be read.
pub fn import_told(desk: &Desk<'_>, event: &Event, list: SignUps, file: &str, readmit: Readmit, told: &[(String, Column)]) -> Result<(Outcome, ImportReport), Refusal> {
    let list = if readmit == Readmit::Yes { list } else { without_forgotten(desk, list)? };
    let mut roll = Roll::of(desk, event)?;
    let mut known: HashMap<String, Vec<usize>> = HashMap::new();
    let mut sources: HashMap<String, Vec<usize>> = HashMap::new();
    let mut answers: HashMap<String, usize> = HashMap::new();
    for (at, r) in roll.all.iter().enumerate().rev().filter(|(_, r)| r.part_of.is_none()) {
        sources.entry(r.raw.clone()).or_default().push(at);
        if !r.answer.is_empty() {
            answers.insert(r.answer.clone(), at);
        }
    }
    let form = list.form.clone();
    // A row that says exactly what one said before is that one, whatever has been corrected by hand since.
    let mut rows = Vec::new();
    let mut taken = BTreeSet::new();
    for s in list.proposed {
        match sources.get_mut(&s.raw).and_then(Vec::pop) {
            Some(at) => {
                taken.insert(at);
            }
            None => rows.push(s),
        }
    }
    for (at, r) in roll.all.iter().enumerate().filter(|(at, r)| !taken.contains(at) && r.part_of.is_none()) {
        known.entry(identity(&r.name, r.email.as_ref())).or_default().push(at);
    }
    let mut report = ImportReport { rows: rows.len() + taken.len() + list.refused.len(), unchanged: taken.len(), refused: list.refused, ..ImportReport::default() };
    let mut occurrence: HashMap<String, usize> = HashMap::new();
    let mut touched = Vec::new();
    for s in rows {
        let who = identity(&s.name, s.email.as_ref());
        let nth = occurrence.entry(who.clone()).or_default();
        let answer = if s.form_id.is_empty() { String::new() } else { format!("{form}/{}", s.form_id) };
        // An answer that a form numbers is the one with that number, and no other.
        let at = if answer.is_empty() { known.get(&who).and_then(|places| places.get(*nth)).copied() } else { answers.get(&answer).copied() };
        *nth += 1;
        let same = at.and_then(|at| roll.all.get_mut(at).map(|r| (at, r))).filter(|(_, r)| !signs_up_again(r, &s));
        if let Some((at, r)) = same {
            update(r, s, file);
            r.answer = answer;
            touched.push(at);
            report.updated += 1;
            continue;
        }
        let mut r = blank_registration(desk, event);
        r.received_at = s.received_at.unwrap_or(desk.now);
        fill(&mut r, s, file);
        r.answer = answer;
        touched.push(roll.all.len());
        roll.all.push(r);
        report.new += 1;
    }
    let form = (!told.is_empty()).then(|| Form { mark: form, columns: told.iter().map(|(name, c)| (name.clone(), c.word().to_owned())).collect() });
    let outcome = put(desk, event, roll, &touched, &mut report, (file, form))?;
    Ok((outcome, report))
}

/// Whoever has left the queue and writes again has a new place at its end; the same form once more brings nobody back.
fn signs_up_again(r: &Registration, s: &SignUp) -> bool {
    r.state.is_out() && !s.cancels && s.received_at.is_some_and(|at| at > r.received_at)
}

/// Sets rows of people aside who were forgotten: they are not taken in without being asked about.
fn without_forgotten(desk: &Desk<'_>, mut list: SignUps) -> Result<SignUps, Refusal> {
    let forgotten = Forgotten::of(desk)?;
    if forgotten.is_empty() {
        return Ok(list);
    }
    let mut taken = Vec::new();
    for mut s in list.proposed {
        match forgotten.ask(desk, s.email.as_ref()) {
            Err(r) if r.column.is_some() => list.refused.push(Refused { line: s.line, column: r.column, reason: r.what, fields: s.fields }),
            other => {
                other?;
                // Nor by being mentioned by somebody else.
                for text in [&mut s.note, &mut s.brought_by, &mut s.function, &mut s.organisation, &mut s.raw] {
                    forgotten.blotted(text).into_iter().for_each(|t| *text = t);
                }
                taken.push(s);
            }
        }
    }
    list.refused.sort_by_key(|r| r.line);
    Ok(SignUps { proposed: taken, ..list })
}

/// Takes over what a changed row says anew. A field whose text stood in the row before has not changed at the source: what stands there now, perhaps
/// corrected by hand, stays.
fn update(r: &mut Registration, s: SignUp, file: &str) {
    let before = r.clone();
    let stood = |text: &str| text.is_empty() || before.raw.lines().any(|l| l.split_once(": ").is_some_and(|(_, v)| v == text));
    fill(r, s, file);
    let keep = |new: &mut String, old: &String| {
        if stood(new) {
            new.clone_from(old);
        }
    };
    keep(&mut r.name, &before.name);
    keep(&mut r.phone, &before.phone);
    keep(&mut r.function, &before.function);
    keep(&mut r.brought_by, &before.brought_by);
    keep(&mut r.needs.diet, &before.needs.diet);
    keep(&mut r.needs.access, &before.needs.access);
    keep(&mut r.note, &before.note);
    if stood(r.email.as_ref().map_or("", Email::as_str)) {
        r.email.clone_from(&before.email);
    }
    if stood(&r.organisation) {
        r.organisation.clone_from(&before.organisation);
        r.affiliation = before.affiliation;
    }
}

fn fill(r: &mut Registration, s: SignUp, file: &str) {
    r.name = s.name;
    r.email = s.email;
    r.phone = s.phone;
    r.function = s.function;
    r.organisation = s.organisation;
    r.mode = s.mode;
    r.presenting = s.presenting;
    r.seats = s.seats;
    r.brought_by = s.brought_by;
    r.needs = s.needs;
    r.note = s.note;
    r.raw = s.raw;
    r.source = Source::File { name: file.to_owned(), row: s.line };
    r.may_split = s.may_split;
    if s.cancels && !r.state.is_out() {
        r.state = State::Cancelled;
        r.offered_until = None;
    }
    flags::set(&mut r.flags, Flag::Contradiction, !s.contradictions.is_empty());
}

fn put(desk: &Desk<'_>, event: &Event, mut roll: Roll<'_>, touched: &[usize], report: &mut ImportReport, (file, form): (&str, Option<Form>)) -> Result<Outcome, Refusal> {
    let mut draft = Draft::new(desk.state);
    form.into_iter().for_each(|f| draft.put(f));
    let mut people: BTreeMap<String, PersonId> = BTreeMap::new();
    let mut ids = BTreeSet::new();
    for at in touched {
        let Some(id) = roll.all.get(*at).map(|r| r.id) else { continue };
        let before = roll.before(id).map(|b| b.organisation.clone());
        let Some(r) = roll.all.get_mut(*at) else { continue };
        // Where somebody has settled it already, it stays settled.
        if r.affiliation == crate::domain::Affiliation::Open || before.is_some_and(|b| b != r.organisation) {
            flags::settle_municipality(r, event, desk.register);
        }
        flags::look(r, event);
        let person = person_of(desk, r, &people)?;
        r.person = person.id;
        if let Some(m) = &person.email {
            people.insert(m.folded(), person.id);
        }
        ids.insert(r.id);
        draft.put(person);
    }
    roll.all.sort_by_key(Registration::queue_order);
    flags::mark_duplicates(&mut roll.all);
    let notes = if touched.is_empty() { Vec::new() } else { roll.follow_up() };
    report.flagged = roll.all.iter().filter(|r| ids.contains(&r.id) && !r.flags.is_empty() && r.state != State::Cancelled).count();
    roll.finish(&mut draft);
    let label = msg!("did-import", n = report.new + report.updated, file = file);
    Ok(Outcome { set: draft.finish()?, label, notes })
}
