//! A bar that fills up, in eighths of a column.

/// A bar of so many columns. Over-full is full with `!` at its end; readable without colour.
#[must_use]
pub fn bar(part: u64, whole: u64, columns: usize, plain: bool) -> String {
    if whole == 0 || columns == 0 {
        return String::new();
    }
    if part > whole {
        let full = if plain { "#" } else { "█" };
        return format!("{}!", full.repeat(columns - 1));
    }
    let eighths = usize::try_from(part * columns as u64 * 8 / whole).unwrap_or(0);
    if plain {
        let full = eighths / 8;
        return format!("{}{}", "#".repeat(full), ".".repeat(columns - full));
    }
    const PARTS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let rest = PARTS.get(eighths % 8).copied().unwrap_or("");
    let used = eighths / 8 + usize::from(!rest.is_empty());
    format!("{}{rest}{}", "█".repeat(eighths / 8), "·".repeat(columns.saturating_sub(used)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_have_the_width_that_is_asked_for() {
        for part in 0..=21 {
            assert_eq!(bar(part, 20, 7, false).chars().count(), 7, "{part}");
            assert_eq!(bar(part, 20, 7, true).chars().count(), 7, "{part}");
        }
        assert_eq!(bar(20, 20, 4, false), "████");
        assert_eq!(bar(21, 20, 4, false), "███!");
        assert_eq!(bar(5, 0, 4, false), "");
    }
}
