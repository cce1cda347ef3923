//! The workspace as a whole: demo and history.

use serde_json::json;

use super::args::Cli;
use super::output::{Align, Output};
use super::request::Request;
use super::session;
use crate::config::Config;
use crate::desk::{Clock, Office, Refusal, demo};
use crate::store;
use crate::text::Lang;

/// Makes the demo workspace, or asks for it to be made and opened.
pub fn demo(cli: &Cli, config: Config, lang: Option<Lang>, no_tui: bool, today: Option<&str>, out: &mut Output) -> Result<Option<Request>, Refusal> {
    let temporary = match &cli.workspace {
        Some(_) => None,
        None => Some(tempfile::Builder::new().prefix("dialogforum-demo-").tempdir().map_err(|e| Refusal::file(&std::env::temp_dir(), true, &e))?),
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
        return Ok(Some(Request { folder, temporary, clock, lang, config, plain: cli.plain, demo: true, read_only: false }));
    }
    let mut office = session::office(store::open(&folder)?.0, clock, out.words);
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
