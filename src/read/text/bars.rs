//! Tables with bars between the cells, a row a line, as Markdown and Org write them.

use super::source::{Source, cell};
use crate::document::Table;

/// The table that begins with the first line.
pub(super) fn table(lines: &[Source<'_>]) -> Option<(Table, usize)> {
    let is_row = |line: &&Source<'_>| line.text.trim_start().starts_with('|');
    let taken = lines.iter().take_while(is_row).count();
    let rows = &lines[..taken];
    let columns = |line: &Source<'_>| line.text.trim_end().strip_suffix('|').map(|_| bars(line.text).len());
    let closed = |columns: Option<usize>| columns.is_some_and(|columns| columns > 2);
    let first = rows.first().map(columns)?;
    // One line with bars may be anything: a separator above or below the head says that it is a table, or that all rows
    // have the same bars.
    let alike = taken > 1 && closed(first) && rows.iter().all(|row| columns(row) == first);
    if !alike && !rows.iter().take(2).any(|row| is_separator(row.text)) {
        return None;
    }
    let mut table = Table::default();
    for (row, line) in (0..).zip(rows.iter().filter(|row| !is_separator(row.text))) {
        table.cells.extend((0..).zip(cells(*line)).map(|(col, part)| cell(row, col, &[part])));
    }
    Some((table, taken))
}

/// The line between a table's head and body: `|---|:--:|`, in Org `|---+---|`.
fn is_separator(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('|') && line.contains("--") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '+'))
}

/// Where bars stand in a line; `\|` is a bar in the text.
fn bars(line: &str) -> Vec<usize> {
    let bytes = line.as_bytes();
    (0..bytes.len()).filter(|&at| bytes[at] == b'|' && (at == 0 || bytes[at - 1] != b'\\')).collect()
}

fn cells(line: Source<'_>) -> Vec<Source<'_>> {
    let bars = bars(line.text);
    let ends = bars.iter().skip(1).copied().chain([line.text.len()]);
    let parts = bars.iter().zip(ends).map(|(bar, end)| line.part(&line.text[bar + 1..end]));
    let mut parts: Vec<Source<'_>> = parts.collect();
    if parts.last().is_some_and(|last| last.is_blank()) {
        parts.pop();
    }
    parts
}
