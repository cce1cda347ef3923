//! Calendar files: which entries somebody else's calendar shows, and a folder of files that is kept up to date.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{NaiveTime, TimeDelta};

use super::meeting::for_others;
use super::office::Desk;
use super::refusal::Refusal;
use super::schedule::schedule;
use crate::domain::{Event, GroupNumber, Mode, MunicipalityCode, Piece, Registration, State, Wall};
use crate::handout::{Entry, EntryKind, When, calendar, write_file};
use crate::text::{Dates, msg};

/// What of an event goes into a calendar.
#[expect(clippy::struct_excessive_bools, reason = "choices that do not depend on each other, each with its name")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// The events themselves.
    pub events: bool,
    /// Last day to sign up, catering freeze, the day on which the link goes out.
    pub deadlines: bool,
    /// The presentations of each group.
    pub slots: bool,
    /// The meeting link: only for those who are registered.
    pub link: bool,
}

impl Default for Shown {
    /// The events alone.
    fn default() -> Self {
        Self { events: true, deadlines: false, slots: false, link: false }
    }
}

/// A calendar file of some events.
///
/// # Errors
/// When the state cannot be read.
pub fn calendar_of(desk: &Desk<'_>, name: &str, events: &[Event], shown: Shown) -> Result<String, Refusal> {
    let mut entries = Vec::new();
    for event in events {
        // A meeting link may stand in a text that came with an invitation.
        let seen = &if shown.link { event.clone() } else { for_others(event) };
        let (sequence, changed) = desk.state.revision(event.id)?.unwrap_or((0, desk.now));
        let base = Entry {
            uid: format!("{}@dialogforum", event.id),
            kind: EntryKind::Event,
            sequence,
            changed,
            when: When::Timed(event.start, event.end, event.zone),
            title: event.title.clone(),
            text: String::new(),
            place: place(desk, seen),
            url: if shown.link { event.link.clone() } else { String::new() },
            organiser: organiser(event),
            cancelled: event.is_cancelled(),
        };
        if shown.events {
            let text = about(desk, seen);
            entries.push(Entry { text, ..base.clone() });
        }
        if shown.deadlines {
            entries.extend(deadlines(desk, event, &base));
        }
        if shown.slots {
            // In a draft whoever signs up moves them as well: its version is that of the workspace. A release moves with the event alone.
            let last = if desk.state.last_release(event.id)?.is_none() { desk.state.history(1)?.pop() } else { None };
            let (sequence, changed) = last.map_or((sequence, changed), |l| (l.seq, l.at));
            entries.extend(slots(desk, event, &Entry { sequence, changed, ..base.clone() })?);
        }
    }
    Ok(calendar(name, &entries))
}

fn place(desk: &Desk<'_>, e: &Event) -> String {
    let venue = e.venue.as_ref().map(|v| [v.name.as_str(), v.address.as_str()].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(", ")).unwrap_or_default();
    match e.mode {
        Mode::OnSite => venue,
        Mode::Digital | Mode::Hybrid => [venue, desk.words.text(&format!("mode-{}", e.mode.word()))].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(", "),
    }
}

/// Who invites, where there is an address that has been announced.
fn organiser(e: &Event) -> Option<(String, String)> {
    let address = e.registration_addresses.iter().find(|a| a.contains('@')).cloned().or_else(|| e.contacts.iter().map(|c| c.email.clone()).find(|m| !m.is_empty()))?;
    (!e.organiser.is_empty()).then(|| (e.organiser.clone(), address))
}

/// What one wants to know before coming, in the coordinator's language.
fn about(desk: &Desk<'_>, e: &Event) -> String {
    let words = desk.words;
    let dates = Dates(words);
    let mut lines: Vec<String> = vec![e.description.clone()];
    let mut said = |key: &str, text: String| {
        if !text.is_empty() {
            lines.push(format!("{}: {text}", words.text(key)));
        }
    };
    said("field-target-group", e.target_group.clone());
    said("field-register-until", e.queue.register_until.map(|d| until(dates, d)).unwrap_or_default());
    said("field-registration-addresses", e.registration_addresses.join(", "));
    said("field-price", e.price.clone());
    lines.extend(e.programme.iter().map(|p| format!("{}–{} {}", dates.time(p.start), dates.time(p.end), p.title)));
    lines.extend(e.questions.iter().map(|q| format!("• {q}")));
    lines.retain(|l| !l.is_empty());
    lines.join("\n")
}

/// A date, with its hour where it is not the end of the day.
pub(super) fn until(dates: Dates, wall: Wall) -> String {
    if wall == Wall::end_of(wall.date()) { dates.day_year(wall.date()) } else { format!("{} {}", dates.day_year(wall.date()), dates.time(wall.time())) }
}

fn deadlines(desk: &Desk<'_>, e: &Event, base: &Entry) -> Vec<Entry> {
    let dates = Dates(desk.words);
    let link = e.link_date().map(Wall::end_of);
    let all = [("register", "calendar-register-until", e.queue.register_until), ("freeze", "calendar-freeze", e.queue.catering_freeze), ("link", "calendar-link", link)];
    let entry = |(what, key, wall): (&str, &'static str, Option<Wall>)| {
        let wall = wall?;
        let title = desk.words.say(&crate::text::Message { key, args: vec![("title", e.title.as_str().into())] });
        Some(Entry {
            uid: format!("{}-{what}@dialogforum", e.id),
            kind: EntryKind::Deadline,
            when: When::Day(wall.date()),
            title,
            text: until(dates, wall),
            place: String::new(),
            url: String::new(),
            ..base.clone()
        })
    };
    all.into_iter().filter_map(entry).collect()
}

/// Presentations as they were announced last; of a schedule that has not been announced, as it is drafted.
fn slots(desk: &Desk<'_>, e: &Event, base: &Entry) -> Result<Vec<Entry>, Refusal> {
    let releases = desk.state.releases(e.id)?;
    let cast = super::schedule::Cast::of(desk, e)?;
    let entry = |piece: Piece, group: &str, (start, end): (NaiveTime, NaiveTime), cancelled: bool| {
        let (day, name) = (e.start.date(), cast.name(desk, piece));
        let end = if end > start { day.and_time(end) } else { day.and_time(end) + TimeDelta::days(1) };
        let what = match piece {
            Piece::Municipality(code) => code.to_string(),
            Piece::Guest(id) => id.to_string(),
        };
        let title = if group.is_empty() { name } else { format!("{name} – {group}") };
        let when = When::Timed(Wall(day.and_time(start)), Wall(end), e.zone);
        Entry { uid: format!("{}-slot-{what}@dialogforum", e.id), kind: EntryKind::Slot, when, title, text: e.title.clone(), cancelled: cancelled || e.is_cancelled(), ..base.clone() }
    };
    let group_name = |number: GroupNumber, name: &str| if name.is_empty() { desk.words.say(&msg!("group-number", n = number.get())) } else { name.to_owned() };
    let mut out = Vec::new();
    let mut presents = BTreeSet::new();
    // The last first: what an earlier one had and the last has not is called off.
    for (age, r) in releases.iter().rev().enumerate() {
        for (g, s) in r.groups.iter().flat_map(|g| g.slots.iter().map(move |s| (g, s))) {
            if let Some(piece) = s.piece.filter(|p| presents.insert(*p)) {
                out.push(entry(piece, &group_name(g.number, &g.name), (s.start, s.end), age > 0));
            }
        }
    }
    let drafted = if releases.is_empty() { schedule(desk, e)?.groups } else { Vec::new() };
    for group in drafted {
        for s in &group.slots {
            if let Some(piece) = s.piece.filter(|p| presents.insert(*p)) {
                out.push(entry(piece, &group_name(group.number, &group.name), (s.start, s.end), false));
            }
        }
    }
    // Whoever was to present and does not any more: a calendar that has the presentation takes it off.
    let here: Vec<MunicipalityCode> = if releases.is_empty() { cast.people.keys().copied().collect() } else { Vec::new() };
    for code in here.into_iter().chain(cast.away.iter().filter(|r| r.state == State::Cancelled).filter_map(Registration::municipality)) {
        let piece = Piece::Municipality(code);
        if (cast.presenter(piece).is_some() || !cast.people.contains_key(&code)) && presents.insert(piece) {
            out.push(entry(piece, "", (e.start.time(), e.end.time()), true));
        }
    }
    Ok(out)
}

/// What keeping a folder up to date did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Published {
    /// Files that were written, by name.
    pub written: Vec<String>,
    /// Files that were as they should be.
    pub unchanged: usize,
    /// Files of series that are no more.
    pub removed: Vec<String>,
}

/// Keeps a folder of calendar files up to date: everything in `all.ics`, and a file for each series. Files that are as they should be are left alone, so
/// that whoever syncs the folder sees only what changed; files that this program did not write are never touched.
///
/// # Errors
/// When the folder is missing, or a file in it cannot be written or is somebody else's.
pub fn publish_calendars(desk: &Desk<'_>, folder: &Path, shown: Shown) -> Result<Published, Refusal> {
    let mut out = Published::default();
    let mut wanted: BTreeSet<String> = BTreeSet::new();
    let mut keep = |name: String, text: String, out: &mut Published| -> Result<(), Refusal> {
        let path = folder.join(&name);
        let io = |e: std::io::Error| Refusal::file(&path, true, &e);
        match std::fs::read(&path) {
            Ok(old) if old == text.as_bytes() => out.unchanged += 1,
            Ok(old) if !is_ours(desk, &old)? => return Err(Refusal::new(msg!("calendar-not-ours", file = path.display().to_string())).next(msg!("calendar-not-ours-next"))),
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(io(e)),
            _ => {
                write_file(&path, text.as_bytes()).map_err(io)?;
                out.written.push(name.clone());
            }
        }
        wanted.insert(name);
        Ok(())
    };
    let name = desk.words.text("calendar-all");
    keep("all.ics".into(), calendar_of(desk, &name, &desk.state.events()?, shown)?, &mut out)?;
    for series in desk.state.all_series()? {
        let text = calendar_of(desk, &series.title, &desk.state.series_events(series.id)?, shown)?;
        // A short name that is no file name shares its form with others: the identity tells them apart.
        let name = file_name(&series.slug);
        let name = if name == series.slug.to_lowercase() { name } else { format!("{name}-{}", series.id) };
        keep(format!("series-{name}.ics"), text, &mut out)?;
    }
    let listed = std::fs::read_dir(folder).map_err(|e| Refusal::file(folder, true, &e))?;
    for entry in listed.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let stale = name.starts_with("series-") && Path::new(&name).extension().is_some_and(|e| e == "ics") && !wanted.contains(&name);
        if stale && std::fs::read(entry.path()).map_or(Ok(false), |old| is_ours(desk, &old))? && std::fs::remove_file(entry.path()).is_ok() {
            out.removed.push(name);
        }
    }
    Ok(out)
}

/// Whether this workspace wrote a calendar file: it is this program's, and holds an event of ours or none at all. Two workspaces that publish to one folder
/// would otherwise take turns in throwing away each other's.
fn is_ours(desk: &Desk<'_>, content: &[u8]) -> Result<bool, Refusal> {
    let text = String::from_utf8_lossy(content);
    if !text.starts_with("BEGIN:VCALENDAR") || !text.lines().take(10).any(|l| l.starts_with("PRODID:-//dialogforum//")) {
        return Ok(false);
    }
    let mut any = false;
    for own in text.lines().filter_map(|l| l.strip_prefix("UID:")?.trim_end().strip_suffix("@dialogforum")) {
        any = true;
        let id: Option<crate::domain::EventId> = own.split('-').next().and_then(|id| id.parse().ok());
        if id.map(|id| desk.state.event(id)).transpose()?.flatten().is_some() {
            return Ok(true);
        }
    }
    Ok(!any)
}

/// A short name as part of a file's name: no separators, no dots in front, nothing a file system refuses.
fn file_name(slug: &str) -> String {
    let clean: String = slug.to_lowercase().chars().map(|c| if c.is_alphanumeric() || c == '-' || c == '_' { c } else { '-' }).take(80).collect();
    if clean.is_empty() { "-".into() } else { clean }
}
