//! Helpers for tests of tables: some lines, or a drawn table, read with a built-in form.

use std::ops::Range;

use crate::document::{Builder, CellDraft, Document, Format};
use crate::form::definition::{CellKind, Definition};
use crate::form::place::fuzzy::Near;
use crate::form::place::reader::Reader;
use crate::form::row::amounts::Tried;
use crate::form::row::split::divide;
use crate::form::table::grid::{CellWords, GridCell, GridRow, Own};
use crate::form::table::layout::choose::choose;
use crate::form::table::layout::proposal::Proposal;
use crate::form::text::flow::Flow;

/// A text of these lines.
pub(in crate::form) fn document(text: &str) -> Document {
    let mut builder = Builder::new(Format::Text);
    for line in text.lines() {
        builder.line(vec![line.into()]);
    }
    builder.finish()
}

/// Looks at a text with a reader of the form of Nordland.
pub(in crate::form) fn with_reader<T>(text: &str, look: impl FnOnce(&Reader<'_, '_>) -> T) -> T {
    with_reader_of(&document(text), look)
}

/// Calls `look` with a reader of any document.
pub(in crate::form) fn with_reader_of<T>(document: &Document, look: impl FnOnce(&Reader<'_, '_>) -> T) -> T {
    let flow = Flow::new(document);
    let definition = Definition::built_in_named("nordland").unwrap();
    let near = Near::new(&flow, &definition);
    let (lenient, doubtful, dotted) = (false, false, crate::form::read::points_part_thousands(&flow));
    look(&Reader { flow: &flow, definition: &definition, near: &near, lenient, doubtful, dotted, year: None })
}

/// The columns of a row, separated by bars; their other readings in brackets.
pub(in crate::form) fn divided(text: &str, kind: CellKind, width: usize, total: Option<usize>) -> Option<String> {
    with_reader(text, |reader| {
        let divided = divide(reader, 0..reader.flow.words.len(), kind, (width, total), &mut Tried::default()).ok()?;
        let columns = divided.columns.into_iter().zip(divided.others).map(|(words, others)| {
            let others = if others.is_empty() { String::new() } else { format!(" [{}]", others.join("; ")) };
            reader.flow.text(words.into_iter().flatten()).text + &others
        });
        Some(columns.collect::<Vec<_>>().join(" | "))
    })
}

/// The cells of the first field with such a path, in a text on its own, separated by bars; `?` for a cell that cannot
/// be read.
pub(in crate::form) fn table(path: &str, text: &str) -> Option<Vec<String>> {
    with_reader(text, |reader| {
        let mut fields = reader.definition.sections.iter().flat_map(|section| &section.fields);
        let field = fields.find(|field| field.path.starts_with(path)).unwrap();
        let grid = choose(reader, field, &(0..reader.flow.words.len()))?.grid;
        let cell = |cell: &GridCell| match &cell.words {
            CellWords::These(words) | CellWords::Chosen(words, _) => {
                reader.flow.text(words.iter().cloned().flatten()).text
            }
            CellWords::Among(_) | CellWords::Parts(_) | CellWords::None => "?".to_owned(),
        };
        let row = |row: &GridRow| row.cells.iter().map(cell).collect::<Vec<_>>().join("|");
        Some(grid.rows.iter().map(row).collect())
    })
}

/// The reading of a drawn table with these lines, with bars between its cells and `⏎` between the lines of a cell: each
/// row with its key, unreadable cells as `?`; then the lines that the sender added, with what arithmetic shows about
/// them.
pub(in crate::form) fn drawn(path: &str, text: &str) -> Vec<String> {
    let cell = |row: usize, (col, text): (usize, &str)| CellDraft {
        row: u32::try_from(row).unwrap(),
        col: u32::try_from(col).unwrap(),
        lines: text.trim().split('⏎').map(Into::into).collect(),
        ..CellDraft::default()
    };
    let cells = text
        .lines()
        .enumerate()
        .flat_map(|(row, line)| line.split('|').enumerate().map(move |place| cell(row, place)).collect::<Vec<_>>());
    let mut builder = Builder::new(Format::Docx);
    builder.table(cells.collect());
    with_reader_of(&builder.finish(), |reader| {
        let reader = &Reader { year: Some("2024"), ..*reader };
        let mut fields = reader.definition.sections.iter().flat_map(|section| &section.fields);
        let field = fields.find(|field| field.path.starts_with(path)).unwrap();
        let Some(Proposal { grid, .. }) = choose(reader, field, &(0..reader.flow.words.len())) else {
            return Vec::new();
        };
        let said = |words: &[Range<usize>]| reader.flow.text(words.iter().cloned().flatten()).text;
        let cell = |cell: &GridCell| match &cell.words {
            CellWords::These(words) | CellWords::Chosen(words, _) => said(words),
            CellWords::Parts(parts) => {
                parts.iter().map(|part| said(&part.words) + "=" + &part.name).collect::<Vec<_>>().join("+")
            }
            CellWords::Among(_) => "?".to_owned(),
            CellWords::None => "-".to_owned(),
        };
        let row = |row: &GridRow| {
            let key = row.row.map_or("", |row| field.rows[row].key.as_str());
            format!("{key}: {}", row.cells.iter().map(cell).collect::<Vec<_>>().join("|"))
        };
        let own = |own: &Own| format!("{} {:?}", said(std::slice::from_ref(&own.label)), own.explained);
        grid.rows.iter().map(row).chain(grid.own.iter().map(own)).collect()
    })
}
