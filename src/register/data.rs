//! The register itself, read once from the text that is part of the program.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::changes::Changes;
use super::index::NameIndex;
use super::municipality::Municipality;
use super::suggest::Suggester;
use crate::domain::{Country, MunicipalityCode, parse_date};

/// All municipalities, in code order, with what is needed to find one.
#[derive(Debug)]
pub struct Register {
    all: Vec<Municipality>,
    by_code: HashMap<MunicipalityCode, usize>,
    pub(super) changes: Changes,
    pub(super) names: NameIndex,
    pub(super) suggester: Suggester,
}

static BUILT_IN: LazyLock<Register> =
    LazyLock::new(|| Register::parse(include_str!("../../assets/register/municipalities.csv"), include_str!("../../assets/register/changes.csv"), include_str!("../../assets/register/aliases.csv")));

impl Register {
    /// The register that comes with the program.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Reads the three files. Rows that do not parse are left out: the files are our own and a test counts their rows.
    fn parse(municipalities: &str, changes: &str, aliases: &str) -> Self {
        let all: Vec<Municipality> = records(municipalities).filter_map(|r| municipality(&r)).collect();
        let by_code = all.iter().enumerate().map(|(i, m)| (m.code, i)).collect();
        let changes = Changes::parse(records(changes));
        let aliases: Vec<Vec<String>> = records(aliases).collect();
        let names = NameIndex::build(&all, &changes, &aliases);
        Self { all, by_code, changes, names, suggester: Suggester::default() }
    }

    /// All municipalities in code order: Norway, then Sweden.
    #[must_use]
    pub fn all(&self) -> &[Municipality] {
        &self.all
    }

    /// The municipality with a code of today.
    #[must_use]
    pub fn get(&self, code: MunicipalityCode) -> Option<&Municipality> {
        self.by_code.get(&code).and_then(|&i| self.all.get(i))
    }

    /// Its name, or the code itself when the register does not hold it.
    #[must_use]
    pub fn name(&self, code: MunicipalityCode) -> String {
        self.get(code).map_or_else(|| code.to_string(), Municipality::unique_name)
    }

    /// The municipality of today with a number, in a country.
    #[must_use]
    pub fn by_digits(&self, country: Country, digits: &str) -> Option<&Municipality> {
        self.get(MunicipalityCode::new(country, digits).ok()?)
    }

    /// The municipalities that became this one, as (number, name, date), latest change first.
    #[must_use]
    pub fn predecessors(&self, code: MunicipalityCode) -> &[(MunicipalityCode, String, NaiveDate)] {
        self.changes.predecessors(code)
    }

    /// What a number, of today or an older one, is today: several after a split, itself when nothing is known of it.
    #[must_use]
    pub fn today(&self, code: MunicipalityCode) -> BTreeSet<MunicipalityCode> {
        if self.get(code).is_some() { BTreeSet::from([code]) } else { self.changes.today(code, None) }
    }

    /// The date of the oldest population figure in use for a country.
    #[must_use]
    pub fn population_date(&self, country: Country) -> Option<NaiveDate> {
        self.all.iter().filter(|m| m.code.country() == country).map(|m| m.population_date).min()
    }
}

/// The rows of one of our own CSV files, without the header.
fn records(text: &str) -> impl Iterator<Item = Vec<String>> {
    csv::Reader::from_reader(text.as_bytes()).into_records().flatten().map(|r| r.iter().map(str::to_owned).collect())
}

fn municipality(row: &[String]) -> Option<Municipality> {
    let [code, country, name, other, formal, _, county, population, date, skr] = row else { return None };
    Some(Municipality {
        code: MunicipalityCode::new(country.parse().ok()?, code).ok()?,
        name: name.clone(),
        other_names: other.split('|').filter(|s| !s.is_empty()).map(str::to_owned).collect(),
        formal_name: formal.clone(),
        county: county.clone(),
        population: population.parse().ok()?,
        population_date: parse_date(date)?,
        skr_group: skr.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_register_is_complete() {
        let r = Register::built_in();
        let of = |c| r.all().iter().filter(move |m| m.code.country() == c);
        assert_eq!((of(Country::No).count(), of(Country::Se).count()), (357, 290));
        assert_eq!(of(Country::No).map(|m| m.population).sum::<u32>(), 5_627_400);
        assert_eq!(of(Country::Se).map(|m| m.population).sum::<u32>(), 10_605_520);
        assert_eq!(of(Country::Se).filter(|m| m.county == "Västra Götalands län").count(), 49);
        let shared: Vec<_> = r.all().iter().filter(|m| m.unique_name() != m.name).map(|m| m.code.digits()).collect();
        assert_eq!(shared, ["1515", "1818", "3114", "3419"]);
    }
}
