//! What a definition declares about a form besides what it prints: what the rules have to know.

use std::sync::Arc;

use super::sum::{Sum, WrittenSum};
use super::words::first_wording;
use super::{Definition, Field, Label, Section};
use crate::form::model::path::{anywhere, join};
use crate::value::Ordning;

/// What a form declares for the rules, which do not read definitions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Declared {
    /// What has to add up.
    pub sums: Vec<Sum>,
    /// Its lists and records.
    pub sections: Vec<DeclaredSection>,
    /// Its tables.
    pub tables: Vec<DeclaredTable>,
    /// Paths of questions with boxes, or with words to search for: a gap of this name is filled with the ticked option.
    pub choices: Vec<String>,
    /// The paths of required answers, with `[]` for any position in a list.
    pub required: Vec<String>,
}

/// A part of the form that need not be filled in as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredSection {
    /// The path of the list or record.
    pub path: String,
    /// Whether it is a list.
    pub is_list: bool,
    /// The list that need not be filled in where this is.
    pub instead_of: Option<String>,
}

/// A table with names for its rows and columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredTable {
    /// The path of a cell, with `{row}`, `{col}` and `{i}`.
    pub path: String,
    /// Key and name of each row.
    pub rows: Vec<(String, String)>,
    /// Key and name of each column.
    pub columns: Vec<(String, String)>,
    /// The list of the years of its columns.
    pub years: Option<String>,
}

impl Definition {
    /// What it declares.
    #[must_use]
    pub fn declared(&self) -> &Arc<Declared> {
        self.declared.get_or_init(|| Arc::new(self.declares()))
    }

    fn declares(&self) -> Declared {
        let fields =
            || self.sections.iter().flat_map(|section| section.fields.iter().map(move |field| (section, field)));
        Declared {
            sums: self.sums.iter().filter_map(WrittenSum::whole).collect(),
            sections: self.sections.iter().filter_map(Section::declared).collect(),
            tables: fields().filter_map(|(section, field)| field.declared(&section.base())).collect(),
            required: fields()
                .filter(|(_, field)| field.required)
                .flat_map(|(section, field)| field.fills().into_iter().map(|fill| join(&section.base(), &fill.path)))
                .collect(),
            choices: fields()
                .filter(|(_, field)| !field.options.is_empty())
                .map(|(_, field)| field.path.to_string())
                .collect(),
        }
    }
}

impl Section {
    fn declared(&self) -> Option<DeclaredSection> {
        let path = self.whole()?.to_string();
        let instead_of = self.instead_of.as_ref().map(|list| list.to_string());
        Some(DeclaredSection { path, is_list: self.list.is_some(), instead_of })
    }
}

impl Field {
    fn declared(&self, base: &str) -> Option<DeclaredTable> {
        let named = |key: &str, labels: &[Label]| (!key.is_empty()).then(|| (key.to_owned(), first_wording(labels)));
        (self.path.contains('{')).then(|| DeclaredTable {
            path: join(base, &self.path),
            rows: self.rows.iter().filter_map(|row| named(&row.key, &row.labels)).collect(),
            columns: self.columns.iter().filter_map(|column| named(&column.key, &column.labels)).collect(),
            years: self.years.as_ref().map(|years| years.path.to_string()),
        })
    }
}

/// The place of a cell in its table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CellNames {
    /// The name of its row; empty where it has none.
    pub row: String,
    /// The name of its column; empty where it has none.
    pub column: String,
    /// The path of the year of its column.
    pub year: Option<String>,
    /// Whether the other rows of the table are ordninger.
    pub rows_are_ordninger: bool,
}

impl Declared {
    /// The place of an answer in its table; `None` for an answer outside tables.
    #[must_use]
    pub fn cell(&self, path: &str) -> Option<CellNames> {
        self.tables.iter().find_map(|table| table.cell(path))
    }
}

impl DeclaredTable {
    fn cell(&self, path: &str) -> Option<CellNames> {
        let anywhere = anywhere(path);
        let position = path.rsplit_once('[').and_then(|(_, rest)| rest.split_once(']')).map(|(position, _)| position);
        let year = self.years.as_ref().and_then(|years| Some(format!("{years}[{}]", position?)));
        let nothing = [(String::new(), String::new())];
        let rows = if self.rows.is_empty() { &nothing[..] } else { &self.rows };
        let columns = if self.columns.is_empty() { &nothing[..] } else { &self.columns };
        let is_here = |row: &str, column: &str| {
            let cell = self.path.replace("{row}", row).replace("{col}", column).replace("{i}", "");
            // the shares of several parties in a cell have the party after the row
            let party = anywhere.strip_prefix(cell.trim_end_matches("[]")).and_then(|rest| rest.strip_prefix('.'));
            anywhere == cell || (self.years.is_some() && party.is_some_and(|party| !party.contains('.')))
        };
        rows.iter().find_map(|(row_key, row)| {
            let (_, column) = columns.iter().find(|(key, _)| is_here(row_key, key))?;
            let mut others = rows.iter().map(|(key, _)| key).filter(|key| *key != row_key);
            let is_ordning = |key: &String| Ordning::of_key(key).is_some_and(|ordning| ordning.entry().is_some());
            let rows_are_ordninger = others.all(is_ordning);
            Some(CellNames { row: row.clone(), column: column.clone(), year: year.clone(), rows_are_ordninger })
        })
    }
}
