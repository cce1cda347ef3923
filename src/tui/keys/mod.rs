//! Keys: one normal form, the table of commands, and which key means which command where.

mod commands;
mod key;
mod map;

pub use commands::{COMMANDS, Command, CommandRow, Context};
pub use key::{Key, KeyName};
pub use map::{KeyConflict, Keymap};

use crate::text::Words;

/// The table of keys as text, one line per command: for `dialogforum keys` and the README.
#[must_use]
pub fn table(words: &Words) -> Vec<String> {
    let mut out = Vec::new();
    for context in Context::ALL {
        out.push(words.text(context.text()));
        for row in COMMANDS.iter().filter(|r| r.context == *context) {
            let keys: Vec<String> = row.keys.iter().map(|k| Key::parse(k).map_or_else(|| (*k).to_owned(), |k| k.shown(words))).collect();
            out.push(format!("  {:<22} {:<16} {}", keys.join(", "), row.id, words.text(row.text)));
        }
    }
    out
}
