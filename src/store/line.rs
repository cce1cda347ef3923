//! One line of the journal: JSON that any tool can read.
//!
//! `{"seq":1,"at":"…Z","by":"…","label":"…","deed":"do","target":null,"changes":[{"key":"…","old":null,"new":{…}}],"digest":"…","prev":"…","hash":"…"}`
//!
//! `hash` is SHA-256 over the bytes of the line before `,"hash":`; `prev` is the hash of the line before (64 zeros for the first); `digest` is the
//! exclusive or, over all things that stand after this line, of SHA-256(key, a zero byte, its JSON text as written in the journal).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::change::{Change, ChangeSet};
use super::digest::Digest;
use super::fault::{Fault, LineFault};
use super::history::Deed;
use super::record::{Key, Record};

/// What stands before a hash.
pub const HASH_FIELD: &str = ",\"hash\":\"";

/// A change with its texts.
#[derive(Debug, Serialize, Deserialize)]
pub struct RawChange<'l> {
    pub key: Key,
    #[serde(borrow)]
    pub old: Option<&'l RawValue>,
    #[serde(borrow)]
    pub new: Option<&'l RawValue>,
}

/// Everything of a line before its hash.
#[derive(Debug, Serialize, Deserialize)]
pub struct Line<'l> {
    pub seq: u64,
    pub at: DateTime<Utc>,
    pub by: String,
    pub label: String,
    pub deed: String,
    pub target: Option<u64>,
    #[serde(borrow)]
    pub changes: Vec<RawChange<'l>>,
    pub digest: Digest,
    pub prev: Digest,
}

impl Line<'_> {
    /// What was done.
    pub fn deed(&self) -> Option<Deed> {
        match (self.deed.as_str(), self.target) {
            ("do", _) => Some(Deed::Do),
            ("undo", Some(t)) => Some(Deed::Undo(t)),
            ("redo", Some(t)) => Some(Deed::Redo(t)),
            _ => None,
        }
    }
}

/// Reads a line and proves its own hash. The text comes without its line end.
pub fn parse(text: &str) -> Result<(Line<'_>, Digest), LineFault> {
    let hash = proven(text)?;
    let line: Line<'_> = serde_json::from_str(text).map_err(|e| LineFault::Malformed(e.to_string()))?;
    Ok((line, hash))
}

/// The hash of a text that ends with it.
pub fn proven(text: &str) -> Result<Digest, LineFault> {
    let (body, tail) = text.rsplit_once(HASH_FIELD).ok_or(LineFault::NoHash)?;
    let written = tail.strip_suffix("\"}").and_then(Digest::from_hex).ok_or(LineFault::NoHash)?;
    let hash = Digest::of(body.as_bytes());
    if hash == written { Ok(hash) } else { Err(LineFault::WrongHash) }
}

/// A text of JSON with the hash of everything before it as its last field, and a line end; and that hash.
pub fn sealed(value: &impl Serialize) -> serde_json::Result<(String, Digest)> {
    let mut text = serde_json::to_string(value)?;
    text.pop();
    let hash = Digest::of(text.as_bytes());
    text.push_str(HASH_FIELD);
    text.push_str(&hash.to_string());
    text.push_str("\"}\n");
    Ok((text, hash))
}

/// A change set's texts, each value written once and kept as long as the line is made.
pub struct Texts {
    items: Vec<Item>,
}

/// A key with its value before and after.
type Item = (Key, Option<Box<RawValue>>, Option<Box<RawValue>>);

impl Texts {
    pub fn of(set: &ChangeSet) -> serde_json::Result<Self> {
        let raw = |r: &Option<Record>| r.as_ref().map(serde_json::value::to_raw_value).transpose();
        let item = |c: &Change| Ok((c.key.clone(), raw(&c.old)?, raw(&c.new)?));
        Ok(Self { items: set.changes().iter().map(item).collect::<serde_json::Result<_>>()? })
    }

    pub fn changes(&self) -> Vec<RawChange<'_>> {
        self.items.iter().map(|(key, old, new)| RawChange { key: key.clone(), old: old.as_deref(), new: new.as_deref() }).collect()
    }
}

/// The stamp of a value: the digest of its key and JSON text.
pub fn stamp(key: &Key, json: &RawValue) -> Digest {
    Digest::entry(key.as_str().as_bytes(), json.get().as_bytes())
}

/// A line's changes as things.
pub fn typed(changes: &[RawChange<'_>]) -> Result<ChangeSet, Fault> {
    let read = |key: &Key, raw: Option<&RawValue>| raw.map(|r| thing(key, r)).transpose();
    let change = |c: &RawChange<'_>| Ok(Change { key: c.key.clone(), old: read(&c.key, c.old)?, new: read(&c.key, c.new)? });
    Ok(ChangeSet::from_changes(changes.iter().map(change).collect::<Result<_, Fault>>()?))
}

/// A thing from its text.
pub fn thing(key: &Key, raw: &RawValue) -> Result<Record, Fault> {
    Record::from_json(key, raw.get()).and_then(Result::ok).ok_or_else(|| Fault::Thing(key.as_str().to_owned()))
}
