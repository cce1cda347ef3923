use chrono::TimeDelta;

use super::*;
use crate::domain::{Country, IdSource, Queue, parse_wall};

fn now() -> DateTime<Utc> {
    "2021-03-01T10:00:00Z".parse().unwrap()
}

fn event(capacity: Capacity, party: PartyPolicy, municipality: MunicipalityPolicy) -> Event {
    let blank = Event::new(IdSource::seeded(1).next(now()), parse_wall("2021-03-19T09:00").unwrap(), parse_wall("2021-03-19T12:00").unwrap(), Country::Se);
    Event { queue: Queue { capacity, party, municipality, ..Queue::default() }, ..blank }
}

/// Entries as (state, seats, municipality number), in the order in which they came.
fn line_up(_: &Event, entries: &[(State, u16, u32)]) -> Vec<Entry> {
    let mut ids = IdSource::seeded(2);
    let entry = |(i, (state, seats, municipality)): (i32, &(State, u16, u32))| Entry {
        id: ids.next(now()),
        municipality: (*municipality != 0).then(|| MunicipalityCode::new(Country::Se, &format!("{municipality:04}")).unwrap()),
        seats: *seats,
        state: *state,
        priority: 0,
        received_at: now() - TimeDelta::hours(100) + TimeDelta::minutes(i.into()),
        offered_until: None,
        may_split: false,
    };
    (0..).zip(entries).map(entry).collect()
}

/// The decisions as 't' for taken and a letter for why not.
fn said(e: &Event, r: &[Entry]) -> String {
    let letter = |d: &Decision| match d {
        Decision::Lapse { .. } => 'x',
        Decision::Take { rest: 1.., .. } => 's',
        Decision::Take { .. } => 't',
        Decision::Skip { why, .. } => match why {
            Skip::Full => 'f',
            Skip::PartyTooLarge { .. } => 'p',
            Skip::BehindParty => 'b',
            Skip::MunicipalityHasAll { .. } => 'm',
            Skip::NumberUnknown => 'u',
            Skip::TooLate => 'l',
        },
    };
    rebalance(e, r, now()).iter().map(letter).collect()
}

const W: State = State::Waiting;
const C: State = State::Confirmed;

#[test]
fn a_party_at_the_head_that_does_not_fit_holds_the_line_or_is_passed() {
    let strict = event(Capacity::Seats(2), PartyPolicy::Strict, MunicipalityPolicy::None);
    let entries = [(C, 1, 1), (W, 2, 2), (W, 1, 3)];
    assert_eq!(said(&strict, &line_up(&strict, &entries)), "pb");
    let fill = event(Capacity::Seats(2), PartyPolicy::Fill, MunicipalityPolicy::None);
    let r = line_up(&fill, &entries);
    assert_eq!(said(&fill, &r), "pt");
    assert_eq!(rebalance(&fill, &r, now())[1], Decision::Take { id: r[2].id, seats: 1, rest: 0, passed: vec![r[1].id] });
}

#[test]
fn an_offer_holds_its_seat_and_overbooking_throws_nobody_out() {
    let e = event(Capacity::Seats(2), PartyPolicy::Strict, MunicipalityPolicy::None);
    assert_eq!(said(&e, &line_up(&e, &[(State::Offered, 1, 1), (C, 1, 2), (W, 1, 3)])), "f");
    let over = line_up(&e, &[(C, 1, 1), (C, 1, 2), (C, 1, 3), (W, 1, 4)]);
    assert_eq!((Seats::of(&e, &over, now()).over, said(&e, &over).as_str()), (1, "f"));
}

#[test]
fn municipality_policies() {
    let first = event(Capacity::Seats(3), PartyPolicy::Strict, MunicipalityPolicy::FirstSeatFirst);
    let r = line_up(&first, &[(C, 1, 1), (W, 1, 1), (W, 1, 2), (W, 1, 2), (W, 1, 3)]);
    let taken: Vec<_> = rebalance(&first, &r, now()).iter().filter_map(|d| if let Decision::Take { id, .. } = d { Some(*id) } else { None }).collect();
    assert_eq!(taken, [r[2].id, r[4].id]);
    let max = event(Capacity::Unlimited, PartyPolicy::Strict, MunicipalityPolicy::Max(2));
    assert_eq!(said(&max, &line_up(&max, &[(C, 2, 1), (W, 1, 1), (W, 1, 2), (W, 1, 0)])), "mtt");
}

#[test]
fn nobody_moves_up_after_the_time_or_where_no_number_is_known() {
    let mut e = event(Capacity::Seats(5), PartyPolicy::Strict, MunicipalityPolicy::None);
    e.queue.register_until = parse_wall("2021-02-01T12:00");
    assert_eq!(said(&e, &line_up(&e, &[(W, 1, 1)])), "t", "signing up may be over while people still move up");
    e.queue.promote_until = parse_wall("2021-02-28T12:00");
    assert_eq!(said(&e, &line_up(&e, &[(W, 1, 1)])), "l");
    let unknown = event(Capacity::Limited, PartyPolicy::Strict, MunicipalityPolicy::None);
    assert_eq!(said(&unknown, &line_up(&unknown, &[(W, 1, 1)])), "u");
}

#[test]
fn a_party_is_split_only_where_it_agreed() {
    let e = event(Capacity::Seats(3), PartyPolicy::Split, MunicipalityPolicy::None);
    let mut r = line_up(&e, &[(W, 5, 1), (W, 1, 2)]);
    assert_eq!(said(&e, &r), "pb", "never silently 3 of 5");
    r[0].may_split = true;
    assert_eq!(rebalance(&e, &r, now())[0], Decision::Take { id: r[0].id, seats: 3, rest: 2, passed: vec![] });
    assert_eq!(said(&e, &r), "sf");
}

#[test]
fn an_offer_that_nobody_answers_lapses_and_its_seat_goes_on() {
    let e = event(Capacity::Seats(1), PartyPolicy::Strict, MunicipalityPolicy::None);
    let mut r = line_up(&e, &[(State::Offered, 1, 1), (W, 1, 2), (State::Lapsed, 1, 3), (State::Declined, 1, 4)]);
    r[0].offered_until = Some(now());
    assert_eq!(said(&e, &r), "f", "until the last moment it holds");
    r[0].offered_until = Some(now() - TimeDelta::seconds(1));
    assert_eq!(said(&e, &r), "xt");
}

proptest::proptest! {
    /// Never over capacity, and looking again after carrying the decisions out changes nothing.
    #[test]
    fn rebalance_is_finished_in_one_go(capacity in 0u32..12, fill: bool, policy in 0u8..4, entries in proptest::collection::vec((0usize..4, 1u16..4, 0u32..4), 0..20)) {
        let states = [W, W, C, State::New];
        let policy = [MunicipalityPolicy::None, MunicipalityPolicy::FirstSeatFirst, MunicipalityPolicy::Max(1), MunicipalityPolicy::Max(3)][policy as usize];
        let e = event(Capacity::Seats(capacity), if fill { PartyPolicy::Fill } else { PartyPolicy::Strict }, policy);
        let entries: Vec<_> = entries.into_iter().map(|(s, n, m)| (states[s], n, m)).collect();
        let mut r = line_up(&e, &entries);
        let over_before = Seats::of(&e, &r, now()).over;
        let decisions = rebalance(&e, &r, now());
        // Without rules that let somebody pass, nobody is taken whom somebody before did not get a seat.
        if policy == MunicipalityPolicy::None && !fill {
            let first_skipped = decisions.iter().position(|d| matches!(d, Decision::Skip { .. })).unwrap_or(decisions.len());
            let jumps = decisions[first_skipped..].iter().any(|d| matches!(d, Decision::Take { .. }));
            proptest::prop_assert!(!jumps);
        }
        for d in decisions {
            if let Decision::Take { id, .. } = d {
                r.iter_mut().find(|x| x.id == id).unwrap().state = C;
            }
        }
        proptest::prop_assert_eq!(Seats::of(&e, &r, now()).over, over_before);
        let again = rebalance(&e, &r, now()).iter().any(|d| matches!(d, Decision::Take { .. }));
        proptest::prop_assert!(!again);
    }
}
