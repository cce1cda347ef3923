//! The outbox of an event: letters that lie ready, each as it goes out. Nothing is sent from here that has not been asked for and confirmed.

use std::path::Path;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::event_work::EventDeed;
use super::jobs;
use super::keys::{Key, KeyName};
use super::message::{Deed, Effect, Job, Load};
use super::model::{Model, Overlay, Purpose};
use super::update::deed;
use super::widgets::form::{Field, Form};
use super::widgets::list::{Cell, Column, List};
use super::widgets::popup::{popup, wrap, wrap_keys};
use crate::desk::{self, Desk, LinkAsk, Refusal};
use crate::domain::{Event, EventId, Lang, Letter, LetterId, LetterKind, LetterState, Template};
use crate::handout::{Mail, Placeholder, Secret, template_text};
use crate::text::{Dates, msg, shown};

/// Rows of the list of letters, its head included.
const LIST: u16 = 6;

/// What is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outbox {
    /// Of which event.
    pub event: EventId,
    /// What it is called.
    title: String,
    /// How things stand, in a line or two.
    stands: Vec<String>,
    /// Letters, the newest first, and each as one reads it.
    letters: Vec<(Letter, Vec<String>)>,
    /// The text of such letters, in the language of each and in the event's.
    templates: Vec<Template>,
    /// The language in which the event is written about.
    language: Lang,
    /// Whether a server is set to send by.
    can_send: bool,
    /// Its meeting link.
    link: String,
    /// What undo takes back: sending is a job, which does not say it.
    undo: Option<String>,
    cursor: usize,
    from: usize,
}

/// What sending asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// These letters.
    pub letters: Vec<LetterId>,
    /// With this password.
    pub password: Secret,
}

/// Reads it.
///
/// # Errors
/// When the state cannot be read.
pub fn load(desk: &Desk<'_>, event: &Event, mail: &Mail) -> Result<Outbox, Refusal> {
    let mut letters = desk::letters_read(desk, event.id, mail.sender().as_ref())?;
    letters.reverse();
    let language = desk::event_language(desk, event);
    let mut languages: Vec<Lang> = letters.iter().map(|(l, _)| l.language).chain([language]).collect();
    languages.sort_unstable();
    languages.dedup();
    let kinds: Vec<LetterKind> = LetterKind::ALL.iter().copied().filter(|k| *k == LetterKind::Link || letters.iter().any(|(l, _)| l.kind == *k)).collect();
    let templates = languages.into_iter().flat_map(|l| kinds.iter().map(move |k| (*k, l))).map(|(k, l)| desk::template(desk, k, l)).collect::<Result<_, _>>()?;
    let stands = match desk::plan_link(desk, event, LinkAsk::default()) {
        Ok(plan) => plan.said(desk.words).iter().map(|m| desk.words.say(m)).collect(),
        Err(r) => std::iter::once(&r.what).chain(&r.next).map(|m| desk.words.say(m)).collect(),
    };
    let can_send = mail.lacks().is_none();
    Ok(Outbox {
        event: event.id,
        title: event.title.clone(),
        stands,
        letters,
        templates,
        language,
        can_send,
        link: event.link.clone(),
        undo: desk.state.next_undo_redo()?.0.map(|e| e.label),
        cursor: 0,
        from: 0,
    })
}

/// Opens it, or reads it again with the cursor where it is.
pub fn on_loaded(model: &mut Model, mut outbox: Box<Outbox>) {
    if let Some(Overlay::Outbox(old)) = &model.overlay {
        outbox.cursor = old.cursor.min(outbox.letters.len().saturating_sub(1));
    }
    model.undo.clone_from(&outbox.undo);
    model.overlay = Some(Overlay::Outbox(outbox));
}

impl Outbox {
    fn ready(&self) -> Vec<LetterId> {
        // Of the kind in focus: what is said to have gone says something else of each kind.
        let lies = |k: LetterKind| self.letters.iter().any(|(l, _)| l.kind == k && !l.is_gone());
        let focus = self.current().map(|l| l.kind).filter(|k| lies(*k));
        let kind = focus.or_else(|| self.letters.iter().map(|(l, _)| l.kind).find(|k| lies(*k)));
        self.letters.iter().filter(|(l, _)| !l.is_gone() && Some(l.kind) == kind).map(|(l, _)| l.id).collect()
    }

    fn current(&self) -> Option<&Letter> {
        self.letters.get(self.cursor).map(|(l, _)| l)
    }

    fn template(&self) -> Option<&Template> {
        let (kind, language) = self.current().map_or((LetterKind::Link, self.language), |l| (l.kind, l.language));
        self.templates.iter().find(|t| (t.kind, t.language) == (kind, language))
    }
}

/// A key while it is open.
pub fn on_key(model: &mut Model, key: Key, mut outbox: Box<Outbox>) -> Vec<Effect> {
    let event = outbox.event;
    let last = outbox.letters.len().saturating_sub(1);
    match key.name {
        KeyName::Esc | KeyName::Char('q') => return Vec::new(),
        KeyName::Down | KeyName::Char('j') => (outbox.cursor, outbox.from) = ((outbox.cursor + 1).min(last), 0),
        KeyName::Up | KeyName::Char('k') => (outbox.cursor, outbox.from) = (outbox.cursor.saturating_sub(1), 0),
        KeyName::PageDown | KeyName::Char(' ') => outbox.from += 8,
        KeyName::PageUp => outbox.from = outbox.from.saturating_sub(8),
        KeyName::Char('n') if key.shift && outbox.current().is_some_and(|l| l.kind != LetterKind::Link) => {
            let how = if outbox.current().is_some_and(|l| l.kind == LetterKind::Invitation) { "invitation-outdated-next" } else { "letter-outdated-release-next" };
            model.complain(model.words.text(how));
        }
        KeyName::Char('n') if key.shift => {
            let again = Deed::DraftLink(event, LinkAsk { again: true, ..LinkAsk::default() });
            return ask(model, event, model.words.text("ask-link-again"), Effect::Do(again));
        }
        KeyName::Char('n') => {
            model.overlay = Some(Overlay::Outbox(outbox));
            return deed(model, Deed::DraftLink(event, LinkAsk::default()));
        }
        KeyName::Char('u') => {
            model.overlay = Some(Overlay::Outbox(outbox));
            return deed(model, Deed::Undo);
        }
        KeyName::Char('x') if outbox.current().is_some() => {
            let ids = outbox.current().map(|l| l.id).into_iter().collect();
            model.overlay = Some(Overlay::Outbox(outbox));
            return deed(model, Deed::RemoveLetters(ids));
        }
        KeyName::Char('e' | 'l' | 'w') => return form(model, key, &outbox),
        // Of one in doubt the coordinator knows: that one, and no other.
        KeyName::Char('s') if outbox.current().is_some_and(|l| matches!(l.state, LetterState::Sending(_))) => {
            let ids = outbox.current().map(|l| l.id).into_iter().collect();
            return ask(model, event, model.words.text("ask-doubtful-sent"), Effect::Do(Deed::LettersSent(ids)));
        }
        KeyName::Char('s' | 'p') if outbox.ready().is_empty() => model.complain(model.words.text("outbox-empty")),
        KeyName::Char('s') => {
            let question = model.words.say(&msg!("ask-letters-sent", n = outbox.ready().len()));
            return ask(model, event, question, Effect::Do(Deed::LettersSent(outbox.ready())));
        }
        KeyName::Char('p') if outbox.can_send => {
            let form = Form::new(model.words.text("outbox-send"), vec![Field::secret("password", model.words.text("form-password"))]).note(model.words.text("outbox-send-note"));
            model.back_to = Some(Load::Outbox(event));
            model.overlay = Some(Overlay::Form(Box::new(form), Purpose::SendLetters(event, outbox.ready())));
            return Vec::new();
        }
        KeyName::Char('p') => model.complain(model.words.text("post-not-set")),
        _ => {}
    }
    model.overlay = Some(Overlay::Outbox(outbox));
    Vec::new()
}

fn ask(model: &mut Model, event: EventId, question: String, effect: Effect) -> Vec<Effect> {
    model.back_to = Some(Load::Outbox(event));
    model.overlay = Some(Overlay::Ask(question, vec![effect], None));
    Vec::new()
}

/// The forms of the outbox: the text of its letters, the link, the folder for files.
fn form(model: &mut Model, key: Key, outbox: &Outbox) -> Vec<Effect> {
    let words = model.words;
    let (form, purpose) = match key.name {
        KeyName::Char('l') => (Form::new(words.text("field-link"), vec![Field::new("link", words.text("field-link"), &outbox.link)]), Purpose::LetterLink(outbox.event)),
        KeyName::Char('w') => {
            (Form::new(words.text("outbox-write"), vec![Field::new("file", words.text("form-folder"), "")]).note(words.text("outbox-write-note")), Purpose::ExportLetters(outbox.event, outbox.ready()))
        }
        _ => {
            let Some(t) = outbox.template() else { return Vec::new() };
            let title = words.say(&msg!("outbox-template", language = words.text(&format!("language-{}", t.language))));
            let fields = vec![Field::new("subject", words.text("letter-subject"), &t.subject), Field::text("body", words.text("letter-body"), &t.body)];
            (Form::new(title, fields).note(words.say(&msg!("template-known", names = Placeholder::names(words.lang)))), Purpose::Template(outbox.event, t.kind, t.language))
        }
    };
    model.back_to = Some(Load::Outbox(outbox.event));
    model.overlay = Some(Overlay::Form(Box::new(form), purpose));
    Vec::new()
}

/// What saving one of those forms does; `None` where the form stays.
pub fn save(model: &mut Model, form: &mut Form, purpose: &Purpose) -> Option<Vec<Effect>> {
    match purpose {
        Purpose::LetterLink(event) => Some(deed(model, Deed::Event(Box::new(EventDeed::Edit(*event, form.values()))))),
        Purpose::Template(_, kind, language) => {
            let text = format!("{}\n\n{}", form.value("subject"), form.value("body"));
            Some(deed(model, Deed::SetTemplate(*kind, *language, text)))
        }
        Purpose::ExportLetters(_, letters) => {
            let path = super::overlays::typed_path(form);
            form.fault = path.is_none().then(|| model.words.text("form-file-missing"));
            path.map(|path| jobs::start(model, Job::ExportLetters(letters.clone(), path)))
        }
        Purpose::SendLetters(event, letters) => {
            let sending = Sending { letters: letters.clone(), password: Secret(form.value("password")) };
            Some(vec![Effect::Load(Load::Sending(*event, sending))])
        }
        _ => None,
    }
}

/// Asks whether these letters shall go now, with whom they go to.
pub fn confirm(model: &mut Model, people: usize, server: &str, sending: Sending) {
    let server = shown(server).to_string();
    let question = model.words.say(&msg!("post-confirm", letters = sending.letters.len(), n = people, server = server));
    model.overlay = Some(Overlay::Ask(format!("{question}\n{}", model.words.text("ask-send")), vec![Effect::Job(Job::Send(Box::new(sending)))], None));
}

/// Writes letters that lie ready. Returns how many.
///
/// # Errors
/// When there are none, or one cannot be written.
pub fn write(desk: &Desk<'_>, letters: &[LetterId], folder: &str, mail: &Mail) -> Result<usize, Refusal> {
    let letters = by_ids(desk, letters)?;
    Ok(desk::export_letters(desk, &letters, Path::new(folder), mail.sender().as_ref())?.len())
}

/// Letters by their ids.
///
/// # Errors
/// When one is gone from the workspace.
pub fn by_ids(desk: &Desk<'_>, ids: &[LetterId]) -> Result<Vec<Letter>, Refusal> {
    ids.iter().map(|id| desk::find_letter(desk, &id.to_string())).collect()
}

/// Draws it: how things stand, the letters, and the one in focus as it goes out.
pub fn draw(model: &Model, outbox: &Outbox, area: Rect, buffer: &mut Buffer) {
    let (words, theme) = (model.words, &model.theme);
    let title = format!("{}: {}", words.text("cmd-outbox"), shown(&outbox.title).cut(usize::from(area.width.saturating_sub(30))));
    let inside = popup(area, 100.min(area.width.saturating_sub(8)), area.height.saturating_sub(4), &title, theme, model.plain, buffer);
    let columns = usize::from(inside.width);
    let keys = wrap_keys(&words.text(if outbox.can_send { "outbox-keys-send" } else { "outbox-keys" }), columns);
    let below = u16::try_from(keys.len()).unwrap_or(1);
    let mut y = inside.y;
    for line in outbox.stands.iter().flat_map(|l| wrap(l, columns)).take(4) {
        buffer.set_stringn(inside.x, y, line, columns, theme.text);
        y += 1;
    }
    y += 1;
    let heads = [
        Column::new(words.text("head-subject"), 20, 1).grows(),
        Column::new(words.text("head-state"), 12, 1),
        Column::new(words.text("head-recipients"), 10, 2).right(),
        Column::new(words.text("head-language"), 10, 3),
        Column::new(words.text("head-written"), 14, 4),
    ];
    let row = |i: usize| {
        let Some((l, _)) = outbox.letters.get(i) else { return (' ', Vec::new()) };
        let state = words.text(&format!("letter-{}", l.state.word()));
        let made = crate::domain::Country::No.zone().wall(l.made).date();
        let cells = vec![
            Cell::from(shown(&l.subject)),
            Cell::styled(state, if l.is_gone() { theme.dim } else { theme.text }),
            Cell::from(l.recipients.len().to_string()),
            Cell::from(words.text(&format!("language-{}", l.language))),
            Cell::from(Dates(words).day(made)),
        ];
        (' ', cells)
    };
    let list = Rect { y, height: LIST.min(inside.bottom().saturating_sub(y + 1)), ..inside };
    List { columns: &heads, rows: outbox.letters.len(), cursor: outbox.cursor, focused: true, empty: words.text("outbox-none"), row: &row }.draw(list, buffer, theme);
    let rows = u16::try_from(outbox.letters.len() + 1).unwrap_or(LIST).clamp(2, LIST);
    let from = y + rows + 1;
    let room = usize::from(inside.bottom().saturating_sub(from + below + 1));
    // Before there is one, the text that it would have.
    let lines = outbox.letters.get(outbox.cursor).map_or_else(|| outbox.template().map(|t| template_text(t).lines().map(|l| shown(l).to_string()).collect()).unwrap_or_default(), |(_, l)| l.clone());
    let wrapped: Vec<String> = lines.iter().flat_map(|l| if l.is_empty() { vec![String::new()] } else { wrap(l, columns.saturating_sub(2)) }).collect();
    let first = outbox.from.min(wrapped.len().saturating_sub(room));
    for (y, line) in (from..).zip(wrapped.iter().skip(first)).take(room) {
        let style = if line.starts_with('!') { theme.bad } else { theme.text };
        buffer.set_stringn(inside.x + 2, y, line, columns.saturating_sub(2), style);
    }
    if wrapped.len() > first + room {
        buffer.set_stringn(inside.x, inside.bottom().saturating_sub(below + 1), "…", 1, theme.dim);
    }
    for (n, line) in (1..).zip(keys.iter().rev()) {
        buffer.set_stringn(inside.x, inside.bottom().saturating_sub(n), line, columns, theme.dim);
    }
}
