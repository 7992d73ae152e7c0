use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Code, FactName};
use crate::form::Answer;
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, Part, part, tiltak, videreforing};
use crate::rule::{Spec, Verdict};
use crate::value::Tall;

/// No tiltak number occurs twice, among the sections or among the numbers listed as continued.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SamsvarTiltakNummer, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Tiltak,
    &["tiltak[0].nummer", "tiltak[0].navn", "tiltak[1].nummer", "tiltak[1].navn"],
    &[("tiltak[1].nummer", "1")],
);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let mut sections = BTreeMap::new();
    for nummer in tiltak(form).iter().map(|tiltak| part!(tiltak, nummer)) {
        let Some(&number) = nummer.value_or_skip(verdict) else { continue };
        let finding = sections.get(&number).map(|first: &Part<'_, Answer<Tall>>| {
            let mut finding = nummer.finding(rule).list(FactName::Numbers, listed([number]));
            finding.related = vec![first.related(Some(number.0.into()))];
            finding
        });
        verdict.judged(finding);
        sections.entry(number).or_insert(nummer);
    }
    if let Some(continued) = videreforing(form).map(|section| part!(section, tiltak))
        && let Some(numbers) = continued.value_or_skip(verdict)
    {
        let mut seen = BTreeSet::new();
        let repeated: BTreeSet<Tall> = numbers.iter().copied().filter(|&number| !seen.insert(number)).collect();
        verdict
            .judged((!repeated.is_empty()).then(|| continued.finding(rule).list(FactName::Numbers, listed(repeated))));
    }
}

fn listed(numbers: impl IntoIterator<Item = Tall>) -> impl Iterator<Item = String> {
    numbers.into_iter().map(|number| number.0.to_string())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge};

    #[test]
    fn each_number_once() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert!(found(&RULE, Filled::videreforing()).is_empty());
    }

    #[test]
    fn a_number_twice() {
        let verdict = judge(&RULE, Filled::tiltak().text("tiltak[1].nummer", "1"));
        assert_eq!(verdict.findings[0].field.as_deref(), Some("tiltak[1].nummer"));
        assert_eq!(verdict.findings[0].related[0].field, "tiltak[0].nummer");
        let list = Filled::videreforing().text("videreforing.tiltak", "3, 4, 4");
        assert_eq!(found(&RULE, list), ["videreforing.tiltak"]);
    }
}
