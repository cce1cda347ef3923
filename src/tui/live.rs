//! The day itself on screen 4: what keys do, and when the screen changes by itself.

use std::time::Duration;

use super::keys::Command;
use super::message::{Deed, Effect, Load};
use super::model::{LiveScreen, Model};
use super::update::{ask, deed};
use crate::desk::{LiveView, RunAct};
use crate::planning::live::{second, standing};
use crate::text::msg;

/// The second of the event's day that it is now; before the beginning on every other day.
#[must_use]
pub fn now(model: &Model, view: &LiveView) -> i64 {
    let wall = view.event.zone.wall(model.clock.now());
    if is_today(model, view) { second(wall.time()) } else { 0 }
}

/// Whether it is the event's day.
#[must_use]
pub fn is_today(model: &Model, view: &LiveView) -> bool {
    view.event.zone.wall(model.clock.now()).date() == view.event.start.date()
}

/// Takes it in, with the focus where it was.
pub fn on_loaded(model: &mut Model, view: LiveView) {
    // Whoever has left meanwhile is not called back.
    if !model.schedule.follows {
        return;
    }
    let (group, pick) = model.schedule.live.as_ref().map_or((0, None), |l| (l.group, l.pick));
    let is_first = model.schedule.live.is_none();
    if is_first && !is_today(model, &view) {
        let day = crate::text::Dates(model.words).day_year(view.event.start.date());
        model.say(model.words.say(&msg!("live-other-day", day = day)));
    }
    let group = group.min(view.groups.len().saturating_sub(1));
    model.schedule.live = Some(LiveScreen { view, group, pick, waits: false });
}

/// The group and the piece that keys are about: the one in focus, else what is on, else what comes next.
#[must_use]
pub fn focus(model: &Model) -> Option<(usize, usize)> {
    let live = model.schedule.live.as_ref()?;
    let g = live.view.groups.get(live.group)?;
    let s = standing(&g.run, now(model, &live.view));
    let at = live.pick.or(s.current.or(s.next).map(|t| t.at)).or(g.run.items.len().checked_sub(1))?;
    Some((live.group, at))
}

/// Carries a command out.
pub fn perform(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(event) = model.event else { return Vec::new() };
    if command == Command::LiveLeave || command == Command::Back {
        (model.schedule.live, model.schedule.follows) = (None, false);
        return vec![Effect::Load(Load::Schedule(event))];
    }
    if command == Command::LiveForget {
        return ask(model, &msg!("ask-live-forget"), vec![Effect::Do(Deed::Live(event, RunAct::Forget))]);
    }
    if command == Command::LiveAnswer {
        return super::answers::note_now(model, event);
    }
    let Some((group, at)) = focus(model) else { return Vec::new() };
    let Some(number) = model.schedule.live.as_ref().and_then(|l| l.view.groups.get(group)).map(|g| g.number) else { return Vec::new() };
    let act = match command {
        Command::LiveGoOn => RunAct::GoOn(number),
        Command::LiveMore => RunAct::Lengthen(number, 60),
        Command::LiveLess => RunAct::Lengthen(number, -60),
        Command::LiveSkip => RunAct::Skip(number, at),
        Command::LiveSwap => RunAct::Swap(number, at),
        Command::LiveBringBack => RunAct::BringBack(number),
        other => {
            movement(model, other, at);
            return Vec::new();
        }
    };
    // A second press before the first is seen would be about something else; of minutes it is one more.
    let more = matches!(act, RunAct::Lengthen(..));
    if let Some(live) = &mut model.schedule.live {
        if live.waits && !more {
            return Vec::new();
        }
        (live.pick, live.waits) = (None, !more);
    }
    deed(model, Deed::Live(event, act))
}

fn movement(model: &mut Model, command: Command, at: usize) {
    let Some(live) = &mut model.schedule.live else { return };
    let (groups, rows) = (live.view.groups.len(), live.view.groups.get(live.group).map_or(0, |g| g.run.items.len()));
    match command {
        Command::Right | Command::Next => (live.group, live.pick) = ((live.group + 1).min(groups.saturating_sub(1)), None),
        Command::Left | Command::Previous => (live.group, live.pick) = (live.group.saturating_sub(1), None),
        other => live.pick = super::screens::step(other, at, rows, super::screens::PAGE).or(live.pick),
    }
}

/// When what is shown changes next: with the minutes, in the last minute with the seconds. None where the day is not followed.
#[must_use]
pub fn until_change(model: &Model) -> Option<Duration> {
    let live = model.schedule.live.as_ref()?;
    if !is_today(model, &live.view) {
        return None;
    }
    let into_second = u64::try_from(model.clock.now().timestamp_millis().rem_euclid(1_000)).unwrap_or(0);
    let now = now(model, &live.view);
    let soon = live.view.groups.iter().map(|g| standing(&g.run, now)).filter(|s| !s.is_over()).map(|s| if s.left <= 60 { 1 } else { (s.left % 60).max(1) }).min()?;
    Some(Duration::from_millis(u64::try_from(soon).unwrap_or(1) * 1_000 - into_second))
}
