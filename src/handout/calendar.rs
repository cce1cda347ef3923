//! iCalendar (RFC 5545): one file with what somebody else's calendar shall show.

use std::collections::{BTreeMap, BTreeSet};

use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarParameter, ICalendarParameterName, ICalendarParameterValue, ICalendarProperty};
use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::zone::Description;
use crate::domain::{Wall, Zone};

/// When an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// From a local time to another, the second not included.
    Timed(Wall, Wall, Zone),
    /// A whole day that takes nobody's time.
    Day(NaiveDate),
}

/// What kind of entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// An event itself.
    Event,
    /// A date by which something is due.
    Deadline,
    /// A presentation in a group.
    Slot,
}

/// One entry of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Stays the same for as long as the thing exists.
    pub uid: String,
    /// What kind.
    pub kind: EntryKind,
    /// Number of its version; grows with every change.
    pub sequence: u64,
    /// When it last changed.
    pub changed: DateTime<Utc>,
    /// When it is.
    pub when: When,
    /// Title.
    pub title: String,
    /// Text, or empty.
    pub text: String,
    /// Where, or empty.
    pub place: String,
    /// A page or meeting, or empty.
    pub url: String,
    /// Who invites: name and mail address, where both are known.
    pub organiser: Option<(String, String)>,
    /// Called off.
    pub cancelled: bool,
}

/// The file: CRLF, folded at 75 octets, with a description of each zone that is used.
#[must_use]
pub fn calendar(name: &str, entries: &[Entry]) -> String {
    let mut head = ICalendarComponent::new(ICalendarComponentType::VCalendar);
    head.add_property(ICalendarProperty::Version, "2.0");
    head.add_property(ICalendarProperty::Prodid, concat!("-//dialogforum//dialogforum ", env!("CARGO_PKG_VERSION"), "//EN"));
    head.add_property(ICalendarProperty::Calscale, "GREGORIAN");
    head.add_property(ICalendarProperty::Method, "PUBLISH");
    head.add_property(ICalendarProperty::Other("X-WR-CALNAME".into()), plain(name));
    let zones = zones(entries);
    let mut out = ICalendar { components: vec![head] };
    for description in zones.values() {
        let (zone, parts) = description.components();
        let at = add(&mut out, 0, zone);
        for part in parts {
            add(&mut out, at, part);
        }
    }
    for entry in entries {
        add(&mut out, 0, event(entry, &zones));
    }
    out.to_string()
}

/// Puts a component under another. Returns its place.
fn add(calendar: &mut ICalendar, under: u32, component: ICalendarComponent) -> u32 {
    let at = u32::try_from(calendar.components.len()).unwrap_or(u32::MAX);
    calendar.components.push(component);
    if let Some(parent) = calendar.components.get_mut(under as usize) {
        parent.component_ids.push(at);
    }
    at
}

/// A description for each zone, for the years of its entries.
fn zones(entries: &[Entry]) -> BTreeMap<String, Description> {
    let mut years: BTreeMap<String, (Zone, BTreeSet<i32>)> = BTreeMap::new();
    for e in entries {
        if let When::Timed(start, end, zone) = e.when {
            let (_, all) = years.entry(zone.to_string()).or_insert_with(|| (zone, BTreeSet::new()));
            all.extend([start.date().year(), end.date().year()]);
        }
    }
    years.into_iter().map(|(name, (zone, years))| (name, Description::of_years(zone, &years))).collect()
}

fn event(e: &Entry, zones: &BTreeMap<String, Description>) -> ICalendarComponent {
    let mut out = ICalendarComponent::new(ICalendarComponentType::VEvent);
    let stamp = e.changed.format("%Y%m%dT%H%M%SZ").to_string();
    out.add_uid(&plain(&e.uid));
    out.add_property(ICalendarProperty::Dtstamp, stamp.clone());
    out.add_property(ICalendarProperty::LastModified, stamp);
    // The number is 32 bits wide in some clients.
    out.add_sequence(i64::try_from(e.sequence).unwrap_or(i64::from(i32::MAX)).min(i64::from(i32::MAX)));
    match e.when {
        When::Timed(start, end, zone) => {
            out.entries.push(time(ICalendarProperty::Dtstart, start, zone, zones));
            out.entries.push(time(ICalendarProperty::Dtend, end, zone, zones));
        }
        When::Day(day) => {
            let next = day.succ_opt().unwrap_or(day);
            for (name, d) in [(ICalendarProperty::Dtstart, day), (ICalendarProperty::Dtend, next)] {
                out.add_property_with_params(name, [ICalendarParameter::new(ICalendarParameterName::Value, "DATE".to_owned())], d.format("%Y%m%d").to_string());
            }
        }
    }
    out.add_property(ICalendarProperty::Summary, plain(&e.title));
    for (name, text) in [(ICalendarProperty::Description, &e.text), (ICalendarProperty::Location, &e.place)] {
        if !text.is_empty() {
            out.add_property(name, plain(text));
        }
    }
    // Only what a browser opens; and never inside quotes of anything.
    if e.url.starts_with("https://") || e.url.starts_with("http://") {
        out.add_property(ICalendarProperty::Url, calcard::icalendar::Uri::Location(plain(&e.url).replace(['\n', ' ', '"'], "")));
    }
    if let Some((name, mail)) = &e.organiser {
        let cn = ICalendarParameter::new(ICalendarParameterName::Cn, ICalendarParameterValue::Text(parameter(name)));
        out.add_property_with_params(ICalendarProperty::Organizer, [cn], calcard::icalendar::Uri::Location(format!("mailto:{}", parameter(mail).replace(' ', ""))));
    }
    let transparent = e.kind == EntryKind::Deadline;
    out.add_property(ICalendarProperty::Transp, if transparent { "TRANSPARENT" } else { "OPAQUE" });
    out.add_property(ICalendarProperty::Status, if e.cancelled { "CANCELLED" } else { "CONFIRMED" });
    out
}

/// A time with its zone, or as an instant where the description of the zone does not hold.
fn time(name: ICalendarProperty, wall: Wall, zone: Zone, zones: &BTreeMap<String, Description>) -> calcard::icalendar::ICalendarEntry {
    let described = zones.get(&zone.to_string()).is_some_and(|d| d.holds_in(wall.date().year()));
    let entry = calcard::icalendar::ICalendarEntry::new(name);
    match zone.instant(wall) {
        Ok(at) if !described => entry.with_value(at.format("%Y%m%dT%H%M%SZ").to_string()),
        _ => entry.with_param(ICalendarParameter::new(ICalendarParameterName::Tzid, zone.to_string())).with_value(wall.0.format("%Y%m%dT%H%M%S").to_string()),
    }
}

/// Text without what is no text: controls other than a line end.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}

/// The same for a parameter, which knows no quotes and no line ends.
fn parameter(text: &str) -> String {
    plain(text).replace('"', "'").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::parse_wall;

    fn entry() -> Entry {
        Entry {
            uid: "01@dialogforum".into(),
            kind: EntryKind::Event,
            sequence: 3,
            changed: "2021-03-01T08:00:00Z".parse().unwrap(),
            when: When::Timed(parse_wall("2021-03-19T09:00").unwrap(), parse_wall("2021-03-19T12:00").unwrap(), "Europe/Stockholm".parse().unwrap()),
            title: "Dialogforum; åter, igen".into(),
            text: "Rad 1\nRad 2".into(),
            place: String::new(),
            url: String::new(),
            organiser: Some(("Läns\"styrelsen\r\nATTENDEE:x".into(), "a@example.org".into())),
            cancelled: false,
        }
    }

    #[test]
    fn one_line_a_property_whatever_the_text() {
        let hostile = Entry { title: "x\r\nATTENDEE:mailto:y@example.org\u{1b}[2J".into(), url: "javascript:alert(1)".into(), ..entry() };
        let text = calendar("Påverkan\nX", &[entry(), hostile]);
        assert!(text.lines().all(|l| !l.starts_with("ATTENDEE") && l.len() <= 75), "{text}");
        assert!(!text.contains("javascript") && !text.contains('\u{1b}') && text.replace("\r\n", "").find(['\n', '\r']).is_none());
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains("SUMMARY:Dialogforum\\; åter\\, igen\r\n") && unfolded.contains("DESCRIPTION:Rad 1\\nRad 2\r\n"), "{unfolded}");
        assert!(unfolded.contains("DTSTART;TZID=Europe/Stockholm:20210319T090000\r\n") && unfolded.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"), "{unfolded}");
        assert!(unfolded.contains("SEQUENCE:3\r\n") && unfolded.contains("STATUS:CONFIRMED\r\n") && unfolded.contains("METHOD:PUBLISH\r\n"));
    }

    #[test]
    fn a_deadline_is_a_day_that_takes_no_time() {
        let day = Entry { kind: EntryKind::Deadline, when: When::Day("2021-12-31".parse().unwrap()), ..entry() };
        let text = calendar("x", &[day]);
        assert!(text.contains("DTSTART;VALUE=DATE:20211231\r\nDTEND;VALUE=DATE:20220101\r\n") && text.contains("TRANSP:TRANSPARENT\r\n") && !text.contains("VTIMEZONE"), "{text}");
    }
}
