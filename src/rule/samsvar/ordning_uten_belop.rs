use crate::finding::{Code, FactName};
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part, rad_for_ordning};
use crate::rule::{Spec, Verdict};

/// The ticked ordning has an amount.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SamsvarOrdningUtenBelop, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Tiltak,
    &["ordning", "totalsum.desentralisert.totalt", "totalsum.kompetanseloftet.totalt"],
    &[("ordning", "[kompetanseloftet]")],
);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let Some((navn, rad)) = rad_for_ordning(form, verdict) else { return };
    let totalt = part!(rad, totalt);
    match super::has_amount(&rad) {
        Some(true) => verdict.judged(None),
        Some(false) => verdict.judged(Some(totalt.finding(rule).text(FactName::Row, navn))),
        None => verdict.skip(totalt.path),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge};
    use crate::value::Why;

    #[test]
    fn an_amount() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        let one_cell =
            Filled::tiltak().all_blank("totalsum.desentralisert").text("totalsum.desentralisert.uh", "5 000");
        assert!(found(&RULE, one_cell).is_empty());
    }

    #[test]
    fn no_amount() {
        let wrong_box = Filled::tiltak().ticked("ordning", &["kompetanseloftet"]);
        assert_eq!(found(&RULE, wrong_box), ["totalsum.kompetanseloftet.totalt"]);
        let empty = Filled::tiltak().all_blank("totalsum.desentralisert");
        assert_eq!(found(&RULE, empty), ["totalsum.desentralisert.totalt"]);
    }

    #[test]
    fn what_cannot_be_read_may_be_an_amount() {
        let form = Filled::tiltak().all_blank("totalsum.desentralisert");
        let verdict = judge(&RULE, form.unreadable("totalsum.desentralisert.eier", Why::Columns));
        assert_eq!((verdict.checked, verdict.skipped.len()), (0, 1));
    }
}
