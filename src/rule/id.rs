//! `id/*`: numbers and addresses of people, organisations and accounts.

use super::part::{Form, Part, part};
use super::{Spec, Verdict};
use crate::finding::{Choice, FactName, Finding, Nummerfeil};
use crate::form::{Answer, Kontakt, Mottaker};
use crate::value::{Kontonr, NumberProblem, Why};

pub(super) mod epost;
pub(super) mod kontonr;
pub(super) mod orgnr;
pub(super) mod orgnr_annen_institusjon;
pub(super) mod samme_konto;
pub(super) mod telefon;

/// The columns of the table *Kontaktpersoner*: eier, then UH.
fn kontakter<'a>(form: &Form<'a>) -> Vec<Part<'a, Kontakt>> {
    let table = part!(form, kontakt).present();
    table.map_or_else(Vec::new, |table| vec![part!(table, eier), part!(table, uh)])
}

/// Those that money is paid to: eier, then UH.
fn mottakere<'a>(form: &Form<'a>) -> Vec<Part<'a, Mottaker>> {
    let table = part!(form, utbetaling).present();
    table.map_or_else(Vec::new, |table| vec![part!(table, eier), part!(table, uh)])
}

/// The account numbers: eier's, then UH's.
fn kontonumre<'a>(form: &Form<'a>) -> Vec<Part<'a, Answer<Kontonr>>> {
    let of_contacts = kontakter(form).into_iter().map(|kontakt| part!(kontakt, kontonr));
    let of_payments = mottakere(form).into_iter().map(|mottaker| part!(mottaker, kontonr));
    of_contacts.chain(of_payments).collect()
}

/// Judges a number or an address. Text without any digit is wrong in the way that the caller gives. An answer that the
/// file does not give clearly is skipped, and a blank one is not judged.
fn judge<T>(
    rule: &Spec,
    verdict: &mut Verdict,
    answer: &Part<'_, Answer<T>>,
    without_digits: impl Into<Choice>,
    describe: impl FnOnce(&T, Finding) -> Option<Finding>,
) {
    if answer.why() == Some(&Why::NotThis) {
        verdict.judged(Some(answer.finding(rule).choose(without_digits)));
    } else if answer.why().is_some() {
        verdict.skip(&answer.path);
    } else if let Some(value) = answer.value() {
        verdict.judged(describe(value, answer.finding(rule)));
    }
}

/// What is wrong with a number, as facts.
fn describe(problem: NumberProblem, finding: Finding) -> Finding {
    match problem {
        NumberProblem::Letters => finding.choose(Nummerfeil::Letters),
        NumberProblem::Length { digits, needed } => {
            finding.choose(Nummerfeil::Length).number(FactName::Digits, digits).number(FactName::Needed, needed)
        }
        NumberProblem::CheckDigit { fits: Some(fits) } => {
            finding.choose(Nummerfeil::CheckDigit).text(FactName::Fits, fits.to_string())
        }
        NumberProblem::CheckDigit { fits: None } => finding.choose(Nummerfeil::NoCheckDigit),
    }
}
