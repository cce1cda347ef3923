//! Screen 1 by keyboard: month, week and list, going to a date, showing only some, and what is done with events: forms, programme, series, announcements, calendar files.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/session.rs"]
mod session;

use dialogforum::domain::{Event, EventKind};
use dialogforum::text::Lang;
use dialogforum::tui::Msg;
use session::Session;

fn demo(lang: Lang, size: (u16, u16)) -> (tempfile::TempDir, Session) {
    let dir = tempfile::tempdir().unwrap();
    let s = Session::start(&dir.path().join("w"), lang, size, true);
    (dir, s)
}

fn events(s: &Session, title: &str) -> Vec<Event> {
    s.office().desk().state.events().unwrap().into_iter().filter(|e| e.title.starts_with(title)).collect()
}

/// Puts the focus on an event of the list by searching for it.
fn find(s: &mut Session, text: &str) {
    s.keys("/").write(text).keys("enter");
    assert!(s.screen().to_lowercase().contains(text), "{}", s.screen());
}

#[test]
fn week_and_list_look_as_they_should() {
    for (lang, size) in [(Lang::Sv, (80, 24)), (Lang::Nb, (120, 40)), (Lang::Nn, (80, 24)), (Lang::En, (200, 60)), (Lang::Sv, (200, 60))] {
        let (_dir, mut s) = demo(lang, size);
        s.keys("v right right");
        insta::assert_snapshot!(format!("week-{lang}-{}x{}", size.0, size.1), s.screen());
        s.keys("left left v");
        insta::assert_snapshot!(format!("list-{lang}-{}x{}", size.0, size.1), s.screen());
        s.keys("v");
        find(&mut s, "taushetsplikt");
        s.keys("o");
        insta::assert_snapshot!(format!("programme-{lang}-{}x{}", size.0, size.1), s.screen());
        s.keys("esc e");
        insta::assert_snapshot!(format!("event-form-{lang}-{}x{}", size.0, size.1), s.screen());
    }
}

#[test]
fn a_date_is_gone_to_as_people_say_it() {
    let (_dir, mut s) = demo(Lang::Sv, (120, 40));
    for (typed, shown) in [
        ("3 maj", "mån 3 maj 2021"),
        ("v. 12", "mån 22 mars 2021"),
        ("nästa fredag", "fre 26 mars 2021"),
        ("neste torsdag", "tor 25 mars 2021"),
        ("2022-01-13", "tor 13 jan 2022"),
        ("+1", "tis 16 mars 2021"),
    ] {
        s.keys("g").write(typed).keys("enter");
        assert!(s.screen().contains(shown), "{typed}: {}", s.screen());
    }
    s.keys("g").write("snart").keys("enter");
    assert!(s.screen().contains("inget datum"), "{}", s.screen());
}

#[test]
fn only_some_are_shown_until_all_are_shown_again() {
    let (_dir, mut s) = demo(Lang::Nb, (120, 40));
    s.keys("f space space space enter");
    let screen = s.screen();
    assert!(screen.contains("Kommende – kaffeprat") && !screen.contains("Dialogforum") && !screen.contains("dialogforum"), "{screen}");
    s.keys("f tab tab tab space space space enter");
    assert!(s.screen().contains("kaffeprat, avlyst") && s.screen().contains("Ingen arrangementer"), "{}", s.screen());
    s.keys("esc");
    assert!(s.screen().contains("Uppföljande"), "{}", s.screen());
}

/// Three talks in a coffee talk must end within the hour: said at once, and nobody is kept from saving.
#[test]
fn a_programme_is_worked_on_by_keyboard() {
    let (_dir, mut s) = demo(Lang::Nb, (120, 40));
    find(&mut s, "taushetsplikt");
    s.keys("o down right right");
    assert!(s.screen().contains("70 minutter av 60") && s.screen().contains("en kaffeprat er høyst en time"), "{}", s.screen());
    s.keys("left left shift-down");
    let talk = events(&s, "Kaffeprat: Taushetsplikt").remove(0);
    let titles = |e: &Event| e.programme.iter().map(|p| p.title.clone()).collect::<Vec<_>>();
    let before = titles(&talk);
    assert!(s.screen().contains("60 minutter av 60") && !s.screen().contains("høyst en time"), "{}", s.screen());
    s.keys("s");
    let after = titles(&events(&s, "Kaffeprat: Taushetsplikt")[0]);
    assert_eq!((&after[1], &after[2]), (&before[2], &before[1]));
    s.keys("o n").write("Avslutning").keys("tab backspace backspace backspace backspace backspace").write("kl 3").keys("enter");
    assert!(s.screen().contains("ikke noe klokkeslett"), "{}", s.screen());
    s.keys("backspace backspace backspace backspace").write("14:55").keys("enter");
    assert!(s.screen().contains("Avslutning") && s.screen().contains("overlapp") || s.screen().contains("begynner"), "an overlap is said: {}", s.screen());
    s.keys("esc");
    assert!(s.screen().contains("Det er endringer"), "{}", s.screen());
    s.keys("esc u");
    assert_eq!(titles(&events(&s, "Kaffeprat: Taushetsplikt")[0]), before, "u takes the saved programme back");
}

#[test]
fn an_event_is_copied_moved_repeated_and_its_series_split() {
    let (_dir, mut s) = demo(Lang::Nb, (120, 40));
    find(&mut s, "taushetsplikt");
    s.keys("c").write(" 30. mars").keys("enter");
    assert!(s.screen().contains("ikke noe tidspunkt"), "{}", s.screen());
    s.keys(&"backspace ".repeat(30)).write("30. mars").keys("enter");
    let copies = events(&s, "Kaffeprat: Taushetsplikt");
    assert_eq!(copies.len(), 2);
    assert_eq!((copies[1].start.to_string(), copies[1].programme.len()), ("2021-03-30T14:00:00".into(), 4));
    s.keys("u shift-m").keys(&"backspace ".repeat(20)).write("2021-03-26 10:00").keys("enter");
    let moved = events(&s, "Kaffeprat: Taushetsplikt").remove(0);
    assert_eq!((moved.start.to_string(), moved.programme[0].start.to_string()), ("2021-03-26T10:00:00".into(), "10:00:00".into()));
    s.keys("u r tab").keys(&"backspace ".repeat(10)).write("2021-05-31").keys("enter");
    // 22 April has another talk; 20 May is one of the series as well, and neither is this one.
    assert_eq!(events(&s, "Kaffeprat: Taushetsplikt").len(), 3, "{}", s.screen());
    s.keys("s").keys(&"backspace ".repeat(10)).write("2021-05-01").keys("tab").write("kaffeprat-sommer").keys("enter");
    assert!(s.screen().contains("Delte serien"), "{}", s.screen());
    s.keys("u u");
    assert_eq!(events(&s, "Kaffeprat: Taushetsplikt").len(), 1);
    s.keys("t shift-e").write(" 2021").keys("f4");
    assert!(s.screen().contains("Endret serien"), "{}", s.screen());
    assert!(s.office().desk().state.all_series().unwrap().iter().any(|x| x.title == "Kaffeprat 2021" && x.tracks.len() == 2));
}

#[test]
fn a_fault_stands_beside_its_field_while_one_writes() {
    let (_dir, mut s) = demo(Lang::Nb, (80, 24));
    s.keys("n").write("Forum").keys("tab tab tab tab").write("x");
    assert!(s.screen().contains("er ikke noe tidspunkt som"), "{}", s.screen());
    s.keys("backspace tab").keys(&"backspace ".repeat(5)).write("08:00");
    assert!(s.screen().contains("! Slutt 2021-03-15 08:00 er ikke etter start"), "an end before the start: {}", s.screen());
    assert!(events(&s, "Forum").is_empty());
}

/// Pasted, looked at, decided, taken in as three events in one step.
#[test]
fn an_announcement_is_pasted_and_decided() {
    let (_dir, mut s) = demo(Lang::Nb, (120, 40));
    let text = include_str!("data/announcements/frokostsamling.txt");
    s.keys("a f4");
    assert!(s.screen().contains("Lim inn en tekst først"), "{}", s.screen());
    s.send(Msg::Paste(text.into()));
    s.send(Msg::Tick);
    s.keys("f4");
    let screen = s.screen();
    assert!(screen.contains("Flere datoer: 2") && screen.contains("? står ikke i teksten") && screen.contains("2020-01-17 08:00"), "{screen}");
    let before = events(&s, "").len();
    s.write("Sarpsborg kommune").keys("f4");
    let taken: Vec<Event> = events(&s, "Vil du være med");
    assert_eq!((taken.len(), events(&s, "").len() - before), (3, 3));
    assert!(taken.iter().all(|e| e.organiser == "Sarpsborg kommune" && e.kind == EventKind::Breakfast && e.to_clarify.len() < 2), "{taken:?}");
    assert!(s.screen().contains("januar 2020"), "the calendar goes there: {}", s.screen());
    s.keys("u");
    assert_eq!(events(&s, "").len(), before);
}

#[test]
fn a_calendar_file_goes_out_and_comes_in_with_a_preview() {
    let (dir, mut s) = demo(Lang::Nb, (120, 40));
    let file = dir.path().join("ut.ics").display().to_string();
    find(&mut s, "taushetsplikt");
    s.keys("ctrl-p").write("skriv kalenderfil").keys("enter").keys(&"backspace ".repeat(60)).write(&file).keys("tab space enter");
    let written = std::fs::read_to_string(&file).unwrap();
    assert_eq!(written.matches("BEGIN:VEVENT").count(), 13, "the whole series: {}", s.screen());
    let own = written.replace("@dialogforum", "@example.org").replace("SUMMARY:Kaffeprat", "SUMMARY:Gjestemøte");
    std::fs::write(&file, own).unwrap();
    s.keys("i").write(&file).keys("enter");
    assert!(s.screen().contains("Nye: 13"), "{}", s.screen());
    s.keys("esc");
    assert!(events(&s, "Gjestemøte").is_empty(), "no is no");
    // What was shown is what is taken in, whatever becomes of the file meanwhile; and what is refused is still said afterwards.
    let broken = written_with_one_broken(&std::fs::read_to_string(&file).unwrap());
    std::fs::write(&file, broken).unwrap();
    s.keys("i").write(&file).keys("enter");
    std::fs::remove_file(&file).unwrap();
    s.keys("enter");
    assert_eq!(events(&s, "Gjestemøte").len(), 12);
    assert!(s.screen().contains("1 oppføring ble avvist"), "{}", s.screen());
    s.keys("u i").write("/no/such/file.ics").keys("enter");
    assert!(events(&s, "Gjestemøte").is_empty() && s.screen().contains("kan ikke leses"), "{}", s.screen());
}

/// The first event without an end.
fn written_with_one_broken(calendar: &str) -> String {
    let start = calendar.find("DTEND").unwrap();
    let end = start + calendar[start..].find('\n').unwrap() + 1;
    [&calendar[..start], &calendar[end..]].concat()
}

/// A fault names the field as the form does, in the language of the form.
#[test]
fn faults_speak_of_fields_as_forms_do() {
    let (_dir, mut s) = demo(Lang::Nb, (120, 40));
    find(&mut s, "taushetsplikt");
    s.keys("r").write(" hester").keys("enter");
    assert!(s.screen().contains("uke, 4 uker, måned eller 2"), "{}", s.screen());
    let faults = dialogforum::desk::event_faults(&[("register_until".into(), "i morgen kanskje".into(), 0)], dialogforum::domain::Country::No);
    let said = faults.iter().find(|(key, _)| key == "register_until").map(|(_, what)| dialogforum::text::Words::of(Lang::Nb).say(what)).unwrap();
    assert!(said.contains("frist for Påmeldingsfrist"), "{said}");
}

/// Each thing to do opens where it is solved.
#[test]
fn what_is_due_opens_where_it_is_solved() {
    use dialogforum::tui::Screen;
    let (_dir, mut s) = demo(Lang::Nb, (120, 40));
    s.keys("n").write("Uten noe").keys("enter 1");
    let due: Vec<dialogforum::desk::DueKind> = s.model.calendar.view.as_ref().unwrap().due.iter().map(|d| d.kind).collect();
    assert!(due.contains(&dialogforum::desk::DueKind::Programme), "{due:?}");
    for (at, kind) in due.into_iter().enumerate() {
        s.keys("1 home").keys(&"down ".repeat(at)).keys("enter");
        let screen = s.screen();
        match kind {
            dialogforum::desk::DueKind::Programme => assert!(screen.contains("Program: "), "{screen}"),
            dialogforum::desk::DueKind::Clarify => assert!(screen.contains("endre arrangement"), "{screen}"),
            dialogforum::desk::DueKind::Divide => assert_eq!(s.model.screen, Screen::Groups),
            _ => assert_eq!(s.model.screen, Screen::Registrations),
        }
        s.keys("esc esc");
    }
}

/// Somebody who comes after the division is in no group, and has nobody who presents; somebody confirmed after the link went out has not got it.
#[test]
fn late_changes_are_due() {
    use dialogforum::desk::DueKind;
    let (_dir, mut s) = demo(Lang::Nb, (120, 40));
    let due = |s: &Session, kind: DueKind| s.model.calendar.view.as_ref().unwrap().due.iter().find(|d| d.kind == kind).map(|d| d.count);
    assert_eq!((due(&s, DueKind::Outdated), due(&s, DueKind::Divide).is_some()), (None, true));
    // On the board a digit may begin a group's number: it opens a screen when no more comes.
    s.keys("enter 3 a enter 1");
    s.send(Msg::Tick);
    let silent = due(&s, DueKind::Answers).unwrap_or(0);
    assert!(due(&s, DueKind::Divide).is_none());
    s.keys("2 n").write("Sen Deltagare").keys("tab").write("sen@example.org").keys("tab tab tab").write("Malmö").keys("enter");
    s.keys("/").write("sen deltagare").keys("enter a 1");
    assert_eq!(due(&s, DueKind::Outdated), Some(1), "{}", s.screen());
    assert_eq!(due(&s, DueKind::Answers), Some(silent + 1));
    assert!(s.screen().contains("Ikke i noen gruppe"), "{}", s.screen());
    s.keys("u u");
    assert_eq!(due(&s, DueKind::Outdated), None);
}

/// The end moves along with the start, and a zone says its country.
#[test]
fn a_form_does_not_call_wrong_what_saving_puts_right() {
    let (_dir, mut s) = demo(Lang::Nb, (120, 40));
    find(&mut s, "taushetsplikt");
    s.keys("e tab tab tab").keys(&"backspace ".repeat(5)).write("16:00");
    assert!(!s.screen().contains("er ikke etter start"), "{}", s.screen());
    s.keys("enter");
    let talk = events(&s, "Kaffeprat: Taushetsplikt").remove(0);
    assert_eq!((talk.start.to_string(), talk.end.to_string()), ("2021-03-25T16:00:00".into(), "2021-03-25T17:00:00".into()));
    s.keys("esc n").write("Svensk").keys("tab tab tab tab tab tab").keys(&"backspace ".repeat(20)).write("Europe/Oslo").keys("f4");
    assert_eq!(events(&s, "Svensk")[0].country, dialogforum::domain::Country::No);
}
