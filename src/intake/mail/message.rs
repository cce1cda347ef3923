//! One message as it came: who, when, about what, its words, and whether a machine wrote it. Nothing of it is fetched, opened or run.

use chrono::{DateTime, Utc};
use mail_parser::{Address, HeaderName, HeaderValue, Message as Parsed, MessageParser, MimeHeaders, PartType};

use super::super::limits;
use super::intent::Intent;
use crate::text::{Message, msg};

/// A name with its address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mailbox {
    /// Name, or empty.
    pub name: String,
    /// Address, or empty.
    pub email: String,
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawMail {
    /// Its identity, or empty.
    pub id: String,
    /// Who sent it.
    pub from: Mailbox,
    /// Who is to be answered, where that is somebody else.
    pub reply_to: Option<Mailbox>,
    /// When it was sent.
    pub date: Option<DateTime<Utc>>,
    /// Subject.
    pub subject: String,
    /// Its words as plain text.
    pub text: String,
    /// A message that is attached.
    pub attached: Option<Vec<u8>>,
    /// What a calendar's answer in it says.
    pub reply: Option<Intent>,
    /// Nobody reads answers to its sender.
    pub no_reply: bool,
    /// Why it is set aside, if so.
    pub aside: Option<Message>,
    /// What is odd about it.
    pub odd: Vec<Message>,
}

/// Parses a message.
///
/// # Errors
/// Why it is no message, or beyond the limits.
pub fn parse(bytes: &[u8]) -> Result<RawMail, Message> {
    let head = bytes.windows(4).position(|w| w == b"\r\n\r\n").or_else(|| bytes.windows(2).position(|w| w == b"\n\n")).unwrap_or(bytes.len());
    if bytes.len() > limits::MAIL || head > limits::MAIL_HEAD {
        return Err(msg!("mail-too-large"));
    }
    let mail = MessageParser::default().parse(bytes).ok_or_else(|| msg!("mail-unreadable"))?;
    if mail.parts.len() > limits::MAIL_PARTS {
        return Err(msg!("mail-too-large"));
    }
    if mail.from().is_none() && mail.subject().is_none() && mail.date().is_none() {
        return Err(msg!("mail-unreadable"));
    }
    let from = mail.from().and_then(mailbox).unwrap_or_default();
    let mut odd = Vec::new();
    let several = mail.headers().iter().filter(|h| h.name == HeaderName::From).count() > 1 || mail.from().is_some_and(|a| a.iter().count() > 1);
    odd.extend(several.then(|| msg!("mail-two-senders")));
    // "boss@example.org" <somebody@elsewhere>: the name says one address, the mail comes from another.
    let (from, lies) = honest(from);
    odd.extend(lies.then(|| msg!("mail-name-is-address", address = &from.email)));
    let reply_to = mail.reply_to().and_then(mailbox).map(|m| honest(m).0).filter(|r| !r.email.eq_ignore_ascii_case(&from.email));
    Ok(RawMail {
        id: mail.message_id().unwrap_or_default().to_owned(),
        reply_to,
        date: mail.date().and_then(|d| DateTime::from_timestamp(d.to_timestamp(), 0)).filter(|d| (1990..2200).contains(&chrono::Datelike::year(d))),
        subject: mail.subject().unwrap_or_default().trim().to_owned(),
        text: words(&mail),
        attached: mail.parts.iter().find_map(|p| if let PartType::Message(inner) = &p.body { Some(inner.raw_message().to_vec()) } else { None }),
        reply: calendar_reply(&mail),
        aside: aside(&mail, &from),
        no_reply: is_no_reply(&from.email),
        from,
        odd,
    })
}

fn mailbox(address: &Address<'_>) -> Option<Mailbox> {
    let first = address.first()?;
    let text = |t: Option<&str>| t.unwrap_or_default().trim().trim_matches(['"', '\'']).trim().to_owned();
    Some(Mailbox { name: text(first.name()), email: text(first.address()) })
}

fn honest(m: Mailbox) -> (Mailbox, bool) {
    let lies = m.name.contains('@') && !m.name.eq_ignore_ascii_case(&m.email);
    if m.name.contains('@') { (Mailbox { name: String::new(), ..m }, lies) } else { (m, false) }
}

/// The words: plain text where there is any, else the page as text.
fn words(mail: &Parsed<'_>) -> String {
    let mut out = String::new();
    for part in mail.text_bodies() {
        match &part.body {
            PartType::Text(text) if !is_calendar(part) => out.push_str(text),
            PartType::Html(html) => out.push_str(&page(html)),
            _ => {}
        }
        out.push('\n');
    }
    // Letters in one form, whichever machine wrote them.
    let out: String = unicode_normalization::UnicodeNormalization::nfc(out.chars()).collect();
    out.replace("\r\n", "\n").replace('\u{a0}', " ").chars().take(limits::MAIL_TEXT * 4).collect()
}

/// So wide that no cell of a table is broken.
const PAGE_COLUMNS: usize = 4_000;

/// A page as text: tables keep their columns, links and pictures are not followed.
fn page(html: &str) -> String {
    html2text::config::plain_no_decorate().string_from_read(html.as_bytes(), PAGE_COLUMNS).unwrap_or_default()
}

fn is_calendar(part: &mail_parser::MessagePart<'_>) -> bool {
    part.content_type().is_some_and(|t| t.c_type.eq_ignore_ascii_case("text") && t.c_subtype.as_deref().is_some_and(|s| s.eq_ignore_ascii_case("calendar")))
}

/// What a calendar program answers to an invitation.
fn calendar_reply(mail: &Parsed<'_>) -> Option<Intent> {
    let part = mail.parts.iter().find(|p| is_calendar(p))?;
    let text = part.text_contents()?.replace("\r\n ", "").replace("\n ", "").to_ascii_uppercase();
    if !text.contains("METHOD:REPLY") {
        return Some(Intent::Unclear);
    }
    // Of other methods nothing follows for anybody's seat.
    match text.split("PARTSTAT=").nth(1)?.split([';', ':']).next()? {
        "ACCEPTED" => Some(Intent::SignUp),
        "DECLINED" => Some(Intent::SignOff),
        _ => Some(Intent::Unclear),
    }
}

/// An address that no person writes from.
fn is_no_reply(email: &str) -> bool {
    let local = email.split('@').next().unwrap_or_default().to_ascii_lowercase().replace(['-', '.', '_'], "");
    ["noreply", "donotreply", "ikkesvar", "ikkjesvar", "svarainte", "ejsvar"].iter().any(|w| local.starts_with(w))
}

/// Whether a machine wrote it, and which kind.
fn aside(mail: &Parsed<'_>, from: &Mailbox) -> Option<Message> {
    let header = |name: &'static str| mail.header_raw(name).map(|v| v.trim().to_ascii_lowercase());
    let local = from.email.split('@').next().unwrap_or_default().to_ascii_lowercase();
    let subject = mail.subject().unwrap_or_default().to_lowercase();
    let reports = mail.content_type().is_some_and(|t| t.c_type.eq_ignore_ascii_case("multipart") && t.c_subtype.as_deref().is_some_and(|s| s.eq_ignore_ascii_case("report")));
    let empty_path = matches!(mail.return_path(), HeaderValue::Text(t) if t.is_empty()) || header("Return-Path").is_some_and(|p| p == "<>");
    let undelivered = ["undeliverable", "delivery status", "mail delivery failed", "returned mail", "kunde inte levereras", "kan ikke leveres", "kunne ikke leveres", "kunne ikkje leverast"];
    if reports || ["mailer-daemon", "postmaster"].contains(&local.as_str()) || undelivered.iter().any(|w| subject.contains(w)) {
        return Some(msg!("mail-bounce"));
    }
    let automatic =
        ["autosvar", "automatisk svar", "automatiskt svar", "automatic reply", "out of office", "auto:", "frånvaro:", "fraværsmelding", "fraværende:", "ikke til stede:", "ikkje til stades:"];
    let receipts = ["lest:", "läst:", "read:", "tilbakekall:", "återkallande:", "recall:"];
    let auto = header("Auto-Submitted").is_some_and(|v| v.starts_with("auto-replied")) || ["X-Autoreply", "X-Autorespond"].iter().any(|h| header(h).is_some());
    let precedence = header("Precedence").unwrap_or_default();
    if auto || precedence == "auto_reply" || empty_path || automatic.iter().chain(&receipts).any(|w| subject.starts_with(w)) {
        return Some(msg!("mail-automatic"));
    }
    // What is sent to many says how to leave; a group that only passes a person's mail on marks it as well.
    let neutral = || super::intent::of("", &words(mail)) == Intent::Unclear;
    (header("List-Unsubscribe").is_some() || header("List-Id").is_some() && neutral() || ["bulk", "junk"].contains(&precedence.as_str())).then(|| msg!("mail-list"))
}
