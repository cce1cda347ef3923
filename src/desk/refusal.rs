//! Why something was not done: what, where, and what to do next. One form for the terminal, the command line and JSON.

use crate::intake::Problem;
use crate::store::StoreError;
use crate::text::{Message, msg, store_problem, system_error};

/// Of which kind a refusal is; decides the exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusalKind {
    /// It cannot be done as asked.
    Refused,
    /// It was asked wrongly.
    Usage,
    /// Input data is unusable.
    Data,
    /// Reading or writing failed.
    Io,
    /// The workspace is open elsewhere.
    Busy,
    /// Not allowed.
    Rights,
}

impl RefusalKind {
    /// The exit status.
    #[must_use]
    pub const fn exit(self) -> u8 {
        match self {
            Self::Refused => 1,
            Self::Usage => 2,
            Self::Data => 65,
            Self::Io => 74,
            Self::Busy => 75,
            Self::Rights => 77,
        }
    }

    /// The word in JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Usage => "usage",
            Self::Data => "data",
            Self::Io => "io",
            Self::Busy => "busy",
            Self::Rights => "rights",
        }
    }
}

/// Why something was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Kind.
    pub kind: RefusalKind,
    /// What is wrong.
    pub what: Message,
    /// What to do.
    pub next: Option<Message>,
    /// In which file.
    pub file: Option<String>,
    /// At which line.
    pub row: Option<u64>,
    /// In which column or key.
    pub column: Option<String>,
}

impl Refusal {
    /// It cannot be done as asked.
    #[must_use]
    pub fn new(what: Message) -> Self {
        Self { kind: RefusalKind::Refused, what, next: None, file: None, row: None, column: None }
    }

    /// Input data is unusable.
    #[must_use]
    pub fn data(what: Message) -> Self {
        Self { kind: RefusalKind::Data, ..Self::new(what) }
    }

    /// It was asked wrongly.
    #[must_use]
    pub fn usage(what: Message) -> Self {
        Self { kind: RefusalKind::Usage, ..Self::new(what) }
    }

    /// With what to do.
    #[must_use]
    pub fn next(mut self, next: Message) -> Self {
        self.next = Some(next);
        self
    }

    /// A file that could not be read or written, with what the system says.
    #[must_use]
    pub fn file(file: &std::path::Path, written: bool, e: &std::io::Error) -> Self {
        let (name, why) = (file.display().to_string(), system_error(e));
        let kind = if e.kind() == std::io::ErrorKind::PermissionDenied { RefusalKind::Rights } else { RefusalKind::Io };
        let what = if written { msg!("file-unwritable", file = name, why = why) } else { msg!("file-unreadable", file = name, why = why) };
        Self { kind, ..Self::new(what) }
    }

    /// With its file.
    #[must_use]
    pub fn in_file(mut self, file: impl Into<String>) -> Self {
        self.file = Some(file.into());
        self
    }
}

impl From<Problem> for Refusal {
    fn from(p: Problem) -> Self {
        Self { kind: if p.io { RefusalKind::Io } else { RefusalKind::Data }, what: p.what, next: p.next, file: None, row: p.row, column: p.column }
    }
}

impl From<StoreError> for Refusal {
    fn from(e: StoreError) -> Self {
        let kind = match &e {
            StoreError::Busy { .. } => RefusalKind::Busy,
            StoreError::Io { source, .. } if source.kind() == std::io::ErrorKind::PermissionDenied => RefusalKind::Rights,
            StoreError::NotPrivate { .. } => RefusalKind::Rights,
            StoreError::Io { .. } | StoreError::ReadOnly(_) | StoreError::State(_) | StoreError::OtherLayout => RefusalKind::Io,
            StoreError::Damaged { .. } | StoreError::NotAWorkspace(_) | StoreError::Newer { .. } => RefusalKind::Data,
            StoreError::Stale(_) | StoreError::NothingTo(_) | StoreError::Exists(_) | StoreError::Inside(_) | StoreError::Cancelled => RefusalKind::Refused,
        };
        let (what, next) = store_problem(&e);
        let file = match &e {
            StoreError::Io { path, .. } | StoreError::Damaged { path, .. } => Some(path.display().to_string()),
            _ => None,
        };
        Self { kind, what, next, file, row: None, column: None }
    }
}

/// There is no such group: its number, and how many there are.
#[must_use]
pub fn no_such_group(group: u16, groups: usize) -> Refusal {
    Refusal::new(msg!("no-such-group", group = group, groups = groups)).next(msg!("no-such-group-next"))
}

/// A text of the fluent files for "there is no such thing".
#[must_use]
pub fn no_such(what: &str, given: &str) -> Refusal {
    let (key, next) = match what {
        "event" => (msg!("no-such-event", given = given), Some(msg!("no-such-event-next"))),
        "registration" => (msg!("no-such-registration", given = given), Some(msg!("no-such-registration-next"))),
        "experience" => (msg!("no-such-experience", given = given), Some(msg!("no-such-experience-next"))),
        "series" => (msg!("no-such-series", given = given), Some(msg!("no-such-series-next"))),
        _ => (msg!("no-such-municipality", given = given), Some(msg!("no-such-municipality-next"))),
    };
    Refusal { next, ..Refusal::new(key) }
}
