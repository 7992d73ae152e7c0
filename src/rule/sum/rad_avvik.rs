use crate::finding::Code;
use crate::rule::Spec;
use crate::rule::example::{Clean, Example};

/// In each row of the totals table, Sum included: eier + uh = totalt.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SumRadAvvik, check: super::declared, example: EXAMPLE };

pub(super) const EXAMPLE: Example = Example::new(
    Clean::Tiltak,
    &["totalsum.regional.eier", "totalsum.regional.uh", "totalsum.regional.totalt"],
    &[("totalsum.regional.totalt", "910 000")],
);

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge, message};
    use crate::value::Why;

    #[test]
    fn rows_that_add_up() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        let empty_row = Filled::tiltak().all_blank("totalsum.kompetanseloftet");
        assert!(found(&RULE, empty_row).is_empty());
    }

    #[test]
    fn a_row_that_does_not() {
        let form = Filled::tiltak().text("totalsum.regional.totalt", "910 000");
        assert_eq!(found(&RULE, form.clone()), ["totalsum.regional.totalt"]);
        assert_eq!(
            message(&RULE, form),
            "Summen i raden «Regional ordning» stemmer ikke: skjemaet sier 910 000 kr, \
             men 357 500 + 542 500 = 900 000 kr (10 000 kr for mye)."
        );
    }

    #[test]
    fn the_row_of_sums_counts_too() {
        assert_eq!(found(&RULE, Filled::tiltak().text("totalsum.sum.totalt", "1")), ["totalsum.sum.totalt"]);
    }

    #[test]
    fn a_blank_addend_counts_as_zero_and_is_named() {
        let form = Filled::tiltak().blank("totalsum.regional.eier");
        let finding = &judge(&RULE, form.clone()).findings[0];
        assert_eq!(finding.difference(), Some(357_500.into()));
        assert_eq!(finding.related[0].value, None);
        assert!(message(&RULE, form).ends_with("Ikke fylt ut, og regnet som 0: Eier, Regional ordning."));
        assert!(found(&RULE, Filled::tiltak().placeholder("totalsum.kompetanseloftet.eier")).is_empty());
    }

    #[test]
    fn what_cannot_be_read_is_skipped() {
        let form = Filled::tiltak().unreadable("totalsum.regional.uh", Why::Columns);
        let verdict = judge(&RULE, form);
        assert_eq!((verdict.checked, verdict.skipped), (3, vec!["totalsum.regional.uh".to_owned()]));
        assert!(verdict.findings.is_empty());
    }

    #[test]
    fn a_form_without_the_table() {
        assert_eq!(judge(&RULE, Filled::troms()), crate::rule::Verdict::default());
    }
}
