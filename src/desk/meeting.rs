//! What lets one into a meeting: its link, its number, its code. It goes to those who have signed up, and to nobody else.

use crate::domain::Event;

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
    let bare = |text: &str| text.trim().to_lowercase().trim_start_matches("https://").trim_start_matches("http://").split(['?', '#']).next().unwrap_or_default().trim_end_matches('/').to_owned();
    let link = bare(link);
    // A number that dials itself in.
    let dials = lower.contains(",,") && lower.contains('#');
    dials || !link.is_empty() && lower.contains(&link) || HOSTS.iter().chain(CODES).any(|w| lower.contains(w))
}

/// A text without the lines that let one into a meeting.
#[must_use]
pub fn without_links(text: &str) -> String {
    kept(text, "")
}

/// What an event is about, without what would let one into its meeting: an invitation may have had it in its text.
#[must_use]
pub fn without_meeting(event: &Event) -> String {
    kept(&event.description, &event.link)
}

/// Any text that goes to others than those who have signed up for an event.
#[must_use]
pub fn for_everybody(text: &str, event: &Event) -> String {
    kept(text, &event.link)
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
        for line in ["Rådhuset, sal 3", "https://example.org/program", "Spørsmål: post@example.org", "Kl. 09.00, 10.00"] {
            assert_eq!(kept(line, link), line);
        }
    }
}
