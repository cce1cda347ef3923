//! What a message wants: to sign up, to sign off, or something that somebody should read. In doubt it is the last: a person is asked, nothing is guessed.

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

type Pattern = LazyLock<Option<Regex>>;

macro_rules! pattern {
    ($name:ident, $($text:literal),+) => { static $name: Pattern = LazyLock::new(|| Regex::new(concat!($($text),+)).ok()); };
}

pattern!(
    OFF,
    r"(?i)\b(meld(e|er|t)?\s+((meg|oss|(?-i:\p{Lu})\S+)\s+){0,3}av\b|(meg|oss)\s+av\b|av-?meld(e|er|t|ing|inga|ingen)?\b|avanmäl\w*|avbok\w*|avbestill\w*|(melde?r?|må\s+melde)\s+(avbud|forfall)|meld\s+(avbud|forfall)|",
    r"återbud|forfall\b|avbud\b|(kan|får|rekker|hinner|hinn)\s+(\S+\s+){0,3}(ikke|ikkje|inte)\s+(komm[ae]|kome|delta|deltaga|møte|vara\s+med|medverka|være\s+med|vere\s+med)|fått\s+förhinder|förhindrad|",
    r"tr[eä]kk\w*\s+(tilbake|attende|påmeld\w*|meg)|dra(r|ga)?\s+(till)?baka|återta\w*|stryk\s+(meg|mig|oss)|takke?r?\s+nei|tacka?r?\s+nej|(ikke|ikkje|inte)\s+(anledning|mulighet|høve|möjlighet)|",
    r"cancel\w*|withdraw\w*|(cannot|can't|unable\s+to|not\s+able\s+to|won't\s+be\s+able\s+to)\s+(attend|come|make\s+it|join)|take\s+me\s+off|avregistrer\w*)"
);
pattern!(
    UP,
    r"(?i)\b(meld(e|er|t)?\s+(\S+\s+){0,3}på\b|på-?meld(e|er|t|ing|inga|ingen)?\b|anmäl(a|er|de|an|t|s|ning|ningen)?\b|(vil|ønsker|ynskjer|vill|önskar|would\s+like\s+to|want\s+to)\s+(gjerne\s+|gärna\s+)?(å\s+|att\s+)?(delta|deltaga|komme|komma|kome|være\s+med|vere\s+med|vara\s+med|join|attend|register|participate)\b|",
    r"sign(ing)?\s+(me\s+|us\s+)?up|register\b|registrer\w*|deltar\b|deltek\b|deltager\b|(vi|jeg|jag|eg|me)\s+(kommer|kjem)\b|\S+\s+kommer\s+(gjerne|gärna|også|också)|vi\s+blir\b|we\s+will\s+be\b|kommer\s+gjerne|kommer\s+gärna|kjem\s+gjerne)"
);
pattern!(NOT, r"(?i)\b(ikke|ikkje|inte|ej|not|ingen|ingan|don't|won't|verken|varken|uten|utan)\b");
pattern!(
    PERHAPS,
    r"(?i)\b(kanskje|kanske|muligens|möjligen|eventuelt|eventuellt|vet\s+(ikke|inte)|veit\s+ikkje|hvis|dersom|viss|vist|om\s+(jeg|jag|eg|vi|det)|innan\s+(jag|vi)|før\s+(jeg|vi)|usikker|osäker|maybe|perhaps|might|",
    r"mailingliste\w*|nyhetsbrev\w*|e-postliste\w*|epostliste\w*|utskick\w*|stedet\s+for|staden\s+for|istället\s+för|i\s+stället|i\s+stedet|i\s+staden|instead|bytte?r?\s+(ut|plass)|byter\s+(ut|plats)|vikar\w*|ersätt\w*|på\s+vegne\s+av|",
    r"du\s+er\s+(nå\s+)?påmeldt|takk\s+for\s+påmelding\w*|tack\s+för\s+(din|er)\s+anmälan|er\s+mottatt|har\s+mottagits)\b"
);
// What limits a "cannot come": somebody comes later, or otherwise.
pattern!(PARTLY, r"(?i)\b(før\s+kl|før\s+\d|förrän|before\s+\d|until|på\s+plats|på\s+stedet|fysisk\w*|hele\s+dagen|hela\s+dagen|digital\w*|på\s+teams)\b");
pattern!(REPLY, r"(?i)^\s*(sv|re|svar|aw|vs|fw|fwd|vb)\s*:");
pattern!(DECLINED, r"(?i)^\s*(avslått|avböjt|tackat\s+nej|avslag|declined)\s*:");
pattern!(ACCEPTED, r"(?i)^\s*(godtatt|accepterat|accepted|tackat\s+ja)\s*:");
pattern!(
    PRESENTS,
    r"(?i)\b(?:jeg|jag|eg|vi|i|we)\s+(?:\S+\s+){0,2}(?:hold(?:er|e)?|held|hålla|håller|present(?:erer|erar))\s+(?:gjerne\s+|gärna\s+)?(?:et\s+|eit\s+|ett\s+|en\s+)?(?:innlegg|presentation|presentasjon|föredrag)\w*(?:\s+om\s+([^.?!\n]{3,120}))?"
);

fn says(pattern: &Pattern, text: &str) -> bool {
    pattern.as_ref().is_some_and(|p| p.is_match(text))
}

/// Sentences that state something; what asks says nothing yet.
fn statements(text: &str) -> String {
    let mut out = String::new();
    for sentence in text.replace('\u{2019}', "'").split_inclusive(['.', '!', '?', '\n']) {
        if !sentence.trim_end().ends_with('?') {
            out.push_str(sentence);
        }
    }
    out
}

/// What subject and own words say together.
pub fn of(subject: &str, text: &str) -> Intent {
    if says(&DECLINED, subject) || says(&ACCEPTED, subject) {
        return if text.trim().is_empty() { if says(&DECLINED, subject) { Intent::SignOff } else { Intent::SignUp } } else { Intent::Unclear };
    }
    let stated = statements(text);
    let asks = text.contains('?');
    let off = says(&OFF, &stated);
    let rest = OFF.as_ref().map_or_else(|| stated.clone(), |p| p.replace_all(&stated, " ").into_owned());
    let up = says(&UP, &rest);
    // A word of refusal beside the word that signs up, or a condition, is for somebody to read.
    if says(&PERHAPS, &stated) || up && says(&NOT, &rest) || off && says(&PARTLY, &stated) {
        return Intent::Unclear;
    }
    match (off, up) {
        (true, false) => Intent::SignOff,
        (false, true) => Intent::SignUp,
        // "Påmelding" above a few neutral words signs up; the subject of a thread says nothing of its answer.
        (false, false) if says(&UP, subject) && !says(&OFF, subject) && !says(&REPLY, subject) && !asks && !says(&NOT, &stated) => Intent::SignUp,
        (false, false) if says(&OFF, subject) && !says(&REPLY, subject) && !asks => Intent::SignOff,
        _ => Intent::Unclear,
    }
}

/// Whether somebody says that they present, and about what; an empty text where they do not say.
pub fn presents(text: &str) -> Option<String> {
    let stated = statements(text);
    let sentence = stated.split(['.', '!', '\n']).find(|s| says(&PRESENTS, s) && !says(&NOT, s))?;
    let found = PRESENTS.as_ref()?.captures(sentence)?;
    Some(found.get(1).map_or(String::new(), |m| m.as_str().trim().trim_matches(['"', '«', '»', '”']).trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write() {
        for text in [
            "Jeg vil gjerne melde meg på.",
            "Härmed anmäler jag mig.",
            "Vi kommer!",
            "Eg melder på Kari.",
            "I would like to attend.",
            "Påmelding fra Tanum",
            "Jeg melder meg på seminaret om forebygging av ulykker.",
            "Eg melder på Lise Li, leiar av barnevernet.",
        ] {
            assert_eq!(of("", text), Intent::SignUp, "{text}");
        }
        for text in [
            "Jeg må dessverre melde forfall.",
            "Meld meg av.",
            "Jag avanmäler mig.",
            "Kan tyvärr inte delta.",
            "Lämnar återbud",
            "Vi kan ikke komme",
            "Please cancel my registration",
            "I can’t attend",
            "Jeg ønsker å trekke påmeldingen min.",
            "Vi må dessverre takke nei.",
            "Vi har dessverre ikke anledning.",
        ] {
            assert_eq!(of("SV: Påmelding", text), Intent::SignOff, "{text}");
        }
        for text in [
            "Når starter det?",
            "Melder av Kari, og melder på Per i stedet.",
            "Jeg kommer ikke likevel.",
            "Jag kommer tyvärr inte att kunna delta.",
            "Vi deltar ikke i år",
            "Jeg melder meg ikke på.",
            "Ingen fra oss deltar",
            "Er det fortsatt mulig å melde seg på?",
            "Kanskje kommer vi.",
            "Vi kan ikke komme før kl. 10, ser frem til det!",
            "Jag kan inte delta på plats men följer digitalt.",
            "Jeg melder meg av mailinglisten deres.",
            "Takk for invitasjonen.",
            "Jag kommer istället för Per Ek.",
            "Takk for påmeldingen, du har fått plass.",
        ] {
            assert_eq!(of("SV: Invitasjon og påmelding", text), Intent::Unclear, "{text}");
        }
        assert_eq!((of("Avslått: Påmelding", ""), of("Tackat nej: Anmälan", ""), of("Accepterat: Forum", "")), (Intent::SignOff, Intent::SignOff, Intent::SignUp));
        assert_eq!(presents("Vi håller en presentation om Unga på kvällstid."), Some("Unga på kvällstid".into()));
        for text in ["Vil du holde innlegg om forebygging? Meld deg på", "Jeg kan dessverre ikke holde innlegg om rus", "Takk for at dere holder innlegg om rus"] {
            assert_eq!(presents(text), None, "{text}");
        }
    }
}
