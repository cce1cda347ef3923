//! Examples for others: a page and Markdown. Their texts are Markdown; nothing in them becomes a tag, a script or a link that no browser should follow.

use pulldown_cmark::{CowStr, Event, Parser, Tag, html};
use serde::Serialize;

use super::page::{is_web_link, plain, render};
use crate::text::shown;

/// A document of an example.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageDocument {
    /// Title.
    pub title: String,
    /// Where it is on the web, or empty.
    pub link: String,
}

/// An example.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageExample {
    /// Title.
    pub title: String,
    /// Where it comes from.
    pub from: String,
    /// Its text, Markdown.
    pub text: String,
    /// Documents.
    pub documents: Vec<PageDocument>,
}

#[derive(Serialize)]
struct Page<'p> {
    language: &'p str,
    title: &'p str,
    examples: Vec<Example<'p>>,
}

#[derive(Serialize)]
struct Example<'p> {
    title: &'p str,
    from: &'p str,
    html: String,
    documents: Vec<PageDocument>,
}

/// Markdown as a piece of a page: headings below those of the page, tags as text, links only to the web, no pictures.
fn markdown_html(text: &str) -> String {
    let text = shown_lines(text);
    let safe = |event| match event {
        Event::Html(t) | Event::InlineHtml(t) => Event::Text(t),
        Event::Start(Tag::Link { dest_url, .. }) if !is_web_link(&dest_url) => {
            Event::Start(Tag::Link { link_type: pulldown_cmark::LinkType::Inline, dest_url: CowStr::Borrowed("#"), title: CowStr::Borrowed(""), id: CowStr::Borrowed("") })
        }
        Event::Start(Tag::Image { .. }) | Event::End(pulldown_cmark::TagEnd::Image) => Event::Text(CowStr::Borrowed("")),
        Event::Start(Tag::Heading { .. }) => Event::Start(Tag::Paragraph),
        Event::End(pulldown_cmark::TagEnd::Heading(_)) => Event::End(pulldown_cmark::TagEnd::Paragraph),
        other => other,
    };
    let mut out = String::new();
    html::push_html(&mut out, Parser::new(&text).map(safe));
    out
}

fn shown_lines(text: &str) -> String {
    text.lines().map(|l| shown(l).to_string()).collect::<Vec<_>>().join("\n")
}

fn example(e: &PageExample) -> Example<'_> {
    let link = |d: &PageDocument| PageDocument { title: d.title.clone(), link: if is_web_link(&d.link) { d.link.trim().to_owned() } else { String::new() } };
    // A line end inside a text that is ready as HTML: making it safe to show once more would take it away.
    Example { title: &e.title, from: &e.from, html: markdown_html(&e.text).replace('\n', "&#10;"), documents: e.documents.iter().map(link).collect() }
}

/// As one self-contained page.
///
/// # Errors
/// None that the program's own template could have.
pub fn library_html(language: &str, title: &str, examples: &[PageExample]) -> Result<String, minijinja::Error> {
    let page = Page { language, title, examples: examples.iter().map(example).collect() };
    render(&page, include_str!("../../assets/templates/experiences.html"), None)
}

/// As Markdown: texts as they are written, tags as text.
#[must_use]
pub fn library_markdown(title: &str, examples: &[PageExample]) -> String {
    let mut out = format!("# {}\n", plain(title));
    for e in examples {
        out.push_str(&format!("\n## {}\n\n", plain(&e.title)));
        if !e.from.is_empty() {
            out.push_str(&format!("*{}*\n\n", plain(&e.from)));
        }
        out.push_str(&shown_lines(&e.text).replace('<', "\\<"));
        out.push('\n');
        if !e.documents.is_empty() {
            out.push('\n');
        }
        for d in &e.documents {
            out.push_str(&if is_web_link(&d.link) { format!("- [{}](<{}>)\n", plain(&d.title), d.link.trim()) } else { format!("- {}\n", plain(&d.title)) });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_is_set_and_nothing_in_it_runs() {
        let text = "# Overskrift\n\n**Viktig**: <script>alert(1)</script> [a](javascript:alert(2)) [b](https://example.org/b)\n\n<img src=x onerror=alert(3)>\n\n![bilde](https://example.org/x.png)\n\n- en\n- to";
        let examples =
            [PageExample { title: "<b>T</b>".into(), from: "Klepp".into(), text: text.into(), documents: vec![PageDocument { title: "Sjekkliste".into(), link: "javascript:alert(4)".into() }] }];
        let html = library_html("nb", "Erfaringer", &examples).unwrap();
        assert!(html.contains("<strong>Viktig</strong>") && html.contains("<li>en</li>") && html.contains("href=\"https://example.org/b\"") && html.contains("&lt;script&gt;"), "{html}");
        assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("javascript:") && html.matches("<h1>").count() == 1, "{html}");
        let markdown = library_markdown("Erfaringer", &examples);
        assert!(markdown.contains("**Viktig**") && markdown.contains("\\<script>") && markdown.contains("- Sjekkliste"), "{markdown}");
    }
}
