//! One flattened line, several columns: where one ends and the next begins.
//!
//! One blank stands between the digits of `1 220 000` and between two columns alike. Every division that the grammar of
//! the cells allows is a candidate; the best as text wins, and only between equally good ones may arithmetic choose.
//! Words in two columns cannot be told apart at all.

use std::ops::Range;

use rust_decimal::Decimal;

use super::cell::Reader;
use super::definition::CellKind;
use super::flow::fold;
use crate::value::{Belop, Value, Why, lesninger};

/// A line is not divided in more ways than this.
const MAX_CANDIDATES: usize = 256;
/// An amount has no more words than this (`Kr. 1 500 000 ,- ( Nord universitet )`).
const MAX_AMOUNT_WORDS: usize = 14;

/// The words of each column.
pub(super) type Division = Vec<Range<usize>>;

/// A line divided into columns.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Divided {
    pub columns: Division,
    /// For each column, its other readings in divisions that are as good as text.
    pub others: Vec<Vec<String>>,
}

/// Divides some words into `width` columns of a kind; `total` is the column that the others add up to. `None` where it
/// cannot be told.
pub(super) fn divide(
    reader: &Reader<'_, '_>,
    words: Range<usize>,
    kind: CellKind,
    width: usize,
    total: Option<usize>,
) -> Option<Divided> {
    let words = trim(reader, words);
    let sure = |columns| Some(Divided { columns, others: vec![Vec::new(); width] });
    if words.is_empty() {
        return sure(vec![words; width]);
    }
    let (stretches, placeholders) = between_placeholders(reader, words.clone());
    if placeholders > 0 {
        return with_placeholders(reader, &stretches, placeholders, kind, width).and_then(sure);
    }
    if width == 1 {
        return sure(vec![words]);
    }
    match kind {
        CellKind::Belop => amounts(reader, words, width, total),
        CellKind::Tall | CellKind::Parter => word_each(words, width).and_then(sure),
        CellKind::Telefon => digits(reader, words, width, |n| matches!(n, 8 | 10 | 12)).and_then(sure),
        CellKind::Kontonr => digits(reader, words, width, |n| n == 11).and_then(sure),
        CellKind::Orgnr => digits(reader, words, width, |n| n == 9).and_then(sure),
        CellKind::Epost => addresses(reader, words, width).and_then(sure),
        CellKind::Tekst | CellKind::Nr | CellKind::Rolle | CellKind::Periode => None,
    }
}

/// Without what stands for nothing at either end (`*` after a label).
fn trim(reader: &Reader<'_, '_>, mut words: Range<usize>) -> Range<usize> {
    let noise = |word: usize| matches!(reader.flow.words[word].text, "*" | "|" | ":" | "•");
    while !words.is_empty() && noise(words.start) {
        words.start += 1;
    }
    while !words.is_empty() && noise(words.end - 1) {
        words.end -= 1;
    }
    words
}

fn word_each(words: Range<usize>, width: usize) -> Option<Division> {
    (words.len() == width).then(|| words.map(|word| word..word + 1).collect())
}

/// The stretches of words around placeholders (`None` for a placeholder), and how many placeholders there are.
fn between_placeholders(reader: &Reader<'_, '_>, words: Range<usize>) -> (Vec<(Range<usize>, bool)>, usize) {
    let mut stretches: Vec<(Range<usize>, bool)> = Vec::new();
    let mut at = words.start;
    while at < words.end {
        let labels = reader.definition.placeholders.iter();
        let hit = labels
            .filter_map(|label| reader.flow.find(&label.folded, at..words.end).next())
            .min_by_key(|hit| hit.start);
        let Some(hit) = hit else { break };
        if hit.start > at {
            stretches.push((at..hit.start, false));
        }
        at = hit.end;
        stretches.push((hit, true));
    }
    if at < words.end {
        stretches.push((at..words.end, false));
    }
    let placeholders = stretches.iter().filter(|(_, placeholder)| *placeholder).count();
    (stretches, placeholders)
}

/// Every placeholder is a column by itself; what is left is divided among the stretches if that can be done in one way.
fn with_placeholders(
    reader: &Reader<'_, '_>,
    stretches: &[(Range<usize>, bool)],
    placeholders: usize,
    kind: CellKind,
    width: usize,
) -> Option<Division> {
    let filled = stretches.len() - placeholders;
    let left = width.checked_sub(placeholders)?;
    if filled > left || (filled > 1 && filled < left) || (filled == 0 && left > 0) {
        return None;
    }
    let mut division = Vec::new();
    for (words, placeholder) in stretches {
        if *placeholder || filled == left {
            division.push(words.clone());
        } else {
            division.extend(divide(reader, words.clone(), kind, left, None)?.columns);
        }
    }
    Some(division)
}

/// Numbers without quantity: by how many digits they have; where every column is one word, by words.
fn digits(
    reader: &Reader<'_, '_>,
    words: Range<usize>,
    width: usize,
    right: impl Fn(usize) -> bool,
) -> Option<Division> {
    if words.len() == width {
        return word_each(words, width);
    }
    let count = |words: Range<usize>| {
        words.map(|w| reader.flow.words[w].text.bytes().filter(u8::is_ascii_digit).count()).sum::<usize>()
    };
    let [first, second] =
        [|words: &Range<usize>, at: usize| words.start..at, |words: &Range<usize>, at: usize| at..words.end];
    if width != 2 {
        return None;
    }
    let cuts = words.start + 1..words.end;
    let both: Vec<usize> =
        cuts.clone().filter(|&at| right(count(first(&words, at))) && right(count(second(&words, at)))).collect();
    let one: Vec<usize> =
        cuts.filter(|&at| right(count(first(&words, at))) || right(count(second(&words, at)))).collect();
    let cut = match (both.as_slice(), one.as_slice()) {
        ([cut], _) | ([], [cut]) => *cut,
        _ => return None,
    };
    Some(vec![first(&words, cut), second(&words, cut)])
}

/// Addresses: one word each, or one `@` in each stretch.
fn addresses(reader: &Reader<'_, '_>, words: Range<usize>, width: usize) -> Option<Division> {
    let at_signs: Vec<usize> = words.clone().filter(|&w| reader.flow.words[w].text.contains('@')).collect();
    if words.len() == width {
        return word_each(words, width);
    }
    let both = width == 2 && at_signs.len() == 2 && at_signs[1] == at_signs[0] + 1 && words.len() == 2;
    both.then(|| at_signs.iter().map(|&word| word..word + 1).collect())
}

/// How bad a division is as text; the fields in order of weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
struct Blemishes {
    /// Words where an amount belongs.
    words: usize,
    /// Several amounts in a cell, not all of them named.
    unnamed: usize,
    /// Digits that nobody groups so, or that can be read in two ways.
    misformed: usize,
    /// Amounts of a few kroner, which are more likely the end of another.
    tiny: usize,
}

impl Blemishes {
    fn plus(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            unnamed: self.unnamed + other.unnamed,
            misformed: self.misformed + other.misformed,
            tiny: self.tiny + other.tiny,
        }
    }
}

struct Candidate {
    cuts: Division,
    blemishes: Blemishes,
    sums: Vec<Option<Decimal>>,
}

fn amounts(reader: &Reader<'_, '_>, words: Range<usize>, width: usize, total: Option<usize>) -> Option<Divided> {
    let mut candidates = candidates(reader, &words, width);
    let least = candidates.iter().map(|candidate| candidate.blemishes).min()?;
    candidates.retain(|candidate| candidate.blemishes == least);
    let chosen = match candidates.as_slice() {
        [_] => 0,
        several => {
            let holds = |candidate: &Candidate| total.is_some_and(|total| adds_up(&candidate.sums, total));
            let mut holding = (0..several.len()).filter(|&at| holds(&several[at]));
            let first = holding.next()?;
            if holding.any(|other| several[other].sums != several[first].sums) {
                return None;
            }
            first
        }
    };
    let text = |words: &Range<usize>| reader.flow.text(words.clone()).text;
    let others = (0..width).map(|col| {
        let here = text(&candidates[chosen].cuts[col]);
        let mut others: Vec<String> =
            candidates.iter().map(|c| text(&c.cuts[col])).filter(|other| *other != here).collect();
        others.sort();
        others.dedup();
        others
    });
    Some(Divided { others: others.collect(), columns: candidates[chosen].cuts.clone() })
}

fn adds_up(sums: &[Option<Decimal>], total: usize) -> bool {
    let parts: Option<Decimal> = sums.iter().enumerate().filter(|(at, _)| *at != total).map(|(_, sum)| *sum).sum();
    parts.is_some() && parts == sums[total]
}

/// All divisions into amounts.
fn candidates(reader: &Reader<'_, '_>, words: &Range<usize>, width: usize) -> Vec<Candidate> {
    let mut open = vec![Candidate { cuts: Vec::new(), blemishes: Blemishes::default(), sums: Vec::new() }];
    for col in 0..width {
        let mut next = Vec::new();
        for candidate in open {
            let from = candidate.cuts.last().map_or(words.start, |cut: &Range<usize>| cut.end);
            let ends = if col + 1 == width { words.end..words.end + 1 } else { from + 1..words.end };
            for end in ends.take(if col + 1 == width { 1 } else { MAX_AMOUNT_WORDS * 2 }) {
                if let Some((blemishes, sum)) = cell(reader, from..end) {
                    next.push(Candidate {
                        cuts: candidate.cuts.iter().cloned().chain([from..end]).collect(),
                        blemishes: candidate.blemishes.plus(blemishes),
                        sums: candidate.sums.iter().copied().chain([sum]).collect(),
                    });
                }
            }
        }
        next.sort_by_key(|candidate| candidate.blemishes);
        next.truncate(MAX_CANDIDATES);
        open = next;
    }
    open
}

/// Whether some words can be an amount cell, and how good they are as one.
fn cell(reader: &Reader<'_, '_>, words: Range<usize>) -> Option<(Blemishes, Option<Decimal>)> {
    if words.is_empty() || cut_in_the_middle(reader, &words) {
        return None;
    }
    let text = reader.flow.text(words).text;
    match Belop::from_text(&text) {
        Ok(belop) => {
            let readings: Vec<_> = lesninger(&text);
            let tiny = |sum: Decimal| sum > Decimal::ZERO && sum < Decimal::ONE_THOUSAND;
            let blemishes = Blemishes {
                unnamed: usize::from(belop.ledd > 1 && belop.ledd > belop.deler.len()),
                misformed: readings.iter().filter(|reading| !reading.velformet).count(),
                tiny: usize::from(tiny(belop.sum.0)),
                ..Blemishes::default()
            };
            Some((blemishes, Some(belop.sum.0)))
        }
        Err(Why::Ambiguous(_)) => Some((Blemishes { misformed: 1, ..Blemishes::default() }, None)),
        Err(_) => {
            let no_digit = !text.contains(|c: char| c.is_ascii_digit()) && !fold(&text).is_empty();
            no_digit.then_some((Blemishes { words: 1, ..Blemishes::default() }, None))
        }
    }
}

/// Whether a cell would begin with what ends the one before (`,-`, `(Nord)`), or end with what begins the next (`Kr.`).
fn cut_in_the_middle(reader: &Reader<'_, '_>, words: &Range<usize>) -> bool {
    let text = |word: usize| reader.flow.words[word].text;
    let first = text(words.start);
    let starts_late = first.starts_with(['(', ',', ')']) || matches!(first, "-" | "–" | ",-" | "kroner");
    let ends_early = matches!(fold(text(words.end - 1)).as_str(), "kr" | "nok")
        && !text(words.start).to_lowercase().starts_with("kr")
        && words.len() == 1;
    starts_late || ends_early
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Builder, Format};
    use crate::form::definition::Definition;
    use crate::form::flow::Flow;
    use crate::form::near::Near;

    /// The columns of one line, with a bar between them; the other readings in brackets.
    fn divided(line: &str, kind: CellKind, width: usize, total: Option<usize>) -> Option<String> {
        let mut builder = Builder::new(Format::Text);
        builder.line(vec![line.into()]);
        let document = builder.finish();
        let flow = Flow::new(&document);
        let definition = Definition::built_in().remove(0);
        let near = Near::new(&flow, &definition);
        let reader = Reader {
            flow: &flow,
            definition: &definition,
            near: &near,
            lenient: false,
            doubtful: false,
            dotted: false,
        };
        let divided = divide(&reader, 0..flow.words.len(), kind, width, total)?;
        let columns = divided.columns.into_iter().zip(divided.others).map(|(words, others)| {
            let others = if others.is_empty() { String::new() } else { format!(" [{}]", others.join("; ")) };
            flow.text(words).text + &others
        });
        Some(columns.collect::<Vec<_>>().join(" | "))
    }

    fn amounts(line: &str) -> Option<String> {
        divided(line, CellKind::Belop, 3, Some(2))
    }

    #[test]
    fn amounts_that_divide_in_one_way() {
        for (line, expected) in [
            ("1 220 000 1 164 000 2 384 000", "1 220 000 | 1 164 000 | 2 384 000"),
            ("350 000 409 000 759 000", "350 000 | 409 000 | 759 000"),
            ("Kr. 357 500,- Kr. 542 500,- Kr. 900 000,-", "Kr. 357 500,- | Kr. 542 500,- | Kr. 900 000,-"),
            (
                "200.000, - 637.950 (Sepu) 328.320,- (Nord) 1.166.270,-",
                "200.000, - | 637.950 (Sepu) 328.320,- (Nord) | 1.166.270,-",
            ),
            ("0, - 236.000 (Sepu) 54.720 (Nord) 290.720,-", "0, - | 236.000 (Sepu) 54.720 (Nord) | 290.720,-"),
            ("591 900 1250 000 (anslag) 1 250 000 (anslag)", "591 900 | 1250 000 (anslag) | 1 250 000 (anslag)"),
            ("0 0 0", "0 | 0 | 0"),
        ] {
            assert_eq!(amounts(line).as_deref(), Some(expected), "{line}");
        }
    }

    #[test]
    fn arithmetic_decides_between_equals_and_says_so() {
        let line = "100 200 300 400 500 300 500 700";
        let expected = "100 200 [100 200 300; 100 200 300 400] \
                        | 300 400 500 [300 400; 300 400 500 300; 400 500; 400 500 300; 500 300] \
                        | 300 500 700 [500 300 500 700; 500 700]";
        assert_eq!(amounts(line).as_deref(), Some(expected));
        assert_eq!(amounts("100 200 300 400 500 300 500 800"), None, "no division adds up: nothing is chosen");
    }

    #[test]
    fn a_faulty_sum_does_not_change_the_reading() {
        assert_eq!(amounts("350 000 409 000 760 000").as_deref(), Some("350 000 | 409 000 | 760 000"));
    }

    #[test]
    fn words_in_two_columns_cannot_be_told_apart() {
        assert_eq!(divided("Kari Eksempel Ola Prøve", CellKind::Tekst, 2, None), None);
        let placeholder = "Klikk eller trykk her for å skrive inn tekst.";
        assert_eq!(
            divided(&format!("Kari Eksempel {placeholder}"), CellKind::Tekst, 2, None),
            Some(format!("Kari Eksempel | {placeholder}"))
        );
    }

    #[test]
    fn numbers_divide_by_their_digits() {
        for (line, kind, expected) in [
            ("90250653 41 64 83 01", CellKind::Telefon, "90250653 | 41 64 83 01"),
            ("972 418 013 918108467", CellKind::Orgnr, "972 418 013 | 918108467"),
            ("4760.18.90999 7694 05 00288", CellKind::Kontonr, "4760.18.90999 | 7694 05 00288"),
            ("kari@a.no ola@b.no", CellKind::Epost, "kari@a.no | ola@b.no"),
        ] {
            assert_eq!(divided(line, kind, 2, None).as_deref(), Some(expected), "{line}");
        }
        // the nine digits may be the first or the last
        assert_eq!(divided("972 418 013 918 108", CellKind::Orgnr, 2, None), None);
    }
}
