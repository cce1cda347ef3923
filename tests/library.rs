//! The library of examples: found as they are typed, changed by form and by command, like ours by size and place, and given to others only with consent.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;
#[path = "common/place.rs"]
mod place;
#[path = "common/session.rs"]
mod session;

use dialogforum::text::Lang;
use dialogforum::tui::Msg;
use place::Place;
use session::Session;

fn filled() -> Place {
    let place = Place::new();
    place.ok(&["experience", "add", "Trygg på sykkel", "--municipality", "Klepp", "--topic", "trafikk", "--text", "Hver vår går **hele** skolen til fots.", "--consent", "yes"]);
    let text = "En konkurranse om trafikk og refleks.";
    place.ok(&["experience", "add", "Refleksjegeren", "--municipality", "Time", "--topic", "ulykker", "--text", text, "--document", "Plakat https://example.org/plakat.pdf", "--consent", "yes"]);
    place.ok(&["experience", "add", "Brannvern heime", "--municipality", "Bærum", "--partner", "Brannvesenet", "--topic", "brann", "--topic", "eldre", "--text", "Besøk hos eldre."]);
    place
}

fn titles(place: &Place, args: &[&str]) -> Vec<String> {
    let all: Vec<&str> = ["experience", "search"].into_iter().chain(args.iter().copied()).collect();
    place.json(&all).as_array().unwrap().iter().map(|e| e["title"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn words_are_found_by_their_beginnings_as_they_are_typed_anywhere_and_the_best_is_first() {
    let place = filled();
    // A topic counts more than a text; a title more than both.
    assert_eq!(titles(&place, &["trafikk"]), ["Trygg på sykkel", "Refleksjegeren"]);
    assert_eq!(titles(&place, &["ref"]), ["Refleksjegeren"]);
    for typed in ["bærum", "BAERUM", "baer", "brannvesen", "eld bes", "heime brann"] {
        assert_eq!(titles(&place, &[typed]), ["Brannvern heime"], "{typed}");
    }
    assert_eq!(titles(&place, &["klepp time"]), Vec::<String>::new());
    assert_eq!((titles(&place, &[]).len(), titles(&place, &["plakat"]).len()), (3, 1));
    // Klepp has about as many people as Time, and both are in Rogaland; Bærum is neither.
    assert_eq!(titles(&place, &["--size", "Klepp"]), ["Refleksjegeren"]);
    assert_eq!(titles(&place, &["--near", "Sandnes"])[2], "Brannvern heime");
    assert_eq!(titles(&place, &["--near", "Asker"])[0], "Brannvern heime");
    // Of the other country only after all of one's own, whatever the size.
    place.ok(&["experience", "add", "Checklista", "--municipality", "Kil"]);
    assert_eq!(titles(&place, &["--near", "Klepp"]).last().map(String::as_str), Some("Checklista"));
    assert_eq!(titles(&place, &["--near", "Karlstad"])[0], "Checklista");
    let (status, said) = place.said(&["experience", "search", "--size", "Nusteby"]);
    assert!(status != 0 && said.contains("Nusteby"), "{said}");
}

#[test]
fn an_example_is_changed_word_by_word_and_comes_back_by_undo() {
    let place = filled();
    let id = place.json(&["experience", "search", "refleks"])[0]["id"].as_str().unwrap().to_owned();
    place.ok(&["experience", "edit", &id, "--valid-until", "2020-01-01", "--contact", "post@example.org", "--topic", "refleks", "--document", "Plakat", "--document", "https://example.org/kart"]);
    let e = place.json(&["experience", "show", &id]);
    assert_eq!((e["title"].as_str(), e["valid_until"].as_str(), e["over"].as_bool()), (Some("Refleksjegeren"), Some("2020-01-01"), Some(true)));
    let said = place.ok(&["experience", "show", &id[..24]]);
    assert!(said.contains("! ") && said.contains("Example to look over"), "{said}");
    assert_eq!((e["topics"][0].as_str(), e["documents"][0]["link"].as_str(), e["documents"][1]["link"].as_str()), (Some("refleks"), None, Some("https://example.org/kart")));
    assert!(e["text"].as_str().unwrap().contains("konkurranse"));
    for (flag, value, says) in [
        ("--valid-until", "snart", "2021-03-19"),
        ("--document", "Plakat file:///etc/passwd", "https://"),
        ("--municipality", "Nusteby", "Nusteby"),
        ("--event", "kaffe", "kaffe"),
        ("--title", " ", "title"),
    ] {
        let (status, said) = place.said(&["experience", "edit", &id, flag, value]);
        assert!(status != 0 && said.contains(says), "{flag} {status}: {said}");
    }
    assert_eq!(place.json(&["experience", "show", &id])["contact"], "post@example.org");
    place.ok(&["experience", "remove", &id]);
    let (status, said) = place.said(&["experience", "show", &id]);
    assert!(status != 0 && said.contains("experience list"), "{said}");
    place.ok(&["undo"]);
    assert_eq!(place.json(&["experience", "show", &id])["contact"], "post@example.org");
}

#[test]
fn others_are_given_only_what_may_be_shared() {
    let place = filled();
    let (page, markdown) = (place.path("erfaringer.html"), place.path("erfaringer.md"));
    place.ok(&["experience", "search", "--html", page.to_str().unwrap()]);
    place.ok(&["experience", "search", "refleks", "--markdown", markdown.to_str().unwrap()]);
    let html = std::fs::read_to_string(page).unwrap();
    assert!(html.contains("Trygg på sykkel") && html.contains("<strong>hele</strong>") && html.contains("Refleksjegeren") && html.contains("plakat.pdf\">Plakat</a>"), "{html}");
    assert!(!html.contains("Brannvern"), "{html}");
    let text = std::fs::read_to_string(markdown).unwrap();
    assert!(text.contains("## Refleksjegeren") && text.contains("(<https://example.org/plakat.pdf>)") && !text.contains("sykkel"), "{text}");
    let none = place.path("ingen.html");
    let (status, said) = place.said(&["experience", "search", "brann", "--html", none.to_str().unwrap()]);
    assert!(status != 0 && said.contains("consent") && !none.exists(), "{said}");
    let (status, said) = place.said(&["experience", "search", "finnesikke", "--html", none.to_str().unwrap()]);
    assert!(status != 0 && said.contains("No example") && !none.exists(), "{said}");
}

#[test]
fn screen_6_writes_finds_and_shares() {
    let (dir, mut s) = Session::demo_queue(Lang::Nb, (120, 40));
    s.keys("6");
    let before = s.model.experiences.rows.len();
    assert!(before >= 10, "{before}");
    s.keys("n f4");
    assert!(s.screen().contains("Tittelen er tom"), "{}", s.screen());
    s.write("Trygg på sykkel");
    s.keys("down").write("Nusteby");
    s.keys("f4");
    assert!(s.screen().contains("Nusteby") && s.screen().contains("ny erfaring"), "{}", s.screen());
    s.keys("backspace backspace backspace backspace backspace backspace backspace").write("Klepp");
    s.keys("f4");
    assert_eq!(s.model.experiences.rows.len(), before + 1, "{}", s.screen());
    s.keys("/").write("sykkel tryg");
    s.keys("enter");
    let screen = s.screen();
    assert!(screen.contains("Trygg på sykkel") && screen.contains("Klepp") && s.model.experiences.shown.len() == 1, "{screen}");
    // Nobody has said yes, so it stays here.
    let file = dir.path().join("e.html");
    s.keys("t").write(file.to_str().unwrap());
    s.keys("enter");
    assert!(!file.exists() && s.screen().contains("ingen har sagt ja"), "{}", s.screen());
    s.keys("esc esc 6 /").write("sykkel");
    s.keys("enter e down down down down down down right f4");
    assert_eq!(s.model.experiences.shown.len(), 1, "{}", s.screen());
    s.keys("t").write(file.to_str().unwrap());
    s.keys("enter");
    assert!(std::fs::read_to_string(&file).unwrap().contains("Trygg på sykkel"), "{}", s.screen());
    s.keys("x");
    assert!(s.screen().contains("Ta bort erfaringen «Trygg på sykkel»?"), "{}", s.screen());
    s.keys("enter");
    assert_eq!(s.model.experiences.rows.len(), before, "{}", s.screen());
    s.keys("u");
    assert_eq!(s.model.experiences.rows.len(), before + 1);
}

#[test]
fn where_an_example_was_told_is_chosen_shown_and_kept() {
    let (_dir, mut s) = Session::demo_queue(Lang::Nb, (120, 40));
    s.keys("6 n").write("Ringerunden");
    // The newest that has been held comes first; what is still to come has not been told at.
    s.keys("down down down down down down down down down space");
    assert!(s.screen().contains("Fortalt  tor. 25. feb. 2021  Kaffeprat: Gjennomslag"), "{}", s.screen());
    s.keys("enter /").write("ringerunden");
    s.keys("enter");
    assert!(s.screen().contains("Fortalt: tor. 25. feb. 2021 Kaffeprat: Gjennomslag"), "{}", s.screen());
    let event = s.model.experiences.current().unwrap().experience.event;
    assert!(event.is_some());
    // Another field changed leaves it.
    s.keys("e down").write("Klepp");
    s.keys("enter");
    assert_eq!(s.model.experiences.current().unwrap().experience.event, event, "{}", s.screen());
}

#[test]
fn what_is_to_be_looked_over_or_renewed_is_due_until_it_is_done() {
    let dir = tempfile::tempdir().unwrap();
    let place = Place { dir };
    place.ok(&["experience", "add", "Refleksjegeren", "--municipality", "Time", "--valid-until", "2021-03-20"]);
    place.ok(&["experience", "add", "Gammel brosjyre", "--valid-until", "2019-01-01"]);
    place.ok(&["experience", "add", "Varer lenge", "--valid-until", "2031-01-01"]);
    place.ok(&["municipality", "status", "Klepp", "approved", "--since", "2016-03-25", "--renewal", "2021-03-25"]);
    let clock = dialogforum::desk::Clock::set_to(session::demo_now());
    let mut s = Session::at(&place.path("w"), Lang::Nb, (120, 40), clock);
    s.send(Msg::Tick);
    let screen = s.screen();
    let line = |text: &str| screen.lines().find(|l| l.contains(text)).unwrap_or_else(|| panic!("{text}: {screen}")).to_owned();
    // The one that has waited longest stands for them.
    let review = line("! Erfaring å se over");
    assert!(review.contains("Gammel brosjyre") && review.contains("2 erfaringer") && !screen.contains("Varer lenge"), "{screen}");
    assert!(line("Godkjenning å fornye").contains("Klepp") && line("Godkjenning å fornye").contains("1 kommune"), "{screen}");
    s.keys("enter");
    assert!(s.screen().contains("3 erfaringer"), "{}", s.screen());
    s.keys("1 down enter");
    assert_eq!(s.model.screen, dialogforum::tui::Screen::Municipalities, "{}", s.screen());
    // Once done, it is due no longer; taken back, it is again.
    s.act(|d| dialogforum::desk::keep_experience(d, Some(dialogforum::desk::experiences(d)?[0].experience.id), &vec![("valid-until".into(), String::new())]));
    s.keys("1");
    s.send(Msg::Tick);
    assert!(s.screen().contains("1 erfaring") && !s.screen().contains("Gammel"), "{}", s.screen());
    s.keys("u");
    assert!(s.screen().contains("2 erfaringer"), "{}", s.screen());
}

#[test]
fn screen_6_shows_examples_from_municipalities_like_ours() {
    let (_dir, mut s) = Session::demo_queue(Lang::Nb, (80, 24));
    s.keys("6");
    let all = s.model.experiences.rows.len();
    s.keys("s").write("Nusteby");
    s.keys("f4");
    assert!(s.screen().contains("ingen kommune er valgt"), "{}", s.screen());
    s.keys("backspace backspace backspace backspace backspace backspace backspace").write("Sandnes");
    s.keys("f4");
    let some = s.model.experiences.rows.len();
    assert!(some < all && s.screen().contains("som Sandnes"), "{some} of {all}: {}", s.screen());
    s.keys("esc");
    assert_eq!(s.model.experiences.rows.len(), all, "{}", s.screen());
}

#[test]
fn an_example_that_was_taken_away_meanwhile_is_not_made_again() {
    let (_dir, mut s) = Session::demo_queue(Lang::Nb, (120, 40));
    s.keys("6");
    let (n, id) = (s.model.experiences.rows.len(), s.model.experiences.current().unwrap().experience.id);
    s.keys("e down down");
    s.act(|d| dialogforum::desk::remove_experience(d, &d.state.experience(id)?.unwrap()));
    s.keys("f4");
    assert!(s.screen().contains("Ingen erfaring begynner med"), "{}", s.screen());
    assert_eq!(s.office().desk().state.experiences().unwrap().len(), n - 1);
}

#[test]
fn what_a_municipality_shares_stands_with_it_and_follows_each_change() {
    let place = filled();
    let shown = || place.ok(&["municipality", "show", "Time"]).contains("Refleksjegeren");
    assert!(shown());
    let id = place.json(&["experience", "search", "refleks"])[0]["id"].as_str().unwrap().to_owned();
    place.ok(&["experience", "edit", &id, "--municipality", "Klepp"]);
    assert!(!shown() && place.ok(&["municipality", "show", "Klepp"]).contains("Refleksjegeren"));
    place.ok(&["undo"]);
    assert!(shown());
}
