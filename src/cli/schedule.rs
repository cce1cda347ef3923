//! `schedule ...`

use serde_json::{Value, json};

use super::args::{ScheduleCommand, TimingArgs};
use super::output::{Align, Output};
use super::{schedule_live, schedule_show};
use crate::desk::{self, Desk, Office, Refusal, Which, find_event, find_municipality, find_registration, find_series};
use crate::domain::{Country, Event, GroupNumber, OrderRule, PartKind, Piece, UnknownWord};
use crate::planning::slots::{Fit, what_if};
use crate::text::{Dates, msg};

/// Runs one.
pub fn run(c: &ScheduleCommand, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    match c {
        ScheduleCommand::Show { event, group, release } => schedule_show::show(event, *group, *release, office, out),
        ScheduleCommand::Order { event, group, by, seed } => {
            let rule: OrderRule = by.parse().ok().filter(|r| *r != OrderRule::Manual).ok_or_else(|| unknown_rule(by))?;
            change(event, office, out, |desk, e| desk::set_order(desk, e, number(*group)?, rule, *seed))
        }
        ScheduleCommand::Compare { event, group } => compare(event, *group, office, out),
        ScheduleCommand::Move { event, municipality, to } => change(event, office, out, |desk, e| desk::move_slot(desk, e, piece(desk, e, municipality)?, *to)),
        ScheduleCommand::Length { event, municipality, minutes } => {
            let own = Some(*minutes).filter(|m| *m > 0);
            change(event, office, out, |desk, e| desk::set_length(desk, e, piece(desk, e, municipality)?, own))
        }
        ScheduleCommand::Pause { event, group, before, minutes } => change(event, office, out, |desk, e| desk::set_pause(desk, e, number(*group)?, *before, *minutes)),
        ScheduleCommand::Keep { event, off } => change(event, office, out, |desk, e| desk::keep_times(desk, e, !off)),
        ScheduleCommand::WhatIf { event } => show_what_if(event, office, out),
        ScheduleCommand::Timing(t) => change(&t.event, office, out, |desk, e| timing(desk, e, t)),
        ScheduleCommand::Release { event, acknowledge } => change(event, office, out, |desk, e| desk::release(desk, e, *acknowledge)),
        ScheduleCommand::Releases { event } => releases(event, office, out),
        ScheduleCommand::Diff { event, a, b } => diff(event, *a, *b, office, out),
        ScheduleCommand::Live(args) => schedule_live::run(args, office, out),
        ScheduleCommand::Positions { event } => schedule_show::positions(event, office, out),
    }
}

fn unknown_rule(given: &str) -> Refusal {
    let e = UnknownWord { given: given.to_owned(), known: OrderRule::ALL.iter().filter(|r| **r != OrderRule::Manual).map(|r| r.word()).collect::<Vec<_>>().join(", ") };
    Refusal::usage(msg!("field-word", key = "--by", text = e.given, known = e.known))
}

fn change(event: &str, office: &mut Office, out: &mut Output, decide: impl FnOnce(&Desk<'_>, &Event) -> Result<desk::Outcome, Refusal>) -> Result<(), Refusal> {
    let done = office.act(|desk| decide(desk, &find_event(desk, event)?))?;
    out.done(&done);
    Ok(())
}

/// A group's number as people say it.
pub fn number(given: u16) -> Result<GroupNumber, Refusal> {
    GroupNumber::new(given).ok_or_else(|| Refusal::usage(msg!("groups-from-one")))
}

/// Who presents: a municipality, else a guest by the registration.
pub fn piece(desk: &Desk<'_>, event: &Event, given: &str) -> Result<Piece, Refusal> {
    match find_municipality(desk, given, Some(event.country)) {
        Ok(code) => Ok(Piece::Municipality(code)),
        Err(refusal) => find_registration(desk, given).map(|r| Piece::Guest(r.id)).map_err(|_| refusal),
    }
}

fn timing(desk: &Desk<'_>, event: &Event, t: &TimingArgs) -> Result<desk::Outcome, Refusal> {
    let session = event.programme.iter().find(|p| p.kind == PartKind::Groups).ok_or_else(|| Refusal::new(msg!("schedule-no-groups")))?;
    let (slot, changeover, pause) = (t.slot.unwrap_or(session.slot_minutes), t.changeover.unwrap_or(session.changeover_minutes), t.pause.unwrap_or(session.break_minutes));
    desk::set_timing(desk, event, Fit { slot, changeover, pause, capacity: 0, end: None })
}

fn compare(event: &str, group: u16, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let choices = desk::order_choices(&desk, &find_event(&desk, event)?, number(group)?)?;
    if out.json {
        let one = |c: &desk::OrderChoice| json!({"rule": c.rule.word(), "now": c.is_now, "names": c.names, "unmet": c.unmet, "moved": c.moved, "turn": c.turn});
        out.json(&choices.iter().map(one).collect());
        return Ok(());
    }
    let row = |c: &desk::OrderChoice| {
        let rule = format!("{}{}", out.words.text(&format!("order-{}", c.rule)), if c.is_now { " *" } else { "" });
        let turn = c.turn.map(|t| out.words.decimal(t)).unwrap_or_default();
        vec![rule, c.unmet.to_string(), c.moved.to_string(), turn, c.names.join(", ")]
    };
    let rows: Vec<_> = choices.iter().map(row).collect();
    out.table(&[("head-order", Align::Left), ("head-unmet", Align::Right), ("head-moved", Align::Right), ("head-turn", Align::Right), ("head-presents", Align::Left)], &rows);
    Ok(())
}

fn show_what_if(event: &str, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let view = desk::schedule(&desk, &find_event(&desk, event)?)?;
    let ways = what_if(&view.event.programme, view.most());
    if ways.is_empty() {
        return Err(Refusal::new(msg!("schedule-no-groups")));
    }
    if out.json {
        let one = |f: &Fit| json!({"slot": f.slot, "changeover": f.changeover, "break": f.pause, "capacity": f.capacity, "end": f.end.map(|t| t.format("%H:%M").to_string())});
        out.json(&json!({"most": view.most(), "ways": ways.iter().map(one).collect::<Vec<_>>()}));
        return Ok(());
    }
    let row =
        |f: &Fit| vec![f.slot.to_string(), f.changeover.to_string(), f.pause.to_string(), f.capacity.to_string(), f.end.map_or_else(|| out.words.text("does-not-fit"), |t| Dates(out.words).time(t))];
    let rows: Vec<_> = ways.iter().map(row).collect();
    out.line(out.words.say(&msg!("what-if-most", n = view.most())));
    out.table(&[("head-slot", Align::Right), ("head-changeover", Align::Right), ("head-break", Align::Right), ("head-fits", Align::Right), ("head-ends", Align::Right)], &rows);
    Ok(())
}

fn releases(event: &str, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let event = find_event(&desk, event)?;
    let all = desk.state.releases(event.id)?;
    if out.json {
        let one = |r: &crate::domain::Release| json!({"number": r.number, "at": r.at, "presentations": r.groups.iter().map(|g| g.presenters().count()).sum::<usize>(), "acknowledged": r.acknowledged.iter().map(|(k, n)| json!({"kind": k, "n": n})).collect::<Vec<_>>()});
        out.json(&all.iter().map(one).collect::<Vec<Value>>().into());
        return Ok(());
    }
    if all.is_empty() {
        out.say(out.words.text("no-release"));
        return Ok(());
    }
    let dates = Dates(out.words);
    let row = |r: &crate::domain::Release| {
        let wall = Country::No.zone().wall(r.at);
        vec![r.number.to_string(), format!("{} {}", dates.day_year(wall.date()), dates.time(wall.time())), r.groups.iter().map(|g| g.presenters().count()).sum::<usize>().to_string()]
    };
    let rows: Vec<_> = all.iter().map(row).collect();
    out.table(&[("head-release", Align::Right), ("head-time", Align::Left), ("head-presentations", Align::Right)], &rows);
    Ok(())
}

fn diff(event: &str, a: Option<u16>, b: Option<u16>, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let event = find_event(&desk, event)?;
    let last = desk.state.last_release(event.id)?.ok_or_else(|| Refusal::new(msg!("no-release")).next(msg!("no-release-next")))?;
    let lines = desk::difference_lines(&desk, &event, Which::Release(a.unwrap_or(last.number)), b.map_or(Which::Draft, Which::Release))?;
    if out.json {
        let at = |a: Option<crate::planning::difference::At>| {
            a.map(|a| json!({"group": a.group.map(GroupNumber::get), "start": a.start.format("%H:%M").to_string(), "end": a.end.format("%H:%M").to_string()}))
        };
        let one = |l: &desk::DifferenceLine| {
            let d = &l.difference;
            json!({"kind": d.kind.word(), "municipality": d.piece.and_then(Piece::municipality).map(crate::domain::MunicipalityCode::digits), "name": l.name, "from": at(d.from), "to": at(d.to), "text": l.text})
        };
        out.json(&lines.iter().map(one).collect());
        return Ok(());
    }
    if lines.is_empty() {
        out.say(out.words.text("diff-none"));
    }
    lines.iter().for_each(|l| out.line(format!("{} {}", l.difference.kind.glyph(), l.text)));
    Ok(())
}

/// A series by its name or id, or that of an event.
pub fn series_of(desk: &Desk<'_>, given: &str) -> Result<crate::domain::SeriesId, Refusal> {
    if let Ok(series) = find_series(desk, given) {
        return Ok(series.id);
    }
    let event = find_event(desk, given)?;
    event.series.ok_or_else(|| Refusal::new(msg!("event-in-no-series", title = &event.title)).next(msg!("event-in-no-series-next")))
}
