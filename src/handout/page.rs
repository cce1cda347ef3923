//! Pages and Markdown for others: everything that people have written is text there, and nothing else.

use minijinja::{AutoEscape, Environment};
use serde::Serialize;

use crate::text::shown;

/// A municipality of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageMember {
    /// Name.
    pub name: String,
    /// Population, as it is written.
    pub population: String,
    /// Who presents, or empty.
    pub presenter: String,
}

/// A guest of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageGuest {
    /// Name.
    pub name: String,
    /// Where from.
    pub organisation: String,
}

/// A group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageGroup {
    /// Name.
    pub name: String,
    /// Chair, or empty.
    pub chair: String,
    /// Room or link, or empty.
    pub room: String,
    /// Whether the room is a link that a page may lead to.
    pub room_is_link: bool,
    /// Its size and range in words.
    pub summary: String,
    /// Municipalities.
    pub members: Vec<PageMember>,
    /// Guests.
    pub guests: Vec<PageGuest>,
}

/// What a municipality answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageAnswer {
    /// Its name.
    pub name: String,
    /// What it said, line by line.
    pub lines: Vec<String>,
}

/// What the municipalities of a group answered to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageAnswers {
    /// The group's name; empty where there are no groups.
    pub group: String,
    /// Its answers.
    pub answers: Vec<PageAnswer>,
}

/// A question and its answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageQuestion {
    /// The question.
    pub question: String,
    /// By group.
    pub groups: Vec<PageAnswers>,
}

/// Words of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageWords {
    /// "Chair".
    pub chair: String,
    /// "Room or link".
    pub room: String,
    /// "Municipality".
    pub municipality: String,
    /// "Population".
    pub population: String,
    /// "Presents".
    pub presents: String,
    /// "Answers".
    pub answers: String,
}

/// The groups of an event, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupsPage {
    /// Tag of the language.
    pub language: String,
    /// Title of the event.
    pub title: String,
    /// When it is.
    pub when: String,
    /// Who invites, or empty.
    pub organiser: String,
    /// Groups in order.
    pub groups: Vec<PageGroup>,
    /// What they answered, where that is in it.
    pub questions: Vec<PageQuestion>,
    /// Words.
    pub words: PageWords,
}

/// Whether a text is a link that a page may lead to: nothing but http and https, so that no `javascript:` comes into it.
#[must_use]
pub fn is_web_link(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    let is_plain = |c: char| !c.is_whitespace() && !"<>\"'`\\^{|}".contains(c);
    (lower.starts_with("https://") || lower.starts_with("http://")) && text.trim().chars().all(is_plain) && shown(text.trim()).as_str() == text.trim()
}

/// As one self-contained page: no scripts, nothing that is fetched.
///
/// # Errors
/// None that the program's own template could have.
pub fn groups_html(page: &GroupsPage) -> Result<String, minijinja::Error> {
    render(page, include_str!("../../assets/templates/groups.html"), None)
}

/// Fills a template: every text in the page is made safe to show first, and escaped where it stands. `jsonld` is data for machines, ready as it is.
pub(super) fn render<T: Serialize>(page: &T, template: &str, jsonld: Option<String>) -> Result<String, minijinja::Error> {
    let mut value = serde_json::to_value(page).map_err(|e| minijinja::Error::new(minijinja::ErrorKind::BadSerialization, e.to_string()))?;
    make_safe(&mut value);
    if let (Some(fields), Some(data)) = (value.as_object_mut(), jsonld) {
        fields.insert("jsonld".into(), data.into());
    }
    let mut env = Environment::new();
    env.set_auto_escape_callback(|_| AutoEscape::Html);
    env.set_undefined_behavior(minijinja::UndefinedBehavior::Strict);
    env.add_template("page.html", template)?;
    env.get_template("page.html")?.render(minijinja::value::Serde(value))
}

/// Nothing in any text hides or turns a line around.
fn make_safe(value: &mut serde_json::Value) {
    use serde_json::Value;
    match value {
        Value::String(text) => *text = shown(text).to_string(),
        Value::Array(items) => items.iter_mut().for_each(make_safe),
        Value::Object(fields) => fields.values_mut().for_each(make_safe),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// As Markdown.
#[must_use]
pub fn groups_markdown(page: &GroupsPage) -> String {
    let mut out = format!("# {}\n\n{}{}\n", plain(&page.title), plain(&page.when), if page.organiser.is_empty() { String::new() } else { format!(" – {}", plain(&page.organiser)) });
    for g in &page.groups {
        out.push_str(&format!("\n## {}\n\n{}\n", plain(&g.name), plain(&g.summary)));
        for (label, said) in [(&page.words.chair, &g.chair), (&page.words.room, &g.room)] {
            if !said.is_empty() {
                out.push_str(&format!("\n{label}: {}\n", if is_web_link(said) { format!("<{}>", said.trim()) } else { plain(said) }));
            }
        }
        out.push_str(&format!("\n| {} | {} | {} |\n| --- | ---: | --- |\n", page.words.municipality, page.words.population, page.words.presents));
        g.members.iter().for_each(|m| out.push_str(&format!("| {} | {} | {} |\n", plain(&m.name), plain(&m.population), plain(&m.presenter))));
        g.guests.iter().for_each(|x| out.push_str(&format!("| {} |  | {} |\n", plain(&x.organisation), plain(&x.name))));
    }
    out.push_str(&answers_markdown(page));
    out
}

/// What was answered: a heading for each question and group, a line for each municipality.
fn answers_markdown(page: &GroupsPage) -> String {
    if page.questions.is_empty() {
        return String::new();
    }
    let mut out = format!("\n## {}\n", plain(&page.words.answers));
    for q in &page.questions {
        out.push_str(&format!("\n### {}\n", plain(&q.question)));
        for g in &q.groups {
            let head = if g.group.is_empty() { String::new() } else { format!("\n#### {}\n", plain(&g.group)) };
            out.push_str(&format!("{head}\n"));
            g.answers.iter().for_each(|a| out.push_str(&format!("- **{}**: {}\n", plain(&a.name), a.lines.iter().map(|l| plain(l)).collect::<Vec<_>>().join("  \n  "))));
        }
    }
    out
}

/// Text that is nothing but text in Markdown: what means something there is escaped.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in shown(text).as_str().chars() {
        if "\\`*_{}[]<>#|~&!".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(name: &str) -> GroupsPage {
        let words = PageWords { chair: "Leder".into(), room: "Rom".into(), municipality: "Kommune".into(), population: "Folketall".into(), presents: "Innlegg".into(), answers: "Svar".into() };
        let group = PageGroup {
            name: "1 Små".into(),
            chair: name.into(),
            room: "javascript:alert(1)".into(),
            room_is_link: is_web_link("javascript:alert(1)"),
            summary: "1 kommune".into(),
            members: vec![PageMember { name: "Tana".into(), population: "2 800".into(), presenter: name.into() }],
            guests: vec![PageGuest { name: name.into(), organisation: "Fylket".into() }],
        };
        GroupsPage {
            language: "nb".into(),
            title: name.into(),
            when: "fre. 19. mars".into(),
            organiser: String::new(),
            groups: vec![group],
            questions: vec![PageQuestion {
                question: name.into(),
                groups: vec![PageAnswers { group: name.into(), answers: vec![PageAnswer { name: name.into(), lines: vec![name.into(), name.into()] }] }],
            }],
            words,
        }
    }

    #[test]
    fn what_people_write_is_text_and_nothing_else() {
        let html = groups_html(&page("</title><script>alert(1)</script> \" ' & Åse")).unwrap();
        assert!(!html.contains("<script") && html.contains("&lt;script&gt;") && html.contains("Åse") && !html.contains("href"), "{html}");
        let text = groups_markdown(&page("| *x* <b> [a](javascript:1) `c`"));
        assert!(text.contains("\\| \\*x\\* \\<b\\> \\[a\\](javascript:1) \\`c\\`"), "{text}");
        assert!(!is_web_link("https://x><script>alert(1)</script>") && !is_web_link("https://x\u{202e}y"));
        assert!(!groups_html(&page("Kari\u{202e}iraK")).unwrap().contains('\u{202e}'));
        assert!(is_web_link("https://example.org/a") && !is_web_link("https://a b") && !is_web_link(" data:x"));
    }
}
