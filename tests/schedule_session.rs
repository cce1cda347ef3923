//! Screen 4 through the real loop: order, lengths, pauses, wishes, releases, letters, and the day itself with a crash in its middle.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;
#[path = "common/session.rs"]
mod session;

use chrono::{DateTime, Utc};
use dialogforum::desk::{self, Clock, ScheduleView, SlotView};
use dialogforum::domain::{Event, LetterKind, OrderRule, Piece, TimeWish};
use dialogforum::planning::difference::Kind;
use dialogforum::text::Lang;
use dialogforum::tui::Screen;
use session::Session;

fn forum(s: &Session) -> Event {
    s.office().desk().state.event(s.model.event.unwrap()).unwrap().unwrap()
}

fn view(s: &Session) -> ScheduleView {
    desk::schedule(&s.office().desk(), &forum(s)).unwrap()
}

fn names(v: &ScheduleView, group: usize) -> Vec<String> {
    v.groups[group].presentations().map(|x| x.name.clone()).collect()
}

/// The demo divided, with screen 4 open.
fn divided(lang: Lang, size: (u16, u16)) -> (tempfile::TempDir, Session) {
    let (dir, mut s) = Session::demo_queue(lang, size);
    s.keys("3 a enter 4");
    // On the board a digit waits for a group's `g`.
    s.send(dialogforum::tui::Msg::Tick);
    assert_eq!(s.model.screen, Screen::Schedule);
    (dir, s)
}

/// The same folder on another day.
fn reopened(dir: &tempfile::TempDir, s: Session, now: &str) -> Session {
    let size = s.model.size;
    drop(s);
    let now: DateTime<Utc> = now.parse().unwrap();
    Session::at(&dir.path().join("w"), Lang::Sv, size, Clock::set_to(now))
}

#[test]
fn who_spoke_late_in_september_speaks_early_in_march() {
    let (_dir, s) = divided(Lang::Sv, (120, 40));
    let v = view(&s);
    for g in &v.groups {
        assert_eq!(g.rule, OrderRule::Fair);
        let past: Vec<f64> = g.presentations().map(|x| x.past.mean.unwrap_or(0.5)).collect();
        assert!(past.windows(2).all(|w| w[0] >= w[1]), "{past:?}");
    }
    let screen = s.screen();
    assert!(screen.contains("rättvis") && screen.contains("talade sist ×1"), "{screen}");
}

#[test]
fn slots_are_moved_stretched_parted_and_sent_to_another_group_and_all_of_it_is_undone() {
    let (_dir, mut s) = divided(Lang::Sv, (120, 40));
    let before = view(&s);
    let first = names(&before, 0);
    s.keys("shift-down");
    assert_eq!(names(&view(&s), 0)[..2], [first[1].clone(), first[0].clone()]);
    assert_eq!(view(&s).groups[0].rule, OrderRule::Manual);
    s.keys("+ +");
    let of = |v: &ScheduleView, name: &str| v.groups.iter().flat_map(|g| &g.slots).find(|x| x.name == name).unwrap().clone();
    assert_eq!(of(&view(&s), &first[0]).minutes(), 12);
    assert!(s.screen().contains("12 min") && s.screen().contains("högst 10"), "{}", s.screen());
    s.keys("p p");
    let v = view(&s);
    let pause = v.groups[0].slots.iter().find(|x| x.kind == dialogforum::domain::SlotKind::Pause).unwrap();
    assert_eq!((pause.minutes(), of(&v, &first[0]).start), (10, pause.end));
    s.keys("shift-right");
    assert!(names(&view(&s), 1).contains(&first[0]));
    s.keys("u u u u u u");
    assert_eq!(view(&s), before);
}

#[test]
fn a_wish_is_kept_when_an_order_can_and_explained_when_none_can() {
    let (_dir, mut s) = divided(Lang::Sv, (120, 40));
    let e = forum(&s);
    let v = view(&s);
    let wish = |s: &mut Session, slot: &SlotView, from: Option<&str>, until: Option<&str>| {
        let time = |t: &str| chrono::NaiveTime::parse_from_str(t, "%H:%M").unwrap();
        let mut r = s.office().desk().state.registration(slot.presenter_id.unwrap()).unwrap().unwrap();
        r.presenting.as_mut().unwrap().wish = TimeWish { from: from.map(time), until: until.map(time) };
        s.act(|d| desk::edit_registration(d, &e, r, desk::Readmit::Ask));
    };
    let named: Vec<SlotView> = v.groups[0].presentations().filter(|x| x.presenter_id.is_some()).cloned().collect();
    let (early, late) = (named.last().unwrap().clone(), named[0].clone());
    wish(&mut s, &early, None, Some("09:45"));
    wish(&mut s, &late, Some("11:30"), None);
    let v = view(&s);
    let of = |v: &ScheduleView, piece: Option<Piece>| v.groups[0].slots.iter().find(|x| x.piece == piece).unwrap().clone();
    let starts = |piece| of(&v, piece).start.format("%H:%M").to_string();
    assert!(starts(early.piece) == "09:30" && starts(late.piece).as_str() >= "11:30", "{} {}", starts(early.piece), starts(late.piece));
    assert!(!v.conflicts.iter().any(|c| c.kind() == "wish"), "{:?}", v.conflicts);
    // A second for the same ten minutes, and one that no presentation lies in.
    wish(&mut s, &named[1].clone(), None, Some("09:40"));
    wish(&mut s, &early, None, Some("09:40"));
    wish(&mut s, &named[2].clone(), None, Some("09:05"));
    s.keys("4 w");
    let screen = s.screen();
    assert!(screen.contains("ingen presentation ligger i den tiden") && screen.contains("den tiden har"), "{screen}");
    // By hand it is the coordinator's, and said.
    s.keys("esc shift-down");
    s.model.schedule.at = early.piece;
    s.keys("4 end shift-up w");
    assert!(view(&s).groups[0].rule == OrderRule::Manual);
}

#[test]
fn a_release_stays_as_it_is_and_the_next_says_what_is_new_to_those_whom_it_concerns() {
    let (_dir, mut s) = divided(Lang::Sv, (120, 40));
    s.keys("r");
    let asked = s.screen();
    assert!(asked.contains("version 1") && asked.contains("utan namngiven talare"), "{asked}");
    s.keys("esc");
    assert!(s.office().desk().state.releases(forum(&s).id).unwrap().is_empty());
    s.keys("r enter");
    let first = s.office().desk().state.last_release(forum(&s).id).unwrap().unwrap();
    assert_eq!((first.number, view(&s).changes.len()), (1, 0));
    assert!(s.screen().contains("Publicerade version 1"), "{}", s.screen());
    s.keys("r");
    assert!(s.screen().contains("Inget har ändrats sedan version 1"), "{}", s.screen());
    // Two change places: they and nobody else.
    s.keys("shift-down");
    let changed: Vec<Kind> = view(&s).changes.iter().map(|d| d.kind).collect();
    assert_eq!(changed, [Kind::Moved, Kind::Moved]);
    assert!(s.screen().contains("2 ändringar") && s.screen().contains("09.30->"), "{}", s.screen());
    s.keys("d");
    assert!(s.screen().contains("flyttad 09.30 -> 09.40"), "{}", s.screen());
    s.keys("esc r enter");
    let e = forum(&s);
    assert_eq!(s.office().desk().state.releases(e.id).unwrap()[0], first, "a release never changes");
    s.keys("m enter");
    let letters = s.office().desk().state.letters(Some(e.id)).unwrap();
    assert_eq!((letters.len(), letters.iter().all(|l| l.kind == LetterKind::Schedule && l.release == Some(2))), (2, true));
    assert!(letters[0].body.contains("09.30") && letters[0].body.contains("flyttad"), "{}", letters[0].body);
    // They say nothing of who has the link.
    let marks = |s: &Session| s.office().desk().state.registrations(e.id).unwrap().iter().map(|r| r.link).collect::<Vec<_>>();
    let before = marks(&s);
    s.act(|d| desk::mark_sent(d, &letters));
    assert_eq!(marks(&s), before);
    // A third release puts a letter about the second out of date, and goes to those who moved since they were written to.
    s.keys("4 shift-down r enter");
    let plan = desk::plan_schedule(&s.office().desk(), &e, desk::ScheduleAsk::default()).unwrap();
    assert!(plan.letters.iter().all(|l| l.release == Some(3)));
    assert!((1..=3).contains(&plan.letters.len()) && plan.letters.iter().all(|l| l.body.contains("Ändrat sedan sist: ")), "nobody else is bothered");
    let all = desk::plan_schedule(&s.office().desk(), &e, desk::ScheduleAsk { full: true, language: None }).unwrap();
    assert!(all.letters.len() > 30 && all.letters.iter().any(|l| !l.body.contains("Ändrat sedan sist")), "unless it is asked for");
    s.keys("v");
    assert!(s.screen().contains("Version 3, publicerad"), "{}", s.screen());
    s.keys("v v");
    assert!(s.screen().contains("Version 1, publicerad"), "{}", s.screen());
    s.keys("shift-down");
    assert!(s.screen().contains("det publicerade ändras inte"), "{}", s.screen());
    s.keys("esc");
    assert!(s.screen().contains("efter version 3"), "{}", s.screen());
    // One step back, and it is no release any more.
    s.keys("u");
    assert_eq!(s.office().desk().state.releases(e.id).unwrap().len(), 2);
}

#[test]
fn announced_times_are_kept_when_somebody_signs_off() {
    let (_dir, mut s) = divided(Lang::Sv, (120, 40));
    s.keys("f");
    assert!(s.screen().contains("inte publicerat än"), "{}", s.screen());
    s.keys("r enter f");
    let before = view(&s);
    let gone = before.groups[0].presentations().nth(2).unwrap().clone();
    let e = forum(&s);
    let ids: Vec<_> = s.registrations().iter().filter(|r| r.municipality() == gone.municipality()).map(|r| r.id).collect();
    s.act(|d| desk::act(d, &e, &ids, desk::Act::Cancel));
    let after = view(&s);
    let hole = after.groups[0].slots.iter().find(|x| x.start == gone.start).unwrap();
    assert_eq!(hole.kind, dialogforum::domain::SlotKind::Free);
    let times = |v: &ScheduleView| v.groups[0].presentations().filter(|x| x.piece != gone.piece).map(|x| (x.piece, x.start)).collect::<Vec<_>>();
    assert_eq!(times(&after), times(&before));
    s.keys("4");
    assert!(s.screen().contains("Ledigt 10 min"), "{}", s.screen());
    // Let go, those after move up.
    s.keys("f");
    assert_eq!(view(&s).groups[0].presentations().nth(2).unwrap().start, gone.start);
}

#[test]
fn timings_and_orders_are_compared_before_one_is_taken() {
    let (_dir, mut s) = divided(Lang::Nb, (100, 30));
    s.keys("e");
    let screen = s.screen();
    assert!(screen.contains("Den største gruppen har 13 innlegg.") && screen.contains("får ikke plass"), "{screen}");
    s.keys("down enter");
    assert_eq!(forum(&s).programme[1].changeover_minutes, 1);
    assert_eq!(view(&s).capacity, 12);
    assert!(view(&s).conflicts.iter().any(|c| c.kind() == "over-the-end"));
    s.keys("u c");
    assert!(s.screen().contains("alfabetisk") && s.screen().contains("* rettferdig") | s.screen().contains("> rettferdig"), "{}", s.screen());
    s.keys("down enter");
    assert_eq!(view(&s).groups[0].rule, OrderRule::Size);
}

#[test]
fn talks_without_groups_are_worked_on_in_the_same_place() {
    let (dir, mut s) = Session::demo_queue(Lang::Nb, (100, 30));
    let talk = s.office().desk().state.events().unwrap().into_iter().find(|e| e.start.date().to_string() == "2021-03-25").unwrap();
    s.model.choose(Some(talk.id));
    s.keys("4");
    let before = forum(&s).programme;
    assert!(before.len() >= 2 && s.screen().contains(&before[0].title), "{}", s.screen());
    s.keys("home shift-down");
    assert_eq!(forum(&s).programme[1].title, before[0].title);
    s.keys("+ + + + + + w");
    let screen = s.screen();
    assert!(screen.contains("høyst en time"), "{screen}");
    s.keys("esc u u u u u u u");
    assert_eq!(forum(&s).programme, before);
    // A meeting of talks is announced and followed as well.
    s.keys("r enter");
    assert_eq!(s.office().desk().state.last_release(talk.id).unwrap().unwrap().programme, before);
    let mut s = reopened(&dir, s, "2021-03-25T13:05:00Z");
    s.model.choose(Some(talk.id));
    s.keys("4 n");
    let live = s.screen();
    assert!(live.contains(&before[1].title[..12]), "{live}");
}

#[test]
fn the_day_goes_on_where_it_was_after_a_crash_and_its_times_feed_the_next_order() {
    let (dir, mut s) = divided(Lang::Sv, (120, 40));
    s.keys("r enter n");
    assert!(s.screen().contains("inte i dag"), "{}", s.screen());
    s.keys("+");
    assert!(s.screen().contains("inte i dag"), "nothing is kept of a look ahead: {}", s.screen());
    assert!(s.office().desk().state.run(forum(&s).id).unwrap().is_none());
    // 09:47 in Sweden.
    let mut s = reopened(&dir, s, "2021-03-19T08:47:00Z");
    s.keys("4 n");
    let second = names(&view(&s), 0)[1].clone();
    let screen = s.screen();
    assert!(screen.contains(&second) && screen.contains("▀▀█") && screen.contains("Nästa 09.50"), "{screen}");
    s.keys("+ + + + + +");
    let screen = s.screen();
    assert!(screen.contains("6 min efter: slut 11.51") && screen.contains("Förslag: paus 9 min"), "{screen}");
    // No orderly end: the program is gone, and the next one goes on there.
    let mut s = reopened(&dir, s, "2021-03-19T08:48:00Z");
    assert_eq!(s.model.screen, Screen::Schedule);
    assert!(s.screen().contains("Evenemanget pågår") && s.screen().contains("6 min efter: slut 11.51"), "{}", s.screen());
    s.keys("i");
    assert!(!s.screen().contains("6 min efter"), "{}", s.screen());
    // The third is not there: it is left out and does not count as having spoken.
    s.keys("down s");
    let third = names(&view(&s), 0)[2].clone();
    assert!(s.screen().contains(&format!("({third})")), "{}", s.screen());
    s.keys("u u");
    assert!(s.screen().contains("6 min efter"), "every step is undone: {}", s.screen());
    s.keys("down s");
    let e = forum(&s);
    let past = desk::past_forums(&s.office().desk(), e.series.unwrap(), None).unwrap();
    assert!(past[1].held && !past[1].spoke.iter().any(|x| s.office().desk().register.name(x.code) == third));
    // A rehearsal is forgotten.
    s.keys("x enter");
    assert!(s.office().desk().state.run(e.id).unwrap().is_none());
}

#[test]
fn a_later_release_is_followed_until_something_has_gone_otherwise() {
    let (dir, mut s) = divided(Lang::Sv, (120, 40));
    s.keys("r enter");
    let mut s = reopened(&dir, s, "2021-03-19T07:30:00Z");
    s.keys("4 n esc shift-down r enter n");
    let first = names(&view(&s), 0)[0].clone();
    let live = desk::live(&s.office().desk(), &forum(&s)).unwrap();
    assert_eq!((live.release, live.groups[0].names[0].name.clone(), live.newer), (Some(2), first, None));
    s.keys("+ esc shift-down r enter n");
    let live = desk::live(&s.office().desk(), &forum(&s)).unwrap();
    assert_eq!((live.release, live.newer), (Some(2), Some(3)));
    assert!(s.screen().contains("version 3 följs inte"), "{}", s.screen());
}

#[test]
fn the_places_of_a_series_are_drawn_from_first_to_last() {
    let (_dir, mut s) = divided(Lang::Sv, (120, 40));
    s.keys("s");
    let screen = s.screen();
    assert!(screen.contains("Först ... sist") && screen.contains("2020-09") && screen.contains('●') && screen.contains("13/13"), "{screen}");
    s.keys("esc r enter s");
    let screen = s.screen();
    assert!(screen.contains("2021-03") && screen.contains('○') && screen.contains("Jämnhet"), "{screen}");
}

#[test]
fn the_live_view_and_its_figures_look_as_they_should() {
    let (dir, mut s) = divided(Lang::Sv, (80, 24));
    s.keys("r enter");
    let mut s = reopened(&dir, s, "2021-03-19T08:47:00Z");
    s.keys("4 n");
    // The clock runs on while the test does: minutes do not, at the beginning of one.
    insta::assert_snapshot!("live-sv-80x24", s.screen().lines().filter(|l| !l.contains("10.")).collect::<Vec<_>>().join("\n"));
    s.model.plain = true;
    assert!(s.screen().contains("  3") && !s.screen().contains('▀'), "{}", s.screen());
}

#[test]
fn whoever_else_presents_and_where_a_group_meets_is_news_as_well() {
    let (_dir, mut s) = divided(Lang::Sv, (120, 40));
    s.keys("r enter");
    let e = forum(&s);
    let slot = view(&s).groups[1].presentations().find(|x| x.presenter_id.is_some()).unwrap().clone();
    let r = s.office().desk().state.registration(slot.presenter_id.unwrap()).unwrap().unwrap();
    s.act(|d| desk::edit_registration(d, &e, dialogforum::domain::Registration { presenting: None, ..r }, desk::Readmit::Ask));
    let facts = desk::GroupFacts { room: Some("https://video.example.org/rum-3".into()), ..desk::GroupFacts::default() };
    s.act(|d| desk::describe_group(d, &e, dialogforum::domain::GroupNumber::at(2), &facts));
    let kinds = |s: &Session| view(s).changes.iter().map(|d| d.kind).collect::<Vec<_>>();
    let found = kinds(&s);
    assert!(found.contains(&Kind::Presenter) && found.contains(&Kind::Details) && found.len() == 2, "{found:?}");
    s.keys("4 r enter");
    let plan = desk::plan_schedule(&s.office().desk(), &e, desk::ScheduleAsk::default()).unwrap();
    assert!(plan.letters.iter().any(|l| l.body.contains("rum-3")) && plan.letters.len() < 20, "{}", plan.letters.len());
    // Another day.
    s.act(|d| desk::move_event(d, &forum_of(d, e.id), dialogforum::domain::parse_wall("2021-03-22T09:00").unwrap()));
    assert!(kinds(&s).contains(&Kind::Day));
}

fn forum_of(desk: &desk::Desk<'_>, id: dialogforum::domain::EventId) -> Event {
    desk.state.event(id).unwrap().unwrap()
}

#[test]
fn kept_times_and_own_lengths_go_with_their_people_when_groups_change() {
    let (_dir, mut s) = divided(Lang::Sv, (120, 40));
    s.keys("+ + r enter");
    let e = forum(&s);
    let before = view(&s);
    let first = before.groups[0].presentations().next().unwrap().clone();
    assert_eq!(first.minutes(), 12);
    let number = dialogforum::domain::GroupNumber::at;
    s.act(|d| desk::move_group(d, &e, number(0), number(3)));
    s.keys("4 f");
    let after = view(&s);
    let times = |v: &ScheduleView, g: usize| v.groups[g].presentations().map(|x| (x.piece, x.start, x.end)).collect::<Vec<_>>();
    assert_eq!(times(&after, 3), times(&before, 0));
    s.keys("f");
    // Into another group, and its group taken away.
    let code = first.municipality().unwrap();
    s.act(|d| desk::move_to(d, &e, &[code], &[], number(1)));
    s.act(|d| desk::remove_group(d, &e, number(3), true));
    let now = view(&s);
    let slot = now.groups.iter().flat_map(|g| &g.slots).find(|x| x.piece == first.piece).unwrap();
    assert_eq!(slot.minutes(), 12);
}

#[test]
fn a_release_that_is_looked_at_is_only_looked_at() {
    let (_dir, mut s) = divided(Lang::Sv, (120, 40));
    s.keys("r enter shift-down r enter v v");
    assert!(s.screen().contains("Version 1, publicerad"), "{}", s.screen());
    let before = view(&s);
    for key in ["shift-right", "shift-left", "shift-up", "+", "p", "o", "c", "f", "e", "r"] {
        s.keys(key);
        assert!(s.screen().contains("det publicerade ändras inte"), "{key}: {}", s.screen());
    }
    assert_eq!(view(&s), before);
    // What comes late calls nobody back.
    let late = desk::released_view(&s.office().desk(), &forum(&s), 1).unwrap();
    s.keys("esc");
    s.send(dialogforum::tui::Msg::Loaded(Box::new(dialogforum::tui::Loaded::Released(Box::new(late)))));
    assert!(s.screen().contains("Utkast efter version 2"), "{}", s.screen());
    let late = desk::live(&s.office().desk(), &forum(&s)).unwrap();
    s.keys("n esc");
    s.send(dialogforum::tui::Msg::Loaded(Box::new(dialogforum::tui::Loaded::Live(Box::new(late)))));
    assert!(s.screen().contains("Utkast efter version 2"), "{}", s.screen());
}
