use crate::finding::Code;
use crate::rule::Spec;
use crate::rule::example::{Clean, Example};

/// The tiltak add up to the row of the ticked ordning: eier, uh and totalt each. Where the form continues tiltak beside
/// new ones, the row holds both, and what is continued is added.
pub(in crate::rule) static RULE: Spec =
    Spec { code: Code::SumTiltakMotOrdning, check: super::declared, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Tiltak,
    &["ordning", "totalsum.desentralisert.uh", "tiltak[0].uh", "tiltak[1].uh"],
    &[("totalsum.desentralisert.uh", "490 000")],
);

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge};
    use crate::value::Why;

    #[test]
    fn tiltak_that_make_up_the_row() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert_eq!(judge(&RULE, Filled::videreforing()).checked, 0);
    }

    #[test]
    fn tiltak_that_do_not() {
        let form = Filled::tiltak().text("tiltak[0].uh", "309 000").text("tiltak[0].sum", "609 000");
        let verdict = judge(&RULE, form);
        let fields: Vec<_> = verdict.findings.iter().filter_map(|finding| finding.field.as_deref()).collect();
        assert_eq!(fields, ["totalsum.desentralisert.uh", "totalsum.desentralisert.totalt"]);
        assert_eq!(verdict.findings[0].difference(), Some((-100_000).into()));
        assert_eq!(verdict.findings[0].related[0].field, "tiltak[0].uh");
    }

    #[test]
    fn what_is_continued_beside_new_tiltak_is_added() {
        let form = Filled::videreforing()
            .text("tiltak[0].eier", "30 000")
            .text("tiltak[0].sum", "30 000")
            .text("totalsum.desentralisert.eier", "500 000")
            .text("totalsum.desentralisert.totalt", "909 000");
        assert!(found(&RULE, form).is_empty());
    }

    #[test]
    fn only_when_it_is_known_which_row() {
        let marks = judge(&RULE, Filled::tiltak().unreadable("ordning", Why::Marks));
        assert_eq!((marks.checked, marks.skipped), (0, vec!["ordning".to_owned()]));
        let two = Filled::tiltak().ticked("ordning", &["regional", "desentralisert"]);
        assert_eq!(judge(&RULE, two), crate::rule::Verdict::default());
    }
}
