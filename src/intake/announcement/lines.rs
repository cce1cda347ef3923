//! An announcement's text as lines with their labels and sentences.

/// What the label before a text says that it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Label {
    /// When it is.
    Time,
    /// Where it is.
    Place,
    /// Until when one signs up.
    Deadline,
    /// How one signs up.
    Registration,
    /// What it costs.
    Price,
    /// Who invites.
    Organiser,
    /// Whom to ask.
    Contact,
    /// For whom.
    Target,
    /// What happens when.
    Programme,
    /// When the page was published.
    Published,
    /// What it is called.
    Title,
    /// What it is about.
    Theme,
    /// The street.
    Address,
    /// How many fit.
    Capacity,
    /// The meeting link.
    Link,
}

/// Labels as people write them before a colon or on a line of their own.
const LABELS: &[(Label, &[&str])] = &[
    (
        Label::Time,
        &[
            "tid", "når", "når?", "tidspunkt", "dato", "datum", "dag", "tid og dato", "dato og tid", "dato og klokkeslett", "datum och tid", "tid och datum", "dato/tid", "datum/tid", "tid/dato",
            "när", "när?", "tid og sted", "tid og stad", "tid och plats", "tid & plats", "tid/plats", "tid og sted:", "hvornår", "hvornår?", "klokkeslett", "klokkeslæt", "klockslag", "date", "when",
            "time", "date and time", "dag og tid", "dag och tid", "starttid", "tidpunkt",
        ],
    ),
    (
        Label::Place,
        &["sted", "stad", "plats", "hvor", "hvor?", "kvar", "kvar?", "var", "var?", "lokal", "lokale", "møtested", "møtestad", "mødested", "place", "venue", "where", "location", "møterom"],
    ),
    (Label::Address, &["adresse", "adress", "besøksadresse", "besöksadress", "address"]),
    (
        Label::Deadline,
        &[
            "påmeldingsfrist", "frist", "frist for påmelding", "påmelding innen", "påmelding innan", "sista anmälningsdag", "sista anmälningsdagen", "sista dag för anmälan",
            "sista dag att anmäla sig", "sista anmälan", "anmälan senast", "anmäl dig senast", "tilmeldingsfrist", "frist for tilmelding", "svarsfrist", "sista svarsdag", "osa senast",
            "siste frist for påmelding", "siste påmeldingsdag", "registration deadline", "sista dag för anmälan är", "frist for å melde seg på",
        ],
    ),
    (
        Label::Registration,
        &[
            "påmelding", "anmälan", "tilmelding", "meld deg på", "anmäl dig", "anmäl dig här", "påmelding her", "påmelding til", "anmälan till", "anmälan görs till", "osa", "o.s.a.", "registration",
            "meld dere på",
        ],
    ),
    (Label::Price, &["pris", "kostnad", "kostnader", "avgift", "deltakeravgift", "deltakaravgift", "deltagaravgift", "deltageravgift", "deltagelse", "price", "cost"]),
    (Label::Organiser, &["arrangør", "arrangører", "arrangørar", "arrangör", "arrangörer", "arrangeres av", "arrangeras av", "organiser", "värd", "vert", "avsender", "avsändare", "inbjudare"]),
    (
        Label::Contact,
        &[
            "kontakt", "kontaktperson", "kontaktpersoner", "kontaktpersonar", "kontaktuppgifter", "kontaktinformasjon", "kontaktinformation", "spørsmål", "spørsmål?", "frågor", "frågor?",
            "spørgsmål", "mer information", "contact",
        ],
    ),
    (Label::Target, &["målgruppe", "målgruppa", "målgrupp", "målgrupper", "for hvem", "for hvem?", "för vem", "för vem?", "for kven", "passer for", "deltakere", "deltakarar", "audience"]),
    (
        Label::Programme,
        &[
            "program", "programme", "agenda", "dagsorden", "dagsordning", "tidsplan", "kjøreplan", "køyreplan", "körschema", "schema", "foreløpig program", "preliminärt program", "førebels program",
            "program for dagen",
        ],
    ),
    (
        Label::Published,
        &[
            "publisert", "publicerad", "publiceret", "sist oppdatert", "sist endret", "sist endra", "senast uppdaterad", "senast ändrad", "sidan uppdaterades", "oppdatert", "uppdaterad", "opdateret",
            "opprettet", "oppretta", "skapad", "udgivet", "published", "updated", "lagt ut", "sidst opdateret", "sist oppdatert:", "sendt", "sent", "skickat", "sendt dato", "skickad",
            "dato for publisering", "publiseringsdato", "publiceringsdatum",
        ],
    ),
    (Label::Title, &["tittel", "titel", "emne", "ämne", "subject", "title", "arrangement", "evenemang", "rubrik", "overskrift"]),
    (Label::Theme, &["tema", "temaer", "tema for dagen", "dagens tema", "innhold", "innehåll", "formål", "syfte", "bakgrunn", "bakgrund", "om arrangementet", "om evenemanget", "theme"]),
    (Label::Capacity, &["antall plasser", "antal platser", "antal plassar", "plasser", "platser", "antal pladser", "maks antall", "max antal"]),
    (Label::Link, &["lenke", "lenkje", "länk", "link", "møtelenke", "möteslänk", "teamslenke", "teamslänk", "zoomlenke", "zoomlänk"]),
];

/// A line of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub number: u64,
    /// Its text without bullet, blanks around it and its label.
    pub text: String,
    /// The whole line, without blanks around it.
    pub whole: String,
    /// It begins with a bullet.
    pub bullet: bool,
    /// The label that it begins with.
    pub label: Option<Label>,
    /// The label that it stands under, its own included.
    pub under: Option<Label>,
    /// Nothing but blank stands above it.
    pub after_blank: bool,
}

/// A text as lines; those without anything in them are left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// The lines.
    pub lines: Vec<Line>,
}

/// So many lines below a label on a line of its own still belong to it, unless a blank line or another label comes first.
const BLOCK: usize = 4;

impl Page {
    /// Takes a text apart.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut lines: Vec<Line> = Vec::new();
        let mut after_blank = true;
        // The label of the block, how many lines it still has, and whether one of them has come.
        let mut block: Option<(Label, usize, bool)> = None;
        for (number, raw) in (1u64..).zip(text.lines()) {
            let flat = raw.replace(['\u{a0}', '\u{202f}', '\t'], " ").replace(['\u{200b}', '\u{feff}', '\u{ad}'], "");
            let whole = flat.trim().trim_start_matches('>').trim().to_owned();
            if whole.is_empty() {
                // A label may have a blank line before its text, but its text ends at one.
                block = block.filter(|(_, _, begun)| !begun);
                after_blank = true;
                continue;
            }
            let (bullet, text) = unbullet(&whole);
            let (label, text) = if bullet { (None, text.to_owned()) } else { labelled(text) };
            block = match (label, block) {
                // What stands beside its label is all of it; whom to ask goes on below.
                (Some(l), _) if text.is_empty() || l == Label::Contact => Some((l, BLOCK, !text.is_empty())),
                (Some(l), _) => Some((l, 0, true)),
                (None, Some((l, n, _))) if n > 0 => Some((l, n - 1, true)),
                _ => None,
            };
            lines.push(Line { number, text, whole, bullet, label, under: block.map(|(l, ..)| l), after_blank });
            after_blank = false;
        }
        Self { lines: without_letter_heads(lines) }
    }

    /// The lines that belong to a label, with text in them.
    pub fn under(&self, label: Label) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |l| l.under == Some(label) && !l.text.is_empty())
    }

    /// The text as a whole, in small letters.
    #[must_use]
    pub fn lower(&self) -> String {
        self.lines.iter().map(|l| l.whole.to_lowercase()).collect::<Vec<_>>().join("\n")
    }

    /// All sentences, with their line's number.
    pub fn sentences(&self) -> impl Iterator<Item = (u64, &str)> {
        self.lines.iter().flat_map(|l| sentences(&l.whole).into_iter().map(|(_, s)| (l.number, s)))
    }
}

/// The date in the head of a mail or a letter is when it was written.
fn without_letter_heads(mut lines: Vec<Line>) -> Vec<Line> {
    let head = |l: &Line| {
        let lower = l.whole.to_lowercase();
        [
            "fra:", "från:", "frå:", "from:", "til:", "till:", "to:", "emne:", "ämne:", "subject:", "vår ref", "vår dato", "deres ref", "dykkar ref", "saksnr", "saksnummer", "arkivsak", "dnr",
            "diarienummer",
        ]
        .iter()
        .any(|w| lower.starts_with(w))
    };
    let heads: Vec<u64> = lines.iter().filter(|l| head(l)).map(|l| l.number).collect();
    let dated = ["dato", "datum", "date", "deres dato", "vår dato"];
    for line in &mut lines {
        let name = line.whole.split(':').next().unwrap_or_default().trim().to_lowercase();
        if dated.contains(&name.as_str()) && heads.iter().any(|h| h.abs_diff(line.number) <= 4) {
            (line.label, line.under) = (Some(Label::Published), Some(Label::Published));
        }
    }
    lines
}

fn unbullet(text: &str) -> (bool, &str) {
    for mark in ["•", "·", "*", "- ", "– ", "o ", "●", "▪", "‣"] {
        if let Some(rest) = text.strip_prefix(mark) {
            return (true, rest.trim());
        }
    }
    (false, text)
}

/// The label that a line begins with, and the rest.
fn labelled(text: &str) -> (Option<Label>, String) {
    let find = |name: &str| {
        let name = name.trim().trim_matches('*').to_lowercase();
        LABELS.iter().find(|(_, all)| all.contains(&name.as_str())).map(|(l, _)| *l)
    };
    if let Some((name, rest)) = text.split_once(':')
        && let Some(label) = find(name)
    {
        return (Some(label), rest.trim().trim_matches('*').trim().to_owned());
    }
    if let Some(label) = find(text) {
        return (Some(label), String::new());
    }
    // Such lines seldom have a colon: "Publisert 09.01.2020", "Påmeldingsfrist 12. mars".
    let lower = text.to_lowercase();
    for (label, names) in LABELS.iter().filter(|(l, _)| matches!(l, Label::Published | Label::Deadline)) {
        for name in names.iter().filter(|n| n.len() > 5) {
            if let Some(rest) = lower.strip_prefix(name).filter(|r| r.trim_start().starts_with(|c: char| c.is_ascii_digit()) || *label == Label::Published && r.starts_with(' ')) {
                let rest = text.get(text.len() - rest.len()..).unwrap_or_default();
                return (Some(*label), rest.trim().to_owned());
            }
        }
    }
    (None, text.to_owned())
}

/// Whether one of some words, or pieces of words, stands in a text in small letters.
#[must_use]
pub fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|w| text.contains(w))
}

/// A line's sentences with where they begin, in bytes. A full stop ends one only before a capital letter, and not after a number, so that `12. mars` stays whole.
#[must_use]
pub fn sentences(text: &str) -> Vec<(usize, &str)> {
    let mut out = Vec::new();
    let mut from = 0;
    for (i, c) in text.char_indices() {
        let rest = text.get(i + c.len_utf8()..).unwrap_or_default();
        let next = rest.trim_start();
        let before = text.get(..i).unwrap_or_default();
        let ends = match c {
            '.' => rest.starts_with(' ') && next.starts_with(char::is_uppercase) && !before.ends_with(|p: char| p.is_ascii_digit() && before.len() < 3) && !ends_in_day(before),
            '!' | '?' => rest.starts_with(' '),
            _ => false,
        };
        if ends {
            out.push((from, text.get(from..i + c.len_utf8()).unwrap_or_default()));
            from = text.len() - next.len();
        }
    }
    out.push((from, text.get(from..).unwrap_or_default()));
    out
}

/// Whether a text ends in a day of a month whose name follows (`12. Mars`) or in a short word with a stop (`kl.`).
fn ends_in_day(before: &str) -> bool {
    let word = before.rsplit(' ').next().unwrap_or_default();
    let short = ["kl", "ca", "bl.a", "f.eks", "t.ex", "nr", "tlf", "inkl", "ev", "evt", "v", "jf", "dvs", "mv", "m.m"];
    word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit()) && !word.is_empty() || short.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stand_before_a_colon_or_alone() {
        let page = Page::of("Tid\n15. juni 2017, 10:00 - 14:30\nSted\nGlenghuset\nPåmelding\n\nPåmelding til a@example.org\n\nFritekst\nPublisert 09.01.2020\nVar: Zoom\nTidigare: nej");
        let labels: Vec<_> = page.lines.iter().map(|l| (l.label, l.under)).collect();
        assert_eq!(labels[1], (None, Some(Label::Time)));
        assert_eq!(labels[3], (None, Some(Label::Place)));
        assert_eq!(labels[5], (None, Some(Label::Registration)));
        assert_eq!(labels[6], (None, None));
        assert_eq!(labels[7].0, Some(Label::Published));
        assert_eq!((labels[8].0, page.lines[8].text.as_str()), (Some(Label::Place), "Zoom"));
        assert_eq!(labels[9].0, None);
    }

    #[test]
    fn a_day_of_a_month_ends_no_sentence() {
        let s: Vec<_> = sentences("Påmelding innen 6. Juni 2017. Vi vet at kl. 9 er tidlig! Vel møtt").into_iter().map(|(_, s)| s).collect();
        assert_eq!(s, ["Påmelding innen 6. Juni 2017.", "Vi vet at kl. 9 er tidlig!", "Vel møtt"]);
    }
}
