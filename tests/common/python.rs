//! Programs of others that read what this one writes. They are there in CI; elsewhere a test that needs them says that they are missing.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::path::PathBuf;
use std::process::{Command, Output};

/// A script under `tests/clients`, run with a Python that has what it needs: `DIALOGFORUM_PYTHON`, else `python3`. Nothing where there is no Python.
pub fn run(script: &str, args: &[&str]) -> Option<Output> {
    let python = std::env::var("DIALOGFORUM_PYTHON").unwrap_or_else(|_| "python3".into());
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/clients").join(script);
    Command::new(python).arg("-B").arg(script).args(args).output().ok()
}

/// Says that something is missing; where everything must be there, that is a failure.
pub fn missing(what: &str) {
    assert!(std::env::var_os("DIALOGFORUM_ALL_CLIENTS").is_none(), "{what} is missing");
    eprintln!("NOT TESTED: {what} is missing");
}
