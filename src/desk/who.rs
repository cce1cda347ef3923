//! Who is meant when data are shown or destroyed, and finding them in texts.

use std::collections::BTreeSet;

use super::erasures::by_id;
use super::office::Desk;
use super::refusal::Refusal;
use crate::domain::{Contact, Email, PersonId, Registration};
use crate::store::Record;
use crate::text::msg;

/// Who is meant by an address, compared without regard to case, or by an id.
#[derive(Debug, Default)]
pub struct Who {
    pub ids: BTreeSet<PersonId>,
    addresses: BTreeSet<String>,
    names: BTreeSet<String>,
    /// Names as those of files have them; in anything else they may be somebody else's address.
    file_names: BTreeSet<String>,
    phones: BTreeSet<String>,
}

impl Who {
    /// Both.
    pub fn merge(&mut self, other: Self) {
        self.ids.extend(other.ids);
        self.addresses.extend(other.addresses);
        self.names.extend(other.names);
        self.file_names.extend(other.file_names);
        self.phones.extend(other.phones);
    }

    pub fn has(&self, r: &Registration) -> bool {
        self.ids.contains(&r.person) || r.email.as_ref().is_some_and(|e| self.addresses.contains(&e.folded()))
    }

    /// Whether an address is theirs.
    pub fn has_address(&self, email: &Email) -> bool {
        self.addresses.contains(&email.folded())
    }

    /// Whether a contact is theirs.
    pub fn is_contact(&self, c: &Contact) -> bool {
        Email::new(&c.email).is_some_and(|e| self.has_address(&e))
    }

    fn add(&mut self, name: &str, email: Option<&Email>, phone: &str) {
        self.addresses.extend(email.map(Email::folded));
        // A given name alone is anybody's; so is a short number.
        let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
        if let Some((last, first)) = words.split_last().filter(|(_, first)| !first.is_empty()) {
            let first = first.join(" ");
            self.names.extend([format!("{first} {last}"), format!("{last}, {first}"), format!("{last} {first}")]);
            self.file_names.extend(['_', '-', '.'].into_iter().flat_map(|c| [words.join(&c.to_string()), format!("{last}{c}{}", first.replace(' ', &c.to_string()))]));
        }
        let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
        // With or without the country's number before it.
        let own = digits.len().saturating_sub(PHONE_DIGITS);
        self.phones.extend(digits.get(own..).filter(|d| d.len() >= 6).map(str::to_owned));
    }

    /// By what a destruction is remembered.
    pub fn tokens(&self) -> BTreeSet<String> {
        self.addresses.iter().cloned().chain(self.ids.iter().map(by_id)).collect()
    }

    /// A text without them; `None` when they are not in it. `namesake` is whether the text belongs to somebody else of the same name.
    pub fn blotted(&self, text: &str, namesake: bool) -> Option<String> {
        let names = self.names.iter().filter(|_| !namesake);
        let out = self.addresses.iter().chain(names).fold(text.to_owned(), |t, needle| blot(&t, needle));
        let out = self.phones.iter().fold(out, |t, digits| blot_number(&t, digits));
        (out != text).then_some(out)
    }

    /// The same in what an example says, where documents have names of files.
    pub fn blotted_in(&self, record: &Record, text: &str, namesake: bool) -> Option<String> {
        let is_name = matches!(record, Record::Experience(_)) && !namesake && !text.contains('@');
        let plain = self.blotted(text, namesake);
        if !is_name {
            return plain;
        }
        let out = self.file_names.iter().fold(plain.unwrap_or_else(|| text.to_owned()), |t, needle| blot(&t, needle));
        (out != text).then_some(out)
    }

    pub fn is_namesake(&self, record: &Record) -> bool {
        let name = match record {
            Record::Person(p) => &p.name,
            Record::Registration(r) => &r.name,
            _ => return false,
        };
        self.names.contains(&name.trim().to_lowercase())
    }
}

/// A text with a dash for each occurrence of some words, which are given in lower case. Part of a longer word is none.
pub fn blot(text: &str, needle: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let length = if before.is_alphanumeric() || needle.is_empty() { None } else { length_of(rest, needle) };
        if let Some(n) = length.filter(|n| rest.get(*n..).is_some_and(|t| !t.starts_with(char::is_alphanumeric))) {
            out.push('–');
            (rest, before) = (rest.get(n..).unwrap_or_default(), ' ');
        } else {
            out.push(c);
            (rest, before) = (rest.get(c.len_utf8()..).unwrap_or_default(), c);
        }
    }
    out
}

/// The digits of a number in Norway and Sweden without the country's.
const PHONE_DIGITS: usize = 8;

/// A text with a dash for each telephone number that ends with some digits, however it is spaced and whether the country's number stands before it.
fn blot_number(text: &str, digits: &str) -> String {
    let is_part = |c: char| c.is_ascii_digit() || " +-()./".contains(c);
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit() || c == '+') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let end = from.find(|c| !is_part(c)).unwrap_or(from.len());
        let (run, after) = from.split_at(end);
        let number = run.trim_end_matches(|c: char| !c.is_ascii_digit());
        let own: String = number.chars().filter(char::is_ascii_digit).collect();
        let is_it = own.ends_with(digits) && own.len() <= digits.len() + 5;
        out.push_str(if is_it { "–" } else { number });
        out.push_str(run.get(number.len()..).unwrap_or_default());
        rest = after;
    }
    out + rest
}

/// How many bytes of a text are some words in whatever case, from its beginning.
fn length_of(text: &str, needle: &str) -> Option<usize> {
    let mut wanted = needle.chars().peekable();
    for (at, c) in text.char_indices() {
        if wanted.peek().is_none() {
            return Some(at);
        }
        for low in c.to_lowercase() {
            (wanted.next()? == low).then_some(())?;
        }
    }
    wanted.peek().is_none().then_some(text.len())
}

/// Who is meant, with every name, address and number under which they ever signed up.
///
/// # Errors
/// When nobody has that address or id.
pub fn who(desk: &Desk<'_>, given: &str) -> Result<Who, Refusal> {
    let given = given.trim();
    let mut out = Who::default();
    match given.parse::<PersonId>() {
        Ok(id) => out.ids.extend(desk.state.person(id)?.map(|p| p.id)),
        Err(_) => {
            if let Some(email) = Email::new(given).filter(|e| e.as_str().contains('@')) {
                out.ids.extend(desk.state.people_by_email(&email.folded())?);
                // Under an address of before somebody is known by the letters that went there.
                let letters = desk.state.letters(None)?;
                let there = letters.iter().flat_map(|l| &l.recipients).filter(|r| r.email.folded() == email.folded());
                out.ids.extend(there.filter_map(|r| r.person));
                out.addresses.insert(email.folded());
            }
        }
    }
    for id in out.ids.clone() {
        if let Some(p) = desk.state.person(id)? {
            out.add(&p.name, p.email.as_ref(), &p.phone);
        }
    }
    // Under which names and addresses they ever signed up.
    let (mut found, mut letters, mut contacts) = (Vec::new(), Vec::new(), Vec::new());
    desk.state.each(&mut |_, record| match record {
        Record::Registration(r) if out.has(&r) => found.push(r),
        Record::Letter(l) => letters.extend(l.recipients),
        Record::Network(n) => contacts.extend(n.contacts.into_iter().filter(|c| out.is_contact(c))),
        _ => {}
    })?;
    for r in &found {
        out.add(&r.name, r.email.as_ref(), &r.phone);
    }
    // Somebody may be known only as whom to write to in a municipality, or by a letter that went there.
    letters.retain(|r| r.person.is_some_and(|p| out.ids.contains(&p)) || out.has_address(&r.email));
    for r in &letters {
        out.add(&r.name, Some(&r.email), "");
    }
    for c in &contacts {
        out.add(&c.name, Email::new(&c.email).as_ref(), &c.phone);
    }
    if out.ids.is_empty() && found.is_empty() && contacts.is_empty() && letters.is_empty() {
        return Err(Refusal::new(msg!("no-such-person", given = given)).next(msg!("no-such-person-next")));
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_blotted_whole_and_in_any_case() {
        assert_eq!(blot("Spør ANNA ek (anna ek) om Anna Eklund", "anna ek"), "Spør – (–) om Anna Eklund");
        assert_eq!(blot("Skriv til Åse.Ø@Example.org.", "åse.ø@example.org"), "Skriv til –.");
        assert_eq!(blot("xanna@example.org", "anna@example.org"), "xanna@example.org");
        assert_eq!(blot("anna@example.org", "anna@example.org"), "–");
        assert_eq!(blot("", "a b"), "");
        for text in ["91234567", "+47 912 34 567", "0047 91 23 45 67", "912-34-567."] {
            assert_eq!(blot_number(&format!("ring {text} i dag"), "91234567"), format!("ring –{} i dag", if text.ends_with('.') { "." } else { "" }), "{text}");
        }
        assert_eq!(blot_number("12 rader, 34 seter, 5 + 6", "91234567"), "12 rader, 34 seter, 5 + 6");
    }
}
