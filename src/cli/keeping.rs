//! Looking after the workspace: check, backup, restore, rescue, rebuild, doctor.

use std::path::Path;

use serde_json::json;

use super::args::Cli;
use super::output::{Output, ProgressLine};
use super::session;
use crate::desk::{self, Clock, Office, Refusal, RefusalKind};
use crate::store::{self, Fault};
use crate::text::{fault, msg, number, problems_next, shown};

/// `check`
pub fn check(office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let progress = ProgressLine::new(out.words);
    let report = office.workspace().check(&|p| progress.show(p))?;
    drop(progress);
    let ok = report.problems.is_empty();
    let problems = said(&report.problems, out);
    if out.json {
        out.json(&json!({"ok": ok, "records": report.records, "journal": {"first": report.first, "last": report.last}, "problems": problems}));
    } else {
        problems.iter().for_each(|p| out.line(shown(p).as_str()));
        if ok {
            out.line(out.words.say(&msg!("check-ok", records = report.records, last = report.last)));
        }
    }
    if !ok {
        out.status = RefusalKind::Data.exit();
        out.say(out.words.say(&msg!("check-problems", n = report.problems.len())));
        problems_next(&report.problems).iter().for_each(|m| out.say(format!("  {}", out.words.say(m))));
    }
    Ok(())
}

/// What was found, in words.
fn said(faults: &[Fault], out: &Output) -> Vec<String> {
    faults.iter().map(|f| out.words.say(&fault(f))).collect()
}

/// Documents that are not there, and what to do about it.
fn lacking(faults: &[Fault], out: &Output) {
    said(faults, out).into_iter().for_each(|l| out.say(l));
    problems_next(faults).iter().for_each(|m| out.say(format!("  {}", out.words.say(m))));
}

/// `backup`
pub fn backup(file: &Path, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let progress = ProgressLine::new(out.words);
    let r = office.workspace().backup(file, office.clock().now(), &|p| progress.show(p))?;
    drop(progress);
    if out.json {
        out.json(&json!({"file": file.display().to_string(), "seq": r.seq, "records": r.records, "bytes": r.bytes, "verified": true, "lacking": said(&r.lacking, out)}));
    } else {
        lacking(&r.lacking, out);
        out.say(out.words.say(&msg!("backup-verified", file = file.display().to_string(), records = r.records, last = r.seq)));
    }
    Ok(())
}

/// `restore`
pub fn restore(cli: &Cli, file: &Path, clock: Clock, out: &mut Output) -> Result<(), Refusal> {
    let folder = session::folder(cli)?;
    let progress = ProgressLine::new(out.words);
    let done = desk::restore(file, &folder, clock, out.words, &|p| progress.show(p))?;
    drop(progress);
    let (r, kept) = (done.report, done.kept.map(|k| k.display().to_string()));
    if out.json {
        out.json(&json!({"workspace": folder.display().to_string(), "seq": r.seq, "records": r.records, "kept": kept, "lacking": said(&r.lacking, out)}));
        return Ok(());
    }
    lacking(&r.lacking, out);
    out.say(out.words.say(&msg!("restored", records = r.records, last = r.seq)));
    if let Some(kept) = kept {
        out.say(out.words.say(&msg!("restored-kept", folder = kept)));
    }
    Ok(())
}

/// `rescue`
pub fn rescue(cli: &Cli, to: &Path, out: &mut Output) -> Result<(), Refusal> {
    let folder = session::folder(cli)?;
    let progress = ProgressLine::new(out.words);
    let r = store::rescue(&folder, to, &|p| progress.show(p))?;
    drop(progress);
    let name = to.display().to_string();
    if out.json {
        out.json(&json!({"workspace": name, "seq": r.seq, "saved": r.saved, "records": r.records, "unreadable": r.unreadable, "lacking": said(&r.lacking, out), "whole": !r.is_partial()}));
    } else {
        out.say(out.words.say(&msg!("rescued", folder = &name, records = r.records, last = r.seq)));
        r.unreadable.iter().for_each(|f| out.say(out.words.say(&msg!("rescued-unreadable", file = f))));
        lacking(&r.lacking, out);
        if r.ends_early {
            out.say(out.words.say(&msg!("rescued-partly", last = r.seq, saved = r.saved.max(r.seq))));
        }
        out.say(out.words.say(&msg!("rescued-next", folder = &name)));
    }
    if r.is_partial() {
        out.status = RefusalKind::Data.exit();
    }
    Ok(())
}

/// `rebuild`
pub fn rebuild(office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    let progress = ProgressLine::new(out.words);
    office.rebuild(&|p| progress.show(p))?;
    drop(progress);
    let (records, last) = (office.desk().state.records()?, office.workspace().tail().seq);
    if out.json {
        out.json(&json!({"records": records, "seq": last}));
    } else {
        out.say(out.words.say(&msg!("rebuilt", records = records, last = last)));
    }
    Ok(())
}

/// `doctor`
pub fn doctor(cli: &Cli, out: &mut Output) -> Result<(), Refusal> {
    let d = desk::diagnose(&session::folder(cli)?);
    if out.json {
        let sizes: serde_json::Map<String, serde_json::Value> = d.sizes.iter().map(|(n, b)| ((*n).to_owned(), json!(b))).collect();
        out.json(&json!({"version": d.version, "format": d.format, "system": d.system, "term": d.term, "locale": d.locale, "bytes": sizes, "free": d.free,
                         "backups": d.backups, "newest_backup": d.newest_backup, "incidents": d.incidents}));
        return Ok(());
    }
    let kilobytes = |b: u64| format!("{} kB", number(b.div_ceil(1024)));
    out.line(format!("dialogforum {}  format {}  {}  TERM={}  {}", d.version, d.format, d.system, shown(&d.term), shown(&d.locale)));
    for (name, bytes) in &d.sizes {
        out.line(format!("  {name:<10} {:>14}", kilobytes(*bytes)));
    }
    if let Some(free) = d.free {
        out.line(out.words.say(&msg!("doctor-free", size = kilobytes(free))));
    }
    out.line(match d.newest_backup {
        Some(last) => out.words.say(&msg!("doctor-backups", n = d.backups, last = last)),
        None => out.words.text("doctor-no-backup"),
    });
    d.incidents.iter().for_each(|l| out.line(format!("  {}", shown(l))));
    Ok(())
}
