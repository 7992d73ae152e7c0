//! Numbers whose last digit checks the others: Norwegian organisation and account numbers.

use serde::{Serialize, Serializer};

use super::Why;
use super::siffer::{NumberProblem, divided, only_digits, runs};

/// The weights of an organisation number (Brønnøysundregistrene, *Organisasjonsnummeret*).
pub(super) const ORGNR: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];
/// The weights of an account number (Bits, *Kontonummer*).
pub(super) const KONTONR: [u32; 10] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/// One or several numbers with a check digit, right or wrong, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub(super) struct CheckedDigits {
    digits: String,
    numbers: Vec<String>,
    letter_at_digit: bool,
}

impl CheckedDigits {
    /// The numbers in a cell that have the right number of digits; where there is none, all digits as one number.
    ///
    /// # Errors
    /// The cell has no digit.
    pub(super) fn from_text(text: &str, weights: &[u32]) -> Result<Self, Why> {
        let is_whole = |digits: &str| digits.len() == weights.len() + 1;
        let one_or_two = |run: &str| divided(run, is_whole).map_or_else(|| vec![only_digits(run)], Vec::from);
        let mut numbers: Vec<String> = runs(text, &[]).flat_map(one_or_two).collect();
        numbers.retain(|run| is_whole(run));
        if numbers.is_empty() {
            numbers.push(only_digits(text));
        }
        let digits = numbers.concat();
        if digits.is_empty() {
            return Err(Why::NotThis);
        }
        Ok(Self { digits, numbers, letter_at_digit: has_letter_at_digit(text) })
    }

    pub(super) fn digits(&self) -> &str {
        &self.digits
    }

    pub(super) fn numbers(&self) -> &[String] {
        &self.numbers
    }

    pub(super) fn rewrite(&mut self, change: &mut dyn FnMut(&mut String)) {
        change(&mut self.digits);
        self.numbers.iter_mut().for_each(change);
    }

    /// What is wrong with the first wrong number.
    pub(super) fn problem(&self, weights: &[u32]) -> Option<NumberProblem> {
        let problem = self.numbers.iter().find_map(|number| problem(number, weights))?;
        let mistyped = self.letter_at_digit && matches!(problem, NumberProblem::Length { .. });
        Some(if mistyped { NumberProblem::Letters } else { problem })
    }
}

impl Serialize for CheckedDigits {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.digits.serialize(serializer)
    }
}

/// Whether a letter touches a digit: `81234567O`.
fn has_letter_at_digit(text: &str) -> bool {
    let letter_then_digit = |a: char, b: char| a.is_alphabetic() && b.is_ascii_digit();
    text.chars().zip(text.chars().skip(1)).any(|(a, b)| letter_then_digit(a, b) || letter_then_digit(b, a))
}

/// The check digit for the leading digits; `None` where no digit fits (it would have to be ten).
fn check_digit(digits: &[u32], weights: &[u32]) -> Option<u32> {
    let sum: u32 = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
    match 11 - sum % 11 {
        11 => Some(0),
        10 => None,
        digit => Some(digit),
    }
}

/// What is wrong with a number that should have one digit for each weight, and a check digit.
fn problem(number: &str, weights: &[u32]) -> Option<NumberProblem> {
    let digits: Vec<u32> = number.chars().filter_map(|c| c.to_digit(10)).collect();
    let needed = weights.len() + 1;
    match digits.split_last() {
        Some((last, leading)) if digits.len() == needed => {
            let fits = check_digit(leading, weights);
            (fits != Some(*last)).then_some(NumberProblem::CheckDigit { fits })
        }
        _ => Some(NumberProblem::Length { digits: digits.len(), needed }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn published_numbers() {
        assert_eq!(problem("974767880", &ORGNR), None, "NTNU");
        assert_eq!(problem("970422528", &ORGNR), None, "UiT");
        assert_eq!(problem("974767881", &ORGNR), Some(NumberProblem::CheckDigit { fits: Some(0) }));
        assert_eq!(problem("11112222334", &KONTONR), None);
        assert_eq!(problem("111122223345", &KONTONR), Some(NumberProblem::Length { digits: 12, needed: 11 }));
    }

    #[test]
    fn a_number_is_found_among_words() {
        let numbers = |text| CheckedDigits::from_text(text, &ORGNR).map(|checked| checked.numbers);
        for text in ["812345672", "812 345 672", "NO 812.345.672 MVA", "org.nr: 812345672 (avd. 12)", "812/345/672"] {
            assert_eq!(numbers(text), Ok(vec!["812345672".to_owned()]), "{text}");
        }
        for text in ["812345672 / 823456786", "812345672\n823456786", "812 345 672 823 456 786"] {
            assert_eq!(numbers(text).unwrap(), ["812345672", "823456786"], "{text}");
        }
        assert_eq!(numbers("812 345\n672").unwrap(), ["812345672"]);
        assert_eq!(numbers("1111 22223345").unwrap(), ["111122223345"]);
        assert_eq!(numbers("kommer"), Err(Why::NotThis));
    }

    fn joined(digits: &[u32]) -> String {
        digits.iter().map(u32::to_string).collect()
    }

    /// Checks every number that the weights allow, and every error of one digit in it.
    fn holds_for(leading: &[u32], weights: &[u32], at: usize, shift: u32) -> Result<(), TestCaseError> {
        let Some(last) = check_digit(leading, weights) else {
            let no_digit_fits = (0..10).all(|last| problem(&joined(&[leading, &[last]].concat()), weights).is_some());
            prop_assert!(no_digit_fits);
            return Ok(());
        };
        let mut digits = [leading, &[last]].concat();
        prop_assert_eq!(problem(&joined(&digits), weights), None);
        let at = at % digits.len();
        digits[at] = (digits[at] + shift) % 10;
        prop_assert!(problem(&joined(&digits), weights).is_some());
        Ok(())
    }

    proptest! {
        #[test]
        fn orgnr(leading in prop::array::uniform8(0u32..10), at in 0usize..9, shift in 1u32..10) {
            holds_for(&leading, &ORGNR, at, shift)?;
        }

        #[test]
        fn kontonr(leading in prop::array::uniform10(0u32..10), at in 0usize..11, shift in 1u32..10) {
            holds_for(&leading, &KONTONR, at, shift)?;
        }
    }
}
