//! A share in per cent.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::{Kind, Value, Why, kroner};

/// A share in per cent, 20 for 20 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Prosent(pub Decimal);

impl Serialize for Prosent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        kroner::as_number(self.0, serializer)
    }
}

impl Value for Prosent {
    const KIND: Kind = Kind::Prosent;

    fn number(&self) -> Option<Decimal> {
        Some(self.0)
    }

    /// `20%`, `20 %`, `20`, `12,5 prosent`.
    fn from_text(text: &str) -> Result<Self, Why> {
        let number = text.trim().trim_end_matches('%').trim_end_matches("prosent").trim().replace(',', ".");
        let plain =
            number.bytes().all(|b| b.is_ascii_digit() || b == b'.') && number.starts_with(|c: char| c.is_ascii_digit());
        if !plain {
            return Err(Why::NotThis);
        }
        number.parse().map(Self).map_err(|_| Why::NotThis)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares() {
        for (text, expected) in [("20%", "20"), ("5 %", "5"), ("30", "30"), ("12,5 prosent", "12.5")] {
            assert_eq!(Prosent::from_text(text), Ok(Prosent(expected.parse().unwrap())), "{text}");
        }
        for text in ["", "%", "ca 20", "-5", "1.2.3"] {
            assert_eq!(Prosent::from_text(text), Err(Why::NotThis), "{text}");
        }
    }
}
