//! How much is read at all. Far above what a coordinator has, far below what hurts.

/// A file, in bytes.
pub const FILE: u64 = 50 << 20;
/// Rows of a list.
pub const ROWS: usize = 100_000;
/// Columns of a list.
pub const COLUMNS: usize = 200;
/// A field, in bytes.
pub const FIELD: usize = 64 << 10;
/// A record, in bytes.
pub const RECORD: usize = 1 << 20;
/// Components of a calendar file inside each other.
pub const CALENDAR_DEPTH: usize = 8;
/// Components of a calendar file.
pub const CALENDAR_COMPONENTS: usize = 50_000;
/// Occurrences of one rule.
pub const CALENDAR_OCCURRENCES: usize = 1_000;
/// Occurrences in one file, over all its rules.
pub const CALENDAR_ALL: usize = 5_000;
/// Days that one event may last.
pub const CALENDAR_DAYS: i64 = 60;
/// Years that one rule is followed.
pub const CALENDAR_YEARS: i32 = 10;
/// A message, in bytes.
pub const MAIL: usize = 25 << 20;
/// Its head, in bytes.
pub const MAIL_HEAD: usize = 100 << 10;
/// Its parts.
pub const MAIL_PARTS: usize = 1_000;
/// Characters of its text that are kept.
pub const MAIL_TEXT: usize = 20_000;
/// People whom one message signs up.
pub const MAIL_PEOPLE: usize = 50;
/// Messages of a folder or a mailbox.
pub const MAILS: usize = 10_000;
/// Entries of a workbook's container.
pub const WORKBOOK_ENTRIES: usize = 1_000;
/// One entry of it unpacked, in bytes.
pub const WORKBOOK_ENTRY: u64 = 64 << 20;
/// All of them, in bytes.
pub const WORKBOOK_ALL: u64 = 256 << 20;
/// How much larger an entry may be than it is packed.
pub const WORKBOOK_RATIO: u64 = 100;
/// Cells that are not empty.
pub const WORKBOOK_CELLS: usize = 200_000;
/// Memory of the child that tries risky parsers, in bytes.
pub const CHILD_MEMORY: u64 = 512 << 20;
/// Its processor time, in seconds.
pub const CHILD_SECONDS: u64 = 20;
/// An event file, in bytes.
pub const EVENT_FILE: usize = 1 << 20;
