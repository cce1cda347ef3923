//! Other people's text, made safe to show. Names, mails, file names and the system's own errors come to a screen only as [`Shown`].
//!
//! Nothing is taken away: what could move the cursor, turn the line around or hide itself is made visible. What is stored stays as it was.

use std::fmt;

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Marks on one letter beyond this many are left out: enough for every language, too few to paint over the line above.
const MOST_MARKS: usize = 4;

/// Text that can do nothing but be read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Shown(String);

/// Makes text safe: controls as pictures, invisible and direction characters as `<U+202E>`, a tab or line end as a blank.
#[must_use]
pub fn shown(raw: &str) -> Shown {
    if raw.bytes().all(|b| (0x20..0x7f).contains(&b)) {
        return Shown(raw.to_owned());
    }
    let mut out = String::with_capacity(raw.len() + 8);
    let mut marks = 0;
    for c in raw.chars() {
        if is_combining_mark(c) {
            marks += 1;
            if marks > MOST_MARKS {
                continue;
            }
        } else {
            marks = 0;
        }
        match c {
            '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{a0}' => out.push(' '),
            '\0'..='\u{1f}' => out.push(char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}')),
            '\u{7f}' => out.push('\u{2421}'),
            c if c.is_control() || is_hidden(c) => out.push_str(&format!("<U+{:04X}>", c as u32)),
            c => out.push(c),
        }
    }
    Shown(out)
}

/// Direction controls, zero-width characters, variation and tag characters, fillers.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
        | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

impl Shown {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// At most so many columns; what does not fit ends in `…`.
    #[must_use]
    pub fn cut(&self, columns: usize) -> String {
        if self.0.width() <= columns {
            return self.0.clone();
        }
        let mut out = String::new();
        let mut used = 0;
        for g in self.0.graphemes(true) {
            if used + g.width() + 1 > columns {
                break;
            }
            out.push_str(g);
            used += g.width();
        }
        if columns > 0 {
            out.push('…');
        }
        out
    }
}

/// Columns that a text takes.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_moves_the_cursor_or_hides() {
        assert_eq!(shown("A\x1b[2J").as_str(), "A␛[2J");
        assert_eq!(shown("Kari\tNordmann\n").as_str(), "Kari Nordmann ");
        assert_eq!(shown("anna\u{202e}gro.elpmaxe@").as_str(), "anna<U+202E>gro.elpmaxe@");
        assert_eq!(shown("a\u{200b}b").as_str(), "a<U+200B>b");
        assert_eq!(shown("\u{9b}2J").as_str(), "<U+009B>2J");
        assert_eq!(shown(&format!("e{}", "\u{301}".repeat(10_000))).as_str().chars().count(), 5);
        assert_eq!(shown("Åse Ødegård").as_str(), "Åse Ødegård");
        assert_eq!(shown("שלום").as_str(), "שלום");
    }

    #[test]
    fn cutting_counts_columns() {
        assert_eq!(shown("Tønsberg").cut(8), "Tønsberg");
        assert_eq!(shown("Tønsberg").cut(5), "Tøns…");
        assert_eq!(shown("日本語").cut(4), "日…");
        assert_eq!(shown("abc").cut(0), "");
    }
}
