//! The grants per year of the form of Troms og Finnmark.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::Formaalsfordeling;
use crate::form::model::answer::{Answer, Leaf, Node, Rewriter, Visit, to_field};
use crate::form::model::path::join;
use crate::form::model::raw::Raws;
use crate::value::{Belop, Tall};

/// Grants per year (questions 3.1 to 3.6).
#[derive(Debug, Clone, PartialEq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Budsjett {
    /// The years of the columns.
    pub aar: Vec<Answer<Tall>>,
    /// 3.1: grant to the owners, a year each.
    pub eier: Vec<Answer<Belop>>,
    /// 3.2: grant to the UH, a year each.
    pub uh: Vec<Answer<Belop>>,
    /// *Total sum det søkes om*, a year each.
    pub total: Vec<Answer<Belop>>,
    /// 3.3 to 3.6.
    pub fordeling: Formaalsfordeling,
}

impl Budsjett {
    /// Whether a year's amounts are marked as estimates ("anslag").
    #[must_use]
    pub fn anslag(&self, year: usize) -> bool {
        [&self.eier, &self.uh].into_iter().filter_map(|row| row.get(year)?.value()).any(|belop| belop.anslag)
    }
}

node!(Budsjett {
    aar: Vec<Answer<Tall>>,
    eier: Vec<Answer<Belop>>,
    uh: Vec<Answer<Belop>>,
    total: Vec<Answer<Belop>>,
    fordeling: Formaalsfordeling,
});

impl Serialize for Budsjett {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let anslag: Vec<bool> = (0..self.aar.len()).map(|year| self.anslag(year)).collect();
        let mut budsjett = serializer.serialize_struct("Budsjett", 6)?;
        budsjett.serialize_field("aar", &self.aar)?;
        budsjett.serialize_field("eier", &self.eier)?;
        budsjett.serialize_field("uh", &self.uh)?;
        budsjett.serialize_field("total", &self.total)?;
        budsjett.serialize_field("anslag", &anslag)?;
        budsjett.serialize_field("fordeling", &self.fordeling)?;
        budsjett.end()
    }
}
