//! The real binary in a real pseudo terminal: first frame, keys, nothing written while idle, and the terminal given back on every ending.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

struct Terminal {
    master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
    writer: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    raw: Vec<u8>,
}

const LONG: Duration = Duration::from_secs(10);

impl Terminal {
    fn start(workspace: &Path, args: &[&str]) -> Self {
        let pty = native_pty_system().openpty(PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 }).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_dialogforum"));
        command.env("TERM", "xterm-256color");
        command.arg("--workspace");
        command.arg(workspace);
        command.args(["--lang", "nb", "--now", "2021-03-15T09:12:03"]);
        command.args(args);
        let child = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);
        let mut reader = pty.master.try_clone_reader().unwrap();
        let writer = pty.master.take_writer().unwrap();
        let (to, output) = channel();
        std::thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(n) = reader.read(&mut chunk) {
                if n == 0 || to.send(chunk[..n].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self { master: pty.master, child, writer, output, screen: vt100::Parser::new(24, 80, 0), raw: Vec::new() }
    }

    /// Reads until the screen has a text, and says how long that took.
    fn wait_for(&mut self, text: &str) -> Duration {
        let begun = Instant::now();
        while !self.screen.screen().contents().contains(text) {
            assert!(begun.elapsed() < LONG, "no {text:?} on\n{}", self.screen.screen().contents());
            if let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(50)) {
                self.screen.process(&bytes);
                self.raw.extend(bytes);
            }
        }
        begun.elapsed()
    }

    fn drain(&mut self, time: Duration) -> usize {
        let until = Instant::now() + time;
        let mut n = 0;
        while let Some(left) = until.checked_duration_since(Instant::now()) {
            if let Ok(bytes) = self.output.recv_timeout(left) {
                n += bytes.len();
                self.screen.process(&bytes);
                self.raw.extend(bytes);
            }
        }
        n
    }

    fn keys(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    fn wait_for_end(&mut self) -> u32 {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                self.drain(Duration::from_millis(200));
                return status.exit_code();
            }
            assert!(begun.elapsed() < LONG, "it does not end");
            self.drain(Duration::from_millis(20));
        }
    }

    /// What was switched on has been switched off, in the bytes that the terminal saw.
    fn is_given_back(&self) -> bool {
        let raw = String::from_utf8_lossy(&self.raw);
        let last = |text: &str| raw.rfind(text);
        let off = |on: &str, off: &str| last(on).is_none_or(|at| last(off).is_some_and(|end| end > at));
        let termios = self.master.get_termios().unwrap();
        let cooked = termios.local_flags.contains(nix_flags::ICANON) && termios.local_flags.contains(nix_flags::ECHO);
        cooked && off("\x1b[?1049h", "\x1b[?1049l") && off("\x1b[?2004h", "\x1b[?2004l") && off("\x1b[?25l", "\x1b[?25h")
    }

    fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        assert!(std::process::Command::new("kill").args([&format!("-{name}"), &pid]).status().unwrap().success());
    }
}

use nix::sys::termios::LocalFlags as nix_flags;

#[test]
fn keys_are_followed_and_quitting_gives_the_terminal_back() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    let mut t = Terminal::start(&folder, &["demo"]);
    t.wait_for("Kommende");
    t.keys("\r");
    t.wait_for("/ 200");
    t.keys("\t");
    t.wait_for("[Ny");
    t.keys("Va");
    t.wait_for("[Ny 0]");
    t.keys("3");
    t.wait_for("a foreslår");
    t.keys("a");
    t.wait_for("FORSLAG");
    t.keys("\r");
    t.wait_for("Delte");
    t.keys("\x1b[1;2C");
    t.wait_for("Flyttet");
    t.keys("u");
    t.wait_for("Angret");
    t.keys("q");
    assert_eq!(t.wait_for_end(), 0);
    assert!(t.is_given_back(), "{:?}", String::from_utf8_lossy(&t.raw[t.raw.len().saturating_sub(200)..]));
    let mut again = Terminal::start(&folder, &[]);
    again.wait_for("Delte");
    again.keys("q");
    assert_eq!(again.wait_for_end(), 0);
}

/// The pseudo terminal has no shell to call the process back, so it goes on at once; what counts is that the terminal was given back and everything is drawn again.
#[test]
fn suspending_gives_the_terminal_back_and_draws_again() {
    let dir = tempfile::tempdir().unwrap();
    let mut t = Terminal::start(&dir.path().join("w"), &["demo"]);
    t.wait_for("Kommende");
    t.drain(Duration::from_millis(200));
    t.screen = vt100::Parser::new(24, 80, 0);
    t.raw.clear();
    t.keys("\x1a");
    t.wait_for("Kommende");
    let raw = String::from_utf8_lossy(&t.raw).into_owned();
    assert!(raw.find("\x1b[?1049l").unwrap() < raw.find("\x1b[?1049h").unwrap());
    t.keys("q");
    assert_eq!(t.wait_for_end(), 0);
    assert!(t.is_given_back());
}

#[test]
fn nothing_is_written_while_nothing_happens() {
    let dir = tempfile::tempdir().unwrap();
    let mut t = Terminal::start(&dir.path().join("w"), &["demo"]);
    t.wait_for("Kommende");
    t.drain(Duration::from_millis(500));
    assert_eq!(t.drain(Duration::from_secs(3)), 0);
    t.keys("q");
    t.wait_for_end();
}

#[test]
fn signals_end_it_with_the_terminal_given_back_and_everything_saved() {
    for (signal, number) in [("TERM", 15), ("INT", 2), ("HUP", 1), ("QUIT", 3)] {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("w");
        let mut t = Terminal::start(&folder, &["demo"]);
        t.wait_for("Kommende");
        t.keys("3");
        t.wait_for("a foreslår");
        t.keys("a");
        t.wait_for("FORSLAG");
        t.keys("\r");
        t.wait_for("lagret  u angre: «Delte");
        t.signal(signal);
        assert_eq!(t.wait_for_end(), 128 + number, "{signal}");
        assert!(t.is_given_back(), "{signal}");
        let (w, report) = dialogforum::store::open(&folder).unwrap();
        assert!(!report.has(dialogforum::store::Notice::Rebuilt));
        assert!(w.state().history(1).unwrap()[0].label.starts_with("Delte"));
    }
}

#[test]
fn a_terminal_that_goes_away_ends_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut t = Terminal::start(&dir.path().join("w"), &["demo"]);
    t.wait_for("Kommende");
    let Terminal { master, writer, output, mut child, .. } = t;
    drop((master, writer, output));
    let begun = Instant::now();
    while child.try_wait().unwrap().is_none() {
        assert!(begun.elapsed() < Duration::from_secs(5), "it goes on without a terminal");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_workspace_that_is_open_elsewhere_is_named_on_the_screen() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    let _held = dialogforum::store::open(&folder).unwrap();
    let mut t = Terminal::start(&folder, &[]);
    t.wait_for("åpent et annet sted");
    t.keys("q");
    assert_eq!(t.wait_for_end(), 1);
    assert!(t.is_given_back());
}

#[test]
fn without_a_terminal_it_explains_itself() {
    let dir = tempfile::tempdir().unwrap();
    let out = std::process::Command::new(env!("CARGO_BIN_EXE_dialogforum")).arg("--workspace").arg(dir.path().join("w")).args(["--lang", "sv"]).output().unwrap();
    assert_eq!(out.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&out.stderr).contains("behöver en terminal"));
}
