//! The real binary, from an empty folder to a schedule, and what it says to bad input.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/forum.rs"]
mod forum;

use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;

struct Place {
    dir: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    fn workspace(&self) -> PathBuf {
        self.dir.path().join("w")
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.dir.path().join(name);
        std::fs::write(&path, content).unwrap();
        path.display().to_string()
    }

    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::cargo_bin("dialogforum").unwrap();
        command.env_remove("DIALOGFORUM_WORKSPACE").env("LANG", "C").arg("--workspace").arg(self.workspace()).args(["--lang", "en", "--now", "2021-03-15T09:00:00"]).args(args);
        command.output().unwrap()
    }

    fn json(&self, args: &[&str]) -> Value {
        let out = self.run(&[args, &["--json"]].concat());
        serde_json::from_slice(&out.stdout).unwrap_or_else(|e| panic!("{args:?}: {e}\n{}\n{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr)))
    }

    /// A refusal: its exit status and what it says.
    fn refused(&self, args: &[&str]) -> (i32, Value) {
        let out = self.run(&[args, &["--json"]].concat());
        let value: Value = serde_json::from_slice(&out.stdout).unwrap();
        (out.status.code().unwrap(), value["error"].clone())
    }

    /// A workspace with the forum and its 49 confirmed.
    fn forum(&self) -> String {
        let event = self.file("forum.toml", forum::EVENT);
        let id = self.json(&["event", "import", &event])[0]["id"].as_str().unwrap().to_owned();
        let list = self.file("anmälningar.csv", forum::list());
        let report = self.json(&["registration", "import", &id, &list]);
        assert_eq!((report["rows"].as_u64(), report["new"].as_u64(), report["flagged"].as_u64()), (Some(49), Some(49), Some(0)), "{report}");
        assert!(self.run(&["registration", "confirm", &id, "--all"]).status.success());
        id
    }
}

#[test]
fn from_nothing_to_a_schedule() {
    let place = Place::new();
    let id = place.forum();
    let listed = &place.json(&["event", "list"])[0];
    assert_eq!(listed["counts"]["confirmed"], 49);
    assert_eq!((listed["start"].as_str(), listed["register_until"].as_str()), (Some("2021-03-19T09:00:00"), Some("2021-03-12T23:59:59")));
    assert_eq!(place.json(&["groups", "propose", &id, "--strategy", "natural", "--max", "13"])["groups"].as_array().unwrap().len(), 4);
    assert!(place.refused(&["groups", "show", &id]).0 == 1, "a proposal is not taken by itself");
    place.run(&["groups", "propose", &id, "--strategy", "natural", "--max", "13", "--accept"]);
    let schedule = place.json(&["schedule", "show", &id]);
    assert_eq!(schedule["capacity"], 13);
    let slots = schedule["groups"][0]["slots"].as_array().unwrap();
    assert_eq!((slots[0]["start"].as_str(), slots[0]["end"].as_str(), slots[0]["kind"].as_str()), (Some("09:30"), Some("09:40"), Some("presentation")));
    let pause = slots.iter().find(|s| s["kind"] == "break").unwrap();
    assert_eq!((pause["start"].as_str(), pause["end"].as_str()), (Some("10:40"), Some("10:55")));
    let history = place.json(&["history"]);
    assert_eq!(history.as_array().unwrap().len(), 4);
    for _ in 0..4 {
        assert!(place.run(&["undo"]).status.success());
    }
    assert_eq!(place.json(&["event", "list"]), Value::Array(vec![]));
    assert_eq!(place.run(&["undo"]).status.code(), Some(1));
    for _ in 0..4 {
        assert!(place.run(&["redo"]).status.success());
    }
    assert_eq!(place.json(&["groups", "show", &id])["groups"].as_array().unwrap().len(), 4);
    assert_eq!(place.json(&["check"])["ok"], true);
}

/// The least spread by trying every last cut for every number of groups: another programme than the one in use, over all sizes in order.
fn least_spread(populations: &[u32], groups: usize, min: usize, max: usize) -> f64 {
    let mut x: Vec<f64> = populations.iter().map(|p| f64::from(*p).log10()).collect();
    x.sort_by(f64::total_cmp);
    let cost = |from: usize, to: usize| {
        let part = &x[from..to];
        let mean = part.iter().sum::<f64>() / f64::from(u32::try_from(part.len()).unwrap());
        part.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>()
    };
    let mut best = vec![f64::INFINITY; x.len() + 1];
    best[0] = 0.0;
    for _ in 0..groups {
        let reach = |to: usize| (to.saturating_sub(max)..=to.saturating_sub(min)).filter(|from| *from < to).map(|from| best[from] + cost(from, to)).fold(f64::INFINITY, f64::min);
        best = (0..=x.len()).map(reach).collect();
    }
    best[x.len()]
}

#[test]
fn natural_has_the_least_spread_that_another_solver_finds() {
    let place = Place::new();
    let id = place.forum();
    let populations: Vec<u32> = forum::municipalities().iter().map(|m| m.2).collect();
    for (max, groups) in [(13, 4), (10, 5), (25, 2), (49, 1), (7, 7)] {
        let proposed = place.json(&["groups", "propose", &id, "--strategy", "natural", "--max", &max.to_string()]);
        let sizes: Vec<usize> = proposed["groups"].as_array().unwrap().iter().map(|g| g["members"].as_array().unwrap().len()).collect();
        assert_eq!((sizes.len(), sizes.iter().sum::<usize>()), (groups, 49));
        let least = least_spread(&populations, groups, 49usize.div_ceil(2 * groups), max);
        assert!((proposed["spread"].as_f64().unwrap() - least).abs() < 1e-9, "max {max}: {} against {least}", proposed["spread"]);
    }
    let (status, error) = place.refused(&["groups", "propose", &id, "--groups", "3", "--max", "13"]);
    assert_eq!(status, 1);
    assert_eq!(error["text"], "49 municipalities do not fit 3 groups of at most 13; 4 groups, or 17 slots, would.");
}

#[test]
fn the_same_list_twice_changes_nothing_and_a_changed_row_updates() {
    let place = Place::new();
    let id = place.forum();
    let before = place.json(&["history", "-n", "1"]);
    let path = place.dir.path().join("anmälningar.csv").display().to_string();
    let again = place.json(&["registration", "import", &id, &path]);
    assert_eq!((again["new"].as_u64(), again["updated"].as_u64(), again["unchanged"].as_u64()), (Some(0), Some(0), Some(49)));
    assert_eq!(place.json(&["history", "-n", "1"]), before);
    let list = place.file("b.csv", "Namn;E-post;Kommun;Funktion\nÅsa Öberg 3;deltagare3@example.org;Ale;rektor\n;;;\n;x;y;z;for mange\n;;Tibro;\n");
    let refused = place.dir.path().join("refused.csv");
    let report = place.json(&["registration", "import", &id, &list, "--refused", &refused.display().to_string()]);
    let rows = |key: &str| report[key].as_u64().unwrap();
    assert_eq!((rows("rows"), rows("new"), rows("updated"), report["refused"].as_array().unwrap().len()), (3, 0, 1, 2));
    assert_eq!(std::fs::read_to_string(&refused).unwrap(), "Namn;E-post;Kommun;Funktion\n;x;y;z;for mange\n;;Tibro;\n");
}

/// What a coordinator has put right by hand stays right, whatever the form sends again.
#[test]
fn importing_again_keeps_what_was_corrected_by_hand() {
    let place = Place::new();
    let id = place.forum();
    let list = place.file("x.csv", "Namn;E-post;Kommun;Specialkost\nBo Ek;bo@example.org;Alle;\n");
    place.json(&["registration", "import", &id, &list]);
    let one = |state: &str| place.json(&["registration", "list", &id, "--state", state]).as_array().unwrap().iter().find(|r| r["name"].as_str().unwrap().starts_with("Bo")).cloned().unwrap();
    let bo = one("new")["id"].as_str().unwrap().to_owned();
    assert!(place.run(&["registration", "edit", &bo, "--organisation", "Ale", "--name", "Bo Ekman"]).status.success());
    let again = place.json(&["registration", "import", &id, &list]);
    assert_eq!((again["new"].as_u64(), again["unchanged"].as_u64()), (Some(0), Some(1)), "{again}");
    assert!(place.run(&["registration", "edit", &bo, "--name", "Bo Ek"]).status.success());
    let changed = place.file("y.csv", "Namn;E-post;Kommun;Specialkost\nBo Ek;bo@example.org;Alle;gluten\n");
    let report = place.json(&["registration", "import", &id, &changed]);
    assert_eq!((report["new"].as_u64(), report["updated"].as_u64()), (Some(0), Some(1)), "{report}");
    assert_eq!(one("new")["municipality"], "1440");
    let shown = String::from_utf8(place.run(&["registration", "show", &bo]).stdout).unwrap();
    for said in ["gluten", "Alle", "bo@example.org", "y.csv"] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
}

#[test]
fn rows_that_are_refused_are_never_written_over_something_else() {
    let place = Place::new();
    let id = place.forum();
    let list = place.file("x.csv", "Namn;Kommun\n;Tibro\n");
    for to in [list.clone(), "/dev/null".into(), place.dir.path().display().to_string()] {
        let (status, _) = place.refused(&["registration", "import", &id, &list, "--refused", &to]);
        assert_eq!(status, 74, "{to}");
    }
    assert_eq!(std::fs::read_to_string(&list).unwrap(), "Namn;Kommun\n;Tibro\n");
    let to = place.dir.path().join("r.csv");
    place.run(&["registration", "import", &id, &list, "--dry-run", "--refused", &to.display().to_string()]);
    assert!(!to.exists());
}

#[test]
fn more_seats_move_people_up_and_fewer_throw_nobody_out() {
    let place = Place::new();
    let id = place.forum();
    place.run(&["event", "edit", &id, "--capacity", "49"]);
    for n in 0..3 {
        place.run(&["registration", "add", &id, "--name", &format!("Extra {n}"), "--organisation", "Ale"]);
    }
    let said = place.json(&["registration", "confirm", &id, "--all", "--state", "new"]);
    assert!(said["done"].as_str().unwrap().starts_with("No seat"), "{said}");
    let raised = place.json(&["event", "edit", &id, "--capacity", "51", "--automatic", "true"]);
    // Each call starts the rehearsal clock anew, so which two of the three came first is not said.
    assert!(raised["notes"][0].as_str().unwrap().contains("Extra"), "{raised}");
    assert_eq!(place.json(&["event", "list"])[0]["counts"]["confirmed"], 51);
    place.run(&["undo"]);
    assert_eq!(place.json(&["event", "list"])[0]["counts"]["waiting"], 3);
    let lowered = place.json(&["event", "edit", &id, "--capacity", "40"]);
    assert!(lowered["notes"][0].as_str().unwrap().contains('9'), "{lowered}");
    assert_eq!(place.json(&["event", "list"])[0]["counts"]["confirmed"], 49);
}

#[test]
fn the_queue_by_command() {
    let place = Place::new();
    let id = place.forum();
    assert!(place.run(&["event", "edit", &id, "--capacity", "49", "--automatic", "true"]).status.success());
    let add = place.run(&["registration", "add", &id, "--name", "Sen Anmälan", "--email", "sen@example.org", "--organisation", "Tjörns kommun"]);
    assert!(add.status.success(), "{}", String::from_utf8_lossy(&add.stderr));
    let late = place.json(&["registration", "list", &id, "--flag", "late"])[0].clone();
    assert_eq!((late["municipality"].as_str(), late["state"].as_str()), (Some("1419"), Some("new")));
    let late_id = late["id"].as_str().unwrap();
    let said = place.run(&["registration", "confirm", &id, late_id]);
    assert!(String::from_utf8_lossy(&said.stderr).contains("Every seat is taken"), "{}", String::from_utf8_lossy(&said.stderr));
    assert_eq!(place.json(&["registration", "list", &id, "--state", "waiting"])[0]["reason"], "Every seat is taken.");
    let first = place.json(&["registration", "list", &id])[0]["id"].as_str().unwrap().to_owned();
    let cancelled = place.run(&["registration", "cancel", &id, &first]);
    assert!(String::from_utf8_lossy(&cancelled.stderr).contains("moved up: Sen Anmälan"), "{}", String::from_utf8_lossy(&cancelled.stderr));
    assert_eq!(place.json(&["registration", "list", &id, "--state", "waiting"]), Value::Array(vec![]));
    assert!(place.run(&["undo"]).status.success());
    assert_eq!(place.json(&["registration", "list", &id, "--state", "waiting"]).as_array().unwrap().len(), 1);
}

#[test]
fn adding_an_event_never_writes_over_one() {
    let place = Place::new();
    place.forum();
    let same = ["event", "add", "--title", "Uppföljande dialogforum - Sociala risker", "--start", "2021-03-19T09:00", "--end", "2021-03-19T10:00", "--timezone", "Europe/Stockholm"];
    let (status, error) = place.refused(&same);
    assert_eq!(status, 1, "{error}");
    assert_eq!(place.json(&["event", "list"])[0]["end"], "2021-03-19T12:00:00");
}

#[test]
fn a_list_may_be_open_at_either_end() {
    let place = Place::new();
    assert!(place.run(&["demo", "--no-tui"]).status.success());
    let n = |args: &[&str]| place.json(&[&["event", "list"], args].concat()).as_array().unwrap().len();
    assert_eq!((n(&[]), n(&["--from", "2021-03-01"]), n(&["--to", "2020-03-27"]), n(&["--from", "2021-03-19", "--to", "2021-03-19"])), (19, 11, 3, 1));
    assert_eq!(n(&["--from", "2021-05-01", "--to", "2021-01-01"]), 0);
}

#[test]
fn whoever_has_left_the_queue_is_not_confirmed_with_all_the_others() {
    let place = Place::new();
    let id = place.forum();
    let first = place.json(&["registration", "list", &id])[0]["id"].as_str().unwrap().to_owned();
    place.run(&["registration", "cancel", &id, &first]);
    place.run(&["registration", "confirm", &id, "--all"]);
    assert_eq!(place.json(&["event", "list"])[0]["counts"]["cancelled"], 1);
    place.run(&["registration", "confirm", &id, &first]);
    assert_eq!(place.json(&["event", "list"])[0]["counts"]["cancelled"], 0, "one by one staff may correct any state");
}

#[test]
fn groups_by_command() {
    let place = Place::new();
    let id = place.forum();
    assert_eq!(place.refused(&["groups", "move", &id, "Tjörn", "--to", "2"]).0, 1);
    place.run(&["groups", "propose", &id, "--accept"]);
    assert!(place.run(&["groups", "move", &id, "Tjörns kommun", "1498", "--to", "1"]).status.success());
    assert!(place.run(&["groups", "pin", &id, "Tjörn"]).status.success());
    let shown = place.json(&["groups", "show", &id]);
    let in_first = |name: &str| shown["groups"][0]["members"].as_array().unwrap().iter().find(|m| m["name"] == name).cloned();
    assert_eq!(in_first("Tjörn").unwrap()["pinned"], true);
    assert!(in_first("Tidaholm").is_some());
    let conflicts = place.json(&["schedule", "show", &id])["conflicts"].to_string();
    assert!(conflicts.contains("over-the-end"), "{conflicts}");
    let again = place.json(&["groups", "propose", &id, "--strategy", "even"]);
    assert!(again["groups"][0]["members"].to_string().contains("Tjörn"), "a pin holds whatever the strategy");
    let (status, error) = place.refused(&["groups", "move", &id, "Tjön", "--to", "1"]);
    assert_eq!(status, 1);
    assert!(error["next"].as_str().unwrap().contains("Tjörn"), "{error}");
    assert_eq!(place.refused(&["groups", "move", &id, "Bergen", "--to", "1"]).0, 1);
    assert_eq!(place.refused(&["groups", "move", &id, "Tjörn", "--to", "9"]).0, 1);
}

#[test]
fn bad_input_is_named_by_place_and_changes_nothing() {
    let place = Place::new();
    let id = place.forum();
    let history = place.json(&["history"]);
    let toml = |text: &str| forum::EVENT.replace("register_until", text);
    let cases: Vec<(Vec<String>, i32, Option<u64>, &str)> = vec![
        (vec!["event".into(), "import".into(), place.file("a.toml", toml("register_untill"))], 65, Some(10), "register_until"),
        (vec!["event".into(), "import".into(), place.file("b.toml", forum::EVENT.replace("T12:00:00", "T08:00:00"))], 65, Some(6), "is not after the start"),
        (vec!["event".into(), "import".into(), place.file("c.toml", forum::EVENT.replace("2021-03-19T09:00:00 ", "2021-03-28T02:30:00 "))], 65, Some(5), "does not exist"),
        (vec!["event".into(), "import".into(), place.file("d.toml", "title = \"x")], 65, Some(1), "TOML"),
        (vec!["event".into(), "import".into(), place.file("d2.toml", "title = 5")], 65, Some(1), "cannot be"),
        (vec!["event".into(), "import".into(), place.file("d3.toml", forum::EVENT.replace("end = 12:00:00", "end = 09:00:00"))], 65, Some(24), "not after"),
        (vec!["groups".into(), "propose".into(), id.clone(), "--groups".into(), "0".into()], 1, None, "0 groups"),
        (vec!["event".into(), "import".into(), "/nowhere/x.toml".into()], 74, None, "cannot be read"),
        (vec!["event".into(), "import".into(), place.dir.path().display().to_string()], 74, None, "no ordinary file"),
        (vec!["registration".into(), "import".into(), id.clone(), place.file("e.csv", "")], 65, None, "empty"),
        (vec!["registration".into(), "import".into(), id.clone(), place.file("f.csv", "\u{feff}")], 65, None, "empty"),
        (vec!["registration".into(), "import".into(), id.clone(), place.file("g.csv", "Namn;Kommun\nA;B\n\"C;D\nE;F\n")], 65, Some(3), "never closed"),
        (vec!["registration".into(), "import".into(), id.clone(), place.file("h.csv", "Farge;Form\nblå;rund\n")], 65, Some(1), "No column says"),
        (vec!["registration".into(), "import".into(), id.clone(), place.file("i.csv", b"Namn;Kommun\nA\0;B\n")], 65, Some(2), "NUL"),
        (vec!["registration".into(), "import".into(), id.clone(), "/dev/zero".into()], 74, None, "no ordinary file"),
        (vec!["event".into(), "show".into(), "ZZZ".into()], 1, None, "There is no event ZZZ"),
        (vec!["event".into(), "show".into(), "0".into()], 0, None, ""),
        (vec!["event".into(), "list".into(), "--from".into(), "yesterday".into()], 2, None, "no date"),
        (vec!["event".into(), "add".into(), "--title".into(), "x".into()], 65, None, "start"),
        (vec!["registration".into(), "list".into(), id.clone(), "--state".into(), "happy".into()], 2, None, "confirmed"),
        (vec!["event".into(), "fly".into()], 2, None, "fly"),
    ];
    for (args, status, row, text) in cases.iter().filter(|c| c.1 != 0) {
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let (code, error) = place.refused(&args);
        assert_eq!(code, *status, "{args:?}: {error}");
        assert!(error["text"].as_str().unwrap().contains(text), "{args:?}: {error}");
        if row.is_some() {
            assert_eq!(error["row"].as_u64(), *row, "{args:?}: {error}");
        }
    }
    assert_eq!(place.json(&["history"]), history);
}

#[test]
fn hostile_names_do_nothing_to_the_terminal() {
    let place = Place::new();
    let id = place.forum();
    let list = place.file("x.csv", "Namn;Kommun\nA\u{1b}[2JB\u{202e};Tjörn\u{7}\n");
    place.run(&["registration", "import", &id, &list]);
    for args in [vec!["registration", "list", &id], vec!["history"], vec!["municipality", "find", "\u{1b}[31mX\u{202e}"], vec!["event", "show", "\u{1b}]0;x\u{7}"]] {
        let out = place.run(&args);
        let text = String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr);
        assert!(!text.chars().any(|c| c.is_control() && c != '\n' || c == '\u{202e}'), "{args:?}: {text:?}");
    }
}

#[test]
fn a_second_process_is_told_who_has_it_open() {
    let place = Place::new();
    place.forum();
    let _held = dialogforum::store::open(&place.workspace()).unwrap();
    let (status, error) = place.refused(&["event", "list"]);
    assert_eq!(status, 75);
    assert!(error["text"].as_str().unwrap().contains(&std::process::id().to_string()), "{error}");
}

#[test]
fn backup_and_restore_by_command() {
    let place = Place::new();
    let id = place.forum();
    let file = place.dir.path().join("copy.tar").display().to_string();
    let mut bare = Command::cargo_bin("dialogforum").unwrap();
    assert!(bare.current_dir(place.dir.path()).arg("--workspace").arg(place.workspace()).args(["backup", "bare.tar"]).output().unwrap().status.success());
    std::fs::write(place.workspace().join("config.toml"), "language = \"sv\"\n").unwrap();
    assert_eq!(place.json(&["backup", &file])["verified"], true);
    place.run(&["event", "cancel", &id]);
    let restored = place.json(&["restore", &file]);
    assert!(Path::new(restored["kept"].as_str().unwrap()).exists());
    assert!(place.workspace().join("config.toml").exists(), "the settings come back with the rest");
    assert_eq!(place.json(&["event", "list"])[0]["status"], "planned");
    assert_eq!(place.json(&["check"])["ok"], true);
    assert_eq!(place.refused(&["restore", &place.file("no.tar", "no")]).0, 65);
}

#[test]
fn municipalities_by_command() {
    let place = Place::new();
    let found = place.json(&["municipality", "find", "Bærum kommune"]);
    assert_eq!((found["result"].as_str(), found["code"].as_str()), (Some("match"), Some("3201")));
    let several = place.json(&["municipality", "find", "Tibro/Hjo"]);
    assert_eq!((several["result"].as_str(), several["candidates"].as_array().unwrap().len()), (Some("ambiguous"), 2));
    assert_eq!(place.json(&["municipality", "find", "Lund", "--country", "SE"])["code"], "1281");
    let mut command = Command::cargo_bin("dialogforum").unwrap();
    let out = command.args(["municipality", "find", "-", "--json"]).write_stdin("Habo\nHåbo\nHabö\n").output().unwrap();
    let lines: Vec<Value> = String::from_utf8_lossy(&out.stdout).lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(lines.iter().map(|l| l["result"].as_str().unwrap()).collect::<Vec<_>>(), ["match", "match", "none"]);
    assert_ne!(lines[0]["code"], lines[1]["code"]);
    assert_eq!(place.json(&["municipality", "list", "--country", "SE"]).as_array().unwrap().len(), 290);
    assert_eq!(place.json(&["municipality", "show", "4601"])["name"], "Bergen");
}

#[test]
fn the_demo_is_complete_and_sound() {
    let place = Place::new();
    assert!(place.run(&["demo", "--no-tui"]).status.success());
    let events = place.json(&["event", "list"]);
    assert_eq!(events.as_array().unwrap().len(), 19);
    assert_eq!(place.json(&["check"])["ok"], true);
    let talks = events.as_array().unwrap().iter().filter(|e| e["kind"] == "coffee-talk");
    let mut municipalities = std::collections::BTreeSet::new();
    let mut meetings = 0;
    for t in talks {
        meetings += 1;
        let all = place.json(&["registration", "list", t["id"].as_str().unwrap(), "--state", "attended"]);
        municipalities.extend(all.as_array().unwrap().iter().filter_map(|r| r["municipality"].as_str().map(str::to_owned)));
    }
    assert!(meetings > 12 && municipalities.len() > 150, "{meetings} meetings, {} municipalities", municipalities.len());
    let people = place.json(&["registration", "list", events.as_array().unwrap().iter().find(|e| e["start"] == "2021-03-19T09:00:00").unwrap()["id"].as_str().unwrap()]);
    for r in people.as_array().unwrap() {
        let mail = r["email"].as_str().unwrap_or_default().to_lowercase();
        assert!(mail.ends_with("@example.org") || mail.ends_with("@example"), "{mail}");
    }
    assert!(place.run(&["demo", "--no-tui"]).status.success(), "a second time changes nothing");
    assert_eq!(place.json(&["event", "list"]), events);
}

#[test]
fn completions_man_page_and_settings() {
    let place = Place::new();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        assert!(place.run(&["completions", shell]).stdout.len() > 1_000);
    }
    assert!(String::from_utf8_lossy(&place.run(&["man"]).stdout).contains(".TH"));
    std::fs::create_dir(place.workspace()).unwrap();
    std::fs::write(place.workspace().join("config.toml"), "language = \"nb\"\nlangauge = \"x\"\n").unwrap();
    let (status, error) = place.refused(&["event", "list"]);
    assert_eq!((status, error["row"].as_u64()), (65, Some(2)), "{error}");
    std::fs::write(place.workspace().join("config.toml"), "language = \"sv\"\n").unwrap();
    let mut command = Command::cargo_bin("dialogforum").unwrap();
    let out = command.arg("--workspace").arg(place.workspace()).args(["undo"]).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&out.stderr).trim(), "Inget att ångra.");
}
