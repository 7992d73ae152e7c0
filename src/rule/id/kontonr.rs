use super::{describe, judge, kontonumre};
use crate::finding::{Code, Nummerfeil};
use crate::form::OwnAnswer;
use crate::rule::example::{Clean, Example};
use crate::rule::part::Form;
use crate::rule::{Spec, Verdict};

/// An account number has 11 digits and fits modulus 11.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::IdKontonr, check, example: EXAMPLE };

const EXAMPLE: Example =
    Example::new(Clean::Tiltak, &["kontakt.eier.kontonr"], &[("kontakt.eier.kontonr", "1234.65.78903")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let own = form.own_answers(|answer| if let OwnAnswer::Kontonr(answer) = answer { Some(answer) } else { None });
    for answer in kontonumre(form).into_iter().chain(own) {
        judge(rule, verdict, &answer, Nummerfeil::NoDigits, |kontonr, finding| {
            kontonr.problem().map(|problem| describe(problem, finding))
        });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, message};

    #[test]
    fn right() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert!(found(&RULE, Filled::troms()).is_empty());
    }

    #[test]
    fn wrong() {
        let long = Filled::troms().text("utbetaling.uh.kontonr", "1111 22223345 6");
        assert_eq!(found(&RULE, long.clone()), ["utbetaling.uh.kontonr"]);
        assert!(message(&RULE, long).contains("13 siffer, men et kontonummer har 11"));
        let swapped = Filled::tiltak().text("kontakt.eier.kontonr", "1234.65.78903");
        assert_eq!(found(&RULE, swapped), ["kontakt.eier.kontonr"]);
    }
}
