//! Search in the library: every word that is typed must begin a word of an example, folded as names of places are; the title counts most, then topics, where it comes from,
//! and its text. The index is made once for a list and asked at every key.

use std::collections::BTreeMap;

use super::experiences::ExperienceLine;
use crate::register::{spellings, tokens};

/// What a field counts.
const TITLE: u32 = 8;
const TOPIC: u32 = 5;
const FROM: u32 = 4;
const DOCUMENT: u32 = 2;
const TEXT: u32 = 1;

/// Words of all examples, each with where it stands and what it counts there.
#[derive(Debug, Default)]
pub struct LibraryIndex {
    words: BTreeMap<String, Vec<(u32, u32)>>,
    titles: Vec<String>,
}

impl LibraryIndex {
    /// Of examples, by their position in the list.
    #[must_use]
    pub fn of(lines: &[ExperienceLine]) -> Self {
        let mut out = Self::default();
        for (n, l) in (0..).zip(lines) {
            let e = &l.experience;
            let documents: Vec<String> = e.documents.iter().map(super::documents::document_line).collect();
            for (text, counts) in [(&e.title, TITLE), (&e.topics.join(" "), TOPIC), (&l.from, FROM), (&documents.join(" "), DOCUMENT), (&e.text, TEXT), (&e.contact, TEXT)] {
                out.add(n, text, counts);
            }
            out.titles.push(e.title.clone());
        }
        out
    }

    fn add(&mut self, at: u32, text: &str, counts: u32) {
        for token in tokens(text) {
            // Also as it is written on a keyboard without the letter.
            for word in spellings(&token.word, true).into_iter().chain([token.word]) {
                let places = self.words.entry(word).or_default();
                match places.last_mut().filter(|(n, _)| *n == at) {
                    Some((_, most)) => *most = (*most).max(counts),
                    None => places.push((at, counts)),
                }
            }
        }
    }

    /// Positions of the examples that have all words, the best first; ties by title. Nothing typed is everything.
    #[must_use]
    pub fn search(&self, typed: &str) -> Vec<usize> {
        let wanted = tokens(typed);
        if wanted.is_empty() {
            return (0..self.titles.len()).collect();
        }
        let mut found: Option<BTreeMap<u32, u32>> = None;
        for token in wanted {
            let mut here: BTreeMap<u32, u32> = BTreeMap::new();
            for (word, places) in self.words.range(token.word.clone()..).take_while(|(w, _)| w.starts_with(&token.word)) {
                // The whole word is worth more than its beginning.
                let factor = if *word == token.word { 2 } else { 1 };
                for (at, counts) in places {
                    let best = here.entry(*at).or_default();
                    *best = (*best).max(counts * factor);
                }
            }
            found = Some(match found {
                None => here,
                Some(before) => here.into_iter().filter_map(|(at, n)| before.get(&at).map(|b| (at, n + b))).collect(),
            });
        }
        let mut out: Vec<(u32, u32)> = found.unwrap_or_default().into_iter().collect();
        let title = |at: u32| self.titles.get(at as usize);
        out.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| title(a.0).cmp(&title(b.0))));
        out.into_iter().map(|(at, _)| at as usize).collect()
    }
}
