//! `schedule live`

use serde_json::json;

use super::args::{LiveArgs, LiveDo};
use super::output::{Align, Output};
use super::schedule::{number, piece};
use crate::desk::{self, Desk, LiveGroup, LiveView, Office, Refusal, RunAct, find_event};
use crate::domain::Event;
use crate::planning::live::{self, Standing, Timed};
use crate::text::{Dates, msg, shown};

/// Shows how it stands, after doing what is asked for.
pub fn run(args: &LiveArgs, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    if let Some(what) = args.act {
        let done = office.act(|desk| {
            let event = find_event(desk, &args.event)?;
            desk::act_live(desk, &event, act(desk, &event, what, args)?)
        })?;
        if !out.json {
            out.say(&done.label);
        }
    }
    let desk = office.desk();
    let event = find_event(&desk, &args.event)?;
    let view = desk::live(&desk, &event)?;
    let wall = event.zone.wall(desk.now);
    // On another day it is as before the beginning.
    let now = if wall.date() == event.start.date() { live::second(wall.time()) } else { 0 };
    if out.json {
        let groups: Vec<_> = view.groups.iter().map(|g| group_json(g, &live::standing(&g.run, now), now)).collect();
        out.json(&json!({"now": live::clock(now).format("%H:%M:%S").to_string(), "release": view.release, "kept": view.is_kept, "groups": groups}));
        return Ok(());
    }
    out.line(Dates(out.words).time(live::clock(now)));
    print(&view, now, out);
    Ok(())
}

fn act(desk: &Desk<'_>, event: &Event, what: LiveDo, args: &LiveArgs) -> Result<RunAct, Refusal> {
    let n = number(args.group)?;
    let at = || -> Result<usize, Refusal> {
        let view = desk::live(desk, event)?;
        let group = view.groups.get(n.index()).ok_or_else(|| desk::no_such_group(n.get(), view.groups.len()))?;
        if let Some(given) = &args.who {
            let wanted = piece(desk, event, given)?;
            return group.run.items.iter().position(|i| i.piece == Some(wanted)).ok_or_else(|| Refusal::new(msg!("live-not-in-group", name = given, group = n.get())));
        }
        let s = live::standing(&group.run, live::second(event.zone.wall(desk.now).time()));
        s.current.or(s.next).map(|t| t.at).ok_or_else(|| Refusal::new(msg!("live-changes-nothing")).next(msg!("live-changes-nothing-next")))
    };
    Ok(match what {
        LiveDo::Begin => RunAct::Begin,
        LiveDo::Next => RunAct::GoOn(n),
        LiveDo::More => RunAct::Lengthen(n, 60),
        LiveDo::Less => RunAct::Lengthen(n, -60),
        LiveDo::Skip => RunAct::Skip(n, at()?),
        LiveDo::Swap => RunAct::Swap(n, at()?),
        LiveDo::BringBack => RunAct::BringBack(n),
        LiveDo::Forget => RunAct::Forget,
    })
}

fn name(g: &LiveGroup, at: usize, out: Option<&Output>) -> String {
    let named = g.names.get(at).map(|n| n.name.clone()).unwrap_or_default();
    let kind = g.run.items.get(at).map(|i| i.kind.word()).unwrap_or_default();
    if named.is_empty() { out.map_or_else(|| kind.to_owned(), |o| o.words.text(&format!("slot-{kind}"))) } else { named }
}

fn group_json(g: &LiveGroup, s: &Standing, now: i64) -> serde_json::Value {
    let clock = |second: i64| live::clock(second).format("%H:%M:%S").to_string();
    let item = |t: &Timed| {
        let i = g.run.items.get(t.at);
        json!({"name": name(g, t.at, None), "kind": i.map(|i| i.kind.word()), "municipality": i.and_then(|i| i.piece).and_then(crate::domain::Piece::municipality).map(crate::domain::MunicipalityCode::digits),
               "planned": i.map(|i| i.planned.format("%H:%M").to_string()), "start": clock(t.start), "end": clock(t.end)})
    };
    let skipped: Vec<String> = g.run.items.iter().enumerate().filter(|(_, i)| i.skipped).map(|(n, _)| name(g, n, None)).collect();
    let back = live::bring_back(&g.run, now).map(|b| json!({"break": b.pause, "slot": b.slots, "discussion": b.discussion, "still_late": b.still_late / 60}));
    json!({"number": g.number.get(), "name": g.name, "current": s.current.as_ref().map(item), "next": s.next.as_ref().map(item), "left": s.left, "late": s.late, "end": clock(s.end),
           "planned_end": clock(s.planned_end), "items": s.timed.iter().map(item).collect::<Vec<_>>(), "skipped": skipped, "proposal": back})
}

fn print(view: &LiveView, now: i64, out: &mut Output) {
    let dates = Dates(out.words);
    for g in &view.groups {
        let s = live::standing(&g.run, now);
        out.line("");
        if !view.is_programme {
            out.line(shown(&crate::text::group_name(out.words, g.number, &g.name)).to_string());
        }
        for line in desk::live_lines(out.words, g, &s, now) {
            out.line(line);
        }
        let row = |t: &Timed| {
            let mark = if s.current == Some(*t) { ">" } else { "" };
            let presenter = g.names.get(t.at).map(|n| n.presenter.clone()).unwrap_or_default();
            vec![mark.to_owned(), format!("{}–{}", dates.time(live::clock(t.start)), dates.time(live::clock(t.end))), name(g, t.at, Some(out)), presenter]
        };
        let rows: Vec<_> = s.timed.iter().map(row).collect();
        out.table(&[("head-blank", Align::Left), ("head-time", Align::Left), ("head-municipality", Align::Left), ("head-presenter", Align::Left)], &rows);
    }
}
