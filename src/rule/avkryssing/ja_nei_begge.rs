use crate::finding::Code;
use crate::rule::example::{Clean, Example};
use crate::rule::part::Form;
use crate::rule::{Spec, Verdict};
use crate::value::JaNei;

/// No question is answered with both Ja and Nei.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::AvkryssingJaNeiBegge, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(Clean::Tiltak, &["flere_uh"], &[("flere_uh", "[ja nei]")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    for question in super::ja_nei(form) {
        super::judge(rule, verdict, &question, |svar| svar == Some(&JaNei::Begge));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found};

    #[test]
    fn one_answer_or_none() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert!(found(&RULE, Filled::tiltak().ticked("flere_uh", &[])).is_empty());
    }

    #[test]
    fn both() {
        let form = Filled::tiltak().ticked("flere_uh", &["ja", "nei"]);
        assert_eq!(found(&RULE, form), ["flere_uh"]);
    }
}
