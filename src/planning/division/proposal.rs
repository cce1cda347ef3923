//! What a division amounts to, and what is different from another one.

use super::{Delegation, Groups};
use crate::domain::{Division, GroupNumber, MunicipalityCode, Strategy};

/// A division that is proposed; nothing is changed until it is taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// By which rule.
    pub strategy: Strategy,
    /// Groups.
    pub groups: Groups,
    /// Their names; empty ones are numbered.
    pub names: Vec<String>,
    /// The most that a group may hold.
    pub max: usize,
}

/// A group in figures.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Summary {
    /// Smallest population; 0 in an empty group.
    pub smallest: u32,
    /// Largest population.
    pub largest: u32,
    /// Its share of the spread.
    pub spread: f64,
}

/// A group in figures.
#[must_use]
pub fn summary(populations: impl Iterator<Item = u32> + Clone) -> Summary {
    let x = |p: u32| f64::from(p.max(1)).log10();
    let (mut n, mut sum) = (0.0, 0.0);
    for p in populations.clone() {
        n += 1.0;
        sum += x(p);
    }
    let spread = if n == 0.0 { 0.0 } else { populations.clone().map(|p| (x(p) - sum / n).powi(2)).sum() };
    Summary { smallest: populations.clone().min().unwrap_or(0), largest: populations.max().unwrap_or(0), spread }
}

/// The spread of a division.
#[must_use]
pub fn spread(groups: &[Vec<Delegation>]) -> f64 {
    groups.iter().map(|g| summary(g.iter().map(|d| d.population)).spread).sum()
}

/// How a municipality's place differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// Was not there.
    New,
    /// Is no longer there.
    Gone,
    /// Is in another group.
    Moved,
}

impl ChangeKind {
    /// The word in JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Gone => "gone",
            Self::Moved => "moved",
        }
    }
}

/// One difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Which municipality.
    pub code: MunicipalityCode,
    /// How.
    pub kind: ChangeKind,
    /// The group before.
    pub from: Option<GroupNumber>,
    /// The group after.
    pub to: Option<GroupNumber>,
}

/// What differs between what stands and what is proposed: moved, new, gone; each by code.
#[must_use]
pub fn compare(before: Option<&Division>, after: &[Vec<Delegation>]) -> Vec<Change> {
    let to = |code| after.iter().position(|g| g.iter().any(|d| d.code == code)).map(GroupNumber::at);
    let mut out: Vec<Change> = Vec::new();
    for (index, group) in after.iter().enumerate() {
        let to = Some(GroupNumber::at(index));
        for d in group {
            let from = before.and_then(|b| b.group_of(d.code));
            match from {
                None => out.push(Change { code: d.code, kind: ChangeKind::New, from, to }),
                Some(_) if from != to => out.push(Change { code: d.code, kind: ChangeKind::Moved, from, to }),
                Some(_) => {}
            }
        }
    }
    for (index, group) in before.iter().flat_map(|b| b.groups.iter().enumerate()) {
        let gone = group.members.iter().filter(|m| to(m.code).is_none());
        out.extend(gone.map(|m| Change { code: m.code, kind: ChangeKind::Gone, from: Some(GroupNumber::at(index)), to: None }));
    }
    out.sort_by_key(|c| (c.kind as u8 != ChangeKind::Moved as u8, c.kind as u8, c.code));
    out
}
