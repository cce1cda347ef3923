//! Parsers that a hostile file could drive mad try it first in a child process of the same program, with little memory and little time. What comes to an end
//! there comes to the same end here: parsing depends on nothing but the bytes.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::limits;
use super::problem::Problem;
use crate::domain::word_enum;
use crate::text::msg;

/// The first argument of the child.
pub const CHILD: &str = "__read";

word_enum! {
    /// What is to be parsed.
    pub enum Risky { Workbook = "workbook", Calendar = "calendar", Mail = "mail" }
}

/// So long the child may take by the clock on the wall; its own time is limited further.
const PATIENCE: Duration = Duration::from_mins(1);

/// Tries a parser on a file.
///
/// # Errors
/// When it did not come to an end within its memory and time.
pub fn survives(kind: Risky, bytes: &[u8]) -> Result<(), Problem> {
    let io = |e: std::io::Error| Problem { io: true, ..Problem::new(msg!("reader-failed", why = crate::text::system_error(&e))).next(msg!("reader-failed-next")) };
    let mut child = Command::new(program().map_err(io)?).args([CHILD, kind.word()]).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().map_err(io)?;
    let begun = Instant::now();
    let mut input = child.stdin.take();
    let status = std::thread::scope(|scope| {
        // The child may stop reading at any time: then it has failed, and that is what counts.
        scope.spawn(move || input.as_mut().map(|to| to.write_all(bytes)));
        loop {
            match child.try_wait() {
                Ok(None) if begun.elapsed() < PATIENCE => std::thread::sleep(Duration::from_millis(2)),
                Ok(None) => {
                    let _ = child.kill();
                    return child.wait().map(|_| None);
                }
                other => return other,
            }
        }
    });
    match status.map_err(io)? {
        Some(status) if status.success() => Ok(()),
        _ => Err(Problem::new(msg!("file-too-demanding")).next(msg!("file-too-demanding-next"))),
    }
}

/// This program. What runs the tests lies beside or below it.
fn program() -> std::io::Result<PathBuf> {
    let own = std::env::current_exe()?;
    let name = format!("dialogforum{}", std::env::consts::EXE_SUFFIX);
    if own.file_name().is_some_and(|n| n.to_string_lossy() == name) {
        return Ok(own);
    }
    let beside = own.ancestors().skip(1).take(2).map(|folder| folder.join(&name)).find(|p| p.is_file());
    Ok(beside.unwrap_or(own))
}

/// What the child does: limits itself, parses what comes in, and says by its end that it came to one. Returns the exit status.
#[must_use]
pub fn child(kind: &str) -> u8 {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let limit = |n: u64| Rlimit { current: Some(n), maximum: Some(n) };
        if setrlimit(Resource::As, limit(limits::CHILD_MEMORY)).and_then(|()| setrlimit(Resource::Cpu, limit(limits::CHILD_SECONDS))).is_err() {
            return 1;
        }
    }
    provoke();
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().take(limits::FILE + (1 << 20)).read_to_end(&mut bytes);
    match (read, kind.parse()) {
        (Ok(_), Ok(Risky::Workbook)) => drop(super::workbook::workbook(&bytes)),
        (Ok(_), Ok(Risky::Mail)) => drop(super::mail::read_mails(&super::mail::unframed(&bytes))),
        (Ok(_), Ok(Risky::Calendar)) => {
            if let Ok(decoded) = super::decode::decode(&bytes, None) {
                drop(super::calendar_file::read_calendar(&decoded.text, crate::domain::Country::No.zone()));
            }
        }
        _ => return 1,
    }
    0
}

/// Behaves like a parser that a file has driven mad, in builds for tests alone.
#[cfg(debug_assertions)]
fn provoke() {
    match std::env::var("DIALOGFORUM_FAIL").as_deref() {
        Ok("reader-memory") => drop(std::hint::black_box(vec![1u8; usize::try_from(limits::CHILD_MEMORY).unwrap_or(usize::MAX)])),
        Ok("reader-stack") => drop(std::hint::black_box(deeper(1))),
        _ => {}
    }
}

#[cfg(debug_assertions)]
fn deeper(n: u64) -> u64 {
    let room = std::hint::black_box([n; 64]);
    if n == 0 { 0 } else { room.iter().sum::<u64>() + deeper(n + 1) }
}

#[cfg(not(debug_assertions))]
fn provoke() {}
