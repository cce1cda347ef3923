//! `registration import`

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::output::{Output, ProgressLine};
use crate::desk::{self, Beside, Desk, ImportReport, Office, Readmit, Refusal, find_event};
use crate::domain::{Event, UnknownWord};
use crate::intake::{Column, Columns, List, SignUps, read_list};
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

/// A list with what its columns mean.
struct Read {
    list: List,
    columns: Columns,
    signups: SignUps,
}

fn read(path: &Path, how: &How<'_>, event: &Event, desk: &Desk<'_>) -> Result<Read, Refusal> {
    let place = path.display().to_string();
    let list = read_list(path, how.encoding).map_err(|p| Refusal::from(p).in_file(&place))?;
    let told = desk::told_columns(desk, &list.table.form(), how.map)?;
    let columns = list.columns(&told).map_err(|p| Refusal::from(p).in_file(&place))?;
    let signups = list.sign_ups(&columns, event.zone).map_err(|p| Refusal::from(p).in_file(&place))?;
    Ok(Read { list, columns, signups })
}

/// Takes lists in.
pub fn import(event: &str, files: &[PathBuf], how: &How<'_>, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    let event = find_event(&office.desk(), event)?;
    if how.refused.is_some() && files.len() > 1 {
        return Err(Refusal::usage(msg!("refused-one-file")));
    }
    if let Some(path) = how.refused {
        desk::writable(path, files)?;
    }
    let read: Vec<Read> = files.iter().map(|f| read(f, how, &event, &office.desk())).collect::<Result<_, _>>()?;
    let mut reports = Vec::new();
    for Read { list, columns, signups } in read {
        let name = &list.name;
        if !out.json {
            out.say(out.words.say(&list.understood()));
            if !columns.unknown.is_empty() {
                out.say(format!("  {}", out.words.say(&msg!("import-unknown-columns", names = columns.unknown.join(", ")))));
            }
        }
        let mut report = ImportReport::default();
        let progress = ProgressLine::new(out.words);
        if how.dry_run {
            report = desk::import(&office.watched_desk(&|p| progress.show(p)), &event, signups, name, how.readmit)?.1;
        } else {
            let done = office.act_watched(&|p| progress.show(p), |desk| {
                let (outcome, r) = desk::import_beside(desk, &event, signups, name, how.readmit, Beside { told: how.map, marks: &[] })?;
                report = r;
                Ok(outcome)
            })?;
            // What it caused is said like that of any other deed.
            if !out.json {
                done.notes.iter().for_each(|n| out.say(format!("  {n}")));
            }
        }
        drop(progress);
        if let Some(path) = how.refused.filter(|_| !report.refused.is_empty() && !how.dry_run) {
            desk::save_refused(path, &list.table, &report.refused)?;
        }
        tell(name, &report, out);
        reports.push(report_json(name, &report, out));
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
    let aside: Vec<Value> = r.set_aside.iter().map(|x| json!({"row": x.line, "subject": x.subject, "reason": out.words.say(&x.reason)})).collect();
    json!({"file": name, "rows": r.rows, "new": r.new, "updated": r.updated, "unchanged": r.unchanged, "refused": refused, "flagged": r.flagged, "set_aside": aside})
}

fn tell(name: &str, r: &ImportReport, out: &mut Output) {
    if out.json {
        return;
    }
    out.line(r.said().iter().map(|m| out.words.say(m)).collect::<Vec<_>>().join("; "));
    for x in &r.refused {
        out.line(format!("  {}:{}: {}", shown(name), x.line, out.words.say(&x.reason)));
    }
    for x in &r.set_aside {
        out.line(format!("  {}:{}: {} ({})", shown(name), x.line, out.words.say(&x.reason), shown(&x.subject)));
    }
    if r.refused.iter().any(|x| x.reason.key == "was-forgotten") {
        out.line(format!("  {}", out.words.text("was-forgotten-next")));
    }
}
