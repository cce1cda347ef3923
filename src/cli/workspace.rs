//! The workspace as a whole: demo, history, check, backup, restore.

use std::path::Path;

use serde_json::json;

use super::args::Cli;
use super::output::{Align, Output};
use super::request::Request;
use super::session;
use crate::config::Config;
use crate::desk::{Clock, Office, Refusal, RefusalKind, demo};
use crate::store;
use crate::text::{Lang, msg, shown};

/// Makes the demo workspace, or asks for it to be made and opened.
pub fn demo(cli: &Cli, config: Config, lang: Option<Lang>, no_tui: bool, today: Option<&str>, out: &mut Output) -> Result<Option<Request>, Refusal> {
    let temporary = match &cli.workspace {
        Some(_) => None,
        None => Some(
            tempfile::Builder::new()
                .prefix("dialogforum-demo-")
                .tempdir()
                .map_err(|e| Refusal { kind: RefusalKind::Io, ..Refusal::new(msg!("file-unwritable", file = "tmp", why = e.to_string())) })?,
        ),
    };
    let folder = match (&cli.workspace, &temporary) {
        (Some(w), _) => w.clone(),
        (None, Some(t)) => t.path().join("workspace"),
        (None, None) => session::default_workspace()?,
    };
    let now = match (today, &cli.now) {
        (Some(day), _) => session::parse_now(day)?,
        (None, Some(now)) => session::parse_now(now)?,
        (None, None) => session::parse_now(demo::TODAY)?,
    };
    let clock = Clock::set_to(now);
    if !no_tui {
        return Ok(Some(Request { folder, temporary, clock, lang, config, plain: cli.plain, demo: true }));
    }
    let (mut office, _) = session::sit_down(&folder, clock, out.words)?;
    demo::fill(&mut office)?;
    drop(office);
    // Whoever asks for the folder wants it to stay.
    temporary.into_iter().for_each(|t| drop(t.keep()));
    if out.json {
        out.json(&json!({"workspace": folder.display().to_string()}));
    } else {
        out.line(folder.display().to_string());
    }
    Ok(None)
}

/// `history`
pub fn history(n: usize, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let entries = office.workspace().state().history(n)?;
    if out.json {
        out.json(&entries.iter().map(|e| json!({"seq": e.seq, "at": e.at, "by": e.by, "label": e.label, "undone": e.undone})).collect());
        return Ok(());
    }
    let row = |e: &store::HistoryEntry| {
        let undone = if e.undone { out.words.text("history-undone") } else { String::new() };
        vec![e.seq.to_string(), e.at.format("%Y-%m-%d %H:%M:%S").to_string(), e.by.clone(), e.label.clone(), undone]
    };
    let rows: Vec<_> = entries.iter().map(row).collect();
    out.table(&[("head-seq", Align::Right), ("head-at", Align::Left), ("head-by", Align::Left), ("head-label", Align::Left), ("head-blank", Align::Left)], &rows);
    Ok(())
}

/// `check`
pub fn check(office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let report = office.workspace().check()?;
    let ok = report.problems.is_empty();
    if out.json {
        out.json(&json!({"ok": ok, "records": report.records, "journal": {"first": report.first, "last": report.last}, "problems": report.problems}));
    } else {
        report.problems.iter().for_each(|p| out.line(shown(p).as_str()));
        if ok {
            out.line(out.words.say(&msg!("check-ok", records = report.records, last = report.last)));
        }
    }
    if !ok {
        out.status = RefusalKind::Data.exit();
        out.say(out.words.say(&msg!("check-problems", n = report.problems.len())));
        out.say(format!("  {}", out.words.text("store-damaged-next")));
    }
    Ok(())
}

/// `backup`
pub fn backup(file: &Path, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let r = office.workspace().backup(file, office.clock().now())?;
    if out.json {
        out.json(&json!({"file": file.display().to_string(), "seq": r.seq, "records": r.records, "bytes": r.bytes, "verified": true}));
    } else {
        out.say(out.words.say(&msg!("backup-verified", file = file.display().to_string(), records = r.records, last = r.seq)));
    }
    Ok(())
}

/// `restore`
pub fn restore(cli: &Cli, file: &Path, out: &mut Output) -> Result<(), Refusal> {
    let folder = session::folder(cli)?;
    let (r, kept) = store::restore(file, &folder)?;
    let kept = kept.map(|k| k.display().to_string());
    if out.json {
        out.json(&json!({"workspace": folder.display().to_string(), "seq": r.seq, "records": r.records, "kept": kept}));
        return Ok(());
    }
    out.say(out.words.say(&msg!("restored", records = r.records, last = r.seq)));
    if let Some(kept) = kept {
        out.say(out.words.say(&msg!("restored-kept", folder = kept)));
    }
    Ok(())
}
