//! From arguments to a finished command and an exit status.

use clap::{CommandFactory, Parser};

use super::args::{AttendanceCommand, CalendarCommand, Cli, Command, ConfigShow};
use super::output::{Output, refusal_json, refusal_text};
use super::request::Request;
use super::{answer, attendance, coverage, event, experience, export, groups, keeping, municipality, outbox, person, registration, schedule, series, session, workspace};
use crate::config::Config;
use crate::desk::{Clock, Office, Refusal};
use crate::text::{Lang, Words, msg};

/// Gives the table of keys: it belongs to the terminal workspace, which the command line does not know.
pub type KeyTable = fn(&Words) -> Vec<String>;

/// Runs a command to its end, or says that the terminal workspace is to be opened.
///
/// # Errors
/// The exit status of a command that is finished, well or badly.
pub fn run(args: impl IntoIterator<Item = std::ffi::OsString>, keys: KeyTable) -> Result<Request, u8> {
    let args: Vec<_> = args.into_iter().collect();
    let cli = match Cli::try_parse_from(&args) {
        Ok(cli) => cli,
        Err(e) => return Err(usage(&e, args.iter().any(|a| a == "--json"))),
    };
    let config = session::folder(&cli).and_then(|f| Config::load(&f));
    let lang = session::language(&cli, config.as_ref().unwrap_or(&Config::default()));
    let mut out = Output::new(cli.json, Words::of(lang));
    let result = config.or_else(|r| without_settings(&cli, r, &out)).and_then(|config| dispatch(&cli, config, keys, &mut out));
    match result {
        Ok(Some(request)) => Ok(request),
        Ok(None) => {
            let status = out.status;
            Err(out.flush().map_or(74, |()| status))
        }
        Err(refusal) => {
            if cli.json {
                // The document is the error; what was gathered before it is not a second one.
                let mut only = Output::new(true, out.words);
                only.json(&refusal_json(out.words, &refusal));
                let _ = only.flush();
            } else {
                out.say(refusal_text(out.words, &refusal));
                let _ = out.flush();
            }
            Err(refusal.kind.exit())
        }
    }
}

/// Settings that cannot be read must not keep anybody from what helps.
fn without_settings(cli: &Cli, refusal: Refusal, out: &Output) -> Result<Config, Refusal> {
    if !matches!(cli.command, Some(Command::Rescue { .. } | Command::Restore { .. } | Command::Doctor | Command::Backup { .. } | Command::Check)) {
        return Err(refusal);
    }
    out.say(out.words.text("note-config-wrong"));
    Ok(Config::default())
}

fn usage(e: &clap::Error, json: bool) -> u8 {
    if json && e.use_stderr() {
        let text = e.render().to_string();
        let mut out = Output::new(true, Words::of(Lang::En));
        out.json(&serde_json::json!({"error": {"kind": "usage", "text": text.trim(), "file": null, "row": null, "column": null, "next": "dialogforum --help"}}));
        let _ = out.flush();
    } else {
        let _ = e.print();
    }
    u8::try_from(e.exit_code()).unwrap_or(2)
}

fn dispatch(cli: &Cli, config: Config, keys: KeyTable, out: &mut Output) -> Result<Option<Request>, Refusal> {
    let clock = session::clock(cli)?;
    let lang = cli.lang.as_deref().and_then(|l| l.parse().ok());
    match &cli.command {
        None => Ok(Some(Request { folder: session::folder(cli)?, temporary: None, clock, lang, config, plain: cli.plain, demo: false, read_only: cli.read_only })),
        Some(Command::Demo { no_tui, today }) => workspace::demo(cli, config, lang, *no_tui, today.as_deref(), out),
        Some(Command::Completions { shell }) => {
            let mut text = Vec::new();
            clap_complete::generate(*shell, &mut Cli::command(), "dialogforum", &mut text);
            out.line(String::from_utf8_lossy(&text).trim_end());
            Ok(None)
        }
        Some(Command::Man) => {
            let mut text = Vec::new();
            clap_mangen::Man::new(Cli::command()).render(&mut text).map_err(|e| Refusal::new(msg!("file-unreadable", file = "man", why = e.to_string())))?;
            out.line(String::from_utf8_lossy(&text).trim_end());
            Ok(None)
        }
        Some(Command::Keys) => {
            keys(out.words).into_iter().for_each(|l| out.line(l));
            Ok(None)
        }
        Some(Command::Config { what }) => {
            match what {
                ConfigShow::Path => out.line(session::folder(cli)?.join("config.toml").display().to_string()),
                ConfigShow::Default => out.line(Config::DEFAULT.trim_end()),
                ConfigShow::Page => out.raw(crate::handout::PROGRAMME_TEMPLATE),
                ConfigShow::Show => out.line(config.to_toml().trim_end()),
            }
            Ok(None)
        }
        Some(Command::Municipality(c)) => municipality::run(c, cli, clock, out).map(|()| None),
        Some(Command::Restore { .. }) if cli.read_only => Err(Refusal::usage(msg!("why-copy")).next(msg!("read-only-copy-next"))),
        Some(Command::Restore { file }) => keeping::restore(cli, file, clock, out).map(|()| None),
        Some(Command::Rescue { to }) => keeping::rescue(cli, to, out).map(|()| None),
        Some(Command::Doctor) => keeping::doctor(cli, out).map(|()| None),
        Some(command) => at_the_desk(command, cli, &config, clock, out).map(|()| None),
    }
}

/// Commands that work on an open workspace.
fn at_the_desk(command: &Command, cli: &Cli, config: &Config, clock: Clock, out: &mut Output) -> Result<(), Refusal> {
    let mut seat = session::sit_down(cli, clock, out)?;
    seat.tell(out);
    let office = &mut seat.office;
    carry_out(command, config, office, out)?;
    if !cli.read_only {
        session::stand_up(seat, config, out);
    }
    Ok(())
}

fn carry_out(command: &Command, config: &Config, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    match command {
        Command::Event(c) => event::run(c, office, out),
        Command::Series(c) => series::run(c, office, out),
        Command::Attendance(AttendanceCommand::Import { event, file, dry_run }) => attendance::import(event, file, *dry_run, office, out),
        Command::Registration(c) => registration::run(c, office, out),
        Command::Groups(c) => groups::run(c, office, out),
        Command::Schedule(c) => schedule::run(c, office, out),
        Command::Answer(c) => answer::run(c, office, out),
        Command::Experience(c) => experience::run(c, office, out),
        Command::Coverage(args) => coverage::run(args, office, out),
        Command::Export(e) => export::run(e, office, out),
        Command::Calendar(CalendarCommand::Publish { folder, deadlines }) => export::publish(folder, *deadlines, office, out),
        Command::Outbox(c) => outbox::run(c, config, office, out),
        Command::History { n } => workspace::history(*n, office, out),
        Command::Undo => office.undo().map(|d| out.done(&d)),
        Command::Redo => office.redo().map(|d| out.done(&d)),
        Command::Check => keeping::check(office, out),
        Command::Backup { file } => keeping::backup(file, office, out),
        Command::Rebuild => keeping::rebuild(office, out),
        Command::Person(c) => person::run(c, office, out),
        Command::Retention(c) => person::retention(c, config.retention, office, out),
        _ => Ok(()),
    }
}
