//! Names that are one letter off, begin like the text, or stand somewhere in it. Only ever offered, never taken.

use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

use super::fold::{Token, key};
use super::index::NameIndex;
use super::phrase::{is_other_body, municipality_word};
use crate::domain::{Country, MunicipalityCode};

/// At most this many are offered.
const MOST: usize = 6;

/// Names by what is left of them when one letter is taken out (symmetric deletion): a name one letter away shares such a rest with the text.
#[derive(Debug, Default)]
pub struct Suggester {
    rests: OnceLock<Rests>,
}

#[derive(Debug)]
struct Rests {
    names: Vec<(String, BTreeSet<MunicipalityCode>)>,
    by_rest: HashMap<String, Vec<u32>>,
}

impl Suggester {
    /// What may have been meant, nearest first.
    pub fn near(&self, index: &NameIndex, words: &[Token], only: Option<Country>) -> Vec<MunicipalityCode> {
        let rests = self.rests.get_or_init(|| Rests::build(index));
        let plain: Vec<Token> = words.iter().filter(|t| municipality_word(&t.word).is_none()).cloned().collect();
        let whole = key(&plain);
        let mut out = Vec::new();
        let mut push = |codes: &mut dyn Iterator<Item = MunicipalityCode>| {
            for c in codes.filter(|c| only.is_none_or(|o| c.country() == o)) {
                if !out.contains(&c) && out.len() < MOST {
                    out.push(c);
                }
            }
        };
        for text in [Some(whole.as_str()), whole.strip_suffix('s')].into_iter().flatten() {
            push(&mut rests.one_off(text).into_iter());
        }
        for t in plain.iter().filter(|t| t.word.chars().count() > 2 && !is_other_body(&t.word)) {
            push(&mut index.genitive_meanings(&t.word).iter().flat_map(|m| m.today.iter().copied()));
        }
        if whole.chars().count() >= 3 {
            push(&mut rests.beginning(&whole));
        }
        for t in plain.iter().filter(|t| plain.len() > 1 && t.word.chars().count() > 4) {
            push(&mut rests.one_off(&t.word).into_iter());
        }
        out
    }
}

impl Rests {
    fn build(index: &NameIndex) -> Self {
        let mut names: Vec<(String, BTreeSet<MunicipalityCode>)> = index.names().map(|(k, m)| (k.to_owned(), m.iter().flat_map(|m| m.today.iter().copied()).collect())).collect();
        names.sort();
        let mut by_rest: HashMap<String, Vec<u32>> = HashMap::new();
        for (i, (name, _)) in (0u32..).zip(&names) {
            for rest in rests_of(name) {
                by_rest.entry(rest).or_default().push(i);
            }
        }
        Self { names, by_rest }
    }

    fn one_off(&self, text: &str) -> Vec<MunicipalityCode> {
        let hits: BTreeSet<u32> = rests_of(text).iter().filter_map(|r| self.by_rest.get(r)).flatten().copied().collect();
        let named = hits.into_iter().filter_map(|i| self.names.get(i as usize));
        named.filter(|(n, _)| n == text || is_one_off(n, text)).flat_map(|(_, c)| c.iter().copied()).collect()
    }

    fn beginning<'a>(&'a self, text: &'a str) -> impl Iterator<Item = MunicipalityCode> + 'a {
        let from = self.names.partition_point(|(n, _)| n.as_str() < text);
        self.names.iter().skip(from).take_while(move |(n, _)| n.starts_with(text)).flat_map(|(_, c)| c.iter().copied())
    }
}

/// A text and everything that is left when one of its letters is taken out.
fn rests_of(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut out: Vec<String> = (0..chars.len()).map(|skip| chars.iter().enumerate().filter(|(i, _)| *i != skip).map(|(_, c)| c).collect()).collect();
    out.push(text.to_owned());
    out
}

/// Whether two texts differ by one letter added, left out, exchanged, or swapped with its neighbour (Damerau).
#[must_use]
pub fn is_one_off(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let same_start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(same_start..).unwrap_or_default(), b.get(same_start..).unwrap_or_default());
    match (a, b) {
        ([], [_]) | ([_], []) => true,
        ([x, a @ ..], [y, b @ ..]) => {
            a == b || a.iter().eq(std::iter::once(y).chain(b)) || b.iter().eq(std::iter::once(x).chain(a)) || matches!((a, b), ([x2, ra @ ..], [y2, rb @ ..]) if x == y2 && y == x2 && ra == rb)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_in_any_way() {
        for (a, b, off) in [
            ("habo", "håbo", true),
            ("kristiansand", "kristiansund", true),
            ("tjörn", "tjön", true),
            ("tjörn", "tjöörn", true),
            ("bergen", "begren", true),
            ("oslo", "asla", false),
            ("oslo", "oslo", false),
        ] {
            assert_eq!(is_one_off(a, b), off, "{a} {b}");
        }
    }
}
