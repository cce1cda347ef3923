//! The outbox: letters that lie ready, are written to files or handed on by the coordinator, and are noted as sent. Nothing here sends anything by itself.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::invitations::{SignedUp, holds as invitation_holds, reachable};
use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use crate::domain::{Email, EventId, Letter, LetterKind, LetterState, LinkMark, Recipient, Registration};
use crate::handout::{Sender, Use, message, write_file};
use crate::store::{Draft, Key};
use crate::text::{Message, msg, shown};

/// So many recipients stand before the text of a letter.
const FEW: usize = 3;

/// Sets the marks of those who have one of some addresses.
pub(super) fn mark(desk: &Desk<'_>, event: EventId, to: &BTreeSet<String>, draft: &mut Draft<'_>, which: impl Fn(&Registration) -> bool, set: impl Fn(&str) -> LinkMark) -> Result<(), Refusal> {
    for mut r in desk.state.registrations(event)? {
        let Some(folded) = r.email.as_ref().map(Email::folded).filter(|e| to.contains(e)) else { continue };
        if which(&r) {
            r.link = set(&folded);
            draft.put(r);
        }
    }
    Ok(())
}

/// Whom a letter goes to as things stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// These.
    pub to: Vec<Recipient>,
    /// Not to these any more: they have signed off, or have another address.
    pub left_out: Vec<Recipient>,
}

/// The addresses that letters of an event may go to, each event read once: of those who take part; of an invitation, of the contacts of municipalities that have not signed
/// up.
#[derive(Debug, Default)]
struct TakingPart(BTreeMap<(EventId, bool), BTreeSet<String>>);

impl TakingPart {
    /// Whom a letter goes to. One that is gone went to those whom it names.
    fn standing(&mut self, desk: &Desk<'_>, letter: &Letter) -> Result<Standing, Refusal> {
        if letter.is_gone() {
            return Ok(Standing { to: letter.recipients.clone(), left_out: Vec::new() });
        }
        let of = (letter.event, letter.kind == LetterKind::Invitation);
        if let std::collections::btree_map::Entry::Vacant(place) = self.0.entry(of) {
            let all = desk.state.registrations(letter.event)?;
            place.insert(if of.1 { invitable(desk, &all)? } else { all.iter().filter(|r| r.state.takes_part()).filter_map(|r| r.email.as_ref().map(Email::folded)).collect() });
        }
        let here = self.0.get(&of);
        let (to, left_out) = letter.recipients.iter().cloned().partition(|r| here.is_some_and(|h| h.contains(&r.email.folded())));
        Ok(Standing { to, left_out })
    }
}

/// The contacts of all municipalities that have not signed up for an event.
fn invitable(desk: &Desk<'_>, registrations: &[Registration]) -> Result<BTreeSet<String>, Refusal> {
    let here = SignedUp::of(registrations);
    let of = |n: &crate::domain::Network| reachable(&n.contacts).map(|(_, e)| e).filter(|e| !here.has(Some(n.municipality), e)).map(|e| e.folded()).collect::<Vec<_>>();
    Ok(desk.state.networks()?.iter().flat_map(of).collect())
}

/// Whom a letter goes to.
///
/// # Errors
/// When the state cannot be read.
pub fn standing(desk: &Desk<'_>, letter: &Letter) -> Result<Standing, Refusal> {
    TakingPart::default().standing(desk, letter)
}

/// Whether what a letter says of its event still holds.
///
/// # Errors
/// When it does not: it must be written anew.
pub fn still_true(desk: &Desk<'_>, letter: &Letter) -> Result<(), Refusal> {
    let event = desk.state.event(letter.event)?;
    if letter.kind == LetterKind::Invitation {
        let title = event.as_ref().map(|e| e.title.clone()).unwrap_or_default();
        let holds = event.map_or(Ok(false), |e| invitation_holds(desk, &e, letter))?;
        return if holds { Ok(()) } else { Err(Refusal::new(msg!("invitation-outdated", title = title)).next(msg!("invitation-outdated-next"))) };
    }
    let holds = event.as_ref().is_some_and(|e| !e.is_cancelled() && e.link == letter.link && e.start == letter.start);
    let release = if letter.kind == LetterKind::Schedule { desk.state.last_release(letter.event)?.map(|r| r.number) } else { None };
    if holds && release == letter.release {
        return Ok(());
    }
    if holds {
        return Err(Refusal::new(msg!("letter-outdated-release", number = letter.release.unwrap_or_default())).next(msg!("letter-outdated-release-next")));
    }
    let title = event.map(|e| e.title).unwrap_or_default();
    Err(Refusal::new(msg!("letter-outdated", title = title)).next(msg!("letter-outdated-next")))
}

/// A letter by its id or a unique beginning of it.
///
/// # Errors
/// When none or several fit.
pub fn find_letter(desk: &Desk<'_>, given: &str) -> Result<Letter, Refusal> {
    let wanted = given.trim().to_ascii_uppercase();
    let mut all = if wanted.is_empty() { Vec::new() } else { desk.state.letters_beginning(&wanted, 7)? };
    match all.len() {
        0 => Err(Refusal::new(msg!("no-such-letter", given = given)).next(msg!("no-such-letter-next"))),
        1 => Ok(all.remove(0)),
        _ => {
            let ids = all.iter().take(6).map(|l| l.id.to_string()).collect::<Vec<_>>().join(", ");
            Err(Refusal::new(msg!("id-ambiguous", given = given, ids = ids)).next(msg!("id-ambiguous-next")))
        }
    }
}

/// A letter as a message, and how many it goes to.
///
/// # Errors
/// When it is out of date, or goes to nobody any more.
pub fn letter_message(desk: &Desk<'_>, letter: &Letter, from: Option<&Sender>, purpose: Use) -> Result<(Vec<u8>, Vec<Recipient>), Refusal> {
    still_true(desk, letter)?;
    let to = standing(desk, letter)?.to;
    if to.is_empty() {
        let nobody = if letter.kind == LetterKind::Invitation { msg!("invitation-to-nobody") } else { msg!("letter-to-nobody") };
        return Err(Refusal::new(nobody).next(msg!("letter-to-nobody-next")));
    }
    Ok((written(letter, &to, from, purpose)?, to))
}

fn written(letter: &Letter, to: &[Recipient], from: Option<&Sender>, purpose: Use) -> Result<Vec<u8>, Refusal> {
    message(letter, to, from, purpose).map_err(|e| Refusal::new(msg!("file-unwritable", file = letter.id.to_string(), why = e.to_string())))
}

/// A letter as one reads it: whom it goes to, its subject and its text, after what there is to know about it.
///
/// # Errors
/// When the state cannot be read.
pub fn letter_lines(desk: &Desk<'_>, letter: &Letter, from: Option<&Sender>) -> Result<Vec<String>, Refusal> {
    Ok(lines_of(desk, letter, from, standing(desk, letter)?))
}

/// All letters of an event, each as one reads it.
///
/// # Errors
/// When the state cannot be read.
pub fn letters_read(desk: &Desk<'_>, event: EventId, from: Option<&Sender>) -> Result<Vec<(Letter, Vec<String>)>, Refusal> {
    let mut here = TakingPart::default();
    let read = |l: Letter| {
        let standing = here.standing(desk, &l)?;
        let lines = lines_of(desk, &l, from, standing);
        Ok((l, lines))
    };
    desk.state.letters(Some(event))?.into_iter().map(read).collect()
}

fn lines_of(desk: &Desk<'_>, letter: &Letter, from: Option<&Sender>, standing: Standing) -> Vec<String> {
    let words = desk.words;
    let Standing { to, left_out } = standing;
    let mut out = Vec::new();
    // Also of one that has gone: whoever has it has what does not hold.
    if let Err(refusal) = still_true(desk, letter) {
        out.push(format!("! {}", words.say(&refusal.what)));
        out.extend(refusal.next.map(|n| format!("  {}", words.say(&n))));
    }
    match letter.state {
        LetterState::Draft => {}
        LetterState::Sending(_) => out.push(format!("! {}", words.text("letter-in-doubt"))),
        LetterState::Sent(at) => {
            let wall = crate::domain::Country::No.zone().wall(at);
            out.push(words.say(&msg!("link-sent", at = crate::text::Dates(words).day_time(wall.date(), wall.time()))));
        }
    }
    let named = |r: &Recipient| format!("{} <{}>", shown(&r.name), shown(r.email.as_str()));
    let list = |some: &[Recipient]| some.iter().map(named).collect::<Vec<_>>().join(", ");
    out.extend((!left_out.is_empty()).then(|| {
        let (n, names) = (left_out.len(), list(&left_out));
        words.say(&if letter.kind == LetterKind::Invitation { msg!("invitation-left-out", n = n, names = names) } else { msg!("letter-left-out", n = n, names = names) })
    }));
    if let Some(from) = from {
        out.push(format!("{}: {} <{}>", words.text("letter-from"), shown(&from.name), shown(from.email.as_str())));
    }
    let few = to.len() <= FEW;
    let shown_to = if few { list(&to) } else { words.say(&msg!("letter-recipients", n = to.len())) };
    out.push(format!("{}: {shown_to}", words.text(if letter.hidden { "letter-bcc" } else { "letter-to" })));
    out.push(format!("{}: {}", words.text("letter-subject"), shown(&letter.subject)));
    out.push(String::new());
    out.extend(letter.body.lines().map(|l| shown(l).to_string()));
    // Many recipients stand after the text, one below the other.
    if !few {
        out.extend([String::new(), words.say(&msg!("letter-recipients", n = to.len()))]);
        out.extend(to.iter().map(|r| format!("  {}", named(r))));
    }
    out
}

/// Writes the letters that lie ready as files into a folder, which is made where it is missing. A letter has the same name each time.
///
/// # Errors
/// When one of them is out of date, there is none, or a file cannot be written.
pub fn export_letters(desk: &Desk<'_>, letters: &[Letter], folder: &Path, from: Option<&Sender>) -> Result<Vec<PathBuf>, Refusal> {
    let (mut content, mut here) = (Vec::new(), TakingPart::default());
    for letter in letters.iter().filter(|l| !l.is_gone()) {
        let to = here.standing(desk, letter)?.to;
        if !to.is_empty() {
            still_true(desk, letter)?;
            content.push((letter, written(letter, &to, from, Use::Draft)?));
        }
    }
    if content.is_empty() {
        return Err(Refusal::new(msg!("outbox-empty")).next(msg!("outbox-empty-next")));
    }
    std::fs::create_dir_all(folder).map_err(|e| Refusal::file(folder, true, &e))?;
    let mut out = Vec::new();
    for (letter, bytes) in content {
        let id = letter.id.to_string().to_lowercase();
        let short = id.get(id.len().saturating_sub(8)..).unwrap_or(&id);
        let path = folder.join(format!("{}-{}-{}-{short}.eml", letter.start.date(), letter.kind, letter.language));
        write_file(&path, &bytes).map_err(|e| Refusal::file(&path, true, &e))?;
        out.push(path);
    }
    Ok(out)
}

/// Notes letters as sent, and their recipients as having the link.
///
/// # Errors
/// When there are none that have not been noted so.
pub fn mark_sent(desk: &Desk<'_>, letters: &[Letter]) -> Result<Outcome, Refusal> {
    let mut draft = Draft::new(desk.state);
    let mut marks: BTreeMap<EventId, BTreeMap<String, LinkMark>> = BTreeMap::new();
    let (mut people, mut outdated, mut any, mut here) = (0, 0, false, TakingPart::default());
    for letter in letters.iter().filter(|l| !matches!(l.state, LetterState::Sent(_))) {
        // Whoever has signed up since an invitation was written had it.
        let Standing { to, left_out } = if letter.kind == LetterKind::Invitation { Standing { to: letter.recipients.clone(), left_out: Vec::new() } } else { here.standing(desk, letter)? };
        people += to.len();
        outdated += if still_true(desk, letter).is_err() { to.len() } else { 0 };
        any = true;
        // Only a letter with the link says who has the link.
        if letter.kind == LetterKind::Link {
            let of = marks.entry(letter.event).or_default();
            of.extend(left_out.iter().map(|r| (r.email.folded(), r.before)));
            of.extend(to.iter().map(|r| (r.email.folded(), LinkMark::Sent(desk.now))));
        }
        // Whom it was not written to in the end it does not name; one to nobody was not sent.
        if to.is_empty() {
            draft.remove(Key::letter(letter));
        } else {
            draft.put(Letter { state: LetterState::Sent(desk.now), recipients: to, ..letter.clone() });
        }
    }
    if !any {
        return Err(Refusal::new(msg!("outbox-nothing-to-mark")).next(msg!("outbox-empty-next")));
    }
    for (event, of) in marks {
        let (to, got): (BTreeSet<String>, _) = (of.keys().cloned().collect(), |m: Option<&LinkMark>| matches!(m, Some(LinkMark::Sent(t)) if *t == desk.now));
        let of_all = |r: &Registration| r.email.as_ref().and_then(|e| of.get(&e.folded()));
        let which = |r: &Registration| if got(of_all(r)) { r.state.takes_part() } else { matches!(r.link, LinkMark::Drafted(_)) };
        mark(desk, event, &to, &mut draft, which, |e| of.get(e).copied().unwrap_or(LinkMark::NotSent))?;
    }
    let notes = if outdated > 0 { vec![msg!("note-link-outdated", n = outdated)] } else { Vec::new() };
    Ok(Outcome { set: draft.finish()?, label: msg!("did-mark-letters-sent", n = people), notes })
}

/// Takes letters away that have not been sent. Marks stand again as before.
///
/// # Errors
/// When one has been sent: what went out stays known.
pub fn remove_letters(desk: &Desk<'_>, letters: &[Letter]) -> Result<Outcome, Refusal> {
    if letters.iter().any(|l| matches!(l.state, LetterState::Sent(_))) {
        return Err(Refusal::new(msg!("letter-was-sent")).next(msg!("letter-was-sent-next")));
    }
    let mut draft = Draft::new(desk.state);
    let mut before: BTreeMap<EventId, BTreeMap<String, LinkMark>> = BTreeMap::new();
    for letter in letters {
        draft.remove(Key::letter(letter));
        if letter.kind != LetterKind::Link {
            continue;
        }
        before.entry(letter.event).or_default().extend(letter.recipients.iter().map(|r| (r.email.folded(), r.before)));
    }
    for (event, marks) in before {
        let to = marks.keys().cloned().collect();
        mark(desk, event, &to, &mut draft, |r| matches!(r.link, LinkMark::Drafted(_)), |e| marks.get(e).copied().unwrap_or(LinkMark::NotSent))?;
    }
    Ok(Outcome { set: draft.finish()?, label: msg!("did-remove-letters", n = letters.len()), notes: Vec::new() })
}

/// Notes that a letter is being handed to a server; what a crash leaves so may have been sent.
///
/// # Errors
/// When the state cannot be read.
pub fn begin_sending(desk: &Desk<'_>, letter: &Letter) -> Result<Outcome, Refusal> {
    set_state(desk, letter, LetterState::Sending(desk.now), msg!("did-begin-sending"))
}

/// The server has refused it: it lies here again.
///
/// # Errors
/// When the state cannot be read.
pub fn not_sent(desk: &Desk<'_>, letter: &Letter) -> Result<Outcome, Refusal> {
    set_state(desk, letter, LetterState::Draft, msg!("did-not-send"))
}

fn set_state(desk: &Desk<'_>, letter: &Letter, state: LetterState, label: Message) -> Result<Outcome, Refusal> {
    let mut draft = Draft::new(desk.state);
    draft.put(Letter { state, ..letter.clone() });
    Ok(Outcome { set: draft.finish()?, label, notes: Vec::new() })
}

/// Letters without those who are to be forgotten: `None` where a letter stays as it is, else the letter as it stays, if any of it does.
#[must_use]
pub fn without(letter: &Letter, gone: impl Fn(&Recipient) -> bool) -> Option<Option<Letter>> {
    let kept: Vec<Recipient> = letter.recipients.iter().filter(|r| !gone(r)).cloned().collect();
    let changed = kept.len() < letter.recipients.len();
    changed.then(|| (!kept.is_empty()).then(|| Letter { recipients: kept, ..letter.clone() }))
}
