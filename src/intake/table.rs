//! Lists with delimiters, as people save them: the delimiter found on the header, `sep=` honoured, an unclosed quote named by the line where it opened.

use super::limits;
use super::problem::Problem;
use crate::text::{msg, unguarded};

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Line in the file at which it starts, from 1.
    pub line: u64,
    /// Its fields.
    pub fields: Vec<String>,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The delimiter.
    pub delimiter: char,
    /// Names of columns.
    pub header: Vec<String>,
    /// Line of the header.
    pub header_line: u64,
    /// Rows with at least one field that is not empty.
    pub rows: Vec<Row>,
}

impl Table {
    /// A mark of the form that it comes from: the same columns in the same order give the same.
    #[must_use]
    pub fn form(&self) -> String {
        let mut hash = crc32fast::Hasher::new();
        self.header.iter().for_each(|name| hash.update(format!("{}\u{1f}", name.trim().to_lowercase()).as_bytes()));
        format!("{:08x}-{}", hash.finalize(), self.header.len())
    }
}

/// Parses a list.
///
/// # Errors
/// An empty file, an unclosed quote, NUL bytes, and anything over the limits, with its line.
pub fn table(text: &str) -> Result<Table, Problem> {
    let text = text.trim_start_matches('\u{feff}');
    if let Some(at) = text.find('\0') {
        return Err(Problem::new(msg!("csv-nul")).next(msg!("csv-nul-next")).at(line_of(text, at)));
    }
    let (told, body, skipped) = separator_line(text);
    if body.trim().is_empty() {
        return Err(Problem::new(msg!("csv-empty")).next(msg!("csv-empty-next")));
    }
    let delimiter = told.unwrap_or_else(|| sniff(body));
    if let Some(line) = unclosed_quote(body, delimiter) {
        return Err(Problem::new(msg!("csv-unclosed", line = line + skipped)).next(msg!("csv-unclosed-next")).at(line + skipped));
    }
    let body = if body.contains('\n') { std::borrow::Cow::Borrowed(body) } else { std::borrow::Cow::Owned(body.replace('\r', "\n")) };
    let mut rows = records(&body, delimiter, skipped)?;
    if rows.is_empty() {
        return Err(Problem::new(msg!("csv-empty")).next(msg!("csv-empty-next")));
    }
    let header = rows.remove(0);
    check_header(&header)?;
    Ok(Table { delimiter, header: header.fields, header_line: header.line, rows })
}

/// A first line `sep=;` tells the delimiter and is no part of the list.
fn separator_line(text: &str) -> (Option<char>, &str, u64) {
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    let (first, rest) = text.split_at(end);
    let mut told = first.trim_matches('"').strip_prefix("sep=").into_iter().flat_map(str::chars);
    match (told.next(), told.next()) {
        (Some(c), None) if c.is_ascii() => (Some(c), rest.strip_prefix("\r\n").unwrap_or_else(|| rest.get(1..).unwrap_or_default()), 1),
        _ => (None, text, 0),
    }
}

/// The delimiter that stands most often in the header outside quotes.
fn sniff(body: &str) -> char {
    let mut counts = [(';', 0), ('\t', 0), (',', 0)];
    let mut quoted = false;
    for c in body.chars() {
        match c {
            '"' => quoted = !quoted,
            '\n' | '\r' if !quoted => break,
            _ if !quoted => counts.iter_mut().filter(|(d, _)| *d == c).for_each(|(_, n)| *n += 1),
            _ => {}
        }
    }
    counts.into_iter().rev().max_by_key(|(_, n)| *n).filter(|(_, n)| *n > 0).map_or(';', |(d, _)| d)
}

fn line_of(text: &str, at: usize) -> u64 {
    1 + text.bytes().take(at).filter(|b| *b == b'\n').count() as u64
}

/// The line at which a quote opens that is never closed.
fn unclosed_quote(body: &str, delimiter: char) -> Option<u64> {
    let (mut line, mut opened, mut at_start) = (1, None, true);
    let mut chars = body.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, opened) {
            ('"', None) if at_start => opened = Some(line),
            ('"', Some(_)) if chars.peek() == Some(&'"') => {
                chars.next();
            }
            ('"', Some(_)) => opened = None,
            _ => {}
        }
        if c == '\n' || c == '\r' && chars.peek() != Some(&'\n') {
            line += 1;
        }
        at_start = opened.is_none() && (c == delimiter || c == '\n' || c == '\r' || at_start && c == ' ');
    }
    opened
}

fn records(body: &str, delimiter: char, skipped: u64) -> Result<Vec<Row>, Problem> {
    let delimiter = u8::try_from(delimiter).unwrap_or(b';');
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).trim(csv::Trim::None).from_reader(body.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Problem::new(msg!("csv-unreadable")).next(msg!("xlsx-save-as")))?;
        let line = record.position().map_or(1, csv::Position::line) + skipped;
        let too_large = |what: crate::text::Message| Err(Problem::new(what).at(line));
        if rows.len() > limits::ROWS {
            return Err(Problem::new(msg!("csv-too-many-rows", most = limits::ROWS)).next(msg!("list-in-parts")).at(line));
        }
        if record.len() > limits::COLUMNS {
            return too_large(msg!("csv-too-many-columns", most = limits::COLUMNS));
        }
        if record.as_slice().len() > limits::RECORD || record.iter().any(|f| f.len() > limits::FIELD) {
            return too_large(msg!("csv-field-too-long", kb = limits::FIELD >> 10));
        }
        if record.iter().any(|f| !f.trim().is_empty()) {
            rows.push(Row { line, fields: record.iter().map(|f| unguarded(f.trim()).to_owned()).collect() });
        }
    }
    Ok(rows)
}

/// That no name of a column stands twice.
pub(super) fn check_header(header: &Row) -> Result<(), Problem> {
    for (i, name) in header.fields.iter().enumerate() {
        if !name.is_empty() && header.fields.iter().take(i).any(|n| n.eq_ignore_ascii_case(name)) {
            return Err(Problem::new(msg!("csv-column-twice", name = name)).next(msg!("csv-column-twice-next")).at(header.line).column(name.clone()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delimiters_line_ends_and_quotes() {
        for text in ["Namn;Kommun\nA;B\n", "Namn,Kommun\r\nA,B", "Namn\tKommun\rA\tB\r", "sep=|\r\nNamn|Kommun\r\nA|B\r\n", "\u{feff}\"Namn\";Kommun\n\"A\";B"] {
            let t = table(text).unwrap();
            assert_eq!((t.header.as_slice(), t.rows[0].fields.as_slice()), (&["Namn".into(), "Kommun".into()][..], &["A".into(), "B".into()][..]), "{text:?}");
        }
        assert_eq!(table("sep=;\nNamn;Kommun\nA;B\n").unwrap().rows[0].line, 3);
        assert_eq!(table("a;b\n1;\"x\ny\"\n2;z\n").unwrap().rows[1].line, 4);
    }

    #[test]
    fn faults_have_their_line() {
        assert_eq!(table("a;b\n1;\"x\n2;y\n").unwrap_err().row, Some(2));
        assert_eq!(table("a;b\n1;x\0\n").unwrap_err().row, Some(2));
        assert!(table("").is_err() && table("\u{feff}").is_err() && table("\n\n").is_err());
        assert_eq!(table("namn;Namn\n").unwrap_err().column.as_deref(), Some("Namn"));
        assert!(table("a;b\n1;5\" tum\n").is_ok(), "a quote inside a field opens nothing");
    }
}
