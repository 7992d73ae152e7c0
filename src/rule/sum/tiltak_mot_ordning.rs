use crate::finding::Severity;
use crate::rule::part::{Form, part, rad_for_ordning, tiltak, videreforing};
use crate::rule::{Spec, Verdict};

/// The tiltak add up to the row of the ticked ordning: eier, uh and totalt each. Where the form continues tiltak beside
/// new ones, the row holds both, and what is continued is added.
pub(in crate::rule) static RULE: Spec = Spec { code: "sum/tiltak-mot-ordning", severity: Severity::Error, check };

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let tiltak = tiltak(form);
    if tiltak.is_empty() {
        return;
    }
    let Some((navn, rad)) = rad_for_ordning(form, verdict) else { return };
    let mut eier: Vec<_> = tiltak.iter().map(|tiltak| part!(tiltak, eier)).collect();
    let mut uh: Vec<_> = tiltak.iter().map(|tiltak| part!(tiltak, uh)).collect();
    let mut totalt: Vec<_> = tiltak.iter().map(|tiltak| part!(tiltak, sum)).collect();
    if let Some(videreforing) = videreforing(form) {
        let included = super::koordinator_uklar::is_included(&videreforing);
        eier.push(part!(videreforing, eier));
        eier.extend((!included).then(|| part!(videreforing, koordinator)));
        uh.push(part!(videreforing, uh));
        totalt.push(part!(videreforing, total));
    }
    for (column, parts, total) in
        [("Eier", eier, part!(rad, eier)), ("UH", uh, part!(rad, uh)), ("Totalt", totalt, part!(rad, totalt))]
    {
        super::judge(rule, verdict, &parts, &total, |finding| finding.text("row", navn).text("column", column));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge};
    use crate::value::Why;

    #[test]
    fn tiltak_that_make_up_the_row() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert_eq!(judge(&RULE, Filled::videreforing()).checked, 0);
    }

    #[test]
    fn tiltak_that_do_not() {
        let form = Filled::tiltak().text("tiltak[0].uh", "309 000").text("tiltak[0].sum", "609 000");
        let verdict = judge(&RULE, form);
        let fields: Vec<_> = verdict.findings.iter().filter_map(|finding| finding.field.as_deref()).collect();
        assert_eq!(fields, ["totalsum.desentralisert.uh", "totalsum.desentralisert.totalt"]);
        assert_eq!(verdict.findings[0].difference(), Some((-100_000).into()));
        assert_eq!(verdict.findings[0].related[0].field, "tiltak[0].uh");
    }

    #[test]
    fn only_when_it_is_known_which_row() {
        let marks = judge(&RULE, Filled::tiltak().unreadable("ordning", Why::Marks));
        assert_eq!((marks.checked, marks.skipped), (0, vec!["ordning".to_owned()]));
        let two = Filled::tiltak().ticked("ordning", &["regional", "desentralisert"]);
        assert_eq!(judge(&RULE, two), crate::rule::Verdict::default());
    }
}
