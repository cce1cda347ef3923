//! Whether a command can be carried out now, and if not, why.

use super::keys::Command;
use super::model::{Model, Opening, Screen};
use super::screens;

/// Whether a command can be carried out now; if not, the key of the reason.
///
/// # Errors
/// The reason.
pub fn available(model: &Model, command: Command) -> Result<(), &'static str> {
    if model.opening != Opening::Ready && !matches!(command, Command::Quit | Command::Help | Command::Suspend) {
        return Err("why-opening");
    }
    let row = command.row();
    let elsewhere = !matches!(row.context, super::keys::Context::Global | super::keys::Context::Lists | super::keys::Context::Workspace) && !model.contexts().contains(&row.context);
    match command {
        _ if elsewhere => Err("why-elsewhere"),
        Command::Restore | Command::ForgetPerson | Command::Retention if model.is_copy => Err("why-copy"),
        Command::Filter if model.screen == Screen::Schedule && model.schedule.live.is_some() => Err("why-elsewhere"),
        Command::Answers if !matches!(model.screen, Screen::Registrations | Screen::Groups | Screen::Schedule) => Err("why-answers"),
        Command::Answers if model.event.is_none() => Err("choose-event-first"),
        Command::Undo if model.undo.is_none() && model.pending == 0 => Err("store-nothing-to-undo"),
        Command::Confirm
        | Command::Wait
        | Command::Decline
        | Command::CancelRegistration
        | Command::Settle
        | Command::Municipality
        | Command::EditRegistration
        | Command::Mark
        | Command::MarkRange
        | Command::Attended
        | Command::NoShow
        | Command::Merge
        | Command::PersonEvents
            if model.queue.current().is_none() =>
        {
            Err("why-no-registration")
        }
        Command::NewRegistration
        | Command::MoveUp
        | Command::Headcount
        | Command::Outbox
        | Command::ImportList
        | Command::ImportAttendance
        | Command::ExportList
        | Command::WalkThrough
        | Command::Propose
            if model.event.is_none() =>
        {
            Err("choose-event-first")
        }
        Command::MoveLeft | Command::MoveRight | Command::SendTo | Command::Pin | Command::MarkMember | Command::NameGroup if model.groups.view.as_ref().is_none_or(|v| !v.stands) => {
            Err("no-division")
        }
        Command::EditEvent | Command::CancelEvent | Command::CopyEvent | Command::MoveEvent | Command::Programme | Command::RepeatEvent if !screens::calendar::has_event(model) => Err("why-no-event"),
        Command::SplitSeries | Command::EditSeries if !screens::calendar::has_series(model) => Err("why-no-series"),
        Command::ReachSeries | Command::ReachPeriod | Command::NeverReached | Command::ExportReach if model.reach.shown.is_none() => Err("why-reach"),
        Command::Filter if model.reach.shown.is_some() => Err("why-elsewhere"),
        Command::EditExperience | Command::AttachFile | Command::OpenDocument | Command::RemoveExperience if model.experiences.current().is_none() => Err("why-no-experience"),
        Command::EditMunicipality if model.municipalities.current().is_none() || model.reach.shown.is_some() => Err("why-no-municipality"),
        _ if row.context == super::keys::Context::Schedule => of_schedule(model, command).map_or(Ok(()), Err),
        _ => Ok(()),
    }
}

/// Why a command of screen 4 cannot be carried out, if so.
fn of_schedule(model: &Model, command: Command) -> Option<&'static str> {
    match command {
        _ if model.schedule.view.is_none() => Some("choose-event-first"),
        Command::SlotUp
        | Command::SlotDown
        | Command::SlotLeft
        | Command::SlotRight
        | Command::Longer
        | Command::Shorter
        | Command::PauseBefore
        | Command::NextOrder
        | Command::CompareOrders
        | Command::KeepTimes
        | Command::Timing
        | Command::Release
            if model.schedule.peek.is_some() =>
        {
            Some("why-released")
        }
        // Without groups they are about the parts of the programme; where there are to be groups, those are missing.
        Command::SlotUp | Command::SlotDown | Command::Longer | Command::Shorter | Command::PauseBefore if screens::schedule::has_session(model) && !screens::schedule::has_groups(model) => {
            Some("no-division")
        }
        Command::SlotLeft | Command::SlotRight | Command::NextOrder | Command::CompareOrders | Command::KeepTimes if !screens::schedule::has_groups(model) => Some("no-division"),
        Command::Timing if !screens::schedule::has_session(model) => Some("schedule-no-groups"),
        Command::Difference | Command::Releases | Command::ScheduleLetters if model.schedule.view.as_ref().is_none_or(|v| v.release.is_none()) => Some("no-release"),
        Command::Positions if model.schedule.view.as_ref().is_none_or(|v| v.event.series.is_none()) => Some("why-no-series"),
        _ => None,
    }
}
