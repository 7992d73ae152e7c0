use crate::finding::Code;
use crate::rule::Spec;
use crate::rule::example::{Clean, Example};

/// Per party and year the shares of the grant add up to 100.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SumProsentAvvik, check: super::declared, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Troms,
    &[
        "budsjett.fordeling.kartlegge.uh[0]",
        "budsjett.fordeling.planlegge.uh[0]",
        "budsjett.fordeling.gjennomfore.uh[0]",
        "budsjett.fordeling.koordinator.uh[0]",
    ],
    &[("budsjett.fordeling.gjennomfore.uh[0]", "70 %")],
);

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge};
    use crate::value::Why;

    #[test]
    fn shares_that_make_a_whole() {
        assert!(found(&RULE, Filled::troms()).is_empty());
        assert_eq!(judge(&RULE, Filled::troms().all_blank("budsjett.fordeling")).checked, 0);
    }

    #[test]
    fn shares_that_do_not() {
        let form = Filled::troms().text("budsjett.fordeling.planlegge.uh[2]", "10 %");
        let verdict = judge(&RULE, form);
        assert_eq!(verdict.findings.len(), 1);
        assert_eq!(verdict.findings[0].difference(), Some(10.into()));
        assert_eq!(verdict.findings[0].related[1].field, "budsjett.fordeling.planlegge.uh[2]");
    }

    #[test]
    fn a_blank_share_counts_as_zero() {
        let form = Filled::troms().blank("budsjett.fordeling.planlegge.uh[2]");
        assert!(found(&RULE, form).is_empty());
    }

    #[test]
    fn a_year_without_grant_has_nothing_to_share() {
        let form = ["kartlegge", "planlegge", "gjennomfore", "koordinator"]
            .iter()
            .fold(Filled::troms().text("budsjett.eier[2]", "0"), |form, purpose| {
                form.text(&format!("budsjett.fordeling.{purpose}.eier[2]"), "0%")
            });
        assert!(found(&RULE, form).is_empty());
    }

    #[test]
    fn shares_that_are_too_large_for_a_number() {
        let huge = "79228162514264337593543950335";
        let form = Filled::troms().text("budsjett.fordeling.planlegge.uh[2]", huge);
        assert!(found(&RULE, form.text("budsjett.fordeling.kartlegge.uh[2]", huge)).is_empty());
    }

    #[test]
    fn a_share_that_cannot_be_read_is_skipped() {
        let verdict = judge(&RULE, Filled::troms().unreadable("budsjett.fordeling.planlegge.uh[2]", Why::NotThis));
        assert_eq!((verdict.checked, verdict.skipped.len(), verdict.findings.len()), (5, 1, 0));
    }
}
