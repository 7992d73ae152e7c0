//! Tables whose columns are shown by rulers (`-----  -----`), as pandoc writes them: a ruler below a head, or one above
//! and one below all rows. With blank lines between the rows, a row may have several lines.

use std::ops::Range;

use super::source::{Source, cell};
use crate::document::Table;

/// Lines that a head may have.
const MAX_HEAD: usize = 20;

/// The table that begins with the first line.
pub(super) fn table(lines: &[Source<'_>]) -> Option<(Table, usize)> {
    headless(lines).or_else(|| headed(lines)).or_else(|| headed_in_frame(lines))
}

/// A ruler, the rows, the same ruler.
fn headless<'t>(lines: &[Source<'t>]) -> Option<(Table, usize)> {
    let columns = ruler(lines.first()?)?;
    let end = 1 + lines[1..].iter().position(|line| is_same_ruler(line, &columns))?;
    Some((rows(&columns, &[], &lines[1..end])?, end + 1))
}

/// A head of one line, a ruler, and one row a line up to a blank line (or up to the same ruler).
fn headed<'t>(lines: &[Source<'t>]) -> Option<(Table, usize)> {
    let columns = ruler(lines.get(1)?)?;
    lines.first().filter(|head| !head.is_blank() && ruler(head).is_none())?;
    let ends = |line: &Source<'t>| line.is_blank() || is_same_ruler(line, &columns);
    let height = lines[2..].iter().position(ends).unwrap_or(lines.len() - 2);
    let closed = lines.get(2 + height).is_some_and(|line| is_same_ruler(line, &columns));
    let table = rows(&columns, &lines[..1], &lines[2..2 + height]).filter(|_| height > 0)?;
    Some((table, 2 + height + usize::from(closed)))
}

/// A full-width line, the head, a ruler, the rows, a full-width line.
fn headed_in_frame<'t>(lines: &[Source<'t>]) -> Option<(Table, usize)> {
    let across = |line: &Source<'_>| {
        let line = line.text.trim();
        line.len() > 3 && line.bytes().all(|b| b == b'-')
    };
    lines.first().filter(|first| across(first))?;
    let head = lines[1..].iter().take(MAX_HEAD).take_while(|line| !line.is_blank());
    let under = 1 + head.enumerate().find(|(_, line)| ruler(line).is_some())?.0;
    let columns = ruler(&lines[under])?;
    let end = under + 1 + lines[under + 1..].iter().position(across)?;
    Some((rows(&columns, &lines[1..under], &lines[under + 1..end])?, end + 1))
}

/// The columns of a ruler, two at least.
fn ruler(line: &Source<'_>) -> Option<Vec<Range<usize>>> {
    let mut columns: Vec<Range<usize>> = Vec::new();
    for (at, c) in line.text.chars().enumerate() {
        match (c, columns.last_mut()) {
            ('-' | '=', Some(column)) if column.end == at => column.end += 1,
            ('-' | '=', _) => columns.push(at..at + 1),
            (' ', _) => {}
            _ => return None,
        }
    }
    (columns.len() > 1 && columns.iter().all(|column| column.len() > 1)).then_some(columns)
}

fn is_same_ruler(line: &Source<'_>, columns: &[Range<usize>]) -> bool {
    ruler(line).is_some_and(|other| other == columns)
}

/// The rows of the head (always one) and of the body. `None` where text stands in a gap between two columns: then the
/// ruler does not belong to these lines.
fn rows<'t>(columns: &[Range<usize>], head: &[Source<'t>], body: &[Source<'t>]) -> Option<Table> {
    let gaps = columns.windows(2).map(|pair| pair[0].end..pair[1].start);
    let clear = |line: &Source<'_>| gaps.clone().all(|gap| line.columns(gap.start, gap.end).is_blank());
    if !head.iter().chain(body).all(clear) {
        return None;
    }
    let in_paragraphs = body.iter().any(|line| line.is_blank());
    let body: Vec<&[Source<'t>]> = if in_paragraphs {
        body.split(|line| line.is_blank()).filter(|row| !row.is_empty()).collect()
    } else {
        body.chunks(1).collect()
    };
    let mut table = Table::default();
    for (row, lines) in (0..).zip([head].into_iter().filter(|head| !head.is_empty()).chain(body)) {
        for (col, column) in columns.iter().enumerate() {
            // The last column has no limit to the right.
            let end = if col + 1 < columns.len() { column.end } else { usize::MAX };
            let parts: Vec<Source<'t>> = lines.iter().map(|line| line.columns(column.start, end)).collect();
            table.cells.push(cell(row, u32::try_from(col).unwrap_or(u32::MAX), &parts));
        }
    }
    (!table.cells.is_empty()).then_some(table)
}
