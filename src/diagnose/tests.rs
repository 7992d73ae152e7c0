//! Whole forms with one mistake each, and with several mistakes.

use super::explain;
use crate::finding::{Cause, CauseKind, Code, Confidence, Finding, Group};
use crate::form::Behovsmelding;
use crate::rule::RULES;
use crate::rule::testing::Filled;

/// The findings on the sums of a form, explained.
fn findings(form: &Behovsmelding) -> Vec<Finding> {
    let asked = if form.budsjett.is_some() { Filled::troms().asked() } else { Filled::tiltak().asked() };
    let verdicts: Vec<_> = RULES.iter().map(|rule| rule.check(form, &asked)).collect();
    let balances: Vec<_> = verdicts.iter().flat_map(|verdict| verdict.balances.clone()).collect();
    let findings = verdicts.into_iter().flat_map(|verdict| verdict.findings);
    let mut findings: Vec<_> = findings.filter(|finding| finding.code.group() == Group::Sum).collect();
    explain(form, &balances, &mut findings);
    findings
}

fn causes(findings: &[Finding]) -> Vec<&Cause> {
    findings.iter().filter_map(|finding| finding.cause.as_ref()).collect()
}

/// The one cause of all findings: `kind field from → to confidence`, and how many alternatives it has.
fn only_cause(form: &Behovsmelding) -> (String, usize) {
    let findings = findings(form);
    let causes = causes(&findings);
    let [cause] = causes.as_slice() else { panic!("{findings:#?}") };
    let apart = findings.iter().filter(|finding| finding.cause.is_none() && finding.caused_by.is_none()).count();
    assert_eq!(apart, 0, "{findings:#?}");
    let change = &cause.correction.change;
    let from = change.from.map_or_else(|| "-".to_owned(), |from| from.normalize().to_string());
    let (kind, field, to) = (cause.correction.kind.key(), &change.field, change.to.normalize());
    let confidence = format!("{:?}", cause.confidence).to_lowercase();
    (format!("{kind} {field} {from} {to} {confidence}"), cause.alternatives.len())
}

fn alone(form: Filled) -> String {
    let (cause, alternatives) = only_cause(&form.read());
    assert_eq!(alternatives, 0, "{cause}");
    cause
}

#[test]
fn sums_that_hold_get_no_cause() {
    for form in [Filled::tiltak(), Filled::videreforing(), Filled::troms()] {
        assert_eq!(findings(&form.read()), Vec::new());
    }
}

#[test]
fn each_kind_of_mistake_is_classified() {
    for (field, text, expected) in [
        ("totalsum.regional.eier", "375 500", "digits-swapped totalsum.regional.eier 375500 357500 certain"),
        ("totalsum.sum.totalt", "1 789 000", "digit-changed totalsum.sum.totalt 1789000 1779000 certain"),
        ("tiltak[0].uh", "20 900", "digit-lost tiltak[0].uh 20900 209000 certain"),
        ("totalsum.regional.uh", "5 425 000", "digit-added totalsum.regional.uh 5425000 542500 certain"),
        ("totalsum.regional.eier", "-357 500", "sign totalsum.regional.eier -357500 357500 certain"),
        ("totalsum.desentralisert.uh", "409", "thousands totalsum.desentralisert.uh 409 409000 certain"),
        ("totalsum.sum.uh", "542 500", "part-left-out totalsum.sum.uh 542500 951500 certain"),
        ("totalsum.sum.eier", "1 297 500", "part-twice totalsum.sum.eier 1297500 827500 certain"),
        ("totalsum.regional.eier", "470 000", "other-row totalsum.regional.eier 470000 357500 certain"),
        ("totalsum.regional.eier", "111 111", "unknown totalsum.regional.eier 111111 357500 likely"),
    ] {
        assert_eq!(alone(Filled::tiltak().text(field, text)), expected);
    }
}

#[test]
fn a_cell_that_was_forgotten() {
    let form = Filled::tiltak().blank("totalsum.regional.eier");
    assert_eq!(alone(form), "not-filled-in totalsum.regional.eier - 357500 certain");
}

#[test]
fn a_typing_error_in_one_of_two_amounts_in_a_cell() {
    let form = Filled::tiltak().text("totalsum.regional.uh", "330.000 (Sepu) 239.500,- (Nord)");
    assert_eq!(alone(form), "digits-swapped totalsum.regional.uh 569500 542500 certain");
}

#[test]
fn eier_and_uh_exchanged_is_one_mistake() {
    let form = Filled::tiltak().text("totalsum.regional.eier", "542 500").text("totalsum.regional.uh", "357 500");
    assert_eq!(alone(form.clone()), "exchanged totalsum.regional.eier 542500 357500 certain");
    let findings = findings(&form.read());
    let [other] = causes(&findings)[0].correction.also.as_slice() else { panic!("{findings:#?}") };
    assert_eq!((other.field.as_str(), other.to), ("totalsum.regional.uh", 542_500.into()));
}

#[test]
fn a_coordinator_that_the_row_leaves_out() {
    let form = Filled::videreforing().text("totalsum.desentralisert.eier", "370 000");
    assert_eq!(alone(form), "coordinator totalsum.desentralisert.eier 370000 470000 certain");
}

#[test]
fn a_coordinator_that_the_total_leaves_out() {
    let form = Filled::videreforing().text("videreforing.total", "779 000");
    assert_eq!(alone(form.clone()), "coordinator videreforing.total 779000 879000 certain");
    // the warning that it is unclear follows from the error, not the other way round
    let findings = findings(&form.read());
    let leader = findings.iter().find(|finding| finding.cause.is_some()).unwrap();
    assert_eq!(leader.code, Code::SumOkonomiMotOrdning);
}

#[test]
fn a_coordinator_within_eier_is_no_known_mistake() {
    let form = Filled::videreforing().text("videreforing.eier", "470 000");
    let findings = findings(&form.read());
    assert_eq!(findings.len(), 1);
    assert_eq!((findings[0].code, &findings[0].cause), (Code::SumKoordinatorUklar, &None));
}

#[test]
fn another_reading_by_the_program_comes_first() {
    let mut form = Filled::tiltak().text("totalsum.regional.eier", "375 500").read();
    form.totalsum.as_mut().unwrap().regional.eier.others = vec!["357 500".to_owned()];
    assert_eq!(only_cause(&form).0, "misread totalsum.regional.eier 375500 357500 certain");
}

#[test]
fn a_row_divided_wrongly_is_one_mistake() {
    let mut form =
        Filled::tiltak().text("totalsum.regional.eier", "357").text("totalsum.regional.uh", "500 542 500").read();
    let regional = &mut form.totalsum.as_mut().unwrap().regional;
    // arithmetic chose this division, so the row adds up as it was read
    regional.totalt.state = crate::form::State::Given(rust_decimal::Decimal::from(500_542_857).into());
    regional.totalt.others = vec!["900 000".to_owned()];
    regional.eier.others = vec!["357 500".to_owned()];
    regional.uh.others = vec!["542 500".to_owned()];
    let (cause, alternatives) = only_cause(&form);
    assert_eq!((cause.as_str(), alternatives), ("misread totalsum.regional.eier 357 357500 certain", 0));
}

#[test]
fn other_readings_that_do_not_help_lower_the_confidence() {
    let mut form = Filled::tiltak().text("totalsum.regional.eier", "375 500").read();
    form.totalsum.as_mut().unwrap().regional.eier.others = vec!["5 500".to_owned()];
    assert_eq!(only_cause(&form).0, "digits-swapped totalsum.regional.eier 375500 357500 likely");
}

#[test]
fn equally_good_explanations_are_all_given() {
    let (cause, alternatives) = only_cause(&Filled::troms().text("budsjett.total[1]", "2 300 000").read());
    assert!(cause.starts_with("digit-changed budsjett.") && cause.ends_with("possible"), "{cause}");
    assert_eq!(alternatives, 2);
}

#[test]
fn one_explanation_may_be_clearly_better() {
    let (cause, _) = only_cause(&Filled::troms().text("budsjett.total[0]", "1 850 500").read());
    assert_eq!(cause, "digits-swapped budsjett.total[0] 1850500 1580500 likely");
}

#[test]
fn nothing_is_claimed_where_cells_cannot_be_distinguished() {
    let findings = findings(&Filled::troms().text("budsjett.total[1]", "2 345 678").read());
    assert_eq!((findings.len(), causes(&findings).len()), (1, 0));
    assert_eq!(findings[0].caused_by, None);
}

/// The tiltak were changed but not the table, or the other way round: no typing error, and which is wrong is unknown.
#[test]
fn two_tables_that_differ_are_no_typing_error() {
    let form = Filled::tiltak().text("tiltak[0].eier", "350 000").text("tiltak[0].sum", "559 000");
    let findings = findings(&form.read());
    assert_eq!((findings.len(), causes(&findings).len()), (2, 0));
}

#[test]
fn two_mistakes_are_two_causes() {
    let form = Filled::tiltak().text("totalsum.regional.eier", "375 500").text("totalsum.desentralisert.uh", "490 000");
    let findings = findings(&form.read());
    let mut fields: Vec<_> = causes(&findings).iter().map(|cause| cause.correction.change.field.as_str()).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["totalsum.desentralisert.uh", "totalsum.regional.eier"]);
    assert!(causes(&findings).iter().all(|cause| cause.confidence == Confidence::Certain), "{findings:#?}");
    assert!(findings.iter().all(|finding| finding.cause.is_some() != finding.caused_by.is_some()));
}

#[test]
fn many_mistakes_apart_are_all_explained() {
    let form = Filled::troms()
        .text("budsjett.total[0]", "1 850 500")
        .text("budsjett.eier[1]", "10 000 000")
        .text("budsjett.uh[2]", "2 100 000");
    let findings = findings(&form.read());
    assert_eq!(causes(&findings).len(), 3, "{findings:#?}");
    assert!(causes(&findings).iter().any(|cause| cause.correction.kind == CauseKind::DigitAdded));
}

#[test]
fn what_cannot_be_read_is_left_out_and_the_rest_explained() {
    let form = Filled::tiltak()
        .unreadable("totalsum.kompetanseloftet.uh", crate::value::Why::Columns)
        .text("totalsum.regional.eier", "375 500");
    assert_eq!(alone(form), "digits-swapped totalsum.regional.eier 375500 357500 certain");
}

#[test]
fn absurdly_large_amounts_are_neither_read_nor_explained() {
    let form = Filled::tiltak().text("totalsum.regional.eier", "999999999999999 mill").read();
    let unread = form.totalsum.as_ref().and_then(|table| table.regional.eier.why());
    assert_eq!((unread, findings(&form)), (Some(&crate::value::Why::Unsure), Vec::new()));
}
