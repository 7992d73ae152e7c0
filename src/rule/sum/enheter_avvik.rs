use crate::finding::Code;
use crate::rule::Spec;
use crate::rule::example::{Clean, Example};

/// "21 skoler totalt fordelt på: …" adds up.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SumEnheterAvvik, check: super::declared, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Troms,
    &[
        "deltakere.kommunale_grunnskoler.antall",
        "deltakere.kommunale_grunnskoler.fordelt[0].antall",
        "deltakere.kommunale_grunnskoler.fordelt[1].antall",
    ],
    &[("deltakere.kommunale_grunnskoler.antall", "10")],
);

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge};

    #[test]
    fn places_that_add_up() {
        assert!(found(&RULE, Filled::troms()).is_empty());
        assert_eq!(judge(&RULE, Filled::tiltak()).checked, 0);
    }

    #[test]
    fn places_that_do_not() {
        let form = Filled::troms().text("deltakere.kommunale_grunnskoler.antall", "21 skoler totalt fordelt på:");
        assert_eq!(found(&RULE, form), ["deltakere.kommunale_grunnskoler.antall"]);
    }
}
