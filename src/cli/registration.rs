//! `registration ...`

use serde_json::{Value, json};

use super::args::{RegistrationCommand, RegistrationFields, Which};
use super::output::{Align, Output};
use super::registration_import::{How, import, mapping};
use crate::desk::{self, Act, Desk, Office, QueueFilter, QueueRow, Readmit, Refusal, find_event, find_registration};
use crate::domain::{Email, Event, Flag, Presenting, Registration, RegistrationId, State, TimeWish, UnknownWord};
use crate::planning::queue::{Decision, Entry};
use crate::text::{Message, decision, flag, msg, number, shown, state_word, who};

/// Runs one.
pub fn run(c: &RegistrationCommand, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    match c {
        RegistrationCommand::Import { event, files, map, encoding, dry_run, refused, readmit } => {
            let how = How { map: &mapping(map)?, encoding: encoding.as_deref(), dry_run: *dry_run, refused: refused.as_deref(), readmit: readmission(*readmit) };
            import(event, files, &how, office, out)
        }
        RegistrationCommand::List { event, state, flag, filter } => {
            list(event, &Only { state: word("state", state.as_deref())?, flag: word("flag", flag.as_deref())?, filter: filter.as_deref() }, office, out)
        }
        RegistrationCommand::Show { id } => show(id, office, out),
        RegistrationCommand::Add { event, fields, readmit } => {
            let done = office.act(|desk| {
                let event = find_event(desk, event)?;
                let mut r = desk::blank_registration(desk, &event);
                set(&mut r, fields);
                desk::add_registration(desk, &event, r, readmission(*readmit))
            })?;
            out.done(&done);
            Ok(())
        }
        RegistrationCommand::Edit { id, fields, readmit } => {
            let done = office.act(|desk| {
                let mut r = find_registration(desk, id)?;
                let event = event_of(desk, &r)?;
                set(&mut r, fields);
                desk::edit_registration(desk, &event, r, readmission(*readmit))
            })?;
            out.done(&done);
            Ok(())
        }
        RegistrationCommand::Confirm { which, overbook } => act(which, Act::Confirm { force: *overbook }, office, out),
        RegistrationCommand::Wait(which) => act(which, Act::Wait, office, out),
        RegistrationCommand::Decline(which) => act(which, Act::Decline, office, out),
        RegistrationCommand::Cancel(which) => act(which, Act::Cancel, office, out),
        RegistrationCommand::Attended(which) => act(which, Act::Attended, office, out),
        RegistrationCommand::NoShow(which) => act(which, Act::NoShow, office, out),
        RegistrationCommand::Settle(which) => act(which, Act::Settle, office, out),
        RegistrationCommand::Merge { keep, other } => {
            let done = office.act(|desk| {
                let (keep, other) = (find_registration(desk, keep)?, find_registration(desk, other)?);
                desk::merge(desk, &event_of(desk, &keep)?, keep.id, other.id)
            })?;
            out.done(&done);
            Ok(())
        }
        RegistrationCommand::Municipality { id, municipality } => {
            let done = office.act(|desk| desk::set_municipality(desk, find_registration(desk, id)?.id, municipality.as_deref().unwrap_or_default()))?;
            out.done(&done);
            Ok(())
        }
        RegistrationCommand::Headcount { event } => headcount(event, office, out),
        RegistrationCommand::Rebalance { event, accept } => rebalance(event, *accept, office, out),
    }
}

fn event_of(desk: &Desk<'_>, r: &Registration) -> Result<Event, Refusal> {
    desk.state.event(r.event)?.ok_or_else(|| Refusal::new(msg!("no-such-event", given = r.event.to_string())))
}

fn readmission(yes: bool) -> Readmit {
    if yes { Readmit::Yes } else { Readmit::Ask }
}

fn set(r: &mut Registration, f: &RegistrationFields) {
    let text = |to: &mut String, from: &Option<String>| {
        if let Some(from) = from {
            from.trim().clone_into(to);
        }
    };
    text(&mut r.name, &f.name);
    text(&mut r.phone, &f.phone);
    text(&mut r.function, &f.function);
    text(&mut r.organisation, &f.organisation);
    text(&mut r.needs.diet, &f.diet);
    text(&mut r.needs.access, &f.access);
    text(&mut r.note, &f.note);
    if let Some(e) = &f.email {
        r.email = Email::new(e);
    }
    r.seats = f.seats.unwrap_or(r.seats).max(1);
    r.may_split = f.may_split.unwrap_or(r.may_split);
    r.priority = f.priority.unwrap_or(r.priority);
    if let Some(title) = &f.presents {
        let wish = r.presenting.as_ref().map_or_else(TimeWish::default, |p| p.wish);
        r.presenting = Some(Presenting { title: title.trim().to_owned(), wish });
    }
}

fn word<T: std::str::FromStr<Err = UnknownWord>>(what: &str, text: Option<&str>) -> Result<Option<T>, Refusal> {
    let bad = |e: UnknownWord| Refusal::usage(msg!("field-word", key = what, text = e.given, known = e.known));
    text.map(|t| t.parse().map_err(bad)).transpose()
}

/// The registrations that are meant.
fn chosen(desk: &Desk<'_>, event: &Event, which: &Which) -> Result<Vec<RegistrationId>, Refusal> {
    if !which.all {
        return which.ids.iter().map(|id| find_registration(desk, id).map(|r| r.id)).collect();
    }
    let state: Option<State> = word("state", which.state.as_deref())?;
    let mut all = desk.state.registrations(event.id)?;
    all.sort_by_key(Registration::queue_order);
    Ok(all.into_iter().filter(|r| state.is_none_or(|s| r.state == s)).map(|r| r.id).collect())
}

fn act(which: &Which, act: Act, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    let done = office.act(|desk| {
        let event = find_event(desk, &which.event)?;
        desk::act(desk, &event, &chosen(desk, &event, which)?, act)
    })?;
    out.done(&done);
    Ok(())
}

fn rebalance(event: &str, accept: bool, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    if accept {
        let done = office.act(|desk| desk::promote(desk, &find_event(desk, event)?))?;
        out.done(&done);
        return Ok(());
    }
    let desk = office.desk();
    let event = find_event(&desk, event)?;
    let all = desk.state.registrations(event.id)?;
    let names: std::collections::BTreeMap<RegistrationId, &str> = all.iter().map(|r| (r.id, r.name.as_str())).collect();
    let name = |id: RegistrationId| names.get(&id).copied().unwrap_or_default().to_owned();
    let entries: Vec<Entry> = all.iter().map(Entry::from).collect();
    let decisions = crate::planning::queue::rebalance(&event, &entries, desk.now);
    let rows: Vec<(RegistrationId, bool, Message)> = decisions.iter().map(|d| (d.id(), matches!(d, Decision::Take { .. }), decision(d, &name))).collect();
    if out.json {
        let value = rows.iter().map(|(id, take, why)| json!({"id": id.to_string(), "name": name(*id), "take": take, "reason": out.words.say(why)}));
        out.json(&value.collect());
        return Ok(());
    }
    let cells: Vec<_> = rows.iter().map(|(id, take, why)| vec![name(*id), out.words.text(if *take { "yes" } else { "no" }), out.words.say(why)]).collect();
    out.table(&[("head-name", Align::Left), ("head-seat", Align::Left), ("head-reason", Align::Left)], &cells);
    Ok(())
}

fn row_json(r: &QueueRow, view: &desk::QueueView, words: &crate::text::Words) -> Value {
    // Of those who wait, what the rules say now.
    let now = view.decisions.get(&r.registration.id).map(|d| words.say(&decision(d, &|_| String::new())));
    let x = &r.registration;
    json!({
        "id": x.id.to_string(), "name": x.name, "email": x.email.as_ref().map(Email::as_str), "organisation": x.organisation,
        "municipality": x.municipality().map(crate::domain::MunicipalityCode::digits), "state": x.state.word(), "flags": x.flags.iter().map(|f| f.word()).collect::<Vec<_>>(),
        "received_at": x.received_at, "seats": x.seats, "reason": now.or_else(|| (!x.reason.is_empty()).then(|| x.reason.clone())), "function": x.function, "presents": x.presenting.is_some(),
    })
}

/// Which of them are listed.
struct Only<'o> {
    state: Option<State>,
    flag: Option<Flag>,
    filter: Option<&'o str>,
}

fn list(event: &str, only: &Only<'_>, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let event = find_event(&desk, event)?;
    let view = desk::queue(&desk, &event, only.state)?;
    let (filter, mut matcher) = (QueueFilter::parse(only.filter.unwrap_or_default()), QueueFilter::matcher());
    if let Some(unknown) = filter.unknown.first() {
        return Err(Refusal::usage(msg!("filter-unknown", text = unknown)).next(msg!("filter-unknown-next")));
    }
    let wanted = |r: &&QueueRow| only.flag.is_none_or(|f| r.registration.flags.contains(&f));
    let rows: Vec<&QueueRow> = view.rows.iter().filter(wanted).filter(|r| filter.fits(r, &mut matcher)).collect();
    if out.json {
        out.json(&rows.iter().map(|r| row_json(r, &view, out.words)).collect());
        return Ok(());
    }
    let row = |r: &&QueueRow| {
        let x = &r.registration;
        let flags: Vec<_> = x.flags.iter().map(|f| flag(out.words, *f)).collect();
        vec![
            x.id.to_string(),
            who(out.words, x),
            r.place.clone(),
            r.population.map(|p| number(p.into())).unwrap_or_default(),
            state_word(out.words, x.state),
            event.zone.wall(x.received_at).0.format("%Y-%m-%d %H:%M").to_string(),
            flags.join(", "),
        ]
    };
    let cells: Vec<_> = rows.iter().map(row).collect();
    let heads = [
        ("head-id", Align::Left),
        ("head-name", Align::Left),
        ("head-municipality", Align::Left),
        ("head-population", Align::Right),
        ("head-state", Align::Left),
        ("head-received", Align::Left),
        ("head-flags", Align::Left),
    ];
    out.table(&heads, &cells);
    Ok(())
}

fn show(id: &str, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let r = find_registration(&desk, id)?;
    if out.json {
        out.json(&json!(r));
        return Ok(());
    }
    let (words, event) = (out.words, event_of(&desk, &r)?);
    let view = desk::queue(&desk, &event, None)?;
    let row = view.rows.iter().find(|row| row.registration.id == r.id);
    let received = event.zone.wall(r.received_at).0.format("%Y-%m-%d %H:%M").to_string();
    out.line(format!("{}  {}", shown(&who(words, &r)), r.id));
    let own = [("form-organisation", r.organisation.clone()), ("head-received", received)].map(|(key, value)| (words.text(key), value));
    let all = row.map(|row| desk::facts(words, &view, row)).unwrap_or_default().into_iter().chain(own.into_iter().filter(|(_, value)| !value.is_empty()));
    all.for_each(|(label, value)| out.line(format!("  {label}: {}", shown(&value))));
    out.line(format!("  {}", desk::source_said(words, &r.source)));
    r.raw.lines().for_each(|l| out.line(format!("  | {}", shown(l))));
    Ok(())
}

fn headcount(event: &str, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let event = find_event(&desk, event)?;
    let h = desk::headcount(&desk, &event)?;
    if out.json {
        let seats: Value = h.seats.iter().map(|(mode, n)| (mode.map_or("open", crate::domain::Mode::word).to_owned(), json!(n))).collect::<serde_json::Map<_, _>>().into();
        let since: Vec<Value> = h.since.iter().map(|d| json!({"id": d.id.to_string(), "name": d.name, "then": d.then, "now": d.now, "diet": d.diet})).collect();
        out.json(&json!({"seats": h.all(), "by_mode": seats, "offered": h.offered, "diet": h.diet, "access": h.access, "expected": h.expected,
            "experience": {"events": h.experience.events, "came": h.experience.came, "stayed_away": h.experience.stayed_away}, "fixed": h.fixed, "since": since}));
        return Ok(());
    }
    desk::headcount_lines(out.words, &event, &h).iter().for_each(|l| out.line(l));
    Ok(())
}
