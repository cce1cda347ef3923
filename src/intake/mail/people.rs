//! Who a message signs up: its sender, those whom it names with labels, in a table, line by line or in a sentence, and how many it says that they are.

use std::sync::LazyLock;

use regex::Regex;

use super::body::Own;
use super::message::RawMail;
use super::names::{addresses, in_order, is_name, names, number, phone};
use crate::intake::columns::{Column, column_of};
use crate::text::{Message, msg};

/// Somebody who is named.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Someone {
    /// Name, or empty.
    pub name: String,
    /// Address, or empty.
    pub email: String,
    /// Telephone, or empty.
    pub phone: String,
    /// Function, or empty.
    pub function: String,
    /// Organisation as written, or empty.
    pub organisation: String,
    /// Food.
    pub diet: String,
    /// Access.
    pub access: String,
}

/// Those whom a message is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// At least one.
    pub people: Vec<Someone>,
    /// Seats of the first of them: more than one where it is said how many come, but not who.
    pub seats: u16,
    /// What does not add up.
    pub odd: Vec<Message>,
}

static COUNT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:vi|me|we)\s+(?:blir|er|är|kommer|kjem|will be|are)\s+(?:att bli\s+|til å bli\s+)?(\p{L}+|\d{1,2})\b|\b(\p{L}+|\d{1,2})\s+(?:personer|personar|stykker|stk|deltakere|deltakarar|deltagare|people|persons)\b").ok()
});
static WITH_ME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:(?:og|och|and|samt|pluss|\+|&)\s+(?:jeg|jag|eg|meg|mig|undertegnede|underteikna|undertecknad|me|myself|i)\b|(?:jeg|jag|eg|i)\s+(?:og|och|and|kommer|kjem|deltar|deltek|deltager|vil delta|vill delta)\b|(?:meg|mig)\s+(?:selv|sjølv|själv|og|och)\b|melder?\s+(?:meg|oss)\b|anmäler\s+(?:jag\s+)?(?:mig|oss)\b|\b(?:undertegnede|undertecknad|underteikna)\b)").ok()
});
static TRIGGER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)\b(meld\w*|påmeld\w*|anmäl\w*|registr\w*|sign\w*|deltar|deltek|deltager|delta|komm(?:er|e|a)|kjem|kome|følgende|følgjande|följande|desse|disse|dessa|avmeld\w*|avanmäl\w*|avbud|forfall|återbud)\b",
    )
    .ok()
});

fn is(pattern: &LazyLock<Option<Regex>>, text: &str) -> bool {
    pattern.as_ref().is_some_and(|p| p.is_match(text))
}

/// Finds them. A sign-off needs nobody's fields, only who it is.
pub fn find(mail: &RawMail, own: &Own, signs_off: bool) -> Found {
    let mut odd = Vec::new();
    let named = match labelled(&own.text) {
        people if !people.is_empty() => people,
        _ => listed(&own.text, &mail.from.email),
    };
    let sender = sender(mail, own);
    let is_sender = |p: &Someone| !p.email.is_empty() && p.email.eq_ignore_ascii_case(&sender.email) || !p.name.is_empty() && p.name.eq_ignore_ascii_case(&sender.name);
    let mut people: Vec<Someone> = Vec::new();
    // A form that sends mail speaks for whoever filled it in.
    let comes = named.is_empty() || is(&WITH_ME, &own.text) && !named.iter().any(is_sender);
    if comes {
        people.push(sender.clone());
    }
    for mut p in named {
        if is_sender(&p) {
            p = merged(p, &sender);
        } else if p.organisation.is_empty() {
            // Colleagues come from where the sender comes from, unless something else is said.
            p.organisation.clone_from(&sender.organisation);
        }
        people.push(p);
    }
    let said = count(&own.text);
    let mut seats = 1;
    match said {
        Some(n) if people.len() == 1 && !signs_off => seats = n,
        Some(n) if usize::from(n) != people.len() => odd.push(msg!("mail-other-number", said = n, named = people.len())),
        _ => {}
    }
    people.retain(|p| !p.name.is_empty() || !p.email.is_empty());
    if people.is_empty() {
        people.push(sender);
    }
    Found { people, seats, odd }
}

fn merged(mut p: Someone, sender: &Someone) -> Someone {
    for (to, from) in [(&mut p.name, &sender.name), (&mut p.email, &sender.email), (&mut p.phone, &sender.phone), (&mut p.function, &sender.function), (&mut p.organisation, &sender.organisation)] {
        if to.is_empty() {
            to.clone_from(from);
        }
    }
    p
}

/// The sender, with what the signature says.
fn sender(mail: &RawMail, own: &Own) -> Someone {
    let from = mail.reply_to.as_ref().unwrap_or(&mail.from);
    let mut out = Someone { name: in_order(&from.name), email: from.email.clone(), ..Someone::default() };
    let lines: Vec<&str> = own.signature.lines().map(str::trim).collect();
    if !is_name(&out.name)
        && let Some(name) = lines.first().map(|l| l.split([',', '|', '/']).next().unwrap_or(l).trim()).filter(|l| is_name(l))
    {
        out.name = name.to_owned();
    }
    out.phone = phone(&own.signature).unwrap_or_default();
    out.organisation = lines.iter().flat_map(|l| l.split([',', '|'])).map(str::trim).find(|l| is_organisation(l)).map(str::to_owned).unwrap_or_default();
    // The line under the name, where it is neither a place nor a way to reach somebody.
    let role = lines.iter().skip(1).take(2).map(|l| l.split(['|', ',']).next().unwrap_or(l).trim());
    let plain = |l: &&str| !is_organisation(l) && !l.contains(['@', ':', '/']) && !l.is_empty() && l.len() < 60 && !l.chars().any(|c| c.is_ascii_digit()) && !is_name(l);
    out.function = role.filter(plain).take(1).next().unwrap_or_default().to_owned();
    if out.organisation.is_empty() {
        out.organisation = from_words(&own.text).or_else(|| municipal_domain(&out.email)).unwrap_or_default();
    }
    out
}

fn is_organisation(text: &str) -> bool {
    let lower = text.to_lowercase();
    let municipality = lower.split(|c: char| !c.is_alphanumeric()).any(|w| ["kommun", "kommune", "kommunen"].iter().any(|k| w.ends_with(k)));
    let words = ["länsstyrelsen", "statsforvalteren", "räddningstjänst", "brannvesen", "brann og redning", "region ", "bydel"];
    text.len() < 80 && (municipality || words.iter().any(|w| lower.contains(w))) && !lower.contains('@')
}

static PLACE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"((?:\p{Lu}[\p{L}-]+\s+(?:og\s+|och\s+)?){1,3})(kommune|kommun|stad)\b").ok());

/// "fra Nord-Aurdal kommune", said once in the text.
fn from_words(text: &str) -> Option<String> {
    let mut all: Vec<&str> = PLACE.as_ref()?.find_iter(text).map(|m| m.as_str().trim()).collect();
    all.dedup();
    if let [one] = all.as_slice() { Some((*one).to_owned()) } else { None }
}

/// `tanum.kommune.no`: a municipality's own address. Other domains may be anybody's.
#[must_use]
pub fn municipal_domain(email: &str) -> Option<String> {
    let domain = email.rsplit('@').next()?.to_lowercase();
    domain.strip_suffix(".kommune.no").and_then(|d| d.rsplit('.').next()).map(|name| format!("{name} kommune"))
}

/// How many come, where it is said once.
fn count(text: &str) -> Option<u16> {
    let mut said: Vec<u16> = COUNT.as_ref()?.captures_iter(text).filter_map(|c| c.get(1).or_else(|| c.get(2))).filter_map(|m| number(m.as_str())).collect();
    said.dedup();
    if let [one] = said.as_slice() { Some(*one) } else { None }
}

/// People in lines of a label and what it is: `Navn: ...`, `E-post: ...`; or in a table whose head names its columns. A name begins the next.
fn labelled(text: &str) -> Vec<Someone> {
    if let Some(people) = tabled(text) {
        return people;
    }
    let mut people: Vec<Someone> = Vec::new();
    for line in text.lines() {
        let pair = line.split_once(':').or_else(|| line.split_once('│'));
        let Some((label, value)) = pair.map(|(l, v)| (l.trim().trim_start_matches(['-', '*', '•', '>', '│', ' ']).trim_matches('*'), v.trim().trim_matches(['*', '│', ' ']))) else { continue };
        let Some(column) = column_of(label).filter(|_| !value.is_empty() && label.len() < 40) else { continue };
        let begins = matches!(column, Column::Name | Column::FirstName) && people.last().is_none_or(|p| !p.name.is_empty()) || people.is_empty();
        if begins {
            people.push(Someone::default());
        }
        if let Some(p) = people.last_mut() {
            put(p, column, value);
        }
    }
    people.retain(|p| !p.name.is_empty() || !p.email.is_empty());
    people
}

fn put(p: &mut Someone, column: Column, value: &str) {
    match column {
        Column::Name | Column::FirstName => p.name = in_order(value),
        Column::LastName => p.name = format!("{} {value}", p.name).trim().to_owned(),
        Column::Email => p.email = addresses(value).into_iter().next().unwrap_or_else(|| value.to_owned()),
        Column::Phone => value.clone_into(&mut p.phone),
        Column::Function => value.clone_into(&mut p.function),
        Column::Organisation => value.clone_into(&mut p.organisation),
        Column::Diet => value.clone_into(&mut p.diet),
        Column::Access => value.clone_into(&mut p.access),
        _ => {}
    }
}

/// A table: cells between bars, in a first row the names of columns.
fn tabled(text: &str) -> Option<Vec<Someone>> {
    let cells = |l: &str| l.trim().trim_matches(['│', '|']).split(['│', '|']).map(|c| c.trim().to_owned()).collect::<Vec<_>>();
    let mut rows = text.lines().filter(|l| l.contains('│') || l.matches('|').count() > 1).map(cells);
    let head: Vec<Option<Column>> = rows.next()?.iter().map(|c| column_of(c)).collect();
    if head.iter().flatten().count() < 2 {
        return None;
    }
    let person = |row: Vec<String>| {
        let mut p = Someone::default();
        head.iter().zip(&row).filter_map(|(c, v)| Some(((*c)?, v))).filter(|(_, v)| !v.is_empty()).for_each(|(c, v)| put(&mut p, c, v));
        p
    };
    let people: Vec<Someone> = rows.map(person).filter(|p| !p.name.is_empty() || !p.email.is_empty()).collect();
    (!people.is_empty()).then_some(people)
}

/// People line by line (`- Kari Nordmann, socialchef`; `Kari Nordmann kari@example.org`), or in a sentence that signs them up.
fn listed(text: &str, sender: &str) -> Vec<Someone> {
    let mut people: Vec<Someone> = Vec::new();
    let mut announced = false;
    for line in text.lines() {
        let bare = line.trim().trim_start_matches(|c: char| c.is_ascii_digit() || "-*•·–.)".contains(c)).trim();
        let bullet = bare.len() < line.trim().len();
        let others: Vec<String> = addresses(bare).into_iter().filter(|a| !a.eq_ignore_ascii_case(sender)).collect();
        let parts: Vec<&str> = bare.split([',', ';', '\t', '–', '(', ')', '<', '>', '/']).map(str::trim).filter(|p| !p.is_empty()).collect();
        let first = parts.first().copied().unwrap_or_default();
        // An address behind the name without anything between.
        let first = others.first().and_then(|a| first.split(a.as_str()).next()).unwrap_or(first).trim();
        let whole_line = is_name(first) && (bullet || announced || !others.is_empty());
        if whole_line || (others.len() == 1 && parts.len() <= 3 && (bullet || announced)) {
            let name = if is_name(first) { first.to_owned() } else { String::new() };
            let rest = parts.iter().skip(1).filter(|p| !p.contains('@') && phone(p).is_none());
            let mut p = Someone { name, email: others.first().cloned().unwrap_or_default(), phone: phone(bare).unwrap_or_default(), ..Someone::default() };
            for text in rest {
                if is_organisation(text) {
                    (*text).clone_into(&mut p.organisation);
                } else if p.function.is_empty() && text.len() < 60 {
                    (*text).clone_into(&mut p.function);
                }
            }
            people.push(p);
        } else if !line.trim().is_empty() {
            people.extend(in_sentence(line));
            announced = line.trim_end().ends_with(':') && is(&TRIGGER, line);
        }
    }
    people.dedup_by(|a, b| a == b);
    people
}

/// "Jag anmäler Åsa Öberg och Per Ek": the names behind the word that signs up.
fn in_sentence(line: &str) -> Vec<Someone> {
    line.split(['.', '!', '?'])
        .filter_map(|sentence| TRIGGER.as_ref()?.find(sentence).map(|m| (sentence, m.start())))
        .flat_map(|(sentence, _)| names(sentence))
        .map(|name| Someone { name, ..Someone::default() })
        .collect()
}
