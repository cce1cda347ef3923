//! What a command prints.

use std::cell::Cell;
use std::io::{IsTerminal, Write};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::desk::{Done, Refusal};
use crate::store::Progress;
use crate::text::{Words, shown, stage, width};

/// Where a command's words go.
pub struct Output {
    /// One JSON document instead of tables.
    pub json: bool,
    /// The language.
    pub words: &'static Words,
    /// The exit status of a command that was carried out.
    pub status: u8,
    text: String,
}

/// How a column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

impl Output {
    /// Empty.
    #[must_use]
    pub fn new(json: bool, words: &'static Words) -> Self {
        Self { json, words, status: 0, text: String::new() }
    }

    /// A line on stdout; other people's text must be made safe before.
    pub fn line(&mut self, line: impl AsRef<str>) {
        self.text.push_str(line.as_ref());
        self.text.push('\n');
    }

    /// A whole file on stdout, byte for byte.
    pub fn raw(&mut self, content: &str) {
        self.text.push_str(content);
    }

    /// A JSON document on stdout.
    pub fn json(&mut self, value: &Value) {
        self.text.push_str(&serde_json::to_string(value).unwrap_or_default());
        self.text.push('\n');
    }

    /// Something said on stderr.
    #[expect(clippy::unused_self, reason = "all output goes through one thing")]
    pub fn say(&self, text: impl AsRef<str>) {
        let _ = writeln!(std::io::stderr(), "{}", text.as_ref());
    }

    /// A table: heads are keys of the locale files; cells are made safe here.
    pub fn table(&mut self, heads: &[(&str, Align)], rows: &[Vec<String>]) {
        let heads: Vec<(String, Align)> = heads.iter().map(|(k, a)| (self.words.text(k), *a)).collect();
        let cells: Vec<Vec<String>> = rows.iter().map(|r| r.iter().map(|c| shown(c).to_string()).collect()).collect();
        let widest = |i: usize| cells.iter().filter_map(|r| r.get(i)).map(|c| width(c)).chain(heads.get(i).map(|(h, _)| width(h))).max().unwrap_or(0);
        let widths: Vec<usize> = (0..heads.len()).map(widest).collect();
        let set = |cells: Vec<&str>| {
            let cell = |(i, c): (usize, &str)| {
                let pad = " ".repeat(widths.get(i).copied().unwrap_or(0).saturating_sub(width(c)));
                if heads.get(i).is_some_and(|(_, a)| *a == Align::Right) { format!("{pad}{c}") } else { format!("{c}{pad}") }
            };
            cells.into_iter().enumerate().map(cell).collect::<Vec<_>>().join("  ").trim_end().to_owned()
        };
        let head = set(heads.iter().map(|(h, _)| h.as_str()).collect());
        let lines: Vec<String> = cells.iter().map(|r| set(r.iter().map(String::as_str).collect())).collect();
        self.line(head);
        lines.into_iter().for_each(|l| self.line(l));
    }

    /// What was done: its name and what it caused on stderr, or as JSON.
    pub fn done(&mut self, done: &Done) {
        if self.json {
            self.json(&json!({"done": done.label, "notes": done.notes, "seq": done.seq}));
            return;
        }
        let unchanged = if done.seq.is_none() { format!(" ({})", self.words.text("nothing-changed")) } else { String::new() };
        self.say(format!("{}{unchanged}", done.label));
        done.notes.iter().for_each(|n| self.say(format!("  {n}")));
    }

    /// Prints what has been gathered once it is much. Whether somebody still reads.
    pub fn spill(&mut self) -> bool {
        if self.text.len() < 1 << 16 {
            return true;
        }
        let text = std::mem::take(&mut self.text);
        std::io::stdout().lock().write_all(text.as_bytes()).is_ok()
    }

    /// Prints what has been gathered. A reader that has gone away is no fault.
    ///
    /// # Errors
    /// When stdout cannot be written for another reason.
    pub fn flush(self) -> std::io::Result<()> {
        let mut out = std::io::stdout().lock();
        match out.write_all(self.text.as_bytes()).and_then(|()| out.flush()) {
            Err(e) if e.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            other => other,
        }
    }
}

/// How far long work has come, on one line of stderr; only where a person is looking, and only when it takes a while.
pub struct ProgressLine {
    words: &'static Words,
    begun: Instant,
    is_watched: bool,
    shown: Cell<bool>,
}

/// Set when the system asks to end while long work goes on, and whether none does.
struct Signals {
    stop: Arc<AtomicBool>,
    idle: Arc<AtomicBool>,
}

/// What is half written is taken away first; where no long work goes on, the signals end the program as ever. Asked once: every asking would count.
fn signals() -> &'static Signals {
    static SIGNALS: OnceLock<Signals> = OnceLock::new();
    SIGNALS.get_or_init(|| {
        let signals = Signals { stop: Arc::new(AtomicBool::new(false)), idle: Arc::new(AtomicBool::new(true)) };
        #[cfg(unix)]
        for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM, signal_hook::consts::SIGHUP] {
            let _ = signal_hook::flag::register_conditional_default(signal, Arc::clone(&signals.idle));
            let _ = signal_hook::flag::register(signal, Arc::clone(&signals.stop));
        }
        signals
    })
}

impl ProgressLine {
    /// Nothing is shown yet.
    #[must_use]
    pub fn new(words: &'static Words) -> Self {
        signals().idle.store(false, Ordering::SeqCst);
        Self { words, begun: Instant::now(), is_watched: std::io::stderr().is_terminal(), shown: Cell::new(false) }
    }

    /// Shows it.
    pub fn show(&self, p: Progress) -> ControlFlow<()> {
        if self.is_watched && self.begun.elapsed() > Duration::from_millis(500) {
            let percent = (p.done * 100 / p.of.max(1)).min(99);
            let _ = write!(std::io::stderr(), "\r\x1b[K{} {percent} %", self.words.say(&stage(p.stage)));
            self.shown.set(true);
        }
        if signals().stop.load(Ordering::SeqCst) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

impl Drop for ProgressLine {
    fn drop(&mut self) {
        signals().idle.store(true, Ordering::SeqCst);
        if self.shown.get() {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}

/// A refusal as JSON.
#[must_use]
pub fn refusal_json(words: &Words, r: &Refusal) -> Value {
    json!({"error": {
        "kind": r.kind.word(),
        "text": words.say(&r.what),
        "file": r.file,
        "row": r.row,
        "column": r.column,
        "next": r.next.as_ref().map(|n| words.say(n)),
    }})
}

/// A refusal in words, with its place and the next step.
#[must_use]
pub fn refusal_text(words: &Words, r: &Refusal) -> String {
    let mut place = r.file.as_deref().map(|f| shown(f).to_string()).unwrap_or_default();
    if let Some(row) = r.row {
        place.push_str(&format!("{}{row}", if place.is_empty() { format!("{} ", words.text("line")) } else { ":".into() }));
    }
    if let Some(c) = &r.column {
        place.push_str(&format!("{}{}", if place.is_empty() { "" } else { ", " }, shown(c)));
    }
    let mut out = if place.is_empty() { words.say(&r.what) } else { format!("{place}: {}", words.say(&r.what)) };
    if let Some(next) = &r.next {
        out.push_str(&format!("\n  {}", words.say(next)));
    }
    out
}
