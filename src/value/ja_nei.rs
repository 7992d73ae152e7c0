//! A question with the boxes Ja and Nei.

use serde::{Serialize, Serializer};

use super::{Kind, Value, Why};

/// What is ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub enum JaNei {
    /// Ja.
    Ja,
    /// Nei.
    Nei,
    /// Both.
    Begge,
    /// None.
    Ingen,
}

impl JaNei {
    /// `true` for Ja, `false` for Nei.
    #[must_use]
    pub const fn svar(self) -> Option<bool> {
        match self {
            Self::Ja => Some(true),
            Self::Nei => Some(false),
            Self::Begge | Self::Ingen => None,
        }
    }
}

impl Serialize for JaNei {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.svar().serialize(serializer)
    }
}

impl Value for JaNei {
    const KIND: Kind = Kind::Avkryssing;

    fn from_text(_: &str) -> Result<Self, Why> {
        Err(Why::Marks)
    }

    fn from_ticks(ticked: &[String]) -> Result<Self, Why> {
        let (ja, nei) = (ticked.iter().any(|k| k == "ja"), ticked.iter().any(|k| k == "nei"));
        Ok(match (ja, nei) {
            (true, false) => Self::Ja,
            (false, true) => Self::Nei,
            (true, true) => Self::Begge,
            (false, false) => Self::Ingen,
        })
    }

    fn ja_nei(&self) -> Option<Self> {
        Some(*self)
    }
}
