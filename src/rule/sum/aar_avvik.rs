use crate::finding::Code;
use crate::rule::Spec;
use crate::rule::example::{Clean, Example};

/// Per year: eier + uh = total.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SumAarAvvik, check: super::declared, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Troms,
    &["budsjett.eier[0]", "budsjett.uh[0]", "budsjett.total[0]"],
    &[("budsjett.total[0]", "1 508 500")],
);

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
