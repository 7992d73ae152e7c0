//! Amounts that are listed in the words of an answer.

use std::ops::Range;

use rust_decimal::Decimal;

use super::cells::Cell;
use super::{Judging, describe, is_open};
use crate::finding::{Fact, FactName};
use crate::rule::Verdict;
use crate::text::pattern::Constant;
use crate::value::lesninger;

/// A number that is marked as an amount: "kr" before or after, or ",-".
static AMOUNT: Constant = Constant::new(
    r"(?ix)
    \b kr \.? \s* (?: [0-9]{1,3} (?: [\s.] [0-9]{3} )+ | [0-9]+ ) (?: \s* , (?: [0-9][0-9]\b | \s* [-–] ) )?
    | \b (?: [0-9]{1,3} (?: [\s.] [0-9]{3} )+ | [0-9]+ ) (?: \s* , \s* [-–] | (?: , [0-9][0-9] )? \s* kr (?:oner)? \b )",
);

/// The amounts of a text that are marked as amounts, as they are written.
pub(in crate::rule) fn amounts_in(text: &str) -> impl Iterator<Item = &str> {
    AMOUNT.find_iter(text).map(|found| found.as_str().trim())
}

/// Words that show that an amount is not an item but a rate, a limit, an estimate, a share or a subtotal.
static NO_PLAIN_LIST: Constant = Constant::new(
    r"(?i)%|\bprosent|\b(?:per|pr|à|ca|inntil|opptil|hver|time(?:r|n)?|herav|hvorav|totalt|totalsum|sum|til sammen|tilsammen|egenandel)\b|\d\s*[x×*]\s*\d",
);

/// Whether the amounts listed in words add up to an amount. If they add up, they are items of it. If they do not, it is
/// a finding only if the text is certainly only a list of items.
pub(super) fn judge(judging: &Judging<'_, '_>, total: &Cell<'_>, words: &Cell<'_>, verdict: &mut Verdict) {
    if words.seen.value.is_none() {
        return;
    }
    let text = words.seen.raw;
    let Some(items) = items(text) else { return };
    let Some(granted) = total.number_or_skip(verdict) else { return };
    if is_open([total].into_iter(), verdict) {
        return;
    }
    let sum: Decimal = items.iter().sum();
    if sum == granted {
        verdict.judged(None);
    } else if !NO_PLAIN_LIST.is_match(text) && !holds_a_subtotal(&items, granted) {
        let mut finding = words.finding(judging.rule).sum(granted, sum).within(verdict.asked.tolerance);
        finding.related = vec![total.related(Some(granted))];
        let tiltak = describe::entry(judging, total);
        finding = finding
            .fact(FactName::Sum, Fact::Sum(items))
            .text(FactName::Grant, total.seen.label)
            .text(FactName::Tiltak, tiltak);
        verdict.judged(Some(finding));
    }
}

/// A text with more amounts than this is not a list of items.
const MOST_ITEMS: usize = 50;

/// The amounts in a text, two or more, each on its own and with one reading.
fn items(text: &str) -> Option<Vec<Decimal>> {
    // compiling the pattern takes longer than reading a form
    if !text.contains(char::is_numeric) {
        return None;
    }
    let amounts = AMOUNT.find_iter(text).map(|found| match lesninger(found.as_str()).as_slice() {
        [only] if stands_alone(text, found.range()) => Some(only.belop.0),
        _ => None,
    });
    let items: Vec<_> = amounts.take(MOST_ITEMS + 1).collect::<Option<_>>()?;
    (2..=MOST_ITEMS).contains(&items.len()).then_some(items)
}

/// Whether no other digits touch an amount: `kr 1.5.20`, `200-300 000 kr`.
fn stands_alone(text: &str, amount: Range<usize>) -> bool {
    let joins = |c: char| c.is_whitespace() || ".,-–".contains(c);
    let before = text[..amount.start].strip_suffix(|c: char| ".,-–".contains(c));
    let after = text[amount.end..].trim_start_matches(joins);
    !before.is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()))
        && (text[..amount.end].ends_with(|c: char| !c.is_ascii_digit())
            || !after.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether one of the amounts is a sum of amounts before it, the sum of all others, or the grant itself.
fn holds_a_subtotal(items: &[Decimal], granted: Decimal) -> bool {
    let all: Decimal = items.iter().sum();
    (0..items.len()).any(|i| {
        let sums_up = (0..i.saturating_sub(1)).any(|first| items[first..i].iter().sum::<Decimal>() == items[i]);
        sums_up || items[i] == granted || items[i] == all - items[i]
    })
}
