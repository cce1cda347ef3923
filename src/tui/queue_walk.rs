//! Going through the registrations that somebody should look at, one after the other, each with its remedy one key away.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::keys::{Command, Key, KeyName};
use super::message::{Deed, Effect};
use super::model::{Model, Overlay, Screen, Tab};
use super::update::{deed, perform};
use super::widgets::popup::{popup, wrap};
use crate::desk::{QueueRow, QueueView};
use crate::domain::{Email, Flag, MunicipalityCode, RegistrationId};
use crate::register::{Found, Register};
use crate::text::{Dates, Message, flag, msg, shown, state_word, who};

/// At most so many suggestions, each with its digit.
const SUGGESTED: usize = 5;

/// Begins at the first, or says that there is nothing to look at.
pub fn start(model: &mut Model) {
    if model.queue.view.as_ref().is_none_or(|v| v.counts.to_check == 0) {
        return model.say(model.words.text("nothing-to-check"));
    }
    model.queue.tab = Tab::ToCheck;
    model.queue.filter = super::model::Filter::default();
    model.queue.marks.clear();
    model.queue.refresh();
    model.queue.walking = true;
    model.overlay = Some(Overlay::Walk);
}

/// After a form or a question the walk goes on, until nothing is left to look at.
pub fn resume(model: &mut Model) {
    if !model.queue.walking || !matches!(model.overlay, None | Some(Overlay::Walk)) {
        return;
    }
    let left = !model.queue.shown.is_empty() && model.queue.tab == Tab::ToCheck;
    if left && model.screen == Screen::Registrations && model.job.is_none() {
        model.overlay = Some(Overlay::Walk);
    } else {
        model.queue.walking = false;
        model.overlay = None;
        if model.queue.shown.is_empty() && !model.status.bad {
            model.say(model.words.text("all-checked"));
        }
    }
}

/// A key of the walk. Keys that come before the last one was carried out are not taken for the next registration.
pub fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    if matches!(key.name, KeyName::Esc | KeyName::Char('q')) {
        model.queue.walking = false;
        return Vec::new();
    }
    let Some(id) = model.queue.current().map(|r| r.registration.id).filter(|_| model.pending == 0) else { return Vec::new() };
    match key.name {
        KeyName::PageDown => {
            model.queue.walk_from += 5;
            return Vec::new();
        }
        KeyName::PageUp => {
            model.queue.walk_from = model.queue.walk_from.saturating_sub(5);
            return Vec::new();
        }
        _ => model.queue.walk_from = 0,
    }
    match key.name {
        KeyName::Right | KeyName::Down | KeyName::Enter | KeyName::Tab => model.queue.go((model.queue.cursor + 1) % model.queue.shown.len().max(1)),
        KeyName::Left | KeyName::Up => model.queue.go(model.queue.cursor.checked_sub(1).unwrap_or(model.queue.shown.len().saturating_sub(1))),
        KeyName::Char(c) if !key.ctrl && !key.alt => return remedy(model, id, c),
        _ => {}
    }
    Vec::new()
}

fn remedy(model: &mut Model, id: RegistrationId, c: char) -> Vec<Effect> {
    if let Some(code) = c.to_digit(10).and_then(|n| usize::try_from(n).ok()?.checked_sub(1)) {
        let code = model.queue.current().and_then(|row| suggestions(row).get(code).copied());
        return code.map(|code| deed(model, Deed::SettleMunicipality(id, code))).unwrap_or_default();
    }
    match c {
        'o' => deed(model, Deed::SetMunicipality(id, String::new())),
        'm' => perform(model, Command::Municipality),
        'e' => perform(model, Command::EditRegistration),
        'f' => perform(model, Command::Merge),
        's' => perform(model, Command::Settle),
        'a' => perform(model, Command::Confirm),
        'w' => perform(model, Command::Wait),
        'd' => perform(model, Command::Decline),
        't' => perform(model, Command::Attended),
        'x' => perform(model, Command::CancelRegistration),
        'u' => perform(model, Command::Undo),
        _ => Vec::new(),
    }
}

/// The municipalities that may be meant.
fn suggestions(row: &QueueRow) -> Vec<MunicipalityCode> {
    let r = &row.registration;
    if !r.flags.contains(&Flag::MunicipalityUnknown) && !r.flags.contains(&Flag::MunicipalityAmbiguous) {
        return Vec::new();
    }
    let mut codes = match Register::built_in().find(&r.organisation, None) {
        Found::Match(code) => vec![code],
        Found::Ambiguous(codes) | Found::None(codes) => codes,
    };
    codes.truncate(SUGGESTED);
    codes
}

/// Draws it.
pub fn draw(model: &Model, area: Rect, buffer: &mut Buffer) {
    let (Some(view), Some(row)) = (&model.queue.view, model.queue.current()) else { return };
    let columns = area.width.saturating_sub(8).min(100);
    let lines = lines(model, view, row, usize::from(columns));
    let title = model.words.say(&msg!("walk-title", n = model.queue.cursor + 1, all = model.queue.shown.len()));
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX).min(area.height.saturating_sub(4));
    let inside = popup(area, columns, height, &title, &model.theme, model.plain, buffer);
    let room = usize::from(inside.height.saturating_sub(2));
    let from = model.queue.walk_from.min(lines.len().saturating_sub(room));
    for (n, (y, (line, style))) in (inside.y..).zip(lines.iter().skip(from)).take(room).enumerate() {
        let text = if n + 1 == room && lines.len() > from + room { "…" } else { line };
        buffer.set_stringn(inside.x, y, text, usize::from(inside.width), *style);
    }
    buffer.set_stringn(inside.x, inside.bottom().saturating_sub(1), model.words.text("walk-keys"), usize::from(inside.width), model.theme.dim);
}

fn lines(model: &Model, view: &QueueView, row: &QueueRow, columns: usize) -> Vec<(String, Style)> {
    let (words, r, theme) = (model.words, &row.registration, &model.theme);
    let received = view.event.zone.wall(r.received_at);
    let when = Dates(words).day_time(received.date(), received.time());
    let mut out = vec![(format!("{} · {} · {when}", shown(&who(words, r)), state_word(words, r.state)), theme.head)];
    let mut say = |text: &str, style: Style, indent: usize| {
        let lines = if text.is_empty() { vec![String::new()] } else { wrap(text, columns.saturating_sub(indent)) };
        out.extend(lines.into_iter().map(|l| (format!("{:indent$}{l}", ""), style)));
    };
    let written = [r.organisation.as_str(), &r.function, r.email.as_ref().map_or("", Email::as_str), &r.phone].into_iter().filter(|s| !s.is_empty());
    say(&written.map(|s| shown(s).to_string()).collect::<Vec<_>>().join(" · "), theme.text, 0);
    for f in &r.flags {
        say("", theme.text, 0);
        say(&format!("{}: {}", flag(words, *f).trim_end_matches('?'), words.say(&explained(view, row, *f, words))), theme.warn, 0);
        let keys = remedies(row, *f);
        if !keys.is_empty() {
            say(&keys.iter().map(|m| words.say(m)).collect::<Vec<_>>().join(" · "), theme.text, 2);
        }
    }
    if !r.raw.is_empty() {
        say("", theme.text, 0);
        // What was written last is read first.
        for (n, block) in r.raw.split("\n\nFrom: ").collect::<Vec<_>>().into_iter().rev().enumerate() {
            if n > 0 {
                say("", theme.text, 0);
            }
            for line in block.lines() {
                say(shown(line).as_str(), theme.dim, 2);
            }
        }
    }
    out
}

/// What a flag is about here.
fn explained(view: &QueueView, row: &QueueRow, f: Flag, words: &'static crate::text::Words) -> Message {
    let r = &row.registration;
    let day = |w: crate::domain::Wall| Dates(words).day_time(w.date(), w.time());
    match f {
        Flag::MunicipalityUnknown => msg!("walk-unknown", text = &r.organisation),
        Flag::MunicipalityAmbiguous => msg!("walk-ambiguous", text = &r.organisation),
        Flag::Duplicate => match view.same_person(r) {
            Some(o) => msg!("walk-duplicate", name = who(words, &o.registration), state = state_word(words, o.registration.state), received = day(view.event.zone.wall(o.registration.received_at))),
            None => msg!("walk-duplicate-gone"),
        },
        Flag::InvalidAddress => msg!("walk-address", text = r.email.as_ref().map_or("", Email::as_str)),
        Flag::LookAlike => msg!("walk-look-alike", text = r.email.as_ref().map_or(r.name.as_str(), Email::as_str)),
        Flag::Late => msg!("walk-late", deadline = view.event.queue.register_until.map(day).unwrap_or_default()),
        Flag::OverMunicipalityLimit => msg!("walk-over-limit", place = &row.place),
        Flag::Contradiction if !r.reason.is_empty() => msg!("walk-said", why = &r.reason),
        Flag::Contradiction => msg!("walk-contradiction"),
        Flag::Overbooked => msg!("walk-overbooked"),
        Flag::SignsOff => msg!("walk-signs-off"),
        Flag::Unmatched => msg!("walk-unmatched"),
    }
}

/// The keys that put it right.
fn remedies(row: &QueueRow, f: Flag) -> Vec<Message> {
    match f {
        Flag::MunicipalityUnknown | Flag::MunicipalityAmbiguous => {
            let register = Register::built_in();
            let name = |c: &MunicipalityCode| register.get(*c).map_or_else(|| register.name(*c), super::super::register::Municipality::unique_name);
            let mut out: Vec<Message> = suggestions(row).iter().enumerate().map(|(i, c)| msg!("walk-suggestion", n = i + 1, name = name(c))).collect();
            out.extend([msg!("walk-key-other-municipality"), msg!("walk-key-organisation")]);
            out
        }
        Flag::Duplicate => vec![msg!("walk-key-merge"), msg!("walk-key-two-people")],
        Flag::InvalidAddress | Flag::LookAlike | Flag::Contradiction => vec![msg!("walk-key-edit"), msg!("walk-key-settle")],
        Flag::Late | Flag::OverMunicipalityLimit => vec![msg!("walk-key-confirm"), msg!("walk-key-wait"), msg!("walk-key-decline"), msg!("walk-key-settle")],
        Flag::Overbooked => vec![msg!("walk-key-settle")],
        Flag::Unmatched => vec![msg!("walk-key-attended"), msg!("walk-key-cancel"), msg!("walk-key-settle")],
        Flag::SignsOff => vec![msg!("walk-key-cancel"), msg!("walk-key-settle")],
    }
}
