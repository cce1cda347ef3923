//! What the model asks for, carried out at the desk. Runs on a thread of its own, so that nothing blocks the draw; in tests it runs in place.

use std::cell::Cell;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError};
use std::time::{Duration, Instant};

use super::drop_folder::{self, DropFolder};
use super::message::{Deed, Effect, Load, Loaded, Msg, Opened, Reshape, SlotDeed};
use crate::desk::{self, Clock, Desk, Office, Outcome, Refusal, Retention};
use crate::domain::{Country, Event, EventId, IdSource, Signup};
use crate::handout::Mail;
use crate::store::{self, Keep, Progress, ReadOnly, Verdict};
use crate::text::{Words, msg};

/// Progress is told after this time, and then this often.
const PATIENCE: Duration = Duration::from_millis(250);
const OFTEN: Duration = Duration::from_millis(100);

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
    /// Open a copy for reading.
    pub read_only: bool,
    /// What is done when it is closed.
    pub keep: Keep,
    /// How long things are kept.
    pub retention: Retention,
    /// The folder into which files are dropped.
    pub drop_folder: Option<PathBuf>,
    /// Whom letters come from, and what sends them.
    pub mail: Mail,
    /// Set when long work shall stop.
    pub cancel: Arc<AtomicBool>,
}

/// Is told how far work has come.
pub type Watched<'w> = &'w dyn Fn(Progress) -> ControlFlow<()>;

/// The worker's place: an open workspace, or none.
pub struct Seat {
    pub(super) plan: Plan,
    pub(super) office: Option<Office>,
    /// Where a copy for reading lies.
    pub(super) copy: Option<tempfile::TempDir>,
    /// What is known of the folder into which files are dropped.
    pub(super) folder: DropFolder,
}

/// Opens the workspace and carries effects out until the model is gone. Dropping the office closes the workspace in order.
pub fn serve(plan: Plan, effects: &Receiver<Effect>, to: &Sender<Msg>) {
    let crashed = catch_unwind(AssertUnwindSafe(|| serve_until_gone(plan, effects, to))).is_err();
    if crashed {
        let _ = to.send(Msg::Crashed);
    }
}

fn serve_until_gone(plan: Plan, effects: &Receiver<Effect>, to: &Sender<Msg>) {
    let cancel = Arc::clone(&plan.cancel);
    let watched = || {
        let (begun, told) = (Instant::now(), Cell::new(None::<Instant>));
        let cancel = Arc::clone(&cancel);
        move |p: Progress| {
            if begun.elapsed() > PATIENCE && told.get().is_none_or(|t| t.elapsed() > OFTEN) {
                told.set(Some(Instant::now()));
                let _ = to.send(Msg::Progress(p));
            }
            if cancel.load(Ordering::SeqCst) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        }
    };
    let mut seat = Seat { plan, office: None, copy: None, folder: DropFolder::default() };
    let first = seat.begin(&watched()).map_or_else(|r| Msg::NotOpened(Box::new(r)), |o| Msg::Opened(Box::new(o)));
    if to.send(first).is_err() {
        return;
    }
    while let Some(effect) = seat.next(effects, to) {
        let before = seat.read_only();
        if to.send(seat.carry_out(effect, &watched())).is_err() {
            return;
        }
        if let Some(why) = seat.read_only().filter(|_| before.is_none()) {
            let _ = to.send(Msg::ReadOnly(why));
        }
    }
}

impl Seat {
    /// Takes a place at a workspace.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn at(plan: Plan) -> Result<(Self, Opened), Refusal> {
        let mut seat = Self { plan, office: None, copy: None, folder: DropFolder::default() };
        let opened = seat.begin(&|_| ControlFlow::Continue(()))?;
        Ok((seat, opened))
    }

    /// The desk, where the workspace is open.
    #[must_use]
    pub fn open_office(&self) -> Option<&Office> {
        self.office.as_ref()
    }

    /// The same, to do something at it.
    pub fn open_office_mut(&mut self) -> Option<&mut Office> {
        self.office.as_mut()
    }

    /// Why nothing is saved, if so.
    fn read_only(&self) -> Option<ReadOnly> {
        self.office.as_ref()?.workspace().read_only().cloned()
    }

    fn begin(&mut self, watch: Watched<'_>) -> Result<Opened, Refusal> {
        if self.plan.read_only { self.open_copy(watch) } else { self.open(watch) }
    }

    pub(super) fn open(&mut self, watch: Watched<'_>) -> Result<Opened, Refusal> {
        let (workspace, report) = store::open_watched(&self.plan.folder, &|p| watch(p))?;
        let mut office = Office::new(workspace, self.plan.clock, self.plan.words, IdSource::random(), store::current_user());
        if self.plan.demo {
            desk::demo::fill(&mut office)?;
        }
        let opened = Opened::of(&office, report)?;
        self.office = Some(office);
        Ok(opened)
    }

    pub(super) fn open_copy(&mut self, watch: Watched<'_>) -> Result<Opened, Refusal> {
        let (workspace, place) = desk::look_at_copy(&self.plan.folder, &|p| watch(p))?;
        let office = Office::new(workspace, self.plan.clock, self.plan.words, IdSource::random(), store::current_user());
        let opened = Opened::of(&office, store::OpenReport::default())?;
        (self.office, self.copy) = (Some(office), Some(place));
        Ok(opened)
    }

    /// The next thing to do; while nothing is asked for, the check in the background goes on.
    fn next(&mut self, effects: &Receiver<Effect>, to: &Sender<Msg>) -> Option<Effect> {
        loop {
            let Some(office) = self.office.as_mut().filter(|o| o.workspace().is_verifying()) else {
                if self.plan.drop_folder.is_none() || self.copy.is_some() {
                    return effects.recv().ok();
                }
                match effects.recv_timeout(drop_folder::EVERY) {
                    Ok(effect) => return Some(effect),
                    Err(RecvTimeoutError::Disconnected) => return None,
                    Err(RecvTimeoutError::Timeout) => match self.look_at_folder() {
                        Some(message) => to.send(message).ok()?,
                        None => continue,
                    },
                }
                continue;
            };
            match effects.try_recv() {
                Ok(effect) => return Some(effect),
                Err(TryRecvError::Disconnected) => return None,
                Err(TryRecvError::Empty) => match office.verify_some() {
                    Ok(Verdict::Going | Verdict::Sound) => {}
                    Ok(verdict) => to.send(Msg::Verdict(verdict)).ok()?,
                    Err(r) => to.send(Msg::Refused(Box::new(r), false)).ok()?,
                },
            }
        }
    }

    /// Carries one effect out.
    pub fn carry_out(&mut self, effect: Effect, watch: Watched<'_>) -> Msg {
        let is_deed = matches!(effect, Effect::Do(_));
        provoke();
        let Some(office) = self.office.as_mut() else {
            return match effect {
                Effect::Job(job) => self.job(&job, watch),
                Effect::Load(_) | Effect::Do(_) => Msg::Refused(Box::new(Refusal::new(msg!("why-opening"))), is_deed),
                Effect::Speak(_) | Effect::Suspend => Msg::Tick,
            };
        };
        let result = match effect {
            Effect::Load(what) => load(&office.desk(), &self.plan.mail, what).map(|l| Msg::Loaded(Box::new(l))),
            Effect::Do(deed) => perform(office, deed).map(|done| Msg::Done(Box::new((done, next_undo(office))))),
            Effect::Speak(lang) => {
                self.plan.words = Words::of(lang);
                office.speak(self.plan.words);
                Ok(Msg::Tick)
            }
            Effect::Suspend => Ok(Msg::Tick),
            Effect::Job(job) => return self.job(&job, watch),
        };
        result.unwrap_or_else(|r| Msg::Refused(Box::new(r), is_deed))
    }
}

impl Opened {
    /// What the screens need to know of a workspace that has been opened.
    pub(super) fn of(office: &Office, report: store::OpenReport) -> Result<Self, Refusal> {
        let held = held_now(&office.desk())?;
        let is_live = held.is_some();
        let event = held.map_or_else(|| first_event(&office.desk()), |e| Ok(Some(e)))?;
        let read_only = office.workspace().read_only().cloned();
        Ok(Self { report, undo: next_undo(office), event: event.as_ref().map(|e| e.id), country: event.map(|e| e.country), read_only, is_live })
    }
}

/// Fails on purpose, in builds for tests alone: what is said then must not hold what was being worked on.
#[cfg(debug_assertions)]
fn provoke() {
    assert!(std::env::var_os("DIALOGFORUM_FAIL").is_none_or(|v| v != "worker"), "Kari Kanari kari.kanari@example.org");
}

#[cfg(not(debug_assertions))]
fn provoke() {}

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

/// The event that is being held: begun, today, and not over. Whatever closed the program, the day goes on.
fn held_now(desk: &Desk<'_>) -> Result<Option<Event>, Refusal> {
    let today = Country::No.zone().wall(desk.now).date();
    for line in desk::agenda(desk, Some(today), Some(today + chrono::TimeDelta::days(1)))? {
        let now = line.event.zone.wall(desk.now);
        if now.date() == line.event.start.date() && now.0 < line.event.end.0 + chrono::TimeDelta::hours(1) && desk.state.run(line.event.id)?.is_some() {
            return Ok(Some(line.event));
        }
    }
    Ok(None)
}

pub(super) fn next_undo(office: &Office) -> Option<String> {
    office.desk().state.next_undo_redo().ok()?.0.map(|e| e.label)
}

fn load(desk: &Desk<'_>, mail: &Mail, what: Load) -> Result<Loaded, Refusal> {
    let with = |id: EventId, show: &dyn Fn(Event) -> Result<Loaded, Refusal>| desk.state.event(id)?.map_or(Ok(Loaded::Nothing), show);
    match what {
        Load::Calendar(country, day) => {
            let day = day.unwrap_or_else(|| country.zone().wall(desk.now).date());
            desk::calendar(desk, country, day).map(Loaded::Calendar)
        }
        Load::Queue(id) => with(id, &|e| desk::queue(desk, &e, None).map(Loaded::Queue)),
        Load::Headcount(id) => with(id, &|e| Ok(Loaded::Headcount(Box::new((e.clone(), desk::headcount(desk, &e)?))))),
        Load::PersonEvents(person, name) => desk::person_events(desk, person).map(|all| Loaded::PersonEvents(name, all)),
        Load::Board(id) => with(id, &|e| desk::board(desk, &e, None).map(Loaded::Board)),
        Load::Peek(id) => with(id, &|e| desk::board(desk, &e, None).map(|v| Loaded::Peek(Box::new(v)))),
        Load::Proposal(id, ask) => with(id, &|e| {
            let proposed = desk::propose(desk, &e, &ask)?;
            Ok(Loaded::Proposal(Box::new((desk::board(desk, &e, Some(&proposed))?, proposed, ask.clone()))))
        }),
        Load::LateChanges(id) => with(id, &|e| {
            let proposed = desk::late_changes(desk, &e)?;
            let ask = desk::Propose { groups: Some(proposed.proposal.groups.len()), ..desk::Propose::default() };
            Ok(Loaded::Proposal(Box::new((desk::board(desk, &e, Some(&proposed))?, proposed, ask))))
        }),
        Load::Alternatives(id, ask, groups) => with(id, &|e| desk::alternatives(desk, &e, &ask, groups).map(Loaded::Alternatives)),
        Load::Delegation(id, code) => with(id, &|e| Ok(Loaded::Delegation(desk.register.name(code), desk::delegation_facts(desk, &e, code)?))),
        Load::Schedule(id) => with(id, &|e| desk::schedule(desk, &e).map(Loaded::Schedule)),
        Load::Released(id, n) => with(id, &|e| desk::released_view(desk, &e, n).map(|v| Loaded::Released(Box::new(v)))),
        Load::Live(id) => with(id, &|e| desk::live(desk, &e).map(|v| Loaded::Live(Box::new(v)))),
        Load::OrderChoices(id, n) => with(id, &|e| desk::order_choices(desk, &e, n).map(|all| Loaded::OrderChoices(n, all))),
        Load::Differences(id, announce) => with(id, &|e| super::schedule_work::differences(desk, &e).map(|all| Loaded::Differences(all, announce))),
        Load::Positions(series) => desk::positions(desk, series).map(|v| Loaded::Positions(Box::new(v))),
        Load::Municipalities(country) => desk::municipality_lines(desk, Some(country)).map(Loaded::Municipalities),
        Load::Invitable => super::invitations::load(desk).map(Loaded::Invitable),
        Load::Municipality(code) => Ok(Loaded::Municipality(desk.register.name(code), desk::municipality_facts(desk, code)?)),
        Load::Reach(ask, period) => super::reach::load(desk, &ask, period).map(|r| Loaded::Reach(Box::new(r))),
        Load::Experiences(like) => super::library::load(desk, like.as_ref()).map(|l| Loaded::Experiences(Box::new(l))),
        Load::ExperienceFields(id) => super::library::fields(desk, id),
        Load::Answers(id, at) => with(id, &|e| desk::answers(desk, &e).map(|v| Loaded::Answers(Box::new(v), at))),
        Load::AnswersForm(id, code) => with(id, &|e| desk::answers(desk, &e).map(|v| Loaded::AnswersForm(Box::new(v), code))),
        Load::AnswersExample(id, code) => with(id, &|e| super::library::began(desk, desk::example_of_answers(desk, &e, code, None)?)),
        Load::ImportPreview(path) => super::event_work::preview(desk, &path).map(|(source, lines)| Loaded::ImportPreview(path, Box::new(source), lines)),
        Load::Attendance(id, path) => with(id, &|e| attendance(desk, &e, &path)),
        Load::Outbox(id) => with(id, &|e| super::outbox::load(desk, &e, mail).map(|o| Loaded::Outbox(Box::new(o)))),
        Load::Sending(_, sending) => {
            let people = desk::look_before_sending(desk, &super::outbox::by_ids(desk, &sending.letters)?)?;
            Ok(Loaded::Sending(people, mail.server.clone(), sending))
        }
        Load::Announcement(text) => Ok(Loaded::Announcement(Box::new(desk::propose_event(desk, &text)))),
        Load::Programme(id) => with(id, &|e| Ok(Loaded::Programme(Box::new(e)))),
        Load::Series(id) => Ok(desk.state.series(id)?.map_or(Loaded::Nothing, |s| Loaded::Series(Box::new(s)))),
        Load::EventFields(id) => with(id, &|e| Ok(Loaded::EventFields(Box::new(e)))),
    }
}

/// A meeting's report, and what it would change.
fn attendance(desk: &Desk<'_>, event: &Event, path: &str) -> Result<Loaded, Refusal> {
    let file = std::path::Path::new(path);
    let people = crate::intake::read_report(file).map_err(|p| Refusal::from(p).in_file(path))?;
    let name = file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let (_, r) = desk::import_attendance(desk, event, &people, &name)?;
    let mut lines = vec![desk.words.say(&msg!("attendance-result", people = r.people, attended = r.attended, away = r.no_show, new = r.new.len()))];
    lines.extend(r.new.iter().map(|n| format!("  {}", crate::text::shown(n))));
    Ok(Loaded::Attendance(event.id, name, people, lines))
}

fn perform(office: &mut Office, deed: Deed) -> Result<desk::Done, Refusal> {
    match deed {
        Deed::Undo => office.undo(),
        Deed::Redo => office.redo(),
        Deed::Attach(id, file, title) => office.attach(id, std::path::Path::new(&file), &title),
        deed => office.act(|desk| decide(desk, deed)),
    }
}

fn decide(desk: &Desk<'_>, deed: Deed) -> Result<Outcome, Refusal> {
    let event = |id: EventId| desk.state.event(id)?.ok_or_else(|| Refusal::new(msg!("no-such-event", given = id.to_string())));
    match deed {
        Deed::Act(e, ids, act) => desk::act(desk, &event(e)?, &ids, act),
        Deed::Promote(e) => desk::promote(desk, &event(e)?),
        Deed::Merge(e, keep, other) => desk::merge(desk, &event(e)?, keep, other),
        Deed::AddRegistration(e, fields, readmit) => {
            let e = event(e)?;
            let mut r = desk::blank_registration(desk, &e);
            super::forms::fill_registration(&mut r, &fields);
            desk::add_registration(desk, &e, r, readmit)
        }
        Deed::EditRegistration(r, readmit) => desk::edit_registration(desk, &event(r.event)?, *r, readmit),
        Deed::SetMunicipality(id, text) => desk::set_municipality(desk, id, &text),
        Deed::SettleMunicipality(id, code) => desk::settle_municipality(desk, id, code),
        Deed::ImportAttendance(e, name, people) => desk::import_attendance(desk, &event(e)?, &people, &name).map(|(outcome, _)| outcome),
        Deed::DraftLink(e, ask) => desk::draft_link(desk, &event(e)?, ask),
        Deed::Invite(e, mut ask, own_series) => {
            let e = event(e)?;
            if own_series {
                ask.audience.series = Some(e.series.ok_or_else(|| Refusal { column: Some("never".into()), ..Refusal::new(msg!("invite-no-series", title = &e.title)) })?);
            }
            desk::draft_invitation(desk, &e, &ask)
        }
        Deed::RemoveLetters(ids) => desk::remove_letters(desk, &super::outbox::by_ids(desk, &ids)?),
        Deed::LettersSent(ids) => desk::mark_sent(desk, &super::outbox::by_ids(desk, &ids)?),
        Deed::SetTemplate(kind, language, text) => desk::set_template(desk, kind, language, Some(&text)),
        Deed::Event(deed) => super::event_work::decide(desk, *deed),
        Deed::Accept(e, proposed) => desk::accept_given(desk, &event(e)?, &proposed),
        Deed::Move(e, codes, guests, to) => desk::move_to(desk, &event(e)?, &codes, &guests, to),
        Deed::AcceptGroup(e, proposed, number) => desk::accept_group(desk, &event(e)?, &proposed, number),
        Deed::Reshape(e, how) => reshape(desk, &event(e)?, how),
        Deed::Pin(e, codes, on) => desk::pin(desk, &event(e)?, &codes, on),
        Deed::NoteAnswers(e, code, notes) => desk::note_answers(desk, &event(e)?, code, &notes),
        Deed::KeepExperience(id, fields) => desk::keep_experience(desk, id, &fields),
        Deed::RemoveExperience(id) => desk::remove_experience(desk, &desk::find_experience(desk, &id.to_string())?),
        Deed::Describe(code, facts) => desk::describe_municipality(desk, code, &facts),
        Deed::DescribeGroup(e, number, facts) => desk::describe_group(desk, &event(e)?, number, &facts),
        Deed::Slots(e, what) => slots(desk, &event(e)?, what),
        Deed::Live(e, act) => desk::act_live(desk, &event(e)?, act),
        Deed::Undo | Deed::Redo | Deed::Attach(..) => Err(Refusal::new(msg!("store-nothing-to-undo"))),
    }
}

fn slots(desk: &Desk<'_>, event: &Event, what: SlotDeed) -> Result<Outcome, Refusal> {
    match what {
        SlotDeed::Order(number, rule) => desk::set_order(desk, event, number, rule, None),
        SlotDeed::Move(piece, position) => desk::move_slot(desk, event, piece, position),
        SlotDeed::Length(piece, minutes) => desk::set_length(desk, event, piece, minutes),
        SlotDeed::Pause(number, before, minutes) => desk::set_pause(desk, event, number, before, minutes),
        SlotDeed::Keep(keep) => desk::keep_times(desk, event, keep),
        SlotDeed::Timing(fit) => desk::set_timing(desk, event, fit),
        // The question has said what is wrong with it.
        SlotDeed::Release => desk::release(desk, event, true),
        SlotDeed::Letters(full) => desk::draft_schedule(desk, event, desk::ScheduleAsk { full, language: None }),
    }
}

fn reshape(desk: &Desk<'_>, event: &Event, how: Reshape) -> Result<Outcome, Refusal> {
    match how {
        Reshape::Add => desk::add_group(desk, event),
        Reshape::Split(n) => desk::split_group(desk, event, n),
        Reshape::Merge(n, other) => desk::merge_groups(desk, event, n, other),
        Reshape::Remove(n, spread) => desk::remove_group(desk, event, n, spread),
        Reshape::Order(n, to) => desk::move_group(desk, event, n, to),
        Reshape::SpreadGuests => desk::spread_guests(desk, event),
    }
}
