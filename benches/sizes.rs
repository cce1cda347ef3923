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
