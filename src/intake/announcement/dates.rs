//! Dates and times in a text, each with what the words around it say that it is.

use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveTime, Weekday};
use regex::{Captures, Regex};

use super::lines::{Label, Line, Page, has, sentences};
use crate::text::lexicon;

/// A date as written: its year may be missing.
#[expect(clippy::struct_field_names, reason = "the day of the month has no other name")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Day {
    /// Day of the month.
    pub day: u32,
    /// Month.
    pub month: u32,
    /// Year.
    pub year: Option<i32>,
    /// The weekday that is written with it.
    pub weekday: Option<Weekday>,
}

impl Day {
    /// The date in a year.
    #[must_use]
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }

    /// The date, where the year is written.
    #[must_use]
    pub fn date(self) -> Option<NaiveDate> {
        self.in_year(self.year?)
    }

    /// Whether it is the same day of a year.
    #[must_use]
    pub fn is_same(self, other: Self) -> bool {
        (self.day, self.month) == (other.day, other.month) && (self.year.is_none() || other.year.is_none() || self.year == other.year)
    }
}

/// Start and end on a day.
pub type Times = (NaiveTime, Option<NaiveTime>);

/// What the words around a date say that it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Under a label of time, in the title, or in an invitation.
    Event,
    /// With hours beside it.
    Timed,
    /// The last day to sign up.
    Deadline,
    /// When the page was published.
    Published,
    /// Something else: what was, another deadline, a mention.
    Other,
}

/// A date in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The date.
    pub day: Day,
    /// The last day, where it goes over several.
    pub last: Option<Day>,
    /// Hours on the same line.
    pub times: Option<Times>,
    /// What it is.
    pub role: Role,
    /// Its line.
    pub line: u64,
    /// Dates of one enumeration have the same number.
    pub list: Option<usize>,
    /// It is written as it should be read.
    pub text: String,
}

// A fixed pattern cannot fail but in the making: every one is compiled by the tests that read announcements.
macro_rules! pattern {
    ($name:ident, $text:expr) => {
        static $name: LazyLock<Regex> = LazyLock::new(|| Regex::new(&$text).unwrap());
    };
}
pub(super) use pattern;

fn weekday() -> String {
    format!(r"(?:\b(?P<wd>{})(?:en)?\b\.?,?\s+)?(?:den\s+|d\.\s*)?", lexicon::weekday_names())
}

pattern!(
    IN_WORDS,
    format!(
        r"(?i){}\b(?P<days>(?:\d{{1,2}}(?:\.|:e|:a)?\s*(?:,|&|-|–|—|\bog\b|\boch\b|\bsamt\b|\btil\b|\btill\b)\s*)*)(?P<d>\d{{1,2}})(?:\.|:e|:a)?\s*(?P<m>{})\b\.?(?:,?\s*(?P<y>(?:19|20)\d{{2}})\b)?",
        weekday(),
        lexicon::month_names()
    )
);
pattern!(IN_NUMBERS, format!(r"(?i){}\b(?P<d>\d{{1,2}})(?P<s>[./-])(?P<m>\d{{1,2}})(?:(?:[./-]|\s)(?P<y>(?:19|20)\d{{2}})\b|[./-](?P<y2>\d{{2}})\b|(?P<dot>\.)(?:\s|$|,)|\b)", weekday()));
pattern!(ISO, format!(r"(?i){}\b(?P<y>(?:19|20)\d{{2}})-(?P<m>\d{{2}})-(?P<d>\d{{2}})\b", weekday()));
pattern!(DAY_NUMBER, r"\d{1,2}");
pattern!(
    HOURS,
    r"(?i)(?P<kl>\b(?:kl|klokken|klokka|klockan|klocka|mellom|mellem|mellan|at|fra|från|frå)\b\.?:?\s*(?:kl\.?\s*)?)?\b(?P<h1>\d{1,2})(?:(?P<s1>[.:])(?P<m1>\d{2})|(?P<b1>\d{2}))?\s*(?:-|–|—|−|\btil\b|\btill\b|\bto\b|\bog\b|\boch\b)\s*(?:kl\.?\s*|klokken\s+|klockan\s+)?(?P<h2>\d{1,2})(?:(?P<s2>[.:])(?P<m2>\d{2})|(?P<b2>\d{2}))?\b"
);
pattern!(HOUR, r"(?i)(?:\b(?P<kl>kl|klokken|klokka|klockan|klocka)\b\.?:?\s*)?\b(?P<h1>\d{1,2})(?:(?P<s1>[.:])(?P<m1>\d{2})|(?P<b1>\d{2}))?\b");

/// Every date of a text.
#[must_use]
pub fn facts(page: &Page) -> Vec<Fact> {
    let mut out: Vec<Fact> = Vec::new();
    let mut lists = 0;
    for (i, line) in page.lines.iter().enumerate() {
        let begun = out.len();
        for (at, sentence) in sentences(&line.whole) {
            let found = days_in(sentence);
            if found.is_empty() {
                continue;
            }
            let masked = mask(sentence, &found);
            let times = times_in(&masked, line.under == Some(Label::Time));
            let enumerated = found.len() > 1 && found.iter().all(|f| f.last.is_none()) && is_enumeration(sentence, &found);
            lists += usize::from(enumerated);
            for (n, f) in found.iter().enumerate() {
                let before = sentence.get(..f.from).unwrap_or_default();
                let after = sentence.get(f.to..).unwrap_or_default();
                let own = times.as_ref().filter(|(place, _)| enumerated || nearest(&found, *place) == n).map(|(_, t)| *t);
                let role = role(line, i, at == 0, before, after, own.is_some());
                out.push(Fact { day: f.day, last: f.last, times: own, role, line: line.number, list: enumerated.then_some(lists), text: f.text.clone() });
            }
        }
        // Only what stands alone on its line, and is under no label, is the date of a page.
        let alone = out.get(begun..).is_some_and(|new| new.len() == 1) && line.under.is_none() && line.whole.len() <= out.last().map_or(0, |f| f.text.len()) + 2;
        if let Some(f) = out.last_mut().filter(|f| alone && f.role != Role::Deadline && f.times.is_none()) {
            // Unless its hours stand below: then it is the event's.
            let below = page.lines.get(i + 1).filter(|l| l.label.is_none() && !l.bullet && l.whole.to_lowercase().starts_with("kl"));
            f.times = below.and_then(|l| times_in(&l.whole, false)).map(|(_, t)| t);
            f.role = if f.times.is_some() { Role::Timed } else { Role::Published };
        }
    }
    out
}

/// A date and its place in a sentence.
struct Found {
    day: Day,
    last: Option<Day>,
    from: usize,
    to: usize,
    text: String,
}

fn days_in(sentence: &str) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::new();
    for c in IN_WORDS.captures_iter(sentence) {
        // "mandag 19. til onsdag 21. april": the beginning is another day, which is not read; then neither is the end.
        let before = c.get(0).and_then(|w| sentence.get(..w.start())).unwrap_or_default().trim_end().to_lowercase();
        let begun = ["til", "till", "-", "–", "t.o.m."].iter().find_map(|w| before.strip_suffix(w)).map(str::trim_end);
        if begun.is_some_and(|b| b.ends_with('.') && b.trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit())) {
            continue;
        }
        out.extend(in_words(&c, sentence));
    }
    for c in ISO.captures_iter(sentence).chain(IN_NUMBERS.captures_iter(sentence)) {
        let Some(f) = in_numbers(&c, sentence) else { continue };
        if !out.iter().any(|o| o.from < f.to && f.from < o.to) {
            out.push(f);
        }
    }
    out.sort_by_key(|f| f.from);
    // In "17. januar, 27. mars og 29. mai 2020" the year at the end is that of all.
    if is_enumeration(sentence, &out) && out.iter().filter(|f| f.day.year.is_some()).count() == 1 && out.last().is_some_and(|f| f.day.year.is_some()) {
        let year = out.last().and_then(|f| f.day.year);
        let ordered = out.windows(2).all(|w| matches!(w, [a, b] if (a.day.month, a.day.day) < (b.day.month, b.day.day)));
        if ordered {
            out.iter_mut().for_each(|f| f.day.year = year);
        }
    }
    out
}

/// Whether nothing but "and" stands between the dates.
fn is_enumeration(sentence: &str, found: &[Found]) -> bool {
    found.len() > 1
        && found.windows(2).all(|w| {
            let [a, b] = w else { return false };
            let between = sentence.get(a.to..b.from).unwrap_or("x").to_lowercase();
            ["", "og", "och", "samt", "&", "and"].contains(&between.trim_matches([' ', '.', ',']))
        })
}

fn text_of<'c>(c: &'c Captures<'_>, name: &str) -> Option<&'c str> {
    c.name(name).map(|m| m.as_str())
}

fn in_words(c: &Captures<'_>, sentence: &str) -> Vec<Found> {
    let Some(whole) = c.get(0) else { return Vec::new() };
    let number = |name| text_of(c, name).and_then(|t| t.parse::<u32>().ok());
    let (Some(day), Some(month)) = (number("d"), text_of(c, "m").and_then(lexicon::month)) else { return Vec::new() };
    let year = text_of(c, "y").and_then(|y| y.parse().ok());
    let weekday = text_of(c, "wd").and_then(lexicon::weekday);
    let text = whole.as_str().trim().to_owned();
    let make = |day, weekday| Day { day, month, year, weekday };
    let found = |day, last, from: usize, to: usize| Found { day, last, from, to, text: sentence.get(from..to).map_or_else(|| text.clone(), |t| t.trim().to_owned()) };
    if make(day, None).in_year(year.unwrap_or(2000)).is_none() {
        return Vec::new();
    }
    let days = c.name("days").filter(|d| !d.as_str().is_empty());
    let Some(days) = days else { return vec![found(make(day, weekday), None, whole.start(), whole.end())] };
    let earlier: Vec<u32> = DAY_NUMBER.find_iter(days.as_str()).filter_map(|m| m.as_str().parse().ok()).collect();
    // "rom 12, 19. april", "kl. 9-12, 27. april": a number that is no day of this month. Then only the last is sure.
    let said = days.as_str();
    let before = c.name("days").map(|d| sentence.get(..d.start()).unwrap_or_default().to_lowercase()).unwrap_or_default();
    let hours = before.trim_end().ends_with("kl.")
        || before.trim_end().ends_with("kl")
        || before.ends_with(['.', ':', '-', '–', '/'])
        || before.trim_end().ends_with("klockan")
        || before.trim_end().ends_with("klokken");
    let joined = [" og", " och", " samt", "&", "-", "–", "—", "til"].iter().any(|w| said.to_lowercase().contains(w));
    let dotted = said.split(',').map(str::trim).filter(|p| !p.is_empty()).all(|p| p.ends_with('.') || p.ends_with(":e") || p.ends_with(":a"));
    if hours || !(joined || dotted) || earlier.iter().any(|d| !(1..=31).contains(d)) {
        return vec![found(make(day, None), None, days.end(), whole.end())];
    }
    let through = ["-", "–", "—", "til"].iter().any(|s| days.as_str().to_lowercase().contains(s));
    match earlier.as_slice() {
        [first] if through && *first < day => vec![found(make(*first, weekday), Some(make(day, None)), whole.start(), whole.end())],
        _ if through => vec![found(make(day, None), None, days.end(), whole.end())],
        all => {
            // Each at its own place, so that only what stands between them does.
            let places = DAY_NUMBER.find_iter(days.as_str()).map(|m| (days.start() + m.start(), days.start() + m.end()));
            let mut out: Vec<Found> = all.iter().zip(places).map(|(d, (from, to))| found(make(*d, None), None, from, to)).collect();
            if let Some(first) = out.first_mut() {
                (first.from, first.day.weekday) = (whole.start(), weekday);
            }
            out.push(found(make(day, None), None, days.end(), whole.end()));
            out
        }
    }
}

fn in_numbers(c: &Captures<'_>, sentence: &str) -> Option<Found> {
    let whole = c.get(0)?;
    let number = |name| text_of(c, name).and_then(|t| t.parse::<u32>().ok());
    let (day, month) = (number("d")?, number("m")?);
    let short = text_of(c, "y2").and_then(|y| y.parse::<i32>().ok()).map(|y| y + 2000);
    let year = text_of(c, "y").and_then(|y| y.parse::<i32>().ok()).or(short);
    let weekday = text_of(c, "wd").and_then(lexicon::weekday);
    // The weekday before it does not count.
    let begins = ["d", "y"].iter().filter_map(|n| c.name(n)).map(|m| m.start()).min()?;
    let before = sentence.get(..begins).unwrap_or_default();
    let after = sentence.get(whole.end()..).unwrap_or_default();
    // Part of a telephone number, a version, a sum or an hour.
    if before.ends_with(|p: char| p.is_ascii_digit() || ".-/:+".contains(p)) || after.starts_with(|n: char| n.is_ascii_digit() || "-/:".contains(n)) {
        return None;
    }
    if year.is_none() {
        let said = weekday.is_some()
            || before.to_lowercase().trim_end().ends_with(" den")
            || before.to_lowercase().trim_end() == "den"
            || ["innen", "senest", "senast", "den"].iter().any(|w| before.to_lowercase().trim_end().ends_with(w));
        let shape = text_of(c, "s") == Some("/") || c.name("dot").is_some();
        if !(said && shape) {
            return None;
        }
    }
    // 2-digit years only with dots or slashes: 12-03-21 may be anything.
    if short.is_some() && text_of(c, "s") == Some("-") {
        return None;
    }
    let day = Day { day, month, year, weekday };
    day.in_year(year.unwrap_or(2000))?;
    Some(Found { day, last: None, from: whole.start(), to: whole.end(), text: whole.as_str().trim().trim_end_matches(',').to_owned() })
}

/// The sentence with its dates blotted out, so that no hour is read out of one.
fn mask(sentence: &str, found: &[Found]) -> String {
    let inside = |i: usize| found.iter().any(|f| (f.from..f.to).contains(&i));
    sentence.char_indices().map(|(i, c)| if inside(i) { "x".repeat(c.len_utf8()) } else { c.to_string() }).collect()
}

/// Which of the dates an hour stands after: the last before it, else the first.
fn nearest(found: &[Found], place: usize) -> usize {
    found.iter().rposition(|f| f.to <= place).unwrap_or(0)
}

/// Hours in a text, with their place. `sure` where a label says that they are hours.
#[must_use]
pub fn times_in(text: &str, sure: bool) -> Option<(usize, Times)> {
    for c in HOURS.captures_iter(text) {
        let Some(whole) = c.get(0) else { continue };
        let said = c.name("kl").is_some() || sure;
        let (Some(a), Some(b)) = (hour(&c, "1"), hour(&c, "2")) else { continue };
        let colon = text_of(&c, "s1") == Some(":") && text_of(&c, "s2") == Some(":");
        // 09.00 - 12.00 is no pair of dates; 10.05 - 12.06 may be.
        let dots =
            text_of(&c, "s1") == Some(".") && text_of(&c, "s2") == Some(".") && ["m1", "m2"].iter().all(|m| text_of(&c, m).and_then(|t| t.parse::<u32>().ok()).is_some_and(|m| m == 0 || m > 12));
        let joined = ["og", "och"].iter().any(|w| whole.as_str().contains(w));
        let between = text_of(&c, "kl").is_some_and(|k| k.to_lowercase().starts_with("mell"));
        let part_of_more = text.get(whole.end()..).is_some_and(|r| r.starts_with(|n: char| n.is_ascii_digit() || n == '%'));
        if beside(text, whole.start(), whole.end()) {
            continue;
        }
        if a < b && (said || colon || dots) && (!joined || between) && !part_of_more {
            return Some((whole.start(), (a, Some(b))));
        }
    }
    for c in HOUR.captures_iter(text) {
        let (Some(whole), Some(a)) = (c.get(0), hour(&c, "1")) else { continue };
        if beside(text, whole.start(), whole.end()) {
            continue;
        }
        let colon = text_of(&c, "s1") == Some(":");
        let minutes = c.name("m1").is_some();
        if c.name("kl").is_some() || colon || sure && minutes {
            return Some((whole.start(), (a, None)));
        }
    }
    None
}

/// Whether hours are those of something beside the event (a lunch, the door, a coffee), or of a clock with twelve hours.
fn beside(text: &str, from: usize, to: usize) -> bool {
    let before: String = text.get(..from).unwrap_or_default().to_lowercase().chars().rev().take(25).collect::<Vec<_>>().into_iter().rev().collect();
    let after = text.get(to..).unwrap_or_default().trim_start().to_lowercase();
    let of_else = [
        "lunsj", "lunch", "frokost", "frukost", "kaffe", "fika", "pause", "paus", "registrering", "oppmøte", "innsjekk", "incheckning", "middag", "drop-in", "morgenmad", "telefontid", "åpningstid",
        "öppettid", "dørene", "dörrarna", "insläpp",
    ];
    of_else.iter().any(|w| before.contains(w)) || ["am", "pm", "a.m", "p.m"].iter().any(|w| after.starts_with(w))
}

fn hour(c: &Captures<'_>, n: &str) -> Option<NaiveTime> {
    let h: u32 = text_of(c, &format!("h{n}"))?.parse().ok()?;
    let m: u32 = text_of(c, &format!("m{n}")).or_else(|| text_of(c, &format!("b{n}"))).map_or(Some(0), |m| m.parse().ok())?;
    NaiveTime::from_hms_opt(h, m, 0)
}

/// Words before a date that make it the last day for something.
const UNTIL: &[&str] =
    &["innen ", "inden ", "innan ", "senest", "senast", "frist", "sista anmäl", "sista dag", "siste dag", "før ", "före ", "til og med", "t.o.m", "deadline", "osa", "o.s.a", "s.u.", "sista svar"];
/// Words that make it about signing up.
const SIGN_UP: &[&str] = &[
    "påmeld", "anmäl", "tilmeld", "meld deg", "melder deg", "melde deg", "melde seg på", "meld dere", "melder dere", "melde dere", "melda seg på", "meld dykk", "svarsfrist", "sista svar", "osa",
    "o.s.a", "s.u.", "register",
];
/// Words that make it about something else.
const NOT_SIGN_UP: &[&str] = &[
    "avmeld", "avbestill", "avboka", "avbok", "avanmäl", "återbud", "betal", "faktur", "innlegg", "abstract", "bidrag", "presentasjon", "presentation", "rapport", "søknad", "ansøk", "ansök",
    "hotell", "overnatt", "övernatt", "early", "rabatt", "spørsmål", "frågor", "material", "länk", "lenke", "lenkje", "åpner", "öppnar", "åpnes", "öppnas", "opner", "allergi", "test", "middag",
    "lunsj", "lunch", "buss", "endring", "ändring", "tidlig", "tidig", "monter", "utställ", "utstill", "sende inn", "senda inn", "skicka in", "skjema", "enkät", "workshop", "faktura",
];
/// Words that make it about what was, or about another meeting.
const ELSEWHERE: &[&str] = &[
    "forrige", "førre", "förra", "föregående", "tidligere", "tidigare", "arrangerte", "genomförde", "avholdt", "hölls", "ble holdt", "vart halde", "vedtok", "vedtatt", "beslutade", "trådte",
    "trädde", "neste møte", "nästa möte", "neste samling", "nästa träff", "avlys", "inställ", "aflyst", "utsatt", "utsett", "utgår", "flyttet fra", "utom ", "unntatt", "bortsett", "undtagen",
    "telefontid", "åpningstid", "öppettid", "sendt ", "skickat ", "les også", "läs också", "i etterkant", "fjor", "opptak", "inspelning", "etableret", "etablert", "publisert", "publicerad",
    "oppdatert", "uppdaterad", "skrevet", "siden ", "sedan ", "testmøte", "teknisk test", "fødd", "født", "född",
];
/// Words that invite.
const INVITES: &[&str] = &[
    "inviter", "bjuder in", "inbjuder", "inbjudan", "indbyder", "arrangerer ", "arrangerar ", "arrangeres", "arrangeras", "holdes", "hålls", "halde", "afholdes", "avholdes", "äger rum",
    "finner sted", "finn stad", "går av stabelen", "velkommen", "välkommen", "velkomen", "sett av", "hold av", "boka in", "save the date", "reserver",
];

fn role(line: &Line, index: usize, first_sentence: bool, before: &str, after: &str, timed: bool) -> Role {
    let (before, after) = (before.to_lowercase(), after.to_lowercase());
    let both = format!("{before} {after}");
    // What the whole sentence is about, also after the date; a label that says itself that it is the last day to sign up is believed.
    let of_else = has(&both, NOT_SIGN_UP) && !has(&both, &["påmeldingsfrist:", "anmälningsdag"]);
    match line.under {
        Some(Label::Published) => return Role::Published,
        Some(Label::Deadline) if of_else && !has(&line.whole.to_lowercase(), &["påmeldingsfrist", "anmälningsdag", "tilmeldingsfrist", "anmälan senast"]) => return Role::Other,
        Some(Label::Deadline) if line.label.is_some() || first_sentence => return Role::Deadline,
        _ => {}
    }
    let until = has(&before, UNTIL);
    if until && of_else && (has(&before, NOT_SIGN_UP) || before.trim_start().starts_with("frist")) && !has(&before, &["påmeldingsfrist", "anmälningsdag"]) {
        return Role::Other;
    }
    if until && (has(&before, SIGN_UP) || line.under == Some(Label::Registration) || has(&after, SIGN_UP) || before.trim_start().starts_with("frist")) {
        return Role::Deadline;
    }
    if has(&both, ELSEWHERE) || until || has(&before, &["åpner", "öppnar", "opner", "sendes ut", "skickas"]) {
        return Role::Other;
    }
    let title = index < 3 && line.whole.len() < 160;
    if line.under == Some(Label::Time) || has(&both, INVITES) || title && !line.whole.ends_with('.') && line.whole.len() > 14 && before.chars().any(char::is_alphabetic) {
        return Role::Event;
    }
    if timed { Role::Timed } else { Role::Other }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(Option<i32>, u32, u32, Option<Times>)> {
        facts(&Page::of(text)).into_iter().map(|f| (f.day.year, f.day.month, f.day.day, f.times)).collect()
    }

    fn hours(a: (u32, u32), b: (u32, u32)) -> Times {
        let t = |(h, m)| NaiveTime::from_hms_opt(h, m, 0).unwrap();
        (t(a), Some(t(b)))
    }

    #[test]
    fn dates_and_times_as_they_are_written_in_the_north() {
        let nine = Some(hours((9, 0), (12, 0)));
        for text in [
            "19 mar 2021 klocka 09.00 - 12.00",
            "fredag 19. mars 2021 kl. 9–12",
            "den 19 mars 2021 kl 09:00-12:00",
            "Fredag den 19. marts 2021, kl. 9.00 til 12.00",
            "19.03.2021 kl 0900-1200",
            "2021-03-19 09:00–12:00",
            "19.3.21 kl. 9 - 12",
            "fredagen den 19:e mars 2021, mellan kl. 09.00 och 12.00",
            "19/3 2021 kl 9-12",
            "19/3-2021 kl. 09.00–12.00",
            "Fredag 19. mars, 2021 frå kl. 9 til 12",
        ] {
            assert_eq!(read(text), [(Some(2021), 3, 19, nine)], "{text}");
        }
        assert_eq!(read("17. januar, 27. mars og 29. mai 2020. Alle kl 8-10 på Glenghuset."), [(Some(2020), 1, 17, None), (Some(2020), 3, 27, None), (Some(2020), 5, 29, None)]);
        assert_eq!(read("5., 12. og 19. mars 2020").len(), 3);
        assert_eq!(facts(&Page::of("17.–18. januar 2020"))[0].last.unwrap().day, 18);
        assert_eq!(read("innen onsdag 15. januar"), [(None, 1, 15, None)]);
        for nothing in [
            "010-224 45 21", "tlf. 22.33.44.55", "versjon 1.2.3", "over 12 kaffeprater", "november 2019", "mer enn 150 kommuner", "kl. 9-12", "31. februar 2020", "3-5 personer mars", "1.000 kr",
            "Storgata 12, 0155 Oslo", "oktober 2020.",
        ] {
            assert_eq!(read(nothing), [], "{nothing}");
        }
    }
}
