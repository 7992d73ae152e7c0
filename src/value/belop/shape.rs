//! The way an amount cell is written, which helps to tell it from the cells beside it.

use super::lexicon::Says;
use super::numeral::Numeral;
use super::token::{Token, What};

/// The way an amount cell is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AmountShape {
    /// The number of amounts with unusual grouping of digits: `1220 000`, `1.572.964 557.574`.
    pub misformed: usize,
    /// Whether the cell holds more than amounts, and names before a colon or in brackets.
    pub wordy: bool,
}

impl AmountShape {
    pub(super) fn of(text: &str, tokens: &[Token]) -> Self {
        let misformed = |token: &&Token| match &token.what {
            What::Number(Numeral::Amount(readings) | Numeral::Small(readings)) => {
                readings.iter().any(|it| !it.velformet)
            }
            _ => false,
        };
        Self { misformed: tokens.iter().filter(misformed).count(), wordy: is_wordy(text, tokens) }
    }
}

fn is_wordy(text: &str, tokens: &[Token]) -> bool {
    let mut depth = 0_usize;
    let mut amounts = 0;
    for (at, token) in tokens.iter().enumerate() {
        let before_colon = || {
            let mut after = tokens[at..].iter().skip_while(|it| matches!(it.what, What::Word(_)));
            after.next().is_some_and(|it| it.what == What::Colon)
        };
        let wordy = match &token.what {
            What::Open => {
                depth += 1;
                amounts == 0
            }
            What::Close => {
                depth = depth.saturating_sub(1);
                false
            }
            What::Number(Numeral::Amount(_)) => {
                amounts += 1;
                depth > 0
            }
            _ if depth > 0 => false,
            // "Kr." at the end more likely belongs to the amount in the next column
            What::Word(Says::Unit) => {
                !matches!(tokens.get(at + 1).map(|next| &next.what), Some(What::Number(_) | What::Colon))
            }
            What::Word(Says::Scaled(_) | Says::About) | What::Plus | What::End => false,
            What::Colon => at + 1 == tokens.len(),
            What::Number(Numeral::Small(_)) => false,
            What::Word(_) => !before_colon(),
            What::Part => !text[token.at.clone()].starts_with(char::is_alphabetic),
            What::Mark => &text[token.at.clone()] != ".",
            _ => true,
        };
        if wordy {
            return true;
        }
    }
    false
}
