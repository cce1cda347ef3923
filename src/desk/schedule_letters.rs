//! Letters about the schedule: to each delegation when it presents, by the last release; after the first only to those whom what is new concerns.

use std::collections::BTreeSet;

use super::letters::{check_template, language_for, template, value};
use super::link::is_reachable;
use super::office::{Desk, Outcome};
use super::refusal::Refusal;
use super::releases::concerned;
use super::schedule::Cast;
use crate::domain::{Event, Lang, Letter, LetterKind, LetterState, Piece, Recipient, Registration, Release, ReleasedGroup, SlotKind};
use crate::handout::{Placeholder, fill_body, fill_subject};
use crate::planning::difference::{Difference, differences};
use crate::store::{Draft, Key};
use crate::text::{Dates, Message, Words, difference, msg, shown};

/// How letters about the schedule are to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ScheduleAsk {
    /// To everybody, not only to those whom what is new concerns.
    pub full: bool,
    /// In this language whoever it goes to.
    pub language: Option<Lang>,
}

/// Letters about the schedule, before they are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchedulePlan {
    /// One for each delegation.
    pub letters: Vec<Letter>,
    /// Who has no address that a letter could go to, or one that somebody should look at first.
    pub unreachable: Vec<String>,
    /// Delegations for whom nothing is new.
    pub unconcerned: usize,
}

impl SchedulePlan {
    /// How many people the letters go to.
    #[must_use]
    pub fn people(&self) -> usize {
        self.letters.iter().map(|l| l.recipients.len()).sum()
    }

    /// What it amounts to.
    #[must_use]
    pub fn said(&self) -> Vec<Message> {
        let parts = [
            Some(msg!("schedule-plan", letters = self.letters.len(), n = self.people())),
            (self.unconcerned > 0).then(|| msg!("schedule-plan-unconcerned", n = self.unconcerned)),
            (!self.unreachable.is_empty()).then(|| msg!("link-plan-unreachable", n = self.unreachable.len(), names = self.unreachable.join(", "))),
        ];
        parts.into_iter().flatten().collect()
    }
}

/// The last release, and the one that a delegation was told of last, if any.
struct Told {
    releases: Vec<Release>,
    sent: Vec<(Piece, u16)>,
    /// Those for whom a letter about an earlier release lies here unsent: they have been told nothing yet.
    unsent: Vec<Piece>,
}

impl Told {
    fn of(desk: &Desk<'_>, event: &Event) -> Result<Self, Refusal> {
        let letters = desk.state.letters(Some(event.id))?;
        let all = || letters.iter().filter(|l| l.kind == LetterKind::Schedule).filter_map(|l| Some((l.is_gone(), l.piece?, l.release?)));
        let releases = desk.state.releases(event.id)?;
        let last = releases.last().map_or(0, |r| r.number);
        let sent = all().filter(|(gone, ..)| *gone).map(|(_, p, n)| (p, n)).collect();
        Ok(Self { sent, unsent: all().filter(|(gone, _, n)| !gone && *n < last).map(|(_, p, _)| p).collect(), releases })
    }

    fn last(&self) -> Result<&Release, Refusal> {
        self.releases.last().ok_or_else(|| Refusal::new(msg!("no-release")).next(msg!("no-release-next")))
    }

    /// What a delegation is held against: the release that it was written to about last. Whoever was never written to knows of the one before the first that letters
    /// were sent about, or, where none were, of the one before the last: those went out another way. Nothing where there is no such release.
    fn before(&self, piece: Piece) -> Option<&Release> {
        let own = self.sent.iter().filter(|(p, _)| *p == piece).map(|(_, n)| *n).max();
        let last = self.releases.last().map_or(0, |r| r.number);
        let first = self.sent.iter().map(|(_, n)| *n).min().unwrap_or(last);
        let number = own.or_else(|| first.checked_sub(1).filter(|_| !self.unsent.contains(&piece)))?;
        self.releases.iter().find(|r| r.number == number)
    }
}

/// Writes the letters.
///
/// # Errors
/// When nothing has been announced, the event is called off, or the template is wrong.
pub fn plan_schedule(desk: &Desk<'_>, event: &Event, ask: ScheduleAsk) -> Result<SchedulePlan, Refusal> {
    if event.is_cancelled() {
        return Err(Refusal::new(msg!("release-cancelled", title = &event.title)).next(msg!("release-cancelled-next")));
    }
    let told = Told::of(desk, event)?;
    let last = told.last()?;
    let cast = Cast::of(desk, event)?;
    let mut plan = SchedulePlan { letters: Vec::new(), unreachable: Vec::new(), unconcerned: 0 };
    let gone = told.releases.iter().rev().skip(1).flat_map(|r| &r.groups).flat_map(ReleasedGroup::presenters).filter(|p| last.slot_of(*p).is_none());
    let pieces: BTreeSet<Piece> = last.groups.iter().flat_map(ReleasedGroup::presenters).chain(gone).collect();
    for piece in pieces {
        let before = told.before(piece);
        let all = before.map(|b| differences(b, last)).unwrap_or_default();
        let own: Vec<Difference> = all.into_iter().filter(|d| concerned(std::slice::from_ref(d), last).contains(&piece)).collect();
        // Whoever has no slot, and is told of no change, is told nothing.
        if own.is_empty() && (last.slot_of(piece).is_none() || before.is_some() && !ask.full) {
            plan.unconcerned += 1;
            continue;
        }
        write(desk, event, ask, (&cast, last, piece, &own), &mut plan)?;
    }
    Ok(plan)
}

/// Who belongs to a presentation.
fn people(cast: &Cast, piece: Piece) -> Vec<&Registration> {
    match piece {
        Piece::Municipality(code) => cast.people.get(&code).map(|p| p.registrations.iter().collect()).unwrap_or_default(),
        Piece::Guest(id) => cast.guests.iter().filter(|r| r.id == id).collect(),
    }
}

/// The letter to one delegation: to all of its people who can be reached, who do not see each other's addresses.
fn write(desk: &Desk<'_>, event: &Event, ask: ScheduleAsk, (cast, last, piece, own): (&Cast, &Release, Piece, &[Difference]), plan: &mut SchedulePlan) -> Result<(), Refusal> {
    let (to, not): (Vec<&Registration>, Vec<&Registration>) = people(cast, piece).into_iter().partition(|r| is_reachable(r));
    plan.unreachable.extend(not.iter().map(|r| crate::text::who(desk.words, r)));
    let Some(first) = to.first().copied() else { return Ok(()) };
    let language = ask.language.map_or_else(|| language_for(desk, event, first), Ok)?;
    let template = template(desk, LetterKind::Schedule, language)?;
    check_template(desk, &template)?;
    let one = (to.len() == 1).then_some(first);
    let fill = |p: Placeholder| match said(desk, cast, last, piece, own, language, p) {
        Some(text) => text,
        None => value(desk, event, language, one.or(Some(first).filter(|_| p == Placeholder::Municipality)), p),
    };
    let mut seen = BTreeSet::new();
    let recipient =
        |r: &&Registration| r.email.clone().filter(|e| seen.insert(e.folded())).map(|email| Recipient { name: r.name.clone(), email, person: Some(r.person), municipality: None, before: r.link });
    let recipients: Vec<Recipient> = to.iter().filter_map(recipient).collect();
    plan.letters.push(Letter {
        id: desk.new_id(),
        event: event.id,
        kind: LetterKind::Schedule,
        language,
        hidden: recipients.len() > 1,
        recipients,
        subject: fill_subject(&template, &fill),
        body: fill_body(&template, &fill),
        made: desk.now,
        state: LetterState::Draft,
        link: event.link.clone(),
        start: event.start,
        release: Some(last.number),
        piece: Some(piece),
    });
    Ok(())
}

/// What a placeholder of the schedule stands for; none for the others.
fn said(desk: &Desk<'_>, cast: &Cast, last: &Release, piece: Piece, own: &[Difference], language: Lang, p: Placeholder) -> Option<String> {
    let words = Words::of(language);
    let dates = Dates(words);
    let found = last.slot_of(piece);
    let group = found.and_then(|(n, _)| last.groups.iter().find(|g| g.number == n));
    let name = |g: &ReleasedGroup| format!("{} {}", words.say(&msg!("group-number", n = g.number.get())).to_lowercase(), shown(&g.name)).trim_end().to_owned();
    Some(match p {
        Placeholder::Slot => found.map(|(_, s)| format!("{}–{}", dates.time(s.start), dates.time(s.end))).unwrap_or_default(),
        Placeholder::Group => group.map(name).unwrap_or_default(),
        Placeholder::Room => group.map(|g| shown(&g.room).to_string()).unwrap_or_default(),
        Placeholder::Schedule => {
            let line = |s: &crate::domain::TimedSlot| {
                let what = s.piece.map_or_else(|| words.text(&format!("slot-{}", s.kind)), |p| shown(&cast.name(desk, p)).to_string());
                format!("{}–{} {what}", dates.time(s.start), dates.time(s.end))
            };
            group.map(|g| g.slots.iter().filter(|s| s.kind != SlotKind::Free).map(line).collect::<Vec<_>>().join("\n")).unwrap_or_default()
        }
        Placeholder::Changes => own.iter().map(|d| words.say(&difference(d, &d.piece.map(|p| shown(&cast.name(desk, p)).to_string()).unwrap_or_default()))).collect::<Vec<_>>().join("\n"),
        _ => return None,
    })
}

/// Puts the letters into the outbox. What lies ready there for the same delegations, or about earlier releases, is taken away.
///
/// # Errors
/// As [`plan_schedule`], and when there is nobody to write to.
pub fn draft_schedule(desk: &Desk<'_>, event: &Event, ask: ScheduleAsk) -> Result<Outcome, Refusal> {
    let plan = plan_schedule(desk, event, ask)?;
    if plan.letters.is_empty() {
        return Err(Refusal::new(msg!("schedule-letters-nobody")).next(msg!("schedule-letters-nobody-next")));
    }
    let mut draft = Draft::new(desk.state);
    let replaced = |l: &Letter| plan.letters.iter().any(|n| n.piece == l.piece || n.release != l.release);
    for old in desk.state.letters(Some(event.id))?.into_iter().filter(|l| l.kind == LetterKind::Schedule && !l.is_gone() && replaced(l)) {
        draft.remove(Key::letter(&old));
    }
    let said = plan.said();
    let label = msg!("did-draft-schedule", n = plan.people(), title = &event.title);
    plan.letters.into_iter().for_each(|l| draft.put(l));
    Ok(Outcome { set: draft.finish()?, label, notes: said.into_iter().skip(1).collect() })
}
