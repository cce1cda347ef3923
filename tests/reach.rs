//! Reach: the figures that a forum reports, over mergers and splits, on the command line, in files and on screen 5.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;
#[path = "common/place.rs"]
mod place;
#[path = "common/session.rs"]
mod session;

use dialogforum::desk::{self, CoverageAsk};
use dialogforum::domain::{Affiliation, Country, Event, IdSource, Registration, State};
use dialogforum::store::Draft;
use dialogforum::text::{Lang, Message};
use place::Place;
use session::Session;

#[test]
fn more_than_150_municipalities_over_more_than_12_coffee_talks() {
    let place = Place::new();
    place.ok(&["--now", "2021-12-15T09:00:00", "demo", "--no-tui"]);
    let json = |args: &[&str]| {
        let all: Vec<&str> = ["--now", "2021-12-15T09:00:00", "coverage"].into_iter().chain(args.iter().copied()).collect();
        place.json(&all)
    };
    let all = json(&["--series", "kaffeprat"]);
    let count = |v: &serde_json::Value, key: &str| u64::try_from(v[key].as_array().unwrap().len()).unwrap();
    let meetings = all["meetings"].as_array().unwrap();
    assert!(meetings.len() > 12 && count(&all, "reached") > 150, "{}", count(&all, "reached"));
    assert_eq!(meetings.last().unwrap()["cumulative"].as_u64().unwrap(), count(&all, "reached"));
    assert_eq!(count(&all, "reached") + count(&all, "never"), 357);
    assert_eq!(count(&all, "returning") + count(&all, "first"), count(&all, "reached"));
    assert_eq!(meetings.iter().map(|m| m["first"].as_u64().unwrap()).sum::<u64>(), count(&all, "reached"));
    for shares in ["counties", "sizes"] {
        assert_eq!(all[shares].as_array().unwrap().iter().map(|s| s["reached"].as_u64().unwrap()).sum::<u64>(), count(&all, "reached"), "{shares}");
    }
    // A period, a county, a size.
    let spring = json(&["--series", "kaffeprat", "--to", "2021-06-30"]);
    assert!(spring["meetings"].as_array().unwrap().len() == 7 && count(&spring, "reached") < count(&all, "reached"));
    assert_eq!(json(&["--series", "kaffeprat", "--county", "Vestfold"])["municipalities"], 6);
    let small = json(&["--series", "kaffeprat", "--below", "2000"]);
    assert_eq!(small["municipalities"], all["sizes"][0]["municipalities"]);
    assert_eq!(json(&["--country", "SE", "--kind", "dialogforum"])["municipalities"], 290);
    let (status, said) = place.said(&["coverage", "--county", "Nissedal"]);
    assert!(status == 2 && said.contains("Vestfold"), "{said}");
    // The same numbers in the files.
    let csv = place.ok(&["--now", "2021-12-15T09:00:00", "coverage", "--series", "kaffeprat", "--format", "csv"]);
    let reached = u64::try_from(csv.lines().skip(1).filter(|l| l.split(';').nth(4) != Some("0")).count()).unwrap();
    assert_eq!((csv.lines().count(), reached), (358, count(&all, "reached")));
    let html = place.ok(&["--now", "2021-12-15T09:00:00", "coverage", "--series", "kaffeprat", "--format", "html"]);
    assert!(html.contains(&format!("Reached: {} of 357", count(&all, "reached"))) && html.contains("Vestfold") && !html.contains("<script"));
}

#[test]
fn mergers_count_for_the_new_one_and_splits_for_each_part_and_that_is_said() {
    let dir = tempfile::tempdir().unwrap();
    let mut s = Session::start(&dir.path().join("w"), Lang::Nb, (80, 24), false);
    let mut ids = IdSource::seeded(7);
    let now = session::demo_now();
    let wall = |t: &str| dialogforum::domain::parse_wall(t).unwrap();
    let event = Event { title: "Møte".into(), ..Event::new(ids.next(now), wall("2019-05-02T09:00"), wall("2019-05-02T10:00"), Country::No) };
    let later = Event { title: "Møte".into(), ..Event::new(ids.next(now), wall("2019-06-02T09:00"), wall("2019-06-02T10:00"), Country::No) };
    s.act(|d| {
        let mut draft = Draft::new(d.state);
        draft.put(event.clone());
        draft.put(later.clone());
        // Sandnes as it is; Forsand, which went into it in 2020; Ålesund of before 2024, which became Ålesund and Haram.
        for code in ["NO-1108", "NO-1129", "NO-1507"] {
            let r = Registration::new(ids.next(now), event.id, ids.next(now), now);
            draft.put(Registration { name: "Deltaker".into(), affiliation: Affiliation::Municipality(code.parse().unwrap()), state: State::Attended, ..r });
        }
        Ok(desk::Outcome { set: draft.finish()?, label: Message { key: "did-live-begin", args: Vec::new() }, notes: Vec::new() })
    });
    let view = desk::reach(&s.office().desk(), &CoverageAsk::default()).unwrap();
    let found: Vec<(String, bool, usize)> = view.coverage.reached.iter().map(|r| (r.code.digits(), r.inherited, r.times)).collect();
    assert_eq!(found, [("1108".into(), false, 1), ("1508".into(), true, 1), ("1580".into(), true, 1)]);
    assert_eq!(view.unrecorded, 1, "a meeting of which nobody knows who was there is no meeting without anybody");
    assert!(desk::coverage_lines(dialogforum::text::Words::of(Lang::Nb), &view).iter().any(|l| l.contains("2 teller bare fordi")));
    // Screen 5 says it too.
    s.keys("5");
    if s.screen().contains("SE") {
        s.keys("c");
    }
    s.keys("r");
    let screen = s.screen();
    assert!(screen.contains("2 teller bare fordi") && screen.contains("Etter folketall"), "{screen}");
    // What is taken back is reached no more.
    s.seat.open_office_mut().unwrap().undo().unwrap();
    assert!(desk::reach(&s.office().desk(), &CoverageAsk::default()).unwrap().coverage.reached.is_empty());
}

#[test]
fn screen_5_shows_it_by_series_and_period() {
    let (_dir, mut s) = Session::demo_queue(Lang::Nb, (120, 40));
    s.keys("5 r");
    let all = s.screen();
    assert!(all.contains("Rekkevidde: Alle møter") && all.contains("Etter folketall"), "{all}");
    let mut titles = Vec::new();
    for _ in 0..6 {
        s.keys("s");
        titles.push(s.screen().lines().nth(2).unwrap().to_owned());
    }
    assert!(titles.iter().any(|t| t.contains("Kaffeprat")) && titles.iter().any(|t| t.contains("Alle møter")), "{titles:?}");
    s.keys("p");
    assert!(s.screen().contains("i år"), "{}", s.screen());
    // The demo's forum is in Sweden.
    assert!(s.screen().contains("av 290"), "{}", s.screen());
    s.keys("c n");
    assert!(s.screen().contains("Aldri nådd") && s.screen().contains("Agder ("), "{}", s.screen());
    s.keys("esc c");
    let file = std::env::temp_dir().join(format!("reach-{}.html", std::process::id()));
    s.keys("t").write(file.to_str().unwrap());
    s.keys("enter");
    assert!(std::fs::read_to_string(&file).unwrap().contains("av 290"), "{}", s.screen());
    std::fs::remove_file(&file).unwrap();
    s.keys("esc");
    assert!(!s.screen().contains("Rekkevidde:"), "{}", s.screen());
    s.keys("s");
    assert!(s.screen().contains("åpne rekkevidden først"), "{}", s.screen());
}
