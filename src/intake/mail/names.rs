//! What looks like a name, an address, a telephone number, a number of people.

use std::sync::LazyLock;

use regex::Regex;

static ADDRESS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?i)[\p{L}0-9._%+'-]+@[\p{L}0-9-]+(\.[\p{L}0-9-]+)+").ok());
static NAME: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)*(?:\s+(?:(?:af|av|von|van|de|der|da|el|al)\s+)?\p{Lu}(?:[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)*|\.)){1,3}").ok());
static PHONE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?:\+|00)?\d[\d \t()-]{6,16}\d").ok());

/// Words that stand in the names of organisations and places, and never in those of people.
const NO_NAME: &[&str] = &[
    "kommun", "kommune", "fylke", "fylkes", "region", "regionen", "länsstyrelsen", "länsstyrelse", "statsforvalteren", "räddningstjänst", "brann", "forum", "dialogforum", "kaffeprat", "seminar",
    "teams", "zoom", "office", "outlook", "mvh", "hilsen", "vennlig", "vänlig", "hei", "hej", "kjære", "bästa", "takk", "tack", "påmelding", "anmälan", "emne", "ämne", "stad", "stads", "bydel",
    "universitet", "høgskole", "nav", "røde", "kors", "rädda", "barnen", "barn", "unge", "vold", "lufthavn", "konferansen", "konferanse", "konferens", "buss", "sosialtjenesten", "sosialtenesta",
    "socialtjänsten", "barnevernet", "lokalsamfunn", "polisen", "politiet", "helse", "hälsa", "nord", "sør", "väst", "öst", "mottak", "postmottak", "kundsenter", "kundcenter", "tlf", "telefon",
    "fredag", "torsdag", "onsdag", "tirsdag", "mandag", "mars", "april",
];

/// How the titles of offices end: what stands before a name and is none.
const TITLES: &[&str] = &[
    "sjef", "chef", "leder", "leiar", "ledare", "giver", "givare", "strateg", "samordnare", "samordner", "koordinator", "direktør", "direktör", "rådgjevar", "overlege", "konsulent", "lärare",
    "politiker",
];

/// All addresses in a text.
pub fn addresses(text: &str) -> Vec<String> {
    ADDRESS.as_ref().map(|p| p.find_iter(text).map(|m| m.as_str().trim_matches(['.', '\'', '-']).to_owned()).collect()).unwrap_or_default()
}

/// Whether a text is a person's name: two to four words with capital letters, none of them of an organisation.
pub fn is_name(text: &str) -> bool {
    let text = text.trim();
    let whole = NAME.as_ref().and_then(|p| p.find(text)).is_some_and(|m| m.as_str().len() == text.len());
    // NAV Tysnes: an abbreviation beside a word is no name; somebody who writes all in capitals is.
    let loud = |w: &str| w.chars().filter(|c| c.is_alphabetic()).count() > 2 && w.chars().all(|c| !c.is_lowercase());
    let mixed = text.split(' ').any(loud) && !text.split(' ').filter(|w| w.len() > 2).all(loud);
    whole && !mixed && !text.split([' ', '-']).any(|w| NO_NAME.iter().any(|n| w.to_lowercase().trim_end_matches('s') == n.trim_end_matches('s')))
}

/// Words that begin a sentence with a capital letter, before a name.
const BEGINS: &[&str] = &[
    "melder", "meld", "melde", "meldar", "påmelder", "avmelder", "anmäler", "anmäl", "avanmäler", "registrer", "register", "please", "tyvärr", "dessverre", "diverre", "jeg", "jag", "eg", "vi", "me",
    "we", "det", "den", "hei", "hej", "og", "och", "and", "også", "kan", "kommer", "fra", "från", "frå", "med", "til", "till", "for", "för", "når", "när", "både", "samt", "härmed", "herved", "dere",
    "ni", "kollega", "kollegan", "kollegaen", "avmelding", "avanmälan", "återbud", "avbud", "forfall", "kontakt", "hvis", "om", "kjem", "dear", "ms", "mr", "mrs", "påmelding", "anmälan", "påmeldt",
    "anmäld", "ikke", "inte", "dr",
];

/// The names in a text, in order.
pub fn names(text: &str) -> Vec<String> {
    let bare = |found: &str| {
        let mut words: Vec<&str> = found.trim_end_matches('.').split_whitespace().collect();
        let is_title = |w: &str| TITLES.iter().any(|t| w.to_lowercase().ends_with(t));
        while words.first().is_some_and(|w| BEGINS.contains(&w.to_lowercase().trim_end_matches('.')) || is_title(w) || w.chars().next().is_some_and(char::is_lowercase)) {
            words.remove(0);
        }
        words.join(" ")
    };
    NAME.as_ref().map(|p| p.find_iter(text).map(|m| bare(m.as_str())).filter(|n| is_name(n)).collect()).unwrap_or_default()
}

/// `Nordmann, Kari` as `Kari Nordmann`, where both together are one name; what stands in brackets is no part of it.
pub fn in_order(name: &str) -> String {
    let bare = name.split(['(', '[']).next().unwrap_or(name).trim();
    let turned = bare.split_once(',').map(|(last, first)| format!("{} {}", first.trim(), last.trim()));
    turned.filter(|t| is_name(t) && t.split_whitespace().count() <= 4 && bare.matches(',').count() == 1).unwrap_or_else(|| bare.trim_end_matches(',').to_owned())
}

/// Whether two names are of one person: the same words, or all of one among those of the other.
pub fn is_same(a: &str, b: &str) -> bool {
    let words = |t: &str| t.to_lowercase().split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (a, b) = (words(a), words(b));
    let (few, many) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    !few.is_empty() && few.iter().all(|w| many.contains(w))
}

/// A telephone number, where there is exactly one.
pub fn phone(text: &str) -> Option<String> {
    let mut found = PHONE.as_ref()?.find_iter(text).map(|m| m.as_str().trim().to_owned()).filter(|p| (8..=15).contains(&p.chars().filter(char::is_ascii_digit).count()));
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// A number as a figure or a word, from 1 to 20.
pub fn number(text: &str) -> Option<u16> {
    const WORDS: &[(&str, u16)] = &[
        ("en", 1),
        ("ein", 1),
        ("én", 1),
        ("one", 1),
        ("to", 2),
        ("två", 2),
        ("two", 2),
        ("begge", 2),
        ("båda", 2),
        ("tre", 3),
        ("three", 3),
        ("fire", 4),
        ("fyra", 4),
        ("four", 4),
        ("fem", 5),
        ("five", 5),
        ("seks", 6),
        ("sex", 6),
        ("six", 6),
        ("sju", 7),
        ("syv", 7),
        ("seven", 7),
        ("åtte", 8),
        ("åtta", 8),
        ("eight", 8),
        ("ni", 9),
        ("nio", 9),
        ("nine", 9),
        ("ti", 10),
        ("tio", 10),
        ("ten", 10),
    ];
    let text = text.to_lowercase();
    text.parse().ok().filter(|n| (1..=20).contains(n)).or_else(|| WORDS.iter().find(|(w, _)| *w == text).map(|(_, n)| *n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_names_and_places_are_not() {
        for name in ["Kari Nordmann", "Anne-Marie Ås Öberg", "Per O. Hansen", "Ludvig von Post", "Åsa Öberg"] {
            assert!(is_name(name), "{name}");
        }
        for other in ["Tanums kommun", "Oslo Kommune", "kari nordmann", "Kari", "Hei Kari", "Region Skåne", "Dialogforum Sociala Risker Mars", "Västra Götalands Region"] {
            assert!(!is_name(other), "{other}");
        }
        assert_eq!(names("Melder av Per Hansen. Jeg Kari Li"), ["Per Hansen", "Kari Li"]);
        assert_eq!(names("Jag anmäler Åsa Öberg och Per Ek från Tanums kommun."), ["Åsa Öberg", "Per Ek"]);
        assert_eq!(addresses("Kari <kari@example.org>, per.ek@sub.example.org."), ["kari@example.org", "per.ek@sub.example.org"]);
        assert_eq!((phone("tlf. +47 999 88 776"), phone("2021-03-01 og 99988776")), (Some("+47 999 88 776".into()), None));
        assert_eq!((number("tre"), number("3"), number("300")), (Some(3), Some(3), None));
    }
}
