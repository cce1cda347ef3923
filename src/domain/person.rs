//! People. A person is recognised by e-mail address; the same person in several events is one person.

use serde::{Deserialize, Serialize};

use super::PersonId;

/// An e-mail address: as written, and comparable without regard to case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Email(String);

impl Email {
    /// Takes what was written, trimmed. It need not be valid: bad content never loses a registration; see [`Email::is_plausible`].
    /// `None` when nothing is left.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim().trim_start_matches("mailto:").trim_matches(['<', '>']);
        (!text.is_empty()).then(|| Self(text.to_owned()))
    }

    /// As written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form by which two addresses are compared.
    #[must_use]
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }

    /// Whether a message could be addressed to it: one `@`, a local part, a domain with a dot, no blanks, controls or invisible characters.
    #[must_use]
    pub fn is_plausible(&self) -> bool {
        let Some((local, domain)) = self.0.split_once('@') else { return false };
        let clean = self.0.chars().all(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '"' | ',' | ';' | '(' | ')'));
        let labels = domain.split('.').filter(|l| !l.is_empty()).count();
        clean && !local.is_empty() && !domain.contains('@') && domain.contains('.') && labels == domain.split('.').count() && domain.len() <= 253
    }

    /// Whether it holds letters outside ASCII, which an address can be faked with (`а` for `a`).
    #[must_use]
    pub fn may_be_look_alike(&self) -> bool {
        self.0.chars().any(|c| !c.is_ascii() && !"åäöæøéüÅÄÖÆØÉÜ".contains(c))
    }
}

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// Name as last given.
    pub name: String,
    /// Address, if any.
    pub email: Option<Email>,
    /// Telephone number, or empty.
    pub phone: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_judged_without_being_lost() {
        for (text, good) in [("anna@example.org", true), ("anna@example", false), ("anna@@example.org", false), ("anna @example.org", false), ("anna", false), ("a@b..org", false)] {
            assert_eq!(Email::new(text).unwrap().is_plausible(), good, "{text}");
        }
        assert!(Email::new("  ").is_none());
        assert_eq!(Email::new("Anna@Example.org").unwrap().folded(), Email::new(" <anna@example.ORG> ").unwrap().folded());
        assert!(Email::new("аnna@example.org").unwrap().may_be_look_alike());
    }
}
