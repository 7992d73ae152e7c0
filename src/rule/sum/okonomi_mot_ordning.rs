use crate::finding::Severity;
use crate::rule::part::{Form, part, rad_for_ordning, tiltak, videreforing};
use crate::rule::{Spec, Verdict};

/// Videreføring: total, uh and eier + koordinator equal the row of the ticked ordning; eier alone, where it looks as if
/// it held the coordinator.
pub(in crate::rule) static RULE: Spec = Spec { code: "sum/okonomi-mot-ordning", severity: Severity::Error, check };

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let Some(videreforing) = videreforing(form) else { return };
    if !tiltak(form).is_empty() {
        return; // the row holds the new tiltak too: sum/tiltak-mot-ordning
    }
    let Some((navn, rad)) = rad_for_ordning(form, verdict) else { return };
    let mut eier = vec![part!(videreforing, eier)];
    if !super::koordinator_uklar::is_included(&videreforing) {
        eier.push(part!(videreforing, koordinator));
    }
    let uh = vec![part!(videreforing, uh)];
    let totalt = vec![part!(videreforing, total)];
    for (column, parts, total) in
        [("Eier", eier, part!(rad, eier)), ("UH", uh, part!(rad, uh)), ("Totalt", totalt, part!(rad, totalt))]
    {
        if parts.iter().all(|part| part.is_open()) {
            continue;
        }
        super::judge(rule, verdict, &parts, &total, |finding| finding.text("row", navn).text("column", column));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge};

    #[test]
    fn amounts_that_equal_the_row() {
        assert!(found(&RULE, Filled::videreforing()).is_empty());
        assert_eq!(judge(&RULE, Filled::tiltak()).checked, 0);
    }

    #[test]
    fn amounts_that_do_not() {
        let form = Filled::videreforing().text("videreforing.eier", "371 000").text("videreforing.total", "880 000");
        assert_eq!(found(&RULE, form), ["totalsum.desentralisert.eier", "totalsum.desentralisert.totalt"]);
    }

    #[test]
    fn a_coordinator_that_looks_included_counts_once() {
        let form = Filled::videreforing().text("videreforing.eier", "470 000");
        assert!(found(&RULE, form).is_empty());
    }
}
