//! Tables of AsciiDoc: between two lines `|===`, a bar before each cell, and cells that go on in the lines below.

use super::source::{Source, cell};
use crate::document::Table;

/// The table that begins with the first line, or with the line of its attributes (`[cols="1,2",options="header",]`).
/// Without `cols`, the cells of the first line with bars give the number of columns.
pub(super) fn table(lines: &[Source<'_>]) -> Option<(Table, usize)> {
    let attributes = lines.first().filter(|first| first.text.starts_with('[')).map(|first| first.text);
    let fence = usize::from(attributes.is_some());
    lines.get(fence).filter(|line| is_fence(line.text))?;
    let body = &lines[fence + 1..];
    let end = body.iter().position(|line| is_fence(line.text))?;
    let body = &body[..end];
    let mut cells: Vec<Vec<Source<'_>>> = Vec::new();
    let mut on_first_line = 0;
    for line in body {
        let mut parts = parts(*line);
        let before = parts.remove(0);
        if let Some(last) = cells.last_mut().filter(|_| !before.is_blank()) {
            last.push(before);
        }
        let closes_head = cells.is_empty();
        cells.extend(parts.into_iter().map(|part| vec![part]));
        on_first_line = if closes_head { cells.len() } else { on_first_line };
    }
    let width = attributes.and_then(columns).unwrap_or(on_first_line);
    if width == 0 || !cells.len().is_multiple_of(width) {
        return None;
    }
    let mut table = Table::default();
    for (row, cells) in (0..).zip(cells.chunks(width)) {
        table.cells.extend((0..).zip(cells).map(|(col, lines)| cell(row, col, lines)));
    }
    (!table.cells.is_empty()).then_some((table, fence + end + 2))
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "|==="
}

/// How many columns the attributes name: `cols="34%,33%,33%"`.
fn columns(attributes: &str) -> Option<usize> {
    let (_, after) = attributes.split_once("cols=\"")?;
    let (columns, _) = after.split_once('"')?;
    Some(columns.split(',').count())
}

/// The text before the first bar of a line, and the cells after it; a letter before a bar is the cell's type (`a|`).
fn parts(line: Source<'_>) -> Vec<Source<'_>> {
    let bytes = line.text.as_bytes();
    let begins = |at: usize| at == 0 || bytes[at - 1] == b' ' || is_style(bytes, at);
    let bars: Vec<usize> = (0..bytes.len()).filter(|&at| bytes[at] == b'|' && begins(at)).collect();
    let until = |bar: usize| if is_style(bytes, bar) { bar - 1 } else { bar };
    let first = bars.first().map_or(line.text.len(), |&bar| until(bar));
    let ends = bars.iter().skip(1).map(|&bar| until(bar)).chain([line.text.len()]);
    let cells = bars.iter().zip(ends).map(|(bar, end)| line.part(&line.text[bar + 1..end]));
    std::iter::once(line.part(&line.text[..first])).chain(cells).collect()
}

fn is_style(bytes: &[u8], bar: usize) -> bool {
    bar > 0 && bytes[bar - 1].is_ascii_lowercase() && (bar == 1 || bytes[bar - 2] == b' ')
}
