//! A file of sign-ups, whichever kind it is: a list with delimiters, a workbook, a message, a mailbox, a folder of messages.

use std::path::{Path, PathBuf};

use super::columns::{Column, Columns};
use super::decode::decode;
use super::limits;
use super::mail::{folder, framed, is_mail, messages, read_mails};
use super::problem::Problem;
use super::read::read_file;
use super::sandbox::{Risky, survives};
use super::signups::{SignUps, sign_ups};
use super::table::{Table, table};
use super::workbook::{is_workbook, workbook};
use crate::domain::Zone;
use crate::text::{Message, msg};

/// The "encoding" of a workbook.
const WORKBOOK: &str = "XLSX";
/// The "encoding" of messages.
const MAIL: &str = "mail";

/// What a file holds, before anybody has said what its columns mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// File name without folders.
    pub name: String,
    /// Encoding of its text; `XLSX` for workbooks, `mail` for messages.
    pub encoding: &'static str,
    /// Its cells; none for mail.
    pub table: Table,
    /// Its messages, where it is mail.
    pub mails: Vec<Vec<u8>>,
}

/// Reads a file. `encoding` overrides what would be found.
///
/// # Errors
/// When it cannot be read, or is nothing that can be used, with its place.
pub fn read_list(path: &Path, encoding: Option<&str>) -> Result<List, Problem> {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    if path.is_dir() {
        return mailbox(&name, folder(path)?);
    }
    let bytes = read_file(path)?;
    if is_mail(&name, &bytes) {
        return mailbox(&name, messages(bytes));
    }
    let list = |encoding, table| List { name: name.clone(), encoding, table, mails: Vec::new() };
    if is_workbook(&bytes) {
        survives(Risky::Workbook, &bytes)?;
        return Ok(list(WORKBOOK, workbook(&bytes)?));
    }
    let decoded = decode(&bytes, encoding)?;
    // A page under the name of a list says nothing that can be used.
    if decoded.text.trim_start().get(..5).is_some_and(|t| t.eq_ignore_ascii_case("<html") || t.eq_ignore_ascii_case("<!doc")) {
        return Err(Problem::new(msg!("list-is-page")).next(msg!("xlsx-save-as")));
    }
    Ok(list(decoded.encoding, table(&decoded.text)?))
}

/// Reads messages in files, each file by itself, as one list with a name.
///
/// # Errors
/// When one cannot be read, or they are too many.
pub fn read_mail_files(name: &str, files: &[PathBuf]) -> Result<List, Problem> {
    let (mut mails, mut size) = (Vec::new(), 0);
    for file in files {
        let bytes = read_file(file)?;
        size += bytes.len() as u64;
        if size > limits::FILE {
            return Err(Problem::new(msg!("file-too-large", file = name, mb = limits::FILE >> 20)));
        }
        mails.extend(messages(bytes));
    }
    mailbox(name, mails)
}

fn mailbox(name: &str, mails: Vec<Vec<u8>>) -> Result<List, Problem> {
    if mails.len() > limits::MAILS {
        return Err(Problem::new(msg!("mail-too-many", most = limits::MAILS)).next(msg!("mail-too-many-next")));
    }
    survives(Risky::Mail, &framed(&mails))?;
    let table = Table { delimiter: ';', header: Vec::new(), header_line: 0, rows: Vec::new() };
    Ok(List { name: name.to_owned(), encoding: MAIL, table, mails })
}

impl List {
    /// What its columns mean; `told` before anything is guessed.
    ///
    /// # Errors
    /// When a told column is not there.
    pub fn columns(&self, told: &[(String, Column)]) -> Result<Columns, Problem> {
        Columns::find(&self.table.header, told).map_err(|name| Problem::new(msg!("map-no-column", name = &name, names = self.table.header.join(", "))).column(name))
    }

    /// Its sign-ups.
    ///
    /// # Errors
    /// When no column says who signs up.
    pub fn sign_ups(&self, columns: &Columns, zone: Zone) -> Result<SignUps, Problem> {
        if self.is_mail() { Ok(read_mails(&self.mails)) } else { sign_ups(&self.table, columns, zone) }
    }

    /// What it was understood as.
    #[must_use]
    pub fn understood(&self) -> Message {
        let (file, rows) = (&self.name, self.table.rows.len());
        match self.encoding {
            _ if self.is_mail() => msg!("import-mails", file = file, n = self.mails.len()),
            WORKBOOK => msg!("import-understood-workbook", file = file, rows = rows),
            encoding => msg!("import-understood", file = file, encoding = encoding, delimiter = self.table.delimiter.escape_default().to_string(), rows = rows),
        }
    }

    /// Whether it is mail.
    #[must_use]
    pub fn is_mail(&self) -> bool {
        self.encoding == MAIL
    }
}
