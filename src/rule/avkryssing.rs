//! `avkryssing/*`: what is ticked. Boxes whose state is unclear give `lesing/avkryssing-uklar`, never these.

use super::part::{Form, Part, part};
use super::{Spec, Verdict};
use crate::form::{Answer, OwnAnswer, State};
use crate::value::JaNei;

pub(super) mod ja_nei_begge;
pub(super) mod ja_nei_mangler;
pub(super) mod ordning_flere;
pub(super) mod ordning_mangler;
pub(super) mod varighet_mangler;

/// Every question with the boxes Ja and Nei. (The coordinator of a tiltak has the box Ja only.)
fn ja_nei<'a>(form: &Form<'a>) -> Vec<Part<'a, Answer<JaNei>>> {
    let questions = [
        part!(form, bekreftet_partnerskap).present(),
        part!(form, flere_eiere).present(),
        part!(form, flere_uh).present(),
        part!(form, flere_ordninger).present(),
        part!(form, viderefores).present(),
        part!(form, medbestemmelse).present().map(|section| part!(section, droftet)),
    ];
    let own = form.own_answers(|answer| if let OwnAnswer::JaNei(answer) = answer { Some(answer) } else { None });
    questions.into_iter().flatten().chain(own).collect()
}

/// Judges boxes that were found. Those that cannot be read are skipped; a question that the form does not have is not
/// judged (the form of 2024 does not ask what is continued).
fn judge<T>(rule: &Spec, verdict: &mut Verdict, boxes: &Part<'_, Answer<T>>, is_wrong: impl Fn(Option<&T>) -> bool) {
    match &boxes.state {
        State::Missing | State::Foreign => {}
        State::Unreadable(_) => verdict.skip(&boxes.path),
        _ => verdict.judged(is_wrong(boxes.value()).then(|| boxes.finding(rule))),
    }
}
