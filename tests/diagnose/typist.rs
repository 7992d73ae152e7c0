//! Generates filled-in forms and typing errors in them.

use proptest::prelude::*;
use proptest::test_runner::TestRng;

use crate::amounts::{Amounts, ORDNINGER};

/// A mistake in one cell.
#[derive(Debug, Clone)]
pub struct Slip {
    pub field: String,
    pub was: i64,
}

/// A realistic amount, mostly round.
fn amount(rng: &mut TestRng) -> i64 {
    let unit = [1, 50, 100, 500, 1000, 1000, 5000, 10_000][rng.random_range(0..8)];
    rng.random_range(50_000..1_500_000_i64) / unit * unit
}

/// A form that adds up, of one of the three kinds.
pub fn form(rng: &mut TestRng) -> Amounts {
    match rng.random_range(0..3) {
        0 => with_tiltak(rng),
        1 => with_videreforing(rng),
        _ => with_years(rng),
    }
}

fn table(rng: &mut TestRng, own: (i64, i64)) -> Amounts {
    let at = rng.random_range(0..3);
    let mut amounts = Amounts { ordning: ORDNINGER[at], ..Amounts::default() };
    let mut rows = [(); 3].map(|()| if rng.random_bool(0.7) { (amount(rng), amount(rng)) } else { (0, 0) });
    rows[at] = own;
    amounts.table(rows);
    amounts
}

fn with_tiltak(rng: &mut TestRng) -> Amounts {
    let tiltak: Vec<_> = (0..rng.random_range(1..6)).map(|_| (amount(rng), amount(rng))).collect();
    let own = tiltak.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    let mut amounts = table(rng, own);
    for (i, (eier, uh)) in tiltak.into_iter().enumerate() {
        amounts.row(&format!("tiltak[{i}]"), "sum", eier, uh);
    }
    amounts
}

fn with_videreforing(rng: &mut TestRng) -> Amounts {
    let (eier, uh, koordinator) = (amount(rng), amount(rng), amount(rng) / 10);
    let mut amounts = table(rng, (eier + koordinator, uh));
    for (name, amount) in [("eier", eier), ("uh", uh), ("koordinator", koordinator), ("total", eier + uh + koordinator)]
    {
        amounts.cells.insert(format!("videreforing.{name}"), amount);
    }
    amounts
}

fn with_years(rng: &mut TestRng) -> Amounts {
    let mut amounts = Amounts { ordning: ORDNINGER[2], ..Amounts::default() };
    for year in 0..3 {
        let (eier, uh) = (amount(rng), amount(rng));
        for (name, amount) in [("eier", eier), ("uh", uh), ("total", eier + uh)] {
            amounts.cells.insert(format!("budsjett.{name}[{year}]"), amount);
        }
    }
    amounts
}

/// Makes one typing error in a cell with an amount that is not among `spared`.
pub fn slip(rng: &mut TestRng, amounts: &mut Amounts, spared: &[&str]) -> Slip {
    let fields: Vec<String> = amounts
        .cells
        .iter()
        .filter(|(field, amount)| **amount != 0 && !spared.contains(&field.as_str()))
        .map(|(field, _)| field.clone())
        .collect();
    let field = fields[rng.random_range(0..fields.len())].clone();
    let was = amounts.at(&field);
    amounts.cells.insert(field.clone(), mistyped(rng, was));
    Slip { field, was }
}

fn mistyped(rng: &mut TestRng, was: i64) -> i64 {
    let digits = was.to_string();
    loop {
        let mut typed = digits.clone().into_bytes();
        let at = rng.random_range(0..typed.len());
        match rng.random_range(0..6) {
            0 if at > 0 => typed.swap(at - 1, at),
            1 => typed[at] = rng.random_range(b'0'..=b'9'),
            2 => drop(typed.remove(at)),
            3 => typed.insert(at, typed[at]),
            4 => typed.push(b'0'),
            _ => typed.insert(0, b'-'),
        }
        let typed = String::from_utf8(typed).expect("digits");
        if typed != digits && !typed.trim_start_matches('-').starts_with('0') {
            return typed.parse().expect("a number");
        }
    }
}
