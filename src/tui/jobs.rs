//! Work on the workspace as a whole: it takes its time, shows how far it has come, and can be stopped.

use std::ops::ControlFlow;
use std::path::Path;

use super::message::{Effect, Job, JobDone, Loaded, Msg, Opened};
use super::model::{JobView, Model, Opening, Overlay};
use super::worker::{Seat, Watched};
use crate::desk::{Desk, Destruction, Office, Refusal, RefusalKind, Retention};
use crate::store::{self, Notice, ReadOnly, Verdict};
use crate::text::{Dates, fault, msg, notice, problems_next, read_only, shown, store_problem, width};

/// What Rust's own programs end with after a panic.
const CRASHED: u8 = 101;

impl Seat {
    /// Carries a job out.
    pub(super) fn job(&mut self, job: &Job, watch: Watched<'_>) -> Msg {
        let done = match job {
            Job::Close => return self.close(watch),
            Job::Check => self.check(watch),
            Job::Backup(file) => self.backup(Path::new(file), watch),
            Job::Rebuild => self.rebuild(watch),
            Job::Rescue(to) => self.rescue(Path::new(to), watch),
            Job::Restore(file) => return self.restore(Path::new(file), watch),
            Job::Calendar(event, fields) => self.calendar(*event, fields),
            Job::Link(link) => super::library::follow(self.plan.words, link),
            Job::Document(id, number) => self.document(*id, *number),
            Job::Examples(ids, file) => self.examples(ids, file),
            Job::Reach(ask, file) => self.reach(ask, file),
            Job::Table(event, fields) => self.table(*event, fields),
            Job::SaveRefused(import, path) => super::list_import::write_refused(import, path).map(|n| JobDone::said(self.plan.words.say(&msg!("import-refused-saved", n = n, file = path)))),
            Job::ReadList(event, source) => return self.read_list(*event, source, watch),
            Job::ImportList(import) => return self.import_list(import, watch),
            Job::ExportLetters(letters, folder) => self.export_letters(letters, folder),
            Job::Send(sending) => self.send(sending, watch),
            Job::Person(address) => self.person(address),
            Job::Forget(address, basis) => self.destroy(watch, |desk, _| crate::desk::forget(desk, address, Some(basis))),
            Job::Retention => self.destroy(watch, crate::desk::retention),
            Job::Copy => return self.copy(watch),
        };
        done.map_or_else(|r| Msg::JobFailed(Box::new(r)), |d| Msg::JobDone(Box::new(d)))
    }

    fn office(&mut self) -> Result<&mut Office, Refusal> {
        self.office.as_mut().ok_or_else(|| Refusal::new(msg!("why-opening")))
    }

    fn close(&mut self, watch: Watched<'_>) -> Msg {
        let keep = self.plan.keep;
        let done = match &mut self.office {
            Some(office) if self.copy.is_none() => office.upkeep(keep, &|p| watch(p)),
            _ => Ok(store::Upkeep::default()),
        };
        self.office = None;
        // A backup that lacks a document is one all the same; whoever leaves is told.
        let lacks = |d: store::Upkeep| d.lacking.first().map(|f| Refusal { next: problems_next(&d.lacking).pop(), ..Refusal::new(fault(f)) });
        Msg::Closed(done.map_or_else(Some, lacks).map(Box::new))
    }

    fn check(&mut self, watch: Watched<'_>) -> Result<JobDone, Refusal> {
        let words = self.plan.words;
        let report = self.office()?.workspace().check(&|p| watch(p))?;
        if report.problems.is_empty() {
            return Ok(JobDone::said(words.say(&msg!("check-ok", records = report.records, last = report.last))));
        }
        let mut lines: Vec<String> = report.problems.iter().map(|p| words.say(&fault(p))).collect();
        lines.push(String::new());
        lines.extend(problems_next(&report.problems).iter().map(|m| words.say(m)));
        Ok(JobDone { text: words.say(&msg!("check-problems", n = report.problems.len())), lines, opened: None })
    }

    fn backup(&mut self, file: &Path, watch: Watched<'_>) -> Result<JobDone, Refusal> {
        let words = self.plan.words;
        let office = self.office()?;
        let r = office.workspace().backup(file, office.clock().now(), &|p| watch(p))?;
        let lines = r.lacking.iter().map(|f| words.say(&fault(f))).collect();
        Ok(JobDone { lines, ..JobDone::said(words.say(&msg!("backup-verified", file = file.display().to_string(), records = r.records, last = r.seq))) })
    }

    fn rebuild(&mut self, watch: Watched<'_>) -> Result<JobDone, Refusal> {
        let words = self.plan.words;
        let office = self.office()?;
        office.rebuild(&|p| watch(p))?;
        let text = words.say(&msg!("rebuilt", records = office.desk().state.records()?, last = office.workspace().tail().seq));
        let opened = Opened::of(office, store::OpenReport::default())?;
        Ok(JobDone { text, lines: Vec::new(), opened: Some(Box::new(opened)) })
    }

    fn rescue(&mut self, to: &Path, watch: Watched<'_>) -> Result<JobDone, Refusal> {
        let words = self.plan.words;
        let r = store::rescue(&self.plan.folder, to, &|p| watch(p))?;
        let name = to.display().to_string();
        let mut lines: Vec<String> = r.unreadable.iter().map(|f| words.say(&msg!("rescued-unreadable", file = f))).collect();
        lines.extend(r.lacking.iter().map(|f| words.say(&fault(f))));
        if r.ends_early {
            lines.push(words.say(&msg!("rescued-partly", last = r.seq, saved = r.saved.max(r.seq))));
        }
        if !lines.is_empty() {
            lines.push(words.say(&msg!("rescued-next", folder = &name)));
        }
        Ok(JobDone { text: words.say(&msg!("rescued", folder = name, records = r.records, last = r.seq)), lines, opened: None })
    }

    /// The workspace is closed for it and opened again, whether it succeeds or not.
    fn restore(&mut self, file: &Path, watch: Watched<'_>) -> Msg {
        self.office = None;
        let restored = crate::desk::restore(file, &self.plan.folder, self.plan.clock, self.plan.words, &|p| watch(p));
        match (self.open(&|_| ControlFlow::Continue(())), restored) {
            // Without an open workspace there is nothing to show or to do.
            (Err(r), _) => Msg::NotOpened(Box::new(r)),
            (Ok(_), Err(r)) => Msg::JobFailed(Box::new(r)),
            (Ok(opened), Ok(done)) => Msg::JobDone(Box::new(self.restored(done, opened))),
        }
    }

    fn restored(&self, done: store::Restored, opened: Opened) -> JobDone {
        let words = self.plan.words;
        let lacking = done.report.lacking.iter().map(|f| words.say(&fault(f)));
        let kept = done.kept.map(|k| words.say(&msg!("restored-kept", folder = k.display().to_string())));
        let text = words.say(&msg!("restored", records = done.report.records, last = done.report.seq));
        JobDone { text, lines: lacking.chain(kept).collect(), opened: Some(Box::new(opened)) }
    }

    fn calendar(&mut self, event: Option<crate::domain::EventId>, fields: &super::message::Fields) -> Result<JobDone, Refusal> {
        let words = self.plan.words;
        let n = super::event_work::write_calendar(&self.office()?.desk(), event, fields)?;
        let file = fields.iter().find(|(k, ..)| k == "file").map(|(_, v, _)| v.clone()).unwrap_or_default();
        Ok(JobDone::said(words.say(&msg!("did-export", file = file, n = n))))
    }

    fn table(&mut self, event: crate::domain::EventId, fields: &super::message::Fields) -> Result<JobDone, Refusal> {
        let words = self.plan.words;
        let office = self.office()?;
        let (n, lines) = super::table_export::write(&office.desk(), office.workspace().folder(), event, fields)?;
        let file = fields.iter().find(|(k, ..)| k == "file").map(|(_, v, _)| v.clone()).unwrap_or_default();
        Ok(JobDone { text: words.say(&msg!("did-export-table", file = file, n = n)), lines, opened: None })
    }

    fn document(&mut self, id: crate::domain::ExperienceId, number: usize) -> Result<JobDone, Refusal> {
        let words = self.plan.words;
        let office = self.office()?;
        let example = crate::desk::find_experience(&office.desk(), &id.to_string())?;
        let (path, name) = office.lay_out(&example, number)?;
        super::library::open(words, &path, &name)
    }

    fn examples(&mut self, ids: &[crate::domain::ExperienceId], file: &str) -> Result<JobDone, Refusal> {
        let words = self.plan.words;
        let n = super::library::write(&self.office()?.desk(), ids, file)?;
        Ok(JobDone::said(words.say(&msg!("did-export-table", file = file, n = n))))
    }

    fn reach(&mut self, ask: &crate::desk::CoverageAsk, file: &str) -> Result<JobDone, Refusal> {
        let words = self.plan.words;
        let n = super::reach::write(&self.office()?.desk(), ask, file)?;
        Ok(JobDone::said(words.say(&msg!("did-export-table", file = file, n = n))))
    }

    /// What it finds is shown; a refusal comes back to the form that asked.
    fn read_list(&mut self, event: crate::domain::EventId, source: &super::list_import::Source, watch: Watched<'_>) -> Msg {
        let watch = |p| watch(p);
        let new = self.new_in(Path::new(&source.path));
        let looked = self.office().and_then(|office| {
            let desk = office.watched_desk(&watch);
            match desk.state.event(event)? {
                Some(e) => super::list_import::look(&desk, &e, source.clone(), &new).map(|l| Loaded::List(Box::new(l))),
                None => Ok(Loaded::Nothing),
            }
        });
        Msg::Answered(Box::new(looked.map_or_else(|r| Msg::Refused(Box::new(r), false), |l| Msg::Loaded(Box::new(l)))))
    }

    fn import_list(&mut self, import: &super::list_import::ListImport, watch: Watched<'_>) -> Msg {
        let watch = |p| watch(p);
        let done = self.office().and_then(|office| {
            let done = office.act_watched(&watch, |desk| {
                let event = desk.state.event(import.event)?.ok_or_else(|| Refusal::new(msg!("no-such-event", given = import.event.to_string())))?;
                super::list_import::decide(desk, &event, import)
            })?;
            Ok((done, super::worker::next_undo(office)))
        });
        Msg::Answered(Box::new(done.map_or_else(|r| Msg::Refused(Box::new(r), false), |d| Msg::Done(Box::new(d)))))
    }

    fn export_letters(&mut self, letters: &[crate::domain::LetterId], folder: &str) -> Result<JobDone, Refusal> {
        let (words, mail) = (self.plan.words, self.plan.mail.clone());
        let n = super::outbox::write(&self.office()?.desk(), letters, folder, &mail)?;
        Ok(JobDone::said(words.say(&msg!("did-export-letters", n = n, folder = folder))))
    }

    fn send(&mut self, sending: &super::outbox::Sending, watch: Watched<'_>) -> Result<JobDone, Refusal> {
        let (words, mail) = (self.plan.words, self.plan.mail.clone());
        let of = sending.letters.len() as u64;
        let stop = |n: usize| watch(store::Progress { stage: store::Stage::Send, done: n as u64, of }).is_break();
        let sent = crate::desk::send_letters(self.office()?, &sending.letters, &mail, &sending.password, &stop)?;
        let stopped = sent.stopped.map(|why| [words.say(&why), words.text("post-rest-next")]);
        Ok(JobDone { text: words.say(&msg!("did-send", letters = sent.letters, n = sent.people)), lines: stopped.into_iter().flatten().collect(), opened: None })
    }

    fn person(&mut self, address: &str) -> Result<JobDone, Refusal> {
        let words = self.plan.words;
        let desk = self.office()?.desk();
        let view = crate::desk::person(&desk, address)?;
        let known = crate::desk::person_lines(&desk, &view);
        let of = |parts: &[&str]| parts.iter().filter(|p| !p.is_empty()).map(|p| shown(p).to_string()).collect::<Vec<_>>().join("  ");
        let mut lines: Vec<String> = view.people.iter().map(|p| of(&[&p.name, p.email.as_ref().map_or("", crate::domain::Email::as_str), &p.phone])).collect();
        for (r, event) in &view.registrations {
            let (title, start) = event.as_ref().map_or_else(Default::default, |e| (e.title.clone(), Dates(words).day_year(e.start.date())));
            lines.push(String::new());
            lines.push(of(&[&start, &title, &crate::text::state_word(words, r.state), &r.organisation, &r.function]));
            lines.push(of(&[&r.needs.diet, &r.needs.access, &r.note, &r.raw.replace('\n', ", ")]));
        }
        lines.extend((!known.is_empty()).then(String::new).into_iter().chain(known));
        if view.mentions > 0 {
            lines.extend([String::new(), words.say(&msg!("person-mentions", n = view.mentions))]);
        }
        Ok(JobDone { text: shown(address).to_string(), lines, opened: None })
    }

    fn destroy(&mut self, watch: Watched<'_>, decide: impl FnOnce(&Desk<'_>, Retention) -> Result<Destruction, Refusal>) -> Result<JobDone, Refusal> {
        let (words, rules) = (self.plan.words, self.plan.retention);
        let office = self.office()?;
        let done = office.destroy(&|p| watch(p), |desk| decide(desk, rules))?;
        let opened = Opened::of(office, store::OpenReport::default())?;
        let unchanged = if done.seq.is_none() { format!(" ({})", words.text("nothing-changed")) } else { String::new() };
        Ok(JobDone { text: format!("{}{unchanged}", done.label), lines: done.notes, opened: Some(Box::new(opened)) })
    }

    fn copy(&mut self, watch: Watched<'_>) -> Msg {
        match self.open_copy(watch) {
            Ok(opened) => Msg::Opened(Box::new(opened)),
            Err(r) => Msg::NotOpened(Box::new(r)),
        }
    }
}

impl JobDone {
    pub fn said(text: String) -> Self {
        Self { text, lines: Vec::new(), opened: None }
    }
}

/// Starts a job.
pub fn start(model: &mut Model, job: Job) -> Vec<Effect> {
    model.cancel.store(false, std::sync::atomic::Ordering::SeqCst);
    model.job = Some(JobView { progress: None, closing: job == Job::Close });
    vec![Effect::Job(job)]
}

/// A key while a job goes on: Esc stops it, nothing else does anything.
pub fn on_key(model: &mut Model, is_esc: bool) {
    if is_esc {
        // Where even that is not answered, because a disk does not, one more leaves at once.
        if model.job.is_some_and(|j| j.closing) && model.cancel.load(std::sync::atomic::Ordering::SeqCst) {
            model.quit = Some(0);
        }
        model.cancel.store(true, std::sync::atomic::Ordering::SeqCst);
    }
}

/// It is done.
pub fn on_done(model: &mut Model, done: JobDone) -> Vec<Effect> {
    model.job = None;
    let mut effects = match done.opened {
        Some(opened) => {
            // What was shown may be gone; the screens begin again.
            model.read_only = None;
            model.queue = super::model::QueueScreen::default();
            super::update::on_opened(model, *opened)
        }
        None => Vec::new(),
    };
    model.say(done.text.clone());
    // What does not fit the status line is shown whole.
    if !done.lines.is_empty() || width(&done.text) + 30 > usize::from(model.size.0) {
        let lines = [vec![done.text], done.lines].concat();
        read(model, &lines);
    }
    if model.back_to.is_some() {
        effects.extend(super::update::reload(model));
        // What there is to read comes first, and leads back when it is closed.
        if model.overlay.is_none() {
            effects.extend(super::overlays::resume(model));
        }
    }
    effects
}

/// Puts something to read before the screen.
fn read(model: &mut Model, lines: &[String]) {
    // A list that is looked at is not taken away; the line below has said it.
    if matches!(model.overlay, Some(Overlay::List(_))) {
        return;
    }
    let columns = super::overlays::text_width(model);
    let wrapped = |l: &String| if l.is_empty() { vec![String::new()] } else { super::widgets::popup::wrap(l, columns).into_iter().map(|l| format!(" {l}")).collect() };
    let title = model.words.text("title-workspace");
    model.overlay = Some(Overlay::Text(title, lines.iter().flat_map(wrapped).collect(), 0));
}

/// What the worker says of opening, jobs and closing.
pub fn on_message(model: &mut Model, message: Msg) {
    match message {
        Msg::NotOpened(refusal) => {
            model.job = None;
            let next = refusal.next.as_ref().map(|n| model.words.say(n)).unwrap_or_default();
            model.opening = Opening::Failed(format!("{}\n\n{next}", model.words.say(&refusal.what)), refusal.kind == RefusalKind::Busy);
        }
        // It begins anew with each job; what comes late belongs to none.
        Msg::Progress(p) if model.job.is_some() || model.opening == Opening::Underway => model.job.get_or_insert_with(JobView::default).progress = Some(p),
        Msg::JobFailed(refusal) => {
            model.job = None;
            model.back_to = None;
            let what = model.words.say(&refusal.what);
            model.complain(what.clone());
            if let Some(next) = &refusal.next {
                let next = model.words.say(next);
                read(model, &[what, String::new(), next]);
            }
        }
        Msg::Verdict(verdict) => on_verdict(model, &verdict),
        Msg::ReadOnly(why) if !model.is_copy => on_read_only(model, &why),
        Msg::Closed(refusal) => {
            // Stopped by the user, or failed: what was saved is saved either way.
            let failed = refusal.filter(|r| r.what.key != "store-cancelled");
            model.farewell = failed.map(|r| {
                let next = r.next.map(|n| format!("\n  {}", model.words.say(&n))).unwrap_or_default();
                let is_done = r.what.key.starts_with("fault-document");
                format!("{}{next}", model.words.say(&if is_done { r.what } else { msg!("upkeep-failed", why = r.what) }))
            });
            model.quit = Some(0);
        }
        Msg::Crashed => model.quit = Some(CRASHED),
        _ => {}
    }
}

/// The check in the background has come to an end.
fn on_verdict(model: &mut Model, verdict: &Verdict) {
    match verdict {
        Verdict::Going | Verdict::Sound => {}
        Verdict::Index => on_read_only(model, &ReadOnly::Behind),
        Verdict::Journal(what) => {
            let what = model.words.say(&fault(what));
            model.banner = Some(model.words.say(&msg!("note-journal-damaged", what = what)));
        }
    }
}

/// Nothing more is saved: why, and what to do.
fn on_read_only(model: &mut Model, why: &ReadOnly) {
    let (what, next) = store_problem(&store::StoreError::ReadOnly(why.clone()));
    let next = next.map(|n| format!(" {}", model.words.say(&n))).unwrap_or_default();
    model.banner = Some(format!("{}{next}", model.words.say(&what)));
    model.read_only = Some(model.words.say(&read_only(why)));
}

/// What opening met is said until somebody has seen it.
pub fn tell(model: &mut Model, notices: &[Notice]) {
    let said: Vec<String> = notices.iter().map(|n| model.words.say(&notice(*n))).collect();
    model.banner = (!said.is_empty()).then(|| said.join(" "));
}

/// Leaving: what is due before closing is done first.
pub fn quit(model: &mut Model) -> Vec<Effect> {
    if model.opening == Opening::Ready && model.job.is_none() {
        return start(model, Job::Close);
    }
    model.cancel.store(true, std::sync::atomic::Ordering::SeqCst);
    model.quit = Some(0);
    Vec::new()
}
