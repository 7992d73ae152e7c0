use crate::finding::{Code, FactName, Finding, Koordinatorfeil};
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part, tiltak, tiltak_name};
use crate::rule::sum::amounts_in;
use crate::rule::{Spec, Verdict};

/// Koordinator Ja ⇒ a reason is given; a reason with an amount ⇒ the box is ticked. (A reason without one may say why
/// there is no coordinator.)
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SamsvarKoordinator, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Tiltak,
    &["tiltak[0].koordinator", "tiltak[0].fritekst.koordinator"],
    &[("tiltak[0].fritekst.koordinator", "")],
);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    for tiltak in tiltak(form) {
        let question = part!(tiltak, koordinator);
        let Some(ja) = question.svar(verdict) else { continue };
        let fritekst = part!(tiltak, fritekst);
        let reason = part!(fritekst, koordinator);
        let finding = |about: Finding, problem: Koordinatorfeil| {
            about.text(FactName::Tiltak, tiltak_name(&tiltak)).choose(problem)
        };
        if !ja {
            if let Some(amount) = reason.value().and_then(|words| amounts_in(words).next().map(str::to_owned)) {
                let about = finding(question.finding(rule), Koordinatorfeil::NotTicked).text(FactName::Amount, amount);
                verdict.judged(Some(Finding { related: vec![reason.related(None)], ..about }));
            }
        } else if reason.is_open() {
            verdict.judged(Some(finding(reason.finding(rule), Koordinatorfeil::NoReason)));
        } else if reason.value_or_skip(verdict).is_some() {
            verdict.judged(None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge, message};
    use crate::value::Why;

    const REASON: &str = "tiltak[0].fritekst.koordinator";

    #[test]
    fn a_reason() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
    }

    #[test]
    fn no_reason() {
        assert_eq!(found(&RULE, Filled::tiltak().placeholder(REASON)), [REASON]);
        assert_eq!(found(&RULE, Filled::tiltak().blank(REASON)), [REASON]);
    }

    #[test]
    fn an_amount_for_a_coordinator_that_is_not_asked_for() {
        let nei = Filled::tiltak().ticked("tiltak[0].koordinator", &["nei"]);
        let amount = nei.clone().text(REASON, "Vi trenger en koordinator i 50 % stilling, 100 000 kr.");
        assert_eq!(found(&RULE, amount.clone()), ["tiltak[0].koordinator"]);
        assert!(message(&RULE, amount).contains("100 000 kr"));
        assert_eq!(judge(&RULE, nei.text(REASON, "Dekkes av eier i 2024.")).checked, 0);
    }

    #[test]
    fn a_coordinator_that_is_not_asked_for_or_not_known() {
        let nei = Filled::tiltak().ticked("tiltak[0].koordinator", &["nei"]).blank(REASON);
        assert_eq!(judge(&RULE, nei).checked, 0);
        let marks = Filled::tiltak().unreadable("tiltak[0].koordinator", Why::Marks).blank(REASON);
        assert_eq!(judge(&RULE, marks).skipped, ["tiltak[0].koordinator"]);
    }
}
