//! Where everybody presented over a series, and how fair that is.

use std::collections::BTreeMap;

use super::order::Past;
use crate::domain::MunicipalityCode;

/// A place in a group's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spoke {
    /// Who.
    pub code: MunicipalityCode,
    /// From 0.
    pub place: usize,
    /// How many presented in that group.
    pub of: usize,
}

impl Spoke {
    /// 0 for the first, 1 for the last; the middle for one alone.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "places in a group are far below 2^52")]
    pub fn position(self) -> f64 {
        if self.of < 2 { 0.5 } else { self.place as f64 / (self.of - 1) as f64 }
    }

    /// Whether it opened a group of several.
    #[must_use]
    pub const fn is_first(self) -> bool {
        self.place == 0 && self.of > 1
    }

    /// Whether it closed a group of several.
    #[must_use]
    pub const fn is_last(self) -> bool {
        self.of > 1 && self.place + 1 == self.of
    }
}

/// The past of everybody who presented at earlier forums of a series, the oldest first. A municipality that took in others has the positions of all of them; where two
/// of them were at one forum, that is one forum.
#[must_use]
pub fn pasts(forums: &[Vec<Spoke>]) -> BTreeMap<MunicipalityCode, Past> {
    let mut positions: BTreeMap<MunicipalityCode, Vec<f64>> = BTreeMap::new();
    let mut out: BTreeMap<MunicipalityCode, Past> = BTreeMap::new();
    for (at, forum) in forums.iter().enumerate() {
        let mut here: BTreeMap<MunicipalityCode, (bool, bool)> = BTreeMap::new();
        for s in forum {
            positions.entry(s.code).or_default().push(s.position());
            let was = here.entry(s.code).or_default();
            *was = (was.0 || s.is_first(), was.1 || s.is_last());
        }
        for (code, (first, last)) in here {
            let past = out.entry(code).or_default();
            past.forums += 1;
            past.first += usize::from(first);
            past.last += usize::from(last);
            if first {
                past.first_ago = Some(forums.len() - at);
            }
        }
    }
    for (code, all) in positions {
        #[expect(clippy::cast_precision_loss, reason = "forums of a series are far below 2^52")]
        let mean = all.iter().sum::<f64>() / all.len() as f64;
        out.entry(code).or_default().mean = Some(mean);
    }
    out
}

/// How even the positions are: 1 when everybody's mean is the middle, 0 when everybody is always at one end. Of those who presented at two forums or more; none where
/// there is nobody.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "municipalities are far below 2^52")]
pub fn evenness(pasts: &BTreeMap<MunicipalityCode, Past>) -> Option<f64> {
    let off: Vec<f64> = pasts.values().filter(|p| p.forums > 1).filter_map(|p| p.mean).map(|m| (m - 0.5).abs() * 2.0).collect();
    (!off.is_empty()).then(|| 1.0 - off.iter().sum::<f64>() / off.len() as f64)
}
