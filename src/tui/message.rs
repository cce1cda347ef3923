//! What arrives at the model, and what it asks to be done.

use chrono::NaiveDate;

use super::event_work::EventDeed;
use super::keys::Key;
use super::library::{Library, LikeAsk};
use super::list_import::{ListImport, Source};
use super::outbox::{Outbox, Sending};
use super::reach::{Period, Reach};
use crate::desk::{
    Act, Alternative, AnswersView, BoardView, CalendarView, CoverageAsk, DifferenceLine, Done, ExperienceFields, GroupFacts, Headcount, InvitationAsk, LinkAsk, LiveView, MunicipalityLine,
    NetworkFacts, OrderChoice, PositionsView, Propose, Proposed, QueueView, Readmit, Refusal, RunAct, ScheduleView,
};
use crate::domain::{Country, Event, EventId, ExperienceId, GroupNumber, LetterId, LetterKind, MunicipalityCode, OrderRule, PersonId, Piece, Registration, RegistrationId, Series, SeriesId};
use crate::intake::{Announcement, Attendee, EventSource};
use crate::planning::slots::Fit;
use crate::store::{OpenReport, Progress, ReadOnly, Verdict};
use crate::text::Lang;

/// What arrives.
#[derive(Debug)]
pub enum Msg {
    /// A key in normal form.
    Key(Key),
    /// Pasted text.
    Paste(String),
    /// The window has another size.
    Resize(u16, u16),
    /// A minute has begun, or a wait is over.
    Tick,
    /// The system asks to end, with this signal.
    Signal(i32),
    /// The workspace is open.
    Opened(Box<Opened>),
    /// The workspace cannot be opened.
    NotOpened(Box<Refusal>),
    /// What was asked for.
    Loaded(Box<Loaded>),
    /// Something was done and saved; with what undo would take back now.
    Done(Box<(Done, Option<String>)>),
    /// Something was not done, or, where it was no deed, not read.
    Refused(Box<Refusal>, bool),
    /// So many files in the folder have not been taken in.
    Dropped(usize, String),
    /// How far long work has come.
    Progress(Progress),
    /// A job is done.
    JobDone(Box<JobDone>),
    /// A job is done, and has this to say.
    Answered(Box<Msg>),
    /// A job could not be done.
    JobFailed(Box<Refusal>),
    /// What the check in the background found.
    Verdict(Verdict),
    /// Nothing more is saved from now on.
    ReadOnly(ReadOnly),
    /// The workspace is closed; why something that was due could not be done, if so.
    Closed(Option<Box<Refusal>>),
    /// The worker has failed; the reason has been reported.
    Crashed,
}

/// What a job has to say.
#[derive(Debug)]
pub struct JobDone {
    /// In one line.
    pub text: String,
    /// What else there is to read.
    pub lines: Vec<String>,
    /// The workspace has been opened again.
    pub opened: Option<Box<Opened>>,
}

/// Work on the workspace as a whole. Files and folders as they were typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Hold everything against everything.
    Check,
    /// Write a backup.
    Backup(String),
    /// Put a backup in the place of the workspace.
    Restore(String),
    /// Copy out what can be read.
    Rescue(String),
    /// Make the index anew.
    Rebuild,
    /// Write a calendar file of this event, as the form says.
    Calendar(Option<EventId>, Fields),
    /// Write a table of this event, as the form says.
    Table(EventId, Fields),
    /// Open a link by the program that the system has for it.
    Link(String),
    /// Open a document of an example, by its number from 1.
    Document(ExperienceId, usize),
    /// Write examples, by their ids, to a file.
    Examples(Vec<ExperienceId>, String),
    /// Write reach, as it was asked for, to a file.
    Reach(CoverageAsk, String),
    /// Look at a list of sign-ups for an event.
    ReadList(EventId, Source),
    /// Take a list in, as it was looked at.
    ImportList(Box<ListImport>),
    /// Write the rows of a list that are not taken in.
    SaveRefused(Box<ListImport>, String),
    /// Write letters to a folder.
    ExportLetters(Vec<LetterId>, String),
    /// Send letters.
    Send(Box<Sending>),
    /// Everything that is kept about somebody with this address.
    Person(String),
    /// Destroy it, for this reason.
    Forget(String, String),
    /// Destroy by rule.
    Retention,
    /// Open a copy for reading.
    Copy,
    /// Do what is due, and close.
    Close,
}

/// What is known when a workspace has been opened.
#[derive(Debug)]
pub struct Opened {
    /// What opening found.
    pub report: OpenReport,
    /// What undo would take back.
    pub undo: Option<String>,
    /// The event that the screens begin with.
    pub event: Option<EventId>,
    /// Country of that event.
    pub country: Option<Country>,
    /// Why nothing is saved, if so.
    pub read_only: Option<ReadOnly>,
    /// That event is being held.
    pub is_live: bool,
}

/// What a screen shows.
#[derive(Debug)]
pub enum Loaded {
    /// Screen 1.
    Calendar(CalendarView),
    /// Screen 2.
    Queue(QueueView),
    /// Screen 2: who is counted on.
    Headcount(Box<(Event, Headcount)>),
    /// Screen 2: everything that somebody has signed up for.
    PersonEvents(String, Vec<(Registration, Event)>),
    /// Screen 3.
    Board(BoardView),
    /// Screen 3, a proposal.
    Proposal(Box<(BoardView, Proposed, Propose)>),
    /// Screen 3, the forum before.
    Peek(Box<BoardView>),
    /// Screen 3, the ways of dividing beside each other.
    Alternatives(Vec<Alternative>),
    /// Screen 3, everything about one delegation.
    Delegation(String, Vec<String>),
    /// Screen 4.
    Schedule(ScheduleView),
    /// Screen 4, a release.
    Released(Box<ScheduleView>),
    /// Screen 4, the day itself.
    Live(Box<LiveView>),
    /// Screen 4, the ways of ordering a group beside each other.
    OrderChoices(GroupNumber, Vec<OrderChoice>),
    /// Screen 4, what differs from the last release, and whether it may be announced then.
    Differences(Vec<DifferenceLine>, bool),
    /// Screen 4, places over the series.
    Positions(Box<PositionsView>),
    /// What was answered at an event, with the municipality that the list begins at.
    Answers(Box<AnswersView>, Option<MunicipalityCode>),
    /// The same, to note what this municipality answers.
    AnswersForm(Box<AnswersView>, MunicipalityCode),
    /// Screen 5.
    Municipalities(Vec<MunicipalityLine>),
    /// Screen 5, events that one can invite to.
    Invitable(Vec<Event>),
    /// Screen 5, everything about one municipality.
    Municipality(String, Vec<String>),
    /// Screen 5, reach.
    Reach(Box<Reach>),
    /// Screen 6.
    Experiences(Box<Library>),
    /// An example: its fields to change, or those that a new one begins with; and the events where it may have been told.
    ExperienceFields(Option<ExperienceId>, ExperienceFields, Vec<(String, String)>),
    /// What taking this file in would do.
    ImportPreview(String, Box<EventSource>, Vec<String>),
    /// A list of sign-ups, and what it would change.
    List(Box<ListImport>),
    /// The report of a meeting, and what it would change, in words.
    Attendance(EventId, String, Vec<Attendee>, Vec<String>),
    /// An event's letters.
    Outbox(Box<Outbox>),
    /// Letters may be sent: to so many people, by this server.
    Sending(usize, String, Sending),
    /// What an announcement proposes.
    Announcement(Box<Announcement>),
    /// An event with its programme.
    Programme(Box<Event>),
    /// An event to change.
    EventFields(Box<Event>),
    /// A series to change.
    Series(Box<Series>),
    /// There is nothing: no event is chosen, or it is gone.
    Nothing,
}

/// What is to be shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Load {
    /// The month of a day; of today when not said.
    Calendar(Country, Option<NaiveDate>),
    /// An event's queue.
    Queue(EventId),
    /// Who is counted on at an event.
    Headcount(EventId),
    /// Everything that somebody has signed up for.
    PersonEvents(PersonId, String),
    /// An event's groups.
    Board(EventId),
    /// A proposal for an event.
    Proposal(EventId, Propose),
    /// What has happened since a division was made, as a proposal.
    LateChanges(EventId),
    /// An earlier event's groups, beside a proposal.
    Peek(EventId),
    /// The ways of dividing beside each other, around so many groups.
    Alternatives(EventId, Propose, usize),
    /// Everything about one delegation.
    Delegation(EventId, MunicipalityCode),
    /// An event's schedule.
    Schedule(EventId),
    /// A release of it.
    Released(EventId, u16),
    /// The day itself.
    Live(EventId),
    /// The ways of ordering a group.
    OrderChoices(EventId, GroupNumber),
    /// What differs from the last release; whether it is to be announced.
    Differences(EventId, bool),
    /// Places over the series of an event.
    Positions(SeriesId),
    /// What was answered at an event; the list begins at a municipality.
    Answers(EventId, Option<MunicipalityCode>),
    /// The same, to note what this municipality answers.
    AnswersForm(EventId, MunicipalityCode),
    /// What a municipality answered, as the beginning of an example.
    AnswersExample(EventId, MunicipalityCode),
    /// The register.
    Municipalities(Country),
    /// Events that one can invite to.
    Invitable,
    /// Everything about one municipality.
    Municipality(MunicipalityCode),
    /// Reach, over so much of the past.
    Reach(CoverageAsk, Period),
    /// The library; only what comes from municipalities like one, where that is asked for.
    Experiences(Option<LikeAsk>),
    /// An example, to change it; what a new one begins with where none is named.
    ExperienceFields(Option<ExperienceId>),
    /// What taking a file of events in would do.
    ImportPreview(String),
    /// The report of a meeting.
    Attendance(EventId, String),
    /// An event's letters.
    Outbox(EventId),
    /// Whom letters would go to.
    Sending(EventId, Sending),
    /// What an announcement proposes.
    Announcement(String),
    /// An event with its programme, to work on it.
    Programme(EventId),
    /// An event, to change its fields.
    EventFields(EventId),
    /// A series, to change it.
    Series(SeriesId),
}

/// Fields as text.
pub type Fields = Vec<(String, String, u64)>;

/// What is done to groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reshape {
    /// An empty one more.
    Add,
    /// In two.
    Split(GroupNumber),
    /// The second into the first.
    Merge(GroupNumber, GroupNumber),
    /// Away; whether its municipalities may go over the others.
    Remove(GroupNumber, bool),
    /// To another place.
    Order(GroupNumber, GroupNumber),
    /// Guests without a group over all.
    SpreadGuests,
}

/// What is done to a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotDeed {
    /// Order a group.
    Order(GroupNumber, OrderRule),
    /// Move a slot to a position from 1.
    Move(Piece, usize),
    /// A length of its own in minutes, or the session's.
    Length(Piece, Option<u16>),
    /// A pause of so many minutes before a position from 1.
    Pause(GroupNumber, usize, u16),
    /// Times stay as announced, or follow from the order.
    Keep(bool),
    /// Another timing.
    Timing(Fit),
    /// Announce it, with whatever is wrong with it.
    Release,
    /// Letters about it: to all, or to those whom what is new concerns.
    Letters(bool),
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// To registrations of an event.
    Act(EventId, Vec<RegistrationId>, Act),
    /// Everybody who can moves up.
    Promote(EventId),
    /// Two sign-ups of one person become one: the first stays.
    Merge(EventId, RegistrationId, RegistrationId),
    /// A new registration.
    AddRegistration(EventId, Box<Fields>, Readmit),
    /// A changed one.
    EditRegistration(Box<Registration>, Readmit),
    /// What is typed is the municipality; nothing typed: it is another organisation.
    SetMunicipality(RegistrationId, String),
    /// This is the municipality.
    SettleMunicipality(RegistrationId, MunicipalityCode),
    /// Take a meeting's report in, as it was looked at.
    ImportAttendance(EventId, String, Vec<Attendee>),
    /// Letters with an event's link.
    DraftLink(EventId, LinkAsk),
    /// Invitations to an event; whether those are meant who were never at a meeting of its series.
    Invite(EventId, Box<InvitationAsk>, bool),
    /// Letters are taken away.
    RemoveLetters(Vec<LetterId>),
    /// Letters have gone.
    LettersSent(Vec<LetterId>),
    /// Another text of letters.
    SetTemplate(LetterKind, Lang, String),
    /// What is known of a municipality.
    Describe(MunicipalityCode, Box<NetworkFacts>),
    /// What a municipality answered: notes by their questions.
    NoteAnswers(EventId, MunicipalityCode, Vec<(String, String)>),
    /// An example as it is said; a new one where none is named.
    KeepExperience(Option<ExperienceId>, ExperienceFields),
    /// A file is put with an example, under a title.
    Attach(ExperienceId, String, String),
    /// An example is taken away.
    RemoveExperience(ExperienceId),
    /// With events.
    Event(Box<EventDeed>),
    /// Take a proposal.
    Accept(EventId, Box<Proposed>),
    /// Move municipalities.
    Move(EventId, Vec<MunicipalityCode>, Vec<RegistrationId>, GroupNumber),
    /// Change the groups themselves.
    Reshape(EventId, Reshape),
    /// Take one group of a proposal.
    AcceptGroup(EventId, Box<Proposed>, GroupNumber),
    /// Pin or let go.
    Pin(EventId, Vec<MunicipalityCode>, bool),
    /// Say what a group is called, who leads it, where it meets.
    DescribeGroup(EventId, GroupNumber, GroupFacts),
    /// To a schedule.
    Slots(EventId, SlotDeed),
    /// On the day itself.
    Live(EventId, RunAct),
    /// Take the last deed back.
    Undo,
    /// Do it again.
    Redo,
}

/// What the model asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read something.
    Load(Load),
    /// Do something and save it.
    Do(Deed),
    /// Speak another language.
    Speak(Lang),
    /// Stop until called back.
    Suspend,
    /// Work that takes its time.
    Job(Job),
}
