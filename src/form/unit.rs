//! The unit of the amounts of a table. Senders write `tall i 1000 kr` in a head, in the heading or below the table;
//! some write thousands without saying so.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rust_decimal::Decimal;

use crate::document::Cell;
use crate::form::model::left::{Doubt, Left};
use crate::form::model::raw::{Content, Raw, Raws};
use crate::form::text::flow::Flow;
use crate::form::text::fold::fold;
use crate::text::pattern::Constant;
use crate::value::Belop;

/// Where all amounts of a table are below this, they are thousands: no partnership asks for so little in all of them.
const LEAST_IN_KRONER: u32 = 10_000;

static UNIT: Constant = Constant::new(
    r"(?ix)
    (?P<thousands>
        \b(?:tkr|kkr|tnok)\b
        | \bi\s+(?:hele\s+)?(?:tusen|1[\x20.\x{a0}]?000)\b
        | \bhele\s+(?:tusen|1[\x20.\x{a0}]?000)\b
        | \(\s*(?:tusen|1[\x20.\x{a0}]?000)(?:\s*(?:kr|kroner|nok))?\.?\s*\)
    )
    | \bi\s+(?:hele\s+)?(?:millionar|millioner|mill\b)
    | \(\s*(?:mnok|mill\.?(?:\s*(?:kr|kroner|nok))?)\s*\)",
);

/// The unit that a line states for amounts, in kroner.
pub(in crate::form) fn said(text: &str) -> Option<u32> {
    // compiling the pattern takes longer than reading a form, and few tables state a unit
    let folded = fold(text);
    if !["tkr", "kkr", "nok", "tusen", "000", "mill"].iter().any(|unit| folded.contains(unit)) {
        return None;
    }
    let found = UNIT.captures(text)?;
    Some(if found.name("thousands").is_some() { 1_000 } else { 1_000_000 })
}

/// A unit stated in a table, and the amounts that it applies to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::form) struct SaidUnit {
    unit: u32,
    /// The part of the table, where a head over some of its amount columns or a label beside some of its rows states
    /// the unit; `None` for all amounts.
    part: Option<TablePart>,
}

/// Some cells of a table of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
struct TablePart {
    table: usize,
    rows: Range<u32>,
    cols: Range<u32>,
}

impl SaidUnit {
    /// Whether it applies only to a part of the table, and the amount that begins with a word is in that part.
    fn is_of_part_with(&self, flow: &Flow<'_>, word: usize) -> bool {
        self.part.as_ref().is_some_and(|part| match flow.lines[flow.words[word].line].cell {
            Some((table, cell)) => {
                part.table == table && part.rows.contains(&cell.row) && part.cols.contains(&cell.col)
            }
            None => false,
        })
    }
}

/// The unit stated for an amount: in the head of its column or beside its row, or else for all amounts of its table.
/// The flag is `true` in the first case.
pub(in crate::form) fn of_amount(flow: &Flow<'_>, said: &[SaidUnit], amount: &Raw) -> (Option<u32>, bool) {
    let start = amount.place.as_ref().map(|place| place.span.start);
    let word = start.map(|start| flow.words.partition_point(|word| word.span.start < start));
    let word = word.filter(|&word| word < flow.words.len());
    let own = said.iter().find(|said| word.is_some_and(|word| said.is_of_part_with(flow, word)));
    let of_all = || said.iter().find(|said| said.part.is_none()).map(|said| said.unit);
    own.map_or_else(|| (of_all(), false), |own| (Some(own.unit), true))
}

/// The units stated for the amounts of a table in its heading, in its heads or beside it; `cells` are the words of its
/// amounts.
pub(in crate::form) fn of_table(flow: &Flow<'_>, words: Range<usize>, cells: &[Range<usize>]) -> Vec<SaidUnit> {
    let is_amount = |word: &usize| cells.iter().any(|cell| cell.contains(word));
    let mut line: Vec<usize> = Vec::new();
    let mut lines: Vec<Vec<usize>> = Vec::new();
    for word in words.filter(|word| !is_amount(word)) {
        if line.last().is_some_and(|&last| flow.words[last].line != flow.words[word].line) {
            lines.push(std::mem::take(&mut line));
        }
        line.push(word);
    }
    lines.push(line);
    let places =
        cells.iter().filter(|words| !words.is_empty()).map(|words| flow.lines[flow.words[words.start].line].cell);
    let places: Option<Vec<_>> = places.collect();
    let part = |line: usize| part(flow.lines[line].cell?, places.as_deref()?);
    let units = lines.into_iter().filter_map(|line| {
        let first = *line.first()?;
        Some(SaidUnit { unit: said(&flow.text(line).text)?, part: part(flow.words[first].line) })
    });
    units.collect()
}

/// The amounts that a cell applies to, where those are not all: the amounts below a column head, or in the row of a
/// label. A head over the row labels, as `Ordning (tall i 1000 kr)`, applies to all.
fn part((table, said): (usize, &Cell), amounts: &[(usize, &Cell)]) -> Option<TablePart> {
    let here: Vec<&Cell> = amounts.iter().filter(|(other, _)| *other == table).map(|(_, cell)| *cell).collect();
    let (rows, cols) = (said.row..said.row + said.row_span, said.col..said.col + said.col_span);
    let first = here.iter().map(|cell| cell.row).min()?;
    let is_over = |cell: &&Cell| cols.contains(&cell.col);
    let is_beside = |cell: &&Cell| rows.contains(&cell.row);
    let is_some = |about: &dyn Fn(&&Cell) -> bool| here.iter().any(about) && !here.iter().all(about);
    if rows.end <= first && is_some(&is_over) {
        Some(TablePart { table, rows: rows.end..u32::MAX, cols })
    } else if is_some(&is_beside) && !here.iter().any(is_over) {
        Some(TablePart { table, rows, cols: 0..u32::MAX })
    } else {
        None
    }
}

/// The amounts of a table, or of a section without one.
#[derive(Debug, Clone, Default)]
pub(in crate::form) struct Amounts {
    /// The common part of their field paths.
    pub whole: String,
    pub paths: Vec<String>,
    /// Their stated unit.
    pub unit: Option<u32>,
    /// Whether the unit is stated for these only, and not for all amounts of the table.
    pub is_part: bool,
}

/// Whether an amount states its own unit: `tkr 350`, `350'`, `0,35 mill.`.
fn says_its_own(raw: &Raw) -> bool {
    static OWN: Constant = Constant::new(r"(?i)\b(?:(?:tkr|kkr|tnok|mnok|tusen)\b|mill)|['’´`]|[0-9]k\b");
    OWN.is_match(&raw.text)
}

/// Amounts as they are written, without those that are zero or state their own unit.
fn written<'r>(raws: &'r Raws, amounts: &'r Amounts) -> Vec<(&'r String, Decimal)> {
    let amount = |path: &'r String| {
        let raw = raws.answers.get(path).filter(|raw| raw.content == Content::Text && !says_its_own(raw))?;
        Some((path, raw.value::<Belop>().ok()?.sum.0)).filter(|(_, sum)| !sum.is_zero())
    };
    amounts.paths.iter().filter_map(amount).collect()
}

/// Converts the amounts of a form to kroner. A table without a stated unit takes that of another table where its
/// amounts are as small; amounts whose unit is neither stated nor evident are not read.
pub(in crate::form) fn settle(raws: &mut Raws, all: &[Amounts]) {
    let said: BTreeSet<u32> = all.iter().filter_map(|amounts| amounts.unit).collect();
    let mut factors: BTreeMap<String, u32> = BTreeMap::new();
    let mut left: Vec<Left> = Vec::new();
    let least = Decimal::from(LEAST_IN_KRONER);
    let all_sums: Vec<Vec<(&String, Decimal)>> = all.iter().map(|amounts| written(raws, amounts)).collect();
    let largest = all_sums.iter().flatten().map(|(_, sum)| *sum).max().unwrap_or_default();
    for (amounts, sums) in all.iter().zip(&all_sums) {
        let unit = match (amounts.unit, said.first()) {
            (Some(unit), _) => unit,
            (None, Some(&unit)) if said.len() == 1 && sums.iter().all(|(_, sum)| *sum < least) => unit,
            _ => 1,
        };
        if unit > 1 {
            factors.extend(sums.iter().map(|(path, _)| ((*path).clone(), unit)));
            continue;
        }
        let is_doubtful = |sum: &Decimal| match said.is_empty() {
            // all amounts of the table are too small for kroner, and the rest of the form is either as small or far
            // larger
            true => {
                sums.iter().all(|(_, sum)| *sum < least) && (largest < least || *sum * Decimal::ONE_HUNDRED <= largest)
            }
            false => *sum < least,
        };
        let doubtful: Vec<&String> = sums.iter().filter(|(_, sum)| is_doubtful(sum)).map(|(path, _)| *path).collect();
        left.extend(unsure(raws, &doubtful));
    }
    for (path, factor) in factors {
        raws.answers.entry(path).and_modify(|raw| raw.factor = factor);
    }
    raws.left.extend(left);
}

/// Amounts whose unit is unknown.
fn unsure(raws: &Raws, paths: &[&String]) -> Option<Left> {
    let found: Vec<&Raw> = paths.iter().filter_map(|path| raws.answers.get(*path)).collect();
    let text = found.iter().map(|raw| raw.text.as_str()).collect::<Vec<_>>().join(", ");
    let place = found.first()?.place.clone();
    let touches = paths.iter().map(|path| (*path).clone()).collect();
    Some(Left { text, place, touches, lines: Vec::new(), doubt: Doubt::Unit })
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn units_that_people_write_for_thousands_and_millions() {
        for text in [
            "Eier (tkr)",
            "Ordning (tall i 1000 kr)",
            "tall i 1 000 kr",
            "for 2024 (i hele tusen kroner)",
            "hele 1000",
            "Alle beløp er i tusen.",
            "(1000 kr)",
            "(tusen kr)",
            "TNOK",
        ] {
            assert_eq!(said(text), Some(1_000), "{text}");
        }
        for text in ["(mill. kr)", "Tall i millioner kroner", "i mill. kr", "(MNOK)"] {
            assert_eq!(said(text), Some(1_000_000), "{text}");
        }
        for text in ["Sum 1 000 kr", "femti tusen kroner", "i 2024", "Tusenårsskolen", "(kr)", "avrundet til 1 000 kr"]
        {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
