//! `attendance import`

use std::path::Path;

use serde_json::json;

use super::output::Output;
use crate::desk::{self, AttendanceReport, Office, Refusal, find_event};
use crate::intake::read_report;
use crate::text::{msg, shown};

/// Takes a meeting's report in.
pub fn import(event: &str, path: &Path, dry_run: bool, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let people = read_report(path).map_err(|p| Refusal::from(p).in_file(path.display().to_string()))?;
    let mut report = AttendanceReport::default();
    if dry_run {
        let desk = office.desk();
        report = desk::import_attendance(&desk, &find_event(&desk, event)?, &people, &name)?.1;
    } else {
        let done = office.act(|desk| {
            let (outcome, r) = desk::import_attendance(desk, &find_event(desk, event)?, &people, &name)?;
            report = r;
            Ok(outcome)
        })?;
        if !out.json {
            out.done(&done);
        }
    }
    if out.json {
        out.json(&json!({"file": name, "people": report.people, "attended": report.attended, "no_show": report.no_show, "unmatched": report.new, "unchanged": report.unchanged}));
        return Ok(());
    }
    out.line(out.words.say(&msg!("attendance-result", people = report.people, attended = report.attended, away = report.no_show, new = report.new.len())));
    report.new.iter().for_each(|n| out.line(format!("  {}", shown(n))));
    Ok(())
}
