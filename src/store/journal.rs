//! The journal on disk: segments of lines. Appending is one write and one sync; reading goes line by line.

use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::error::StoreError;
use super::fault::{Fault, LineFault, Tail};
use super::files::{beside, private_dir, private_file, sync_parent, write_atomically};
use super::head::{Found, Head};
use super::line;
use super::snapshot::Snapshot;

/// A new segment is begun when the last is at least this long, in bytes.
const SEGMENT: u64 = 64 << 20;
/// A single line may be this long: an import is one line.
const LONGEST_LINE: u64 = 1 << 30;

/// Where a line lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    pub segment: u64,
    pub offset: u64,
    pub length: u64,
}

/// The folder of segments, open for appending.
#[derive(Debug)]
pub struct Journal {
    folder: PathBuf,
    segment: u64,
    file: File,
    length: u64,
    /// Whether something follows that is no line.
    torn: bool,
}

fn segment_path(folder: &Path, segment: u64) -> PathBuf {
    folder.join(format!("{segment:012}.jsonl"))
}

/// The numbers of all segments, rising.
pub fn segments(folder: &Path) -> Result<Vec<u64>, StoreError> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).map_err(StoreError::io(folder, "list"))? {
        let entry = entry.map_err(StoreError::io(folder, "list"))?;
        if !entry.file_type().is_ok_and(|t| t.is_file()) {
            continue;
        }
        let name = entry.file_name();
        out.extend(name.to_str().and_then(|n| n.strip_suffix(".jsonl")).filter(|n| n.len() == 12).and_then(|n| n.parse::<u64>().ok()));
    }
    out.sort_unstable();
    Ok(out)
}

/// Whether a folder holds a journal that this version wrote: the last line of any segment proves itself.
pub fn is_ours(workspace: &Path) -> bool {
    let folder = workspace.join("journal");
    let proves = |segment: &u64| Journal::at(&folder, *segment).and_then(|j| j.last()).is_ok_and(|l| l.is_some_and(|(_, text)| sound(&text).is_ok()));
    segments(&folder).is_ok_and(|all| all.iter().rev().any(proves))
        // Right after a beginning there is no line yet: the beginning proves itself, and so does `head`.
        || Snapshot::beginning(workspace).is_ok_and(|b| b.is_some())
        || matches!(Head::read(workspace), Ok(Found::Head(_)))
}

impl Journal {
    /// Opens the last segment for appending, or begins the one after line `begun`. A last line without its end was never acknowledged: it is passed over, and
    /// cut off by [`Journal::cut`] once nothing else says that it was. `known` is the last line that is known to have been acknowledged.
    ///
    /// After an unclean end (`unclean`) the last line is written and synced once more: a sync that failed may have left it in the system's memory alone,
    /// where it reads as if it were on disk.
    pub fn open(workspace: &Path, begun: u64, known: u64, unclean: bool) -> Result<Self, StoreError> {
        let folder = workspace.join("journal");
        private_dir(&folder)?;
        let segment = segments(&folder)?.last().copied().unwrap_or(begun + 1);
        let path = segment_path(&folder, segment);
        let existed = path.exists();
        let file = private_file(OpenOptions::new().read(true).append(true).create(true)).open(&path).map_err(StoreError::io(&path, "open"))?;
        if !existed || unclean {
            sync_parent(&path)?;
            sync_parent(&folder)?;
        }
        let length = file.metadata().map_err(StoreError::io(&path, "look at"))?.len();
        let mut journal = Self { folder, segment, file, length, torn: false };
        journal.pass_over_torn_end(&path, begun, known)?;
        if unclean {
            journal.write_end_again(&path)?;
        }
        Ok(journal)
    }

    /// One segment, for reading.
    pub fn at(folder: &Path, segment: u64) -> Result<Self, StoreError> {
        let path = segment_path(folder, segment);
        let file = File::open(&path).map_err(StoreError::io(&path, "open"))?;
        let length = file.metadata().map_err(StoreError::io(&path, "look at"))?.len();
        Ok(Self { folder: folder.to_owned(), segment, file, length, torn: false })
    }

    fn pass_over_torn_end(&mut self, path: &Path, begun: u64, known: u64) -> Result<(), StoreError> {
        let Some((position, text)) = self.last()? else { return Ok(()) };
        // The last line counts only whole: a power cut may leave its end on disk without its middle.
        if sound(&text).is_ok() || looks_written_to_its_end(&text) {
            return Ok(());
        }
        self.length = position.offset;
        self.torn = true;
        let before = self.last_of_all()?.and_then(|(_, text)| sound(&text).ok()).map_or(begun, |t| t.seq);
        if before < known { Err(StoreError::damaged(path, Fault::LineNotWhole(known))) } else { Ok(()) }
    }

    /// Keeps a torn end aside and cuts it off. Returns whether there was one.
    pub fn cut(&mut self) -> Result<bool, StoreError> {
        if !std::mem::take(&mut self.torn) {
            return Ok(false);
        }
        let path = segment_path(&self.folder, self.segment);
        let mut torn = Vec::new();
        let mut file = File::open(&path).map_err(StoreError::io(&path, "open"))?;
        file.seek(SeekFrom::Start(self.length)).and_then(|_| file.read_to_end(&mut torn)).map_err(StoreError::io(&path, "read"))?;
        write_atomically(&beside(&self.folder, "torn"), &torn)?;
        self.file.set_len(self.length).and_then(|()| self.file.sync_all()).map_err(StoreError::io(&path, "cut a torn end off"))?;
        Ok(true)
    }

    /// The lines of a segment from a byte on, without a torn end.
    pub fn lines(&self, segment: u64, offset: u64) -> Result<Lines, StoreError> {
        let mut lines = Lines::open(&self.folder, segment, offset)?;
        if segment == self.segment {
            lines.end = self.length;
        }
        Ok(lines)
    }

    fn write_end_again(&self, path: &Path) -> Result<(), StoreError> {
        if let Some((position, text)) = self.last()? {
            // Not through the appending handle: that one writes at the end wherever it is told to.
            let mut file = OpenOptions::new().write(true).open(path).map_err(StoreError::io(path, "open"))?;
            let written = file.seek(SeekFrom::Start(position.offset)).and_then(|_| file.write_all(&text)).and_then(|()| file.sync_data());
            written.map_err(StoreError::io(path, "sync"))?;
        }
        Ok(())
    }

    /// The last line of the open segment, read from its end.
    pub fn last(&self) -> Result<Option<(Position, Vec<u8>)>, StoreError> {
        let path = segment_path(&self.folder, self.segment);
        if self.length == 0 {
            return Ok(None);
        }
        let mut file = File::open(&path).map_err(StoreError::io(&path, "open"))?;
        let mut size = 64 << 10;
        loop {
            let from = self.length.saturating_sub(size);
            let mut tail = Vec::new();
            file.seek(SeekFrom::Start(from)).and_then(|_| (&file).take(self.length - from).read_to_end(&mut tail)).map_err(StoreError::io(&path, "read"))?;
            let body = tail.strip_suffix(b"\n").unwrap_or(&tail);
            let begins = body.iter().rposition(|b| *b == b'\n').map(|i| i + 1).or((from == 0).then_some(0));
            if let Some(begins) = begins {
                let text = tail.split_off(begins);
                let position = Position { segment: self.segment, offset: from + begins as u64, length: text.len() as u64 };
                return Ok(Some((position, text)));
            }
            size *= 8;
        }
    }

    /// The last line of all, looking into the segment before when the open one is still empty.
    pub fn last_of_all(&self) -> Result<Option<(Position, Vec<u8>)>, StoreError> {
        if let Some(found) = self.last()? {
            return Ok(Some(found));
        }
        let before = segments(&self.folder)?.into_iter().rfind(|s| *s < self.segment);
        before.map_or(Ok(None), |segment| Self::at(&self.folder, segment)?.last())
    }

    /// Where the chain stands; `begun` where no line has followed yet.
    pub fn tail(&self, begun: Tail) -> Result<Tail, StoreError> {
        let Some((_, text)) = self.last_of_all()? else { return Ok(begun) };
        sound(&text).map_err(|what| StoreError::damaged(&self.folder, Fault::LastLine(what)))
    }

    /// Appends a line and makes it durable. One write, one sync.
    pub fn append(&mut self, seq: u64, text: &str) -> Result<Position, StoreError> {
        if self.length >= SEGMENT {
            self.begin(seq)?;
        }
        let path = segment_path(&self.folder, self.segment);
        let position = Position { segment: self.segment, offset: self.length, length: text.len() as u64 };
        let written = self.file.write_all(text.as_bytes()).map_err(StoreError::io(&path, "append"));
        let synced = written.and_then(|()| self.file.sync_data().map_err(StoreError::io(&path, "sync")));
        if let Err(e) = synced {
            // Nothing was acknowledged. Best effort: without it, the next opening finds the torn line, or one whole line more.
            let _ = self.file.set_len(self.length);
            return Err(e);
        }
        self.length += position.length;
        Ok(position)
    }

    fn begin(&mut self, seq: u64) -> Result<(), StoreError> {
        let path = segment_path(&self.folder, seq);
        self.file = private_file(OpenOptions::new().read(true).append(true).create_new(true)).open(&path).map_err(StoreError::io(&path, "create"))?;
        sync_parent(&path)?;
        (self.segment, self.length) = (seq, 0);
        Ok(())
    }

    /// The text of one line.
    pub fn read(&self, at: Position) -> Result<String, StoreError> {
        let path = segment_path(&self.folder, at.segment);
        let mut file = File::open(&path).map_err(StoreError::io(&path, "open"))?;
        let mut text = vec![0; usize::try_from(at.length.min(LONGEST_LINE)).unwrap_or(0)];
        file.seek(SeekFrom::Start(at.offset)).and_then(|_| file.read_exact(&mut text)).map_err(StoreError::io(&path, "read"))?;
        String::from_utf8(text).map(|t| t.trim_end_matches('\n').to_owned()).map_err(|_| StoreError::damaged(&path, Fault::LastLine(LineFault::NotText)))
    }

    /// Bytes in this segment.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// The folder of the segments.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

/// Damage in an acknowledged line must not be taken for a torn one: a text from the first to the last field of a line was written to its end.
fn looks_written_to_its_end(text: &[u8]) -> bool {
    text.ends_with(b"\"}\n") && text.starts_with(b"{\"seq\":") && !text.contains(&0)
}

/// A line as text, without its end.
pub fn str_of(bytes: &[u8]) -> Result<&str, LineFault> {
    std::str::from_utf8(bytes.strip_suffix(b"\n").unwrap_or(bytes)).map_err(|_| LineFault::NotText)
}

/// Where the chain stands after a line, if it is whole.
fn sound(text: &[u8]) -> Result<Tail, LineFault> {
    if !text.ends_with(b"\n") {
        return Err(LineFault::NoHash);
    }
    let (line, hash) = line::parse(str_of(text)?)?;
    Ok(Tail { seq: line.seq, hash, digest: line.digest })
}

/// The lines of one segment.
pub struct Lines {
    path: PathBuf,
    reader: BufReader<File>,
    segment: u64,
    offset: u64,
    end: u64,
}

impl Lines {
    /// From a byte on.
    pub fn open(folder: &Path, segment: u64, offset: u64) -> Result<Self, StoreError> {
        let path = segment_path(folder, segment);
        let mut file = File::open(&path).map_err(StoreError::io(&path, "open"))?;
        file.seek(SeekFrom::Start(offset)).map_err(StoreError::io(&path, "read"))?;
        Ok(Self { reader: BufReader::with_capacity(1 << 20, file), path, segment, offset, end: u64::MAX })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A fault of the line at a place in it.
    pub fn fault(&self, at: Position, what: LineFault) -> StoreError {
        StoreError::damaged(&self.path, Fault::line(self.segment, at.offset, what))
    }
}

impl Iterator for Lines {
    type Item = Result<(Position, Vec<u8>), StoreError>;
    fn next(&mut self) -> Option<Self::Item> {
        let mut text = Vec::new();
        if self.offset >= self.end {
            return None;
        }
        match (&mut self.reader).take(LONGEST_LINE).read_until(b'\n', &mut text) {
            Ok(0) => None,
            Ok(n) => {
                let position = Position { segment: self.segment, offset: self.offset, length: n as u64 };
                self.offset += n as u64;
                Some(Ok((position, text)))
            }
            Err(e) => Some(Err(StoreError::io(&self.path, "read")(e))),
        }
    }
}
