use crate::finding::Code;
use crate::rule::Spec;
use crate::rule::example::{Clean, Example};

/// Videreføring: total = eier + uh although koordinator > 0; the coordinator looks included in eier. Reported instead
/// of `sum/okonomi-avvik`.
pub(in crate::rule) static RULE: Spec =
    Spec { code: Code::SumKoordinatorUklar, check: super::declared, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Videreforing,
    &["videreforing.eier", "videreforing.uh", "videreforing.koordinator", "videreforing.total"],
    &[("videreforing.total", "779 000")],
);

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge, message};

    #[test]
    fn a_coordinator_beside_eier_and_uh() {
        assert!(found(&RULE, Filled::videreforing()).is_empty());
        assert!(found(&RULE, Filled::videreforing().text("videreforing.total", "897 000")).is_empty());
    }

    #[test]
    fn a_coordinator_that_the_total_leaves_out() {
        let form = Filled::videreforing().text("videreforing.total", "779 000");
        assert_eq!(found(&RULE, form.clone()), ["videreforing.total"]);
        assert!(message(&RULE, form).contains("370 000 + 409 000"));
    }

    #[test]
    fn without_a_coordinator_nothing_is_judged() {
        assert_eq!(judge(&RULE, Filled::videreforing().text("videreforing.koordinator", "0")).checked, 0);
        assert_eq!(judge(&RULE, Filled::videreforing().blank("videreforing.koordinator")).checked, 0);
    }
}
