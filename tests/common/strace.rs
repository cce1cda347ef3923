//! What a process did to a folder, from the record of `strace -f -y -xx`: which bytes went where, and what was made sure.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The calls that matter for what is on disk.
pub const CALLS: &str = "openat,open,creat,write,pwrite64,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,close,lseek,execve";

/// A file, whatever it is called at the moment.
pub type Inode = usize;

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Event {
    /// Bytes at an offset.
    Write(Inode, u64, Vec<u8>),
    /// Another length.
    Truncate(Inode, u64),
    /// Everything before is on disk.
    Sync(Inode),
    /// A name for a file.
    Name(PathBuf, Inode),
    /// A folder.
    Folder(PathBuf),
    /// Another name for a file or folder.
    Rename(PathBuf, PathBuf),
    /// A name is gone.
    Remove(PathBuf),
    /// The names in a folder are on disk.
    SyncFolder(PathBuf),
    /// Something was said on standard output.
    Said(String),
}

/// An event with the lines of the record at which it began and was over.
#[derive(Debug, Clone)]
pub struct Timed {
    pub begun: usize,
    pub done: usize,
    pub event: Event,
}

/// Whether strace works here.
pub fn is_there() -> bool {
    Command::new("strace").args(["-f", "true"]).output().is_ok_and(|o| o.status.success())
}

/// Reads a record. Only what lies in `root` counts.
pub fn read(record: &str, root: &Path) -> Vec<Timed> {
    let mut reader = Reader { root: root.to_owned(), events: Vec::new(), files: HashMap::new(), names: HashMap::new(), inodes: 0, lengths: HashMap::new() };
    let mut unfinished: HashMap<&str, (usize, &str)> = HashMap::new();
    for (at, line) in record.lines().enumerate() {
        let Some((pid, call)) = line.split_once(' ') else { continue };
        let call = call.trim_start();
        if let Some(begin) = call.strip_suffix("<unfinished ...>") {
            unfinished.insert(pid, (at, begin.trim_end()));
        } else if let Some(rest) = call.strip_prefix("<... ").and_then(|c| c.split_once(" resumed>")) {
            if let Some((begun, begin)) = unfinished.remove(pid) {
                reader.call(begun, at, &format!("{begin}{}", rest.1));
            }
        } else {
            reader.call(at, at, call);
        }
    }
    // What was never finished may have done its work.
    let mut left: Vec<_> = unfinished.into_values().collect();
    left.sort_unstable();
    for (begun, begin) in left.into_iter().filter(|(_, b)| b.starts_with("write(") || b.starts_with("pwrite64(")) {
        reader.call(begun, usize::MAX, &format!("{begin}) = {}", begin.rsplit_once(", ").map_or("0", |(_, n)| n.trim_end_matches(')'))));
    }
    reader.events.sort_by_key(|e| e.begun);
    reader.events
}

struct Reader {
    root: PathBuf,
    events: Vec<Timed>,
    /// Open files: inode, offset, whether written at the end.
    files: HashMap<i64, (Inode, u64, bool)>,
    names: HashMap<PathBuf, Inode>,
    inodes: usize,
    lengths: HashMap<Inode, u64>,
}

/// `"\x61\x62"` as bytes.
fn bytes(quoted: &str) -> Vec<u8> {
    let inside = quoted.trim().trim_start_matches('"').trim_end_matches('"');
    inside.split("\\x").skip(1).map(|h| u8::from_str_radix(&h[..2], 16).unwrap()).collect()
}

fn path(quoted: &str) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(&bytes(quoted)).into_owned())
}

/// `7<\x2f…>` as number and path.
fn descriptor(text: &str) -> (i64, PathBuf) {
    let (n, rest) = text.split_once('<').unwrap_or((text, ""));
    (n.trim().parse().unwrap_or(-100), path(&format!("\"{}\"", rest.split('>').next().unwrap_or(""))))
}

impl Reader {
    fn push(&mut self, begun: usize, done: usize, event: Event) {
        self.events.push(Timed { begun, done, event });
    }

    fn is_inside(&self, p: &Path) -> bool {
        p.starts_with(&self.root)
    }

    fn call(&mut self, begun: usize, done: usize, text: &str) {
        let Some((name, rest)) = text.split_once('(') else { return };
        let Some((args, result)) = rest.rsplit_once(" = ") else { return };
        let args: Vec<&str> = args.trim_end().trim_end_matches(')').split(", ").collect();
        if name == "execve" {
            self.files.clear();
            return;
        }
        if result.starts_with('-') {
            return;
        }
        let place = |dir: &str, name: &str| if dir.starts_with("AT_FDCWD") { path(name) } else { descriptor(dir).1.join(path(name)) };
        match name {
            "openat" => self.open(begun, done, &place(args[0], args[1]), args[2], result),
            "open" => self.open(begun, done, &path(args[0]), args[1], result),
            "close" => drop(self.files.remove(&descriptor(args[0]).0)),
            "write" => self.write(begun, done, args[0], None, args[1], result),
            "pwrite64" => self.write(begun, done, args[0], args[3].parse().ok(), args[1], result),
            "lseek" => {
                if let Some(f) = self.files.get_mut(&descriptor(args[0]).0) {
                    f.1 = result.trim().parse().unwrap_or(f.1);
                }
            }
            "ftruncate" => {
                if let Some(&(inode, ..)) = self.files.get(&descriptor(args[0]).0) {
                    let length = args[1].parse().unwrap();
                    self.lengths.insert(inode, length);
                    self.push(begun, done, Event::Truncate(inode, length));
                }
            }
            "fsync" | "fdatasync" => {
                let (n, place) = descriptor(args[0]);
                match self.files.get(&n) {
                    Some(&(inode, ..)) => self.push(begun, done, Event::Sync(inode)),
                    None if self.is_inside(&place) => self.push(begun, done, Event::SyncFolder(place)),
                    None => {}
                }
            }
            "rename" => self.rename(begun, done, &path(args[0]), &path(args[1])),
            "renameat" | "renameat2" => self.rename(begun, done, &place(args[0], args[1]), &place(args[2], args[3])),
            "unlink" | "rmdir" => self.remove(begun, done, &path(args[0])),
            "unlinkat" => self.remove(begun, done, &place(args[0], args[1])),
            "mkdir" => self.folder(begun, done, path(args[0])),
            "mkdirat" => self.folder(begun, done, place(args[0], args[1])),
            _ => {}
        }
    }

    fn open(&mut self, begun: usize, done: usize, p: &Path, flags: &str, result: &str) {
        if !self.is_inside(p) || flags.contains("O_DIRECTORY") {
            return;
        }
        let (n, _) = descriptor(result);
        let inode = match self.names.get(p) {
            Some(i) => *i,
            None if flags.contains("O_CREAT") => {
                self.inodes += 1;
                self.names.insert(p.to_owned(), self.inodes);
                self.push(begun, done, Event::Name(p.to_owned(), self.inodes));
                self.inodes
            }
            // A folder that is opened for syncing.
            None => return,
        };
        if flags.contains("O_TRUNC") {
            self.lengths.insert(inode, 0);
            self.push(begun, done, Event::Truncate(inode, 0));
        }
        self.files.insert(n, (inode, 0, flags.contains("O_APPEND")));
    }

    fn write(&mut self, begun: usize, done: usize, to: &str, offset: Option<u64>, data: &str, result: &str) {
        let (n, _) = descriptor(to);
        let mut data = bytes(data);
        data.truncate(result.trim().parse().unwrap_or(0));
        if n == 1 {
            self.push(begun, done, Event::Said(String::from_utf8_lossy(&data).into_owned()));
        }
        let Some(f) = self.files.get_mut(&n) else { return };
        let length = self.lengths.entry(f.0).or_default();
        let at = offset.unwrap_or(if f.2 { *length } else { f.1 });
        let end = at + data.len() as u64;
        *length = end.max(*length);
        if offset.is_none() {
            f.1 = end;
        }
        let inode = f.0;
        self.push(begun, done, Event::Write(inode, at, data));
    }

    fn rename(&mut self, begun: usize, done: usize, from: &Path, to: &Path) {
        if !self.is_inside(from) {
            return;
        }
        let moved: Vec<_> = self.names.keys().filter(|p| p.starts_with(from)).cloned().collect();
        for old in moved {
            let inode = self.names.remove(&old).unwrap();
            let rest = old.strip_prefix(from).unwrap();
            let new = if rest.as_os_str().is_empty() { to.to_owned() } else { to.join(rest) };
            self.names.insert(new, inode);
        }
        self.push(begun, done, Event::Rename(from.to_owned(), to.to_owned()));
    }

    fn remove(&mut self, begun: usize, done: usize, p: &Path) {
        if self.is_inside(p) {
            self.names.remove(p);
            self.push(begun, done, Event::Remove(p.to_owned()));
        }
    }

    fn folder(&mut self, begun: usize, done: usize, p: PathBuf) {
        if self.is_inside(&p) {
            self.push(begun, done, Event::Folder(p));
        }
    }
}
