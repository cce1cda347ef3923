//! `schedule show` and `schedule positions`.

use serde_json::{Value, json};

use super::output::{Align, Output};
use super::schedule::series_of;
use crate::desk::{self, GroupSchedule, Office, PositionLine, Refusal, ScheduleView, SlotView, find_event};
use crate::domain::MunicipalityCode;
use crate::text::{Dates, conflict, difference, msg, shown};

/// `schedule show`
pub fn show(event: &str, group: Option<u16>, release: Option<u16>, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let event = find_event(&desk, event)?;
    let mut view = match release {
        None => desk::schedule(&desk, &event)?,
        Some(n) => desk::released_view(&desk, &event, n)?,
    };
    if let Some(n) = group {
        let groups = view.groups.len();
        view.groups.retain(|g| g.number.get() == n);
        if view.groups.is_empty() {
            return Err(desk::no_such_group(n, groups));
        }
    }
    if out.json {
        let value = schedule_json(&view, out);
        out.json(&value);
    } else {
        print(&view, release.is_some(), out);
    }
    Ok(())
}

fn name(g: &GroupSchedule, out: &Output) -> String {
    shown(&crate::text::group_name(out.words, g.number, &g.name)).to_string()
}

fn schedule_json(view: &ScheduleView, out: &Output) -> Value {
    let clock = |t: chrono::NaiveTime| t.format("%H:%M").to_string();
    let slot = |s: &SlotView| {
        json!({"start": clock(s.start), "end": clock(s.end), "kind": s.kind.word(), "municipality": s.municipality().map(MunicipalityCode::digits), "name": s.name, "presenter": s.presenter, "title": s.title,
               "beyond": s.beyond, "own_length": s.own_length, "wish": {"from": s.wish.from.map(clock), "until": s.wish.until.map(clock), "met": !s.unmet},
               "past": {"forums": s.past.forums, "mean": s.past.mean, "first": s.past.first, "last": s.past.last}, "change": s.change.as_ref().map(|c| c.kind.word())})
    };
    let group =
        |g: &GroupSchedule| json!({"number": g.number.get(), "name": name(g, out), "order": g.rule.word(), "seed": g.seed, "kept": g.is_kept, "slots": g.slots.iter().map(slot).collect::<Vec<_>>()});
    json!({
        "capacity": view.capacity, "release": view.release.map(|(n, _)| n), "changes": view.changes.len(), "groups": view.groups.iter().map(group).collect::<Vec<_>>(),
        "conflicts": view.conflicts.iter().map(|c| json!({"kind": c.kind(), "text": out.words.say(&conflict(c))})).collect::<Vec<_>>(),
        "programme": view.event.programme.iter().map(|p| json!({"start": clock(p.start), "end": clock(p.end), "kind": p.kind.word(), "title": p.title, "speaker": p.speaker})).collect::<Vec<_>>(),
    })
}

fn print(view: &ScheduleView, is_release: bool, out: &mut Output) {
    let dates = Dates(out.words);
    let state = match view.release {
        None => out.words.text("schedule-draft"),
        Some((n, at)) => {
            let wall = view.event.zone.wall(at);
            if is_release {
                out.words.say(&msg!("schedule-release", number = n, day = dates.day_year(wall.date())))
            } else {
                out.words.say(&msg!("schedule-after-release", number = n, day = dates.day(wall.date()), n = view.changes.len()))
            }
        }
    };
    out.line(state);
    if view.capacity > 0 {
        out.line(out.words.say(&msg!("schedule-capacity", n = view.capacity)));
    }
    for p in &view.event.programme {
        let speaker = if p.speaker.is_empty() { String::new() } else { format!("  {}", shown(&p.speaker)) };
        out.line(format!("{}–{}  {}{speaker}", dates.time(p.start), dates.time(p.end), shown(&p.title)));
    }
    for g in &view.groups {
        out.line("");
        let rule = out.words.text(&format!("order-{}", g.rule));
        let kept = if g.is_kept { out.words.text("schedule-kept") } else { g.seed.map_or(rule.clone(), |s| format!("{rule} ({s})")) };
        out.line(if is_release { name(g, out) } else { format!("{} – {kept}", name(g, out)) });
        let row = |s: &SlotView| {
            let what = if s.piece.is_some() { s.name.clone() } else { out.words.text(&format!("slot-{}", s.kind)) };
            let change = s.change.as_ref().map(|d| out.words.say(&difference(d, &s.name))).unwrap_or_default();
            let mark = if s.beyond || s.unmet { "! " } else { "" };
            let mark = s.change.as_ref().map_or(mark.to_owned(), |d| format!("{mark}{} {change}", d.kind.glyph()));
            vec![format!("{}–{}", dates.time(s.start), dates.time(s.end)), what, s.presenter.clone(), s.title.clone(), mark]
        };
        let rows: Vec<_> = g.slots.iter().map(row).collect();
        out.table(&[("head-time", Align::Left), ("head-municipality", Align::Left), ("head-presenter", Align::Left), ("head-title", Align::Left), ("head-blank", Align::Left)], &rows);
    }
    view.conflicts.iter().for_each(|c| out.line(format!("! {}", out.words.say(&conflict(c)))));
}

/// `schedule positions`
pub fn positions(given: &str, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let view = desk::positions(&desk, series_of(&desk, given)?)?;
    if out.json {
        let place = |p: &Option<(usize, usize)>| p.map(|(place, of)| json!({"place": place + 1, "of": of}));
        let line = |l: &PositionLine| json!({"code": l.code.digits(), "name": l.name, "forums": l.past.forums, "mean": l.past.mean, "first": l.past.first, "last": l.past.last, "places": l.places.iter().map(place).collect::<Vec<_>>()});
        out.json(&json!({
            "series": view.title, "evenness": view.evenness, "forums": view.forums.iter().map(|(id, at, held)| json!({"event": id.to_string(), "start": at.to_string(), "held": held})).collect::<Vec<_>>(),
            "municipalities": view.lines.iter().map(line).collect::<Vec<_>>(), "never": view.never.iter().map(|(c, _)| c.digits()).collect::<Vec<_>>(),
        }));
        return Ok(());
    }
    if view.forums.is_empty() {
        out.say(format!("{} {}", out.words.text("positions-none"), out.words.text("positions-none-next")));
        return Ok(());
    }
    let dates = Dates(out.words);
    view.forums.iter().for_each(|(_, at, held)| out.line(format!("{}  {}", dates.day_year(at.date()), out.words.text(if *held { "positions-held" } else { "positions-announced" }))));
    let row = |l: &PositionLine| {
        let places = l.places.iter().map(|p| p.map_or_else(|| "–".to_owned(), |(place, of)| format!("{}/{of}", place + 1))).collect::<Vec<_>>().join("  ");
        vec![l.name.clone(), l.past.forums.to_string(), l.past.mean.map(|m| out.words.decimal(m)).unwrap_or_default(), l.past.first.to_string(), l.past.last.to_string(), places]
    };
    let rows: Vec<_> = view.lines.iter().map(row).collect();
    out.table(
        &[
            ("head-municipality", Align::Left),
            ("head-forums", Align::Right),
            ("head-mean", Align::Right),
            ("head-was-first", Align::Right),
            ("head-was-last", Align::Right),
            ("head-places", Align::Left),
        ],
        &rows,
    );
    view.evenness.iter().for_each(|e| out.line(out.words.say(&msg!("positions-evenness", share = percent(*e)))));
    if !view.never.is_empty() {
        let names = view.never.iter().map(|(_, n)| n.clone()).collect::<Vec<_>>().join(", ");
        out.line(out.words.say(&msg!("positions-never", n = view.never.len(), names = names)));
    }
    Ok(())
}

/// A share from 0 to 1 in per cent.
#[expect(clippy::cast_possible_truncation, reason = "between 0 and 100")]
fn percent(share: f64) -> i64 {
    (share * 100.0).round() as i64
}
