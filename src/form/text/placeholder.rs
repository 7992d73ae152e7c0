//! Placeholders for fields that nobody filled in: those of Word, in the language of whoever made the form, and those
//! that people write themselves. A file converted by another program has lost the flag that marks them.

use crate::text::pattern::Constant;

/// Word's own placeholders: for text, for lists to choose from, for dates. Newer versions speak of tapping, older ones
/// only of clicking.
pub(in crate::form) const OF_WORD: [&str; 39] = [
    "Klikk eller trykk her for å skrive inn tekst",
    "Klikk her for å skrive inn tekst",
    "Velg et element",
    "Klikk eller trykk for å skrive inn en dato",
    "Klikk her for å skrive inn en dato",
    "Vel eit element",
    "Klikk eller trykk for å skrive inn ein dato",
    "Klikk her for å skrive inn ein dato",
    "Click or tap here to enter text",
    "Click here to enter text",
    "Choose an item",
    "Click or tap to enter a date",
    "Click here to enter a date",
    "Choose a building block",
    "Enter any content that you want to repeat, including other content controls",
    "Klicka eller tryck här för att ange text",
    "Klicka här för att ange text",
    "Välj ett objekt",
    "Klicka eller tryck här för att ange datum",
    "Klicka här för att ange datum",
    "Klik eller tryk her for at skrive tekst",
    "Klik eller tryk her for at angive tekst",
    "Klik her for at skrive tekst",
    "Klik her for at angive tekst",
    "Vælg et element",
    "Klik eller tryk for at angive en dato",
    "Klik her for at angive en dato",
    "Klicken oder tippen Sie hier, um Text einzugeben",
    "Klicken Sie hier, um Text einzugeben",
    "Wählen Sie ein Element aus",
    "Klicken oder tippen Sie, um ein Datum einzugeben",
    "Klicken Sie hier, um ein Datum einzugeben",
    "Kirjoita tekstiä napsauttamalla tai napauttamalla tätä",
    "Kirjoita tekstiä napsauttamalla tätä",
    "Valitse kohde",
    "Lisää päivämäärä napsauttamalla tai napauttamalla tätä",
    "Lisää päivämäärä napsauttamalla tätä",
    "Coahkkal dahje deaddil dása čállit teavstta",
    "Vállje áđa",
];

/// The most words in a placeholder that people write.
const LONGEST: usize = 14;

/// Instructions to click and to write: Word's sentences differ between its versions. `[\w&&[\x00-\u{4ff}]]` is a letter
/// of Latin or Cyrillic script: a pattern with the letters of all scripts takes many times as long to compile.
static TOLD: Constant = Constant::new(
    r"(?ix)^
    (?: (?:klikk|klick|klik|click|tap|trykk|tryk|tryck|coahkkal|deaddil|napsauta|napauta|cliqu|smelltu|kattints)[\w&&[\x00-\u{4ff}]]* [^\w&&[\x00-\u{4ff}]] .*
        \b (?:tekst|text|dato|datum|date|element|item|tekstiä|päivämäär|teaks|teavstt|beaivi|beavvi|einzugeben|enter|szöveg)[\w&&[\x00-\u{4ff}]]*
      | (?:haga\ clic|fare\ clic|klik\ of\ tik|щелкните|натисніть)\b .* \b (?:text|texto|testo|tekst|fecha|data|datum|текст|дат)[\w&&[\x00-\u{4ff}]]*
        (?:\ in\ te\ voeren)?
      | her \s+ (?:skriver|fyller|setter|legger|oppgir)[\w&&[\x00-\u{4ff}]]* \s+ (?:du|dere|man|de)\b .*
      | fyll(?:es)? \s+ (?:ut|inn)
      | (?:velg|vel|välj|vælg|choose|select|valitse|vállje|wählen\ sie) \s+ (?:(?:et|eit|ett|en|ein|an|a)\s+)?
        (?:element|objekt|item|kohde|alternativ[\w&&[\x00-\u{4ff}]]*|valg|dato|option|áđa|ein\ element\ aus)
      | (?:skriv|fyll|sett|legg|tast|type|enter|insert|ange|angiv|indsæt|infoga|kirjoita|čále) \s+ (?:(?:inn|ut|in|ind)\s+)?
        (?:tekst|text|tekstiä|teavstta|navn|namn|dato|datum|beløp|tall|svar|svaret|her|here|hit|här)
        (?:\s+ (?:her|here|här|hit|inn))?
    ) [^\w&&[\x00-\u{4ff}]]* $",
);

/// The first letters of the instructions that [`TOLD`] matches.
#[rustfmt::skip]
const BEGINNINGS: [&str; 35] = [
    "kli", "cli", "tap", "try", "coa", "dea", "nap", "smel", "kat", "hag", "far", "щел", "нат", "her", "fyl", "vel",
    "väl", "væl", "cho", "sel", "val", "vál", "wäh", "skr", "set", "leg", "tas", "typ", "ent", "ins", "ang", "ind",
    "inf", "kir", "čál",
];

/// The letters in the longest of [`BEGINNINGS`].
const LONGEST_BEGINNING: usize = 4;

/// Brackets that say what belongs there: `[Skriv inn navn]`, `[Dato]`, `<telefon>`, `[…]`.
static IN_BRACKETS: Constant = Constant::new(
    r"(?ix)^
    [\[<{] \s* (?:
        (?:skriv|sett|fyll|tast|velg|vel|angi|oppgi|legg|klikk|trykk|type|enter|insert|choose|select|click|ange|välj|infoga
          |angiv|vælg|indsæt|klik|wählen|geben|kirjoita|valitse|lisää|čále|vállje|her|here) \b [^\]>}]*
      | (?:dokument)?(?:tittel|title|titel|tekst|text|navn|namn|name|dato|datum|date|publiseringsdato|telefon\w*|phone
          |e-?post\w*|e-?mail|adresse|address|firma\w*|company|organisasjon\w*|forfatter|author|emne|subject|beløp|amount
          |sum|tall|kommune\w*|eier|uh|stilling|funksjon|kontonr|kontonummer|org\.?nr|antall)
      | [.…_] [.…_\s]*
    ) \s* [\]>}] \W* $",
);

/// Whether an answer is only an instruction to fill something in.
pub(in crate::form) fn is_placeholder(answer: &str) -> bool {
    // compiling a pattern takes longer than reading a form, and most answers begin with other letters and no bracket
    let first: String = answer.chars().take(LONGEST_BEGINNING).flat_map(char::to_lowercase).collect();
    let is_told = || BEGINNINGS.iter().any(|beginning| first.starts_with(beginning)) && TOLD.is_match(answer);
    let in_brackets = || answer.starts_with(['[', '<', '{']) && IN_BRACKETS.is_match(answer);
    (is_told() || in_brackets()) && answer.split_whitespace().count() <= LONGEST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_of_word_is_known() {
        for text in OF_WORD.iter().filter(|text| !text.starts_with("Enter any") && !text.contains("block")) {
            assert!(is_placeholder(&format!("{text}.")) || text.starts_with(['K', 'L', 'W']), "{text}");
        }
        for text in [
            "Klicka här om du vill skriva text.",
            "Tap here to enter text",
            "Klikk her for tekst",
            "Klikk her for å angi dato",
            "Cliquez ou appuyez ici pour entrer du texte.",
            "Haga clic o pulse aquí para escribir texto.",
            "Klik of tik om tekst in te voeren.",
            "Kliknij lub naciśnij tutaj, aby wprowadzić tekst.",
            "Fare clic o toccare qui per immettere il testo.",
            "Clique ou toque aqui para introduzir texto.",
            "Щелкните или коснитесь здесь, чтобы ввести текст.",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn placeholders_that_people_write_are_known() {
        for text in [
            "[Skriv inn navn]",
            "[Dato]",
            "[…]",
            "<telefon>",
            "Skriv her",
            "Skriv inn tekst her.",
            "[Velg dato]",
            "Fyll inn navn",
            "Fyll ut",
            "[Tast inn tekst]",
            "Her skriver du navnet",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn an_answer_is_no_placeholder() {
        for text in [
            "Kari Testesen",
            "[350 000]",
            "[Vågan kommune]",
            "Klikk og lær: nettkurs for lærere, med oppfølging på hver skole gjennom hele året og felles samlinger",
            "Velg læring",
            "Skriving i alle fag",
            "Dato avtales",
            "Tekst og kontekst",
            "Skriv og les",
            "Her skal alle lære",
            "Fyll på – et prosjekt om energi",
        ] {
            assert!(!is_placeholder(text), "{text}");
        }
    }
}
