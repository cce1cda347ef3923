//! Event files: TOML, one event per file. Every fault names its line; an unknown key the nearest known one.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::event_fields::{FIELDS, time_of_day};
use super::limits;
use super::problem::Problem;
use crate::domain::{Contact, Part, PartKind};
use crate::text::{Arg, msg};

/// What an event file says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventFile {
    /// Simple fields: key, text, line.
    pub fields: Vec<(String, String, u64)>,
    /// Questions.
    pub questions: Option<Vec<String>>,
    /// Addresses where one signs up.
    pub registration_addresses: Option<Vec<String>>,
    /// Points that the source leaves open.
    pub to_clarify: Option<Vec<String>>,
    /// Title of the series, for when it does not exist yet.
    pub series_title: Option<String>,
    /// Parts.
    pub programme: Option<Vec<Part>>,
    /// Contacts.
    pub contacts: Option<Vec<Contact>>,
}

const LISTS: &[&str] = &["questions", "registration_addresses", "to_clarify", "programme", "contacts", "series_title"];
const PART_KEYS: &[&str] = &["start", "end", "title", "kind", "speaker", "slot_minutes", "changeover_minutes", "break_minutes", "break_at", "discussion_minutes"];
const CONTACT_KEYS: &[&str] = &["role", "name", "email", "phone"];

type Value<'i> = Spanned<DeValue<'i>>;

/// Reads an event file.
///
/// # Errors
/// The first thing that is wrong, with its line.
pub fn parse_event_file(text: &str) -> Result<EventFile, Problem> {
    if text.len() > limits::EVENT_FILE {
        return Err(Problem::new(msg!("file-too-large", file = "", mb = 1)));
    }
    let source = Source { text };
    let table = DeTable::parse(text).map_err(|e| {
        let row = e.span().map_or(1, |s| source.line(s.start));
        Problem::new(msg!("toml-unreadable", why = e.message().to_owned())).next(msg!("toml-unreadable-next")).at(row)
    })?;
    let mut file = EventFile::default();
    for (key, value) in table.get_ref() {
        let name = key.get_ref().as_ref();
        match name {
            "questions" => file.questions = Some(source.texts(name, value)?),
            "registration_addresses" => file.registration_addresses = Some(source.texts(name, value)?),
            "to_clarify" => file.to_clarify = Some(source.texts(name, value)?),
            "series_title" => file.series_title = Some(source.text(name, value)?),
            "programme" => file.programme = Some(source.tables(name, value)?.into_iter().map(|t| source.part(t)).collect::<Result<_, _>>()?),
            "contacts" => file.contacts = Some(source.tables(name, value)?.into_iter().map(|t| source.contact(t)).collect::<Result<_, _>>()?),
            known if FIELDS.contains(&known) && !fits(known, value.get_ref()) => return Err(source.wrong(known, value, msg!("toml-expected-text"))),
            known if FIELDS.contains(&known) => file.fields.push((name.to_owned(), source.text(name, value)?, source.line(value.span().start))),
            unknown => return Err(source.unknown(unknown, key.span().start, &[FIELDS, LISTS].concat())),
        }
    }
    Ok(file)
}

/// Whether a value is of a type that a field takes.
fn fits(key: &str, value: &DeValue<'_>) -> bool {
    match value {
        DeValue::String(_) => true,
        DeValue::Integer(_) => matches!(key, "capacity" | "link_days_before" | "offer_hours"),
        DeValue::Boolean(_) => key == "automatic",
        DeValue::Datetime(_) => matches!(key, "start" | "end" | "register_until" | "promote_until" | "catering_freeze"),
        _ => false,
    }
}

/// The text of a file, for places.
struct Source<'i> {
    text: &'i str,
}

impl Source<'_> {
    fn line(&self, byte: usize) -> u64 {
        1 + self.text.bytes().take(byte).filter(|b| *b == b'\n').count() as u64
    }

    fn unknown(&self, key: &str, byte: usize, known: &[&'static str]) -> Problem {
        let nearest = known.iter().min_by_key(|k| distance(k, key)).copied().unwrap_or_default();
        Problem::new(msg!("toml-unknown-key", key = key, nearest = nearest)).at(self.line(byte)).column(key)
    }

    fn wrong(&self, key: &str, value: &Value<'_>, expected: crate::text::Message) -> Problem {
        Problem::new(msg!("toml-wrong-type", key = key, found = value.get_ref().type_str())).next(expected).at(self.line(value.span().start)).column(key)
    }

    /// Any scalar as text.
    fn text(&self, key: &str, value: &Value<'_>) -> Result<String, Problem> {
        match value.get_ref() {
            DeValue::String(s) => Ok(s.to_string()),
            DeValue::Integer(i) if i.radix() == 10 => Ok(i.as_str().replace('_', "")),
            DeValue::Boolean(b) => Ok(b.to_string()),
            DeValue::Datetime(d) => Ok(d.to_string()),
            _ => Err(self.wrong(key, value, msg!("toml-expected-text"))),
        }
    }

    fn texts(&self, key: &str, value: &Value<'_>) -> Result<Vec<String>, Problem> {
        let list = value.get_ref().as_array().ok_or_else(|| self.wrong(key, value, msg!("toml-expected-list")))?;
        list.iter().map(|v| v.get_ref().as_str().map(str::to_owned).ok_or_else(|| self.wrong(key, v, msg!("toml-expected-text")))).collect()
    }

    fn tables<'v, 'i>(&self, key: &str, value: &'v Value<'i>) -> Result<Vec<&'v DeTable<'i>>, Problem> {
        let list = value.get_ref().as_array().ok_or_else(|| self.wrong(key, value, msg!("toml-expected-tables", key = key)))?;
        list.iter().map(|v| v.get_ref().as_table().ok_or_else(|| self.wrong(key, v, msg!("toml-expected-tables", key = key)))).collect()
    }

    fn part(&self, table: &DeTable<'_>) -> Result<Part, Problem> {
        let mut part = Part::new(chrono::NaiveTime::MIN, chrono::NaiveTime::MIN, "", PartKind::Plenary);
        let (mut start, mut end, mut end_line, mut line) = (None, None, 1, 1);
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            line = self.line(value.span().start);
            let text = self.text(name, value)?;
            let bad = |m| Problem::new(m).at(line).column(name);
            let time = || time_of_day(&text).ok_or_else(|| bad(msg!("field-time-of-day", text = &text)));
            let minutes = || text.parse::<u16>().ok().filter(|n| *n <= 1_440).ok_or_else(|| bad(msg!("field-number", key = Arg::field(name), text = &text)));
            match name {
                "start" => start = Some(time()?),
                "end" => (end, end_line) = (Some(time()?), line),
                "title" => part.title.clone_from(&text),
                "kind" => part.kind = text.parse().map_err(|e: crate::domain::UnknownWord| bad(msg!("field-word", key = Arg::field(name), text = &text, known = e.known)))?,
                "speaker" => part.speaker.clone_from(&text),
                "slot_minutes" => part.slot_minutes = minutes()?,
                "changeover_minutes" => part.changeover_minutes = minutes()?,
                "break_minutes" => part.break_minutes = minutes()?,
                "break_at" => part.break_at = Some(time()?),
                "discussion_minutes" => part.discussion_minutes = minutes()?,
                unknown => return Err(self.unknown(unknown, key.span().start, PART_KEYS)),
            }
        }
        let missing = |key| Problem::new(msg!("toml-missing-key", key = key)).at(line).column(key);
        part.start = start.ok_or_else(|| missing("start"))?;
        part.end = end.ok_or_else(|| missing("end"))?;
        if part.end <= part.start {
            return Err(Problem::new(msg!("event-part-ends-first", title = &part.title, start = part.start, end = part.end)).at(end_line).column("end"));
        }
        if part.kind == PartKind::Groups && part.slot_minutes == 0 {
            return Err(Problem::new(msg!("event-no-slot-length", title = &part.title)).at(line).column("slot_minutes"));
        }
        Ok(part)
    }

    fn contact(&self, table: &DeTable<'_>) -> Result<Contact, Problem> {
        let mut c = Contact { role: String::new(), name: String::new(), email: String::new(), phone: String::new() };
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            let text = self.text(name, value)?;
            match name {
                "role" => c.role = text,
                "name" => c.name = text,
                "email" => c.email = text,
                "phone" => c.phone = text,
                unknown => return Err(self.unknown(unknown, key.span().start, CONTACT_KEYS)),
            }
        }
        Ok(c)
    }
}

/// How many letters two keys differ by (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut corner = std::mem::replace(row.first_mut().unwrap_or(&mut 0), i + 1);
        let mut left = i + 1;
        for (cell, y) in row.iter_mut().skip(1).zip(b.chars()) {
            let here = (corner + usize::from(x != y)).min(left + 1).min(*cell + 1);
            corner = std::mem::replace(cell, here);
            left = here;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_have_a_line_and_the_nearest_key() {
        let fault = |text| parse_event_file(text).unwrap_err();
        let e = fault("title = \"x\"\nregister_untill = 2021-03-12\n");
        assert_eq!((e.row, e.what), (Some(2), msg!("toml-unknown-key", key = "register_untill", nearest = "register_until")));
        assert_eq!(fault("title = \"x\"\nkind = [1]\n").row, Some(2));
        assert_eq!(fault("title = \"x\n").row, Some(1));
        assert_eq!(fault("[[programme]]\nstart = 09:00:00\nend = 10:00:00\nkin = \"x\"").row, Some(4));
        assert_eq!(fault("[[programme]]\nstart = 09:00:00\n").column.as_deref(), Some("end"));
        assert_eq!(fault("start = 2021-02-30T09:00:00\n").row, Some(1));
    }

    #[test]
    fn an_event_with_parts_and_questions() {
        let f = parse_event_file(
            "title = \"Forum\"\ncapacity = 200\nstart = 2021-03-19T09:00:00\nquestions = [\"a\", \"b\"]\n[[programme]]\nstart = 09:30:00\nend = 12:00:00\nkind = \"groups\"\nbreak_minutes = 15\n",
        )
        .unwrap();
        assert!(f.fields.contains(&("capacity".into(), "200".into(), 2)));
        assert_eq!(f.questions.unwrap().len(), 2);
        assert_eq!(f.programme.unwrap()[0].break_minutes, 15);
    }
}
