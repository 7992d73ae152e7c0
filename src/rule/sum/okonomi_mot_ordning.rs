use crate::finding::Code;
use crate::rule::Spec;
use crate::rule::example::{Clean, Example};

/// Videreføring: total, uh and eier + koordinator equal the row of the ticked ordning; eier alone, where it looks as if
/// it held the coordinator.
pub(in crate::rule) static RULE: Spec =
    Spec { code: Code::SumOkonomiMotOrdning, check: super::declared, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Videreforing,
    &["ordning", "totalsum.desentralisert.uh", "videreforing.uh"],
    &[("totalsum.desentralisert.uh", "490 000")],
);

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge};

    #[test]
    fn amounts_that_equal_the_row() {
        assert!(found(&RULE, Filled::videreforing()).is_empty());
        assert_eq!(judge(&RULE, Filled::tiltak()).checked, 0);
    }

    #[test]
    fn amounts_that_do_not() {
        let form = Filled::videreforing().text("videreforing.eier", "371 000").text("videreforing.total", "880 000");
        assert_eq!(found(&RULE, form), ["totalsum.desentralisert.eier", "totalsum.desentralisert.totalt"]);
    }

    #[test]
    fn without_the_total_it_is_not_known_who_holds_the_coordinator() {
        let form = Filled::videreforing().text("videreforing.eier", "470 000");
        let verdict = judge(&RULE, form.unreadable("videreforing.total", crate::value::Why::Columns));
        assert!(verdict.findings.is_empty(), "{verdict:?}");
        assert!(verdict.skipped.contains(&"videreforing.total".to_owned()));
    }

    #[test]
    fn a_coordinator_that_looks_included_counts_once() {
        let form = Filled::videreforing().text("videreforing.eier", "470 000");
        assert!(found(&RULE, form).is_empty());
    }
}
