//! `answer ...`

use serde_json::{Value, json};

use super::args::AnswerCommand;
use super::output::Output;
use crate::desk::{self, AnswersLine, AnswersView, Office, Refusal, find_event, find_municipality};
use crate::domain::GroupNumber;

/// Runs one.
pub fn run(c: &AnswerCommand, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    match c {
        AnswerCommand::List { event, question, group } => {
            let desk = office.desk();
            let event = find_event(&desk, event)?;
            let wanted = question.map(|n| desk::question(&desk, &event, n)).transpose()?;
            let mut view = desk::answers(&desk, &event)?;
            if let Some(group) = group {
                let groups = view.groups.iter().filter(|g| g.number.is_some()).count();
                let number = GroupNumber::new(*group).filter(|n| n.index() < groups).ok_or_else(|| desk::no_such_group(*group, groups))?;
                view.groups.retain(|g| g.number == Some(number));
            }
            if let Some(at) = wanted.and_then(|q| view.questions.iter().position(|x| *x == q)) {
                only(&mut view, at);
            }
            if out.json {
                out.json(&view_json(&view));
            } else {
                desk::answers_lines(out.words, &view).iter().for_each(|l| out.line(l));
            }
            Ok(())
        }
        AnswerCommand::Note { event, municipality, text, question } => {
            let text = super::experience::typed(text)?;
            let done = office.act(|desk| {
                let event = find_event(desk, event)?;
                let code = find_municipality(desk, municipality, Some(event.country))?;
                let asked = question.map_or_else(|| Ok(String::new()), |n| desk::question(desk, &event, n))?;
                desk::note_answers(desk, &event, code, &[(asked, text.clone())])
            })?;
            out.done(&done);
            Ok(())
        }
        AnswerCommand::Example { event, municipality, question, title, consent } => {
            let done = office.act(|desk| {
                let event = find_event(desk, event)?;
                let code = find_municipality(desk, municipality, Some(event.country))?;
                let asked = question.map(|n| desk::question(desk, &event, n)).transpose()?;
                let mut fields = desk::example_of_answers(desk, &event, code, asked.as_deref())?;
                fields.extend(title.iter().map(|t| ("title".to_owned(), t.clone())));
                fields.extend(consent.iter().map(|c| ("consent".to_owned(), c.clone())));
                desk::keep_experience(desk, None, &fields)
            })?;
            out.done(&done);
            Ok(())
        }
    }
}

/// Leaves only one question in a view.
fn only(view: &mut AnswersView, at: usize) {
    // The others keep their place, so that numbers stay what they are.
    for line in view.groups.iter_mut().flat_map(|g| &mut g.lines) {
        line.answers.iter_mut().enumerate().filter(|(i, _)| *i != at).for_each(|(_, a)| a.clear());
    }
    for (_, question) in view.questions.iter_mut().enumerate().filter(|(i, _)| *i != at) {
        question.clear();
    }
}

fn view_json(view: &AnswersView) -> Value {
    let asked = |q: &String| view.event.questions.contains(q);
    let questions: Vec<Value> = (1..).zip(&view.questions).filter(|(_, q)| !q.is_empty()).map(|(n, q)| json!({"number": n, "text": q, "asked": asked(q)})).collect();
    let answer = |(at, text): (usize, &String)| {
        let question = view.questions.get(at).filter(|q| !q.is_empty());
        json!({"question": question, "number": question.map(|_| at + 1), "text": text})
    };
    let line = |l: &AnswersLine| {
        let answers: Vec<Value> = l.answers.iter().enumerate().filter(|(_, a)| !a.is_empty()).map(answer).collect();
        json!({"code": l.code.digits(), "name": l.name, "presenter": l.presenter, "examples": l.examples, "answers": answers})
    };
    let groups: Vec<Value> = view.groups.iter().map(|g| json!({"number": g.number.map(GroupNumber::get), "name": g.name, "municipalities": g.lines.iter().map(line).collect::<Vec<_>>()})).collect();
    json!({"event": view.event.id.to_string(), "questions": questions, "groups": groups})
}
