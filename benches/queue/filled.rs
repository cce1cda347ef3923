//! Workspaces and lists of any size, with invented people.

use std::path::Path;
use std::time::Duration;

use dialogforum::domain::{Affiliation, Capacity, Country, Email, Event, EventId, IdSource, Person, Registration, Source, State, parse_wall};
use dialogforum::register::Register;
use dialogforum::store::{Draft, Stamp, open};

/// Fills a workspace with registrations, so many an event; one change set an event. Half of them confirmed, some waiting, some new.
pub fn fill(folder: &Path, size: u32, per_event: u32) -> Vec<EventId> {
    let (mut w, _) = open(folder).unwrap();
    let mut ids = IdSource::seeded(1);
    let now: chrono::DateTime<chrono::Utc> = "2021-02-01T08:00:00Z".parse().unwrap();
    let municipalities: Vec<_> = Register::built_in().all().iter().filter(|m| m.code.country() == Country::Se).collect();
    let mut events = Vec::new();
    for first in (0..size).step_by(per_event as usize) {
        let id: EventId = ids.next(now);
        let mut event = Event::new(id, parse_wall("2021-03-19T09:00").unwrap(), parse_wall("2021-03-19T12:00").unwrap(), Country::Se);
        event.title = "Uppföljande dialogforum".into();
        event.queue.capacity = Capacity::Seats(per_event * 9 / 10);
        let mut draft = Draft::new(w.state());
        draft.put(event);
        for n in first..(first + per_event).min(size) {
            let m = municipalities[n as usize % municipalities.len()];
            let name = format!("Deltagare {n}");
            let email = Email::new(&format!("deltagare{n}@example.org"));
            let person = Person { id: ids.next(now), name: name.clone(), email: email.clone(), phone: String::new() };
            let received = now + chrono::TimeDelta::seconds(i64::from(n));
            let state = [State::Confirmed, State::New, State::Confirmed, State::New, State::Confirmed, State::Waiting][n as usize % 6];
            let mut r = Registration { name, email, state, ..Registration::new(ids.next(now), id, person.id, received) };
            r.affiliation = Affiliation::Municipality(m.code);
            r.organisation.clone_from(&m.formal_name);
            r.function = "Folkhälsostrateg".into();
            r.raw = format!("Namn: Deltagare {n}\nE-post: deltagare{n}@example.org\nKommun: {}\nFunktion: Folkhälsostrateg", m.formal_name);
            r.source = Source::File { name: "anmalningar.csv".into(), row: u64::from(n) };
            draft.put(person);
            draft.put(r);
        }
        let set = draft.finish().unwrap();
        w.commit(&set, Stamp { at: now, by: "bench".into(), label: "Import".into() }).unwrap();
        events.push(id);
    }
    events
}

/// A list as a form gives it; some names are misspelt, some people write twice.
pub fn list(n: u32) -> String {
    let municipalities: Vec<_> = Register::built_in().all().iter().filter(|m| m.code.country() == Country::Se).collect();
    let mut out = String::from("Tidpunkt;Namn;E-post;Funktion;Kommun\n");
    for i in 0..n {
        let m = municipalities[i as usize % municipalities.len()];
        let written = match i % 10 {
            0 => m.name.to_uppercase(),
            1 => format!("{}, socialförvaltningen", m.formal_name),
            2 => m.name.replacen(['a', 'e', 'o'], "", 1),
            3 => m.name.clone(),
            _ => m.formal_name.clone(),
        };
        // One in fifty writes a second time.
        let who = if i % 50 == 49 { i - 1 } else { i };
        out.push_str(&format!("2021-03-{:02} {:02}:{:02};Deltagare {who};deltagare{who}@example.org;Folkhälsostrateg;{written}\n", 1 + i % 12, i % 24, i % 60));
    }
    out
}

/// The same rows in SQLite by Python's own module: one table, indexes by address and by municipality, one transaction, synced.
pub fn sqlite(folder: &Path, text: &str, ours: Duration) {
    std::fs::write(folder.join("list.csv"), text).unwrap();
    let script = concat!(
        "import csv,sqlite3,time,sys\n",
        "begun=time.perf_counter()\n",
        "db=sqlite3.connect('list.db'); db.execute('pragma journal_mode=wal'); db.execute('pragma synchronous=full')\n",
        "db.execute('create table r(id integer primary key, at text, name text, email text, role text, place text)')\n",
        "db.execute('create index a on r(email)'); db.execute('create index b on r(place)')\n",
        "rows=csv.reader(open('list.csv',encoding='utf-8'),delimiter=';'); next(rows)\n",
        "db.execute('begin'); db.executemany('insert into r(at,name,email,role,place) values(?,?,?,?,?)',rows); db.commit()\n",
        "print(time.perf_counter()-begun)\n"
    );
    let Ok(out) = std::process::Command::new("python3").args(["-c", script]).current_dir(folder).output() else { return println!("  SQLite: python3 is not here") };
    match String::from_utf8_lossy(&out.stdout).trim().parse::<f64>() {
        Ok(theirs) => println!("  SQLite by Python, no matching and no duplicates looked for: {theirs:.3} s; ours is {:.1} times that", ours.as_secs_f64() / theirs),
        Err(_) => println!("  SQLite: {}", String::from_utf8_lossy(&out.stderr)),
    }
}
