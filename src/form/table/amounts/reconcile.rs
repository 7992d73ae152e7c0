//! Decides which lines of a table of amounts are the answers where the sender has added lines, split one in two or
//! written another sum: arithmetic decides, or the answer stays unread.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::form::definition::{CellKind, Field};
use crate::form::place::reader::Reader;
use crate::form::table::amounts::arithmetic::{Amount, TableSum, all_hold};
use crate::form::table::grid::{Addend, CellWords, Explained, Grid, GridCell, GridRow};
use crate::form::table::sheet::{Sheet, SheetCell};

/// A table whose rows and columns have been found.
#[derive(Debug)]
pub(in crate::form) struct SheetLines<'s> {
    pub sheet: &'s Sheet,
    /// For each column of the form, the sheet columns that belong to it, each with the words that it adds to the label.
    pub columns: Vec<Vec<(usize, String)>>,
    /// Columns that the form does not know.
    pub own_columns: Vec<OwnColumn>,
    /// The rows below the head, with their labels.
    pub rows: Vec<SheetLine>,
}

/// A column that the form does not know.
#[derive(Debug, Clone)]
pub(in crate::form) struct OwnColumn {
    /// In the sheet.
    pub at: usize,
    /// Its name.
    pub head: Range<usize>,
}

/// A row of a table.
#[derive(Debug, Clone)]
pub(in crate::form) struct SheetLine {
    /// In the sheet.
    pub at: usize,
    /// The row of the form that it is; `None` for one that the form does not know, and in tables without labels.
    pub row: Option<usize>,
    /// Its name.
    pub label: Range<usize>,
    /// The words that it adds to the label of the form.
    pub added: String,
}

/// How a line of the form is made up of several lines of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::form::table) enum LineChoice {
    /// It is this one of them.
    One(usize),
    /// It is the sum of them.
    All,
    /// It is unclear.
    Unsure,
}

/// A row of the form, the lines with its label, and how they make it up.
#[derive(Debug, Clone)]
pub(in crate::form::table) struct Taken<'l> {
    row: usize,
    lines: Vec<&'l SheetLine>,
    choice: LineChoice,
}

pub(in crate::form::table) struct AmountTable<'t, 'r, 'd> {
    pub reader: &'t Reader<'r, 'd>,
    field: &'t Field,
    pub lines: SheetLines<'t>,
    /// For each column of the form, how it is made up.
    pub columns: Vec<LineChoice>,
}

/// The answers of a table, and the lines that the sender added.
pub(in crate::form) fn grid(reader: &Reader<'_, '_>, field: &Field, lines: SheetLines<'_>) -> Grid {
    let columns = vec![LineChoice::All; lines.columns.len()];
    let mut table = AmountTable { reader, field, lines, columns };
    table.columns = table.choose_columns();
    if field.rows.is_empty() { table.unlabelled() } else { table.labelled() }
}

impl AmountTable<'_, '_, '_> {
    pub(in crate::form::table) fn total_column(&self) -> Option<usize> {
        let total = self.field.total.as_ref()?;
        self.field.columns.iter().position(|column| column.key == **total)
    }

    pub(in crate::form::table) fn total_row(&self) -> Option<usize> {
        let total = self.field.total_row.as_ref()?;
        self.field.rows.iter().position(|row| row.key == **total)
    }

    /// Whether the cells of a row hold amounts.
    fn is_of_amounts(&self, row: usize) -> bool {
        self.field.cell_kind(self.field.rows.get(row), None) == CellKind::Belop
    }

    /// The columns of the sheet that make up one of the form.
    fn places(&self, column: usize, choice: LineChoice) -> Vec<usize> {
        match choice {
            LineChoice::One(only) => vec![only],
            LineChoice::All | LineChoice::Unsure => self.lines.columns[column].iter().map(|(col, _)| *col).collect(),
        }
    }

    /// The amount of a column of the form in a row of the sheet.
    pub(in crate::form::table) fn value(&self, row: usize, column: usize) -> Amount {
        self.value_as(row, column, self.columns[column])
    }

    fn value_as(&self, row: usize, column: usize, choice: LineChoice) -> Amount {
        let filled = self.lines.sheet.filled(row, &self.places(column, choice));
        filled.into_iter().map(|place| Amount::of(self.reader, place)).fold(Amount::Open, Amount::plus)
    }

    pub(in crate::form::table) fn row_sum(&self, row: usize, choices: &[LineChoice], total: usize) -> TableSum {
        let parts = (0..choices.len()).filter(|&column| column != total);
        TableSum {
            parts: parts.map(|column| self.value_as(row, column, choices[column])).collect(),
            total: self.value_as(row, total, choices[total]),
        }
    }

    pub(in crate::form::table) fn column_sum(&self, taken: &[Taken<'_>], column: usize, total: usize) -> TableSum {
        let value = |taken| self.taken_value(taken, column);
        let (totals, parts): (Vec<&Taken<'_>>, Vec<_>) =
            taken.iter().filter(|taken| self.is_of_amounts(taken.row)).partition(|taken| taken.row == total);
        TableSum {
            parts: parts.into_iter().map(value).collect(),
            total: totals.into_iter().map(value).next().unwrap_or(Amount::Open),
        }
    }

    fn taken_value(&self, Taken { lines, choice, .. }: &Taken<'_>, column: usize) -> Amount {
        match choice {
            LineChoice::One(only) => self.value(*only, column),
            LineChoice::All => lines.iter().map(|line| self.value(line.at, column)).fold(Amount::Open, Amount::plus),
            LineChoice::Unsure => Amount::Unknown,
        }
    }

    /// Decides for each column of the form that several sheet columns share how they make it up.
    fn choose_columns(&self) -> Vec<LineChoice> {
        let mut chosen = self.columns.clone();
        for column in (0..chosen.len()).filter(|&column| self.lines.columns[column].len() > 1) {
            let Some(total) = self.total_column() else {
                chosen[column] = LineChoice::Unsure;
                continue;
            };
            let fits = |choice: &LineChoice| {
                let mut with = chosen.clone();
                with[column] = *choice;
                let rows = self.lines.rows.iter();
                all_hold(rows.map(|line| self.row_sum(line.at, &with, total).holds_with(Amount::Open)))
            };
            let one = self.lines.columns[column].iter().map(|(col, _)| LineChoice::One(*col));
            let all = (column != total).then_some(LineChoice::All);
            let fitting: Vec<LineChoice> = one.chain(all).filter(fits).collect();
            let rows = &self.lines.rows;
            let values = |choice| rows.iter().map(|line| self.value_as(line.at, column, choice).number()).collect();
            chosen[column] = only(&fitting, values);
        }
        chosen
    }

    /// Decides how several lines with the label of one row of the form make it up.
    fn choose_row(&self, taken: &[Taken<'_>], at: usize) -> LineChoice {
        let Some(total) = self.total_row() else { return LineChoice::Unsure };
        let columns = 0..self.columns.len();
        let fits = |choice: &LineChoice| {
            let mut with: Vec<Taken<'_>> = taken.to_vec();
            with[at].choice = *choice;
            let sums = columns.clone().map(|column| self.column_sum(&with, column, total));
            all_hold(sums.map(|sum| sum.holds_with(Amount::Open)))
        };
        let one = taken[at].lines.iter().map(|line| LineChoice::One(line.at));
        let all = (taken[at].row != total).then_some(LineChoice::All);
        let fitting: Vec<LineChoice> = one.chain(all).filter(fits).collect();
        let values = |choice| {
            let chosen = Taken { choice, ..taken[at].clone() };
            columns.clone().map(|column| self.taken_value(&chosen, column).number()).collect()
        };
        only(&fitting, values)
    }

    /// One cell of the form in one row of the sheet.
    pub(in crate::form::table) fn cell(&self, row: usize, column: usize) -> GridCell {
        let choice = self.columns[column];
        let places = self.places(column, choice);
        let Some(&first) = places.first() else { return GridCell::default() };
        let at = self.lines.sheet.row(row)[first].at.clone();
        match self.lines.sheet.filled(row, &places).as_slice() {
            [] => GridCell::these(Vec::new(), at),
            [only] if self.is_shared(row, column, only) => GridCell::among(vec![only.words.clone()]),
            [only] => GridCell::these(vec![only.words.clone()], only.at.clone()),
            several if choice == LineChoice::Unsure => {
                GridCell::among(several.iter().map(|place| place.words.clone()).collect())
            }
            several => {
                let of = |place: &SheetCell| {
                    let mut columns = self.lines.columns[column].iter();
                    columns.find(|(col, _)| &self.lines.sheet.row(row)[*col] == place)
                };
                let name = |place: &SheetCell| of(place).map(|(_, name)| name.clone()).unwrap_or_default();
                let parts = several.iter().map(|place| Addend { words: vec![place.words.clone()], name: name(place) });
                GridCell { words: CellWords::Parts(parts.collect()), at }
            }
        }
    }

    /// Whether a merged cell with an amount covers other columns of the form as well.
    fn is_shared(&self, row: usize, column: usize, place: &SheetCell) -> bool {
        let others = (0..self.lines.columns.len()).filter(|&other| other != column);
        let mut covered = others.flat_map(|other| self.places(other, self.columns[other]));
        let has_figure = |word: usize| self.reader.flow.words[word].text.contains(|c: char| c.is_ascii_digit());
        covered.any(|col| &self.lines.sheet.row(row)[col] == place) && place.words.clone().any(has_figure)
    }

    /// A table whose rows have labels.
    fn labelled(&self) -> Grid {
        let mut own: Vec<&SheetLine> = self.lines.rows.iter().filter(|line| line.row.is_none()).collect();
        let of_row = |row: usize| self.lines.rows.iter().filter(move |line| line.row == Some(row)).collect::<Vec<_>>();
        let rows = (0..self.field.rows.len()).map(|row| Taken { row, lines: of_row(row), choice: LineChoice::All });
        let mut taken: Vec<Taken<'_>> = rows.filter(|taken| !taken.lines.is_empty()).collect();
        // in the order of the table
        taken.sort_by_key(|taken| taken.lines[0].at);
        for at in 0..taken.len() {
            if taken[at].lines.len() > 1 {
                taken[at].choice = self.choose_row(&taken, at);
            }
        }
        let mut rows: Vec<GridRow> = Vec::new();
        for Taken { row, lines, choice } in &taken {
            if let LineChoice::One(only) = choice {
                own.extend(lines.iter().filter(|line| line.at != *only));
            }
            let cells = (0..self.columns.len()).map(|column| self.put_together(lines, column, *choice)).collect();
            rows.push(GridRow { row: Some(*row), cells, words: 0..0 });
        }
        own.sort_by_key(|line| line.at);
        let of_amounts = taken.iter().filter(|taken| self.is_of_amounts(taken.row));
        let known: Vec<(usize, usize)> =
            of_amounts.flat_map(|taken| taken.lines.iter().map(|line| (taken.row, line.at))).collect();
        let own = self.own_rows(&taken, &own).into_iter().chain(self.own_columns(&known)).collect();
        Grid { rows, own, ..Grid::default() }
    }

    /// The cell of a column in a row that several lines make up.
    fn put_together(&self, lines: &[&SheetLine], column: usize, choice: LineChoice) -> GridCell {
        if let LineChoice::One(only) = choice {
            return self.cell(only, column);
        }
        let cells = lines.iter().map(|line| (line, self.cell(line.at, column)));
        let filled: Vec<_> = cells.filter(|(_, cell)| cell.extent().is_some()).collect();
        match filled.as_slice() {
            [] => self.cell(lines[0].at, column),
            [(_, only)] => only.clone(),
            several
                if choice == LineChoice::All
                    && several.iter().all(|(_, cell)| matches!(cell.words, CellWords::These(_))) =>
            {
                let part = |(line, cell): &(&&SheetLine, GridCell)| Addend {
                    words: cell.all_words(),
                    name: line.added.clone(),
                };
                GridCell { words: CellWords::Parts(several.iter().map(part).collect()), at: None }
            }
            several => GridCell::among(several.iter().flat_map(|(_, cell)| cell.all_words()).collect()),
        }
    }

    /// A table of one row, which may fill several lines: an amount per line, or with a sum below.
    fn unlabelled(&self) -> Grid {
        let is_filled = |line: &&SheetLine| {
            let places = (0..self.columns.len()).flat_map(|column| self.places(column, self.columns[column]));
            let filled = self.lines.sheet.filled(line.at, &places.collect::<Vec<_>>());
            filled.iter().any(|place| place.says_something(self.reader))
        };
        let filled: Vec<&SheetLine> = self.lines.rows.iter().filter(is_filled).collect();
        let Some(first) = filled.first().copied().or(self.lines.rows.first()) else {
            return Grid::default();
        };
        let choice = if filled.len() > 1 { self.choose_line(&filled) } else { LineChoice::One(first.at) };
        let is_other = |line: &&&SheetLine| matches!(choice, LineChoice::One(only) if only != line.at);
        let others = filled.iter().filter(is_other).map(|line| self.own_row(line, Some(Explained::Beside)));
        let known: Vec<(usize, usize)> =
            filled.iter().filter(|line| !is_other(line)).map(|line| (0, line.at)).collect();
        let cells = (0..self.columns.len()).map(|column| self.put_together(&filled, column, choice)).collect();
        let own = others.chain(self.own_columns(&known)).collect();
        Grid { rows: vec![GridRow { row: None, cells, words: 0..0 }], own, ..Grid::default() }
    }

    /// Decides which of several filled lines is the answer.
    fn choose_line(&self, filled: &[&SheetLine]) -> LineChoice {
        let Some(total) = self.total_column() else { return LineChoice::Unsure };
        let columns = 0..self.columns.len();
        let values = |line: &&SheetLine| columns.clone().map(|column| self.value(line.at, column)).collect::<Vec<_>>();
        let all: Vec<Vec<Amount>> = filled.iter().map(values).collect();
        let add = |lines: &[Vec<Amount>]| {
            let column = |at: usize| lines.iter().map(|line| line[at]).fold(Amount::Open, Amount::plus);
            columns.clone().map(column).collect::<Vec<_>>()
        };
        // the last line is the sum of those above it
        if let Some((last, above)) = all.split_last().filter(|(_, above)| above.len() > 1)
            && add(above) == *last
        {
            return LineChoice::One(filled[filled.len() - 1].at);
        }
        // a cell continues below, and only all its lines together make the total
        let together = add(&all);
        let parts = columns.clone().filter(|&column| column != total).map(|column| together[column]).collect();
        let holds = TableSum { parts, total: together[total] }.holds_with(Amount::Open) == Some(true);
        let whole = all.iter().filter(|line| !line.contains(&Amount::Open)).count();
        if holds && whole <= 1 { LineChoice::All } else { LineChoice::Unsure }
    }
}

/// The only choice that fits, or the last of several with the same values.
fn only(fitting: &[LineChoice], values: impl Fn(LineChoice) -> Vec<Option<Decimal>>) -> LineChoice {
    let Some((last, others)) = fitting.split_last() else { return LineChoice::Unsure };
    let said = values(*last);
    let same = others.iter().all(|other| values(*other) == said) && (others.is_empty() || !said.contains(&None));
    if same { *last } else { LineChoice::Unsure }
}
