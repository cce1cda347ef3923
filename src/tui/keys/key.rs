//! One form for a key press, whatever terminal it comes from.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::text::Words;

/// Which key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeyName {
    /// A printable character, lower case.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow.
    Up,
    /// Arrow.
    Down,
    /// Arrow.
    Left,
    /// Arrow.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key.
    F(u8),
}

/// A key with its modifiers, in normal form: letters lower case with `shift` beside, symbols without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// Which.
    pub name: KeyName,
    /// With Ctrl.
    pub ctrl: bool,
    /// With Alt.
    pub alt: bool,
    /// With Shift; never for symbols and digits, which are what they are.
    pub shift: bool,
}

const NAMES: &[(&str, KeyName)] = &[
    ("enter", KeyName::Enter),
    ("esc", KeyName::Esc),
    ("tab", KeyName::Tab),
    ("backspace", KeyName::Backspace),
    ("delete", KeyName::Delete),
    ("up", KeyName::Up),
    ("down", KeyName::Down),
    ("left", KeyName::Left),
    ("right", KeyName::Right),
    ("home", KeyName::Home),
    ("end", KeyName::End),
    ("pageup", KeyName::PageUp),
    ("pagedown", KeyName::PageDown),
    ("space", KeyName::Char(' ')),
];

impl Key {
    /// A key without modifiers.
    #[must_use]
    pub const fn plain(name: KeyName) -> Self {
        Self { name, ctrl: false, alt: false, shift: false }
    }

    /// The normal form of what a terminal sent; `None` for releases and for keys that mean nothing here.
    #[must_use]
    pub fn normal(event: KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let m = event.modifiers;
        let (mut ctrl, mut alt, mut shift) = (m.contains(KeyModifiers::CONTROL), m.contains(KeyModifiers::ALT), m.contains(KeyModifiers::SHIFT));
        let name = match event.code {
            KeyCode::Char(c) => {
                // Ctrl with Alt is how Windows sends AltGr, and Alt with a letter beyond ASCII is text on a Mac: both are the character itself.
                if alt && (ctrl || !c.is_ascii()) {
                    (ctrl, alt) = (false, false);
                }
                shift = c.is_uppercase() || shift && c.is_alphabetic();
                KeyName::Char(c.to_lowercase().next().unwrap_or(c))
            }
            KeyCode::BackTab => {
                shift = true;
                KeyName::Tab
            }
            KeyCode::Enter => KeyName::Enter,
            KeyCode::Esc => KeyName::Esc,
            KeyCode::Tab => KeyName::Tab,
            KeyCode::Backspace => KeyName::Backspace,
            KeyCode::Delete => KeyName::Delete,
            KeyCode::Up => KeyName::Up,
            KeyCode::Down => KeyName::Down,
            KeyCode::Left => KeyName::Left,
            KeyCode::Right => KeyName::Right,
            KeyCode::Home => KeyName::Home,
            KeyCode::End => KeyName::End,
            KeyCode::PageUp => KeyName::PageUp,
            KeyCode::PageDown => KeyName::PageDown,
            KeyCode::F(n) => KeyName::F(n),
            _ => return None,
        };
        Some(Self { name, ctrl, alt, shift })
    }

    /// From its written form: `ctrl-r`, `shift-left`, `f1`, `å`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut key = Self::plain(KeyName::Esc);
        let mut rest = text;
        loop {
            let (modifier, after) = rest.split_once('-').filter(|(m, a)| !m.is_empty() && !a.is_empty()).unwrap_or(("", rest));
            match modifier {
                "ctrl" => key.ctrl = true,
                "alt" => key.alt = true,
                "shift" => key.shift = true,
                _ => break,
            }
            rest = after;
        }
        let mut chars = rest.chars();
        key.name = match (chars.next(), chars.next()) {
            (Some(c), None) => {
                key.shift |= c.is_uppercase();
                KeyName::Char(c.to_lowercase().next()?)
            }
            _ => match rest.strip_prefix('f').and_then(|n| n.parse().ok()).filter(|n| (1..=24).contains(n)) {
                Some(n) => KeyName::F(n),
                None => NAMES.iter().find(|(n, _)| *n == rest).map(|(_, k)| *k)?,
            },
        };
        Some(key)
    }

    /// The text that the key types, if it does.
    #[must_use]
    pub fn typed(self) -> Option<char> {
        match self.name {
            KeyName::Char(c) if !self.ctrl && !self.alt => Some(if self.shift { c.to_uppercase().next().unwrap_or(c) } else { c }),
            _ => None,
        }
    }

    /// As people read it.
    #[must_use]
    pub fn shown(self, words: &Words) -> String {
        let name = match self.name {
            KeyName::Up => "↑".into(),
            KeyName::Down => "↓".into(),
            KeyName::Left => "←".into(),
            KeyName::Right => "→".into(),
            KeyName::F(n) => format!("F{n}"),
            KeyName::Char(' ') => words.text("key-space"),
            KeyName::Char(c) if self.shift => return format!("{}{}", if self.ctrl { "Ctrl+" } else { "" }, c.to_uppercase()),
            KeyName::Char(c) if self.ctrl => c.to_uppercase().to_string(),
            KeyName::Char(c) => c.to_string(),
            name => NAMES.iter().find(|(_, k)| *k == name).map(|(n, _)| words.text(&format!("key-{n}"))).unwrap_or_default(),
        };
        let with = |on: bool, m: &str| if on { m.to_owned() } else { String::new() };
        format!("{}{}{}{name}", with(self.ctrl, "Ctrl+"), with(self.alt, "Alt+"), with(self.shift, "⇧"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(code: KeyCode, modifiers: KeyModifiers) -> Option<Key> {
        Key::normal(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn the_same_press_from_every_terminal_is_one_key() {
        let none = KeyModifiers::NONE;
        let shift = KeyModifiers::SHIFT;
        // As kitty, GNOME Terminal, Windows Terminal, macOS Terminal and tmux send them.
        for (code, modifiers, expected) in [
            (KeyCode::Char('V'), shift, "shift-v"),
            (KeyCode::Char('V'), none, "shift-v"),
            (KeyCode::Char('v'), shift, "shift-v"),
            (KeyCode::Char('Å'), shift, "shift-å"),
            (KeyCode::Char('?'), shift, "?"),
            (KeyCode::Char('?'), none, "?"),
            (KeyCode::Char('@'), KeyModifiers::CONTROL | KeyModifiers::ALT, "@"),
            (KeyCode::Char('ø'), KeyModifiers::ALT, "ø"),
            (KeyCode::BackTab, shift, "shift-tab"),
            (KeyCode::BackTab, none, "shift-tab"),
            (KeyCode::Char('r'), KeyModifiers::CONTROL, "ctrl-r"),
            (KeyCode::Left, shift, "shift-left"),
            (KeyCode::F(1), none, "f1"),
        ] {
            assert_eq!(event(code, modifiers), Key::parse(expected), "{code:?} {modifiers:?}");
        }
        let release = KeyEvent { kind: KeyEventKind::Release, ..KeyEvent::new(KeyCode::Enter, none) };
        assert_eq!(Key::normal(release), None);
        assert_eq!(Key::parse("ctrl-hyper"), None);
        assert_eq!(Key::parse("-"), Some(Key::plain(KeyName::Char('-'))));
    }
}
