//! Spreadsheets: the same tables as a workbook ([`xlsx`]) and as CSV ([`csv`]).
//!
//! A table is its columns and what one file gives of rows; nothing of a file is kept, so that ten thousand forms fit.

mod belop;
pub mod csv;
mod funn;
mod ikke_kontrollert;
mod oversikt;
pub mod xlsx;

use rust_decimal::Decimal;

use super::printable::printable;
use super::words::Words;
use crate::outcome::{File, Folder};

/// A table of the report. Its name in `locales/` is `sheet-ID`, that of a column `head-ID`.
struct Table {
    id: &'static str,
    columns: &'static [Column],
    /// The rows that a file gives, a cell for each column.
    rows: fn(&File, &Words) -> Vec<Vec<Cell>>,
    /// The rows that what goes across files gives.
    across: fn(&Folder, &Words) -> Vec<Vec<Cell>>,
}

/// A column: its name, how many characters wide it is, and what its cells hold.
struct Column {
    id: &'static str,
    width: u8,
    kind: Kind,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Words; long ones are wrapped.
    Text,
    /// Kroner.
    Kroner,
    /// A number without unit, that may be added up.
    Count,
    /// How many faults there are: coloured where there are any.
    Faults(Fault),
    /// How a form fared, by its word: coloured.
    Status,
}

/// What a colour in the overview stands for; words beside it say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    Error,
    Warning,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
enum Cell {
    Empty,
    Text(String),
    Kroner(Decimal),
    Count(u32),
    /// The name of a file, that leads to it where the format can.
    File(String),
}

/// The tables, in the order of the workbook.
const TABLES: [&Table; 4] = [&oversikt::TABLE, &funn::TABLE, &belop::TABLE, &ikke_kontrollert::TABLE];

const fn column(id: &'static str, width: u8, kind: Kind) -> Column {
    Column { id, width, kind }
}

impl Table {
    fn name(&self, words: &Words) -> String {
        words.plain(&format!("sheet-{}", self.id))
    }

    fn heads<'t>(&'t self, words: &'t Words) -> impl Iterator<Item = String> + 't {
        self.columns.iter().map(|column| words.plain(&format!("head-{}", column.id)))
    }
}

impl Cell {
    /// A stranger's words, or ours about them.
    fn text(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(printable(text).into_owned()) }
    }

    fn kroner(amount: Option<Decimal>) -> Self {
        amount.map_or(Self::Empty, Self::Kroner)
    }

    fn count(count: usize) -> Self {
        Self::Count(u32::try_from(count).unwrap_or(u32::MAX))
    }

    fn file(file: &File) -> Self {
        Self::File(printable(&file.name()).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::document::Format;
    use crate::report::words::Lang;

    #[test]
    fn every_row_has_a_cell_for_each_column_and_every_column_its_name() {
        let files = [sample::checked(Format::Pdf), sample::clean(), sample::budget(), sample::not_checked()];
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for table in TABLES {
                assert_ne!(table.name(&words), format!("sheet-{}", table.id));
                assert!(
                    table.heads(&words).zip(table.columns).all(|(head, column)| head != format!("head-{}", column.id))
                );
                let across = (table.across)(&sample::folder(&files), &words);
                assert_eq!(across.is_empty(), table.id != "funn");
                let rows: Vec<_> = files.iter().flat_map(|file| (table.rows)(file, &words)).chain(across).collect();
                assert!(!rows.is_empty(), "{}", table.id);
                for row in rows {
                    assert_eq!(row.len(), table.columns.len(), "{}: {row:?}", table.id);
                    for (cell, column) in row.iter().zip(table.columns) {
                        let fits = match cell {
                            Cell::Empty => true,
                            Cell::Text(_) | Cell::File(_) => matches!(column.kind, Kind::Text | Kind::Status),
                            Cell::Kroner(_) => column.kind == Kind::Kroner,
                            Cell::Count(_) => matches!(column.kind, Kind::Count | Kind::Faults(_)),
                        };
                        assert!(fits, "{}: {cell:?} in {}", table.id, column.id);
                    }
                }
            }
        }
    }
}
