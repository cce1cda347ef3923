//! `event read`: what an announcement proposes, and taking it in.

use std::io::Read;
use std::path::Path;

use serde_json::{Value, json};

use super::output::Output;
use crate::desk::{self, Office, Refusal};
use crate::domain::Event;
use crate::intake::{Announcement, decode, event_fields, limits, read_file};
use crate::text::{Dates, msg, shown, system_error, word_shown};

/// Reads a text, shows what it proposes, and stores it where that is asked for.
pub fn run(path: &Path, accept: bool, said: &[(String, String, u64)], office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    let name = path.display().to_string();
    let bytes = if name == "-" { standard_input()? } else { read_file(path).map_err(|p| Refusal::from(p).in_file(&name))? };
    let text = decode(&bytes, None).map_err(|p| Refusal::from(p).in_file(&name))?.text;
    let mut proposal = desk::propose_event(&office.desk(), &text);
    desk::decide_fields(&mut proposal, said);
    let mut events: Vec<Event> = Vec::new();
    let mut done = None;
    if accept {
        done = Some(office.act(|desk| {
            let (outcome, made) = desk::accept_announcement(desk, &proposal).map_err(|r| if name == "-" { r } else { r.in_file(&name) })?;
            events = made;
            Ok(outcome)
        })?);
    }
    if out.json {
        out.json(&as_json(&proposal, &events, out));
        return Ok(());
    }
    show(&proposal, out);
    match done {
        Some(done) => {
            out.done(&done);
            events.iter().for_each(|e| out.line(e.id.to_string()));
        }
        None => out.say(out.words.text("announce-accept-hint")),
    }
    Ok(())
}

fn standard_input() -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    let read = std::io::stdin().take(limits::FILE + 1).read_to_end(&mut bytes);
    read.map_err(|e| Refusal::data(msg!("file-unreadable", file = "-", why = system_error(&e))))?;
    if bytes.len() as u64 > limits::FILE {
        return Err(Refusal::data(msg!("file-too-large", file = "-", mb = limits::FILE >> 20)));
    }
    Ok(bytes)
}

fn as_json(p: &Announcement, events: &[Event], out: &Output) -> Value {
    let mut map = serde_json::Map::new();
    for key in event_fields::FIELDS {
        map.insert((*key).to_owned(), p.get(key).map_or(Value::Null, Value::from));
    }
    let lines: serde_json::Map<String, Value> = p.file.fields.iter().filter(|(.., line)| *line > 0).map(|(k, _, line)| (k.clone(), json!(line))).collect();
    let open: Vec<Value> = p.asks.iter().map(|a| json!({"field": a.field, "text": out.words.say(&a.what), "line": a.line})).collect();
    let further: Vec<Value> = p.further.iter().map(|(start, end)| json!({"start": start.to_string(), "end": end.to_string()})).collect();
    map.insert("date".into(), p.date.map_or(Value::Null, |d| d.to_string().into()));
    map.insert("further_dates".into(), further.into());
    map.insert("programme".into(), json!(p.file.programme.clone().unwrap_or_default()));
    map.insert("questions".into(), json!(p.file.questions.clone().unwrap_or_default()));
    map.insert("contacts".into(), json!(p.file.contacts.clone().unwrap_or_default()));
    map.insert("registration_addresses".into(), json!(p.file.registration_addresses.clone().unwrap_or_default()));
    map.insert("open".into(), open.into());
    map.insert("lines".into(), lines.into());
    map.insert("stored".into(), events.iter().map(|e| e.id.to_string()).collect::<Vec<_>>().into());
    Value::Object(map)
}

fn show(p: &Announcement, out: &mut Output) {
    let words = out.words;
    let dates = Dates(words);
    for key in event_fields::FIELDS {
        if let Some(value) = p.get(key) {
            out.line(format!("{}: {}", words.field(key), shown(&word_shown(words, key, value))));
        }
    }
    p.further.iter().for_each(|(start, end)| out.line(format!("  + {} {}–{}", dates.day_year(start.date()), dates.time(start.time()), dates.time(end.time()))));
    for part in p.file.programme.iter().flatten() {
        let each = if part.kind == crate::domain::PartKind::Groups && part.slot_minutes > 0 { words.say(&msg!("part-minutes-each", n = part.slot_minutes)) } else { String::new() };
        out.line(format!("  {}–{}  {}  {}{each}", dates.time(part.start), dates.time(part.end), shown(&part.title), shown(&part.speaker)).trim_end());
    }
    p.file.questions.iter().flatten().for_each(|q| out.line(format!("  ? {}", shown(q))));
    for c in p.file.contacts.iter().flatten() {
        let parts: Vec<&str> = [&c.name, &c.role, &c.email, &c.phone].into_iter().map(String::as_str).filter(|s| !s.is_empty()).collect();
        out.line(format!("{}: {}", words.field("contacts"), shown(&parts.join(", "))));
    }
    p.file.registration_addresses.iter().flatten().for_each(|a| out.line(format!("{}: {}", words.field("registration_addresses"), shown(a))));
    if !p.asks.is_empty() {
        out.line(words.text("announce-open"));
    }
    for a in &p.asks {
        let line = a.line.map(|n| format!(" ({})", words.say(&msg!("at-line", n = n)))).unwrap_or_default();
        out.line(format!("  ! {}: {}{line}", words.field(a.field), words.say(&a.what)));
    }
}
