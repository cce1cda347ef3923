//! What a coordinator can do and see: one function per command, from state and arguments to a change set and what to say; and the queries behind the screens.
//!
//! Nothing here draws, prints or writes. `Office` is the one place where a change set meets the workspace.

mod announcements;
mod attendance;
mod board;
mod calendar;
mod calendar_import;
mod calendars;
mod clock;
mod delegation_facts;
mod delegations;
mod doctor;
mod duplicates;
mod erasures;
mod events;
mod experiences;
mod facts;
mod flags;
mod group_files;
mod groups;
mod headcount;
mod import;
mod import_row;
mod keeping;
mod late;
mod letters;
mod lookup;
mod moves;
mod municipalities;
mod office;
mod outbox;
mod privacy;
mod queue_filter;
mod refusal;
mod refused;
mod registrations;
mod reshape;
mod roll;
mod schedule;
mod sending;
mod series;
mod settling;
mod signups;
mod tables;
mod who;

pub mod demo;

pub use announcements::{accept_announcement, decide_fields, propose_event};
pub use attendance::{AttendanceReport, import_attendance};
pub use board::{BoardGroup, BoardGuest, BoardMember, BoardView, Notice, Piece, board};
pub use calendar::{AgendaLine, CalendarView, DayMarks, Due, DueKind, agenda, calendar};
pub use calendar_import::{CalendarReport, Change, import_calendar};
pub use calendars::{Published, Shown, calendar_of, publish_calendars};
pub use clock::Clock;
pub use delegation_facts::delegation_facts;
pub use delegations::{People, delegations};
pub use doctor::{Diagnosis, diagnose};
pub use duplicates::merge;
pub use erasures::{Forgotten, Readmit};
pub use events::{add_event, cancel_event, edit_event, event_faults, import_event, set_programme};
pub use experiences::{ExperienceLine, add_experience, experiences};
pub use facts::{facts, source_said};
pub use group_files::{GroupsFile, GroupsForm, groups_file};
pub use groups::{Propose, Proposed, accept, accept_given, propose};
pub use headcount::{Delta, Experience, Headcount, headcount, headcount_lines};
pub use import::{Beside, ImportReport, import, import_beside, told_columns};
pub use keeping::{look_at_copy, restore};
pub use late::{Alternative, accept_group, alternatives, late_changes};
pub use letters::{check_template, event_language, language_word, set_languages, set_template, template, value};
pub use lookup::{find_event, find_municipality, find_registration, find_series};
pub use moves::{move_to, pin, rename_group};
pub use municipalities::{MunicipalityLine, municipality_lines};
pub use office::{Desk, Done, Office, Outcome};
pub use outbox::{
    LinkAsk, LinkPlan, MOST_HIDDEN, Standing, begin_sending, draft_link, export_letters, find_letter, letter_lines, letter_message, letters_read, mark_sent, not_sent, plan_link, remove_letters,
    standing, still_true,
};
pub use privacy::{Days, Destruction, KeepWord, PersonView, Retention, forget, person, retention};
pub use queue_filter::QueueFilter;
pub use refusal::{Refusal, RefusalKind};
pub use refused::{save_refused, writable};
pub use registrations::{FromMunicipality, QueueRow, QueueView, person_events, queue};
pub use reshape::{GroupFacts, GuestPlace, add_group, describe_group, merge_groups, move_group, place_guests, remove_group, split_group, spread_guests};
pub use schedule::{GroupSchedule, ScheduleView, SlotView, move_slot, schedule, set_order};
pub use sending::{Sent, look_before_sending, send_letters};
pub use series::{Again, Repeated, SeriesLine, copy_event, edit_series, move_event, repeat_event, series_lines, split_series};
pub use settling::{set_municipality, settle_municipality, settle_organisation};
pub use signups::{Act, Ahead, act, add_registration, blank_registration, edit_registration, look_ahead, promote};
pub use tables::{Rooms, TableForm, attendance_sheet, registrations_sheet, table_content, zoom_rooms};
