use std::collections::BTreeSet;

use crate::finding::Code;
use crate::form::{Node, Status, anywhere};
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, about_seen, part, rad_for_ordning, tiltak, videreforing};
use crate::rule::{RuleSettings, Spec, Verdict};

/// Required answers: eier, UH, contact name and e-mail, navn på tiltak, amounts of the ticked ordning.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::UtfyllingMangler, check, example: EXAMPLE };

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

/// The field paths of all required answers, including those that the settings require.
pub(super) fn required(form: &Form<'_>, asked: &RuleSettings) -> BTreeSet<String> {
    let mut required: BTreeSet<String> = REQUIRED.map(str::to_owned).into();
    required.extend(tiltak(form).iter().map(|tiltak| part!(tiltak, navn).path));
    if let Some((_, rad)) = rad_for_ordning(form, &mut Verdict::default()) {
        let cells = [part!(rad, eier), part!(rad, uh), part!(rad, totalt)];
        // A row without any amount is samsvar/ordning-uten-belop: one thing is missing, not three.
        if cells.iter().any(|cell| !cell.is_open()) {
            required.extend(cells.map(|cell| cell.path));
        }
    }
    let declared = &asked.declared.required;
    if !asked.required.is_empty() || !declared.is_empty() {
        let unused = unused_sections(form);
        form.visit(&mut |path, _| {
            let is_asked = asked.required.iter().chain(declared).any(|asked| asked == path || *asked == anywhere(path));
            if is_asked && !unused.iter().any(|section| path.starts_with(section)) {
                required.insert(path.to_owned());
            }
        });
    }
    required
}

/// The paths of the sections that need not be filled in.
fn unused_sections(form: &Form<'_>) -> Vec<String> {
    let used: Vec<String> = tiltak(form).into_iter().map(|tiltak| tiltak.path).collect();
    let all = part!(form, tiltak).present().map_or_else(Vec::new, |list| list.entries().map(|one| one.path).collect());
    let unused = all.into_iter().filter(|path| !used.contains(path));
    unused.chain(videreforing(form).is_none().then(|| "videreforing".to_owned())).collect()
}

/// Whether a name of a tiltak says no more than its heading does: `Tiltak 1`, `2`.
fn is_only_a_number(name: &str) -> bool {
    let name = name.to_lowercase();
    let rest = name.trim_start().trim_start_matches("tiltak");
    rest.chars().all(|c| !c.is_alphabetic())
}

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let required = required(form, &verdict.asked);
    // which amounts are required depends on what is ticked
    rad_for_ordning(form, verdict);
    form.visit(&mut |path, seen| {
        if !required.contains(path) {
            return;
        }
        match seen.status {
            Status::Given => {
                let is_empty = path.ends_with("].navn") && is_only_a_number(seen.raw);
                verdict.judged(is_empty.then(|| about_seen(rule, path, seen)));
            }
            // the field has text, even though it cannot be read
            Status::Unreadable(_) if !seen.raw.is_empty() => verdict.judged(None),
            Status::Blank | Status::Placeholder => verdict.judged(Some(about_seen(rule, path, seen))),
            Status::Unreadable(_) | Status::Missing => verdict.skip(path),
        }
    });
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::RULE;
    use crate::rule::testing::{Filled, found};
    use crate::rule::{Rule, RuleSettings};

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
    fn a_name_that_is_only_the_heading_again() {
        for name in ["Tiltak 2", "tiltak nr. 2", "2."] {
            let expected: &[&str] = if name.contains("nr") { &[] } else { &["tiltak[1].navn"] };
            assert_eq!(found(&RULE, Filled::tiltak().text("tiltak[1].navn", name)), expected, "{name}");
        }
        assert!(found(&RULE, Filled::tiltak().text("tiltak[1].navn", "Tiltak mot mobbing")).is_empty());
    }

    #[test]
    fn what_is_asked_for_besides() {
        let asked = RuleSettings {
            required: vec!["kontakt.eier.merkes".into(), "tiltak[].maalgruppe".into()],
            ..RuleSettings::default()
        };
        let form = Filled::tiltak().blank("kontakt.eier.merkes").placeholder("tiltak[1].maalgruppe");
        let found = |form: Filled| -> Vec<String> {
            let verdict = RULE.check(&form.read(), &Arc::new(asked.clone()));
            verdict.findings.into_iter().filter_map(|finding| finding.field).collect()
        };
        assert_eq!(found(form), ["kontakt.eier.merkes", "tiltak[1].maalgruppe"]);
        assert!(found(Filled::videreforing().blank("tiltak[0].maalgruppe")).is_empty(), "an unused tiltak");
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
