//! `outbox ...`

#[cfg(feature = "smtp")]
use std::io::IsTerminal;
use std::io::Read;
use std::path::Path;

use serde_json::{Value, json};

use super::args::{DraftCommand, InvitationArgs, Letters, OutboxCommand, TemplateCommand};
use super::output::{Align, Output};
use crate::config::Config;
use crate::desk::{self, Desk, InvitationAsk, LinkAsk, Office, Refusal, ScheduleAsk, find_event, find_letter};
use crate::domain::{Country, Lang, Letter, LetterKind, LetterState};
use crate::handout::{Mail, Secret, template_text};
use crate::text::{Dates, msg, shown};

/// Runs one.
pub fn run(c: &OutboxCommand, config: &Config, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    match c {
        OutboxCommand::List { event } => list(event.as_deref(), office, out),
        OutboxCommand::Show { id } => show(id, &config.mail, office, out),
        OutboxCommand::Draft(DraftCommand::Link { event, each, bcc, again, language, dry_run }) => {
            let hidden = (*each || *bcc).then_some(*bcc);
            let ask = LinkAsk { hidden, again: *again, language: language.as_deref().and_then(|l| l.parse().ok()) };
            if *dry_run {
                return look(event, ask, office, out);
            }
            let done = office.act(|desk| desk::draft_link(desk, &find_event(desk, event)?, ask))?;
            out.done(&done);
            Ok(())
        }
        OutboxCommand::Draft(DraftCommand::Schedule { event, full, language, dry_run }) => {
            let ask = ScheduleAsk { full: *full, language: language.as_deref().and_then(|l| l.parse().ok()) };
            if *dry_run {
                return look_schedule(event, ask, office, out);
            }
            let done = office.act(|desk| desk::draft_schedule(desk, &find_event(desk, event)?, ask))?;
            out.done(&done);
            Ok(())
        }
        OutboxCommand::Draft(DraftCommand::Invitation(args)) => invite(args, office, out),
        OutboxCommand::Export { folder, which } => export(folder, which, &config.mail, office, out),
        OutboxCommand::MarkSent(which) => {
            let done = office.act(|desk| desk::mark_sent(desk, &chosen(desk, which)?))?;
            out.done(&done);
            Ok(())
        }
        OutboxCommand::Remove(which) => {
            let done = office.act(|desk| desk::remove_letters(desk, &chosen(desk, which)?))?;
            out.done(&done);
            Ok(())
        }
        OutboxCommand::Send { which, confirm } => send(which, *confirm, &config.mail, office, out),
        OutboxCommand::Template(c) => template(c, office, out),
    }
}

/// The letters that are meant: those named, else all that lie ready.
fn chosen(desk: &Desk<'_>, which: &Letters) -> Result<Vec<Letter>, Refusal> {
    if !which.ids.is_empty() {
        let mut all: Vec<Letter> = Vec::new();
        for id in &which.ids {
            let letter = find_letter(desk, id)?;
            if !all.iter().any(|l| l.id == letter.id) {
                all.push(letter);
            }
        }
        return Ok(all);
    }
    let event = which.event.as_deref().map(|e| find_event(desk, e)).transpose()?;
    let mut all = desk.state.letters(event.map(|e| e.id))?;
    all.retain(|l| !l.is_gone());
    Ok(all)
}

fn letter_json(l: &Letter) -> Value {
    let sent = if let LetterState::Sent(at) = l.state { Some(at) } else { None };
    json!({
        "id": l.id.to_string(), "event": l.event.to_string(), "kind": l.kind.word(), "release": l.release, "language": l.language.word(), "state": l.state.word(), "made": l.made, "sent": sent,
        "hidden": l.hidden, "recipients": l.recipients.iter().map(|r| r.email.as_str()).collect::<Vec<_>>(),
        "municipalities": l.recipients.iter().filter_map(|r| r.municipality).map(crate::domain::MunicipalityCode::digits).collect::<std::collections::BTreeSet<_>>(), "subject": l.subject,
    })
}

fn list(event: Option<&str>, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let event = event.map(|e| find_event(&desk, e)).transpose()?;
    let letters = desk.state.letters(event.map(|e| e.id))?;
    if out.json {
        out.json(&letters.iter().map(letter_json).collect());
        return Ok(());
    }
    let dates = Dates(out.words);
    let row = |l: &Letter| {
        let at = Country::No.zone().wall(l.made).date();
        vec![l.id.to_string(), dates.day_year(at), out.words.text(&format!("letter-{}", l.state.word())), l.language.to_string(), l.recipients.len().to_string(), l.subject.clone()]
    };
    let rows: Vec<_> = letters.iter().map(row).collect();
    let heads =
        [("head-id", Align::Left), ("head-written", Align::Left), ("head-state", Align::Left), ("head-language", Align::Left), ("head-recipients", Align::Right), ("head-subject", Align::Left)];
    out.table(&heads, &rows);
    Ok(())
}

fn show(id: &str, mail: &Mail, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let letter = find_letter(&desk, id)?;
    let standing = desk::standing(&desk, &letter)?;
    if out.json {
        let mut value = letter_json(&letter);
        if let Some(fields) = value.as_object_mut() {
            fields.insert("body".into(), json!(letter.body));
            fields.insert("left_out".into(), standing.left_out.iter().map(|r| r.email.as_str()).collect());
            let current = letter.is_gone() || desk::still_true(&desk, &letter).is_ok();
            fields.insert("current".into(), json!(current));
        }
        out.json(&value);
        return Ok(());
    }
    desk::letter_lines(&desk, &letter, mail.sender().as_ref())?.iter().for_each(|l| out.line(l));
    Ok(())
}

fn look(event: &str, ask: LinkAsk, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let plan = desk::plan_link(&desk, &find_event(&desk, event)?, ask)?;
    if out.json {
        out.json(&json!({"letters": plan.letters.iter().map(letter_json).collect::<Vec<_>>(), "people": plan.people(), "unreachable": plan.unreachable, "ready": plan.ready, "has_it": plan.has_it}));
        return Ok(());
    }
    plan.said(out.words).iter().for_each(|m| out.line(out.words.say(m)));
    recipients(&plan.letters, out);
    Ok(())
}

/// Invites, or only says whom.
fn invite(args: &InvitationArgs, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let event = find_event(&desk, &args.event)?;
    let audience = super::municipality::meant(&args.who, &desk)?;
    let ask = InvitationAsk { audience, hidden: (args.each || args.bcc).then_some(args.bcc), again: args.again, language: args.language.as_deref().and_then(|l| l.parse().ok()) };
    if !args.dry_run {
        let done = office.act(|desk| desk::draft_invitation(desk, &event, &ask))?;
        out.done(&done);
        return Ok(());
    }
    let plan = desk::plan_invitation(&desk, &event, &ask)?;
    if out.json {
        out.json(&json!({"letters": plan.letters.iter().map(letter_json).collect::<Vec<_>>(), "people": plan.people(), "municipalities": plan.municipalities, "without": plan.without,
                         "registered": plan.registered, "out": plan.out, "invited": plan.invited, "ready": plan.ready,
                         "lacks_link": plan.lacks_link, "late": plan.is_late, "lacks_address": plan.lacks_address}));
        return Ok(());
    }
    plan.said(out.words).iter().for_each(|m| out.line(out.words.say(m)));
    recipients(&plan.letters, out);
    Ok(())
}

/// Whom letters go to, a line each.
fn recipients(letters: &[Letter], out: &mut Output) {
    letters.iter().flat_map(|l| &l.recipients).for_each(|r| out.line(format!("  {} <{}>", shown(&r.name), shown(r.email.as_str()))));
}

fn look_schedule(event: &str, ask: ScheduleAsk, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let plan = desk::plan_schedule(&desk, &find_event(&desk, event)?, ask)?;
    if out.json {
        out.json(&json!({"letters": plan.letters.iter().map(letter_json).collect::<Vec<_>>(), "people": plan.people(), "unreachable": plan.unreachable}));
        return Ok(());
    }
    for l in &plan.letters {
        out.line(shown(&l.subject).to_string());
        l.recipients.iter().for_each(|r| out.line(format!("  {} <{}>", shown(&r.name), shown(r.email.as_str()))));
    }
    plan.said().iter().for_each(|m| out.say(out.words.say(m)));
    Ok(())
}

fn export(folder: &Path, which: &Letters, mail: &Mail, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let files = desk::export_letters(&desk, &chosen(&desk, which)?, folder, mail.sender().as_ref())?;
    if out.json {
        out.json(&json!({"folder": folder.display().to_string(), "files": files.iter().map(|f| f.display().to_string()).collect::<Vec<_>>()}));
        return Ok(());
    }
    files.iter().for_each(|f| out.line(shown(&f.display().to_string()).to_string()));
    out.say(out.words.say(&msg!("did-export-letters", n = files.len(), folder = folder.display().to_string())));
    Ok(())
}

/// First says whom it would go to; only with the same number confirmed is anything sent.
fn send(which: &Letters, confirm: Option<usize>, mail: &Mail, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    if let Some(lacks) = mail.lacks() {
        return Err(Refusal::new(lacks).next(msg!("post-next")));
    }
    let letters = chosen(&office.desk(), which)?;
    let people = desk::look_before_sending(&office.desk(), &letters)?;
    if confirm != Some(people) {
        return Err(Refusal::usage(msg!("post-confirm", letters = letters.len(), n = people, server = mail.server.clone())).next(msg!("post-confirm-next", n = people)));
    }
    let ids: Vec<_> = letters.iter().map(|l| l.id).collect();
    let sent = desk::send_letters(office, &ids, mail, &password(mail)?, &|_| false)?;
    if let Some(why) = sent.stopped {
        out.say(out.words.say(&msg!("did-send", letters = sent.letters, n = sent.people)));
        return Err(Refusal::new(why).next(msg!("post-rest-next")));
    }
    if out.json {
        out.json(&json!({"letters": sent.letters, "people": sent.people}));
    } else {
        out.say(out.words.say(&msg!("did-send", letters = sent.letters, n = sent.people)));
    }
    Ok(())
}

/// The password: from the environment, else typed without being seen, else the first line of standard input. It is kept nowhere.
fn password(mail: &Mail) -> Result<Secret, Refusal> {
    if mail.user.is_empty() {
        return Ok(Secret::default());
    }
    if let Ok(given) = std::env::var("DIALOGFORUM_MAIL_PASSWORD") {
        return Ok(Secret(given));
    }
    let failed = |e: std::io::Error| Refusal::file(Path::new("-"), false, &e);
    #[cfg(feature = "smtp")]
    if std::io::stdin().is_terminal() {
        return rpassword::prompt_password(format!("{}@{}: ", mail.user, mail.server)).map(Secret).map_err(failed);
    }
    let mut line = String::new();
    std::io::BufRead::read_line(&mut std::io::stdin().lock(), &mut line).map_err(failed)?;
    Ok(Secret(line.trim_end_matches(['\n', '\r']).to_owned()))
}

fn template(c: &TemplateCommand, office: &mut Office, out: &mut Output) -> Result<(), Refusal> {
    // The arguments have been checked against the same words.
    let parse = |kind: &str, language: &str| (kind.parse().unwrap_or(LetterKind::Link), language.parse().unwrap_or(Lang::En));
    let done = match c {
        TemplateCommand::Show { kind, language } => {
            let (kind, language) = parse(kind, language);
            let t = desk::template(&office.desk(), kind, language)?;
            if out.json {
                out.json(&json!({"kind": kind.word(), "language": language.word(), "subject": t.subject, "body": t.body}));
            } else {
                out.raw(&template_text(&t));
            }
            return Ok(());
        }
        TemplateCommand::Set { kind, language, file } => {
            let (kind, language) = parse(kind, language);
            let text = read(file)?;
            office.act(|desk| desk::set_template(desk, kind, language, Some(&text))).map_err(|r| if r.row.is_some() { r.in_file(file.display().to_string()) } else { r })?
        }
        TemplateCommand::Reset { kind, language } => {
            let (kind, language) = parse(kind, language);
            office.act(|desk| desk::set_template(desk, kind, language, None))?
        }
    };
    out.done(&done);
    Ok(())
}

/// A text from a file, or from standard input.
fn read(file: &Path) -> Result<String, Refusal> {
    let mut bytes = Vec::new();
    let taken = if file == Path::new("-") { std::io::stdin().lock().take(MOST).read_to_end(&mut bytes) } else { std::fs::File::open(file).and_then(|f| f.take(MOST).read_to_end(&mut bytes)) };
    taken.map_err(|e| Refusal::file(file, false, &e))?;
    String::from_utf8(bytes).map_err(|_| Refusal::data(msg!("template-not-utf8")).in_file(file.display().to_string()))
}

/// A template is not longer than this, in bytes.
const MOST: u64 = 64 * 1024;
