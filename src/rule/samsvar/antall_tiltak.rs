use crate::finding::{AntallTiltak, Code, FactName};
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part, tiltak, videreforing};
use crate::rule::{Spec, Verdict};

/// The stated number = the tiltak sections, or the numbers listed as continued; both together, where a form has both.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SamsvarAntallTiltak, check, example: EXAMPLE };

const EXAMPLE: Example =
    Example::new(Clean::Tiltak, &["antall_tiltak", "tiltak[0].navn", "tiltak[1].navn"], &[("antall_tiltak", "3")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let Some(stated) = part!(form, antall_tiltak).present() else { return };
    let Some(number) = stated.value_or_skip(verdict).map(|number| number.0 as usize) else { return };
    let sections = tiltak(form).len();
    let continued = match videreforing(form).map(|section| part!(section, tiltak)) {
        None => 0,
        Some(numbers) => match numbers.value_or_skip(verdict) {
            Some(numbers) => numbers.len(),
            None => return,
        },
    };
    let found = sections + continued;
    let finding = || {
        let kind = match (sections, continued) {
            (_, 0) => AntallTiltak::Sections,
            (0, _) => AntallTiltak::Continued,
            _ => AntallTiltak::Both,
        };
        stated.finding(rule).number(FactName::Stated, number).number(FactName::Found, found).choose(kind)
    };
    verdict.judged((number != found).then(finding));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge, message};
    use crate::value::Why;

    #[test]
    fn as_many_as_stated() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert!(found(&RULE, Filled::videreforing()).is_empty());
        let printed_but_empty = Filled::tiltak().all_blank("tiltak[1].").text("tiltak[1].nummer", "2");
        assert!(found(&RULE, printed_but_empty.text("antall_tiltak", "1")).is_empty());
    }

    #[test]
    fn more_or_fewer() {
        let tiltak = Filled::tiltak().text("antall_tiltak", "3");
        assert_eq!(found(&RULE, tiltak.clone()), ["antall_tiltak"]);
        assert!(message(&RULE, tiltak).contains("3 tiltak"));
        assert_eq!(found(&RULE, Filled::videreforing().text("videreforing.tiltak", "3-6")), ["antall_tiltak"]);
    }

    #[test]
    fn a_number_that_cannot_be_read() {
        assert_eq!(judge(&RULE, Filled::tiltak().text("antall_tiltak", "X")).skipped, ["antall_tiltak"]);
        let list = Filled::videreforing().unreadable("videreforing.tiltak", Why::NotThis);
        assert_eq!(judge(&RULE, list).skipped, ["videreforing.tiltak"]);
    }
}
