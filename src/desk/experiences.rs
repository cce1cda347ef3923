//! The library of examples: adding and changing them, which come from municipalities like ours, and which are to be looked at again.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::documents::{document_line, document_place, documents_of};
use super::lookup::{find_event, find_experience, find_municipality};
use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use crate::domain::{Country, Document, Event, EventId, Experience, ExperienceId, MunicipalityCode, Organisation, OrganisationId, OrganisationKind, Place, parse_date};
use crate::handout::{PageDocument, PageExample, library_html, library_markdown};
use crate::planning::division::BandPreset;
use crate::store::Draft;
use crate::text::{Dates, Words, collation_key, msg, shown};

/// An example in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExperienceLine {
    /// The example.
    pub experience: Experience,
    /// Its municipalities and partners by name.
    pub from: String,
    /// When and at which event it was told; empty where that is not known.
    pub told: String,
    /// It is to be looked at again: the day has come.
    pub is_over: bool,
}

/// All examples, by title.
///
/// # Errors
/// When the state cannot be read.
pub fn experiences(desk: &Desk<'_>) -> Result<Vec<ExperienceLine>, Refusal> {
    let (mut out, mut told) = (Vec::new(), BTreeMap::new());
    for e in desk.state.experiences()? {
        out.push(line(desk, e, &mut told)?);
    }
    out.sort_by_cached_key(|l| collation_key(desk.words.lang, &l.experience.title));
    Ok(out)
}

/// An example as a line of the list.
///
/// # Errors
/// When the state cannot be read.
pub fn experience_line(desk: &Desk<'_>, e: Experience) -> Result<ExperienceLine, Refusal> {
    line(desk, e, &mut BTreeMap::new())
}

/// The same of one of many: each event is read once.
fn line(desk: &Desk<'_>, e: Experience, told: &mut BTreeMap<EventId, String>) -> Result<ExperienceLine, Refusal> {
    let mut from: Vec<String> = e.municipalities.iter().map(|c| desk.register.name(*c)).collect();
    for id in &e.partners {
        from.extend(desk.state.organisation(*id)?.map(|o| o.name));
    }
    let today = Country::No.zone().wall(desk.now).date();
    if let Some(id) = e.event.filter(|id| !told.contains_key(id)) {
        told.insert(id, desk.state.event(id)?.map(|event| event_text(desk.words, &event)).unwrap_or_default());
    }
    let told = e.event.and_then(|id| told.get(&id).cloned()).unwrap_or_default();
    Ok(ExperienceLine { from: from.join(", "), told, is_over: e.valid_until.is_some_and(|d| d < today), experience: e })
}

/// An event by its day and title.
fn event_text(words: &'static Words, event: &Event) -> String {
    format!("{}  {}", Dates(words).day_year(event.start.date()), shown(&event.title))
}

/// Most events to choose from as the one where an example was told.
const EVENTS: usize = 60;

/// The events where an example may have been told, each by its id and what it says: the newest that have begun, and the one that is known.
///
/// # Errors
/// When the state cannot be read.
pub fn told_at(desk: &Desk<'_>, known: Option<&str>) -> Result<Vec<(String, String)>, Refusal> {
    let now = Country::No.zone().wall(desk.now);
    let is_known = |e: &Event| Some(e.id.to_string().as_str()) == known;
    let mut all: Vec<Event> = known.and_then(|id| id.parse().ok()).map_or(Ok(None), |id| desk.state.event(id))?.into_iter().collect();
    all.extend(desk.state.events_before(now, EVENTS)?.into_iter().filter(|e| !is_known(e)));
    Ok(all.iter().map(|e| (e.id.to_string(), event_text(desk.words, e))).collect())
}

/// An example as a form or a command says it: texts by field; what is not there stays.
pub type ExperienceFields = Vec<(String, String)>;

/// The fields of an example as texts, in the order in which one decides them.
///
/// # Errors
/// When the state cannot be read.
pub fn experience_fields(desk: &Desk<'_>, e: &Experience) -> Result<ExperienceFields, Refusal> {
    let mut partners = Vec::new();
    for id in &e.partners {
        partners.extend(desk.state.organisation(*id)?.map(|o| o.name));
    }
    let municipalities = e.municipalities.iter().map(|c| desk.register.name(*c)).collect::<Vec<_>>().join(", ");
    Ok(vec![
        ("title".into(), e.title.clone()),
        ("municipalities".into(), municipalities),
        ("partners".into(), partners.join("; ")),
        ("topics".into(), e.topics.join(", ")),
        ("text".into(), e.text.clone()),
        ("documents".into(), e.documents.iter().map(document_line).collect::<Vec<_>>().join("\n")),
        ("consent".into(), if e.consent { "yes" } else { "no" }.into()),
        ("valid-until".into(), e.valid_until.map(|d| d.to_string()).unwrap_or_default()),
        ("contact".into(), e.contact.clone()),
        ("event".into(), e.event.map(|id| id.to_string()).unwrap_or_default()),
    ])
}

/// Keeps an example as it is said; a new one where none is named.
///
/// # Errors
/// The first field that cannot be: a place that is not known, a day that is none, a link that leads nowhere; and when it has no title.
pub fn keep_experience(desk: &Desk<'_>, id: Option<ExperienceId>, fields: &ExperienceFields) -> Result<Outcome, Refusal> {
    let blank = || Experience {
        id: desk.new_id(),
        title: String::new(),
        text: String::new(),
        municipalities: Vec::new(),
        partners: Vec::new(),
        topics: Vec::new(),
        documents: Vec::new(),
        consent: false,
        valid_until: None,
        contact: String::new(),
        event: None,
    };
    let known = match id {
        // Taken away meanwhile: it is not made a second time.
        Some(id) => Some(find_experience(desk, &id.to_string())?),
        None => None,
    };
    let is_new = known.is_none();
    let mut e = known.unwrap_or_else(blank);
    let files = |e: &Experience| e.documents.iter().filter(|d| matches!(d.place, Place::File { .. })).count();
    let before = files(&e);
    let mut draft = Draft::new(desk.state);
    for (key, value) in fields {
        let at = |r: Refusal| Refusal { column: Some(key.clone()), ..r };
        set(desk, &mut e, key, value, &mut draft).map_err(at)?;
    }
    if e.title.trim().is_empty() {
        return Err(Refusal { column: Some("title".into()), ..Refusal::data(msg!("event-no-title")) });
    }
    let label = if is_new { msg!("did-add-experience", title = &e.title) } else { msg!("did-edit-experience", title = &e.title) };
    let mut notes = if e.consent { Vec::new() } else { vec![msg!("note-no-consent")] };
    notes.extend(Some(before.saturating_sub(files(&e))).filter(|n| *n > 0).map(|n| msg!("note-documents-left", n = n)));
    draft.put(e);
    Ok(Outcome { set: draft.finish()?, label, notes })
}

fn set(desk: &Desk<'_>, e: &mut Experience, key: &str, value: &str, draft: &mut Draft<'_>) -> Result<(), Refusal> {
    let list = |between: &[char]| value.split(between).map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    match key {
        "title" => value.trim().clone_into(&mut e.title),
        "text" => value.trim_end().clone_into(&mut e.text),
        "topics" => e.topics = list(&[',', ';', '\n']),
        "contact" => value.trim().clone_into(&mut e.contact),
        "consent" => e.consent = value == "yes",
        "municipalities" => e.municipalities = list(&[',', ';', '\n']).iter().map(|m| find_municipality(desk, m, None)).collect::<Result<_, _>>()?,
        "partners" => e.partners = list(&[';', '\n']).iter().map(|name| partner(desk, name, draft)).collect::<Result<_, _>>()?,
        "documents" => e.documents = documents_of(&list(&['\n']), &e.documents)?,
        "valid-until" => e.valid_until = day(value)?,
        "event" => e.event = if value.trim().is_empty() { None } else { Some(find_event(desk, value)?.id) },
        _ => {}
    }
    Ok(())
}

fn day(text: &str) -> Result<Option<NaiveDate>, Refusal> {
    if text.trim().is_empty() { Ok(None) } else { parse_date(text).map(Some).ok_or_else(|| Refusal::data(msg!("field-date", text = text))) }
}

/// An organisation by its name; one that is not known yet is kept from now on.
fn partner(desk: &Desk<'_>, name: &str, draft: &mut Draft<'_>) -> Result<OrganisationId, Refusal> {
    if let Some(id) = desk.state.organisation_by_name(name)? {
        return Ok(id);
    }
    let new = Organisation { id: desk.new_id(), name: name.to_owned(), kind: OrganisationKind::Other, country: desk.words.lang.country(), covers: Vec::new(), members: Vec::new() };
    let id = new.id;
    draft.put(new);
    Ok(id)
}

/// Takes an example away.
///
/// # Errors
/// When the state cannot be read.
pub fn remove_experience(desk: &Desk<'_>, e: &Experience) -> Result<Outcome, Refusal> {
    let mut draft = Draft::new(desk.state);
    draft.remove(crate::store::Key::experience(e.id));
    Ok(Outcome { set: draft.finish()?, label: msg!("did-remove-experience", title = &e.title), notes: Vec::new() })
}

/// Which examples come from municipalities like one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Like {
    /// Of the same size class.
    Size(MunicipalityCode),
    /// Of all, the nearest first: its county before others, its country before the other, then by size.
    Near(MunicipalityCode),
}

/// Narrows a list to examples from municipalities like one, or orders it by how near they are. Examples without a municipality are not in it.
#[must_use]
pub fn like(desk: &Desk<'_>, lines: Vec<ExperienceLine>, wanted: Like) -> Vec<ExperienceLine> {
    let (Like::Size(code) | Like::Near(code)) = wanted;
    let Some(ours) = desk.register.get(code) else { return Vec::new() };
    let class = |population: u32, country: Country| BandPreset::fine(country).iter().filter(|e| population >= **e).count();
    let others = |l: &ExperienceLine| l.experience.municipalities.iter().filter_map(|c| desk.register.get(*c)).filter(|m| m.code != code).collect::<Vec<_>>();
    match wanted {
        Like::Size(_) => {
            let own = class(ours.population, code.country());
            lines.into_iter().filter(|l| others(l).iter().any(|m| m.code.country() == code.country() && class(m.population, m.code.country()) == own)).collect()
        }
        Like::Near(_) => {
            // How far off in size, in thousandths of a natural logarithm.
            #[expect(clippy::cast_possible_truncation, reason = "populations differ by a factor of at most 10^6")]
            let far = |population: u32| ((f64::from(population.max(1)) / f64::from(ours.population.max(1))).ln().abs() * 1_000.0) as i64;
            let key = |l: &ExperienceLine| others(l).iter().map(|m| (m.county != ours.county, m.code.country() != code.country(), far(m.population))).min();
            let mut out: Vec<ExperienceLine> = lines.into_iter().filter(|l| !others(l).is_empty()).collect();
            out.sort_by_key(key);
            out
        }
    }
}

/// An example as lines: where it comes from, what it is about, its text and documents, and what there is to know about sharing it.
#[must_use]
pub fn experience_lines(words: &'static Words, l: &ExperienceLine) -> Vec<String> {
    let e = &l.experience;
    let mut out = Vec::new();
    let mut said = |key: &str, text: String| {
        if !text.is_empty() {
            out.push(format!("{}: {text}", words.text(key)));
        }
    };
    said("experience-from", shown(&l.from).to_string());
    said("experience-topics", shown(&e.topics.join(", ")).to_string());
    said("experience-told", l.told.clone());
    said("experience-contact", shown(&e.contact).to_string());
    said(
        "experience-valid-until",
        e.valid_until.map(|d| if l.is_over { format!("! {} – {}", Dates(words).day_year(d), words.text("due-review")) } else { Dates(words).day_year(d) }).unwrap_or_default(),
    );
    said("experience-consent", words.text(if e.consent { "yes" } else { "no" }));
    out.push(String::new());
    out.extend(e.text.lines().map(|t| shown(t).to_string()));
    for d in &e.documents {
        out.push(format!("- {}  {}", shown(&d.title), document_place(d)).trim_end().to_owned());
    }
    out
}

/// Examples for others, as a page or as Markdown: only those that may be shared. With how many they are.
///
/// # Errors
/// When there are none, or none of them may be.
pub fn experiences_file(desk: &Desk<'_>, lines: &[ExperienceLine], as_page: bool) -> Result<(String, usize), Refusal> {
    let document = |d: &Document| match &d.place {
        Place::Link(link) => PageDocument { title: d.title.clone(), link: link.clone() },
        _ => PageDocument { title: format!("{} {}", d.title, document_place(d)).trim_end().to_owned(), link: String::new() },
    };
    let one =
        |l: &ExperienceLine| PageExample { title: l.experience.title.clone(), from: l.from.clone(), text: l.experience.text.clone(), documents: l.experience.documents.iter().map(document).collect() };
    let shared: Vec<PageExample> = lines.iter().filter(|l| l.experience.consent).map(one).collect();
    if lines.is_empty() {
        return Err(Refusal::new(msg!("no-experience-found")).next(msg!("no-experience-found-next")));
    }
    if shared.is_empty() {
        return Err(Refusal::new(msg!("no-shared-experience")).next(msg!("no-shared-experience-next")));
    }
    let title = desk.words.text("screen-experiences");
    let content = if as_page {
        library_html(desk.words.lang.word(), &title, &shared).map_err(|e| Refusal::data(msg!("file-unwritable", file = "experiences.html", why = e.to_string())))?
    } else {
        library_markdown(&title, &shared)
    };
    Ok((content, shared.len()))
}
