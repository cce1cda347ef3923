//! The folder into which files are dropped: looked at while nothing else is asked for, so that what is new in it is said. Nothing in it is changed or removed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use super::message::Msg;
use super::worker::Seat;
use crate::desk::Desk;
use crate::intake::{Stand, dropped, mark_of};

/// It is looked at this often.
pub const EVERY: Duration = Duration::from_secs(3);
/// A file that has been seen unchanged for so long is whole.
const STILL: Duration = Duration::from_secs(2);
/// A file that has not changed for so long is taken to be whole, also when it is seen for the first time.
const SETTLED: Duration = Duration::from_secs(5);

/// A file that has not been taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Where it lies.
    pub path: PathBuf,
    /// What its content is known by.
    pub mark: String,
}

/// What is known of the folder.
#[derive(Debug, Default)]
pub struct DropFolder {
    /// How each stood, and since when it has been seen so.
    seen: BTreeMap<PathBuf, (Stand, Instant)>,
    marks: BTreeMap<PathBuf, (Stand, String)>,
    told: BTreeSet<String>,
}

impl DropFolder {
    /// The files that have not been taken in, by name; each content once. Only whole files: seen unchanged for a while, or not changed for long.
    fn new_files(&mut self, folder: &Path, desk: &Desk<'_>) -> Vec<NewFile> {
        let now = dropped(folder);
        let settled = |stand: &Stand| stand.1.is_some_and(|t| SystemTime::now().duration_since(t).is_ok_and(|age| age > SETTLED));
        let (mut out, mut known) = (Vec::new(), BTreeSet::new());
        let since: BTreeMap<PathBuf, (Stand, Instant)> = now
            .iter()
            .map(|(path, stand)| {
                let before = self.seen.get(path).filter(|(s, _)| s == stand).map(|(_, t)| *t);
                (path.clone(), (*stand, before.unwrap_or_else(Instant::now)))
            })
            .collect();
        for (path, (stand, seen)) in &since {
            if seen.elapsed() < STILL && !settled(stand) {
                continue;
            }
            let cached = self.marks.get(path).filter(|(s, _)| s == stand).map(|(_, m)| m.clone());
            // What cannot be read now may be readable later; it is said when somebody asks for it.
            let Some(mark) = cached.or_else(|| mark_of(path).ok()) else { continue };
            self.marks.insert(path.clone(), (*stand, mark.clone()));
            if desk.state.taken(&mark).is_ok_and(|t| t.is_none()) && known.insert(mark.clone()) {
                out.push(NewFile { path: path.clone(), mark });
            }
        }
        self.marks.retain(|path, _| now.contains_key(path));
        self.seen = since;
        out
    }
}

impl Seat {
    /// Looks at the folder, where there is one. What is to be said when something is other than it was.
    pub fn look_at_folder(&mut self) -> Option<Msg> {
        let folder = self.plan.drop_folder.clone()?;
        let new: BTreeSet<String> = self.new_in(&folder).into_iter().map(|f| f.mark).collect();
        let n = new.len();
        let changed = self.folder.told != new;
        self.folder.told = new;
        changed.then(|| Msg::Dropped(n, folder.display().to_string()))
    }

    /// The new files of a folder; none where it is another than that.
    pub(super) fn new_in(&mut self, folder: &Path) -> Vec<NewFile> {
        let (Some(office), true) = (&self.office, self.plan.drop_folder.as_deref() == Some(folder)) else { return Vec::new() };
        self.folder.new_files(folder, &office.desk())
    }
}
