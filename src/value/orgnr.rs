//! An organisation number: nine digits, the last a check digit (modulus 11).

use serde::{Serialize, Serializer};

use super::{Kind, Value, Why};

/// An organisation number, right or wrong.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Orgnr {
    digits: String,
}

impl Orgnr {
    /// The digits as typed, without blanks and points.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.digits
    }
}

impl Serialize for Orgnr {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.digits.serialize(serializer)
    }
}

impl Value for Orgnr {
    const KIND: Kind = Kind::Id;

    fn from_text(text: &str) -> Result<Self, Why> {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        if digits.is_empty() { Err(Why::NotThis) } else { Ok(Self { digits }) }
    }
}
