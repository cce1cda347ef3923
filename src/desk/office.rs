//! Where deciding and saving meet: a desk function makes a change set from the state as it is now, and it is saved before anything else happens.

use std::cell::RefCell;

use chrono::{DateTime, NaiveDate, Utc};

use super::clock::Clock;
use super::privacy::Destruction;
use super::refusal::Refusal;
use crate::domain::{EventId, IdSource, LetterState};
use crate::register::Register;
use crate::store::{ChangeSet, Keep, Meter, Receipt, Record, Stage, Stamp, State, UNWATCHED, Upkeep, Verdict, Watch, Workspace};
use crate::text::{Message, Words, msg};

/// What a desk function works with.
pub struct Desk<'a> {
    /// What there is.
    pub state: &'a State,
    /// The municipalities.
    pub register: &'static Register,
    /// Now, as the program believes.
    pub now: DateTime<Utc>,
    /// The coordinator's language.
    pub words: &'static Words,
    /// Is told how far long deciding has come, and may stop it.
    pub watch: Watch<'a>,
    pub(super) ids: &'a RefCell<IdSource>,
}

impl Desk<'_> {
    /// A new identity.
    #[must_use]
    pub fn new_id<I: From<ulid::Ulid>>(&self) -> I {
        self.ids.borrow_mut().next(self.now)
    }
}

/// What a desk function decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What changes.
    pub set: ChangeSet,
    /// What it is called, for undo and history.
    pub label: Message,
    /// What else to say.
    pub notes: Vec<Message>,
}

/// What was done and saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// What it is called.
    pub label: String,
    /// What else to say.
    pub notes: Vec<String>,
    /// The journal line; `None` when nothing had to change.
    pub seq: Option<u64>,
    /// The event that was made, if one was; of several the first, with its day.
    pub event: Option<(EventId, NaiveDate)>,
}

/// An open workspace with somebody at it.
pub struct Office {
    workspace: Workspace,
    register: &'static Register,
    clock: Clock,
    words: &'static Words,
    ids: RefCell<IdSource>,
    by: String,
}

impl Office {
    /// At a workspace.
    #[must_use]
    pub fn new(workspace: Workspace, clock: Clock, words: &'static Words, ids: IdSource, by: String) -> Self {
        Self { workspace, register: Register::built_in(), clock, words, ids: RefCell::new(ids), by }
    }

    /// For deciding and looking.
    #[must_use]
    pub fn desk(&self) -> Desk<'_> {
        self.watched_desk(UNWATCHED)
    }

    /// The same, for what takes its time.
    #[must_use]
    pub fn watched_desk<'a>(&'a self, watch: Watch<'a>) -> Desk<'a> {
        Desk { state: self.workspace.state(), register: self.register, now: self.clock.now(), words: self.words, watch, ids: &self.ids }
    }

    /// The workspace.
    #[must_use]
    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// The language.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        self.words
    }

    /// Changes the language.
    pub fn speak(&mut self, words: &'static Words) {
        self.words = words;
    }

    /// The clock.
    #[must_use]
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// Decides and saves.
    ///
    /// # Errors
    /// What the desk function refuses, or that it could not be saved.
    pub fn act(&mut self, decide: impl FnOnce(&Desk<'_>) -> Result<Outcome, Refusal>) -> Result<Done, Refusal> {
        self.act_watched(UNWATCHED, decide)
    }

    /// The same, for what takes its time. It can be stopped until saving begins.
    ///
    /// # Errors
    /// As [`Office::act`], and when it was stopped.
    pub fn act_watched(&mut self, watch: Watch<'_>, decide: impl FnOnce(&Desk<'_>) -> Result<Outcome, Refusal>) -> Result<Done, Refusal> {
        let outcome = decide(&self.watched_desk(watch))?;
        Meter::begin(watch, Stage::Save, 1)?;
        let label = self.words.say(&outcome.label);
        let notes = outcome.notes.iter().map(|n| self.words.say(n)).collect();
        if outcome.set.is_empty() {
            return Ok(Done { label, notes, seq: None, event: None });
        }
        let new = outcome.set.changes().iter().filter_map(|c| match (&c.old, &c.new) {
            (None, Some(Record::Event(e))) => Some((e.id, e.start.date())),
            _ => None,
        });
        let made = new.min_by_key(|(_, day)| *day);
        let receipt = self.workspace.commit(&outcome.set, stamp(self.clock, &self.by, label.clone()))?;
        Ok(Done { label, notes, seq: Some(receipt.seq), event: made })
    }

    /// Destroys: the workspace begins anew, and what was before cannot be had back.
    ///
    /// # Errors
    /// What the desk function refuses, or that it could not be done.
    pub fn destroy(&mut self, watch: Watch<'_>, decide: impl FnOnce(&Desk<'_>) -> Result<Destruction, Refusal>) -> Result<Done, Refusal> {
        let destruction = decide(&self.desk())?;
        let label = self.words.say(&destruction.outcome.label);
        let mut notes: Vec<String> = destruction.outcome.notes.iter().map(|n| self.words.say(n)).collect();
        // What nothing names any more goes with the history that could bring it back.
        let unnamed = self.workspace.unnamed_documents()?;
        if destruction.outcome.set.is_empty() && unnamed == 0 {
            return Ok(Done { label, notes, seq: None, event: None });
        }
        self.workspace.begin_anew(&destruction.outcome.set, stamp(self.clock, &self.by, label.clone()), watch)?;
        notes.extend((unnamed > 0).then(|| self.words.say(&msg!("note-documents-destroyed", n = unnamed))));
        notes.extend(super::keeping::copies_elsewhere(self.workspace.folder()).map(|m| self.words.say(&m)));
        Ok(Done { label, notes, seq: Some(self.workspace.tail().seq), event: None })
    }

    /// Makes the index anew.
    ///
    /// # Errors
    /// When it cannot be done.
    pub fn rebuild(&mut self, watch: Watch<'_>) -> Result<(), Refusal> {
        Ok(self.workspace.rebuild(watch)?)
    }

    /// Goes on with the check in the background, for a short while.
    ///
    /// # Errors
    /// When files cannot be read.
    pub fn verify_some(&mut self) -> Result<Verdict, Refusal> {
        /// So many entries take a few milliseconds.
        const AT_ONCE: usize = 2_000;
        Ok(self.workspace.verify_some(AT_ONCE)?)
    }

    /// What is due before closing is done: snapshot, backup, compaction.
    ///
    /// # Errors
    /// When it could not be done; nothing that was saved is touched.
    pub fn upkeep(&mut self, keep: Keep, watch: Watch<'_>) -> Result<Upkeep, Refusal> {
        Ok(self.workspace.upkeep(keep, chrono::Utc::now(), watch)?)
    }

    /// Takes the last deed back.
    ///
    /// # Errors
    /// When there is none, or it could not be saved.
    pub fn undo(&mut self) -> Result<Done, Refusal> {
        let what = self.workspace.state().next_undo_redo()?.0.map_or_else(String::new, |e| e.label);
        // A letter that a server has, or may have, is not made one that has not gone.
        let sending = |r: &Option<Record>| matches!(r, Some(Record::Letter(l)) if matches!(l.state, LetterState::Sending(_)));
        if self.workspace.next_undone()?.is_some_and(|set| set.changes().iter().any(|c| sending(&c.old) || sending(&c.new))) {
            return Err(Refusal::new(msg!("undo-sent")).next(msg!("undo-sent-next")));
        }
        let label = self.words.say(&msg!("undid", what = what));
        let stamp = stamp(self.clock, &self.by, label);
        Ok(done(self.workspace.undo(stamp)?))
    }

    /// Does again what was taken back last.
    ///
    /// # Errors
    /// When there is none, or it could not be saved.
    pub fn redo(&mut self) -> Result<Done, Refusal> {
        let what = self.workspace.state().next_undo_redo()?.1.map_or_else(String::new, |e| e.label);
        let label = self.words.say(&msg!("redid", what = what));
        let stamp = stamp(self.clock, &self.by, label);
        Ok(done(self.workspace.redo(stamp)?))
    }
}

fn stamp(clock: Clock, by: &str, label: String) -> Stamp {
    Stamp { at: clock.now(), by: by.to_owned(), label }
}

fn done(receipt: Receipt) -> Done {
    Done { label: receipt.label, notes: Vec::new(), seq: Some(receipt.seq), event: None }
}
