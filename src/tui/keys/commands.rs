//! All commands in one table: footer, help, palette, `dialogforum keys` and the README's key table come from it.

/// Where a command is at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Context {
    /// Everywhere.
    Global,
    /// Moving about in lists and boards.
    Lists,
    /// Screen 1.
    Calendar,
    /// Screen 2.
    Registrations,
    /// Screen 3.
    Groups,
    /// Screen 3 while a proposal is looked at.
    Proposal,
    /// Screen 4.
    Schedule,
    /// Screen 4 on the day itself.
    Live,
    /// Screen 5.
    Municipalities,
    /// Screen 6.
    Experiences,
    /// The workspace as a whole: everywhere, but in the palette only unless bound.
    Workspace,
}

impl Context {
    /// In the order of help.
    pub const ALL: &'static [Self] =
        &[Self::Global, Self::Lists, Self::Calendar, Self::Registrations, Self::Groups, Self::Proposal, Self::Schedule, Self::Live, Self::Municipalities, Self::Experiences, Self::Workspace];

    /// The key of its name.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Global => "context-global",
            Self::Lists => "context-lists",
            Self::Calendar => "screen-calendar",
            Self::Registrations => "screen-registrations",
            Self::Groups => "screen-groups",
            Self::Proposal => "context-proposal",
            Self::Schedule => "screen-schedule",
            Self::Live => "context-live",
            Self::Municipalities => "screen-municipalities",
            Self::Experiences => "screen-experiences",
            Self::Workspace => "context-workspace",
        }
    }
}

macro_rules! commands {
    ($($variant:ident $id:literal $context:ident [$($key:literal),*] $footer:literal;)+) => {
        /// Something that a key or the palette does.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Command { $(
            #[doc = concat!("`", $id, "`")]
            $variant
        ),+ }

        /// Every command.
        pub const COMMANDS: &[CommandRow] = &[$(CommandRow {
            id: $id, command: Command::$variant, context: Context::$context, keys: &[$($key),*], text: concat!("cmd-", $id), footer: $footer,
        }),+];
    };
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct CommandRow {
    /// Its name in `config.toml`.
    pub id: &'static str,
    /// What it does.
    pub command: Command,
    /// Where.
    pub context: Context,
    /// Its keys unless rebound.
    pub keys: &'static [&'static str],
    /// The key of its text.
    pub text: &'static str,
    /// Its place in the footer, lower first; 0 keeps it out.
    pub footer: u8,
}

commands! {
    Calendar "calendar" Global ["1"] 0;
    Registrations "registrations" Global ["2"] 0;
    Groups "groups" Global ["3"] 0;
    Schedule "schedule" Global ["4"] 0;
    Municipalities "municipalities" Global ["5"] 0;
    Experiences "experiences" Global ["6"] 0;
    Help "help" Global ["f1", "?"] 90;
    Palette "palette" Global ["ctrl-p"] 0;
    Undo "undo" Global ["u"] 80;
    Redo "redo" Global ["ctrl-r"] 0;
    Language "language" Global ["f2"] 0;
    Answers "answers" Global ["shift-s"] 0;
    Suspend "suspend" Global ["ctrl-z"] 0;
    Quit "quit" Global ["q"] 95;
    Up "up" Lists ["up", "k"] 0;
    Down "down" Lists ["down", "j"] 0;
    Left "left" Lists ["left", "h"] 0;
    Right "right" Lists ["right", "l"] 0;
    PageUp "page-up" Lists ["pageup"] 0;
    PageDown "page-down" Lists ["pagedown"] 0;
    First "first" Lists ["home"] 0;
    Last "last" Lists ["end"] 0;
    Open "open" Lists ["enter"] 10;
    Next "next-part" Lists ["tab"] 70;
    Previous "previous-part" Lists ["shift-tab"] 0;
    Filter "filter" Lists ["/", "ctrl-f"] 60;
    Back "back" Lists ["esc"] 0;
    NewEvent "new-event" Calendar ["n"] 20;
    EditEvent "edit-event" Calendar ["e"] 21;
    CancelEvent "cancel-event" Calendar ["x"] 0;
    CopyEvent "copy-event" Calendar ["c"] 25;
    MoveEvent "move-event" Calendar ["shift-m"] 0;
    Programme "programme" Calendar ["o"] 26;
    RepeatEvent "repeat-event" Calendar ["r"] 0;
    EditSeries "edit-series" Calendar ["shift-e"] 0;
    SplitSeries "split-series" Calendar ["s"] 0;
    ReadAnnouncement "read-announcement" Calendar ["a"] 0;
    ImportEvents "import-events" Calendar ["i"] 0;
    ExportCalendar "export-calendar" Calendar [] 0;
    ViewMode "view-mode" Calendar ["v"] 24;
    Narrow "narrow" Calendar ["f"] 0;
    GoTo "go-to-date" Calendar ["g"] 22;
    Today "today" Calendar ["t"] 23;
    MonthBack "month-back" Calendar ["p"] 0;
    MonthOn "month-on" Calendar ["m"] 0;
    Confirm "confirm" Registrations ["a"] 20;
    Wait "wait" Registrations ["w"] 21;
    Decline "decline" Registrations ["d"] 23;
    CancelRegistration "cancel" Registrations ["x"] 22;
    MoveUp "move-up" Registrations ["b"] 0;
    Attended "attended" Registrations [] 0;
    NoShow "no-show" Registrations [] 0;
    ImportAttendance "import-attendance" Registrations [] 0;
    WalkThrough "walk-through" Registrations ["c"] 22;
    Settle "settle" Registrations ["s"] 0;
    Merge "merge" Registrations ["f"] 0;
    ImportList "import-list" Registrations ["i"] 29;
    ExportList "export-list" Registrations ["t"] 0;
    Headcount "headcount" Registrations ["o"] 0;
    Outbox "outbox" Registrations ["shift-l"] 0;
    PersonEvents "person-events" Registrations ["p"] 0;
    Municipality "municipality" Registrations ["m"] 25;
    NewRegistration "new-registration" Registrations ["n"] 27;
    EditRegistration "edit-registration" Registrations ["e"] 28;
    Mark "mark" Registrations ["space"] 24;
    MarkRange "mark-range" Registrations ["shift-v"] 0;
    MarkAll "mark-all" Registrations ["v"] 0;
    Propose "propose" Groups ["a"] 20;
    MoveLeft "group-left" Groups ["shift-left", "shift-h"] 21;
    MoveRight "group-right" Groups ["shift-right", "shift-l"] 22;
    SendTo "group-number" Groups ["g"] 23;
    Pin "pin" Groups ["p"] 24;
    MarkMember "mark-member" Groups ["space"] 25;
    NameGroup "name-group" Groups ["n"] 0;
    AsLastTime "as-last-time" Groups ["f"] 26;
    LateChanges "late-changes" Groups ["c"] 27;
    Warnings "warnings" Groups ["w"] 28;
    SplitGroup "split-group" Groups ["s"] 0;
    MergeGroup "merge-group" Groups ["m"] 0;
    ExportGroups "export-groups" Groups ["t"] 0;
    AddGroup "add-group" Groups ["+", "shift-n"] 0;
    RemoveGroup "remove-group" Groups ["x"] 0;
    GroupEarlier "group-earlier" Groups ["shift-up", "shift-k"] 0;
    GroupLater "group-later" Groups ["shift-down", "shift-j"] 0;
    SpreadGuests "spread-guests" Groups ["e"] 0;
    Accept "accept" Proposal ["enter"] 10;
    NextStrategy "next-strategy" Proposal ["s"] 11;
    MoreGroups "more-groups" Proposal ["+", "m"] 12;
    FewerGroups "fewer-groups" Proposal ["-", "f"] 13;
    Peek "peek" Proposal ["v"] 15;
    Alternatives "alternatives" Proposal ["t"] 15;
    HowToDivide "how-to-divide" Proposal ["e"] 16;
    TakeGroup "take-group" Proposal ["g"] 17;
    Discard "discard" Proposal ["esc"] 14;
    SlotUp "slot-up" Schedule ["shift-up", "shift-k"] 29;
    SlotDown "slot-down" Schedule ["shift-down", "shift-j"] 20;
    SlotLeft "slot-left" Schedule ["shift-left", "shift-h"] 0;
    SlotRight "slot-right" Schedule ["shift-right", "shift-l"] 0;
    NextOrder "next-order" Schedule ["o"] 21;
    CompareOrders "compare-orders" Schedule ["c"] 0;
    Longer "longer" Schedule ["+"] 24;
    Shorter "shorter" Schedule ["-"] 0;
    PauseBefore "pause-before" Schedule ["p"] 28;
    Timing "timing" Schedule ["e"] 25;
    KeepTimes "keep-times" Schedule ["f"] 0;
    Release "release" Schedule ["r"] 22;
    Difference "difference" Schedule ["d"] 26;
    Releases "releases" Schedule ["v"] 0;
    ScheduleLetters "schedule-letters" Schedule ["m"] 0;
    ScheduleRemarks "schedule-remarks" Schedule ["w"] 27;
    Positions "positions" Schedule ["s"] 0;
    ExportSchedule "export-schedule" Schedule ["t"] 0;
    Live "live" Schedule ["n"] 23;
    LiveGoOn "live-go-on" Live ["enter"] 20;
    LiveMore "live-more" Live ["+"] 21;
    LiveLess "live-less" Live ["-"] 22;
    LiveSkip "live-skip" Live ["s"] 23;
    LiveSwap "live-swap" Live ["b"] 24;
    LiveBringBack "live-bring-back" Live ["i"] 25;
    LiveAnswer "live-answer" Live ["a"] 26;
    LiveForget "live-forget" Live ["x"] 0;
    LiveLeave "live-leave" Live ["esc"] 70;
    OtherCountry "other-country" Municipalities ["c"] 22;
    EditMunicipality "edit-municipality" Municipalities ["e"] 19;
    Reach "reach" Municipalities ["r"] 20;
    Invite "invite" Municipalities ["i"] 21;
    ReachSeries "reach-series" Municipalities ["s"] 23;
    ReachPeriod "reach-period" Municipalities ["p"] 24;
    NeverReached "never-reached" Municipalities ["n"] 25;
    ExportReach "export-reach" Municipalities ["t"] 26;
    NewExperience "new-experience" Experiences ["n"] 20;
    EditExperience "edit-experience" Experiences ["e"] 21;
    RemoveExperience "remove-experience" Experiences ["x"] 0;
    LikeUs "like-us" Experiences ["s"] 22;
    AttachFile "attach-file" Experiences ["a"] 25;
    OpenDocument "open-document" Experiences ["o"] 24;
    ExportExperiences "export-experiences" Experiences ["t"] 23;
    Backup "backup" Workspace [] 0;
    Restore "restore" Workspace [] 0;
    Check "check" Workspace [] 0;
    Rebuild "rebuild" Workspace [] 0;
    Rescue "rescue" Workspace [] 0;
    Person "person" Workspace [] 0;
    ForgetPerson "forget-person" Workspace [] 0;
    Retention "retention" Workspace [] 0;
}

/// What a command without a row would be: there is none.
const HELP: CommandRow = CommandRow { id: "help", command: Command::Help, context: Context::Global, keys: &[], text: "cmd-help", footer: 0 };

impl Command {
    /// Its row.
    #[must_use]
    pub fn row(self) -> &'static CommandRow {
        // Every variant is made by the same macro call as its row.
        COMMANDS.iter().find(|r| r.command == self).unwrap_or(&HELP)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Key;
    use super::super::key::KeyName;
    use super::*;

    /// Nordic keyboards: nothing that needs AltGr, a dead key or Option; nothing that is another key in a terminal; nothing that stops output.
    #[test]
    fn default_keys_can_be_typed_on_nordic_keyboards() {
        for row in COMMANDS {
            for text in row.keys {
                let key = Key::parse(text).unwrap_or_else(|| panic!("{}: {text}", row.id));
                if let KeyName::Char(c) = key.name {
                    assert!(!"[]{}@$~^`´¨\\|".contains(c), "{}: {text}", row.id);
                    assert!(!(key.ctrl && "imh[sq".contains(c)), "{}: {text}", row.id);
                    assert!(!key.alt, "{}: {text}", row.id);
                }
            }
        }
    }

    #[test]
    fn ids_are_unique_and_contexts_do_not_collide() {
        for (i, a) in COMMANDS.iter().enumerate() {
            for b in &COMMANDS[i + 1..] {
                assert_ne!(a.id, b.id);
                if a.context == b.context {
                    assert!(!a.keys.iter().any(|k| b.keys.contains(k)), "{} and {}", a.id, b.id);
                }
            }
        }
    }
}
