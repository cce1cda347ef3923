//! Letters with the meeting link: to whom they go and to whom never, what is noted, what is written for a mail program.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/place.rs"]
mod place;
#[path = "common/python.rs"]
mod python;
#[path = "common/session.rs"]
mod session;

use dialogforum::desk::{self, Clock, LinkAsk, Office, Readmit};
use dialogforum::domain::{Email, Event, EventId, IdSource, Lang, Letter, LetterKind, LinkMark, Registration, State};
use dialogforum::store::open;
use dialogforum::text::Words;
use place::Place;
use session::Session;

struct Desk {
    _dir: tempfile::TempDir,
    office: Office,
    event: EventId,
}

/// An event in Norway with a link, and people who are confirmed: name, address, municipality.
fn desk(people: &[(&str, &str, &str)]) -> Desk {
    let dir = tempfile::tempdir().unwrap();
    let (workspace, _) = open(&dir.path().join("w")).unwrap();
    let now = "2021-03-01T08:00:00Z".parse().unwrap();
    let mut office = Office::new(workspace, Clock::set_to(now), Words::of(Lang::Nb), IdSource::seeded(3), "test".into());
    let fields = [
        ("title", "Forum"),
        ("start", "2021-03-19T09:00"),
        ("end", "2021-03-19T12:00"),
        ("mode", "digital"),
        ("timezone", "Europe/Oslo"),
        ("country", "NO"),
        ("link", "https://video.example.org/a"),
        ("link_days_before", "3"),
    ];
    let fields: Vec<_> = fields.map(|(k, v)| (k.to_owned(), v.to_owned(), 0)).into();
    let event = office.act(|d| desk::add_event(d, &fields).map(|(o, _)| o)).unwrap().event.unwrap().0;
    let mut out = Desk { _dir: dir, office, event };
    people.iter().for_each(|p| out.sign_up(*p));
    out
}

impl Desk {
    fn event(&self) -> Event {
        self.office.desk().state.event(self.event).unwrap().unwrap()
    }

    fn sign_up(&mut self, (name, email, place): (&str, &str, &str)) {
        let event = self.event();
        let mut id = None;
        self.office
            .act(|d| {
                let mut r = desk::blank_registration(d, &event);
                (r.name, r.email, r.organisation) = (name.into(), Email::new(email), place.into());
                id = Some(r.id);
                desk::add_registration(d, &event, r, Readmit::Ask)
            })
            .unwrap();
        self.office.act(|d| desk::act(d, &event, &[id.unwrap()], desk::Act::Confirm { force: false })).unwrap();
    }

    fn all(&self) -> Vec<Registration> {
        self.office.desk().state.registrations(self.event).unwrap()
    }

    fn of(&self, name: &str) -> Registration {
        self.all().into_iter().find(|r| r.name == name).unwrap()
    }

    fn letters(&self) -> Vec<Letter> {
        self.office.desk().state.letters(Some(self.event)).unwrap()
    }

    fn draft(&mut self, ask: LinkAsk) -> Result<desk::Done, desk::Refusal> {
        let event = self.event();
        self.office.act(|d| desk::draft_link(d, &event, ask))
    }

    fn sent(&mut self) {
        let letters = self.letters();
        self.office.act(|d| desk::mark_sent(d, &letters)).unwrap();
    }

    fn without_link(&self) -> i64 {
        self.office.desk().state.counts(self.event).unwrap().without_link
    }
}

fn addresses(letters: &[Letter]) -> Vec<String> {
    let mut out: Vec<String> = letters.iter().flat_map(|l| &l.recipients).map(|r| r.email.as_str().to_owned()).collect();
    out.sort();
    out
}

#[test]
fn everybody_gets_the_link_once() {
    let mut d = desk(&[("Kari", "kari@example.org", "Alta"), ("Ola", "ola@example.org", "Tana"), ("Igjen", "KARI@example.org", "Alta"), ("Uten", "", "Alta")]);
    let before = d.all();
    let done = d.draft(LinkAsk::default()).unwrap();
    assert!(done.notes.iter().any(|n| n.contains("Uten")), "{done:?}");
    assert_eq!(addresses(&d.letters()), ["kari@example.org", "ola@example.org"], "one letter an address");
    assert!(d.letters().iter().all(|l| l.hidden), "the program's own text goes to many who do not see each other");
    assert_eq!(d.all().iter().filter(|r| matches!(r.link, LinkMark::Drafted(_))).count(), 3);
    assert_eq!(d.without_link(), 4, "what lies ready has reached nobody");
    let again = d.draft(LinkAsk::default()).unwrap_err();
    assert!(again.what.key == "link-plan-unreachable" && again.next.is_some(), "{again:?}");
    d.sent();
    assert_eq!(d.without_link(), 1);
    // Whoever comes later is the only one.
    d.sign_up(("Sein", "sein@example.org", "Oslo"));
    assert_eq!(d.without_link(), 2);
    d.draft(LinkAsk::default()).unwrap();
    assert_eq!(addresses(&d.letters()[1..]), ["sein@example.org"]);
    for _ in 0..5 {
        d.office.undo().unwrap();
    }
    assert_eq!(d.all(), before, "marks as they were");
    assert!(d.letters().is_empty());
}

#[test]
fn who_has_signed_off_never_gets_it() {
    let mut d = desk(&[("Kari", "kari@example.org", "Alta"), ("Ola", "ola@example.org", "Tana"), ("Per", "per@example.org", "Tana")]);
    d.draft(LinkAsk::default()).unwrap();
    let (event, kari) = (d.event(), d.of("Kari").id);
    d.office.act(|desk| desk::act(desk, &event, &[kari], desk::Act::Cancel)).unwrap();
    let mut ola = d.of("Ola");
    ola.email = Email::new("ny@example.org");
    d.office.act(|desk| desk::edit_registration(desk, &event, ola, Readmit::Ask)).unwrap();
    assert_eq!(d.of("Ola").link, LinkMark::NotSent, "nobody at the new address has it");
    let folder = tempfile::tempdir().unwrap();
    let files = desk::export_letters(&d.office.desk(), &d.letters(), folder.path(), None).unwrap();
    let text = std::fs::read_to_string(&files[0]).unwrap();
    assert!(text.contains("per@example.org") && !text.contains("kari@") && !text.contains("ola@"), "{text}");
    let lines = desk::letter_lines(&d.office.desk(), &d.letters()[0], None).unwrap().join("\n");
    assert!(lines.contains("Går ikke til 2 lenger") && lines.contains("Kari <kari@example.org>"), "{lines}");
    d.sent();
    assert!(matches!(d.of("Per").link, LinkMark::Sent(_)) && !matches!(d.of("Kari").link, LinkMark::Sent(_)));
    assert_eq!(addresses(&d.letters()), ["per@example.org"], "the letter names whom it went to");
}

#[test]
fn a_letter_that_is_no_longer_true_is_not_handed_out() {
    let mut d = desk(&[("Kari", "kari@example.org", "Alta")]);
    d.draft(LinkAsk::default()).unwrap();
    let event = d.event();
    let link = [("link".to_owned(), "https://video.example.org/b".to_owned(), 0)];
    d.office.act(|desk| desk::edit_event(desk, &event, &link)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let refusal = desk::export_letters(&d.office.desk(), &d.letters(), folder.path(), None).unwrap_err();
    assert_eq!(refusal.what.key, "letter-outdated");
    d.draft(LinkAsk { again: true, ..LinkAsk::default() }).unwrap();
    assert_eq!(d.letters().len(), 1, "the new takes the place of the old");
    assert!(d.letters()[0].body.contains("https://video.example.org/b"));
    d.sent();
    // Whoever has the old link is counted when it changes again.
    let event = d.event();
    let link = [("link".to_owned(), "https://video.example.org/c".to_owned(), 0)];
    let done = d.office.act(|desk| desk::edit_event(desk, &event, &link)).unwrap();
    assert!(done.notes.iter().any(|n| n.contains("gamle lenken")), "{done:?}");
    // Taken away, a letter leaves the mark as it was before.
    d.draft(LinkAsk { again: true, ..LinkAsk::default() }).unwrap();
    assert!(matches!(d.of("Kari").link, LinkMark::Drafted(_)));
    let draft = d.letters().pop().unwrap();
    d.office.act(|desk| desk::remove_letters(desk, &[draft])).unwrap();
    assert!(matches!(d.of("Kari").link, LinkMark::Sent(_)));
    let sent = d.letters();
    assert_eq!(d.office.act(|desk| desk::remove_letters(desk, &sent)).unwrap_err().what.key, "letter-was-sent");
}

#[test]
fn each_is_written_to_in_the_language_of_its_municipality() {
    let mut d = desk(&[("Kari", "kari@example.org", "Voss"), ("Ola", "ola@example.org", "Oslo"), ("Åsa", "asa@example.org", "Tanum")]);
    d.office.act(|desk| desk::set_languages(desk, &[(0, "Voss".into(), "nynorsk".into())])).unwrap();
    d.draft(LinkAsk::default()).unwrap();
    let language = |email: &str| d.letters().into_iter().find(|l| l.recipients.iter().any(|r| r.email.as_str() == email)).unwrap();
    assert_eq!((language("kari@example.org").language, language("ola@example.org").language), (Lang::Nn, Lang::Nb));
    assert!(language("kari@example.org").body.contains("Her er lenkja til Forum, fre. 19. mars 2021 kl. 09.00–12.00"), "{}", language("kari@example.org").body);
    assert_eq!(language("asa@example.org").language, Lang::Nb, "an event in Norway");
    d.draft(LinkAsk { again: true, language: Some(Lang::En), ..LinkAsk::default() }).unwrap();
    assert!(d.letters().iter().all(|l| l.language == Lang::En));
    assert_eq!(d.office.act(|desk| desk::set_languages(desk, &[(4, "Tanum".into(), "nn".into())])).unwrap_err().row, Some(4));
}

#[test]
fn a_text_that_names_its_reader_goes_to_one_each() {
    let mut d = desk(&[("Kari", "kari@example.org", "Alta"), ("Ola", "ola@example.org", "Tana")]);
    let wrong = d.office.act(|desk| desk::set_template(desk, LetterKind::Link, Lang::Nb, Some("Emne\n\nHei {navn}\nog {lenk}"))).unwrap_err();
    assert_eq!((wrong.row, wrong.what.key), (Some(2), "template-in-body"));
    assert!(Words::of(Lang::Nb).say(&wrong.what).contains("linje 2, tegn 4") && Words::of(Lang::Nb).say(&wrong.next.unwrap()).contains("{lenke}"));
    d.office.act(|desk| desk::set_template(desk, LetterKind::Link, Lang::Nb, Some("Lenke {tittel}\n\nHei {navn} i {kommune}!\n{lenke}\nSted: {sted}\n"))).unwrap();
    assert_eq!(d.draft(LinkAsk { hidden: Some(true), ..LinkAsk::default() }).unwrap_err().what.key, "link-hidden-personal");
    d.draft(LinkAsk::default()).unwrap();
    let bodies: Vec<String> = d.letters().into_iter().map(|l| l.body).collect();
    assert_eq!(bodies, ["Hei Kari i Alta!\nhttps://video.example.org/a\n", "Hei Ola i Tana!\nhttps://video.example.org/a\n"]);
    d.office.act(|desk| desk::set_template(desk, LetterKind::Link, Lang::Nb, None)).unwrap();
    assert!(desk::template(&d.office.desk(), LetterKind::Link, Lang::Nb).unwrap().body.contains("Vennlig hilsen"));
}

#[test]
fn a_doubtful_address_is_looked_at_first() {
    let mut d = desk(&[("Kari", "kаri@example.org", "Alta"), ("Ola", "ola@example", "Tana"), ("Per", "per@example.org", "Tana")]);
    let done = d.draft(LinkAsk::default()).unwrap();
    assert!(done.notes[0].contains("Kari, Ola"), "{done:?}");
    assert_eq!(addresses(&d.letters()), ["per@example.org"]);
    // Somebody who was only offered a seat, or is new, has none to come to.
    assert!(d.all().iter().all(|r| r.state == State::Confirmed));
}

#[test]
fn many_are_written_to_in_letters_that_every_server_takes() {
    let people: Vec<(String, String)> = (0..250).map(|i| (format!("Deltaker {i}"), format!("deltaker{i}@example.org"))).collect();
    let mut d = desk(&[]);
    people.iter().for_each(|(n, e)| d.sign_up((n, e, "Oslo")));
    d.draft(LinkAsk::default()).unwrap();
    assert_eq!(d.letters().iter().map(|l| l.recipients.len()).collect::<Vec<_>>(), [100, 100, 50]);
}

#[test]
fn the_outbox_is_worked_by_keyboard() {
    let (dir, mut s) = Session::demo_queue(Lang::Sv, (100, 30));
    s.keys("L");
    assert!(s.screen().contains("84 personer har inte fått länken (svenska 84)."), "{}", s.screen());
    s.keys("n");
    assert!(s.screen().contains("utkast") && s.screen().contains("Här är länken till Uppföljande"), "{}", s.screen());
    assert!(s.screen().contains("Dold kopia: 84 mottagare"));
    s.keys("w").write(&dir.path().join("ut").display().to_string()).keys("enter");
    assert_eq!(std::fs::read_dir(dir.path().join("ut")).unwrap().count(), 1);
    s.keys("esc esc L s enter");
    assert!(s.screen().contains("84 har fått länken."), "{}", s.screen());
    s.keys("esc /").write("länk:nej").keys("enter");
    assert!(s.screen().contains("0 av") || !s.screen().contains("Bekräftad  "), "{}", s.screen());
    s.keys("esc esc u");
    s.keys("L");
    assert!(s.screen().contains("För 84 ligger mejlet klart"), "{}", s.screen());
    // Another text, and a fault beside where it is.
    s.keys("x e").write("{namm}").keys("f4");
    assert!(s.screen().contains("Ämne, tecken") && s.screen().contains("{namm}"), "{}", s.screen());
    s.keys("esc esc");
    assert!(s.screen().contains("har inte fått länken"), "the letters again: {}", s.screen());
    s.keys("l").write("-2").keys("enter");
    assert_eq!(s.office().desk().state.event(s.model.event.unwrap()).unwrap().unwrap().link, "https://video.example.org/dialogforum-sociala-risker-2");
    s.keys("p");
    assert!(s.screen().contains("Inga mejl ligger klara"), "{}", s.screen());
    s.keys("n p");
    assert!(s.screen().contains("Ingen mejlserver är inställd"), "{}", s.screen());
}

#[test]
fn another_mail_program_reads_the_same() {
    let place = Place::filled();
    let event = place.event();
    let folder = place.path("ut");
    place.write("w/config.toml", "[mail]\nfrom = \"Åse Ødegård <ase@example.org>\"\n");
    place.ok(&["outbox", "draft", "link", &event, "--again", "--each"]);
    let list: serde_json::Value = serde_json::from_slice(&place.run(&["--json", "outbox", "list"]).stdout).unwrap();
    assert_eq!((list.as_array().unwrap().len(), list[0]["state"].as_str().unwrap()), (3, "draft"));
    assert!(place.ok(&["outbox", "show", list[0]["id"].as_str().unwrap()]).contains("Kari.Kanari@example.org"));
    place.ok(&["outbox", "export", &folder.display().to_string()]);
    let mut files: Vec<String> = std::fs::read_dir(&folder).unwrap().map(|f| f.unwrap().path().display().to_string()).collect();
    files.sort();
    assert_eq!(files.len(), 3);
    assert!(files.iter().all(|f| !f.contains("ari")), "names of files name nobody: {files:?}");
    let Some(out) = python::run("read_letters.py", &files.iter().map(String::as_str).collect::<Vec<_>>()) else { return python::missing("python3") };
    let read: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(&out.stderr)));
    for letter in read.as_array().unwrap() {
        assert_eq!((letter["unsent"].as_str().unwrap(), letter["addresses"]["From"][0].as_str().unwrap(), letter["names"]["From"][0].as_str().unwrap()), ("1", "ase@example.org", "Åse Ødegård"));
        assert!(letter["body"].as_str().unwrap().contains("https://video.example.org/canary") && letter["defects"].as_array().unwrap().is_empty(), "{letter}");
        assert_eq!(letter["addresses"]["To"].as_array().unwrap().len(), 1);
    }
    let refused = place.said(&["outbox", "send"]);
    assert!(refused.0 == 1 && (refused.1.contains("--features smtp") || refused.1.contains("No mail server")), "{refused:?}");
    place.ok(&["outbox", "mark-sent", "--event", &event]);
    assert_eq!(place.said(&["outbox", "mark-sent"]).0, 1);
    let shown = place.ok(&["registration", "list", &event, "--filter", "link:yes"]);
    assert!(shown.contains("Ola Nordmann"), "{shown}");
}

#[test]
fn templates_by_command_say_where_they_are_wrong() {
    let place = Place::filled();
    let text = place.ok(&["outbox", "template", "show", "link", "--language", "nn"]);
    assert!(text.starts_with("Lenkje til {tittel} {dato}\n\nHei!"), "{text}");
    let file = place.write("mal.txt", "Emne\n\nHei\n{feil}\n");
    let (status, said) = place.said(&["outbox", "template", "set", "link", "--language", "nn", &file]);
    assert!(status == 65 && said.contains("mal.txt:2") && said.contains("{feil}") && said.contains("{title}"), "{status} {said}");
    let file = place.write("mal.txt", "Emne {tittel}\n\nHei {namn}\n{lenkje}\n");
    place.ok(&["outbox", "template", "set", "link", "--language", "nn", &file]);
    assert!(place.ok(&["outbox", "template", "show", "link", "--language", "nn"]).contains("Hei {namn}"));
    let languages = place.write("mal.csv", "kommune;målform\nVoss;nynorsk\n0301;nøytral\n");
    place.ok(&["municipality", "language", "--file", &languages]);
    assert!(place.ok(&["--lang", "en", "municipality", "show", "Voss"]).contains("Language: Nynorsk"));
    let bad = place.write("mal.csv", "Voss;nynorsk\nHer;nn\n");
    assert!(place.said(&["municipality", "language", "--file", &bad]).1.contains("mal.csv:2"));
}

#[test]
fn letters_go_with_the_people_they_name() {
    let place = Place::filled();
    let addresses = |place: &Place| {
        let list: serde_json::Value = serde_json::from_slice(&place.run(&["--json", "outbox", "list"]).stdout).unwrap();
        list.as_array().unwrap().iter().map(|l| l["recipients"].as_array().unwrap().len()).collect::<Vec<_>>()
    };
    assert_eq!(addresses(&place), [3]);
    place.ok(&["person", "forget", "kari.kanari@example.org", "--basis", "consent withdrawn"]);
    assert_eq!(addresses(&place), [2]);
    place.write("w/config.toml", "[retention]\npeople = 1\n");
    place.ok(&["--now", "2022-01-01", "retention", "run"]);
    assert!(addresses(&place).is_empty());
}

#[test]
fn a_mark_without_a_letter_is_none() {
    let mut d = desk(&[("Kari", "kari@example.org", "Alta"), ("Ola", "ola@example.org", "Tana")]);
    d.draft(LinkAsk::default()).unwrap();
    let (event, kari) = (d.event(), d.of("Kari").id);
    d.office.act(|desk| desk::act(desk, &event, &[kari], desk::Act::Cancel)).unwrap();
    d.sent();
    // Signed off when it went, and back again: she is written to, and nobody else.
    d.office.act(|desk| desk::act(desk, &event, &[kari], desk::Act::Confirm { force: true })).unwrap();
    assert_eq!(d.of("Kari").link, LinkMark::NotSent);
    d.draft(LinkAsk::default()).unwrap();
    assert_eq!(addresses(&d.letters()[1..]), ["kari@example.org"]);
    // The same when the letter was taken away while she was gone.
    d.office.act(|desk| desk::act(desk, &event, &[kari], desk::Act::Cancel)).unwrap();
    let letter = d.letters().pop().unwrap();
    d.office.act(|desk| desk::remove_letters(desk, &[letter])).unwrap();
    d.office.act(|desk| desk::act(desk, &event, &[kari], desk::Act::Confirm { force: true })).unwrap();
    d.draft(LinkAsk::default()).unwrap();
    assert_eq!(addresses(&d.letters()[1..]), ["kari@example.org"]);
}

#[test]
fn a_letter_without_the_link_is_not_written() {
    let mut d = desk(&[("Kari", "kari@example.org", "Alta")]);
    let without = d.office.act(|desk| desk::set_template(desk, LetterKind::Link, Lang::Nb, Some("Emne\n\nHei\n"))).unwrap_err();
    assert_eq!(without.what.key, "link-not-in-text");
    // The event has nobody to ask, so the line falls away, and the link with it.
    d.office.act(|desk| desk::set_template(desk, LetterKind::Link, Lang::Nb, Some("Emne\n\nHei\nLenke: {lenke} (spør {kontakt})\n"))).unwrap();
    assert_eq!(d.draft(LinkAsk::default()).unwrap_err().what.key, "link-not-in-text");
    assert_eq!(d.of("Kari").link, LinkMark::NotSent);
}

#[test]
fn a_corrected_address_has_not_got_it_whichever_way_it_is_corrected() {
    let mut d = desk(&[("Kari", "kari@example.org", "Alta"), ("Kari", "kari.to@example.org", "Alta")]);
    d.draft(LinkAsk::default()).unwrap();
    d.sent();
    let event = d.event();
    // Two sign-ups become one: what went to its address counts.
    let all = d.all();
    let (first, second) = (all[0].id, all[1].id);
    d.office.act(|desk| desk::act(desk, &event, &[first], desk::Act::Wait)).unwrap();
    d.office.act(|desk| desk::merge(desk, &event, first, second)).unwrap();
    assert!(matches!(d.office.desk().state.registration(first).unwrap().unwrap().link, LinkMark::Sent(_)));
    // A list that says another address.
    let mut d = desk(&[]);
    let event = d.event();
    let import = |d: &mut Desk, text: &str| {
        let table = dialogforum::intake::table(text).unwrap();
        let columns = dialogforum::intake::Columns::find(&table.header, &[]).unwrap();
        let list = dialogforum::intake::sign_ups(&table, &columns, event.zone).unwrap();
        d.office.act(|desk| desk::import(desk, &event, list, "liste.csv", Readmit::Ask).map(|(o, _)| o)).unwrap();
    };
    import(&mut d, "ID;Starttidspunkt;Fullføringstidspunkt;E-postadresse;Navn;Kommune\n1;2021-02-01 10:00;2021-02-01 10:01;kari@example.org;Kari;Alta\n");
    let id = d.of("Kari").id;
    d.office.act(|desk| desk::act(desk, &event, &[id], desk::Act::Confirm { force: true })).unwrap();
    d.draft(LinkAsk::default()).unwrap();
    d.sent();
    import(&mut d, "ID;Starttidspunkt;Fullføringstidspunkt;E-postadresse;Navn;Kommune\n1;2021-02-01 10:00;2021-02-01 10:01;kari.ny@example.org;Kari;Alta\n");
    assert_eq!(d.all().len(), 1);
    assert_eq!((d.of("Kari").email.unwrap().as_str().to_owned(), d.of("Kari").link), ("kari.ny@example.org".to_owned(), LinkMark::NotSent));
}

#[test]
fn an_address_of_before_is_forgotten_with_the_person() {
    let place = Place::filled();
    let event = place.event();
    place.ok(&["outbox", "mark-sent"]);
    let list: serde_json::Value = serde_json::from_slice(&place.run(&["--json", "registration", "list", &event]).stdout).unwrap();
    let kari = list.as_array().unwrap().iter().find(|r| r["name"] == "Kari Kanari").unwrap()["id"].as_str().unwrap().to_owned();
    place.ok(&["registration", "edit", &kari, "--email", "ny@example.org"]);
    assert!(place.ok(&["person", "show", "kari.kanari@example.org"]).contains("ny@example.org"), "known by the letter that went there");
    place.ok(&["person", "forget", "ny@example.org", "--basis", "consent withdrawn"]);
    let left = place.ok(&["--json", "outbox", "list"]).to_lowercase();
    assert!(!left.contains("kanari@example.org") || left.contains("kanarisen@example.org") && !left.contains("kari.kanari"), "{left}");
}
