//! Mail as a source of sign-ups: what people write is read into proposals, what machines write is set aside, and nothing is decided without somebody.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/place.rs"]
mod place;

use dialogforum::intake::{SignUps, read_mails};
use place::Place;
use serde_json::{Value, json};

/// A message with the usual head.
fn mail(from: &str, subject: &str, body: &str) -> String {
    let id = crc(&format!("{from}{subject}{body}"));
    format!(
        "From: {from}\r\nTo: anmalan@example.org\r\nDate: Wed, 10 Mar 2021 10:15:00 +0100\r\nMessage-ID: <{id}@example.org>\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{}",
        body.replace('\n', "\r\n")
    )
}

fn crc(text: &str) -> String {
    text.bytes().fold(7u64, |a, b| a.wrapping_mul(31).wrapping_add(u64::from(b))).to_string()
}

fn read(message: &str) -> SignUps {
    read_mails(&[message.as_bytes().to_vec()])
}

/// Each person as `name|address|function|organisation|seats`, with `-` before those who sign off and `?` behind what is for somebody to read.
fn said(message: &str) -> Vec<String> {
    let signups = read(message);
    assert!(signups.set_aside.is_empty(), "{:?}", signups.set_aside);
    let one = |s: &dialogforum::intake::SignUp| {
        let email = s.email.as_ref().map_or("", |e| e.as_str());
        let (off, odd) = (if s.signs_off { "-" } else { "" }, if s.contradictions.is_empty() { "" } else { "?" });
        format!("{off}{}|{email}|{}|{}|{}{odd}", s.name, s.function, s.organisation, s.seats)
    };
    signups.proposed.iter().map(one).collect()
}

const KARI: &str = "Kari Nordmann <kari@example.org>";

#[test]
fn the_sender_signs_up() {
    assert_eq!(
        said(&mail(KARI, "Påmelding", "Hei!\n\nJeg vil gjerne være med på forumet.\n\nVennlig hilsen\nKari Nordmann\nFolkehelsekoordinator\nBærum kommune\nTlf. 999 88 776\n")),
        ["Kari Nordmann|kari@example.org|Folkehelsekoordinator|Bærum kommune|1"]
    );
    assert_eq!(said(&mail("\"Ek, Per\" <per@example.org>", "Anmälan", "Härmed anmäler jag mig.\n\nMvh Per\n")), ["Per Ek|per@example.org|||1"]);
    // The signature knows the name that the address does not say; a municipality's own address says which.
    assert_eq!(
        said(&mail("post@nord-aurdal.kommune.no", "Påmelding", "Vi melder oss på.\n\nHilsen Ola Nordmann\nBeredskapskoordinator")),
        ["Ola Nordmann|post@nord-aurdal.kommune.no|Beredskapskoordinator|nord-aurdal kommune|1"]
    );
}

#[test]
fn how_many_come_is_kept_where_it_is_not_said_who() {
    assert_eq!(said(&mail(KARI, "Dialogforum", "Hej! Vi blir tre från Tanums kommun.\n\n/Kari")), ["Kari Nordmann|kari@example.org||Tanums kommun|3"]);
    assert_eq!(said(&mail(KARI, "Sign up", "I would like to register. We will be 4 people.")), ["Kari Nordmann|kari@example.org|||4"]);
    assert_eq!(said(&mail(KARI, "Påmelding", "Vi er fire som kommer: Per Hansen og Åsa Ek.")), ["Kari Nordmann|kari@example.org|||4?"], "who they are is for somebody to read");
}

#[test]
fn several_people_in_one_message() {
    let lines = "Hei, jeg melder på følgende fra Tanum kommune:\n\n- Per Hansen, kommuneoverlege, per.hansen@example.org\n- Åsa Ek, folkehelsekoordinator\n- Ole-Jakob Li (ole@example.org)\n\nMvh\nKari Nordmann";
    assert_eq!(
        said(&mail(KARI, "Påmelding", lines)),
        ["Per Hansen|per.hansen@example.org|kommuneoverlege|Tanum kommune|1", "Åsa Ek||folkehelsekoordinator|Tanum kommune|1", "Ole-Jakob Li|ole@example.org||Tanum kommune|1"]
    );
    assert_eq!(said(&mail(KARI, "Anmälan", "Jag anmäler Åsa Öberg och Per Ek.\n\nHälsningar Kari")), ["Åsa Öberg||||1", "Per Ek||||1"]);
    assert_eq!(said(&mail(KARI, "Anmälan", "Hej, jag och Per Ek kommer gärna.")), ["Kari Nordmann|kari@example.org|||1", "Per Ek||||1"]);
    let labels = "Navn: Per Hansen\nE-post: per@example.org\nKommune: Asker\nKosthold: vegetar\n\nNavn: Åsa Ek\nE-post: asa@example.org\nKommune: Bærum\n";
    assert_eq!(said(&mail("skjema@example.org", "Ny påmelding", labels)), ["Per Hansen|per@example.org||Asker|1", "Åsa Ek|asa@example.org||Bærum|1"]);
    assert_eq!(read(&mail("skjema@example.org", "Ny påmelding", labels)).proposed[0].needs.diet, "vegetar");
}

#[test]
fn signing_off_is_proposed() {
    for text in ["Jeg må dessverre melde forfall på fredag.", "Meld meg av, takk.", "Jag avanmäler mig.", "Tyvärr kan jag inte delta, jag har fått förhinder.", "Lämnar härmed återbud."] {
        assert_eq!(said(&mail(KARI, "SV: Dialogforum", text)), ["-Kari Nordmann|kari@example.org|||1"], "{text}");
    }
    assert_eq!(said(&mail(KARI, "Avmelding", "Per Hansen kan ikke komme likevel.\nHilsen Kari")), ["-Per Hansen||||1"]);
    // Both at once is for somebody to read.
    assert_eq!(said(&mail(KARI, "Bytte", "Melder av Per Hansen og melder på Åsa Ek i stedet.")), ["Per Hansen||||1?", "Åsa Ek||||1?"]);
    assert_eq!(said(&mail(KARI, "Spørsmål", "Når begynner det?")), ["Kari Nordmann|kari@example.org|||1?"]);
}

#[test]
fn only_the_senders_own_words_count() {
    let reply = "Ja, jeg kommer.\n\nMvh Kari\n\nFra: Forum <post@example.org>\nSendt: mandag 1. mars 2021\nTil: Kari\nEmne: Invitasjon\n\nMeld forfall til Per Hansen (per@example.org).";
    assert_eq!(said(&mail(KARI, "SV: Invitasjon", reply)), ["Kari Nordmann|kari@example.org|||1"]);
    let swedish = "Jag anmäler mig.\n\nDen mån 1 mars 2021 kl 10:00 skrev Forum <post@example.org>:\n> Lämna återbud till\n> Per Ek <per@example.org>\n";
    assert_eq!(said(&mail(KARI, "Sv: Inbjudan", swedish)), ["Kari Nordmann|kari@example.org|||1"]);
}

#[test]
fn of_a_forwarded_message_the_inner_sender_signs_up() {
    let forwarded =
        "Til orientering.\n\n-----Opprinnelig melding-----\nFra: Åsa Ek [mailto:asa@example.org]\nSendt: tirsdag 2. mars 2021 09:00\nTil: Kari\nEmne: Påmelding\n\nHei, jeg melder meg på.\n\nÅsa Ek\n";
    assert_eq!(said(&mail(KARI, "VS: Påmelding", forwarded)), ["Åsa Ek|asa@example.org|||1"]);
    let attached = format!(
        "From: {KARI}\r\nDate: Wed, 10 Mar 2021 10:15:00 +0100\r\nSubject: Vb: Anmälan\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nSe bifogat.\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n{}\r\n--x--\r\n",
        mail("Per Ek <per@example.org>", "Anmälan", "Jag anmäler mig till dialogforum.")
    );
    assert_eq!(said(&attached), ["Per Ek|per@example.org|||1"]);
}

#[test]
fn pages_tables_and_calendars_are_read() {
    let html = |body: &str| {
        format!("From: {KARI}\r\nDate: Wed, 10 Mar 2021 10:15:00 +0100\r\nSubject: Anmälan\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>{body}</body></html>")
    };
    assert_eq!(said(&html("<p>Jag <b>anmäler</b> mig.</p><script>alert('Per Ek')</script><img src='https://example.org/x.png'>")), ["Kari Nordmann|kari@example.org|||1"]);
    let table = "<p>Vi anmäler:</p><table><tr><th>Namn</th><th>E-post</th><th>Kommun</th></tr><tr><td>Per Ek</td><td>per@example.org</td><td>Tanum</td></tr><tr><td>Åsa Öberg</td><td>asa@example.org</td><td>Tjörn</td></tr></table>";
    assert_eq!(said(&html(table)), ["Per Ek|per@example.org||Tanum|1", "Åsa Öberg|asa@example.org||Tjörn|1"]);
    for (answer, expected) in [("ACCEPTED", "Kari Nordmann|kari@example.org|||1"), ("DECLINED", "-Kari Nordmann|kari@example.org|||1"), ("TENTATIVE", "Kari Nordmann|kari@example.org|||1?")] {
        let reply = format!(
            "From: {KARI}\r\nSubject: Accepted: Dialogforum\r\nDate: Wed, 10 Mar 2021 10:15:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:1\r\nATTENDEE;CN=Kari;PARTSTAT={answer}:mailto:kari@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        assert_eq!(said(&reply), [expected], "{answer}");
    }
}

#[test]
fn what_machines_write_is_set_aside_by_name() {
    let with = |header: &str, subject: &str| format!("From: {KARI}\r\n{header}Date: Wed, 10 Mar 2021 10:15:00 +0100\r\nSubject: {subject}\r\n\r\nJag kommer tillbaka måndag.\r\n");
    let why = |message: &str| read(message).set_aside.first().map(|s| s.reason.key).unwrap_or_default();
    assert_eq!(why(&with("", "Autosvar: Anmälan")), "mail-automatic");
    assert_eq!(why(&with("Auto-Submitted: auto-replied\r\n", "Anmälan")), "mail-automatic");
    assert_eq!(why(&with("List-Unsubscribe: <https://example.org/x>\r\n", "Nyheter")), "mail-list");
    assert_eq!(why(&with("", "Undeliverable: Inbjudan")), "mail-bounce");
    assert_eq!(why("From: MAILER-DAEMON@example.org\r\nSubject: x\r\n\r\nx"), "mail-bounce");
    assert_eq!(why(""), "mail-unreadable");
    assert_eq!(why("just some words without any head"), "mail-unreadable");
    assert_eq!(why(&with("Auto-Submitted: no\r\n", "Anmälan")), "", "a person wrote it");
}

#[test]
fn odd_and_hostile_messages_do_no_harm() {
    assert_eq!(said(&mail("\"boss@example.org\" <kari@example.org>", "Anmälan", "Jag anmäler mig.")), ["|kari@example.org|||1?"], "the name is somebody else's address");
    assert_eq!(said(&mail("Kari <kari@example.org>\r\nFrom: Per <per@example.org>", "Anmälan", "Jag anmäler mig.")).len(), 1);
    let deep = (0..5_000).map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n")).collect::<Vec<_>>().concat();
    let parts = format!("From: {KARI}\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n{}", "--x\r\n\r\na\r\n".repeat(200_000));
    let head = format!("From: {KARI}\r\nX-Long: {}\r\n\r\nx", "a".repeat(200_000));
    let garbage = format!("From: {KARI}\r\nSubject: Anmälan\r\nContent-Transfer-Encoding: base64\r\nContent-Type: text/plain; charset=klingon\r\n\r\n%%%%not base64%%%%\r\n");
    let place = forum();
    for (name, message) in [("deep.eml", format!("From: {KARI}\r\nSubject: x\r\n{deep}")), ("parts.eml", parts), ("head.eml", head), ("garbage.eml", garbage)] {
        let report = import(&place, name, message.as_bytes());
        let sum = ["new", "updated", "unchanged"].iter().map(|k| report[*k].as_u64().unwrap_or(0)).sum::<u64>();
        assert!(report["error"]["kind"] == "data" || report["rows"].as_u64() == Some(sum + report["set_aside"].as_array().unwrap().len() as u64), "{name}: {report}");
    }
    place.ok(&["check"]);
}

fn forum() -> Place {
    let place = Place::new();
    place.ok(&["event", "add", "--title", "Forum", "--start", "2021-03-19T09:00", "--end", "2021-03-19T12:00", "--country", "SE", "--timezone", "Europe/Stockholm"]);
    place
}

fn import(place: &Place, name: &str, bytes: &[u8]) -> Value {
    let path = place.path(name);
    if !bytes.is_empty() {
        std::fs::write(&path, bytes).unwrap();
    }
    let out = place.run(&["--json", "registration", "import", &place.event(), &path.display().to_string()]);
    serde_json::from_slice(&out.stdout).unwrap_or_else(|_| panic!("{name}: {}", String::from_utf8_lossy(&out.stderr)))
}

fn list(place: &Place) -> Vec<Value> {
    serde_json::from_slice(&place.run(&["--json", "registration", "list", &place.event()]).stdout).unwrap()
}

/// What others have tried: nothing of it may come out wrong without being marked for somebody to read.
#[test]
fn what_is_not_understood_is_marked() {
    let tysnes = "Kari Nordmann <kari.nordmann@tysnes.kommune.no>";
    let marked = |body: &str| {
        let all = read(&mail(tysnes, "Dialogforum", body)).proposed;
        assert!(!all.is_empty() && all.iter().all(|s| !s.contradictions.is_empty()), "{body}: {all:?}");
    };
    for body in [
        "Jeg kommer ikke, men Per Hansen kommer i mitt sted.",
        "Per er syk og kan ikke komme.",
        "Jag kommer istället för Per Ek.",
        "Bytter ut Per Hansen med Lise Li på påmeldingen vår.",
        "Melder på Kari og Per fra barnevernet.",
        "Hvis Lise Li kommer, kommer jeg også.",
        "Jeg melder på Lise Li. Per Hansen kommer ikke i år.",
        "Er det fortsatt mulig å melde seg på?",
        "Min kollega kommer også, og jeg kommer.",
        "Viser til samtale med Per Hansen i går, og melder meg på.",
    ] {
        marked(body);
    }
    let names = |body: &str| said(&mail(tysnes, "Dialogforum", body)).iter().map(|s| s.split('|').next().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(names("Hei Anne Lise, jeg melder meg på."), ["Kari Nordmann"]);
    assert_eq!(names("Jeg deltar for NAV Tysnes."), ["Kari Nordmann"]);
    assert_eq!(names("Jeg melder på Per O. Hansen, og i tillegg Lise Li."), ["Per O. Hansen"]);
    assert_eq!(names("Vi melder på:\n1. Hansen, Per, brannsjef\n2. Li, Lise, rådgiver\n- Åsa Vik - lege"), ["Per Hansen", "Lise Li", "Åsa Vik"]);
    assert_eq!(names("Jeg melder på Per Hansen, Lise\nLi og Åsa Vik til forumet."), ["Per Hansen", "Lise Li", "Åsa Vik"], "lines are broken anywhere");
    assert_eq!(names("Følgende deltar:\nLise Li, Per Hansen og Åsa Vik"), ["Lise Li", "Per Hansen", "Åsa Vik"]);
    assert_eq!(names("Avmelding Per Hansen"), ["-Per Hansen"]);
    assert_eq!(names("Jeg, Kari Nordmann, melder meg på."), ["Kari Nordmann"]);
    // What is said of others is not taken for the sender's.
    let one = |body: &str| said(&mail(tysnes, "Dialogforum", body));
    assert_eq!(one("Vi kommer to timer senere, jeg melder meg på.")[0].rsplit('|').next().unwrap().trim_end_matches('?'), "1");
    assert!(one("Jeg melder meg på. Folkehelsearbeidet gjør vi sammen med Bergen kommune.")[0].contains("|tysnes kommune|"));
    let signed = read(&mail(
        tysnes,
        "Dialogforum",
        "Jeg melder meg på.\n\nMvh\nKari Nordmann\nTenk på miljøet før du skriver ut!\n99 88 77 66\n5685 Uggdal\nOrg.nr. 938 760 319\n________________________________\nVelkommen hit\n",
    ));
    assert_eq!((signed.proposed[0].phone.as_str(), signed.proposed[0].function.as_str()), ("99 88 77 66", ""));
    assert_eq!(said(&mail("noreply@example.org", "Ny påmelding", "Navn: Per Ek\nE-post: per@example.org\n")), ["Per Ek|per@example.org|||1"]);
    assert_eq!(read(&mail("noreply@example.org", "Bekreftelse på påmelding", "Du er påmeldt.")).set_aside.len(), 1);
    let letter = |n: u32| char::from_u32(u32::from('a') + n % 26).unwrap();
    let many = (0..6_000).map(|n| format!("- Namn{}{}{} Namnsson", letter(n), letter(n / 26), letter(n / 676))).collect::<Vec<_>>().join("\n");
    assert_eq!(read(&mail(tysnes, "Dialogforum", &format!("Vi melder på følgende:\n{many}"))).proposed.len(), 1, "a message cannot fill a workspace");
}

/// From the mailbox to the queue: nothing accepted by itself, the same message twice changes nothing, a second message is read beside the first.
#[test]
fn a_mailbox_becomes_proposals_once() {
    let place = forum();
    let up = mail(KARI, "Anmälan", "Jag och Per Ek anmäler oss.\n\nKari Nordmann");
    let off = mail(KARI, "Förhinder", "Jag kan tyvärr inte komma.");
    let auto = mail("Åsa <asa@example.org>", "Autosvar: borta", "Åter måndag.");
    let mbox = [&up, &auto].map(|m| format!("From x Wed Mar 10 10:15:00 2021\r\n{m}\r\n\r\n")).concat();
    let report = import(&place, "post.mbox", mbox.as_bytes());
    assert_eq!((&report["rows"], &report["new"], report["set_aside"][0]["row"].as_u64()), (&json!(3), &json!(2), Some(2)), "{report}");
    assert!(list(&place).iter().all(|r| r["state"] == "new"), "nobody is accepted by a mail");
    let again = import(&place, "post.mbox", mbox.as_bytes());
    assert_eq!((&again["new"], &again["updated"], &again["unchanged"]), (&json!(0), &json!(0), &json!(2)), "{again}");
    // She writes again: it is kept with hers and somebody is asked, and nothing is taken from her.
    let kari = || list(&place).into_iter().find(|r| r["name"] == "Kari Nordmann").unwrap();
    place.ok(&["registration", "confirm", &place.event(), kari()["id"].as_str().unwrap()]);
    let report = import(&place, "off.eml", off.as_bytes());
    assert_eq!((&report["updated"], &report["new"]), (&json!(1), &json!(0)), "{report}");
    assert_eq!((&kari()["state"], &kari()["flags"]), (&json!("confirmed"), &json!(["municipality-unknown", "signs-off"])));
    let shown: Value = serde_json::from_slice(&place.run(&["--json", "registration", "show", kari()["id"].as_str().unwrap()]).stdout).unwrap();
    assert!(shown["raw"].as_str().unwrap().contains("anmäler oss") && shown["raw"].as_str().unwrap().contains("tyvärr"));
    assert_eq!(import(&place, "off.eml", off.as_bytes())["unchanged"], 1);
    place.ok(&["registration", "cancel", &place.event(), kari()["id"].as_str().unwrap()]);
    assert_eq!(import(&place, "off.eml", off.as_bytes())["unchanged"], 1);
    assert_eq!(list(&place).len(), 2);
    // A list that names her later does not take the place of her words.
    let per = || list(&place).into_iter().find(|r| r["name"] == "Per Ek").unwrap()["id"].as_str().unwrap().to_owned();
    assert_eq!(import(&place, "lista.csv", "Namn;Kommun\nPer Ek;Tanum\n".as_bytes())["updated"], 1);
    assert_eq!(import(&place, "lista.csv", "Namn;Kommun\nPer Ek;Tanum\n".as_bytes())["unchanged"], 1);
    let shown: Value = serde_json::from_slice(&place.run(&["--json", "registration", "show", &per()]).stdout).unwrap();
    assert!(shown["raw"].as_str().unwrap().contains("anmäler oss") && shown["organisation"] == "Tanum", "{shown}");
    // Whoever has left and writes again is somebody new at the end.
    let back = mail(KARI, "Anmälan igen", "Nu kan jag ändå, jag anmäler mig.").replace("10 Mar 2021 10:15", "11 Mar 2021 08:00");
    assert_eq!(import(&place, "back.eml", back.as_bytes())["new"], 1);
}

/// A Maildir, and a folder into which messages are dropped.
#[test]
fn folders_of_messages_are_read() {
    let place = forum();
    let maildir = place.path("Maildir");
    for (n, folder) in ["cur", "new", "tmp"].iter().enumerate() {
        std::fs::create_dir_all(maildir.join(folder)).unwrap();
        std::fs::write(maildir.join(folder).join(format!("1.{n}:2,S")), mail(&format!("Person {folder} <{folder}@example.org>"), "Anmälan", "Jag anmäler mig.")).unwrap();
    }
    assert_eq!(import(&place, "Maildir", b"")["new"], 2, "what is still being written is left alone");
    let drop = place.path("inn");
    std::fs::create_dir(&drop).unwrap();
    std::fs::write(drop.join("a.eml"), mail("Åsa Ek <asa@example.org>", "Anmälan", "Jag anmäler mig.")).unwrap();
    std::fs::write(drop.join("notat.txt"), "Ikke en melding").unwrap();
    assert_eq!(import(&place, "inn", b"")["new"], 1);
    assert_eq!(import(&place, "inn", b"")["unchanged"], 1);
}

/// Why somebody should read a message is said, until it is decided.
#[test]
fn what_is_odd_is_said() {
    let place = forum();
    import(&place, "a.eml", mail("Ola Li <ola@example.org>", "Spørsmål", "Når begynner det?").as_bytes());
    let reason = || list(&place)[0]["reason"].clone();
    assert!(reason().as_str().unwrap().contains("does not clearly say"), "{}", reason());
    place.ok(&["registration", "confirm", &place.event(), "--all"]);
    assert_eq!(reason(), Value::Null);
}
