//! Who invites, whom to ask, and where one signs up.

use std::sync::LazyLock;

use regex::Regex;

use super::Announcement;
use super::dates::pattern;
use super::lines::{Label, Line, Page};
use crate::domain::Contact;

pattern!(MAIL, r"(?i)[a-z0-9æøåäöü._%+\-]+@[a-z0-9æøåäö.\-]+\.[a-z]{2,}");
pattern!(PHONE, r"(?:\+4[5-7][ -]?)?\(?\d{2,4}\)?(?:[ -]?\d{2,4}){2,4}");
pattern!(WEB, r#"https?://[^\s<>"']+"#);

/// An organisation's name: from a capital letter on, through small words that join.
const NAME: &str = r"\p{Lu}[\p{L}\-]*(?:\s+(?:i|og|och|for|för|av|&|\p{Lu}[\p{L}\-]*|forum|kommune|kommun|fylkeskommune|region|län|fylke|brann|redning|brannvesen)){0,7}?";
pattern!(
    INVITER,
    format!(
        r"(?:^|[.!?]\s+|\b[Nn]u\s+|\b[Nn]å\s+|\b[Hh]ar\s+)(?P<who>{NAME})\s+(?:har\s+)?(?:tidigare\s+|tidligere\s+|igjen\s+|åter\s+|nå\s+|nu\s+|herved\s+)?(?:inviterer|inviterar|bjuder\s+(?:härmed\s+|åter\s+)?in|bjudit\s+in|inbjuder|invitert|indbyder|ønsker\s+(?:deg\s+|dere\s+)?velkommen|hälsar\s+(?:dig\s+|er\s+)?välkommen|(?P<holds>arrangerer|arrangerar))\b"
    )
);
pattern!(INVITED_BY, format!(r"\b(?:bjuder|inviterer|inviterar|inbjuder)\s+(?P<who>{NAME})\s+(?:in|deg|dere|er|dig|till?)\b"));

/// Words that stand for an organisation named elsewhere.
const NAMELESS: &[&str] = &[
    "vi", "kommunen", "kommunene", "länsstyrelsen", "regionen", "fylket", "forumet", "nettverket", "nätverket", "du", "dere", "ni", "statsforvalteren", "arbeidsgruppen", "projektet", "prosjektet",
    "nu", "nå", "derfor", "därför", "i", "de", "det", "den", "regjeringen", "regeringen", "departementet",
];

/// Finds all of them.
pub fn people(page: &Page, out: &mut Announcement) {
    organiser(page, out);
    let addresses = registration_addresses(page);
    if !addresses.is_empty() {
        out.file.registration_addresses = Some(addresses);
    }
    let contacts = contacts(page);
    if !contacts.is_empty() {
        out.file.contacts = Some(contacts);
    }
}

fn organiser(page: &Page, out: &mut Announcement) {
    let pointer = |t: &str| ["se ", "les ", "läs ", "klikk", "http"].iter().any(|w| t.to_lowercase().starts_with(w)) || is_name(t.split(',').next().unwrap_or_default()) && !is_body(t);
    if let Some(line) = page.under(Label::Organiser).next().filter(|l| !pointer(&l.text)) {
        return out.set("organiser", line.text.trim_end_matches('.'), line.number);
    }
    let mut found: Vec<(u64, String)> = Vec::new();
    for line in page.lines.iter().filter(|l| !l.bullet) {
        // Whoever "arrangerer" does so often; it is this event only with its date beside it.
        let dated = !super::dates::facts(&Page { lines: vec![line.clone()] }).is_empty();
        let before = INVITER.captures_iter(&line.whole).filter(|c| dated || c.name("holds").is_none()).filter_map(|c| c.name("who"));
        let after = INVITED_BY.captures_iter(&line.whole).filter_map(|c| c.name("who"));
        for who in before.chain(after) {
            let name = who.as_str().trim().trim_end_matches(" og").trim_end_matches(" och");
            let last_is_joint = ["i", "for", "för", "av", "&"].contains(&name.rsplit(' ').next().unwrap_or_default());
            let person = is_name(name) && !is_body(name);
            if !person && !NAMELESS.contains(&name.to_lowercase().as_str()) && name.chars().count() > 2 && !last_is_joint && !found.iter().any(|(_, n)| n == name) {
                found.push((line.number, name.to_owned()));
            }
        }
    }
    if let [(line, name)] = found.as_slice() {
        out.set("organiser", name.clone(), *line);
    }
}

/// Whether a name has a word in it by which organisations are known.
#[must_use]
pub fn is_body(name: &str) -> bool {
    let lower = name.to_lowercase();
    let words = [
        "kommun", "fylke", "forum", "region", "länsstyrelse", "statsforvalter", "fylkesmann", "direktorat", "myndighet", "universitet", "høgskole", "högskola", "forening", "förening", "nettverk",
        "nätverk", "senter", "center", "etat", "brann", "politi", "polis",
    ];
    words.iter().any(|w| lower.contains(w))
}

/// Words beside an address that make it one to sign up at.
const SIGN_UP: &[&str] = &["påmeld", "anmäl", "tilmeld", "meld deg", "meld dere", "melda deg", "osa", "o.s.a", "registrer"];

/// Mail addresses and pages in sentences that speak of signing up, or under such a label.
fn registration_addresses(page: &Page) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for line in &page.lines {
        let labelled = matches!(line.under, Some(Label::Registration | Label::Deadline));
        for (_, sentence) in super::lines::sentences(&line.whole) {
            let lower = sentence.to_lowercase();
            let questions = [
                "spørsmål", "frågor", "kontakt", "avmeld", "avbestill", "avboka", "hotell", "allergi", "personvern", "gdpr", "integritet", "opplysninger", "uppgifter", "support", "problem",
                "ingen påmeld", "ingen anmäl", "ingen föranmäl", "uten påmeld", "utan anmäl",
            ]
            .iter()
            .any(|w| lower.contains(w));
            if !(labelled || SIGN_UP.iter().any(|w| lower.contains(w))) || questions {
                continue;
            }
            let found = MAIL.find_iter(sentence).chain(WEB.find_iter(sentence)).map(|m| m.as_str().trim_end_matches(['.', ',', ')', ';']).to_owned());
            for address in found {
                if !out.contains(&address) {
                    out.push(address);
                }
            }
        }
    }
    out
}

/// People under a label of contact: name, role, address and telephone in any order, until the next blank line after them.
fn contacts(page: &Page) -> Vec<Contact> {
    let mut out: Vec<Contact> = Vec::new();
    let lines: Vec<&Line> = page.under(Label::Contact).collect();
    for line in lines {
        let parts: Vec<&str> = line.text.split(',').map(str::trim).filter(|p| !p.is_empty()).collect();
        for part in parts {
            take(part, &mut out);
        }
    }
    // A name without a way to reach it may be a menu's.
    out.retain(|c| !c.email.is_empty() || !c.phone.is_empty());
    out
}

fn take(part: &str, out: &mut Vec<Contact>) {
    let blank = || Contact { role: String::new(), name: String::new(), email: String::new(), phone: String::new() };
    let mail = MAIL.find(part).map(|m| m.as_str().trim_end_matches('.').to_owned());
    let phone = PHONE.find(part).map(|m| m.as_str().trim().to_owned()).filter(|p| p.chars().filter(char::is_ascii_digit).count() >= 8);
    let lower = part.to_lowercase();
    if ["org.nr", "orgnr", "org.nummer", "org. nr"].iter().any(|w| lower.contains(w)) {
        return;
    }
    if mail.is_none() && phone.is_none() && is_name(part) && !is_body(part) {
        out.push(Contact { name: part.to_owned(), ..blank() });
        return;
    }
    if out.is_empty() && mail.is_some() {
        out.push(blank());
    }
    let Some(last) = out.last_mut() else { return };
    match (mail, phone) {
        (Some(m), _) if last.email.is_empty() => last.email = m,
        (Some(m), _) if last.email != m => out.push(Contact { email: m, ..blank() }),
        (None, Some(p)) if last.phone.is_empty() => last.phone = p,
        (None, None) if last.role.is_empty() && last.email.is_empty() && part.chars().count() < 80 && !is_body(part) && !part.ends_with(['.', '?', ':']) => last.role = part.to_owned(),
        _ => {}
    }
}

/// Two to four words with capital letters: "Camilla Tjernberg", "Hanne-Margrethe O. Rosbach".
#[must_use]
pub fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = |w: &&str| {
        let mut letters = w.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.all(|c| c.is_lowercase() || "-.'’".contains(c) || c.is_uppercase() && w.contains('-'))
    };
    let joint = |w: &&str| ["von", "af", "de", "van", "der", "av"].contains(w);
    (2..=4).contains(&words.len()) && words.iter().all(|w| capital(w) || joint(w)) && words.first().is_some_and(capital) && words.last().is_some_and(capital)
}
