//! Recognising an address whose data were destroyed, without having kept it.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::office::Desk;
use super::refusal::Refusal;
use crate::domain::{Email, Erasure, PersonId};
use crate::text::msg;

/// SHA-256 over the key and SHA-256 over key and address: without the key, trying addresses tells nothing.
fn mark(key: &str, address: &str) -> String {
    let inner = Sha256::new().chain_update(key).chain_update([0]).chain_update(address).finalize();
    let outer = Sha256::new().chain_update(key).chain_update(inner).finalize();
    crate::store::Digest(outer.into()).to_string()
}

/// By what somebody is recognised who has no address, and a sign-up of theirs: its id.
pub fn by_id(id: impl std::fmt::Display) -> String {
    format!("id {id}")
}

/// What is remembered of a destruction: a mark for each address and id.
pub fn marks(desk: &Desk<'_>, tokens: &BTreeSet<String>, basis: &str, registrations: usize) -> Result<Vec<Erasure>, Refusal> {
    let known = desk.state.erasures()?.pop().map(|e| e.key);
    // 160 bits that nobody can guess.
    let random = || format!("{}{}", desk.new_id::<PersonId>(), desk.new_id::<PersonId>());
    let key = known.unwrap_or_else(random);
    let registrations = u32::try_from(registrations).unwrap_or(u32::MAX);
    Ok(tokens.iter().map(|a| Erasure { mark: mark(&key, a), key: key.clone(), at: desk.now, basis: basis.to_owned(), registrations }).collect())
}

/// Whether somebody who was forgotten may come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readmit {
    /// It is asked first.
    Ask,
    /// It has been asked.
    Yes,
}

/// Those who were forgotten, ready to be asked about many addresses.
pub struct Forgotten {
    by_key: BTreeMap<String, BTreeMap<String, Erasure>>,
}

impl From<Vec<Erasure>> for Forgotten {
    fn from(all: Vec<Erasure>) -> Self {
        let mut by_key: BTreeMap<String, BTreeMap<String, Erasure>> = BTreeMap::new();
        for e in all {
            by_key.entry(e.key.clone()).or_default().insert(e.mark.clone(), e);
        }
        Self { by_key }
    }
}

impl Forgotten {
    /// All of a workspace.
    ///
    /// # Errors
    /// When the state cannot be read.
    pub fn of(desk: &Desk<'_>) -> Result<Self, Refusal> {
        Ok(Self::from(desk.state.erasures()?))
    }

    /// Whether nobody was.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_key.is_empty()
    }

    /// The destruction that an address belongs to.
    #[must_use]
    pub fn find(&self, email: Option<&Email>) -> Option<&Erasure> {
        self.find_token(&email?.folded())
    }

    /// The destruction that an address in lower case, or an id, belongs to.
    #[must_use]
    pub fn find_token(&self, token: &str) -> Option<&Erasure> {
        self.by_key.iter().find_map(|(key, marks)| marks.get(&mark(key, token)))
    }

    /// A text with a dash for each address in it that belongs to somebody who was forgotten.
    #[must_use]
    pub fn blotted(&self, text: &str) -> Option<String> {
        let is_part = |c: char| c.is_alphanumeric() || "@.-_+%".contains(c);
        let tokens = text.split(|c| !is_part(c)).map(|t| t.trim_matches('.')).filter(|t| t.contains('@'));
        let known: Vec<&str> = tokens.filter(|t| self.find(Email::new(t).as_ref()).is_some()).collect();
        (!known.is_empty()).then(|| known.iter().fold(text.to_owned(), |out, t| out.replace(t, "–")))
    }

    /// Refuses somebody who was forgotten and is not here again.
    ///
    /// # Errors
    /// Then, and when the state cannot be read.
    pub fn ask(&self, desk: &Desk<'_>, email: Option<&Email>) -> Result<(), Refusal> {
        let is_back = match email {
            Some(e) => desk.state.person_by_email(&e.folded())?.is_some(),
            None => false,
        };
        self.find(email).filter(|_| !is_back).map_or(Ok(()), |e| {
            let refusal = Refusal::new(msg!("was-forgotten", date = e.at.format("%Y-%m-%d").to_string())).next(msg!("was-forgotten-next"));
            Err(Refusal { column: Some("email".into()), ..refusal })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_needs_key_and_address() {
        assert_ne!(mark("k", "anna@example.org"), mark("l", "anna@example.org"));
        assert_ne!(mark("k", "anna@example.org"), mark("k", "berit@example.org"));
        assert!(!mark("k", "anna@example.org").contains("anna"));
    }
}
