//! Invitations to an event: letters to the contacts of the municipalities that are meant, by status, county, size, or never having been reached. Nothing is sent by itself.

use std::collections::{BTreeMap, BTreeSet};

use super::letters::{by_language, check_template, language_of, template, value};
use super::link::MOST_HIDDEN;
use super::meeting::for_others;
use super::municipalities::MunicipalityLine;
use super::network::{AudienceAsk, audience};
use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use crate::domain::{Contact, Email, Event, Lang, Letter, LetterKind, LetterState, LinkMark, MunicipalityCode, Recipient, Registration, Signup, Template};
use crate::handout::{Placeholder, fill_body, fill_subject};
use crate::store::{Draft, Key};
use crate::text::{Message, Words, msg, shown};

/// So many municipalities without a contact are named.
const NAMED: usize = 8;

/// Who is to be invited, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InvitationAsk {
    /// Of these municipalities; of the event's country where none is said.
    pub audience: AudienceAsk,
    /// To several who do not see each other, or to one each; where it is not said, one each if the template says something about the recipient.
    pub hidden: Option<bool>,
    /// Also to those who were invited, or for whom an invitation lies ready: that one is written anew.
    pub again: bool,
    /// In this language whoever it goes to.
    pub language: Option<Lang>,
}

/// Invitations before they are kept. Municipalities by name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InvitationPlan {
    /// The letters.
    pub letters: Vec<Letter>,
    /// How many municipalities they go to.
    pub municipalities: usize,
    /// Who has no contact that a letter could go to.
    pub without: Vec<String>,
    /// How many have signed up already.
    pub registered: usize,
    /// How many have signed off, or got no seat.
    pub out: usize,
    /// How many were invited already.
    pub invited: usize,
    /// For how many it lies ready.
    pub ready: usize,
    /// The meeting is open to everybody who has its link, and has none yet.
    pub lacks_link: bool,
    /// The last day to sign up has passed.
    pub is_late: bool,
    /// One is to sign up, and the event says nowhere where.
    pub lacks_address: bool,
}

impl InvitationPlan {
    /// How many people the letters go to.
    #[must_use]
    pub fn people(&self) -> usize {
        self.letters.iter().map(|l| l.recipients.len()).sum()
    }

    /// What it amounts to.
    #[must_use]
    pub fn said(&self, words: &Words) -> Vec<Message> {
        let each = by_language(words, &self.letters);
        let parts = [
            (self.people() > 0).then(|| msg!("invitation-plan", people = self.people(), n = self.municipalities, languages = each)),
            (self.registered > 0).then(|| msg!("invitation-registered", n = self.registered)),
            (self.out > 0).then(|| msg!("invitation-out", n = self.out)),
            (self.invited > 0).then(|| msg!("invitation-invited", n = self.invited)),
            (self.ready > 0).then(|| msg!("invitation-ready", n = self.ready)),
            (self.lacks_link && self.people() > 0).then(|| msg!("invitation-no-link")),
            (self.is_late && self.people() > 0).then(|| msg!("invitation-late")),
            (self.lacks_address && self.people() > 0).then(|| msg!("invitation-no-address")),
            // Where nobody is left to write to, their names are not what one needs first.
            (!self.without.is_empty())
                .then(|| if self.people() > 0 { msg!("invitation-without", n = self.without.len(), names = named(&self.without)) } else { msg!("invitation-without-all", n = self.without.len()) }),
        ];
        let out: Vec<Message> = parts.into_iter().flatten().collect();
        if out.is_empty() { vec![msg!("invitation-nobody-meant")] } else { out }
    }
}

/// Some names, and that there are more.
fn named(all: &[String]) -> String {
    let more = if all.len() > NAMED { " …" } else { "" };
    all.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ") + more
}

/// An invitation's link: only of a meeting that one need not sign up for.
pub(super) fn open_link(event: &Event) -> String {
    if event.queue.signup == Signup::Open { event.link.clone() } else { String::new() }
}

/// The contacts of a municipality that a letter can go to.
pub(super) fn reachable(contacts: &[Contact]) -> impl Iterator<Item = (&Contact, Email)> {
    contacts.iter().filter_map(|c| Some((c, Email::new(&c.email).filter(Email::is_plausible)?)))
}

/// Who has signed up for an event, and who has left it again: by municipality, and by address where that is not settled.
pub(super) struct SignedUp {
    municipalities: BTreeSet<MunicipalityCode>,
    addresses: BTreeSet<String>,
    out: BTreeSet<MunicipalityCode>,
    left: BTreeSet<String>,
}

impl SignedUp {
    pub(super) fn of(all: &[Registration]) -> Self {
        let (gone, here): (Vec<&Registration>, Vec<&Registration>) = all.iter().partition(|r| r.state.is_out());
        let codes = |some: &[&Registration]| some.iter().filter_map(|r| r.municipality()).collect::<BTreeSet<_>>();
        let addresses = |some: &[&Registration]| some.iter().filter_map(|r| r.email.as_ref().map(Email::folded)).collect();
        Self { municipalities: codes(&here), addresses: addresses(&here), out: codes(&gone), left: addresses(&gone) }
    }

    /// Whether somebody of a municipality, or with this address, has.
    pub(super) fn has(&self, code: Option<MunicipalityCode>, email: &Email) -> bool {
        code.is_some_and(|c| self.municipalities.contains(&c)) || self.addresses.contains(&email.folded())
    }
}

/// The addresses that invitations to an event went to, and those for which one lies ready that still holds: another is written anew.
fn invited(desk: &Desk<'_>, event: &Event) -> Result<(BTreeSet<String>, BTreeSet<String>), Refusal> {
    let (mut gone, mut lying) = (BTreeSet::new(), BTreeSet::new());
    for letter in desk.state.letters(Some(event.id))?.into_iter().filter(|l| l.kind == LetterKind::Invitation) {
        let addresses = letter.recipients.iter().map(|r| r.email.folded());
        if letter.is_gone() {
            gone.extend(addresses);
        } else if holds(desk, event, &letter)? {
            lying.extend(addresses);
        }
    }
    Ok((gone, lying))
}

/// Writes the invitations.
///
/// # Errors
/// When the event is called off or over, there is no such audience, or the template is wrong.
pub fn plan_invitation(desk: &Desk<'_>, event: &Event, ask: &InvitationAsk) -> Result<InvitationPlan, Refusal> {
    if event.is_cancelled() {
        return Err(Refusal::new(msg!("release-cancelled", title = &event.title)).next(msg!("invitation-past-next")));
    }
    if has_begun(desk, event) {
        return Err(Refusal::new(msg!("invitation-past", title = &event.title)).next(msg!("invitation-past-next")));
    }
    let meant = audience(desk, &AudienceAsk { country: ask.audience.country.or(Some(event.country)), ..ask.audience.clone() })?;
    let here = SignedUp::of(&desk.state.registrations(event.id)?);
    let (gone, lying) = invited(desk, event)?;
    let lacks_link = event.queue.signup == Signup::Open && event.mode != crate::domain::Mode::OnSite && event.link.trim().is_empty();
    let asks = event.queue.signup == Signup::Required;
    let is_late = asks && event.queue.register_until.is_some_and(|until| event.zone.wall(desk.now).0 > until.0);
    let lacks_address = asks && event.registration_addresses.is_empty() && event.contacts.is_empty();
    let mut plan = InvitationPlan { lacks_link, is_late, lacks_address, ..InvitationPlan::default() };
    let mut by_language: BTreeMap<Lang, Vec<(MunicipalityCode, Contact, Email)>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for line in meant {
        let code = line.municipality.code;
        let known: Vec<(Contact, Email)> = contacts(&line);
        let has = known.iter().any(|(_, e)| here.has(Some(code), e)) || here.municipalities.contains(&code);
        // Of a municipality whose people have signed up under something else, the others may be asked.
        let contacts: Vec<(Contact, Email)> = known.into_iter().filter(|(_, e)| !here.has(Some(code), e)).collect();
        if has && contacts.is_empty() {
            plan.registered += 1;
            continue;
        }
        let has_left = here.out.contains(&code) || !contacts.is_empty() && contacts.iter().all(|(_, e)| here.left.contains(&e.folded()));
        if has_left && !ask.again {
            plan.out += 1;
            continue;
        }
        if contacts.is_empty() {
            plan.without.push(line.municipality.unique_name());
            continue;
        }
        let is = |of: &BTreeSet<String>| contacts.iter().all(|(_, e)| of.contains(&e.folded()));
        let none_new = contacts.iter().all(|(_, e)| gone.contains(&e.folded()) || lying.contains(&e.folded()));
        if !ask.again && none_new {
            *(if is(&gone) { &mut plan.invited } else { &mut plan.ready }) += 1;
            continue;
        }
        let language = ask.language.map_or_else(|| language_of(desk, event, Some(code)), Ok)?;
        let new = |e: &Email| ask.again || !gone.contains(&e.folded()) && !lying.contains(&e.folded());
        let to: Vec<_> = contacts.into_iter().filter(|(_, e)| new(e) && seen.insert(e.folded())).collect();
        plan.municipalities += usize::from(!to.is_empty());
        by_language.entry(language).or_default().extend(to.into_iter().map(|(c, e)| (code, c, e)));
    }
    for (language, people) in by_language {
        write(desk, event, ask, language, &people, &mut plan.letters)?;
    }
    Ok(plan)
}

fn contacts(line: &MunicipalityLine) -> Vec<(Contact, Email)> {
    line.network.iter().flat_map(|n| reachable(&n.contacts)).map(|(c, e)| (c.clone(), e)).collect()
}

/// Whether an event has begun.
fn has_begun(desk: &Desk<'_>, event: &Event) -> bool {
    event.zone.wall(desk.now).0 >= event.start.0
}

/// Whether an invitation says what would be written now; of one that has gone, only what nobody may be wrong about: that it takes place, when, and the link.
pub(super) fn holds(desk: &Desk<'_>, event: &Event, letter: &Letter) -> Result<bool, Refusal> {
    if event.is_cancelled() || event.start != letter.start || open_link(event) != letter.link {
        return Ok(false);
    }
    if letter.is_gone() {
        return Ok(true);
    }
    let template = template(desk, LetterKind::Invitation, letter.language)?;
    let one = letter.recipients.first().filter(|_| !letter.hidden);
    Ok(!has_begun(desk, event) && filled(desk, event, &template, letter.language, one) == (letter.subject.clone(), letter.body.clone()))
}

/// Subject and text of an invitation; to one, where it says something about them. Nothing in it lets one into a meeting that one is to sign up for.
fn filled(desk: &Desk<'_>, event: &Event, template: &Template, language: Lang, one: Option<&Recipient>) -> (String, String) {
    let seen = if event.queue.signup == Signup::Open { event.clone() } else { for_others(event) };
    let fill = |p| match (p, one) {
        (Placeholder::Link, _) => shown(&open_link(event)).to_string(),
        (Placeholder::Name, Some(r)) => shown(&r.name).to_string(),
        (Placeholder::Municipality, Some(r)) => r.municipality.map(|c| desk.register.name(c)).unwrap_or_default(),
        _ => value(desk, &seen, language, None, p),
    };
    (fill_subject(template, &fill), fill_body(template, &fill))
}

/// Letters to contacts of one language.
fn write(desk: &Desk<'_>, event: &Event, ask: &InvitationAsk, language: Lang, people: &[(MunicipalityCode, Contact, Email)], out: &mut Vec<Letter>) -> Result<(), Refusal> {
    let template = template(desk, LetterKind::Invitation, language)?;
    let personal = check_template(desk, &template)?.into_iter().any(Placeholder::is_personal);
    let hidden = ask.hidden.unwrap_or(!personal);
    if hidden && personal {
        return Err(Refusal::new(msg!("link-hidden-personal", language = desk.words.text(&format!("language-{language}")))).next(msg!("link-hidden-personal-next")));
    }
    for some in people.chunks(if hidden { MOST_HIDDEN } else { 1 }) {
        let recipient =
            |(code, c, email): &(MunicipalityCode, Contact, Email)| Recipient { name: c.name.clone(), email: email.clone(), person: None, municipality: Some(*code), before: LinkMark::NotSent };
        let recipients: Vec<Recipient> = some.iter().map(recipient).collect();
        let (subject, body) = filled(desk, event, &template, language, recipients.first().filter(|_| !hidden));
        out.push(Letter {
            id: desk.new_id(),
            event: event.id,
            kind: LetterKind::Invitation,
            language,
            recipients,
            hidden,
            subject,
            body,
            made: desk.now,
            state: LetterState::Draft,
            link: open_link(event),
            start: event.start,
            release: None,
            piece: None,
        });
    }
    Ok(())
}

/// Puts the invitations into the outbox. What lay ready for the same addresses is taken away.
///
/// # Errors
/// As [`plan_invitation`], and when there is nobody to invite.
pub fn draft_invitation(desk: &Desk<'_>, event: &Event, ask: &InvitationAsk) -> Result<Outcome, Refusal> {
    let plan = plan_invitation(desk, event, ask)?;
    let said = plan.said(desk.words);
    if plan.letters.is_empty() {
        let why = said.iter().map(|m| desk.words.say(m)).collect::<Vec<_>>().join(" ");
        return Err(Refusal::new(msg!("invitation-nobody", why = why)).next(msg!("invitation-nobody-next")));
    }
    let to: BTreeSet<String> = plan.letters.iter().flat_map(|l| &l.recipients).map(|r| r.email.folded()).collect();
    let mut draft = Draft::new(desk.state);
    for old in desk.state.letters(Some(event.id))?.into_iter().filter(|l| !l.is_gone() && l.kind == LetterKind::Invitation) {
        match super::outbox::without(&old, |r| to.contains(&r.email.folded())) {
            Some(None) => draft.remove(Key::letter(&old)),
            Some(Some(rest)) => draft.put(rest),
            None => {}
        }
    }
    let label = msg!("did-draft-invitation", people = plan.people(), n = plan.municipalities, title = &event.title);
    plan.letters.into_iter().for_each(|l| draft.put(l));
    Ok(Outcome { set: draft.finish()?, label, notes: said.into_iter().skip(1).collect() })
}
