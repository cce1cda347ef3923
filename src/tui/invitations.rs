//! Inviting the contacts of municipalities to an event, from screen 5: who is meant, and the letters in the outbox afterwards.

use chrono::TimeDelta;

use super::message::{Deed, Effect, Load};
use super::model::{Model, Overlay, Purpose};
use super::update::deed;
use super::widgets::form::{Field, Form};
use crate::desk::{self, AudienceAsk, Desk, InvitationAsk, Refusal};
use crate::domain::{Event, EventId, NetworkStatus};
use crate::text::{Dates, msg, shown};

/// Events of this many days ahead can be invited to.
const AHEAD: i64 = 400;

/// The events that one can invite to, the next first.
///
/// # Errors
/// When the state cannot be read.
pub fn load(desk: &Desk<'_>) -> Result<Vec<Event>, Refusal> {
    let today = desk.words.lang.country().zone().wall(desk.now).date();
    let all = desk::agenda(desk, Some(today), Some(today + TimeDelta::days(AHEAD)))?;
    Ok(all.into_iter().map(|l| l.event).filter(|e| !e.is_cancelled() && e.zone.wall(desk.now).0 < e.start.0).collect())
}

/// Asks to what, and whom. The event that the screens are about comes first.
pub fn on_loaded(model: &mut Model, events: &[Event]) {
    let words = model.words;
    let Some(first) = events.iter().find(|e| Some(e.id) == model.event).or(events.first()) else { return model.complain(words.text("invite-no-event")) };
    let choice = |e: &Event| (e.id.to_string(), format!("{}  {}", Dates(words).day(e.start.date()), shown(&e.title)));
    let mut statuses = vec![(String::new(), words.text("invite-any-status"))];
    statuses.extend(["none", "interested", "in-network", "step", "approved"].map(|w| (w.to_owned(), status_text(model, w))));
    // Whoever looks at reach wants those whom it lacks.
    let shown_reach = model.reach.shown.as_ref().map(|r| ("reach".to_owned(), words.say(&msg!("invite-never-shown", title = &r.view.title))));
    let never = if shown_reach.is_some() { "reach" } else { "" };
    let mut reached = [("", "invite-all"), ("any", "invite-never"), ("series", "invite-never-series")].map(|(w, k)| (w.to_owned(), words.text(k))).to_vec();
    reached.extend(shown_reach);
    let again = [("no", "no"), ("yes", "yes")].map(|(w, k)| (w.to_owned(), words.text(k))).to_vec();
    let fields = vec![
        Field::choice("event", words.text("invite-event"), &first.id.to_string(), events.iter().map(choice).collect()),
        Field::choice("never", words.text("invite-whom"), never, reached),
        Field::choice("status", words.text("form-network-status"), "", statuses),
        Field::new("county", words.text("head-county"), ""),
        Field::new("min", words.text("invite-min"), ""),
        Field::new("below", words.text("invite-below"), ""),
        Field::choice("again", words.text("invite-again"), "no", again),
    ];
    model.overlay = Some(Overlay::Form(Box::new(Form::new(words.text("cmd-invite"), fields).note(words.text("invite-note"))), Purpose::Invite));
}

fn status_text(model: &Model, word: &str) -> String {
    match NetworkStatus::parse(word) {
        Some(NetworkStatus::Approved { .. }) => model.words.text("network-approved"),
        Some(status) => model.words.text(&format!("network-{}", status.word())),
        None => model.words.text("invite-step"),
    }
}

/// What the form asks for: letters, which are shown when they are written.
///
/// # Errors
/// What is wrong, and at which field.
pub fn save(model: &mut Model, form: &Form) -> Result<Vec<Effect>, (&'static str, &'static str)> {
    let number = |key: &'static str| {
        let typed: String = form.value(key).chars().filter(|c| !c.is_whitespace()).collect();
        if typed.is_empty() { Ok(None) } else { typed.parse().map(Some).map_err(|_| ("invite-number", key)) }
    };
    let event: EventId = form.value("event").parse().map_err(|_| ("invite-no-event", "event"))?;
    let text = |key: &str| Some(form.value(key).trim().to_owned()).filter(|t| !t.is_empty());
    let audience = AudienceAsk {
        // Of the event's own.
        country: None,
        county: text("county"),
        min: number("min")?,
        below: number("below")?,
        status: text("status").into_iter().collect(),
        never: !form.value("never").is_empty(),
        series: None,
        from: None,
    };
    let reach = model.reach.shown.as_ref().filter(|_| form.value("never") == "reach").map(|r| &r.view.ask);
    let audience = AudienceAsk { series: reach.and_then(|a| a.series), from: reach.and_then(|a| a.from), country: reach.and_then(|a| a.country), ..audience };
    let own_series = form.value("never") == "series";
    model.back_to = Some(Load::Outbox(event));
    Ok(deed(model, Deed::Invite(event, Box::new(InvitationAsk { audience, again: form.value("again") == "yes", ..InvitationAsk::default() }), own_series)))
}
