//! In which order a group presents.

use crate::domain::{GroupOrder, OrderRule, Piece, TimeWish, split_mix};

/// A presenter as an order needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Speaker {
    /// Who.
    pub piece: Piece,
    /// Population; nothing for guests, who come after the municipalities where size decides.
    pub population: Option<u32>,
    /// Its place in the alphabet of the event's language.
    pub collation: Vec<u8>,
    /// When the first of its people signed up, as a sortable number.
    pub registered: i64,
    /// When it wants to present.
    pub wish: TimeWish,
    /// Where it presented at earlier forums of the series.
    pub past: Past,
}

/// Where somebody presented at earlier forums.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Past {
    /// Forums at which it presented.
    pub forums: usize,
    /// Mean of its positions, 0 (first) to 1 (last); none for whoever has never presented.
    pub mean: Option<f64>,
    /// How many of these forums it was first at.
    pub first: usize,
    /// How many it was last at.
    pub last: usize,
    /// How many forums of the series ago it was first, 1 for the one before this.
    pub first_ago: Option<usize>,
}

/// Whoever has never presented stands in the middle.
const NEWCOMER: f64 = 0.5;

/// The order by a rule, as positions in `speakers`. Everybody is in it exactly once.
#[must_use]
pub fn order(speakers: &[Speaker], by: &GroupOrder, rule: OrderRule) -> Vec<usize> {
    let mut all: Vec<usize> = (0..speakers.len()).collect();
    let of = |i: &usize| speakers.get(*i);
    // By size is the order of all that a rule leaves equal.
    all.sort_by_key(|i| of(i).map(|s| (s.population.is_none(), s.population, s.piece)));
    match rule {
        OrderRule::Size => {}
        OrderRule::SizeDesc => all.sort_by_key(|i| of(i).map(|s| (s.population.is_none(), std::cmp::Reverse(s.population), s.piece))),
        OrderRule::Name => all.sort_by_key(|i| of(i).map(|s| &s.collation)),
        OrderRule::Registered => all.sort_by_key(|i| of(i).map(|s| s.registered)),
        OrderRule::Manual => all.sort_by_key(|i| of(i).map(|s| by.order.iter().position(|p| *p == s.piece).unwrap_or(usize::MAX))),
        OrderRule::Shuffle => shuffle(&mut all, u64::from(by.seed.unwrap_or_default())),
        OrderRule::Fair => fair(speakers, &mut all),
    }
    all
}

/// Fisher and Yates, with numbers that are the same for the same seed.
fn shuffle(all: &mut [usize], seed: u64) {
    let mut state = seed;
    for n in (1..all.len()).rev() {
        let at = usize::try_from(split_mix(&mut state) % (n as u64 + 1)).unwrap_or(0);
        all.swap(n, at);
    }
}

/// Who presented late at earlier forums presents early: by the mean of past positions, the latest first; ties by fewer forums, then by name.
///
/// That alone would turn an order around from forum to forum, and the same one would be first every other time. So the first place goes to the first in that order
/// who was not first at one of the last n - 1 forums, n being the number of presenters: with the same presenters nobody is first twice in n forums. Where all of them
/// were (in different groups), to the one for whom it is longest ago.
fn fair(speakers: &[Speaker], all: &mut [usize]) {
    let past = |i: &usize| speakers.get(*i).map(|s| s.past).unwrap_or_default();
    let mean = |i: &usize| past(i).mean.unwrap_or(NEWCOMER);
    let name = |i: &usize| speakers.get(*i).map(|s| &s.collation);
    all.sort_by(|a, b| mean(b).total_cmp(&mean(a)).then_with(|| past(a).forums.cmp(&past(b).forums)).then_with(|| name(a).cmp(&name(b))));
    let window = all.len();
    let recently = |i: &usize| past(i).first_ago.filter(|ago| *ago < window).map_or(0, |ago| window - ago);
    if let Some((at, _)) = all.iter().enumerate().min_by_key(|(at, i)| (recently(i), *at))
        && let Some(front) = all.get_mut(..=at)
    {
        front.rotate_right(1);
    }
}
