//! What a definition declares for reports: the tables of the form, its parties, who sends it, and what its answers name.
//! Reports show forms by it, so that none of them has to know a form.

use std::sync::Arc;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;

use super::sum::{Names, Whole};
use super::words::{Label, first_wording};
use super::{AnswerPart, CellKind, Definition, Field, FieldKind, Written};
use crate::form::definition::template::{Gaps, Template};
use crate::form::model::path::join;

mod known;
mod tables;

/// What reports have to know about a form.
#[derive(Debug, Clone, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Layout {
    /// Its tables, in the order of the form. Every answer is in one of them.
    pub tables: Vec<LayoutTable>,
    /// Its parties; the first is the one that sends it.
    pub parties: Vec<Party>,
    /// Who sends it.
    pub sender: SenderPaths,
    /// The amount that it asks for in all, with `{ordning}` for the ticked one and `{aar}` for the position of its year.
    pub asked: Option<String>,
    /// The paths of answers that tell something about somebody, with `[]` for any position in a list.
    pub held: Vec<(String, Held)>,
    /// The options of its boxes: path of the question, key and name.
    pub choices: Vec<(String, String, DisplayName)>,
}

/// A name for people in bokmål, nynorsk and English.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub struct DisplayName(pub [String; 3]);

/// What an answer tells about somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(rename_all = "lowercase")]
pub enum Held {
    /// The name of a person.
    Person,
    /// The name of an organisation, which is public.
    Organisasjon,
    /// An e-mail address.
    #[serde(skip)]
    Epost,
    /// A telephone number.
    #[serde(skip)]
    Telefon,
    /// An account number.
    #[serde(skip)]
    Kontonr,
    /// An organisation number.
    #[serde(skip)]
    Orgnr,
}

impl CellKind {
    /// What an answer of this kind tells about somebody.
    const fn held(self) -> Option<Held> {
        match self {
            Self::Epost => Some(Held::Epost),
            Self::Telefon => Some(Held::Telefon),
            Self::Kontonr => Some(Held::Kontonr),
            Self::Orgnr => Some(Held::Orgnr),
            _ => None,
        }
    }
}

/// A party of a form: `eier`, `uh`, `fagskole`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Its key, the same in every form that has it.
    pub key: String,
    /// Its name for people.
    pub navn: DisplayName,
    /// The path of the answer that names it.
    pub name: Option<String>,
    /// The path of the amount that the form asks for it, as in [`Layout::asked`].
    pub asked: Option<String>,
    /// The path of its account number.
    pub account: Option<String>,
    /// The path of its organisation number.
    pub orgnr: Option<String>,
}

/// Who sends a form, by the paths of the answers that say so.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(deny_unknown_fields)]
pub struct SenderPaths {
    /// The network of the region.
    pub network: Option<String>,
    /// The person to write to.
    pub contact: Option<String>,
    /// The address of that person.
    pub epost: Option<String>,
}

/// What is asked for in all, as written in the definition.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::form) struct WrittenAsked {
    /// See [`Layout::asked`].
    pub total: Written,
}

/// A table of a form, or the answers of a section as a table.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct LayoutTable {
    /// What the paths of its cells have in common, or the number of its section.
    pub id: String,
    /// Its name for people.
    pub name: DisplayName,
    /// Whether its name was declared; else the caption that stands in the form comes first.
    pub is_named: bool,
    /// What its rows are.
    pub shape: TableShape,
    /// Its columns; none where they are years.
    pub columns: Vec<LayoutLine>,
    /// Its rows; none where they are the entries of a list.
    pub rows: Vec<LayoutLine>,
    /// The list of the years of its columns.
    pub years: Option<String>,
    /// The column that names a row of a list.
    pub title: Option<u32>,
    /// Its cells.
    pub cells: Vec<LayoutCell>,
}

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum TableShape {
    /// A table that the form prints.
    Grid,
    /// The entries of a list of sections, a row each.
    Entries,
    /// The questions of a section, a row each.
    Questions,
}

/// A row or column.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct LayoutLine {
    /// Its part of the path.
    pub key: String,
    /// Its name for people.
    pub name: DisplayName,
    /// Whether it is the sum of the others.
    pub is_total: bool,
}

/// Where an answer stands in its table.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct LayoutCell {
    /// Its path, with `[]` for any position in a list.
    pub path: String,
    /// Its row.
    pub row: u32,
    /// Its column; `None` where the column is the last position in its path.
    pub column: Option<u32>,
    /// Whether others add up to it.
    pub is_total: bool,
    /// Whether it is answered in prose.
    pub is_prose: bool,
}

impl From<Names> for DisplayName {
    fn from(names: Names) -> Self {
        Self(names.all())
    }
}

impl<'de> Deserialize<'de> for DisplayName {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Names::deserialize(deserializer).map(Self::from)
    }
}

impl DisplayName {
    /// The same in all languages.
    #[must_use]
    pub fn one(name: &str) -> Self {
        Self([name.to_owned(), name.to_owned(), name.to_owned()])
    }

    /// The name that is declared, or the first wording of the label.
    pub(super) fn of(navn: Option<&Names>, labels: &[Label]) -> Self {
        navn.map_or_else(|| Self::one(&first_wording(labels)), |navn| Self(navn.all()))
    }
}

impl Definition {
    /// What reports have to know about its forms.
    #[must_use]
    pub fn layout(&self) -> &Arc<Layout> {
        self.layout.get_or_init(|| Arc::new(self.laid_out()))
    }

    fn laid_out(&self) -> Layout {
        let totals: Vec<Template> = self
            .declared()
            .sums
            .iter()
            .filter(|sum| !sum.spans())
            .filter_map(|sum| if let Whole::Total(total) = &sum.whole { Some(total.clone()) } else { None })
            .collect();
        let mut tables = self.tables();
        for cell in tables.iter_mut().flat_map(|table| &mut table.cells) {
            cell.is_total |= totals.iter().any(|total| total.fit(&cell.path, &Gaps::default()).is_some());
        }
        for table in tables.iter_mut().filter(|table| table.shape == TableShape::Grid) {
            for (at, line) in (0..).zip(&mut table.rows) {
                line.is_total |= table.cells.iter().filter(|cell| cell.row == at).all(|cell| cell.is_total);
            }
        }
        Layout {
            tables,
            parties: self.all_parties(),
            sender: self.sender_paths(),
            asked: self.asked_in_all(),
            held: self.held(),
            choices: self.choices(),
        }
    }

    fn held(&self) -> Vec<(String, Held)> {
        let fields =
            self.sections.iter().flat_map(|section| section.fields.iter().map(|field| (section.base(), field)));
        let held = fields.flat_map(|(base, field)| {
            let all = field.held().into_iter();
            all.map(move |(path, held)| (join(&base, &path), held)).collect::<Vec<_>>()
        });
        held.collect()
    }

    fn choices(&self) -> Vec<(String, String, DisplayName)> {
        let fields =
            self.sections.iter().flat_map(|section| section.fields.iter().map(|field| (section.base(), field)));
        let has_options = |field: &Field| matches!(field.kind, FieldKind::Ticks | FieldKind::Mention);
        let of_field = |(base, field): (String, &Field)| {
            let path = join(&base, &field.path);
            let name = |option: &super::Choice| DisplayName::of(option.navn.as_ref(), &option.labels);
            field.options.iter().map(|option| (path.clone(), option.key.to_string(), name(option))).collect::<Vec<_>>()
        };
        fields.filter(|(_, field)| has_options(field)).flat_map(of_field).collect()
    }
}

impl Field {
    /// Which of its answers tell something about somebody.
    fn held(&self) -> Vec<(String, Held)> {
        let part = |part: &AnswerPart| Some((part.path.to_string(), part.holds.or(part.cell.held())?));
        let mut held: Vec<(String, Held)> = self.parts.iter().filter_map(part).collect();
        if self.kind != FieldKind::Table {
            held.extend(self.holds.or(self.cell.held()).map(|it| (self.path.to_string(), it)));
            return held;
        }
        let path = self.path.replace("[{i}]", "[]");
        for row in self.rows.iter().map(Some).chain(self.rows.is_empty().then_some(None)) {
            let with_row = path.replace("{row}", row.map_or("", |row| &row.key));
            let of_row = row.and_then(|row| row.holds).or(self.holds);
            for column in self.columns.iter().map(Some).chain(self.columns.is_empty().then_some(None)) {
                let declared = of_row.or(column.and_then(|column| column.holds));
                let it = declared.or(self.cell_kind(row, column).held());
                held.extend(it.map(|it| (with_row.replace("{col}", column.map_or("", |column| &column.key)), it)));
            }
        }
        held
    }
}

impl Layout {
    /// What an answer tells about somebody, by its path with `[]` for any position in a list.
    #[must_use]
    pub fn holds(&self, anywhere: &str) -> Option<Held> {
        self.held.iter().find(|(path, _)| path == anywhere).map(|(_, held)| *held).or_else(|| known::held(anywhere))
    }

    /// The table that an answer is in, by its path with `[]` for any position in a list.
    #[must_use]
    pub fn table_of(&self, anywhere: &str) -> Option<&LayoutTable> {
        self.tables.iter().find(|table| table.cells.iter().any(|cell| cell.path == anywhere))
    }

    /// The table that has a row for each ordning.
    #[must_use]
    pub fn of_ordninger(&self) -> Option<&LayoutTable> {
        let asked = self.asked.as_ref().filter(|asked| asked.contains("{ordning}"))?;
        let asked = Template::parse(asked);
        let is_asked = |cell: &LayoutCell| asked.fit(&cell.path, &Gaps::default()).is_some();
        self.tables.iter().find(|table| table.cells.iter().any(is_asked))
    }

    /// The name of an answer: of its row and its column.
    #[must_use]
    pub fn name_of(&self, anywhere: &str) -> Option<String> {
        let table = self.table_of(anywhere)?;
        let cell = table.cells.iter().find(|cell| cell.path == anywhere)?;
        let column = cell.column.and_then(|column| table.columns.get(column as usize));
        let lines = [column, table.rows.get(cell.row as usize)].into_iter().flatten();
        let names: Vec<&str> = lines.map(|line| line.name.0[0].as_str()).filter(|name| !name.is_empty()).collect();
        Some(names.join(", ")).filter(|names| !names.is_empty())
    }

    /// The name of an option.
    #[must_use]
    pub fn choice(&self, anywhere: &str, key: &str) -> Option<&DisplayName> {
        self.choices.iter().find(|(path, known, _)| path == anywhere && known == key).map(|(.., name)| name)
    }
}
