//! Languages, dates, numbers, the alphabet, and the only way in which other people's text reaches a screen.
//!
//! Knows `domain`, `planning` and `register`, and turns what they say into words.

mod dates;
mod guard;
mod lang;
pub mod lexicon;
mod message;
mod natural_date;
mod reasons;
mod shown;
mod store;

pub use dates::{Dates, number};
pub use guard::{guarded, unguarded};
pub use lang::{Lang, Words};
pub(crate) use message::msg;
pub use message::{Arg, Message};
pub use natural_date::natural_date;
pub use reasons::{collation_key, conflict, decision, difference, event_problem, flag, group_name, limits_error, skip, state_word, store_text, time_problem, time_wish, who, word_shown};
pub use shown::{Shown, shown, width};
pub use store::{fault, notice, problems_next, read_only, stage, store_problem, system_error};
