//! Tables for others: CSV as spreadsheets of the north read it or as RFC 4180 has it, and workbooks. Nobody's text becomes a formula, and a number that
//! begins with a plus sign is there again when the table is read.

use rust_xlsxwriter::{Color, Format, FormatAlign, Workbook, XlsxError};

use crate::domain::Wall;
use crate::text::guarded;

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text as it is.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A local time.
    Time(Wall),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl Value {
    /// As text.
    fn text(&self) -> String {
        match self {
            Self::Text(t) => t.clone(),
            Self::Number(n) => n.to_string(),
            Self::Time(w) => w.0.format("%Y-%m-%d %H:%M:%S").to_string(),
        }
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Names of columns.
    pub header: Vec<String>,
    /// Rows as wide as the header.
    pub rows: Vec<Vec<Value>>,
}

/// How CSV is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dialect {
    /// Semicolons, CRLF, UTF-8 with its mark: what a spreadsheet opens by a double click in Norway and Sweden.
    #[default]
    Nordic,
    /// Commas, CRLF, UTF-8 without a mark.
    Rfc4180,
}

/// A table as CSV.
///
/// # Errors
/// None that writing to memory could have.
pub fn csv(sheet: &Sheet, dialect: Dialect) -> Result<Vec<u8>, csv::Error> {
    let (delimiter, mark) = match dialect {
        Dialect::Nordic => (b';', &b"\xef\xbb\xbf"[..]),
        Dialect::Rfc4180 => (b',', &b""[..]),
    };
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).terminator(csv::Terminator::CRLF).from_writer(mark.to_vec());
    writer.write_record(sheet.header.iter().map(|h| guarded(h)))?;
    for row in &sheet.rows {
        let cell = |v: &Value| if matches!(v, Value::Text(_)) { guarded(&v.text()) } else { v.text() };
        writer.write_record(row.iter().map(cell))?;
    }
    writer.into_inner().map_err(|e| e.into_error().into())
}

/// Tables as a workbook: the header stays in sight, columns are as wide as what they hold, text is never a formula.
///
/// # Errors
/// When a text or a table is larger than a workbook can hold.
pub fn xlsx(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let head = Format::new().set_bold().set_background_color(Color::RGB(0x00EE_EEEE));
    let time = Format::new().set_num_format("yyyy-mm-dd hh:mm:ss").set_align(FormatAlign::Left);
    let wrap = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let mut taken: Vec<String> = Vec::new();
    for sheet in sheets {
        let name = sheet_name(&sheet.name, &taken);
        let page = book.add_worksheet().set_name(&name)?;
        taken.push(name.to_lowercase());
        for (column, name) in (0..).zip(&sheet.header) {
            page.write_string_with_format(0, column, name, &head)?;
        }
        for (row, values) in (1..).zip(&sheet.rows) {
            for (column, value) in (0..).zip(values) {
                match value {
                    Value::Text(t) if t.is_empty() => {}
                    Value::Text(t) if t.contains('\n') => drop(page.write_string_with_format(row, column, t, &wrap).map(|_| ())?),
                    Value::Text(t) => drop(page.write_string(row, column, t).map(|_| ())?),
                    #[expect(clippy::cast_precision_loss, reason = "inhabitants and seats are far below 2^52")]
                    Value::Number(n) => drop(page.write_number(row, column, *n as f64).map(|_| ())?),
                    Value::Time(w) => drop(page.write_datetime_with_format(row, column, w.0, &time).map(|_| ())?),
                }
            }
        }
        page.set_freeze_panes(1, 0)?;
        page.autofit();
    }
    book.save_to_buffer()
}

/// A name that a workbook takes: at most 31 characters, none of them of its own grammar, and none twice.
fn sheet_name(name: &str, taken: &[String]) -> String {
    let clean: String = name.chars().map(|c| if "[]:*?/\\'".contains(c) || c.is_control() { ' ' } else { c }).collect();
    let short: String = clean.trim().chars().take(28).collect();
    let base = if short.is_empty() { "1".to_owned() } else { short };
    let free = |n: &String| !taken.contains(&n.to_lowercase());
    std::iter::once(base.clone()).chain((2..1_000).map(|i| format!("{base} {i}"))).find(free).unwrap_or(base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        let sheet = Sheet { name: "x".into(), header: vec!["Namn".into(), "Tal".into()], rows: vec![vec!["=cmd|' /C calc'!A0".into(), Value::Number(-5)]] };
        let text = String::from_utf8(csv(&sheet, Dialect::Nordic).unwrap()).unwrap();
        assert_eq!(text, "\u{feff}Namn;Tal\r\n'=cmd|' /C calc'!A0;-5\r\n");
    }

    #[test]
    fn names_of_sheets_are_taken_by_a_workbook() {
        assert_eq!(sheet_name("Grupp 1: [små] / kommuner med ett mycket långt namn", &[]).chars().count(), 28);
        assert_eq!(sheet_name("a", &["a".into()]), "a 2");
        assert_eq!(sheet_name("'", &[]), "1");
    }
}
