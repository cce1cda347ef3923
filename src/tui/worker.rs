//! What the model asks for, carried out at the desk. Runs on a thread of its own, so that nothing blocks the draw; in tests it runs in place.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender};

use super::message::{Deed, Effect, Load, Loaded, Msg, Opened};
use crate::desk::{self, Clock, Desk, Office, Outcome, Refusal};
use crate::domain::{Country, Event, EventId, IdSource, Signup};
use crate::intake::event_fields;
use crate::store;
use crate::text::{Words, msg};

/// What to open.
pub struct Plan {
    /// The workspace.
    pub folder: PathBuf,
    /// The clock.
    pub clock: Clock,
    /// The language.
    pub words: &'static Words,
    /// Fill it with the demo first.
    pub demo: bool,
}

/// Opens the workspace and carries effects out until the model is gone. Dropping the office closes the workspace in order.
pub fn serve(plan: &Plan, effects: &Receiver<Effect>, to: &Sender<Msg>) {
    let mut office = match open(plan) {
        Ok((office, opened)) => {
            if to.send(Msg::Opened(Box::new(opened))).is_err() {
                return;
            }
            office
        }
        Err(refusal) => {
            let _ = to.send(Msg::NotOpened(Box::new(refusal)));
            return;
        }
    };
    while let Ok(effect) = effects.recv() {
        if to.send(carry_out(&mut office, effect)).is_err() {
            return;
        }
    }
}

/// Opens a workspace.
///
/// # Errors
/// When it cannot be opened.
pub fn open(plan: &Plan) -> Result<(Office, Opened), Refusal> {
    let (workspace, report) = store::open(&plan.folder)?;
    let mut office = Office::new(workspace, plan.clock, plan.words, IdSource::random(), store::current_user());
    if plan.demo {
        desk::demo::fill(&mut office)?;
    }
    let event = first_event(&office.desk())?;
    let opened = Opened { report, undo: next_undo(&office), event: event.as_ref().map(|e| e.id), country: event.map(|e| e.country) };
    Ok((office, opened))
}

/// The event that needs attention first: the next with registration, else the next, else the last.
fn first_event(desk: &Desk<'_>) -> Result<Option<Event>, Refusal> {
    let today = Country::No.zone().wall(desk.now).date();
    let ahead = desk::agenda(desk, Some(today), Some(today + chrono::TimeDelta::days(365)))?;
    let events: Vec<Event> = ahead.into_iter().map(|l| l.event).filter(|e| !e.is_cancelled()).collect();
    let signup = events.iter().find(|e| e.queue.signup == Signup::Required).or(events.first()).cloned();
    match signup {
        Some(e) => Ok(Some(e)),
        None => Ok(desk.state.last_event()?),
    }
}

fn next_undo(office: &Office) -> Option<String> {
    office.desk().state.next_undo_redo().ok()?.0.map(|e| e.label)
}

/// Carries one effect out.
pub fn carry_out(office: &mut Office, effect: Effect) -> Msg {
    let is_deed = matches!(effect, Effect::Do(_));
    let result = match effect {
        Effect::Load(what) => load(&office.desk(), what).map(|l| Msg::Loaded(Box::new(l))),
        Effect::Do(deed) => perform(office, deed).map(|done| Msg::Done(Box::new((done, next_undo(office))))),
        Effect::Speak(lang) => {
            office.speak(Words::of(lang));
            Ok(Msg::Tick)
        }
        Effect::Suspend => Ok(Msg::Tick),
    };
    result.unwrap_or_else(|r| Msg::Refused(Box::new(r), is_deed))
}

fn load(desk: &Desk<'_>, what: Load) -> Result<Loaded, Refusal> {
    let with = |id: EventId, show: &dyn Fn(Event) -> Result<Loaded, Refusal>| desk.state.event(id)?.map_or(Ok(Loaded::Nothing), show);
    match what {
        Load::Calendar(country, day) => {
            let day = day.unwrap_or_else(|| country.zone().wall(desk.now).date());
            desk::calendar(desk, country, day).map(Loaded::Calendar)
        }
        Load::Queue(id) => with(id, &|e| desk::queue(desk, &e, None).map(Loaded::Queue)),
        Load::Board(id) => with(id, &|e| desk::board(desk, &e, None).map(Loaded::Board)),
        Load::Proposal(id, ask) => with(id, &|e| {
            let proposed = desk::propose(desk, &e, &ask)?;
            Ok(Loaded::Proposal(desk::board(desk, &e, Some(&proposed))?, proposed, ask.clone()))
        }),
        Load::Schedule(id) => with(id, &|e| desk::schedule(desk, &e).map(Loaded::Schedule)),
        Load::Municipalities(country) => desk::municipality_lines(desk, Some(country)).map(Loaded::Municipalities),
        Load::Experiences => desk::experiences(desk).map(Loaded::Experiences),
    }
}

fn perform(office: &mut Office, deed: Deed) -> Result<desk::Done, Refusal> {
    match deed {
        Deed::Undo => office.undo(),
        Deed::Redo => office.redo(),
        deed => office.act(|desk| decide(desk, deed)),
    }
}

fn decide(desk: &Desk<'_>, deed: Deed) -> Result<Outcome, Refusal> {
    let event = |id: EventId| desk.state.event(id)?.ok_or_else(|| Refusal::new(msg!("no-such-event", given = id.to_string())));
    match deed {
        Deed::Act(e, ids, act) => desk::act(desk, &event(e)?, &ids, act),
        Deed::Promote(e) => desk::promote(desk, &event(e)?),
        Deed::AddRegistration(e, fields) => {
            let e = event(e)?;
            let mut r = desk::blank_registration(desk, &e);
            super::forms::fill_registration(&mut r, &fields);
            desk::add_registration(desk, &e, r)
        }
        Deed::EditRegistration(r) => desk::edit_registration(desk, &event(r.event)?, *r),
        Deed::SetMunicipality(id, text) => desk::set_municipality(desk, id, &text),
        Deed::AddEvent(fields) => desk::add_event(desk, &fields).map(|(outcome, _)| outcome),
        Deed::EditEvent(e, fields) => {
            let e = event(e)?;
            let changed: Vec<_> = fields.into_iter().filter(|(k, v, _)| event_fields::get(&e, k) != *v).collect();
            desk::edit_event(desk, &e, &changed)
        }
        Deed::CancelEvent(e) => desk::cancel_event(desk, &event(e)?),
        Deed::Accept(e, proposed) => desk::accept_given(desk, &event(e)?, &proposed),
        Deed::Move(e, codes, to) => desk::move_to(desk, &event(e)?, &codes, to),
        Deed::Pin(e, codes, on) => desk::pin(desk, &event(e)?, &codes, on),
        Deed::NameGroup(e, number, name) => desk::rename_group(desk, &event(e)?, number, &name),
        Deed::Order(e, number, rule) => desk::set_order(desk, &event(e)?, number, rule),
        Deed::MoveSlot(e, code, position) => desk::move_slot(desk, &event(e)?, code, position),
        Deed::Undo | Deed::Redo => Err(Refusal::new(msg!("store-nothing-to-undo"))),
    }
}
