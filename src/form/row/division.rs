//! A row divided into columns, and how good it is as text.

use std::ops::Range;

/// What has more words than this is no cell of amounts, also with a long remark in brackets.
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
    /// Whether the total is that of the other columns.
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
    /// Its words are not those of so many columns.
    Never,
    /// They are in several ways, all as bad as this, and nothing speaks for one of them.
    Several(Blemishes),
}

/// How bad a division is as text; the fields in order of weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(in crate::form) struct Blemishes {
    /// Words where an amount belongs.
    pub words: usize,
    /// Several amounts in a cell, not all of them named.
    pub unnamed: usize,
    /// Digits that nobody groups so, or that can be read in two ways.
    pub misformed: usize,
    /// A dash in place of an amount: more likely the end of the one before.
    pub dashes: usize,
}

impl Blemishes {
    /// What speaks for words of something else among those of a row.
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
