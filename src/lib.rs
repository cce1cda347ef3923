//! dialogforum: a terminal workspace for those who gather municipalities.
//!
//! The rooms and the arrows between them stand in `ARCHITECTURE.md`.

pub mod cli;
pub mod config;
pub mod desk;
pub mod domain;
pub mod handout;
pub mod intake;
pub mod planning;
pub mod register;
pub mod store;
pub mod text;
pub mod tui;
