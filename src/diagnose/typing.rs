//! Typing errors: mistakes that show in the digits of an amount alone.

use rust_decimal::Decimal;

use crate::finding::CauseKind;

/// How odd an explanation is: the lower, the likelier.
pub(super) type Oddity = u32;

/// A wrong sign: amounts are never negative, so this one is wrong whatever else is.
const PLAIN: Oddity = 0;
/// A mistake that rarely fits by chance: one that fits is nearly always the one that was made.
pub(super) const TELLING: Oddity = 1;
/// A mistake as frequent that often fits by chance: a change of 10 000 is one digit in most amounts.
pub(super) const FEIGNED: Oddity = 2;
/// Swapped digits that are not neighbours: the least likely of the typing errors.
pub(super) const FAR: Oddity = 3;

/// The typing error that turns `to` into `from`, if it is one.
pub(super) fn typing_error(from: Decimal, to: Decimal) -> Option<(CauseKind, Oddity)> {
    if from.is_zero() || to.is_zero() {
        return None;
    }
    if from == -to && from.is_sign_negative() {
        return Some((CauseKind::Sign, PLAIN));
    }
    if from * Decimal::ONE_THOUSAND == to || to * Decimal::ONE_THOUSAND == from {
        return Some((CauseKind::Thousands, TELLING));
    }
    if from.is_sign_negative() {
        return None;
    }
    let (from, to) = digits(from, to)?;
    let (from, to) = (from.as_bytes(), to.as_bytes());
    match to.len().checked_signed_diff(from.len())? {
        0 => in_place(from, to),
        1 => lacks_one(from, to).then_some((CauseKind::DigitLost, FEIGNED)),
        -1 => lacks_one(to, from).then_some((CauseKind::DigitAdded, FEIGNED)),
        _ => None,
    }
}

/// The digits of two amounts: kroner, or øre where one of them has øre.
fn digits(from: Decimal, to: Decimal) -> Option<(String, String)> {
    let scale = from.normalize().scale().max(to.normalize().scale());
    let digits = |mut amount: Decimal| {
        amount.rescale(scale);
        (amount.scale() == scale).then(|| amount.mantissa().to_string())
    };
    Some((digits(from)?, digits(to)?))
}

fn in_place(from: &[u8], to: &[u8]) -> Option<(CauseKind, Oddity)> {
    let differing: Vec<usize> = (0..from.len()).filter(|&i| from[i] != to[i]).collect();
    match differing.as_slice() {
        [_] => Some((CauseKind::DigitChanged, FEIGNED)),
        &[i, j] if from[i] == to[j] && from[j] == to[i] => {
            Some((CauseKind::DigitsSwapped, if j == i + 1 { TELLING } else { FAR }))
        }
        _ => None,
    }
}

/// Whether `short` is `long` without one of its digits.
fn lacks_one(short: &[u8], long: &[u8]) -> bool {
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    short[same..] == long[same + 1..]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(from: &str, to: &str) -> Option<CauseKind> {
        typing_error(from.parse().unwrap(), to.parse().unwrap()).map(|(kind, _)| kind)
    }

    #[test]
    fn each_typing_error_is_recognised() {
        for (from, to, expected) in [
            ("375500", "357500", CauseKind::DigitsSwapped),
            ("537500", "357500", CauseKind::DigitsSwapped),
            ("557300", "357500", CauseKind::DigitsSwapped),
            ("358500", "357500", CauseKind::DigitChanged),
            ("35750", "357500", CauseKind::DigitLost),
            ("37500", "357500", CauseKind::DigitLost),
            ("57500", "357500", CauseKind::DigitLost),
            ("3575000", "357500", CauseKind::DigitAdded),
            ("3557500", "357500", CauseKind::DigitAdded),
            ("-357500", "357500", CauseKind::Sign),
            ("357.5", "357500", CauseKind::Thousands),
            ("357500000", "357500", CauseKind::Thousands),
            ("610000.50", "610000.05", CauseKind::DigitsSwapped),
            ("610000.5", "620000.50", CauseKind::DigitChanged),
            ("61000", "61000.5", CauseKind::DigitChanged),
        ] {
            assert_eq!(kind(from, to), Some(expected), "{from} for {to}");
        }
    }

    #[test]
    fn what_is_no_typing_error() {
        for (from, to) in [("0", "357500"), ("357500", "0"), ("-1", "2"), ("357500", "300000"), ("1234", "4321")] {
            assert_eq!(kind(from, to), None, "{from} for {to}");
        }
    }

    #[test]
    fn neighbours_are_swapped_more_often() {
        let oddity = |from: i64, to: i64| typing_error(from.into(), to.into()).unwrap().1;
        assert!(oddity(375_500, 357_500) < oddity(557_300, 357_500));
    }
}
