//! What a message does to the model, and what is to be done about it.

use super::available::available;
use super::event_work::EventDeed;
use super::jobs;
use super::keys::{Command, Key, KeyName};
use super::message::{Deed, Effect, Job, Loaded, Msg, Opened};
use super::model::{Model, Opening, Overlay, Purpose, Screen};
use super::programme_editor::ProgrammeEditor;
use super::{event_forms, live, overlays, schedule_work, screens};
use crate::desk::{Done, Refusal};
use crate::text::{Lang, Words, msg};

/// Takes a message in.
pub fn update(model: &mut Model, message: Msg) -> Vec<Effect> {
    let effects = take_in(model, message);
    super::queue_walk::resume(model);
    effects
}

fn take_in(model: &mut Model, message: Msg) -> Vec<Effect> {
    match message {
        Msg::Key(key) => on_key(model, key),
        Msg::Paste(text) => {
            on_paste(model, &text);
            Vec::new()
        }
        Msg::Resize(w, h) => {
            model.size = (w, h);
            Vec::new()
        }
        Msg::Tick => {
            model.pasted = false;
            super::answers::tick(model);
            screens::groups::on_tick(model)
        }
        Msg::Signal(n) => {
            model.quit = Some(128u8.saturating_add(u8::try_from(n).unwrap_or(0)));
            Vec::new()
        }
        Msg::Opened(opened) => on_opened(model, *opened),
        Msg::Loaded(loaded) => {
            on_loaded(model, *loaded);
            Vec::new()
        }
        Msg::Done(done) => {
            let (done, undo) = *done;
            on_done(model, &done, undo)
        }
        Msg::Refused(refusal, deed) => {
            model.pending = model.pending.saturating_sub(usize::from(deed));
            on_refused(model, &refusal);
            if model.overlay.is_none() { overlays::resume(model) } else { Vec::new() }
        }
        Msg::Dropped(n, folder) => {
            let more = n > model.dropped.as_ref().map_or(0, |(n, _)| *n);
            model.dropped = (n > 0).then_some((n, folder));
            if more {
                model.say(model.words.say(&msg!("dropped", n = n)));
            }
            Vec::new()
        }
        Msg::Answered(answer) => {
            model.job = None;
            take_in(model, *answer)
        }
        Msg::JobDone(done) => jobs::on_done(model, *done),
        other => {
            jobs::on_message(model, other);
            Vec::new()
        }
    }
}

pub(super) fn on_opened(model: &mut Model, opened: Opened) -> Vec<Effect> {
    model.opening = Opening::Ready;
    model.undo = opened.undo;
    // What was looked at before belongs to what was there before.
    model.groups = super::model::GroupsScreen::default();
    model.schedule = super::model::ScheduleScreen::default();
    model.event = opened.event;
    model.country = opened.country.unwrap_or(model.country);
    model.job = None;
    model.is_copy = opened.read_only == Some(crate::store::ReadOnly::Copy);
    model.read_only = opened.read_only.as_ref().map(|why| model.words.say(&crate::text::read_only(why)));
    jobs::tell(model, &opened.report.notices);
    if opened.report.created && opened.event.is_none() {
        model.say(model.words.text("welcome-new"));
    }
    if let Some(event) = opened.event.filter(|_| opened.is_live) {
        model.screen = Screen::Schedule;
        model.schedule.follows = true;
        model.say(model.words.text("live-goes-on"));
        return vec![Effect::Load(super::message::Load::Live(event))];
    }
    reload(model)
}

/// Reads what the open screen shows.
pub fn reload(model: &Model) -> Vec<Effect> {
    model.load().map(Effect::Load).into_iter().collect()
}

/// Whether what was read is still waited for: whoever has gone on meanwhile is not called back.
fn is_waited_for(model: &Model, loaded: &Loaded) -> bool {
    let asked = |by: fn(&Purpose) -> bool| matches!(&model.overlay, Some(Overlay::Form(form, purpose)) if form.saving && by(purpose));
    match loaded {
        Loaded::Outbox(_) => matches!(model.overlay, None | Some(Overlay::Outbox(_))),
        Loaded::Sending(..) => asked(|p| matches!(p, Purpose::SendLetters(..))),
        Loaded::List(_) => asked(|p| matches!(p, Purpose::List(_) | Purpose::ListColumns(_))),
        Loaded::Attendance(..) => asked(|p| matches!(p, Purpose::Attendance(_))),
        Loaded::ImportPreview(..) | Loaded::Announcement(_) => asked(|p| matches!(p, Purpose::Event(_))),
        Loaded::Alternatives(_) => model.overlay.is_none() && model.screen == Screen::Groups,
        Loaded::OrderChoices(..) | Loaded::Differences(..) | Loaded::Positions(_) => model.overlay.is_none() && model.screen == Screen::Schedule,
        Loaded::Schedule(view) => model.event == Some(view.event.id),
        Loaded::Released(view) => model.screen == Screen::Schedule && model.event == Some(view.event.id),
        Loaded::Live(view) => model.screen == Screen::Schedule && model.event == Some(view.event.id),
        Loaded::Answers(view, _) => matches!(model.overlay, None | Some(Overlay::Answers(_))) && model.event == Some(view.event.id),
        Loaded::AnswersForm(view, _) => model.overlay.is_none() && model.event == Some(view.event.id),
        Loaded::ExperienceFields(id, ..) => model.overlay.is_none() && (id.is_none() || model.screen == Screen::Experiences),
        Loaded::Municipality(..) | Loaded::Invitable(_) => model.overlay.is_none() && model.screen == Screen::Municipalities,
        Loaded::Delegation(..) | Loaded::Headcount(_) | Loaded::PersonEvents(..) | Loaded::Programme(_) | Loaded::Series(_) | Loaded::EventFields(_) => model.overlay.is_none(),
        // Of another event, or for another screen, they come too late.
        Loaded::Proposal(found) => model.screen == Screen::Groups && model.event == Some(found.0.event.id),
        Loaded::Peek(view) => model.groups.proposal.as_ref().is_some_and(|(v, ..)| v.previous == Some(view.event.id)),
        _ => true,
    }
}

fn on_loaded(model: &mut Model, loaded: Loaded) {
    if !is_waited_for(model, &loaded) {
        return;
    }
    match loaded {
        Loaded::Calendar(view) => screens::calendar::on_loaded(model, view),
        Loaded::Queue(view) => {
            model.queue.view = Some(view);
            model.queue.refresh();
        }
        Loaded::Headcount(found) => super::queue_draw::show_headcount(model, &found.0, &found.1),
        Loaded::PersonEvents(name, all) => super::queue_draw::show_person(model, &name, &all),
        Loaded::Board(view) => screens::groups::on_loaded(model, view),
        Loaded::Proposal(found) => screens::groups::on_proposal(model, *found),
        Loaded::Peek(view) => screens::groups::on_peek(model, *view),
        Loaded::Alternatives(all) => super::groups_work::on_alternatives(model, all),
        Loaded::Delegation(name, lines) | Loaded::Municipality(name, lines) => super::queue_draw::open(model, name, lines),
        Loaded::Schedule(view) => screens::schedule::on_loaded(model, view),
        Loaded::Released(view) => screens::schedule::on_released(model, *view),
        Loaded::Live(view) => live::on_loaded(model, *view),
        Loaded::OrderChoices(number, all) => schedule_work::on_orders(model, number, all),
        Loaded::Differences(all, announce) => schedule_work::on_differences(model, &all, announce),
        Loaded::Positions(view) => schedule_work::on_positions(model, view),
        Loaded::Municipalities(rows) => {
            model.municipalities.rows = rows;
            refilter(model);
        }
        Loaded::Invitable(events) => super::invitations::on_loaded(model, &events),
        Loaded::Reach(reach) => super::reach::on_loaded(model, reach),
        Loaded::Experiences(library) => super::library::on_loaded(model, *library),
        Loaded::Answers(view, at) => super::answers::on_loaded(model, *view, at),
        Loaded::AnswersForm(view, code) => super::answers::edit(model, &view, code),
        Loaded::ExperienceFields(id, fields, events) => super::library::edit(model, id, &fields, events),
        Loaded::ImportPreview(path, source, lines) => {
            let question = format!("{}\n{}", model.words.text("ask-import-events"), lines.join("\n"));
            model.overlay = Some(Overlay::Ask(question, vec![Effect::Do(Deed::Event(Box::new(EventDeed::Import(path, source))))], None));
        }
        Loaded::Attendance(event, name, people, lines) => {
            let question = format!("{}\n{}", model.words.text("ask-import-attendance"), lines.join("\n"));
            model.overlay = Some(Overlay::Ask(question, vec![Effect::Do(Deed::ImportAttendance(event, name, people))], None));
        }
        Loaded::List(import) => model.overlay = Some(Overlay::List(import)),
        Loaded::Outbox(outbox) => super::outbox::on_loaded(model, outbox),
        Loaded::Sending(people, server, sending) => super::outbox::confirm(model, people, &server, sending),
        Loaded::Announcement(announcement) => event_forms::decide(model, announcement),
        Loaded::Programme(event) => model.overlay = Some(Overlay::Programme(Box::new(ProgrammeEditor::new(*event)))),
        Loaded::Series(series) => event_forms::series(model, &series),
        Loaded::EventFields(event) => event_forms::edit_event(model, &event),
        Loaded::Nothing => model.event = None,
    }
}

fn on_done(model: &mut Model, done: &Done, undo: Option<String>) -> Vec<Effect> {
    model.pending = model.pending.saturating_sub(1);
    model.undo = undo;
    let unchanged = if done.seq.is_none() { format!(" ({})", model.words.text("nothing-changed")) } else { String::new() };
    let notes = if done.notes.is_empty() { String::new() } else { format!(" – {}", done.notes.join(" – ")) };
    model.say(format!("{}{unchanged}{notes}", done.label));
    // An event just made is what the next screens are about, and where the calendar looks.
    if let Some((event, day)) = done.event {
        model.choose(Some(event));
        model.calendar.day = Some(day);
        model.queue = super::model::QueueScreen::default();
        model.calendar.goto = Some(event);
    }
    model.queue.marks.clear();
    model.groups.marks.clear();
    (model.groups.proposal, model.groups.peek, model.schedule.peek, model.schedule.wanted) = (None, None, None, None);
    // Only a form that was sent is done; another one, opened meanwhile, keeps what is being written.
    if matches!(&model.overlay, Some(Overlay::Form(form, _)) if form.saving) || matches!(&model.overlay, Some(Overlay::Programme(editor)) if editor.saving) {
        model.overlay = None;
    }
    let mut effects = reload(model);
    effects.extend(overlays::resume(model));
    effects
}

fn on_refused(model: &mut Model, refusal: &Refusal) {
    model.schedule.live.iter_mut().for_each(|l| l.waits = false);
    let next = refusal.next.as_ref().map(|n| format!(" {}", model.words.say(n))).unwrap_or_default();
    let text = format!("{}{next}", model.words.say(&refusal.what));
    // Somebody who was forgotten comes back only when that has been asked.
    if refusal.what.key == "was-forgotten" && overlays::ask_readmission(model) {
        return;
    }
    // A form stays open with what was written, and the fault beside it.
    if let Some(Overlay::Form(form, _)) = &mut model.overlay
        && std::mem::take(&mut form.saving)
    {
        form.fault = Some(text);
        refusal.column.iter().for_each(|c| form.point_at(c));
        return;
    }
    if let Some(Overlay::Programme(editor)) = &mut model.overlay
        && editor.saving
    {
        return editor.refuse(text);
    }
    model.complain(text);
}

fn on_paste(model: &mut Model, text: &str) {
    model.pasted = true;
    let text: String = text.chars().take(1 << 20).collect();
    let line = text.lines().next().unwrap_or_default();
    match &mut model.overlay {
        Some(Overlay::Form(form, _)) => return form.paste(&text),
        Some(Overlay::Programme(editor)) => return editor.paste(&text),
        Some(Overlay::Palette(typed, _)) => return typed.push_str(line),
        Some(_) => return,
        None => {}
    }
    if model.filter().typing {
        model.filter().text.push_str(line);
        refilter(model);
    } else {
        model.say(model.words.text("paste-ignored"));
    }
}

fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    if let Opening::Failed(_, busy) = model.opening {
        if busy && key.typed() == Some('r') {
            model.opening = Opening::Underway;
            return jobs::start(model, Job::Copy);
        }
        model.quit = Some(1);
        return Vec::new();
    }
    if model.job.is_some() && (model.opening == Opening::Ready || key.name == KeyName::Esc) {
        jobs::on_key(model, key.name == KeyName::Esc);
        return Vec::new();
    }
    if key.name == KeyName::Esc && model.overlay.is_none() && !model.filter().typing && model.banner.take().is_some() {
        return Vec::new();
    }
    // The line under a filtered list says what was done; from the next key on it says again that the list is filtered.
    if !model.filter().text.is_empty() {
        model.status = super::model::Status::default();
    }
    if model.overlay.is_some() {
        return overlays::on_key(model, key);
    }
    if model.filter().typing {
        return on_filter_key(model, key);
    }
    if let Some(effects) = screens::groups::on_digit(model, key) {
        return effects;
    }
    match model.keymap.command(&model.contexts(), key) {
        Some(command) => perform(model, command),
        None => Vec::new(),
    }
}

fn on_filter_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let filter = model.filter();
    match key.name {
        KeyName::Esc => *filter = super::model::Filter::default(),
        KeyName::Enter | KeyName::Tab | KeyName::Down | KeyName::Up => filter.typing = false,
        KeyName::Backspace => {
            filter.text.pop();
        }
        _ => filter.text.extend(key.typed()),
    }
    refilter(model);
    Vec::new()
}

/// Narrows the lists again after a filter has changed.
pub fn refilter(model: &mut Model) {
    match model.screen {
        Screen::Calendar => model.calendar.cursor = 0,
        Screen::Registrations => model.queue.refresh(),
        Screen::Groups => screens::groups::find(&mut model.groups),
        Screen::Schedule => screens::schedule::find(&mut model.schedule),
        Screen::Municipalities => model.municipalities.refresh(screens::municipalities::text),
        Screen::Experiences => super::library::refresh(model),
    }
}

/// Sends a deed on its way.
pub fn deed(model: &mut Model, deed: Deed) -> Vec<Effect> {
    model.pending += 1;
    vec![Effect::Do(deed)]
}

/// Carries a command out, wherever it came from.
pub fn perform(model: &mut Model, command: Command) -> Vec<Effect> {
    if let Err(why) = available(model, command) {
        model.complain(model.words.text(why));
        return Vec::new();
    }
    match command {
        Command::Calendar => open(model, Screen::Calendar),
        Command::Registrations => open(model, Screen::Registrations),
        Command::Groups => open(model, Screen::Groups),
        Command::Schedule => open(model, Screen::Schedule),
        Command::Municipalities => open(model, Screen::Municipalities),
        Command::Experiences => open(model, Screen::Experiences),
        Command::Help => {
            model.overlay = Some(Overlay::Help(0));
            Vec::new()
        }
        Command::Palette => {
            model.overlay = Some(Overlay::Palette(String::new(), 0));
            Vec::new()
        }
        Command::Undo => deed(model, Deed::Undo),
        Command::Redo => deed(model, Deed::Redo),
        Command::Language => speak(model),
        Command::Suspend => vec![Effect::Suspend],
        Command::Answers => super::answers::open(model),
        Command::Quit => jobs::quit(model),
        Command::Check => jobs::start(model, Job::Check),
        Command::Rebuild => jobs::start(model, Job::Rebuild),
        Command::Backup => overlays::ask_for_file(model, Purpose::Backup),
        Command::Restore => overlays::ask_for_file(model, Purpose::Restore),
        Command::Rescue => overlays::ask_for_file(model, Purpose::Rescue),
        Command::Person => overlays::ask_for_person(model, Purpose::Person),
        Command::ForgetPerson => overlays::ask_for_person(model, Purpose::Forget),
        Command::Retention => ask(model, &msg!("ask-retention"), vec![Effect::Job(Job::Retention)]),
        Command::Filter => {
            model.filter().typing = true;
            Vec::new()
        }
        other => match model.screen {
            Screen::Calendar => screens::calendar::perform(model, other),
            Screen::Registrations => screens::registrations::perform(model, other),
            Screen::Groups => screens::groups::perform(model, other),
            Screen::Schedule if model.schedule.live.is_some() => live::perform(model, other),
            Screen::Schedule => screens::schedule::perform(model, other),
            Screen::Municipalities if model.reach.shown.is_some() => super::reach::perform(model, other),
            Screen::Municipalities => screens::municipalities::perform(model, other),
            Screen::Experiences => screens::experiences::perform(model, other),
        },
    }
}

/// Opens a screen.
pub fn open(model: &mut Model, screen: Screen) -> Vec<Effect> {
    model.screen = screen;
    (model.groups.proposal, model.groups.peek) = (None, None);
    model.groups.digits.clear();
    model.reach = super::reach::ReachScreen::default();
    (model.schedule.live, model.schedule.peek, model.schedule.wanted, model.schedule.follows) = (None, None, None, false);
    let needs_event = matches!(screen, Screen::Registrations | Screen::Groups | Screen::Schedule);
    if needs_event && model.event.is_none() {
        model.say(model.words.text("choose-event-first"));
    }
    reload(model)
}

fn speak(model: &mut Model) -> Vec<Effect> {
    let at = Lang::ALL.iter().position(|l| *l == model.words.lang).unwrap_or(0);
    let next = Lang::ALL.get((at + 1) % Lang::ALL.len()).copied().unwrap_or(Lang::Nb);
    model.words = Words::of(next);
    model.say(model.words.text("language-name"));
    let mut effects = vec![Effect::Speak(next)];
    effects.extend(reload(model));
    effects
}

/// Asks before something that is not done by one stray key.
pub fn ask(model: &mut Model, question: &crate::text::Message, effects: Vec<Effect>) -> Vec<Effect> {
    model.overlay = Some(Overlay::Ask(model.words.say(question), effects, None));
    Vec::new()
}

/// The question before an event is called off.
pub fn cancel_event_question(title: &str) -> crate::text::Message {
    msg!("ask-cancel-event", title = title)
}
