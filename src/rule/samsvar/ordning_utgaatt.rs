use crate::finding::{Code, FactName};
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part};
use crate::rule::{Spec, Verdict};
use crate::value::Ordning;

/// The ticked ordning gives grants for the year of the form.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SamsvarOrdningUtgaatt, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(Clean::Videreforing, &["ordning", "aar"], &[("aar", "2026")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let ordning = part!(form, ordning);
    let known = ordning.value_or_skip(verdict).into_iter().flatten().filter_map(|ordning| ordning.entry());
    let ended: Vec<_> = known.filter_map(|entry| Some((entry, entry.til?, entry.erstattet_av.as_ref()?))).collect();
    if ended.is_empty() {
        return;
    }
    let Some(year) = part!(form, aar).value_or_skip(verdict).map(|aar| aar.0) else { return };
    for (entry, last, replaced_by) in ended {
        let finding = || {
            let by = Ordning::of_key(replaced_by).map_or(replaced_by.as_str(), Ordning::navn);
            let finding = ordning.finding(rule).text(FactName::Ordning, &entry.navn).text(FactName::ReplacedBy, by);
            finding.text(FactName::Year, year.to_string()).text(FactName::LastYear, last.to_string())
        };
        verdict.judged((year > last).then(finding));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge, message};

    #[test]
    fn a_scheme_in_its_years() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert!(found(&RULE, Filled::troms().text("aar", "2025")).is_empty());
    }

    #[test]
    fn a_scheme_after_its_last_year() {
        let form = Filled::tiltak().text("aar", "2026");
        assert_eq!(found(&RULE, form.clone()), ["ordning"]);
        let message = message(&RULE, form);
        assert!(message.contains("2025") && message.contains("Kollektiv kompetanseutvikling"), "{message}");
        let two = Filled::tiltak().text("aar", "2027").ticked("ordning", &["regional", "desentralisert"]);
        assert_eq!(found(&RULE, two), ["ordning", "ordning"]);
    }

    #[test]
    fn a_scheme_in_force_or_of_the_form_alone() {
        for key in ["kollektiv", "fylkets-egen"] {
            let verdict = judge(&RULE, Filled::tiltak().text("aar", "2026").ticked("ordning", &[key]));
            assert_eq!((verdict.checked, verdict.findings.len()), (0, 0), "{key}");
        }
    }

    #[test]
    fn a_year_that_is_not_known() {
        let verdict = judge(&RULE, Filled::tiltak().text("aar", "neste år"));
        assert_eq!((verdict.checked, verdict.skipped), (0, vec!["aar".to_owned()]));
    }
}
