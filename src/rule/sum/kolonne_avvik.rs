use crate::finding::Code;
use crate::rule::Spec;
use crate::rule::example::{Clean, Example};

/// In each column of the totals table: regional + desentralisert + kompetanseloftet = sum.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SumKolonneAvvik, check: super::declared, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Tiltak,
    &["totalsum.regional.uh", "totalsum.desentralisert.uh", "totalsum.kompetanseloftet.uh", "totalsum.sum.uh"],
    &[("totalsum.sum.uh", "941 500")],
);

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, message};

    #[test]
    fn columns_that_add_up() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert!(found(&RULE, Filled::tiltak().all_blank("totalsum.kompetanseloftet")).is_empty());
        assert!(found(&RULE, Filled::tiltak().blank("totalsum.sum.uh")).is_empty());
    }

    #[test]
    fn a_column_that_does_not() {
        let form = Filled::tiltak().text("totalsum.sum.uh", "941 500");
        assert_eq!(found(&RULE, form.clone()), ["totalsum.sum.uh"]);
        assert!(message(&RULE, form).starts_with("Summen i kolonnen «UH» stemmer ikke: skjemaet sier 941 500 kr"));
    }
}
