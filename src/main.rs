//! Arguments to a command or to the terminal workspace; exit status; nothing else.

use std::io::IsTerminal;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use dialogforum::cli::{Request, run};
use dialogforum::intake::sandbox;
use dialogforum::text::{Lang, Words};
use dialogforum::tui::{self, Keymap, Plan, Start, Theme};

fn main() -> ExitCode {
    // What is written is for its owner alone, whatever the system's default.
    #[cfg(unix)]
    rustix::process::umask(rustix::fs::Mode::RWXG | rustix::fs::Mode::RWXO);
    keep_memory_private();
    let mut args = std::env::args().skip(1);
    if args.next().as_deref() == Some(sandbox::CHILD) {
        return ExitCode::from(args.next().map_or(1, |kind| sandbox::child(&kind)));
    }
    tui::install_panic_hook(None, Words::of(Lang::of_system()));
    match run(std::env::args_os(), tui::keys::table) {
        Err(status) => ExitCode::from(status),
        Ok(request) => match open(request) {
            Ok(status) => ExitCode::from(status),
            Err(e) => {
                eprintln!("dialogforum: {e:#}");
                ExitCode::from(1)
            }
        },
    }
}

/// What is worked on must not land in a core dump: not by limit, and not through a handler that ignores limits.
fn keep_memory_private() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

/// Opens the terminal workspace.
fn open(request: Request) -> anyhow::Result<u8> {
    let lang = request.language();
    let words = Words::of(lang);
    anyhow::ensure!(std::io::stdin().is_terminal() && std::io::stdout().is_terminal(), "{}", words.text("no-terminal"));
    anyhow::ensure!(std::env::var("TERM").map_or(cfg!(windows), |t| !t.is_empty() && t != "dumb"), "{}", words.text("no-terminal"));
    let keymap = Keymap::new(&request.config.keys).map_err(|e| anyhow::anyhow!("config.toml: {}", words.say(&e.message())))?;
    tui::install_panic_hook(Some(request.folder.clone()), words);
    let start = Start {
        plan: Plan {
            folder: request.folder,
            clock: request.clock,
            words,
            demo: request.demo,
            read_only: request.read_only,
            keep: request.config.backups.keep(),
            retention: request.config.retention,
            drop_folder: request.config.drop_folder(),
            mail: request.config.mail,
            cancel: Arc::new(AtomicBool::new(false)),
        },
        theme: Theme::named(request.config.theme.as_deref()),
        keymap,
        plain: request.plain,
        organisation: request.config.organisation.unwrap_or_default(),
        country: request.config.country,
    };
    let status = tui::run(start)?;
    drop(request.temporary);
    Ok(status)
}
