//! The library of examples: `cargo bench --bench library`. Target: among 10 000 examples, what is shown follows a key within 10 ms.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench that cannot go on should stop")]

use dialogforum::desk::{ExperienceLine, LibraryIndex};
use dialogforum::domain::{Experience, IdSource};
use dialogforum::register::Register;

fn main() {
    divan::main();
}

const WORDS: [&str; 16] = [
    "samarbeid", "brannforebygging", "trafikk", "eldre", "opplæring", "kommunen", "rutiner", "fallforebygging", "förebyggande", "skolen", "sjekkliste", "frivillige", "hjemmetjenesten",
    "räddningstjänsten", "prosjekt", "ulykker",
];

/// 10 000 examples, each of about 120 words, from the municipalities of both countries.
fn examples() -> Vec<ExperienceLine> {
    let mut ids = IdSource::seeded(8);
    let all = Register::built_in().all();
    let word = |i: usize, k: usize| WORDS[(i * 7 + k * k + k / 3) % WORDS.len()];
    (0..10_000_usize)
        .map(|i| {
            let from = &all[i % all.len()];
            let experience = Experience {
                id: ids.next(chrono::DateTime::UNIX_EPOCH),
                title: format!("{} og {} {i}", word(i, 1), word(i, 4)),
                text: (0..120).map(|k| word(i, k)).collect::<Vec<_>>().join(" "),
                municipalities: vec![from.code],
                partners: Vec::new(),
                topics: vec![word(i, 2).into(), word(i, 5).into()],
                documents: Vec::new(),
                consent: true,
                valid_until: None,
                contact: String::new(),
                event: None,
            };
            ExperienceLine { experience, from: from.name.clone(), told: String::new(), is_over: false }
        })
        .collect()
}

/// One key: what is typed so far is looked for in everything.
#[divan::bench(args = ["s", "sam", "samarbeid", "samarbeid bærum", "s e k", "finnesikke"])]
fn search_10_000(bencher: divan::Bencher, typed: &str) {
    let index = LibraryIndex::of(&examples());
    bencher.bench_local(|| index.search(divan::black_box(typed)).len());
}

/// Once, as the screen opens.
#[divan::bench]
fn index_10_000(bencher: divan::Bencher) {
    let lines = examples();
    bencher.bench_local(|| LibraryIndex::of(divan::black_box(&lines)));
}
