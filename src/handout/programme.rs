//! The programme of an event for others: a page from a template that can be replaced, and Markdown. What people have written is text there, and nothing else.

use serde::Serialize;
use serde_json::{Value, json};

use super::page::{is_web_link, plain, render};

/// A part of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProgrammePart {
    /// Start as `HH:MM`.
    pub start: String,
    /// From when to when, as it is written.
    pub time: String,
    /// Title.
    pub title: String,
    /// Who leads or speaks, or empty.
    pub speaker: String,
    /// It is a break or a meal.
    pub pause: bool,
}

/// A slot of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProgrammeSlot {
    /// Start as `HH:MM`.
    pub start: String,
    /// From when to when, as it is written.
    pub time: String,
    /// Whose presentation, or what it is.
    pub name: String,
    /// Who presents, or empty.
    pub presenter: String,
    /// Title, or empty.
    pub title: String,
    /// Nobody presents in it.
    pub pause: bool,
}

/// A group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProgrammeGroup {
    /// Name.
    pub name: String,
    /// Who leads it, or empty.
    pub chair: String,
    /// Room or link, or empty.
    pub room: String,
    /// Whether the room is a link that a page may lead to.
    pub room_is_link: bool,
    /// How many present, and until when.
    pub summary: String,
    /// In order of time.
    pub slots: Vec<ProgrammeSlot>,
}

/// Words of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProgrammeWords {
    /// "Programme".
    pub programme: String,
    /// "Groups".
    pub groups: String,
    /// "Time".
    pub time: String,
    /// "Part".
    pub part: String,
    /// "Speaker".
    pub speaker: String,
    /// "Municipality".
    pub municipality: String,
    /// "Presents".
    pub presents: String,
    /// "Title".
    pub title: String,
    /// "Chair".
    pub chair: String,
    /// "Room or link".
    pub room: String,
    /// "Questions".
    pub questions: String,
    /// "Contact".
    pub contacts: String,
    /// "Meeting link".
    pub link: String,
}

/// An event's programme, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProgrammePage {
    /// Tag of the language.
    pub language: String,
    /// Title.
    pub title: String,
    /// When it is, as it is written.
    pub when: String,
    /// Start with its offset (ISO 8601).
    pub start: String,
    /// End with its offset.
    pub end: String,
    /// Whether it is called off.
    pub cancelled: bool,
    /// Whether one takes part from elsewhere: `digital`, `on-site`, `hybrid`.
    pub mode: String,
    /// Venue and address, or that it is digital; empty when not known.
    pub place: String,
    /// Name of the venue, or empty.
    pub venue: String,
    /// Its address, or empty.
    pub address: String,
    /// Who invites, or empty.
    pub organiser: String,
    /// What it is about, or empty.
    pub description: String,
    /// Meeting link; only on a page for those who are registered, and only one that a page may lead to.
    pub link: String,
    /// Which release it is.
    pub state: String,
    /// Parts.
    pub parts: Vec<ProgrammePart>,
    /// Groups.
    pub groups: Vec<ProgrammeGroup>,
    /// Questions that each municipality answers.
    pub questions: Vec<String>,
    /// Whom to ask.
    pub contacts: Vec<String>,
    /// Words.
    pub words: ProgrammeWords,
}

/// The page that is used where there is no other: what one's own begins with.
pub const PROGRAMME_TEMPLATE: &str = include_str!("../../assets/templates/programme.html");

/// A template that cannot be used: what the engine says, and the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageFault {
    /// What is wrong.
    pub why: String,
    /// In which line, from 1.
    pub line: Option<usize>,
}

impl From<minijinja::Error> for PageFault {
    fn from(e: minijinja::Error) -> Self {
        Self { why: e.detail().map_or_else(|| e.kind().to_string(), str::to_owned), line: e.line() }
    }
}

/// As one self-contained page: no scripts, nothing that is fetched. What machines read of it is data (schema.org Event).
///
/// # Errors
/// What is wrong with the template.
pub fn programme_html(page: &ProgrammePage, template: Option<&str>) -> Result<String, PageFault> {
    Ok(render(page, template.unwrap_or(PROGRAMME_TEMPLATE), Some(json_ld(page)))?)
}

/// schema.org Event as JSON that can stand in a page: `<`, `>` and `&` are escaped, so that nothing in it ends the element.
fn json_ld(page: &ProgrammePage) -> String {
    let mode = match page.mode.as_str() {
        "digital" => "Online",
        "hybrid" => "Mixed",
        _ => "Offline",
    };
    let status = if page.cancelled { "EventCancelled" } else { "EventScheduled" };
    let mut out = json!({
        "@context": "https://schema.org", "@type": "Event", "name": page.title, "startDate": page.start, "endDate": page.end, "inLanguage": page.language,
        "eventStatus": format!("https://schema.org/{status}"), "eventAttendanceMode": format!("https://schema.org/{mode}EventAttendanceMode"),
    });
    let Some(fields) = out.as_object_mut() else { return String::new() };
    let mut put = |key: &str, value: Value, known: bool| {
        if known {
            fields.insert(key.to_owned(), value);
        }
    };
    put("description", json!(page.description), !page.description.is_empty());
    put("organizer", json!({"@type": "Organization", "name": page.organiser}), !page.organiser.is_empty());
    let hall = json!({"@type": "Place", "name": page.venue, "address": page.address});
    let room = json!({"@type": "VirtualLocation", "url": page.link});
    let places: Vec<Value> = [(hall, !page.venue.is_empty()), (room, !page.link.is_empty())].into_iter().filter_map(|(p, known)| known.then_some(p)).collect();
    put("location", json!(places), !places.is_empty());
    let day = page.start.split('T').next().unwrap_or_default();
    let part = |p: &ProgrammePart| json!({"@type": "Event", "name": p.title, "startDate": format!("{day}T{}", p.start)});
    put("subEvent", page.parts.iter().filter(|p| !p.pause).map(part).collect(), page.parts.iter().any(|p| !p.pause));
    let mut safe = String::new();
    for c in out.to_string().chars() {
        // Also what hides or turns a line around: a reader of the source sees it.
        if matches!(c, '<' | '>' | '&') || !c.is_ascii() && !c.is_alphanumeric() {
            c.encode_utf16(&mut [0; 2]).iter().for_each(|u| safe.push_str(&format!("\\u{u:04x}")));
        } else {
            safe.push(c);
        }
    }
    safe
}

/// As Markdown.
#[must_use]
pub fn programme_markdown(page: &ProgrammePage) -> String {
    let w = &page.words;
    let place = if page.place.is_empty() { String::new() } else { format!(", {}", plain(&page.place)) };
    let mut out = format!("# {}\n\n{}{place}\n", plain(&page.title), plain(&page.when));
    for line in [&page.organiser, &page.state, &page.description] {
        if !line.is_empty() {
            out.push_str(&format!("\n{}\n", plain(line)));
        }
    }
    if is_web_link(&page.link) {
        out.push_str(&format!("\n{}: <{}>\n", w.link, page.link.trim()));
    }
    out.push_str(&format!("\n## {}\n\n| {} | {} | {} |\n| --- | --- | --- |\n", w.programme, w.time, w.part, w.speaker));
    page.parts.iter().for_each(|p| out.push_str(&format!("| {} | {} | {} |\n", p.time, plain(&p.title), plain(&p.speaker))));
    for g in &page.groups {
        out.push_str(&format!("\n## {}\n\n{}\n", plain(&g.name), plain(&g.summary)));
        for (label, said) in [(&w.chair, &g.chair), (&w.room, &g.room)] {
            if !said.is_empty() {
                out.push_str(&format!("\n{label}: {}\n", if is_web_link(said) { format!("<{}>", said.trim()) } else { plain(said) }));
            }
        }
        out.push_str(&format!("\n| {} | {} | {} | {} |\n| --- | --- | --- | --- |\n", w.time, w.municipality, w.presents, w.title));
        g.slots.iter().for_each(|s| out.push_str(&format!("| {} | {} | {} | {} |\n", s.time, plain(&s.name), plain(&s.presenter), plain(&s.title))));
    }
    for (head, lines) in [(&w.questions, &page.questions), (&w.contacts, &page.contacts)] {
        if !lines.is_empty() {
            out.push_str(&format!("\n## {head}\n\n"));
            lines.iter().for_each(|l| out.push_str(&format!("- {}\n", plain(l))));
        }
    }
    out
}
