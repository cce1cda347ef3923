//! `groups ...`

use serde_json::{Value, json};

use super::args::GroupsCommand;
use super::output::{Align, Output};
use crate::desk::{self, Alternative, BoardGroup, BoardGuest, BoardMember, BoardView, Desk, GroupFacts, GuestPlace, Office, Propose, Refusal, find_event, find_municipality, find_registration};
use crate::domain::{Event, GroupNumber, MunicipalityCode, Strategy, UnknownWord};
use crate::text::{msg, number};

/// Runs one.
pub fn run(c: &GroupsCommand, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    match c {
        GroupsCommand::Propose { event, strategy, groups, max, min, limits, from, accept } => {
            let strategy = strategy.as_deref().map(strategy_word).transpose()?;
            let desk = office.desk();
            let from = from.as_deref().map(|f| find_event(&desk, f).map(|e| e.id)).transpose()?;
            let ask = Propose { strategy, groups: *groups, max: *max, min: *min, limits: limits.clone(), from };
            propose(event, &ask, *accept, office, out)
        }
        GroupsCommand::Show { event } => {
            let desk = office.desk();
            let view = desk::board(&desk, &find_event(&desk, event)?, None)?;
            if !view.stands {
                return Err(Refusal::new(msg!("no-division")).next(msg!("no-division-next")));
            }
            print(&view, out);
            Ok(())
        }
        GroupsCommand::Move { event, municipalities, to } => change(event, municipalities, office, out, |desk, event, codes| {
            let groups = desk.state.division(event.id)?.map_or(0, |d| d.groups.len());
            let to = GroupNumber::new(*to).ok_or_else(|| desk::no_such_group(*to, groups))?;
            desk::move_to(desk, event, codes, &[], to)
        }),
        GroupsCommand::Pin { event, municipalities } => change(event, municipalities, office, out, |desk, event, codes| desk::pin(desk, event, codes, true)),
        GroupsCommand::Unpin { event, municipalities } => change(event, municipalities, office, out, |desk, event, codes| desk::pin(desk, event, codes, false)),
        GroupsCommand::Rename { event, number, name } => reshape(event, office, out, |desk, e| desk::rename_group(desk, e, group(*number)?, name)),
        GroupsCommand::Late { event, accept } => late(event, *accept, office, out),
        GroupsCommand::Compare { event, groups, from } => compare(event, *groups, from.as_deref(), office, out),
        GroupsCommand::History { event, municipality } => {
            let desk = office.desk();
            let event = find_event(&desk, event)?;
            let code = find_municipality(&desk, municipality, Some(event.country))?;
            let lines = desk::delegation_facts(&desk, &event, code)?;
            if out.json {
                out.json(&json!({"code": code.digits(), "lines": lines}));
            } else {
                lines.iter().for_each(|l| out.line(l));
            }
            Ok(())
        }
        GroupsCommand::Add { event } => reshape(event, office, out, desk::add_group),
        GroupsCommand::Split { event, group: n } => reshape(event, office, out, |desk, e| desk::split_group(desk, e, group(*n)?)),
        GroupsCommand::Merge { event, group: n, other } => reshape(event, office, out, |desk, e| desk::merge_groups(desk, e, group(*n)?, group(*other)?)),
        GroupsCommand::Remove { event, group: n, spread } => reshape(event, office, out, |desk, e| desk::remove_group(desk, e, group(*n)?, *spread)),
        GroupsCommand::Reorder { event, group: n, to } => reshape(event, office, out, |desk, e| desk::move_group(desk, e, group(*n)?, group(*to)?)),
        GroupsCommand::Describe { event, group: n, chair, room } => {
            let facts = GroupFacts { name: None, chair: chair.clone(), room: room.clone() };
            reshape(event, office, out, |desk, e| desk::describe_group(desk, e, group(*n)?, &facts))
        }
        GroupsCommand::Guests { event, ids, to, with, spread } => reshape(event, office, out, |desk, e| guests(desk, e, ids, (*to, with.as_deref()), *spread)),
    }
}

fn guests(desk: &Desk<'_>, event: &Event, ids: &[String], (to, with): (Option<u16>, Option<&str>), spread: bool) -> Result<desk::Outcome, Refusal> {
    if spread {
        return desk::spread_guests(desk, event);
    }
    let place = match (to, with) {
        (Some(0), _) => GuestPlace::None,
        (Some(n), _) => GuestPlace::Group(group(n)?),
        (None, Some(m)) => GuestPlace::With(find_municipality(desk, m, Some(event.country))?),
        (None, None) => return Err(Refusal::usage(msg!("guests-where"))),
    };
    let ids: Vec<_> = ids.iter().map(|id| find_registration(desk, id).map(|r| r.id)).collect::<Result<_, _>>()?;
    if ids.is_empty() { Err(Refusal::usage(msg!("guests-where"))) } else { desk::place_guests(desk, event, &ids, place) }
}

/// A group's number as people say it.
fn group(number: u16) -> Result<GroupNumber, Refusal> {
    GroupNumber::new(number).ok_or_else(|| Refusal::usage(msg!("groups-from-one")))
}

fn reshape(event: &str, office: &mut Office, out: &mut Output, decide: impl FnOnce(&Desk<'_>, &Event) -> Result<desk::Outcome, Refusal>) -> Result<(), Refusal> {
    let done = office.act(|desk| decide(desk, &find_event(desk, event)?))?;
    out.done(&done);
    Ok(())
}

fn late(event: &str, accept: bool, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    let view = {
        let desk = office.desk();
        let event = find_event(&desk, event)?;
        let proposed = desk::late_changes(&desk, &event)?;
        desk::board(&desk, &event, Some(&proposed))?
    };
    if accept {
        let done = office.act(|desk| {
            let event = find_event(desk, event)?;
            desk::accept_given(desk, &event, &desk::late_changes(desk, &event)?)
        })?;
        out.say(done.label);
    }
    print(&view, out);
    Ok(())
}

fn compare(event: &str, groups: Option<usize>, from: Option<&str>, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let event = find_event(&desk, event)?;
    let from = from.map(|f| find_event(&desk, f).map(|e| e.id)).transpose()?;
    let ask = Propose { from, ..Propose::default() };
    let standing = desk.state.division(event.id)?.map(|d| d.groups.len());
    let usual = || desk::propose(&desk, &event, &ask).map(|p| p.proposal.groups.len());
    let groups = groups.or(standing).map_or_else(usual, Ok)?;
    let all = desk::alternatives(&desk, &event, &ask, groups)?;
    if out.json {
        let one = |a: &Alternative| json!({"strategy": a.strategy.word(), "groups": a.ask.groups, "sizes": a.sizes, "spread": a.spread, "moves": a.moves, "refused": a.refused.as_ref().map(|m| out.words.say(m))});
        let value = all.iter().map(one).collect();
        out.json(&value);
        return Ok(());
    }
    let row = |a: &Alternative| {
        let strategy = out.words.text(&format!("strategy-{}", a.strategy));
        if let Some(why) = &a.refused {
            return vec![strategy, a.ask.groups.map_or_else(String::new, |k| k.to_string()), String::new(), String::new(), out.words.say(why)];
        }
        let sizes = a.sizes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        vec![strategy, a.sizes.len().to_string(), out.words.decimal(a.spread), a.moves.to_string(), sizes]
    };
    let rows: Vec<_> = all.iter().map(row).collect();
    out.table(&[("head-strategy", Align::Left), ("head-groups", Align::Right), ("head-spread", Align::Right), ("head-moves", Align::Right), ("head-sizes", Align::Left)], &rows);
    Ok(())
}

fn strategy_word(text: &str) -> Result<Strategy, Refusal> {
    let known = "natural, even, bands, previous";
    let parsed: Result<Strategy, UnknownWord> = text.parse();
    parsed.ok().filter(|s| *s != Strategy::Manual).ok_or_else(|| Refusal::usage(msg!("field-word", key = "--strategy", text = text, known = known)))
}

fn change(event: &str, names: &[String], office: &mut Office, out: &mut Output, decide: impl FnOnce(&Desk<'_>, &Event, &[MunicipalityCode]) -> Result<desk::Outcome, Refusal>) -> Result<(), Refusal> {
    let done = office.act(|desk| {
        let event = find_event(desk, event)?;
        let codes: Vec<_> = names.iter().map(|n| find_municipality(desk, n, Some(event.country))).collect::<Result<_, _>>()?;
        decide(desk, &event, &codes)
    })?;
    out.done(&done);
    Ok(())
}

fn propose(event: &str, ask: &Propose, accept: bool, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    let view = {
        let desk = office.desk();
        let event = find_event(&desk, event)?;
        let proposed = desk::propose(&desk, &event, ask)?;
        desk::board(&desk, &event, Some(&proposed))?
    };
    if accept {
        let done = office.act(|desk| desk::accept(desk, &find_event(desk, event)?, ask))?;
        out.say(done.label);
    }
    print(&view, out);
    Ok(())
}

fn print(view: &BoardView, out: &mut Output) {
    if out.json {
        let value = board_json(view, out);
        out.json(&value);
        return;
    }
    out.line(out.words.say(&msg!(
        "groups-summary",
        strategy = out.words.text(&format!("strategy-{}", view.strategy.word())),
        max = view.max,
        spread = out.words.decimal(view.spread),
        moves = view.moves
    )));
    for g in &view.groups {
        out.line("");
        out.line(format!("{}  {}/{}  {}–{}", group_name(g, out), g.members.len(), view.max, number(g.smallest.into()), number(g.largest.into())));
        let row = |m: &BoardMember| {
            let before = m.previous.map(|p| p.get().to_string()).unwrap_or_default();
            vec![m.code.digits(), m.name.clone(), number(m.population.into()), m.people.to_string(), if m.pinned { "P".into() } else { String::new() }, before]
        };
        let rows: Vec<_> = g.members.iter().map(row).collect();
        let heads = [
            ("head-code", Align::Left),
            ("head-municipality", Align::Left),
            ("head-population", Align::Right),
            ("head-people", Align::Right),
            ("head-pinned", Align::Left),
            ("head-before", Align::Right),
        ];
        out.table(&heads, &rows);
        for (key, said) in [("group-chair", &g.chair), ("group-room", &g.room)] {
            if !said.is_empty() {
                out.line(format!("  {}: {}", out.words.text(key), crate::text::shown(said)));
            }
        }
        g.guests.iter().for_each(|x| out.line(format!("  + {}", guest_name(x))));
    }
    changes(view, out);
    if !view.free_guests.is_empty() {
        out.line("");
        out.line(out.words.text("board-free-guests"));
        view.free_guests.iter().for_each(|x| out.line(format!("  {}  {}", x.id, guest_name(x))));
    }
    if !view.unplaced.is_empty() {
        let names: Vec<_> = view.unplaced.iter().map(|m| m.name.clone()).collect();
        out.line("");
        out.line(out.words.say(&msg!("groups-unplaced", names = names.join(", "))));
    }
    view.warnings.iter().for_each(|w| out.say(out.words.say(w)));
}

/// Who is new, gone and moved: against what stands, else against the forum before.
fn changes(view: &BoardView, out: &mut Output) {
    let first = !view.stands;
    let named = |code: MunicipalityCode| crate::register::Register::built_in().name(code);
    let place = |n: Option<GroupNumber>| n.map_or_else(|| "–".to_owned(), |n| n.get().to_string());
    // The first division is all new; what counts is who was elsewhere before.
    let moved = view.groups.iter().flat_map(|g| g.members.iter().map(move |m| (g.number, m))).filter(|(n, m)| first && m.previous.is_some_and(|p| p != *n));
    let before: Vec<Vec<String>> = moved.map(|(n, m)| vec![m.name.clone(), out.words.text("change-moved"), place(m.previous), place(Some(n))]).collect();
    let now = view.changes.iter().filter(|_| !first).map(|c| vec![named(c.code), out.words.text(&format!("change-{}", c.kind.word())), place(c.from), place(c.to)]);
    let rows: Vec<Vec<String>> = now.chain(before).collect();
    if !rows.is_empty() {
        out.line("");
        out.table(&[("head-municipality", Align::Left), ("head-reason", Align::Left), ("head-before", Align::Right), ("head-group", Align::Right)], &rows);
    }
}

fn guest_name(g: &BoardGuest) -> String {
    format!("{}, {}", crate::text::shown(&g.name), crate::text::shown(&g.organisation))
}

/// A group's own name, or its number in words.
pub fn group_name(g: &BoardGroup, out: &Output) -> String {
    crate::text::shown(&crate::text::group_name(out.words, g.number, &g.name)).to_string()
}

fn board_json(view: &BoardView, out: &Output) -> Value {
    let member = |m: &BoardMember| json!({"code": m.code.digits(), "name": m.name, "population": m.population, "people": m.people, "pinned": m.pinned, "previous": m.previous.map(GroupNumber::get)});
    let guest = |g: &BoardGuest| json!({"id": g.id.to_string(), "name": g.name, "organisation": g.organisation, "presents": g.presents});
    let group = |g: &BoardGroup| {
        json!({"number": g.number.get(), "name": group_name(g, out), "limit": view.max, "spread": g.spread, "smallest": g.smallest, "largest": g.largest,
               "chair": g.chair, "room": g.room, "guests": g.guests.iter().map(guest).collect::<Vec<_>>(),
               "members": g.members.iter().map(member).collect::<Vec<_>>()})
    };
    let change = |c: &crate::planning::division::Change| {
        let reason = out.words.text(&format!("change-{}", c.kind.word()));
        json!({"code": c.code.digits(), "kind": c.kind.word(), "from": c.from.map(GroupNumber::get), "to": c.to.map(GroupNumber::get), "reason": reason})
    };
    json!({
        "strategy": view.strategy.word(), "spread": view.spread, "moves": view.moves, "groups": view.groups.iter().map(group).collect::<Vec<_>>(),
        "changes": view.changes.iter().map(change).collect::<Vec<_>>(), "warnings": view.warnings.iter().map(|w| out.words.say(w)).collect::<Vec<_>>(),
        "free_guests": view.free_guests.iter().map(guest).collect::<Vec<_>>(), "unplaced": view.unplaced.iter().map(member).collect::<Vec<_>>(),
    })
}
