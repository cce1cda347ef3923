//! Everything about one delegation at a forum: its people, and where it was at the forums before, and with whom.

use super::delegations::delegations;
use super::office::Desk;
use super::refusal::Refusal;
use crate::domain::{Answer, Answers, Event, MunicipalityCode};
use crate::text::{Dates, msg, number, shown};

/// So many who were together are named.
const NAMED: usize = 13;

/// Notes of what was answered, each after the beginning of its question.
pub(super) fn answer_lines(known: &Answers) -> Vec<String> {
    let line = |a: &Answer| {
        let question = if a.question.is_empty() { String::new() } else { format!("{}  ", shown(&a.question).cut(40)) };
        format!("  {question}{}", a.text.lines().map(|l| shown(l).to_string()).collect::<Vec<_>>().join(" / "))
    };
    known.answers.iter().map(line).collect()
}

/// It as lines: the municipality, its people, then each earlier forum of the series, the last first.
///
/// # Errors
/// When the state cannot be read.
pub fn delegation_facts(desk: &Desk<'_>, event: &Event, code: MunicipalityCode) -> Result<Vec<String>, Refusal> {
    let words = desk.words;
    let mut out = Vec::new();
    if let Some(m) = desk.register.get(code) {
        out.push(format!("{}  {}  {}", m.code.digits(), number(m.population.into()), m.county));
    }
    let (people, _) = delegations(desk, event.id)?;
    let here = people.get(&code).map(|p| p.registrations.as_slice()).unwrap_or_default();
    out.push(words.say(&msg!("delegation-people", n = here.len())));
    for r in here {
        let presents = r.presenting.as_ref().map(|p| if p.title.is_empty() { words.text("form-presents") } else { p.title.clone() });
        let parts = [Some(r.name.clone()), Some(r.function.clone()), presents, (r.seats > 1).then(|| format!("({})", r.seats))];
        out.push(format!("  {}", parts.into_iter().flatten().filter(|t| !t.is_empty()).map(|t| shown(&t).to_string()).collect::<Vec<_>>().join("  ")));
    }
    if let Some(known) = desk.state.answers(event.id, code)? {
        out.push(words.text("answers-head"));
        out.extend(answer_lines(&known));
    }
    let earlier = match event.series {
        Some(series) => desk.state.series_events(series)?,
        None => Vec::new(),
    };
    out.push(words.text("delegation-earlier"));
    let before = out.len();
    for e in earlier.into_iter().rev().filter(|e| e.start < event.start && !e.is_cancelled()) {
        let Some(division) = desk.state.division(e.id)? else { continue };
        // Under a number of before a merger it was the same place.
        let was = |c: MunicipalityCode| c == code || desk.register.today(c).contains(&code);
        let at = division.groups.iter().enumerate().find(|(_, g)| g.members.iter().any(|m| was(m.code)));
        let day = Dates(words).day_year(e.start.date());
        let Some((i, group)) = at else {
            out.push(format!("  {}", words.say(&msg!("delegation-not-there", day = day))));
            continue;
        };
        let others: Vec<String> = group.members.iter().filter(|m| !was(m.code)).map(|m| desk.register.name(m.code)).take(NAMED).collect();
        out.push(format!("  {}", words.say(&msg!("delegation-was", day = day, group = i + 1, names = others.join(", ")))));
    }
    if out.len() == before {
        out.push(format!("  {}", words.text("delegation-first")));
    }
    Ok(out)
}
