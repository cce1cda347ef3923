//! Screen 2: one event's queue.

use super::{PAGE, step};
use crate::desk::Act;
use crate::domain::State;
use crate::register::{Found, Register};
use crate::text::{msg, shown};
use crate::tui::forms::registration_form;
use crate::tui::keys::Command;
use crate::tui::message::{Deed, Effect, Load};
use crate::tui::model::{Filter, Model, Overlay, Purpose, Tab};
use crate::tui::update::{ask, deed};
use crate::tui::widgets::form::{Field, Form};

/// Carries a command out.
pub fn perform(model: &mut Model, command: Command) -> Vec<Effect> {
    let rows = model.queue.shown.len();
    if let Some(to) = step(command, model.queue.cursor, rows, PAGE) {
        model.queue.go(to);
        return Vec::new();
    }
    match command {
        Command::Next | Command::Right => turn(model, 1),
        Command::Previous | Command::Left => turn(model, Tab::ALL.len() - 1),
        Command::Back => {
            model.queue.marks.clear();
            model.queue.range_from = None;
            model.queue.filter = Filter::default();
            model.queue.refresh();
        }
        Command::Mark => mark(model),
        Command::MarkAll => mark_all(model),
        Command::MarkRange => mark_range(model),
        Command::WalkThrough => crate::tui::queue_walk::start(model),
        Command::Merge => return merge(model),
        Command::ExportList => crate::tui::table_export::ask(model),
        Command::ImportList => crate::tui::list_import::ask(model),
        Command::Headcount => return model.event.map(|e| Effect::Load(Load::Headcount(e))).into_iter().collect(),
        Command::Outbox => return model.event.map(|e| Effect::Load(Load::Outbox(e))).into_iter().collect(),
        Command::PersonEvents => {
            let r = model.queue.current().map(|r| &r.registration);
            return r.map(|r| Effect::Load(Load::PersonEvents(r.person, r.name.clone()))).into_iter().collect();
        }
        Command::Open => inspect(model),
        Command::Municipality => municipality(model),
        Command::NewRegistration => {
            if let Some(event) = model.event {
                let form = registration_form(model.words, None);
                model.overlay = Some(Overlay::Form(Box::new(form), Purpose::NewRegistration(event)));
            }
        }
        Command::EditRegistration => {
            if let Some(r) = model.queue.current().map(|r| r.registration.clone()) {
                let form = registration_form(model.words, Some(&r));
                model.overlay = Some(Overlay::Form(Box::new(form), Purpose::EditRegistration(Box::new(r))));
            }
        }
        Command::MoveUp => return model.event.map(|e| deed(model, Deed::Promote(e))).unwrap_or_default(),
        Command::Confirm => return confirm(model),
        Command::Wait => return act(model, Act::Wait),
        Command::Decline => return act(model, Act::Decline),
        Command::CancelRegistration => return act(model, Act::Cancel),
        Command::Settle => return act(model, Act::Settle),
        Command::Attended => return act(model, Act::Attended),
        Command::NoShow => return act(model, Act::NoShow),
        Command::ImportAttendance => ask_for_report(model),
        _ => {}
    }
    Vec::new()
}

fn turn(model: &mut Model, by: usize) {
    let view = model.queue.view.as_ref();
    let seen: Vec<Tab> = Tab::ALL.into_iter().filter(|t| t.always() || *t == model.queue.tab || view.is_some_and(|v| t.count(v) > 0)).collect();
    let at = seen.iter().position(|t| *t == model.queue.tab).unwrap_or(0);
    // One back is as many on as there are, less one.
    let by = if by == 1 { 1 } else { seen.len().saturating_sub(1) };
    model.queue.tab = seen.get((at + by) % seen.len().max(1)).copied().unwrap_or_default();
    model.queue.cursor = 0;
    model.queue.at = None;
    model.queue.refresh();
}

fn mark(model: &mut Model) {
    if let Some(id) = model.queue.current().map(|r| r.registration.id) {
        if !model.queue.marks.remove(&id) {
            model.queue.marks.insert(id);
        }
        model.queue.go(model.queue.cursor + 1);
    }
}

/// The first key begins a range, the second marks it.
fn mark_range(model: &mut Model) {
    let Some(here) = model.queue.current().map(|r| r.registration.id) else { return };
    let Some(view) = &model.queue.view else { return };
    let shown: Vec<_> = model.queue.shown.iter().filter_map(|&i| view.rows.get(i)).map(|r| r.registration.id).collect();
    let from = model.queue.range_from.take().and_then(|id| shown.iter().position(|s| *s == id));
    let Some(from) = from else {
        model.queue.range_from = Some(here);
        return model.say(model.words.text("range-begun"));
    };
    let (a, b) = (from.min(model.queue.cursor), from.max(model.queue.cursor));
    model.queue.marks.extend(shown.get(a..=b).unwrap_or_default());
    model.queue.look();
    let n = model.queue.marks.len();
    model.say(model.words.say(&msg!("marked", n = n)));
}

/// Takes the one in focus into the first sign-up of the same person.
fn merge(model: &mut Model) -> Vec<Effect> {
    let pair = model.queue.view.as_ref().zip(model.queue.current()).and_then(|(v, row)| v.same_person(&row.registration).map(|o| (o.registration.id, row.registration.id)));
    let (Some(event), Some((keep, other))) = (model.event, pair) else {
        model.complain(model.words.text("no-duplicate"));
        return Vec::new();
    };
    go_on(model);
    deed(model, Deed::Merge(event, keep, other))
}

/// Marks all that are shown, or none when all are.
fn mark_all(model: &mut Model) {
    let Some(view) = &model.queue.view else { return };
    let shown: Vec<_> = model.queue.shown.iter().filter_map(|&i| view.rows.get(i)).map(|r| r.registration.id).collect();
    if shown.iter().all(|id| model.queue.marks.contains(id)) {
        model.queue.marks.clear();
    } else {
        model.queue.marks.extend(shown);
    }
    model.queue.look();
    let n = model.queue.marks.len();
    model.say(model.words.say(&msg!("marked", n = n)));
}

/// After an action the cursor goes on to the next row, as the one acted on often leaves the list.
fn go_on(model: &mut Model) {
    if model.queue.marks.is_empty() {
        let next = model.queue.shown.get(model.queue.cursor + 1).or_else(|| model.queue.cursor.checked_sub(1).and_then(|i| model.queue.shown.get(i)));
        let id = next.and_then(|&i| model.queue.view.as_ref()?.rows.get(i)).map(|r| r.registration.id);
        model.queue.at = id.or(model.queue.at);
    }
}

fn act(model: &mut Model, what: Act) -> Vec<Effect> {
    let Some(event) = model.event else { return Vec::new() };
    let ids = model.queue.chosen();
    // Several at once are asked for when it turns people away.
    if ids.len() > 1 && matches!(what, Act::Cancel | Act::Decline) {
        return ask(model, &msg!("ask-several", n = ids.len()), vec![Effect::Do(Deed::Act(event, ids, what))]);
    }
    go_on(model);
    deed(model, Deed::Act(event, ids, what))
}

/// Somebody who waits because a rule says so is asked about before the rule is overruled.
fn confirm(model: &mut Model) -> Vec<Effect> {
    let Some(event) = model.event else { return Vec::new() };
    let ids = model.queue.chosen();
    let waits = |r: &&crate::desk::QueueRow| ids.contains(&r.registration.id) && r.registration.state == State::Waiting && !r.registration.reason.is_empty();
    let why = |v: &crate::desk::QueueView, r: &crate::domain::Registration| match v.decisions.get(&r.id) {
        Some(d @ crate::planning::queue::Decision::Skip { .. }) => Some(model.words.say(&crate::text::decision(d, &|_| String::new()))),
        _ => None,
    };
    // Only where the rules still say so.
    let first = model.queue.view.as_ref().and_then(|v| v.rows.iter().find(waits).and_then(|r| Some((r.registration.name.clone(), why(v, &r.registration)?))));
    // Overruling is asked for one by one: several at once get what there is.
    if let Some((name, why)) = first.filter(|_| ids.len() == 1) {
        let effect = Effect::Do(Deed::Act(event, ids, Act::Confirm { force: true }));
        return ask(model, &msg!("ask-overbook", name = name, why = why), vec![effect]);
    }
    go_on(model);
    deed(model, Deed::Act(event, ids, Act::Confirm { force: false }))
}

/// Asks where somebody comes from, with what the register suggests.
fn municipality(model: &mut Model) {
    let Some(r) = model.queue.current().map(|r| r.registration.clone()) else { return };
    let register = Register::built_in();
    let near = match register.find(&r.organisation, None) {
        Found::Match(code) => vec![code],
        Found::Ambiguous(codes) | Found::None(codes) => codes,
    };
    let first = near.first().map(|c| register.name(*c)).unwrap_or_default();
    let names = near.iter().map(|c| register.name(*c)).collect::<Vec<_>>().join(", ");
    let note = if names.is_empty() { model.words.text("form-municipality-note") } else { model.words.say(&msg!("form-municipality-suggestions", names = names)) };
    let title = format!("{}: {}", shown(&r.name), shown(&r.organisation));
    let form = Form::new(title, vec![Field::new("municipality", model.words.text("head-municipality"), &first)]).note(note);
    model.overlay = Some(Overlay::Form(Box::new(form), Purpose::Municipality(r.id)));
}

/// Asks for the report of a meeting.
fn ask_for_report(model: &mut Model) {
    if let Some(event) = model.event {
        let form = Form::new(model.words.text("cmd-import-attendance"), vec![Field::new("file", model.words.text("form-file"), "")]).note(model.words.text("attendance-note"));
        model.overlay = Some(Overlay::Form(Box::new(form), Purpose::Attendance(event)));
    }
}

/// Shows everything about one registration, for windows without room for the inspector.
fn inspect(model: &mut Model) {
    if let Some(row) = model.queue.current() {
        let title = shown(&row.registration.name).to_string();
        let lines = super::registrations_draw::inspector(model, row, crate::tui::overlays::text_width(model));
        model.overlay = Some(Overlay::Text(title, lines, 0));
    }
}
