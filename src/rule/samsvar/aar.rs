use crate::finding::{Aarfeil, Code, FactName, Finding};
use crate::form::Answer;
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, Part, part, tiltak, videreforing};
use crate::rule::{Spec, Verdict};
use crate::text::pattern::Constant;

/// The years of the headings, durations and columns fit together. Only what is impossible is reported: a duration or a
/// later need before the year that grants are asked for, a duration long after it, a budget column that is not the next
/// year, a form without a box for its own year, and a continuation that is not of one earlier year.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SamsvarAar, check, example: EXAMPLE };

const EXAMPLE: Example =
    Example::new(Clean::Tiltak, &["aar", "tiltak[1].varighet"], &[("tiltak[1].varighet", "[host-2023]")]);

/// How many years after the first a tiltak of the form may still run.
const LATER_YEARS: u32 = 2;

static YEAR: Constant = Constant::new(r"\b20[0-9][0-9]\b");

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let Some(first) = part!(form, aar).value_or_skip(verdict).map(|aar| aar.0) else { return };
    let years = Years { rule, first };
    for tiltak in tiltak(form) {
        let varighet = part!(tiltak, varighet);
        if let Some(termins) = varighet.value_or_skip(verdict) {
            years.judge(verdict, &varighet, termins.iter().map(|termin| termin.aar.into()), first + LATER_YEARS);
        }
        for row in part!(tiltak, videre_behov).entries() {
            let periode = part!(row, periode);
            let named = YEAR.find_iter(&periode.raw).filter_map(|year| year.as_str().parse().ok());
            years.judge(verdict, &periode, named, u32::MAX);
        }
    }
    years.no_box_is_of_it(form, verdict);
    years.continued(form, verdict);
    if let Some(varighet) = videreforing(form).map(|section| part!(section, varighet))
        && let Some(termins) = varighet.value_or_skip(verdict)
    {
        years.judge(verdict, &varighet, termins.iter().map(|termin| termin.aar.into()), u32::MAX);
    }
    if let Some(budsjett) = part!(form, budsjett).present() {
        for (column, expected) in part!(budsjett, aar).entries().zip(first..) {
            let Some(year) = column.value_or_skip(verdict) else { continue };
            let finding = || {
                let finding = years.finding(&column, vec![year.0]).choose(Aarfeil::Column);
                finding.text(FactName::ExpectedYear, expected.to_string())
            };
            verdict.judged((year.0 != expected).then(finding));
        }
    }
}

/// The year that grants are asked for, and the findings about other years.
struct Years<'a> {
    rule: &'a Spec,
    first: u32,
}

impl Years<'_> {
    fn judge<T>(
        &self,
        verdict: &mut Verdict,
        answer: &Part<'_, Answer<T>>,
        named: impl Iterator<Item = u32>,
        last: u32,
    ) {
        let mut named = named.peekable();
        if named.peek().is_some() {
            let off: Vec<u32> = named.filter(|year| !(self.first..=last).contains(year)).collect();
            verdict.judged((!off.is_empty()).then(|| self.finding(answer, off)));
        }
    }

    /// A tiltak may run in later half-years only. But the boxes that a form prints begin with its own year: if all of
    /// them are of later years, the year in the heading is last year's.
    fn no_box_is_of_it(&self, form: &Form<'_>, verdict: &mut Verdict) {
        let tiltak = tiltak(form);
        let boxes = tiltak.iter().flat_map(|tiltak| YEAR.find_iter(&tiltak.varighet.raw));
        let mut later: Vec<u32> = boxes.filter_map(|year| year.as_str().parse().ok()).collect();
        if later.is_empty() || later.iter().any(|year| *year <= self.first) {
            return;
        }
        later.sort_unstable();
        let aar = part!(form, aar);
        let related = tiltak.iter().map(|tiltak| part!(tiltak, varighet).related(None)).collect();
        let finding = self.finding(&aar, later).choose(Aarfeil::Durations);
        verdict.judged(Some(Finding { related, ..finding }));
    }

    /// What is continued was asked for in one year, before this one: *videreføre behovsmelding fra 2024*, *Tiltak fra
    /// 2024*.
    fn continued(&self, form: &Form<'_>, verdict: &mut Verdict) {
        let Some(section) = videreforing(form) else { return };
        let from = part!(section, fra_aar);
        let Some(year) = from.value().map(|year| year.0) else { return };
        let asked = part!(form, viderefores).present();
        let asked = asked.and_then(|question| YEAR.find(&question.raw)?.as_str().parse::<u32>().ok());
        let expected = asked.filter(|asked| *asked != year);
        let finding = match expected {
            Some(expected) => Some(
                self.finding(&from, vec![year]).choose(Aarfeil::Continued).text(FactName::Year, expected.to_string()),
            ),
            None => (year >= self.first).then(|| self.finding(&from, vec![year])),
        };
        verdict.judged(finding);
    }

    fn finding<T>(&self, answer: &Part<'_, Answer<T>>, mut years: Vec<u32>) -> Finding {
        years.dedup();
        answer
            .finding(self.rule)
            .list(FactName::Years, years.iter().map(u32::to_string))
            .text(FactName::Year, self.first.to_string())
            .choose(Aarfeil::Outside)
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::form::Content;
    use crate::rule::testing::{Filled, found, judge, message};

    #[test]
    fn years_that_fit() {
        for form in [Filled::tiltak(), Filled::videreforing(), Filled::troms()] {
            assert!(found(&RULE, form).is_empty());
        }
        let long = Filled::tiltak().ticked("tiltak[0].varighet", &["vaar-2024", "vaar-2026"]);
        assert!(found(&RULE, long).is_empty());
        assert!(found(&RULE, Filled::videreforing().ticked("videreforing.varighet", &["vaar-2027"])).is_empty());
    }

    #[test]
    fn durations_of_another_year() {
        let past = Filled::tiltak().ticked("tiltak[0].varighet", &["vaar-2023", "host-2023", "vaar-2024"]);
        assert_eq!(found(&RULE, past.clone()), ["tiltak[0].varighet"]);
        assert!(message(&RULE, past).contains("2023"));
        let far = Filled::tiltak().ticked("tiltak[0].varighet", &["vaar-2027"]);
        assert_eq!(found(&RULE, far), ["tiltak[0].varighet"]);
        let form = Filled::videreforing().ticked("videreforing.varighet", &["vaar-2024"]);
        assert_eq!(found(&RULE, form), ["videreforing.varighet"]);
    }

    #[test]
    fn a_later_need_before_the_year_itself() {
        let form = Filled::tiltak().text("tiltak[0].videre_behov[0].periode", "Høst 2022");
        assert_eq!(found(&RULE, form), ["tiltak[0].videre_behov[0].periode"]);
    }

    #[test]
    fn budget_columns_of_other_years() {
        let form = Filled::troms().text("budsjett.aar[2]", "2026");
        assert_eq!(found(&RULE, form.clone()), ["budsjett.aar[2]"]);
        assert!(message(&RULE, form).contains("2025"));
    }

    #[test]
    fn a_heading_of_the_year_before() {
        let form = Filled::tiltak().text("aar", "2023");
        assert_eq!(found(&RULE, form.clone()), ["aar"]);
        assert!(message(&RULE, form).contains("2023"));
        assert!(found(&RULE, Filled::tiltak().ticked("tiltak[0].varighet", &["vaar-2025"])).is_empty());
    }

    #[test]
    fn what_is_continued_is_of_one_earlier_year() {
        let form =
            Filled::videreforing().with("viderefores", Content::Ticked(vec!["ja".to_owned()]), "2024? Ja ☒ Nei ☐");
        assert!(found(&RULE, form.clone().text("videreforing.fra_aar", "2024")).is_empty());
        let other = form.text("videreforing.fra_aar", "2023");
        assert_eq!(found(&RULE, other.clone()), ["videreforing.fra_aar"]);
        assert!(message(&RULE, other).contains("2024"));
        assert_eq!(found(&RULE, Filled::videreforing().text("videreforing.fra_aar", "2025")), ["videreforing.fra_aar"]);
    }

    #[test]
    fn an_unknown_year_fits_nothing() {
        let verdict = judge(&RULE, Filled::tiltak().text("aar", "neste år"));
        assert_eq!((verdict.checked, verdict.skipped), (0, vec!["aar".to_owned()]));
    }
}
