//! Sending letters that the coordinator has confirmed, one after the other, so that it is always known which have gone.

use super::office::{Desk, Office};
use super::outbox::{begin_sending, find_letter, letter_message, mark_sent, not_sent, standing};
use super::refusal::Refusal;
use crate::domain::{Email, Letter, LetterId};
use crate::handout::{Mail, Post, Secret, Use};
use crate::text::{Message, msg};

/// What came of sending.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sent {
    /// Letters that have gone.
    pub letters: usize,
    /// To so many people.
    pub people: usize,
    /// The first that did not go, and why; what comes after it was not tried.
    pub stopped: Option<Message>,
}

/// Whom would get these letters, and how many letters that is: what the coordinator confirms.
///
/// # Errors
/// When a letter is out of date or has gone already, or nobody is left to whom any of them goes.
pub fn look_before_sending(desk: &Desk<'_>, letters: &[Letter]) -> Result<usize, Refusal> {
    let mut people = 0;
    for letter in letters {
        if letter.is_gone() {
            return Err(Refusal::new(msg!("letter-was-sent")));
        }
        // One that goes to nobody any more is left out.
        if !standing(desk, letter)?.to.is_empty() {
            people += letter_message(desk, letter, None, Use::Sending)?.1.len();
        }
    }
    if people == 0 {
        return Err(Refusal::new(msg!("outbox-empty")).next(msg!("outbox-empty-next")));
    }
    Ok(people)
}

/// Sends letters. Each is noted before it is handed over and after it was taken; the first that is not taken ends it.
///
/// # Errors
/// When the server cannot be reached, or something cannot be saved; what has gone is noted then.
pub fn send_letters(office: &mut Office, ids: &[LetterId], mail: &Mail, password: &Secret, stop: &dyn Fn(usize) -> bool) -> Result<Sent, Refusal> {
    let next = || msg!("post-next");
    let post = Post::open(mail, password).map_err(|why| Refusal::new(why).next(next()))?;
    let from = mail.sender();
    let mut out = Sent::default();
    for (n, id) in ids.iter().enumerate() {
        if stop(n) {
            out.stopped = Some(msg!("post-stopped"));
            break;
        }
        let letter = find_letter(&office.desk(), &id.to_string())?;
        if letter.is_gone() || standing(&office.desk(), &letter)?.to.is_empty() {
            continue;
        }
        let (message, to) = letter_message(&office.desk(), &letter, from.as_ref(), Use::Sending)?;
        office.act(|desk| begin_sending(desk, &letter))?;
        let addresses: Vec<&Email> = to.iter().map(|r| &r.email).collect();
        match post.send(&addresses, &message) {
            Ok(()) => {
                // Whoever signs off meanwhile has it all the same.
                let gone = Letter { recipients: to, ..letter };
                out.people += gone.recipients.len();
                out.letters += 1;
                office.act(|desk| mark_sent(desk, &[Letter { state: crate::domain::LetterState::Sending(desk.now), ..gone }]))?;
            }
            Err(not) => {
                // Where the answer did not come it stays as it is: it may have gone.
                if !not.in_doubt {
                    office.act(|desk| not_sent(desk, &letter))?;
                }
                out.stopped = Some(if not.in_doubt { msg!("post-in-doubt", why = not.why) } else { not.why });
                break;
            }
        }
    }
    Ok(out)
}
