//! From a folded name to what it may mean.

use std::collections::{BTreeSet, HashMap};

use super::changes::Changes;
use super::fold::{search_key, spellings};
use super::municipality::Municipality;
use crate::domain::{Country, MunicipalityCode};

/// One thing that a name may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning {
    /// The municipalities of today: one, or several after a split.
    pub today: BTreeSet<MunicipalityCode>,
    /// The first two digits of the number that bore the name, to tell two old namesakes apart by their county.
    pub old_county: String,
}

/// A county or region by which a name is told apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountyName {
    /// Country.
    pub country: Country,
    /// First two digits of its municipalities' numbers, of today or of an older numbering.
    pub digits: String,
}

/// All names.
#[derive(Debug, Default)]
pub struct NameIndex {
    exact: HashMap<String, Vec<Meaning>>,
    loose: HashMap<String, Vec<Meaning>>,
    genitive: HashMap<String, Vec<Meaning>>,
    /// County and region names, folded.
    pub counties: HashMap<String, Vec<CountyName>>,
    /// City districts, folded.
    pub districts: HashMap<String, MunicipalityCode>,
}

/// The counties that old Norwegian numbers belong to, by their first two digits (SSB classification 104, before 2018, 2020 and 2024).
const OLD_COUNTIES: &[(&str, &str)] = &[
    ("Østfold", "01"),
    ("Akershus", "02"),
    ("Hedmark", "04"),
    ("Oppland", "05"),
    ("Buskerud", "06"),
    ("Vestfold", "07"),
    ("Telemark", "08"),
    ("Aust-Agder", "09"),
    ("Vest-Agder", "10"),
    ("Hordaland", "12"),
    ("Sogn og Fjordane", "14"),
    ("Sør-Trøndelag", "16"),
    ("Nord-Trøndelag", "17"),
    ("Troms", "19"),
    ("Finnmark", "20"),
    ("Viken", "30"),
    ("Vestfold og Telemark", "38"),
    ("Troms og Finnmark", "54"),
];

impl NameIndex {
    /// Builds the index from the register, its history and our own aliases.
    pub fn build(all: &[Municipality], changes: &Changes, aliases: &[Vec<String>]) -> Self {
        let mut index = Self::default();
        for m in all {
            let meaning = Meaning { today: BTreeSet::from([m.code]), old_county: m.code.county_digits() };
            for name in std::iter::once(&m.name).chain(&m.other_names) {
                index.add(name, &meaning);
            }
            if let Some(genitive) = m.formal_name.strip_suffix(" kommun").filter(|g| *g != m.name) {
                push(&mut index.genitive, search_key(genitive), &meaning);
                for s in spellings(&search_key(genitive), false) {
                    push(&mut index.genitive, s, &meaning);
                }
            }
            index.add_county(&m.county, m.code.country(), &m.code.county_digits());
        }
        for c in changes.rows() {
            let meaning = Meaning { today: changes.today(c.new, Some(c.from)), old_county: c.old.county_digits() };
            let meaning = Meaning { today: all_of(changes, c, meaning.today), ..meaning };
            for part in c.old_name.split(" - ") {
                index.add_old(part.split(" (").next().unwrap_or(part), &meaning);
            }
        }
        for (county, digits) in OLD_COUNTIES {
            index.add_county(county, Country::No, digits);
        }
        for row in aliases {
            index.add_alias(row);
        }
        index
    }

    fn add(&mut self, name: &str, meaning: &Meaning) {
        let key = search_key(name);
        let norwegian = meaning.today.iter().all(|c| c.country() == Country::No);
        for s in spellings(&key, norwegian) {
            push(&mut self.loose, s, meaning);
        }
        push(&mut self.exact, key, meaning);
    }

    /// An old name says nothing new when the municipality of today that bears it is among those it became (Ålesund, Haram).
    fn add_old(&mut self, name: &str, meaning: &Meaning) {
        let bears_it = |m: &Meaning| m.today.len() == 1 && m.today.is_subset(&meaning.today);
        if !self.exact.get(&search_key(name)).is_some_and(|known| known.iter().any(bears_it)) {
            self.add(name, meaning);
        }
    }

    fn add_county(&mut self, name: &str, country: Country, digits: &str) {
        let entry = CountyName { country, digits: digits.to_owned() };
        let short = name.strip_suffix(" län").map(|s| s.strip_suffix('s').unwrap_or(s));
        for key in [Some(search_key(name)), short.map(search_key)].into_iter().flatten() {
            for key in spellings(&key, country == Country::No).into_iter().chain([key]) {
                let known = self.counties.entry(key).or_default();
                if !known.contains(&entry) {
                    known.push(entry.clone());
                }
            }
        }
    }

    fn add_alias(&mut self, row: &[String]) {
        let [kind, country, text, means] = row else { return };
        let Ok(country) = country.parse() else { return };
        match (kind.as_str(), MunicipalityCode::new(country, means)) {
            ("name", Ok(code)) => self.add(text, &Meaning { today: BTreeSet::from([code]), old_county: code.county_digits() }),
            ("district", Ok(code)) => {
                self.districts.insert(search_key(text), code);
            }
            ("region", _) => self.add_county(text, country, means),
            _ => {}
        }
    }

    /// What a whole key may mean. Names as they are come first; those written without their letters only where no name is written so, and, when
    /// they are as short as `as` or `bo`, only where the text says that a municipality is meant.
    pub fn meanings(&self, key: &str, said_municipality: bool) -> &[Meaning] {
        let loose = || self.loose.get(key).filter(|_| said_municipality || key.len() > 2);
        self.exact.get(key).or_else(loose).map_or(&[], Vec::as_slice)
    }

    /// What a key may mean as the form before "kommun", with or without the genitive's s.
    pub fn genitive_meanings(&self, key: &str) -> &[Meaning] {
        let found = self.meanings(key, true);
        if !found.is_empty() {
            return found;
        }
        if let Some(found) = self.genitive.get(key) {
            return found;
        }
        key.strip_suffix('s').map_or(&[], |stem| self.meanings(stem, true))
    }

    /// What a key may mean as a Swedish genitive without "kommun" (`Tjörns`).
    pub fn bare_genitive(&self, key: &str) -> &[Meaning] {
        self.genitive.get(key).map_or(&[], Vec::as_slice)
    }

    /// Every name with its meanings, for suggestions.
    pub fn names(&self) -> impl Iterator<Item = (&str, &[Meaning])> {
        self.exact.iter().map(|(k, v)| (k.as_str(), v.as_slice()))
    }
}

/// All that the old municipality became: the rows of one date belong together.
fn all_of(changes: &Changes, c: &super::changes::Change, own: BTreeSet<MunicipalityCode>) -> BTreeSet<MunicipalityCode> {
    let together = changes.rows().iter().filter(|r| r.old == c.old && r.from == c.from);
    together.flat_map(|r| changes.today(r.new, Some(r.from))).chain(own).collect()
}

fn push(map: &mut HashMap<String, Vec<Meaning>>, key: String, meaning: &Meaning) {
    let known = map.entry(key).or_default();
    if !known.contains(meaning) {
        known.push(meaning.clone());
    }
}
