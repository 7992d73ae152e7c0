//! Tables of another year beside the form's own: people paste last year's table above this year's, or keep its rows. The
//! year in the heading or the caption decides which one is read; the others are set apart before the form is read.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::document::{Block, Cell, Span};
use crate::form::definition::{Definition, Field, Label};
use crate::form::model::left::{Doubt, Left};
use crate::form::table::amounts::amount_table;
use crate::form::text::flow::{Flow, FlowLine};
use crate::form::text::year::is_year;

/// A table of amounts with more rows than this is no table of a form.
const MOST_ROWS: u32 = 200;
/// So many lines above a table are searched for its heading.
const LINES_ABOVE: usize = 4;
/// A heading has no more words than this.
const LONGEST_HEADING: usize = 15;
/// A number in a caption with more digits than a year is an amount.
const DIGITS_OF_AMOUNT: usize = 5;

/// A table, or some rows of one, that is for another year than the form.
#[derive(Debug)]
pub(in crate::form) struct OtherYear {
    /// Its heading, and its rows.
    pub spans: Vec<Span>,
}

/// A table of amounts, or some rows of one, with the year in its heading.
struct Dated {
    year: Option<Year>,
    spans: Vec<Span>,
}

/// What a heading says of the year.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Year {
    /// `fjorårets`, `i fjor`: the one before that of the form.
    Last,
    Is(String),
}

impl OtherYear {
    /// The finding that it was not counted.
    pub fn left(&self, flow: &Flow<'_>) -> Option<Left> {
        let is_in = |word: &usize| self.spans.iter().any(|span| holds(span, &flow.words[*word].span));
        let text = flow.text((0..flow.words.len()).filter(is_in));
        let place = Some(flow.document.place(&text.whole()?));
        Some(Left { text: text.text, place, touches: Vec::new(), lines: Vec::new(), doubt: Doubt::OtherYear })
    }
}

/// The tables that a document has for another year beside those of the form's year. Without the form's own heading, or
/// without a table left for its year, none is set apart.
pub(in crate::form) fn tables(flow: &Flow<'_>, definition: &Definition) -> Vec<OtherYear> {
    let fields = definition.sections.iter().filter(|section| section.list.is_none()).flat_map(|it| &it.fields);
    let with_rows = fields.filter(|field| amount_table::is_one(field) && !field.rows.is_empty());
    with_rows.flat_map(|field| of_field(flow, field)).collect()
}

fn of_field(flow: &Flow<'_>, field: &Field) -> Vec<OtherYear> {
    let block = |line: &FlowLine<'_>| line.cell.map(|(block, _)| block);
    let (mut dated, mut first): (Vec<Dated>, usize) = (Vec::new(), 0);
    for lines in flow.lines.chunk_by(|a, b| block(a) == block(b)) {
        if let Some(block) = block(&lines[0]) {
            dated.extend(dated_tables(flow, field, block, first..first + lines.len()));
        }
        first += lines.len();
    }
    if dated.len() < 2 {
        return Vec::new();
    }
    let Some(own) = year_of_heading(flow, &field.labels) else { return Vec::new() };
    let is_own = |dated: &&Dated| dated.year.as_ref() == Some(&own);
    let open = dated.iter().filter(|dated| dated.year.is_none()).count();
    if !dated.iter().any(|dated| is_own(&dated)) && open != 1 {
        return Vec::new();
    }
    let others = dated.into_iter().filter(|dated| dated.year.as_ref().is_some_and(|year| *year != own));
    others.map(|dated| OtherYear { spans: dated.spans }).collect()
}

/// The latest year in a line that begins with the heading of the form.
fn year_of_heading(flow: &Flow<'_>, labels: &[Label]) -> Option<Year> {
    let hits = labels.iter().flat_map(|label| flow.find_at_line_starts(&label.folded, 0..flow.words.len()));
    hits.filter_map(|hit| {
        let line = flow.words[hit.end - 1].line;
        years(flow, hit.end..flow.lines[line].words.end).pop_first()
    })
    .max()
    .map(Year::Is)
}

/// The table of a block, with its year; several where rows with a year alone divide it.
fn dated_tables(flow: &Flow<'_>, field: &Field, block: usize, lines: Range<usize>) -> Vec<Dated> {
    let Block::Table(table) = &flow.document.blocks[block] else { return Vec::new() };
    let cells: Vec<(&Cell, Range<usize>)> = cells(flow, lines.clone());
    let row = |row: u32| cells.iter().filter(move |(cell, _)| cell.row == row);
    let height = table.cells.iter().map(|cell| cell.row + 1).max().filter(|&height| height <= MOST_ROWS).unwrap_or(0);
    let heads: Vec<u32> = (0..height)
        .filter(|&at| is_head(flow, field, &row(at).map(|(_, words)| words.clone()).collect::<Vec<_>>()))
        .collect();
    let known = |(_, words): &&(&Cell, Range<usize>)| {
        let folded = flow.folded(words.clone());
        field.rows.iter().flat_map(|row| row.labels.iter()).any(|label| label.folded == folded)
    };
    if heads.is_empty() || cells.iter().filter(known).count() < 2 {
        return Vec::new();
    }
    let captions: Vec<(u32, Year)> = (0..height)
        .filter_map(|at| {
            let mut filled = row(at).filter(|(_, words)| !words.is_empty());
            let only = filled.next().filter(|_| filled.next().is_none())?;
            Some((at, caption(flow, only.1.clone())?))
        })
        .collect();
    let span = |rows: Range<u32>| {
        let mut inside = table.cells.iter().filter(|cell| rows.contains(&cell.row)).map(|cell| &cell.span);
        let first = inside.next()?;
        Some(first.start..inside.next_back().unwrap_or(first).end)
    };
    if captions.iter().map(|(_, year)| year).collect::<BTreeSet<_>>().len() > 1 {
        let ends = captions.iter().skip(1).map(|(at, _)| *at).chain([height]);
        let part = |((at, year), end): (&(u32, Year), u32)| {
            // the only head is that of all rows
            let head = heads.iter().copied().find(|head| heads.len() == 1 && (*at..end).contains(head));
            let (before, after) = (*at..head.unwrap_or(end), head.map_or(end, |head| head + 1)..end);
            Dated { year: Some(year.clone()), spans: [before, after].into_iter().filter_map(span).collect() }
        };
        return captions.iter().zip(ends).map(part).collect();
    }
    let in_head = || years_in_head(flow, &row(heads[0]).map(|(_, words)| words.clone()).collect::<Vec<_>>());
    let above = heading_above(flow, lines.start);
    let year = captions.into_iter().next().map(|(_, year)| year).or_else(in_head);
    let year = year.or_else(|| above.as_ref().map(|(_, year)| year.clone()));
    let heading = above.filter(|(_, of)| Some(of) == year.as_ref()).map(|(span, _)| span);
    vec![Dated { year, spans: span(0..height).into_iter().chain(heading).collect() }]
}

/// The cells of a table with their words.
fn cells<'d>(flow: &Flow<'d>, lines: Range<usize>) -> Vec<(&'d Cell, Range<usize>)> {
    let mut cells: Vec<(&Cell, Range<usize>)> = Vec::new();
    let lines = flow.lines[lines].iter().filter_map(|line| Some((line.cell?.1, &line.words)));
    for (cell, words) in lines {
        match cells.last_mut().filter(|(last, _)| std::ptr::eq(*last, cell)) {
            Some((_, all)) => all.end = words.end,
            None => cells.push((cell, words.clone())),
        }
    }
    cells
}

/// Whether a row has the heads of two columns of the form.
fn is_head(flow: &Flow<'_>, field: &Field, row: &[Range<usize>]) -> bool {
    let names = |labels: &[Label], words: &Range<usize>| {
        let folded = flow.folded(words.clone());
        labels
            .iter()
            .any(|label| folded.strip_prefix(&*label.folded).is_some_and(|rest| rest.is_empty() || is_year(rest)))
    };
    let found = field
        .columns
        .iter()
        .filter(|column| row.iter().any(|words| names(&column.labels, words) || names(&column.alike, words)));
    found.count() >= 2
}

/// The year that all heads name.
fn years_in_head(flow: &Flow<'_>, row: &[Range<usize>]) -> Option<Year> {
    let mut named: BTreeSet<String> = row.iter().flat_map(|words| years(flow, words.clone())).collect();
    named.pop_first().filter(|_| named.is_empty()).map(Year::Is)
}

/// The heading above a table: the nearest line with a year.
fn heading_above(flow: &Flow<'_>, first: usize) -> Option<(Span, Year)> {
    let above = flow.lines[..first].iter().rev().take_while(|line| line.cell.is_none());
    above.filter(|line| !line.words.is_empty()).take(LINES_ABOVE).find_map(|line| {
        let year = caption(flow, line.words.clone())?;
        Some((flow.words[line.words.start].span.start..flow.words[line.words.end - 1].span.end, year))
    })
}

/// The year of a caption: of short text with one year and no amount.
fn caption(flow: &Flow<'_>, words: Range<usize>) -> Option<Year> {
    let digits = |word: usize| flow.folded(word..word + 1).bytes().filter(u8::is_ascii_digit).count();
    if words.len() > LONGEST_HEADING || words.clone().map(digits).sum::<usize>() >= 2 * DIGITS_OF_AMOUNT {
        return None;
    }
    let mut years = years(flow, words.clone());
    if let Some(first) = years.pop_first() {
        return years.is_empty().then_some(Year::Is(first));
    }
    words.into_iter().any(|word| flow.folded(word..word + 1).starts_with("fjor")).then_some(Year::Last)
}

fn years(flow: &Flow<'_>, words: Range<usize>) -> BTreeSet<String> {
    words.map(|word| flow.folded(word..word + 1)).filter(|word| is_year(word)).map(str::to_owned).collect()
}

/// Whether a stretch of the view lies in another.
pub(in crate::form) const fn holds(outer: &Span, span: &Span) -> bool {
    outer.start <= span.start && span.end <= outer.end
}
