//! Text that a spreadsheet would take for a formula, and the mark that keeps it text.

/// Whether a spreadsheet could take a text for a formula: a sign at its beginning, also after blanks, quotes or in its wide form.
fn is_risky(text: &str) -> bool {
    let first = text.trim_start_matches([' ', '"', '\u{a0}']).chars().next();
    text.starts_with(['\t', '\r', '\n']) || first.is_some_and(|c| "=+-@＝＋－＠\t\r\n".contains(c))
}

/// With a mark before it that keeps it text; our own import takes it off again.
#[must_use]
pub fn guarded(text: &str) -> String {
    if is_risky(text) || text.starts_with('\'') { format!("'{text}") } else { text.to_owned() }
}

/// Without that mark.
#[must_use]
pub fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_risky(rest) || rest.starts_with('\'')).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_never_becomes_a_formula_and_comes_back() {
        for text in ["=1+1", "+46 70 123 45 67", "-", "@x", "\tx", " =1", "\"=1", "＝1", "'", "'=1", "''", "Kari", "a=b", "", "\n=x"] {
            let there = guarded(text);
            assert!(!is_risky(&there), "{text:?}");
            assert_eq!(unguarded(&there), text, "{text:?}");
        }
    }
}
