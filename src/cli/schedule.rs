//! `schedule ...`

use serde_json::{Value, json};

use super::args::ScheduleCommand;
use super::output::{Align, Output};
use crate::desk::{self, GroupSchedule, Office, Refusal, ScheduleView, SlotView, find_event, find_municipality};
use crate::domain::{GroupNumber, OrderRule, UnknownWord};
use crate::planning::slots::SlotKind;
use crate::text::{Dates, conflict, msg, shown};

/// Runs one.
pub fn run(c: &ScheduleCommand, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    match c {
        ScheduleCommand::Show { event, group } => {
            let desk = office.desk();
            let mut view = desk::schedule(&desk, &find_event(&desk, event)?)?;
            if let Some(n) = group {
                let groups = view.groups.len();
                view.groups.retain(|g| g.number.get() == *n);
                if view.groups.is_empty() {
                    return Err(Refusal::new(msg!("no-such-group", group = *n, groups = groups)));
                }
            }
            if out.json {
                let value = schedule_json(&view, out);
                out.json(&value);
            } else {
                print(&view, out);
            }
            Ok(())
        }
        ScheduleCommand::Order { event, group, by } => {
            let rule: OrderRule = by.parse().map_err(|e: UnknownWord| Refusal::usage(msg!("field-word", key = "--by", text = by, known = e.known)))?;
            let number = GroupNumber::new(*group).ok_or_else(|| Refusal::new(msg!("no-such-group", group = *group, groups = 0)))?;
            let done = office.act(|desk| desk::set_order(desk, &find_event(desk, event)?, number, rule))?;
            out.done(&done);
            Ok(())
        }
        ScheduleCommand::Move { event, municipality, to } => {
            let done = office.act(|desk| {
                let event = find_event(desk, event)?;
                desk::move_slot(desk, &event, find_municipality(desk, municipality, Some(event.country))?, *to)
            })?;
            out.done(&done);
            Ok(())
        }
    }
}

fn name(g: &GroupSchedule, out: &Output) -> String {
    if g.name.is_empty() { out.words.say(&msg!("group-number", n = g.number.get())) } else { format!("{} {}", g.number.get(), shown(&g.name)) }
}

fn schedule_json(view: &ScheduleView, out: &Output) -> Value {
    let slot = |s: &SlotView| {
        json!({"start": s.start.format("%H:%M").to_string(), "end": s.end.format("%H:%M").to_string(), "kind": s.kind.word(),
               "municipality": s.municipality.map(crate::domain::MunicipalityCode::digits), "name": s.name, "presenter": s.presenter, "title": s.title})
    };
    let group = |g: &GroupSchedule| json!({"number": g.number.get(), "name": name(g, out), "slots": g.slots.iter().map(slot).collect::<Vec<_>>()});
    json!({
        "capacity": view.capacity, "release": null, "groups": view.groups.iter().map(group).collect::<Vec<_>>(),
        "conflicts": view.conflicts.iter().map(|c| json!({"kind": c.kind(), "text": out.words.say(&conflict(c))})).collect::<Vec<_>>(),
    })
}

fn print(view: &ScheduleView, out: &mut Output) {
    let dates = Dates(out.words);
    out.line(out.words.say(&msg!("schedule-capacity", n = view.capacity)));
    for p in &view.event.programme {
        out.line(format!("{}–{}  {}", dates.time(p.start), dates.time(p.end), shown(&p.title)));
    }
    for g in &view.groups {
        out.line("");
        out.line(name(g, out));
        let row = |s: &SlotView| {
            let what = if s.kind == SlotKind::Presentation { s.name.clone() } else { out.words.text(&format!("slot-{}", s.kind.word())) };
            vec![format!("{}–{}", dates.time(s.start), dates.time(s.end)), what, s.presenter.clone(), s.title.clone(), if s.beyond { "!".into() } else { String::new() }]
        };
        let rows: Vec<_> = g.slots.iter().map(row).collect();
        out.table(&[("head-time", Align::Left), ("head-municipality", Align::Left), ("head-presenter", Align::Left), ("head-title", Align::Left), ("head-blank", Align::Left)], &rows);
    }
    view.conflicts.iter().for_each(|c| out.line(format!("! {}", out.words.say(&conflict(c)))));
}
