//! A Norwegian telephone number: eight digits.

use serde::{Serialize, Serializer};

use super::siffer::{NumberProblem, divided, only_digits, runs};
use super::{Kind, LINE_ENDS, Value, Why};

/// The number of digits, without the country code.
const LENGTH: usize = 8;
/// The number of digits in the short numbers of large firms.
const SHORT: usize = 5;
/// The number of digits in a foreign number, with its country code.
const ABROAD: std::ops::RangeInclusive<usize> = 8..=15;
/// A number up to this length beside a whole one is something else: an extension, a floor.
const EXTENSION: usize = 4;

/// One or several telephone numbers, right or wrong.
#[derive(Debug, Clone, PartialEq, Eq, Hash, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Telefon {
    digits: String,
    numbers: Vec<String>,
}

impl Telefon {
    /// The digits as typed, without blanks and full stops.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// The single numbers, digits only.
    #[must_use]
    pub fn numbers(&self) -> &[String] {
        &self.numbers
    }

    /// What is wrong, if anything, with the first wrong number.
    #[must_use]
    pub fn problem(&self) -> Option<NumberProblem> {
        let wrong = self.numbers.iter().find(|number| !is_whole(number))?;
        Some(NumberProblem::Length { digits: only_digits(wrong).len(), needed: LENGTH })
    }
}

/// Whether a number is complete: eight digits, with or without Norway's country code; five for short numbers that begin
/// with 0; or a foreign number with its country code.
fn is_whole(number: &str) -> bool {
    let is_norwegian = |country: &str| number.strip_prefix(country).is_some_and(|rest| rest.len() == LENGTH);
    let abroad =
        number.strip_prefix('+').or_else(|| number.strip_prefix("00")).filter(|number| !number.starts_with("47"));
    ["", "47", "0047", "+47"].into_iter().any(is_norwegian)
        || (number.len() == SHORT && number.starts_with('0'))
        || abroad.is_some_and(|number| ABROAD.contains(&number.len()))
}

/// The numbers of a cell; a `+` before a number belongs to it, and so does a country code in brackets.
fn numbers(text: &str) -> Vec<String> {
    let text = ["(+47)", "(0047)", "(47)"]
        .iter()
        .fold(text.to_owned(), |text, country| text.replace(country, country.trim_matches(['(', ')'])));
    let mut numbers = Vec::new();
    for run in runs(&text, &['+']) {
        for (at, part) in run.split('+').enumerate() {
            let number = only_digits(part);
            let number = if at > 0 { format!("+{number}") } else { number };
            match divided(part, is_whole).filter(|_| !is_whole(&number)) {
                Some(two) => numbers.extend(two),
                None if number.contains(|c: char| c.is_ascii_digit()) => numbers.push(number),
                None => {}
            }
        }
    }
    numbers
}

impl Serialize for Telefon {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.digits.serialize(serializer)
    }
}

impl Value for Telefon {
    const KIND: Kind = Kind::Id;

    fn from_text(text: &str) -> Result<Self, Why> {
        Self::from_lines(text)
    }

    fn from_lines(lines: &str) -> Result<Self, Why> {
        let mut all = numbers(lines);
        let whole = all.iter().filter(|number| is_whole(number)).count();
        if whole == 0 && lines.contains(LINE_ENDS) {
            all = numbers(&lines.replace(LINE_ENDS, " "));
        }
        if all.iter().any(|number| is_whole(number)) {
            all.retain(|number| number.len() > EXTENSION);
        }
        let digits: String = all.iter().map(|number| only_digits(number)).collect();
        if digits.is_empty() { Err(Why::NotThis) } else { Ok(Self { digits, numbers: all }) }
    }

    fn rewrite(&mut self, change: &mut dyn FnMut(&mut String)) {
        change(&mut self.digits);
        self.numbers.iter_mut().for_each(change);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn telefon(text: &str) -> Telefon {
        Telefon::from_lines(text).unwrap()
    }

    #[test]
    fn right() {
        for text in [
            "90250653",
            "41 64 83 01",
            "+47 481 33 653",
            "4748133653",
            "004748133653",
            "(+47) 48 13 36 53",
            "47 12 34 56",
            "47 47 12 34 56",
            "Tlf. 481 33 653",
            "48133653 / 90250653",
            "481 33 653 902 50 653",
            "73551187, int. 123",
            "76075600 (8-15)",
            "48133653\n90250653",
            "481 33\n653",
            "+46 70 123 45 67",
            "0046 70 123 45 67",
            "48133653 (mobil), 76075600 (sentralbord)",
            "Tlf: 481-33-653",
            "02800",
        ] {
            assert_eq!(telefon(text).problem(), None, "{text}");
        }
    }

    #[test]
    fn wrong() {
        for (text, digits) in [("481 33 65", 7), ("481336530", 9), ("48133653 / 9025065", 7), ("46 70 123 45 67", 11)] {
            assert_eq!(telefon(text).problem(), Some(NumberProblem::Length { digits, needed: 8 }), "{text}");
        }
        assert_eq!(Telefon::from_text("ring meg"), Err(Why::NotThis));
    }

    #[test]
    fn json_has_the_digits_as_typed() {
        assert_eq!(serde_json::to_string(&telefon("+47 481 33 653")).unwrap(), r#""4748133653""#);
        assert_eq!(telefon("Tlf. 481 33 653").digits(), "48133653");
    }
}
