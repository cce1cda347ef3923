//! What a message wants: to sign up, to sign off, or something that somebody should read.

use std::sync::LazyLock;

use regex::Regex;

/// What is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intent {
    /// To come.
    SignUp,
    /// Not to come after all.
    SignOff,
    /// It does not say.
    Unclear,
}

/// A pattern of this file; a test tries each.
fn pattern(text: &str) -> Option<Regex> {
    Regex::new(text).ok()
}

static OFF: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(meld(e|er|t)?\s+(meg|oss|\p{Lu}\S+(\s+\p{Lu}\S+)*)\s+av|meld(e|er|t)?\s+av\b|av-?meld\w*|meg\s+av\b|avanmäl\w*|avbok\w*|avbestill\w*|melde?r?\s+(avbud|forfall)|meld\s+(avbud|forfall)|lämna(r|t)?\s+återbud|återbud|forfall|avbud|(kan|får)\s+(\S+\s+){0,3}(ikke|ikkje|inte)\s+(komm[ae]|kome|delta|deltaga|møte|vara\s+med|medverka|være\s+med|vere\s+med)|har\s+fått\s+förhinder|förhindrad|cancel\w*|(can(no|')?t|unable\s+to)\s+(attend|come|make\s+it)|avregistrer\w*)\b",
    )
});
static UP: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(meld(e|er|t)?\s+(\S+\s+){0,3}på|på-?meld\w*|påmelding\w*|anmäl(a|er|de|an|ning\w*|t|s)|(vil|ønsker|ynskjer|vill|önskar|would\s+like\s+to|want\s+to)\s+(gjerne\s+|gärna\s+)?(å\s+|att\s+)?(delta\w*|komme|kome|være\s+med|vere\s+med|vara\s+med|join|attend|register|participate)|sign(ing)?\s+up|regist(er|rer\w*)|deltar|deltek|deltager|(vi|jeg|jag|eg|me)\s+(kommer|kjem)|vi\s+blir|we\s+will\s+be|ser\s+fram\s+til\s+å\s+delta)\b",
    )
});
static PRESENTS: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"(?i)\b(?:hold(?:er|e)?|held|hålla|håller|ha|har)\s+(?:et\s+|eit\s+|ett\s+|en\s+)?(?:innlegg|presentation|presentasjon|föredrag)\w*(?:\s+om\s+([^.\n]{3,120}))?"));

fn says(pattern: &LazyLock<Option<Regex>>, text: &str) -> bool {
    pattern.as_ref().is_some_and(|p| p.is_match(text))
}

/// What subject and own words say together. Both at once is for somebody to read.
pub fn of(subject: &str, text: &str) -> Intent {
    let off = says(&OFF, text) || says(&OFF, subject);
    // "Re: Anmälan": the subject of the thread says less than the words.
    let without_off = OFF.as_ref().map_or_else(|| text.to_owned(), |p| p.replace_all(text, " ").into_owned());
    let up = says(&UP, &without_off);
    match (off, up) {
        (true, false) => Intent::SignOff,
        (false, true) => Intent::SignUp,
        (false, false) if says(&UP, subject) => Intent::SignUp,
        (true, true) | (false, false) => Intent::Unclear,
    }
}

/// Whether somebody says that they present, and about what; an empty text where they do not say.
pub fn presents(text: &str) -> Option<String> {
    let found = PRESENTS.as_ref()?.captures(text)?;
    Some(found.get(1).map_or(String::new(), |m| m.as_str().trim().trim_matches(['"', '«', '»', '”']).trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write() {
        for text in ["Jeg vil gjerne melde meg på.", "Härmed anmäler jag mig.", "Vi kommer!", "Eg melder på Kari.", "I would like to attend.", "Påmelding fra Tanum"] {
            assert_eq!(of("", text), Intent::SignUp, "{text}");
        }
        for text in ["Jeg må dessverre melde forfall.", "Meld meg av.", "Jag avanmäler mig.", "Kan tyvärr inte delta.", "Lämnar återbud", "Vi kan ikke komme", "Please cancel my registration"] {
            assert_eq!(of("SV: Påmelding", text), Intent::SignOff, "{text}");
        }
        assert_eq!(of("Spørsmål", "Når starter det?"), Intent::Unclear);
        assert_eq!(of("", "Melder av Kari, og melder på Per i stedet."), Intent::Unclear);
        assert_eq!(presents("Jag håller gärna.\nVi håller en presentation om Unga på kvällstid."), Some("Unga på kvällstid".into()));
    }
}
