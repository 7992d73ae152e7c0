//! Worked examples from the publications on these methods, run with this implementation. `docs/diagnosis.md` compares
//! the answers.

use rust_decimal::Decimal;

use super::explain;
use crate::finding::{Code, Finding};
use crate::rule::testing::Filled;
use crate::rule::{Balance, Term};

/// A balance edit, `total = part + part …`, by field path, and its name in the publication.
type Edit<'a> = (&'static str, &'a str, &'a [&'a str]);

/// The diagnosis of a record: `kind field from → to confidence (alternatives)` for each cause, by field.
fn said_of(record: &[(&str, i64)], edits: &[Edit<'_>]) -> Vec<String> {
    let amount = |field: &str| record.iter().find(|(name, _)| *name == field).unwrap().1;
    let term = |field: &str| Term { field: field.to_owned(), amount: amount(field).into() };
    let balance = |(i, &(_, total, parts)): (usize, &Edit<'_>)| Balance {
        code: Code::declare(&format!("sum/edit-{i}")).unwrap(),
        parts: parts.iter().map(|part| term(part)).collect(),
        total: term(total),
        tolerance: Decimal::ZERO,
        may_lack: None,
    };
    let balances: Vec<Balance> = edits.iter().enumerate().map(balance).collect();
    let broken = balances.iter().filter(|balance| balance.excess() != Some(Decimal::ZERO));
    let mut findings: Vec<Finding> =
        broken.map(|one| Finding::new(one.code).at(one.total.field.clone(), None)).collect();
    let form = record.iter().fold(Filled::tiltak(), |form, (field, amount)| form.text(field, &format!("{amount} kr")));
    explain(&form.read(), &balances, &mut findings);
    let causes = findings.iter().filter_map(|finding| finding.cause.as_ref());
    let mut said: Vec<String> = causes
        .map(|cause| {
            let (change, kind) = (&cause.correction.change, cause.correction.kind.key());
            let (from, to) = (change.from.unwrap_or_default(), change.to);
            let (confidence, others) = (format!("{:?}", cause.confidence).to_lowercase(), cause.alternatives.len());
            format!("{} {from} → {to} {kind} {confidence} ({others})", change.field)
        })
        .collect();
    said.sort();
    said
}

/// The variables of Scholtus (2009), section 4, as amounts of a form: x1 is `tiltak[0].eier`.
const X: [&str; 11] = [
    "tiltak[0].eier",
    "tiltak[1].eier",
    "tiltak[2].eier",
    "tiltak[3].eier",
    "tiltak[4].eier",
    "tiltak[5].eier",
    "tiltak[6].eier",
    "tiltak[7].eier",
    "tiltak[8].eier",
    "tiltak[9].eier",
    "tiltak[10].eier",
];
const X2009: [Edit<'_>; 5] = [
    ("x1 + x2 = x3", X[2], &[X[0], X[1]]),
    ("x2 = x4", X[3], &[X[1]]),
    ("x5 + x6 + x7 = x8", X[7], &[X[4], X[5], X[6]]),
    ("x3 + x8 = x9", X[8], &[X[2], X[7]]),
    ("x9 - x10 = x11", X[8], &[X[9], X[10]]),
];

fn of_2009(record: [i64; 11]) -> Vec<String> {
    said_of(&X.into_iter().zip(record).collect::<Vec<_>>(), &X2009)
}

const X4_SWAPPED: &str = "tiltak[3].eier 161 → 116 digits-swapped certain (0)";
const X9_ADDED: &str = "tiltak[8].eier 19979 → 1979 digit-added certain (0)";

/// deducorrect 1.3.7, example of `correctTypos`, records 4 to 4.2: corrected, as there.
#[test]
fn scholtus_2009_one_and_two_typing_errors() {
    assert_eq!(of_2009([1452, 116, 1568, 116, 323, 76, 12, 411, 1979, 1842, 137]), Vec::<String>::new());
    assert_eq!(of_2009([1452, 116, 1568, 161, 323, 76, 12, 411, 1979, 1842, 137]), [X4_SWAPPED]);
    assert_eq!(of_2009([1452, 116, 1568, 161, 323, 76, 12, 411, 19979, 1842, 137]), [X4_SWAPPED, X9_ADDED]);
}

/// Record 4.3: three amounts of one sum are lost and cannot be restored; the typing errors are found.
#[test]
fn scholtus_2009_beside_amounts_that_are_lost() {
    let said = of_2009([1452, 116, 1568, 161, 0, 0, 0, 411, 19979, 1842, 137]);
    assert_eq!(said, [X4_SWAPPED, X9_ADDED]);
}

/// Record 4.4: x8 is lost, which is no typing error; the sums still restore it.
#[test]
fn scholtus_2009_beside_a_total_that_is_lost() {
    let said = of_2009([1452, 116, 1568, 161, 323, 76, 12, 0, 19979, 1842, 137]);
    assert_eq!(said, [X4_SWAPPED, "tiltak[7].eier 0 → 411 unknown likely (0)", X9_ADDED]);
}

/// deducorrect's tests, two addends and a total: the amount that is one typing error away is chosen.
#[test]
fn deducorrect_one_sum_alone() {
    let (a, b, sum) = ("tiltak[0].eier", "tiltak[0].uh", "tiltak[0].sum");
    let said = said_of(&[(a, 1452), (b, 161), (sum, 1568)], &[("x1 + x2 = x3", sum, &[a, b])]);
    assert_eq!(said, ["tiltak[0].uh 161 → 116 digits-swapped likely (0)"]);
}

/// The announcement of deducorrect 1.0 (van der Loo, 2011), cost + profit = turnover: a sign, a typing error, and a
/// rounding, which they put on one amount by chance; we say that it can be any of the three.
#[test]
fn deducorrect_sign_typing_error_and_rounding() {
    let (cost, profit, turnover) = ("tiltak[0].eier", "tiltak[0].uh", "tiltak[0].sum");
    let said = |amounts: [i64; 3]| {
        let record: Vec<_> = [cost, profit, turnover].into_iter().zip(amounts).collect();
        said_of(&record, &[("cost + profit = turnover", turnover, &[cost, profit])])
    };
    assert_eq!(said([-100, 150, 250]), ["tiltak[0].eier -100 → 100 sign likely (2)"]);
    assert_eq!(said([325, 457, 800]), ["tiltak[0].uh 457 → 475 digits-swapped likely (0)"]);
    assert_eq!(said([326, 475, 800]), ["tiltak[0].eier 326 → 325 digit-changed possible (2)"]);
}

/// deducorrect's vignette, section on profit-loss accounts, case b of Scholtus (2008): return and cost exchanged in two
/// of the accounts. In the second, two of the amounts are a digit away as well, and we say so.
#[test]
fn scholtus_2008_exchanged() {
    let (operating, second) =
        (["tiltak[0].eier", "tiltak[0].uh", "tiltak[0].sum"], ["tiltak[2].eier", "tiltak[2].uh", "tiltak[2].sum"]);
    let (first, third) =
        (["tiltak[1].eier", "tiltak[1].uh", "tiltak[1].sum"], ["tiltak[3].eier", "tiltak[3].uh", "tiltak[3].sum"]);
    let total = "totalsum.sum.totalt";
    let record: Vec<(&str, i64)> = [operating, first, second, third]
        .into_iter()
        .zip([[5100, 4650, 450], [0, 130, 130], [20, 0, 20], [15, 25, 10]])
        .flat_map(|(fields, amounts)| fields.into_iter().zip(amounts))
        .chain([(total, 610)])
        .collect();
    let edits: [Edit<'_>; 5] = [
        ("x0 = x0r - x0c", operating[0], &operating[1..]),
        ("x1 = x1r - x1c", first[0], &first[1..]),
        ("x2 = x2r - x2c", second[0], &second[1..]),
        ("x3 = x3r - x3c", third[0], &third[1..]),
        ("x4 = x0 + x1 + x2 + x3", total, &[operating[2], first[2], second[2], third[2]]),
    ];
    assert_eq!(
        said_of(&record, &edits),
        ["tiltak[1].eier 0 → 130 exchanged likely (0)", "tiltak[3].eier 15 → 25 exchanged possible (2)"]
    );
}

/// errorlocate's README: profit, cost and turnover. There an inequality between cost and turnover shows that the profit
/// is wrong; here the digits do.
#[test]
fn errorlocate_profit_cost_and_turnover() {
    let (profit, cost, turnover) = ("tiltak[0].eier", "tiltak[0].uh", "tiltak[0].sum");
    let record = [(profit, 750), (cost, 125), (turnover, 200)];
    let said = said_of(&record, &[("profit = turnover - cost", turnover, &[profit, cost])]);
    assert_eq!(said, ["tiltak[0].eier 750 → 75 digit-added likely (0)"]);
}
