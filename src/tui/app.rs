//! The loop: one queue of messages into one owner of the model. Draws only when something has changed.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use super::draw::draw;
use super::keys::{Key, Keymap};
use super::message::{Effect, Msg};
use super::model::Model;
use super::terminal;
use super::theme::Theme;
use super::update::update;
use super::worker::{Plan, serve};

/// At most one frame in this time.
const FRAME: Duration = Duration::from_millis(16);
/// How long a digit waits for `g`, and keys after a paste for being keys again.
const SHORT_WAIT: Duration = Duration::from_millis(600);
const PASTE_WAIT: Duration = Duration::from_millis(50);
/// How long closing may take before the program ends anyway: what was acknowledged is on disk already.
const CLOSING: Duration = Duration::from_secs(5);

/// The same after a signal: whoever sends one does not wait long.
const CLOSING_ON_SIGNAL: Duration = Duration::from_millis(700);

/// What the terminal workspace is started with.
pub struct Start {
    /// What to open.
    pub plan: Plan,
    /// Colours.
    pub theme: Theme,
    /// Keys.
    pub keymap: Keymap,
    /// No box drawing.
    pub plain: bool,
    /// Name in the header.
    pub organisation: String,
    /// Country of the holidays, where set.
    pub country: Option<crate::domain::Country>,
}

/// Runs until the user leaves. Returns the exit status.
///
/// # Errors
/// When there is no terminal, or it cannot be drawn on.
pub fn run(start: Start) -> io::Result<u8> {
    let size = crossterm::terminal::size()?;
    let mut model = Model::new(start.plan.words, start.theme, start.keymap, start.plan.clock, size);
    model.plain = start.plain;
    model.organisation = start.organisation;
    model.country = start.country.unwrap_or(model.country);
    model.cancel = std::sync::Arc::clone(&start.plan.cancel);
    terminal::enter()?;
    let (to_model, messages) = channel();
    let (to_worker, effects) = channel();
    let plan = start.plan;
    let worker_to_model = to_model.clone();
    let worker = thread::Builder::new().name(terminal::WORKER.into()).spawn(move || serve(plan, &effects, &worker_to_model))?;
    listen_to_signals(to_model.clone())?;
    thread::spawn(move || listen_to_keys(&to_model));
    let status = until_quit(&mut model, &messages, &to_worker);
    terminal::leave();
    // Without its sender the worker finishes what is under way, closes the workspace in order and ends.
    drop(to_worker);
    let hurry = matches!(status, Ok(n) if n > 128);
    let deadline = Instant::now() + if hurry { CLOSING_ON_SIGNAL } else { CLOSING };
    while !worker.is_finished() && Instant::now() < deadline {
        thread::sleep(Duration::from_millis(5));
    }
    if let Some(farewell) = model.farewell {
        eprintln!("dialogforum: {farewell}");
    }
    status
}

fn until_quit(model: &mut Model, messages: &Receiver<Msg>, effects: &Sender<Effect>) -> io::Result<u8> {
    let fresh = || Terminal::new(CrosstermBackend::new(io::BufWriter::new(io::stdout())));
    let mut screen = fresh()?;
    let mut drawn = None::<Instant>;
    let mut dirty = true;
    loop {
        if dirty && drawn.is_none_or(|at| at.elapsed() >= FRAME) {
            provoke(model);
            screen.draw(|frame| draw(model, frame.area(), frame.buffer_mut()))?;
            (drawn, dirty) = (Some(Instant::now()), false);
        }
        let wait = if dirty { FRAME.saturating_sub(drawn.map_or(FRAME, |at| at.elapsed())) } else { until_tick(model) };
        let message = match messages.recv_timeout(wait) {
            Ok(m) => m,
            Err(RecvTimeoutError::Timeout) if dirty => continue,
            Err(RecvTimeoutError::Timeout) => Msg::Tick,
            Err(RecvTimeoutError::Disconnected) => return Ok(1),
        };
        dirty = true;
        for effect in update(model, message) {
            if effect == Effect::Suspend {
                terminal::suspend()?;
                // Not `clear`: that asks the terminal where its cursor is, and the answer would go to the thread that reads keys.
                screen = fresh()?;
            } else if effects.send(effect).is_err() {
                return Ok(1);
            }
        }
        if let Some(status) = model.quit {
            return Ok(status);
        }
    }
}

/// Fails on purpose, in builds for tests alone.
#[cfg(debug_assertions)]
fn provoke(model: &Model) {
    let asked = model.screen == super::model::Screen::Groups && std::env::var_os("DIALOGFORUM_FAIL").is_some_and(|v| v == "draw");
    assert!(!asked, "Kari Kanari kari.kanari@example.org");
}

#[cfg(not(debug_assertions))]
fn provoke(_: &Model) {}

/// How long nothing happens by itself: to the next minute of the clock, or to the end of a short wait.
fn until_tick(model: &Model) -> Duration {
    if model.pasted {
        return PASTE_WAIT;
    }
    if !model.groups.digits.is_empty() {
        return SHORT_WAIT;
    }
    let wait = until_minute(model);
    // The day itself is followed as closely as its figures change.
    super::live::until_change(model).map_or(wait, |soon| soon.min(wait))
}

fn until_minute(model: &Model) -> Duration {
    let into_minute = u64::try_from(model.clock.now().timestamp_millis().rem_euclid(60_000)).unwrap_or(0);
    Duration::from_millis(60_000 - into_minute)
}

/// Keys, pastes and sizes. Ends when the terminal is gone.
fn listen_to_keys(to: &Sender<Msg>) {
    use crossterm::event::{Event, read};
    loop {
        let message = match read() {
            Ok(Event::Key(e)) => Key::normal(e).map(Msg::Key),
            Ok(Event::Paste(text)) => Some(Msg::Paste(text)),
            Ok(Event::Resize(w, h)) => Some(Msg::Resize(w, h)),
            Ok(_) => None,
            Err(_) => {
                let _ = to.send(Msg::Signal(1));
                return;
            }
        };
        if message.is_some_and(|m| to.send(m).is_err()) {
            return;
        }
    }
}

/// TERM, INT, HUP and QUIT become messages; whoever hangs up for good is not waited for.
fn listen_to_signals(to: Sender<Msg>) -> io::Result<()> {
    #[cfg(unix)]
    {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
        let mut signals = signal_hook::iterator::Signals::new([SIGTERM, SIGINT, SIGHUP, SIGQUIT])?;
        thread::spawn(move || {
            for n in &mut signals {
                if to.send(Msg::Signal(n)).is_err() {
                    return;
                }
            }
        });
    }
    #[cfg(not(unix))]
    drop(to);
    Ok(())
}
