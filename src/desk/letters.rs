//! What letters say: in which language, by which template, and what its placeholders stand for.

use std::collections::BTreeMap;

use super::lookup::find_municipality;
use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use crate::domain::{Affiliation, Country, Event, Lang, Letter, LetterKind, MunicipalityCode, Network, Registration, Template};
use crate::handout::{Placeholder, TemplateFault, own_template, placeholders, template_of};
use crate::store::{Draft, Key};
use crate::text::{Dates, Words, msg, shown};

/// The language in which an event's letters are written where nothing says another: Swedish for an event in Sweden, else Norwegian as the coordinator
/// writes it.
#[must_use]
pub fn event_language(desk: &Desk<'_>, event: &Event) -> Lang {
    match (event.country, desk.words.lang) {
        (Country::Se, _) => Lang::Sv,
        (Country::No, Lang::Nn) => Lang::Nn,
        (Country::No, _) => Lang::Nb,
    }
}

/// The language of one recipient. A Norwegian municipality is written to in the language that it has decided on, where that is known (lov om målbruk i
/// offentleg teneste § 5; counties have the same right).
///
/// # Errors
/// When the state cannot be read.
pub fn language_for(desk: &Desk<'_>, event: &Event, r: &Registration) -> Result<Lang, Refusal> {
    language_of(desk, event, r.municipality())
}

/// The language of one municipality, or of somebody from elsewhere.
///
/// # Errors
/// When the state cannot be read.
pub fn language_of(desk: &Desk<'_>, event: &Event, code: Option<MunicipalityCode>) -> Result<Lang, Refusal> {
    let usual = event_language(desk, event);
    let code = code.filter(|c| event.country == Country::No && c.country() == Country::No);
    Ok(match code {
        Some(code) => desk.state.network(code)?.and_then(|n| n.language).unwrap_or(usual),
        None => usual,
    })
}

/// How many people letters go to in each language, in words.
#[must_use]
pub(super) fn by_language(words: &Words, letters: &[Letter]) -> String {
    let mut languages: BTreeMap<Lang, usize> = BTreeMap::new();
    letters.iter().for_each(|l| *languages.entry(l.language).or_default() += l.recipients.len());
    languages.iter().map(|(l, n)| format!("{} {n}", words.text(&format!("language-{l}")))).collect::<Vec<_>>().join(", ")
}

/// The template in force.
///
/// # Errors
/// When the state cannot be read.
pub fn template(desk: &Desk<'_>, kind: LetterKind, language: Lang) -> Result<Template, Refusal> {
    Ok(desk.state.template(kind, language)?.unwrap_or_else(|| own_template(kind, language)))
}

/// What is wrong with a template, with its place.
fn refuse(fault: &TemplateFault) -> Refusal {
    let place = if fault.in_subject {
        msg!("template-in-subject", column = fault.column, what = fault.what.clone())
    } else {
        msg!("template-in-body", line = fault.line, column = fault.column, what = fault.what.clone())
    };
    let row = if fault.in_subject { 1 } else { fault.line };
    Refusal { row: Some(row), column: Some(if fault.in_subject { "subject" } else { "body" }.into()), ..Refusal::data(place) }
}

/// Checks a template.
///
/// # Errors
/// A placeholder that is unknown or not closed, with its place; or there is nothing to send.
pub fn check_template(desk: &Desk<'_>, t: &Template) -> Result<std::collections::BTreeSet<Placeholder>, Refusal> {
    let names = Placeholder::names(desk.words.lang);
    let found = placeholders(t).map_err(|f| refuse(&f).next(msg!("template-known", names = names)))?;
    if t.kind == LetterKind::Link && !found.contains(&Placeholder::Link) {
        let language = desk.words.text(&format!("language-{}", t.language));
        return Err(Refusal { column: Some("body".into()), ..Refusal::data(msg!("link-not-in-text", language = language)).next(msg!("link-not-in-text-next")) });
    }
    if t.kind == LetterKind::Schedule && !found.contains(&Placeholder::Slot) && !found.contains(&Placeholder::Schedule) {
        return Err(Refusal { column: Some("body".into()), ..Refusal::data(msg!("slot-not-in-text")).next(msg!("slot-not-in-text-next")) });
    }
    for (empty, field) in [(t.subject.trim().is_empty(), "subject"), (t.body.trim().is_empty(), "body")] {
        if empty {
            return Err(Refusal { column: Some(field.into()), ..Refusal::data(msg!("template-empty")).next(msg!("template-empty-next")) });
        }
    }
    Ok(found)
}

/// Gives a kind of letter another text in a language; `None` for the program's own.
///
/// # Errors
/// What [`check_template`] refuses.
pub fn set_template(desk: &Desk<'_>, kind: LetterKind, language: Lang, text: Option<&str>) -> Result<Outcome, Refusal> {
    let mut draft = Draft::new(desk.state);
    let own = own_template(kind, language);
    match text.map(|t| template_of(kind, language, t)) {
        // The program's own words stay its own: they are better in a later version.
        Some(t) if t != own => {
            check_template(desk, &t)?;
            draft.put(t);
        }
        _ => draft.remove(Key::template(kind, language)),
    }
    Ok(Outcome { set: draft.finish()?, label: msg!("did-set-template", language = desk.words.text(&format!("language-{language}"))), notes: Vec::new() })
}

/// A language as people write it: `nb`, `nynorsk`, `nøytral`; the inner value is none for neutral.
#[must_use]
pub fn language_word(text: &str) -> Option<Option<Lang>> {
    match text.trim().to_lowercase().as_str() {
        "nb" | "bokmål" => Some(Some(Lang::Nb)),
        "nn" | "nynorsk" => Some(Some(Lang::Nn)),
        "neutral" | "nøytral" | "nøytralt" => Some(None),
        _ => None,
    }
}

/// Settles in which language the state and counties write to Norwegian municipalities: line, municipality and language each.
///
/// # Errors
/// The first line that names no Norwegian municipality or no such language, with its number.
pub fn set_languages(desk: &Desk<'_>, rows: &[(u64, String, String)]) -> Result<Outcome, Refusal> {
    let mut draft = Draft::new(desk.state);
    for (line, municipality, language) in rows {
        let at = |r: Refusal| Refusal { row: (*line > 0).then_some(*line), ..r };
        let code = find_municipality(desk, municipality, Some(Country::No)).map_err(at)?;
        let language = language_word(language).ok_or_else(|| at(Refusal::data(msg!("language-unknown", given = language))))?;
        if code.country() != Country::No {
            return Err(at(Refusal::data(msg!("language-norway-only", name = desk.register.name(code)))));
        }
        let old = desk.state.network(code)?.unwrap_or_else(|| Network::new(code));
        draft.put(Network { language, ..old });
    }
    Ok(Outcome { set: draft.finish()?, label: msg!("did-set-languages", n = rows.len()), notes: Vec::new() })
}

/// What a placeholder stands for in a language; what is personal stands for nothing where nobody is meant. Everything is made safe to show.
#[must_use]
pub fn value(desk: &Desk<'_>, event: &Event, language: Lang, to: Option<&Registration>, p: Placeholder) -> String {
    let words = Words::of(language);
    let safe = |text: &str| shown(text).to_string();
    let join = |parts: Vec<&str>, between: &str| parts.into_iter().filter(|s| !s.is_empty()).map(safe).collect::<Vec<_>>().join(between);
    let dates = Dates(words);
    let (start, end) = (event.start, event.end);
    match p {
        Placeholder::Title => safe(&event.title),
        Placeholder::Date => dates.day_year(start.date()),
        Placeholder::Time if start.date() == end.date() => format!("{}–{}", dates.time(start.time()), dates.time(end.time())),
        Placeholder::Time => format!("{} – {}", dates.time(start.time()), dates.day_time(end.date(), end.time())),
        Placeholder::Link => safe(&event.link),
        Placeholder::Place => event.venue.as_ref().map(|v| join(vec![&v.name, &v.address], ", ")).unwrap_or_default(),
        Placeholder::Organiser => safe(&event.organiser),
        Placeholder::Contact => event.contacts.iter().map(|c| join(vec![&c.name, &c.role, &c.email, &c.phone], ", ")).collect::<Vec<_>>().join("; "),
        Placeholder::Programme => {
            let line = |p: &crate::domain::Part| format!("{}–{} {}", dates.time(p.start), dates.time(p.end), shown(&p.title));
            event.programme.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Placeholder::Name => to.map(|r| safe(&r.name)).unwrap_or_default(),
        Placeholder::Municipality => match to.map(|r| (&r.affiliation, r)) {
            Some((Affiliation::Municipality(code), _)) => desk.register.name(*code),
            Some((_, r)) => safe(&r.organisation),
            None => String::new(),
        },
        Placeholder::About => super::meeting::for_others(event).description.lines().map(safe).collect::<Vec<_>>().join("\n"),
        Placeholder::Price => safe(&event.price),
        Placeholder::Questions => event.questions.iter().map(|q| format!("- {}", shown(q))).collect::<Vec<_>>().join("\n"),
        Placeholder::SignUp => event.registration_addresses.iter().map(|a| safe(a)).collect::<Vec<_>>().join(", "),
        Placeholder::Deadline => event.queue.register_until.map(|d| super::calendars::until(dates, d)).unwrap_or_default(),
        // Only a letter about the schedule knows them.
        Placeholder::Slot | Placeholder::Group | Placeholder::Room | Placeholder::Schedule | Placeholder::Changes => String::new(),
    }
}
