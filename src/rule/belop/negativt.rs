use crate::finding::Code;
use crate::form::Status;
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, about_seen};
use crate::rule::{Spec, Verdict};

/// No amount is negative, nor any part of one.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::BelopNegativt, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(Clean::Tiltak, &["tiltak[0].eier"], &[("tiltak[0].eier", "-300 000")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    super::judge_written(form, verdict, |path, seen| {
        (seen.status == Status::Given && seen.is_negative).then(|| about_seen(rule, path, seen))
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found};

    #[test]
    fn amounts_of_zero_and_more() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert!(found(&RULE, Filled::tiltak().text("tiltak[0].eier", "300.000,-")).is_empty());
    }

    #[test]
    fn negative_amounts() {
        for text in ["-300 000", "500 000 (Nord) -200 000 (Sør)"] {
            assert_eq!(found(&RULE, Filled::tiltak().text("tiltak[0].eier", text)), ["tiltak[0].eier"]);
        }
    }
}
