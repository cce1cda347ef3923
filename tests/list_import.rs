//! Lists taken in on screen 2: seen before they are taken in, with columns that can be corrected, and refused rows that can be saved.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/session.rs"]
mod session;

use dialogforum::domain::State;
use dialogforum::text::Lang;
use session::Session;

fn write(dir: &tempfile::TempDir, name: &str, text: &str) -> String {
    let path = dir.path().join(name);
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

#[test]
fn a_list_is_looked_at_and_taken_in() {
    let (dir, mut s) = Session::demo_queue(Lang::Nb, (120, 40));
    let before = s.registrations().len();
    let file =
        write(&dir, "nye.csv", "Tidspunkt;Navn;E-post;Kommune\n2021-03-10 10:00;Kari Ny;kari.ny@example.org;Ale\n2021-03-10 10:01;;;Tanum\n2021-03-10 10:02;Per Ny;per.ny@example.org;Mölnlyke\n");
    s.keys("i").write(&file).keys("enter");
    let screen = s.screen();
    assert!(screen.contains("3 rader: 2 nye, 0 oppdatert, 0 uendret, 1 avvist; 1 å kontrollere"), "{screen}");
    assert!(screen.contains("! 3: ") && screen.contains("Kommune eller virksomhet"), "{screen}");
    insta::assert_snapshot!("list-import-nb-120x40", screen.replace(&dir.path().display().to_string(), "…"));
    assert_eq!(s.registrations().len(), before, "looking changes nothing");
    s.keys("esc");
    assert_eq!(s.registrations().len(), before);
    // What was refused is saved, mended and taken in.
    s.keys("i").write(&file).keys("enter r enter");
    let refused = std::fs::read_to_string(dir.path().join("nye-refused.csv")).unwrap();
    assert_eq!(refused, "Tidspunkt;Navn;E-post;Kommune\n2021-03-10 10:01;;;Tanum\n");
    assert!(s.screen().contains("1 avvist rad lagret i"), "{}", s.screen());
    // The file may go: what was seen is what is taken in.
    std::fs::remove_file(&file).unwrap();
    s.keys("enter");
    assert_eq!(s.registrations().len(), before + 2);
    assert!(s.screen().contains("2 nye"), "{}", s.screen());
    let mended = write(&dir, "rettet.csv", &refused.replace(";;;", ";Ola Ny;;"));
    s.keys("i").write(&mended).keys("enter enter");
    assert_eq!(s.registrations().len(), before + 3);
    s.keys("u u");
    assert_eq!(s.registrations().len(), before, "each list is one step");
}

#[test]
fn columns_are_explained_once() {
    let (dir, mut s) = Session::demo_queue(Lang::Sv, (80, 24));
    let before = s.registrations().len();
    let file = write(&dir, "a.csv", "Vem är du?;Var?\nKari Ny;Ale\n");
    s.keys("i").write(&file).keys("enter");
    assert!(s.screen().contains("Ingen kolumn säger vem") && s.screen().contains("m säg vad kolumnerna betyder"), "{}", s.screen());
    s.keys("enter");
    assert!(s.screen().contains("Ingen kolumn säger vem"), "nothing to take in yet");
    s.keys("m").write("n").keys("tab").write("k").keys("enter");
    assert!(s.screen().contains("1 rader: 1 nya"), "{}", s.screen());
    s.keys("enter");
    let new: Vec<_> = s.registrations().into_iter().skip(before).collect();
    assert_eq!((new[0].name.as_str(), new[0].state, new[0].municipality().is_some()), ("Kari Ny", State::New, true));
    let next = write(&dir, "b.csv", "Vem är du?;Var?\nPer Ny;Tanum\n");
    s.keys("i").write(&next).keys("enter enter");
    assert!(s.registrations().iter().any(|r| r.name == "Per Ny" && r.municipality().is_some()));
}

#[test]
fn a_list_that_cannot_be_read_says_so_in_the_form() {
    let (dir, mut s) = Session::demo_queue(Lang::Nn, (80, 24));
    s.keys("i enter");
    assert!(s.screen().contains("hent inn liste"), "{}", s.screen());
    s.write("/no/such.csv").keys("enter");
    assert!(s.screen().contains("kan ikkje lesast"), "{}", s.screen());
    let broken = write(&dir, "b.csv", "Namn;Kommune\nKari;\"Ale\nPer;Ale\n");
    s.keys(&"backspace ".repeat(30)).write(&broken).keys("enter");
    assert!(s.screen().contains('2'), "{}", s.screen());
}

/// What goes out from the screen comes in again.
#[test]
fn a_list_is_written_and_read_again() {
    let (dir, mut s) = Session::demo_queue(Lang::Nb, (120, 40));
    for name in ["ut.csv", "ut.xlsx"] {
        let file = dir.path().join(name).display().to_string();
        s.keys("t tab").write("ut.doc").keys("enter");
        assert!(s.screen().contains("slutter på .csv eller .xlsx"), "{}", s.screen());
        s.keys(&"backspace ".repeat(8)).write(&file).keys("enter");
        assert!(s.screen().contains("Skrev 108 rader"), "{}", s.screen());
        s.keys("esc i").write(&file).keys("enter");
        assert!(s.screen().contains("108 rader: 0 nye"), "{}", s.screen());
        assert_eq!(s.screen().contains("skilletegn"), name == "ut.csv", "a workbook has no delimiter: {}", s.screen());
        s.keys("esc");
    }
    s.keys("t space space tab").write(&dir.path().join("rom.csv").display().to_string()).keys("enter");
    assert!(s.screen().contains("Ingen inndeling"), "{}", s.screen());
}

/// Mail is seen as what was read out of it before it is taken in; what was written last is read first in the walk.
#[test]
fn mail_is_looked_at_and_read_beside_its_words() {
    let (dir, mut s) = Session::demo_queue(Lang::Sv, (80, 24));
    let inbox = dir.path().join("inn");
    std::fs::create_dir(&inbox).unwrap();
    let mail = |name: &str, from: &str, text: &str| {
        std::fs::write(inbox.join(name), format!("From: {from}\nDate: Wed, 10 Mar 2021 10:15:00 +0100\nMessage-ID: <{name}@example.org>\nSubject: Dialogforum\n\n{text}\n")).unwrap();
    };
    mail("1.eml", "Lise Berg <lise@example.org>", "Jag anmäler Per Ek och Åsa Öberg.");
    let first = s.registrations().into_iter().find(|r| r.state == State::Confirmed && r.email.is_some()).unwrap();
    mail("2.eml", &format!("{} <{}>", first.name, first.email.as_ref().unwrap().as_str()), "Jag kan tyvärr inte delta.");
    mail("3.eml", "Ida Ås <ida@example.org>", "Jag är på semester.");
    let away = std::fs::read_to_string(inbox.join("3.eml")).unwrap();
    std::fs::write(inbox.join("3.eml"), format!("Auto-Submitted: auto-replied\n{away}")).unwrap();
    s.keys("i").write(&inbox.display().to_string()).keys("enter");
    let screen = s.screen();
    assert!(screen.contains("1 meddelande lagt åt sidan"), "the counts add up: {screen}");
    assert!(screen.contains("1: Per Ek") && screen.contains("1: Åsa Öberg") && screen.contains("avanmäler?") && screen.contains("ingen blir bekräftad"), "{screen}");
    s.keys("enter c");
    while s.model.queue.current().unwrap().registration.id != first.id {
        s.keys("right");
    }
    assert!(s.screen().contains("Enligt mejlet kommer personen inte") && s.screen().contains("Jag kan tyvärr inte delta."), "{}", s.screen());
    s.keys("pagedown pagedown pagedown");
    assert!(!s.screen().contains("Enligt mejlet"), "{}", s.screen());
    s.keys("x");
    assert!(s.registrations().iter().any(|r| r.id == first.id && r.state == State::Cancelled));
}

/// Some people's sign-ups, as a message each would send it.
fn mail(name: &str, place: &str) -> String {
    let address = name.to_lowercase().replace(' ', ".");
    format!(
        "From: {name} <{address}@example.org>\nDate: Mon, 15 Mar 2021 08:00:00 +0100\nMessage-ID: <{address}@example.org>\nSubject: Anmälan\n\nHej!\nJag anmäler mig till forumet.\n\nHälsningar\n{name}\n{place}s kommun\n"
    )
}

#[test]
fn what_is_dropped_into_the_folder_is_said_and_taken_in_once() {
    let dir = tempfile::tempdir().unwrap();
    let inbox = dir.path().join("inn");
    std::fs::create_dir(&inbox).unwrap();
    let mut s = Session::watching(&dir.path().join("w"), Lang::Sv, (100, 30), true, Some(inbox.clone()));
    let look = |s: &mut Session| {
        let said = s.seat.look_at_folder();
        said.into_iter().for_each(|m| s.send(m));
        s.model.dropped.as_ref().map_or(0, |(n, _)| *n)
    };
    s.keys("2");
    assert_eq!(look(&mut s), 0);
    std::fs::write(inbox.join("a.eml"), mail("Kim Ny", "Tanum")).unwrap();
    std::fs::write(inbox.join("lista.csv"), "Namn;E-post;Kommun\nPer Ny;per.ny@example.org;Ale\n").unwrap();
    assert_eq!(look(&mut s), 0, "it may still be being written");
    assert_eq!(look(&mut s), 0);
    let settle = |name: &str| std::fs::File::options().append(true).open(inbox.join(name)).unwrap().set_modified(std::time::SystemTime::now() - std::time::Duration::from_mins(1)).unwrap();
    settle("a.eml");
    settle("lista.csv");
    assert_eq!(look(&mut s), 2);
    assert!(s.screen().contains("2 nya filer i mappen"), "{}", s.screen());
    let before = s.registrations().len();
    // Mail first, then the list; each beside what it says.
    s.keys("i enter");
    assert!(s.screen().contains("Kim Ny") && !s.screen().contains("Per Ny"), "{}", s.screen());
    s.keys("enter");
    assert_eq!((s.registrations().len(), look(&mut s)), (before + 1, 1));
    s.keys("i enter");
    assert!(s.screen().contains("Per Ny"), "{}", s.screen());
    s.keys("enter");
    assert_eq!((s.registrations().len(), look(&mut s)), (before + 2, 0));
    // The same content under another name is known; what has been taken back is new again.
    std::fs::copy(inbox.join("a.eml"), inbox.join("b.eml")).unwrap();
    settle("b.eml");
    assert_eq!(look(&mut s), 0);
    s.keys("u");
    assert_eq!(look(&mut s), 1);
    assert_eq!(std::fs::read_dir(&inbox).unwrap().count(), 3, "nothing in it is changed or removed");
}

#[test]
fn a_long_import_says_how_far_it_has_come_and_can_be_stopped() {
    use dialogforum::desk::{Beside, Readmit, import_beside};
    use dialogforum::intake::{Columns, sign_ups, table};
    use dialogforum::store::{Progress, Stage};
    use std::cell::RefCell;
    use std::ops::ControlFlow;

    let (_dir, mut s) = Session::demo_queue(Lang::Nb, (100, 30));
    let before = s.registrations();
    let text: String = std::iter::once("Navn;E-post;Kommune\n".to_owned()).chain((0..3_000).map(|i| format!("Deltaker {i};deltaker{i}@example.org;Tanum\n"))).collect();
    let event = s.office().desk().state.event(s.model.event.unwrap()).unwrap().unwrap();
    let parsed = table(&text).unwrap();
    let list = || sign_ups(&parsed, &Columns::find(&parsed.header, &[]).unwrap(), event.zone).unwrap();
    let seen = RefCell::new(Vec::new());
    let watch = |p: Progress| {
        seen.borrow_mut().push(p);
        if p.stage == Stage::Import && p.done > p.of / 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let desk = s.office().watched_desk(&watch);
    let stopped = import_beside(&desk, &event, list(), "liste.csv", Readmit::Ask, Beside::default()).unwrap_err();
    assert_eq!(stopped.what.key, "store-cancelled");
    assert!(seen.borrow().len() > 40, "{}", seen.borrow().len());
    // In the terminal the same: whatever is stopped before saving begins has changed nothing.
    let dir = tempfile::tempdir().unwrap();
    let file = write(&dir, "lang.csv", &text);
    s.keys("i").write(&file).keys("enter");
    assert!(s.screen().contains("3000 nye"), "{}", s.screen());
    for stage in [Stage::Import, Stage::Save] {
        s.stop_at = Some(stage);
        s.keys("enter");
        assert_eq!(s.registrations(), before, "{stage:?}");
        assert!(s.model.job.is_none());
        s.stop_at = None;
        s.keys("i").write(&file).keys("enter");
    }
    s.keys("enter");
    assert_eq!(s.registrations().len(), before.len() + 3_000);
}
