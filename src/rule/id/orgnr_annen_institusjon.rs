use super::{kontakter, mottakere};
use crate::finding::{Code, FactName};
use crate::form::{Answer, OwnAnswer};
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, Part, part};
use crate::rule::{Spec, Verdict, register};
use crate::value::Orgnr;

/// The organisation number is not that of another university or university college than the one written.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::IdOrgnrAnnenInstitusjon, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Tiltak,
    &["uh", "kontakt.uh.orgnr"],
    &[("uh", "Nord universitet"), ("kontakt.uh.orgnr", "974 767 880")],
)
.put_right(&[("uh", "Nord universitet"), ("kontakt.uh.orgnr", "970 940 243")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    if let ([_, kontakt], Some(uh)) = (kontakter(form).as_slice(), part!(form, uh).present()) {
        judge(rule, verdict, &uh, &part!(kontakt, orgnr));
    }
    if let [_, mottaker] = mottakere(form).as_slice() {
        judge(rule, verdict, &part!(mottaker, navn), &part!(mottaker, orgnr));
    }
    let numbers = form.own_answers(|answer| if let OwnAnswer::Orgnr(answer) = answer { Some(answer) } else { None });
    for number in numbers {
        let name_of_it = number.path.strip_suffix("orgnr").map(|party| format!("{party}navn"));
        let mut names =
            form.own_answers(|answer| if let OwnAnswer::Tekst(answer) = answer { Some(answer) } else { None });
        if let Some(name) = names.find(|name| Some(&name.path) == name_of_it.as_ref()) {
            judge(rule, verdict, &name, &number);
        }
    }
}

/// Nothing is judged if the name is not in the register, if there are several names, or if the number is not in the
/// register. Where the register has the name but not its number, that is said.
fn judge(rule: &Spec, verdict: &mut Verdict, navn: &Part<'_, Answer<String>>, orgnr: &Part<'_, Answer<Orgnr>>) {
    let (Some(name), Some(number)) = (navn.value(), orgnr.value()) else {
        [(&navn.path, navn.why()), (&orgnr.path, orgnr.why())]
            .into_iter()
            .filter_map(|(path, why)| why.map(|_| path))
            .for_each(|path| verdict.skip(path));
        return;
    };
    let named = register::named(name);
    let [named] = named.as_slice() else { return };
    let Some(right) = &named.orgnr else { return verdict.without_number(&named.navn) };
    let Some(owner) = register::owner(number.digits()) else { return };
    let finding = || {
        let mut finding = orgnr.finding(rule).text(FactName::Named, &named.navn).text(FactName::Owner, &owner.navn);
        finding.related = vec![navn.related(None)];
        finding.text(FactName::Right, right)
    };
    verdict.judged((owner.navn != named.navn).then(finding));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge, message};
    use crate::value::Why;

    fn nordland(uh: &str, orgnr: &str) -> Filled {
        Filled::tiltak().text("uh", uh).text("kontakt.uh.orgnr", orgnr)
    }

    #[test]
    fn the_number_of_the_one_written() {
        assert!(found(&RULE, nordland("NTNU, Matematikksenteret", "974767880")).is_empty());
        let troms = Filled::troms().text("utbetaling.uh.navn", "UiT").text("utbetaling.uh.orgnr", "970 422 528");
        assert!(found(&RULE, troms).is_empty());
    }

    #[test]
    fn the_number_of_another_one() {
        let form = nordland("Høgskolen i Innlandet/ SePU", "NO 974 767 880 MVA");
        assert_eq!(found(&RULE, form.clone()), ["kontakt.uh.orgnr"]);
        let message = message(&RULE, form);
        assert!(message.contains("NTNU") && message.contains("Universitetet i Innlandet"), "{message}");
        let troms = Filled::troms().text("utbetaling.uh.navn", "UiT").text("utbetaling.uh.orgnr", "974767880");
        assert_eq!(found(&RULE, troms), ["utbetaling.uh.orgnr"]);
    }

    #[test]
    fn what_is_not_known_is_not_judged() {
        for form in [
            Filled::tiltak(),
            nordland("Kysthøgskolen", "974767880"),
            nordland("NTNU", "823456786"),
            nordland("Høgskolen i Innlandet og Nord universitet", "974767880"),
            nordland("NTNU", ""),
        ] {
            assert_eq!(judge(&RULE, form).checked, 0);
        }
    }

    #[test]
    fn a_name_whose_number_nobody_publishes_is_not_passed_in_silence() {
        let verdict = judge(&RULE, nordland("VID vitenskapelige høgskole", "974767880"));
        assert_eq!((verdict.checked, verdict.unregistered), (0, vec!["VID vitenskapelige høgskole".to_owned()]));
    }

    #[test]
    fn what_we_misread_is_not_blamed_on_the_sender() {
        let form = nordland("NTNU", "970422528").unreadable("uh", Why::Columns);
        let verdict = judge(&RULE, form);
        assert_eq!((verdict.findings.len(), verdict.skipped), (0, vec!["uh".to_owned()]));
    }
}
