//! Splits rows of a table of amounts that the file stores as one row: a page break, or a frame around the whole table,
//! leaves out the line between them.

use std::ops::Range;

use crate::form::definition::Field;
use crate::form::place::reader::Reader;
use crate::form::table::sheet::{Sheet, SheetCell};

/// The table with such rows separated.
pub(in crate::form) fn apart(reader: &Reader<'_, '_>, field: &Field, sheet: &Sheet) -> Sheet {
    sheet.with_rows(|row| rows_in(reader, field, row).unwrap_or_else(|| vec![row.to_vec()]))
}

/// The rows contained in one row, line by line: every cell has as many lines, and those of one cell are the labels of
/// as many rows of the form. Otherwise the lines of a cell belong together.
fn rows_in(reader: &Reader<'_, '_>, field: &Field, row: &[SheetCell]) -> Option<Vec<Vec<SheetCell>>> {
    let lines: Vec<Vec<Range<usize>>> = row.iter().map(|cell| lines(reader, cell)).collect();
    let mut filled = lines.iter().filter(|lines| !lines.is_empty());
    let height = filled.clone().next()?.len();
    let are_labels = |lines: &Vec<Range<usize>>| {
        let mut rows: Vec<usize> = lines.iter().filter_map(|words| row_of(reader, field, words)).collect();
        rows.sort_unstable();
        rows.dedup();
        rows.len() == height
    };
    if height < 2 || filled.clone().any(|lines| lines.len() != height) || !filled.any(are_labels) {
        return None;
    }
    let cell = |lines: &Vec<Range<usize>>, at: usize| {
        let Some(words) = lines.get(at) else { return SheetCell::default() };
        SheetCell { words: words.clone(), at: reader.flow.text(words.clone()).whole() }
    };
    Some((0..height).map(|at| lines.iter().map(|lines| cell(lines, at)).collect()).collect())
}

fn lines(reader: &Reader<'_, '_>, cell: &SheetCell) -> Vec<Range<usize>> {
    let words: Vec<usize> = cell.words.clone().collect();
    let lines = words.chunk_by(|&a, &b| reader.flow.words[a].line == reader.flow.words[b].line);
    lines.filter_map(|line| Some(*line.first()?..*line.last()? + 1)).collect()
}

fn row_of(reader: &Reader<'_, '_>, field: &Field, words: &Range<usize>) -> Option<usize> {
    let folded = reader.flow.folded(words.clone());
    field.rows.iter().position(|row| row.labels.iter().any(|label| label.folded == folded))
}

#[cfg(test)]
mod tests {
    use crate::form::testing::drawn;

    #[test]
    fn rows_without_a_line_between_them_are_separated() {
        let head = "Ordning | Eier | UH | Totalt\nRegional ordning | 1 000 | 2 000 | 3 000\n";
        let read =
            drawn("totalsum", &(head.to_owned() + "Kompetanseløftet⏎Sum | 4 000⏎5 000 | 6 000⏎8 000 | 10 000⏎13 000"));
        assert_eq!(read[1..], ["kompetanseloftet: 4 000|6 000|10 000", "sum: 5 000|8 000|13 000"]);
        let other =
            drawn("totalsum", &(head.to_owned() + "Regional⏎ordning | 4 000⏎5 000 | 6 000⏎8 000 | 10 000⏎13 000"));
        assert!(!other.iter().any(|row| row.contains("|5 000")), "{other:?}");
    }
}
