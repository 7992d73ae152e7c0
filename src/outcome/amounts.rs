//! The amounts that the forms of a call ask for, by year and ordning, each form once.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Counted;
use crate::form::DisplayName;
use crate::rule::mappe::{Kort, Partnerskap};
use crate::value::Ordning;

/// What the forms of a call ask for together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Amounts {
    /// The parties of the forms, by key and name, in the order in which they come.
    pub parties: Vec<(String, DisplayName)>,
    /// By year, then in the order of the forms.
    pub rows: Vec<RequestedAmounts>,
    /// The same for each kind of form, by the id of its definition.
    pub of_forms: Vec<(String, RequestedAmounts)>,
    /// Forms of one partnership, ordning and year that ask for different amounts. None of them is in the rows, since it
    /// is not known which one is valid.
    pub conflicting: usize,
    /// Forms whose year, ordning or amounts are not known. They are not in the rows.
    pub unknown: usize,
    /// Forms with the same content as another form: the rows count them once.
    pub repeated: usize,
}

/// What is asked for in one ordning and year, as the forms state it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestedAmounts {
    /// The year.
    pub aar: u32,
    /// The ordning.
    pub ordning: Ordning,
    /// How many forms.
    pub forms: usize,
    /// Grants to each party, by its key, in kroner.
    pub parties: BTreeMap<String, Decimal>,
    /// The totals that the forms state, in kroner.
    pub totalt: Decimal,
}

/// The year and the ordning that forms ask for.
type Key = (u32, Ordning);

/// The forms of one partnership, ordning and year, by the amounts that they state.
type Versions = BTreeMap<Stated, Vec<usize>>;

/// What a form asks for: for each party by its key, and in all.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Stated {
    parties: BTreeMap<String, Decimal>,
    total: Decimal,
}

impl Amounts {
    /// What the forms ask for, and for each form whether it is in the sums; other forms are given by their position
    /// among the cards.
    pub(super) fn of(kort: &[Kort], partnerskap: &[Partnerskap<'_>]) -> (Self, Vec<Counted>) {
        let mut counted = vec![None; kort.len()];
        let mut contents = BTreeMap::new();
        for (at, card) in kort.iter().enumerate() {
            let first = *contents.entry(card.file.content()).or_insert(at);
            counted[at] = (first != at).then_some(Counted::Repeated(first));
        }
        let mut is_grouped = vec![false; kort.len()];
        partnerskap.iter().flat_map(|group| &group.places).for_each(|&at| is_grouped[at] = true);
        let alone = (0..kort.len()).filter(|&at| !is_grouped[at]).map(|at| vec![at]);
        for group in partnerskap.iter().map(|group| group.places.clone()).chain(alone) {
            judge(&group, kort, &mut counted);
        }
        let counted: Vec<Counted> = counted.into_iter().map(|counted| counted.unwrap_or(Counted::Yes)).collect();
        (Self::adding_up(kort, &counted), counted)
    }

    fn adding_up(kort: &[Kort], counted: &[Counted]) -> Self {
        let (mut amounts, mut rows, mut of_forms) = (Self::default(), BTreeMap::new(), BTreeMap::new());
        for (card, counted) in kort.iter().zip(counted) {
            match (counted, asked(card)) {
                (Counted::Yes, Ok((key, stated))) => {
                    rows.entry(key).or_insert_with(|| RequestedAmounts::nothing(key)).add(&stated);
                    let of_form = of_forms.entry((key, card.skjema.clone()));
                    of_form.or_insert_with(|| RequestedAmounts::nothing(key)).add(&stated);
                }
                (Counted::Repeated(_), _) => amounts.repeated += 1,
                (Counted::Conflicting(_), _) => amounts.conflicting += 1,
                _ => amounts.unknown += 1,
            }
        }
        amounts.parties = parties(kort);
        amounts.rows = rows.into_values().collect();
        amounts.of_forms = of_forms.into_iter().map(|((_, skjema), asked)| (skjema, asked)).collect();
        amounts
    }
}

/// The parties of all forms, each once.
fn parties(kort: &[Kort]) -> Vec<(String, DisplayName)> {
    let mut parties: Vec<(String, DisplayName)> = Vec::new();
    for party in kort.iter().flat_map(|card| &card.parties) {
        if !parties.iter().any(|(key, _)| *key == party.0) {
            parties.push(party.clone());
        }
    }
    parties
}

impl RequestedAmounts {
    fn nothing((aar, ordning): Key) -> Self {
        Self { aar, ordning, forms: 0, parties: BTreeMap::new(), totalt: 0.into() }
    }

    fn add(&mut self, stated: &Stated) {
        self.forms += 1;
        self.totalt = self.totalt.saturating_add(stated.total);
        for (key, amount) in &stated.parties {
            let sum = self.parties.entry(key.clone()).or_default();
            *sum = sum.saturating_add(*amount);
        }
    }

    /// The grants to a party; 0 where no form of the row has it.
    #[must_use]
    pub fn of(&self, party: &str) -> Decimal {
        self.parties.get(party).copied().unwrap_or_default()
    }
}

/// Which forms of one partnership are counted: of those that state the same for a year and ordning the first, of those
/// that state different amounts none.
fn judge(group: &[usize], kort: &[Kort], counted: &mut [Option<Counted>]) {
    let mut stated: BTreeMap<Key, Versions> = BTreeMap::new();
    for &at in group {
        match asked(&kort[at]) {
            _ if counted[at].is_some() => {}
            Ok((key, amounts)) => stated.entry(key).or_default().entry(amounts).or_default().push(at),
            Err(lacks) => counted[at] = Some(lacks),
        }
    }
    for stated in stated.into_values() {
        let versions: Vec<Vec<usize>> = stated.into_values().collect();
        for (version, forms) in versions.iter().enumerate() {
            let other = versions.get(usize::from(version == 0)).map(|other| Counted::Conflicting(other[0]));
            for &at in forms {
                counted[at] = other.or((at != forms[0]).then_some(Counted::Repeated(forms[0])));
            }
        }
    }
}

/// What a form asks for.
///
/// # Errors
/// The part of it that is not known.
fn asked(kort: &Kort) -> Result<(Key, Stated), Counted> {
    let aar = kort.aar.ok_or(Counted::NoYear)?;
    let ordning = kort.ticked().ok_or(Counted::NoOrdning)?;
    let stated = kort.meldt.as_ref().and_then(|meldt| {
        let amounts = kort.parties.iter().zip(&meldt.parties).map(|((key, _), amount)| Some((key.clone(), (*amount)?)));
        Some(Stated { parties: amounts.collect::<Option<_>>()?, total: meldt.total? })
    });
    stated.map(|stated| ((aar, ordning), stated)).ok_or(Counted::NoAmount)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::mappe::testing::{card, network, sister};
    use crate::rule::testing::Filled;
    use crate::value::{Kroner, Why};

    fn amounts(forms: &[Filled]) -> (Vec<String>, [usize; 3]) {
        let kort: Vec<Kort> = forms.iter().enumerate().map(|(i, form)| card(i, form.clone())).collect();
        let (amounts, _) = Amounts::of(&kort, &Partnerskap::of(&kort));
        let row = |row: &RequestedAmounts| {
            let [eier, uh, totalt] =
                [row.of("eier"), row.of("uh"), row.totalt].map(|amount| Kroner(amount).to_string());
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
    fn copies_of_a_form_count_once_and_versions_with_different_amounts_do_not_count() {
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

    #[test]
    fn each_form_that_is_left_out_has_its_reason() {
        let form = || network("Lofoten", "Vågan");
        let other = form().text("totalsum.desentralisert.totalt", "880 000");
        let forms = [
            form(),
            other.clone(),
            other,
            network("Salten", "Bodø"),
            network("Salten", "Bodø"),
            form().ticked("ordning", &[]),
            form().unreadable("totalsum.desentralisert.uh", Why::Columns),
            form().text("aar", ""),
        ];
        let kort: Vec<Kort> = forms.into_iter().enumerate().map(|(i, form)| card(i, form)).collect();
        let (amounts, counted) = Amounts::of(&kort, &Partnerskap::of(&kort));
        let expected = [
            Counted::Conflicting(1),
            Counted::Conflicting(0),
            Counted::Conflicting(0),
            Counted::Yes,
            Counted::Repeated(3),
            Counted::NoOrdning,
            Counted::NoAmount,
            Counted::NoYear,
        ];
        assert_eq!(counted, expected);
        assert_eq!(amounts.of_forms, [("nordland".to_owned(), amounts.rows[0].clone())]);
    }
}
