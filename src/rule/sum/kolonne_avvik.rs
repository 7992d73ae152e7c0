use crate::finding::Code;
use crate::form::{Answer, Rad};
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, Part, part, rader};
use crate::rule::{Spec, Verdict};
use crate::value::Belop;

/// In each column of the totals table: regional + desentralisert + kompetanseloftet = sum.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SumKolonneAvvik, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Tiltak,
    &["totalsum.regional.uh", "totalsum.desentralisert.uh", "totalsum.kompetanseloftet.uh", "totalsum.sum.uh"],
    &[("totalsum.sum.uh", "941 500")],
);

/// A column of the totals table.
type Column = (&'static str, for<'a> fn(&Part<'a, Rad>) -> Part<'a, Answer<Belop>>);

const COLUMNS: [Column; 3] =
    [("Eier", |rad| part!(rad, eier)), ("UH", |rad| part!(rad, uh)), ("Totalt", |rad| part!(rad, totalt))];

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let rader = rader(form);
    let Some(((_, sum), ordninger)) = rader.split_last() else { return };
    for (navn, cell) in COLUMNS {
        let parts: Vec<_> = ordninger.iter().map(|(_, rad)| cell(rad)).collect();
        super::judge(rule, verdict, &parts, &cell(sum), |finding| finding.text("column", navn));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, message};

    #[test]
    fn columns_that_add_up() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert!(found(&RULE, Filled::tiltak().all_blank("totalsum.kompetanseloftet")).is_empty());
        assert!(found(&RULE, Filled::tiltak().blank("totalsum.sum.uh")).is_empty());
    }

    #[test]
    fn a_column_that_does_not() {
        let form = Filled::tiltak().text("totalsum.sum.uh", "941 500");
        assert_eq!(found(&RULE, form.clone()), ["totalsum.sum.uh"]);
        assert!(message(&RULE, form).starts_with("Summen i kolonnen «UH» stemmer ikke: skjemaet sier 941 500 kr"));
    }
}
