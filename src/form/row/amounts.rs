//! One flattened row of amounts: finds where each amount ends and the next begins.
//!
//! A single blank separates both the digits of `1 220 000` and two columns. Every division that the grammar of the
//! cells allows is a candidate; the best as text wins. Between equally good ones line breaks and arithmetic may choose,
//! as long as they do not contradict each other.

use std::collections::HashMap;
use std::ops::Range;

use rust_decimal::Decimal;

use crate::form::place::reader::Reader;
use crate::form::row::amount_cell::{self, AsCell, MAX_AMOUNT_WORDS, as_cell, as_plain};
use crate::form::row::division::{Blemishes, Divided, Division, Undivided};

/// The most divisions considered for a line.
const MAX_CANDIDATES: usize = 256;
/// The most words in a column with two amounts.
const MAX_COLUMN_WORDS: usize = 2 * MAX_AMOUNT_WORDS;
/// The most amounts in a cell below its first.
const MAX_LATER_LINES: usize = 4;

/// Cache of the stretches of words already tried as amount cells: a row is tried again and again with one line less.
#[derive(Debug, Default)]
pub(in crate::form) struct Tried(HashMap<Range<usize>, Option<AsCell>>);

impl Tried {
    #[cfg(test)]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    fn cell(&mut self, reader: &Reader<'_, '_>, words: Range<usize>) -> Option<AsCell> {
        *self.0.entry(words).or_insert_with_key(|words| amount_cell::read(reader, words))
    }
}

#[derive(Debug, Clone, Default)]
struct Candidate {
    columns: Division,
    blemishes: Blemishes,
    tiny: usize,
    /// How many columns have amounts with names.
    named: usize,
    sums: Vec<Option<Decimal>>,
}

impl Candidate {
    fn with(&self, words: Range<usize>, cell: AsCell) -> Self {
        let mut longer = self.clone();
        longer.columns.push(vec![words]);
        longer.judge(cell);
        longer
    }

    fn judge(&mut self, cell: AsCell) {
        self.blemishes = self.blemishes.plus(cell.blemishes);
        self.tiny += cell.tiny;
        self.named += usize::from(cell.named);
        self.sums.push(cell.sum);
    }

    /// Whether the column at `total` is the sum of the others.
    fn adds_up(&self, total: Option<usize>) -> bool {
        let Some(total) = total else { return false };
        let parts = self.sums.iter().enumerate().filter(|(at, _)| *at != total).map(|(_, sum)| *sum);
        parts.sum::<Option<Decimal>>().is_some_and(|sum| self.sums[total] == Some(sum))
    }

    /// Whether it has the same values as another, though it may be cut otherwise.
    fn is_like(&self, other: &Self) -> bool {
        self.sums == other.sums && (self.columns == other.columns || self.sums.iter().all(Option::is_some))
    }

    /// Whether every column begins a line.
    fn is_by_lines(&self, reader: &Reader<'_, '_>) -> bool {
        let begins = |word: usize| reader.flow.words[word].line != reader.flow.words[word - 1].line;
        self.columns.iter().skip(1).all(|column| matches!(column.as_slice(), [words] if begins(words.start)))
    }
}

/// Divides some words into columns of amounts; `total` is the column that the others add up to.
pub(in crate::form) fn divide(
    reader: &Reader<'_, '_>,
    words: &Range<usize>,
    (width, total): (usize, Option<usize>),
    tried: &mut Tried,
) -> Result<Divided, Undivided> {
    let mut pool = one_after_another(reader, words, width, tried);
    pool.extend(goes_on_below(reader, words, width, tried));
    let blemishes = pool.iter().map(|candidate| candidate.blemishes).min().ok_or(Undivided::Never)?;
    pool.retain(|candidate| candidate.blemishes == blemishes);
    let chosen = choose(reader, &pool, total).ok_or(Undivided::Several(blemishes))?;
    let sure = chosen.is_by_lines(reader);
    let text = |words: &[Range<usize>]| reader.flow.text(words.iter().cloned().flatten()).text;
    let others = (0..width).map(|col| {
        let here = text(&chosen.columns[col]);
        let as_good = pool.iter().filter(|other| !sure && other.tiny <= chosen.tiny);
        let mut others: Vec<String> =
            as_good.map(|other| text(&other.columns[col])).filter(|other| *other != here).collect();
        others.sort();
        others.dedup();
        others
    });
    Ok(Divided { others: others.collect(), columns: chosen.columns.clone(), blemishes, adds_up: chosen.adds_up(total) })
}

/// The one among equally good candidates that has evidence for it and none against it.
fn choose<'c>(reader: &Reader<'_, '_>, pool: &'c [Candidate], total: Option<usize>) -> Option<&'c Candidate> {
    let all: Vec<&Candidate> = pool.iter().collect();
    let by_lines: Vec<&Candidate> = pool.iter().filter(|candidate| candidate.is_by_lines(reader)).collect();
    let adding_up: Vec<&Candidate> = pool.iter().filter(|candidate| candidate.adds_up(total)).collect();
    match (only(&by_lines), adding_up.is_empty()) {
        (Some(by_lines), true) => return Some(by_lines),
        (Some(by_lines), false) if by_lines.adds_up(total) => return Some(by_lines),
        (Some(_), false) => return None,
        (None, false) => return only(&adding_up).or_else(|| only(&least_tiny(&adding_up))),
        (None, true) => {}
    }
    // the amounts of two UH are in one column
    let named = all.iter().map(|candidate| candidate.named).min();
    let likely = |candidate: &&Candidate| {
        candidate.tiny == 0 && candidate.blemishes.misformed == 0 && Some(candidate.named) == named
    };
    only(&all).filter(|candidate| candidate.tiny == 0).or_else(|| only(&least_tiny(&all)).filter(likely))
}

/// The first of some candidates, if the others have the same values.
fn only<'c>(candidates: &[&'c Candidate]) -> Option<&'c Candidate> {
    let (first, others) = candidates.split_first()?;
    others.iter().all(|other| other.is_like(first)).then_some(first)
}

fn least_tiny<'c>(candidates: &[&'c Candidate]) -> Vec<&'c Candidate> {
    let least = candidates.iter().map(|candidate| candidate.tiny).min();
    candidates.iter().copied().filter(|candidate| Some(candidate.tiny) == least).collect()
}

/// The divisions in which each column begins where the one before it ends.
fn one_after_another(reader: &Reader<'_, '_>, words: &Range<usize>, width: usize, tried: &mut Tried) -> Vec<Candidate> {
    let mut open = vec![Candidate::default()];
    for col in 0..width {
        let mut next = Vec::new();
        for candidate in open {
            let from = candidate.columns.last().map_or(words.start, |column| column[0].end);
            let ends = if col + 1 == width { words.end..words.end + 1 } else { from + 1..words.end };
            for end in ends.take(if col + 1 == width { 1 } else { MAX_COLUMN_WORDS }) {
                let Some(cell) = tried.cell(reader, from..end) else { continue };
                let after_words = candidate.sums.last() == Some(&None) && candidate.blemishes.words > 0;
                let same_line = col > 0 && reader.flow.words[from].line == reader.flow.words[from - 1].line;
                // two columns of words cannot be separated
                if !(after_words && cell.blemishes.words > 0 && same_line) {
                    next.push(candidate.with(from..end, cell));
                }
            }
        }
        next.sort_by_key(|candidate| (candidate.blemishes, candidate.tiny));
        next.truncate(MAX_CANDIDATES);
        open = next;
    }
    open
}

/// The divisions of the first line in which cells continue below, one named amount per line, as in a page read across
/// the columns: `180 000 512 400 (SePU) 980 000` with `287 600 (Nord)` below.
fn goes_on_below(reader: &Reader<'_, '_>, words: &Range<usize>, width: usize, tried: &mut Tried) -> Vec<Candidate> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut from = words.start;
    while from < words.end && lines.len() <= MAX_LATER_LINES + 1 {
        let line = reader.flow.line_words(reader.flow.words[from].line, &(from..words.end));
        from = line.end;
        lines.push(line);
    }
    let [first, later @ ..] = lines.as_slice() else { return Vec::new() };
    let is_named = |line: &Range<usize>| {
        let belop = as_plain(reader, &reader.flow.text(line.clone()).text);
        belop.is_some_and(|belop| belop.ledd == belop.deler.len())
    };
    if later.is_empty() || later.len() > MAX_LATER_LINES || !later.iter().all(is_named) {
        return Vec::new();
    }
    let mut open = one_after_another(reader, first, width, tried);
    let least = open.iter().map(|candidate| candidate.blemishes).min();
    open.retain(|candidate| Some(candidate.blemishes) == least);
    for line in later {
        let with_line = |candidate: &Candidate, col: usize| {
            let mut longer = candidate.clone();
            longer.columns[col].push(line.clone());
            longer
        };
        open = open.iter().flat_map(|candidate| (0..width).map(move |col| with_line(candidate, col))).collect();
    }
    open.into_iter().filter_map(|candidate| judged(reader, candidate)).take(MAX_CANDIDATES).collect()
}

/// Rates a candidate again after its columns have changed.
fn judged(reader: &Reader<'_, '_>, candidate: Candidate) -> Option<Candidate> {
    let mut judged = Candidate { tiny: candidate.tiny, ..Candidate::default() };
    for column in &candidate.columns {
        judged.judge(as_cell(reader, &reader.flow.text(column.iter().cloned().flatten()).text)?);
    }
    Some(Candidate { columns: candidate.columns, ..judged })
}

#[cfg(test)]
mod tests {
    use crate::form::definition::CellKind;
    use crate::form::testing::divided;

    fn amounts(text: &str) -> Option<String> {
        divided(text, CellKind::Belop, 3, Some(2))
    }

    fn years(text: &str) -> Option<String> {
        divided(text, CellKind::Belop, 3, None)
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
            ("607.000,-Nord: 50.000 657.000,-", "607.000,- | Nord: 50.000 | 657.000,-"),
            ("avklares senere 200 000 300 000", "avklares senere | 200 000 | 300 000"),
            ("100 000 SePU: 50 000 og Nord: 20 000 170 000", "100 000 | SePU: 50 000 og Nord: 20 000 | 170 000"),
            ("100 000 50 000 + 20 000 170 000", "100 000 | 50 000 + 20 000 | 170 000"),
        ] {
            assert_eq!(amounts(line).as_deref(), Some(expected), "{line}");
        }
    }

    #[test]
    fn arithmetic_decides_between_equals_and_lists_the_other_readings() {
        let line = "100 200 300 400 500 300 500 700";
        let expected = "100 200 [100 200 300] | 300 400 500 [400 500; 400 500 300] | 300 500 700 [500 700]";
        assert_eq!(amounts(line).as_deref(), Some(expected));
        assert_eq!(amounts("100 200 300 400 500 300 500 800"), None, "no division adds up: nothing is chosen");
    }

    #[test]
    fn a_faulty_sum_does_not_change_the_reading() {
        assert_eq!(amounts("350 000 409 000 760 000").as_deref(), Some("350 000 | 409 000 | 760 000"));
    }

    #[test]
    fn a_few_kroner_are_an_amount_where_they_add_up_or_are_marked() {
        assert!(amounts("800 300 000 300 800").unwrap().starts_with("800"));
        assert_eq!(amounts("800,- 300 000 300 900").as_deref(), Some("800,- | 300 000 | 300 900"));
        assert_eq!(amounts("2 272 914"), None, "one amount, and the others elsewhere");
        let named = "568 406 000 (UiT) 406 914 (SePU) 813 500";
        assert_eq!(amounts(named), None, "568 and two UH, or 568 406 000 of one and 406 914 of the other");
        assert_eq!(amounts("800 300 000 300 900"), None, "neither the sum nor anything else speaks for them");
    }

    #[test]
    fn points_and_blanks_do_not_separate_thousands_in_one_amount() {
        let row = "1.572.964 557.574 (SePU) 836.340 (Nord) 2.968.878";
        assert_eq!(amounts(row).as_deref(), Some("1.572.964 | 557.574 (SePU) 836.340 (Nord) | 2.968.878"));
    }

    #[test]
    fn a_million_without_a_blank_is_one_amount_or_two() {
        let read = amounts("3729 500 427 000 4 156 500").unwrap();
        assert_eq!(read, "3729 500 | 427 000 | 4 156 500");
        assert_eq!(amounts("3729 500 427 000 4 156 600"), None, "nothing speaks for either");
        let ore = amounts("3022 000 522 000,00 3 544 000").unwrap();
        assert_eq!(ore, "3022 000 | 522 000,00 | 3 544 000");
    }

    #[test]
    fn a_dash_is_an_empty_cell_or_the_end_of_an_amount() {
        assert_eq!(amounts("- 350 000 350 000").as_deref(), Some("- | 350 000 | 350 000"));
        assert_eq!(amounts("350 000 - 350 000").as_deref(), Some("350 000 | - | 350 000"));
        assert_eq!(amounts("- - -").as_deref(), Some("- | - | -"));
        assert_eq!(
            amounts("200.000, - 300.000, - 500.000, -").as_deref(),
            Some("200.000, - | 300.000, - | 500.000, -")
        );
    }

    #[test]
    fn one_line_per_cell_decides_unless_the_sum_contradicts_it() {
        assert_eq!(years("1 566 500\n267 000\n1 159 500").as_deref(), Some("1 566 500 | 267 000 | 1 159 500"));
        assert_eq!(years("1 566 500 267 000 1 159 500").as_deref(), Some("1 566 500 | 267 000 | 1 159 500"));
        assert_eq!(years("11 566 500 267 000 1 159 500"), None, "11 566 kr may be asked for");
        assert_eq!(years("208 000 3170 500 817"), None);
        assert_eq!(years("3 708 500 820 804 000"), None);
        assert_eq!(years("286 297 000 Kr. 521 500,-"), None);
        assert_eq!(years("548 786 500 (anslag) 695 000 (anslag)"), None);
        assert_eq!(amounts("300\n400 000\n400 700").as_deref(), Some("300 | 400 000 | 400 700"), "a wrong sum");
        assert_eq!(amounts("100 200\n300 400\n100 500 700").as_deref(), Some("100 200 | 300 400 | 100 500 700"));
        assert_eq!(amounts("100 200\n300 400 500\n300 500 700").map(|row| row.contains('[')), Some(false));
        assert_eq!(amounts("100 200 300\n400 500\n300 500 700"), None, "another division adds up");
    }

    #[test]
    fn amounts_of_several_uh_continue_below() {
        for text in [
            "50.000 58.500 (SePU)\n6.500 (Nord)\n115.000",
            "50.000 58.500 (SePU) 115.000\n6.500 (Nord)",
            "50.000\n58.500 (SePU)\n6.500 (Nord)\n115.000",
        ] {
            assert_eq!(amounts(text).as_deref(), Some("50.000 | 58.500 (SePU) 6.500 (Nord) | 115.000"), "{text}");
        }
        let kr = "Kr. 152 000,- Kr. 156 626,- (SePU) Kr. 935 086,-\nKr. 626 460,- (Nord)";
        let expected = "Kr. 152 000,- | Kr. 156 626,- (SePU) Kr. 626 460,- (Nord) | Kr. 935 086,-";
        assert_eq!(amounts(kr).as_deref(), Some(expected));
    }
}
