use rust_decimal::Decimal;

use crate::finding::{Code, Finding};
use crate::form::{Andeler, Answer};
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, Part, part};
use crate::rule::{Spec, Verdict};
use crate::value::{Belop, Prosent};

/// Per party and year the shares of the grant add up to 100.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SumProsentAvvik, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Troms,
    &[
        "budsjett.fordeling.kartlegge.uh[0]",
        "budsjett.fordeling.planlegge.uh[0]",
        "budsjett.fordeling.gjennomfore.uh[0]",
        "budsjett.fordeling.koordinator.uh[0]",
    ],
    &[("budsjett.fordeling.gjennomfore.uh[0]", "70 %")],
);

/// A party: its name, its shares for one purpose, and its amounts.
type Party<'a> = (&'static str, fn(&Part<'a, Andeler>) -> Part<'a, Vec<Answer<Prosent>>>, &'a [Answer<Belop>]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let Some(budsjett) = part!(form, budsjett).present() else { return };
    let fordeling = part!(budsjett, fordeling);
    let purposes = [
        part!(fordeling, kartlegge),
        part!(fordeling, planlegge),
        part!(fordeling, gjennomfore),
        part!(fordeling, koordinator),
    ];
    let parties: [Party<'_>; 2] = [
        ("Eier", |andeler| part!(andeler, eier), &budsjett.it.eier),
        ("UH", |andeler| part!(andeler, uh), &budsjett.it.uh),
    ];
    for (navn, shares_of, amounts) in parties {
        for (i, year) in budsjett.aar.iter().enumerate() {
            let shares: Vec<_> = purposes.iter().filter_map(|purpose| shares_of(purpose).entry(i)).collect();
            let asks_for_nothing = amounts.get(i).and_then(super::addend) == Some(Decimal::ZERO);
            judge(rule, verdict, &shares, asks_for_nothing, |finding| {
                finding.text("party", navn).text("year", &year.raw)
            });
        }
    }
}

fn judge(
    rule: &Spec,
    verdict: &mut Verdict,
    shares: &[Part<'_, Answer<Prosent>>],
    asks_for_nothing: bool,
    describe: impl FnOnce(Finding) -> Finding,
) {
    let Some(first) = shares.iter().find(|share| share.value().is_some()) else { return };
    let Some(sum) = super::add(shares, verdict) else { return };
    if sum.is_zero() && asks_for_nothing {
        return;
    }
    let finding = || describe(super::with_parts(first.finding(rule).sum(Decimal::ONE_HUNDRED, sum), shares));
    verdict.judged((sum != Decimal::ONE_HUNDRED).then(finding));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge};
    use crate::value::Why;

    #[test]
    fn shares_that_make_a_whole() {
        assert!(found(&RULE, Filled::troms()).is_empty());
        assert_eq!(judge(&RULE, Filled::troms().all_blank("budsjett.fordeling")).checked, 0);
    }

    #[test]
    fn shares_that_do_not() {
        let form = Filled::troms().text("budsjett.fordeling.planlegge.uh[2]", "10 %");
        let verdict = judge(&RULE, form);
        assert_eq!(verdict.findings.len(), 1);
        assert_eq!(verdict.findings[0].difference(), Some(10.into()));
        assert_eq!(verdict.findings[0].related[1].field, "budsjett.fordeling.planlegge.uh[2]");
    }

    #[test]
    fn a_share_that_is_left_open_is_nought() {
        let form = Filled::troms().blank("budsjett.fordeling.planlegge.uh[2]");
        assert!(found(&RULE, form).is_empty());
    }

    #[test]
    fn a_year_without_grant_has_nothing_to_share() {
        let form = ["kartlegge", "planlegge", "gjennomfore", "koordinator"]
            .iter()
            .fold(Filled::troms().text("budsjett.eier[2]", "0"), |form, purpose| {
                form.text(&format!("budsjett.fordeling.{purpose}.eier[2]"), "0%")
            });
        assert!(found(&RULE, form).is_empty());
    }

    #[test]
    fn shares_beyond_all_numbers() {
        let huge = "79228162514264337593543950335";
        let form = Filled::troms().text("budsjett.fordeling.planlegge.uh[2]", huge);
        assert!(found(&RULE, form.text("budsjett.fordeling.kartlegge.uh[2]", huge)).is_empty());
    }

    #[test]
    fn a_share_that_cannot_be_read_is_skipped() {
        let verdict = judge(&RULE, Filled::troms().unreadable("budsjett.fordeling.planlegge.uh[2]", Why::NotThis));
        assert_eq!((verdict.checked, verdict.skipped.len(), verdict.findings.len()), (5, 1, 0));
    }
}
