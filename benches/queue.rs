//! What a coordinator waits for in a queue. `cargo bench --bench queue`: an event with 20 000 registrations on screen 2; confirming one while the workspace
//! holds 1 000 000 (`DIALOGFORUM_LARGE=20000` for another number); taking in 100 000 rows beside loading the same rows into an indexed SQLite table.
#![allow(clippy::unwrap_used, clippy::cast_precision_loss, clippy::indexing_slicing, reason = "a bench that cannot go on should stop")]

#[path = "queue/filled.rs"]
mod filled;

use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use dialogforum::desk::{self, Act, Clock, Office, Readmit};
use dialogforum::domain::{EventId, IdSource, State};
use dialogforum::intake::{Columns, sign_ups, table};
use dialogforum::store::open;
use dialogforum::text::{Lang, Words};
use dialogforum::tui::{Effect, Key, Keymap, Load, Model, Msg, Plan, Seat, Theme, draw, update};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

fn main() {
    let only = std::env::var("DIALOGFORUM_BENCH").unwrap_or_default();
    if let Some(folder) = only.strip_prefix("work ") {
        return work(std::path::Path::new(folder));
    }
    if let Some(folder) = only.strip_prefix("bare ") {
        return bare(std::path::Path::new(folder));
    }
    let wanted = |name: &str| only.is_empty() || only == name;
    if wanted("screen") {
        screen(20_000);
    }
    let large = std::env::var("DIALOGFORUM_LARGE").map_or(1_000_000, |t| t.parse().unwrap());
    if wanted("confirm") {
        confirm(large);
    }
    if wanted("import") {
        import(100_000);
    }
}

fn now() -> chrono::DateTime<chrono::Utc> {
    "2021-03-15T08:12:00Z".parse().unwrap()
}

/// The median and the 99th of a hundred times.
fn said(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)].as_secs_f64() * 1_000.0;
    println!("  {what}: median {:.3} ms, p99 {:.3} ms, longest {:.3} ms ({} times)", at(50), at(99), at(100), times.len());
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    let out = work();
    (out, begun.elapsed())
}

fn screen(n: u32) {
    println!("{n} registrations of one event on screen 2, 120x40");
    let dir = tempfile::tempdir().unwrap();
    filled::fill(&dir.path().join("w"), n, n);
    let clock = Clock::set_to(now());
    let words = Words::of(Lang::Nb);
    let plan = Plan {
        folder: dir.path().join("w"),
        clock,
        words,
        demo: false,
        read_only: false,
        keep: dialogforum::store::Keep { backups: 0, ..Default::default() },
        retention: desk::Retention::default(),
        drop_folder: None,
        mail: dialogforum::handout::Mail::default(),
        cancel: std::sync::Arc::default(),
    };
    let (mut seat, opened) = Seat::at(plan).unwrap();
    let event = opened.event.unwrap();
    let mut model = Model::new(words, Theme::mono(), Keymap::new(&std::collections::BTreeMap::new()).unwrap(), clock, (120, 40));
    let area = Rect::new(0, 0, 120, 40);
    let mut buffer = Buffer::empty(area);
    update(&mut model, Msg::Opened(Box::new(opened)));
    let key = |k: &str| Msg::Key(Key::parse(k).unwrap());
    update(&mut model, key("2"));
    let load = |seat: &mut Seat| seat.carry_out(Effect::Load(Load::Queue(event)), &|_| ControlFlow::Continue(()));
    said("the queue read", (0..20).map(|_| timed(|| load(&mut seat)).1).collect());
    let loaded = load(&mut seat);
    update(&mut model, loaded);
    let mut press = |k: &str| {
        timed(|| {
            update(&mut model, key(k));
            draw(&model, area, &mut buffer);
        })
        .1
    };
    said("a line down, drawn", (0..200).map(|_| press("down")).collect());
    said("another state, drawn", (0..100).map(|_| press("tab")).collect());
    press("/");
    said("a letter of a search, drawn", "kommun:tan deltagare 77 vent".chars().map(|c| press(if c == ' ' { "space".to_owned() } else { c.to_string() }.as_str())).collect());
    press("esc");
    drop(seat);
    let mut office = office(&dir.path().join("w"));
    said("one confirmed and saved", acts(&mut office, event, 200));
}

fn office(folder: &std::path::Path) -> Office {
    let (workspace, _) = open(folder).unwrap();
    Office::new(workspace, Clock::set_to(now()), Words::of(Lang::Nb), IdSource::random(), "bench".into())
}

/// Confirms and signs off by turns, each its own deed with all that it causes.
fn acts(office: &mut Office, event: EventId, times: usize) -> Vec<Duration> {
    let ids: Vec<_> = office.desk().state.registrations(event).unwrap().into_iter().filter(|r| r.state == State::New).map(|r| r.id).take(times).collect();
    ids.iter()
        .map(|id| {
            timed(|| {
                let done = office.act(|desk| desk::act(desk, &desk.state.event(event)?.unwrap(), &[*id], Act::Confirm { force: false }));
                assert!(done.unwrap().seq.is_some());
            })
            .1
        })
        .collect()
}

fn confirm(n: u32) {
    println!("{n} registrations in the workspace, 200 an event: one confirmed, its waiting list looked through, saved");
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    let (_, filling) = timed(|| filled::fill(&folder, n, 200));
    println!("  filled in {:.1} s", filling.as_secs_f64());
    // In a process of its own: what filling needed is not what working needs.
    let status = std::process::Command::new(std::env::current_exe().unwrap()).env("DIALOGFORUM_BENCH", format!("work {}", folder.display())).status();
    assert!(status.unwrap().success());
    let status = std::process::Command::new(std::env::current_exe().unwrap()).env("DIALOGFORUM_BENCH", format!("bare {}", folder.display())).status();
    assert!(status.unwrap().success());
}

/// What sled alone needs to open the same data and read one entry: the floor of our own memory.
fn bare(folder: &std::path::Path) {
    let db = sled::Config::new().path(folder.join("state")).cache_capacity(64 << 20).open().unwrap();
    assert!(db.first().unwrap().is_some());
    println!("  sled alone, opened:");
    memory();
}

fn memory() {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().filter(|l| l.starts_with("VmHWM") || l.starts_with("VmRSS")).for_each(|l| println!("  {l}"));
}

fn work(folder: &std::path::Path) {
    let mut office = office(folder);
    let events: Vec<EventId> = office.desk().state.events().unwrap().into_iter().map(|e| e.id).collect();
    let step = (events.len() / 20).max(1);
    let times = events.iter().step_by(step).flat_map(|e| acts(&mut office, *e, 50)).collect();
    said("confirm", times);
    memory();
}

fn import(n: u32) {
    println!("{n} rows of CSV taken in: decoded, parsed, municipalities and duplicates found, saved");
    let text = filled::list(n);
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    let event = filled::fill(&folder, 1, 1)[0];
    let mut office = office(&folder);
    let begun = Instant::now();
    let parsed = table(&text).unwrap();
    let columns = Columns::find(&parsed.header, &[]).unwrap();
    let zone = office.desk().state.event(event).unwrap().unwrap().zone;
    let list = sign_ups(&parsed, &columns, zone).unwrap();
    let read = begun.elapsed();
    let mut decided = Duration::ZERO;
    let mut report = None;
    office
        .act(|desk| {
            let e = desk.state.event(event)?.unwrap();
            let (outcome, r) = desk::import(desk, &e, list, "liste.csv", Readmit::Ask)?;
            report = Some(r);
            decided = begun.elapsed();
            Ok(outcome)
        })
        .unwrap();
    let (ours, report) = (begun.elapsed(), report.unwrap());
    println!(
        "  here: {:.3} s ({} new, {} flagged): {:.3} s reading, {:.3} s deciding, {:.3} s saving",
        ours.as_secs_f64(),
        report.new,
        report.flagged,
        read.as_secs_f64(),
        decided.saturating_sub(read).as_secs_f64(),
        ours.saturating_sub(decided).as_secs_f64()
    );
    drop(office);
    floors(&folder, dir.path());
    filled::sqlite(dir.path(), &text, ours);
}

/// What the promise costs at least: the journal's bytes hashed, written and synced; and the same entries put into an empty sled, in the order of their keys.
fn floors(folder: &std::path::Path, place: &std::path::Path) {
    use sha2::Digest;
    use std::io::Write;
    let lines: Vec<u8> = std::fs::read_dir(folder.join("journal")).unwrap().flat_map(|f| std::fs::read(f.unwrap().path()).unwrap()).collect();
    let ((), journal) = timed(|| {
        std::hint::black_box(sha2::Sha256::digest(&lines));
        let mut file = std::fs::File::create(place.join("journal")).unwrap();
        file.write_all(&lines).unwrap();
        file.sync_all().unwrap();
    });
    let entries: Vec<(sled::IVec, sled::IVec)> = sled::open(folder.join("state")).unwrap().iter().map(Result::unwrap).collect();
    let n = entries.len();
    let ((), alone) = timed(|| {
        let db = sled::Config::new().path(place.join("bare")).cache_capacity(64 << 20).open().unwrap();
        let mut batch = sled::Batch::default();
        entries.into_iter().for_each(|(k, v)| batch.insert(k, v));
        db.apply_batch(batch).unwrap();
        db.flush().unwrap();
    });
    println!("  of it at least: the journal's {} MB hashed, written and synced {:.3} s; its {n} entries put into sled alone {:.3} s", lines.len() >> 20, journal.as_secs_f64(), alone.as_secs_f64());
}
