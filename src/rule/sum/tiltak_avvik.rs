use crate::finding::{Code, Finding};
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part, tiltak, tiltak_name};
use crate::rule::{Spec, Verdict};

/// In each tiltak: eier + uh = sum.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SumTiltakAvvik, check, example: EXAMPLE };

const EXAMPLE: Example =
    Example::new(Clean::Tiltak, &["tiltak[1].eier", "tiltak[1].uh", "tiltak[1].sum"], &[("tiltak[1].sum", "307 000")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    for tiltak in tiltak(form) {
        let parts = [part!(tiltak, eier), part!(tiltak, uh)];
        let named = |finding: Finding| finding.text("tiltak", tiltak_name(&tiltak));
        super::judge(rule, verdict, &parts, &part!(tiltak, sum), named);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge, message};

    #[test]
    fn tiltak_that_add_up() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert_eq!(judge(&RULE, Filled::videreforing()).checked, 0);
    }

    #[test]
    fn a_tiltak_that_does_not() {
        let form = Filled::tiltak().text("tiltak[1].sum", "307 000");
        assert_eq!(found(&RULE, form.clone()), ["tiltak[1].sum"]);
        assert!(message(&RULE, form).starts_with("Summen i tiltak 2 stemmer ikke: skjemaet sier 307 000 kr"));
    }
}
