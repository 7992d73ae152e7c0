//! Tables with bars between the cells, a row a line, as Markdown, Org and many scripts write them.

use super::source::{Source, cell};
use crate::document::Table;

/// The table that begins with the first line.
pub(super) fn table(lines: &[Source<'_>]) -> Option<(Table, usize)> {
    let is_row = |line: &&Source<'_>| line.text.trim_start().starts_with('|');
    let taken = lines.iter().take_while(is_row).count();
    let rows = &lines[..taken];
    if taken == 0 {
        return unframed(lines);
    }
    let columns = |line: &Source<'_>| line.text.trim_end().strip_suffix('|').map(|_| bars(line.text).len());
    let closed = |columns: Option<usize>| columns.is_some_and(|columns| columns > 2);
    let first = rows.first().map(columns)?;
    // One line with bars may be anything: a separator above or below the head says that it is a table, or that all rows
    // have the same bars.
    let alike = taken > 1 && closed(first) && rows.iter().all(|row| columns(row) == first);
    if !alike && !rows.iter().take(2).any(|row| is_separator(row.text)) {
        return None;
    }
    // Markdown has a separator below every head
    let mut separators = rows.iter().filter(|row| is_separator(row.text)).peekable();
    let is_org = separators.peek().is_none() || separators.any(|row| row.text.contains('+'));
    let mut table: Vec<Vec<Vec<Source<'_>>>> = Vec::new();
    for row in rows.iter().filter(|row| !is_separator(row.text)).map(|row| cells(*row)) {
        let blank = |cell: Option<&Source<'_>>| cell.is_none_or(|cell| cell.is_blank());
        match table.last_mut() {
            // Org has no cells of several lines: pandoc writes them as rows that begin with an empty cell.
            Some(above) if is_org && blank(row.first()) && !blank(above.first().and_then(|lines| lines.first())) => {
                above.iter_mut().zip(row).for_each(|(lines, line)| lines.push(line));
            }
            _ => table.push(row.into_iter().map(|line| vec![line]).collect()),
        }
    }
    let cells =
        (0..).zip(&table).flat_map(|(row, cells)| (0..).zip(cells).map(move |(col, lines)| cell(row, col, lines)));
    let table = Table { cells: cells.collect() };
    Some((table, taken))
}

/// Rows without bars at their ends, with the same bars in each: `Eier | UH | Sum totalt`.
fn unframed(lines: &[Source<'_>]) -> Option<(Table, usize)> {
    let gaps = |line: &Source<'_>| line.text.matches(" | ").count();
    let first = lines.first().map(gaps).filter(|&gaps| gaps > 0)?;
    let taken = lines.iter().take_while(|line| gaps(line) == first).count();
    if taken < 2 {
        return None;
    }
    let mut table = Table::default();
    for (row, line) in (0..).zip(&lines[..taken]) {
        let parts = line.text.split(" | ").map(|part| line.part(part));
        table.cells.extend((0..).zip(parts).map(|(col, part)| cell(row, col, &[part])));
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
