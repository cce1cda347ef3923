//! The rules of schedules, held against brute force and against what they promise: layout, wishes, fairness, differences.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

use std::collections::BTreeMap;

use chrono::{NaiveTime, TimeDelta};
use dialogforum::domain::{Country, GroupNumber, GroupOrder, IdSource, MunicipalityCode, OrderRule, OwnLength, Part, PartKind, Pause, Piece, Release, ReleasedGroup, SlotKind, TimeWish, TimedSlot};
use dialogforum::planning::arrange::arrange;
use dialogforum::planning::difference::{Kind, differences};
use dialogforum::planning::fairness::{Spoke, evenness, pasts};
use dialogforum::planning::order::{Past, Speaker, order};
use dialogforum::planning::slots::{Sessions, Slot, Wanted, capacity, layout};
use dialogforum::planning::wishes::{Unmet, keep_wishes, meets};
use proptest::prelude::*;

fn t(minute: i64) -> NaiveTime {
    NaiveTime::MIN + TimeDelta::minutes(minute)
}

fn code(n: usize) -> MunicipalityCode {
    MunicipalityCode::new(Country::Se, &format!("{:04}", 1_000 + n)).unwrap()
}

fn speaker(n: usize) -> Speaker {
    Speaker {
        piece: Piece::Municipality(code(n)),
        population: Some(1_000 + u32::try_from(n).unwrap()),
        collation: vec![u8::try_from(n).unwrap()],
        registered: 0,
        wish: TimeWish::default(),
        past: Past::default(),
    }
}

/// 09:30 to some time, in the length that is asked for.
fn programme(length: i64, slot: u16, changeover: u16, pause: u16, discussion: u16) -> Vec<Part> {
    vec![Part { slot_minutes: slot, changeover_minutes: changeover, break_minutes: pause, discussion_minutes: discussion, ..Part::new(t(570), t(570 + length), "Grupper", PartKind::Groups) }]
}

fn permutations(n: usize) -> Vec<Vec<usize>> {
    if n == 0 {
        return vec![Vec::new()];
    }
    let smaller = permutations(n - 1);
    (0..n).flat_map(|first| smaller.iter().map(move |p| std::iter::once(first).chain(p.iter().map(|i| if *i >= first { i + 1 } else { *i })).collect())).collect()
}

fn presentations(slots: Vec<Slot>) -> Vec<Slot> {
    slots.into_iter().filter(|s| s.kind == SlotKind::Presentation).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    /// Nothing overlaps, nothing straddles the break or the end, whoever has no room comes after the end, and the break is at the boundary nearest its wanted time.
    #[test]
    fn slots_lie_as_they_should(length in 30i64..240, slot in 1u16..25, changeover in 0u16..6, pause in 0u16..30, discussion in 0u16..20, own in prop::collection::vec((0u16..30, 0u16..8), 0..20)) {
        let p = programme(length, slot, changeover, pause, discussion);
        let wanted: Vec<Wanted> = own.iter().map(|(m, pause)| Wanted { minutes: (*m > 0).then_some(*m), pause: *pause }).collect();
        let laid = Sessions::of(&p).lay(&wanted);
        let close = t(570 + length - i64::from(discussion).min(length));
        let inside: Vec<&Slot> = laid.iter().filter(|s| !s.beyond).collect();
        prop_assert!(inside.windows(2).all(|w| w[0].end <= w[1].start), "{laid:?}");
        prop_assert!(inside.iter().all(|s| s.start >= t(570) && (s.end <= close || s.kind == SlotKind::Discussion)), "{laid:?}");
        prop_assert!(laid.iter().filter(|s| s.beyond && s.kind == SlotKind::Presentation).all(|s| s.end > close), "{laid:?}");
        prop_assert_eq!(laid.iter().filter(|s| s.kind == SlotKind::Presentation).count(), wanted.len());
        let breaks = laid.iter().filter(|s| s.kind == SlotKind::Break).count();
        prop_assert_eq!(breaks, usize::from(pause > 0 && i64::from(pause) <= length - i64::from(discussion)), "{:?}", laid);
        // With slots alike, against all boundaries.
        let full = layout(&p);
        if let Some(found) = full.iter().find(|s| s.kind == SlotKind::Break) {
            let each = i64::from(slot + changeover);
            let boundaries = (0..).map(|n| if n == 0 { 0 } else { n * each - i64::from(changeover) }).take_while(|b| b + i64::from(pause) <= length - i64::from(discussion));
            let nearest = boundaries.min_by_key(|b| ((b * 2 - length).abs(), *b)).unwrap();
            prop_assert_eq!(found.start, t(570 + nearest));
        }
        prop_assert_eq!(presentations(full).len(), capacity(&p));
    }

    /// Wishes are kept exactly: the same ones as by trying every order, and the order is the nearest to the rule's that keeps them.
    #[test]
    fn wishes_are_kept_as_brute_force_would(
        wishes in prop::collection::vec((prop::option::of(0i64..70), prop::option::of(0i64..70)), 1..6),
        lengths in prop::collection::vec(prop::option::weighted(0.3, 5u16..25), 6),
        pause_at in prop::option::of(0u16..6), pause in 0u16..20, changeover in 0u16..3,
    ) {
        let n = wishes.len();
        let p = programme(80, 10, changeover, pause, 0);
        let sessions = Sessions::of(&p);
        let speakers: Vec<Speaker> = wishes.iter().enumerate().map(|(i, (from, until))| Speaker { wish: TimeWish { from: from.map(|m| t(570 + m)), until: until.map(|m| t(570 + m)) }, ..speaker(i) }).collect();
        let lengths: Vec<OwnLength> = lengths.iter().take(n).enumerate().filter_map(|(i, m)| m.map(|minutes| OwnLength { piece: speakers[i].piece, minutes })).collect();
        let by = GroupOrder { lengths, pauses: pause_at.map(|before| Pause { before, minutes: 5 }).into_iter().collect(), ..GroupOrder::default() };
        let all: Vec<(Vec<usize>, Vec<bool>)> = permutations(n).into_iter().map(|order| {
            let wanted: Vec<Wanted> = order.iter().enumerate().map(|(at, i)| Wanted { minutes: by.length_of(speakers[*i].piece), pause: by.pause_before(at) }).collect();
            let mut met = vec![false; n];
            for (i, s) in order.iter().zip(presentations(sessions.lay(&wanted))) {
                met[*i] = meets(speakers[*i].wish, s.start, s.end);
            }
            (order, met)
        }).collect();
        let mut kept: Vec<usize> = Vec::new();
        for i in (0..n).filter(|i| speakers[*i].wish != TimeWish::default()) {
            if all.iter().any(|(_, met)| met[i] && kept.iter().all(|k| met[*k])) {
                kept.push(i);
            }
        }
        // Permutations come in the order of their first difference from the rule's order.
        let best = all.iter().find(|(_, met)| kept.iter().all(|k| met[*k])).unwrap();
        let found = keep_wishes(&sessions, &speakers, (0..n).collect(), &by);
        let unmet: Vec<Piece> = (0..n).filter(|i| speakers[*i].wish != TimeWish::default() && !kept.contains(i)).map(|i| speakers[i].piece).collect();
        prop_assert_eq!(found.unmet.iter().map(|(p, _)| *p).collect::<Vec<_>>(), unmet);
        prop_assert_eq!(&found.order, &best.0);
        for (piece, why) in &found.unmet {
            let i = speakers.iter().position(|s| s.piece == *piece).unwrap();
            prop_assert_eq!(*why == Unmet::NoTime, !all.iter().any(|(_, met)| met[i]));
        }
    }

    /// The promise of `fair`: after whatever history, over k forums with the same n members nobody is first more often than ceil(k/n) + 1 times. It even holds without the one.
    #[test]
    fn nobody_is_first_too_often(n in 2usize..16, k in 1usize..60, history in prop::collection::vec(prop::collection::vec(prop::collection::vec(0usize..20, 1..8), 1..4), 0..12)) {
        let mut forums: Vec<Vec<Spoke>> = history.iter().map(|groups| groups.iter().flat_map(|g| {
            let of = g.len();
            g.iter().enumerate().map(move |(place, m)| Spoke { code: code(*m), place, of })
        }).collect()).collect();
        let mut first: BTreeMap<Piece, usize> = BTreeMap::new();
        for _ in 0..k {
            let known = pasts(&forums);
            let speakers: Vec<Speaker> = (0..n).map(|i| Speaker { past: known.get(&code(i)).copied().unwrap_or_default(), ..speaker(i) }).collect();
            let found = order(&speakers, &GroupOrder::default(), OrderRule::Fair);
            *first.entry(speakers[found[0]].piece).or_default() += 1;
            forums.push(found.iter().enumerate().map(|(place, i)| Spoke { code: code(*i), place, of: n }).collect());
        }
        let most = first.values().copied().max().unwrap();
        prop_assert!(most <= k.div_ceil(n), "{most} of {k} with {n}");
        if k > 3 * n {
            let only: Vec<Vec<Spoke>> = forums[history.len()..].to_vec();
            let even = evenness(&pasts(&only)).unwrap();
            prop_assert!(even > 0.7, "{even}");
        }
    }

    /// Every rule has everybody exactly once, whatever order they come in; a lot is drawn the same again.
    #[test]
    fn every_rule_orders_everybody_once(n in 0usize..15, seed in 0u32..10_000) {
        let speakers: Vec<Speaker> = (0..n).map(speaker).collect();
        let turned: Vec<Speaker> = speakers.iter().rev().cloned().collect();
        let by = GroupOrder { seed: Some(seed), ..GroupOrder::default() };
        for rule in OrderRule::ALL {
            let pieces = |all: &[Speaker]| order(all, &by, *rule).into_iter().map(|i| all[i].piece).collect::<Vec<_>>();
            let found = pieces(&speakers);
            prop_assert_eq!(&found, &pieces(&turned), "{}", rule);
            let mut sorted = found.clone();
            sorted.sort_unstable();
            prop_assert_eq!(sorted, speakers.iter().map(|s| s.piece).collect::<Vec<_>>());
        }
    }
}

#[test]
fn who_spoke_late_speaks_early_and_newcomers_stand_in_the_middle() {
    let past = |mean, forums| Past { mean: Some(mean), forums, ..Past::default() };
    let speakers: Vec<Speaker> = [past(0.0, 2), past(1.0, 2), Past::default(), past(0.5, 1), past(0.5, 3)].into_iter().enumerate().map(|(i, past)| Speaker { past, ..speaker(i) }).collect();
    // Ties: fewer forums first, then the name.
    assert_eq!(order(&speakers, &GroupOrder::default(), OrderRule::Fair), [1, 2, 3, 4, 0]);
    // First at the last forum: not first again, though it has been late before.
    let mut again = speakers;
    again[1].past.first_ago = Some(1);
    assert_eq!(order(&again, &GroupOrder::default(), OrderRule::Fair), [2, 1, 3, 4, 0]);
}

#[test]
fn kept_times_show_holes_and_newcomers_get_them() {
    let p = programme(60, 10, 0, 10, 0);
    let sessions = Sessions::of(&p);
    let slot = |n: usize, minute: i64| TimedSlot { start: t(570 + minute), end: t(580 + minute), kind: SlotKind::Presentation, piece: Some(Piece::Municipality(code(n))), presenter: None };
    let pause = TimedSlot { start: t(600), end: t(610), kind: SlotKind::Break, piece: None, presenter: None };
    let by = GroupOrder { kept: vec![slot(1, 0), slot(2, 10), slot(3, 20), pause, slot(4, 40)], ..GroupOrder::default() };
    let shape = |who: &[usize]| {
        let speakers: Vec<Speaker> = who.iter().map(|n| speaker(*n)).collect();
        let found = arrange(&p, &sessions, &speakers, &by, OrderRule::Size).turns;
        found.iter().map(|s| format!("{} {}{}", s.start.format("%H:%M"), s.piece.map_or(s.kind.to_string(), |p| p.to_string()), if s.beyond { "!" } else { "" })).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(shape(&[1, 3, 4]), "09:30 SE-1001, 09:40 free, 09:50 SE-1003, 10:00 break, 10:10 SE-1004");
    assert_eq!(shape(&[1, 3, 4, 5]), "09:30 SE-1001, 09:40 SE-1005, 09:50 SE-1003, 10:00 break, 10:10 SE-1004");
    assert_eq!(shape(&[1, 2, 3, 4, 5, 6]), "09:30 SE-1001, 09:40 SE-1002, 09:50 SE-1003, 10:00 break, 10:10 SE-1004, 10:20 SE-1005, 10:30 SE-1006!");
}

fn release(number: u16, groups: &[&[(usize, i64, i64)]], pause: i64) -> Release {
    let slot = |(n, from, to): &(usize, i64, i64)| TimedSlot { start: t(*from), end: t(*to), kind: SlotKind::Presentation, piece: Some(Piece::Municipality(code(*n))), presenter: None };
    let brk = TimedSlot { start: t(pause), end: t(pause + 15), kind: SlotKind::Break, piece: None, presenter: None };
    let groups = groups.iter().enumerate().map(|(i, slots)| ReleasedGroup {
        number: GroupNumber::at(i),
        name: String::new(),
        room: String::new(),
        chair: String::new(),
        slots: slots.iter().map(slot).chain([brk]).collect(),
    });
    let now = "2021-03-15T08:00:00Z".parse().unwrap();
    Release {
        event: IdSource::seeded(1).next(now),
        number,
        at: now,
        start: dialogforum::domain::parse_wall("2021-03-19T09:00").unwrap(),
        programme: programme(120, 10, 0, 15, 0),
        groups: groups.collect(),
        acknowledged: Vec::new(),
    }
}

#[test]
fn a_release_says_what_differs_from_the_one_before() {
    let old = release(1, &[&[(1, 570, 580), (2, 580, 590), (3, 590, 600)], &[(4, 570, 580), (5, 580, 590)]], 640);
    let mut new = release(2, &[&[(1, 570, 582), (3, 582, 592), (6, 592, 602)], &[(4, 570, 580), (2, 580, 590)]], 645);
    new.programme.push(Part::new(t(540), t(570), "Inledning", PartKind::Plenary));
    let all = differences(&old, &new);
    let kinds: Vec<(Kind, Option<String>)> = all.iter().map(|d| (d.kind, d.piece.map(|p| p.to_string()))).collect();
    let of = |kind, n: usize| (kind, Some(code(n).to_string()));
    assert_eq!(kinds, [(Kind::Programme, None), of(Kind::Length, 1), of(Kind::Group, 2), of(Kind::Cancelled, 5), of(Kind::Moved, 3), of(Kind::New, 6), (Kind::Break, None)]);
    // The break of all groups is said once, and of no group in particular.
    assert_eq!(all.last().unwrap().to.unwrap().group, None);
    assert!(differences(&new, &new).is_empty());
}
