//! What municipalities answered to the questions of an event: a coordinator's short notes, not a record of what was said.

use serde::{Deserialize, Serialize};

use super::{EventId, MunicipalityCode};

/// A note of what a municipality answered to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The question as it was asked, so that a note stays with it whatever becomes of the order; empty for what was said beside the questions.
    pub question: String,
    /// What was said.
    pub text: String,
}

/// What a municipality answered at an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// At which event.
    pub event: EventId,
    /// Who.
    pub municipality: MunicipalityCode,
    /// One note for each question that there is one to; none is empty.
    pub answers: Vec<Answer>,
}

impl Answers {
    /// The note to a question, or nothing.
    #[must_use]
    pub fn to(&self, question: &str) -> &str {
        self.answers.iter().find(|a| a.question == question).map_or("", |a| a.text.as_str())
    }

    /// Keeps a note to a question; an empty one takes it away.
    pub fn note(&mut self, question: &str, text: &str) {
        let text = text.trim();
        match self.answers.iter_mut().find(|a| a.question == question) {
            _ if text.is_empty() => self.answers.retain(|a| a.question != question),
            Some(known) => text.clone_into(&mut known.text),
            None => self.answers.push(Answer { question: question.to_owned(), text: text.to_owned() }),
        }
    }
}
