//! One form for what people write in many ways.
//!
//! Only what does not change which letter was meant is folded: case, Unicode form, the same letter in the other country's alphabet (`ø`/`ö`, `æ`/`ä`), and marks
//! that neither alphabet has as letters of their own (`é`, `á`). `å`, `ä` and `ö` stay: Habo and Håbo are two municipalities. Writing a name
//! *without* its marks (`Malmo`, `Baerum`, `Aalesund`) is met from the other side, by [`spellings`] of the names.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words and separators of a text, each word folded. Everything that is neither letter nor digit is a separator, but the character is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The folded word.
    pub word: String,
    /// What stands between it and the word before: the first character that is neither blank nor full stop, or a blank.
    pub before: char,
}

/// Folds one text to lower case letters and digits, with everything else left as it is.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if text.is_ascii() {
        out.extend(text.chars().map(|c| c.to_ascii_lowercase()));
        return out;
    }
    for c in text.nfkc().flat_map(char::to_lowercase) {
        match c {
            'å' | 'ä' | 'ö' => out.push(c),
            'æ' => out.push('ä'),
            'ø' => out.push('ö'),
            'đ' => out.push('d'),
            'ŋ' => out.push('n'),
            'ŧ' => out.push('t'),
            c if is_invisible(c) => {}
            c if c.is_ascii() => out.push(c),
            c => out.extend(std::iter::once(c).nfd().filter(|m| !is_combining_mark(*m))),
        }
    }
    out
}

/// Zero-width characters, byte-order marks, soft hyphens and bidi controls: they carry no letter.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Cuts a text into folded words.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let folded = fold(text);
    let mut out: Vec<Token> = Vec::new();
    let (mut word, mut before) = (String::new(), ' ');
    for c in folded.chars() {
        if c.is_alphanumeric() {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            out.push(Token { word: std::mem::take(&mut word), before });
            before = ' ';
        }
        // An apostrophe or full stop is part of how a word is written, not a mark between two.
        if before == ' ' && !c.is_whitespace() && !matches!(c, '.' | '\'' | '’' | '"' | '«' | '»' | '“' | '”') {
            before = if matches!(c, '–' | '—' | '‐' | '‑' | '−') { '-' } else { c };
        }
    }
    if !word.is_empty() {
        out.push(Token { word, before });
    }
    out
}

/// The key by which a name is looked up: its words without anything between them, so that `Stor-Elvdal`, `Stor Elvdal` and `Storelvdal` are one.
#[must_use]
pub fn key(words: &[Token]) -> String {
    words.iter().map(|t| t.word.as_str()).collect()
}

/// The key of a whole text.
#[must_use]
pub fn search_key(text: &str) -> String {
    key(&tokens(text))
}

/// Every way in which a folded name is written on a keyboard that has none of its letters: å as a or aa, ä as a or ae, ö as o or oe, each for itself. A name with
/// only some of its marks (`Våga` for Vågå) is a spelling error, not a spelling.
#[must_use]
pub fn spellings(key: &str, norwegian: bool) -> Vec<String> {
    if !key.contains(['å', 'ä', 'ö']) {
        return Vec::new();
    }
    let mut all = vec![String::with_capacity(key.len() + 2)];
    for c in key.chars() {
        let ways: [&str; 2] = match c {
            'å' => ["a", "aa"],
            // Nobody writes æ as a.
            'ä' if norwegian => ["ae", "ae"],
            'ä' => ["a", "ae"],
            'ö' => ["o", "oe"],
            _ => {
                for s in &mut all {
                    s.push(c);
                }
                continue;
            }
        };
        all = all.iter().flat_map(|s| ways.iter().map(move |w| format!("{s}{w}"))).collect();
    }
    all.sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_tell_two_apart_stay() {
        assert_ne!(search_key("Habo"), search_key("Håbo"));
        assert_eq!(search_key("TJÖRN"), search_key("tjørn"));
        assert_eq!(search_key("Kárášjohka"), search_key("karasjohka"));
        assert_eq!(search_key("Tjo\u{308}rn"), search_key("Tjörn"));
        assert_eq!(search_key("Stor-Elvdal"), search_key("stor elvdal"));
    }

    #[test]
    fn spellings_cover_each_letter_for_itself() {
        let s = spellings(&search_key("Åmål"), false);
        assert_eq!(s.len(), 4);
        assert!(s.contains(&"amal".into()) && s.contains(&"aamaal".into()) && !s.contains(&"åmal".into()));
        assert!(spellings("oslo", true).is_empty());
    }
}
