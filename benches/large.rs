//! How long a large workspace takes to fill, open and rebuild. `cargo bench --bench large` for 20 000 and 1 000 000 registrations;
//! `DIALOGFORUM_LARGE=20000` for another number.
#![allow(clippy::unwrap_used, clippy::cast_precision_loss, reason = "a bench that cannot go on should stop")]

use std::path::Path;
use std::time::Instant;

use dialogforum::domain::{Affiliation, Country, Email, Event, EventId, IdSource, MunicipalityCode, Person, Registration, Source, State, parse_wall};
use dialogforum::store::{Draft, Stamp, open};

/// Registrations of one event; an import is one change set.
const PER_EVENT: u32 = 200;

fn main() {
    let sizes: Vec<u32> = std::env::var("DIALOGFORUM_LARGE").map_or_else(|_| vec![20_000, 1_000_000], |t| t.split(',').map(|n| n.parse().unwrap()).collect());
    for size in sizes {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("w");
        println!("{size} registrations, {PER_EVENT} an event");
        timed("fill, one commit an event", || fill(&folder, size));
        println!("  on disk: journal {} MB, state {} MB", megabytes(&folder.join("journal")), megabytes(&folder.join("state")));
        timed("open", || assert!(!open(&folder).unwrap().1.has(dialogforum::store::Notice::Rebuilt)));
        timed("open again", || assert!(!open(&folder).unwrap().1.has(dialogforum::store::Notice::Rebuilt)));
        std::fs::remove_dir_all(folder.join("state")).unwrap();
        timed("rebuild", || drop(open(&folder).unwrap()));
        println!("  on disk: state {} MB", megabytes(&folder.join("state")));
        timed("open after the rebuild", || assert!(!open(&folder).unwrap().1.has(dialogforum::store::Notice::Rebuilt)));
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        status.lines().filter(|l| l.starts_with("VmHWM") || l.starts_with("VmRSS")).for_each(|l| println!("  {l}"));
    }
}

fn timed(what: &str, work: impl FnOnce()) {
    let begun = Instant::now();
    work();
    println!("  {what}: {:.3} s", begun.elapsed().as_secs_f64());
}

fn megabytes(folder: &Path) -> u64 {
    let size = |e: std::fs::DirEntry| if e.path().is_dir() { megabytes(&e.path()) << 20 } else { e.metadata().unwrap().len() };
    std::fs::read_dir(folder).unwrap().flatten().map(size).sum::<u64>() >> 20
}

fn fill(folder: &Path, size: u32) {
    let (mut w, _) = open(folder).unwrap();
    let mut ids = IdSource::seeded(1);
    let now: chrono::DateTime<chrono::Utc> = "2021-02-01T08:00:00Z".parse().unwrap();
    for first in (0..size).step_by(PER_EVENT as usize) {
        let id: EventId = ids.next(now);
        let mut event = Event::new(id, parse_wall("2021-03-19T09:00").unwrap(), parse_wall("2021-03-19T12:00").unwrap(), Country::Se);
        event.title = "Uppföljande dialogforum".into();
        let mut draft = Draft::new(w.state());
        draft.put(event);
        for n in first..(first + PER_EVENT).min(size) {
            let name = format!("Deltagare {n}");
            let email = Email::new(&format!("deltagare{n}@example.org"));
            let person = Person { id: ids.next(now), name: name.clone(), email: email.clone(), phone: String::new() };
            let received = now + chrono::TimeDelta::seconds(i64::from(n));
            let mut r = Registration { name, email, state: State::New, ..Registration::new(ids.next(now), id, person.id, received) };
            r.affiliation = Affiliation::Municipality(MunicipalityCode::new(Country::Se, "1435").unwrap());
            r.organisation = "Tanums kommun".into();
            r.function = "Folkhälsostrateg".into();
            r.raw = format!("Namn: Deltagare {n}\nE-post: deltagare{n}@example.org\nKommun: Tanums kommun\nFunktion: Folkhälsostrateg");
            r.source = Source::File { name: "anmalningar.csv".into(), row: u64::from(n) };
            draft.put(person);
            draft.put(r);
        }
        let set = draft.finish().unwrap();
        w.commit(&set, Stamp { at: now, by: "bench".into(), label: "Import".into() }).unwrap();
    }
}
