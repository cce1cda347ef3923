//! How fast the parts are that a coordinator waits for. `cargo bench --bench sizes`.
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on should stop")]

use dialogforum::desk::{self, Clock, Office};
use dialogforum::domain::{Country, IdSource};
use dialogforum::planning::division::{Before, Delegation, Limits, natural, previous};
use dialogforum::register::Register;
use dialogforum::store;
use dialogforum::text::{Lang, Words};
use divan::counter::ItemsCount;

fn main() {
    divan::main();
}

fn norway() -> Vec<Delegation> {
    let all = Register::built_in().all().iter().filter(|m| m.code.country() == Country::No);
    all.map(|m| Delegation { code: m.code, population: m.population, pinned: None }).collect()
}

/// All 357 municipalities of Norway into 28 groups.
#[divan::bench]
fn natural_357(bencher: divan::Bencher) {
    let all = norway();
    bencher.bench(|| natural(divan::black_box(&all), Limits { groups: Some(28), max: 13, min: None }).unwrap());
}

/// The same, continuing a division.
#[divan::bench]
fn previous_357(bencher: divan::Bencher) {
    let all = norway();
    let groups = natural(&all, Limits { groups: Some(28), max: 13, min: None }).unwrap();
    let before = Before { groups: groups.iter().map(|g| g.iter().skip(1).map(|d| (d.code, d.population)).collect()).collect() };
    bencher.bench(|| previous(divan::black_box(&all), &before, Limits { groups: None, max: 13, min: None }).unwrap());
}

/// What people write, as in the test's list.
#[divan::bench]
fn find_messy_names(bencher: divan::Bencher) {
    let names: Vec<&str> = include_str!("../tests/data/messy-names.txt").lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.rsplit_once(" | ")).map(|(t, _)| t).collect();
    let register = Register::built_in();
    let _ = register.find("Kristiansann", None);
    bencher.counter(ItemsCount::new(names.len())).bench(|| names.iter().map(|n| register.find(divan::black_box(n), None)).filter(|f| matches!(f, dialogforum::register::Found::Match(_))).count());
}

/// All official names.
#[divan::bench]
fn find_official_names(bencher: divan::Bencher) {
    let register = Register::built_in();
    bencher
        .counter(ItemsCount::new(register.all().len()))
        .bench(|| register.all().iter().map(|m| register.find(divan::black_box(&m.name), None)).filter(|f| matches!(f, dialogforum::register::Found::Match(_))).count());
}

fn office(folder: &std::path::Path) -> Office {
    let (w, _) = store::open(folder).unwrap();
    Office::new(w, Clock::set_to("2021-03-15T08:12:00Z".parse().unwrap()), Words::of(Lang::Sv), IdSource::random(), "bench".into())
}

fn demo() -> (tempfile::TempDir, Office) {
    let dir = tempfile::tempdir().unwrap();
    let mut office = office(&dir.path().join("w"));
    desk::demo::fill(&mut office).unwrap();
    (dir, office)
}

/// Making the whole demo workspace.
#[divan::bench(sample_count = 10)]
fn fill_demo() {
    let _ = demo();
}

/// The calendar screen of the demo.
#[divan::bench]
fn calendar_screen(bencher: divan::Bencher) {
    let (_dir, office) = demo();
    let day = "2021-03-15".parse().unwrap();
    bencher.bench_local(|| desk::calendar(&office.desk(), Country::Se, day).unwrap());
}

/// One commit of one registration, to disk.
#[divan::bench(sample_count = 50)]
fn commit_one(bencher: divan::Bencher) {
    let (_dir, mut office) = demo();
    let event = office.desk().state.events().unwrap().into_iter().find(|e| e.title.starts_with("Upp")).unwrap();
    let mut on = false;
    bencher.bench_local(|| {
        on = !on;
        office
            .act(|d| {
                let r = d.state.registrations(event.id)?.into_iter().next().unwrap();
                desk::act(d, &event, &[r.id], if on { desk::Act::Wait } else { desk::Act::Confirm { force: true } })
            })
            .unwrap()
    });
}

/// Opening the demo workspace after a clean exit.
#[divan::bench(sample_count = 20)]
fn open_demo(bencher: divan::Bencher) {
    let (dir, office) = demo();
    drop(office);
    bencher.bench_local(|| store::open(&dir.path().join("w")).unwrap());
}

/// A board with every municipality of Norway in 28 groups, on screen 3 at 120x40.
fn large_board() -> (tempfile::TempDir, dialogforum::tui::Seat, dialogforum::tui::Model) {
    use dialogforum::tui::{Keymap, Model, Msg, Plan, Seat, Theme, update};
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    {
        let mut office = office(&folder);
        let fields = [("title", "Forum"), ("start", "2021-03-19T09:00"), ("end", "2021-03-19T12:00"), ("mode", "digital"), ("timezone", "Europe/Oslo"), ("country", "NO")];
        let fields: Vec<_> = fields.map(|(k, v)| (k.to_owned(), v.to_owned(), 0)).into();
        let event = office.act(|d| desk::add_event(d, &fields).map(|(o, _)| o)).unwrap().event.unwrap().0;
        let at = |h, m| chrono::NaiveTime::from_hms_opt(h, m, 0).unwrap();
        let mut session = dialogforum::domain::Part::new(at(9, 30), at(12, 0), "Grupper", dialogforum::domain::PartKind::Groups);
        session.break_minutes = 15;
        office.act(|d| desk::set_programme(d, &d.state.event(event)?.unwrap(), &[session.clone()])).unwrap();
        let text: String =
            std::iter::once("Navn;E-post;Kommune\n".to_owned()).chain(norway().iter().enumerate().map(|(i, d)| format!("Deltaker {i};deltaker{i}@example.org;{}\n", d.code.digits()))).collect();
        let table = dialogforum::intake::table(&text).unwrap();
        let columns = dialogforum::intake::Columns::find(&table.header, &[]).unwrap();
        let e = office.desk().state.event(event).unwrap().unwrap();
        let list = dialogforum::intake::sign_ups(&table, &columns, e.zone).unwrap();
        office.act(|d| desk::import(d, &e, list, "liste.csv", desk::Readmit::Ask).map(|(o, _)| o)).unwrap();
        let ids: Vec<_> = office.desk().state.registrations(event).unwrap().iter().map(|r| r.id).collect();
        office.act(|d| desk::act(d, &e, &ids, desk::Act::Confirm { force: true })).unwrap();
        let e = office.desk().state.event(event).unwrap().unwrap();
        office.act(|d| desk::accept(d, &e, &desk::Propose::default())).unwrap();
    }
    let (clock, words) = (Clock::set_to("2021-03-15T08:12:00Z".parse().unwrap()), Words::of(Lang::Nb));
    let keep = store::Keep { backups: 0, ..store::Keep::default() };
    let plan = Plan {
        folder,
        clock,
        words,
        demo: false,
        read_only: false,
        keep,
        retention: desk::Retention::default(),
        drop_folder: None,
        mail: dialogforum::handout::Mail::default(),
        cancel: std::sync::Arc::default(),
    };
    let (mut seat, opened) = Seat::at(plan).unwrap();
    let mut model = Model::new(words, Theme::mono(), Keymap::new(&std::collections::BTreeMap::new()).unwrap(), clock, (120, 40));
    let _ = update(&mut model, Msg::Opened(Box::new(opened)));
    press(&mut seat, &mut model, "3");
    assert_eq!(model.groups.view.as_ref().unwrap().groups.len(), 28);
    (dir, seat, model)
}

/// A key with everything that it asks for, and the frame after it.
fn press(seat: &mut dialogforum::tui::Seat, model: &mut dialogforum::tui::Model, key: &str) {
    use dialogforum::tui::{Key, Msg, draw, update};
    let mut effects = update(model, Msg::Key(Key::parse(key).unwrap()));
    while !effects.is_empty() {
        let answer = seat.carry_out(effects.remove(0), &|_| std::ops::ControlFlow::Continue(()));
        effects.extend(update(model, answer));
    }
    let area = ratatui::layout::Rect::new(0, 0, 120, 40);
    draw(model, area, &mut ratatui::buffer::Buffer::empty(area));
}

/// Moving about on the board of 28 groups: each key to its frame.
#[divan::bench(args = ["down", "right", "space", "w"])]
fn board_key(bencher: divan::Bencher, key: &str) {
    let (_dir, mut seat, mut model) = large_board();
    bencher.bench_local(|| press(&mut seat, &mut model, key));
}

/// Moving a municipality to the next group and back, saved to disk and read again, to its frame.
#[divan::bench(sample_count = 40)]
fn board_move(bencher: divan::Bencher) {
    let (_dir, mut seat, mut model) = large_board();
    let mut there = false;
    bencher.bench_local(|| {
        there = !there;
        press(&mut seat, &mut model, if there { "shift-right" } else { "shift-left" });
    });
}
