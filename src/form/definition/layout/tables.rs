//! The tables of a form, with the answers outside tables as tables of questions.

use super::{DisplayName, LayoutCell, LayoutLine, LayoutTable, TableShape};
use crate::form::definition::{AnswerPart, CellKind, Column, Definition, Field, FieldKind, Row, Section};
use crate::form::model::path::{common, join};

impl Definition {
    /// Every table of its forms, section by section: first the answers outside tables.
    pub(super) fn tables(&self) -> Vec<LayoutTable> {
        self.sections.iter().enumerate().flat_map(|(number, section)| section.tables(number)).collect()
    }
}

impl Section {
    fn tables(&self, number: usize) -> Vec<LayoutTable> {
        let base = self.base();
        let mut questions = match (&self.list, &self.record) {
            (Some(list), _) => LayoutTable::new(list, self, TableShape::Entries),
            (None, Some(record)) => LayoutTable::new(record, self, TableShape::Questions),
            (None, None) => LayoutTable::new(&format!("{}", number + 1), self, TableShape::Questions),
        };
        if questions.shape == TableShape::Questions {
            questions.columns.push(LayoutLine { key: String::new(), name: DisplayName::default(), is_total: false });
        }
        let mut grids = Vec::new();
        for field in self.fields.iter().filter(|field| !field.is_boundary()) {
            let is_line =
                field.kind == FieldKind::Table && field.rows.is_empty() && !field.list && field.years.is_none();
            if field.kind == FieldKind::Table && !is_line {
                grids.push(field.grid(&base));
            } else {
                field.answers().into_iter().for_each(|answer| questions.add(&base, answer));
            }
        }
        let has_cells = |table: &LayoutTable| !table.cells.is_empty();
        std::iter::once(questions).chain(grids).filter(has_cells).collect()
    }
}

/// An answer outside tables.
struct Single {
    path: String,
    name: DisplayName,
    is_total: bool,
    /// Whether it is words that name nobody.
    is_text: bool,
}

impl LayoutTable {
    fn new(id: &str, section: &Section, shape: TableShape) -> Self {
        Self {
            id: id.to_owned(),
            name: DisplayName::of(section.navn.as_ref(), &section.labels),
            is_named: true,
            shape,
            columns: Vec::new(),
            rows: Vec::new(),
            years: None,
            title: None,
            cells: Vec::new(),
        }
    }

    /// Adds a column to a list of entries, or a row to questions. The first words of an entry are its title, the others
    /// are prose.
    fn add(&mut self, base: &str, answer: Single) {
        let Single { path, name, is_total, is_text } = answer;
        let is_column = self.shape == TableShape::Entries;
        let lines = if is_column { &mut self.columns } else { &mut self.rows };
        let at = number(lines.len());
        lines.push(LayoutLine { key: path.clone(), name, is_total });
        let is_title = is_column && is_text && self.title.is_none();
        if is_title {
            self.title = Some(at);
        }
        let (row, column) = if is_column { (0, Some(at)) } else { (at, Some(0)) };
        let is_prose = is_column && is_text && !is_title;
        self.cells.push(LayoutCell { path: join(base, &path), row, column, is_total, is_prose });
    }
}

impl Field {
    /// Its answers, where it is no table with rows, entries or years. Those of parts that may stand several times are
    /// in no table.
    fn answers(&self) -> Vec<Single> {
        if self.kind == FieldKind::Table {
            let of_column = |column: &Column| Single {
                path: self.path.replace("{col}", &column.key),
                name: DisplayName::of(column.navn.as_ref(), &column.labels),
                is_total: self.total.as_deref() == Some(&column.key),
                is_text: self.cell_kind(None, Some(column)) == CellKind::Tekst && column.holds.is_none(),
            };
            return self.columns.iter().filter(|column| !column.key.is_empty()).map(of_column).collect();
        }
        let of_part = |part: &AnswerPart| Single {
            path: part.path.to_string(),
            name: part.navn.as_ref().map_or_else(|| DisplayName::one(&part.name), |navn| DisplayName(navn.all())),
            is_total: false,
            is_text: false,
        };
        let parts = self.parts.iter().filter(|part| part.each.is_empty()).map(of_part);
        let whole = (!self.path.is_empty()).then(|| Single {
            path: self.path.to_string(),
            name: DisplayName::of(self.navn.as_ref(), &self.labels),
            is_total: false,
            is_text: self.kind == FieldKind::Text && self.cell == CellKind::Tekst && self.holds.is_none(),
        });
        parts.chain(whole).collect()
    }

    /// Its table, where it has rows, entries or years.
    fn grid(&self, base: &str) -> LayoutTable {
        let cell_path = self.path.replace("[{i}]", "[]");
        let keyed = || self.columns.iter().filter(|column| !column.key.is_empty());
        let mut table = LayoutTable {
            id: join(base, &common(&self.path)),
            name: DisplayName::of(self.navn.as_ref(), &self.labels),
            is_named: self.navn.is_some(),
            shape: TableShape::Grid,
            columns: keyed().map(|column| self.column_line(column)).collect(),
            rows: Vec::new(),
            years: self.years.as_ref().map(|years| join(base, &years.path)),
            title: None,
            cells: Vec::new(),
        };
        if self.list {
            table.title = keyed().position(|column| column.cell.unwrap_or(self.cell).is_words()).map(number);
        }
        for row in self.rows.iter().map(Some).chain(self.rows.is_empty().then_some(None)) {
            let with_row = cell_path.replace("{row}", row.map_or("", |row| &row.key));
            if self.cell_kind(row, None) == CellKind::Parter {
                for (party, name) in [("eier", "Eier"), ("uh", "UH")] {
                    let path = with_row.replace("[]", &format!(".{party}[]"));
                    let line = self.row_line(row);
                    let named = DisplayName(line.name.0.map(|row| format!("{row}, {name}")));
                    table.put(base, LayoutLine { name: named, ..line }, vec![(path, None)]);
                }
            } else if self.columns.is_empty() {
                table.put(base, self.row_line(row), vec![(with_row, None)]);
            } else {
                let cells = keyed().zip(0..).map(|(column, at)| (with_row.replace("{col}", &column.key), Some(at)));
                table.put(base, self.row_line(row), cells.collect());
            }
        }
        if self.columns.is_empty() && self.years.is_none() {
            table.columns.push(LayoutLine { key: String::new(), name: DisplayName::default(), is_total: false });
            table.cells.iter_mut().for_each(|cell| cell.column = Some(0));
        }
        if self.list {
            table.rows.clear();
        }
        table
    }

    fn column_line(&self, column: &Column) -> LayoutLine {
        let is_total = self.total.as_deref() == Some(&column.key);
        LayoutLine { key: column.key.clone(), name: DisplayName::of(column.navn.as_ref(), &column.labels), is_total }
    }

    fn row_line(&self, row: Option<&Row>) -> LayoutLine {
        let Some(row) = row else {
            return LayoutLine { key: String::new(), name: DisplayName::default(), is_total: false };
        };
        let is_total = self.total_row.as_deref() == Some(&row.key);
        LayoutLine { key: row.key.clone(), name: DisplayName::of(row.navn.as_ref(), &row.labels), is_total }
    }
}

impl LayoutTable {
    /// Adds a row with its cells: path and column of each.
    fn put(&mut self, base: &str, line: LayoutLine, cells: Vec<(String, Option<u32>)>) {
        let row = number(self.rows.len());
        for (path, column) in cells {
            let in_total =
                column.is_some_and(|column| self.columns.get(column as usize).is_some_and(|line| line.is_total));
            let is_total = line.is_total || in_total;
            self.cells.push(LayoutCell { path: join(base, &path), row, column, is_total, is_prose: false });
        }
        self.rows.push(line);
    }
}

impl CellKind {
    /// Whether it holds words that may name the row that they are in.
    const fn is_words(self) -> bool {
        matches!(self, Self::Tekst | Self::Periode)
    }
}

fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
