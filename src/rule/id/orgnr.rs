use super::{describe, judge, kontakter, mottakere};
use crate::finding::{Code, Nummerfeil};
use crate::form::OwnAnswer;
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part};
use crate::rule::{Spec, Verdict};

/// An organisation number has 9 digits and fits modulus 11.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::IdOrgnr, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(Clean::Tiltak, &["kontakt.eier.orgnr"], &[("kontakt.eier.orgnr", "812 345 762")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let own = form.own_answers(|answer| if let OwnAnswer::Orgnr(answer) = answer { Some(answer) } else { None });
    let of_contacts = kontakter(form).into_iter().map(|kontakt| part!(kontakt, orgnr));
    for answer in of_contacts.chain(mottakere(form).iter().map(|mottaker| part!(mottaker, orgnr))).chain(own) {
        judge(rule, verdict, &answer, Nummerfeil::NoDigits, |orgnr, finding| {
            orgnr.problem().map(|problem| describe(problem, finding))
        });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge, message};
    use crate::value::Why;

    const EIER: &str = "kontakt.eier.orgnr";

    #[test]
    fn right() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert!(found(&RULE, Filled::troms()).is_empty());
        assert!(found(&RULE, Filled::tiltak().blank(EIER)).is_empty());
    }

    #[test]
    fn wrong() {
        for (text, says) in [
            ("812 345 762", "kontrollsifferet"),
            ("812 345 67", "8 siffer"),
            ("81234567O", "bokstav"),
            ("kommer", "ingen siffer"),
        ] {
            let form = Filled::tiltak().text(EIER, text);
            assert_eq!(found(&RULE, form.clone()), [EIER]);
            let message = message(&RULE, form);
            assert!(message.contains(says), "{message}");
        }
        assert_eq!(found(&RULE, Filled::troms().text("utbetaling.uh.orgnr", "1")), ["utbetaling.uh.orgnr"]);
    }

    #[test]
    fn what_we_misread_is_not_blamed_on_the_sender() {
        let verdict = judge(&RULE, Filled::tiltak().unreadable(EIER, Why::Columns));
        assert_eq!((verdict.findings.len(), verdict.skipped), (0, vec![EIER.to_owned()]));
    }
}
