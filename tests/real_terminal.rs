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
    /// The terminal's own settings before anything was started in it.
    before: [u32; 4],
}

/// Input, output, control and local settings.
fn settings(master: &dyn MasterPty) -> [u32; 4] {
    let t = master.get_termios().unwrap();
    [t.input_flags.bits(), t.output_flags.bits(), t.control_flags.bits(), t.local_flags.bits()]
}

const LONG: Duration = Duration::from_secs(10);

impl Terminal {
    fn start(workspace: &Path, args: &[&str]) -> Self {
        Self::start_with(workspace, args, &[])
    }

    fn start_with(workspace: &Path, args: &[&str], variables: &[(&str, &str)]) -> Self {
        let pty = native_pty_system().openpty(PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 }).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_dialogforum"));
        command.env("TERM", "xterm-256color");
        command.arg("--workspace");
        command.arg(workspace);
        command.args(["--lang", "nb", "--now", "2021-03-15T09:12:03"]);
        command.args(args);
        variables.iter().for_each(|(k, v)| command.env(k, v));
        let before = settings(pty.master.as_ref());
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
        Self { master: pty.master, child, writer, output, screen: vt100::Parser::new(24, 80, 0), raw: Vec::new(), before }
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
        settings(self.master.as_ref()) == self.before && off("\x1b[?1049h", "\x1b[?1049l") && off("\x1b[?2004h", "\x1b[?2004l") && off("\x1b[?25l", "\x1b[?25h")
    }

    fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        assert!(std::process::Command::new("kill").args([&format!("-{name}"), &pid]).status().unwrap().success());
    }
}

#[test]
fn keys_are_followed_and_quitting_gives_the_terminal_back() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    let mut t = Terminal::start(&folder, &["demo"]);
    t.wait_for("Kommende");
    t.keys("\r");
    t.wait_for("/ 200");
    t.wait_for("[Ny");
    t.keys("va");
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
        let begun = Instant::now();
        assert_eq!(t.wait_for_end(), 128 + number, "{signal}");
        // What drains the terminal afterwards takes 200 ms of its own.
        assert!(begun.elapsed() < Duration::from_millis(1_200), "{signal}: {:?}", begun.elapsed());
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
        assert!(begun.elapsed() < Duration::from_secs(1), "it goes on without a terminal");
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

/// A failure of the program itself, while it draws or while it works: the terminal is given back, what is said names a place and nobody, nothing is lost.
#[test]
fn a_failure_gives_the_terminal_back_and_says_nothing_about_anybody() {
    for (place, keys, file) in [("draw", "3", "app.rs"), ("worker", "", "worker.rs")] {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("w");
        let mut t = Terminal::start_with(&folder, &["demo"], &[("DIALOGFORUM_FAIL", place)]);
        if !keys.is_empty() {
            t.wait_for("Kommende");
            t.keys(keys);
        }
        let begun = Instant::now();
        assert_eq!(t.wait_for_end(), 101, "{place}");
        assert!(begun.elapsed() < Duration::from_secs(2), "{place}: {:?}", begun.elapsed());
        assert!(t.is_given_back(), "{place}");
        let said = String::from_utf8_lossy(&t.raw).into_owned();
        let said = &said[said.rfind("\x1b[?1049l").unwrap()..];
        assert!(said.contains("Intern feil ved") && said.contains(file) && !said.to_lowercase().contains("kanari"), "{place}: {said}");
        let log = std::fs::read_to_string(folder.join("logs/incidents.log")).unwrap();
        assert!(log.contains("panic") && log.contains(file) && !log.to_lowercase().contains("kanari"), "{place}: {log}");
        let (w, _) = dialogforum::store::open(&folder).unwrap();
        assert!(w.state().events().unwrap().len() > 10 && w.check(dialogforum::store::UNWATCHED).unwrap().problems.is_empty(), "{place}");
    }
}

/// An error at the start: said on the screen, and the terminal is given back.
#[test]
fn a_workspace_that_cannot_be_opened_says_what_to_do() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("FORMAT"), "dialogforum 9\n").unwrap();
    std::fs::set_permissions(&folder, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    let mut t = Terminal::start(&folder, &[]);
    t.wait_for("format 9.1");
    t.wait_for("Installer en nyere versjon");
    t.keys("q");
    assert_eq!(t.wait_for_end(), 1);
    assert!(t.is_given_back());
}

#[test]
fn leaving_makes_the_backup_that_is_due() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    let mut t = Terminal::start(&folder, &["demo"]);
    t.wait_for("Kommende");
    t.keys("q");
    assert_eq!(t.wait_for_end(), 0);
    assert!(t.is_given_back());
    let kept = dialogforum::store::backups(&folder).unwrap();
    assert_eq!(kept.len(), 1);
    // And not again a moment later.
    let mut t = Terminal::start(&folder, &[]);
    t.wait_for("Kommende");
    t.keys("q");
    assert_eq!(t.wait_for_end(), 0);
    assert_eq!(dialogforum::store::backups(&folder).unwrap(), kept);
}

#[test]
fn a_workspace_that_is_open_elsewhere_can_be_looked_at() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    let mut first = Terminal::start(&folder, &["demo"]);
    first.wait_for("Kommende");
    let mut second = Terminal::start(&folder, &[]);
    second.wait_for("r åpner en kopi");
    second.keys("r");
    second.wait_for("Kommende");
    second.wait_for("Ingenting lagres: dette er en kopi");
    second.keys("u");
    second.wait_for("dette er en kopi å se på. Åpne selve");
    second.keys("q");
    assert_eq!(second.wait_for_end(), 0);
    first.keys("q");
    assert_eq!(first.wait_for_end(), 0);
    let left: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).filter(|n| n.contains("reading")).collect();
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn the_workspace_is_checked_backed_up_and_restored_from_the_palette() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    let mut t = Terminal::start(&folder, &["demo"]);
    t.wait_for("Kommende");
    t.keys("\x10kontroller arb");
    t.wait_for("kontroller arbeidsområdet");
    t.keys("\r");
    t.wait_for("Alt stemmer");
    let file = dir.path().join("b.tar");
    t.keys("\x10sikkerhetskopi");
    t.wait_for("ta sikkerhetskopi");
    t.keys("\r");
    t.wait_for("gjenopprettes på prøve");
    t.keys("\x15");
    for _ in 0..40 {
        t.keys("\x7f");
    }
    t.keys(&format!("{}\r", file.display()));
    t.wait_for("er skrevet og prøvd");
    assert!(file.exists());
    t.keys("\x1b");
    // Otherwise the next key makes Alt+3 of it.
    t.drain(Duration::from_millis(200));
    t.drain(Duration::from_millis(200));
    t.keys("3");
    t.wait_for("a foreslår");
    t.keys("a");
    t.wait_for("FORSLAG");
    t.keys("\r");
    t.wait_for("Delte");
    t.keys("\x10gjenopprett");
    t.wait_for("gjenopprett sikkerhetskopi");
    t.keys("\r");
    t.wait_for("i en egen mappe");
    t.keys(&format!("{}\r", file.display()));
    t.wait_for("Erstatte det du har nå");
    t.keys("\r");
    t.wait_for("Det gamle ligger i");
    t.keys("\x1b");
    t.drain(Duration::from_millis(200));
    t.wait_for("Gjenopprettet");
    t.keys("q");
    assert_eq!(t.wait_for_end(), 0);
    assert!(t.is_given_back());
    let (w, _) = dialogforum::store::open(&folder).unwrap();
    assert!(!w.state().history(1).unwrap()[0].label.starts_with("Delte"));
}

/// sled that panics while the workspace opens is dealt with, and the screen stays.
#[test]
fn a_broken_index_is_rebuilt_without_leaving_the_screen() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    let mut t = Terminal::start(&folder, &["demo"]);
    t.wait_for("Kommende");
    t.keys("q");
    t.wait_for_end();
    let db = folder.join("state/db");
    let mut bytes = std::fs::read(&db).unwrap();
    bytes.iter_mut().skip(2_000).step_by(97).for_each(|b| *b ^= 0x55);
    std::fs::write(&db, bytes).unwrap();
    let mut t = Terminal::start(&folder, &[]);
    t.wait_for("Indeksen manglet eller var skadet");
    t.wait_for("Kommende");
    t.keys("\x1b");
    t.drain(Duration::from_millis(300));
    assert!(!t.screen.screen().contents().contains("Indeksen manglet eller var skadet"));
    assert_eq!(String::from_utf8_lossy(&t.raw).matches("\x1b[?1049h").count(), 1);
    t.keys("q");
    assert_eq!(t.wait_for_end(), 0);
}

#[test]
#[cfg(target_os = "linux")]
fn a_document_is_opened_by_the_system_only_when_it_was_chosen() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let (folder, bin, opened) = (dir.path().join("w"), dir.path().join("bin"), dir.path().join("opened"));
    std::fs::create_dir(&bin).unwrap();
    std::fs::write(bin.join("xdg-open"), format!("#!/bin/sh\necho noise\necho \"$@\" >> '{}'\n", opened.display())).unwrap();
    std::fs::set_permissions(bin.join("xdg-open"), std::fs::Permissions::from_mode(0o755)).unwrap();
    let add = ["experience", "add", "Refleksjegeren", "--document", "Kart", "--document", "Plakat https://example.org/plakat", "--document", "Film https://example.org/film"];
    let run = |args: &[&str]| std::process::Command::new(env!("CARGO_BIN_EXE_dialogforum")).arg("--workspace").arg(&folder).args(args).output().unwrap();
    assert!(run(&add).status.success());
    let found: serde_json::Value = serde_json::from_slice(&run(&["--json", "experience", "list"]).stdout).unwrap();
    std::fs::write(dir.path().join("liste.pdf"), "liste").unwrap();
    assert!(run(&["experience", "attach", found[0]["id"].as_str().unwrap(), dir.path().join("liste.pdf").to_str().unwrap()]).status.success());
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let mut t = Terminal::start_with(&folder, &[], &[("PATH", &path)]);
    t.wait_for("Kommende");
    t.keys("6");
    t.wait_for("> Refleksjegeren");
    t.keys("o");
    t.wait_for("https://example.org/plakat");
    t.drain(Duration::from_millis(200));
    assert!(!opened.exists());
    t.keys(" ");
    t.wait_for("https://example.org/film");
    t.keys("\r");
    t.wait_for("Åpnet https://example.org/film");
    t.keys("o");
    t.wait_for("https://example.org/plakat");
    // Backwards from the first to the last, which lies in the workspace.
    t.keys("\x1b[D");
    t.wait_for("(liste.pdf, her)");
    t.keys("\r");
    t.wait_for("Åpnet liste.pdf");
    assert!(!t.screen.screen().contents().contains("noise"));
    t.keys("q");
    t.wait_for_end();
    let begun = Instant::now();
    while std::fs::read_to_string(&opened).unwrap_or_default().lines().count() < 2 && begun.elapsed() < LONG {
        std::thread::sleep(Duration::from_millis(20));
    }
    let mut lines: Vec<String> = std::fs::read_to_string(opened).unwrap().lines().map(str::to_owned).collect();
    lines.sort_by_key(|l| l.starts_with('/'));
    let document = std::path::Path::new(&lines[1]);
    assert!(lines.len() == 2 && lines[0] == "https://example.org/film" && document.starts_with(&folder) && document.ends_with("liste.pdf"), "{lines:?}");
    // What is opened is a copy that cannot be changed, and goes at the next opening.
    assert_eq!((std::fs::read_to_string(document).unwrap().as_str(), std::fs::metadata(document).unwrap().permissions().mode() & 0o777), ("liste", 0o400));
    assert!(run(&["experience", "list"]).status.success() && !document.exists());
}
