//! What municipalities answer to the questions of a forum: noted by command and by key, read by question and group, given to others with the groups, and made into examples.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;
#[path = "common/place.rs"]
mod place;
#[path = "common/session.rs"]
mod session;

use dialogforum::desk;
use dialogforum::text::Lang;
use dialogforum::tui::{Msg, Screen};
use place::{EVENT, LIST, Place};
use session::Session;

const QUESTIONS: &str = "questions = [\"Hva har dere sett?\", \"Hva virker?\"]\n";

/// A forum with two questions and three municipalities.
fn forum() -> (Place, String) {
    let place = Place::new();
    let text = EVENT.replacen("mode =", &format!("{QUESTIONS}mode ="), 1);
    place.ok(&["event", "import", &place.write("event.toml", &text)]);
    let event = place.event();
    place.ok(&["registration", "import", &event, &place.write("list.csv", LIST)]);
    place.ok(&["registration", "confirm", &event, "--all"]);
    (place, event)
}

/// Every answer as municipality, question and text.
fn said(place: &Place, event: &str) -> Vec<(String, String, String)> {
    let list = place.json(&["answer", "list", event]);
    let text = |v: &serde_json::Value| v.as_str().unwrap_or_default().to_owned();
    let of = |m: &serde_json::Value| m["answers"].as_array().unwrap().iter().map(|a| (text(&m["name"]), text(&a["question"]), text(&a["text"]))).collect::<Vec<_>>();
    list["groups"].as_array().unwrap().iter().flat_map(|g| g["municipalities"].as_array().unwrap()).flat_map(of).collect()
}

fn answer(name: &str, question: &str, text: &str) -> (String, String, String) {
    (name.into(), question.into(), text.into())
}

#[test]
fn answers_are_noted_by_question_changed_taken_away_and_undone() {
    let (place, event) = forum();
    place.ok(&["answer", "note", &event, "Tana", "Flere er alene", "--question", "1"]);
    place.ok(&["answer", "note", &event, "Tana", "Ring rundt", "--question", "2"]);
    place.ok(&["answer", "note", &event, "5601", "Vil dele sin liste"]);
    assert_eq!(said(&place, &event), [answer("Alta", "", "Vil dele sin liste"), answer("Tana", "Hva har dere sett?", "Flere er alene"), answer("Tana", "Hva virker?", "Ring rundt")]);
    let read = place.ok(&["answer", "list", &event]);
    let lines: Vec<&str> = read.lines().collect();
    assert_eq!(
        lines,
        ["1 Hva har dere sett?  (1 of 3)", "    Tana: Flere er alene", "2 Hva virker?  (1 of 3)", "    Tana: Ring rundt", "Beside the questions  (1 of 3)", "    Alta: Vil dele sin liste"]
    );
    let one = place.ok(&["answer", "list", &event, "--question", "2"]);
    assert!(one.contains("Ring rundt") && !one.contains("alene"), "{one}");
    place.ok(&["answer", "note", &event, "Tana", "Færre er alene", "--question", "1"]);
    place.ok(&["answer", "note", &event, "Tana", " ", "--question", "2"]);
    assert_eq!(said(&place, &event)[1..], [answer("Tana", "Hva har dere sett?", "Færre er alene")]);
    place.ok(&["answer", "note", &event, "Alta", ""]);
    assert_eq!(said(&place, &event).len(), 1);
    for n in [2, 3] {
        place.ok(&["undo"]);
        assert_eq!(said(&place, &event).len(), n);
    }
    let (status, text) = place.said(&["answer", "note", &event, "Tana", "x", "--question", "3"]);
    assert!(status == 2 && text.contains("no question 3") && text.contains("event show"), "{status}: {text}");
    let (status, text) = place.said(&["answer", "note", &event, "Nusteby", "x"]);
    assert!(status != 0 && text.contains("Nusteby") && text.contains("municipality find"), "{text}");
    // Whoever was there unannounced is noted all the same, and that is said.
    let text = place.ok(&["answer", "note", &event, "Klepp", "Kom uanmeldt"]);
    assert!(text.contains("Klepp is not registered here"), "{text}");
    assert_eq!(place.json(&["check"])["ok"], true);
}

#[test]
fn an_answer_stays_with_its_question_whatever_becomes_of_the_questions() {
    let (place, event) = forum();
    place.ok(&["answer", "note", &event, "Tana", "Flere er alene", "--question", "1"]);
    place.ok(&["answer", "note", &event, "Tana", "Ring rundt", "--question", "2"]);
    // The other way round: nothing changes places with them.
    place.ok(&["event", "edit", &event, "--questions", "Hva virker?\nHva har dere sett?"]);
    assert_eq!(said(&place, &event), [answer("Tana", "Hva virker?", "Ring rundt"), answer("Tana", "Hva har dere sett?", "Flere er alene")]);
    // Spelt anew: its answers go along, and that is said; undone with it.
    let text = place.ok(&["event", "edit", &event, "--questions", "Hva virket, da?\nHva har dere sett?"]);
    assert!(!text.contains("goes along") && text.contains("1 answer stays under its question, which is asked no more"), "a word more may be another question: {text}");
    place.ok(&["undo"]);
    let text = place.ok(&["event", "edit", &event, "--questions", "Hva virket?\nHva har dere sett?"]);
    assert!(text.contains("1 answer goes along"), "{text}");
    assert_eq!(said(&place, &event)[0], answer("Tana", "Hva virket?", "Ring rundt"));
    place.ok(&["undo"]);
    assert_eq!(said(&place, &event)[0], answer("Tana", "Hva virker?", "Ring rundt"));
    // Asked no more: what was answered is still read, under the words that it was asked in.
    let text = place.ok(&["event", "edit", &event, "--questions", "Hva trenger dere fra fylket?\nHva har dere sett?"]);
    assert!(!text.contains("goes along"), "another question is no other wording: {text}");
    assert_eq!(said(&place, &event)[1], answer("Tana", "Hva virker?", "Ring rundt"));
    place.ok(&["undo"]);
    let text = place.ok(&["event", "edit", &event, "--questions", "Hva har dere sett?"]);
    assert!(!text.contains("goes along"), "{text}");
    assert_eq!(said(&place, &event), [answer("Tana", "Hva har dere sett?", "Flere er alene"), answer("Tana", "Hva virker?", "Ring rundt")]);
    // By the number that lists give it, it can still be changed; and nothing is worded over it.
    place.ok(&["answer", "note", &event, "Tana", "Ring dem", "--question", "2"]);
    place.ok(&["event", "edit", &event, "--questions", "Hva virker?"]);
    assert_eq!(said(&place, &event), [answer("Tana", "Hva virker?", "Ring dem"), answer("Tana", "Hva har dere sett?", "Flere er alene")]);
    let questions = place.json(&["answer", "list", &event])["questions"].clone();
    assert_eq!((questions[0]["asked"].as_bool(), questions[1]["asked"].as_bool(), questions[1]["number"].as_u64()), (Some(true), Some(false), Some(2)));
}

#[test]
fn answers_are_given_to_others_with_the_groups_only_where_that_is_asked_for() {
    let (place, event) = forum();
    place.ok(&["groups", "propose", &event, "--strategy", "even", "--groups", "2", "--accept"]);
    let export = |args: &[&str]| place.said(&[&["export", event.as_str()], args].concat());
    let (status, text) = export(&["--what", "answers", "--format", "md"]);
    assert!(status == 1 && text.contains("No answers are noted") && text.contains("answer note"), "{text}");
    place.ok(&["answer", "note", &event, "Tana", "Flere er <b>alene</b>\nog *redde*", "--question", "1"]);
    place.ok(&["answer", "note", &event, "Alta", "=1+1", "--question", "1"]);
    assert!(!export(&["--what", "groups", "--format", "html"]).1.contains("alene"));
    let (_, html) = export(&["--what", "groups", "--format", "html", "--with-answers"]);
    assert!(html.contains("<h2 id=\"answers\">Answers</h2>") && html.contains("<dt>Tana</dt><dd>Flere er &lt;b&gt;alene&lt;&#x2f;b&gt;<br>og *redde*</dd>") && html.contains("Population"), "{html}");
    // By question, then group, in the order of the groups.
    let (_, text) = export(&["--what", "answers", "--format", "md"]);
    let at = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what}: {text}"));
    assert!(
        at("### Hva har dere sett?") < at("#### Group 1") && at("#### Group 1") < at("- **Tana**: Flere er \\<b\\>alene") && at("Tana") < at("#### Group 2") && at("#### Group 2") < at("- **Alta**"),
        "{text}"
    );
    assert!(text.contains("og \\*redde\\*") && !text.contains("Population") && !text.contains("Hva virker?"), "{text}");
    let (_, csv) = export(&["--what", "answers", "--format", "csv", "--dialect", "rfc4180"]);
    assert!(csv.contains("Group,Code,Municipality,Question,Answer") && csv.contains("'=1+1"), "{csv}");
    let json: serde_json::Value = serde_json::from_str(&export(&["--what", "answers", "--format", "json"]).1).unwrap();
    assert_eq!((json.as_array().unwrap().len(), json[0]["Municipality"].as_str()), (2, Some("Tana")));
    let book = place.path("groups.xlsx");
    export(&["--with-answers", "--format", "xlsx", "-o", book.to_str().unwrap()]);
    let archive = zip::ZipArchive::new(std::fs::File::open(&book).unwrap()).unwrap();
    let tables = archive.file_names().filter(|n| n.as_ref().is_ok_and(|n| n.contains("worksheets/sheet"))).count();
    assert_eq!(tables, 3, "two groups, and the answers");
    for wrong in [
        &["--what", "groups", "--with-answers", "--format", "csv"][..],
        &["--what", "answers", "--format", "zoom"],
        &["--what", "schedule", "--with-answers", "--format", "html"],
        &["--with-answers", "--format", "ics"],
    ] {
        let (status, text) = export(wrong);
        assert!(status == 2 && text.contains("no room for answers") && text.contains("xlsx, md or html"), "{wrong:?} {status}: {text}");
    }
}

#[test]
fn what_was_answered_becomes_an_example_that_knows_where_it_was_told() {
    let (place, event) = forum();
    let (status, text) = place.said(&["answer", "example", &event, "Tana"]);
    assert!(status == 1 && text.contains("Nothing is noted of what Tana answered"), "{text}");
    place.ok(&["answer", "note", &event, "Tana", "Ring rundt", "--question", "2"]);
    place.ok(&["answer", "note", &event, "Tana", "Flere er alene", "--question", "1"]);
    place.ok(&["answer", "example", &event, "Tana"]);
    place.ok(&["answer", "example", &event, "Tana", "--question", "2", "--title", "Ringerunden", "--consent", "yes"]);
    let all = place.json(&["experience", "list"]);
    let of = |title: &str| all.as_array().unwrap().iter().find(|e| e["title"] == title).unwrap_or_else(|| panic!("{all}")).clone();
    let (whole, one) = (of("Tana: Dialogforum"), of("Ringerunden"));
    assert_eq!(whole["text"], "**Hva har dere sett?**\n\nFlere er alene\n\n**Hva virker?**\n\nRing rundt");
    assert_eq!((one["text"].as_str(), one["consent"].as_bool(), whole["consent"].as_bool()), (Some("**Hva virker?**\n\nRing rundt"), Some(true), Some(false)));
    assert_eq!((whole["event"].as_str(), whole["municipalities"][0].as_str()), (Some(event.as_str()), Some("5628")));
    let list = place.json(&["answer", "list", &event]);
    let tana = list["groups"][0]["municipalities"].as_array().unwrap().iter().find(|m| m["name"] == "Tana").unwrap().clone();
    assert_eq!(tana["examples"], 2);
    let known = place.ok(&["municipality", "show", "Tana"]);
    assert!(known.contains("Answers Fri 19 Mar 2021, Dialogforum") && known.contains("Ring rundt") && known.contains("Ringerunden"), "{known}");
}

#[test]
fn whoever_is_forgotten_is_forgotten_in_answers_too() {
    let (place, event) = forum();
    place.ok(&["answer", "note", &event, "Tana", "Kari Kanari fortalte at flere er alene", "--question", "1"]);
    place.ok(&["person", "forget", "kari.kanari@example.org", "--basis", "samtykke trukket"]);
    let left = said(&place, &event);
    assert!(left.len() == 1 && left[0].2.contains("flere er alene") && !left[0].2.contains("Kanari"), "{left:?}");
}

#[test]
fn answers_are_noted_from_the_board_and_become_what_they_are_for() {
    let (dir, mut s) = Session::demo_queue(Lang::Sv, (100, 30));
    s.keys("3");
    s.keys("a enter");
    s.send(Msg::Tick);
    s.keys("/").write("Herrljunga");
    s.keys("enter shift-s");
    assert!(s.screen().contains("> Grupp 1        Herrljunga") && s.screen().contains("Inget antecknat"), "{}", s.screen());
    s.keys("enter");
    assert!(s.screen().contains("Svar från Herrljunga") && s.screen().contains("> 1 Vilken social problematik"), "{}", s.screen());
    // A long answer is seen whole; Enter keeps it and shows the list again, where it was.
    s.write("Fler söker hjälp. Fler är ensamma. Vi ringer alla över åttio år varje vecka och hittar många som inte vågar gå ut längre.");
    let form = s.screen();
    assert!(form.contains("Fler söker hjälp.") && form.contains("gå ut längre."), "{form}");
    // An arrow goes to the line above as it is seen, not to the field before.
    s.keys("up").write("§");
    let form = s.screen();
    assert!(form.lines().any(|l| l.contains("Fler söker hjälp.") && l.contains('§')) && form.contains("> 1 Vilken"), "{form}");
    s.keys("backspace");
    s.keys("tab").write("Väl");
    s.keys("enter");
    let list = s.screen();
    assert!(list.contains("> Grupp 1        Herrljunga") && list.contains("2/5") && list.contains("  Väl") && list.contains("ringer alla över åttio"), "{list}");
    // What is said beside the questions is counted apart.
    s.keys("enter shift-tab").write("Vill gärna visa mer");
    s.keys("enter");
    assert!(s.screen().contains("2/5+"), "{}", s.screen());
    s.keys("u v");
    assert!(s.screen().contains("(1 av 45)") && s.screen().contains("Herrljunga: Fler söker hjälp."), "{}", s.screen());
    s.keys("esc");
    assert!(s.screen().contains("> Grupp 1        Herrljunga"), "{}", s.screen());
    // The example begins with what was said, and the list knows it afterwards.
    s.keys("m");
    assert!(s.screen().contains("ny erfarenhet") && s.screen().contains("hittar många som inte vågar gå"), "{}", s.screen());
    s.keys("f4");
    assert!(s.screen().contains("erfarenhet") && s.screen().contains("> Grupp 1        Herrljunga"), "{}", s.screen());
    let event = s.model.event.unwrap();
    let told = s.office().desk().state.experiences().unwrap().into_iter().filter(|e| e.event == Some(event)).count();
    assert_eq!(told, 1);
    let file = dir.path().join("svar.md");
    s.keys("t down").write(file.to_str().unwrap());
    s.keys("enter");
    assert!(std::fs::read_to_string(&file).unwrap().contains("- **Herrljunga**: Fler söker hjälp"), "{}", s.screen());
    assert!(s.screen().contains("> Grupp 1        Herrljunga"), "{}", s.screen());
    s.keys("u u");
    assert!(s.screen().contains("Inget antecknat") && s.office().desk().state.answers_at(event).unwrap().is_empty(), "{}", s.screen());
    s.keys("m");
    assert!(s.screen().contains("Inget är antecknat av det Herrljunga svarade"), "{}", s.screen());
    // Elsewhere there is no event that it could be about.
    s.keys("esc esc 5");
    s.send(Msg::Tick);
    assert_eq!(s.model.screen, Screen::Municipalities, "{}", s.screen());
    s.keys("shift-s");
    assert!(s.screen().contains("Öppna skärm 2, 3 eller 4"), "{}", s.screen());
}

#[test]
fn on_the_day_one_key_notes_what_is_being_said_beside_the_clock() {
    let (dir, mut s) = Session::demo_queue(Lang::Sv, (80, 24));
    s.keys("3 a enter");
    drop(s);
    let clock = desk::Clock::set_to("2021-03-19T08:35:00Z".parse().unwrap());
    let mut s = Session::at(&dir.path().join("w"), Lang::Sv, (80, 24), clock);
    s.keys("4 n a");
    let form = s.screen();
    let (_, presents) = form.split_once("Svar från ").unwrap_or_else(|| panic!("{form}"));
    let name = presents.split(' ').next().unwrap().to_owned();
    assert!(form.contains("5 min kvar."), "{form}");
    s.write("Bra");
    s.keys("enter");
    let event = s.model.event.unwrap();
    let known = s.office().desk().state.answers_at(event).unwrap();
    assert_eq!((known.len(), known[0].answers[0].text.as_str()), (1, "Bra"));
    assert!(s.model.schedule.live.is_some() && s.screen().contains("Antecknade vad"), "{}", s.screen());
    // The list begins with whoever is presenting.
    s.keys("shift-s");
    assert!(s.screen().lines().any(|l| l.contains("> Grupp 1") && l.contains(&name) && l.contains("1/5")), "{}", s.screen());
}
