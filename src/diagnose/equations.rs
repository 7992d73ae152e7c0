//! The sums of a form as one system of equations over its amounts.

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::finding::Code;
use crate::form::{Behovsmelding, Node, Seen};
use crate::rule::{Balance, Term};
use crate::value::Kind;

/// More than anybody asks for: larger amounts are not explained, so that no sum can overflow.
const LIMIT: Decimal = Decimal::from_parts(2_808_348_672, 232_830_643, 0, false, 0); // 10^18

/// An amount of the form, and the sums it is in.
pub(super) struct AmountCell<'a> {
    pub field: &'a str,
    pub amount: Decimal,
    /// The answer in the form.
    pub seen: Seen<'a>,
    /// Each sum with the amount, by position in [`System::equations`], and its side in that sum.
    pub uses: Vec<(usize, Side)>,
}

/// The side of a sum that an amount is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Part,
    Total,
}

impl Side {
    /// The change of a sum's excess when the amount changes by `by`; also the inverse, the change of the amount that
    /// adds `by` to the excess.
    pub fn weigh(self, by: Decimal) -> Decimal {
        match self {
            Self::Part => -by,
            Self::Total => by,
        }
    }
}

/// A sum: its amounts by position in [`System::cells`].
pub(super) struct Equation {
    /// The rule that judged it.
    pub code: Code,
    pub parts: Vec<usize>,
    pub total: usize,
    /// By how much the total exceeds what the parts add up to; 0 where that is within the tolerance.
    pub excess: Decimal,
    /// How much it may be off through rounding.
    pub tolerance: Decimal,
    /// Whether its total leaves a part out.
    pub lacks_a_part: bool,
}

impl Equation {
    /// The distance between its amounts: 0 in one row or section, 1 in one table, 2 in several.
    pub fn reach(&self, cells: &[AmountCell<'_>]) -> usize {
        let fields = || self.cells().map(|(cell, _)| cells[cell].field);
        let same = |part: fn(&str) -> &str| {
            let mut parts = fields().map(part);
            parts.next().is_none_or(|first| parts.all(|other| other == first))
        };
        if same(record) {
            0
        } else if same(|field| field.split(['.', '[']).next().unwrap_or_default()) {
            1
        } else {
            2
        }
    }

    pub fn cells(&self) -> impl Iterator<Item = (usize, Side)> {
        let parts = self.parts.iter().map(|&part| (part, Side::Part));
        parts.chain([(self.total, Side::Total)])
    }
}

/// The row, tiltak or section of an amount; for an amount of a year the whole table of years.
pub(super) fn record(field: &str) -> &str {
    field.rsplit_once('.').map_or("", |(record, _)| record)
}

/// All sums of a form.
pub(super) struct System<'a> {
    pub cells: Vec<AmountCell<'a>>,
    pub equations: Vec<Equation>,
    /// The fields of parts that totals may leave out.
    pub may_lack: Vec<&'a str>,
    positions: HashMap<&'a str, usize>,
}

/// The amounts of a form by field path.
pub(super) type Answers<'a> = HashMap<String, Seen<'a>>;

pub(super) fn answers(behovsmelding: &Behovsmelding) -> Answers<'_> {
    let mut answers = HashMap::new();
    behovsmelding.visit(&mut |path, seen| {
        if seen.kind == Kind::Belop {
            answers.insert(path.to_owned(), seen);
        }
    });
    answers
}

impl<'a> System<'a> {
    /// The sums of amounts in kroner; those of counts are left out.
    pub fn new(balances: &'a [Balance], answers: &Answers<'a>) -> Self {
        let may_lack = balances.iter().filter_map(|balance| Some(balance.may_lack.as_ref()?.part.field.as_str()));
        let mut system =
            Self { cells: Vec::new(), equations: Vec::new(), may_lack: may_lack.collect(), positions: HashMap::new() };
        for balance in balances {
            let terms = || balance.parts.iter().chain([&balance.total]);
            let usable = |term: &Term| answers.contains_key(&term.field) && term.amount.abs() < LIMIT;
            if !terms().all(usable) {
                continue;
            }
            let mut position = |term: &'a Term| {
                *system.positions.entry(&term.field).or_insert_with(|| {
                    let (amount, seen) = (term.amount, answers[&term.field]);
                    system.cells.push(AmountCell { field: &term.field, amount, seen, uses: Vec::new() });
                    system.cells.len() - 1
                })
            };
            let parts: Vec<usize> = balance.parts.iter().map(&mut position).collect();
            let total = position(&balance.total);
            system.add(balance, parts, total);
        }
        system
    }

    fn add(&mut self, balance: &Balance, parts: Vec<usize>, total: usize) {
        let sum: Decimal = parts.iter().map(|&part| self.cells[part].amount).sum();
        let excess = if balance.holds() { Decimal::ZERO } else { self.cells[total].amount - sum };
        let lacks_a_part = balance.may_lack.as_ref().is_some_and(|may| may.is_left_out);
        let (code, tolerance) = (balance.code, balance.tolerance);
        let equation = Equation { code, parts, total, excess, tolerance, lacks_a_part };
        for (cell, side) in equation.cells() {
            self.cells[cell].uses.push((self.equations.len(), side));
        }
        self.equations.push(equation);
    }

    /// The sums that are off.
    pub fn broken(&self) -> Vec<usize> {
        (0..self.equations.len()).filter(|&equation| !self.equations[equation].excess.is_zero()).collect()
    }

    /// The position of an amount in [`Self::cells`], if any sum has it.
    pub fn position(&self, field: &str) -> Option<usize> {
        self.positions.get(field).copied()
    }
}
