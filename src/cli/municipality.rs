//! `municipality ...`

use std::io::BufRead;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::args::{AudienceArgs, Cli, MunicipalityCommand, WhoArgs};
use super::output::{Align, Output};
use super::session;
use crate::desk::{self, AudienceAsk, Clock, MunicipalityLine, NetworkFacts, Refusal, TableForm, find_municipality, municipality_lines};
use crate::domain::{Country, Lang, MunicipalityCode, NetworkStatus, parse_date};
use crate::handout::{Dialect, write_file};
use crate::register::{Found, Municipality, Register};
use crate::text::{msg, number, shown};

/// Runs one.
pub fn run(c: &MunicipalityCommand, cli: &Cli, clock: Clock, out: &mut Output) -> Result<(), Refusal> {
    match c {
        MunicipalityCommand::Find { text, country } => find(text, self::country(country.as_deref())?, out),
        MunicipalityCommand::List(args) => {
            let seat = session::sit_down(cli, clock, out)?;
            audience(args, &seat.office.desk(), out)
        }
        MunicipalityCommand::Status { municipality, status, since, renewal } => {
            let known = || NetworkStatus::all().iter().map(NetworkStatus::word).collect::<Vec<_>>().join(", ");
            let status = NetworkStatus::parse(status).ok_or_else(|| Refusal::usage(msg!("field-word", key = "STATUS", text = status, known = known())))?;
            let renewal = day(renewal.as_ref(), "--renewal")?;
            let facts = NetworkFacts { status: Some((status, day(since.as_ref(), "--since")?)), renewal: renewal.map(Some), ..NetworkFacts::default() };
            describe(municipality, &facts, cli, clock, out)
        }
        MunicipalityCommand::Contacts { municipality, contacts, readmit } => {
            let contacts = Some(desk::contacts_of(&contacts.join("\n")));
            describe(municipality, &NetworkFacts { contacts, readmit: *readmit, ..NetworkFacts::default() }, cli, clock, out)
        }
        MunicipalityCommand::Note { municipality, text } => describe(municipality, &NetworkFacts { note: Some(text.clone()), ..NetworkFacts::default() }, cli, clock, out),
        MunicipalityCommand::Show { municipality } => {
            let seat = session::sit_down(cli, clock, out)?;
            let office = &seat.office;
            let desk = office.desk();
            let code = find_municipality(&desk, municipality, None)?;
            let lines = municipality_lines(&desk, Some(code.country()))?;
            let Some(line) = lines.iter().find(|l| l.municipality.code == code) else { return Ok(()) };
            if out.json {
                show_json(line, &desk, out)?;
            } else {
                out.line(format!("{}  {}", line.municipality.unique_name(), code));
                desk::municipality_facts(&desk, code)?.iter().for_each(|l| out.line(l));
                let language = line.network.as_ref().and_then(|n| n.language);
                language.iter().for_each(|l| out.line(format!(" {}: {}", out.words.text("head-language"), out.words.text(&format!("language-{l}")))));
            }
            Ok(())
        }
        MunicipalityCommand::Language { municipality, language, file } => {
            let rows = match (file, municipality, language) {
                (Some(file), ..) => language_rows(file)?,
                (None, Some(m), Some(l)) => vec![(0, m.clone(), l.clone())],
                _ => return Err(Refusal::usage(msg!("language-what")).next(msg!("language-what-next"))),
            };
            let mut seat = session::sit_down(cli, clock, out)?;
            let done = seat.office.act(|desk| desk::set_languages(desk, &rows)).map_err(|r| match file {
                Some(f) if r.row.is_some() => r.in_file(f.display().to_string()),
                _ => r,
            })?;
            out.done(&done);
            Ok(())
        }
    }
}

/// Lines of a municipality and its language, with their numbers.
fn language_rows(file: &std::path::Path) -> Result<Vec<(u64, String, String)>, Refusal> {
    let bytes = std::fs::read(file).map_err(|e| Refusal::file(file, false, &e))?;
    let name = file.display().to_string();
    let table = crate::intake::decode(&bytes, None).and_then(|d| crate::intake::table(&d.text)).map_err(|p| Refusal::from(p).in_file(&name))?;
    // A file may name its columns or begin at once.
    let header = table.header.iter().map(String::as_str);
    let first = header.clone().nth(1).is_some_and(|l| desk::language_word(l).is_some()).then(|| (1, table.header.clone()));
    let rows = first.into_iter().chain(table.rows.iter().map(|r| (r.line, r.fields.clone())));
    Ok(rows.filter_map(|(line, fields)| Some((line, fields.first()?.clone(), fields.get(1)?.clone()))).collect())
}

/// A country as an option says it.
pub(super) fn country(text: Option<&str>) -> Result<Option<Country>, Refusal> {
    text.map(|t| t.to_ascii_uppercase().parse().map_err(|_| Refusal::usage(msg!("field-word", key = "--country", text = t, known = "NO, SE")))).transpose()
}

/// Looks one text up, or one in each line of standard input.
fn find(text: &str, only: Option<Country>, out: &mut Output) -> Result<(), Refusal> {
    if text != "-" {
        answer(text, only, out);
        return Ok(());
    }
    let mut input = std::io::stdin().lock();
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = input.read_until(b'\n', &mut line).map_err(|e| Refusal::file(std::path::Path::new("-"), false, &e))?;
        if read == 0 {
            return Ok(());
        }
        answer(String::from_utf8_lossy(&line).trim_end_matches(['\n', '\r']), only, out);
        if !out.spill() {
            return Ok(());
        }
    }
}

fn answer(text: &str, only: Option<Country>, out: &mut Output) {
    let register = Register::built_in();
    let found = register.find(text, only);
    if out.json {
        out.json(&found_json(register, text, &found));
        return;
    }
    let list = |codes: &[MunicipalityCode]| codes.iter().map(|c| format!("{} {}", c, register.name(*c))).collect::<Vec<_>>().join(", ");
    let said = match &found {
        Found::Match(code) => format!("{} {}", code, register.name(*code)),
        Found::Ambiguous(codes) => out.words.say(&msg!("find-ambiguous", names = list(codes))),
        Found::None(codes) if codes.is_empty() => out.words.text("find-none"),
        Found::None(codes) => out.words.say(&msg!("find-suggestions", names = list(codes))),
    };
    out.line(format!("{}: {said}", shown(text)));
}

fn found_json(register: &Register, text: &str, found: &Found) -> Value {
    let candidate = |c: &MunicipalityCode| {
        let m = register.get(*c);
        json!({"code": c.digits(), "name": m.map(|m| m.name.clone()), "county": m.map(|m| m.county.clone()), "country": c.country().word()})
    };
    let (result, code, candidates) = match found {
        Found::Match(c) => ("match", Some(*c), vec![]),
        Found::Ambiguous(all) => ("ambiguous", None, all.iter().map(candidate).collect()),
        Found::None(all) => ("none", None, all.iter().map(candidate).collect()),
    };
    let name = code.and_then(|c| register.get(c)).map(|m| m.name.clone());
    json!({"input": text, "result": result, "code": code.map(MunicipalityCode::digits), "name": name, "country": code.map(|c| c.country().word()), "candidates": candidates})
}

fn municipality_json(m: &Municipality) -> Value {
    json!({"code": m.code.digits(), "country": m.code.country().word(), "name": m.name, "other_names": m.other_names, "county": m.county, "population": m.population,
           "population_date": m.population_date.to_string(), "skr_group": (!m.skr_group.is_empty()).then_some(&m.skr_group)})
}

/// A day as an option says it.
pub(super) fn day(text: Option<&String>, key: &'static str) -> Result<Option<NaiveDate>, Refusal> {
    text.map(|t| parse_date(t).ok_or_else(|| Refusal { column: Some(key.into()), ..Refusal::usage(msg!("field-date", text = t)) })).transpose()
}

/// Says something about one.
fn describe(municipality: &str, facts: &NetworkFacts, cli: &Cli, clock: Clock, out: &mut Output) -> Result<(), Refusal> {
    let mut seat = session::sit_down(cli, clock, out)?;
    let done = seat.office.act(|desk| desk::describe_municipality(desk, find_municipality(desk, municipality, None)?, facts))?;
    out.done(&done);
    Ok(())
}

/// Who is meant by arguments.
pub(super) fn meant(args: &WhoArgs, desk: &desk::Desk<'_>) -> Result<AudienceAsk, Refusal> {
    let series = args.series.as_deref().map(|s| desk::find_series(desk, s).map(|s| s.id)).transpose()?;
    let place = &args.place;
    Ok(AudienceAsk {
        country: country(place.country.as_deref())?,
        county: place.county.clone(),
        min: place.min,
        below: place.below,
        status: args.status.clone(),
        never: args.never,
        series,
        from: day(args.since.as_ref(), "--since")?,
    })
}

/// Those that are meant, as a list or as a table with their contacts.
fn audience(args: &AudienceArgs, desk: &desk::Desk<'_>, out: &mut Output) -> Result<(), Refusal> {
    let lines = desk::audience(desk, &meant(&args.who, desk)?)?;
    let Some(path) = &args.output else {
        list(&lines, out);
        return Ok(());
    };
    let form = if path.extension().is_some_and(|e| e.eq_ignore_ascii_case("xlsx")) { TableForm::Workbook } else { TableForm::Csv(Dialect::Nordic) };
    let sheet = desk::audience_sheet(desk, &lines);
    write_file(path, &desk::table_content(&sheet, form)?).map_err(|e| Refusal::file(path, true, &e))?;
    out.say(out.words.say(&msg!("did-export-table", file = path.display().to_string(), n = sheet.rows.len())));
    Ok(())
}

fn list(lines: &[MunicipalityLine], out: &mut Output) {
    if out.json {
        let one = |l: &MunicipalityLine| {
            let mut value = municipality_json(&l.municipality);
            value.as_object_mut().into_iter().for_each(|m| drop(m.insert("status".into(), json!(status(l)))));
            value
        };
        out.json(&lines.iter().map(one).collect());
        return;
    }
    let words = out.words;
    let row = |l: &MunicipalityLine| {
        let m = &l.municipality;
        let status = l.network.as_ref().filter(|n| n.status.word() != "none").map(|n| desk::status_text(words, n)).unwrap_or_default();
        vec![m.code.to_string(), m.unique_name(), m.county.clone(), number(m.population.into()), m.skr_group.clone(), status]
    };
    let rows: Vec<_> = lines.iter().map(row).collect();
    out.table(
        &[("head-code", Align::Left), ("head-municipality", Align::Left), ("head-county", Align::Left), ("head-population", Align::Right), ("head-skr", Align::Left), ("head-network", Align::Left)],
        &rows,
    );
}

fn status(line: &MunicipalityLine) -> String {
    line.network.as_ref().map_or_else(|| "none".to_owned(), |n| n.status.word())
}

fn show_json(line: &MunicipalityLine, desk: &desk::Desk<'_>, out: &mut Output) -> Result<(), Refusal> {
    let m = &line.municipality;
    let before = Register::built_in().predecessors(m.code);
    let n = line.network.as_ref();
    let mut value = municipality_json(m);
    if let Value::Object(map) = &mut value {
        map.insert("language".into(), json!(n.and_then(|n| n.language).map(Lang::word)));
        map.insert("predecessors".into(), before.iter().map(|(c, n, d)| json!({"code": c.digits(), "name": n, "until": d.to_string()})).collect());
        map.insert("status".into(), json!(status(line)));
        map.insert("renewal".into(), json!(n.and_then(|n| n.renewal).map(|d| d.to_string())));
        map.insert("history".into(), n.map(|n| n.history.iter().map(|c| json!({"on": c.on.to_string(), "status": c.status.word()})).collect()).unwrap_or_default());
        map.insert("contacts".into(), n.map(|n| n.contacts.iter().map(|c| json!({"name": c.name, "email": c.email, "role": c.role, "phone": c.phone})).collect()).unwrap_or_default());
        map.insert("note".into(), json!(n.map(|n| n.note.clone()).unwrap_or_default()));
        let events: std::collections::BTreeSet<String> = desk.state.registrations_from(m.code)?.iter().map(|r| r.event.to_string()).collect();
        map.insert("events".into(), json!(events));
        let answer = |a: &crate::domain::Answers| json!({"event": a.event.to_string(), "answers": a.answers.iter().map(|x| json!({"question": x.question, "text": x.text})).collect::<Vec<_>>()});
        map.insert("answers".into(), desk.state.answers_from(m.code)?.iter().map(answer).collect());
        let letter = |l: &crate::domain::Letter| json!({"id": l.id.to_string(), "event": l.event.to_string(), "kind": l.kind.word(), "state": l.state.word()});
        map.insert("letters".into(), desk.state.letters_to(m.code)?.iter().map(letter).collect());
    }
    out.json(&value);
    Ok(())
}
