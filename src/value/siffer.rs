//! Numbers that are no quantities (account, organisation, telephone), among the words that people type around them:
//! `Org.nr. 972 418 013 MVA`, `4500.55.00080 (Bodø kommune)`, `48133653 / 90250653`.

/// What is wrong with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberProblem {
    /// It has more or fewer digits than such a number has.
    Length {
        /// How many it has.
        digits: usize,
        /// How many it should have.
        needed: usize,
    },
    /// A letter stands among the digits (O for 0, l for 1).
    Letters,
    /// The last digit does not fit the others.
    CheckDigit {
        /// The one that would fit; `None` where the others are such that no digit does.
        fits: Option<u32>,
    },
}

/// The numbers in a text, digits only: stretches of digits with blanks, points or dashes between them.
pub(super) fn runs(text: &str, also_within: &[char]) -> Vec<String> {
    let within = |c: char| c.is_ascii_digit() || c.is_whitespace() || ".-–'".contains(c) || also_within.contains(&c);
    text.split(|c| !within(c)).map(only_digits).filter(|run| !run.is_empty()).collect()
}

pub(super) fn only_digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_among_words() {
        assert_eq!(runs("NO 812.345.672 MVA, avd. 12", &[]), ["812345672", "12"]);
        assert_eq!(runs("48133653 / (+47) 902-50-653", &['+', '(', ')']), ["48133653", "4790250653"]);
        assert_eq!(runs("kommer", &[]), [""; 0]);
    }
}
