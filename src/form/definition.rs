//! What a form prints, read from `forms/*.toml`. CONTRIBUTING.md, "Add a form", explains each key.

pub(in crate::form) mod declared;
pub(in crate::form) mod fills;
pub(in crate::form) mod layout;
pub(in crate::form) mod names;
pub(in crate::form) mod sum;
pub(in crate::form) mod template;
pub(in crate::form) mod validate;
pub(in crate::form) mod validity;
mod words;

use std::collections::BTreeSet;
use std::io::{self, Read, Write};
use std::sync::{Arc, OnceLock};

use borsh::{BorshDeserialize, BorshSerialize};
use serde::Deserialize;
use toml::Spanned;

pub(in crate::form) use self::words::{Label, Labels, PartPattern, PrintedTexts, Written};
use self::words::{of_word, with_those_of_word};
use crate::form::model::FormLeaves;

/// A form as data.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Its name in the JSON: `nordland`.
    pub id: String,
    /// Its name for people.
    pub navn: String,
    /// The county whose form it is.
    #[serde(default)]
    pub fylke: Option<String>,
    /// The years that it is for; a form for another year is read all the same, and said to be one.
    gjelder: Option<Spanned<validity::Validity>>,
    /// Words that only this form has in its title.
    pub(in crate::form) titles: Labels,
    /// Placeholders of unanswered questions, including Word's own sentences.
    #[serde(default = "of_word", deserialize_with = "with_those_of_word")]
    pub(in crate::form) placeholders: PrintedTexts,
    /// What is printed after labels and is never part of an answer.
    #[serde(default)]
    pub(in crate::form) remarks: PrintedTexts,
    /// Its sections, in the usual order.
    #[serde(rename = "section")]
    pub(in crate::form) sections: Vec<Section>,
    /// Its parties; the first is the one that sends it.
    #[serde(default, rename = "party")]
    pub(in crate::form) parties: Vec<layout::Party>,
    /// Who sends it.
    #[serde(default)]
    pub(in crate::form) sender: layout::SenderPaths,
    /// What it asks for.
    pub(in crate::form) asked: Option<layout::WrittenAsked>,
    /// What has to add up, in the order in which it is judged.
    #[serde(default, rename = "sum")]
    pub(in crate::form) sums: Vec<sum::WrittenSum>,
    /// The source text of its file: in this form it is sent through a pipe.
    #[serde(skip)]
    source: String,
    /// See [`Definition::paths`].
    #[serde(skip)]
    paths: OnceLock<Arc<BTreeSet<String>>>,
    /// See [`Definition::declared`].
    #[serde(skip)]
    declared: OnceLock<Arc<declared::Declared>>,
    /// See [`Definition::leaves`].
    #[serde(skip)]
    leaves: OnceLock<Arc<FormLeaves>>,
    /// See [`Definition::layout`].
    #[serde(skip)]
    layout: OnceLock<Arc<layout::Layout>>,
}

impl BorshSerialize for Definition {
    fn serialize<W: Write>(&self, writer: &mut W) -> io::Result<()> {
        self.source.serialize(writer)
    }
}

impl BorshDeserialize for Definition {
    fn deserialize_reader<R: Read>(reader: &mut R) -> io::Result<Self> {
        let source = String::deserialize_reader(reader)?;
        Self::from_source(source).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
    }
}

/// A part of the form that begins with its own label, so that short labels in it ("Eier") are searched for only there.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::form) struct Section {
    /// The label that it begins with, in any of these wordings.
    pub labels: Labels,
    /// Its name for people in reports; if absent, the first of its labels.
    pub navn: Option<sum::Names>,
    /// A line before that with this word and a number (`Tiltak 6`); the number is the field `nummer`.
    pub heading: Option<Label>,
    /// It may occur any number of times; each occurrence is an entry of this list.
    pub list: Option<Written>,
    /// Its fields are those of this record, which is absent where the section is.
    pub record: Option<Written>,
    /// A form that has it need not fill in this list.
    pub instead_of: Option<Written>,
    /// A form of this kind need not have it.
    #[serde(default)]
    pub optional: bool,
    /// In the order of the form.
    #[serde(default, rename = "field")]
    pub fields: Vec<Field>,
}

/// A question and where its answer goes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::form) struct Field {
    /// The field path of the answer; `{col}`, `{row}` and `{i}` in tables. Empty: the label only ends the answer before
    /// it.
    #[serde(default)]
    pub path: Written,
    /// How the form words the question, in any of these ways.
    pub labels: Labels,
    /// Its name for people in reports; if absent, the first of its labels.
    pub navn: Option<sum::Names>,
    /// Whose name the answer is.
    pub holds: Option<layout::Held>,
    /// How the answer is read.
    #[serde(default)]
    pub kind: FieldKind,
    /// The label may occur inside a line.
    #[serde(default)]
    pub inline: bool,
    /// Not on every year's form: no warning when the label is not found.
    #[serde(default)]
    pub optional: bool,
    /// Where the label is missing, the answer may follow the boxes of the question before it.
    #[serde(default)]
    pub after_ticks: bool,
    /// Boxes, or words to search for.
    #[serde(default)]
    pub options: Vec<Choice>,
    /// Pieces of a free answer.
    #[serde(default)]
    pub parts: Vec<AnswerPart>,
    /// Columns of a table.
    #[serde(default)]
    pub columns: Vec<Column>,
    /// The labelled rows of a table; empty: one row without a label.
    #[serde(default)]
    pub rows: Vec<Row>,
    /// The columns are years.
    pub years: Option<Years>,
    /// The table has any number of rows.
    #[serde(default)]
    pub list: bool,
    /// The column that is the sum of those before it: decides between readings of a flattened line.
    pub total: Option<Written>,
    /// The row that is the sum of the others: decides which rows are those of the form where a sender has added some.
    pub total_row: Option<Written>,
    /// What the cells, or the words of the answer, hold.
    #[serde(default)]
    pub cell: CellKind,
    /// A question of this form only, although its path resembles one of other forms.
    #[serde(default)]
    pub own: bool,
    /// It has to be answered.
    #[serde(default)]
    pub required: bool,
}

/// How an answer is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::form) enum FieldKind {
    /// All words to the next label.
    #[default]
    Text,
    /// The year that follows.
    Year,
    /// Boxes with the labels of `options`.
    Ticks,
    /// Boxes Ja and Nei.
    JaNei,
    /// One box: Ja.
    Ja,
    /// Boxes with half-years.
    Terms,
    /// Which of the `options` is named.
    Mention,
    /// `parts` of the words to the next label.
    Parts,
    /// A table.
    Table,
}

/// What a cell holds: decides how a flattened row is split, and which answers result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::form) enum CellKind {
    /// Words: two columns of words cannot be separated in a flattened line.
    #[default]
    Tekst,
    /// An amount.
    Belop,
    /// A count.
    Tall,
    /// Per cent.
    Prosent,
    /// A day.
    Dato,
    /// A telephone number.
    Telefon,
    /// An e-mail address.
    Epost,
    /// An account number.
    Kontonr,
    /// An organisation number.
    Orgnr,
    /// The running number of a row.
    Nr,
    /// Eier or UH.
    Rolle,
    /// A half-year or a year, as the first cell of a row.
    Periode,
    /// `Eier: 20% UiT: 5 %`: the answers of both parties, at `{row}.eier[i]` and `{row}.uh[i]`.
    Parter,
}

/// A box, or a word to search for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::form) struct Choice {
    pub key: Written,
    pub labels: Labels,
    /// Its name for people in reports; if absent, the first of its labels.
    pub navn: Option<sum::Names>,
}

/// A piece of a free answer.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::form) struct AnswerPart {
    /// Where it goes.
    pub path: Written,
    /// The first group is the answer; with `each`, every match is an entry and its groups are these fields.
    pub pattern: PartPattern,
    /// Its name for people.
    pub name: String,
    /// The same in each language, for reports.
    pub navn: Option<sum::Names>,
    /// Whose name the answer is.
    pub holds: Option<layout::Held>,
    /// Whether the pattern sees where lines end: as a line feed, or U+000B where the line may only have been full.
    #[serde(default)]
    pub by_lines: bool,
    /// What it holds.
    #[serde(default)]
    pub cell: CellKind,
    #[serde(default)]
    pub each: Vec<String>,
}

/// A column of a table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::form) struct Column {
    /// Its part of the path; empty: not read.
    pub key: String,
    /// Its head; none where the form prints none.
    pub labels: Vec<Label>,
    /// Its name for people in reports; if absent, the first of its labels.
    pub navn: Option<sum::Names>,
    /// Whose name the answer is.
    pub holds: Option<layout::Held>,
    /// Other words that senders put in its place.
    #[serde(default)]
    pub alike: Vec<Label>,
    pub cell: Option<CellKind>,
}

/// A row of a table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::form) struct Row {
    pub key: String,
    pub labels: Labels,
    /// Its name for people in reports; if absent, the first of its labels.
    pub navn: Option<sum::Names>,
    /// Whose name the answer is.
    pub holds: Option<layout::Held>,
    /// Other words that senders put in its place.
    #[serde(default)]
    pub alike: Vec<Label>,
    pub cell: Option<CellKind>,
    /// Not on every year's form.
    #[serde(default)]
    pub optional: bool,
}

/// Columns with a year each.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::form) struct Years {
    /// The word before the year in the head.
    pub label: Label,
    /// The list of years.
    pub path: Written,
}

include!(concat!(env!("OUT_DIR"), "/forms.rs"));

impl Definition {
    /// The forms that are part of the program.
    #[must_use]
    pub fn built_in() -> Vec<Self> {
        let read = |toml: &&str| Self::from_source((*toml).to_owned()).expect("a test reads every built-in form");
        BUILT_IN.iter().map(read).collect()
    }

    /// One of them, by its `id`; `None` when there is none of that name.
    #[must_use]
    pub fn built_in_named(id: &str) -> Option<Self> {
        Self::built_in().into_iter().find(|form| form.id == id)
    }

    /// The source text of a built-in form, as a start for a new one; `None` for an unknown name.
    #[must_use]
    pub fn built_in_source(id: &str) -> Option<&'static str> {
        Self::built_in().iter().zip(BUILT_IN).find(|(form, _)| form.id == id).map(|(_, toml)| toml)
    }

    /// The years that it is for, if it says so.
    #[must_use]
    pub fn gjelder(&self) -> Option<validity::Validity> {
        self.gjelder.as_ref().map(|years| *years.get_ref())
    }

    /// The text that it was read from.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Reads a definition that has already been validated.
    fn from_source(source: String) -> Result<Self, toml::de::Error> {
        let form: Self = toml::from_str(&source)?;
        Ok(Self { source, ..form }.with_shared_patterns())
    }

    /// The same definition with each pattern stored once, however often it is used: compiling a pattern takes longer
    /// than checking a form.
    pub(in crate::form) fn with_shared_patterns(mut self) -> Self {
        let mut known: Vec<PartPattern> = Vec::new();
        let parts = self.sections.iter_mut().flat_map(|section| &mut section.fields).flat_map(|field| &mut field.parts);
        for AnswerPart { pattern, .. } in parts {
            match known.iter().find(|known| *known.source == *pattern.source) {
                Some(known) => pattern.compiled = Arc::clone(&known.compiled),
                None => known.push(pattern.clone()),
            }
        }
        self
    }

    /// Every label of the form.
    pub(in crate::form) fn labels(&self) -> impl Iterator<Item = &Label> {
        self.sections
            .iter()
            .flat_map(|section| section.labels.iter().chain(section.fields.iter().flat_map(Field::all_labels)))
    }
}

impl Field {
    /// Its own labels, and those of its columns, rows and boxes.
    fn all_labels(&self) -> impl Iterator<Item = &Label> {
        let columns = self.columns.iter().flat_map(|column| &column.labels);
        let rows = self.rows.iter().flat_map(|row| row.labels.iter());
        let options = self.options.iter().flat_map(|option| option.labels.iter());
        self.labels.iter().chain(columns).chain(rows).chain(options)
    }

    /// What one cell of a row and a column holds.
    pub fn cell_kind(&self, row: Option<&Row>, column: Option<&Column>) -> CellKind {
        row.and_then(|row| row.cell).or_else(|| column.and_then(|column| column.cell)).unwrap_or(self.cell)
    }

    /// Whether an answer is expected at all, or the label is only a boundary.
    pub fn is_boundary(&self) -> bool {
        self.path.is_empty() && self.parts.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_form_is_read() {
        for toml in BUILT_IN {
            let definition = Definition::parse(toml).unwrap();
            assert!(!definition.titles.is_empty(), "{}", definition.id);
        }
    }

    #[test]
    fn paths_of_tables_and_lists() {
        let nordland = Definition::built_in_named("nordland").unwrap();
        let paths = nordland.paths();
        for path in
            ["totalsum.regional.eier", "kontakt.uh.epost", "tiltak", "partnere", "enheter.pp_tjenester", "videreforing"]
        {
            assert!(paths.contains(path), "{path} in {paths:?}");
        }
        let troms = Definition::built_in_named("troms-og-finnmark").unwrap();
        assert!(troms.paths().contains("budsjett.fordeling.kartlegge.eier"));
    }
}
