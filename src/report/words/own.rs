//! The tables that a form declares beside those that the types know, as rows and columns for every report.

use std::collections::BTreeSet;

use super::quoted;
use crate::form::{Behovsmelding, Node, OwnEntry, Seen, Status, anywhere, is_within};
use crate::value::Kroner;

/// A table with names for its rows and columns.
pub(in crate::report) struct OwnTable<'a> {
    /// What the paths of its cells have in common.
    pub path: &'a str,
    /// As the form prints it above the table; empty where it prints nothing.
    pub caption: String,
    /// The names of its columns.
    pub columns: Vec<String>,
    /// Its rows, in the order of the form.
    pub rows: Vec<OwnRow<'a>>,
}

/// A row, with a cell for each column of its table.
pub(in crate::report) struct OwnRow<'a> {
    /// Its name, or its number in a list.
    pub name: String,
    /// Field path and answer; `None` where the form has no such cell.
    pub cells: Vec<Option<(String, Seen<'a>)>>,
}

/// The tables of a form that have an answer of its own, with all answers in them.
pub(in crate::report) fn tables(behovsmelding: &Behovsmelding) -> Vec<OwnTable<'_>> {
    let mut known = BTreeSet::new();
    let own = behovsmelding.own.0.iter().filter_map(|entry| whole(&entry.cell.as_ref()?.table, &entry.path));
    let paths = own.filter(|table| known.insert(*table));
    paths.map(|path| table(behovsmelding, path)).collect()
}

/// The path of the table that a cell is in: that of all such tables, with the positions of the cell's lists. A table in an
/// entry of a list is another one in each entry.
fn whole<'p>(table: &str, cell: &'p str) -> Option<&'p str> {
    let ends = (0..=cell.len()).filter(|&at| cell.is_char_boundary(at) && anywhere(&cell[..at]) == table);
    ends.max_by_key(|&at| (cell[..at].ends_with(']'), at)).map(|at| &cell[..at])
}

fn table<'a>(behovsmelding: &'a Behovsmelding, path: &'a str) -> OwnTable<'a> {
    let mut table = OwnTable { path, caption: String::new(), columns: Vec::new(), rows: Vec::new() };
    behovsmelding.visit(&mut |field, seen| {
        if is_within(path, field) {
            let (row, column) = names(&behovsmelding.own.0, field, &seen);
            let at = place(&mut table.columns, |name| *name == column, || column.clone());
            let new_row = || OwnRow { name: row.clone(), cells: Vec::new() };
            let row = place(&mut table.rows, |known| known.name == row, new_row);
            let cells = &mut table.rows[row].cells;
            cells.resize_with(cells.len().max(at + 1), || None);
            cells[at] = Some((field.to_owned(), seen));
            if table.caption.is_empty() {
                seen.context.clone_into(&mut table.caption);
            }
        }
    });
    let columns = table.columns.len();
    table.rows.iter_mut().for_each(|row| row.cells.resize_with(columns, || None));
    table
}

/// The position of an element in a list, to which it is added if it is not in it.
fn place<T>(list: &mut Vec<T>, is_it: impl Fn(&T) -> bool, new: impl FnOnce() -> T) -> usize {
    list.iter().position(is_it).unwrap_or_else(|| {
        list.push(new());
        list.len() - 1
    })
}

/// The names of a cell's row and column. In a list the rows have numbers; the label of an answer that the types know is
/// `Eier, Regional ordning`.
fn names(own: &[OwnEntry], field: &str, seen: &Seen<'_>) -> (String, String) {
    let number = field.rsplit_once('[').and_then(|(_, rest)| rest.split_once(']')?.0.parse::<usize>().ok());
    let cell = own.iter().find(|entry| entry.path == field).and_then(|entry| entry.cell.clone());
    let (row, column) = cell.map_or_else(
        || {
            seen.label
                .split_once(", ")
                .map_or_else(Default::default, |(column, row)| (row.to_owned(), column.to_owned()))
        },
        |cell| (cell.row, cell.column),
    );
    match number.filter(|_| row.is_empty()) {
        Some(number) => ((number + 1).to_string(), column),
        None => (row, column),
    }
}

/// The text of a cell: an amount as amounts are written, otherwise the words; `None` where nothing was filled in.
pub(in crate::report) fn shown(seen: &Seen<'_>) -> Option<String> {
    match seen.status {
        Status::Given => Some(
            seen.value
                .and_then(|value| value.amount())
                .map_or_else(|| quoted(seen.raw), |amount| Kroner(amount.sum.0).to_string()),
        ),
        Status::Unreadable(_) => Some(quoted(seen.raw)),
        Status::Blank | Status::Placeholder | Status::Missing => None,
    }
}

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn a_table_in_an_entry_of_a_list_is_one_of_its_own() {
        assert_eq!(whole("tiltak[].fordeling", "tiltak[1].fordeling.reise.eier"), Some("tiltak[1].fordeling"));
        assert_eq!(whole("tiltak[]", "tiltak[12].eier"), Some("tiltak[12]"));
        assert_eq!(whole("stillinger", "stillinger[0].prosent"), Some("stillinger"));
    }
}
