//! What follows from what there is, as pure functions: divisions, slots, orders, the queue, programme checks.
//!
//! Everything comes in as arguments; nothing is read, written or drawn by lot. Knows `domain`.

pub mod arrange;
pub mod coverage;
pub mod difference;
pub mod division;
pub mod fairness;
pub mod holidays;
pub mod live;
pub mod office_hours;
pub mod order;
pub mod programme;
pub mod queue;
pub mod recurrence;
pub mod slots;
pub mod wishes;
