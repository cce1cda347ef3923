//! The four languages are complete: the same keys with the same placeholders, and every key that the program names.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use dialogforum::text::{Lang, Words};

/// Keys of a file with the placeholders of each.
fn keys(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in lang.source().lines().filter(|l| !l.starts_with('#')) {
        if let Some((key, _)) = line.split_once(" =").filter(|(k, _)| !k.starts_with(' ') && !k.is_empty()) {
            assert!(!out.contains_key(key), "{lang}: {key} is there twice");
            key.clone_into(&mut current);
            out.entry(current.clone()).or_default();
        }
        for part in line.split('$').skip(1) {
            let name: String = part.chars().take_while(char::is_ascii_alphanumeric).collect();
            out.get_mut(&current).unwrap().insert(name);
        }
    }
    out
}

#[test]
fn all_languages_have_the_same_keys_and_placeholders() {
    let english = keys(Lang::En);
    for lang in [Lang::Nb, Lang::Nn, Lang::Sv] {
        let other = keys(lang);
        let missing: Vec<_> = english.keys().filter(|k| !other.contains_key(*k)).collect();
        let extra: Vec<_> = other.keys().filter(|k| !english.contains_key(*k)).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{lang}: missing {missing:?}, extra {extra:?}");
        for (key, placeholders) in &english {
            // A singular may name somebody where the plural counts; the number itself may be left out of neither.
            assert_eq!(&other[key], placeholders, "{lang}: {key}");
        }
    }
}

#[test]
fn the_files_are_sound() {
    for lang in Lang::ALL {
        let parsed = fluent_bundle::FluentResource::try_new(lang.source().to_owned());
        assert!(parsed.is_ok(), "{lang}: {:?}", parsed.err().map(|(_, e)| e));
    }
}

/// Every text between quotes that stands where a key stands.
fn used(folder: &Path, out: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            used(&path, out);
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for start in ["msg!(\"", ".text(\"", "\n            \"", "(\"head-", "(\"form-", "\"why-", "\"due-", "\"holiday-", "\"legend-"] {
            for (at, _) in text.match_indices(start) {
                let from = at + start.rfind('"').unwrap() + 1;
                let key: String = text[from..].chars().take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-').collect();
                if key.contains('-') && text[from + key.len()..].starts_with('"') && !key.ends_with('-') {
                    out.insert(key);
                }
            }
        }
    }
}

#[test]
fn every_key_that_is_used_exists() {
    let words = Words::of(Lang::En);
    let mut all = BTreeSet::new();
    used(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut all);
    for row in dialogforum::tui::keys::COMMANDS {
        all.insert(row.text.to_owned());
    }
    for context in dialogforum::tui::keys::Context::ALL {
        all.insert(context.text().to_owned());
    }
    use dialogforum::domain::{Flag, Mode, OrderRule, State, Strategy};
    all.extend(State::ALL.iter().map(|s| format!("state-{s}")));
    all.extend(Flag::ALL.iter().map(|s| format!("flag-{s}")));
    all.extend(Mode::ALL.iter().map(|s| format!("mode-{s}")));
    all.extend(OrderRule::ALL.iter().map(|s| format!("order-{s}")));
    all.extend(Strategy::ALL.iter().map(|s| format!("strategy-{s}")));
    all.extend(dialogforum::intake::event_fields::FIELDS.iter().map(|f| format!("field-{}", f.replace('_', "-"))));
    let not_keys = ["max-2", "first-seat-first"];
    let missing: Vec<_> = all.iter().filter(|k| !words.has(k) && !not_keys.contains(&k.as_str())).collect();
    assert!(all.len() > 300, "{}", all.len());
    assert!(missing.is_empty(), "{missing:?}");
}

/// A text that reads as in English was forgotten, unless the word is the same.
#[test]
fn no_english_is_left_in_the_other_languages() {
    let same = ["PgDn", "PgUp", "Enter", "Delete", "Home", "Start", "Status", "Presentation", "seminar", "dialogforum", "Form"];
    for lang in [Lang::Nb, Lang::Nn, Lang::Sv] {
        for key in keys(Lang::En).keys() {
            let (ours, english) = (Words::of(lang).text(key), Words::of(Lang::En).text(key));
            let is_words = english.split(|c: char| !c.is_alphabetic()).any(|w| w.len() > 3) && !english.starts_with('{');
            assert!(!is_words || ours != english || same.contains(&english.as_str()), "{lang}: {key}: {ours}");
        }
    }
}
