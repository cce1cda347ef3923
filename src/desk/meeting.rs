//! What lets one into a meeting: its link, its number, its code. It goes to those who have signed up, and to nobody else.

use crate::domain::Event;
use crate::handout::is_web_link;

/// Where meetings are held.
const HOSTS: &[&str] = &[
    "teams.microsoft", "teams.live", "teams.cloud", "aka.ms/jointeams", "zoom.us", "zoom.com", "meet.google", "g.co/meet", "whereby.com", "webex.com", "skype", "join.nhn.no", "gotomeet", "jitsi",
    "//meet.", "//join.",
];
/// What stands before a code or a number.
const CODES: &[&str] = &[
    "passcode", "passkode", "password", "pin-kode", "pinkod", "pin code", "meeting id", "møte-id", "möte-id", "møteid", "mötes-id", "konferanse-id", "konferens-id", "conference id", "lösenkod",
    "adgangskode", "passord", "lösenord", "dial-in",
];

/// Whether a line says how one comes into a meeting; of a meeting whose link is known, into that one, however the link is written.
fn lets_in(line: &str, link: &str) -> bool {
    let lower = line.to_lowercase();
    // A number that dials itself in.
    let dials = lower.contains(",,") && lower.contains('#');
    let own = bare(link).is_some_and(|link| lower.contains(&link));
    // A page to sign up on lets nobody in.
    let host = HOSTS.iter().any(|h| lower.contains(h)) && !lower.contains("/register") && !lower.contains("/event");
    dials || own || host || CODES.iter().any(|c| is_label(&lower, c))
}

/// A link without what differs from one way of writing it to another; its last part only where that is all that leads there.
fn bare(link: &str) -> Option<String> {
    let lower = link.trim().to_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).filter(|_| is_web_link(link))?;
    let path = rest.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    Some(if path.contains('/') { path.to_owned() } else { rest.to_owned() })
}

/// Whether some words stand before something that they name: `Passord: 12`, `Møte-ID 345`. In a sentence they are only words.
fn is_label(line: &str, words: &str) -> bool {
    line.match_indices(words).any(|(at, _)| {
        let before = line.get(..at).and_then(|b| b.chars().next_back());
        let after = line.get(at + words.len()..).unwrap_or_default().trim_start_matches([' ', '\u{a0}']);
        before.is_none_or(|c| !c.is_alphanumeric()) && after.starts_with(|c: char| matches!(c, ':' | '=') || c.is_ascii_digit())
    })
}

/// An event as others than those who have signed up for it may see it: without its link, and without the lines of its description, place and programme that let one in.
#[must_use]
pub fn for_others(event: &Event) -> Event {
    let mut out = event.clone();
    let clean = |text: &mut String| *text = kept(text, &event.link);
    clean(&mut out.description);
    out.venue.iter_mut().for_each(|v| {
        clean(&mut v.name);
        clean(&mut v.address);
    });
    out.programme.iter_mut().for_each(|p| clean(&mut p.title));
    out.link.clear();
    out
}

fn kept(text: &str, link: &str) -> String {
    text.lines().filter(|l| !lets_in(l, link)).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_let_one_in_go_however_they_are_written() {
        let link = "https://Video.example.org/rom/7?pwd=hemmelig";
        for line in [
            "Lenke: HTTPS://video.example.org/rom/7",
            "video.example.org/rom/7/",
            "Sal 3 / Teams https://teams.cloud.microsoft/l/meetup",
            "Passkode: 1234",
            "Konferanse-ID 99",
            "+47 23 50 00 00,,123456#",
        ] {
            assert_eq!(kept(&format!("Før\n{line}\nEtter"), link), "Før\nEtter", "{line}");
        }
        for line in [
            "Påmelding: https://us02web.zoom.us/meeting/register/abc",
            "Passord og innlogging i kommunen",
            "Send oss møteidéer: post@example.org",
            "Rådhuset, sal 3",
            "https://example.org/program",
            "Spørsmål: post@example.org",
            "Kl. 09.00, 10.00",
        ] {
            assert_eq!(kept(line, link), line);
        }
        // A link that is none, or that says nothing but a host before its query, takes no other lines along.
        for (link, line) in [("-", "Sted - rådhuset"), ("Teams", "Vi møtes i Teams"), ("https://kommune.example.org/?mote=7", "Påmelding: post@kommune.example.org")] {
            assert_eq!(kept(line, link), line);
        }
        assert_eq!(kept("Se https://kommune.example.org/?mote=7", "https://kommune.example.org/?mote=7"), "");
    }
}
