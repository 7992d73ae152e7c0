//! An account number: eleven digits, the last a check digit (modulus 11).

use serde::Serialize;

use super::modulus11::{CheckedDigits, KONTONR};
use super::siffer::NumberProblem;
use super::{Kind, Value, Why};

/// An account number, right or wrong.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, borsh::BorshSerialize, borsh::BorshDeserialize)]
#[serde(transparent)]
pub struct Kontonr(CheckedDigits);

impl Kontonr {
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
        self.0.problem(&KONTONR)
    }
}

impl Value for Kontonr {
    const KIND: Kind = Kind::Id;

    fn from_text(text: &str) -> Result<Self, Why> {
        Self::from_lines(text)
    }

    fn from_lines(lines: &str) -> Result<Self, Why> {
        CheckedDigits::from_text(without_iban(lines).as_deref().unwrap_or(lines), &KONTONR).map(Self)
    }

    fn rewrite(&mut self, change: &mut dyn FnMut(&mut String)) {
        self.0.rewrite(change);
    }
}

/// A text with a Norwegian IBAN, without the IBAN's `NO` and two check digits.
fn without_iban(text: &str) -> Option<String> {
    let upper = text.to_uppercase();
    let (before, after) = upper.split_once("NO")?;
    let mut digits = after.chars().enumerate().filter(|(_, c)| c.is_ascii_digit());
    let (second, _) = digits.nth(1)?;
    let between = after.chars().take(second).all(|c| c.is_ascii_digit() || c.is_whitespace());
    let has_account = digits.count() > KONTONR.len();
    (between && has_account).then(|| before.chars().chain(after.chars().skip(second + 1)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> Option<NumberProblem> {
        Kontonr::from_text(text).unwrap().problem()
    }

    #[test]
    fn right_and_wrong() {
        for text in ["12345678903", "1234.56.78903", "1234 56 78903 (Fjordvik kommune)"] {
            assert_eq!(problem(text), None, "{text}");
        }
        for text in ["NO93 8601 1117 947", "NO9386011117947", "IBAN: no93 8601.11.17947", "4760.18.90999 KID 123456"] {
            assert!(Kontonr::from_text(text).unwrap().digits().len() == 11, "{text}");
        }
        assert_eq!(problem("NO93 8601 1117 947"), None);
        assert_eq!(problem("NO93 8601 1117 948"), Some(NumberProblem::CheckDigit { fits: Some(7) }));
        assert_eq!(problem("1111 22223345"), Some(NumberProblem::Length { digits: 12, needed: 11 }));
        assert_eq!(problem("1234.56.78904"), Some(NumberProblem::CheckDigit { fits: Some(3) }));
        assert_eq!(problem("1234.56.O8903"), Some(NumberProblem::Letters));
    }

    #[test]
    fn json_has_the_digits() {
        let kontonr = Kontonr::from_text("1234.56.78903").unwrap();
        assert_eq!(serde_json::to_string(&kontonr).unwrap(), r#""12345678903""#);
    }
}
