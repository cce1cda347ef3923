//! The documents of an example: links, and files that are kept in the workspace by what they hold.

use std::path::{Path, PathBuf};

use super::lookup::find_experience;
use super::office::{Desk, Done, Office, Outcome};
use super::refusal::Refusal;
use crate::domain::{Document, Experience, ExperienceId, Place};
use crate::handout::is_web_link;
use crate::intake::read_file;
use crate::store::Draft;
use crate::text::{Words, msg, shown};

/// A document as one line: its title, and last its link or the name of its file.
#[must_use]
pub fn document_line(d: &Document) -> String {
    let place = match &d.place {
        Place::Link(link) => link,
        Place::File { name, .. } => name,
        Place::Unknown => "",
    };
    if place.is_empty() || d.title == *place { d.title.clone() } else { format!("{} {place}", d.title) }
}

/// Documents from such lines. A line that says the same as before is the same document; a file that lies in the workspace stays with the line that ends in its name; no line
/// can bring another in.
///
/// # Errors
/// When a link is none to the web.
pub(super) fn documents_of(lines: &[String], known: &[Document]) -> Result<Vec<Document>, Refusal> {
    let mut left: Vec<&Document> = known.iter().collect();
    let mut found: Vec<Option<Document>> = lines.iter().map(|line| take(&mut left, |d| (document_line(d) == *line).then_some(0)).cloned()).collect();
    let name = |d: &Document| if let Place::File { name, .. } = &d.place { Some(name.clone()) } else { None };
    // Of names that end alike the longest is meant.
    let by_name = |line: &str, d: &Document| name(d).filter(|n| ends_with_word(line, n).is_some()).map(|n| n.len() + 1);
    let by_title = |line: &str, d: &Document| name(d).filter(|_| d.title == line).map(|_| 1);
    // All by their names before any by its title.
    for fits in [&by_name as &dyn Fn(&str, &Document) -> Option<usize>, &by_title] {
        for (line, place) in lines.iter().zip(&mut found).filter(|(_, f)| f.is_none()) {
            *place = take(&mut left, |d| fits(line, d)).map(|file| {
                let title = name(file).and_then(|n| ends_with_word(line, &n).map(str::to_owned)).filter(|t| !t.is_empty());
                Document { title: title.unwrap_or_else(|| line.clone()), ..file.clone() }
            });
        }
    }
    lines.iter().zip(found).map(|(line, known)| known.map_or_else(|| linked(line), Ok)).collect()
}

/// The one that fits best, which is then no longer there for others; of those that fit alike the first.
fn take<'d>(left: &mut Vec<&'d Document>, fits: impl Fn(&Document) -> Option<usize>) -> Option<&'d Document> {
    let best = left.iter().enumerate().filter_map(|(i, d)| Some((fits(d)?, std::cmp::Reverse(i)))).max()?;
    Some(left.remove(best.1.0))
}

/// What stands before a last word or name, which must stand alone.
fn ends_with_word<'l>(line: &'l str, name: &str) -> Option<&'l str> {
    let before = line.strip_suffix(name)?;
    (before.is_empty() || before.ends_with(char::is_whitespace)).then(|| before.trim_end())
}

/// A document from its line: a title, and last the link to it, if it has one.
fn linked(line: &str) -> Result<Document, Refusal> {
    let (title, link) = match line.rsplit_once(char::is_whitespace) {
        Some((title, link)) if link.contains("://") => (title.trim_end(), link),
        _ if line.contains("://") => ("", line),
        _ => (line, ""),
    };
    let place = match link {
        "" => Place::Unknown,
        _ if is_web_link(link) => Place::Link(link.to_owned()),
        _ => return Err(Refusal::data(msg!("document-link", link = link)).next(msg!("document-link-next"))),
    };
    Ok(Document { title: if title.is_empty() { link } else { title }.to_owned(), place })
}

/// A document as it is shown to somebody else: where it is, in words.
#[must_use]
pub fn document_place(d: &Document) -> String {
    match &d.place {
        Place::Link(link) => shown(link).to_string(),
        Place::File { name, .. } => format!("({})", shown(name)),
        Place::Unknown => String::new(),
    }
}

/// Puts a file with an example. Its content is kept already, or will be before this is saved.
///
/// # Errors
/// When the example has it.
fn attach(desk: &Desk<'_>, mut e: Experience, name: &str, title: &str, hash: &str) -> Result<Outcome, Refusal> {
    let same = |d: &&Document| matches!(&d.place, Place::File { hash: h, .. } if h == hash);
    if let Some(known) = e.documents.iter().find(same) {
        return Err(Refusal::new(msg!("document-known", title = &known.title)).next(msg!("document-known-next")));
    }
    let stem = || Path::new(name).file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let title = if title.trim().is_empty() { stem() } else { one_line(title) };
    let label = msg!("did-attach", file = name, title = &e.title);
    let new = Document { title, place: Place::File { hash: hash.to_owned(), name: free_name(&e, name) } };
    // What was only known to exist is here now.
    match e.documents.iter_mut().find(|d| d.place == Place::Unknown && one_line(&d.title) == new.title) {
        Some(waiting) => *waiting = new,
        None => e.documents.push(new),
    }
    let mut draft = Draft::new(desk.state);
    draft.put(e);
    Ok(Outcome { set: draft.finish()?, label, notes: Vec::new() })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A file's name, with a number where another file of the example has it: their lines must differ.
fn free_name(e: &Experience, name: &str) -> String {
    let has = |n: &str| e.documents.iter().any(|d| matches!(&d.place, Place::File { name, .. } if name == n));
    let (stem, ending) = name.rsplit_once('.').map_or((name, String::new()), |(stem, ending)| (stem, format!(".{ending}")));
    let numbered = |n: u32| if n == 1 { name.to_owned() } else { format!("{stem} ({n}){ending}") };
    (1..=u32::MAX).map(numbered).find(|n| !has(n)).unwrap_or_else(|| name.to_owned())
}

impl Office {
    /// Copies a file into the workspace and puts it with an example, under a title; the file's own name where none is said. What is elsewhere may go afterwards. One that
    /// the example has, but that is missing or damaged here, is put in its place again.
    ///
    /// # Errors
    /// When it is no ordinary file, is empty or too long, cannot be read or kept, or the example has it already.
    pub fn attach(&mut self, id: ExperienceId, file: &Path, title: &str) -> Result<Done, Refusal> {
        let experience = find_experience(&self.desk(), &id.to_string())?;
        let content = read_file(file)?;
        let name = file.file_name().map(|n| shown(n.to_string_lossy().trim()).to_string()).unwrap_or_default();
        if content.is_empty() {
            return Err(Refusal { column: Some("file".into()), ..Refusal::data(msg!("document-empty", file = name)) });
        }
        let staged = self.workspace().stage_document(&content)?;
        let is_there = |d: &Document| matches!(&d.place, Place::File { hash, .. } if *hash == staged.hash());
        if experience.documents.iter().any(is_there) && self.workspace().document(&staged.hash()).is_err() {
            // What it had is missing or damaged: this is it again, and nothing else changes.
            staged.keep()?;
            return Ok(Done { label: self.words().say(&msg!("document-mended", file = name)), notes: Vec::new(), seq: None, event: None });
        }
        let outcome = attach(&self.desk(), experience, &name, title, &staged.hash())?;
        // On disk before the line that names it.
        staged.keep()?;
        self.act(|_| Ok(outcome))
    }

    /// What a document in the workspace holds, held against what it was when it was kept; and its name. Documents of an example by their number from 1.
    ///
    /// # Errors
    /// When there is no such document, it is not in the workspace, or it is missing or changed.
    pub fn document(&self, e: &Experience, number: usize) -> Result<(Vec<u8>, String), Refusal> {
        let (hash, name) = in_workspace(e, number)?;
        Ok((self.workspace().document(hash)?, name.to_owned()))
    }

    /// A copy of it under its own name, for a program that shows it; and that name.
    ///
    /// # Errors
    /// As for [`Office::document`], and when it cannot be copied.
    pub fn lay_out(&self, e: &Experience, number: usize) -> Result<(PathBuf, String), Refusal> {
        let (hash, name) = in_workspace(e, number)?;
        Ok((self.workspace().lay_out_document(hash, name)?, name.to_owned()))
    }
}

/// The hash and name of a document that is in the workspace.
fn in_workspace(e: &Experience, number: usize) -> Result<(&str, &str), Refusal> {
    let found = number.checked_sub(1).and_then(|i| e.documents.get(i));
    let Some(document) = found else { return Err(Refusal::usage(msg!("no-such-document", number = number, n = e.documents.len())).next(msg!("no-such-document-next"))) };
    match &document.place {
        Place::File { hash, name } => Ok((hash, name)),
        Place::Link(link) => Err(Refusal::new(msg!("document-is-link", link = link))),
        Place::Unknown => Err(Refusal::new(msg!("document-not-here", title = &document.title)).next(msg!("document-not-here-next"))),
    }
}

/// The titles of documents that are only known to exist.
#[must_use]
pub fn only_titles(e: &Experience) -> Vec<String> {
    e.documents.iter().filter(|d| d.place == Place::Unknown).map(|d| d.title.clone()).collect()
}

/// An example's documents as lines to choose from: how each is named when it is opened, and what it says.
#[must_use]
pub fn openable(words: &Words, e: &Experience) -> Vec<(String, String)> {
    let one = |(n, d): (usize, &Document)| match &d.place {
        Place::Link(link) if is_web_link(link) => Some((link.clone(), format!("{}  {}", shown(&d.title), shown(link)))),
        Place::File { name, .. } if crate::handout::is_openable(name) => Some((n.to_string(), format!("{}  {}", shown(&d.title), words.say(&msg!("document-here", name = name))))),
        _ => None,
    };
    (1..).zip(&e.documents).filter_map(one).collect()
}
