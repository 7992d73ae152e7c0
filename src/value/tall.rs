//! A count of units: schools, kindergartens, tiltak.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{Kind, Value, Why};

/// A count, 0 or more.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, borsh::BorshSerialize, borsh::BorshDeserialize,
)]
#[serde(transparent)]
pub struct Tall(pub u32);

/// The most digits of a count.
const DIGITS: usize = 6;
/// The longest range of tiltak.
const LONGEST_RANGE: u32 = 100;
/// Words after a count that say what is counted.
const UNITS: [&str; 17] = [
    "stk",
    "stykker",
    "stykk",
    "skoler",
    "skular",
    "barnehager",
    "barnehagar",
    "tiltak",
    "enheter",
    "einingar",
    "kontor",
    "kontorer",
    "kommunale",
    "private",
    "totalt",
    "nye",
    "nytt",
];
/// Words that change the count before them.
const CHANGES: [&str; 12] =
    ["eller", "av", "per", "pr", "hver", "ikke", "ikkje", "minus", "pluss", "evt", "eventuelt", "kanskje"];
/// Counts in words, from 0 on. Other spellings (nynorsk, older) are in [`ALSO`].
const WORDS: [&str; 21] = [
    "null", "en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv", "tretten",
    "fjorten", "femten", "seksten", "sytten", "atten", "nitten", "tjue",
];
const ALSO: [(&str, u32); 8] =
    [("ett", 1), ("én", 1), ("ein", 1), ("eitt", 1), ("syv", 7), ("tyve", 20), ("ingen", 0), ("ikke aktuelt", 0)];
/// Words between the numbers of tiltak in a list that do not change them.
const OF_LISTS: [&str; 16] = [
    "og",
    "samt",
    "tiltak",
    "tiltaket",
    "tiltakene",
    "nr",
    "nummer",
    "deler",
    "del",
    "av",
    "fra",
    "frå",
    "i",
    "for",
    "også",
    "and",
];
/// Words and signs between two numbers that make them a range.
const UP_TO: [&str; 6] = ["-", "til", "tom", "t.o.m", "tilogmed", "tilom"];

impl Value for Tall {
    const KIND: Kind = Kind::Tall;

    fn number(&self) -> Option<Decimal> {
        Some(self.0.into())
    }

    /// `14`, `1 skole(r)`, `21 skoler totalt fordelt på:`, `ca. 3`, `14*`, `fjorten`, `5+5+4`, `2 (1 nytt)`, `Ingen`.
    fn from_text(text: &str) -> Result<Self, Why> {
        // "1 skole(r)"
        let text = &text.trim().replace("(r)", "r");
        if matches!(text.as_str(), "-" | "–") {
            return Ok(Self(0));
        }
        let text = without_lead(text);
        if let Some(number) = in_words(text.trim_end_matches(['.', '*', '!', ' '])) {
            return Ok(Self(number));
        }
        if let Some(sum) = sum(text) {
            return Ok(Self(sum));
        }
        if let Some((word, number)) = twice(text) {
            return if word == number { Ok(Self(number)) } else { Err(Why::Unsure) };
        }
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = text.split_at(digits);
        let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).count();
        match numbers {
            0 => Err(Why::NotThis),
            _ if !(1..=DIGITS).contains(&digits) || !is_remark(rest) => Err(Why::Unsure),
            _ => number.parse().map(Self).map_err(|_| Why::NotThis),
        }
    }
}

impl Value for Vec<Tall> {
    const KIND: Kind = Kind::Tall;

    /// A list of numbers: `(3,4,5,6,7)`, `1, 2 og 3`, `3-5`, `1 t.o.m. 3`, `1+2+3`, `tiltak 1, tiltak 2 og deler av 4`.
    /// A year in it is skipped.
    fn from_text(text: &str) -> Result<Self, Why> {
        let mut all: Vec<u32> = Vec::new();
        let mut up_to = false;
        for word in list_words(text) {
            if UP_TO.contains(&word.as_str()) {
                up_to = !all.is_empty();
            } else if let Ok(number) = word.parse::<u32>() {
                let first = all.last().copied().filter(|_| std::mem::take(&mut up_to));
                match first {
                    _ if is_year(number) => {}
                    Some(first) if first >= number || number - first > LONGEST_RANGE => return Err(Why::Unsure),
                    Some(first) => all.extend(first + 1..=number),
                    None => all.push(number),
                }
            } else if let Some(series) = pointed(&word) {
                all.extend(series);
            } else if !OF_LISTS.contains(&word.as_str()) {
                let has_number = text.contains(|c: char| c.is_ascii_digit());
                return Err(if has_number { Why::Unsure } else { Why::NotThis });
            }
        }
        // a list that seems to continue is incomplete
        let goes_on = up_to || text.trim_end().ends_with([',', '+', '&', '/']) || text.trim_end().ends_with(" og");
        if goes_on && !all.is_empty() {
            return Err(Why::Unsure);
        }
        if all.is_empty() { Err(Why::NotThis) } else { Ok(all.into_iter().map(Tall).collect()) }
    }
}

const fn is_year(number: u32) -> bool {
    1990 <= number && number < 2100
}

/// The numbers and words of a list, and a dash between two numbers.
fn list_words(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace("til og med", "tilogmed").replace("til og m.", "tilogmed");
    let text = text.replace(['–', '—', '−'], "-").replace('-', " - ");
    let divides = |c: char| c.is_whitespace() || "()[],;&+/:".contains(c);
    let words = text.split(divides).map(|word| word.trim_matches('.').to_owned());
    words.filter(|word| !word.is_empty()).collect()
}

/// Consecutive numbers with full stops between them: `1.2.3`. `1.1` is the number of a chapter.
fn pointed(word: &str) -> Option<Vec<u32>> {
    let numbers: Vec<u32> = word.split('.').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let in_order = numbers.windows(2).all(|pair| pair[0].checked_add(1) == Some(pair[1]));
    (numbers.len() > 2 && in_order).then_some(numbers)
}

/// A count in words.
fn in_words(text: &str) -> Option<u32> {
    let text = text.to_lowercase();
    let also = || ALSO.iter().find(|(word, _)| *word == text).map(|(_, number)| *number);
    let at = WORDS.iter().position(|word| *word == text);
    at.and_then(|at| u32::try_from(at).ok()).or_else(also)
}

/// A count without the words that lead to it: `ca. 3`, `Totalt 12`, `= 10`, `Alle de 4`, `Antall: 2`.
fn without_lead(text: &str) -> &str {
    const LEADS: [&str; 11] = ["ca", "alle", "de", "dei", "totalt", "antall", "tal", "sum", "til", "sammen", "samlet"];
    let mut rest = text;
    loop {
        let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let after = &rest[word.len()..];
        let leads = LEADS.contains(&word.to_lowercase().as_str()) && after.contains(|c: char| c.is_ascii_digit());
        let after =
            if leads { after.trim_start_matches(['.', ':', ' ']) } else { rest.trim_start_matches(['=', '#', ' ']) };
        if after.len() == rest.len() {
            return rest;
        }
        rest = after;
    }
}

/// A count in words and in figures: `To (2)`.
fn twice(text: &str) -> Option<(u32, u32)> {
    let (word, figures) = text.strip_suffix(')')?.split_once('(')?;
    Some((in_words(word.trim())?, figures.trim().parse().ok()?))
}

/// Whether a word beside a count says that another count is meant.
fn changes(word: &str) -> bool {
    let word = word.to_lowercase();
    CHANGES.contains(&word.as_str()) || in_words(&word).is_some()
}

/// Counts that are added up: `5+5+4`.
fn sum(text: &str) -> Option<u32> {
    let parts = text.trim_end_matches(['.', '*']).split('+').map(|part| part.trim().parse::<u32>().ok());
    let parts: Vec<u32> = parts.collect::<Option<_>>()?;
    (parts.len() > 1).then(|| parts.into_iter().try_fold(0, u32::checked_add))?
}

/// Whether the text after a count leaves the count as it is: no text, a mark, a remark in brackets or after a comma or
/// a dash, a unit and its words, an addition without a number (`2 + koordinator`).
fn is_remark(rest: &str) -> bool {
    let rest = rest.trim_start_matches(['*', '.', '!', ':', '¹', '²', '³']);
    let aside = rest.trim_start().strip_prefix([',', '–', '-', ';', '\n']).is_some_and(|aside| {
        let mut words = aside.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        !words.any(|word| changes(word) || word.starts_with(|c: char| c.is_ascii_digit()))
    });
    let bracket = rest.trim_start().strip_prefix('(').and_then(|remark| remark.split_once(')'));
    let rest = bracket.map_or(rest, |(_, after)| after);
    let word = rest.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    let added = rest.trim_start().strip_prefix('+').is_some_and(|added| !added.contains(|c: char| c.is_ascii_digit()));
    rest.trim_matches(['.', ' ', '*']).is_empty()
        || added
        || aside
        || (rest.starts_with(char::is_whitespace) && UNITS.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts() {
        for (text, expected) in
            [("14", 14), ("21 skoler totalt fordelt på:", 21), ("8 stykker totalt", 8), ("Ingen", 0), ("3 (ca)", 3)]
        {
            assert_eq!(Tall::from_text(text), Ok(Tall(expected)), "{text}");
        }
        for (text, expected) in [
            ("14*", 14),
            ("1 skole(r)", 1),
            ("fjorten", 14),
            ("Fjorten.", 14),
            ("5+5+4", 14),
            ("2 (1 nytt)", 2),
            ("2 + koordinator", 2),
            ("2.", 2),
            ("Totalt 12", 12),
            ("12 totalt", 12),
            ("Alle de 4", 4),
            ("= 10", 10),
            ("Antall: 2", 2),
            ("12 kommunale", 12),
            ("To (2)", 2),
            ("2, se under", 2),
            ("2 – se vedlegg", 2),
            ("2!", 2),
            ("1:", 1),
            ("2 nye", 2),
        ] {
            assert_eq!(Tall::from_text(text), Ok(Tall(expected)), "{text}");
        }
        for text in ["X", "", "mange", "ca."] {
            assert_eq!(Tall::from_text(text), Err(Why::NotThis), "{text}");
        }
        for text in ["To (3)", "2, kanskje tre", "2 – 3", "2, og 1 til", "alle", "2 - ikke avklart"] {
            assert!(Tall::from_text(text).is_err(), "{text}");
        }
        for text in ["1 av 3", "1234567", "3-4", "3 eller 4", "2 + 1 koordinator", "3 og 2"] {
            assert_eq!(Tall::from_text(text), Err(Why::Unsure), "{text}");
        }
    }

    #[test]
    fn lists_of_numbers() {
        let list = |text| Vec::<Tall>::from_text(text).map(|all| all.iter().map(|t| t.0).collect::<Vec<_>>());
        assert_eq!(list("(3,4,5,6,7)"), Ok(vec![3, 4, 5, 6, 7]));
        assert_eq!(list("1, 2 og 3"), Ok(vec![1, 2, 3]));
        assert_eq!(list("3-5"), Ok(vec![3, 4, 5]));
        for text in [
            "1+2+3",
            "1/2/3",
            "1 t.o.m. 3",
            "1. 2. 3.",
            "Tiltak 1, tiltak 2 og tiltak 3",
            "1, 2, 3 – 2024",
            "1 til og med 3",
            "1 2 3",
            "1-3 fra 2024",
            "1;2;3",
            "tiltak nr. 1, 2 og deler av 3",
            "1 – 3",
            "1,2,3.",
            "(1), (2) og (3)",
            "(1.2.3)",
        ] {
            assert_eq!(list(text), Ok(vec![1, 2, 3]), "{text}");
        }
        assert_eq!(list("alle"), Err(Why::NotThis));
        for text in ["1-4000000000", "1, 2 men ikke 3", "3-1", "1, 2,", "1, 2 og", "1-", "1.1 og 1.2"] {
            assert_eq!(list(text), Err(Why::Unsure), "{text}");
        }
    }
}
