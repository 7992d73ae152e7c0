use crate::finding::{Code, FactName};
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part};
use crate::rule::{Spec, Verdict};

/// No more than one ordning is ticked.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::AvkryssingOrdningFlere, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(Clean::Tiltak, &["ordning"], &[("ordning", "[regional desentralisert]")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let ordning = part!(form, ordning);
    let Some(ticked) = ordning.value_or_skip(verdict) else { return };
    let names = ticked.iter().map(|ordning| ordning.navn());
    verdict.judged((ticked.len() > 1).then(|| ordning.finding(rule).list(FactName::Ticked, names)));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, message};

    #[test]
    fn one_or_none() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert!(found(&RULE, Filled::tiltak().ticked("ordning", &[])).is_empty());
    }

    #[test]
    fn several() {
        let form = Filled::tiltak().ticked("ordning", &["regional", "kompetanseloftet"]);
        assert_eq!(found(&RULE, form.clone()), ["ordning"]);
        assert!(message(&RULE, form).contains("Regional ordning, Kompetanseløftet"));
    }
}
