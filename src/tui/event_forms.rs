//! Forms about events: what they ask, what is wrong while one writes, and what becomes of them.

use chrono::NaiveDate;

use super::event_work::EventDeed;
use super::forms::event_form;
use super::message::{Deed, Effect, Job, Load};
use super::model::{Model, Narrow, Overlay, Purpose};
use super::update::deed;
use super::widgets::form::{Field, Form};
use crate::desk::event_faults;
use crate::domain::{Event, EventId, EventKind, Series, SeriesId, Wall, parse_wall};
use crate::intake::Announcement;
use crate::text::{msg, natural_date, word_shown};

/// What a form about events is for.
#[derive(Debug, Clone, PartialEq)]
pub enum EventPurpose {
    /// A new event.
    New,
    /// Its fields.
    Edit(EventId),
    /// Another start for a copy, from this one.
    Copy(EventId, Wall),
    /// Another start, instead of this one.
    Move(EventId, Wall),
    /// Again on many dates.
    Repeat(EventId),
    /// A series in two.
    Split(SeriesId),
    /// Title and tracks of a series.
    Series(SeriesId),
    /// A file to take in.
    Import,
    /// The text of an announcement.
    Announcement,
    /// What an announcement proposes.
    Accept(Box<Announcement>),
    /// A calendar file to write, of this event first.
    Calendar(Option<EventId>),
    /// Which events are shown.
    Narrow,
    /// A date to go to.
    GoTo,
}

fn open(model: &mut Model, form: Form, purpose: EventPurpose) {
    model.overlay = Some(Overlay::Form(Box::new(form), Purpose::Event(purpose)));
}

/// A new event on a day.
pub fn new_event(model: &mut Model, day: Option<NaiveDate>) {
    let date = day.map(|d| d.format("%Y-%m-%d").to_string()).unwrap_or_default();
    let prefill = [
        ("kind", "dialogforum".to_owned()),
        ("start", format!("{date} 09:00")),
        ("end", format!("{date} 12:00")),
        ("timezone", model.country.zone().to_string()),
        ("country", model.country.word().to_owned()),
        ("mode", "digital".to_owned()),
        ("signup", "required".to_owned()),
        ("party_policy", "strict".to_owned()),
        ("automatic", "false".to_owned()),
        ("municipality_policy", "none".to_owned()),
    ];
    let form = event_form(model.words, None, &prefill);
    open(model, form, EventPurpose::New);
}

/// The fields of an event.
pub fn edit_event(model: &mut Model, event: &Event) {
    let form = event_form(model.words, Some(event), &[]);
    open(model, form, EventPurpose::Edit(event.id));
}

/// Another start for an event, or for a copy of it.
pub fn other_start(model: &mut Model, event: &Event, is_copy: bool) {
    let words = model.words;
    let (title, purpose) = if is_copy { ("cmd-copy-event", EventPurpose::Copy(event.id, event.start)) } else { ("cmd-move-event", EventPurpose::Move(event.id, event.start)) };
    // The same weekday four weeks on is the likeliest; for a move, its own day.
    let start = if is_copy { event.start.0 + chrono::TimeDelta::days(28) } else { event.start.0 };
    let form = Form::new(words.text(title), vec![Field::new("start", words.text("field-start"), &start.format("%Y-%m-%d %H:%M").to_string())]);
    open(model, form.note(words.text("form-start-note")), purpose);
}

/// The rule of a series.
pub fn repeat(model: &mut Model, event: &Event) {
    let words = model.words;
    let yes_no = ["no", "yes"].map(|w| (w.to_owned(), words.text(w))).to_vec();
    let slug = if event.series.is_some() { String::new() } else { crate::intake::slug(&event.title) };
    let fields = vec![
        Field::new("every", words.text("repeat-every"), &words.text("repeat-four-weeks")),
        Field::new("until", words.text("repeat-until"), &(event.start.date() + chrono::TimeDelta::weeks(52)).to_string()),
        Field::choice("except-holidays", words.text("repeat-except-holidays"), "yes", yes_no),
        Field::new("except-week", words.text("repeat-except-week"), ""),
        Field::new("except-date", words.text("repeat-except-date"), ""),
        Field::new("dates", words.text("repeat-dates"), ""),
        Field::new("series", words.text("repeat-series"), &slug),
    ];
    open(model, Form::new(words.text("cmd-repeat-event"), fields).note(words.text("repeat-note")), EventPurpose::Repeat(event.id));
}

/// Where a series is cut in two.
pub fn split(model: &mut Model, event: &Event, series: SeriesId) {
    let words = model.words;
    let fields =
        vec![Field::new("from", words.text("split-from"), &event.start.date().to_string()), Field::new("series", words.text("repeat-series"), ""), Field::new("title", words.text("field-title"), "")];
    open(model, Form::new(words.text("cmd-split-series"), fields).note(words.text("split-note")), EventPurpose::Split(series));
}

/// Title and tracks of a series.
pub fn series(model: &mut Model, series: &Series) {
    let words = model.words;
    let fields = vec![Field::new("title", words.text("field-title"), &series.title), Field::notes("tracks", words.text("series-tracks"), &series.tracks.join("\n"))];
    open(model, Form::new(words.text("cmd-edit-series"), fields).note(words.text("series-note")), EventPurpose::Series(series.id));
}

/// A file to take in, or a text.
pub fn take_in(model: &mut Model, is_announcement: bool) {
    let words = model.words;
    if is_announcement {
        let form = Form::new(words.text("cmd-read-announcement"), vec![Field::text("text", words.text("announcement-text"), "")]).note(words.text("announcement-note"));
        return open(model, form, EventPurpose::Announcement);
    }
    let form = Form::new(words.text("cmd-import-events"), vec![Field::new("file", words.text("form-file"), "")]).note(words.text("import-events-note"));
    open(model, form, EventPurpose::Import);
}

/// What an announcement proposes, to be decided: what is open stands beside its field.
pub fn decide(model: &mut Model, announcement: Box<Announcement>) {
    let words = model.words;
    let mut prefill: Vec<(&str, String)> = vec![("signup", "required".into()), ("party_policy", "strict".into()), ("automatic", "false".into()), ("municipality_policy", "none".into())];
    for (key, value, _) in &announcement.file.fields {
        prefill.retain(|(k, _)| k != key);
        let as_typed = parse_wall(value).map_or_else(|| value.clone(), |w| w.0.format("%Y-%m-%d %H:%M").to_string());
        prefill.push((key, as_typed));
    }
    for (key, list) in [("questions", &announcement.file.questions), ("registration_addresses", &announcement.file.registration_addresses)] {
        prefill.extend(list.iter().map(|l| (key, l.join("\n"))));
    }
    let mut scratch = Event::new(ulid::Ulid::nil().into(), Wall(chrono::NaiveDateTime::default()), Wall(chrono::NaiveDateTime::default()), model.country);
    scratch.contacts = announcement.file.contacts.clone().unwrap_or_default();
    prefill.push(("contacts", crate::intake::event_fields::get(&scratch, "contacts")));
    let mut form = event_form(words, None, &prefill);
    form.title = words.text("announcement-proposal");
    // What is open comes first to whoever decides.
    announcement.asks.iter().rev().for_each(|a| form.point_at(a.field));
    form.hints = announcement.asks.iter().map(|a| (a.field.to_owned(), words.say(&a.what))).collect();
    let (dates, parts) = (announcement.further.len(), announcement.file.programme.as_ref().map_or(0, Vec::len));
    form.note = words.say(&msg!("announcement-proposal-note", open = announcement.asks.len(), dates = dates, parts = parts));
    open(model, form, EventPurpose::Accept(announcement));
}

/// A calendar file to write.
pub fn calendar_file(model: &mut Model, event: Option<&Event>) {
    let words = model.words;
    let choice = |key: &'static str, label: &str, all: &[&str], prefix: &str| {
        let all: Vec<(String, String)> = all.iter().map(|w| ((*w).to_owned(), words.text(&format!("{prefix}-{w}")))).collect();
        Field::choice(key, words.text(label), &all.first().map(|(w, _)| w.clone()).unwrap_or_default(), all)
    };
    let which: &[&str] = match event {
        Some(e) if e.series.is_some() => &["event", "series", "all"],
        Some(_) => &["event", "all"],
        None => &["all"],
    };
    let name = event.map_or_else(|| "all".into(), |e| crate::intake::slug(&e.title));
    let fields = vec![
        Field::new("file", words.text("form-file"), &format!("{name}.ics")),
        choice("which", "export-which", which, "export-which"),
        choice("what", "export-what", &["event", "deadlines", "schedule"], "export-what"),
    ];
    let id = event.map(|e| e.id);
    open(model, Form::new(words.text("cmd-export-calendar"), fields).note(words.text("export-calendar-note")), EventPurpose::Calendar(id));
}

/// Which events are shown.
pub fn narrow(model: &mut Model) {
    let (words, now) = (model.words, &model.calendar.narrow);
    let any = (String::new(), words.text("narrow-any"));
    let kinds = std::iter::once(any.clone()).chain(EventKind::ALL.iter().map(|k| (k.word().to_owned(), word_shown(words, "kind", k.word())))).collect();
    let view = model.calendar.view.as_ref();
    let series = std::iter::once(any.clone()).chain(view.iter().flat_map(|v| &v.series).map(|(id, title)| (id.to_string(), crate::text::shown(title).to_string()))).collect();
    let mut names: Vec<String> = view.iter().flat_map(|v| &v.agenda).map(|l| l.event.organiser.clone()).filter(|o| !o.is_empty()).collect();
    names.sort();
    names.dedup();
    let organisers = std::iter::once(any.clone()).chain(names.into_iter().map(|o| (o.clone(), crate::text::shown(&o).to_string()))).collect();
    let states = std::iter::once(any).chain(["planned", "moved", "cancelled"].map(|s| (s.to_owned(), words.text(&format!("status-{s}"))))).collect();
    let fields = vec![
        Field::choice("kind", words.text("field-kind"), now.kind.map_or("", EventKind::word), kinds),
        Field::choice("series", words.text("field-series"), &now.series.map(|s| s.to_string()).unwrap_or_default(), series),
        Field::choice("organiser", words.text("field-organiser"), &now.organiser, organisers),
        Field::choice("status", words.text("head-status"), &now.status, states),
    ];
    let form = Form::new(words.text("cmd-narrow"), fields).note(words.text("narrow-note"));
    open(model, form, EventPurpose::Narrow);
}

/// A date to go to.
pub fn go_to(model: &mut Model) {
    let form = Form::new(model.words.text("cmd-go-to-date"), vec![Field::new("date", model.words.text("head-date"), "")]).note(model.words.text("goto-note"));
    open(model, form, EventPurpose::GoTo);
}

/// Looks at what is written, so that a fault is seen beside its field before anything is saved.
pub fn check(model: &Model, form: &mut Form, purpose: &EventPurpose) {
    if matches!(purpose, EventPurpose::New | EventPurpose::Edit(_) | EventPurpose::Accept(_)) {
        let filled: Vec<_> = form.values().into_iter().filter(|(k, v, _)| !v.trim().is_empty() || k == "title").collect();
        form.faults = event_faults(&filled, model.country).into_iter().map(|(key, what)| (key, model.words.say(&what))).collect();
        // Where only the start is moved, the end moves along when it is saved.
        if matches!(purpose, EventPurpose::Edit(_)) && form.is_changed("start") && !form.is_changed("end") {
            form.faults.retain(|(key, _)| key != "end");
        }
    }
}

/// What becomes of a form.
pub fn save(model: &mut Model, mut form: Box<Form>, purpose: EventPurpose) -> Vec<Effect> {
    let fields = form.values();
    let event = |d| Deed::Event(Box::new(d));
    let effects = match &purpose {
        EventPurpose::New => {
            let mut fields = fields;
            // The zone says the country, unless somebody said otherwise.
            if form.is_changed("timezone") && !form.is_changed("country") {
                fields.retain(|(k, ..)| k != "country");
            }
            deed(model, event(EventDeed::Add(fields)))
        }
        EventPurpose::Edit(id) => deed(model, event(EventDeed::Edit(*id, fields))),
        EventPurpose::Accept(a) => deed(model, event(EventDeed::Accept(a.clone(), fields))),
        EventPurpose::Repeat(id) => deed(model, event(EventDeed::Repeat(*id, fields))),
        EventPurpose::Series(id) => deed(model, event(EventDeed::Series(*id, fields))),
        EventPurpose::Split(id) => deed(model, event(EventDeed::Split(*id, fields))),
        EventPurpose::Copy(id, was) | EventPurpose::Move(id, was) => {
            let Some(start) = start_of(model, &form.value("start"), *was) else { return again(model, form, purpose, "form-start-wrong") };
            let d = if matches!(purpose, EventPurpose::Copy(..)) { EventDeed::Copy(*id, start) } else { EventDeed::Move(*id, start) };
            deed(model, event(d))
        }
        EventPurpose::Import | EventPurpose::Calendar(_) => {
            let Some(path) = super::overlays::typed_path(&form) else { return again(model, form, purpose, "form-file-missing") };
            match &purpose {
                EventPurpose::Calendar(id) => {
                    let mut fields = fields;
                    fields.iter_mut().filter(|(k, ..)| k == "file").for_each(|(_, v, _)| v.clone_from(&path));
                    return super::jobs::start(model, Job::Calendar(*id, fields));
                }
                _ => vec![Effect::Load(Load::ImportPreview(path))],
            }
        }
        EventPurpose::Announcement => {
            let text = form.value("text");
            if text.trim().is_empty() {
                return again(model, form, purpose, "announcement-empty");
            }
            vec![Effect::Load(Load::Announcement(text))]
        }
        EventPurpose::Narrow => {
            let value = |key: &str| form.value(key);
            model.calendar.narrow = Narrow { kind: value("kind").parse().ok(), series: value("series").parse().ok(), organiser: value("organiser"), status: value("status") };
            model.calendar.cursor = 0;
            return Vec::new();
        }
        EventPurpose::GoTo => {
            let today = model.calendar.view.as_ref().map(|v| v.today);
            let Some(day) = today.and_then(|t| natural_date(&form.value("date"), t)) else { return again(model, form, purpose, "goto-unknown") };
            return super::screens::calendar::show(model, day);
        }
    };
    form.saving = true;
    model.overlay = Some(Overlay::Form(form, Purpose::Event(purpose)));
    effects
}

/// Back to the form, with what is wrong.
fn again(model: &mut Model, mut form: Box<Form>, purpose: EventPurpose, key: &str) -> Vec<Effect> {
    form.fault = Some(model.words.text(key));
    model.overlay = Some(Overlay::Form(form, Purpose::Event(purpose)));
    Vec::new()
}

/// A start as typed: a time, or a date in any of its forms, at the same time of day.
fn start_of(model: &Model, text: &str, was: Wall) -> Option<Wall> {
    let today = model.calendar.view.as_ref().map_or(was.date(), |v| v.today);
    parse_wall(text).or_else(|| natural_date(text, today).map(|d| Wall(d.and_time(was.time()))))
}
