use crate::finding::{Code, Ulest};
use crate::form::{Node, Status};
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, about_seen};
use crate::rule::{Spec, Verdict};
use crate::value::{Kind, Why};

/// A count is not a number ("X").
pub(in crate::rule) static RULE: Spec = Spec { code: Code::UtfyllingIkkeTall, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(Clean::Tiltak, &["enheter.pp_tjenester"], &[("enheter.pp_tjenester", "X")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    form.visit(&mut |path, seen| {
        let row_number = path.starts_with("partnere[");
        match (seen.kind, seen.status) {
            _ if row_number => {}
            (Kind::Tall, Status::Given) => verdict.judged(None),
            (Kind::Tall, Status::Unreadable(Why::NotThis)) => {
                verdict.judged(Some(about_seen(rule, path, seen).choose(Ulest::NoNumber)));
            }
            (Kind::Tall, Status::Unreadable(Why::Unsure)) => {
                verdict.judged(Some(about_seen(rule, path, seen).choose(Ulest::Unsure)));
            }
            (Kind::Tall, Status::Unreadable(_)) => verdict.skip(path),
            _ => {}
        }
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge, message};
    use crate::value::Why;

    #[test]
    fn numbers() {
        for form in [Filled::tiltak(), Filled::videreforing(), Filled::troms()] {
            assert!(found(&RULE, form).is_empty());
        }
        assert!(found(&RULE, Filled::tiltak().text("partnere[0].nr", "a")).is_empty());
    }

    #[test]
    fn no_number() {
        let form = Filled::tiltak().text("enheter.pp_tjenester", "X");
        assert_eq!(found(&RULE, form.clone()), ["enheter.pp_tjenester"]);
        assert!(message(&RULE, form).contains("«X»"));
    }

    #[test]
    fn what_we_misread_is_not_blamed_on_the_sender() {
        let verdict = judge(&RULE, Filled::tiltak().unreadable("enheter.pp_tjenester", Why::Columns));
        assert_eq!((verdict.findings.len(), verdict.skipped.len()), (0, 1));
        let pictured = judge(&RULE, Filled::tiltak().text("enheter.pp_tjenester", "0)").pictured());
        assert_eq!((pictured.findings.len(), pictured.skipped.len()), (0, 1));
    }
}
