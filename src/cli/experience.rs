//! `experience ...`

use std::io::Read;
use std::path::Path;

use serde_json::{Value, json};

use super::args::{ExperienceCommand, ExperienceFlags};
use super::output::{Align, Output};
use crate::desk::{self, Desk, ExperienceFields, ExperienceLine, LibraryIndex, Like, Office, Refusal, find_experience, find_municipality};
use crate::domain::{MunicipalityCode, Place};
use crate::handout::write_file;
use crate::text::{msg, shown};

/// Runs one.
pub fn run(c: &ExperienceCommand, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    match c {
        ExperienceCommand::List => {
            let lines = desk::experiences(&office.desk())?;
            list(&lines, out);
            Ok(())
        }
        ExperienceCommand::Search { text, size, near, html, markdown } => {
            let desk = office.desk();
            let found = search(&desk, text, size.as_deref(), near.as_deref())?;
            share(&desk, &found, html.as_deref(), markdown.as_deref(), out)
        }
        ExperienceCommand::Show { id } => {
            let desk = office.desk();
            let line = desk::experience_line(&desk, find_experience(&desk, id)?)?;
            if out.json {
                out.json(&experience_json(&line));
            } else {
                out.line(shown(&line.experience.title).to_string());
                desk::experience_lines(out.words, &line).iter().for_each(|l| out.line(l));
            }
            Ok(())
        }
        ExperienceCommand::Add { title, flags } => {
            let mut fields = fields(flags)?;
            fields.push(("title".into(), title.clone()));
            let done = office.act(|desk| desk::keep_experience(desk, None, &fields))?;
            out.done(&done);
            Ok(())
        }
        ExperienceCommand::Edit { id, title, flags } => {
            let mut fields = fields(flags)?;
            fields.extend(title.iter().map(|t| ("title".into(), t.clone())));
            let done = office.act(|desk| desk::keep_experience(desk, Some(find_experience(desk, id)?.id), &fields))?;
            out.done(&done);
            Ok(())
        }
        ExperienceCommand::Attach { id, file, title } => {
            let example = find_experience(&office.desk(), id)?;
            let done = office.attach(example.id, file, title.as_deref().unwrap_or_default())?;
            out.done(&done);
            Ok(())
        }
        ExperienceCommand::Document { id, number, output } => {
            let example = find_experience(&office.desk(), id)?;
            let (content, name) = office.document(&example, *number)?;
            give(&content, &name, output, out)
        }
        ExperienceCommand::Remove { id } => {
            let done = office.act(|desk| desk::remove_experience(desk, &find_experience(desk, id)?))?;
            out.done(&done);
            Ok(())
        }
    }
}

/// Writes what was found to a file for others, or lists it.
fn share(desk: &Desk<'_>, found: &[ExperienceLine], html: Option<&Path>, markdown: Option<&Path>, out: &mut Output) -> Result<(), Refusal> {
    let Some(path) = html.or(markdown) else {
        list(found, out);
        return Ok(());
    };
    let (content, n) = desk::experiences_file(desk, found, html.is_some())?;
    write_file(path, content.as_bytes()).map_err(|e| Refusal::file(path, true, &e))?;
    out.say(out.words.say(&msg!("did-export-table", file = path.display().to_string(), n = n)));
    Ok(())
}

/// Writes a document where it is wanted.
fn give(content: &[u8], name: &str, to: &Path, out: &Output) -> Result<(), Refusal> {
    write_file(to, content).map_err(|e| Refusal::file(to, true, &e))?;
    out.say(out.words.say(&msg!("did-write-document", name = name, file = to.display().to_string())));
    Ok(())
}

/// A text as an argument says it, or what comes on standard input.
pub(super) fn typed(given: &str) -> Result<String, Refusal> {
    if given != "-" {
        return Ok(given.to_owned());
    }
    let mut all = String::new();
    std::io::stdin().lock().take(1 << 20).read_to_string(&mut all).map_err(|e| Refusal::file(Path::new("-"), false, &e))?;
    Ok(all)
}

/// The flags as fields; what is not said is not in them.
fn fields(flags: &ExperienceFlags) -> Result<ExperienceFields, Refusal> {
    let text = flags.text.as_deref().map(typed).transpose()?;
    let joined = |all: &[String], between: &str| (!all.is_empty()).then(|| all.join(between));
    let all = [
        ("text", text),
        ("municipalities", joined(&flags.municipality, ", ")),
        ("partners", joined(&flags.partner, "; ")),
        ("topics", joined(&flags.topic, ", ")),
        ("documents", joined(&flags.document, "\n")),
        ("consent", flags.consent.clone()),
        ("valid-until", flags.valid_until.clone()),
        ("contact", flags.contact.clone()),
        ("event", flags.event.clone()),
    ];
    Ok(all.into_iter().filter_map(|(k, v)| Some((k.to_owned(), v?))).collect())
}

fn search(desk: &Desk<'_>, text: &str, size: Option<&str>, near: Option<&str>) -> Result<Vec<ExperienceLine>, Refusal> {
    let lines = desk::experiences(desk)?;
    let found = LibraryIndex::of(&lines).search(text);
    let mut by_rank: Vec<ExperienceLine> = found.into_iter().filter_map(|at| lines.get(at).cloned()).collect();
    for (given, how) in [(size, Like::Size as fn(MunicipalityCode) -> Like), (near, Like::Near)] {
        if let Some(given) = given {
            by_rank = desk::like(desk, by_rank, how(find_municipality(desk, given, None)?));
        }
    }
    Ok(by_rank)
}

fn experience_json(l: &ExperienceLine) -> Value {
    let e = &l.experience;
    let document = |d: &crate::domain::Document| {
        let (link, file) = match &d.place {
            Place::Link(link) => (Some(link), None),
            Place::File { name, hash } => (None, Some(json!({"name": name, "sha256": hash}))),
            Place::Unknown => (None, None),
        };
        json!({"title": d.title, "link": link, "file": file})
    };
    json!({"id": e.id.to_string(), "title": e.title, "from": l.from, "municipalities": e.municipalities.iter().map(|c| c.digits()).collect::<Vec<_>>(), "topics": e.topics, "text": e.text,
           "documents": e.documents.iter().map(document).collect::<Vec<_>>(), "consent": e.consent, "valid_until": e.valid_until.map(|d| d.to_string()), "contact": e.contact,
           "event": e.event.map(|id| id.to_string()), "over": l.is_over})
}

fn list(lines: &[ExperienceLine], out: &mut Output) {
    if out.json {
        out.json(&lines.iter().map(experience_json).collect());
        return;
    }
    let row = |l: &ExperienceLine| vec![l.experience.id.to_string(), l.experience.title.clone(), l.from.clone(), l.experience.topics.join(", ")];
    let rows: Vec<_> = lines.iter().map(row).collect();
    out.table(&[("head-id", Align::Left), ("head-title", Align::Left), ("experience-from", Align::Left), ("experience-topics", Align::Left)], &rows);
}
