//! Spreadsheets: the same tables as a workbook ([`xlsx`]) and as CSV ([`csv`]).
//!
//! A table is its columns, what one file gives of rows, and what the files of a call give together. Of a file only its
//! amounts are kept: which of them are counted is known when all files are.

mod belop;
pub mod csv;
mod funn;
mod ikke_kontrollert;
mod oversikt;
mod sammendrag;
mod ventet;
pub mod xlsx;

use rust_decimal::Decimal;

use super::printable::printable;
use super::words::Words;
use crate::form::Definition;
use crate::outcome::{Entry, File, Folder};

/// A table of the report. Its name in `locales/` is `sheet-ID`, that of a column `head-ID`.
struct Table {
    id: &'static str,
    columns: &'static [Column],
    /// The rows that a file gives, a cell for each column.
    rows: fn(&File, &Words) -> Vec<Vec<Cell>>,
    /// The rows of what concerns several files.
    across: fn(&Across<'_>) -> Vec<Vec<Cell>>,
    /// Whether the last of those rows, if there are any, adds up the others: a CSV is added up by who reads it.
    adds_up: bool,
}

/// What the rows of a call are made of.
struct Across<'a> {
    folder: &'a Folder,
    /// The parties that have a column.
    parties: &'a [PartyColumn],
    /// The amounts of each file, in the order of the call.
    amounts: &'a [Vec<belop::Amount>],
    words: &'a Words,
    forms: &'a [Definition],
}

/// A party of the known forms, which has columns of its own: its key, and its name in the language of the report.
struct PartyColumn {
    key: String,
    name: String,
}

/// A column: its name, how many characters wide it is, and what its cells hold.
struct Column {
    id: &'static str,
    width: u8,
    kind: Kind,
    /// Whether it stands once for each party.
    each_party: bool,
}

/// A column as it stands in a report.
struct ShownColumn {
    /// Its own id, or the key of the party that it is of.
    id: String,
    head: String,
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
    /// A number without unit, which may be added up.
    Count,
    /// A year: a number that nobody adds up.
    Year,
    /// How many findings there are: coloured if there are any.
    Faults(Fault),
    /// The status of a form: coloured.
    Status,
}

/// The meaning of a colour in the overview; words beside it say the same.
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
    /// The name of the file that gives the row, which leads to it where the format can.
    File(String),
    /// The same of a file by its place in the call, from 0.
    Listed(usize, String),
    /// A formula, where the format has them, and what it comes to.
    Formula(String, Box<Self>),
}

/// The tables, in the order of the workbook.
const TABLES: [&Table; 5] =
    [&oversikt::TABLE, &sammendrag::TABLE, &funn::TABLE, &belop::TABLE, &ikke_kontrollert::TABLE];

/// The table that a report has besides where the call has a list of forms that are expected.
const EXPECTED: &Table = &ventet::TABLE;

const fn column(id: &'static str, width: u8, kind: Kind) -> Column {
    Column { id, width, kind, each_party: false }
}

/// A column for each party.
const fn of_parties(id: &'static str, width: u8, kind: Kind) -> Column {
    Column { id, width, kind, each_party: true }
}

/// The parties of forms, each once.
fn parties(forms: &[Definition], words: &Words) -> Vec<PartyColumn> {
    let mut parties: Vec<PartyColumn> = Vec::new();
    for party in forms.iter().flat_map(|form| &form.layout().parties) {
        if !parties.iter().any(|known| known.key == party.key) {
            parties.push(PartyColumn { key: party.key.clone(), name: words.named(&party.navn).to_owned() });
        }
    }
    parties
}

impl Table {
    fn name(&self, words: &Words) -> String {
        words.plain(&format!("sheet-{}", self.id))
    }

    fn shown(&self, parties: &[PartyColumn], words: &Words) -> Vec<ShownColumn> {
        let shown = |&Column { id, width, kind, .. }: &Column, key: &str, head: String| ShownColumn {
            id: format!("{id}{key}"),
            head,
            width,
            kind,
        };
        let each = |column: &Column| -> Vec<ShownColumn> {
            let id = format!("head-{}", column.id);
            if !column.each_party {
                return vec![shown(column, "", words.plain(&id))];
            }
            let head = |party: &PartyColumn| words.say(&id, [("party", party.name.as_str().into())]);
            parties.iter().map(|party| shown(column, &party.key, head(party))).collect()
        };
        self.columns.iter().flat_map(each).collect()
    }

    fn heads(&self, parties: &[PartyColumn], words: &Words) -> Vec<String> {
        self.shown(parties, words).into_iter().map(|column| column.head).collect()
    }
}

impl Across<'_> {
    /// The place of a column, from 0.
    fn place(&self, table: &Table, id: &str) -> usize {
        table.shown(self.parties, self.words).iter().position(|column| column.id == id).unwrap_or_default()
    }

    /// The letter of a column: `A`, `AA`.
    fn letter(&self, table: &Table, id: &str) -> String {
        let place = self.place(table, id);
        let letter = |place: usize| (b'A'..=b'Z').nth(place).map_or('A', char::from);
        match place.checked_div(26).and_then(|first| first.checked_sub(1)) {
            Some(first) => format!("{}{}", letter(first), letter(place % 26)),
            None => letter(place).to_string(),
        }
    }
}

impl Cell {
    /// Text of the form, or words of the report about it.
    fn text(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(printable(text).into_owned()) }
    }

    fn kroner(amount: Option<Decimal>) -> Self {
        amount.map_or(Self::Empty, Self::Kroner)
    }

    fn formula(formula: String, value: Self) -> Self {
        Self::Formula(formula, Box::new(value))
    }

    fn count(count: usize) -> Self {
        Self::Count(u32::try_from(count).unwrap_or(u32::MAX))
    }

    fn file(file: &File) -> Self {
        Self::File(printable(&file.name()).into_owned())
    }

    fn listed(at: usize, entry: &Entry) -> Self {
        Self::Listed(at, printable(&entry.name()).into_owned())
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
            for table in TABLES.into_iter().chain([EXPECTED]) {
                assert_ne!(table.name(&words), format!("sheet-{}", table.id));
                let forms = Definition::built_in();
                let parties = parties(&forms, &words);
                let columns = table.shown(&parties, &words);
                assert!(columns.iter().all(|column| !column.head.starts_with("head-")));
                let folder = sample::expecting(&files);
                let amounts: Vec<_> = files.iter().map(|file| belop::of(file, &words)).collect();
                let (folder, parties, amounts) = (&folder, &parties, &amounts);
                let across = (table.across)(&Across { folder, parties, amounts, words: &words, forms: &forms });
                assert_eq!(across.is_empty(), table.id == "ikke-kontrollert");
                let rows: Vec<_> = files.iter().flat_map(|file| (table.rows)(file, &words)).chain(across).collect();
                assert!(!rows.is_empty(), "{}", table.id);
                for row in rows {
                    assert_eq!(row.len(), columns.len(), "{}: {row:?}", table.id);
                    for (cell, column) in row.iter().zip(&columns) {
                        let value = if let Cell::Formula(_, value) = cell { value } else { cell };
                        let fits = match value {
                            Cell::Empty => true,
                            Cell::Text(_) | Cell::File(_) | Cell::Listed(..) => {
                                matches!(column.kind, Kind::Text | Kind::Status) || row[0] == *cell
                            }
                            Cell::Kroner(_) => column.kind == Kind::Kroner,
                            Cell::Count(_) => matches!(column.kind, Kind::Count | Kind::Faults(_) | Kind::Year),
                            Cell::Formula(..) => false,
                        };
                        assert!(fits, "{}: {cell:?} in {}", table.id, column.id);
                    }
                }
            }
        }
    }
}
