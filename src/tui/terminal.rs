//! Taking the terminal and giving it back. `leave` mirrors `enter` and runs on every ending: return, error, panic, signal, suspend.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, execute};

use crate::store::{Incident, note_incident};
use crate::text::{Words, msg};

static TAKEN: AtomicBool = AtomicBool::new(false);

/// Takes the terminal.
///
/// # Errors
/// When it is none, or does not obey; it is then as before.
pub fn enter() -> io::Result<()> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    // crossterm would drop bold and reverse with NO_COLOR, and the selected row with them; our own theme has no colours then.
    crossterm::style::force_color_output(true);
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide).inspect_err(|_| leave())
}

/// Gives the terminal back. Goes on past errors, and does nothing the second time.
pub fn leave() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    let _ = execute!(out, cursor::Show, DisableBracketedPaste, LeaveAlternateScreen);
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// The name of the thread that works at the desk.
pub const WORKER: &str = "desk";

/// Gives the terminal back before a panic is reported, and reports it without anything that could be personal: where, not what was in it. A panic that is
/// caught and dealt with (sled's, on broken files) is nobody's business; nor is one in sled's own threads.
pub fn install_panic_hook(workspace: Option<PathBuf>, words: &Words) {
    // Made now: in a panic nothing more should be able to fail.
    let text = words.say(&msg!("internal-error-at", place = "PLACE"));
    std::panic::set_hook(Box::new(move |info| {
        let place = info.location().map(|l| format!("{}:{}", l.file(), l.line())).unwrap_or_default();
        let place = place.rsplit_once("/src/").map_or(place.as_str(), |(_, file)| file).to_owned();
        if crate::store::panics_are_contained() || !matches!(std::thread::current().name(), Some("main" | WORKER)) {
            return;
        }
        leave();
        workspace.iter().filter(|w| w.join("FORMAT").exists()).for_each(|w| note_incident(w, Incident::Panic(&place)));
        let _ = writeln!(io::stderr(), "dialogforum: {}", text.replace("PLACE", &place));
    }));
}

/// Stops this process until it is called back, with the terminal given back meanwhile.
///
/// # Errors
/// When the terminal cannot be taken again.
pub fn suspend() -> io::Result<()> {
    leave();
    #[cfg(unix)]
    rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::TSTP)?;
    enter()
}
