//! What municipalities answered to the questions of a forum: noted while they speak, read by question and group afterwards, and the beginning of examples for the library.

use super::board::{BoardMember, board};
use super::delegations::{People, delegations};
use super::experiences::ExperienceFields;
use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use crate::domain::{Answers, Event, GroupNumber, MunicipalityCode};
use crate::register::is_one_off;
use crate::store::{Draft, Key};
use crate::text::{Message, Words, collation_key, group_name, msg, shown};

/// A municipality and what it answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswersLine {
    /// Which.
    pub code: MunicipalityCode,
    /// Its name.
    pub name: String,
    /// Who presents for it, or empty.
    pub presenter: String,
    /// What it answered to each question of the view, in their order; empty where nothing is noted.
    pub answers: Vec<String>,
    /// So many examples of the library were told by it at this event.
    pub examples: usize,
}

impl AnswersLine {
    /// Questions that it answered, without what it said beside them.
    #[must_use]
    pub fn noted(&self) -> usize {
        let questions = self.answers.len().saturating_sub(1);
        self.answers.iter().take(questions).filter(|a| !a.is_empty()).count()
    }

    /// Whether it said something beside the questions.
    #[must_use]
    pub fn said_more(&self) -> bool {
        self.answers.last().is_some_and(|a| !a.is_empty())
    }
}

/// A group and what its municipalities answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswersGroup {
    /// Its number; none for those in no group.
    pub number: Option<GroupNumber>,
    /// What it is called; empty where there are no groups at all.
    pub name: String,
    /// Its municipalities, in its order.
    pub lines: Vec<AnswersLine>,
}

/// What was answered at an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswersView {
    /// The event.
    pub event: Event,
    /// Its questions in order, then those that are asked no more and were answered; last an empty one, for what was said beside them.
    pub questions: Vec<String>,
    /// Groups in order, then those in no group.
    pub groups: Vec<AnswersGroup>,
}

impl AnswersView {
    /// All municipalities, in the order of their groups.
    pub fn lines(&self) -> impl Iterator<Item = &AnswersLine> {
        self.groups.iter().flat_map(|g| &g.lines)
    }

    /// What stands for a question: its words, or that it is beside the questions.
    #[must_use]
    pub fn asked(&self, words: &Words, at: usize) -> String {
        self.questions.get(at).filter(|q| !q.is_empty()).map_or_else(|| words.text("answers-beside"), |q| shown(q).to_string())
    }
}

/// The questions of an event, each once.
fn asked_once(event: &Event) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for q in event.questions.iter().filter(|q| !q.trim().is_empty()) {
        if !out.contains(q) {
            out.push(q.clone());
        }
    }
    out
}

/// The same, then those that are asked no more and were answered.
fn asked_ever(event: &Event, known: &[Answers]) -> Vec<String> {
    let mut out = asked_once(event);
    for a in known.iter().flat_map(|k| &k.answers).filter(|a| !a.question.is_empty()) {
        if !out.contains(&a.question) {
            out.push(a.question.clone());
        }
    }
    out
}

/// What was answered at an event, by group.
///
/// # Errors
/// When the state cannot be read.
pub fn answers(desk: &Desk<'_>, event: &Event) -> Result<AnswersView, Refusal> {
    let known = desk.state.answers_at(event.id)?;
    let (people, _) = delegations(desk, event.id)?;
    let view = board(desk, event, None)?;
    let mut questions = asked_ever(event, &known);
    questions.push(String::new());
    let line = |code: MunicipalityCode, name: String| -> Result<AnswersLine, Refusal> {
        let own = known.iter().find(|k| k.municipality == code);
        let examples = if own.is_some() { desk.state.experiences_from(code)?.iter().filter(|e| e.event == Some(event.id)).count() } else { 0 };
        let presenter = people.get(&code).and_then(People::presenter).map(|r| r.name.clone()).unwrap_or_default();
        Ok(AnswersLine { code, name, presenter, answers: questions.iter().map(|q| own.map_or("", |k| k.to(q)).to_owned()).collect(), examples })
    };
    let lines = |members: &[BoardMember]| members.iter().map(|m| line(m.code, m.name.clone())).collect::<Result<Vec<_>, _>>();
    let mut groups = Vec::new();
    for g in &view.groups {
        let name = group_name(desk.words, g.number, &g.name);
        groups.push(AnswersGroup { number: Some(g.number), name, lines: lines(&g.members)? });
    }
    let placed = |code: MunicipalityCode| view.groups.iter().flat_map(|g| &g.members).chain(&view.unplaced).any(|m| m.code == code);
    let mut others = lines(&view.unplaced)?;
    // Whoever was there and is on no list.
    for code in known.iter().map(|k| k.municipality).filter(|c| !placed(*c)) {
        others.push(line(code, desk.register.name(code))?);
    }
    others.sort_by_cached_key(|l| collation_key(desk.words.lang, &l.name));
    if !others.is_empty() {
        groups.push(AnswersGroup { number: None, name: if view.stands { desk.words.text("answers-no-group") } else { String::new() }, lines: others });
    }
    Ok(AnswersView { event: event.clone(), questions, groups })
}

/// A question of an event by its number from 1, as lists have it: also one that is asked no more and was answered.
///
/// # Errors
/// When it has no such question.
pub fn question(desk: &Desk<'_>, event: &Event, number: usize) -> Result<String, Refusal> {
    let all = asked_ever(event, &desk.state.answers_at(event.id)?);
    let found = number.checked_sub(1).and_then(|i| all.get(i).cloned());
    found.ok_or_else(|| Refusal::usage(msg!("no-such-question", number = number, n = all.len())).next(msg!("no-such-question-next")))
}

/// Keeps notes of what a municipality answered: each by the question that it belongs to; an empty note takes the earlier one away.
///
/// # Errors
/// When the state cannot be read.
pub fn note_answers(desk: &Desk<'_>, event: &Event, code: MunicipalityCode, notes: &[(String, String)]) -> Result<Outcome, Refusal> {
    let old = desk.state.answers(event.id, code)?;
    let mut new = old.clone().unwrap_or(Answers { event: event.id, municipality: code, answers: Vec::new() });
    notes.iter().for_each(|(question, text)| new.note(question, text));
    let name = desk.register.name(code);
    let is_gone = new.answers.is_empty();
    let was_there = old.is_some();
    let mut draft = Draft::new(desk.state);
    match (is_gone, old) {
        (true, Some(_)) => draft.remove(Key::answers(event.id, code)),
        (true, None) => {}
        (false, _) => draft.put(new),
    }
    let is_here = desk.state.registrations_from(code)?.iter().any(|r| r.event == event.id);
    let said = (!is_here && !is_gone).then(|| msg!("note-answers-not-registered", name = &name)).into_iter().collect();
    let label = if is_gone && was_there { msg!("did-remove-answers", name = name) } else { msg!("did-note-answers", name = name) };
    Ok(Outcome { set: draft.finish()?, label, notes: said })
}

/// Whether one question is another spelt anew: the same words but for case, signs and a letter in each. A word more or another one may turn it into its opposite.
fn is_alike(was: &str, is: &str) -> bool {
    let words = |text: &str| text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect::<Vec<_>>();
    let (was, is) = (words(was), words(is));
    was.len() == is.len() && was.iter().zip(&is).all(|(a, b)| a == b || is_one_off(a, b))
}

/// A question whose words are mended keeps its answers: one that stands where another stood and says the same, as many questions as before, and neither of them anywhere
/// else. What was answered to another question stays with that.
///
/// # Errors
/// When the state cannot be read.
pub(super) fn reword(desk: &Desk<'_>, draft: &mut Draft<'_>, old: &Event, new: &Event) -> Result<Vec<Message>, Refusal> {
    if old.questions == new.questions {
        return Ok(Vec::new());
    }
    let other = |(was, is): &(&String, &String)| was != is && is_alike(was, is) && !new.questions.contains(was) && !old.questions.contains(is);
    let pairs = old.questions.iter().zip(&new.questions).filter(|_| old.questions.len() == new.questions.len());
    let changed: Vec<(&String, &String)> = pairs.filter(other).collect();
    let (mut moved, mut left) = (0, 0);
    for mut known in desk.state.answers_at(old.id)? {
        let before = moved;
        let there: Vec<String> = known.answers.iter().map(|a| a.question.clone()).collect();
        for answer in &mut known.answers {
            // One that was answered under those words before keeps its own.
            if let Some((_, is)) = changed.iter().find(|(was, is)| **was == answer.question && !there.contains(is)) {
                answer.question.clone_from(is);
                moved += 1;
            } else if old.questions.contains(&answer.question) && !new.questions.contains(&answer.question) {
                left += 1;
            }
        }
        if moved > before {
            draft.put(known);
        }
    }
    let said = [(moved > 0).then(|| msg!("note-answers-reworded", n = moved)), (left > 0).then(|| msg!("note-answers-left", n = left))];
    Ok(said.into_iter().flatten().collect())
}

/// An example as it begins with what a municipality answered: its notes under their questions, whom to ask, and where it was told. Nothing is kept yet.
///
/// # Errors
/// When nothing is noted.
pub fn example_of_answers(desk: &Desk<'_>, event: &Event, code: MunicipalityCode, only: Option<&str>) -> Result<ExperienceFields, Refusal> {
    let name = desk.register.name(code);
    let known = desk.state.answers(event.id, code)?.map(|a| a.answers).unwrap_or_default();
    let wanted: Vec<_> = known.iter().filter(|a| only.is_none_or(|q| q == a.question)).collect();
    if wanted.is_empty() {
        return Err(Refusal::new(msg!("no-answers", name = name)).next(msg!("no-answers-next")));
    }
    let mut order = asked_once(event);
    order.push(String::new());
    let mut paragraphs: Vec<(usize, String)> = wanted.iter().map(|a| (order.iter().position(|q| *q == a.question).unwrap_or(usize::MAX), paragraph(a))).collect();
    paragraphs.sort_by_key(|(at, _)| *at);
    let (people, _) = delegations(desk, event.id)?;
    let presenter = people.get(&code).and_then(People::presenter);
    let title = presenter.and_then(|r| r.presenting.as_ref()).map(|p| p.title.clone()).filter(|t| !t.is_empty()).unwrap_or_else(|| format!("{name}: {}", event.title));
    Ok(vec![
        ("title".into(), title),
        ("municipalities".into(), name),
        ("text".into(), paragraphs.into_iter().map(|(_, p)| p).collect::<Vec<_>>().join("\n\n")),
        ("contact".into(), presenter.map(|r| r.function.clone()).unwrap_or_default()),
        ("event".into(), event.id.to_string()),
    ])
}

/// A note under its question, as Markdown.
fn paragraph(a: &crate::domain::Answer) -> String {
    if a.question.is_empty() { a.text.clone() } else { format!("**{}**\n\n{}", a.question.trim(), a.text) }
}

/// What was answered as lines to read: by question, then group; how many answered it.
#[must_use]
pub fn answers_lines(words: &Words, view: &AnswersView) -> Vec<String> {
    let all = view.lines().count();
    let mut out = Vec::new();
    for (at, question) in view.questions.iter().enumerate() {
        let said = |l: &AnswersLine| l.answers.get(at).is_some_and(|a| !a.is_empty());
        let n = view.lines().filter(|l| said(l)).count();
        if question.is_empty() && n == 0 {
            continue;
        }
        let number = if question.is_empty() { String::new() } else { format!("{} ", at + 1) };
        out.push(format!("{number}{}  {}", view.asked(words, at), words.say(&msg!("answers-count", n = n, all = all))));
        for g in view.groups.iter().filter(|g| g.lines.iter().any(said)) {
            if !g.name.is_empty() {
                out.push(format!("  {}", shown(&g.name)));
            }
            for l in g.lines.iter().filter(|l| said(l)) {
                let text = l.answers.get(at).map(String::as_str).unwrap_or_default();
                out.push(format!("    {}: {}", shown(&l.name), text.lines().map(|t| shown(t).to_string()).collect::<Vec<_>>().join(" / ")));
            }
        }
    }
    out
}
