//! `registration import`

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::output::Output;
use crate::desk::{self, ImportReport, Office, Readmit, Refusal, RefusalKind, find_event};
use crate::domain::{Event, UnknownWord};
use crate::intake::{Column, Columns, Refused, SignUps, Table, decode, read_file, sign_ups, table};
use crate::text::{msg, shown};

/// How a list is taken in.
pub struct How<'h> {
    pub map: &'h [(String, Column)],
    pub encoding: Option<&'h str>,
    pub dry_run: bool,
    pub refused: Option<&'h Path>,
    pub readmit: Readmit,
}

/// What columns hold, as it was said.
pub fn mapping(map: &[String]) -> Result<Vec<(String, Column)>, Refusal> {
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

/// Takes lists in.
pub fn import(event: &str, files: &[PathBuf], how: &How<'_>, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
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
