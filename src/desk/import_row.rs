//! What a row of a list does to a registration: a new one says everything, a known one what has changed in it.

use std::collections::{BTreeMap, BTreeSet};

use super::flags;
use crate::domain::{Flag, Registration, RegistrationId, Source, State};
use crate::intake::{Column, SignUp};
use crate::text::Words;

/// What a row says else than the row before.
struct Changes {
    columns: BTreeSet<Column>,
    /// The remark of the row before.
    remark_before: String,
}

impl Changes {
    fn of(before: &Registration, s: &SignUp) -> Self {
        let is_label = |line: &str| s.said.iter().any(|(_, header, _)| line.strip_prefix(header.as_str()).is_some_and(|rest| rest.starts_with(": ")));
        // A value of several lines goes on until the next column.
        let said = |header: &str| -> String {
            let lines: Vec<&str> = before.raw.split('\n').collect();
            let Some(from) = lines.iter().position(|l| l.strip_prefix(header).is_some_and(|rest| rest.starts_with(": "))) else { return String::new() };
            let more = lines.iter().skip(from + 1).take_while(|l| !is_label(l));
            let all: Vec<&str> = lines.iter().skip(from).take(1).chain(more).copied().collect();
            all.join("\n").get(header.len() + 2..).unwrap_or_default().trim_end().to_owned()
        };
        let columns = s.said.iter().filter(|(_, header, value)| said(header) != value.trim_end()).map(|(c, ..)| *c).collect();
        let remark_before = s.said.iter().find(|(c, ..)| *c == Column::Note).map(|(_, header, _)| said(header)).unwrap_or_default();
        Self { columns, remark_before }
    }

    fn any(&self, columns: &[Column]) -> bool {
        columns.iter().any(|c| self.columns.contains(c))
    }
}

/// Takes over what a changed row says anew: of each column only where it says something else than the row before. What stands otherwise, perhaps corrected by
/// hand, stays; and so does the coordinator's own note.
pub(super) fn update(r: &mut Registration, s: SignUp, file: &str, words: &Words, parts: &BTreeMap<RegistrationId, u16>) {
    let before = r.clone();
    let changes = Changes::of(&before, &s);
    let any = |columns: &[Column]| changes.any(columns);
    let cancels = s.cancels && any(&[Column::State]);
    let whole = s.seats;
    fill(r, SignUp { cancels, ..s }, file, words);
    if matches!(before.source, Source::Mail { .. }) {
        return beside_mail(r, before, any(&[Column::Seats]));
    }
    let keep = |columns: &[Column], new: &mut String, old: &String| {
        if !any(columns) {
            new.clone_from(old);
        }
    };
    keep(&[Column::Name, Column::FirstName, Column::LastName], &mut r.name, &before.name);
    keep(&[Column::Phone], &mut r.phone, &before.phone);
    keep(&[Column::Function], &mut r.function, &before.function);
    keep(&[Column::BroughtBy], &mut r.brought_by, &before.brought_by);
    keep(&[Column::Diet], &mut r.needs.diet, &before.needs.diet);
    keep(&[Column::Access], &mut r.needs.access, &before.needs.access);
    if !any(&[Column::Note]) {
        r.note.clone_from(&before.note);
    } else if before.note.trim() != changes.remark_before.trim() && !before.note.is_empty() {
        r.note = format!("{}\n{}", before.note, r.note).trim_end().to_owned();
    }
    if !any(&[Column::Email]) {
        r.email.clone_from(&before.email);
    }
    if !any(&[Column::Organisation, Column::Country]) {
        (r.organisation, r.affiliation) = (before.organisation, before.affiliation);
    }
    if !any(&[Column::Mode]) {
        r.mode = before.mode;
    }
    if !any(&[Column::Presenting, Column::Title, Column::NotBefore, Column::DoneBy]) {
        r.presenting = before.presenting;
    }
    if !any(&[Column::MaySplit]) {
        r.may_split = before.may_split;
    }
    // Of a party that is split, how many wait and how many come is not for a list to say.
    let apart = parts.get(&r.id).copied();
    if !any(&[Column::Seats]) || apart.is_some() {
        r.seats = before.seats;
    }
    if apart.is_some_and(|others| any(&[Column::Seats]) && u32::from(before.seats) + u32::from(others) != u32::from(whole)) {
        r.flags.insert(Flag::Contradiction);
    }
}

/// A list about somebody who wrote: the words are kept beside what it says, and nothing is emptied by it.
fn beside_mail(r: &mut Registration, before: Registration, says_seats: bool) {
    r.raw = format!("{}\n\n{}", before.raw, r.raw);
    r.source = before.source;
    for (new, old) in [(&mut r.phone, before.phone), (&mut r.function, before.function), (&mut r.needs.diet, before.needs.diet), (&mut r.needs.access, before.needs.access), (&mut r.note, before.note)]
    {
        if new.is_empty() {
            *new = old;
        }
    }
    if r.organisation.is_empty() {
        (r.organisation, r.affiliation) = (before.organisation, before.affiliation);
    }
    r.email = r.email.take().or(before.email);
    if !says_seats {
        r.seats = before.seats;
    }
}

/// Puts what a row says into a registration.
pub(super) fn fill(r: &mut Registration, s: SignUp, file: &str, words: &Words) {
    r.name = s.name;
    r.email = s.email;
    r.phone = s.phone;
    r.function = s.function;
    r.organisation = s.organisation;
    r.mode = s.mode;
    r.presenting = s.presenting;
    r.seats = s.seats;
    r.brought_by = s.brought_by;
    r.needs = s.needs;
    r.note = s.note;
    r.raw = s.raw;
    r.source = match s.message {
        Some(message) => Source::Mail { name: file.to_owned(), row: s.line, message },
        None => Source::File { name: file.to_owned(), row: s.line },
    };
    if s.signs_off {
        r.flags.insert(Flag::SignsOff);
    }
    r.may_split = s.may_split;
    if s.cancels && !r.state.is_out() {
        r.state = State::Cancelled;
        r.offered_until = None;
    }
    flags::set(&mut r.flags, Flag::Contradiction, !s.contradictions.is_empty());
    // What could not be read is said as long as nobody has decided.
    if r.state == State::New {
        r.reason = s.contradictions.iter().map(|m| words.say(m)).collect::<Vec<_>>().join(" ");
    }
}
