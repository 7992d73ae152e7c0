//! How much a sum may be off because of rounding. A rounded amount may differ from the exact one by half its last unit.
//! So a sum may be off by the total of these halves, as in XBRL Calculations 1.1.

use rust_decimal::Decimal;

use crate::value::Belop;

const ORE: Decimal = Decimal::from_parts(1, 0, 0, false, 2);
const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 1);
/// The units that an estimate may be rounded to, the coarsest first. The zeros alone do not show the unit: `1 000 000
/// (anslag)` does not mean 500 000 to 1 500 000. Budgets are rounded to whole thousands, seldom to more.
const UNITS: [Decimal; 4] = [Decimal::ONE_THOUSAND, Decimal::ONE_HUNDRED, Decimal::TEN, Decimal::ONE];

/// How much a sum of these amounts, its total among them, may be off in kroner: 0 for whole kroner, which are exact.
pub(super) fn slack(amounts: &[&Belop]) -> Decimal {
    let has_ore = amounts.iter().any(|belop| !belop.sum.0.fract().is_zero());
    let half = |belop: &&Belop| unit(belop, has_ore) * HALF * Decimal::from(belop.ledd);
    amounts.iter().map(half).sum()
}

/// What an amount is rounded to; 0 where it is exact. Whole kroner beside amounts with øre may have been rounded.
fn unit(belop: &Belop, has_ore: bool) -> Decimal {
    let amount = belop.sum.0;
    if !amount.fract().is_zero() {
        ORE
    } else if belop.anslag {
        UNITS.into_iter().find(|unit| (amount % unit).is_zero()).unwrap_or(ORE)
    } else if has_ore {
        Decimal::ONE
    } else {
        Decimal::ZERO
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Value;

    fn slack_of(amounts: &[&str]) -> String {
        let amounts: Vec<Belop> = amounts.iter().map(|text| Belop::from_text(text).unwrap()).collect();
        slack(&amounts.iter().collect::<Vec<_>>()).normalize().to_string()
    }

    #[test]
    fn whole_kroner_are_exact() {
        assert_eq!(slack_of(&["357 500", "542 500", "900 000"]), "0");
        assert_eq!(slack_of(&["350 000,00", "100 000", "450 000"]), "0");
    }

    #[test]
    fn amounts_with_ore_are_off_by_half_an_ore_each() {
        assert_eq!(slack_of(&["918 100,50", "610 000,25", "1 528 100,75"]), "0.015");
    }

    #[test]
    fn whole_kroner_beside_ore_may_have_been_rounded() {
        assert_eq!(slack_of(&["918 100,50", "610 000", "1 528 101"]), "1.005");
    }

    #[test]
    fn estimates_are_rounded_to_thousands_at_most() {
        assert_eq!(slack_of(&["1 000 000 (anslag)", "600 000", "1 600 000"]), "500");
        assert_eq!(slack_of(&["1 164 500 (anslag)", "600 000", "1 764 500"]), "50");
        assert_eq!(slack_of(&["1 164 555 (anslag)", "ca. 600 000", "1 764 555"]), "500.5");
    }

    #[test]
    fn several_amounts_in_a_cell_count_each() {
        assert_eq!(slack_of(&["637 950,50 (Sepu) 328 320,25 (Nord)", "33 729,50", "1 000 000,25"]), "0.02");
    }
}
