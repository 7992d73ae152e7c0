//! What a form asks for, the amounts of its ordning in its year, and for whom.

use super::answer::Node;
use super::{Answer, Behovsmelding, OwnAnswer, Rad, Totalsum};
use crate::value::{Belop, Ordning};

/// The amounts that a form asks for, in kroner, as it states them.
#[derive(Debug, Clone, Copy)]
pub struct Meldt<'a> {
    /// Grant to the owners.
    pub eier: &'a Answer<Belop>,
    /// Grant to the UH.
    pub uh: &'a Answer<Belop>,
    /// Their total.
    pub totalt: &'a Answer<Belop>,
}

impl Totalsum {
    /// The row of an ordning; `None` where the form has no typed row for it.
    #[must_use]
    pub fn rad(&self, ordning: Ordning) -> Option<&Rad> {
        let rad = match ordning {
            Ordning::Regional => &self.regional,
            Ordning::Desentralisert => &self.desentralisert,
            Ordning::Kompetanseloftet => &self.kompetanseloftet,
            Ordning::Annen(_) => return None,
        };
        Some(rad).filter(|rad| !rad.is_foreign())
    }
}

impl Behovsmelding {
    /// The one ordning that the form is for; `None` when none or several are ticked, or it cannot be read.
    #[must_use]
    pub fn one_ordning(&self) -> Option<Ordning> {
        match self.ordning.value()?.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }

    /// What the form asks for: its ordning's row of the totals table (Nordland), or its year of the budget (Troms og
    /// Finnmark). `None` where the ordning or the year is unknown.
    #[must_use]
    pub fn meldt(&self) -> Option<Meldt<'_>> {
        if let Some(totals) = &self.totalsum {
            let ordning = self.one_ordning()?;
            return match totals.rad(ordning) {
                Some(Rad { eier, uh, totalt }) => Some(Meldt { eier, uh, totalt }),
                None => self.own_row(ordning),
            };
        }
        let budget = self.budsjett.as_ref()?;
        let aar = self.aar.value()?;
        let year = budget.aar.iter().position(|answer| answer.value() == Some(aar))?;
        Some(Meldt { eier: budget.eier.get(year)?, uh: budget.uh.get(year)?, totalt: budget.total.get(year)? })
    }

    /// The names of the owners and of the UH; the form of Troms og Finnmark has them with the payment.
    #[must_use]
    pub fn parties(&self) -> [Option<&Answer<String>>; 2] {
        let paid = self.utbetaling.as_ref();
        [self.eier.as_ref().or(paid.map(|paid| &paid.eier.navn)), self.uh.as_ref().or(paid.map(|paid| &paid.uh.navn))]
    }
}

impl Behovsmelding {
    /// The row of an ordning that the form declares.
    fn own_row(&self, ordning: Ordning) -> Option<Meldt<'_>> {
        let amount = |column: &str| {
            let path = format!("totalsum.{}.{column}", ordning.key());
            let entry = self.own.0.iter().find(|entry| entry.path == path)?;
            if let OwnAnswer::Belop(answer) = &entry.answer { Some(answer) } else { None }
        };
        Some(Meldt { eier: amount("eier")?, uh: amount("uh")?, totalt: amount("totalt")? })
    }
}

#[cfg(test)]
mod tests {
    use crate::rule::testing::Filled;

    fn meldt(form: Filled) -> Option<[String; 3]> {
        let form = form.read();
        let meldt = form.meldt()?;
        Some(
            [meldt.eier, meldt.uh, meldt.totalt]
                .map(|answer| answer.value().map_or_else(String::new, |b| b.sum.to_string())),
        )
    }

    #[test]
    fn the_row_of_the_ordning_or_the_year_of_the_form() {
        let amounts = |amounts: [&str; 3]| Some(amounts.map(str::to_owned));
        assert_eq!(meldt(Filled::tiltak()), amounts(["470 000", "409 000", "879 000"]));
        assert_eq!(meldt(Filled::tiltak().ticked("ordning", &[])), None);
        assert_eq!(meldt(Filled::tiltak().ticked("ordning", &["regional", "desentralisert"])), None);
        assert_eq!(meldt(Filled::troms()), amounts(["918 100", "662 400", "1 580 500"]));
        assert_eq!(meldt(Filled::troms().text("aar", "2031")), None);
    }
}
