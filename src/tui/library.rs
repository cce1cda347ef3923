//! The library on screen 6: finding, adding and changing examples, those from municipalities like ours, and a selection for others.

use std::path::Path;

use super::keys::Command;
use super::message::{Deed, Effect, Job, JobDone, Load, Loaded};
use super::model::{Model, Overlay, Purpose};
use super::overlays::typed_path;
use super::update::{ask, refilter};
use super::widgets::form::{Field, Form};
use crate::desk::{self, Desk, ExperienceFields, ExperienceLine, LibraryIndex, Like, Refusal};
use crate::domain::{ExperienceId, MunicipalityCode};
use crate::handout::{open_file, open_link, write_file};
use crate::register::{Found, Register};
use crate::text::{Words, msg, shown};

/// Which examples are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LikeAsk {
    /// Like this municipality.
    pub code: MunicipalityCode,
    /// Only of its size; else all, the nearest first.
    pub size: bool,
}

impl LikeAsk {
    /// The municipality's name.
    #[must_use]
    pub fn name(&self) -> String {
        Register::built_in().name(self.code)
    }
}

/// Examples, and what finds them.
#[derive(Debug, Default)]
pub struct Library {
    lines: Vec<ExperienceLine>,
    index: LibraryIndex,
}

/// Reads it.
///
/// # Errors
/// When the state cannot be read.
pub fn load(desk: &Desk<'_>, wanted: Option<&LikeAsk>) -> Result<Library, Refusal> {
    let all = desk::experiences(desk)?;
    let lines = match wanted {
        Some(l) => desk::like(desk, all, if l.size { Like::Size(l.code) } else { Like::Near(l.code) }),
        None => all,
    };
    Ok(Library { index: LibraryIndex::of(&lines), lines })
}

/// The fields of an example; blank ones of a new one.
///
/// # Errors
/// When there is none.
pub fn fields(desk: &Desk<'_>, id: Option<ExperienceId>) -> Result<Loaded, Refusal> {
    let known = match id {
        Some(id) => desk::experience_fields(desk, &desk::find_experience(desk, &id.to_string())?)?,
        None => Vec::new(),
    };
    began(desk, known).map(|loaded| if let Loaded::ExperienceFields(_, fields, events) = loaded { Loaded::ExperienceFields(id, fields, events) } else { loaded })
}

/// A new one with what it begins with.
///
/// # Errors
/// When the state cannot be read.
pub fn began(desk: &Desk<'_>, known: ExperienceFields) -> Result<Loaded, Refusal> {
    let event = known.iter().find(|(k, _)| k == "event").map(|(_, v)| v.clone()).filter(|e| !e.is_empty());
    let events = desk::told_at(desk, event.as_deref())?;
    Ok(Loaded::ExperienceFields(None, known, events))
}

/// Takes it in.
pub fn on_loaded(model: &mut Model, library: Library) {
    (model.experiences.rows, model.library) = (library.lines, library.index);
    refilter(model);
}

/// Finds the rows that are shown again: the best first.
pub fn refresh(model: &mut Model) {
    let screen = &mut model.experiences;
    screen.shown = model.library.search(&screen.filter.text);
    screen.cursor = if screen.filter.typing { 0 } else { screen.cursor.min(screen.shown.len().saturating_sub(1)) };
}

/// Carries a command out.
pub fn perform(model: &mut Model, command: Command) -> Vec<Effect> {
    let words = model.words;
    let current = model.experiences.current().map(|l| (l.experience.id, l.experience.title.clone()));
    match (command, current) {
        (Command::NewExperience, _) => return vec![Effect::Load(Load::ExperienceFields(None))],
        (Command::EditExperience, Some((id, _))) => return vec![Effect::Load(Load::ExperienceFields(Some(id)))],
        (Command::RemoveExperience, Some((id, title))) => return ask(model, &msg!("ask-remove-experience", title = title), vec![Effect::Do(Deed::RemoveExperience(id))]),
        (Command::LikeUs, _) => {
            let now = model.like.clone();
            let how = [("size", "like-size"), ("near", "like-near")].map(|(w, k)| (w.to_owned(), words.text(k))).to_vec();
            let first = if now.as_ref().is_none_or(|l| l.size) { "size" } else { "near" };
            let fields = vec![Field::new("municipality", words.text("head-municipality"), &now.map(|l| l.name()).unwrap_or_default()), Field::choice("how", words.text("form-like-how"), first, how)];
            model.overlay = Some(Overlay::Form(Box::new(Form::new(words.text("cmd-like-us"), fields).note(words.text("form-like-note"))), Purpose::Like));
        }
        (Command::OpenDocument, Some(_)) => ask_which(model),
        (Command::AttachFile, Some((id, _))) => {
            let waiting: Vec<String> = model.experiences.current().map(|l| desk::only_titles(&l.experience)).unwrap_or_default();
            let mut fields = vec![Field::new("file", words.text("form-file"), ""), Field::new("title", words.text("head-title"), "")];
            if !waiting.is_empty() {
                let one = |t: String| (t.clone(), shown(&t).to_string());
                let all = std::iter::once((String::new(), words.text("form-attach-new"))).chain(waiting.into_iter().map(one)).collect();
                fields.insert(1, Field::choice("which", words.text("form-document"), "", all));
            }
            model.overlay = Some(Overlay::Form(Box::new(Form::new(words.text("cmd-attach-file"), fields).note(words.text("form-attach-note"))), Purpose::Attach(id)));
        }
        (Command::ExportExperiences, _) => {
            let form = Form::new(words.text("cmd-export-experiences"), vec![Field::new("file", words.text("form-file"), "")]).note(words.text("export-experiences-note"));
            model.overlay = Some(Overlay::Form(Box::new(form), Purpose::Examples));
        }
        _ => {}
    }
    Vec::new()
}

/// Asks which document of the example in focus is opened: those on the web, and those in the workspace that are of a kind that is opened.
fn ask_which(model: &mut Model) {
    let words = model.words;
    let Some(line) = model.experiences.current() else { return };
    let (id, all) = (line.experience.id, desk::openable(words, &line.experience));
    let Some(first) = all.first().map(|(which, _)| which.clone()) else { return model.complain(words.text("document-none")) };
    let form = Form::new(words.text("cmd-open-document"), vec![Field::choice("which", words.text("form-document"), &first, all)]).note(words.text("form-open-note"));
    model.overlay = Some(Overlay::Form(Box::new(form), Purpose::Document(id)));
}

/// Opens a link by the program that the system has for it.
///
/// # Errors
/// When the system has none.
pub fn follow(words: &Words, link: &str) -> Result<JobDone, Refusal> {
    opened(words, link, open_link(link))
}

/// Opens a file of the workspace the same way.
///
/// # Errors
/// When the system has no program for it, or it is of a kind that is not opened.
pub fn open(words: &Words, path: &Path, name: &str) -> Result<JobDone, Refusal> {
    opened(words, name, open_file(path))
}

fn opened(words: &Words, what: &str, done: std::io::Result<()>) -> Result<JobDone, Refusal> {
    done.map_err(|e| Refusal::new(msg!("link-not-opened", link = what, why = e.to_string())).next(msg!("link-not-opened-next")))?;
    Ok(JobDone::said(words.say(&msg!("did-open-link", link = what))))
}

/// The form of an example.
pub fn edit(model: &mut Model, id: Option<ExperienceId>, known: &ExperienceFields, events: Vec<(String, String)>) {
    let words = model.words;
    let value = |key: &str| known.iter().find(|(k, _)| k == key).map_or("", |(_, v)| v.as_str());
    let label = |key: &str| words.text(&format!("form-experience-{key}"));
    let consent = if value("consent") == "yes" { "yes" } else { "no" };
    let fields = vec![
        Field::new("title", words.text("head-title"), value("title")),
        Field::new("municipalities", label("municipalities"), value("municipalities")),
        Field::new("partners", label("partners"), value("partners")),
        Field::new("topics", label("topics"), value("topics")),
        Field::text("text", label("text"), value("text")),
        Field::notes("documents", label("documents"), value("documents")),
        Field::choice("consent", words.text("experience-consent"), consent, vec![("no".into(), words.text("no")), ("yes".into(), words.text("yes"))]),
        Field::new("valid-until", words.text("experience-valid-until"), value("valid-until")),
        Field::new("contact", words.text("experience-contact"), value("contact")),
        Field::choice("event", words.text("experience-told"), value("event"), std::iter::once((String::new(), "–".into())).chain(events).collect()),
    ];
    let title = words.text(if id.is_some() { "cmd-edit-experience" } else { "cmd-new-experience" });
    model.overlay = Some(Overlay::Form(Box::new(Form::new(title, fields).note(words.text("form-experience-note"))), Purpose::Experience(id)));
}

/// What a form asks for: whose examples are wanted (nothing typed is everybody's), or a file with those that are shown.
///
/// # Errors
/// What is wrong, and at which field.
pub fn save(model: &mut Model, form: &Form, purpose: &Purpose) -> Result<Vec<Effect>, (&'static str, &'static str)> {
    if let Purpose::Document(id) = purpose {
        let which = form.value("which");
        let job = which.parse().map_or_else(|_| Job::Link(which), |n| Job::Document(*id, n));
        return Ok(super::jobs::start(model, job));
    }
    if *purpose == Purpose::Examples {
        let path = typed_path(form).ok_or(("form-file-missing", "file"))?;
        let screen = &model.experiences;
        let ids = screen.shown.iter().filter_map(|at| screen.rows.get(*at)).map(|l| l.experience.id).collect();
        return Ok(super::jobs::start(model, Job::Examples(ids, path)));
    }
    let typed = form.value("municipality");
    model.like = if typed.trim().is_empty() {
        None
    } else {
        let Found::Match(code) = Register::built_in().find_preferring(&typed, None, Some(model.country)) else { return Err(("why-no-municipality", "municipality")) };
        Some(LikeAsk { code, size: form.value("how") == "size" })
    };
    model.experiences.cursor = 0;
    Ok(vec![Effect::Load(Load::Experiences(model.like.clone()))])
}

/// Writes examples as the file's name says, in this order. Returns how many.
///
/// # Errors
/// When none of them may be shared, or it cannot be written.
pub fn write(desk: &Desk<'_>, ids: &[ExperienceId], file: &str) -> Result<usize, Refusal> {
    let path = Path::new(file);
    let as_page = match path.extension().map(|e| e.to_string_lossy().to_lowercase()).as_deref() {
        Some("html") => true,
        Some("md") => false,
        _ => return Err(Refusal::usage(msg!("export-experiences-note"))),
    };
    let mut wanted = Vec::with_capacity(ids.len());
    for id in ids {
        if let Some(e) = desk.state.experience(*id)? {
            wanted.push(desk::experience_line(desk, e)?);
        }
    }
    let (content, n) = desk::experiences_file(desk, &wanted, as_page)?;
    write_file(path, content.as_bytes()).map_err(|e| Refusal::file(path, true, &e))?;
    Ok(n)
}
