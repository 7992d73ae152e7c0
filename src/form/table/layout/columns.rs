//! Tables with aligned columns but no rules: `pdftotext -layout`, or a PDF that draws none.

mod head;
#[cfg(test)]
mod tests;

use std::ops::Range;

use self::head::Head;
use crate::document::{Fragment, Lines, Origin};
use crate::form::definition::{CellKind, Field, Row};
use crate::form::place::reader::Reader;
use crate::form::row::amount_cell::as_plain;
use crate::form::table::amounts::arithmetic::mentions_amount;
use crate::form::table::grid::{CellWords, Grid, GridCell, GridRow, Own, extent};
use crate::value::Termin;

/// The gaps between lines of one cell differ by no more than this.
const UNEVEN_POINTS: f32 = 1.0;
/// How far `pdftotext -layout` lets a column drift from one line to the next.
const DRIFT_CHARACTERS: f32 = 6.0;
/// How far to the left of its head the text of a column may begin: in plain text, and in a PDF.
const INDENT_CHARACTERS: f32 = 2.0;
const INDENT_POINTS: f32 = 6.0;
/// A blank of plain text.
const BLANK_CHARACTERS: f32 = 1.0;
/// A word of the label above that is no longer than this may repeat in its next line without beginning a row: `Total`
/// in `Total sum fra eier og UH (totalt)`.
const LONGEST_REPEATED: usize = 6;

/// Some fragments of one line, by column.
type ByColumn = Vec<Vec<Range<usize>>>;

/// Which row the words of a line without a label belong to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum GoesWith {
    Above,
    Below,
}

/// The readings of lines with columns as the table of a field: none when no line contains its head, and two when cells
/// seem to be aligned to their middle or foot, where amounts are above the first line of their label.
pub(in crate::form) fn propose(reader: &Reader<'_, '_>, field: &Field, words: &Range<usize>) -> Vec<Grid> {
    let line_of = |word: Option<usize>| Some(reader.flow.words.get(word?)?.line);
    let Some((first, last)) = line_of(Some(words.start)).zip(line_of(words.end.checked_sub(1))) else {
        return Vec::new();
    };
    let Some(head) = (first..=last).find_map(|line| head::read(reader, field, line, last)) else {
        return Vec::new();
    };
    let table = Table { reader, field, head: &head, words, last };
    let (grid, is_centred) = table.grid(GoesWith::Above);
    let rival = is_centred.then(|| table.grid(GoesWith::Below).0);
    std::iter::once(grid).chain(rival).collect()
}

/// A table whose head has been found.
struct Table<'t, 'd> {
    reader: &'t Reader<'t, 'd>,
    field: &'t Field,
    head: &'t Head,
    words: &'t Range<usize>,
    /// The last line that may belong to it.
    last: usize,
}

impl Table<'_, '_> {
    /// Its rows, and whether a line without a label is nearer to the line below.
    fn grid(&self, without_label: GoesWith) -> (Grid, bool) {
        let Self { reader, field, head, words, last } = *self;
        let printed = (head.first..head.below).map(|line| reader.flow.line_words(line, words)).collect();
        let mut grid = Grid { printed, years: head.years.clone(), ..Grid::default() };
        let mut above = vec![None; head.lefts.len()];
        let mut held = None;
        let mut is_centred = false;
        for line in head.below..last + 1 {
            let pieces = pieces(reader, field, head, line, words, grid.rows.last());
            let by_column = by_column(reader, head, &pieces, &mut above);
            if by_column.iter().all(Vec::is_empty) {
                continue;
            }
            is_centred |= by_column[0].is_empty() && line < last && is_nearer_below(reader, line);
            if by_column[0].is_empty() && without_label == GoesWith::Below {
                let cells = by_column.into_iter().skip(usize::from(!field.rows.is_empty()));
                hold(&mut held, cells.collect());
            } else {
                add(reader, field, &mut grid, by_column, &mut held);
            }
        }
        if let Some(held) = held {
            go_on(&mut grid, held);
        }
        (grid, is_centred)
    }
}

/// Keeps some words for the next row.
fn hold(held: &mut Option<ByColumn>, more: ByColumn) {
    match held {
        Some(held) => held.iter_mut().zip(more).for_each(|(held, more)| held.extend(more)),
        None => *held = Some(more),
    }
}

/// Whether a line is nearer to the line below than to the one above. Without rules only this shows that the cells of a
/// table are aligned to their middle or foot, where amounts are above the first line of their label.
fn is_nearer_below(reader: &Reader<'_, '_>, line: usize) -> bool {
    let area = |line: usize| match reader.flow.lines.get(line)?.fragments.first()?.origin {
        Some(Origin::Page(area)) => Some(area),
        _ => None,
    };
    let gap = |above: usize| {
        let (above, below) = (area(above)?, area(above + 1)?);
        // the lines of a drawn table come cell by cell, and the next cell may begin further up
        (above.page == below.page && above.bottom < below.bottom).then_some(below.bottom - above.bottom)
    };
    let gaps = line.checked_sub(1).and_then(gap).zip(gap(line));
    gaps.is_some_and(|(above, below)| above > below + UNEVEN_POINTS)
}

/// Some words of a line in one column.
struct Piece {
    words: Range<usize>,
    left: f32,
    right: f32,
}

/// The fragments of a line, split where only a single blank separates two columns.
fn pieces(
    reader: &Reader<'_, '_>,
    field: &Field,
    head: &Head,
    line: usize,
    within: &Range<usize>,
    row: Option<&GridRow>,
) -> Vec<Piece> {
    let flow = reader.flow;
    let words = flow.line_words(line, within);
    let of_fragment = |(at, fragment): (usize, &Fragment)| {
        let mut of_fragment = words.clone().filter(|&word| flow.words[word].fragment == at);
        let first = of_fragment.next()?;
        let words = first..of_fragment.next_back().unwrap_or(first) + 1;
        Some(Piece { words, left: fragment.left, right: fragment.right })
    };
    let mut pieces: Vec<Piece> = flow.lines[line].fragments.iter().enumerate().filter_map(of_fragment).collect();
    if flow.document.format.lines() == Lines::Typed && pieces.len() < head.lefts.len() {
        let splits = match pieces.first() {
            Some(first) => splits(reader, field, head, first, row, pieces.len()),
            None => Vec::new(),
        };
        for at in splits.into_iter().rev() {
            let first = pieces.remove(0);
            let left = left_of(reader, &first, at);
            let rest = Piece { words: at..first.words.end, left, right: first.right };
            pieces
                .splice(0..0, [Piece { words: first.words.start..at, right: left - BLANK_CHARACTERS, ..first }, rest]);
        }
    } else if pieces.len() + 1 == head.lefts.len()
        && let Some(at) = pieces.first().and_then(|first| amount_beside_label(reader, field, first))
    {
        // a tab behind a short label (`Sum`) may be no wider than a blank; the left edge of the amount is unknown
        let Piece { words, left, right } = pieces.remove(0);
        let label = Piece { words: words.start..at, left, right: left };
        pieces.splice(0..0, [label, Piece { words: at..words.end, left: right, right }]);
    }
    pieces
}

/// The first word of the amount in a piece that consists of a row label and an amount.
fn amount_beside_label(reader: &Reader<'_, '_>, field: &Field, piece: &Piece) -> Option<usize> {
    let of_amounts = |row: &&Row| field.cell_kind(Some(row), field.columns.first()) == CellKind::Belop;
    let labels = field.rows.iter().filter(of_amounts).flat_map(|row| row.labels.iter());
    let hits = labels.filter_map(|label| reader.flow.find(&label.folded, piece.words.clone()).next());
    let mut ends = hits.filter(|hit| hit.start == piece.words.start).map(|hit| hit.end);
    ends.find(|&end| as_plain(reader, &reader.flow.text(end..piece.words.end).text).is_some())
}

/// The character column in which a word of a piece begins.
fn left_of(reader: &Reader<'_, '_>, piece: &Piece, word: usize) -> f32 {
    let flow = reader.flow;
    let span = flow.words[piece.words.start].span.start..flow.words[word].span.start;
    let characters = flow.document.text.get(span).map_or(0, |text| text.chars().count());
    piece.left + u16::try_from(characters).map_or(0.0, f32::from)
}

/// The words at which further columns begin in the first piece of a line.
fn splits(
    reader: &Reader<'_, '_>,
    field: &Field,
    head: &Head,
    first: &Piece,
    row: Option<&GridRow>,
    pieces: usize,
) -> Vec<usize> {
    let text = |word: usize| reader.flow.words[word].text;
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let later = first.words.start + 1..first.words.end;
    if field.list {
        // a row number with two digits comes close to the text beside it: `10 Vega kommune`
        let numbered = field.columns.first().is_some_and(|column| column.cell == Some(CellKind::Nr));
        let number = numbered && text(first.words.start).bytes().all(|b| b.is_ascii_digit());
        return if number && !later.is_empty() { vec![later.start] } else { Vec::new() };
    }
    let kind = |row: Option<usize>| row.map(|row| field.cell_kind(field.rows.get(row), field.columns.first()));
    if kind(row.and_then(|row| row.row)) == Some(CellKind::Epost) {
        // long addresses that continue below fill their columns; an address has no blank, so each word is one column
        return if pieces == 1 && first.words.len() + 1 == head.lefts.len() { later.collect() } else { Vec::new() };
    }
    let shares = (0..field.rows.len()).any(|row| kind(Some(row)) == Some(CellKind::Parter));
    let begins_cell = |&word: &usize| {
        let named = shares && text(word).ends_with(':') && word + 1 < first.words.end && is_number(text(word + 1));
        let near =
            head.lefts.get(1).is_some_and(|left| (left - left_of(reader, first, word)).abs() <= DRIFT_CHARACTERS);
        near && (named || (!shares && is_number(text(word))))
    };
    let at = if field.rows.is_empty() { None } else { later.clone().find(begins_cell) };
    at.into_iter().collect()
}

/// The words of a line by column: in order where every column has a piece, else by overlap with the column's last piece
/// above, else by left edge. `above` has the edges of the last piece in each column.
fn by_column(reader: &Reader<'_, '_>, head: &Head, pieces: &[Piece], above: &mut [Option<(f32, f32)>]) -> ByColumn {
    let indent = if reader.flow.document.format.lines() == Lines::Typed { INDENT_CHARACTERS } else { INDENT_POINTS };
    let mut columns = vec![Vec::new(); head.lefts.len()];
    let in_order = pieces.len() == head.lefts.len();
    for (at, piece) in pieces.iter().enumerate() {
        let overlap = |edges: &Option<(f32, f32)>| {
            edges.map_or(0.0, |(left, right)| right.min(piece.right) - left.max(piece.left))
        };
        let under = (0..above.len()).filter(|&col| overlap(&above[col]) > 0.0);
        let under = under.max_by(|&a, &b| overlap(&above[a]).total_cmp(&overlap(&above[b])));
        let begins = || head.lefts.iter().rposition(|left| *left <= piece.left + indent).unwrap_or(0);
        let column = if in_order { at } else { under.unwrap_or_else(begins) };
        columns[column].push(piece.words.clone());
        above[column] = Some((piece.left, piece.right));
    }
    columns
}

/// Adds a line to the row it belongs to, or begins a row with it.
///
/// `held` has the words beside and below a number whose label has not begun: a narrow column breaks `3.1. Totalt` after
/// its number.
fn add(reader: &Reader<'_, '_>, field: &Field, grid: &mut Grid, mut by_column: ByColumn, held: &mut Option<ByColumn>) {
    let mut holds_amount = None;
    let row = if field.rows.is_empty() {
        None
    } else {
        let label = by_column.remove(0);
        grid.printed.extend_from_slice(&label);
        let text = reader.flow.text(label.iter().cloned().flatten()).text;
        holds_amount = extent(label.iter().cloned()).filter(|_| mentions_amount(&text));
        match row_of(reader, field, grid, &label) {
            Some(RowOf::Begins(at)) => Some(at),
            Some(RowOf::GoesOn) | None => {
                if held.is_none() && !is_number(reader, &label) {
                    return match own_row(reader, field, grid, &label, &by_column) {
                        Some(own) => grid.own.push(own),
                        None => go_on(grid, by_column),
                    };
                }
                return hold(held, by_column);
            }
        }
    };
    for (cell, before) in by_column.iter_mut().zip(held.take().into_iter().flatten()) {
        cell.splice(0..0, before);
    }
    let begins = match (field.rows.is_empty(), field.list) {
        (false, _) => true,
        (true, false) => grid.rows.is_empty(),
        (true, true) => {
            begins_entry(reader, grid, &by_column)
                && !goes_on_with_period(reader, field, grid, &by_column)
                && !goes_on_with_placeholder(reader, grid, &by_column)
        }
    };
    if !begins {
        return go_on(grid, by_column);
    }
    let cells = by_column.into_iter().map(|words| GridCell::these(words, None)).collect();
    let row = GridRow { row, cells, words: 0..0 };
    // an amount in the label cell may belong to any column, and so may the amounts beside it
    let all = holds_amount.and_then(|label| extent(row.words_of_cells().chain([label])));
    grid.rows.push(all.map_or_else(|| row.clone(), |all| row.undivided(&all)));
}

/// A line of amounts below a row whose cells are all filled, with a label that is not part of that row's label:
/// `Egenandel`.
fn own_row(
    reader: &Reader<'_, '_>,
    field: &Field,
    grid: &Grid,
    label: &[Range<usize>],
    by_column: &ByColumn,
) -> Option<Own> {
    let above = grid.rows.last()?;
    let row = &field.rows[above.row?];
    if field.cell_kind(Some(row), field.columns.first()) != CellKind::Belop {
        return None;
    }
    let folded: String = label.iter().map(|words| reader.flow.folded(words.clone())).collect();
    let is_of_row = row.labels.iter().any(|label| label.folded.contains(&folded));
    let text = |words: &[Range<usize>]| reader.flow.text(words.iter().cloned().flatten()).text;
    let is_amount = |words: &[Range<usize>]| as_plain(reader, &text(words)).is_some();
    let is_whole = above.cells.iter().all(|cell| is_amount(&cell.all_words()));
    let amounts = by_column.iter().enumerate().filter(|(_, words)| is_amount(words));
    let cells: Vec<(usize, Range<usize>)> =
        amounts.filter_map(|(at, words)| Some((at, extent(words.iter().cloned())?))).collect();
    let is_own = is_whole && !is_of_row && folded.contains(char::is_alphabetic) && !cells.is_empty();
    is_own.then(|| Own {
        is_row: true,
        label: extent(label.iter().cloned()).unwrap_or_default(),
        cells,
        explained: None,
    })
}

/// Whether the words of a label column are only the number of a row: `3.1.`
fn is_number(reader: &Reader<'_, '_>, label: &[Range<usize>]) -> bool {
    let [words] = label else { return false };
    let text = reader.flow.words[words.start].text;
    let is_dotted = text.contains('.') && text.starts_with(|c: char| c.is_ascii_digit());
    words.len() == 1 && is_dotted && text.bytes().all(|byte| byte == b'.' || byte.is_ascii_digit())
}

fn go_on(grid: &mut Grid, by_column: ByColumn) {
    let Some(last) = grid.rows.last_mut() else { return };
    for (cell, more) in last.cells.iter_mut().zip(by_column) {
        if let CellWords::These(words) = &mut cell.words {
            words.extend(more);
        }
    }
}

/// Whether a line begins an entry of a list: its first column is filled in, and not with wrapped text.
fn begins_entry(reader: &Reader<'_, '_>, grid: &Grid, by_column: &ByColumn) -> bool {
    let Some(first) = by_column.first().and_then(|words| words.first()) else { return false };
    let filled = by_column.iter().filter(|words| !words.is_empty()).count();
    let lower = reader.flow.words[first.start].text.starts_with(char::is_lowercase);
    grid.rows.is_empty() || filled > 1 || !lower
}

/// Whether the first column is the year of the half-year above it: narrow columns break `Høst 2025` in two.
fn goes_on_with_period(reader: &Reader<'_, '_>, field: &Field, grid: &Grid, by_column: &ByColumn) -> bool {
    let text = |words: &[Range<usize>]| reader.flow.text(words.iter().cloned().flatten()).text;
    let is_period = field.columns.first().is_some_and(|column| column.cell == Some(CellKind::Periode));
    let above = grid.rows.last().and_then(|row| row.cells.first());
    let (true, Some(GridCell { words: CellWords::These(above), .. }), Some(below)) =
        (is_period, above, by_column.first())
    else {
        return false;
    };
    Termin::parse(&format!("{} {}", text(above), text(below))).is_some()
}

/// Whether a line continues the placeholders that fill all columns above it: forms have unused rows, and their
/// placeholders wrap.
fn goes_on_with_placeholder(reader: &Reader<'_, '_>, grid: &Grid, by_column: &ByColumn) -> bool {
    let folded =
        |words: &[Range<usize>]| words.iter().map(|words| reader.flow.folded(words.clone())).collect::<String>();
    let Some(last) = grid.rows.last() else { return false };
    last.cells.iter().zip(by_column).filter(|(_, words)| !words.is_empty()).all(|(cell, words)| {
        let CellWords::These(above) = &cell.words else { return false };
        let whole = folded(above) + &folded(words);
        !above.is_empty() && reader.definition.placeholders.iter().any(|words| words.folded.starts_with(&whole))
    })
}

enum RowOf {
    Begins(usize),
    GoesOn,
}

/// Which row the words of the label column belong to.
fn row_of(reader: &Reader<'_, '_>, field: &Field, grid: &Grid, label: &[Range<usize>]) -> Option<RowOf> {
    let folded: String = label.iter().map(|words| reader.flow.folded(words.clone())).collect();
    let text = folded.trim_start_matches(|c: char| c.is_ascii_digit());
    if text.is_empty() {
        return Some(RowOf::GoesOn);
    }
    let last = grid.rows.last().and_then(|row| row.row);
    let next = last.map_or(0, |last| last + 1);
    let begins = |row: &Row| reader.begins(&row.labels, text);
    let wraps = last.is_some_and(|last| {
        field.rows[last].labels.iter().any(|label| label.folded.contains(text) && !label.folded.starts_with(text))
    });
    // a sender may have moved the rows; a row above its place in the form has to match its whole label
    let taken = |at: &usize| grid.rows.iter().any(|row| row.row == Some(*at));
    let whole = |at: &usize| field.rows[*at].labels.iter().any(|label| label.folded == text);
    let moved = || (0..next.min(field.rows.len())).filter(|at| !taken(at)).find(whole);
    match (next..field.rows.len()).find(|&at| begins(&field.rows[at])).or_else(moved) {
        Some(at) if !wraps || text.len() > LONGEST_REPEATED => Some(RowOf::Begins(at)),
        _ => Some(RowOf::GoesOn),
    }
}
