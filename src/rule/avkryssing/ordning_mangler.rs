use crate::finding::Code;
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part};
use crate::rule::{Spec, Verdict};

/// An ordning is ticked.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::AvkryssingOrdningMangler, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(Clean::Tiltak, &["ordning"], &[("ordning", "[]")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    super::judge(rule, verdict, &part!(form, ordning), |ticked| ticked.is_none_or(Vec::is_empty));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge};
    use crate::value::Why;

    #[test]
    fn one_is_ticked() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert!(found(&RULE, Filled::troms()).is_empty());
    }

    #[test]
    fn none_is_ticked() {
        assert_eq!(found(&RULE, Filled::tiltak().ticked("ordning", &[])), ["ordning"]);
    }

    #[test]
    fn boxes_that_cannot_be_read() {
        let verdict = judge(&RULE, Filled::tiltak().unreadable("ordning", Why::Marks));
        assert_eq!((verdict.checked, verdict.skipped), (0, vec!["ordning".to_owned()]));
    }
}
