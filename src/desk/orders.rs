//! The ways of ordering a group beside each other, before one is taken.

use std::collections::BTreeMap;

use super::office::Desk;
use super::refusal::{Refusal, no_such_group};
use super::schedule::Cast;
use crate::domain::{Event, GroupNumber, GroupOrder, OrderRule, Piece};
use crate::planning::arrange::arrange;
use crate::planning::slots::Sessions;

/// A way of ordering a group.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderChoice {
    /// The rule.
    pub rule: OrderRule,
    /// It is the one in force.
    pub is_now: bool,
    /// Who presents, in order.
    pub names: Vec<String>,
    /// Wishes that are not met.
    pub unmet: usize,
    /// Presentations at another time than announced last.
    pub moved: usize,
    /// Whether whoever presented late at earlier forums presents early: -1 (late again) to 1; none where nobody has presented before.
    pub turn: Option<f64>,
}

/// The rules beside each other, the one in force first where it is by hand or by lot.
///
/// # Errors
/// When there is no such group.
pub fn order_choices(desk: &Desk<'_>, event: &Event, number: GroupNumber) -> Result<Vec<OrderChoice>, Refusal> {
    let cast = Cast::of(desk, event)?;
    let groups = cast.division.as_ref().map_or(0, |d| d.groups.len());
    let group = cast.division.as_ref().and_then(|d| d.groups.get(number.index())).ok_or_else(|| no_such_group(number.get(), groups))?;
    let sessions = Sessions::of(&event.programme);
    let speakers = cast.speakers(desk, event, group);
    let by = GroupOrder { kept: Vec::new(), ..cast.order_of(number.index()) };
    let now = by.rule.unwrap_or_else(|| cast.usual());
    let announced: BTreeMap<Piece, chrono::NaiveTime> = desk.state.last_release(event.id)?.iter().flat_map(|r| &r.groups).flat_map(|g| &g.slots).filter_map(|s| Some((s.piece?, s.start))).collect();
    let own = [OrderRule::Manual, OrderRule::Shuffle].into_iter().filter(|r| *r == now);
    let rules = own.chain([OrderRule::Fair, OrderRule::Size, OrderRule::SizeDesc, OrderRule::Name, OrderRule::Registered]);
    let choice = |rule| {
        let arranged = arrange(&event.programme, &sessions, &speakers, &by, rule);
        let turns: Vec<_> = arranged.turns.iter().filter_map(|t| Some((t.piece?, t.start))).collect();
        let moved = turns.iter().filter(|(p, start)| announced.get(p).is_some_and(|a| a != start)).count();
        let past = |p: &Piece| speakers.iter().find(|s| s.piece == *p).and_then(|s| s.past.mean);
        OrderChoice {
            rule,
            is_now: rule == now,
            names: turns.iter().map(|(p, _)| cast.name(desk, *p)).collect(),
            unmet: arranged.unmet.len(),
            moved,
            turn: turned(&turns.iter().map(|(p, _)| past(p)).collect::<Vec<_>>()),
        }
    };
    Ok(rules.map(choice).collect())
}

/// How far an order turns the past around: minus the rank correlation (Spearman) between past means and places, of those who have a past.
#[expect(clippy::cast_precision_loss, reason = "places in a group are far below 2^52")]
fn turned(past: &[Option<f64>]) -> Option<f64> {
    let known: Vec<(usize, f64)> = past.iter().enumerate().filter_map(|(i, p)| Some((i, (*p)?))).collect();
    if known.len() < 2 {
        return None;
    }
    let n = known.len() as f64;
    let rank = |x: f64| known.iter().filter(|(_, p)| *p < x).count() as f64 + known.iter().filter(|(_, p)| (*p - x).abs() < f64::EPSILON).count() as f64 / 2.0;
    let places: Vec<f64> = (0..known.len()).map(|i| i as f64 + 0.5).collect();
    let ranks: Vec<f64> = known.iter().map(|(_, p)| rank(*p)).collect();
    let middle = n / 2.0;
    let (mut both, mut a, mut b) = (0.0, 0.0, 0.0);
    for (x, y) in places.iter().zip(&ranks) {
        both += (x - middle) * (y - middle);
        a += (x - middle).powi(2);
        b += (y - middle).powi(2);
    }
    (a > 0.0 && b > 0.0).then(|| -both / (a * b).sqrt())
}
