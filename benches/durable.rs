//! What a durable commit costs beside a bare append and sync of the same bytes, in the same run, turn by turn. `cargo bench --bench durable`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::cast_precision_loss, reason = "a bench that cannot go on should stop")]

use std::fs::OpenOptions;
use std::io::Write;
use std::time::{Duration, Instant};

use dialogforum::domain::{Country, Event, EventId, IdSource, parse_wall};
use dialogforum::store::{Draft, Stamp, open};

const TURNS: usize = 4_000;

fn main() {
    let dir = tempfile::tempdir_in(".").unwrap();
    let (mut w, _) = open(&dir.path().join("w")).unwrap();
    let bare_path = dir.path().join("bare");
    let mut bare = OpenOptions::new().append(true).create(true).open(&bare_path).unwrap();
    let mut ids = IdSource::seeded(1);
    let now: chrono::DateTime<chrono::Utc> = "2021-02-01T08:00:00Z".parse().unwrap();
    let journal = dir.path().join("w/journal/000000000001.jsonl");
    let (mut commits, mut appends) = (Vec::new(), Vec::new());
    let mut before = 0;
    for _ in 0..TURNS {
        let id: EventId = ids.next(now);
        let mut event = Event::new(id, parse_wall("2021-03-19T09:00").unwrap(), parse_wall("2021-03-19T12:00").unwrap(), Country::Se);
        event.title = "Uppföljande dialogforum".into();
        let mut draft = Draft::new(w.state());
        draft.put(event);
        let set = draft.finish().unwrap();
        let begun = Instant::now();
        w.commit(&set, Stamp { at: now, by: "bench".into(), label: "Nytt evenemang".into() }).unwrap();
        commits.push(begun.elapsed());
        // As many bytes as the line had.
        let length = std::fs::metadata(&journal).unwrap().len();
        let line = vec![b'x'; usize::try_from(length - before).unwrap()];
        before = length;
        let begun = Instant::now();
        bare.write_all(&line).unwrap();
        bare.sync_data().unwrap();
        appends.push(begun.elapsed());
    }
    let at = |times: &mut Vec<Duration>, part: usize| {
        times.sort_unstable();
        times[times.len() * part / 1_000]
    };
    for (what, part) in [("p50", 500), ("p99", 990), ("p99.9", 999)] {
        let (c, a) = (at(&mut commits, part), at(&mut appends, part));
        println!("{what}: commit {c:?}, bare append and sync {a:?}, {:.2} times", c.as_secs_f64() / a.as_secs_f64());
    }
}
