//! What the definition of a form has: every field path that it fills, and which of them the types do not know.

use std::collections::BTreeSet;

use borsh::{BorshDeserialize, BorshSerialize};

use super::path::anywhere;

/// The kind of an own answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnKind {
    /// Words.
    Tekst,
    /// Kroner.
    Belop,
    /// A count, or a year.
    Tall,
    /// Per cent.
    Prosent,
    /// A day.
    Dato,
    /// Ja or Nei.
    JaNei,
    /// The box Ja alone.
    Ja,
    /// What is ticked, or named, by its key.
    Valg,
    /// Half-years.
    Terminer,
    /// A telephone number.
    Telefon,
    /// An e-mail address.
    Epost,
    /// An account number.
    Kontonr,
    /// An organisation number.
    Orgnr,
}

/// A field that a definition fills and the types do not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnLeaf {
    /// Its path, with `[]` for any position in a list.
    pub path: String,
    /// The kind of its answer.
    pub kind: OwnKind,
    /// Its place in its table.
    pub cell: Option<OwnCell>,
}

/// The place of an own answer in its table.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct OwnCell {
    /// What the paths of all cells of the table have in common.
    pub table: String,
    /// The name of the row; empty where it has none.
    pub row: String,
    /// The name of the column; empty where it has none.
    pub column: String,
    /// Whether the others of its row or column add up to it.
    pub is_total: bool,
}

/// What the definition of a form has, by field path with `[]` for any position in a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormLeaves {
    /// All paths that it fills. Empty: all that the types have.
    pub all: BTreeSet<String>,
    /// The fields that the types do not know, in the order of the definition.
    pub own: Vec<OwnLeaf>,
}

impl FormLeaves {
    /// Whether the form has no such question.
    #[must_use]
    pub fn lacks(&self, path: &str) -> bool {
        !self.all.is_empty() && !self.all.contains(&anywhere(path))
    }

    /// Whether a path is that of an own answer that is an amount.
    #[must_use]
    pub fn is_own_amount(&self, path: &str) -> bool {
        !self.own.is_empty() && {
            let path = anywhere(path);
            self.own.iter().any(|leaf| leaf.kind == OwnKind::Belop && leaf.path == path)
        }
    }
}
