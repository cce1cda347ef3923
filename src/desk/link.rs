//! The meeting link: whom it has not reached, and the letters that give it to them.

use std::collections::{BTreeMap, BTreeSet};

use super::letters::{by_language, check_template, language_for, template, value};
use super::office::{Desk, Outcome};
use super::outbox::mark;
use super::refusal::Refusal;
use crate::domain::{Email, Event, EventId, Flag, Lang, Letter, LetterKind, LetterState, LinkMark, Recipient, Registration, State};
use crate::handout::{Placeholder, fill_body, fill_subject};
use crate::store::{Draft, Key};
use crate::text::{Message, Words, msg, shown};

/// Most hidden recipients of one letter: so many every server takes (RFC 5321, 4.5.3.1.8).
pub const MOST_HIDDEN: usize = 100;
/// Most letters to one each that are written at once; more go to several who do not see each other.
const MOST_EACH: usize = 1_000;

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
        let each = by_language(words, &self.letters);
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
pub(super) fn is_reachable(r: &Registration) -> bool {
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
    let waiting = waiting(desk, event.id)?;
    for mut r in all.into_iter().filter(|r| r.state == State::Confirmed) {
        // A letter that somebody was taken out of, or that is gone, is none.
        if matches!(r.link, LinkMark::Drafted(_)) && r.email.as_ref().is_none_or(|e| !waiting.contains(&e.folded())) {
            r.link = LinkMark::NotSent;
        }
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

/// The addresses that letters of an event lie ready for.
fn waiting(desk: &Desk<'_>, event: EventId) -> Result<BTreeSet<String>, Refusal> {
    let open = desk.state.letters(Some(event))?.into_iter().filter(|l| l.kind == LetterKind::Link && !matches!(l.state, LetterState::Sent(_)));
    Ok(open.flat_map(|l| l.recipients).map(|r| r.email.folded()).collect())
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
        let body = fill_body(&template, &fill);
        // Whoever gets it is noted as having the link.
        if !body.contains(shown(&event.link).as_str()) {
            return Err(Refusal::new(msg!("link-not-in-text", language = desk.words.text(&format!("language-{language}")))).next(msg!("link-not-in-text-next")));
        }
        let recipient = |r: &Registration| r.email.clone().map(|email| Recipient { name: r.name.clone(), email, person: Some(r.person), municipality: None, before: r.link });
        out.push(Letter {
            id: desk.new_id(),
            event: event.id,
            kind: LetterKind::Link,
            language,
            recipients: some.iter().filter_map(recipient).collect(),
            hidden,
            subject: fill_subject(&template, &fill),
            body,
            made: desk.now,
            state: LetterState::Draft,
            link: event.link.clone(),
            start: event.start,
            release: None,
            piece: None,
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
    let lacks = |r: &Registration| r.state.takes_part() && (ask.again || !matches!(r.link, LinkMark::Sent(_)));
    mark(desk, event.id, &to, &mut draft, lacks, |_| LinkMark::Drafted(desk.now))?;
    plan.letters.into_iter().for_each(|l| draft.put(l));
    Ok(Outcome { set: draft.finish()?, label, notes })
}
