//! Schedules: `cargo bench --bench schedule`. Targets: 28 groups with 357 delegations planned again within 10 ms; following the day costs under 0.5 % of a core,
//! which is 5 ms of a second: a look at the clock and a frame cost what stands at `a_second_of_the_day`, at most once a second.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a bench that cannot go on should stop")]

use chrono::{NaiveTime, TimeDelta};
use dialogforum::desk::{self, Clock, Retention, RunAct};
use dialogforum::domain::{Event, GroupOrder, IdSource, OrderRule, Part, PartKind, Person, Piece, Registration, State, TimeWish};
use dialogforum::planning::arrange::arrange;
use dialogforum::planning::order::{Past, Speaker};
use dialogforum::planning::slots::Sessions;
use dialogforum::register::Register;
use dialogforum::store::{self, Draft, Keep, Stamp};
use dialogforum::text::{Lang, Words};
use dialogforum::tui::{Effect, Key, Keymap, Model, Msg, Plan, Seat, Theme, draw, update};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const NOW: &str = "2021-03-19T08:47:00Z";

fn main() {
    divan::main();
}

fn t(minute: i64) -> NaiveTime {
    NaiveTime::MIN + TimeDelta::minutes(minute)
}

fn programme() -> Vec<Part> {
    let opening = Part::new(t(540), t(570), "Innledning", PartKind::Plenary);
    vec![opening, Part { break_minutes: 15, ..Part::new(t(570), t(720), "Grupper", PartKind::Groups) }]
}

/// The municipalities of Norway, in 28 groups of 13 at most; every fifth has a wish about its time, every tenth a length of its own where that is asked for.
fn groups(lengths: bool) -> Vec<(Vec<Speaker>, GroupOrder)> {
    let all: Vec<_> = Register::built_in().all().iter().filter(|m| m.code.country() == dialogforum::domain::Country::No).collect();
    assert_eq!(all.len(), 357);
    let speaker = |(i, m): (usize, &&dialogforum::register::Municipality)| {
        let from = i64::try_from(i % 13).unwrap() * 10 + 570;
        let wish = if i % 5 == 0 { TimeWish { from: Some(t(from)), until: Some(t(from + 60)) } } else { TimeWish::default() };
        #[expect(clippy::cast_precision_loss, reason = "357 of them")]
        let past = Past { forums: 3, mean: Some((i % 7) as f64 / 7.0), ..Past::default() };
        Speaker { piece: Piece::Municipality(m.code), population: Some(m.population), collation: m.name.bytes().collect(), registered: 0, wish, past }
    };
    let own = |g: &[Speaker]| g.iter().step_by(10).map(|s| dialogforum::domain::OwnLength { piece: s.piece, minutes: 8 }).collect();
    let by = |g: &[Speaker]| GroupOrder { lengths: if lengths { own(g) } else { Vec::new() }, ..GroupOrder::default() };
    let speakers: Vec<Speaker> = all.iter().enumerate().map(speaker).collect();
    speakers.chunks(13).map(|g| (g.to_vec(), by(g))).collect()
}

/// The plan alone: 28 groups, their wishes kept.
#[divan::bench(args = [false, true])]
fn plan_28_groups(bencher: divan::Bencher, own_lengths: bool) {
    let (programme, groups) = (programme(), groups(own_lengths));
    let sessions = Sessions::of(&programme);
    bencher.bench_local(|| groups.iter().map(|(g, by)| arrange(&programme, &sessions, g, by, OrderRule::Fair).turns.len()).sum::<usize>());
}

/// A workspace with such a forum, divided and announced.
struct Forum {
    model: Model,
    seat: Seat,
    event: Event,
    _dir: tempfile::TempDir,
}

impl Forum {
    fn open() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("w");
        let event = fill(&folder);
        let (words, clock) = (Words::of(Lang::Nb), Clock::set_to(NOW.parse().unwrap()));
        let (seat, opened) = Seat::at(Plan {
            folder,
            clock,
            words,
            demo: false,
            read_only: false,
            keep: Keep { backups: 0, ..Keep::default() },
            retention: Retention::default(),
            drop_folder: None,
            mail: dialogforum::handout::Mail::default(),
            cancel: std::sync::Arc::default(),
        })
        .unwrap();
        let model = Model::new(words, Theme::mono(), Keymap::new(&std::collections::BTreeMap::new()).unwrap(), clock, (200, 60));
        let mut forum = Self { model, seat, event, _dir: dir };
        forum.send(Msg::Opened(Box::new(opened)));
        let e = forum.event.clone();
        let office = forum.seat.open_office_mut().unwrap();
        office.act(|d| desk::accept(d, &e, &desk::Propose::default())).unwrap();
        office.act(|d| desk::release(d, &e, true)).unwrap();
        forum
    }

    fn send(&mut self, msg: Msg) {
        let mut effects: Vec<Effect> = update(&mut self.model, msg);
        while let Some(effect) = effects.pop() {
            let answer = self.seat.carry_out(effect, &|_| std::ops::ControlFlow::Continue(()));
            effects.extend(update(&mut self.model, answer));
        }
    }

    fn frame(&self) -> Buffer {
        let area = Rect::new(0, 0, 200, 60);
        let mut buffer = Buffer::empty(area);
        draw(&self.model, area, &mut buffer);
        buffer
    }

    fn key(&mut self, key: &str) -> Buffer {
        self.send(Msg::Key(Key::parse(key).unwrap()));
        self.frame()
    }
}

fn fill(folder: &std::path::Path) -> Event {
    let (mut w, _) = store::open(folder).unwrap();
    let mut ids = IdSource::seeded(1);
    let now = NOW.parse().unwrap();
    let wall = |text: &str| dialogforum::domain::parse_wall(text).unwrap();
    let event = Event { title: "Dialogforum".into(), programme: programme(), ..Event::new(ids.next(now), wall("2021-03-19T09:00"), wall("2021-03-19T12:00"), dialogforum::domain::Country::No) };
    let mut draft = Draft::new(w.state());
    draft.put(event.clone());
    for (g, _) in groups(false) {
        for s in g {
            let Piece::Municipality(code) = s.piece else { continue };
            for n in 0..2 {
                let person = Person { id: ids.next(now), name: format!("Deltaker {code} {n}"), email: None, phone: String::new() };
                let presenting = (n == 0).then(|| dialogforum::domain::Presenting { title: "Innlegg".into(), wish: s.wish });
                let affiliation = dialogforum::domain::Affiliation::Municipality(code);
                draft.put(Registration { name: person.name.clone(), affiliation, presenting, state: State::Confirmed, ..Registration::new(ids.next(now), event.id, person.id, now) });
                draft.put(person);
            }
        }
    }
    let set = draft.finish().unwrap();
    w.commit(&set, Stamp { at: now, by: "bench".into(), label: "fill".into() }).unwrap();
    event
}

/// All of it: 714 people read, 28 groups planned, what is wrong and what differs from the release.
#[divan::bench]
fn read_and_plan_again(bencher: divan::Bencher) {
    let forum = Forum::open();
    let office = forum.seat.open_office().unwrap();
    bencher.bench_local(|| desk::schedule(&office.desk(), &forum.event).unwrap().groups.len());
}

/// A slot moved, saved, planned again and drawn.
#[divan::bench(sample_count = 30)]
fn move_a_slot(bencher: divan::Bencher) {
    let mut forum = Forum::open();
    forum.key("4");
    let mut down = false;
    bencher.bench_local(|| {
        down = !down;
        forum.key(if down { "shift-down" } else { "shift-up" })
    });
}

/// The day is followed: what a second of it costs at most.
#[divan::bench]
fn a_second_of_the_day(bencher: divan::Bencher) {
    let mut forum = Forum::open();
    let e = forum.event.clone();
    forum.seat.open_office_mut().unwrap().act(|d| desk::act_live(d, &e, RunAct::Begin)).unwrap();
    forum.key("4");
    forum.key("n");
    bencher.bench_local(|| {
        forum.send(Msg::Tick);
        forum.frame()
    });
}
