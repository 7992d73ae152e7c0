//! An organisation number: nine digits, the last a check digit (modulus 11).

use serde::Serialize;

use super::modulus11::{CheckedDigits, ORGNR};
use super::siffer::NumberProblem;
use super::{Kind, Value, Why};

/// An organisation number, right or wrong.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, borsh::BorshSerialize, borsh::BorshDeserialize)]
#[serde(transparent)]
pub struct Orgnr(CheckedDigits);

impl Orgnr {
    /// The digits as typed, without blanks and full stops.
    #[must_use]
    pub fn digits(&self) -> &str {
        self.0.digits()
    }

    /// The single numbers, digits only.
    #[must_use]
    pub fn numbers(&self) -> &[String] {
        self.0.numbers()
    }

    /// What is wrong, if anything, with the first wrong number.
    #[must_use]
    pub fn problem(&self) -> Option<NumberProblem> {
        self.0.problem(&ORGNR)
    }
}

impl Value for Orgnr {
    const KIND: Kind = Kind::Id;

    fn from_text(text: &str) -> Result<Self, Why> {
        Self::from_lines(text)
    }

    fn from_lines(lines: &str) -> Result<Self, Why> {
        CheckedDigits::from_text(lines, &ORGNR).map(Self)
    }

    fn rewrite(&mut self, change: &mut dyn FnMut(&mut String)) {
        self.0.rewrite(change);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> Option<NumberProblem> {
        Orgnr::from_text(text).unwrap().problem()
    }

    #[test]
    fn right_and_wrong() {
        for text in ["812345672", "812 345 672", "NO 812 345 672 MVA", "812345672 / 823456786"] {
            assert_eq!(problem(text), None, "{text}");
        }
        assert_eq!(problem("812 345 674"), Some(NumberProblem::CheckDigit { fits: Some(2) }));
        assert_eq!(problem("81234567"), Some(NumberProblem::Length { digits: 8, needed: 9 }));
        assert_eq!(problem("81234567O"), Some(NumberProblem::Letters));
        assert_eq!(problem("812345672 / 823456787"), Some(NumberProblem::CheckDigit { fits: Some(6) }));
        assert_eq!(Orgnr::from_text("kommer"), Err(Why::NotThis));
    }

    #[test]
    fn json_has_the_digits() {
        let orgnr = Orgnr::from_text("812 345 672").unwrap();
        assert_eq!(serde_json::to_string(&orgnr).unwrap(), r#""812345672""#);
    }
}
