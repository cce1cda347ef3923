//! What the pure rooms say, as messages.

use std::sync::OnceLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

use super::lang::{Lang, Words};
use super::message::{Message, msg};
use crate::domain::{EventProblem, Flag, GroupNumber, Registration, RegistrationId, State, TimeError, TimeWish};
use crate::planning::difference::{At, Difference, Kind};
use crate::planning::division::LimitsError;
use crate::planning::programme::Conflict;
use crate::planning::queue::{Decision, Skip};
use crate::planning::wishes::Unmet;
use crate::store::StoreError;

/// What a group is called: its own name after its number, else its number in words. Other people's text is in it.
#[must_use]
pub fn group_name(words: &Words, number: GroupNumber, own: &str) -> String {
    if own.is_empty() { words.say(&msg!("group-number", n = number.get())) } else { format!("{} {own}", number.get()) }
}

/// Why no division satisfies the limits, and which would.
#[must_use]
pub fn limits_error(e: &LimitsError) -> Message {
    match *e {
        LimitsError::Nobody => msg!("limits-nobody"),
        LimitsError::MaxZero { n } => msg!("limits-max-zero", n = n),
        LimitsError::MinOverMax { min, max } => msg!("limits-min-over-max", min = min, max = max),
        LimitsError::TooMany { n, groups, max, enough_groups, enough_max } => msg!("limits-too-many", n = n, groups = groups, max = max, enough = enough_groups, slots = enough_max),
        LimitsError::TooFew { n, groups, min, enough_groups, enough_min } => msg!("limits-too-few", n = n, groups = groups, min = min, enough = enough_groups, least = enough_min),
        LimitsError::TooManyPinned { group, pinned, max } => msg!("limits-too-many-pinned", group = group, n = pinned, max = max),
        LimitsError::PinnedBeyond { group, pinned, groups } => msg!("limits-pinned-beyond", group = group, n = pinned, groups = groups),
    }
}

/// A conflict of a programme or schedule.
#[must_use]
pub fn conflict(c: &Conflict) -> Message {
    match c {
        Conflict::Overlap { first, second, at } => msg!("conflict-overlap", first = first, second = second, at = *at),
        Conflict::Outside { title, start, end } => msg!("conflict-outside", title = title, start = *start, end = *end),
        Conflict::GroupTooFull { group, members, capacity } => msg!("conflict-too-full", group = *group, members = *members, capacity = *capacity),
        Conflict::BreakTooLong { title, minutes } => msg!("conflict-break-too-long", title = title, minutes = *minutes),
        Conflict::OverTheHour { minutes } => msg!("conflict-over-the-hour", minutes = *minutes),
        Conflict::NoBreak { minutes } => msg!("conflict-no-break", minutes = *minutes),
        Conflict::TwoGroups { name, groups, at: Some(at) } => msg!("conflict-two-groups-at", name = name, a = groups.0, b = groups.1, at = *at),
        Conflict::TwoGroups { name, groups, at: None } => msg!("conflict-two-groups", name = name, a = groups.0, b = groups.1),
        Conflict::OverTheEnd { group, end } => msg!("conflict-over-the-end", group = *group, end = *end),
        Conflict::TooLong { name, minutes, limit } => msg!("conflict-too-long", name = name, minutes = *minutes, limit = *limit),
        Conflict::SlotOverlap { group, name, at } => msg!("conflict-slot-overlap", group = *group, name = name, at = *at),
        Conflict::PresenterAway { name, delegation } => msg!("conflict-presenter-away", name = name, delegation = delegation),
        Conflict::GuestOutside { name } => msg!("conflict-guest-outside", name = name),
        Conflict::NoSpeaker { title } => msg!("conflict-no-speaker", title = title),
        Conflict::NoPresenter { group, delegations } => msg!("conflict-no-presenter", group = *group, n = *delegations),
        Conflict::Wish { name, at, wish, why, others, .. } => msg!("conflict-wish", name = name, at = *at, wish = time_wish(*wish), why = unmet(why, others)),
        Conflict::NotDivided { municipalities } => msg!("conflict-not-divided", n = *municipalities),
    }
}

/// A wish about the time of a presentation.
#[must_use]
pub fn time_wish(wish: TimeWish) -> Message {
    match (wish.from, wish.until) {
        (Some(from), Some(until)) => msg!("wish-between", from = from, until = until),
        (Some(from), None) => msg!("wish-from", from = from),
        (None, Some(until)) => msg!("wish-until", until = until),
        (None, None) => msg!("wish-none"),
    }
}

/// Why a wish is not met; `others` are the names of those who have the time.
fn unmet(why: &Unmet, others: &str) -> Message {
    match why {
        Unmet::NoTime => msg!("unmet-no-time"),
        Unmet::Taken(_) => msg!("unmet-taken", others = others),
        Unmet::ByHand => msg!("unmet-by-hand"),
        Unmet::Kept => msg!("unmet-kept"),
    }
}

/// What differs from one schedule to another; `name` is whose slot it is.
#[must_use]
pub fn difference(d: &Difference, name: &str) -> Message {
    let place = |at: Option<At>| {
        at.map_or_else(
            || msg!("place-none"),
            |a| match a.group {
                Some(group) => msg!("place-in-group", at = a.start, group = group.get()),
                None => msg!("place-time", at = a.start, end = a.end),
            },
        )
    };
    let minutes = |at: Option<At>| at.map_or(0, |a| (a.end - a.start).num_minutes());
    let time = |at: Option<At>| at.map_or_else(|| msg!("place-none"), |a| msg!("place-start", at = a.start));
    let span = |at: Option<At>| at.map_or_else(|| msg!("place-none"), |a| msg!("place-time", at = a.start, end = a.end));
    match d.kind {
        Kind::New => msg!("diff-new", name = name, place = place(d.to)),
        Kind::Cancelled => msg!("diff-cancelled", name = name, place = place(d.from)),
        Kind::Moved => msg!("diff-moved", name = name, from = time(d.from), to = time(d.to)),
        Kind::Group => msg!("diff-group", name = name, from = place(d.from), to = place(d.to)),
        Kind::Length => msg!("diff-length", name = name, from = minutes(d.from), to = minutes(d.to)),
        Kind::Break => match d.to.or(d.from).and_then(|a| a.group) {
            Some(group) => msg!("diff-break-group", group = group.get(), from = span(d.from), to = span(d.to)),
            None => msg!("diff-break", from = span(d.from), to = span(d.to)),
        },
        Kind::Presenter => msg!("diff-presenter", name = name),
        Kind::Details => msg!("diff-details", group = d.to.and_then(|a| a.group).map_or(0, crate::domain::GroupNumber::get)),
        Kind::Speaker => msg!("diff-speaker", title = &d.title),
        Kind::Day => msg!("diff-day"),
        Kind::Programme => msg!("diff-programme", title = &d.title, from = span(d.from), to = span(d.to)),
    }
}

/// Why somebody waits.
#[must_use]
pub fn skip(why: Skip) -> Message {
    match why {
        Skip::Full => msg!("skip-full"),
        Skip::PartyTooLarge { wanted, free } => msg!("skip-party", wanted = wanted, free = free),
        Skip::BehindParty => msg!("skip-behind-party"),
        Skip::MunicipalityHasAll { allowed } => msg!("skip-municipality", n = allowed),
        Skip::NumberUnknown => msg!("skip-number-unknown"),
        Skip::TooLate => msg!("skip-too-late"),
    }
}

/// What the rules say about one entry of the queue, with the names of those that it passes.
#[must_use]
pub fn decision(d: &Decision, name: &dyn Fn(RegistrationId) -> String) -> Message {
    match d {
        Decision::Lapse { .. } => msg!("reason-lapsed"),
        Decision::Take { seats, rest: rest @ 1.., .. } => msg!("take-some", n = *seats, rest = *rest),
        Decision::Take { passed, .. } if passed.is_empty() => msg!("take-plain"),
        Decision::Take { passed, .. } => msg!("take-reason", names = passed.iter().take(4).map(|id| name(*id)).collect::<Vec<_>>().join(", ")),
        Decision::Skip { why, .. } => skip(*why),
    }
}

/// A local time as one types it.
fn typed(wall: crate::domain::Wall) -> String {
    wall.0.format("%Y-%m-%d %H:%M").to_string()
}

/// What is wrong with a time.
#[must_use]
pub fn time_problem(e: &TimeError) -> Message {
    let of = |w: crate::domain::Wall| w.0.format("%Y-%m-%d %H:%M").to_string();
    match e {
        TimeError::Gap { wall, zone, earlier, later } => msg!("time-gap", time = of(*wall), zone = zone.to_string(), earlier = earlier.time(), later = later.time()),
        TimeError::Fold { wall, zone, first, second } => {
            msg!("time-fold", time = of(*wall), zone = zone.to_string(), first = first.format("%H:%M%:z").to_string(), second = second.format("%H:%M%:z").to_string())
        }
        TimeError::UnknownZone(zone) => msg!("time-unknown-zone", zone = zone),
    }
}

/// What is wrong with an event.
#[must_use]
pub fn event_problem(e: &EventProblem) -> Message {
    match e {
        EventProblem::NoTitle => msg!("event-no-title"),
        EventProblem::EndBeforeStart { start, end } => msg!("event-end-before-start", start = typed(*start), end = typed(*end)),
        EventProblem::Time(t) => time_problem(t),
        EventProblem::PartEndsFirst { title, start, end } => msg!("event-part-ends-first", title = title, start = *start, end = *end),
        EventProblem::NoSlotLength { title } => msg!("event-no-slot-length", title = title),
    }
}

/// The store's problem in one sentence.
#[must_use]
pub fn store_text(words: &Words, e: &StoreError) -> String {
    words.say(&super::store::store_problem(e).0)
}

/// Who signed up, in a list: the name, else the address; a word where both have been destroyed.
#[must_use]
pub fn who(words: &Words, r: &Registration) -> String {
    match &r.email {
        _ if r.is_anonymous() => words.text("anonymous"),
        Some(e) if r.name.is_empty() => e.as_str().to_owned(),
        _ => r.name.clone(),
    }
}

/// The name of a state.
#[must_use]
pub fn state_word(words: &Words, s: State) -> String {
    words.text(&format!("state-{}", s.word()))
}

/// A word of an event's field as people read it: kinds, modes, policies; anything else as it is.
#[must_use]
pub fn word_shown(words: &Words, field: &str, word: &str) -> String {
    let key = match (field, word) {
        ("capacity", "limited") => "capacity-limited".to_owned(),
        ("part-kind", _) => format!("part-kind-{word}"),
        ("grouping", _) if !word.is_empty() => format!("strategy-{word}"),
        ("kind" | "mode" | "signup" | "party_policy" | "municipality_policy" | "automatic", _) => format!("{}-{word}", field.split('_').next().unwrap_or(field)),
        _ => return word.to_owned(),
    };
    match (words.has(&key), word.strip_prefix("max-").and_then(|n| n.parse::<u16>().ok())) {
        (true, _) => words.text(&key),
        (false, Some(n)) => words.say(&msg!("municipality-max", n = n)),
        (false, None) => word.to_owned(),
    }
}

/// The name of a flag.
#[must_use]
pub fn flag(words: &Words, f: Flag) -> String {
    words.text(&format!("flag-{}", f.word()))
}

/// Where a name stands in the alphabet of a language: compare the bytes.
#[must_use]
pub fn collation_key(lang: Lang, name: &str) -> Vec<u8> {
    static NORWEGIAN: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    static SWEDISH: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    let make = |l: icu_locale_core::Locale| Collator::try_new(l.into(), CollatorOptions::default()).ok();
    let collator = match lang {
        Lang::Nb | Lang::Nn | Lang::En => NORWEGIAN.get_or_init(|| make(locale!("nb"))),
        Lang::Sv => SWEDISH.get_or_init(|| make(locale!("sv"))),
    };
    let mut key = Vec::new();
    if let Some(c) = collator {
        // Writing into a vector cannot fail.
        let _ = c.write_sort_key_to(name, &mut key);
    } else {
        key.extend(name.to_lowercase().bytes());
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_alphabet_ends_as_it_should() {
        let sorted = |lang, names: &[&'static str]| {
            let mut all = names.to_vec();
            all.sort_by_key(|n| collation_key(lang, n));
            all
        };
        assert_eq!(sorted(Lang::Nb, &["Åmot", "Øyer", "Ålesund", "Æ", "Zulu"]), ["Zulu", "Æ", "Øyer", "Ålesund", "Åmot"]);
        assert_eq!(sorted(Lang::Sv, &["Öckerö", "Ängelholm", "Åmål", "Tjörn"]), ["Tjörn", "Åmål", "Ängelholm", "Öckerö"]);
    }
}
