//! The tables of a form as its definition lays them out, with the answers in them: rows and columns for every report.

use std::collections::{BTreeMap, HashMap};

use super::{Words, quoted};
use crate::form::{AllAnswers, DisplayName, LayoutCell, LayoutTable, Node, Seen, Status, TableShape, anywhere};
use crate::outcome::ReadForm;
use crate::value::{Kind, Kroner, Termin};

/// A table with the answers in it.
pub(in crate::report) struct ShownTable<'a> {
    /// As it is laid out.
    pub layout: &'a LayoutTable,
    /// What it is.
    pub caption: String,
    /// The names of its columns.
    pub columns: Vec<ShownColumn>,
    /// Its rows, in the order of the form.
    pub rows: Vec<ShownRow<'a>>,
}

/// A column.
pub(in crate::report) struct ShownColumn {
    /// Its name; the year where the columns are years.
    pub name: String,
    /// Whether an amount in it is marked as an estimate.
    pub is_estimate: bool,
}

/// A row, with a cell for each column of its table.
pub(in crate::report) struct ShownRow<'a> {
    /// Its name, or its number in a list.
    pub name: String,
    /// Its name with what an entry of a list calls itself: `6 Lesing i alle fag`.
    pub title: String,
    /// Whether it is the sum of the others.
    pub is_total: bool,
    /// `None` where the form has no such cell.
    pub cells: Vec<Option<ShownCell<'a>>>,
}

/// An answer in a table.
#[derive(Clone)]
pub(in crate::report) struct ShownCell<'a> {
    /// Its field path.
    pub field: String,
    /// The answer.
    pub seen: Seen<'a>,
    /// Its place in the layout.
    pub layout: &'a LayoutCell,
}

/// A row, by its number in the layout and its positions in lists, and the column of a cell in it.
type Place = ((u32, Vec<usize>), usize);

/// The tables of a form that have an answer.
pub(in crate::report) fn tables<'a>(form: &'a ReadForm, words: &Words) -> Vec<ShownTable<'a>> {
    let mut by_path: HashMap<&str, (usize, &LayoutCell)> = HashMap::new();
    for (at, table) in form.layout.tables.iter().enumerate() {
        by_path.extend(table.cells.iter().map(|cell| (cell.path.as_str(), (at, cell))));
    }
    let mut found: BTreeMap<usize, Vec<(Place, ShownCell<'a>)>> = BTreeMap::new();
    form.behovsmelding.visit(&mut |path, seen| {
        if let Some(&(at, layout)) = by_path.get(anywhere(path).as_str()) {
            let cell = ShownCell { field: path.to_owned(), seen, layout };
            found.entry(at).or_default().push((place(path, layout), cell));
        }
    });
    let answers = AllAnswers::of(&form.behovsmelding);
    let table = |(at, cells): (usize, Vec<(Place, ShownCell<'a>)>)| {
        Filling { table: &form.layout.tables[at], answers: &answers, words }.fill(cells)
    };
    found.into_iter().map(table).collect()
}

fn place(path: &str, cell: &LayoutCell) -> Place {
    let mut positions: Vec<usize> =
        path.split('[').skip(1).filter_map(|part| part.split_once(']')?.0.parse().ok()).collect();
    let column = match cell.column {
        Some(column) => column as usize,
        None => positions.pop().unwrap_or_default(),
    };
    ((cell.row, positions), column)
}

/// What a table is filled with.
struct Filling<'a, 't> {
    table: &'a LayoutTable,
    answers: &'t AllAnswers<'a>,
    words: &'t Words,
}

impl<'a> Filling<'a, '_> {
    fn fill(&self, cells: Vec<(Place, ShownCell<'a>)>) -> ShownTable<'a> {
        let table = self.table;
        let printed = cells.iter().map(|(_, cell)| cell.seen.context).find(|context| !context.trim().is_empty());
        let caption = match printed.filter(|_| !table.is_named) {
            Some(printed) => quoted(printed),
            None => quoted(self.words.named(&table.name)),
        };
        let width = cells.iter().map(|((_, column), _)| column + 1).max().unwrap_or(0).max(table.columns.len());
        let mut rows: BTreeMap<(u32, Vec<usize>), Vec<Option<ShownCell<'a>>>> = BTreeMap::new();
        for ((row, column), cell) in cells {
            let row = rows.entry(row).or_insert_with(|| vec![None; width]);
            row[column] = Some(cell);
        }
        let columns = (0..width).map(|at| self.column(at, &rows)).collect();
        let rows = rows.into_iter().map(|((row, positions), cells)| self.row(row, &positions, cells)).collect();
        ShownTable { layout: table, caption, columns, rows }
    }

    fn column(&self, at: usize, rows: &BTreeMap<(u32, Vec<usize>), Vec<Option<ShownCell<'a>>>>) -> ShownColumn {
        let year = self.table.years.as_ref().and_then(|years| self.answers.get(&format!("{years}[{at}]")));
        let declared = self.table.columns.get(at).map(|line| quoted(self.words.named(&line.name)));
        let mut cells = rows.values().filter_map(|row| row[at].as_ref());
        let is_estimate =
            cells.any(|cell| cell.seen.value.and_then(|value| value.amount()).is_some_and(|it| it.anslag));
        ShownColumn { name: year.map(|year| quoted(year.raw)).or(declared).unwrap_or_default(), is_estimate }
    }

    fn row(&self, row: u32, positions: &[usize], cells: Vec<Option<ShownCell<'a>>>) -> ShownRow<'a> {
        let line = self.table.rows.get(row as usize);
        let name = match (line, positions) {
            (Some(line), []) => quoted(self.words.named(&line.name)),
            (_, [.., last]) if self.table.shape == TableShape::Grid && positions.len() == 1 => (last + 1).to_string(),
            (_, [first, ..]) => self.entry(*first),
            (None, []) => String::new(),
        };
        let title = self.table.title.and_then(|title| cells.get(title as usize)?.as_ref());
        let title = title.map(|cell| quoted(cell.seen.raw)).unwrap_or_default();
        let title = format!("{name} {title}").trim().to_owned();
        ShownRow { name, title, is_total: line.is_some_and(|line| line.is_total), cells }
    }

    /// The number of an entry of a list of sections, as its heading says it.
    fn entry(&self, position: usize) -> String {
        let list = self.table.id.split('[').next().unwrap_or_default();
        let stated = self.answers.get(&format!("{list}[{position}].nummer"));
        let stated = stated.filter(|seen| seen.status == Status::Given).map(|seen| quoted(seen.raw));
        stated.unwrap_or_else(|| (position + 1).to_string())
    }
}

impl Words {
    /// A name that a form declares, in this language; in one that forms do not name things in, the English name.
    #[must_use]
    pub fn named<'n>(&self, name: &'n DisplayName) -> &'n str {
        let [nb, nn, en] = &name.0;
        match self.lang() {
            super::Lang::Nb => nb,
            super::Lang::Nn => nn,
            _ => en,
        }
    }
}

/// The text of a cell: an amount as amounts are written, ticked boxes by their names, otherwise the words; `None` where
/// nothing was filled in.
pub(in crate::report) fn shown(path: &str, seen: &Seen<'_>, form: &ReadForm, words: &Words) -> Option<String> {
    match seen.status {
        Status::Given if seen.kind == Kind::Avkryssing => ticked(path, seen, form, words),
        Status::Given => Some(match seen.value.and_then(|value| value.amount()) {
            Some(amount) => Kroner(amount.sum.0).to_string(),
            None => quoted(seen.raw),
        }),
        Status::Unreadable(_) => Some(quoted(seen.raw)),
        Status::Blank | Status::Placeholder | Status::Missing => None,
    }
}

/// The names of what is ticked.
fn ticked(path: &str, seen: &Seen<'_>, form: &ReadForm, words: &Words) -> Option<String> {
    if let Some(answer) = seen.ja_nei {
        return match answer.svar() {
            Some(true) => Some("Ja".to_owned()),
            Some(false) => Some("Nei".to_owned()),
            None if answer == crate::value::JaNei::Ingen => None,
            None => Some(quoted(seen.raw)),
        };
    }
    let anywhere = anywhere(path);
    let name = |key: &str| match form.layout.choice(&anywhere, key) {
        Some(name) => words.named(name).to_owned(),
        None => Termin::parse(key).map_or_else(|| key.to_owned(), |termin| termin.navn()),
    };
    let names: Vec<String> = seen.value?.keys().into_iter().map(name).collect();
    Some(names.join(", ")).filter(|names| !names.is_empty())
}
