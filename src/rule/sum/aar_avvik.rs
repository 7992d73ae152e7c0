use crate::finding::Code;
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part};
use crate::rule::{Spec, Verdict};

/// Per year: eier + uh = total.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SumAarAvvik, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Troms,
    &["budsjett.eier[0]", "budsjett.uh[0]", "budsjett.total[0]"],
    &[("budsjett.total[0]", "1 508 500")],
);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let Some(budsjett) = part!(form, budsjett).present() else { return };
    for (i, total) in part!(budsjett, total).entries().enumerate() {
        let parts: Vec<_> =
            [part!(budsjett, eier), part!(budsjett, uh)].iter().filter_map(|years| years.entry(i)).collect();
        let year = budsjett.aar.get(i).map_or("", |aar| &aar.raw);
        super::judge(rule, verdict, &parts, &total, |finding| finding.text("year", year));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, message};

    #[test]
    fn years_that_add_up() {
        assert!(found(&RULE, Filled::troms()).is_empty());
    }

    #[test]
    fn a_year_that_does_not() {
        let form = Filled::troms().text("budsjett.total[1]", "2 300 000");
        assert_eq!(found(&RULE, form.clone()), ["budsjett.total[1]"]);
        assert!(message(&RULE, form).contains("2024"));
    }
}
