//! Sending: only what was confirmed, each letter once, and always known which have gone. Against a real mail server on this machine.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/place.rs"]
mod place;
#[path = "common/python.rs"]
mod python;

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Output, Stdio};

use place::Place;
use serde_json::Value;

/// A server that prints what it gets.
struct Server {
    child: Child,
    lines: BufReader<std::process::ChildStdout>,
    port: u16,
}

impl Server {
    fn start(place: &Place, security: &str) -> Option<Self> {
        let python = std::env::var("DIALOGFORUM_PYTHON").unwrap_or_else(|_| "python3".into());
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/clients/mail_server.py");
        let folder = place.dir.path().display().to_string();
        let mut child = Command::new(python).args(["-B", script, &folder, security, "kari", "hemmelig"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut port = String::new();
        lines.read_line(&mut port).unwrap();
        let Ok(port) = port.trim().parse() else {
            let _ = child.wait();
            return None;
        };
        Some(Self { child, lines, port })
    }

    /// Ends it. What it got.
    fn end(mut self) -> Vec<Value> {
        drop(self.child.stdin.take());
        let got = std::io::Read::by_ref(&mut self.lines).lines().map(|l| serde_json::from_str(&l.unwrap()).unwrap()).collect();
        self.child.wait().unwrap();
        got
    }
}

/// A workspace with letters to one each, and the settings for a server.
fn ready(people: &str, server: &str, port: u16) -> (Place, String) {
    let place = Place::new();
    place.ok(&["event", "import", &place.write("event.toml", place::EVENT)]);
    let event = place.event();
    place.ok(&["registration", "import", &event, &place.write("list.csv", &format!("Navn;E-post;Kommune\n{people}"))]);
    place.ok(&["registration", "confirm", &event, "--all"]);
    place.ok(&["event", "edit", &event, "--link", "https://video.example.org/a"]);
    place.ok(&["outbox", "draft", "link", &event, "--each"]);
    place.write("w/config.toml", &format!("[mail]\nfrom = \"Åse <ase@example.org>\"\nport = {port}\n{server}"));
    (place, event)
}

const STARTTLS: &str = "server = \"localhost\"\nuser = \"kari\"\n";
const PLAIN: &str = "server = \"localhost\"\nsecurity = \"none\"\n";

fn send(place: &Place, confirm: &str, password: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dialogforum"));
    command.args(["--lang", "en", "outbox", "send"]).args(if confirm.is_empty() { vec![] } else { vec!["--confirm", confirm] });
    command.env("DIALOGFORUM_WORKSPACE", place.path("w")).env("SSL_CERT_FILE", place.path("ca.pem")).env("DIALOGFORUM_MAIL_PASSWORD", password).stdin(Stdio::null());
    command.output().unwrap()
}

fn said(out: &Output) -> String {
    String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr)
}

fn states(place: &Place) -> Vec<String> {
    let list: Value = serde_json::from_slice(&place.run(&["--json", "outbox", "list"]).stdout).unwrap();
    list.as_array().unwrap().iter().map(|l| l["state"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_is_confirmed_goes_once_over_a_closed_way() {
    let outside = Place::new();
    let Some(server) = Server::start(&outside, "starttls") else { return python::missing("aiosmtpd") };
    let (place, event) = ready("Kari;kari@example.org;Alta\nOla;ola@example.org;Tana\n", STARTTLS, server.port);
    // Nothing goes without the number.
    let asked = send(&place, "", "hemmelig");
    assert!(asked.status.code() == Some(2) && said(&asked).contains("--confirm 2"), "{}", said(&asked));
    assert_eq!(send(&place, "3", "hemmelig").status.code(), Some(2));
    // Nor to a server that nobody vouches for.
    let strange = send(&place, "2", "hemmelig");
    assert!(strange.status.code() == Some(1) && said(&strange).to_lowercase().contains("certificate"), "{}", said(&strange));
    std::fs::copy(outside.path("ca.pem"), place.path("ca.pem")).unwrap();
    let wrong = send(&place, "2", "feil");
    assert!(wrong.status.code() == Some(1) && said(&wrong).contains("535") && !said(&wrong).contains("feil\""), "{}", said(&wrong));
    assert_eq!(states(&place), ["draft", "draft"]);
    let done = send(&place, "2", "hemmelig");
    assert!(done.status.success(), "{}", said(&done));
    assert_eq!(states(&place), ["sent", "sent"]);
    assert_eq!(send(&place, "2", "hemmelig").status.code(), Some(1), "there is nothing left to send");
    // What has gone is not made a draft again, which would go a second time.
    let undone = place.said(&["undo"]);
    assert!(undone.0 == 1 && undone.1.contains("has gone"), "{undone:?}");
    assert_eq!(states(&place), ["sent", "sent"]);
    assert!(place.ok(&["registration", "list", &event, "--filter", "link:no"]).lines().count() == 1);
    let got = server.end();
    let to: Vec<&str> = got.iter().map(|m| m["to"][0].as_str().unwrap()).collect();
    assert_eq!(to, ["kari@example.org", "ola@example.org"]);
    assert!(got.iter().all(|m| m["tls"] == true && m["from"] == "ase@example.org" && !m["message"].as_str().unwrap().contains("X-Unsent")), "{got:?}");
    let files: String = walk(&place.path("w"));
    assert!(!files.contains("hemmelig"), "the password is kept nowhere");
}

fn walk(folder: &std::path::Path) -> String {
    let mut out = String::new();
    for entry in std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
        out += &if entry.is_dir() { walk(&entry) } else { String::from_utf8_lossy(&std::fs::read(&entry).unwrap()).into_owned() };
    }
    out
}

#[test]
fn hidden_recipients_stay_hidden() {
    let outside = Place::new();
    let Some(server) = Server::start(&outside, "plain") else { return python::missing("aiosmtpd") };
    let (place, event) = ready("Kari;kari@example.org;Alta\nOla;ola@example.org;Tana\n", PLAIN, server.port);
    place.ok(&["outbox", "draft", "link", &event, "--bcc", "--again"]);
    assert_eq!(states(&place), ["draft"]);
    let done = send(&place, "2", "");
    assert!(done.status.success(), "{}", said(&done));
    let got = server.end();
    assert_eq!((got.len(), got[0]["to"].as_array().unwrap().len()), (1, 2));
    let message = got[0]["message"].as_str().unwrap();
    assert!(!message.contains("kari@example.org") && !message.to_lowercase().contains("bcc") && message.contains("undisclosed-recipients:;"), "{message}");
}

#[test]
fn it_is_known_which_have_gone() {
    let outside = Place::new();
    let Some(server) = Server::start(&outside, "plain") else { return python::missing("aiosmtpd") };
    let (place, _) = ready("Kari;kari@example.org;Alta\nFull;full@example.org;Tana\nOla;ola@example.org;Tana\n", PLAIN, server.port);
    let stopped = send(&place, "3", "");
    assert!(stopped.status.code() == Some(1) && said(&stopped).contains("452") && said(&stopped).contains("Sent to 1"), "{}", said(&stopped));
    assert_eq!(states(&place), ["sent", "draft", "draft"], "the server said no, and what comes after was not tried");
    assert_eq!(server.end().len(), 1);
}

#[test]
fn without_an_answer_it_may_have_gone() {
    let outside = Place::new();
    let Some(server) = Server::start(&outside, "plain") else { return python::missing("aiosmtpd") };
    let (place, _) = ready("Taus;silent@example.org;Alta\nOla;ola@example.org;Tana\n", PLAIN, server.port);
    let stopped = send(&place, "2", "");
    assert!(stopped.status.code() == Some(1) && said(&stopped).contains("may have gone"), "{}", said(&stopped));
    assert_eq!(states(&place), ["sending", "draft"]);
    let list: Value = serde_json::from_slice(&place.run(&["--json", "outbox", "list"]).stdout).unwrap();
    let id = list[0]["id"].as_str().unwrap();
    assert!(place.ok(&["outbox", "show", id]).contains("may have gone"));
    // It is not sent a second time by itself; the coordinator decides.
    let rest = send(&place, "1", "");
    assert!(rest.status.success(), "{}", said(&rest));
    assert_eq!(states(&place), ["sending", "sent"]);
    place.ok(&["outbox", "mark-sent", id]);
    assert_eq!(states(&place), ["sent", "sent"]);
    server.end();
}

#[test]
fn nothing_goes_over_an_open_way_to_another_machine() {
    let (place, _) = ready("Kari;kari@example.org;Alta\n", "server = \"mail.example.org\"\nsecurity = \"none\"\n", 2525);
    let refused = send(&place, "1", "");
    assert!(refused.status.code() == Some(1) && said(&refused).contains("encryption"), "{}", said(&refused));
    assert_eq!(states(&place), ["draft"]);
}
