use crate::finding::Code;
use crate::rule::Spec;
use crate::rule::example::{Clean, Example};

/// Videreføring: eier + uh + koordinator = total.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SumOkonomiAvvik, check: super::declared, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Videreforing,
    &["videreforing.eier", "videreforing.uh", "videreforing.koordinator", "videreforing.total"],
    &[("videreforing.total", "897 000")],
);

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge};

    #[test]
    fn amounts_that_add_up() {
        assert!(found(&RULE, Filled::videreforing()).is_empty());
        assert_eq!(judge(&RULE, Filled::tiltak()).checked, 0);
        let alone = Filled::videreforing().blank("videreforing.koordinator").text("videreforing.total", "779 000");
        assert!(found(&RULE, alone).is_empty());
    }

    #[test]
    fn amounts_that_do_not() {
        let form = Filled::videreforing().text("videreforing.total", "897 000");
        assert_eq!(found(&RULE, form), ["videreforing.total"]);
    }

    #[test]
    fn a_coordinator_that_looks_included_is_another_matter() {
        let form = Filled::videreforing().text("videreforing.total", "779 000");
        assert!(judge(&RULE, form).findings.is_empty());
    }
}
