//! Explains mistakes in forms that otherwise add up: 10 000 forms a run, the same ones each time.

#![allow(clippy::print_stdout, reason = "the figures of docs/diagnosis.md")]

mod amounts;
mod typist;

use behov::diagnose::explain;
use behov::finding::{Cause, Correction, Finding};
use behov::rule::Balance;
use proptest::test_runner::TestRunner;
use rust_decimal::Decimal;

use amounts::{Amounts, excess, judge};
use typist::Slip;

/// The number of forms with one mistake, and with two.
const CASES: usize = 10_000;
const PAIRS: usize = 4_000;

fn explained(amounts: &Amounts) -> (Vec<Finding>, Vec<Balance>) {
    let form = amounts.form();
    let (mut findings, balances) = judge(&form);
    explain(&form, &balances, &mut findings);
    (findings, balances)
}

fn causes(findings: &[Finding]) -> impl Iterator<Item = &Cause> {
    findings.iter().filter_map(|finding| finding.cause.as_ref())
}

fn is(correction: &Correction, slip: &Slip) -> bool {
    correction.change.field == slip.field && correction.change.to == Decimal::from(slip.was)
}

/// Whether a slip is among the explanations.
fn is_given(findings: &[Finding], slip: &Slip) -> bool {
    causes(findings).any(|cause| [&cause.correction].into_iter().chain(&cause.alternatives).any(|one| is(one, slip)))
}

/// The fields in which a single error could explain these differences, found by trying every field.
fn suspects(balances: &[Balance]) -> Vec<&str> {
    let terms = |balance: &Balance| {
        let parts = balance.parts.iter().map(|part| (part.field.clone(), Decimal::NEGATIVE_ONE));
        parts.chain([(balance.total.field.clone(), Decimal::ONE)]).collect::<Vec<_>>()
    };
    let weight = |balance: &Balance, field: &str| {
        terms(balance).iter().filter(|(other, _)| other == field).map(|(_, weight)| *weight).sum::<Decimal>()
    };
    let amounts = balances.iter().flat_map(|balance| balance.parts.iter().chain([&balance.total]));
    let could = |field: &str, amount: Decimal| {
        let first = balances.iter().find(|balance| !excess(balance).is_zero() && !weight(balance, field).is_zero());
        first.is_some_and(|first| {
            let by = -excess(first) * weight(first, field);
            let mends = |balance: &Balance| (excess(balance) + weight(balance, field) * by).is_zero();
            amount + by >= Decimal::ZERO && balances.iter().all(mends)
        })
    };
    let mut fields: Vec<&str> =
        amounts.filter(|term| could(&term.field, term.amount)).map(|term| term.field.as_str()).collect();
    fields.sort_unstable();
    fields.dedup();
    fields
}

#[test]
fn forms_that_add_up_have_no_findings() {
    let mut runner = TestRunner::deterministic();
    for _ in 0..CASES / 10 {
        let amounts = typist::form(runner.rng());
        assert_eq!(explained(&amounts).0, Vec::new(), "{amounts:?}");
    }
}

#[test]
fn a_single_typing_error_is_always_among_the_explanations() {
    let mut runner = TestRunner::deterministic();
    let (mut singled_out, mut alone, mut first) = (0_usize, 0_usize, 0_usize);
    for _ in 0..CASES {
        let mut amounts = typist::form(runner.rng());
        let slip = typist::slip(runner.rng(), &mut amounts, &[]);
        let (findings, balances) = explained(&amounts);
        assert!(is_given(&findings, &slip), "{slip:?} in {amounts:?}: {findings:#?}");
        let best: Vec<&Cause> = causes(&findings).collect();
        let is_first = best.iter().all(|cause| is(&cause.correction, &slip));
        first += usize::from(is_first);
        if suspects(&balances) == [slip.field.as_str()] {
            singled_out += 1;
            let folded = findings.iter().all(|finding| finding.cause.is_some() != finding.caused_by.is_some());
            let is_alone = is_first && folded && matches!(best.as_slice(), [only] if only.alternatives.is_empty());
            alone += usize::from(is_alone);
        }
    }
    println!("singled out {singled_out}, alone and first {alone}; first of all {first} of {CASES}");
    assert!(singled_out > CASES / 3, "{singled_out}");
    assert!(alone * 100 >= singled_out * 95, "{alone} of {singled_out}");
}

#[test]
fn two_typing_errors_are_mostly_found_and_rarely_explained_wrongly() {
    let mut runner = TestRunner::deterministic();
    let (mut both, mut wrong) = (0_usize, 0_usize);
    for _ in 0..PAIRS {
        let mut amounts = typist::form(runner.rng());
        let one = typist::slip(runner.rng(), &mut amounts, &[]);
        let two = typist::slip(runner.rng(), &mut amounts, &[&one.field]);
        let (findings, _) = explained(&amounts);
        both += usize::from(is_given(&findings, &one) && is_given(&findings, &two));
        let claimed = causes(&findings).filter(|cause| cause.is_located()).map(|cause| &cause.correction);
        wrong += usize::from(claimed.into_iter().any(|claimed| !is(claimed, &one) && !is(claimed, &two)));
    }
    println!("both found {both}, something else claimed {wrong} of {PAIRS}");
    assert!(both * 100 >= PAIRS * 75, "{both}");
    assert!(wrong * 100 <= PAIRS * 5, "{wrong}");
}
