//! Tables with bars between the cells, a row a line, as Markdown, Org and many scripts write them.

use super::source::{Source, cell};
use crate::document::Table;

/// The table that begins with the first line.
pub(super) fn table(lines: &[Source<'_>]) -> Option<(Table, usize)> {
    let is_row = |line: &&Source<'_>| line.text.trim_start().starts_with('|');
    let taken = lines.iter().take_while(is_row).count();
    let rows = &lines[..taken];
    if taken < 2 {
        return unframed(lines);
    }
    let columns = |line: &Source<'_>| line.text.trim_end().strip_suffix('|').map(|_| bars(line.text).len());
    let closed = |columns: Option<usize>| columns.is_some_and(|columns| columns > 2);
    let first = rows.first().map(columns)?;
    // A single line with bars may be anything: it is a table only with a separator above or below its head, or where
    // all rows have the same bars.
    let alike = closed(first) && rows.iter().all(|row| columns(row) == first);
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

/// Rows without bars at their ends, all with the same number of bars: `Eier | UH | Sum totalt`, or
/// `Eier| UH| Sum totalt` above a separator. `None` where a line of the table is broken in two: it could belong to the
/// row above or to the next.
fn unframed(lines: &[Source<'_>]) -> Option<(Table, usize)> {
    let is_headed = lines.get(1).is_some_and(|second| is_separator(second.text));
    let bar = if is_headed { "|" } else { " | " };
    let count = |line: &Source<'_>| line.text.matches(bar).count();
    let first = lines.first().map(count).filter(|&bars| bars > 0)?;
    let taken = lines.iter().take_while(|line| count(line) == first).count();
    let breaks_off = is_headed && lines.get(taken).is_some_and(|line| !line.is_blank());
    if taken < 2 || breaks_off || (!is_headed && lines[0].text.trim_start().starts_with('|')) {
        return None;
    }
    let mut table = Table::default();
    for (row, line) in (0..).zip(lines[..taken].iter().filter(|line| !is_separator(line.text))) {
        let parts = line.text.split(bar).map(|part| line.part(part));
        table.cells.extend((0..).zip(parts).map(|(col, part)| cell(row, col, &[part])));
    }
    Some((table, taken))
}

/// The line between a table's head and body: `|---|:--:|`, in Org `|---+---|`.
pub(super) fn is_separator(line: &str) -> bool {
    let line = line.trim();
    line.contains('|') && line.contains("--") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '+'))
}

/// The positions of the bars in a line; `\|` is a bar in the text.
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
