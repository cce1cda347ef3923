//! Everything about one registration in words: what was understood, why it stands where it stands, and the source as it came.

use super::registrations::{QueueRow, QueueView};
use crate::domain::{Email, LinkMark, Registration, Source};
use crate::text::{Dates, Words, decision, flag, msg, number, state_word};

/// What there is to say of a registration: a label and its value each, none of them empty. Values are as they were written.
#[must_use]
pub fn facts(words: &'static Words, view: &QueueView, row: &QueueRow) -> Vec<(String, String)> {
    let (r, dates) = (&row.registration, Dates(words));
    let name = |id| view.rows.iter().find(|o| o.registration.id == id).map(|o| o.registration.name.clone()).unwrap_or_default();
    let offered = r.offered_until.map(|until| view.event.zone.wall(until)).map(|w| dates.day_time(w.date(), w.time()));
    let presents = r.presenting.as_ref().map(|p| if p.title.is_empty() { words.text("yes") } else { p.title.clone() });
    let all = [
        ("head-municipality", row.place.clone()),
        ("head-population", row.population.map(|p| number(p.into())).unwrap_or_default()),
        ("form-function", r.function.clone()),
        ("form-email", r.email.as_ref().map_or("", Email::as_str).to_owned()),
        ("form-phone", r.phone.clone()),
        ("head-state", state_word(words, r.state)),
        // Of those who wait, what the rules say now.
        ("head-reason", view.decisions.get(&r.id).map_or_else(|| r.reason.clone(), |d| words.say(&decision(d, &name)))),
        ("offered-until", offered.unwrap_or_default()),
        ("head-flags", r.flags.iter().map(|f| flag(words, *f)).collect::<Vec<_>>().join(", ")),
        ("form-seats", if r.seats > 1 { r.seats.to_string() } else { String::new() }),
        ("form-presents", presents.unwrap_or_default()),
        ("form-diet", r.needs.diet.clone()),
        ("form-access", r.needs.access.clone()),
        ("form-brought-by", r.brought_by.clone()),
        ("fact-link", link_said(words, view, r)),
        ("form-note", r.note.clone()),
    ];
    all.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| (words.text(key), value)).collect()
}

/// Whether the link has gone out; nothing where there is none to send.
fn link_said(words: &'static Words, view: &QueueView, r: &Registration) -> String {
    let day = |t| Dates(words).day_time(view.event.zone.wall(t).date(), view.event.zone.wall(t).time());
    match r.link {
        LinkMark::NotSent if view.event.link.is_empty() || !r.state.takes_part() => String::new(),
        LinkMark::NotSent => words.text("link-not-sent"),
        LinkMark::Drafted(t) => words.say(&msg!("link-drafted", at = day(t))),
        LinkMark::Sent(t) => words.say(&msg!("link-sent", at = day(t))),
    }
}

/// Where a registration comes from.
#[must_use]
pub fn source_said(words: &Words, source: &Source) -> String {
    match source {
        Source::Hand => words.text("source-hand"),
        Source::File { name, row } => words.say(&msg!("source-file", name = name, row = *row)),
        Source::Mail { name, row, .. } => words.say(&msg!("source-mail", name = name, row = *row)),
        Source::Attendance { name } => words.say(&msg!("source-attendance", name = name)),
    }
}
