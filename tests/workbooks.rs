//! Workbooks: lists of Microsoft Forms in three languages taken in and updated, and files that were made to do harm.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/place.rs"]
mod place;

use std::io::Write;

use dialogforum::intake::{List, Problem, read_list};
use place::Place;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::Value;
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

/// An answer: number, completion time, address, name, answers to the form's own questions.
type Answer<'a> = (u32, (u16, u8, u8, u16, u8), &'a str, &'a str, &'a [&'a str]);

/// A form's list as Excel saves it: times as numbers with a format.
fn form(header: &[&str], answers: &[Answer<'_>]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Sheet1").unwrap();
    let time = Format::new().set_num_format("m/d/yy h:mm:ss");
    header.iter().enumerate().for_each(|(i, h)| {
        sheet.write(0, u16::try_from(i).unwrap(), *h).unwrap();
    });
    for (row, (id, (year, month, day, hour, minute), email, name, own)) in (1..).zip(answers) {
        let at = ExcelDateTime::from_ymd(*year, *month, *day).unwrap().and_hms(*hour, *minute, 11).unwrap();
        sheet.write(row, 0, *id).unwrap();
        sheet.write_with_format(row, 1, &at, &time).unwrap();
        sheet.write_with_format(row, 2, &at, &time).unwrap();
        sheet.write(row, 3, *email).unwrap();
        sheet.write(row, 4, *name).unwrap();
        (5..).zip(*own).for_each(|(column, text)| {
            sheet.write(row, column, *text).unwrap();
        });
    }
    book.save_to_buffer().unwrap()
}

const ENGLISH: &[&str] = &["ID", "Start time", "Completion time", "Email", "Name", "Municipality", "Diet"];
const NORWEGIAN: &[&str] = &["ID", "Starttidspunkt", "Fullføringstidspunkt", "E-postadresse", "Navn", "Tidspunkt for siste endring", "Kommune", "Deltakelse"];
const SWEDISH: &[&str] = &["ID", "Starttid", "Slutförandetid", "E-post", "Namn", "Ändrades senast klockan", "Namn2", "E-post2", "Kommun"];

struct Forum {
    place: Place,
    event: String,
}

impl Forum {
    fn new() -> Self {
        let place = Place::new();
        place.ok(&["event", "add", "--title", "Forum", "--start", "2021-03-19T09:00", "--end", "2021-03-19T12:00", "--country", "SE", "--timezone", "Europe/Stockholm"]);
        let event = place.event();
        Self { place, event }
    }

    fn import(&self, name: &str, bytes: &[u8], more: &[&str]) -> Value {
        std::fs::write(self.place.path(name), bytes).unwrap();
        let path = self.place.path(name).display().to_string();
        let out = self.place.run(&[&["--json", "registration", "import", &self.event, &path], more].concat());
        serde_json::from_slice(&out.stdout).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&out.stderr)))
    }

    fn list(&self) -> Vec<Value> {
        serde_json::from_slice(&self.place.run(&["--json", "registration", "list", &self.event]).stdout).unwrap()
    }
}

#[test]
fn forms_in_three_languages_are_taken_in() {
    let forum = Forum::new();
    let english = form(ENGLISH, &[(1, (2021, 3, 1, 9, 5), "asa@example.org", "Åsa Öberg", &["Tjörn", "vegan;"])]);
    assert_eq!(forum.import("english.xlsx", &english, &[])["new"], 1);
    let norwegian = form(NORWEGIAN, &[(1, (2021, 3, 2, 10, 0), "kari@example.org", "Kari Nordgren", &["", "Bærum", "Digitalt;"])]);
    assert_eq!(forum.import("norsk.xlsx", &norwegian, &[])["new"], 1);
    // Nobody had to log in: who it was stands in questions of the form's own.
    let swedish = form(SWEDISH, &[(1, (2021, 3, 3, 8, 30), "anonymous", "", &["", "Per Ek", "per@example.org", "Tanum"]), (2, (2021, 3, 3, 8, 31), "anonymous", "", &["", "", "", "Tanum"])]);
    let report = forum.import("svensk.xlsx", &swedish, &[]);
    assert_eq!((&report["new"], &report["refused"][0]["row"], &report["rows"]), (&1.into(), &3.into(), &2.into()));
    let list = forum.list();
    let said: Vec<_> = list.iter().map(|r| (r["name"].as_str().unwrap(), r["email"].as_str().unwrap(), r["municipality"].as_str().unwrap(), r["received_at"].as_str().unwrap())).collect();
    assert_eq!(
        said,
        [
            ("Åsa Öberg", "asa@example.org", "1419", "2021-03-01T08:05:11Z"),
            ("Kari Nordgren", "kari@example.org", "3201", "2021-03-02T09:00:11Z"),
            ("Per Ek", "per@example.org", "1435", "2021-03-03T07:30:11Z")
        ]
    );
}

/// The form's own number says which answer it is, also when name and address are mended in it.
#[test]
fn an_answer_that_is_changed_is_the_same_answer() {
    let forum = Forum::new();
    let at = (2021, 3, 1, 9, 5);
    forum.import("a.xlsx", &form(ENGLISH, &[(7, at, "asa@exmaple.org", "Asa Oberg", &["Tjörn", ""]), (8, at, "per@example.org", "Per", &["Tanum", ""])]), &[]);
    let changed = form(ENGLISH, &[(7, at, "asa@example.org", "Åsa Öberg", &["Tjörn", "vegan"]), (8, at, "per@example.org", "Per", &["Tanum", ""]), (9, at, "per@example.org", "Per", &["Tanum", ""])]);
    let report = forum.import("b.xlsx", &changed, &[]);
    assert_eq!((&report["new"], &report["updated"], &report["unchanged"]), (&1.into(), &1.into(), &1.into()), "{report}");
    assert_eq!(forum.list().iter().filter(|r| r["name"] == "Åsa Öberg" && r["email"] == "asa@example.org").count(), 1);
    let again = forum.import("b.xlsx", &changed, &[]);
    assert_eq!((&again["new"], &again["updated"], &again["unchanged"]), (&0.into(), &0.into(), &3.into()), "{again}");
}

/// What somebody has said about a form's columns holds for its next list.
#[test]
fn columns_are_remembered_for_the_form() {
    let forum = Forum::new();
    let list = |who: &str| format!("Vem är du?;Var?;Övrigt\n{who};Tjörn;x\n");
    let refused = forum.import("a.csv", list("Åsa").as_bytes(), &[]);
    assert_eq!(refused["error"]["kind"], "data");
    assert_eq!(forum.import("a.csv", list("Åsa").as_bytes(), &["--map", "Vem är du?=name", "--map", "Var?=organisation", "--map", "Övrigt=skip"])["new"], 1);
    assert_eq!(forum.import("b.csv", list("Per").as_bytes(), &[])["new"], 1);
    let all = forum.list();
    assert!(all.iter().all(|r| r["municipality"] == "1419"), "{all:?}");
    // It is part of the step: taken back with it.
    forum.place.ok(&["undo"]);
    forum.place.ok(&["undo"]);
    assert_eq!(forum.import("c.csv", list("Ola").as_bytes(), &[])["error"]["kind"], "data");
}

fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in entries {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook with this sheet and these shared strings.
fn book(sheet: &str, strings: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let types = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
    let relations = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
    let root = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    let workbook = format!(
        r#"<?xml version="1.0"?><workbook xmlns="{MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    );
    let sheet = format!(r#"<?xml version="1.0"?><worksheet xmlns="{MAIN}">{sheet}</worksheet>"#);
    zipped(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

fn cell(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

const NO_STRINGS: &str = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>"#;

fn read(bytes: &[u8]) -> Result<List, Problem> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("liste.xlsx");
    std::fs::write(&path, bytes).unwrap();
    read_list(&path, None)
}

fn refused(bytes: &[u8]) -> &'static str {
    read(bytes).map(|l| l.table).unwrap_err().what.key
}

#[test]
fn odd_workbooks_say_what_they_can() {
    let rows = format!(
        r#"<dimension ref="A1:XFD1048576"/><sheetData><row r="1">{}{}{}</row><row r="2">{}<c r="B2" t="str"><f>UPPER("tanum")</f><v>TANUM</v></c><c r="C2" t="e"><v>#REF!</v></c></row></sheetData>"#,
        cell("A1", "Namn"),
        cell("B1", "Kommun"),
        cell("C1", "Anm."),
        cell("A2", "Åsa")
    );
    let list = read(&book(&rows, NO_STRINGS)).unwrap();
    assert_eq!(list.encoding, "XLSX");
    assert_eq!(list.table.rows[0].fields, ["Åsa", "TANUM", "#REF!"], "a formula is its value, a wrong dimension means nothing");
    assert_eq!(list.table.rows[0].line, 2);
}

#[test]
fn workbooks_that_are_none_are_refused_with_what_to_do() {
    assert_eq!(refused(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "xlsx-old");
    assert_eq!(refused(b"<html><table><tr><td>Namn</td></tr></table></html>"), "list-is-page");
    assert_eq!(refused(&zipped(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<x/>")])), "xlsx-other");
    assert_eq!(refused(b"PK\x03\x04 cut off"), "xlsx-unreadable");
    assert_eq!(refused(&book("<sheetData/>", NO_STRINGS)), "csv-empty");
}

#[test]
fn workbooks_made_to_do_harm_are_refused() {
    let far = format!(r#"<sheetData><row r="1">{}</row><row r="1048576">{}</row></sheetData>"#, cell("A1", "Namn"), cell("XFD1048576", "x"));
    assert_eq!(refused(&book(&far, NO_STRINGS)), "csv-too-many-columns");
    // Claims four thousand million strings, and has one.
    let strings = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="4000000000" uniqueCount="4000000000"><si><t>Namn</t></si></sst>"#;
    let told = read(&book(r#"<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>0</v></c></row></sheetData>"#, strings));
    assert!(told.is_ok() || told.is_err_and(|p| p.what.key == "file-too-demanding" || p.what.key == "xlsx-unreadable"));
    let huge = format!(r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{}</t></si></sst>"#, "a".repeat(70 << 20));
    assert_eq!(refused(&book("<sheetData/>", &huge)), "xlsx-too-much");
    let dense = format!(r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{}</t></si></sst>"#, "a".repeat(40 << 20));
    assert_eq!(refused(&book("<sheetData/>", &dense)), "xlsx-too-much", "a thousand times larger than it is packed");
    let names: Vec<String> = (0..2_000).map(|n| format!("xl/x{n}.xml")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|n| (n.as_str(), &b"<x/>"[..])).collect();
    assert_eq!(refused(&zipped(&many)), "xlsx-too-much");
    // An entity that is defined by itself, and one from elsewhere.
    let entities = format!(r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>{NO_STRINGS}"#);
    let with = read(&book(&format!(r#"<sheetData><row r="1">{}</row><row r="2">{}</row></sheetData>"#, cell("A1", "Namn"), cell("A2", "&c;&b;")), &entities));
    assert!(with.is_err() || with.is_ok_and(|l| l.table.rows.iter().flat_map(|r| &r.fields).all(|f| !f.contains("root"))));
    // Paths that lead out of the container lead nowhere: nothing is unpacked to disk.
    let mut outside = book(&format!(r#"<sheetData><row r="1">{}</row></sheetData>"#, cell("A1", "Namn")), NO_STRINGS);
    assert!(read(&outside).is_ok());
    outside.truncate(outside.len() - 30);
    assert_eq!(refused(&outside), "xlsx-unreadable");
}

/// The sizes in the container lie: what is unpacked is a hundred times what it says. Whatever reads it, the workspace lives on.
#[test]
fn a_container_that_lies_takes_nothing_down() {
    let strings = format!(r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</sst>"#, "<si><t>a</t></si>".repeat(2 << 20));
    let mut bytes = book("<sheetData/>", &strings);
    let real = u32::try_from(strings.len()).unwrap().to_le_bytes();
    let small = 5_000u32.to_le_bytes();
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| rest.windows(4).position(|w| w == real)) {
        bytes[at + found..at + found + 4].copy_from_slice(&small);
        at += found + 4;
    }
    let forum = Forum::new();
    let report = forum.import("x.xlsx", &bytes, &[]);
    assert!(report["error"]["kind"] == "data", "{report}");
    assert!(forum.list().is_empty());
}

/// A parser that eats all memory or all stack dies alone: the error names the file, and the workspace is as it was.
#[test]
fn a_parser_that_is_driven_mad_dies_alone() {
    let forum = Forum::new();
    let good = form(ENGLISH, &[(1, (2021, 3, 1, 9, 5), "asa@example.org", "Åsa Öberg", &["Tjörn", ""])]);
    std::fs::write(forum.place.path("a.xlsx"), &good).unwrap();
    std::fs::write(forum.place.path("a.ics"), "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n").unwrap();
    for how in ["reader-memory", "reader-stack"] {
        for (command, file) in [(&["registration", "import", &forum.event][..], "a.xlsx"), (&["event", "import"][..], "a.ics")] {
            let out = std::process::Command::new(env!("CARGO_BIN_EXE_dialogforum"))
                .args(["--lang", "sv"])
                .args(command)
                .arg(forum.place.path(file))
                .env("DIALOGFORUM_WORKSPACE", forum.place.path("w"))
                .env("DIALOGFORUM_FAIL", how)
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&out.stderr).into_owned();
            assert!(out.status.code() == Some(65) && said.contains("krävde mer minne eller tid") && said.contains(file), "{how} {file}: {said}");
        }
    }
    assert!(forum.list().is_empty());
    assert_eq!(forum.import("a.xlsx", &good, &[])["new"], 1);
}
