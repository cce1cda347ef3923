//! What is wrong with a schedule, in words. It warns; it never keeps anybody from saving.

use std::collections::BTreeMap;

use super::office::Desk;
use super::schedule::{Cast, GroupSchedule, SlotView};
use crate::domain::{Event, PartKind, PersonId, Piece, SlotKind};
use crate::planning::arrange::Arranged;
use crate::planning::programme::{Conflict, conflicts};
use crate::planning::slots::{self, Slot};
use crate::planning::wishes::Unmet;

/// Everything that is wrong with a programme and its groups.
pub(super) fn all_conflicts(desk: &Desk<'_>, event: &Event, cast: &Cast, groups: &[(GroupSchedule, Arranged)]) -> Vec<Conflict> {
    let mut out = conflicts(event);
    let capacity = slots::capacity(&event.programme);
    let usual = out.iter().any(|c| matches!(c, Conflict::NoBreak { .. }));
    for (g, arranged) in groups {
        out.extend(times(event, g, capacity, usual));
        out.extend(arranged.unmet.iter().filter_map(|(piece, why)| wish(desk, cast, g, *piece, why)));
        let without = g.presentations().filter(|s| s.presenter_id.is_none()).count();
        if without > 0 {
            out.push(Conflict::NoPresenter { group: g.number.get(), delegations: without });
        }
        out.extend(away(desk, cast, g));
    }
    out.extend(in_two_groups(cast, groups));
    let divides = event.programme.iter().any(|p| p.kind == PartKind::Groups);
    let placed = |code| cast.division.as_ref().is_some_and(|d| d.group_of(code).is_some());
    let outside = cast.people.keys().filter(|c| !placed(**c)).count();
    if divides && outside > 0 {
        out.push(Conflict::NotDivided { municipalities: outside });
    }
    let grouped = |id| cast.division.iter().flat_map(|d| &d.groups).any(|g| g.guests.contains(&id));
    let left = cast.guests.iter().filter(|r| divides && r.presenting.is_some() && !grouped(r.id));
    out.extend(left.map(|r| Conflict::GuestOutside { name: cast.name(desk, Piece::Guest(r.id)) }));
    out
}

/// Whether a group ends in time, nothing overlaps, nobody takes longer than agreed, and there is a break in time. `usual` says that the last has been said of all.
fn times(event: &Event, g: &GroupSchedule, capacity: usize, usual: bool) -> Vec<Conflict> {
    let mut out = Vec::new();
    let group = g.number.get();
    let members = g.presentations().count();
    let over = g.presentations().filter(|s| s.beyond).map(|s| s.end).max();
    match over {
        Some(_) if members > capacity => out.push(Conflict::GroupTooFull { group, members, capacity }),
        Some(end) => out.push(Conflict::OverTheEnd { group, end }),
        None => {}
    }
    let limit = event.programme.iter().filter(|p| p.kind == PartKind::Groups).map(|p| p.slot_minutes).max().unwrap_or(u16::MAX);
    let too_long = g.presentations().filter(|s| s.minutes() > i64::from(limit));
    out.extend(too_long.map(|s| Conflict::TooLong { name: s.name.clone(), minutes: s.minutes(), limit }));
    let overlap = |pair: &[SlotView]| match pair {
        [a, b] if b.start < a.end && b.piece.is_some() => Some(Conflict::SlotOverlap { group, name: b.name.clone(), at: b.start }),
        [a, b] if b.start < a.end && a.piece.is_some() => Some(Conflict::SlotOverlap { group, name: a.name.clone(), at: b.start }),
        _ => None,
    };
    out.extend(g.slots.windows(2).filter_map(overlap));
    let laid: Vec<Slot> = g.slots.iter().map(|s| Slot { start: s.start, end: s.end, kind: s.kind, beyond: s.beyond }).collect();
    let stretch = slots::longest_stretch(&laid);
    if !usual && stretch > slots::MAX_STRETCH && laid.iter().any(|s| s.kind == SlotKind::Presentation) {
        out.push(Conflict::NoBreak { minutes: stretch });
    }
    out
}

fn wish(desk: &Desk<'_>, cast: &Cast, g: &GroupSchedule, piece: Piece, why: &Unmet) -> Option<Conflict> {
    let slot = g.slots.iter().find(|s| s.piece == Some(piece))?;
    let others = if let Unmet::Taken(all) = why { all.iter().map(|p| cast.name(desk, *p)).collect::<Vec<_>>().join(", ") } else { String::new() };
    Some(Conflict::Wish { piece, name: slot.name.clone(), at: slot.start, wish: slot.wish, why: why.clone(), others })
}

/// Those who were named to present and do not take part, where nobody else is named.
fn away<'a>(desk: &'a Desk<'_>, cast: &'a Cast, g: &'a GroupSchedule) -> impl Iterator<Item = Conflict> + 'a {
    g.presentations().filter(|s| s.presenter_id.is_none()).filter_map(|s| {
        let code = s.municipality()?;
        let r = cast.away.iter().find(|r| r.municipality() == Some(code))?;
        Some(Conflict::PresenterAway { name: crate::text::who(desk.words, r), delegation: s.name.clone() })
    })
}

/// People of two delegations in different groups, with the time at which they are to present in both.
fn in_two_groups(cast: &Cast, groups: &[(GroupSchedule, Arranged)]) -> Vec<Conflict> {
    let mut seen: BTreeMap<PersonId, (u16, Vec<&SlotView>, String)> = BTreeMap::new();
    let mut out = Vec::new();
    for (g, _) in groups {
        let members = cast.division.iter().filter_map(|d| d.groups.get(g.number.index())).flat_map(|x| &x.members).filter_map(|m| cast.people.get(&m.code));
        let guests = cast.division.iter().filter_map(|d| d.groups.get(g.number.index())).flat_map(|x| &x.guests).filter_map(|id| cast.guests.iter().find(|r| r.id == *id));
        for r in members.flat_map(|p| &p.registrations).chain(guests) {
            let own: Vec<&SlotView> = g.presentations().filter(|s| s.presenter_id == Some(r.id)).collect();
            match seen.get_mut(&r.person) {
                Some((other, slots, name)) if *other != g.number.get() => {
                    let clash = own.iter().find(|s| slots.iter().any(|o| o.start < s.end && s.start < o.end)).map(|s| s.start);
                    out.push(Conflict::TwoGroups { name: name.clone(), groups: (*other, g.number.get()), at: clash });
                }
                Some((_, slots, _)) => slots.extend(own),
                None => drop(seen.insert(r.person, (g.number.get(), own, r.name.clone()))),
            }
        }
    }
    out
}
