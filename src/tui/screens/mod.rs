//! One file per screen: what its commands do, and how it is drawn. A screen knows the model and the widgets.

pub mod calendar;
mod calendar_draw;
pub mod experiences;
pub mod groups;
mod groups_draw;
mod live_draw;
pub mod municipalities;
pub mod registrations;
mod registrations_draw;
pub mod schedule;
mod schedule_draw;

pub use calendar_draw::draw as draw_calendar;
pub use groups_draw::draw as draw_groups;
pub use registrations_draw::draw as draw_registrations;
pub use schedule_draw::draw as draw_schedule;

use super::keys::Command;

/// Where a cursor goes in a list of so many rows.
#[must_use]
pub fn step(command: Command, cursor: usize, rows: usize, page: usize) -> Option<usize> {
    let last = rows.saturating_sub(1);
    Some(match command {
        Command::Up => cursor.saturating_sub(1),
        Command::Down => (cursor + 1).min(last),
        Command::PageUp => cursor.saturating_sub(page),
        Command::PageDown => (cursor + page).min(last),
        Command::First => 0,
        Command::Last => last,
        _ => return None,
    })
}

/// Rows that a page key moves over.
pub const PAGE: usize = 15;
