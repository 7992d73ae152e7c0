//! What the amounts of a cell add up to: which are parts, which is the total, and which are mentioned besides. A cell
//! with several possible meanings, or with a number left over, is not read.

use rust_decimal::Decimal;

use super::entries::{Entry, Role, entries};
use super::token::Token;
use super::{Belop, Del};
use crate::value::{Kroner, Why};

/// With more combinations of readings than this, a cell is not read.
const MAX_READINGS: usize = 16;

/// Reads a cell.
///
/// # Errors
/// The cell has no amount, or it is not certain which one is meant.
pub(super) fn read(text: &str, tokens: &[Token]) -> Result<Belop, Why> {
    let cell = entries(text, tokens);
    let unread = if cell.plausible { Why::Unsure } else { Why::NotThis };
    if cell.in_doubt || cell.sides.iter().all(Vec::is_empty) {
        return Err(unread);
    }
    let mut readings: Vec<Belop> = Vec::new();
    for sides in combinations(&cell.sides).ok_or(Why::Unsure)? {
        for belop in equal(&sides).ok_or(Why::Unsure)? {
            if readings.iter().all(|known| known.sum != belop.sum) {
                readings.push(belop);
            }
        }
    }
    match readings.as_slice() {
        [] => Err(Why::Unsure),
        [only] => Ok(Belop { anslag: cell.about, ..only.clone() }),
        several => Err(Why::Ambiguous(several.iter().map(|belop| belop.sum.to_string()).collect())),
    }
}

/// An amount in one of its possible readings.
#[derive(Debug, Clone, Copy)]
struct Amount<'e> {
    entry: &'e Entry,
    kroner: Kroner,
}

type Side<'e> = Vec<Amount<'e>>;

/// All ways to read the amounts of a cell together; `None` where there are too many.
fn combinations(sides: &[Vec<Entry>]) -> Option<Vec<Vec<Side<'_>>>> {
    let mut all: Vec<Vec<Side<'_>>> = vec![Vec::new()];
    for side in sides {
        all.iter_mut().for_each(|sides| sides.push(Vec::new()));
        for entry in side {
            let mut longer = Vec::new();
            for (sides, &kroner) in all.iter().flat_map(|sides| entry.readings.iter().map(move |it| (sides, it))) {
                let mut sides = sides.clone();
                sides.last_mut().into_iter().for_each(|side| side.push(Amount { entry, kroner }));
                longer.push(sides);
            }
            all = longer;
            if all.len() > MAX_READINGS {
                return None;
            }
        }
    }
    Some(all)
}

/// The result of an equation whose sides agree; of equal sums, the one with the most parts.
fn equal(sides: &[Side<'_>]) -> Option<Vec<Belop>> {
    let mut read: Vec<Vec<Belop>> = sides.iter().map(side).collect::<Option<_>>()?;
    let [first, others @ ..] = read.as_mut_slice() else { return None };
    for other in others {
        first.retain(|belop| other.iter().any(|it| it.sum == belop.sum));
        for belop in first.iter_mut() {
            if let Some(more) = other.iter().find(|it| it.sum == belop.sum && it.ledd > belop.ledd) {
                *belop = more.clone();
            }
        }
    }
    Some(std::mem::take(first))
}

/// The possible results of some amounts together; `None` where they are not certain.
fn side(amounts: &Side<'_>) -> Option<Vec<Belop>> {
    let of = |role: Role| amounts.iter().copied().filter(move |amount| amount.entry.role == role).collect::<Side<'_>>();
    let (totals, parts, included, beside) = (of(Role::Total), of(Role::Part), of(Role::Included), of(Role::Beside));
    let whole = match totals.as_slice() {
        [] => None,
        [first, others @ ..] if others.iter().all(|other| other.kroner == first.kroner) => Some(first.kroner),
        _ => return None,
    };
    let largest = totals.iter().chain(&parts).map(|amount| amount.kroner).max()?;
    if !included.is_empty() && sum(&included) > largest.0 || !restates(&beside, largest) {
        return None;
    }
    let inner = if beside.is_empty() { &included } else { &beside };
    let parts = match whole {
        Some(_) if parts.is_empty() => inner,
        None if parts.len() == 1 && inner.len() > 1 && sum(inner) == largest.0 => inner,
        _ => &without_bare_total(parts),
    };
    let added = sum(parts);
    match whole {
        Some(whole) if parts.is_empty() || added != whole.0 && std::ptr::eq(parts, inner) => Some(vec![alone(whole)]),
        Some(whole) => (added == whole.0).then(|| vec![together(parts)]),
        None if parts.len() > 1 && !all_belong(parts) => None,
        None => Some(std::iter::once(together(parts)).chain(total_without_word(parts)).collect()),
    }
}

fn sum(amounts: &[Amount<'_>]) -> Decimal {
    amounts.iter().map(|amount| amount.kroner.0).sum()
}

/// Whether the amounts in brackets restate the one before them: repeated, or split into parts.
fn restates(beside: &[Amount<'_>], whole: Kroner) -> bool {
    beside.is_empty() || sum(beside) == whole.0
}

/// Whether each of several amounts certainly is to be added up: it has a name, or a plus.
fn all_belong(parts: &[Amount<'_>]) -> bool {
    let added = |at: usize| parts.get(at).is_some_and(|part| part.entry.added);
    (0..parts.len()).all(|at| parts[at].entry.name.is_some() || added(at) || added(at + 1))
}

/// The parts without an amount that has no name and is the sum of all the others, which have one: `750 000` above a list
/// of what it is made up of.
fn without_bare_total(parts: Side<'_>) -> Side<'_> {
    let is_bare = |at: &usize| {
        let added = |at: usize| parts.get(at).is_some_and(|part| part.entry.added);
        parts[*at].entry.name.is_none() && !added(*at) && !added(at + 1)
    };
    let mut bare = (0..parts.len()).filter(is_bare);
    let Some(only) = bare.next().filter(|_| bare.next().is_none()) else { return parts };
    let others: Side<'_> = parts.iter().enumerate().filter(|(at, _)| *at != only).map(|(_, part)| *part).collect();
    if others.len() > 1 && sum(&others) == parts[only].kroner.0 { others } else { parts }
}

/// An amount as large as the sum of all the others: it may be their total or one more part.
fn total_without_word(parts: &[Amount<'_>]) -> Option<Belop> {
    let largest = parts.iter().map(|part| part.kroner).max()?;
    (parts.len() > 2 && !largest.0.is_zero() && sum(parts) == largest.0 + largest.0).then(|| alone(largest))
}

fn alone(sum: Kroner) -> Belop {
    Belop { sum, ledd: 1, deler: Vec::new(), anslag: false }
}

/// The sum of some amounts, with the amounts that have a name.
fn together(parts: &[Amount<'_>]) -> Belop {
    let named = |part: &&Amount<'_>| parts.len() > 1 || part.entry.name_stands_apart;
    let deler =
        parts.iter().filter(named).filter_map(|part| Some(Del { navn: part.entry.name.clone()?, belop: part.kroner }));
    Belop { deler: deler.collect(), ledd: parts.len(), ..alone(Kroner(sum(parts))) }
}
