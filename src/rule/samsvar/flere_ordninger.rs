use crate::finding::Code;
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part};
use crate::rule::{Spec, Verdict};

/// Several ordninger: Ja ⇔ more than one row of the totals table has an amount.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SamsvarFlereOrdninger, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Tiltak,
    &["flere_ordninger", "totalsum.regional.totalt", "totalsum.desentralisert.totalt"],
    &[("flere_ordninger", "[nei]")],
);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    if let Some(question) = part!(form, flere_ordninger).present() {
        super::judge_flere(rule, verdict, &question, super::ordninger_with_amount(form), 2);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge, message};
    use crate::value::Why;

    fn only_one() -> Filled {
        Filled::tiltak().all_blank("totalsum.regional")
    }

    #[test]
    fn answer_and_table_agree() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert!(found(&RULE, only_one().ticked("flere_ordninger", &["nei"])).is_empty());
    }

    #[test]
    fn answer_and_table_disagree() {
        assert_eq!(found(&RULE, only_one()), ["flere_ordninger"]);
        let nei = Filled::tiltak().ticked("flere_ordninger", &["nei"]);
        assert_eq!(found(&RULE, nei.clone()), ["flere_ordninger"]);
        assert!(message(&RULE, nei).contains("Regional ordning, Desentralisert ordning"));
    }

    #[test]
    fn a_row_that_cannot_be_read_matters_only_where_it_decides() {
        let unread = |path: &str| only_one().unreadable(path, Why::Columns);
        assert_eq!(judge(&RULE, unread("totalsum.regional.uh")).skipped, ["totalsum.regional.totalt"]);
        let other_cell = Filled::tiltak().unreadable("totalsum.regional.uh", Why::Columns);
        assert!(found(&RULE, other_cell).is_empty());
    }
}
