//! The calendar of a national body: 5 000 events in twenty years. `cargo bench --bench calendar`. Target: a month turned, or the list narrowed, within 8 ms,
//! drawing included; the same with 300 events shows what grows with those outside the window.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a bench that cannot go on should stop")]

use chrono::{NaiveDate, TimeDelta};
use dialogforum::desk::{self, Clock, Office, Retention};
use dialogforum::domain::{Country, Event, EventId, EventKind, IdSource, Part, PartKind, Wall};
use dialogforum::store::{self, Keep, Stamp};
use dialogforum::text::{Lang, Words};
use dialogforum::tui::{Effect, Key, Keymap, Model, Msg, Plan, Seat, Theme, draw, update};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const NOW: &str = "2021-03-15T08:12:00Z";

fn main() {
    divan::main();
}

/// Events spread evenly over 2010 to 2030, each with a programme and deadlines.
fn workspace(folder: &std::path::Path, events: u32) {
    let (mut w, _) = store::open(folder).unwrap();
    let mut ids = IdSource::seeded(1);
    let now = NOW.parse().unwrap();
    let first: NaiveDate = "2010-01-04".parse().unwrap();
    let mut draft = store::Draft::new(w.state());
    for n in 0..events {
        let day = first + TimeDelta::days(i64::from(n) * 7_300 / i64::from(events));
        let at = |h: u32| Wall(day.and_hms_opt(h, 0, 0).unwrap());
        let id: EventId = ids.next(now);
        let blank = Event::new(id, at(9), at(12), Country::No);
        let mut e = Event {
            title: format!("Møte {n} om folkehelse"),
            kind: EventKind::ALL.iter().copied().cycle().nth(n as usize).unwrap(),
            organiser: format!("Kommune {}", n % 40),
            link_days_before: Some(3),
            ..blank
        };
        e.queue.register_until = Some(Wall::end_of(day - TimeDelta::days(7)));
        e.programme = vec![Part::new(at(9).time(), at(12).time(), "Innlegg", PartKind::Talk)];
        draft.put(e);
    }
    let set = draft.finish().unwrap();
    w.commit(&set, Stamp { at: now, by: "bench".into(), label: "fill".into() }).unwrap();
}

struct Screen {
    model: Model,
    seat: Seat,
    _dir: tempfile::TempDir,
}

impl Screen {
    fn open(events: u32) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("w");
        workspace(&folder, events);
        let (words, clock) = (Words::of(Lang::Nb), Clock::set_to(NOW.parse().unwrap()));
        let keep = Keep { backups: 0, ..Keep::default() };
        let (seat, opened) = Seat::at(Plan {
            folder,
            clock,
            words,
            demo: false,
            read_only: false,
            keep,
            retention: Retention::default(),
            drop_folder: None,
            mail: dialogforum::handout::Mail::default(),
            cancel: std::sync::Arc::default(),
        })
        .unwrap();
        let model = Model::new(words, Theme::mono(), Keymap::new(&std::collections::BTreeMap::new()).unwrap(), clock, (200, 60));
        let mut screen = Self { model, seat, _dir: dir };
        screen.send(Msg::Opened(Box::new(opened)));
        screen
    }

    fn send(&mut self, msg: Msg) {
        let mut effects: Vec<Effect> = update(&mut self.model, msg);
        while let Some(effect) = effects.pop() {
            let answer = self.seat.carry_out(effect, &|_| std::ops::ControlFlow::Continue(()));
            effects.extend(update(&mut self.model, answer));
        }
    }

    /// A key, everything that follows from it, and the frame after it.
    fn key(&mut self, key: &str) -> Buffer {
        self.send(Msg::Key(Key::parse(key).unwrap()));
        let area = Rect::new(0, 0, 200, 60);
        let mut buffer = Buffer::empty(area);
        draw(&self.model, area, &mut buffer);
        buffer
    }
}

/// To the next month and back.
#[divan::bench(args = [300, 5_000])]
fn turn_a_month(bencher: divan::Bencher, events: u32) {
    let mut screen = Screen::open(events);
    let mut on = false;
    bencher.bench_local(|| {
        on = !on;
        screen.key(if on { "m" } else { "p" })
    });
}

/// A letter of a search, and its removal.
#[divan::bench(args = [300, 5_000])]
fn narrow_the_list(bencher: divan::Bencher, events: u32) {
    let mut screen = Screen::open(events);
    screen.key("/");
    let mut on = false;
    bencher.bench_local(|| {
        on = !on;
        screen.key(if on { "m" } else { "backspace" })
    });
}

/// The whole list, narrowed and drawn.
#[divan::bench(args = [300, 5_000])]
fn move_in_the_list(bencher: divan::Bencher, events: u32) {
    let mut screen = Screen::open(events);
    screen.key("v");
    screen.key("v");
    let mut on = false;
    bencher.bench_local(|| {
        on = !on;
        screen.key(if on { "down" } else { "up" })
    });
}

/// A calendar file of everything.
#[divan::bench(args = [300, 5_000], sample_count = 10)]
fn write_calendar_file(bencher: divan::Bencher, events: u32) {
    let dir = tempfile::tempdir().unwrap();
    workspace(&dir.path().join("w"), events);
    let (w, _) = store::open(&dir.path().join("w")).unwrap();
    let office = Office::new(w, Clock::set_to(NOW.parse().unwrap()), Words::of(Lang::Nb), IdSource::random(), "bench".into());
    let all = office.desk().state.events().unwrap();
    bencher.bench_local(|| desk::calendar_of(&office.desk(), "Alle", &all, desk::Shown::default()).unwrap().len());
}
