//! Tables with tabs between the cells.

use super::source::{Source, cell};
use crate::document::Table;

/// One row a line: the lines from the first on that have the same number of tabs.
pub(super) fn rows_on_lines(lines: &[Source<'_>]) -> Option<(Table, usize)> {
    let tabs = |line: &Source<'_>| line.text.matches('\t').count();
    let first = lines.first().map(tabs).filter(|&tabs| tabs > 0)?;
    let taken = lines.iter().take_while(|line| tabs(line) == first).count();
    if taken < 2 {
        return None;
    }
    let mut table = Table::default();
    for (row, line) in (0..).zip(&lines[..taken]) {
        let parts = line.text.split('\t').map(|part| line.part(part));
        table.cells.extend((0..).zip(parts).map(|(col, part)| cell(row, col, &[part])));
    }
    Some((table, taken))
}

/// One cell a line, with a tab before its first line and a blank line after each row, as Tika writes a table. It is a
/// table only where all rows have the same length.
pub(super) fn cells_on_lines(lines: &[Source<'_>]) -> Option<(Table, usize)> {
    let mut rows: Vec<Vec<Vec<Source<'_>>>> = Vec::new();
    let mut taken = 0;
    let mut rest = lines;
    while rest.first().is_some_and(|line| line.text.starts_with('\t')) {
        let height = rest.iter().take_while(|line| !line.text.is_empty()).count();
        let mut row: Vec<Vec<Source<'_>>> = Vec::new();
        for line in &rest[..height] {
            match (line.text.strip_prefix('\t'), row.last_mut()) {
                (Some(text), _) => row.push(vec![line.part(text)]),
                (None, Some(cell)) => cell.push(*line),
                (None, None) => return None,
            }
        }
        rows.push(row);
        let gap = usize::from(height < rest.len());
        taken += height + gap;
        rest = &rest[height + gap..];
    }
    let width = rows.first().map(Vec::len)?;
    let is_plain = |cell: &Vec<Source<'_>>| cell.iter().all(|line| !line.text.contains('\t'));
    if rows.len() < 2 || width < 2 || !rows.iter().all(|row| row.len() == width && row.iter().all(is_plain)) {
        return None;
    }
    let mut table = Table::default();
    for (row, cells) in (0..).zip(&rows) {
        table.cells.extend((0..).zip(cells).map(|(col, lines)| cell(row, col, lines)));
    }
    Some((table, taken))
}
