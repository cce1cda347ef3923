//! The terminal workspace by keyboard: the way through a forum, in every language and size, and what it does with hostile input.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/session.rs"]
mod session;

use dialogforum::domain::State;
use dialogforum::text::{Lang, Words};
use dialogforum::tui::Msg;
use session::Session;

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];

/// Calendar, open the forum, confirm all new, propose, take, move, pin, schedule, undo five times, quit, reopen.
#[test]
fn the_way_through_a_forum_by_keyboard() {
    for (lang, size) in Lang::ALL.iter().zip(SIZES.iter().cycle()) {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("w");
        let mut s = Session::start(&folder, *lang, *size, true);
        let event = s.model.event.unwrap();
        let before = s.office().desk().state.counts(event).unwrap();
        s.keys("enter");
        assert!(s.screen().contains(&format!("{} / 200", before.taken())), "{}", s.screen());
        s.keys("v a");
        assert_eq!(s.office().desk().state.counts(event).unwrap().of(State::New), 0);
        let confirmed = s.office().desk().state.counts(event).unwrap().of(State::Confirmed);
        s.keys("3 a");
        let words = Words::of(*lang);
        assert!(s.screen().contains(&words.text("proposal")), "{}", s.screen());
        assert!(s.office().desk().state.division(event).unwrap().is_none(), "a proposal changes nothing");
        s.keys("enter");
        let taken = s.office().desk().state.division(event).unwrap().unwrap();
        s.keys("shift-right");
        let moved = s.office().desk().state.division(event).unwrap().unwrap();
        assert_ne!(taken.groups, moved.groups);
        s.keys("p");
        assert!(s.office().desk().state.division(event).unwrap().unwrap().groups.iter().flat_map(|g| &g.members).any(|m| m.pinned));
        s.keys("4");
        s.send(Msg::Tick);
        assert!(s.screen().contains("09.30") || s.screen().contains("09:30"), "{}", s.screen());
        s.keys("u u u u u");
        assert!(s.office().desk().state.division(event).unwrap().is_none());
        assert_eq!(s.office().desk().state.counts(event).unwrap(), before);
        s.keys("ctrl-r ctrl-r q");
        assert_eq!(s.model.quit, Some(0));
        drop(s);
        let again = Session::start(&folder, *lang, *size, false);
        assert_eq!(again.office().desk().state.counts(event).unwrap().of(State::Confirmed), confirmed, "{lang}");
        assert_eq!(again.office().workspace().check(dialogforum::store::UNWATCHED).unwrap().problems, []);
    }
}

#[test]
fn a_digit_and_g_sends_to_a_group_and_a_digit_alone_opens_a_screen() {
    let dir = tempfile::tempdir().unwrap();
    let mut s = Session::start(&dir.path().join("w"), Lang::Sv, (120, 40), true);
    let event = s.model.event.unwrap();
    s.keys("3 a enter home");
    let Some(dialogforum::domain::Piece::Municipality(code)) = s.model.groups.at else { panic!("no municipality in focus") };
    s.keys("4 g");
    let to = s.office().desk().state.division(event).unwrap().unwrap().group_of(code).unwrap();
    assert_eq!((to.get(), s.model.screen), (4, dialogforum::tui::Screen::Groups));
    assert_eq!(s.model.groups.at, Some(dialogforum::domain::Piece::Municipality(code)), "the cursor goes with what is moved");
    s.keys("2");
    assert_eq!(s.model.screen, dialogforum::tui::Screen::Groups);
    s.send(Msg::Tick);
    assert_eq!(s.model.screen, dialogforum::tui::Screen::Registrations);
}

#[test]
fn an_event_and_a_registration_are_made_by_form_and_a_fault_stands_beside_the_field() {
    let dir = tempfile::tempdir().unwrap();
    let mut s = Session::start(&dir.path().join("w"), Lang::Nb, (80, 24), false);
    assert!(s.screen().contains("F1"), "{}", s.screen());
    s.keys("n").write("Frokost").keys("tab tab tab tab").write("x").keys("enter");
    assert!(s.screen().contains("er ikke noe tidspunkt"), "{}", s.screen());
    s.keys("backspace enter");
    assert_eq!(s.office().desk().state.events().unwrap().len(), 1, "{}", s.screen());
    s.keys("2 n").write("Åse Ødegård").keys("tab").write("ase@example.org").keys("tab tab tab").write("Bærum kommune").keys("enter");
    let event = s.office().desk().state.events().unwrap()[0].clone();
    let r = s.office().desk().state.registrations(event.id).unwrap();
    assert_eq!((r.len(), r[0].name.as_str(), r[0].municipality().map(dialogforum::domain::MunicipalityCode::digits)), (1, "Åse Ødegård", Some("3201".into())));
    s.keys("u u");
    assert!(s.office().desk().state.events().unwrap().is_empty());
}

/// An answer to something else neither closes a form that is being written nor puts a foreign fault into it.
#[test]
fn a_form_that_is_being_written_stays_whatever_comes_back() {
    let dir = tempfile::tempdir().unwrap();
    let mut s = Session::start(&dir.path().join("w"), Lang::Nb, (120, 40), true);
    s.keys("2 n").write("Kari");
    let answer = s.seat.carry_out(dialogforum::tui::Effect::Speak(Lang::Nb), &|_| std::ops::ControlFlow::Continue(()));
    s.send(answer);
    let undo = dialogforum::tui::Effect::Do(dialogforum::tui::Deed::Undo);
    let answer = s.seat.carry_out(undo, &|_| std::ops::ControlFlow::Continue(()));
    s.send(answer);
    assert!(s.screen().contains("Kari"), "{}", s.screen());
}

#[test]
fn what_is_unclear_is_settled_by_keyboard() {
    let dir = tempfile::tempdir().unwrap();
    let mut s = Session::start(&dir.path().join("w"), Lang::Sv, (120, 40), true);
    let event = s.model.event.unwrap();
    s.keys("2 /").write("tibro/").keys("enter m");
    assert!(s.screen().contains("Menade du"), "{}", s.screen());
    s.keys("backspace backspace backspace backspace backspace").write("Hjo").keys("enter");
    let settled = s.office().desk().state.registrations(event).unwrap().into_iter().find(|r| r.organisation == "Tibro/Hjo").unwrap();
    assert_eq!(settled.municipality().map(dialogforum::domain::MunicipalityCode::digits), Some("1497".into()));
    assert!(settled.flags.is_empty());
}

#[test]
fn whoever_waits_behind_a_rule_is_asked_about_before_it_is_overruled() {
    let dir = tempfile::tempdir().unwrap();
    let mut s = Session::start(&dir.path().join("w"), Lang::En, (120, 40), true);
    let event = s.model.event.unwrap();
    let before = s.office().desk().state.counts(event).unwrap();
    s.keys("2 tab tab tab");
    let who = s.model.queue.current().unwrap().registration.clone();
    assert_eq!(who.state, State::Waiting);
    s.keys("a");
    assert!(s.screen().contains("Confirm anyway?"), "{}", s.screen());
    s.keys("esc");
    assert_eq!(s.office().desk().state.registration(who.id).unwrap().unwrap().state, State::Waiting);
    s.keys("a enter");
    assert_eq!(s.office().desk().state.registration(who.id).unwrap().unwrap().state, State::Confirmed);
    s.keys("u");
    assert_eq!(s.office().desk().state.counts(event).unwrap(), before);
}

#[test]
fn hostile_text_and_impossible_windows_do_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut s = Session::start(&dir.path().join("w"), Lang::Nb, (120, 40), true);
    s.keys("2 n");
    s.send(Msg::Paste("A\x1b[2J\u{202e}B\r\nkari\u{200b}\x07\x1b]52;c;eA==\x07".into()));
    s.keys("enter");
    for keys in ["1", "2", "6", "5", "2 end", "2 end enter", "ctrl-p", "f1"] {
        s.keys(keys);
        let buffer = s.buffer();
        for cell in &buffer.content {
            assert!(!cell.symbol().chars().any(|c| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c) || c == '\u{200b}'), "{:?}", cell.symbol());
        }
        s.keys("esc");
    }
    s.keys("esc esc");
    for size in [(1, 1), (0, 0), (2, 500), (59, 16), (60, 16), (500, 2), (60, 17), (300, 100)] {
        s.send(Msg::Resize(size.0, size.1));
        for screen in ["1", "2", "3", "4", "5", "6", "f1", "ctrl-p", "n"] {
            s.keys(screen);
            s.send(Msg::Tick);
            let _ = s.buffer();
        }
        s.keys("esc esc esc");
    }
}

#[test]
fn a_paste_followed_by_keys_decides_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut s = Session::start(&dir.path().join("w"), Lang::Nb, (120, 40), true);
    let event = s.model.event.unwrap();
    s.keys("2 v x");
    assert!(s.screen().contains("Er du sikker"), "{}", s.screen());
    s.send(Msg::Paste("ja\n".into()));
    s.keys("y");
    assert_eq!(s.office().desk().state.counts(event).unwrap().of(State::Cancelled), 0);
}

#[test]
fn the_palette_finds_commands_and_says_why_not() {
    let dir = tempfile::tempdir().unwrap();
    let mut s = Session::start(&dir.path().join("w"), Lang::Nb, (120, 40), true);
    s.keys("ctrl-p").write("lås");
    assert!(s.screen().contains("på et annet skjermbilde"), "{}", s.screen());
    s.keys("esc ctrl-p").write("kjøreplan").keys("enter");
    assert_eq!(s.model.screen, dialogforum::tui::Screen::Schedule);
}

#[test]
fn what_is_over_is_found_in_its_month() {
    let dir = tempfile::tempdir().unwrap();
    let mut s = Session::start(&dir.path().join("w"), Lang::Nb, (120, 40), true);
    assert!(!s.screen().contains("september 2020"));
    s.keys("g").write("2020-09-18").keys("enter");
    assert!(s.screen().contains("september 2020"), "{}", s.screen());
    s.keys("enter");
    let event = s.office().desk().state.event(s.model.event.unwrap()).unwrap().unwrap();
    assert_eq!(event.start.date().to_string(), "2020-09-18");
    s.keys("1 t x");
    assert!(!s.screen().contains("Er du sikker"), "nothing is held on the day in focus");
    s.keys("tab end x enter");
    assert_eq!(s.office().desk().state.events().unwrap().iter().filter(|e| e.is_cancelled()).count(), 1);
    s.keys("u");
    assert_eq!(s.office().desk().state.events().unwrap().iter().filter(|e| e.is_cancelled()).count(), 0);
}

/// Every screen, as it looks. Swedish in three sizes, the other languages in the smallest.
#[test]
fn screens_look_as_they_should() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("w");
    drop(Session::start(&folder, Lang::Sv, (80, 24), true));
    let mut runs: Vec<(Lang, (u16, u16))> = SIZES.iter().map(|s| (Lang::Sv, *s)).collect();
    runs.extend([Lang::Nb, Lang::Nn, Lang::En].map(|l| (l, (80, 24))));
    for (lang, size) in runs {
        let mut s = Session::start(&folder, lang, size, false);
        for (name, keys) in [("calendar", "1"), ("registrations", "2"), ("proposal", "3 a"), ("schedule", "4"), ("municipalities", "5"), ("experiences", "6"), ("help", "f1")] {
            s.keys(keys);
            // The label of undo is in the language of whoever did it, and no part of how the screen looks.
            s.model.undo = None;
            insta::assert_snapshot!(format!("{name}-{lang}-{}x{}", size.0, size.1), s.screen());
        }
    }
}

#[test]
fn without_colours_nothing_is_coloured_and_the_focus_still_shows() {
    let dir = tempfile::tempdir().unwrap();
    let mut s = Session::start(&dir.path().join("w"), Lang::Nb, (120, 40), true);
    for keys in ["1", "2", "3 a", "4", "5", "6"] {
        s.keys(keys);
        let buffer = s.buffer();
        assert!(buffer.content.iter().all(|c| c.fg == ratatui::style::Color::Reset && c.bg == ratatui::style::Color::Reset), "{keys}");
        let reversed = buffer.content.iter().any(|c| c.modifier.contains(ratatui::style::Modifier::REVERSED));
        assert!(reversed || keys == "4", "{keys}: nothing is in focus");
    }
}

#[test]
fn plain_mode_draws_no_boxes() {
    let dir = tempfile::tempdir().unwrap();
    let mut s = Session::start(&dir.path().join("w"), Lang::Nb, (120, 40), true);
    s.model.plain = true;
    for keys in ["1", "2", "3 a", "4", "5", "6", "f1", "esc", "ctrl-p"] {
        s.keys(keys);
        let screen = s.screen();
        assert!(!screen.chars().any(|c| ('\u{2500}'..='\u{25ff}').contains(&c) || ('\u{2800}'..='\u{28ff}').contains(&c)), "{keys}:\n{screen}");
    }
}

/// Forgetting by keyboard: asked twice, told what happened, nothing left to undo; and somebody who was forgotten comes back only when that has been asked.
#[test]
fn somebody_is_forgotten_and_asked_about_before_coming_back() {
    let dir = tempfile::tempdir().unwrap();
    let mut s = Session::start(&dir.path().join("w"), Lang::Nb, (80, 24), true);
    s.keys("2 ctrl-p").write("slett en persons").keys("enter");
    assert!(s.screen().contains("anders.hagg@example.org"), "{}", s.screen());
    s.keys("enter");
    assert!(s.screen().contains("Sletting må ha et grunnlag"), "{}", s.screen());
    s.write("samtykke trukket").keys("enter");
    assert!(s.screen().contains("Slette alt om anders.hagg@example.org?"), "{}", s.screen());
    s.keys("esc");
    assert!(s.screen().contains("samtykke trukket"), "no leads back to the form: {}", s.screen());
    s.keys("esc esc");
    assert!(s.screen().contains("Anders Hägg"), "{}", s.screen());
    s.keys("ctrl-p").write("slett en persons").keys("enter tab").write("samtykke trukket").keys("enter enter esc");
    assert!(s.screen().contains("(slettet)") && !s.screen().contains("Anders Hägg"), "{}", s.screen());
    s.keys("u");
    assert!(s.screen().contains("Ingenting å angre"), "{}", s.screen());
    s.keys("n").write("Anders Hägg").keys("tab").write("Anders.Hagg@example.org").keys("enter");
    assert!(s.screen().contains("personen er slettet før"), "{}", s.screen());
    s.keys("esc");
    assert!(s.screen().contains("Anders.Hagg@example.org"), "{}", s.screen());
    s.keys("enter enter");
    assert!(s.screen().contains("Meldte på Anders Hägg"), "{}", s.screen());
    s.keys("ctrl-p").write("vis alt som er lagret om").keys("enter").write("").keys("esc");
}

#[test]
fn what_the_background_finds_is_said_until_it_is_seen() {
    let dir = tempfile::tempdir().unwrap();
    let mut s = Session::start(&dir.path().join("w"), Lang::Sv, (80, 24), true);
    s.send(Msg::Verdict(dialogforum::store::Verdict::Journal(dialogforum::store::Fault::LineMissing(7))));
    assert!(s.screen().contains("En gammal rad i journalen är skadad"), "{}", s.screen());
    s.keys("3 1");
    assert!(s.screen().contains("En gammal rad"));
    s.keys("esc");
    assert!(!s.screen().contains("En gammal rad"));
    let why = dialogforum::store::ReadOnly::Failed { path: "w/journal".into(), kind: std::io::ErrorKind::StorageFull, code: Some(28) };
    s.send(Msg::ReadOnly(why));
    assert!(s.screen().contains("Inget sparas: w/journal kunde inte skrivas (disken är full)") && s.screen().contains("INTE SPARAT"), "{}", s.screen());
    s.send(Msg::Verdict(dialogforum::store::Verdict::Index));
    assert!(s.screen().contains("INTE SPARAT") && s.screen().contains("öppna igen, så byggs indexet upp"), "{}", s.screen());
}

/// Long work shows how far it has come and is stopped by Esc; nothing else is done meanwhile.
#[test]
fn long_work_is_shown_and_stopped() {
    use std::sync::atomic::Ordering;
    let dir = tempfile::tempdir().unwrap();
    let mut s = Session::start(&dir.path().join("w"), Lang::En, (80, 24), false);
    s.model.job = Some(dialogforum::tui::JobView::default());
    s.send(Msg::Progress(dialogforum::store::Progress { stage: dialogforum::store::Stage::Check, done: 42, of: 100 }));
    assert!(s.screen().contains("Checking everything against everything") && s.screen().contains("42 %"), "{}", s.screen());
    s.keys("n q");
    assert!(s.model.overlay.is_none() && s.model.quit.is_none() && !s.model.cancel.load(Ordering::SeqCst));
    s.keys("esc");
    assert!(s.model.cancel.load(Ordering::SeqCst));
}
