//! Tables whose columns stand under each other without rules: `pdftotext -layout`, or a PDF that draws none.

use std::ops::Range;

use super::cell::Reader;
use super::definition::{CellKind, Column, Field, Label, Row};
use super::flow::fold;
use super::grid::{Grid, GridCell, GridRow, Words};
use crate::document::{Format, Fragment};
use crate::value::Termin;

/// The columns of a head: where each begins.
struct Head {
    /// Left edges, rising; with a column for row labels before them where the rows have labels.
    lefts: Vec<f32>,
    years: Vec<Range<usize>>,
    /// The first line below.
    below: usize,
}

/// Some fragments of one line, by column.
type ByColumn = Vec<Vec<Range<usize>>>;

/// Reads the table of a field out of lines with columns; `None` when no line shows its head so.
pub(super) fn read(reader: &Reader<'_, '_>, field: &Field, words: Range<usize>) -> Option<Grid> {
    let first = reader.flow.words.get(words.start)?.line;
    let last = reader.flow.words.get(words.end.checked_sub(1)?)?.line;
    let head = (first..=last).find_map(|line| head(reader, field, line, last))?;
    let lines = head.below..last + 1;
    let mut grid = Grid { drawn: false, years: head.years.clone(), rows: Vec::new() };
    let mut above = vec![None; head.lefts.len()];
    for line in lines {
        let by_column = by_column(reader, &head, line, &words, &mut above);
        if by_column.iter().all(Vec::is_empty) {
            continue;
        }
        add(reader, field, &mut grid, by_column);
    }
    Some(grid)
}

/// A line whose fragments are the heads of all columns, each perhaps going on in the lines below.
fn head(reader: &Reader<'_, '_>, field: &Field, line: usize, last: usize) -> Option<Head> {
    let flow = reader.flow;
    let fragments = flow.lines[line].fragments;
    if flow.lines[line].cell.is_some() || fragments.len() < 2 {
        return None;
    }
    let has_labels = !field.rows.is_empty();
    if let Some(years) = &field.years {
        return year_head(reader, &years.label, line, last);
    }
    let columns: Vec<&Column> = field.columns.iter().collect();
    let mut heads: Vec<(f32, String)> = Vec::new();
    let mut rest = fragments.iter();
    for column in &columns {
        if column.labels.is_empty() {
            heads.push((f32::MIN, String::new()));
            continue;
        }
        let fits = |fragment: &&Fragment| {
            let folded = fold(&fragment.text);
            !folded.is_empty() && reader.begins(&column.labels, &folded)
        };
        let fragment = rest.by_ref().find(fits)?;
        heads.push((fragment.left, fold(&fragment.text)));
    }
    let mut below = line + 1;
    while below <= last && goes_on(reader, &columns, &mut heads, flow.lines[below].fragments) {
        below += 1;
    }
    let mut lefts: Vec<f32> = heads.iter().map(|(left, _)| *left).collect();
    if has_labels {
        lefts.insert(0, f32::MIN);
    }
    Some(Head { lefts, years: Vec::new(), below })
}

/// A line whose fragments are `Sum 2024`, or `Sum` with the year below it.
fn year_head(reader: &Reader<'_, '_>, label: &Label, line: usize, last: usize) -> Option<Head> {
    let flow = reader.flow;
    let year_in = |line: usize, fragment: usize| {
        let words = flow.lines[line].words.clone().filter(|&word| flow.words[word].fragment == fragment);
        let mut words = words
            .filter(|&word| flow.folded(word..word + 1).len() == 4 && flow.folded(word..word + 1).starts_with("20"));
        words.next_back().map(|word| word..word + 1)
    };
    let mut head = Head { lefts: vec![f32::MIN], years: Vec::new(), below: line + 1 };
    for (at, fragment) in flow.lines[line].fragments.iter().enumerate() {
        let rest = fold(&fragment.text).strip_prefix(&label.folded).map(str::len);
        let year = match rest {
            Some(4) => year_in(line, at),
            Some(0) if line < last => {
                let under = |below: &Fragment| below.left < fragment.right && fragment.left < below.right + 1.0;
                let below = flow.lines[line + 1].fragments.iter().position(under);
                head.below = line + 2;
                Some(below.and_then(|below| year_in(line + 1, below))?)
            }
            _ => None,
        };
        if let Some(year) = year {
            head.lefts.push(fragment.left);
            head.years.push(year);
        }
    }
    (!head.years.is_empty()).then_some(head)
}

/// Whether every fragment of a line goes on with a head above it (`barnehager` under `Kommunale`).
fn goes_on(reader: &Reader<'_, '_>, columns: &[&Column], heads: &mut [(f32, String)], fragments: &[Fragment]) -> bool {
    let mut longer = heads.to_vec();
    for fragment in fragments {
        let folded = fold(&fragment.text);
        let fits = |at: &usize| {
            let whole = longer[*at].1.clone() + &folded;
            let starts = columns[*at].labels.iter().any(|label| label.folded.starts_with(&whole));
            starts || (reader.lenient && reader.near.begins(&columns[*at].labels, &whole))
        };
        let nearest = (0..columns.len())
            .filter(fits)
            .min_by(|a, b| (longer[*a].0 - fragment.left).abs().total_cmp(&(longer[*b].0 - fragment.left).abs()));
        let is_words = !folded.is_empty() && !folded.contains(|c: char| c.is_ascii_digit());
        match nearest {
            Some(at) if is_words => longer[at].1.push_str(&folded),
            _ => return false,
        }
    }
    if fragments.is_empty() {
        return false;
    }
    heads.clone_from_slice(&longer);
    true
}

/// The words of a line by column: in their order where every column has a fragment, else under what stands above, else
/// by where they begin. `above` are the edges of the last fragment in each column.
fn by_column(
    reader: &Reader<'_, '_>,
    head: &Head,
    line: usize,
    within: &Range<usize>,
    above: &mut [Option<(f32, f32)>],
) -> ByColumn {
    let flow = reader.flow;
    let fragments = flow.lines[line].fragments;
    let words = flow.line_words(line, within);
    let slack = if flow.document.format == Format::Text { 2.0 } else { 6.0 };
    let mut columns = vec![Vec::new(); head.lefts.len()];
    let in_order = fragments.len() == head.lefts.len();
    for (at, fragment) in fragments.iter().enumerate() {
        let overlap = |edges: &Option<(f32, f32)>| {
            edges.map_or(0.0, |(left, right)| right.min(fragment.right) - left.max(fragment.left))
        };
        let under = (0..above.len()).filter(|&col| overlap(&above[col]) > 0.0);
        let under = under.max_by(|&a, &b| overlap(&above[a]).total_cmp(&overlap(&above[b])));
        let begins = || head.lefts.iter().rposition(|left| *left <= fragment.left + slack).unwrap_or(0);
        let column = if in_order { at } else { under.unwrap_or_else(begins) };
        let mut of_fragment = words.clone().filter(|&word| flow.words[word].fragment == at);
        if let Some(first) = of_fragment.next() {
            columns[column].push(first..of_fragment.next_back().unwrap_or(first) + 1);
            above[column] = Some((fragment.left, fragment.right));
        }
    }
    columns
}

/// Adds a line to the row it belongs to, or begins a row with it.
fn add(reader: &Reader<'_, '_>, field: &Field, grid: &mut Grid, mut by_column: ByColumn) {
    let row = if field.rows.is_empty() {
        None
    } else {
        let label = by_column.remove(0);
        match row_of(reader, field, grid, &label) {
            Some(RowOf::Begins(at)) => Some(at),
            Some(RowOf::GoesOn) | None => return go_on(grid, by_column),
        }
    };
    let begins = match (field.rows.is_empty(), field.list) {
        (false, _) => true,
        (true, false) => grid.rows.is_empty(),
        (true, true) => begins_entry(reader, grid, &by_column) && !goes_on_with_period(reader, field, grid, &by_column),
    };
    if !begins {
        return go_on(grid, by_column);
    }
    let cells = by_column.into_iter().map(|words| GridCell::these(words, None)).collect();
    grid.rows.push(GridRow { row, cells, words: 0..0 });
}

fn go_on(grid: &mut Grid, by_column: ByColumn) {
    let Some(last) = grid.rows.last_mut() else { return };
    for (cell, more) in last.cells.iter_mut().zip(by_column) {
        if let Words::These(words) = &mut cell.words {
            words.extend(more);
        }
    }
}

/// Whether a line begins an entry of a list: its first column is filled in, and not with what wraps.
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
    let (true, Some(GridCell { words: Words::These(above), .. }), Some(below)) = (is_period, above, by_column.first())
    else {
        return false;
    };
    Termin::parse(&format!("{} {}", text(above), text(below))).is_some()
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
    match (next..field.rows.len()).find(|&at| begins(&field.rows[at])) {
        Some(at) if !wraps || text.len() > 6 => Some(RowOf::Begins(at)),
        _ => Some(RowOf::GoesOn),
    }
}
