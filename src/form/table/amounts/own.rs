//! Rows and columns with amounts that a sender has added to a table of the form.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::form::table::amounts::arithmetic::{Amount, TableSum, explain};
use crate::form::table::amounts::heads;
use crate::form::table::amounts::reconcile::{AmountTable, OwnColumn, SheetLine, Taken};
use crate::form::table::grid::{Explained, Own};

impl AmountTable<'_, '_, '_> {
    /// Rows with amounts that the form does not know.
    pub(in crate::form::table) fn own_rows(&self, taken: &[Taken<'_>], lines: &[&SheetLine]) -> Vec<Own> {
        let columns = 0..self.columns.len();
        let values = |line: &SheetLine| columns.clone().map(|column| self.value(line.at, column)).collect::<Vec<_>>();
        let own = lines.iter().map(|line| (*line, values(line)));
        let own: Vec<(&SheetLine, Vec<Amount>)> =
            own.filter(|(_, values)| values.iter().any(|value| value.is_something())).collect();
        if own.is_empty() {
            return Vec::new();
        }
        let sums = self.total_row().map_or_else(Vec::new, |total| {
            columns.clone().map(|column| self.column_sum(taken, column, total)).collect()
        });
        let explained = explain(&sums, &own.iter().map(|(_, values)| values.as_slice()).collect::<Vec<_>>());
        let found = own
            .iter()
            .zip(explained)
            .map(|((line, _), explained)| self.own_row(line, explained.or(self.earlier(&line.label))));
        found.collect()
    }

    pub(in crate::form::table) fn own_row(&self, line: &SheetLine, explained: Option<Explained>) -> Own {
        let words = |column: usize| {
            let cell = self.cell(line.at, column);
            Some((column, cell.extent().filter(|_| self.value(line.at, column).is_something())?))
        };
        let cells = (0..self.columns.len()).filter_map(words).collect();
        Own { is_row: true, label: line.label.clone(), cells, explained }
    }

    /// Columns with amounts that the form does not know, in some rows; each row has its number in the form and in the
    /// sheet.
    pub(in crate::form::table) fn own_columns(&self, known: &[(usize, usize)]) -> Vec<Own> {
        let value = |col: usize, row: usize| Amount::of_own(self.reader, &self.lines.sheet.row(row)[col]);
        let values = |column: &OwnColumn| known.iter().map(|(_, row)| value(column.at, *row)).collect::<Vec<_>>();
        let own = self.lines.own_columns.iter().map(|column| (column, values(column)));
        let own: Vec<(&OwnColumn, Vec<Amount>)> = own
            .filter(|(_, values)| values.iter().any(|value| value.is_something()) && !is_numbering(values))
            .collect();
        if own.is_empty() {
            return Vec::new();
        }
        let sums: Vec<TableSum> = self.total_column().map_or_else(Vec::new, |total| {
            known.iter().map(|(_, row)| self.row_sum(*row, &self.columns, total)).collect()
        });
        let explained = explain(&sums, &own.iter().map(|(_, values)| values.as_slice()).collect::<Vec<_>>());
        let cell = |col: usize, (of, row): (usize, usize)| {
            value(col, row).is_something().then(|| (of, self.lines.sheet.row(row)[col].words.clone()))
        };
        let found = own.iter().zip(explained).map(|((column, _), explained)| Own {
            is_row: false,
            label: column.head.clone(),
            cells: known.iter().filter_map(|&row| cell(column.at, row)).collect(),
            explained: explained.or(self.earlier(&column.head)),
        });
        found.collect()
    }

    /// What the name of an added line says, where arithmetic says nothing: it may be of an earlier year.
    fn earlier(&self, label: &Range<usize>) -> Option<Explained> {
        let year = self.reader.year?;
        heads::years(self.reader, label.clone()).max().filter(|latest| *latest < year).map(|_| Explained::OtherYear)
    }
}

/// Whether some values are 1, 2, 3 …: the numbers of rows.
fn is_numbering(values: &[Amount]) -> bool {
    values.iter().zip(1..).all(|(value, number)| *value == Amount::Is(Decimal::from(number)))
}
