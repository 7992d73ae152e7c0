use std::collections::BTreeSet;

use crate::finding::Severity;
use crate::form::{Node, Status};
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, about_seen, part, rad_for_ordning, tiltak};
use crate::rule::{Spec, Verdict};

/// Required answers: eier, UH, contact name and e-mail, navn på tiltak, amounts of the ticked ordning.
pub(in crate::rule) static RULE: Spec =
    Spec { code: "utfylling/mangler", severity: Severity::Error, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(Clean::Tiltak, &["kontakt.uh.epost"], &[("kontakt.uh.epost", "")]);

/// What every form must answer, whichever of them it has.
const REQUIRED: [&str; 10] = [
    "eier",
    "uh",
    "kontakt.eier.navn",
    "kontakt.eier.epost",
    "kontakt.uh.navn",
    "kontakt.uh.epost",
    "kontaktperson.navn",
    "kontaktperson.epost",
    "utbetaling.eier.navn",
    "utbetaling.uh.navn",
];

/// The field paths of all required answers.
pub(super) fn required(form: &Form<'_>) -> BTreeSet<String> {
    let mut required: BTreeSet<String> = REQUIRED.map(str::to_owned).into();
    required.extend(tiltak(form).iter().map(|tiltak| part!(tiltak, navn).path));
    if let Some((_, rad)) = rad_for_ordning(form, &mut Verdict::default()) {
        let cells = [part!(rad, eier), part!(rad, uh), part!(rad, totalt)];
        // A row without any amount is samsvar/ordning-uten-belop: one thing is missing, not three.
        if cells.iter().any(|cell| !cell.is_open()) {
            required.extend(cells.map(|cell| cell.path));
        }
    }
    required
}

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let required = required(form);
    form.visit("", &mut |path, seen| {
        if required.contains(path) && seen.status != Status::Missing {
            let open = matches!(seen.status, Status::Blank | Status::Placeholder);
            verdict.judged(open.then(|| about_seen(rule, path, seen)));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found};

    #[test]
    fn everything_is_filled_in() {
        for form in [Filled::tiltak(), Filled::videreforing(), Filled::troms()] {
            assert!(found(&RULE, form).is_empty());
        }
    }

    #[test]
    fn what_is_required() {
        for path in [
            "eier",
            "uh",
            "kontakt.eier.epost",
            "kontakt.uh.navn",
            "tiltak[1].navn",
            "totalsum.desentralisert.uh",
            "totalsum.desentralisert.totalt",
        ] {
            assert_eq!(found(&RULE, Filled::tiltak().blank(path)), [path]);
            assert_eq!(found(&RULE, Filled::tiltak().placeholder(path)), [path]);
        }
        for path in ["kontaktperson.navn", "kontaktperson.epost", "utbetaling.eier.navn", "utbetaling.uh.navn"] {
            assert_eq!(found(&RULE, Filled::troms().blank(path)), [path]);
        }
    }

    #[test]
    fn what_is_not() {
        for form in [
            Filled::tiltak().blank("kontakt.eier.merkes").blank("totalsum.regional.eier"),
            Filled::tiltak().without("kontakt.uh.epost"),
            Filled::tiltak().all_blank("tiltak[1].").text("tiltak[1].nummer", "2"),
            Filled::tiltak().all_blank("totalsum.desentralisert"),
        ] {
            assert!(found(&RULE, form).is_empty());
        }
    }

    #[test]
    fn sections_that_are_all_empty_were_forgotten() {
        let empty = Filled::tiltak().all_blank("tiltak[");
        assert_eq!(found(&RULE, empty), ["tiltak[0].navn", "tiltak[1].navn"]);
        let continued = Filled::videreforing().blank("tiltak[0].navn").placeholder("tiltak[0].eier");
        assert!(found(&RULE, continued).is_empty());
    }
}
