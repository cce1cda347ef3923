//! Mail as a source of sign-ups: a message, a mailbox or a folder of them becomes proposals, each with the words that it was read from. Nothing is accepted
//! here; what cannot be told stays open, and what is no sign-up at all (answers by machines, bounces, lists) is set aside by name.

mod body;
mod boxes;
mod intent;
mod message;
mod names;
mod people;

pub use boxes::{folder, framed, is_mail, messages, unframed};

use chrono::{DateTime, Utc};

use super::limits;
use super::signups::{SetAside, SignUp, SignUps};
use crate::domain::{Needs, Presenting};
use crate::text::{Message, msg};
use intent::Intent;
use message::RawMail;
pub use people::municipal_domain;
use people::{Found, Someone};

/// Reads messages into proposals.
#[must_use]
pub fn read_mails(all: &[Vec<u8>]) -> SignUps {
    let mut out = SignUps { form: "mail".into(), ..SignUps::default() };
    for (line, bytes) in (1..).zip(all) {
        match message::parse(bytes) {
            Err(reason) => out.set_aside.push(SetAside { line, subject: String::new(), reason }),
            Ok(mail) => match &mail.aside {
                Some(reason) => out.set_aside.push(SetAside { line, subject: mail.subject.clone(), reason: reason.clone() }),
                // A machine that names people passes their words on; one that names nobody signs nobody up.
                None if mail.no_reply && people::labelled(&mail.text).is_empty() => out.set_aside.push(SetAside { line, subject: mail.subject.clone(), reason: msg!("mail-automatic") }),
                None => out.proposed.extend(proposals(&mail, line)),
            },
        }
    }
    out
}

/// What a message proposes: one sign-up, or sign-off, for each person.
fn proposals(outer: &RawMail, line: u64) -> Vec<SignUp> {
    let raw = source_text(outer);
    let (mail, own, passed_on) = inner(outer);
    let mut intent = intent::of(&mail.subject, &own.text);
    let mut odd: Vec<Message> = mail.odd.clone();
    // Whoever passes a message on and says something of their own may be coming as well.
    odd.extend(passed_on.then(|| msg!("mail-more-to-read")));
    if let Some(reply) = &mail.reply {
        // What else is written beside a calendar's answer is for somebody to read.
        odd.extend((!own.text.is_empty() && intent != *reply).then(|| msg!("mail-more-to-read")));
        intent = *reply;
    }
    let mut found = if mail.reply.is_some() { people::only_sender(&mail, &own) } else { people::find(&mail, &own, intent == Intent::SignOff) };
    if intent == Intent::Unclear {
        odd.push(msg!("mail-unclear"));
    }
    odd.append(&mut found.odd);
    let Found { people, seats, .. } = found;
    let one = |(n, p): (usize, Someone)| sign_up(&mail, &p, if n == 0 { seats } else { 1 }, (line, n, intent), (&odd, &raw, &own.text));
    people.into_iter().enumerate().map(one).collect()
}

/// The message that signs up: of a forwarded one the inner, written by somebody else; and whether the outer says something besides.
fn inner(outer: &RawMail) -> (RawMail, body::Own, bool) {
    let own = body::own(&outer.text);
    let wordy = own.text.split_whitespace().count() > 6 || intent::of("", &own.text) != Intent::Unclear;
    let forwards = body::is_forward(&outer.subject) || own.says_forwarded;
    if let Some(attached) = outer.attached.as_deref().and_then(|bytes| message::parse(bytes).ok()).filter(|_| forwards || own.text.is_empty()) {
        let inner = body::own(&attached.text);
        return (attached, inner, wordy);
    }
    let Some(quoted) = own.quoted.clone().filter(|_| forwards) else { return (outer.clone(), own, false) };
    // Their own answer above the invitation: the words are theirs.
    if intent::of("", &own.text) != Intent::Unclear {
        return (outer.clone(), own, true);
    }
    let mail = RawMail { from: quoted.from, reply_to: None, subject: quoted.subject, text: quoted.text.clone(), ..outer.clone() };
    let inner = body::own(&quoted.text);
    let deeper = inner.text.is_empty();
    (mail, inner, wordy || deeper)
}

/// The message as it is kept: who, when, about what, and its words.
fn source_text(mail: &RawMail) -> String {
    let at = mail.date.map(|d: DateTime<Utc>| d.to_rfc3339()).unwrap_or_default();
    let text: String = mail.text.chars().take(limits::MAIL_TEXT).collect();
    format!("From: {} <{}>\nDate: {at}\nSubject: {}\n\n{}", mail.from.name, mail.from.email, mail.subject, text.trim())
}

fn sign_up(mail: &RawMail, p: &Someone, seats: u16, (line, n, intent): (u64, usize, Intent), (odd, raw, own): (&[Message], &str, &str)) -> SignUp {
    let presents = (intent == Intent::SignUp).then(|| intent::presents(own)).flatten();
    SignUp {
        line,
        name: p.name.clone(),
        email: crate::domain::Email::new(&p.email),
        phone: p.phone.clone(),
        function: p.function.clone(),
        organisation: p.organisation.clone(),
        received_at: mail.date,
        mode: None,
        presenting: presents.filter(|_| n == 0).map(|title| Presenting { title, ..Presenting::default() }),
        seats,
        brought_by: String::new(),
        needs: Needs { diet: p.diet.clone(), access: p.access.clone() },
        note: String::new(),
        form_id: if mail.id.is_empty() { String::new() } else { format!("{}/{n}", mail.id) },
        may_split: false,
        cancels: false,
        message: Some(mail.id.clone()),
        signs_off: intent == Intent::SignOff,
        contradictions: odd.to_vec(),
        said: Vec::new(),
        raw: raw.to_owned(),
        fields: Vec::new(),
    }
}
