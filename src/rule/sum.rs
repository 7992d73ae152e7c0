//! `sum/*`: what should add up.

use rust_decimal::Decimal;

use super::part::{Form, Part, labels, part, rad_for_ordning};
use super::{Balance, RuleSettings, Spec, Term, Verdict};
use crate::finding::{Fact, Finding};
use crate::form::{Answer, Videreforing};
use crate::value::{Belop, Prosent, Tall};

pub(super) mod aar_avvik;
pub(super) mod enheter_avvik;
pub(super) mod kolonne_avvik;
pub(super) mod koordinator_uklar;
pub(super) mod okonomi_avvik;
pub(super) mod okonomi_mot_ordning;
pub(super) mod prosent_avvik;
pub(super) mod rad_avvik;
mod rounding;
pub(super) mod spesifikasjon_avvik;
pub(super) mod tiltak_avvik;
pub(super) mod tiltak_mot_ordning;

/// What can be added up.
trait Quantity: Sized {
    fn number(&self) -> Decimal;

    /// How much a sum of these may be off; `None` where only an exact sum is right.
    fn slack(_all: &[&Self]) -> Option<Decimal> {
        None
    }
}

impl Quantity for Belop {
    fn number(&self) -> Decimal {
        self.sum.0
    }

    fn slack(all: &[&Self]) -> Option<Decimal> {
        Some(rounding::slack(all))
    }
}

impl Quantity for Prosent {
    fn number(&self) -> Decimal {
        self.0
    }
}

impl Quantity for Tall {
    fn number(&self) -> Decimal {
        self.0.into()
    }
}

/// The number that an answer adds to a sum, 0 where it is not filled in; `None` when it cannot be read.
fn addend<T: Quantity>(answer: &Answer<T>) -> Option<Decimal> {
    if answer.is_open() { Some(Decimal::ZERO) } else { answer.value().map(Quantity::number) }
}

/// What these add up to; those that cannot be read are skipped, and there is no sum. (Nor is there one beyond all
/// numbers: a share is not limited in length.)
fn add<T: Quantity>(parts: &[Part<'_, Answer<T>>], verdict: &mut Verdict) -> Option<Decimal> {
    // an empty cell beside a page that was not read may be filled in on it
    let lacks_parts = verdict.asked.lacks_parts;
    let is_unread = |part: &&Part<'_, Answer<T>>| addend(part).is_none() || (lacks_parts && part.is_open());
    for unreadable in parts.iter().filter(is_unread) {
        verdict.skip(&unreadable.path);
    }
    if parts.iter().any(|part| is_unread(&part)) {
        return None;
    }
    parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(addend(part)?))
}

/// Whether a total is what its parts add up to. A total that is not filled in is left to `belop/mangler`.
fn judge<T: Quantity>(
    rule: &Spec,
    verdict: &mut Verdict,
    parts: &[Part<'_, Answer<T>>],
    total: &Part<'_, Answer<T>>,
    describe: impl FnOnce(Finding) -> Finding,
) {
    if total.is_open() {
        return;
    }
    let stated = total.value_or_skip(verdict).map(Quantity::number);
    let expected = add(parts, verdict);
    if is_open(&parts.iter().chain([total]).collect::<Vec<_>>(), verdict) {
        return;
    }
    if let (Some(expected), Some(stated)) = (expected, stated) {
        let tolerance = tolerance(parts, total, &verdict.asked);
        let finding = || describe(with_parts(total.finding(rule).sum(expected, stated).within(tolerance), parts));
        verdict.judged((stated != expected).then(finding));
        verdict.balances.extend(balance(rule, parts, total, tolerance));
    }
}

/// Whether there may be more to add, because something is left over in a line of these; then the sum is skipped.
fn is_open<T>(line: &[&Part<'_, Answer<T>>], verdict: &mut Verdict) -> bool {
    let is_open = verdict.asked.is_open(&line.iter().map(|part| part.path.as_str()).collect::<Vec<_>>());
    verdict.open.extend(line.last().filter(|_| is_open).map(|total| total.path.clone()));
    is_open
}

/// How much a sum may be off: what rounding explains, and in kroner what is asked for on top.
fn tolerance<T: Quantity>(parts: &[Part<'_, Answer<T>>], total: &Part<'_, Answer<T>>, asked: &RuleSettings) -> Decimal {
    let numbers: Vec<&T> = parts.iter().chain([total]).filter_map(|part| part.value()).collect();
    T::slack(&numbers).map_or(Decimal::ZERO, |slack| slack + asked.tolerance)
}

/// The sum as it was judged; `None` where one of its numbers cannot be read.
fn balance<T: Quantity>(
    rule: &Spec,
    parts: &[Part<'_, Answer<T>>],
    total: &Part<'_, Answer<T>>,
    tolerance: Decimal,
) -> Option<Balance> {
    let term = |part: &Part<'_, Answer<T>>| Some(Term { field: part.path.clone(), amount: addend(part)? });
    Some(Balance {
        code: rule.code,
        parts: parts.iter().map(term).collect::<Option<_>>()?,
        total: term(total)?,
        tolerance,
    })
}

/// The cells that make up a row of the totals table: eier, uh and totalt.
type RowParts<'a> = [Vec<Part<'a, Answer<Belop>>>; 3];

/// What a videreføring adds to the row of its ordning. The coordinator belongs to eier, unless eier seems to hold it.
fn continued<'a>(videreforing: &Part<'a, Videreforing>) -> RowParts<'a> {
    let mut eier = vec![part!(videreforing, eier)];
    if addend(&videreforing.total).is_none() {
        // only the total tells whether eier holds the coordinator
        eier = vec![part!(videreforing, total)];
    } else if !koordinator_uklar::is_included(videreforing) {
        eier.push(part!(videreforing, koordinator));
    }
    [eier, vec![part!(videreforing, uh)], vec![part!(videreforing, total)]]
}

/// Whether each cell of the ticked ordning's row is what its parts add up to. Parts that are all left open say nothing.
fn judge_row(rule: &Spec, verdict: &mut Verdict, form: &Form<'_>, parts: RowParts<'_>) {
    let Some((navn, rad)) = rad_for_ordning(form, verdict) else { return };
    let cells = [("Eier", part!(rad, eier)), ("UH", part!(rad, uh)), ("Totalt", part!(rad, totalt))];
    // what stands in a column of its own in one of the tables may be a part of eier or UH in another
    let [eier, uh, totals] = &parts;
    let mut lines = eier.iter().zip(uh).zip(totals).map(|((eier, uh), total)| vec![eier, uh, total]);
    let row = cells.iter().map(|(_, cell)| cell).collect::<Vec<_>>();
    let shared = is_open(&row, verdict) || lines.any(|line| is_open(&line, verdict));
    for ((column, total), parts) in
        cells.into_iter().zip(&parts).filter(|((column, _), _)| !shared || *column == "Totalt")
    {
        if parts.iter().any(|part| !part.is_open()) {
            judge(rule, verdict, parts, &total, |finding| finding.text("row", navn).text("column", column));
        }
    }
}

/// The finding with the parts it rests on: as places, as an addition, and by name.
fn with_parts<T: Quantity>(mut finding: Finding, parts: &[Part<'_, Answer<T>>]) -> Finding {
    finding.related = parts.iter().map(|part| part.related(part.value().map(Quantity::number))).collect();
    let addition = parts.iter().filter_map(|part| addend(part)).collect();
    let blank: Vec<_> = parts.iter().filter(|part| part.is_open()).collect();
    finding
        .fact("sum", Fact::Sum(addition))
        .fact("parts", labels(parts))
        .fact("part_count", Fact::Number(parts.len().into()))
        .fact("blanks", labels(blank.iter().copied()))
        .fact("blank_count", Fact::Number(blank.len().into()))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::rule::testing::Filled;
    use crate::rule::{Rule, RuleSettings};

    /// How many sums each of these rules judges, and how many it leaves open.
    fn judged(rules: &[&dyn Rule], form: &Filled, open_sums: &[&[&str]]) -> Vec<(u32, usize)> {
        let lines = open_sums.iter().map(|line| line.iter().map(|&path| path.to_owned()).collect()).collect();
        let asked = Arc::new(RuleSettings { open_sums: lines, ..RuleSettings::default() });
        let judge = |rule: &&dyn Rule| rule.check(&form.clone().read(), &asked);
        rules.iter().map(judge).map(|verdict| (verdict.checked, verdict.open.len())).collect()
    }

    #[test]
    fn only_the_sums_of_the_line_in_which_something_is_left_over_are_open() {
        let rules: [&dyn Rule; 3] =
            [&super::rad_avvik::RULE, &super::kolonne_avvik::RULE, &super::tiltak_mot_ordning::RULE];
        let form = Filled::tiltak();
        assert_eq!(judged(&rules, &form, &[]), [(4, 0), (3, 0), (3, 0)]);
        let column = ["totalsum.regional.eier", "totalsum.desentralisert.eier", "totalsum.sum.eier"];
        assert_eq!(judged(&rules, &form, &[&column]), [(4, 0), (2, 1), (3, 0)]);
        let row = ["eier", "uh", "totalt"].map(|cell| format!("totalsum.desentralisert.{cell}"));
        let row = row.each_ref().map(String::as_str);
        assert_eq!(judged(&rules, &form, &[&row]), [(3, 1), (3, 0), (1, 1)], "eier and UH may hold it in a tiltak");
        assert_eq!(judged(&rules, &form, &[&["totalsum"]]), [(0, 4), (0, 3), (1, 1)]);
    }
}
