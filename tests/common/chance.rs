//! Chance that can be repeated: every harness prints its seed, and `DIALOGFORUM_SEED` gives it again.
#![allow(dead_code, reason = "each test file uses its own part")]

/// `SplitMix64` (Steele, Lea, Flood 2014).
pub struct Chance(u64);

impl Chance {
    pub fn of(seed: u64) -> Self {
        Self(seed)
    }

    /// From `DIALOGFORUM_SEED`, else another one each time; said on stdout.
    pub fn from_environment(what: &str) -> (Self, u64) {
        let given = std::env::var("DIALOGFORUM_SEED").ok().and_then(|n| n.parse().ok());
        let seed = given.unwrap_or_else(|| u64::from(std::process::id()) << 20 ^ u64::from(chrono::Utc::now().timestamp_subsec_micros()));
        println!("{what}: DIALOGFORUM_SEED={seed}");
        (Self(seed), seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to `n` - 1.
    pub fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n.max(1) as u64).unwrap()
    }

    /// Whether something happens that happens once in `n` times.
    pub fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
}

/// How many rounds: from an environment variable, else few.
pub fn rounds(variable: &str, few: usize) -> usize {
    std::env::var(variable).ok().and_then(|n| n.parse().ok()).unwrap_or(few)
}
