use crate::finding::Code;
use crate::rule::Spec;
use crate::rule::example::{Clean, Example};

/// In each tiltak: eier + uh = sum.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SumTiltakAvvik, check: super::declared, example: EXAMPLE };

const EXAMPLE: Example =
    Example::new(Clean::Tiltak, &["tiltak[1].eier", "tiltak[1].uh", "tiltak[1].sum"], &[("tiltak[1].sum", "307 000")]);

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
