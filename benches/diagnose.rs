//! The explanation of wrong sums on the largest form: `cargo bench --bench diagnose`.

#[path = "../tests/diagnose/amounts.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod amounts;

use amounts::{Amounts, judge};
use divan::Bencher;

/// More tiltak than anyone has sent; with the table, 72 amounts.
const TILTAK: i64 = 20;

fn main() {
    divan::main();
}

/// A full table, and tiltak for one of its rows.
fn largest() -> Amounts {
    let mut amounts = Amounts { ordning: "desentralisert", ..Amounts::default() };
    let tiltak: Vec<(i64, i64)> = (1..=TILTAK).map(|i| (31_500 * i, 17_250 * i + 400)).collect();
    let own = tiltak.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    amounts.table([(357_500, 542_500), own, (669_250, 920_250)]);
    for (i, (eier, uh)) in tiltak.into_iter().enumerate() {
        amounts.row(&format!("tiltak[{i}]"), "sum", eier, uh);
    }
    amounts
}

/// Explains this number of mistakes in cells that are not neighbours.
#[divan::bench(args = [0, 1, 2, 3, 6])]
fn explain(bencher: Bencher<'_, '_>, mistakes: usize) {
    let mut amounts = largest();
    let fields = [
        "tiltak[3].uh",
        "totalsum.regional.eier",
        "tiltak[9].eier",
        "tiltak[12].sum",
        "tiltak[15].uh",
        "totalsum.sum.uh",
    ];
    for field in fields.into_iter().take(mistakes) {
        *amounts.cells.get_mut(field).expect("it stands there") += 9_000;
    }
    let form = amounts.form();
    let (findings, balances) = judge(&form);
    bencher.with_inputs(|| findings.clone()).bench_local_values(|mut findings| {
        behov::diagnose::explain(divan::black_box(&form), &balances, &mut findings);
        findings
    });
}
