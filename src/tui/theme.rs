//! Colours by what they mean. ANSI colours first; nothing is told by colour alone.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen is.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    /// Ordinary text.
    pub text: Style,
    /// Text that may be overlooked.
    pub dim: Style,
    /// The one accent: what is open here.
    pub accent: Style,
    /// Headings.
    pub head: Style,
    /// The row or cell in focus.
    pub selected: Style,
    /// In focus, but not where the keys go.
    pub resting: Style,
    /// Should be looked at.
    pub warn: Style,
    /// Is wrong.
    pub bad: Style,
    /// Is done.
    pub good: Style,
    /// What a proposal changes.
    pub changed: Style,
}

impl Theme {
    /// By name; `mono` where colours are not wanted or not to be had.
    #[must_use]
    pub fn named(name: Option<&str>) -> Self {
        let no_colour = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty()) || std::env::var("TERM").is_ok_and(|t| t == "dumb");
        match name {
            _ if no_colour => Self::mono(),
            Some("mono") => Self::mono(),
            Some("light") => Self::coloured(Color::Blue, Color::Red, Color::Red, Color::Green, Color::Magenta),
            Some("contrast") => Self { dim: Style::new(), ..Self::coloured(Color::LightCyan, Color::LightYellow, Color::LightRed, Color::LightGreen, Color::LightMagenta) },
            _ => Self::coloured(Color::Cyan, Color::Yellow, Color::LightRed, Color::Green, Color::Magenta),
        }
    }

    fn coloured(accent: Color, warn: Color, bad: Color, good: Color, changed: Color) -> Self {
        let plain = Style::new();
        Self {
            text: plain,
            dim: plain.add_modifier(Modifier::DIM),
            accent: plain.fg(accent).add_modifier(Modifier::BOLD),
            head: plain.add_modifier(Modifier::BOLD),
            selected: plain.add_modifier(Modifier::REVERSED),
            resting: plain.add_modifier(Modifier::UNDERLINED),
            warn: plain.fg(warn),
            bad: plain.fg(bad).add_modifier(Modifier::BOLD),
            good: plain.fg(good),
            changed: plain.fg(changed),
        }
    }

    /// Without any colour.
    #[must_use]
    pub fn mono() -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        Self {
            text: plain,
            dim: plain,
            accent: bold.add_modifier(Modifier::UNDERLINED),
            head: bold,
            selected: plain.add_modifier(Modifier::REVERSED),
            resting: plain.add_modifier(Modifier::UNDERLINED),
            warn: bold,
            bad: bold,
            good: plain,
            changed: bold,
        }
    }
}
