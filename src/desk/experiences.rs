//! The library of examples.

use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use crate::domain::Experience;
use crate::store::Draft;
use crate::text::msg;

/// An example in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExperienceLine {
    /// The example.
    pub experience: Experience,
    /// Its municipalities and partners by name.
    pub from: String,
}

/// All examples, by title.
///
/// # Errors
/// When the state cannot be read.
pub fn experiences(desk: &Desk<'_>) -> Result<Vec<ExperienceLine>, Refusal> {
    let mut out = Vec::new();
    for e in desk.state.experiences()? {
        let mut from: Vec<String> = e.municipalities.iter().map(|c| desk.register.name(*c)).collect();
        for id in &e.partners {
            from.extend(desk.state.organisation(*id)?.map(|o| o.name));
        }
        out.push(ExperienceLine { from: from.join(", "), experience: e });
    }
    out.sort_by(|a, b| a.experience.title.cmp(&b.experience.title));
    Ok(out)
}

/// Adds an example.
///
/// # Errors
/// When it has no title.
pub fn add_experience(desk: &Desk<'_>, e: Experience) -> Result<Outcome, Refusal> {
    if e.title.trim().is_empty() {
        return Err(Refusal::data(msg!("event-no-title")));
    }
    let label = msg!("did-add-experience", title = &e.title);
    let mut draft = Draft::new(desk.state);
    draft.put(e);
    Ok(Outcome { set: draft.finish()?, label, notes: Vec::new() })
}
