//! iCalendar files from others: read with limits, each event with what is certain of it, and what cannot be used with its reason.

use std::collections::BTreeMap;

use calcard::Entry;
use calcard::Parser;
use calcard::common::timezone::Tz;
use calcard::icalendar::dates::TimeOrDelta;
use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarFrequency, ICalendarParameterName, ICalendarProperty, ICalendarStatus, ICalendarValue};
use chrono::{DateTime, Datelike, TimeDelta, TimeZone};

use super::event_file::EventFile;
use super::limits;
use super::problem::Problem;
use crate::domain::{Wall, YEARS, Zone};
use crate::text::{Message, msg};

/// An event of a calendar file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEvent {
    /// The identity that its maker gave it; of an occurrence of a rule, with its start.
    pub uid: String,
    /// Called off, by itself or because the file calls off.
    pub cancelled: bool,
    /// Its fields.
    pub file: EventFile,
    /// What its maker left open.
    pub open: Vec<Message>,
    /// The number that its maker gave this version.
    pub sequence: i64,
}

impl CalendarEvent {
    /// A mark of what it says: the same words give the same mark.
    #[must_use]
    pub fn mark(&self) -> String {
        let mut hash = crc32fast::Hasher::new();
        for (key, value, _) in &self.file.fields {
            [key, "\u{1f}", value, "\u{1e}"].iter().for_each(|s| hash.update(s.as_bytes()));
        }
        format!("{}{:08x}", if self.cancelled { "-" } else { "" }, hash.finalize())
    }
}

/// What a calendar file holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CalendarFile {
    /// Events in order of their start.
    pub events: Vec<CalendarEvent>,
    /// Titles of those that cannot be used, and why.
    pub refused: Vec<(String, Message)>,
}

/// Whether a text is iCalendar.
#[must_use]
pub fn is_calendar(text: &str) -> bool {
    text.trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t']).get(..15).is_some_and(|head| head.eq_ignore_ascii_case("BEGIN:VCALENDAR"))
}

/// Reads a calendar file. Times without a zone, and instants, are given in `home`.
///
/// # Errors
/// When its nesting is broken or beyond the limits, with the line.
pub fn read_calendar(text: &str, home: Zone) -> Result<CalendarFile, Problem> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    check_nesting(&text).map_err(|p| p.next(msg!("calendar-broken-next")))?;
    let mut out = CalendarFile::default();
    let mut parser = Parser::new(&text);
    loop {
        match parser.entry() {
            Entry::ICalendar(calendar) => take(&calendar, home, &mut out),
            Entry::Eof => break,
            _ => {}
        }
    }
    out.events.sort_by(|a, b| field(&a.file, "start").cmp(&field(&b.file, "start")));
    Ok(out)
}

fn field<'f>(file: &'f EventFile, key: &str) -> Option<&'f str> {
    file.fields.iter().find(|(k, ..)| k == key).map(|(_, v, _)| v.as_str())
}

/// Every BEGIN has its END, none is nested too deep, and there are not too many: before a parser sees it.
fn check_nesting(text: &str) -> Result<(), Problem> {
    let mut open: Vec<(String, u64)> = Vec::new();
    let mut components = 0;
    for (number, line) in (1u64..).zip(text.lines()) {
        let Some((name, value)) = line.split_once(':') else { continue };
        let value = value.trim().to_uppercase();
        match name.to_ascii_uppercase().as_str() {
            "BEGIN" => {
                components += 1;
                open.push((value, number));
                if open.len() > limits::CALENDAR_DEPTH || components > limits::CALENDAR_COMPONENTS {
                    return Err(Problem::new(msg!("calendar-too-much", depth = limits::CALENDAR_DEPTH, n = limits::CALENDAR_COMPONENTS)).at(number));
                }
            }
            "END" => match open.pop() {
                Some((begun, _)) if begun == value => {}
                Some((begun, line)) => return Err(Problem::new(msg!("calendar-wrong-end", found = value, begun = begun, line = line)).at(number)),
                None => return Err(Problem::new(msg!("calendar-end-without-begin", found = value)).at(number)),
            },
            _ => {}
        }
    }
    match open.pop() {
        Some((begun, line)) => Err(Problem::new(msg!("calendar-not-ended", begun = begun)).at(line)),
        None => Ok(()),
    }
}

fn text_of(c: &ICalendarComponent, name: &ICalendarProperty) -> String {
    c.property(name).and_then(|e| e.values.first()).and_then(ICalendarValue::as_text).unwrap_or_default().trim().to_owned()
}

/// The events of one calendar, those of one identity together, since some of them change occurrences of another's rule.
fn take(calendar: &ICalendar, home: Zone, out: &mut CalendarFile) {
    let calls_off = calendar.components.first().is_some_and(|head| text_of(head, &ICalendarProperty::Method).eq_ignore_ascii_case("CANCEL"));
    let zones: Vec<&ICalendarComponent> = calendar.timezones().collect();
    let mut by_uid: BTreeMap<String, Vec<ICalendarComponent>> = BTreeMap::new();
    let events = calendar.components.iter().filter(|c| c.component_type == ICalendarComponentType::VEvent);
    for (n, event) in events.enumerate() {
        let uid = text_of(event, &ICalendarProperty::Uid);
        // Without an identity each stands for itself.
        by_uid.entry(if uid.is_empty() { format!("\u{0}{n}") } else { uid }).or_default().push(event.clone());
    }
    let resolver = calendar.build_tz_resolver();
    for (uid, events) in by_uid {
        let events = newest(events);
        let title = events.first().map(|e| text_of(e, &ICalendarProperty::Summary)).unwrap_or_default();
        if let Some(why) = events.iter().find_map(|e| unusable(e, calls_off, &|name| resolver.resolve(name).is_some())) {
            out.refused.push((title, why));
            continue;
        }
        let components: Vec<ICalendarComponent> = zones.iter().map(|z| (*z).clone()).chain(events).collect();
        expand(&ICalendar { components }, uid.trim_start_matches('\u{0}'), calls_off, home, out);
    }
}

/// Why an event cannot be used, if so.
fn unusable(e: &ICalendarComponent, calls_off: bool, known: &dyn Fn(&str) -> bool) -> Option<Message> {
    let zone = |name: &ICalendarProperty| e.property(name).and_then(|p| p.params.iter().find(|p| p.name == ICalendarParameterName::Tzid)).and_then(|p| p.value.as_text()).map(str::to_owned);
    if let Some(name) = [zone(&ICalendarProperty::Dtstart), zone(&ICalendarProperty::Dtend)].into_iter().flatten().find(|n| !known(n)) {
        return Some(msg!("calendar-unknown-zone", zone = name));
    }
    if !e.has_property(&ICalendarProperty::Dtstart) {
        return Some(msg!("calendar-no-start"));
    }
    let rules = e.entries.iter().filter(|p| p.name == ICalendarProperty::Rrule).filter_map(|p| match p.values.first() {
        Some(ICalendarValue::RecurrenceRule(r)) => Some(r.freq),
        _ => None,
    });
    let too_often = |freq: &ICalendarFrequency| matches!(freq, ICalendarFrequency::Secondly | ICalendarFrequency::Minutely | ICalendarFrequency::Hourly);
    let has_end = e.has_property(&ICalendarProperty::Dtend) || e.has_property(&ICalendarProperty::Duration) || is_whole_day(e) || calls_off || matches!(e.status(), Some(ICalendarStatus::Cancelled));
    rules.into_iter().find(too_often).map(|_| msg!("calendar-too-often")).or_else(|| (!has_end).then(|| msg!("calendar-no-end")))
}

/// Whether it is given by days, without hours.
fn is_whole_day(c: &ICalendarComponent) -> bool {
    c.property(&ICalendarProperty::Dtstart).and_then(|e| e.values.first()).is_some_and(|v| matches!(v, ICalendarValue::PartialDateTime(d) if d.hour.is_none()))
}

fn sequence(c: &ICalendarComponent) -> i64 {
    c.property(&ICalendarProperty::Sequence).and_then(|e| e.values.first()).and_then(ICalendarValue::as_integer).unwrap_or(0)
}

/// Of several versions of one thing the newest: the highest SEQUENCE, of those the last stamp.
fn newest(events: Vec<ICalendarComponent>) -> Vec<ICalendarComponent> {
    let mut by_occurrence: BTreeMap<String, ICalendarComponent> = BTreeMap::new();
    let version = |c: &ICalendarComponent| (sequence(c), stamp(c, &ICalendarProperty::Dtstamp));
    for e in events {
        let key = stamp(&e, &ICalendarProperty::RecurrenceId);
        match by_occurrence.get(&key) {
            Some(known) if version(known) > version(&e) => {}
            _ => drop(by_occurrence.insert(key, e)),
        }
    }
    by_occurrence.into_values().collect()
}

/// A time of a component as text that sorts as time does; empty where there is none.
fn stamp(c: &ICalendarComponent, name: &ICalendarProperty) -> String {
    match c.property(name).and_then(|e| e.values.first()) {
        Some(ICalendarValue::PartialDateTime(d)) => {
            format!("{:04}{:02}{:02}T{:02}{:02}{:02}", d.year.unwrap_or(0), d.month.unwrap_or(0), d.day.unwrap_or(0), d.hour.unwrap_or(0), d.minute.unwrap_or(0), d.second.unwrap_or(0))
        }
        _ => String::new(),
    }
}

fn expand(calendar: &ICalendar, uid: &str, calls_off: bool, home: Zone, out: &mut CalendarFile) {
    let events: Vec<&ICalendarComponent> = calendar.components.iter().filter(|c| c.component_type == ICalendarComponentType::VEvent).collect();
    let title = events.first().map(|e| text_of(e, &ICalendarProperty::Summary)).unwrap_or_default();
    let room = limits::CALENDAR_ALL.saturating_sub(out.events.len());
    if room == 0 {
        out.refused.push((title, msg!("calendar-too-many", n = limits::CALENDAR_ALL)));
        return;
    }
    let most = limits::CALENDAR_OCCURRENCES.min(room);
    let found = calendar.expand_dates(home.0, most);
    if let Some(error) = found.errors.first() {
        let bad_rule = matches!(error.error, calcard::icalendar::dates::CalendarErrorType::RRule(_));
        out.refused.push((title, if bad_rule { msg!("calendar-bad-rule") } else { msg!("calendar-bad-start") }));
        return;
    }
    let repeats = found.events.len() > 1 || events.iter().any(|e| e.is_recurrent());
    let first_year = found.events.iter().map(|e| e.start.year()).min().unwrap_or_default();
    if found.events.is_empty() {
        out.refused.push((title, msg!("calendar-bad-rule")));
        return;
    }
    let cut = found.events.len() >= most || found.events.iter().any(|e| e.start.year() > first_year + limits::CALENDAR_YEARS);
    for occurrence in found.events.iter().filter(|e| e.start.year() <= first_year + limits::CALENDAR_YEARS) {
        let Some(component) = calendar.components.get(occurrence.comp_id as usize) else { continue };
        let end = match occurrence.end {
            TimeOrDelta::Time(t) => t.with_timezone(&occurrence.start.timezone()).naive_local(),
            TimeOrDelta::Delta(d) => occurrence.start.naive_local().checked_add_signed(d).unwrap_or(chrono::NaiveDateTime::MAX),
        };
        match event(component, &occurrence.start, end, home) {
            Ok(mut e) => {
                e.cancelled |= calls_off;
                // An occurrence is known by when it was to be, wherever it has been moved to since.
                let moved = stamp(component, &ICalendarProperty::RecurrenceId);
                let original = if moved.is_empty() { occurrence.start.naive_local().format("%Y%m%dT%H%M%S").to_string() } else { moved };
                e.uid = if uid.is_empty() || !repeats { uid.to_owned() } else { format!("{uid}#{original}") };
                if repeats && !title.is_empty() {
                    e.file.fields.push(("series".into(), slug(&title), 0));
                    e.file.series_title = Some(title.clone());
                }
                out.events.push(e);
            }
            Err(why) => out.refused.push((title.clone(), why)),
        }
    }
    if cut {
        out.refused.push((title, msg!("calendar-cut", n = limits::CALENDAR_OCCURRENCES, years = limits::CALENDAR_YEARS)));
    }
}

/// One event at one time.
fn event(c: &ICalendarComponent, start: &DateTime<Tz>, end: chrono::NaiveDateTime, home: Zone) -> Result<CalendarEvent, Message> {
    let title = text_of(c, &ICalendarProperty::Summary);
    if title.is_empty() {
        return Err(msg!("event-no-title"));
    }
    if ![start.year(), end.year()].iter().all(|y| YEARS.contains(y)) {
        return Err(msg!("calendar-bad-start"));
    }
    // An instant, and a time of no zone, are shown by the clocks at home.
    let own = match start.timezone() {
        Tz::Tz(tz) if !start.timezone().is_utc() => Some(Zone(tz)),
        _ => None,
    };
    let zone = own.unwrap_or(home);
    let at_home = |local: chrono::NaiveDateTime| {
        if own.is_some() || start.timezone().is_floating() { Some(Wall(local)) } else { start.timezone().from_local_datetime(&local).single().map(|t| zone.wall(t.to_utc())) }
    };
    let (Some(from), Some(mut to)) = (at_home(start.naive_local()), at_home(end)) else { return Err(msg!("calendar-bad-start")) };
    let in_reach = |w: Wall| YEARS.contains(&w.date().year());
    if !in_reach(from) || !in_reach(to) || to.0 - from.0 > TimeDelta::days(limits::CALENDAR_DAYS) {
        return Err(msg!("calendar-bad-start"));
    }
    let mut open = Vec::new();
    if is_whole_day(c) {
        open.push(msg!("calendar-whole-day"));
        if to.0 <= from.0 {
            to = Wall(from.0 + TimeDelta::days(1));
        }
    }
    let mut file = EventFile::default();
    let mut set = |key: &str, value: String| {
        if !value.is_empty() {
            file.fields.push((key.to_owned(), value, 0));
        }
    };
    set("title", title);
    set("start", from.to_string());
    set("end", to.to_string());
    set("timezone", zone.to_string());
    set("description", text_of(c, &ICalendarProperty::Description));
    let inviter = c.property(&ICalendarProperty::Organizer).and_then(|p| p.params.iter().find(|p| p.name == ICalendarParameterName::Cn)).and_then(|p| p.value.as_text());
    set("organiser", inviter.unwrap_or_default().to_owned());
    place(c, &mut set);
    let cancelled = matches!(c.status(), Some(ICalendarStatus::Cancelled));
    Ok(CalendarEvent { uid: String::new(), cancelled, file, open, sequence: sequence(c) })
}

/// Where it is: a place, a meeting, or both.
fn place(c: &ICalendarComponent, set: &mut impl FnMut(&str, String)) {
    let location = text_of(c, &ICalendarProperty::Location).replace('\n', ", ");
    let lower = location.to_lowercase();
    let is_page_only = lower.starts_with("http") && !lower.contains(' ');
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    let digital = is_page_only || ["teams", "zoom", "skype", "webex", "digital", "digitalt", "online"].iter().any(|w| words.contains(w));
    // A room and a meeting on one line: both are kept, and how one takes part is for the coordinator to say.
    let both = digital && !is_page_only && [" / ", " og ", " och ", " eller ", " or ", ";"].iter().any(|w| lower.contains(w));
    let meeting = ["X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-GOOGLE-CONFERENCE"].iter().map(|n| text_of(c, &ICalendarProperty::Other((*n).to_owned()))).find(|u| !u.is_empty());
    let link = meeting.unwrap_or_else(|| text_of(c, &ICalendarProperty::Url));
    let is_page = link.starts_with("https://") || link.starts_with("http://");
    set(
        "link",
        if is_page {
            link
        } else if is_page_only {
            location.clone()
        } else {
            String::new()
        },
    );
    if both {
        set("mode", "hybrid".into());
        return set("venue", location);
    }
    if location.is_empty() || digital {
        return set("mode", if digital { "digital".into() } else { String::new() });
    }
    let (name, address) = location.split_once(", ").unwrap_or((location.as_str(), ""));
    set("mode", "on-site".into());
    set("venue", name.to_owned());
    set("address", address.to_owned());
}

/// A short name from a title.
#[must_use]
pub fn slug(title: &str) -> String {
    let mut out = String::new();
    for c in title.to_lowercase().chars().take(60) {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
    }
    out.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(events: &str) -> CalendarFile {
        let text = format!("BEGIN:VCALENDAR\nVERSION:2.0\n{events}END:VCALENDAR\n");
        read_calendar(&text, "Europe/Oslo".parse().unwrap()).unwrap()
    }

    fn starts(file: &CalendarFile) -> Vec<(&str, &str)> {
        file.events.iter().map(|e| (field(&e.file, "start").unwrap(), field(&e.file, "timezone").unwrap())).collect()
    }

    fn event(lines: &str) -> String {
        format!("BEGIN:VEVENT\nUID:1@x\nSUMMARY:Møte\n{lines}\nEND:VEVENT\n")
    }

    #[test]
    fn zones_as_others_write_them() {
        for (lines, expected) in [
            ("DTSTART;TZID=W. Europe Standard Time:20210319T090000\nDTEND;TZID=W. Europe Standard Time:20210319T120000", ("2021-03-19T09:00:00", "Europe/Berlin")),
            ("DTSTART;TZID=Europe/Stockholm:20210319T090000\nDURATION:PT3H", ("2021-03-19T09:00:00", "Europe/Stockholm")),
            ("DTSTART:20210319T080000Z\nDTEND:20210319T110000Z", ("2021-03-19T09:00:00", "Europe/Oslo")),
            ("DTSTART:20210719T070000Z\nDTEND:20210719T110000Z", ("2021-07-19T09:00:00", "Europe/Oslo")),
            ("DTSTART:20210319T090000\nDTEND:20210319T120000", ("2021-03-19T09:00:00", "Europe/Oslo")),
            ("DTSTART;VALUE=DATE:20210319", ("2021-03-19T00:00:00", "Europe/Oslo")),
        ] {
            let file = read(&event(lines));
            assert_eq!(starts(&file), [expected], "{lines} {:?}", file.refused);
        }
    }

    #[test]
    fn a_rule_keeps_the_hour_across_the_change_of_clocks() {
        let file = read(&event("DTSTART;TZID=Europe/Oslo:20210311T140000\nDTEND;TZID=Europe/Oslo:20210311T150000\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=Europe/Oslo:20210318T140000"));
        assert_eq!(starts(&file).iter().map(|s| s.0).collect::<Vec<_>>(), ["2021-03-11T14:00:00", "2021-03-25T14:00:00", "2021-04-01T14:00:00"]);
        assert_eq!(file.events.iter().map(|e| e.uid.as_str()).collect::<std::collections::BTreeSet<_>>().len(), 3);
        assert!(file.events.iter().all(|e| field(&e.file, "series") == Some("møte")));
    }

    #[test]
    fn what_cannot_be_used_says_why() {
        for (lines, key) in [
            ("DTSTART;TZID=Mars/Olympus:20210319T090000", "calendar-unknown-zone"),
            ("DTSTART:20210319T090000Z\nRRULE:FREQ=SECONDLY", "calendar-too-often"),
            ("DTEND:20210319T090000Z", "calendar-no-start"),
            ("DTSTART;TZID=Europe/Oslo:20210328T023000\nDTEND;TZID=Europe/Oslo:20210328T040000", "calendar-bad-start"),
            ("DTSTART;TZID=Europe/Oslo:20210230T090000\nDTEND;TZID=Europe/Oslo:20210230T100000", "calendar-bad-start"),
            ("DTSTART:20210319T090000Z\nDTEND:20210319T100000Z\nRRULE:FREQ=DAILY;COUNT=4000000000", "calendar-cut"),
        ] {
            let file = read(&event(lines));
            assert_eq!(file.refused.first().map(|(_, m)| m.key), Some(key), "{lines}: {file:?}");
            assert!(file.events.len() <= limits::CALENDAR_OCCURRENCES);
        }
    }

    #[test]
    fn nesting_is_looked_at_first() {
        let fault = |text: &str| read_calendar(text, "Europe/Oslo".parse().unwrap()).unwrap_err();
        assert_eq!(fault("BEGIN:VCALENDAR\nEND:VEVENT\n").row, Some(2));
        assert_eq!(fault("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n").row, Some(2));
        assert_eq!(fault("END:VCALENDAR\n").what.key, "calendar-end-without-begin");
        assert_eq!(fault(&"BEGIN:VEVENT\n".repeat(100_000)).what.key, "calendar-too-much");
    }
}
