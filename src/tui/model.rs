//! Everything that the terminal workspace knows at a moment. Changed only by `update`, read only by `draw`.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::answers::AnswersScreen;
pub use super::calendar_state::{CalendarMode, CalendarScreen, Narrow};
use super::event_forms::EventPurpose;
use super::keys::{Context, Keymap};
use super::library::LikeAsk;
use super::list_import::ListImport;
pub use super::list_screen::{Filter, ListScreen};
use super::message::{Effect, Load};
use super::outbox::Outbox;
use super::programme_editor::ProgrammeEditor;
pub use super::queue_state::{QueueScreen, Tab};
use super::reach::ReachScreen;
pub use super::schedule_state::{LiveScreen, ScheduleScreen};
use super::schedule_work::Beside;
use super::theme::Theme;
use super::widgets::form::Form;
use crate::desk::{Alternative, BoardView, Clock, ExperienceLine, LibraryIndex, MunicipalityLine, Notice, Propose, Proposed};
use crate::domain::{Country, EventId, Piece, Registration, RegistrationId};
use crate::store::Progress;
use crate::text::Words;

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// 1
    Calendar,
    /// 2
    Registrations,
    /// 3
    Groups,
    /// 4
    Schedule,
    /// 5
    Municipalities,
    /// 6
    Experiences,
}

impl Screen {
    /// In the order of their digits.
    pub const ALL: [Self; 6] = [Self::Calendar, Self::Registrations, Self::Groups, Self::Schedule, Self::Municipalities, Self::Experiences];

    /// Where its commands are.
    #[must_use]
    pub const fn context(self) -> Context {
        match self {
            Self::Calendar => Context::Calendar,
            Self::Registrations => Context::Registrations,
            Self::Groups => Context::Groups,
            Self::Schedule => Context::Schedule,
            Self::Municipalities => Context::Municipalities,
            Self::Experiences => Context::Experiences,
        }
    }
}

/// How far opening has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    /// Not yet.
    Underway,
    /// Done.
    Ready,
    /// Refused; only quitting is left, and, where somebody else has it open, looking at a copy.
    Failed(String, bool),
}

/// Long work as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct JobView {
    /// How far it has come; not known in the beginning.
    pub progress: Option<Progress>,
    /// The program ends after it.
    pub closing: bool,
}

/// What the status line says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Status {
    /// The text.
    pub text: String,
    /// Something went wrong.
    pub bad: bool,
}

/// What lies over the screen.
#[derive(Debug)]
pub enum Overlay {
    /// All keys; the first line that is shown.
    Help(usize),
    /// The palette: what is typed, and the row in focus.
    Palette(String, usize),
    /// A form and what it is for.
    Form(Box<Form>, Purpose),
    /// A question; `y` or Enter does it, `n` or Esc goes back to the form that it came from.
    Ask(String, Vec<Effect>, Option<(Box<Form>, Purpose)>),
    /// A text to read.
    Text(String, Vec<String>, usize),
    /// A programme that is being worked on.
    Programme(Box<ProgrammeEditor>),
    /// Registrations to look at, one after the other.
    Walk,
    /// A list that may be taken in.
    List(Box<ListImport>),
    /// Letters.
    Outbox(Box<Outbox>),
    /// What municipalities answered.
    Answers(Box<AnswersScreen>),
    /// The ways of dividing beside each other, and the row in focus.
    Alternatives(Vec<Alternative>, usize),
    /// What is wrong with the groups, and the row in focus.
    Notices(Vec<Notice>, usize),
    /// What is held beside a schedule, and the row in focus.
    Beside(Box<Beside>, usize),
}

/// What a form is for.
#[derive(Debug, Clone, PartialEq)]
pub enum Purpose {
    /// Something about events.
    Event(EventPurpose),
    /// A new registration.
    NewRegistration(EventId),
    /// A registration.
    EditRegistration(Box<Registration>),
    /// Where somebody comes from.
    Municipality(RegistrationId),
    /// A list of sign-ups.
    List(EventId),
    /// The report of a meeting.
    Attendance(EventId),
    /// A table to write.
    Table(EventId),
    /// What the columns of a list hold.
    ListColumns(Box<ListImport>),
    /// Where the rows go that are not taken in.
    ListRefused(Box<ListImport>),
    /// A file to write a backup to.
    Backup,
    /// A backup to restore.
    Restore,
    /// A folder to copy out to.
    Rescue,
    /// Whose data to show.
    Person,
    /// Whose data to destroy, and why.
    Forget,
    /// The link that letters give.
    LetterLink(EventId),
    /// The text of letters in a language.
    Template(EventId, crate::domain::LetterKind, crate::domain::Lang),
    /// An example; a new one where none is named.
    Experience(Option<crate::domain::ExperienceId>),
    /// What a municipality answered to these questions.
    Answers(EventId, crate::domain::MunicipalityCode, Vec<String>),
    /// Whose examples are wanted.
    Like,
    /// A file to put with an example.
    Attach(crate::domain::ExperienceId),
    /// Which document of an example is opened.
    Document(crate::domain::ExperienceId),
    /// A file to write examples to.
    Examples,
    /// Whom to invite, and to what.
    Invite,
    /// What is known of a municipality.
    Network(crate::domain::MunicipalityCode),
    /// A file to write reach to.
    Reach,
    /// A folder to write letters to.
    ExportLetters(EventId, Vec<crate::domain::LetterId>),
    /// The password to send letters with.
    SendLetters(EventId, Vec<crate::domain::LetterId>),
    /// A group's name, chair and room.
    NameGroup(EventId, crate::domain::GroupNumber),
    /// How to divide.
    HowToDivide(EventId, Box<Propose>),
}

/// Screen 3.
#[derive(Debug, Default)]
pub struct GroupsScreen {
    /// What stands.
    pub view: Option<BoardView>,
    /// What is proposed, and how it was asked for.
    pub proposal: Option<(BoardView, Proposed, Propose)>,
    /// What stands, or stood at the forum before, while a proposal is held beside it.
    pub peek: Option<Box<BoardView>>,
    /// The piece in focus.
    pub at: Option<Piece>,
    /// Its column: groups, then those in no group.
    pub column: usize,
    /// Its row.
    pub row: usize,
    /// Marked ones.
    pub marks: BTreeSet<Piece>,
    /// Digits typed before `g`.
    pub digits: String,
    /// Narrows nothing but shows where.
    pub filter: Filter,
}

/// The model.
pub struct Model {
    /// Language.
    pub words: &'static Words,
    /// Colours.
    pub theme: Theme,
    /// No box drawing.
    pub plain: bool,
    /// Keys.
    pub keymap: Keymap,
    /// Clock.
    pub clock: Clock,
    /// Name in the header.
    pub organisation: String,
    /// Country of the holidays and of the register's first list.
    pub country: Country,
    /// Screen that is open.
    pub screen: Screen,
    /// Event that screens 2 to 4 are about.
    pub event: Option<EventId>,
    /// Opening.
    pub opening: Opening,
    /// What was said last.
    pub status: Status,
    /// What undo takes back.
    pub undo: Option<String>,
    /// Deeds that are not yet saved.
    pub pending: usize,
    /// Why nothing more is saved, if so.
    pub read_only: Option<String>,
    /// Something to know about the workspace, said above the screen until Esc.
    pub banner: Option<String>,
    /// Long work that is going on.
    pub job: Option<JobView>,
    /// Stops it.
    pub cancel: Arc<AtomicBool>,
    /// Said when the terminal has been given back.
    pub farewell: Option<String>,
    /// It is a copy to look at.
    pub is_copy: bool,
    /// What lies over the screen.
    pub overlay: Option<Overlay>,
    /// How many files in the folder have not been taken in, and which folder that is.
    pub dropped: Option<(usize, String)>,
    /// What a question, a form or a text over the screen is about: it is shown again afterwards.
    pub back_to: Option<Load>,
    /// Window, in columns and lines.
    pub size: (u16, u16),
    /// Whether to end, and with which status.
    pub quit: Option<u8>,
    /// Keys right after a paste are not taken for commands.
    pub pasted: bool,
    /// Screen 1.
    pub calendar: CalendarScreen,
    /// Screen 2.
    pub queue: QueueScreen,
    /// Screen 3.
    pub groups: GroupsScreen,
    /// Screen 4.
    pub schedule: ScheduleScreen,
    /// Screen 5.
    pub municipalities: ListScreen<MunicipalityLine>,
    /// Screen 5, reach.
    pub reach: ReachScreen,
    /// Screen 6.
    pub experiences: ListScreen<ExperienceLine>,
    /// Finds examples.
    pub library: LibraryIndex,
    /// Only examples from municipalities like this one.
    pub like: Option<LikeAsk>,
}

impl Model {
    /// A model before anything has arrived.
    #[must_use]
    pub fn new(words: &'static Words, theme: Theme, keymap: Keymap, clock: Clock, size: (u16, u16)) -> Self {
        let country = words.lang.country();
        Self {
            words,
            theme,
            plain: false,
            keymap,
            clock,
            organisation: String::new(),
            country,
            screen: Screen::Calendar,
            event: None,
            opening: Opening::Underway,
            status: Status::default(),
            undo: None,
            pending: 0,
            read_only: None,
            banner: None,
            is_copy: false,
            job: None,
            cancel: Arc::new(AtomicBool::new(false)),
            farewell: None,
            overlay: None,
            dropped: None,
            back_to: None,
            size,
            quit: None,
            pasted: false,
            calendar: CalendarScreen::default(),
            queue: QueueScreen::default(),
            groups: GroupsScreen::default(),
            schedule: ScheduleScreen::default(),
            municipalities: ListScreen::default(),
            reach: ReachScreen::default(),
            experiences: ListScreen::default(),
            library: LibraryIndex::default(),
            like: None,
        }
    }

    /// Says something on the status line.
    pub fn say(&mut self, text: impl Into<String>) {
        self.status = Status { text: text.into(), bad: false };
    }

    /// Says that something is wrong.
    pub fn complain(&mut self, text: impl Into<String>) {
        self.status = Status { text: text.into(), bad: true };
    }

    /// The event that the screens are about from now on. What was chosen on the board of another goes.
    pub fn choose(&mut self, event: Option<EventId>) {
        if self.event != event {
            self.groups = GroupsScreen::default();
            self.schedule = ScheduleScreen::default();
        }
        self.event = event;
    }

    /// What a field of the open form says.
    #[must_use]
    pub fn form_value(&self, key: &str) -> Option<String> {
        if let Some(Overlay::Form(form, _)) = &self.overlay { Some(form.value(key)) } else { None }
    }

    /// Where keys are looked up, the innermost first.
    #[must_use]
    pub fn contexts(&self) -> Vec<Context> {
        let mut out = Vec::new();
        if self.screen == Screen::Groups && self.groups.proposal.is_some() {
            out.push(Context::Proposal);
        } else if self.screen == Screen::Schedule && self.schedule.live.is_some() {
            out.push(Context::Live);
        } else {
            out.push(self.screen.context());
        }
        out.extend([Context::Lists, Context::Global, Context::Workspace]);
        out
    }

    /// What the open screen shows.
    #[must_use]
    pub fn load(&self) -> Option<Load> {
        match self.screen {
            Screen::Calendar => Some(Load::Calendar(self.country, self.calendar.day)),
            Screen::Registrations => self.event.map(Load::Queue),
            Screen::Groups => self.event.map(Load::Board),
            Screen::Schedule if self.schedule.live.is_some() => self.event.map(Load::Live),
            Screen::Schedule => self.event.map(Load::Schedule),
            Screen::Municipalities => Some(Load::Municipalities(self.country)),
            Screen::Experiences => Some(Load::Experiences(self.like.clone())),
        }
    }

    /// The filter of the open screen.
    pub fn filter(&mut self) -> &mut Filter {
        match self.screen {
            Screen::Calendar => &mut self.calendar.filter,
            Screen::Registrations => &mut self.queue.filter,
            Screen::Groups => &mut self.groups.filter,
            Screen::Schedule => &mut self.schedule.filter,
            Screen::Municipalities => &mut self.municipalities.filter,
            Screen::Experiences => &mut self.experiences.filter,
        }
    }
}
