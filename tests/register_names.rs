//! Finding a municipality: what people really write, every official name, and the pairs that one letter keeps apart.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

use dialogforum::domain::{Country, MunicipalityCode};
use dialogforum::register::{Found, Register, search_key};

fn meaning(found: &Found) -> String {
    match found {
        Found::Match(code) => code.to_string(),
        Found::Ambiguous(_) => "ambiguous".into(),
        Found::None(_) => "none".into(),
    }
}

#[test]
fn messy_names_mean_what_a_person_would_say() {
    let register = Register::built_in();
    let wrong: Vec<String> = include_str!("data/messy-names.txt")
        .lines()
        .filter(|l| !l.starts_with('#'))
        .filter_map(|l| l.rsplit_once('|'))
        .filter_map(|(text, expected)| {
            let found = register.find(text.strip_suffix(' ').unwrap_or(text), None);
            (meaning(&found) != expected.trim()).then(|| format!("{text}: {found:?}, expected {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

/// Borne by two municipalities, or by one of today and another before.
const SHARED: &[&str] = &["Herøy", "Våler", "Lund", "Bø", "Nes", "Os", "Sande", "Berg"];

#[test]
fn every_official_name_is_found_in_every_form() {
    let register = Register::built_in();
    for m in register.all().iter().filter(|m| !SHARED.contains(&m.name.as_str())) {
        let suffix = if m.code.country() == Country::No { "kommune" } else { "kommun" };
        let mut forms = vec![
            m.name.clone(),
            m.name.to_uppercase(),
            m.name.to_lowercase(),
            format!("{} {suffix}", m.name),
            format!("{} ({})", m.name, m.county),
            m.code.to_string(),
            format!("{} {}", m.code.digits(), m.name),
        ];
        forms.extend(m.other_names.iter().cloned());
        forms.extend(m.other_names.iter().map(|n| format!("{n} - {}", m.name)));
        if !m.formal_name.is_empty() {
            forms.extend([m.formal_name.clone(), m.formal_name.to_uppercase(), m.formal_name.replace(" kommun", " stad")]);
        }
        for form in forms {
            assert_eq!(register.find(&form, None), Found::Match(m.code), "{form}");
        }
    }
}

#[test]
fn a_shared_name_is_settled_by_county_or_country() {
    let register = Register::built_in();
    for m in register.all().iter().filter(|m| SHARED.contains(&m.name.as_str())) {
        assert!(matches!(register.find(&m.name, None), Found::Ambiguous(_)), "{}", m.name);
        assert_eq!(register.find(&format!("{} ({})", m.name, m.county), None), Found::Match(m.code), "{}", m.name);
    }
    assert_eq!(register.find("Lund", Some(Country::Se)), Found::Match(MunicipalityCode::new(Country::Se, "1281").unwrap()));
    assert_eq!(register.find("1860", Some(Country::Se)), Found::Match(MunicipalityCode::new(Country::Se, "1860").unwrap()));
}

/// One letter taken out, doubled or exchanged never yields another municipality than the one meant, unless it *is* another one's name.
#[test]
fn a_spelling_error_is_never_mended() {
    let register = Register::built_in();
    let names: std::collections::BTreeSet<String> = register.all().iter().flat_map(|m| std::iter::once(&m.name).chain(&m.other_names)).map(|n| search_key(n)).collect();
    let mut tried = 0;
    for m in register.all() {
        let letters: Vec<char> = m.name.to_lowercase().chars().collect();
        for at in 0..letters.len() {
            for with in ["", "x", "ö", "a", "e"] {
                let wrong: String = letters.iter().enumerate().map(|(i, c)| if i == at { with.to_owned() } else { c.to_string() }).collect();
                if let Found::Match(code) = register.find(&wrong, None) {
                    let found = register.get(code).unwrap();
                    let is_a_name = names.contains(&search_key(&wrong)) || register.predecessors(code).iter().any(|(_, n, _)| search_key(n).contains(&search_key(&wrong)));
                    let is_ascii_spelling = found.code == m.code && letters.get(at).is_some_and(|c| !c.is_ascii()) || with.is_empty() && !letters[at].is_alphanumeric();
                    let same = wrong.chars().zip(&letters).all(|(a, b)| a == *b || matches!((a, *b), ('ö', 'ø'))) && wrong.chars().count() == letters.len();
                    let formal = found.formal_name.to_lowercase().starts_with(&wrong);
                    let marks_left_out = search_key(&wrong).is_ascii() && found.code != m.code && !found.name.is_ascii();
                    assert!(is_a_name || is_ascii_spelling || same || formal || marks_left_out, "{wrong} (from {}) was taken for {}", m.name, found.name);
                }
                tried += 1;
            }
        }
    }
    assert!(tried > 20_000);
}

#[test]
fn a_near_name_is_offered() {
    let register = Register::built_in();
    for (text, near) in [("Kristiansann", "Kristiansand"), ("Trondhiem", "Trondheim"), ("Göteborgg", "Göteborg"), ("Lerums komun", "Lerum"), ("Ulricehamm", "Ulricehamn")] {
        let found = register.find(text, None);
        let codes = match &found {
            Found::None(c) | Found::Ambiguous(c) => c.clone(),
            Found::Match(c) => vec![*c],
        };
        assert!(codes.iter().any(|c| register.name(*c) == near), "{text}: {found:?}");
    }
}
