use crate::finding::Code;
use crate::rule::example::{Clean, Example};
use crate::rule::part::Form;
use crate::rule::{Spec, Verdict};
use crate::value::JaNei;

/// Each Ja/Nei question has an answer.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::AvkryssingJaNeiMangler, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(Clean::Tiltak, &["flere_uh"], &[("flere_uh", "[]")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    for question in super::ja_nei(form) {
        super::judge(rule, verdict, &question, |svar| svar.is_none_or(|svar| *svar == JaNei::Ingen));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge};
    use crate::value::Why;

    #[test]
    fn answered() {
        for form in [Filled::tiltak(), Filled::videreforing(), Filled::troms()] {
            assert!(found(&RULE, form).is_empty());
        }
    }

    #[test]
    fn not_answered() {
        for path in ["flere_eiere", "flere_uh", "flere_ordninger", "viderefores", "medbestemmelse.droftet"] {
            assert_eq!(found(&RULE, Filled::videreforing().ticked(path, &[])), [path]);
        }
        let troms = Filled::troms().ticked("bekreftet_partnerskap", &[]);
        assert_eq!(found(&RULE, troms), ["bekreftet_partnerskap"]);
    }

    #[test]
    fn boxes_that_cannot_be_read() {
        let verdict = judge(&RULE, Filled::tiltak().unreadable("flere_uh", Why::Marks));
        assert!(verdict.findings.is_empty());
        assert_eq!(verdict.skipped, ["flere_uh"]);
    }
}
