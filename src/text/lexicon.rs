//! The names of months and weekdays as people write them in Norway, Sweden and Denmark, whatever the program's own language.

use chrono::Weekday;

/// Months, each with every spelling: Bokmål, Nynorsk, Swedish, Danish, English, and their short forms.
const MONTHS: [&[&str]; 12] = [
    &["januari", "januar", "january", "jan"],
    &["februari", "februar", "february", "febr", "feb"],
    &["mars", "marts", "march", "mar"],
    &["april", "apr"],
    &["mai", "maj", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["augusti", "august", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nov"],
    &["desember", "december", "des", "dec"],
];

/// Weekdays from Monday.
const WEEKDAYS: [&[&str]; 7] = [
    &["mandag", "måndag", "monday", "mån", "man", "må", "mon"],
    &["tirsdag", "tysdag", "tisdag", "tuesday", "tirs", "tis", "tys", "tir", "ti"],
    &["onsdag", "wednesday", "ons", "on", "wed"],
    &["torsdag", "thursday", "tors", "tor", "to", "thu"],
    &["fredag", "friday", "fre", "fr", "fri"],
    &["lørdag", "laurdag", "lördag", "saturday", "lør", "lau", "lör", "sat"],
    &["søndag", "sundag", "söndag", "sunday", "søn", "sun", "sön"],
];

/// The number of a month by its name.
#[must_use]
pub fn month(name: &str) -> Option<u32> {
    let name = name.to_lowercase();
    let at = MONTHS.iter().position(|all| all.contains(&name.trim_end_matches('.')))?;
    u32::try_from(at + 1).ok()
}

/// A weekday by its name, also with an article (`fredagen`).
#[must_use]
pub fn weekday(name: &str) -> Option<Weekday> {
    let name = name.to_lowercase();
    let bare = name.trim_end_matches('.');
    let at = WEEKDAYS.iter().position(|all| all.contains(&bare) || bare.strip_suffix("en").is_some_and(|b| all.contains(&b) && b.ends_with("dag")))?;
    Weekday::try_from(u8::try_from(at).ok()?).ok()
}

/// All names of months as alternatives of a regular expression, the longer before the shorter.
#[must_use]
pub fn month_names() -> String {
    names(&MONTHS, 0)
}

/// All names of weekdays that are not short words of their own, likewise.
#[must_use]
pub fn weekday_names() -> String {
    names(&WEEKDAYS, 3)
}

fn names(table: &[&[&str]], shortest: usize) -> String {
    let mut all: Vec<&str> = table.iter().flat_map(|n| n.iter().copied()).filter(|n| n.chars().count() >= shortest).collect();
    all.sort_by_key(|n| std::cmp::Reverse(n.chars().count()));
    all.join("|")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling() {
        assert_eq!((month("Mars"), month("marts"), month("mar."), month("maj"), month("mai"), month("des"), month("smarch")), (Some(3), Some(3), Some(3), Some(5), Some(5), Some(12), None));
        assert_eq!((weekday("Tysdag"), weekday("onsdagen"), weekday("lör"), weekday("dag")), (Some(Weekday::Tue), Some(Weekday::Wed), Some(Weekday::Sat), None));
    }
}
