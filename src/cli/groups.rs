//! `groups ...`

use serde_json::{Value, json};

use super::args::GroupsCommand;
use super::output::{Align, Output};
use crate::desk::{self, BoardGroup, BoardMember, BoardView, Desk, Office, Propose, Refusal, find_event, find_municipality};
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
            let to = GroupNumber::new(*to).ok_or_else(|| Refusal::new(msg!("no-such-group", group = *to, groups = groups)))?;
            desk::move_to(desk, event, codes, to)
        }),
        GroupsCommand::Pin { event, municipalities } => change(event, municipalities, office, out, |desk, event, codes| desk::pin(desk, event, codes, true)),
        GroupsCommand::Unpin { event, municipalities } => change(event, municipalities, office, out, |desk, event, codes| desk::pin(desk, event, codes, false)),
        GroupsCommand::Rename { event, number, name } => {
            let done = office.act(|desk| {
                let to = GroupNumber::new(*number).ok_or_else(|| Refusal::new(msg!("no-such-group", group = *number, groups = 0)))?;
                desk::rename_group(desk, &find_event(desk, event)?, to, name)
            })?;
            out.done(&done);
            Ok(())
        }
    }
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
    out.line(out.words.say(&msg!("groups-summary", strategy = out.words.text(&format!("strategy-{}", view.strategy.word())), max = view.max, spread = spread(view.spread, out), moves = view.moves)));
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
    }
    if !view.unplaced.is_empty() {
        let names: Vec<_> = view.unplaced.iter().map(|m| m.name.clone()).collect();
        out.line("");
        out.line(out.words.say(&msg!("groups-unplaced", names = names.join(", "))));
    }
    view.warnings.iter().for_each(|w| out.say(out.words.say(w)));
}

/// A group's own name, or its number in words.
pub fn group_name(g: &BoardGroup, out: &Output) -> String {
    if g.name.is_empty() { out.words.say(&msg!("group-number", n = g.number.get())) } else { format!("{} {}", g.number.get(), crate::text::shown(&g.name)) }
}

/// A spread with two decimals and the language's mark.
fn spread(s: f64, out: &Output) -> String {
    let text = format!("{s:.2}");
    if out.words.lang == crate::text::Lang::En { text } else { text.replace('.', ",") }
}

fn board_json(view: &BoardView, out: &Output) -> Value {
    let member = |m: &BoardMember| json!({"code": m.code.digits(), "name": m.name, "population": m.population, "people": m.people, "pinned": m.pinned, "previous": m.previous.map(GroupNumber::get)});
    let group = |g: &BoardGroup| {
        json!({"number": g.number.get(), "name": group_name(g, out), "limit": view.max, "spread": g.spread, "smallest": g.smallest, "largest": g.largest,
               "members": g.members.iter().map(member).collect::<Vec<_>>()})
    };
    let change = |c: &crate::planning::division::Change| {
        let reason = out.words.text(&format!("change-{}", c.kind.word()));
        json!({"code": c.code.digits(), "kind": c.kind.word(), "from": c.from.map(GroupNumber::get), "to": c.to.map(GroupNumber::get), "reason": reason})
    };
    json!({
        "strategy": view.strategy.word(), "spread": view.spread, "moves": view.moves, "groups": view.groups.iter().map(group).collect::<Vec<_>>(),
        "changes": view.changes.iter().map(change).collect::<Vec<_>>(), "warnings": view.warnings.iter().map(|w| out.words.say(w)).collect::<Vec<_>>(),
        "unplaced": view.unplaced.iter().map(member).collect::<Vec<_>>(),
    })
}
