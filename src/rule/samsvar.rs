//! `samsvar/*`: answers that should fit together.

use super::part::{Form, Part, part, rader};
use super::{Spec, Verdict};
use crate::finding::{FactName, Finding, Svar};
use crate::form::{Answer, Rad, Rolle, State};
use crate::rule::navn::Navn;
use crate::value::{Belop, JaNei};

pub(super) mod aar;
pub(super) mod antall_tiltak;
pub(super) mod flere_eiere;
pub(super) mod flere_ordninger;
pub(super) mod flere_uh;
pub(super) mod koordinator;
pub(super) mod medbestemmelse;
pub(super) mod ordning_uten_belop;
pub(super) mod ordning_utgaatt;
pub(super) mod partner_duplikat;
pub(super) mod tiltak_nummer;

/// Things that a form lists, by name.
#[derive(Default)]
struct Counted {
    names: Vec<String>,
    /// Answers that could not be read and may add more: field path, and how many at most.
    uncertain: Vec<(String, usize)>,
}

/// Whether the answer to "flere …?" fits what the form holds: Ja needs `needed_for_ja`, Nei allows one.
fn judge_flere(
    rule: &Spec,
    verdict: &mut Verdict,
    question: &Part<'_, Answer<JaNei>>,
    held: Counted,
    needed_for_ja: usize,
) {
    let Some(ja) = question.svar(verdict) else { return };
    let fits = |count: usize| if ja { count >= needed_for_ja } else { count <= 1 };
    let certain = held.names.len();
    let possible: usize = held.uncertain.iter().map(|(_, more)| more).sum();
    if fits(certain) != fits(certain + possible) {
        held.uncertain.into_iter().for_each(|(path, _)| verdict.skip(path));
        return;
    }
    verdict.judged((!fits(certain)).then(|| mismatch(rule, question, ja, held.names)));
}

fn mismatch(rule: &Spec, question: &Part<'_, Answer<JaNei>>, ja: bool, names: Vec<String>) -> Finding {
    let finding = question.finding(rule).choose(if ja { Svar::Ja } else { Svar::Nei });
    finding.number(FactName::Count, names.len()).list(FactName::Names, names)
}

/// The partners of one kind that the form lists. Rows without a name are left out.
fn partners(form: &Form<'_>, rolle: Rolle) -> Counted {
    let mut counted = Counted::default();
    let Some(list) = part!(form, partnere).present() else { return counted };
    for partner in list.entries() {
        if partner.navn.is_open() || partner.navn.state == State::Missing {
            continue;
        }
        match partner.rolle.value() {
            // a partner that is listed twice counts once; `samsvar/partner-duplikat` reports it
            Some(this) if *this == rolle && counted.names.iter().any(|name| same_name(name, &partner.navn.raw)) => {}
            Some(this) if *this == rolle => counted.names.push(partner.navn.raw.clone()),
            Some(_) => {}
            None => counted.uncertain.push((part!(partner, rolle).path, 1)),
        }
    }
    counted
}

/// Whether two names are the same, however they are spaced and hyphenated.
fn same_name(one: &str, other: &str) -> bool {
    let key = |name| Navn::new(name).map(|name| name.nokkel());
    key(one).is_some_and(|one| Some(one) == key(other))
}

/// The rows of the three ordninger that ask for something.
fn ordninger_with_amount(form: &Form<'_>) -> Counted {
    let mut counted = Counted::default();
    for (navn, rad) in rader(form).into_iter().filter(|(navn, _)| *navn != "Sum") {
        match has_amount(&rad) {
            Some(true) => counted.names.push(navn.to_owned()),
            Some(false) => {}
            None => counted.uncertain.push((part!(rad, totalt).path, 1)),
        }
    }
    counted
}

/// Whether a row has an amount above 0; `None` if a cell that may have one cannot be read.
fn has_amount(rad: &Rad) -> Option<bool> {
    let cells = [&rad.eier, &rad.uh, &rad.totalt];
    let positive = |belop: &Belop| belop.sum.0.is_sign_positive() && !belop.sum.0.is_zero();
    if cells.iter().any(|cell| cell.value().is_some_and(positive)) {
        return Some(true);
    }
    cells.iter().all(|cell| cell.is_open() || cell.is_foreign() || cell.value().is_some()).then_some(false)
}
