//! The contents of an amount cell: one amount, or several with a name each (`637.950 (Sepu)  328.320,- (Nord)`).

mod entries;
mod grammar;
mod lexicon;
mod lookahead;
mod numeral;
mod shape;
mod token;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

#[cfg(test)]
use super::LINE_WAS_FULL;
use super::kroner::Kroner;
use super::{Kind, Value, Why};
pub use lexicon::asks_for_nothing;
pub use shape::AmountShape;
use token::{seen, tokens};

/// A county has some ten million to give: a larger amount, taken as thousands, must already be in kroner.
const MOST_COUNTED: Decimal = Decimal::from_parts(100_000_000, 0, 0, false, 0);

/// The contents of an amount cell.
#[derive(Debug, Clone, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Belop {
    /// The amount; the sum where several are given.
    pub sum: Kroner,
    /// How many amounts it is the sum of, with or without a name.
    pub ledd: usize,
    /// The amounts that have a name, in the order of the form.
    pub deler: Vec<Del>,
    /// Whether it is marked as an estimate (`anslag`, `ca.`).
    pub anslag: bool,
}

/// An amount and whose it is.
#[derive(
    Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema, borsh::BorshSerialize, borsh::BorshDeserialize,
)]
pub struct Del {
    /// As written: `Sepu`.
    pub navn: String,
    /// How much.
    pub belop: Kroner,
}

impl Serialize for Belop {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.sum.serialize(serializer)
    }
}

impl Value for Belop {
    const KIND: Kind = Kind::Belop;

    fn number(&self) -> Option<Decimal> {
        Some(self.sum.0)
    }

    fn amount(&self) -> Option<&Belop> {
        Some(self)
    }

    fn from_text(text: &str) -> Result<Self, Why> {
        Self::with_shape(text).0
    }

    fn from_lines(lines: &str) -> Result<Self, Why> {
        Self::from_text(lines)
    }

    fn times(mut self, kroner: u32) -> Result<Self, Why> {
        for amount in self.deler.iter_mut().map(|del| &mut del.belop).chain([&mut self.sum]) {
            amount.0 = amount.0.checked_mul(kroner.into()).filter(|sum| *sum < MOST_COUNTED).ok_or(Why::Unsure)?;
        }
        Ok(self)
    }

    fn is_negative(&self) -> bool {
        self.sum < Kroner::default() || self.deler.iter().any(|del| del.belop < Kroner::default())
    }

    fn rewrite(&mut self, change: &mut dyn FnMut(&mut String)) {
        self.deler.iter_mut().for_each(|del| change(&mut del.navn));
    }
}

impl Belop {
    /// The value of a cell, and the way it is written.
    pub fn with_shape(text: &str) -> (Result<Self, Why>, AmountShape) {
        let text = seen(text);
        let tokens = tokens(&text);
        let shape = AmountShape::of(&text, &tokens);
        if asks_for_nothing(&text) {
            (Ok(Self::from(Decimal::ZERO)), shape)
        } else {
            (grammar::read(&text, &tokens), shape)
        }
    }
}

impl From<Decimal> for Belop {
    fn from(sum: Decimal) -> Self {
        Self { sum: Kroner(sum), ledd: 1, deler: Vec::new(), anslag: false }
    }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
