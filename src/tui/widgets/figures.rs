//! Figures three lines high, to be read across a room.

/// Lines that a figure takes.
pub const HEIGHT: u16 = 3;

/// A number as three lines; in plain mode as itself in the middle one, so that it can be read aloud.
#[must_use]
pub fn figures(number: i64, plain: bool) -> [String; 3] {
    if plain {
        return [String::new(), number.to_string(), String::new()];
    }
    let mut out = [String::new(), String::new(), String::new()];
    for c in number.to_string().chars() {
        for (line, piece) in out.iter_mut().zip(figure(c)) {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(piece);
        }
    }
    out
}

const fn figure(c: char) -> [&'static str; 3] {
    match c {
        '0' => ["█▀█", "█ █", "█▄█"],
        '1' => [" ▀█", "  █", "  █"],
        '2' => ["▀▀█", "█▀▀", "█▄▄"],
        '3' => ["▀▀█", " ▀█", "▄▄█"],
        '4' => ["█ █", "▀▀█", "  █"],
        '5' => ["█▀▀", "▀▀█", "▄▄█"],
        '6' => ["█▀▀", "█▀█", "█▄█"],
        '7' => ["▀▀█", "  █", "  █"],
        '8' => ["█▀█", "█▀█", "█▄█"],
        '9' => ["█▀█", "▀▀█", "▄▄█"],
        _ => ["   ", "▀▀▀", "   "],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_is_as_wide_as_the_others_and_no_two_are_alike() {
        let all: Vec<[String; 3]> = (0..=9).map(|n| figures(n, false)).collect();
        assert!(all.iter().flatten().all(|l| l.chars().count() == 3));
        assert!((0..10).all(|a| (0..a).all(|b| all[a] != all[b])));
        assert_eq!(figures(12, false).map(|l| l.chars().count()), [7, 7, 7]);
        assert_eq!(figures(-3, true)[1], "-3");
    }
}
