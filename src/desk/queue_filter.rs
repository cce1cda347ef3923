//! What is typed to narrow a queue: words, and `kommune:tjörn state:waiting late`. Keys and values are understood in all four languages, whichever one is spoken.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::registrations::QueueRow;
use crate::domain::{Email, Flag, LinkMark, State};
use crate::text::{Lang, Words, flag, state_word};

/// What a key asks about, and its names.
const KEYS: &[(Key, &[&str])] = &[
    (Key::Place, &["kommune", "kommun", "municipality", "k"]),
    (Key::State, &["status", "state", "tilstand", "tillstånd"]),
    (Key::Flag, &["merknad", "anm", "flagg", "flagga", "flag", "remark"]),
    (Key::Name, &["navn", "namn", "name"]),
    (Key::Email, &["epost", "e-post", "email", "mail", "mejl"]),
    (Key::Function, &["funksjon", "funktion", "function", "rolle", "roll", "role"]),
    (Key::Organisation, &["organisasjon", "organisation", "org"]),
    (Key::Seats, &["plasser", "plassar", "platser", "seats", "antall", "antal"]),
    (Key::Presents, &["innlegg", "presentation", "presenterer", "presenterar", "presents"]),
    (Key::Link, &["lenke", "lenkje", "länk", "link"]),
    (Key::Source, &["kilde", "kjelde", "källa", "source", "fil", "file"]),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Place,
    State,
    Flag,
    Name,
    Email,
    Function,
    Organisation,
    Seats,
    Presents,
    Link,
    Source,
}

#[derive(Debug, Clone)]
enum Term {
    /// One of these states.
    States(Vec<State>),
    /// One of these flags; where it was typed without a key, it may be the beginning of a name as well.
    Flags(Vec<Flag>, Option<String>),
    /// At least so many seats.
    Seats(u16),
    /// Presents, or does not.
    Presents(bool),
    /// Has got the link, or takes part and has not.
    Link(bool),
    /// A text in a field.
    Field(Key, String),
    /// A word anywhere; a name or place that it may mean.
    Word(String, Pattern),
}

/// A filter that has been understood.
#[derive(Debug, Clone, Default)]
pub struct QueueFilter {
    terms: Vec<Term>,
    /// What was typed after a key and means nothing.
    pub unknown: Vec<String>,
}

/// The words of a text; what stands in quotes is one.
fn split(text: &str) -> Vec<String> {
    let (mut out, mut current, mut quoted) = (Vec::new(), String::new(), false);
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            c if c.is_whitespace() && !quoted => out.push(std::mem::take(&mut current)),
            c => current.push(c),
        }
    }
    out.push(current);
    out.retain(|w| !w.is_empty());
    out
}

/// Those of all whose word, in any language, begins with what is typed.
fn beginning<T: Copy>(all: &[T], typed: &str, word: impl Fn(T, &Words) -> String, own: impl Fn(T) -> &'static str) -> Vec<T> {
    let fits = |x: &T| own(*x).starts_with(typed) || Lang::ALL.iter().any(|l| word(*x, Words::of(*l)).to_lowercase().starts_with(typed));
    all.iter().filter(|x| fits(x)).copied().collect()
}

impl QueueFilter {
    /// Understands what is typed.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut out = Self::default();
        for word in split(&text.to_lowercase()) {
            let known = word.split_once(':').and_then(|(key, value)| KEYS.iter().find(|(_, names)| names.contains(&key)).map(|(k, _)| (*k, value.to_owned())));
            match known {
                // The value is still to come.
                Some((_, value)) if value.is_empty() => {}
                Some((key, value)) => match term(key, &value) {
                    Some(term) => out.terms.push(term),
                    None => out.unknown.push(word),
                },
                None => out.terms.push(bare(word)),
            }
        }
        out
    }

    /// Whether a row is shown.
    #[must_use]
    pub fn fits(&self, row: &QueueRow, matcher: &mut Matcher) -> bool {
        self.unknown.is_empty() && self.terms.iter().all(|t| fits(t, row, matcher))
    }

    /// What looks for similar words; one for a whole list.
    #[must_use]
    pub fn matcher() -> Matcher {
        Matcher::new(Config::DEFAULT)
    }
}

fn term(key: Key, value: &str) -> Option<Term> {
    match key {
        Key::State => Some(beginning(State::ALL, value, |s, w| state_word(w, s), State::word)).filter(|s| !s.is_empty()).map(Term::States),
        Key::Flag => Some(flags(value)).filter(|f| !f.is_empty()).map(|f| Term::Flags(f, None)),
        Key::Seats => value.trim_end_matches('+').parse().ok().map(Term::Seats),
        Key::Presents => Some(Term::Presents(!is_no(value))),
        Key::Link => Some(Term::Link(!is_no(value))),
        Key::Place | Key::Name | Key::Email | Key::Function | Key::Organisation | Key::Source => Some(Term::Field(key, value.to_owned())),
    }
}

fn is_no(value: &str) -> bool {
    matches!(value, "nei" | "nej" | "no")
}

fn flags(value: &str) -> Vec<Flag> {
    beginning(Flag::ALL, value, |f, w| flag(w, f), Flag::word)
}

/// A word without a key: what is written on the rows, if it is one of the remarks as a whole, else anything.
fn bare(word: String) -> Term {
    let exact = |f: &Flag| f.word() == word || Lang::ALL.iter().any(|l| flag(Words::of(*l), *f).to_lowercase().trim_end_matches('?') == word.trim_end_matches('?'));
    let flags: Vec<Flag> = Flag::ALL.iter().filter(|f| exact(f)).copied().collect();
    if flags.is_empty() {
        let pattern = Pattern::new(&word, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        Term::Word(word, pattern)
    } else {
        Term::Flags(flags, Some(word))
    }
}

fn fits(term: &Term, row: &QueueRow, matcher: &mut Matcher) -> bool {
    let r = &row.registration;
    match term {
        Term::States(states) => states.contains(&r.state),
        Term::Flags(flags, word) => flags.iter().any(|f| r.flags.contains(f)) || word.as_ref().is_some_and(|w| r.name.to_lowercase().split_whitespace().any(|n| n.starts_with(w))),
        Term::Seats(n) => r.seats >= *n,
        Term::Presents(yes) => r.presenting.is_some() == *yes,
        Term::Link(true) => matches!(r.link, LinkMark::Sent(_)),
        Term::Link(false) => r.state.takes_part() && !matches!(r.link, LinkMark::Sent(_)),
        Term::Field(key, value) => {
            let text = match key {
                Key::Place => &row.place,
                Key::Name => &r.name,
                Key::Email => r.email.as_ref().map_or("", Email::as_str),
                Key::Function => &r.function,
                Key::Organisation => &r.organisation,
                _ => source(r),
            };
            text.to_lowercase().contains(value)
        }
        Term::Word(word, pattern) => {
            let mut buffer = Vec::new();
            let mut similar = |text: &str| pattern.score(Utf32Str::new(text, &mut buffer), matcher).is_some();
            // Two letters are in almost every name.
            row.search.contains(word) || word.chars().count() > 2 && (similar(&r.name) || similar(&row.place))
        }
    }
}

fn source(r: &crate::domain::Registration) -> &str {
    match &r.source {
        crate::domain::Source::Hand => "",
        crate::domain::Source::File { name, .. } | crate::domain::Source::Mail { name, .. } | crate::domain::Source::Attendance { name } => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{IdSource, Registration};

    fn row(name: &str, place: &str, state: State, flag: Option<Flag>) -> QueueRow {
        let mut ids = IdSource::seeded(7);
        let now = chrono::DateTime::UNIX_EPOCH;
        let registration = Registration { name: name.into(), state, flags: flag.into_iter().collect(), ..Registration::new(ids.next(now), ids.next(now), ids.next(now), now) };
        QueueRow { search: format!("{name}\n{place}").to_lowercase(), place: place.into(), population: None, registration }
    }

    fn found(typed: &str) -> String {
        let rows = [
            row("Kari Jensen", "Tjörn", State::Waiting, Some(Flag::Late)),
            row("Per Nordmann", "Tjörn", State::Confirmed, None),
            row("Ola Sen", "Oslo", State::Waiting, Some(Flag::Duplicate)),
            row("Ida Ås", "Dals-Ed", State::New, None),
        ];
        let (filter, mut matcher) = (QueueFilter::parse(typed), QueueFilter::matcher());
        rows.iter().filter(|r| filter.fits(r, &mut matcher)).filter_map(|r| r.registration.name.chars().next()).collect()
    }

    #[test]
    fn a_queue_is_narrowed_as_the_design_says() {
        assert_eq!(found("kommune:tjörn state:waiting late"), "K");
        assert_eq!(found("kommun:tjö status:bekreft"), "P");
        assert_eq!(found("municipality:tjörn"), "KP");
        assert_eq!(found("sen"), "KO", "late in Swedish, and a name");
        assert_eq!(found("dubblett?"), "O");
        assert_eq!(found("status:vän"), "KO");
    }

    #[test]
    fn words_may_be_misspelt_and_half_typed() {
        assert_eq!(found("nrdmann"), "P");
        assert_eq!(found("kommune:\"dals-ed\""), "I");
        assert_eq!(found("kommune:"), "KPOI", "the value is still to come");
        assert_eq!(found(""), "KPOI");
        assert_eq!(found("status:nonsense"), "");
        assert_eq!(QueueFilter::parse("status:nonsense").unknown, ["status:nonsense"]);
        assert_eq!(found("as"), "", "two letters are looked for as they are");
    }
}
