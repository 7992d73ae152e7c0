//! One value type a file: how an answer is written, what counts as right, and how it is shown.

mod belop;
mod dato;
mod epost;
mod ja_nei;
mod kontonr;
mod kroner;
mod modulus11;
mod ordning;
mod orgnr;
mod prosent;
mod schema;
mod siffer;
mod tall;
mod telefon;
mod varighet;

use std::borrow::Cow;
use std::ops::RangeInclusive;

use rust_decimal::Decimal;

pub use belop::{AmountShape, Belop, Del, asks_for_nothing};
pub use dato::{Dato, parse as dato};
pub use epost::{Epost, EpostProblem};

pub use ja_nei::JaNei;
pub use kontonr::Kontonr;
pub use kroner::{Kroner, Lesning, lesninger};
pub use ordning::{Interned, Ordning, OrdningEntry};
pub use orgnr::Orgnr;
pub use prosent::Prosent;
pub use siffer::NumberProblem;
pub use tall::Tall;
pub use telefon::Telefon;
pub use varighet::Termin;

/// Whether a character is invisible: directions of writing, joiners, soft hyphens. Text copied from a web page or a
/// spreadsheet has them.
#[must_use]
pub const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A text with full-width characters of East Asian keyboards replaced by plain ones: `３５０` becomes 350.
#[must_use]
pub fn halfwidth(text: &str) -> Cow<'_, str> {
    const FULL: RangeInclusive<char> = '\u{ff01}'..='\u{ff5e}';
    /// The distance from a plain character to its full-width form.
    const OFFSET: u32 = 0xfee0;
    let plain = |c: char| Some(c).filter(|c| FULL.contains(c)).and_then(|c| char::from_u32(u32::from(c) - OFFSET));
    if text.contains(|c| FULL.contains(&c)) {
        Cow::Owned(text.chars().map(|c| plain(c).unwrap_or(c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// The end of a line that may have ended because it was full, so that a number may continue in the next line. A line
/// that somebody ended has a line feed instead.
pub const LINE_WAS_FULL: char = '\u{b}';

/// The characters that end a line.
pub const LINE_ENDS: [char; 2] = ['\n', LINE_WAS_FULL];

/// Why an answer in the form has no value.
#[derive(Debug, Clone, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub enum Why {
    /// Read with certainty, but not of this type ("X" where a number belongs): the sender must correct it.
    NotThis,
    /// Read with certainty, but ambiguous; the readings are given: the sender must make it clear.
    Ambiguous(Vec<String>),
    /// Read with certainty, and the value may be in it, but it is not certain ("350 000 eller mer"): the sender must
    /// make it clear.
    Unsure,
    /// The file does not show which words belong to which column or question: the program's problem, never blamed on
    /// the sender.
    Columns,
    /// The font does not say what some of the letters are: the program's problem.
    Letters,
    /// Checkboxes are missing, or their state is not clear: the program's problem.
    Marks,
}

/// The type that an answer should have, for code that handles all answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Words.
    Tekst,
    /// Kroner.
    Belop,
    /// A count, or a list of counts.
    Tall,
    /// Per cent.
    Prosent,
    /// Boxes.
    Avkryssing,
    /// An identifier (account, organisation, telephone), or an address.
    Id,
}

/// A type that an answer can have.
pub trait Value: Sized + std::fmt::Debug {
    /// Its kind.
    const KIND: Kind;

    /// Reads an answer, white space normalised, never empty.
    ///
    /// # Errors
    /// Why it has no value of this type.
    fn from_text(text: &str) -> Result<Self, Why>;

    /// Reads an answer of several lines, with [`LINE_ENDS`] between them; most types read line ends as blanks.
    ///
    /// # Errors
    /// Why it has no value of this type.
    fn from_lines(lines: &str) -> Result<Self, Why> {
        Self::from_text(&lines.replace(LINE_ENDS, " "))
    }

    /// Reads the keys of the options that are ticked, in the form's order.
    ///
    /// # Errors
    /// Why they make no value of this type.
    fn from_ticks(_ticked: &[String]) -> Result<Self, Why> {
        Err(Why::NotThis)
    }

    /// The ticked answer of a question with the boxes Ja and Nei.
    fn ja_nei(&self) -> Option<JaNei> {
        None
    }

    /// Whether a recognised value can be what is on the page: an address without `@` was misread.
    fn is_plausible(&self) -> bool {
        true
    }

    /// The number, if it can be added up.
    fn number(&self) -> Option<Decimal> {
        None
    }

    /// The amount, if it is one.
    fn amount(&self) -> Option<&Belop> {
        None
    }

    /// The keys of the options that are ticked.
    fn keys(&self) -> Vec<&str> {
        Vec::new()
    }

    /// The value counted in units of so many kroner; a value that is not an amount stays as it is.
    ///
    /// # Errors
    /// The result would be so large that the amount must already be in kroner.
    fn times(self, _kroner: u32) -> Result<Self, Why> {
        Ok(self)
    }

    /// Whether it is, or holds, an amount below zero.
    fn is_negative(&self) -> bool {
        false
    }

    /// Changes its words and numbers that are kept as written; a quantity has none.
    fn rewrite(&mut self, _change: &mut dyn FnMut(&mut String)) {}
}

/// A value without its type.
pub trait Untyped: std::fmt::Debug {
    /// See [`Value::number`].
    fn number(&self) -> Option<Decimal>;
    /// See [`Value::amount`].
    fn amount(&self) -> Option<&Belop>;
    /// See [`Value::keys`].
    fn keys(&self) -> Vec<&str>;
}

impl<T: Value> Untyped for T {
    fn number(&self) -> Option<Decimal> {
        Value::number(self)
    }

    fn amount(&self) -> Option<&Belop> {
        Value::amount(self)
    }

    fn keys(&self) -> Vec<&str> {
        Value::keys(self)
    }
}

impl Value for String {
    const KIND: Kind = Kind::Tekst;

    fn from_text(text: &str) -> Result<Self, Why> {
        Ok(text.to_owned())
    }

    fn rewrite(&mut self, change: &mut dyn FnMut(&mut String)) {
        change(self);
    }
}

/// The keys of the options that are ticked, or named.
impl Value for Vec<String> {
    const KIND: Kind = Kind::Avkryssing;

    fn from_text(text: &str) -> Result<Self, Why> {
        Self::from_ticks(&[text.to_owned()])
    }

    fn from_ticks(ticked: &[String]) -> Result<Self, Why> {
        Ok(ticked.to_vec())
    }

    fn keys(&self) -> Vec<&str> {
        self.iter().map(String::as_str).collect()
    }
}
