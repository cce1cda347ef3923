//! Invitations: letters to the contacts of the municipalities that are meant, never to whoever has signed up, never twice without asking, and gone with whoever is forgotten.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;
#[path = "common/place.rs"]
mod place;
#[path = "common/session.rs"]
mod session;

use dialogforum::desk::Clock;
use dialogforum::text::Lang;
use place::{EVENT, LIST, Place};
use serde_json::Value;
use session::Session;

const NOW: &str = "2021-03-01T08:00:00Z";

/// The program at a time before the forum.
fn ok(place: &Place, args: &[&str]) -> String {
    place.ok(&[&["--now", NOW], args].concat())
}

fn said(place: &Place, args: &[&str]) -> (i32, String) {
    place.said(&[&["--now", NOW], args].concat())
}

fn json(place: &Place, args: &[&str]) -> Value {
    place.json(&[&["--now", NOW], args].concat())
}

/// A forum that Tana, Alta and Hammerfest have signed up for, and contacts in four municipalities.
fn forum() -> (Place, String) {
    let place = Place::new();
    let more = "register_until = 2021-03-12\nregistration_addresses = [\"post@example.org\"]\nquestions = [\"Hva virker?\"]\nlink = \"https://video.example.org/hemmelig\"\nmode =";
    ok(&place, &["event", "import", &place.write("event.toml", &EVENT.replacen("mode =", more, 1))]);
    let event = place.event();
    ok(&place, &["registration", "import", &event, &place.write("list.csv", LIST)]);
    for (name, contacts) in [
        ("Tana", &["Siv Signert <siv@example.org>"][..]),
        ("Klepp", &["Kari Kontakt <kari.kontakt@example.org>, folkehelsekoordinator, 999 11 222", "Ola Uten"]),
        ("Time", &["Per Kontakt <per@example.org>"]),
        ("Bykle", &["Bjørg Kontakt <bjorg@example.org>"]),
    ] {
        ok(&place, &[&["municipality", "contacts", name], contacts].concat());
    }
    ok(&place, &["municipality", "language", "Bykle", "nn"]);
    (place, event)
}

fn recipients(letters: &Value) -> Vec<String> {
    let of = |l: &Value| l["recipients"].as_array().unwrap().iter().map(|r| r.as_str().unwrap().to_owned()).collect::<Vec<_>>();
    let mut out: Vec<String> = letters.as_array().unwrap().iter().flat_map(of).collect();
    out.sort();
    out
}

#[test]
fn contacts_are_invited_once_in_their_language_and_whoever_has_signed_up_is_not() {
    let (place, event) = forum();
    let plan = json(&place, &["outbox", "draft", "invitation", &event, "--county", "Rogaland", "--dry-run"]);
    assert_eq!(recipients(&plan["letters"]), ["kari.kontakt@example.org", "per@example.org"]);
    assert!(plan["without"].as_array().unwrap().iter().any(|m| m == "Sandnes") && json(&place, &["outbox", "list"]).as_array().unwrap().is_empty());
    let text = ok(&place, &["outbox", "draft", "invitation", &event]);
    assert!(text.contains("an invitation to 3 municipalities, recipients: 3; nothing has been sent") && text.contains("3 municipalities have signed up") && text.contains(" …"), "{text}");
    let letters = json(&place, &["outbox", "list", &event]);
    assert_eq!(recipients(&letters), ["bjorg@example.org", "kari.kontakt@example.org", "per@example.org"]);
    let of = |language: &str| letters.as_array().unwrap().iter().find(|l| l["language"] == language).unwrap().clone();
    let body = |l: &Value| json(&place, &["outbox", "show", l["id"].as_str().unwrap()])["body"].as_str().unwrap().to_owned();
    let (nb, nn) = (body(&of("nb")), body(&of("nn")));
    assert!(nb.contains("Vi inviterer til Dialogforum.") && nb.contains("Påmelding: post@example.org") && nb.contains("Frist: fre. 12. mars 2021") && nb.contains("- Hva virker?"), "{nb}");
    // Whoever has not signed up gets no link; what there is nothing of has no heading.
    assert!(!nb.contains("video.example.org") && !nb.contains("Programmet") && !nb.contains("Pris"), "{nb}");
    assert!(nn.contains("Spørsmål som kvar kommune svarar på:") && of("nn")["kind"] == "invitation", "{nn}");
    // Once: what lies ready or has gone is not written again unless that is asked for.
    let (status, text) = said(&place, &["outbox", "draft", "invitation", &event]);
    assert!(
        status == 1
            && text.contains("Nobody new to invite")
            && text.contains("For 3 municipalities the invitation lies ready")
            && text.contains("municipalities have no contact.")
            && !text.contains("Oslo"),
        "{text}"
    );
    ok(&place, &["outbox", "mark-sent"]);
    let (_, text) = said(&place, &["outbox", "draft", "invitation", &event]);
    assert!(text.contains("3 municipalities were invited before"), "{text}");
    ok(&place, &["municipality", "contacts", "Time", "Per Kontakt <per@example.org>", "Pia Ny <pia@example.org>"]);
    ok(&place, &["outbox", "draft", "invitation", &event]);
    let lying = |place: &Place| recipients(&json(place, &["outbox", "list", &event]).as_array().unwrap().iter().filter(|l| l["state"] == "draft").cloned().collect());
    assert_eq!(lying(&place), ["pia@example.org"]);
    ok(&place, &["outbox", "draft", "invitation", &event, "--again", "--county", "Rogaland"]);
    assert_eq!(lying(&place), ["kari.kontakt@example.org", "per@example.org", "pia@example.org"]);
    let known = ok(&place, &["municipality", "show", "Klepp"]);
    assert!(known.contains("Invitations") && known.contains("Dialogforum  sent") && known.contains("Dialogforum  draft"), "{known}");
    assert_eq!(json(&place, &["check"])["ok"], true);
}

#[test]
fn an_invitation_goes_to_nobody_who_has_signed_up_or_is_no_contact_since() {
    let (place, event) = forum();
    ok(&place, &["outbox", "draft", "invitation", &event, "--county", "Rogaland"]);
    let id = json(&place, &["outbox", "list"])[0]["id"].as_str().unwrap().to_owned();
    ok(&place, &["registration", "add", &event, "--name", "Ny Deltaker", "--email", "ny@example.org", "--municipality", "Klepp"]);
    assert_eq!(json(&place, &["outbox", "show", &id])["left_out"], serde_json::json!(["kari.kontakt@example.org"]));
    let text = ok(&place, &["outbox", "show", &id]);
    assert!(text.contains("Does not go to Kari Kontakt <kari.kontakt@example.org> any more (signed up, or no longer a contact)"), "{text}");
    // Another link changes nothing for who is to sign up; another time does.
    ok(&place, &["event", "edit", &event, "--link", "https://video.example.org/annen"]);
    assert_eq!(json(&place, &["outbox", "show", &id])["current"], true);
    ok(&place, &["municipality", "contacts", "Time"]);
    let (status, text) = said(&place, &["outbox", "export", place.path("ut").to_str().unwrap()]);
    assert!(status == 1 && !place.path("ut").exists(), "{text}");
    ok(&place, &["undo"]);
    ok(&place, &["outbox", "export", place.path("ut").to_str().unwrap()]);
    let file = std::fs::read_dir(place.path("ut")).unwrap().next().unwrap().unwrap().path();
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(file.to_string_lossy().contains("-invitation-nb-") && text.contains("per@example.org") && !text.contains("kari.kontakt") && text.contains("X-Unsent: 1"), "{text}");
    // Whatever it says of the event is to be true; what is put right makes it so again.
    for (flag, value) in [("--start", "2021-03-20T09:00"), ("--register-until", "2021-03-10"), ("--venue", "Rådhuset"), ("--title", "Dialogforum 2")] {
        assert_eq!(json(&place, &["outbox", "show", &id])["current"], true, "{flag}");
        ok(&place, &["event", "edit", &event, flag, value]);
        assert_eq!(json(&place, &["outbox", "show", &id])["current"], false, "{flag}");
        assert!(said(&place, &["outbox", "show", &id]).1.contains("Write it anew: i on screen 5"), "{flag}");
        ok(&place, &["undo"]);
    }
    let late = ["--now", "2021-04-01T08:00:00Z"];
    assert_eq!(place.json(&[&late[..], &["outbox", "show", &id]].concat())["current"], false);
    let (status, text) = place.said(&[&late[..], &["outbox", "draft", "invitation", &event]].concat());
    assert!(status == 1 && text.contains("has begun or is over"), "{text}");
    ok(&place, &["event", "cancel", &event]);
    let (status, text) = said(&place, &["outbox", "draft", "invitation", &event]);
    assert!(status == 1 && text.contains("is called off"), "{text}");
}

#[test]
fn nothing_in_an_invitation_lets_one_into_a_meeting_that_one_is_to_sign_up_for() {
    let (place, event) = forum();
    let about = "Vi snakker om brann.\nBli med: VIDEO.example.org/hemmelig\nPasskode: 123456";
    ok(&place, &["event", "edit", &event, "--description", about, "--venue", "Sal 3 / Teams https://teams.cloud.microsoft/l/99"]);
    ok(&place, &["outbox", "draft", "invitation", &event, "--county", "Agder"]);
    let id = json(&place, &["outbox", "list"])[0]["id"].as_str().unwrap().to_owned();
    // Nor does a calendar or a programme for everybody.
    for (what, format) in [("event", "ics"), ("schedule", "md")] {
        ok(&place, &["event", "edit", &event, "--title", "Passord og innlogging"]);
        let text = said(&place, &["export", &event, "--what", what, "--format", format]).1.to_lowercase();
        assert!(!text.contains("hemmelig") && !text.contains("microsoft") && !text.contains("123456"), "{text}");
        ok(&place, &["undo"]);
    }
    let body = json(&place, &["outbox", "show", &id])["body"].as_str().unwrap().to_owned();
    assert!(
        body.contains("Vi snakker om brann.") && body.contains("Påmelding: post@example.org") && !body.to_lowercase().contains("hemmelig") && !body.contains("123456") && !body.contains("microsoft"),
        "{body}"
    );
}

#[test]
fn whoever_has_signed_up_under_anything_is_not_invited_and_whoever_has_left_only_when_asked_for() {
    let (place, event) = forum();
    // Nobody has settled where she comes from yet.
    let list = place.write("mer.csv", "Navn;E-post;Kommune\nKari Kontakt;KARI.kontakt@example.org;Et annet sted\nPer Andre;per.andre@example.org;Time\n");
    ok(&place, &["registration", "import", &event, &list]);
    let lines = json(&place, &["registration", "list", &event]);
    let of = |name: &str| lines.as_array().unwrap().iter().find(|r| r["name"] == name).unwrap().clone();
    assert!(of("Kari Kontakt")["municipality"].is_null());
    ok(&place, &["registration", "cancel", &event, of("Per Andre")["id"].as_str().unwrap()]);
    let plan = json(&place, &["outbox", "draft", "invitation", &event, "--county", "Rogaland", "--dry-run"]);
    assert_eq!((recipients(&plan["letters"]), plan["registered"].as_u64(), plan["out"].as_u64()), (Vec::new(), Some(1), Some(1)));
    let plan = json(&place, &["outbox", "draft", "invitation", &event, "--county", "Rogaland", "--again", "--dry-run"]);
    assert_eq!(recipients(&plan["letters"]), ["per@example.org"]);
}

#[test]
fn an_invitation_that_no_longer_holds_is_written_anew_to_those_alone_who_have_none() {
    let (place, event) = forum();
    ok(&place, &["outbox", "draft", "invitation", &event, "--county", "Agder"]);
    ok(&place, &["outbox", "mark-sent"]);
    ok(&place, &["outbox", "draft", "invitation", &event, "--county", "Rogaland"]);
    ok(&place, &["event", "edit", &event, "--venue", "Rådhuset"]);
    let (status, text) = said(&place, &["outbox", "export", place.path("ut").to_str().unwrap()]);
    assert!(status == 1 && text.contains("no longer holds"), "{text}");
    ok(&place, &["outbox", "draft", "invitation", &event]);
    let letters = json(&place, &["outbox", "list"]);
    let drafts: Value = letters.as_array().unwrap().iter().filter(|l| l["state"] == "draft").cloned().collect();
    assert_eq!(recipients(&drafts), ["kari.kontakt@example.org", "per@example.org"]);
    ok(&place, &["outbox", "export", place.path("ut").to_str().unwrap()]);
}

#[test]
fn forgetting_somebody_leaves_a_namesake_her_address() {
    let (place, event) = forum();
    ok(&place, &["municipality", "contacts", "Bokn", "Kari Kontakt <kari.kontakt@bokn.example.org>"]);
    ok(&place, &["experience", "add", "Brosjyre"]);
    let example = json(&place, &["experience", "list"])[0]["id"].as_str().unwrap().to_owned();
    ok(&place, &["experience", "attach", &example, &place.write("Kari_Kontakt_CV.pdf", "cv")]);
    ok(&place, &["person", "forget", "kari.kontakt@example.org", "--basis", "har bedt om det"]);
    assert_eq!(json(&place, &["municipality", "show", "Bokn"])["contacts"][0]["email"], "kari.kontakt@bokn.example.org");
    let document = json(&place, &["experience", "show", &example])["documents"][0].clone();
    assert!(!document.to_string().contains("Kontakt"), "{document}");
    ok(&place, &["experience", "document", &example, "1", "-o", place.path("ut.pdf").to_str().unwrap()]);
    assert_eq!(recipients(&json(&place, &["outbox", "draft", "invitation", &event, "--county", "Rogaland", "--dry-run"])["letters"]), ["kari.kontakt@bokn.example.org", "per@example.org"]);
}

#[test]
fn an_invitation_that_worked_was_sent_all_the_same() {
    let (place, event) = forum();
    ok(&place, &["outbox", "draft", "invitation", &event, "--county", "Rogaland", "--each"]);
    ok(&place, &["registration", "add", &event, "--name", "Ny Deltaker", "--email", "ny@example.org", "--municipality", "Klepp"]);
    ok(&place, &["outbox", "mark-sent"]);
    let letters = json(&place, &["outbox", "list"]);
    assert_eq!((recipients(&letters), letters[0]["state"].as_str()), (vec!["kari.kontakt@example.org".to_owned(), "per@example.org".to_owned()], Some("sent")));
    // Who was written to is somebody, also when they are no contact any more.
    ok(&place, &["municipality", "contacts", "Klepp"]);
    assert!(ok(&place, &["person", "show", "kari.kontakt@example.org"]).contains("Letters to the person: 1"));
    ok(&place, &["person", "forget", "kari.kontakt@example.org", "--basis", "har bedt om det"]);
    assert_eq!(recipients(&json(&place, &["outbox", "list"])), ["per@example.org"]);
}

#[test]
fn what_one_should_know_before_inviting_is_said() {
    let (place, event) = forum();
    let late = ["--now", "2021-03-15T08:00:00Z", "outbox", "draft", "invitation", event.as_str(), "--county", "Rogaland", "--dry-run"];
    assert!(place.ok(&late).contains("The last day to sign up has passed"));
    ok(&place, &["event", "edit", &event, "--registration-addresses", ""]);
    assert!(ok(&place, &["outbox", "draft", "invitation", &event, "--county", "Rogaland", "--dry-run"]).contains("does not say where to sign up"));
    let small = json(&place, &["outbox", "draft", "invitation", &event, "--below", "2000", "--status", "none", "--dry-run"]);
    assert_eq!(recipients(&small["letters"]), ["bjorg@example.org"]);
}

#[test]
fn an_open_meeting_is_invited_to_with_its_link() {
    let (place, event) = forum();
    ok(&place, &["event", "edit", &event, "--signup", "open"]);
    ok(&place, &["outbox", "draft", "invitation", &event, "--county", "Agder"]);
    let id = json(&place, &["outbox", "list"])[0]["id"].as_str().unwrap().to_owned();
    assert!(ok(&place, &["outbox", "show", &id]).contains("https://video.example.org/hemmelig"));
    let current = |place: &Place| json(place, &["outbox", "show", &id])["current"].as_bool().unwrap();
    // As soon as one is to sign up, its link goes to nobody who has not.
    ok(&place, &["event", "edit", &event, "--signup", "required"]);
    assert!(!current(&place) && said(&place, &["outbox", "export", place.path("ut").to_str().unwrap()]).0 == 1);
    ok(&place, &["undo"]);
    assert!(current(&place));
    ok(&place, &["event", "edit", &event, "--link", ""]);
    assert!(!current(&place));
    let text = ok(&place, &["outbox", "draft", "invitation", &event, "--county", "Agder", "--again"]);
    assert!(text.contains("has no link yet"), "{text}");
    let without = json(&place, &["outbox", "list"])[0]["id"].as_str().unwrap().to_owned();
    ok(&place, &["event", "edit", &event, "--link", "https://video.example.org/ny"]);
    assert_eq!(json(&place, &["outbox", "show", &without])["current"], false, "it would say nothing of where");
}

#[test]
fn a_text_that_names_its_reader_goes_to_one_each() {
    let (place, event) = forum();
    let wrong = place.write("feil.txt", "Emne\n\nHei {navn}, {grupe}\n");
    let (status, text) = said(&place, &["outbox", "template", "set", "invitation", "--language", "nb", &wrong]);
    assert!(status == 65 && text.contains("{grupe}"), "{text}");
    let own = place.write("egen.txt", "Til {kommune}\n\nHei {navn}!\nFrist: {frist}\n");
    ok(&place, &["outbox", "template", "set", "invitation", "--language", "nb", &own]);
    let (status, text) = said(&place, &["outbox", "draft", "invitation", &event, "--county", "Rogaland", "--bcc"]);
    assert!(status == 1 && text.contains("about each recipient"), "{text}");
    ok(&place, &["outbox", "draft", "invitation", &event, "--county", "Rogaland"]);
    let letters = json(&place, &["outbox", "list"]);
    assert_eq!((letters.as_array().unwrap().len(), letters[0]["subject"].as_str(), letters[0]["hidden"].as_bool()), (2, Some("Til Klepp"), Some(false)));
    assert!(ok(&place, &["outbox", "show", letters[0]["id"].as_str().unwrap()]).contains("Hei Kari Kontakt!"));
}

#[test]
fn those_who_were_never_reached_are_meant_by_reach() {
    let (place, event) = forum();
    let next = EVENT.replace("2021-03-19", "2021-05-19").replace("Dialogforum", "Neste forum");
    ok(&place, &["event", "import", &place.write("next.toml", &next)]);
    let list = json(&place, &["event", "list"]);
    let next = list.as_array().unwrap().iter().find(|e| e["title"] == "Neste forum").unwrap()["id"].as_str().unwrap().to_owned();
    ok(&place, &["registration", "confirm", &event, "--all"]);
    ok(&place, &["registration", "attended", &event, "--all"]);
    let later = ["--now", "2021-04-01T08:00:00Z"];
    let plan = place.json(&[&later[..], &["outbox", "draft", "invitation", &next, "--never", "--series", "forum", "--dry-run"]].concat());
    assert_eq!(recipients(&plan["letters"]), ["bjorg@example.org", "kari.kontakt@example.org", "per@example.org"]);
    let all = place.json(&[&later[..], &["outbox", "draft", "invitation", &next, "--dry-run"]].concat());
    assert!(recipients(&all["letters"]).contains(&"siv@example.org".to_owned()));
}

#[test]
fn a_contact_is_shown_forgotten_and_asked_about_before_coming_back() {
    let (place, event) = forum();
    ok(&place, &["outbox", "draft", "invitation", &event, "--county", "Rogaland"]);
    let backup = place.path("b.tar").display().to_string();
    ok(&place, &["backup", &backup]);
    let text = ok(&place, &["person", "show", "Kari.Kontakt@example.org"]);
    assert!(text.contains("Klepp: Kari Kontakt <kari.kontakt@example.org>, folkehelsekoordinator") && text.contains("Letters to the person: 1"), "{text}");
    assert!(ok(&place, &["person", "forget", "kari.kontakt@example.org", "--dry-run"]).contains("Contacts and letters: 2"));
    ok(&place, &["person", "forget", "kari.kontakt@example.org", "--basis", "har bedt om det"]);
    let everything = |place: &Place| {
        let mut out = String::new();
        for folder in ["journal", "snapshots"] {
            for entry in std::fs::read_dir(place.path("w").join(folder)).unwrap() {
                out.push_str(&String::from_utf8_lossy(&std::fs::read(entry.unwrap().path()).unwrap()).to_lowercase());
            }
        }
        out
    };
    let kept = everything(&place);
    assert!(!kept.contains("kari kontakt") && !kept.contains("kari.kontakt") && !kept.contains("99911222") && kept.contains("per kontakt"), "something is left");
    assert_eq!(recipients(&json(&place, &["outbox", "list"])), ["per@example.org"]);
    // The one without an address stays; no dash is written to.
    let contacts = json(&place, &["municipality", "show", "Klepp"])["contacts"].clone();
    assert_eq!((contacts.as_array().unwrap().len(), contacts[0]["name"].as_str()), (1, Some("Ola Uten")));
    let again = ["municipality", "contacts", "Klepp", "Kari Kontakt <kari.kontakt@example.org>"];
    let (status, text) = said(&place, &again);
    assert!(status == 1 && text.contains("were destroyed on 2021-03-01") && text.contains("--readmit"), "{text}");
    ok(&place, &[&again[..], &["--readmit"]].concat());
    ok(&place, &["undo"]);
    // An older copy brings nobody back.
    ok(&place, &["restore", &backup]);
    let kept = everything(&place);
    assert!(!kept.contains("kari kontakt") && !kept.contains("kari.kontakt") && kept.contains("per kontakt"), "something came back");
    assert_eq!(json(&place, &["check"])["ok"], true);
}

#[test]
fn screen_5_invites_and_shows_the_letters() {
    let (place, _) = forum();
    let clock = Clock::set_to(NOW.parse().unwrap());
    let mut s = Session::at(&place.path("w"), Lang::Nb, (100, 30), clock);
    s.keys("5 i");
    assert!(s.screen().contains("fre. 19. mars  Dialogforum") && s.screen().contains("alle kommuner som ikke er påmeldt"), "{}", s.screen());
    s.keys("down down down").write("Rågaland");
    s.keys("down").write("mange");
    s.keys("enter");
    assert!(s.screen().contains("Skriv et tall"), "{}", s.screen());
    s.keys("backspace backspace backspace backspace backspace enter");
    assert!(s.screen().contains("Det finnes ikke noe fylke som heter «Rågaland»"), "{}", s.screen());
    // Whoever goes away from it is not shown letters that are not there.
    s.keys("esc esc");
    assert!(s.model.overlay.is_none(), "{}", s.screen());
    s.keys("i down down down").write("Rogaland");
    s.keys("enter");
    let screen = s.screen();
    assert!(screen.contains("Invitasjon: Dialogforum") && screen.contains("Kari Kontakt <kari.kontakt@example.org>") && screen.contains("Vi inviterer til Dialogforum"), "{screen}");
    s.keys("e");
    assert!(s.screen().contains("Invitasjon: {tittel}"), "{}", s.screen());
    s.keys("esc u");
    assert!(!s.screen().contains("Kari Kontakt"), "{}", s.screen());
    // From reach, those are meant whom it lacks.
    s.keys("esc r i");
    assert!(s.screen().contains("de som mangler i rekkevidden som vises"), "{}", s.screen());
}

#[test]
fn the_outbox_acts_on_the_kind_in_focus_and_says_how_another_is_written_anew() {
    let (place, event) = forum();
    ok(&place, &["registration", "confirm", &event, "--all"]);
    ok(&place, &["outbox", "draft", "link", &event, "--bcc"]);
    // A minute later, so that it is the newest.
    place.ok(&["--now", "2021-03-01T08:01:00Z", "outbox", "draft", "invitation", &event, "--county", "Rogaland"]);
    let mut s = Session::at(&place.path("w"), Lang::Nb, (100, 30), Clock::set_to(NOW.parse().unwrap()));
    s.keys("2 shift-l");
    assert!(s.screen().contains("> Invitasjon"), "{}", s.screen());
    s.keys("shift-n");
    assert!(s.screen().contains("Skriv den på nytt: i på skjerm 5"), "{}", s.screen());
    // The link has gone to nobody because an invitation has.
    s.keys("s y");
    let letters = s.office().desk().state.letters(None).unwrap();
    let state = |kind: &str| letters.iter().find(|l| l.kind.word() == kind).unwrap().state.word();
    assert_eq!((state("invitation"), state("link")), ("sent", "draft"), "{}", s.screen());
    // Invited again only where that is chosen; and a series is asked for only where there is one.
    s.keys("esc 5 i down down down").write("Rogaland");
    s.keys("enter");
    // What to do is seen, too.
    assert!(s.screen().contains("Ingen nye å invitere") && s.screen().contains("e på skjerm 5."), "{}", s.screen());
    s.keys("down down down space enter");
    assert!(s.screen().contains("Invitasjon: Dialogforum"), "{}", s.screen());
    s.act(|d| {
        let e = d.state.events()?.remove(0);
        dialogforum::desk::edit_event(d, &e, &[("series".into(), String::new(), 0)])
    });
    s.keys("esc i down space space enter");
    assert!(s.screen().contains("Dialogforum hører ikke til noen serie"), "{}", s.screen());
}

#[test]
fn the_form_of_a_municipality_asks_before_it_takes_somebody_back() {
    let (place, _) = forum();
    ok(&place, &["person", "forget", "per@example.org", "--basis", "har bedt om det"]);
    let clock = Clock::set_to(NOW.parse().unwrap());
    let mut s = Session::at(&place.path("w"), Lang::Nb, (100, 30), clock);
    s.keys("5 c c /").write("Time");
    s.keys("enter home e down down down").write("Per Kontakt <per@example.org>");
    s.keys("f4");
    assert!(s.screen().contains("personen er slettet før"), "{}", s.screen());
    s.keys("n f4 y");
    let kept = s.office().desk().state.network("NO-1121".parse().unwrap()).unwrap().unwrap().contacts;
    assert_eq!((kept.len(), kept[0].email.as_str()), (1, "per@example.org"), "{}", s.screen());
}
