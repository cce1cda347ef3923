//! The rooms know only those they may know, sled is touched in one place, files and functions stay small, and the README's table of keys is current.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Each room and those it may know. `main.rs` knows all.
const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("planning", &["domain"]),
    ("register", &["domain"]),
    ("store", &["domain"]),
    ("text", &["domain", "planning", "register", "store"]),
    ("intake", &["domain", "text"]),
    ("handout", &["domain", "text"]),
    ("desk", &["domain", "planning", "register", "store", "text", "intake", "handout"]),
    ("config", &["domain", "store", "text", "handout", "desk"]),
    ("cli", &["domain", "planning", "register", "store", "text", "intake", "handout", "desk", "config"]),
    ("tui", &["domain", "planning", "register", "store", "text", "intake", "handout", "desk"]),
];

fn files(folder: &Path, out: &mut Vec<(PathBuf, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            out.push((path, text));
        }
    }
}

fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut out = Vec::new();
    files(&root, &mut out);
    out.into_iter().map(|(p, t)| (p.strip_prefix(&root).unwrap().to_owned(), t)).collect()
}

#[test]
fn arrows_point_one_way() {
    for (path, text) in sources() {
        let room = path.iter().next().unwrap().to_string_lossy().trim_end_matches(".rs").to_owned();
        let Some((_, allowed)) = ROOMS.iter().find(|(r, _)| *r == room) else { continue };
        let known: BTreeSet<&str> = text.match_indices("crate::").map(|(at, _)| text[at + 7..].split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap()).collect();
        for other in ROOMS.iter().map(|(r, _)| *r).filter(|r| *r != room && known.contains(r)) {
            assert!(allowed.contains(&other), "{}: {room} may not know {other}", path.display());
        }
        assert!(room == "store" || !text.contains("sled::"), "{}: only the store touches sled", path.display());
        assert!(path.ends_with("store/codec.rs") || !text.contains("bincode::"), "{}: only the codec knows bincode", path.display());
    }
}

#[test]
fn rooms_are_small() {
    for (path, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= 450, "{} has {lines} lines", path.display());
        let mut begun: Option<(usize, usize, &str)> = None;
        for (n, line) in text.lines().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let is_function = line.contains("fn ") && line.trim_end().ends_with('{') && !line.trim_start().starts_with("//");
            match begun {
                None if is_function => begun = Some((n, indent, line)),
                Some((from, depth, name)) if line == format!("{}}}", " ".repeat(depth)) => {
                    assert!(n - from <= 60, "{}:{}: {} lines: {}", path.display(), from + 1, n - from, name.trim());
                    begun = None;
                }
                _ => {}
            }
        }
        for name in ["utils", "util", "helpers", "misc"] {
            assert!(!path.iter().any(|p| p.to_string_lossy().trim_end_matches(".rs") == name), "{}", path.display());
        }
    }
}

#[test]
fn the_readme_has_the_keys_in_force() {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let begin = "<!-- keys: made by `dialogforum --lang en keys` -->\n```\n";
    let from = readme.find(begin).expect("the table's beginning") + begin.len();
    let to = from + readme[from..].find("```").unwrap();
    let table = dialogforum::tui::keys::table(dialogforum::text::Words::of(dialogforum::text::Lang::En)).join("\n");
    assert_eq!(readme[from..to].trim_end(), table.trim_end(), "put the output of `dialogforum --lang en keys` there");
}

#[test]
fn one_version_of_what_draws_and_reads_keys() {
    let lock = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock")).unwrap();
    for name in ["ratatui", "crossterm", "sled"] {
        assert_eq!(lock.matches(&format!("name = \"{name}\"\n")).count(), 1, "{name}");
    }
}
