//! A whole session without a terminal: keys in, the screen as text out, everything in between real.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use dialogforum::desk::{Clock, Office};
use dialogforum::domain::Registration;
use dialogforum::store::{Keep, Stage};
use dialogforum::text::{Lang, Words};
use dialogforum::tui::{Effect, Key, Keymap, Model, Msg, Plan, Seat, Theme, draw, update};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub struct Session {
    pub model: Model,
    pub seat: Seat,
    /// Effects that the loop itself would carry out.
    pub left_over: Vec<Effect>,
    /// Where long work is stopped, as by Esc.
    pub stop_at: Option<Stage>,
}

pub fn demo_now() -> DateTime<Utc> {
    "2021-03-15T08:12:00Z".parse().unwrap()
}

impl Session {
    pub fn start(folder: &Path, lang: Lang, size: (u16, u16), demo: bool) -> Self {
        Self::watching(folder, lang, size, demo, None)
    }

    /// The same, with a folder into which files are dropped.
    pub fn watching(folder: &Path, lang: Lang, size: (u16, u16), demo: bool, drop_folder: Option<PathBuf>) -> Self {
        Self::with(folder, lang, size, (demo, drop_folder), Clock::set_to(demo_now()))
    }

    /// The same at another time.
    pub fn at(folder: &Path, lang: Lang, size: (u16, u16), clock: Clock) -> Self {
        Self::with(folder, lang, size, (false, None), clock)
    }

    fn with(folder: &Path, lang: Lang, size: (u16, u16), (demo, drop_folder): (bool, Option<PathBuf>), clock: Clock) -> Self {
        let words = Words::of(lang);
        let keep = Keep { backups: 0, ..Keep::default() };
        let plan = Plan {
            folder: folder.to_owned(),
            clock,
            words,
            demo,
            read_only: false,
            keep,
            retention: dialogforum::desk::Retention::default(),
            drop_folder,
            mail: dialogforum::handout::Mail::default(),
            cancel: std::sync::Arc::default(),
        };
        let (seat, opened) = Seat::at(plan).unwrap();
        let model = Model::new(words, Theme::mono(), Keymap::new(&std::collections::BTreeMap::new()).unwrap(), clock, size);
        let mut session = Self { model, seat, left_over: Vec::new(), stop_at: None };
        session.send(Msg::Opened(Box::new(opened)));
        session
    }

    /// The demo with screen 2 open, in a folder that goes when the first of the two does.
    pub fn demo_queue(lang: Lang, size: (u16, u16)) -> (tempfile::TempDir, Self) {
        let dir = tempfile::tempdir().unwrap();
        let mut s = Self::start(&dir.path().join("w"), lang, size, true);
        s.keys("2");
        (dir, s)
    }

    /// Every registration of the event that is open.
    pub fn registrations(&self) -> Vec<Registration> {
        self.office().desk().state.registrations(self.model.event.unwrap()).unwrap()
    }

    pub fn send(&mut self, msg: Msg) {
        let mut effects = update(&mut self.model, msg);
        while !effects.is_empty() {
            let effect = effects.remove(0);
            if effect == Effect::Suspend {
                self.left_over.push(effect);
                continue;
            }
            let stop_at = self.stop_at;
            let answer = self.seat.carry_out(effect, &|p| if Some(p.stage) == stop_at { ControlFlow::Break(()) } else { ControlFlow::Continue(()) });
            effects.extend(update(&mut self.model, answer));
        }
    }

    /// Does something at the desk, as a command would.
    pub fn act(&mut self, decide: impl FnOnce(&dialogforum::desk::Desk<'_>) -> Result<dialogforum::desk::Outcome, dialogforum::desk::Refusal>) {
        self.seat.open_office_mut().unwrap().act(decide).unwrap();
    }

    /// The desk.
    pub fn office(&self) -> &Office {
        self.seat.open_office().unwrap()
    }

    /// Keys by their written forms, with blanks between.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.send(Msg::Key(Key::parse(key).unwrap_or_else(|| panic!("{key}"))));
        }
        self
    }

    /// Types a text.
    pub fn write(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            let name = if c == ' ' { "space".to_owned() } else { c.to_string() };
            self.send(Msg::Key(Key::parse(&name).unwrap()));
        }
        self
    }

    pub fn buffer(&self) -> Buffer {
        let area = Rect::new(0, 0, self.model.size.0, self.model.size.1);
        let mut buffer = Buffer::empty(area);
        draw(&self.model, area, &mut buffer);
        buffer
    }

    /// The screen as text.
    pub fn screen(&self) -> String {
        let buffer = self.buffer();
        let line = |y| (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
        (0..buffer.area.height).map(line).collect::<Vec<_>>().join("\n")
    }
}
