//! What the forms of a call ask for, per year and ordning, each form once.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::rule::mappe::{Kort, Partnerskap};
use crate::value::Ordning;

/// What the forms of a call ask for together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Amounts {
    /// By year, then in the order of the forms.
    pub rows: Vec<RequestedAmounts>,
    /// Forms of one partnership, ordning and year that ask for different amounts. None of them is in the rows, since nobody
    /// can tell which one holds.
    pub conflicting: usize,
    /// Forms whose year, ordning or amounts could not be told. They are not in the rows.
    pub unknown: usize,
    /// Forms that say what another says: they are in the rows once.
    pub repeated: usize,
}

/// What is asked for in one ordning and year, as the forms state it: the row of the ordning that is ticked (Nordland), or
/// the form's year of the budget (Troms og Finnmark).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestedAmounts {
    /// The year.
    pub aar: u32,
    /// The ordning.
    pub ordning: Ordning,
    /// How many forms.
    pub forms: usize,
    /// Grants to the owners, in kroner.
    pub eier: Decimal,
    /// Grants to the UH, in kroner.
    pub uh: Decimal,
    /// The totals that the forms state, in kroner.
    pub totalt: Decimal,
}

/// How many forms there are of one partnership, ordning and year, and the different amounts that they state.
type Stated = (usize, BTreeSet<[Decimal; 3]>);

impl Amounts {
    pub(super) fn of(kort: &[Kort], partnerskap: &[Partnerskap<'_>]) -> Self {
        let mut amounts = Self::default();
        let grouped: BTreeSet<&str> =
            partnerskap.iter().flat_map(|group| &group.kort).map(|kort| kort.file.path.as_str()).collect();
        let alone = kort.iter().filter(|kort| !grouped.contains(kort.file.path.as_str())).map(|kort| vec![kort]);
        let groups = partnerskap.iter().map(|group| group.kort.clone()).chain(alone);
        let (mut rows, mut contents) = (BTreeMap::new(), BTreeSet::new());
        for group in groups {
            amounts.add(group.into_iter().filter(|kort| contents.insert(kort.file.content())), &mut rows);
        }
        amounts.repeated += kort.len() - contents.len();
        amounts.rows = rows.into_values().collect();
        amounts
    }

    /// Adds the forms of one partnership.
    fn add<'k>(
        &mut self,
        group: impl Iterator<Item = &'k Kort>,
        rows: &mut BTreeMap<(u32, Ordning), RequestedAmounts>,
    ) {
        let mut stated: BTreeMap<(u32, Ordning), Stated> = BTreeMap::new();
        for kort in group {
            let Some((key, amounts)) = asked(kort) else {
                self.unknown += 1;
                continue;
            };
            let (forms, all) = stated.entry(key).or_default();
            *forms += 1;
            all.insert(amounts);
        }
        for ((aar, ordning), (forms, all)) in stated {
            let mut all = all.into_iter();
            let (Some([eier, uh, totalt]), None) = (all.next(), all.next()) else {
                self.conflicting += forms;
                continue;
            };
            self.repeated += forms - 1;
            let nothing = RequestedAmounts { aar, ordning, forms: 0, eier: 0.into(), uh: 0.into(), totalt: 0.into() };
            let row = rows.entry((aar, ordning)).or_insert(nothing);
            row.forms += 1;
            row.eier = row.eier.saturating_add(eier);
            row.uh = row.uh.saturating_add(uh);
            row.totalt = row.totalt.saturating_add(totalt);
        }
    }
}

/// What a form asks for; `None` where its year, its ordning or one of its amounts cannot be told.
fn asked(kort: &Kort) -> Option<((u32, Ordning), [Decimal; 3])> {
    let [eier, uh, totalt] = kort.meldt?;
    Some(((kort.aar?, kort.ticked()?), [eier?, uh?, totalt?]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::mappe::testing::{card, network, sister};
    use crate::rule::testing::Filled;
    use crate::value::{Kroner, Why};

    fn amounts(forms: &[Filled]) -> (Vec<String>, [usize; 3]) {
        let kort: Vec<Kort> = forms.iter().enumerate().map(|(i, form)| card(i, form.clone())).collect();
        let amounts = Amounts::of(&kort, &Partnerskap::of(&kort));
        let row = |row: &RequestedAmounts| {
            let [eier, uh, totalt] = [row.eier, row.uh, row.totalt].map(|amount| Kroner(amount).to_string());
            format!("{} {} ×{}: {eier} + {uh} = {totalt}", row.aar, row.ordning.key(), row.forms)
        };
        (amounts.rows.iter().map(row).collect(), [amounts.conflicting, amounts.unknown, amounts.repeated])
    }

    #[test]
    fn each_form_asks_for_its_own_ordning() {
        let form = || network("Lofoten", "Vågan");
        let (rows, left_out) = amounts(&[form(), sister(form(), "regional"), network("Salten", "Bodø")]);
        assert_eq!(
            rows,
            ["2024 regional ×1: 350 000 + 409 000 = 759 000", "2024 desentralisert ×2: 940 000 + 818 000 = 1 758 000"]
        );
        assert_eq!(left_out, [0, 0, 0]);
    }

    #[test]
    fn a_form_that_is_there_twice_counts_once_and_versions_that_disagree_not_at_all() {
        let form = || network("Lofoten", "Vågan");
        assert_eq!(
            amounts(&[form(), form()]),
            (vec!["2024 desentralisert ×1: 470 000 + 409 000 = 879 000".to_owned()], [0, 0, 1])
        );
        let other = form().text("totalsum.desentralisert.totalt", "880 000");
        assert_eq!(amounts(&[form(), other]), (vec![], [2, 0, 0]));
        let unread = form().unreadable("totalsum.desentralisert.uh", Why::Columns);
        assert_eq!(
            amounts(&[unread, form().ticked("ordning", &[]), Filled::troms()]),
            (vec!["2023 kompetanseloftet ×1: 918 100 + 662 400 = 1 580 500".to_owned()], [0, 2, 0])
        );
    }
}
