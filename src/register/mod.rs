//! The municipalities of Norway and Sweden through time, and finding one from what people type.
//!
//! The data is part of the program (`assets/register`). Knows `domain` only.

mod changes;
mod data;
mod find;
mod fold;
mod index;
mod municipality;
mod phrase;
mod suggest;

pub use data::Register;
pub use find::Found;
pub use fold::{search_key, spellings, tokens};
pub use municipality::Municipality;
pub use suggest::is_one_off;
