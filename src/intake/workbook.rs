//! XLSX workbooks as lists: what the file claims is held against limits before anything is unpacked, cells are read one by one, formulas are their values.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, DataRef, Reader, Xlsx};

use super::limits;
use super::problem::Problem;
use super::table::{Row, Table, check_header};
use crate::text::msg;

/// Whether a file may be a workbook or says so falsely: a container of any kind, or a page or an old format under a workbook's name.
#[must_use]
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK") || is_old(bytes)
}

/// Old Excel files, and workbooks with a password, are of another kind.
fn is_old(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0])
}

/// Reads the first sheet that has anything on it.
///
/// # Errors
/// When it is no workbook, is locked, is beyond the limits, or has no row.
pub fn workbook(bytes: &[u8]) -> Result<Table, Problem> {
    if is_old(bytes) {
        return Err(Problem::new(msg!("xlsx-old")).next(msg!("xlsx-save-as")));
    }
    check_container(bytes)?;
    let unreadable = || Problem::new(msg!("xlsx-unreadable")).next(msg!("xlsx-save-as"));
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| unreadable())?;
    for name in book.sheet_names() {
        let rows = sheet(&mut book, &name, &unreadable)?;
        if let Some(table) = as_table(rows)? {
            return Ok(table);
        }
    }
    Err(Problem::new(msg!("csv-empty")).next(msg!("csv-empty-next")))
}

type Cells = BTreeMap<u32, BTreeMap<u32, String>>;

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, unreadable: &dyn Fn() -> Problem) -> Result<Cells, Problem> {
    // A sheet that holds no cells (a chart) is passed over.
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(Cells::new()) };
    let (mut out, mut n) = (Cells::new(), 0);
    while let Some(cell) = cells.next_cell().map_err(|_| unreadable())? {
        let (row, column) = cell.get_position();
        let text = text_of(cell.get_value());
        if text.is_empty() {
            continue;
        }
        let at = |what| Err(Problem::new(what).at(u64::from(row) + 1));
        n += 1;
        if n > limits::WORKBOOK_CELLS {
            return Err(Problem::new(msg!("xlsx-too-many-cells", most = limits::WORKBOOK_CELLS)).next(msg!("list-in-parts")).at(u64::from(row) + 1));
        }
        if column as usize >= limits::COLUMNS {
            return at(msg!("csv-too-many-columns", most = limits::COLUMNS));
        }
        if text.len() > limits::FIELD {
            return at(msg!("csv-field-too-long", kb = limits::FIELD >> 10));
        }
        out.entry(row).or_default().insert(column, text);
    }
    Ok(out)
}

/// The first row is the header; the others are as wide as it.
fn as_table(cells: Cells) -> Result<Option<Table>, Problem> {
    let mut rows = cells.into_iter().map(|(row, cells)| {
        let width = cells.keys().next_back().map_or(0, |last| *last as usize + 1);
        let mut fields = vec![String::new(); width];
        for (column, text) in cells {
            if let Some(field) = fields.get_mut(column as usize) {
                *field = text;
            }
        }
        Row { line: u64::from(row) + 1, fields }
    });
    let Some(header) = rows.next() else { return Ok(None) };
    check_header(&header)?;
    let rows: Vec<Row> = rows.collect();
    if rows.len() > limits::ROWS {
        return Err(Problem::new(msg!("csv-too-many-rows", most = limits::ROWS)).next(msg!("list-in-parts")));
    }
    Ok(Some(Table { delimiter: ';', header: header.fields, header_line: header.line, rows }))
}

/// A cell as one would type it. Answers with several choices end with a semicolon.
fn text_of(value: &DataRef<'_>) -> String {
    match Data::from(value.clone()) {
        Data::String(s) | Data::DateTimeIso(s) | Data::DurationIso(s) => s.trim().trim_end_matches(';').trim_end().to_owned(),
        Data::Int(n) => n.to_string(),
        // Numbers are kept as doubles; a whole one is a number of something.
        Data::Float(n) if n.fract() == 0.0 && n.abs() < 1e15 => format!("{n:.0}"),
        Data::Float(n) => n.to_string(),
        Data::Bool(yes) => if yes { "yes" } else { "no" }.to_owned(),
        Data::DateTime(at) => {
            let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
            match (at.as_f64(), hour, minute, second) {
                (whole, ..) if whole < 1.0 => format!("{hour:02}:{minute:02}"),
                (_, 0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
                _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"),
            }
        }
        Data::Error(e) => e.to_string(),
        Data::Empty => String::new(),
    }
}

/// What the container claims: no more, no larger and no denser than an honest workbook, nothing encrypted, nothing twice, nothing on top of another.
fn check_container(bytes: &[u8]) -> Result<(), Problem> {
    let refuse = |what| Problem::new(what).next(msg!("xlsx-save-as"));
    let unreadable = || refuse(msg!("xlsx-unreadable"));
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| unreadable())?;
    if archive.len() > limits::WORKBOOK_ENTRIES {
        return Err(refuse(msg!("xlsx-too-much")));
    }
    // One name twice counts once: the number at the end of the file tells.
    if entries_claimed(bytes).is_some_and(|n| usize::from(n) != archive.len()) {
        return Err(unreadable());
    }
    let (mut all, mut places, mut is_book) = (0u64, Vec::new(), false);
    for i in 0..archive.len() {
        let entry = archive.by_index_raw(i).map_err(|_| unreadable())?;
        if entry.encrypted() {
            return Err(refuse(msg!("xlsx-old")));
        }
        let (size, packed) = (entry.size(), entry.compressed_size());
        all = all.saturating_add(size);
        let dense = size > 1 << 20 && size / packed.max(1) > limits::WORKBOOK_RATIO;
        if size > limits::WORKBOOK_ENTRY || all > limits::WORKBOOK_ALL || dense {
            return Err(refuse(msg!("xlsx-too-much")));
        }
        is_book |= entry.name().is_ok_and(|n| n.ends_with("workbook.xml"));
        places.push((entry.header_start(), entry.header_start().saturating_add(packed)));
    }
    places.sort_unstable();
    if places.windows(2).any(|w| matches!(w, [a, b] if b.0 < a.1)) {
        return Err(unreadable());
    }
    if is_book { Ok(()) } else { Err(refuse(msg!("xlsx-other"))) }
}

/// How many entries the end of the container says that it has.
fn entries_claimed(bytes: &[u8]) -> Option<u16> {
    let tail = bytes.get(bytes.len().saturating_sub(66_000)..)?;
    let at = tail.windows(4).rposition(|w| w == b"PK\x05\x06")?;
    let n = tail.get(at + 10..at + 12)?;
    Some(u16::from_le_bytes([*n.first()?, *n.get(1)?]))
}
