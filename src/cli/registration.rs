//! `registration ...`

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::args::{RegistrationCommand, RegistrationFields, Which};
use super::output::{Align, Output};
use crate::desk::{self, Act, Desk, ImportReport, Office, QueueRow, Readmit, Refusal, RefusalKind, find_event, find_registration};
use crate::domain::{Email, Event, Flag, Presenting, Registration, RegistrationId, State, TimeWish, UnknownWord};
use crate::intake::{Column, Columns, Refused, SignUps, Table, decode, read_file, sign_ups, table};
use crate::planning::queue::{Decision, Entry};
use crate::text::{Message, decision, flag, msg, number, shown, state_word, who};

/// Runs one.
pub fn run(c: &RegistrationCommand, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    match c {
        RegistrationCommand::Import { event, files, map, encoding, dry_run, refused, readmit } => {
            let how = How { map: &mapping(map)?, encoding: encoding.as_deref(), dry_run: *dry_run, refused: refused.as_deref(), readmit: readmission(*readmit) };
            import(event, files, &how, office, out)
        }
        RegistrationCommand::List { event, state, flag } => list(event, state.as_deref(), flag.as_deref(), office, out),
        RegistrationCommand::Show { id } => show(id, office, out),
        RegistrationCommand::Add { event, fields, readmit } => {
            let done = office.act(|desk| {
                let event = find_event(desk, event)?;
                let mut r = desk::blank_registration(desk, &event);
                set(&mut r, fields);
                desk::add_registration(desk, &event, r, readmission(*readmit))
            })?;
            out.done(&done);
            Ok(())
        }
        RegistrationCommand::Edit { id, fields, readmit } => {
            let done = office.act(|desk| {
                let mut r = find_registration(desk, id)?;
                let event = desk.state.event(r.event)?.ok_or_else(|| Refusal::new(msg!("no-such-event", given = r.event.to_string())))?;
                set(&mut r, fields);
                desk::edit_registration(desk, &event, r, readmission(*readmit))
            })?;
            out.done(&done);
            Ok(())
        }
        RegistrationCommand::Confirm { which, overbook } => act(which, Act::Confirm { force: *overbook }, office, out),
        RegistrationCommand::Wait(which) => act(which, Act::Wait, office, out),
        RegistrationCommand::Decline(which) => act(which, Act::Decline, office, out),
        RegistrationCommand::Cancel(which) => act(which, Act::Cancel, office, out),
        RegistrationCommand::Attended(which) => act(which, Act::Attended, office, out),
        RegistrationCommand::NoShow(which) => act(which, Act::NoShow, office, out),
        RegistrationCommand::Rebalance { event, accept } => rebalance(event, *accept, office, out),
    }
}

fn readmission(yes: bool) -> Readmit {
    if yes { Readmit::Yes } else { Readmit::Ask }
}

fn set(r: &mut Registration, f: &RegistrationFields) {
    let text = |to: &mut String, from: &Option<String>| {
        if let Some(from) = from {
            from.trim().clone_into(to);
        }
    };
    text(&mut r.name, &f.name);
    text(&mut r.phone, &f.phone);
    text(&mut r.function, &f.function);
    text(&mut r.organisation, &f.organisation);
    text(&mut r.needs.diet, &f.diet);
    text(&mut r.needs.access, &f.access);
    text(&mut r.note, &f.note);
    if let Some(e) = &f.email {
        r.email = Email::new(e);
    }
    r.seats = f.seats.unwrap_or(r.seats).max(1);
    r.may_split = f.may_split.unwrap_or(r.may_split);
    r.priority = f.priority.unwrap_or(r.priority);
    if let Some(title) = &f.presents {
        let wish = r.presenting.as_ref().map_or_else(TimeWish::default, |p| p.wish);
        r.presenting = Some(Presenting { title: title.trim().to_owned(), wish });
    }
}

fn word<T: std::str::FromStr<Err = UnknownWord>>(what: &str, text: Option<&str>) -> Result<Option<T>, Refusal> {
    let bad = |e: UnknownWord| Refusal::usage(msg!("field-word", key = what, text = e.given, known = e.known));
    text.map(|t| t.parse().map_err(bad)).transpose()
}

/// The registrations that are meant.
fn chosen(desk: &Desk<'_>, event: &Event, which: &Which) -> Result<Vec<RegistrationId>, Refusal> {
    if !which.all {
        return which.ids.iter().map(|id| find_registration(desk, id).map(|r| r.id)).collect();
    }
    let state: Option<State> = word("state", which.state.as_deref())?;
    let mut all = desk.state.registrations(event.id)?;
    all.sort_by_key(Registration::queue_order);
    Ok(all.into_iter().filter(|r| state.is_none_or(|s| r.state == s)).map(|r| r.id).collect())
}

fn act(which: &Which, act: Act, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    let done = office.act(|desk| {
        let event = find_event(desk, &which.event)?;
        desk::act(desk, &event, &chosen(desk, &event, which)?, act)
    })?;
    out.done(&done);
    Ok(())
}

fn rebalance(event: &str, accept: bool, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    if accept {
        let done = office.act(|desk| desk::promote(desk, &find_event(desk, event)?))?;
        out.done(&done);
        return Ok(());
    }
    let desk = office.desk();
    let event = find_event(&desk, event)?;
    let all = desk.state.registrations(event.id)?;
    let names: std::collections::BTreeMap<RegistrationId, &str> = all.iter().map(|r| (r.id, r.name.as_str())).collect();
    let name = |id: RegistrationId| names.get(&id).copied().unwrap_or_default().to_owned();
    let entries: Vec<Entry> = all.iter().map(Entry::from).collect();
    let decisions = crate::planning::queue::rebalance(&event, &entries, desk.now);
    let rows: Vec<(RegistrationId, bool, Message)> = decisions.iter().map(|d| (d.id(), matches!(d, Decision::Take { .. }), decision(d, &name))).collect();
    if out.json {
        let value = rows.iter().map(|(id, take, why)| json!({"id": id.to_string(), "name": name(*id), "take": take, "reason": out.words.say(why)}));
        out.json(&value.collect());
        return Ok(());
    }
    let cells: Vec<_> = rows.iter().map(|(id, take, why)| vec![name(*id), out.words.text(if *take { "yes" } else { "no" }), out.words.say(why)]).collect();
    out.table(&[("head-name", Align::Left), ("head-seat", Align::Left), ("head-reason", Align::Left)], &cells);
    Ok(())
}

fn row_json(r: &QueueRow) -> Value {
    let x = &r.registration;
    json!({
        "id": x.id.to_string(), "name": x.name, "email": x.email.as_ref().map(Email::as_str), "organisation": x.organisation,
        "municipality": x.municipality().map(crate::domain::MunicipalityCode::digits), "state": x.state.word(), "flags": x.flags.iter().map(|f| f.word()).collect::<Vec<_>>(),
        "received_at": x.received_at, "seats": x.seats, "reason": (!x.reason.is_empty()).then_some(&x.reason), "function": x.function, "presents": x.presenting.is_some(),
    })
}

fn list(event: &str, state: Option<&str>, only: Option<&str>, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let (state, only): (Option<State>, Option<Flag>) = (word("state", state)?, word("flag", only)?);
    let desk = office.desk();
    let event = find_event(&desk, event)?;
    let view = desk::queue(&desk, &event, state)?;
    let rows: Vec<&QueueRow> = view.rows.iter().filter(|r| only.is_none_or(|f| r.registration.flags.contains(&f))).collect();
    if out.json {
        out.json(&rows.iter().map(|r| row_json(r)).collect());
        return Ok(());
    }
    let row = |r: &&QueueRow| {
        let x = &r.registration;
        let flags: Vec<_> = x.flags.iter().map(|f| flag(out.words, *f)).collect();
        vec![
            x.id.to_string(),
            who(out.words, x),
            r.place.clone(),
            r.population.map(|p| number(p.into())).unwrap_or_default(),
            state_word(out.words, x.state),
            event.zone.wall(x.received_at).0.format("%Y-%m-%d %H:%M").to_string(),
            flags.join(", "),
        ]
    };
    let cells: Vec<_> = rows.iter().map(row).collect();
    let heads = [
        ("head-id", Align::Left),
        ("head-name", Align::Left),
        ("head-municipality", Align::Left),
        ("head-population", Align::Right),
        ("head-state", Align::Left),
        ("head-received", Align::Left),
        ("head-flags", Align::Left),
    ];
    out.table(&heads, &cells);
    Ok(())
}

fn show(id: &str, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let r = find_registration(&desk, id)?;
    if out.json {
        out.json(&json!(r));
        return Ok(());
    }
    let words = out.words;
    let line = |key: &str, value: &str| (!value.is_empty()).then(|| format!("  {}: {}", words.text(key), shown(value)));
    out.line(format!("{}  {}", shown(&who(words, &r)), r.id));
    let flags: Vec<_> = r.flags.iter().map(|f| flag(words, *f)).collect();
    let place = r.municipality().map(|c| desk.register.name(c)).unwrap_or_default();
    let lines = [
        line("head-state", &state_word(words, r.state)),
        line("head-reason", &r.reason),
        line("head-municipality", &place),
        line("form-organisation", &r.organisation),
        line("form-email", r.email.as_ref().map_or("", Email::as_str)),
        line("form-phone", &r.phone),
        line("form-function", &r.function),
        line("head-flags", &flags.join(", ")),
        line("form-note", &r.note),
    ];
    lines.into_iter().flatten().for_each(|l| out.line(l));
    r.raw.lines().for_each(|l| out.line(format!("  | {}", shown(l))));
    Ok(())
}

struct How<'h> {
    map: &'h [(String, Column)],
    encoding: Option<&'h str>,
    dry_run: bool,
    refused: Option<&'h Path>,
    readmit: Readmit,
}

fn mapping(map: &[String]) -> Result<Vec<(String, Column)>, Refusal> {
    let one = |m: &String| {
        let (name, field) = m.rsplit_once('=').ok_or_else(|| Refusal::usage(msg!("map-form", text = m)))?;
        let column = field.trim().parse().map_err(|e: UnknownWord| Refusal::usage(msg!("field-word", key = "--map", text = field, known = e.known)))?;
        Ok((name.trim().to_owned(), column))
    };
    map.iter().map(one).collect()
}

/// A list as it was read.
struct Read {
    name: String,
    encoding: &'static str,
    table: Table,
    columns: Columns,
    signups: SignUps,
}

fn read(path: &Path, how: &How<'_>, event: &Event) -> Result<Read, Refusal> {
    let place = path.display().to_string();
    let result = (|| {
        let decoded = decode(&read_file(path)?, how.encoding)?;
        let table = table(&decoded.text)?;
        let columns = Columns::find(&table.header, how.map).map_err(|name| crate::intake::Problem::new(msg!("map-no-column", name = &name, names = table.header.join(", "))).column(name))?;
        let signups = sign_ups(&table, &columns, event.zone)?;
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        Ok::<_, crate::intake::Problem>(Read { name, encoding: decoded.encoding, table, columns, signups })
    })();
    result.map_err(|p| Refusal::from(p).in_file(place))
}

fn import(event: &str, files: &[PathBuf], how: &How<'_>, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    let event = find_event(&office.desk(), event)?;
    if let Some(path) = how.refused {
        writable(path, files)?;
    }
    let read: Vec<Read> = files.iter().map(|f| read(f, how, &event)).collect::<Result<_, _>>()?;
    let mut reports = Vec::new();
    for list in read {
        let (name, header, delimiter) = (list.name.clone(), list.table.header.clone(), list.table.delimiter);
        if !out.json {
            out.say(out.words.say(&msg!("import-understood", file = &name, encoding = list.encoding, delimiter = delimiter.escape_default().to_string(), rows = list.table.rows.len())));
            if !list.columns.unknown.is_empty() {
                out.say(format!("  {}", out.words.say(&msg!("import-unknown-columns", names = list.columns.unknown.join(", ")))));
            }
        }
        let mut report = ImportReport::default();
        if how.dry_run {
            report = desk::import(&office.desk(), &event, list.signups, &name, how.readmit)?.1;
        } else {
            office.act(|desk| {
                let (outcome, r) = desk::import(desk, &event, list.signups, &name, how.readmit)?;
                report = r;
                Ok(outcome)
            })?;
        }
        if let Some(path) = how.refused.filter(|_| !report.refused.is_empty() && !how.dry_run) {
            save_refused(path, &header, delimiter, &report.refused)?;
        }
        tell(&name, &report, out);
        reports.push(report_json(&name, &report, out));
    }
    match (out.json, reports.len()) {
        (true, 1) => reports.first().into_iter().for_each(|r| out.json(r)),
        (true, _) => out.json(&Value::Array(reports)),
        _ => {}
    }
    Ok(())
}

fn report_json(name: &str, r: &ImportReport, out: &Output) -> Value {
    let refused: Vec<Value> = r.refused.iter().map(|x| json!({"row": x.line, "column": x.column, "reason": out.words.say(&x.reason)})).collect();
    json!({"file": name, "rows": r.rows, "new": r.new, "updated": r.updated, "unchanged": r.unchanged, "refused": refused, "flagged": r.flagged})
}

fn tell(name: &str, r: &ImportReport, out: &mut Output) {
    if out.json {
        return;
    }
    out.line(out.words.say(&msg!("import-result", rows = r.rows, new = r.new, updated = r.updated, unchanged = r.unchanged, refused = r.refused.len(), flagged = r.flagged)));
    for x in &r.refused {
        out.line(format!("  {}:{}: {}", shown(name), x.line, out.words.say(&x.reason)));
    }
    if r.refused.iter().any(|x| x.reason.key == "was-forgotten") {
        out.line(format!("  {}", out.words.text("was-forgotten-next")));
    }
}

/// Refuses to write where something else than an ordinary file is, or over a list that is being read.
fn writable(path: &Path, files: &[PathBuf]) -> Result<(), Refusal> {
    let refuse = |why: &str| Err(Refusal { kind: RefusalKind::Io, ..Refusal::new(msg!("file-unwritable", file = path.display().to_string(), why = why)).next(msg!("file-unwritable-next")) });
    let same = |f: &PathBuf| matches!((f.canonicalize(), path.canonicalize()), (Ok(a), Ok(b)) if a == b);
    match std::fs::symlink_metadata(path) {
        Ok(meta) if !meta.is_file() => refuse("!"),
        Ok(_) if files.iter().any(same) => refuse("="),
        _ => Ok(()),
    }
}

/// The rows that were not taken in, as a list that can be mended and imported.
fn save_refused(path: &Path, header: &[String], delimiter: char, refused: &[Refused]) -> Result<(), Refusal> {
    let io = |e: std::io::Error| Refusal::file(path, true, &e);
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(io)?;
    {
        let mut writer = csv::WriterBuilder::new().flexible(true).delimiter(u8::try_from(delimiter).unwrap_or(b';')).from_writer(&mut file);
        writer.write_record(header).map_err(|e| io(e.into()))?;
        refused.iter().try_for_each(|r| writer.write_record(&r.fields)).map_err(|e| io(e.into()))?;
        writer.flush().map_err(io)?;
    }
    file.as_file().sync_all().map_err(io)?;
    file.persist(path).map_err(|e| io(e.error))?;
    Ok(())
}
