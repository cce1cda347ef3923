//! Panels over screen 2: who is counted on, and everything that somebody has signed up for.

use super::model::{Model, Overlay};
use super::widgets::bar::bar;
use super::widgets::popup::wrap;
use crate::desk::{Headcount, headcount_lines};
use crate::domain::{Event, Registration};
use crate::text::{Dates, Message, msg, shown, state_word};

/// Shows lines to read; what is indented stays so where it goes on in a second line.
pub fn open(model: &mut Model, title: String, lines: Vec<String>) {
    let columns = super::overlays::text_width(model);
    // What is indented stays so where it goes on in a second line.
    let wrapped = |l: String| {
        let indent = l.len() - l.trim_start().len();
        let parts = wrap(&l, columns.saturating_sub(indent));
        if parts.is_empty() { vec![String::new()] } else { parts.into_iter().map(|p| format!("{:indent$}{p}", "")).collect() }
    };
    model.overlay = Some(Overlay::Text(title, lines.into_iter().flat_map(wrapped).collect(), 0));
}

/// Who is counted on.
pub fn show_headcount(model: &mut Model, event: &Event, h: &Headcount) {
    let lines = headcount_lines(model.words, event, h);
    open(model, model.words.text("cmd-headcount"), lines);
}

/// Every event that somebody has signed up for.
pub fn show_person(model: &mut Model, name: &str, all: &[(Registration, Event)]) {
    let (words, dates) = (model.words, Dates(model.words));
    let attended = all.iter().filter(|(r, _)| r.state == crate::domain::State::Attended).count();
    let mut out = vec![words.say(&msg!("person-events", n = all.len(), attended = attended))];
    for (r, e) in all {
        let presents = r.presenting.as_ref().map(|p| if p.title.is_empty() { words.text("form-presents") } else { shown(&p.title).to_string() });
        let parts = [Some(dates.day_year(e.start.date())), Some(state_word(words, r.state)), Some(shown(&e.title).to_string()), presents];
        out.push(format!("  {}", parts.into_iter().flatten().collect::<Vec<_>>().join("  ")));
    }
    open(model, shown(name).to_string(), out);
}

/// A bar for a municipality: of what it may have, else of what the one with most has.
pub fn municipality_bar(taken: u32, of: u32, plain: bool) -> String {
    bar(taken.into(), of.max(1).into(), 8, plain)
}

/// What an action to those chosen would cause.
pub fn ahead(model: &Model) -> Option<String> {
    let (view, ahead, words) = (model.queue.view.as_ref()?, &model.queue.ahead, model.words);
    let names = |ids: &[crate::domain::RegistrationId]| {
        let name = |id: &crate::domain::RegistrationId| view.rows.iter().find(|r| r.registration.id == *id).map(|r| r.registration.name.clone());
        ids.iter().take(3).filter_map(name).collect::<Vec<_>>().join(", ")
    };
    let (can_move_up, lapsed) = view.due();
    let parts: Vec<Message> = [
        (!ahead.moves_up.is_empty()).then(|| msg!("ahead-cancel", n = ahead.moves_up.len(), names = names(&ahead.moves_up))),
        (ahead.waits > 0).then(|| msg!("ahead-confirm", seated = ahead.seated.len(), waits = ahead.waits)),
        (can_move_up > 0).then(|| msg!("ahead-promote", n = can_move_up)),
        (lapsed > 0).then(|| msg!("ahead-lapsed", n = lapsed)),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| parts.iter().map(|m| words.say(m)).collect::<Vec<_>>().join("   "))
}
