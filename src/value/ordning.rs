//! The three schemes that grants are given under.

use serde::Serialize;

use super::{Kind, Value, Why};

/// A scheme (*tilskuddsordning for lokal kompetanseutvikling i barnehage og grunnopplæring*).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, borsh::BorshSerialize, borsh::BorshDeserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Ordning {
    /// Regional ordning (kindergartens).
    Regional,
    /// Desentralisert ordning (schools).
    Desentralisert,
    /// Kompetanseløftet for spesialpedagogikk og inkluderende praksis.
    Kompetanseloftet,
}

impl Ordning {
    /// All of them, in the order of the forms.
    pub const ALL: [Self; 3] = [Self::Regional, Self::Desentralisert, Self::Kompetanseloftet];

    /// The key in JSON and in field paths.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Regional => "regional",
            Self::Desentralisert => "desentralisert",
            Self::Kompetanseloftet => "kompetanseloftet",
        }
    }

    /// As the forms print it.
    #[must_use]
    pub const fn navn(self) -> &'static str {
        match self {
            Self::Regional => "Regional ordning",
            Self::Desentralisert => "Desentralisert ordning",
            Self::Kompetanseloftet => "Kompetanseløftet",
        }
    }
}

impl Value for Vec<Ordning> {
    const KIND: Kind = Kind::Avkryssing;

    fn from_text(text: &str) -> Result<Self, Why> {
        Self::from_ticks(&[text.to_owned()])
    }

    fn from_ticks(ticked: &[String]) -> Result<Self, Why> {
        ticked.iter().map(|key| Ordning::ALL.into_iter().find(|o| o.key() == key).ok_or(Why::NotThis)).collect()
    }

    fn keys(&self) -> Vec<&str> {
        self.iter().map(|ordning| ordning.key()).collect()
    }
}
