//! Taking a list of sign-ups in. Rows in = new + updated + unchanged + refused; the same file again changes nothing; one import is one undo step.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::erasures::{Forgotten, Readmit};
use super::flags;
use super::import_row::{fill, update};
use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use super::roll::Roll;
use super::signups::{blank_registration, person_of};
use crate::domain::{Email, Event, Flag, Form, LinkMark, PersonId, Registration, RegistrationId, State, Taken};
use crate::intake::{Column, Refused, SetAside, SignUp, SignUps};
use crate::register::search_key;
use crate::store::{Draft, Meter, Stage};
use crate::text::{Message, msg};

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
    /// Messages that are no sign-ups.
    pub set_aside: Vec<SetAside>,
    /// Of the new and updated: with something to look at.
    pub flagged: usize,
}

impl ImportReport {
    /// What it amounts to.
    #[must_use]
    pub fn said(&self) -> Vec<Message> {
        let result = msg!("import-result", rows = self.rows, new = self.new, updated = self.updated, unchanged = self.unchanged, refused = self.refused.len(), flagged = self.flagged);
        let aside = self.set_aside.len();
        std::iter::once(result).chain((aside > 0).then(|| msg!("import-aside", n = aside))).collect()
    }
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
    import_beside(desk, event, list, file, readmit, Beside::default())
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

/// What is kept beside the registrations of a list.
#[derive(Debug, Clone, Copy, Default)]
pub struct Beside<'b> {
    /// What somebody has said about its columns: for the next one of the same form.
    pub told: &'b [(String, Column)],
    /// What its files are known by, where they were dropped into the folder: they are not new any more.
    pub marks: &'b [String],
}

/// Takes a list in, and keeps what there is beside it.
///
/// # Errors
/// When the state cannot be read.
pub fn import_beside(desk: &Desk<'_>, event: &Event, list: SignUps, file: &str, readmit: Readmit, beside: Beside<'_>) -> Result<(Outcome, ImportReport), Refusal> {
    let list = if readmit == Readmit::Yes { list } else { without_forgotten(desk, list)? };
    let mut roll = Roll::of(desk, event)?;
    let form = list.form.clone();
    let all = list.proposed.len() + list.refused.len() + list.set_aside.len();
    let (rows, mut known) = Known::of(&roll, list.proposed);
    let mut report = ImportReport { rows: all, unchanged: known.same, refused: list.refused, set_aside: list.set_aside, ..ImportReport::default() };
    let mut touched = Vec::new();
    let parts: BTreeMap<RegistrationId, u16> = roll.all.iter().filter_map(|r| Some((r.part_of?, r.seats))).collect();
    let mut meter = Meter::begin(desk.watch, Stage::Import, 2 * rows.len() as u64)?;
    for s in rows {
        meter.add(1)?;
        let (answer, at) = known.place(&s, &form, &roll.all);
        if s.message.is_some()
            && let Some(changed) = add_mail(&mut roll, &s, at)
        {
            report.unchanged += usize::from(!changed);
            report.updated += usize::from(changed);
            touched.extend(at.filter(|_| changed));
            continue;
        }
        let same = at.and_then(|at| roll.all.get_mut(at).map(|r| (at, r))).filter(|(_, r)| !signs_up_again(r, &s));
        if let Some((at, r)) = same {
            // Said before, among other things.
            if holds(&r.raw, &s.raw) {
                report.unchanged += 1;
                continue;
            }
            let signed_off = s.cancels && !r.state.is_out();
            let id = r.id;
            let address = r.email.as_ref().map(Email::folded);
            update(r, s, file, desk.words, &parts);
            // Nobody at a new address has got the link.
            if r.email.as_ref().map(Email::folded) != address {
                r.link = LinkMark::NotSent;
            }
            r.answer = answer;
            // Whoever signs off takes the others of the party along.
            roll.all.iter_mut().filter(|o| signed_off && o.part_of == Some(id)).for_each(|o| o.state = State::Cancelled);
            touched.push(at);
            report.updated += 1;
            continue;
        }
        let mut r = blank_registration(desk, event);
        r.received_at = s.received_at.unwrap_or(desk.now);
        let is_mail = s.message.is_some();
        fill(&mut r, s, file, desk.words);
        r.answer = answer;
        if is_mail {
            known.meet(&r, roll.all.len());
        }
        touched.push(roll.all.len());
        roll.all.push(r);
        report.new += 1;
    }
    let form = (!beside.told.is_empty()).then(|| Form { mark: form, columns: beside.told.iter().map(|(name, c)| (name.clone(), c.word().to_owned())).collect() });
    let outcome = put((desk, &mut meter), event, roll, &touched, &mut report, (file, form, beside.marks))?;
    Ok((outcome, report))
}

/// Which registrations the rows of a list may be.
struct Known {
    by_identity: HashMap<String, Vec<usize>>,
    by_answer: HashMap<String, usize>,
    by_email: HashMap<String, Vec<usize>>,
    /// For messages: everybody, whatever else of the same file is theirs.
    everybody: HashMap<String, usize>,
    occurrence: HashMap<String, usize>,
    /// Rows that say exactly what one said before.
    same: usize,
}

impl Known {
    /// Sets rows aside that say exactly what one said before: each is that one, whatever has been corrected by hand since. Gives the others.
    fn of(roll: &Roll<'_>, proposed: Vec<SignUp>) -> (Vec<SignUp>, Self) {
        let mut out = Self { by_identity: HashMap::new(), by_answer: HashMap::new(), by_email: HashMap::new(), everybody: HashMap::new(), occurrence: HashMap::new(), same: 0 };
        let mut sources: HashMap<&str, Vec<usize>> = HashMap::new();
        // The others of a party are no sign-ups of their own.
        for (at, r) in roll.all.iter().enumerate().rev().filter(|(_, r)| r.part_of.is_none()) {
            sources.entry(&r.raw).or_default().push(at);
            out.meet(r, at);
            if !r.answer.is_empty() {
                out.by_answer.insert(r.answer.clone(), at);
            }
        }
        let mut taken = BTreeSet::new();
        let all = proposed.len();
        let mut is_new = |s: &SignUp| sources.get_mut(s.raw.as_str()).and_then(Vec::pop).is_none_or(|at| !taken.insert(at));
        let rows: Vec<SignUp> = proposed.into_iter().filter(|s| is_new(s)).collect();
        out.same = all - rows.len();
        for (at, r) in roll.all.iter().enumerate().filter(|(at, r)| !taken.contains(at) && r.part_of.is_none()) {
            out.by_identity.entry(identity(&r.name, r.email.as_ref())).or_default().push(at);
            if let Some(e) = &r.email {
                out.by_email.entry(e.folded()).or_default().push(at);
            }
        }
        (rows, out)
    }

    /// Remembers somebody for messages: by address; without one by name and place. Those who are in the queue come before those who have left it.
    fn meet(&mut self, r: &Registration, at: usize) {
        for key in person_keys(&r.name, r.email.as_ref(), &r.organisation) {
            let place = self.everybody.entry(key).or_insert(at);
            if !r.state.is_out() {
                *place = at;
            }
        }
    }

    /// The answer that a row is, if its form numbers them, and the place of the registration that it may be.
    fn place(&mut self, s: &SignUp, form: &str, all: &[Registration]) -> (String, Option<usize>) {
        let answer = if s.form_id.is_empty() { String::new() } else { format!("{form}/{}", s.form_id) };
        if s.message.is_some() {
            let at = person_keys(&s.name, s.email.as_ref(), &s.organisation).iter().find_map(|k| self.everybody.get(k)).copied();
            return (answer, at);
        }
        let who = identity(&s.name, s.email.as_ref());
        let nth = self.occurrence.entry(who.clone()).or_default();
        // An answer that a form numbers is the one with that number, as long as anything else agrees: two lists may number for themselves.
        let agrees = |r: &Registration| {
            let email = r.email.as_ref().map(Email::folded);
            email.is_some() && email == s.email.as_ref().map(Email::folded) || search_key(&r.name) == search_key(&s.name) || s.received_at == Some(r.received_at)
        };
        let numbered = (!answer.is_empty()).then(|| self.by_answer.get(&answer).copied()).flatten();
        let fits = numbered.filter(|at| all.get(*at).is_some_and(agrees));
        // One that is numbered otherwise is another answer.
        let other = |at: &usize| answer.is_empty() || all.get(*at).is_some_and(|r| r.answer.is_empty() || !r.answer.starts_with(form));
        // A name that has been corrected here: the row before said the one that this row says.
        let named = |at: &usize| {
            all.get(*at).is_some_and(|r| {
                s.said.iter().filter(|(c, _, v)| matches!(c, Column::Name | Column::FirstName | Column::LastName) && !v.is_empty()).all(|(_, h, v)| r.raw.lines().any(|l| l == format!("{h}: {v}")))
            })
        };
        let renamed = || s.email.as_ref().filter(|_| !s.said.is_empty()).and_then(|e| self.by_email.get(&e.folded())?.iter().copied().find(named));
        let same = self.by_identity.get(&who).and_then(|places| places.get(*nth)).copied();
        let at = fits.or_else(|| same.or_else(renamed).filter(other));
        *nth += 1;
        (answer, at)
    }
}

/// By what somebody who writes is known.
fn person_keys(name: &str, email: Option<&Email>, organisation: &str) -> Vec<String> {
    match email {
        Some(e) => vec![format!("m {}", e.folded())],
        None => vec![format!("n {} {}", search_key(name), search_key(organisation))],
    }
}

/// Whether a source text has another in it as a whole: messages and rows stand in it one after the other.
fn holds(all: &str, one: &str) -> bool {
    let whole = |at: usize| {
        let (before, after) = (all.get(..at).unwrap_or_default(), all.get(at + one.len()..).unwrap_or_default());
        (before.is_empty() || before.ends_with("\n\n")) && (after.is_empty() || after.starts_with("\n\n"))
    };
    !one.is_empty() && all.match_indices(one).any(|(at, _)| whole(at))
}

/// A further message of somebody who is known: its words are kept with theirs, for somebody to read; nothing that stands is written over. Whether anything was
/// new; `None` where it is about somebody new.
fn add_mail(roll: &mut Roll<'_>, s: &SignUp, at: Option<usize>) -> Option<bool> {
    let mine = |r: &&Registration| match (&s.email, &r.email) {
        (Some(a), Some(b)) => a.folded() == b.folded(),
        _ => search_key(&r.name) == search_key(&s.name),
    };
    // The same message again, whatever has become of it.
    if roll.all.iter().filter(mine).any(|r| holds(&r.raw, &s.raw)) {
        return Some(false);
    }
    let r = roll.all.get_mut(at?)?;
    if r.state.is_out() && !s.signs_off {
        return None;
    }
    r.raw = format!("{}\n\n{}", r.raw, s.raw);
    if !r.state.is_out() {
        flags::set(&mut r.flags, if s.signs_off { Flag::SignsOff } else { Flag::Contradiction }, true);
    }
    Some(true)
}

/// Whoever has left the queue and writes again has a new place at its end; the same form once more brings nobody back.
fn signs_up_again(r: &Registration, s: &SignUp) -> bool {
    // A message without a time is of now.
    let later = s.received_at.map_or(s.message.is_some(), |at| at > r.received_at);
    r.state.is_out() && !s.cancels && later
}

/// Sets rows of people aside who were forgotten: they are not taken in without being asked about.
fn without_forgotten(desk: &Desk<'_>, mut list: SignUps) -> Result<SignUps, Refusal> {
    let forgotten = Forgotten::of(desk)?;
    if forgotten.is_empty() {
        return Ok(list);
    }
    let mut taken = Vec::new();
    let mut names: Vec<String> = Vec::new();
    for mut s in list.proposed {
        if forgotten.ask(desk, s.email.as_ref()).is_err() && s.name.split_whitespace().count() > 1 {
            names.push(s.name.to_lowercase());
        }
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
    // Where they stand in a colleague's row, they are as little there as in their own.
    for s in &mut taken {
        for text in [&mut s.note, &mut s.brought_by, &mut s.raw] {
            names.iter().for_each(|name| *text = super::who::blot(text, name));
        }
    }
    list.refused.sort_by_key(|r| r.line);
    Ok(SignUps { proposed: taken, ..list })
}

fn put(
    (desk, meter): (&Desk<'_>, &mut Meter<'_>),
    event: &Event,
    mut roll: Roll<'_>,
    touched: &[usize],
    report: &mut ImportReport,
    (file, form, marks): (&str, Option<Form>, &[String]),
) -> Result<Outcome, Refusal> {
    let mut draft = Draft::new(desk.state);
    form.into_iter().for_each(|f| draft.put(f));
    marks.iter().for_each(|mark| draft.put(Taken { mark: mark.clone(), event: event.id, at: desk.now }));
    let mut people: BTreeMap<String, PersonId> = BTreeMap::new();
    let mut ids = BTreeSet::new();
    for at in touched {
        meter.add(1)?;
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
