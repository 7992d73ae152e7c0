use crate::finding::{Code, Medbestemmelsefeil};
use crate::form::{Answer, Deltaker, State};
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part};
use crate::rule::{Spec, Verdict};

/// Drøftet in medbestemmelse: Ja, with at least one participant.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SamsvarMedbestemmelse, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Tiltak,
    &["medbestemmelse.droftet", "medbestemmelse.deltakere[0].rolle", "medbestemmelse.deltakere[0].navn"],
    &[("medbestemmelse.deltakere[0].rolle", ""), ("medbestemmelse.deltakere[0].navn", "")],
);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let Some(section) = part!(form, medbestemmelse).present() else { return };
    let droftet = part!(section, droftet);
    let Some(ja) = droftet.svar(verdict) else { return };
    let problem = match ja {
        false => Some(Medbestemmelsefeil::Nei),
        true if !section.deltakere.iter().any(took_part) => Some(Medbestemmelsefeil::Nobody),
        true => None,
    };
    verdict.judged(problem.map(|problem| droftet.finding(rule).choose(problem)));
}

/// What people write if nobody took part.
const NOBODY: [&str; 8] = [
    "ingen",
    "ingen deltakere",
    "ingen deltakarar",
    "ingen har deltatt",
    "ingen deltok",
    "ikke aktuelt",
    "ikkje aktuelt",
    "nei",
];

/// Whether a row names somebody, readable or not.
fn took_part(deltaker: &Deltaker) -> bool {
    let written = |answer: &Answer<String>| matches!(answer.state, State::Given(_) | State::Unreadable(_));
    let is_nobody = |answer: &Answer<String>| {
        let words = answer.raw.to_lowercase();
        NOBODY.contains(&words.trim_matches(|c: char| !c.is_alphanumeric()))
    };
    let (navn, rolle) = (&deltaker.navn, &deltaker.rolle);
    let is_named = written(navn) && !is_nobody(navn);
    let has_role = !written(navn) && written(rolle) && !is_nobody(rolle);
    is_named || has_role
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge};
    use crate::value::Why;

    const ROW: &str = "medbestemmelse.deltakere[0]";

    #[test]
    fn discussed_with_somebody() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        let unreadable = Filled::tiltak().all_blank(ROW).unreadable(&format!("{ROW}.navn"), Why::Columns);
        assert!(found(&RULE, unreadable).is_empty());
    }

    #[test]
    fn not_discussed_or_with_nobody() {
        let nei = Filled::tiltak().ticked("medbestemmelse.droftet", &["nei"]);
        assert_eq!(found(&RULE, nei), ["medbestemmelse.droftet"]);
        assert_eq!(found(&RULE, Filled::tiltak().without(ROW)), ["medbestemmelse.droftet"]);
        assert_eq!(found(&RULE, Filled::tiltak().all_blank(ROW)), ["medbestemmelse.droftet"]);
        let ingen = Filled::tiltak().text(&format!("{ROW}.navn"), "Ingen.");
        assert_eq!(found(&RULE, ingen), ["medbestemmelse.droftet"]);
        let roles = Filled::tiltak().all_blank(ROW).text(&format!("{ROW}.rolle"), "Ikke aktuelt");
        assert_eq!(found(&RULE, roles), ["medbestemmelse.droftet"]);
    }

    #[test]
    fn without_an_answer_nothing_is_judged() {
        let form = Filled::tiltak().ticked("medbestemmelse.droftet", &[]);
        assert_eq!(judge(&RULE, form), crate::rule::Verdict::default());
    }
}
