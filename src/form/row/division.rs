//! A row divided into columns, and how good it is as text.

use std::ops::Range;

/// The most words in a cell of amounts, even with a long remark in brackets.
pub(in crate::form) const MAX_CELL_WORDS: usize = 100;

/// The words of each column.
pub(in crate::form) type Division = Vec<Vec<Range<usize>>>;

/// A row divided into columns.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::form) struct Divided {
    pub columns: Division,
    /// For each column, its other readings in divisions that are as good as text.
    pub others: Vec<Vec<String>>,
    /// How bad it is as text.
    pub blemishes: Blemishes,
    /// Whether the total is the sum of the other columns.
    pub adds_up: bool,
}

impl Divided {
    /// The only way to divide a row.
    pub fn sure(columns: Division) -> Self {
        let others = vec![Vec::new(); columns.len()];
        Self { columns, others, blemishes: Blemishes::default(), adds_up: false }
    }
}

/// Why a row is not divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::form) enum Undivided {
    /// Its words do not fit so many columns.
    Never,
    /// It can be divided in several ways, all as bad as this, and nothing favours one of them.
    Several(Blemishes),
}

/// How bad a division is as text; the fields in order of weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(in crate::form) struct Blemishes {
    /// Words where an amount belongs.
    pub words: usize,
    /// Several amounts in a cell, not all of them named.
    pub unnamed: usize,
    /// Digits grouped in an unusual way, or that can be read in two ways.
    pub misformed: usize,
    /// Dashes in place of an amount: more likely the end of the amount before.
    pub dashes: usize,
}

impl Blemishes {
    /// Evidence that the row contains words of something else.
    pub const fn foreign(self) -> (usize, usize) {
        (self.words, self.unnamed)
    }

    pub const fn plus(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            unnamed: self.unnamed + other.unnamed,
            misformed: self.misformed + other.misformed,
            dashes: self.dashes + other.dashes,
        }
    }
}
