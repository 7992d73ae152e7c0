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

/// Whether a character shows nothing where it stands: directions of writing, joiners, soft hyphens. They come along with
/// what is copied from a web page or a spreadsheet.
#[must_use]
pub const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A text with the full-width characters of East Asian keyboards as the plain ones that they look like: `３５０` is 350.
#[must_use]
pub fn halfwidth(text: &str) -> Cow<'_, str> {
    const FULL: RangeInclusive<char> = '\u{ff01}'..='\u{ff5e}';
    /// How far the plain characters stand before the full-width ones.
    const OFFSET: u32 = 0xfee0;
    let plain = |c: char| Some(c).filter(|c| FULL.contains(c)).and_then(|c| char::from_u32(u32::from(c) - OFFSET));
    if text.contains(|c| FULL.contains(&c)) {
        Cow::Owned(text.chars().map(|c| plain(c).unwrap_or(c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// The end of a line of an answer that may have ended because it was full, so that a number may go on in the next. Where
/// somebody has ended it, a line feed stands.
pub const LINE_WAS_FULL: char = '\u{b}';

/// What stands at the ends of lines.
pub const LINE_ENDS: [char; 2] = ['\n', LINE_WAS_FULL];

/// Why an answer that stands in the form has no value.
#[derive(Debug, Clone, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub enum Why {
    /// It was read with certainty, and it is not of this kind ("X" where a number belongs): the sender's to correct.
    NotThis,
    /// It was read with certainty, and it can be taken in several ways, which are given: the sender's to make clear.
    Ambiguous(Vec<String>),
    /// It was read with certainty, and what is meant may stand among it, but not so that it is certain ("350 000 eller mer"):
    /// the sender's to make clear.
    Unsure,
    /// The file does not tell which words belong to which column or question: ours, never blamed on the sender.
    Columns,
    /// The font does not tell what some of the letters are: ours.
    Letters,
    /// There are no checkboxes where they belong, or their state cannot be told: ours.
    Marks,
}

/// The type that an answer should have, for those who look at all answers.
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
    /// A number that is no quantity (account, organisation, telephone), or an address.
    Id,
}

/// A type that an answer can have.
pub trait Value: Sized + std::fmt::Debug {
    /// Which kind it is.
    const KIND: Kind;

    /// Reads what stands in the form, white space normalised, never empty.
    ///
    /// # Errors
    /// Why it has no value of this type.
    fn from_text(text: &str) -> Result<Self, Why>;

    /// Reads what stands there in several lines, with [`LINE_ENDS`] between them; to most, they are blanks.
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

    /// What is ticked, where it is a question with the boxes Ja and Nei.
    fn ja_nei(&self) -> Option<JaNei> {
        None
    }

    /// Whether it can be what stands on the page where it was recognised in a picture: an address that lacks its `@` was
    /// misread.
    fn is_plausible(&self) -> bool {
        true
    }

    /// The number that it is, where it is one that can be added up.
    fn number(&self) -> Option<Decimal> {
        None
    }

    /// The amount that it is, if it is one.
    fn amount(&self) -> Option<&Belop> {
        None
    }

    /// The keys of the options that are ticked.
    fn keys(&self) -> Vec<&str> {
        Vec::new()
    }

    /// The same counted in so many kroner; what is no amount stays what it is.
    ///
    /// # Errors
    /// It is so large then that it was counted in kroner already.
    fn times(self, _kroner: u32) -> Result<Self, Why> {
        Ok(self)
    }

    /// Whether it is, or holds, an amount below zero.
    fn is_negative(&self) -> bool {
        false
    }

    /// Changes the words and numbers that it keeps as they were written; there are none in a quantity.
    fn rewrite(&mut self, _change: &mut dyn FnMut(&mut String)) {}
}

/// A value for those who do not ask for its type.
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
