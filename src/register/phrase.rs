//! The words around a municipality's name: what says "municipality", what says "department of one", and what says that something else is meant.

use super::fold::Token;
use crate::domain::Country;

/// Whether a word says that the name before it is a municipality (Norwegian, Swedish, Sámi, Kven, and common misspellings), and of which country where the word tells.
pub fn municipality_word(word: &str) -> Option<Option<Country>> {
    match word {
        "kommune" | "kommunes" | "kommuna" | "herad" | "herred" | "bykommune" | "kommunene" | "kommunar" | "komune" | "kommue" | "kommne" | "komunne" | "gielda" | "suohkan" | "tjielte"
        | "tjïelte" | "komuuni" | "kommuuni" => Some(Some(Country::No)),
        "kommun" | "kommuns" | "stad" | "stads" | "kn" | "komun" | "kommum" | "kommunn" | "kommn" => Some(Some(Country::Se)),
        "kommunen" | "kommuner" | "komm" | "municipality" | "city" | "kommunens" => Some(None),
        _ => None,
    }
}

/// Words that may stand between a name and something else, or before a name, without meaning anything.
pub fn is_neutral(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "i", "på", "for", "för", "fra", "från", "ved", "vid", "v", "hos", "av", "of", "the", "in", "til", "till", "norge", "noreg", "norway", "sverige", "sweden", "kommunenr", "kommunenummer",
        "kommunkod", "nr", "org", "organisation", "organisasjon", "ny", "herr", "mvh",
    ];
    WORDS.contains(&word) && word != "ny"
}

/// Prepositions after which a name stands for itself.
pub fn is_preposition(word: &str) -> bool {
    matches!(word, "i" | "på" | "for" | "för" | "fra" | "från" | "ved" | "vid" | "v" | "hos" | "av" | "of" | "in" | "til" | "till")
}

/// Words between two names.
pub fn joins(word: &str) -> bool {
    matches!(word, "og" | "och" | "and" | "samt" | "eller" | "or" | "resp" | "respektive" | "med" | "with")
}

/// A part of a municipality's own organisation.
pub fn is_department(word: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "förvaltning", "förvaltningen", "kontor", "kontoret", "avdeling", "avdelingen", "avdelning", "avdelningen", "enhet", "enheten", "etat", "etaten", "tjeneste", "tjenesten", "tjänst",
        "tjänsten", "nämnd", "nämnden", "sektor", "sektoren", "sektorn", "seksjon", "seksjonen", "virksomhet", "verksamhet", "verksamheten", "rådhus", "rådhuset", "stadshus", "stadshuset", "stab",
        "staben",
    ];
    const WORDS: &[&str] = &[
        "folkehelse", "folkhälsa", "folkhelse", "helse", "hälsa", "omsorg", "oppvekst", "uppväxt", "levekår", "säkerhet", "trygghet", "beredskap", "säk", "kultur", "plan", "teknisk", "barn", "unge",
        "unga", "ungdom", "psykisk", "rus", "adm", "administration", "administrasjon", "ledning", "ledelse", "bydel", "bydelen", "stadsdel", "stadsdelen", "slt", "koordinator",
        "folkehelsekoordinator", "folkhälsostrateg", "säkerhetssamordnare", "dept", "department", "sentralt", "centralt", "sentrum", "centrum", "avd", "kommunalteknikk", "krisledning",
        "brottsförebyggande", "social", "vård",
    ];
    // The folded form writes æ as ä and ø as ö; the lists are folded alike where they hold such letters.
    ENDINGS.iter().any(|e| word.ends_with(e)) || WORDS.contains(&word)
}

/// A word after which the text cannot mean the municipality itself: counties, regions, universities, companies, associations.
pub fn is_other_body(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "as", "ab", "iks", "kf", "hf", "asa", "sa", "ba", "da", "rf", "län", "läns", "fylke", "fylkeskommune", "fylkeskommun", "fylkesting", "landsting", "ks", "skr", "nav", "kirke", "kyrka", "ks",
        "gmbh", "ltd", "inc", "university", "college", "uni", "ntnu", "uib", "uio", "oslomet", "ideell", "idrettslag", "il", "if", "fk", "bk", "vgs", "gymnas", "gymnasium", "filial", "airport",
        "hotel", "hotell", "lag", "kontoret", "sameting", "sametinget",
    ];
    const STARTS: &[&str] = &[
        "universitet", "högskol", "höyskol", "höjskol", "länsstyrels", "fylkesmann", "statsforvalt", "statsförvalt", "region", "interkommunal", "röda", "röde", "kommunalförbund", "kommunförbund",
        "polis", "politi",
    ];
    const ENDINGS: &[&str] = &[
        "universitet", "universitetet", "högskola", "höyskole", "sykehus", "sjukhus", "sjukehus", "sjukhuset", "regionen", "förbund", "förbundet", "forbund", "forbundet", "förening", "föreningen",
        "forening", "foreningen", "stiftelse", "stiftelsen", "brannvesen", "räddningstjänst", "räddningstjänsten", "länet", "fylket", "verket", "direktoratet", "departementet", "myndigheten",
        "tilsynet", "bostäder", "bolig", "energi", "kraft", "bank", "avis", "forlag", "parkering",
    ];
    WORDS.contains(&word) && word != "kontoret" || STARTS.iter().any(|s| word.starts_with(s)) || ENDINGS.iter().any(|e| word.ends_with(e) && word.len() >= e.len())
}

/// Cuts a list of words wherever a mark or a joining word stands between two of them; `-` only where asked, because names have hyphens.
pub fn parts(tokens: &[Token], at_hyphens: bool) -> Vec<&[Token]> {
    let mut out = Vec::new();
    let mut from = 0;
    for (i, t) in tokens.iter().enumerate() {
        let mark = t.before != ' ' && (at_hyphens || t.before != '-');
        if joins(&t.word) || mark {
            out.push(tokens.get(from..i).unwrap_or_default());
            from = if joins(&t.word) { i + 1 } else { i };
        }
    }
    out.push(tokens.get(from..).unwrap_or_default());
    out.retain(|p| !p.is_empty());
    out
}
