//! Who a message signs up: its sender, those whom it names with labels, in a table, line by line or in a sentence, and how many it says that they are.

use std::sync::LazyLock;

use regex::Regex;

use super::body::Own;
use super::message::RawMail;
use super::names::{addresses, in_order, is_name, is_same, names, number, phone};
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
    Regex::new(r"(?i)\b(?:vi|me|we)\s+(?:blir|er|är|kommer|kjem|will be|are)\s+(?:att bli\s+|til å bli\s+)?(\p{L}+|\d{1,2})\b(?:\s+(\p{L}+))?|\b(\p{L}+|\d{1,2})\s+(?:personer|personar|stykker|stk|deltakere|deltakarar|deltagare|people|persons)\b").ok()
});
/// What is counted, and is not people who come.
static NO_COUNT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)\b(timer|timmar|min(utter|utt|uter)?|dager|dagar|team|kommuner|kommunar|i fjor|i fjol|ifjol|var vi|förra|2-3|3-4)\b").ok());
/// Others come who are not named.
static OTHERS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)\b(kolleg\w+|medarbeid\w+|medarbet\w+|sammen med|tillsammans med|saman med|følge|sällskap|\+\s?\d|andre\b|andra\b|flere\b|fleire\b|flera\b)").ok());
static WITH_ME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:(?:og|och|and|samt|pluss|&)\s+(?:jeg|jag|eg|meg|mig|undertegnede|underteikna|undertecknad|myself|(?-i:I))\b|(?:jeg|jag|eg|(?-i:I))\s+(?:og|och|and|kommer|kjem|deltar|deltek|deltager|vil delta|vill delta)\b|(?:meg|mig)\s+(?:selv|sjølv|själv|og|och)\b|melder?\s+(?:jeg|eg|vi\s+)?(?:meg|oss)\b|anmäler\s+(?:jag\s+|vi\s+)?(?:mig|oss)\b|\b(?:undertegnede|undertecknad|underteikna)\b)").ok()
});
/// Somebody speaks of themselves.
static FIRST: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?i)\b(jeg|jag|eg|vi|meg|mig|oss|min|undertegnede|undertecknad|underteikna|we|us|(?-i:I)|me|my)\b").ok());
/// A sentence of two words and the like, with a verb that can only be the sender's.
static BARE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^\W*(kommer|kjem|deltar|deltek|deltager|melder?\s+(avbud|forfall|meg|oss)|må\s+(dessverre\s+|diverre\s+)?melde|lämnar|anmäler|anmälan|påmelding|avmelding|avanmälan|tyvärr|dessverre|diverre|kan\s|ja\b|please)").ok()
});
static TRIGGER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)\b(meld\w*|påmeld\w*|anmäl\w*|registr\w*|register|sign\w*|delta\w*|komm(?:er|e|a)|kjem|kome|følgende|følgjande|följande|desse|disse|dessa|avmeld\w*|avanmäl\w*|avbud|forfall|återbud)\b",
    )
    .ok()
});

/// A name, and names with commas and "and" between.
const NAME: &str = r"(?-i:\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)*(?:\s+(?:(?:af|av|von|van|de|der|dos|bin|da|el|al)\s+){0,2}\p{Lu}(?:\.|[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)*)){1,4})";
static OBJECT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let list = format!(r"{NAME}(?:\s*(?:,|\bog\b|\boch\b|\band\b|\bsamt\b|&|\+)\s*{NAME})*");
    Regex::new(&format!(r"(?i)\b(?:meld(?:er|e|ar|t)?|anmäl(?:er|a|an)?|påmeld(?:er|ing|t)|registrer\w*|register|sign\s+up|avmeld(?:er|e|ing)|avanmäl(?:er|a|an)|återbud|forfall|avbud)(?:\s+(?:på|av|inn|härmed|herved|gjerne|gärna|også|även|for|för|fra|från|min|mine|kollega|kollegan|kollegaen|dr\.))*\s*:?\s+({list})")).ok()
});
static SUBJECT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let list = format!(r"{NAME}(?:\s*(?:,|\bog\b|\boch\b|\band\b|\bsamt\b|&|\+)\s*{NAME})*");
    Regex::new(&format!(r"(?i)(?:^|[\s,:])({list})\s+(?:kommer|kjem|deltar|deltek|deltager|(?:anmäler|melder)\s+(?:oss|seg|sig)|skal\s+delta|vil\s+delta|vill\s+delta|kan\s+(?:dessverre\s+|tyvärr\s+|diverre\s+)?(?:ikke|inte|ikkje))\b"))
        .ok()
});

fn is(pattern: &LazyLock<Option<Regex>>, text: &str) -> bool {
    pattern.as_ref().is_some_and(|p| p.is_match(text))
}

/// The sender alone.
pub fn only_sender(mail: &RawMail, own: &Own) -> Found {
    Found { people: vec![sender(mail, own)], seats: 1, odd: Vec::new() }
}

/// Finds them. A sign-off needs nobody's fields, only who it is. What is mentioned and not understood is said.
pub fn find(mail: &RawMail, own: &Own, signs_off: bool) -> Found {
    let mut odd = Vec::new();
    let (named, complete) = match labelled(&own.text) {
        people if !people.is_empty() => (people, true),
        _ => listed(&own.text, &mail.from.email),
    };
    odd.extend((!complete).then(|| msg!("mail-more-to-read")));
    let sender = sender(mail, own);
    let is_sender =
        |p: &Someone| !p.email.is_empty() && p.email.eq_ignore_ascii_case(&sender.email) || is_same(&p.name, &sender.name) || speaks_as(&own.text, &p.name) || in_address(&p.name, &sender.email);
    let comes = named.is_empty() || is(&WITH_ME, &own.text) && !named.iter().any(is_sender);
    // With nobody named, and nobody speaking of themselves, it may be about somebody else.
    let own_words = is(&FIRST, &own.text) || is(&BARE, &own.text) || own.text.split_whitespace().count() < 4;
    odd.extend((named.is_empty() && !own_words).then(|| msg!("mail-more-to-read")));
    let mut people: Vec<Someone> = if comes { vec![sender.clone()] } else { Vec::new() };
    for mut p in named {
        if is_sender(&p) {
            p = merged(p, &sender);
        } else if p.organisation.is_empty() {
            // Colleagues come from where the sender comes from, unless something else is said.
            p.organisation.clone_from(&sender.organisation);
        }
        if !people.iter().any(|o| !p.name.is_empty() && o.name == p.name && (p.email.is_empty() || o.email == p.email)) {
            people.push(p);
        }
    }
    let more: Vec<String> = mentioned(&own.text).into_iter().take(crate::intake::limits::MAIL_PEOPLE).filter(|n| !people.iter().any(|p| is_same(&p.name, n)) && !is_same(&sender.name, n)).collect();
    odd.extend((!more.is_empty()).then(|| msg!("mail-more-names", names = more.join(", "))));
    let said = count(&own.text);
    let mut seats = 1;
    match said {
        Some(n) if people.len() == 1 && !signs_off => seats = n,
        Some(n) if usize::from(n) != people.len() => odd.push(msg!("mail-other-number", said = n, named = people.len())),
        None if is(&OTHERS, &own.text) && people.len() < 2 => odd.push(msg!("mail-more-to-read")),
        _ => {}
    }
    people.retain(|p| !p.name.is_empty() || !p.email.is_empty());
    if people.len() > crate::intake::limits::MAIL_PEOPLE {
        odd.push(msg!("mail-too-many-people", most = crate::intake::limits::MAIL_PEOPLE));
        people.clear();
    }
    if people.is_empty() {
        people.push(sender);
    }
    Found { people, seats, odd }
}

/// "Jeg, Kari Nordmann, ...", "jag heter Åsa Öberg".
fn speaks_as(text: &str, name: &str) -> bool {
    !name.is_empty() && ["jeg, ", "jag, ", "eg, ", "heter ", "heiter ", "I am ", "name is ", "jeg er ", "jag är "].iter().any(|w| text.contains(&format!("{w}{name}")))
}

/// Whether the words of a name stand in an address: kari.nordmann@...
fn in_address(name: &str, email: &str) -> bool {
    let plain = |t: &str| t.to_lowercase().replace(['å', 'ä', 'æ'], "a").replace(['ö', 'ø'], "o").replace(['é', 'è'], "e");
    let local = plain(email.split('@').next().unwrap_or_default());
    let words: Vec<String> = name.split_whitespace().map(plain).collect();
    words.len() > 1 && [words.first(), words.last()].into_iter().flatten().all(|w| w.len() > 1 && local.split(['.', '_', '-']).any(|part| part == w))
}

/// Names in the words, without the one that is greeted.
fn mentioned(text: &str) -> Vec<String> {
    let greeting = |l: &str| ["hei", "hej", "kjære", "bästa", "dear", "hello", "god", "goddag"].iter().any(|g| l.to_lowercase().starts_with(g));
    let body: String = text.lines().enumerate().map(|(n, l)| if n == 0 && greeting(l) { l.split_once([',', '!']).map_or("", |(_, rest)| rest) } else { l }).collect::<Vec<_>>().join("\n");
    body.lines().flat_map(names).collect()
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
    // Answers may go to a shared address; who wrote is who wrote.
    let from = mail.reply_to.as_ref().filter(|_| mail.no_reply || mail.from.email.is_empty()).unwrap_or(&mail.from);
    let mut out = Someone { name: in_order(&from.name), email: from.email.clone(), ..Someone::default() };
    let lines: Vec<&str> = own.signature.lines().map(str::trim).collect();
    let shared = ["post", "postmottak", "info", "kundsenter", "kundcenter", "kommun", "registrator", "firmapost"].contains(&from.email.split('@').next().unwrap_or_default().to_lowercase().as_str());
    if (!is_name(&out.name) || shared)
        && let Some(name) = lines.first().map(|l| l.split([',', '|', '/']).next().unwrap_or(l).trim()).filter(|l| is_name(l))
    {
        out.name = name.to_owned();
    }
    let numbers = |l: &&str| !["org", "faks", "fax", "ref", "faktura", "konto", "giro"].iter().any(|w| l.to_lowercase().contains(w));
    out.phone = phone(&lines.iter().filter(|l| numbers(l)).copied().collect::<Vec<_>>().join("\n")).unwrap_or_default();
    let own_line = |l: &&str| !["faktura", "personvern", "personuppgift", "http", "behandlar"].iter().any(|w| l.to_lowercase().contains(w));
    out.organisation = lines
        .iter()
        .filter(|l| own_line(l))
        .flat_map(|l| l.split([',', '|']))
        .map(str::trim)
        .filter(|l| l.split_whitespace().count() < 7)
        .find(|l| is_organisation(l))
        .map(organisation_part)
        .unwrap_or_default();
    // The line under the name, where it is neither a place nor a way to reach somebody.
    let role = lines.iter().skip(1).take(2).map(|l| l.split(['|', ',']).next().unwrap_or(l).trim());
    let aside = |l: &str| ["ps", "god ", "ha en", "tenk", "tänk", "velkommen", "välkommen", "med ", "hilsen", "sendt", "skickat"].iter().any(|w| l.to_lowercase().starts_with(w));
    let plain = |l: &&str| {
        !is_organisation(l)
            && !aside(l)
            && !l.contains(['@', ':', '/', '!', '?', '.', '_', '['])
            && l.split_whitespace().count() < 6
            && !l.is_empty()
            && l.len() < 60
            && !l.chars().any(|c| c.is_ascii_digit())
            && !is_name(l)
    };
    out.function = role.filter(plain).take(1).next().unwrap_or_default().to_owned();
    if out.organisation.is_empty() {
        out.organisation = municipal_domain(&out.email).or_else(|| from_words(&own.text)).unwrap_or_default();
    }
    out
}

fn is_organisation(text: &str) -> bool {
    let lower = text.to_lowercase();
    let municipality = lower.split(|c: char| !c.is_alphanumeric()).any(|w| ["kommun", "kommune", "kommunen"].iter().any(|k| w.ends_with(k)));
    let words = ["länsstyrelsen", "statsforvalteren", "räddningstjänst", "brannvesen", "brann og redning", "region ", "bydel"];
    text.len() < 80 && (municipality || words.iter().any(|w| lower.contains(w))) && !lower.contains('@')
}

static PLACE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?:\p{Lu}[\p{L}-]+[ \t]+(?:og[ \t]+|och[ \t]+)?){1,3}(?:kommune|kommun|stad)\b").ok());
static FROM: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:[Ff]ra|[Ff]rån|[Ff]rå|from|i|for|för)[ \t]+((?:\p{Lu}[\p{L}-]+[ \t]+(?:og[ \t]+|och[ \t]+)?){1,3}(?:kommune|kommun|stad))\b").ok());

/// The place with its "kommun", where a line says more than that.
fn organisation_part(line: &str) -> String {
    PLACE.as_ref().and_then(|p| p.find(line)).map_or(line, |m| m.as_str()).trim().to_owned()
}

/// "fra Nord-Aurdal kommune", said once in the text.
fn from_words(text: &str) -> Option<String> {
    let mut all: Vec<&str> = FROM.as_ref()?.captures_iter(text).filter_map(|c| c.get(1)).map(|m| m.as_str().trim()).collect();
    all.dedup();
    if let [one] = all.as_slice() { Some((*one).to_owned()) } else { None }
}

/// `tanum.kommune.no`: a municipality's own address. Other domains may be anybody's.
#[must_use]
pub fn municipal_domain(email: &str) -> Option<String> {
    let domain = email.rsplit('@').next()?.to_lowercase();
    domain.strip_suffix(".kommune.no").and_then(|d| d.rsplit('.').next()).map(|name| format!("{name} kommune"))
}

/// How many come, where it is said once and nothing else is counted.
fn count(text: &str) -> Option<u16> {
    let counted = |c: regex::Captures<'_>| {
        let what = c.get(2).map_or("", |m| m.as_str());
        let sentence = text.lines().find(|l| l.contains(c.get(0).map_or("", |m| m.as_str()))).unwrap_or_default();
        if is(&NO_COUNT, what) || is(&NO_COUNT, sentence) { None } else { c.get(1).or_else(|| c.get(3)).and_then(|m| number(m.as_str())) }
    };
    let mut said: Vec<u16> = COUNT.as_ref()?.captures_iter(text).filter_map(counted).collect();
    said.dedup();
    if let [one] = said.as_slice() { Some(*one) } else { None }
}

/// People in lines of a label and what it is: `Navn: ...`, `E-post: ...`; or in a table whose head names its columns. A name begins the next.
pub fn labelled(text: &str) -> Vec<Someone> {
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

/// People line by line (`- Kari Nordmann, socialchef`; `Kari Nordmann kari@example.org`), or in a sentence that signs them up; and whether every line of a list
/// was understood.
fn listed(text: &str, sender: &str) -> (Vec<Someone>, bool) {
    let (mut people, mut complete, mut announced, mut prose) = (Vec::new(), true, false, String::new());
    for line in text.lines() {
        // More than anybody signs up by one message; the caller says so.
        if people.len() > 2 * crate::intake::limits::MAIL_PEOPLE {
            break;
        }
        let bare = line.trim().trim_start_matches(|c: char| c.is_ascii_digit() || "-*•·–.)".contains(c)).trim();
        let bullet = bare.len() < line.trim().len();
        let others: Vec<String> = addresses(bare).into_iter().filter(|a| !a.eq_ignore_ascii_case(sender)).collect();
        let found = if announced || others.len() == 1 { of_line(bare, &others) } else { Vec::new() };
        if !found.is_empty() {
            people.extend(found);
        } else if line.trim().is_empty() {
            prose.push('\n');
        } else {
            complete &= !announced || !bullet;
            prose.push_str(line.trim());
            prose.push(' ');
            announced = line.trim_end().ends_with(':') && is(&TRIGGER, line);
        }
    }
    people.extend(in_sentences(&prose));
    (people, complete)
}

/// The people of a line of a list: one with what belongs to them, or several names.
fn of_line(line: &str, others: &[String]) -> Vec<Someone> {
    let spaced = line.replace(" - ", ", ").replace(" – ", ", ");
    let parts: Vec<&str> = spaced.split([',', ';', '\t', '(', ')', '<', '>', '/']).map(str::trim).filter(|p| !p.is_empty()).collect();
    let first = parts.first().copied().unwrap_or_default();
    let first = others.first().and_then(|a| first.split(a.as_str()).next()).unwrap_or(first).trim();
    let several: Vec<&str> =
        parts.iter().flat_map(|p| p.split(" og ")).flat_map(|p| p.split(" och ")).flat_map(|p| p.split(" and ")).flat_map(|p| p.split(" & ")).map(str::trim).filter(|p| is_name(p)).collect();
    if several.len() > 1 {
        return several.into_iter().map(|name| Someone { name: name.to_owned(), ..Someone::default() }).collect();
    }
    // "Hansen, Per"
    let turned = parts.get(1).map(|second| format!("{second} {first}")).filter(|n| is_name(n) && n.split(' ').count() == 2);
    let (name, skip) = match (is_name(first), turned) {
        (true, _) => (first.to_owned(), 1),
        (false, Some(name)) => (name, 2),
        _ => return Vec::new(),
    };
    let mut p = Someone { name, email: others.first().cloned().unwrap_or_default(), phone: phone(line).unwrap_or_default(), ..Someone::default() };
    for text in parts.iter().skip(skip).filter(|t| !t.contains('@') && phone(t).is_none() && t.len() < 60) {
        let lower = text.to_lowercase();
        if is_organisation(text) {
            (*text).clone_into(&mut p.organisation);
        } else if ["veget", "allerg", "gluten", "laktos", "vegan"].iter().any(|w| lower.contains(w)) {
            (*text).clone_into(&mut p.diet);
        } else if p.function.is_empty() && !lower.contains("digital") && !lower.contains("fysisk") {
            (*text).clone_into(&mut p.function);
        }
    }
    vec![p]
}

/// "Jag anmäler Åsa Öberg och Per Ek", "Per Ek kan inte komma": the names that a word of signing up or off is about, and no others.
fn in_sentences(prose: &str) -> Vec<Someone> {
    let mut out: Vec<Someone> = Vec::new();
    for pattern in [&OBJECT, &SUBJECT] {
        let found = pattern.as_ref().map(|p| p.captures_iter(prose).filter_map(|c| c.get(1)).flat_map(|m| names(m.as_str())).collect::<Vec<_>>()).unwrap_or_default();
        for name in found {
            if !out.iter().any(|p| p.name == name) {
                out.push(Someone { name, ..Someone::default() });
            }
        }
    }
    out
}
