use super::kontonumre;
use crate::finding::Code;
use crate::rule::example::{Clean, Example};
use crate::rule::part::Form;
use crate::rule::{Spec, Verdict};

/// Eier and UH do not share an account.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::IdSammeKonto, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Tiltak,
    &["kontakt.eier.kontonr", "kontakt.uh.kontonr"],
    &[("kontakt.uh.kontonr", "1234.56.78903")],
);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    for pair in kontonumre(form).chunks_exact(2) {
        let [eier, uh] = [&pair[0], &pair[1]];
        if let (Some(of_eier), Some(of_uh)) = (eier.value(), uh.value()) {
            let finding = || {
                let mut finding = uh.finding(rule);
                finding.related = vec![eier.related(None)];
                finding
            };
            verdict.judged((of_eier.digits() == of_uh.digits()).then(finding));
        } else {
            pair.iter().filter(|account| account.why().is_some()).for_each(|account| verdict.skip(&account.path));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge};

    #[test]
    fn two_accounts() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert!(found(&RULE, Filled::troms()).is_empty());
        assert_eq!(judge(&RULE, Filled::tiltak().blank("kontakt.uh.kontonr")).checked, 0);
    }

    #[test]
    fn one_account_for_both() {
        let form = Filled::tiltak().text("kontakt.uh.kontonr", "1234 56 78903");
        assert_eq!(found(&RULE, form), ["kontakt.uh.kontonr"]);
    }
}
