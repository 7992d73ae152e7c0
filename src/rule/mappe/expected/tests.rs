//! What has come in, and what only may have.

use super::super::testing::{card, network, sister};
use super::*;
use crate::rule::testing::Filled;
use crate::value::Why;

fn entry(partnerskap: &str, eier: &str, ordning: Option<Ordning>) -> ExpectedForm {
    let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    ExpectedForm { partnerskap: said(partnerskap), eier: said(eier), ordning, ..ExpectedForm::default() }
}

fn judged(list: &[ExpectedForm], forms: &[Filled]) -> (Vec<Arrival>, Vec<(usize, Surplus)>) {
    let kort: Vec<Kort> = forms.iter().enumerate().map(|(i, form)| card(i, form.clone())).collect();
    arrivals(&list.iter().collect::<Vec<_>>(), &kort)
}

fn one(list: ExpectedForm, form: Filled) -> Arrival {
    judged(&[list], &[form]).0.remove(0)
}

fn fits(partnerskap: &str, eier: &str, form: &Filled) -> bool {
    one(entry(partnerskap, eier, None), form.clone()).fits == [0]
}

fn doubt(partnerskap: &str, eier: &str, form: &Filled) -> Option<Uncertainty> {
    one(entry(partnerskap, eier, None), form.clone()).may_be.first().map(|(_, doubt)| *doubt)
}

fn salten() -> Filled {
    network("Indre Salten", "Bodø, Fauske og Beiarn kommuner")
}

#[test]
fn a_partnership_however_the_list_names_it() {
    for (partnerskap, eier) in [
        ("Indre Salten", ""),
        ("INDRE-SALTEN (kompetansenettverk)", ""),
        ("Indre Sallten", ""),
        ("", "Beiarn kommune, Bodø kommune og Fauske kommune"),
        ("", "Kommunane Bodø, Fauske og Beiarn"),
        ("Bodø/Fauske/Beiarn", ""),
        ("", "Bodø kommune"),
        ("Indre Salten", "Bodø kommune"),
    ] {
        assert!(fits(partnerskap, eier, &salten()), "{partnerskap} {eier}");
    }
}

#[test]
fn what_is_only_alike_is_a_doubt() {
    for (partnerskap, eier) in [
        ("Salten", ""),
        ("Indre Saltn", ""),
        ("Indre Salten", "Træna kommune"),
        ("Lofoten", "Bodø kommune"),
        ("", "Bodø og Træna"),
    ] {
        assert_eq!(doubt(partnerskap, eier, &salten()), Some(Uncertainty::Names), "{partnerskap} {eier}");
    }
    assert_eq!(one(entry("Lofoten", "", None), salten()), Arrival::default());
}

#[test]
fn a_form_without_network_is_known_by_its_owners() {
    let form = || network("", "Træna kommune");
    assert!(fits("Ytre Helgeland", "Træna kommune", &form()));
    assert!(fits("Træna", "", &form()));
    assert_eq!(one(entry("Ytre Helgeland", "", None), form()), Arrival::default());
    let unread = network("Salten", "Bodø").unreadable("kompetansenettverk", Why::Letters);
    assert!(fits("Salten", "Bodø kommune", &unread));
}

#[test]
fn another_ordning_or_year_of_the_partnership_is_named() {
    let expected = entry("Indre Salten", "", Some(Ordning::Regional));
    let for_other = one(expected.clone(), sister(salten(), "desentralisert"));
    assert_eq!(for_other, Arrival { others: vec![0], ..Arrival::default() });
    assert_eq!(one(expected.clone(), sister(salten(), "regional")).fits, [0]);
    let later = ExpectedForm { aar: Some(2030), ..entry("Indre Salten", "", None) };
    assert_eq!(one(later.clone(), salten()).others, [0]);
    assert_eq!(one(later, salten().text("aar", "")).may_be, [(0, Uncertainty::Year)]);
    let unread = sister(salten(), "regional").unreadable("ordning", Why::Marks).text("tiltak[0].eier", "1");
    assert_eq!(one(expected.clone(), unread).may_be, [(0, Uncertainty::Ordning)]);
    let several = salten().ticked("ordning", &["regional", "desentralisert"]);
    assert_eq!(one(expected, several).may_be, [(0, Uncertainty::Ordning)]);
}

#[test]
fn two_entries_for_one_form_are_a_doubt_in_both() {
    let twice = [entry("Indre Salten", "", None), entry("indre salten", "", None)];
    let (arrivals, surplus) = judged(&twice, &[salten()]);
    let doubts: Vec<_> = arrivals.iter().map(|arrival| arrival.may_be.clone()).collect();
    assert_eq!(doubts, [[(0, Uncertainty::OtherEntry(1))], [(0, Uncertainty::OtherEntry(0))]]);
    assert!(surplus.is_empty() && arrivals.iter().all(|arrival| arrival.fits.is_empty()));
    let better = [entry("Indre Salten", "", None), entry("", "Bodø kommune", None)];
    let (arrivals, _) = judged(&better, &[salten()]);
    assert_eq!((arrivals[0].fits.clone(), arrivals[1].clone()), (vec![0], Arrival::default()));
}

#[test]
fn two_forms_for_one_entry() {
    let copies = judged(&[entry("Indre Salten", "", None)], &[salten(), salten()]).0;
    assert_eq!(copies[0].fits, [0, 1]);
    let apart = [network("Salten", "Bodø og Fauske"), network("Lofoten", "Bodø og Vågan")];
    let arrivals = judged(&[entry("", "Bodø kommune", None)], &apart).0;
    assert_eq!(arrivals[0].may_be, [(0, Uncertainty::OtherForms), (1, Uncertainty::OtherForms)]);
}

#[test]
fn what_nobody_expects_has_its_reason() {
    let nameless = network("", "").unreadable("eier", Why::Letters);
    let forms = [network("Lofoten", "Vågan"), sister(salten(), "desentralisert"), nameless];
    let (_, surplus) = judged(&[entry("Indre Salten", "", Some(Ordning::Regional))], &forms);
    assert_eq!(surplus, [(0, Surplus::Partnership), (1, Surplus::Other), (2, Surplus::Unread)]);
}
