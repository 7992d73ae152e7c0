use crate::finding::Code;
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part, tiltak, videreforing};
use crate::rule::{Spec, Verdict};

/// Each tiltak, or the videreføring, has a duration.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::AvkryssingVarighetMangler, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(Clean::Tiltak, &["tiltak[1].varighet"], &[("tiltak[1].varighet", "[]")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let of_tiltak = tiltak(form).into_iter().map(|tiltak| part!(tiltak, varighet));
    for varighet in of_tiltak.chain(videreforing(form).map(|section| part!(section, varighet))) {
        super::judge(rule, verdict, &varighet, |ticked| ticked.is_none_or(Vec::is_empty));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge};
    use crate::value::Why;

    #[test]
    fn durations() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert!(found(&RULE, Filled::videreforing()).is_empty());
        assert_eq!(judge(&RULE, Filled::troms()).checked, 0);
    }

    #[test]
    fn no_duration() {
        assert_eq!(found(&RULE, Filled::tiltak().ticked("tiltak[1].varighet", &[])), ["tiltak[1].varighet"]);
        let form = Filled::videreforing().ticked("videreforing.varighet", &[]);
        assert_eq!(found(&RULE, form), ["videreforing.varighet"]);
    }

    #[test]
    fn boxes_that_cannot_be_read() {
        let verdict = judge(&RULE, Filled::videreforing().unreadable("videreforing.varighet", Why::Marks));
        assert_eq!((verdict.checked, verdict.skipped.len()), (0, 1));
    }
}
