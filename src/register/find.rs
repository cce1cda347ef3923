//! Which municipality a text means. A match is only ever given when the text can mean one; everything else is asked.
//!
//! A name counts as every official name of today, every name since 2002 (followed through mergers and splits), a Swedish genitive, and these written without
//! their letters (`Malmo`, `Baerum`). A spelling error is never mended: it leads to suggestions. A name borne by one municipality today and by another before (Bø,
//! Nes, Os, Sande) is asked, as are names shared by both countries (Lund) unless the text or the caller tells the country.

use std::collections::BTreeSet;

use super::data::Register;
use super::fold::{Token, key, tokens};
use super::index::{CountyName, Meaning};
use super::phrase::{is_department, is_neutral, is_other_body, is_preposition, joins, municipality_word, parts};
use crate::domain::{Country, MunicipalityCode};

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// It means this municipality of today.
    Match(MunicipalityCode),
    /// It may mean any of these, or names several.
    Ambiguous(Vec<MunicipalityCode>),
    /// It names none; these are near it in writing.
    None(Vec<MunicipalityCode>),
}

/// Texts with more words than this are no names.
const MOST_WORDS: usize = 24;

/// What a piece of the text turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    /// Municipalities; `said` when a word such as "kommune" stands with the name.
    Names { codes: BTreeSet<MunicipalityCode>, said: bool, country: Option<Country> },
    /// Nothing that speaks for or against: a department, a country, "kommune" alone.
    Neutral,
    /// Something that is no municipality, or unknown.
    Unknown,
}

/// A question to the register.
struct Question<'r> {
    register: &'r Register,
    only: Option<Country>,
}

impl Register {
    /// Which municipality a text means. `only` leaves the other country out altogether.
    #[must_use]
    pub fn find(&self, text: &str, only: Option<Country>) -> Found {
        self.find_preferring(text, only, None)
    }

    /// As [`Register::find`], but where both countries have what the text says, `preferred` decides.
    #[must_use]
    pub fn find_preferring(&self, text: &str, only: Option<Country>, preferred: Option<Country>) -> Found {
        let words = self.whole_names(tokens(text));
        // "Lund, Sverige": the country said leaves the other one out.
        let only = only.or_else(|| words.iter().skip(1).find_map(|t| country_word(&t.word)));
        let piece = if words.len() > MOST_WORDS { Piece::Unknown } else { Question { register: self, only }.whole(&words) };
        match piece {
            Piece::Names { codes, country, .. } => settle(&codes, country.or(preferred)),
            _ => Found::None(self.suggester.near(&self.names, &words, only)),
        }
    }
}

impl Register {
    /// Makes one word of a name that holds a joining word (Nore og Uvdal), so that it is not taken for two.
    fn whole_names(&self, mut words: Vec<Token>) -> Vec<Token> {
        let mut at = 1;
        while at + 1 < words.len() {
            let name = words.get(at - 1..=at + 1).map(key).unwrap_or_default();
            if words.get(at).is_some_and(|t| joins(&t.word)) && !self.names.meanings(&name, true).is_empty() {
                words.drain(at..=at + 1);
                if let Some(first) = words.get_mut(at - 1) {
                    first.word = name;
                }
            }
            at += 1;
        }
        words
    }
}

/// One is a match; of several, the country decides if it leaves one.
fn settle(codes: &BTreeSet<MunicipalityCode>, country: Option<Country>) -> Found {
    let of_country: Vec<_> = codes.iter().copied().filter(|c| Some(c.country()) == country).collect();
    match (codes.first(), of_country.as_slice()) {
        (Some(&only), _) if codes.len() == 1 => Found::Match(only),
        (_, &[only]) => Found::Match(only),
        _ => Found::Ambiguous(codes.iter().copied().collect()),
    }
}

impl Question<'_> {
    fn codes<'m>(&self, meanings: impl IntoIterator<Item = &'m Meaning>) -> BTreeSet<MunicipalityCode> {
        let fits = |c: &MunicipalityCode| self.only.is_none_or(|o| c.country() == o);
        meanings.into_iter().flat_map(|m| m.today.iter().copied()).filter(fits).collect()
    }

    fn named(&self, meanings: &[Meaning], said: bool, country: Option<Country>) -> Option<Piece> {
        let codes = self.codes(meanings);
        (!codes.is_empty()).then_some(Piece::Names { codes, said, country })
    }

    /// The whole text: a name as it is, a number, a name with its county, else its parts.
    fn whole(&self, words: &[Token]) -> Piece {
        if words.is_empty() {
            return Piece::Unknown;
        }
        if let Some(piece) = self.named(self.register.names.meanings(&key(words), false), false, None) {
            return piece;
        }
        self.numbered(words).or_else(|| self.with_county(words)).unwrap_or_else(|| self.listed(words))
    }

    /// A text with one number of four digits: the municipality's own, an old one, or a postal code beside a name.
    fn numbered(&self, words: &[Token]) -> Option<Piece> {
        let is_number = |t: &Token| t.word.len() == 4 && t.word.bytes().all(|b| b.is_ascii_digit());
        let at = words.iter().position(is_number)?;
        let rest: Vec<Token> = words.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, t)| t.clone()).collect();
        if rest.iter().any(is_number) {
            return Some(Piece::Unknown);
        }
        let mut numbered = self.by_number(&words.get(at)?.word);
        let prefix = rest.iter().find_map(|t| t.word.to_uppercase().parse::<Country>().ok());
        numbered.retain(|c| prefix.is_none_or(|p| c.country() == p));
        let label = |t: &Token| is_neutral(&t.word) || municipality_word(&t.word).is_some() || matches!(t.word.as_str(), "no" | "se");
        if rest.iter().all(label) {
            return Some(if numbered.is_empty() { Piece::Unknown } else { Piece::Names { codes: numbered, said: true, country: None } });
        }
        match self.whole(&rest) {
            Piece::Names { codes, said, country } => {
                let both: BTreeSet<_> = codes.intersection(&numbered).copied().collect();
                let codes = match (both.is_empty(), numbered.is_empty()) {
                    (false, _) => both,
                    (true, true) => codes,
                    (true, false) => codes.union(&numbered).copied().collect(),
                };
                Some(Piece::Names { codes, said, country })
            }
            other => Some(other),
        }
    }

    /// The municipalities of today that a number means, in either country; a number of today means itself.
    fn by_number(&self, digits: &str) -> BTreeSet<MunicipalityCode> {
        let one = |country| {
            let code = MunicipalityCode::new(country, digits).ok()?;
            if self.register.get(code).is_some() {
                return Some(BTreeSet::from([code]));
            }
            self.register.changes.knows(code).then(|| self.register.changes.today(code, None))
        };
        let fits = |c: &&Country| self.only.is_none_or(|o| **c == o);
        Country::ALL.iter().filter(fits).filter_map(|&c| one(c)).flatten().collect()
    }

    /// A name followed by its county or region: in brackets, after a comma, after "i", or just after it.
    fn with_county(&self, words: &[Token]) -> Option<Piece> {
        for length in (1..=words.len().saturating_sub(1).min(4)).rev() {
            let (name, county) = words.split_at(words.len() - length);
            let Some((counties, plain)) = self.county(county) else { continue };
            let introduced = name.last().is_some_and(|t| is_preposition(&t.word));
            let bracketed = county.first().is_some_and(|t| t.before == '(');
            let is_municipality_too = !self.register.names.meanings(&key(county), true).is_empty();
            let sure = introduced || bracketed || plain;
            if is_municipality_too && !sure {
                continue;
            }
            let name = if introduced { name.split_last().map_or(name, |(_, rest)| rest) } else { name };
            let meanings = self.meanings_of_name(name);
            if meanings.is_empty() {
                continue;
            }
            let fits = |m: &&Meaning| counties.iter().any(|c| in_county(m, c));
            let fitting: Vec<&Meaning> = meanings.iter().filter(fits).collect();
            // A county that does not fit the name is a contradiction: never a match, only offered.
            if fitting.is_empty() {
                return Some(Piece::Unknown);
            }
            let codes = self.codes(fitting.iter().copied());
            return (!codes.is_empty()).then_some(Piece::Names { codes, said: false, country: None });
        }
        None
    }

    /// The county that words name; whether they say so with "län" or "fylke".
    fn county(&self, words: &[Token]) -> Option<(Vec<CountyName>, bool)> {
        let table = &self.register.names.counties;
        if let Some(found) = table.get(&key(words)) {
            return Some((found.clone(), words.last().is_some_and(|t| t.word == "län")));
        }
        let (last, rest) = words.split_last()?;
        let stem = |w: &[Token]| table.get(&key(w)).or_else(|| table.get(key(w).strip_suffix('s')?)).cloned();
        matches!(last.word.as_str(), "fylke" | "län" | "county" | "fylkes").then(|| stem(rest)).flatten().map(|c| (c, true))
    }

    /// Everything that a name may mean, with or without "kommune" after it.
    fn meanings_of_name(&self, words: &[Token]) -> Vec<Meaning> {
        let names = &self.register.names;
        match words.split_last() {
            Some((last, rest)) if !rest.is_empty() && municipality_word(&last.word).is_some() => names.genitive_meanings(&key(rest)).to_vec(),
            _ => names.meanings(&key(words), true).to_vec(),
        }
    }

    /// A text of one or several parts: all that are named are what it means.
    fn listed(&self, words: &[Token]) -> Piece {
        let pieces = self.pieces(words);
        let mut all = BTreeSet::new();
        let (mut any_said, mut unknown, mut countries, mut naming) = (false, false, BTreeSet::new(), 0);
        for piece in &pieces {
            match piece {
                Piece::Names { codes, said, country } => {
                    // Several districts, spellings or languages of one municipality are one; a part that may mean what another says, means that.
                    let common: BTreeSet<_> = all.intersection(codes).copied().collect();
                    all = if common.is_empty() { all.union(codes).copied().collect() } else { common };
                    any_said |= said;
                    naming += 1;
                    countries.extend(*country);
                }
                Piece::Neutral => {}
                Piece::Unknown => unknown = true,
            }
        }
        // "As kommune" is Ås; the two letters are a company's only beside something else.
        let other_body = words.iter().any(|t| is_other_body(&t.word)) && !(any_said && words.len() == 2);
        if all.is_empty() || ((naming == 1 || all.len() == 1) && (other_body || unknown && !any_said)) {
            return Piece::Unknown;
        }
        Piece::Names { codes: all, said: any_said, country: countries.first().copied().filter(|_| countries.len() == 1) }
    }

    fn pieces(&self, words: &[Token]) -> Vec<Piece> {
        let mut out = Vec::new();
        for part in parts(words, false) {
            match self.single(part) {
                Piece::Unknown if part.iter().skip(1).any(|t| t.before == '-') => out.extend(parts(part, true).into_iter().map(|p| self.single(p))),
                piece => out.push(piece),
            }
        }
        out
    }

    /// One part without marks inside.
    fn single(&self, words: &[Token]) -> Piece {
        let names = &self.register.names;
        let bare = || self.named(names.meanings(&key(words), false), false, None);
        let genitive = || self.named(names.bare_genitive(&key(words)), false, None);
        let found = bare().or_else(|| self.district(words)).or_else(|| self.said(words)).or_else(|| self.glued(words)).or_else(genitive).or_else(|| self.with_department(words));
        let neutral = || words.iter().all(|t| is_neutral(&t.word) || is_department(&t.word) || municipality_word(&t.word).is_some());
        let is_district = || words.first().is_some_and(|t| matches!(t.word.as_str(), "bydel" | "bydelen" | "stadsdel" | "stadsdelen"));
        found.unwrap_or_else(|| if neutral() || is_district() { Piece::Neutral } else { Piece::Unknown })
    }

    /// `Oslo bydel Frogner`, `Bydel Frogner`.
    fn district(&self, words: &[Token]) -> Option<Piece> {
        let at = words.iter().position(|t| matches!(t.word.as_str(), "bydel" | "bydelen"))?;
        let (before, after) = (words.get(..at)?, words.get(at + 1..)?);
        let city = self.register.names.meanings(&key(before), true);
        if !city.is_empty() {
            return self.named(city, true, None);
        }
        // "Bydel Frogner", and "Frogner bydel" as people say it.
        let name = if after.is_empty() { before } else { after };
        let code = *self.register.names.districts.get(&key(name))?;
        let fits = self.only.is_none_or(|o| code.country() == o);
        (fits && (before.is_empty() || after.is_empty())).then(|| Piece::Names { codes: BTreeSet::from([code]), said: true, country: None })
    }

    /// A name with a word that says municipality: before it (`Tjörns kommun`), or after it (`Municipality of Bærum`).
    fn said(&self, words: &[Token]) -> Option<Piece> {
        let mut codes = BTreeSet::new();
        let mut country = None;
        let (mut from, mut after) = (0, words.len());
        for (at, token) in words.iter().enumerate() {
            let Some(says) = municipality_word(&token.word) else { continue };
            if let Some(found) = self.name_before(words.get(from..at)?) {
                codes.extend(found);
                country = country.or(says);
                after = at + 1;
                from = after;
            }
        }
        // What follows may be a part of the municipality, or a second one; anything else is a body of its own ("kommunes pensjonskasse").
        let rest = words.get(after..).unwrap_or_default();
        let second = self.codes(self.register.names.genitive_meanings(&key(rest)));
        if !second.is_empty() {
            codes.extend(second);
        } else if !codes.is_empty() && !follows(rest) {
            return Some(Piece::Unknown);
        }
        if codes.is_empty() {
            let first = words.first().and_then(|t| municipality_word(&t.word))?;
            let rest: Vec<Token> = words.iter().skip(1).skip_while(|t| is_preposition(&t.word)).cloned().collect();
            codes = self.codes(self.register.names.meanings(&key(&rest), false));
            country = first;
        }
        (!codes.is_empty()).then_some(Piece::Names { codes, said: true, country })
    }

    /// `Tjörnskommun`, `Bærumkommune`: written together.
    fn glued(&self, words: &[Token]) -> Option<Piece> {
        let whole = key(words);
        let (stem, country) = match (whole.strip_suffix("kommune"), whole.strip_suffix("kommun")) {
            (Some(stem), _) => (stem, Country::No),
            (None, Some(stem)) => (stem, Country::Se),
            _ => return None,
        };
        self.named(self.register.names.genitive_meanings(stem), true, Some(country))
    }

    /// The longest name that ends where the words end and begins where a name can begin.
    fn name_before(&self, words: &[Token]) -> Option<BTreeSet<MunicipalityCode>> {
        (1..=words.len().min(4)).rev().find_map(|length| {
            let (before, name) = words.split_at(words.len() - length);
            let codes = self.codes(self.register.names.genitive_meanings(&key(name)));
            let district = before.first().is_some_and(|t| matches!(t.word.as_str(), "bydel" | "bydelen" | "stadsdel" | "stadsdelen"));
            let quiet = |t: &Token| is_neutral(&t.word) || is_department(&t.word) || municipality_word(&t.word).is_some();
            let begins = (district || before.iter().all(quiet)) && before.last().is_none_or(quiet);
            (!codes.is_empty() && begins).then_some(codes)
        })
    }

    /// A name beside nothing but departments: `Tanum socialförvaltningen`, `Folkhälsa Tjörn`.
    fn with_department(&self, words: &[Token]) -> Option<Piece> {
        let names = &self.register.names;
        let quiet = |w: &[Token]| w.iter().all(|t| is_department(&t.word) || is_neutral(&t.word));
        (1..words.len()).rev().find_map(|length| {
            let (head, tail) = words.split_at(length);
            let (start, end) = words.split_at(words.len() - length);
            let first = quiet(tail).then(|| self.named(names.meanings(&key(head), true), false, None)).flatten();
            first.or_else(|| quiet(start).then(|| self.named(names.meanings(&key(end), true), false, None)).flatten())
        })
    }
}

/// The country that a word names.
fn country_word(word: &str) -> Option<Country> {
    match word {
        "norge" | "noreg" | "norway" => Some(Country::No),
        "sverige" | "sweden" => Some(Country::Se),
        _ => None,
    }
}

/// Whether words after "kommune" leave it the municipality that is meant: its departments, districts, a country, nothing.
fn follows(rest: &[Token]) -> bool {
    let district = rest.first().is_some_and(|t| matches!(t.word.as_str(), "bydel" | "bydelen" | "stadsdel" | "stadsdelen" | "sdn"));
    let quiet = |t: &Token| is_department(&t.word) || is_neutral(&t.word) || municipality_word(&t.word).is_some() || t.word.len() <= 2 || t.word.bytes().all(|b| b.is_ascii_digit());
    district || rest.iter().all(quiet)
}

/// Whether a meaning lies in a county: one of its municipalities does today, or its number did then.
fn in_county(m: &Meaning, c: &CountyName) -> bool {
    m.today.iter().any(|code| code.country() == c.country && code.county_digits() == c.digits) || (m.old_county == c.digits && m.today.iter().all(|x| x.country() == c.country))
}
