//! Which column holds what, by the names that forms and people use in four languages.

use crate::domain::word_enum;

word_enum! {
    /// What a column of a registration list holds.
    pub enum Column {
        Name = "name",
        FirstName = "first-name",
        LastName = "last-name",
        Email = "email",
        Phone = "phone",
        Function = "function",
        Organisation = "organisation",
        Country = "country",
        Received = "received",
        Mode = "mode",
        Presenting = "presenting",
        Title = "title",
        NotBefore = "not-before",
        DoneBy = "done-by",
        Seats = "seats",
        BroughtBy = "brought-by",
        Diet = "diet",
        Access = "access",
        Note = "note",
        State = "state",
        MaySplit = "may-split",
        FormId = "form-id",
        Skip = "skip",
    }
}

/// Names of columns, folded to letters and digits, in the languages of the forms.
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::Name,
        &[
            "navn", "namn", "name", "fulltnavn", "fulltnamn", "fullname", "forogetternavn", "foroechefternamn", "föroch efternamn", "deltaker", "deltakar", "deltagare", "participant",
            "namndeltagare", "fornavnogetternavn", "förnamnochefternamn", "fullständigtnamn", "fullstendignavn", "fullstendignamn", "dittnavn", "dittnamn", "yourname",
        ],
    ),
    (Column::FirstName, &["fornavn", "fornamn", "förnamn", "firstname", "givenname"]),
    (Column::LastName, &["etternavn", "etternamn", "efternamn", "lastname", "surname", "familyname"]),
    (Column::Email, &["epost", "epostadresse", "epostadress", "email", "emailaddress", "mail", "useremail", "mailadress", "mejl", "mejladress", "epostadressen", "dinepost"]),
    (Column::Phone, &["telefon", "tlf", "tel", "mobil", "mobiltelefon", "telefonnummer", "mobilnummer", "phone", "phonenumber"]),
    (Column::Function, &["funksjon", "funktion", "rolle", "roll", "tittel", "titel", "stilling", "befattning", "yrke", "function", "role", "jobtitle", "position", "funksjonrolle"]),
    (
        Column::Organisation,
        &[
            "kommune", "kommun", "organisasjon", "organisation", "organization", "municipality", "virksomhet", "verksamhet", "arbeidssted", "arbetsplats", "arbeidsgiver", "arbetsgivare",
            "kommuneorganisasjon", "kommunorganisation", "kommuneellerorganisasjon", "kommunellerorganisation", "employer", "bedrift", "firma", "förvaltning",
        ],
    ),
    (Column::Country, &["land", "country"]),
    (
        Column::Received,
        &[
            "tidsstempel", "tidsstämpel", "tidspunkt", "tidpunkt", "fullføringstidspunkt", "slutförandetid", "completiontime", "timestamp", "dato", "datum", "date", "received", "mottatt", "motteke",
            "mottatttid", "inkom", "inkommen", "påmeldt", "anmäld", "påmeldtdato", "anmälningsdatum", "registered", "registrert", "submitted",
        ],
    ),
    (Column::Mode, &["deltakelse", "deltagande", "deltar", "deltaking", "attendance", "mode", "form", "fysiskdigitalt", "digitaltellerfysisk"]),
    (Column::Presenting, &["presenterer", "presenterar", "presenting", "innlegg", "innleder", "presentasjon", "presentation", "holderinnlegg", "hållerpresentation", "talare"]),
    (Column::Title, &["innleggstittel", "presentasjonstittel", "presentationstitel", "talktitle", "titlepresentation", "tema", "ämne"]),
    (Column::NotBefore, &["tidligst", "tidigast", "ikkefør", "ikkjefør", "intefore", "inteföre", "notbefore"]),
    (Column::DoneBy, &["senest", "seinast", "senast", "måslutteføre", "ferdiginnen", "klarsenast", "doneby"]),
    (Column::Seats, &["antall", "antal", "plasser", "platser", "seats", "antallpersoner", "antalpersoner", "numberofpeople", "antalldeltakere", "antaldeltagare"]),
    (Column::BroughtBy, &["invitertav", "inbjudenav", "medav", "tippetav", "broughtby", "invitedby"]),
    (Column::Diet, &["kosthold", "kosthald", "allergi", "allergier", "matallergi", "kost", "specialkost", "matallergier", "diet", "dietaryneeds", "allergies", "allergiar"]),
    (Column::Access, &["tilrettelegging", "tillgänglighet", "tilgjengelighet", "access", "accessneeds", "accessibility", "behovfortilrettelegging"]),
    (Column::Note, &["merknad", "merknader", "kommentar", "kommentarer", "anmärkning", "beskjed", "meddelande", "melding", "övrigt", "annet", "anna", "note", "notes", "comment", "comments"]),
    (Column::FormId, &["id", "svarid", "responseid"]),
    (Column::MaySplit, &["kandeles", "kandelast", "kandelas", "fårdelas", "maysplit"]),
    (Column::State, &["status", "state", "tilstand", "tillstånd"]),
];

/// Which column of a list holds what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    found: Vec<(Column, usize)>,
    /// Names of columns that mean nothing to us; their content is kept in the raw text.
    pub unknown: Vec<String>,
}

/// A name of a column without blanks, marks, case and explanations in brackets.
fn fold(name: &str) -> String {
    name.split(['(', '[']).next().unwrap_or(name).to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What a label means, where it is one of the names that forms use.
pub(super) fn column_of(label: &str) -> Option<Column> {
    let folded = fold(label);
    NAMES.iter().find(|(_, names)| names.contains(&folded.as_str())).map(|(c, _)| *c)
}

impl Columns {
    /// Finds the columns. `told` maps a column's name to what it holds, before anything is guessed.
    ///
    /// # Errors
    /// The name of a told column that the list does not have.
    pub fn find(header: &[String], told: &[(String, Column)]) -> Result<Self, String> {
        let mut columns = Self::default();
        for (name, column) in told {
            // As it is written first; else as people remember it, where only one can be meant.
            let alike: Vec<usize> = header.iter().enumerate().filter(|(_, h)| fold(h) == fold(name)).map(|(at, _)| at).collect();
            let exact = header.iter().position(|h| h.trim().to_lowercase() == name.trim().to_lowercase());
            let at = exact.or(if let [one] = alike.as_slice() { Some(*one) } else { None }).ok_or_else(|| name.clone())?;
            columns.found.push((*column, at));
        }
        for (at, name) in header.iter().enumerate() {
            if columns.found.iter().any(|(_, taken)| *taken == at) {
                continue;
            }
            let folded = fold(name);
            // A form numbers a question that is called like one of its own columns: `Navn2`.
            let bare = folded.trim_end_matches(|c: char| c.is_ascii_digit());
            let meant = NAMES.iter().find(|(_, names)| names.contains(&bare)).map(|(c, _)| *c);
            let several = |c: &Column| matches!(c, Column::Name | Column::Email);
            match meant.filter(|c| several(c) || !columns.found.iter().any(|(taken, _)| taken == c)) {
                Some(column) => columns.found.push((column, at)),
                None if !folded.is_empty() => columns.unknown.push(name.clone()),
                None => {}
            }
        }
        Ok(columns)
    }

    /// The field of a row, empty where there is none.
    #[must_use]
    pub fn field<'r>(&self, column: Column, fields: &'r [String]) -> &'r str {
        let mut said = self.found.iter().filter(|(c, _)| *c == column).filter_map(|(_, at)| fields.get(*at)).map(|s| s.trim());
        // A form that asks nobody to log in calls everybody anonymous; who it was stands in a question of its own.
        said.find(|s| !s.is_empty() && !s.eq_ignore_ascii_case("anonymous")).unwrap_or("")
    }

    /// What a row says in each column that means something: what it holds, its name, its value.
    #[must_use]
    pub fn said(&self, header: &[String], fields: &[String]) -> Vec<(Column, String, String)> {
        let of = |(column, at): &(Column, usize)| Some((*column, header.get(*at)?.clone(), fields.get(*at).cloned().unwrap_or_default()));
        self.found.iter().filter(|(c, _)| *c != Column::Skip).filter_map(of).collect()
    }

    /// What each column of the header was taken for; `None` for those that mean nothing.
    #[must_use]
    pub fn meanings(&self, header: &[String]) -> Vec<(String, Option<Column>)> {
        let of = |at: usize| self.found.iter().find(|(_, a)| *a == at).map(|(c, _)| *c);
        header.iter().enumerate().map(|(at, name)| (name.clone(), of(at))).collect()
    }

    /// Whether there is such a column.
    #[must_use]
    pub fn has(&self, column: Column) -> bool {
        self.found.iter().any(|(c, _)| *c == column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_languages_any_order() {
        let header = |names: &[&str]| names.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
        let c = Columns::find(&header(&["Starttidspunkt", "Fullføringstidspunkt", "E-postadresse", "Navn", "Kommune/organisasjon"]), &[]).unwrap();
        let row = header(&["x", "2021-03-01 10:00", "a@example.org", "Anna", "Bærum"]);
        assert_eq!((c.field(Column::Email, &row), c.field(Column::Name, &row), c.field(Column::Organisation, &row)), ("a@example.org", "Anna", "Bærum"));
        assert_eq!(c.unknown, ["Starttidspunkt"]);
        let c = Columns::find(&header(&["Vem är du?", "Kommun"]), &[("vem är du?".into(), Column::Name)]).unwrap();
        assert_eq!(c.field(Column::Name, &header(&["Åsa", "Tjörn"])), "Åsa");
        assert_eq!(Columns::find(&header(&["a"]), &[("b".into(), Column::Name)]), Err("b".into()));
    }
}
