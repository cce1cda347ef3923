//! The groups as they are worked with: reshaped by hand, mended after late changes, compared, taken in part, written for others.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "common/python.rs"]
mod python;
#[path = "common/session.rs"]
mod session;

use std::collections::BTreeSet;

use dialogforum::desk::{self, Act, GroupFacts, GuestPlace, Propose};
use dialogforum::domain::Piece;
use dialogforum::domain::{Country, Division, Event, GroupNumber, MunicipalityCode, Strategy};
use dialogforum::register::Register;
use dialogforum::text::Lang;
use session::Session;

/// The demo's forum, divided as proposed.
fn divided(lang: Lang, size: (u16, u16)) -> (tempfile::TempDir, Session) {
    let (dir, mut s) = Session::demo_queue(lang, size);
    s.keys("3 a enter");
    (dir, s)
}

fn event(s: &Session) -> Event {
    s.office().desk().state.event(s.model.event.unwrap()).unwrap().unwrap()
}

fn division(s: &Session) -> Division {
    s.office().desk().state.division(s.model.event.unwrap()).unwrap().unwrap()
}

fn sizes(s: &Session) -> Vec<usize> {
    division(s).groups.iter().map(|g| g.members.len()).collect()
}

/// Every confirmed municipality is in exactly one group.
fn everybody_once(s: &Session) {
    let mut seen = BTreeSet::new();
    for m in division(s).groups.iter().flat_map(|g| &g.members) {
        assert!(seen.insert(m.code), "{} is there twice", m.code);
    }
    let (people, _) = desk::delegations(&s.office().desk(), s.model.event.unwrap()).unwrap();
    assert_eq!(seen, people.keys().copied().collect());
}

#[test]
fn groups_are_reshaped_by_keyboard_and_taken_back() {
    let (_dir, mut s) = divided(Lang::Sv, (120, 40));
    let first = division(&s);
    s.keys("left left left left home s");
    assert_eq!(sizes(&s).len(), first.groups.len() + 1, "{}", s.screen());
    everybody_once(&s);
    let halves = division(&s);
    assert!(halves.groups[0].members.last().unwrap().population <= halves.groups[1].members[0].population, "the larger half is a group of its own after it");
    s.keys("m");
    assert_eq!(division(&s).groups.iter().map(|g| g.members.clone()).collect::<Vec<_>>(), first.groups.iter().map(|g| g.members.clone()).collect::<Vec<_>>());
    // A name goes along with its group.
    s.keys("n").write("Små").keys("tab").write("Kim Ledare").keys("enter");
    assert!(s.screen().contains("1 Små") && s.screen().contains("Kim Ledare"), "{}", s.screen());
    s.keys("shift-down");
    assert_eq!((division(&s).groups[1].name.as_str(), division(&s).groups[1].chair.as_str()), ("Små", "Kim Ledare"));
    assert_eq!(s.model.groups.column, 1, "the cursor goes with it");
    s.keys("shift-down shift-up shift-up shift-up");
    assert!(s.screen().contains("1 Små"), "{}", s.screen());
    // Removing one that is not empty is asked about; its municipalities go by size.
    s.keys("x");
    assert!(s.screen().contains("Ta bort grupp 1?"), "{}", s.screen());
    s.keys("enter");
    assert_eq!(sizes(&s).len(), first.groups.len() - 1);
    everybody_once(&s);
    // An empty one goes at once.
    s.keys("+");
    let n = sizes(&s).len();
    assert_eq!(sizes(&s)[n - 1], 0);
    while s.model.groups.column + 1 < n {
        s.keys("right");
    }
    s.keys("x");
    assert_eq!(sizes(&s).len(), n - 1);
    for _ in 0..10 {
        s.keys("u");
    }
    assert_eq!(division(&s), first, "every step is one undo");
}

#[test]
fn the_order_of_presentations_goes_along_with_its_group() {
    let (_dir, s) = divided(Lang::Nb, (120, 40));
    let e = event(&s);
    let code = division(&s).groups[1].members[3].code;
    let mut office = other_desk(&s);
    office.act(|d| desk::move_slot(d, &e, Piece::Municipality(code), 1)).unwrap();
    office.act(|d| desk::move_group(d, &e, GroupNumber::at(1), GroupNumber::at(0))).unwrap();
    let first = |office: &desk::Office, group: usize| desk::schedule(&office.desk(), &e).unwrap().groups[group].slots.iter().find_map(dialogforum::desk::SlotView::municipality);
    assert_eq!(first(&office, 0), Some(code));
    office.act(|d| desk::split_group(d, &e, GroupNumber::at(1))).unwrap();
    office.act(|d| desk::merge_groups(d, &e, GroupNumber::at(3), GroupNumber::at(1))).unwrap();
    assert_eq!(first(&office, 0), Some(code));
}

/// A desk at a copy of the session's workspace, so that desk functions can be tried without the keyboard.
fn other_desk(s: &Session) -> desk::Office {
    let folder = s.office().workspace().folder().to_owned();
    let place = std::env::temp_dir().join(format!("dialogforum-groups-{}-{:?}", std::process::id(), std::thread::current().id()));
    let _ = std::fs::remove_dir_all(&place);
    dialogforum::store::rescue(&folder, &place, dialogforum::store::UNWATCHED).unwrap();
    let (workspace, _) = dialogforum::store::open(&place).unwrap();
    desk::Office::new(workspace, s.office().clock(), s.office().words(), dialogforum::domain::IdSource::seeded(1), "test".into())
}

#[test]
fn late_changes_move_nobody_else() {
    let (_dir, s) = divided(Lang::Nb, (120, 40));
    let e = event(&s);
    let mut office = other_desk(&s);
    assert_eq!(desk::late_changes(&office.desk(), &e).unwrap_err().what.key, "no-late-changes");
    let before = office.desk().state.division(e.id).unwrap().unwrap();
    // One delegation cancels, another appears.
    let gone = before.groups[0].members[2].code;
    let all = office.desk().state.registrations(e.id).unwrap();
    let cancels: Vec<_> = all.iter().filter(|r| r.municipality() == Some(gone)).map(|r| r.id).collect();
    office.act(|d| desk::act(d, &e, &cancels, Act::Cancel)).unwrap();
    let known: BTreeSet<_> = before.groups.iter().flat_map(|g| &g.members).map(|m| m.code).collect();
    let new = Register::built_in().all().iter().find(|m| m.code.country() == Country::Se && !known.contains(&m.code) && m.population > 100_000).unwrap();
    office
        .act(|d| {
            let mut r = desk::blank_registration(d, &e);
            (r.name, r.email, r.organisation) = ("Ny Kommun".into(), dialogforum::domain::Email::new("ny@example.org"), new.name.clone());
            desk::add_registration(d, &e, r, desk::Readmit::Ask)
        })
        .unwrap();
    let id = office.desk().state.registrations(e.id).unwrap().into_iter().find(|r| r.name == "Ny Kommun").unwrap().id;
    office.act(|d| desk::act(d, &e, &[id], Act::Confirm { force: true })).unwrap();
    let proposed = desk::late_changes(&office.desk(), &e).unwrap();
    assert!(proposed.warnings.iter().any(|w| w.key == "late-gone"));
    office.act(|d| desk::accept_given(d, &e, &proposed)).unwrap();
    let after = office.desk().state.division(e.id).unwrap().unwrap();
    assert_eq!(after.group_of(gone), None);
    assert!(after.group_of(new.code).is_some());
    for m in before.groups.iter().flat_map(|g| &g.members).filter(|m| m.code != gone) {
        assert_eq!(after.group_of(m.code), before.group_of(m.code), "{}", m.code);
    }
    assert_eq!(after.strategy, before.strategy, "it is still divided by the same rule");
}

#[test]
fn guests_are_placed_by_hand_and_by_rule() {
    let (_dir, s) = divided(Lang::Nb, (120, 40));
    let e = event(&s);
    let mut office = other_desk(&s);
    let mut ids = Vec::new();
    for i in 0..5 {
        office
            .act(|d| {
                let mut r = desk::blank_registration(d, &e);
                (r.name, r.organisation) = (format!("Gjest {i}"), "Brandkåren".into());
                ids.push(r.id);
                desk::add_registration(d, &e, r, desk::Readmit::Ask)
            })
            .unwrap();
    }
    office.act(|d| desk::act(d, &e, &ids, Act::Confirm { force: true })).unwrap();
    let before = desk::board(&office.desk(), &e, None).unwrap().free_guests.len();
    assert!(before >= 5);
    let with = office.desk().state.division(e.id).unwrap().unwrap().groups[2].members[0].code;
    office.act(|d| desk::place_guests(d, &e, &ids[..1], GuestPlace::With(with))).unwrap();
    office.act(|d| desk::place_guests(d, &e, &ids[1..2], GuestPlace::Group(GroupNumber::at(0)))).unwrap();
    office.act(|d| desk::spread_guests(d, &e)).unwrap();
    let view = desk::board(&office.desk(), &e, None).unwrap();
    assert!(view.free_guests.is_empty());
    let counts: Vec<usize> = view.groups.iter().map(|g| g.guests.len()).collect();
    assert!(counts.iter().max().unwrap() - counts.iter().min().unwrap() <= 1, "{counts:?}");
    assert!(view.groups[2].guests.iter().any(|g| g.id == ids[0]) && view.groups[0].guests.iter().any(|g| g.id == ids[1]));
    // A guest has no presentation unless marked so; then it has its place in the order, by size after the municipalities, and it counts.
    office.act(|d| desk::set_order(d, &e, GroupNumber::at(0), dialogforum::domain::OrderRule::Size, None)).unwrap();
    let slots = |office: &desk::Office| desk::schedule(&office.desk(), &e).unwrap().groups[0].slots.iter().filter(|s| !s.name.is_empty()).map(|s| s.name.clone()).collect::<Vec<_>>();
    let before = slots(&office);
    assert!(!before.contains(&"Brandkåren".to_owned()));
    let mut presents = office.desk().state.registration(ids[1]).unwrap().unwrap();
    presents.presenting = Some(dialogforum::domain::Presenting::default());
    office.act(|d| desk::edit_registration(d, &e, presents, desk::Readmit::Ask)).unwrap();
    assert_eq!((slots(&office).len(), slots(&office).last().unwrap().as_str()), (before.len() + 1, "Brandkåren"));
    assert_eq!(desk::board(&office.desk(), &e, None).unwrap().groups[0].presentations(), before.len() + 1);
    // Whoever signs off is no guest any more, and a municipality's people are none.
    office.act(|d| desk::act(d, &e, &ids[..1], Act::Cancel)).unwrap();
    assert!(!desk::board(&office.desk(), &e, None).unwrap().groups[2].guests.iter().any(|g| g.id == ids[0]));
    let resident = office.desk().state.registrations(e.id).unwrap().into_iter().find(|r| r.state.takes_part() && r.municipality().is_some()).unwrap().id;
    assert_eq!(office.act(|d| desk::place_guests(d, &e, &[resident], GuestPlace::None)).unwrap_err().what.key, "not-a-guest");
}

#[test]
fn one_group_of_a_proposal_can_be_taken() {
    let (_dir, s) = divided(Lang::Nb, (120, 40));
    let e = event(&s);
    let mut office = other_desk(&s);
    let before = office.desk().state.division(e.id).unwrap().unwrap();
    let proposed = desk::propose(&office.desk(), &e, &Propose { strategy: Some(Strategy::Natural), ..Propose::default() }).unwrap();
    let number = GroupNumber::at(1);
    office.act(|d| desk::accept_group(d, &e, &proposed, number)).unwrap();
    let after = office.desk().state.division(e.id).unwrap().unwrap();
    let codes = |members: &[dialogforum::domain::Member]| members.iter().map(|m| m.code).collect::<BTreeSet<_>>();
    let wanted: BTreeSet<MunicipalityCode> = proposed.proposal.groups[1].iter().map(|d| d.code).collect();
    assert_eq!(codes(&after.groups[1].members), wanted);
    let all = |d: &Division| d.groups.iter().flat_map(|g| codes(&g.members)).collect::<BTreeSet<_>>();
    assert_eq!(all(&after), all(&before));
    for m in before.groups.iter().flat_map(|g| &g.members) {
        let concerned = wanted.contains(&m.code) || before.group_of(m.code) == Some(number);
        assert!(concerned || after.group_of(m.code) == before.group_of(m.code), "{} moved", m.code);
    }
}

#[test]
fn ways_are_compared_and_one_is_chosen_by_keyboard() {
    let (_dir, mut s) = Session::demo_queue(Lang::Nb, (120, 40));
    s.keys("3 a t");
    let screen = s.screen();
    assert!(screen.contains("sammenlign måter") && screen.contains("Spredning") && screen.contains("13 13"), "{screen}");
    insta::assert_snapshot!("alternatives-nb-120x40", screen);
    s.keys("down enter");
    assert!(s.model.groups.proposal.is_some() && s.model.overlay.is_none());
    // Own limits, by the form; a word where a number belongs is a fault beside it.
    s.keys("e tab").write("x").keys("enter");
    assert!(s.screen().contains("Skriv et tall"), "{}", s.screen());
    s.keys("backspace shift-tab");
    while s.model.groups.proposal.as_ref().is_some_and(|(v, ..)| v.strategy != Strategy::Bands) {
        s.keys("space");
        let Some(form) = form_value(&s, "strategy") else { break };
        if form == "bands" {
            s.keys("enter");
        }
    }
    let (view, ..) = s.model.groups.proposal.as_ref().unwrap();
    assert!(view.strategy == Strategy::Bands && view.groups.len() > 1, "{}", s.screen());
}

fn form_value(s: &Session, key: &str) -> Option<String> {
    s.model.form_value(key)
}

#[test]
fn what_is_wrong_is_listed_and_gone_to() {
    let (_dir, mut s) = divided(Lang::Sv, (120, 40));
    // One group over what the schedule holds.
    s.keys("home space down space 2 g");
    assert!(s.screen().contains("! Grupp 2 har"), "{}", s.screen());
    s.keys("home w");
    assert!(s.screen().contains("anmärkningar"), "{}", s.screen());
    s.keys("enter");
    let at = s.model.groups.at.unwrap();
    let Piece::Municipality(code) = at else { panic!() };
    assert_eq!(division(&s).group_of(code).unwrap().get(), 2);
    s.keys("enter");
    assert!(s.screen().contains("Tidigare forum") && s.screen().contains("tillsammans med"), "{}", s.screen());
}

#[test]
fn facts_of_groups_are_said_by_command_as_well() {
    let (_dir, s) = divided(Lang::Nb, (120, 40));
    let e = event(&s);
    let mut office = other_desk(&s);
    let facts = GroupFacts { chair: Some("Kim".into()), ..GroupFacts::default() };
    office.act(|d| desk::describe_group(d, &e, GroupNumber::at(0), &facts)).unwrap();
    assert!(desk::board(&office.desk(), &e, None).unwrap().notices.iter().any(|n| n.text.key == "warn-no-chair"));
    assert_eq!(office.act(|d| desk::describe_group(d, &e, GroupNumber::at(40), &facts)).unwrap_err().what.key, "no-such-group");
    assert_eq!(office.act(|d| desk::merge_groups(d, &e, GroupNumber::at(0), GroupNumber::at(0))).unwrap_err().what.key, "merge-same-group");
    assert_eq!(office.act(|d| desk::remove_group(d, &e, GroupNumber::at(0), false)).unwrap_err().what.key, "group-not-empty");
}

#[test]
fn groups_are_written_for_others() {
    let (dir, mut s) = divided(Lang::Nb, (120, 40));
    s.keys("left left left left home n").write("=1+1").keys("tab").write("Kim").keys("tab").write("https://video.example.org/1").keys("enter");
    let file = |name: &str| dir.path().join(name).display().to_string();
    for name in ["g.xlsx", "g.csv", "g.html", "g.md"] {
        s.keys("t tab").write(&file(name)).keys("enter esc");
        assert!(dir.path().join(name).is_file(), "{name}: {}", s.screen());
    }
    s.keys("t tab").write(&file("g.doc")).keys("enter");
    assert!(s.screen().contains(".html eller .md"), "{}", s.screen());
    s.keys("esc esc t space space tab").write(&file("g.txt")).keys("enter esc");
    let read = |name: &str| std::fs::read_to_string(dir.path().join(name)).unwrap();
    let confirmed = s.registrations().iter().filter(|r| r.state.takes_part()).count();
    let csv = read("g.csv");
    assert_eq!(csv.lines().count(), confirmed + 1);
    assert!(csv.contains("1 =1+1;Kim;https://video.example.org/1;1438;Dals-Ed;4571;"), "{}", csv.lines().nth(1).unwrap());
    // A slash may be written as what it stands for.
    let html = read("g.html").replace("&#x2f;", "/");
    assert!(html.starts_with("<!DOCTYPE html>") && html.contains("<html lang=\"nb\">") && html.contains("<a href=\"https://video.example.org/1\">") && !html.contains("@example.org"));
    let markdown = read("g.md");
    assert!(markdown.contains("| Dals-Ed | 4 571 |") && markdown.contains("Leder: Kim") && !markdown.contains("@example.org"), "{markdown}");
    let teams = read("g.txt");
    assert!(teams.starts_with("Teams leser ingen liste") && teams.matches("@example.org").count() == confirmed, "{teams}");
    let sheets = python::run("tables.py", &[&file("g.xlsx"), "xlsx"]);
    if let Some(out) = sheets.filter(|o| o.status.success()) {
        let rows: Vec<Vec<String>> = serde_json::from_slice(&out.stdout).unwrap();
        assert!(rows[0].contains(&"Kommune".to_owned()) && rows[1].contains(&"Dals-Ed".to_owned()), "{rows:?}");
    }
}

#[test]
fn a_proposal_is_held_beside_what_stands_and_the_forum_before() {
    let (_dir, mut s) = divided(Lang::Sv, (120, 40));
    s.keys("a s v");
    assert!(s.screen().contains("SÅ SOM DET ÄR NU"), "{}", s.screen());
    s.keys("v");
    assert!(s.screen().contains("FÖRRA FORUMET, fre 18 sep 2020"), "{}", s.screen());
    s.keys("v");
    assert!(s.screen().contains("FÖRSLAG") && s.screen().contains("efter storlek"), "{}", s.screen());
    // What is taken is the proposal, whatever is looked at.
    let before = division(&s);
    s.keys("v enter");
    assert!(s.model.groups.proposal.is_none() && division(&s) != before && division(&s).strategy == Strategy::Natural);
}

#[test]
fn a_delegation_says_its_people_and_where_it_was_before() {
    let (_dir, mut s) = divided(Lang::Nb, (120, 40));
    let e = event(&s);
    let mut office = other_desk(&s);
    let all = office.desk().state.series_events(e.series.unwrap()).unwrap();
    let of = |id| office.desk().state.division(id).unwrap();
    let (earlier, then) = all.into_iter().rev().filter(|f| f.start < e.start).find_map(|f| of(f.id).map(|d| (f, d))).unwrap();
    let here = division(&s);
    let (at, code) = then.groups.iter().enumerate().flat_map(|(i, g)| g.members.iter().map(move |m| (i, m.code))).find(|(_, c)| here.group_of(*c).is_some()).unwrap();
    let facts = desk::delegation_facts(&office.desk(), &e, code).unwrap().join("\n");
    let person = office.desk().state.registrations(e.id).unwrap().into_iter().find(|r| r.municipality() == Some(code)).unwrap();
    assert!(facts.contains(&person.name) && facts.contains(&format!("gruppe {}, sammen med", at + 1)), "{facts}");
    // A forum that was cancelled was never met at.
    office.act(|d| desk::cancel_event(d, &earlier)).unwrap();
    let facts = desk::delegation_facts(&office.desk(), &e, code).unwrap().join("\n");
    assert!(!facts.contains(&format!("gruppe {}, sammen med", at + 1)), "{facts}");
    // By keyboard: Enter on a municipality.
    s.keys("enter");
    assert!(s.screen().contains("Tidligere forum"), "{}", s.screen());
}

#[test]
fn why_somebody_must_move_is_said() {
    let (_dir, s) = divided(Lang::Nb, (120, 40));
    let e = event(&s);
    let ask = Propose { strategy: Some(Strategy::Previous), max: Some(12), ..Propose::default() };
    let proposed = desk::propose(&s.office().desk(), &e, &ask).unwrap();
    let said: Vec<String> = proposed.warnings.iter().map(|w| s.office().words().say(w)).collect();
    assert!(said.iter().any(|w| w.contains("fordi gruppe 2 har 13 og plass til 12")), "{said:?}");
}

#[test]
fn a_proposal_stays_with_its_event() {
    let (_dir, mut s) = Session::demo_queue(Lang::Nb, (120, 40));
    s.keys("3 a");
    assert!(s.model.groups.proposal.is_some());
    // The workspace is opened anew: what was looked at before is gone, and Enter takes nothing.
    s.keys("ctrl-p").write("indeksen").keys("enter");
    assert!(s.model.groups.proposal.is_none(), "{}", s.screen());
    // A proposal that comes late, when something else is open, is not shown.
    let event = s.model.event.unwrap();
    let found = {
        let desk = s.office().desk();
        let e = desk.state.event(event).unwrap().unwrap();
        let proposed = desk::propose(&desk, &e, &Propose::default()).unwrap();
        Box::new((desk::board(&desk, &e, Some(&proposed)).unwrap(), proposed, Propose::default()))
    };
    s.keys("esc esc 1");
    s.send(dialogforum::tui::Msg::Loaded(Box::new(dialogforum::tui::Loaded::Proposal(found))));
    assert!(s.model.groups.proposal.is_none());
}

#[test]
fn one_group_of_a_proposal_with_more_groups_loses_nobody() {
    let (_dir, s) = divided(Lang::Nb, (120, 40));
    let e = event(&s);
    let mut office = other_desk(&s);
    let before = office.desk().state.division(e.id).unwrap().unwrap();
    let n = before.groups.len();
    let proposed = desk::propose(&office.desk(), &e, &Propose { strategy: Some(Strategy::Natural), groups: Some(n + 2), ..Propose::default() }).unwrap();
    office.act(|d| desk::accept_group(d, &e, &proposed, GroupNumber::at(n - 1))).unwrap();
    let all = |d: &Division| d.groups.iter().flat_map(|g| &g.members).map(|m| m.code).collect::<BTreeSet<_>>();
    assert_eq!(all(&office.desk().state.division(e.id).unwrap().unwrap()), all(&before));
}

#[test]
fn names_and_guests_outlive_a_new_proposal() {
    let (_dir, s) = divided(Lang::Nb, (120, 40));
    let e = event(&s);
    let mut office = other_desk(&s);
    let facts = GroupFacts { name: Some("Små".into()), ..GroupFacts::default() };
    office.act(|d| desk::describe_group(d, &e, GroupNumber::at(0), &facts)).unwrap();
    let chair = GroupFacts { chair: Some("Kim".into()), ..GroupFacts::default() };
    office.act(|d| desk::describe_group(d, &e, GroupNumber::at(3), &chair)).unwrap();
    for strategy in [Strategy::Natural, Strategy::Previous] {
        office.act(|d| desk::accept(d, &e, &Propose { strategy: Some(strategy), ..Propose::default() })).unwrap();
        assert_eq!(office.desk().state.division(e.id).unwrap().unwrap().groups[0].name, "Små", "{strategy}");
    }
    // A group that is gone takes its chair along, and that is said.
    let fewer = Propose { strategy: Some(Strategy::Natural), groups: Some(3), max: Some(20), ..Propose::default() };
    let done = office.act(|d| desk::accept(d, &e, &fewer)).unwrap();
    assert!(done.notes.iter().any(|n| n.contains("med leder, rom eller 0 gjester")), "{done:?}");
    // Merging takes over what the one that stays has not.
    office.act(|d| desk::describe_group(d, &e, GroupNumber::at(2), &chair)).unwrap();
    let done = office.act(|d| desk::merge_groups(d, &e, GroupNumber::at(2), GroupNumber::at(0))).unwrap();
    assert!(done.label.contains("gruppe 1") && done.label.contains("gruppe 3"), "{}", done.label);
    let merged = office.desk().state.division(e.id).unwrap().unwrap().groups[1].clone();
    assert_eq!((merged.name.as_str(), merged.chair.as_str()), ("Små", "Kim"));
}

#[test]
fn marks_of_both_kinds_move_together_and_stay_with_their_event() {
    let (_dir, mut s) = divided(Lang::Nb, (120, 40));
    s.keys("home space");
    assert_eq!(s.model.groups.marks.len(), 1);
    s.keys("1 home enter");
    if s.model.event != Some(division(&s).event) {
        assert!(s.model.groups.marks.is_empty());
    }
    let other = s.office().desk().state.events().unwrap().into_iter().find(|e| Some(e.id) != s.model.event).unwrap().id;
    s.keys("3 home space");
    s.model.choose(Some(other));
    assert!(s.model.groups.marks.is_empty() && s.model.groups.at.is_none());
}
