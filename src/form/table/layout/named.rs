//! Tables of amounts that somebody has typed as sentences: `Regional ordning: Eier 350 000, UH 409 000, totalt 759 000`.

use std::ops::Range;

use crate::form::definition::{Field, Label};
use crate::form::place::reader::Reader;
use crate::form::row::amount_cell::as_plain;
use crate::form::table::amounts::amount_table;
use crate::form::table::amounts::arithmetic::mentions_amount;
use crate::form::table::grid::{Grid, GridCell, GridRow};

/// The fewest amounts with names in a line that make it a row.
const FEWEST_NAMED: usize = 2;

/// Reads the table of a field out of lines in which each amount comes after the name of its column.
pub(in crate::form) fn read(reader: &Reader<'_, '_>, field: &Field, words: Range<usize>) -> Option<Grid> {
    if !amount_table::is_one(field) {
        return None;
    }
    let mut grid = Grid::default();
    for (row, label, line) in lines(reader, field, &words) {
        let heads = heads(reader, field, &line);
        // `312 500 (eier), 437 500 (UH)`: the names come after their amounts
        let before = line.start..heads.first().map_or(line.start, |(_, head)| head.start);
        if mentions_amount(&reader.flow.text(before).text) {
            continue;
        }
        let ends = heads.iter().skip(1).map(|(_, head)| head.start).chain([line.end]);
        let cells: Vec<(usize, Range<usize>)> =
            heads.iter().zip(ends).map(|((at, head), end)| (*at, head.end..end)).collect();
        // the comma before the next name is not part of the amount
        let is_amount = |(_, words): &&(usize, Range<usize>)| {
            let text = reader.flow.text(words.clone()).text;
            as_plain(reader, text.trim_end_matches([',', ';', '.'])).is_some()
        };
        if cells.iter().filter(is_amount).count() < FEWEST_NAMED {
            continue;
        }
        let cell = |at: usize| cells.iter().find(|(of, _)| *of == at).map(|(_, words)| words.clone());
        let all = (0..field.columns.len())
            .map(|at| cell(at).map_or_else(GridCell::default, |words| GridCell::these(vec![words], None)));
        grid.rows.push(GridRow { row, cells: all.collect(), words: line });
        grid.printed.extend(heads.into_iter().map(|(_, head)| head).chain([label]));
    }
    (!grid.rows.is_empty()).then_some(grid)
}

/// The lines that begin with the label of a row, each up to the next; all words where the rows have no labels.
fn lines(
    reader: &Reader<'_, '_>,
    field: &Field,
    words: &Range<usize>,
) -> Vec<(Option<usize>, Range<usize>, Range<usize>)> {
    let end_of_line = |word: usize| reader.flow.line_words(reader.flow.words[word].line, words).end;
    if field.rows.is_empty() {
        let is_printed =
            words.clone().next().filter(|&first| reader.flow.lines[reader.flow.words[first].line].cell.is_none());
        return is_printed.map(|first| (None, first..first, first..end_of_line(first))).into_iter().collect();
    }
    let begins = |word: usize| {
        reader.flow.words[word].starts_line && reader.flow.lines[reader.flow.words[word].line].cell.is_none()
    };
    let hit = |(at, labels): (usize, &[Label])| Some((at, reader.find(labels, words.clone(), begins)?));
    let mut hits: Vec<(usize, Range<usize>)> =
        field.rows.iter().enumerate().filter_map(|(at, row)| hit((at, &row.labels))).collect();
    hits.sort_by_key(|(_, hit)| hit.start);
    hits.into_iter().map(|(at, hit)| (Some(at), hit.clone(), hit.end..end_of_line(hit.start))).collect()
}

/// The places where a line names the columns, from left to right; the longest name where one begins as another does.
fn heads(reader: &Reader<'_, '_>, field: &Field, line: &Range<usize>) -> Vec<(usize, Range<usize>)> {
    let of_column = |at: usize| {
        let labels = field.columns[at].labels.iter().chain(&field.columns[at].alike);
        labels.filter_map(move |label| Some((at, reader.flow.find(&label.folded, line.clone()).next()?)))
    };
    let mut hits: Vec<(usize, Range<usize>)> = (0..field.columns.len()).flat_map(of_column).collect();
    hits.sort_by_key(|(_, hit)| (hit.start, std::cmp::Reverse(hit.end)));
    hits.dedup_by(|(_, next), (_, before)| next.start < before.end);
    let mut named: Vec<(usize, Range<usize>)> = Vec::new();
    for (at, hit) in hits {
        if !named.iter().any(|(of, _)| *of == at) {
            named.push((at, hit));
        }
    }
    named
}
