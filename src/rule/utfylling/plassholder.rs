use std::collections::BTreeSet;

use super::mangler::required;
use crate::finding::Code;
use crate::form::{Node, Seen, Status};
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, about_seen, tiltak, videreforing};
use crate::rule::{Spec, Verdict};
use crate::value::Kind;

/// A question that applies still shows its placeholder. Not: an unused row of a list, a count or a later year left
/// open, the reason for a coordinator (`samsvar/koordinator`), amounts (`belop/mangler`), what is required
/// (`utfylling/mangler`).
pub(in crate::rule) static RULE: Spec = Spec { code: Code::UtfyllingPlassholder, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Tiltak,
    &["tiltak[1].fritekst.laererutdanning"],
    &[("tiltak[1].fritekst.laererutdanning", "…")],
);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let required = required(form, &verdict.asked);
    let of_tiltak = tiltak(form).into_iter().map(|tiltak| tiltak.path);
    let filled_in: BTreeSet<String> = of_tiltak.chain(videreforing(form).map(|section| section.path)).collect();
    form.visit(&mut |path, seen| {
        let applies = optional_section(path).is_none_or(|section| filled_in.contains(section));
        let written = matches!(seen.status, Status::Given | Status::Placeholder | Status::Unreadable(_));
        if applies && written && !may_be_left_open(path, seen) && !required.contains(path) {
            verdict.judged((seen.status == Status::Placeholder).then(|| about_seen(rule, path, seen)));
        }
    });
}

/// The section of an answer, if it is one that may be left empty as a whole: `tiltak[2]`, `videreforing`.
fn optional_section(path: &str) -> Option<&str> {
    let section = path.split('.').next()?;
    (section.starts_with("tiltak[") || section == "videreforing").then_some(section)
}

fn may_be_left_open(path: &str, seen: Seen<'_>) -> bool {
    let lists_and_counts = ["partnere[", "medbestemmelse.deltakere[", "enheter.", "deltakere."];
    matches!(seen.kind, Kind::Belop | Kind::Prosent)
        || lists_and_counts.iter().any(|list| path.starts_with(list))
        || path.contains("].videre_behov[")
        || path.ends_with(".fritekst.koordinator")
        || path.ends_with(".merkes")
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found};

    #[test]
    fn every_question_is_answered() {
        for form in [Filled::tiltak(), Filled::videreforing(), Filled::troms()] {
            assert!(found(&RULE, form).is_empty());
        }
    }

    #[test]
    fn a_question_left_open() {
        for path in ["tiltak[1].fritekst.laererutdanning", "tiltak[0].formaal", "kontakt.eier.telefon", "antall_tiltak"]
        {
            assert_eq!(found(&RULE, Filled::tiltak().placeholder(path)), [path]);
        }
        let form = Filled::videreforing().placeholder("videreforing.fremdrift");
        assert_eq!(found(&RULE, form), ["videreforing.fremdrift"]);
    }

    #[test]
    fn what_may_be_left_open() {
        for path in [
            "partnere[2].navn",
            "medbestemmelse.deltakere[1].rolle",
            "enheter.private_barnehager",
            "tiltak[0].videre_behov[1].periode",
            "tiltak[1].fritekst.koordinator",
            "totalsum.kompetanseloftet.uh",
            "kontakt.uh.merkes",
            "tiltak[0].navn",
            "tiltak[2].maalgruppe",
        ] {
            assert!(found(&RULE, Filled::tiltak().placeholder(path)).is_empty(), "{path}");
        }
    }

    #[test]
    fn empty_sections_beside_a_continuation() {
        let form = Filled::videreforing().placeholder("tiltak[0].navn").placeholder("tiltak[0].maalgruppe");
        assert!(found(&RULE, form).is_empty());
    }
}
