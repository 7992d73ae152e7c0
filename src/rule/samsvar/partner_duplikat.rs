use crate::finding::{Code, FactName};
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part};
use crate::rule::{Spec, Verdict};

/// Nobody is listed twice as a partner. Entries with another role, or other words in brackets, are different: a county
/// may be an owner of schools and of a centre.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SamsvarPartnerDuplikat, check, example: EXAMPLE };

const EXAMPLE: Example =
    Example::new(Clean::Tiltak, &["partnere[0].navn", "partnere[1].navn"], &[("partnere[1].navn", "FJORDVIK KOMMUNE")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let Some(list) = part!(form, partnere).present() else { return };
    let mut known: Vec<(String, String, String)> = Vec::new();
    for partner in list.entries() {
        let navn = part!(partner, navn);
        let Some(name) = navn.value_or_skip(verdict) else { continue };
        let brackets = name.find('(').map_or("", |at| &name[at..]).to_lowercase();
        let role = partner.rolle.raw.to_lowercase();
        let twin =
            known.iter().find(|(other, was, more)| super::same_name(other, name) && *was == role && *more == brackets);
        let finding =
            twin.map(|(other, ..)| navn.finding(rule).text(FactName::Partner, name).text(FactName::Name, other));
        verdict.judged(finding);
        known.push((name.clone(), role, brackets));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, message};
    use crate::value::Why;

    #[test]
    fn two_owners_are_two() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        let schools = Filled::tiltak().text("partnere[0].navn", "Nordland fylkeskommune (skole)");
        assert!(found(&RULE, schools.text("partnere[1].navn", "Nordland fylkeskommune (PPT)")).is_empty());
    }

    #[test]
    fn the_same_owner_twice() {
        for twin in ["Fjordvik kommune", "FJORDVIK KOMMUNE", "Fjordvik"] {
            let form = Filled::tiltak().text("partnere[1].navn", twin);
            assert_eq!(found(&RULE, form.clone()), ["partnere[1].navn"]);
            assert!(message(&RULE, form).contains("Fjordvik kommune"));
        }
    }

    #[test]
    fn a_name_that_cannot_be_read_is_no_duplicate() {
        let form = Filled::tiltak().text("partnere[1].navn", "Fjordvik").unreadable("partnere[0].navn", Why::Columns);
        assert!(found(&RULE, form).is_empty());
    }
}
