use crate::finding::Code;
use crate::rule::Spec;
use crate::rule::example::{Clean, Example};

/// The amounts itemised in "Eiers/UH sitt tilskudd skal brukes på følgende måte" add up to that party's tilskudd.
pub(in crate::rule) static RULE: Spec =
    Spec { code: Code::SumSpesifikasjonAvvik, check: super::declared, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Tiltak,
    &["tiltak[0].eier", "tiltak[0].fritekst.eiers_tilskudd"],
    &[("tiltak[0].fritekst.eiers_tilskudd", "Lokaler 50 000 kr, vikarer 200 000 kr og reise 40 000 kr.")],
)
.put_right(&[("tiltak[0].fritekst.eiers_tilskudd", "Lokaler 50 000 kr, vikarer 200 000 kr og reise 50 000 kr.")]);

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge, message};

    const EIER: &str = "tiltak[0].fritekst.eiers_tilskudd";

    fn with(text: &str) -> Filled {
        Filled::tiltak().text(EIER, text)
    }

    #[test]
    fn items_that_add_up() {
        for text in [
            "Lokaler (50.000,-). Vikarer høst 2024 200 000 kr. Reise kr. 50 000,-",
            "Samlinger: kr 250 000. Reise: 50 000 kroner. Koordinator inngår med inntil 30% av totalsum.",
        ] {
            assert!(found(&RULE, with(text)).is_empty(), "{text}");
        }
    }

    #[test]
    fn items_that_do_not() {
        let form = with("Lokaler: 50 000 kr. Vikarer: 200 000 kr. Reise: 40 000 kr.");
        assert_eq!(found(&RULE, form.clone()), [EIER]);
        assert!(message(&RULE, form).contains("50 000 + 200 000 + 40 000 = 290 000 kr"));
    }

    #[test]
    fn what_is_not_surely_a_list_of_items() {
        for text in [
            "Lokaler og reise, 40 deltakere, uke 34.",
            "Vi søker om 40 000 kr.",
            "Lokaler 40 000 kr, vikarer 60 000 kr per skole.",
            "Lokaler 40 000 kr, vikarer 30 % av 300 000 kr.",
            "Lokaler 40 000 kr, reise 50 000 kr, det vil si 90 000 kr.",
            "Av 300 000 kr går 40 000 kr til lokaler.",
            "Lokaler 4 x 10 000 kr, reise 50 000 kr.",
            "Lokaler kr 1.5.20, reise 50 000 kr.",
            "Lokaler 20-30 000 kr, reise 50 000 kr.",
        ] {
            let verdict = judge(&RULE, with(text));
            assert!((verdict.checked, verdict.findings.len()) == (0, 0), "{text}: {verdict:?}");
        }
    }
}
