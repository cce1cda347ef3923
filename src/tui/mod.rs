//! The terminal workspace: `update(&mut Model, Msg) -> Vec<Effect>`, `draw(&Model, &mut Buffer)`, and a loop that gives the terminal back whatever happens.
//!
//! Knows `desk` and `text`, never sled or the command line.

mod answers;
mod app;
mod available;
mod calendar_state;
mod draw;
mod drop_folder;
mod event_forms;
mod event_work;
mod forms;
mod groups_work;
mod invitations;
mod jobs;
pub mod keys;
mod library;
mod list_import;
mod list_screen;
mod live;
mod message;
mod model;
mod outbox;
mod overlays;
mod programme_editor;
mod queue_draw;
mod queue_state;
mod queue_walk;
mod reach;
mod schedule_state;
mod schedule_work;
mod screens;
mod table_export;
mod terminal;
mod theme;
mod update;
mod widgets;
mod worker;

pub use app::{Start, run};
pub use draw::draw;
pub use event_work::EventDeed;
pub use keys::{Key, Keymap};
pub use message::{Deed, Effect, Job, Load, Loaded, Msg};
pub use model::{JobView, Model, Screen};
pub use terminal::install_panic_hook;
pub use theme::Theme;
pub use update::update;
pub use worker::{Plan, Seat, Watched};
