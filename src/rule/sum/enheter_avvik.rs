use crate::finding::Code;
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part};
use crate::rule::{Spec, Verdict};

/// "21 skoler totalt fordelt på: …" adds up.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SumEnheterAvvik, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Troms,
    &[
        "deltakere.kommunale_grunnskoler.antall",
        "deltakere.kommunale_grunnskoler.fordelt[0].antall",
        "deltakere.kommunale_grunnskoler.fordelt[1].antall",
    ],
    &[("deltakere.kommunale_grunnskoler.antall", "10")],
);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let Some(deltakere) = part!(form, deltakere).present() else { return };
    let questions = [
        part!(deltakere, kommunale_grunnskoler),
        part!(deltakere, private_grunnskoler),
        part!(deltakere, kommunale_barnehager),
        part!(deltakere, private_barnehager),
    ];
    for question in questions {
        let parts: Vec<_> = part!(question, fordelt).entries().map(|sted| part!(sted, antall)).collect();
        if !parts.is_empty() {
            super::judge(rule, verdict, &parts, &part!(question, antall), |finding| finding);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge};

    #[test]
    fn places_that_add_up() {
        assert!(found(&RULE, Filled::troms()).is_empty());
        assert_eq!(judge(&RULE, Filled::tiltak()).checked, 0);
    }

    #[test]
    fn places_that_do_not() {
        let form = Filled::troms().text("deltakere.kommunale_grunnskoler.antall", "21 skoler totalt fordelt på:");
        assert_eq!(found(&RULE, form), ["deltakere.kommunale_grunnskoler.antall"]);
    }
}
