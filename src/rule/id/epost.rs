use super::{judge, kontakter};
use crate::finding::{Code, Epostfeil, FactName, Finding};
use crate::form::OwnAnswer;
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part};
use crate::rule::{Spec, Verdict};
use crate::value::EpostProblem;

/// An e-mail address has a valid shape.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::IdEpost, check, example: EXAMPLE };

const EXAMPLE: Example =
    Example::new(Clean::Tiltak, &["kontakt.eier.epost"], &[("kontakt.eier.epost", "tuva.berg@fjordvik")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let own = form.own_answers(|answer| if let OwnAnswer::Epost(answer) = answer { Some(answer) } else { None });
    let of_contacts = kontakter(form).into_iter().map(|kontakt| part!(kontakt, epost));
    let of_person = part!(form, kontaktperson).present().map(|person| part!(person, epost));
    for answer in of_contacts.chain(of_person).chain(own) {
        // tesseract's Norwegian data has no @ and reads it as other characters: `kari.moeQ©havoya.no`
        if answer.is_doubtful() && answer.value().is_some_and(|epost| epost.problem().is_some()) {
            verdict.skip(&answer.path);
            continue;
        }
        judge(rule, verdict, &answer, Epostfeil::NoAt, |epost, finding| {
            epost.problem().map(|problem| describe(problem, finding))
        });
    }
}

fn describe(problem: EpostProblem, finding: Finding) -> Finding {
    let (problem, character) = match problem {
        EpostProblem::NoAt => (Epostfeil::NoAt, None),
        EpostProblem::Blank => (Epostfeil::Blank, None),
        EpostProblem::NoName => (Epostfeil::NoName, None),
        EpostProblem::NoEnding => (Epostfeil::NoEnding, None),
        EpostProblem::Character(odd) => (Epostfeil::Character, Some(odd)),
        EpostProblem::Points => (Epostfeil::Points, None),
    };
    finding.choose(problem).text(FactName::Character, character.map_or_else(String::new, String::from))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge, message};

    const EIER: &str = "kontakt.eier.epost";

    #[test]
    fn right() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert!(found(&RULE, Filled::troms()).is_empty());
        assert!(found(&RULE, Filled::tiltak().blank(EIER)).is_empty());
    }

    #[test]
    fn wrong() {
        for text in ["tuva.berg", "tuva@fjordvik", "tuva @fjordvik.no", "tuva@@fjordvik.no", "tuva..b@f.no", "@f.no"] {
            let form = Filled::tiltak().text(EIER, text);
            assert_eq!(found(&RULE, form.clone()), [EIER]);
            assert!(message(&RULE, form).contains(text));
        }
        let pictured = judge(&RULE, Filled::tiltak().text(EIER, "tuva.bergQfjordvik.no").pictured());
        assert_eq!((pictured.findings.len(), pictured.skipped), (0, vec![EIER.to_owned()]));
        let troms = Filled::troms().text("kontaktperson.epost", "mari.hauge");
        assert_eq!(found(&RULE, troms), ["kontaktperson.epost"]);
    }
}
