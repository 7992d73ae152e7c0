//! Judges the sums that a form declares.

use rust_decimal::Decimal;

use crate::finding::{Code, Fact, FactName, Finding};
use crate::form::{Declared, Gaps, Sum, Whole};
use crate::rule::part::Form;
use crate::rule::{Balance, Lacking, Spec, Term, Verdict};
use cells::{Cell, Cells};
use lacking::MayLack;

mod bounded;
mod cells;
mod describe;
pub(super) mod itemised;
mod lacking;
mod parts;
mod resolve;
mod rounding;
mod spanning;

/// Judges the sums that the form declares with the code of a rule.
pub(super) fn declared(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let asked = verdict.asked.clone();
    let declared = &asked.declared;
    let is_of_rule = |sum: &&Sum| sum.code == rule.code;
    let may_lack = |sum: &&Sum| sum.may_lack.as_ref().is_some_and(|may| may.code == rule.code);
    if !declared.sums.iter().any(|sum| is_of_rule(&sum) || may_lack(&sum)) {
        return;
    }
    let cells = Cells::of(form.it, declared);
    let judging = Judging { rule, declared, cells: &cells, may_lack: lacking::all(declared, &cells) };
    for sum in &declared.sums {
        if is_of_rule(&sum) {
            judging.judge_each(sum, verdict);
        }
        if may_lack(&sum) {
            lacking::judge_each(&judging, sum, verdict);
        }
    }
}

/// What is needed to judge the sums of a rule.
struct Judging<'a, 'f> {
    rule: &'a Spec,
    declared: &'a Declared,
    cells: &'a Cells<'f>,
    /// What the totals of the form may leave out.
    may_lack: Vec<MayLack<'a, 'f>>,
}

/// A sum over the answers of a form.
struct Addition<'a, 'f> {
    sum: &'a Sum,
    gaps: Gaps,
    parts: Vec<&'a Cell<'f>>,
}

impl<'a, 'f> Judging<'a, 'f> {
    /// Judges a sum wherever the form has it.
    fn judge_each(&self, sum: &'a Sum, verdict: &mut Verdict) {
        for (total, addition) in resolve::additions(self, sum, verdict) {
            match (&sum.whole, total) {
                (Whole::Total(_), Some(total)) => self.judge(&addition, total, verdict),
                (Whole::Itemised { words, .. }, Some(total)) => {
                    let words = words.path(&addition.gaps).and_then(|path| self.cells.get(&path));
                    words.into_iter().for_each(|words| itemised::judge(self, total, words, verdict));
                }
                (Whole::Number { equals, of }, _) => {
                    let of = of.as_ref().and_then(|of| self.cells.get(&of.path(&addition.gaps)?));
                    self.judge_shares(&addition, *equals, of, verdict);
                }
                (Whole::Bounded { bounds, of, .. }, Some(total)) => {
                    let place = of.as_ref().and_then(|of| of.path(&addition.gaps));
                    let of_it = place.and_then(|path| self.cells.get(&path));
                    if of.is_none() || of_it.is_some() {
                        bounded::judge(self, &addition, (total, *bounds, of_it), verdict);
                    }
                }
                _ => {}
            }
        }
    }

    /// Whether a total is what its parts add up to. A total that is not filled in is left to `belop/mangler`.
    fn judge(&self, addition: &Addition<'_, 'f>, total: &Cell<'f>, verdict: &mut Verdict) {
        let Addition { sum, parts, .. } = addition;
        if sum.spans() && (spanning::is_open(self, addition, total, verdict) || parts.iter().all(|part| part.is_open()))
        {
            return;
        }
        let Some(may_lack) = lacking::of(self, addition, total) else { return };
        if total.is_open() || parts.is_empty() {
            return;
        }
        let stated = total.number_or_skip(verdict);
        let expected = add(parts, verdict);
        if is_open(parts.iter().copied().chain([total]), verdict) {
            return;
        }
        if let (Some(expected), Some(stated)) = (expected, stated) {
            let tolerance = tolerance(parts, total, verdict.asked.tolerance);
            let finding = || {
                let finding = self.about(addition, total).sum(expected, stated).within(tolerance);
                with_parts(describe::describe(self, total, finding), parts)
            };
            verdict.judged((stated != expected).then(finding));
            verdict.balances.extend(balance(self.rule.code, parts, total, tolerance, may_lack));
        }
    }

    /// Whether shares add up to a number. Where what is shared out is 0, no share at all is right too.
    fn judge_shares(&self, addition: &Addition<'_, 'f>, equals: Decimal, of: Option<&Cell<'f>>, verdict: &mut Verdict) {
        let parts = &addition.parts;
        let Some(first) = parts.iter().find(|share| share.number().is_some()) else { return };
        let Some(sum) = add(parts, verdict) else { return };
        if is_open(parts.iter().copied(), verdict) {
            return;
        }
        if sum.is_zero() && of.and_then(Cell::addend) == Some(Decimal::ZERO) {
            return;
        }
        let finding = || {
            let finding = self.about(addition, first).sum(equals, sum);
            with_parts(describe::describe(self, first, finding), parts)
        };
        verdict.judged((sum != equals).then(finding));
    }

    /// A finding of a sum about an answer.
    fn about(&self, addition: &Addition<'_, 'f>, cell: &Cell<'f>) -> Finding {
        let finding = cell.finding(self.rule);
        let severity = addition.sum.severity.unwrap_or(finding.severity);
        let finding = Finding { severity, ..finding };
        if !matches!(self.rule.code, Code::Declared(_)) {
            return finding;
        }
        let [nb, nn, en] = addition.sum.navn.clone().unwrap_or_else(|| [(); 3].map(|()| cell.seen.label.to_owned()));
        let finding = finding.text(FactName::NavnNb, nb).text(FactName::NavnNn, nn).text(FactName::NavnEn, en);
        finding.text(FactName::Bound, "sum").text(FactName::Source, addition.sum.source.clone().unwrap_or_default())
    }
}

/// The sum of these; `None` if some cannot be read, which are skipped, or if the sum is too large for a number: the
/// length of a share is not limited.
fn add(parts: &[&Cell<'_>], verdict: &mut Verdict) -> Option<Decimal> {
    // an empty cell beside a page that was not read may be filled in on it
    let lacks_parts = verdict.asked.lacks_parts;
    let is_unread = |part: &Cell<'_>| part.addend().is_none() || (lacks_parts && part.is_open());
    for unreadable in parts.iter().filter(|part| is_unread(part)) {
        verdict.skip(&unreadable.path);
    }
    if parts.iter().any(|part| is_unread(part)) {
        return None;
    }
    parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.addend()?))
}

/// Whether something is left over in the line of these answers that may have to be added; then the sum is skipped.
fn is_open<'a, 'f: 'a>(line: impl Iterator<Item = &'a Cell<'f>>, verdict: &mut Verdict) -> bool {
    let paths: Vec<&str> = line.map(|cell| cell.path.as_str()).collect();
    let is_open = verdict.asked.is_open(&paths);
    if let Some(total) = paths.last().filter(|total| is_open && !verdict.open.iter().any(|known| known == **total)) {
        verdict.open.push((*total).to_owned());
    }
    is_open
}

/// How much a sum may be off: what rounding explains, and for kroner the tolerance of the settings. Counts are exact.
fn tolerance(parts: &[&Cell<'_>], total: &Cell<'_>, asked: Decimal) -> Decimal {
    let amounts: Vec<_> = parts.iter().chain([&total]).filter_map(|cell| cell.amount()).collect();
    if total.amount().is_some() { rounding::slack(&amounts) + asked } else { Decimal::ZERO }
}

/// The sum as it was judged; `None` where one of its numbers cannot be read.
fn balance(
    code: Code,
    parts: &[&Cell<'_>],
    total: &Cell<'_>,
    tolerance: Decimal,
    may_lack: Option<Lacking>,
) -> Option<Balance> {
    let term = |part: &&Cell<'_>| Some(Term { field: part.path.clone(), amount: part.addend()? });
    let parts = parts.iter().map(term).collect::<Option<_>>()?;
    Some(Balance { code, parts, total: term(&total)?, tolerance, may_lack })
}

/// The finding with the parts that it is based on: as places, as an addition, and by name.
fn with_parts(mut finding: Finding, parts: &[&Cell<'_>]) -> Finding {
    let labels = |cells: &[&Cell<'_>]| cells.iter().map(|cell| cell.seen.label.to_owned()).collect::<Vec<_>>();
    finding.related = parts.iter().map(|part| part.related(part.number())).collect();
    let addition = parts.iter().filter_map(|part| part.addend()).collect();
    let blank: Vec<&Cell<'_>> = parts.iter().copied().filter(|part| part.is_open()).collect();
    finding
        .fact(FactName::Sum, Fact::Sum(addition))
        .list(FactName::Parts, labels(parts))
        .number(FactName::PartCount, parts.len())
        .list(FactName::Blanks, labels(&blank))
        .number(FactName::BlankCount, blank.len())
}

#[cfg(test)]
mod tests;
