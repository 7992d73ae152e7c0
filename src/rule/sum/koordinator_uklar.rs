use rust_decimal::Decimal;

use crate::finding::Code;
use crate::form::Videreforing;
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part, videreforing};
use crate::rule::{Spec, Verdict};
use crate::value::Kroner;

/// Videreføring: total = eier + uh although koordinator > 0; the coordinator looks included in eier. Reported instead
/// of `sum/okonomi-avvik`.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SumKoordinatorUklar, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Videreforing,
    &["videreforing.eier", "videreforing.uh", "videreforing.koordinator", "videreforing.total"],
    &[("videreforing.total", "779 000")],
);

/// Whether the total leaves the coordinator out, as if eier held it.
pub(super) fn is_included(videreforing: &Videreforing) -> bool {
    let [eier, uh, koordinator, total] =
        [&videreforing.eier, &videreforing.uh, &videreforing.koordinator, &videreforing.total].map(super::addend);
    let positive = koordinator.is_some_and(|amount| amount > Decimal::ZERO);
    positive && !videreforing.total.is_open() && total.is_some() && total == eier.zip(uh).map(|(eier, uh)| eier + uh)
}

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let Some(videreforing) = videreforing(form) else { return };
    let koordinator = part!(videreforing, koordinator);
    let Some(amount) = koordinator.value_or_skip(verdict).map(|belop| belop.sum.0) else { return };
    if amount <= Decimal::ZERO {
        return;
    }
    let total = part!(videreforing, total);
    let parts = [part!(videreforing, eier), part!(videreforing, uh)];
    let Some(without) = super::add(&parts, verdict) else { return };
    let Some(stated) = total.value_or_skip(verdict).map(|belop| belop.sum.0) else { return };
    if super::is_open(&parts.iter().chain([&total]).collect::<Vec<_>>(), verdict) {
        return;
    }
    let finding = || {
        let finding = super::with_parts(total.finding(rule).sum(without + amount, stated), &parts);
        finding.text("koordinator", Kroner(amount).to_string()).text("koordinator_label", &koordinator.label)
    };
    let included = is_included(&videreforing);
    verdict.judged(included.then(finding));
    verdict.balances.extend(super::balance(rule, &parts, &total, Decimal::ZERO).filter(|_| included));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge, message};

    #[test]
    fn a_coordinator_beside_eier_and_uh() {
        assert!(found(&RULE, Filled::videreforing()).is_empty());
        assert!(found(&RULE, Filled::videreforing().text("videreforing.total", "897 000")).is_empty());
    }

    #[test]
    fn a_coordinator_that_the_total_leaves_out() {
        let form = Filled::videreforing().text("videreforing.total", "779 000");
        assert_eq!(found(&RULE, form.clone()), ["videreforing.total"]);
        assert!(message(&RULE, form).contains("370 000 + 409 000"));
    }

    #[test]
    fn no_coordinator_no_question() {
        assert_eq!(judge(&RULE, Filled::videreforing().text("videreforing.koordinator", "0")).checked, 0);
        assert_eq!(judge(&RULE, Filled::videreforing().blank("videreforing.koordinator")).checked, 0);
    }
}
