use rust_decimal::Decimal;

use crate::finding::Code;
use crate::form::{Answer, Node, Rad};
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, Part, ordning, part, rader, tiltak, videreforing};
use crate::rule::{Spec, Verdict};
use crate::value::Belop;

/// An amount cell is blank while others of its sum are filled in. The row of the ticked ordning is required, and left
/// to `utfylling/mangler`.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::BelopMangler, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Tiltak,
    &["totalsum.regional.eier", "totalsum.regional.uh", "totalsum.regional.totalt"],
    &[("totalsum.regional.eier", "")],
);

type Cell<'a> = Part<'a, Answer<Belop>>;

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    for cells in sums(form) {
        if cells.iter().any(|cell| is_filled(cell)) {
            for cell in &cells {
                verdict.judged(cell.is_open().then(|| cell.finding(rule)));
            }
        }
    }
    row_of_sums(rule, form, verdict);
}

/// Whether something is asked for: any amount other than 0, readable or not.
fn is_filled(cell: &Answer<Belop>) -> bool {
    cell.why().is_some() || cell.value().is_some_and(|belop| belop.sum.0 != Decimal::ZERO)
}

fn row<'a>(rad: &Part<'a, Rad>) -> Vec<Cell<'a>> {
    vec![part!(rad, eier), part!(rad, uh), part!(rad, totalt)]
}

/// The cells that belong together, all of which are filled in if one is. (Not the coordinator's: none is needed.)
fn sums<'a>(form: &Form<'a>) -> Vec<Vec<Cell<'a>>> {
    let ticked = ordning(form, &mut Verdict::default());
    let is_ticked = |navn: &str| ticked.is_some_and(|ordning| ordning.navn() == navn);
    let rader = rader(form).into_iter().filter(|(navn, _)| *navn != "Sum" && !is_ticked(navn));
    let mut sums: Vec<_> = rader.map(|(_, rad)| row(&rad)).collect();
    sums.extend(tiltak(form).iter().map(|tiltak| vec![part!(tiltak, eier), part!(tiltak, uh), part!(tiltak, sum)]));
    let continued = videreforing(form);
    sums.extend(continued.iter().map(|all| vec![part!(all, eier), part!(all, uh), part!(all, total)]));
    if let Some(budsjett) = part!(form, budsjett).present() {
        let rows = [part!(budsjett, eier), part!(budsjett, uh), part!(budsjett, total)];
        let years = 0..budsjett.total.len();
        sums.extend(years.map(|year| rows.iter().filter_map(|row| row.entry(year)).collect()));
    }
    sums
}

/// The row Sum. Where only one ordning has an amount, its own row is the sum, and the row Sum may be left empty.
fn row_of_sums(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let rader: Vec<_> = rader(form).iter().map(|(_, rad)| row(rad)).collect();
    let has_sum = form.totalsum.as_ref().is_some_and(|table| !table.sum.is_foreign());
    let Some((sums, ordninger)) = rader.split_last().filter(|_| has_sum) else { return };
    let begun = sums.iter().any(|cell| is_filled(cell));
    for (column, sum) in sums.iter().enumerate() {
        let filled = ordninger.iter().filter(|cells| is_filled(&cells[column])).count();
        if filled > 1 || filled == 1 && begun {
            verdict.judged(sum.is_open().then(|| sum.finding(rule)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge};
    use crate::value::Why;

    #[test]
    fn nothing_is_blank() {
        for form in [Filled::tiltak(), Filled::videreforing(), Filled::troms()] {
            assert!(found(&RULE, form).is_empty());
        }
    }

    #[test]
    fn a_cell_that_its_sum_lacks() {
        for path in ["totalsum.regional.eier", "totalsum.sum.totalt", "tiltak[1].sum", "tiltak[0].uh"] {
            assert_eq!(found(&RULE, Filled::tiltak().blank(path)), [path]);
        }
        assert_eq!(found(&RULE, Filled::videreforing().placeholder("videreforing.uh")), ["videreforing.uh"]);
        assert_eq!(found(&RULE, Filled::troms().blank("budsjett.total[1]")), ["budsjett.total[1]"]);
    }

    #[test]
    fn what_may_be_left_empty() {
        for form in [
            Filled::tiltak().all_blank("totalsum.regional").all_blank("totalsum.sum"),
            Filled::tiltak().all_blank("totalsum.kompetanseloftet"),
            Filled::tiltak().blank("totalsum.kompetanseloftet.eier"),
            Filled::videreforing().blank("videreforing.koordinator"),
            Filled::tiltak().blank("totalsum.desentralisert.uh"),
        ] {
            assert!(found(&RULE, form).is_empty());
        }
        let later =
            ["eier", "uh", "total"].iter().fold(Filled::troms(), |form, row| form.blank(&format!("budsjett.{row}[2]")));
        assert!(found(&RULE, later).is_empty());
    }

    #[test]
    fn the_row_of_sums_is_needed_where_there_is_something_to_add() {
        let verdict = judge(&RULE, Filled::tiltak().all_blank("totalsum.sum"));
        assert_eq!(verdict.findings.len(), 3);
        let one = Filled::tiltak().all_blank("totalsum.regional").blank("totalsum.sum.uh");
        assert_eq!(found(&RULE, one), ["totalsum.sum.uh"]);
    }

    #[test]
    fn what_cannot_be_read_is_not_blank() {
        let form = Filled::tiltak().unreadable("totalsum.regional.eier", Why::Columns);
        assert!(found(&RULE, form).is_empty());
    }
}
