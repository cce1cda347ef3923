//! Pieces that several screens are made of. They draw what they are given and know nothing of workspaces.

pub mod bar;
pub mod figures;
pub mod form;
pub mod list;
pub mod popup;
