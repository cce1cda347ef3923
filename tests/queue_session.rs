//! Screen 2 as a coordinator works it: keys through the whole program, and what stands on the screen.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/session.rs"]
mod session;

use dialogforum::desk;
use dialogforum::domain::{Affiliation, Event, Flag, Registration, State};
use dialogforum::text::Lang;
use dialogforum::tui::{Effect, Key, Msg, update};
use session::Session;

fn event(s: &Session) -> Event {
    s.office().desk().state.event(s.model.event.unwrap()).unwrap().unwrap()
}

fn to_check(s: &Session) -> i64 {
    s.office().desk().state.counts(s.model.event.unwrap()).unwrap().to_check
}

/// Opens the form of a new registration and fills it.
fn sign_up(s: &mut Session, name: &str, email: &str, organisation: &str) {
    s.keys("n").write(name).keys("tab").write(email).keys("tab tab tab").write(organisation).keys("f4");
}

#[test]
fn the_queue_and_its_panels_look_as_they_should() {
    for (lang, size) in [(Lang::Nb, (120, 40)), (Lang::Nn, (80, 24)), (Lang::Sv, (80, 24)), (Lang::Sv, (200, 60)), (Lang::En, (200, 60))] {
        let (_dir, mut s) = Session::demo_queue(lang, size);
        let name = |what: &str| format!("{what}-{}-{}x{}", lang.word(), size.0, size.1);
        s.keys("c");
        insta::assert_snapshot!(name("walk"), s.screen());
        s.keys("esc o");
        insta::assert_snapshot!(name("headcount"), s.screen());
        s.keys("esc tab tab tab tab");
        insta::assert_snapshot!(name("waiting"), s.screen());
    }
}

/// Every entry that somebody should look at is gone through; each key puts one thing right, and the walk goes on by itself to its end.
#[test]
fn what_is_to_be_checked_is_gone_through() {
    let (_dir, mut s) = Session::demo_queue(Lang::Nb, (120, 40));
    let before = to_check(&s);
    s.keys("c");
    assert!(s.screen().contains(&format!("Å kontrollere: 1 av {before}")), "{}", s.screen());
    // By turns: the first suggestion where there is one, merging a duplicate, and "fine as it is".
    let mut left = before;
    for _ in 0..100 {
        let Some(r) = s.model.queue.current().map(|r| r.registration.clone()).filter(|_| s.screen().contains("Å kontrollere: ")) else { break };
        let open = r.flags.contains(&Flag::MunicipalityUnknown) || r.flags.contains(&Flag::MunicipalityAmbiguous);
        if open && s.screen().contains("  1 ") {
            s.keys("1");
        } else if open {
            s.keys("o");
        } else if r.flags.contains(&Flag::Duplicate) {
            s.keys("f");
        } else {
            s.keys("s");
        }
        assert!(to_check(&s) < left, "{:?} {}", r.flags, s.screen());
        left = to_check(&s);
    }
    assert_eq!(to_check(&s), 0);
    assert!(s.screen().contains("Alt er kontrollert."), "{}", s.screen());
    s.keys("c");
    assert!(s.screen().contains("Ingenting å kontrollere."));
    s.keys(&"u ".repeat(usize::try_from(before).unwrap()));
    assert_eq!(to_check(&s), before, "all of it is taken back");
}

#[test]
fn a_municipality_is_settled_for_all_who_wrote_the_same() {
    let (_dir, mut s) = Session::demo_queue(Lang::Sv, (120, 40));
    for n in 0..3 {
        sign_up(&mut s, &format!("Ny {n}"), &format!("ny{n}@example.org"), "Mölnlyke");
    }
    sign_up(&mut s, "Annan", "annan@example.org", "Mölnlyk");
    s.keys("c");
    while s.model.queue.current().unwrap().registration.organisation != "Mölnlyke" {
        s.keys("right");
    }
    s.keys("m").keys(&"backspace ".repeat(20)).write("Härryda").keys("enter");
    let of = |text: &str| s.registrations().into_iter().filter(|r| r.organisation == text).map(|r| r.municipality().is_some()).collect::<Vec<_>>();
    assert_eq!((of("Mölnlyke"), of("Mölnlyk")), (vec![true; 3], vec![false]));
    assert!(s.screen().contains("Att kontrollera: "), "the walk goes on after a form: {}", s.screen());
    s.keys("esc u");
    assert_eq!(s.registrations().iter().filter(|r| r.organisation == "Mölnlyke" && r.affiliation == Affiliation::Open).count(), 3);
}

/// Nothing that either sign-up says is lost, the better state stays, and the place in the queue is that of the first.
#[test]
fn a_duplicate_is_merged_into_the_first() {
    let (_dir, mut s) = Session::demo_queue(Lang::Nb, (120, 40));
    sign_up(&mut s, "Kari Nordgren", "kari@example.org", "Oslo");
    sign_up(&mut s, "Kari Nordgren", "KARI@example.org", "Oslo");
    let two: Vec<Registration> = s.registrations().into_iter().filter(|r| r.name == "Kari Nordgren").collect();
    let second = Registration { needs: dialogforum::domain::Needs { diet: "vegetar".into(), access: String::new() }, seats: 2, note: "kommer med tog".into(), ..two[1].clone() };
    let e = event(&s);
    s.seat.carry_out(Effect::Do(dialogforum::tui::Deed::EditRegistration(Box::new(second), desk::Readmit::Ask)), &|_| std::ops::ControlFlow::Continue(()));
    s.seat.carry_out(Effect::Do(dialogforum::tui::Deed::Act(e.id, vec![two[1].id], desk::Act::Confirm { force: false })), &|_| std::ops::ControlFlow::Continue(()));
    s.keys("1 2 /").write("kari nordgren").keys("enter end f");
    let by = |id| s.registrations().into_iter().find(|r| r.id == id).unwrap();
    let (kept, gone) = (by(two[0].id), by(two[1].id));
    assert_eq!((kept.state, kept.seats, kept.needs.diet.as_str(), kept.note.as_str()), (State::Confirmed, 2, "vegetar", "kommer med tog"));
    assert_eq!((kept.received_at, kept.flags.contains(&Flag::Duplicate)), (two[0].received_at, false));
    assert_eq!(gone.state, State::Cancelled);
    assert!(gone.reason.contains("slått sammen"), "{}", gone.reason);
    s.keys("u");
    assert!(s.registrations().iter().any(|r| r.id == two[1].id && r.state == State::Confirmed));
    s.keys("home f");
    assert!(s.screen().contains("ingen tidligere"), "{}", s.screen());
}

/// What an action causes is said before it is done.
#[test]
fn one_sees_what_an_action_would_cause() {
    let (_dir, mut s) = Session::demo_queue(Lang::Nb, (120, 40));
    let e = event(&s);
    let edit = |s: &mut Session, capacity: &str| {
        let deed = dialogforum::tui::EventDeed::Edit(e.id, vec![("capacity".into(), capacity.into(), 0), ("municipality_policy".into(), "none".into(), 0)]);
        s.seat.carry_out(Effect::Do(dialogforum::tui::Deed::Event(Box::new(deed))), &|_| std::ops::ControlFlow::Continue(()));
        s.keys("1 2 home");
    };
    let taken = s.office().desk().state.counts(e.id).unwrap().taken();
    edit(&mut s, &taken.to_string());
    assert!(s.screen().contains("x: 1 flyttes opp ("), "{}", s.screen());
    s.keys("space space space home");
    assert!(s.screen().contains("x: 3 flyttes opp ("), "{}", s.screen());
    s.keys("esc tab v");
    let n = s.office().desk().state.counts(e.id).unwrap().of(State::New);
    assert!(s.screen().contains(&format!("a: 0 får plass, {n} venter")), "{}", s.screen());
    edit(&mut s, &(taken + 2).to_string());
    assert!(s.screen().contains("b: 2 på ventelisten kan få plass"), "{}", s.screen());
}

#[test]
fn a_range_is_marked_and_a_person_and_the_headcount_are_looked_at() {
    let (_dir, mut s) = Session::demo_queue(Lang::En, (120, 40));
    s.keys("down shift-v down down down shift-v");
    assert_eq!(s.model.queue.marks.len(), 4);
    s.keys("esc p");
    assert!(s.screen().contains("Signed up for ") && s.screen().contains("2021"), "{}", s.screen());
    s.keys("esc o");
    assert!(s.screen().contains("seats taken") && s.screen().contains("No catering freeze"), "{}", s.screen());
    s.keys("esc");
    let e = event(&s);
    // The number was fixed this morning; somebody with a diet comes since, and somebody has left.
    let freeze = dialogforum::tui::EventDeed::Edit(e.id, vec![("catering_freeze".into(), "2021-03-15 09:00".into(), 0)]);
    s.seat.carry_out(Effect::Do(dialogforum::tui::Deed::Event(Box::new(freeze))), &|_| std::ops::ControlFlow::Continue(()));
    let first = s.registrations().into_iter().find(|r| r.state == State::Confirmed).unwrap();
    let shown = s.office().desk();
    let h = desk::headcount(&shown, &event(&s)).unwrap();
    assert_eq!(h.fixed, Some(0), "the demo was confirmed at 9.12, after the freeze");
    assert_eq!(h.since.iter().map(|d| u32::from(d.now)).sum::<u32>(), h.all());
    assert!(h.since.iter().any(|d| d.id == first.id));
}

/// A search narrows by fields, states, remarks and words with slips.
#[test]
fn a_queue_is_searched_by_field() {
    let (_dir, mut s) = Session::demo_queue(Lang::Nb, (120, 40));
    s.keys("/").write("kommun:ale status:bekr").keys("enter");
    let shown: Vec<_> = s.model.queue.shown.iter().map(|&i| s.model.queue.view.as_ref().unwrap().rows[i].clone()).collect();
    assert!(!shown.is_empty() && shown.iter().all(|r| r.place.contains("Ale") && r.registration.state == State::Confirmed), "{}", s.screen());
    s.keys("esc /").write("dublett?").keys("esc /").write("dubblett?").keys("enter");
    assert!(!s.model.queue.shown.is_empty());
    assert!(s.model.queue.shown.iter().all(|&i| s.model.queue.view.as_ref().unwrap().rows[i].registration.flags.contains(&Flag::Duplicate)));
}

/// What is read arrives when the reader is through with it; by then somebody may be elsewhere.
#[test]
fn a_panel_that_comes_late_takes_nothing_away() {
    let (_dir, mut s) = Session::demo_queue(Lang::Nb, (120, 40));
    for key in ["o", "p"] {
        let asked = update(&mut s.model, Msg::Key(Key::parse(key).unwrap()));
        s.keys("n").write("Kari Ny");
        for effect in asked {
            let answer = s.seat.carry_out(effect, &|_| std::ops::ControlFlow::Continue(()));
            s.send(answer);
        }
        assert!(s.screen().contains("Kari Ny"), "{key}: {}", s.screen());
        s.keys("esc esc");
    }
}

/// The key that the README's first steps name does what they say.
#[test]
fn the_readme_marks_all_with_the_key_it_names() {
    let step = include_str!("../README.md").lines().find(|l| l.contains("` marks all,")).unwrap();
    let (_dir, mut s) = Session::demo_queue(Lang::En, (120, 40));
    s.keys(step.split('`').nth(1).unwrap());
    assert_eq!(s.model.queue.marks.len(), s.model.queue.shown.len());
}
