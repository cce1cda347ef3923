//! Announcements: from a text to a proposal, and from what is decided to events.

use chrono::NaiveTime;

use super::events::build;
use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use crate::domain::{Event, Part, PartKind};
use crate::intake::{Announcement, read_announcement};
use crate::store::Draft;
use crate::text::{Message, Words, msg};

/// What a text proposes.
#[must_use]
pub fn propose_event(desk: &Desk<'_>, text: &str) -> Announcement {
    read_announcement(text, desk.words.lang.country().zone().wall(desk.now).date())
}

/// Fields that the coordinator says take the place of what the text said, and settle what was asked about them.
pub fn decide_fields(announcement: &mut Announcement, said: &[(String, String, u64)]) {
    for field in said {
        announcement.file.fields.retain(|(key, ..)| *key != field.0);
        announcement.asks.retain(|a| a.field != field.0);
        announcement.file.fields.push(field.clone());
    }
}

/// The open points as sentences, with the field that each is about.
fn open_points(words: &Words, announcement: &Announcement) -> Vec<String> {
    announcement.asks.iter().map(|a| format!("{}: {}", words.field(a.field), words.say(&a.what))).collect()
}

/// Events of an announcement: one for each of its dates. What is open is kept with the first, and shown as something to clarify.
///
/// # Errors
/// When title, start or end are still open, or a field is wrong.
pub fn accept_announcement(desk: &Desk<'_>, announcement: &Announcement) -> Result<(Outcome, Vec<Event>), Refusal> {
    let mut file = announcement.file.clone();
    if let Some(ask) = announcement.asks.iter().find(|a| ["title", "start", "end"].contains(&a.field)) {
        let what: Message = msg!("announce-undecided", field = crate::text::Arg::field(ask.field), what = ask.what.clone());
        return Err(Refusal { row: ask.line, column: Some(ask.field.into()), ..Refusal::data(what).next(msg!("announce-undecided-next", field = ask.field)) });
    }
    // Not said how long each presents: as a new part has it, and asked about.
    let usual = Part::new(NaiveTime::MIN, NaiveTime::MIN, "", PartKind::Groups).slot_minutes;
    file.programme.iter_mut().flatten().filter(|p| p.slot_minutes == 0).for_each(|p| p.slot_minutes = usual);
    file.to_clarify = Some(open_points(desk.words, announcement));
    let mut draft = Draft::new(desk.state);
    let first = build(desk, &mut draft, &file, false)?;
    let mut events = vec![first.clone()];
    for (start, end) in &announcement.further {
        let mut e = Event { id: desk.new_id(), start: *start, end: *end, to_clarify: Vec::new(), ..first.clone() };
        // The last day to sign up was said of the first date.
        (e.queue.register_until, e.queue.promote_until, e.queue.catering_freeze) = (None, None, None);
        if e.queue.signup == crate::domain::Signup::Required && first.queue.register_until.is_some() {
            e.to_clarify = vec![format!("{}: {}", desk.words.text("field-register-until"), desk.words.text("announce-missing"))];
        }
        events.push(e);
    }
    events.iter().for_each(|e| draft.put(e.clone()));
    let label = if events.len() == 1 { msg!("did-add-event", title = &first.title) } else { msg!("did-add-events", n = events.len(), title = &first.title) };
    Ok((Outcome { set: draft.finish()?, label, notes: Vec::new() }, events))
}
