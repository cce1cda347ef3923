//! What there is: events, series, people, organisations, registrations, divisions, schedules, letters, answers, experiences.
//!
//! Plain values with serde. No clock, no randomness, no input or output. Knows no other room.

mod answers;
mod division;
mod erasure;
mod event;
mod experience;
mod form;
mod id;
mod letter;
mod municipality;
mod organisation;
mod person;
mod programme;
mod registration;
mod release;
mod run;
mod schedule;
mod series;
mod taken;
mod time;
mod words;

pub use answers::{Answer, Answers};
pub use division::{Division, Group, GroupNumber, Member, Strategy};
pub use erasure::Erasure;
pub use event::{Capacity, Contact, Event, EventKind, EventProblem, EventStatus, Mode, MunicipalityPolicy, PartyPolicy, Queue, Signup, Venue};
pub use experience::{Document, Experience, Place};
pub use form::Form;
pub use id::{DivisionId, EventId, ExperienceId, IdSource, LetterId, OrganisationId, PersonId, RegistrationId, SeriesId, split_mix};
pub use letter::{Lang, Letter, LetterKind, LetterState, Recipient, Template};
pub use municipality::{CodeError, Country, MunicipalityCode, Network, NetworkStatus, StatusChange};
pub use organisation::{Organisation, OrganisationKind};
pub use person::{Email, Person};
pub use programme::{Part, PartKind};
pub use registration::{Affiliation, Flag, LinkMark, Needs, Presenting, Registration, Seated, Source, State, TimeWish};
pub use release::{Release, ReleasedGroup};
pub use run::{GroupRun, Run, RunItem};
pub use schedule::{GroupOrder, OrderRule, OwnLength, Pause, Piece, Schedule, SlotKind, TimedSlot};
pub use series::Series;
pub use taken::Taken;
pub use time::{TimeError, Wall, YEARS, Zone, parse_date, parse_wall};
pub use words::UnknownWord;
pub(crate) use words::word_enum;
