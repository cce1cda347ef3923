//! The forms of events and registrations: which fields, and what they become.

use super::message::Fields;
use super::widgets::form::{Field, Form};
use crate::domain::{Country, Email, Event, EventKind, Mode, PartyPolicy, Presenting, Registration, Signup, TimeWish};
use crate::intake::event_fields;
use crate::text::{Words, word_shown};

/// Fields of an event in the order in which one decides them.
const EVENT_FIELDS: &[&str] = &[
    "title", "kind", "series", "track", "start", "end", "timezone", "country", "mode", "venue", "address", "link", "link_days_before", "organiser", "target_group", "description", "price", "signup",
    "capacity", "register_until", "promote_until", "catering_freeze", "party_policy", "municipality_policy", "automatic", "offer_hours", "grouping", "registration_addresses", "contacts", "questions",
    "to_clarify",
];

/// The form of an event, new or known. Fields that are not known are as they are `prefill`ed, else as in a new event.
#[must_use]
pub fn event_form(words: &Words, event: Option<&Event>, prefill: &[(&str, String)]) -> Form {
    let field = |key: &'static str| {
        let value = event.map(|e| event_fields::get(e, key)).or_else(|| prefill.iter().find(|(k, _)| *k == key).map(|(_, v)| v.clone())).unwrap_or_default();
        event_field(words, key, &value)
    };
    let title = words.text(if event.is_some() { "cmd-edit-event" } else { "cmd-new-event" });
    let shown = EVENT_FIELDS.iter().filter(|k| **k != "series" || event.is_none()).filter(|k| **k != "to_clarify" || event.is_some());
    Form::new(title, shown.map(|k| field(k)).collect()).note(words.text("form-event-note"))
}

fn event_field(words: &Words, key: &'static str, value: &str) -> Field {
    let label = words.field(key);
    let choice = |known: Vec<&str>| {
        let mut all: Vec<(String, String)> = known.into_iter().map(|w| (w.to_owned(), word_shown(words, key, w))).collect();
        if !all.iter().any(|(w, _)| w == value) {
            all.insert(0, (value.to_owned(), word_shown(words, key, value)));
        }
        Field::choice(key, label.clone(), value, all)
    };
    match key {
        "kind" => choice(EventKind::ALL.iter().map(|k| k.word()).collect()),
        "mode" => choice(Mode::ALL.iter().map(|k| k.word()).collect()),
        "signup" => choice(Signup::ALL.iter().map(|k| k.word()).collect()),
        "country" => choice(Country::ALL.iter().map(|k| k.word()).collect()),
        "party_policy" => choice(PartyPolicy::ALL.iter().map(|k| k.word()).collect()),
        "automatic" => choice(vec!["false", "true"]),
        "grouping" => choice(vec!["", "natural", "even", "bands", "previous"]),
        "municipality_policy" => choice(vec!["none", "first-seat-first", "max-1", "max-2", "max-3"]),
        "description" | "registration_addresses" | "contacts" | "questions" | "to_clarify" => Field::notes(key, label, value),
        "capacity" => Field::new(key, label, &word_shown(words, key, value)),
        _ => Field::new(key, label, value),
    }
}

/// The form of a registration, new or known.
#[must_use]
pub fn registration_form(words: &Words, r: Option<&Registration>) -> Form {
    let label = |key: &str| words.text(&format!("form-{key}"));
    let value = |get: &dyn Fn(&Registration) -> String| r.map(get).unwrap_or_default();
    let fields = vec![
        Field::new("name", label("name"), &value(&|r| r.name.clone())),
        Field::new("email", label("email"), &value(&|r| r.email.as_ref().map(|e| e.as_str().to_owned()).unwrap_or_default())),
        Field::new("phone", label("phone"), &value(&|r| r.phone.clone())),
        Field::new("function", label("function"), &value(&|r| r.function.clone())),
        Field::new("organisation", label("organisation"), &value(&|r| r.organisation.clone())),
        Field::new("seats", label("seats"), &r.map_or_else(|| "1".into(), |r| r.seats.to_string())),
        Field::choice("may-split", label("may-split"), if r.is_some_and(|r| r.may_split) { "yes" } else { "no" }, ["no", "yes"].map(|w| (w.to_owned(), words.text(w))).to_vec()),
        Field::choice("presents", label("presents"), if r.is_some_and(|r| r.presenting.is_some()) { "yes" } else { "no" }, ["no", "yes"].map(|w| (w.to_owned(), words.text(w))).to_vec()),
        Field::new("title", label("title"), &value(&|r| r.presenting.as_ref().map(|p| p.title.clone()).unwrap_or_default())),
        Field::new("diet", label("diet"), &value(&|r| r.needs.diet.clone())),
        Field::new("access", label("access"), &value(&|r| r.needs.access.clone())),
        Field::notes("note", label("note"), &value(&|r| r.note.clone())),
    ];
    Form::new(words.text(if r.is_some() { "cmd-edit-registration" } else { "cmd-new-registration" }), fields)
}

/// Puts the fields of a form into a registration. What cannot be read stays as it was.
pub fn fill_registration(r: &mut Registration, fields: &Fields) {
    let get = |key: &str| fields.iter().find(|(k, ..)| k == key).map(|(_, v, _)| v.trim().to_owned()).unwrap_or_default();
    r.name = get("name");
    r.email = Email::new(&get("email"));
    r.phone = get("phone");
    r.function = get("function");
    r.organisation = get("organisation");
    r.seats = get("seats").parse().ok().filter(|n| (1..=100).contains(n)).unwrap_or(r.seats);
    r.may_split = get("may-split") == "yes";
    let presents = get("presents") == "yes";
    let title = get("title");
    let wish = r.presenting.as_ref().map_or_else(TimeWish::default, |p| p.wish);
    r.presenting = (presents || !title.is_empty()).then_some(Presenting { title, wish });
    r.needs.diet = get("diet");
    r.needs.access = get("access");
    r.note = get("note");
}
