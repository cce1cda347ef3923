//! `municipality ...`

use std::io::BufRead;

use serde_json::{Value, json};

use super::args::{Cli, MunicipalityCommand};
use super::output::{Align, Output};
use super::session;
use crate::desk::{self, Clock, MunicipalityLine, Refusal, find_municipality, municipality_lines};
use crate::domain::{Country, Lang, MunicipalityCode};
use crate::register::{Found, Municipality, Register};
use crate::text::{msg, number, shown};

/// Runs one.
pub fn run(c: &MunicipalityCommand, cli: &Cli, clock: Clock, out: &mut Output) -> Result<(), Refusal> {
    match c {
        MunicipalityCommand::Find { text, country } => find(text, self::country(country.as_deref())?, out),
        MunicipalityCommand::List { country } => {
            let country = self::country(country.as_deref())?;
            let seat = session::sit_down(cli, clock, out)?;
            let office = &seat.office;
            list(&municipality_lines(&office.desk(), country)?, out);
            Ok(())
        }
        MunicipalityCommand::Show { municipality } => {
            let seat = session::sit_down(cli, clock, out)?;
            let office = &seat.office;
            let desk = office.desk();
            let code = find_municipality(&desk, municipality, None)?;
            let lines = municipality_lines(&desk, Some(code.country()))?;
            lines.iter().filter(|l| l.municipality.code == code).for_each(|l| show(l, out));
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

fn country(text: Option<&str>) -> Result<Option<Country>, Refusal> {
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

fn list(lines: &[MunicipalityLine], out: &mut Output) {
    if out.json {
        out.json(&lines.iter().map(|l| municipality_json(&l.municipality)).collect());
        return;
    }
    let row = |l: &MunicipalityLine| {
        let m = &l.municipality;
        vec![m.code.to_string(), m.unique_name(), m.county.clone(), number(m.population.into()), m.skr_group.clone()]
    };
    let rows: Vec<_> = lines.iter().map(row).collect();
    out.table(&[("head-code", Align::Left), ("head-municipality", Align::Left), ("head-county", Align::Left), ("head-population", Align::Right), ("head-skr", Align::Left)], &rows);
}

fn show(line: &MunicipalityLine, out: &mut Output) {
    let m = &line.municipality;
    let before = Register::built_in().predecessors(m.code);
    let language = line.network.as_ref().and_then(|n| n.language);
    if out.json {
        let mut value = municipality_json(m);
        if let Value::Object(map) = &mut value {
            map.insert("language".into(), json!(language.map(Lang::word)));
            map.insert("predecessors".into(), before.iter().map(|(c, n, d)| json!({"code": c.digits(), "name": n, "until": d.to_string()})).collect());
        }
        out.json(&value);
        return;
    }
    let in_words = language.map(|l| out.words.text(&format!("language-{l}"))).unwrap_or_default();
    out.line(format!("{}  {}", m.unique_name(), m.code));
    let mut field = |key: &str, value: String| {
        if !value.is_empty() {
            out.line(format!("  {}: {value}", out.words.text(key)));
        }
    };
    field("head-county", m.county.clone());
    field("head-population", format!("{} ({})", number(m.population.into()), m.population_date));
    field("head-other-names", m.other_names.join(", "));
    field("head-skr", m.skr_group.clone());
    field("head-language", in_words);
    field("head-predecessors", before.iter().map(|(c, n, d)| format!("{} {n} ({d})", c.digits())).collect::<Vec<_>>().join(", "));
}
