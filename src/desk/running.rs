//! The day itself: how each group stands by the clock, and what the coordinator does about it. Every step is kept at once, so that whatever happens to the program, the
//! next one goes on where it was.

use super::office::{Desk, Outcome};
use super::refusal::{Refusal, no_such_group};
use super::schedule::{Cast, as_release, schedule};
use crate::domain::{Event, GroupNumber, GroupRun, PartKind, Release, ReleasedGroup, Run, RunItem, SlotKind, TimedSlot};
use crate::planning::live::{self, BringBack, Standing, second};
use crate::store::{Draft, Key};
use crate::text::{Message, Words, msg, shown};

/// What a piece is called.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ItemName {
    /// The municipality, organisation or part of the programme; empty for a break or discussion without a name of its own.
    pub name: String,
    /// Who presents, or empty.
    pub presenter: String,
    /// Title, or empty.
    pub title: String,
}

/// A group on the day.
#[derive(Debug, Clone, PartialEq)]
pub struct LiveGroup {
    /// Number.
    pub number: GroupNumber,
    /// Own name, or empty; of a programme without groups, empty.
    pub name: String,
    /// How it runs.
    pub run: GroupRun,
    /// What its pieces are called, as many as there are.
    pub names: Vec<ItemName>,
}

/// An event on the day.
#[derive(Debug, Clone, PartialEq)]
pub struct LiveView {
    /// The event.
    pub event: Event,
    /// The release that it runs by; none for the draft, or a programme without groups.
    pub release: Option<u16>,
    /// A later release, which it does not follow because something has gone otherwise than planned.
    pub newer: Option<u16>,
    /// Whether it is kept: it has been begun.
    pub is_kept: bool,
    /// Whether its parts are the programme itself.
    pub is_programme: bool,
    /// Groups.
    pub groups: Vec<LiveGroup>,
}

/// What is done on the day. Groups by number, pieces by their position from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunAct {
    /// It begins to be kept how it goes.
    Begin,
    /// What is on ends now.
    GoOn(GroupNumber),
    /// What is on gets so many seconds more or fewer.
    Lengthen(GroupNumber, i64),
    /// This piece is left out, or comes after all.
    Skip(GroupNumber, usize),
    /// This one and the next presentation change places.
    Swap(GroupNumber, usize),
    /// What is proposed to bring it back.
    BringBack(GroupNumber),
    /// All that was kept is forgotten: it was a rehearsal.
    Forget,
}

/// The day as it stands: how it was begun, else as it would be.
///
/// # Errors
/// When there is nothing to hold.
pub fn live(desk: &Desk<'_>, event: &Event) -> Result<LiveView, Refusal> {
    let kept = desk.state.run(event.id)?;
    let is_kept = kept.is_some();
    let cast = Cast::of(desk, event)?;
    let last = desk.state.last_release(event.id)?.map(|r| r.number);
    let newer = kept.as_ref().filter(|r| r.touched && r.release < last).and(last);
    let (run, announced) = match kept.filter(|r| r.touched) {
        Some(run) => (run, None),
        None => prospect(desk, event)?,
    };
    // Names as they were announced; the groups may have changed places since.
    let announced = match (announced, run.release) {
        (None, Some(n)) => desk.state.releases(event.id)?.into_iter().find(|r| r.number == n),
        (announced, _) => announced,
    };
    let division = |i: usize| cast.division.as_ref().and_then(|d| d.groups.get(i));
    let speaker = |title: &str| event.programme.iter().find(|p| p.title == title).map(|p| p.speaker.clone()).unwrap_or_default();
    let item_name = |i: &RunItem| match (i.piece, &i.part) {
        (Some(piece), _) => {
            let presenter = cast.presenter(piece);
            let title = presenter.and_then(|r| r.presenting.as_ref()).map(|p| p.title.clone()).unwrap_or_default();
            ItemName { name: cast.name(desk, piece), presenter: presenter.map(|r| r.name.clone()).unwrap_or_default(), title }
        }
        (None, Some(part)) => ItemName { name: part.clone(), presenter: speaker(part), title: String::new() },
        (None, None) => ItemName::default(),
    };
    let is_programme = run.groups.iter().flat_map(|g| &g.items).any(|i| i.part.is_some());
    let group = |(i, g): (usize, GroupRun)| LiveGroup {
        number: GroupNumber::at(i),
        name: match announced.as_ref().and_then(|r: &Release| r.groups.get(i)) {
            _ if is_programme => String::new(),
            Some(g) => g.name.clone(),
            None => division(i).map(|d| d.name.clone()).unwrap_or_default(),
        },
        names: g.items.iter().map(item_name).collect(),
        run: g,
    };
    Ok(LiveView { event: event.clone(), release: run.release, newer, is_kept, is_programme, groups: run.groups.into_iter().enumerate().map(group).collect() })
}

/// How it would be held: by the last release, else by the draft; a programme without groups part by part.
fn prospect(desk: &Desk<'_>, event: &Event) -> Result<(Run, Option<Release>), Refusal> {
    if !event.programme.iter().any(|p| p.kind == PartKind::Groups) {
        if event.programme.is_empty() {
            return Err(Refusal::new(msg!("release-nothing")).next(msg!("release-nothing-next")));
        }
        return Ok((Run { event: event.id, release: None, touched: false, groups: vec![by_programme(event)] }, None));
    }
    let last = desk.state.last_release(event.id)?;
    let number = last.as_ref().map(|r| r.number);
    let shown = match last {
        Some(r) => r,
        None => as_release(desk, &schedule(desk, event)?),
    };
    if shown.groups.iter().all(|g| g.presenters().next().is_none()) {
        return Err(Refusal::new(msg!("no-division")).next(msg!("no-division-next")));
    }
    let groups = shown.groups.iter().map(by_group).collect();
    Ok((Run { event: event.id, release: number, touched: false, groups }, Some(shown)))
}

fn items(timed: &[(TimedSlot, Option<String>)]) -> GroupRun {
    let mut before: Option<i64> = None;
    let mut items = Vec::new();
    for (s, part) in timed {
        let length = u32::try_from((s.end - s.start).num_seconds()).unwrap_or(0);
        let gap = before.map_or(0, |end| u32::try_from(second(s.start) - end).unwrap_or(0));
        items.push(RunItem { kind: s.kind, piece: s.piece, part: part.clone(), planned: s.start, length, gap, given: length, begun: None, skipped: false });
        before = Some(second(s.start) + i64::from(length));
    }
    GroupRun { start: timed.first().map_or_else(Default::default, |(s, _)| s.start), items }
}

/// A group's pieces; a break after the last presentation is nobody's.
fn by_group(g: &ReleasedGroup) -> GroupRun {
    let last = g.slots.iter().rposition(|s| s.kind == SlotKind::Presentation).map_or(0, |i| i + 1);
    let wanted = g.slots.iter().enumerate().filter(|(i, s)| *i < last || s.kind == SlotKind::Discussion).map(|(_, s)| (*s, None));
    items(&wanted.collect::<Vec<_>>())
}

fn by_programme(event: &Event) -> GroupRun {
    let kind = |k: PartKind| if matches!(k, PartKind::Break | PartKind::Meal) { SlotKind::Break } else { SlotKind::Presentation };
    let part = |p: &crate::domain::Part| (TimedSlot { start: p.start, end: p.end, kind: kind(p.kind), piece: None, presenter: None }, Some(p.title.clone()));
    let mut timed: Vec<(TimedSlot, Option<String>)> = event.programme.iter().map(part).collect();
    timed.sort_by_key(|(s, _)| s.start);
    items(&timed)
}

/// Does something about it, now.
///
/// # Errors
/// When it is another day, there is nothing to hold, or what is asked for changes nothing.
pub fn act_live(desk: &Desk<'_>, event: &Event, act: RunAct) -> Result<Outcome, Refusal> {
    let mut draft = Draft::new(desk.state);
    let kept = desk.state.run(event.id)?;
    if act == RunAct::Forget {
        if kept.is_none() {
            return Err(Refusal::new(msg!("live-nothing-kept")));
        }
        draft.remove(Key::run(event.id));
        return Ok(Outcome { set: draft.finish()?, label: msg!("did-live-forget"), notes: Vec::new() });
    }
    let wall = event.zone.wall(desk.now);
    if wall.date() != event.start.date() {
        let day = crate::text::Dates(desk.words).day_year(event.start.date());
        return Err(Refusal::new(msg!("live-other-day", day = day)).next(msg!("live-other-day-next")));
    }
    let (mut run, is_new) = match kept {
        Some(run) if run.touched || act == RunAct::Begin => (run, false),
        _ => (prospect(desk, event)?.0, true),
    };
    if act == RunAct::Begin && !is_new {
        return Ok(Outcome { set: draft.finish()?, label: msg!("did-live-begin"), notes: Vec::new() });
    }
    let label = apply(&mut run, second(wall.time()), act)?;
    let label = label.ok_or_else(|| Refusal::new(msg!("live-changes-nothing")).next(msg!("live-changes-nothing-next")))?;
    run.touched |= act != RunAct::Begin;
    draft.put(run);
    Ok(Outcome { set: draft.finish()?, label, notes: Vec::new() })
}

/// What an act is called when it changes something.
fn apply(run: &mut Run, now: i64, act: RunAct) -> Result<Option<Message>, Refusal> {
    let groups = run.groups.len();
    let (RunAct::GoOn(n) | RunAct::Lengthen(n, _) | RunAct::Skip(n, _) | RunAct::Swap(n, _) | RunAct::BringBack(n)) = act else {
        return Ok((act == RunAct::Begin).then(|| msg!("did-live-begin")));
    };
    let group = run.groups.get_mut(n.index()).ok_or_else(|| no_such_group(n.get(), groups))?;
    Ok(match act {
        RunAct::Begin | RunAct::Forget => None,
        RunAct::GoOn(_) => live::go_on(group, now).then(|| msg!("did-live-go-on", group = n.get())),
        RunAct::Lengthen(_, by) => live::lengthen(group, now, by).then(|| msg!("did-live-lengthen", group = n.get(), by = format!("{:+}", by / 60))),
        RunAct::Skip(_, at) => live::skip(group, now, at).then(|| msg!("did-live-skip", group = n.get())),
        RunAct::Swap(_, at) => live::swap(group, now, at).then(|| msg!("did-live-swap", group = n.get())),
        RunAct::BringBack(_) => live::bring_back(group, now).map(|how| {
            live::take_back(group, &how);
            msg!("did-live-bring-back", group = n.get())
        }),
    })
}

/// How a group stands, in words: what is on and how long, what comes next, and, where it is not in time, what that does and what would bring it back.
#[must_use]
pub fn live_lines(words: &Words, g: &LiveGroup, s: &Standing, now: i64) -> Vec<String> {
    let name = |at: usize| {
        let named = g.names.get(at).map(|n| shown(&n.name).to_string()).unwrap_or_default();
        if named.is_empty() { g.run.items.get(at).map(|i| words.text(&format!("slot-{}", i.kind))).unwrap_or_default() } else { named }
    };
    // A minute that has begun is still one.
    let minutes = |seconds: i64| (seconds + 59).div_euclid(60);
    let mut out = Vec::new();
    match (s.current, s.next) {
        (Some(t), _) => out.push(words.say(&msg!("live-now", name = name(t.at), n = minutes(s.left)))),
        (None, Some(_)) => out.push(words.say(&msg!("live-until", n = minutes(s.left)))),
        (None, None) => out.push(words.text("live-over")),
    }
    out.extend(s.next.map(|t| words.say(&msg!("live-next", name = name(t.at), at = live::clock(t.start)))));
    let ends = live::clock(s.end);
    if s.late >= 60 {
        out.push(words.say(&msg!("live-late", n = s.late / 60, end = ends)));
    } else if s.late <= -60 {
        out.push(words.say(&msg!("live-early", n = -s.late / 60, end = ends)));
    }
    out.extend(live::bring_back(&g.run, now).filter(|_| s.late >= 60).map(|how| words.say(&proposal(words, &how))));
    out
}

/// What would bring a group back, in words.
fn proposal(words: &Words, how: &BringBack) -> Message {
    let part = |key: &'static str, n: Option<i64>| n.map(|n| words.say(&Message { key, args: vec![("n", n.into())] }));
    let parts = [part("back-break", how.pause), part("back-slots", how.slots), part("back-discussion", how.discussion)];
    let parts = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    if how.still_late > 0 { msg!("live-proposal-partly", parts = parts, n = how.still_late / 60) } else { msg!("live-proposal", parts = parts) }
}
