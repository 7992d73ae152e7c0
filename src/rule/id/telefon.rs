use super::{describe, judge, kontakter};
use crate::finding::{Code, Nummerfeil};
use crate::form::OwnAnswer;
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part};
use crate::rule::{Spec, Verdict};

/// A telephone number has 8 digits, and may begin with +47, 0047 or 47.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::IdTelefon, check, example: EXAMPLE };

const EXAMPLE: Example =
    Example::new(Clean::Tiltak, &["kontakt.eier.telefon"], &[("kontakt.eier.telefon", "481 33 65")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let own = form.own_answers(|answer| if let OwnAnswer::Telefon(answer) = answer { Some(answer) } else { None });
    let of_contacts = kontakter(form).into_iter().map(|kontakt| part!(kontakt, telefon));
    let of_person = part!(form, kontaktperson).present().map(|person| part!(person, telefon));
    for answer in of_contacts.chain(of_person).chain(own) {
        judge(rule, verdict, &answer, Nummerfeil::NoDigits, |telefon, finding| {
            telefon.problem().map(|problem| describe(problem, finding))
        });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, message};

    #[test]
    fn right() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert!(found(&RULE, Filled::troms()).is_empty());
        assert!(found(&RULE, Filled::tiltak().text("kontakt.eier.telefon", "48133653 / 90250653")).is_empty());
    }

    #[test]
    fn wrong() {
        let form = Filled::tiltak().text("kontakt.eier.telefon", "481 33 65");
        assert_eq!(found(&RULE, form.clone()), ["kontakt.eier.telefon"]);
        assert!(message(&RULE, form).contains("7 siffer"));
        let troms = Filled::troms().text("kontaktperson.telefon", "902");
        assert_eq!(found(&RULE, troms), ["kontaktperson.telefon"]);
    }
}
