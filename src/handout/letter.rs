//! Letters: templates with a fixed list of placeholders, and letters as files that a mail program opens unsent.

use std::collections::BTreeSet;

use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::raw::Raw;

use crate::domain::{Email, Lang, Letter, LetterKind, Recipient, Template};
use crate::text::{Message, msg, shown};

/// What can stand in a template between braces, and is replaced. Each has a name in all four languages, and every template takes all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Placeholder {
    /// The event's title.
    Title,
    /// Its day.
    Date,
    /// From when to when.
    Time,
    /// The meeting link.
    Link,
    /// Venue and address.
    Place,
    /// Who invites.
    Organiser,
    /// Whom to ask.
    Contact,
    /// The programme, a line for each part.
    Programme,
    /// The recipient's name.
    Name,
    /// Where the recipient comes from.
    Municipality,
    /// When the recipient's delegation presents.
    Slot,
    /// In which group.
    Group,
    /// That group's room or link.
    Room,
    /// Who presents when in that group, a line for each.
    Schedule,
    /// What has changed for the recipient since the schedule before, a line for each.
    Changes,
    /// What the event is about, without what would let one into its meeting.
    About,
    /// What it costs.
    Price,
    /// What each municipality answers, a line for each.
    Questions,
    /// Where one signs up.
    SignUp,
    /// Until when.
    Deadline,
}

/// Names in Bokmål, Nynorsk, Swedish and English.
const NAMES: &[(Placeholder, [&str; 4])] = &[
    (Placeholder::Title, ["tittel", "tittel", "titel", "title"]),
    (Placeholder::Date, ["dato", "dato", "datum", "date"]),
    (Placeholder::Time, ["tid", "tid", "tid", "time"]),
    (Placeholder::Link, ["lenke", "lenkje", "länk", "link"]),
    (Placeholder::Place, ["sted", "stad", "plats", "place"]),
    (Placeholder::Organiser, ["arrangør", "arrangør", "arrangör", "organiser"]),
    (Placeholder::Contact, ["kontakt", "kontakt", "kontakt", "contact"]),
    (Placeholder::Programme, ["program", "program", "program", "programme"]),
    (Placeholder::Name, ["navn", "namn", "namn", "name"]),
    (Placeholder::Municipality, ["kommune", "kommune", "kommun", "municipality"]),
    (Placeholder::Slot, ["innlegg", "innlegg", "presentation", "presentation"]),
    (Placeholder::Group, ["gruppe", "gruppe", "grupp", "group"]),
    (Placeholder::Room, ["rom", "rom", "rum", "room"]),
    (Placeholder::Schedule, ["kjøreplan", "køyreplan", "körschema", "schedule"]),
    (Placeholder::Changes, ["endringer", "endringar", "ändringar", "changes"]),
    (Placeholder::About, ["om", "om", "om", "about"]),
    (Placeholder::Price, ["pris", "pris", "pris", "price"]),
    (Placeholder::Questions, ["spørsmål", "spørsmål", "frågor", "questions"]),
    (Placeholder::SignUp, ["påmelding", "påmelding", "anmälan", "registration"]),
    (Placeholder::Deadline, ["frist", "frist", "sista-dag", "deadline"]),
];

impl Placeholder {
    /// Whether it says something about one recipient, so that a letter to several cannot have it.
    #[must_use]
    pub const fn is_personal(self) -> bool {
        matches!(self, Self::Name | Self::Municipality)
    }

    /// All names in a language, as they are written in a template.
    #[must_use]
    pub fn names(language: Lang) -> String {
        NAMES.iter().filter_map(|(_, names)| names.get(language as usize)).map(|n| format!("{{{n}}}")).collect::<Vec<_>>().join(" ")
    }

    fn find(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(p, _)| *p)
    }
}

/// What is wrong with a template, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFault {
    /// Whether it is in the subject; else in the text.
    pub in_subject: bool,
    /// Line of the text, from 1.
    pub line: u64,
    /// Character of the line, from 1.
    pub column: usize,
    /// What.
    pub what: Message,
}

/// A piece of a line of a template.
enum Piece<'t> {
    Text(&'t str),
    Value(Placeholder),
}

/// The pieces of a line. `{{` is a brace that stays.
fn pieces(line: &str) -> Result<Vec<Piece<'_>>, (usize, Message)> {
    let mut out = Vec::new();
    let mut rest = line;
    while let Some((before, from)) = rest.split_once('{') {
        out.push(Piece::Text(before));
        if let Some(after) = from.strip_prefix('{') {
            out.push(Piece::Text("{"));
            rest = after;
            continue;
        }
        let column = line.chars().count() - from.chars().count();
        let (name, after) = from.split_once('}').ok_or_else(|| (column, msg!("template-open-brace")))?;
        let found = Placeholder::find(name).ok_or_else(|| (column, msg!("template-unknown", name = name)))?;
        out.push(Piece::Value(found));
        rest = after;
    }
    out.push(Piece::Text(rest));
    Ok(out)
}

/// The placeholders of a template.
///
/// # Errors
/// The first that is unknown or not closed, with its place.
pub fn placeholders(template: &Template) -> Result<BTreeSet<Placeholder>, TemplateFault> {
    let mut out = BTreeSet::new();
    let lines = std::iter::once((true, 1, template.subject.as_str())).chain((1..).zip(template.body.lines()).map(|(n, l)| (false, n, l)));
    for (in_subject, line, text) in lines {
        let found = pieces(text).map_err(|(column, what)| TemplateFault { in_subject, line, column, what })?;
        out.extend(found.iter().filter_map(|p| if let Piece::Value(v) = p { Some(*v) } else { None }));
    }
    Ok(out)
}

/// The subject with what its placeholders stand for.
#[must_use]
pub fn fill_subject(template: &Template, value: &dyn Fn(Placeholder) -> String) -> String {
    let line = template.subject.lines().next().unwrap_or_default();
    // Templates are checked before they are kept.
    pieces(line).map_or_else(|_| line.to_owned(), |p| filled(&p, value).0).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text with what its placeholders stand for. A line with one that stands for nothing is left out, with a heading that stands over it alone, and empty lines are never
/// two in a row: so "Place: {place}" is not there for a meeting without one, and neither is "The programme:" over nothing.
#[must_use]
pub fn fill_body(template: &Template, value: &dyn Fn(Placeholder) -> String) -> String {
    let mut out = String::new();
    // Where a heading begins that nothing stands under yet, and whether something was left out there.
    let mut heading: Option<(usize, bool)> = None;
    let leave = |out: &mut String, heading: Option<(usize, bool)>| heading.filter(|(_, lacked)| *lacked).into_iter().for_each(|(start, _)| out.truncate(start));
    for line in template.body.lines() {
        let Ok(pieces) = pieces(line) else { continue };
        let (text, lacks) = filled(&pieces, value);
        if lacks {
            heading.iter_mut().for_each(|(_, lacked)| *lacked = true);
            continue;
        }
        if text.trim().is_empty() {
            leave(&mut out, heading.take());
            if !out.is_empty() && !out.ends_with("\n\n") {
                out.push('\n');
            }
            continue;
        }
        let is_heading = text.trim_end().ends_with(':') && pieces.iter().all(|p| matches!(p, Piece::Text(_)));
        heading = is_heading.then_some((out.len(), false));
        out.push_str(text.trim_end());
        out.push('\n');
    }
    leave(&mut out, heading);
    out.trim_end().to_owned() + "\n"
}

/// A line, and whether one of its placeholders stands for nothing.
fn filled(pieces: &[Piece<'_>], value: &dyn Fn(Placeholder) -> String) -> (String, bool) {
    let mut lacks = false;
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(t) => out.push_str(t),
            Piece::Value(p) => {
                let text = value(*p);
                lacks |= text.is_empty();
                out.push_str(&text);
            }
        }
    }
    (out, lacks)
}

/// The program's own text of a kind of letter.
#[must_use]
pub fn own_template(kind: LetterKind, language: Lang) -> Template {
    let text = match (kind, language) {
        (LetterKind::Link, Lang::Nb) => include_str!("../../assets/templates/link.nb.txt"),
        (LetterKind::Link, Lang::Nn) => include_str!("../../assets/templates/link.nn.txt"),
        (LetterKind::Link, Lang::Sv) => include_str!("../../assets/templates/link.sv.txt"),
        (LetterKind::Link, Lang::En) => include_str!("../../assets/templates/link.en.txt"),
        (LetterKind::Schedule, Lang::Nb) => include_str!("../../assets/templates/schedule.nb.txt"),
        (LetterKind::Schedule, Lang::Nn) => include_str!("../../assets/templates/schedule.nn.txt"),
        (LetterKind::Schedule, Lang::Sv) => include_str!("../../assets/templates/schedule.sv.txt"),
        (LetterKind::Schedule, Lang::En) => include_str!("../../assets/templates/schedule.en.txt"),
        (LetterKind::Invitation, Lang::Nb) => include_str!("../../assets/templates/invitation.nb.txt"),
        (LetterKind::Invitation, Lang::Nn) => include_str!("../../assets/templates/invitation.nn.txt"),
        (LetterKind::Invitation, Lang::Sv) => include_str!("../../assets/templates/invitation.sv.txt"),
        (LetterKind::Invitation, Lang::En) => include_str!("../../assets/templates/invitation.en.txt"),
    };
    template_of(kind, language, text)
}

/// A template from a text: its first line is the subject, what comes after is the letter.
#[must_use]
pub fn template_of(kind: LetterKind, language: Lang, text: &str) -> Template {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let (subject, body) = text.split_once('\n').unwrap_or((&text, ""));
    Template { kind, language, subject: subject.trim().to_owned(), body: body.trim_start_matches('\n').to_owned() }
}

/// A template as a text, as [`template_of`] reads it.
#[must_use]
pub fn template_text(template: &Template) -> String {
    format!("{}\n\n{}", template.subject, template.body)
}

/// Whom a letter comes from: `Name <address>` or an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// Name, or empty.
    pub name: String,
    /// Address.
    pub email: Email,
}

impl Sender {
    /// From how people write it; `None` when a message could not come from there.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (name, address) = text.trim().strip_suffix('>').and_then(|t| t.split_once('<')).unwrap_or(("", text));
        let email = Email::new(address).filter(Email::is_plausible)?;
        Some(Self { name: shown(name.trim().trim_matches('"')).to_string(), email })
    }
}

/// What a message is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// A file that a mail program opens as a message that is not sent yet (`X-Unsent: 1`), with the hidden recipients in it.
    Draft,
    /// To be handed to a server, which is told the recipients apart from it.
    Sending,
}

/// A letter as a message (RFC 5322). Nobody's text makes a header of its own.
///
/// # Errors
/// None that writing to memory could have.
pub fn message(letter: &Letter, to: &[Recipient], from: Option<&Sender>, purpose: Use) -> std::io::Result<Vec<u8>> {
    let address = |name: &str, email: &Email| Address::new_address((!name.is_empty()).then(|| shown(name).to_string()), email.as_str().to_owned());
    // Hidden recipients are named by their address alone.
    let all: Vec<Address<'_>> = to.iter().map(|r| address(if letter.hidden { "" } else { &r.name }, &r.email)).collect();
    let mut out = MessageBuilder::new().message_id(format!("{}@dialogforum.invalid", letter.id)).date(letter.made.timestamp()).subject(shown(&letter.subject).to_string());
    if let Some(from) = from {
        out = out.from(address(&from.name, &from.email));
    }
    out = match (letter.hidden, purpose) {
        (false, _) => out.to(Address::new_list(all)),
        (true, Use::Draft) => out.bcc(Address::new_list(all)),
        // RFC 5322, 3.6.3: a group without members.
        (true, Use::Sending) => out.header("To", Raw::new("undisclosed-recipients:;")),
    };
    if purpose == Use::Draft {
        out = out.header("X-Unsent", Raw::new("1"));
    }
    out.text_body(letter.body.replace('\n', "\r\n")).write_to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Country, IdSource, LetterState, LinkMark};

    fn template(subject: &str, body: &str) -> Template {
        Template { kind: LetterKind::Link, language: Lang::Nb, subject: subject.into(), body: body.into() }
    }

    fn value(p: Placeholder) -> String {
        match p {
            Placeholder::Title => "Forum".into(),
            Placeholder::Programme => "09.00 A\n10.00 B".into(),
            _ => String::new(),
        }
    }

    #[test]
    fn what_stands_for_nothing_takes_its_line_along() {
        let t = template("{tittel}  {sted}", "Hei\n\nSted: {sted}\n\n{program}\n{{ikke}\n\n{ Titel }");
        assert_eq!(fill_subject(&t, &value), "Forum");
        assert_eq!(fill_body(&t, &value), "Hei\n\n09.00 A\n10.00 B\n{ikke}\n\nForum\n");
    }

    #[test]
    fn an_unknown_placeholder_is_said_with_its_place() {
        let fault = |s, b| placeholders(&template(s, b)).unwrap_err();
        let f = fault("x", "Hei\nså {lenk} til");
        assert_eq!((f.in_subject, f.line, f.column, f.what), (false, 2, 4, msg!("template-unknown", name = "lenk")));
        let f = fault("å {tittel", "");
        assert_eq!((f.in_subject, f.line, f.column, f.what.key), (true, 1, 3, "template-open-brace"));
    }

    #[test]
    fn a_heading_goes_with_what_it_stands_over() {
        let t = Template { kind: LetterKind::Invitation, language: Lang::En, subject: "x".into(), body: "Hello:\n\nThe programme:\n{programme}\n\nQuestions:\n{questions}\n\nBye".into() };
        let both = |p| if p == Placeholder::Programme { "9–10 a\n10–11 b".to_owned() } else { String::new() };
        assert_eq!(fill_body(&t, &both), "Hello:\n\nThe programme:\n9–10 a\n10–11 b\n\nBye\n");
        assert_eq!(fill_body(&t, &|_| String::new()), "Hello:\n\nBye\n");
        // Over two lines it stays as long as one of them does.
        let two = Template { body: "Where:\n{place}\n{link}\n".into(), ..t.clone() };
        assert_eq!(fill_body(&two, &|p| if p == Placeholder::Link { "l".into() } else { String::new() }), "Where:\nl\n");
        assert_eq!(fill_body(&two, &|p| if p == Placeholder::Place { "p".into() } else { String::new() }), "Where:\np\n");
    }

    #[test]
    fn our_own_templates_are_sound_and_name_nobody() {
        for language in Lang::ALL {
            let t = own_template(LetterKind::Link, *language);
            let found = placeholders(&t).unwrap();
            assert!(found.contains(&Placeholder::Link) && !found.iter().any(|p| p.is_personal()), "{language}");
            assert_eq!(template_of(t.kind, *language, &template_text(&t)), t);
            let found = placeholders(&own_template(LetterKind::Schedule, *language)).unwrap();
            assert!(found.contains(&Placeholder::Slot) && found.contains(&Placeholder::Changes), "{language}");
            let found = placeholders(&own_template(LetterKind::Invitation, *language)).unwrap();
            assert!(found.contains(&Placeholder::SignUp) && found.contains(&Placeholder::Deadline) && !found.iter().any(|p| p.is_personal()), "{language}");
        }
    }

    #[test]
    fn a_hostile_title_makes_no_header() {
        let mut ids = IdSource::seeded(3);
        let now = chrono::DateTime::UNIX_EPOCH;
        let start = Country::No.zone().wall(now);
        let letter = Letter {
            id: ids.next(now),
            event: ids.next(now),
            kind: LetterKind::Link,
            language: Lang::Nb,
            recipients: vec![Recipient {
                name: "Kari \"K\", <x@example.org>\r\nBcc: a@example.org".into(),
                email: Email::new("kari@example.org").unwrap(),
                person: None,
                municipality: None,
                before: LinkMark::NotSent,
            }],
            hidden: false,
            subject: "x\r\nBcc: ond@example.org".into(),
            body: "Hei\n.\nFrom: æøå\n".into(),
            made: now,
            state: LetterState::Draft,
            link: String::new(),
            start,
            release: None,
            piece: None,
        };
        let text = String::from_utf8(message(&letter, &letter.recipients, Sender::parse("Åse <ase@example.org>").as_ref(), Use::Draft).unwrap()).unwrap();
        let heads: Vec<&str> = text.split("\r\n\r\n").next().unwrap().split("\r\n").filter(|l| !l.starts_with([' ', '\t'])).filter_map(|l| l.split_once(':')).map(|(h, _)| h).collect();
        assert_eq!(heads, ["Message-ID", "Date", "Subject", "From", "To", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"], "{text}");
        assert!(Sender::parse("ingen adresse").is_none());
    }
}
