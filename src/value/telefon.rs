//! A Norwegian telephone number: eight digits.

use serde::{Serialize, Serializer};

use super::siffer::{NumberProblem, runs};
use super::{Kind, Value, Why};

/// How many digits a number has, without the country's.
const LENGTH: usize = 8;
/// A shorter number beside a whole one is something else: an extension, a floor.
const EXTENSION: usize = 4;

/// One or several telephone numbers, right or wrong.
#[derive(Debug, Clone, PartialEq, Eq, Hash, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Telefon {
    digits: String,
    numbers: Vec<String>,
}

impl Telefon {
    /// The digits as typed, without blanks and points.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// The single numbers, digits only.
    #[must_use]
    pub fn numbers(&self) -> &[String] {
        &self.numbers
    }

    /// What is wrong with it, if anything; with the first that is wrong, where several are given.
    #[must_use]
    pub fn problem(&self) -> Option<NumberProblem> {
        let wrong = self.numbers.iter().find(|number| !is_whole(number))?;
        Some(NumberProblem::Length { digits: wrong.len(), needed: LENGTH })
    }
}

/// Eight digits, with the country's number before them or without.
fn is_whole(number: &str) -> bool {
    ["", "47", "0047"].iter().any(|country| number.strip_prefix(country).is_some_and(|rest| rest.len() == LENGTH))
}

/// Two numbers that only a blank divides: `481 33 653 902 50 653`.
fn divided(text: &str, digits: &str) -> Option<[String; 2]> {
    let mut before = 0;
    text.chars().find_map(|c| {
        before += usize::from(c.is_ascii_digit());
        let (first, second) = digits.split_at_checked(before).filter(|_| c.is_whitespace())?;
        (is_whole(first) && is_whole(second)).then(|| [first.to_owned(), second.to_owned()])
    })
}

impl Serialize for Telefon {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.digits.serialize(serializer)
    }
}

impl Value for Telefon {
    const KIND: Kind = Kind::Id;

    fn from_text(text: &str) -> Result<Self, Why> {
        let mut numbers = runs(text, &['+', '(', ')']);
        if let [single] = numbers.as_slice()
            && !is_whole(single)
            && let Some(two) = divided(text, single)
        {
            numbers = two.into();
        }
        if numbers.iter().any(|number| is_whole(number)) {
            numbers.retain(|number| number.len() > EXTENSION);
        }
        if numbers.is_empty() { Err(Why::NotThis) } else { Ok(Self { digits: numbers.concat(), numbers }) }
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
        Telefon::from_text(text).unwrap()
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
        ] {
            assert_eq!(telefon(text).problem(), None, "{text}");
        }
    }

    #[test]
    fn wrong() {
        for (text, digits) in [("481 33 65", 7), ("481336530", 9), ("48133653 / 9025065", 7), ("+46 70 123 45 67", 11)]
        {
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
