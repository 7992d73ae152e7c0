//! What all forms together ask for under each ordning, as they state it.

use rust_decimal::Decimal;

use crate::form::{Behovsmelding, Rad};
use crate::value::{Kroner, Ordning};

/// The grants asked for under one ordning.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Amounts {
    /// To the owners.
    pub(super) eier: Kroner,
    /// To the universities.
    pub(super) uh: Kroner,
    /// From how many forms there is an amount above zero.
    pub(super) forms: usize,
}

/// The amounts of each ordning, in the order of [`Ordning::ALL`], and how many forms told theirs.
#[derive(Debug, Default)]
pub(super) struct All {
    /// By ordning.
    pub(super) by_ordning: [Amounts; 3],
    /// Forms with an amount that could not be read, or whose ordning could not be told: what they ask for is not in the
    /// sums, or not all of it.
    pub(super) in_part: usize,
}

impl All {
    /// Adds what a form asks for.
    pub(super) fn add(&mut self, behovsmelding: &Behovsmelding) {
        let told = match (&behovsmelding.totalsum, &behovsmelding.budsjett) {
            (Some(totals), _) => {
                let rows = [&totals.regional, &totals.desentralisert, &totals.kompetanseloftet];
                self.by_ordning.iter_mut().zip(rows).fold(true, |told, (amounts, rad)| amounts.add_row(rad) && told)
            }
            (None, Some(budget)) => {
                let year = budget.aar.iter().position(|year| year.value() == behovsmelding.aar.value()).unwrap_or(0);
                let amount = |row: &[_]| row.get(year).and_then(amount);
                match behovsmelding.ordning.value().map(Vec::as_slice) {
                    Some([ordning]) => {
                        let at = Ordning::ALL.iter().position(|one| one == ordning).unwrap_or_default();
                        self.by_ordning[at].add(amount(&budget.eier), amount(&budget.uh))
                    }
                    _ => false,
                }
            }
            (None, None) => false,
        };
        self.in_part += usize::from(!told);
    }
}

impl Amounts {
    fn add_row(&mut self, rad: &Rad) -> bool {
        self.add(amount(&rad.eier), amount(&rad.uh))
    }

    /// Whether both amounts could be read.
    fn add(&mut self, eier: Option<Decimal>, uh: Option<Decimal>) -> bool {
        self.eier.0 += eier.unwrap_or_default();
        self.uh.0 += uh.unwrap_or_default();
        self.forms += usize::from(!(eier.unwrap_or_default() + uh.unwrap_or_default()).is_zero());
        eier.is_some() && uh.is_some()
    }

    /// To both.
    pub(super) fn total(&self) -> Kroner {
        Kroner(self.eier.0 + self.uh.0)
    }
}

/// What an answer asks for: nothing where nothing is filled in, `None` where it could not be read.
fn amount(answer: &crate::form::Answer<crate::value::Belop>) -> Option<Decimal> {
    if answer.is_open() { Some(Decimal::ZERO) } else { answer.value().map(|belop| belop.sum.0) }
}
