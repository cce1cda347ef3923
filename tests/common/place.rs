//! A folder with a workspace in it, worked on with the real program, and somebody invented who is looked for afterwards.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

/// Invented, and nowhere else in the demo or the program.
pub const CANARY: [&str; 4] = ["Kari Kanari", "kari.kanari@example.org", "+47 999 88 776", "jordnøttkanari"];

pub const EVENT: &str = "title = \"Dialogforum\"\nkind = \"dialogforum\"\nseries = \"forum\"\nstart = 2021-03-19T09:00:00\nend = 2021-03-19T12:00:00\ntimezone = \"Europe/Oslo\"\nmode = \"digital\"\norganiser = \"Skadeforebyggende forum\"\n";
pub const LIST: &str = "Navn;E-post;Telefon;Kommune;Kosthold;Merknad;Invitert av\nKari Kanari;Kari.Kanari@example.org;+47 999 88 776;Tana;jordnøttkanari;;\nOla Nordmann;ola.nordmann@example.org;;Alta;;Kari Kanari ringte for meg (kari.kanari@example.org);Kari Kanari\nKari Kanarisen;kanarisen@example.org;;Hammerfest;;;\n";

pub struct Place {
    pub dir: tempfile::TempDir,
}

impl Place {
    pub fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) -> String {
        fs::write(self.path(name), text).unwrap();
        self.path(name).display().to_string()
    }

    pub fn run(&self, args: &[&str]) -> Output {
        // Whatever the system's default, what is written is for its owner alone.
        let quoted: Vec<String> = args.iter().map(|a| format!("'{}'", a.replace('\'', "'\\''"))).collect();
        let script = format!("umask 0; exec '{}' {}", env!("CARGO_BIN_EXE_dialogforum"), quoted.join(" "));
        // By the environment, so that an argument can say something else.
        Command::new("sh").args(["-c", &script]).env("DIALOGFORUM_WORKSPACE", self.path("w")).env("LC_ALL", "en_US.UTF-8").env("LANG", "en_US.UTF-8").output().unwrap()
    }

    pub fn ok(&self, args: &[&str]) -> String {
        let out = self.run(args);
        let text = String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr);
        assert!(out.status.success(), "{args:?}: {text}");
        text
    }

    pub fn json(&self, args: &[&str]) -> serde_json::Value {
        let all: Vec<&str> = std::iter::once("--json").chain(args.iter().copied()).collect();
        let out = self.run(&all);
        assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stdout));
        serde_json::from_slice(&out.stdout).unwrap()
    }

    pub fn event(&self) -> String {
        let out = self.run(&["--json", "event", "list"]);
        let list: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
        list[0]["id"].as_str().unwrap().to_owned()
    }

    /// What a command says, and its exit status.
    pub fn said(&self, args: &[&str]) -> (i32, String) {
        let out = self.run(args);
        (out.status.code().unwrap_or(-1), String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr))
    }

    /// A workspace with the canary in many places, and a backup outside.
    pub fn filled() -> Self {
        let place = Self::new();
        place.ok(&["event", "import", &place.write("event.toml", EVENT)]);
        let event = place.event();
        place.ok(&["registration", "import", &event, &place.write("list.csv", LIST)]);
        place.ok(&["registration", "confirm", &event, "--all"]);
        place.ok(&["undo"]);
        place.ok(&["redo"]);
        place.ok(&["event", "edit", &event, "--link", "https://video.example.org/canary"]);
        place.ok(&["outbox", "draft", "link", &event, "--bcc"]);
        place.ok(&["backup", &place.path("before.tar").display().to_string()]);
        place.ok(&["rebuild"]);
        place
    }
}
