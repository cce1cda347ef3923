//! The parts of a programme, the questions that everybody answers, how long each speaks, and by which rule groups are made.

use std::sync::LazyLock;

use chrono::NaiveTime;
use regex::Regex;

use super::Announcement;
use super::dates::pattern;
use super::lines::{Line, Page};
use super::people::{is_body, is_name};
use crate::domain::{Part, PartKind, parse_wall};
use crate::text::msg;

pattern!(HOURS, r"^(?i:kl\.?\s*)?(?P<h1>\d{1,2})[.:](?P<m1>\d{2})(?:\s*(?:-|–|—|−|til|till)\s*(?P<h2>\d{1,2})[.:](?P<m2>\d{2}))?\s*[:|–—-]?\s+(?P<t>\p{L}.*|[«”“0-9].*\p{L}.*)$");
pattern!(
    MINUTES_EACH,
    r"(?i)\b(?:presentation|presentasjon|presentasjonen|innlegg|innlegget|presenterar|presenterer|legger frem|inlägg|oplæg)\w*\b[^.]{0,40}?\b(?:max|maks|maksimalt|maximalt|högst|høyst|inntil|på|upp till)\s+(?P<n>\d{1,2}|tio|ti|fem|femton|femten|tjugo|tjue)\s*min|\b(?:max|maks|maksimalt|maximalt|högst|høyst|inntil)\s+(?P<n2>\d{1,2})\s*min\w*\b[^.]{0,40}?\b(?:presentation|presentasjon|innlegg|inlägg|hver kommune|varje kommun)"
);
pattern!(BREAK, r"(?i)\b(?:inkl|inkludert|inklusive|med)\.?\s*(?:(?P<n>\d{1,2})\s*min\w*\s*)?(?:kort\s+)?pau(?:s|se|ser|sen)\b");
pattern!(SPEAKER_MARK, r"(?i)\s*(?:\bv/|\bved\s+|\bmed\s+|\s[–-]\s)(?P<s>.+)$");

/// The hours that a line begins with, and the rest.
pub fn starts_with_hours(text: &str) -> Option<(NaiveTime, Option<NaiveTime>, String)> {
    let c = HOURS.captures(text)?;
    let time = |h: &str, m: &str| NaiveTime::from_hms_opt(c.name(h)?.as_str().parse().ok()?, c.name(m)?.as_str().parse().ok()?, 0);
    Some((time("h1", "m1")?, time("h2", "m2"), c.name("t")?.as_str().trim().to_owned()))
}

/// Finds all of it.
pub fn programme(page: &Page, out: &mut Announcement) {
    let mut parts = parts(page, out);
    group_rules(page, &mut parts, out);
    questions(page, out);
    if !parts.is_empty() {
        out.file.programme = Some(parts);
    }
}

/// Lines that begin with hours, as parts. The end of one that does not say it is the beginning of the next; the last is asked about.
fn parts(page: &Page, out: &mut Announcement) -> Vec<Part> {
    let mut found: Vec<(u64, NaiveTime, Option<NaiveTime>, String)> = Vec::new();
    for line in page.lines.iter().filter(|l| super::dates::facts(&Page { lines: vec![(*l).clone()] }).is_empty()) {
        let Some((from, to, title)) = starts_with_hours(&line.text) else { continue };
        let lower = line.text.to_lowercase();
        let hours_of = ["telefontid", "åpning", "öppet", "mandag til", "måndag till", "mandag–", "måndag–", "hverdager", "vardagar"].iter().any(|w| lower.contains(w));
        if hours_of || line.label == Some(super::lines::Label::Time) || line.under == Some(super::lines::Label::Time) {
            continue;
        }
        // Two at once are two rooms; which of them is in the programme is not said.
        if found.last().is_some_and(|(_, begun, ended, _)| from == *begun || ended.is_some_and(|e| from < e)) {
            out.ask("programme", msg!("announce-backwards", text = &line.whole), Some(line.number));
            return Vec::new();
        }
        // Hours that go backwards are another day's, or no programme.
        if found.last().is_some_and(|(_, last, ..)| from < *last) {
            out.ask("programme", msg!("announce-backwards", text = &line.whole), Some(line.number));
            return Vec::new();
        }
        found.push((line.number, from, to, title));
    }
    // One line with hours is no programme but a time said in passing.
    if found.len() < 2 {
        return Vec::new();
    }
    let event_end = out.get("end").and_then(parse_wall).map(crate::domain::Wall::time);
    let mut parts = Vec::new();
    for (i, (line, from, to, title)) in found.iter().enumerate() {
        let next = found.get(i + 1).map(|(_, n, ..)| *n).or(event_end).filter(|n| n > from);
        let Some(end) = to.or(next).filter(|e| e > from) else {
            out.ask("programme", msg!("announce-no-end", text = title), Some(*line));
            continue;
        };
        let (title, speaker) = split_speaker(title);
        parts.push(Part { speaker: speaker.clone(), ..Part::new(*from, end, title.clone(), kind(&title, !speaker.is_empty())) });
    }
    parts
}

/// "Gemensam inledning, Camilla Tjernberg och Kristina Körnung": who speaks, where what follows is names and nothing else.
fn split_speaker(text: &str) -> (String, String) {
    let names = |s: &str| {
        let all: Vec<&str> = s.split(',').flat_map(|p| p.split(" och ")).flat_map(|p| p.split(" og ")).flat_map(|p| p.split(" & ")).map(str::trim).filter(|p| !p.is_empty()).collect();
        !all.is_empty() && all.iter().all(|n| is_name(n) && !is_body(n) && !is_thing(n))
    };
    for (at, _) in text.match_indices(',') {
        let (title, rest) = (text.get(..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default());
        if names(rest) && title.chars().count() > 3 {
            return (title.trim().to_owned(), rest.trim().to_owned());
        }
    }
    if let Some(c) = SPEAKER_MARK.captures(text)
        && let (Some(whole), Some(s)) = (c.get(0), c.name("s"))
        // After "v/" somebody is named, and often what for.
        && (names(s.as_str()) || whole.as_str().contains("v/") && s.as_str().split(',').next().is_some_and(|n| is_name(n.trim())))
    {
        return (text.get(..whole.start()).unwrap_or_default().trim().to_owned(), s.as_str().trim().to_owned());
    }
    (text.to_owned(), String::new())
}

/// Two capitals that name no person: an organisation, a part of a town, a project.
fn is_thing(name: &str) -> bool {
    let things = ["kors", "nye", "vest", "øst", "nord", "sør", "väst", "öst", "syd", "røde", "röda"];
    name.split_whitespace().any(|w| things.contains(&w.to_lowercase().as_str()))
}

fn kind(title: &str, spoken: bool) -> PartKind {
    let lower = title.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|w| lower.contains(w));
    let is = |words: &[&str]| lower.split(|c: char| !c.is_alphabetic()).any(|w| words.contains(&w));
    let in_groups = lower.ends_with("i grupper") || lower.contains("i grupper (") || lower.contains("i grupper,") || lower.starts_with("i grupper");
    if in_groups || has(&["gruppearbeid", "grupparbete", "gruppediskusjon", "gruppdiskussion", "gruppesamtal", "gruppsamtal", "gruppearbejde", "breakout"]) {
        PartKind::Groups
    } else if is(&["lunsj", "lunch", "frokost", "frukost", "middag", "lunchpaus", "frokostservering"]) && !spoken && !is(&["i", "for", "för", "om"]) {
        PartKind::Meal
    } else if is(&["pause", "paus", "kaffe", "kaffepause", "fika", "fikapaus", "bensträckare", "kaffepaus", "beinstrekk"]) {
        PartKind::Break
    } else if spoken && !has(&["inledning", "innledning", "velkommen", "välkommen", "åpning", "opning", "öppning", "avslut"]) {
        PartKind::Talk
    } else {
        PartKind::Plenary
    }
}

/// Minutes per presentation, the break inside, and how groups are made.
fn group_rules(page: &Page, parts: &mut [Part], out: &mut Announcement) {
    let mut each: Vec<(u64, u16)> = Vec::new();
    for (line, sentence) in page.sentences() {
        let found = MINUTES_EACH.captures(sentence).and_then(|c| c.name("n").or_else(|| c.name("n2")));
        // Of each municipality, or of each presentation; not of somebody's.
        let of_all = ["kommun", "dere", " ni ", "varje", "hver", "kvar", "alla", "alle"].iter().any(|w| sentence.to_lowercase().contains(w));
        let n = found.filter(|_| of_all).and_then(|m| match m.as_str().to_lowercase().as_str() {
            "ti" | "tio" => Some(10),
            "fem" => Some(5),
            "femten" | "femton" => Some(15),
            "tjue" | "tjugo" => Some(20),
            digits => digits.parse().ok().filter(|n| *n > 0),
        });
        each.extend(n.map(|n| (line, n)));
    }
    each.dedup_by_key(|(_, n)| *n);
    let grouped: Vec<&mut Part> = parts.iter_mut().filter(|p| p.kind == PartKind::Groups).collect();
    for part in grouped {
        part.slot_minutes = if let [(_, n)] = each.as_slice() { *n } else { 0 };
        if part.slot_minutes == 0 {
            out.ask("programme", msg!("announce-slot-minutes", text = &part.title), None);
        }
        let inside = BREAK.captures(&part.title);
        match inside.as_ref().map(|c| c.name("n").and_then(|n| n.as_str().parse().ok())) {
            Some(Some(n)) => part.break_minutes = n,
            Some(None) => out.ask("programme", msg!("announce-break", text = &part.title), None),
            None => {}
        }
    }
    let same = ["samma gruppindelning som", "samma grupper som", "samme gruppeinndeling som", "same gruppeinndeling som", "samme grupper som", "same grupper som", "samme gruppeinddeling som"];
    let by_size = [
        "kommunstorlek", "kommunestørrelse", "kommunestorleik", "kommunens storlek", "etter størrelse", "efter storlek", "etter innbyggertall", "etter folketall", "efter folkmängd",
        "efter invånarantal", "etter storleik",
    ];
    let says = |words: &[&str]| page.lines.iter().find(|l| words.iter().any(|w| l.whole.to_lowercase().contains(w))).map(|l| l.number);
    let earlier = |l: &&Line| {
        let lower = l.whole.to_lowercase();
        let new = lower.contains("nye grupper") || lower.contains("nya grupper");
        !new && ["forrige", "førre", "föregående", "förra", "sist", "tidligere", "tidigare"].iter().any(|w| lower.contains(w))
    };
    let as_before = page.lines.iter().filter(earlier).find(|l| same.iter().any(|w| l.whole.to_lowercase().contains(w))).map(|l| l.number);
    if let Some(line) = as_before {
        out.set("grouping", "previous", line);
    } else if let Some(line) = says(&by_size) {
        out.ask("grouping", msg!("announce-by-size"), Some(line));
    }
}

/// The list of bullets that asks, where the text says that questions are to be answered.
fn questions(page: &Page, out: &mut Announcement) {
    let answered = |s: &str| ["svar"].iter().any(|w| s.contains(w)) && ["fråg", "spørsmål", "spurnad", "problemstilling", "spørgsmål"].iter().any(|w| s.contains(w));
    if !page.sentences().any(|(_, s)| answered(&s.to_lowercase())) {
        return;
    }
    let mut lists: Vec<Vec<String>> = Vec::new();
    let mut last: Option<&Line> = None;
    for line in &page.lines {
        let next = last.is_some_and(|l| line.number <= l.number + 2);
        let goes_on = last.is_some_and(|l| line.number == l.number + 1) && line.label.is_none();
        // Questions about coming are not what is answered there.
        if line.bullet && ["allergi", "melde deg", "meldt deg", "delta?", "anmäl"].iter().any(|w| line.text.to_lowercase().contains(w)) {
            return;
        }
        match (line.bullet, lists.last_mut()) {
            (true, Some(list)) if next => list.push(line.text.clone()),
            (true, _) => lists.push(vec![line.text.clone()]),
            // A line right below a bullet belongs to it.
            (false, Some(list)) if goes_on => {
                if let Some(q) = list.last_mut() {
                    *q = format!("{q} {}", line.text);
                }
            }
            _ => continue,
        }
        last = Some(line);
    }
    // Some statements among questions belong to them; a list of other things has few questions in it.
    let asking = |list: &Vec<String>| 2 * list.iter().filter(|q| q.contains('?')).count() > list.len();
    lists.retain(asking);
    if let [list] = lists.as_slice() {
        out.file.questions = Some(list.clone());
    }
}
