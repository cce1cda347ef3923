//! Documents of the library that lie in the workspace: copied by what they hold, on disk before anything names them, in every backup, and gone when nothing can bring
//! them back.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;
#[path = "common/place.rs"]
mod place;
#[path = "common/session.rs"]
mod session;

use std::fs;
use std::path::PathBuf;

use dialogforum::text::Lang;
use place::Place;
use serde_json::Value;
use session::Session;

/// A workspace with an example, its id, and a file to put with it.
fn example() -> (Place, String, String) {
    let place = Place::new();
    place.ok(&["experience", "add", "Refleksjegeren", "--municipality", "Time", "--consent", "yes"]);
    let id = place.json(&["experience", "list"])[0]["id"].as_str().unwrap().to_owned();
    let file = place.write("Sjekkliste for skoler.PDF", "%PDF-1.4 trafikk");
    (place, id, file)
}

fn kept(place: &Place) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(place.path("w/documents")) else { return Vec::new() };
    let mut out: Vec<PathBuf> = entries.map(|e| e.unwrap().path()).collect();
    out.sort();
    out
}

#[test]
fn a_file_is_copied_for_its_owner_alone_and_comes_out_as_it_went_in() {
    let (place, id, file) = example();
    let said = place.ok(&["experience", "attach", &id, &file]);
    assert!(said.contains("Attached Sjekkliste for skoler.PDF to “Refleksjegeren”"), "{said}");
    let shown = place.json(&["experience", "show", &id]);
    let document = &shown["documents"][0];
    assert_eq!((document["title"].as_str(), document["file"]["name"].as_str(), document["link"].as_str()), (Some("Sjekkliste for skoler"), Some("Sjekkliste for skoler.PDF"), None));
    let hash = document["file"]["sha256"].as_str().unwrap();
    assert_eq!(kept(&place), [place.path("w/documents").join(hash)]);
    // The original may go.
    fs::remove_file(&file).unwrap();
    let out = place.path("ut.pdf");
    place.ok(&["experience", "document", &id, "1", "-o", out.to_str().unwrap()]);
    assert_eq!(fs::read_to_string(&out).unwrap(), "%PDF-1.4 trafikk");
    assert!(place.ok(&["experience", "search", "sjekkliste"]).contains("Refleksjegeren"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |p: &PathBuf| fs::metadata(p).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&place.path("w/documents")), mode(&kept(&place)[0]), mode(&out)), (0o700, 0o600, 0o600));
    }
    assert_eq!(place.json(&["check"])["ok"], true);
    // Nothing else is left behind.
    let left: Vec<String> = fs::read_dir(place.path("w")).unwrap().map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).filter(|n| n.contains("tmp")).collect();
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn the_same_content_is_one_file_and_stands_once_with_an_example() {
    let (place, id, file) = example();
    place.ok(&["experience", "attach", &id, &file, "--title", "Liste"]);
    let again = place.write("kopi.txt", "%PDF-1.4 trafikk");
    let (status, said) = place.said(&["experience", "attach", &id, &again]);
    assert!(status == 1 && said.contains("“Liste”"), "{said}");
    place.ok(&["experience", "add", "En til"]);
    let other = place.json(&["experience", "search", "en til"])[0]["id"].as_str().unwrap().to_owned();
    place.ok(&["experience", "attach", &other, &again]);
    assert_eq!(kept(&place).len(), 1);
}

#[test]
fn what_cannot_be_kept_is_refused_with_its_reason() {
    let (place, id, _) = example();
    let empty = place.write("tom.pdf", "");
    let big = place.path("stor.pdf");
    fs::File::create(&big).unwrap().set_len((50 << 20) + 1).unwrap();
    let folder = place.path("mappe").display().to_string();
    fs::create_dir(&folder).unwrap();
    for (file, says) in [(empty.as_str(), "is empty"), (big.to_str().unwrap(), "50 MiB"), ("/finnes/ikke.pdf", "ikke.pdf"), (folder.as_str(), "mappe")] {
        let (status, said) = place.said(&["experience", "attach", &id, file]);
        assert!(status != 0 && said.contains(says), "{file} {status}: {said}");
    }
    assert_eq!((kept(&place), place.json(&["history"]).as_array().unwrap().len()), (Vec::new(), 1));
    for (n, says) in [("0", "no document 0"), ("1", "has 0"), ("2", "experience show")] {
        let (status, said) = place.said(&["experience", "document", &id, n, "-o", "/tmp/aldri"]);
        assert!(status == 2 && said.contains(says), "{said}");
    }
    place.ok(&["experience", "edit", &id, "--document", "Kart https://example.org/kart", "--document", "Bare navnet"]);
    for (n, says) in [("1", "https://example.org/kart"), ("2", "experience attach")] {
        let (status, said) = place.said(&["experience", "document", &id, n, "-o", "/tmp/aldri"]);
        assert!(status == 1 && said.contains(says), "{said}");
    }
}

#[test]
fn a_file_stays_with_its_line_and_no_line_brings_another_in() {
    let (place, id, file) = example();
    place.ok(&["experience", "attach", &id, &file]);
    let documents = |place: &Place| place.json(&["experience", "show", &id])["documents"].clone();
    let name = "Sjekkliste for skoler.PDF";
    // Another title, and another place in the list.
    place.ok(&["experience", "edit", &id, "--document", "Kart https://example.org/kart", "--document", &format!("Huskeliste {name}")]);
    let now = documents(&place);
    assert_eq!((now[1]["title"].as_str(), now[1]["file"]["name"].as_str(), now[0]["link"].as_str()), (Some("Huskeliste"), Some(name), Some("https://example.org/kart")));
    // Only its name: that is its title then.
    place.ok(&["experience", "edit", &id, "--document", name]);
    assert_eq!(documents(&place)[0]["file"]["name"], name);
    // A name alone leads to no file, and a line that says the same twice has it once.
    place.ok(&["experience", "edit", &id, "--document", name, "--document", &format!("To {name}"), "--document", "Annet passwd"]);
    let now = documents(&place);
    assert!(now[0]["file"]["name"] == name && now[1]["file"].is_null() && now[2]["file"].is_null(), "{now}");
    let said = place.ok(&["experience", "edit", &id, "--document", "Noe annet"]);
    assert!(said.contains("1 attached file no longer belongs to it"), "{said}");
    // It can be brought back as long as that can be undone.
    place.ok(&["undo"]);
    place.ok(&["experience", "document", &id, "1", "-o", place.path("ut").to_str().unwrap()]);
}

#[test]
fn an_edit_that_changes_nothing_changes_no_document() {
    let (place, id, file) = example();
    fs::create_dir(place.path("ny")).unwrap();
    let (same, tail) = (place.write("ny/Sjekkliste for skoler.PDF", "en annen"), place.write("skoler.PDF", "en tredje"));
    place.ok(&["experience", "edit", &id, "--document", "Sjekkliste for skoler", "--document", "Kart https://example.org/kart", "--document", "Plakat"]);
    // What was only a title is here now, in its place.
    place.ok(&["experience", "attach", &id, &file]);
    place.ok(&["experience", "attach", &id, &same, "--title", "Plakat"]);
    place.ok(&["experience", "attach", &id, &tail, "--title", "To\nlinjer"]);
    let documents = |place: &Place| place.json(&["experience", "show", &id])["documents"].clone();
    let before = documents(&place);
    let names: Vec<&str> = before.as_array().unwrap().iter().map(|d| d["file"]["name"].as_str().unwrap_or("-")).collect();
    assert_eq!(names, ["Sjekkliste for skoler.PDF", "-", "Sjekkliste for skoler (2).PDF", "skoler.PDF"]);
    assert_eq!((before[2]["title"].as_str(), before[3]["title"].as_str()), (Some("Plakat"), Some("To linjer")));
    let line = |d: &Value| format!("{} {}", d["title"].as_str().unwrap(), d["file"]["name"].as_str().or(d["link"].as_str()).unwrap_or_default());
    let edit = |lines: &[String]| {
        let flags: Vec<&str> = lines.iter().flat_map(|l| ["--document", l.as_str()]).collect();
        place.ok(&[&["experience", "edit", id.as_str()], &flags[..]].concat())
    };
    let lines: Vec<String> = before.as_array().unwrap().iter().map(line).collect();
    edit(&lines);
    assert_eq!(documents(&place), before);
    // In another order each keeps its content; one that goes takes no other along.
    edit(&[lines[3].clone(), lines[2].clone(), lines[0].clone()]);
    let now = documents(&place);
    assert_eq!((&now[0], &now[1], &now[2]), (&before[3], &before[2], &before[0]));
    edit(&[lines[0].replace("Sjekkliste for skoler ", "Ny tittel "), lines[2].clone()]);
    let now = documents(&place);
    assert_eq!((now[0]["title"].as_str(), &now[0]["file"], &now[1]), (Some("Ny tittel"), &before[0]["file"], &before[2]));
}

#[test]
fn a_backup_that_lacks_a_document_takes_the_place_of_none_that_has_it() {
    let (place, id, file) = example();
    place.ok(&["experience", "attach", &id, &file]);
    fs::write(place.path("w/config.toml"), "[backups]\nkeep = 2\nhours = 0\n").unwrap();
    place.ok(&["experience", "edit", &id, "--contact", "a"]);
    let backups = || fs::read_dir(place.path("w/backups")).map_or(0, Iterator::count);
    let before = backups();
    assert!(before > 0);
    fs::remove_file(&kept(&place)[0]).unwrap();
    for contact in ["b", "c", "d"] {
        let said = place.ok(&["experience", "edit", &id, "--contact", contact]);
        assert!(said.contains("(1) is missing or changed") && said.contains("Attach the file again"), "{said}");
    }
    // The two newest, and the newest that lacks nothing.
    let names = || {
        let mut all: Vec<String> = fs::read_dir(place.path("w/backups")).unwrap().map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
        all.sort();
        all
    };
    let kept_now = names();
    assert_eq!((kept_now.len(), kept_now.iter().filter(|n| n.ends_with("-lacking.tar")).count()), (3, 2), "{kept_now:?}");
    place.ok(&["experience", "attach", &id, &file]);
    place.ok(&["experience", "edit", &id, "--contact", "e"]);
    assert_eq!(backups(), 2);
    // A backup of a copy has the documents of the original.
    let tar = place.path("kopi.tar").display().to_string();
    assert_eq!(place.json(&["--read-only", "backup", &tar])["lacking"], serde_json::json!([]));
    fs::remove_file(&kept(&place)[0]).unwrap();
    place.ok(&["restore", &tar]);
    assert_eq!(place.json(&["check"])["ok"], true);
}

#[test]
fn documents_are_in_backups_restored_ones_and_rescued_ones() {
    let (place, id, file) = example();
    place.ok(&["experience", "attach", &id, &file]);
    let (tar, rescued) = (place.path("b.tar").display().to_string(), place.path("r").display().to_string());
    assert_eq!(place.json(&["backup", &tar])["lacking"], serde_json::json!([]));
    place.ok(&["rescue", "--to", &rescued]);
    let copy = fs::read_dir(place.path("r/documents")).unwrap().next().unwrap().unwrap().path();
    assert_eq!(fs::read_to_string(copy).unwrap(), "%PDF-1.4 trafikk");
    place.ok(&["experience", "remove", &id]);
    fs::remove_file(&kept(&place)[0]).unwrap();
    place.ok(&["restore", &tar]);
    place.ok(&["experience", "document", &id, "1", "-o", place.path("ut").to_str().unwrap()]);
    assert_eq!((kept(&place).len(), place.json(&["check"])["ok"].as_bool()), (1, Some(true)));
}

#[test]
fn a_missing_or_changed_document_is_said_everywhere_and_mended_by_the_file() {
    let (place, id, file) = example();
    place.ok(&["experience", "attach", &id, &file]);
    let stored = kept(&place).remove(0);
    for damage in ["changed", "gone"] {
        if damage == "gone" {
            fs::remove_file(&stored).unwrap();
        } else {
            fs::write(&stored, "%PDF-1.4 trafikK").unwrap();
        }
        let (status, said) = place.said(&["check"]);
        assert!(status == 65 && said.contains(&format!("the document {id} (1) is missing or changed")) && said.contains("Attach the file again") && !said.contains("rebuild"), "{damage}: {said}");
        let (status, said) = place.said(&["experience", "document", &id, "1", "-o", place.path("ut").to_str().unwrap()]);
        assert!(status == 65 && said.contains("missing or changed") && said.contains("Attach") && !place.path("ut").exists(), "{damage}: {said}");
        // Everything else is backed up all the same, and what is lacking is said.
        let tar = place.path(&format!("{damage}.tar")).display().to_string();
        let said = place.ok(&["backup", &tar]);
        assert!(said.contains("(1) is missing or changed"), "{said}");
        let rescued = place.path(&format!("r-{damage}")).display().to_string();
        let (status, said) = place.said(&["rescue", "--to", &rescued]);
        assert!(status == 65 && said.contains("(1) is missing or changed"), "{said}");
        let said = place.ok(&["experience", "attach", &id, &file]);
        assert!(said.contains("in its place again"), "{said}");
        assert_eq!((place.json(&["check"])["ok"].as_bool(), place.json(&["experience", "show", &id])["documents"].as_array().unwrap().len()), (Some(true), 1));
    }
}

#[test]
fn what_nothing_names_goes_with_the_history_that_could_bring_it_back() {
    let (place, id, file) = example();
    place.ok(&["experience", "attach", &id, &file]);
    let stays = place.write("blir.txt", "blir");
    place.ok(&["experience", "attach", &id, &stays]);
    place.ok(&["experience", "edit", &id, "--document", "blir.txt"]);
    place.ok(&["event", "import", &place.write("event.toml", place::EVENT)]);
    place.ok(&["registration", "import", &place.event(), &place.write("list.csv", place::LIST)]);
    assert_eq!(kept(&place).len(), 2);
    // Documents are not read for names, and that is said.
    let said = place.ok(&["person", "forget", "kari.kanari@example.org", "--basis", "samtykke trukket"]);
    assert!(said.contains("1 document in the library has not been read. If it names") && said.contains("1 document that no example had any more was destroyed"), "{said}");
    let left = kept(&place);
    assert!(left.len() == 1 && fs::read_to_string(&left[0]).unwrap() == "blir", "{left:?}");
    // One that turns out to name somebody goes the same way, also where nothing else is over; said before it is done.
    place.ok(&["experience", "edit", &id, "--document", "Bare navnet"]);
    let stranger = place.path("w/documents/notater.txt");
    fs::write(&stranger, "noe som noen har lagt her").unwrap();
    let said = place.ok(&["retention", "run", "--dry-run"]);
    assert!(said.contains("1 document that no example has any more"), "{said}");
    place.ok(&["retention", "run"]);
    assert_eq!((kept(&place), place.json(&["check"])["ok"].as_bool()), (vec![stranger], Some(true)));
}

#[test]
fn others_are_told_of_a_file_and_not_given_where_it_lies() {
    let (place, id, file) = example();
    place.ok(&["experience", "attach", &id, &file]);
    let (html, md) = (place.path("e.html"), place.path("e.md"));
    place.ok(&["experience", "search", "", "--html", html.to_str().unwrap()]);
    place.ok(&["experience", "search", "", "--markdown", md.to_str().unwrap()]);
    for text in [fs::read_to_string(html).unwrap(), fs::read_to_string(md).unwrap()] {
        assert!(text.contains("Sjekkliste for skoler") && !text.contains("documents/") && !text.contains("href"), "{text}");
    }
}

#[test]
fn a_copy_for_reading_gives_documents_out_and_takes_none_in() {
    let (place, id, file) = example();
    place.ok(&["experience", "attach", &id, &file]);
    place.ok(&["--read-only", "experience", "document", &id, "1", "-o", place.path("ut").to_str().unwrap()]);
    let other = place.write("annen.txt", "annen");
    let (status, said) = place.said(&["--read-only", "experience", "attach", &id, &other]);
    assert!(status != 0 && said.contains("this is a copy to look at") && kept(&place).len() == 1, "{said}");
    assert_eq!(place.json(&["--read-only", "check"])["ok"], true);
}

#[test]
fn screen_6_attaches_a_file_and_opens_only_what_is_a_document() {
    let (dir, mut s) = Session::demo_queue(Lang::Nb, (100, 30));
    let (list, program) = (dir.path().join("liste.pdf"), dir.path().join("skript.sh"));
    fs::write(&list, "liste").unwrap();
    fs::write(&program, "#!/bin/sh").unwrap();
    s.keys("6 n").write("Refleksjegeren");
    s.keys("enter /").write("refleksjeg");
    s.keys("enter o");
    assert!(s.screen().contains("a legger ved en fil"), "{}", s.screen());
    s.keys("a").write("finnes-ikke.pdf");
    s.keys("enter");
    assert!(s.screen().contains("legg ved en fil") && s.screen().contains("finnes-ikke.pdf"), "{}", s.screen());
    s.keys("esc esc a").write(program.to_str().unwrap());
    s.keys("enter");
    assert!(s.screen().contains("La skript.sh ved «Refleksjegeren»"), "{}", s.screen());
    // It is kept, and never run.
    s.keys("o");
    assert!(s.screen().contains("Her er ingen dokumenter som kan åpnes"), "{}", s.screen());
    s.keys("a").write(list.to_str().unwrap());
    s.keys("tab").write("Sjekkliste");
    s.keys("enter o");
    assert!(s.screen().contains("Sjekkliste  (liste.pdf, her)") && !s.screen().contains("skript"), "{}", s.screen());
    s.keys("esc u u");
    assert_eq!(s.model.experiences.current().unwrap().experience.documents.len(), 0, "{}", s.screen());
    // A title that waits for its file is chosen.
    s.keys("esc home a").write(list.to_str().unwrap());
    s.keys("tab space");
    let before = s.model.experiences.current().unwrap().experience.documents.clone();
    assert!(s.screen().contains(&before[0].title[..20]), "{}", s.screen());
    s.keys("enter");
    let now = s.model.experiences.current().unwrap().experience.documents.clone();
    assert_eq!((now.len(), now[0].title.as_str(), matches!(now[0].place, dialogforum::domain::Place::File { .. })), (before.len(), before[0].title.as_str(), true));
}
