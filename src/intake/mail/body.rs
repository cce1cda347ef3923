//! The words of a message that are its own: without what it quotes, without its signature, and what it forwards.

use std::sync::LazyLock;

use regex::Regex;

use super::message::Mailbox;

/// A message inside another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Quoted {
    /// Who wrote it.
    pub from: Mailbox,
    /// Its subject.
    pub subject: String,
    /// Its words.
    pub text: String,
}

/// The parts of a message's words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Own {
    /// What its sender wrote.
    pub text: String,
    /// What stands under the greeting at the end.
    pub signature: String,
    /// The message that it quotes or forwards.
    pub quoted: Option<Quoted>,
    /// A line says that it is forwarded.
    pub says_forwarded: bool,
}

fn pattern(text: &str) -> Option<Regex> {
    Regex::new(text).ok()
}

static FORWARD: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(r"(?i)^\s*(vs|fw|fwd|vb|vidarebefordra\w*|videresend\w*|vidaresend\w*)\s*:"));
static FORWARDED: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"(?i)^[\s>*_-]*(begin forwarded message|forwarded message|videresendt melding|vidaresend melding|vidarebefordrat (meddelande|brev|mejl))"));
static HEADER: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(r"(?i)^[\s>*]*(fra|från|frå|from|von)\*?\s*:\s*\*?\s*(.+)$"));
static SENT: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(r"(?i)^[\s>*]*(sendt|skickat|sent|date|dato|datum|til|till|to|emne|ämne|subject)\*?\s*:"));
static SUBJECT: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(r"(?i)^[\s>*]*(emne|ämne|subject)\*?\s*:\s*\*?\s*(.*)$"));
static WROTE: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(r"(?i)(^|\s)(skrev|skreiv|wrote|schrieb)\b.{0,160}:\s*$"));
static RULE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"(?i)^\s*-{2,}\s*(opprinnelig melding|opphavleg melding|ursprungligt meddelande|original message|original-?meddelande|forwarded message|videresendt melding|vidarebefordrat meddelande)")
});
static GREETING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?i)^\s*(mvh|m\.v\.h\.?|vh|vennlig hilsen|med vennlig hilsen|med venleg helsing|venleg helsing|helsing|beste hilsen|hilsen|hilsner|hälsningar|hälsning|vänliga hälsningar|vänlig hälsning|med vänlig hälsning(ar)?|med vänliga hälsningar|bästa hälsningar|best regards|kind regards|regards|best wishes|sincerely)\b[\s,.!/]*(.*)$",
    )
});
static DEVICE: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(r"(?i)^\s*(sendt fra|send frå|skickat från|skickades från|sent from|hämta outlook|få outlook|get outlook)\b"));

fn is(pattern: &LazyLock<Option<Regex>>, line: &str) -> bool {
    pattern.as_ref().is_some_and(|p| p.is_match(line))
}

/// Whether a subject says that a message is passed on.
pub fn is_forward(subject: &str) -> bool {
    is(&FORWARD, subject)
}

/// Takes a message's words apart.
pub fn own(text: &str) -> Own {
    let lines: Vec<&str> = text.lines().collect();
    let cut = (0..lines.len()).find(|at| begins_quote(&lines, *at)).unwrap_or(lines.len());
    let (before, after) = lines.split_at(cut);
    let mut out = Own { says_forwarded: after.first().is_some_and(|l| is(&FORWARDED, l) || is(&RULE, l) && l.to_lowercase().contains("orward")), quoted: quoted(after), ..Own::default() };
    let kept: Vec<&str> = before.iter().filter(|l| !l.trim_start().starts_with('>') && !is(&DEVICE, l)).copied().collect();
    let end = kept.iter().position(|l| matches!(l.trim_end(), "--") || is(&GREETING, l)).unwrap_or(kept.len());
    let (words, signature) = kept.split_at(end);
    // Rules, and what stands under them, belong to the program or the organisation.
    let ruled = |l: &str| l.trim().chars().count() > 4 && l.trim().chars().all(|c| "_-=*─".contains(c));
    let signature = signature.split(|l| ruled(l)).next().unwrap_or_default();
    out.text = words.join("\n").trim().to_owned();
    let name_beside = signature.first().and_then(|l| GREETING.as_ref()?.captures(l)?.get(3)).map(|m| m.as_str().trim().to_owned()).unwrap_or_default();
    let cells = |l: &&str| l.split('│').map(|c| c.split('[').next().unwrap_or(c).trim().to_owned()).collect::<Vec<_>>();
    let rest = signature.iter().skip(1).flat_map(cells).filter(|l| !l.is_empty() && l != "--");
    out.signature = std::iter::once(name_beside).filter(|l| !l.is_empty()).chain(rest).collect::<Vec<_>>().join("\n");
    out
}

/// Whether what follows is not the sender's own.
fn begins_quote(lines: &[&str], at: usize) -> bool {
    let Some(line) = lines.get(at) else { return false };
    if is(&RULE, line) || is(&FORWARDED, line) {
        return true;
    }
    // "Den 3. mars skrev Kari Nordmann <...>:", also broken into two lines.
    let dated = |l: &str| l.chars().any(|c| c.is_ascii_digit()) || l.contains('@');
    let two = format!("{line} {}", lines.get(at + 1).unwrap_or(&""));
    if is(&WROTE, line) && dated(line) || !line.trim().is_empty() && is(&WROTE, &two) && dated(&two) && line.chars().any(|c| c.is_ascii_digit()) {
        return true;
    }
    is(&HEADER, line) && lines.iter().skip(at + 1).take(4).filter(|l| is(&SENT, l)).count() >= 2
}

/// The message in a quotation, where its head says who wrote it.
fn quoted(lines: &[&str]) -> Option<Quoted> {
    let at = lines.iter().position(|l| is(&HEADER, l))?;
    let from = HEADER.as_ref()?.captures(lines.get(at)?)?.get(2)?.as_str();
    let head: Vec<&str> = lines.iter().skip(at + 1).take(8).copied().take_while(|l| !l.trim().trim_start_matches('>').trim().is_empty()).collect();
    let subject = head.iter().find_map(|l| Some(SUBJECT.as_ref()?.captures(l)?.get(2)?.as_str().trim().to_owned())).unwrap_or_default();
    let text = lines.iter().skip(at + 1 + head.len()).map(|l| l.strip_prefix("> ").or_else(|| l.strip_prefix('>')).unwrap_or(l)).collect::<Vec<_>>().join("\n");
    Some(Quoted { from: mailbox(from), subject, text: text.trim().to_owned() })
}

/// `Kari Nordmann <kari@example.org>`, `Nordmann, Kari [mailto:kari@example.org]`, or either alone.
fn mailbox(text: &str) -> Mailbox {
    let text = text.trim().trim_matches('*').trim();
    let email = super::names::addresses(text).into_iter().next().unwrap_or_default();
    let cut = text.find(['<', '[', '(']).unwrap_or(text.len());
    let name = text.get(..cut).unwrap_or_default().trim().trim_matches(['"', '\'']).to_owned();
    Mailbox { name: if name.contains('@') { String::new() } else { super::names::in_order(&name) }, email }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_sender_wrote_counts() {
        let o = own(
            "Hei, jeg kommer.\n\nMvh Kari Nordmann\nFolkehelsekoordinator\nBærum kommune\n\nFra: Skadeforebyggende forum <post@example.org>\nSendt: mandag 1. mars 2021 10:00\nTil: Kari\nEmne: Invitasjon\n\nMeld deg på innen fredag.",
        );
        assert_eq!((o.text.as_str(), o.signature.as_str()), ("Hei, jeg kommer.", "Kari Nordmann\nFolkehelsekoordinator\nBærum kommune"));
        assert_eq!(o.quoted.unwrap().from.email, "post@example.org");
        for quote in [
            "Den mån 1 mars 2021 kl 10:00 skrev Länsstyrelsen <a@example.org>:",
            "On Mon, 1 Mar 2021 at 10:00, Somebody <a@example.org> wrote:",
            "-----Ursprungligt meddelande-----",
            "man. 1. mar. 2021 kl. 10:00 skrev Forum <\na@example.org>:",
        ] {
            assert_eq!(own(&format!("Jag kommer.\n\n{quote}\n> Anmäl er!\n")).text, "Jag kommer.", "{quote}");
        }
        assert_eq!(own("Vi kommer.\nPer skrev at dere har plass: fint.\nHilsen Ola").text, "Vi kommer.\nPer skrev at dere har plass: fint.");
    }

    #[test]
    fn a_forwarded_message_is_somebody_elses() {
        let o = own("---------- Forwarded message ---------\nFrom: Nordmann, Kari <kari@example.org>\nDate: Mon, 1 Mar 2021\nSubject: Påmelding\nTo: <a@example.org>\n\nJeg vil være med.\n");
        let q = o.quoted.unwrap();
        assert!(o.says_forwarded && o.text.is_empty());
        assert_eq!((q.from.name.as_str(), q.from.email.as_str(), q.subject.as_str(), q.text.as_str()), ("Kari Nordmann", "kari@example.org", "Påmelding", "Jeg vil være med."));
    }
}
