use crate::finding::{Code, FactName};
use crate::form::Status;
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, about_seen};
use crate::rule::{Spec, Verdict};
use crate::value::Why;

/// An amount can be read in two ways: "1.524", "1 000 0000".
pub(in crate::rule) static RULE: Spec = Spec { code: Code::BelopTvetydig, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(Clean::Tiltak, &["tiltak[0].eier"], &[("tiltak[0].eier", "300 00")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    super::judge_written(form, verdict, |path, seen| match seen.status {
        Status::Unreadable(Why::Ambiguous(readings)) => {
            Some(about_seen(rule, path, seen).list(FactName::Readings, readings.clone()))
        }
        _ => None,
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, message};

    #[test]
    fn clear_amounts() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert!(found(&RULE, Filled::tiltak().text("tiltak[0].eier", "300.000,-")).is_empty());
        assert!(found(&RULE, Filled::tiltak().text("tiltak[0].eier", "ukjent")).is_empty());
    }

    #[test]
    fn two_ways_to_read_it() {
        let form = Filled::tiltak().text("tiltak[0].eier", "1.524");
        assert_eq!(found(&RULE, form.clone()), ["tiltak[0].eier"]);
        assert!(message(&RULE, form).contains("1 524, 1 524 000"));
    }
}
