//! Summaries of forms for the tests of the rules across forms.

use super::{Kort, Partnerskap, across};
use crate::finding::{Code, Fact, FactName, FileRef, Finding};
use crate::form::{AllAnswers, Definition};
use crate::rule::testing::Filled;

/// The card of a form, in the file `0.pdf`, `1.pdf` …; no two files have the same content.
pub(crate) fn card(i: usize, form: Filled) -> Kort {
    let file = FileRef { path: format!("{i}.pdf"), sha256: format!("{i:064}"), form: None };
    let (skjema, form) = (form.definition(), form.read());
    let definition = Definition::built_in_named(skjema).unwrap();
    Kort::new(file, skjema, &form, (definition.layout(), &AllAnswers::of(&form)))
}

/// A clean form of a partnership that names its owners and lists none, and asks for something in every ordning.
pub(crate) fn network(network: &str, owners: &str) -> Filled {
    let rows = [
        ("regional", ["350 000", "409 000", "759 000"]),
        ("kompetanseloftet", ["400 000", "346 000", "746 000"]),
        ("sum", ["1 220 000", "1 164 000", "2 384 000"]),
    ];
    let cells = rows
        .iter()
        .flat_map(|(row, cells)| ["eier", "uh", "totalt"].map(|column| (row, column)).into_iter().zip(cells));
    let form = Filled::tiltak().without("partnere").text("kompetansenettverk", network).text("eier", owners);
    cells.fold(form, |form, ((row, column), amount)| form.text(&format!("totalsum.{row}.{column}"), amount))
}

/// The same partnership's form for another ordning, with other tiltak and accounts of its own.
pub(crate) fn sister(form: Filled, ordning: &str) -> Filled {
    form.ticked("ordning", &[ordning]).text("tiltak[0].nummer", "11").text("tiltak[1].nummer", "12")
}

/// What one rule finds among forms.
pub(super) fn found(code: Code, forms: &[Filled]) -> Vec<Finding> {
    let kort: Vec<Kort> = forms.iter().enumerate().map(|(i, form)| card(i, form.clone())).collect();
    among(code, &kort)
}

/// What one rule finds among summaries.
pub(super) fn among(code: Code, kort: &[Kort]) -> Vec<Finding> {
    let findings = across(kort, &Partnerskap::of(kort), 0);
    findings.into_iter().filter(|finding| finding.code == code).collect()
}

/// The files of a finding, by their numbers.
pub(super) fn files(finding: &Finding) -> Vec<usize> {
    finding.files.iter().map(|file| file.path.trim_end_matches(".pdf").parse().unwrap()).collect()
}

/// A fact in the words of the form.
pub(super) fn fact(finding: &Finding, name: FactName) -> String {
    match &finding.facts[&name] {
        Fact::Text(text) => text.clone(),
        Fact::List(items) => items.join("; "),
        Fact::Choice(chosen) => chosen.key().to_owned(),
        Fact::Number(number) => number.to_string(),
        Fact::Sum(parts) => format!("{parts:?}"),
    }
}
