//! What every command begins with: language, workspace, clock.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use etcetera::BaseStrategy;

use super::args::Cli;
use super::output::{Output, ProgressLine};
use crate::config::Config;
use crate::desk::{Clock, Office, Refusal, look_at_copy};
use crate::domain::{Country, IdSource, parse_date, parse_wall};
use crate::store;
use crate::text::{Lang, Words, fault, msg, notice, problems_next};

/// The workspace when none is named: in the platform's local data folder.
///
/// # Errors
/// When the system does not say where that is.
pub fn default_workspace() -> Result<PathBuf, Refusal> {
    #[cfg(windows)]
    if let Some(local) = std::env::var_os("LOCALAPPDATA") {
        return Ok(PathBuf::from(local).join("dialogforum").join("workspace"));
    }
    let base = etcetera::choose_base_strategy().map_err(|_| Refusal::usage(msg!("no-home")).next(msg!("no-home-next")))?;
    Ok(base.data_dir().join("dialogforum").join("workspace"))
}

/// The language: said, else set in the workspace, else the system's.
#[must_use]
pub fn language(cli: &Cli, config: &Config) -> Lang {
    let said = cli.lang.as_deref().and_then(|l| l.parse().ok());
    said.or(config.language).unwrap_or_else(Lang::of_system)
}

/// A time as `--now` takes it: with a zone, or local in Norway and Sweden, or a date at nine in the morning.
///
/// # Errors
/// When it is no time.
pub fn parse_now(text: &str) -> Result<DateTime<Utc>, Refusal> {
    if let Ok(t) = DateTime::parse_from_rfc3339(text) {
        return Ok(t.to_utc());
    }
    let nine = chrono::TimeDelta::hours(9);
    let wall = parse_wall(text).or_else(|| parse_date(text).map(|d| crate::domain::Wall(d.and_time(chrono::NaiveTime::MIN) + nine)));
    let wall = wall.ok_or_else(|| Refusal::usage(msg!("field-time", text = text)))?;
    Country::No.zone().instant(wall).map_err(|e| Refusal::usage(crate::text::time_problem(&e)))
}

/// The clock of a call.
///
/// # Errors
/// When `--now` is no time.
pub fn clock(cli: &Cli) -> Result<Clock, Refusal> {
    cli.now.as_deref().map_or(Ok(Clock::default()), |t| parse_now(t).map(Clock::set_to))
}

/// The folder of the workspace.
///
/// # Errors
/// When none is named and the system has no place for it.
pub fn folder(cli: &Cli) -> Result<PathBuf, Refusal> {
    cli.workspace.clone().map_or_else(default_workspace, Ok)
}

/// Somebody at an open workspace.
pub struct Seat {
    /// At the desk.
    pub office: Office,
    report: store::OpenReport,
    /// Where a copy for reading lies; removed when the seat is left.
    _copy: Option<tempfile::TempDir>,
}

impl Seat {
    /// Says what opening met.
    pub fn tell(&self, out: &Output) {
        self.report.notices.iter().for_each(|n| out.say(out.words.say(&notice(*n))));
    }
}

/// Sits down at a workspace.
#[must_use]
pub fn office(workspace: store::Workspace, clock: Clock, words: &'static Words) -> Office {
    Office::new(workspace, clock, words, IdSource::random(), store::current_user())
}

/// Opens the workspace of a call, or a copy of it for reading, and sits down at it.
///
/// # Errors
/// When it cannot be opened.
pub fn sit_down(cli: &Cli, clock: Clock, out: &Output) -> Result<Seat, Refusal> {
    let folder = folder(cli)?;
    let progress = ProgressLine::new(out.words);
    let watch = |p| progress.show(p);
    let (workspace, report, copy) = if cli.read_only {
        let (workspace, place) = look_at_copy(&folder, &watch)?;
        (workspace, store::OpenReport::default(), Some(place))
    } else {
        let (workspace, report) = store::open_watched(&folder, &watch)?;
        (workspace, report, None)
    };
    Ok(Seat { office: office(workspace, clock, out.words), report, _copy: copy })
}

/// Does what is due before a workspace is closed. What fails here takes nothing back: it is only said.
pub fn stand_up(mut seat: Seat, config: &Config, out: &Output) {
    look_at_journal(&mut seat.office, out);
    let progress = ProgressLine::new(out.words);
    match seat.office.upkeep(config.backups.keep(), &|p| progress.show(p)) {
        Ok(done) => {
            done.lacking.iter().for_each(|f| out.say(out.words.say(&fault(f))));
            problems_next(&done.lacking).iter().for_each(|m| out.say(format!("  {}", out.words.say(m))));
        }
        Err(refusal) => {
            out.say(out.words.say(&msg!("upkeep-failed", why = refusal.what)));
            refusal.next.iter().for_each(|n| out.say(format!("  {}", out.words.say(n))));
        }
    }
}

/// In a workspace of usual size the journal's chain is followed after each command; a large one is followed in the terminal, by `check`, and by backups.
fn look_at_journal(office: &mut Office, out: &Output) {
    /// So many looks take a few milliseconds each.
    const MOST: usize = 3;
    for _ in 0..MOST {
        match office.verify_some() {
            Ok(store::Verdict::Going) => {}
            Ok(store::Verdict::Journal(what)) => return out.say(out.words.say(&msg!("note-journal-damaged", what = fault(&what)))),
            _ => return,
        }
    }
}
