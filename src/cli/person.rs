//! `person ...` and `retention ...`

use serde_json::json;

use super::args::{PersonCommand, RetentionCommand};
use super::output::{Align, Output, ProgressLine};
use crate::desk::{self, Destruction, Office, Refusal, Retention};
use crate::text::{msg, state_word};

/// Runs one.
pub fn run(c: &PersonCommand, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    match c {
        PersonCommand::Show { email } => show(email, office, out),
        PersonCommand::Forget { email, basis, dry_run: true } => {
            let d = desk::forget(&office.desk(), email, basis.as_deref().or(Some("-")))?;
            would(&d, office, out)
        }
        PersonCommand::Forget { email, basis, .. } => destroy(office, out, |desk| desk::forget(desk, email, basis.as_deref())),
    }
}

/// `retention run`
pub fn retention(c: &RetentionCommand, rules: Retention, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    let RetentionCommand::Run { dry_run } = c;
    if *dry_run {
        let d = desk::retention(&office.desk(), rules)?;
        return would(&d, office, out);
    }
    destroy(office, out, |desk| desk::retention(desk, rules))
}

fn destroy(office: &mut Office, out: &mut Output, decide: impl FnOnce(&desk::Desk<'_>) -> Result<Destruction, Refusal>) -> Result<(), Refusal> {
    let progress = ProgressLine::new(out.words);
    let done = office.destroy(&|p| progress.show(p), decide)?;
    drop(progress);
    out.done(&done);
    Ok(())
}

fn would(d: &Destruction, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let unnamed = office.workspace().unnamed_documents()?;
    if out.json {
        out.json(&json!({"registrations": d.registrations, "people": d.people, "contacts": d.contacts, "documents": unnamed}));
        return Ok(());
    }
    out.line(out.words.say(&msg!("would-destroy", registrations = d.registrations, people = d.people)));
    if d.contacts > 0 {
        out.line(out.words.say(&msg!("would-destroy-contacts", n = d.contacts)));
    }
    if unnamed > 0 {
        out.line(out.words.say(&msg!("would-destroy-documents", n = unnamed)));
    }
    d.outcome.notes.iter().for_each(|n| out.line(out.words.say(n)));
    Ok(())
}

fn show(email: &str, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let view = desk::person(&office.desk(), email)?;
    if out.json {
        let people: Vec<_> = view.people.iter().map(|p| json!({"id": p.id.to_string(), "name": p.name, "email": p.email, "phone": p.phone})).collect();
        let row = |(r, e): &(crate::domain::Registration, Option<crate::domain::Event>)| {
            json!({"id": r.id.to_string(), "event": r.event.to_string(), "title": e.as_ref().map(|e| &e.title), "start": e.as_ref().map(|e| e.start.to_string()),
                   "state": r.state.word(), "name": r.name, "email": r.email, "phone": r.phone, "function": r.function, "organisation": r.organisation,
                   "diet": r.needs.diet, "access": r.needs.access, "note": r.note, "source": r.raw, "received_at": r.received_at})
        };
        out.json(&json!({"people": people, "registrations": view.registrations.iter().map(row).collect::<Vec<_>>(),
                         "contacts": view.contacts.iter().map(|(code, c)| json!({"municipality": code.digits(), "name": c.name, "email": c.email, "role": c.role, "phone": c.phone})).collect::<Vec<_>>(),
                         "letters": view.letters, "mentions": view.mentions}));
        return Ok(());
    }
    let people: Vec<_> = view.people.iter().map(|p| vec![p.name.clone(), p.email.as_ref().map_or_else(String::new, |e| e.as_str().to_owned()), p.phone.clone()]).collect();
    out.table(&[("head-name", Align::Left), ("head-email", Align::Left), ("head-phone", Align::Left)], &people);
    let rows: Vec<_> = view
        .registrations
        .iter()
        .map(|(r, e)| {
            let (title, start) = e.as_ref().map_or_else(Default::default, |e| (e.title.clone(), e.start.date().to_string()));
            vec![start, title, state_word(out.words, r.state), r.organisation.clone(), r.needs.diet.clone(), r.needs.access.clone(), r.note.clone()]
        })
        .collect();
    out.line("");
    let heads = ["head-date", "head-title", "head-state", "head-organisation", "head-diet", "head-access", "head-note"];
    out.table(&heads.map(|h| (h, Align::Left)), &rows);
    desk::person_lines(&office.desk(), &view).into_iter().for_each(|l| out.line(l));
    if view.mentions > 0 {
        out.line(out.words.say(&msg!("person-mentions", n = view.mentions)));
    }
    Ok(())
}
