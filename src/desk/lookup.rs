//! From what is typed to what is meant: ids by any unique prefix, municipalities by name or number.

use super::office::Desk;
use super::refusal::{Refusal, no_such};
use crate::domain::{Country, Event, EventId, Experience, ExperienceId, MunicipalityCode, Registration, RegistrationId, Series, SeriesId};
use crate::register::Found;
use crate::text::msg;

/// At most this many are listed when a prefix fits several.
const LISTED: usize = 6;

/// The id of a kind that begins with what is typed.
fn by_prefix<I: std::str::FromStr>(desk: &Desk<'_>, kind: &str, what: &str, given: &str) -> Result<I, Refusal> {
    let given = given.trim();
    if given.is_empty() || !given.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(no_such(what, given));
    }
    let found = desk.state.ids_beginning(kind, given, LISTED + 1)?;
    match found.as_slice() {
        [one] => one.parse().map_err(|_| no_such(what, given)),
        [] => Err(no_such(what, given)),
        several => {
            let mut ids = several.iter().take(LISTED).map(String::as_str).collect::<Vec<_>>().join(", ");
            if several.len() > LISTED {
                ids.push_str(" …");
            }
            Err(Refusal::new(msg!("id-ambiguous", given = given, ids = ids)).next(msg!("id-ambiguous-next")))
        }
    }
}

/// An event by its id or a unique beginning of it.
///
/// # Errors
/// When none or several fit.
pub fn find_event(desk: &Desk<'_>, given: &str) -> Result<Event, Refusal> {
    let id: EventId = by_prefix(desk, "ev", "event", given)?;
    desk.state.event(id)?.ok_or_else(|| no_such("event", given))
}

/// A series by its short name, its id or a unique beginning of it.
///
/// # Errors
/// When none or several fit.
pub fn find_series(desk: &Desk<'_>, given: &str) -> Result<Series, Refusal> {
    if let Some(series) = desk.state.series_by_slug(given.trim())? {
        return Ok(series);
    }
    let id: SeriesId = by_prefix(desk, "se", "series", given)?;
    desk.state.series(id)?.ok_or_else(|| no_such("series", given))
}

/// A registration by its id or a unique beginning of it.
///
/// # Errors
/// When none or several fit.
pub fn find_registration(desk: &Desk<'_>, given: &str) -> Result<Registration, Refusal> {
    let id: RegistrationId = by_prefix(desk, "x/ri", "registration", given)?;
    desk.state.registration(id)?.ok_or_else(|| no_such("registration", given))
}

/// An example by its id or a unique beginning of it.
///
/// # Errors
/// When none or several fit.
pub fn find_experience(desk: &Desk<'_>, given: &str) -> Result<Experience, Refusal> {
    let id: ExperienceId = by_prefix(desk, "ex", "experience", given)?;
    desk.state.experience(id)?.ok_or_else(|| no_such("experience", given))
}

/// A municipality by number or name. A number of today means itself, in the country of the event first.
///
/// # Errors
/// When none or several fit; the text names them.
pub fn find_municipality(desk: &Desk<'_>, given: &str, preferred: Option<Country>) -> Result<MunicipalityCode, Refusal> {
    let order = preferred.into_iter().chain(Country::ALL.iter().copied());
    if let Some(m) = given.parse().ok().and_then(|c| desk.register.get(c)) {
        return Ok(m.code);
    }
    let numbered: Vec<_> = order.filter_map(|c| desk.register.by_digits(c, given.trim())).map(|m| m.code).collect();
    match (preferred, numbered.as_slice()) {
        (_, &[code]) | (Some(_), &[code, ..]) => return Ok(code),
        _ => {}
    }
    let names = |codes: &[MunicipalityCode]| codes.iter().map(|c| format!("{} {}", c, desk.register.name(*c))).collect::<Vec<_>>().join(", ");
    match desk.register.find_preferring(given, None, preferred) {
        Found::Match(code) => Ok(code),
        Found::Ambiguous(codes) => Err(Refusal::new(msg!("municipality-ambiguous", given = given, names = names(&codes))).next(msg!("municipality-ambiguous-next"))),
        Found::None(codes) if codes.is_empty() => Err(no_such("municipality", given)),
        Found::None(codes) => Err(no_such("municipality", given).next(msg!("municipality-suggestions", names = names(&codes)))),
    }
}
