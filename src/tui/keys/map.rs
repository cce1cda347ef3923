//! Which key means which command where. Users rebind in `config.toml`; a clash is an error that names both.

use std::collections::{BTreeMap, HashMap};

use super::commands::{COMMANDS, Command, Context};
use super::key::Key;
use crate::text::{Message, msg};

/// The bindings in force.
#[derive(Debug, Clone)]
pub struct Keymap {
    bound: HashMap<(Context, Key), Command>,
    keys: HashMap<Command, Vec<Key>>,
}

/// Why bindings cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyConflict {
    /// No such command.
    #[error("there is no command \"{0}\"")]
    NoCommand(String),
    /// No such key.
    #[error("\"{1}\" is not a key (for {0})")]
    NoKey(String, String),
    /// Two commands on one key.
    #[error("{key} is bound to both {first} and {second}")]
    Twice {
        /// The key as written.
        key: String,
        /// One.
        first: &'static str,
        /// The other.
        second: &'static str,
    },
}

impl KeyConflict {
    /// The same in the user's language.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NoCommand(id) => msg!("keys-no-command", id = id),
            Self::NoKey(id, key) => msg!("keys-no-key", id = id, key = key),
            Self::Twice { key, first, second } => msg!("keys-twice", key = key, first = *first, second = *second),
        }
    }
}

impl Keymap {
    /// The defaults, changed by what the user has set. A user's key is never taken by a default.
    ///
    /// # Errors
    /// When a command or key does not exist, or two of the user's own bindings clash.
    pub fn new(set: &BTreeMap<String, Vec<String>>) -> Result<Self, KeyConflict> {
        let mut map = Self { bound: HashMap::new(), keys: HashMap::new() };
        for (id, keys) in set {
            let row = COMMANDS.iter().find(|r| r.id == id).ok_or_else(|| KeyConflict::NoCommand(id.clone()))?;
            map.keys.insert(row.command, Vec::new());
            for text in keys {
                let key = Key::parse(text).ok_or_else(|| KeyConflict::NoKey(id.clone(), text.clone()))?;
                if let Some(other) = map.bound.insert((row.context, key), row.command).filter(|o| *o != row.command) {
                    return Err(KeyConflict::Twice { key: text.clone(), first: other.row().id, second: row.id });
                }
                map.keys.entry(row.command).or_default().push(key);
            }
        }
        for row in COMMANDS.iter().filter(|r| !set.contains_key(r.id)) {
            for key in row.keys.iter().filter_map(|k| Key::parse(k)) {
                if let std::collections::hash_map::Entry::Vacant(free) = map.bound.entry((row.context, key)) {
                    free.insert(row.command);
                    map.keys.entry(row.command).or_default().push(key);
                }
            }
        }
        Ok(map)
    }

    /// What a key means where one is: the innermost context first.
    #[must_use]
    pub fn command(&self, contexts: &[Context], key: Key) -> Option<Command> {
        contexts.iter().find_map(|c| self.bound.get(&(*c, key)).copied())
    }

    /// The keys of a command.
    #[must_use]
    pub fn keys(&self, command: Command) -> &[Key] {
        self.keys.get(&command).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(pairs: &[(&str, &[&str])]) -> BTreeMap<String, Vec<String>> {
        pairs.iter().map(|(id, keys)| ((*id).to_owned(), keys.iter().map(|k| (*k).to_owned()).collect())).collect()
    }

    #[test]
    fn a_users_key_wins_and_clashes_name_both() {
        let map = Keymap::new(&set(&[("settle", &["a"]), ("wait", &[])])).unwrap();
        assert_eq!(map.command(&[Context::Registrations], Key::parse("a").unwrap()), Some(Command::Settle));
        assert!(map.keys(Command::Confirm).is_empty() && map.keys(Command::Wait).is_empty());
        let clash = Keymap::new(&set(&[("settle", &["y"]), ("wait", &["y"])])).unwrap_err();
        assert_eq!(clash.to_string(), "y is bound to both settle and wait");
        assert!(Keymap::new(&set(&[("settel", &["y"])])).is_err());
        assert!(Keymap::new(&set(&[("settle", &["hyper-y"])])).is_err());
    }
}
