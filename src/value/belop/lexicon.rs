//! The words beside amounts that bear on what the amounts add up to. All other words are names and remarks, which leave
//! an amount as it is.

/// The effect of a word on the amounts near it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// It is kroner.
    Unit,
    /// It is thousands or millions of kroner.
    Scaled(u32),
    /// It is an estimate.
    About,
    /// The amount is the total of all the others.
    Total,
    /// The amounts that follow are parts of the one before: `herav`.
    Included,
    /// What follows, with an amount or without, is part of the amount before: `inkl. reise`.
    Inclusive,
    /// Another amount is meant than the one written, or it is not known which: `halvparten`, `eller`.
    Doubt,
    /// The amount after it is one that something is taken from: `av 700 000`.
    Of,
    /// The amount is asked for several times: `per` semester.
    Each,
    /// A number after it is one of a series: `pkt. 7`, `tiltak 2`.
    Numbered,
    /// A number after it is a code, however long: `prosjekt 123456`.
    Coded,
    /// It only joins a name to its amount: `til`, `for`.
    Joins,
    /// A name or a remark.
    Nothing,
}

const UNITS: &[&str] = &["kr", "kroner", "nok", "norske"];
const THOUSANDS: &[&str] = &["tkr", "tnok", "t.kr", "tusen", "tusind", "k"];
const MILLIONS: &[&str] = &["mill", "million", "millioner", "millionar", "mnok", "mkr", "mill.kr"];
const ABOUT: &[&str] = &[
    "ca",
    "cirka",
    "circa",
    "omtrent",
    "rundt",
    "omlag",
    "anslag",
    "anslagsvis",
    "anslått",
    "estimat",
    "estimert",
    "omkring",
    "~",
    "≈",
    "±",
];
const TOTALS: &[&str] = &["sum", "totalt", "total", "totalsum", "tilsammen", "samlet", "begge", "samla"];
const INCLUDED: &[&str] = &[
    "herav",
    "derav",
    "hvorav",
    "kvarav",
    "herunder",
    "deriblant",
    "innbefattet",
    "fordelt",
    "fordeles",
    "fordeling",
    "delt",
    "deles",
];
const INCLUSIVE: &[&str] = &["inkl", "inklusive", "inklusiv", "inkludert", "medregnet", "medrekna"];
const DOUBT: &[&str] = &[
    "eller",
    "evt",
    "eventuelt",
    "alternativt",
    "ikke",
    "ikkje",
    "minus",
    "fratrukket",
    "fradrag",
    "trekkes",
    "halvparten",
    "resten",
    "mellom",
    "mindre",
    "under",
    "over",
    "minst",
    "mer",
    "meir",
    "tidligere",
    "opprinnelig",
    "endret",
    "endres",
    "avslag",
    "avslått",
    "bortfaller",
    "utgår",
    "strøket",
    "ganger",
    "gange",
    "<",
    ">",
    "≤",
    "≥",
    "€",
    "$",
    "£",
    "eur",
    "euro",
    "usd",
    "sek",
    "dkk",
    "gbp",
    "resterende",
    "overføres",
    "overført",
];
const EACH: &[&str] = &["per", "pr", "à", "á", "hver", "hvert", "kvar", "kvart", "årlig", "årleg", "månedlig"];
const NUMBERED: &[&str] = &[
    "pkt", "punkt", "kap", "kapittel", "side", "s", "nr", "nummer", "tiltak", "vedlegg", "post", "fase", "trinn",
    "del", "uh", "eier", "note", "fotnote", "avsnitt", "§", "uke", "veke", "ordning", "linje", "rad", "gruppe",
    "modul", "år",
];
const CODED: &[&str] = &[
    "konto",
    "kontonr",
    "kto",
    "tlf",
    "telefon",
    "prosjekt",
    "prosjektnr",
    "prosjektnummer",
    "saksnr",
    "sak",
    "ref",
    "orgnr",
    "org.nr",
    "art",
    "ansvar",
    "faktura",
    "fakturanr",
];
const JOINS: &[&str] = &["til", "for", "fra", "frå", "på", "i", "av", "hos", "ved", "med", "som", "er", "og", "utgjør"];
/// Words for things that are counted, not paid.
const COUNTED: &[&str] = &[
    "skoler",
    "skole",
    "skular",
    "barnehager",
    "barnehage",
    "barnehagar",
    "kommuner",
    "kommune",
    "eiere",
    "ansatte",
    "tilsette",
    "lærere",
    "lærarar",
    "lærer",
    "personer",
    "deltakere",
    "deltakarar",
    "stk",
    "stykk",
    "år",
    "mnd",
    "måneder",
    "månader",
    "måned",
    "uker",
    "veker",
    "dager",
    "dagar",
    "timer",
    "timar",
    "årsverk",
    "semester",
    "semestre",
    "halvår",
    "tiltak",
    "samlinger",
    "samlingar",
    "ganger",
    "gonger",
    "enheter",
    "uh",
    "studiepoeng",
    "stp",
    "partnere",
    "pp-tjenester",
    "grupper",
    "plasser",
    "studenter",
    "klassetrinn",
    "trinn",
];
const MONTHS: &[&str] = &[
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];
/// Answers that ask for nothing.
const NOTHING: &[&str] = &[
    "ikke aktuelt",
    "ikkje aktuelt",
    "ikke aktuell",
    "ikkje aktuell",
    "nei",
    "ingen",
    "inga",
    "ingenting",
    "intet",
    "utgår",
    "ikke relevant",
    "ikkje relevant",
    "bortfaller",
    "n/a",
    "na",
    "i.a",
    "null",
    "null kroner",
    "ingen søknad",
    "søkes ikke",
    "ikke søkt",
    "søker ikke",
    "det søkes ikke",
    "det søkes ikke om midler",
    "ikkje søkt",
    "søkjer ikkje",
    "ikke behov",
    "ikkje behov",
];
/// Pairs of words with one meaning.
const PAIRS: &[(&str, &str, Says)] = &[
    ("til", "sammen", Says::Total),
    ("til", "saman", Says::Total),
    ("i", "alt", Says::Total),
    ("om", "lag", Says::About),
    ("av", "dette", Says::Included),
    ("av", "disse", Says::Included),
    ("av", "det", Says::Included),
    ("i", "tillegg", Says::Doubt),
    ("i", "stedet", Says::Doubt),
    ("à", "konto", Says::Doubt),
];

/// A word in small letters, without the full stop of an abbreviation.
pub(super) fn folded(word: &str) -> String {
    word.trim_end_matches('.').to_lowercase()
}

/// The meaning of a word.
pub(super) fn says(word: &str) -> Says {
    let word = folded(word);
    let is = |list: &[&str]| list.contains(&word.as_str());
    match () {
        () if is(UNITS) => Says::Unit,
        () if is(THOUSANDS) => Says::Scaled(1_000),
        () if is(MILLIONS) => Says::Scaled(1_000_000),
        () if is(ABOUT) => Says::About,
        () if is(TOTALS) => Says::Total,
        () if is(INCLUDED) => Says::Included,
        () if is(INCLUSIVE) => Says::Inclusive,
        () if is(DOUBT) => Says::Doubt,
        () if word == "av" => Says::Of,
        () if is(EACH) => Says::Each,
        () if is(NUMBERED) => Says::Numbered,
        () if is(CODED) => Says::Coded,
        () if is(JOINS) => Says::Joins,
        () => Says::Nothing,
    }
}

/// The meaning of two words together, where they have one of their own.
pub(super) fn say_together(first: &str, second: &str) -> Option<Says> {
    let (first, second) = (folded(first), folded(second));
    PAIRS.iter().find(|(a, b, _)| *a == first && *b == second).map(|(_, _, says)| *says)
}

/// Whether a number before this word is a count.
pub(super) fn is_counted(word: &str) -> bool {
    COUNTED.contains(&folded(word).as_str())
}

/// Whether a number before this word is a day.
pub(super) fn is_month(word: &str) -> bool {
    MONTHS.contains(&folded(word).as_str())
}

/// Whether a cell says that nothing is asked for: with a dash, or in words.
pub fn asks_for_nothing(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let words = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '(' | ')' | '!' | ':'));
    // "kr -"
    let past_unit = UNITS.iter().find_map(|unit| words.strip_prefix(unit)).unwrap_or(words);
    let dashes = past_unit.trim_matches(|c: char| c.is_whitespace() || c == '.');
    let is_dash = |c: char| matches!(c, '-' | '–' | '—' | '−' | '‐' | '‑');
    (!dashes.is_empty()
        && dashes.chars().all(|c| is_dash(c) || c == ' ')
        && dashes.chars().filter(|c| is_dash(*c)).count() < 4)
        || NOTHING.contains(&words)
}
