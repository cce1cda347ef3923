//! What the workspace knows of a municipality beyond the register: its status in the network and how it came to it, whom to write to, notes; and everything that it took
//! part in. And who is meant by a status, a county, a size, or by never having been reached.

use chrono::NaiveDate;

use super::coverage::{CoverageAsk, places, reach};
use super::erasures::Forgotten;
use super::municipalities::{MunicipalityLine, municipality_lines};
use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use crate::domain::{Contact, Country, Email, Event, GroupNumber, MunicipalityCode, Network, NetworkStatus, Piece, SeriesId, State, StatusChange};
use crate::handout::{Sheet, Value};
use crate::planning::division::BandPreset;
use crate::store::Draft;
use crate::text::{Dates, Words, msg, number, shown, state_word};

/// What is said of a municipality; what is not said stays.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NetworkFacts {
    /// Its status, and since when; today where no day is said.
    pub status: Option<(NetworkStatus, Option<NaiveDate>)>,
    /// When its approval is to be renewed.
    pub renewal: Option<Option<NaiveDate>>,
    /// The coordinator's notes.
    pub note: Option<String>,
    /// Whom to write to.
    pub contacts: Option<Vec<Contact>>,
    /// Somebody among them who was forgotten may come back: that has been asked.
    pub readmit: bool,
}

/// Says it. A status that changes goes into the history.
///
/// # Errors
/// When a contact has an address that no mail could go to, or a renewal is said of a municipality that is not approved.
pub fn describe_municipality(desk: &Desk<'_>, code: MunicipalityCode, facts: &NetworkFacts) -> Result<Outcome, Refusal> {
    let mut n = desk.state.network(code)?.unwrap_or_else(|| Network::new(code));
    let today = code.country().zone().wall(desk.now).date();
    if let Some((status, since)) = &facts.status {
        let on = since.unwrap_or(today);
        let status = if let NetworkStatus::Approved { .. } = status { NetworkStatus::Approved { since: Some(on) } } else { status.clone() };
        let is_same = status.word() == n.status.word() && since.is_none();
        if !is_same && status != n.status {
            n.history.push(StatusChange { on, status: status.clone() });
            n.history.sort_by_key(|c| c.on);
            n.status = status;
        }
        if n.status.word() != "approved" {
            n.renewal = None;
        }
    }
    if let Some(renewal) = facts.renewal {
        if renewal.is_some() && n.status.word() != "approved" {
            return Err(Refusal { column: Some("renewal".into()), ..Refusal::data(msg!("renewal-not-approved", name = desk.register.name(code))).next(msg!("renewal-not-approved-next")) });
        }
        n.renewal = renewal;
    }
    facts.note.iter().for_each(|t| t.trim().clone_into(&mut n.note));
    if let Some(contacts) = &facts.contacts {
        if let Some(wrong) = contacts.iter().find(|c| !c.email.is_empty() && Email::new(&c.email).is_none_or(|e| !e.is_plausible())) {
            return Err(Refusal { column: Some("contacts".into()), ..Refusal::data(msg!("contact-address", address = wrong.email.as_str())).next(msg!("contact-address-next")) });
        }
        if !facts.readmit {
            let forgotten = Forgotten::of(desk)?;
            for new in contacts.iter().filter(|c| !n.contacts.iter().any(|old| old.email.eq_ignore_ascii_case(&c.email))) {
                forgotten.ask(desk, Email::new(&new.email).as_ref()).map_err(|r| Refusal { column: Some("contacts".into()), ..r })?;
            }
        }
        n.contacts.clone_from(contacts);
    }
    let mut draft = Draft::new(desk.state);
    draft.put(n);
    Ok(Outcome { set: draft.finish()?, label: msg!("did-describe-municipality", name = desk.register.name(code)), notes: Vec::new() })
}

/// A status in words: with its step, or its day and renewal.
#[must_use]
pub fn status_text(words: &'static Words, n: &Network) -> String {
    let dates = Dates(words);
    match &n.status {
        NetworkStatus::InProcess { step } => words.say(&msg!("network-step", n = u16::from(*step))),
        NetworkStatus::Approved { since } => {
            let since = since.map(|d| format!(" {}", dates.day_year(d))).unwrap_or_default();
            let renewal = n.renewal.map(|d| format!(", {}", words.say(&msg!("network-renewal", day = dates.day_year(d))))).unwrap_or_default();
            format!("{}{since}{renewal}", words.text("network-approved"))
        }
        other => words.text(&format!("network-{}", other.word())),
    }
}

/// A contact as people write one: `Name <address>, role, telephone`.
#[must_use]
pub fn contact_text(c: &Contact) -> String {
    let who = match (c.name.is_empty(), c.email.is_empty()) {
        (false, false) => format!("{} <{}>", c.name, c.email),
        (true, false) => c.email.clone(),
        _ => c.name.clone(),
    };
    [who, c.role.clone(), c.phone.clone()].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Contacts from lines as people write them.
#[must_use]
pub fn contacts_of(text: &str) -> Vec<Contact> {
    let one = |line: &str| {
        let mut parts = line.split(',').map(|p| p.trim().to_owned());
        let who = parts.next().unwrap_or_default();
        let (name, email) = match who.split_once(['<', '(']) {
            Some((name, rest)) => (name.trim().to_owned(), rest.trim_end_matches(['>', ')']).trim().to_owned()),
            None if who.contains('@') => (String::new(), who),
            None => (who, String::new()),
        };
        Contact { name, email, role: parts.next().unwrap_or_default(), phone: parts.next().unwrap_or_default() }
    };
    text.lines().map(str::trim).filter(|l| !l.is_empty()).map(one).collect()
}

/// Everything about a municipality, as lines: what it is, how it stands, what it took part in, what it shares.
///
/// # Errors
/// When the state cannot be read.
pub fn municipality_facts(desk: &Desk<'_>, code: MunicipalityCode) -> Result<Vec<String>, Refusal> {
    let words = desk.words;
    let mut out = Vec::new();
    if let Some(m) = desk.register.get(code) {
        let mut field = |key: &str, value: String| {
            if !value.is_empty() {
                out.push(format!(" {}: {value}", words.text(key)));
            }
        };
        field("head-code", m.code.to_string());
        field("head-county", m.county.clone());
        field("head-population", format!("{} ({})", number(m.population.into()), m.population_date));
        field("head-size", size_class(words, m.population, code.country()));
        field("head-skr", m.skr_group.clone());
        field("head-other-names", m.other_names.join(", "));
        field("head-formal-name", m.formal_name.clone());
        field("head-predecessors", desk.register.predecessors(code).iter().map(|(c, n, d)| format!("{} {n} ({d})", c.digits())).collect::<Vec<_>>().join(", "));
    }
    if let Some(n) = desk.state.network(code)? {
        out.push(words.text("network-head"));
        out.push(format!("  {}", status_text(words, &n)));
        let past = |c: &StatusChange| format!("  {}  {}", c.on, status_text(words, &Network { status: c.status.clone(), renewal: None, ..Network::new(code) }));
        out.extend(n.history.iter().rev().skip(1).map(past));
        out.extend(n.contacts.iter().map(|c| format!("  {}", shown(&contact_text(c)))));
        out.extend(n.note.lines().map(|l| format!("  {}", shown(l))));
    }
    out.extend(took_part(desk, code)?);
    out.extend(invited(desk, code)?);
    for known in desk.state.answers_from(code)? {
        let Some(event) = desk.state.event(known.event)? else { continue };
        out.push(words.say(&msg!("answers-at", day = Dates(words).day_year(event.start.date()), title = &event.title)));
        out.extend(super::delegation_facts::answer_lines(&known));
    }
    let told: Vec<String> = desk.state.experiences_from(code)?.into_iter().map(|e| format!("  {}", shown(&e.title))).collect();
    if !told.is_empty() {
        out.push(words.text("screen-experiences"));
        out.extend(told);
    }
    Ok(out)
}

/// What its contacts were invited to, the last first, and how far that letter has come.
fn invited(desk: &Desk<'_>, code: MunicipalityCode) -> Result<Vec<String>, Refusal> {
    let words = desk.words;
    let mut out = Vec::new();
    for letter in desk.state.letters_to(code)?.into_iter().rev() {
        let title = desk.state.event(letter.event)?.map(|e| e.title).unwrap_or_default();
        out.push(format!("  {}  {}  {}", Dates(words).day_year(letter.start.date()), shown(&title).cut(50), words.text(&format!("letter-{}", letter.state.word()))));
    }
    if !out.is_empty() {
        out.insert(0, words.text("letters-to"));
    }
    Ok(out)
}

fn size_class(words: &'static Words, population: u32, country: Country) -> String {
    let edges = BandPreset::fine(country);
    let at = edges.iter().filter(|e| population >= **e).count();
    let from = at.checked_sub(1).and_then(|i| edges.get(i)).copied().unwrap_or(0);
    super::coverage::size_name(words, &crate::planning::coverage::Share { name: String::new(), from, below: edges.get(at).copied(), municipalities: 0, reached: 0 })
}

/// The events that people of a municipality signed up for, the last first: how many in which state, in which group, at what time.
fn took_part(desk: &Desk<'_>, code: MunicipalityCode) -> Result<Vec<String>, Refusal> {
    let words = desk.words;
    let mut by_event: std::collections::BTreeMap<_, Vec<State>> = std::collections::BTreeMap::new();
    for r in desk.state.registrations_from(code)? {
        by_event.entry(r.event).or_default().push(r.state);
    }
    let mut events: Vec<(Event, Vec<State>)> = Vec::new();
    for (id, states) in by_event {
        events.extend(desk.state.event(id)?.map(|e| (e, states)));
    }
    events.sort_by_key(|(e, _)| std::cmp::Reverse(e.start));
    if events.is_empty() {
        return Ok(vec![words.text("municipality-never")]);
    }
    let mut out = vec![words.text("municipality-took-part")];
    for (e, states) in events {
        let counted = State::ALL.iter().filter_map(|s| Some((s, states.iter().filter(|x| *x == s).count())).filter(|(_, n)| *n > 0));
        let how = counted.map(|(s, n)| format!("{} {n}", state_word(words, *s))).collect::<Vec<_>>().join(", ");
        let mut line = format!("  {}  {}  {how}", Dates(words).day_year(e.start.date()), shown(&e.title).cut(40));
        let slot = desk.state.last_release(e.id)?.and_then(|r| r.slot_of(Piece::Municipality(code)));
        let group: Option<GroupNumber> = match slot {
            Some((g, _)) => Some(g),
            None => desk.state.division(e.id)?.and_then(|d| d.group_of(code)),
        };
        line.push_str(&group.map(|g| format!("  {}", words.say(&msg!("group-number", n = g.get())))).unwrap_or_default());
        line.push_str(&slot.map(|(_, s)| format!(" {}", Dates(words).time(s.start))).unwrap_or_default());
        out.push(line);
    }
    Ok(out)
}

/// Who is meant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AudienceAsk {
    /// Of this country.
    pub country: Option<Country>,
    /// Of this county.
    pub county: Option<String>,
    /// With so many inhabitants at least.
    pub min: Option<u32>,
    /// With fewer.
    pub below: Option<u32>,
    /// With one of these statuses, by their words; `step` for any of the eight.
    pub status: Vec<String>,
    /// Never reached: by the meetings of a series, or any.
    pub never: bool,
    /// That series.
    pub series: Option<SeriesId>,
    /// Not at a meeting from this day on.
    pub from: Option<NaiveDate>,
}

/// Municipalities that are meant, in code order.
///
/// # Errors
/// When there is no such status or county.
pub fn audience(desk: &Desk<'_>, ask: &AudienceAsk) -> Result<Vec<MunicipalityLine>, Refusal> {
    let known = |w: &str| w == "step" || NetworkStatus::parse(w).is_some();
    if let Some(wrong) = ask.status.iter().find(|w| !known(w)) {
        let all = NetworkStatus::all().iter().map(NetworkStatus::word).collect::<Vec<_>>().join(", ");
        return Err(Refusal::usage(msg!("field-word", key = "--status", text = wrong, known = format!("{all}, step"))));
    }
    // Each country for itself: counties and sizes are its own.
    let countries: Vec<Country> = ask.country.map_or_else(|| Country::ALL.to_vec(), |c| vec![c]);
    let (mut out, mut refused) = (Vec::new(), None);
    for country in &countries {
        let of = CoverageAsk { series: ask.series, from: ask.from, country: Some(*country), county: ask.county.clone(), min: ask.min, below: ask.below, ..CoverageAsk::default() };
        // Who was at a meeting is looked at only where it is asked for.
        let found = if ask.never { reach(desk, &of).map(|v| v.coverage.never) } else { places(desk, &of, *country).map(|all| all.iter().map(|p| p.code).collect()) };
        let mut wanted: Vec<MunicipalityCode> = match found {
            Ok(wanted) => wanted,
            Err(r) if countries.len() > 1 => {
                refused = Some(r);
                continue;
            }
            Err(r) => return Err(r),
        };
        wanted.sort_unstable();
        let lines = municipality_lines(desk, Some(*country))?.into_iter().filter(|l| wanted.binary_search(&l.municipality.code).is_ok());
        let fits = |l: &MunicipalityLine| {
            let word = l.network.as_ref().map_or_else(|| "none".to_owned(), |n| n.status.word());
            ask.status.is_empty() || ask.status.iter().any(|s| *s == word || s == "step" && word.starts_with("step-"))
        };
        out.extend(lines.filter(fits));
    }
    match refused {
        Some(r) if out.is_empty() => Err(r),
        _ => Ok(out),
    }
}

/// An audience as a table, a row for each contact, or one where nobody is known.
#[must_use]
pub fn audience_sheet(desk: &Desk<'_>, lines: &[MunicipalityLine]) -> Sheet {
    let words = desk.words;
    let header = ["head-code", "head-municipality", "head-county", "head-population", "head-status", "head-name", "form-email", "head-role"].map(|k| words.text(k)).to_vec();
    let mut rows = Vec::new();
    for l in lines {
        let m = &l.municipality;
        let status = l.network.as_ref().map(|n| status_text(words, n)).unwrap_or_default();
        let first: Vec<Value> = vec![m.code.digits().into(), m.unique_name().into(), m.county.as_str().into(), Value::Number(m.population.into()), status.into()];
        let contacts = l.network.as_ref().map(|n| n.contacts.clone()).unwrap_or_default();
        let known = contacts.iter().map(|c| (c.name.clone(), c.email.clone(), c.role.clone()));
        let blank = contacts.is_empty().then(Default::default);
        for (name, email, role) in known.chain(blank) {
            rows.push(first.iter().cloned().chain([name.into(), email.into(), role.into()]).collect());
        }
    }
    Sheet { name: words.text("screen-municipalities"), header, rows }
}
