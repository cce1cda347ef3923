//! The outbox: letters that lie ready, are written to files or handed on by the coordinator, and are noted as sent. Nothing here sends anything by itself.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::letters::{check_template, language_for, template, value};
use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use crate::domain::{Email, Event, EventId, Flag, Lang, Letter, LetterKind, LetterState, LinkMark, Recipient, Registration, State};
use crate::handout::{Placeholder, Sender, Use, fill_body, fill_subject, message, write_file};
use crate::store::{Draft, Key};
use crate::text::{Message, Words, msg, shown};

/// Most hidden recipients of one letter: so many every server takes (RFC 5321, 4.5.3.1.8).
pub const MOST_HIDDEN: usize = 100;
/// Most letters to one each that are written at once; more go to several who do not see each other.
const MOST_EACH: usize = 1_000;

/// So many recipients stand before the text of a letter.
const FEW: usize = 3;

/// How the meeting link is to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LinkAsk {
    /// To several who do not see each other, or to one each; where it is not said, one each if the template says something about the recipient.
    pub hidden: Option<bool>,
    /// Also to those who have it, or for whom a letter lies ready: that one is written anew.
    pub again: bool,
    /// In this language whoever it goes to.
    pub language: Option<Lang>,
}

/// Letters with the meeting link, before they are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkPlan {
    /// The letters.
    pub letters: Vec<Letter>,
    /// Who has no address that a letter could go to, or one that somebody should look at first.
    pub unreachable: Vec<String>,
    /// For how many a letter lies ready.
    pub ready: usize,
    /// How many have it.
    pub has_it: usize,
}

impl LinkPlan {
    /// How many people the letters go to.
    #[must_use]
    pub fn people(&self) -> usize {
        self.letters.iter().map(|l| l.recipients.len()).sum()
    }

    /// What it amounts to, as lines.
    #[must_use]
    pub fn said(&self, words: &Words) -> Vec<Message> {
        let mut languages: BTreeMap<Lang, usize> = BTreeMap::new();
        self.letters.iter().for_each(|l| *languages.entry(l.language).or_default() += l.recipients.len());
        let each = languages.iter().map(|(l, n)| format!("{} {n}", words.text(&format!("language-{l}")))).collect::<Vec<_>>().join(", ");
        let parts = [
            (self.people() > 0).then(|| msg!("link-plan", n = self.people(), languages = each)),
            (self.ready > 0).then(|| msg!("link-plan-ready", n = self.ready)),
            (self.has_it > 0).then(|| msg!("link-plan-has-it", n = self.has_it)),
            (!self.unreachable.is_empty()).then(|| msg!("link-plan-unreachable", n = self.unreachable.len(), names = self.unreachable.join(", "))),
        ];
        let out: Vec<Message> = parts.into_iter().flatten().collect();
        if out.is_empty() { vec![msg!("link-plan-nobody")] } else { out }
    }
}

/// Whether a letter can go to a registration's address as it is.
fn is_reachable(r: &Registration) -> bool {
    r.email.as_ref().is_some_and(Email::is_plausible) && !r.flags.contains(&Flag::LookAlike) && !r.flags.contains(&Flag::InvalidAddress)
}

/// Writes the letters with an event's link: to everybody confirmed who has not got it. There are none where everybody has.
///
/// # Errors
/// When there is no link, the event is called off, or the template is wrong.
pub fn plan_link(desk: &Desk<'_>, event: &Event, ask: LinkAsk) -> Result<LinkPlan, Refusal> {
    if event.is_cancelled() {
        return Err(Refusal::new(msg!("link-event-cancelled", title = &event.title)));
    }
    if event.link.trim().is_empty() {
        return Err(Refusal { column: Some("link".into()), ..Refusal::new(msg!("link-missing", title = &event.title)).next(msg!("link-missing-next")) });
    }
    let mut plan = LinkPlan { letters: Vec::new(), unreachable: Vec::new(), ready: 0, has_it: 0 };
    let mut by_language: BTreeMap<Lang, Vec<Registration>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let mut all = desk.state.registrations(event.id)?;
    all.sort_by_key(Registration::queue_order);
    for r in all.into_iter().filter(|r| r.state == State::Confirmed) {
        if r.link != LinkMark::NotSent && !ask.again {
            let count = if matches!(r.link, LinkMark::Sent(_)) { &mut plan.has_it } else { &mut plan.ready };
            *count += 1;
        } else if !is_reachable(&r) {
            plan.unreachable.push(if r.name.is_empty() { r.email.as_ref().map_or_else(String::new, |e| e.as_str().to_owned()) } else { r.name });
        } else if r.email.as_ref().is_some_and(|e| seen.insert(e.folded())) {
            let language = ask.language.map_or_else(|| language_for(desk, event, &r), Ok)?;
            by_language.entry(language).or_default().push(r);
        }
    }
    for (language, people) in by_language {
        write(desk, event, ask, language, &people, &mut plan.letters)?;
    }
    Ok(plan)
}

/// Letters to people of one language.
fn write(desk: &Desk<'_>, event: &Event, ask: LinkAsk, language: Lang, people: &[Registration], out: &mut Vec<Letter>) -> Result<(), Refusal> {
    let template = template(desk, LetterKind::Link, language)?;
    let personal = check_template(desk, &template)?.into_iter().any(Placeholder::is_personal);
    let hidden = ask.hidden.unwrap_or(!personal);
    if hidden && personal {
        return Err(Refusal::new(msg!("link-hidden-personal", language = desk.words.text(&format!("language-{language}")))).next(msg!("link-hidden-personal-next")));
    }
    if !hidden && people.len() > MOST_EACH {
        return Err(Refusal::new(msg!("link-too-many-each", n = people.len(), most = MOST_EACH)).next(msg!("link-too-many-each-next")));
    }
    for some in people.chunks(if hidden { MOST_HIDDEN } else { 1 }) {
        let one = some.first().filter(|_| !hidden);
        let fill = |p| value(desk, event, language, one, p);
        let recipient = |r: &Registration| r.email.clone().map(|email| Recipient { name: r.name.clone(), email, before: r.link });
        out.push(Letter {
            id: desk.new_id(),
            event: event.id,
            kind: LetterKind::Link,
            language,
            recipients: some.iter().filter_map(recipient).collect(),
            hidden,
            subject: fill_subject(&template, &fill),
            body: fill_body(&template, &fill),
            made: desk.now,
            state: LetterState::Draft,
            link: event.link.clone(),
            start: event.start,
        });
    }
    Ok(())
}

/// Puts the letters into the outbox. Letters that they take the place of are taken away.
///
/// # Errors
/// As [`plan_link`], and when nobody lacks it.
pub fn draft_link(desk: &Desk<'_>, event: &Event, ask: LinkAsk) -> Result<Outcome, Refusal> {
    let mut plan = plan_link(desk, event, ask)?;
    let said = plan.said(desk.words);
    if plan.letters.is_empty() {
        return Err(Refusal::new(said.into_iter().last().unwrap_or_else(|| msg!("link-nobody"))).next(msg!("link-nobody-next")));
    }
    let notes: Vec<Message> = said.into_iter().skip(1).collect();
    let label = msg!("did-draft-link", n = plan.people(), title = &event.title);
    let to: BTreeSet<String> = plan.letters.iter().flat_map(|l| &l.recipients).map(|r| r.email.folded()).collect();
    let mut draft = Draft::new(desk.state);
    // What a letter that lies here knew of before is known on.
    let mut before: BTreeMap<String, LinkMark> = BTreeMap::new();
    for mut old in desk.state.letters(Some(event.id))?.into_iter().filter(|l| !l.is_gone() && l.kind == LetterKind::Link) {
        let (replaced, kept): (Vec<_>, Vec<_>) = old.recipients.into_iter().partition(|r| to.contains(&r.email.folded()));
        before.extend(replaced.iter().map(|r| (r.email.folded(), r.before)));
        old.recipients = kept;
        if old.recipients.is_empty() {
            draft.remove(Key::letter(&old));
        } else if !replaced.is_empty() {
            draft.put(old);
        }
    }
    for r in plan.letters.iter_mut().flat_map(|l| &mut l.recipients) {
        r.before = before.get(&r.email.folded()).copied().unwrap_or(r.before);
    }
    mark(desk, event.id, &to, &mut draft, |r| matches!(r.link, LinkMark::NotSent) || ask.again, |_| LinkMark::Drafted(desk.now))?;
    plan.letters.into_iter().for_each(|l| draft.put(l));
    Ok(Outcome { set: draft.finish()?, label, notes })
}

/// Sets the marks of everybody who takes part and has one of some addresses.
fn mark(desk: &Desk<'_>, event: EventId, to: &BTreeSet<String>, draft: &mut Draft<'_>, which: impl Fn(&Registration) -> bool, set: impl Fn(&str) -> LinkMark) -> Result<(), Refusal> {
    for mut r in desk.state.registrations(event)?.into_iter().filter(|r| r.state.takes_part()) {
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

/// The addresses of those who take part in events, each event read once.
#[derive(Debug, Default)]
struct TakingPart(BTreeMap<EventId, BTreeSet<String>>);

impl TakingPart {
    /// Whom a letter goes to. One that is gone went to those whom it names.
    fn standing(&mut self, desk: &Desk<'_>, letter: &Letter) -> Result<Standing, Refusal> {
        if letter.is_gone() {
            return Ok(Standing { to: letter.recipients.clone(), left_out: Vec::new() });
        }
        if let std::collections::btree_map::Entry::Vacant(place) = self.0.entry(letter.event) {
            let all = desk.state.registrations(letter.event)?;
            place.insert(all.iter().filter(|r| r.state.takes_part()).filter_map(|r| r.email.as_ref().map(Email::folded)).collect());
        }
        let here = self.0.get(&letter.event);
        let (to, left_out) = letter.recipients.iter().cloned().partition(|r| here.is_some_and(|h| h.contains(&r.email.folded())));
        Ok(Standing { to, left_out })
    }
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
    let holds = event.as_ref().is_some_and(|e| !e.is_cancelled() && e.link == letter.link && e.start == letter.start);
    if holds {
        return Ok(());
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
    let mut all = desk.state.letters(None)?;
    all.retain(|l| !wanted.is_empty() && l.id.to_string().starts_with(&wanted));
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
        return Err(Refusal::new(msg!("letter-to-nobody")).next(msg!("letter-to-nobody-next")));
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
    if !letter.is_gone()
        && let Err(refusal) = still_true(desk, letter)
    {
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
    out.extend((!left_out.is_empty()).then(|| words.say(&msg!("letter-left-out", n = left_out.len(), names = list(&left_out)))));
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
    let mut to: BTreeMap<EventId, BTreeSet<String>> = BTreeMap::new();
    let (mut people, mut here) = (0, TakingPart::default());
    for letter in letters.iter().filter(|l| !matches!(l.state, LetterState::Sent(_))) {
        let got = here.standing(desk, letter)?.to;
        people += got.len();
        to.entry(letter.event).or_default().extend(got.iter().map(|r| r.email.folded()));
        // Whom it was not written to in the end it does not name.
        draft.put(Letter { state: LetterState::Sent(desk.now), recipients: got, ..letter.clone() });
    }
    if to.is_empty() {
        return Err(Refusal::new(msg!("outbox-nothing-to-mark")).next(msg!("outbox-empty-next")));
    }
    for (event, addresses) in to {
        mark(desk, event, &addresses, &mut draft, |_| true, |_| LinkMark::Sent(desk.now))?;
    }
    Ok(Outcome { set: draft.finish()?, label: msg!("did-mark-letters-sent", n = people), notes: Vec::new() })
}

/// Takes letters away that have not been sent. Marks stand again as before.
///
/// # Errors
/// When one has been sent: what went out stays known.
pub fn remove_letters(desk: &Desk<'_>, letters: &[Letter]) -> Result<Outcome, Refusal> {
    if letters.iter().any(|l| matches!(l.state, LetterState::Sent(_))) {
        return Err(Refusal::new(msg!("letter-was-sent")));
    }
    let mut draft = Draft::new(desk.state);
    let mut before: BTreeMap<EventId, BTreeMap<String, LinkMark>> = BTreeMap::new();
    for letter in letters {
        draft.remove(Key::letter(letter));
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
