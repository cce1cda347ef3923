//! What kind of event it is, where, on which terms, and in which language it is announced.

use std::sync::LazyLock;

use regex::Regex;

use super::Announcement;
use super::dates::pattern;
use super::lines::{Label, Page, has};
use crate::text::msg;

/// Common words of the three languages, and those by which Norwegian and Danish differ.
const NORTHERN: &[&str] = &["og", "til", "ikke", "ikkje", "fra", "frå", "kommune", "kommunen", "kommuner", "er", "hvordan", "påmelding", "tilmelding"];
const SWEDISH: &[&str] = &["och", "till", "inte", "från", "kommun", "kommunen", "kommuner", "är", "hur", "anmälan", "för", "att", "när"];
const NORWEGIAN: &[&str] =
    &["av", "å", "hva", "noe", "dere", "dykk", "påmelding", "sted", "innen", "mellom", "eg", "ikkje", "frå", "etter", "noen", "nokre", "deg", "oss", "fylke", "begrenset", "mars", "mai", "desember"];
const DANISH: &[&str] = &["af", "hvad", "noget", "jer", "tilmelding", "inden", "mellem", "vores", "blev", "efter", "nogle", "kun", "uge", "dig", "mødet", "deltagere", "hvornår"];

/// Says the country and its zone where the language leaves no doubt.
pub fn language(page: &Page, out: &mut Announcement) {
    let lower = page.lower();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).collect();
    let count = |list: &[&str]| words.iter().filter(|w| list.contains(w)).count();
    // These are of one language alone.
    let telling = |list: &[&str]| words.iter().any(|w| list.iter().any(|k| w.starts_with(k)));
    let danish = telling(&["tilmeld", "afhold"]) || words.contains(&"af");
    let clearly = |a: usize, b: usize| a > 1 && a > 2 * b;
    let (northern, swedish) = (count(NORTHERN), count(SWEDISH));
    if clearly(northern, swedish) && !danish && (clearly(count(NORWEGIAN), count(DANISH)) || telling(&["påmeld"])) {
        out.set("country", "NO", 0);
        out.set("timezone", "Europe/Oslo", 0);
    } else if clearly(swedish, northern) || swedish > northern && telling(&["anmälan", "länsstyrelse"]) {
        out.set("country", "SE", 0);
        out.set("timezone", "Europe/Stockholm", 0);
    } else {
        out.ask("country", msg!("announce-country"), None);
    }
}

const KINDS: &[(&str, &[&str])] = &[
    ("dialogforum", &["dialogforum"]),
    (
        "breakfast",
        &["frokostsamling", "frokostmøte", "frukostsamling", "frukostmöte", "frukostseminarium", "frukostmøte", "frukostträff", "frokostseminar", "morgenmøde", "frukostsamtal", "frokosttreff"],
    ),
    ("coffee-talk", &["kaffeprat", "kaffesnakk", "kaffemøte", "digital fika", "fikamöte", "kaffemöte", "kaffetreff"]),
    (
        "seminar",
        &[
            "seminar", "seminarium", "seminaret", "seminariet", "seminarer", "dagsseminar", "webinar", "webbinarium", "webbinariet", "webinaret", "fagdag", "fagdagen", "temadag", "temadagen",
            "dagsseminaret", "webinarserie", "webbinarieserie", "seminarserie",
        ],
    ),
    ("network", &["nettverksmøte", "nettverksmøtet", "nettverkssamling", "nettverkstreff", "nätverksträff", "nätverksmöte", "nätverksträffen", "nätverksmötet", "netværksmøde"]),
];

fn mentions(text: &str, words: &[&str]) -> usize {
    // A compound names the kind by its last part: "introduksjonsseminar", "miniseminarium".
    let is = |w: &str| {
        words.iter().any(|k| {
            w == *k
                || w.strip_suffix(k).is_some_and(|rest| rest.chars().count() > 2 && !k.contains(' '))
                || w.strip_prefix(k).is_some_and(|end| ["et", "en", "er", "ar", "n", "a", "ene", "s"].contains(&end))
        })
    };
    let single = text.split(|c: char| !c.is_alphabetic()).filter(|w| is(w)).count();
    single + words.iter().filter(|k| k.contains(' ')).map(|k| text.matches(k).count()).sum::<usize>()
}

/// Finds the kind: named in the title, or the only one that the text names.
pub fn kind(page: &Page, out: &mut Announcement) {
    let title = out.get("title").unwrap_or_default().to_lowercase();
    // What came before, comes after, or stands beside, is of another kind.
    let other = ["forrige", "förra", "i etterkant", "les også", "läs också", "tidligere", "tidigare", "fjor", "neste "];
    let own: Vec<String> = page.sentences().map(|(_, s)| s.to_lowercase()).filter(|s| !has(s, &other)).collect();
    for text in [title, own.join("\n")] {
        let found: Vec<(&str, usize)> = KINDS.iter().map(|(kind, words)| (*kind, mentions(&text, words))).filter(|(_, n)| *n > 0).collect();
        match found.as_slice() {
            [] => {}
            [(kind, _)] => return out.set("kind", *kind, 0),
            // A seminar over breakfast is a breakfast.
            [("breakfast", _), ("seminar" | "network", _)] => return out.set("kind", "breakfast", 0),
            _ => return out.ask("kind", msg!("announce-several", values = found.iter().map(|(k, _)| *k).collect::<Vec<_>>().join(" / ")), None),
        }
    }
}

pattern!(
    DIGITAL,
    r"(?i)\b(digitalt|webbinarie|webbinarium|webinar|nettmøte|videokonferanse|videokonferens|videomøte|videomöte|distansmöte|digital[te]?\s+(?:\p{L}+\s)?(?:\p{L}*(?:møte|møter|forum|samling|samlinger|konferanse|konferens|möte|möten|mötet|träff|träffar|seminar|seminarium|kaffeprat|kaffeprater|møteserie|frokost|frukost|fika|länk|lenke)))\b|\b(?:via|på|i|over|med)\s+(?:Microsoft\s+)?(?:teams|zoom|skype)\b|(?:teams|zoom|skype)(?:-?(?:möte|møte|länk|lenke|webinar|webbinarium))"
);
pattern!(
    HYBRID,
    r"(?i)\b(hybrid(?:t|møte|möte|arrangement|arrangemang|seminar|seminarium|konferanse|konferens)?|(?:både|eller|och|og)\s+(?:fysisk[t]?|digitalt)\s+(?:og|och|eller)\s+(?:fysisk[t]?|digitalt)|fysisk[t]?\s+(?:eller|og|och)\s+digitalt|digitalt\s+(?:eller|og|och)\s+fysisk[t]?|strømmes|strøymes|streames|sänds live|livesänds)\b"
);
pattern!(PLATFORM, r"(?i)^(?:digitalt?|online|nett|på nett|internett|teams|zoom|skype|microsoft teams|ms teams|webb?inar\w*)\b|\b(?:teams|zoom|skype|webbinari\w+|webinar|nettmøte|digitalt)\b");

/// Words of lines about something else than this event's own form.
const ELSEWHERE: &[&str] =
    &["forrige", "förra", "fjor", "tidligere", "tidigare", "opptak", "inspel", "les også", "läs också", "påmelding", "anmälan", "i etterkant", "obegränsat", "ubegrenset", "i salen"];
/// Words of what stands in the place of a place.
const NO_PLACE: &[&str] = &["kommer", "meddel", "se under", "se nedan", "nærmere", "närmare", "tba", "oppgis", "påmeld", "anmäl", "ikke bestemt", "inte bestämt", "klikk", "les mer"];

fn is_no_place(text: &str) -> bool {
    has(&text.to_lowercase(), NO_PLACE)
}

/// Finds where it is held.
pub fn place(page: &Page, out: &mut Announcement) {
    let said = page.under(Label::Place).next();
    let address = page.under(Label::Address).next();
    // A place and a meeting on one line are two: which of them, or both, is asked.
    let both = said.filter(|l| PLATFORM.is_match(&l.text)).filter(|l| {
        let first = super::lines::sentences(&l.text).first().map_or("", |(_, s)| *s);
        has(&first.to_lowercase(), &[" eller ", " og ", " och ", "møte opp"])
            || first.contains('(')
            || l.text.split(',').skip(1).any(|part| part.trim().starts_with(char::is_uppercase) && part.chars().any(|c| c.is_ascii_digit()))
    });
    if let Some(line) = both {
        out.ask("mode", msg!("announce-place-and-digital"), Some(line.number));
        return link(page, out);
    }
    let digital_place = said.filter(|l| PLATFORM.is_match(&l.text));
    let denied = |text: &str| text.to_lowercase().split_whitespace().any(|w| ["ikke", "inte", "ikkje"].contains(&w.trim_matches('.')));
    let hybrid = page.lines.iter().find(|l| HYBRID.is_match(&l.whole) && !denied(&l.whole));
    let title_line = out.file.fields.iter().find(|(k, ..)| k == "title").map_or(0, |(.., n)| *n);
    let digital = page.lines.iter().find(|l| DIGITAL.is_match(&l.whole) && (l.number == title_line || !has(&l.whole.to_lowercase(), ELSEWHERE)));
    let venue = said
        .filter(|l| !PLATFORM.is_match(&l.text) && !l.text.contains("http") && !is_no_place(&l.text))
        .map(|l| (l.number, l.text.clone()))
        .or_else(|| beside_time(page).filter(|(_, t)| !is_no_place(t)));
    if let Some((number, text)) = &venue {
        let (name, street) = venue_and_address(text);
        if !name.is_empty() {
            out.set("venue", name, *number);
        }
        // The street stands after a comma, under a label of its own, or on the next line.
        let below = page.lines.iter().find(|l| l.number == number + 1 && l.under == Some(Label::Place) && l.text.chars().any(|c| c.is_ascii_digit()) && l.text.chars().count() < 80);
        let street = address.map(|a| a.text.clone()).or((!street.is_empty()).then_some(street)).or_else(|| below.map(|l| l.text.clone())).unwrap_or_default();
        if !street.is_empty() {
            out.set("address", street.trim_end_matches('.'), *number);
        }
    }
    match (venue, digital_place.map(|l| l.number).or(digital.map(|l| l.number)), hybrid) {
        (_, _, Some(line)) => out.set("mode", "hybrid", line.number),
        (None, Some(n), None) => out.set("mode", "digital", n),
        (Some((n, _)), None, None) => out.set("mode", "on-site", n),
        (Some((n, _)), Some(_), None) => out.ask("mode", msg!("announce-place-and-digital"), Some(n)),
        (None, None, None) => {}
    }
    link(page, out);
}

/// "Tid og sted: torsdag 23. mars kl. 9-15, Rådhuset, Storgata 1": what follows the hours, where the label speaks of both.
fn beside_time(page: &Page) -> Option<(u64, String)> {
    let both = page.lines.iter().position(|l| l.label == Some(Label::Time) && ["sted", "stad", "plats"].iter().any(|w| l.whole.to_lowercase().split(':').next().is_some_and(|h| h.contains(w))))?;
    let line = page.lines.iter().skip(both).find(|l| !l.text.is_empty())?;
    let (at, _) = super::dates::times_in(&line.text, true)?;
    let (_, rest) = line.text.get(at..)?.split_once(", ")?;
    let is_place = rest.starts_with(char::is_uppercase) && !PLATFORM.is_match(rest) && !rest.contains("http");
    is_place.then(|| (line.number, rest.to_owned()))
}

pattern!(STREET, r"^\p{L}[\p{L}.\- ]+ \d{1,4} ?[A-Za-z]?$|^\d{3} ?\d{1,2} \p{L}");

/// "KS-møtesenter Agenda, Haakon VIIs gate 9, Oslo": a name, and then a street with its number.
fn venue_and_address(text: &str) -> (String, String) {
    let end = super::lines::sentences(text).first().map_or(text.len(), |(_, s)| s.len());
    let text = text.get(..end).unwrap_or(text).trim_end_matches('.');
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    // A street has letters and then its number, a place its postal code; rooms and floors have numbers too.
    let is_street = |p: &&str| STREET.is_match(p) && !has(&p.to_lowercase(), &["rom ", "rum ", "sal ", "plan ", "etasje", "våning", "lokale", "møterom", "sesjon"]);
    match parts.iter().position(is_street) {
        Some(0) => (String::new(), parts.join(", ")),
        Some(n) => (parts.get(..n).unwrap_or_default().join(", "), parts.get(n..).unwrap_or_default().join(", ")),
        None => (text.to_owned(), String::new()),
    }
}

pattern!(URL, r#"https?://[^\s<>"']+"#);
pattern!(DAYS_BEFORE, r"(?i)\b(?P<n>\d{1,2}|en|én|ett|to|två|tre|fire|fyra|fem|sju)\s+(?:dager|dagar|dage|dag|virkedager|arbeidsdager|arbetsdagar)\s+(?P<w>før|innan|före|inden|i forkant|i förväg)");

/// The link, and when it is sent.
fn link(page: &Page, out: &mut Announcement) {
    let is_meeting = |u: &str| ["teams.microsoft", "teams.live", "zoom.us", "whereby.com", "meet.google", "join.skype", "webex.com"].iter().any(|h| u.contains(h));
    let mut links: Vec<(u64, &str)> = page
        .lines
        .iter()
        .filter(|l| !l.whole.to_lowercase().contains("test"))
        .flat_map(|l| URL.find_iter(&l.whole).map(|m| (l.number, m.as_str().trim_end_matches(['.', ',', ')', '>']))))
        .filter(|(_, u)| is_meeting(u))
        .collect();
    links.dedup_by_key(|(_, u)| *u);
    if let [(line, url)] = links.as_slice() {
        out.set("link", *url, *line);
    }
    for (line, sentence) in page.sentences() {
        let lower = sentence.to_lowercase();
        let about = ["länk", "lenk", "link"].iter().any(|w| lower.contains(w))
            && ["skickas", "sendes", "sendast", "blir sendt", "blir send", "sender vi", "skickar vi", "sendt ut", "sender ut", "får du", "kommer"].iter().any(|w| lower.contains(w));
        if !about || has(&lower, &["material", "spørsmål", "frågor", "opptak", "inspel", "evaluering", "utvärdering", "skjema", "test"]) {
            continue;
        }
        let n = DAYS_BEFORE.captures(&lower).and_then(|c| match c.name("n").map(|m| m.as_str()) {
            Some("en" | "én" | "ett") => Some(1),
            Some("to" | "två") => Some(2),
            Some("tre") => Some(3),
            Some("fire" | "fyra") => Some(4),
            Some("fem") => Some(5),
            Some("sju") => Some(7),
            Some(digits) => digits.parse::<u16>().ok(),
            None => None,
        });
        let some = ["några dagar", "noen dager", "nokre dagar", "nogle dage", "kort tid", "i god tid", "en stund"].iter().any(|w| lower.contains(w));
        match n {
            Some(n) => return out.set("link_days_before", n.to_string(), line),
            None if some => return out.ask("link_days_before", msg!("announce-some-days"), Some(line)),
            None => {}
        }
    }
}

pattern!(
    FREE,
    r"(?i)\b(?:(?P<a>gratis)(?:\.|,|!|$|\s+(?:og|och|å|att|at|for|för|deltagelse|deltakelse|deltakalse|arrangement|arrangemang|seminar|seminarium)\b)|(?P<b>kostnadsfri(?:tt)?|avgiftsfri(?:tt)?|uten kostnad|utan kostnad|ingen deltakeravgift|ingen avgift))"
);
pattern!(MONEY, r"(?i)\b(?:kr\.?|nok|sek)\s*\d[\d .]*|\b\d[\d .]*\s*(?:kr|kroner|kronor|nok|sek)\b");
pattern!(
    SEATS,
    r"(?i)(?:\b(?:maks(?:imalt)?|max(?:imalt)?|inntil|opptil|upp till|høyst|högst|begrenset til|avgrensa til|begränsat till|plass til|plats för)\s+(?P<a>\d{1,5})\s+(?:\p{L}+\s)?(?:plasser|plassar|platser|pladser|deltakere|deltakarar|deltagare|deltagere|personer)\b)"
);
pattern!(LIMITED, r"(?i)\b(?:begrenset|avgrensa|begränsat|begrænset)\s+(?:antall|antal|med)\s+(?:plasser|plassar|platser|pladser|deltakere|deltagare)\b");
pattern!(
    NO_SIGN_UP,
    r"(?i)\b(?:ingen (?:påmelding|föranmälan|anmälan|forhåndspåmelding|tilmelding)|uten påmelding|utan påmelding|utan anmälan|utan föranmälan|krever ikke påmelding|krev ikkje påmelding|kräver ingen (?:för)?anmälan|ikke nødvendig med påmelding|ikkje naudsynt med påmelding|trenger ikke (?:å )?melde|behöver inte anmäla|(?:påmelding|anmälan|tilmelding) (?:kreves|krävs|er|behövs|trengs|krevst) (?:ikke|inte|ikkje))\b"
);
pattern!(SIGN_UP, r"(?i)\b(?:påmelding|påmeldingsfrist|anmälan|anmälningsdag|meld deg på|meld dere på|melder deg på|anmäl dig|anmäl er|tilmelding|anmälda|påmeldte)\b");
pattern!(TARGET, r"(?i)^målgrupp(?:e|a|en)?(?:\s+(?:for|för)\s+[\p{L}\s]{3,40}?)?\s+(?:är|er)\s+(?P<t>.{5,300}?)\.?$");

/// Finds what it costs, how many fit, and whether one signs up.
pub fn terms(page: &Page, out: &mut Announcement) {
    price(page, out);
    let of_each = |l: &super::lines::Line| has(&l.whole.to_lowercase(), &["per ", "hver", "varje", "kvar", "rom ", "bord", "middag", "igjen", "pr. ", "gruppe", "digitalt"]);
    let seats: Vec<(u64, &str)> = page.lines.iter().filter(|l| !of_each(l)).filter_map(|l| SEATS.captures(&l.whole).and_then(|c| c.name("a")).map(|m| (l.number, m.as_str()))).collect();
    let said = page.under(Label::Capacity).filter(|l| !of_each(l)).filter_map(|l| l.text.split_whitespace().next().filter(|w| w.parse::<u32>().is_ok()).map(|w| (l.number, w)));
    let mut all: Vec<(u64, &str)> = seats.into_iter().chain(said).collect();
    all.sort_by_key(|(_, n)| *n);
    all.dedup_by_key(|(_, n)| *n);
    match all.as_slice() {
        [(line, n)] => out.set("capacity", *n, *line),
        [] => page.lines.iter().find(|l| LIMITED.is_match(&l.whole)).into_iter().for_each(|l| out.set("capacity", "limited", l.number)),
        several => out.ask("capacity", msg!("announce-several", values = several.iter().map(|(_, n)| *n).collect::<Vec<_>>().join(" / ")), None),
    }
    let open = page.lines.iter().find(|l| NO_SIGN_UP.is_match(&l.whole));
    let required = page.lines.iter().find(|l| SIGN_UP.is_match(&l.whole) && !NO_SIGN_UP.is_match(&l.whole));
    match (open, required) {
        (Some(line), None)
            if out.get("register_until").is_some() || ["går inte", "kan ikke", "får du ikke", "efter den", "etter den", "igjen"].iter().any(|w| line.whole.to_lowercase().contains(w)) => {}
        (Some(line), None) => out.set("signup", "open", line.number),
        (None, Some(line)) => out.set("signup", "required", line.number),
        // Neither is said, or both: of something or somebody else, and which of the two holds is not sure.
        (None, None) | (Some(_), Some(_)) => {}
    }
    let target = page.under(Label::Target).find(|l| l.text.chars().count() > 4).map(|l| (l.number, l.text.clone()));
    let sentence = page.sentences().find_map(|(n, s)| TARGET.captures(s.trim()).and_then(|c| c.name("t")).map(|t| (n, t.as_str().to_owned())));
    let vague = |t: &str| t.split_whitespace().count() < 2 || has(&t.to_lowercase(), &["inte ", "ikke ", "ikkje ", "bestämd"]);
    if let Some((line, text)) = target.filter(|(_, t)| !t.ends_with('?')).or(sentence).filter(|(_, t)| !vague(t)) {
        out.set("target_group", text, line);
    }
}

fn price(page: &Page, out: &mut Announcement) {
    let says = |t: &str| t.chars().any(|c| c.is_ascii_digit()) && !t.contains("http") || has(&t.to_lowercase(), &["gratis", "ingen", "fri"]);
    if let Some(line) = page.under(Label::Price).next().filter(|l| says(&l.text)) {
        return out.set("price", line.text.trim_end_matches('.'), line.number);
    }
    // Free of what: the event itself, not the book, the parking or the lunch.
    let event = [
        "delta", "arrangement", "arrangemang", "evenemang", "seminar", "påmeld", "anmäl", "kurs", "samling", "det er gratis", "det är gratis", "konferans", "konferens", "forum", "frukost", "träff",
        "møte", "möte",
    ];
    let is_free = |l: &&super::lines::Line| has(&l.whole.to_lowercase(), &event) && !has(&l.whole.to_lowercase(), &["boken", "parkering", "lunsj", "lunch"]);
    let free = page.lines.iter().filter(is_free).find_map(|l| FREE.captures(&l.whole).and_then(|c| c.name("a").or_else(|| c.name("b"))).map(|m| (l.number, m.as_str().to_lowercase())));
    let money =
        page.lines.iter().find(|l| MONEY.is_match(&l.whole) && ["betaler", "betalar", "avgift", "pris", "kostnad", "koster", "kostar", "koste"].iter().any(|w| l.whole.to_lowercase().contains(w)));
    match (free, money) {
        (Some((line, word)), None) => out.set("price", word, line),
        (Some((line, _)), Some(_)) => out.ask("price", msg!("announce-missing"), Some(line)),
        (None, Some(line)) => out.ask("price", msg!("announce-missing"), Some(line.number)),
        (None, None) => {}
    }
}
