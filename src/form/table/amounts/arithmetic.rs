//! Amounts in the cells of a table, and the sums that they make, with or without the lines that the sender added.

use rust_decimal::Decimal;

use crate::form::model::raw::Content;
use crate::form::place::reader::{Name, Reader};
use crate::form::row::amount_cell::as_plain;
use crate::form::table::grid::Explained;
use crate::form::table::sheet::SheetCell;
use crate::value::Belop;

/// With more added lines than these, the search for the ones that belong to a sum is skipped.
const MAX_OWN: usize = 6;
/// A year has four digits; an amount among words has more, or is no amount that a partnership asks for.
pub(in crate::form) const FEWEST_DIGITS: usize = 5;

/// The content of some cells, as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::form) enum Amount {
    /// Nothing, a dash, a placeholder.
    Open,
    Is(Decimal),
    /// Words without figures.
    Words,
    /// Words with figures among them, or an amount that cannot be read.
    Unknown,
}

impl Amount {
    /// The content of a cell of the form.
    pub fn of(reader: &Reader<'_, '_>, cell: &SheetCell) -> Self {
        let raw = reader.answer(std::slice::from_ref(&cell.words), None, Name::default());
        match raw.content {
            Content::Text => {
                raw.value::<Belop>().map_or_else(|_| Self::among(&raw.text), |belop| Self::Is(belop.sum.0))
            }
            _ => Self::Open,
        }
    }

    /// The content of a cell that the form does not know: a remark that mentions an amount is unknown, not an amount.
    pub fn of_own(reader: &Reader<'_, '_>, cell: &SheetCell) -> Self {
        let text = reader.text(std::slice::from_ref(&cell.words)).text;
        match as_plain(reader, &text) {
            Some(belop) => Self::Is(belop.sum.0),
            None if mentions_amount(&text) => Self::Unknown,
            None if text.contains(char::is_alphanumeric) => Self::Words,
            None => Self::Open,
        }
    }

    fn among(text: &str) -> Self {
        if text.contains(|c: char| c.is_ascii_digit()) { Self::Unknown } else { Self::Words }
    }

    pub fn plus(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Open, other) | (other, Self::Open) => other,
            (Self::Words, _) | (_, Self::Words) => Self::Words,
            (Self::Is(one), Self::Is(other)) => one.checked_add(other).map_or(Self::Unknown, Self::Is),
        }
    }

    /// Whether it is a figure that may belong to a sum.
    pub fn is_something(self) -> bool {
        match self {
            Self::Is(number) => !number.is_zero(),
            Self::Unknown => true,
            Self::Open | Self::Words => false,
        }
    }

    /// The number, 0 where nothing is filled in.
    pub fn number(self) -> Option<Decimal> {
        match self {
            Self::Open => Some(Decimal::ZERO),
            Self::Is(number) => Some(number),
            Self::Words | Self::Unknown => None,
        }
    }
}

/// Whether a remark mentions an amount: digits that are more than a year or a count.
pub(in crate::form) fn mentions_amount(text: &str) -> bool {
    let numbers = text.split(|c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '.' | '\u{a0}' | '\u{202f}')));
    numbers.map(|number| number.bytes().filter(u8::is_ascii_digit).count()).any(|digits| digits >= FEWEST_DIGITS)
}

/// A sum that should hold: its parts and its total.
#[derive(Debug)]
pub(in crate::form) struct TableSum {
    pub parts: Vec<Amount>,
    pub total: Amount,
}

impl TableSum {
    /// Whether it holds when one more amount is added; `None` where its total is not stated, or an amount cannot be
    /// read.
    pub fn holds_with(&self, more: Amount) -> Option<bool> {
        let Amount::Is(total) = self.total else { return None };
        let mut parts = self.parts.iter().chain([&more]).map(|part| part.number());
        let sum = parts.try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part?))?;
        Some(sum == total)
    }
}

/// Whether some sums hold: at least one of them can be judged, and none fails.
pub(in crate::form) fn all_hold(held: impl IntoIterator<Item = Option<bool>>) -> bool {
    let held: Vec<bool> = held.into_iter().flatten().collect();
    !held.is_empty() && held.iter().all(|held| *held)
}

/// For each line that the sender added, whether it is part of the sums or separate from them; `None` for all lines
/// where the sums hold in no way, or in more than one. Each line has an amount for each sum.
pub(in crate::form) fn explain(sums: &[TableSum], own: &[&[Amount]]) -> Vec<Option<Explained>> {
    let unexplained = vec![None; own.len()];
    if own.len() > MAX_OWN {
        return unexplained;
    }
    let is_within = |within: u32, line: usize| within & (1 << line) != 0;
    let holds = |within: &u32| {
        let more = |at: usize| {
            let lines = (0..own.len()).filter(|&line| is_within(*within, line));
            lines.map(|line| own[line][at]).fold(Amount::Open, Amount::plus)
        };
        all_hold(sums.iter().enumerate().map(|(at, sum)| sum.holds_with(more(at))))
    };
    let fitting: Vec<u32> = (0..1_u32 << own.len()).filter(holds).collect();
    let [only] = fitting.as_slice() else { return unexplained };
    let of = |line| if is_within(*only, line) { Explained::Part } else { Explained::Beside };
    (0..own.len()).map(|line| Some(of(line))).collect()
}
