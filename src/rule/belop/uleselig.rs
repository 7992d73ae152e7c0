use crate::finding::{Code, Finding, Severity, Ulest};
use crate::form::Status;
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, about_seen};
use crate::rule::{Spec, Verdict};
use crate::value::Why;

/// An amount cell holds something that is not an amount. If an amount may be meant, but it is not certain which, it is
/// a warning: a person can read it.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::BelopUleselig, check, example: EXAMPLE };

const EXAMPLE: Example =
    Example::new(Clean::Tiltak, &["totalsum.regional.eier"], &[("totalsum.regional.eier", "kommer senere")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    super::judge_written(form, verdict, |path, seen| {
        let (kind, severity) = match seen.status {
            Status::Unreadable(Why::NotThis) => (Ulest::NoNumber, Severity::Error),
            Status::Unreadable(Why::Unsure) => (Ulest::Unsure, Severity::Warning),
            _ => return None,
        };
        Some(Finding { severity, ..about_seen(rule, path, seen).choose(kind) })
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::finding::Severity;
    use crate::rule::testing::{Filled, found, judge, message};
    use crate::value::Why;

    #[test]
    fn amounts() {
        for form in [Filled::tiltak(), Filled::videreforing(), Filled::troms()] {
            assert!(found(&RULE, form).is_empty());
        }
        assert!(found(&RULE, Filled::tiltak().placeholder("totalsum.regional.eier")).is_empty());
    }

    #[test]
    fn words_in_an_amount_cell() {
        let form = Filled::tiltak().text("totalsum.regional.eier", "kommer senere");
        assert_eq!(found(&RULE, form), ["totalsum.regional.eier"]);
    }

    #[test]
    fn an_amount_of_which_it_is_not_certain_is_a_warning() {
        let verdict = judge(&RULE, Filled::tiltak().text("totalsum.regional.eier", "300 000 eller 400 000"));
        assert_eq!(verdict.findings.iter().map(|finding| finding.severity).collect::<Vec<_>>(), [Severity::Warning]);
        let form = Filled::tiltak().text("totalsum.regional.eier", "300 000 eller 400 000");
        assert!(message(&RULE, form).contains("kunne ikke leses sikkert"));
    }

    #[test]
    fn what_we_misread_is_not_blamed_on_the_sender() {
        let path = "totalsum.regional.eier";
        let columns = Filled::tiltak().unreadable(path, Why::Columns);
        let letters = Filled::tiltak().text(path, "35\u{FFFD} 000");
        for form in [columns, letters] {
            let verdict = judge(&RULE, form);
            assert!(verdict.findings.is_empty());
            assert_eq!(verdict.skipped, [path]);
        }
    }
}
