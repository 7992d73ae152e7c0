//! Words read as an amount cell: whether they can be one, how plausible it is, and its sum.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::form::place::reader::Reader;
use crate::form::row::division::{Blemishes, MAX_CELL_WORDS};
use crate::form::text::fold::fold;
use crate::value::{AmountShape, Belop, Value, Why};

/// The most words in an amount (`Kr. 1 500 000 ,- ( Nord universitet )`).
pub(in crate::form) const MAX_AMOUNT_WORDS: usize = 14;

/// The reading of some words as an amount cell.
#[derive(Debug, Clone, Copy)]
pub(in crate::form) struct AsCell {
    pub blemishes: Blemishes,
    /// Amounts smaller than anybody asks for, between other digits, are more likely a piece of another amount: 1 below
    /// 10 000 kr, 2 below 1 000 kr.
    pub tiny: usize,
    /// Whether amounts in it have names.
    pub named: bool,
    pub sum: Option<Decimal>,
}

fn is_dash(text: &str) -> bool {
    matches!(text, "-" | "–" | "—")
}

/// Reads some words as an amount cell; `None` where they cannot be one.
pub(in crate::form) fn read(reader: &Reader<'_, '_>, words: &Range<usize>) -> Option<AsCell> {
    if words.is_empty() || cut_in_the_middle(reader, words) {
        return None;
    }
    let has_digit = |word: usize| reader.flow.words[word].text.contains(|c: char| c.is_ascii_digit());
    if words.len() > MAX_CELL_WORDS && words.clone().any(has_digit) {
        return None;
    }
    let mut cell = as_cell(reader, &reader.flow.text(words.clone()).text)?;
    cell.blemishes.misformed += usize::from(cut_before_thousands(reader, words.end));
    if cut_between_digits(reader, words.start) || cut_between_digits(reader, words.end) {
        let below = |limit: Decimal| usize::from(cell.sum.is_some_and(|sum| sum > Decimal::ZERO && sum < limit));
        cell.tiny = below(Decimal::ONE_THOUSAND) + below(Decimal::from(10_000));
    }
    Some(cell)
}

/// Whether a word begins with digits where the word before it on its line ends with digits.
fn cut_between_digits(reader: &Reader<'_, '_>, at: usize) -> bool {
    let (Some(before), Some(after)) =
        (at.checked_sub(1).map(|last| &reader.flow.words[last]), reader.flow.words.get(at))
    else {
        return false;
    };
    let is_digit = |c: char| c.is_ascii_digit();
    before.line == after.line && before.text.ends_with(is_digit) && after.text.starts_with(is_digit)
}

/// Whether ungrouped digits end before three digits that may belong to them: `1302 914` is as likely one amount as two.
fn cut_before_thousands(reader: &Reader<'_, '_>, end: usize) -> bool {
    let is_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let (Some(last), Some(next)) =
        (end.checked_sub(1).map(|last| &reader.flow.words[last]), reader.flow.words.get(end))
    else {
        return false;
    };
    let fit =
        is_digits(last.text) && (4..=6).contains(&last.text.len()) && next.text.len() == 3 && is_digits(next.text);
    fit && last.line == next.line
}

pub(in crate::form) fn as_cell(reader: &Reader<'_, '_>, text: &str) -> Option<AsCell> {
    if is_dash(text) {
        let blemishes = Blemishes { dashes: 1, ..Blemishes::default() };
        return Some(AsCell { blemishes, tiny: 0, named: false, sum: Some(Decimal::ZERO) });
    }
    match as_belop(reader, text) {
        Some((belop, shape)) => {
            let blemishes = Blemishes {
                words: usize::from(shape.wordy),
                unnamed: usize::from(belop.ledd > 1 && belop.ledd > belop.deler.len()),
                misformed: shape.misformed,
                ..Blemishes::default()
            };
            Some(AsCell { blemishes, tiny: 0, named: !belop.deler.is_empty(), sum: Some(belop.sum.0) })
        }
        None if text.contains(|c: char| c.is_ascii_digit()) || fold(text).is_empty() => None,
        None => {
            Some(AsCell { blemishes: Blemishes { words: 1, ..Blemishes::default() }, tiny: 0, named: false, sum: None })
        }
    }
}

/// The amount of a cell, and how it is written. An ambiguous amount is read with points between thousands, as other
/// amounts of the form may show; where none of them does, the spelling counts as malformed.
fn as_belop(reader: &Reader<'_, '_>, text: &str) -> Option<(Belop, AmountShape)> {
    match Belop::with_shape(text) {
        (Ok(belop), shape) => Some((belop, shape)),
        (Err(Why::Ambiguous(_)), shape) => {
            let belop = Belop::from_text(&text.replace(['.', ','], "\u{a0}")).ok()?;
            Some((belop, AmountShape { misformed: shape.misformed.max(usize::from(!reader.dotted)), ..shape }))
        }
        (Err(_), _) => None,
    }
}

/// The amount of a cell whose only words are names before a colon or in brackets.
pub(in crate::form) fn as_plain(reader: &Reader<'_, '_>, text: &str) -> Option<Belop> {
    as_belop(reader, text).filter(|(_, shape)| !shape.wordy).map(|(belop, _)| belop)
}

/// Whether a cell would begin with the end of the one before (`,-`, `(Nord)`), end with the start of the next (`Kr.`),
/// or be cut inside an addition (`og`, `+`).
fn cut_in_the_middle(reader: &Reader<'_, '_>, words: &Range<usize>) -> bool {
    let text = |word: usize| reader.flow.words[word].text;
    let (first, last) = (text(words.start), text(words.end - 1));
    let is_kr = |word: &str| matches!(fold(word).as_str(), "kr" | "nok");
    let starts_late = first.starts_with(['(', ',', ')']) || (is_dash(first) && words.len() > 1) || first == "kroner";
    let next_is_kr = || reader.flow.words.get(words.end).is_none_or(|next| fold(next.text).starts_with("kr"));
    let ends_early = is_kr(last) && words.len() == 1 && !next_is_kr();
    let adds = |word: &str| matches!(word, "og" | "samt" | "+" | ";");
    starts_late || ends_early || adds(first) || adds(last) || last.ends_with(['+', '('])
}

/// Whether a line begins with an amount.
pub(in crate::form) fn begins_with_amount(reader: &Reader<'_, '_>, line: Range<usize>) -> bool {
    (line.start + 1..=line.end.min(line.start + MAX_AMOUNT_WORDS))
        .any(|end| as_plain(reader, &reader.flow.text(line.start..end).text).is_some())
}
