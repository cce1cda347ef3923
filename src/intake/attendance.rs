//! Reports of who was in a video meeting: Teams (sections, tabs, often UTF-16 under the name of CSV) and Zoom (commas, a preamble). Whoever came in several
//! times is there once.

use std::collections::HashMap;
use std::path::Path;

use super::columns::{Column, Columns};
use super::decode::decode;
use super::limits;
use super::problem::Problem;
use super::read::read_file;
use crate::domain::Email;
use crate::text::msg;

/// Somebody who was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// Line in the file, from 1.
    pub line: u64,
    /// Name as shown in the meeting, without what stands beside it.
    pub name: String,
    /// What stood in brackets behind it, or before or behind it with a dash: often where somebody comes from.
    pub place: String,
    /// Address, where the report has one.
    pub email: Option<Email>,
}

/// Reads a report.
///
/// # Errors
/// When the file cannot be read, or no table in it has a column of names.
pub fn read_report(path: &Path) -> Result<Vec<Attendee>, Problem> {
    report(&decode(&read_file(path)?, None)?.text)
}

fn report(text: &str) -> Result<Vec<Attendee>, Problem> {
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    // The table of people is the first whose head names them, and, where several do, the first with addresses.
    let heads = || lines.iter().enumerate().filter_map(|(at, l)| head(l).map(|h| (at, h)));
    let with_addresses = heads().find(|(_, (_, columns))| columns.has(Column::Email));
    let Some((at, (delimiter, columns))) = with_addresses.or_else(|| heads().next()) else {
        return Err(Problem::new(msg!("attendance-no-names")).next(msg!("attendance-no-names-next")));
    };
    let mut out: Vec<Attendee> = Vec::new();
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (n, line) in lines.iter().enumerate().skip(at + 1) {
        let fields = cells(line, delimiter);
        // A section ends with an empty line.
        if fields.iter().all(String::is_empty) {
            break;
        }
        if out.len() >= limits::ROWS {
            return Err(Problem::new(msg!("csv-too-many-rows", most = limits::ROWS)).next(msg!("list-in-parts")));
        }
        let (name, place) = name_and_place(columns.field(Column::Name, &fields));
        let email = Email::new(columns.field(Column::Email, &fields));
        if name.is_empty() && email.is_none() {
            continue;
        }
        let key = email.as_ref().map_or_else(|| format!("{}|{}", name.to_lowercase(), place.to_lowercase()), Email::folded);
        let line = u64::try_from(n + 1).unwrap_or(u64::MAX);
        seen.entry(key).or_insert_with(|| {
            out.push(Attendee { line, name, place, email });
            out.len()
        });
    }
    Ok(out)
}

/// The delimiter and the columns of a line that is the head of a table of people.
fn head(line: &str) -> Option<(u8, Columns)> {
    let delimiter = [b'\t', b',', b';'].into_iter().max_by_key(|d| line.bytes().filter(|b| b == d).count())?;
    let names = cells(line, delimiter);
    let columns = Columns::find(&names, &[]).ok()?;
    // A summary has names of its own ("Meeting title"), but no times of coming and going beside them.
    (names.len() > 2 && columns.has(Column::Name)).then_some((delimiter, columns))
}

fn cells(line: &str, delimiter: u8) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(line.as_bytes());
    reader.records().next().and_then(Result::ok).map(|r| r.iter().map(|f| f.trim().to_owned()).collect()).unwrap_or_default()
}

/// `Kari Nordmann (Tanum)`, `Kari Nordmann - Tanum kommun`, `Kari Nordmann | Tanum`; a guest's name without the word that says so.
fn name_and_place(text: &str) -> (String, String) {
    let text = text.trim();
    let guests = ["(guest)", "(gjest)", "(gäst)", "(extern)", "(ekstern)", "(external)", "(unverified)", "(uverifisert)", "(overifierad)"];
    let lower = text.to_lowercase();
    let text = guests.iter().find_map(|g| lower.strip_suffix(g)).and_then(|kept| text.get(..kept.len())).unwrap_or(text).trim();
    if let Some((name, rest)) = text.split_once('(') {
        return (name.trim().to_owned(), rest.trim_end_matches(')').trim().to_owned());
    }
    match [" - ", " – ", " | ", ", ", " / "].iter().find_map(|d| text.split_once(d)) {
        Some((name, place)) => (name.trim().to_owned(), place.trim().to_owned()),
        None => (text.to_owned(), String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        report(text).unwrap().iter().map(|a| format!("{}|{}|{}", a.name, a.place, a.email.as_ref().map_or("", Email::as_str))).collect()
    }

    #[test]
    fn teams_and_zoom_in_their_languages() {
        let teams = "1. Sammanfattning\nMötesrubrik\tDialogforum\nDeltagare\t3\n\n2. Deltagare\nNamn\tFörsta anslutning\tSista utträde\tLängd\tE-post\tDeltagar-ID (UPN)\tRoll\nKari Nordmann (Tanum)\t2021-03-19 08:56\t2021-03-19 12:00\t3t\tkari@example.org\tkari@example.org\tDeltagare\nPer Ek (Gäst)\t2021-03-19 08:57\t2021-03-19 12:00\t3t\t\t\tDeltagare\n\n3. Aktiviteter\nNamn\tAnslutningstid\tUtträdestid\nKari Nordmann\t08:56\t09:10\n";
        assert_eq!(said(teams), ["Kari Nordmann|Tanum|kari@example.org", "Per Ek||"]);
        let zoom = "Meeting ID,Topic,Start Time\n123,Dialogforum,03/19/2021\n\nName (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\nÅsa Ek,asa@example.org,08:55,09:20,25,No\nÅsa Ek,asa@example.org,09:22,12:00,158,No\nTjörn - Ola Li,,08:58,12:00,182,Yes\n";
        assert_eq!(said(zoom), ["Åsa Ek||asa@example.org", "Tjörn|Ola Li|"]);
        let old = "Fullständigt namn\tAnvändaråtgärd\tTidsstämpel\nKari Nordmann\tAnslöt\t08:56\nKari Nordmann\tLämnade\t09:56\n";
        assert_eq!(said(old), ["Kari Nordmann||"]);
        assert!(report("a\tb\nc\td\n").is_err());
    }
}
