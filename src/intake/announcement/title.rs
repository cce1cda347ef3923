//! What an announcement is called.

use super::Announcement;
use super::dates::facts;
use super::lines::{Label, Line, Page};
use crate::text::msg;

/// Lines of a web page's frame, and headings that name nothing.
const FRAME: &[&str] = &[
    "finn ansatt",
    "finn tilsett",
    "kontakt oss",
    "kontakta oss",
    "åpningstider",
    "opningstider",
    "öppettider",
    "ledig stilling",
    "ledige stillinger",
    "ledige stillingar",
    "lediga jobb",
    "min side",
    "mina sidor",
    "meny",
    "menu",
    "søk",
    "sök",
    "hjem",
    "heim",
    "hem",
    "start",
    "startsida",
    "startside",
    "forside",
    "framside",
    "hopp til innhold",
    "hopp til hovedinnhold",
    "hoppa till innehåll",
    "till innehållet",
    "gå till innehåll",
    "logg inn",
    "logga in",
    "del",
    "dela",
    "skriv ut",
    "lyssna",
    "lytt",
    "innhold",
    "innehåll",
    "om oss",
    "kalender",
    "kalendarium",
    "nyheter",
    "nyheder",
    "aktuelt",
    "arrangementer",
    "arrangement",
    "evenemang",
    "kurs og arrangementer",
    "konferenser och seminarier",
    "språk",
    "english",
    "facebook",
    "twitter",
    "linkedin",
    "youtube",
    "invitasjon",
    "inbjudan",
    "inbjudan!",
    "invitation",
    "innbydelse",
    "velkommen",
    "välkommen",
    "velkommen!",
    "välkommen!",
    "fant du det du lette etter?",
    "takk for din tilbakemelding",
    "hva forsøkte du å finne?",
    "disse tilbakemeldingene blir ikke besvart.",
    "ikke skriv noe personsensitivt.",
    "informasjonskapsler",
    "cookies",
    "lukk",
    "stäng",
    "tilbake",
    "tillbaka",
    "skip to content",
    "hei",
    "hei!",
    "hej",
    "hej!",
    "hei alle sammen",
];

/// So far down a title may stand, in lines with something on them.
const DOWN_TO: usize = 20;

/// Finds the title: said to be one, or the first line that can be a heading; one that is repeated comes first, since pages name themselves twice.
pub fn title(page: &Page, out: &mut Announcement) {
    let said: Vec<&Line> = page.lines.iter().filter(|l| l.label == Some(Label::Title) && !l.text.is_empty()).collect();
    if let [one] = said.as_slice() {
        return out.set("title", without_reply(&one.text), one.number);
    }
    let heads: Vec<&Line> = page.lines.iter().take(DOWN_TO).filter(|l| is_heading(l)).collect();
    // What stands after the first paragraph heads a part of the text.
    let body = page.lines.iter().find(|l| l.whole.chars().count() > 160).map_or(u64::MAX, |l| l.number);
    let repeated = heads.iter().find(|h| page.lines.iter().filter(|l| l.whole == h.whole && l.number < body).count() > 1);
    match repeated.copied().or_else(|| heads.into_iter().find(|h| h.number < body)) {
        Some(line) => out.set("title", line.whole.clone(), line.number),
        None => out.ask("title", msg!("announce-missing"), None),
    }
}

fn is_heading(line: &Line) -> bool {
    let text = line.whole.as_str();
    let lower = text.to_lowercase();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let alone = Page { lines: vec![line.clone()] };
    let dated = facts(&alone).first().is_some_and(|f| f.text.chars().count() + 24 > text.chars().count());
    (8..=140).contains(&text.chars().count())
        && letters > 5
        && !is_sender(&lower)
        && !is_half(&lower)
        && !line.bullet
        && line.label.is_none()
        && line.under.is_none_or(|u| u == Label::Theme)
        && !FRAME.contains(&lower.as_str())
        && !dated
        && !text.ends_with(['.', ',', ':', ';'])
        && !lower.contains("http")
        && !text.contains('@')
        && !lower.starts_with("illustrasjon")
        && !lower.starts_with("foto")
        && super::programme::starts_with_hours(text).is_none()
}

/// Only the name of who publishes it, with or without a place and a date.
fn is_sender(lower: &str) -> bool {
    let bodies = ["statsforvalter", "fylkesmann", "länsstyrelse", "region ", "fylkeskommune"];
    let event = ["forum", "seminar", "konferan", "konferen", "møte", "möte", "samling", "kurs", "dag ", "träff", "webin", "introd", "frukost", "frokost"];
    let words = lower.split_whitespace().count();
    let names_itself = bodies.iter().any(|w| lower.starts_with(w)) && words <= 6 && !event.iter().any(|w| lower.contains(w));
    names_itself || lower.ends_with(" kommune") && words <= 3
}

/// The beginning of a heading that goes on below, a head of a mail, or the name of a letter.
fn is_half(lower: &str) -> bool {
    let goes_on = [" til", " till", " om", " for", " för", " og", " och"].iter().any(|w| lower.ends_with(w));
    let to_kind = ["invitasjon til ", "inbjudan till ", "invitation til "].iter().any(|w| lower.strip_prefix(w).is_some_and(|rest| rest.split_whitespace().count() == 1));
    let mail = ["fra:", "från:", "frå:", "til:", "till:", "sendt:", "skickat:", "vår ref", "deres ref", "saksnr", "dnr", "kopi:", "cc:"].iter().any(|w| lower.starts_with(w));
    goes_on || to_kind || mail || lower.starts_with("nyhetsbrev") || lower.split_whitespace().count() == 1
}

/// The subject of a mail without what answering and forwarding put before it.
fn without_reply(text: &str) -> String {
    let mut rest = text.trim();
    while let Some((mark, after)) = rest.split_once(':') {
        if !["re", "sv", "vs", "fwd", "fw", "vb", "ang"].contains(&mark.trim().to_lowercase().as_str()) {
            break;
        }
        rest = after.trim();
    }
    rest.to_owned()
}
