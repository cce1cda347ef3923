//! A list of sign-ups as proposals. What a row says is kept even where it is wrong; only a row that says nobody is refused.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::columns::{Column, Columns};
use super::problem::Problem;
use super::table::{Row, Table};
use crate::domain::{Email, Mode, Needs, Presenting, TimeWish, Wall, Zone};
use crate::text::{Message, msg};

/// One person's sign-up as a row says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignUp {
    /// Line in the file.
    pub line: u64,
    /// Name.
    pub name: String,
    /// Address.
    pub email: Option<Email>,
    /// Telephone.
    pub phone: String,
    /// Function.
    pub function: String,
    /// Organisation as written.
    pub organisation: String,
    /// When it was sent, if the row says so.
    pub received_at: Option<DateTime<Utc>>,
    /// How.
    pub mode: Option<Mode>,
    /// Whether and what the person presents.
    pub presenting: Option<Presenting>,
    /// Party size.
    pub seats: u16,
    /// Who brought the person.
    pub brought_by: String,
    /// Needs.
    pub needs: Needs,
    /// Remark.
    pub note: String,
    /// Number of the answer in its form, or empty.
    pub form_id: String,
    /// The others may come while some of the party wait.
    pub may_split: bool,
    /// It signs off, and a list that somebody keeps says so.
    pub cancels: bool,
    /// The identity of the message that it came in, where it came by mail; may be empty.
    pub message: Option<String>,
    /// It asks to sign off: for somebody to decide.
    pub signs_off: bool,
    /// What in the row could not be read, as it stands.
    pub contradictions: Vec<Message>,
    /// What each of its columns says: what it holds, its name, its value; empty for mail.
    pub said: Vec<(Column, String, String)>,
    /// The row as it was.
    pub raw: String,
    /// Its fields, for a list of what was not taken in.
    pub fields: Vec<String>,
}

/// A row that is not taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Line in the file.
    pub line: u64,
    /// Column, where one is to blame.
    pub column: Option<String>,
    /// Why.
    pub reason: Message,
    /// Its fields, to be saved to a file that can be mended.
    pub fields: Vec<String>,
}

/// A message that is no sign-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// Its number in the file, from 1.
    pub line: u64,
    /// Its subject.
    pub subject: String,
    /// Why.
    pub reason: Message,
}

/// What a list says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SignUps {
    /// Proposals in the order of the rows.
    pub proposed: Vec<SignUp>,
    /// Rows that say nobody, or whose fields do not fit the columns.
    pub refused: Vec<Refused>,
    /// Messages that are no sign-ups.
    pub set_aside: Vec<SetAside>,
    /// A mark of the form that they come from.
    pub form: String,
}

/// Reads the rows of a list.
///
/// # Errors
/// When no column says who signs up.
pub fn sign_ups(table: &Table, columns: &Columns, zone: Zone) -> Result<SignUps, Problem> {
    let says_who = [Column::Name, Column::FirstName, Column::LastName, Column::Email].iter().any(|c| columns.has(*c));
    if !says_who {
        let names = table.header.join(", ");
        return Err(Problem::new(msg!("csv-no-name", names = names)).next(msg!("csv-no-name-next")).at(table.header_line));
    }
    let mut out = SignUps { form: table.form(), ..SignUps::default() };
    for row in &table.rows {
        match sign_up(row, table, columns, zone) {
            Ok(s) => out.proposed.push(s),
            Err((column, reason)) => out.refused.push(Refused { line: row.line, column, reason, fields: row.fields.clone() }),
        }
    }
    Ok(out)
}

fn sign_up(row: &Row, table: &Table, columns: &Columns, zone: Zone) -> Result<SignUp, (Option<String>, Message)> {
    if row.fields.len() > table.header.len() && row.fields.iter().skip(table.header.len()).any(|f| !f.is_empty()) {
        return Err((None, msg!("row-too-many-fields", fields = row.fields.len(), columns = table.header.len())));
    }
    let field = |c| columns.field(c, &row.fields);
    let name = match field(Column::Name) {
        "" => format!("{} {}", field(Column::FirstName), field(Column::LastName)).trim().to_owned(),
        name => name.to_owned(),
    };
    let email = Email::new(field(Column::Email));
    if name.is_empty() && email.is_none() {
        return Err((None, msg!("row-says-nobody")));
    }
    let mut odd = Vec::new();
    let received = field(Column::Received);
    let received_at = parse_time(received, zone);
    if received_at.is_none() && !received.is_empty() {
        odd.push(msg!("row-odd-time", text = received));
    }
    let seats_text = field(Column::Seats);
    let seats = seats_text.parse::<u16>().ok().filter(|n| (1..=100).contains(n));
    if seats.is_none() && !seats_text.is_empty() {
        odd.push(msg!("row-odd-seats", text = seats_text));
    }
    let organisation = [field(Column::Organisation), field(Column::Country)].iter().filter(|s| !s.is_empty()).copied().collect::<Vec<_>>().join(", ");
    Ok(SignUp {
        line: row.line,
        name,
        email,
        phone: field(Column::Phone).to_owned(),
        function: field(Column::Function).to_owned(),
        organisation,
        received_at,
        mode: mode(field(Column::Mode)),
        presenting: presenting(field(Column::Presenting), field(Column::Title), field(Column::NotBefore), field(Column::DoneBy)),
        seats: seats.unwrap_or(1),
        brought_by: field(Column::BroughtBy).to_owned(),
        needs: Needs { diet: field(Column::Diet).to_owned(), access: field(Column::Access).to_owned() },
        note: field(Column::Note).to_owned(),
        form_id: if columns.has(Column::Received) { field(Column::FormId).to_owned() } else { String::new() },
        may_split: says_yes(field(Column::MaySplit)),
        cancels: says_cancelled(field(Column::State)),
        message: None,
        signs_off: false,
        contradictions: odd,
        said: columns.said(&table.header, &row.fields),
        raw: raw(row, table),
        fields: row.fields.clone(),
    })
}

fn raw(row: &Row, table: &Table) -> String {
    let pair = |(i, f): (usize, &String)| (!f.is_empty()).then(|| format!("{}: {f}", table.header.get(i).map_or("", String::as_str)));
    row.fields.iter().enumerate().filter_map(pair).collect::<Vec<_>>().join("\n")
}

fn mode(text: &str) -> Option<Mode> {
    let t = text.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|w| t.contains(w));
    match (says(&["digital", "teams", "zoom", "skype", "online", "distans"]), says(&["fysisk", "på stedet", "på staden", "på plats", "på plass", "on site", "on-site", "in person"])) {
        (true, false) => Some(Mode::Digital),
        (false, true) => Some(Mode::OnSite),
        _ => None,
    }
}

fn says_yes(text: &str) -> bool {
    matches!(text.to_lowercase().as_str(), "ja" | "yes" | "x" | "1" | "true" | "sann" | "sant" | "j" | "y")
}

/// Whether a column of states says that somebody has signed off. Every other state is decided here and not by a list.
fn says_cancelled(text: &str) -> bool {
    let text = text.to_lowercase();
    ["avmeld", "avmelt", "avanmäl", "cancel", "kansell", "forfall", "återbud", "avbokad", "avbestilt"].iter().any(|w| text.starts_with(w))
}

fn presenting(says: &str, title: &str, from: &str, until: &str) -> Option<Presenting> {
    let yes = says_yes(says);
    let time = |t: &str| NaiveTime::parse_from_str(&t.replace('.', ":"), "%H:%M").ok();
    (yes || !title.is_empty()).then(|| Presenting { title: title.to_owned(), wish: TimeWish { from: time(from), until: time(until) } })
}

/// A time as lists write it, local where no zone is said: `2021-03-12 16:40`, `12.03.2021 16.40`, `12/3/2021 16:40:11`, `2021-03-12T15:40:00Z`.
/// A date alone means its first minute. `None` when it is no time, or one that the clocks skip or show twice.
#[must_use]
pub fn parse_time(text: &str, zone: Zone) -> Option<DateTime<Utc>> {
    let text = text.trim();
    if let Ok(t) = DateTime::parse_from_rfc3339(text) {
        return Some(t.to_utc());
    }
    let text = &text.replace(" kl. ", " ").replace(" klokken ", " ").replace(" klockan ", " ").replace(" kl ", " ");
    const DATES: &[&str] = &["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y", "%Y/%m/%d"];
    const TIMES: &[&str] = &["%H:%M:%S%.f", "%H:%M", "%H.%M", "%H.%M.%S"];
    let local = DATES.iter().find_map(|d| {
        let with = TIMES.iter().find_map(|t| NaiveDateTime::parse_from_str(&text.replacen('T', " ", 1), &format!("{d} {t}")).ok());
        with.or_else(|| NaiveDate::parse_from_str(text, d).ok().map(|d| d.and_time(NaiveTime::MIN)))
    })?;
    let plausible = (1990..2200).contains(&chrono::Datelike::year(&local));
    plausible.then(|| zone.instant(Wall(local)).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Country;
    use crate::intake::table;

    fn read(text: &str) -> SignUps {
        let t = table(text).unwrap();
        sign_ups(&t, &Columns::find(&t.header, &[]).unwrap(), Country::Se.zone()).unwrap()
    }

    #[test]
    fn times_as_people_write_them() {
        let z = Country::Se.zone();
        let expected: DateTime<Utc> = "2021-03-12T15:40:00Z".parse().unwrap();
        for t in ["2021-03-12 16:40:00.000", "12.03.2021 kl. 16.40", "2021-03-12 16:40", "12.03.2021 16.40", "12.3.2021 16:40", "12/03/2021 16:40:00", "2021-03-12T16:40:00", "2021-03-12T15:40:00Z"] {
            assert_eq!(parse_time(t, z), Some(expected), "{t}");
        }
        for t in ["2026-02-30", "45000", "2026-01-01 24:00", "31.12.99", ""] {
            assert_eq!(parse_time(t, z), None, "{t}");
        }
    }

    #[test]
    fn a_row_is_kept_with_what_is_wrong_in_it() {
        let s = read("Namn;E-post;Kommun;Antal;Tidpunkt\nÅsa;asa@example.org;Tjörn;99999;31.12.99\n;;Tibro;;\nA;b;c;1;;överflöd\n'+46 70;;;;\n");
        assert_eq!((s.proposed.len(), s.refused.len()), (2, 2));
        assert_eq!(s.proposed[0].contradictions.len(), 2);
        assert_eq!(s.proposed[1].name, "+46 70");
        assert_eq!((s.refused[0].line, s.refused[1].line), (3, 4));
    }
}
