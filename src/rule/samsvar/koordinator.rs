use crate::finding::Severity;
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part, tiltak, tiltak_name};
use crate::rule::{Spec, Verdict};

/// Koordinator Ja ⇒ a reason is given.
pub(in crate::rule) static RULE: Spec =
    Spec { code: "samsvar/koordinator", severity: Severity::Warning, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Tiltak,
    &["tiltak[0].koordinator", "tiltak[0].fritekst.koordinator"],
    &[("tiltak[0].fritekst.koordinator", "")],
);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    for tiltak in tiltak(form) {
        if part!(tiltak, koordinator).svar(verdict) != Some(true) {
            continue;
        }
        let fritekst = part!(tiltak, fritekst);
        let reason = part!(fritekst, koordinator);
        if reason.is_open() {
            verdict.judged(Some(reason.finding(rule).text("tiltak", tiltak_name(&tiltak))));
        } else if reason.value_or_skip(verdict).is_some() {
            verdict.judged(None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge};
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
    fn none_asked_for_or_not_known() {
        let nei = Filled::tiltak().ticked("tiltak[0].koordinator", &["nei"]).blank(REASON);
        assert_eq!(judge(&RULE, nei).checked, 0);
        let marks = Filled::tiltak().unreadable("tiltak[0].koordinator", Why::Marks).blank(REASON);
        assert_eq!(judge(&RULE, marks).skipped, ["tiltak[0].koordinator"]);
    }
}
