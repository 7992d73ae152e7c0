//! Numbers that are identifiers, not quantities (account, organisation, telephone), among the words that people type
//! around them: `Org.nr. 972 418 013 MVA`, `4500.55.00080 (Bodø kommune)`, `48133653 / 90250653`.

use super::LINE_ENDS;

/// What is wrong with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberProblem {
    /// It has too many or too few digits.
    Length {
        /// How many it has.
        digits: usize,
        /// How many it should have.
        needed: usize,
    },
    /// There is a letter among the digits (O for 0, l for 1).
    Letters,
    /// The last digit does not fit the others.
    CheckDigit {
        /// The digit that would fit; `None` where no digit does.
        fits: Option<u32>,
    },
}

/// The numbers in a text: runs of digits with blanks, full stops or dashes between them. A number ends with its line.
pub(super) fn runs<'t>(text: &'t str, also_within: &[char]) -> impl Iterator<Item = &'t str> {
    let blank = |c: char| c.is_whitespace() && !LINE_ENDS.contains(&c);
    let within = move |c: char| c.is_ascii_digit() || blank(c) || ".-–'’·_".contains(c) || also_within.contains(&c);
    text.split(move |c| !within(c)).filter(|run| run.contains(|c: char| c.is_ascii_digit()))
}

/// Two complete numbers with only a blank between them.
pub(super) fn divided(text: &str, is_whole: impl Fn(&str) -> bool) -> Option<[String; 2]> {
    let digits = only_digits(text);
    let mut before = 0;
    text.chars().find_map(|c| {
        before += usize::from(c.is_ascii_digit());
        let (first, second) = digits.split_at_checked(before).filter(|_| c.is_whitespace())?;
        (is_whole(first) && is_whole(second)).then(|| [first.to_owned(), second.to_owned()])
    })
}

pub(super) fn only_digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_among_words() {
        let digits = |text| runs(text, &[]).map(only_digits).collect::<Vec<_>>();
        assert_eq!(digits("NO 812.345.672 MVA, avd. 12"), ["812345672", "12"]);
        assert_eq!(digits("48133653 / 902-50-653\n47 48 13 36 53"), ["48133653", "90250653", "4748133653"]);
        assert_eq!(digits("kommer"), [""; 0]);
        let eight = |digits: &str| digits.len() == 8;
        assert_eq!(divided("481 33 653 902 50 653", eight), Some(["48133653".to_owned(), "90250653".to_owned()]));
        assert_eq!(divided("4813365390250653", eight), None);
    }
}
